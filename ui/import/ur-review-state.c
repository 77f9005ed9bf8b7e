/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-review-state.h"

struct _UrReviewState
{
  GObject parent_instance;

  UrReview *review;
  guint question; /* that is asked, or UR_REVIEW_NONE */
  guint figure;   /* that is chosen, or UR_REVIEW_NONE */
  guint passage;  /* where that figure is, and its first byte there */
  gsize start;
};

enum
{
  CHANGED,
  QUESTION_CHANGED,
  FIGURE_CHANGED,
  REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrReviewState, ur_review_state, G_TYPE_OBJECT)

static gboolean
is_open (UrReviewState *self, guint question)
{
  return !ur_review_get_question (self->review, question)->is_answered;
}

/* The next question in that direction that is still open, going round; the one to begin with comes last. */
static guint
find_open (UrReviewState *self, guint from, int step)
{
  const guint n = ur_review_count_questions (self->review);
  guint at = from;

  for (guint i = 0; i < n; i++)
    {
      at = step > 0 ? (at + 1 < n ? at + 1 : 0) : (at > 0 ? at - 1 : n - 1);
      if (is_open (self, at))
        return at;
    }
  return UR_REVIEW_NONE;
}

/* Figures are numbered anew by some decisions; the one that is chosen is still where it was in the text. */
static void
keep_figure (UrReviewState *self)
{
  const guint n = ur_review_count_figures (self->review);

  if (self->figure == UR_REVIEW_NONE)
    return;
  for (guint i = 0; i < n; i++)
    {
      const UrReviewFigure *figure = ur_review_get_figure (self->review, i);

      self->figure = i;
      if (figure->passage == self->passage && figure->start == self->start)
        return;
    }
  self->figure = UR_REVIEW_NONE;
}

