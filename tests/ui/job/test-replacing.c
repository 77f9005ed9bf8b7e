/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What writes several files into a folder asks once before it replaces any, and says how many. */
#include "fixture.h"

#include <glib/gstdio.h>

#include "ur-notice.h"
#include "ur-poster-save.h"
#include "ur-save-dialog.h"
#include "ur-save.h"
#include "ur-slide-choice.h"
#include "ur-slides-task.h"

#define MINE "mine"

static GtkMessageDialog *
find_question (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);
      if (GTK_IS_MESSAGE_DIALOG (window))
        return GTK_MESSAGE_DIALOG (window); /* the list keeps it */
    }
  return NULL;
}

static gboolean
is_asking (gpointer data)
{
  return find_question () != NULL;
}

static gboolean
exists (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
is_told (gpointer window)
{
  GtkWidget *revealer = find_child (GTK_WIDGET (ur_notice_find (window)), GTK_TYPE_REVEALER);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (revealer));
}

/* Asks, and gives the reader's answer.  Enter alone must not lose anything. */
static void
assert_asked (const char *words, int response)
{
  g_autofree char *text = NULL;
  GtkWidget *enter;

  wait_for (is_asking, NULL);
  g_object_get (find_question (), "text", &text, NULL);
  g_assert_cmpstr (text, ==, words);
  enter = gtk_window_get_default_widget (GTK_WINDOW (find_question ()));
  g_assert_true (enter ==
                 gtk_dialog_get_widget_for_response (GTK_DIALOG (find_question ()), GTK_RESPONSE_CANCEL));
  gtk_dialog_response (GTK_DIALOG (find_question ()), response);
  settle ();
  g_assert_false (is_asking (NULL));
}

static void
put (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, MINE, -1, NULL));
}

