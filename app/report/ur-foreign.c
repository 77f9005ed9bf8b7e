/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whoever opens a Word file is not helped by “expected a value here; found PK”: what a file is, is told by
 * its content, whatever it is called. */
#define _GNU_SOURCE /* memmem() */

#include "ur-config.h"

#include "ur-foreign.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How far into a file its beginning goes. */
#define HEAD 1024u

/* JSON that is one word or number has no more. */
#define LONGEST_SCALAR 48u

typedef enum
{
  ADVICE_TEXT,
  ADVICE_FIGURES,
  ADVICE_UNPACK,
  ADVICE_PICTURE,
} Advice;

typedef struct
{
  const char *bytes;
  guint n;
  const char *what;
  Advice advice;
} Kind;

#define KIND(bytes, what, advice)                                                                            \
  {                                                                                                          \
    bytes, sizeof bytes - 1, what, advice                                                                    \
  }

/* Files that begin with these bytes. */
static const Kind heads[] = {
  KIND ("{\\rtf", NC_ ("file", "an RTF document"), ADVICE_TEXT),
  KIND ("\x89PNG\r\n", NC_ ("file", "a picture (PNG)"), ADVICE_PICTURE),
  KIND ("\xff\xd8\xff", NC_ ("file", "a picture (JPEG)"), ADVICE_PICTURE),
  KIND ("GIF8", NC_ ("file", "a picture (GIF)"), ADVICE_PICTURE),
  KIND ("II*\0", NC_ ("file", "a picture (TIFF)"), ADVICE_PICTURE),
  KIND ("MM\0*", NC_ ("file", "a picture (TIFF)"), ADVICE_PICTURE),
  KIND ("\x1f\x8b", NC_ ("file", "a packed file (gzip)"), ADVICE_UNPACK),
  KIND ("\xfd"
        "7zXZ\0",
        NC_ ("file", "a packed file (xz)"),
        ADVICE_UNPACK),
  KIND ("7z\xbc\xaf\x27\x1c", NC_ ("file", "a packed file (7z)"), ADVICE_UNPACK),
  KIND ("Rar!\x1a\x07", NC_ ("file", "a packed file (RAR)"), ADVICE_UNPACK),
};

/* Formats that are archives, by what is in them. */
static const Kind archives[] = {
  KIND ("word/document.xml", NC_ ("file", "a Word document (docx)"), ADVICE_TEXT),
  KIND ("xl/workbook.xml", NC_ ("file", "an Excel workbook (xlsx)"), ADVICE_FIGURES),
  KIND ("ppt/presentation.xml", NC_ ("file", "a PowerPoint presentation (pptx)"), ADVICE_TEXT),
  KIND ("application/vnd.oasis.opendocument.text", NC_ ("file", "an OpenDocument text (odt)"), ADVICE_TEXT),
  KIND ("application/vnd.oasis.opendocument.spreadsheet",
        NC_ ("file", "an OpenDocument spreadsheet (ods)"),
        ADVICE_FIGURES),
  KIND ("application/vnd.oasis.opendocument.presentation",
        NC_ ("file", "an OpenDocument presentation (odp)"),
        ADVICE_TEXT),
  KIND ("OFD.xml", NC_ ("file", "an OFD document"), ADVICE_TEXT),
  KIND ("application/epub+zip", NC_ ("file", "an electronic book (EPUB)"), ADVICE_TEXT),
  KIND ("", NC_ ("file", "a packed file (zip)"), ADVICE_UNPACK),
};

/* Office files before 2007, by the names of their streams. */
static const Kind streams[] = {
  KIND ("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", NC_ ("file", "an old Word document (doc)"), ADVICE_TEXT),
  KIND ("W\0o\0r\0k\0b\0o\0o\0k\0", NC_ ("file", "an old Excel workbook (xls)"), ADVICE_FIGURES),
  KIND ("P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0", NC_ ("file", "an old PowerPoint presentation (ppt)"), ADVICE_TEXT),
  KIND ("", NC_ ("file", "an old Office document"), ADVICE_TEXT),
};

static const char *
get_advice (Advice advice)
{
  switch (advice)
    {
    case ADVICE_FIGURES:
      return _ ("Write its figures and the text that they are from into a report file (JSON, described in "
                "resources/FORMAT.md).");
    case ADVICE_UNPACK:
      return _ ("Unpack it, and open the report file (.json) that is in it.");
    case ADVICE_PICTURE:
      return _ ("Its words have to be typed, or recognised by another program, before they can be a report.");
    case ADVICE_TEXT:
    default:
      return _ ("Write its text into a report file (JSON, described in resources/FORMAT.md).");
    }
}

static char *
describe (const char *what, Advice advice)
{
  /* Translators: what a file is, and a sentence that says what to do. */
  return g_strdup_printf (_ ("This is %s, not a report file. %s"),
                          g_dpgettext2 (GETTEXT_PACKAGE, "file", what), get_advice (advice));
}

static gboolean
begins_with (const char *data, gsize length, const char *bytes, gsize n)
{
  return length >= n && memcmp (data, bytes, n) == 0;
}

