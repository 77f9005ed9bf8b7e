/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether what was to be reached has been reached, as far as the printed words tell: 超过1200个 has met a
 * target of 1000, and may or may not have met one of 1300. */
#include "ur-outcome.h"

/* What a figure leaves open: its value lies between the two, or at them. */
typedef struct
{
  const UrDecimal *low;  /* NULL when there is none */
  const UrDecimal *high; /* likewise */
  gboolean above_low;    /* it is not @low itself */
  gboolean below_high;   /* likewise */
} Span;

static Span
get_span (const UrIndicator *indicator)
{
  const UrDecimal *value = &indicator->value;
  const UrDecimal *to = &indicator->value_to;

  switch (indicator->bound)
    {
    case UR_BOUND_ABOVE:
    case UR_BOUND_SLIGHTLY_ABOVE:
      return (Span){ value, NULL, TRUE, FALSE };
    case UR_BOUND_AT_LEAST:
      return (Span){ value, NULL, FALSE, FALSE };
    case UR_BOUND_JUST_BELOW:
      return (Span){ NULL, to, FALSE, TRUE };
    case UR_BOUND_AT_MOST:
      return (Span){ NULL, to, FALSE, FALSE };
    case UR_BOUND_ABOUT:
      return (Span){ NULL, NULL, FALSE, FALSE };
    case UR_BOUND_NONE:
    default:
      return (Span){ value, to, FALSE, FALSE };
    }
}

/* Of targets that say how much there is to be: 下降5% and 前三位 are reached by less. */
static gboolean
can_judge (const UrIndicator *result, const UrIndicator *target)
{
  return result->number != NULL && target->number != NULL && result->aim == UR_AIM_RESULT &&
         target->aim == UR_AIM_TARGET && result->measure == target->measure &&
         result->quantity == target->quantity && result->change == UR_CHANGE_NONE &&
         target->change == UR_CHANGE_NONE &&
         (ur_indicator_is_amount (target) || target->quantity == UR_QUANTITY_PERCENT) &&
         ur_indicator_units_agree (result, target);
}

/* A target that may not be passed: 控制在1.2万户以内. */
static UrOutcome
judge_ceiling (const Span *span, const UrDecimal *ceiling)
{
  if (span->high != NULL && ur_decimal_compare (span->high, ceiling) <= 0)
    return UR_OUTCOME_MET;
  if (span->low != NULL)
    {
      int order = ur_decimal_compare (span->low, ceiling);

      if (order > 0 || (order == 0 && span->above_low))
        return UR_OUTCOME_MISSED;
    }
  return UR_OUTCOME_OPEN;
}

/* A target that is to be reached; one that has to be passed, 超过1000家, is not met by 1000. */
static UrOutcome
judge_floor (const Span *span, const UrDecimal *floor, gboolean pass)
{
  int order;

  if (span->high != NULL)
    {
      order = ur_decimal_compare (span->high, floor);
      if (order < 0 || (order == 0 && (pass || span->below_high)))
        return UR_OUTCOME_MISSED;
    }
  if (span->low == NULL)
    return UR_OUTCOME_OPEN;
  order = ur_decimal_compare (span->low, floor);
  if (order > 0 || (order == 0 && span->above_low))
    return UR_OUTCOME_EXCEEDED;
  return order == 0 && !pass ? UR_OUTCOME_MET : UR_OUTCOME_OPEN;
}

static UrOutcome
judge (const Span *span, const UrIndicator *target)
{
  UrOutcome outcome;

  switch (target->bound)
    {
    case UR_BOUND_AT_MOST:
      return judge_ceiling (span, &target->value_to);
    case UR_BOUND_AT_LEAST:
    case UR_BOUND_ABOVE:
      /* 500家以上 is met by 600, and not exceeded: more was asked for. */
      outcome = judge_floor (span, &target->value, target->bound == UR_BOUND_ABOVE);
      return outcome == UR_OUTCOME_EXCEEDED ? UR_OUTCOME_MET : outcome;
    case UR_BOUND_NONE:
      return target->digits_to == NULL ? judge_floor (span, &target->value, FALSE) : UR_OUTCOME_OPEN;
    case UR_BOUND_ABOUT:
    case UR_BOUND_SLIGHTLY_ABOVE:
    case UR_BOUND_JUST_BELOW:
    default:
      return UR_OUTCOME_OPEN;
    }
}

/**
 * ur_indicator_judge_target:
 * @result: what was reached
 * @target: what was to be reached, of the same thing
 *
 * Looks at what both leave open: a limit as a result (近1000家) may tell and may not, and 左右 never does.
 * Neither the series nor the periods of the two are looked at, which may be from two reports.
 *
 * Returns: whether @target was met, as far as the two printed figures tell
 */
UrOutcome
ur_indicator_judge_target (const UrIndicator *result, const UrIndicator *target)
{
  Span span;

  g_return_val_if_fail (result != NULL && target != NULL, UR_OUTCOME_OPEN);

  if (!can_judge (result, target))
    return UR_OUTCOME_OPEN;
  span = get_span (result);
  return judge (&span, target);
}

/**
 * ur_report_find_target:
 * @report: a report
 * @result: one of its indicators
 *
 * Returns: (nullable): what was to be reached in the period of @result, of the same series; %NULL when the
 *   report does not say
 */
const UrIndicator *
ur_report_find_target (const UrReport *report, const UrIndicator *result)
{
  g_return_val_if_fail (report != NULL && result != NULL, NULL);

  if (result->series == NULL || result->aim != UR_AIM_RESULT)
    return NULL;
  for (guint i = 0; i < report->n_indicators; i++)
    {
      const UrIndicator *other = &report->indicators[i];

      if (other->aim == UR_AIM_TARGET && other->period == result->period &&
          g_strcmp0 (other->series, result->series) == 0)
        return other;
    }
  return NULL;
}
