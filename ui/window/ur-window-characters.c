/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Characters that no font has: charts, slides, pages and the long picture show boxes for them. */
#include "ur-window-private.h"

#include "ur-font-watch.h"

/* What is laid out in one go is told in one sentence. */
#define QUIET_MS 300

static int is_pending; /* a sentence is on its way; atomic */

static void
tell (UrWindow *self)
{
  g_autofree char *note = ur_font_watch_dup_note (self->characters_since);

  if (note == NULL || g_strcmp0 (note, self->characters_told) == 0)
    return;
  ur_notice_present_when_free (self->notice, note);
  g_free (self->characters_told);
  self->characters_told = g_steal_pointer (&note);
}

/* What is being drawn is drawn for the window that the reader used last. */
static gboolean
tell_cb (gpointer data)
{
  GApplication *application = g_application_get_default ();
  GList *windows =
      GTK_IS_APPLICATION (application) ? gtk_application_get_windows (GTK_APPLICATION (application)) : NULL;

  g_atomic_int_set (&is_pending, FALSE);
  for (GList *l = windows; l != NULL; l = l->next)
    if (UR_IS_WINDOW (l->data))
      {
        tell (l->data);
        break;
      }
  return G_SOURCE_REMOVE;
}

/* On any thread. */
static void
missing_cb (void)
{
  if (g_atomic_int_compare_and_exchange (&is_pending, FALSE, TRUE))
    g_timeout_add (QUIET_MS, tell_cb, NULL);
}

/**
 * ur_window_watch_characters:
 * @self: the window
 *
 * Says from now on, once for a report, which characters no font has; in the words of the command line.
 */
void
ur_window_watch_characters (UrWindow *self)
{
  self->characters_since = ur_font_watch_get_count ();
  ur_font_watch_set_func (missing_cb);
}

/**
 * ur_window_forget_characters:
 * @self: the window
 *
 * What was said is no longer on show: another report comes.
 */
void
ur_window_forget_characters (UrWindow *self)
{
  self->characters_since = ur_font_watch_get_count ();
  g_clear_pointer (&self->characters_told, g_free);
  ur_notice_present_when_free (self->notice, NULL);
}
