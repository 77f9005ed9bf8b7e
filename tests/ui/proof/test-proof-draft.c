/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The draft on the page on which it is checked: marks have room in its lines, and nothing is put into it. */
#include "proof-page.h"

#include <string.h>

#include "ur-citation.h"
#include "ur-paste.h"
#include "ur-proof-draft-private.h"

static gboolean
has_room (UrProofView *view, const char *before)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (get_buffer (view), &start);
  g_assert_true (gtk_text_iter_forward_search (&start, before, 0, NULL, &end, NULL));
  return ur_proof_draft_has_room (view->draft, &end);
}

static void
insert_after (UrProofView *view, const char *before, const char *text)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (get_buffer (view), &start);
  g_assert_true (gtk_text_iter_forward_search (&start, before, 0, NULL, &end, NULL));
  gtk_text_buffer_insert (get_buffer (view), &end, text, -1);
}

/* How far the letters after words are from the end of these, px. */
static int
get_advance (UrProofView *view, const char *before)
{
  GtkTextIter start, end;
  GdkRectangle first, next;

  gtk_text_buffer_get_start_iter (get_buffer (view), &start);
  g_assert_true (gtk_text_iter_forward_search (&start, before, 0, NULL, &end, NULL));
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (view->draft), &end, &first);
  gtk_text_iter_forward_char (&end);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (view->draft), &end, &next);
  return next.x - first.x;
}

/* After each figure, and after no other number; the room is as wide as a mark. */
static void
test_room (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show_draft (window);

  g_assert_true (has_room (view, "7418个"));
  g_assert_true (has_room (view, "96家"));
  g_assert_true (has_room (view, "120.8万名"));
  g_assert_true (has_room (view, "3.42万元"));
  g_assert_false (has_room (view, "2020年"));
  g_assert_false (has_room (view, "7418"));
  g_assert_cmpint (get_advance (view, "7418个") - get_advance (view, "2020年"), >=,
                   UR_DRAFT_ROOM_WIDTH * (int) view->draft->em / 17 - 1);
  assert_text (view, DRAFT);
  close_window (window);
}

/* Neither what is copied nor what is written has anything of it. */
static void
test_words (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show_draft (window);
  GtkTextIter start, end;
  g_autofree char *slice = NULL;

  gtk_text_buffer_get_bounds (get_buffer (view), &start, &end);
  slice = gtk_text_buffer_get_slice (get_buffer (view), &start, &end, TRUE);
  g_assert_cmpstr (slice, ==, DRAFT);
  g_assert_cmpint (gtk_text_buffer_get_char_count (get_buffer (view)), ==, g_utf8_strlen (DRAFT, -1));
  g_assert_true (gtk_text_buffer_get_can_undo (get_buffer (view)) == FALSE);
  close_window (window);
}

/* While somebody writes there the mark is elsewhere, and the room comes after it when that was checked. */
static void
test_writing (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show_draft (window);

  insert_after (view, "7418个", "次");
  g_assert_false (has_room (view, "7418个"));
  check (view);
  g_assert_true (has_room (view, "7418个次") || has_room (view, "7418个"));
  insert_after (view, "96家", "（含分店）");
  check (view);
  g_assert_true (has_room (view, "96家"));
  g_assert_false (has_room (view, "分店）"));
  act_page (view, "undo");
  act_page (view, "undo");
  check (view);
  assert_text (view, DRAFT);
  g_assert_true (has_room (view, "7418个"));
  g_assert_true (has_room (view, "96家"));
  close_window (window);
}

/* What an input method has not given yet would not be seen in the look of the character after a mark. */
static void
test_composing (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show_draft (window);
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (get_buffer (view), &start);
  g_assert_true (gtk_text_iter_forward_search (&start, "96家", 0, NULL, &end, NULL));
  gtk_text_buffer_place_cursor (get_buffer (view), &end);
  g_signal_emit_by_name (view->draft, "preedit-changed", "ci");
  g_assert_false (has_room (view, "96家"));
  g_signal_emit_by_name (view->draft, "preedit-changed", "");
  g_assert_true (has_room (view, "96家"));
  close_window (window);
}

