/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is printed over the columns of a table, and above it. */
#include "ur-findings-table.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-told-unit.h"

static gboolean
is_bar (const char *p)
{
  return *p == '\t' || *p == '|' || g_str_has_prefix (p, "｜");
}

/**
 * ur_table_split_cells:
 * @text: a row
 *
 * Returns: (transfer full): UrTableCell of each of its cells, without the spaces around them
 */
GArray *
ur_table_split_cells (const char *text)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (UrTableCell));
  UrTableCell cell = { 0, 0 };
  const char *p = text;

  if (*p == '|')
    p++, cell.start++;
  for (;; p = g_utf8_next_char (p))
    if (*p == '\0' || is_bar (p))
      {
        cell.end = (gsize) (p - text);
        while (cell.start < cell.end && text[cell.start] == ' ')
          cell.start++;
        while (cell.end > cell.start && text[cell.end - 1] == ' ')
          cell.end--;
        if (*p != '\0' || cell.end > cell.start)
          g_array_append_val (cells, cell);
        if (*p == '\0')
          return cells;
        cell.start = (gsize) (g_utf8_next_char (p) - text);
      }
}

/**
 * ur_table_get_text:
 * @row: a passage
 *
 * Returns: (transfer none): its text
 */
const GString *
ur_table_get_text (const UrTableReading *table, guint row)
{
  return ur_manuscript_get_passage (table->findings->manuscript, row)->traced->text;
}

/**
 * ur_table_dup_head:
 * @column: its number, from 0; the first has the heads of the rows
 *
 * Returns: (transfer full) (nullable): what is printed over the column
 */
char *
ur_table_dup_head (const UrTableReading *table, guint column)
{
  return column > 0 && column < table->heads->len ? g_strdup (g_ptr_array_index (table->heads, column))
                                                  : NULL;
}

/**
 * ur_table_add_no_figures:
 * @column: the number of the cell's column, from 0
 * @reason: why none of its numbers is a figure
 *
 * Notes the numbers of a cell that are no figures.
 */
void
ur_table_add_no_figures (
    UrTableReading *table, guint row, const UrTableCell *cell, guint column, UrReason reason)
{
  const GString *text = ur_table_get_text (table, row);
  UrNumber number;

  for (gsize at = cell->start; ur_number_find (text->str, (gssize) cell->end, at, &number); at = number.end)
    {
      UrFinding *finding = ur_findings_add (table->findings, row, &number);

      finding->reason = reason;
      finding->head = ur_table_dup_head (table, column);
    }
}

/**
 * ur_table_dup_words:
 * @text: a row
 *
 * Returns: (transfer full): what is in a cell of it
 */
char *
ur_table_dup_words (const char *text, const UrTableCell *cell)
{
  return g_strndup (text + cell->start, cell->end - cell->start);
}

/**
 * ur_table_is_total:
 *
 * Returns: whether the head of a row or column is that of all: 合计
 */
gboolean
ur_table_is_total (const char *label)
{
  return ur_words_is (UR_WORDS_TOTALS, label, strlen (label));
}

/* 单位：万元 above the table. */
static void
read_told_unit (UrTableReading *table, guint first)
{
  const GString *above = first > 0 ? ur_table_get_text (table, first - 1) : NULL;
  UrToldUnit told;

  if (above == NULL || !ur_told_unit_read_lead (above->str, above->len, &told))
    return;
  table->is_unsure = told.is_several;
  if (!told.is_several)
    {
      g_autofree char *unit = g_strndup (above->str + told.unit_start, told.unit_end - told.unit_start);

      ur_row_head_read_unit (&table->told, unit);
    }
}

/* 单位 above a column that tells the unit of each row, and 总院, 东院区 and 合计 above what they have. */
static void
read_places (UrTableReading *table, const char *text, const GArray *cells)
{
  gboolean has_total = FALSE;

  for (guint i = 0; i < cells->len; i++)
    {
      const UrTableCell *cell = &g_array_index (cells, UrTableCell, i);
      g_autofree char *words = ur_table_dup_words (text, cell);

      if (i > table->names && (g_str_equal (words, "单位") || g_str_equal (words, "计量单位")))
        table->units = i;
      has_total = has_total || (i > 0 && ur_table_is_total (words));
      g_ptr_array_add (table->places, ur_table_is_total (words) || i <= table->names || i == table->units ||
                                              *words == '\0' ||
                                              g_ptr_array_index (table->periods, i) != NULL ||
                                              g_ptr_array_index (table->columns, i) != NULL
                                          ? NULL
                                          : g_steal_pointer (&words));
    }
  if (!has_total)
    g_ptr_array_set_size (table->places, 0);
}

