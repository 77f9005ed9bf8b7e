/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-note-anchor.h"

#include "editions.h"

#define N_ANCHORS 200
#define N_EDITIONS 10
#define N_CHANGES 25
#define N_TWINS 12
#define SHORT 8

/* An anchor, and the statements that it covers. */
typedef struct
{
  UrNoteAnchor *anchor;
  GArray *numbers; /* (element-type guint) */
} Tied;

static void
tied_free (gpointer data)
{
  Tied *tied = data;

  ur_note_anchor_free (tied->anchor);
  g_array_unref (tied->numbers);
  g_free (tied);
}

/* The statements of a paragraph that have bytes from @start to @end. */
static GArray *
list_numbers (const GPtrArray *paragraph, gssize start, gssize end)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  gssize at = 0;

  for (guint i = 0; i < paragraph->len; i++)
    {
      const Statement *statement = paragraph->pdata[i];
      gssize after = at + (gssize) strlen (statement->text);

      if (start < 0 || (at < end && after > start))
        g_array_append_val (numbers, statement->number);
      at = after;
    }
  return numbers;
}

static gboolean
numbers_equal (const GArray *a, const GArray *b)
{
  return a->len == b->len && memcmp (a->data, b->data, a->len * sizeof (guint)) == 0;
}

static const GPtrArray *
get_paragraph (const Edition *edition, const UrPlace *place)
{
  const GPtrArray *section = edition->sections->pdata[place->section];

  return section->pdata[place->paragraph];
}

/* A whole paragraph, some statements, or words in one: each in its turn. */
static Tied *
tie (Edition *edition, const UrReport *report, guint turn)
{
  Tied *tied = g_new0 (Tied, 1);
  UrPlace place = { 0, -1, -1, -1, -1, 0, 0 };
  guint section, paragraph, first;
  GPtrArray *list = edition_pick (edition, edition->sections, &section);
  GPtrArray *statements = edition_pick (edition, list, &paragraph);
  const Statement *statement = edition_pick (edition, statements, &first);

  place.section = (int) section;
  place.paragraph = (int) paragraph;
  if (turn % 4 != 0)
    {
      place.start = 0;
      for (guint i = 0; i < first; i++)
        place.start += (gssize) strlen (((const Statement *) statements->pdata[i])->text);
      place.end = place.start + (gssize) strlen (statement->text);
      if (turn % 4 == 1 && first + 1 < statements->len)
        place.end += (gssize) strlen (((const Statement *) statements->pdata[first + 1])->text);
      if (turn % 4 == 2 && g_utf8_strlen (statement->text, -1) > 6)
        {
          place.start = g_utf8_offset_to_pointer (statement->text, 2) - statement->text + place.start;
          place.end -= 3;
        }
    }
  tied->anchor = ur_note_anchor_new (report, &place, NULL);
  tied->numbers = list_numbers (statements, place.start, place.end);
  return tied;
}

/* How often exactly these statements follow each other in a paragraph. */
static guint
count_survivors (const Edition *edition, const GArray *numbers)
{
  guint n = 0;

  for (guint s = 0; s < edition->sections->len; s++)
    {
      const GPtrArray *section = edition->sections->pdata[s];

      for (guint p = 0; p < section->len; p++)
        {
          const GPtrArray *paragraph = section->pdata[p];
          guint matched = 0;

          for (guint i = 0; i < paragraph->len && matched < numbers->len; i++)
            matched =
                ((const Statement *) paragraph->pdata[i])->number == g_array_index (numbers, guint, matched)
                    ? matched + 1
                    : 0;
          n += matched == numbers->len;
        }
    }
  return n;
}

static void
assert_right (const Tied *tied, const Edition *edition, const UrReport *report, const UrPlace *place)
{
  const GPtrArray *paragraph = get_paragraph (edition, place);
  g_autofree char *text = edition_dup_paragraph (paragraph);
  g_autofree char *words = place->start < 0
                               ? g_strdup (text)
                               : g_strndup (text + place->start, (gsize) (place->end - place->start));
  g_autoptr (GArray) numbers = list_numbers (paragraph, place->start, place->end);

  g_assert_cmpstr (words, ==, tied->anchor->words);
  g_assert_true (numbers_equal (numbers, tied->numbers));
}

/* Returns whether it was found. */
static gboolean
check (const Tied *tied, const Edition *edition, const UrReport *report)
{
  UrPlace place;
  UrNoteState state = ur_note_anchor_find (tied->anchor, report, &place, NULL);
  gboolean is_telling = tied->anchor->n_twins == 0 && g_utf8_strlen (tied->anchor->words, -1) >= SHORT;

  if (state != UR_NOTE_LOST)
    assert_right (tied, edition, report, &place);
  else if (is_telling)
    g_assert_cmpuint (count_survivors (edition, tied->numbers), !=, 1);
  return state != UR_NOTE_LOST;
}

