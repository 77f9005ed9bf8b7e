/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-notebook.h"

#include <string.h>

#include <glib/gstdio.h>

#include "ur-notes-exchange.h"
#include "ur-report-reader.h"
#include "use-folder.h"

#define MANY 25

typedef struct
{
  UrReport *report;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->report = ur_report_load_bundled (NULL);
  fixture->path = ur_notebook_dup_path (fixture->report);
  g_assert_true (g_str_has_suffix (fixture->path, "/union-report/notes/beijing-2020.json"));
  g_assert_true (g_str_has_prefix (fixture->path, g_get_user_data_dir ()));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  char *folder = g_path_get_dirname (fixture->path);

  ur_report_unref (fixture->report);
  g_free (fixture->path);
  remove_folder (folder);
}

static UrAnnotation *
make (const Fixture *fixture, int section, const char *text)
{
  UrPlace place = { 0, section, 0, -1, -1, 0, 0 };

  return ur_annotation_new (*text != '\0' ? UR_ANNOTATION_NOTE : UR_ANNOTATION_BOOKMARK,
                            ur_note_anchor_new (fixture->report, &place, NULL), text);
}

static UrNotesChange *
update (const Fixture *fixture, const UrAnnotation *before, const UrAnnotation *after)
{
  g_autoptr (UrNotesChange) change = ur_notes_change_new ();
  g_autoptr (UrNotebook) notebook = NULL;
  g_autoptr (GError) error = NULL;
  UrNotesChange *done = NULL;

  ur_notes_change_add (change, before, after);
  notebook = ur_notebook_update (fixture->path, fixture->report, change, &done, &error);
  g_assert_no_error (error);
  return done;
}

static void
do_change (const Fixture *fixture, const UrNotesChange *change)
{
  g_autoptr (GError) error = NULL;
  G_GNUC_UNUSED g_autoptr (UrNotebook) notebook =
      ur_notebook_update (fixture->path, fixture->report, change, NULL, &error);

  g_assert_no_error (error);
}

/* The thoughts in the order in which they came, and what is told of the file. */
static void
assert_texts (const Fixture *fixture, const char *expected, gboolean has_problem)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UrNotebook) notebook = ur_notebook_read (fixture->path, &error);
  g_autoptr (GString) texts = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < notebook->annotations->len; i++)
    g_string_append_printf (texts, "%s ", ((const UrAnnotation *) notebook->annotations->pdata[i])->text);
  g_assert_cmpstr (texts->str, ==, expected);
  g_assert_true ((notebook->problem != NULL) == has_problem);
}

static void
test_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UrAnnotation) one = make (fixture, 0, "甲"), other = make (fixture, 1, "乙");
  g_autoptr (UrAnnotation) changed = ur_annotation_copy (one);
  G_GNUC_UNUSED g_autoptr (UrNotesChange) made = update (fixture, NULL, one);
  g_autoptr (UrNotesChange) deleted = NULL, back = NULL, edited = NULL, undone = NULL;

  other->made++;
  ur_notes_change_free (update (fixture, NULL, other));
  assert_texts (fixture, "甲 乙 ", FALSE);
  ur_annotation_set_text (changed, "丙\n\n丁");
  edited = update (fixture, one, changed);
  assert_texts (fixture, "丙\n\n丁 乙 ", FALSE);
  undone = ur_notes_change_invert (edited);
  do_change (fixture, undone);
  assert_texts (fixture, "甲 乙 ", FALSE);
  deleted = update (fixture, one, NULL);
  assert_texts (fixture, "乙 ", FALSE);
  back = ur_notes_change_invert (deleted);
  do_change (fixture, back);
  assert_texts (fixture, "甲 乙 ", FALSE);
}

/* Two who have seen the same change it, one after the other. */
static void
test_two_writers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UrAnnotation) seen = make (fixture, 0, "原来的");
  g_autoptr (UrAnnotation) mine = ur_annotation_copy (seen), yours = ur_annotation_copy (seen);
  g_autoptr (UrNotesChange) edited = NULL, undone = NULL, done = NULL;

  ur_notes_change_free (update (fixture, NULL, seen));
  ur_annotation_set_text (mine, "我的");
  ur_annotation_set_text (yours, "你的");
  edited = update (fixture, seen, mine);
  ur_notes_change_free (update (fixture, seen, yours));
  assert_texts (fixture, "我的 你的 ", FALSE);
  /* What the other one has not seen is not deleted by them. */
  done = update (fixture, seen, NULL);
  g_assert_cmpuint (done->edits->len, ==, 0);
  assert_texts (fixture, "我的 你的 ", FALSE);
  undone = ur_notes_change_invert (edited);
  do_change (fixture, undone);
  assert_texts (fixture, "原来的 你的 ", FALSE);
  ur_notes_change_free (update (fixture, seen, NULL));
  ur_notes_change_free (update (fixture, seen, mine));
  assert_texts (fixture, "你的 我的 ", FALSE);
}

