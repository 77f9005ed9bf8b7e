/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-decimal.h"
#include "ur-paste.h"

G_BEGIN_DECLS

/* A row of a table of figures: a text for every column, and the values to sort by. */
#define UR_TYPE_CELLS (ur_cells_get_type ())
G_DECLARE_FINAL_TYPE (UrCells, ur_cells, UR, CELLS, GObject)

typedef struct
{
  const char *title;
  gboolean number;  /* right aligned, sorted by value */
  gboolean derived; /* in the accent colour */
  gboolean expand;
  int width; /* px, or 0 for what the cells need */
} UrColumn;

/* Makes what is copied of a table: of the rows given, in their order; @all says that they are all there are.
 */
typedef UrPasteTable *(*UrCellsTableFunc) (GPtrArray *rows, gboolean all, gpointer data);

UrCells *ur_cells_new (guint n_columns);
void ur_cells_set (UrCells *cells, guint column, const char *text, const UrDecimal *value);
void ur_cells_set_tooltip (UrCells *cells, const char *text);
void ur_cells_set_hit (UrCells *cells, const char *words, gboolean current);
const char *ur_cells_get (UrCells *cells, guint column);

GtkWidget *ur_cells_view_new (GListModel *rows, const UrColumn *columns, guint n_columns, gboolean sortable);
void ur_cells_view_name_headings (GtkWidget *view);
void ur_cells_view_set_copy (
    GtkWidget *view, UrCellsTableFunc func, gpointer data, const UrReport *report, const char *where);

G_END_DECLS
