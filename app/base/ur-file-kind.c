/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file is, told by its content, whatever it is called. */

#include "ur-config.h"

#include "ur-file-kind.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *bytes;
  guint n;
  const char *what;
  UrFileKind kind;
} Kind;

#define KIND(bytes, what, kind)                                                                              \
  {                                                                                                          \
    bytes, sizeof bytes - 1, what, kind                                                                      \
  }

/* Files that begin with these bytes. */
static const Kind heads[] = {
  KIND ("{\\rtf", NC_ ("file", "an RTF document"), UR_FILE_RTF),
  KIND ("\x89PNG\r\n", NC_ ("file", "a picture (PNG)"), UR_FILE_PICTURE),
  KIND ("\xff\xd8\xff", NC_ ("file", "a picture (JPEG)"), UR_FILE_PICTURE),
  KIND ("GIF8", NC_ ("file", "a picture (GIF)"), UR_FILE_PICTURE),
  KIND ("II*\0", NC_ ("file", "a picture (TIFF)"), UR_FILE_PICTURE),
  KIND ("MM\0*", NC_ ("file", "a picture (TIFF)"), UR_FILE_PICTURE),
  KIND ("\x1f\x8b", NC_ ("file", "a packed file (gzip)"), UR_FILE_PACKED),
  KIND ("\xfd"
        "7zXZ\0",
        NC_ ("file", "a packed file (xz)"),
        UR_FILE_PACKED),
  KIND ("7z\xbc\xaf\x27\x1c", NC_ ("file", "a packed file (7z)"), UR_FILE_PACKED),
  KIND ("Rar!\x1a\x07", NC_ ("file", "a packed file (RAR)"), UR_FILE_PACKED),
};

/* Formats that are archives, by what is in them. */
static const Kind archives[] = {
  KIND ("word/document", NC_ ("file", "a Word document (docx)"), UR_FILE_DOCX),
  KIND ("xl/workbook.xml", NC_ ("file", "an Excel workbook (xlsx)"), UR_FILE_TABLE),
  KIND ("ppt/presentation.xml", NC_ ("file", "a PowerPoint presentation (pptx)"), UR_FILE_OTHER),
  KIND ("application/vnd.oasis.opendocument.text", NC_ ("file", "an OpenDocument text (odt)"), UR_FILE_ODT),
  KIND ("application/vnd.oasis.opendocument.spreadsheet",
        NC_ ("file", "an OpenDocument spreadsheet (ods)"),
        UR_FILE_TABLE),
  KIND ("application/vnd.oasis.opendocument.presentation",
        NC_ ("file", "an OpenDocument presentation (odp)"),
        UR_FILE_OTHER),
  KIND ("OFD.xml", NC_ ("file", "an OFD document"), UR_FILE_OFD),
  KIND ("application/epub+zip", NC_ ("file", "an electronic book (EPUB)"), UR_FILE_OTHER),
  KIND ("", NC_ ("file", "a packed file (zip)"), UR_FILE_PACKED),
};

/* Office files before 2007, by the names of their streams. */
static const Kind streams[] = {
  KIND ("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", NC_ ("file", "an old Word document (doc)"), UR_FILE_DOC),
  KIND ("W\0o\0r\0k\0b\0o\0o\0k\0", NC_ ("file", "an old Excel workbook (xls)"), UR_FILE_TABLE),
  KIND (
      "P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0", NC_ ("file", "an old PowerPoint presentation (ppt)"), UR_FILE_OTHER),
  KIND ("", NC_ ("file", "an old Office document"), UR_FILE_OTHER),
};

static gboolean
begins_with (const char *data, gsize length, const char *bytes, gsize n)
{
  return length >= n && memcmp (data, bytes, n) == 0;
}

/* The first of @kinds that is somewhere in the data; the last one always is. */
static const Kind *
find_inside (const char *data, gsize length, const Kind *kinds, gsize n)
{
  gsize i = 0;

  while (i + 1 < n && memmem (data, length, kinds[i].bytes, kinds[i].n) == NULL)
    i++;
  return &kinds[i];
}

/* Formats of pictures that come after the length of a box or a file. */
static gboolean
is_other_picture (const char *data, gsize length)
{
  static const char *const brands[] = { "ftyphei", "ftypmif1", "ftypavif" };

  if (length < 12)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (brands); i++)
    if (memcmp (data + 4, brands[i], MIN (strlen (brands[i]), 8)) == 0)
      return TRUE;
  return (memcmp (data, "RIFF", 4) == 0 && memcmp (data + 8, "WEBP", 4) == 0) ||
         (data[0] == 'B' && data[1] == 'M' && memcmp (data + 6, "\0\0\0\0", 4) == 0);
}

static const Kind *
find (const char *data, gsize length)
{
  static const Kind picture = KIND ("", NC_ ("file", "a picture"), UR_FILE_PICTURE);

  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    if (begins_with (data, length, heads[i].bytes, heads[i].n))
      return &heads[i];
  if (begins_with (data, length, "PK\3\4", 4) || begins_with (data, length, "PK\5\6", 4))
    return find_inside (data, length, archives, G_N_ELEMENTS (archives));
  if (begins_with (data, length, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8))
    return find_inside (data, length, streams, G_N_ELEMENTS (streams));
  return is_other_picture (data, length) ? &picture : NULL;
}

/**
 * ur_file_kind_find:
 * @data: the content of a file, or its beginning
 * @length: its bytes
 * @kind: (out): what it is
 *
 * Binary formats, told by their content.  Text of any kind, and PDF, which may begin with other bytes, are
 * not among them.
 *
 * Returns: (transfer none) (nullable): what it is in English, as “a picture (PNG)”, to be translated in the
 *   context “file”; or %NULL when it is none of these
 */
const char *
ur_file_kind_find (const char *data, gsize length, UrFileKind *kind)
{
  const Kind *found = find (data, length);

  *kind = found != NULL ? found->kind : UR_FILE_OTHER;
  return found != NULL ? found->what : NULL;
}
