/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-poster-view.h"

#include <glib/gi18n-lib.h>

#include "ur-error.h"
#include "ur-export.h"
#include "ur-focus.h"
#include "ur-notice.h"
#include "ur-page-header.h"
#include "ur-poster-parts.h"
#include "ur-poster-preview.h"
#include "ur-poster-save.h"
#include "ur-poster-task.h"
#include "ur-save-dialog.h"

#define RETRY 1000 /* ms */

/* The page that composes the long picture: what goes in at the left, the picture at the right. */
struct _UrPosterView
{
  GtkWidget parent_instance;

  UrReport *report;

  GtkWidget *options; /* bound, so that they go with the template */
  GtkStack *stack;
  UrPosterParts *parts;
  GtkToggleButton *narrow;
  GtkCheckButton *sliced;
  GtkSpinButton *slice_height;
  GtkCheckButton *limited;
  GtkSpinButton *max_bytes;
  GtkLabel *result;
  GtkLabel *empty;
  UrPosterPreview *preview;

  GCancellable *cancellable;
  guint trial; /* source: laying out anew */
  GSimpleActionGroup *actions;
};

static void ur_poster_view_init_page (UrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UrPosterView,
                               ur_poster_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (UR_TYPE_PAGE, ur_poster_view_init_page))

static void
init_options (UrPosterView *self, UrPosterOptions *options, char **ids)
{
  ur_poster_options_init (options);
  options->blocks = (const char *const *) ids;
  options->width = gtk_toggle_button_get_active (self->narrow) ? 750 : UR_POSTER_DEFAULT_WIDTH;
  if (gtk_check_button_get_active (self->sliced))
    options->slice_height = (guint) gtk_spin_button_get_value_as_int (self->slice_height);
  if (gtk_check_button_get_active (self->limited))
    options->max_bytes = (gsize) gtk_spin_button_get_value_as_int (self->max_bytes) * 1000;
}

static char *
describe (UrPoster *poster)
{
  guint n = ur_poster_get_n_slices (poster);
  guint width = 0, height = 0, highest = 0;

  for (guint i = 0; i < n; i++)
    {
      ur_poster_get_size (poster, i, &width, &height);
      highest = MAX (highest, height);
    }
  if (n == 1)
    return g_strdup_printf (_ ("%u × %u pixels, one file"), width, height);
  return g_strdup_printf (
      ngettext ("%u file, %u pixels wide, at most %u high", "%u files, %u pixels wide, at most %u high", n),
      n, width, highest);
}

static void
update_actions (UrPosterView *self)
{
  static const char *const names[] = { "save-poster", "copy-poster-text" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), names[i])),
        ur_poster_view_get_poster (self) != NULL);
}

static void
show_poster (UrPosterView *self, UrPoster *poster, const char *sentence)
{
  g_autofree char *size = poster != NULL ? describe (poster) : NULL;
  g_autofree char *note = poster != NULL ? ur_poster_dup_note (poster) : NULL;
  g_autofree char *text = note != NULL ? g_strdup_printf ("%s\n%s", size, note) : g_strdup (size);

  ur_poster_preview_set_poster (self->preview, poster);
  gtk_label_set_text (self->result, text != NULL ? text : "");
  gtk_label_set_text (self->empty, sentence != NULL ? sentence : "");
  gtk_stack_set_visible_child_name (self->stack, poster != NULL ? "picture" : "empty");
  update_actions (self);
}

static void relayout_cb (UrPosterView *self);

static gboolean
try_again_cb (gpointer data)
{
  UrPosterView *self = data;

  self->trial = 0;
  relayout_cb (self);
  return G_SOURCE_REMOVE;
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (UrPosterView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (UrPoster) poster = ur_poster_layout_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->report == NULL)
    return;
  show_poster (self, poster, error != NULL ? error->message : NULL);
  /* A font could not be loaded: memory is short, and may be so no longer a little later. */
  if (g_error_matches (error, UR_ERROR, UR_ERROR_DRAW))
    self->trial = g_timeout_add (RETRY, try_again_cb, self);
}

/* The picture on show stays until the new one is there. */
static void
relayout_cb (UrPosterView *self)
{
  g_auto (GStrv) ids = NULL;
  UrPosterOptions options;

  if (self->report == NULL)
    return;
  g_clear_handle_id (&self->trial, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ids = ur_poster_parts_dup_ids (self->parts);
  init_options (self, &options, ids);
  ur_poster_layout_async (self->report, &options, self->cancellable, laid_out_cb, g_object_ref (self));
}

static void
update_moves (UrPosterView *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "poster.up", ur_poster_parts_can_move (self->parts, -1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "poster.down", ur_poster_parts_can_move (self->parts, 1));
}

static void
parts_changed_cb (UrPosterView *self)
{
  update_moves (self);
  relayout_cb (self);
}

static void
selected_cb (UrPosterView *self)
{
  const char *id = ur_poster_parts_get_current (self->parts);

  if (self->report == NULL)
    return;
  update_moves (self);
  if (id != NULL)
    ur_poster_preview_show_block (self->preview, id);
}

static void
limit_cb (UrPosterView *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->slice_height), gtk_check_button_get_active (self->sliced));
  gtk_widget_set_sensitive (GTK_WIDGET (self->max_bytes), gtk_check_button_get_active (self->limited));
  relayout_cb (self);
}

