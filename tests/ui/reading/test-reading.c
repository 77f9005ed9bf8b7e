/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report's words in the reading view: all of them are there, and every one is found again. */
#include "fixture.h"

#include <string.h>

#include "../../app/report/made-report.h"

#include "ur-reading-private.h"
#include "ur-proof-draft.h"
#include "ur-reading-type.h"

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
  const UrReadingPiece *piece = ur_reading_text_find_section (reading->text, section);
  int start;
  int end;

  g_assert_nonnull (piece);
  g_assert_true (piece->section == section && piece->kind == UR_READING_KICKER);
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

/* Every character of the part is a hit: more than get their colour at once. */
static GArray *
make_hits (const UrPart *part, guint times)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (UrHit));

  for (guint i = 0; i < part->n_sections; i++)
    for (guint j = 0; j < part->sections[i].n_paragraphs; j++)
      {
        const UrParagraph *paragraph = &part->sections[i].paragraphs[j];

        for (const char *at = paragraph->text; *at != '\0'; at = g_utf8_next_char (at))
          for (guint k = 0; k < times; k++)
            {
              UrHit hit = { .section = &part->sections[i],
                            .paragraph = paragraph,
                            .start = (gsize) (at - paragraph->text),
                            .end = (gsize) (g_utf8_next_char (at) - paragraph->text) };

              g_array_append_val (hits, hit);
            }
      }
  return hits;
}

static gboolean
is_inked (gpointer data)
{
  UrReading *reading = data;

  return reading->n_inked == reading->hits->len;
}

/* Whether the words of a hit are the words of the report, and in their colour. */
static void
check_hit (UrReading *reading, guint i, const UrHit *hit)
{
  const UrRange *range = &g_array_index (reading->hits, UrRange, i);
  g_autofree char *words = g_strndup (hit->paragraph->text + hit->start, hit->end - hit->start);

  check_words (reading, range->start, range->end, words, "hit");
}

static void
test_many_hits (void)
{
  UrWindow *window = open_window ();
  UrReading *reading = find_reading (window);
  g_autoptr (GArray) hits = make_hits (reading->part, 20);
  guint current = hits->len * 2 / 3;
  guint n_turns = 0;

  g_assert_cmpuint (hits->len, >, 16000);
  ur_reading_set_hits (reading, hits, (int) current);
  g_assert_cmpuint (reading->hits->len, ==, hits->len);
  g_assert_cmpint (reading->current_hit, ==, (int) current);
  g_assert_cmpuint (reading->n_inked, <, hits->len);
  check_hit (reading, current, &g_array_index (hits, UrHit, current));
  for (; !is_inked (reading); n_turns++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n_turns, >, 2);
  for (guint i = 0; i < hits->len; i += 7)
    check_hit (reading, i, &g_array_index (hits, UrHit, i));
  close_window (window);
}

/* What is not marked yet when the search ends is not marked afterwards. */
static void
test_hits_taken_off_early (void)
{
  UrWindow *window = open_window ();
  UrReading *reading = find_reading (window);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (reading));
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "hit");
  g_autoptr (GArray) hits = make_hits (reading->part, 20);
  GtkTextIter start;

  ur_reading_set_hits (reading, hits, -1);
  g_main_context_iteration (NULL, FALSE);
  ur_reading_set_hits (reading, NULL, -1);
  settle ();
  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_false (gtk_text_iter_has_tag (&start, tag));
  g_assert_false (gtk_text_iter_forward_to_tag_toggle (&start, tag));
  ur_reading_set_hits (reading, hits, -1);
  close_window (window);
}

#define UYGHUR "ئىشچىلار ئۇيۇشمىسى 2021为93个。"

static UrWindow *
open_report (UrReport *report)
{
  g_autoptr (UrSession) session = ur_session_new ();
  g_autoptr (UrDocument) document = ur_document_new_for_report (report);
  UrWindow *window = UR_WINDOW (ur_window_new (application, session));

  ur_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  wait_for (is_laid_out, window);
  return window;
}

/* A report whose first paragraph and headline begin with a word that runs to the left. */
static UrWindow *
open_uyghur (void)
{
  static const char script[] =
      "import json, sys\n"
      "json.dump({'format': 'union-report', 'version': 1, 'id': 'long', 'title': ['工作报告'], 'year': "
      "2021,\n"
      " 'periods': [{'id': 'y', 'label': '2021年', 'role': 'year'}],\n"
      " 'parts': [{'id': 'work', 'kind': 'work', 'title': '工作', 'period': 'y', 'sections': [\n"
      "  {'number': 1, 'headline': 'ئۇيۇشمىسى工作', 'paragraphs': [{'text': '" UYGHUR "'}, {'text': "
      "'工会زمان。'}]}]}]}, sys.stdout)";
  const char *words[] = { "python3", "-c", script, NULL };
  g_autoptr (UrReport) report = make_report (words);

  return open_report (report);
}

