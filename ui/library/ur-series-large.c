/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The years of the pane in a window of its own, as wide as they are to be shown to others. */
#include "ur-config.h"

#include "ur-series-large.h"

#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-quote.h"
#include "ur-year-view.h"

#define WIDTH 960
#define HEIGHT 720

static GtkWidget *
create_cells (UrSeriesTable *table, const GPtrArray *series, const char *note)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *cells = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = ur_label_new (note, "ur-meta");

  for (guint i = 0; i < series->len; i++)
    gtk_box_append (GTK_BOX (cells), ur_year_view_new (table, series->pdata[i]));
  gtk_widget_add_css_class (cells, "ur-series-cells");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "ur-series-note");
  gtk_box_append (GTK_BOX (box), cells);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
close_by_key (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

/**
 * ur_series_large_show:
 * @origin: a widget of the window over which it is shown
 * @issuer: whose reports
 * @table: what they tell
 * @series: (element-type UrSeries): those of @table that are shown
 * @note: what the signs mean
 *
 * Opens a window with the years, which Esc closes.
 */
void
ur_series_large_show (
    GtkWidget *origin, const char *issuer, UrSeriesTable *table, const GPtrArray *series, const char *note)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heads = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  /* Translators: the title of a window; a federation */
  g_autofree char *title = ur_quote_printf (_ ("Year by Year: %s"), issuer);

  gtk_window_set_titlebar (GTK_WINDOW (window), gtk_header_bar_new ());
  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (gtk_widget_get_root (origin)));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_widget_add_css_class (window, "ur");
  gtk_box_append (GTK_BOX (heads), ur_year_view_new (table, NULL));
  gtk_widget_add_css_class (heads, "ur-series-heads");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), create_cells (table, series, note));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), heads);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_window_set_child (GTK_WINDOW (window), box);
  close_by_key (window);
  gtk_window_present (GTK_WINDOW (window));
}
