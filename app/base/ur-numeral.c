/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-numeral.h"

/**
 * ur_chinese_numeral:
 * @number: 1 to 9999; others are written in digits
 *
 * Returns: (transfer full): @number in Chinese characters, as official documents count: 十二, 一百零五
 */
char *
ur_chinese_numeral (guint number)
{
  static const char *const digits[] = { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
  static const char *const units[] = { "", "十", "百", "千" };
  static const guint powers[] = { 1, 10, 100, 1000 };
  GString *out = g_string_new (NULL);
  gboolean zero = FALSE;

  if (number == 0 || number > 9999)
    {
      g_string_append_printf (out, "%u", number);
      return g_string_free (out, FALSE);
    }
  for (int i = 3; i >= 0; i--)
    {
      guint digit = number / powers[i] % 10;

      if (digit == 0)
        zero = out->len > 0;
      if (digit == 0)
        continue;
      if (zero)
        g_string_append (out, digits[0]);
      if (!(i == 1 && digit == 1 && out->len == 0)) /* 十二, not 一十二 */
        g_string_append (out, digits[digit]);
      g_string_append (out, units[i]);
      zero = FALSE;
    }
  return g_string_free (out, FALSE);
}
