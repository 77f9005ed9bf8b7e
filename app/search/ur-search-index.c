/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folding is what makes searching slow, so the whole report is folded once, into one text; after that a
 * search is a walk through memory. */
#include "ur-search-private.h"

#include <string.h>

#include "ur-pinyin.h"

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

/**
 * ur_search_fold:
 * @words: UTF-8
 *
 * Returns: (transfer full): @words as they are in an index
 */
char *
ur_search_fold (const char *words)
{
  g_autoptr (GString) phrase = g_string_new (NULL);

  while (*words != '\0')
    words = fold_char (words, phrase, NULL);
  return g_string_free (g_steal_pointer (&phrase), FALSE);
}

static void
add_numbers (UrSearchIndex *index, const char *text)
{
  UrNumber number;

  for (gsize at = 0; ur_number_find (text, -1, at, &number); at = number.end)
    {
      UrSearchNumber found = { index->entries->len, number.start, number.end,   number.unit_start,
                               number.unit_end,     number.kind,  number.value, number.value_to };

      if (number.end <= number.start)
        break;
      if (ur_number_is_figure (&number))
        g_array_append_val (index->numbers, found);
    }
}

static void
add_readings (UrSearchIndex *index, const char *text)
{
  g_autoptr (GArray) readings = ur_pinyin_read (text);
  const UrPinyinReading end = { .at = (guint32) strlen (text) };

  g_array_append_vals (index->readings, readings->data, readings->len);
  g_array_append_val (index->readings, end);
}

static void
add_entry (UrSearchIndex *index, UrSearchEntry entry)
{
  const char *text = entry.text;

  entry.start = index->text->len;
  entry.n_shrunk = index->shrunk->len;
  entry.first_reading = index->readings->len;
  if (entry.kind == UR_HIT_TEXT || entry.kind == UR_HIT_TITLE)
    add_numbers (index, text);
  add_readings (index, text);
  g_array_append_val (index->entries, entry);
  while (*text != '\0')
    text = fold_char (text, index->text, index->shrunk);
  g_string_append_c (index->text, '\0');
}

/* A label says where its figure is. */
static void
add_labels (UrSearchIndex *index, const UrParagraph *paragraph)
{
  for (guint i = 0; i < paragraph->n_indicators; i++)
    {
      const UrIndicator *indicator = paragraph->indicators[i];

      add_entry (index, (UrSearchEntry){ .kind = UR_HIT_LABEL,
                                         .section = paragraph->section,
                                         .paragraph = paragraph,
                                         .indicator = indicator,
                                         .text = indicator->label });
    }
}

static void
add_section (UrSearchIndex *index, const UrSection *section)
{
  if (section->title != NULL)
    add_entry (index, (UrSearchEntry){ .kind = UR_HIT_TITLE, .section = section, .text = section->title });
  for (guint i = 0; i < section->n_paragraphs; i++)
    {
      const UrParagraph *paragraph = &section->paragraphs[i];

      add_entry (index, (UrSearchEntry){ .kind = UR_HIT_TEXT,
                                         .section = section,
                                         .paragraph = paragraph,
                                         .text = paragraph->text });
      add_labels (index, paragraph);
    }
}

static void
add_charts (UrSearchIndex *index, const UrPart *part)
{
  for (guint i = 0; i < index->report->n_charts; i++)
    {
      const UrChart *chart = &index->report->charts[i];

      if (chart->part == part)
        add_entry (index,
                   (UrSearchEntry){ .kind = UR_HIT_CHART,
                                    .section = chart->section != NULL ? chart->section : part->sections,
                                    .chart = chart,
                                    .text = chart->title });
    }
}

static void
add_part (UrSearchIndex *index, const UrPart *part)
{
  if (part->n_sections == 0)
    return;
  add_entry (index, (UrSearchEntry){ .kind = UR_HIT_PART, .section = part->sections, .text = part->title });
  for (guint i = 0; i < part->n_sections; i++)
    add_section (index, &part->sections[i]);
  add_charts (index, part);
}

static UrSearchIndex *
new_empty (void)
{
  UrSearchIndex *index = g_new0 (UrSearchIndex, 1);

  index->text = g_string_new (NULL);
  index->entries = g_array_new (FALSE, FALSE, sizeof (UrSearchEntry));
  index->shrunk = g_array_new (FALSE, FALSE, sizeof (gsize));
  index->numbers = g_array_new (FALSE, FALSE, sizeof (UrSearchNumber));
  index->readings = g_array_new (FALSE, FALSE, sizeof (UrPinyinReading));
  return index;
}

/* What is derived from the whole. */
static void
finish (UrSearchIndex *index)
{
  for (gsize i = 0; i < index->text->len; i++)
    index->n_bytes[(guchar) index->text->str[i]]++;
  index->initials = g_new (guint32, index->readings->len + 1);
  for (guint i = 0; i < index->readings->len; i++)
    index->initials[i] = ur_pinyin_get_initials (&g_array_index (index->readings, UrPinyinReading, i));
  index->initials[index->readings->len] = 0;
}

/**
 * ur_search_index_new:
 * @report: what will be searched; the index keeps a reference
 *
 * Folds all titles, paragraphs and labels of a report, in its order, and reads their numbers and characters.
 * This is the costly part of searching: make one index and keep it as long as the report is open.
 *
 * Returns: (transfer full): the index; any number of threads may search it
 */
