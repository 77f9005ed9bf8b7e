/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-library.h"

#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include <fcntl.h>
#include <glib/gstdio.h>

#include "ur-report-reader.h"
#include "use-folder.h"

#define N_THREADS 8
#define N_EACH 12
#define MOST 500

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = make_folder ();
  fixture->path = g_build_filename (fixture->folder, "library.json", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_folder (fixture->folder);
  g_free (fixture->path);
}

static UrLibraryEntry *
make_entry (const char *name, gint64 opened)
{
  UrLibraryEntry *entry = g_new0 (UrLibraryEntry, 1);

  entry->uri = g_strdup_printf ("file:///%s.json", name);
  entry->title = g_strdup (name);
  entry->issuer = g_strdup ("澄岚市总工会");
  entry->year = 2024;
  entry->opened = opened;
  return entry;
}

static void
record (const char *path, const char *name, gint64 opened)
{
  g_autoptr (UrLibraryEntry) entry = make_entry (name, opened);
  g_autoptr (GError) error = NULL;

  g_assert_true (ur_library_record (path, entry, &error));
  g_assert_no_error (error);
}

/* The titles in their order; the report of the program has none of ours. */
static char *
dup_titles (const UrLibrary *library)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < library->entries->len; i++)
    {
      const UrLibraryEntry *entry = library->entries->pdata[i];

      g_string_append_printf (titles, "%s ", ur_library_entry_is_bundled (entry) ? "*" : entry->title);
    }
  return g_string_free (titles, FALSE);
}

static void
assert_titles (const char *path, const char *expected)
{
  g_autoptr (UrLibrary) library = ur_library_read (path);
  g_autofree char *titles = dup_titles (library);

  g_assert_cmpstr (titles, ==, expected);
}

static void
test_bundled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UrLibrary) library = ur_library_read (fixture->path);
  const UrLibraryEntry *entry = library->entries->pdata[0];

  g_assert_cmpuint (library->entries->len, ==, 1);
  g_assert_null (library->problem);
  g_assert_true (ur_library_entry_is_bundled (entry));
  g_assert_cmpstr (entry->issuer, ==, "北京市总工会");
  g_assert_cmpuint (entry->year, ==, 2020);
  g_assert_cmpuint (entry->n_works, ==, 7);
  g_assert_cmpuint (entry->n_tasks, ==, 5);
  g_assert_cmpuint (entry->n_figures, ==, 28);
  g_assert_cmpint (ur_library_entry_look (entry, NULL), ==, UR_LIBRARY_PRESENT);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  const char *const gone[] = { "file:///a.json", "file:///nowhere.json", NULL };
  g_autoptr (GPtrArray) removed = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_library_entry_free);

  record (fixture->path, "a", 1);
  record (fixture->path, "b", 2);
  record (fixture->path, "c", 3);
  assert_titles (fixture->path, "c b a * ");
  record (fixture->path, "b", 4);
  assert_titles (fixture->path, "b c a * ");
  g_ptr_array_add (removed, make_entry ("a", 1));
  g_assert_true (ur_library_remove (fixture->path, gone, NULL));
  assert_titles (fixture->path, "b c * ");
  g_assert_true (ur_library_restore (fixture->path, removed, NULL));
  g_assert_true (ur_library_restore (fixture->path, removed, NULL));
  assert_titles (fixture->path, "b c a * ");
}

static void
test_found_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UrLibraryEntry) moved = make_entry ("elsewhere", 3);

  record (fixture->path, "a", 1);
  record (fixture->path, "b", 2);
  g_assert_true (ur_library_replace (fixture->path, "file:///a.json", moved, NULL));
  assert_titles (fixture->path, "elsewhere b * ");
}

static void
test_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UrLibraryEntry) draft = ur_library_entry_new_draft ("file:///x.draft", "工作报告.docx", 2);
  g_autoptr (UrLibrary) library = NULL;
  const UrLibraryEntry *entry;

  g_assert_true (ur_library_record (fixture->path, draft, NULL));
  library = ur_library_read (fixture->path);
  entry = library->entries->pdata[0];
  g_assert_true (entry->is_draft);
  g_assert_cmpuint (entry->n_questions, ==, 2);
  g_assert_cmpstr (entry->title, ==, "工作报告.docx");
}

static gpointer
record_many (gpointer data)
{
  static int next;
  int thread = g_atomic_int_add (&next, 1);

  for (int i = 0; i < N_EACH; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d-%d", thread, i);

      record (data, name, i);
    }
  return NULL;
}

static void
test_together (Fixture *fixture, gconstpointer data)
{
  GThread *threads[N_THREADS];
  g_autoptr (UrLibrary) library = NULL;

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("recording", record_many, fixture->path);
  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
  library = ur_library_read (fixture->path);
  g_assert_null (library->problem);
  g_assert_cmpuint (library->entries->len, ==, N_THREADS * N_EACH + 1);
}

