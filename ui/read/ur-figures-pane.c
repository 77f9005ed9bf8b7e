/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-figures-pane.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-chart-card.h"
#include "ur-clip.h"
#include "ur-context-menu.h"
#include "ur-figure-menu.h"
#include "ur-figure-popover.h"
#include "ur-figure-row.h"
#include "ur-figures-part.h"
#include "ur-focus.h"
#include "ur-item.h"
#include "ur-label.h"
#include "ur-late-rows.h"
#include "ur-phrase.h"
#include "ur-place.h"
#include "ur-settings.h"
#include "ur-tip.h"
#include "ur-wrap-box.h"

/* The figures of the section that is being read, its chart, and the sentence of the chosen figure. */
struct _UrFiguresPane
{
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkLabel *head;
  GtkLabel *count;
  GtkWidget *modes;
  GtkToggleButton *as_list;
  GtkToggleButton *as_chart;
  GtkWidget *scrolled;
  GtkListView *list;
  GtkWidget *chart_box;
  GtkWidget *empty;
  GtkWidget *no_figures;
  GtkWidget *others;
  UrFiguresPart *part;
  GtkWidget *foot;
  GtkLabel *figure;
  GtkLabel *sentence;
  GtkWidget *bookmark;
  GtkWidget *jump;
  GtkLabel *jump_label;

  UrReport *report;
  const UrSection *section;
  const UrChart *chart; /* the section's, or NULL */
  GtkWidget *card;
  GListStore *items;
  GtkSingleSelection *selection;
  GArray *hits; /* (element-type UrHit): found, or NULL */
  int current_hit;
  const UrIndicator *meant; /* that the menu is about, or NULL */
  gboolean following;       /* the figure was chosen elsewhere */
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrFiguresPane, ur_figures_pane, GTK_TYPE_WIDGET)

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  gtk_list_item_set_child (list_item, ur_figure_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  g_autofree char *spoken =
      ur_figure_row_show (row, ur_item_get_indicator (gtk_list_item_get_item (list_item)));

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

/* The clause around the quote: from the punctuation before it to the quote's end. */
static char *
dup_sentence (const UrIndicator *indicator)
{
  const char *text = indicator->paragraph->text;
  gsize start = ur_phrase_find_start (text, indicator->quote_start, UR_STOPS_CLAUSE);
  gsize end = indicator->quote_start + strlen (indicator->quote);

  return g_strndup (text + start, end - start);
}

static void
show_jump (UrFiguresPane *self, const UrIndicator *indicator)
{
  const UrIndicator *partner = ur_report_find_partner (self->report, indicator);
  g_autofree char *unit = NULL;
  g_autofree char *figure = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->jump, partner != NULL);
  if (partner == NULL)
    return;
  unit = ur_indicator_dup_unit (partner);
  figure = g_strdup_printf ("%s %s", partner->number, unit);
  if (partner->paragraph->section->part->kind == UR_PART_SCORECARD)
    /* Translators: the same thing over the longer period, in the scorecard: 2.59 万个. */
    text = g_strdup_printf (_ ("%s in the scorecard"), figure);
  else
    text = g_strdup_printf ("%s %s", partner->period->short_label, figure);
  gtk_label_set_text (self->jump_label, text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->jump), "s", partner->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->jump), "win.show-indicator");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->jump), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
update_foot (UrFiguresPane *self)
{
  const UrIndicator *indicator = ur_figures_pane_get_selected (self);
  g_autofree char *figure = NULL;
  g_autofree char *clause = NULL;
  g_autofree char *sentence = NULL;

  gtk_widget_set_visible (self->foot, indicator != NULL);
  if (indicator == NULL)
    return;
  figure = ur_indicator_dup_figure (indicator);
  clause = dup_sentence (indicator);
  sentence = g_strdup_printf (_ ("Sentence: %s"), clause);
  gtk_label_set_text (self->figure, figure);
  gtk_label_set_text (self->sentence, sentence);
  ur_tip_set (GTK_WIDGET (self->sentence), clause);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "figures.copy", indicator->number != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "figures.copy-source", indicator->number != NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->bookmark), "s", indicator->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->bookmark), "win.bookmark-figure");
  show_jump (self, indicator);
}

