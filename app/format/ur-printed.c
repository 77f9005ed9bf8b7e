/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figure as the report prints it, compared with what the file's members say it means.  Neither is
 * believed without the other: who reads 近七万 and writes 70000 has lost a word. */
#include "ur-config.h"

#include "ur-raw-indicator.h"
#include "ur-figure.h"
#include "ur-number.h"
#include "ur-quote.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The word of the format for a bound, with what it says in the language of its reader: 不低于（at-least）. */
static const char *
get_bound_words (UrBound bound)
{
  static const char *const words[] = { "",
                                       NC_ ("bound of a file", "about"),
                                       NC_ ("bound of a file", "above"),
                                       NC_ ("bound of a file", "at-least"),
                                       NC_ ("bound of a file", "slightly-above"),
                                       NC_ ("bound of a file", "just-below"),
                                       NC_ ("bound of a file", "at-most") };

  return bound == UR_BOUND_NONE ? "" : g_dpgettext2 (GETTEXT_PACKAGE, "bound of a file", words[bound]);
}

static gboolean
is_equal (const UrDecimal *a, const UrDecimal *b)
{
  UrDecimal x = *a, y = *b;

  x.mantissa = x.mantissa < 0 ? -x.mantissa : x.mantissa;
  y.mantissa = y.mantissa < 0 ? -y.mantissa : y.mantissa;
  return ur_decimal_compare (&x, &y) == 0;
}

/* A name, a date or a number that cannot be held says nothing. */
static gboolean
has_value (const UrNumber *number)
{
  return ur_number_is_figure (number) || number->kind == UR_NUMBER_ORDINAL || number->kind == UR_NUMBER_YEAR;
}

/* 1:2860 and 1比2860 are 1 of ∶2860. */
static gboolean
is_second_term (const char *unit, const UrNumber *number)
{
  g_autofree char *term = ur_decimal_to_string (&number->denominator);

  return g_str_has_prefix (unit, "∶") && strcmp (unit + strlen ("∶"), term) == 0;
}

/* The words of the token that follow its number, in the form that units have in a report file. */
static gboolean
has_unit (const UrIndicator *indicator, const UrNumber *number)
{
  static const struct
  {
    const char *printed;
    const char *unit;
  } forms[] = { { "％", "%" }, { "成", "%" }, { "百分之", "%" }, { "千分之", "‰" } };
  g_autofree char *unit =
      g_strndup (indicator->printed + number->unit_start, number->unit_end - number->unit_start);

  if (strcmp (unit, indicator->unit) == 0)
    return TRUE;
  if (number->kind == UR_NUMBER_POINTS && g_str_has_prefix (unit, "个多"))
    return g_str_has_prefix (indicator->unit, "个") &&
           strcmp (unit + strlen ("个多"), indicator->unit + strlen ("个")) == 0; /* 5个多百分点 */
  if (number->kind == UR_NUMBER_RATIO)
    return is_second_term (indicator->unit, number);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (strcmp (indicator->unit, forms[i].unit) == 0 && strstr (indicator->printed, forms[i].printed) != NULL)
      return TRUE;
  return FALSE;
}

/* 三分之二 is not 2: without its 3 it would be another number. */
static char *
find_fraction_fault (const UrIndicator *indicator, const UrNumber *number)
{
  g_autofree char *denominator = ur_decimal_to_string (&number->denominator);
  g_autofree char *unit = g_strconcat ("/", denominator, NULL);

  if (number->kind != UR_NUMBER_FRACTION || strcmp (indicator->unit, unit) == 0)
    return NULL;
  return ur_quote_printf (_ ("“%s” is a fraction: write what is above the line as its number, “%s” as its "
                             "unit, and the kind “ratio”."),
                          indicator->printed, unit);
}

/* What is asked of the writer of the file; where other words have the bound, the figure need not. */
static char *
describe_bound (const UrIndicator *indicator, const UrNumber *number)
{
  g_autofree char *word =
      g_strndup (indicator->printed + number->bound_start, number->bound_end - number->bound_start);

  if (number->bound == UR_BOUND_NONE)
    return ur_quote_printf (_ ("“%s” has no word for the bound “%s”. If other words of the paragraph say it, "
                               "write them as “bound_from”."),
                            indicator->printed, get_bound_words (indicator->bound));
  if (indicator->bound == UR_BOUND_NONE)
    return ur_quote_printf (_ ("“%s” says “%s”: this figure needs the bound “%s”."), indicator->printed, word,
                            get_bound_words (number->bound));
  return ur_quote_printf (_ ("“%s” says “%s”, which is the bound “%s”, not “%s”."), indicator->printed, word,
                          get_bound_words (number->bound), get_bound_words (indicator->bound));
}

