/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a draft is as it was.  A figure is judged by its passage, by the heading over it and by figures
 * before it; what it is worked out from is sought anew only where one of those is another one by now.  The
 * result is that of judging everything. */
#include "ur-proof-memory-private.h"

#include <string.h>

#include "ur-verdict.h"

/* So many figures before are looked at, whatever they are: see ur_derivation_collect(). */
#define REACH 8u

/**
 * ur_proof_memory_new:
 *
 * Returns: (transfer full): nothing is remembered yet
 */
UrProofMemory *
ur_proof_memory_new (void)
{
  UrProofMemory *memory = g_new0 (UrProofMemory, 1);

  g_atomic_ref_count_init (&memory->n_refs);
  g_mutex_init (&memory->lock);
  return memory;
}

static void
forget_draft (UrProofMemory *memory)
{
  g_clear_pointer (&memory->figures, g_ptr_array_unref);
  g_clear_pointer (&memory->findings, ur_findings_free);
  g_clear_pointer (&memory->manuscript, ur_manuscript_free);
}

static void
forget_scope (UrProofMemory *memory)
{
  if (memory->references != memory->all)
    g_clear_pointer (&memory->references, ur_references_free);
  memory->references = NULL;
  g_clear_pointer (&memory->quotes, ur_quote_book_free);
  g_clear_pointer (&memory->scope, g_ptr_array_unref);
}

static void
forget (UrProofMemory *memory)
{
  forget_draft (memory);
  forget_scope (memory);
  g_clear_pointer (&memory->all, ur_references_free);
  g_clear_pointer (&memory->reports, g_ptr_array_unref);
}

/**
 * ur_proof_memory_ref:
 *
 * Returns: (transfer full): @memory; a thread that may outlive the draft has its own reference
 */
UrProofMemory *
ur_proof_memory_ref (UrProofMemory *memory)
{
  g_atomic_ref_count_inc (&memory->n_refs);
  return memory;
}

/**
 * ur_proof_memory_unref:
 *
 * Gives up a reference.
 */
void
ur_proof_memory_unref (UrProofMemory *memory)
{
  if (!g_atomic_ref_count_dec (&memory->n_refs))
    return;
  forget (memory);
  g_mutex_clear (&memory->lock);
  g_free (memory);
}

static gboolean
are_same_reports (const GPtrArray *a, const GPtrArray *b)
{
  return a != NULL && a->len == b->len &&
         (b->len == 0 || memcmp (a->pdata, b->pdata, b->len * sizeof *b->pdata) == 0);
}

/**
 * ur_proof_memory_take_reports:
 * @memory: a memory
 * @reports: (element-type UrReport): what the next draft is held against
 *
 * Forgets what was held against others.
 */
void
ur_proof_memory_take_reports (UrProofMemory *memory, const GPtrArray *reports)
{
  if (are_same_reports (memory->reports, reports))
    return;
  forget (memory);
  memory->reports = ur_proof_copy_reports (reports);
  memory->all = ur_references_new (memory->reports);
}

/**
 * ur_proof_memory_take_scope:
 * @memory: a memory that has its reports
 * @manuscript: a draft
 * @findings: its numbers
 *
 * Chooses of the reports those that the draft is about; where they are others than before, forgets the draft.
 */
void
ur_proof_memory_take_scope (UrProofMemory *memory, const UrManuscript *manuscript, const UrFindings *findings)
{
  g_autoptr (GPtrArray) scope = ur_proof_scope_new (manuscript, findings, memory->reports, memory->all);

  if (are_same_reports (memory->scope, scope))
    return;
  forget_draft (memory);
  forget_scope (memory);
  memory->references = scope->len == memory->reports->len ? memory->all : ur_references_new (scope);
  memory->quotes = ur_quote_book_new (scope);
  memory->scope = g_steal_pointer (&scope);
}

/**
 * ur_proof_memory_keep:
 * @memory: a memory
 * @manuscript: (transfer full): the draft
 * @findings: (transfer full): its numbers
 * @figures: (transfer full) (element-type UrDraftFigure): its figures
 *
 * Remembers a draft in the place of the one before.
 */
void
ur_proof_memory_keep (UrProofMemory *memory,
                      UrManuscript *manuscript,
                      UrFindings *findings,
                      GPtrArray *figures)
{
  forget_draft (memory);
  memory->manuscript = manuscript;
  memory->findings = findings;
  memory->figures = figures;
  for (guint i = 0; i < figures->len; i++)
    {
      UrDraftFigure *figure = g_ptr_array_index (figures, i);

      figure->item = NULL;
      figure->old = NULL;
    }
}

/* What of a draft is as it was */

static gboolean
are_equal (const UrDecimal *a, const UrDecimal *b)
{
  return a->mantissa == b->mantissa && a->scale == b->scale;
}

