/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers of a text, and which of them are figures. */
#include "ur-findings-private.h"

#include <string.h>

#include "ur-finding-judge.h"
#include "ur-import-words.h"

/* 编制说明 and the like are no longer, in bytes. */
#define LONGEST_NOTES_HEADING 24

/**
 * ur_finding_free:
 *
 * Frees @finding.
 */
void
ur_finding_free (UrFinding *finding)
{
  g_free (finding->label);
  g_free (finding->unit);
  g_free (finding->verb);
  g_free (finding->period);
  g_free (finding->part_of);
  g_free (finding->than);
  g_free (finding->repaired);
  g_free (finding->refused);
  g_free (finding->unit_from);
  g_free (finding->bound_from);
  g_free (finding->head);
  g_free (finding);
}

/**
 * ur_finding_copy:
 *
 * Returns: (transfer full): a copy that refers to no other finding
 */
UrFinding *
ur_finding_copy (const UrFinding *finding)
{
  UrFinding *copy = g_memdup2 (finding, sizeof *finding);

  copy->label = g_strdup (finding->label);
  copy->unit = g_strdup (finding->unit);
  copy->verb = g_strdup (finding->verb);
  copy->period = g_strdup (finding->period);
  copy->part_of = g_strdup (finding->part_of);
  copy->than = g_strdup (finding->than);
  copy->repaired = g_strdup (finding->repaired);
  copy->refused = g_strdup (finding->refused);
  copy->unit_from = g_strdup (finding->unit_from);
  copy->bound_from = g_strdup (finding->bound_from);
  copy->head = g_strdup (finding->head);
  copy->dated_as = NULL;
  copy->whole = NULL;
  return copy;
}

/**
 * ur_findings_free:
 *
 * Frees @findings, not the manuscript.
 */
void
ur_findings_free (UrFindings *findings)
{
  g_ptr_array_unref (findings->list);
  g_free (findings->year);
  g_free (findings->school);
  g_free (findings->last_year);
  g_free (findings->told_year);
  g_free (findings->ahead_year);
  g_free (findings->card_verb);
  g_free (findings->part_year);
  g_free (findings);
}

/**
 * ur_findings_get:
 *
 * Returns: (transfer none): finding @i, from 0
 */
UrFinding *
ur_findings_get (const UrFindings *findings, guint i)
{
  return g_ptr_array_index (findings->list, i);
}

/**
 * ur_findings_take:
 * @finding: one of @findings
 *
 * Makes a figure of what the rules took for none, with what its own words say of it.
 */
void
ur_findings_take (UrFindings *findings, UrFinding *finding)
{
  guint i = 0, first, end;

  g_ptr_array_find (findings->list, finding, &i);
  for (first = i; first > 0 && ur_findings_get (findings, first - 1)->passage == finding->passage; first--)
    ;
  for (end = i; end < findings->list->len && ur_findings_get (findings, end)->passage == finding->passage;
       end++)
    ;
  finding->reason = UR_REASON_NONE;
  if (finding->label != NULL)
    return;
  ur_findings_label_one (findings, i, first, end);
  ur_findings_date_one (findings, i, first, end);
}

/* The first repair after @at. */
static guint
find_repair (const UrTraced *traced, gsize at)
{
  guint low = 0, high = traced->repairs->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (traced->repairs, UrRepair, middle).at > at)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

