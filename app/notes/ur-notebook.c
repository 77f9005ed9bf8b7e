/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of a notebook, and a copy of it that is written after it: whatever happens to one of them, the
 * other is whole. */
#include "ur-config.h"

#include "ur-notebook.h"

#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "ur-kept.h"
#include "ur-notebook-file.h"
#include "ur-quote.h"
#include "ur-save.h"

#define FOLDER "notes"
#define SUFFIX ".json"
#define COPY_SUFFIX ".bak"

/**
 * ur_notebook_dup_path:
 * @report: a report
 *
 * Returns: (transfer full) (type filename): where the annotations of the person are who runs the program, of
 *   all editions of the report
 */
char *
ur_notebook_dup_path (const UrReport *report)
{
  g_autofree char *key = ur_notebook_dup_key (report);
  g_autofree char *name = g_strconcat (key, SUFFIX, NULL);

  return g_build_filename (g_get_user_data_dir (), GETTEXT_PACKAGE, FOLDER, name, NULL);
}

static char *
dup_copy_path (const char *path)
{
  return g_strconcat (path, COPY_SUFFIX, NULL);
}

static UrNotebook *
notebook_new (GPtrArray *annotations, char *problem)
{
  UrNotebook *notebook = g_atomic_rc_box_new0 (UrNotebook);

  notebook->annotations = annotations;
  notebook->problem = problem;
  return notebook;
}

/**
 * ur_notebook_ref:
 * @notebook: a notebook
 *
 * Returns: (transfer full): @notebook
 */
UrNotebook *
ur_notebook_ref (UrNotebook *notebook)
{
  return g_atomic_rc_box_acquire (notebook);
}

static void
clear_notebook (gpointer data)
{
  UrNotebook *notebook = data;

  g_ptr_array_unref (notebook->annotations);
  g_free (notebook->problem);
}

/**
 * ur_notebook_unref:
 * @notebook: (transfer full): a notebook
 */
void
ur_notebook_unref (UrNotebook *notebook)
{
  g_atomic_rc_box_release_full (notebook, clear_notebook);
}

static gboolean
parse (gpointer content, GBytes *bytes, GError **error)
{
  return ur_notebook_content_parse (content, bytes, error);
}

static const UrKept kept_notes = { N_ ("The notes"), UR_NOTEBOOK_MAX_BYTES, parse };

/* What the copy has and could not be read of the file. */
static void
add_from_copy (const char *path, UrNotebookContent *content)
{
  g_autofree char *copy_path = dup_copy_path (path);
  g_auto (UrNotebookContent) copy = { 0 };
  g_autoptr (UrNotesChange) change = ur_notes_change_new ();
  g_autoptr (UrNotesChange) done = NULL;
  gboolean damaged;

  ur_notebook_content_init (&copy);
  if (!ur_kept_read (&kept_notes, copy_path, &copy, &damaged, NULL))
    return;
  for (guint i = 0; i < copy.annotations->len; i++)
    ur_notes_change_add (change, NULL, copy.annotations->pdata[i]);
  done = ur_notes_change_apply (change, content->annotations);
}

static char *
describe_damage (const char *path, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown = g_filename_display_name (folder);

  if (name == NULL)
    return ur_quote_printf (_ ("The notes in the folder “%s” were damaged. What could be read of them and of "
                               "their last good copy is here."),
                            shown);
  return ur_quote_printf (_ ("The notes were damaged. What could be read of them and of their last good copy "
                             "is here; the file is kept as “%s” in the folder “%s”."),
                          name, shown);
}

/* Reads the notebook as well as it can be read.  @problem is set where it was damaged: the file is out of the
 * way then when @may_move, which needs the lock. */
static gboolean
read_both (const char *path, UrNotebookContent *content, gboolean may_move, char **problem, GError **error)
{
  g_autofree char *name = NULL;
  gboolean damaged;

  *problem = NULL;
  if (!ur_kept_read (&kept_notes, path, content, &damaged, error))
    return FALSE;
  if (damaged || !g_file_test (path, G_FILE_TEST_EXISTS))
    add_from_copy (path, content);
  if (!damaged)
    return TRUE;
  if (may_move)
    name = ur_save_set_aside (path);
  *problem = describe_damage (path, name);
  return TRUE;
}

static gboolean
save_both (const char *path, const UrNotebookContent *content, GError **error)
{
  g_autofree char *copy_path = dup_copy_path (path);
  g_autoptr (GBytes) bytes = ur_notebook_content_write (content);

  if (!ur_notebook_content_check (content, bytes, error) ||
      !ur_save_bytes (path, bytes, UR_SAVE_OVERWRITE, error))
    return FALSE;
  /* The notes are safe now; a copy that is one change older is better than none. */
  ur_save_bytes (copy_path, bytes, UR_SAVE_OVERWRITE, NULL);
  return TRUE;
}

static void
name_report (UrNotebookContent *content, const char *path, const UrReport *report)
{
  if (report != NULL)
    {
      g_free (content->key);
      g_free (content->title);
      content->key = ur_notebook_dup_key (report);
      content->title = ur_report_dup_title (report);
    }
  else if (content->key == NULL)
    {
      content->key = g_path_get_basename (path);
      *strchr (content->key, '.') = '\0';
    }
}

