/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What something was before, worked out from what the report says of it and of its change: 上年为3.08亿元,
 * where it is 3.24亿元 and grew by 5.2%; 由91.2%提高到92.1%; 2018年约1.2亿元 of what has doubled since. */
#include "ur-derivation-private.h"

#include <math.h>
#include <string.h>

/* How much of a name has to be told. */
#define NAMED 0.6
/* Or how much of its own words is in a name. */
#define CALLED 0.9
/* Of a name, how much the name of a change has. */
#define ALIKE 0.7
/* What is said to have doubled was half as much, so nearly. */
#define NEARLY 0.06

/* What was before, as far as it is known. */
typedef struct
{
  const UrReference *now, *change;
  const char *sign;
  UrDecimal before;
  double apart;
} Before;

static double
get_size (const UrReference *reference)
{
  return fabs (ur_decimal_to_double (&reference->indicator->value));
}

static gboolean
divide_by (Before *before, UrDecimal by, double apart)
{
  before->sign = "÷";
  before->apart = apart;
  return by.mantissa > 0 &&
         ur_decimal_divide (&before->now->indicator->value, &by, UR_QUOTIENT_PLACES, &before->before);
}

/* By so many per cent: 1 and that part of it. */
static gboolean
go_back_by_rate (Before *before)
{
  UrDecimal rate = before->change->indicator->value, hundred = { 100, 0 }, less = { -100, 0 }, by;
  gboolean down = before->change->indicator->change == UR_CHANGE_DOWN;

  rate.mantissa = down ? -ABS (rate.mantissa) : ABS (rate.mantissa);
  if (!ur_indicator_is_amount (before->now->indicator) || !ur_decimal_subtract (&rate, &less, &rate) ||
      !ur_decimal_divide (&rate, &hundred, UR_QUOTIENT_PLACES, &by))
    return FALSE;
  return divide_by (before, by,
                    (ur_derivation_get_half_digit (before->now) / get_size (before->now) +
                     ur_derivation_get_half_digit (before->change) / ur_decimal_to_double (&rate)) *
                        get_size (before->now) / ur_decimal_to_double (&by));
}

/* By so much, or by so many points. */
static gboolean
go_back_by_amount (Before *before)
{
  UrDecimal now = before->now->indicator->value, change = before->change->indicator->value;
  gboolean down = before->change->indicator->change == UR_CHANGE_DOWN;

  if (before->now->indicator->change == UR_CHANGE_DOWN)
    now.mantissa = -ABS (now.mantissa);
  change.mantissa = down ? -ABS (change.mantissa) : ABS (change.mantissa);
  before->sign = down ? "+" : "−";
  before->apart = ur_derivation_get_half_digit (before->now) + ur_derivation_get_half_digit (before->change);
  return ur_decimal_subtract (&now, &change, &before->before);
}

/* 翻一番, 是2018年的1.7倍. */
static gboolean
go_back_by_times (Before *before)
{
  const UrIndicator *times = before->change->indicator;
  UrDecimal by = times->value;

  if (!ur_indicator_is_amount (before->now->indicator) || times->value.scale > 9 || by.mantissa <= 0)
    return FALSE;
  if (strcmp (times->unit, UR_UNIT_DOUBLINGS) == 0)
    {
      if (by.scale != 0 || by.mantissa > 6)
        return FALSE;
      by.mantissa = (gint64) 1 << by.mantissa;
    }
  return divide_by (before, by, NEARLY * get_size (before->now) / ur_decimal_to_double (&by));
}

static gboolean
go_back (Before *before)
{
  const UrIndicator *change = before->change->indicator, *now = before->now->indicator;

  switch ((int) change->quantity)
    {
    case UR_QUANTITY_GROWTH:
      return change->change != UR_CHANGE_NONE && go_back_by_rate (before);
    case UR_QUANTITY_POINTS:
      return change->change != UR_CHANGE_NONE &&
             (now->quantity == UR_QUANTITY_PERCENT || now->quantity == UR_QUANTITY_GROWTH) &&
             go_back_by_amount (before);
    case UR_QUANTITY_TIMES:
      return go_back_by_times (before);
    default:
      return change->change != UR_CHANGE_NONE && now->change == UR_CHANGE_NONE &&
             ur_indicator_is_amount (now) && ur_proof_units_agree (change->unit, now->unit) &&
             go_back_by_amount (before);
    }
}

