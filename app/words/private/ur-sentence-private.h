/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the making of sentences only. */
#pragma once

#include "ur-derived.h"
#include "ur-sentence-book.h"

G_BEGIN_DECLS

/* One sentence after the other is put together here. */
typedef struct
{
  const UrReport *report;
  const UrSentenceBook *book;
  UrRegister reg;
  GPtrArray *sentences;  /* (element-type UrSentence): those that are done */
  GHashTable *values;    /* (element-type utf8 utf8): for the placeholders */
  GPtrArray *indicators; /* (element-type UrIndicator): whose figures are in it */
  GString *arithmetic;
  GString *reading;
} UrSentenceBuilder;

void ur_sentence_builder_init (UrSentenceBuilder *builder, const UrReport *report, UrRegister reg);
GPtrArray *ur_sentence_builder_finish (UrSentenceBuilder *builder);

void ur_sentence_builder_set (UrSentenceBuilder *builder, const char *placeholder, const char *value);
void ur_sentence_builder_take (UrSentenceBuilder *builder, const char *placeholder, char *value);
char *ur_sentence_builder_dup_frame (UrSentenceBuilder *builder,
                                     UrFrame frame,
                                     const char *a,
                                     const char *value_a,
                                     const char *b,
                                     const char *value_b);
char *ur_sentence_builder_dup_figure (UrSentenceBuilder *builder, const UrIndicator *indicator);
char *ur_sentence_builder_dup_clause (UrSentenceBuilder *builder, const UrIndicator *indicator);
char *ur_sentence_builder_dup_derived (UrSentenceBuilder *builder,
                                       const UrDerived *derived,
                                       const char *unit);
char *ur_sentence_builder_dup_about (UrSentenceBuilder *builder, gboolean exact);
void ur_sentence_builder_take_about (UrSentenceBuilder *builder,
                                     const char *placeholder,
                                     const UrDerived *derived,
                                     const char *unit);
char *ur_sentence_builder_dup_share_item (UrSentenceBuilder *builder,
                                          const char *label,
                                          const UrDerived *share,
                                          gboolean noted);
char *ur_sentence_builder_dup_words (UrSentenceBuilder *builder, const char *text);
void ur_sentence_builder_add_reading (UrSentenceBuilder *builder, const char *figure, const char *words);
const char *ur_sentence_builder_skip_subject (UrSentenceBuilder *builder,
                                              const char *clause,
                                              const char *last);
void ur_sentence_builder_set_figure (UrSentenceBuilder *builder, const UrIndicator *indicator);
void ur_sentence_builder_set_notes (UrSentenceBuilder *builder, const UrChartItem *items, guint n_items);
void ur_sentence_builder_set_note (UrSentenceBuilder *builder,
                                   const UrNote *note,
                                   const UrIndicator *figure,
                                   const UrIndicator *other);
gboolean ur_sentence_builder_set_own_notes (UrSentenceBuilder *builder,
                                            const UrIndicator *figure,
                                            const UrIndicator *base);
void ur_sentence_builder_add_arithmetic (UrSentenceBuilder *builder, const char *format, ...)
    G_GNUC_PRINTF (2, 3);
void ur_sentence_builder_add (UrSentenceBuilder *builder, UrStatement statement);

void ur_sentence_builder_add_figure (UrSentenceBuilder *builder, const UrIndicator *indicator);
void ur_sentence_builder_add_outcome (UrSentenceBuilder *builder, const UrIndicator *indicator);
void ur_sentence_builder_add_part (UrSentenceBuilder *builder, const UrIndicator *part);
void ur_sentence_builder_add_average (UrSentenceBuilder *builder, const UrIndicator *total);
void ur_sentence_builder_add_changes (UrSentenceBuilder *builder, const UrIndicator *indicator);
gboolean ur_indicator_is_share_of (const UrIndicator *part, const UrIndicator *whole);

G_END_DECLS
