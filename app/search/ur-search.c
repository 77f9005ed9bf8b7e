/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plain finding.  Folding is what makes searching slow, so the whole report is folded once, into one text;
 * after that a search is a walk through memory. */
#define _GNU_SOURCE /* memmem */
#include "ur-search.h"

#include <string.h>

/* A title or a paragraph in the folded text. */
typedef struct
{
  gsize start;
  gsize n_shrunk; /* characters before it that became two bytes shorter */
  const UrSection *section;
  const UrParagraph *paragraph;
} Entry;

struct _UrSearchIndex
{
  UrReport *report;
  GString *text;   /* entries, each with a zero byte after it, which no phrase holds */
  GArray *entries; /* (element-type Entry) */
  GArray *shrunk;  /* (element-type gsize): bytes of text that are three in the report */
};

/* Full-width letters, digits and signs, and the ideographic space, are the ASCII ones; case does not count.
 */
static const char *
fold_char (const char *p, GString *text, GArray *shrunk)
{
  gunichar c = g_utf8_get_char (p);
  const char *next = g_utf8_next_char (p);
  gboolean wide = (c >= 0xff01 && c <= 0xff5e) || c == 0x3000;

  if (c < 0x80)
    g_string_append_c (text, g_ascii_tolower ((char) c));
  else if (!wide)
    g_string_append_len (text, p, next - p);
  else
    {
      if (shrunk != NULL)
        g_array_append_val (shrunk, text->len);
      g_string_append_c (text, c == 0x3000 ? ' ' : g_ascii_tolower ((char) (c - 0xff01 + '!')));
    }
  return next;
}

static void
add_entry (UrSearchIndex *index, const UrSection *section, const UrParagraph *paragraph, const char *text)
{
  Entry entry = { index->text->len, index->shrunk->len, section, paragraph };

  g_array_append_val (index->entries, entry);
  while (*text != '\0')
    text = fold_char (text, index->text, index->shrunk);
  g_string_append_c (index->text, '\0');
}

/**
 * ur_search_index_new:
 * @report: what will be searched; the index keeps a reference
 *
 * Folds all titles and paragraphs of a report, in its order.  This is the costly part of searching: make one
 * index and keep it as long as the report is open.
 *
 * Returns: (transfer full): the index; any number of threads may search it
 */
UrSearchIndex *
ur_search_index_new (UrReport *report)
{
  UrSearchIndex *index;

  g_return_val_if_fail (report != NULL, NULL);

  index = g_new0 (UrSearchIndex, 1);
  index->report = ur_report_ref (report);
  index->text = g_string_new (NULL);
  index->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  index->shrunk = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (guint p = 0; p < report->n_parts; p++)
    for (guint s = 0; s < report->parts[p].n_sections; s++)
      {
        const UrSection *section = &report->parts[p].sections[s];

        if (section->title != NULL)
          add_entry (index, section, NULL, section->title);
        for (guint i = 0; i < section->n_paragraphs; i++)
          add_entry (index, section, &section->paragraphs[i], section->paragraphs[i].text);
      }
  return index;
}

/**
 * ur_search_index_free:
 * @index: (transfer full) (nullable): the index
 *
 * Hits that were found with it stay valid as long as somebody else holds the report.
 */
void
ur_search_index_free (UrSearchIndex *index)
{
  if (index == NULL)
    return;
  ur_report_unref (index->report);
  g_string_free (index->text, TRUE);
  g_array_unref (index->entries);
  g_array_unref (index->shrunk);
  g_free (index);
}

/* Hits come in order, so both look-ups go on from where the last one stopped. */
typedef struct
{
  guint entry;
  guint shrunk;
} Finger;

static gsize
count_shrunk (const UrSearchIndex *index, Finger *finger, gsize offset)
{
  while (finger->shrunk < index->shrunk->len && g_array_index (index->shrunk, gsize, finger->shrunk) < offset)
    finger->shrunk++;
  return finger->shrunk;
}

static UrHit
make_hit (const UrSearchIndex *index, Finger *finger, gsize start, gsize end)
{
  const Entry *entries = (const Entry *) (gpointer) index->entries->data;
  const Entry *entry;
  UrHit hit;

  while (finger->entry + 1 < index->entries->len && entries[finger->entry + 1].start <= start)
    finger->entry++;
  entry = &entries[finger->entry];
  hit.section = entry->section;
  hit.paragraph = entry->paragraph;
  hit.start = start - entry->start + 2 * (count_shrunk (index, finger, start) - entry->n_shrunk);
  hit.end = end - entry->start + 2 * (count_shrunk (index, finger, end) - entry->n_shrunk);
  return hit;
}

