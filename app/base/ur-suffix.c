/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the end of a file's name says about what is in it. */
#include "ur-suffix.h"

#include <string.h>

/* What names of files end in where reports are written and published: documents, pictures, tables, archives.
 * A folder may well be called `2020.12`. */
static const char *const known[] = {
  "7z",  "ai",      "avif", "bmp",  "bz2", "csv",  "doc",  "docm",  "docx", "dotx", "dps", "eps",
  "et",  "gif",     "gz",   "heic", "htm", "html", "jpeg", "jpg",   "json", "key",  "md",  "mht",
  "mp4", "numbers", "odg",  "odp",  "ods", "odt",  "ofd",  "pages", "pdf",  "png",  "pps", "ppsx",
  "ppt", "pptm",    "pptx", "ps",   "psd", "rar",  "rtf",  "svg",   "svgz", "tar",  "tif", "tiff",
  "tsv", "txt",     "webp", "wps",  "xls", "xlsb", "xlsm", "xlsx",  "xml",  "xps",  "xz",  "zip",
};

/* The dot before the suffix, or NULL; a name that is nothing but a suffix has none. */
static const char *
find_dot (const char *path)
{
  const char *slash = strrchr (path, G_DIR_SEPARATOR);
  const char *name = slash != NULL ? slash + 1 : path;
  const char *dot = strrchr (name, '.');

  return dot != NULL && dot > name ? dot : NULL;
}

/* Windows drops dots and spaces at the end of a name. */
static gsize
get_length (const char *path)
{
  gsize length = strlen (path);

  while (length > 0 && (path[length - 1] == '.' || path[length - 1] == ' '))
    length--;
  return length;
}

/**
 * ur_suffix_is:
 * @path: (type filename): a file's name, with or without its folder
 * @suffix: lower case, without a dot
 *
 * Returns: whether the name ends in a dot and @suffix, in capitals or not, after something else
 */
gboolean
ur_suffix_is (const char *path, const char *suffix)
{
  const char *dot = find_dot (path);

  return dot != NULL && g_ascii_strcasecmp (dot + 1, suffix) == 0;
}

/**
 * ur_suffix_is_of_file:
 * @path: (type filename): the name of a folder, as somebody typed it
 *
 * Returns: whether it ends as names of files do, so that a file was meant: `talk.pptx`, `X.CSV.`, not
 * `2020.12` or `talk.pptx/`
 */
gboolean
ur_suffix_is_of_file (const char *path)
{
  g_autofree char *name = g_strndup (path, get_length (path));

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (ur_suffix_is (name, known[i]))
      return TRUE;
  return FALSE;
}

/**
 * ur_suffix_dup_path:
 * @path: (type filename): a file's name, as somebody typed it
 * @suffix: what the file is, lower case, without a dot
 *
 * Makes name and file agree: `tubiao.jpg` becomes `tubiao.jpg.png`, `tubiao` and `tubiao.` become
 * `tubiao.png`, `tubiao.PNG` stays.
 *
 * Returns: (transfer full) (type filename): a name that ends in @suffix
 */
char *
ur_suffix_dup_path (const char *path, const char *suffix)
{
  gsize length = get_length (path);

  if (ur_suffix_is (path, suffix))
    return g_strdup (path);
  if (length == 0 || path[length - 1] == G_DIR_SEPARATOR) /* nothing but dots */
    length = strlen (path);
  return g_strdup_printf ("%.*s.%s", (int) length, path, suffix);
}