static void
put (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static char *
get (const char *path)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* Each cut of the file, and a hand that slipped: nothing is lost, and the person is told once. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UrAnnotation) one = make (fixture, 0, "甲"), other = make (fixture, 1, "乙");
  g_autofree char *aside = NULL, *whole = NULL;
  gsize length;

  other->made++;
  ur_notes_change_free (update (fixture, NULL, one));
  ur_notes_change_free (update (fixture, NULL, other));
  whole = get (fixture->path);
  length = strlen (whole);
  for (gsize cut = 0; cut + 2 < length; cut += 97)
    {
      g_autofree char *start = g_strndup (whole, cut);

      put (fixture->path, start);
      assert_texts (fixture, "甲 乙 ", TRUE);
      assert_texts (fixture, "甲 乙 ", FALSE);
    }
  *strstr (whole, "\"kind\"") = '[';
  put (fixture->path, whole);
  assert_texts (fixture, "甲 乙 ", TRUE);
  aside = g_strdup_printf ("%.*s-damaged-1.json", (int) strlen (fixture->path) - 5, fixture->path);
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_unlink (fixture->path);
  assert_texts (fixture, "甲 乙 ", FALSE);
}

/* Of entries that cannot be read the others are kept, without any copy. */
static void
test_entries (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *copy = g_strconcat (fixture->path, ".bak", NULL);
  g_autofree char *bad = NULL;
  g_autoptr (UrAnnotation) one = make (fixture, 0, "甲");

  ur_notes_change_free (update (fixture, NULL, one));
  text = get (fixture->path);
  bad = g_strdup_printf ("%.*s\"notes\": [ 3, {\"id\": \"x\"}, {}, %s",
                         (int) (strstr (text, "\"notes\"") - text), text, strstr (text, "[") + 1);
  put (fixture->path, bad);
  g_unlink (copy);
  assert_texts (fixture, "甲 ", TRUE);
  assert_texts (fixture, "甲 ", FALSE);
}

/* Files that hold too much are refused and kept; nothing is written over what a later version wrote. */
static void
test_hostile (Fixture *fixture, gconstpointer data)
{
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autofree char *big = g_strnfill (17 * 1024 * 1024, ' ');
  g_autofree char *long_text = g_strnfill (30000, 'a');
  g_autofree char *long_note = NULL, *text = NULL;
  g_autoptr (UrAnnotation) one = make (fixture, 0, "甲");
  g_autoptr (GError) error = NULL;

  ur_notes_change_free (update (fixture, NULL, one));
  text = get (fixture->path);
  long_note = g_strdup_printf ("%.*s\"text\": \"%s\", %s", (int) (strstr (text, "\"text\"") - text), text,
                               long_text, strstr (text, "\"place\""));
  put (fixture->path, deep);
  assert_texts (fixture, "甲 ", TRUE);
  put (fixture->path, big);
  assert_texts (fixture, "甲 ", TRUE);
  put (fixture->path, long_note);
  assert_texts (fixture, "甲 ", TRUE);
  put (fixture->path,
       "{\"format\": \"union-report-notes\", \"version\": 2, \"report\": \"beijing-2020\", \"notes\": []}");
  g_assert_null (ur_notebook_read (fixture->path, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_VERSION);
}

static void
test_texts (void)
{
  static const char *const cases[][2] = {
    { "  两行\r\n中间\t空 ", "两行\n中间\t空" },
    { "a\x01\xe2\x80\xae"
      "b",
      "ab" },
    { "一\xe2\x80\xa8二\r三", "一\n二\n三" },
    { "", "" },
  };
  g_autoptr (GString) marks = g_string_new ("a");
  g_autofree char *few = NULL, *cut = NULL, *long_text = g_strnfill (UR_ANNOTATION_MAX_TEXT + 9, 'a');

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = ur_annotation_clean_text (cases[i][0]);

      g_assert_cmpstr (clean, ==, cases[i][1]);
    }
  for (guint i = 0; i < 200; i++)
    g_string_append_unichar (marks, 0x301);
  few = ur_annotation_clean_text (marks->str);
  g_assert_cmpint (g_utf8_strlen (few, -1), ==, 31);
  cut = ur_annotation_clean_text (long_text);
  g_assert_cmpuint (strlen (cut), ==, UR_ANNOTATION_MAX_TEXT);
}

