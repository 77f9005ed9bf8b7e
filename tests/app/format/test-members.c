/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What resources/FORMAT.md calls required is missed, and named, wherever it stands. */
#include "ur-report-reader.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

/* Where the report of the fuzzer's seeds has a scorecard, and a figure of it with a second number on its
 * card. */
#define SCORECARD "parts/2"
#define IN_GROUP "indicators/8"

static JsonNode *whole;

/* A path of names and numbers from the root: parts/0/sections/0. */
static JsonObject *
follow (JsonNode *root, const char *path)
{
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);
  JsonNode *node = root;

  for (guint i = 0; steps[i] != NULL && *steps[i] != '\0'; i++)
    node = JSON_NODE_HOLDS_ARRAY (node)
               ? json_array_get_element (json_node_get_array (node), (guint) atoi (steps[i]))
               : json_object_get_member (json_node_get_object (node), steps[i]);
  return json_node_get_object (node);
}

static GPtrArray *
read_node (JsonNode *root, UrReport **report)
{
  g_autofree char *text = json_to_string (root, FALSE);
  g_autoptr (GBytes) document = g_bytes_new (text, strlen (text));
  GPtrArray *problems = NULL;

  *report = ur_report_read (document, "members.json", &problems, NULL);
  return problems;
}

static gboolean
is_told (const GPtrArray *problems, const char *sentence)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const UrProblem *problem = g_ptr_array_index (problems, i);

      if (problem->severity == UR_PROBLEM_ERROR && strcmp (problem->message, sentence) == 0)
        return TRUE;
    }
  return FALSE;
}

/* With each of the members taken away. */
static void
assert_required (const char *path, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *text = json_to_string (whole, FALSE);
      g_autoptr (JsonNode) copy = json_from_string (text, NULL); /* json_node_copy() shares what is below */
      g_autoptr (GPtrArray) problems = NULL;
      g_autofree char *sentence = g_strdup_printf ("“%s” is missing between these braces.", names[i]);
      UrReport *report = NULL;

      g_assert_true (json_object_has_member (follow (copy, path), names[i]));
      json_object_remove_member (follow (copy, path), names[i]);
      problems = read_node (copy, &report);
      if (!is_told (problems, sentence))
        g_error ("%s without “%s” was taken", path, names[i]);
      g_clear_pointer (&report, ur_report_unref);
    }
}

#define REQUIRED(path, ...) assert_required (path, (const char *const[]){ __VA_ARGS__, NULL })

static void
test_whole (void)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (UrReport) report = NULL;

  problems = read_node (whole, &report);
  g_assert_nonnull (report);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_root (void)
{
  REQUIRED ("", "format", "version", "id", "title", "year", "parts");
  REQUIRED ("periods/0", "id", "label", "role");
  REQUIRED ("notes/0", "id", "mark", "text");
}

static void
test_parts (void)
{
  REQUIRED ("parts/0", "id", "kind", "title", "sections");
  REQUIRED ("parts/0/sections/0", "number", "headline", "paragraphs");
  REQUIRED ("parts/0/sections/0/paragraphs/0", "text");
  REQUIRED (SCORECARD, "id", "kind", "title", "groups");
  REQUIRED (SCORECARD "/groups/0", "theme", "lines");
}

static void
test_indicators (void)
{
  REQUIRED ("indicators/0", "id", "label", "number", "unit", "kind", "measure", "period", "at", "quote");
  REQUIRED ("indicators/0/at", "part", "section", "paragraph");
  REQUIRED (IN_GROUP "/at", "part", "line"); /* without a group it would be of a section */
  REQUIRED (IN_GROUP "/context", "indicator", "text");
}

/* With one member of the first indicator set to a text, or taken away, in a version. */
static gboolean
tells (guint version, const char *name, const char *text, const char *sentence)
{
  g_autofree char *document = json_to_string (whole, FALSE);
  g_autoptr (JsonNode) copy = json_from_string (document, NULL);
  JsonObject *indicator = follow (copy, "indicators/0");
  g_autoptr (GPtrArray) problems = NULL;
  UrReport *report = NULL;
  gboolean told;

  json_object_set_int_member (json_node_get_object (copy), "version", version);
  if (text != NULL)
    json_object_set_string_member (indicator, name, text);
  else
    json_object_remove_member (indicator, name);
  problems = read_node (copy, &report);
  told = is_told (problems, sentence);
  g_clear_pointer (&report, ur_report_unref);
  return told;
}

/* What version 2 is the first to read is a mistake in version 1, and each says what it knows. */
static void
test_versions (void)
{
  static const char one[] = "A magnitude is 万, 亿, 万亿 or nothing; found “甲”.";
  static const char two[] = "A magnitude is 千, 万, 百万, 千万, 亿, 万亿 or nothing; found “甲”.";

  g_assert_true (tells (1, "magnitude", "甲", one));
  g_assert_false (tells (1, "magnitude", "甲", two));
  g_assert_true (tells (2, "magnitude", "甲", two));
  g_assert_false (tells (2, "magnitude", "甲", one));
  g_assert_true (tells (1, "unit", NULL, "“unit” is missing between these braces."));
  g_assert_false (tells (2, "unit", NULL, "“unit” is missing between these braces."));
  for (guint version = 1; version <= 2; version++)
    {
      g_assert_true (tells (version, "number", NULL, "“number” is missing between these braces."));
      g_assert_true (tells (version, "quote", NULL, "“quote” is missing between these braces."));
    }
}

static void
test_charts (void)
{
  REQUIRED ("charts/0", "id", "kind", "part", "title", "items");
  REQUIRED ("charts/0/items/0", "indicator");
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  int status;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "fuzz", "seeds", "whole.json", NULL);
  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  whole = json_parser_steal_root (parser);
  g_test_add_func ("/members/whole", test_whole);
  g_test_add_func ("/members/root", test_root);
  g_test_add_func ("/members/parts", test_parts);
  g_test_add_func ("/members/indicators", test_indicators);
  g_test_add_func ("/members/versions", test_versions);
  g_test_add_func ("/members/charts", test_charts);
  status = g_test_run ();
  json_node_unref (whole);
  return status;
}
