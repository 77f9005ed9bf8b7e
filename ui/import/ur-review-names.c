/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-review-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-quote.h"

/**
 * ur_review_names_has_lines:
 * @review: a review
 *
 * Returns: whether the document is counted in lines; others are in paragraphs
 */
gboolean
ur_review_names_has_lines (const UrReview *review)
{
  return g_strcmp0 (ur_review_get_form (review), "text") == 0;
}

/**
 * ur_review_names_dup_place:
 * @review: a review
 * @first: a line or paragraph of the document, from 1
 * @last: the last of them
 *
 * Returns: (transfer full): what they are called
 */
char *
ur_review_names_dup_place (const UrReview *review, guint first, guint last)
{
  if (first == last)
    return g_strdup_printf (ur_review_names_has_lines (review) ? _ ("line %u") : _ ("para. %u"), first);
  return g_strdup_printf (ur_review_names_has_lines (review) ? _ ("lines %u–%u") : _ ("paras. %u–%u"), first,
                          last);
}

/**
 * ur_review_names_dup_question_place:
 * @review: a review
 * @question: one of its questions, from 0
 *
 * Returns: (transfer full): where the words are that it is about
 */
char *
ur_review_names_dup_question_place (const UrReview *review, guint question)
{
  const UrReviewQuestion *asked = ur_review_get_question (review, question);
  guint line;

  if (asked->n_places > 1)
    return g_strdup_printf (ngettext ("%u place", "%u places", asked->n_places), asked->n_places);
  line = ur_review_get_passage (review, asked->passage)->line;
  return ur_review_names_dup_place (review, line, line);
}

/**
 * ur_review_names_get_form_words:
 * @review: a review
 *
 * Returns: (transfer none): what kind of file it is of
 */
const char *
ur_review_names_get_form_words (const UrReview *review)
{
  static const struct
  {
    const char *form, *words;
  } forms[] = { { "docx", N_ ("Word document") },
                { "odt", N_ ("OpenDocument text") },
                { "pdf", N_ ("PDF") },
                { "html", N_ ("Web page") },
                { "ofd", N_ ("OFD") },
                { "text", N_ ("Text") },
                { "report", N_ ("Report") } };
  const char *form = ur_review_get_form (review);

  if (ur_review_is_of_report (review))
    return _ ("Report");

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_strcmp0 (form, forms[i].form) == 0)
      return _ (forms[i].words);
  return _ ("Document");
}

/**
 * ur_review_names_get_role_words:
 * @role: what a figure is
 *
 * Returns: (transfer none): its name
 */
const char *
ur_review_names_get_role_words (UrReviewRole role)
{
  switch (role)
    {
    case UR_REVIEW_TARGET:
      return _ ("Target");
    case UR_REVIEW_CHANGE:
      return _ ("Change");
    case UR_REVIEW_RESULT:
    default:
      return _ ("Result");
    }
}

/**
 * ur_review_names_get_part_words:
 * @kind: a kind of part
 *
 * Returns: (transfer none): its name
 */
const char *
ur_review_names_get_part_words (UrPartKind kind)
{
  switch (kind)
    {
    case UR_PART_TASKS:
      return _ ("Tasks");
    case UR_PART_SCORECARD:
      return _ ("Scorecard");
    case UR_PART_OVERVIEW:
      return _ ("Overview");
    case UR_PART_ANNEX:
      return _ ("Annex");
    case UR_PART_WORK:
    default:
      return _ ("Work");
    }
}

static char *
dup_item_words (const UrReviewPassage *passage)
{
  if (passage->number == 0)
    return g_strdup (passage->level == UR_LEVEL_SECTION ? _ ("Item") : _ ("Sub-item"));
  if (passage->level == UR_LEVEL_SUBSECTION)
    return g_strdup_printf (_ ("Sub-item %u"), passage->number);
  return g_strdup_printf (passage->kind == UR_PART_TASKS ? _ ("Task %u") : _ ("Item %u"), passage->number);
}

static char *
dup_plain_level (const UrReviewPassage *passage)
{
  switch ((int) passage->level)
    {
    case UR_LEVEL_TITLE:
      return g_strdup (_ ("Title"));
    case UR_LEVEL_PART:
      return ur_quote_printf (_ ("Part: %s"), ur_review_names_get_part_words (passage->kind));
    case UR_LEVEL_SECTION:
    case UR_LEVEL_SUBSECTION:
      return dup_item_words (passage);
    case UR_LEVEL_ANNEX:
      return g_strdup (_ ("Annex"));
    case UR_LEVEL_ASIDE:
      return g_strdup (_ ("Left out"));
    default:
      return NULL;
    }
}

/**
 * ur_review_names_dup_level_words:
 * @passage: a passage
 *
 * Returns: (transfer full) (nullable): what it is; %NULL for running text
 */
char *
ur_review_names_dup_level_words (const UrReviewPassage *passage)
{
  g_autofree char *words = dup_plain_level (passage);

  if (words != NULL && passage->is_moved)
    return ur_quote_printf (_ ("%s, moved"), words);
  return g_steal_pointer (&words);
}

/**
 * ur_review_names_dup_part_title:
 * @passage: the heading of a part
 *
 * Returns: (transfer full): its words without the number before them
 */
char *
ur_review_names_dup_part_title (const UrReviewPassage *passage)
{
  const char *comma = strstr (passage->text, "、");

  /* 三、, 十二、 */
  if (comma != NULL && g_utf8_strlen (passage->text, comma - passage->text) <= 3 &&
      comma[strlen ("、")] != '\0')
    return g_strdup (comma + strlen ("、"));
  return g_strdup (passage->text);
}

/**
 * ur_review_names_dup_figure_words:
 * @figure: a figure
 *
 * Returns: (transfer full): all that the table has of it, for somebody who does not see the table
 */
char *
ur_review_names_dup_figure_words (const UrReviewFigure *figure)
{
  GString *words = g_string_new (*figure->label != '\0' ? figure->label : _ ("without a name"));
  const char *const more[] = { figure->period, ur_review_names_get_role_words (figure->role),
                               figure->is_taken ? _ ("taken") : _ ("left out"), figure->remark };

  g_string_append_printf (words, "，%s%s%s", ur_review_get_bound_words (figure->bound), figure->value,
                          figure->unit);
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    if (more[i] != NULL && *more[i] != '\0')
      g_string_append_printf (words, "，%s", more[i]);
  return g_string_free (words, FALSE);
}
