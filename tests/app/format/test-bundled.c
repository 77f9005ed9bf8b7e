/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bundled report against the report's own text, character by character, and against the list of its
 * facts. */
#include "ur-report-reader.h"

#include <json-glib/json-glib.h>
#include <string.h>

static UrReport *report;

static char *
load_data (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* Replaces the one place where @from stands. */
static char *
repair (char *text, const char *from, const char *to)
{
  g_auto (GStrv) halves = g_strsplit (text, from, -1);

  g_assert_cmpuint (g_strv_length (halves), ==, 2);
  g_free (text);
  return g_strconcat (halves[0], to, halves[1], NULL);
}

/* The damage of the text, as far as it is more than white space. */
static char *
load_repaired_text (void)
{
  char *text = load_data ("report.txt");
  g_auto (GStrv) pieces = NULL;

  /* a heading stands below the first two sections of its own part */
  text = repair (text, "\n\n2021年主要任务\n\n3. ", "\n\n3. ");
  text = repair (text, "层层压实管党治党责任。\n\n1. ", "层层压实管党治党责任。\n\n2021年主要任务\n\n1. ");
  /* two sentences are cut by a page break */
  text = repair (text, "服务“六稳”“六\n\n保”工作", "服务“六稳”“六保”工作");
  text = repair (text, "健全常态化送温暖工作机\n\n制。", "健全常态化送温暖工作机制。");
  /* numbers of the scorecard wear the marks of bold type */
  pieces = g_strsplit (text, "**", -1);
  g_assert_cmpuint (g_strv_length (pieces), ==, 25);
  g_free (text);
  return g_strjoinv ("", pieces);
}

static void
append_section (GString *text, const UrSection *section)
{
  if (section->number > 0)
    g_string_append_printf (text, "%u. %s\n", section->number, section->title);
  for (guint i = 0; i < section->n_paragraphs; i++)
    g_string_append_printf (text, "%s\n", section->paragraphs[i].text);
}

/* The report as it was printed, from the model. */
static char *
print_report (void)
{
  g_autofree char *title = ur_report_dup_title (report);
  GString *text = g_string_new (title);

  g_string_append_printf (text, "\n——%s\n", report->subtitle);
  for (guint i = 0; i < report->n_parts; i++)
    {
      g_string_append_printf (text, "%s\n", report->parts[i].title);
      for (guint k = 0; k < report->parts[i].n_sections; k++)
        append_section (text, &report->parts[i].sections[k]);
    }
  return g_string_free (text, FALSE);
}

static char *
strip_space (const char *text)
{
  GString *result = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (result, g_utf8_get_char (p));
  return g_string_free (result, FALSE);
}

static void
test_word_for_word (void)
{
  g_autofree char *printed = print_report ();
  g_autofree char *original = load_repaired_text ();
  g_autofree char *found = strip_space (printed);
  g_autofree char *expected = strip_space (original);

  g_assert_cmpint (g_utf8_strlen (expected, -1), >, 3500);
  g_assert_cmpstr (found, ==, expected);
}

static const char *
get_word (JsonObject *object, const char *name)
{
  return json_object_get_null_member (object, name) ? "" : json_object_get_string_member (object, name);
}

static void
assert_fact (const UrIndicator *indicator, JsonObject *fact)
{
  static const char *const kinds[] = { "count", "money", "persons", "person-times", "percent" };

  g_assert_cmpstr (indicator->number, ==, get_word (fact, "number"));
  g_assert_cmpstr (indicator->magnitude, ==, get_word (fact, "magnitude"));
  g_assert_cmpstr (indicator->unit, ==, get_word (fact, "unit"));
  g_assert_cmpstr (indicator->quote, ==, get_word (fact, "quote"));
  g_assert_cmpstr (indicator->period->label, ==, get_word (fact, "period"));
  g_assert_cmpstr (kinds[indicator->quantity], ==, get_word (fact, "kind"));
}

static JsonObject *
get_element (JsonObject *object, const char *name, guint i)
{
  return json_array_get_object_element (json_object_get_array_member (object, name), i);
}

static void
assert_section_facts (const UrSection *section, JsonObject *fact, guint *next)
{
  JsonArray *figures = json_object_get_array_member (fact, "figures");

  g_assert_cmpuint (section->n_indicators, ==, json_array_get_length (figures));
  for (guint i = 0; i < section->n_indicators; i++)
    {
      const UrIndicator *indicator = &report->indicators[(*next)++];

      g_assert_true (indicator->paragraph->section == section);
      assert_fact (indicator, json_array_get_object_element (figures, i));
    }
}

static void
test_facts (void)
{
  g_autofree char *text = load_data ("facts.json");
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  JsonObject *facts = json_node_get_object (root);
  guint next = 0;

  for (guint p = 0; p < report->n_parts; p++)
    {
      const UrPart *part = &report->parts[p];
      JsonObject *fact = get_element (facts, "parts", p);
      const char *list = part->kind == UR_PART_SCORECARD ? "groups" : "sections";

      g_assert_cmpstr (part->title, ==, get_word (fact, "title"));
      g_assert_cmpuint (part->n_sections, ==,
                        json_array_get_length (json_object_get_array_member (fact, list)));
      for (guint i = 0; i < part->n_sections; i++)
        assert_section_facts (&part->sections[i], get_element (fact, list, i), &next);
    }
  g_assert_cmpuint (next, ==, 28);
}

static void
test_leads (void)
{
  g_autofree char *text = load_data ("facts.json");
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  JsonObject *tasks = get_element (json_node_get_object (root), "parts", 1);

  for (guint i = 0; i < report->parts[1].n_sections; i++)
    for (guint k = 0; k < report->parts[1].sections[i].n_paragraphs; k++)
      {
        const UrParagraph *paragraph = &report->parts[1].sections[i].paragraphs[k];
        g_autofree char *lead = g_strndup (paragraph->text, paragraph->lead_len);

        g_assert_cmpstr (
            lead, ==,
            get_word (get_element (get_element (tasks, "sections", i), "paragraphs", k), "subheading"));
      }
}

static void
test_no_problems (void)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (UrReport) again = NULL;
  g_autofree char *path =
      g_build_filename (g_getenv ("UR_TEST_TOP_SRCDIR"), "resources", "reports", "beijing-2020.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  again = ur_report_load (file, &problems, NULL, NULL);
  g_assert_nonnull (again);
  g_assert_cmpuint (problems->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  report = ur_report_load_bundled (&error);
  g_assert_no_error (error);
  g_test_add_func ("/bundled/word-for-word", test_word_for_word);
  g_test_add_func ("/bundled/facts", test_facts);
  g_test_add_func ("/bundled/leads", test_leads);
  g_test_add_func ("/bundled/no-problems", test_no_problems);
  status = g_test_run ();
  ur_report_unref (report);
  return status;
}
