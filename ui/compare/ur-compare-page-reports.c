/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which two reports of the library the page compares. */
#include "ur-config.h"

#include "ur-compare-page-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-compare-load.h"
#include "ur-drop-down.h"
#include "ur-library-entry.h"

static char *
dup_name (const UrLibraryEntry *entry)
{
  if (entry->year == 0 || *entry->issuer == '\0')
    return g_strdup (entry->title);
  return g_strdup_printf (_ ("%u, %s"), entry->year, entry->issuer);
}

static guint
find_entry (UrComparePage *self, const char *uri)
{
  for (guint i = 0; uri != NULL && i < self->entries->len; i++)
    if (strcmp (((const UrLibraryEntry *) self->entries->pdata[i])->uri, uri) == 0)
      return i + 1;
  return 0;
}

/**
 * ur_compare_page_fill:
 * @self: the page
 *
 * Lists the reports of the library, with those chosen that are to be compared.
 */
void
ur_compare_page_fill (UrComparePage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Choose a report…"));
  for (guint i = 0; i < self->entries->len; i++)
    {
      g_autofree char *name = dup_name (self->entries->pdata[i]);

      gtk_string_list_append (names, name);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->then, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->now, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->then, find_entry (self, self->then_uri));
  gtk_drop_down_set_selected (self->now, find_entry (self, self->now_uri));
  self->filling = FALSE;
  ur_drop_down_set_name (self->then, _ ("Earlier report"));
  ur_drop_down_set_name (self->now, _ ("Later report"));
}

static char *
dup_chosen (UrComparePage *self, GtkDropDown *drop_down)
{
  guint i = gtk_drop_down_get_selected (drop_down);

  return i > 0 && i <= self->entries->len ? g_strdup (((UrLibraryEntry *) self->entries->pdata[i - 1])->uri)
                                          : NULL;
}

/**
 * ur_compare_page_choose:
 * @self: the page
 *
 * Compares what was chosen above it.
 */
void
ur_compare_page_choose (UrComparePage *self)
{
  if (self->filling)
    return;
  g_free (self->then_uri);
  g_free (self->now_uri);
  self->then_uri = dup_chosen (self, self->then);
  self->now_uri = dup_chosen (self, self->now);
  ur_compare_page_load (self);
}

/* The report on show, and the one of the same federation before it. */
static void
guess (UrComparePage *self)
{
  const UrLibraryEntry *now = NULL;
  const UrLibraryEntry *then = NULL;

  for (guint i = 0; self->report != NULL && now == NULL && i < self->entries->len; i++)
    {
      const UrLibraryEntry *entry = self->entries->pdata[i];

      if (entry->year == self->report->year && strcmp (entry->issuer, self->report->issuer) == 0)
        now = entry;
    }
  for (guint i = 0; now != NULL && i < self->entries->len; i++)
    {
      const UrLibraryEntry *entry = self->entries->pdata[i];

      if (entry->year < now->year && strcmp (entry->issuer, now->issuer) == 0 &&
          (then == NULL || entry->year > then->year))
        then = entry;
    }
  self->now_uri = now != NULL ? g_strdup (now->uri) : NULL;
  self->then_uri = then != NULL ? g_strdup (then->uri) : NULL;
}

static void
library_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  UrComparePage *self = UR_COMPARE_PAGE (source);
  GPtrArray *entries = ur_compare_library_finish (result);

  if (entries == NULL)
    return;
  g_ptr_array_unref (self->entries);
  self->entries = entries;
  if (self->then_uri == NULL && self->now_uri == NULL)
    guess (self);
  ur_compare_page_fill (self);
  ur_compare_page_load (self);
}

/**
 * ur_compare_page_list_library:
 * @self: the page
 * @cancellable: stops it
 *
 * Lists what can be compared, and compares what the page was opened for.
 */
void
ur_compare_page_list_library (UrComparePage *self, GCancellable *cancellable)
{
  ur_compare_library_async (GTK_WIDGET (self), cancellable, library_cb);
}
