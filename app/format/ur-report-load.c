/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-report-reader.h"

#include "ur-foreign.h"
#include "ur-load.h"
#include "ur-quote.h"
#include "ur-reports-resource.h"

#include <glib/gi18n-lib.h>

#define BUNDLED_PATH "/org/unionreport/UnionReport/reports/beijing-2020.json"
#define BUNDLED_NAME "beijing-2020.json"

/* How much of a file that is too large is looked at for what it is. */
#define HEAD_BYTES (64u * 1024)

/* Whoever opens a long PDF shall not be told to make several files of it. */
static char *
describe_foreign (GFile *file)
{
  g_autofree char *head = g_malloc (HEAD_BYTES);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  gsize n = 0;

  if (stream != NULL)
    g_input_stream_read_all (G_INPUT_STREAM (stream), head, HEAD_BYTES, &n, NULL, NULL);
  return ur_foreign_describe (head, n);
}

static void
set_too_large (GFile *file, GError **error)
{
  g_autofree char *sentence = describe_foreign (file);

  if (sentence != NULL)
    g_set_error_literal (error, UR_ERROR, UR_ERROR_FOREIGN, sentence);
  else
    g_set_error (error, UR_ERROR, UR_ERROR_LIMIT,
                 _ ("The file is larger than %u MB, the most that is allowed. Make several files of it."),
                 UR_REPORT_MAX_BYTES / (1024 * 1024));
}

/* The words of GLib and the system are not for readers: they name whole paths, and not the way out. */
static void
set_error (GFile *file, const char *name, GError *reason, GError **error)
{
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error_literal (error, UR_ERROR, UR_ERROR_FORMAT, _ ("This is a folder, not a report file."));
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE))
    g_set_error_literal (error, UR_ERROR, UR_ERROR_FORMAT,
                         _ ("This is a device or a pipe, not a report file."));
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE))
    set_too_large (file, error);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
           g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    ur_quote_set_error (error, G_IO_ERROR, reason->code, _ ("The file “%s” is not there."), name);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    ur_quote_set_error (error, G_IO_ERROR, reason->code, _ ("The file “%s” may not be read."), name);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED) ||
           g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED))
    ur_quote_set_error (
        error, G_IO_ERROR, reason->code,
        _ ("The file “%s” is not on this computer and cannot be reached from here: copy it to a folder "
           "of this computer and open it there."),
        name);
  else
    ur_quote_set_error (error, reason->domain, reason->code, _ ("The file “%s” cannot be read: %s."), name,
                        reason->message);
}

/**
 * ur_report_load_bytes:
 * @file: a regular file of at most %UR_REPORT_MAX_BYTES
 * @name: what to call it in a sentence
 *
 * Reads a file's content.
 *
 * Returns: (transfer full): the content, or %NULL with @error, a full sentence (#UrError or %G_IO_ERROR)
 */
GBytes *
ur_report_load_bytes (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) reason = NULL;
  GBytes *content;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  content = ur_load_file (file, UR_REPORT_MAX_BYTES, cancellable, &reason);
  if (content == NULL)
    set_error (file, name, reason, error);
  return content;
}

/**
 * ur_report_load:
 * @problems: (out) (optional) (transfer container) (element-type UrProblem): see ur_report_read(); %NULL or
 * empty when the file could not even be read
 *
 * Returns: (transfer full): the report in @file, or %NULL with @error
 */
UrReport *
ur_report_load (GFile *file, GPtrArray **problems, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) content = NULL;
  g_autofree char *path = g_file_get_parse_name (file);
  g_autofree char *name = NULL;

  if (problems != NULL)
    *problems = NULL;
  content = ur_report_load_bytes (file, path, cancellable, error);
  if (content == NULL)
    return NULL;
  name = g_file_get_basename (file);
  return ur_report_read (content, name, problems, error);
}

/**
 * ur_report_load_bundled:
 *
 * Returns: (transfer full): the report that comes with the program
 */
UrReport *
ur_report_load_bundled (GError **error)
{
  g_autoptr (GBytes) document = NULL;

  document =
      g_resource_lookup_data (ur_reports_get_resource (), BUNDLED_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  return document != NULL ? ur_report_read (document, BUNDLED_NAME, NULL, error) : NULL;
}
