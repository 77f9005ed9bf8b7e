/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reports of a library that have been read.  Shared with threads. */
#pragma once

#include "ur-library-entry.h"
#include "ur-search.h"

G_BEGIN_DECLS

typedef struct _UrShelfBooks UrShelfBooks;

UrShelfBooks *ur_shelf_books_new (void);
UrShelfBooks *ur_shelf_books_ref (UrShelfBooks *books);
void ur_shelf_books_unref (UrShelfBooks *books);

UrReport *ur_shelf_books_read (UrShelfBooks *books, const UrLibraryEntry *entry, GCancellable *cancellable);
GArray *ur_shelf_books_find (UrShelfBooks *books,
                             const UrLibraryEntry *entry,
                             const char *words,
                             GCancellable *cancellable);

G_END_DECLS
