/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The guide: a report of its own, in a window of its own. */
#include "ur-window-private.h"

/**
 * ur_window_open_help:
 * @window: a window without a report
 *
 * Shows the guide in it.  Nothing else ever takes its place: what is opened from there gets another window.
 *
 * Returns: whether it is on show; else the window says why not
 */
gboolean
ur_window_open_help (UrWindow *window)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UrDocument) document = ur_document_load_help (&error);

  if (document == NULL)
    {
      ur_window_tell_failure (window, error);
      return FALSE;
    }
  window->is_help = TRUE;
  ur_window_set_document (window, document);
  return TRUE;
}

/**
 * ur_window_is_help:
 * @window: a window
 *
 * Returns: whether it is the one with the guide
 */
gboolean
ur_window_is_help (UrWindow *window)
{
  return window->is_help;
}
