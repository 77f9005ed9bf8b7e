/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report's words in the reading view: all of them are there, and every one is found again. */
#include "fixture.h"

#include <string.h>

#include "ur-reading-private.h"

static UrReading *
find_reading (UrWindow *window)
{
  return UR_READING (find_child (GTK_WIDGET (ur_window_get_current_view (window)), ur_reading_get_type ()));
}

static void
check_words (UrReading *reading, int start, int end, const char *words, const char *tag)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (reading));
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);
  g_autofree char *slice = NULL;
  GtkTextIter first;
  GtkTextIter last;

  gtk_text_buffer_get_iter_at_offset (buffer, &first, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &last, end);
  slice = gtk_text_buffer_get_slice (buffer, &first, &last, TRUE);
  g_assert_cmpstr (slice, ==, words);
  g_assert_true (gtk_text_iter_has_tag (&first, gtk_text_tag_table_lookup (table, tag)));
  gtk_text_iter_backward_char (&last);
  g_assert_true (gtk_text_iter_has_tag (&last, gtk_text_tag_table_lookup (table, tag)));
}

static void
check_section (UrReading *reading, const UrSection *section)
{
  const UrSpan *span = ur_reading_text_find_section (reading->text, section);
  int start;
  int end;

  g_assert_nonnull (span);
  g_assert_true (span->section == section && span->kind == UR_SPAN_KICKER);
  g_assert_true (
      ur_reading_text_find_range (reading->text, section, NULL, 0, strlen (section->headline), &start, &end));
  check_words (reading, start, end, section->headline, section->rest != NULL ? "title" : "title-alone");
  for (guint i = 0; i < section->n_paragraphs; i++)
    {
      const UrParagraph *paragraph = &section->paragraphs[i];

      g_assert_true (ur_reading_text_find_range (reading->text, section, paragraph, 0,
                                                 strlen (paragraph->text), &start, &end));
      check_words (reading, start, end, paragraph->text, "body");
    }
}

static void
test_every_word_is_found (void)
{
  UrWindow *window = open_window ();
  UrReading *reading = find_reading (window);

  for (guint i = 0; i < reading->part->n_sections; i++)
    check_section (reading, &reading->part->sections[i]);
  g_assert_cmpuint (reading->text->figures->len, ==, 16);
  for (guint i = 0; i < reading->text->figures->len; i++)
    {
      const UrFigure *figure = &g_array_index (reading->text->figures, UrFigure, i);
      const UrIndicator *indicator = figure->indicator;
      g_autofree char *words = g_strndup (indicator->paragraph->text + indicator->figure_start,
                                          indicator->figure_end - indicator->figure_start);

      check_words (reading, figure->start, figure->end, words, "figure");
    }
  close_window (window);
}

/* A section of another part has the same number as one of this part, and is not there. */
static void
test_other_parts_are_not_there (void)
{
  UrWindow *window = open_window ();
  UrReading *reading = find_reading (window);
  const UrPart *other = &ur_window_get_report (window)->parts[1];
  int start;
  int end;

  for (guint i = 0; i < other->n_sections; i++)
    {
      const UrSection *section = &other->sections[i];

      g_assert_null (ur_reading_text_find_section (reading->text, section));
      g_assert_false (
          ur_reading_text_find_range (reading->text, section, &section->paragraphs[0], 0, 3, &start, &end));
    }
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/every-word-is-found", test_every_word_is_found);
  g_test_add_func ("/reading/other-parts-are-not-there", test_other_parts_are_not_there);
  return run_tests ();
}
