/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums of what the words list by names, or of so many figures that were told last:
 * 防控资金、返还经费、报销三项 合计, 以上三类共; and of so many years of what they name: 驿站三年共. */
#include "ur-derivation-private.h"

#include <string.h>

/* How much of the words has to be in a name, or of the name in the words. */
#define TOLD 0.6
#define NAME 0.8
/* The name of one thing over years has more words beside it. */
#define NAME_OF_YEARS 0.6
#define TOLD_OF_YEARS 0.9
#define MOST_SUMS 8

static const UrDraftFigure *
get_figure (const UrDerivation *derivation, guint i)
{
  return g_ptr_array_index (derivation->judge->figures, i);
}

static gboolean
can_be_summand (const UrDerivation *derivation, const UrReference *one)
{
  return one->indicator->value.mantissa > 0 && ur_indicator_is_amount (one->indicator) &&
         ur_indicator_is_exact_amount (one->indicator) && one->indicator->aim == UR_AIM_RESULT &&
         ur_derivation_has_unit_of (derivation, one);
}

/* What is of one year of one report, or of all its years. */
static gboolean
are_of_one_time (const UrReference *a, const UrReference *b)
{
  const UrPeriod *x = a->indicator->period, *y = b->indicator->period;
  gboolean spans = x->role == UR_PERIOD_SPAN || x->role == UR_PERIOD_SPAN_END;

  if (a->report != b->report)
    return FALSE;
  if (x == y)
    return TRUE;
  return x->year == y->year && (spans ? y->role == UR_PERIOD_SPAN || y->role == UR_PERIOD_SPAN_END
                                      : (x->role == UR_PERIOD_YEAR || x->role == UR_PERIOD_POINT) &&
                                            (y->role == UR_PERIOD_YEAR || y->role == UR_PERIOD_POINT));
}

static gboolean
add_summand (UrListedSum *sum, const UrReference *one)
{
  UrDecimal minus = one->indicator->value;

  for (guint i = 0; i < sum->n; i++)
    if (sum->summands[i] == one)
      return FALSE;
  minus.mantissa = -minus.mantissa;
  if (sum->n == UR_MAX_SUMMANDS || !ur_decimal_subtract (&sum->sum, &minus, &sum->sum))
    return FALSE;
  sum->is_sure = sum->is_sure && one->indicator->bound == UR_BOUND_NONE;
  sum->summands[sum->n++] = one;
  return TRUE;
}

static void
keep_sum (GArray *sums, const UrListedSum *sum)
{
  for (guint i = 0; i < sums->len; i++)
    {
      const UrListedSum *other = &g_array_index (sums, UrListedSum, i);

      if (other->n == sum->n && memcmp (other->summands, sum->summands, sizeof sum->summands) == 0)
        return;
    }
  if (sums->len < MOST_SUMS)
    g_array_append_val (sums, *sum);
}

/* How many things the words before the figure say are put together, or 0; @at: where they say so. */
static guint
find_count (const UrDraftFigure *own, gsize from, gsize *at)
{
  gsize start = own->finding->number.start, length;
  gssize two = ur_proof_words_find_last (UR_PROOF_TWO, own->text, start, &length);
  UrNumber number;
  guint n = 0;

  if (two >= (gssize) from)
    {
      n = 2;
      *at = (gsize) two;
    }
  for (gsize next = from; ur_number_find (own->text, (gssize) start, next, &number); next = number.end)
    if (!number.is_range && number.number.scale == 0 && number.number.mantissa >= 2 &&
        number.number.mantissa <= UR_MAX_SUMMANDS &&
        ur_proof_words_match (UR_PROOF_COUNTED, own->text + number.number_end) > 0)
      {
        n = (guint) number.number.mantissa;
        *at = number.start;
      }
  return n;
}

/* Where the clause begins that ends with the sum: behind a comma, or with the sentence; 三项合计：2023年 is
 * one. */