static gboolean
is_mine (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return g_str_equal (text, MINE);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_unlink (path);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* The first three slides, whose files are made by the dozen otherwise. */
static UrSlides *
lay_out_slides (UrReport *report)
{
  UrSlidesOptions options;
  g_autoptr (UrSlides) all = NULL;
  g_autoptr (GPtrArray) hidden = g_ptr_array_new ();

  ur_slides_options_init (&options);
  all = ur_slides_layout (report, &options, NULL, NULL);
  for (guint i = 3; i < ur_slides_get_n_slides (all); i++)
    g_ptr_array_add (hidden, (gpointer) ur_slides_get_id (all, i));
  g_ptr_array_add (hidden, NULL);
  options.hidden = (const char *const *) hidden->pdata;
  return ur_slides_layout (report, &options, NULL, NULL);
}

static void
test_slides (void)
{
  UrWindow *window = open_window ();
  g_autoptr (UrReport) report = ur_report_load_bundled (NULL);
  g_autoptr (UrSlides) slides = lay_out_slides (report);
  g_autofree char *folder = g_dir_make_tmp ("replace-XXXXXX", NULL);
  g_autofree char *first = ur_slides_dup_file_name (slides, 0);
  g_autofree char *last = ur_slides_dup_file_name (slides, 2);
  g_autofree char *last_path = g_build_filename (folder, last, NULL);

  put (folder, first);
  put (folder, "notes.txt");
  ur_slides_task_run (GTK_WIDGET (window), slides, folder, TRUE);
  assert_asked ("Replace 1 file?", GTK_RESPONSE_CANCEL);
  g_assert_true (is_mine (folder, first));
  g_assert_cmpuint (count_files (folder), ==, 2);

  put (folder, last);
  ur_slides_task_run (GTK_WIDGET (window), slides, folder, TRUE);
  assert_asked ("Replace 2 files?", GTK_RESPONSE_ACCEPT);
  wait_for (is_told, window);
  g_assert_false (is_mine (folder, first) || is_mine (folder, last));
  g_assert_true (is_mine (folder, "notes.txt"));
  g_assert_cmpuint (count_files (folder), ==, 4);
  remove_folder (folder);
  g_assert_false (exists (last_path));
  close_window (window);
}

/* Nothing is there, so nothing is asked. */
static void
test_empty_folder (void)
{
  UrWindow *window = open_window ();
  g_autoptr (UrReport) report = ur_report_load_bundled (NULL);
  g_autoptr (UrSlides) slides = lay_out_slides (report);
  g_autofree char *folder = g_dir_make_tmp ("replace-XXXXXX", NULL);

  ur_slides_task_run (GTK_WIDGET (window), slides, folder, TRUE);
  wait_for (is_told, window);
  g_assert_false (is_asking (NULL));
  g_assert_cmpuint (count_files (folder), ==, 3);
  remove_folder (folder);
  close_window (window);
}

static void
test_poster_slices (void)
{
  UrWindow *window = open_window ();
  g_autoptr (UrReport) report = ur_report_load_bundled (NULL);
  UrPosterOptions options;
  g_autoptr (UrPoster) poster = NULL;
  g_autofree char *folder = g_dir_make_tmp ("replace-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "x.png", NULL);

  ur_poster_options_init (&options);
  options.slice_height = 3000;
  poster = ur_poster_layout (report, &options, NULL, NULL);
  g_assert_cmpuint (ur_poster_get_n_slices (poster), >=, 3);
  put (folder, "x-2.png");
  put (folder, "x-3.png");
  ur_poster_save (GTK_WIDGET (window), poster, path);
  assert_asked ("Replace 2 files?", GTK_RESPONSE_CANCEL);
  g_assert_cmpuint (count_files (folder), ==, 2);
  ur_poster_save (GTK_WIDGET (window), poster, path);
  assert_asked ("Replace 2 files?", GTK_RESPONSE_ACCEPT);
  wait_for (is_told, window);
  g_assert_false (is_mine (folder, "x-2.png") || is_mine (folder, "x-3.png"));
  g_assert_cmpuint (count_files (folder), ==, ur_poster_get_n_slices (poster));
  remove_folder (folder);
  close_window (window);
}

/* Another program writes its own set there: none of this one gets in between. */
static void
test_busy_folder (void)
{
  UrWindow *window = open_window ();
  g_autoptr (UrReport) report = ur_report_load_bundled (NULL);
  g_autoptr (UrSlides) slides = lay_out_slides (report);
  g_autofree char *folder = g_dir_make_tmp ("replace-XXXXXX", NULL);
  int lock = ur_save_lock_folder (folder, FALSE, NULL);

  g_assert_cmpint (lock, >=, 0);
  ur_slides_task_run (GTK_WIDGET (window), slides, folder, TRUE);
  wait_for (is_told, window);
  g_assert_cmpuint (count_files (folder), ==, 0);
  g_assert_true (g_close (lock, NULL));
  ur_slides_task_run (GTK_WIDGET (window), slides, folder, TRUE);
  while (count_files (folder) < 3)
    g_main_context_iteration (NULL, TRUE);
  settle ();
  remove_folder (folder);
  close_window (window);
}

/* The question goes with its window, and what it asked about is not done. */
static void
test_window_closed (void)
{
  UrWindow *window = open_window ();
  g_autoptr (UrReport) report = ur_report_load_bundled (NULL);
  g_autoptr (UrSlides) slides = lay_out_slides (report);
  g_autofree char *folder = g_dir_make_tmp ("replace-XXXXXX", NULL);
  g_autofree char *first = ur_slides_dup_file_name (slides, 0);

  put (folder, first);
  ur_slides_task_run (GTK_WIDGET (window), slides, folder, TRUE);
  wait_for (is_asking, NULL);
  close_window (window);
  g_assert_false (is_asking (NULL));
  g_assert_true (is_mine (folder, first));
  g_assert_cmpuint (count_files (folder), ==, 1);
  remove_folder (folder);
}

/* What became of a name: "" while nothing has, "no" when the reader did not agree. */
static char *settled;

static void
settled_cb (const char *path, gpointer data)
{
  g_free (settled);
  settled = g_strdup (path);
}

static void
not_settled (gpointer data)
{
  settled_cb ("no", data);
}

static gboolean
is_settled (gpointer data)
{
  return *settled != '\0';
}

static void
settle_name (UrWindow *window, const char *folder, const char *name, const char *suffix)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  settled_cb ("", NULL);
  ur_save_dialog_settle (GTK_WIDGET (window), path, suffix, settled_cb, window, not_settled);
}

static void
assert_settled (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  wait_for (is_settled, NULL);
  g_assert_cmpstr (settled, ==, path);
  g_assert_false (is_asking (NULL));
}

/* Who types a name without the right suffix gets it, and is asked about the file that is called so. */
static void
test_suffix (void)
{
  UrWindow *window = open_window ();
  g_autofree char *folder = g_dir_make_tmp ("replace-XXXXXX", NULL);

  settle_name (window, folder, "zhaiyao.PDF", "pdf");
  assert_settled (folder, "zhaiyao.PDF");
  settle_name (window, folder, "zhaiyao", "pdf");
  assert_settled (folder, "zhaiyao.pdf");
  settle_name (window, folder, "tubiao.jpg", "png");
  assert_settled (folder, "tubiao.jpg.png");

  put (folder, "tubiao.jpg.png");
  settle_name (window, folder, "tubiao.jpg", "png");
  assert_asked ("Replace “tubiao.jpg.png”?", GTK_RESPONSE_CANCEL);
  g_assert_cmpstr (settled, ==, "no");
  settle_name (window, folder, "tubiao.jpg", "png");
  assert_asked ("Replace “tubiao.jpg.png”?", GTK_RESPONSE_ACCEPT);
  assert_settled (folder, "tubiao.jpg.png");
  g_assert_true (is_mine (folder, "tubiao.jpg.png"));
  g_clear_pointer (&settled, g_free);
  remove_folder (folder);
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/replacing/slides", test_slides);
  g_test_add_func ("/replacing/empty-folder", test_empty_folder);
  g_test_add_func ("/replacing/poster-slices", test_poster_slices);
  g_test_add_func ("/replacing/busy-folder", test_busy_folder);
  g_test_add_func ("/replacing/window-closed", test_window_closed);
  g_test_add_func ("/replacing/suffix", test_suffix);
  return run_tests ();
}
