/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command that puts two reports side by side. */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>

#include "ur-cli-io.h"
#include "ur-compared-tasks.h"
#include "ur-compared-text.h"
#include "ur-comparison.h"

static char *
dup_figure (const UrIndicator *figure)
{
  return figure != NULL ? ur_indicator_dup_figure (figure) : g_strdup ("—");
}

/* 服务职工  216.5万人次（今年重述214.8万人次）  241.3万人次  +26.5万人次  +12.3% */
static void
print_row (const UrComparison *comparison, const UrComparedRow *row)
{
  g_autofree char *then = dup_figure (row->then);
  g_autofree char *restated = row->restated != NULL ? ur_indicator_dup_figure (row->restated) : NULL;
  g_autofree char *now = dup_figure (row->now);

  ur_cli_print ("%s  %s", ur_compared_row_get_label (row), then);
  if (restated != NULL)
    ur_cli_print ("（%s重述%s）", comparison->now_name, restated);
  ur_cli_print ("  %s", now);
  if (row->difference != NULL)
    ur_cli_print ("  %s%s", row->difference, row->unit);
  if (row->rate != NULL)
    ur_cli_print ("  %s", row->rate);
  if (row->reason != NULL)
    ur_cli_print ("  %s", row->reason);
  ur_cli_print ("\n");
  if (row->redefined)
    ur_cli_print ("  † %s：%s　%s：%s\n", comparison->then_name, row->definition_then, comparison->now_name,
                  row->definition_now);
  if (row->check_words != NULL)
    ur_cli_print ("  %s\n", row->check_words);
}

static void
print_rows (const UrComparison *comparison)
{
  ur_cli_print ("# 指标　两份都有%u　新增%u　未再提%u\n", comparison->n_both, comparison->n_new,
                comparison->n_dropped);
  for (guint i = 0; i < comparison->rows->len; i++)
    print_row (comparison, comparison->rows->pdata[i]);
}

static void
print_task (const UrComparedTask *task)
{
  static const char *const states[] = {
    [UR_TASK_FOUND] = "找到",
    [UR_TASK_CONFIRMED] = "已确认",
    [UR_TASK_UNFOUND] = "没有找到相近的话",
    [UR_TASK_UNTOLD] = "没有提",
  };
  g_autofree char *words = ur_passage_dup_text (&task->task);
  g_autofree char *passage = task->passage.paragraph != NULL ? ur_passage_dup_text (&task->passage) : NULL;

  ur_cli_print ("%s\n  %s", words, states[task->state]);
  if (passage != NULL)
    ur_cli_print ("：%s", passage);
  ur_cli_print ("\n");
  if (task->comparison != NULL)
    {
      g_autofree char *target = ur_indicator_dup_figure (task->target);
      g_autofree char *result = ur_indicator_dup_figure (task->result);

      ur_cli_print ("  目标%s　结果%s　%s%s\n", target, result, task->comparison,
                    task->computed ? "（计算得出）" : "");
    }
}

static void
print_tasks (const UrComparison *comparison, const UrPairings *pairings)
{
  g_autoptr (GPtrArray) tasks = ur_compared_tasks_new (comparison->then, comparison->now, pairings);

  ur_cli_print ("\n# 任务对结果　%u条\n", tasks->len);
  for (guint i = 0; i < tasks->len; i++)
    print_task (tasks->pdata[i]);
}

/* Removed words in [-…-], new ones in {+…+}, as other programs that compare by words print them. */
static void
print_wordings (const GPtrArray *wordings)
{
  static const char *const opening[] = { "", "[-", "{+" };
  static const char *const closing[] = { "", "-]", "+}" };

  for (guint i = 0; i < wordings->len; i++)
    {
      const UrWording *wording = wordings->pdata[i];

      ur_cli_print ("%s%s%s", opening[wording->kind], wording->text, closing[wording->kind]);
    }
}

static void
print_text (const UrComparison *comparison)
{
  static const char *const changes[] = {
    [UR_TEXT_UNCHANGED] = "未改",
    [UR_TEXT_REWRITTEN] = "改写",
    [UR_TEXT_NEW] = "新增",
    [UR_TEXT_DROPPED] = "删去",
  };
  g_autoptr (GPtrArray) sections = ur_compared_sections_new (comparison->then, comparison->now);

  ur_cli_print ("\n# 文字\n");
  for (guint i = 0; i < sections->len; i++)
    {
      const UrComparedSection *section = sections->pdata[i];

      ur_cli_print ("## %s　", changes[section->change]);
      if (section->title->len == 0)
        ur_cli_print ("%s", (section->now != NULL ? section->now : section->then)->part->short_title);
      print_wordings (section->title);
      ur_cli_print ("\n");
      if (section->change != UR_TEXT_REWRITTEN)
        continue;
      ur_cli_print ("改动%u处，增%u字，删%u字\n", section->n_places, section->n_added, section->n_removed);
      print_wordings (section->text);
    }
}

static void
print_heads (const UrComparison *comparison)
{
  ur_cli_print ("%s：%s\n%s：%s\n", comparison->then_name, comparison->then->source, comparison->now_name,
                comparison->now->source);
  if (!comparison->same_issuer)
    ur_cli_print ("两份报告不是同一单位。\n");
}

static void
print_comparison (UrReport *then, UrReport *now, gboolean csv)
{
  g_autofree char *path = ur_pairings_dup_path ();
  g_autoptr (UrPairings) pairings = ur_pairings_read (path);
  g_autoptr (UrComparison) comparison = ur_comparison_new (then, now, pairings);

  if (pairings->problem != NULL)
    ur_cli_complain ("%s", pairings->problem);
  if (csv)
    {
      g_autoptr (GBytes) table = ur_comparison_to_csv (comparison);

      ur_cli_print ("%.*s", (int) g_bytes_get_size (table), (const char *) g_bytes_get_data (table, NULL));
      return;
    }
  print_heads (comparison);
  print_rows (comparison);
  print_tasks (comparison, pairings);
  print_text (comparison);
}

/**
 * ur_cli_compare:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `compare THEN NOW [--csv]`: what two reports tell of one thing, and what changed.  The decisions of the
 * person who runs the program are looked at.
 *
 * Returns: what the program ends with
 */
UrCliStatus
ur_cli_compare (const char *command, char **words)
{
  g_auto (GStrv) paths = NULL;
  gboolean csv = FALSE;
  GOptionEntry entries[] = {
    { "csv", 0, 0, G_OPTION_ARG_NONE, &csv, N_ ("Print the figures as a table for office programs"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    { NULL },
  };
  g_autoptr (UrReport) then = NULL;
  g_autoptr (UrReport) now = NULL;
  UrCliStatus status;

  if (!ur_cli_parse (command, entries, words, &status))
    return status;
  if (paths == NULL || g_strv_length (paths) != 2)
    return ur_cli_misunderstand (command, "%s", _ ("Name two reports: the earlier one, then the later one."));
  then = ur_cli_open (command, (char *[]){ paths[0], NULL }, &status);
  now = then != NULL ? ur_cli_open (command, (char *[]){ paths[1], NULL }, &status) : NULL;
  if (now == NULL)
    return status;
  print_comparison (then, now, csv);
  return UR_CLI_DONE;
}
