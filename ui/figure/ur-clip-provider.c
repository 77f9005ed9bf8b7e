/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-clip-provider.h"

#include <string.h>

#include "ur-clip-file.h"
#include "ur-paste.h"

/**
 * UrClipProvider:
 *
 * What another program may take from the clipboard or by dragging, in several formats.  Each is made when it
 * is asked for, on a thread of its own, and kept for the next time: copying costs nothing until something
 * is pasted, however large the picture.
 */
struct _UrClipProvider
{
  GdkContentProvider parent;
  char **mime_types;
  GHashTable *made; /* (element-type utf8 GBytes) */
  UrReport *report; /* of the chart, or NULL */
  const UrChart *chart;
  UrExportOptions options;
  const UrCitationStyle *style; /* how texts say where the chart comes from */
};

G_DEFINE_FINAL_TYPE (UrClipProvider, ur_clip_provider, GDK_TYPE_CONTENT_PROVIDER)

/* One request. */
typedef struct
{
  char *mime_type;
  GOutputStream *stream;
  int priority;
  GBytes *bytes;
  UrReport *report;
  const UrChart *chart;
  UrExportOptions options;
  const UrCitationStyle *style;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->mime_type);
  g_object_unref (request->stream);
  g_clear_pointer (&request->bytes, g_bytes_unref);
  g_clear_pointer (&request->report, ur_report_unref);
  g_free (request);
}

/* Making */

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
export_as (const Request *request, UrFormat format, GCancellable *cancellable, GError **error)
{
  UrExportOptions options = request->options;

  options.format = format;
  return ur_export_chart (request->report, request->chart, &options, cancellable, error);
}

static GBytes *
make_file (const Request *request, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) picture = export_as (request, UR_FORMAT_PNG, cancellable, error);
  g_autofree char *name = NULL;
  char *list;

  if (picture == NULL)
    return NULL;
  name = ur_export_dup_file_name (request->chart, &request->options);
  list = ur_clip_file_write (name, picture, error);
  return list != NULL ? take_text (list) : NULL;
}

static GBytes *
make (const Request *request, GCancellable *cancellable, GError **error)
{
  const char *type = request->mime_type;

  if (g_str_equal (type, "image/png"))
    return export_as (request, UR_FORMAT_PNG, cancellable, error);
  if (g_str_equal (type, "image/svg+xml"))
    return export_as (request, UR_FORMAT_SVG, cancellable, error);
  if (g_str_equal (type, "text/uri-list"))
    return make_file (request, cancellable, error);
  if (g_str_equal (type, "text/html"))
    return take_text (ur_paste_chart_to_html (request->report, request->chart, request->options.with_finding,
                                              request->style));
  if (g_str_equal (type, "text/tab-separated-values"))
    return take_text (ur_paste_chart_to_tabs (request->report, request->chart));
  return take_text (ur_paste_chart_to_text (request->report, request->chart, request->options.with_finding,
                                            request->style));
}

/* Handing over */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
write_bytes (GTask *task)
{
  Request *request = g_task_get_task_data (task);
  gsize size;
  gconstpointer data = g_bytes_get_data (request->bytes, &size);

  g_output_stream_write_all_async (request->stream, data, size, request->priority,
                                   g_task_get_cancellable (task), written_cb, g_object_ref (task));
}

