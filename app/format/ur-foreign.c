/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whoever opens a Word file is not helped by “expected a value here; found PK”: what a file is, is told by
 * its content, whatever it is called. */

#include "ur-config.h"

#include "ur-foreign.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-file-kind.h"

/* How far into a file its beginning goes. */
#define HEAD 1024u

/* Texts of any form are imported as Word documents are. */
#define IMPORTED UR_FILE_DOCX

/* JSON that is one word or number has no more. */
#define LONGEST_SCALAR 48u

static const char *
get_advice (UrFileKind kind)
{
  switch (kind)
    {
    case UR_FILE_TABLE:
      return _ ("Write its figures and the text that they are from into a report file (JSON, described in "
                "resources/FORMAT.md).");
    case UR_FILE_PACKED:
      return _ ("Unpack it, and open the report file (.json) that is in it.");
    case UR_FILE_PICTURE:
      return _ ("Its words have to be typed, or recognised by another program, before they can be a report.");
    case UR_FILE_DOCX:
    case UR_FILE_ODT:
    case UR_FILE_OFD:
    case UR_FILE_RTF:
    case UR_FILE_DOC:
      return _ ("Import it: union-report-cli import makes a report of it, and so does the window.");
    case UR_FILE_OTHER:
    default:
      return _ ("Copy its text into a document, and import that.");
    }
}

static char *
describe (const char *what, UrFileKind kind)
{
  /* Translators: what a file is, and a sentence that says what to do. */
  return g_strdup_printf (_ ("This is %s, not a report file. %s"),
                          g_dpgettext2 (GETTEXT_PACKAGE, "file", what), get_advice (kind));
}

static gboolean
begins_with (const char *data, gsize length, const char *bytes, gsize n)
{
  return length >= n && memcmp (data, bytes, n) == 0;
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
    return describe (NC_ ("file", "a PDF document"), IMPORTED);
  if (*text == '<' && has_tag (text, "<svg"))
    return describe (NC_ ("file", "a picture (SVG)"), UR_FILE_PICTURE);
  if (*text == '<' && (has_tag (text, "<html") || has_tag (text, "<!doctype html")))
    return describe (NC_ ("file", "a web page (HTML)"), IMPORTED);
  if (g_str_has_prefix (text, "<?xml"))
    return describe (NC_ ("file", "an XML document"), UR_FILE_OTHER);
  if (encoding == NULL)
    return describe (NC_ ("file", "plain text"), IMPORTED);
  /* Translators: plain text (GB18030) */
  what = g_strdup_printf (_ ("plain text (%s)"), encoding);
  return g_strdup_printf (_ ("This is %s, not a report file. %s"), what, get_advice (IMPORTED));
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

/* Whether JSON could begin so, in any encoding that has the letters of ASCII. */
static gboolean
may_begin_json (const char *data, gsize length)
{
  gsize i = 0;

  while (i < length && memchr ("\0 \t\r\n\xef\xbb\xbf\xff\xfe", data[i], 10) != NULL)
    i++;
  return i == length || strchr ("{[\"", data[i]) != NULL;
}

/* Text in an encoding that cannot be told, or what only some program reads. */
static char *
describe_unknown (const char *data, gsize length)
{
  if (may_begin_json (data, MIN (length, HEAD)))
    return NULL;
  return describe (NC_ ("file", "a file of an unknown format"), UR_FILE_OTHER);
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
  UrFileKind kind;
  const char *what = ur_file_kind_find (data, length, &kind);

  if (what != NULL)
    return describe (what, kind);
  if (begins_with (data, length, "\xff\xfe", 2) || begins_with (data, length, "\xfe\xff", 2))
    {
      head = convert_head (data, length, "UTF-16");
      return head != NULL ? describe_text (head, "UTF-16") : NULL;
    }
  head = dup_utf8_head (data, length);
  if (head != NULL)
    return describe_text (head, NULL);
  if (memmem (data, MIN (length, HEAD), "%PDF-", 5) != NULL)
    return describe (NC_ ("file", "a PDF document"), IMPORTED);
  if (memchr (data, '\0', MIN (length, HEAD)) == NULL)
    head = convert_head (data, length, "GB18030");
  return head != NULL ? describe_text (head, "GB18030") : describe_unknown (data, length);
}
