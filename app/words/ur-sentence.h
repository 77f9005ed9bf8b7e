/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-citation-style.h"
#include "ur-report.h"

G_BEGIN_DECLS

/* For whom a sentence is worded. */
typedef enum
{
  UR_REGISTER_REPORT,  /* a written report: terse, figures as printed */
  UR_REGISTER_ARTICLE, /* an article: names its source, figures as printed */
  UR_REGISTER_SPOKEN,  /* to be read aloud: figures in words */
} UrRegister;

#define UR_N_REGISTERS 3

/**
 * UrSentence:
 * @statement: what kind of statement it is: figure, share, average, …
 * @text: the sentence, one line, with its full stop
 * @derivation: how its computed numbers came about, 7481 ÷ 25900 = 28.88%; %NULL when all its numbers are
 *   printed in the report
 * @reading: how the figures of a spoken sentence are printed, 2.59万个读作两万五千九百个; else %NULL
 * @where: the places in the report that its figures come from, see ur_indicators_dup_where()
 *
 * A ready Chinese sentence about figures of a report.
 */
typedef struct
{
  const char *statement;
  char *text;
  char *derivation;
  char *reading;
  char *where;
} UrSentence;

gboolean ur_register_find (const char *id, UrRegister *reg);

GPtrArray *ur_sentences_for_indicator (const UrReport *report, const UrIndicator *indicator, UrRegister reg);
GPtrArray *ur_sentences_for_chart (const UrReport *report, const UrChart *chart, UrRegister reg);
char *ur_sentence_dup_cited (const UrSentence *sentence,
                             const UrReport *report,
                             const UrCitationStyle *style);

G_END_DECLS
