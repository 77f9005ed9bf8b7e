/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-print-view.h"

#include <glib/gi18n-lib.h>

#include "ur-error.h"
#include "ur-focus.h"
#include "ur-page-header.h"
#include "ur-place.h"
#include "ur-print-button.h"
#include "ur-print-content.h"
#include "ur-print-desk.h"
#include "ur-print-dialog.h"
#include "ur-print-layout.h"
#include "ur-print-printer.h"
#include "ur-print-save.h"
#include "ur-print-style.h"

#define RETRY 1000 /* ms */

/* The page that prints a summary: options at the left, the sheets at the right. */
struct _UrPrintView
{
  GtkWidget parent_instance;

  UrReport *report;

  GtkWidget *options; /* bound, so that it goes with the template */
  UrPrintContent *content;
  UrPrintStyle *style;
  UrPrintPrinter *printer;
  UrPrintDesk *desk;

  UrShapeCache *cache;
  UrPages *pages; /* on show; NULL when there is nothing to print */
  GCancellable *cancellable;
  guint trial; /* source: laying out anew */
  GSimpleActionGroup *actions;
  GSimpleActionGroup *preview_actions; /* of the pages on show */
};

static void ur_print_view_init_page (UrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UrPrintView,
                               ur_print_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (UR_TYPE_PAGE, ur_print_view_init_page))

enum
{
  SIGNAL_PAGES_CHANGED,
  SIGNAL_PLACE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Whether there is something to print, and the pages chosen of it exist. */
static gboolean
can_send (UrPrintView *self)
{
  g_autoptr (GArray) which = self->pages != NULL ? ur_print_printer_dup_pages (self->printer) : NULL;

  return which != NULL && which->len > 0;
}

static void
set_enabled (GSimpleActionGroup *group, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (group), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update_actions (UrPrintView *self)
{
  set_enabled (self->actions, "save-summary", self->pages != NULL);
  set_enabled (self->actions, "save-word", self->pages != NULL);
  set_enabled (self->actions, "print-summary", can_send (self));
}

static void
show_pages (UrPrintView *self, UrPages *pages, const char *sentence)
{
  g_clear_pointer (&self->pages, ur_pages_unref);
  self->pages = pages != NULL ? ur_pages_ref (pages) : NULL;
  ur_print_desk_show_pages (self->desk, pages, sentence);
  ur_print_content_show_pages (self->content, pages);
  /* Tells that the pages changed, too. */
  ur_print_printer_set_pages (self->printer, pages);
  ur_print_style_show_type (self->style, pages);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (UrPrintView) self = data;
  guint counts[UR_PRINT_N_SCOPES];

  if (ur_print_count_finish (result, counts) && self->report != NULL)
    ur_print_content_show_counts (self->content, counts);
}

static void relayout (UrPrintView *self);

static gboolean
try_again_cb (gpointer data)
{
  UrPrintView *self = data;

  self->trial = 0;
  relayout (self);
  return G_SOURCE_REMOVE;
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (UrPrintView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (UrPages) pages = ur_print_layout_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->report == NULL)
    return;
  show_pages (self, pages, error != NULL ? error->message : NULL);
  /* A font could not be loaded: memory is short, and may be so no longer a little later. */
  if (g_error_matches (error, UR_ERROR, UR_ERROR_DRAW))
    {
      self->trial = g_timeout_add (RETRY, try_again_cb, self);
      return;
    }
  ur_print_count_async (ur_print_layout_take_spec (result), self->cancellable, counted_cb,
                        g_object_ref (self));
}

/* What the choices on show ask for. */
static UrPrintSpec *
create_spec (UrPrintView *self)
{
  UrPrintSpec *spec = ur_print_spec_new (self->report, self->cache);

  ur_print_content_fill (self->content, spec);
  ur_print_style_fill (self->style, &spec->options);
  return spec;
}

/* The pages on show stay until the new ones are there. */
static void
relayout (UrPrintView *self)
{
  if (self->report == NULL)
    return;
  ur_print_printer_set_booklet (self->printer, ur_print_style_is_booklet (self->style));
  g_clear_handle_id (&self->trial, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ur_print_layout_async (create_spec (self), self->cancellable, laid_out_cb, g_object_ref (self));
}

static void
relayout_cb (UrPrintView *self)
{
  relayout (self);
}

static void
style_cb (UrPrintView *self)
{
  ur_print_printer_keep_paper (self->printer, ur_print_style_get_paper (self->style));
  relayout (self);
}

/* What the printer is told, or which pages, changed: perhaps it can be sent now, perhaps no longer. */
static void
ticket_cb (UrPrintView *self)
{
  update_actions (self);
  g_signal_emit (self, signals[SIGNAL_PAGES_CHANGED], 0);
}

static void
printer_cb (UrPrintView *self)
{
  const char *paper = ur_print_printer_get_paper (self->printer);

  if (paper != NULL)
    ur_print_style_set_paper (self->style, paper);
  ur_print_style_set_printer (self->style, ur_print_printer_get_name (self->printer),
                              ur_print_printer_get_color (self->printer));
  ticket_cb (self);
}

static void
preview_changed_cb (UrPrintView *self)
{
  UrPageView *preview = ur_print_desk_get_preview (self->desk);

  set_enabled (self->preview_actions, "previous", self->pages != NULL && ur_page_view_can_step (preview, -1));
  set_enabled (self->preview_actions, "next", self->pages != NULL && ur_page_view_can_step (preview, 1));
}

/* To the place in the report that is printed there: the window leaves this page for it. */
static void
passage_cb (UrPrintView *self, const UrPrintedPassage *passage)
{
  UrPlace place = UR_PLACE_NONE;

  place.part = (int) passage->section->part->index;
  place.section = (int) passage->section->index;
  if (passage->paragraph != NULL)
    place.paragraph = (int) passage->paragraph->index;
  g_signal_emit (self, signals[SIGNAL_PLACE_CHOSEN], 0, &place);
}

static void
preview_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrPageView *preview = ur_print_desk_get_preview (UR_PRINT_VIEW (data)->desk);
  const char *name = g_action_get_name (G_ACTION (action));

  if (g_str_equal (name, "previous"))
    ur_page_view_step (preview, -1);
  else if (g_str_equal (name, "next"))
    ur_page_view_step (preview, 1);
  else if (g_str_equal (name, "zoom-in"))
    ur_page_view_zoom_by (preview, 1.2);
  else if (g_str_equal (name, "zoom-out"))
    ur_page_view_zoom_by (preview, 1 / 1.2);
  else if (g_str_equal (name, "zoom-fit"))
    ur_page_view_zoom_to_fit (preview);
  else
    ur_page_view_go_to_end (preview, g_str_equal (name, "last"));
}

static const GActionEntry preview_entries[] = {
  { "previous", preview_cb }, { "next", preview_cb },  { "zoom-in", preview_cb }, { "zoom-out", preview_cb },
  { "zoom-fit", preview_cb }, { "first", preview_cb }, { "last", preview_cb },
};

static void
save_chosen_cb (GtkWidget *widget, const char *path)
{
  UrPrintView *self = UR_PRINT_VIEW (widget);

  if (self->pages != NULL)
    ur_print_save_pdf (widget, self->pages, path);
}

static void
word_chosen_cb (GtkWidget *widget, const char *path)
{
  UrPrintView *self = UR_PRINT_VIEW (widget);

  if (self->report != NULL)
    ur_print_save_word (widget, create_spec (self), path);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrPrintView *self = data;

  ur_print_save_ask (data, self->report, save_chosen_cb);
}

static void
save_word_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrPrintView *self = data;

  ur_print_save_ask_word (data, self->report, word_chosen_cb);
}

/* On the chosen printer, unless a job is on its way already; where none is chosen the print dialog asks. */
static void
send_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrPrintView *self = data;
  UrPrintSending *sending = ur_print_desk_get_sending (self->desk);
  const char *printer = ur_print_printer_get_name (self->printer);
  g_autoptr (GtkPageSetup) setup = ur_print_style_dup_page_setup (self->style, self->pages);
  g_autofree char *title = ur_report_dup_title (self->report);
  g_autoptr (UrPrintTicket) ticket = NULL;
  g_autoptr (GArray) which = NULL;

