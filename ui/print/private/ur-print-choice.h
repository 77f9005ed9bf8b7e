/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

#define UR_TYPE_PRINT_CHOICE (ur_print_choice_get_type ())
G_DECLARE_FINAL_TYPE (UrPrintChoice, ur_print_choice, UR, PRINT_CHOICE, GtkWidget)

void ur_print_choice_set_report (UrPrintChoice *choice, UrReport *report);
void ur_print_choice_select (UrPrintChoice *choice, const UrPart *part, const UrSection *section);
void ur_print_choice_fold (UrPrintChoice *choice);
const gboolean *ur_print_choice_get_flags (UrPrintChoice *choice);

G_END_DECLS