static void
selected_cb (UrFiguresPane *self)
{
  update_foot (self);
  if (!self->following && ur_figures_pane_get_selected (self) != NULL)
    g_signal_emit (self, signals[CHOSEN], 0);
}

static gboolean
has_figures (const UrPart *part)
{
  for (guint i = 0; i < part->n_sections; i++)
    if (part->sections[i].n_indicators > 0)
      return TRUE;
  return FALSE;
}

/* Beside a section without figures those of the part's other sections are listed. */
static void
update_empty (UrFiguresPane *self)
{
  const gboolean empty = self->section == NULL || self->section->n_indicators == 0;
  const gboolean others = self->section != NULL && empty && has_figures (self->section->part);

  gtk_widget_set_visible (self->scrolled, !empty);
  gtk_widget_set_visible (self->empty, empty);
  gtk_widget_set_visible (self->others, others);
  gtk_widget_set_valign (self->no_figures, others ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (self->no_figures, !others);
  ur_figures_part_set_section (self->part, others ? self->section : NULL);
}

static void
update_mode (UrFiguresPane *self)
{
  gboolean chart = ur_figures_pane_get_chart_view (self) != NULL;
  gboolean only_chart = chart && gtk_toggle_button_get_active (self->as_chart);

  gtk_widget_set_sensitive (GTK_WIDGET (self->as_chart), chart);
  gtk_widget_set_visible (GTK_WIDGET (self->list), !only_chart);
  gtk_widget_set_visible (self->chart_box, chart);
}

static void
mode_cb (UrFiguresPane *self)
{
  ur_settings_set_boolean ("figures-as-chart", gtk_toggle_button_get_active (self->as_chart));
  update_mode (self);
}

/* The section's own chart below its figures; the card is made for the first one. */
static void
show_chart (UrFiguresPane *self)
{
  self->chart = self->section != NULL ? ur_report_find_section_chart (self->report, self->section) : NULL;
  if (self->chart != NULL)
    {
      if (self->card == NULL)
        {
          self->card = ur_chart_card_new ();
          gtk_box_append (GTK_BOX (self->chart_box), self->card);
        }
      ur_chart_card_set_chart (UR_CHART_CARD (self->card), self->report, self->chart);
      ur_chart_view_set_hits (ur_chart_card_get_view (UR_CHART_CARD (self->card)), self->hits,
                              self->current_hit);
    }
  update_mode (self);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrFiguresPane *self = UR_FIGURES_PANE (widget);
  const UrIndicator *selected = ur_figures_pane_get_selected (self);
  const UrIndicator *indicator = selected != NULL ? selected : self->meant;

  if (indicator != NULL)
    ur_clip_copy_indicator (widget, self->report, indicator, g_str_has_suffix (name, "-source"));
}

static guint
find_row (UrFiguresPane *self, const UrIndicator *indicator)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (UrItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      if (ur_item_get_indicator (item) == indicator)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* About the figure of the row, which may be of another section, else the chosen one, whose sentence is below.
 */
static GMenuModel *
create_menu (GtkWidget *widget, gboolean by_pointer, GdkRectangle *at, gpointer data)
{
  UrFiguresPane *self = UR_FIGURES_PANE (widget);
  const UrIndicator *indicator = ur_context_menu_find (widget, by_pointer, at, "ur-indicator");

  if (indicator != NULL)
    gtk_single_selection_set_selected (self->selection, find_row (self, indicator));
  else
    indicator = ur_figures_pane_get_selected (self);
  if (indicator == NULL)
    return NULL;
  self->meant = indicator;
  gtk_widget_action_set_enabled (widget, "figures.copy", indicator->number != NULL);
  gtk_widget_action_set_enabled (widget, "figures.copy-source", indicator->number != NULL);
  return ur_figure_menu_new (self->report, indicator, "figures.copy", "figures.copy-source",
                             indicator->paragraph->section != self->section);
}

static gboolean
ur_figures_pane_grab_focus (GtkWidget *widget)
{
  UrFiguresPane *self = UR_FIGURES_PANE (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->others) ? GTK_WIDGET (self->part)
                                                                      : GTK_WIDGET (self->list));
}

static void
ur_figures_pane_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), UR_TYPE_FIGURES_PANE);
  G_OBJECT_CLASS (ur_figures_pane_parent_class)->dispose (object);
}

