/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-notes-exchange.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-error.h"
#include "ur-notebook-file.h"
#include "ur-quote.h"

/* What Markdown would read as something else than itself, anywhere in a line. */
#define MARKDOWN_SIGNS "\\`*_[]<>#|"

static int
compare_time (gconstpointer a, gconstpointer b)
{
  const UrAnnotation *one = ((const UrPlacedNote *) a)->annotation;
  const UrAnnotation *other = ((const UrPlacedNote *) b)->annotation;

  if (one->changed != other->changed)
    return one->changed > other->changed ? -1 : 1;
  if (one->made != other->made)
    return one->made > other->made ? -1 : 1;
  return strcmp (one->id, other->id);
}

/**
 * ur_placed_notes_sort:
 * @placed: (element-type UrPlacedNote): from ur_notebook_list_placed(), in its order
 * @order: how they shall be ordered
 */
void
ur_placed_notes_sort (GArray *placed, UrNotesOrder order)
{
  if (order == UR_NOTES_BY_TIME)
    g_array_sort (placed, compare_time);
}

/**
 * ur_placed_note_dup_heading:
 * @note: a note
 * @report: its report
 *
 * Returns: (transfer full): part and section where its words are; of lost ones what the section was called
 */
char *
ur_placed_note_dup_heading (const UrPlacedNote *note, const UrReport *report)
{
  const UrSection *section = ur_place_get_section (&note->place, report);
  g_autofree char *label = NULL;

  if (section == NULL)
    return g_strdup (note->annotation->anchor->section);
  label = section->part->kind == UR_PART_SCORECARD ? g_strdup (section->title)
                                                   : ur_section_dup_label (section, " ");
  return g_strdup_printf ("%s%s%s", section->part->title, label != NULL ? " · " : "",
                          label != NULL ? label : "");
}

/**
 * ur_placed_note_dup_time:
 * @note: a note
 *
 * Returns: (transfer full): when it was made or changed last, in the reader's time
 */
char *
ur_placed_note_dup_time (const UrPlacedNote *note)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (note->annotation->changed);

  return time != NULL ? g_date_time_format (time, "%Y-%m-%d %H:%M") : g_strdup ("");
}

/* @prefix begins every line; @signs get a backslash before them. */
static void
append_lines (GString *out, const char *prefix, const char *text, const char *signs)
{
  g_string_append (out, prefix);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (strchr (signs, *p) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
      if (*p == '\n')
        g_string_append (out, prefix);
    }
  g_string_append_c (out, '\n');
}

static void
append_markdown (GString *out, const UrPlacedNote *note, const char *place, const char *time)
{
  g_string_append (out, "\n");
  append_lines (out, "## ", place, MARKDOWN_SIGNS);
  g_string_append (out, "\n");
  append_lines (out, "> ", note->annotation->anchor->words, MARKDOWN_SIGNS);
  if (*note->annotation->text != '\0')
    {
      g_string_append (out, "\n");
      append_lines (out, "", note->annotation->text, MARKDOWN_SIGNS);
    }
  g_string_append_printf (out, "\n*%s*\n", time);
}

static void
append_plain (GString *out, const UrPlacedNote *note, const char *place, const char *time)
{
  g_string_append_printf (out, "\n%s　%s\n", place, time);
  append_lines (out, "　　", note->annotation->anchor->words, "");
  if (*note->annotation->text != '\0')
    append_lines (out, "", note->annotation->text, "");
}

static void
append_title (GString *out, const UrReport *report, UrNotesFormat format)
{
  g_autofree char *title = ur_report_dup_title (report);
  g_autofree char *heading = ur_quote_printf (_ ("Notes on “%s”"), title);

  append_lines (out, format == UR_NOTES_MARKDOWN ? "# " : "", heading,
                format == UR_NOTES_MARKDOWN ? MARKDOWN_SIGNS : "");
}