/* Where other words tell the magnitude, the token has the digits alone: 93.7 in the row 会员（万人）. */
static gboolean
is_bare (const UrRawIndicator *raw, const UrNumber *number)
{
  UrDecimal digits;

  return (ur_raw_indicator_has (raw, UR_MEMBER_UNIT_FROM) || raw->indicator->column > 0) &&
         ur_decimal_parse (raw->indicator->digits, &digits) && is_equal (&number->value, &digits);
}

/* Whether other words than the token's own tell its unit. */
static gboolean
has_unit_elsewhere (const UrRawIndicator *raw, const UrNumber *number)
{
  return ur_raw_indicator_has (raw, UR_MEMBER_UNIT_FROM) ||
         (raw->indicator->column > 0 && number->unit_end == number->unit_start);
}

/* Each of these returns what the printed token says otherwise than a member does, or NULL. */

static char *
compare_number (const UrRawIndicator *raw, const UrNumber *number)
{
  const UrIndicator *indicator = raw->indicator;
  g_autofree char *value = NULL;

  if (is_equal (&number->value, &indicator->value) || is_bare (raw, number))
    return NULL;
  value = ur_decimal_to_string (&indicator->value);
  return ur_quote_printf (_ ("“%s” is not %s."), indicator->printed, value);
}

static char *
compare_end (const UrRawIndicator *raw, const UrNumber *number)
{
  const UrIndicator *indicator = raw->indicator;

  if (number->is_range != (indicator->digits_to != NULL))
    return number->is_range
               ? ur_quote_printf (_ ("“%s” is a range: its upper end is missing."), indicator->printed)
               : ur_quote_printf (_ ("“%s” is not a range."), indicator->printed);
  if (number->is_range && !is_equal (&number->value_to, &indicator->value_to))
    return ur_quote_printf (_ ("“%s” does not end with %s."), indicator->printed, indicator->digits_to);
  return NULL;
}

/* The word of a bound that other words of the paragraph tell: 以上 of 97%、90%以上. */
static char *
dup_told_bound (const UrRawIndicator *raw, const UrNumber *number, gboolean *is_after)
{
  const UrIndicator *indicator = raw->indicator;
  gsize start, end;

  if (indicator->bound_from == NULL || number->bound != UR_BOUND_NONE || indicator->bound == UR_BOUND_NONE ||
      !ur_number_bound_find_word (indicator->bound_from, indicator->bound, &start, &end, is_after))
    return NULL;
  return g_strndup (indicator->bound_from + start, end - start);
}

/* A bound that is not in the token, since other words tell it, or what it is a share of is between the two:
 * 超过技能人才的三分之一. */
static char *
dup_far_bound (const UrRawIndicator *raw, const UrNumber *number, gboolean *is_after)
{
  const UrIndicator *indicator = raw->indicator;
  char *told = dup_told_bound (raw, number, is_after);
  const char *quote = ur_cursor_get_string (raw->values[UR_MEMBER_QUOTE]);
  const char *text = indicator->paragraph->text;
  const char *place = quote != NULL && indicator->column == 0 ? strstr (text, quote) : NULL;
  const char *word;
  gsize length;

  if (told != NULL)
    return told;
  *is_after = FALSE;
  if (number->bound != UR_BOUND_NONE || indicator->bound == UR_BOUND_NONE || place == NULL)
    return NULL;
  place = strstr (place, indicator->printed);
  if (place == NULL || ur_figure_find_far_bound (indicator, text, place, &word, &length) != indicator->bound)
    return NULL;
  return g_strndup (word, length);
}

static char *
compare_bound (const UrRawIndicator *raw, const UrNumber *number)
{
  gboolean is_after;
  g_autofree char *far = dup_far_bound (raw, number, &is_after);

  return number->bound != raw->indicator->bound && far == NULL ? describe_bound (raw->indicator, number)
                                                               : NULL;
}

static char *
compare_change (const UrRawIndicator *raw, const UrNumber *number)
{
  const UrIndicator *indicator = raw->indicator;

  if (number->value.mantissa < 0 && indicator->change != UR_CHANGE_DOWN)
    return ur_quote_printf (_ ("“%s” is less than nothing: its change is “down”."), indicator->printed);
  if (number->value.mantissa >= 0 && indicator->change != UR_CHANGE_NONE && indicator->verb == NULL)
    return g_strdup (_ ("A change needs its “verb” (下降, 增长), as the report prints it."));
  return NULL;
}

