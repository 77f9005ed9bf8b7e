/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison as plain text: what the command prints and the window saves. */
#include "ur-comparison-account.h"

static char *
dup_figure (const UrIndicator *figure)
{
  return figure != NULL ? ur_indicator_dup_figure (figure) : g_strdup ("—");
}

/* 服务职工  216.5万人次（今年重述214.8万人次）  241.3万人次  +26.5万人次  +12.3% */
static void
add_row (GString *text, const UrComparison *comparison, const UrComparedRow *row)
{
  g_autofree char *then = dup_figure (row->then);
  g_autofree char *restated = row->restated != NULL ? ur_indicator_dup_figure (row->restated) : NULL;
  g_autofree char *now = dup_figure (row->now);

  g_string_append_printf (text, "%s  %s", ur_compared_row_get_label (row), then);
  if (restated != NULL)
    g_string_append_printf (text, "（%s重述%s）", comparison->now_name, restated);
  g_string_append_printf (text, "  %s", now);
  if (row->difference != NULL)
    g_string_append_printf (text, "  %s%s", row->difference, row->unit);
  if (row->rate != NULL)
    g_string_append_printf (text, "  %s", row->rate);
  if (row->reason != NULL)
    g_string_append_printf (text, "  %s", row->reason);
  g_string_append_printf (text, "\n");
  if (row->redefined)
    g_string_append_printf (text, "  † %s：%s　%s：%s\n", comparison->then_name, row->definition_then,
                            comparison->now_name, row->definition_now);
  if (row->check_words != NULL)
    g_string_append_printf (text, "  %s\n", row->check_words);
}

static void
add_rows (GString *text, const UrComparison *comparison)
{
  g_string_append_printf (text, "# 指标　两份都有%u　新增%u　未再提%u\n", comparison->n_both,
                          comparison->n_new, comparison->n_dropped);
  for (guint i = 0; i < comparison->rows->len; i++)
    add_row (text, comparison, comparison->rows->pdata[i]);
}

static void
add_task (GString *text, const UrComparedTask *task)
{
  static const char *const states[] = {
    [UR_TASK_FOUND] = "找到",
    [UR_TASK_CONFIRMED] = "已确认",
    [UR_TASK_UNFOUND] = "没有找到相近的话",
    [UR_TASK_UNTOLD] = "没有提",
  };
  g_autofree char *words = ur_passage_dup_text (&task->task);
  g_autofree char *passage = task->passage.paragraph != NULL ? ur_passage_dup_text (&task->passage) : NULL;

  if (*task->number != '\0')
    g_string_append_printf (text, "%s  ", task->number);
  g_string_append_printf (text, "%s\n  %s", words, states[task->state]);
  if (passage != NULL)
    g_string_append_printf (text, "：%s", passage);
  g_string_append_printf (text, "\n");
  if (task->comparison != NULL)
    {
      g_autofree char *target = ur_indicator_dup_figure (task->target);
      g_autofree char *result = ur_indicator_dup_figure (task->result);

      g_string_append_printf (text, "  目标%s　结果%s　%s%s\n", target, result, task->comparison,
                              task->difference != NULL ? "（计算得出）" : "");
    }
}

static void
add_tasks (GString *text, const GPtrArray *tasks)
{
  const UrSection *before = NULL;

  g_string_append_printf (text, "\n# 任务对结果　%u条\n", tasks->len);
  for (guint i = 0; i < tasks->len; i++)
    {
      const UrComparedTask *task = tasks->pdata[i];
      const UrSection *section = task->task.paragraph->section;

      if (section != before)
        {
          g_autofree char *name = ur_compared_section_dup_name (section);

          g_string_append_printf (text, "## %s\n", name);
        }
      before = section;
      add_task (text, task);
    }
}

/* Removed words in [-…-], new ones in {+…+}, as other programs that compare by words print them. */
static void
add_wordings (GString *text, const GPtrArray *wordings)
{
  static const char *const opening[] = { "", "[-", "{+" };
  static const char *const closing[] = { "", "-]", "+}" };

  for (guint i = 0; i < wordings->len; i++)
    {
      const UrWording *wording = wordings->pdata[i];

      g_string_append_printf (text, "%s%s%s", opening[wording->kind], wording->text, closing[wording->kind]);
    }
}

static void
add_sections (GString *text, const GPtrArray *sections)
{
  g_string_append_printf (text, "\n# 文字\n");
  for (guint i = 0; i < sections->len; i++)
    {
      const UrComparedSection *section = sections->pdata[i];

      g_string_append_printf (text, "## %s　",
                              ur_text_change_get_words (section->change, UR_TONGUE_DOCUMENT));
      if (section->title->len == 0)
        {
          g_autofree char *name =
              ur_compared_section_dup_name (section->now != NULL ? section->now : section->then);

          g_string_append_printf (text, "%s", name);
        }
      add_wordings (text, section->title);
      g_string_append_printf (text, "\n");
      if (section->change != UR_TEXT_REWRITTEN)
        continue;
      g_string_append_printf (text, "改动%u处，增%u字，删%u字\n", section->n_places, section->n_added,
                              section->n_removed);
      add_wordings (text, section->text);
    }
}

static void
add_heads (GString *text, const UrComparison *comparison)
{
  g_string_append_printf (text, "%s：%s\n%s：%s\n", comparison->then_name, comparison->then->source,
                          comparison->now_name, comparison->now->source);
  if (!comparison->same_issuer)
    g_string_append_printf (text, "两份报告不是同一单位。\n");
}

/**
 * ur_comparison_dup_text:
 * @comparison: the figures of two reports
 * @tasks: (element-type UrComparedTask): their tasks
 * @sections: (element-type UrComparedSection): their sections
 *
 * Removed words are in [-…-], new ones in {+…+}.
 *
 * Returns: (transfer full): all of it, each line ended
 */
char *
ur_comparison_dup_text (const UrComparison *comparison, const GPtrArray *tasks, const GPtrArray *sections)
{
  GString *text = g_string_new (NULL);

  add_heads (text, comparison);
  add_rows (text, comparison);
  add_tasks (text, tasks);
  add_sections (text, sections);
  return g_string_free (text, FALSE);
}
