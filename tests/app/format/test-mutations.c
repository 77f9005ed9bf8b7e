/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every value of a report, one after the other, is left out or replaced by something that does not belong
 * there: thousands of documents, none of which may do more harm than a sentence. */
#include "use-report.h"

#include <json-glib/json-glib.h>

static const char *const replacements[] = {
  "null",  "true",        "0",         "-1", "1.5",    "999999999999", "\"\"",
  "\"x\"", "\"\\u0007\"", "\"2.5.9\"", "[]", "[null]", "{}",
};

typedef struct
{
  JsonNode *root;
  guint n_documents;
  guint n_silent; /* without any problem */
  guint n_offered;
} Run;

/* The sanitizers see a fifth of the replacements, each of them at every fifth value. */
static gboolean
is_taken (Run *run)
{
  return run->n_offered++ % 5 == 0 || g_getenv ("UR_TEST_SANITIZED") == NULL;
}

static void
read_mutant (Run *run, gboolean must_complain)
{
  g_autofree char *text = json_to_string (run->root, FALSE);
  g_autoptr (GBytes) document = g_bytes_new_static (text, strlen (text));
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (UrReport) report = ur_report_read (document, "mutant.json", &problems, &error);

  run->n_documents++;
  g_assert_true ((report == NULL) == (error != NULL));
  use_problems (problems);
  if (report != NULL)
    use_report (report);
  if (must_complain && problems->len == 0)
    g_error ("no complaint about %s", text);
  run->n_silent += problems->len == 0 ? 1 : 0;
}

#define HUGE_CHARS 100001

/* No value of the format may be null or true, nor any text as long as the last. */
static gboolean
never_belongs (const char *replacement)
{
  return strcmp (replacement, "null") == 0 || strcmp (replacement, "true") == 0 ||
         strlen (replacement) > HUGE_CHARS;
}

static JsonNode *
parse_replacement (guint i, const char **literal)
{
  static char *huge;

  if (huge == NULL)
    {
      huge = g_strnfill (HUGE_CHARS + 2, 'x');
      huge[0] = huge[HUGE_CHARS + 1] = '"';
    }
  *literal = i < G_N_ELEMENTS (replacements) ? replacements[i] : huge;
  return json_from_string (*literal, NULL);
}

static void mutate_below (Run *run, JsonNode *node);

static void
mutate_member (Run *run, JsonObject *object, const char *name)
{
  JsonNode *value = json_node_ref (json_object_get_member (object, name));

  mutate_below (run, value);
  json_object_remove_member (object, name);
  read_mutant (run, FALSE);
  for (guint i = 0; i <= G_N_ELEMENTS (replacements); i++)
    {
      const char *literal;

      if (!is_taken (run))
        continue;
      json_object_set_member (object, name, parse_replacement (i, &literal));
      read_mutant (run, never_belongs (literal));
    }
  json_object_set_member (object, name, value);
}

/* json-glib can put an element only at the end: elements are replaced in a list built anew. */
static JsonArray *
copy_with (JsonArray *array, guint position, JsonNode *replacement)
{
  JsonArray *copy = json_array_new ();

  for (guint i = 0; i < json_array_get_length (array); i++)
    if (i == position)
      json_array_add_element (copy, replacement);
    else
      json_array_add_element (copy, json_node_ref (json_array_get_element (array, i)));
  return copy;
}

static void
mutate_array (Run *run, JsonNode *node)
{
  JsonArray *array = json_array_ref (json_node_get_array (node));

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      mutate_below (run, json_array_get_element (array, i));
      for (guint k = 0; k <= G_N_ELEMENTS (replacements); k++)
        {
          const char *literal;

          if (!is_taken (run))
            continue;
          json_node_take_array (node, copy_with (array, i, parse_replacement (k, &literal)));
          read_mutant (run, never_belongs (literal));
        }
      json_node_set_array (node, array);
    }
  json_array_unref (array);
}

static void
mutate_below (Run *run, JsonNode *node)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  JsonObjectIter iter;
  const char *name;

  if (JSON_NODE_HOLDS_ARRAY (node))
    mutate_array (run, node);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &name, NULL))
    g_ptr_array_add (names, g_strdup (name));
  for (guint i = 0; i < names->len; i++)
    mutate_member (run, json_node_get_object (node), g_ptr_array_index (names, i));
}

static void
test_mutations (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "jiangcheng-2023.json", NULL);
  g_autofree char *text = NULL;
  Run run = { 0 };

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  run.root = json_from_string (text, NULL);
  g_assert_nonnull (run.root);
  mutate_below (&run, run.root);
  json_node_unref (run.root);
  g_test_message ("%u documents, %u without a problem", run.n_documents, run.n_silent);
  g_assert_cmpuint (run.n_offered, >=, 2000);
  /* what may be left out, and the few replacements that happen to be right */
  g_assert_cmpuint (run.n_silent, <, run.n_documents / 8);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mutations/all", test_mutations);
  return g_test_run ();
}
