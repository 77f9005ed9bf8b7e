/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What one kind of file is called where it is saved. */
typedef struct
{
  const char *title;     /* of the dialog, translated */
  const char *filter;    /* the kind of file, translated */
  const char *mime_type; /* image/png */
  const char *suffix;    /* png */
  GUserDirectory directory;
  GFile *folder; /* (nullable): where instead */
} UrSaveKind;

typedef void (*UrSaveChosen) (GtkWidget *widget, const char *path);

typedef void (*UrSaveSettled) (const char *path, gpointer data);

void ur_save_dialog_settle (GtkWidget *origin,
                            const char *path,
                            const char *suffix,
                            UrSaveSettled settled,
                            gpointer data,
                            GDestroyNotify free_data);
void ur_save_dialog_run (GtkWidget *widget, const UrSaveKind *kind, const char *name, UrSaveChosen chosen);

G_END_DECLS
