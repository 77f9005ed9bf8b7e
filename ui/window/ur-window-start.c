/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window shows that has no report, and what waits for its reader. */
#include "ur-config.h"

#include "ur-window-private.h"

#include <glib/gi18n-lib.h>

#include "ur-quote.h"
#include "ur-start-view.h"

/**
 * ur_window_show_start:
 * @window: a window without a report
 *
 * Shows where to begin, or the library where anything is in it; nothing when something is on show already.
 */
void
ur_window_show_start (UrWindow *window)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UrDocument) bundled = NULL;

  if (window->report != NULL || ur_window_get_page (window) != NULL)
    return;
  bundled = ur_session_open_bundled (window->session, &error);
  if (bundled != NULL)
    {
      ur_window_show_page (window, UR_PAGE (ur_start_view_new (bundled)));
      ur_window_offer_library (window);
    }
  else
    ur_notice_present (window->notice, UR_NOTICE_ERROR, error->message, NULL, NULL);
}

static void
look_thread (GTask *task, gpointer window, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, ur_unfinished_new_latest (), (GDestroyNotify) ur_unfinished_unref);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  UrWindow *self = UR_WINDOW (source);
  g_autoptr (UrUnfinished) unfinished = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GVariant) target = NULL;
  g_autofree char *uri = NULL, *action = NULL, *text = NULL;

  if (unfinished == NULL || ur_window_has_review (self))
    return;
  uri = ur_unfinished_dup_uri (unfinished);
  target = g_variant_ref_sink (g_variant_new_string (uri));
  action = g_action_print_detailed_name ("win.continue-review", target);
  text = ur_quote_printf (_ ("The import of “%s” is not finished."), ur_unfinished_get_name (unfinished));
  ur_notice_present (self->notice, UR_NOTICE_WARNING, text, _ ("Go On Checking"), action);
}

/**
 * ur_window_offer_unfinished:
 * @window: the first window
 *
 * Offers to go on with the import that was left last, if one is not finished.
 */
void
ur_window_offer_unfinished (UrWindow *window)
{
  g_autoptr (GTask) task = g_task_new (window, NULL, looked_cb, NULL);

  g_task_run_in_thread (task, look_thread);
}
