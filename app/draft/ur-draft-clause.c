/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which words of a draft are a figure's. */
#include "ur-draft-figure.h"

#include <string.h>

#include "ur-number-words.h"
#include "ur-reference-private.h"

/* Characters of a name. */
#define SHORTEST_NAME 2

static gboolean
ends_sentence (gunichar c)
{
  return g_utf8_strchr ("。；！？\n", -1, c) != NULL;
}

/* 7418个职工暖心驿站，96家母婴关爱室: what is before it is the other one's, and what comes after it its own.
 */
static gboolean
begins_clause (const UrDraftFigure *figure)
{
  const char *text = figure->text;
  gsize start = figure->finding->number.start, end = figure->finding->number.end;

  return start > 0 &&
         g_utf8_strchr ("，、：", -1, g_utf8_get_char (g_utf8_prev_char (text + start))) != NULL &&
         figure->to >= end + strlen ("驿站") && !g_str_has_prefix (text + end, "（");
}

/* 是多少？答：400家, 多少座？——86座: the question tells what the answer's figure is. */
static gboolean
is_answer (const char *text, gsize from)
{
  const char *answer = text + from;

  while (g_unichar_isspace (g_utf8_get_char (answer)))
    answer = g_utf8_next_char (answer);
  return g_str_has_prefix (g_utf8_prev_char (text + from), "？") &&
         (g_str_has_prefix (answer, "答") || g_str_has_prefix (answer, "—") ||
          g_str_has_prefix (answer, "-") || g_str_has_prefix (answer, "A：") ||
          g_unichar_isdigit (g_utf8_get_char (answer)));
}

/**
 * ur_draft_figure_find_words:
 * @before: the end of the figure before it in its passage, in bytes
 * @after: where the one after it begins
 *
 * Finds the sentence around the figure, and its own words: from the figure before to the one after.
 */
void
ur_draft_figure_find_words (UrDraftFigure *figure, gsize before, gsize after)
{
  const char *text = figure->text;
  const UrNumber *number = &figure->finding->number;
  gsize from = number->start, end = number->end;

  while (from > 0 &&
         (!ends_sentence (g_utf8_get_char (g_utf8_prev_char (text + from))) || is_answer (text, from)))
    from = (gsize) (g_utf8_prev_char (text + from) - text);
  while (text[end] != '\0' && !ends_sentence (g_utf8_get_char (text + end)))
    end = (gsize) (g_utf8_next_char (text + end) - text);
  figure->sentence = from;
  figure->end = end;
  figure->from = MAX (from, before);
  figure->to = MIN (end, after);
  for (gsize at = number->end; at < figure->to; at = (gsize) (g_utf8_next_char (text + at) - text))
    if (g_utf8_strchr ("，：", -1, g_utf8_get_char (text + at)) != NULL)
      figure->to = at;
  if (begins_clause (figure))
    figure->from = number->start;
}

/* What is counted stands before the number; then what comes after it, before another one, is that one's. */
static gboolean
is_named_before (const UrDraftFigure *figure, gsize after)
{
  const char *label = figure->finding->label;
  gsize len = figure->finding->number.start - figure->from;

  return figure->to == after && label != NULL && *label != '\0' &&
         g_strstr_len (figure->text + figure->from, (gssize) len, label) != NULL;
}

/**
 * ur_draft_figure_has_other_name:
 *
 * Returns: whether a name stands before the number after a space that is not the scanner's for it:
 * 职工之家2.59万个 暖心驿站2.59万个
 */
gboolean
ur_draft_figure_has_other_name (const UrDraftFigure *figure)
{
  const char *text = figure->text + figure->from, *label = figure->finding->label;
  const char *end = figure->text + figure->finding->number.start;
  guint n = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    n += g_unichar_isalpha (g_utf8_get_char (p));
  return label != NULL && n >= SHORTEST_NAME && g_unichar_isspace (g_utf8_get_char (text)) &&
         g_strstr_len (text, end - text, label) == NULL;
}

