/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doubts that the document itself raises: figures that do not fit each other, changes that nobody accepted,
 * numbers that were put together. */
#include "ur-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-quote.h"
#include "ur-review-doubts.h"

/* More numbers than these that were put together are one question. */
#define MANY_REPAIRS 3

static void
add_check (UrDoubts *doubts, const UrQuestion *question)
{
  guint n = question->findings->len;
  guint last = g_array_index (question->findings, guint, n - 1);
  UrReviewDoubt *doubt = ur_doubts_add_figure (doubts, "check", UR_WEIGHT_CHECK, last);

  doubt->words = g_strdup (question->sentence);
  doubt->accepting = g_strdup (_ ("keep all"));
  for (guint i = n - 1; i-- > 0;)
    ur_doubts_add_to (doubts, doubt, g_array_index (question->findings, guint, i));
  ur_doubt_add_answer (doubt, g_strdup (_ ("keep all")));
  for (guint i = 0; i < MIN (n, 2); i++)
    {
      guint finding = g_array_index (doubt->findings, guint, i);
      g_autofree char *printed = ur_doubts_dup_printed (doubts, finding);

      ur_answer_affect (ur_doubt_add_answer (doubt, ur_quote_printf (_ ("leave “%s” out"), printed)), finding,
                        UR_DECISION_TAKEN, NULL, FALSE);
    }
  if (n > 1)
    ur_doubt_add_leaving_out (doubt);
}

/**
 * ur_doubts_find_checks:
 *
 * Asks where a text does not fit itself.
 */
void
ur_doubts_find_checks (UrDoubts *doubts)
{
  const GPtrArray *questions = doubts->review->proposal->questions;

  for (guint i = 0; i < questions->len; i++)
    add_check (doubts, g_ptr_array_index (questions, i));
}

static void
add_change (UrDoubts *doubts, guint i, const UrBlockChange *change)
{
  const UrFinding *finding = ur_doubts_get (doubts, i);
  UrReviewDoubt *doubt = ur_doubts_add_figure (doubts, "change", UR_WEIGHT_CHANGE, i);
  UrSpot spot = ur_review_get_spot (doubts->review, finding->passage, finding->number.start);
  const UrBlock *block = g_ptr_array_index (doubts->review->blocks->blocks, spot.block);
  glong len = g_utf8_strlen (block->text, -1);
  g_autofree char *now =
      g_utf8_substring (block->text, MIN (change->start, len), CLAMP (change->end, change->start, len));
  UrReviewAnswer *answer;
  UrDecision *decision;

  doubt->words = ur_quote_printf (
      _ ("“%s” was changed to “%s” in the document, and nobody has accepted that yet"), change->old, now);
  doubt->accepting = ur_quote_printf (_ ("now “%s”"), now);
  answer = ur_doubt_add_answer (doubt, ur_quote_printf (_ ("as changed: “%s”"), now));
  ur_answer_add_row (answer, finding->label, now, "");
  if (*change->old != '\0' && *now != '\0')
    {
      spot.at = change->start + (block->number != NULL ? (guint) g_utf8_strlen (block->number, -1) : 0);
      answer = ur_doubt_add_answer (doubt, ur_quote_printf (_ ("as before: “%s”"), change->old));
      ur_answer_add_row (answer, finding->label, change->old, "");
      decision = ur_answer_decide (answer, UR_DECISION_WORDS, &spot);
      decision->words = g_strdup (now);
      decision->text = g_strdup (change->old);
    }
  ur_doubt_add_leaving_out (doubt);
}

/**
 * ur_doubts_find_changes:
 *
 * Asks for figures that were changed in the document while its changes were tracked.
 */
void
ur_doubts_find_changes (UrDoubts *doubts)
{
  for (guint i = 0; i < doubts->review->found->len; i++)
    {
      const UrFinding *finding = ur_doubts_get (doubts, i);
      const UrBlockChange *change =
          finding->reason == UR_REASON_NONE
              ? ur_findings_find_change (doubts->review->proposal->findings, finding)
              : NULL;

      if (change != NULL)
        add_change (doubts, i, change);
    }
}

/* The number around a place, or G_MAXUINT.  They are in the order of the text. */
static guint
find_around (const UrDoubts *doubts, guint passage, gsize at)
{
  guint low = 0, high = doubts->review->found->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const UrFinding *finding = ur_doubts_get (doubts, middle);

      if (finding->passage == passage && finding->number.end >= at && finding->number.start <= at)
        return middle;
      if (finding->passage < passage || (finding->passage == passage && finding->number.end < at))
        low = middle + 1;
      else
        high = middle;
    }
  return G_MAXUINT;
}

