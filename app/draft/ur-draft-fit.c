/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figures of the reports a figure of the draft may be: those whose names it tells, and those that have
 * its digits.  They are looked up, so that a library of two hundred reports takes no longer than one by each
 * word. */
#include "ur-judge.h"
#include "ur-reference-private.h"

/* What is told before in the sentence counts for so much of what is told beside the figure. */
#define BEFORE 0.7
/* And what the sentence before or the heading tells for so much. */
#define TOPIC 0.4
/* A neighbour from the same passage of the report makes it so much likelier. */
#define BESIDE 0.15
/* The same thing's of another year just before, so much. */
#define IN_ROW 0.3
/* A name that fits no better than this is no name. */
#define LEAST 0.05

/* What a reference and a figure have in common so far, by weight. */
typedef struct
{
  double label, short_label; /* of its names, beside the figure */
  double told;               /* of what the figure is said to count */
  double label_before, short_before;
  double label_topic, short_topic;
  gboolean is_candidate;
} Common;

/* 会员（万人） 56.3: what the figure's line says is part of it, or the head of its column; a bare number is
 * no amount by itself. */
static gboolean
has_magnitude_beside (const UrDraftFigure *figure, const UrIndicator *indicator)
{
  static const char *const magnitudes[] = { "万", "亿" };
  const UrNumber *number = &figure->finding->number;

  if ((figure->finding->unit != NULL && *figure->finding->unit != '\0') || *number->magnitude != '\0')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (magnitudes); i++)
    {
      UrDecimal value = number->value;

      if (ur_decimal_apply_magnitude (&value, magnitudes[i]) &&
          ur_decimal_compare (&value, &indicator->value) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * ur_draft_figure_relate:
 *
 * Returns: how the number of @figure lies to that of @indicator, by what is told beside it too
 */
UrRelation
ur_draft_figure_relate (const UrDraftFigure *figure, const UrIndicator *indicator)
{
  UrRelation relation = ur_relation_find (figure->finding, indicator);

  /* 前移5位 is no rank */
  if (indicator->quantity == UR_QUANTITY_RANK &&
      ur_proof_words_end (UR_PROOF_MOVED, figure->text, figure->finding->number.start))
    return UR_RELATION_NONE;
  if (relation == UR_RELATION_MAGNITUDE && has_magnitude_beside (figure, indicator))
    return UR_RELATION_SAME;
  return relation;
}

static Common *
touch (GArray *common, GArray *touched, guint index)
{
  Common *one = &g_array_index (common, Common, index);

  if (!one->is_candidate)
    g_array_append_val (touched, index);
  one->is_candidate = TRUE;
  return one;
}

typedef enum
{
  BESIDE_IT,
  COUNTED,
  BEFORE_IT,
  TOPIC_OF_IT,
} Where;

static void
add_common (const UrReferences *references, const GArray *grams, Where where, GArray *common, GArray *touched)
{
  for (guint i = 0; i < grams->len; i++)
    {
      const UrGram *gram = &g_array_index (grams, UrGram, i);
      const GArray *list = g_hash_table_lookup (references->postings, &gram->pair);

      for (guint k = 0; list != NULL && k < list->len; k++)
        {
          const UrPosting *posting = &g_array_index (list, UrPosting, k);
          Common *one = touch (common, touched, posting->index);
          double in_label = posting->names & UR_NAME_LABEL ? gram->weight : 0;
          double in_short = posting->names & UR_NAME_SHORT ? gram->weight : 0;

          one->label += where == BESIDE_IT ? in_label : 0;
          one->short_label += where == BESIDE_IT ? in_short : 0;
          one->label_before += where == BEFORE_IT ? in_label : 0;
          one->short_before += where == BEFORE_IT ? in_short : 0;
          one->label_topic += where == TOPIC_OF_IT ? in_label : 0;
          one->short_topic += where == TOPIC_OF_IT ? in_short : 0;
          one->told += where == COUNTED && posting->names & UR_NAME_WORDS ? gram->weight : 0;
        }
    }
}

/* Those that have its digits, whatever they are called. */
static void
add_same_digits (const UrDraftFigure *figure, const UrReferences *references, GArray *common, GArray *touched)
{
  g_autofree char *key = ur_decimal_dup_key (&figure->finding->number.value);
  const GPtrArray *same = g_hash_table_lookup (references->digits, key);

  for (guint i = 0; same != NULL && i < same->len; i++)
    touch (common, touched, ((const UrReference *) g_ptr_array_index (same, i))->index);
}

/* Half of it is how much of the report's name is told, half how much of what is told is the report's. */
static UrFit
fit (const UrDraftFigure *figure, const UrReference *reference, const Common *one, double counted)
{
  double label = MAX (reference->label_weight, 0.01), short_label = MAX (reference->short_weight, 0.01);
  UrFit fit = { .index = reference->index };

  fit.whole = MAX (one->label / label, one->short_label / short_label);
  fit.score = (fit.whole + one->told / counted) / 2;
  fit.loose = MAX (one->label_before / label, one->short_before / short_label);
  fit.topic = MAX (one->label_topic / label, one->short_topic / short_label);
  fit.relation = ur_draft_figure_relate (figure, reference->indicator);
  return fit;
}

static int
compare_fits (gconstpointer a, gconstpointer b)
{
  guint x = ((const UrFit *) a)->index, y = ((const UrFit *) b)->index;

  return x < y ? -1 : x > y;
}

/**
 * ur_fit_scratch_new:
 *
 * Returns: (transfer full): memory for ur_draft_figure_find_fits() to work in
 */
GArray *
ur_fit_scratch_new (void)
{
  return g_array_new (FALSE, TRUE, sizeof (Common));
}

/**
 * ur_draft_figure_find_fits:
 * @figure: a figure of the draft, with its words
 * @references: the figures of the reports
 * @scratch: memory to work in, the same for all figures
 *
 * Finds which figures of the reports it may be.
 */
void
ur_draft_figure_find_fits (UrDraftFigure *figure, const UrReferences *references, GArray *scratch)
{
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (guint));
  double counted = MAX (ur_grams_weigh (figure->label), 0.01);

  g_array_set_size (scratch, references->list->len);
  add_common (references, figure->around, BESIDE_IT, scratch, touched);
  add_common (references, figure->label, COUNTED, scratch, touched);
  add_common (references, figure->before, BEFORE_IT, scratch, touched);
  add_common (references, figure->context, TOPIC_OF_IT, scratch, touched);
  add_same_digits (figure, references, scratch, touched);
  figure->fits = g_array_new (FALSE, FALSE, sizeof (UrFit));
  for (guint i = 0; i < touched->len; i++)
    {
      guint index = g_array_index (touched, guint, i);
      Common *one = &g_array_index (scratch, Common, index);
      UrFit found = fit (figure, ur_references_get (references, index), one, counted);

      if (found.relation != UR_RELATION_NONE || found.score >= LEAST || BEFORE * found.loose >= LEAST)
        g_array_append_val (figure->fits, found);
      *one = (Common){ 0 };
    }
  g_array_sort (figure->fits, compare_fits);
}

/**
 * ur_draft_figure_get_fit:
 *
 * Returns: (nullable): how the reference @index fits the figure; %NULL for not at all
 */
const UrFit *
ur_draft_figure_get_fit (const UrDraftFigure *figure, guint index)
{
  UrFit key = { .index = index };
  guint found;

  return g_array_binary_search (figure->fits, &key, compare_fits, &found)
             ? &g_array_index (figure->fits, UrFit, found)
             : NULL;
}

/**
 * ur_judge_is_beside:
 *
 * Returns: whether a figure of the same sentence was found to be of the same passage of the report
 */
gboolean
ur_judge_is_beside (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *reference)
{
  for (int step = -1; step <= 1; step += 2)
    for (int i = (int) figure->index + step;
         i >= (int) figure->passage_first && i < (int) figure->passage_last; i += step)
      {
        const UrDraftFigure *other = g_ptr_array_index (judge->figures, (guint) i);

        if (other->sentence != figure->sentence)
          break;
        if (other->chosen != NULL && other->chosen != reference &&
            other->chosen->report == reference->report &&
            other->chosen->indicator->paragraph == reference->indicator->paragraph)
          return TRUE;
      }
  return FALSE;
}

/* 2022年：261座; 2024年：402座: the figure before is the same thing's for another year, and this one tells
 * its own. */
static gboolean
is_in_row (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *reference)
{
  const UrIndicator *indicator = reference->indicator, *before;
  const UrDraftFigure *other;

  if (figure->index == 0 || indicator->series == NULL || indicator->period->year == 0)
    return FALSE;
  other = g_ptr_array_index (judge->figures, figure->index - 1);
  before = other->chosen != NULL ? other->chosen->indicator : NULL;
  return before != NULL && before != indicator && other->chosen->report == reference->report &&
         g_strcmp0 (before->series, indicator->series) == 0 &&
         before->period->role == indicator->period->role &&
         ur_draft_figure_has_year (figure, indicator->period->year);
}

/**
 * ur_judge_score:
 *
 * Returns: how likely the figure is that reference, by its words and by its neighbours
 */
double
ur_judge_score (const UrJudge *judge, const UrDraftFigure *figure, const UrFit *fit)
{
  const UrReference *reference = ur_references_get (judge->references, fit->index);

  return MAX (MAX (fit->score, BEFORE * fit->loose), TOPIC * fit->topic) +
         (ur_judge_is_beside (judge, figure, reference) ? BESIDE : 0) +
         (is_in_row (judge, figure, reference) ? IN_ROW : 0);
}

/**
 * ur_judge_find_best:
 * @relation: how the numbers lie, or %UR_RELATION_NONE for any
 *
 * Returns: (nullable): the reference that fits best; of two that fit equally well the one of the later report
 */
const UrFit *
ur_judge_find_best (const UrJudge *judge, const UrDraftFigure *figure, UrRelation relation)
{
  const UrFit *best = NULL;
  double reached = 0;

  for (guint i = 0; i < figure->fits->len; i++)
    {
      const UrFit *one = &g_array_index (figure->fits, UrFit, i);
      double better;

      if ((relation != UR_RELATION_NONE && one->relation != relation) ||
          (one->relation != UR_RELATION_SAME &&
           !ur_draft_figure_can_be_of (figure, ur_references_get (judge->references, one->index))))
        continue;
      better = ur_judge_score (judge, figure, one) - reached;
      if (best != NULL && better <= 1e-9 &&
          !(better > -1e-9 && ur_references_get (judge->references, one->index)->report->year >
                                  ur_references_get (judge->references, best->index)->report->year))
        continue;
      reached += better;
      best = one;
    }
  return best;
}

/**
 * ur_draft_figure_find_named:
 *
 * Returns: (nullable): the reference whose name fits best what is told beside the figure
 */
const UrFit *
ur_draft_figure_find_named (const UrDraftFigure *figure)
{
  const UrFit *best = NULL;

  for (guint i = 0; i < figure->fits->len; i++)
    {
      const UrFit *fit = &g_array_index (figure->fits, UrFit, i);

      if (best == NULL || fit->score > best->score)
        best = fit;
    }
  return best;
}
