/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-printers.h"

#include <glib/gi18n-lib.h>

#include "ur-error.h"
#include "ur-quote.h"

struct _UrPrinterItem
{
  GObject parent_instance;

  char *name; /* NULL for what is no printer */
  char *label;
  char *trouble;
  gboolean is_default;
};

G_DEFINE_FINAL_TYPE (UrPrinterItem, ur_printer_item, G_TYPE_OBJECT)

/* A search for printers.  GTK calls back for as long as it likes, so the search lives until both GTK and the
 * task have let go of it. */
typedef struct
{
  gatomicrefcount ref_count;
  GTask *task;      /* NULL when it is over */
  GListStore *list; /* all printers, or NULL for one of them */
  char *name;       /* NULL: any real printer */
  GtkPrinter *found;
  guint patience;
} Search;

static void
ur_printer_item_finalize (GObject *object)
{
  UrPrinterItem *self = UR_PRINTER_ITEM (object);

  g_free (self->name);
  g_free (self->label);
  g_free (self->trouble);
  G_OBJECT_CLASS (ur_printer_item_parent_class)->finalize (object);
}

static void
ur_printer_item_class_init (UrPrinterItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ur_printer_item_finalize;
}

static void
ur_printer_item_init (UrPrinterItem *self)
{
}

/* What keeps a printer from printing, in the words of its service where there are any. */
static char *
dup_trouble (GtkPrinter *printer)
{
  const char *message = gtk_printer_get_state_message (printer);

  if (!gtk_printer_is_accepting_jobs (printer))
    return g_strdup (_ ("This printer accepts no jobs at present."));
  if (gtk_printer_is_paused (printer))
    return g_strdup (_ ("This printer is paused: a job waits in its queue."));
  return message != NULL && *message != '\0' ? g_strdup (message) : NULL;
}

static UrPrinterItem *
create_item (GtkPrinter *printer)
{
  UrPrinterItem *item = ur_printer_item_new (gtk_printer_get_name (printer), gtk_printer_get_name (printer));

  item->is_default = gtk_printer_is_default (printer);
  item->trouble = dup_trouble (printer);
  return item;
}

static void
search_unref (gpointer data)
{
  Search *search = data;

  if (!g_atomic_ref_count_dec (&search->ref_count))
    return;
  g_clear_object (&search->found);
  g_clear_object (&search->list);
  g_free (search->name);
  g_free (search);
}

static void
return_result (Search *search, GTask *task)
{
  if (search->list != NULL)
    g_task_return_pointer (task, g_object_ref (search->list), g_object_unref);
  else if (search->found != NULL)
    g_task_return_pointer (task, g_object_ref (search->found), g_object_unref);
  else if (search->name != NULL)
    g_task_return_error (task, ur_quote_error_new (UR_ERROR, UR_ERROR_ARGUMENT,
                                                   _ ("There is no printer named “%s”."), search->name));
  else
    g_task_return_new_error (task, UR_ERROR, UR_ERROR_ARGUMENT, _ ("No printer was found."));
}

static void
end_search (Search *search)
{
  g_autoptr (GTask) task = g_steal_pointer (&search->task);

  if (task == NULL)
    return;
  g_clear_handle_id (&search->patience, g_source_remove);
  return_result (search, task);
  search_unref (search);
}

static gboolean
search_patience_cb (gpointer data)
{
  Search *search = data;

  search->patience = 0;
  end_search (search);
  return G_SOURCE_REMOVE;
}

/* Leaves GTK's loop over its printers before the caller's callback is run. */
static void
end_soon (Search *search)
{
  g_clear_handle_id (&search->patience, g_source_remove);
  search->patience = g_timeout_add (0, search_patience_cb, search);
}

static gboolean
is_wanted (const Search *search, GtkPrinter *printer)
{
  if (search->name != NULL)
    return g_str_equal (gtk_printer_get_name (printer), search->name);
  return !gtk_printer_is_virtual (printer);
}

static gboolean
found_cb (GtkPrinter *printer, gpointer data)
{
  Search *search = data;

  if (search->task == NULL || search->found != NULL)
    return TRUE;
  if (!is_wanted (search, printer))
    return FALSE;
  if (search->list != NULL)
    {
      g_autoptr (UrPrinterItem) item = create_item (printer);
      g_list_store_append (search->list, item);
      return FALSE;
    }
  search->found = g_object_ref (printer);
  end_soon (search);
  return TRUE;
}

static void
listed_cb (gpointer data)
{
  Search *search = data;

  if (search->task != NULL && search->found == NULL)
    end_soon (search);
  search_unref (search);
}

