/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands that read a report and print: info, check, text. */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>

#include "ur-cli-explain.h"
#include "ur-cli-io.h"
#include "ur-report-reader.h"

static void
print_title (const UrReport *report)
{
  for (guint i = 0; report->title_lines[i] != NULL; i++)
    ur_cli_print ("%s\n", report->title_lines[i]);
  if (ur_report_has_subtitle (report))
    ur_cli_print ("——%s\n", report->subtitle);
}

static guint
count_paragraphs (const UrPart *part)
{
  guint n = 0;

  for (guint i = 0; i < part->n_sections; i++)
    n += part->sections[i].n_paragraphs;
  return n;
}

/* Sections with a heading, without those inside others. */
static guint
count_items (const UrPart *part)
{
  guint n = 0;

  for (guint i = 0; i < part->n_sections; i++)
    n += ur_section_is_item (&part->sections[i]) && part->sections[i].depth == 0 ? 1 : 0;
  return n;
}

static void
print_part (const UrPart *part)
{
  guint n_items = count_items (part);
  guint n_paragraphs = count_paragraphs (part);
  g_autofree char *sections = g_strdup_printf (ngettext ("%u section", "%u sections", n_items), n_items);
  g_autofree char *paragraphs =
      g_strdup_printf (ngettext ("%u paragraph", "%u paragraphs", n_paragraphs), n_paragraphs);
  g_autofree char *figures =
      g_strdup_printf (ngettext ("%u figure", "%u figures", part->n_indicators), part->n_indicators);

  ur_cli_print ("  %-10s ", part->id);
  /* Translators: a part's title; sections, paragraphs and figures in it. */
  ur_cli_print (_ ("%s (%s, %s, %s)\n"), part->title, sections, paragraphs, figures);
}

/**
 * ur_cli_info:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `info [REPORT]`: what a report holds, and the ids that other commands take.
 *
 * Returns: what the program ends with
 */
UrCliStatus
ur_cli_info (const char *command, char **words)
{
  g_auto (GStrv) paths = NULL;
  GOptionEntry entries[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    { NULL },
  };
  g_autoptr (UrReport) report = NULL;
  UrCliStatus status;

  if (!ur_cli_parse (command, entries, words, &status))
    return status;
  report = ur_cli_open (command, paths, &status);
  if (report == NULL)
    return status;

  print_title (report);
  ur_cli_print ("\n");
  ur_cli_print (_ ("Id: %s\n"), report->id);
  ur_cli_print (_ ("Year: %u\n"), report->year);
  if (report->issuer != NULL)
    ur_cli_print (_ ("Issuer: %s\n"), report->issuer);
  if (report->meeting != NULL)
    ur_cli_print (_ ("Meeting: %s\n"), report->meeting);
  ur_cli_print (_ ("Figures: %u\n"), report->n_indicators);
  ur_cli_print ("\n%s\n", _ ("Parts:"));
  for (guint i = 0; i < report->n_parts; i++)
    print_part (&report->parts[i]);
  ur_cli_print ("\n%s\n", _ ("Charts:"));
  for (guint i = 0; i < report->n_charts; i++)
    ur_cli_print ("  %-14s %s\n", report->charts[i].id, report->charts[i].title);
  return UR_CLI_DONE;
}

/* Of several files the sentence has to say which one it is about. */
static void
complain_about_file (const char *name, const GError *error, gboolean is_one_of_several)
{
  g_autofree char *line = g_strdup_printf ("%s: %s", name, error->message);

  if (is_one_of_several)
    ur_cli_complain_line (line);
  else
    ur_cli_complain ("%s", error->message);
}

/* What a report was made from, where its file says so. */
static void
print_origin (const UrReport *report, const char *name)
{
  const UrImport *imported = &report->imported;

  if (imported->file == NULL)
    return;
  ur_cli_print (_ ("%s: made from %s"), name, imported->file);
  if (imported->date != NULL)
    ur_cli_print ("%s%s", _ (", "), imported->date);
  if (imported->program != NULL)
    ur_cli_print ("%s%s", _ (", "), imported->program);
  ur_cli_print ("\n");
}

/* Prints what is wrong with one file, notes too, and explains what could be read; returns whether it is
 * valid.
 */
