/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A format of the test's own, a list of shops, read through the cursor: nothing here knows of a report. */
#include "ur-cursor.h"

#include <string.h>

typedef struct
{
  const char *name;
  guint year;
  double share;
  guint kind;
} Shop;

typedef struct
{
  Shop shops[8];
  guint n;
  UrExtra *extras;
  guint n_extras;
} Town;

static gboolean
read_town (UrCursor root, gpointer data, UrError *code)
{
  static const UrMember members[] = { { "shops", UR_JSON_ARRAY, TRUE } };
  static const UrMember shop_members[] = { { "name", UR_JSON_STRING, TRUE },
                                           { "year", UR_JSON_INTEGER, FALSE },
                                           { "share", UR_JSON_NUMBER, FALSE },
                                           { "kind", UR_JSON_STRING, FALSE } };
  static const char *const kinds[] = { "books", "bread", NULL };
  g_autofree UrCursor *elements = NULL;
  UrCursor values[G_N_ELEMENTS (shop_members)];
  UrCursor shops;
  Town *town = data;
  guint n;

  if (!ur_cursor_read_members (root, members, G_N_ELEMENTS (members), &shops, NULL))
    return FALSE;
  elements = ur_cursor_dup_elements (shops, &n);
  for (guint i = 0; i < n; i++)
    {
      Shop *shop = &town->shops[town->n++];

      ur_cursor_read_members (elements[i], shop_members, G_N_ELEMENTS (shop_members), values, NULL);
      shop->name = ur_cursor_read_text (values[0], 10, NULL);
      ur_cursor_read_integer (values[1], 1900, 2999, &shop->year, shop->name);
      ur_cursor_read_number (values[2], 0.5, 99.5, &shop->share, shop->name);
      ur_cursor_read_choice (values[3], kinds, &shop->kind, shop->name);
    }
  town->extras = ur_json_steal_extras (root.json, &town->n_extras);
  return ur_json_find_error (root.json, 0) == NULL;
}

static char *
describe_unknown (const char *name)
{
  return g_strdup_printf ("No shop has a “%s”.", name);
}

static const UrJsonFormat lenient = { .read = read_town, .max_bytes = 1024 };
static const UrJsonFormat strict = { .read = read_town,
                                     .describe_unknown = describe_unknown,
                                     .max_bytes = 1024 };

static GStringChunk *
read_text (const char *text, const UrJsonFormat *format, Town *town, GPtrArray **problems, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  *town = (Town){ 0 };
  return ur_json_read (bytes, "town.json", format, town, problems, error);
}

/* What was kept outlives the document, escapes resolved. */
static void
test_values (void)
{
  static const char text[] = "{\"shops\": [{\"name\": \"\\u4e66\\\"屋\", \"year\": 2020, \"share\": 92.39,\n"
                             "  \"kind\": \"bread\"}, {\"share\": 7, \"name\": \"b\"}]}";
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  GStringChunk *strings;
  Town town;

  strings = read_text (text, &lenient, &town, &problems, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strings);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (town.n, ==, 2);
  g_assert_cmpstr (town.shops[0].name, ==, "书\"屋");
  g_assert_cmpuint (town.shops[0].year, ==, 2020);
  g_assert_cmpfloat_with_epsilon (town.shops[0].share, 92.39, 1e-9);
  g_assert_cmpuint (town.shops[0].kind, ==, 1);
  g_assert_cmpstr (town.shops[1].name, ==, "b");
  g_assert_cmpfloat (town.shops[1].share, ==, 7);
  g_string_chunk_free (strings);
  g_free (town.extras);
}

/* The same unknown member is a note in one format and an error in the other. */
static void
test_unknown (void)
{
  static const char text[] = "{\"shops\": [{\"name\": \"a\",\n \"door\": [1, {}]}]}";
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError) error = NULL;
  GStringChunk *strings;
  Town town;

  strings = read_text (text, &lenient, &town, &notes, NULL);
  g_assert_nonnull (strings);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpint (((UrProblem *) g_ptr_array_index (notes, 0))->severity, ==, UR_PROBLEM_NOTE);
  g_assert_cmpuint (town.n_extras, ==, 1);
  g_assert_cmpstr (town.extras[0].path, ==, "shops[0].door");
  g_assert_cmpstr (town.extras[0].json, ==, "[1, {}]");
  g_free (town.extras);
  g_string_chunk_free (strings);

  g_assert_null (read_text (text, &strict, &town, NULL, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_FORMAT);
  g_assert_cmpstr (error->message, ==, "town.json:2:3: No shop has a “door”.");
  g_free (town.extras);
}

static void
assert_mistake (const char *text, UrError code, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  Town town;

  g_assert_null (read_text (text, &lenient, &town, NULL, &error));
  g_assert_error (error, UR_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, sentence);
  g_free (town.extras);
}

/* The first mistake by its place, whichever was found first. */
static void
test_mistakes (void)
{
  static const char shop[] = "{\"shops\": [{\"name\": \"a\", ";
  g_autofree char *long_text = g_strnfill (1025, ' ');
  g_autofree char *quoted = g_strconcat (shop, "\"share\": \"7\"}]}", NULL);
  g_autofree char *small = g_strconcat (shop, "\"share\": 0.25}]}", NULL);
  g_autofree char *twice = g_strconcat (shop, "\"na\\u006de\": \"b\"}]}", NULL);
  g_autofree char *two = g_strconcat (shop, "\"kind\": \"tea\", \"year\": 1}]}", NULL);

  assert_mistake ("[]", UR_ERROR_FORMAT, "town.json:1:1: Expected members in braces here; found “[…]”.");
  assert_mistake ("{", UR_ERROR_FORMAT,
                  "town.json:1:2: The file ends too early: a bracket or a quotation mark is not closed.");
  assert_mistake (
      long_text, UR_ERROR_LIMIT,
      "town.json:1:1: The file is larger than 1 kB, the most that is allowed. Make several files of it.");
  assert_mistake (quoted, UR_ERROR_FORMAT,
                  "town.json:1:36: Expected a number without quotation marks here; found “\"7\"”.");
  assert_mistake (small, UR_ERROR_FORMAT,
                  "town.json:1:35: Expected a number from 0.5 to 99.5 here; found 0.25.");
  assert_mistake (twice, UR_ERROR_FORMAT, "town.json:1:27: “name” is there twice between the same braces.");
  assert_mistake (two, UR_ERROR_FORMAT,
                  "town.json:1:35: Expected one of these words: books, bread; found “tea”.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cursor/values", test_values);
  g_test_add_func ("/cursor/unknown", test_unknown);
  g_test_add_func ("/cursor/mistakes", test_mistakes);
  return g_test_run ();
}
