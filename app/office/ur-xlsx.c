/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workbooks.  What is in them is an object: `sheets`, each with its `name`, the `widths` of its columns, how
 * many rows are `frozen`, its `rows` and maybe a `picture`.  A row is an array of cells, a cell an array of
 * two: what it is (text, title, head, number-head, number, note), and what it says. */
#include "ur-config.h"

#include "ur-xlsx.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>
#include <xlsxwriter.h>

#include "ur-block.h"
#include "ur-quote.h"
#include "ur-xlsx-package.h"

/* What Chinese office programs set tables in; others have something in its place. */
#define FONT "宋体"
#define MAX_DECIMALS 15u

#define ROW_HEIGHT 18.0 /* pt */
#define LINE_HEIGHT 14.0
#define CELL_PAD 2.5 /* of its width, in letters */
#define WIDER 1.05   /* lines end before they are full */
#define FIRST_WIDE 0x2000

typedef struct
{
  const UrWritten *written;
  lxw_workbook *workbook;
  lxw_format *text, *title, *head, *number_head, *note;
  lxw_format *numbers[MAX_DECIMALS + 1]; /* by decimals; made when they are needed */
  lxw_worksheet *sheet;
  JsonArray *widths; /* of its columns */
  GArray *pictures;  /* UrXlsxPicture */
  lxw_error error;   /* the first */
} Book;

/* The first failure is kept. */
static void
check (Book *book, lxw_error error)
{
  if (book->error == LXW_NO_ERROR)
    book->error = error;
}

static lxw_format *
create_format (Book *book, double size)
{
  lxw_format *format = workbook_add_format (book->workbook);

  format_set_font_name (format, FONT);
  format_set_font_size (format, size);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  return format;
}

static lxw_format *
create_cell_format (Book *book)
{
  lxw_format *format = create_format (book, 10.5);

  format_set_bottom (format, LXW_BORDER_HAIR);
  format_set_text_wrap (format);
  return format;
}

static lxw_format *
create_head_format (Book *book)
{
  lxw_format *format = create_cell_format (book);

  format_set_bold (format);
  format_set_top (format, LXW_BORDER_MEDIUM);
  format_set_bottom (format, LXW_BORDER_THIN);
  return format;
}

static void
create_formats (Book *book)
{
  book->text = create_cell_format (book);
  format_set_indent (book->text, 1);
  book->head = create_head_format (book);
  format_set_indent (book->head, 1);
  book->number_head = create_head_format (book);
  format_set_align (book->number_head, LXW_ALIGN_RIGHT);
  book->title = create_format (book, 14);
  format_set_bold (book->title);
  book->note = create_format (book, 9);
}

/* As many decimals as are printed, also where the last is 0. */
static lxw_format *
get_number_format (Book *book, const char *digits)
{
  const char *point = strchr (digits, '.');
  gsize n = MIN (point != NULL ? strlen (point + 1) : 0, MAX_DECIMALS);
  g_autoptr (GString) pattern = g_string_new ("0");

  if (book->numbers[n] != NULL)
    return book->numbers[n];
  if (n > 0)
    g_string_append_c (pattern, '.');
  for (gsize i = 0; i < n; i++)
    g_string_append_c (pattern, '0');
  book->numbers[n] = create_cell_format (book);
  format_set_num_format (book->numbers[n], pattern->str);
  format_set_align (book->numbers[n], LXW_ALIGN_RIGHT);
  return book->numbers[n];
}

static lxw_format *
get_text_format (const Book *book, const char *kind)
{
  return strcmp (kind, "title") == 0         ? book->title
         : strcmp (kind, "head") == 0        ? book->head
         : strcmp (kind, "number-head") == 0 ? book->number_head
         : strcmp (kind, "note") == 0        ? book->note
                                             : book->text;
}

static void
write_cell (Book *book, guint row, guint column, JsonArray *cell)
{
  const char *kind = json_array_get_string_element (cell, 0), *text = json_array_get_string_element (cell, 1);

  if (strcmp (kind, "number") == 0)
    check (book, worksheet_write_number (book->sheet, row, (lxw_col_t) column, g_ascii_strtod (text, NULL),
                                         get_number_format (book, text)));
  else if (*text != '\0')
    check (book,
           worksheet_write_string (book->sheet, row, (lxw_col_t) column, text, get_text_format (book, kind)));
  else
    check (book, worksheet_write_blank (book->sheet, row, (lxw_col_t) column, get_text_format (book, kind)));
}

/* How many lines a cell takes, near enough: ideographs are as wide as two letters. */
static guint
count_lines (const Book *book, guint column, JsonArray *cell)
{
  const char *kind = json_array_get_string_element (cell, 0);
  const double room = json_array_get_double_element (book->widths, column) - CELL_PAD;
  double width = 0;

  if (strcmp (kind, "text") != 0)
    return 1;
  for (const char *p = json_array_get_string_element (cell, 1); *p != '\0'; p = g_utf8_next_char (p))
    width += g_utf8_get_char (p) >= FIRST_WIDE ? 2 : 1;
  return MAX (1, (guint) ceil (width * WIDER / room));
}

