/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-export-popover.h"

#include "ur-config.h"
#include <glib/gi18n-lib.h>

#include "ur-default.h"
#include "ur-export-form.h"
#include "ur-export-task.h"
#include "ur-notice.h"
#include "ur-open-folder.h"
#include "ur-popover-keys.h"
#include "ur-save-dialog.h"
#include "ur-scroll-bin.h"
#include "ur-suffix.h"

/* Work that takes longer shows that it moves. */
#define PATIENCE_MS 200

struct _UrExportPopover
{
  GtkPopover parent;
  UrExportForm *form;
  GtkProgressBar *progress;
  UrReport *report;
  const UrChart *chart;
  GtkFileChooserNative *chooser; /* it must be held until it has answered */
  GCancellable *cancellable;     /* while saving */
  guint patience;
};

G_DEFINE_FINAL_TYPE (UrExportPopover, ur_export_popover, GTK_TYPE_POPOVER)

static void
changed_cb (UrExportPopover *self)
{
  gboolean possible = self->chart != NULL && ur_export_form_is_possible (self->form);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", possible && self->cancellable == NULL);
}

/* Saving */

static gboolean
pulse_cb (gpointer data)
{
  UrExportPopover *self = data;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->progress)))
    {
      gtk_widget_show (GTK_WIDGET (self->progress));
      gtk_popover_popup (GTK_POPOVER (self));
    }
  gtk_progress_bar_pulse (self->progress);
  return G_SOURCE_CONTINUE;
}

static void
end_saving (UrExportPopover *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_widget_hide (GTK_WIDGET (self->progress));
  changed_cb (self);
}

static void
tell_saved (UrExportPopover *self, const char *path, guint width, guint height)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *text = ur_suffix_is (path, "csv") || ur_suffix_is (path, "xlsx")
                              ? g_strdup_printf (_ ("Saved as %s"), shown)
                              : g_strdup_printf (_ ("Saved as %s, %u × %u"), shown, width, height);
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_bytestring (path));
  g_autofree char *action = g_action_print_detailed_name ("win.open-folder", target);

  ur_notice_show (GTK_WIDGET (self), UR_NOTICE_DONE, text, _ ("Open Folder"), action);
}

static void
tell_failed (UrExportPopover *self, const GError *error)
{
  g_autofree char *text = g_strdup_printf (_ ("The picture was not saved. %s"), error->message);

  ur_notice_show (GTK_WIDGET (self), UR_NOTICE_ERROR, text, NULL, NULL);
  gtk_popover_popup (GTK_POPOVER (self));
}

typedef struct
{
  UrExportPopover *popover;
  char *path;
} Saving;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Saving *saving = data;
  UrExportPopover *self = saving->popover;
  g_autoptr (GError) error = NULL;
  guint width, height;
  g_autoptr (GBytes) bytes = ur_export_task_finish (result, &width, &height, &error);

  /* The window may have gone meanwhile. */
  if (self->chart != NULL)
    {
      end_saving (self);
      if (bytes != NULL)
        {
          gtk_popover_popdown (GTK_POPOVER (self));
          tell_saved (self, saving->path, width, height);
        }
      else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        tell_failed (self, error);
    }
  g_object_unref (self);
  g_free (saving->path);
  g_free (saving);
}

static void
save_to (UrExportPopover *self, const char *path)
{
  UrExportOptions options;
  Saving *saving = g_new0 (Saving, 1);

  ur_export_form_get_options (self->form, &options);
  ur_export_form_remember (self->form);
  saving->popover = g_object_ref (self);
  saving->path = g_strdup (path);
  self->cancellable = g_cancellable_new ();
  self->patience = g_timeout_add (PATIENCE_MS, pulse_cb, self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", FALSE);
  ur_export_task_run (self->report, self->chart, &options, path, self->cancellable, saved_cb, saving);
}

/* The reader goes back to the form, unless the window has gone. */
static void
not_settled (gpointer data)
{
  g_autoptr (UrExportPopover) self = data;

  if (self->chart != NULL)
    gtk_popover_popup (GTK_POPOVER (self));
}

static void
settled_cb (const char *path, gpointer data)
{
  g_autoptr (UrExportPopover) self = data;

  if (self->chart != NULL && self->cancellable == NULL)
    save_to (self, path);
}

static void
settle (UrExportPopover *self, const char *path)
{
  UrExportOptions options;

  ur_export_form_get_options (self->form, &options);
  ur_save_dialog_settle (GTK_WIDGET (self), path, ur_format_get_extension (options.format), settled_cb,
                         g_object_ref (self), not_settled);
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, UrExportPopover *self)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  if (file != NULL)
    path = g_file_get_path (file);
  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (chooser));
  if (path != NULL && self->chart != NULL)
    settle (self, path);
  else if (self->chart != NULL)
    gtk_popover_popup (GTK_POPOVER (self));
}

