/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-print-printer.h"

#include <glib/gi18n-lib.h>

#include "ur-drop-down.h"
#include "ur-page-range.h"
#include "ur-quote.h"

/* Which printer, and what it is told: remembered for every printer by itself. */
struct _UrPrintPrinter
{
  GtkWidget parent_instance;

  UrPrinterChoice *choice;
  GCancellable *question;
  gboolean quiet; /* options are being set, not chosen */
  UrPrinterTraits traits;
  char *paper;
  UrPages *pages; /* or NULL */
  gboolean booklet;
  UrSides own_sides; /* as the reader wants them where it is not a booklet */

  GtkWidget *section; /* bound, so that it goes with the template */
  GtkDropDown *printer;
  GtkLabel *remark;
  GtkWidget *options;
  GtkSpinButton *copies;
  GtkCheckButton *collate;
  GtkDropDown *sides;
  GtkLabel *sides_remark;
  GtkEditable *ranges;
  GtkLabel *mistake;
  GtkLabel *sheets;
};

G_DEFINE_FINAL_TYPE (UrPrintPrinter, ur_print_printer, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_PRINTER_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_mistake (UrPrintPrinter *self, const char *sentence)
{
  show_text (self->mistake, sentence);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->ranges), GTK_ACCESSIBLE_STATE_INVALID,
                               sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->ranges), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence != NULL ? sentence : "", -1);
}

static void
show_sheets (UrPrintPrinter *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UrPrintTicket) ticket = ur_print_printer_dup_ticket (self);
  g_autofree char *text = NULL;
  guint n = self->pages != NULL ? ur_print_ticket_count_sheets (ticket, self->pages, &error) : 0;

  if (n > 0 && ur_print_printer_get_name (self) != NULL)
    text = g_strdup_printf (ngettext ("Takes %u sheet of paper", "Takes %u sheets of paper", n), n);
  show_mistake (self, error != NULL ? error->message : NULL);
  show_text (self->sheets, text);
}

/* A booklet is turned at the short edge; that is not what the reader wants of the printer otherwise. */
static void
show_sides (UrPrintPrinter *self)
{
  gboolean turned = self->booklet && self->traits.duplex != UR_ABLE_NO &&
                    self->own_sides != UR_SIDES_SHORT_EDGE &&
                    gtk_drop_down_get_selected (self->sides) == UR_SIDES_SHORT_EDGE;
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (self->sides));
  g_autofree char *text = NULL;

  /* Translators: the last is what was chosen before, as “One side”. */
  if (turned)
    text = ur_quote_printf (
        _ ("The booklet is printed on both sides, turned at the short edge. Without it: “%s”."),
        gtk_string_list_get_string (names, self->own_sides));
  show_text (self->sides_remark, text);
}

static void
update (UrPrintPrinter *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->collate), gtk_spin_button_get_value_as_int (self->copies) > 1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sides), self->traits.duplex != UR_ABLE_NO);
  show_sides (self);
  show_sheets (self);
}

