/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decisions on passages: what they are, where they begin, and what was mended in them. */
#include "ur-config.h"

#include "ur-review-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-error.h"

/* In characters. */
#define LONGEST_HEADING 180

static gboolean
fail (GError **error, const char *sentence)
{
  g_set_error_literal (error, UR_ERROR, UR_ERROR_ARGUMENT, sentence);
  return FALSE;
}

static const UrPassage *
get_passage (const UrReview *review, guint i)
{
  return ur_manuscript_get_passage (review->proposal->manuscript, i);
}

static UrSpot
get_line_spot (const UrReview *review, guint line)
{
  const UrManuscriptLine *read = ur_manuscript_get_line (review->proposal->manuscript, line);

  return (UrSpot){ read->hint.block, read->hint.offset };
}

static UrSpot
get_start (const UrReview *review, guint passage)
{
  return get_line_spot (review, get_passage (review, passage)->line);
}

/* Nothing of this kind counts any more that was said of the place. */
static UrDecision *
restore (const UrSpot *spot, UrToldKind kind)
{
  UrDecision *decision = ur_decision_new (UR_DECISION_RESTORE, spot);

  decision->number = (int) kind;
  return decision;
}

static UrDecision *
call (const UrSpot *spot, UrLevel level, UrPartKind kind)
{
  UrDecision *decision = ur_decision_new (UR_DECISION_LEVEL, spot);

  decision->number = (int) level;
  decision->more = (int) kind;
  return decision;
}

/* A heading is short, or its first sentence is one. */
static gboolean
is_too_long (const UrReview *review, guint passage, glong more)
{
  const GString *text = get_passage (review, passage)->traced->text;
  UrListMark mark;
  gsize end;

  ur_list_mark_read (text->str, text->len, &mark);
  end = more == 0 ? ur_manuscript_get_lead_end (text->str, mark.end, text->len) : 0;
  return g_utf8_strlen (text->str, end > 0 ? (gssize) end : (gssize) text->len) + more > LONGEST_HEADING;
}

/* Where a heading that goes on too long ends: after its first sentence, else after the last stop that leaves
 * it short enough.  0 where nothing parts it. */
static gsize
find_heading_end (const UrReview *review, guint passage)
{
  static const char *const stops[] = { "。", "；", "！", "？", "：", "，", ";", ":", "," };
  const GString *text = get_passage (review, passage)->traced->text;
  const char *p = text->str;
  gsize end = 0;
  gboolean is_sentence = FALSE;

  for (guint n = 0; n < LONGEST_HEADING && !is_sentence; n++, p = g_utf8_next_char (p))
    for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
      if (g_str_has_prefix (p, stops[i]) && !g_ascii_isdigit (p[strlen (stops[i])]))
        {
          end = (gsize) (p - text->str) + strlen (stops[i]);
          is_sentence = i == 0;
        }
  return end < text->len ? end : 0;
}

static void
decide_break (UrReview *review, guint passage, gsize at)
{
  UrSpot spot = ur_review_get_spot (review, passage, at);

  ur_review_decide (review, restore (&spot, UR_TOLD_JOIN), FALSE);
  ur_review_decide (review, ur_decision_new (UR_DECISION_BREAK, &spot), TRUE);
}

/* The first line of a passage is its heading; set aside or made text are all its lines. */
static void
call_lines (UrReview *review, guint passage, UrLevel level, UrPartKind kind, gboolean goes_on)
{
  const GArray *origins = get_passage (review, passage)->traced->origins;
  guint last = get_passage (review, passage)->line;
  UrSpot spot = get_line_spot (review, last);

  ur_review_decide (review, call (&spot, level, kind), goes_on);
  for (guint i = 0; i < origins->len && (level == UR_LEVEL_ASIDE || level == UR_LEVEL_PARAGRAPH); i++)
    {
      guint line = g_array_index (origins, UrOrigin, i).line;

      if (line == last)
        continue;
      last = line;
      spot = get_line_spot (review, line);
      ur_review_decide (review, call (&spot, level, kind), TRUE);
    }
}

/**
 * ur_review_set_level:
 * @passage: from 0
 * @level: title, part, annex, section, subsection, paragraph or aside
 * @kind: of a part: what it is about
 * @error: return location for an error
 *
 * Says what a passage is.  Of one that is too long for a heading the beginning becomes it, and the rest a
 * passage of its own.
 *
 * Returns: %FALSE where it cannot be that
 */
gboolean
ur_review_set_level (UrReview *review, guint passage, UrLevel level, UrPartKind kind, GError **error)
{
  const UrReviewPassage *shown = ur_review_get_passage (review, passage);
  gsize end = 0;

  if (ur_review_is_fixed (review, error))
    return FALSE;
  if (level == UR_LEVEL_INTRO)
    level = UR_LEVEL_PARAGRAPH;
  if (!ur_level_is_heading (level) && level != UR_LEVEL_TITLE && level != UR_LEVEL_PARAGRAPH &&
      level != UR_LEVEL_ASIDE)
    return fail (error, _ ("A passage is a title, a heading, a paragraph, or set aside."));
  if (shown->level == UR_LEVEL_ROW && level != UR_LEVEL_ASIDE)
    return fail (error, _ ("The row of a table stays one, or is set aside."));
  if (shown->level == level && (level != UR_LEVEL_PART || shown->kind == kind))
    return TRUE;
  if ((ur_level_is_heading (level) || level == UR_LEVEL_TITLE) && is_too_long (review, passage, 0))
    {
      end = find_heading_end (review, passage);
      if (end == 0)
        return fail (error, _ ("This passage is too long for a heading."));
      decide_break (review, passage, end);
    }
  call_lines (review, passage, level, kind, end > 0);
  ur_review_replay (review, NULL);
  return TRUE;
}

