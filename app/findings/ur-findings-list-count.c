/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists whose things are only counted where their figures are: 三条产业链的采纳率分别为42%、38%和51%. */
#include "ur-findings-list.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-list-names.h"
#include "ur-phrase.h"

/* Where the number of things ends with which the words begin, or 0. */
static gsize
match_count (const char *text, gsize start, gsize end, guint n)
{
  UrNumber number;

  if (start >= end || !ur_number_read (text, (gssize) end, start, &number) || number.start != start ||
      number.kind != UR_NUMBER_PLAIN || number.value.scale != 0 || number.value.mantissa != (gint64) n ||
      number.unit_end == number.unit_start)
    return 0;
  return number.end;
}

/* 围绕石材、竹木、药材三条产业链开展竞赛: what the things were called that are counted at @start. */
static GPtrArray *
find_names (const char *text, gsize start, gsize end, guint n)
{
  g_autofree char *thing = g_strndup (text + start, end - start);
  const char *before = g_strrstr_len (text, (gssize) start, thing);
  gsize at, from;
  GPtrArray *names;

  if (before == NULL)
    return NULL;
  at = (gsize) (before - text);
  from = ur_finding_label_strip_openers (text, ur_phrase_find_start (text, at, "。；，！？,;:："), at);
  from += ur_words_begin (UR_WORDS_ABOUT, text + from, at - from);
  names = ur_list_names_split (text, from, at, n);
  if (names->len == n)
    return names;
  g_ptr_array_unref (names);
  return NULL;
}

/**
 * ur_name_list_take_counted:
 * @start: where the words begin that name what is told of all
 * @end: where they end
 * @n: how many figures there are
 *
 * Names the figures of things that are only counted, by what they were called before in the passage; else all
 * are called as the words say, and it is open which is which.
 */
void
ur_name_list_take_counted (UrNameList *list, const char *text, gsize start, gsize end, guint n)
{
  gsize count = match_count (text, start, end, n);
  const char *of = count > 0 ? g_strstr_len (text + count, (gssize) (end - count), "的") : NULL;
  GPtrArray *names = of != NULL ? find_names (text, start, (gsize) (of - text), n) : NULL;

  if (count == 0 || count >= end)
    return;
  list->is_nameless = names == NULL;
  if (names == NULL)
    names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n; i++)
    {
      char *name = i < names->len ? g_ptr_array_index (names, i) : NULL;
      char *whole = g_strdup_printf ("%s%.*s", name != NULL ? name : "", (int) (end - count), text + count);

      if (name == NULL)
        g_ptr_array_add (names, whole);
      else
        g_ptr_array_index (names, i) = whole;
      g_free (name);
    }
  g_clear_pointer (&list->names, g_ptr_array_unref);
  list->names = names;
}