static void
ur_figures_pane_finalize (GObject *object)
{
  UrFiguresPane *self = UR_FIGURES_PANE (object);

  g_clear_object (&self->selection);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->report, ur_report_unref);
  G_OBJECT_CLASS (ur_figures_pane_parent_class)->finalize (object);
}

static void
ur_figures_pane_class_init (UrFiguresPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (UR_TYPE_FIGURES_PART);
  g_type_ensure (UR_TYPE_WRAP_BOX);
  G_OBJECT_CLASS (klass)->dispose = ur_figures_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = ur_figures_pane_finalize;
  widget_class->grab_focus = ur_figures_pane_grab_focus;
  widget_class->focus = ur_focus_in_children;
  /**
   * UrFiguresPane::chosen:
   *
   * The reader chose a figure here.
   */
  signals[CHOSEN] =
      g_signal_new ("chosen", UR_TYPE_FIGURES_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-figures-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, UrFiguresPane, root);
  gtk_widget_class_bind_template_child (widget_class, UrFiguresPane, head);
  gtk_widget_class_bind_template_child (widget_class, UrFiguresPane, count);
  gtk_widget_class_bind_template_child (widget_class, UrFiguresPane, modes);
  gtk_widget_class_bind_template_child (widget_class, UrFiguresPane, as_list);
  gtk_widget_class_bind_template_child (widget_class, UrFiguresPane, as_chart);
  gtk_widget_class_bind_template_child (widget_class, UrFiguresPane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, UrFiguresPane, list);
  gtk_widget_class_bind_template_child (widget_class, UrFiguresPane, chart_box);
  gtk_widget_class_bind_template_child (widget_class, UrFiguresPane, empty);
  gtk_widget_class_bind_template_child (widget_class, UrFiguresPane, no_figures);
  gtk_widget_class_bind_template_child (widget_class, UrFiguresPane, others);
  gtk_widget_class_bind_template_child (widget_class, UrFiguresPane, part);
  gtk_widget_class_bind_template_child (widget_class, UrFiguresPane, foot);
  gtk_widget_class_bind_template_child (widget_class, UrFiguresPane, figure);
  gtk_widget_class_bind_template_child (widget_class, UrFiguresPane, sentence);
  gtk_widget_class_bind_template_child (widget_class, UrFiguresPane, bookmark);
  gtk_widget_class_bind_template_child (widget_class, UrFiguresPane, jump);
  gtk_widget_class_bind_template_child (widget_class, UrFiguresPane, jump_label);
  gtk_widget_class_install_action (widget_class, "figures.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "figures.copy-source", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "figures.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "figures.copy-source", NULL);
}

static void
ur_figures_pane_init (UrFiguresPane *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  ur_label_cut_at_usual_size (self->jump_label, 1, PANGO_ELLIPSIZE_END);
  ur_label_cut_at_usual_size (self->head, 1, PANGO_ELLIPSIZE_END);
  self->items = g_list_store_new (UR_TYPE_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->items));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  ur_late_rows_add (self->list);
  ur_context_menu_add (GTK_WIDGET (self), create_menu, NULL);
  if (ur_settings_get_boolean ("figures-as-chart", FALSE))
    gtk_toggle_button_set_active (self->as_chart, TRUE);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->as_chart, "toggled", G_CALLBACK (mode_cb), self);
  update_foot (self);
}