/* Takes over the task. */
static void
start_search (GTask *task, GListStore *list, const char *name, guint patience_ms)
{
  Search *search = g_new0 (Search, 1);

  g_atomic_ref_count_init (&search->ref_count);
  g_atomic_ref_count_inc (&search->ref_count);
  search->task = task;
  search->list = list;
  search->name = g_strdup (name);
  search->patience = g_timeout_add (patience_ms, search_patience_cb, search);
  gtk_enumerate_printers (found_cb, search, listed_cb, FALSE);
}

/**
 * ur_printer_item_new:
 * @name: (nullable): name of a printer, or %NULL for what is no printer
 * @label: what the reader sees
 *
 * Returns: (transfer full): a line in a list of printers
 */
UrPrinterItem *
ur_printer_item_new (const char *name, const char *label)
{
  UrPrinterItem *item = g_object_new (UR_TYPE_PRINTER_ITEM, NULL);

  item->name = g_strdup (name);
  item->label = g_strdup (label);
  return item;
}

/**
 * ur_printer_item_new_missing:
 * @name: name of a printer that is not listed
 * @sure: whether the list is complete
 *
 * Returns: (transfer full): a line that keeps its place
 */
UrPrinterItem *
ur_printer_item_new_missing (const char *name, gboolean sure)
{
  UrPrinterItem *item = ur_printer_item_new (name, name);

  if (sure)
    item->trouble = ur_quote_printf (_ ("There is no printer named “%s”."), name);
  return item;
}

/**
 * ur_printer_item_get_name:
 * @item: a line in a list of printers
 *
 * Returns: (transfer none) (nullable): the printer's name
 */
const char *
ur_printer_item_get_name (UrPrinterItem *item)
{
  return item->name;
}

/**
 * ur_printer_item_dup_label:
 * @item: a line in a list of printers
 *
 * Returns: (transfer full): what the reader sees
 */
char *
ur_printer_item_dup_label (UrPrinterItem *item)
{
  return g_strdup (item->label);
}

/**
 * ur_printer_item_get_trouble:
 * @item: a line in a list of printers
 *
 * Returns: (transfer none) (nullable): what keeps the printer from printing, as far as it says so
 */
const char *
ur_printer_item_get_trouble (UrPrinterItem *item)
{
  return item->trouble;
}

/**
 * ur_printer_item_is_default:
 * @item: a line in a list of printers
 *
 * Returns: whether the system prints there when nobody says where
 */
gboolean
ur_printer_item_is_default (UrPrinterItem *item)
{
  return item->is_default;
}

/**
 * ur_printers_list:
 * @patience_ms: how long to wait for an answer, in milliseconds
 * @callback: called when the list is complete, at the latest after @patience_ms
 * @data: for @callback
 *
 * Lists the printers that print on paper.  Nothing waits meanwhile.
 */
void
ur_printers_list (guint patience_ms, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (NULL, NULL, callback, data);

  g_task_set_source_tag (task, ur_printers_list);
  start_search (task, g_list_store_new (UR_TYPE_PRINTER_ITEM), NULL, patience_ms);
}

/**
 * ur_printers_list_finish:
 * @result: what the callback got
 *
 * Returns: (transfer full): a list of #UrPrinterItem, empty where there is no printer
 */
GListStore *
ur_printers_list_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * ur_printers_find:
 * @name: (nullable): the name of a printer, or %NULL for any that prints on paper
 * @patience_ms: how long to wait for an answer, in milliseconds
 * @callback: called when a printer is found or none is, at the latest after @patience_ms
 * @data: for @callback
 *
 * Looks for a printer.  Where no print service runs, GTK may never say that its list is complete.
 */
void
ur_printers_find (const char *name, guint patience_ms, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (NULL, NULL, callback, data);

  g_task_set_source_tag (task, ur_printers_find);
  start_search (task, NULL, name, patience_ms);
}

/**
 * ur_printers_find_finish:
 * @result: what the callback got
 * @error: return location for an error, a sentence for the reader
 *
 * Returns: (transfer full) (nullable): the printer
 */
GtkPrinter *
ur_printers_find_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * ur_printers_find_item:
 * @printers: of #UrPrinterItem
 * @name: (nullable): name of a printer, or %NULL for the default one
 *
 * Returns: its place, or %GTK_INVALID_LIST_POSITION
 */
guint
ur_printers_find_item (GListModel *printers, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (printers); i++)
    {
      g_autoptr (UrPrinterItem) item = g_list_model_get_item (printers, i);

      if (name != NULL ? g_strcmp0 (ur_printer_item_get_name (item), name) == 0
                       : ur_printer_item_is_default (item))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}
