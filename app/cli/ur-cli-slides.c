/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command that writes slides. */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>

#include "ur-cli-io.h"
#include "ur-cli-memory.h"
#include "ur-slides.h"

/* Pictures in the making: two at a time, written in the order of the slides. */
typedef struct
{
  const UrSlides *slides;
  GMutex mutex;
  GCond done;
  GBytes **pictures;
  GError **errors;
} Batch;

static void
encode_cb (gpointer data, gpointer user_data)
{
  Batch *batch = user_data;
  guint i = GPOINTER_TO_UINT (data) - 1;
  GError *error = NULL;
  GBytes *bytes = ur_slides_encode_png (batch->slides, i, NULL, &error);

  g_mutex_lock (&batch->mutex);
  batch->pictures[i] = bytes;
  batch->errors[i] = error;
  g_cond_signal (&batch->done);
  g_mutex_unlock (&batch->mutex);
}

static void
wait_for (Batch *batch, guint i)
{
  g_mutex_lock (&batch->mutex);
  while (batch->pictures[i] == NULL && batch->errors[i] == NULL)
    g_cond_wait (&batch->done, &batch->mutex);
  g_mutex_unlock (&batch->mutex);
}

static UrCliStatus
write_one (Batch *batch, guint i, const char *path, UrSaveFlags flags)
{
  wait_for (batch, i);
  if (batch->pictures[i] != NULL)
    return ur_cli_write (path, batch->pictures[i], flags);
  ur_cli_complain ("%s", batch->errors[i]->message);
  return UR_CLI_FAILED;
}

static void
batch_clear (Batch *batch, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_clear_pointer (&batch->pictures[i], g_bytes_unref);
      g_clear_error (&batch->errors[i]);
    }
  g_free (batch->pictures);
  g_free (batch->errors);
}

static GPtrArray *
list_paths (const UrSlides *slides, const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ur_slides_get_n_slides (slides); i++)
    {
      g_autofree char *name = ur_slides_dup_file_name (slides, i);

      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
    }
  return paths;
}

/* All names are checked before the first picture is drawn. */
static UrCliStatus
write_pictures (const UrSlides *slides, const char *folder, UrSaveFlags flags)
{
  g_autoptr (GPtrArray) paths = list_paths (slides, folder);
  Batch batch = { .slides = slides };
  UrCliStatus status = UR_CLI_DONE;
  GThreadPool *pool;

  if (!ur_cli_make_folder (folder))
    return UR_CLI_FAILED;
  if (!ur_cli_check_targets (paths, flags))
    return UR_CLI_FAILED;
  batch.pictures = g_new0 (GBytes *, paths->len);
  batch.errors = g_new0 (GError *, paths->len);
  pool = g_thread_pool_new (encode_cb, &batch, 2, FALSE, NULL);
  for (guint i = 0; i < paths->len; i++)
    g_thread_pool_push (pool, GUINT_TO_POINTER (i + 1), NULL);
  for (guint i = 0; i < paths->len && status == UR_CLI_DONE; i++)
    status = write_one (&batch, i, g_ptr_array_index (paths, i), flags);
  g_thread_pool_free (pool, status != UR_CLI_DONE, TRUE);
  batch_clear (&batch, paths->len);
  return status;
}

static UrCliStatus
write_pdf (const UrSlides *slides, const char *path, UrSaveFlags flags)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (!ur_cli_check_target (path, flags))
    return UR_CLI_FAILED;
  bytes = ur_slides_write_pdf (slides, NULL, &error);
  if (bytes != NULL)
    return ur_cli_write (path, bytes, flags);
  ur_cli_complain ("%s", error->message);
  return UR_CLI_FAILED;
}

static gboolean
is_pdf (const char *path)
{
  gsize length = strlen (path);

  return g_str_equal (path, UR_CLI_STDOUT) ||
         (length >= 4 && g_ascii_strcasecmp (path + length - 4, ".pdf") == 0);
}

