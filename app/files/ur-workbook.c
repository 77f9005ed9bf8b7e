/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-workbook.h"

#include <string.h>

#include "ur-office-json.h"

/* What spreadsheet programs take as the name of a sheet, in units of UTF-16. */
#define MAX_NAME 31u

/* Significant digits of a decimal that a cell holds as it is: it is a binary number of 53 bits. */
#define MAX_DIGITS 15u

struct _UrWorkbook
{
  UrOfficeJson json;
  GHashTable *names; /* of its sheets, without capitals */
  gboolean has_row;  /* whether one is open */
};

/**
 * ur_workbook_new:
 * @title: of the workbook
 * @author: (nullable): who issued what it shows
 *
 * Returns: (transfer full): a workbook without sheets
 */
UrWorkbook *
ur_workbook_new (const char *title, const char *author)
{
  UrWorkbook *workbook = g_new0 (UrWorkbook, 1);

  ur_office_json_init (&workbook->json, title, author);
  workbook->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  json_builder_set_member_name (workbook->json.builder, "sheets");
  json_builder_begin_array (workbook->json.builder);
  return workbook;
}

/**
 * ur_workbook_free:
 * @workbook: (transfer full): a workbook
 */
void
ur_workbook_free (UrWorkbook *workbook)
{
  ur_office_json_clear (&workbook->json);
  g_hash_table_unref (workbook->names);
  g_free (workbook);
}

static guint
count_units (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_utf8_get_char (p) > 0xffff ? 2 : 1;
  return n;
}

/* As much of @text as has room before @tail, without what no name may have. */
static char *
dup_shortened (const char *text, const char *tail)
{
  g_autoptr (GString) name = g_string_new (NULL);
  guint room = MAX_NAME - (guint) strlen (tail);
  const gboolean is_cut = count_units (text) > room;

  room -= is_cut ? 1 : 0; /* … says so */
  for (const char *p = text; *p != '\0' && room > 0; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      guint units = c > 0xffff ? 2 : 1;

      if (g_unichar_iscntrl (c) || (c < 0x80 && strchr ("[]:*?/\\", (int) c) != NULL))
        c = ' ';
      if (units > room)
        break;
      g_string_append_unichar (name, c);
      room -= units;
    }
  if (is_cut)
    g_string_append (name, "…");
  g_strstrip (name->str);
  /* no name begins or ends with an apostrophe */
  for (char *p = name->str; *p == '\''; p++)
    *p = ' ';
  for (gsize n = strlen (name->str); n > 0 && name->str[n - 1] == '\''; n--)
    name->str[n - 1] = ' ';
  g_strstrip (name->str);
  return g_strconcat (*name->str != '\0' ? name->str : "_", tail, NULL);
}

/* No two sheets have one name, also where capitals do not count. */
static char *
dup_sheet_name (UrWorkbook *workbook, const char *text)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *tail = i > 1 ? g_strdup_printf (" %u", i) : g_strdup ("");
      g_autofree char *name = dup_shortened (text, tail);

      /* spreadsheet programs keep this one for themselves */
      if (g_ascii_strcasecmp (name, "History") != 0 &&
          g_hash_table_add (workbook->names, g_utf8_casefold (name, -1)))
        return g_steal_pointer (&name);
    }
}

/**
 * ur_workbook_begin_sheet:
 * @workbook: a workbook
 * @name: what the sheet is to be called; made fit, and unlike that of any other
 * @widths: (array length=n_columns): of its columns, in characters of Latin text
 * @n_columns: how many there are
 * @n_frozen: how many rows at its head stay in sight
 */
void
ur_workbook_begin_sheet (
    UrWorkbook *workbook, const char *name, const double *widths, guint n_columns, guint n_frozen)
{
  JsonBuilder *builder = workbook->json.builder;
  g_autofree char *unique = dup_sheet_name (workbook, name);

  json_builder_begin_object (builder);
  ur_office_json_add_text (&workbook->json, "name", unique);
  ur_office_json_add_number (&workbook->json, "frozen", n_frozen);
  json_builder_set_member_name (builder, "widths");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_columns; i++)
    json_builder_add_double_value (builder, widths[i]);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
}