/* A number that was put together. */
typedef struct
{
  const UrRepair *repair;
  guint finding;
  UrSpot spot;
} Mended;

static char *
dup_torn (const UrDoubts *doubts, const Mended *mended)
{
  const UrFinding *finding = ur_doubts_get (doubts, mended->finding);
  const char *text = ur_review_get_place (doubts->review, finding)->traced->text->str;

  return g_strdup_printf ("%.*s‖%.*s", (int) (mended->repair->at - finding->number.start),
                          text + finding->number.start, (int) (finding->number.end - mended->repair->at),
                          text + mended->repair->at);
}

static char *
dup_repair_words (const UrDoubts *doubts, const Mended *head, guint n)
{
  g_autofree char *torn = dup_torn (doubts, head);
  g_autofree char *whole = ur_doubts_dup_printed (doubts, head->finding);

  if (head->repair->is_undone)
    return ur_quote_printf (_ ("“%s” could be one number"), torn);
  return n > 1 ? ur_quote_printf (_ ("“%s” was joined to “%s”, and %u more were"), torn, whole, n - 1)
               : ur_quote_printf (_ ("“%s” was joined to “%s”"), torn, whole);
}

/* Several that were put together in the same way are one question. */
static void
ask_repairs (UrDoubts *doubts, const GArray *list, guint first, guint n)
{
  const Mended *head = &g_array_index (list, Mended, first);
  UrReviewDoubt *doubt = ur_doubts_add_figure (doubts, "", UR_WEIGHT_REPAIR, head->finding);
  UrReviewAnswer *one = ur_doubt_add_answer (doubt, g_strdup (_ ("one number")));
  UrReviewAnswer *two = ur_doubt_add_answer (doubt, g_strdup (_ ("two numbers")));

  ur_doubt_set_key (doubt, head->repair->kind == UR_REPAIR_TORN ? "torn" : "space", &head->spot);
  doubt->n_places = n;
  doubt->words = dup_repair_words (doubts, head, n);
  doubt->accepting = g_strdup (_ ("joined"));
  g_array_set_size (doubt->findings, 0);
  for (guint i = first; i < first + n; i++)
    {
      const Mended *mended = &g_array_index (list, Mended, i);
      const UrFinding *finding = ur_doubts_get (doubts, mended->finding);
      g_autofree char *torn = dup_torn (doubts, mended);
      g_autofree char *whole = ur_doubts_dup_printed (doubts, mended->finding);

      ur_doubts_add_to (doubts, doubt, mended->finding);
      ur_answer_decide (two, mended->repair->kind == UR_REPAIR_TORN ? UR_DECISION_BREAK : UR_DECISION_KEEP,
                        &mended->spot);
      if (i >= first + MANY_REPAIRS)
        continue;
      ur_answer_add_row (one, finding->label != NULL ? finding->label : "", whole, "");
      ur_answer_add_row (two, "", torn, "");
    }
  ur_doubt_add_leaving_out (doubt);
}

static void
collect_repairs (const UrDoubts *doubts, guint i, UrRepairKind kind, GArray *list)
{
  const UrManuscript *manuscript = doubts->review->proposal->manuscript;
  const UrPassage *passage = ur_manuscript_get_passage (manuscript, i);

  for (guint j = 0; j < passage->traced->repairs->len && passage->level > UR_LEVEL_TITLE; j++)
    {
      const UrRepair *repair = &g_array_index (passage->traced->repairs, UrRepair, j);
      const UrLineHint *hint = &ur_manuscript_get_line (manuscript, repair->line)->hint;
      Mended mended = { repair, 0, { hint->block, hint->offset + repair->from } };

      if (repair->kind != kind)
        continue;
      mended.finding = find_around (doubts, i, repair->at);
      if (mended.finding != G_MAXUINT)
        g_array_append_val (list, mended);
    }
}

/**
 * ur_doubts_find_repairs:
 *
 * Asks for numbers that were put together of two.
 */
void
ur_doubts_find_repairs (UrDoubts *doubts)
{
  static const UrRepairKind kinds[] = { UR_REPAIR_TORN, UR_REPAIR_DIGITS };
  const GPtrArray *passages = doubts->review->proposal->manuscript->passages;

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (Mended));

      for (guint i = 0; i < passages->len; i++)
        collect_repairs (doubts, i, kinds[k], list);
      if (list->len > MANY_REPAIRS)
        ask_repairs (doubts, list, 0, list->len);
      else
        for (guint i = 0; i < list->len; i++)
          ask_repairs (doubts, list, i, 1);
    }
}
