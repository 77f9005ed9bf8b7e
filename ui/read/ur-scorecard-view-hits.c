/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found, marked on cards, results and rows of the table. */
#include "ur-scorecard-view-private.h"

#include <string.h>

#include "ur-chart-card.h"
#include "ur-label.h"
#include "ur-scorecard-parts.h"
#include "ur-search.h"

/* Marks the part of a hit that lies in a result, where a label has it among its words. */
static void
mark_label (GtkLabel *label, const char *result, const UrHit *hit, gsize start, gboolean current)
{
  const char *text = gtk_label_get_text (label);
  const char *found = strstr (text, result);
  gsize first = MAX (hit->start, start);
  gsize end = MIN (hit->end, start + strlen (result));

  if (found != NULL)
    ur_label_add_hit (label, found - text + first - start, found - text + end - start, current);
}

/* Returns: whether the hit lies in a result without a number */
static gboolean
mark_result (UrScorecardView *self, const UrHit *hit, gboolean current)
{
  const GPtrArray *results = ur_score_cards_peek_results (self->cards);

  for (guint i = 0; i < hit->section->n_results; i++)
    {
      const char *result = hit->section->results[i];
      const char *at = strstr (hit->paragraph->text, result);
      gsize start = at != NULL ? (gsize) (at - hit->paragraph->text) : 0;

      if (at == NULL || hit->start >= start + strlen (result) || hit->end <= start)
        continue;
      for (guint j = 0; j < results->len; j++)
        mark_label (g_ptr_array_index (results, j), result, hit, start, current);
      mark_label (self->table_note, result, hit, start, current);
      return TRUE;
    }
  return FALSE;
}

static void
mark_indicator (UrScorecardView *self, const UrHit *hit, gboolean current)
{
  UrPlace place = {
    self->part->index, hit->section->index, hit->paragraph->index, hit->start, hit->end,
  };
  const UrIndicator *indicator = ur_scorecard_view_find_indicator (self, &place);
  UrKpiCard *card = indicator != NULL ? ur_score_cards_find (self->cards, indicator) : NULL;
  g_autofree char *words = g_strndup (hit->paragraph->text + hit->start, hit->end - hit->start);

  if (card != NULL)
    ur_kpi_card_set_hit (card, words, current);
  if (indicator != NULL && self->table != NULL)
    ur_scorecard_mark_row (self->table, indicator, words, current);
}

static void
mark_hit (UrScorecardView *self, const UrHit *hit, gboolean current)
{
  if (hit->section->part != self->part || hit->paragraph == NULL)
    return;
  if (!mark_result (self, hit, current))
    mark_indicator (self, hit, current);
}

static void
clear_hits (UrScorecardView *self)
{
  const GPtrArray *cards = ur_score_cards_peek (self->cards);
  const GPtrArray *results = ur_score_cards_peek_results (self->cards);

  for (guint i = 0; i < cards->len; i++)
    ur_kpi_card_set_hit (g_ptr_array_index (cards, i), NULL, FALSE);
  for (guint i = 0; i < results->len; i++)
    ur_label_clear_attributes (g_ptr_array_index (results, i));
  ur_label_clear_attributes (self->table_note);
  if (self->table != NULL)
    ur_scorecard_clear_rows (self->table);
}

/**
 * ur_scorecard_view_show_hits:
 * @self: the view
 *
 * Marks the hits anew, wherever they can be seen.
 */
void
ur_scorecard_view_show_hits (UrScorecardView *self)
{
  if (self->cards == NULL)
    return;
  clear_hits (self);
  for (guint i = 0; i < self->charts->len; i++)
    ur_chart_view_set_hits (ur_chart_card_get_view (g_ptr_array_index (self->charts, i)), self->hits,
                            self->current_hit);
  for (guint i = 0; self->hits != NULL && i < self->hits->len; i++)
    mark_hit (self, &g_array_index (self->hits, UrHit, i), FALSE);
  /* Last, because one card may stand for several hits. */
  if (self->hits != NULL && self->current_hit >= 0 && (guint) self->current_hit < self->hits->len)
    mark_hit (self, &g_array_index (self->hits, UrHit, self->current_hit), TRUE);
}

/**
 * ur_scorecard_view_set_hits:
 * @view: the view
 *
 * Of #UrViewInterface: marks what was found on cards, charts and tables.
 */
void
ur_scorecard_view_set_hits (UrView *view, GArray *hits, int current)
{
  UrScorecardView *self = UR_SCORECARD_VIEW (view);

  g_clear_pointer (&self->hits, g_array_unref);
  if (hits != NULL)
    self->hits = g_array_copy (hits);
  self->current_hit = current;
  ur_scorecard_view_show_hits (self);
}
