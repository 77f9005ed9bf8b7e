/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doubts about the year, parts, headings and what was joined over a gap. */
#include "ur-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-quote.h"
#include "ur-review-doubts.h"

/* So much of a heading is quoted, and on both sides of a joint, in characters. */
#define LONGEST_QUOTE 24
#define LONGEST_SIDE 4

/* More joints than these are one question. */
#define MANY_JOINTS 3

static char *
dup_short (const char *text)
{
  const char *end = g_utf8_offset_to_pointer (text, MIN (g_utf8_strlen (text, -1), LONGEST_QUOTE));

  return g_strdup_printf ("%.*s%s", (int) (end - text), text, *end != '\0' ? "…" : "");
}

static const char *
get_kind_words (UrPartKind kind)
{
  static const char *const words[] = { NC_ ("part", "what was done"), NC_ ("part", "what is to be done"),
                                       NC_ ("part", "a scorecard"), NC_ ("part", "something else"),
                                       NC_ ("part", "an annex") };

  return g_dpgettext2 (GETTEXT_PACKAGE, "part", words[kind]);
}

/* Whether a question was answered with it, and not decided by hand. */
static gboolean
is_open (const UrDoubts *doubts, const UrReviewDoubt *doubt, gboolean is_told)
{
  return !is_told || ur_review_find_answer (doubts->review, doubt->key) != NULL;
}

static void
drop_last (UrDoubts *doubts)
{
  g_ptr_array_remove_index (doubts->list, doubts->list->len - 1);
}

static void
add_kind (UrReviewDoubt *doubt, const char *title, UrPartKind kind, const UrSpot *spot)
{
  UrReviewAnswer *answer = ur_doubt_add_answer (doubt, g_strdup (get_kind_words (kind)));
  UrDecision *decision;

  ur_answer_add_row (answer, title, "", get_kind_words (kind));
  if (doubt->answers->len == 1)
    return;
  decision = ur_answer_decide (answer, UR_DECISION_LEVEL, spot);
  decision->number = UR_LEVEL_PART;
  decision->more = (int) kind;
}

/* The years that a report is likely to be about, counted from the one that it is now. */
static const struct
{
  int by;
  const char *words;
} years[] = {
  { -1, NC_ ("year", "last year") },
  { 0, NC_ ("year", "this year") },
  { -2, NC_ ("year", "two years ago") },
  { -3, NC_ ("year", "three years ago") },
};

static void
add_year (UrReviewDoubt *doubt, guint year, const char *words)
{
  const UrSpot nowhere = { 0, 0 };
  UrReviewAnswer *answer = ur_doubt_add_answer (doubt, g_strdup_printf ("%u年", year));

  ur_answer_add_row (answer, words, "", "");
  ur_answer_decide (answer, UR_DECISION_YEAR, &nowhere)->number = (int) year;
}

/**
 * ur_doubts_find_year:
 *
 * Asks of which year a text is that names none.  Nothing is taken for it before that is answered.  A year
 * that a person wrote is the last of the answers.
 */
void
ur_doubts_find_year (UrDoubts *doubts)
{
  const UrReview *review = doubts->review;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  const UrSpot key = { (guint) g_date_time_get_year (now), 0 }; /* another question in another year */
  const guint told = review->told->year;
  gboolean is_offered = told == 0;
  UrReviewDoubt *doubt;

  if (review->proposal->manuscript->passages->len == 0 ||
      (told == 0 && !ur_proposal_lacks_year (review->proposal)))
    return;
  doubt = ur_doubts_add (doubts, "", UR_WEIGHT_YEAR, 0, 0,
                         ur_manuscript_get_passage (review->proposal->manuscript, 0)->traced->text->len);
  ur_doubt_set_key (doubt, "year", &key);
  doubt->words = g_strdup (_ ("No year is named in this text. Which year is it about?"));
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      guint year = (guint) (g_date_time_get_year (now) + years[i].by);

      is_offered = is_offered || year == told;
      add_year (doubt, year, g_dpgettext2 (GETTEXT_PACKAGE, "year", years[i].words));
    }
  if (!is_offered)
    add_year (doubt, told, C_ ("year", "as written"));
  doubt->n_years = G_N_ELEMENTS (years);
  doubt->accepting = g_strdup (((const UrReviewAnswer *) g_ptr_array_index (doubt->answers, 0))->words);
  if (!is_open (doubts, doubt, told > 0))
    drop_last (doubts);
}

