/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doubts about the words beside figures: bounds, ranges, decreases, targets, and numbers that were left out.
 * Like doubts are one question. */
#include "ur-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-proposal-writer.h"
#include "ur-quote.h"
#include "ur-review-doubts.h"

/* So many places of one question are changed by it. */
#define MANY_PLACES 200

/* A token as the document prints it, before a person corrected it. */
typedef struct
{
  guint finding;
  UrSpot spot;
  char *old; /* in the document; NULL where it is of several lines */
  char *text;
  UrNumber number;
} Token;

static void
clear_token (gpointer data)
{
  g_free (((Token *) data)->text);
  g_free (((Token *) data)->old);
}

/* The correction at a place, or NULL. */
static const UrToldMark *
find_mark (const UrDoubts *doubts, const UrSpot *spot)
{
  return ur_told_find (doubts->review->told, UR_TOLD_WORDS, spot->block, spot->at);
}

/* Without the spaces that copying put in. */
static char *
dup_clean (const char *words)
{
  const UrTracedPlace nowhere = { 0 };
  g_autoptr (UrTraced) traced = ur_traced_clean (words, &nowhere);

  return g_strdup (traced->text->str);
}

/* What was printed: a figure whose words an answer corrected is still asked for. */
static gboolean
read_token (const UrDoubts *doubts, guint i, Token *out)
{
  const UrFinding *finding = ur_doubts_get (doubts, i);
  const UrToldMark *mark;

  out->finding = i;
  out->spot = ur_review_get_spot (doubts->review, finding->passage, finding->number.start);
  mark = find_mark (doubts, &out->spot);
  out->old = mark != NULL ? g_strdup (mark->old)
                          : ur_review_dup_source (doubts->review, finding->passage, finding->number.start,
                                                  finding->number.end);
  out->text = mark != NULL ? dup_clean (mark->old) : ur_doubts_dup_printed (doubts, i);
  return ur_number_read (out->text, -1, 0, &out->number) && out->number.start == 0;
}

/* All figures in the order of the text, as they were printed. */
static GArray *
collect_tokens (const UrDoubts *doubts)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Token));

  g_array_set_clear_func (tokens, clear_token);
  for (guint i = 0; i < doubts->review->found->len; i++)
    {
      const UrFinding *finding = ur_doubts_get (doubts, i);
      Token token = { 0 };

      if (finding->reason != UR_REASON_NONE || finding->column > 0)
        continue;
      if (read_token (doubts, i, &token))
        g_array_append_val (tokens, token);
      else
        clear_token (&token);
    }
  return tokens;
}

static char *
dup_bound (const Token *token)
{
  return g_strndup (token->text + token->number.bound_start,
                    token->number.bound_end - token->number.bound_start);
}

/* The answer prints other words instead of the token. */
static void
correct (UrReviewAnswer *answer, const Token *token, const char *words)
{
  UrDecision *decision = ur_answer_decide (answer, UR_DECISION_WORDS, &token->spot);

  decision->words = g_strdup (token->old);
  decision->text = g_strdup (words);
}

static char *
dup_without_bound (const Token *token)
{
  return g_strdup_printf ("%.*s%s", (int) token->number.bound_start, token->text,
                          token->text + token->number.bound_end);
}

static gboolean
is_loose (UrBound bound)
{
  return bound == UR_BOUND_ABOUT || bound == UR_BOUND_SLIGHTLY_ABOVE || bound == UR_BOUND_JUST_BELOW;
}

/* All figures beside which the word of the first one is. */
static void
ask_bound (UrDoubts *doubts, const GArray *tokens, guint first, const char *word)
{
  const Token *head = &g_array_index (tokens, Token, first);
  UrReviewDoubt *doubt = ur_doubts_add_figure (doubts, "bound", UR_WEIGHT_BOUND, head->finding);
  const char *bound = ur_review_get_bound_words (head->number.bound);
  UrReviewAnswer *exact, *kept;

  g_array_set_size (doubt->findings, 0);
  doubt->n_places = 0;
  kept = ur_doubt_add_answer (doubt, g_strdup (bound));
  exact = ur_doubt_add_answer (doubt,
                               ur_quote_printf (_ ("exactly so much: “%s” is taken out of the text"), word));
  for (guint i = first; i < tokens->len && doubt->n_places < MANY_PLACES; i++)
    {
      const Token *token = &g_array_index (tokens, Token, i);
      g_autofree char *other = dup_bound (token);
      g_autofree char *words = dup_without_bound (token);
      const UrFinding *finding = ur_doubts_get (doubts, token->finding);

      if (strcmp (other, word) != 0 || token->old == NULL)
        continue;
      ur_doubts_add_to (doubts, doubt, token->finding);
      correct (exact, token, words);
      if (doubt->n_places++ > 2)
        continue;
      ur_answer_add_row (kept, finding->label, token->text, bound);
      ur_answer_add_row (exact, finding->label, words, "");
    }
  doubt->words = ur_quote_printf (_ ("What does “%s” of “%s” say?"), word, head->text);
  doubt->accepting = g_strdup (bound);
  ur_doubt_add_leaving_out (doubt);
}