static gboolean
is_of_one_name (const UrDerivation *derivation, const UrReference *now, const UrReference *change)
{
  const char *name = change->indicator->label;
  g_autoptr (GArray) grams = NULL;
  UrMention mention;

  if (g_strcmp0 (now->indicator->name, change->indicator->name) == 0 ||
      g_str_has_prefix (name, now->indicator->label))
    return TRUE;
  if (now->indicator->paragraph != change->indicator->paragraph || now->index + 1 != change->index)
    return FALSE;
  grams = ur_references_dup_grams (derivation->judge->references, name, strlen (name));
  mention = ur_reference_weigh (now, grams);
  return mention.told >= ALIKE || mention.name >= ALIKE;
}

/* The words before the number, of the clause or the sentence, tell @words. */
static gboolean
tells (const UrDraftFigure *own, const char *words)
{
  return g_strstr_len (own->text + own->from, (gssize) (own->finding->number.start - own->from), words) !=
         NULL;
}

/* What the figure beside it was found to be: 由91.2%提高到92.1%; 增速-2.8%，上年增长1.3%. */
static const UrReference *
get_beside (const UrDerivation *derivation, int step)
{
  const UrDraftFigure *own = derivation->figure;
  int at = (int) own->index + step;
  const UrDraftFigure *other = at >= (int) own->passage_first && at < (int) own->passage_last
                                   ? g_ptr_array_index (derivation->judge->figures, (guint) at)
                                   : NULL;

  return other != NULL && other->sentence == own->sentence && other->chosen != NULL &&
                 other->item->verdict == UR_VERDICT_MATCH
             ? other->chosen
             : NULL;
}

/* Whether it is the time before that the words tell: the year, 上年, or what the change is measured against.
 */
static gboolean
is_before (const UrDerivation *derivation, const UrReference *now, const UrReference *change)
{
  const UrDraftFigure *own = derivation->figure;
  const char *than = change->indicator->than;
  guint year = ur_draft_figure_get_own_year (own);
  const UrReference *last = get_beside (derivation, -1);
  gboolean of_year_before = than == NULL || ur_proof_words_match (UR_PROOF_EARLIER, than) > 0;

  if (than != NULL && !of_year_before)
    return tells (own, than);
  if (year != 0)
    return year + 1 == now->indicator->period->year;
  /* 上年末会员58.6万人，入会率91.2% */
  if (last != NULL && last->report == now->report && last->indicator->period->year != 0 &&
      last->indicator->period->year + 1 == now->indicator->period->year)
    return TRUE;
  return ur_derivation_tells (derivation, UR_PROOF_AGO, own->from) ||
         ur_derivation_tells (derivation, UR_PROOF_EARLIER, own->from);
}

static gboolean
has_kind_of (const UrDerivation *derivation, const UrReference *now)
{
  const UrFinding *finding = derivation->figure->finding;

  if (finding->number.kind == UR_NUMBER_PERCENT)
    return now->indicator->quantity == UR_QUANTITY_PERCENT || now->indicator->quantity == UR_QUANTITY_GROWTH;
  return finding->number.kind == UR_NUMBER_PLAIN && ur_indicator_is_amount (now->indicator) &&
         ur_derivation_has_unit_of (derivation, now);
}

/* The value before is no report's own. */
static gboolean
is_unknown_before (const UrDerivation *derivation, const UrReference *now)
{
  return now->indicator->period->year == 0 ||
         ur_references_find_year (derivation->judge->references, now, now->indicator->period->year - 1) ==
             NULL;
}

static gboolean
find_change (const UrDerivation *derivation, const UrReference *now, Before *found)
{
  const UrReferences *references = derivation->judge->references;
  guint from = now->index > 3 ? now->index - 3 : 0;

  if (now->base != NULL || now->indicator->aim != UR_AIM_RESULT || now->indicator->bound != UR_BOUND_NONE ||
      !ur_indicator_is_exact_amount (now->indicator) || !has_kind_of (derivation, now) ||
      !is_unknown_before (derivation, now))
    return FALSE;
  for (guint i = from; i < MIN (references->list->len, now->index + 4); i++)
    {
      const UrReference *change = ur_references_get (references, i);

      *found = (Before){ .now = now, .change = change };
      if (change != now && change->report == now->report && change->indicator->aim == UR_AIM_RESULT &&
          change->indicator->bound == UR_BOUND_NONE && change->indicator->digits != NULL &&
          is_of_one_name (derivation, now, change) && is_before (derivation, now, change) && go_back (found))
        return TRUE;
    }
  return FALSE;
}