static int
find_x (UrReading *reading, int offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (reading));
  GdkRectangle place;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (reading), &iter, &place);
  return place.x + MIN (0, place.width);
}

/* It is at the left like all others, reads on to the right, and is copied as the report has it. */
static void
test_right_to_left (void)
{
  UrWindow *window = open_uyghur ();
  UrReading *reading = find_reading (window);
  const UrSection *section = reading->part->sections;
  g_autofree char *copied = ur_reading_dup_section (reading, section);
  g_autofree char *expected = g_strconcat (section->headline, "\n" UYGHUR "\n工会زمان。", NULL);
  int start, end, other, other_end;

  check_section (reading, section);
  g_assert_cmpstr (copied, ==, expected);
  g_assert_true (ur_reading_text_find_range (reading->text, section, &section->paragraphs[0], 0,
                                             strlen (UYGHUR), &start, &end));
  g_assert_true (
      ur_reading_text_find_range (reading->text, section, &section->paragraphs[1], 0, 6, &other, &other_end));
  /* 2021 is seen first, 为 after the words, the full stop last; both lines begin alike */
  g_assert_cmpint (find_x (reading, end - 9), ==, find_x (reading, other));
  g_assert_cmpint (find_x (reading, end - 5), >, find_x (reading, start));
  g_assert_cmpint (find_x (reading, end - 1), >, find_x (reading, end - 5));
  close_window (window);
}

static int
find_start_x (UrReading *reading, const UrSection *section, guint paragraph)
{
  int start, end;

  g_assert_true (ur_reading_text_find_range (reading->text, section, &section->paragraphs[paragraph], 0, 3,
                                             &start, &end));
  return find_x (reading, start);
}

/* Those who are addressed begin the line, as in letters and speeches; what follows is indented like all text.
 */
static void
test_salutation (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "yunjiang-2023.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (UrReport) report = ur_report_load (file, NULL, NULL, &error);
  UrWindow *window;
  UrReading *reading;
  const UrSection *address;

  g_assert_no_error (error);
  window = open_report (report);
  reading = find_reading (window);
  address = reading->part->sections;
  g_assert_cmpint (address->kind, ==, UR_SECTION_ADDRESS);
  g_assert_true (g_str_has_suffix (address->paragraphs[0].text, "："));
  g_assert_cmpint (find_start_x (reading, address, 1) - find_start_x (reading, address, 0), ==,
                   (int) (2 * reading->em + .5));
  close_window (window);
}

static GtkJustification
get_justification (UrReading *reading, int width)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (GTK_TEXT_VIEW (reading)));
  GtkJustification justification;

  gtk_widget_allocate (GTK_WIDGET (reading), width, 400, -1, NULL);
  g_object_get (gtk_text_tag_table_lookup (table, "body"), "justification", &justification, NULL);
  return justification;
}

/* A figure that stays whole leaves a gap at the end of a line; among a dozen characters it would be seen. */
static void
test_short_lines_are_not_stretched (void)
{
  UrWindow *window = open_window ();
  UrReading *reading = find_reading (window);

  g_assert_cmpint (get_justification (reading, (int) (30 * reading->em) + 92), ==, GTK_JUSTIFY_FILL);
  g_assert_cmpint (get_justification (reading, (int) (13 * reading->em) + 92), ==, GTK_JUSTIFY_LEFT);
  g_assert_cmpint (get_justification (reading, (int) (30 * reading->em) + 92), ==, GTK_JUSTIFY_FILL);
  close_window (window);
}

static double
get_line_height (UrReading *reading)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (GTK_TEXT_VIEW (reading)));
  float height;

  g_object_get (gtk_text_tag_table_lookup (table, "body"), "line-height", &height, NULL);
  return height;
}

static const char *
get_family (UrReading *reading)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (reading));

  return pango_font_description_get_family (pango_context_get_font_description (context));
}

/* Each choice is heeded at once, and the usual one brings back what was; what is not known changes nothing.
 */
