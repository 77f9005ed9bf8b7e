/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-build-facts.h"
#include "ur-cli.h"
#include "ur-commit.h"
#include "ur-crash.h"

#include <glib/gi18n-lib.h>

#include "ur-cli-io.h"
#include "ur-cli-memory.h"
#include "ur-font-watch.h"
#include "ur-program.h"

static const UrCliCommand commands[] = {
  { "info", "[REPORT]", N_ ("Say what a report holds: its parts, figures and charts"),
    N_ ("Without REPORT it is about the report that comes with the program."), ur_cli_info },
  { "check", "REPORT…", N_ ("Check report files"),
    N_ ("Every mistake is a line FILE:LINE:COLUMN: SENTENCE on standard error; so are notes, which make no "
        "report "
        "invalid. The program ends with 0 when all reports are valid, and with 1 when one is not."),
    ur_cli_check },
  { "format", "REPORT", N_ ("Write a report file anew, its members in order"),
    N_ ("The same report in one layout: each value on a line of its own, members in the order of the format, "
        "those that the format does not know at the end. A report with mistakes is not written."),
    ur_cli_format },
  { "import", "FILE", N_ ("Read a Word, PDF, web or text document"),
    N_ ("The document is read by a program of its own, union-report-extract. Text that is counted as a "
        "heading has its "
        "level, all other text 0; notes and what is no part of the text (running heads, page numbers, the "
        "furniture "
        "of a web page) are told on standard error."),
    ur_cli_import },
  { "charts", "[REPORT]", N_ ("Write the charts of a report as pictures or tables"),
    N_ ("A file is called by its chart's title, width and scale; charts with the same title have their ids "
        "in the "
        "names too. With “-f csv” and without --chart all figures of the report are written as well, as "
        "indicators.csv. All names are checked before anything is drawn."),
    ur_cli_charts },
  { "compare", "THEN NOW", N_ ("Put two reports side by side: what changed"),
    N_ ("A line for each thing that the reports tell: what the earlier and the later one print, the "
        "difference "
        "and the rate. Nothing is computed from limits, ranges, ranks or numbers that were counted in "
        "different "
        "ways; the reason is printed instead. What the later report tells anew of the earlier year is "
        "printed "
        "beside it and compared with."),
    ur_cli_compare },
  { "slides", "[REPORT]", N_ ("Write slides for a meeting as PDF or PNG"),
    N_ ("Without -o the slides become one PDF that is called by the report's title. A name that ends in .pdf "
        "is "
        "a "
        "PDF, any other a folder."),
    ur_cli_slides },
  { "search", "QUERY [REPORT…]", N_ ("Find words, a number or pinyin in reports"),
    N_ ("A line for each place: part, section and paragraph, then the words around it. A number is found in "
        "each form that it is printed in, words apart in any order, and letters as pinyin, whole or by their "
        "first letters; what is in quotation marks is nothing but itself. The program ends with 1 when "
        "nothing was found."),
    ur_cli_search },
  { "ask", "WORDS…", N_ ("Answer a question about a figure"),
    N_ ("WORDS are words of a figure's label, a number or its first digits, or the first letters of the "
        "label "
        "in pinyin. At most seven figures are told, the nearest first: value, label, period and place, then "
        "the same at other times, and the sentence to be said."),
    ur_cli_ask },
  { "notes", "list|add|export|import [PLACE|FILE] [REPORT]",
    N_ ("List, add, export or bring in your own notes on a report"),
    N_ ("Your bookmarks, highlights and notes are tied to the words of the report, wherever its file is. "
        "Where "
        "the words are not in it any more, the place has a “?” after it, and places that are alike follow. "
        "“add PLACE” marks a paragraph (work/5/1) or words in it (work/5/1:0-30, in bytes). “import FILE” "
        "brings in notes that were exported as JSON: what is there already is not doubled, and of two "
        "thoughts "
        "the later one counts."),
    ur_cli_notes },
  { "proof", "DRAFT", N_ ("Check a draft’s figures and quotations against reports"),
    N_ ("DRAFT is any document that “import” reads, or - for what comes through a pipe. Each figure matches, "
        "is derived (worked out or rounded), differs, or has no source in the reports, which is no mistake; "
        "years, ordinals and names are not judged. Longer quotations are compared word for word. The program "
        "ends with 1 when something differs."),
    ur_cli_proof },
  { "sentence", "[INDICATOR|CHART…]", N_ ("Print ready Chinese sentences about figures and charts"),
    N_ ("Each comes with its source. A computed number says 约, and how it was computed. Without names it is "
        "about all figures and charts of the report; “info” lists the charts."),
    ur_cli_sentence },
  { "summary", "[REPORT]", N_ ("Write a summary of a report as PDF"),
    N_ ("Without -o the file is called by the report's title."), ur_cli_summary },
  { "poster", "[REPORT]", N_ ("Write a report as one long picture"),
    N_ ("Without -o the file is called by the report's title and the width; several files end in -1, -2 and "
        "so "
        "on."),
    ur_cli_poster },
  { "publish", "[REPORT]", N_ ("Write everything a report can be published as"),
    N_ ("Charts, tables, the long picture, slides and the summary go into folders below DIR; with --preset, "
        "the charts of each preset into one of its own. All names are checked before anything is drawn. The "
        "same report and options give the same bytes, however many cores there are."),
    ur_cli_publish },
  { "text", "[REPORT]", N_ ("Print a report's text, word for word"), NULL, ur_cli_text },
  { "thumbnail", "REPORT", N_ ("Draw a report's first slide small, for a file manager"),
    N_ ("The picture is --size pixels wide and in the shape of a slide. File managers run this by "
        "themselves."),
    ur_cli_thumbnail },
  { "verify", "FILE.png…", N_ ("Say whether pictures still match a report"),
    N_ ("A picture says which figures it shows, and what it looked like when it was made. The program ends "
        "with 0 "
        "when they are all in the report and the picture is as it was, with 1 when a figure differs or the "
        "picture "
        "was changed, and with 2 when one carries nothing to verify or does not say what it looked like; of "
        "several pictures the worst counts."),
    ur_cli_verify },
};

