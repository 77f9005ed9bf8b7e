/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report that is finished, on the screen on which documents are checked: its text is right as it is, and
 * its figures are those that it has. */
#include "ur-config.h"

#include "ur-review-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-error.h"

/* A report that is being taken apart. */
typedef struct
{
  UrReview *review;
  GArray *levels; /* (element-type UrToldMark): what each block is; level BLANK for what needs no word */
} Taking;

static void
add_block (
    Taking *taking, char *text, UrBlockKind kind, const UrToldMark *level, const UrParagraph *paragraph)
{
  UrBlock *block = ur_block_new (kind);

  block->text = text;
  g_ptr_array_add (taking->review->blocks->blocks, block);
  g_ptr_array_add (taking->review->paragraphs, (gpointer) paragraph);
  g_array_append_vals (taking->levels, level, 1);
}

static void
add_line (Taking *taking, char *text, UrLevel level, UrPartKind part)
{
  const UrToldMark mark = { .level = level, .part = part };

  add_block (taking, text, UR_BLOCK_PARAGRAPH, &mark, NULL);
}

static void
add_paragraph (Taking *taking, const UrParagraph *paragraph, UrLevel level)
{
  gboolean is_row = paragraph->kind == UR_PARAGRAPH_HEAD || paragraph->kind == UR_PARAGRAPH_ROW;
  const UrToldMark mark = { .level = is_row                                     ? UR_LEVEL_BLANK
                                     : paragraph->kind == UR_PARAGRAPH_FOOTNOTE ? UR_LEVEL_ASIDE
                                                                                : level };

  add_block (taking, g_strdup (paragraph->text), is_row ? UR_BLOCK_TABLE_ROW : UR_BLOCK_PARAGRAPH, &mark,
             paragraph);
}

static void
add_section (Taking *taking, const UrSection *section)
{
  gboolean is_words = section->kind == UR_SECTION_ADDRESS || section->kind == UR_SECTION_CLOSING;
  const char *numeral = section->numeral != NULL ? section->numeral : "";

  if (section->title != NULL)
    add_line (taking, g_strconcat (numeral, section->title, NULL),
              section->depth > 0 ? UR_LEVEL_SUBSECTION : UR_LEVEL_SECTION, UR_PART_WORK);
  for (guint i = 0; i < section->n_paragraphs; i++)
    add_paragraph (taking, &section->paragraphs[i], is_words ? UR_LEVEL_ASIDE : UR_LEVEL_PARAGRAPH);
}

static void
add_part (Taking *taking, const UrPart *part)
{
  const char *numeral = part->numeral != NULL ? part->numeral : "";

  add_line (taking, g_strconcat (numeral, part->title, NULL),
            part->kind == UR_PART_ANNEX ? UR_LEVEL_ANNEX : UR_LEVEL_PART, part->kind);
  for (guint i = 0; i < part->n_sections; i++)
    add_section (taking, &part->sections[i]);
}

/* What each block is, for the rules. */
static void
keep_levels (UrReview *review, const GArray *levels)
{
  UrTold *told = ur_told_new ();

  told->is_whole = TRUE;
  for (guint i = 0; i < levels->len; i++)
    {
      const UrToldMark *level = &g_array_index (levels, UrToldMark, i);
      const UrSpot spot = { i, 0 };
      UrToldMark *mark;

      if (level->level == UR_LEVEL_BLANK)
        continue;
      mark = ur_told_add (told, UR_TOLD_LEVEL, &spot);
      mark->level = level->level;
      mark->part = level->part;
    }
  review->given = told;
}

/**
 * ur_review_tell_report:
 * @told: where it is said
 *
 * Says what the passages of the report are that is edited.
 */
void
ur_review_tell_report (const UrReview *review, UrTold *told)
{
  told->is_whole = TRUE;
  for (guint i = 0; i < review->given->marks->len; i++)
    {
      const UrToldMark *given = g_ptr_array_index (review->given->marks, i);
      UrToldMark *mark = ur_told_add (told, given->kind, &given->spot);

      mark->level = given->level;
      mark->part = given->part;
    }
}

