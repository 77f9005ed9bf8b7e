/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a table: what a cell counts is told by the head of its row, when by the head of its column.
 */
#include "ur-findings-table.h"

#include <string.h>

#include "ur-import-words.h"

static void
apply_unit (UrFinding *finding, const UrRowHead *head)
{
  if (*finding->unit == '\0')
    {
      g_free (finding->unit);
      finding->unit = g_strdup (head->unit);
    }
  if (*finding->number.magnitude == '\0' && *head->magnitude != '\0' &&
      finding->number.kind == UR_NUMBER_PLAIN)
    {
      finding->number.magnitude = head->magnitude;
      ur_decimal_apply_magnitude (&finding->number.value, head->magnitude);
      finding->number.value_to = finding->number.value;
    }
  finding->quantity = g_str_equal (finding->unit, "%")       ? UR_QUANTITY_PERCENT
                      : g_str_equal (finding->unit, "‰")     ? UR_QUANTITY_PERMILLE
                      : strstr (finding->unit, "元") != NULL ? UR_QUANTITY_MONEY
                      : g_str_equal (finding->unit, "人次")  ? UR_QUANTITY_PERSON_TIMES
                      : g_str_equal (finding->unit, "人")    ? UR_QUANTITY_PERSONS
                                                             : UR_QUANTITY_COUNT;
}

/* 2027 年 is 2027年. */
static char *
dup_without_spaces (const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);

  return g_strjoinv ("", parts);
}

/* 2027年目标 says when and that it is a target, 2027年实际 only when. */
static void
set_period (UrFinding *finding, const char *head)
{
  gsize aim, outcome;

  finding->period = dup_without_spaces (head);
  while ((aim = ur_words_end (UR_WORDS_AIM_COLUMNS, finding->period, strlen (finding->period))) > 0)
    {
      finding->aim = UR_AIM_TARGET;
      finding->period[strlen (finding->period) - aim] = '\0';
    }
  outcome = ur_words_end (UR_WORDS_OUTCOMES, finding->period, strlen (finding->period));
  finding->period[strlen (finding->period) - outcome] = '\0';
}

/* What a cell counts where its column tells that: 澄江区新建工会, 东院区会员. */
static char *
dup_label (const UrRowHead *row, const UrRowHead *column, const char *place)
{
  if (column == NULL || column->is_goal || column->is_outcome)
    return g_strconcat (place != NULL ? place : "", row->label, NULL);
  return ur_table_is_total (row->label) ? g_strdup (column->label)
                                        : g_strconcat (row->label, column->label, NULL);
}

static const UrRowHead *
get_column (const UrTableReading *table, guint column)
{
  return column < table->columns->len ? g_ptr_array_index (table->columns, column) : NULL;
}

static const char *
get_period (const UrTableReading *table, guint column)
{
  return column < table->periods->len ? g_ptr_array_index (table->periods, column) : NULL;
}

static const char *
get_place (const UrTableReading *table, guint column)
{
  return column < table->places->len ? g_ptr_array_index (table->places, column) : NULL;
}

/* +11.2% says how much more there is; how many more +1.4 are, only a column of changes tells. */
static gboolean
is_rate (const UrNumber *number)
{
  return number->kind == UR_NUMBER_PERCENT || number->kind == UR_NUMBER_PERMILLE ||
         number->kind == UR_NUMBER_POINTS;
}

/* When, as the head of the column says, or that of the row, or the report; a target is of the time to come
 * that its part is about. */
static void
date_cell (UrTableReading *table, UrFinding *finding, const UrRowHead *row, const UrRowHead *column)
{
  const char *period = get_period (table, finding->column - 1);
  g_autofree char *year = NULL;

  if (period != NULL)
    set_period (finding, period);
  else if (column != NULL && column->period != NULL)
    finding->period = g_strdup (column->period);
  else if (row->period != NULL)
    finding->period = g_strdup (row->period);
  if (finding->period != NULL)
    return;
  year =
      row->is_target ? ur_findings_dup_far_year (table->findings, finding) : g_strdup (table->findings->year);
  if (year != NULL)
    finding->period = ur_findings_dup_year_words (table->findings, year);
}

/* +1.4 that no column of changes has, and 11.2 under 增长率 that is no 11.2万人: nothing says what they
 * count. */
