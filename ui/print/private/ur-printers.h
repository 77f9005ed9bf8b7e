/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <gtk/gtkunixprint.h>

G_BEGIN_DECLS

/* Printers that answer at all are listed well within this. */
#define UR_PRINTERS_PATIENCE_MS 2000

/* A printer as the print service lists it. */
#define UR_TYPE_PRINTER_ITEM (ur_printer_item_get_type ())
G_DECLARE_FINAL_TYPE (UrPrinterItem, ur_printer_item, UR, PRINTER_ITEM, GObject)

UrPrinterItem *ur_printer_item_new (const char *name, const char *label);
UrPrinterItem *ur_printer_item_new_missing (const char *name, gboolean sure);
const char *ur_printer_item_get_name (UrPrinterItem *item);
char *ur_printer_item_dup_label (UrPrinterItem *item);
const char *ur_printer_item_get_trouble (UrPrinterItem *item);
gboolean ur_printer_item_is_default (UrPrinterItem *item);

void ur_printers_list (guint patience_ms, GAsyncReadyCallback callback, gpointer data);
GListStore *ur_printers_list_finish (GAsyncResult *result);

guint ur_printers_find_item (GListModel *printers, const char *name);
void ur_printers_find (const char *name, guint patience_ms, GAsyncReadyCallback callback, gpointer data);
GtkPrinter *ur_printers_find_finish (GAsyncResult *result, GError **error);

G_END_DECLS
