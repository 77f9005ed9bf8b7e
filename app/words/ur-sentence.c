/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences about one indicator.  What its period, its measure and its series do not allow is not said. */
#include "ur-sentence-private.h"

#include <string.h>

#include "ur-citation.h"

/* The note that a chart puts to a share, or a card to its second number. */
static const UrNote *
find_note (const UrReport *report, const UrIndicator *part, const UrIndicator *whole)
{
  if (whole->context == part && whole->context_note != NULL)
    return whole->context_note;
  for (guint i = 0; i < report->n_charts; i++)
    for (guint j = 0; j < report->charts[i].n_items; j++)
      {
        const UrChartItem *item = &report->charts[i].items[j];

        if (item->indicator == part && item->whole == whole && item->note != NULL)
          return item->note;
      }
  return NULL;
}

/**
 * ur_sentence_builder_add_figure:
 * @indicator: an indicator of the report
 *
 * The figure itself.
 */
void
ur_sentence_builder_add_figure (UrSentenceBuilder *builder, const UrIndicator *indicator)
{
  gboolean is_level = indicator->measure == UR_MEASURE_LEVEL || indicator->measure == UR_MEASURE_SHARE;
  UrStatement statement = UR_STATEMENT_FIGURE;

  if (indicator->aim == UR_AIM_TARGET)
    statement = UR_STATEMENT_FIGURE_TARGET;
  else if (indicator->measure == UR_MEASURE_CUMULATIVE && indicator->period->role == UR_PERIOD_SPAN)
    statement = UR_STATEMENT_FIGURE_CUMULATIVE;
  else if (is_level && indicator->period->role == UR_PERIOD_SPAN_END)
    statement = UR_STATEMENT_FIGURE_END;
  ur_sentence_builder_set_figure (builder, indicator);
  ur_sentence_builder_add (builder, statement);
}

/* The other number on its card. */
static void
add_context (UrSentenceBuilder *builder, const UrIndicator *indicator)
{
  const UrIndicator *other = indicator->context;

  if (other == NULL || other->number == NULL)
    return;
  ur_sentence_builder_set_figure (builder, indicator);
  ur_sentence_builder_set (builder, "other-period", other->period->label);
  ur_sentence_builder_take (builder, "other-clause", ur_sentence_builder_dup_clause (builder, other));
  ur_sentence_builder_set_note (builder, find_note (builder->report, other, indicator));
  ur_sentence_builder_add (builder, UR_STATEMENT_CONTEXT);
}

/**
 * ur_indicator_is_share_of:
 *
 * Returns: whether @part is what one year added to what @whole says several years added: one series, one
 *   unit, no less than nothing and no more than all
 */
gboolean
ur_indicator_is_share_of (const UrIndicator *part, const UrIndicator *whole)
{
  UrDecimal percent;

  return part != NULL && whole != NULL && part->measure == UR_MEASURE_INCREMENT &&
         part->period->role == UR_PERIOD_YEAR && whole->measure == UR_MEASURE_CUMULATIVE &&
         whole->period->role == UR_PERIOD_SPAN && part->series != NULL &&
         g_strcmp0 (part->series, whole->series) == 0 && ur_indicator_get_share (part, whole, 1, &percent) &&
         ur_decimal_compare (&part->value, &whole->value) <= 0;
}

static void
add_share (UrSentenceBuilder *builder, const UrIndicator *part)
{
  const UrIndicator *whole = ur_report_find_partner (builder->report, part);
  g_autofree char *arithmetic = NULL;
  UrDecimal percent;

  if (!ur_indicator_is_share_of (part, whole) || !ur_indicator_get_share (part, whole, 1, &percent))
    return;
  arithmetic = ur_indicator_dup_arithmetic (part, whole);
  ur_sentence_builder_set_figure (builder, part);
  ur_sentence_builder_set (builder, "whole-period", whole->period->label);
  ur_sentence_builder_take (builder, "whole", ur_sentence_builder_dup_figure (builder, whole));
  ur_sentence_builder_take (builder, "share", ur_sentence_builder_dup_derived (builder, &percent, "%"));
  ur_sentence_builder_set_note (builder, find_note (builder->report, part, whole));
  ur_sentence_builder_add_arithmetic (builder, "%s", arithmetic);
  ur_sentence_builder_add (builder, UR_STATEMENT_SHARE);
}

/* Whether two counted figures give a share without a remainder, so that it is no 约. */
static gboolean
is_exact_share (const UrIndicator *part, const UrIndicator *whole, const UrDecimal *percent)
{
  UrDecimal x = part->value;

  if (*part->magnitude != '\0' || *whole->magnitude != '\0' || part->bound != UR_BOUND_NONE ||
      whole->bound != UR_BOUND_NONE || x.scale > 0 || whole->value.scale > 0)
    return FALSE;
  x.mantissa *= 100;
  for (guint i = 0; i < percent->scale; i++)
    x.mantissa *= 10;
  return x.mantissa == percent->mantissa * whole->value.mantissa;
}

