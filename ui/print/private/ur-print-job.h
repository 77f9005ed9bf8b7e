/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-print-ticket.h"

G_BEGIN_DECLS

/* How long a printer may leave a job waiting before the reader is told. */
#define UR_PRINT_JOB_PATIENCE_MS 20000

/* How far a document has come. */
typedef enum
{
  UR_PRINT_STAGE_LOOKING, /* for the printer */
  UR_PRINT_STAGE_SENDING,
  UR_PRINT_STAGE_WAITING, /* in the printer's queue */
  UR_PRINT_STAGE_PRINTING,
  UR_PRINT_STAGE_WITHDRAWING,
} UrPrintStage;

/* A document on its way to a printer. */
#define UR_TYPE_PRINT_JOB (ur_print_job_get_type ())
G_DECLARE_FINAL_TYPE (UrPrintJob, ur_print_job, UR, PRINT_JOB, GObject)

UrPrintJob *ur_print_job_new (
    const char *printer, const UrPrintTicket *ticket, GtkPageSetup *setup, GBytes *pdf, const char *title);
const char *ur_print_job_get_printer (UrPrintJob *job);
UrPrintStage ur_print_job_get_stage (UrPrintJob *job);
void ur_print_job_set_patience (UrPrintJob *job, guint patience_ms);
void ur_print_job_send (UrPrintJob *job,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer data);
gboolean ur_print_job_send_finish (UrPrintJob *job, GAsyncResult *result, GError **error);
void ur_print_job_withdraw (UrPrintJob *job, GAsyncReadyCallback callback, gpointer data);
gboolean ur_print_job_withdraw_finish (UrPrintJob *job, GAsyncResult *result, GError **error);

G_END_DECLS
