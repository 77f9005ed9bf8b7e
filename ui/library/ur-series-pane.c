/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-series-pane.h"

#include <glib/gi18n-lib.h>

#include "ur-clip.h"
#include "ur-focus.h"
#include "ur-hash.h"
#include "ur-label.h"
#include "ur-notice.h"
#include "ur-scroll-bin.h"
#include "ur-series-large.h"
#include "ur-year-view.h"

#define MOST 5u /* cells on show */

/* The right pane of the library: what the reports of a federation tell year by year. */
struct _UrSeriesPane
{
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkLabel *issuer;
  GtkMenuButton *chooser;
  GtkBox *choices;
  GtkWidget *heads;
  GtkWidget *scroller;
  GtkBox *cells;
  GtkLabel *note;
  GtkWidget *foot;
  GtkLabel *empty;

  UrSeriesTable *table;
  char *shown_issuer;
  GHashTable *chosen; /* (element-type UrSeries): those on show, of the table */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (UrSeriesPane, ur_series_pane, GTK_TYPE_WIDGET)

static guint
count_series (UrSeriesPane *self)
{
  return self->table != NULL ? self->table->series->len : 0;
}

/* What the signs and the scales mean, where there are any. */
static char *
dup_note (UrSeriesPane *self)
{
  GString *text = g_string_new (_ ("Each cell has its own scale, from 0: cells are not to be compared."));

  for (guint i = 0; i < count_series (self); i++)
    {
      const UrSeries *series = self->table->series->pdata[i];
      g_autofree char *restated = NULL;

      if (!g_hash_table_contains (self->chosen, series))
        continue;
      restated = ur_year_view_dup_restated (self->table, series);
      if (restated != NULL)
        g_string_append_printf (text, _ (" ‡ %s: %s."), series->label, restated);
    }
  if (self->table->n_years > UR_YEAR_VIEW_MOST)
    g_string_append (text, _ (" Years before these are in the table."));
  return g_string_free (text, FALSE);
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
update_chooser (UrSeriesPane *self)
{
  guint n = g_hash_table_size (self->chosen);
  g_autofree char *label = g_strdup_printf ("%u / %u", n, count_series (self));
  g_autofree char *spoken = g_strdup_printf (_ ("Indicators on show: %u of %u"), n, count_series (self));

  gtk_menu_button_set_label (self->chooser, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chooser), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  for (GtkWidget *check = gtk_widget_get_first_child (GTK_WIDGET (self->choices)); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    gtk_widget_set_sensitive (check, n < MOST || gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static void
show_cells (UrSeriesPane *self)
{
  g_autofree char *note = NULL;

  clear_box (self->cells);
  for (guint i = 0; i < count_series (self); i++)
    if (g_hash_table_contains (self->chosen, self->table->series->pdata[i]))
      gtk_box_append (self->cells, ur_year_view_new (self->table, self->table->series->pdata[i]));
  update_chooser (self);
  if (count_series (self) == 0)
    return;
  note = dup_note (self);
  gtk_label_set_text (self->note, note);
}

static void
toggled_cb (GtkCheckButton *check, UrSeriesPane *self)
{
  gpointer series = g_object_get_data (G_OBJECT (check), "ur-series");

  if (self->filling)
    return;
  if (gtk_check_button_get_active (check))
    g_hash_table_add (self->chosen, series);
  else
    g_hash_table_remove (self->chosen, series);
  show_cells (self);
}

static void
fill_choices (UrSeriesPane *self)
{
  self->filling = TRUE;
  clear_box (self->choices);
  for (guint i = 0; i < count_series (self); i++)
    {
      UrSeries *series = self->table->series->pdata[i];
      g_autofree char *label =
          g_strdup_printf (C_ ("figure and unit in a list", "%s (%s)"), series->label, series->unit);
      GtkWidget *check = gtk_check_button_new_with_label (*series->unit != '\0' ? label : series->label);

      g_object_set_data (G_OBJECT (check), "ur-series", series);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_hash_table_contains (self->chosen, series));
      g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, 0);
      gtk_box_append (self->choices, check);
    }
  self->filling = FALSE;
}

/* Copying */

static void
add_row (UrPasteTable *table, const UrSeriesTable *years, const UrSeries *series)
{
  g_autofree char *restated = ur_year_view_dup_restated (years, series);

  ur_paste_table_add_text (table, series->label);
  ur_paste_table_add_text (table, series->unit);
  for (guint i = 0; i < years->n_years; i++)
    {
      g_autofree char *words = ur_series_dup_words (series, i);

      ur_paste_table_add_number (table, words);
    }
  ur_paste_table_add_text (table, restated != NULL ? restated : "");
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrSeriesPane *self = UR_SERIES_PANE (widget);
  g_autoptr (UrPasteTable) table = NULL;
  g_autofree char *line = NULL;

  if (count_series (self) == 0)
    return;
  table = ur_paste_table_new (self->table->n_years + 3);
  ur_paste_table_add_heading (table, _ ("Indicator"));
  ur_paste_table_add_heading (table, _ ("Unit"));
  for (guint i = 0; i < self->table->n_years; i++)
    {
      g_autofree char *year = g_strdup_printf (C_ ("a year of figures", "%u"), self->table->years[i]);

      ur_paste_table_add_heading (table, year);
    }
  ur_paste_table_add_heading (table, _ ("Remark"));
  for (guint i = 0; i < count_series (self); i++)
    if (g_hash_table_contains (self->chosen, self->table->series->pdata[i]))
      add_row (table, self->table, self->table->series->pdata[i]);
  line = g_strconcat ("来源：", self->shown_issuer, NULL);
  ur_clip_copy_table (widget, table, NULL, line);
  ur_notice_show (widget, UR_NOTICE_DONE, _ ("The years were copied as a table."), NULL, NULL);
}

static void
enlarge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrSeriesPane *self = UR_SERIES_PANE (widget);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autofree char *note = NULL;

  for (guint i = 0; i < count_series (self); i++)
    if (g_hash_table_contains (self->chosen, self->table->series->pdata[i]))
      g_ptr_array_add (shown, self->table->series->pdata[i]);
  if (shown->len == 0)
    return;
  note = dup_note (self);
  ur_series_large_show (widget, self->shown_issuer, self->table, shown, note);
}

static gboolean
ur_series_pane_grab_focus (GtkWidget *widget)
{
  UrSeriesPane *self = UR_SERIES_PANE (widget);
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->cells));

