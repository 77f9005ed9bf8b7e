/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-breaks.h"

/* Straight quotes are left out: they do not say whether they open or close. */
static const char opening[] = "“‘（《〈【「『〔［｛〖([{";
static const char closing[] = "”’）》〉】」』〕］｝〗)]}";
static const char stops[] = "，。、；：！？．";
static const char marks[] = "%‰℃·‧・,.;:!?％ー々";
static const char dashes[] = "—…⋯";

/* Units that belong to the number before them, beyond those of the report's own indicators. */
static const char units[] = "年月日时分秒个名人家项件次万亿元周届号岁";

static gboolean
contains (const char *set, gunichar c)
{
  return g_utf8_strchr (set, -1, c) != NULL;
}

static gboolean
is_chinese_mark (gunichar c)
{
  return c > 0x2000 && c != 0x2018 && c != 0x2019;
}

/**
 * ur_char_classify:
 * @c: a character
 *
 * Says what @c is to a line of Chinese text.  Quotation marks count as Chinese ones; between Latin letters
 * they behave like letters all the same, because breaks there are left to Unicode's own rules.
 *
 * Returns: the class of @c
 */
UrCharClass
ur_char_classify (gunichar c)
{
  if (c == ' ' || c == '\t' || c == 0x3000)
    return UR_CHAR_SPACE;
  if (c >= 0x3400 && c <= 0x9fff)
    return UR_CHAR_HAN;
  if (g_ascii_isalnum (c))
    return UR_CHAR_OTHER;
  if (contains (opening, c))
    return UR_CHAR_OPEN;
  if (contains (closing, c))
    return UR_CHAR_CLOSE;
  if (contains (stops, c))
    return UR_CHAR_STOP;
  if (contains (dashes, c))
    return UR_CHAR_DASH;
  if (contains (marks, c))
    return UR_CHAR_MARK;
  return g_unichar_iswide (c) ? UR_CHAR_HAN : UR_CHAR_OTHER;
}

/**
 * ur_char_is_wide:
 * @klass: a class
 *
 * Returns: whether a line may be stretched beside such a character
 */
gboolean
ur_char_is_wide (UrCharClass klass)
{
  return klass == UR_CHAR_HAN || klass == UR_CHAR_OPEN || klass == UR_CHAR_CLOSE || klass == UR_CHAR_STOP ||
         klass == UR_CHAR_DASH;
}

/**
 * ur_char_has_blank:
 * @klass: a class
 *
 * Full-width punctuation of mainland fonts fills half its box; the other half may be taken away at the ends
 * of a line.
 *
 * Returns: whether half of such a character is blank when its glyph is as wide as an ideograph
 */
gboolean
ur_char_has_blank (UrCharClass klass)
{
  return klass == UR_CHAR_OPEN || klass == UR_CHAR_CLOSE || klass == UR_CHAR_STOP;
}

/**
 * ur_break_is_forbidden:
 * @before: the character that would end a line
 * @after: the character that would start the next
 *
 * Chinese rules that hold whatever else allows a break: no closing punctuation at the start of a line, no
 * opening punctuation at its end, dashes and a number with its unit in one piece.
 *
 * Returns: whether a line may not end between the two
 */
gboolean
ur_break_is_forbidden (gunichar before, gunichar after)
{
  UrCharClass a = ur_char_classify (before), b = ur_char_classify (after);

  if (a == UR_CHAR_OPEN || b == UR_CHAR_CLOSE || b == UR_CHAR_STOP || b == UR_CHAR_MARK)
    return TRUE;
  if (b == UR_CHAR_DASH) /* a dash or an ellipsis follows what it belongs to */
    return TRUE;
  return g_unichar_isdigit (before) && contains (units, after);
}

/**
 * ur_break_is_allowed:
 * @before: the character that would end a line
 * @after: the character that would start the next
 *
 * Unicode does not tell opening from closing quotation marks and forbids breaks on both sides of both.  In
 * Chinese a line may end before an opening and after a closing one.
 *
 * Returns: whether a line may end between the two although Unicode's rules say no
 */
gboolean
ur_break_is_allowed (gunichar before, gunichar after)
{
  UrCharClass a = ur_char_classify (before), b = ur_char_classify (after);

  /* Half-width brackets and apostrophes stay with the letters they touch. */
  if (b == UR_CHAR_OPEN)
    return a == UR_CHAR_HAN || a == UR_CHAR_CLOSE || a == UR_CHAR_STOP ||
           (a == UR_CHAR_OTHER && is_chinese_mark (after));
  if (a == UR_CHAR_CLOSE || a == UR_CHAR_STOP)
    return b == UR_CHAR_HAN || (b == UR_CHAR_OTHER && is_chinese_mark (before));
  return FALSE;
}
