/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command that prints ready sentences. */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>

#include "ur-cli-io.h"
#include "ur-cli-near.h"
#include "ur-cli-style.h"
#include "ur-sentence.h"

/* How sentences are made and printed. */
typedef struct
{
  const UrReport *report;
  UrRegister reg;
  const UrCitationStyle *style;
} Manner;

/* Sentences carry their sources as they do when they are copied; how the figures of a spoken one are printed
 * is below it. */
static void
print_sentences (const Manner *manner, const char *id, const char *title, GPtrArray *sentences)
{
  ur_cli_print ("%s  %s\n", id, title);
  for (guint i = 0; i < sentences->len; i++)
    {
      const UrSentence *sentence = g_ptr_array_index (sentences, i);
      g_autofree char *cited = ur_sentence_dup_cited (sentence, manner->report, manner->style);

      ur_cli_print_cited (cited);
      if (sentence->reading != NULL)
        ur_cli_print ("    %s\n", sentence->reading);
    }
  g_ptr_array_unref (sentences);
}

static void
print_indicator (const Manner *manner, const UrIndicator *indicator)
{
  print_sentences (manner, indicator->id, indicator->label,
                   ur_sentences_for_indicator (manner->report, indicator, manner->reg));
}

static void
print_chart (const Manner *manner, const UrChart *chart)
{
  print_sentences (manner, chart->id, chart->title,
                   ur_sentences_for_chart (manner->report, chart, manner->reg));
}

static void
print_all (const Manner *manner)
{
  for (guint i = 0; i < manner->report->n_indicators; i++)
    print_indicator (manner, &manner->report->indicators[i]);
  for (guint i = 0; i < manner->report->n_charts; i++)
    print_chart (manner, &manner->report->charts[i]);
}

/* An indicator and a chart may share an id: then both are meant. */
static void
print_one (const Manner *manner, const char *id)
{
  const UrIndicator *indicator = ur_report_find_indicator (manner->report, id);
  const UrChart *chart = ur_report_find_chart (manner->report, id);

  if (indicator != NULL)
    print_indicator (manner, indicator);
  if (chart != NULL)
    print_chart (manner, chart);
}

static gboolean
check_ids (const char *command, const UrReport *report, char **ids)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autofree char *shown = NULL;
      g_autofree char *near = NULL;

      if (ur_report_find_indicator (report, ids[i]) != NULL || ur_report_find_chart (report, ids[i]) != NULL)
        continue;
      shown = g_filename_display_name (ids[i]);
      near = ur_cli_dup_near_ids (report, ids[i]);
      if (near != NULL)
        ur_cli_misunderstand (command, _ ("The report has no figure or chart “%s”. Near to it are: %s."),
                              shown, near);
      else
        ur_cli_misunderstand (command, _ ("The report has no figure or chart “%s”."), shown);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_register (const char *command, const char *word, UrRegister *reg)
{
  g_autofree char *shown = NULL;

  *reg = UR_REGISTER_REPORT;
  if (word == NULL || ur_register_find (word, reg))
    return TRUE;
  shown = g_filename_display_name (word);
  ur_cli_misunderstand (command, _ ("%s takes one of %s, not “%s”."), "--register", "report, article, spoken",
                        shown);
  return FALSE;
}

/**
 * ur_cli_sentence:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `sentence [--register report|article|spoken] [--style STYLE] [INDICATOR|CHART]... [--report REPORT]`: ready
 * sentences with their sources, for the figures and charts named, or for all.
 *
 * Returns: what the program ends with
 */
UrCliStatus
ur_cli_sentence (const char *command, char **words)
{
  g_autofree char *word = NULL;
  g_autofree char *style = NULL;
  g_autofree char *path = NULL;
  g_auto (GStrv) ids = NULL;
  GOptionEntry entries[] = {
    { "register", 0, 0, G_OPTION_ARG_FILENAME, &word, N_ ("report (the default), article or spoken"),
      N_ ("REGISTER") },
    { "style", 0, 0, G_OPTION_ARG_FILENAME, &style,
      N_ ("How to say where they come from: place (the default), footnote or gbt7714"), N_ ("STYLE") },
    { "report", 0, 0, G_OPTION_ARG_FILENAME, &path, N_ ("The report; that of the program by default"),
      N_ ("REPORT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &ids, NULL, NULL },
    { NULL },
  };
  g_autoptr (UrReport) report = NULL;
  UrCliStatus status;
  Manner manner;

  if (!ur_cli_parse (command, entries, words, &status))
    return status;
  if (!read_register (command, word, &manner.reg) || !ur_cli_read_style (command, style, &manner.style))
    return UR_CLI_USAGE;
  report = ur_cli_open (command, (char *[]){ path, NULL }, &status);
  if (report == NULL)
    return status;
  if (!check_ids (command, report, ids))
    return UR_CLI_USAGE;
  manner.report = report;
  if (ids == NULL)
    print_all (&manner);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    print_one (&manner, ids[i]);
  return UR_CLI_DONE;
}
