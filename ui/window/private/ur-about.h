/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ur_about_set_commit (const char *of);
char *ur_about_dup_facts (void);
void ur_about_present (GtkWindow *parent);

G_END_DECLS