static gboolean
is_of_no_kind (const UrNumber *number, const char *cell, const UrRowHead *column)
{
  if (is_rate (number))
    return FALSE;
  if (column == NULL || !column->is_change)
    return *cell == '+';
  return column->is_rate && *column->unit == '\0';
}

/* 增长率 and 占比 are not in 万元, whatever is told above the table. */
static gboolean
is_share_name (const char *label)
{
  return ur_words_end (UR_WORDS_PERCENT_NAMES, label, strlen (label)) > 0;
}

/* Who tells the unit of a cell: its column, its row, or a line above the table. */
static const UrRowHead *
get_unit_head (const UrTableReading *table, const UrRowHead *row, const UrRowHead *column)
{
  if (column != NULL && *column->unit != '\0')
    return column;
  if (*row->unit != '\0' || *row->magnitude != '\0' || table->told.unit == NULL ||
      is_share_name (row->label) || (column != NULL && is_share_name (column->label)))
    return row;
  return &table->told;
}

/* 位次 over a column: 3 of a row 会员（万人） is no 3万人. */
static gboolean
is_uncounted (const UrTableReading *table, guint column)
{
  const char *head = column < table->heads->len ? g_ptr_array_index (table->heads, column) : "";

  return ur_words_end (UR_WORDS_UNCOUNTED_HEADS, head, strlen (head)) > 0;
}

/* 全省排名 before a row */
static gboolean
is_place_in_row (const UrRowHead *row)
{
  return *row->unit == '\0' && ur_words_end (UR_WORDS_UNCOUNTED_HEADS, row->label, strlen (row->label)) > 0;
}

/* Whether nothing says what a column is of. */
static gboolean
is_bare (const UrTableReading *table, guint column)
{
  return get_period (table, column) == NULL && get_column (table, column) == NULL &&
         get_place (table, column) == NULL && column != table->units && !is_uncounted (table, column) &&
         column < table->heads->len && *(const char *) g_ptr_array_index (table->heads, column) != '\0';
}

/* Columns like it, or of things of their own: 数量 and 金额. */
static guint
count_bare (const UrTableReading *table)
{
  guint n = 0;

  for (guint i = table->names + 1; i < table->heads->len; i++)
    {
      const UrRowHead *other = get_column (table, i);

      n += is_bare (table, i) ||
           (other != NULL && *other->unit != '\0' && !other->is_change &&
            ur_words_end (UR_WORDS_PERCENT_NAMES, other->label, strlen (other->label)) == 0);
    }
  return n;
}

/* ... and others like it are beside it. */
static gboolean
is_unknown (UrTableReading *table, guint column)
{
  if (table->n_bare < 0)
    table->n_bare = (int) count_bare (table);
  return table->n_bare > 1 && is_bare (table, column);
}

static UrFinding *
read_cell (UrTableReading *table, guint row, const UrTableCell *cell, const UrRowHead *head, guint column)
{
  const GString *text = ur_table_get_text (table, row);
  const UrRowHead *of_column = get_column (table, column);
  UrFinding *finding;
  UrNumber number;

  if (is_uncounted (table, column) || is_place_in_row (head) ||
      !ur_number_read (text->str, (gssize) cell->end, cell->start, &number) || number.end != cell->end ||
      is_of_no_kind (&number, text->str + cell->start, of_column))
    {
      ur_table_add_no_figures (table, row, cell, column, UR_REASON_HEADING);
      return NULL;
    }
  if (!ur_number_is_figure (&number) && number.kind != UR_NUMBER_YEAR)
    {
      ur_table_add_no_figures (table, row, cell, column, ur_finding_judge (text->str, text->len, &number));
      return NULL;
    }
  if (number.kind == UR_NUMBER_YEAR) /* a count that looks like a year */
    {
      number.kind = UR_NUMBER_PLAIN;
      number.value_to = number.value;
    }
  finding = ur_findings_add (table->findings, row, &number);
  apply_unit (finding, get_unit_head (table, head, of_column));
  if (is_unknown (table, column))
    finding->confidence = UR_UNSURE;
  if (*finding->unit == '\0' && (table->is_unsure || table->told.unit != NULL))
    finding->confidence = UR_UNSURE;
  if (head->is_target || (of_column != NULL && (of_column->is_goal || of_column->is_target)))
    finding->aim = UR_AIM_TARGET;
  finding->column = column + 1;
  finding->head = ur_table_dup_head (table, column);
  if (finding->number.value.mantissa < 0 || text->str[cell->start] == '+')
    {
      finding->change = finding->number.value.mantissa < 0 ? UR_CHANGE_DOWN : UR_CHANGE_NONE;
      finding->quantity = finding->quantity == UR_QUANTITY_PERCENT ? UR_QUANTITY_GROWTH : finding->quantity;
    }
  finding->label = dup_label (head, of_column, get_place (table, column));
  date_cell (table, finding, head, of_column);
  if (head->is_part && table->whole != NULL)
    finding->part_of = g_strdup (table->whole);
  return finding;
}

