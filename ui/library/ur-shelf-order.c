/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-shelf-order.h"

#include <string.h>

#include "ur-hash.h"

/* Of a federation: how many reports, and where the first of them is among those that were opened last. */
typedef struct
{
  guint n;
  guint first;
} Issuer;

typedef struct
{
  GHashTable *issuers; /* (element-type utf8 Issuer) */
  UrShelfOrder order;
} Sorting;

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
    return strcmp (filter->issuer, entry->issuer) == 0;
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
    return strcmp (a->issuer, b->issuer) == 0;
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

/* Those with most reports first, then those of which one was opened last; those without a name last. */
static int
compare_issuers (const UrLibraryEntry *a, const UrLibraryEntry *b, const Sorting *sorting)
{
  const Issuer *x = g_hash_table_lookup (sorting->issuers, a->issuer);
  const Issuer *y = g_hash_table_lookup (sorting->issuers, b->issuer);

  if ((*a->issuer == '\0') != (*b->issuer == '\0'))
    return *a->issuer == '\0' ? 1 : -1;
  return x->n != y->n ? compare_numbers (y->n, x->n) : compare_numbers (x->first, y->first);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const UrLibraryEntry *x = *(const UrLibraryEntry *const *) a;
  const UrLibraryEntry *y = *(const UrLibraryEntry *const *) b;
  const Sorting *sorting = data;
  int by_issuer = compare_issuers (x, y, sorting);
  int by_year = compare_numbers (y->year, x->year);

  if (sorting->order == UR_SHELF_BY_YEAR)
    return by_year != 0 ? by_year : by_issuer;
  return by_issuer != 0 ? by_issuer : by_year;
}

static GHashTable *
count_issuers (GPtrArray *entries)
{
  GHashTable *issuers = g_hash_table_new_full (ur_hash_string, g_str_equal, NULL, g_free);

  for (guint i = 0; i < entries->len; i++)
    {
      const UrLibraryEntry *entry = entries->pdata[i];
      Issuer *issuer = g_hash_table_lookup (issuers, entry->issuer);

      if (issuer == NULL)
        {
          issuer = g_new0 (Issuer, 1);
          issuer->first = i;
          g_hash_table_insert (issuers, entry->issuer, issuer);
        }
      issuer->n++;
    }
  return issuers;
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
  g_autoptr (GHashTable) issuers = count_issuers (entries);
  Sorting sorting = { issuers, order };

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (ordered, entries->pdata[i]);
  if (order != UR_SHELF_BY_OPENED)
    g_ptr_array_sort_with_data (ordered, compare, &sorting);
  return ordered;
}
