/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command that answers a question about a figure. */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>

#include "ur-answer.h"
#include "ur-citation.h"
#include "ur-cli-io.h"
#include "ur-cli-style.h"
#include "ur-paste.h"
#include "ur-sentence.h"
#include "ur-snippet.h"

/* The same thing at other times, on one line. */
static void
print_series (const GPtrArray *indexes, const UrAnswer *answer)
{
  g_autoptr (GArray) series = ur_answer_list_series (indexes, answer);

  for (guint i = 0; i < series->len; i++)
    {
      const UrAnswer *other = &g_array_index (series, UrAnswer, i);
      g_autofree char *figure = ur_indicator_dup_figure (other->indicator);

      ur_cli_print ("  %s  %s%s%s%s\n", other->indicator->period->short_label, figure,
                    other->indicator->aim == UR_AIM_TARGET ? "（目标）" : "",
                    other->report != answer->report ? "  " : "",
                    other->report != answer->report ? other->report->source : "");
    }
}

/* As it is said aloud. */
static void
print_spoken (const UrAnswer *answer)
{
  g_autoptr (GPtrArray) sentences =
      ur_sentences_for_indicator (answer->report, answer->indicator, UR_REGISTER_SPOKEN);

  if (sentences->len > 0)
    ur_cli_print ("  %s\n", ((const UrSentence *) g_ptr_array_index (sentences, 0))->text);
}

/* As it is copied. */
static void
print_cited (const UrAnswer *answer, const UrCitationStyle *style)
{
  g_autofree char *cited = ur_paste_indicator_to_text (answer->report, answer->indicator, style);

  ur_cli_print_cited (cited);
}

static void
print_answer (const GPtrArray *indexes, const UrAnswer *answer, const UrCitationStyle *style)
{
  const UrIndicator *indicator = answer->indicator;
  g_autofree char *figure = ur_indicator_dup_figure (indicator);
  g_autofree char *citation = ur_indicator_dup_citation (answer->report, indicator);

  ur_cli_print ("%s  %s  %s  (%s)\n", figure, indicator->label, indicator->period->short_label, citation);
  print_series (indexes, answer);
  print_spoken (answer);
  if (style != NULL)
    print_cited (answer, style);
}

static UrCliStatus
print_answers (const GPtrArray *indexes, const char *words, const UrCitationStyle *style)
{
  g_autoptr (GArray) answers = NULL;
  g_autofree char *tried = NULL;
  guint n;

  answers = ur_answers_find (indexes, words, &n, NULL);
  for (guint i = 0; i < answers->len; i++)
    print_answer (indexes, &g_array_index (answers, UrAnswer, i), style);
  if (n > answers->len)
    ur_cli_complain (
        ngettext ("%u more figure fits; say more.", "%u more figures fit; say more.", n - answers->len),
        n - answers->len);
  if (n > 0)
    return UR_CLI_DONE;
  tried = ur_search_dup_tried (words);
  ur_cli_complain ("%s", tried);
  return UR_CLI_FAILED;
}

static void
free_index (gpointer data)
{
  ur_answer_index_free (data);
}

static GPtrArray *
index_all (const GPtrArray *reports)
{
  GPtrArray *indexes = g_ptr_array_new_with_free_func (free_index);

  for (guint i = 0; i < reports->len; i++)
    g_ptr_array_add (indexes, ur_answer_index_new (g_ptr_array_index (reports, i)));
  return indexes;
}

/**
 * ur_cli_ask:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `ask WORDS... [--style STYLE] [--report REPORT]...`: the figures that words, a number or initials may mean,
 * with their other periods and the sentence to be said; with a style also as they are copied with their
 * source.
 *
 * Returns: what the program ends with
 */
UrCliStatus
ur_cli_ask (const char *command, char **words)
{
  g_auto (GStrv) paths = NULL;
  g_auto (GStrv) given = NULL;
  g_autofree char *style_word = NULL;
  GOptionEntry entries[] = {
    { "report", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths,
      N_ ("A report to ask; that of the program by default"), N_ ("REPORT") },
    { "style", 0, 0, G_OPTION_ARG_FILENAME, &style_word,
      N_ ("Print each figure with its source too: place, footnote or gbt7714"), N_ ("STYLE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &given, NULL, NULL },
    { NULL },
  };
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GPtrArray) indexes = NULL;
  g_autofree char *asked = NULL;
  const UrCitationStyle *style;
  UrCliStatus status;

  if (!ur_cli_parse (command, entries, words, &status))
    return status;
  if (given == NULL)
    return ur_cli_misunderstand (command, "%s", _ ("Say what to look for."));
  asked = g_strjoinv (" ", given);
  if (!g_utf8_validate (asked, -1, NULL))
    return ur_cli_misunderstand (command, "%s", _ ("What to look for has to be UTF-8."));
  if (!ur_cli_check_names (command, paths) || !ur_cli_read_style (command, style_word, &style))
    return UR_CLI_USAGE;
  reports = ur_cli_open_all (command, paths, &status);
  if (reports == NULL)
    return status;
  indexes = index_all (reports);
  return print_answers (indexes, asked, style_word != NULL ? style : NULL);
}
