/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-publish-view.h"

#include <glib/gi18n-lib.h>

#include "ur-export.h"
#include "ur-focus.h"
#include "ur-notice.h"
#include "ur-open-folder.h"
#include "ur-page-header.h"
#include "ur-preset.h"
#include "ur-publish-file.h"
#include "ur-publish-task.h"
#include "ur-settings.h"

/* What can be ticked: the box, beside it how many files it is, and the kind.  The first has the focus. */
static const struct
{
  const char *box, *count;
  UrPublishWhat what;
} kinds[] = {
  { "charts", "charts_count", UR_PUBLISH_CHARTS },
  { "tables", "tables_count", UR_PUBLISH_TABLES },
  { "workbook", "workbook_count", UR_PUBLISH_WORKBOOK },
  { "poster", "poster_count", UR_PUBLISH_POSTER },
  { "slides", "slides_count", UR_PUBLISH_SLIDES },
  { "summary", "summary_count", UR_PUBLISH_SUMMARY },
  { "word", "word_count", UR_PUBLISH_WORD },
};

struct _UrPublishView
{
  GtkWidget parent_instance;

  GtkWidget *options;
  GtkWidget *side;
  GtkCheckButton *boxes[G_N_ELEMENTS (kinds)];
  GtkLabel *counts[G_N_ELEMENTS (kinds)];
  GtkCheckButton *own; /* the summary with the reader's notes */
  GtkCheckButton *manifest;
  GtkBox *presets;
  GtkLabel *count;
  GtkLabel *done;
  GtkListView *files;

  UrReport *report;
  UrNotes *notes;
  UrPublish *publish; /* what would be written, or NULL while that is not known */
  GListStore *rows;
  GCancellable *planning; /* (nullable): not while the list is what would be written */
  gboolean running;
  guint n_written;
  GSimpleActionGroup *actions;
};

static void ur_publish_view_init_page (UrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UrPublishView,
                               ur_publish_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (UR_TYPE_PAGE, ur_publish_view_init_page))

static gboolean
is_on (GtkCheckButton *button)
{
  return gtk_check_button_get_active (button);
}

static UrPublishWhat
get_what (UrPublishView *self)
{
  UrPublishWhat what = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    what |= is_on (self->boxes[i]) ? kinds[i].what : 0;
  return what;
}

/* The names of the presets that are ticked. */
static GStrv
dup_presets (UrPublishView *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->presets)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (is_on (GTK_CHECK_BUTTON (row)))
        g_strv_builder_add (builder, gtk_widget_get_name (row));
    }
  return g_strv_builder_end (builder);
}

static void
changed (UrPublishView *self)
{
  g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "export")),
      ur_publish_view_is_ready (self));
}

/* How many files of a kind there will be, nothing while it is not ticked. */
static void
show_kind (UrPublishView *self, UrPublishWhat kind, GtkLabel *label)
{
  guint n = self->publish != NULL ? ur_publish_count (self->publish, kind) : 0;
  g_autofree char *text = n > 0 ? g_strdup_printf (ngettext ("%u file", "%u files", n), n) : g_strdup ("");

  gtk_label_set_text (label, text);
}

static void
show_count (UrPublishView *self)
{
  guint n = self->publish != NULL ? ur_publish_get_n_files (self->publish) : 0;
  g_autofree char *text = NULL;

  if (n == 0)
    text = g_strdup (_ ("Choose what is to be written."));
  else
    text = g_strdup_printf (ngettext ("%u file will be written", "%u files will be written", n), n);
  gtk_label_set_text (self->count, text);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    show_kind (self, kinds[i].what, self->counts[i]);
}

static void
show_files (UrPublishView *self)
{
  g_list_store_remove_all (self->rows);
  for (guint i = 0; self->publish != NULL && i < ur_publish_get_n_files (self->publish); i++)
    {
      g_autoptr (UrPublishFile) file = ur_publish_file_new (ur_publish_get_name (self->publish, i));

      g_list_store_append (self->rows, file);
    }
  gtk_label_set_text (self->done, "");
  show_count (self);
  changed (self);
}

typedef struct
{
  UrReport *report;
  GStrv presets;
  UrPublishOptions options;
} Plan;

static void
plan_free (gpointer data)
{
  Plan *plan = data;

  ur_report_unref (plan->report);
  g_strfreev (plan->presets);
  g_clear_pointer (&plan->options.notebook, ur_notebook_unref);
  g_free (plan);
}

static void
plan_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Plan *plan = data;
  GError *error = NULL;
  UrPublish *publish = ur_publish_new (plan->report, &plan->options, cancellable, &error);

  if (publish != NULL)
    g_task_return_pointer (task, publish, (GDestroyNotify) ur_publish_unref);
  else
    g_task_return_error (task, error);
}

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  UrPublishView *self = UR_PUBLISH_VIEW (source);
  g_autoptr (GError) error = NULL;
  UrPublish *publish = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->planning);
  if (error != NULL)
    ur_notice_show (GTK_WIDGET (self), UR_NOTICE_ERROR, error->message, NULL, NULL);
  g_clear_pointer (&self->publish, ur_publish_unref);
  self->publish = publish;
  show_files (self);
}