/* — and / in the column of units say that there is none, or that the name has it. */
static gboolean
is_blank (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_strchr ("—–-－―/／无 　", -1, g_utf8_get_char (p)) == NULL)
      return FALSE;
  return TRUE;
}

/* 万元 in the column of units */
static void
read_unit_cell (const UrTableReading *table, UrRowHead *head, const char *text, const GArray *cells)
{
  const UrTableCell *cell;
  g_autofree char *words = NULL;

  if (table->units == 0 || table->units >= cells->len)
    return;
  cell = &g_array_index (cells, UrTableCell, table->units);
  words = ur_table_dup_words (text, cell);
  if (!is_blank (words))
    ur_row_head_read_unit (head, words);
}

/* What is counted in a column is another thing than in the one beside it; 目标值 and 完成值 are of one. */
static gboolean
is_of_own (const UrRowHead *column)
{
  return column != NULL && !column->is_goal && !column->is_outcome;
}

static void
read_row (UrTableReading *table, guint row)
{
  const GString *text = ur_table_get_text (table, row);
  g_autoptr (GArray) cells = ur_table_split_cells (text->str);
  g_auto (UrRowHead) head = { 0 };
  g_autofree char *words = NULL;
  guint series = 0;

  if (cells->len == 0)
    return;
  words =
      ur_table_dup_words (text->str, &g_array_index (cells, UrTableCell, MIN (table->names, cells->len - 1)));
  ur_row_head_read (&head, words);
  if (head.is_part && *head.unit == '\0' && table->unit != NULL)
    ur_row_head_read_unit (&head, table->unit);
  for (guint i = 0; i <= MIN (table->names, cells->len - 1); i++)
    ur_table_add_no_figures (table, row, &g_array_index (cells, UrTableCell, i), 0, UR_REASON_HEADING);
  read_unit_cell (table, &head, text->str, cells);
  for (guint i = table->names + 1; i < cells->len; i++)
    {
      UrFinding *finding =
          i == table->units ? NULL : read_cell (table, row, &g_array_index (cells, UrTableCell, i), &head, i);

      if (finding == NULL || table->places->len > 0 || is_of_own (get_column (table, i)))
        continue;
      if (series == 0)
        series = ++table->findings->n_series;
      finding->series = series;
    }
  if (!head.is_part)
    {
      g_free (table->whole);
      g_free (table->unit);
      table->whole = g_strdup (head.label);
      table->unit = g_strconcat (head.magnitude, head.unit, NULL);
    }
}

/**
 * ur_findings_read_table:
 * @first: the passage with its heads
 * @end: the passage after its last row
 *
 * Reads the figures of a table.
 */
void
ur_findings_read_table (UrFindings *findings, guint first, guint end)
{
  UrTableReading table = { .findings = findings,
                           .n_bare = -1,
                           .heads = g_ptr_array_new_with_free_func (g_free),
                           .periods = g_ptr_array_new_with_free_func (g_free),
                           .columns = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_row_head_free),
                           .places = g_ptr_array_new_with_free_func (g_free) };

  ur_table_read_heads (&table, first);
  for (guint row = first + 1; row < end; row++)
    read_row (&table, row);
  g_ptr_array_unref (table.heads);
  g_ptr_array_unref (table.periods);
  g_ptr_array_unref (table.columns);
  g_ptr_array_unref (table.places);
  g_free (table.whole);
  g_free (table.unit);
  ur_row_head_clear (&table.told);
  findings->told_unit = G_MAXUINT;
}
