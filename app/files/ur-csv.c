/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-csv.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* RFC 4180, section 2: quotes round what holds a comma, a quote or a line end; a quote inside is doubled. */
static void
add_cell (UrCsv *csv, const char *guard, const char *text)
{
  gboolean quoted = strpbrk (text, ",\"\r\n") != NULL;

  if (csv->column++ > 0)
    g_string_append_c (csv->out, ',');
  if (quoted)
    g_string_append_c (csv->out, '"');
  g_string_append (csv->out, guard);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv->out, '"');
      g_string_append_c (csv->out, *p);
    }
  if (quoted)
    g_string_append_c (csv->out, '"');
}

/**
 * ur_csv_init:
 * @csv: (out caller-allocates): end with ur_csv_finish()
 *
 * Starts a table: UTF-8 with a byte order mark, which office programs need to read Chinese.
 */
void
ur_csv_init (UrCsv *csv)
{
  csv->out = g_string_new (BYTE_ORDER_MARK);
  csv->column = 0;
  csv->n_rows = 0;
}

/**
 * ur_csv_init_plain:
 * @csv: (out caller-allocates): end with ur_csv_finish()
 *
 * Starts a table that programs read: UTF-8 without a byte order mark.
 */
void
ur_csv_init_plain (UrCsv *csv)
{
  ur_csv_init (csv);
  g_string_truncate (csv->out, 0);
}

/* What office programs leave out before they look at a cell: HTML's blanks are none in a cell, and neither
 * ideographic spaces nor marks without width keep a formula from being one. */
static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

/**
 * ur_csv_get_guard:
 * @text: words of the report on their way into a cell, in a file or on the clipboard
 *
 * The one place that knows what an office program would run as a formula: what begins with = + - @, as wide
 * as a Latin letter or as an ideograph or smaller, also after blanks, or with a tab or a line end.  Numbers
 * are not to be asked about: they stay numbers.
 *
 * Returns: (transfer none): what to write before @text: an apostrophe, or nothing
 */
const char *
ur_csv_get_guard (const char *text)
{
  const char *p = text;

  if (*text != '\0' && strchr ("\t\r\n", *text) != NULL)
    return "'";
  while (*p != '\0' && is_blank (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  switch (g_utf8_get_char (p))
    {
    case '=':
    case '+':
    case '-':
    case '@':
    case 0xff1d: /* ＝ */
    case 0xff0b: /* ＋ */
    case 0xff0d: /* － */
    case 0xff20: /* ＠ */
    case 0xfe66: /* small forms of the same */
    case 0xfe62:
    case 0xfe63:
    case 0xfe6b:
      return "'";
    default:
      return "";
    }
}

/**
 * ur_csv_add_text:
 * @csv: a table
 * @text: (nullable): words; %NULL gives an empty cell
 *
 * Adds a cell of words.  A text that an office program would run as a formula gets an apostrophe before it.
 */
void
ur_csv_add_text (UrCsv *csv, const char *text)
{
  if (text == NULL)
    text = "";
  add_cell (csv, ur_csv_get_guard (text), text);
}

/**
 * ur_csv_add_number:
 * @csv: a table
 * @number: (nullable): digits as printed; %NULL gives an empty cell
 *
 * Adds a number: never guarded, so that it stays a number.
 */
void
ur_csv_add_number (UrCsv *csv, const char *number)
{
  add_cell (csv, "", number != NULL ? number : "");
}

/**
 * ur_csv_end_row:
 *
 * Ends a row; the next cell begins another.
 */
void
ur_csv_end_row (UrCsv *csv)
{
  g_string_append (csv->out, "\r\n");
  csv->column = 0;
  csv->n_rows++;
}

/**
 * ur_csv_finish:
 * @csv: a table whose last row was ended
 *
 * Returns: (transfer full): the file
 */
GBytes *
ur_csv_finish (UrCsv *csv)
{
  return g_string_free_to_bytes (g_steal_pointer (&csv->out));
}
