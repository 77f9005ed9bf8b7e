/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number is found however it is printed: 3.57亿 is 35700万, 百分之九十二 is 92%. */
#include "ur-search-private.h"

#include <string.h>

/* Three tenths are 30 %. */
static UrNumberKind
get_kind (UrNumberKind kind)
{
  return kind == UR_NUMBER_TENTHS ? UR_NUMBER_PERCENT : kind;
}

/* 5 alone is everywhere; 57, 5万 and 5% say something. */
static gboolean
says_something (const UrNumber *number)
{
  return number->significant_digits > 1 || *number->magnitude != '\0' || number->kind != UR_NUMBER_PLAIN ||
         number->number_end - number->number_start > 1;
}

static gboolean
has_unit (const UrSearchIndex *index, const UrSearchNumber *number, const char *unit, gsize length)
{
  const char *text = ur_search_index_get_entry (index, number->entry)->text;

  return length == 0 || number->kind != UR_NUMBER_PLAIN ||
         (number->unit_end - number->unit_start == length &&
          memcmp (text + number->unit_start, unit, length) == 0);
}

static gboolean
is_equal (const UrSearchNumber *found, const UrNumber *asked)
{
  return get_kind (found->kind) == get_kind (asked->kind) &&
         ur_decimal_compare (&found->value, &asked->value) == 0 &&
         (!asked->is_range || ur_decimal_compare (&found->value_to, &asked->value_to) == 0);
}

/**
 * ur_search_find_number:
 * @words: what was typed
 * @hits: (element-type UrHit): for what is found
 *
 * Finds the numbers that are as much as @words, where these are one number, with its unit or without.
 *
 * Returns: whether there is any
 */
gboolean
ur_search_find_number (const UrSearchIndex *index, const char *words, GArray *hits)
{
  UrNumber asked;
  guint before = hits->len;

  if (!ur_number_read (words, -1, 0, &asked) || asked.end != strlen (words) ||
      !ur_number_is_figure (&asked) || !says_something (&asked))
    return FALSE;
  for (guint i = 0; i < index->numbers->len; i++)
    {
      const UrSearchNumber *found = &g_array_index (index->numbers, UrSearchNumber, i);
      UrHit hit;

      if (!is_equal (found, &asked) ||
          !has_unit (index, found, words + asked.unit_start, asked.unit_end - asked.unit_start))
        continue;
      hit = ur_search_entry_make_hit (ur_search_index_get_entry (index, found->entry), found->start,
                                      found->end);
      g_array_append_val (hits, hit);
    }
  return hits->len > before;
}