static void
poster_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrPosterView *self = UR_POSTER_VIEW (widget);

  if (g_str_equal (name, "poster.reset"))
    ur_poster_parts_reset (self->parts);
  else
    ur_poster_parts_move (self->parts, g_str_equal (name, "poster.up") ? -1 : 1);
}

static void
save_chosen_cb (GtkWidget *widget, const char *path)
{
  UrPoster *poster = ur_poster_view_get_poster (UR_POSTER_VIEW (widget));

  if (poster != NULL)
    ur_poster_save (widget, poster, path);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrPosterView *self = data;
  const UrSaveKind kind = { _ ("Save the Long Picture"), _ ("PNG pictures"), "image/png", "png",
                            G_USER_DIRECTORY_PICTURES };
  UrPosterOptions options;
  g_autofree char *name = NULL;

  init_options (self, &options, NULL);
  name = ur_export_dup_poster_name (self->report, options.width);
  ur_save_dialog_run (GTK_WIDGET (self), &kind, name, save_chosen_cb);
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWidget *widget = data;
  g_autofree char *text = ur_poster_view_dup_text (data);

  if (text == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  ur_notice_show (widget, UR_NOTICE_DONE, _ ("The text of the long picture was copied"), NULL, NULL);
}

static const GActionEntry entries[] = {
  { "save-poster", save_cb },
  { "copy-poster-text", copy_cb },
};

static GtkWidget *
ur_poster_view_create_header (UrPage *page)
{
  GtkWidget *header = ur_page_header_new (_ ("Long Picture"), NULL);

  ur_page_header_add_menu (header);
  ur_page_header_add_main_button (header, _ ("Save…"), "page.save-poster");
  ur_page_header_add_button (header, _ ("Copy as Plain Text"), "page.copy-poster-text");
  return header;
}

static GActionGroup *
ur_poster_view_get_actions (UrPage *page)
{
  return G_ACTION_GROUP (UR_POSTER_VIEW (page)->actions);
}

static void
ur_poster_view_init_page (UrPageInterface *iface)
{
  iface->name = "poster";
  iface->save = "save-poster";
  iface->create_header = ur_poster_view_create_header;
  iface->get_actions = ur_poster_view_get_actions;
}

static gboolean
ur_poster_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (UR_POSTER_VIEW (widget)->parts));
}

static void
ur_poster_view_dispose (GObject *object)
{
  UrPosterView *self = UR_POSTER_VIEW (object);

  g_clear_handle_id (&self->trial, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->report, ur_report_unref);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_POSTER_VIEW);
  G_OBJECT_CLASS (ur_poster_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, UrPosterView, options);
  gtk_widget_class_bind_template_child (widget_class, UrPosterView, stack);
  gtk_widget_class_bind_template_child (widget_class, UrPosterView, parts);
  gtk_widget_class_bind_template_child (widget_class, UrPosterView, narrow);
  gtk_widget_class_bind_template_child (widget_class, UrPosterView, sliced);
  gtk_widget_class_bind_template_child (widget_class, UrPosterView, slice_height);
  gtk_widget_class_bind_template_child (widget_class, UrPosterView, limited);
  gtk_widget_class_bind_template_child (widget_class, UrPosterView, max_bytes);
  gtk_widget_class_bind_template_child (widget_class, UrPosterView, result);
  gtk_widget_class_bind_template_child (widget_class, UrPosterView, empty);
  gtk_widget_class_bind_template_child (widget_class, UrPosterView, preview);
  gtk_widget_class_bind_template_callback (widget_class, relayout_cb);
  gtk_widget_class_bind_template_callback (widget_class, parts_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, limit_cb);
}

static void
ur_poster_view_class_init (UrPosterViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_poster_view_dispose;
  widget_class->grab_focus = ur_poster_view_grab_focus;
  widget_class->focus = ur_focus_in_children;
  g_type_ensure (UR_TYPE_POSTER_PARTS);
  g_type_ensure (UR_TYPE_POSTER_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-poster-view.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "poster.up", NULL, poster_action);
  gtk_widget_class_install_action (widget_class, "poster.down", NULL, poster_action);
  gtk_widget_class_install_action (widget_class, "poster.reset", NULL, poster_action);
}

static void
ur_poster_view_init (UrPosterView *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

/**
 * ur_poster_view_new:
 * @report: a report; the view keeps a reference
 *
 * Returns: (transfer floating): a page that shows the long picture as it will be saved
 */
GtkWidget *
ur_poster_view_new (UrReport *report)
{
  UrPosterView *self = g_object_new (UR_TYPE_POSTER_VIEW, NULL);

  self->report = ur_report_ref (report);
  ur_poster_parts_set_report (self->parts, report);
  return GTK_WIDGET (self);
}

/**
 * ur_poster_view_get_poster:
 * @view: the page
 *
 * Returns: (transfer none) (nullable): what is on show
 */
UrPoster *
ur_poster_view_get_poster (UrPosterView *view)
{
  return ur_poster_preview_get_poster (view->preview);
}

/**
 * ur_poster_view_dup_text:
 * @view: the page
 *
 * Returns: (transfer full) (nullable): the twin in plain text of what is chosen
 */
char *
ur_poster_view_dup_text (UrPosterView *view)
{
  g_auto (GStrv) ids = ur_poster_parts_dup_ids (view->parts);
  UrPosterOptions options;

  init_options (view, &options, ids);
  return ur_poster_dup_text (view->report, &options, NULL);
}
