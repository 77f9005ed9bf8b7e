/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-export.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-file-name-private.h"

/* A name has at most 255 bytes, on an encrypted home folder 143; numbers, the size and the extension need
 * room too. */
#define MAX_TITLE_BYTES 105
#define MAX_WORD_BYTES 21 /* of a word in the reader's language */
#define MAX_NAME_BYTES 255
#define FALLBACK "untitled" /* for what has nothing in it that a name can hold */

/* Not in a name: what some file system forbids, what shells or bidi rendering would make of it. */
static gboolean
is_dropped (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0x061c || c == 0x200b || (c >= 0x200e && c <= 0x200f) ||
         (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

static gboolean
is_replaced (gunichar c)
{
  return g_unichar_isspace (c) || (c < 0x80 && strchr ("/\\:*?\"<>|", (int) c) != NULL);
}

/**
 * ur_file_name_append:
 * @name: a name in the making
 * @text: what to append
 * @max_bytes: how much of it at most
 *
 * Appends @text made fit for a name: no spaces, slashes or control characters, no point, hyphen or space at
 * either end, cut at a character.  Nothing is appended when nothing is left.
 */
void
ur_file_name_append (GString *name, const char *text, gsize max_bytes)
{
  gsize start = name->len;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\t' || c == '\n' || c == '\r')
        c = ' ';
      if (is_dropped (c) || (name->len == start && (c == '.' || c == '-')))
        continue;
      if (is_replaced (c))
        c = '-';
      if (name->len - start + (gsize) g_unichar_to_utf8 (c, NULL) > max_bytes)
        break;
      if (c != '-' || (name->len > start && name->str[name->len - 1] != '-'))
        g_string_append_unichar (name, c);
    }
  while (name->len > start && strchr (".-", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
}

static gboolean
is_device (const char *name, gsize length)
{
  static const char *const devices[] = { "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$" };
  static const char *const numbers[] = { "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³" };
  g_autofree char *base = g_strndup (name, length);

  for (gsize i = 0; i < G_N_ELEMENTS (devices); i++)
    if (g_ascii_strcasecmp (base, devices[i]) == 0)
      return TRUE;
  if (g_ascii_strncasecmp (base, "COM", 3) != 0 && g_ascii_strncasecmp (base, "LPT", 3) != 0)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_str_equal (base + 3, numbers[i]))
      return TRUE;
  return FALSE;
}

/**
 * ur_file_name_guard:
 * @name: a whole file name
 *
 * Puts an underline after what Windows would take for a device, whatever extension it has: `CON.csv` becomes
 * `CON_.csv`.
 *
 * Source: learn.microsoft.com, “Naming Files, Paths, and Namespaces”
 */
void
ur_file_name_guard (GString *name)
{
  gsize base = strcspn (name->str, ".");

  if (is_device (name->str, base))
    g_string_insert_c (name, (gssize) base, '_');
}

/**
 * ur_file_name_dup_plain:
 * @prefix: what the name begins with
 * @text: what it is about
 * @suffix: what it ends with
 *
 * Returns: (transfer full): a name of one thing alone: never empty, never a device
 */
char *
ur_file_name_dup_plain (const char *prefix, const char *text, const char *suffix)
{
  GString *name = g_string_new (prefix);

  ur_file_name_append (name, text, MAX_TITLE_BYTES);
  if (name->len == strlen (prefix))
    g_string_append (name, FALLBACK);
  g_string_append (name, suffix);
  ur_file_name_guard (name);
  return g_string_free (name, FALSE);
}

static void
append_millimetres (GString *name, double mm)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (name, g_ascii_formatd (text, sizeof text, "%.4g", mm));
}

/* -1080px@2x, -900x383px, -160mm@300dpi: what makes two files of a chart different. */
static void
append_size (GString *name, const UrExportOptions *options)
{
  if (!ur_format_is_picture (options->format))
    return;
  g_string_append_c (name, '-');
  if (options->width_mm > 0)
    {
      append_millimetres (name, options->width_mm);
      if (options->height_mm > 0)
        {
          g_string_append_c (name, 'x');
          append_millimetres (name, options->height_mm);
        }
      g_string_append (name, "mm");
      if (options->format == UR_FORMAT_PNG)
        g_string_append_printf (name, "@%udpi", options->dpi);
      return;
    }
  g_string_append_printf (name, "%u", options->width);
  if (options->height > 0)
    g_string_append_printf (name, "x%u", options->height);
  g_string_append (name, "px");
  if (options->format == UR_FORMAT_PNG && options->scale != 1)
    g_string_append_printf (name, "@%ux", options->scale);
}

/**
 * ur_file_name_append_title:
 * @name: a name in the making
 * @chart: a chart
 * @max_bytes: how much at most
 *
 * Appends the chart's title made fit for a name, its id when nothing of the title is left.
 */
void
ur_file_name_append_title (GString *name, const UrChart *chart, gsize max_bytes)
{
  gsize start = name->len;

  max_bytes = MIN (max_bytes, MAX_TITLE_BYTES);
  ur_file_name_append (name, chart->title, max_bytes);
  if (name->len == start)
    ur_file_name_append (name, chart->id, max_bytes);
  if (name->len == start)
    g_string_append (name, FALLBACK);
}

/**
 * ur_file_name_append_tail:
 * @name: a name in the making
 * @options: how the chart will be exported
 *
 * Appends the picture's size and the extension.
 */
void
ur_file_name_append_tail (GString *name, const UrExportOptions *options)
{
  append_size (name, options);
  g_string_append_printf (name, ".%s", ur_format_get_extension (options->format));
}

/**
 * ur_export_dup_file_name:
 * @chart: a chart
 * @options: how it will be exported
 *
 * The name proposed for the file of a chart, like `工会组织覆盖率-1080px@2x.png`: its title without spaces,
 * slashes and control characters, cut to fit any file system.  Two charts with the same title get the same
 * name; see ur_export_list_chart_names().
 *
 * Returns: (transfer full): a file name without a folder, UTF-8
 */
char *
ur_export_dup_file_name (const UrChart *chart, const UrExportOptions *options)
{
  GString *name;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  name = g_string_new (NULL);
  ur_file_name_append_title (name, chart, MAX_TITLE_BYTES);
  ur_file_name_append_tail (name, options);
  ur_file_name_guard (name);
  return g_string_free (name, FALSE);
}

/* The first line of the report's title says which report it is; a subtitle would only be cut off. */
static void
append_report (GString *name, const UrReport *report)
{
  gsize start = name->len;

  if (report->title_lines != NULL && report->title_lines[0] != NULL)
    ur_file_name_append (name, report->title_lines[0], MAX_TITLE_BYTES);
  if (name->len == start)
    ur_file_name_append (name, report->id, MAX_TITLE_BYTES);
  if (name->len == start)
    g_string_append (name, FALLBACK);
}

static char *
finish (GString *name)
{
  ur_file_name_guard (name);
  return g_string_free (name, FALSE);
}

/* `TITLE-WORD.EXTENSION` */
static char *
dup_whole_name (const UrReport *report, const char *word, const char *rest)
{
  GString *name = g_string_new (NULL);

  append_report (name, report);
  g_string_append_c (name, '-');
  ur_file_name_append (name, word, MAX_WORD_BYTES);
  g_string_append (name, rest);
  return finish (name);
}

/**
 * ur_export_dup_word_name:
 * @word: what a file or a folder holds, in the language of the messages
 * @extension: (nullable): with its point, or %NULL for a folder
 *
 * Returns: (transfer full): a name of it for a folder that is of one report
 */
char *
ur_export_dup_word_name (const char *word, const char *extension)
{
  GString *name = g_string_new (NULL);

  g_return_val_if_fail (word != NULL, NULL);

  ur_file_name_append (name, word, MAX_WORD_BYTES);
  if (extension != NULL)
    g_string_append (name, extension);
  return finish (name);
}

/**
 * ur_export_dup_folder_name:
 * @report: a report
 *
 * Returns: (transfer full): the name proposed for a folder of everything it is published as: its title
 */
char *
ur_export_dup_folder_name (const UrReport *report)
{
  GString *name = g_string_new (NULL);

  g_return_val_if_fail (report != NULL, NULL);

  append_report (name, report);
  return finish (name);
}

/**
 * ur_export_dup_title_name:
 * @title: what a report is called
 * @extension: with its point
 *
 * Returns: (transfer full): a name for the file of the report itself
 */
char *
ur_export_dup_title_name (const char *title, const char *extension)
{
  return ur_file_name_dup_plain ("", title, extension);
}

/**
 * ur_export_dup_indicators_name:
 *
 * Returns: (transfer full): the name of the table of all figures, `指标.csv`
 */
char *
ur_export_dup_indicators_name (void)
{
  /* Translators: the names of files and folders, without spaces */
  return ur_export_dup_word_name (C_ ("file name", "indicators"), ".csv");
}

/**
 * ur_export_dup_workbook_name:
 * @report: a report
 *
 * Returns: (transfer full): the name of the workbook of its figures and charts, like
 * `开局十四五-指标和图表.xlsx`
 */
char *
ur_export_dup_workbook_name (const UrReport *report)
{
  g_return_val_if_fail (report != NULL, NULL);

  return dup_whole_name (report, C_ ("file name", "figures-and-charts"), ".xlsx");
}

/**
 * ur_export_dup_summary_name:
 * @report: a report
 *
 * Returns: (transfer full): the name proposed for the PDF of its summary, like `开局十四五-摘要.pdf`
 */
char *
ur_export_dup_summary_name (const UrReport *report)
{
  g_return_val_if_fail (report != NULL, NULL);

  return dup_whole_name (report, C_ ("file name", "summary"), ".pdf");
}

/**
 * ur_export_dup_word_summary_name:
 * @report: a report
 *
 * Returns: (transfer full): the name proposed for the Word document of its summary, like
 * `开局十四五-摘要.docx`
 */
char *
ur_export_dup_word_summary_name (const UrReport *report)
{
  g_return_val_if_fail (report != NULL, NULL);

  return dup_whole_name (report, C_ ("file name", "summary"), ".docx");
}

/**
 * ur_export_dup_poster_name:
 * @report: a report
 * @width: of its long picture, px
 *
 * Returns: (transfer full): the name proposed for its long picture, like `开局十四五-长图-1080px.png`
 */
char *
ur_export_dup_poster_name (const UrReport *report, guint width)
{
  g_autofree char *rest = g_strdup_printf ("-%upx.png", width);

  g_return_val_if_fail (report != NULL, NULL);

  return dup_whole_name (report, C_ ("file name", "poster"), rest);
}

/* How much of a stem can be before @n_more bytes in a name, cut at a character; names need not be UTF-8.
 */
static gsize
cut_stem (const char *stem, gsize length, gsize n_more)
{
  gsize cut = MIN (length, MAX_NAME_BYTES - MIN (n_more, MAX_NAME_BYTES - 1));

  while (cut < length && cut > 1 && ((guchar) stem[cut] & 0xc0) == 0x80)
    cut--;
  return cut;
}

static guint
count_digits (guint number)
{
  guint n = 1;

  for (; number >= 10; number /= 10)
    n++;
  return n;
}

/* With as many digits as the last one has, so that names sort as the slices do. */
static char *
dup_number (guint number, guint last)
{
  return g_strdup_printf ("-%0*u", (int) count_digits (last), number);
}

/**
 * ur_export_dup_slice_name:
 * @path: (type filename): where the whole would go
 * @slice: which file of it, from 0
 * @n_slices: of how many
 *
 * The numbers have as many digits as the last one needs.  A name that was chosen as long as a name can be is
 * cut to make room for the number.
 *
 * Returns: (transfer full) (type filename): `FILE-1.png`, of ten slices `FILE-01.png`, for `FILE.png`; @path
 * when it is one file
 */
char *
ur_export_dup_slice_name (const char *path, guint slice, guint n_slices)
{
  const char *slash = strrchr (path, G_DIR_SEPARATOR);
  const char *base = slash != NULL ? slash + 1 : path;
  const char *dot = strrchr (base, '.');
  gsize length = dot != NULL && dot != base ? (gsize) (dot - base) : strlen (base);
  g_autofree char *number = NULL;

  if (n_slices == 1)
    return g_strdup (path);
  number = dup_number (slice + 1, n_slices);
  return g_strdup_printf ("%.*s%.*s%s%s", (int) (base - path), path,
                          (int) cut_stem (base, length, strlen (number) + strlen (base + length)), base,
                          number, base + length);
}

/**
 * ur_export_dup_slides_name:
 * @report: a report
 *
 * Returns: (transfer full): the name proposed for the PDF of its slides, like `开局十四五-幻灯片.pdf`
 */
char *
ur_export_dup_slides_name (const UrReport *report)
{
  g_return_val_if_fail (report != NULL, NULL);

  return dup_whole_name (report, C_ ("file name", "slides"), ".pdf");
}

/**
 * ur_export_dup_slide_name:
 * @number: of the slide, from 1
 * @n_slides: how many there are
 * @title: of the slide
 *
 * Returns: (transfer full): the name of its picture: as many digits as the last one needs, at least two, so
 *   that names sort as slides do, and the title
 */
char *
ur_export_dup_slide_name (guint number, guint n_slides, const char *title)
{
  GString *name;
  g_return_val_if_fail (title != NULL, NULL);

  name = g_string_new (NULL);
  g_string_append_printf (name, "%0*u-", (int) MAX (2, count_digits (n_slides)), number);
  ur_file_name_append (name, title, MAX_TITLE_BYTES);
  g_string_append (name, ".png");
  return g_string_free (name, FALSE);
}
