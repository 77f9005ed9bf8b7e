/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figures a table of the summary has. */
#include "ur-summary-rows.h"

#include "ur-numeral.h"
#include "ur-quote.h"

static void
add_indicators (GArray *rows, const UrSection *section)
{
  for (guint i = 0; i < section->n_paragraphs; i++)
    for (guint j = 0; j < section->paragraphs[i].n_indicators; j++)
      {
        UrSummaryRow row = { .indicator = section->paragraphs[i].indicators[j] };

        if (row.indicator->column > 0)
          continue; /* the report's own table has it */
        g_array_append_val (rows, row);
      }
}

/* A table that goes on over pages is far from its heading: its caption names it. */
static char *
dup_section_title (const UrSection *section)
{
  if (section->headline == NULL)
    return g_strdup ("本项数字");
  return ur_quote_printf ("“%s”有关数字", section->headline);
}

/**
 * ur_summary_list_section_rows:
 * @summary: a summary
 * @section: a section
 * @title: (out) (transfer full): what the table is called
 *
 * Returns: (transfer full) (element-type UrSummaryRow): the figures of the section, and of what is printed of
 *   the sections inside it
 */
GArray *
ur_summary_list_section_rows (const UrSummary *summary, const UrSection *section, char **title)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (UrSummaryRow));

  *title = dup_section_title (section);
  for (guint i = section->index; i <= section->index + section->n_sections; i++)
    if (ur_summary_has_section (summary, &section->part->sections[i]))
      add_indicators (rows, &section->part->sections[i]);
  return rows;
}

/**
 * ur_summary_add_section_table:
 * @summary: a summary
 * @section: a section
 *
 * Adds the figures of the section, and of what is printed of the sections inside it, as a table with three
 * rules. A section without figures has none.
 */
void
ur_summary_add_section_table (UrSummary *summary, const UrSection *section)
{
  g_autofree char *title = NULL;
  g_autoptr (GArray) rows = ur_summary_list_section_rows (summary, section, &title);

  ur_summary_add_table (summary, rows, title, FALSE, section);
}

/* Neighbouring groups of one theme are one. */
static void
add_theme (GArray *rows, const UrSection *section, const char **theme)
{
  guint first = rows->len, head;

  add_indicators (rows, section);
  if (first == rows->len)
    return;
  if (first == 0 || g_strcmp0 (section->theme, *theme) != 0)
    {
      UrSummaryRow *row = &g_array_index (rows, UrSummaryRow, first);
      row->theme = *theme = section->theme;
      row->new_theme = TRUE;
    }
  for (head = first; !g_array_index (rows, UrSummaryRow, head).new_theme; head--)
    ;
  g_array_index (rows, UrSummaryRow, head).theme_rows = rows->len - head;
}

/**
 * ur_summary_list_part_rows:
 * @summary: a summary
 * @part: a scorecard
 * @title: (out) (transfer full): what the table is called
 *
 * Returns: (transfer full) (element-type UrSummaryRow): the figures of its printed groups, with their themes
 */
GArray *
ur_summary_list_part_rows (const UrSummary *summary, const UrPart *part, char **title)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (UrSummaryRow));
  g_autofree char *count = NULL;
  const char *theme = NULL;

  for (guint i = 0; i < part->n_sections; i++)
    if (ur_summary_has_section (summary, &part->sections[i]))
      add_theme (rows, &part->sections[i], &theme);
  count = ur_chinese_numeral (rows->len);
  *title = g_strconcat (count, "项指标", NULL);
  return rows;
}

/**
 * ur_summary_add_part_table:
 * @summary: a summary
 * @part: a scorecard
 *
 * Adds the figures of the scorecard's printed groups as one table, with the themes in a column of their own
 * and thin rules between them.
 */
void
ur_summary_add_part_table (UrSummary *summary, const UrPart *part)
{
  g_autofree char *title = NULL;
  g_autoptr (GArray) rows = ur_summary_list_part_rows (summary, part, &title);

  ur_summary_add_table (summary, rows, title, TRUE, NULL);
}

/**
 * ur_summary_row_get_period:
 * @indicator: of a row
 *
 * Returns: its period in few words, or nothing
 */
const char *
ur_summary_row_get_period (const UrIndicator *indicator)
{
  return indicator->period != NULL ? indicator->period->short_label : "";
}

/**
 * ur_summary_rows_find_main_period:
 * @rows: (element-type UrSummaryRow): of a table
 *
 * Returns: (nullable): the period of most figures, the first of equals; %NULL when all are of the same one
 */
const char *
ur_summary_rows_find_main_period (const GArray *rows)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *found = NULL;
  guint most = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const char *period = ur_summary_row_get_period (g_array_index (rows, UrSummaryRow, i).indicator);

      g_hash_table_insert (counts, (gpointer) period,
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, period)) + 1));
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const char *period = ur_summary_row_get_period (g_array_index (rows, UrSummaryRow, i).indicator);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, period));

      if (n > most && *period != '\0')
        {
          most = n;
          found = period;
        }
    }
  return most < rows->len ? found : NULL;
}
