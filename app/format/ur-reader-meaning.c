/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure means besides its number: a bound, a range, a change, a target, a part of another.  All of it
 * belongs to version 2 of the format, since a program that left it out would say something false. */
#include "ur-config.h"

#include "ur-raw-indicator.h"
#include "ur-figure.h"
#include "ur-verb.h"
#include "ur-format-words.h"
#include "ur-quote.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * ur_raw_indicator_has:
 *
 * Returns: whether the member is there
 */
gboolean
ur_raw_indicator_has (const UrRawIndicator *raw, guint member)
{
  return raw->values[member].node != NULL;
}

/* A member that may be left out, but not be wrong. */
static const char *
read_text (UrRawIndicator *raw, guint member)
{
  guint before = ur_json_count_problems (raw->reader->json);
  const char *text;

  if (!ur_raw_indicator_has (raw, member))
    return NULL;
  text =
      ur_reader_read_text (raw->values[member], UR_LIMIT_LABEL, ur_raw_indicator_set_subject (raw, member));
  if (text != NULL)
    return text;
  raw->wrong |= 1u << member;
  ur_raw_indicator_lose (raw, ur_json_find_error (raw->reader->json, before));
  return NULL;
}

static guint
read_choice (UrRawIndicator *raw, guint member, const char *const *choices)
{
  guint choice = 0;

  if (ur_raw_indicator_has (raw, member))
    ur_raw_indicator_read_choice (raw, member, choices, &choice);
  return choice;
}

/* The upper end of a range has the magnitude of the figure. */
static void
read_end (UrRawIndicator *raw)
{
  UrIndicator *indicator = raw->indicator;
  const char *digits = read_text (raw, UR_MEMBER_NUMBER_TO);
  UrDecimal value;

  indicator->value_to = indicator->value;
  if (digits == NULL)
    return;
  if (!ur_decimal_parse (digits, &value) || !ur_decimal_apply_magnitude (&value, indicator->magnitude))
    ur_raw_indicator_lose_by (raw, UR_MEMBER_NUMBER_TO, NULL,
                              ur_quote_printf (_ ("Expected a number such as 2.59; found “%s”."), digits));
  else if (!ur_raw_indicator_is_right (raw, UR_MEMBER_NUMBER) ||
           !ur_raw_indicator_is_right (raw, UR_MEMBER_MAGNITUDE))
    return;
  else if (ur_decimal_compare (&value, &indicator->value) <= 0)
    ur_raw_indicator_lose_by (raw, UR_MEMBER_NUMBER_TO, NULL,
                              g_strdup (_ ("The upper end of a range must be more than its lower end.")));
  else
    {
      indicator->digits_to = digits;
      indicator->value_to = value;
    }
}

/* The verb is the report's, and says the same as the change. */
static void
check_verb (UrRawIndicator *raw)
{
  const UrIndicator *indicator = raw->indicator;
  UrChange said;

  if (indicator->verb == NULL)
    return;
  said = ur_verb_get_change (indicator->verb);
  if (ur_raw_indicator_is_text_read (raw) && !ur_raw_indicator_find_unit_words (raw, indicator->verb))
    ur_raw_indicator_lose_by (
        raw, UR_MEMBER_VERB, NULL,
        ur_quote_printf (_ ("The paragraph that “at” names does not contain “%s”."), indicator->verb));
  if (indicator->change != UR_CHANGE_NONE && said != UR_CHANGE_NONE && said != indicator->change)
    ur_raw_indicator_lose_by (
        raw, UR_MEMBER_CHANGE, NULL,
        ur_quote_printf (said == UR_CHANGE_DOWN
                             ? _ ("The verb “%s” says that something became less: the change "
                                  "is “down”.")
                             : _ ("The verb “%s” says that something became more: the change "
                                  "is “up”."),
                         indicator->verb));
}

/* A change is shown with the report's own verb, which only the printed figure tells where to put; a verb
 * without a change says nothing of a direction. */
static void
read_change (UrRawIndicator *raw)
{
  UrIndicator *indicator = raw->indicator;

  indicator->change = (UrChange) read_choice (raw, UR_MEMBER_CHANGE, ur_format_changes);
  indicator->verb = read_text (raw, UR_MEMBER_VERB);
  check_verb (raw);
  if (indicator->change == UR_CHANGE_DOWN)
    {
      indicator->value.mantissa = -indicator->value.mantissa;
      indicator->value_to.mantissa = -indicator->value_to.mantissa;
    }
}