static void
add_cell (UrWorkbook *workbook, const char *kind, const char *text)
{
  JsonBuilder *builder = workbook->json.builder;

  if (!workbook->has_row)
    json_builder_begin_array (builder);
  workbook->has_row = TRUE;
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, kind);
  json_builder_add_string_value (builder, text);
  json_builder_end_array (builder);
}

/**
 * ur_workbook_add_text:
 * @workbook: a workbook with an open sheet
 * @kind: of the cell
 * @text: (nullable): its words, which are words whatever they begin with: no cell has a formula
 *
 * Adds a cell to the row.
 */
void
ur_workbook_add_text (UrWorkbook *workbook, UrCellKind kind, const char *text)
{
  static const char *const names[] = { "text", "title", "head", "number-head", "note" };

  add_cell (workbook, names[kind], text != NULL ? text : "");
}

/**
 * ur_workbook_can_hold:
 * @digits: (nullable): a number
 *
 * Returns: whether a cell can have exactly this number: ASCII digits with a sign or a point in them, and no
 *   more than a spreadsheet program keeps
 */
gboolean
ur_workbook_can_hold (const char *digits)
{
  const char *p = digits;
  guint n = 0, n_zeros = 0; /* significant digits; those at its end that are 0 */
  gboolean has_point = FALSE;

  if (p == NULL)
    return FALSE;
  if (*p == '-')
    p++;
  if (!g_ascii_isdigit (*p))
    return FALSE;
  for (; *p != '\0'; p++)
    if (*p == '.' && !has_point && g_ascii_isdigit (p[1]))
      has_point = TRUE;
    else if (!g_ascii_isdigit (*p))
      return FALSE;
    else if (n > 0 || *p != '0')
      {
        n++;
        n_zeros = *p == '0' ? n_zeros + 1 : 0;
      }
  return n - n_zeros <= MAX_DIGITS;
}

/**
 * ur_workbook_add_number:
 * @workbook: a workbook with an open sheet
 * @digits: a number that ur_workbook_can_hold()
 *
 * Adds a cell to the row that is a number and shows as many decimals as there are.
 */
void
ur_workbook_add_number (UrWorkbook *workbook, const char *digits)
{
  g_return_if_fail (ur_workbook_can_hold (digits));

  add_cell (workbook, "number", digits);
}

/**
 * ur_workbook_end_row:
 * @workbook: a workbook with an open sheet
 */
void
ur_workbook_end_row (UrWorkbook *workbook)
{
  if (!workbook->has_row)
    json_builder_begin_array (workbook->json.builder);
  json_builder_end_array (workbook->json.builder);
  workbook->has_row = FALSE;
}

/**
 * ur_workbook_end_sheet:
 * @workbook: a workbook with an open sheet
 * @png: (nullable): a picture that is below its rows
 * @width: how wide it is, in points
 * @words: (nullable): what it shows, for people who do not see it
 */
void
ur_workbook_end_sheet (UrWorkbook *workbook, GBytes *png, double width, const char *words)
{
  JsonBuilder *builder = workbook->json.builder;

  json_builder_end_array (builder);
  if (png != NULL)
    {
      json_builder_set_member_name (builder, "picture");
      json_builder_begin_object (builder);
      ur_office_json_add_picture (&workbook->json, png, width, words);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

/**
 * ur_workbook_finish:
 * @workbook: a workbook whose sheets are all ended
 * @cancellable: (nullable): stops it at once
 * @error: return location for an error
 *
 * Has the file written.  Its bytes depend on what is in it alone.  It takes a moment, so call it in a thread.
 *
 * Returns: (transfer full): the file, or %NULL as ur_office_write() says
 */
GBytes *
ur_workbook_finish (UrWorkbook *workbook, GCancellable *cancellable, GError **error)
{
  json_builder_end_array (workbook->json.builder);
  return ur_office_json_write (&workbook->json, UR_OFFICE_WORKBOOK, cancellable, error);
}
