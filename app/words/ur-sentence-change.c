/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changed against an earlier period: only where the report holds both, of one series, one measure and
 * one kind of period, and says by its labels which is the earlier. */
#include "ur-sentence-private.h"

#include <string.h>

static gboolean
is_comparable (const UrIndicator *a, const UrIndicator *b)
{
  return a != b && b->number != NULL && g_strcmp0 (a->series, b->series) == 0 && a->measure == b->measure &&
         a->quantity == b->quantity && a->period->role == b->period->role &&
         a->period->years == b->period->years && a->aim == b->aim && a->change == b->change &&
         !ur_indicator_is_open (a) && !ur_indicator_is_open (b) &&
         (ur_indicator_is_amount (a) || a->quantity == UR_QUANTITY_PERCENT) &&
         ur_indicator_units_agree (a, b);
}

/* The nearest earlier one. */
static const UrIndicator *
find_base (const UrReport *report, const UrIndicator *indicator)
{
  guint year = indicator->period->year;
  const UrIndicator *base = NULL;

  if (indicator->series == NULL)
    return NULL;
  for (guint i = 0; i < report->n_indicators; i++)
    {
      const UrIndicator *other = &report->indicators[i];
      guint earlier = other->period->year;

      if (is_comparable (indicator, other) && earlier > 0 && earlier < year &&
          (base == NULL || earlier > base->period->year))
        base = other;
    }
  return base;
}

/* Everything the change sentences have in common. */
static void
set_pair (UrSentenceBuilder *builder, const UrIndicator *indicator, const UrIndicator *base)
{
  ur_sentence_builder_set_figure (builder, indicator);
  ur_sentence_builder_set (builder, "base-period", base->period->label);
  ur_sentence_builder_take (builder, "base", ur_sentence_builder_dup_figure (builder, base));
  ur_sentence_builder_set_own_notes (builder, indicator, base);
}

static void
add_subtraction (UrSentenceBuilder *builder,
                 const UrIndicator *indicator,
                 const UrIndicator *base,
                 gboolean up,
                 const UrDerived *difference,
                 const char *unit)
{
  g_autofree char *from = ur_decimal_to_string (&(up ? indicator : base)->value);
  g_autofree char *less = ur_decimal_to_string (&(up ? base : indicator)->value);
  g_autofree char *rest = ur_decimal_to_string (&difference->value);
  UrDecimal whole;

  ur_decimal_subtract (&(up ? indicator : base)->value, &(up ? base : indicator)->value, &whole);
  ur_sentence_builder_add_arithmetic (builder, "%s%s − %s%s %s %s%s", from, unit, less, unit,
                                      ur_decimal_compare (&whole, &difference->value) == 0 ? "=" : "≈", rest,
                                      *unit != '\0' ? "个百分点" : "");
}

/* A share changes by 百分点. */
static void
add_points (UrSentenceBuilder *builder,
            const UrIndicator *indicator,
            const UrIndicator *base,
            gboolean up,
            const UrDerived *difference)
{
  set_pair (builder, indicator, base);
  ur_sentence_builder_take (builder, "points",
                            ur_sentence_builder_dup_derived (builder, difference, "个百分点"));
  add_subtraction (builder, indicator, base, up, difference, "%");
  ur_sentence_builder_add (builder, up ? UR_STATEMENT_POINTS_UP : UR_STATEMENT_POINTS_DOWN);
}

/* The rate of a change; none without a base, or when it would round to nothing. */
static gboolean
set_rate (UrSentenceBuilder *builder, const UrIndicator *indicator, const UrIndicator *base)
{
  g_autofree char *above = NULL;
  g_autofree char *below = NULL;
  g_autofree char *quotient = NULL;
  UrDecimal change, hundredfold;
  UrDerived rate;

  if (!ur_indicator_derive_rate (indicator, base, &rate))
    return FALSE;
  ur_decimal_subtract (&indicator->value, &base->value, &change);
  if (change.mantissa < 0)
    change.mantissa = -change.mantissa;
  ur_decimal_round (&change, -12);
  hundredfold = (UrDecimal){ change.mantissa * 100, change.scale };
  above = ur_decimal_to_string (&change);
  below = ur_decimal_to_string (&base->value);
  quotient = ur_decimal_to_string (&rate.value);
  ur_sentence_builder_take (builder, "rate", ur_sentence_builder_dup_derived (builder, &rate, "%"));
  ur_sentence_builder_add_arithmetic (
      builder, "%s ÷ %s %s %s%%", above, below,
      ur_derived_is_quotient (&hundredfold, &base->value, &rate.value) ? "=" : "≈", quotient);
  return TRUE;
}

