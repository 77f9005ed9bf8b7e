/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where lost words may have been meant to be, the most alike first. */
#include "ur-note-anchor.h"

#include <string.h>

#include "ur-note-anchor-title.h"
#include "ur-statements.h"

/* What has less in common is no help to anybody. */
#define MIN_LIKENESS 30u

/* Where the indicator is that was meant, its words count as much as these. */
#define LIKENESS_OF_INDICATOR 100u

typedef struct
{
  const UrNoteAnchor *anchor;
  const UrIndicator *indicator; /* NULL where none is meant, or it is gone */
  GArray *pairs;                /* (element-type guint64): of the lost words, sorted */
  GArray *found;                /* (element-type UrNoteCandidate) */
} Search;

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  guint64 one = *(const guint64 *) a, other = *(const guint64 *) b;

  return one < other ? -1 : one > other;
}

/* The characters of a text by twos, sorted: what two texts have in common of them tells how alike they are,
 * wherever in them it is. */
static GArray *
list_pairs (const char *text, gsize length)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (guint64));
  gunichar last = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      guint64 pair = (guint64) last << 32 | c;

      if (g_unichar_isspace (c))
        continue;
      if (last != 0)
        g_array_append_val (pairs, pair);
      last = c;
    }
  g_array_sort (pairs, compare_pairs);
  return pairs;
}

/* In per cent. */
static guint
measure_likeness (const GArray *a, const GArray *b)
{
  guint i = 0, k = 0, common = 0;

  while (i < a->len && k < b->len)
    {
      int order = compare_pairs (&g_array_index (a, guint64, i), &g_array_index (b, guint64, k));

      common += order == 0;
      i += order <= 0;
      k += order >= 0;
    }
  return a->len + b->len > 0 ? 200 * common / (a->len + b->len) : 0;
}

static void
try_range (Search *search, const UrParagraph *paragraph, UrTextRange range)
{
  g_autoptr (GArray) pairs = list_pairs (paragraph->text + range.start, range.end - range.start);
  UrNoteCandidate candidate = { UR_PLACE_NONE, measure_likeness (search->pairs, pairs) };
  const UrIndicator *indicator = search->indicator;

  if (indicator != NULL && indicator->paragraph == paragraph && indicator->quote_start >= range.start &&
      indicator->quote_start < range.end)
    candidate.likeness = LIKENESS_OF_INDICATOR;
  if (candidate.likeness < MIN_LIKENESS)
    return;
  candidate.place.part = (int) paragraph->section->part->index;
  candidate.place.section = (int) paragraph->section->index;
  candidate.place.paragraph = (int) paragraph->index;
  if (range.start > 0 || paragraph->text[range.end] != '\0')
    {
      candidate.place.start = (gssize) range.start;
      candidate.place.end = (gssize) range.end;
    }
  g_array_append_val (search->found, candidate);
}

static void
try_title (Search *search, const UrSection *section)
{
  const char *title = section->title != NULL ? section->title : "";
  g_autoptr (GArray) pairs = list_pairs (title, strlen (title));
  UrNoteCandidate candidate = { UR_PLACE_NONE, measure_likeness (search->pairs, pairs) };

  if (candidate.likeness < MIN_LIKENESS)
    return;
  candidate.place.part = (int) section->part->index;
  candidate.place.section = (int) section->index;
  g_array_append_val (search->found, candidate);
}

static void
try_paragraph (Search *search, const UrParagraph *paragraph)
{
  gsize length = strlen (paragraph->text);

  if (ur_note_anchor_is_paragraph (search->anchor))
    {
      try_range (search, paragraph, (UrTextRange){ 0, length });
      return;
    }
  for (gsize at = 0; at < length;)
    {
      gsize end = ur_phrase_find_end (paragraph->text, at, UR_STOPS_STATEMENT);

      try_range (search, paragraph, (UrTextRange){ at, end });
      at = end;
    }
}

/* For a title a title, for words words. */
static void
try_section (Search *search, const UrSection *section)
{
  if (ur_note_anchor_is_title (search->anchor))
    {
      try_title (search, section);
      return;
    }
  for (guint i = 0; i < section->n_paragraphs; i++)
    try_paragraph (search, &section->paragraphs[i]);
}

/* Equal ones stay in the order of the text. */
static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const UrNoteCandidate *one = a, *other = b;

  if (one->likeness != other->likeness)
    return one->likeness > other->likeness ? -1 : 1;
  if (one->place.part != other->place.part)
    return one->place.part - other->place.part;
  if (one->place.section != other->place.section)
    return one->place.section - other->place.section;
  if (one->place.paragraph != other->place.paragraph)
    return one->place.paragraph - other->place.paragraph;
  return one->place.start < other->place.start ? -1 : one->place.start > other->place.start;
}

/**
 * ur_note_anchor_list_candidates:
 * @anchor: an anchor whose words are lost
 * @report: the report
 * @most: how many are wanted
 *
 * Returns: (transfer full) (element-type UrNoteCandidate): places a person may choose from, the most alike
 *   first; a paragraph for a paragraph, a statement for words
 */
GArray *
ur_note_anchor_list_candidates (const UrNoteAnchor *anchor, const UrReport *report, guint most)
{
  g_autofree char *statement = g_strconcat (anchor->before, anchor->words, anchor->after, NULL);
  g_autoptr (GArray) pairs = list_pairs (statement, strlen (statement));
  Search search = { anchor, NULL, pairs, g_array_new (FALSE, FALSE, sizeof (UrNoteCandidate)) };

  if (anchor->indicator != NULL)
    search.indicator = ur_report_find_indicator (report, anchor->indicator);
  for (guint p = 0; p < report->n_parts; p++)
    for (guint s = 0; s < report->parts[p].n_sections; s++)
      try_section (&search, &report->parts[p].sections[s]);
  g_array_sort (search.found, compare_candidates);
  if (search.found->len > most)
    g_array_set_size (search.found, most);
  return search.found;
}