  return first != NULL && gtk_widget_grab_focus (first);
}

static void
ur_series_pane_dispose (GObject *object)
{
  UrSeriesPane *self = UR_SERIES_PANE (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_SERIES_PANE);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  g_clear_pointer (&self->table, ur_series_table_unref);
  g_clear_pointer (&self->shown_issuer, g_free);
  G_OBJECT_CLASS (ur_series_pane_parent_class)->dispose (object);
}

static void
ur_series_pane_class_init (UrSeriesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_series_pane_dispose;
  widget_class->grab_focus = ur_series_pane_grab_focus;
  widget_class->focus = ur_focus_in_children;
  g_type_ensure (UR_TYPE_SCROLL_BIN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-series-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, UrSeriesPane, root);
  gtk_widget_class_bind_template_child (widget_class, UrSeriesPane, issuer);
  gtk_widget_class_bind_template_child (widget_class, UrSeriesPane, chooser);
  gtk_widget_class_bind_template_child (widget_class, UrSeriesPane, choices);
  gtk_widget_class_bind_template_child (widget_class, UrSeriesPane, heads);
  gtk_widget_class_bind_template_child (widget_class, UrSeriesPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, UrSeriesPane, cells);
  gtk_widget_class_bind_template_child (widget_class, UrSeriesPane, note);
  gtk_widget_class_bind_template_child (widget_class, UrSeriesPane, foot);
  gtk_widget_class_bind_template_child (widget_class, UrSeriesPane, empty);
  gtk_widget_class_install_action (widget_class, "series.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "series.enlarge", NULL, enlarge_action);
}

static void
ur_series_pane_init (UrSeriesPane *self)
{
  self->chosen = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
was_chosen (UrSeriesPane *self, const UrSeries *series)
{
  GHashTableIter iter;
  gpointer other;

  g_hash_table_iter_init (&iter, self->chosen);
  while (g_hash_table_iter_next (&iter, &other, NULL))
    if (g_str_equal (((UrSeries *) other)->label, series->label) &&
        g_str_equal (((UrSeries *) other)->unit, series->unit))
      return TRUE;
  return FALSE;
}

/* What was chosen before of the same federation; else the first ones. */
static void
choose (UrSeriesPane *self, gboolean again, UrSeriesTable *table)
{
  GHashTable *chosen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; table != NULL && again && i < table->series->len; i++)
    if (was_chosen (self, table->series->pdata[i]))
      g_hash_table_add (chosen, table->series->pdata[i]);
  if (table != NULL && g_hash_table_size (chosen) == 0)
    for (guint i = 0; i < MIN (MOST, table->series->len); i++)
      g_hash_table_add (chosen, table->series->pdata[i]);
  g_hash_table_unref (self->chosen);
  self->chosen = chosen;
}

static void
show_heads (UrSeriesPane *self)
{
  GtkWidget *child = gtk_widget_get_first_child (self->heads);

  if (child != NULL)
    gtk_box_remove (GTK_BOX (self->heads), child);
  if (count_series (self) > 0)
    gtk_box_append (GTK_BOX (self->heads), ur_year_view_new (self->table, NULL));
}

static const char *
get_reason (UrSeriesPane *self)
{
  if (self->shown_issuer == NULL || self->table == NULL)
    return "";
  if (self->table->n_reports == 0)
    return _ ("Without the name of a federation, years cannot be seen side by side.");
  if (self->table->n_reports < 2)
    return _ ("With one more report of the same federation, the years can be seen side by side.");
  return _ ("These reports have no indicator in common that is counted in the same way.");
}

/**
 * ur_series_pane_show:
 * @pane: the pane
 * @issuer: (nullable): whose reports
 * @table: (nullable): what they tell year by year; %NULL while that is not known
 */
void
ur_series_pane_show (UrSeriesPane *pane, const char *issuer, UrSeriesTable *table)
{
  gboolean again = g_strcmp0 (issuer, pane->shown_issuer) == 0;
  UrSeriesTable *before = pane->table;
  gboolean any;

  choose (pane, again, table);
  pane->table = table != NULL ? ur_series_table_ref (table) : NULL;
  g_free (pane->shown_issuer);
  pane->shown_issuer = g_strdup (issuer);
  any = count_series (pane) > 0;
  gtk_label_set_text (pane->issuer, issuer != NULL ? issuer : "");
  gtk_label_set_text (pane->empty, get_reason (pane));
  gtk_widget_set_visible (GTK_WIDGET (pane->empty), !any);
  gtk_widget_set_visible (pane->heads, any);
  gtk_widget_set_visible (pane->scroller, any);
  gtk_widget_set_visible (pane->foot, any);
  gtk_widget_set_visible (GTK_WIDGET (pane->chooser), any);
  show_heads (pane);
  fill_choices (pane);
  show_cells (pane);
  g_clear_pointer (&before, ur_series_table_unref);
}
