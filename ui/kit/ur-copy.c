/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-copy.h"

#include <glib/gi18n-lib.h>

#include "ur-notice.h"

/**
 * ur_copy_say:
 * @origin: a widget of the window
 * @with_source: whether what was copied says where it comes from
 *
 * Says briefly that something was copied: what is on the clipboard cannot be seen.
 */
void
ur_copy_say (GtkWidget *origin, gboolean with_source)
{
  ur_notice_show (origin, UR_NOTICE_DONE, with_source ? _ ("Copied with its source") : _ ("Copied"), NULL,
                  NULL);
}

/**
 * ur_copy_text:
 * @origin: a widget of the window
 * @text: what to copy
 * @with_source: whether @text says where it comes from
 *
 * Puts text on the clipboard, and says so.
 */
void
ur_copy_text (GtkWidget *origin, const char *text, gboolean with_source)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (origin), text);
  ur_copy_say (origin, with_source);
}
