/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command that writes slides. */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>

#include "ur-cli-batch.h"
#include "ur-cli-io.h"
#include "ur-cli-memory.h"
#include "ur-cli-names.h"
#include "ur-slides.h"
#include "ur-suffix.h"

typedef struct
{
  const UrSlides *slides;
  guint index;
} Picture;

static GBytes *
make_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  const Picture *picture = data;

  return ur_slides_encode_png (picture->slides, picture->index, cancellable, error);
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
  g_autofree Picture *pictures = g_new (Picture, paths->len);
  g_autofree UrBatchJob *jobs = g_new (UrBatchJob, paths->len);

  if (!ur_cli_make_folder (folder) || !ur_cli_check_targets (paths, flags))
    return UR_CLI_FAILED;
  for (guint i = 0; i < paths->len; i++)
    {
      pictures[i] = (Picture){ slides, i };
      jobs[i] = (UrBatchJob){ make_cb, &pictures[i], UR_SLIDE_MEMORY };
    }
  return ur_cli_write_batch (jobs, paths, flags);
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
  return g_str_equal (path, UR_CLI_STDOUT) || ur_suffix_is (path, "pdf");
}

/* One PDF, or a folder of pictures. */
static gboolean
check_name (const char *command, const char *path)
{
  g_autofree char *shown = NULL;

  if (is_pdf (path) || g_file_test (path, G_FILE_TEST_EXISTS) || !ur_suffix_is_of_file (path))
    return TRUE;
  shown = g_filename_display_name (path);
  ur_cli_misunderstand (
      command,
      _ ("Slides are written as one PDF, whose name ends in .pdf, or into a folder: “%s” is neither."),
      shown);
  return FALSE;
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
  UrSlidesOptions options = { .figures = (const char *const *) figures };
  g_autoptr (GError) error = NULL;
  g_autoptr (UrSlides) slides = NULL;

  *status = UR_CLI_USAGE;
  if (!check_figures (command, report, figures))
    return NULL;
  slides = ur_slides_layout (report, &options, NULL, &error);
  if (slides != NULL && !check_hidden (command, slides, hidden))
    return NULL;
  if (slides != NULL && hidden != NULL)
    {
      options.hidden = (const char *const *) hidden;
      g_clear_pointer (&slides, ur_slides_unref);
      slides = ur_slides_layout (report, &options, NULL, &error);
    }
  if (slides == NULL)
    *status = ur_cli_fail (command, error);
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
  if (path != NULL && !check_name (command, path))
    return UR_CLI_USAGE;
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