static UrNotebook *
update_locked (const char *path,
               const UrReport *report,
               const UrNotesChange *change,
               UrNotesChange **done,
               GError **error)
{
  g_auto (UrNotebookContent) content = { 0 };
  g_autoptr (UrNotesChange) made = NULL;
  g_autofree char *problem = NULL;

  ur_notebook_content_init (&content);
  if (!read_both (path, &content, TRUE, &problem, error))
    return NULL;
  if (change != NULL)
    made = ur_notes_change_apply (change, content.annotations);
  name_report (&content, path, report);
  if ((problem != NULL || (made != NULL && made->edits->len > 0)) && !save_both (path, &content, error))
    return NULL;
  if (done != NULL)
    *done = g_steal_pointer (&made);
  return notebook_new (g_steal_pointer (&content.annotations), g_steal_pointer (&problem));
}

static UrNotebook *
update (const char *path,
        const UrReport *report,
        const UrNotesChange *change,
        UrNotesChange **done,
        GError **error)
{
  int fd = ur_kept_lock (&kept_notes, path, error);
  UrNotebook *notebook;

  if (fd < 0)
    return NULL;
  notebook = update_locked (path, report, change, done, error);
  close (fd);
  return notebook;
}

/**
 * ur_notebook_update:
 * @path: (type filename): see ur_notebook_dup_path()
 * @report: the report
 * @change: what is to be done
 * @done: (out) (optional): what was done to the notes as they are now, see ur_notes_change_apply()
 * @error: return location for an error, a full sentence; then nothing was changed
 *
 * Reads, changes and writes the notes while no other window and no other program does: when this returns,
 * the change is on the disk.  Blocks for as long as that takes; on any thread.
 *
 * Returns: (transfer full): all notes after it, or %NULL with @error
 */
UrNotebook *
ur_notebook_update (const char *path,
                    const UrReport *report,
                    const UrNotesChange *change,
                    UrNotesChange **done,
                    GError **error)
{
  g_return_val_if_fail (path != NULL && report != NULL && change != NULL, NULL);

  return update (path, report, change, done, error);
}

/**
 * ur_notebook_read:
 * @path: (type filename): see ur_notebook_dup_path()
 * @error: return location for an error, a full sentence
 *
 * Reads the notes; blocks for a moment.  A file that is damaged is kept under another name, and what can be
 * read of it and of its last good copy goes on.
 *
 * Returns: (transfer full): the notes, with a sentence in them if there is something to be told; or %NULL
 *   with @error when they cannot be had
 */
UrNotebook *
ur_notebook_read (const char *path, GError **error)
{
  g_auto (UrNotebookContent) content = { 0 };
  g_autofree char *problem = NULL;
  UrNotebook *saved;

  g_return_val_if_fail (path != NULL, NULL);

  ur_notebook_content_init (&content);
  if (!read_both (path, &content, FALSE, &problem, error))
    return NULL;
  saved = problem != NULL ? update (path, NULL, NULL, NULL, NULL) : NULL;
  return saved != NULL ? saved
                       : notebook_new (g_steal_pointer (&content.annotations), g_steal_pointer (&problem));
}

static int
compare_placed (gconstpointer a, gconstpointer b)
{
  const UrPlacedNote *one = a, *other = b;
  gboolean is_lost = one->state == UR_NOTE_LOST;

  if (is_lost != (other->state == UR_NOTE_LOST))
    return is_lost ? 1 : -1;
  if (one->place.part != other->place.part)
    return one->place.part - other->place.part;
  if (one->place.section != other->place.section)
    return one->place.section - other->place.section;
  if (one->place.paragraph != other->place.paragraph)
    return one->place.paragraph - other->place.paragraph;
  if (one->place.start != other->place.start)
    return one->place.start < other->place.start ? -1 : 1;
  return one->annotation->made < other->annotation->made ? -1
                                                         : one->annotation->made > other->annotation->made;
}

/**
 * ur_notebook_list_placed:
 * @notebook: the notes, which have to live on as long as the list
 * @report: the report, this or another edition of it
 *
 * Says of every note where it is in the report; what to show and to search.  On any thread.
 *
 * Returns: (transfer full) (element-type UrPlacedNote): all of them in the order of the text, at the end
 *   those whose words are lost
 */
GArray *
ur_notebook_list_placed (const UrNotebook *notebook, const UrReport *report)
{
  GArray *placed = g_array_new (FALSE, TRUE, sizeof (UrPlacedNote));

  for (guint i = 0; i < notebook->annotations->len; i++)
    {
      UrPlacedNote note = { notebook->annotations->pdata[i], UR_NOTE_LOST, UR_PLACE_NONE, NULL };

      note.state = ur_note_anchor_find (note.annotation->anchor, report, &note.place, &note.indicator);
      g_array_append_val (placed, note);
    }
  g_array_sort (placed, compare_placed);
  return placed;
}

/**
 * ur_placed_note_dup_place:
 * @note: a note
 * @report: its report
 *
 * Returns: (transfer full): the text form of where it is; of lost words where they were, and “?”
 */
char *
ur_placed_note_dup_place (const UrPlacedNote *note, const UrReport *report)
{
  if (note->state == UR_NOTE_LOST)
    return g_strconcat (note->annotation->anchor->place, "?", NULL);
  return ur_place_to_string (&note->place, report);
}
