/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words and choices that the long picture and its twin in plain text share.  They go into Chinese pictures
 * and are the same in every locale. */
#include "ur-poster-private.h"

#include <string.h>

#include "ur-numeral.h"

/* 2021年 at the head of 2021年主要任务. */
static char *
dup_leading_year (const char *title)
{
  gsize n = strspn (title, "0123456789");

  if (n != 4 || !g_str_has_prefix (title + n, "年"))
    return NULL;
  return g_strndup (title, n + strlen ("年"));
}

/**
 * ur_poster_dup_count:
 * @n: how many
 *
 * Returns: (transfer full): @n as it is before a measure word: 两, not 二
 */
char *
ur_poster_dup_count (guint n)
{
  return n == 2 ? g_strdup ("两") : ur_chinese_numeral (n);
}

static char *
dup_count_note (guint n, const char *words)
{
  g_autofree char *count = ur_poster_dup_count (n);

  return g_strconcat (count, words, NULL);
}

/**
 * ur_poster_dup_part_title:
 * @part: a part
 * @note: (out) (transfer full) (nullable): what is at the title's right: 十二个要点
 *
 * Returns: (transfer full): 2020年，七项工作; the part's own short title when it names no year
 */
char *
ur_poster_dup_part_title (const UrPart *part, char **note)
{
  g_autofree char *count = ur_poster_dup_count (part->n_items);
  g_autofree char *year = dup_leading_year (part->title);
  const char *things = part->kind == UR_PART_TASKS ? "项任务" : "项工作";

  *note = NULL;
  if (part->kind == UR_PART_ANNEX)
    return g_strdup (part->short_title);
  if (part->kind == UR_PART_SCORECARD)
    {
      if (part->n_indicators > 0)
        *note = dup_count_note (part->n_indicators, "项指标");
      return g_strdup (part->short_title);
    }
  if (part->n_items == 0)
    return g_strdup (part->short_title);
  if (year == NULL && part->period != NULL && part->period->role == UR_PERIOD_YEAR)
    year = g_strdup (part->period->short_label);
  if (part->kind == UR_PART_TASKS && part->n_leads > 0)
    *note = dup_count_note (part->n_leads, "个要点");
  if (year != NULL)
    return g_strconcat (year, "，", count, things, NULL);
  if (*note == NULL)
    *note = g_strconcat (count, things, NULL);
  return g_strdup (part->short_title);
}

static void
add_figures (GPtrArray *figures, const UrSection *section, GHashTable *shown)
{
  for (guint i = 0; i < section->n_paragraphs; i++)
    for (guint k = 0; k < section->paragraphs[i].n_indicators; k++)
      {
        const UrIndicator *indicator = section->paragraphs[i].indicators[k];

        if (indicator->number != NULL && indicator->column == 0 &&
            (shown == NULL || !g_hash_table_contains (shown, indicator)))
          g_ptr_array_add (figures, (gpointer) indicator);
      }
}

static void
add_all_figures (GPtrArray *figures, const UrSection *section, GHashTable *shown)
{
  for (guint i = section->index; i <= section->index + section->n_sections; i++)
    add_figures (figures, &section->part->sections[i], shown);
}

/**
 * ur_poster_list_section_figures:
 * @section: a section
 * @shown: (nullable) (element-type UrIndicator): the key figures on the same picture
 *
 * Returns: (transfer container): the figures of a section, and of those inside it, that are not key figures;
 * all of them when nothing else is left under a heading
 */
GPtrArray *
ur_poster_list_section_figures (const UrSection *section, GHashTable *shown)
{
  GPtrArray *figures = g_ptr_array_new ();

  add_all_figures (figures, section, shown);
  if (figures->len == 0 && ur_section_is_item (section))
    add_all_figures (figures, section, NULL);
  return figures;
}

/**
 * ur_poster_dup_point:
 * @section: a section inside another one
 *
 * Returns: (transfer full): its heading as a point of the other one; a dash before it is left to the list
 */
