/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-pages.h"

G_BEGIN_DECLS

typedef enum
{
  UR_SIDES_ONE,
  UR_SIDES_LONG_EDGE,  /* both sides, turned like a book */
  UR_SIDES_SHORT_EDGE, /* both sides, turned like a calendar */
  UR_N_SIDES,
} UrSides;

/* What a printer is told with a job. */
typedef struct
{
  guint copies;
  gboolean collate;
  UrSides sides;
  char *ranges; /* as the reader wrote them; empty for all pages */
  char *paper;  /* name of the paper size, as GTK has it */
} UrPrintTicket;

UrPrintTicket *ur_print_ticket_new (void);
UrPrintTicket *ur_print_ticket_copy (const UrPrintTicket *ticket);
void ur_print_ticket_free (UrPrintTicket *ticket);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrPrintTicket, ur_print_ticket_free)

UrPrintTicket *ur_print_ticket_load (const char *printer);
void ur_print_ticket_save (const UrPrintTicket *ticket, const char *printer);
guint ur_print_ticket_count_sheets (const UrPrintTicket *ticket, const UrPages *pages, GError **error);
GtkPrintSettings *ur_print_ticket_create_settings (const UrPrintTicket *ticket);

G_END_DECLS
