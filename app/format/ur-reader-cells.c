/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An indicator whose figure is the cell of a table.  The heads of its row and column say what it counts, in
 * which unit and of which period; what they say and what the indicator says must be the same. */
#include "ur-config.h"

#include "ur-raw-indicator.h"
#include "ur-excerpt.h"
#include "ur-quote.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_POSITION 100000

/**
 * ur_raw_indicator_read_cell_place:
 * @at: the place of an indicator: a table, a row and a column
 *
 * Rows are counted from the first one under the head, columns from the first one of the table, which holds
 * the heads of the rows and no figures.  The column is set.
 *
 * Returns: (nullable): the row
 */
const UrParagraph *
ur_raw_indicator_read_cell_place (UrRawIndicator *raw, UrCursor at)
{
  static const UrMember members[] = { { "table", UR_JSON_STRING, TRUE },
                                      { "row", UR_JSON_INTEGER, TRUE },
                                      { "column", UR_JSON_INTEGER, TRUE } };
  const char *subject = ur_raw_indicator_set_subject (raw, UR_MEMBER_AT);
  UrCursor values[G_N_ELEMENTS (members)];
  const UrTable *table;
  guint row, column;

  if (!ur_cursor_read_members (at, members, G_N_ELEMENTS (members), values, subject))
    return NULL;
  table = ur_cursor_look_up (values[0], raw->reader->report->table_ids, "table", subject);
  if (table == NULL || !ur_cursor_read_integer (values[1], 1, MAX_POSITION, &row, subject) ||
      !ur_cursor_read_integer (values[2], 1, MAX_POSITION, &column, subject))
    return NULL;
  if (row > table->n_rows)
    ur_cursor_add_error (
        values[1], subject,
        g_strdup_printf (_ ("The last row of this table is number %u, counted under its head."),
                         table->n_rows));
  else if (column < 2 || column > table->n_columns)
    ur_cursor_add_error (values[2], subject,
                         g_strdup_printf (_ ("Figures of this table are in columns 2 to %u; the first one "
                                             "heads its rows."),
                                          table->n_columns));
  else
    {
      raw->indicator->column = column;
      return &table->rows[row - 1];
    }
  return NULL;
}

/* A head without the unit that is in brackets at its end. */
static char *
dup_without_bracket (const char *head)
{
  const char *bracket = g_strrstr (head, "（");

  if (bracket == NULL)
    bracket = g_strrstr (head, "(");
  return g_strstrip (bracket != NULL && bracket > head ? g_strndup (head, (gsize) (bracket - head))
                                                       : g_strdup (head));
}

/* Whether @head names years, and none of them is that of @period. */
static gboolean
names_other_year (const char *head, const UrPeriod *period)
{
  gboolean named = FALSE;

  for (const char *p = head; *p != '\0'; p++)
    {
      gsize n = strspn (p, "0123456789");

      if (n == 4 && g_ascii_strtoull (p, NULL, 10) == period->year)
        return FALSE;
      named = named || n == 4;
      p += n > 0 ? n - 1 : 0;
    }
  return named && period->year > 0;
}

/* Whether @head is what another period is called. */
static gboolean
is_other_period (const UrReport *report, const char *head, const UrPeriod *period)
{
  if (strcmp (head, period->label) == 0 || strcmp (head, period->short_label) == 0)
    return FALSE;
  for (guint i = 0; i < report->n_periods; i++)
    if (strcmp (head, report->periods[i].label) == 0 || strcmp (head, report->periods[i].short_label) == 0)
      return TRUE;
  return FALSE;
}

/* The head of the column says of when its figures are; where rows are years, that of the row does. */
static void
check_period (UrRawIndicator *raw)
{
  const UrIndicator *indicator = raw->indicator;
  const UrParagraph *row = indicator->paragraph;
  g_autofree char *column_head = ur_paragraph_dup_cell (row->table->head, indicator->column);
  g_autofree char *row_head = ur_paragraph_dup_row_head (row);
  g_autofree char *column_words = dup_without_bracket (column_head);
  g_autofree char *row_words = dup_without_bracket (row_head);
  const char *said = column_words;

  if (ur_period_read_label (column_words) == 0 && ur_period_read_label (row_words) > 0)
    said = row_words;
  if (names_other_year (said, indicator->period) ||
      is_other_period (raw->reader->report, said, indicator->period))
    ur_raw_indicator_lose_by (
        raw, UR_MEMBER_PERIOD, NULL,
        ur_quote_printf (_ ("The head of this cell says “%s”; the period of the indicator is "
                            "“%s”."),
                         said, indicator->period->label));
}

/**
 * ur_raw_indicator_read_cell:
 * @raw: of an indicator in a table, with its period
 *
 * Takes the cell as the printed token, unless the file says which part of it is, and compares the period with
 * the heads.
 */