static void
test_bounded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_library_entry_free);
  g_autoptr (UrLibrary) library = NULL;

  for (guint i = 0; i < MOST; i++)
    {
      g_autofree char *name = g_strdup_printf ("r%u", i);

      g_ptr_array_add (all, make_entry (name, MOST - i));
    }
  ((UrLibraryEntry *) all->pdata[MOST - 1])->is_draft = TRUE;
  g_assert_true (ur_library_restore (fixture->path, all, NULL));
  record (fixture->path, "new", MOST + 1);
  library = ur_library_read (fixture->path);
  g_assert_cmpuint (library->entries->len, ==, MOST + 1);
  g_assert_cmpstr (((UrLibraryEntry *) library->entries->pdata[0])->title, ==, "new");
  /* The import that waits stays; what was opened longest ago besides it has left. */
  g_assert_cmpstr (((UrLibraryEntry *) library->entries->pdata[MOST - 1])->title, ==, "r499");
  g_assert_cmpstr (((UrLibraryEntry *) library->entries->pdata[MOST - 2])->title, ==, "r497");
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "{\"format\": \"union-report-library\", \"version\": 1, \"reports\": ["
                             "{\"uri\": \"file:///good.json\", \"title\": \"good\"}, {\"uri\": 7}, 3]}";
  g_autofree char *aside = g_build_filename (fixture->folder, "library-damaged-1.json", NULL);
  g_autofree char *kept = NULL;
  g_autoptr (UrLibrary) library = NULL;
  g_autoptr (UrLibrary) again = NULL;

  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  library = ur_library_read (fixture->path);
  g_assert_cmpuint (library->entries->len, ==, 2);
  g_assert_nonnull (strstr (library->problem, "library-damaged-1.json"));
  g_assert_true (g_file_get_contents (aside, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, text);
  record (fixture->path, "more", 1);
  assert_titles (fixture->path, "more good * ");
  g_assert_true (ur_library_forget_problem (fixture->path, NULL));
  again = ur_library_read (fixture->path);
  g_assert_null (again->problem);
}

/* Bytes that are no list at all, and such that no list has. */
static void
test_rubbish (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "",
                                       "\xff\xfe\x00",
                                       "[1,2",
                                       "null",
                                       "{\"format\": \"union-report\", \"version\": 1, \"reports\": []}",
                                       "{\"format\": \"union-report-library\", \"version\": 1}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (UrLibrary) library = NULL;

      g_assert_true (g_file_set_contents (fixture->path, texts[i], -1, NULL));
      library = ur_library_read (fixture->path);
      g_assert_cmpuint (library->entries->len, ==, 1);
      g_assert_nonnull (library->problem);
      record (fixture->path, "a", 1);
      assert_titles (fixture->path, "a * ");
    }
}

static void
test_later (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "{\"format\": \"union-report-library\", \"version\": 2, \"reports\": []}";
  g_autoptr (UrLibraryEntry) entry = make_entry ("a", 1);
  g_autoptr (UrLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  library = ur_library_read (fixture->path);
  g_assert_cmpuint (library->entries->len, ==, 1);
  g_assert_nonnull (library->problem);
  g_assert_false (ur_library_record (fixture->path, entry, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_VERSION);
  g_assert_true (g_file_get_contents (fixture->path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, text);
}

/* A title that no reader of ours takes must not make a list that is damaged. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UrLibraryEntry) entry = make_entry ("a", 1);
  g_autoptr (GError) error = NULL;

  g_free (entry->title);
  entry->title = g_strdup ("two\nlines");
  g_assert_false (ur_library_record (fixture->path, entry, &error));
  g_assert_nonnull (error);
  assert_titles (fixture->path, "* ");
}

static void
write_report (const char *path, const char *text)
{
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_look (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "report.json", NULL);
  g_autofree char *sample =
      g_build_filename (g_getenv ("UR_TEST_TOP_SRCDIR"), "resources/reports/chenglan-2024.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = NULL;
  g_autofree char *stamp = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (UrReport) report = NULL;
  g_autoptr (UrLibraryEntry) entry = NULL;

  g_assert_true (g_file_get_contents (sample, &text, NULL, NULL));
  write_report (path, text);
  stamp = ur_library_dup_stamp (file, NULL);
  content = ur_report_load_bytes (file, "report.json", NULL, NULL);
  report = ur_report_read (content, NULL, NULL, NULL);
  entry = ur_library_entry_new (file, report, content, stamp, 9);
  g_assert_cmpuint (entry->n_figures, ==, 73);
  g_assert_cmpint (ur_library_entry_look (entry, NULL), ==, UR_LIBRARY_PRESENT);
  /* written anew, and nothing in it is another */
  g_clear_pointer (&entry->stamp, g_free);
  entry->stamp = g_strdup ("1 0");
  g_assert_cmpint (ur_library_entry_look (entry, NULL), ==, UR_LIBRARY_PRESENT);
  write_report (path, "{}");
  g_assert_cmpint (ur_library_entry_look (entry, NULL), ==, UR_LIBRARY_CHANGED);
  g_remove (path);
  g_assert_cmpint (ur_library_entry_look (entry, NULL), ==, UR_LIBRARY_MISSING);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_cmpint (ur_library_entry_look (entry, NULL), ==, UR_LIBRARY_UNREADABLE);
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

/* Whoever has the lock and does not let go of it holds up nobody for ever. */
static void
test_busy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UrLibraryEntry) entry = make_entry ("a", 1);
  g_autoptr (GError) error = NULL;
  int fd = open (fixture->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  g_assert_false (ur_library_record (fixture->path, entry, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_BUSY);
  close (fd);
  assert_titles (fixture->path, "* ");
}

static void
add (const char *name, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/library/bundled", test_bundled);
  add ("/library/order", test_order);
  add ("/library/found-again", test_found_again);
  add ("/library/draft", test_draft);
  add ("/library/together", test_together);
  add ("/library/bounded", test_bounded);
  add ("/library/damaged", test_damaged);
  add ("/library/rubbish", test_rubbish);
  add ("/library/later", test_later);
  add ("/library/refused", test_refused);
  add ("/library/look", test_look);
  add ("/library/busy", test_busy);
  return g_test_run ();
}