/* The first of @kinds that is somewhere in the data; the last one always is. */
static char *
describe_inside (const char *data, gsize length, const Kind *kinds, gsize n)
{
  gsize i = 0;

  while (i + 1 < n && memmem (data, length, kinds[i].bytes, kinds[i].n) == NULL)
    i++;
  return describe (kinds[i].what, kinds[i].advice);
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

/* What is binary. */
static char *
describe_bytes (const char *data, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    if (begins_with (data, length, heads[i].bytes, heads[i].n))
      return describe (heads[i].what, heads[i].advice);
  if (begins_with (data, length, "PK\3\4", 4) || begins_with (data, length, "PK\5\6", 4))
    return describe_inside (data, length, archives, G_N_ELEMENTS (archives));
  if (begins_with (data, length, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8))
    return describe_inside (data, length, streams, G_N_ELEMENTS (streams));
  if (is_other_picture (data, length))
    return describe (NC_ ("file", "a picture"), ADVICE_PICTURE);
  return NULL;
}

static gboolean
has_tag (const char *head, const char *tag)
{
  g_autofree char *lower = g_ascii_strdown (head, -1);

  return strstr (lower, tag) != NULL;
}

/* Whether JSON could begin so: brackets, a text, a number or a word. */
static gboolean
may_be_json (const char *text)
{
  gsize length = strlen (text);

  if (length == 0 || strchr ("{[\"", *text) != NULL)
    return TRUE;
  return length <= LONGEST_SCALAR && g_str_is_ascii (text) && strpbrk (text, " \t\r\n,:;<#") == NULL;
}

/* @head is the beginning of a text in @encoding. */
static char *
describe_text (const char *head, const char *encoding)
{
  g_autofree char *text = g_strstrip (g_strdup (g_str_has_prefix (head, "\xef\xbb\xbf") ? head + 3 : head));
  g_autofree char *what = NULL;

  if (may_be_json (text))
    return NULL;
  if (strstr (text, "%PDF-") != NULL)
    return describe (NC_ ("file", "a PDF document"), ADVICE_TEXT);
  if (*text == '<' && has_tag (text, "<svg"))
    return describe (NC_ ("file", "a picture (SVG)"), ADVICE_PICTURE);
  if (*text == '<' && (has_tag (text, "<html") || has_tag (text, "<!doctype html")))
    return describe (NC_ ("file", "a web page (HTML)"), ADVICE_TEXT);
  if (g_str_has_prefix (text, "<?xml"))
    return describe (NC_ ("file", "an XML document"), ADVICE_TEXT);
  if (encoding == NULL)
    return describe (NC_ ("file", "plain text"), ADVICE_TEXT);
  /* Translators: plain text (GB18030) */
  what = g_strdup_printf (_ ("plain text (%s)"), encoding);
  return g_strdup_printf (_ ("This is %s, not a report file. %s"), what, get_advice (ADVICE_TEXT));
}

/* The beginning of @data, up to a character that it cuts; or NULL when it is not in @encoding. */
static char *
convert_head (const char *data, gsize length, const char *encoding)
{
  gsize n = MIN (length, HEAD), read = 0;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_convert (data, (gssize) n, "UTF-8", encoding, &read, NULL, &error);

  if (text == NULL && g_error_matches (error, G_CONVERT_ERROR, G_CONVERT_ERROR_PARTIAL_INPUT))
    text = g_convert (data, (gssize) read, "UTF-8", encoding, NULL, NULL, NULL);
  return text != NULL && g_utf8_validate (text, -1, NULL) ? g_steal_pointer (&text) : NULL;
}

static char *
dup_utf8_head (const char *data, gsize length)
{
  gsize n = MIN (length, HEAD);
  const char *end;

  if (!g_utf8_validate_len (data, n, &end) && data + n - end > 3)
    return NULL;
  return g_strndup (data, (gsize) (end - data));
}

/**
 * ur_foreign_describe:
 * @data: the content of a file, or its beginning
 *
 * Formats are told by their content.  What begins like JSON is left to the reader of JSON, which says better
 * what is wrong with it.
 *
 * Returns: (transfer full) (nullable): two sentences, what the file is and what to do; or %NULL when it may
 * be a report file or cannot be told
 */
char *
ur_foreign_describe (const char *data, gsize length)
{
  g_autofree char *head = NULL;
  char *sentence = describe_bytes (data, length);

  if (sentence != NULL)
    return sentence;
  if (begins_with (data, length, "\xff\xfe", 2) || begins_with (data, length, "\xfe\xff", 2))
    {
      head = convert_head (data, length, "UTF-16");
      return head != NULL ? describe_text (head, "UTF-16") : NULL;
    }
  head = dup_utf8_head (data, length);
  if (head != NULL)
    return describe_text (head, NULL);
  if (memmem (data, MIN (length, HEAD), "%PDF-", 5) != NULL)
    return describe (NC_ ("file", "a PDF document"), ADVICE_TEXT);
  if (memchr (data, '\0', MIN (length, HEAD)) != NULL)
    return NULL;
  head = convert_head (data, length, "GB18030");
  return head != NULL ? describe_text (head, "GB18030") : NULL;
}