static gsize
find_clause (const UrDraftFigure *own, gsize end)
{
  gsize at = end;

  while (at > own->sentence)
    {
      const char *last = g_utf8_prev_char (own->text + at);
      gboolean is_colon = *last == ':' || g_str_has_prefix (last, "：");

      if (g_utf8_strchr ("，,；;：:。\t", -1, g_utf8_get_char (last)) != NULL &&
          !(is_colon && ur_proof_words_end (UR_PROOF_SUM, own->text, (gsize) (last - own->text)) > 0))
        break;
      at = (gsize) (last - own->text);
    }
  return at;
}

/* The best one that the words call of the time of @first. */
static const UrReference *
find_beside (const UrDerivation *derivation, const GArray *mentions, const UrReference *first)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      const UrReference *one = g_array_index (mentions, UrMention, i).reference;

      if (can_be_summand (derivation, one) && are_of_one_time (first, one))
        return one;
    }
  return NULL;
}

/* Whether a sum may be of that time: the year that is told, or years where they are. */
static gboolean
is_of_told_time (const UrDraftFigure *own, const UrReference *one)
{
  guint year = ur_draft_figure_get_sentence_year (own);
  gboolean is_span =
      one->indicator->period->role == UR_PERIOD_SPAN || one->indicator->period->role == UR_PERIOD_SPAN_END;

  if (year != 0)
    return !is_span && one->indicator->period->year == year;
  if (ur_proof_words_hold (UR_PROOF_SPAN, own->text, own->sentence, own->finding->number.start) ||
      ur_draft_figure_count_years (own) > 1)
    return is_span || one->indicator->period->role == UR_PERIOD_POINT;
  return is_span || !one->indicator->period->is_earlier;
}

/* 服务驿站、职工之家、援助站三类阵地合计: none of them is told, each is named. */
static void
list_named (const UrDerivation *derivation, gsize from, gsize end, guint n, GArray *sums)
{
  const UrDraftFigure *own = derivation->figure;
  const UrReferences *references = derivation->judge->references;
  UrNameWords segments[UR_MAX_SUMMANDS];
  guint count = ur_name_words_part (own->text + from, end - from, n, n == 0, segments);
  GArray *mentions[UR_MAX_SUMMANDS] = { NULL };

  if (count < 2 || (n > 0 && count != n))
    return;
  for (guint i = 0; i < count; i++)
    {
      ur_name_words_trim (&segments[i]);
      mentions[i] = ur_references_list_mentioned (references, segments[i].words, segments[i].len, TOLD, NAME);
    }
  for (guint i = 0; i < mentions[0]->len; i++)
    {
      const UrReference *first = g_array_index (mentions[0], UrMention, i).reference;
      UrListedSum sum = { .is_sure = TRUE };
      gboolean found = segments[0].len >= UR_SHORTEST_NAME && can_be_summand (derivation, first) &&
                       is_of_told_time (own, first) && add_summand (&sum, first);

      for (guint k = 1; k < count && found; k++)
        {
          const UrReference *one = find_beside (derivation, mentions[k], first);

          found = one != NULL && segments[k].len >= UR_SHORTEST_NAME && add_summand (&sum, one);
        }
      if (found)
        keep_sum (sums, &sum);
    }
  for (guint i = 0; i < count; i++)
    g_array_unref (mentions[i]);
}

/* 头尾两笔, 前两项 are not those that were told last; 以上三类 are. */
static gboolean
are_all (const UrDraftFigure *own, gsize from, gsize at)
{
  while (from < at)
    {
      gsize len = ur_proof_words_match (UR_PROOF_ALL_OF, own->text + from);

      if (len == 0 && g_unichar_isalpha (g_utf8_get_char (own->text + from)))
        return FALSE;
      from += len > 0 ? len : (gsize) (g_utf8_next_char (own->text + from) - (own->text + from));
    }
  return TRUE;
}

