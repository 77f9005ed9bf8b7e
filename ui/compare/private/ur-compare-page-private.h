/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-compare-modes.h"
#include "ur-compare-page.h"

G_BEGIN_DECLS

#define UR_COMPARE_N_MODES 3u

/* Shared by the files of this class: ur-compare-page.c, -actions.c, -export.c and -reports.c. */
struct _UrComparePage
{
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkDropDown *then;
  GtkDropDown *now;
  GtkLabel *note; /* what the reader has to know of the two, or what to choose */
  GtkBox *filters;
  GtkToggleButton *buttons[UR_COMPARE_N_FILTERS];
  GtkStack *modes;
  GtkStack *stage; /* the modes, or a sentence */
  GtkLabel *waiting;
  UrCompareFigures *figures;
  UrCompareTasks *tasks;
  UrCompareText *text;
  GSimpleActionGroup *actions;

  GPtrArray *entries; /* (element-type UrLibraryEntry): what can be chosen */
  UrCompareData *data;
  GCancellable *loading;
  char *then_uri, *now_uri; /* (nullable): what is chosen */
  UrReport *report;         /* (nullable): the one the window shows, until the library is known */
  guint filter[UR_COMPARE_N_MODES];
  gboolean filling;
  guint chart_idle;
  guint saving; /* which kind of file a name is asked for */
};

void ur_compare_page_add_actions (UrComparePage *self);
void ur_compare_page_add_export_actions (UrComparePage *self);
guint ur_compare_page_get_mode (UrComparePage *self);
void ur_compare_page_set_mode (UrComparePage *self, int mode);
GtkWidget *ur_compare_page_create_header (UrPage *page);
void ur_compare_page_load (UrComparePage *self);
void ur_compare_page_choose (UrComparePage *self);
void ur_compare_page_list_library (UrComparePage *self, GCancellable *cancellable);
void ur_compare_page_fill (UrComparePage *self);
void ur_compare_page_decide (UrComparePage *self, const UrPairing *pairing, gboolean forget);

G_END_DECLS