static void
add_filter (GtkFileChooser *chooser, UrFormat format)
{
  static const char *const types[] = {
    "image/png",
    "image/svg+xml",
    "application/pdf",
    "text/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  };
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  const char *extension = ur_format_get_extension (format);
  g_autofree char *upper = g_ascii_strup (extension, -1);
  g_autofree char *name = g_strdup_printf (_ ("%s files"), upper);

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_mime_type (filter, types[format]);
  gtk_file_filter_add_suffix (filter, extension);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrExportPopover *self = UR_EXPORT_POPOVER (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  UrExportOptions options;
  g_autofree char *file_name = NULL;

  if (self->chooser != NULL || self->cancellable != NULL)
    return;
  ur_export_form_get_options (self->form, &options);
  file_name = ur_export_dup_file_name (self->chart, &options);
  self->chooser = gtk_file_chooser_native_new (_ ("Save the Picture"), GTK_WINDOW (root),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), file_name);
  add_filter (GTK_FILE_CHOOSER (self->chooser), options.format);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  /* Its grab would keep the dialog from being used. */
  gtk_popover_popdown (GTK_POPOVER (self));
  ur_open_folder_show_chooser (self->chooser, G_USER_DIRECTORY_PICTURES);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrExportPopover *self = UR_EXPORT_POPOVER (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* vfuncs */

static void
ur_export_popover_dispose (GObject *object)
{
  UrExportPopover *self = UR_EXPORT_POPOVER (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  self->chart = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_EXPORT_POPOVER);
  g_clear_pointer (&self->report, ur_report_unref);
  G_OBJECT_CLASS (ur_export_popover_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/org/unionreport/UnionReport/ui/ur-export-popover.ui");
  gtk_widget_class_bind_template_child (klass, UrExportPopover, form);
  gtk_widget_class_bind_template_child (klass, UrExportPopover, progress);
  gtk_widget_class_bind_template_callback (klass, changed_cb);
}

static void
ur_export_popover_class_init (UrExportPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (UR_TYPE_EXPORT_FORM);
  g_type_ensure (UR_TYPE_SCROLL_BIN);
  G_OBJECT_CLASS (klass)->dispose = ur_export_popover_dispose;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "export.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "export.cancel", NULL, cancel_action);
}

static void
ur_export_popover_init (UrExportPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ur_default_add_keys (GTK_WIDGET (self));
  ur_popover_add_keys (GTK_POPOVER (self));
}

/* Public */

/**
 * ur_export_popover_new:
 *
 * Asks how a chart is to be saved, tells the result beforehand, and saves it.  Give it a parent with
 * gtk_widget_set_parent().
 *
 * Returns: (transfer floating): a popover without a chart
 */
GtkWidget *
ur_export_popover_new (void)
{
  return g_object_new (UR_TYPE_EXPORT_POPOVER, NULL);
}

/**
 * ur_export_popover_set_chart:
 * @popover: the popover
 * @report: the report of @chart; the popover keeps a reference
 * @chart: what is to be saved
 * @with_finding: whether it says on screen what it shows; the form begins with that
 */
void
ur_export_popover_set_chart (UrExportPopover *popover,
                             UrReport *report,
                             const UrChart *chart,
                             gboolean with_finding)
{
  UrReport *old;

  g_return_if_fail (UR_IS_EXPORT_POPOVER (popover));

  old = popover->report;
  popover->report = ur_report_ref (report);
  g_clear_pointer (&old, ur_report_unref);
  popover->chart = chart;
  ur_export_form_set_chart (popover->form, report, chart, with_finding);
}
