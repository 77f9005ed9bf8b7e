/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program: what the file on standard input is, and who reads it. */

#include "ur-config.h"

#include "ur-extract.h"

#include <errno.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ur-decode.h"
#include "ur-docx-comment.h"
#include "ur-docx-write.h"
#include "ur-docx.h"
#include "ur-file-kind.h"
#include "ur-html.h"
#include "ur-odt.h"
#include "ur-pdf-reader.h"
#include "ur-program.h"
#include "ur-quote.h"
#include "ur-sandbox.h"
#include "ur-text.h"
#include "ur-tree.h"
#include "ur-xlsx.h"

#define MAX_BYTES (256u * 1024 * 1024)
#define CHUNK (256u * 1024)

/* How far into a file the beginning goes that tells what it is. */
#define HEAD 1024u

/* A form of documents: its name, and who reads it. */
typedef struct
{
  const char *name;
  gboolean (*read) (GBytes *bytes, const char *told, UrSink *sink, GError **error);
} Form;

static const Form forms[] = {
  { "docx", ur_docx_read }, { "html", ur_html_read }, { "odt", ur_odt_read },
  { "ofd", ur_ofd_read },   { "pdf", ur_pdf_read },   { "text", ur_text_read },
};

static const Form *
find_form (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].name, name))
      return &forms[i];
  return NULL;
}

static GBytes *
read_input (GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  gssize n;

  do
    {
      guint length = content->len;

      g_byte_array_set_size (content, length + CHUNK);
      n = read (STDIN_FILENO, content->data + length, CHUNK);
      g_byte_array_set_size (content, length + (guint) MAX (n, 0));
      if (content->len > MAX_BYTES)
        {
          g_set_error_literal (
              error, UR_EXTRACTION_ERROR, UR_EXTRACTION_TOO_LARGE,
              _ ("The file is larger than 256 MB. Leave out the pictures, or copy the text into a new "
                 "document."));
          return NULL;
        }
    }
  while (n > 0 || (n < 0 && errno == EINTR));
  if (n == 0)
    return g_byte_array_free_to_bytes (g_steal_pointer (&content));
  g_set_error (error, UR_EXTRACTION_ERROR, UR_EXTRACTION_FAILED, _ ("The file could not be read: %s."),
               g_strerror (errno));
  return NULL;
}

/* What a file is for that there is no reader. */
static void
fail_foreign (UrFileKind kind, const char *what, GError **error)
{
  const char *name = g_dpgettext2 (GETTEXT_PACKAGE, "file", what);

  switch (kind)
    {
    case UR_FILE_DOC:
    case UR_FILE_RTF:
      g_set_error (
          error, UR_EXTRACTION_ERROR, UR_EXTRACTION_UNSUPPORTED,
          _ ("This is %s. Open it in the program that it comes from, and save it as a Word document (docx)."),
          name);
      break;
    case UR_FILE_PICTURE:
      g_set_error (
          error, UR_EXTRACTION_ERROR, UR_EXTRACTION_NOT_A_DOCUMENT,
          _ ("This is %s. Its words have to be typed, or recognised by another program, before they can be "
             "read."),
          name);
      break;
    case UR_FILE_PACKED:
      g_set_error (error, UR_EXTRACTION_ERROR, UR_EXTRACTION_NOT_A_DOCUMENT,
                   _ ("This is %s. Unpack it, and open the document that is in it."), name);
      break;
    case UR_FILE_TABLE:
    case UR_FILE_OTHER:
    case UR_FILE_DOCX:
    case UR_FILE_ODT:
    case UR_FILE_OFD:
    default:
      g_set_error (
          error, UR_EXTRACTION_ERROR, UR_EXTRACTION_NOT_A_DOCUMENT,
          _ ("This is %s, which is not read as a report. Copy its text into a Word document (docx) or a text "
             "file."),
          name);
      break;
    }
}

static const Form *
find_binary_form (UrFileKind kind)
{
  switch (kind)
    {
    case UR_FILE_DOCX:
      return find_form ("docx");
    case UR_FILE_ODT:
      return find_form ("odt");
    case UR_FILE_OFD:
      return find_form ("ofd");
    case UR_FILE_RTF:
    case UR_FILE_DOC:
    case UR_FILE_TABLE:
    case UR_FILE_PACKED:
    case UR_FILE_PICTURE:
    case UR_FILE_OTHER:
    default:
      return NULL;
    }
}

/* Whether one of @words is in the beginning of a file, in capitals or not, in any encoding that has the
 * letters of ASCII. */