static void
change (Edition *edition, guint round)
{
  for (guint i = 0; i < N_CHANGES; i++)
    edition_change (edition);
  if (round % 4 == 3)
    edition_drop_section (edition);
}

/* A note on the words of a report: in each of the next editions it is on the very same statement, or lost. */
static void
test_editions (gconstpointer data)
{
  g_autoptr (UrReport) bundled = ur_report_load_bundled (NULL);
  g_autoptr (Edition) edition = edition_new (bundled, GPOINTER_TO_UINT (data));
  g_autoptr (GPtrArray) ties = g_ptr_array_new_with_free_func (tied_free);
  g_autoptr (UrReport) first = NULL;
  guint n_found = 0, n_survived = 0;

  for (guint i = 0; i < N_TWINS; i++)
    edition_add_twin (edition);
  first = edition_publish (edition);
  for (guint i = 0; i < N_ANCHORS; i++)
    g_ptr_array_add (ties, tie (edition, first, i));
  for (guint i = 0; i < N_ANCHORS; i++)
    g_assert_true (check (ties->pdata[i], edition, first) ||
                   ((const Tied *) ties->pdata[i])->anchor->n_twins > 0 ||
                   g_utf8_strlen (((const Tied *) ties->pdata[i])->anchor->words, -1) < SHORT);
  for (guint round = 0; round < N_EDITIONS; round++)
    {
      g_autoptr (UrReport) report = NULL;

      change (edition, round);
      report = edition_publish (edition);
      for (guint i = 0; i < N_ANCHORS; i++)
        {
          n_found += check (ties->pdata[i], edition, report);
          n_survived += count_survivors (edition, ((const Tied *) ties->pdata[i])->numbers) > 0;
        }
    }
  g_test_message ("%u of %u are found, %u survived", n_found, N_ANCHORS * N_EDITIONS, n_survived);
  /* What a report says twice is given up where what is around it has changed too. */
  g_assert_cmpuint (n_found, >, n_survived / 2);
}

static UrReport *
read_report (const char *paragraphs)
{
  g_autofree char *text = g_strdup_printf (
      "{\"format\": \"union-report\", \"version\": 1, \"id\": \"a\", \"title\": [\"报告\"], \"year\": 2020, "
      "\"parts\": [{\"id\": \"w\", \"kind\": \"work\", \"title\": \"工作\", \"sections\": [{\"number\": 1, "
      "\"headline\": \"服务职工\", \"paragraphs\": [%s]}]}]}",
      paragraphs);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  UrReport *report = ur_report_read (bytes, "a.json", NULL, &error);

  g_assert_no_error (error);
  return report;
}

static UrNoteAnchor *
tie_words (const UrReport *report, guint paragraph, const char *words)
{
  UrPlace place = { 0, 0, (int) paragraph, -1, -1, 0, 0 };
  const char *text = report->parts[0].sections[0].paragraphs[paragraph].text;

  if (words != NULL)
    {
      place.start = strstr (text, words) - text;
      place.end = place.start + (gssize) strlen (words);
    }
  return ur_note_anchor_new (report, &place, NULL);
}

static void
assert_found (const UrNoteAnchor *anchor,
              const UrReport *report,
              UrNoteState expected,
              const char *expected_place)
{
  UrPlace place;
  g_autofree char *text = NULL;

  g_assert_cmpint (ur_note_anchor_find (anchor, report, &place, NULL), ==, expected);
  text = ur_place_to_string (&place, report);
  g_assert_cmpstr (text, ==, expected_place);
}

/* Words that are in another statement too are not put there. */
static void
test_similar (void)
{
  g_autoptr (UrReport) old =
      read_report ("{\"text\": \"建成暖心驿站7481个，服务职工更便利。全年慰问职工。\"}");
  g_autoptr (UrReport) new = read_report (
      "{\"text\": \"建成暖心驿站7482个，服务职工更便利。全年慰问职工。\"}, {\"text\": \"服务职工更便利。\"}");
  g_autoptr (UrNoteAnchor) words = tie_words (old, 0, "服务职工更便利");
  g_autoptr (UrNoteAnchor) paragraph = tie_words (old, 0, NULL);
  g_autoptr (GArray) candidates = ur_note_anchor_list_candidates (words, new, 3);
  const UrNoteCandidate *first = &g_array_index (candidates, UrNoteCandidate, 0);
  g_autofree char *place = ur_place_to_string (&first->place, new);
  g_autoptr (UrNoteAnchor) moved = ur_note_anchor_move (words, new, &first->place);

  g_assert_true (ur_note_anchor_is_paragraph (paragraph));
  g_assert_false (ur_note_anchor_is_paragraph (words));
  assert_found (words, old, UR_NOTE_HERE, words->place);
  assert_found (words, new, UR_NOTE_LOST, "");
  assert_found (paragraph, new, UR_NOTE_LOST, "");
  g_assert_cmpuint (first->likeness, >, 70);
  g_assert_cmpuint (first->likeness, <, 100);
  g_assert_true (g_str_has_prefix (place, "w/1/1:0-"));
  g_assert_cmpstr (moved->words, ==, "服务职工更便利");
  assert_found (moved, new, UR_NOTE_HERE, moved->place);
}