/* What is told of a figure only by its printed words.  That they are missing is one mistake. */
static void
check_is_printed (UrRawIndicator *raw)
{
  static const guint members[] = { UR_MEMBER_CHANGE, UR_MEMBER_BOUND, UR_MEMBER_NUMBER_TO,
                                   UR_MEMBER_UNIT_FROM, UR_MEMBER_BOUND_FROM };

  if (ur_raw_indicator_has (raw, UR_MEMBER_PRINTED) || raw->indicator->column > 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (ur_raw_indicator_has (raw, members[i]) &&
        (members[i] != UR_MEMBER_CHANGE || raw->indicator->change != UR_CHANGE_NONE))
      {
        ur_raw_indicator_lose_by (
            raw, members[i], NULL,
            g_strdup (_ ("This needs “printed”: the figure with all its words, as the report "
                         "prints it.")));
        return;
      }
}

static void
read_significant (UrRawIndicator *raw)
{
  UrIndicator *indicator = raw->indicator;
  guint digits;

  if (!ur_raw_indicator_has (raw, UR_MEMBER_SIGNIFICANT) ||
      !ur_raw_indicator_is_right (raw, UR_MEMBER_NUMBER))
    return;
  digits = ur_indicator_count_digits (indicator);
  if (!ur_cursor_read_integer (raw->values[UR_MEMBER_SIGNIFICANT], 1, MAX (digits, 1),
                               &indicator->significant,
                               ur_raw_indicator_set_subject (raw, UR_MEMBER_SIGNIFICANT)))
    ur_raw_indicator_lose (raw, NULL);
}

/* Version 1 knows none of these, and a reader of version 1 would have said the figure without them. */
static gboolean
belong_here (UrRawIndicator *raw)
{
  for (guint member = UR_MEMBER_PRINTED; member < UR_N_MEMBERS; member++)
    if (ur_raw_indicator_has (raw, member) && !ur_raw_indicator_check_version (raw, member))
      return FALSE;
  return TRUE;
}

/**
 * ur_reader_mark_target:
 * @label: (nullable): what @indicator is called in a list, a card or a chart
 *
 * What is to be reached must never look like what was: 新建工会（目标）.
 *
 * Returns: (transfer none) (nullable): @label, for a target with the word, unless it has it already
 */
const char *
ur_reader_mark_target (UrReader *reader, const UrIndicator *indicator, const char *label)
{
  g_autofree char *marked = NULL;

  if (label == NULL || indicator->aim != UR_AIM_TARGET || strstr (label, "目标") != NULL)
    return label;
  marked = g_strconcat (label, "（目标）", NULL);
  return ur_json_keep (reader->json, marked, -1);
}

/* 高于0.6个百分点 is nothing without that it is measured against: 会员满意度（对比全省平均）. */
static const char *
mark_against (UrReader *reader, const UrIndicator *indicator, const char *label)
{
  g_autofree char *marked = NULL;

  if (label == NULL || indicator->than == NULL || strstr (label, indicator->than) != NULL ||
      (indicator->verb != NULL && strstr (indicator->verb, indicator->than) != NULL))
    return label;
  marked = g_strdup_printf ("%s（对比%s）", label, indicator->than);
  return ur_json_keep (reader->json, marked, -1);
}

/* Of a plan: 新建工会 is not 113.1%. */
static const char *
mark_completion (UrReader *reader, const UrIndicator *indicator, const char *label)
{
  g_autofree char *marked = NULL;

  if (label == NULL || indicator->quantity != UR_QUANTITY_COMPLETION || strstr (label, "完成") != NULL ||
      g_str_has_suffix (label, "率"))
    return label;
  marked = g_strconcat (label, "（完成目标）", NULL);
  return ur_json_keep (reader->json, marked, -1);
}

static const char *
mark_label (UrRawIndicator *raw, const char *label)
{
  label = mark_completion (raw->reader, raw->indicator, label);
  return ur_reader_mark_target (raw->reader, raw->indicator,
                                mark_against (raw->reader, raw->indicator, label));
}

/* What must not be lost where a label is all there is beside the figure. */
static void
mark_labels (UrRawIndicator *raw)
{
  UrIndicator *indicator = raw->indicator;
  gboolean is_short = indicator->short_label != indicator->label;

  indicator->label = mark_label (raw, indicator->label);
  indicator->short_label = is_short ? mark_label (raw, indicator->short_label) : indicator->label;
}

/**
 * ur_raw_indicator_read_meaning:
 * @raw: with number, magnitude, unit and kind
 *
 * Reads what version 2 of the format says of a figure, and compares it with the printed token.
 */
void
ur_raw_indicator_read_meaning (UrRawIndicator *raw)
{
  UrIndicator *indicator = raw->indicator;

  indicator->value_to = indicator->value;
  if (!belong_here (raw))
    return;
  indicator->printed = read_text (raw, UR_MEMBER_PRINTED);
  indicator->aim = (UrAim) read_choice (raw, UR_MEMBER_ROLE, ur_format_aims);
  indicator->than = read_text (raw, UR_MEMBER_THAN);
  if (ur_raw_indicator_has (raw, UR_MEMBER_BOUND))
    indicator->bound = (UrBound) (read_choice (raw, UR_MEMBER_BOUND, ur_bound_names) + UR_BOUND_ABOUT);
  read_end (raw);
  read_change (raw);
  mark_labels (raw);
  if (indicator->column > 0)
    ur_raw_indicator_read_cell (raw);
  check_is_printed (raw);
  read_significant (raw);
  if (indicator->printed != NULL)
    ur_raw_indicator_read_printed (raw);
}

/* 第4位 is marked with its 第, as it is said. */
static void
mark_ordinal (UrIndicator *indicator)
{
  const char *text = indicator->paragraph->text;

  if (indicator->column == 0 && indicator->figure_start >= indicator->quote_start + strlen (ORDINAL) &&
      g_str_has_prefix (text + indicator->figure_start - strlen (ORDINAL), ORDINAL))
    indicator->figure_start -= strlen (ORDINAL);
}

/**
 * ur_raw_indicator_make_whole:
 * @raw: with its figure found in the text
 *
 * Completes what is shown of a figure that the file has in members alone: a place in a row is 第5位, and
 * 6.3∶1 is one number.
 */
void
ur_raw_indicator_make_whole (UrRawIndicator *raw)
{
  UrIndicator *indicator = raw->indicator;
  UrJson *json = raw->reader->json;
  g_autofree char *whole = NULL;

  if (indicator->number == NULL || strcmp (indicator->number, indicator->digits) != 0)
    return;
  if (indicator->quantity == UR_QUANTITY_RANK)
    {
      whole = g_strconcat (ORDINAL, indicator->number, NULL);
      mark_ordinal (indicator);
    }
  else if (indicator->quantity == UR_QUANTITY_RATIO && g_str_has_prefix (indicator->unit, "∶"))
    {
      whole = g_strconcat (indicator->number, indicator->unit, NULL);
      indicator->after = "";
    }
  if (whole != NULL)
    indicator->number = ur_json_keep (json, whole, -1);
}

static const UrIndicator *
find_other (UrRawIndicator *raw, guint member)
{
  UrReader *reader = raw->reader;
  UrCursor cursor = raw->values[member];
  const UrIndicator *other;

  if (!ur_raw_indicator_has (raw, member) ||
      g_hash_table_contains (reader->losses, ur_cursor_get_string (cursor)))
    return NULL;
  other = ur_cursor_look_up (cursor, reader->report->indicator_ids, "indicators",
                             ur_raw_indicator_set_subject (raw, member));
  if (other == raw->indicator)
    {
      ur_cursor_add_error (cursor, raw->subject, g_strdup (_ ("An indicator cannot name itself here.")));
      return NULL;
    }
  return other;
}

/* 近5万骑手 has no unit and counts people, as 1.48万人 does. */
static gboolean
have_one_unit (const UrIndicator *indicator, const UrIndicator *whole)
{
  if (*indicator->unit == '\0' || *whole->unit == '\0')
    return indicator->quantity == whole->quantity;
  return strcmp (indicator->unit, whole->unit) == 0;
}

/* Why @indicator cannot be a part of @whole, or NULL. */
static char *
find_part_fault (const UrIndicator *indicator, const UrIndicator *whole)
{
  if (indicator->digits == NULL || whole->digits == NULL)
    return NULL;
  if (indicator->period != whole->period)
    return g_strdup (_ ("A part and its whole have one period."));
  if (!have_one_unit (indicator, whole))
    return g_strdup_printf (_ ("A part and its whole have one unit; found %s and %s."), indicator->unit,
                            whole->unit);
  if (ur_decimal_compare (&indicator->value, &whole->value) > 0)
    return g_strdup (_ ("A part cannot be larger than its whole."));
  return NULL;
}

/**
 * ur_raw_indicator_link_meaning:
 * @raw: of an indicator, when all are read
 *
 * Finds the whole that a figure is a part of, and the figure that has the same printed number.
 */
void
ur_raw_indicator_link_meaning (UrRawIndicator *raw)
{
  UrIndicator *indicator = raw->indicator;
  const UrIndicator *declared = find_other (raw, UR_MEMBER_PART_OF);
  const UrIndicator *whole =
      indicator->column > 0 ? ur_raw_indicator_find_cell_whole (raw, declared) : declared;
  g_autofree char *fault = whole != NULL ? find_part_fault (indicator, whole) : NULL;

  if (fault != NULL && declared != NULL)
    ur_cursor_add_error (raw->values[UR_MEMBER_PART_OF],
                         ur_raw_indicator_set_subject (raw, UR_MEMBER_PART_OF), g_steal_pointer (&fault));
  else if (fault == NULL)
    indicator->part_of = whole;
  indicator->same_as = find_other (raw, UR_MEMBER_SAME_AS);
}
