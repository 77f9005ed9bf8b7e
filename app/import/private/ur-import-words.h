/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The lists of resources/import-words.txt, in its order. */
typedef enum
{
  UR_WORDS_VERBS,
  UR_WORDS_LINKS,
  UR_WORDS_OPENERS,
  UR_WORDS_ADVERBS,
  UR_WORDS_CHANGES,
  UR_WORDS_RATES,
  UR_WORDS_FROM,
  UR_WORDS_TO,
  UR_WORDS_GOALS,
  UR_WORDS_DONE,
  UR_WORDS_REVIEW,
  UR_WORDS_PLAN,
  UR_WORDS_SCORECARD,
  UR_WORDS_OTHER,
  UR_WORDS_ANNEX,
  UR_WORDS_FURNITURE_BEGIN,
  UR_WORDS_FURNITURE_WITHIN,
  UR_WORDS_CAPTION_END,
  UR_WORDS_CAPTION_BEGIN,
  UR_WORDS_ADDRESS,
  UR_WORDS_OPENING,
  UR_WORDS_CLOSING,
  UR_WORDS_SCOPES,
  UR_WORDS_PER,
  UR_WORDS_ABOUT,
  UR_WORDS_REACH,
  UR_WORDS_NUMBERED,
  UR_WORDS_MOMENTS,
  UR_WORDS_SPANS,
  UR_WORDS_YEARLY,
  UR_WORDS_OWN_RATES,
  UR_WORDS_WHOLE,
  UR_WORDS_PLACES,
  UR_WORDS_HOTLINES,
  UR_WORDS_LAST_YEAR,
  UR_WORDS_THIS_YEAR,
  UR_WORDS_NEXT_YEAR,
  UR_WORDS_CROSSING,
  UR_WORDS_NARROWER,
  UR_WORDS_PARTIAL,
  UR_WORDS_EACH,
  UR_WORDS_SHARES,
  UR_WORDS_LEVELS,
  UR_N_WORDS
} UrWords;

gsize ur_words_begin (UrWords list, const char *text, gsize len);
gsize ur_words_end (UrWords list, const char *text, gsize len);
gboolean ur_words_is (UrWords list, const char *text, gsize len);
const char *ur_words_find (UrWords list, const char *text, gsize len, gsize *word_len);

G_END_DECLS