static gboolean
are_same_number (const UrNumber *a, const UrNumber *b)
{
  return a->start == b->start && a->end == b->end && a->number_start == b->number_start &&
         a->number_end == b->number_end && a->magnitude_start == b->magnitude_start &&
         a->magnitude_end == b->magnitude_end && a->unit_start == b->unit_start &&
         a->unit_end == b->unit_end && a->bound_start == b->bound_start && a->bound_end == b->bound_end &&
         a->kind == b->kind && a->bound == b->bound && are_equal (&a->value, &b->value) &&
         are_equal (&a->value_to, &b->value_to) && are_equal (&a->denominator, &b->denominator) &&
         are_equal (&a->number, &b->number) && strcmp (a->magnitude, b->magnitude) == 0 &&
         a->is_range == b->is_range && a->significant_digits == b->significant_digits;
}

static gboolean
are_same (const UrFinding *a, const UrFinding *b)
{
  return are_same_number (&a->number, &b->number) && a->reason == b->reason && a->aim == b->aim &&
         a->change == b->change && a->column == b->column && g_strcmp0 (a->label, b->label) == 0 &&
         g_strcmp0 (a->unit, b->unit) == 0 && g_strcmp0 (a->period, b->period) == 0;
}

/* The first finding of each passage, and one more at the end. */
static GArray *
list_first (const UrFindings *findings)
{
  guint n = findings->manuscript->passages->len;
  GArray *first = g_array_sized_new (FALSE, FALSE, sizeof (guint), n + 1);
  guint at = 0;

  for (guint p = 0; p <= n; p++)
    {
      while (at < findings->list->len && ur_findings_get (findings, at)->passage < p)
        at++;
      g_array_append_val (first, at);
    }
  return first;
}

typedef struct
{
  const UrFindings *findings;
  GArray *first;
} Side;

static gboolean
is_passage_same (const Side *a, guint p, const Side *b, guint q)
{
  const char *one = ur_manuscript_get_passage (a->findings->manuscript, p)->traced->text->str;
  const char *other = ur_manuscript_get_passage (b->findings->manuscript, q)->traced->text->str;
  guint i = g_array_index (a->first, guint, p), end = g_array_index (a->first, guint, p + 1);
  guint k = g_array_index (b->first, guint, q);

  if (g_array_index (b->first, guint, q + 1) - k != end - i || strcmp (one, other) != 0)
    return FALSE;
  for (; i < end; i++, k++)
    if (!are_same (ur_findings_get (a->findings, i), ur_findings_get (b->findings, k)))
      return FALSE;
  return TRUE;
}

/* Of each finding of the draft before its figure, or %NULL. */
static GPtrArray *
list_figures (const UrProofMemory *memory)
{
  GPtrArray *figures = g_ptr_array_new ();
  guint at = 0;

  for (guint i = 0; i < memory->findings->list->len; i++)
    {
      UrDraftFigure *figure = at < memory->figures->len ? g_ptr_array_index (memory->figures, at) : NULL;
      gboolean is_its = figure != NULL && figure->found == i;

      g_ptr_array_add (figures, is_its ? figure : NULL);
      at += is_its;
    }
  return figures;
}

/**
 * ur_proof_memory_match:
 * @memory: a memory
 * @findings: the numbers of the draft as it is now
 *
 * Returns: (transfer full) (element-type UrDraftFigure): of each of @findings the figure that it was in the
 *   draft before, where the whole passage is as it was; else %NULL
 */
GPtrArray *
ur_proof_memory_match (const UrProofMemory *memory, const UrFindings *findings)
{
  GPtrArray *matches = g_ptr_array_new ();
  g_autoptr (GArray) first = NULL;
  g_autoptr (GArray) first_before = NULL;
  g_autoptr (GPtrArray) before = NULL;
  guint n = findings->manuscript->passages->len, m, head = 0, tail = 0;

  g_ptr_array_set_size (matches, (int) findings->list->len);
  if (memory->findings == NULL)
    return matches;
  first = list_first (findings);
  first_before = list_first (memory->findings);
  before = list_figures (memory);
  m = memory->manuscript->passages->len;
  const Side now = { findings, first }, then = { memory->findings, first_before };
  while (head < MIN (n, m) && is_passage_same (&now, head, &then, head))
    head++;
  while (tail < MIN (n, m) - head && is_passage_same (&now, n - 1 - tail, &then, m - 1 - tail))
    tail++;
  for (guint i = 0; i < g_array_index (first, guint, head); i++)
    matches->pdata[i] = before->pdata[i];
  for (guint i = 1; i <= findings->list->len - g_array_index (first, guint, n - tail); i++)
    matches->pdata[findings->list->len - i] = before->pdata[before->len - i];
  return matches;
}

/* States */

/**
 * ur_figure_state_clear:
 * @state: what was found of a figure, emptied
 */
void
ur_figure_state_clear (UrFigureState *state)
{
  g_free (state->right);
  g_free (state->arithmetic);
  memset (state, 0, sizeof *state);
}

static void
take_state (UrFigureState *state, const UrDraftFigure *figure)
{
  const UrProofItem *item = figure->item;

  ur_figure_state_clear (state);
  state->verdict = item->verdict;
  state->difference = item->difference;
  state->report = item->report;
  state->indicator = item->indicator;
  state->elsewhere = item->elsewhere;
  state->chosen = figure->chosen;
  state->right = g_strdup (item->right);
  state->arithmetic = g_strdup (item->arithmetic);
}

