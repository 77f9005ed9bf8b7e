/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-library-view.h"
#include "ur-series-pane.h"
#include "ur-shelf-list.h"
#include "ur-shelf-side.h"

G_BEGIN_DECLS

/* Shared by the files of this class. */
struct _UrLibraryView
{
  GtkWidget parent_instance;

  GtkWidget *root;
  UrShelfSide *side;
  GtkWidget *middle;
  GtkLabel *title;
  GtkLabel *count;
  GtkWidget *years_toggle;
  GtkSearchBar *search_bar;
  GtkSearchEntry *entry;
  UrShelfList *list;
  GtkLabel *empty;
  GtkWidget *foot;
  GtkLabel *ticked;
  GtkWidget *open_ticked;
  GtkWidget *compare_ticked;
  UrSeriesPane *series;

  UrShelf *shelf;
  GSimpleActionGroup *actions;
  UrShelfOrder order;
  GHashTable *hits;        /* (nullable): what was found, while words are looked for */
  char *words;             /* (nullable): which */
  GCancellable *searching; /* (nullable) */
  GCancellable *reading;   /* (nullable): while the series are read */
  char *series_key;        /* (nullable): which reports the series are of */
  GtkFileChooserNative *chooser;
  int width;
  gboolean filled; /* it has shown its entries once */
};

void ur_library_view_add_actions (UrLibraryView *self);
void ur_library_view_want (UrLibraryView *self, UrShelfRow *row);
void ur_library_view_remove (UrLibraryView *self, GPtrArray *entries);
void ur_library_view_show_entries (UrLibraryView *self);
void ur_library_view_show_series (UrLibraryView *self);
void ur_library_view_search (UrLibraryView *self);
void ur_library_view_init_search (UrLibraryView *self);

gboolean ur_library_view_can_compare (GPtrArray *ticked);

G_END_DECLS
