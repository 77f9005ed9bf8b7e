/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the making of sentences only. */
#pragma once

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
} UrMaker;

void ur_maker_init (UrMaker *maker, const UrReport *report, UrRegister reg);
GPtrArray *ur_maker_finish (UrMaker *maker);

void ur_maker_set (UrMaker *maker, const char *placeholder, const char *value);
void ur_maker_take (UrMaker *maker, const char *placeholder, char *value);
char *ur_maker_dup_frame (
    UrMaker *maker, UrFrame frame, const char *a, const char *value_a, const char *b, const char *value_b);
char *ur_maker_dup_figure (UrMaker *maker, const UrIndicator *indicator);
char *ur_maker_dup_clause (UrMaker *maker, const UrIndicator *indicator);
char *ur_maker_dup_derived (UrMaker *maker, const UrDecimal *value, const char *unit);
void ur_maker_set_figure (UrMaker *maker, const UrIndicator *indicator);
char *ur_note_dup_words (const UrNote *note);
void ur_maker_set_note (UrMaker *maker, const UrNote *note);
void ur_maker_add_arithmetic (UrMaker *maker, const char *format, ...) G_GNUC_PRINTF (2, 3);
void ur_maker_add (UrMaker *maker, UrStatement statement);

void ur_maker_add_figure (UrMaker *maker, const UrIndicator *indicator);
void ur_maker_add_changes (UrMaker *maker, const UrIndicator *indicator);
gboolean ur_indicator_is_share_of (const UrIndicator *part, const UrIndicator *whole);

G_END_DECLS
