/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

/* What a page of tasks holds at most, but at least a task. */
typedef struct
{
  guint n_sections;
  guint n_paragraphs;
} UrTasksPage;

int ur_tasks_page_find_end (const UrTasksPage *page, const UrPart *part, int first);
int ur_tasks_page_find_start (const UrTasksPage *page, const UrPart *part, int section);
void ur_tasks_page_frame (const UrTasksPage *page,
                          const UrPart *part,
                          int first,
                          GtkBox *box,
                          GtkWidget *contents,
                          GCallback turned_cb,
                          gpointer data);
int ur_tasks_page_get_target (GtkButton *button);

G_END_DECLS
