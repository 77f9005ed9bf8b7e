/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Characters that no font has are named in the window, as on the command line: once for a report. */
#include "fixture.h"

#include <string.h>

#include "ur-notice.h"
#include "ur-report-reader.h"

#define PLACE "/org/unionreport/UnionReport/reports/beijing-2020.json"
#define LABEL "\"label\": \"服务职工" /* in charts */
#define TIBETAN "\u0f40"
#define SENTENCE                                                                                             \
  "No installed font has these characters, which are shown as boxes: ཀ U+0F40, ᠠ U+1820. "               \
  "Install a font that has them."

static UrDocument *
create_document (const char *characters)
{
  g_autoptr (GBytes) bundled = NULL;
  g_autoptr (GString) text = NULL;
  g_autoptr (GBytes) changed = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (UrReport) report = ur_report_load_bundled (&error);
  g_autofree char *label = g_strconcat (LABEL, characters, NULL);

  g_assert_no_error (error);
  g_clear_pointer (&report, ur_report_unref);
  bundled = g_resources_lookup_data (PLACE, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  text = g_string_new_len (g_bytes_get_data (bundled, NULL), (gssize) g_bytes_get_size (bundled));
  g_assert_cmpuint (g_string_replace (text, LABEL, label, 0), >, 0);
  changed = g_bytes_new (text->str, text->len);
  report = ur_report_read (changed, "test.json", NULL, &error);
  g_assert_no_error (error);
  return ur_document_new_for_report (report);
}

static gboolean
is_told (gpointer window)
{
  GtkWidget *revealer = find_child (GTK_WIDGET (ur_notice_find (window)), GTK_TYPE_REVEALER);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (revealer));
}

static const char *
get_told (UrWindow *window)
{
  GtkWidget *label = find_child (GTK_WIDGET (ur_notice_find (GTK_WIDGET (window))), GTK_TYPE_LABEL);

  return is_told (window) ? gtk_label_get_text (GTK_LABEL (label)) : NULL;
}

static UrWindow *
open_document (UrDocument *document)
{
  UrWindow *window = create_window ();

  ur_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  wait_for (is_laid_out, window);
  settle ();
  return window;
}

/* Three times what the window waits before it speaks. */
static void
be_patient (void)
{
  for (int i = 0; i < 4; i++)
    settle ();
}

static void
test_nothing_missing (void)
{
  UrWindow *window = open_window ();

  act (window, "charts");
  act (window, "poster");
  be_patient ();
  g_assert_cmpstr (get_told (window), ==, NULL);
  close_window (window);
}

static void
test_named (gconstpointer page)
{
  g_autoptr (UrDocument) document = create_document (TIBETAN "\u1820");
  UrWindow *window = open_document (document);

  act (window, page);
  wait_for (is_told, window);
  g_assert_cmpstr (get_told (window), ==, SENTENCE);
  close_window (window);
}

/* The reader has closed it: opening other pages with the same boxes does not bring it back. */
static void
test_once (void)
{
  g_autoptr (UrDocument) document = create_document (TIBETAN "\u1820");
  UrWindow *window = open_document (document);

  act (window, "charts");
  wait_for (is_told, window);
  ur_notice_dismiss (ur_notice_find (GTK_WIDGET (window)));
  act (window, "leave");
  act (window, "poster");
  act (window, "leave");
  act (window, "print");
  be_patient ();
  g_assert_cmpstr (get_told (window), ==, NULL);
  close_window (window);
}

/* The next report begins anew. */
static void
test_other_report (void)
{
  g_autoptr (UrDocument) document = create_document (TIBETAN "\u1820");
  g_autoptr (UrDocument) good = create_document ("");
  g_autoptr (UrDocument) again = create_document (TIBETAN "\u1820");
  UrWindow *window = open_document (document);

  act (window, "charts");
  wait_for (is_told, window);
  ur_window_set_document (window, good);
  g_assert_cmpstr (get_told (window), ==, NULL);
  act (window, "charts");
  be_patient ();
  g_assert_cmpstr (get_told (window), ==, NULL);
  ur_window_set_document (window, again);
  act (window, "charts");
  wait_for (is_told, window);
  g_assert_cmpstr (get_told (window), ==, SENTENCE);
  close_window (window);
}

/* How a job went is read first, and does not take the warning away for ever. */
static void
test_waits_for_others (void)
{
  g_autoptr (UrDocument) document = create_document (TIBETAN "\u1820");
  UrWindow *window = open_document (document);
  UrNotice *notice = ur_notice_find (GTK_WIDGET (window));

  ur_notice_present (notice, UR_NOTICE_ERROR, "The disk is full.", NULL, NULL);
  act (window, "charts");
  be_patient ();
  g_assert_cmpstr (get_told (window), ==, "The disk is full.");
  ur_notice_dismiss (notice);
  g_assert_cmpstr (get_told (window), ==, SENTENCE);
  ur_notice_present (notice, UR_NOTICE_DONE, "Saved.", NULL, NULL);
  g_assert_cmpstr (get_told (window), ==, "Saved.");
  ur_notice_dismiss (notice);
  g_assert_cmpstr (get_told (window), ==, SENTENCE);
  ur_notice_dismiss (notice);
  g_assert_cmpstr (get_told (window), ==, NULL);
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/characters/nothing-missing", test_nothing_missing);
  g_test_add_data_func ("/characters/charts", "charts", test_named);
  g_test_add_data_func ("/characters/poster", "poster", test_named);
  g_test_add_data_func ("/characters/summary", "print", test_named);
  g_test_add_func ("/characters/once", test_once);
  g_test_add_func ("/characters/other-report", test_other_report);
  g_test_add_func ("/characters/waits-for-others", test_waits_for_others);
  return run_tests ();
}
