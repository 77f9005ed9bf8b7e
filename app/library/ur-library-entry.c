/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-library-entry.h"

#include <string.h>

#include "ur-report-reader.h"

/* In sentences that nobody is told. */
#define NAMELESS "?"

static guint
count_items (const UrReport *report, UrPartKind kind)
{
  guint n = 0;

  for (guint i = 0; i < report->n_parts; i++)
    n += report->parts[i].kind == kind ? report->parts[i].n_items : 0;
  return n;
}

/* On one line, without the date of the meeting, which is a line in brackets. */
static char *
dup_title (const UrReport *report)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  for (guint i = 0; report->title_lines[i] != NULL; i++)
    if (i == 0 || !g_str_has_prefix (report->title_lines[i], "（"))
      g_strv_builder_add (lines, report->title_lines[i]);
  kept = g_strv_builder_end (lines);
  return g_strjoinv (" ", kept);
}

static void
describe (UrLibraryEntry *entry, const UrReport *report)
{
  entry->title = dup_title (report);
  entry->issuer = g_strdup (report->issuer);
  entry->year = report->year;
  entry->n_works = count_items (report, UR_PART_WORK);
  entry->n_tasks = count_items (report, UR_PART_TASKS);
  entry->n_figures = report->n_indicators;
}

static char *
dup_digest (GBytes *content)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
}

/**
 * ur_library_entry_new:
 * @file: of the report
 * @report: what was read from it
 * @content: the file's bytes as they were read
 * @stamp: (nullable): what ur_library_dup_stamp() said before it was read
 * @opened: when, in seconds since 1970; 0 for not at all
 *
 * Returns: (transfer full): what the library keeps of a report
 */
UrLibraryEntry *
ur_library_entry_new (GFile *file, const UrReport *report, GBytes *content, const char *stamp, gint64 opened)
{
  UrLibraryEntry *entry;

  g_return_val_if_fail (file != NULL && report != NULL && content != NULL, NULL);

  entry = g_new0 (UrLibraryEntry, 1);
  entry->uri = g_file_get_uri (file);
  entry->digest = dup_digest (content);
  entry->stamp = g_strdup (stamp);
  entry->opened = opened;
  describe (entry, report);
  return entry;
}

/**
 * ur_library_entry_new_bundled:
 *
 * Returns: (transfer full): the entry of the report that comes with the program
 */
UrLibraryEntry *
ur_library_entry_new_bundled (void)
{
  g_autoptr (UrReport) report = ur_report_load_bundled (NULL);
  UrLibraryEntry *entry = g_new0 (UrLibraryEntry, 1);

  entry->uri = g_strdup (UR_LIBRARY_BUNDLED);
  describe (entry, report);
  return entry;
}

/**
 * ur_library_entry_new_draft:
 * @uri: where the unfinished import is kept
 * @title: what it is called
 * @n_questions: how many questions are open
 *
 * Returns: (transfer full): what the library keeps of an import that waits for its reader
 */
UrLibraryEntry *
ur_library_entry_new_draft (const char *uri, const char *title, guint n_questions)
{
  UrLibraryEntry *entry = g_new0 (UrLibraryEntry, 1);

  entry->uri = g_strdup (uri);
  entry->title = g_strdup (title);
  entry->issuer = g_strdup ("");
  entry->is_draft = TRUE;
  entry->n_questions = n_questions;
  return entry;
}

/**
 * ur_library_entry_copy:
 * @entry: an entry
 *
 * Returns: (transfer full): the same again
 */
UrLibraryEntry *
ur_library_entry_copy (const UrLibraryEntry *entry)
{
  UrLibraryEntry *copy = g_memdup2 (entry, sizeof *entry);

  copy->uri = g_strdup (entry->uri);
  copy->title = g_strdup (entry->title);
  copy->issuer = g_strdup (entry->issuer);
  copy->digest = g_strdup (entry->digest);
  copy->stamp = g_strdup (entry->stamp);
  return copy;
}

/**
 * ur_library_entry_free:
 * @entry: (transfer full) (nullable): an entry
 */
void
ur_library_entry_free (UrLibraryEntry *entry)
{
  if (entry == NULL)
    return;
  g_free (entry->uri);
  g_free (entry->title);
  g_free (entry->issuer);
  g_free (entry->digest);
  g_free (entry->stamp);
  g_free (entry);
}

/**
 * ur_library_entry_is_bundled:
 * @entry: an entry
 *
 * Returns: whether it is the report that comes with the program, which has no file
 */
gboolean
ur_library_entry_is_bundled (const UrLibraryEntry *entry)
{
  return strcmp (entry->uri, UR_LIBRARY_BUNDLED) == 0;
}

/* The size and the time of its last change, which tell without reading a file that nobody has written to it.
 */
static GFileInfo *
query (GFile *file, GCancellable *cancellable, GError **error)
{
  return g_file_query_info (
      file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_ETAG_VALUE,
      G_FILE_QUERY_INFO_NONE, cancellable, error);
}

static char *
dup_info_stamp (GFileInfo *info)
{
  const char *etag = g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ETAG_VALUE);

  return etag != NULL ? g_strdup_printf ("%" G_GOFFSET_FORMAT " %.100s", g_file_info_get_size (info), etag)
                      : NULL;
}

/**
 * ur_library_dup_stamp:
 * @file: a file
 * @cancellable: (nullable): stops it
 *
 * Asked before a file is read, so that a change meanwhile is not taken for what was read.  Blocks: a mount
 * that is gone answers late or never.
 *
 * Returns: (transfer full) (nullable): words that change whenever somebody writes to the file
 */
char *
ur_library_dup_stamp (GFile *file, GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = query (file, cancellable, NULL);

  return info != NULL ? dup_info_stamp (info) : NULL;
}

static UrLibraryState
compare_content (const UrLibraryEntry *entry, GFile *file, GCancellable *cancellable)
{
  g_autoptr (GBytes) content = ur_report_load_bytes (file, NAMELESS, cancellable, NULL);
  g_autofree char *digest = content != NULL ? dup_digest (content) : NULL;

  if (digest == NULL)
    return g_cancellable_is_cancelled (cancellable) ? UR_LIBRARY_UNKNOWN : UR_LIBRARY_UNREADABLE;
  return strcmp (digest, entry->digest) == 0 ? UR_LIBRARY_PRESENT : UR_LIBRARY_CHANGED;
}

/**
 * ur_library_entry_look:
 * @entry: an entry
 * @cancellable: (nullable): stops it
 *
 * Looks what became of the file; reads it only where its size or time are others.  Blocks, so call it on a
 * thread of its own.
 *
 * Returns: what became of it; %UR_LIBRARY_UNKNOWN when it was stopped
 */
UrLibraryState
ur_library_entry_look (const UrLibraryEntry *entry, GCancellable *cancellable)
{
  g_autoptr (GFile) file = g_file_new_for_uri (entry->uri);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *stamp = NULL;

  if (ur_library_entry_is_bundled (entry))
    return UR_LIBRARY_PRESENT;
  info = query (file, cancellable, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return UR_LIBRARY_UNKNOWN;
  if (info == NULL)
    return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ? UR_LIBRARY_UNREADABLE
                                                                             : UR_LIBRARY_MISSING;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return UR_LIBRARY_UNREADABLE;
  stamp = dup_info_stamp (info);
  if (entry->digest == NULL || g_strcmp0 (stamp, entry->stamp) == 0)
    return UR_LIBRARY_PRESENT;
  return compare_content (entry, file, cancellable);
}