/* 全市新增: no name, it says only where, and that there was none before. */
static gboolean
names_nothing (const char *label)
{
  static const UrProofWords lists[] = { UR_PROOF_NAME_START, UR_PROOF_CAME, UR_PROOF_NEW, UR_PROOF_TOTAL,
                                        UR_PROOF_SCOPE };

  for (gsize len; *label != '\0'; label += len)
    {
      len = 0;
      for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
        len = MAX (len, ur_proof_words_match (lists[i], label));
      if (len == 0)
        return FALSE;
    }
  return TRUE;
}

/**
 * ur_draft_figure_add_words:
 * @next: where the figure after it begins in its passage, in bytes
 *
 * Looks up what the words of the figure tell, those before it and those of its passage.
 */
void
ur_draft_figure_add_words (UrDraftFigure *figure, const UrReferences *references, gsize next)
{
  const UrNumber *number = &figure->finding->number;
  g_autoptr (GArray) after = NULL;
  const char *label = figure->finding->label;

  figure->around =
      ur_references_dup_grams (references, figure->text + figure->from, number->start - figure->from);
  if (!is_named_before (figure, next))
    {
      after = ur_references_dup_grams (references, figure->text + number->end,
                                       figure->to > number->end ? figure->to - number->end : 0);
      ur_grams_add (figure->around, after);
    }
  figure->label = label != NULL && !names_nothing (label) && !ur_draft_figure_has_other_name (figure)
                      ? ur_references_dup_grams (references, label, strlen (label))
                      : g_array_ref (figure->around);
  if (figure->label != figure->around)
    ur_grams_add (figure->around, figure->label);
  figure->before =
      ur_references_dup_grams (references, figure->text + figure->sentence, number->start - figure->sentence);
  ur_grams_add (figure->before, figure->around);
}

/**
 * ur_draft_figure_add_context:
 * @heading: (nullable): the heading over it
 *
 * Looks up what the sentence before and the heading tell.
 */
void
ur_draft_figure_add_context (UrDraftFigure *figure, const UrReferences *references, const char *heading)
{
  gsize end = figure->sentence, from;

  if (end > 0)
    end = (gsize) (g_utf8_prev_char (figure->text + end) - figure->text);
  from = end;
  while (from > 0 && !ends_sentence (g_utf8_get_char (g_utf8_prev_char (figure->text + from))))
    from = (gsize) (g_utf8_prev_char (figure->text + from) - figure->text);
  figure->context = ur_references_dup_grams (references, figure->text + from, end - from);
  if (heading != NULL)
    {
      g_autoptr (GArray) more = ur_references_dup_grams (references, heading, strlen (heading));

      ur_grams_add (figure->context, more);
    }
}

/**
 * ur_draft_figure_is_said_to_be_planned:
 *
 * Returns: whether right after the number, and a word for its bound, is said that it was to be reached:
 * 未达到10%以上的要求
 */
gboolean
ur_draft_figure_is_said_to_be_planned (const UrDraftFigure *figure)
{
  const char *after = figure->text + figure->finding->number.end;
  guint n;
  const UrBoundWord *bounds = ur_number_words_get_bounds (UR_BOUNDS_AFTER, &n);

  if (ur_proof_words_match (UR_PROOF_PLANNED_AFTER, after) > 0)
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (g_str_has_prefix (after, bounds[i].text) &&
        ur_proof_words_match (UR_PROOF_PLANNED_AFTER, after + strlen (bounds[i].text)) > 0)
      return TRUE;
  return FALSE;
}

/**
 * ur_draft_figure_is_intended:
 *
 * Returns: whether its sentence says that it was only said what was to be done:
 * 2024年底，全委会提出开展宣讲2700场
 */
gboolean
ur_draft_figure_is_intended (const UrDraftFigure *figure)
{
  return ur_proof_words_hold (UR_PROOF_INTENDED, figure->text, figure->sentence, figure->to);
}