/* Names and numbers of files are known only once slides and long picture are laid out. */
static void
plan_cb (UrPublishView *self)
{
  g_autoptr (GTask) task = NULL;
  Plan *plan;

  gtk_widget_set_sensitive (GTK_WIDGET (self->presets), (get_what (self) & UR_PUBLISH_CHARTS) != 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->own),
                            (get_what (self) & (UR_PUBLISH_SUMMARY | UR_PUBLISH_WORD)) != 0);
  if (self->report == NULL || self->running)
    return;
  g_cancellable_cancel (self->planning);
  g_clear_object (&self->planning);
  self->planning = g_cancellable_new ();
  task = g_task_new (self, self->planning, planned_cb, NULL);
  plan = g_new0 (Plan, 1);
  plan->report = ur_report_ref (self->report);
  plan->presets = dup_presets (self);
  plan->options = (UrPublishOptions){ .what = get_what (self),
                                      .presets = (const char *const *) plan->presets,
                                      .with_manifest = is_on (self->manifest) };
  if (is_on (self->own) && ur_notes_get_notebook (self->notes) != NULL)
    plan->options.notebook = ur_notebook_ref (ur_notes_get_notebook (self->notes));
  g_task_set_task_data (task, plan, plan_free);
  g_task_run_in_thread (task, plan_thread);
  changed (self);
}

static void
told_cb (guint file, gsize size, gpointer data)
{
  UrPublishView *self = data;
  g_autoptr (UrPublishFile) row = NULL;
  g_autofree char *text = NULL;

  self->n_written++;
  /* The page has been left. */
  if (self->rows == NULL)
    return;
  row = g_list_model_get_item (G_LIST_MODEL (self->rows), file);
  text =
      g_strdup_printf (_ ("%u of %u"), self->n_written, g_list_model_get_n_items (G_LIST_MODEL (self->rows)));
  if (row != NULL)
    ur_publish_file_set_size (row, size);
  gtk_label_set_text (self->done, text);
  gtk_widget_activate_action (GTK_WIDGET (self->files), "list.scroll-to-item", "u", file);
}

/* The bar that says so goes after a while; what became of the list stays. */
static void
show_written (UrPublishView *self)
{
  guint n = self->n_written;
  g_autofree char *text = g_strdup_printf (ngettext ("%u file was written", "%u files were written", n), n);

  gtk_label_set_text (self->count, text);
}

static void
ended_cb (gpointer data)
{
  UrPublishView *self = data;

  self->running = FALSE;
  if (self->rows == NULL)
    return;
  gtk_widget_set_sensitive (self->options, TRUE);
  show_written (self);
  changed (self);
}

/* One box for every preset but the free one, which is what is written when none is ticked. */
static void
add_presets (UrPublishView *self)
{
  GPtrArray *presets = ur_presets_get (NULL);
  gboolean first = TRUE;

  for (guint i = 0; i < presets->len; i++)
    {
      const UrPreset *preset = g_ptr_array_index (presets, i);
      GtkWidget *row, *box;

      if (g_str_equal (preset->name, UR_PRESET_FREE))
        continue;
      row = gtk_check_button_new_with_label (ur_preset_get_label (preset));
      box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_widget_add_css_class (box, "ur-print-row");
      gtk_widget_set_name (row, preset->name);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (row), first);
      g_signal_connect_object (row, "toggled", G_CALLBACK (plan_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), row);
      gtk_box_append (self->presets, box);
      first = FALSE;
    }
}

static void
ur_publish_view_dispose (GObject *object)
{
  UrPublishView *self = UR_PUBLISH_VIEW (object);

  if (self->planning != NULL)
    g_cancellable_cancel (self->planning);
  g_clear_object (&self->planning);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->publish, ur_publish_unref);
  g_clear_pointer (&self->report, ur_report_unref);
  g_clear_object (&self->notes);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (object), UR_TYPE_PUBLISH_VIEW);
  G_OBJECT_CLASS (ur_publish_view_parent_class)->dispose (object);
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  UrPublishView *self = data;
  g_autoptr (GFile) parent = NULL;
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  g_autofree char *folder = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    parent = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  path = parent != NULL ? g_file_get_path (parent) : NULL;
  g_object_unref (dialog);
  if (path == NULL || !ur_publish_view_is_ready (self))
    return;
  name = ur_export_dup_folder_name (self->report);
  folder = g_build_filename (path, name, NULL);
  ur_publish_view_run (self, folder);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (data));
  GtkFileChooserNative *chooser;

  /* The chooser lives until it is answered: its only reference is given back there. */
  chooser =
      gtk_file_chooser_native_new (_ ("Choose Where the New Folder Goes"), window,
                                   GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Export Here"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), data, 0);
  ur_open_folder_show_chooser (chooser, G_USER_DIRECTORY_DOCUMENTS);
}

