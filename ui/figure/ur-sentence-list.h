/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

#define UR_TYPE_SENTENCE_LIST (ur_sentence_list_get_type ())
G_DECLARE_FINAL_TYPE (UrSentenceList, ur_sentence_list, UR, SENTENCE_LIST, GtkBox)

GtkWidget *ur_sentence_list_new (void);
void ur_sentence_list_set_indicator (UrSentenceList *list,
                                     const UrReport *report,
                                     const UrIndicator *indicator);
void ur_sentence_list_set_chart (UrSentenceList *list, const UrReport *report, const UrChart *chart);

GtkWidget *ur_sentence_list_new_scrolled (void);
GtkWidget *ur_sentence_popover_new (GtkWidget *parent);
void ur_sentence_popover_set_chart (GtkWidget *popover, const UrReport *report, const UrChart *chart);

G_END_DECLS
