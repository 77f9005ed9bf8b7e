/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-printer-choice.h"

#include <glib/gi18n-lib.h>

#include "ur-settings.h"

/* No printer can have this name: CUPS forbids the stroke. */
#define DIALOG "/dialog"

/* Which printers there are, and which of them is to print: the pane and the button both show it. */
struct _UrPrinterChoice
{
  GObject parent_instance;

  GListStore *printers; /* of UrPrinterItem; the last is the print dialog */
  guint position;
  gboolean searching;
};

G_DEFINE_FINAL_TYPE (UrPrinterChoice, ur_printer_choice, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
count (UrPrinterChoice *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->printers));
}

/* Empty where the reader never chose any. */
static char *
dup_last (void)
{
  return ur_settings_dup_string ("printer", "");
}

/* A printer that was chosen once is never replaced by another one: where it is gone, that is said.  Only who
 * never chose any begins with the default one. */
static guint
find_last (GListModel *printers)
{
  g_autofree char *last = dup_last ();

  if (g_str_equal (last, DIALOG))
    return GTK_INVALID_LIST_POSITION;
  return ur_printers_find_item (printers, *last != '\0' ? last : NULL);
}

static void
add_missing (GListStore *list, gboolean sure)
{
  g_autofree char *last = dup_last ();
  g_autoptr (UrPrinterItem) item = NULL;

  if (*last == '\0' || g_str_equal (last, DIALOG) ||
      ur_printers_find_item (G_LIST_MODEL (list), last) != GTK_INVALID_LIST_POSITION)
    return;
  item = ur_printer_item_new_missing (last, sure);
  g_list_store_append (list, item);
}

/* Takes over what was found. */
static void
fill (UrPrinterChoice *self, GListStore *found)
{
  g_autoptr (UrPrinterItem) dialog = ur_printer_item_new (NULL, _ ("Print dialog…"));
  guint position;

  add_missing (found, !self->searching);
  position = find_last (G_LIST_MODEL (found));
  g_list_store_append (found, dialog);
  g_clear_object (&self->printers);
  self->printers = found;
  self->position = MIN (position, count (self) - 1);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (UrPrinterChoice) self = data;

  self->searching = FALSE;
  fill (self, ur_printers_list_finish (result));
}

static void
ur_printer_choice_finalize (GObject *object)
{
  UrPrinterChoice *self = UR_PRINTER_CHOICE (object);

  g_clear_object (&self->printers);
  G_OBJECT_CLASS (ur_printer_choice_parent_class)->finalize (object);
}

static void
ur_printer_choice_class_init (UrPrinterChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ur_printer_choice_finalize;

  /* Another printer is chosen, or the same one is listed anew. */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", UR_TYPE_PRINTER_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

static void
ur_printer_choice_init (UrPrinterChoice *self)
{
  self->printers = g_list_store_new (UR_TYPE_PRINTER_ITEM);
}

/**
 * ur_printer_choice_new:
 *
 * Returns: (transfer full): a choice of printers that has not looked for any yet
 */
UrPrinterChoice *
ur_printer_choice_new (void)
{
  return g_object_new (UR_TYPE_PRINTER_CHOICE, NULL);
}

/**
 * ur_printer_choice_get_printers:
 * @choice: the choice
 *
 * Returns: (transfer none): a list of #UrPrinterItem, of which the last is the print dialog; empty until the
 *   first search, and another one after each
 */
GListModel *
ur_printer_choice_get_printers (UrPrinterChoice *choice)
{
  return G_LIST_MODEL (choice->printers);
}

/**
 * ur_printer_choice_get_position:
 * @choice: the choice
 *
 * Returns: the place of what is chosen in the list
 */
guint
ur_printer_choice_get_position (UrPrinterChoice *choice)
{
  return choice->position;
}

/**
 * ur_printer_choice_select:
 * @choice: the choice
 * @position: the place of what the reader chose; it is remembered
 */
void
ur_printer_choice_select (UrPrinterChoice *choice, guint position)
{
  const char *name;

  g_return_if_fail (position < count (choice));

  choice->position = position;
  name = ur_printer_choice_get_name (choice);
  ur_settings_set_string ("printer", name != NULL ? name : DIALOG);
  g_signal_emit (choice, signals[SIGNAL_CHANGED], 0);
}

/**
 * ur_printer_choice_get_item:
 * @choice: the choice
 *
 * Returns: (transfer none) (nullable): what is chosen, %NULL before the first search
 */
UrPrinterItem *
ur_printer_choice_get_item (UrPrinterChoice *choice)
{
  g_autoptr (UrPrinterItem) item = g_list_model_get_item (G_LIST_MODEL (choice->printers), choice->position);

  return item;
}

/**
 * ur_printer_choice_get_name:
 * @choice: the choice
 *
 * Returns: (transfer none) (nullable): name of the chosen printer, %NULL for the print dialog
 */
const char *
ur_printer_choice_get_name (UrPrinterChoice *choice)
{
  UrPrinterItem *item = ur_printer_choice_get_item (choice);

  return item != NULL ? ur_printer_item_get_name (item) : NULL;
}

/**
 * ur_printer_choice_learn:
 * @choice: the choice
 * @name: (nullable): a printer that the reader chose in the print dialog
 *
 * Who never said which printer to take has said it now.  Who asked for the dialog gets the dialog again.
 */
void
ur_printer_choice_learn (UrPrinterChoice *choice, const char *name)
{
  g_autofree char *last = dup_last ();
  guint position = GTK_INVALID_LIST_POSITION;

  if (*last == '\0' && name != NULL)
    position = ur_printers_find_item (G_LIST_MODEL (choice->printers), name);
  if (position != GTK_INVALID_LIST_POSITION)
    ur_printer_choice_select (choice, position);
}

/**
 * ur_printer_choice_search:
 * @choice: the choice
 *
 * Looks for printers; what is chosen stays chosen.  Nothing waits for it.
 */
void
ur_printer_choice_search (UrPrinterChoice *choice)
{
  if (choice->searching)
    return;
  choice->searching = TRUE;
  if (count (choice) == 0)
    fill (choice, g_list_store_new (UR_TYPE_PRINTER_ITEM));
  else
    g_signal_emit (choice, signals[SIGNAL_CHANGED], 0);
  ur_printers_list (UR_PRINTERS_PATIENCE_MS, listed_cb, g_object_ref (choice));
}

/**
 * ur_printer_choice_is_searching:
 * @choice: the choice
 *
 * Returns: whether printers are being looked for: what is not listed may still be found
 */
gboolean
ur_printer_choice_is_searching (UrPrinterChoice *choice)
{
  return choice->searching;
}
