/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Something to choose: a sentence, a section. */
typedef struct
{
  char *place; /* above it, small; empty for none */
  char *text;
} UrCompareChoice;

GPtrArray *ur_compare_choices_new (void);
void ur_compare_choices_add (GPtrArray *choices, char *place, char *text);

typedef void (*UrCompareChosen) (GtkWidget *widget, guint choice, guint of);

void ur_compare_chooser_run (GtkWidget *widget,
                             const char *title,
                             const char *about,
                             GPtrArray *choices,
                             guint first,
                             UrCompareChosen chosen,
                             guint of);

G_END_DECLS
