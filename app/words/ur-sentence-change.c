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

/* The note on how one figure was counted, where charts put one to it. */
static const UrNote *
find_own_note (const UrReport *report, const UrIndicator *indicator)
{
  for (guint i = 0; i < report->n_charts; i++)
    for (guint j = 0; j < report->charts[i].n_items; j++)
      if (report->charts[i].items[j].indicator == indicator && report->charts[i].items[j].note != NULL)
        return report->charts[i].items[j].note;
  return NULL;
}

/* Everything the change sentences have in common.  What counts alike on both sides needs no note. */
static void
set_pair (UrSentenceBuilder *builder, const UrIndicator *indicator, const UrIndicator *base)
{
  const UrNote *note = find_own_note (builder->report, indicator);
  const UrNote *base_note = find_own_note (builder->report, base);

  ur_sentence_builder_set_figure (builder, indicator);
  ur_sentence_builder_set (builder, "base-period", base->period->label);
  ur_sentence_builder_take (builder, "base", ur_sentence_builder_dup_figure (builder, base));
  if (note != base_note)
    ur_sentence_builder_set_note (builder, note != NULL ? note : base_note);
}

/* How far apart the two are, and which way. */
static gboolean
get_difference (const UrIndicator *indicator, const UrIndicator *base, UrDecimal *difference)
{
  gboolean up = ur_decimal_compare (&indicator->value, &base->value) >= 0;
  const UrIndicator *larger = up ? indicator : base;
  const UrIndicator *smaller = up ? base : indicator;

  if (!ur_decimal_subtract (&larger->value, &smaller->value, difference))
    *difference = (UrDecimal){ 0, 0 };
  ur_decimal_round (difference, -12); /* drops the zeros after the point */
  return up;
}

static void
add_subtraction (UrSentenceBuilder *builder,
                 const UrIndicator *indicator,
                 const UrIndicator *base,
                 gboolean up,
                 const UrDecimal *difference,
                 const char *unit)
{
  g_autofree char *from = ur_decimal_to_string (&(up ? indicator : base)->value);
  g_autofree char *less = ur_decimal_to_string (&(up ? base : indicator)->value);
  g_autofree char *rest = ur_decimal_to_string (difference);

  ur_sentence_builder_add_arithmetic (builder, "%s%s − %s%s = %s%s", from, unit, less, unit, rest,
                                      *unit != '\0' ? "个百分点" : "");
}

/* A share changes by 百分点. */
static void
add_points (UrSentenceBuilder *builder, const UrIndicator *indicator, const UrIndicator *base)
{
  UrDecimal difference;
  gboolean up = get_difference (indicator, base, &difference);

  if (difference.mantissa == 0)
    return;
  set_pair (builder, indicator, base);
  ur_sentence_builder_take (builder, "points",
                            ur_sentence_builder_dup_derived (builder, &difference, "个百分点"));
  add_subtraction (builder, indicator, base, up, &difference, "%");
  ur_sentence_builder_add (builder, up ? UR_STATEMENT_POINTS_UP : UR_STATEMENT_POINTS_DOWN);
}

/* The rate of a change, to one place; none without a base, or when it would round to nothing. */
static gboolean
set_rate (UrSentenceBuilder *builder, const UrDecimal *difference, const UrIndicator *base)
{
  g_autofree char *above = ur_decimal_to_string (difference);
  g_autofree char *below = ur_decimal_to_string (&base->value);
  g_autofree char *quotient = NULL;
  UrDecimal rate, fine;

  if (!ur_decimal_percent (difference, &base->value, 1, &rate) ||
      !ur_decimal_percent (difference, &base->value, 2, &fine) || rate.mantissa == 0)
    return FALSE;
  quotient = ur_decimal_to_string (&fine);
  ur_sentence_builder_take (builder, "rate", ur_sentence_builder_dup_derived (builder, &rate, "%"));
  ur_sentence_builder_add_arithmetic (builder, "%s ÷ %s = %s%%", above, below, quotient);
  return TRUE;
}

static void
add_amount (UrSentenceBuilder *builder,
            const UrIndicator *indicator,
            const UrIndicator *base,
            gboolean up,
            const UrDecimal *difference)
{
  UrDecimal rounded = *difference;
  gboolean rate;

  ur_decimal_round (&rounded,
                    MAX (ur_indicator_get_last_place (indicator), ur_indicator_get_last_place (base)));
  if (rounded.mantissa == 0)
    return;
  set_pair (builder, indicator, base);
  ur_sentence_builder_take (builder, "difference",
                            ur_sentence_builder_dup_derived (builder, &rounded, indicator->unit));
  add_subtraction (builder, indicator, base, up, difference, "");
  rate = set_rate (builder, difference, base);
  if (up)
    ur_sentence_builder_add (builder, rate ? UR_STATEMENT_RISE_RATE : UR_STATEMENT_RISE);
  else
    ur_sentence_builder_add (builder, rate ? UR_STATEMENT_FALL_RATE : UR_STATEMENT_FALL);
}

static void
add_division (UrSentenceBuilder *builder, const UrIndicator *indicator, const UrIndicator *base)
{
  g_autofree char *above = ur_decimal_to_string (&indicator->value);
  g_autofree char *below = ur_decimal_to_string (&base->value);
  g_autofree char *quotient = NULL;
  UrDecimal times;

  ur_decimal_divide (&indicator->value, &base->value, 2, &times);
  quotient = ur_decimal_to_string (&times);
  ur_sentence_builder_add_arithmetic (builder, "%s ÷ %s = %s", above, below, quotient);
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

/* Only for a rise to twice as much and more. */
static void
add_times (UrSentenceBuilder *builder, const UrIndicator *indicator, const UrIndicator *base)
{
  static const char *const words[] = { "", "一", "两", "三" };
  const UrDecimal two = { 2, 0 };
  UrDecimal times;
  guint doublings;

  if (!ur_decimal_divide (&indicator->value, &base->value, 1, &times) ||
      ur_decimal_compare (&times, &two) < 0)
    return;
  ur_decimal_round (&times, -1);
  set_pair (builder, indicator, base);
  ur_sentence_builder_take (builder, "times", ur_sentence_builder_dup_derived (builder, &times, "倍"));
  add_division (builder, indicator, base);
  ur_sentence_builder_add (builder, UR_STATEMENT_TIMES);
  doublings = get_doublings (&times);
  if (doublings == 0)
    return;
  set_pair (builder, indicator, base);
  ur_sentence_builder_take (
      builder, "doubled",
      ur_sentence_builder_dup_frame (builder, UR_FRAME_DOUBLED, "number", words[doublings], NULL, NULL));
  add_division (builder, indicator, base);
  ur_sentence_builder_add (builder, UR_STATEMENT_DOUBLED);
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
  UrDecimal difference;
  gboolean up;

  if (base == NULL)
    return;
  up = get_difference (indicator, base, &difference);
  if (difference.mantissa == 0)
    {
      set_pair (builder, indicator, base);
      ur_sentence_builder_add (builder, UR_STATEMENT_SAME);
      return;
    }
  if (indicator->measure == UR_MEASURE_SHARE)
    {
      add_points (builder, indicator, base);
      return;
    }
  add_amount (builder, indicator, base, up, &difference);
  if (up)
    add_times (builder, indicator, base);
}
