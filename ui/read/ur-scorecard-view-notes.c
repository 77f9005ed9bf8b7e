/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reader has marked on the cards, and what would be marked next. */
#include "ur-scorecard-view-private.h"

#include <string.h>

#include "ur-kpi-card.h"

static gboolean
is_about (const UrPlacedNote *note, const UrIndicator *indicator)
{
  UrPlace place;

  if (note->state == UR_NOTE_LOST || indicator->paragraph == NULL)
    return FALSE;
  if (note->indicator != NULL)
    return note->indicator == indicator;
  ur_place_set_indicator (&place, indicator);
  return note->place.part == place.part && note->place.section == place.section &&
         note->place.paragraph == place.paragraph &&
         (note->place.start < 0 || (note->place.start < place.end && note->place.end > place.start));
}

static gboolean
has_note (const GArray *placed, const UrIndicator *indicator)
{
  for (guint i = 0; placed != NULL && i < placed->len; i++)
    if (is_about (&g_array_index (placed, UrPlacedNote, i), indicator))
      return TRUE;
  return FALSE;
}

/**
 * ur_scorecard_view_show_notes:
 * @self: the view
 *
 * Marks the cards that are made.
 */
void
ur_scorecard_view_show_notes (UrScorecardView *self)
{
  GPtrArray *cards = self->cards != NULL ? ur_score_cards_peek (self->cards) : NULL;

  for (guint i = 0; cards != NULL && i < cards->len; i++)
    {
      UrKpiCard *card = cards->pdata[i];

      ur_kpi_card_set_noted (card, has_note (self->notes, ur_kpi_card_get_indicator (card)));
    }
}

/**
 * ur_scorecard_view_set_notes:
 * @view: the view
 * @placed: (element-type UrPlacedNote) (nullable): the reader's notes, which stay until the next call
 *
 * Of #UrViewInterface.
 */
void
ur_scorecard_view_set_notes (UrView *view, const GArray *placed)
{
  UR_SCORECARD_VIEW (view)->notes = placed;
  ur_scorecard_view_show_notes (UR_SCORECARD_VIEW (view));
}

/**
 * ur_scorecard_view_list_meant:
 * @view: the view
 * @places: (element-type UrPlace): gets the place of the card that has the keyboard, or was clicked last
 *
 * Of #UrViewInterface.
 *
 * Returns: (transfer none) (nullable): the indicator of that card
 */
const UrIndicator *
ur_scorecard_view_list_meant (UrView *view, GArray *places)
{
  UrScorecardView *self = UR_SCORECARD_VIEW (view);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *card = focus != NULL ? gtk_widget_get_ancestor (focus, UR_TYPE_KPI_CARD) : NULL;
  const UrIndicator *indicator = NULL;
  UrPlace place;

  if (card != NULL && gtk_widget_is_ancestor (card, GTK_WIDGET (self)))
    indicator = ur_kpi_card_get_indicator (UR_KPI_CARD (card));
  else if (self->place.paragraph >= 0)
    indicator = ur_scorecard_view_find_indicator (self, &self->place);
  if (indicator == NULL || indicator->paragraph == NULL)
    return NULL;
  ur_place_set_indicator (&place, indicator);
  g_array_append_val (places, place);
  return indicator;
}