static void
test_type_is_chosen (void)
{
  UrWindow *window = open_window ();
  UrReading *reading = find_reading (window);
  double height = get_line_height (reading);
  g_autofree char *serif = g_strdup (get_family (reading));
  const int wide = (int) (60 * reading->em);

  gtk_widget_allocate (GTK_WIDGET (reading), wide, 400, -1, NULL);
  g_assert_true (ur_reading_type_choose (UR_READING_SPACING, "wide"));
  g_assert_true (ur_reading_type_choose (UR_READING_LENGTH, "short"));
  g_assert_true (ur_reading_type_choose (UR_READING_FACE, "sans"));
  g_assert_false (ur_reading_type_choose (UR_READING_FACE, "comic"));
  settle ();
  gtk_widget_allocate (GTK_WIDGET (reading), wide, 400, -1, NULL);
  g_assert_cmpfloat_with_epsilon (get_line_height (reading), 1.25 * height, 1e-3);
  g_assert_cmpint (wide - 2 * gtk_text_view_get_left_margin (GTK_TEXT_VIEW (reading)), <=,
                   (int) (28 * reading->em) + 1);
  g_assert_cmpstr (get_family (reading), !=, serif);
  g_assert_cmpstr (ur_reading_type_get_choice (UR_READING_FACE), ==, "sans");
  g_assert_true (ur_reading_type_choose (UR_READING_SPACING, "normal"));
  g_assert_true (ur_reading_type_choose (UR_READING_LENGTH, "normal"));
  g_assert_true (ur_reading_type_choose (UR_READING_FACE, "serif"));
  settle ();
  g_assert_cmpfloat_with_epsilon (get_line_height (reading), height, 1e-3);
  g_assert_cmpstr (get_family (reading), ==, serif);
  close_window (window);
}

/* A window that is made very low leaves the text a line or less, less than its margins. */
static void
test_scroll_where_there_is_no_room (void)
{
  static const int heights[] = { 2, 19, 21, 30, 47, 60 };
  UrWindow *window = open_window ();
  UrReading *reading = find_reading (window);
  UrPlace places[] = { UR_PLACE_NONE, UR_PLACE_NONE };

  places[0].part = places[1].part = 0;
  places[0].section = places[1].section = 4;
  places[1].paragraph = 0;
  places[1].start = 3;
  places[1].end = 9;
  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    for (guint k = 0; k < G_N_ELEMENTS (places); k++)
      {
        gtk_widget_allocate (GTK_WIDGET (reading), 400, heights[i], -1, NULL);
        ur_reading_scroll_to (reading, &places[k]);
        g_assert_true (reading->section == &reading->part->sections[4]);
      }
  close_window (window);
}

static int
get_draft_line (GtkTextView *draft)
{
  GtkTextIter start;
  int y, height;

  gtk_widget_allocate (GTK_WIDGET (draft), 1600, 400, -1, NULL);
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (draft), &start);
  gtk_text_view_get_line_yrange (draft, &start, &y, &height);
  return height;
}

/* A draft that is checked is set as the report is. */
static void
test_type_of_drafts (void)
{
  UrWindow *window = open_window ();
  GtkTextView *draft;
  int height, side;

  g_action_group_activate_action (G_ACTION_GROUP (window), "proof", NULL);
  settle ();
  draft = GTK_TEXT_VIEW (find_child (GTK_WIDGET (window), UR_TYPE_PROOF_DRAFT));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (draft), "新增职工暖心驿站7418个。", -1);
  settle ();
  height = get_draft_line (draft);
  side = gtk_text_view_get_left_margin (draft);
  ur_reading_type_choose (UR_READING_SPACING, "wide");
  ur_reading_type_choose (UR_READING_LENGTH, "long");
  settle ();
  g_assert_cmpint (get_draft_line (draft), >, height);
  g_assert_cmpint (gtk_text_view_get_left_margin (draft), <, side);
  ur_reading_type_choose (UR_READING_SPACING, "normal");
  ur_reading_type_choose (UR_READING_LENGTH, "normal");
  settle ();
  g_assert_cmpint (get_draft_line (draft), ==, height);
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/every-word-is-found", test_every_word_is_found);
  g_test_add_func ("/reading/other-parts-are-not-there", test_other_parts_are_not_there);
  g_test_add_func ("/reading/many-hits", test_many_hits);
  g_test_add_func ("/reading/hits-taken-off-early", test_hits_taken_off_early);
  g_test_add_func ("/reading/right-to-left", test_right_to_left);
  g_test_add_func ("/reading/salutation", test_salutation);
  g_test_add_func ("/reading/short-lines", test_short_lines_are_not_stretched);
  g_test_add_func ("/reading/type", test_type_is_chosen);
  g_test_add_func ("/reading/type-of-drafts", test_type_of_drafts);
  g_test_add_func ("/reading/no-room", test_scroll_where_there_is_no_room);
  return run_tests ();
}