/* The figure of the report that a number is, or NULL. */
static const UrIndicator *
find_source (const UrReview *review, const UrFinding *finding)
{
  UrSpot first = ur_review_get_spot (review, finding->passage, finding->number.start);
  UrSpot last = ur_review_get_spot (review, finding->passage, finding->number.end - 1);
  const UrParagraph *paragraph = g_ptr_array_index (review->paragraphs, first.block);

  for (guint i = 0; paragraph != NULL && i < paragraph->n_indicators; i++)
    {
      const UrIndicator *indicator = paragraph->indicators[i];
      glong start, end;

      if (indicator->digits == NULL)
        continue;
      start = g_utf8_pointer_to_offset (paragraph->text, paragraph->text + indicator->figure_start);
      end = g_utf8_pointer_to_offset (paragraph->text, paragraph->text + indicator->figure_end);
      if (start <= (glong) last.at && end > (glong) first.at)
        return indicator;
    }
  return NULL;
}

static void
take (char **place, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*place);
  *place = copy;
}

static void
take_meaning (UrFinding *finding, const UrIndicator *indicator)
{
  finding->reason = UR_REASON_NONE;
  take (&finding->label, indicator->name);
  take (&finding->unit, indicator->unit);
  take (&finding->period, indicator->period->label);
  take (&finding->verb, indicator->verb);
  take (&finding->than, indicator->than);
  finding->quantity = indicator->quantity;
  finding->change = indicator->change;
  finding->aim = indicator->aim;
}

/**
 * ur_review_adapt:
 *
 * The figures of a report that is edited are those that it has; all other numbers are left out.
 */
void
ur_review_adapt (UrReview *review)
{
  g_ptr_array_set_size (review->sources, 0);
  for (guint i = 0; i < review->found->len; i++)
    {
      UrFinding *finding = g_ptr_array_index (review->found, i);
      const UrIndicator *source = find_source (review, finding);

      if (source != NULL && ur_number_is_figure (&finding->number))
        take_meaning (finding, source);
      else if (finding->reason == UR_REASON_NONE)
        finding->reason = UR_REASON_TOLD;
      g_ptr_array_add (review->sources, finding->reason == UR_REASON_NONE ? (gpointer) source : NULL);
    }
}

/**
 * ur_review_is_fixed:
 * @error: return location for an error
 *
 * Returns: %TRUE with @error where a report is edited: its text stays
 */
gboolean
ur_review_is_fixed (const UrReview *review, GError **error)
{
  if (review->report == NULL)
    return FALSE;
  g_set_error_literal (
      error, UR_ERROR, UR_ERROR_ARGUMENT,
      _ ("The text of a finished report stays as it is. Import the document again to correct "
         "it."));
  return TRUE;
}

/**
 * ur_review_is_of_report:
 *
 * Returns: whether it is of a report that is finished: its text stays, and nothing of it can be kept
 * unfinished
 */
gboolean
ur_review_is_of_report (const UrReview *review)
{
  return review->report != NULL;
}

/**
 * ur_review_new_from_report:
 * @report: a report that was read without errors
 * @name: what its file is called
 * @error: return location for an error
 *
 * Shows a report so that its figures can be changed.  Its text stays, nothing is asked, and it cannot be kept
 * unfinished: ur_review_write() writes the report with its charts, notes and all else that it has.
 *
 * Returns: (transfer full): a review, or %NULL when the report is longer than any document
 */
UrReview *
ur_review_new_from_report (UrReport *report, const char *name, GError **error)
{
  g_autoptr (UrReview) review = ur_review_new_empty (ur_blocks_new (), name);
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (UrToldMark));
  Taking taking = { review, levels };

  review->report = ur_report_ref (report);
  review->blocks->form = g_strdup ("docx");
  review->paragraphs = g_ptr_array_new ();
  review->sources = g_ptr_array_new ();
  for (guint i = 0; report->title_lines[i] != NULL; i++)
    add_line (&taking, g_strdup (report->title_lines[i]), UR_LEVEL_TITLE, UR_PART_WORK);
  for (guint i = 0; i < report->n_parts; i++)
    add_part (&taking, &report->parts[i]);
  keep_levels (review, levels);
  return ur_review_replay (review, error) ? g_steal_pointer (&review) : NULL;
}
