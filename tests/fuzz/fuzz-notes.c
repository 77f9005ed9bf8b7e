/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer feeds this with anything in place of a person's notes: what can be read of it can be shown, found
 * in the report or not, written and read again, and brought in. */
#include "fuzz.h"

#include "ur-notebook-file.h"
#include "ur-notes-exchange.h"
#include "ur-report-reader.h"

/* Looking for what is alike takes long, and says the same of many. */
#define MOST_LOST 2u

static UrReport *report;

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_stop_at_warnings ();
  report = ur_report_load_bundled (NULL);
  return report == NULL;
}

static void
check_annotation (const UrAnnotation *annotation)
{
  const UrNoteAnchor *anchor = annotation->anchor;
  g_autofree char *clean = ur_annotation_clean_text (annotation->text);

  CHECK (*annotation->id != '\0' && *anchor->words != '\0' && annotation->made >= 0);
  CHECK (strcmp (clean, annotation->text) == 0);
  fuzz_check_text (annotation->text);
  fuzz_check_text (anchor->words);
  fuzz_check_text (anchor->section);
}

/* What is in the report is there word for word, and nobody but a person moves what is not. */
static void
look_for (const UrAnnotation *annotation, guint *n_lost)
{
  UrPlace place;
  const UrIndicator *indicator;
  UrNoteState state = ur_note_anchor_find (annotation->anchor, report, &place, &indicator);
  const UrSection *section = ur_place_get_section (&place, report);

  if (state != UR_NOTE_LOST)
    {
      const char *text = place.paragraph >= 0 ? section->paragraphs[place.paragraph].text : section->title;

      CHECK (strncmp (text + MAX (place.start, 0), annotation->anchor->words,
                      strlen (annotation->anchor->words)) == 0);
    }
  else if ((*n_lost)++ < MOST_LOST)
    {
      g_autoptr (GArray) candidates = ur_note_anchor_list_candidates (annotation->anchor, report, 3);

      for (guint i = 0; i < candidates->len; i++)
        CHECK (ur_place_get_section (&g_array_index (candidates, UrNoteCandidate, i).place, report) != NULL);
    }
}

static void
check_written (const UrNotebookContent *content)
{
  g_autoptr (GBytes) written = ur_notebook_content_write (content);
  g_auto (UrNotebookContent) again = { 0 };
  g_autoptr (GError) error = NULL;

  ur_notebook_content_init (&again);
  CHECK (ur_notebook_content_parse (&again, written, &error));
  CHECK (strcmp (again.key, content->key) == 0 && again.annotations->len == content->annotations->len);
  for (guint i = 0; i < again.annotations->len; i++)
    CHECK (ur_annotation_equal (again.annotations->pdata[i], content->annotations->pdata[i]));
}

/* Brought in, they are told to others as all notes are; a second time there is nothing new. */
static void
bring_in (GBytes *document)
{
  g_autoptr (UrNotebook) notebook = ur_notebook_read ("/nonexistent/notes.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (UrNotesChange) change = ur_notes_read_exported (document, notebook, report, &error);
  g_autoptr (UrNotesChange) done = NULL, again = NULL;

  CHECK ((change == NULL) == (error != NULL));
  if (change == NULL)
    {
      fuzz_check_error (error);
      return;
    }
  done = ur_notes_change_apply (change, notebook->annotations);
  CHECK (done->edits->len == notebook->annotations->len);
  for (guint format = UR_NOTES_JSON; format <= UR_NOTES_TEXT; format++)
    {
      g_autoptr (GBytes) bytes = ur_notes_export (notebook, report, format, UR_NOTES_BY_TIME);

      CHECK (g_utf8_validate (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
    }
  again = ur_notes_read_exported (document, notebook, report, NULL);
  CHECK (again->edits->len == 0);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) document = g_bytes_new (data, size);
  g_auto (UrNotebookContent) content = { 0 };
  g_autoptr (GError) error = NULL;
  guint n_lost = 0;

  ur_notebook_content_init (&content);
  if (!ur_notebook_content_parse (&content, document, &error))
    fuzz_check_error (error);
  for (guint i = 0; i < content.annotations->len; i++)
    {
      check_annotation (content.annotations->pdata[i]);
      look_for (content.annotations->pdata[i], &n_lost);
    }
  if (content.key != NULL)
    check_written (&content);
  bring_in (document);
  return 0;
}