static void
make_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *bytes = make (data, cancellable, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  UrClipProvider *self = UR_CLIP_PROVIDER (source);
  Request *request = g_task_get_task_data (task);
  GError *error = NULL;

  request->bytes = g_task_propagate_pointer (G_TASK (result), &error);
  if (request->bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_hash_table_replace (self->made, g_strdup (request->mime_type), g_bytes_ref (request->bytes));
  write_bytes (task);
}

static void
make_on_thread (UrClipProvider *self, GTask *task)
{
  Request *request = g_task_get_task_data (task);
  g_autoptr (GTask) making = NULL;
  Request *copy = g_new0 (Request, 1);

  copy->mime_type = g_strdup (request->mime_type);
  copy->stream = g_object_ref (request->stream);
  copy->report = ur_report_ref (self->report);
  copy->chart = self->chart;
  copy->options = self->options;
  copy->style = self->style;
  making = g_task_new (self, g_task_get_cancellable (task), made_cb, g_object_ref (task));
  g_task_set_task_data (making, copy, request_free);
  g_task_run_in_thread (making, make_cb);
}

static void
ur_clip_provider_write_mime_type_async (GdkContentProvider *provider,
                                        const char *mime_type,
                                        GOutputStream *stream,
                                        int priority,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer data)
{
  UrClipProvider *self = UR_CLIP_PROVIDER (provider);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  GBytes *made = g_hash_table_lookup (self->made, mime_type);
  Request *request;

  if (!g_strv_contains ((const char *const *) self->mime_types, mime_type) ||
      (made == NULL && self->report == NULL))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s is not offered", mime_type);
      return;
    }
  request = g_new0 (Request, 1);
  request->mime_type = g_strdup (mime_type);
  request->stream = g_object_ref (stream);
  request->priority = priority;
  g_task_set_task_data (task, request, request_free);
  if (made != NULL)
    {
      request->bytes = g_bytes_ref (made);
      write_bytes (task);
    }
  else
    make_on_thread (self, task);
}

static gboolean
ur_clip_provider_write_mime_type_finish (GdkContentProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static GdkContentFormats *
ur_clip_provider_ref_formats (GdkContentProvider *provider)
{
  UrClipProvider *self = UR_CLIP_PROVIDER (provider);

  return gdk_content_formats_new ((const char **) self->mime_types, g_strv_length (self->mime_types));
}

static void
ur_clip_provider_finalize (GObject *object)
{
  UrClipProvider *self = UR_CLIP_PROVIDER (object);

  g_strfreev (self->mime_types);
  g_hash_table_unref (self->made);
  g_clear_pointer (&self->report, ur_report_unref);
  G_OBJECT_CLASS (ur_clip_provider_parent_class)->finalize (object);
}

static void
ur_clip_provider_class_init (UrClipProviderClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ur_clip_provider_finalize;
  provider_class->ref_formats = ur_clip_provider_ref_formats;
  provider_class->write_mime_type_async = ur_clip_provider_write_mime_type_async;
  provider_class->write_mime_type_finish = ur_clip_provider_write_mime_type_finish;
}

static void
ur_clip_provider_init (UrClipProvider *self)
{
  self->made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
}

/**
 * ur_clip_provider_new:
 * @mime_types: %NULL-terminated formats, the best first
 *
 * Returns: (transfer full): a provider that offers @mime_types, still to be given what they are made from
 */
GdkContentProvider *
ur_clip_provider_new (const char *const *mime_types)
{
  UrClipProvider *provider = g_object_new (UR_TYPE_CLIP_PROVIDER, NULL);

  provider->mime_types = g_strdupv ((char **) mime_types);
  return GDK_CONTENT_PROVIDER (provider);
}

/**
 * ur_clip_provider_set:
 * @provider: a provider
 * @mime_type: one of its formats
 * @bytes: (transfer none): what to hand over in it
 */
void
ur_clip_provider_set (UrClipProvider *provider, const char *mime_type, GBytes *bytes)
{
  g_hash_table_replace (provider->made, g_strdup (mime_type), g_bytes_ref (bytes));
}

/**
 * ur_clip_provider_set_chart:
 * @provider: a provider
 * @report: the report of @chart; the provider keeps a reference
 * @chart: a chart
 * @options: how its pictures are made
 * @style: how its texts say where it comes from
 *
 * Lets all formats that were not set be made from a chart.
 */
void
ur_clip_provider_set_chart (UrClipProvider *provider,
                            UrReport *report,
                            const UrChart *chart,
                            const UrExportOptions *options,
                            const UrCitationStyle *style)
{
  g_return_if_fail (provider->report == NULL);

  provider->report = ur_report_ref (report);
  provider->chart = chart;
  provider->options = *options;
  provider->style = style;
}
