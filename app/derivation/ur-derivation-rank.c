/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 由第11位升到第4位，前移7位: ranks are no amounts, and by how many places one moved is worked out from two
 * of them. */
#include "ur-derivation-private.h"

#include <string.h>

/* How much of a rank's name has to be told, 0 to 1. */
#define NAMED 0.4
/* Characters before a rank that say that it is an earlier one: 上年的第9位. */
#define WORDS_BEFORE 4
/* Bytes between two ranks of which the second is what became of the first: 升至. */
#define LONGEST_WAY 18

/* The rank of a report in the series, if any is given, that is @value. */
static const UrReference *
find_rank (const UrDerivation *derivation, const UrDecimal *value, const UrReference *beside)
{
  const UrReferences *references = derivation->judge->references;

  for (guint i = 0; i < references->list->len; i++)
    {
      const UrReference *one = ur_references_get (references, i);

      if (one->indicator->quantity == UR_QUANTITY_RANK &&
          ur_decimal_compare (&one->indicator->value, value) == 0 &&
          (beside == NULL || (one != beside && ur_references_are_one_series (one, beside))))
        return one;
    }
  return NULL;
}

/* The rank of the year before, where only the later one is told. */
static const UrReference *
find_rank_before (const UrDerivation *derivation, const UrReference *after)
{
  const UrReferences *references = derivation->judge->references;

  for (guint i = 0; i < references->list->len; i++)
    {
      const UrReference *one = ur_references_get (references, i);

      if (one->indicator->quantity == UR_QUANTITY_RANK && one != after && one->report == after->report &&
          one->indicator->aim == UR_AIM_RESULT && ur_references_are_one_series (one, after) &&
          one->indicator->period->year + 1 == after->indicator->period->year)
        return one;
    }
  return NULL;
}

/**
 * ur_derivation_judge_rank:
 *
 * Judges by how many places the draft says that a rank has moved, where its sentence tells it and the one
 * before, or the report does.
 *
 * Returns: whether it is judged
 */
gboolean
ur_derivation_judge_rank (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const UrNumber *moved = &own->finding->number;
  UrNumber number, ranks[2];
  const UrReference *after, *before;
  UrDecimal apart;
  guint n = 0;

  if (moved->kind != UR_NUMBER_PLAIN || !ur_proof_words_end (UR_PROOF_MOVED, own->text, moved->start) ||
      (strcmp (own->finding->unit, "位") != 0 && strcmp (own->finding->unit, "名") != 0))
    return FALSE;
  for (gsize from = own->sentence; ur_number_find (own->text, (gssize) moved->start, from, &number);
       from = number.end)
    if (number.kind == UR_NUMBER_RANK && n++ < G_N_ELEMENTS (ranks))
      ranks[n - 1] = number;
  if (n == 0 || n > G_N_ELEMENTS (ranks) || ur_derivation_count_others (derivation, ranks[n - 1].end) > 0 ||
      (after = find_rank (derivation, &ranks[n - 1].value, NULL)) == NULL ||
      (before = n == 1 ? find_rank_before (derivation, after)
                       : find_rank (derivation, &ranks[0].value, after)) == NULL ||
      !ur_decimal_subtract (&before->indicator->value, &after->indicator->value, &apart) ||
      apart.mantissa == 0)
    return FALSE;
  if (apart.mantissa < 0)
    {
      const UrReference *swap = after;

      after = before;
      before = swap;
      apart.mantissa = -apart.mantissa;
    }
  if (ur_decimal_compare (&moved->value, &apart) == 0)
    ur_derivation_take (derivation, ur_derivation_dup_two (derivation, before, "−", after), after, &apart);
  else
    ur_derivation_take_wrong (derivation, ur_derivation_dup_two (derivation, before, "−", after), after,
                              &apart);
  return TRUE;
}

/* How much of the name of @reference is in @grams. */
static double
weigh_name (const UrReference *reference, const GArray *grams)
{
  double told = 0;

  for (guint i = 0; i < reference->label->len; i++)
    for (guint k = 0; k < grams->len; k++)
      if (g_array_index (grams, UrGram, k).pair == g_array_index (reference->label, UrGram, i).pair)
        {
          told += g_array_index (reference->label, UrGram, i).weight;
          break;
        }
  return told / MAX (reference->label_weight, 0.01);
}

/* 全市第5位 is no rank among the provinces. */
static gboolean
is_of_other_scope (const UrDraftFigure *figure, const UrIndicator *rank)
{
  const char *const *scopes = ur_proof_words_get (UR_PROOF_SCOPE);
  const char *last = NULL, *scope = NULL;
  gboolean named = FALSE;

  for (guint i = 0; scopes[i] != NULL; i++)
    {
      const char *found =
          g_strrstr_len (figure->text + figure->sentence,
                         (gssize) (figure->finding->number.start - figure->sentence), scopes[i]);

      named = named || strstr (rank->label, scopes[i]) != NULL;
      if (found != NULL && (last == NULL || found > last))
        {
          last = found;
          scope = scopes[i];
        }
    }
  return named && scope != NULL && strstr (rank->label, scope) == NULL;
}