static gboolean
check_figures (const char *command, const UrReport *report, char **figures)
{
  for (guint i = 0; figures != NULL && figures[i] != NULL; i++)
    {
      g_autofree char *shown = g_filename_display_name (figures[i]);

      if (ur_report_find_indicator (report, figures[i]) != NULL)
        continue;
      ur_cli_misunderstand (command, _ ("The report has no figure “%s”."), shown);
      return FALSE;
    }
  return TRUE;
}

static char *
dup_ids (const UrSlides *slides)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < ur_slides_get_n_slides (slides); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", ur_slides_get_id (slides, i));
  return g_string_free (ids, FALSE);
}

static gboolean
check_hidden (const char *command, const UrSlides *slides, char **hidden)
{
  for (guint i = 0; hidden != NULL && hidden[i] != NULL; i++)
    {
      g_autofree char *shown = g_filename_display_name (hidden[i]);
      g_autofree char *known = NULL;

      if (ur_slides_find_id (slides, hidden[i]) >= 0)
        continue;
      known = dup_ids (slides);
      ur_cli_misunderstand (command, _ ("There is no slide “%s”. The slides are: %s."), shown, known);
      return FALSE;
    }
  return TRUE;
}

static UrSlides *
lay_out (const char *command, UrReport *report, char **figures, char **hidden, UrCliStatus *status)
{
  UrSlidesOptions options = { NULL, (const char *const *) figures };
  g_autoptr (GError) error = NULL;
  g_autoptr (UrSlides) slides = NULL;

  *status = UR_CLI_USAGE;
  if (!check_figures (command, report, figures))
    return NULL;
  slides = ur_slides_layout (report, &options, NULL);
  if (!check_hidden (command, slides, hidden))
    return NULL;
  if (hidden == NULL)
    return g_steal_pointer (&slides);
  options.hidden = (const char *const *) hidden;
  g_clear_pointer (&slides, ur_slides_unref);
  slides = ur_slides_layout (report, &options, &error);
  if (slides == NULL)
    *status = ur_cli_misunderstand (command, "%s", error->message);
  return g_steal_pointer (&slides);
}

/**
 * ur_cli_slides:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `slides [-o FILE.pdf|DIR] [--figure ID]... [--hide ID]... [--force] [REPORT]`: writes the slides of the
 * meeting mode as one PDF, or as a PNG each in a folder, and prints the paths.
 *
 * Returns: what the program ends with
 */
UrCliStatus
ur_cli_slides (const char *command, char **words)
{
  g_autofree char *path = NULL;
  g_auto (GStrv) figures = NULL;
  g_auto (GStrv) hidden = NULL;
  g_auto (GStrv) paths = NULL;
  gboolean force = FALSE;
  GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path,
      N_ ("PDF to write, or a folder for a PNG of every slide; “-” sends the PDF to standard output"),
      N_ ("FILE.pdf|DIR") },
    { "figure", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &figures,
      N_ ("Show this figure of its section in large type; may be given several times"), N_ ("ID") },
    { "hide", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &hidden,
      N_ ("Leave this slide out; may be given several times"), N_ ("ID") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_ ("Replace existing files"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    { NULL },
  };
  g_autoptr (UrReport) report = NULL;
  g_autoptr (UrSlides) slides = NULL;
  UrSaveFlags flags;
  UrCliStatus status;

  if (!ur_cli_parse (command, entries, words, &status))
    return status;
  report = ur_cli_open (command, paths, &status);
  if (report == NULL)
    return status;
  if (!ur_cli_prepare_drawing ())
    return UR_CLI_FAILED;
  slides = lay_out (command, report, figures, hidden, &status);
  if (slides == NULL)
    return status;
  flags = force ? UR_SAVE_OVERWRITE : UR_SAVE_NONE;
  if (path == NULL)
    path = ur_slides_dup_pdf_name (slides);
  return is_pdf (path) ? write_pdf (slides, path, flags)
                       : write_pictures (slides, path, flags | UR_SAVE_IN_FOLDER);
}
