/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-export.h"

#include <string.h>

/* A name has at most 255 bytes, on an encrypted home folder 143; the width, the extension and the six
 * letters of a temporary file need room too. */
#define MAX_STEM_BYTES 105

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

/* @title made fit for a name: no spaces, slashes or control characters, cut at a character. */
static void
append_stem (GString *name, const char *title)
{
  gsize start = name->len;

  for (const char *p = title; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\t' || c == '\n' || c == '\r')
        c = ' ';
      if (is_dropped (c) || (name->len == start && (c == '.' || c == '-')))
        continue;
      if (is_replaced (c))
        c = '-';
      if (name->len - start + (gsize) g_unichar_to_utf8 (c, NULL) > MAX_STEM_BYTES)
        break;
      if (c != '-' || (name->len > start && name->str[name->len - 1] != '-'))
        g_string_append_unichar (name, c);
    }
  while (name->len > start && strchr (".-", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
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
  if (options->format == UR_FORMAT_CSV)
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

static char *
build_name (const UrChart *chart, const UrExportOptions *options, gboolean with_id)
{
  GString *name = g_string_new (NULL);

  append_stem (name, chart->title);
  if (with_id || name->len == 0)
    {
      if (name->len > 0)
        g_string_append_c (name, '-');
      append_stem (name, chart->id);
    }
  append_size (name, options);
  g_string_append_printf (name, ".%s", ur_format_get_extension (options->format));
  return g_string_free (name, FALSE);
}

/**
 * ur_export_dup_file_name:
 * @chart: a chart
 * @options: how it will be exported
 *
 * The name proposed for the file of a chart, like `工会组织覆盖率-1080px@2x.png`: its title without spaces,
 * slashes and control characters, cut to fit any file system.  Two charts with the same title get the same
 * name; see ur_export_dup_unique_file_name().
 *
 * Returns: (transfer full): a file name without a folder, UTF-8
 */
char *
ur_export_dup_file_name (const UrChart *chart, const UrExportOptions *options)
{
  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  return build_name (chart, options, FALSE);
}

/**
 * ur_export_dup_unique_file_name:
 * @report: the report of @chart
 * @chart: a chart
 * @options: how it will be exported
 *
 * As ur_export_dup_file_name(), but with the chart's id behind the title when another chart of the report, or
 * the table of all indicators, would have the same name.  The answer does not depend on which charts are
 * exported together.
 *
 * Returns: (transfer full): a file name without a folder, UTF-8
 */
char *
ur_export_dup_unique_file_name (const UrReport *report, const UrChart *chart, const UrExportOptions *options)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  name = build_name (chart, options, FALSE);
  if (g_str_equal (name, UR_EXPORT_INDICATORS_NAME))
    return build_name (chart, options, TRUE);
  for (guint i = 0; i < report->n_charts; i++)
    {
      g_autofree char *other = NULL;

      if (&report->charts[i] == chart)
        continue;
      other = build_name (&report->charts[i], options, FALSE);
      if (g_str_equal (name, other))
        return build_name (chart, options, TRUE);
    }
  return g_steal_pointer (&name);
}

/**
 * ur_export_dup_folder_name:
 * @report: a report
 *
 * Returns: (transfer full): the name proposed for a folder of everything it is published as
 */
char *
ur_export_dup_folder_name (const UrReport *report)
{
  GString *name;

  g_return_val_if_fail (report != NULL, NULL);

  name = g_string_new (NULL);
  append_stem (name, report->id);
  return g_string_free (name, FALSE);
}

/**
 * ur_export_dup_summary_name:
 * @report: a report
 *
 * Returns: (transfer full): the name proposed for the PDF of its summary, like `beijing-2020.pdf`
 */
char *
ur_export_dup_summary_name (const UrReport *report)
{
  GString *name;

  g_return_val_if_fail (report != NULL, NULL);

  name = g_string_new (NULL);
  append_stem (name, report->id);
  g_string_append (name, ".pdf");
  return g_string_free (name, FALSE);
}

/**
 * ur_export_dup_poster_name:
 * @report: a report
 * @width: of its long picture, px
 *
 * Returns: (transfer full): the name proposed for its long picture, like `一图读懂-beijing-2020-1080px.png`
 */
char *
ur_export_dup_poster_name (const UrReport *report, guint width)
{
  GString *name;

  g_return_val_if_fail (report != NULL, NULL);

  name = g_string_new ("一图读懂-");
  append_stem (name, report->id);
  g_string_append_printf (name, "-%upx.png", width);
  return g_string_free (name, FALSE);
}

/**
 * ur_export_dup_slice_name:
 * @path: (type filename): where the whole would go
 * @slice: which file of it, from 0
 * @n_slices: of how many
 *
 * Returns: (transfer full) (type filename): `FILE-1.png`, `FILE-2.png` for `FILE.png`; @path when it is one
 * file
 */
char *
ur_export_dup_slice_name (const char *path, guint slice, guint n_slices)
{
  const char *base = strrchr (path, G_DIR_SEPARATOR);
  const char *dot = strrchr (base != NULL ? base + 1 : path, '.');
  gsize length =
      dot != NULL && dot != path && dot[-1] != G_DIR_SEPARATOR ? (gsize) (dot - path) : strlen (path);

  if (n_slices == 1)
    return g_strdup (path);
  return g_strdup_printf ("%.*s-%u%s", (int) length, path, slice + 1, path + length);
}

/**
 * ur_export_dup_slides_name:
 * @report: a report
 *
 * Returns: (transfer full): the name proposed for the PDF of its slides, like `幻灯片-beijing-2020.pdf`
 */
char *
ur_export_dup_slides_name (const UrReport *report)
{
  GString *name;

  g_return_val_if_fail (report != NULL, NULL);

  name = g_string_new ("幻灯片-");
  append_stem (name, report->id);
  g_string_append (name, ".pdf");
  return g_string_free (name, FALSE);
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
  GString *name = g_string_new (NULL);
  int digits = 2;

  g_return_val_if_fail (title != NULL, NULL);

  for (guint n = n_slides; n >= 100; n /= 10)
    digits++;
  g_string_append_printf (name, "%0*u-", digits, number);
  append_stem (name, title);
  g_string_append (name, ".png");
  return g_string_free (name, FALSE);
}