static void
append_note (GString *out, const UrPlacedNote *note, const UrReport *report, UrNotesFormat format)
{
  g_autofree char *place = ur_placed_note_dup_heading (note, report);
  g_autofree char *time = ur_placed_note_dup_time (note);
  g_autofree char *words =
      note->state == UR_NOTE_LOST ? ur_quote_printf (_ ("%s (words not found)"), place) : g_strdup (place);

  if (format == UR_NOTES_MARKDOWN)
    append_markdown (out, note, words, time);
  else
    append_plain (out, note, words, time);
}

static GBytes *
export_json (const UrNotebook *notebook, const UrReport *report)
{
  g_auto (UrNotebookContent) content = { 0 };

  content.key = ur_notebook_dup_key (report);
  content.title = ur_report_dup_title (report);
  content.annotations = g_ptr_array_ref (notebook->annotations);
  return ur_notebook_content_write (&content);
}

/**
 * ur_notes_export:
 * @notebook: the notes
 * @report: the report
 * @format: what they are written as
 * @order: in which order; JSON has always that in which they were made
 *
 * Returns: (transfer full): a file: each note with its words, place, thought and time
 */
GBytes *
ur_notes_export (const UrNotebook *notebook, const UrReport *report, UrNotesFormat format, UrNotesOrder order)
{
  g_autoptr (GArray) placed = NULL;
  GString *out;

  if (format == UR_NOTES_JSON)
    return export_json (notebook, report);
  out = g_string_new (NULL);
  placed = ur_notebook_list_placed (notebook, report);
  ur_placed_notes_sort (placed, order);
  append_title (out, report, format);
  for (guint i = 0; i < placed->len; i++)
    append_note (out, &g_array_index (placed, UrPlacedNote, i), report, format);
  return g_string_free_to_bytes (out);
}

static const UrAnnotation *
find (const UrNotebook *notebook, const char *id)
{
  for (guint i = 0; i < notebook->annotations->len; i++)
    {
      const UrAnnotation *annotation = notebook->annotations->pdata[i];

      if (strcmp (annotation->id, id) == 0)
        return annotation;
    }
  return NULL;
}

/* Of one that is there already the later thought is the one that counts. */
static void
merge (UrNotesChange *change, const UrNotebook *notebook, const UrAnnotation *brought)
{
  const UrAnnotation *own = find (notebook, brought->id);

  if (own == NULL || own->changed < brought->changed)
    ur_notes_change_add (change, own, brought);
}

/**
 * ur_notes_read_exported:
 * @bytes: a file that ur_notes_export() made as JSON, of whatever version of the program and whoever
 * @notebook: the notes that there are
 * @report: their report
 * @error: return location for an error, a full sentence: it is no such file, it is damaged, or it is of
 * another report
 *
 * Returns: (transfer full): what brings in the notes that are new, and later thoughts of those that are not;
 * or %NULL with @error
 */
UrNotesChange *
ur_notes_read_exported (GBytes *bytes, const UrNotebook *notebook, const UrReport *report, GError **error)
{
  g_auto (UrNotebookContent) content = { 0 };
  g_autofree char *key = ur_notebook_dup_key (report);
  g_autoptr (GError) reason = NULL;
  UrNotesChange *change;

  ur_notebook_content_init (&content);
  if (!ur_notebook_content_parse (&content, bytes, &reason))
    {
      ur_quote_set_error (error, UR_ERROR, UR_ERROR_FORMAT,
                          _ ("These are no notes that can be brought in: %s"), reason->message);
      return NULL;
    }
  if (strcmp (content.key, key) != 0)
    {
      ur_quote_set_error (error, UR_ERROR, UR_ERROR_ARGUMENT,
                          _ ("These notes are about another report, “%s”. Open that one first."),
                          *content.title != '\0' ? content.title : content.key);
      return NULL;
    }
  change = ur_notes_change_new ();
  for (guint i = 0; i < content.annotations->len; i++)
    merge (change, notebook, content.annotations->pdata[i]);
  return change;
}
