/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The comparison as a file and on paper. */
#include "ur-config.h"

#include "ur-compare-page-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-comparison-account.h"
#include "ur-export.h"
#include "ur-notice.h"
#include "ur-save-dialog.h"
#include "ur-save.h"

typedef enum
{
  KIND_TABLE, /* of the figures */
  KIND_TEXT,  /* all of it */
  KIND_PAGES, /* of the mode on show */
  N_KINDS,
} Kind;

static const struct
{
  const char *action; /* of the page */
  const char *filter;
  const char *mime_type;
  const char *suffix;
  const char *saved;
} kinds[N_KINDS] = {
  [KIND_TABLE] = { "save", N_ ("Tables (CSV)"), "text/csv", "csv", N_ ("The table was saved.") },
  [KIND_TEXT] = { "save-text", N_ ("Plain text"), "text/plain", "txt", N_ ("The text was saved.") },
  [KIND_PAGES] = { "save-pages", N_ ("PDF documents"), "application/pdf", "pdf",
                   N_ ("The pages were saved.") },
};

/* What a thread makes. */
typedef struct
{
  UrCompareData *data;
  guint mode;
  Kind kind;
  char *path; /* NULL for pages that are printed */
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  ur_compare_data_unref (order->data);
  g_free (order->path);
  g_free (order);
}

static GTask *
create_task (UrComparePage *self, Kind kind, const char *path, GAsyncReadyCallback callback)
{
  GTask *task = g_task_new (self, NULL, callback, NULL);
  Order *order = g_new0 (Order, 1);

  order->data = ur_compare_data_ref (self->data);
  order->mode = ur_compare_page_get_mode (self);
  order->kind = kind;
  order->path = g_strdup (path);
  g_task_set_task_data (task, order, order_free);
  return task;
}

static UrPages *
lay_out (const Order *order, GError **error)
{
  return ur_comparison_layout (order->data->comparison, order->mode == 1 ? order->data->tasks : NULL,
                               order->mode == 2 ? order->data->sections : NULL, NULL, error);
}

static GBytes *
make (const Order *order, GError **error)
{
  const UrCompareData *data = order->data;
  g_autoptr (UrPages) pages = NULL;
  char *text;

  if (order->kind == KIND_TABLE)
    return ur_comparison_to_csv (data->comparison);
  if (order->kind == KIND_TEXT)
    {
      text = ur_comparison_dup_text (data->comparison, data->tasks, data->sections);
      return g_bytes_new_take (text, strlen (text));
    }
  pages = lay_out (order, error);
  return pages != NULL ? ur_pages_write_pdf (pages, NULL, error) : NULL;
}

/* Saving */

static void
save_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Order *order = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = make (order, &error);

  if (bytes != NULL && ur_save_bytes (order->path, bytes, UR_SAVE_OVERWRITE, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  const Order *order = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *action = g_strconcat ("page.", kinds[order->kind].action, NULL);

  if (g_task_propagate_boolean (G_TASK (result), &error))
    ur_notice_show (GTK_WIDGET (source), UR_NOTICE_DONE, _ (kinds[order->kind].saved), NULL, NULL);
  else
    ur_notice_show (GTK_WIDGET (source), UR_NOTICE_ERROR, error->message, _ ("Save Again"), action);
}

static void
save_chosen_cb (GtkWidget *widget, const char *path)
{
  UrComparePage *self = UR_COMPARE_PAGE (widget);
  g_autoptr (GTask) task = NULL;

  if (self->data == NULL)
    return;
  task = create_task (self, self->saving, path, saved_cb);
  g_task_run_in_thread (task, save_thread);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrComparePage *self = data;
  UrSaveKind dialog = { .title = _ ("Save the Comparison"), .directory = G_USER_DIRECTORY_DOCUMENTS };
  g_autofree char *suffix = NULL;
  g_autofree char *name = NULL;

  if (self->data == NULL)
    return;
  self->saving = KIND_TABLE;
  for (guint i = 0; i < N_KINDS; i++)
    if (g_str_equal (kinds[i].action, g_action_get_name (G_ACTION (action))))
      self->saving = i;
  dialog.filter = _ (kinds[self->saving].filter);
  dialog.mime_type = kinds[self->saving].mime_type;
  dialog.suffix = kinds[self->saving].suffix;
  suffix = g_strconcat (".", dialog.suffix, NULL);
  name = ur_export_dup_title_name (self->data->charts->id, suffix);
  ur_save_dialog_run (GTK_WIDGET (self), &dialog, name, save_chosen_cb);
}

/* The chart is beside the figures, and asks there how it is to be saved. */
static gboolean
save_chart_idle_cb (gpointer data)
{
  UrComparePage *self = data;

  self->chart_idle = 0;
  ur_compare_figures_save_chart (self->figures);
  return G_SOURCE_REMOVE;
}

static void
save_chart_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrComparePage *self = data;

  if (self->data == NULL || self->data->charts->n_charts == 0)
    return;
  gtk_stack_set_visible_child (self->modes, GTK_WIDGET (self->figures));
  /* once it has its place */
  if (self->chart_idle == 0)
    self->chart_idle = g_idle_add_full (G_PRIORITY_LOW, save_chart_idle_cb, self, NULL);
}

/* Printing */

static void
pages_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  UrPages *pages = lay_out (data, &error);

  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) ur_pages_unref);
  else
    g_task_return_error (task, error);
}

static void
pages_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  UrComparePage *self = UR_COMPARE_PAGE (source);
  const Order *order = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (UrPages) pages = g_task_propagate_pointer (G_TASK (result), &error);

  if (pages == NULL)
    ur_notice_show (GTK_WIDGET (self), UR_NOTICE_ERROR, error->message, NULL, NULL);
  else if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    g_signal_emit_by_name (self, "print", pages, order->data->charts->id);
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrComparePage *self = data;
  g_autoptr (GTask) task = NULL;

  if (self->data == NULL)
    return;
  task = create_task (self, KIND_PAGES, NULL, pages_cb);
  g_task_run_in_thread (task, pages_thread);
}

/**
 * ur_compare_page_add_export_actions:
 * @self: the page
 *
 * Adds what makes a file of the comparison, or prints it, to its actions.
 */
void
ur_compare_page_add_export_actions (UrComparePage *self)
{
  static const GActionEntry entries[] = { { "save-chart", save_chart_cb },
                                          { "save", save_cb },
                                          { "save-text", save_cb },
                                          { "save-pages", save_cb },
                                          { "print-pages", print_cb } };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}