/* A figure is never parted from itself by its mark, however narrow the page is. */
static void
test_whole (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show (window);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 24; i++)
    {
      for (guint k = 0; k < i; k++)
        g_string_append (text, "字");
      g_string_append (text, "提高4.2个百分点。\n");
    }
  gtk_text_buffer_set_text (get_buffer (view), text->str, -1);
  check (view);
  for (guint i = 0; i < view->draft->marks->len; i++)
    {
      GtkTextIter start, end;
      GdkRectangle first, last;

      if (!ur_proof_draft_find (view->draft, i, &start, &end))
        continue;
      gtk_text_iter_backward_char (&end);
      gtk_text_view_get_iter_location (GTK_TEXT_VIEW (view->draft), &start, &first);
      gtk_text_view_get_iter_location (GTK_TEXT_VIEW (view->draft), &end, &last);
      g_assert_cmpint (first.y, ==, last.y);
    }
  close_window (window);
}

static GdkContentProvider *
create_provider (const char *type, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes (type, bytes);
}

static gboolean
is_pasted (gpointer view)
{
  return gtk_text_buffer_get_char_count (get_buffer (view)) > 0;
}

static const UrProofItem *
find_item (UrProofView *view, const char *printed)
{
  for (guint i = 0; i < view->proof->items->len; i++)
    {
      const UrProofItem *item = g_ptr_array_index (view->proof->items, i);

      if (strcmp (item->printed, printed) == 0)
        return item;
    }
  g_assert_not_reached ();
}

/* The cells of a table that was copied from a report are held against their own figures, whatever their rows
 * are called by now. */
static void
test_cells (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show (window);
  const UrReport *report = window->report;
  g_autofree char *html = ur_paste_chart_to_html (report, ur_report_find_chart (report, "shares"), FALSE,
                                                  ur_citation_style_find ("place"));
  GdkContentProvider *both[2] = {
    create_provider ("text/html", html),
    create_provider ("text/plain;charset=utf-8",
                     "指标\t2020年\t单位\t“十三五”累计\t单位\n那件事\t7481\t个\t2.59\t万个\n")
  };
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_union (both, 2);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (view)), provider);
  g_signal_emit_by_name (view->draft, "paste-clipboard");
  wait_for (is_pasted, view);
  check (view);
  g_assert_cmpint (find_item (view, "7481")->verdict, ==, UR_VERDICT_MATCH);
  g_assert_true (find_item (view, "7481")->indicator == ur_report_find_indicator (report, "stations-2020"));
  g_assert_true (find_item (view, "2.59")->indicator == ur_report_find_indicator (report, "stations-13fyp"));
  insert_after (view, "74", "9");
  check (view);
  g_assert_cmpint (find_item (view, "74981")->verdict, ==, UR_VERDICT_DIFFERS);
  g_assert_cmpstr (find_item (view, "74981")->right, ==, "7481个");
  close_window (window);
}

static void
gone_cb (gpointer data, GObject *was)
{
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
close_after (guint ms, const char *text)
{
  UrWindow *window = open_window ();
  UrProofView *view = show (window);
  gint64 until = g_get_monotonic_time () + ms * 1000;
  gboolean is_gone = FALSE;

  g_object_weak_ref (G_OBJECT (view), gone_cb, &is_gone);
  gtk_text_buffer_set_text (get_buffer (view), text, -1);
  while (g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, FALSE);
  close_window (window);
  wait_for (is_true, &is_gone);
}

/* Before a long draft is checked, while it is, and when its marks have just been put there: nothing of the
 * page stays, and nothing is done to a page that is gone. */
static void
test_closing (void)
{
  static const guint moments[] = { 0, 320, 1500 };
  g_autoptr (GString) text = g_string_new (NULL);

  while (text->len < 300000)
    g_string_append (text, DRAFT "\n我们街道慰问了413户，“推动传统服务项目向新领域、新人群拓展”。\n");
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    close_after (moments[i], text->str);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/proof-draft/room", test_room);
  g_test_add_func ("/proof-draft/words", test_words);
  g_test_add_func ("/proof-draft/writing", test_writing);
  g_test_add_func ("/proof-draft/composing", test_composing);
  g_test_add_func ("/proof-draft/whole", test_whole);
  g_test_add_func ("/proof-draft/cells", test_cells);
  g_test_add_func ("/proof-draft/closing", test_closing);
  return run_tests ();
}
