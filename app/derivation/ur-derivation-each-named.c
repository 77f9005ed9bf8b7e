/* SPDX-License-Identifier: GPL-3.0-or-later */
/* So much for each of what only names tell, in the sentence or in the question above it: 集体合同平均每家企业
 * 覆盖职工约46人, 追回欠薪人均1.49万元. */
#include "ur-derivation-private.h"

#include <string.h>

/* How much of a name has to be told, of one that is parted and of one that it is parted by. */
#define WHOLE 0.4
#define BY 0.3
/* An amount that is named alone is named so well. */
#define NAMED 0.6
/* Or so much of the words is in its name. */
#define CALLED 0.7
/* What the report tells beside the other needs no name. */
#define BESIDE 0.3
/* Two that are told so much better than any others. */
#define BETTER 0.1
/* Letters of an answer before its figure. */
#define MOST_LETTERS 4

/* The words that ask: of the question above, or of the sentence. */
typedef struct
{
  const char *text;
  gsize len;
  gsize each; /* where it says that something is parted */
  char *unit; /* what it is parted by is counted in; "" for what only its name says */
} Asked;

/* 每个工作日, 每月: what is parted by time is another thing's. */
static gboolean
is_time (const char *next, const char *end)
{
  if (g_str_has_prefix (next, "个"))
    next += strlen ("个");
  return next < end && (ur_proof_words_match (UR_PROOF_OTHER_PART, next) > 0 ||
                        g_utf8_strchr ("年月周天日季", -1, g_utf8_get_char (next)) != NULL);
}

static const char *
find_each (const char *text, gsize len, char **unit)
{
  static const char *const open[] = { "每一", "每", "平均一", "单" };
  const char *even = g_strstr_len (text, (gssize) len, "均");

  for (guint i = 0; i < G_N_ELEMENTS (open); i++)
    {
      const char *found = g_strrstr_len (text, (gssize) len, open[i]), *next;

      if (found == NULL || (next = found + strlen (open[i])) >= text + len)
        continue;
      if (is_time (next, text + len))
        return NULL;
      *unit = g_strndup (next, (gsize) (g_utf8_next_char (next) - next));
      return found;
    }
  for (; even != NULL; even = g_strstr_len (even + 1, (gssize) (text + len - even - 1), "均"))
    {
      const char *before = even > text ? g_utf8_prev_char (even) : NULL;

      if (before == NULL || !g_unichar_isalpha (g_utf8_get_char (before)) ||
          g_str_has_prefix (before, "平") || g_str_has_prefix (before, "年") ||
          g_str_has_prefix (before, "月") || g_str_has_prefix (before, "日"))
        continue;
      *unit = g_strndup (before, (gsize) (even - before));
      return before;
    }
  return NULL;
}

/* 约46人, with no words of its own: it is the question that asks. */
static gboolean
is_answer (const UrDraftFigure *own)
{
  gsize from = own->sentence + ur_proof_words_match (UR_PROOF_ANSWER, own->text + own->sentence);
  guint n = 0;

  for (; from < own->finding->number.start; from = (gsize) (g_utf8_next_char (own->text + from) - own->text))
    n += g_unichar_isalpha (g_utf8_get_char (own->text + from));
  return n <= MOST_LETTERS;
}

static gboolean
find_asked (const UrDraftFigure *own, Asked *asked)
{
  const char *question = is_answer (own) ? ur_draft_figure_get_question (own) : NULL, *each;

  asked->text = question != NULL ? question : own->text + own->sentence;
  asked->len =
      question != NULL ? strlen (question) : MAX (own->to, own->finding->number.start) - own->sentence;
  each = find_each (asked->text, question != NULL ? asked->len : own->finding->number.start - own->sentence,
                    &asked->unit);
  if (each == NULL)
    return FALSE;
  asked->each = (gsize) (each - asked->text);
  return TRUE;
}

static gboolean
is_countable (const UrReference *one)
{
  return one->base == NULL && ur_indicator_is_amount (one->indicator) &&
         one->indicator->aim == UR_AIM_RESULT && one->indicator->change == UR_CHANGE_NONE &&
         one->indicator->value.mantissa > 0 && ur_indicator_is_exact_amount (one->indicator);
}

static gboolean
is_of_time (const UrDraftFigure *own, const UrReference *one)
{
  guint year = ur_draft_figure_get_told_year (own);

  return year == 0 || one->indicator->period->year == year || one->indicator->period->year == 0;
}

/* Of one report and one time, or of its last year and that one's end. */
static gboolean
are_of_one_time (const UrReference *a, const UrReference *b)
{
  return a->report == b->report &&
         (a->indicator->period == b->indicator->period ||
          (a->indicator->period->year == b->indicator->period->year && a->indicator->period->year != 0 &&
           a->indicator->period->years <= 1 && b->indicator->period->years <= 1));
}

