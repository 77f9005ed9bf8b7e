/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-library-entry.h"

G_BEGIN_DECLS

void ur_listing_add (UrLibraryEntry *entry);
void ur_listing_add_now (UrLibraryEntry *entry);
void ur_listing_remove (char *uri);

G_END_DECLS
