/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison on paper: the figures and the tasks as tables, the wording as running text.  Two tables of
 * unlike columns are two documents. */
#include "ur-comparison-account.h"

#include <string.h>

#include "ur-handout.h"

#define NOTE_FIGURES                                                                                         \
  "‡ %s报告重述了%s的数，按重述后的算。† 口径不同。增减、增减幅为计算得出；报告自己说的比率没有改动。"
#define NOTE_TASKS "按字句找到的，没有人确认以前只是可能。“完成”“超额”等字样只在报告写明时才出现。"
#define NOTE_TEXT "〔 〕里是%s有、%s没有的话；粗体是%s新写的；其余两份相同。"

static UrHandout *
listing_new (const UrComparison *comparison, const char *title)
{
  g_autofree char *then = g_strdup_printf ("○ %s　%s", comparison->then_name, comparison->then->source);
  g_autofree char *now = g_strdup_printf ("● %s　%s", comparison->now_name, comparison->now->source);
  UrHandout *handout = ur_handout_new (title, title);

  ur_handout_add_line (handout, then);
  ur_handout_add_line (handout, now);
  if (!comparison->same_issuer)
    ur_handout_add_line (handout, "两份报告不是同一单位。");
  return handout;
}

/* Figures */

static char *
dup_figure (const UrIndicator *figure, const char *sign)
{
  g_autofree char *printed = figure != NULL ? ur_indicator_dup_figure (figure) : NULL;

  return printed != NULL ? g_strconcat (printed, sign, NULL) : g_strdup ("—");
}

static gboolean
has_restated (const UrComparison *comparison)
{
  for (guint i = 0; i < comparison->rows->len; i++)
    if (((const UrComparedRow *) comparison->rows->pdata[i])->restated != NULL)
      return TRUE;
  return FALSE;
}

static void
add_figures_row (UrHandout *handout, const UrComparedRow *row, gboolean restated)
{
  g_autofree char *label = g_strconcat (ur_compared_row_get_label (row), row->redefined ? " †" : "", NULL);
  g_autofree char *then = dup_figure (row->then, "");
  g_autofree char *again = row->restated != NULL ? dup_figure (row->restated, " ‡") : g_strdup ("");
  g_autofree char *now = dup_figure (row->now, "");
  g_autofree char *change =
      row->difference != NULL ? g_strconcat (row->difference, row->unit, NULL) : g_strdup ("");
  const char *rate = row->rate != NULL ? row->rate : row->reason;
  const char *cells[] = { row->begins_group ? row->group : "", label, then, again, now, change, rate };
  const char *without[] = { cells[0], label, then, now, change, rate };

  ur_handout_add_row (handout, restated ? cells : without);
}

static UrHandout *
list_figures (const UrComparison *comparison)
{
  static const UrHandoutColumn all[] = {
    { "类别", 0.08, UR_ALIGN_START, FALSE, UR_FACE_SANS },
    { "指标", 0.21, UR_ALIGN_START, FALSE, UR_FACE_SANS },
    { "去年报告", 0.14, UR_ALIGN_END, FALSE, UR_FACE_SANS },
    { "今年重述", 0.14, UR_ALIGN_END, FALSE, UR_FACE_SANS },
    { "今年报告", 0.14, UR_ALIGN_END, TRUE, UR_FACE_SANS },
    { "增减", 0.15, UR_ALIGN_END, TRUE, UR_FACE_SANS },
    { "增减幅", 0.14, UR_ALIGN_END, FALSE, UR_FACE_SANS },
  };
  UrHandoutColumn columns[G_N_ELEMENTS (all)];
  gboolean restated = has_restated (comparison);
  g_autofree char *then = g_strconcat (comparison->then_name, "报告", NULL);
  g_autofree char *again = g_strconcat (comparison->now_name, "重述", NULL);
  g_autofree char *now = g_strconcat (comparison->now_name, "报告", NULL);
  g_autofree char *note = NULL;
  UrHandout *handout = listing_new (comparison, "两份报告对照：指标");
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (restated || i != 3)
      columns[n++] = all[i];
  /* Its room goes to those whose words are long. */
  columns[1].share += restated ? 0.0 : 0.3 * all[3].share;
  columns[n - 2].share += restated ? 0.0 : 0.3 * all[3].share;
  columns[n - 1].share += restated ? 0.0 : 0.4 * all[3].share;
  columns[2].head = g_intern_string (then);
  if (restated)
    columns[3].head = g_intern_string (again);
  columns[n - 3].head = g_intern_string (now);
  ur_handout_set_columns (handout, columns, n);
  for (guint i = 0; i < comparison->rows->len; i++)
    add_figures_row (handout, comparison->rows->pdata[i], restated);
  note = g_strdup_printf (NOTE_FIGURES, comparison->now_name, comparison->then_name);
  ur_handout_set_note (handout, note);
  return handout;
}

/* Tasks */

static char *
dup_passage (const UrComparedTask *task)
{
  static const char *const states[] = {
    [UR_TASK_FOUND] = "（按字句找到，没有确认）",
    [UR_TASK_CONFIRMED] = "（已确认）",
    [UR_TASK_UNFOUND] = "没有找到相近的话",
    [UR_TASK_UNTOLD] = "没有提（已确认）",
  };
  g_autofree char *words = task->passage.paragraph != NULL ? ur_passage_dup_text (&task->passage) : NULL;

  return g_strconcat (words != NULL ? words : "", states[task->state], NULL);
}

