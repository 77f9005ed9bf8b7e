/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-scorecard-view-private.h"

#include "ur-config.h"
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-chart-card.h"
#include "ur-chart-table.h"
#include "ur-context-menu.h"
#include "ur-figure-popover.h"
#include "ur-label.h"
#include "ur-limit-layout.h"
#include "ur-popover.h"
#include "ur-scorecard-parts.h"
#include "ur-style.h"
#include "ur-wrap-box.h"

#define FORM_CHARTS "charts"
#define FORM_TABLE "table"
#define OPENING_QUOTE "“"

static void ur_scorecard_view_view_init (UrViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UrScorecardView,
                               ur_scorecard_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (UR_TYPE_VIEW, ur_scorecard_view_view_init))

/**
 * ur_scorecard_view_shows_table:
 * @self: the view
 *
 * Returns: whether the whole is shown as a table
 */
gboolean
ur_scorecard_view_shows_table (UrScorecardView *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), FORM_TABLE) == 0;
}

/* Charts or table */

static void
ensure_table (UrScorecardView *self)
{
  g_autofree char *notes = NULL;
  g_autofree char *results = NULL;
  g_autofree char *text = NULL;

  if (self->table != NULL || self->part == NULL)
    return;
  self->table = ur_scorecard_build_table (self->report, self->part);
  gtk_scrolled_window_set_child (self->table_scrolled, self->table);
  notes = ur_scorecard_dup_notes (self->part);
  results = ur_scorecard_dup_results (self->part);
  text = g_strdup_printf ("%s%s%s", results, *results != '\0' && *notes != '\0' ? "\n" : "", notes);
  gtk_label_set_text (self->table_note, text);
  gtk_widget_set_visible (GTK_WIDGET (self->table_note), *text != '\0');
  ur_scorecard_view_show_hits (self);
}

static void
change_form_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  UrScorecardView *self = data;
  const char *form = g_variant_get_string (state, NULL);

  if (gtk_stack_get_child_by_name (self->stack, form) == NULL)
    return;
  if (g_strcmp0 (form, FORM_TABLE) == 0)
    ensure_table (self);
  g_simple_action_set_state (action, state);
  gtk_stack_set_visible_child_name (self->stack, form);
  /* A table can not be copied or saved as a chart can. */
  ur_view_emit_place_changed (UR_VIEW (self));
}

/* Ctrl+T where the whole is a table: back to the charts. */
static void
table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrScorecardView *self = UR_SCORECARD_VIEW (widget);
  g_autoptr (GVariant) state = g_variant_ref_sink (
      g_variant_new_string (ur_scorecard_view_shows_table (self) ? FORM_CHARTS : FORM_TABLE));
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) != NULL;

  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "form", state);
  if (had_focus)
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

/* Cards */

static void
choose (UrScorecardView *self, const UrIndicator *indicator)
{
  self->chosen = indicator;
  if (self->cards != NULL)
    ur_score_cards_choose (self->cards, indicator);
}

static gboolean
find_shown (gpointer data, GdkRectangle *at)
{
  UrScorecardView *self = data;
  UrKpiCard *card = self->cards != NULL ? ur_score_cards_find (self->cards, self->shown) : NULL;
  graphene_rect_t bounds;

  if (card == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (card), GTK_WIDGET (self->board), &bounds))
    return FALSE;
  *at = (GdkRectangle){ bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height };
  return TRUE;
}

static void
card_clicked_cb (UrScorecardView *self, UrKpiCard *card)
{
  const UrIndicator *indicator = ur_kpi_card_get_indicator (card);
  GdkRectangle at;

  self->shown = indicator;
  if (self->popover == NULL)
    {
      self->popover = ur_figure_popover_new ();
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self->board));
      ur_popover_set_target (GTK_POPOVER (self->popover), find_shown, self);
    }
  choose (self, NULL);
  ur_place_set_indicator (&self->place, indicator);
  ur_view_emit_place_changed (UR_VIEW (self));
  /* The printed lines of a scorecard are its cards: there is no other text to go to. */
  ur_figure_popover_set_at_source (UR_FIGURE_POPOVER (self->popover), TRUE);
  if (find_shown (self, &at))
    ur_figure_popover_show (UR_FIGURE_POPOVER (self->popover), self->report, indicator, &at);
}

static void
added_cb (UrScorecardView *self)
{
  if (self->hits != NULL && ur_score_cards_are_all_made (self->cards))
    ur_scorecard_view_show_hits (self);
  ur_scorecard_view_show_notes (self);
}

