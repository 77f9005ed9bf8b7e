/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Word before 2007, WPS and RTF.  LibreOffice turns them into Word documents, in a profile of its own, so
 * that an office that is open does not answer instead, and in a folder of its own that is taken away
 * afterwards. */
#include "ur-config.h"

#include "ur-conversion.h"

#include <errno.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ur-file-kind.h"
#include "ur-tree.h"

/* A document of a hundred pages takes some seconds, the first start of LibreOffice some more. */
#define PATIENCE (120 * G_TIME_SPAN_SECOND)
#define PULSE (50 * G_TIME_SPAN_MILLISECOND)
#define MAX_DEPTH 16

/* How far into a file its format is told. */
#define HEAD (64u * 1024)

static const char *const programs[] = { "soffice", "libreoffice" };

static char *
dup_program (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      char *path = g_find_program_in_path (programs[i]);

      if (path != NULL)
        return path;
    }
  return NULL;
}

/**
 * ur_conversion_is_needed:
 * @fd: an open file; it stays at its beginning
 *
 * Returns: whether it is in a format that LibreOffice reads and nothing else here, and LibreOffice is
 * installed
 */
gboolean
ur_conversion_is_needed (int fd)
{
  g_autofree char *head = g_malloc (HEAD);
  g_autofree char *program = NULL;
  gssize n = pread (fd, head, HEAD, 0);
  UrFileKind kind;

  if (n <= 0 || ur_file_kind_find (head, (gsize) n, &kind) == NULL ||
      (kind != UR_FILE_DOC && kind != UR_FILE_RTF))
    return FALSE;
  program = dup_program ();
  return program != NULL;
}

/* LibreOffice is a script that starts a program that starts another: all of them end together. */
static void
set_group_cb (gpointer data)
{
  setpgid (0, 0);
}

static gboolean
start (const char *folder, GFile *file, GPid *pid, GError **error)
{
  const GSpawnFlags flags =
      G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL;
  g_autofree char *program = dup_program ();
  g_autofree char *profile = g_build_filename (folder, "profile", NULL);
  g_autofree char *uri = g_filename_to_uri (profile, NULL, NULL);
  g_autofree char *option = g_strconcat ("-env:UserInstallation=", uri, NULL);
  g_autofree char *out = g_build_filename (folder, "out", NULL);
  g_auto (GStrv) environment = ur_tree_dup_environment ();
  const char *words[] = { program, option,     "--headless", "--norestore",           "--convert-to",
                          "docx",  "--outdir", out,          g_file_peek_path (file), NULL };

  return g_spawn_async (NULL, (char **) words, environment, flags, set_group_cb, NULL, pid, error);
}

/* Waits for the end, telling now and then that it goes on. */
static gboolean
wait_for (GPid pid, const UrExtractionOptions *options, GCancellable *cancellable)
{
  gint64 last = g_get_monotonic_time () + PATIENCE;
  int status = 0;

  while (!g_cancellable_is_cancelled (cancellable) && g_get_monotonic_time () < last)
    {
      pid_t ended = waitpid (pid, &status, WNOHANG);

      if (ended == pid || (ended < 0 && errno != EINTR))
        return ended == pid && WIFEXITED (status) && WEXITSTATUS (status) == 0;
      if (options->progress != NULL)
        options->progress (0, 0, options->data);
      g_usleep (PULSE);
    }
  kill (-pid, SIGKILL);
  waitpid (pid, &status, 0);
  return FALSE;
}

/* The one document that was made. */
static GFile *
find_result (const char *folder)
{
  g_autofree char *out = g_build_filename (folder, "out", NULL);
  g_autoptr (GDir) dir = g_dir_open (out, 0, NULL);
  const char *name = dir != NULL ? g_dir_read_name (dir) : NULL;

  return name != NULL ? g_file_new_build_filename (out, name, NULL) : NULL;
}

/**
 * ur_conversion_run:
 * @conversion: gets the document that is made; clear it also after a failure
 * @file: a document, on this computer
 * @options: whom to tell that it goes on
 * @cancellable: (nullable): stops it at once
 * @error: return location for an error
 *
 * Has LibreOffice make a Word document of another one.
 *
 * Returns: whether it did
 */
gboolean
ur_conversion_run (UrConversion *conversion,
                   GFile *file,
                   const UrExtractionOptions *options,
                   GCancellable *cancellable,
                   GError **error)
{
  GPid pid;

  conversion->folder = g_dir_make_tmp ("union-report-XXXXXX", error);
  if (conversion->folder == NULL || !start (conversion->folder, file, &pid, error))
    return FALSE;
  if (wait_for (pid, options, cancellable))
    conversion->result = find_result (conversion->folder);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (conversion->result == NULL)
    g_set_error_literal (
        error, UR_EXTRACTION_ERROR, UR_EXTRACTION_DAMAGED,
        _ ("LibreOffice could not read this document. Open it in the program that it comes from, and "
           "save it as a Word document (docx)."));
  return conversion->result != NULL;
}

/* Takes away a folder with all that is in it, without following links. */
static void
remove_tree (const char *path, guint depth)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && depth < MAX_DEPTH && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child, depth + 1);
    }
  g_remove (path);
}

/**
 * ur_conversion_clear:
 * @conversion: a conversion
 *
 * Takes away all that was made.
 */
void
ur_conversion_clear (UrConversion *conversion)
{
  if (conversion->folder != NULL)
    remove_tree (conversion->folder, 0);
  g_clear_pointer (&conversion->folder, g_free);
  g_clear_object (&conversion->result);
}
