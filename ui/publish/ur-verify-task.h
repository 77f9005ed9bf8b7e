/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-verify.h"

G_BEGIN_DECLS

/* A picture and what came of comparing it. */
typedef struct
{
  char *name; /* of the file, for showing */
  UrVerification *result;
} UrVerified;

typedef void (*UrVerifyEnded) (GPtrArray *pictures, gpointer data);

void ur_verify_task_run (GtkWidget *origin,
                         UrReport *report,
                         GListModel *files,
                         GCancellable *cancellable,
                         UrVerifyEnded done,
                         gpointer data);

G_END_DECLS
