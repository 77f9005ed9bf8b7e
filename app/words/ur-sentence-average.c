/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The yearly average of what several years added.  What may have begun before them has none: 累计建成 counts
 * what there is, 运行 what is in use. */
#include "ur-sentence-private.h"

#include <string.h>

#include "ur-phrase.h"

/* The report's own words before the figure, from the last comma on. */
static char *
dup_own_words (const UrIndicator *indicator)
{
  const char *text = indicator->paragraph->text;
  gsize start = 0;

  for (gsize stop = ur_phrase_find_end (text, 0, "，；。、：\n"); stop <= indicator->figure_start;
       stop = ur_phrase_find_end (text, stop, "，；。、：\n"))
    {
      start = stop;
      if (text[stop] == '\0')
        break;
    }
  return g_strndup (text + start, indicator->figure_start - start);
}

static gboolean
is_within (UrSentenceBuilder *builder, const UrIndicator *total)
{
  g_autofree char *own = dup_own_words (total);
  g_autofree char *words = g_strjoin ("，", total->name, total->clause != NULL ? total->clause : "",
                                      total->verb != NULL ? total->verb : "", own, NULL);

  return ur_sentence_book_is_within (builder->book, words);
}

/**
 * ur_sentence_builder_add_average:
 * @total: an indicator of the report
 *
 * Adds what a year added on the average: of amounts that were counted within several years, never of a level,
 * a rate, a growth, a limit or a target.
 */
void
ur_sentence_builder_add_average (UrSentenceBuilder *builder, const UrIndicator *total)
{
  const UrDecimal years = { total->period->years, 0 };
  g_autofree char *sum = NULL;
  g_autofree char *quotient = NULL;
  UrDerived average;

  if ((total->measure != UR_MEASURE_CUMULATIVE && total->measure != UR_MEASURE_INCREMENT) ||
      total->period->role != UR_PERIOD_SPAN || total->period->years < 2 || !ur_indicator_is_amount (total) ||
      ur_indicator_is_open (total) || total->aim == UR_AIM_TARGET || !is_within (builder, total) ||
      !ur_indicator_derive_average (total, &average))
    return;
  sum = ur_decimal_to_string (&total->value);
  quotient = ur_decimal_to_string (&average.value);
  ur_sentence_builder_set_figure (builder, total);
  ur_sentence_builder_take (builder, "average",
                            ur_sentence_builder_dup_derived (builder, &average, total->unit));
  ur_sentence_builder_set_own_notes (builder, total, NULL);
  ur_sentence_builder_add_arithmetic (
      builder, "%s ÷ %u %s %s", sum, total->period->years,
      ur_derived_is_quotient (&total->value, &years, &average.value) ? "=" : "≈", quotient);
  ur_sentence_builder_add (builder, UR_STATEMENT_AVERAGE);
}
