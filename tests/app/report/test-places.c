/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places in a report as text, as they are kept between two runs and asked for over the bus. */
#include "ur-place.h"

#include <string.h>

#include "ur-report-reader.h"

static UrReport *report;

static void
assert_place (const UrPlace *place, int part, int section, int paragraph, gssize start, gssize end)
{
  const UrPlace expected = { part, section, paragraph, start, end, 0, 0 };

  g_assert_true (ur_place_equal (place, &expected));
  g_assert_cmpuint (place->chart, ==, 0);
  g_assert_cmpuint (place->mark, ==, 0);
}

/* Read, it is the place; written again, the same text. */
static void
assert_parsed (const char *text, int part, int section, int paragraph, gssize start, gssize end)
{
  UrPlace place;
  g_autofree char *again = NULL;

  g_assert_true (ur_place_parse (text, report, &place));
  assert_place (&place, part, section, paragraph, start, end);
  again = ur_place_to_string (&place, report);
  g_assert_cmpstr (again, ==, text);
}

/* Parts count by their ids, everything else from 1: work has seven sections of a paragraph each, the first
 * block of the scorecard has several lines. */
static void
test_parsed (void)
{
  assert_parsed ("work", 0, -1, -1, -1, -1);
  assert_parsed ("tasks", 1, -1, -1, -1, -1);
  assert_parsed ("scorecard", 2, -1, -1, -1, -1);
  assert_parsed ("work/1", 0, 0, -1, -1, -1);
  assert_parsed ("work/7", 0, 6, -1, -1, -1);
  assert_parsed ("work/5/1", 0, 4, 0, -1, -1);
  assert_parsed ("work/5/1:120-132", 0, 4, 0, 120, 132);
  assert_parsed ("work/5/1:0-0", 0, 4, 0, 0, 0);
  assert_parsed ("work/5:0-3", 0, 4, -1, 0, 3);
}

/* Three bytes each: whoever asks for a part of one gets all of it. */
static void
test_whole_characters (void)
{
  static const char *const texts[][2] = { { "work/5/1:1-2", "work/5/1:0-3" },
                                          { "work/5/1:3-4", "work/5/1:3-6" },
                                          { "work/5/1:2-8", "work/5/1:0-9" },
                                          { "work/5:1-1", "work/5:0-3" } };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      UrPlace place;
      g_autofree char *text = NULL;

      g_assert_true (ur_place_parse (texts[i][0], report, &place));
      text = ur_place_to_string (&place, report);
      g_assert_cmpstr (text, ==, texts[i][1]);
    }
}

/* The last section, paragraph and byte are places, what follows them is none. */
static void
test_ends (void)
{
  const UrSection *section = &report->parts[0].sections[4];
  gsize text = strlen (section->paragraphs[0].text);
  gsize title = strlen (section->title);
  g_autofree char *last = g_strdup_printf ("work/5/1:0-%" G_GSIZE_FORMAT, text);
  g_autofree char *beyond = g_strdup_printf ("work/5/1:0-%" G_GSIZE_FORMAT, text + 1);
  g_autofree char *title_last = g_strdup_printf ("work/5:0-%" G_GSIZE_FORMAT, title);
  g_autofree char *title_beyond = g_strdup_printf ("work/5:0-%" G_GSIZE_FORMAT, title + 1);
  UrPlace place;

  assert_parsed (last, 0, 4, 0, 0, (gssize) text);
  g_assert_false (ur_place_parse (beyond, report, &place));
  assert_parsed (title_last, 0, 4, -1, 0, (gssize) title);
  g_assert_false (ur_place_parse (title_beyond, report, &place));
  /* a block of the scorecard has no title */
  assert_parsed ("scorecard/1:0-0", 2, 0, -1, 0, 0);
  g_assert_false (ur_place_parse ("scorecard/1:0-1", report, &place));
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "",
    "/",
    "nowhere",
    "wor",
    "works",
    "Work",
    "work/",
    "work/0",
    "work/8",
    "work/-1",
    "work/+1",
    "work/ 1",
    "work/1 ",
    "work/1/",
    "work/1/0",
    "work/1/2",
    "work/1/1/1",
    "work/x",
    "work/1x",
    "work:0-1",
    "work/1/1:",
    "work/1/1:-",
    "work/1/1:3",
    "work/1/1:3-",
    "work/1/1:-3",
    "work/1/1:3-2",
    "work/1/1:0-1x",
    "work/1000000001",
    "work//1",
    "work/1:1",
    "work/99999999999999999999",
    "work/1/1:0-9999999999",
    "scorecard/7",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      UrPlace place = { 0, 0, 0, 0, 0, 1, 1 };

      if (ur_place_parse (texts[i], report, &place))
        g_error ("“%s” was taken for a place", texts[i]);
      assert_place (&place, -1, -1, -1, -1, -1);
    }
}