static char *
compare_unit (const UrRawIndicator *raw, const UrNumber *number)
{
  const UrIndicator *indicator = raw->indicator;
  char *fault = find_fraction_fault (indicator, number);

  if (fault != NULL || number->kind == UR_NUMBER_FRACTION || has_unit_elsewhere (raw, number) ||
      has_unit (indicator, number))
    return fault;
  return ur_quote_printf (_ ("“%s” does not have the unit %s."), indicator->printed, indicator->unit);
}

/* All that is different is told at once; a member that is wrong by itself is not compared. */
static void
compare (UrRawIndicator *raw, const UrNumber *number)
{
  static const struct
  {
    guint member;
    guint needed; /* what the comparison takes to be right as well */
    char *(*compare) (const UrRawIndicator *raw, const UrNumber *number);
  } comparisons[] = {
    { UR_MEMBER_NUMBER, UR_MEMBER_MAGNITUDE, compare_number },
    { UR_MEMBER_NUMBER_TO, UR_MEMBER_MAGNITUDE, compare_end },
    { UR_MEMBER_BOUND, UR_MEMBER_BOUND_FROM, compare_bound },
    { UR_MEMBER_CHANGE, UR_MEMBER_VERB, compare_change },
    { UR_MEMBER_UNIT, UR_MEMBER_KIND, compare_unit },
  };

  for (guint i = 0; i < G_N_ELEMENTS (comparisons); i++)
    {
      guint member = comparisons[i].member;
      char *difference = NULL;

      if (ur_raw_indicator_is_right (raw, member) && ur_raw_indicator_is_right (raw, comparisons[i].needed))
        difference = comparisons[i].compare (raw, number);
      if (difference != NULL)
        ur_raw_indicator_lose_by (raw, ur_raw_indicator_has (raw, member) ? member : UR_MEMBER_PRINTED, NULL,
                                  difference);
    }
}

/* Where the unit is told by other words: of the last item of a list, of a table's row, of a line above. */
static void
check_unit_from (UrRawIndicator *raw, const UrNumber *number)
{
  UrIndicator *indicator = raw->indicator;
  const char *words = ur_raw_indicator_read_text (raw, UR_MEMBER_UNIT_FROM);
  gboolean has_magnitude = number->magnitude_end > number->magnitude_start; /* 突破600万, 人数 */
  g_autofree char *unit = g_strconcat (has_magnitude ? "" : indicator->magnitude, indicator->unit, NULL);

  indicator->unit_from = words;
  if (words == NULL)
    return;
  if (!ur_raw_indicator_find_unit_words (raw, words) && !ur_raw_indicator_find_told_unit (raw, words))
    ur_raw_indicator_lose_by (
        raw, UR_MEMBER_UNIT_FROM, NULL,
        ur_quote_printf (indicator->column > 0
                             ? _ ("Neither the table nor what is before it in its section contains “%s”.")
                             : _ ("Neither the paragraph that “at” names nor what is before it in its "
                                  "section contains “%s”."),
                         words));
  else if (strstr (words, unit) == NULL)
    ur_raw_indicator_lose_by (raw, UR_MEMBER_UNIT_FROM, NULL,
                              ur_quote_printf (_ ("“%s” does not have the unit %s."), words, unit));
}

/* Where the bound is told by other words of the paragraph: of another item of a list, or of a name. */
static void
check_bound_from (UrRawIndicator *raw, const UrNumber *number)
{
  UrIndicator *indicator = raw->indicator;
  const char *words = ur_raw_indicator_read_text (raw, UR_MEMBER_BOUND_FROM);
  g_autofree char *word = NULL;
  gboolean is_after;

  indicator->bound_from = words;
  if (words == NULL)
    return;
  word = dup_told_bound (raw, number, &is_after);
  if (!ur_raw_indicator_find_unit_words (raw, words))
    ur_raw_indicator_lose_by (
        raw, UR_MEMBER_BOUND_FROM, NULL,
        ur_quote_printf (_ ("The paragraph that “at” names does not contain “%s”."), words));
  else if (word == NULL)
    ur_raw_indicator_lose_by (raw, UR_MEMBER_BOUND_FROM, NULL,
                              number->bound != UR_BOUND_NONE
                                  ? ur_quote_printf (_ ("“%s” has a bound of its own."), indicator->printed)
                                  : ur_quote_printf (_ ("“%s” does not say the bound “%s”."), words,
                                                     get_bound_words (indicator->bound)));
}

