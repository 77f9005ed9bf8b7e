/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where somebody wants to go who knows a number or a few letters of it: sections, figures, charts. */
#include "ur-search-private.h"

#include <string.h>

#include "ur-measures.h"
#include "ur-numeral.h"

/* How near a place is to what was typed; the nearest first. */
typedef enum
{
  NUMBERED, /* its own number was typed */
  BEGINS,   /* its title begins so */
  HOLDS,
} Nearness;

static Nearness
get_nearness (const UrHit *hit)
{
  if (hit->words_end == hit->words_start)
    return NUMBERED;
  return hit->words_start == 0 ? BEGINS : HOLDS;
}

/* 5, 第5项, 第五项 and （五） are the same; "" where there is no number. */
static char *
dup_number (const char *phrase)
{
  static const char *const around[] = { "第", "项", "(", ")", "、" };
  g_autoptr (GString) number = g_string_new (phrase);
  g_autofree char *numeral = NULL;
  guint n;

  for (guint i = 0; i < G_N_ELEMENTS (around); i++)
    g_string_replace (number, around[i], "", 1);
  if (strspn (number->str, "0123456789.") == number->len)
    return g_string_free (g_steal_pointer (&number), FALSE);
  n = ur_section_read_numeral (number->str);
  numeral = n > 0 ? ur_chinese_numeral (n) : NULL;
  return g_strcmp0 (numeral, number->str) == 0 ? g_strdup_printf ("%u", n) : g_strdup ("");
}

/* Of a point of a task its own number, of a section its number, or that of its part and its own: 2.5. */
static gboolean
has_number (const UrSearchEntry *entry, const char *number)
{
  g_autofree char *own = NULL;
  g_autofree char *with_part = NULL;

  if (entry->kind == UR_HIT_TEXT)
    {
      if (entry->section->part->kind == UR_PART_TASKS && ur_paragraph_is_point (entry->paragraph))
        own = ur_lead_dup_number (entry->paragraph);
      return g_strcmp0 (own, number) == 0;
    }
  if (entry->kind != UR_HIT_TITLE || entry->section->number == 0)
    return FALSE;
  own = g_strdup_printf ("%u", entry->section->number);
  with_part = g_strdup_printf ("%u.%u", entry->section->part->index + 1, entry->section->number);
  return strcmp (own, number) == 0 || strcmp (with_part, number) == 0;
}

static void
find_numbered (const UrSearchIndex *index, const char *phrase, GArray *hits)
{
  g_autofree char *number = dup_number (phrase);

  for (guint i = 0; *number != '\0' && i < index->entries->len; i++)
    {
      const UrSearchEntry *entry = ur_search_index_get_entry (index, i);

      if (has_number (entry, number))
        {
          UrHit hit = ur_search_entry_make_hit (entry, 0, 0);

          g_array_append_val (hits, hit);
        }
    }
}

static gboolean
is_same_place (const UrHit *a, const UrHit *b)
{
  return a->kind == b->kind && a->section == b->section && a->paragraph == b->paragraph &&
         a->indicator == b->indicator && a->chart == b->chart;
}

/* Of what was found, the places themselves, each once: a word in a text is none, a number there is. */
static void
take_places (const GArray *found, gboolean texts, GArray *places)
{
  for (guint i = 0; i < found->len; i++)
    {
      const UrHit *hit = &g_array_index (found, UrHit, i);
      gboolean again = FALSE;

      for (guint j = 0; j < places->len; j++)
        again |= is_same_place (&g_array_index (places, UrHit, j), hit);
      if (!again && (texts || hit->kind != UR_HIT_TEXT))
        g_array_append_vals (places, hit, 1);
    }
}

/* Without a word: all sections. */
static void
list_titles (const UrSearchIndex *index, GArray *places)
{
  for (guint i = 0; i < index->entries->len; i++)
    {
      const UrSearchEntry *entry = ur_search_index_get_entry (index, i);
      UrHit hit = ur_search_entry_make_hit (entry, 0, 0);

      if (entry->kind == UR_HIT_TITLE || entry->kind == UR_HIT_PART)
        g_array_append_val (places, hit);
    }
}

static void
find_named (const UrSearchIndex *index, char *const *words, const char *phrase, GArray *places)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (UrHit));
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (UrHit));
  g_autofree char *joined = g_strjoinv ("", (char **) words);

  if (!ur_search_find_phrase (index, phrase, found))
    ur_search_find_words (index, words, found);
  take_places (found, FALSE, places);
  ur_search_find_number (index, joined, numbers);
  take_places (numbers, TRUE, places);
  g_array_set_size (found, 0);
  if (places->len == 0 && ur_search_find_pinyin (index, phrase, found))
    take_places (found, FALSE, places);
}

/**
 * ur_search_find_places:
 * @index: of the report
 * @words: the number of a section (5, 4.1, 第五项), a figure, words of a title or a label, or their pinyin;
 *   with nothing, all sections are meant
 * @nearest: (out): which of them is likeliest to be meant, or -1
 *
 * Finds where to go, as ur_search_find() finds what is said.
 *
 * Returns: (transfer full) (element-type UrHit): the places in the order of the report; where its number was
 *   typed, no byte of the title is marked
 */
GArray *
ur_search_find_places (const UrSearchIndex *index, const char *words, int *nearest)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (UrHit));
  g_autofree char *phrase = ur_search_fold (words);
  g_auto (GStrv) split = g_strsplit (g_strstrip (phrase), " ", -1);

  *nearest = -1;
  if (*phrase == '\0')
    list_titles (index, places);
  else
    {
      find_numbered (index, phrase, places);
      find_named (index, split, phrase, places);
    }
  g_array_sort (places, ur_search_compare_hits);
  for (guint i = 0; *phrase != '\0' && i < places->len; i++)
    if (*nearest < 0 || get_nearness (&g_array_index (places, UrHit, i)) <
                            get_nearness (&g_array_index (places, UrHit, (guint) *nearest)))
      *nearest = (int) i;
  return places;
}
