/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-window-private.h"

#include <glib/gi18n-lib.h>

#include "ur-font-dialog.h"
#include "ur-print-dialog.h"
#include "ur-print-view.h"
#include "ur-save-dialog.h"
#include "ur-save.h"

#define PRINT_PAGE "print"
#define KEPT_VIEW "ur-print-view"

/* The page that prints, while it is on show. */
static UrPrintView *
get_print_view (UrWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, PRINT_PAGE);

  return page != NULL ? UR_PRINT_VIEW (page) : NULL;
}

static void
update_print_actions (UrWindow *self)
{
  UrPrintView *view = get_print_view (self);
  gboolean ready = view != NULL && ur_print_view_get_pages (view) != NULL;
  gboolean sendable = view != NULL && ur_print_view_can_send (view);

  g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "print-save")), ready);
  g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "print-send")), sendable);
}

/* The page stays as it was left, for as long as the same report is open. */
static UrPrintView *
ensure_print_view (UrWindow *self)
{
  UrPrintView *view = g_object_get_data (G_OBJECT (self), KEPT_VIEW);

  if (view != NULL && ur_print_view_get_report (view) == self->report)
    return view;
  view = g_object_ref_sink (UR_PRINT_VIEW (ur_print_view_new (self->report)));
  g_signal_connect_object (view, "pages-changed", G_CALLBACK (update_print_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "place-chosen", G_CALLBACK (ur_window_go_to), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (self), KEPT_VIEW, view, g_object_unref);
  return view;
}

static void
show_print_page (UrWindow *self, const UrSection *section)
{
  UrChartPage *chart_page = ur_window_get_chart_page (self);
  const UrPart *part = section != NULL      ? section->part
                       : chart_page != NULL ? ur_chart_page_get_chart (chart_page)->part
                                            : ur_window_get_current_part (self);
  UrPrintView *kept;
  GtkWidget *view;

  if (self->report == NULL || part == NULL)
    return;
  kept = ensure_print_view (self);
  view = GTK_WIDGET (kept);
  ur_window_show_page (self, PRINT_PAGE, view, ur_print_view_create_header (kept));
  ur_print_view_set_place (kept, part, section);
  update_print_actions (self);
  gtk_widget_grab_focus (view);
  ur_font_dialog_warn (GTK_WIDGET (self));
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  show_print_page (data, NULL);
}

static void
print_section_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;
  UrPlace place;

  if (self->report != NULL && ur_place_parse (g_variant_get_string (parameter, NULL), self->report, &place))
    show_print_page (self, ur_place_get_section (&place, self->report));
}

typedef struct
{
  UrWindow *window;
  UrPages *pages;
  char *path;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->window);
  ur_pages_unref (saving->pages);
  g_free (saving->path);
  g_free (saving);
}

static void
save_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Saving *saving = data;
  GError *error = NULL;
  g_autoptr (GBytes) pdf = ur_pages_write_pdf (saving->pages, cancellable, &error);

  if (pdf != NULL && ur_save_bytes (saving->path, pdf, UR_SAVE_OVERWRITE, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Saving *saving = g_task_get_task_data (G_TASK (result));
  GtkWidget *window = GTK_WIDGET (saving->window);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (saving->path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *text = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_bytestring (saving->path));
      g_autofree char *action = g_action_print_detailed_name ("win.open-folder", target);
      guint n = ur_pages_get_n_pages (saving->pages);

      text = g_strdup_printf (ngettext ("Saved as %s, %u page", "Saved as %s, %u pages", n), shown, n);
      ur_notice_show (window, UR_NOTICE_DONE, text, _ ("Open Folder"), action);
      return;
    }
  text = g_strdup_printf (_ ("The summary was not saved. %s"), error->message);
  ur_notice_show (window, UR_NOTICE_ERROR, text, _ ("Another Place…"), "win.print-save");
}

/* Writes the pages on show to a file beside the main loop; the bar at the top tells how it went. */
void
ur_window_save_pdf (UrWindow *self, const char *path)
{
  UrPrintView *view = get_print_view (self);
  g_autoptr (GTask) task = NULL;
  Saving *saving;

  if (view == NULL || ur_print_view_get_pages (view) == NULL)
    return;
  task = g_task_new (NULL, NULL, saved_cb, NULL);
  saving = g_new0 (Saving, 1);
  saving->window = g_object_ref (self);
  saving->pages = ur_pages_ref (ur_print_view_get_pages (view));
  saving->path = g_strdup (path);
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, save_thread);
}

static void
chosen_cb (GtkWindow *window, const char *path)
{
  ur_window_save_pdf (UR_WINDOW (window), path);
}

static void
print_save_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrPrintView *view = get_print_view (data);
  const UrSaveKind kind = { _ ("Save the Summary"), _ ("PDF documents"), "application/pdf", "pdf",
                            G_USER_DIRECTORY_DOCUMENTS };
  g_autofree char *name = NULL;

  if (view == NULL)
    return;
  name = ur_print_view_dup_file_name (view);
  ur_save_dialog_run (GTK_WINDOW (data), &kind, name, chosen_cb);
}

static void
print_send_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;
  UrPrintView *view = get_print_view (self);
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autofree char *title = NULL;

  if (view == NULL || ur_print_view_get_pages (view) == NULL || ur_print_view_send (view))
    return;
  setup = ur_print_view_dup_page_setup (view);
  title = ur_report_dup_title (self->report);
  ur_print_run_dialog (GTK_WINDOW (self), ur_print_view_get_pages (view), setup, title);
}

static void
leave_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;

  if (self->report == NULL)
    return;
  ur_window_leave_page (self);
}

static const GActionEntry entries[] = {
  { "print", print_cb },           { "print-section", print_section_cb, "s" },
  { "print-save", print_save_cb }, { "print-send", print_send_cb },
  { "leave", leave_cb },
};

/* Adds the actions of printing. */
void
ur_window_add_print_actions (UrWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  update_print_actions (self);
}