static char *
dup_measure (const UrComparedTask *task)
{
  g_autofree char *target = NULL;
  g_autofree char *result = NULL;

  if (task->comparison == NULL)
    return g_strdup ("");
  target = ur_indicator_dup_figure (task->target);
  result = ur_indicator_dup_figure (task->result);
  return g_strdup_printf ("目标%s，结果%s，%s%s", target, result, task->comparison,
                          task->difference != NULL ? "（计算得出）" : "");
}

static void
add_task (UrHandout *handout, const UrComparedTask *task, gboolean is_first)
{
  const UrSection *section = task->task.paragraph->section;
  g_autofree char *name = ur_compared_section_dup_name (section);
  g_autofree char *text = ur_passage_dup_text (&task->task);
  g_autofree char *words = g_strconcat (task->number, *task->number != '\0' ? "　" : "", text, NULL);
  g_autofree char *passage = dup_passage (task);
  g_autofree char *measure = dup_measure (task);
  const char *cells[] = { is_first ? name : "", words, passage, measure };

  ur_handout_add_row (handout, cells);
}

static UrHandout *
list_tasks (const UrComparison *comparison, const GPtrArray *tasks)
{
  gboolean reversed = ur_reports_are_reversed (comparison->then, comparison->now);
  const char *earlier = reversed ? comparison->now_name : comparison->then_name;
  const char *later = reversed ? comparison->then_name : comparison->now_name;
  g_autofree char *then = g_strconcat (earlier, "怎么说", NULL);
  g_autofree char *now = g_strconcat (later, "怎么说", NULL);
  const UrHandoutColumn columns[] = {
    { "任务", 0.16, UR_ALIGN_START, FALSE, UR_FACE_SANS },
    { g_intern_string (then), 0.29, UR_ALIGN_START, FALSE, UR_FACE_SERIF },
    { g_intern_string (now), 0.35, UR_ALIGN_START, FALSE, UR_FACE_SERIF },
    { "数字", 0.2, UR_ALIGN_START, FALSE, UR_FACE_SANS },
  };
  UrHandout *handout = listing_new (comparison, "两份报告对照：任务对结果");

  ur_handout_set_columns (handout, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < tasks->len; i++)
    {
      const UrComparedTask *task = tasks->pdata[i];
      const UrComparedTask *before = i > 0 ? tasks->pdata[i - 1] : NULL;

      add_task (handout, task,
                before == NULL || before->task.paragraph->section != task->task.paragraph->section);
    }
  ur_handout_set_note (handout, NOTE_TASKS);
  return handout;
}

/* Wording */

/* Paragraph by paragraph: what is added is bold, what was taken out is in brackets. */
static void
add_wordings (UrHandout *handout, const GPtrArray *wordings)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (UrTextSpan));

  for (guint i = 0; i < wordings->len; i++)
    {
      const UrWording *wording = wordings->pdata[i];
      g_auto (GStrv) pieces = g_strsplit (wording->text, "\n", -1);

      for (guint k = 0; pieces[k] != NULL; k++)
        {
          UrTextSpan span = { line->len, 0, TRUE, FALSE };

          if (k > 0 && line->len > 0)
            {
              ur_handout_add_text (handout, line->str, spans);
              g_string_truncate (line, 0);
              g_array_set_size (spans, 0);
              span.start = 0;
            }
          if (*pieces[k] == '\0')
            continue;
          g_string_append_printf (line, wording->kind == UR_WORDING_REMOVED ? "〔%s〕" : "%s", pieces[k]);
          span.end = line->len;
          if (wording->kind == UR_WORDING_ADDED)
            g_array_append_val (spans, span);
        }
    }
  if (line->len > 0)
    ur_handout_add_text (handout, line->str, spans);
}

static char *
dup_heading (const UrComparedSection *section)
{
  const char *change = ur_text_change_get_words (section->change, UR_TONGUE_DOCUMENT);
  const UrSection *then = section->then;
  const UrSection *now = section->now;
  g_autofree char *before = then != NULL ? ur_compared_section_dup_name (then) : NULL;
  g_autofree char *after = now != NULL ? ur_compared_section_dup_name (now) : NULL;

  if (before != NULL && after != NULL && strcmp (before, after) != 0)
    return g_strdup_printf ("%s　%s → %s", change, before, after);
  return g_strdup_printf ("%s　%s", change, after != NULL ? after : before);
}

static UrHandout *
list_text (const UrComparison *comparison, const GPtrArray *sections)
{
  UrHandout *handout = listing_new (comparison, "两份报告对照：文字");
  g_autofree char *note =
      g_strdup_printf (NOTE_TEXT, comparison->then_name, comparison->now_name, comparison->now_name);

  for (guint i = 0; i < sections->len; i++)
    {
      const UrComparedSection *section = sections->pdata[i];
      g_autofree char *heading = dup_heading (section);

      ur_handout_add_heading (handout, heading);
      if (section->change != UR_TEXT_UNCHANGED)
        add_wordings (handout, section->text);
    }
  ur_handout_set_note (handout, note);
  return handout;
}

/**
 * ur_comparison_layout:
 * @comparison: the figures of two reports
 * @tasks: (nullable) (element-type UrComparedTask): their tasks
 * @sections: (nullable) (element-type UrComparedSection): their sections
 * @cancellable: (nullable): stops the work
 * @error: where to say why there are no pages
 *
 * Lays out the tasks, or the wording, or the figures where neither is given, on A4.
 *
 * Returns: (transfer full) (nullable): the pages
 */
UrPages *
ur_comparison_layout (const UrComparison *comparison,
                      const GPtrArray *tasks,
                      const GPtrArray *sections,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (UrHandout) handout = tasks != NULL      ? list_tasks (comparison, tasks)
                                  : sections != NULL ? list_text (comparison, sections)
                                                     : list_figures (comparison);

  return ur_handout_layout (handout, cancellable, error);
}
