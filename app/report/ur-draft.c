/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with an indicator, and what that costs. */
#include "ur-config.h"

#include "ur-draft.h"

#include <glib/gi18n-lib.h>

/**
 * ur_draft_clear:
 *
 * Frees what a draft owns; for g_array_set_clear_func().
 */
void
ur_draft_clear (gpointer data)
{
  g_free (((UrDraft *) data)->subject);
}

static const char *
get_member_word (guint member)
{
  switch (member)
    {
    case UR_MEMBER_NUMBER:
      return C_ ("member", "number");
    case UR_MEMBER_MAGNITUDE:
      return C_ ("member", "magnitude");
    case UR_MEMBER_UNIT:
      return C_ ("member", "unit");
    case UR_MEMBER_KIND:
      return C_ ("member", "kind");
    case UR_MEMBER_MEASURE:
      return C_ ("member", "measure");
    case UR_MEMBER_PERIOD:
      return C_ ("member", "period");
    case UR_MEMBER_AT:
      return C_ ("member", "place");
    case UR_MEMBER_QUOTE:
      return C_ ("member", "quotation");
    default:
      return NULL;
    }
}

/**
 * ur_draft_set_subject:
 *
 * What the list of losses says: 累计建成职工暖心驿站，数值.
 */
const char *
ur_draft_set_subject (UrDraft *draft, guint member)
{
  const char *word = get_member_word (member);
  const char *label = draft->indicator->label;

  g_clear_pointer (&draft->subject, g_free);
  if (label != NULL)
    draft->subject = word == NULL ? g_strdup (label)
                                  /* Translators: an indicator's label and the member of it that is wrong. */
                                  : g_strdup_printf (_ ("%s, %s"), label, word);
  return draft->subject;
}

/**
 * ur_draft_lose:
 *
 * The figure is lost: by @problem, which may be NULL when there were too many to list.
 */
void
ur_draft_lose (UrDraft *draft, UrProblem *problem)
{
  if (!draft->lost)
    draft->problem = problem;
  draft->lost = TRUE;
}

/**
 * ur_draft_lose_by:
 *
 * The figure is lost by a mistake in one of its members, which is recorded.
 */
void
ur_draft_lose_by (UrDraft *draft, guint member, const char *hint, char *message)
{
  ur_draft_set_subject (draft, member);
  ur_draft_lose (draft, ur_reader_add_problem (draft->reader, UR_PROBLEM_ERROR, draft->values[member].span,
                                               draft->subject, hint, message));
}

/**
 * ur_reader_get_error_since:
 *
 * For mistakes that another function has recorded: whether it did is seen by the count.
 */
UrProblem *
ur_reader_get_error_since (const UrReader *reader, guint before)
{
  for (guint i = before; i < reader->problems->len; i++)
    {
      UrProblem *problem = g_ptr_array_index (reader->problems, i);

      if (problem->severity == UR_PROBLEM_ERROR)
        return problem;
    }
  return NULL;
}

/**
 * ur_draft_read_text:
 *
 * Reads a member that is a short text; a mistake in it costs the figure.
 *
 * Returns: (transfer none) (nullable): the text, owned by the report
 */
const char *
ur_draft_read_text (UrDraft *draft, guint member)
{
  guint before = draft->reader->problems->len;
  const char *text = ur_cursor_read_text (draft->reader, draft->values[member], UR_TEXT_MAX_TITLE,
                                          ur_draft_set_subject (draft, member));

  if (text == NULL)
    ur_draft_lose (draft, ur_reader_get_error_since (draft->reader, before));
  return text;
}

/**
 * ur_draft_read_choice:
 *
 * Reads a member that is one of several words; a mistake in it costs the figure.
 */
void
ur_draft_read_choice (UrDraft *draft, guint member, const char *const *choices, guint *choice)
{
  guint before = draft->reader->problems->len;

  if (!ur_cursor_read_choice (draft->reader, draft->values[member], choices, choice,
                              ur_draft_set_subject (draft, member)))
    ur_draft_lose (draft, ur_reader_get_error_since (draft->reader, before));
}

/**
 * ur_draft_settle:
 *
 * Settles that a figure is lost.
 */
void
ur_draft_settle (UrDraft *draft)
{
  UrIndicator *indicator = draft->indicator;

  if (!draft->lost)
    return;
  indicator->number = NULL;
  indicator->figure_start = indicator->figure_end = indicator->quote_start;
  indicator->missing = draft->problem != NULL
                           ? ur_report_keep (draft->reader->report, draft->problem->message, -1)
                           : ur_report_keep (draft->reader->report, _ ("This figure could not be read."), -1);
  ur_reader_add_loss (draft->reader, indicator->id, draft->problem);
}

/**
 * ur_reader_add_loss:
 * @id: of an indicator without a number
 * @problem: (nullable): why
 *
 * Remembers what charts have to say when they need that number.
 */
void
ur_reader_add_loss (UrReader *reader, const char *id, UrProblem *problem)
{
  g_hash_table_insert (reader->losses, (gpointer) id, problem);
}