/**
 * ur_cli_find_command:
 * @name: what the user typed
 *
 * Returns: (transfer none) (nullable): the command of that name
 */
const UrCliCommand *
ur_cli_find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i].name, name))
        return &commands[i];
    }
  return NULL;
}

static UrCliStatus
print_help (void)
{
  ur_cli_print (_ ("Usage: %s COMMAND [OPTION…] [REPORT]"), UR_CLI_NAME);
  ur_cli_print ("\n\n%s\n", _ ("Commands:"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    ur_cli_print ("  %-9s  %s\n", commands[i].name, _ (commands[i].summary));
  ur_cli_print ("\n%s\n", _ ("Options:"));
  ur_cli_print ("  %-9s  %s\n", "--help", _ ("Print this; after a command, print its options"));
  ur_cli_print ("  %-9s  %s\n", "--version", _ ("Print the version"));
  ur_cli_print ("\n%s\n",
                _ ("The program ends with 0 when all went well, with 1 when something failed, and with 2 "
                   "when it was not understood."));
  return UR_CLI_DONE;
}

static UrCliStatus
run (int argc, char **argv)
{
  const char *name = argc > 1 ? argv[1] : NULL;
  g_auto (GStrv) words = NULL;
  const UrCliCommand *command;

  if (name == NULL)
    return ur_cli_misunderstand (NULL, "%s", _ ("No command was given."));
  if (g_str_equal (name, "--help") || g_str_equal (name, "-h"))
    return print_help ();
  if (g_str_equal (name, "--version"))
    {
      g_autofree char *facts = ur_build_facts_dup (UR_COMMIT, NULL);

      ur_cli_print ("%s %s\n%s", UR_CLI_NAME, UR_VERSION, facts);
      return UR_CLI_DONE;
    }
  command = ur_cli_find_command (name);
  if (command == NULL)
    return ur_cli_misunderstand (NULL, _ ("There is no command “%s”."), name);
  words = g_strdupv (argv + 1);
  return command->run (command->name, words);
}

/* Once for a run, whatever it drew: characters that no font has are no reason to draw nothing. */
static void
tell_missing (void)
{
  g_autofree char *note = ur_font_watch_dup_note (0);

  if (note != NULL)
    ur_cli_complain ("%s", note);
}

/**
 * ur_cli_main:
 * @argc: as main() gets it
 * @argv: the same
 *
 * The command line: finds the command in the table and runs it.  What is printed is UTF-8 in every locale;
 * the language of the messages is the locale's.
 *
 * Returns: a #UrCliStatus; also %UR_CLI_FAILED when what was printed did not arrive
 */
int
ur_cli_main (int argc, char **argv)
{
  UrCliStatus status;

  ur_cli_io_init ();
  ur_program_init_language ();
  g_set_prgname (UR_CLI_NAME);
  ur_crash_install (UR_CLI_NAME, NULL);
  if (!ur_cli_memory_init ())
    return UR_CLI_FAILED;
  status = run (argc, argv);
  if (status == UR_CLI_DONE)
    tell_missing ();
  if (!ur_cli_flush () && status == UR_CLI_DONE)
    status = UR_CLI_FAILED;
  return status;
}
