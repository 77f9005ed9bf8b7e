/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows of the decisions in their order. */
#include "ur-review-private.h"

#include <string.h>

/* What a decision says of the document. */
static void
tell (UrTold *told, const UrDecision *decision)
{
  static const UrToldKind kinds[] = {
    [UR_DECISION_LEVEL] = UR_TOLD_LEVEL, [UR_DECISION_BREAK] = UR_TOLD_BREAK,
    [UR_DECISION_JOIN] = UR_TOLD_JOIN,   [UR_DECISION_MOVE] = UR_TOLD_MOVE,
    [UR_DECISION_KEEP] = UR_TOLD_KEEP,   [UR_DECISION_WORDS] = UR_TOLD_WORDS
  };
  UrToldMark *mark;

  if (decision->kind == UR_DECISION_YEAR)
    {
      told->year = (guint) decision->number;
      return;
    }
  if (decision->kind == UR_DECISION_RESTORE)
    {
      ur_told_take_back (told, (UrToldKind) decision->number, &decision->spot);
      return;
    }
  mark = ur_told_add (told, kinds[decision->kind], &decision->spot);
  mark->level = (UrLevel) decision->number;
  mark->part = (UrPartKind) decision->more;
  mark->before = decision->other;
  mark->old = g_strdup (decision->words);
  mark->words = g_strdup (decision->text);
}

static UrTold *
collect_told (const UrReview *review)
{
  UrTold *told = ur_told_new ();
  g_autofree gboolean *in_force = ur_review_dup_in_force (review);

  if (review->report != NULL)
    ur_review_tell_report (review, told);
  for (guint i = 0; i < review->done->len; i++)
    {
      const UrDecision *decision = g_ptr_array_index (review->done, i);

      if (decision->kind >= UR_DECISION_LEVEL && in_force[i])
        tell (told, decision);
    }
  return told;
}

static void
copy_findings (const GPtrArray *from, GPtrArray *to)
{
  g_ptr_array_set_size (to, 0);
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, ur_finding_copy (g_ptr_array_index (from, i)));
}

/* Understands the document anew where a decision on its structure came or went. */
static gboolean
understand (UrReview *review, GError **error)
{
  g_autoptr (UrTold) told = collect_told (review);
  UrProposal *proposal;

  if (review->proposal != NULL && ur_told_is_equal (told, review->told))
    return TRUE;
  proposal = ur_proposal_new_told (review->blocks, told, error);
  if (proposal == NULL)
    return FALSE;
  g_clear_pointer (&review->doubts, g_ptr_array_unref);
  g_clear_pointer (&review->proposal, ur_proposal_free);
  g_clear_pointer (&review->told, ur_told_free);
  review->proposal = proposal;
  review->told = g_steal_pointer (&told);
  copy_findings (proposal->findings->list, review->found);
  if (review->report != NULL)
    ur_review_adapt (review);
  review->doubts = review->report != NULL ? g_ptr_array_new () : ur_review_find_doubts (review);
  return TRUE;
}

static guint
hash_spot (gconstpointer key)
{
  const UrSpot *spot = key;

  return spot->block * 1021 + spot->at;
}

static gboolean
is_same_spot (gconstpointer a, gconstpointer b)
{
  const UrSpot *x = a, *y = b;

  return x->block == y->block && x->at == y->at;
}

/**
 * ur_review_get_spot:
 * @at: a byte of the passage's text
 *
 * Returns: where it is in the document
 */
UrSpot
ur_review_get_spot (const UrReview *review, guint passage, gsize at)
{
  const UrTraced *traced = ur_manuscript_get_passage (review->proposal->manuscript, passage)->traced;
  const UrOrigin *origin = &g_array_index (traced->origins, UrOrigin, MIN (at, traced->origins->len - 1));
  const UrManuscriptLine *line = ur_manuscript_get_line (review->proposal->manuscript, origin->line);

  return (UrSpot){ line->hint.block, line->hint.offset + origin->at };
}

static void
remember_place (UrReview *review, UrFinding *finding)
{
  UrSpot spot = ur_review_get_spot (review, finding->passage, finding->number.start);

  if (!g_hash_table_contains (review->by_place, &spot))
    g_hash_table_insert (review->by_place, g_memdup2 (&spot, sizeof spot), finding);
}

/* Figures as the rules have them. */
static void
begin (UrReview *review)
{
  GPtrArray *list = review->proposal->findings->list;

  if (review->by_place == NULL)
    review->by_place = g_hash_table_new_full (hash_spot, is_same_spot, g_free, NULL);
  g_hash_table_remove_all (review->by_place);
  copy_findings (review->found, list);
  g_ptr_array_set_size (review->live, 0);
  for (guint i = 0; i < list->len; i++)
    {
      g_ptr_array_add (review->live, g_ptr_array_index (list, i));
      remember_place (review, g_ptr_array_index (list, i));
    }
}

