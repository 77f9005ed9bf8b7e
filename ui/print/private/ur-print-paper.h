/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GListModel *ur_print_papers_new (guint *selected, gboolean *landscape);
GtkExpression *ur_print_papers_get_expression (void);
GtkPaperSize *ur_print_papers_get (GListModel *papers, guint position);
void ur_print_papers_save (GtkPaperSize *paper, gboolean landscape);

G_END_DECLS