/* How many figures its sentence tells before it in its unit. */
static guint
count_in_sentence (const UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  guint n = 0;

  for (guint i = own->passage_first; i < own->index; i++)
    {
      const UrDraftFigure *other = get_figure (derivation, i);

      n += other->sentence == own->sentence && other->finding->number.kind == UR_NUMBER_PLAIN &&
           ur_proof_units_agree (other->finding->unit, own->finding->unit);
    }
  return n;
}

/* 疗休养：2800人次，比上年减少300人次: a change of what is put together, or what that was in another year. */
static gboolean
is_beside_sum (const UrDraftFigure *own, const UrDraftFigure *other)
{
  guint year = ur_draft_figure_get_sentence_year (own);

  if (other->passage_last > own->passage_first)
    return FALSE;
  if (other->item->verdict == UR_VERDICT_DERIVED)
    return ur_proof_words_end (UR_PROOF_CHANGED, other->text, other->finding->number.start) > 0;
  return other->item->verdict == UR_VERDICT_MATCH &&
         (other->chosen->indicator->change != UR_CHANGE_NONE ||
          (year != 0 && other->chosen->indicator->period->year != year));
}

/* So many figures that were told last in its unit, in its sentence or right before it. */
static void
list_told (const UrDerivation *derivation, gsize from, gsize at, guint n, GArray *sums)
{
  const UrDraftFigure *own = derivation->figure;
  const UrReference *told[UR_MAX_SUMMANDS];
  guint beside = count_in_sentence (derivation);
  UrListedSum sum = { .is_sure = are_all (own, from, at) && (beside == 0 || beside == n) };
  guint found = 0, passage = own->finding->passage, last = own->index, i;

  for (i = own->index; i-- > 0 && found < n;)
    {
      const UrDraftFigure *other = get_figure (derivation, i);

      last = i;
      if (other->finding->passage + 1 < passage || other->finding->column != 0)
        break;
      passage = other->finding->passage;
      if (!ur_proof_units_agree (other->finding->unit, own->finding->unit) ||
          other->finding->number.kind != UR_NUMBER_PLAIN || is_beside_sum (own, other))
        continue;
      if (other->chosen == NULL || other->chosen->base != NULL ||
          !can_be_summand (derivation, other->chosen) || other->item->verdict != UR_VERDICT_MATCH)
        break;
      told[found++] = other->chosen;
    }
  derivation->judge->reach = MAX (derivation->judge->reach, own->index - last);
  if (found != n)
    return;
  while (found > 0)
    if (!add_summand (&sum, told[--found]))
      return;
  keep_sum (sums, &sum);
}

/* What one series has in @n years up to @last. */
static gboolean
add_years (const UrDerivation *derivation, const UrReference *last, guint n, UrListedSum *sum)
{
  guint year = last->indicator->period->year;

  for (guint i = n; i-- > 0;)
    {
      const UrReference *one =
          i == 0 ? last : ur_references_find_year (derivation->judge->references, last, year - i);

      if (one == NULL || one->indicator->period->role != UR_PERIOD_YEAR ||
          one->indicator->period->year != year - i || !can_be_summand (derivation, one) ||
          !add_summand (sum, one))
        return FALSE;
    }
  return TRUE;
}

/* The report has what so many years had together. */
static gboolean
has_own (const UrDerivation *derivation, const UrReference *last, guint n)
{
  const GPtrArray *series = ur_references_get_series (derivation->judge->references, last->indicator->series);

  for (guint i = 0; series != NULL && i < series->len; i++)
    {
      const UrReference *one = g_ptr_array_index (series, i);

      if (one->report == last->report && one->indicator->period->role == UR_PERIOD_SPAN && one->years == n)
        return TRUE;
    }
  return FALSE;
}

