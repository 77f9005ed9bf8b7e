/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was typed is looked for as it is written; then as what else it can be. */
#include "ur-search-private.h"

#include <string.h>

#include "ur-pinyin.h"

/* A keyboard has straight quotation marks, and the report has “ and ” in turn. */
static char *
dup_quoted (const char *phrase)
{
  g_autoptr (GString) quoted = g_string_new (NULL);
  gboolean open = FALSE;

  for (; *phrase != '\0'; phrase++)
    if (*phrase == '"')
      {
        open = !open;
        g_string_append (quoted, open ? "“" : "”");
      }
    else
      g_string_append_c (quoted, *phrase);
  return g_strdup (quoted->str);
}

/* Spaces alone: a line end is no accident. */
static void
trim (char *phrase)
{
  gsize start = strspn (phrase, " ");
  gsize length = strlen (phrase);

  while (length > start && phrase[length - 1] == ' ')
    length--;
  memmove (phrase, phrase + start, length - start);
  phrase[length - start] = '\0';
}

/* As written, and where that is nowhere, as the report would print it: without the spaces that the program
 * itself puts between number and unit, and with its own quotation marks. */
static gboolean
find_written (const UrSearchIndex *index, const char *phrase, GArray *hits)
{
  g_auto (GStrv) words = g_strsplit (phrase, " ", -1);
  g_autofree char *joined = g_strjoinv ("", words);
  g_autofree char *quoted = dup_quoted (joined);

  return ur_search_find_phrase (index, phrase, hits) ||
         (strcmp (joined, phrase) != 0 && ur_search_find_phrase (index, joined, hits)) ||
         (strcmp (quoted, joined) != 0 && ur_search_find_phrase (index, quoted, hits));
}

/* The words between two quotation marks, or NULL: nothing else than them is meant. */
static char *
dup_inside_quotes (const char *phrase)
{
  static const char *const marks[][2] = { { "\"", "\"" }, { "“", "”" }, { "「", "」" } };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gsize open = strlen (marks[i][0]), close = strlen (marks[i][1]), length = strlen (phrase);

      if (length > open + close && g_str_has_prefix (phrase, marks[i][0]) &&
          g_str_has_suffix (phrase, marks[i][1]))
        return g_strndup (phrase + open, length - open - close);
    }
  return NULL;
}

/* “两步走” 驿站: a phrase in quotation marks is one word, spaces and all. */
static char **
split (const char *phrase)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GString) word = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (; *phrase != '\0'; phrase++)
    if (*phrase == '"')
      quoted = !quoted;
    else if (*phrase == ' ' && !quoted)
      {
        if (word->len > 0)
          g_strv_builder_add (words, word->str);
        g_string_truncate (word, 0);
      }
    else
      g_string_append_c (word, *phrase);
  if (word->len > 0)
    g_strv_builder_add (words, word->str);
  return g_strv_builder_end (words);
}

static int
compare_numbers (gsize a, gsize b)
{
  return (a > b) - (a < b);
}

static gsize
get_paragraph_number (const UrHit *hit)
{
  return hit->paragraph != NULL ? hit->paragraph->index + 1 : 0;
}

static int
compare_places (const UrHit *x, const UrHit *y)
{
  int order;

  /* The paragraphs of a section are one array, and most hits are in them: none has to be looked at. */
  if (x->section == y->section && x->paragraph != NULL && y->paragraph != NULL)
    return (x->paragraph > y->paragraph) - (x->paragraph < y->paragraph);
  order = compare_numbers (x->section->part->index, y->section->part->index);

  if (order == 0)
    order = compare_numbers (x->kind == UR_HIT_CHART, y->kind == UR_HIT_CHART);
  if (order == 0)
    order = compare_numbers (x->section->index, y->section->index);
  return order != 0 ? order : compare_numbers (get_paragraph_number (x), get_paragraph_number (y));
}

/**
 * ur_search_compare_hits:
 * @a: a hit
 * @b: another
 *
 * Returns: as strcmp(), by their order in the report
 */
int
ur_search_compare_hits (gconstpointer a, gconstpointer b)
{
  const UrHit *x = a, *y = b;
  int order = compare_places (x, y);

  if (order == 0)
    order = compare_numbers (x->start, y->start);
  return order != 0 ? order : compare_numbers (x->words_start, y->words_start);
}

static gboolean
is_in_text (const UrHit *hit)
{
  return hit->kind == UR_HIT_TEXT || hit->kind == UR_HIT_TITLE;
}

/* What was found already, or is only the label of what is found in its paragraph. */
static gboolean
is_again (const GArray *hits, guint n, const UrHit *hit)
{
  for (guint i = n; i-- > 0;)
    {
      const UrHit *before = &g_array_index (hits, UrHit, i);

      if (before->section != hit->section || before->paragraph != hit->paragraph)
        return FALSE;
      if (is_in_text (before) && is_in_text (hit) ? before->end > hit->start
                                                  : hit->paragraph != NULL && before->end > hit->start)
        return TRUE;
    }
  return FALSE;
}

/* A label whose words are in its paragraph as well is found there.  The hits are in order. */
static gboolean
is_said_in_text (const GArray *hits, guint label)
{
  const UrParagraph *paragraph = g_array_index (hits, UrHit, label).paragraph;
  guint first = label;

  while (first > 0 && g_array_index (hits, UrHit, first - 1).paragraph == paragraph)
    first--;
  for (guint i = first; i < hits->len && g_array_index (hits, UrHit, i).paragraph == paragraph; i++)
    if (g_array_index (hits, UrHit, i).kind == UR_HIT_TEXT)
      return TRUE;
  return FALSE;
}

