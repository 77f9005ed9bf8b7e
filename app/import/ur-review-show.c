/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is shown of a review: passages, figures, questions. */
#include "ur-config.h"

#include "ur-review-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the chip says.  NULL for what every copied text has and nobody needs to see. */
static const char *
get_repair_words (const UrReview *review, const UrRepair *repair, const UrSpot *spot)
{
  if (repair->is_undone)
    return NULL;
  switch (repair->kind)
    {
    case UR_REPAIR_TORN:
      return _ ("number joined");
    case UR_REPAIR_LINE:
      if (ur_told_find (review->told, UR_TOLD_JOIN, spot->block, spot->at) != NULL)
        return _ ("joined");
      return repair->is_over_gap ? _ ("joined over a gap") : NULL;
    case UR_REPAIR_DIGITS:
      return _ ("space taken out");
    case UR_REPAIR_READING:
      return _ ("brackets taken out");
    case UR_REPAIR_PAGE:
      return _ ("page number taken out");
    case UR_REPAIR_WORDS:
      return _ ("corrected");
    case UR_REPAIR_INVISIBLE:
    case UR_REPAIR_STOP:
    case UR_REPAIR_SPACE:
    case UR_REPAIR_BOLD:
    default:
      return NULL;
    }
}

static void
show_repair (UrReview *review, const UrRepair *repair)
{
  const UrManuscriptLine *line = ur_manuscript_get_line (review->proposal->manuscript, repair->line);
  UrReviewMended mended = { repair, { line->hint.block, line->hint.offset + repair->from } };
  UrReviewRepair shown = { repair->at, get_repair_words (review, repair, &mended.spot), TRUE };

  if (shown.words == NULL)
    return;
  g_array_append_val (review->repairs, shown);
  g_array_append_val (review->mended, mended);
}

/* Of a section whose heading is the first sentence of a paragraph, that; of a paragraph, its lead. */
static gsize
get_lead_end (const UrPassage *passage)
{
  const GString *text = passage->traced->text;

  if (passage->headings->len > 0 &&
      (passage->level == UR_LEVEL_SECTION || passage->level == UR_LEVEL_SUBSECTION))
    {
      const UrHeading *own = &g_array_index (passage->headings, UrHeading, 0);
      gsize end = own->level == passage->level ? ur_heading_get_after (own, text->str) : text->len;

      return end < text->len ? end : 0;
    }
  for (guint i = 0; i < passage->headings->len; i++)
    {
      const UrHeading *heading = &g_array_index (passage->headings, UrHeading, i);

      if (heading->level == UR_LEVEL_LEAD && heading->mark == 0)
        return ur_heading_get_after (heading, text->str);
    }
  return 0;
}

static void
show_passage (UrReview *review, guint i)
{
  const UrManuscript *manuscript = review->proposal->manuscript;
  const UrPassage *passage = ur_manuscript_get_passage (manuscript, i);
  UrReviewPassage shown = { .text = passage->traced->text->str,
                            .line =
                                ur_manuscript_get_source_line (review->proposal->manuscript, passage->line),
                            .level = passage->level,
                            .kind = ur_manuscript_get_kind (manuscript, passage),
                            .is_moved = passage->displaced,
                            .lead_end = get_lead_end (passage) };
  guint before = review->repairs->len;

  if (passage->headings->len > 0 && g_array_index (passage->headings, UrHeading, 0).level == passage->level)
    shown.number = g_array_index (passage->headings, UrHeading, 0).number;
  for (guint j = 0; j < passage->traced->repairs->len; j++)
    show_repair (review, &g_array_index (passage->traced->repairs, UrRepair, j));
  shown.n_repairs = review->repairs->len - before;
  g_array_append_val (review->passages, shown);
}

/* Which figures and repairs are of which passage: the lists no longer move. */
static void
link_passages (UrReview *review)
{
  guint repair = 0, figure = 0;

  for (guint i = 0; i < review->passages->len; i++)
    {
      UrReviewPassage *passage = &g_array_index (review->passages, UrReviewPassage, i);

      passage->repairs =
          passage->n_repairs > 0 ? &g_array_index (review->repairs, UrReviewRepair, repair) : NULL;
      repair += passage->n_repairs;
      passage->first_figure = figure;
      while (figure < review->figures->len && ur_review_get_figure (review, figure)->passage == i)
        figure++;
      passage->n_figures = figure - passage->first_figure;
    }
}

/**
 * ur_review_show:
 *
 * Makes all that is shown anew, of what was understood and decided.
 */
void
ur_review_show (UrReview *review)
{
  const GPtrArray *list = review->proposal->findings->list;

  g_string_chunk_clear (review->words);
  g_array_set_size (review->passages, 0);
  g_array_set_size (review->repairs, 0);
  g_array_set_size (review->mended, 0);
  g_array_set_size (review->figures, list->len);
  for (guint i = 0; i < review->proposal->manuscript->passages->len; i++)
    show_passage (review, i);
  for (guint i = 0; i < list->len; i++)
    ur_review_show_figure (review, g_ptr_array_index (list, i),
                           &g_array_index (review->figures, UrReviewFigure, i));
  link_passages (review);
  ur_review_show_questions (review);
}