/* 两年共选树工匠42名、能手380名: of how many years the one before it in a list is, or 0. */
static guint
count_years_of_list (const UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const UrDraftFigure *before =
      own->index > own->passage_first ? get_figure (derivation, own->index - 1) : NULL;
  const UrReference *sum =
      before != NULL && before->results != NULL ? g_ptr_array_index (before->results, 0) : NULL;
  gunichar next = before != NULL ? g_utf8_get_char (own->text + before->finding->number.end) : 0;

  return sum != NULL && before->sentence == own->sentence && before->chosen == NULL &&
                 before->item->verdict == UR_VERDICT_DERIVED && sum->base != NULL &&
                 (ur_proof_words_match (UR_PROOF_AND, own->text + before->finding->number.end) > 0 ||
                  g_utf8_strchr ("、，", -1, next) != NULL)
             ? sum->years
             : 0;
}

/* Of how many years the words say it is. */
static guint
count_years (const UrDerivation *derivation)
{
  guint n = ur_draft_figure_count_years (derivation->figure);

  return n != 0 ? n : count_years_of_list (derivation);
}

/* 驿站三年共4436个: the last years of what is named. */
static void
list_years (const UrDerivation *derivation, gsize from, gsize end, GArray *sums)
{
  const UrDraftFigure *own = derivation->figure;
  guint n = count_years (derivation), year = ur_draft_figure_get_sentence_year (own);
  UrNameWords named = { own->text + from, end - from };
  g_autoptr (GArray) mentions = NULL;

  if (n < 2 || n > UR_MAX_SUMMANDS)
    return;
  ur_name_words_trim (&named);
  if (named.len < UR_SHORTEST_NAME)
    return;
  mentions = ur_references_list_mentioned (derivation->judge->references, named.words, named.len,
                                           TOLD_OF_YEARS, NAME_OF_YEARS);
  for (guint i = 0; i < mentions->len; i++)
    {
      const UrReference *last = g_array_index (mentions, UrMention, i).reference;
      UrListedSum sum = { .is_sure = TRUE };

      if (last->indicator->series == NULL || last->indicator->period->role != UR_PERIOD_YEAR ||
          last->indicator->measure == UR_MEASURE_LEVEL || last->later != NULL ||
          last->indicator->period->year != (year != 0 ? year : last->report->year) ||
          !can_be_summand (derivation, last) || has_own (derivation, last, n) ||
          !add_years (derivation, last, n, &sum))
        continue;
      keep_sum (sums, &sum);
    }
  for (guint i = 0; i < sums->len && sums->len > 1; i++)
    g_array_index (sums, UrListedSum, i).is_sure = FALSE;
}

static gboolean
asks (const UrDerivation *derivation, gsize from)
{
  return count_years_of_list (derivation) > 1 || ur_derivation_tells (derivation, UR_PROOF_SUM, from) ||
         ur_derivation_tells (derivation, UR_PROOF_SEVERAL, from) ||
         (ur_draft_figure_count_years (derivation->figure) > 1 &&
          ur_derivation_tells (derivation, UR_PROOF_YEARS, from));
}

/**
 * ur_derivation_list_sums:
 *
 * Returns: (transfer full) (element-type UrListedSum): what the figure may be the sum of, by what its words
 *   list or count; empty where they ask for no sum
 */
