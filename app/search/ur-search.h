/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

/* What a hit is in. */
typedef enum
{
  UR_HIT_TEXT,  /* a paragraph */
  UR_HIT_TITLE, /* the title of a section */
  UR_HIT_PART,  /* the title of a part */
  UR_HIT_LABEL, /* the label of an indicator whose paragraph says it otherwise */
  UR_HIT_CHART, /* the title of a chart */
} UrHitKind;

/**
 * UrHit:
 * @kind: what it is in
 * @section: where to go for it; of a part its first section
 * @paragraph: the paragraph, or %NULL for the section's title
 * @start: the first byte in the paragraph's text or the section's title: of a label where its figure is; of a
 * part or a chart 0
 * @end: the byte after the last
 * @indicator: (nullable): of a label
 * @chart: (nullable): of the title of a chart
 * @words_start: the first byte in the label or title that @kind says; of text and titles @start
 * @words_end: the byte after the last
 *
 * A place in a report.
 */
typedef struct
{
  UrHitKind kind;
  const UrSection *section;
  const UrParagraph *paragraph;
  gsize start;
  gsize end;
  const UrIndicator *indicator;
  const UrChart *chart;
  gsize words_start;
  gsize words_end;
} UrHit;

const char *ur_hit_get_words (const UrHit *hit);

/* How what was typed was read. */
typedef enum
{
  UR_SEARCH_AS_WRITTEN,
  UR_SEARCH_AS_NUMBER, /* also where it is printed in another way */
  UR_SEARCH_AS_WORDS,  /* several, in any order */
  UR_SEARCH_AS_PINYIN,
} UrSearchReading;

/* The folded text of a report. */
typedef struct _UrSearchIndex UrSearchIndex;

UrSearchIndex *ur_search_index_new (UrReport *report);
UrSearchIndex *ur_search_index_new_of_texts (const GPtrArray *texts);
void ur_search_index_free (UrSearchIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrSearchIndex, ur_search_index_free)

GArray *ur_search_find (const UrSearchIndex *index, const char *words, UrSearchReading *reading);
GArray *ur_search_find_places (const UrSearchIndex *index, const char *words, int *nearest);
gboolean ur_search_has_words (const char *text, const char *words);

G_END_DECLS