static void
find_bounds (UrDoubts *doubts, const GArray *tokens)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < tokens->len; i++)
    {
      const Token *token = &g_array_index (tokens, Token, i);
      char *word = dup_bound (token);

      if (is_loose (token->number.bound) && token->old != NULL && !g_hash_table_contains (seen, word))
        ask_bound (doubts, tokens, i, word);
      g_hash_table_add (seen, word);
    }
}

/* 60—80人 as 60人、80人 */
static char *
dup_two (const Token *token, char **low, char **high)
{
  const UrNumber *number = &token->number;
  UrDecimal upper = ur_proposal_get_upper (number);
  g_autofree char *from = ur_decimal_to_string (&number->number);
  g_autofree char *to = ur_decimal_to_string (&upper);
  g_autofree char *unit = g_strconcat (number->magnitude, NULL);
  g_autofree char *rest = g_strndup (token->text + number->unit_start, number->unit_end - number->unit_start);

  if (number->unit_end <= number->unit_start || number->unit_start < number->number_end)
    return NULL;
  *low = g_strconcat (from, unit, rest, NULL);
  *high = g_strconcat (to, unit, rest, NULL);
  return g_strconcat (*low, "、", *high, NULL);
}

static void
ask_range (UrDoubts *doubts, const Token *token)
{
  UrReviewDoubt *doubt = ur_doubts_add_figure (doubts, "range", UR_WEIGHT_RANGE, token->finding);
  const char *label = ur_doubts_get (doubts, token->finding)->label;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *two = dup_two (token, &low, &high);
  UrReviewAnswer *answer;

  doubt->words = ur_quote_printf (_ ("Is “%s” a range, or are these two figures?"), token->text);
  doubt->accepting = g_strdup (_ ("range"));
  answer = ur_doubt_add_answer (doubt, g_strdup (_ ("a range")));
  ur_answer_add_row (answer, label, token->text, "");
  if (two != NULL && token->old != NULL)
    {
      answer = ur_doubt_add_answer (doubt, ur_quote_printf (_ ("two figures: the text then says “%s”"), two));
      ur_answer_add_row (answer, label, low, "");
      ur_answer_add_row (answer, label, high, "");
      correct (answer, token, two);
    }
  ur_doubt_add_leaving_out (doubt);
}

/* 减少132家: how much less there is than before, or an indicator of its own. */
static void
ask_decrease (UrDoubts *doubts, guint i)
{
  const UrFinding *finding = ur_doubts_get (doubts, i);
  UrReviewDoubt *doubt = ur_doubts_add_figure (doubts, "decrease", UR_WEIGHT_DECREASE, i);
  g_autofree char *printed = ur_doubts_dup_printed (doubts, i);
  g_autofree char *label = g_strconcat (finding->label, finding->verb, "数", NULL);

  doubt->words =
      ur_quote_printf (_ ("Is “%s%s” a change, or an indicator of its own?"), finding->verb, printed);
  doubt->accepting = g_strdup (_ ("a change"));
  ur_doubt_add_answer (doubt, ur_quote_printf (_ ("a change of “%s”"), finding->label));
  ur_answer_affect (ur_doubt_add_answer (doubt, g_strdup (_ ("an indicator of its own"))), i,
                    UR_DECISION_LABEL, label, 0);
  ur_doubt_add_leaving_out (doubt);
}

/**
 * ur_doubts_find_words:
 *
 * Asks for what bounds, ranges and decreases mean.
 */
void
ur_doubts_find_words (UrDoubts *doubts)
{
  g_autoptr (GArray) tokens = collect_tokens (doubts);

  for (guint i = 0; i < tokens->len; i++)
    {
      const Token *token = &g_array_index (tokens, Token, i);
      const UrFinding *finding = ur_doubts_get (doubts, token->finding);

      if (token->number.is_range)
        ask_range (doubts, token);
      else if (finding->change == UR_CHANGE_DOWN && finding->number.kind == UR_NUMBER_PLAIN &&
               finding->verb != NULL && *finding->label != '\0' &&
               !ur_doubts_is_asked (doubts, token->finding))
        ask_decrease (doubts, token->finding);
    }
  find_bounds (doubts, tokens);
}

