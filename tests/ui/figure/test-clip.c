/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clipboard as the program itself sees it. */
#include "fixture.h"
#include "ur-clip.h"

#define QUICK (G_USEC_PER_SEC / 20)
#define TRIES 5

typedef struct
{
  char *text;
  GdkTexture *texture;
} Pasted;

static void
text_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ((Pasted *) data)->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
texture_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ((Pasted *) data)->texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_pasted (gpointer data)
{
  return ((Pasted *) data)->text != NULL && ((Pasted *) data)->texture != NULL;
}

/* Copying a chart takes less than 50 ms, however large its picture: nothing is drawn until it is pasted.  The
 * best of some tries, because the machine does other things too. */
static void
test_quick (void)
{
  UrWindow *window = open_window ();
  UrReport *report = ur_window_get_report (window);

  for (guint i = 0; i < report->n_charts; i++)
    {
      gint64 best = G_MAXINT64;

      for (guint try = 0; try < TRIES; try++)
        {
          gint64 start = g_get_monotonic_time ();

          ur_clip_copy_chart (GTK_WIDGET (window), report, &report->charts[i], FALSE);
          best = MIN (best, g_get_monotonic_time () - start);
        }
      g_test_message ("%s: %.1f ms", report->charts[i].id, (double) best / 1000);
      g_assert_cmpint (best, <, QUICK);
    }
  close_window (window);
}

/* What was copied can be pasted in the same program, as words and as a picture. */
static void
test_pasted (void)
{
  UrWindow *window = open_window ();
  UrReport *report = ur_window_get_report (window);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));
  Pasted pasted = { NULL, NULL };
  g_autofree char *expected =
      ur_paste_chart_to_text (report, &report->charts[0], TRUE, ur_citation_style_find (""));

  ur_clip_copy_chart (GTK_WIDGET (window), report, &report->charts[0], TRUE);
  gdk_clipboard_read_text_async (clipboard, NULL, text_cb, &pasted);
  gdk_clipboard_read_texture_async (clipboard, NULL, texture_cb, &pasted);
  wait_for (is_pasted, &pasted);
  g_assert_cmpstr (pasted.text, ==, expected);
  g_assert_cmpint (gdk_texture_get_width (pasted.texture), ==, 2160);
  g_free (pasted.text);
  g_object_unref (pasted.texture);
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clip/quick", test_quick);
  g_test_add_func ("/clip/pasted", test_pasted);
  return run_tests ();
}
