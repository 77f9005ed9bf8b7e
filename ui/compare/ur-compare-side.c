/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Beside the table: the charts of a unit, where the figures of the chosen row come from, and a sentence about
 * it. */
#include "ur-config.h"

#include "ur-compare-modes.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-chart-card.h"
#include "ur-copy.h"
#include "ur-drop-down.h"
#include "ur-focus.h"
#include "ur-label.h"
#include "ur-phrase.h"
#include "ur-row.h"

struct _UrCompareSide
{
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkDropDown *units;
  GtkWidget *scroller;
  UrChartCard *card;
  GtkWidget *card_frame;
  GtkBox *sources;
  GtkWidget *sentence_card;
  GtkLabel *sentence;
  UrCompareData *data;
  const UrComparedRow *row;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (UrCompareSide, ur_compare_side, GTK_TYPE_WIDGET)

/* Charts */

static void
show_chart (UrCompareSide *self)
{
  guint i = gtk_drop_down_get_selected (self->units);

  if (self->filling || self->data == NULL || i >= self->data->charts->n_charts ||
      ur_chart_view_get_chart (ur_chart_card_get_view (self->card)) == &self->data->charts->charts[i])
    return;
  ur_chart_card_set_chart (self->card, self->data->charts, &self->data->charts->charts[i]);
}

static void
fill_units (UrCompareSide *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->data->charts->n_charts; i++)
    {
      const UrChart *chart = &self->data->charts->charts[i];
      g_autofree char *unit = ur_indicator_dup_base_unit (chart->items[0].indicator);
      g_autofree char *name =
          g_strdup_printf (ngettext ("Unit: %s, %u indicator", "Unit: %s, %u indicators", chart->n_items),
                           unit, chart->n_items);

      gtk_string_list_append (names, name);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->units, G_LIST_MODEL (names));
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->units), self->data->charts->n_charts > 0);
  gtk_widget_set_visible (self->card_frame, self->data->charts->n_charts > 0);
  ur_drop_down_set_name (self->units, _ ("Unit"));
}

/* Which mark of the chart the row is, or -1: marks are in the order of the items. */
static int
find_mark (const UrChart *chart, const UrComparedRow *row)
{
  for (guint i = 0; i < chart->n_items; i++)
    if (chart->items[i].indicator == (row->now != NULL ? row->now : row->then))
      return (int) i;
  return -1;
}

/* The chart that has the chosen row, with its mark chosen; the keyboard stays in the table. */
static void
follow (UrCompareSide *self)
{
  for (guint i = 0; i < self->data->charts->n_charts; i++)
    {
      int mark = find_mark (&self->data->charts->charts[i], self->row);

      if (mark < 0)
        continue;
      gtk_drop_down_set_selected (self->units, i);
      show_chart (self);
      ur_chart_view_set_mark (ur_chart_card_get_view (self->card), mark);
      return;
    }
}

/* Sources */

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* The sentence that a figure is in, and where it is there. */
static char *
dup_sentence (const UrIndicator *figure, gsize *start, gsize *end)
{
  const char *text = figure->paragraph->text;
  gsize from = ur_phrase_find_start (text, figure->figure_start, UR_STOPS_STATEMENT);
  gsize to = ur_phrase_find_end (text, figure->figure_start, UR_STOPS_STATEMENT);

  if (figure->paragraph->table != NULL)
    {
      *start = *end = 0;
      return g_strdup (figure->words != NULL ? figure->words : "");
    }
  *start = figure->figure_start - from;
  *end = MIN (figure->figure_end, to) - from;
  return g_strndup (text + from, to - from);
}

static GtkWidget *
build_jump (const UrIndicator *figure, const char *action)
{
  g_autofree char *words = ur_indicator_dup_figure (figure);
  GtkWidget *jump = ur_compare_jump_new (words);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (jump), action);
  return jump;
}

static void
append_source (UrCompareSide *self, const UrReport *report, const UrIndicator *figure, const char *action)
{
  GtkWidget *line;
  GtkWidget *sentence;
  g_autofree char *place = NULL;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  gsize start, end;

  if (figure == NULL)
    return;
  name = ur_section_dup_name (figure->paragraph->section);
  place = g_strdup_printf (_ ("%s, %s"), report->source, name);
  line = ur_row_new (4);
  ur_row_append (line, ur_label_new_title (place, "ur-meta"));
  ur_row_append (line, build_jump (figure, action));
  gtk_box_append (self->sources, line);
  text = dup_sentence (figure, &start, &end);
  sentence = ur_label_new_wrapping (text, "ur-source-sentence");
  if (end > start)
    ur_label_set_figure (GTK_LABEL (sentence), start, end, "ur_accent_ink");
  gtk_box_append (self->sources, sentence);
}

static void
append_check (UrCompareSide *self)
{
  g_autofree char *words = ur_compared_row_dup_check (self->row, UR_TONGUE_LOCALE);
  GtkWidget *label;

  if (words == NULL)
    return;
  label = ur_label_new_wrapping (words, "ur-compare-check");
  if (self->row->check == UR_RATE_DIFFERS)
    gtk_widget_add_css_class (label, "doubt");
  gtk_box_append (self->sources, label);
}

/* Whole, as it may be cut in the table. */
static void
append_reason (UrCompareSide *self)
{
  const UrNoChange why = self->row->why;
  g_autofree char *reason = ur_compared_row_dup_reason (self->data->comparison, self->row, UR_TONGUE_LOCALE);
  g_autofree char *words = NULL;

  if (reason == NULL || why == UR_NO_CHANGE_NEW || why == UR_NO_CHANGE_UNTOLD || why == UR_NO_CHANGE_EQUAL)
    return;
  words = g_strdup_printf (_ ("No rate: %s"), reason);
  gtk_box_append (self->sources, ur_label_new_wrapping (words, "ur-compare-check"));
}