/* The phrase as it is in the index. */
static char *
fold (const char *words)
{
  g_autoptr (GString) phrase = g_string_new (NULL);

  while (*words != '\0')
    words = fold_char (words, phrase, NULL);
  return g_strdup (phrase->str);
}

static void
find_phrase (const UrSearchIndex *index, const char *phrase, GArray *hits)
{
  gsize length = strlen (phrase);
  const char *text = index->text->str;
  const char *end = text + index->text->len;
  Finger finger = { 0, 0 };
  const char *found;

  if (length == 0)
    return;
  for (const char *p = text; (found = memmem (p, (gsize) (end - p), phrase, length)) != NULL;)
    {
      UrHit hit;

      p = found + length;
      hit = make_hit (index, &finger, (gsize) (found - text), (gsize) (p - text));
      g_array_append_val (hits, hit);
    }
}

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
static void
find_written (const UrSearchIndex *index, const char *phrase, GArray *hits)
{
  g_auto (GStrv) words = g_strsplit (phrase, " ", -1);
  g_autofree char *joined = g_strjoinv ("", words);
  g_autofree char *quoted = dup_quoted (joined);

  find_phrase (index, phrase, hits);
  if (hits->len == 0 && strcmp (joined, phrase) != 0)
    find_phrase (index, joined, hits);
  if (hits->len == 0 && strcmp (quoted, joined) != 0)
    find_phrase (index, quoted, hits);
}

/* Bytes of the folded text. */
typedef struct
{
  gsize start;
  gsize end;
} Spot;

static int
compare_spots (gconstpointer a, gconstpointer b)
{
  const Spot *x = a, *y = b;

  return x->start < y->start ? -1 : x->start > y->start;
}

/* Everywhere that a word is between two places of the folded text. */
static gboolean
find_word (const UrSearchIndex *index, const Spot *within, const char *word, GArray *spots)
{
  const char *text = index->text->str;
  const char *end = text + within->end;
  gsize length = strlen (word);
  const char *found;
  gboolean any = FALSE;

  for (const char *p = text + within->start; (found = memmem (p, (gsize) (end - p), word, length)) != NULL;)
    {
      Spot spot = { (gsize) (found - text), (gsize) (found - text) + length };

      g_array_append_val (spots, spot);
      p = found + length;
      any = TRUE;
    }
  return any;
}

/* The places of all words in one title or paragraph, if it has every one of them. */
static void
find_words_within (
    const UrSearchIndex *index, const Spot *within, char *const *words, Finger *finger, GArray *hits)
{
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (Spot));
  gsize end = 0;

  for (; *words != NULL; words++)
    if (**words != '\0' && !find_word (index, within, *words, spots))
      return;
  g_array_sort (spots, compare_spots);
  for (guint i = 0; i < spots->len; i++)
    {
      const Spot *spot = &g_array_index (spots, Spot, i);
      UrHit hit;

      if (spot->start < end)
        continue;
      end = spot->end;
      hit = make_hit (index, finger, spot->start, spot->end);
      g_array_append_val (hits, hit);
    }
}

/* Words apart by spaces: whatever has all of them. */
static void
find_words (const UrSearchIndex *index, const char *phrase, GArray *hits)
{
  g_auto (GStrv) words = g_strsplit (phrase, " ", -1);
  Finger finger = { 0, 0 };

  for (guint i = 0; i < index->entries->len; i++)
    {
      const Entry *entry = &g_array_index (index->entries, Entry, i);
      gsize end = i + 1 < index->entries->len ? (entry + 1)->start : index->text->len;
      Spot within = { entry->start, end - 1 };

      find_words_within (index, &within, words, &finger, hits);
    }
}

/**
 * ur_search_find:
 * @index: of the report
 * @words: a phrase, UTF-8
 *
 * Finds a phrase in all titles and paragraphs.  Case of ASCII letters does not count, nor does whether a
 * letter, digit or sign is full width, nor spaces at either end.  What is nowhere as it is written is looked
 * for without its spaces (7481 个) and with the report's quotation marks, and then as words that are all in
 * one title or paragraph.  Hits do not overlap.
 *
 * Returns: (transfer full) (element-type UrHit): the places in the order of the report, which they point
 * into; none for an empty phrase
 */
GArray *
ur_search_find (const UrSearchIndex *index, const char *words)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (UrHit));
  g_autofree char *phrase = NULL;

  g_return_val_if_fail (index != NULL && words != NULL, hits);

  phrase = fold (words);
  trim (phrase);
  find_written (index, phrase, hits);
  if (hits->len == 0 && *phrase != '\0' && strchr (phrase, ' ') != NULL)
    find_words (index, phrase, hits);
  return hits;
}