/* 其中: a part of a figure of the same period. */
static void
add_part (UrSentenceBuilder *builder, const UrIndicator *part)
{
  const UrIndicator *whole = part->part_of;
  g_autofree char *arithmetic = NULL;
  UrDecimal percent;

  if (whole == NULL || !ur_indicator_get_share (part, whole, 1, &percent))
    return;
  arithmetic = ur_indicator_dup_arithmetic (part, whole);
  ur_sentence_builder_set_figure (builder, part);
  ur_sentence_builder_set (builder, "whole-label", whole->name);
  ur_sentence_builder_take (builder, "whole", ur_sentence_builder_dup_figure (builder, whole));
  ur_sentence_builder_take (builder, "share",
                            is_exact_share (part, whole, &percent)
                                ? ur_sentence_builder_dup_exact (builder, &percent, "%")
                                : ur_sentence_builder_dup_derived (builder, &percent, "%"));
  ur_sentence_builder_add_arithmetic (builder, "%s", arithmetic);
  ur_sentence_builder_add (builder, UR_STATEMENT_PART);
}

static int
find_highest_place (const UrDecimal *value)
{
  UrDecimal power = { 1, 0 };
  int place = 0;

  while (power.mantissa <= value->mantissa / 10)
    {
      power.mantissa *= 10;
      place++;
    }
  return place - (int) value->scale;
}

/* With no more digits than the total has: its average is not known better. */
static gboolean
get_average (const UrIndicator *total, UrDecimal *average, gboolean *exact)
{
  const UrDecimal years = { total->period->years, 0 };
  UrDecimal product;
  int place;

  if (ur_indicator_count_digits (total) < 2 || !ur_decimal_divide (&total->value, &years, 6, average))
    return FALSE;
  place = find_highest_place (average) - (int) ur_indicator_count_digits (total) + 1;
  if (total->quantity != UR_QUANTITY_MONEY)
    place = MAX (place, 0);
  ur_decimal_round (average, MAX (place, -6));
  product = (UrDecimal){ average->mantissa * total->period->years, average->scale };
  *exact = ur_decimal_compare (&product, &total->value) == 0;
  return average->mantissa > 0;
}

/* Of what several years added; a level or a share has no average year. */
static void
add_average (UrSentenceBuilder *builder, const UrIndicator *total)
{
  g_autofree char *sum = ur_decimal_to_string (&total->value);
  g_autofree char *quotient = NULL;
  gboolean exact;
  UrDecimal average;

  if (total->measure != UR_MEASURE_CUMULATIVE || total->period->role != UR_PERIOD_SPAN ||
      total->period->years < 2 || !ur_indicator_is_amount (total) || ur_indicator_is_open (total) ||
      total->aim == UR_AIM_TARGET || !get_average (total, &average, &exact))
    return;
  quotient = ur_decimal_to_string (&average);
  ur_sentence_builder_set_figure (builder, total);
  ur_sentence_builder_take (builder, "average",
                            ur_sentence_builder_dup_derived (builder, &average, total->unit));
  ur_sentence_builder_add_arithmetic (builder, "%s ÷ %u %s %s", sum, total->period->years, exact ? "=" : "≈",
                                      quotient);
  ur_sentence_builder_add (builder, UR_STATEMENT_AVERAGE);
}

/**
 * ur_sentences_for_indicator:
 * @report: the report of @indicator
 * @indicator: an indicator
 * @reg: for whom they are worded
 *
 * Makes ready Chinese sentences about a figure: the figure itself, with the second number of its card, a
 * year's share of several years' total, the yearly average, the change against an earlier period of the same
 * kind.  Every number in them is printed in the report, or is computed in decimals, has 约 before it and
 * shows its arithmetic in #UrSentence.derivation.
 *
 * Returns: (transfer full) (element-type UrSentence): the sentences, plain ones first; none for an indicator
 *   without a number
 */
GPtrArray *
ur_sentences_for_indicator (const UrReport *report, const UrIndicator *indicator, UrRegister reg)
{
  UrSentenceBuilder builder;

  g_return_val_if_fail (report != NULL && indicator != NULL && reg < UR_N_REGISTERS, NULL);

  ur_sentence_builder_init (&builder, report, reg);
  if (indicator->number != NULL)
    {
      ur_sentence_builder_add_figure (&builder, indicator);
      ur_sentence_builder_add_outcome (&builder, indicator);
      add_context (&builder, indicator);
      add_part (&builder, indicator);
      add_share (&builder, indicator);
      add_average (&builder, indicator);
      ur_sentence_builder_add_changes (&builder, indicator);
    }
  return ur_sentence_builder_finish (&builder);
}

/**
 * ur_sentence_dup_cited:
 * @sentence: a sentence
 *
 * Returns: (transfer full): the sentence with its source in brackets, and how its computed numbers came about
 */
char *
ur_sentence_dup_cited (const UrSentence *sentence)
{
  g_autoptr (GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *derived = NULL;
  g_autofree char *source = NULL;

  g_return_val_if_fail (sentence != NULL, NULL);

  if (sentence->derivation == NULL)
    return ur_text_dup_cited (sentence->text, sentence->citation);
  g_hash_table_insert (values, (gpointer) "arithmetic", sentence->derivation);
  derived = ur_template_fill (
      ur_sentence_book_get_frame (ur_sentence_book_get_bundled (), UR_FRAME_DERIVED, UR_REGISTER_REPORT),
      values);
  source = g_strconcat (sentence->citation, "；", derived, NULL);
  return ur_text_dup_cited (sentence->text, source);
}
