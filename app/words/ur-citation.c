/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-citation.h"

#include "ur-quote.h"

#include <string.h>

/* The issuer, where the title does not name it, and the title. */
static GString *
start_citation (const UrReport *report)
{
  GString *text = g_string_new (NULL);
  g_autofree char *title = ur_quote_title (report->source);

  if (strstr (report->source, report->issuer) == NULL)
    g_string_append (text, report->issuer);
  g_string_append (text, title);
  return text;
}

/* The part, and what the report itself calls the section; returns whether the latter has a name. */
static gboolean
append_place (GString *text, const UrSection *section, const char *mark)
{
  g_autofree char *place = ur_section_dup_place (section);

  g_string_append_printf (text, "%s%s", mark, section->part->title);
  if (place != NULL)
    g_string_append_printf (text, "，%s", place);
  return place != NULL;
}

/* Part by part; @first is before the first one.  The first and the last words of a report belong to none. */
static void
append_sections (GString *text, const char *first, const UrSection *const *sections, guint n)
{
  const UrPart *part = NULL;
  gboolean named = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const UrSection *section = sections[i];
      g_autofree char *place = NULL;

      if (section->kind == UR_SECTION_ADDRESS || section->kind == UR_SECTION_CLOSING)
        continue;
      if (section->part != part)
        named = append_place (text, section, part == NULL ? first : "；");
      else if ((place = ur_section_dup_place (section)) != NULL)
        {
          g_string_append_printf (text, "%s%s", named ? "、" : "，", place);
          named = TRUE;
        }
      part = section->part;
    }
}

/**
 * ur_section_dup_citation:
 * @report: the report of @section
 * @section: (nullable): where the words are, or %NULL for the report as a whole
 *
 * Names the source of words: 《北京市总工会…工作报告解读》，2020年工作情况，第5项.  The first and the last
 * words of a report belong to none of its parts.
 *
 * Returns: (transfer full): the citation, without brackets
 */
char *
ur_section_dup_citation (const UrReport *report, const UrSection *section)
{
  GString *text;

  g_return_val_if_fail (report != NULL, NULL);

  text = start_citation (report);
  append_sections (text, "，", &section, section != NULL ? 1 : 0);
  return g_string_free (text, FALSE);
}

/**
 * ur_sections_dup_where:
 * @sections: (array length=n): sections, in the order of the report
 * @n: how many
 *
 * Names every place that words come from, part by part, without the report.
 *
 * Returns: (transfer full): 2020年工作情况，第5项、第6项; empty where the words belong to none of its parts
 */
char *
ur_sections_dup_where (const UrSection *const *sections, guint n)
{
  GString *text = g_string_new (NULL);

  append_sections (text, "", sections, n);
  return g_string_free (text, FALSE);
}

/**
 * ur_indicator_dup_where:
 * @indicator: an indicator
 *
 * Returns: (transfer full): the place of a figure without the report, see ur_sections_dup_where()
 */
char *
ur_indicator_dup_where (const UrIndicator *indicator)
{
  const UrParagraph *paragraph = indicator->paragraph;
  const UrSection *section = paragraph->section;
  g_autofree char *where = ur_sections_dup_where (&section, 1);
  const char *comma = *where != '\0' ? "，" : "";

  if (indicator->column == 0)
    return g_steal_pointer (&where);
  return paragraph->table->caption != NULL
             ? ur_quote_printf ("%s%s“%s”第%u行", where, comma, paragraph->table->caption, paragraph->row)
             : g_strdup_printf ("%s%s第%u行", where, comma, paragraph->row);
}

/**
 * ur_indicator_dup_citation:
 * @report: the report of @indicator
 * @indicator: an indicator
 *
 * The figure of a table is in one of its rows, counted under its head: 《…》，附表，第3行.
 *
 * Returns: (transfer full): the source of a figure, see ur_section_dup_citation()
 */
char *
ur_indicator_dup_citation (const UrReport *report, const UrIndicator *indicator)
{
  g_autofree char *where = NULL;
  GString *text;

  g_return_val_if_fail (report != NULL && indicator != NULL, NULL);

  text = start_citation (report);
  where = ur_indicator_dup_where (indicator);
  if (*where != '\0')
    g_string_append_printf (text, "，%s", where);
  return g_string_free (text, FALSE);
}

static gboolean
is_first_of_part (const UrIndicator *const *indicators, guint i)
{
  for (guint j = 0; j < i; j++)
    if (indicators[j]->paragraph->section->part == indicators[i]->paragraph->section->part)
      return FALSE;
  return TRUE;
}

static gboolean
is_first_of_section (const UrIndicator *const *indicators, guint i)
{
  for (guint j = 0; j < i; j++)
    if (indicators[j]->paragraph->section == indicators[i]->paragraph->section)
      return FALSE;
  return TRUE;
}

/* A part and its sections; blocks of a scorecard and introductions have no names of their own. */
static void
append_part (GString *text, const UrIndicator *const *indicators, guint n, guint first)
{
  gboolean named = append_place (text, indicators[first]->paragraph->section, first == 0 ? "" : "；");

  for (guint i = first + 1; i < n; i++)
    {
      const UrSection *section = indicators[i]->paragraph->section;
      g_autofree char *place = NULL;

      if (section->part != indicators[first]->paragraph->section->part ||
          !is_first_of_section (indicators, i))
        continue;
      place = ur_section_dup_place (section);
      if (place == NULL)
        continue;
      g_string_append_printf (text, "%s%s", named ? "、" : "，", place);
      named = TRUE;
    }
}

/**
 * ur_indicators_dup_where:
 * @indicators: (array length=n): indicators
 * @n: how many
 *
 * Names every place that figures come from once, part by part, in the order in which they come, without the
 * report.
 *
 * Returns: (transfer full): 2020年工作情况，第5项、第6项；“十三五”时期北京工会工作成绩单
 */
char *
ur_indicators_dup_where (const UrIndicator *const *indicators, guint n)
{
  GString *text;

  g_return_val_if_fail (indicators != NULL || n == 0, NULL);

  if (n == 1)
    return ur_indicator_dup_where (indicators[0]);
  text = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    if (is_first_of_part (indicators, i))
      append_part (text, indicators, n, i);
  return g_string_free (text, FALSE);
}

/**
 * ur_chart_dup_where:
 * @chart: a chart
 *
 * Returns: (transfer full): the places of all figures of a chart, see ur_indicators_dup_where()
 */
char *
ur_chart_dup_where (const UrChart *chart)
{
  g_autoptr (GPtrArray) indicators = g_ptr_array_new ();

  g_return_val_if_fail (chart != NULL, NULL);

  for (guint i = 0; i < chart->n_items; i++)
    {
      g_ptr_array_add (indicators, (gpointer) chart->items[i].indicator);
      if (chart->items[i].whole != NULL)
        g_ptr_array_add (indicators, (gpointer) chart->items[i].whole);
    }
  return ur_indicators_dup_where ((const UrIndicator *const *) indicators->pdata, indicators->len);
}