/* Right after each other in the report: 为2410名农民工追回欠薪3580万元. */
static gboolean
are_beside (const UrReference *a, const UrReference *b)
{
  guint apart = MAX (a->index, b->index) - MIN (a->index, b->index);

  return apart == 1 && a->indicator->paragraph == b->indicator->paragraph && a->indicator->column == 0;
}

/* How well the words before 每 call it, or all of them name it. */
static double
score (const UrMention *mention, const GArray *before)
{
  UrMention told = ur_reference_weigh (mention->reference, before);

  return MAX (mention->name, before->len > 1 ? MIN (told.told, 0.9) : 0);
}

/* Two that may be meant. */
typedef struct
{
  const UrReference *whole, *by;
  UrDecimal each;
  double score;
} Pair;

static void
add_pair (GArray *pairs, const UrReference *whole, const UrReference *by, double told)
{
  Pair pair = { .whole = whole, .by = by, .score = told };

  if (whole != by && are_of_one_time (whole, by) &&
      !ur_proof_units_agree (whole->indicator->unit, by->indicator->unit) &&
      ur_decimal_divide (&whole->indicator->value, &by->indicator->value, UR_QUOTIENT_PLACES, &pair.each))
    g_array_append_val (pairs, pair);
}

static gboolean
is_parted_by (const UrReference *by, const Asked *asked)
{
  return is_countable (by) && (ur_proof_units_agree (asked->unit, by->indicator->unit) ||
                               g_str_has_prefix (asked->unit, "个") || g_str_has_prefix (asked->unit, "位"));
}

static GArray *
list_pairs (const UrDerivation *derivation, const Asked *asked, const UrReference *told)
{
  const UrReferences *references = derivation->judge->references;
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autoptr (GArray) mentions = ur_references_list_mentioned (references, asked->text, asked->len, 1.1, 0.05);
  g_autoptr (GArray) before = ur_references_dup_grams (references, asked->text, asked->each);

  for (guint i = 0; i < mentions->len; i++)
    {
      const UrMention *a = &g_array_index (mentions, UrMention, i);
      double whole = score (a, before);

      if (whole < WHOLE || !is_countable (a->reference) || !is_of_time (derivation->figure, a->reference) ||
          !ur_derivation_has_unit_of (derivation, a->reference))
        continue;
      if (told != NULL)
        {
          add_pair (pairs, a->reference, told, whole + 1);
          continue;
        }
      for (guint k = 0; k < mentions->len; k++)
        {
          const UrMention *b = &g_array_index (mentions, UrMention, k);
          double by = score (b, before);

          if (are_beside (a->reference, b->reference) &&
              (by >= BY || (!g_str_has_prefix (asked->unit, "个") &&
                            ur_proof_units_agree (asked->unit, b->reference->indicator->unit))))
            by += BESIDE;

          if (by >= BY && is_parted_by (b->reference, asked))
            add_pair (pairs, a->reference, b->reference, whole + by);
        }
      for (int step = -1; step <= 1; step += 2)
        {
          int at = (int) a->reference->index + step;
          const UrReference *b =
              at >= 0 && at < (int) references->list->len ? ur_references_get (references, (guint) at) : NULL;

          if (b != NULL && are_beside (a->reference, b) && is_parted_by (b, asked) &&
              !g_str_has_prefix (asked->unit, "个") && ur_proof_units_agree (asked->unit, b->indicator->unit))
            add_pair (pairs, a->reference, b, whole + BESIDE);
        }
    }
  return pairs;
}

/* The best pair, if no other is told nearly as well and gives something else. */
static const Pair *
find_sure (const GArray *pairs)
{
  const Pair *best = NULL;

  for (guint i = 0; i < pairs->len; i++)
    if (best == NULL || g_array_index (pairs, Pair, i).score > best->score)
      best = &g_array_index (pairs, Pair, i);
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *other = &g_array_index (pairs, Pair, i);

      if (other->score > best->score - BETTER && ur_decimal_compare (&other->each, &best->each) != 0)
        return NULL;
    }
  return best != NULL && best->whole->indicator->bound == UR_BOUND_NONE &&
                 best->by->indicator->bound == UR_BOUND_NONE
             ? best
             : NULL;
}

/* What its sentence tells before it: nothing, or only what it is parted by, 集体合同2458份，平均每份. */
static gboolean
find_told (const UrDerivation *derivation, const Asked *asked, const UrReference **by)
{
  const UrDraftFigure *own = derivation->figure;

  *by = NULL;
  for (guint i = own->index; i-- > own->passage_first;)
    {
      const UrDraftFigure *other = g_ptr_array_index (derivation->judge->figures, i);

      if (other->sentence != own->sentence)
        return TRUE;
      if (*by != NULL || asked == NULL || other->chosen == NULL || other->item->verdict != UR_VERDICT_MATCH ||
          !is_countable (other->chosen) ||
          !ur_proof_units_agree (asked->unit, other->chosen->indicator->unit))
        return FALSE;
      *by = other->chosen;
    }
  return TRUE;
}