static char *export(const Fixture *fixture, UrNotesFormat format, UrNotesOrder order)
{
  g_autoptr (UrNotebook) notebook = ur_notebook_read (fixture->path, NULL);
  g_autoptr (GBytes) bytes = ur_notes_export (notebook, fixture->report, format, order);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Words and thought together, in the order of the text or of time. */
static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UrAnnotation) late = make (fixture, 1, "先看\n*这个*"), early = make (fixture, 0, "");
  g_autofree char *plain = NULL, *by_time = NULL, *markdown = NULL, *quote = NULL;

  late->made = late->changed = 1000;
  early->made = early->changed = 2000;
  ur_notes_change_free (update (fixture, NULL, late));
  ur_notes_change_free (update (fixture, NULL, early));
  plain = export(fixture, UR_NOTES_TEXT, UR_NOTES_BY_PLACE);
  by_time = export(fixture, UR_NOTES_TEXT, UR_NOTES_BY_TIME);
  markdown = export(fixture, UR_NOTES_MARKDOWN, UR_NOTES_BY_PLACE);
  g_assert_true (strstr (plain, early->anchor->words) < strstr (plain, late->anchor->words));
  g_assert_true (strstr (plain, late->anchor->words) < strstr (plain, "先看\n*这个*"));
  g_assert_nonnull (strstr (plain, "2020年工作情况 · 1 "));
  g_assert_true (strstr (by_time, early->anchor->words) < strstr (by_time, late->anchor->words));
  quote = g_strconcat ("\n> ", late->anchor->words, "\n\n先看\n\\*这个\\*\n", NULL);
  g_assert_nonnull (strstr (markdown, quote));
  g_assert_true (g_str_has_prefix (markdown, "# "));
}

/* What goes out as JSON comes back: all of it, once, and of two thoughts the later one. */
static void
test_import (Fixture *fixture, gconstpointer data)
{
  g_autoptr (UrAnnotation) one = make (fixture, 0, "甲"), other = make (fixture, 1, "乙");
  g_autoptr (UrAnnotation) later = ur_annotation_copy (one);
  g_autoptr (UrNotesChange) back = NULL, twice = NULL;
  g_autoptr (UrNotebook) now = NULL, again = NULL;
  g_autoptr (GBytes) bytes = NULL, wrong = g_bytes_new_static ("{\"format\": \"union-report\"}", 26);
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;

  other->made++;
  ur_notes_change_free (update (fixture, NULL, one));
  ur_notes_change_free (update (fixture, NULL, other));
  json = export(fixture, UR_NOTES_JSON, UR_NOTES_BY_PLACE);
  bytes = g_bytes_new (json, strlen (json));
  ur_annotation_set_text (later, "后来的");
  later->changed += 10;
  ur_notes_change_free (update (fixture, one, later));
  ur_notes_change_free (update (fixture, other, NULL));
  now = ur_notebook_read (fixture->path, NULL);
  back = ur_notes_read_exported (bytes, now, fixture->report, &error);
  g_assert_no_error (error);
  do_change (fixture, back);
  assert_texts (fixture, "后来的 乙 ", FALSE);
  again = ur_notebook_read (fixture->path, NULL);
  twice = ur_notes_read_exported (bytes, again, fixture->report, &error);
  g_assert_cmpuint (twice->edits->len, ==, 0);
  g_assert_null (ur_notes_read_exported (wrong, again, fixture->report, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_FORMAT);
}

static gpointer
write_many (gpointer data)
{
  const Fixture *fixture = data;

  for (guint i = 0; i < MANY; i++)
    {
      g_autoptr (UrAnnotation) annotation = make (fixture, (int) i % 7, "线程");

      ur_notes_change_free (update (fixture, NULL, annotation));
    }
  return NULL;
}

static void
test_threads (Fixture *fixture, gconstpointer data)
{
  GThread *threads[4];
  g_autoptr (UrNotebook) notebook = NULL;
  g_autoptr (GArray) placed = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, write_many, fixture);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  notebook = ur_notebook_read (fixture->path, NULL);
  g_assert_cmpuint (notebook->annotations->len, ==, G_N_ELEMENTS (threads) * MANY);
  placed = ur_notebook_list_placed (notebook, fixture->report);
  g_assert_cmpint (g_array_index (placed, UrPlacedNote, 0).state, ==, UR_NOTE_HERE);
  g_assert_cmpint (g_array_index (placed, UrPlacedNote, 0).place.section, ==, 0);
  g_assert_cmpint (g_array_index (placed, UrPlacedNote, placed->len - 1).place.section, ==, 6);
}

#define ADD(name, function) g_test_add ("/notebook/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  char *home = make_folder (); /* GLib's own isolation of folders leaks */
  g_autofree char *program = g_build_filename (home, GETTEXT_PACKAGE, NULL);
  int code;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("changes", test_changes);
  ADD ("two-writers", test_two_writers);
  ADD ("damaged", test_damaged);
  ADD ("entries", test_entries);
  ADD ("hostile", test_hostile);
  ADD ("export", test_export);
  ADD ("import", test_import);
  ADD ("threads", test_threads);
  g_test_add_func ("/notebook/texts", test_texts);
  code = g_test_run ();
  g_rmdir (program);
  remove_folder (home);
  return code;
}
