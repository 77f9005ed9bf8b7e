/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notes in a report file. */
#include "ur-writer-notes.h"

static void
put_figures (UrJsonWriter *json, const char *name, const UrIndicator *const *figures, guint n)
{
  ur_json_writer_begin_array (json, name);
  for (guint i = 0; i < n; i++)
    ur_json_writer_add_string (json, NULL, figures[i]->id);
  ur_json_writer_end_array (json);
}

/**
 * ur_writer_put_note:
 * @json: a writer, in an object
 * @note: a note
 *
 * Writes the members of a note.
 *
 * Returns: whether some of them are of version 2
 */
gboolean
ur_writer_put_note (UrJsonWriter *json, const UrNote *note)
{
  ur_json_writer_add_string (json, "id", note->id);
  ur_json_writer_add_string (json, "mark", note->sign);
  ur_json_writer_add_string (json, "text", note->text);
  if (note->has_figures)
    put_figures (json, "applies_to", note->figures, note->n_figures);
  if (note->n_wordings == 0)
    return note->has_figures;
  ur_json_writer_begin_array (json, "wordings");
  for (guint i = 0; i < note->n_wordings; i++)
    {
      ur_json_writer_begin_object (json, NULL);
      put_figures (json, "for", note->wordings[i].figures, note->wordings[i].n_figures);
      ur_json_writer_add_string (json, "text", note->wordings[i].text);
      ur_json_writer_end_object (json);
    }
  ur_json_writer_end_array (json);
  return TRUE;
}