/* A part whose heading does not say whether it tells what was done or what is to be done. */
static void
add_part (UrDoubts *doubts, guint i, const UrManuscriptLine *line)
{
  static const UrPartKind kinds[] = { UR_PART_WORK, UR_PART_TASKS, UR_PART_OVERVIEW };
  const UrPassage *passage = ur_manuscript_get_passage (doubts->review->proposal->manuscript, i);
  UrPartKind ruled = ur_line_get_ruled_kind (line);
  g_autofree char *title = dup_short (passage->traced->text->str);
  UrSpot spot = { line->hint.block, line->hint.offset };
  UrReviewDoubt *doubt;

  if (!line->by_year && ruled != UR_PART_OVERVIEW)
    return;
  doubt = ur_doubts_add (doubts, "part", UR_WEIGHT_PART, i, 0, passage->traced->text->len);
  doubt->words = ur_quote_printf (_ ("What does the part “%s” tell?"), title);
  doubt->accepting = g_strdup (get_kind_words (ruled));
  add_kind (doubt, title, ruled, &spot);
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    if (kinds[k] != ruled)
      add_kind (doubt, title, kinds[k], &spot);
  if (!is_open (doubts, doubt, line->is_told))
    drop_last (doubts);
}

/* A heading that was found among its own sections. */
static void
add_move (UrDoubts *doubts, guint i, const UrManuscriptLine *line)
{
  const UrReview *review = doubts->review;
  const UrPassage *passage = ur_manuscript_get_passage (review->proposal->manuscript, i);
  g_autofree char *title = dup_short (passage->traced->text->str);
  g_autofree char *first =
      dup_short (ur_manuscript_get_line (review->proposal->manuscript, line->ruled_move)->clean->text->str);
  UrSpot spot = { line->hint.block, line->hint.offset };
  UrReviewDoubt *doubt = ur_doubts_add (doubts, "move", UR_WEIGHT_MOVED, i, 0, passage->traced->text->len);
  UrReviewAnswer *answer;

  doubt->words =
      ur_quote_printf (_ ("The heading “%s” stands among its own sections; it was moved up"), title);
  doubt->accepting = g_strdup (_ ("moved"));
  answer = ur_doubt_add_answer (doubt, ur_quote_printf (_ ("it belongs before “%s”"), first));
  ur_answer_add_row (answer, title, "", "");
  answer = ur_doubt_add_answer (doubt, g_strdup (_ ("it stays where it is")));
  ur_answer_add_row (answer, title, "", "");
  ur_answer_decide (answer, UR_DECISION_MOVE, &spot)->other = spot;
  if (!is_open (doubts, doubt, ur_told_find (review->told, UR_TOLD_MOVE, spot.block, spot.at) != NULL))
    drop_last (doubts);
}

/**
 * ur_doubts_find_structure:
 *
 * Asks which part a heading opens, and where it belongs.
 */
void
ur_doubts_find_structure (UrDoubts *doubts)
{
  const UrManuscript *manuscript = doubts->review->proposal->manuscript;

  for (guint i = 0; i < manuscript->passages->len; i++)
    {
      const UrPassage *passage = ur_manuscript_get_passage (manuscript, i);
      const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, passage->line);

      if (passage->level == UR_LEVEL_PART)
        add_part (doubts, i, line);
      if (passage->headings->len > 0 && line->ruled_move > 0)
        add_move (doubts, i, line);
    }
}

/* What was joined, or was not since a person said so. */
typedef struct
{
  guint passage;
  const UrRepair *repair;
  gboolean is_page; /* a page ends there */
} Joint;