/* 2032年 and 2032年目标 are times of what the rows count; 2032年比上年增减（%） is a column of its own. */
static gboolean
is_time_alone (const char *rest)
{
  gsize len = strlen (rest);

  return len == 0 || ur_words_is (UR_WORDS_AIM_COLUMNS, rest, len) ||
         ur_words_is (UR_WORDS_OUTCOMES, rest, len) || ur_words_is (UR_WORDS_GOAL_NAMES, rest, len);
}

/* 去年同期 beside 上半年 is that of the year before. */
static char *
date_same_time (const UrTableReading *table, char *time)
{
  for (guint i = 0; i < table->heads->len; i++)
    {
      const char *season = ur_season_get_name (g_ptr_array_index (table->heads, i));
      char *dated;

      if (season == NULL)
        continue;
      dated = g_strdup_printf ("%.*s%s", (int) (strlen (time) - strlen ("同期")), time, season);
      g_free (time);
      return dated;
    }
  return time;
}

/* Notes what is printed over a column: a time, a thing of its own, or both. */
static void
add_head (UrTableReading *table, const char *words)
{
  g_autofree char *rest = NULL;
  const char *season = ur_season_get_name (words);
  char *time = season == NULL ? ur_column_head_dup_time (words, table->findings->year, &rest) : NULL;
  UrRowHead *column = NULL;

  if (season != NULL && table->findings->year != NULL)
    time = g_strconcat (table->findings->year, "年", season, NULL);
  else if (season != NULL)
    time = g_strdup (season);
  else if (time != NULL && is_time_alone (rest))
    {
      char *whole = g_strconcat (time, rest, NULL);

      g_free (time);
      time = whole;
    }
  else
    {
      column = ur_row_head_new_column (time != NULL ? rest : words, time != NULL);
      if (column != NULL && time != NULL)
        {
          g_free (column->period);
          column->period = g_steal_pointer (&time);
        }
    }
  if (time != NULL && g_str_has_suffix (time, "同期"))
    time = date_same_time (table, time);
  if (table->heads->len == 0 && ur_words_end (UR_WORDS_SERIALS, words, strlen (words)) > 0)
    table->names = 1;
  g_ptr_array_add (table->heads, g_strdup (words));
  g_ptr_array_add (table->columns, column);
  g_ptr_array_add (table->periods, time);
}

/* The first year over a column is the last that was named, where none was named before the table. */
static void
remember_year (UrTableReading *table, const char *words, gboolean *is_new)
{
  UrFindings *findings = table->findings;
  UrNumber number;

  if (!ur_number_read (words, -1, 0, &number) ||
      (number.kind != UR_NUMBER_YEAR && number.kind != UR_NUMBER_DATE) ||
      (findings->last_year != NULL && !*is_new))
    return;
  g_free (findings->last_year);
  findings->last_year = ur_finding_dup_year (words, &number);
  *is_new = TRUE;
}

/**
 * ur_table_read_heads:
 * @row: the passage with the heads
 *
 * Reads what is printed over the columns, and the unit that is told above the table: years over columns are
 * the periods of what is below them.
 */
void
ur_table_read_heads (UrTableReading *table, guint row)
{
  const GString *text = ur_table_get_text (table, row);
  g_autoptr (GArray) cells = ur_table_split_cells (text->str);
  gboolean is_new = FALSE;

  for (guint i = 0; i < cells->len; i++)
    {
      const UrTableCell *cell = &g_array_index (cells, UrTableCell, i);
      g_autofree char *words = ur_table_dup_words (text->str, cell);

      add_head (table, words);
      remember_year (table, words, &is_new);
      ur_table_add_no_figures (table, row, cell, 0, UR_REASON_HEADING);
    }
  read_places (table, text->str, cells);
  read_told_unit (table, row);
}
