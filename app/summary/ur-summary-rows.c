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
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (UrSummaryRow));
  g_autofree char *title = dup_section_title (section);

  for (guint i = section->index; i <= section->index + section->n_sections; i++)
    if (ur_summary_has_section (summary, &section->part->sections[i]))
      add_indicators (rows, &section->part->sections[i]);
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
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (UrSummaryRow));
  g_autofree char *count = NULL, *title = NULL;
  const char *theme = NULL;

  for (guint i = 0; i < part->n_sections; i++)
    if (ur_summary_has_section (summary, &part->sections[i]))
      add_theme (rows, &part->sections[i], &theme);
  count = ur_chinese_numeral (rows->len);
  title = g_strconcat (count, "项指标", NULL);
  ur_summary_add_table (summary, rows, title, TRUE, NULL);
}
