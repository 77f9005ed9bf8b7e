/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-shelf-order.h"

#include <string.h>

#include "ur-hash.h"

/* Of a federation: how many reports, and where the first of them is among those that were opened last. */
typedef struct
{
  guint n;
  guint first;
} Group;

typedef struct
{
  GHashTable *groups; /* (element-type utf8 Group) */
  UrShelfOrder order;
} Sorting;

/* What no federation is called. */
#define DRAFTS "\n"

/**
 * ur_shelf_get_group:
 * @entry: an entry
 *
 * Returns: (transfer none): what tells its group apart from others by federation: who gave the report, where
 * that is known; imports that are not finished are together where it is not
 */
const char *
ur_shelf_get_group (const UrLibraryEntry *entry)
{
  return entry->is_draft && *entry->issuer == '\0' ? DRAFTS : entry->issuer;
}

/**
 * ur_shelf_filter_has:
 * @filter: which entries are on show
 * @entry: an entry
 *
 * Returns: whether it is one of them
 */
gboolean
ur_shelf_filter_has (const UrShelfFilter *filter, const UrLibraryEntry *entry)
{
  if (filter->kind == UR_SHELF_ISSUER)
    return strcmp (filter->group, ur_shelf_get_group (entry)) == 0;
  return filter->kind == UR_SHELF_ALL || filter->year == entry->year;
}

/**
 * ur_shelf_is_one_group:
 * @a: an entry
 * @b: another
 * @order: how they are put in order
 *
 * Returns: whether they are under one heading
 */
gboolean
ur_shelf_is_one_group (const UrLibraryEntry *a, const UrLibraryEntry *b, UrShelfOrder order)
{
  if (order == UR_SHELF_BY_ISSUER)
    return strcmp (ur_shelf_get_group (a), ur_shelf_get_group (b)) == 0;
  return order == UR_SHELF_BY_OPENED || a->year == b->year;
}

/**
 * ur_shelf_count_group:
 * @entries: (element-type UrLibraryEntry): entries
 * @entry: one of them
 * @order: how they are put in order
 *
 * Returns: how many are under the heading that it is under
 */
guint
ur_shelf_count_group (GPtrArray *entries, const UrLibraryEntry *entry, UrShelfOrder order)
{
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    n += ur_shelf_is_one_group (entries->pdata[i], entry, order) ? 1 : 0;
  return n;
}

static int
compare_numbers (guint a, guint b)
{
  return (a > b) - (a < b);
}

/* Imports that are not finished wait for somebody; reports of nobody are last. */
static int
get_rank (const UrLibraryEntry *entry)
{
  if (*entry->issuer != '\0')
    return 1;
  return entry->is_draft ? 0 : 2;
}

/* Those with most reports first, then those of which one was opened last. */
static int
compare_groups (const UrLibraryEntry *a, const UrLibraryEntry *b, const Sorting *sorting)
{
  const Group *x = g_hash_table_lookup (sorting->groups, ur_shelf_get_group (a));
  const Group *y = g_hash_table_lookup (sorting->groups, ur_shelf_get_group (b));

  if (get_rank (a) != get_rank (b))
    return get_rank (a) - get_rank (b);
  return x->n != y->n ? compare_numbers (y->n, x->n) : compare_numbers (x->first, y->first);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const UrLibraryEntry *x = *(const UrLibraryEntry *const *) a;
  const UrLibraryEntry *y = *(const UrLibraryEntry *const *) b;
  const Sorting *sorting = data;
  int by_issuer = compare_groups (x, y, sorting);
  int by_year = compare_numbers (y->year, x->year);

  if (sorting->order == UR_SHELF_BY_YEAR)
    return by_year != 0 ? by_year : by_issuer;
  return by_issuer != 0 ? by_issuer : by_year;
}

static GHashTable *
count_groups (GPtrArray *entries)
{
  GHashTable *groups = g_hash_table_new_full (ur_hash_string, g_str_equal, NULL, g_free);

  for (guint i = 0; i < entries->len; i++)
    {
      const UrLibraryEntry *entry = entries->pdata[i];
      const char *name = ur_shelf_get_group (entry);
      Group *group = g_hash_table_lookup (groups, name);

      if (group == NULL)
        {
          group = g_new0 (Group, 1);
          group->first = i;
          g_hash_table_insert (groups, (gpointer) name, group);
        }
      group->n++;
    }
  return groups;
}

/**
 * ur_shelf_order:
 * @entries: (element-type UrLibraryEntry): entries as they were opened, the last first
 * @order: how they are put in order
 *
 * Returns: (transfer container) (element-type UrLibraryEntry): the same entries in that order
 */
GPtrArray *
ur_shelf_order (GPtrArray *entries, UrShelfOrder order)
{
  GPtrArray *ordered = g_ptr_array_sized_new (entries->len);
  g_autoptr (GHashTable) groups = count_groups (entries);
  Sorting sorting = { groups, order };

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (ordered, entries->pdata[i]);
  if (order != UR_SHELF_BY_OPENED)
    g_ptr_array_sort_with_data (ordered, compare, &sorting);
  return ordered;
}