/* The figure as it was before it was mended: 48|6, 1 152; NULL where nothing was. */
static char *
dup_unrepaired (const UrTraced *traced, gsize start, gsize end)
{
  guint next = find_repair (traced, start);
  g_autoptr (GString) out = g_string_new (NULL);
  gsize at = start;

  for (; next < traced->repairs->len; next++)
    {
      const UrRepair *repair = &g_array_index (traced->repairs, UrRepair, next);

      if (repair->at >= end)
        break;
      if (repair->is_undone)
        continue;
      g_string_append_len (out, traced->text->str + at, (gssize) (repair->at - at));
      g_string_append (out, *repair->before == '\n' ? "|" : repair->before);
      at = repair->at;
    }
  if (at == start)
    return NULL;
  g_string_append_len (out, traced->text->str + at, (gssize) (end - at));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * ur_findings_find_change:
 * @finding: a number
 *
 * Returns: (transfer none) (nullable): the tracked change that touches it: 1120 was changed to 1152; such a
 *   number is a question
 */
const UrBlockChange *
ur_findings_find_change (const UrFindings *findings, const UrFinding *finding)
{
  const UrTraced *traced = ur_manuscript_get_passage (findings->manuscript, finding->passage)->traced;
  const UrOrigin *first = &g_array_index (traced->origins, UrOrigin, finding->number.start);
  const UrOrigin *last = &g_array_index (traced->origins, UrOrigin, finding->number.end - 1);
  const UrLineHint *hint = &ur_manuscript_get_line (findings->manuscript, first->line)->hint;

  for (guint i = 0; hint->changes != NULL && i < hint->changes->len; i++)
    {
      const UrBlockChange *change = &g_array_index (hint->changes, UrBlockChange, i);

      if (change->start + hint->shift <= hint->offset + last->at + 1 &&
          change->end + hint->shift >= hint->offset + first->at && last->line == first->line)
        return change;
    }
  return NULL;
}

static void
note_change (const UrFindings *findings, UrFinding *finding, const UrTraced *traced)
{
  const UrBlockChange *change = ur_findings_find_change (findings, finding);

  if (change == NULL)
    return;
  finding->confidence = UR_UNSURE;
  g_free (finding->repaired);
  finding->repaired = g_strdup_printf ("%s→%.*s", change->old,
                                       (int) (finding->number.number_end - finding->number.number_start),
                                       traced->text->str + finding->number.number_start);
}

/* A number that was put together of two is a doubt; what was left out around it is none. */
static gboolean
is_doubtful_repair (const UrTraced *traced, gsize start, gsize end)
{
  for (guint i = find_repair (traced, start); i < traced->repairs->len; i++)
    {
      const UrRepair *repair = &g_array_index (traced->repairs, UrRepair, i);

      if (repair->at >= end)
        return FALSE;
      if (!repair->is_undone && (repair->kind == UR_REPAIR_DIGITS || repair->kind == UR_REPAIR_TORN))
        return TRUE;
    }
  return FALSE;
}

/* 上升5个多百分点 */
static gboolean
is_more_points (const char *text, const UrNumber *number)
{
  return number->kind == UR_NUMBER_POINTS && g_str_has_prefix (text + number->unit_start, "个多");
}

static char *
dup_unit (const char *text, const UrNumber *number)
{
  if (number->kind == UR_NUMBER_PERCENT || number->kind == UR_NUMBER_TENTHS)
    return g_strdup ("%");
  if (number->kind == UR_NUMBER_PERMILLE)
    return g_strdup ("‰");
  if (number->kind == UR_NUMBER_FRACTION)
    return g_strdup ("");
  if (number->kind == UR_NUMBER_RATIO)
    return g_strdup (number->denominator.mantissa == 1 ? "∶1" : "");
  if (is_more_points (text, number))
    return g_strdup ("个百分点");
  return g_strndup (text + number->unit_start, number->unit_end - number->unit_start);
}

/**
 * ur_findings_add:
 * @passage: the passage that it is in
 * @number: a token of its text
 *
 * Returns: (transfer none): a new finding at the end
 */
UrFinding *
ur_findings_add (UrFindings *findings, guint passage, const UrNumber *number)
{
  const UrTraced *traced = ur_manuscript_get_passage (findings->manuscript, passage)->traced;
  UrFinding *finding = g_new0 (UrFinding, 1);

  finding->passage = passage;
  finding->number = *number;
  finding->unit = dup_unit (traced->text->str, number);
  finding->repaired = dup_unrepaired (traced, number->start, number->end);
  if (is_doubtful_repair (traced, number->start, number->end))
    finding->confidence = UR_UNSURE;
  note_change (findings, finding, traced);
  g_ptr_array_add (findings->list, finding);
  return finding;
}

/* 编制说明, alone on its line within an annex: what follows explains the table before it. */
static gboolean
begins_notes (const UrManuscript *manuscript, const UrPassage *passage)
{
  const GString *text = passage->traced->text;

  return text->len <= LONGEST_NOTES_HEADING &&
         ur_manuscript_get_kind (manuscript, passage) == UR_PART_ANNEX &&
         ur_words_end (UR_WORDS_EXPLAINS, text->str, text->len) > 0;
}

/* Whether a passage belongs to an annex that explains words, 附件2 名词解释, or to the notes of one. */
static gboolean
explains (const UrFindings *findings, const UrPassage *passage)
{
  const UrManuscript *manuscript = findings->manuscript;
  const GString *heading;

  if (ur_manuscript_get_kind (manuscript, passage) != UR_PART_ANNEX)
    return FALSE;
  if (passage->part == findings->notes_part)
    return TRUE;
  heading = ur_manuscript_get_passage (
                manuscript, g_array_index (manuscript->parts, UrManuscriptPart, passage->part).passage)
                ->traced->text;
  return ur_words_find (UR_WORDS_EXPLAINS, heading->str, heading->len, NULL) != NULL;
}

/* Why no number of a passage, or none of its heading, is a figure. */
static UrReason
get_passage_reason (const UrFindings *findings, const UrPassage *passage, gsize at)
{
  if (passage->level == UR_LEVEL_ASIDE)
    return UR_REASON_ASIDE;
  if (passage->level == UR_LEVEL_TITLE || passage->level == UR_LEVEL_PART || passage->level == UR_LEVEL_ANNEX)
    return UR_REASON_TITLE;
  for (guint i = 0; i < passage->headings->len; i++)
    {
      const UrHeading *heading = &g_array_index (passage->headings, UrHeading, i);

      if (at >= heading->mark && at < heading->start)
        return UR_REASON_NUMERAL;
      if (at >= heading->start && at < heading->end)
        return UR_REASON_TITLE;
    }
  return explains (findings, passage) ? UR_REASON_GLOSSARY : UR_REASON_NONE;
}

/* A list mark of a paragraph is read as one, not as a number with what follows. */
static void
add_mark (UrFindings *findings, guint passage, gsize end)
{
  const char *text = ur_manuscript_get_passage (findings->manuscript, passage)->traced->text->str;
  UrNumber number;

  for (gsize at = 0; at < end; at++)
    if (g_ascii_isdigit (text[at]) && ur_number_read (text, (gssize) end, at, &number))
      {
        ur_findings_add (findings, passage, &number)->reason = UR_REASON_NUMERAL;
        return;
      }
}

/* 围绕5个园区、12项工程: what goes on with 、 is of the same kind. */
static gboolean
goes_on_scope (const UrFindings *findings, const char *text, const UrNumber *number)
{
  const UrFinding *last;
  const char *between;
  gsize len;

  if (findings->list->len == 0)
    return FALSE;
  last = ur_findings_get (findings, findings->list->len - 1);
  if (last->reason != UR_REASON_SCOPE || last->number.end > number->start ||
      ur_words_end (UR_WORDS_ABOUT, text, last->number.start) == 0)
    return FALSE;
  between = text + last->number.end;
  len = number->start - last->number.end;
  return len < 40 &&
         (g_str_has_prefix (between + len - strlen ("、"), "、") ||
          g_str_has_prefix (between + len - strlen ("和"), "和")) &&
         g_strstr_len (between, (gssize) len, "，") == NULL;
}

/* Finds the numbers of a passage and says which are figures, and of what. */
static void
read_passage (UrFindings *findings, guint passage)
{
  const UrPassage *read = ur_manuscript_get_passage (findings->manuscript, passage);
  const GString *text = read->traced->text;
  gsize from = read->mark_end;
  guint first;
  UrNumber number;

  ur_findings_look_ahead (findings, passage);
  ur_findings_look_for_unit (findings, passage);
  if (begins_notes (findings->manuscript, read))
    findings->notes_part = read->part;
  if (from > 0)
    add_mark (findings, passage, from);
  first = findings->list->len;
  for (gsize at = from; ur_number_find (text->str, (gssize) text->len, at, &number); at = number.end)
    {
      UrReason reason = get_passage_reason (findings, read, number.number_start);
      UrFinding *finding;

      if (number.end <= number.start)
        break;
      if (reason == UR_REASON_NONE && findings->list->len > first &&
          goes_on_scope (findings, text->str, &number))
        reason = UR_REASON_SCOPE;
      finding = ur_findings_add (findings, passage, &number);
      finding->reason = reason != UR_REASON_NONE && ur_number_is_figure (&number)
                            ? reason
                            : ur_finding_judge (text->str, text->len, &number);
      finding->is_doubtful = ur_number_is_doubtful (text->str, from, &number);
      if (finding->is_doubtful)
        finding->confidence = UR_UNSURE;
      if (reason == UR_REASON_NONE)
        ur_findings_take_told_unit (findings, finding);
    }
  ur_findings_label (findings, first, findings->list->len);
  ur_findings_share_out (findings, first, findings->list->len);
  ur_findings_pair (findings, first, findings->list->len);
  ur_findings_find_line_whole (findings, passage, first);
  ur_findings_date (findings, first, findings->list->len);
}

/* 项目 above the rows again: another table begins right below the first, or the head is repeated. */
static gboolean
begins_as (const UrManuscript *manuscript, guint row, guint head)
{
  const char *text = ur_manuscript_get_passage (manuscript, row)->traced->text->str;
  const char *other = ur_manuscript_get_passage (manuscript, head)->traced->text->str;
  gsize len = strcspn (text, "|｜\t");

  return len > 0 && text[len] != '\0' && strncmp (text, other, len + 1) == 0;
}

static guint
find_table_end (const UrManuscript *manuscript, guint first)
{
  guint i = first;

  while (i < manuscript->passages->len && ur_manuscript_get_passage (manuscript, i)->level == UR_LEVEL_ROW &&
         (i < first + 2 || !begins_as (manuscript, i, first)))
    i++;
  return i;
}

/**
 * ur_findings_new:
 * @manuscript: a text that was put in order; it must outlive the findings
 *
 * Returns: (transfer full): its numbers, in their order
 */
UrFindings *
ur_findings_new (const UrManuscript *manuscript)
{
  UrFindings *findings = g_new0 (UrFindings, 1);

  findings->manuscript = manuscript;
  findings->list = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_finding_free);
  findings->year_part = -1;
  findings->notes_part = -1;
  findings->told_unit = G_MAXUINT;
  findings->told_money = G_MAXUINT;
  findings->whole_line = G_MAXUINT;
  findings->season_passage = G_MAXUINT;
  ur_findings_find_years (findings);
  ur_findings_find_school (findings);
  for (guint i = 0; i < manuscript->passages->len; i++)
    {
      guint end = find_table_end (manuscript, i);

      if (end > i + 1)
        {
          ur_findings_read_table (findings, i, end);
          i = end - 1;
        }
      else
        read_passage (findings, i);
    }
  return findings;
}
