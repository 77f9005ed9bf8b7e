/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-excerpt.h"

#define EXCERPT_CHARS 24

/**
 * ur_char_is_unprintable:
 *
 * Returns: whether @c would turn, break or hide the text that it is shown in: controls, separators, marks of
 *   direction, joiners without width
 */
gboolean
ur_char_is_unprintable (gunichar c)
{
  return g_unichar_iscntrl (c) || (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0x061c || c == 0xfeff;
}

/**
 * ur_excerpt_new:
 * @text: valid UTF-8, @length bytes of it
 *
 * Returns: (transfer full): the first 24 characters for quoting in a sentence, with … when there are more and
 *   U+FFFD in the place of characters that cannot be shown
 */
char *
ur_excerpt_new (const char *text, gsize length)
{
  GString *excerpt = g_string_new (NULL);
  const char *p = text;

  for (guint n = 0; p < text + length; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      if (n == EXCERPT_CHARS)
        {
          g_string_append (excerpt, "…");
          break;
        }
      g_string_append_unichar (excerpt, ur_char_is_unprintable (c) ? 0xfffd : c);
    }
  return g_string_free (excerpt, FALSE);
}