/**
 * ur_figures_pane_set_report:
 * @pane: the pane
 * @report: the report; the pane keeps a reference
 */
void
ur_figures_pane_set_report (UrFiguresPane *pane, UrReport *report)
{
  ur_report_ref (report);
  ur_figures_pane_set_section (pane, NULL);
  g_clear_pointer (&pane->report, ur_report_unref);
  pane->report = report;
}

static void
append_indicators (UrFiguresPane *self, const UrParagraph *paragraph)
{
  for (guint i = 0; i < paragraph->n_indicators; i++)
    {
      g_autoptr (UrItem) item = ur_item_new_for_indicator (paragraph->indicators[i]);
      g_list_store_append (self->items, item);
    }
}

/**
 * ur_figures_pane_set_section:
 * @pane: the pane
 * @section: (nullable): a section of the report
 *
 * Lists the figures of @section in the order of the text, with its chart below.
 */
void
ur_figures_pane_set_section (UrFiguresPane *pane, const UrSection *section)
{
  guint n = section != NULL ? section->n_indicators : 0;
  g_autofree char *count = g_strdup_printf (ngettext ("%u in all", "%u in all", n), n);

  if (pane->section == section)
    return;
  pane->section = section;
  pane->meant = NULL;
  pane->following = TRUE;
  g_list_store_remove_all (pane->items);
  for (guint i = 0; section != NULL && i < section->n_paragraphs; i++)
    append_indicators (pane, &section->paragraphs[i]);
  gtk_single_selection_set_selected (pane->selection, GTK_INVALID_LIST_POSITION);
  pane->following = FALSE;
  gtk_label_set_text (pane->count, n > 0 ? count : "");
  gtk_widget_set_visible (pane->modes, n > 0);
  update_empty (pane);
  update_foot (pane);
  show_chart (pane);
}

/**
 * ur_figures_pane_select:
 * @pane: the pane
 * @indicator: (nullable): a figure of its section, or %NULL for none
 *
 * Marks the row of @indicator without telling anyone.
 */
void
ur_figures_pane_select (UrFiguresPane *pane, const UrIndicator *indicator)
{
  pane->following = TRUE;
  gtk_single_selection_set_selected (pane->selection, find_row (pane, indicator));
  pane->following = FALSE;
}

/**
 * ur_figures_pane_get_selected:
 * @pane: the pane
 *
 * Returns: (transfer none) (nullable): the chosen figure
 */
const UrIndicator *
ur_figures_pane_get_selected (UrFiguresPane *pane)
{
  UrItem *item = gtk_single_selection_get_selected_item (pane->selection);

  return item != NULL ? ur_item_get_indicator (item) : NULL;
}

/**
 * ur_figures_pane_get_chart_view:
 * @pane: the pane
 *
 * Returns: (transfer none) (nullable): the chart of the section, or %NULL
 */
GtkWidget *
ur_figures_pane_get_chart_view (UrFiguresPane *pane)
{
  return pane->chart != NULL ? pane->card : NULL;
}

/**
 * ur_figures_pane_set_hits:
 * @pane: the pane
 * @hits: (element-type UrHit) (nullable): what was found, or %NULL for nothing
 * @current: index of the hit the reader is at, or -1
 *
 * Marks the words found in the labels of the chart.
 */
void
ur_figures_pane_set_hits (UrFiguresPane *pane, GArray *hits, int current)
{
  g_return_if_fail (UR_IS_FIGURES_PANE (pane));

  g_clear_pointer (&pane->hits, g_array_unref);
  if (hits != NULL)
    pane->hits = g_array_copy (hits);
  pane->current_hit = current;
  if (pane->card != NULL)
    ur_chart_view_set_hits (ur_chart_card_get_view (UR_CHART_CARD (pane->card)), hits, current);
}