char *
ur_poster_dup_point (const UrSection *section)
{
  return section->number > 0 ? ur_section_dup_heading (section, "", ". ") : g_strdup (section->title);
}

/**
 * ur_poster_shows:
 * @section: a section of a work or tasks part
 * @shown: (nullable) (element-type UrIndicator): the key figures on the same picture
 *
 * The words before and after a report's parts are none of its works, and of an introduction only the figures
 * are shown; what is inside a section is shown with it.
 *
 * Returns: whether @section has a place of its own on the picture
 */
gboolean
ur_poster_shows (const UrSection *section, GHashTable *shown)
{
  g_autoptr (GPtrArray) figures = NULL;

  if (section->kind == UR_SECTION_ADDRESS || section->kind == UR_SECTION_CLOSING || section->depth > 0)
    return FALSE;
  if (section->kind == UR_SECTION_ITEM)
    return TRUE;
  figures = ur_poster_list_section_figures (section, shown);
  return figures->len > 0;
}

/**
 * ur_poster_shows_words:
 * @section: a section of an annex
 *
 * Returns: whether its text is shown: it has a heading or paragraphs that are no table
 */
gboolean
ur_poster_shows_words (const UrSection *section)
{
  if (section->kind == UR_SECTION_ADDRESS || section->kind == UR_SECTION_CLOSING)
    return FALSE;
  for (guint i = 0; i < section->n_paragraphs; i++)
    if (section->paragraphs[i].kind == UR_PARAGRAPH_TEXT)
      return TRUE;
  return FALSE;
}

/**
 * ur_poster_find_group_end:
 * @part: a scorecard
 * @first: index of a section
 *
 * Returns: index after the sections that share its theme
 */
guint
ur_poster_find_group_end (const UrPart *part, guint first)
{
  guint end = first + 1;

  while (end < part->n_sections && part->sections[first].theme != NULL &&
         g_strcmp0 (part->sections[first].theme, part->sections[end].theme) == 0)
    end++;
  return end;
}

/**
 * ur_poster_dup_formula:
 * @chart: a chart of shares
 *
 * Returns: (transfer full): what its shares are: 份额 ＝ 2020年数 ÷ 五年累计数…
 */
char *
ur_poster_dup_formula (const UrChart *chart)
{
  static const char derived[] = "由报告数字计算，报告原文未直接给出。";
  const UrPeriod *part = chart->items[0].indicator->period;
  guint years = chart->items[0].whole != NULL ? chart->items[0].whole->period->years : 0;
  g_autofree char *count = NULL;

  for (guint i = 1; i < chart->n_items; i++)
    if (chart->items[i].indicator->period != part || chart->items[i].whole == NULL ||
        chart->items[i].whole->period->years != years)
      years = 0;
  if (years < 2)
    return g_strconcat ("份额", derived, NULL);
  count = ur_poster_dup_count (years);
  return g_strdup_printf ("份额 ＝ %s数 ÷ %s年累计数，%s", part->short_label, count, derived);
}

/**
 * ur_poster_collect_key_figures:
 * @report: a report
 *
 * Those that are on the picture in a block of their own.
 */
void
ur_poster_collect_key_figures (const UrReport *report, const GPtrArray *plans, GHashTable *shown)
{
  for (guint i = 0; i < plans->len; i++)
    if (((const UrPosterPlan *) g_ptr_array_index (plans, i))->kind == UR_POSTER_FIGURES)
      for (guint k = 0; k < report->n_key_figures; k++)
        g_hash_table_add (shown, (gpointer) report->key_figures[k]);
}

/**
 * ur_poster_get_grid_indicator:
 *
 * The figure that the groups of a scorecard leave out because its cells are over them.
 */
const UrIndicator *
ur_poster_get_grid_indicator (const UrChart *grid, const UrPart *part)
{
  const UrIndicator *indicator = grid != NULL ? grid->items->indicator : NULL;

  return indicator != NULL && indicator->paragraph->section->part == part ? indicator : NULL;
}