static void
add_amount (UrSentenceBuilder *builder,
            const UrIndicator *indicator,
            const UrIndicator *base,
            gboolean up,
            const UrDerived *difference)
{
  gboolean rate;

  set_pair (builder, indicator, base);
  ur_sentence_builder_take (builder, "difference",
                            ur_sentence_builder_dup_derived (builder, difference, indicator->unit));
  add_subtraction (builder, indicator, base, up, difference, "");
  rate = set_rate (builder, indicator, base);
  if (up)
    ur_sentence_builder_add (builder, rate ? UR_STATEMENT_RISE_RATE : UR_STATEMENT_RISE);
  else
    ur_sentence_builder_add (builder, rate ? UR_STATEMENT_FALL_RATE : UR_STATEMENT_FALL);
}

static void
add_division (UrSentenceBuilder *builder,
              const UrIndicator *indicator,
              const UrIndicator *base,
              const UrDecimal *times)
{
  g_autofree char *above = ur_decimal_to_string (&indicator->value);
  g_autofree char *below = ur_decimal_to_string (&base->value);
  g_autofree char *quotient = ur_decimal_to_string (times);

  ur_sentence_builder_add_arithmetic (
      builder, "%s ÷ %s %s %s", above, below,
      ur_derived_is_quotient (&indicator->value, &base->value, times) ? "=" : "≈", quotient);
}

/* 翻一番 is twice as much, 翻两番 four times: when the quotient says so to one place. */
static guint
get_doublings (const UrDecimal *times)
{
  for (guint n = 1; n <= 3; n++)
    {
      const UrDecimal power = { 1 << n, 0 };

      if (ur_decimal_compare (times, &power) == 0)
        return n;
    }
  return 0;
}

static void
add_doubled (UrSentenceBuilder *builder,
             const UrIndicator *indicator,
             const UrIndicator *base,
             const UrDerived *times)
{
  static const char *const words[] = { "", "一", "两", "三" };
  guint doublings = get_doublings (&times->value);
  g_autofree char *about = NULL;

  if (doublings == 0)
    return;
  about = ur_sentence_builder_dup_about (builder, times->exact);
  set_pair (builder, indicator, base);
  ur_sentence_builder_take (
      builder, "doubled",
      ur_sentence_builder_dup_frame (builder, UR_FRAME_DOUBLED, "about", about, "number", words[doublings]));
  add_division (builder, indicator, base, &times->value);
  ur_sentence_builder_add (builder, UR_STATEMENT_DOUBLED);
}

/* Only for a rise to twice as much and more. */
static void
add_times (UrSentenceBuilder *builder, const UrIndicator *indicator, const UrIndicator *base)
{
  const UrDecimal two = { 2, 0 };
  UrDerived times;

  if (!ur_indicator_derive_times (indicator, base, &times) || ur_decimal_compare (&times.value, &two) < 0)
    return;
  set_pair (builder, indicator, base);
  ur_sentence_builder_take_about (builder, "times", &times, "倍");
  add_division (builder, indicator, base, &times.value);
  ur_sentence_builder_add (builder, UR_STATEMENT_TIMES);
  add_doubled (builder, indicator, base, &times);
}

/**
 * ur_sentence_builder_add_changes:
 * @indicator: an indicator of the report
 *
 * Adds what can be said of the change against the nearest earlier period.
 */
void
ur_sentence_builder_add_changes (UrSentenceBuilder *builder, const UrIndicator *indicator)
{
  const UrIndicator *base = find_base (builder->report, indicator);
  UrDerived difference;
  gboolean up;

  if (base == NULL)
    return;
  if (ur_decimal_compare (&indicator->value, &base->value) == 0)
    {
      set_pair (builder, indicator, base);
      ur_sentence_builder_add (builder, UR_STATEMENT_SAME);
      return;
    }
  up = ur_indicator_derive_difference (indicator, base, &difference);
  if (difference.value.mantissa == 0)
    return;
  if (indicator->measure == UR_MEASURE_SHARE)
    {
      add_points (builder, indicator, base, up, &difference);
      return;
    }
  add_amount (builder, indicator, base, up, &difference);
  if (up)
    add_times (builder, indicator, base);
}