  if (printer == NULL)
    {
      ur_print_run_dialog (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                           ur_print_printer_get_choice (self->printer), self->pages, setup, title);
      return;
    }
  if (ur_print_sending_is_busy (sending))
    return;
  ticket = ur_print_printer_dup_ticket (self->printer);
  which = ur_print_printer_dup_pages (self->printer);
  ur_print_sending_begin (sending, printer, ticket, setup, self->pages, which, title);
}

static void
choose_printer_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_print_printer_open_list (UR_PRINT_VIEW (data)->printer);
}

static const GActionEntry entries[] = {
  { "save-summary", save_cb },
  { "save-word", save_word_cb },
  { "print-summary", send_cb },
  { "choose-printer", choose_printer_cb },
};

static GtkWidget *
ur_print_view_create_header (UrPage *page)
{
  UrPrinterChoice *choice = ur_print_printer_get_choice (UR_PRINT_VIEW (page)->printer);
  GtkWidget *header = ur_page_header_new (_ ("Print a Summary"), NULL);

  ur_page_header_add_menu (header);
  gtk_header_bar_pack_end (GTK_HEADER_BAR (header), ur_print_button_new (choice));
  gtk_header_bar_pack_end (GTK_HEADER_BAR (header), ur_print_save_menu_new ());
  ur_page_header_add_button (header, _ ("Save as PDF…"), "page.save-summary");
  return header;
}

static GActionGroup *
ur_print_view_get_actions (UrPage *page)
{
  return G_ACTION_GROUP (UR_PRINT_VIEW (page)->actions);
}