static const GActionEntry entries[] = {
  { "export", export_cb },
};

static GtkWidget *
ur_publish_view_create_header (UrPage *page)
{
  GtkWidget *header = ur_page_header_new (_ ("Export Everything"), NULL);

  ur_page_header_add_menu (header);
  ur_page_header_add_main_button (header, _ ("Export…"), "page.export");
  return header;
}

static GActionGroup *
ur_publish_view_get_actions (UrPage *page)
{
  return G_ACTION_GROUP (UR_PUBLISH_VIEW (page)->actions);
}

static void
ur_publish_view_init_page (UrPageInterface *iface)
{
  iface->name = "publish";
  iface->save = "export";
  iface->create_header = ur_publish_view_create_header;
  iface->get_actions = ur_publish_view_get_actions;
}

static gboolean
ur_publish_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (UR_PUBLISH_VIEW (widget)->boxes[0]));
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      gtk_widget_class_bind_template_child_full (widget_class, kinds[i].box, FALSE,
                                                 G_STRUCT_OFFSET (UrPublishView, boxes[i]));
      gtk_widget_class_bind_template_child_full (widget_class, kinds[i].count, FALSE,
                                                 G_STRUCT_OFFSET (UrPublishView, counts[i]));
    }
  gtk_widget_class_bind_template_child (widget_class, UrPublishView, options);
  gtk_widget_class_bind_template_child (widget_class, UrPublishView, side);
  gtk_widget_class_bind_template_child (widget_class, UrPublishView, own);
  gtk_widget_class_bind_template_child (widget_class, UrPublishView, manifest);
  gtk_widget_class_bind_template_child (widget_class, UrPublishView, presets);
  gtk_widget_class_bind_template_child (widget_class, UrPublishView, count);
  gtk_widget_class_bind_template_child (widget_class, UrPublishView, done);
  gtk_widget_class_bind_template_child (widget_class, UrPublishView, files);
  gtk_widget_class_bind_template_callback (widget_class, plan_cb);
}

static void
ur_publish_view_class_init (UrPublishViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_publish_view_dispose;
  widget_class->grab_focus = ur_publish_view_grab_focus;
  widget_class->focus = ur_focus_in_children;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-publish-view.ui");
  bind_template (widget_class);
}

static void
ur_publish_view_init (UrPublishView *self)
{
  g_autoptr (GtkListItemFactory) factory = ur_publish_file_create_factory ();
  GtkSelectionModel *model;

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_list_store_new (UR_TYPE_PUBLISH_FILE);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  gtk_list_view_set_model (self->files, model);
  gtk_list_view_set_factory (self->files, factory);
  g_object_unref (model);
}

/**
 * ur_publish_view_new:
 * @report: a report; the view keeps a reference
 * @notes: the reader's notes on it; likewise
 *
 * Returns: (transfer floating): a page that says which files a report is published as and writes them
 */
GtkWidget *
ur_publish_view_new (UrReport *report, UrNotes *notes)
{
  UrPublishView *self = g_object_new (UR_TYPE_PUBLISH_VIEW, NULL);

  self->report = ur_report_ref (report);
  self->notes = g_object_ref (notes);
  g_signal_connect_object (notes, "changed", G_CALLBACK (plan_cb), self, G_CONNECT_SWAPPED);
  add_presets (self);
  plan_cb (self);
  return GTK_WIDGET (self);
}

/**
 * ur_publish_view_is_planned:
 * @view: the page
 *
 * Returns: whether the list shows what is ticked
 */
gboolean
ur_publish_view_is_planned (UrPublishView *view)
{
  return view->planning == NULL;
}

/**
 * ur_publish_view_is_ready:
 * @view: the page
 *
 * Returns: whether files are chosen and none are being written
 */
gboolean
ur_publish_view_is_ready (UrPublishView *view)
{
  return ur_publish_view_is_planned (view) && !view->running && view->publish != NULL &&
         ur_publish_get_n_files (view->publish) > 0;
}

/**
 * ur_publish_view_run:
 * @view: the page, ready
 * @folder: (type filename): a new folder, in one that exists; a number is added when the name is taken
 *
 * Writes the files.  The list shows which are written; the bar at the top of the window tells how far it is
 * and how it went, also when the page has been left meanwhile.
 */
void
ur_publish_view_run (UrPublishView *view, const char *folder)
{
  g_return_if_fail (ur_publish_view_is_ready (view));

  show_files (view);
  view->n_written = 0;
  view->running = TRUE;
  gtk_widget_set_sensitive (view->options, FALSE);
  changed (view);
  ur_publish_task_run (GTK_WIDGET (view), view->publish, folder, told_cb, ended_cb, view);
}
