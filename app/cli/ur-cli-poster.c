/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command that writes the long picture. */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>

#include "ur-cli-batch.h"
#include "ur-cli-io.h"
#include "ur-cli-memory.h"
#include "ur-cli-names.h"
#include "ur-export.h"
#include "ur-poster.h"

typedef struct
{
  char *path;
  char *width;
  char *parts;
  char *slice_height;
  char *max_bytes;
  gboolean text;
  gboolean list;
  gboolean force;
  char **paths;
} Words;

static void
words_clear (Words *words)
{
  g_free (words->path);
  g_free (words->width);
  g_free (words->parts);
  g_free (words->slice_height);
  g_free (words->max_bytes);
  g_strfreev (words->paths);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static UrCliStatus
list_parts (const UrReport *report)
{
  g_autoptr (GPtrArray) blocks = ur_poster_list_blocks (report);

  for (guint i = 0; i < blocks->len; i++)
    {
      const UrPosterBlock *block = g_ptr_array_index (blocks, i);

      ur_cli_print ("%s %-16s  %s\n", block->by_default ? "*" : " ", block->id, block->name);
    }
  return UR_CLI_DONE;
}

static UrCliStatus
print_text (const char *command, const UrReport *report, const UrPosterOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = ur_poster_dup_text (report, options, &error);

  if (text == NULL)
    return ur_cli_fail (command, error);
  ur_cli_print ("%s", text);
  return UR_CLI_DONE;
}

static char *
dup_path (const char *path, guint slice, guint n)
{
  return g_str_equal (path, UR_CLI_STDOUT) ? g_strdup (path) : ur_export_dup_slice_name (path, slice, n);
}

static GPtrArray *
list_paths (const char *path, guint n)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (paths, dup_path (path, i, n));
  return paths;
}

typedef struct
{
  UrPoster *poster;
  guint index;
} Slice;

static GBytes *
make_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  const Slice *slice = data;

  return ur_poster_encode (slice->poster, slice->index, cancellable, error);
}

static UrCliStatus
write_slices (const char *command, UrPoster *poster, const char *path, UrSaveFlags flags)
{
  guint n = ur_poster_get_n_slices (poster);
  g_autoptr (GPtrArray) paths = list_paths (path, n);
  g_autofree Slice *slices = g_new (Slice, n);
  g_autofree UrBatchJob *jobs = g_new (UrBatchJob, n);

  if (n > 1 && g_str_equal (path, UR_CLI_STDOUT))
    return ur_cli_misunderstand (command, _ ("Only one file fits on standard output, not %u."), n);
  if (n > 1) /* the names are not those that the user gave */
    flags |= UR_SAVE_IN_FOLDER;
  /* All names are checked before the first file is written. */
  if (!ur_cli_check_targets (paths, flags))
    return UR_CLI_FAILED;
  for (guint i = 0; i < n; i++)
    {
      slices[i] = (Slice){ poster, i };
      jobs[i] = (UrBatchJob){ make_cb, &slices[i], 0 };
    }
  return ur_cli_write_batch (jobs, paths, flags);
}

/* What is written all the same, and may disappoint. */
static void
warn (const UrPoster *poster)
{
  g_autofree char *note = ur_poster_dup_note (poster);

  if (note != NULL)
    ur_cli_complain ("%s", note);
}

static UrCliStatus
write_poster (const char *command, UrReport *report, const Words *words, const UrPosterOptions *options)
{
  UrSaveFlags flags = words->force ? UR_SAVE_OVERWRITE : UR_SAVE_NONE;
  g_autoptr (GError) error = NULL;
  g_autoptr (UrPoster) poster = NULL;
  g_autofree char *proposed = NULL;

  if (!ur_cli_prepare_drawing ())
    return UR_CLI_FAILED;
  poster = ur_poster_layout (report, options, NULL, &error);
  if (poster == NULL)
    return ur_cli_fail (command, error);
  warn (poster);
  proposed = ur_export_dup_poster_name (report, options->width);
  return write_slices (command, poster, words->path != NULL ? words->path : proposed, flags);
}

static UrCliStatus
run (const char *command, const Words *words)
{
  g_autoptr (UrReport) report = NULL;
  g_auto (GStrv) ids = words->parts != NULL ? g_strsplit (words->parts, ",", -1) : NULL;
  UrPosterOptions options;
  UrCliStatus status;
  guint max_bytes = 0;

  ur_poster_options_init (&options);
  options.blocks = (const char *const *) ids;
  if (!ur_cli_parse_number (command, "--width", words->width, &options.width) ||
      !ur_cli_parse_number (command, "--slice-height", words->slice_height, &options.slice_height) ||
      !ur_cli_parse_number (command, "--max-bytes", words->max_bytes, &max_bytes))
    return UR_CLI_USAGE;
  options.max_bytes = max_bytes;
  if (words->text && words->path != NULL)
    return ur_cli_misunderstand (command, "%s",
                                 _ ("The text goes to standard output: --text and -o exclude each other."));
  if (!ur_cli_check_file_name (command, words->path, "png"))
    return UR_CLI_USAGE;
  report = ur_cli_open (command, words->paths, &status);
  if (report == NULL)
    return status;
  if (words->list)
    return list_parts (report);
  return words->text ? print_text (command, report, &options)
                     : write_poster (command, report, words, &options);
}

/**
 * ur_cli_poster:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `poster [--width PX] [--parts ID,...] [--slice-height PX] [--max-bytes N] [--text | -o FILE.png] [--force]
 * [REPORT]`: writes the long picture and prints the paths, or prints its twin in plain text; `--list-parts`
 * prints what it can show.
 *
 * Returns: what the program ends with
 */
UrCliStatus
ur_cli_poster (const char *command, char **words)
{
  g_auto (Words) given = { NULL };
  GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &given.path,
      N_ ("File to write; “-” sends it to standard output"), N_ ("FILE.png") },
    { "width", 0, 0, G_OPTION_ARG_FILENAME, &given.width,
      N_ ("Width in pixels, 540 to 4320; 1080 by default"), N_ ("PX") },
    { "parts", 0, 0, G_OPTION_ARG_FILENAME, &given.parts,
      N_ ("Only these parts, in this order, parted by commas"), N_ ("ID,…") },
    { "list-parts", 0, 0, G_OPTION_ARG_NONE, &given.list,
      N_ ("Print the parts it can have; those it has by default are starred"), NULL },
    { "slice-height", 0, 0, G_OPTION_ARG_FILENAME, &given.slice_height,
      N_ ("Cut into files of at most this height, between its parts"), N_ ("PX") },
    { "max-bytes", 0, 0, G_OPTION_ARG_FILENAME, &given.max_bytes, N_ ("Cut into files of at most this size"),
      N_ ("N") },
    { "text", 0, 0, G_OPTION_ARG_NONE, &given.text, N_ ("Print the same as plain text, draw nothing"), NULL },
    { "force", 0, 0, G_OPTION_ARG_NONE, &given.force, N_ ("Replace existing files"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &given.paths, NULL, NULL },
    { NULL },
  };
  UrCliStatus status;

  return ur_cli_parse (command, entries, words, &status) ? run (command, &given) : status;
}
