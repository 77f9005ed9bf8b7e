/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a sign in the text leads to, at the foot of its page. */
#include "ur-summary-private.h"

#include <string.h>

#define TYPE 0.75 /* of the body */
#define LINE 1.55 /* em */
#define RULE 0.5  /* pt */

/* Which of the slices from `first` on holds a byte of a paragraph. */
static guint
find_slice (const UrSummary *summary, const UrParagraph *paragraph, guint first, gsize byte)
{
  const guint n = ur_flow_get_n_slices (summary->flow);
  gsize at = 0;

  for (guint i = first; i < n; i++)
    {
      const char *line = ur_flow_get_line (summary->flow, i)->text,
                 *found = strstr (paragraph->text + at, line);

      if (found != NULL)
        at = (gsize) (found - paragraph->text) + strlen (line);
      if (at > byte)
        return i;
    }
  return n - 1;
}

static void
add_note_rule (UrSummary *summary)
{
  ur_flow_begin_block (summary->flow, NULL, NULL);
  ur_flow_set_note_rule (summary->flow,
                         ur_flow_add_slice (summary->flow, 0.0, summary->body, UR_SLICE_HIDDEN));
  ur_flow_add_rule (summary->flow, 0.0, 0.6 * summary->body, summary->width / 4, RULE, UR_COLOR_TEXT1);
}

static void
add_footnote (UrSummary *summary, const UrParagraph *paragraph, const UrFootnote *note)
{
  UrTextStyle style = { .face = UR_FACE_SERIF, .size = TYPE * summary->body, .tight = TRUE };
  const double pitch = LINE * style.size;
  g_autofree char *sign = g_strconcat (note->sign, " ", NULL);
  g_autoptr (GPtrArray) lines = NULL;

  style.hanging = ur_typesetter_measure (summary->typesetter, sign, &style);
  lines = ur_typesetter_break (summary->typesetter, note->shown->text, NULL, 0, &style, summary->width);
  ur_flow_begin_block (summary->flow, "Note", paragraph->section);
  ur_flow_set_paragraph (summary->flow, note->shown);
  for (guint i = 0; i < lines->len; i++)
    {
      ur_flow_add_slice (summary->flow, 0.0, pitch, UR_SLICE_HIDDEN);
      ur_flow_add_line (summary->flow, UR_ROLE_FOOTNOTE, 0.0, ur_summary_get_baseline (pitch, style.size),
                        UR_COLOR_TEXT1, ur_line_ref (g_ptr_array_index (lines, i)));
    }
}

/**
 * ur_summary_add_footnotes:
 * @summary: a summary
 * @paragraph: one whose lines were added last
 * @first: the slice of the first of them
 *
 * Adds what its signs lead to, for the foot of the page that each sign will be on.
 */
void
ur_summary_add_footnotes (UrSummary *summary, const UrParagraph *paragraph, guint first)
{
  g_autofree guint *slices = g_new (guint, paragraph->n_footnotes + 1);

  for (guint i = 0; i < paragraph->n_footnotes; i++)
    slices[i] = find_slice (summary, paragraph, first, paragraph->footnotes[i].place);
  if (paragraph->n_footnotes > 0 && !ur_flow_has_note_rule (summary->flow))
    add_note_rule (summary);
  for (guint i = 0; i < paragraph->n_footnotes; i++)
    {
      const guint note = ur_flow_get_n_slices (summary->flow);

      add_footnote (summary, paragraph, &paragraph->footnotes[i]);
      ur_flow_set_notes (summary->flow, slices[i], note);
    }
}
