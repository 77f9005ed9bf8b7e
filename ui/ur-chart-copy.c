/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-copy.h"

#include "ur-config.h"
#include <glib/gi18n-lib.h>

#include "ur-export-settings.h"
#include "ur-export-task.h"
#include "ur-notice.h"

/* Programs ask for a texture or for the file; both come from the same bytes. */
static GdkContentProvider *
build_content (GBytes *bytes, GError **error)
{
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (bytes, error);
  GdkContentProvider *providers[2];

  if (texture == NULL)
    return NULL;
  providers[0] = gdk_content_provider_new_for_bytes ("image/png", bytes);
  providers[1] = gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture);
  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) origin = data;
  g_autoptr (GError) error = NULL;
  guint width, height;
  g_autoptr (GBytes) bytes = ur_export_task_finish (result, &width, &height, &error);
  g_autoptr (GdkContentProvider) content = bytes != NULL ? build_content (bytes, &error) : NULL;
  g_autofree char *text = NULL;

  if (content == NULL)
    {
      ur_notice_show (origin, UR_NOTICE_ERROR, error->message, NULL, NULL);
      return;
    }
  gdk_clipboard_set_content (gtk_widget_get_clipboard (origin), content);
  text = g_strdup_printf (_ ("Copied, %u × %u"), width, height);
  ur_notice_show (origin, UR_NOTICE_DONE, text, NULL, NULL);
}

/**
 * ur_chart_copy:
 * @origin: a widget of the window
 * @report: the report of @chart
 * @chart: a chart
 *
 * Puts the chart on the clipboard as a picture, as it was last exported, and says so in the window's bar.
 */
void
ur_chart_copy (GtkWidget *origin, UrReport *report, const UrChart *chart)
{
  UrExportOptions options;

  ur_export_settings_load (&options);
  options.format = UR_FORMAT_PNG;
  ur_export_task_run (report, chart, &options, NULL, NULL, copied_cb, g_object_ref (origin));
}
