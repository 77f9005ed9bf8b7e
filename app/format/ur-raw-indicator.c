/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with an indicator, and what that costs. */
#include "ur-config.h"

#include "ur-raw-indicator.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * ur_raw_indicator_clear:
 *
 * Frees what a raw owns; for g_array_set_clear_func().
 */
void
ur_raw_indicator_clear (gpointer data)
{
  g_free (((UrRawIndicator *) data)->subject);
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
 * ur_raw_indicator_set_subject:
 *
 * What the list of losses says: 累计建成职工暖心驿站，数值.
 */
const char *
ur_raw_indicator_set_subject (UrRawIndicator *raw, guint member)
{
  const char *word = get_member_word (member);
  const char *label = raw->indicator->label;

  g_clear_pointer (&raw->subject, g_free);
  if (label != NULL)
    raw->subject = word == NULL ? g_strdup (label)
                                /* Translators: an indicator's label and the member of it that is wrong. */
                                : g_strdup_printf (_ ("%s, %s"), label, word);
  return raw->subject;
}

/**
 * ur_raw_indicator_lose:
 *
 * The figure is lost: by @problem, which may be NULL when there were too many to list.
 */
void
ur_raw_indicator_lose (UrRawIndicator *raw, UrProblem *problem)
{
  if (!raw->lost)
    raw->problem = problem;
  raw->lost = TRUE;
}

/**
 * ur_raw_indicator_lose_by:
 *
 * The figure is lost by a mistake in one of its members, which is recorded.
 */
void
ur_raw_indicator_lose_by (UrRawIndicator *raw, guint member, const char *hint, char *message)
{
  raw->wrong |= 1u << member;
  /* what a table says of a cell needs no member */
  if (raw->values[member].node == NULL && raw->indicator->column > 0)
    member = UR_MEMBER_AT;
  ur_raw_indicator_set_subject (raw, member);
  ur_raw_indicator_lose (raw,
                         ur_cursor_add_error_with_hint (raw->values[member], raw->subject, hint, message));
}

/**
 * ur_raw_indicator_read_text:
 *
 * Reads a member that is a short text; a mistake in it costs the figure.
 *
 * Returns: (transfer none) (nullable): the text, owned by the report
 */
const char *
ur_raw_indicator_read_text (UrRawIndicator *raw, guint member)
{
  UrLimit limit = member == UR_MEMBER_QUOTE ? UR_LIMIT_SENTENCE : UR_LIMIT_LABEL;
  guint before = ur_json_count_problems (raw->reader->json);
  const char *text =
      ur_reader_read_text (raw->values[member], limit, ur_raw_indicator_set_subject (raw, member));

  if (text != NULL)
    return text;
  raw->wrong |= 1u << member;
  ur_raw_indicator_lose (raw, ur_json_find_error (raw->reader->json, before));
  return NULL;
}

/**
 * ur_raw_indicator_read_choice:
 *
 * Reads a member that is one of several words; a mistake in it costs the figure.
 *
 * Returns: whether it is one of @choices
 */
gboolean
ur_raw_indicator_read_choice (UrRawIndicator *raw, guint member, const char *const *choices, guint *choice)
{
  guint before = ur_json_count_problems (raw->reader->json);

  if (ur_cursor_read_choice (raw->values[member], choices, choice,
                             ur_raw_indicator_set_subject (raw, member)))
    return TRUE;
  raw->wrong |= 1u << member;
  ur_raw_indicator_lose (raw, ur_json_find_error (raw->reader->json, before));
  return FALSE;
}

/**
 * ur_raw_indicator_is_right:
 *
 * What is wrong with one member is told of the others where it has nothing to do with them.
 *
 * Returns: whether nothing is wrong with @member so far
 */
gboolean
ur_raw_indicator_is_right (const UrRawIndicator *raw, guint member)
{
  return (raw->wrong & (1u << member)) == 0;
}

/**
 * ur_raw_indicator_is_text_read:
 *
 * Returns: whether the paragraph of the figure could be read; if not, that was told, and that the figure is
 * not in it is no mistake of its own
 */
gboolean
ur_raw_indicator_is_text_read (const UrRawIndicator *raw)
{
  return strcmp (raw->indicator->paragraph->text, UR_READER_UNREADABLE) != 0;
}

/**
 * ur_raw_indicator_check_version:
 * @member: a member, or a value of it, that only version 2 of the format knows
 *
 * Returns: whether it may be there; if not, the figure is lost
 */
gboolean
ur_raw_indicator_check_version (UrRawIndicator *raw, guint member)
{
  if (ur_reader_check_version (raw->reader, raw->values[member], ur_raw_indicator_set_subject (raw, member)))
    return TRUE;
  raw->wrong |= 1u << member;
  ur_raw_indicator_lose (raw, raw->reader->too_early);
  return FALSE;
}

/**
 * ur_raw_indicator_settle:
 *
 * Settles that a figure is lost.
 */
void
ur_raw_indicator_settle (UrRawIndicator *raw)
{
  UrIndicator *indicator = raw->indicator;

  if (!raw->lost)
    return;
  indicator->digits = indicator->number = indicator->after = NULL;
  indicator->figure_start = indicator->figure_end = indicator->quote_start;
  indicator->missing = raw->problem != NULL
                           ? ur_json_keep (raw->reader->json, raw->problem->message, -1)
                           : ur_json_keep (raw->reader->json, _ ("This figure could not be read."), -1);
  ur_reader_add_loss (raw->reader, indicator->id, raw->problem);
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