static gboolean
check_one (const char *path, gboolean is_one_of_several, gboolean explain)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (UrReport) report = ur_report_load (file, &problems, NULL, &error);
  guint n_errors = 0;

  for (guint i = 0; problems != NULL && i < problems->len; i++)
    {
      const UrProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *line = ur_problem_to_string (problem, name);

      ur_cli_complain_line (line);
      n_errors += problem->severity == UR_PROBLEM_ERROR;
    }
  if (report == NULL && n_errors == 0)
    complain_about_file (name, error, is_one_of_several);
  if (report == NULL || (n_errors > 0 && !explain))
    return FALSE;
  if (n_errors == 0)
    {
      ur_cli_print (_ ("%s: valid"), name);
      ur_cli_print ("\n");
      print_origin (report, name);
    }
  if (explain)
    ur_cli_explain (report);
  return n_errors == 0;
}

/**
 * ur_cli_check:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `check [--explain] REPORT...`: whether reports are valid, and where they are not; and what would be
 * published of them.
 *
 * Returns: what the program ends with
 */
UrCliStatus
ur_cli_check (const char *command, char **words)
{
  g_auto (GStrv) paths = NULL;
  gboolean explain = FALSE;
  GOptionEntry entries[] = {
    { "explain", 0, 0, G_OPTION_ARG_NONE, &explain,
      N_ ("Print for each figure the report's own words and the sentence that would be published"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    { NULL },
  };
  UrCliStatus status;

  if (!ur_cli_parse (command, entries, words, &status))
    return status;
  if (paths == NULL)
    return ur_cli_misunderstand (command, "%s", _ ("No report was given to check."));
  if (!ur_cli_check_names (command, paths))
    return UR_CLI_USAGE;
  status = UR_CLI_DONE;
  for (guint i = 0; paths[i] != NULL; i++)
    {
      if (!check_one (paths[i], paths[1] != NULL, explain))
        status = UR_CLI_FAILED;
    }
  return status;
}

/* Text has blank lines between its paragraphs; the blocks of a scorecard and tables only around them. */
static gboolean
follows_closely (const UrSection *section, guint i)
{
  const UrParagraph *paragraph = &section->paragraphs[i];

  if (i == 0)
    return FALSE;
  return section->theme != NULL || (paragraph->table != NULL && paragraph->table == paragraph[-1].table) ||
         (paragraph->kind == UR_PARAGRAPH_FOOTNOTE && paragraph[-1].kind == UR_PARAGRAPH_FOOTNOTE);
}

static void
print_section (const UrSection *section)
{
  if (section->title != NULL)
    {
      g_autofree char *heading = ur_section_dup_heading (section, "", ". ");

      ur_cli_print ("\n%s\n", heading);
    }
  for (guint i = 0; i < section->n_paragraphs; i++)
    ur_cli_print ("%s%s\n", follows_closely (section, i) ? "" : "\n", section->paragraphs[i].text);
}

/* The first words of a report come before the title of its first part. */
static void
print_part_text (const UrPart *part, gboolean first)
{
  guint start = part->n_sections > 0 && part->sections[0].kind == UR_SECTION_ADDRESS ? 1 : 0;

  for (guint i = 0; start > 0 && i < part->sections[0].n_paragraphs; i++)
    {
      ur_cli_print ("%s%s\n", first ? "" : "\n", part->sections[0].paragraphs[i].text);
      first = FALSE;
    }
  ur_cli_print ("%s%s%s\n", first ? "" : "\n", part->numeral != NULL ? part->numeral : "", part->title);
  for (guint i = start; i < part->n_sections; i++)
    print_section (&part->sections[i]);
}

static void
print_text (const UrReport *report, const gboolean *chosen, gboolean with_title)
{
  gboolean first = !with_title;

  if (with_title)
    print_title (report);
  for (guint i = 0; i < report->n_parts; i++)
    if (chosen[i])
      {
        print_part_text (&report->parts[i], first);
        first = FALSE;
      }
}

/**
 * ur_cli_text:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `text [--part ID]... [REPORT]`: the report's own words as printed, nothing else.  With --part the title of
 * the report is left out.
 *
 * Returns: what the program ends with
 */
UrCliStatus
ur_cli_text (const char *command, char **words)
{
  g_auto (GStrv) paths = NULL;
  g_auto (GStrv) parts = NULL;
  GOptionEntry entries[] = {
    { "part", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &parts, N_ ("Only this part; may be given several times"),
      N_ ("ID") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    { NULL },
  };
  g_autoptr (UrReport) report = NULL;
  g_autofree gboolean *chosen = NULL;
  UrCliStatus status;

  if (!ur_cli_parse (command, entries, words, &status))
    return status;
  report = ur_cli_open (command, paths, &status);
  if (report == NULL)
    return status;
  chosen = ur_cli_choose_parts (command, report, parts, &status);
  if (chosen == NULL)
    return status;
  print_text (report, chosen, parts == NULL);
  return UR_CLI_DONE;
}
