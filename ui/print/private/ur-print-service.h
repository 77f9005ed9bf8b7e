/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  UR_ABLE_UNKNOWN, /* the print service does not say */
  UR_ABLE_NO,
  UR_ABLE_YES,
} UrAble;

/* What a printer can do, as the print service has it. */
typedef struct
{
  UrAble color;
  UrAble duplex;
} UrPrinterTraits;

void ur_print_service_describe_async (const char *printer,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer data);
gboolean ur_print_service_describe_finish (GAsyncResult *result, UrPrinterTraits *traits);

void ur_print_service_mark (GtkPrintSettings *settings, const char *mark);
void ur_print_service_withdraw_async (const char *printer,
                                      const char *mark,
                                      GAsyncReadyCallback callback,
                                      gpointer data);
gboolean ur_print_service_withdraw_finish (GAsyncResult *result, GError **error);

G_END_DECLS
