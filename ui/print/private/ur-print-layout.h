/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-notebook.h"
#include "ur-pages.h"

G_BEGIN_DECLS

typedef enum
{
  UR_PRINT_WHOLE,   /* the whole report */
  UR_PRINT_CURRENT, /* the part its reader is at */
  UR_PRINT_CHOSEN,  /* ticked sections */
  UR_PRINT_N_SCOPES,
} UrPrintScope;

/* What is to be laid out: one scope for the preview, the others for their page counts. */
typedef struct
{
  UrReport *report;
  UrSummaryOptions options; /* without sections: those are in flags; its cache and notes are owned */
  UrNotebook *notebook;     /* (nullable): what the notes are of */
  gboolean *flags[UR_PRINT_N_SCOPES]; /* one a section, NULL for all */
  UrPrintScope shown;
  guint n_pages; /* of the scope on show, once it is laid out */
} UrPrintSpec;

UrPrintSpec *ur_print_spec_new (UrReport *report, UrShapeCache *cache);
void ur_print_spec_free (UrPrintSpec *spec);
void ur_print_spec_set_notes (UrPrintSpec *spec, UrNotebook *notebook, GArray *placed);

void ur_print_layout_async (UrPrintSpec *spec,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data);
UrPages *ur_print_layout_finish (GAsyncResult *result, GError **error);
UrPrintSpec *ur_print_layout_take_spec (GAsyncResult *result);
void ur_print_count_async (UrPrintSpec *spec,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data);
gboolean ur_print_count_finish (GAsyncResult *result, guint counts[UR_PRINT_N_SCOPES]);

G_END_DECLS
