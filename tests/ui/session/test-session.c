/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is open, whatever window shows it: a file is read once, one that was touched is read again. */
#include "ur-session.h"

#include <string.h>

#include <glib/gstdio.h>

#define PATIENCE (20 * G_USEC_PER_SEC)

typedef struct
{
  UrSession *session;
  char *folder;
  GFile *file;
  char *good; /* the bundled report's text */
  gsize length;
} Fixture;

static void
write_file (Fixture *fixture, const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (fixture->file, text, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path =
      g_build_filename (g_getenv ("UR_TEST_TOP_SRCDIR"), "resources", "reports", "beijing-2020.json", NULL);

  fixture->session = ur_session_new ();
  fixture->folder = g_dir_make_tmp ("ur-session-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->file = g_file_new_build_filename (fixture->folder, "报告.json", NULL);
  g_file_get_contents (path, &fixture->good, &fixture->length, &error);
  g_assert_no_error (error);
  write_file (fixture, fixture->good, fixture->length);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_file_delete (fixture->file, NULL, NULL);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_object_unref (fixture->file);
  g_object_unref (fixture->session);
  g_free (fixture->folder);
  g_free (fixture->good);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static UrDocument *
open_file (Fixture *fixture, GCancellable *cancellable, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  ur_session_open_async (fixture->session, fixture->file, cancellable, opened_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return ur_session_open_finish (fixture->session, result, error);
}

static UrDocument *
open_good (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  UrDocument *document = open_file (fixture, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ur_document_get_n_errors (document), ==, 0);
  g_assert_cmpuint (ur_document_get_report (document)->n_indicators, ==, 28);
  return document;
}

static void
changed_cb (UrDocument *document, guint *n)
{
  (*n)++;
}

static void
wait_until_stale (UrDocument *document)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!ur_document_is_stale (document))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

/* Two windows with one file have one report in memory; it goes with the second. */
static void
test_shared (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UrDocument) first = open_good (fixture);
  g_autoptr (UrDocument) second = open_good (fixture);
  g_autoptr (UrDocument) bundled = ur_session_open_bundled (fixture->session, NULL);
  g_autoptr (UrDocument) again = ur_session_open_bundled (fixture->session, NULL);

  g_assert_true (first == second);
  g_assert_true (bundled == again && bundled != first);
  g_assert_cmpuint (ur_session_get_n_documents (fixture->session), ==, 2);
  g_assert_cmpstr (ur_document_get_name (first), ==, "报告.json");
  g_assert_null (ur_document_get_file (bundled));
  g_clear_object (&bundled);
  g_clear_object (&again);
  g_clear_object (&first);
  g_assert_cmpuint (ur_session_get_n_documents (fixture->session), ==, 1);
  g_clear_object (&second);
  g_assert_cmpuint (ur_session_get_n_documents (fixture->session), ==, 0);
}

/* What is on show stays as it was read; who opens the file anew gets what lies there now. */
static void
test_touched (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UrDocument) first = open_good (fixture);
  g_autoptr (UrDocument) second = NULL;
  gint64 end = g_get_monotonic_time () + PATIENCE;
  guint n = 0;

  g_signal_connect (first, "changed", G_CALLBACK (changed_cb), &n);
  g_assert_false (ur_document_is_stale (first));
  write_file (fixture, fixture->good, fixture->length);
  while (n == 0)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
  g_assert_true (ur_document_is_stale (first));
  second = open_good (fixture);
  g_assert_true (first != second);
  g_assert_false (ur_document_is_stale (second));
  g_assert_cmpuint (ur_document_get_report (first)->n_indicators, ==, 28);
}

/* Nobody is offered to read a file again that is gone. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UrDocument) document = open_good (fixture);
  gint64 end;
  guint n = 0;

  g_signal_connect (document, "changed", G_CALLBACK (changed_cb), &n);
  g_assert_true (g_file_delete (fixture->file, NULL, NULL));
  wait_until_stale (document);
  end = g_get_monotonic_time () + G_USEC_PER_SEC; /* three times as long as a file has to be quiet */
  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_cmpuint (n, ==, 0);
}

/* Mistakes are part of the document, with the text they are in; what they left of the report is too. */
static void
test_mistakes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (fixture->good);
  g_autoptr (UrDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *mistakes = NULL;

  g_assert_cmpuint (g_string_replace (text, "\"unit\": \"家\"", "\"unit\": 7", 1), ==, 1);
  write_file (fixture, text->str, text->len);
  document = open_file (fixture, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ur_document_get_n_errors (document), ==, 1);
  g_assert_nonnull (ur_document_get_report (document));
  g_assert_cmpuint (g_bytes_get_size (ur_document_get_content (document)), ==, text->len);
  mistakes = ur_document_dup_mistakes (document);
  g_assert_true (g_str_has_prefix (mistakes, "报告.json:"));
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) cancelled = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (open_file (fixture, cancellable, &cancelled));
  g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_delete (fixture->file, NULL, NULL));
  g_assert_null (open_file (fixture, NULL, &error));
  g_assert_cmpstr (error->message, ==, "The file “报告.json” is not there.");
  g_assert_cmpuint (ur_session_get_n_documents (fixture->session), ==, 0);
}

/* A window may outlive the session. */
static void
test_last (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UrDocument) document = open_good (fixture);
  g_autoptr (GArray) hits = NULL;

  g_clear_object (&fixture->session);
  fixture->session = ur_session_new ();
  hits = ur_search_find (ur_document_get_search_index (document), "12351", NULL);
  g_assert_cmpuint (hits->len, ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/session/shared", Fixture, NULL, set_up, test_shared, tear_down);
  g_test_add ("/session/touched", Fixture, NULL, set_up, test_touched, tear_down);
  g_test_add ("/session/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/session/mistakes", Fixture, NULL, set_up, test_mistakes, tear_down);
  g_test_add ("/session/unreadable", Fixture, NULL, set_up, test_unreadable, tear_down);
  g_test_add ("/session/last", Fixture, NULL, set_up, test_last, tear_down);
  return g_test_run ();
}