GArray *
ur_derivation_list_sums (const UrDerivation *derivation)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (UrListedSum));
  const UrDraftFigure *own = derivation->figure;
  gsize start = own->finding->number.start, from = find_clause (own, start), at = start, length = 0;
  guint n = find_count (own, from, &at);
  gssize sum = ur_proof_words_find_last (UR_PROOF_SUM, own->text, start, &length);

  if (own->finding->column != 0 || own->finding->number.kind != UR_NUMBER_PLAIN ||
      own->finding->number.is_range || own->finding->change != UR_CHANGE_NONE || !asks (derivation, from) ||
      ur_proof_words_hold (UR_PROOF_OWN, own->text, own->sentence, own->end) ||
      ur_derivation_tells (derivation, UR_PROOF_EACH, from) ||
      ur_derivation_tells (derivation, UR_PROOF_EARLIER, from) ||
      ur_derivation_tells (derivation, UR_PROOF_GROWTH, from) ||
      ur_derivation_tells (derivation, UR_PROOF_AHEAD, from))
    return sums;
  if (count_years_of_list (derivation) > 1)
    {
      list_years (derivation, own->from, start, sums);
      /* behind a comma a new thought may begin */
      for (guint i = 0; i < sums->len; i++)
        if (g_str_has_prefix (own->text + own->from, "，"))
          g_array_index (sums, UrListedSum, i).is_sure = FALSE;
      return sums;
    }
  if (n > 0 && at > from + UR_SHORTEST_NAME)
    list_named (derivation, from, at, n, sums);
  if (n > 0 && sums->len == 0)
    list_told (derivation, from, at, n, sums);
  if (n == 0 && sum > (gssize) (from + UR_SHORTEST_NAME))
    list_named (derivation, from, (gsize) sum, 0, sums);
  if (sums->len == 0)
    list_years (derivation, from, sum > (gssize) from ? (gsize) sum : start, sums);
  return sums;
}

static char *
dup_sum (const UrListedSum *sum)
{
  GString *arithmetic = g_string_new (NULL);

  for (guint i = 0; i < sum->n; i++)
    {
      g_autofree char *one = ur_indicator_dup_figure (sum->summands[i]->indicator);

      g_string_append_printf (arithmetic, "%s%s", i > 0 ? "+" : "", one);
    }
  return g_string_free (arithmetic, FALSE);
}

/* Of so many years, of which there may be an average. */
static void
keep_years (const UrDerivation *derivation, const UrListedSum *sum)
{
  const UrReference *first = sum->summands[0];

  for (guint i = 0; i < sum->n; i++)
    if (sum->summands[i]->indicator->period->role != UR_PERIOD_YEAR ||
        (i > 0 && !ur_references_are_one_series (sum->summands[i], first)))
      return;
  for (guint i = 0; i < derivation->figure->results->len; i++)
    ((UrReference *) g_ptr_array_index (derivation->figure->results, i))->years = sum->n;
}

/**
 * ur_derivation_judge_listed:
 *
 * Judges the sum of what its words list or count.
 *
 * Returns: whether it is judged
 */
gboolean
ur_derivation_judge_listed (UrDerivation *derivation)
{
  g_autoptr (GArray) sums = ur_derivation_list_sums (derivation);
  const UrListedSum *meant = NULL;

  for (guint i = 0; i < sums->len; i++)
    {
      const UrListedSum *sum = &g_array_index (sums, UrListedSum, i);

      if (ur_finding_rounds (derivation->figure->finding, &sum->sum))
        {
          ur_derivation_take (derivation, dup_sum (sum), sum->summands[0], &sum->sum);
          keep_years (derivation, sum);
          return TRUE;
        }
      if (!sum->is_sure)
        continue;
      if (ur_derivation_is_about (derivation, &sum->sum) ||
          ur_finding_is_on_its_side (derivation->figure->finding, &sum->sum))
        return FALSE;
      if (meant == NULL && ur_derivation_is_near (derivation, &sum->sum))
        meant = sum;
    }
  if (meant == NULL || derivation->figure->chosen != NULL)
    return FALSE;
  ur_derivation_take_wrong (derivation, dup_sum (meant), meant->summands[0], &meant->sum);
  return TRUE;
}

/**
 * ur_judge_derive_listed:
 * @judge: what the draft is judged with
 * @i: one of its figures, which is taken for wrong
 *
 * Looks whether it goes on in a list that is of several years: 两年共选树工匠42名、能手380名.
 *
 * Returns: whether it is right so; then the item says so
 */
gboolean
ur_judge_derive_listed (UrJudge *judge, guint i)
{
  UrDerivation derivation = { .judge = judge, .figure = g_ptr_array_index (judge->figures, i) };

  return count_years_of_list (&derivation) > 1 && ur_derivation_judge_listed (&derivation);
}
