/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was recognised, mended, set aside and left in doubt, in sentences for the person who imports. */
#include "ur-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-proposal-private.h"
#include "ur-quote.h"

/* So much of a line is quoted, in characters. */
#define LONGEST_QUOTE 30

static char *
dup_short (const char *text)
{
  const char *end = g_utf8_offset_to_pointer (text, MIN (g_utf8_strlen (text, -1), LONGEST_QUOTE));

  return g_strdup_printf ("%.*s%s", (int) (end - text), text, *end != '\0' ? "…" : "");
}

static void
count_headings (const UrProposal *proposal, guint *n_parts, guint *n_sections)
{
  for (guint i = 0; i < proposal->manuscript->passages->len; i++)
    {
      UrLevel level = ur_manuscript_get_passage (proposal->manuscript, i)->level;

      *n_parts += level == UR_LEVEL_PART || level == UR_LEVEL_ANNEX;
      *n_sections += level == UR_LEVEL_SECTION || level == UR_LEVEL_SUBSECTION;
    }
}

static void
add_counts (const UrProposal *proposal, GPtrArray *account)
{
  guint n_parts = 0, n_sections = 0, n_taken = 0, n_targets = 0, n = proposal->findings->list->len;

  count_headings (proposal, &n_parts, &n_sections);
  for (guint i = 0; i < n; i++)
    {
      const UrFinding *finding = ur_findings_get (proposal->findings, i);

      n_taken += finding->reason == UR_REASON_NONE;
      n_targets += finding->reason == UR_REASON_NONE && finding->aim == UR_AIM_TARGET;
    }
  /* Translators: of a document that was imported. */
  g_ptr_array_add (
      account,
      ur_quote_printf (_ ("Recognised: parts %u, sections %u, figures %u (targets %u), other numbers %u."),
                       n_parts, n_sections, n_taken, n_targets, n - n_taken));
}

static void
add_moved (const UrProposal *proposal, GPtrArray *account, const UrPassage *passage)
{
  g_autofree char *text = dup_short (passage->traced->text->str);

  g_ptr_array_add (
      account, ur_quote_printf (_ ("Line %u: the heading “%s” was moved to before its first section."),
                                ur_manuscript_get_source_line (proposal->manuscript, passage->line), text));
}

static void
add_repair (const UrProposal *proposal, GPtrArray *account, const UrPassage *passage, const UrRepair *repair)
{
  const char *text = passage->traced->text->str;
  const char *at = text + MIN (repair->at, passage->traced->text->len);
  const char *from = g_utf8_offset_to_pointer (text, MAX (g_utf8_pointer_to_offset (text, at) - 5, 0));
  g_autofree char *around =
      g_strndup (from, (gsize) (g_utf8_offset_to_pointer (at, MIN (g_utf8_strlen (at, -1), 5)) - from));
  guint line = ur_manuscript_get_source_line (proposal->manuscript, repair->line);

  if (repair->is_undone)
    return;
  if (repair->kind == UR_REPAIR_LINE)
    g_ptr_array_add (account,
                     ur_quote_printf (_ ("Line %u: joined with the line before it: “%s”."), line, around));
  else if (repair->kind == UR_REPAIR_PAGE)
    g_ptr_array_add (
        account, ur_quote_printf (_ ("Line %u: the number of a page was taken out: “%s”."), line, around));
  else if (repair->kind == UR_REPAIR_DIGITS || repair->kind == UR_REPAIR_TORN)
    g_ptr_array_add (
        account,
        ur_quote_printf (_ ("Line %u: a number was put together: “%s”. Please check it."), line, around));
}

static void
add_repairs (const UrProposal *proposal, GPtrArray *account)
{
  for (guint i = 0; i < proposal->manuscript->passages->len; i++)
    {
      const UrPassage *passage = ur_manuscript_get_passage (proposal->manuscript, i);

      if (passage->displaced)
        add_moved (proposal, account, passage);
      for (guint j = 0; j < passage->traced->repairs->len; j++)
        add_repair (proposal, account, passage, &g_array_index (passage->traced->repairs, UrRepair, j));
    }
}