/* Not every program finds out how high a row must be. */
static void
set_height (Book *book, guint i, JsonArray *row)
{
  guint n_lines = 1;

  for (guint k = 0; k < json_array_get_length (row); k++)
    n_lines = MAX (n_lines, count_lines (book, k, json_array_get_array_element (row, k)));
  check (book, worksheet_set_row (book->sheet, i, ROW_HEIGHT + (n_lines - 1) * LINE_HEIGHT, NULL));
}

static void
write_rows (Book *book, JsonArray *rows)
{
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonArray *row = json_array_get_array_element (rows, i);

      for (guint k = 0; k < json_array_get_length (row); k++)
        write_cell (book, i, k, json_array_get_array_element (row, k));
      set_height (book, i, row);
    }
}

static void
write_picture (Book *book, JsonObject *object, guint row)
{
  UrXlsxPicture picture = { .sheet = book->sheet, .row = row };

  ur_written_get_picture (book->written, object, &picture.picture);
  if (picture.picture.width > 0)
    g_array_append_val (book->pictures, picture);
}

/* The row that is on each page: a name with a meaning.  The library finds no sheet whose own name has one of
 * the marks that a name is written with. */
static void
repeat_row (Book *book, guint row)
{
  const char *sheet = book->sheet->quoted_name;
  g_autofree char *name = g_strdup_printf ("%s!_xlnm.Print_Titles", sheet);
  g_autofree char *rows = g_strdup_printf ("=%s!$%u:$%u", sheet, row + 1, row + 1);

  if (strpbrk (book->sheet->name, "!'") == NULL)
    check (book, workbook_define_name (book->workbook, name, rows));
}

/* A4 across, as many pages as it takes, with the heads of the columns on each. */
static void
set_page (Book *book, guint n_frozen)
{
  worksheet_set_paper (book->sheet, 9);
  worksheet_set_landscape (book->sheet);
  worksheet_fit_to_pages (book->sheet, 1, 0);
  worksheet_set_footer (book->sheet, "&C&P");
  if (n_frozen == 0)
    return;
  worksheet_freeze_panes (book->sheet, n_frozen, 0);
  repeat_row (book, n_frozen - 1);
}

static void
write_sheet (Book *book, JsonObject *object)
{
  JsonArray *rows = json_object_get_array_member (object, "rows");
  guint n_rows = json_array_get_length (rows);

  book->sheet = workbook_add_worksheet (book->workbook, ur_written_get_text (object, "name"));
  if (book->sheet == NULL)
    {
      check (book, LXW_ERROR_PARAMETER_VALIDATION);
      return;
    }
  book->widths = json_object_get_array_member (object, "widths");
  for (guint i = 0; i < json_array_get_length (book->widths); i++)
    check (book, worksheet_set_column (book->sheet, (lxw_col_t) i, (lxw_col_t) i,
                                       json_array_get_double_element (book->widths, i), NULL));
  worksheet_set_default_row (book->sheet, ROW_HEIGHT, LXW_FALSE);
  write_rows (book, rows);
  if (json_object_has_member (object, "picture"))
    write_picture (book, json_object_get_object_member (object, "picture"), n_rows + 1);
  set_page (book, (guint) json_object_get_double_member_with_default (object, "frozen", 0));
}

static void
write_sheets (Book *book)
{
  JsonArray *sheets = json_object_get_array_member (book->written->root, "sheets");

  create_formats (book);
  for (guint i = 0; i < json_array_get_length (sheets); i++)
    write_sheet (book, json_array_get_object_element (sheets, i));
  if (!STAILQ_EMPTY (book->workbook->worksheets))
    {
      worksheet_activate (STAILQ_FIRST (book->workbook->worksheets));
      worksheet_select (STAILQ_FIRST (book->workbook->worksheets));
    }
}

static lxw_error
write_book (Book *book)
{
  g_autoptr (GBytes) core = ur_written_dup_core (book->written); /* without the date of now */
  g_autoptr (GBytes) program = ur_written_dup_program ();
  g_autoptr (GArray) pictures = g_array_new (FALSE, FALSE, sizeof (UrXlsxPicture));

  book->workbook = workbook_new ("workbook");
  if (book->workbook == NULL)
    return LXW_ERROR_MEMORY_MALLOC_FAILED;
  book->pictures = pictures;
  write_sheets (book);
  if (!ur_xlsx_package_write (book->workbook, pictures, core, program))
    check (book, LXW_ERROR_ZIP_FILE_OPERATION);
  lxw_workbook_free (book->workbook);
  return book->error;
}

/**
 * ur_xlsx_write:
 * @written: what is in the workbook
 * @error: return location for an error
 *
 * Writes it to standard output.
 *
 * Returns: whether all of it was written
 */
gboolean
ur_xlsx_write (const UrWritten *written, GError **error)
{
  Book book = { .written = written };
  lxw_error failure = write_book (&book);

  if (failure == LXW_NO_ERROR)
    return TRUE;
  ur_quote_set_error (error, UR_EXTRACTION_ERROR, UR_EXTRACTION_FAILED,
                      _ ("The workbook could not be written: “%s”."), lxw_strerror (failure));
  return FALSE;
}