static void
tell_changed (UrReviewState *self)
{
  if (self->question != UR_REVIEW_NONE && self->question >= ur_review_count_questions (self->review))
    self->question = UR_REVIEW_NONE;
  keep_figure (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
ur_review_state_finalize (GObject *object)
{
  g_clear_pointer (&UR_REVIEW_STATE (object)->review, ur_review_free);
  G_OBJECT_CLASS (ur_review_state_parent_class)->finalize (object);
}

static void
ur_review_state_class_init (UrReviewStateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ur_review_state_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", UR_TYPE_REVIEW_STATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[QUESTION_CHANGED] = g_signal_new ("question-changed", UR_TYPE_REVIEW_STATE, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FIGURE_CHANGED] = g_signal_new ("figure-changed", UR_TYPE_REVIEW_STATE, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  signals[REFUSED] = g_signal_new ("refused", UR_TYPE_REVIEW_STATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ur_review_state_init (UrReviewState *self)
{
  self->question = self->figure = UR_REVIEW_NONE;
}

/**
 * ur_review_state_new:
 * @review: (transfer full): a review
 *
 * Returns: (transfer full): @review at its first open question
 */
UrReviewState *
ur_review_state_new (UrReview *review)
{
  UrReviewState *self = g_object_new (UR_TYPE_REVIEW_STATE, NULL);
  const guint n = ur_review_count_questions (review);

  self->review = review;
  self->question = n > 0 ? find_open (self, n - 1, 1) : UR_REVIEW_NONE;
  return self;
}

/**
 * ur_review_state_get_review:
 * @state: the state
 *
 * Returns: (transfer none): the review; what it gives is valid until the next decision
 */
UrReview *
ur_review_state_get_review (UrReviewState *state)
{
  return state->review;
}

/**
 * ur_review_state_get_question:
 * @state: the state
 *
 * Returns: the question that is asked, from 0; %UR_REVIEW_NONE for none
 */
guint
ur_review_state_get_question (UrReviewState *state)
{
  return state->question;
}

/**
 * ur_review_state_get_figure:
 * @state: the state
 *
 * Returns: the figure that is chosen, from 0; %UR_REVIEW_NONE for none
 */
guint
ur_review_state_get_figure (UrReviewState *state)
{
  return state->figure;
}

/**
 * ur_review_state_is_asked:
 * @state: the state
 * @figure: a figure of its review
 *
 * Returns: whether a question about @figure is open
 */
gboolean
ur_review_state_is_asked (UrReviewState *state, const UrReviewFigure *figure)
{
  return figure->question > 0 && figure->question <= ur_review_count_questions (state->review) &&
         is_open (state, figure->question - 1);
}

/**
 * ur_review_state_is_in_question:
 * @state: the state
 * @figure: a figure of its review
 *
 * Returns: whether the question that is asked now is about @figure
 */
gboolean
ur_review_state_is_in_question (UrReviewState *state, const UrReviewFigure *figure)
{
  return state->question != UR_REVIEW_NONE && figure->question == state->question + 1;
}

/**
 * ur_review_state_set_question:
 * @state: the state
 * @question: what to ask, from 0, answered or not; %UR_REVIEW_NONE for nothing
 */
void
ur_review_state_set_question (UrReviewState *state, guint question)
{
  if (question >= ur_review_count_questions (state->review))
    question = UR_REVIEW_NONE;
  state->question = question;
  g_signal_emit (state, signals[QUESTION_CHANGED], 0);
}

/**
 * ur_review_state_set_figure:
 * @state: the state
 * @figure: what to choose, from 0; %UR_REVIEW_NONE for nothing
 */
void
ur_review_state_set_figure (UrReviewState *state, guint figure)
{
  if (state->figure == figure)
    return;
  state->figure = figure;
  if (figure != UR_REVIEW_NONE)
    {
      state->passage = ur_review_get_figure (state->review, figure)->passage;
      state->start = ur_review_get_figure (state->review, figure)->start;
    }
  g_signal_emit (state, signals[FIGURE_CHANGED], 0);
}

/**
 * ur_review_state_step:
 * @state: the state
 * @step: 1 for the next, -1 for the one before
 *
 * Asks another question that is open, without answering this one; after the last comes the first.
 */
void
ur_review_state_step (UrReviewState *state, int step)
{
  const guint n = ur_review_count_questions (state->review);
  guint from = state->question;

  if (n == 0)
    return;
  if (from == UR_REVIEW_NONE)
    from = step > 0 ? n - 1 : 0;
  from = find_open (state, from, step);
  if (from != UR_REVIEW_NONE)
    ur_review_state_set_question (state, from);
}

/**
 * ur_review_state_answer:
 * @state: the state
 * @choice: of the question that is asked, from 0
 *
 * Decides it and asks the next one that is open.
 */
void
ur_review_state_answer (UrReviewState *state, guint choice)
{
  const guint question = state->question;

  if (question == UR_REVIEW_NONE || choice >= ur_review_get_question (state->review, question)->n_choices)
    return;
  ur_review_answer (state->review, question, choice);
  state->question = find_open (state, question, 1);
  tell_changed (state);
  g_signal_emit (state, signals[QUESTION_CHANGED], 0);
}

/**
 * ur_review_state_set_year:
 * @state: the state
 * @words: what was written
 * @error: return location for an error
 *
 * Decides which year the report is about.  Where that was asked, the next question that is open comes.
 *
 * Returns: %FALSE where @words are none
 */
gboolean
ur_review_state_set_year (UrReviewState *state, const char *words, GError **error)
{
  const guint question = state->question;

  if (!ur_review_set_year (state->review, words, error))
    return FALSE;
  if (question != UR_REVIEW_NONE &&
      (question >= ur_review_count_questions (state->review) || !is_open (state, question)))
    state->question = find_open (state, question, 1);
  tell_changed (state);
  g_signal_emit (state, signals[QUESTION_CHANGED], 0);
  return TRUE;
}

/**
 * ur_review_state_accept_all:
 * @state: the state
 *
 * Takes every question that is open as it was guessed.
 */
void
ur_review_state_accept_all (UrReviewState *state)
{
  if (ur_review_count_open (state->review) == 0)
    return;
  ur_review_accept_all (state->review);
  tell_changed (state);
  ur_review_state_set_question (state, UR_REVIEW_NONE);
}

/**
 * ur_review_state_reopen:
 * @state: the state
 * @question: one that is answered, from 0
 *
 * Asks it again.
 */
void
ur_review_state_reopen (UrReviewState *state, guint question)
{
  if (question >= ur_review_count_questions (state->review) || is_open (state, question))
    return;
  ur_review_reopen (state->review, question);
  tell_changed (state);
  ur_review_state_set_question (state, question);
}

static GArray *
list_answered (UrReviewState *self)
{
  const guint n = ur_review_count_questions (self->review);
  GArray *answered = g_array_new (FALSE, FALSE, sizeof (gboolean));

  for (guint i = 0; i < n; i++)
    {
      gboolean is_answered = !is_open (self, i);

      g_array_append_val (answered, is_answered);
    }
  return answered;
}

/* The question that a step back or forward was about: a person wants to see it. */
static guint
find_difference (UrReviewState *self, GArray *before)
{
  const guint n = MIN (before->len, ur_review_count_questions (self->review));

  for (guint i = 0; i < n; i++)
    if (g_array_index (before, gboolean, i) && is_open (self, i))
      return i;
  return self->question != UR_REVIEW_NONE && self->question < n && is_open (self, self->question)
             ? self->question
             : (n > 0 ? find_open (self, n - 1, 1) : UR_REVIEW_NONE);
}

/**
 * ur_review_state_travel:
 * @state: the state
 * @back: whether to take the last decision back, else what was taken back is done again
 */
void
ur_review_state_travel (UrReviewState *state, gboolean back)
{
  g_autoptr (GArray) before = NULL;
  guint question;

  if (back ? !ur_review_can_undo (state->review) : !ur_review_can_redo (state->review))
    return;
  before = list_answered (state);
  if (back)
    ur_review_undo (state->review);
  else
    ur_review_redo (state->review);
  question = find_difference (state, before);
  tell_changed (state);
  if (question != state->question)
    ur_review_state_set_question (state, question);
}

/**
 * ur_review_state_decided:
 * @state: the state
 * @done: what a decision of the review returned
 * @error: (transfer full) (nullable): why it was refused
 *
 * Tells everybody that something was decided, or why it could not be.
 *
 * Returns: @done
 */
gboolean
ur_review_state_decided (UrReviewState *state, gboolean done, GError *error)
{
  g_autoptr (GError) refused = error;

  if (done)
    tell_changed (state);
  else if (refused != NULL)
    g_signal_emit (state, signals[REFUSED], 0, refused->message);
  return done;
}
