/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a table: what a cell counts is told by the head of its row, when by the head of its column.
 */
#include "ur-findings-private.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-row-head.h"
#include "ur-told-unit.h"

/* A table that is being read. */
typedef struct
{
  UrFindings *findings;
  GPtrArray *heads;   /* what is printed over each column */
  GPtrArray *periods; /* of each column, or NULL */
  GPtrArray *columns; /* UrRowHead of each column with a unit of its own, or NULL */
  GPtrArray *places;  /* what each column is of, where one is of all: 东院区 beside 合计 */
  guint units;        /* the column that tells the unit of each row, or 0 */
  char *whole;        /* the label of the last row that is no part */
  char *unit;         /* its magnitude and unit, which its parts have too */
  UrRowHead told;     /* what a line above the table says of the unit of its cells */
  gboolean is_unsure; /* that it tells several */
} Table;

/* A cell: bytes of its row's text. */
typedef struct
{
  gsize start, end;
} Cell;

static gboolean
is_bar (const char *p)
{
  return *p == '\t' || *p == '|' || g_str_has_prefix (p, "｜");
}

static GArray *
split_cells (const char *text)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  Cell cell = { 0, 0 };
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

static const GString *
get_text (const Table *table, guint row)
{
  return ur_manuscript_get_passage (table->findings->manuscript, row)->traced->text;
}

/* What is printed over the column; the first has the heads of the rows. */
static char *
dup_head (const Table *table, guint column)
{
  return column > 0 && column < table->heads->len ? g_strdup (g_ptr_array_index (table->heads, column))
                                                  : NULL;
}

static void
add_no_figures (Table *table, guint row, const Cell *cell, guint column, UrReason reason)
{
  const GString *text = get_text (table, row);
  UrNumber number;

  for (gsize at = cell->start; ur_number_find (text->str, (gssize) cell->end, at, &number); at = number.end)
    {
      UrFinding *finding = ur_findings_add (table->findings, row, &number);

      finding->reason = reason;
      finding->head = dup_head (table, column);
    }
}

static char *
dup_words (const char *text, const Cell *cell)
{
  return g_strndup (text + cell->start, cell->end - cell->start);
}

static gboolean
is_total (const char *label)
{
  return ur_words_is (UR_WORDS_TOTALS, label, strlen (label));
}

/* 单位 above a column that tells the unit of each row, and 总院, 东院区 and 合计 above what they have. */
static void
read_places (Table *table, const char *text, const GArray *cells)
{
  gboolean has_total = FALSE;

  for (guint i = 0; i < cells->len; i++)
    {
      const Cell *cell = &g_array_index (cells, Cell, i);
      g_autofree char *words = dup_words (text, cell);

      if (i > 0 && (g_str_equal (words, "单位") || g_str_equal (words, "计量单位")))
        table->units = i;
      has_total = has_total || (i > 0 && is_total (words));
      g_ptr_array_add (table->places, is_total (words) || i == 0 || i == table->units || *words == '\0' ||
                                              g_ptr_array_index (table->periods, i) != NULL ||
                                              g_ptr_array_index (table->columns, i) != NULL
                                          ? NULL
                                          : g_steal_pointer (&words));
    }
  if (!has_total)
    g_ptr_array_set_size (table->places, 0);
}

/* The heads of the columns: their years are the periods of what is below them. */
static void
read_heads (Table *table, guint row)
{
  const GString *text = get_text (table, row);
  g_autoptr (GArray) cells = split_cells (text->str);
  char *last = table->findings->last_year;
  gboolean is_new = FALSE; /* no year was named before the table */

  for (guint i = 0; i < cells->len; i++)
    {
      const Cell *cell = &g_array_index (cells, Cell, i);
      g_autofree char *words = dup_words (text->str, cell);
      UrNumber number = { 0 };
      gboolean is_year = ur_number_read (words, -1, 0, &number) &&
                         (number.kind == UR_NUMBER_YEAR || number.kind == UR_NUMBER_DATE);
      const char *season = is_year && number.kind == UR_NUMBER_YEAR ? NULL : ur_season_get_name (words);
      gboolean is_time = is_year || season != NULL;

      g_ptr_array_add (table->heads, g_strdup (words));
      if (season != NULL && table->findings->year != NULL)
        {
          g_free (words);
          words = g_strconcat (table->findings->year, "年", season, NULL);
        }
      else if (is_year && (last == NULL || is_new))
        {
          g_free (last);
          last = ur_finding_dup_year (words, &number);
          is_new = TRUE;
        }
      g_ptr_array_add (table->columns, is_time ? NULL : ur_row_head_new_column (words));
      g_ptr_array_add (table->periods, is_time ? g_steal_pointer (&words) : NULL);
      add_no_figures (table, row, cell, 0, UR_REASON_HEADING);
    }
  table->findings->last_year = last;
  read_places (table, text->str, cells);
}

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
  return is_total (row->label) ? g_strdup (column->label) : g_strconcat (row->label, column->label, NULL);
}

