/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-notes-change.h"

#include <string.h>

static void
free_edit (gpointer data)
{
  UrNotesEdit *edit = data;

  g_clear_pointer (&edit->before, ur_annotation_free);
  g_clear_pointer (&edit->after, ur_annotation_free);
  g_free (edit);
}

/**
 * ur_notes_change_new:
 *
 * Returns: (transfer full): a change that does nothing yet
 */
UrNotesChange *
ur_notes_change_new (void)
{
  UrNotesChange *change = g_new0 (UrNotesChange, 1);

  change->edits = g_ptr_array_new_with_free_func (free_edit);
  return change;
}

/**
 * ur_notes_change_free:
 * @change: (transfer full): a change
 */
void
ur_notes_change_free (UrNotesChange *change)
{
  g_ptr_array_unref (change->edits);
  g_free (change);
}

/**
 * ur_notes_change_add:
 * @change: a change
 * @before: (nullable): an annotation as it was, or %NULL to make @after
 * @after: (nullable): the same as it shall be, or %NULL to delete it
 */
void
ur_notes_change_add (UrNotesChange *change, const UrAnnotation *before, const UrAnnotation *after)
{
  UrNotesEdit *edit = g_new0 (UrNotesEdit, 1);

  g_return_if_fail (before != NULL || after != NULL);

  edit->before = before != NULL ? ur_annotation_copy (before) : NULL;
  edit->after = after != NULL ? ur_annotation_copy (after) : NULL;
  g_ptr_array_add (change->edits, edit);
}

/**
 * ur_notes_change_invert:
 * @change: a change that was made
 *
 * Returns: (transfer full): what takes it back
 */
UrNotesChange *
ur_notes_change_invert (const UrNotesChange *change)
{
  UrNotesChange *inverse = ur_notes_change_new ();

  for (guint i = change->edits->len; i > 0; i--)
    {
      const UrNotesEdit *edit = change->edits->pdata[i - 1];

      ur_notes_change_add (inverse, edit->after, edit->before);
    }
  return inverse;
}

static guint
find (const GPtrArray *annotations, const char *id)
{
  guint i;

  for (i = 0; i < annotations->len; i++)
    if (strcmp (((const UrAnnotation *) annotations->pdata[i])->id, id) == 0)
      break;
  return i;
}

/* In the order in which they were made, also one that comes back. */
static void
insert (GPtrArray *annotations, const UrAnnotation *annotation)
{
  guint i = annotations->len;

  while (i > 0 && ((const UrAnnotation *) annotations->pdata[i - 1])->made > annotation->made)
    i--;
  g_ptr_array_insert (annotations, (int) i, ur_annotation_copy (annotation));
}

static void
replace (GPtrArray *annotations, guint i, const UrAnnotation *annotation)
{
  ur_annotation_free (annotations->pdata[i]);
  annotations->pdata[i] = ur_annotation_copy (annotation);
}

/* Somebody else gave it another thought meanwhile: both are kept. */
static void
keep_both (GPtrArray *annotations,
           const UrAnnotation *current,
           const UrAnnotation *wanted,
           UrNotesChange *done)
{
  g_autoptr (UrAnnotation) twin = NULL;

  if (strcmp (current->text, wanted->text) == 0)
    return;
  twin = ur_annotation_copy (wanted);
  g_free (twin->id);
  twin->id = g_uuid_string_random ();
  insert (annotations, twin);
  ur_notes_change_add (done, NULL, twin);
}

static void
apply_edit (const UrNotesEdit *edit, GPtrArray *annotations, UrNotesChange *done)
{
  guint i = find (annotations, edit->before != NULL ? edit->before->id : edit->after->id);
  const UrAnnotation *current = i < annotations->len ? annotations->pdata[i] : NULL;
  gboolean is_known = current != NULL && edit->before != NULL && ur_annotation_equal (current, edit->before);

  if (current == NULL && edit->after != NULL)
    {
      insert (annotations, edit->after);
      ur_notes_change_add (done, NULL, edit->after);
    }
  else if (is_known && edit->after != NULL)
    {
      replace (annotations, i, edit->after);
      ur_notes_change_add (done, edit->before, edit->after);
    }
  else if (is_known)
    {
      g_ptr_array_remove_index (annotations, i);
      ur_notes_change_add (done, edit->before, NULL);
    }
  else if (current != NULL && edit->after != NULL)
    keep_both (annotations, current, edit->after, done);
}

/**
 * ur_notes_change_apply:
 * @change: a change
 * @annotations: (element-type UrAnnotation): what there is now, which is changed
 *
 * Loses nothing that the maker of @change has not seen: one that was deleted meanwhile and is given a thought
 * comes back, one that was given another thought meanwhile is neither overwritten nor deleted.
 *
 * Returns: (transfer full): what was done in fact, which can be taken back
 */
UrNotesChange *
ur_notes_change_apply (const UrNotesChange *change, GPtrArray *annotations)
{
  UrNotesChange *done = ur_notes_change_new ();

  for (guint i = 0; i < change->edits->len; i++)
    apply_edit (change->edits->pdata[i], annotations, done);
  return done;
}
