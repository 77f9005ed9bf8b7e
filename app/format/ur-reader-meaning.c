/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure means besides its number: a bound, a range, a change, a target, a part of another.  All of it
 * belongs to version 2 of the format, since a program that left it out would say something false. */
#include "ur-config.h"

#include "ur-draft.h"
#include "ur-figure.h"
#include "ur-verb.h"
#include "ur-format-words.h"
#include "ur-quote.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * ur_draft_has:
 *
 * Returns: whether the member is there
 */
gboolean
ur_draft_has (const UrDraft *draft, guint member)
{
  return draft->values[member].node != NULL;
}

/* A member that may be left out, but not be wrong. */
static const char *
read_text (UrDraft *draft, guint member)
{
  guint before = ur_json_count_problems (draft->reader->json);
  const char *text;

  if (!ur_draft_has (draft, member))
    return NULL;
  text = ur_reader_read_text (draft->values[member], UR_LIMIT_LABEL, ur_draft_set_subject (draft, member));
  if (text != NULL)
    return text;
  draft->wrong |= 1u << member;
  ur_draft_lose (draft, ur_json_find_error (draft->reader->json, before));
  return NULL;
}

static guint
read_choice (UrDraft *draft, guint member, const char *const *choices)
{
  guint choice = 0;

  if (ur_draft_has (draft, member))
    ur_draft_read_choice (draft, member, choices, &choice);
  return choice;
}

/* The upper end of a range has the magnitude of the figure. */
static void
read_end (UrDraft *draft)
{
  UrIndicator *indicator = draft->indicator;
  const char *digits = read_text (draft, UR_MEMBER_NUMBER_TO);
  UrDecimal value;

  indicator->value_to = indicator->value;
  if (digits == NULL)
    return;
  if (!ur_decimal_parse (digits, &value) || !ur_decimal_apply_magnitude (&value, indicator->magnitude))
    ur_draft_lose_by (draft, UR_MEMBER_NUMBER_TO, NULL,
                      ur_quote_printf (_ ("Expected a number such as 2.59; found “%s”."), digits));
  else if (!ur_draft_is_right (draft, UR_MEMBER_NUMBER) || !ur_draft_is_right (draft, UR_MEMBER_MAGNITUDE))
    return;
  else if (ur_decimal_compare (&value, &indicator->value) <= 0)
    ur_draft_lose_by (draft, UR_MEMBER_NUMBER_TO, NULL,
                      g_strdup (_ ("The upper end of a range must be more than its lower end.")));
  else
    {
      indicator->digits_to = digits;
      indicator->value_to = value;
    }
}