/* 双‖联: what is on both sides. */
static char *
dup_sides (const UrDoubts *doubts, const Joint *joint, const char *between)
{
  const UrManuscript *manuscript = doubts->review->proposal->manuscript;
  const char *text = ur_manuscript_get_passage (manuscript, joint->passage)->traced->text->str;
  const char *before = text;
  gsize at = joint->repair->at;
  const char *start, *end;

  if (joint->repair->is_undone && joint->passage > 0)
    {
      before = ur_manuscript_get_passage (manuscript, joint->passage - 1)->traced->text->str;
      at = strlen (before);
    }
  start = g_utf8_offset_to_pointer (before,
                                    MAX (g_utf8_pointer_to_offset (before, before + at) - LONGEST_SIDE, 0));
  end = g_utf8_offset_to_pointer (text + joint->repair->at,
                                  MIN (g_utf8_strlen (text + joint->repair->at, -1), LONGEST_SIDE));
  return g_strdup_printf ("%.*s%s%.*s", (int) (before + at - start), start, between,
                          (int) (end - text - (gssize) joint->repair->at), text + joint->repair->at);
}

static void
add_joints (UrDoubts *doubts, const GArray *joints, guint first, guint n)
{
  const Joint *head = &g_array_index (joints, Joint, first);
  const UrManuscript *manuscript = doubts->review->proposal->manuscript;
  const GString *text = ur_manuscript_get_passage (manuscript, head->passage)->traced->text;
  gsize at = MIN (head->repair->at, text->len);
  const UrLineHint *place = &ur_manuscript_get_line (manuscript, head->repair->line)->hint;
  const UrSpot key = { place->block, place->offset };
  UrReviewDoubt *doubt = ur_doubts_add (doubts, "", UR_WEIGHT_JOINT, head->passage, at, at);
  g_autofree char *torn = dup_sides (doubts, head, "‖");
  UrReviewAnswer *joined, *apart;

  ur_doubt_set_key (doubt, "joint", &key);
  doubt->n_places = n;
  doubt->words = n > 1 ? ur_quote_printf (_ ("“%s” was torn and joined again, as were %u more"), torn, n - 1)
                 : head->is_page
                     ? ur_quote_printf (_ ("“%s” was torn by the end of a page, and joined"), torn)
                     : ur_quote_printf (_ ("“%s” was torn by an empty line, and joined"), torn);
  doubt->accepting = g_strdup (_ ("joined"));
  joined = ur_doubt_add_answer (doubt, g_strdup (_ ("one sentence")));
  apart = ur_doubt_add_answer (doubt, g_strdup (_ ("a new paragraph begins there")));
  for (guint i = first; i < first + n; i++)
    {
      const Joint *joint = &g_array_index (joints, Joint, i);
      const UrLineHint *hint = &ur_manuscript_get_line (manuscript, joint->repair->line)->hint;
      const UrSpot spot = { hint->block, hint->offset };
      g_autofree char *whole = dup_sides (doubts, joint, "");
      g_autofree char *sides = dup_sides (doubts, joint, " ¶ ");

      ur_answer_decide (apart, UR_DECISION_BREAK, &spot);
      if (i >= first + MANY_JOINTS)
        continue;
      ur_answer_add_row (joined, whole, "", "");
      ur_answer_add_row (apart, sides, "", "");
    }
}

static GArray *
collect_joints (const UrDoubts *doubts, gboolean is_page)
{
  const UrManuscript *manuscript = doubts->review->proposal->manuscript;
  GArray *joints = g_array_new (FALSE, FALSE, sizeof (Joint));

  for (guint i = 0; i < manuscript->passages->len; i++)
    {
      const UrPassage *passage = ur_manuscript_get_passage (manuscript, i);

      for (guint j = 0; j < passage->traced->repairs->len; j++)
        {
          const UrRepair *repair = &g_array_index (passage->traced->repairs, UrRepair, j);
          const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, repair->line);
          Joint joint = { i, repair, line->hint.after_gap };

          if (repair->kind == UR_REPAIR_LINE && repair->is_over_gap && joint.is_page == is_page &&
              !line->hint.is_more)
            g_array_append_val (joints, joint);
        }
    }
  return joints;
}

/**
 * ur_doubts_find_joints:
 *
 * Asks for sentences that were torn by more than a line's end and joined again.
 */
void
ur_doubts_find_joints (UrDoubts *doubts)
{
  for (guint is_page = 0; is_page < 2; is_page++)
    {
      g_autoptr (GArray) joints = collect_joints (doubts, is_page == 1);

      if (joints->len > (is_page == 1 ? 1 : MANY_JOINTS))
        add_joints (doubts, joints, 0, joints->len);
      else
        for (guint i = 0; i < joints->len; i++)
          add_joints (doubts, joints, i, 1);
    }
}