static void
make_cards (UrScorecardView *self)
{
  GtkWidget *cards = ur_score_cards_new (self->report, self->part);

  self->cards = g_object_ref (UR_SCORE_CARDS (cards));
  g_signal_connect_object (cards, "card-clicked", G_CALLBACK (card_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cards, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  ur_score_board_set_cards (self->board, cards);
}

static void
show_in_table (UrScorecardView *self, const UrIndicator *indicator)
{
  guint row = ur_scorecard_find_row (self->table, indicator);

  if (row == GTK_INVALID_LIST_POSITION)
    return;
  gtk_selection_model_select_item (gtk_column_view_get_model (GTK_COLUMN_VIEW (self->table)), row, TRUE);
  gtk_widget_activate_action (gtk_widget_get_last_child (self->table), "list.scroll-to-item", "u", row);
}

static void
show_indicator (UrScorecardView *self, const UrIndicator *indicator)
{
  choose (self, indicator);
  if (ur_scorecard_view_shows_table (self))
    {
      show_in_table (self, indicator);
      return;
    }
  ur_scorecard_view_scroll_to (self, indicator);
}

/* Charts */

static void
chart_focus_cb (GtkEventControllerFocus *controller, UrScorecardView *self)
{
  self->current_chart = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
}

/* Whether the notes under the cards say what the marks of a chart mean. */
static gboolean
has_notes_of (const UrPart *part, const UrChart *chart)
{
  g_autofree char *notes = ur_scorecard_dup_notes (part);
  g_autoptr (GPtrArray) own = ur_chart_dup_notes (chart);

  for (guint i = 0; i < ur_chart_count_mark_notes (chart); i++)
    if (strstr (notes, g_ptr_array_index (own, i)) == NULL)
      return FALSE;
  return TRUE;
}

static void
add_chart (UrScorecardView *self, const UrChart *chart)
{
  GtkWidget *card = ur_chart_card_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  ur_chart_card_set_chart (UR_CHART_CARD (card), self->report, chart);
  ur_chart_view_set_notes_elsewhere (ur_chart_card_get_view (UR_CHART_CARD (card)),
                                     has_notes_of (self->part, chart));
  g_signal_connect (focus, "enter", G_CALLBACK (chart_focus_cb), self);
  gtk_widget_add_controller (card, focus);
  g_ptr_array_add (self->charts, card);
  ur_score_board_add_chart (self->board, card);
  if (self->current_chart == NULL)
    self->current_chart = card;
}

static void
add_charts (UrScorecardView *self)
{
  for (guint i = 0; i < self->report->n_charts; i++)
    {
      const UrChart *chart = &self->report->charts[i];

      if (chart->part == self->part && chart->section == NULL && chart->n_items > 0)
        add_chart (self, chart);
    }
}

/* UrView */

static void
set_part (UrView *view, UrReport *report, const UrPart *part)
{
  UrScorecardView *self = UR_SCORECARD_VIEW (view);
  g_autofree char *count =
      g_strdup_printf (ngettext ("%u indicator", "%u indicators", part->n_indicators), part->n_indicators);

  g_clear_pointer (&self->report, ur_report_unref);
  self->report = ur_report_ref (report);
  self->part = part;
  gtk_label_set_text (self->title, part->title);
  if (g_str_has_prefix (part->title, OPENING_QUOTE))
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "ur-hang");
  gtk_label_set_text (self->count, count);
  gtk_box_append (self->legend, ur_scorecard_build_legend (part));
  make_cards (self);
  add_charts (self);
  self->place = (UrPlace){ part->index, part->n_sections > 0 ? 0 : -1, -1, -1, -1 };
}

/**
 * ur_scorecard_view_find_indicator:
 * @self: the view
 * @place: a place in the report
 *
 * The indicator a place is about: the one whose quote it touches, else the first of its paragraph.
 */
const UrIndicator *
ur_scorecard_view_find_indicator (UrScorecardView *self, const UrPlace *place)
{
  const UrSection *section = ur_place_get_section (place, self->report);
  const UrParagraph *paragraph;

  if (section == NULL || section->n_paragraphs == 0)
    return NULL;
  paragraph = &section->paragraphs[MAX (place->paragraph, 0)];
  for (guint i = 0; place->start >= 0 && i < paragraph->n_indicators; i++)
    {
      const UrIndicator *indicator = paragraph->indicators[i];
      gssize end = indicator->quote != NULL ? indicator->quote_start + strlen (indicator->quote) : 0;

      if (place->start < end && place->end > (gssize) indicator->quote_start)
        return indicator;
    }
  return paragraph->n_indicators > 0 ? paragraph->indicators[0] : NULL;
}

static void
go_to (UrView *view, const UrPlace *place)
{
  UrScorecardView *self = UR_SCORECARD_VIEW (view);
  const UrIndicator *indicator = self->part != NULL ? ur_scorecard_view_find_indicator (self, place) : NULL;

  if (place->section < 0)
    return;
  self->place = *place;
  if (indicator != NULL && place->paragraph >= 0)
    show_indicator (self, indicator);
  else
    choose (self, NULL);
  ur_view_emit_place_changed (view);
}

static gboolean
get_place (UrView *view, UrPlace *place)
{
  *place = UR_SCORECARD_VIEW (view)->place;
  return place->section >= 0;
}

static void
select_indicator (UrView *view, const UrIndicator *indicator)
{
  UrScorecardView *self = UR_SCORECARD_VIEW (view);

  ur_place_set_indicator (&self->place, indicator);
  show_indicator (self, indicator);
  ur_view_emit_place_changed (view);
}

static GtkWidget *
get_current_chart_view (UrView *view)
{
  UrScorecardView *self = UR_SCORECARD_VIEW (view);

  return ur_scorecard_view_shows_table (self) ? GTK_WIDGET (self) : self->current_chart;
}

static GPtrArray *
list_panes (UrView *view)
{
  UrScorecardView *self = UR_SCORECARD_VIEW (view);
  GPtrArray *panes = g_ptr_array_new ();

  if (ur_scorecard_view_shows_table (self))
    g_ptr_array_add (panes, self->table_scrolled);
  else
    {
      g_ptr_array_add (panes, gtk_widget_get_first_child (GTK_WIDGET (self->board)));
      if (self->charts->len > 0)
        g_ptr_array_add (panes, g_ptr_array_index (self->charts, 0));
    }
  return panes;
}

static void
ur_scorecard_view_view_init (UrViewInterface *iface)
{
  iface->set_part = set_part;
  iface->go_to = go_to;
  iface->get_place = get_place;
  iface->select_indicator = select_indicator;
  iface->set_hits = ur_scorecard_view_set_hits;
  iface->set_notes = ur_scorecard_view_set_notes;
  iface->list_meant = ur_scorecard_view_list_meant;
  iface->get_current_chart_view = get_current_chart_view;
  iface->list_panes = list_panes;
  iface->get_top = ur_scorecard_view_get_top;
  iface->set_top = ur_scorecard_view_set_top;
}

/* vfuncs */

static void
ur_scorecard_view_dispose (GObject *object)
{
  UrScorecardView *self = UR_SCORECARD_VIEW (object);

  self->part = NULL;
  self->current_chart = NULL;
  ur_scorecard_view_stop_scrolling (self);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_SCORECARD_VIEW);
  g_clear_pointer (&self->cards, ur_score_cards_take_down);
  g_clear_pointer (&self->charts, g_ptr_array_unref);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->report, ur_report_unref);
  G_OBJECT_CLASS (ur_scorecard_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/org/unionreport/UnionReport/ui/ur-scorecard-view.ui");
  gtk_widget_class_bind_template_child (klass, UrScorecardView, strip);
  gtk_widget_class_bind_template_child (klass, UrScorecardView, title);
  gtk_widget_class_bind_template_child (klass, UrScorecardView, count);
  gtk_widget_class_bind_template_child (klass, UrScorecardView, legend);
  gtk_widget_class_bind_template_child (klass, UrScorecardView, stack);
  gtk_widget_class_bind_template_child (klass, UrScorecardView, scrolled);
  gtk_widget_class_bind_template_child (klass, UrScorecardView, board);
  gtk_widget_class_bind_template_child (klass, UrScorecardView, table_scrolled);
  gtk_widget_class_bind_template_child (klass, UrScorecardView, table_note);
}