/* By its own words, or those of the question that it answers. */
static gboolean
asks_for_each (const UrDerivation *derivation)
{
  const char *question = ur_draft_figure_get_question (derivation->figure);

  return ur_derivation_holds (derivation, UR_PROOF_EACH) ||
         (question != NULL && ur_proof_words_hold (UR_PROOF_EACH, question, 0, strlen (question)));
}

/**
 * ur_derivation_judge_each_named:
 *
 * Judges an average of two figures that only names tell.
 *
 * Returns: whether it is judged
 */
gboolean
ur_derivation_judge_each_named (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  Asked asked = { NULL };
  g_autofree char *unit = NULL;
  g_autoptr (GArray) pairs = NULL;
  const UrReference *told = NULL;
  const Pair *meant;
  gboolean found = own->finding->number.kind == UR_NUMBER_PLAIN && own->finding->column == 0 &&
                   asks_for_each (derivation) && !own->finding->number.is_range &&
                   !ur_proof_words_hold (UR_PROOF_OWN, own->text, own->sentence, own->end) &&
                   find_asked (own, &asked) && find_told (derivation, &asked, &told);

  unit = asked.unit;
  if (!found)
    return FALSE;
  pairs = list_pairs (derivation, &asked, told);
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);

      if (!ur_finding_rounds (own->finding, &pair->each))
        continue;
      ur_derivation_take (derivation, ur_derivation_dup_two (derivation, pair->whole, "÷", pair->by),
                          pair->whole, &pair->each);
      return TRUE;
    }
  meant = pairs->len > 0 ? find_sure (pairs) : NULL;
  if (meant == NULL || own->chosen != NULL || !ur_derivation_is_off (derivation, &meant->each))
    return FALSE;
  ur_derivation_take_wrong (derivation, ur_derivation_dup_two (derivation, meant->whole, "÷", meant->by),
                            meant->whole, &meant->each);
  return TRUE;
}

/* What the words between two places call, or @name: how much of its name they have. */
static gboolean
is_called (
    const UrDerivation *derivation, const UrReference *one, const char *from, const char *to, double name)
{
  g_autoptr (GArray) grams = NULL;
  UrMention mention;

  if (from >= to)
    return FALSE;
  grams = ur_references_dup_grams (derivation->judge->references, from, (gsize) (to - from));
  mention = ur_reference_weigh (one, grams);
  return (grams->len > 1 && mention.told >= CALLED) || mention.name >= name;
}

/**
 * ur_derivation_find_named_amount:
 * @role: of a year, or of several
 *
 * Returns: (nullable): the amount in its unit that its sentence names and no other, where none is told before
 *   it: 2020年平均每月新增暖心驿站
 */
const UrReference *
ur_derivation_find_named_amount (const UrDerivation *derivation, UrPeriodRole role)
{
  const UrDraftFigure *own = derivation->figure;
  const char *start = own->text + own->sentence, *number = own->text + own->finding->number.start;
  const char *each = g_strrstr_len (start, number - start, "每"), *even;
  const UrReference *found = NULL, *told;
  g_autoptr (GArray) mentions = NULL;

  if (!find_told (derivation, NULL, &told) || own->finding->column != 0)
    return NULL;
  even = each != NULL ? each : g_strrstr_len (start, number - start, "均");
  if (even == NULL)
    return NULL;
  mentions =
      ur_references_list_mentioned (derivation->judge->references, start, (gsize) (number - start), 1.1, BY);
  for (guint i = 0; i < mentions->len; i++)
    {
      const UrReference *one = g_array_index (mentions, UrMention, i).reference;
      const char *after = g_utf8_next_char (even);

      after = each != NULL && after < number ? g_utf8_next_char (after) : after;
      if (!is_countable (one) || !is_of_time (own, one) || !ur_derivation_has_unit_of (derivation, one) ||
          one->indicator->period->role != role || one->indicator->measure == UR_MEASURE_LEVEL ||
          (one->indicator->period->is_earlier && ur_draft_figure_get_told_year (own) == 0) ||
          !(is_called (derivation, one, start, number, NAMED) ||
            is_called (derivation, one, after, number, NAMED) ||
            is_called (derivation, one, start, even, NAMED)))
        continue;
      if (found != NULL && ur_decimal_compare (&found->indicator->value, &one->indicator->value) != 0)
        return NULL;
      found = one;
    }
  return found;
}