/* The head of a table's column tells its figures' aim. */
static gboolean
is_odd_aim (const UrDoubts *doubts, const UrFinding *finding)
{
  const UrPassage *passage = ur_review_get_place (doubts->review, finding);
  UrPartKind kind = ur_manuscript_get_kind (doubts->review->proposal->manuscript, passage);

  return finding->reason == UR_REASON_NONE && finding->column == 0 &&
         (kind == UR_PART_TASKS) != (finding->aim == UR_AIM_TARGET);
}

/* All that go with it. */
static void
ask_aim (UrDoubts *doubts, guint first, GHashTable *seen)
{
  const UrFinding *head = ur_doubts_get (doubts, first);
  gboolean is_target = head->aim == UR_AIM_TARGET;
  UrReviewDoubt *doubt = ur_doubts_add_figure (doubts, "aim", UR_WEIGHT_AIM, first);
  g_autofree char *printed = ur_doubts_dup_printed (doubts, first);
  UrReviewAnswer *other;

  doubt->accepting = g_strdup (is_target ? _ ("target") : _ ("result"));
  ur_doubt_add_answer (doubt, g_strdup (is_target ? _ ("it is to be reached") : _ ("it was reached")));
  other =
      ur_doubt_add_answer (doubt, g_strdup (is_target ? _ ("it was reached") : _ ("it is to be reached")));
  for (guint i = first; i < doubts->review->found->len; i++)
    {
      const UrFinding *finding = ur_doubts_get (doubts, i);

      if (finding->passage != head->passage)
        break;
      if (finding->aim != head->aim || !is_odd_aim (doubts, finding))
        continue;
      g_hash_table_add (seen, GUINT_TO_POINTER (i));
      if (i > first)
        {
          ur_doubts_add_to (doubts, doubt, i);
          doubt->n_places++;
        }
      ur_answer_affect (other, i, UR_DECISION_ROLE, NULL,
                        !is_target                          ? UR_REVIEW_TARGET
                        : finding->change != UR_CHANGE_NONE ? UR_REVIEW_CHANGE
                                                            : UR_REVIEW_RESULT);
    }
  doubt->words = ur_quote_printf (is_target ? _ ("“%s” is told as a target, among results")
                                            : _ ("“%s” is told as a result, among targets"),
                                  printed);
  ur_doubt_add_leaving_out (doubt);
}

/**
 * ur_doubts_find_aims:
 *
 * Asks for targets among results, and results among targets.
 */
void
ur_doubts_find_aims (UrDoubts *doubts)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < doubts->review->found->len; i++)
    {
      const UrFinding *finding = ur_doubts_get (doubts, i);

      if (is_odd_aim (doubts, finding) && !g_hash_table_contains (seen, GUINT_TO_POINTER (i)))
        ask_aim (doubts, i, seen);
    }
}

/**
 * ur_doubts_find_left_out:
 *
 * Asks for numbers that were left out because they are like the number of a hotline.
 */
void
ur_doubts_find_left_out (UrDoubts *doubts)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < doubts->review->found->len; i++)
    {
      const UrFinding *finding = ur_doubts_get (doubts, i);
      char *printed = ur_doubts_dup_printed (doubts, i);
      UrReviewDoubt *doubt = g_hash_table_lookup (seen, printed);

      if (finding->reason != UR_REASON_HOTLINE || !ur_number_is_figure (&finding->number))
        {
          g_free (printed);
          continue;
        }
      if (doubt == NULL)
        {
          doubt = ur_doubts_add_figure (doubts, "hotline", UR_WEIGHT_HOTLINE, i);
          doubt->words = ur_quote_printf (_ ("“%s” looks like the number of a hotline or platform"), printed);
          doubt->accepting = g_strdup (_ ("left out"));
          ur_doubt_add_answer (doubt, g_strdup (_ ("it is a name")));
          ur_doubt_add_answer (doubt, g_strdup (_ ("it is a figure")));
        }
      else
        {
          ur_doubts_add_to (doubts, doubt, i);
          doubt->n_places++;
        }
      ur_answer_affect (g_ptr_array_index (doubt->answers, 1), i, UR_DECISION_TAKEN, NULL, TRUE);
      g_hash_table_replace (seen, printed, doubt);
    }
}