static gboolean
begins_with_any (const char *data, gsize length, const char *const *words)
{
  g_autoptr (GString) head = g_string_new (NULL);
  g_autofree char *lower = NULL;

  for (gsize i = 0; i < MIN (length, HEAD); i++)
    if (data[i] != '\0')
      g_string_append_c (head, data[i]);
  lower = g_ascii_strdown (head->str, -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (lower, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static const Form *
find_text_form (const char *data, gsize length)
{
  static const char *const tags[] = { "<html", "<!doctype html", "<body", "<!--startfragment", NULL };
  static const char *const pdf[] = { "%pdf-", NULL };

  if (begins_with_any (data, length, pdf))
    return find_form ("pdf");
  return begins_with_any (data, length, tags) ? find_form ("html") : NULL;
}

/* Office documents with a password are wrapped in the format of before 2007. */
static gboolean
fail_encrypted (const char *data, gsize length, GError **error)
{
  static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

  if (memmem (data, length, name, sizeof name - 1) == NULL)
    return FALSE;
  g_set_error_literal (
      error, UR_EXTRACTION_ERROR, UR_EXTRACTION_ENCRYPTED,
      _ ("The document is protected by a password. Save it without one in the program that it comes from."));
  return TRUE;
}

/* By the content, whatever the file is called. */
static const Form *
tell_form (GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  UrFileKind kind;
  const char *what = ur_file_kind_find (data, length, &kind);
  const Form *form = what != NULL ? find_binary_form (kind) : find_text_form (data, length);

  if (form != NULL)
    return form;
  if (what != NULL && kind == UR_FILE_OTHER && fail_encrypted (data, length, error))
    return NULL;
  if (what != NULL)
    fail_foreign (kind, what, error);
  else if (length == 0)
    g_set_error_literal (error, UR_EXTRACTION_ERROR, UR_EXTRACTION_NOT_A_DOCUMENT, _ ("The file is empty."));
  else if (ur_decode_may_be_text (bytes))
    return find_form ("text");
  else
    g_set_error_literal (
        error, UR_EXTRACTION_ERROR, UR_EXTRACTION_NOT_A_DOCUMENT,
        _ ("This file is no document that can be read: neither text nor Word, OpenDocument, PDF, OFD or "
           "a web page."));
  return NULL;
}

static const Form *
choose_form (const char *name, GBytes *bytes, GError **error)
{
  const Form *form = name != NULL ? find_form (name) : NULL;

  if (name == NULL)
    return tell_form (bytes, error);
  if (form == NULL)
    ur_quote_set_error (error, UR_EXTRACTION_ERROR, UR_EXTRACTION_UNSUPPORTED,
                        _ ("Documents of the form “%s” are not read."), name);
  return form;
}

static gboolean
extract (const char *form_name, const char *encoding, UrSink *sink, GError **error)
{
  g_autoptr (GBytes) bytes = read_input (error);
  const Form *form = bytes != NULL ? choose_form (form_name, bytes, error) : NULL;

  if (form == NULL || !form->read (bytes, encoding, sink, error))
    return FALSE;
  if (ur_sink_has_blocks (sink))
    return TRUE;
  g_set_error_literal (error, UR_EXTRACTION_ERROR, UR_EXTRACTION_NOT_A_DOCUMENT,
                       _ ("There is no text in the file."));
  return FALSE;
}

static gboolean
comment (int fd, GError **error)
{
  g_autoptr (GBytes) bytes = read_input (error);
  g_autoptr (UrRemarks) remarks = bytes != NULL ? ur_remarks_read (fd, error) : NULL;

  return remarks != NULL && ur_docx_comment (bytes, remarks, error);
}

/* The libpoppler of a tree looks for its tables of characters from where it is; only some old files need
 * them. */
static void
enter_tree (void)
{
  g_autofree char *tree = ur_tree_dup_path (".");

  if (tree != NULL && g_chdir (tree) != 0)
    g_debug ("%s: %s", tree, g_strerror (errno));
}

/* Has @put write an office file on standard output that @fd describes. */
static gboolean
write_office (int fd, gboolean (*put) (const UrWritten *written, GError **error), GError **error)
{
  g_auto (UrWritten) written = { NULL };
  g_autoptr (GBytes) pictures = read_input (error);

  return pictures != NULL && ur_written_read (&written, fd, pictures, error) && put (&written, error);
}

/**
 * ur_extract_main:
 * @argc: as main() gets it
 * @argv: the same
 *
 * `union-report-extract [--form FORM] [--encoding ENCODING] <FILE`: writes the text of a document to standard
 * output, which must be a pipe, as lines of JSON.
 *
 * `union-report-extract --comments FD <FILE`: writes a copy of a Word document there that has as comments
 * what can be read from the file descriptor FD; what went wrong is such a line after whatever was written.
 *
 * `union-report-extract --workbook FD <PICTURES` and `--word FD` write a workbook or a Word document there
 * that has in it what can be read from FD.
 *
 * Returns: 0, or 1 when the last line says what went wrong
 */
int
ur_extract_main (int argc, char **argv)
{
  g_autofree char *form = NULL;
  g_autofree char *encoding = NULL;
  int remarks = -1, workbook = -1, word = -1;
  GOptionEntry entries[] = {
    { "form", 0, 0, G_OPTION_ARG_STRING, &form, NULL, NULL },
    { "encoding", 0, 0, G_OPTION_ARG_STRING, &encoding, NULL, NULL },
    { "comments", 0, 0, G_OPTION_ARG_INT, &remarks, NULL, NULL },
    { "workbook", 0, 0, G_OPTION_ARG_INT, &workbook, NULL, NULL },
    { "word", 0, 0, G_OPTION_ARG_INT, &word, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (UrSink) sink = ur_sink_new ();
  g_autoptr (GError) error = NULL;
  gboolean is_understood;

  ur_program_init_language ();
  enter_tree ();
  /* names in an archive are in UTF-8 whatever the reader's locale */
  setlocale (LC_CTYPE, "C.UTF-8");
  /* libxlsxwriter writes numbers with printf() */
  setlocale (LC_NUMERIC, "C");
  g_option_context_add_main_entries (context, entries, NULL);
  is_understood = g_option_context_parse (context, &argc, &argv, &error);
  ur_sandbox_enter ();
  if (is_understood)
    {
      if ((remarks >= 0 && comment (remarks, &error)) ||
          (workbook >= 0 && write_office (workbook, ur_xlsx_write, &error)) ||
          (word >= 0 && write_office (word, ur_docx_write, &error)))
        return 0;
      if (remarks < 0 && workbook < 0 && word < 0 && extract (form, encoding, sink, &error))
        return ur_sink_end (sink) ? 0 : 1;
    }
  ur_sink_fail (sink, error);
  return 1;
}
