/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every report that the reader returns must keep, whatever the document was; for tests and the fuzzer.
 */
#pragma once

#include "ur-report-reader.h"
#include "ur-search.h"
#include "ur-sentence.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(condition)                                                                                     \
  if (!(condition))                                                                                          \
  (fprintf (stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition), abort ())

static void
check_text (const char *text)
{
  CHECK (text != NULL && g_utf8_validate (text, -1, NULL));
}

static void
use_sentences (const UrReport *report, GPtrArray *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    {
      const UrSentence *sentence = g_ptr_array_index (sentences, i);
      g_autofree char *cited = ur_sentence_dup_cited (sentence, report, ur_citation_style_find (""));

      check_text (sentence->text);
      CHECK (strstr (cited, sentence->where) != NULL);
    }
  g_ptr_array_unref (sentences);
}

/* The figure is there as it is said.  A unit or a bound may be told elsewhere, in the head of a table or once
 * for several figures, and a verb (下降) may be parted from its number: then what is there is a part of it.
 */
static gboolean
stands_there (const UrIndicator *indicator, const char *figure)
{
  const gboolean apart = indicator->paragraph->table != NULL || indicator->unit_from != NULL ||
                         indicator->bound_from != NULL || indicator->change != UR_CHANGE_NONE;
  g_autofree char *there = g_strndup (indicator->paragraph->text + indicator->figure_start,
                                      indicator->figure_end - indicator->figure_start);

  return apart ? *there != '\0' && strstr (figure, there) != NULL : strcmp (figure, there) == 0;
}

static void
use_indicator (const UrReport *report, const UrIndicator *indicator)
{
  g_autofree char *figure = ur_indicator_dup_figure (indicator);
  const UrIndicator *partner = ur_report_find_partner (report, indicator);
  g_autofree char *arithmetic = partner != NULL ? ur_indicator_dup_arithmetic (indicator, partner) : NULL;
  const char *text = indicator->paragraph->text;

  check_text (figure);
  CHECK (arithmetic == NULL || strstr (arithmetic, " ÷ ") != NULL);
  check_text (indicator->label);
  check_text (indicator->short_label);
  CHECK (ur_report_find_indicator (report, indicator->id) == indicator);
  for (guint reg = 0; reg < UR_N_REGISTERS; reg++)
    use_sentences (report, ur_sentences_for_indicator (report, indicator, (UrRegister) reg));
  CHECK (indicator->period != NULL && indicator->figure_end <= strlen (text));
  if (indicator->number == NULL)
    check_text (indicator->missing);
  else
    CHECK (stands_there (indicator, figure));
}

static void
use_chart (const UrReport *report, const UrChart *chart)
{
  CHECK (ur_report_find_chart (report, chart->id) == chart && chart->n_items > 0);
  check_text (chart->title);
  check_text (chart->short_title);
  use_sentences (report, ur_sentences_for_chart (report, chart, UR_REGISTER_SPOKEN));
  for (guint i = 0; i < chart->n_items; i++)
    {
      UrDecimal percent;

      check_text (chart->items[i].label);
      CHECK (chart->items[i].indicator->number != NULL);
      CHECK (chart->kind != UR_CHART_SHARE ||
             ur_indicator_get_share (chart->items[i].indicator, chart->items[i].whole, 1, &percent));
    }
}

static void
use_report (UrReport *report)
{
  g_autofree char *title = ur_report_dup_title (report);
  g_autofree char *source = ur_report_dup_source (report);
  g_autoptr (UrSearchIndex) index = ur_search_index_new (report);
  g_autoptr (GArray) hits = ur_search_find (index, "a", NULL);

  CHECK (report->n_parts > 0 && hits != NULL);
  check_text (title);
  check_text (source);
  for (guint p = 0; p < report->n_parts; p++)
    for (guint s = 0; s < report->parts[p].n_sections; s++)
      for (guint i = 0; i < report->parts[p].sections[s].n_paragraphs; i++)
        check_text (report->parts[p].sections[s].paragraphs[i].text);
  for (guint i = 0; i < report->n_indicators; i++)
    use_indicator (report, &report->indicators[i]);
  for (guint i = 0; i < report->n_charts; i++)
    use_chart (report, &report->charts[i]);
}

static void
use_problems (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const UrProblem *problem = g_ptr_array_index (problems, i);

      check_text (problem->message);
      check_text (problem->path);
      /* What is no report file at all has no place in it. */
      CHECK (problem->line == 0 ? problem->column == 0 : problem->column > 0 && problem->end_column > 0);
    }
}