/* 低于 with nothing after it but the number would be a limit: beside 对比全省平均 it is 低2.3个百分点. */
static gsize
get_shown_verb (const UrIndicator *indicator)
{
  gsize length = strlen (indicator->verb);

  if (indicator->than == NULL || !g_str_has_suffix (indicator->verb, UR_VERB_THAN) ||
      length == strlen (UR_VERB_THAN))
    return length;
  return length - strlen (UR_VERB_THAN);
}

/* Whether the same words are printed before a place, and not only from there on. */
static gboolean
is_said_before (const char *printed, gsize place, gsize start, gsize end)
{
  g_autofree char *before = g_strndup (printed, place);
  g_autofree char *words = start >= place && end > start ? g_strndup (printed + start, end - start) : NULL;

  return words != NULL && strstr (before, words) != NULL;
}

/* Where the number ends that is shown, and its unit begins.  A range that says its magnitude or its unit
 * twice is not taken apart before the second: 5万至6万 and 人 after it, 10%—20% and nothing. */
static gsize
get_shown_end (const char *printed, const UrNumber *number)
{
  gsize end = number->number_end;

  /* 2.15∶1 is one number, with nothing set apart */
  if (number->kind == UR_NUMBER_RATIO)
    return number->unit_end;
  if (!number->is_range)
    return end;
  if (is_said_before (printed, end, number->unit_start, number->unit_end))
    return number->unit_end;
  if (is_said_before (printed, end, number->magnitude_start, number->magnitude_end))
    return number->magnitude_end;
  return end;
}

/* A change is shown with its verb, wherever the verb is printed: 下降26.1 and % after it. */
static void
split (UrRawIndicator *raw, const UrNumber *number)
{
  UrIndicator *indicator = raw->indicator;
  UrJson *json = raw->reader->json;
  gboolean own_verb = indicator->change != UR_CHANGE_NONE && indicator->verb != NULL &&
                      strstr (indicator->printed, indicator->verb) == NULL;
  gsize end = get_shown_end (indicator->printed, number);
  gboolean is_after;
  g_autofree char *before = g_strndup (indicator->printed, end);
  g_autofree char *far = dup_far_bound (raw, number, &is_after);
  g_autofree char *verb = own_verb ? g_strndup (indicator->verb, get_shown_verb (indicator)) : g_strdup ("");
  g_autofree char *shown = g_strconcat (verb, far != NULL && !is_after ? far : "", before, NULL);
  g_autofree char *after = g_strconcat (
      has_unit_elsewhere (raw, number) ? indicator->magnitude : indicator->printed + end,
      has_unit_elsewhere (raw, number) ? indicator->unit : "", far != NULL && is_after ? far : "", NULL);

  indicator->number = ur_json_keep (json, shown, -1);
  if (number->bound != UR_BOUND_NONE)
    indicator->bound_words = ur_json_keep (json, indicator->printed + number->bound_start,
                                           (gssize) (number->bound_end - number->bound_start));
  else if (far != NULL)
    indicator->bound_words = ur_json_keep (json, far, -1);
  if (!has_unit_elsewhere (raw, number) || (far != NULL && is_after))
    indicator->after = ur_json_keep (json, after, -1);
}

/**
 * ur_raw_indicator_read_printed:
 * @raw: with printed and all that says what it means
 *
 * Reads the printed token and compares it with the members; a difference costs the figure.  What is shown of
 * the figure from then on is the token.
 */
void
ur_raw_indicator_read_printed (UrRawIndicator *raw)
{
  UrIndicator *indicator = raw->indicator;
  UrNumber number = { 0 };

  if (!ur_number_read (indicator->printed, -1, 0, &number) || !has_value (&number) ||
      number.end != strlen (indicator->printed))
    {
      ur_raw_indicator_lose_by (
          raw, UR_MEMBER_PRINTED, NULL,
          ur_quote_printf (_ ("“%s” cannot be read as one figure: number, bound and unit, "
                              "nothing else."),
                           indicator->printed));
      return;
    }
  if (ur_raw_indicator_has (raw, UR_MEMBER_UNIT_FROM))
    check_unit_from (raw, &number);
  if (ur_raw_indicator_has (raw, UR_MEMBER_BOUND_FROM))
    check_bound_from (raw, &number);
  compare (raw, &number);
  if (ur_raw_indicator_is_right (raw, UR_MEMBER_UNIT) &&
      ur_raw_indicator_is_right (raw, UR_MEMBER_MAGNITUDE) &&
      !ur_raw_indicator_has (raw, UR_MEMBER_UNIT_FROM) && has_unit_elsewhere (raw, &number))
    ur_raw_indicator_check_cell_unit (raw, &number);
  if (!raw->lost)
    split (raw, &number);
}
