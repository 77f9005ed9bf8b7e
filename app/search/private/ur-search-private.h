/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The index and the ways of looking into it. */
#pragma once

#include "ur-number.h"
#include "ur-phrase.h"
#include "ur-search.h"

G_BEGIN_DECLS

/**
 * UrSearchEntry:
 * @start: its first byte in the folded text
 * @n_shrunk: characters before it that became two bytes shorter
 * @kind: what it is
 * @section: see #UrHit
 * @paragraph: see #UrHit
 * @indicator: see #UrHit
 * @chart: see #UrHit
 * @text: (transfer none): as the report has it
 * @first_reading: its first character among the readings
 *
 * A title, a paragraph or a label in the folded text.
 */
typedef struct
{
  gsize start;
  gsize n_shrunk;
  UrHitKind kind;
  const UrSection *section;
  const UrParagraph *paragraph;
  const UrIndicator *indicator;
  const UrChart *chart;
  const char *text;
  guint first_reading;
} UrSearchEntry;

/* A number of the report: its place is bytes of its entry's text. */
typedef struct
{
  guint entry;
  gsize start;
  gsize end;
  gsize unit_start;
  gsize unit_end;
  UrNumberKind kind;
  UrDecimal value;
  UrDecimal value_to;
} UrSearchNumber;

/* Texts that are of no report, as paragraphs of a section of their own. */
typedef struct
{
  UrPart part;
  UrSection section;
} UrLooseTexts;

struct _UrSearchIndex
{
  UrReport *report;     /* or NULL: loose texts */
  UrLooseTexts *loose;  /* or NULL: a report */
  GString *text;        /* entries, each with a zero byte after it, which no phrase holds */
  guint32 n_bytes[256]; /* how often each byte is in it */
  GArray *entries;      /* (element-type UrSearchEntry) */
  GArray *shrunk;       /* (element-type gsize): bytes of text that are three in the report */
  GArray *numbers;      /* (element-type UrSearchNumber): of paragraphs and titles, in their order */
  GArray *readings;     /* (element-type UrPinyinReading): of all entries, the end of a clause after each */
  guint32 *initials;    /* of each reading, see ur_pinyin_get_initials() */
};

const UrSearchEntry *ur_search_index_get_entry (const UrSearchIndex *index, guint i);
UrTextRange ur_search_index_get_spot (const UrSearchIndex *index, guint entry);
UrHit ur_search_entry_make_hit (const UrSearchEntry *entry, gsize start, gsize end);
char *ur_search_fold (const char *words);
int ur_search_compare_hits (gconstpointer a, gconstpointer b);
guint ur_search_index_find_entry (const UrSearchIndex *index, gsize offset, guint from);
UrHit ur_search_index_make_hit (const UrSearchIndex *index, const UrTextRange *spot, guint *i);

/* A number that is looked for, as somebody typed it. */
typedef struct
{
  UrNumber number;
  const char *unit; /* not ended by a zero byte */
  gsize unit_length;
} UrAskedNumber;

gboolean ur_asked_number_read (UrAskedNumber *asked, const char *words);
gboolean ur_asked_number_is (const UrAskedNumber *asked,
                             const UrSearchNumber *found,
                             const char *unit,
                             gsize unit_length);

/* The ways. */
gboolean ur_search_find_phrase (const UrSearchIndex *index, const char *phrase, GArray *hits);
gboolean ur_search_find_words (const UrSearchIndex *index, char *const *words, GArray *hits);
gboolean ur_search_find_number (const UrSearchIndex *index, const char *words, GArray *hits);
gboolean ur_search_find_pinyin (const UrSearchIndex *index, const char *words, GArray *hits);

G_END_DECLS