static gboolean
are_same_states (const UrFigureState *a, const UrFigureState *b)
{
  return a->verdict == b->verdict && a->difference == b->difference && a->report == b->report &&
         a->indicator == b->indicator && a->elsewhere == b->elsewhere && a->chosen == b->chosen &&
         g_strcmp0 (a->right, b->right) == 0 && g_strcmp0 (a->arithmetic, b->arithmetic) == 0;
}

static gboolean
is_same_figure (const UrDraftFigure *figure)
{
  return figure->old != NULL && are_same_states (&figure->end_state, &figure->old->end_state) &&
         ur_draft_figure_has_same_results (figure, figure->old);
}

/* Whether all of a passage came so far as it came before. */
static gboolean
is_passage_alike (const UrJudge *judge, const UrDraftFigure *own)
{
  for (guint i = own->passage_first; i < own->passage_last; i++)
    {
      const UrDraftFigure *figure = g_ptr_array_index (judge->figures, i);

      if (figure->old == NULL || !are_same_states (&figure->state, &figure->old->state))
        return FALSE;
    }
  return TRUE;
}

/* @n_same: how many figures before it, without a gap, are as they were, and follow each other as they did. */
static gboolean
is_settled (const UrJudge *judge, const UrDraftFigure *figure, guint n_same)
{
  const UrDraftFigure *old = figure->old;

  if (old == NULL || n_same < figure->index - figure->passage_first || !is_passage_alike (judge, figure))
    return FALSE;
  /* what another one is worked out to be is made anew */
  if (old->end_state.chosen != NULL && old->end_state.chosen->base != NULL)
    return FALSE;
  if (n_same == figure->index && old->index == figure->index)
    return TRUE;
  return n_same >= MAX (old->reach, REACH);
}

static void
take_old (UrDraftFigure *figure)
{
  const UrFigureState *state = &figure->old->end_state;
  UrProofItem *item = figure->item;

  item->verdict = state->verdict;
  item->difference = state->difference;
  item->report = state->report;
  item->indicator = state->indicator;
  item->elsewhere = state->elsewhere;
  g_free (item->right);
  item->right = g_strdup (state->right);
  g_free (item->arithmetic);
  item->arithmetic = g_strdup (state->arithmetic);
  figure->chosen = state->chosen;
  ur_draft_figure_copy_results (figure, figure->old);
}

static gboolean
follows (const UrDraftFigure *figure, const UrDraftFigure *before)
{
  return figure->old != NULL && before->old != NULL && figure->old->index == before->old->index + 1;
}

/* Those that have no value of a report: what they are worked out from, or a slip of. */
static void
settle_rest (UrJudge *judge)
{
  guint n_same = 0;

  for (guint i = 0; i < judge->figures->len; i++)
    take_state (&((UrDraftFigure *) g_ptr_array_index (judge->figures, i))->state,
                g_ptr_array_index (judge->figures, i));
  for (guint i = 0; i < judge->figures->len; i++)
    {
      UrDraftFigure *figure = g_ptr_array_index (judge->figures, i);

      if (i > 0 && !follows (figure, g_ptr_array_index (judge->figures, i - 1)))
        n_same = 0;
      judge->reach = 0;
      if (is_settled (judge, figure, n_same))
        {
          take_old (figure);
          judge->reach = figure->old->reach;
        }
      else
        ur_judge_settle (judge, figure);
      figure->reach = judge->reach;
      take_state (&figure->end_state, figure);
      n_same = is_same_figure (figure) ? n_same + 1 : 0;
    }
}

/* Where the passage of each begins and ends. */
static void
find_passages (UrJudge *judge)
{
  guint first = 0;

  for (guint i = 0; i < judge->figures->len; i++)
    {
      UrDraftFigure *figure = g_ptr_array_index (judge->figures, i);
      const UrDraftFigure *head = g_ptr_array_index (judge->figures, first);

      first = head->finding->passage == figure->finding->passage ? first : i;
      figure->passage_first = first;
      for (guint k = first; k <= i; k++)
        ((UrDraftFigure *) g_ptr_array_index (judge->figures, k))->passage_last = i + 1;
    }
}

/**
 * ur_judge_all:
 * @judge: what the draft is judged with, and all its figures with their words
 *
 * Gives all figures of the draft their verdicts.
 */
void
ur_judge_all (UrJudge *judge)
{
  find_passages (judge);
  /* the second time with what the first has found beside */
  for (guint i = 0; i < 2 * judge->figures->len; i++)
    {
      UrDraftFigure *figure = g_ptr_array_index (judge->figures, i % judge->figures->len);

      if (figure->chosen == NULL)
        ur_judge_figure (judge, figure);
    }
  ur_judge_series (judge);
  ur_judge_last_year (judge);
  ur_judge_told_twice (judge);
  ur_judge_year_before (judge);
  ur_judge_among_results (judge);
  ur_judge_repeats (judge);
  ur_judge_swapped (judge);
  ur_judge_exchanged (judge);
  settle_rest (judge);
  ur_judge_told_rates (judge);
}
