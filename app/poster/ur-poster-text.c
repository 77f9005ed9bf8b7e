/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The long picture's twin in plain text, for the body of an article: the same words in the same order.  What
 * is written is Chinese in every locale, as the picture is. */
#include "ur-measures.h"
#include "ur-poster-private.h"

#include "ur-chart-table.h"

/* What a twin in the making needs. */
typedef struct
{
  const UrReport *report;
  GHashTable *shown;
  GString *out;
} Twin;

static void add_line (Twin *twin, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
add_line (Twin *twin, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (twin->out, format, arguments);
  va_end (arguments);
  g_string_append_c (twin->out, '\n');
}

static void
add_head (Twin *twin, const char *title, const char *note)
{
  if (twin->out->len > 0)
    g_string_append_c (twin->out, '\n');
  if (note != NULL)
    add_line (twin, "%s（%s）", title, note);
  else
    add_line (twin, "%s", title);
}

static char *
dup_figure (const UrIndicator *indicator)
{
  g_autofree char *number = ur_chart_dup_number (indicator);
  g_autofree char *unit = indicator->number != NULL ? ur_indicator_dup_unit (indicator) : g_strdup ("");
  g_autofree char *label = ur_indicator_dup_dated_label (indicator);

  return g_strconcat (label, number, unit, NULL);
}

static void
add_figures (Twin *twin, const GPtrArray *figures, const char *before)
{
  GString *line = g_string_new (before);
  gsize start = line->len;

  for (guint i = 0; i < figures->len; i++)
    {
      g_autofree char *figure = dup_figure (g_ptr_array_index (figures, i));

      g_string_append_printf (line, "%s%s", line->len > start ? "，" : "", figure);
    }
  if (figures->len > 0)
    add_line (twin, "%s。", line->str);
  g_string_free (line, TRUE);
}

static void
add_banner (Twin *twin)
{
  for (guint i = 0; twin->report->title_lines != NULL && twin->report->title_lines[i] != NULL; i++)
    add_line (twin, "%s", twin->report->title_lines[i]);
  add_line (twin, "%s", twin->report->source);
}

static void
add_key_figures (Twin *twin)
{
  g_autofree char *title = ur_poster_dup_figures_title (twin->report);

  add_head (twin, title, NULL);
  for (guint i = 0; i < twin->report->n_key_figures; i++)
    {
      g_autofree char *figure = dup_figure (twin->report->key_figures[i]);

      add_line (twin, "%s", figure);
    }
}

static void
add_section (Twin *twin, const UrSection *section, gboolean leads)
{
  g_autoptr (GPtrArray) figures = ur_poster_list_section_figures (section, twin->shown);

  if (section->title != NULL)
    {
      g_autofree char *heading = ur_section_dup_heading (section, "", ". ");

      add_line (twin, "%s", heading);
    }
  for (guint i = 0; leads && section->title != NULL && i < section->n_paragraphs; i++)
    {
      g_autofree char *lead = ur_lead_dup_point (&section->paragraphs[i]);

      if (lead != NULL)
        add_line (twin, "· %s", lead);
    }
  for (guint i = 1; i <= section->n_sections; i++)
    {
      g_autofree char *point = ur_poster_dup_point (&section[i]);

      add_line (twin, "· %s", point);
    }
  add_figures (twin, figures, "");
}

/* What an annex explains, as it says it. */
static void
add_words (Twin *twin, const UrSection *section)
{
  g_autoptr (GPtrArray) figures = ur_poster_list_section_figures (section, twin->shown);

  if (section->title != NULL)
    {
      g_autofree char *heading = ur_section_dup_heading (section, "", ". ");

      add_line (twin, "%s", heading);
    }
  for (guint i = 0; i < section->n_paragraphs; i++)
    if (section->paragraphs[i].kind == UR_PARAGRAPH_TEXT)
      add_line (twin, "· %s", section->paragraphs[i].text);
  if (section->depth == 0)
    add_figures (twin, figures, "");
}

static void
add_group (Twin *twin, const UrPart *part, guint first, guint end, const UrIndicator *left_out)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  const char *theme = part->sections[first].theme;
  g_autofree char *before = g_strconcat (theme != NULL ? theme : "", theme != NULL ? "：" : "", NULL);

  for (guint i = first; i < end; i++)
    for (guint k = 0; k < part->sections[i].n_paragraphs; k++)
      for (guint m = 0; m < part->sections[i].paragraphs[k].n_indicators; m++)
        if (part->sections[i].paragraphs[k].indicators[m] != left_out)
          g_ptr_array_add (figures, (gpointer) part->sections[i].paragraphs[k].indicators[m]);
  add_figures (twin, figures, before);
  for (guint i = first; i < end; i++)
    for (guint k = 0; k < part->sections[i].n_results; k++)
      add_line (twin, "%s。", part->sections[i].results[k]);
}