void
ur_raw_indicator_read_cell (UrRawIndicator *raw)
{
  UrIndicator *indicator = raw->indicator;
  g_autofree char *cell = ur_paragraph_dup_cell (indicator->paragraph, indicator->column);

  if (!ur_cell_is_blank (cell))
    {
      check_period (raw);
      if (indicator->printed == NULL)
        indicator->printed = ur_json_keep (raw->reader->json, cell, -1);
      return;
    }
  indicator->printed = NULL;
  indicator->quote_start = indicator->paragraph->cells[indicator->column - 1];
  ur_raw_indicator_lose_by (raw, UR_MEMBER_AT, NULL,
                            *cell == '\0'
                                ? g_strdup (_ ("This cell is empty: it has no figure."))
                                : ur_quote_printf (_ ("This cell says “%s”: it has no figure."), cell));
}

/* Places that may tell the unit of a cell, with the nearest first. */
typedef struct
{
  char *words[6];
  guint n;
} Heads;

static void
heads_clear (Heads *heads)
{
  for (guint i = 0; i < heads->n; i++)
    g_free (heads->words[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Heads, heads_clear)

/* 增幅% without brackets */
static char *
dup_sign (const char *words)
{
  return g_str_has_suffix (words, "%")    ? g_strdup ("%")
         : g_str_has_suffix (words, "％") ? g_strdup ("％")
         : g_str_has_suffix (words, "‰")  ? g_strdup ("‰")
                                          : NULL;
}

/* A unit that is in brackets at the end of a head, or what follows 单位：in a caption. */
static char *
dup_named_unit (const char *words)
{
  const char *start = strstr (words, "单位");
  const char *end;

  if (start != NULL && (g_str_has_prefix (start, "单位：") || g_str_has_prefix (start, "单位:")))
    start += strlen ("单位") + (gsize) g_utf8_skip[(guchar) start[strlen ("单位")]];
  else if ((start = g_strrstr (words, "（")) != NULL)
    start += strlen ("（");
  else if ((start = g_strrstr (words, "(")) != NULL)
    start++;
  else
    return dup_sign (words);
  while (g_str_has_prefix (start, "±")) /* （±%） */
    start += strlen ("±");
  end = start + strcspn (start, ")");
  if (strstr (start, "）") != NULL)
    end = MIN (end, strstr (start, "）"));
  return g_strndup (start, (gsize) (end - start));
}

/* Brackets hold other words, too: （含退休）. */
static gboolean
is_unit (const char *words)
{
  g_autofree char *token = g_strconcat ("1", words, NULL);
  UrNumber number;

  return ur_number_read (token, -1, 0, &number) && number.end == strlen (token) &&
         (number.unit_end > number.unit_start || number.magnitude_end > number.magnitude_start);
}

static void
add_head (Heads *heads, const char *words)
{
  char *unit = words != NULL ? dup_named_unit (words) : NULL;

  if (unit != NULL && is_unit (unit))
    heads->words[heads->n++] = unit;
  else
    g_free (unit);
}

static void
add_row (Heads *heads, const UrParagraph *row)
{
  g_autofree char *unit = ur_paragraph_dup_unit_cell (row);
  g_autofree char *head = ur_paragraph_dup_row_head (row);

  if (unit != NULL && is_unit (unit))
    heads->words[heads->n++] = g_steal_pointer (&unit);
  else
    add_head (heads, head);
}

/* A row that is a part of another one has its unit, unless it names one. */
static void
find_heads (const UrIndicator *indicator, Heads *heads)
{
  const UrParagraph *row = indicator->paragraph;
  const UrParagraph *whole = ur_paragraph_get_whole_row (row);
  g_autofree char *column_head = ur_paragraph_dup_cell (row->table->head, indicator->column);

  add_row (heads, row);
  add_head (heads, column_head);
  if (heads->n == 0 && whole != NULL)
    add_row (heads, whole);
  if (heads->n == 0)
    add_head (heads, row->table->caption);
  if (heads->n == 0)
    add_head (heads, row->table->note);
}

static gboolean
is_in_table (const UrTable *table, const char *words)
{
  const UrParagraph *last = &table->rows[table->n_rows - 1];

  for (const UrParagraph *paragraph = table->head; paragraph <= last; paragraph++)
    if (strstr (paragraph->text, words) != NULL)
      return TRUE;
  return (table->caption != NULL && strstr (table->caption, words) != NULL) ||
         (table->note != NULL && strstr (table->note, words) != NULL);
}

/**
 * ur_raw_indicator_check_cell_unit:
 * @number: the figure of the cell, which has no unit of its own
 *
 * Compares magnitude and unit with what the heads say.
 */
void
ur_raw_indicator_check_cell_unit (UrRawIndicator *raw, const UrNumber *number)
{
  const UrIndicator *indicator = raw->indicator;
  gboolean has_magnitude = number->magnitude_end > number->magnitude_start;
  g_autofree char *declared = g_strconcat (has_magnitude ? "" : indicator->magnitude, indicator->unit, NULL);
  g_auto (Heads) heads = { 0 };

  find_heads (indicator, &heads);
  for (guint i = 0; i < heads.n; i++)
    if (strcmp (heads.words[i], declared) == 0)
      return;
  if (heads.n > 0)
    ur_raw_indicator_lose_by (
        raw, UR_MEMBER_UNIT, NULL,
        ur_quote_printf (_ ("The heads of this cell say “%s”; the magnitude and unit of the "
                            "indicator are “%s”."),
                         heads.words[0], declared));
  else if (*declared != '\0')
    ur_raw_indicator_lose_by (
        raw, UR_MEMBER_UNIT, NULL,
        ur_quote_printf (_ ("Neither this cell nor its heads say “%s”. Write the words of the "
                            "table that do as “unit_from”."),
                         declared));
}

/**
 * ur_raw_indicator_find_unit_words:
 * @words: where the file says that the unit is
 *
 * Returns: whether they are where they can be: in the paragraph, or anywhere in the table
 */
gboolean
ur_raw_indicator_find_unit_words (const UrRawIndicator *raw, const char *words)
{
  const UrParagraph *paragraph = raw->indicator->paragraph;

  return paragraph->table != NULL ? is_in_table (paragraph->table, words)
                                  : strstr (paragraph->text, words) != NULL;
}

static gboolean
is_in_text (const char *text, const char *words)
{
  return text != NULL && strstr (text, words) != NULL;
}

/**
 * ur_raw_indicator_find_told_unit:
 * @words: where the file says that the unit is
 *
 * Returns: whether they are in the section of the figure before its paragraph, or in a heading over it:
 *   单位：万元 tells the unit of the lines below it
 */
gboolean
ur_raw_indicator_find_told_unit (const UrRawIndicator *raw, const char *words)
{
  const UrParagraph *paragraph = raw->indicator->paragraph;

  for (guint i = 0; i < paragraph->index; i++)
    if (is_in_text (paragraph->section->paragraphs[i].text, words))
      return TRUE;
  for (const UrSection *section = paragraph->section; section != NULL; section = section->parent)
    if (is_in_text (section->title, words))
      return TRUE;
  return FALSE;
}

static const UrIndicator *
find_in_row (const UrParagraph *row, guint column)
{
  for (guint i = 0; i < row->n_indicators; i++)
    if (row->indicators[i]->column == column)
      return row->indicators[i];
  return NULL;
}

/**
 * ur_raw_indicator_find_cell_whole:
 * @declared: (nullable): what the file says that it is a part of
 *
 * A # before the head of a row says that the row is a part of the one above.
 *
 * Returns: (nullable): the figure above; or @declared, where the table says nothing
 */
const UrIndicator *
ur_raw_indicator_find_cell_whole (UrRawIndicator *raw, const UrIndicator *declared)
{
  const UrIndicator *indicator = raw->indicator;
  const UrParagraph *row = ur_paragraph_get_whole_row (indicator->paragraph);
  const UrIndicator *whole = row != NULL ? find_in_row (row, indicator->column) : NULL;

  if (whole == NULL || declared == NULL || whole == declared)
    return whole != NULL ? whole : declared;
  ur_cursor_add_error (raw->values[UR_MEMBER_PART_OF], ur_raw_indicator_set_subject (raw, UR_MEMBER_PART_OF),
                       ur_quote_printf (_ ("The table makes this row a part of “%s” by the sign before its "
                                           "head; found “%s”."),
                                        whole->id, declared->id));
  return NULL;
}

/**
 * ur_raw_indicator_keep_words:
 *
 * Settles what is shown as the source of the figure: a cell by itself tells nothing.
 */
void
ur_raw_indicator_keep_words (UrRawIndicator *raw)
{
  UrIndicator *indicator = raw->indicator;
  g_autofree char *row_head = NULL;
  g_autofree char *column_head = NULL;
  g_autofree char *words = NULL;

  indicator->words = indicator->quote;
  if (indicator->column == 0)
    return;
  row_head = ur_paragraph_dup_row_head (indicator->paragraph);
  column_head = ur_paragraph_dup_cell (indicator->paragraph->table->head, indicator->column);
  words = g_strjoin ("｜", row_head, column_head, indicator->quote, NULL);
  indicator->words = ur_json_keep (raw->reader->json, words, -1);
}
