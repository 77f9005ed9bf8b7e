/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-line-break.h"

#include "ur-breaks.h"

/* How far inside a figure the text is: 7481 | 万 | 个. */
typedef enum
{
  OUTSIDE,
  DIGITS,
  MAGNITUDE,
} FigureState;

static gboolean
is_one_of (gunichar c, const char *set)
{
  return g_utf8_strchr (set, -1, c) != NULL;
}

static gboolean
is_wide (gunichar c)
{
  return g_unichar_iswide (c) || is_one_of (c, "“”‘’…—·");
}

static gboolean
is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

/* 1.66, 63%~68%, −3 */
static gboolean
is_in_figure (gunichar before, gunichar c)
{
  if (is_digit (c))
    return is_digit (before) || is_one_of (before, ".,-−+~～");
  return is_digit (before) && is_one_of (c, ".,%％");
}

static FigureState
next_state (FigureState state, gunichar c)
{
  if (is_digit (c) || (state == DIGITS && is_one_of (c, ".,%％ ")))
    return DIGITS;
  if (state != OUTSIDE && is_one_of (c, "千百万亿"))
    return MAGNITUDE;
  return OUTSIDE;
}

static UrBreak
break_between (FigureState state, gunichar before, gunichar c)
{
  if (is_in_figure (before, c))
    return UR_BREAK_NEVER;
  if (state == DIGITS && (c == ' ' || (is_wide (c) && g_unichar_isalpha (c))))
    return UR_BREAK_NEVER;
  if (ur_break_is_forbidden (before, c))
    return UR_BREAK_FORCED;
  if (state == MAGNITUDE)
    return ur_char_classify (c) == UR_CHAR_OPEN ? UR_BREAK_GOOD : UR_BREAK_NEVER;
  if (before == 0x4eba && c == 0x6b21) /* 人次 */
    return UR_BREAK_NEVER;
  if (is_one_of (c, " ～†‡"))
    return UR_BREAK_FORCED;
  if (before == ' ' || is_wide (before) || is_wide (c))
    return UR_BREAK_GOOD;
  return UR_BREAK_FORCED;
}

/**
 * ur_line_break_find:
 * @text: one paragraph
 * @n_chars: (out): its length in characters
 *
 * Where a Chinese text may be broken: between characters, but not before closing or after opening
 * punctuation, not inside a figure and not between it and its unit.
 *
 * Returns: (transfer full): for each character, what may happen before it
 */
UrBreak *
ur_line_break_find (const char *text, glong *n_chars)
{
  glong n = g_utf8_strlen (text, -1);
  UrBreak *breaks = g_new0 (UrBreak, n + 1);
  FigureState state = OUTSIDE;
  gunichar before = 0;
  const char *p = text;

  for (glong i = 0; i < n; i++, p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      breaks[i] = i == 0 ? UR_BREAK_NEVER : break_between (state, before, c);
      if (g_unichar_ismark (c))
        breaks[i] = UR_BREAK_NEVER;
      state = next_state (state, c);
      before = c;
    }
  breaks[n] = UR_BREAK_GOOD;
  *n_chars = n;
  return breaks;
}