/**
 * ur_review_merge:
 * @passage: from 0
 * @error: return location for an error
 *
 * Makes one passage of it and the one before it.
 *
 * Returns: %FALSE where it cannot be joined
 */
gboolean
ur_review_merge (UrReview *review, guint passage, GError **error)
{
  const UrPassage *before = passage > 0 ? get_passage (review, passage - 1) : NULL;
  const UrManuscriptLine *line;
  UrSpot spot;

  if (ur_review_is_fixed (review, error))
    return FALSE;
  if (before == NULL)
    return fail (error, _ ("Nothing is before the first passage."));
  if (before->level == UR_LEVEL_ROW || get_passage (review, passage)->level == UR_LEVEL_ROW)
    return fail (error, _ ("The row of a table stays one, or is set aside."));
  if (before->level == UR_LEVEL_ASIDE)
    return fail (error, _ ("The passage before it was set aside."));
  if (before->level < UR_LEVEL_PARAGRAPH && before->level != UR_LEVEL_INTRO &&
      is_too_long (review, passage - 1, g_utf8_strlen (get_passage (review, passage)->traced->text->str, -1)))
    return fail (error, _ ("This passage is too long for a heading."));
  if (get_passage (review, passage)->displaced)
    return fail (error, _ ("A heading that was moved cannot be joined. Undo that first."));
  spot = get_start (review, passage);
  line = ur_manuscript_get_line (review->proposal->manuscript, get_passage (review, passage)->line);
  if (line->hint.is_own)
    ur_review_decide (review, restore (&spot, UR_TOLD_BREAK), FALSE);
  if (!line->hint.is_own || line->hint.offset == 0)
    ur_review_decide (review, ur_decision_new (UR_DECISION_JOIN, &spot), line->hint.is_own);
  ur_review_replay (review, NULL);
  return TRUE;
}

/**
 * ur_review_split:
 * @passage: from 0
 * @at: the byte of its text where a new one begins
 * @error: return location for an error
 *
 * Makes two passages of one.
 *
 * Returns: %FALSE where it cannot be parted
 */
gboolean
ur_review_split (UrReview *review, guint passage, gsize at, GError **error)
{
  const GString *text = get_passage (review, passage)->traced->text;

  if (ur_review_is_fixed (review, error))
    return FALSE;
  if (at == 0 || at >= text->len || ((guchar) text->str[at] & 0xC0) == 0x80)
    return fail (error, _ ("A passage is parted between two of its characters."));
  if (get_passage (review, passage)->level == UR_LEVEL_ROW)
    return fail (error, _ ("The row of a table stays one, or is set aside."));
  decide_break (review, passage, at);
  ur_review_replay (review, NULL);
  return TRUE;
}

/**
 * ur_review_move:
 * @heading: the passage that is moved
 * @before: the passage before which it belongs
 * @error: return location for an error
 *
 * Puts a heading elsewhere.
 *
 * Returns: %FALSE where it is none, or cannot be there
 */
gboolean
ur_review_move (UrReview *review, guint heading, guint before, GError **error)
{
  UrSpot spot;
  UrDecision *decision;

  if (ur_review_is_fixed (review, error))
    return FALSE;
  if (!ur_level_is_heading (get_passage (review, heading)->level))
    return fail (error, _ ("Only headings are moved."));
  if (before >= review->passages->len || before == 0 || get_passage (review, before)->line == 0)
    return fail (error, _ ("A heading can not be moved there."));
  if (before == heading)
    return TRUE;
  spot = get_start (review, heading);
  decision = ur_decision_new (UR_DECISION_MOVE, &spot);
  decision->other = get_start (review, before);
  ur_review_decide (review, decision, FALSE);
  ur_review_replay (review, NULL);
  return TRUE;
}

/**
 * ur_review_undo_repair:
 * @passage: from 0
 * @repair: of its repairs, from 0
 * @error: return location for an error
 *
 * Undoes what was mended there.
 *
 * Returns: %FALSE where it can not be undone
 */
gboolean
ur_review_undo_repair (UrReview *review, guint passage, guint repair, GError **error)
{
  const UrReviewPassage *shown = ur_review_get_passage (review, passage);
  const UrReviewMended *mended;
  UrToldKind kind = UR_TOLD_WORDS;

  if (repair >= shown->n_repairs)
    return fail (error, _ ("Nothing was mended there."));
  mended = &g_array_index (
      review->mended, UrReviewMended,
      (guint) (shown->repairs - (const UrReviewRepair *) (gpointer) review->repairs->data) + repair);
  if (mended->repair->kind == UR_REPAIR_LINE || mended->repair->kind == UR_REPAIR_TORN)
    kind = UR_TOLD_JOIN;
  if (ur_told_find (review->told, kind, mended->spot.block, mended->spot.at) != NULL)
    ur_review_decide (review, restore (&mended->spot, kind), FALSE);
  else
    ur_review_decide (
        review, ur_decision_new (kind == UR_TOLD_JOIN ? UR_DECISION_BREAK : UR_DECISION_KEEP, &mended->spot),
        FALSE);
  ur_review_replay (review, NULL);
  return TRUE;
}