/* Of two that say the same, that one goes on which has the same around it; when it is gone the other is none.
 */
static void
test_twins (void)
{
  g_autoptr (UrReport) old = read_report ("{\"text\": \"开展送温暖活动。取得良好的社会效果。\"}, {\"text\": "
                                          "\"举办技能大赛。取得良好的社会效果。\"}");
  g_autoptr (UrReport) turned = read_report ("{\"text\": \"举办技能大赛。取得良好的社会效果。\"}, {\"text\": "
                                             "\"开展送温暖活动。取得良好的社会效果。\"}");
  g_autoptr (UrReport) one = read_report ("{\"text\": \"举办技能大赛。取得良好的社会效果。\"}");
  g_autoptr (UrNoteAnchor) anchor = tie_words (old, 0, "取得良好的社会效果。");

  g_assert_cmpuint (anchor->n_twins, ==, 1);
  assert_found (anchor, old, UR_NOTE_HERE, anchor->place);
  assert_found (anchor, turned, UR_NOTE_LOST, "");
  assert_found (anchor, one, UR_NOTE_LOST, "");
}

static void
test_moved (void)
{
  g_autoptr (UrReport) old =
      read_report ("{\"text\": \"建成暖心驿站7481个。\"}, {\"text\": \"全年走访慰问职工。\"}");
  g_autoptr (UrReport) new =
      read_report ("{\"text\": \"新的一段。\"}, {\"text\": \"全年走访慰问职工。建成暖心驿站7481个。\"}");
  g_autoptr (UrNoteAnchor) words = tie_words (old, 0, "7481个");
  g_autoptr (UrNoteAnchor) paragraph = tie_words (old, 1, NULL);

  assert_found (words, new, UR_NOTE_MOVED, "w/1/2:45-52");
  assert_found (paragraph, new, UR_NOTE_MOVED, "w/1/2:0-27");
  g_assert_cmpstr (words->section, ==, "1 服务职工");
}

/* Each indicator of the bundled report, and what a person is offered where it is told in other words. */
static void
test_indicators (void)
{
  g_autoptr (UrReport) report = ur_report_load_bundled (NULL);

  for (guint i = 0; i < report->n_indicators; i++)
    {
      const UrIndicator *indicator = &report->indicators[i];
      const UrIndicator *found = NULL;
      g_autoptr (UrNoteAnchor) anchor = NULL;
      g_autoptr (GArray) candidates = NULL;
      UrPlace place;

      ur_place_set_indicator (&place, indicator);
      anchor = ur_note_anchor_new (report, &place, indicator);
      g_assert_cmpint (ur_note_anchor_find (anchor, report, &place, &found), ==, UR_NOTE_HERE);
      g_assert_true (found == indicator);
      g_free (anchor->before);
      anchor->before = g_strdup ("改了，");
      g_assert_cmpint (ur_note_anchor_find (anchor, report, &place, &found), ==, UR_NOTE_LOST);
      g_assert_null (found);
      candidates = ur_note_anchor_list_candidates (anchor, report, 3);
      g_assert_cmpuint (candidates->len, >, 0);
      g_assert_cmpint (g_array_index (candidates, UrNoteCandidate, 0).place.paragraph, ==,
                       (int) indicator->paragraph->index);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/anchor/editions/1", GUINT_TO_POINTER (1), test_editions);
  g_test_add_data_func ("/anchor/editions/2", GUINT_TO_POINTER (2), test_editions);
  g_test_add_data_func ("/anchor/editions/3", GUINT_TO_POINTER (3), test_editions);
  g_test_add_func ("/anchor/similar", test_similar);
  g_test_add_func ("/anchor/twins", test_twins);
  g_test_add_func ("/anchor/moved", test_moved);
  g_test_add_func ("/anchor/indicators", test_indicators);
  return g_test_run ();
}
