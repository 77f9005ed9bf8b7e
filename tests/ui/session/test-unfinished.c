/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is not finished is kept until it is, whoever writes it when. */
#include "ur-unfinished.h"

#include <string.h>

typedef struct
{
  GFile *document;
  UrUnfinished *unfinished;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->document = g_file_new_for_uri ("file:///%E6%8A%A5%E5%91%8A%20%E7%A8%BF.docx");
  fixture->unfinished = ur_unfinished_new (fixture->document, NULL, "报告 稿\n.docx");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ur_unfinished_throw_away (fixture->unfinished);
  ur_unfinished_unref (fixture->unfinished);
  g_object_unref (fixture->document);
}

static void
keep (UrUnfinished *unfinished, guint version, const char *words)
{
  g_autoptr (GBytes) content = g_bytes_new (words, strlen (words));
  g_autoptr (GError) error = NULL;

  g_assert_true (ur_unfinished_keep (unfinished, version, content, &error));
  g_assert_no_error (error);
}

static void
assert_kept (UrUnfinished *unfinished, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) kept = ur_unfinished_load (unfinished, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (kept, NULL), g_bytes_get_size (kept), words, strlen (words));
}

static void
test_found_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UrUnfinished) same = ur_unfinished_new (fixture->document, NULL, "x");
  g_autoptr (UrUnfinished) latest = NULL;
  g_autofree char *uri = NULL, *latest_uri = NULL;

  g_assert_false (ur_unfinished_exists (fixture->unfinished));
  g_assert_null (ur_unfinished_new_latest ());
  keep (fixture->unfinished, ur_unfinished_begin (fixture->unfinished), "{\n}\n");
  g_assert_true (ur_unfinished_exists (same));
  assert_kept (same, "{\n}\n");
  latest = ur_unfinished_new_latest ();
  g_assert_cmpstr (ur_unfinished_get_name (latest), ==, "报告 稿\n.docx");
  g_assert_true (g_file_equal (ur_unfinished_get_document (latest), fixture->document));
  uri = ur_unfinished_dup_uri (fixture->unfinished);
  latest_uri = ur_unfinished_dup_uri (latest);
  g_assert_cmpstr (uri, ==, latest_uri);
  assert_kept (latest, "{\n}\n");
}

/* A thread that comes late changes nothing. */
static void
test_in_order (Fixture *fixture, gconstpointer data)
{
  guint first = ur_unfinished_begin (fixture->unfinished);
  guint second = ur_unfinished_begin (fixture->unfinished);

  keep (fixture->unfinished, second, "new");
  keep (fixture->unfinished, first, "old");
  assert_kept (fixture->unfinished, "new");
  ur_unfinished_throw_away (fixture->unfinished);
  keep (fixture->unfinished, ur_unfinished_begin (fixture->unfinished), "late");
  g_assert_false (ur_unfinished_exists (fixture->unfinished));
}

/* What came from the clipboard lies in no file. */
static void
test_pasted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("text", 4);
  g_autoptr (UrUnfinished) pasted = ur_unfinished_new (NULL, text, "Pasted");
  g_autoptr (UrUnfinished) latest = NULL;

  keep (pasted, ur_unfinished_begin (pasted), "{}");
  g_assert_false (ur_unfinished_exists (fixture->unfinished));
  latest = ur_unfinished_new_latest ();
  g_assert_null (ur_unfinished_get_document (latest));
  ur_unfinished_throw_away (pasted);
}

/* Anything may lie there. */
static void
test_rubbish (Fixture *fixture, gconstpointer data)
{
  static const char *const files[] = { "", "\n", "no line end", "one\n{}", "a b c\n{}", "- %FF\n{}" };
  g_autofree char *uri = ur_unfinished_dup_uri (fixture->unfinished);
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  keep (fixture->unfinished, ur_unfinished_begin (fixture->unfinished), "{}");
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (g_file_peek_path (file), files[i], -1, NULL));
      g_assert_null (ur_unfinished_new_for_file (file));
      g_assert_null (ur_unfinished_load (fixture->unfinished, &error));
      g_assert_nonnull (error);
    }
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("unfinished-XXXXXX", NULL);

  /* GLib's own way of setting folders apart leaks, and the sanitizer would tell of nothing else */
  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  add ("/unfinished/found-again", test_found_again);
  add ("/unfinished/in-order", test_in_order);
  add ("/unfinished/pasted", test_pasted);
  add ("/unfinished/rubbish", test_rubbish);
  return g_test_run ();
}