static void
changed_cb (UrPrintPrinter *self)
{
  const char *name;

  if (self->quiet)
    return;
  name = ur_print_printer_get_name (self);
  if (!self->booklet)
    self->own_sides = (UrSides) gtk_drop_down_get_selected (self->sides);
  update (self);
  if (name != NULL)
    {
      g_autoptr (UrPrintTicket) ticket = ur_print_printer_dup_ticket (self);

      ticket->sides = self->traits.duplex != UR_ABLE_NO ? self->own_sides : UR_SIDES_ONE;
      ur_print_ticket_save (ticket, name);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
show_remark (UrPrintPrinter *self)
{
  UrPrinterItem *item = ur_printer_choice_get_item (self->choice);

  if (ur_printer_choice_is_searching (self->choice))
    show_text (self->remark, _ ("Looking for printers…"));
  else if (item != NULL && ur_printer_item_get_trouble (item) != NULL)
    show_text (self->remark, ur_printer_item_get_trouble (item));
  else if (g_list_model_get_n_items (ur_printer_choice_get_printers (self->choice)) <= 1)
    show_text (self->remark, _ ("No printer was found. The summary can be saved as PDF."));
  else if (ur_print_printer_get_name (self) == NULL)
    show_text (self->remark, _ ("The dialog asks for the printer, copies and pages."));
  else
    show_text (self->remark, NULL);
}

static void
load_ticket (UrPrintPrinter *self, const char *name)
{
  g_autoptr (UrPrintTicket) ticket = ur_print_ticket_load (name);

  self->quiet = TRUE;
  gtk_spin_button_set_value (self->copies, ticket->copies);
  gtk_check_button_set_active (self->collate, ticket->collate);
  self->own_sides = ticket->sides;
  gtk_drop_down_set_selected (self->sides, self->booklet ? UR_SIDES_SHORT_EDGE : self->own_sides);
  gtk_editable_set_text (self->ranges, ticket->ranges);
  g_free (self->paper);
  self->paper = g_strdup (ticket->paper);
  self->quiet = FALSE;
}

static void
described_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (UrPrintPrinter) self = data;

  if (!ur_print_service_describe_finish (result, &self->traits) || self->choice == NULL)
    return;
  update (self);
  g_signal_emit (self, signals[SIGNAL_PRINTER_CHANGED], 0);
}

/* Another printer is chosen, or the same one is there again. */
static void
show_printer (UrPrintPrinter *self)
{
  const char *name = ur_print_printer_get_name (self);

  g_cancellable_cancel (self->question);
  g_clear_object (&self->question);
  self->traits = (UrPrinterTraits){ UR_ABLE_UNKNOWN, UR_ABLE_UNKNOWN };
  gtk_widget_set_visible (self->options, name != NULL);
  if (name != NULL)
    {
      load_ticket (self, name);
      self->question = g_cancellable_new ();
      ur_print_service_describe_async (name, self->question, described_cb, g_object_ref (self));
    }
  else
    g_clear_pointer (&self->paper, g_free);
  show_remark (self);
  update (self);
  g_signal_emit (self, signals[SIGNAL_PRINTER_CHANGED], 0);
}

static void
printer_cb (UrPrintPrinter *self)
{
  guint position = gtk_drop_down_get_selected (self->printer);

  if (!self->quiet && position != GTK_INVALID_LIST_POSITION)
    ur_printer_choice_select (self->choice, position);
}

static void
choice_cb (UrPrintPrinter *self)
{
  self->quiet = TRUE;
  gtk_drop_down_set_model (self->printer, ur_printer_choice_get_printers (self->choice));
  gtk_drop_down_set_selected (self->printer, ur_printer_choice_get_position (self->choice));
  self->quiet = FALSE;
  show_printer (self);
}

static void
search_cb (UrPrintPrinter *self)
{
  ur_printer_choice_search (self->choice);
}

static void
ur_print_printer_dispose (GObject *object)
{
  UrPrintPrinter *self = UR_PRINT_PRINTER (object);

  self->quiet = TRUE;
  g_cancellable_cancel (self->question);
  g_clear_object (&self->question);
  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_PRINT_PRINTER);
  g_clear_object (&self->choice);
  g_clear_pointer (&self->pages, ur_pages_unref);
  g_clear_pointer (&self->paper, g_free);
  G_OBJECT_CLASS (ur_print_printer_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, UrPrintPrinter, section);
  gtk_widget_class_bind_template_child (widget_class, UrPrintPrinter, printer);
  gtk_widget_class_bind_template_child (widget_class, UrPrintPrinter, remark);
  gtk_widget_class_bind_template_child (widget_class, UrPrintPrinter, options);
  gtk_widget_class_bind_template_child (widget_class, UrPrintPrinter, copies);
  gtk_widget_class_bind_template_child (widget_class, UrPrintPrinter, collate);
  gtk_widget_class_bind_template_child (widget_class, UrPrintPrinter, sides);
  gtk_widget_class_bind_template_child (widget_class, UrPrintPrinter, sides_remark);
  gtk_widget_class_bind_template_child (widget_class, UrPrintPrinter, ranges);
  gtk_widget_class_bind_template_child (widget_class, UrPrintPrinter, mistake);
  gtk_widget_class_bind_template_child (widget_class, UrPrintPrinter, sheets);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, printer_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
}