/* Two colours that are one in high contrast tell nothing apart. */
static void
ur_scorecard_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ur_scorecard_view_parent_class)->css_changed (widget, change);
  gtk_widget_set_visible (GTK_WIDGET (UR_SCORECARD_VIEW (widget)->legend),
                          !ur_style_get_palette ()->high_contrast);
}

static void
ur_scorecard_view_class_init (UrScorecardViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (UR_TYPE_LIMIT_LAYOUT);
  g_type_ensure (UR_TYPE_SCORE_BOARD);
  g_type_ensure (UR_TYPE_WRAP_BOX);
  G_OBJECT_CLASS (klass)->dispose = ur_scorecard_view_dispose;
  widget_class->css_changed = ur_scorecard_view_css_changed;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "chart.table", NULL, table_action);
}

static void
ur_scorecard_view_init (UrScorecardView *self)
{
  g_autoptr (GSimpleAction) form =
      g_simple_action_new_stateful ("form", G_VARIANT_TYPE_STRING, g_variant_new_string (FORM_CHARTS));

  self->charts = g_ptr_array_new ();
  ur_place_init (&self->place);
  gtk_widget_init_template (GTK_WIDGET (self));
  ur_label_cut_at_usual_size (self->title, 1, PANGO_ELLIPSIZE_END);
  ur_context_menu_add_to_label (self->table_note);
  ur_scorecard_view_watch_scrolling (self);
  g_signal_connect (form, "change-state", G_CALLBACK (change_form_cb), self);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (form));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "score", G_ACTION_GROUP (self->actions));
}
