/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody may have meant whose words are nowhere: words of the report that sound alike, numbers with a
 * slip of the finger, and as much of the words as the report has. */
#include "ur-search-private.h"

#include <string.h>

#include "ur-pinyin.h"
#include "ur-snippet.h"

#define MOST_NEAR 3u
#define MOST_CHARS 24   /* of a phrase that is taken apart */
#define LEAST_CHARS 2   /* of a part of it that says something */
#define LEAST_LETTERS 3 /* likewise */

static gboolean
is_full (const GPtrArray *near)
{
  return near->len >= MOST_NEAR;
}

static void
add_words (GPtrArray *near, const char *words, gsize length)
{
  g_autofree char *copy = g_strndup (words, length);

  if (!is_full (near) && *copy != '\0' && !g_ptr_array_find_with_equal_func (near, copy, g_str_equal, NULL))
    g_ptr_array_add (near, g_steal_pointer (&copy));
}

static void
add_hits (GPtrArray *near, const GArray *hits)
{
  for (guint i = 0; i < hits->len && !is_full (near); i++)
    {
      const UrHit *hit = &g_array_index (hits, UrHit, i);

      add_words (near, ur_hit_get_words (hit) + hit->words_start, hit->words_end - hit->words_start);
    }
}

static gboolean
add_pinyin (GPtrArray *near, const UrSearchIndex *index, const char *letters)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (UrHit));
  gboolean found = ur_search_find_pinyin (index, letters, hits);

  add_hits (near, hits);
  return found;
}

/* 暖心译站 sounds as 暖心驿站, which is what an input method makes of it. */
static void
add_sounds (GPtrArray *near, const UrSearchIndex *index, const char *phrase)
{
  g_autoptr (GArray) readings = ur_pinyin_read (phrase);
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint i = 0; i < readings->len; i++)
    {
      const UrPinyinReading *reading = &g_array_index (readings, UrPinyinReading, i);
      const char *syllable = ur_pinyin_get_syllable (reading);

      if (syllable != NULL)
        g_string_append (letters, syllable);
      else if (reading->letter != 0)
        g_string_append_c (letters, reading->letter);
      else
        return;
    }
  add_pinyin (near, index, letters->str);
}

/* Letters with one too many, and then those that are left after the last ones are taken off. */
static void
add_letters (GPtrArray *near, const UrSearchIndex *index, const char *letters)
{
  gsize n = strlen (letters);

  for (gsize i = 0; i < n && n > LEAST_LETTERS && !is_full (near); i++)
    {
      g_autofree char *fewer = g_strdup_printf ("%.*s%s", (int) i, letters, letters + i + 1);

      add_pinyin (near, index, fewer);
    }
  for (gsize i = n - 1; i >= LEAST_LETTERS && near->len == 0; i--)
    {
      g_autofree char *fewer = g_strndup (letters, i);

      add_pinyin (near, index, fewer);
    }
}

static char *
dup_digits (const char *text, gsize length)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  g_autofree char *figure = g_strndup (text, length);
  g_autofree char *folded = ur_search_fold (figure);

  for (const char *p = folded; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
  return g_string_free (g_steal_pointer (&digits), FALSE);
}

/* One digit is another, or two neighbours are the wrong way round. */
static gboolean
is_slip (const char *a, const char *b)
{
  gsize n = strlen (a);
  gsize first = 0, last = n;

  if (n < LEAST_CHARS || strlen (b) != n)
    return FALSE;
  while (first < n && a[first] == b[first])
    first++;
  while (last > first && a[last - 1] == b[last - 1])
    last--;
  return last - first <= 1 || (last - first == 2 && a[first] == b[first + 1] && a[first + 1] == b[first]);
}

static void
add_numbers (GPtrArray *near, const UrSearchIndex *index, const char *phrase)
{
  g_autofree char *asked = dup_digits (phrase, strlen (phrase));

  for (guint i = 0; i < index->numbers->len && !is_full (near); i++)
    {
      const UrSearchNumber *number = &g_array_index (index->numbers, UrSearchNumber, i);
      const char *text = ur_search_index_get_entry (index, number->entry)->text + number->start;
      g_autofree char *digits = dup_digits (text, number->end - number->start);

      if (is_slip (asked, digits))
        add_words (near, text, number->end - number->start);
    }
}

/* The longest parts of a phrase that the report has. */
static void
add_parts (GPtrArray *near, const UrSearchIndex *index, const char *phrase)
{
  glong n = g_utf8_strlen (phrase, -1);

  for (glong length = MIN (n - 1, MOST_CHARS); length >= LEAST_CHARS && near->len == 0; length--)
    for (glong from = 0; from + length <= MIN (n, MOST_CHARS) && !is_full (near); from++)
      {
        g_autofree char *part = g_utf8_substring (phrase, from, from + length);
        g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (UrHit));

        if (strchr (part, ' ') == NULL && ur_search_find_phrase (index, part, hits))
          add_words (near, part, strlen (part));
      }
}

/**
 * ur_search_list_near:
 * @index: of the report
 * @words: what was typed, and is nowhere in it
 *
 * Returns: (transfer full) (array zero-terminated=1): up to three words or numbers of the report that may be
 *   meant, the likeliest first
 */
char **
ur_search_list_near (const UrSearchIndex *index, const char *words)
{
  g_autoptr (GPtrArray) near = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *phrase = ur_search_fold (words);
  g_autofree char *letters = ur_pinyin_dup_letters (phrase);
  UrAskedNumber asked;

  g_strstrip (phrase);
  if (ur_asked_number_read (&asked, phrase))
    add_numbers (near, index, phrase);
  else if (letters != NULL)
    add_letters (near, index, letters);
  else
    {
      if (g_utf8_strlen (phrase, -1) <= MOST_CHARS)
        add_sounds (near, index, phrase);
      add_parts (near, index, phrase);
    }
  g_ptr_array_set_free_func (near, NULL);
  g_ptr_array_add (near, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&near), FALSE);
}
