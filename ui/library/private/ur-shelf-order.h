/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-library-entry.h"

G_BEGIN_DECLS

/* How the reports of a library are put in order and in groups. */
typedef enum
{
  UR_SHELF_BY_ISSUER,
  UR_SHELF_BY_YEAR,
  UR_SHELF_BY_OPENED, /* without groups */
} UrShelfOrder;

/* Which of them are on show. */
typedef enum
{
  UR_SHELF_ALL,
  UR_SHELF_ISSUER,
  UR_SHELF_YEAR,
} UrShelfKind;

typedef struct
{
  UrShelfKind kind;
  char *group; /* (nullable): of a federation */
  guint year;
} UrShelfFilter;

const char *ur_shelf_get_group (const UrLibraryEntry *entry);
gboolean ur_shelf_filter_has (const UrShelfFilter *filter, const UrLibraryEntry *entry);
GPtrArray *ur_shelf_order (GPtrArray *entries, UrShelfOrder order);
gboolean ur_shelf_is_one_group (const UrLibraryEntry *a, const UrLibraryEntry *b, UrShelfOrder order);
guint ur_shelf_count_group (GPtrArray *entries, const UrLibraryEntry *entry, UrShelfOrder order);

G_END_DECLS
