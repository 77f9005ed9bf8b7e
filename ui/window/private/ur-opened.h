/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-report-reader.h"

G_BEGIN_DECLS

/* What came of opening a file. */
typedef struct
{
  GFile *file;
  char *name;          /* for showing */
  GBytes *content;     /* NULL when the file could not be read at all */
  UrReport *report;    /* NULL when nothing of it can be shown */
  GPtrArray *problems; /* (element-type UrProblem), errors before notes; may be empty, never NULL */
  guint n_errors;      /* at the head of problems */
  GError *error;       /* when there is no report */
} UrOpened;

void ur_opened_free (UrOpened *opened);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrOpened, ur_opened_free)

void ur_open_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
UrOpened *ur_open_finish (GAsyncResult *result, GError **error);
char *ur_opened_dup_report (const UrOpened *opened);

G_END_DECLS
