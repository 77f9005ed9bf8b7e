/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-library.h"
#include "ur-series.h"

G_BEGIN_DECLS

#define UR_TYPE_SHELF (ur_shelf_get_type ())
G_DECLARE_FINAL_TYPE (UrShelf, ur_shelf, UR, SHELF, GObject)

UrShelf *ur_shelf_new (void);
GPtrArray *ur_shelf_get_entries (UrShelf *shelf);
UrLibraryState ur_shelf_get_state (UrShelf *shelf, const UrLibraryEntry *entry);
char *ur_shelf_steal_problem (UrShelf *shelf);
GPtrArray *ur_shelf_copy_entries (GPtrArray *entries);

void ur_shelf_remove (UrShelf *shelf, GPtrArray *entries);
gboolean ur_shelf_restore (UrShelf *shelf);
void ur_shelf_replace (UrShelf *shelf, const char *uri, GFile *file);

/* A place in a report that has the words looked for. */
typedef struct
{
  guint n;          /* how many there are in the report; 0 where title or issuer alone have them */
  char *words;      /* (nullable): the first one with what is around it */
  gsize start, end; /* of it in @words, in bytes */
} UrShelfHit;

void ur_shelf_search_async (UrShelf *shelf,
                            const char *words,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data);
GHashTable *ur_shelf_search_finish (UrShelf *shelf, GAsyncResult *result, GError **error);

void ur_shelf_read_series_async (UrShelf *shelf,
                                 GPtrArray *entries,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer data);
UrSeriesTable *ur_shelf_read_series_finish (UrShelf *shelf, GAsyncResult *result, GError **error);

G_END_DECLS