static void
ur_print_view_init_page (UrPageInterface *iface)
{
  iface->name = "print";
  iface->save = "save-summary";
  iface->create_header = ur_print_view_create_header;
  iface->get_actions = ur_print_view_get_actions;
}

static gboolean
ur_print_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (UR_PRINT_VIEW (widget)->content));
}

static void
ur_print_view_dispose (GObject *object)
{
  UrPrintView *self = UR_PRINT_VIEW (object);

  g_clear_handle_id (&self->trial, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->pages, ur_pages_unref);
  g_clear_pointer (&self->report, ur_report_unref);
  g_clear_pointer (&self->cache, ur_shape_cache_unref);
  g_clear_object (&self->actions);
  g_clear_object (&self->preview_actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_PRINT_VIEW);
  G_OBJECT_CLASS (ur_print_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, options);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, content);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, style);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, printer);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, desk);
  gtk_widget_class_bind_template_callback (widget_class, relayout_cb);
  gtk_widget_class_bind_template_callback (widget_class, style_cb);
  gtk_widget_class_bind_template_callback (widget_class, ticket_cb);
  gtk_widget_class_bind_template_callback (widget_class, printer_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_changed_cb);
}

static void
ur_print_view_class_init (UrPrintViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_print_view_dispose;
  widget_class->grab_focus = ur_print_view_grab_focus;
  widget_class->focus = ur_focus_in_children;
  g_type_ensure (UR_TYPE_PRINT_CONTENT);
  g_type_ensure (UR_TYPE_PRINT_STYLE);
  g_type_ensure (UR_TYPE_PRINT_PRINTER);
  g_type_ensure (UR_TYPE_PRINT_DESK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-print-view.ui");
  bind_template (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, GDK_CONTROL_MASK, "preview.first", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_End, GDK_CONTROL_MASK, "preview.last", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "preview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "preview.zoom-out",
                                       NULL);

  /* Other pages, or none, are on show, or other ones of them are to be printed. */
  signals[SIGNAL_PAGES_CHANGED] = g_signal_new ("pages-changed", UR_TYPE_PRINT_VIEW, G_SIGNAL_RUN_LAST, 0,
                                                NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* The reader wants to see a place in the report, a #UrPlace. */
  signals[SIGNAL_PLACE_CHOSEN] = g_signal_new ("place-chosen", UR_TYPE_PRINT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                               NULL, NULL, G_TYPE_NONE, 1, UR_TYPE_PLACE);
}

/* The keys find them here and the buttons at the desk: GTK 4.8 takes all actions that are found in a widget
 * away from the buttons below it, and does not give them back, when that widget leaves the window and
 * returns. */
static void
insert_preview_actions (UrPrintView *self)
{
  GActionGroup *group = G_ACTION_GROUP (self->preview_actions);

  gtk_widget_insert_action_group (GTK_WIDGET (self), "preview", group);
  gtk_widget_insert_action_group (GTK_WIDGET (self->desk), "preview", group);
}

static void
ur_print_view_init (UrPrintView *self)
{
  self->cache = ur_shape_cache_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  self->preview_actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->preview_actions), preview_entries,
                                   G_N_ELEMENTS (preview_entries), self);
  update_actions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  insert_preview_actions (self);
  ur_print_desk_add_keys (GTK_WIDGET (self));
  g_signal_connect_object (ur_print_desk_get_preview (self->desk), "passage-activated",
                           G_CALLBACK (passage_cb), self, G_CONNECT_SWAPPED);
}

/**
 * ur_print_view_new:
 * @report: a report; the view keeps a reference
 * @notes: the reader's notes on it; likewise
 *
 * Returns: (transfer floating): a page that shows the summary as it will be printed, once it is told a place
 */
GtkWidget *
ur_print_view_new (UrReport *report, UrNotes *notes)
{
  UrPrintView *self = g_object_new (UR_TYPE_PRINT_VIEW, NULL);

  ur_print_content_set_report (self->content, report, notes);
  self->report = ur_report_ref (report);
  return GTK_WIDGET (self);
}

/**
 * ur_print_view_set_place:
 * @view: the page
 * @part: the part its reader is at
 * @section: (nullable): the section of it that the reader is at
 * @alone: whether to print this section, and not what was chosen last, at first the whole report
 *
 * To be called whenever the page is shown; it looks for printers then.
 */
void
ur_print_view_set_place (UrPrintView *view, const UrPart *part, const UrSection *section, gboolean alone)
{
  ur_print_content_set_place (view->content, part, section, alone);
  ur_printer_choice_search (ur_print_printer_get_choice (view->printer));
}

/**
 * ur_print_view_get_pages:
 * @view: the page
 *
 * Returns: (transfer none) (nullable): what is on show, %NULL when there is nothing to print
 */
UrPages *
ur_print_view_get_pages (UrPrintView *view)
{
  return view->pages;
}