/* A report that has become smaller: what it does not have any more is no place. */
static void
assert_string (UrPlace place, const char *text)
{
  g_autofree char *found = ur_place_to_string (&place, report);

  g_assert_cmpstr (found, ==, text);
}

static void
test_strings (void)
{
  assert_string ((UrPlace) UR_PLACE_NONE, "");
  assert_string ((UrPlace){ 3, 0, 0, -1, -1, 0, 0 }, "");
  assert_string ((UrPlace){ 0, -1, 5, -1, -1, 0, 0 }, "work");
  assert_string ((UrPlace){ 0, -1, -1, 5, 6, 0, 0 }, "work");
  assert_string ((UrPlace){ 0, 0, -1, 0, 6, 0, 0 }, "work/1:0-6");
  assert_string ((UrPlace){ 0, 0, 0, 0, 6, 3, 1 }, "work/1/1:0-6");
}

static void
test_sections (void)
{
  UrPlace place = { 0, 4, -1, -1, -1, 0, 0 };

  g_assert_true (ur_place_get_section (&place, report) == &report->parts[0].sections[4]);
  place.section = 6;
  g_assert_true (ur_place_get_section (&place, report) == &report->parts[0].sections[6]);
  place.section = 7;
  g_assert_null (ur_place_get_section (&place, report));
  place.section = -1;
  g_assert_null (ur_place_get_section (&place, report));
  place = (UrPlace){ 3, 0, -1, -1, -1, 0, 0 };
  g_assert_null (ur_place_get_section (&place, report));
  place.part = -1;
  g_assert_null (ur_place_get_section (&place, report));
}

/* Two places differ in any one of these. */
static void
test_equal (void)
{
  const UrPlace place = { 1, 2, 3, 4, 5, 6, 0 };
  g_autoptr (UrPlace) copy = ur_place_copy (&place);
  const UrPlace others[] = {
    { 0, 2, 3, 4, 5, 6, 0 }, { 1, 0, 3, 4, 5, 6, 0 }, { 1, 2, 0, 4, 5, 6, 0 },
    { 1, 2, 3, 0, 5, 6, 0 }, { 1, 2, 3, 4, 0, 6, 0 }, { 1, 2, 3, 4, 5, 0, 0 },
  };

  g_assert_true (copy != &place && ur_place_equal (copy, &place));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (ur_place_equal (&place, &others[i]));
}

/* The place of a figure is its quotation, in the paragraph that has it. */
static void
test_indicators (void)
{
  UrIndicator nowhere = { .paragraph = NULL };
  UrPlace place;

  for (guint i = 0; i < report->n_indicators; i++)
    {
      const UrIndicator *indicator = &report->indicators[i];
      const UrParagraph *paragraph;
      gsize length;

      ur_place_set_indicator (&place, indicator);
      paragraph = &ur_place_get_section (&place, report)->paragraphs[place.paragraph];
      length = (gsize) (place.end - place.start);
      g_assert_true (paragraph == indicator->paragraph);
      g_assert_cmpuint (length, ==, strlen (indicator->quote));
      g_assert_true (strncmp (paragraph->text + place.start, indicator->quote, length) == 0);
    }
  ur_place_set_indicator (&place, &nowhere);
  assert_place (&place, -1, -1, -1, -1, -1);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  report = ur_report_load_bundled (NULL);
  g_test_add_func ("/places/parsed", test_parsed);
  g_test_add_func ("/places/whole-characters", test_whole_characters);
  g_test_add_func ("/places/ends", test_ends);
  g_test_add_func ("/places/refused", test_refused);
  g_test_add_func ("/places/strings", test_strings);
  g_test_add_func ("/places/sections", test_sections);
  g_test_add_func ("/places/equal", test_equal);
  g_test_add_func ("/places/indicators", test_indicators);
  status = g_test_run ();
  ur_report_unref (report);
  return status;
}
