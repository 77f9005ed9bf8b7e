/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tasks and the sentences of a report. */
#include "ur-compared-tasks-private.h"

#include <string.h>

#include "ur-measures.h"

#define COMMA "，"

static gboolean
is_inside (const UrIndicator *indicator, const UrTextRange *range)
{
  return indicator->figure_start >= range->start && indicator->figure_end <= range->end;
}

static guint
count_figures (const UrParagraph *paragraph, const UrTextRange *range)
{
  guint n = 0;

  for (guint i = 0; i < paragraph->n_indicators; i++)
    n += is_inside (paragraph->indicators[i], range);
  return n;
}

/* 新建工会240家以上，发展会员2.5万人以上 are two tasks: a new one begins after a comma when the clauses
 * before and after it have figures. */
static void
add_clauses (GArray *tasks, const UrParagraph *paragraph, UrTextRange measure)
{
  UrComparedPassage task = { paragraph, { measure.start, measure.start } };

  while (task.range.end < measure.end)
    {
      UrTextRange clause = { task.range.end,
                             MIN (ur_phrase_find_end (paragraph->text, task.range.end, COMMA), measure.end) };

      if (count_figures (paragraph, &task.range) > 0 && count_figures (paragraph, &clause) > 0)
        {
          g_array_append_val (tasks, task);
          task.range.start = clause.start;
        }
      task.range.end = clause.end;
    }
  if (task.range.end > task.range.start)
    g_array_append_val (tasks, task);
}

/* The first and the last words of a report are said to those who listen. */
static gboolean
tells_something (const UrParagraph *paragraph)
{
  return ur_paragraph_is_point (paragraph) && paragraph->section->kind != UR_SECTION_ADDRESS &&
         paragraph->section->kind != UR_SECTION_CLOSING;
}

static void
add_tasks (GArray *tasks, const UrParagraph *paragraph)
{
  g_autoptr (GArray) measures = NULL;

  if (!tells_something (paragraph))
    return;
  measures = ur_measures_split (paragraph);
  for (guint i = 0; i < measures->len; i++)
    add_clauses (tasks, paragraph, g_array_index (measures, UrTextRange, i));
}

/**
 * ur_tasks_list:
 * @report: a report
 *
 * Returns: (transfer full) (element-type UrComparedPassage): what it says is to be done, in order; each with
 * one figure at most where commas part them
 */
GArray *
ur_tasks_list (const UrReport *report)
{
  GArray *tasks = g_array_new (FALSE, FALSE, sizeof (UrComparedPassage));

  for (guint p = 0; p < report->n_parts; p++)
    for (guint s = 0; s < report->parts[p].n_sections && report->parts[p].kind == UR_PART_TASKS; s++)
      for (guint i = 0; i < report->parts[p].sections[s].n_paragraphs; i++)
        add_tasks (tasks, &report->parts[p].sections[s].paragraphs[i]);
  return tasks;
}

static void
add_sentences (GArray *passages, const UrParagraph *paragraph)
{
  UrComparedPassage passage = { paragraph, { 0, 0 } };

  for (; paragraph->text[passage.range.end] != '\0'; passage.range.start = passage.range.end)
    {
      passage.range.end = ur_phrase_find_end (paragraph->text, passage.range.start, UR_STOPS_STATEMENT);
      g_array_append_val (passages, passage);
    }
}

/**
 * ur_passages_list:
 * @report: a report
 *
 * Returns: (transfer full) (element-type UrComparedPassage): the sentences in which it tells what was done,
 * in order: no tasks, no annexes
 */
GArray *
ur_passages_list (const UrReport *report)
{
  GArray *passages = g_array_new (FALSE, FALSE, sizeof (UrComparedPassage));

  for (guint p = 0; p < report->n_parts; p++)
    {
      const UrPart *part = &report->parts[p];

      for (guint s = 0; s < part->n_sections && part->kind != UR_PART_TASKS && part->kind != UR_PART_ANNEX;
           s++)
        for (guint i = 0; i < part->sections[s].n_paragraphs; i++)
          if (tells_something (&part->sections[s].paragraphs[i]))
            add_sentences (passages, &part->sections[s].paragraphs[i]);
    }
  return passages;
}

