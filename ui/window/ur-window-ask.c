/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question about a figure, over whatever is on show. */
#include "ur-config.h"

#include <glib/gi18n-lib.h>

#include "ur-quote.h"
#include "ur-window-private.h"

static void
free_index (gpointer data)
{
  ur_answer_index_free (data);
}

/* The window's own report first, then those of the other windows. */
static GPtrArray *
index_reports (UrWindow *self)
{
  GPtrArray *indexes = g_ptr_array_new_with_free_func (free_index);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  g_ptr_array_add (indexes, ur_answer_index_new (self->report));
  for (GList *l = application != NULL ? gtk_application_get_windows (application) : NULL; l != NULL;
       l = l->next)
    if (UR_IS_WINDOW (l->data) && l->data != self && UR_WINDOW (l->data)->report != NULL &&
        UR_WINDOW (l->data)->report != self->report)
      g_ptr_array_add (indexes, ur_answer_index_new (UR_WINDOW (l->data)->report));
  return indexes;
}

static void
ask_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;

  if (ur_ask_bar_is_open (self->ask_bar))
    {
      ur_ask_bar_close (self->ask_bar);
      return;
    }
  ur_window_keep_focus (self);
  ur_ask_bar_open (self->ask_bar, index_reports (self), ur_document_get_search_index (self->document));
}

static void
closed_cb (UrWindow *self)
{
  ur_window_return_focus (self);
}

static UrWindow *
find_window (UrWindow *self, const UrReport *report)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *l = application != NULL ? gtk_application_get_windows (application) : NULL; l != NULL;
       l = l->next)
    if (UR_IS_WINDOW (l->data) && UR_WINDOW (l->data)->report == report)
      return l->data;
  return NULL;
}

static void
go_cb (UrWindow *self, const UrAnswer *answer)
{
  UrWindow *window = answer->report == self->report ? self : find_window (self, answer->report);

  if (window == NULL)
    return;
  if (window != self)
    gtk_window_present (GTK_WINDOW (window));
  ur_window_show_report (window);
  ur_window_show_indicator (window, answer->indicator);
}

static void
search_cb (UrWindow *self, const char *words)
{
  ur_window_show_report (self);
  ur_find_bar_look_for (self->find_bar, words);
}

/* Over the slides */

static void
slides_ask_cb (UrWindow *self, UrPresent *present)
{
  UrAskBar *bar = UR_ASK_BAR (ur_present_get_over (present));

  ur_ask_bar_open (bar, index_reports (self), ur_document_get_search_index (self->document));
}

static void
slides_closed_cb (UrPresent *present)
{
  ur_present_uncover (present);
}

/* The slides are those of one report. */
static void
slides_go_cb (UrPresent *present, const UrAnswer *answer, UrAskBar *bar)
{
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (answer->report == ur_present_get_report (present))
    {
      ur_present_show_figure (present, answer->indicator);
      return;
    }
  title = ur_report_dup_title (answer->report);
  text = ur_quote_printf (_ ("The figure is in “%s”, which is not being presented."), title);
  ur_notice_show (GTK_WIDGET (present), UR_NOTICE_WARNING, text, NULL, NULL);
}

/* The whole text is read in the report's window. */
static void
slides_search_cb (UrWindow *self, const char *words, UrAskBar *bar)
{
  g_autofree char *kept = g_strdup (words);

  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (bar))));
  search_cb (self, kept);
}

/**
 * ur_window_ask_over:
 * @self: the window
 * @present: its slides
 *
 * Has figures asked for over the slides too.
 */
void
ur_window_ask_over (UrWindow *self, UrPresent *present)
{
  GtkWidget *bar = ur_ask_bar_new_over_slides ();

  ur_present_set_over (present, bar);
  g_signal_connect_object (present, "ask", G_CALLBACK (slides_ask_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bar, "closed", G_CALLBACK (slides_closed_cb), present, G_CONNECT_SWAPPED);
  g_signal_connect_object (bar, "go", G_CALLBACK (slides_go_cb), present, G_CONNECT_SWAPPED);
  g_signal_connect_object (bar, "search", G_CALLBACK (slides_search_cb), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->slides_bar, UR_ASK_BAR (bar));
}

/**
 * ur_window_close_answers:
 * @self: the window
 *
 * Its report goes, and with it what is asked of it, over the slides too.
 */
void
ur_window_close_answers (UrWindow *self)
{
  ur_ask_bar_close (self->ask_bar);
  if (self->slides_bar != NULL)
    ur_ask_bar_close (self->slides_bar);
}

/**
 * ur_window_init_ask:
 * @self: the window
 *
 * Adds the action of asking.
 */
void
ur_window_init_ask (UrWindow *self)
{
  static const GActionEntry entries[] = { { "ask", ask_cb } };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->ask_bar, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ask_bar, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ask_bar, "search", G_CALLBACK (search_cb), self, G_CONNECT_SWAPPED);
}