static gboolean
is_in_order (const GArray *hits)
{
  for (guint i = 1; i < hits->len; i++)
    if (ur_search_compare_hits (&g_array_index (hits, UrHit, i - 1), &g_array_index (hits, UrHit, i)) > 0)
      return FALSE;
  return TRUE;
}

/* Puts the hits in the order of the report, each place once. */
static void
put_in_order (GArray *hits)
{
  g_autofree gboolean *keep = g_new (gboolean, hits->len + 1);
  guint kept = 0;

  if (!is_in_order (hits))
    g_array_sort (hits, ur_search_compare_hits);
  for (guint i = 0; i < hits->len; i++)
    keep[i] = g_array_index (hits, UrHit, i).kind != UR_HIT_LABEL || !is_said_in_text (hits, i);
  for (guint i = 0; i < hits->len; i++)
    {
      const UrHit *hit = &g_array_index (hits, UrHit, i);

      if (!keep[i] || is_again (hits, kept, hit))
        continue;
      if (kept != i)
        g_array_index (hits, UrHit, kept) = *hit;
      kept++;
    }
  g_array_set_size (hits, kept);
}

/* What is not in quotation marks can be more than it looks like. */
static UrSearchReading
find_otherwise (const UrSearchIndex *index, const char *phrase, GArray *hits)
{
  g_auto (GStrv) words = split (phrase);
  g_autofree char *joined = g_strjoinv ("", words);

  if (ur_search_find_number (index, joined, hits))
    return UR_SEARCH_AS_NUMBER;
  if (hits->len > 0)
    return UR_SEARCH_AS_WRITTEN;
  if (g_strv_length (words) > 1 && ur_search_find_words (index, words, hits))
    return UR_SEARCH_AS_WORDS;
  return ur_search_find_pinyin (index, phrase, hits) ? UR_SEARCH_AS_PINYIN : UR_SEARCH_AS_WRITTEN;
}

/**
 * ur_search_find:
 * @index: of the report
 * @words: a phrase, UTF-8
 * @reading: (out) (optional): how @words were read
 *
 * Finds a phrase in all titles, paragraphs, labels and titles of charts.  Case of ASCII letters does not
 * count, nor does whether a letter, digit or sign is full width, nor spaces at either end.  What is nowhere
 * as it is written is looked for without its spaces (7481 个) and with the report's quotation marks.  A
 * number is found in each of the forms that it is printed in (3.57亿, 35700万).  Words apart that are nowhere
 * together are looked for in any order in one paragraph, title or label, and letters as pinyin.  Words in
 * quotation marks are nothing but themselves.  Hits do not overlap.
 *
 * Returns: (transfer full) (element-type UrHit): the places in the order of the report, which they point
 * into; none for an empty phrase
 */
GArray *
ur_search_find (const UrSearchIndex *index, const char *words, UrSearchReading *reading)
{
  GArray *hits = g_array_sized_new (FALSE, FALSE, sizeof (UrHit), 16);
  g_autofree char *phrase = NULL;
  g_autofree char *inside = NULL;
  UrSearchReading read = UR_SEARCH_AS_WRITTEN;

  g_return_val_if_fail (index != NULL && words != NULL, hits);

  phrase = ur_search_fold (words);
  trim (phrase);
  inside = dup_inside_quotes (phrase);
  find_written (index, phrase, hits);
  if (inside != NULL)
    {
      if (hits->len == 0)
        ur_search_find_phrase (index, inside, hits);
    }
  else if (*phrase != '\0')
    read = find_otherwise (index, phrase, hits);
  if (reading != NULL)
    *reading = read;
  put_in_order (hits);
  return hits;
}

/**
 * ur_hit_get_words:
 *
 * Returns: (transfer none): the text that the words of a hit are in
 */
const char *
ur_hit_get_words (const UrHit *hit)
{
  switch (hit->kind)
    {
    case UR_HIT_TEXT:
      return hit->paragraph->text;
    case UR_HIT_PART:
      return hit->section->part->title;
    case UR_HIT_LABEL:
      return hit->indicator->label;
    case UR_HIT_CHART:
      return hit->chart->title;
    case UR_HIT_TITLE:
    default:
      return hit->section->title;
    }
}

static gboolean
has_pinyin (const char *text, const char *letters)
{
  g_autoptr (GArray) readings = ur_pinyin_read (text);
  UrPinyinMatch match;

  for (guint i = 0; i < readings->len; i++)
    if (ur_pinyin_match (readings, i, letters, &match) && (match.n_chars > 1 || match.n_whole > 0))
      return TRUE;
  return FALSE;
}

/**
 * ur_search_has_words:
 * @text: a title, which is in no index
 * @words: what was typed
 *
 * Returns: whether @text has all of @words, or what they are the pinyin of
 */
gboolean
ur_search_has_words (const char *text, const char *words)
{
  g_autofree char *folded = ur_search_fold (text);
  g_autofree char *phrase = ur_search_fold (words);
  g_autofree char *letters = ur_pinyin_dup_letters (phrase);
  g_auto (GStrv) parts = split (phrase);
  gboolean has_all = parts[0] != NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    has_all &= strstr (folded, parts[i]) != NULL;
  return has_all || (letters != NULL && has_pinyin (text, letters));
}
