/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a reader of a scorecard is, and how to get there: its cards are made a few at a time. */
#include "ur-scorecard-view-private.h"

#define REST_MS 200 /* without scrolling the reader has come to rest */

static gboolean
find_card (UrScorecardView *self, UrKpiCard *card, graphene_rect_t *bounds)
{
  return card != NULL && gtk_widget_get_height (GTK_WIDGET (card)) > 0 &&
         gtk_widget_compute_bounds (GTK_WIDGET (card), GTK_WIDGET (self->board), bounds);
}

/* A card that is hidden will have no place. */
static gboolean
will_have_place (UrScorecardView *self, UrKpiCard *card)
{
  if (card == NULL)
    return !ur_score_cards_are_all_made (self->cards);
  return gtk_widget_get_mapped (GTK_WIDGET (card)) || !gtk_widget_get_realized (GTK_WIDGET (self));
}

/* FALSE where what is below has to be made before one can scroll so far. */
static gboolean
put_card (UrScorecardView *self, const graphene_rect_t *bounds)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double value = bounds->origin.y + self->top_pixels;

  if (value > gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) &&
      !ur_score_cards_are_all_made (self->cards))
    return FALSE;
  gtk_adjustment_set_value (adjustment, value);
  return TRUE;
}

static gboolean
show_card (UrScorecardView *self, const graphene_rect_t *bounds)
{
  if (self->exactly)
    return put_card (self, bounds);
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->scrolled), bounds->origin.y - 30,
                             bounds->origin.y + bounds->size.height + 12);
  return TRUE;
}

/* Whether that is done, or nothing is left to wait for. */
static gboolean
scroll_to_wanted (UrScorecardView *self)
{
  UrKpiCard *card = self->wanted != NULL ? ur_score_cards_find (self->cards, self->wanted) : NULL;
  graphene_rect_t bounds;
  gboolean has_place = find_card (self, card, &bounds);

  if (self->wanted != NULL && !has_place && will_have_place (self, card))
    return FALSE;
  if (has_place && !show_card (self, &bounds))
    return FALSE;
  self->wanted = NULL;
  self->exactly = FALSE;
  return TRUE;
}

static gboolean
wanted_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  UrScorecardView *self = UR_SCORECARD_VIEW (widget);

  if (!scroll_to_wanted (self))
    return G_SOURCE_CONTINUE;
  self->wanted_tick = 0;
  return G_SOURCE_REMOVE;
}

/* A card that is not made yet, or was made just now, has its place after one of the next frames. */
static gboolean
scroll_cb (gpointer data)
{
  UrScorecardView *self = data;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return G_SOURCE_REMOVE; /* taken out of its window it may outlive its report */
  if (self->part != NULL && self->wanted_tick == 0 && !scroll_to_wanted (self))
    self->wanted_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), wanted_tick_cb, NULL, NULL);
  return G_SOURCE_REMOVE;
}

static void
scroll_soon (UrScorecardView *self, const UrIndicator *indicator, gboolean exactly)
{
  self->wanted = indicator;
  self->exactly = exactly;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE + 30, scroll_cb, g_object_ref (self), g_object_unref);
}

/**
 * ur_scorecard_view_scroll_to:
 * @self: the view
 * @indicator: a figure of its part
 *
 * Brings the card of @indicator into sight, when it is made.
 */
void
ur_scorecard_view_scroll_to (UrScorecardView *self, const UrIndicator *indicator)
{
  scroll_soon (self, indicator, FALSE);
}

/**
 * ur_scorecard_view_stop_scrolling:
 * @self: the view, about to go
 *
 * Waits for no card any more.
 */
void
ur_scorecard_view_stop_scrolling (UrScorecardView *self)
{
  if (self->wanted_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->wanted_tick);
  self->wanted_tick = 0;
  g_clear_handle_id (&self->rest_source, g_source_remove);
}

static gboolean
rest_cb (gpointer data)
{
  UrScorecardView *self = data;

  self->rest_source = 0;
  ur_view_emit_place_changed (UR_VIEW (self));
  return G_SOURCE_REMOVE;
}

static void
scrolled_cb (UrScorecardView *self)
{
  g_clear_handle_id (&self->rest_source, g_source_remove);
  self->rest_source = g_timeout_add (REST_MS, rest_cb, self);
}

/**
 * ur_scorecard_view_watch_scrolling:
 * @self: the view, newly made
 *
 * Has it tell that its reader is elsewhere, once a scroll has come to rest.
 */
void
ur_scorecard_view_watch_scrolling (UrScorecardView *self)
{
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * ur_scorecard_view_get_top:
 * @view: the view
 * @top: (out): the first card that is seen, or the last before what is
 * @pixels: (out): how far the top of the view is under that of the card
 *
 * Implements #UrViewInterface.get_top.
 */
gboolean
ur_scorecard_view_get_top (UrView *view, UrPlace *top, int *pixels)
{
  UrScorecardView *self = UR_SCORECARD_VIEW (view);
  double value = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scrolled));
  const GPtrArray *cards = self->cards != NULL ? ur_score_cards_peek (self->cards) : NULL;
  graphene_rect_t bounds = { 0 };
  UrKpiCard *first = NULL;

  if (cards == NULL || ur_scorecard_view_shows_table (self))
    return FALSE;
  if (self->exactly)
    {
      ur_place_set_indicator (top, self->wanted);
      *pixels = self->top_pixels;
      return TRUE;
    }
  for (guint i = 0; i < cards->len && (first == NULL || bounds.origin.y + bounds.size.height <= value); i++)
    if (find_card (self, g_ptr_array_index (cards, i), &bounds))
      first = g_ptr_array_index (cards, i);
  if (first == NULL)
    return FALSE;
  ur_place_set_indicator (top, ur_kpi_card_get_indicator (first));
  *pixels = (int) (value - bounds.origin.y);
  return TRUE;
}

/**
 * ur_scorecard_view_set_top:
 * @view: the view
 * @top: what ur_scorecard_view_get_top() found another time
 * @pixels: likewise
 *
 * Implements #UrViewInterface.set_top.
 */
void
ur_scorecard_view_set_top (UrView *view, const UrPlace *top, int pixels)
{
  UrScorecardView *self = UR_SCORECARD_VIEW (view);
  const UrIndicator *indicator = ur_scorecard_view_find_indicator (self, top);

  if (indicator == NULL)
    return;
  self->top_pixels = pixels;
  scroll_soon (self, indicator, TRUE);
}