/**
 * ur_passage_dup_text:
 * @passage: a passage
 *
 * Returns: (transfer full): its words as printed, without blanks around them; what a decision knows it by
 */
char *
ur_passage_dup_text (const UrComparedPassage *passage)
{
  return g_strstrip (
      g_strndup (passage->paragraph->text + passage->range.start, passage->range.end - passage->range.start));
}

/**
 * ur_passage_get_place:
 * @passage: a passage
 * @place: (out): where it is in its report
 */
void
ur_passage_get_place (const UrComparedPassage *passage, UrPlace *place)
{
  g_return_if_fail (passage->paragraph != NULL);

  ur_place_init (place);
  place->part = (int) passage->paragraph->section->part->index;
  place->section = (int) passage->paragraph->section->index;
  place->paragraph = (int) passage->paragraph->index;
  place->start = (gssize) passage->range.start;
  place->end = (gssize) passage->range.end;
}

/**
 * ur_passage_dup_words:
 * @passage: a passage
 *
 * Returns: (transfer full): its words with blanks for its figures, so that no number is taken for a likeness
 */
char *
ur_passage_dup_words (const UrComparedPassage *passage)
{
  char *words =
      g_strndup (passage->paragraph->text + passage->range.start, passage->range.end - passage->range.start);

  for (guint i = 0; i < passage->paragraph->n_indicators; i++)
    {
      const UrIndicator *figure = passage->paragraph->indicators[i];

      if (is_inside (figure, &passage->range))
        memset (words + figure->figure_start - passage->range.start, ' ',
                figure->figure_end - figure->figure_start);
    }
  return words;
}

/**
 * ur_passage_find_target:
 * @passage: a task
 *
 * Returns: (transfer none) (nullable): the figure that is to be reached
 */
const UrIndicator *
ur_passage_find_target (const UrComparedPassage *passage)
{
  for (guint i = 0; i < passage->paragraph->n_indicators; i++)
    if (is_inside (passage->paragraph->indicators[i], &passage->range))
      return passage->paragraph->indicators[i];
  return NULL;
}

/* How well a figure of a passage answers a target: 0 for not at all. */
static guint
rate_result (const UrIndicator *figure, const UrIndicator *target, gboolean same_issuer)
{
  if (figure->aim != UR_AIM_RESULT || !ur_period_is_same_year (figure->period, target->period) ||
      !ur_indicator_units_agree (figure, target) || figure->quantity != target->quantity ||
      (figure->change != UR_CHANGE_NONE) != (target->change != UR_CHANGE_NONE))
    return 0;
  if (same_issuer && figure->series != NULL && g_strcmp0 (figure->series, target->series) == 0 &&
      figure->measure == target->measure)
    return 3;
  if (strcmp (figure->name, target->name) == 0 || strstr (figure->name, target->name) != NULL ||
      strstr (target->name, figure->name) != NULL)
    return 2;
  return 0;
}

/**
 * ur_passage_find_result:
 * @passage: a sentence
 * @target: a figure that was to be reached
 * @same_issuer: whether both reports are of one federation, so that their series are the same
 *
 * Returns: (transfer none) (nullable): the figure of the sentence that is about the same thing
 */
const UrIndicator *
ur_passage_find_result (const UrComparedPassage *passage, const UrIndicator *target, gboolean same_issuer)
{
  const UrIndicator *best = NULL;
  guint best_rating = 0;

  for (guint i = 0; i < passage->paragraph->n_indicators; i++)
    {
      const UrIndicator *figure = passage->paragraph->indicators[i];
      guint rating = is_inside (figure, &passage->range) ? rate_result (figure, target, same_issuer) : 0;

      if (rating > best_rating)
        {
          best_rating = rating;
          best = figure;
        }
    }
  return best;
}