static const UrRowHead *
get_column (const Table *table, guint column)
{
  return column < table->columns->len ? g_ptr_array_index (table->columns, column) : NULL;
}

static const char *
get_place (const Table *table, guint column)
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
date_cell (Table *table, UrFinding *finding, const UrRowHead *row, const UrRowHead *column)
{
  const guint at = finding->column - 1;
  g_autofree char *year = NULL;

  if (at < table->periods->len && g_ptr_array_index (table->periods, at) != NULL)
    set_period (finding, g_ptr_array_index (table->periods, at));
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
get_unit_head (const Table *table, const UrRowHead *row, const UrRowHead *column)
{
  if (column != NULL && *column->unit != '\0')
    return column;
  if (*row->unit != '\0' || *row->magnitude != '\0' || table->told.unit == NULL ||
      is_share_name (row->label) || (column != NULL && is_share_name (column->label)))
    return row;
  return &table->told;
}

static UrFinding *
read_cell (Table *table, guint row, const Cell *cell, const UrRowHead *head, guint column)
{
  const GString *text = get_text (table, row);
  const UrRowHead *of_column = get_column (table, column);
  UrFinding *finding;
  UrNumber number;

  if (!ur_number_read (text->str, (gssize) cell->end, cell->start, &number) || number.end != cell->end ||
      is_of_no_kind (&number, text->str + cell->start, of_column))
    {
      add_no_figures (table, row, cell, column, UR_REASON_HEADING);
      return NULL;
    }
  if (!ur_number_is_figure (&number) && number.kind != UR_NUMBER_YEAR)
    {
      add_no_figures (table, row, cell, column, ur_finding_judge (text->str, text->len, &number));
      return NULL;
    }
  if (number.kind == UR_NUMBER_YEAR) /* a count that looks like a year */
    {
      number.kind = UR_NUMBER_PLAIN;
      number.value_to = number.value;
    }
  finding = ur_findings_add (table->findings, row, &number);
  apply_unit (finding, get_unit_head (table, head, of_column));
  if (*finding->unit == '\0' && (table->is_unsure || table->told.unit != NULL))
    finding->confidence = UR_UNSURE;
  if (head->is_target || (of_column != NULL && (of_column->is_goal || of_column->is_target)))
    finding->aim = UR_AIM_TARGET;
  finding->column = column + 1;
  finding->head = dup_head (table, column);
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

/* 万元 in the column of units */
static void
read_unit_cell (const Table *table, UrRowHead *head, const char *text, const GArray *cells)
{
  const Cell *cell;
  g_autofree char *words = NULL;

  if (table->units == 0 || table->units >= cells->len)
    return;
  cell = &g_array_index (cells, Cell, table->units);
  words = dup_words (text, cell);
  ur_row_head_read_unit (head, words);
}

/* What is counted in a column is another thing than in the one beside it; 目标值 and 完成值 are of one. */
static gboolean
is_of_own (const UrRowHead *column)
{
  return column != NULL && !column->is_goal && !column->is_outcome;
}

static void
read_row (Table *table, guint row)
{
  const GString *text = get_text (table, row);
  g_autoptr (GArray) cells = split_cells (text->str);
  g_auto (UrRowHead) head = { 0 };
  g_autofree char *words = NULL;
  guint series = 0;

  if (cells->len == 0)
    return;
  words = dup_words (text->str, &g_array_index (cells, Cell, 0));
  ur_row_head_read (&head, words);
  if (head.is_part && *head.unit == '\0' && table->unit != NULL)
    ur_row_head_read_unit (&head, table->unit);
  add_no_figures (table, row, &g_array_index (cells, Cell, 0), 0, UR_REASON_HEADING);
  read_unit_cell (table, &head, text->str, cells);
  for (guint i = 1; i < cells->len; i++)
    {
      UrFinding *finding =
          i == table->units ? NULL : read_cell (table, row, &g_array_index (cells, Cell, i), &head, i);

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

/* 单位：万元 above the table. */
static void
read_told_unit (Table *table, guint first)
{
  const GString *above = first > 0 ? get_text (table, first - 1) : NULL;
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
  Table table = { .findings = findings,
                  .heads = g_ptr_array_new_with_free_func (g_free),
                  .periods = g_ptr_array_new_with_free_func (g_free),
                  .columns = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_row_head_free),
                  .places = g_ptr_array_new_with_free_func (g_free) };

  read_heads (&table, first);
  read_told_unit (&table, first);
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