static void
ur_print_printer_class_init (UrPrintPrinterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_print_printer_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-print-printer.ui");
  bind_template (widget_class);

  /* The printer is to be told something else. */
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", UR_TYPE_PRINT_PRINTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* Another printer is chosen, or more is known of it. */
  signals[SIGNAL_PRINTER_CHANGED] = g_signal_new ("printer-changed", UR_TYPE_PRINT_PRINTER, G_SIGNAL_RUN_LAST,
                                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_print_printer_init (UrPrintPrinter *self)
{
  self->quiet = TRUE;
  self->choice = ur_printer_choice_new ();
  g_signal_connect_object (self->choice, "changed", G_CALLBACK (choice_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_expression (
      self->printer, gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL,
                                                  G_CALLBACK (ur_printer_item_dup_label), NULL, NULL));
  ur_drop_down_set_name (self->printer, _ ("Printer"));
  ur_drop_down_cut_value (self->printer);
  ur_drop_down_set_name (self->sides, _ ("Two-sided printing"));
  self->quiet = FALSE;
}

/**
 * ur_print_printer_get_choice:
 * @printer: the options
 *
 * Returns: (transfer none): which printers there are, and which of them these options are of
 */
UrPrinterChoice *
ur_print_printer_get_choice (UrPrintPrinter *printer)
{
  return printer->choice;
}

static gboolean
open_list_cb (gpointer data)
{
  UrPrintPrinter *self = data;

  if (self->choice != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->printer)))
    gtk_widget_activate (GTK_WIDGET (self->printer));
  return G_SOURCE_REMOVE;
}

/**
 * ur_print_printer_open_list:
 * @printer: the options
 *
 * Brings the list of printers into sight and opens it, once the menu that asks for it is closed.
 */
void
ur_print_printer_open_list (UrPrintPrinter *printer)
{
  gtk_widget_grab_focus (GTK_WIDGET (printer->printer));
  g_idle_add_full (G_PRIORITY_LOW, open_list_cb, g_object_ref (printer), g_object_unref);
}

/**
 * ur_print_printer_get_name:
 * @printer: the options
 *
 * Returns: (transfer none) (nullable): name of the chosen printer, %NULL for the print dialog
 */
const char *
ur_print_printer_get_name (UrPrintPrinter *printer)
{
  return ur_printer_choice_get_name (printer->choice);
}

/**
 * ur_print_printer_get_color:
 * @printer: the options
 *
 * Returns: whether the chosen printer has colour
 */
UrAble
ur_print_printer_get_color (UrPrintPrinter *printer)
{
  return printer->traits.color;
}

/**
 * ur_print_printer_dup_ticket:
 * @printer: the options
 *
 * Returns: (transfer full): what the printer is told
 */
UrPrintTicket *
ur_print_printer_dup_ticket (UrPrintPrinter *printer)
{
  UrPrintTicket *ticket = ur_print_ticket_new ();

  ticket->copies = (guint) gtk_spin_button_get_value_as_int (printer->copies);
  ticket->collate = gtk_check_button_get_active (printer->collate);
  ticket->sides = (UrSides) gtk_drop_down_get_selected (printer->sides);
  if (printer->traits.duplex == UR_ABLE_NO)
    ticket->sides = UR_SIDES_ONE;
  g_free (ticket->ranges);
  ticket->ranges = g_strdup (gtk_editable_get_text (printer->ranges));
  ticket->paper = g_strdup (printer->paper);
  return ticket;
}

/**
 * ur_print_printer_get_paper:
 * @printer: the options
 *
 * Returns: (transfer none) (nullable): the paper that was used last with the chosen printer
 */
const char *
ur_print_printer_get_paper (UrPrintPrinter *printer)
{
  return printer->paper;
}

/**
 * ur_print_printer_keep_paper:
 * @printer: the options
 * @paper: name of the paper in use, remembered for the chosen printer
 */
void
ur_print_printer_keep_paper (UrPrintPrinter *printer, const char *paper)
{
  if (ur_print_printer_get_name (printer) == NULL || g_strcmp0 (printer->paper, paper) == 0)
    return;
  g_free (printer->paper);
  printer->paper = g_strdup (paper);
  changed_cb (printer);
}

/**
 * ur_print_printer_set_pages:
 * @printer: the options
 * @pages: (nullable): the document to choose from; a reference is kept
 */
void
ur_print_printer_set_pages (UrPrintPrinter *printer, UrPages *pages)
{
  g_clear_pointer (&printer->pages, ur_pages_unref);
  printer->pages = pages != NULL ? ur_pages_ref (pages) : NULL;
  update (printer);
  g_signal_emit (printer, signals[SIGNAL_CHANGED], 0);
}

/**
 * ur_print_printer_set_booklet:
 * @printer: the options
 * @booklet: whether a booklet is printed
 *
 * Turns a booklet at the short edge, saying so; otherwise the sides are as the reader has chosen them.
 */
void
ur_print_printer_set_booklet (UrPrintPrinter *printer, gboolean booklet)
{
  if (printer->booklet == booklet)
    return;
  printer->booklet = booklet;
  printer->quiet = TRUE;
  gtk_drop_down_set_selected (printer->sides, printer->booklet ? UR_SIDES_SHORT_EDGE : printer->own_sides);
  printer->quiet = FALSE;
  update (printer);
}

/**
 * ur_print_printer_dup_pages:
 * @printer: the options
 *
 * Returns: (transfer full) (nullable) (element-type guint): which pages to print, from 0; %NULL when the
 *   reader's words make no sense
 */
GArray *
ur_print_printer_dup_pages (UrPrintPrinter *printer)
{
  /* The print dialog has its own. */
  const char *text =
      ur_print_printer_get_name (printer) != NULL ? gtk_editable_get_text (printer->ranges) : "";

  return ur_page_range_parse (text, printer->pages != NULL ? ur_pages_get_n_pages (printer->pages) : 0, NULL);
}