/* The verb is the report's, and says the same as the change. */
static void
check_verb (UrDraft *draft)
{
  const UrIndicator *indicator = draft->indicator;
  UrChange said;

  if (indicator->verb == NULL)
    return;
  said = ur_verb_get_change (indicator->verb);
  if (ur_draft_is_text_read (draft) && !ur_draft_find_unit_words (draft, indicator->verb))
    ur_draft_lose_by (
        draft, UR_MEMBER_VERB, NULL,
        ur_quote_printf (_ ("The paragraph that “at” names does not contain “%s”."), indicator->verb));
  if (indicator->change != UR_CHANGE_NONE && said != UR_CHANGE_NONE && said != indicator->change)
    ur_draft_lose_by (draft, UR_MEMBER_CHANGE, NULL,
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
read_change (UrDraft *draft)
{
  UrIndicator *indicator = draft->indicator;

  indicator->change = (UrChange) read_choice (draft, UR_MEMBER_CHANGE, ur_format_changes);
  indicator->verb = read_text (draft, UR_MEMBER_VERB);
  check_verb (draft);
  if (indicator->change == UR_CHANGE_DOWN)
    {
      indicator->value.mantissa = -indicator->value.mantissa;
      indicator->value_to.mantissa = -indicator->value_to.mantissa;
    }
}

/* What is told of a figure only by its printed words.  That they are missing is one mistake. */
static void
check_is_printed (UrDraft *draft)
{
  static const guint members[] = { UR_MEMBER_CHANGE, UR_MEMBER_BOUND, UR_MEMBER_NUMBER_TO,
                                   UR_MEMBER_UNIT_FROM, UR_MEMBER_BOUND_FROM };

  if (ur_draft_has (draft, UR_MEMBER_PRINTED) || draft->indicator->column > 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (ur_draft_has (draft, members[i]) &&
        (members[i] != UR_MEMBER_CHANGE || draft->indicator->change != UR_CHANGE_NONE))
      {
        ur_draft_lose_by (draft, members[i], NULL,
                          g_strdup (_ ("This needs “printed”: the figure with all its words, as the report "
                                       "prints it.")));
        return;
      }
}

static void
read_significant (UrDraft *draft)
{
  UrIndicator *indicator = draft->indicator;
  guint digits;

  if (!ur_draft_has (draft, UR_MEMBER_SIGNIFICANT) || !ur_draft_is_right (draft, UR_MEMBER_NUMBER))
    return;
  digits = ur_indicator_count_digits (indicator);
  if (!ur_cursor_read_integer (draft->values[UR_MEMBER_SIGNIFICANT], 1, MAX (digits, 1),
                               &indicator->significant, ur_draft_set_subject (draft, UR_MEMBER_SIGNIFICANT)))
    ur_draft_lose (draft, NULL);
}

/* Version 1 knows none of these, and a reader of version 1 would have said the figure without them. */
static gboolean
belong_here (UrDraft *draft)
{
  for (guint member = UR_MEMBER_PRINTED; member < UR_N_MEMBERS; member++)
    if (ur_draft_has (draft, member) && !ur_draft_check_version (draft, member))
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
mark_label (UrDraft *draft, const char *label)
{
  label = mark_completion (draft->reader, draft->indicator, label);
  return ur_reader_mark_target (draft->reader, draft->indicator,
                                mark_against (draft->reader, draft->indicator, label));
}

/* What must not be lost where a label is all there is beside the figure. */
static void
mark_labels (UrDraft *draft)
{
  UrIndicator *indicator = draft->indicator;
  gboolean is_short = indicator->short_label != indicator->label;

  indicator->label = mark_label (draft, indicator->label);
  indicator->short_label = is_short ? mark_label (draft, indicator->short_label) : indicator->label;
}

/**
 * ur_draft_read_meaning:
 * @draft: with number, magnitude, unit and kind
 *
 * Reads what version 2 of the format says of a figure, and compares it with the printed token.
 */
void
ur_draft_read_meaning (UrDraft *draft)
{
  UrIndicator *indicator = draft->indicator;

  indicator->value_to = indicator->value;
  if (!belong_here (draft))
    return;
  indicator->printed = read_text (draft, UR_MEMBER_PRINTED);
  indicator->aim = (UrAim) read_choice (draft, UR_MEMBER_ROLE, ur_format_aims);
  indicator->than = read_text (draft, UR_MEMBER_THAN);
  if (ur_draft_has (draft, UR_MEMBER_BOUND))
    indicator->bound = (UrBound) (read_choice (draft, UR_MEMBER_BOUND, ur_bound_names) + UR_BOUND_ABOUT);
  read_end (draft);
  read_change (draft);
  mark_labels (draft);
  if (indicator->column > 0)
    ur_draft_read_cell (draft);
  check_is_printed (draft);
  read_significant (draft);
  if (indicator->printed != NULL)
    ur_draft_read_printed (draft);
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
 * ur_draft_make_whole:
 * @draft: with its figure found in the text
 *
 * Completes what is shown of a figure that the file has in members alone: a place in a row is 第5位, and
 * 6.3∶1 is one number.
 */
void
ur_draft_make_whole (UrDraft *draft)
{
  UrIndicator *indicator = draft->indicator;
  UrJson *json = draft->reader->json;
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
find_other (UrDraft *draft, guint member)
{
  UrReader *reader = draft->reader;
  UrCursor cursor = draft->values[member];
  const UrIndicator *other;

  if (!ur_draft_has (draft, member) || g_hash_table_contains (reader->losses, ur_cursor_get_string (cursor)))
    return NULL;
  other = ur_cursor_look_up (cursor, reader->report->indicator_ids, "indicators",
                             ur_draft_set_subject (draft, member));
  if (other == draft->indicator)
    {
      ur_cursor_add_error (cursor, draft->subject, g_strdup (_ ("An indicator cannot name itself here.")));
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
 * ur_draft_link_meaning:
 * @draft: of an indicator, when all are read
 *
 * Finds the whole that a figure is a part of, and the figure that has the same printed number.
 */
void
ur_draft_link_meaning (UrDraft *draft)
{
  UrIndicator *indicator = draft->indicator;
  const UrIndicator *declared = find_other (draft, UR_MEMBER_PART_OF);
  const UrIndicator *whole = indicator->column > 0 ? ur_draft_find_cell_whole (draft, declared) : declared;
  g_autofree char *fault = whole != NULL ? find_part_fault (indicator, whole) : NULL;

  if (fault != NULL && declared != NULL)
    ur_cursor_add_error (draft->values[UR_MEMBER_PART_OF], ur_draft_set_subject (draft, UR_MEMBER_PART_OF),
                         g_steal_pointer (&fault));
  else if (fault == NULL)
    indicator->part_of = whole;
  indicator->same_as = find_other (draft, UR_MEMBER_SAME_AS);
}