UrSearchIndex *
ur_search_index_new (UrReport *report)
{
  UrSearchIndex *index;

  g_return_val_if_fail (report != NULL, NULL);

  index = new_empty ();
  index->report = ur_report_ref (report);
  for (guint i = 0; i < report->n_parts; i++)
    add_part (index, &report->parts[i]);
  finish (index);
  return index;
}

/**
 * ur_search_index_new_of_texts:
 * @texts: (element-type utf8): texts that are of no report, which have to outlive the index
 *
 * Folds the texts like the paragraphs of a report.  The paragraph of a hit is of no report: its index says
 * which of @texts it is.
 *
 * Returns: (transfer full): the index, whose hits live as long as it does; any number of threads may search
 * it
 */
UrSearchIndex *
ur_search_index_new_of_texts (const GPtrArray *texts)
{
  UrSearchIndex *index = new_empty ();
  UrSection *section;

  index->loose = g_new0 (UrLooseTexts, 1);
  section = &index->loose->section;
  section->part = &index->loose->part;
  section->paragraphs = g_new0 (UrParagraph, texts->len);
  section->n_paragraphs = texts->len;
  for (guint i = 0; i < texts->len; i++)
    {
      section->paragraphs[i].text = texts->pdata[i];
      section->paragraphs[i].section = section;
      section->paragraphs[i].index = i;
    }
  add_section (index, section);
  finish (index);
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
  g_clear_pointer (&index->report, ur_report_unref);
  if (index->loose != NULL)
    g_free (index->loose->section.paragraphs);
  g_free (index->loose);
  g_string_free (index->text, TRUE);
  g_array_unref (index->entries);
  g_array_unref (index->shrunk);
  g_array_unref (index->numbers);
  g_array_unref (index->readings);
  g_free (index->initials);
  g_free (index);
}

/**
 * ur_search_index_get_entry:
 *
 * Returns: (transfer none): entry @i, from 0
 */
const UrSearchEntry *
ur_search_index_get_entry (const UrSearchIndex *index, guint i)
{
  return &g_array_index (index->entries, UrSearchEntry, i);
}

/**
 * ur_search_index_get_spot:
 *
 * Returns: where an entry is in the folded text
 */
UrTextRange
ur_search_index_get_spot (const UrSearchIndex *index, guint entry)
{
  gsize end = entry + 1 < index->entries->len ? ur_search_index_get_entry (index, entry + 1)->start
                                              : index->text->len;

  return (UrTextRange){ ur_search_index_get_entry (index, entry)->start, end - 1 };
}

/* How many characters of an entry became shorter before a place. */
static gsize
count_shrunk (const UrSearchIndex *index, const UrSearchEntry *entry, gsize offset)
{
  gsize low = entry->n_shrunk, high = index->shrunk->len;

  if (low == high || g_array_index (index->shrunk, gsize, low) >= offset)
    return 0;
  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (g_array_index (index->shrunk, gsize, middle) < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low - entry->n_shrunk;
}

/**
 * ur_search_entry_make_hit:
 * @start: bytes of its text
 * @end: the same
 *
 * Returns: a hit in an entry
 */
UrHit
ur_search_entry_make_hit (const UrSearchEntry *entry, gsize start, gsize end)
{
  UrHit hit = { .kind = entry->kind,
                .section = entry->section,
                .paragraph = entry->paragraph,
                .indicator = entry->indicator,
                .chart = entry->chart,
                .words_start = start,
                .words_end = end };

  if (entry->indicator != NULL)
    {
      hit.start = entry->indicator->figure_start;
      hit.end = entry->indicator->figure_end;
    }
  else if (entry->kind == UR_HIT_TEXT || entry->kind == UR_HIT_TITLE)
    {
      hit.start = start;
      hit.end = end;
    }
  return hit;
}

/**
 * ur_search_index_find_entry:
 * @offset: in the folded text
 * @from: an entry at or before it: places in order cost a step each
 *
 * Returns: the entry that it is in
 */
guint
ur_search_index_find_entry (const UrSearchIndex *index, gsize offset, guint from)
{
  while (from + 1 < index->entries->len && ur_search_index_get_entry (index, from + 1)->start <= offset)
    from++;
  return from;
}

/**
 * ur_search_index_make_hit:
 * @spot: in the folded text
 * @i: (inout): an entry at or before it, and then its own: spots in order cost a step each
 *
 * Returns: the hit that it is
 */
UrHit
ur_search_index_make_hit (const UrSearchIndex *index, const UrTextRange *spot, guint *i)
{
  const UrSearchEntry *entry;
  gsize n_before, n_within = 0;

  *i = ur_search_index_find_entry (index, spot->start, *i);
  entry = ur_search_index_get_entry (index, *i);
  n_before = count_shrunk (index, entry, spot->start);
  for (gsize k = entry->n_shrunk + n_before;
       k < index->shrunk->len && g_array_index (index->shrunk, gsize, k) < spot->end; k++)
    n_within++;
  return ur_search_entry_make_hit (entry, spot->start - entry->start + 2 * n_before,
                                   spot->end - entry->start + 2 * (n_before + n_within));
}