/* The words to the meeting are set aside from the figures, but not from the report. */
static gboolean
is_kept (const UrPassage *passage)
{
  return passage->aside == UR_ASIDE_ADDRESS || passage->aside == UR_ASIDE_OPENING ||
         passage->aside == UR_ASIDE_CLOSING;
}

static void
add_asides (const UrProposal *proposal, GPtrArray *account)
{
  for (guint i = 0; i < proposal->manuscript->passages->len; i++)
    {
      const UrPassage *passage = ur_manuscript_get_passage (proposal->manuscript, i);
      g_autofree char *text = dup_short (passage->traced->text->str);

      if (passage->level == UR_LEVEL_ASIDE && !is_kept (passage))
        g_ptr_array_add (account,
                         ur_quote_printf (_ ("Line %u: set aside: “%s”."),
                                          ur_manuscript_get_source_line (proposal->manuscript, passage->line),
                                          text));
    }
}

/* Of a table, of a heading, or where the mark of the note was not found. */
static void
add_notes (const UrProposal *proposal, GPtrArray *account)
{
  for (guint i = 0; i < proposal->notes->len; i++)
    {
      const UrSourceNote *note = g_ptr_array_index (proposal->notes, i);
      g_autofree char *text = dup_short (note->text);

      if (!note->is_written)
        g_ptr_array_add (account, ur_quote_printf (_ ("Left out: the footnote “%s”."), text));
    }
}

static void
add_doubt (const UrProposal *proposal, GPtrArray *account, const UrFinding *finding)
{
  const UrPassage *passage = ur_manuscript_get_passage (proposal->manuscript, finding->passage);
  const UrOrigin *origin = &g_array_index (passage->traced->origins, UrOrigin, finding->number.start);
  g_autofree char *text = g_strndup (passage->traced->text->str + finding->number.start,
                                     finding->number.end - finding->number.start);
  guint line = ur_manuscript_get_source_line (proposal->manuscript, origin->line);

  if (finding->refused != NULL)
    g_ptr_array_add (account,
                     ur_quote_printf (_ ("Line %u: “%s” was left out: %s"), line, text, finding->refused));
  else if (*finding->label == '\0')
    g_ptr_array_add (
        account,
        ur_quote_printf (_ ("Line %u: “%s” is uncertain: nothing near it says what it counts."), line, text));
  else
    g_ptr_array_add (
        account, ur_quote_printf (_ ("Line %u: “%s” is uncertain: is it “%s”?"), line, text, finding->label));
}

static void
add_questions (const UrProposal *proposal, GPtrArray *account)
{
  for (guint i = 0; i < proposal->questions->len; i++)
    {
      const UrQuestion *question = g_ptr_array_index (proposal->questions, i);
      guint asked = g_array_index (question->findings, guint, question->findings->len - 1);

      /* Translators: the second is a sentence: from “3260户” to “2415户” is a difference of 845户; … */
      g_ptr_array_add (account, ur_quote_printf (_ ("Line %u: question: %s"),
                                                 ur_question_get_line (proposal->findings, asked),
                                                 question->sentence));
    }
}

/**
 * ur_proposal_dup_account:
 *
 * Returns: (transfer full) (element-type utf8): translated sentences: what was recognised, mended, set aside,
 * what does not fit, and what was left in doubt
 */
GPtrArray *
ur_proposal_dup_account (const UrProposal *proposal)
{
  GPtrArray *account = g_ptr_array_new_with_free_func (g_free);

  add_counts (proposal, account);
  add_repairs (proposal, account);
  add_asides (proposal, account);
  add_notes (proposal, account);
  add_questions (proposal, account);
  for (guint i = 0; i < proposal->findings->list->len; i++)
    {
      const UrFinding *finding = ur_findings_get (proposal->findings, i);

      if (finding->reason == UR_REASON_NONE && finding->confidence == UR_UNSURE)
        add_doubt (proposal, account, finding);
    }
  return account;
}
