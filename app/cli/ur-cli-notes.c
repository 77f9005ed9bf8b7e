/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command for a reader's own notes. */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-cli-io.h"
#include "ur-cli-own.h"
#include "ur-cli-names.h"
#include "ur-load.h"
#include "ur-notes-exchange.h"

/* Where lost words may be meant to be. */
#define MAX_CANDIDATES 3

/* No larger file is a notebook. */
#define MAX_IMPORT (16u * 1024 * 1024)

static const char *const formats[] = { "json", "markdown", "text", NULL };
static const char *const suffixes[] = { "json", "md", "txt" };
static const char *const orders[] = { "place", "time", NULL };
static const char *const kinds[] = { N_ ("bookmark"), N_ ("highlight"), N_ ("note") };

/* What the user said, and what it is about. */
typedef struct
{
  const char *command;
  char **paths;
  char *format;
  char *order;
  char *output;
  char *text;
  gboolean force;

  guint format_index;
  guint order_index;
  UrReport *report;
  char *path; /* of the notebook */
  UrNotebook *notebook;
} Request;

static void
request_clear (Request *request)
{
  g_strfreev (request->paths);
  g_free (request->format);
  g_free (request->order);
  g_free (request->output);
  g_free (request->text);
  g_clear_pointer (&request->report, ur_report_unref);
  g_clear_pointer (&request->notebook, ur_notebook_unref);
  g_free (request->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

static UrCliStatus
open_notes (Request *request, char **paths)
{
  UrCliStatus status;

  request->report = ur_cli_open (request->command, paths, &status);
  if (request->report == NULL)
    return status;
  request->path = ur_notebook_dup_path (request->report);
  return ur_cli_read_notes (request->command, request->report, &request->notebook, &status) ? UR_CLI_DONE
                                                                                            : status;
}

static void
print_note (const UrPlacedNote *note, const UrReport *report)
{
  g_autofree char *place = ur_placed_note_dup_place (note, report);
  g_autofree char *time = ur_placed_note_dup_time (note);
  g_autofree char *words = g_strdelimit (g_strdup (note->annotation->anchor->words), "\t\n", ' ');
  g_autofree char *text = g_strdelimit (g_strdup (note->annotation->text), "\t\n", ' ');

  ur_cli_print ("%s: %s %s: %s%s%s\n", place, time, _ (kinds[note->annotation->kind]), words,
                *text != '\0' ? " — " : "", text);
}

/* Only a person can say which of them is meant. */
static void
print_candidates (const UrPlacedNote *note, const UrReport *report)
{
  g_autoptr (GArray) candidates =
      ur_note_anchor_list_candidates (note->annotation->anchor, report, MAX_CANDIDATES);

  for (guint i = 0; i < candidates->len; i++)
    {
      const UrNoteCandidate *candidate = &g_array_index (candidates, UrNoteCandidate, i);
      g_autofree char *place = ur_place_to_string (&candidate->place, report);

      ur_cli_print ("  ? %s (%u%%)\n", place, candidate->likeness);
    }
}

static UrCliStatus
list_notes (Request *request)
{
  g_autoptr (GArray) placed = NULL;
  UrCliStatus status = open_notes (request, request->paths);

  if (status != UR_CLI_DONE)
    return status;
  placed = ur_notebook_list_placed (request->notebook, request->report);
  ur_placed_notes_sort (placed, request->order_index);
  for (guint i = 0; i < placed->len; i++)
    {
      const UrPlacedNote *note = &g_array_index (placed, UrPlacedNote, i);

      print_note (note, request->report);
      if (note->state == UR_NOTE_LOST)
        print_candidates (note, request->report);
    }
  return UR_CLI_DONE;
}

static UrAnnotation *
make_note (const Request *request)
{
  UrPlace place;
  UrNoteAnchor *anchor = ur_place_parse (request->paths[0], request->report, &place)
                             ? ur_note_anchor_new (request->report, &place, NULL)
                             : NULL;
  UrAnnotationKind kind = place.start >= 0 ? UR_ANNOTATION_HIGHLIGHT : UR_ANNOTATION_BOOKMARK;

  if (anchor == NULL)
    return NULL;
  if (request->text != NULL && kind == UR_ANNOTATION_BOOKMARK)
    kind = UR_ANNOTATION_NOTE;
  return ur_annotation_new (kind, anchor, request->text != NULL ? request->text : "");
}

static UrCliStatus
add_note (Request *request)
{
  g_autoptr (UrNotesChange) change = ur_notes_change_new ();
  g_autoptr (UrAnnotation) annotation = NULL;
  g_autoptr (UrNotebook) after = NULL;
  g_autoptr (GError) error = NULL;
  UrCliStatus status;

  if (request->paths == NULL)
    return ur_cli_misunderstand (request->command, "%s",
                                 _ ("Say which place the note is about, as “search” prints it: work/5/1."));
  if (request->text != NULL && !g_utf8_validate (request->text, -1, NULL))
    return ur_cli_misunderstand (request->command, "%s", _ ("The text of a note has to be UTF-8."));
  status = open_notes (request, request->paths[1] != NULL ? request->paths + 1 : NULL);
  if (status != UR_CLI_DONE)
    return status;
  annotation = make_note (request);
  if (annotation == NULL)
    return ur_cli_misunderstand (request->command, _ ("The report has no paragraph “%s”."),
                                 request->paths[0]);
  ur_notes_change_add (change, NULL, annotation);
  after = ur_notebook_update (request->path, request->report, change, NULL, &error);
  return after != NULL ? UR_CLI_DONE : ur_cli_fail (request->command, error);
}

static UrCliStatus
export_notes (Request *request)
{
  g_autoptr (GBytes) bytes = NULL;
  UrCliStatus status;

  if (!ur_cli_check_file_name (request->command, request->output, suffixes[request->format_index]))
    return UR_CLI_USAGE;
  status = open_notes (request, request->paths);
  if (status != UR_CLI_DONE)
    return status;
  bytes = ur_notes_export (request->notebook, request->report, request->format_index, request->order_index);
  return ur_cli_write (request->output != NULL ? request->output : UR_CLI_STDOUT, bytes,
                       request->force ? UR_SAVE_OVERWRITE : UR_SAVE_NONE);
}

static UrNotesChange *
read_import (const Request *request, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (request->paths[0]);
  g_autoptr (GBytes) bytes = ur_load_file (file, MAX_IMPORT, NULL, error);

  return bytes != NULL ? ur_notes_read_exported (bytes, request->notebook, request->report, error) : NULL;
}

static UrCliStatus
import_notes (Request *request)
{
  g_autoptr (UrNotesChange) change = NULL;
  g_autoptr (UrNotesChange) done = NULL;
  g_autoptr (UrNotebook) after = NULL;
  g_autoptr (GError) error = NULL;
  UrCliStatus status;

  if (request->paths == NULL)
    return ur_cli_misunderstand (request->command, "%s", _ ("Say which file to bring notes in from."));
  status = open_notes (request, request->paths[1] != NULL ? request->paths + 1 : NULL);
  if (status != UR_CLI_DONE)
    return status;
  change = read_import (request, &error);
  if (change != NULL)
    after = ur_notebook_update (request->path, request->report, change, &done, &error);
  if (after == NULL)
    return ur_cli_fail (request->command, error);
  ur_cli_print (ngettext ("%u note brought in.\n", "%u notes brought in.\n", done->edits->len),
                done->edits->len);
  return UR_CLI_DONE;
}

static const struct
{
  const char *name;
  UrCliStatus (*run) (Request *request);
} actions[] = {
  { "list", list_notes },
  { "add", add_note },
  { "export", export_notes },
  { "import", import_notes },
};

static gboolean
choose (const Request *request, const char *option, const char *const *names, const char *word, guint *index)
{
  g_autofree char *all = g_strjoinv (", ", (char **) names);

  for (*index = 0; word != NULL && names[*index] != NULL; (*index)++)
    if (strcmp (names[*index], word) == 0)
      return TRUE;
  if (word == NULL)
    return TRUE;
  ur_cli_misunderstand (request->command, _ ("%s has to be one of: %s."), option, all);
  return FALSE;
}

static UrCliStatus
run (Request *request, char **words)
{
  const char *name = request->paths != NULL ? request->paths[0] : NULL;

  if (!choose (request, "--format", formats, request->format, &request->format_index) ||
      !choose (request, "--order", orders, request->order, &request->order_index))
    return UR_CLI_USAGE;
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (actions); i++)
    if (strcmp (actions[i].name, name) == 0)
      {
        char **rest = g_strdupv (request->paths + 1);

        g_strfreev (request->paths);
        request->paths = rest;
        if (*rest == NULL)
          g_clear_pointer (&request->paths, g_strfreev);
        return ur_cli_check_names (request->command, request->paths) ? actions[i].run (request)
                                                                     : UR_CLI_USAGE;
      }
  return ur_cli_misunderstand (request->command, "%s", _ ("Say what to do: list, add, export or import."));
}

/**
 * ur_cli_notes:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `notes list|export [REPORT]`, `notes add PLACE [REPORT]` and `notes import FILE [REPORT]`: what the reader
 * has marked in a report and thought of it.
 *
 * Returns: what the program ends with
 */
UrCliStatus
ur_cli_notes (const char *command, char **words)
{
  g_auto (Request) request = { 0 };
  GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &request.format,
      N_ ("Of export: json (the default), markdown or text"), N_ ("FORMAT") },
    { "order", 0, 0, G_OPTION_ARG_STRING, &request.order,
      N_ ("Of list and export: place (the default) or time, the latest first"), N_ ("ORDER") },
    { "text", 't', 0, G_OPTION_ARG_STRING, &request.text, N_ ("Of add: what you think of it"), N_ ("TEXT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request.output,
      N_ ("File to write; “-” and without it standard output"), N_ ("FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &request.force, N_ ("Replace existing files"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &request.paths, NULL, NULL },
    { NULL },
  };
  UrCliStatus status;

  request.command = command;
  if (!ur_cli_parse (command, entries, words, &status))
    return status;
  return run (&request, words);
}
