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

/**
 * ur_asked_number_read:
 * @asked: (out): the number, good as long as @words
 * @words: folded, without spaces
 *
 * Returns: whether @words are one number, with its unit or without
 */
gboolean
ur_asked_number_read (UrAskedNumber *asked, const char *words)
{
  UrNumber *number = &asked->number;

  if (!ur_number_read (words, -1, 0, number) || number->end != strlen (words) ||
      !ur_number_is_figure (number))
    return FALSE;
  asked->unit = words + number->unit_start;
  asked->unit_length = number->unit_end - number->unit_start;
  return TRUE;
}

/* 92.39 alone may be what is printed as a percentage; 92.39人 is not. */
static gboolean
is_same_kind (const UrAskedNumber *asked, UrNumberKind kind)
{
  const UrNumber *number = &asked->number;

  return get_kind (kind) == get_kind (number->kind) ||
         (number->kind == UR_NUMBER_PLAIN && asked->unit_length == 0 && *number->magnitude == '\0' &&
          get_kind (kind) == UR_NUMBER_PERCENT);
}

/**
 * ur_asked_number_is:
 * @asked: what is looked for
 * @found: a number of a report; its places are not looked at
 * @unit: the unit that it is printed with
 * @unit_length: bytes of @unit
 *
 * The one judge of whether a number is as much as another, for texts and for figures.
 *
 * Returns: whether @found may be meant
 */
gboolean
ur_asked_number_is (const UrAskedNumber *asked,
                    const UrSearchNumber *found,
                    const char *unit,
                    gsize unit_length)
{
  const UrNumber *number = &asked->number;

  /* The value first: it is what most numbers differ in, and units in several spellings take longest. */
  return ur_decimal_compare (&found->value, &number->value) == 0 &&
         (!number->is_range || ur_decimal_compare (&found->value_to, &number->value_to) == 0) &&
         is_same_kind (asked, found->kind) &&
         (asked->unit_length == 0 || found->kind != UR_NUMBER_PLAIN ||
          ur_number_is_same_unit (unit, unit_length, asked->unit, asked->unit_length));
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
  UrAskedNumber asked;
  guint before = hits->len;

  if (!ur_asked_number_read (&asked, words) || !says_something (&asked.number))
    return FALSE;
  for (guint i = 0; i < index->numbers->len; i++)
    {
      const UrSearchNumber *found = &g_array_index (index->numbers, UrSearchNumber, i);
      const UrSearchEntry *entry = ur_search_index_get_entry (index, found->entry);
      UrHit hit;

      if (!ur_asked_number_is (&asked, found, entry->text + found->unit_start,
                               found->unit_end - found->unit_start))
        continue;
      hit = ur_search_entry_make_hit (entry, found->start, found->end);
      g_array_append_val (hits, hit);
    }
  return hits->len > before;
}
