/* SPDX-License-Identifier: GPL-3.0-or-later */
/* usage: floor-window TEXT
 *
 * The least that a report on screen costs: a bare GTK window with its text in a text view. */
#include <gtk/gtk.h>

static void
activate_cb (GtkApplication *app, const char *text)
{
  GtkWidget *window = gtk_application_window_new (app);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_CHAR);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) app = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_autofree char *text = NULL;

  if (argc != 2 || !g_file_get_contents (argv[1], &text, NULL, NULL))
    return 2;
  g_signal_connect (app, "activate", G_CALLBACK (activate_cb), text);
  return g_application_run (G_APPLICATION (app), 1, argv);
}