static void
show_sources (UrCompareSide *self)
{
  g_autofree char *sentence = ur_comparison_dup_sentence (self->data->comparison, self->row);

  clear_box (self->sources);
  append_source (self, self->data->then, self->row->then, "page.go-then");
  append_source (self, self->data->now, self->row->restated, "page.go-restated");
  append_source (self, self->data->now, self->row->now, "page.go-now");
  append_check (self);
  append_reason (self);
  gtk_label_set_text (self->sentence, sentence);
}

/**
 * ur_compare_side_set_row:
 * @side: the pane
 * @row: (nullable): the row that is chosen in the table; of the data that was set
 */
void
ur_compare_side_set_row (UrCompareSide *side, const UrComparedRow *row)
{
  side->row = row;
  gtk_widget_set_visible (GTK_WIDGET (side->sentence_card), row != NULL);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (side->sources)), row != NULL);
  if (row == NULL || side->data == NULL)
    return;
  follow (side);
  show_sources (side);
}

/**
 * ur_compare_side_set_data:
 * @side: the pane
 * @data: what is compared
 */
void
ur_compare_side_set_data (UrCompareSide *side, UrCompareData *data)
{
  UrCompareData *before = side->data;

  side->row = NULL;
  side->data = ur_compare_data_ref (data);
  fill_units (side);
  show_chart (side);
  g_clear_pointer (&before, ur_compare_data_unref);
}

/**
 * ur_compare_side_save_chart:
 * @side: the pane, which is on show
 *
 * Asks how the chart is to be saved.
 */
void
ur_compare_side_save_chart (UrCompareSide *side)
{
  gtk_widget_activate_action (GTK_WIDGET (side->card), "chart.save", NULL);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ur_copy_text (widget, gtk_label_get_text (UR_COMPARE_SIDE (widget)->sentence), FALSE);
}

static gboolean
ur_compare_side_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (UR_COMPARE_SIDE (widget)->units));
}

static void
ur_compare_side_dispose (GObject *object)
{
  UrCompareSide *self = UR_COMPARE_SIDE (object);

  self->filling = TRUE;
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_pointer (&self->data, ur_compare_data_unref);
  G_OBJECT_CLASS (ur_compare_side_parent_class)->dispose (object);
}

static void
ur_compare_side_class_init (UrCompareSideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_compare_side_dispose;
  widget_class->grab_focus = ur_compare_side_grab_focus;
  widget_class->focus = ur_focus_in_children;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "compare.copy", NULL, copy_action);
}

static GtkWidget *
build_card (const char *title)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (card, "ur-card");
  gtk_widget_add_css_class (card, "ur-compare-card");
  if (title != NULL)
    gtk_box_append (GTK_BOX (card), ur_label_new_title (title, "title"));
  return card;
}

static GtkWidget *
build_head (UrCompareSide *self)
{
  GtkWidget *head = ur_row_new (9);
  GtkWidget *title = ur_label_new_title (_ ("Chart of Both"), "title");

  gtk_grid_set_row_homogeneous (GTK_GRID (head), TRUE); /* as high as the head */
  gtk_widget_add_css_class (head, "ur-pane-head");
  gtk_widget_set_hexpand (title, TRUE);
  self->units = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->units), GTK_ALIGN_CENTER);
  ur_drop_down_cut_value (self->units);
  g_signal_connect_object (self->units, "notify::selected", G_CALLBACK (show_chart), self, G_CONNECT_SWAPPED);
  ur_row_append (head, title);
  ur_row_append (head, GTK_WIDGET (self->units));
  return head;
}

static GtkWidget *
build_sentence (UrCompareSide *self)
{
  GtkWidget *card = build_card (NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = ur_label_new_title (_ ("For a Document"), "title");
  GtkWidget *copy = gtk_button_new_with_label (_ ("Copy"));

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (copy, "ur-btn");
  gtk_widget_add_css_class (copy, "small");
  gtk_widget_set_valign (copy, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (copy), "compare.copy");
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), copy);
  self->sentence = GTK_LABEL (ur_label_new_wrapping ("", "ur-source-sentence"));
  gtk_box_append (GTK_BOX (card), line);
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->sentence));
  return card;
}

static void
ur_compare_side_init (UrCompareSide *self)
{
  GtkWidget *cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *sources = build_card (_ ("Where It Is Told"));

  self->root = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->root, "ur-compare-side");
  self->card = UR_CHART_CARD (ur_chart_card_new ());
  /* The window has charts of its own report only. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self->card), "chart.open", FALSE);
  ur_chart_view_set_foreign (ur_chart_card_get_view (self->card), TRUE);
  ur_chart_view_set_sources_elsewhere (ur_chart_card_get_view (self->card), TRUE);
  self->card_frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->card), TRUE);
  gtk_box_append (GTK_BOX (self->card_frame), GTK_WIDGET (self->card));
  self->sources = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  gtk_box_append (GTK_BOX (sources), GTK_WIDGET (self->sources));
  self->sentence_card = build_sentence (self);
  gtk_widget_add_css_class (cards, "ur-compare-cards");
  gtk_box_append (GTK_BOX (cards), self->card_frame);
  gtk_box_append (GTK_BOX (cards), sources);
  gtk_box_append (GTK_BOX (cards), self->sentence_card);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), cards);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (self->root), build_head (self));
  gtk_box_append (GTK_BOX (self->root), self->scroller);
  gtk_widget_set_parent (self->root, GTK_WIDGET (self));
}