/* 第9位→第5位, and in a row of a table: another one comes next. */
static gboolean
leads_on (const UrDraftFigure *figure)
{
  UrNumber next;

  return ur_number_find (figure->text, (gssize) figure->end, figure->finding->number.end, &next) &&
         next.kind == UR_NUMBER_RANK && next.start - figure->finding->number.end <= LONGEST_WAY;
}

/* 由第11位, 上年的第9位. */
static gboolean
is_earlier (const UrDraftFigure *figure)
{
  const char *start = figure->text + figure->finding->number.start, *from = start;

  for (guint n = 0; n < WORDS_BEFORE && from > figure->text + figure->sentence; n++)
    from = g_utf8_prev_char (from);
  return leads_on (figure) ||
         ur_proof_words_hold (UR_PROOF_EARLIER, figure->text, (gsize) (from - figure->text),
                              (gsize) (start - figure->text));
}

/* The rank that is told of, by its name. */
static const UrReference *
find_named_rank (const UrJudge *judge, const UrDraftFigure *figure)
{
  g_autoptr (GArray) grams = ur_references_dup_grams (judge->references, figure->text + figure->sentence,
                                                      figure->finding->number.start - figure->sentence);
  const UrReference *best = NULL;
  double reached = NAMED;

  for (guint i = 0; i < judge->references->list->len; i++)
    {
      const UrReference *one = ur_references_get (judge->references, i);
      double told = one->indicator->quantity == UR_QUANTITY_RANK ? weigh_name (one, grams) : 0;

      if (told < reached || is_of_other_scope (figure, one->indicator))
        continue;
      reached = told;
      best = one;
    }
  return best;
}

/* 2023年由第11位升到第4位: the year is that of the way, which begins with the last rank before it. */
static const UrReference *
find_beginning (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *right)
{
  const UrToldYear *year = NULL, *next;
  gsize start = figure->finding->number.start;
  const UrReference *found = NULL;

  for (guint i = 0; (next = ur_draft_figure_next_year (figure, &i, figure->sentence, start)) != NULL;)
    year = next;
  if (year == NULL || !leads_on (figure) ||
      !ur_proof_words_hold (UR_PROOF_FROM, figure->text, year->end, start))
    return NULL;
  for (guint i = 0; i < judge->references->list->len; i++)
    {
      const UrReference *one = ur_references_get (judge->references, i);
      guint own = one->indicator->period->year;

      if (one->indicator->quantity == UR_QUANTITY_RANK && one != right && one->report == right->report &&
          one->indicator->aim == UR_AIM_RESULT && ur_references_are_one_series (one, right) && own != 0 &&
          own < right->indicator->period->year && (found == NULL || own > found->indicator->period->year))
        found = one;
    }
  return found;
}

/* The one of the ranks called so that is of the time that is told. */
static const UrReference *
find_of_time (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *named)
{
  guint year = ur_draft_figure_get_sentence_year (figure);
  gboolean earlier = is_earlier (figure);
  const UrReference *found = NULL;

  for (guint i = 0; i < judge->references->list->len; i++)
    {
      const UrReference *one = ur_references_get (judge->references, i);
      guint own = one->indicator->period->year;

      if (one->indicator->quantity != UR_QUANTITY_RANK ||
          strcmp (one->indicator->label, named->indicator->label) != 0 ||
          (one->indicator->aim == UR_AIM_TARGET && year != own &&
           !ur_proof_words_hold (UR_PROOF_AHEAD, figure->text, figure->sentence, figure->end)))
        continue;
      if (year != 0 ? own == year : found == NULL || (own < found->indicator->period->year) == earlier)
        found = one;
    }
  return found;
}

/**
 * ur_judge_rank:
 * @judge: what the draft is judged with
 * @figure: a rank of the draft, with its sentence and its item
 *
 * Holds a rank against the one of a report that has its name and its time; it stays apart where there is
 * none.
 */
void
ur_judge_rank (const UrJudge *judge, UrDraftFigure *figure)
{
  const UrDecimal *value = &figure->finding->number.value;
  const UrReference *named = ur_proof_words_hold (UR_PROOF_OWN, figure->text, figure->sentence, figure->end)
                                 ? NULL
                                 : find_named_rank (judge, figure);
  const UrReference *right = named != NULL ? find_of_time (judge, figure, named) : NULL;
  const UrReference *beginning = right != NULL ? find_beginning (judge, figure, right) : NULL;
  gboolean is_other = FALSE;

  if (right == NULL)
    return;
  right = beginning != NULL ? beginning : right;
  for (guint i = 0; i < judge->references->list->len; i++)
    {
      const UrReference *one = ur_references_get (judge->references, i);

      is_other = is_other || (one != right && ur_references_are_one_series (one, right) &&
                              ur_decimal_compare (&one->indicator->value, value) == 0);
    }
  if (ur_decimal_compare (&right->indicator->value, value) == 0)
    ur_draft_figure_settle (figure, UR_VERDICT_MATCH, UR_DIFFERENCE_NONE, right);
  else
    ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS,
                            is_other ? UR_DIFFERENCE_LAST_YEAR : UR_DIFFERENCE_VALUE, right);
}
