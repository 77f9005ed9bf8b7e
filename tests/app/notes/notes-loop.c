/* SPDX-License-Identifier: GPL-3.0-or-later */
/* usage: notes-loop NAME [CHANGES [go-on]]
 * Changes the notes on the bundled report again and again, or so many times: makes some, gives them other
 * thoughts, deletes some.  Prints a line before each change, “? ID TEXT” or “? ID” for a deletion, and “!” as
 * soon as it is kept, “x” and why where it is not.  Ends then, unless told to go on, as a person does who
 * tries again when there is room.  Touches only what it has made itself. */
#include <stdio.h>
#include <stdlib.h>

#include "ur-notebook.h"
#include "ur-report-reader.h"

#define MOST 24

static void
tell (const char *id, const char *text)
{
  printf ("? %s%s%s\n", id, text != NULL ? " " : "", text != NULL ? text : "");
  fflush (stdout);
}

static UrAnnotation *
make (const UrReport *report, guint turn, const char *text)
{
  UrPlace place = { 0, (int) (turn % report->parts[0].n_sections), 0, -1, -1, 0, 0 };

  return ur_annotation_new (UR_ANNOTATION_NOTE, ur_note_anchor_new (report, &place, NULL), text);
}

/* In turn a new one, another thought for the latest, and, when there are many, one less. */
static UrNotesChange *
think (const UrReport *report, GPtrArray *own, guint turn, const char *name)
{
  UrNotesChange *change = ur_notes_change_new ();
  g_autofree char *text = g_strdup_printf ("%s-%u", name, turn);
  g_autoptr (UrAnnotation) after = NULL;

  if (own->len >= MOST)
    {
      ur_notes_change_add (change, own->pdata[0], NULL);
      g_ptr_array_remove_index (own, 0);
    }
  else if (turn % 3 == 2 && own->len > 0)
    {
      after = ur_annotation_copy (own->pdata[own->len - 1]);
      ur_annotation_set_text (after, text);
      ur_notes_change_add (change, own->pdata[own->len - 1], after);
      g_ptr_array_remove_index (own, own->len - 1);
    }
  else
    {
      after = make (report, turn, text);
      ur_notes_change_add (change, NULL, after);
    }
  if (after != NULL)
    g_ptr_array_add (own, ur_annotation_copy (after));
  return change;
}

/* What was not kept is as it was. */
static void
think_again (GPtrArray *own, const UrNotesEdit *edit)
{
  if (edit->after != NULL)
    g_ptr_array_remove_index (own, own->len - 1);
  if (edit->before != NULL)
    g_ptr_array_insert (own, edit->after != NULL ? -1 : 0, ur_annotation_copy (edit->before));
}

int
main (int argc, char **argv)
{
  g_autoptr (UrReport) report = ur_report_load_bundled (NULL);
  g_autofree char *path = ur_notebook_dup_path (report);
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_annotation_free);
  guint most = argc > 2 && atoi (argv[2]) > 0 ? (guint) atoi (argv[2]) : G_MAXUINT;

  for (guint turn = 0; argc > 1 && turn < most; turn++)
    {
      g_autoptr (UrNotesChange) change = think (report, own, turn, argv[1]);
      const UrNotesEdit *edit = change->edits->pdata[0];
      g_autoptr (GError) error = NULL;
      g_autoptr (UrNotebook) notebook = NULL;

      tell (edit->after != NULL ? edit->after->id : edit->before->id,
            edit->after != NULL ? edit->after->text : NULL);
      notebook = ur_notebook_update (path, report, change, NULL, &error);
      if (notebook == NULL)
        {
          printf ("x %s\n", error->message);
          fflush (stdout);
          if (argc <= 3)
            return 1;
          think_again (own, edit);
        }
      else
        puts ("!");
      fflush (stdout);
    }
  return 0;
}
