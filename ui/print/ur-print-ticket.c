/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-print-ticket.h"

#include "ur-page-range.h"
#include "ur-settings.h"

#define KEY "printers"
#define MAX_COPIES 999u
#define MAX_PRINTERS 50

/* IPP names, RFC 8011 5.2.8. */
static const char *const side_names[] = { "one-sided", "two-sided-long-edge", "two-sided-short-edge" };

G_STATIC_ASSERT (G_N_ELEMENTS (side_names) == UR_N_SIDES);

/**
 * ur_print_ticket_new:
 *
 * Returns: (transfer full): one copy of all pages, each on a sheet of its own, on no particular paper
 */
UrPrintTicket *
ur_print_ticket_new (void)
{
  UrPrintTicket *ticket = g_new0 (UrPrintTicket, 1);

  ticket->copies = 1;
  ticket->collate = TRUE;
  ticket->ranges = g_strdup ("");
  return ticket;
}

/**
 * ur_print_ticket_copy:
 * @ticket: a ticket
 *
 * Returns: (transfer full): its like
 */
UrPrintTicket *
ur_print_ticket_copy (const UrPrintTicket *ticket)
{
  UrPrintTicket *copy = g_memdup2 (ticket, sizeof *ticket);

  copy->ranges = g_strdup (ticket->ranges);
  copy->paper = g_strdup (ticket->paper);
  return copy;
}

/**
 * ur_print_ticket_free:
 * @ticket: (transfer full): a ticket
 */
void
ur_print_ticket_free (UrPrintTicket *ticket)
{
  g_free (ticket->ranges);
  g_free (ticket->paper);
  g_free (ticket);
}

static GVariant *
get_printers (void)
{
  GSettings *settings = ur_settings_get ();

  return settings != NULL ? g_settings_get_value (settings, KEY) : NULL;
}

static UrSides
find_sides (const char *name)
{
  for (UrSides i = UR_SIDES_ONE; i < UR_N_SIDES; i++)
    if (g_strcmp0 (side_names[i], name) == 0)
      return i;
  return UR_SIDES_ONE;
}

static void
take_string (GVariant *kept, const char *key, char **into)
{
  char *value;

  if (!g_variant_lookup (kept, key, "s", &value))
    return;
  g_free (*into);
  *into = value;
}

/**
 * ur_print_ticket_load:
 * @printer: name of a printer
 *
 * Returns: (transfer full): what was chosen for it last, or as ur_print_ticket_new()
 */
UrPrintTicket *
ur_print_ticket_load (const char *printer)
{
  UrPrintTicket *ticket = ur_print_ticket_new ();
  g_autoptr (GVariant) printers = get_printers ();
  g_autoptr (GVariant) kept = NULL;
  g_autofree char *sides = NULL;

  if (printers == NULL || !g_variant_lookup (printers, printer, "@a{sv}", &kept))
    return ticket;
  g_variant_lookup (kept, "copies", "u", &ticket->copies);
  ticket->copies = CLAMP (ticket->copies, 1, MAX_COPIES);
  g_variant_lookup (kept, "collate", "b", &ticket->collate);
  take_string (kept, "sides", &sides);
  ticket->sides = find_sides (sides);
  take_string (kept, "pages", &ticket->ranges);
  take_string (kept, "paper", &ticket->paper);
  return ticket;
}

static GVariant *
create_variant (const UrPrintTicket *ticket)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "copies", "u", ticket->copies);
  g_variant_dict_insert (&dict, "collate", "b", ticket->collate);
  g_variant_dict_insert (&dict, "sides", "s", side_names[ticket->sides]);
  g_variant_dict_insert (&dict, "pages", "s", ticket->ranges);
  if (ticket->paper != NULL)
    g_variant_dict_insert (&dict, "paper", "s", ticket->paper);
  return g_variant_dict_end (&dict);
}

/**
 * ur_print_ticket_save:
 * @ticket: a ticket
 * @printer: name of the printer it is for
 *
 * Remembers it for the next time with this printer.
 */
void
ur_print_ticket_save (const UrPrintTicket *ticket, const char *printer)
{
  g_autoptr (GVariant) printers = get_printers ();
  GVariantBuilder builder;
  GVariantIter iter;
  const char *name;
  GVariant *kept;
  guint n = 1;

  if (printers == NULL)
    return;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sa{sv}}"));
  g_variant_builder_add (&builder, "{s@a{sv}}", printer, create_variant (ticket));
  g_variant_iter_init (&iter, printers);
  while (g_variant_iter_loop (&iter, "{&s@a{sv}}", &name, &kept))
    if (!g_str_equal (name, printer) && n++ < MAX_PRINTERS)
      g_variant_builder_add (&builder, "{s@a{sv}}", name, kept);
  g_settings_set_value (ur_settings_get (), KEY, g_variant_builder_end (&builder));
}

/**
 * ur_print_ticket_count_sheets:
 * @ticket: a ticket
 * @pages: what is printed with it
 * @error: where to say which words about the pages make no sense
 *
 * Returns: how many sheets of paper all copies take; 0 with @error, or when none of @pages is chosen
 */
guint
ur_print_ticket_count_sheets (const UrPrintTicket *ticket, const UrPages *pages, GError **error)
{
  g_autoptr (GArray) which = ur_page_range_parse (ticket->ranges, ur_pages_get_n_pages (pages), error);

  if (which == NULL)
    return 0;
  return ticket->copies * ur_pages_count_sheets_of (pages, which->len, ticket->sides != UR_SIDES_ONE);
}

/**
 * ur_print_ticket_create_settings:
 * @ticket: a ticket
 *
 * Its pages are not in there: a document that is sent as it is is printed as a whole.
 *
 * Returns: (transfer full): the ticket as GTK's print job wants it
 */
GtkPrintSettings *
ur_print_ticket_create_settings (const UrPrintTicket *ticket)
{
  GtkPrintSettings *settings = gtk_print_settings_new ();

  gtk_print_settings_set_n_copies (settings, (int) ticket->copies);
  gtk_print_settings_set_collate (settings, ticket->collate);
  /* GTK's own key for it is translated in GTK's dialog only; what begins with “cups-” goes to the service. */
  gtk_print_settings_set (settings, "cups-sides", side_names[ticket->sides]);
  return settings;
}