static void
add_scorecard (Twin *twin, const UrPart *part)
{
  const UrChart *grid = ur_poster_find_grid (twin->report, part);
  const UrIndicator *first = ur_poster_get_grid_indicator (grid, part);

  if (grid != NULL)
    {
      g_autofree char *figure = dup_figure (grid->items->indicator);

      add_line (twin, "%s。", figure);
    }
  for (guint i = 0; i < part->n_sections;)
    {
      guint end = ur_poster_find_group_end (part, i);

      add_group (twin, part, i, end, first);
      i = end;
    }
}

static void
add_part (Twin *twin, const UrPart *part)
{
  g_autofree char *note = NULL;
  g_autofree char *title = ur_poster_dup_part_title (part, &note);

  add_head (twin, title, note);
  if (part->kind == UR_PART_SCORECARD)
    add_scorecard (twin, part);
  for (guint i = 0; part->kind != UR_PART_SCORECARD && i < part->n_sections; i++)
    if (part->kind == UR_PART_ANNEX && ur_poster_shows_words (&part->sections[i]))
      add_words (twin, &part->sections[i]);
    else if (part->kind != UR_PART_ANNEX && ur_poster_shows (&part->sections[i], twin->shown))
      add_section (twin, &part->sections[i], part->kind == UR_PART_TASKS);
}

static void
add_row (Twin *twin, const UrChartRow *row)
{
  g_autofree char *share = row->share != NULL ? ur_chart_dup_share_of (row->item) : NULL;

  if (share != NULL)
    add_line (twin, "%s：%s%s，%s", row->label, row->number, row->unit, share);
  else
    add_line (twin, "%s：%s%s（%s）", row->label, row->number, row->unit, row->period);
}

static void
add_chart (Twin *twin, const UrChart *chart)
{
  g_autoptr (GPtrArray) rows = ur_chart_dup_rows (chart);
  g_autoptr (GPtrArray) notes = ur_chart_dup_notes (chart);

  add_head (twin, chart->short_title, ur_chart_is_derived (chart) ? "计算得出" : NULL);
  for (guint i = 0; i < rows->len; i++)
    add_row (twin, g_ptr_array_index (rows, i));
  if (ur_chart_is_derived (chart))
    g_ptr_array_insert (notes, 0, ur_poster_dup_formula (chart));
  for (guint i = 0; i < notes->len; i++)
    add_line (twin, "%s", (const char *) g_ptr_array_index (notes, i));
}

static void
add_money (Twin *twin)
{
  UrChart *money = ur_poster_create_money (twin->report);

  if (money == NULL)
    return;
  add_chart (twin, money);
  ur_poster_free_money (money);
}

static void
add_foot (Twin *twin)
{
  g_autofree char *source = ur_report_dup_source (twin->report);

  g_string_append_c (twin->out, '\n');
  add_line (twin, "来源：%s", source);
  add_line (twin, "%s", UR_POSTER_FOOT_TEXT);
}

static void
add_block (Twin *twin, const UrPosterPlan *plan)
{
  switch (plan->kind)
    {
    case UR_POSTER_BANNER:
      add_banner (twin);
      break;
    case UR_POSTER_FIGURES:
      add_key_figures (twin);
      break;
    case UR_POSTER_PART:
      add_part (twin, plan->part);
      break;
    case UR_POSTER_MONEY:
      add_money (twin);
      break;
    case UR_POSTER_CHART:
      add_chart (twin, plan->chart);
      break;
    case UR_POSTER_FOOT:
      add_foot (twin);
      break;
    default:
      g_return_if_reached ();
    }
}

/**
 * ur_poster_dup_text:
 * @report: a report
 * @options: which blocks, in which order
 * @error: return location for an error
 *
 * The long picture as plain text, for the body of an article: the same titles, figures and leads in the same
 * order.
 *
 * Returns: (transfer full): the text, UTF-8, or %NULL with %UR_ERROR_ARGUMENT
 */
char *
ur_poster_dup_text (const UrReport *report, const UrPosterOptions *options, GError **error)
{
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);
  Twin twin = { report, shown, NULL };

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  plans = ur_poster_plan (report, options->blocks, error);
  if (plans == NULL)
    return NULL;
  twin.out = g_string_new (NULL);
  ur_poster_collect_key_figures (report, plans, shown);
  for (guint i = 0; i < plans->len; i++)
    add_block (&twin, g_ptr_array_index (plans, i));
  return g_string_free (twin.out, FALSE);
}