/* What its words or the question name, if there is only one that has a change. */
static gboolean
find_named (const UrDerivation *derivation, Before *found)
{
  const UrDraftFigure *own = derivation->figure;
  const char *question = ur_draft_figure_get_question (own);
  const char *words[] = { own->text + own->sentence, own->text + own->from, question };
  gsize lens[] = { own->finding->number.start - own->sentence, own->finding->number.start - own->from,
                   question != NULL ? strlen (question) : 0 };

  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    {
      g_autoptr (GArray) mentions =
          ur_references_list_mentioned (derivation->judge->references, words[k] != NULL ? words[k] : "",
                                        lens[k], k == 1 ? CALLED : 1.1, NAMED);
      gboolean has = FALSE;

      for (guint i = 0; i < mentions->len; i++)
        {
          Before one;

          if (!find_change (derivation, g_array_index (mentions, UrMention, i).reference, &one))
            continue;
          if (has && one.now != found->now && ur_decimal_compare (&one.before, &found->before) != 0)
            return FALSE;
          if (!has)
            *found = one;
          has = TRUE;
        }
      if (has)
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_before (const UrDerivation *derivation, Before *found)
{
  const UrReference *next = get_beside (derivation, 1), *last = get_beside (derivation, -1);

  return (next != NULL && find_change (derivation, next, found)) ||
         (last != NULL && find_change (derivation, last, found)) || find_named (derivation, found);
}

/**
 * ur_derivation_judge_before:
 * @only_right: whether a wrong one is left as it is
 *
 * Judges what something is said to have been before.
 *
 * Returns: whether it is judged
 */
gboolean
ur_derivation_judge_before (UrDerivation *derivation, gboolean only_right)
{
  const UrDraftFigure *own = derivation->figure;
  const UrFinding *finding = own->finding;
  Before before;
  double told, right, wrong;

  if (finding->column != 0 || finding->number.is_range || finding->aim == UR_AIM_TARGET ||
      (finding->number.kind != UR_NUMBER_PLAIN && finding->number.kind != UR_NUMBER_PERCENT) ||
      ur_proof_words_end (UR_PROOF_CHANGED, own->text, finding->number.start) ||
      ur_proof_words_end (UR_PROOF_APART_BY, own->text, finding->number.start) ||
      ur_derivation_tells (derivation, UR_PROOF_SHARE, own->from) ||
      ur_proof_words_hold (UR_PROOF_OWN, own->text, own->sentence, own->end) ||
      !find_before (derivation, &before) ||
      (finding->change != UR_CHANGE_NONE && before.now->indicator->quantity != UR_QUANTITY_GROWTH))
    return FALSE;
  if ((before.before.mantissa < 0) !=
          (finding->change == UR_CHANGE_DOWN || finding->number.value.mantissa < 0) &&
      before.now->indicator->quantity == UR_QUANTITY_GROWTH)
    return FALSE;
  before.before.mantissa = ABS (before.before.mantissa);
  told = fabs (ur_decimal_to_double (&finding->number.value));
  right = ur_decimal_to_double (&before.before);
  wrong = fabs (told - right);
  if (right <= 0)
    return FALSE;
  if (wrong <= before.apart + 0.5 * pow (10, ur_finding_get_last_place (finding)) * 1.001)
    {
      ur_derivation_take (derivation,
                          ur_derivation_dup_two (derivation, before.now, before.sign, before.change),
                          before.now, &before.before);
      return TRUE;
    }
  if (only_right || own->chosen != NULL || ur_finding_is_on_its_side (finding, &before.before) ||
      wrong <= before.apart + pow (10, ur_finding_get_last_place (finding)) ||
      !(2 * wrong < right || ur_derivation_is_slip (derivation, &before.before)))
    return FALSE;
  ur_derivation_take_wrong (derivation,
                            ur_derivation_dup_two (derivation, before.now, before.sign, before.change),
                            before.now, &before.before);
  return TRUE;
}

/**
 * ur_judge_derive_before:
 * @judge: what the draft is judged with
 * @i: one of its figures, which differs from what is called so
 *
 * Looks whether it is what that was a year before, worked out from what the report says of the change.
 *
 * Returns: whether it is
 */
gboolean
ur_judge_derive_before (UrJudge *judge, guint i)
{
  UrDerivation derivation = { .judge = judge, .figure = g_ptr_array_index (judge->figures, i) };

  return ur_derivation_judge_before (&derivation, TRUE);
}
