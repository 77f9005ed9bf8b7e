/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command that file managers run. */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>

#include "ur-cli-io.h"
#include "ur-cli-memory.h"
#include "ur-slides.h"

#define SIZE 256 /* px, where none is given */
#define MIN_SIZE 16

/* The first slide alone; all of them only where a font failed, since they can say so. */
static UrSlides *
lay_out (UrReport *report, GError **error)
{
  const UrSlidesOptions options = { 0 };
  UrSlides *slides = ur_slides_layout_one (report, &options, NULL, NULL, NULL);

  return slides != NULL ? slides : ur_slides_layout (report, &options, NULL, error);
}

static UrCliStatus
write_thumbnail (const char *command, UrReport *report, const char *path, guint size, UrSaveFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UrSlides) slides = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!ur_cli_check_target (path, flags) || !ur_cli_prepare_drawing ())
    return UR_CLI_FAILED;
  slides = lay_out (report, &error);
  bytes = slides != NULL ? ur_slides_encode_thumbnail (slides, 0, size, &error) : NULL;
  return bytes != NULL ? ur_cli_write (path, bytes, flags) : ur_cli_fail (command, error);
}

/**
 * ur_cli_thumbnail:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `thumbnail [--size PX] [-o FILE] [--force] REPORT`: writes the first slide as a small PNG.  The file may be
 * called anything: file managers choose its name.
 *
 * Returns: what the program ends with
 */
UrCliStatus
ur_cli_thumbnail (const char *command, char **words)
{
  g_autofree char *path = NULL;
  g_autofree char *size_word = NULL;
  g_auto (GStrv) paths = NULL;
  gboolean force = FALSE;
  GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path,
      N_ ("File to write; “-” and without it standard output"), N_ ("FILE") },
    { "size", 0, 0, G_OPTION_ARG_FILENAME, &size_word, N_ ("Width in pixels, 16 to 1920; 256 by default"),
      N_ ("PX") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_ ("Replace an existing file"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    { NULL },
  };
  g_autoptr (UrReport) report = NULL;
  guint size = SIZE;
  UrCliStatus status;

  if (!ur_cli_parse (command, entries, words, &status))
    return status;
  if (!ur_cli_parse_number (command, "--size", size_word, &size))
    return UR_CLI_USAGE;
  if (size < MIN_SIZE || size > UR_SLIDE_WIDTH)
    return ur_cli_misunderstand (command, _ ("A small picture is %d to %d pixels wide, not %u."), MIN_SIZE,
                                 UR_SLIDE_WIDTH, size);
  if (paths == NULL)
    return ur_cli_misunderstand (command, "%s", _ ("No report was given to draw."));
  report = ur_cli_open (command, paths, &status);
  if (report == NULL)
    return status;
  return write_thumbnail (command, report, path != NULL ? path : UR_CLI_STDOUT, size,
                          force ? UR_SAVE_OVERWRITE : UR_SAVE_NONE);
}
