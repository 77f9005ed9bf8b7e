/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list view makes two hundred rows as soon as its model has them, seen or not, and measures them in the
 * same turn: a tenth of a second in which the window answers nothing.  So long lists are given a few at a
 * time. */
#include "ur-list-growth.h"

/* As many as are seen at once on a tall screen. */
#define ROWS_A_TURN 48

typedef struct
{
  GtkSliceListModel *shown; /* not owned: it owns this */
  guint source;
} Growth;

static void
growth_free (gpointer data)
{
  Growth *growth = data;

  g_clear_handle_id (&growth->source, g_source_remove);
  g_free (growth);
}

static gboolean
grow_cb (gpointer data)
{
  Growth *growth = data;
  const guint n = g_list_model_get_n_items (gtk_slice_list_model_get_model (growth->shown));
  const guint size = gtk_slice_list_model_get_size (growth->shown) + ROWS_A_TURN;

  gtk_slice_list_model_set_size (growth->shown, size < n ? size : G_MAXUINT);
  if (size < n)
    return G_SOURCE_CONTINUE;
  growth->source = 0;
  return G_SOURCE_REMOVE;
}

/**
 * ur_list_growth_new:
 * @rows: (transfer full): what a list shall show
 *
 * Returns: (transfer full): a model that has the first of @rows at once and all of them soon; from then on it
 *     follows @rows
 */
GListModel *
ur_list_growth_new (GListModel *rows)
{
  Growth *growth = g_new0 (Growth, 1);

  growth->shown = gtk_slice_list_model_new (rows, 0, ROWS_A_TURN);
  growth->source = g_idle_add (grow_cb, growth);
  g_object_set_data_full (G_OBJECT (growth->shown), "ur-growth", growth, growth_free);
  return G_LIST_MODEL (growth->shown);
}

/**
 * ur_list_growth_reach:
 * @growth: a model from ur_list_growth_new()
 * @position: of a row
 *
 * Makes sure that @growth has the row now.
 */
void
ur_list_growth_reach (GListModel *growth, guint position)
{
  GtkSliceListModel *shown = GTK_SLICE_LIST_MODEL (growth);

  if (position >= gtk_slice_list_model_get_size (shown))
    gtk_slice_list_model_set_size (shown, position + 1);
}
