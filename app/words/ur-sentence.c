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

/* The figure itself. */
void
ur_maker_add_figure (UrMaker *maker, const UrIndicator *indicator)
{
  gboolean stands = indicator->measure == UR_MEASURE_LEVEL || indicator->measure == UR_MEASURE_SHARE;
  UrStatement statement = UR_STATEMENT_FIGURE;

  if (indicator->measure == UR_MEASURE_CUMULATIVE && indicator->period->role == UR_PERIOD_SPAN)
    statement = UR_STATEMENT_FIGURE_CUMULATIVE;
  else if (stands && indicator->period->role == UR_PERIOD_SPAN_END)
    statement = UR_STATEMENT_FIGURE_END;
  ur_maker_set_figure (maker, indicator);
  ur_maker_add (maker, statement);
}

/* The other number on its card. */
static void
add_context (UrMaker *maker, const UrIndicator *indicator)
{
  const UrIndicator *other = indicator->context;

  if (other == NULL || other->number == NULL)
    return;
  ur_maker_set_figure (maker, indicator);
  ur_maker_set (maker, "other-period", other->period->label);
  ur_maker_take (maker, "other-clause", ur_maker_dup_clause (maker, other));
  ur_maker_set_note (maker, find_note (maker->report, other, indicator));
  ur_maker_add (maker, UR_STATEMENT_CONTEXT);
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
add_share (UrMaker *maker, const UrIndicator *part)
{
  const UrIndicator *whole = ur_report_find_partner (maker->report, part);
  g_autofree char *arithmetic = NULL;
  UrDecimal percent;

  if (!ur_indicator_is_share_of (part, whole) || !ur_indicator_get_share (part, whole, 1, &percent))
    return;
  arithmetic = ur_indicator_dup_arithmetic (part, whole);
  ur_maker_set_figure (maker, part);
  ur_maker_set (maker, "whole-period", whole->period->label);
  ur_maker_take (maker, "whole", ur_maker_dup_figure (maker, whole));
  ur_maker_take (maker, "share", ur_maker_dup_derived (maker, &percent, "%"));
  ur_maker_set_note (maker, find_note (maker->report, part, whole));
  ur_maker_add_arithmetic (maker, "%s", arithmetic);
  ur_maker_add (maker, UR_STATEMENT_SHARE);
}

/* Digits that carry meaning: 2.59 has three, 0.04 one. */
static guint
count_digits (const char *number)
{
  guint n = 0;

  number += strspn (number, "0.");
  for (; *number != '\0'; number++)
    n += *number != '.';
  return n;
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

  if (count_digits (total->number) < 2 || !ur_decimal_divide (&total->value, &years, 6, average))
    return FALSE;
  place = find_highest_place (average) - (int) count_digits (total->number) + 1;
  if (total->quantity != UR_QUANTITY_MONEY)
    place = MAX (place, 0);
  ur_decimal_round (average, MAX (place, -6));
  product = (UrDecimal){ average->mantissa * total->period->years, average->scale };
  *exact = ur_decimal_compare (&product, &total->value) == 0;
  return average->mantissa > 0;
}

/* Of what several years added; a level or a share has no average year. */
static void
add_average (UrMaker *maker, const UrIndicator *total)
{
  g_autofree char *sum = ur_decimal_to_string (&total->value);
  g_autofree char *quotient = NULL;
  gboolean exact;
  UrDecimal average;

  if (total->measure != UR_MEASURE_CUMULATIVE || total->period->role != UR_PERIOD_SPAN ||
      total->period->years < 2 || !get_average (total, &average, &exact))
    return;
  quotient = ur_decimal_to_string (&average);
  ur_maker_set_figure (maker, total);
  ur_maker_take (maker, "average", ur_maker_dup_derived (maker, &average, total->unit));
  ur_maker_add_arithmetic (maker, "%s ÷ %u %s %s", sum, total->period->years, exact ? "=" : "≈", quotient);
  ur_maker_add (maker, UR_STATEMENT_AVERAGE);
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
  UrMaker maker;

  g_return_val_if_fail (report != NULL && indicator != NULL && reg < UR_N_REGISTERS, NULL);

  ur_maker_init (&maker, report, reg);
  if (indicator->number != NULL)
    {
      ur_maker_add_figure (&maker, indicator);
      add_context (&maker, indicator);
      add_share (&maker, indicator);
      add_average (&maker, indicator);
      ur_maker_add_changes (&maker, indicator);
    }
  return ur_maker_finish (&maker);
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