/**
 * ur_review_get_place:
 *
 * Returns: (transfer none): the passage of @finding
 */
const UrPassage *
ur_review_get_place (const UrReview *review, const UrFinding *finding)
{
  return ur_manuscript_get_passage (review->proposal->manuscript, finding->passage);
}

/**
 * ur_review_dup_printed:
 *
 * Returns: (transfer full): @finding as it is printed, with its bound and unit
 */
char *
ur_review_dup_printed (const UrReview *review, const UrFinding *finding)
{
  const char *text = ur_review_get_place (review, finding)->traced->text->str;

  return g_strndup (text + finding->number.start, finding->number.end - finding->number.start);
}

/* The same words close by: what is around them was mended otherwise. */
static UrFinding *
find_by_words (const UrReview *review, const UrDecision *decision)
{
  UrSpot spot = decision->spot;

  for (guint i = 1; i <= 2 * UR_REVIEW_NEAR; i++)
    {
      UrFinding *finding;
      g_autofree char *printed = NULL;

      spot.at = decision->spot.at + (i % 2 == 1 ? (i + 1) / 2 : -(i / 2));
      finding = g_hash_table_lookup (review->by_place, &spot);
      printed = finding != NULL ? ur_review_dup_printed (review, finding) : NULL;
      if (printed != NULL && g_strcmp0 (printed, decision->words) == 0)
        return finding;
    }
  return NULL;
}

/* The figure that a decision is on, or NULL where it is no more. */
static UrFinding *
find_figure (const UrReview *review, const UrDecision *decision)
{
  UrFinding *finding = g_hash_table_lookup (review->by_place, &decision->spot);

  return finding != NULL ? finding : find_by_words (review, decision);
}

static void
apply_answer (UrReview *review, const UrDecision *decision)
{
  for (guint i = 0; i < review->doubts->len; i++)
    {
      const UrReviewDoubt *doubt = g_ptr_array_index (review->doubts, i);
      const UrReviewAnswer *answer;

      if (strcmp (doubt->key, decision->words) != 0 || (guint) decision->number >= doubt->answers->len)
        continue;
      answer = g_ptr_array_index (doubt->answers, (guint) decision->number);
      for (guint j = 0; j < answer->effects->len; j++)
        {
          const UrReviewEffect *effect = &g_array_index (answer->effects, UrReviewEffect, j);

          ur_review_apply (review, g_ptr_array_index (review->live, effect->finding), effect);
        }
      return;
    }
}

static int
compare_places (const UrFinding *a, const UrFinding *b)
{
  if (a->passage != b->passage)
    return a->passage < b->passage ? -1 : 1;
  return (a->number.start > b->number.start) - (a->number.start < b->number.start);
}

/* Puts a number in that the rules did not see, in the order of the text. */
static void
add_figure (UrReview *review, const UrDecision *decision)
{
  UrFindings *findings = review->proposal->findings;
  guint passage, i;
  UrNumber number;
  UrFinding *finding;

  if (g_hash_table_contains (review->by_place, &decision->spot) ||
      !ur_review_find_words (review, &decision->spot, decision->words, &passage, &number))
    return;
  finding = ur_findings_add (findings, passage, &number);
  g_ptr_array_steal_index (findings->list, findings->list->len - 1);
  for (i = 0; i < findings->list->len; i++)
    if (compare_places (ur_findings_get (findings, i), finding) >= 0)
      break;
  g_ptr_array_insert (findings->list, (int) i, finding);
  remember_place (review, finding);
  ur_findings_take (findings, finding);
  finding->is_told = TRUE;
}

static void
apply (UrReview *review, const UrDecision *decision)
{
  const UrReviewEffect effect = { 0, decision->kind, decision->text, decision->number };
  UrFinding *finding;

  if (decision->kind == UR_DECISION_ANSWER)
    apply_answer (review, decision);
  else if (decision->kind == UR_DECISION_ADD)
    add_figure (review, decision);
  else if (decision->kind < UR_DECISION_LEVEL && decision->kind != UR_DECISION_REOPEN)
    {
      finding = find_figure (review, decision);
      if (finding == NULL)
        return;
      finding->is_told = TRUE;
      ur_review_apply (review, finding, &effect);
    }
}

/**
 * ur_review_replay:
 * @error: return location for an error
 *
 * Makes what is shown anew, of the document and the decisions.
 *
 * Returns: %FALSE where the document can be no report
 */
gboolean
ur_review_replay (UrReview *review, GError **error)
{
  g_autofree gboolean *in_force = ur_review_dup_in_force (review);

  if (!understand (review, error))
    return FALSE;
  begin (review);
  for (guint i = 0; i < review->done->len; i++)
    if (in_force[i])
      apply (review, g_ptr_array_index (review->done, i));
  ur_review_show (review);
  return TRUE;
}
