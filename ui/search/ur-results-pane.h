/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-document.h"
#include "ur-search-scope.h"

G_BEGIN_DECLS

#define UR_TYPE_RESULTS_PANE (ur_results_pane_get_type ())
G_DECLARE_FINAL_TYPE (UrResultsPane, ur_results_pane, UR, RESULTS_PANE, GtkWidget)

void ur_results_pane_show (UrResultsPane *pane,
                           UrDocument *document,
                           const char *words,
                           GArray *hits,
                           guint n_elsewhere,
                           GArray *note_hits);
void ur_results_pane_get_scope (UrResultsPane *pane, UrSearchScope *scope);
void ur_results_pane_widen (UrResultsPane *pane);
void ur_results_pane_set_scoped (UrResultsPane *pane, gboolean scoped);
void ur_results_pane_set_has_library (UrResultsPane *pane, gboolean has_library);
void ur_results_pane_set_current (UrResultsPane *pane, int current);

G_END_DECLS
