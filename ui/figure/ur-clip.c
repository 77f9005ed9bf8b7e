/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes to other programs: the one place that fills the clipboard with charts, figures and tables. */
#include "ur-config.h"

#include "ur-clip.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-clip-provider.h"
#include "ur-copy.h"
#include "ur-export-settings.h"
#include "ur-notice.h"
#include "ur-settings.h"

#define HTML "text/html"
#define TABS "text/tab-separated-values"
#define TEXT "text/plain;charset=utf-8"
#define PLAIN "text/plain"

static const char *const formats[][8] = {
  [UR_CLIP_PICTURE] = { "image/png", NULL },
  [UR_CLIP_ALL] = { "image/png", "image/svg+xml", HTML, TABS, TEXT, PLAIN, NULL },
  [UR_CLIP_DRAG] = { "text/uri-list", "image/png", "image/svg+xml", HTML, TABS, TEXT, PLAIN, NULL },
};

/* As a PNG was last saved, but for what the chart says: that is as it is on screen. */
static void
load_options (UrExportOptions *options, gboolean with_finding)
{
  ur_export_settings_load (options);
  options->format = UR_FORMAT_PNG;
  options->with_finding = with_finding;
}

/**
 * ur_clip_new_for_chart:
 * @report: the report of @chart
 * @chart: a chart
 * @content: which formats to offer
 * @with_finding: whether the chart says on screen what it shows
 *
 * What another program gets of a chart; pictures are made as they were last saved, when they are asked for,
 * and say what the chart says on screen.
 *
 * Returns: (transfer full): content for the clipboard or for dragging
 */
GdkContentProvider *
ur_clip_new_for_chart (UrReport *report, const UrChart *chart, UrClipContent content, gboolean with_finding)
{
  GdkContentProvider *provider = ur_clip_provider_new (formats[content]);
  UrExportOptions options;

  load_options (&options, with_finding);
  ur_clip_provider_set_chart (UR_CLIP_PROVIDER (provider), report, chart, &options,
                              ur_clip_get_citation_style ());
  return provider;
}

/* Says how large the picture will be; whether one is possible is known before it is made. */
static void
copy (GtkWidget *origin, UrReport *report, const UrChart *chart, UrClipContent content, gboolean with_finding)
{
  g_autoptr (GdkContentProvider) provider = ur_clip_new_for_chart (report, chart, content, with_finding);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  UrExportOptions options;
  guint width, height;

  load_options (&options, with_finding);
  if (!ur_export_measure (report, chart, &options, &width, &height, NULL, &error))
    {
      ur_notice_show (origin, UR_NOTICE_ERROR, error->message, NULL, NULL);
      return;
    }
  gdk_clipboard_set_content (gtk_widget_get_clipboard (origin), provider);
  text = content == UR_CLIP_PICTURE
             ? g_strdup_printf (_ ("Copied, %u × %u"), width, height)
             : g_strdup_printf (_ ("Copied as picture, table and text, %u × %u"), width, height);
  ur_notice_show (origin, UR_NOTICE_DONE, text, NULL, NULL);
}

/**
 * ur_clip_copy_chart:
 * @origin: a widget of the window
 * @report: the report of @chart
 * @chart: a chart
 * @with_finding: whether it says on screen what it shows
 *
 * Puts the chart on the clipboard as picture, table and text at once, and says so in the window's bar.
 */
void
ur_clip_copy_chart (GtkWidget *origin, UrReport *report, const UrChart *chart, gboolean with_finding)
{
  copy (origin, report, chart, UR_CLIP_ALL, with_finding);
}

/**
 * ur_clip_copy_picture:
 * @origin: a widget of the window
 * @report: the report of @chart
 * @chart: a chart
 * @with_finding: whether it says on screen what it shows
 *
 * Puts the chart on the clipboard as a picture and nothing else, and says so in the window's bar.
 */
void
ur_clip_copy_picture (GtkWidget *origin, UrReport *report, const UrChart *chart, gboolean with_finding)
{
  copy (origin, report, chart, UR_CLIP_PICTURE, with_finding);
}

static void
set_text (GdkContentProvider *provider, const char *mime_type, char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  ur_clip_provider_set (UR_CLIP_PROVIDER (provider), mime_type, bytes);
}

/**
 * ur_clip_get_citation_style:
 *
 * Returns: (transfer none): how the reader wants copied words to say where they come from
 */
const UrCitationStyle *
ur_clip_get_citation_style (void)
{
  g_autofree char *id = ur_settings_dup_string ("citation-style", "");

  return ur_citation_style_find (id);
}

/**
 * ur_clip_dup_source_line:
 * @report: a report
 * @where: where figures are in it, see ur_chart_dup_where()
 *
 * Returns: (transfer full): what stands below a table of these figures, as the reader wants it
 */
char *
ur_clip_dup_source_line (const UrReport *report, const char *where)
{
  return ur_citation_style_dup_line (ur_clip_get_citation_style (), report, where, NULL);
}

/**
 * ur_clip_copy_indicator:
 * @origin: a widget of the window
 * @report: the report of @indicator
 * @indicator: a figure
 * @with_source: whether to say where it comes from
 *
 * Puts a figure on the clipboard as text and as HTML: label, value, unit, and the source; and says so.
 */
void
ur_clip_copy_indicator (GtkWidget *origin,
                        const UrReport *report,
                        const UrIndicator *indicator,
                        gboolean with_source)
{
  static const char *const types[] = { HTML, TEXT, PLAIN, NULL };
  g_autoptr (GdkContentProvider) provider = ur_clip_provider_new (types);
  const UrCitationStyle *style = with_source ? ur_clip_get_citation_style () : NULL;

  set_text (provider, HTML, ur_paste_indicator_to_html (report, indicator, style));
  set_text (provider, TEXT, ur_paste_indicator_to_text (report, indicator, style));
  set_text (provider, PLAIN, ur_paste_indicator_to_text (report, indicator, style));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (origin), provider);
  ur_copy_say (origin, with_source);
}

/**
 * ur_clip_copy_sentence:
 * @origin: a widget of the window
 * @report: the report that it is about
 * @indicator: (nullable): the figure that it tells, where it tells one as the report prints it
 * @words: a sentence, with its source
 *
 * Puts a sentence on the clipboard as text, and with a figure as HTML that says which it is.
 */
void
ur_clip_copy_sentence (GtkWidget *origin,
                       const UrReport *report,
                       const UrIndicator *indicator,
                       const char *words)
{
  static const char *const types[] = { HTML, TEXT, PLAIN, NULL };
  g_autoptr (GdkContentProvider) provider = ur_clip_provider_new (indicator != NULL ? types : types + 1);

  if (indicator != NULL)
    set_text (provider, HTML, ur_paste_sentence_to_html (report, indicator, words));
  set_text (provider, TEXT, g_strdup (words));
  set_text (provider, PLAIN, g_strdup (words));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (origin), provider);
}

/**
 * ur_clip_copy_table:
 * @origin: a widget of the window
 * @table: rows of a table
 * @report: (nullable): what they are of
 * @line: (nullable): what says where they come from, if that is to be said: see ur_clip_dup_source_line()
 *
 * Puts rows on the clipboard as HTML and as text parted by tabs, and says so.
 */
void
ur_clip_copy_table (GtkWidget *origin, const UrPasteTable *table, const UrReport *report, const char *line)
{
  static const char *const types[] = { HTML, TABS, TEXT, PLAIN, NULL };
  g_autoptr (GdkContentProvider) provider = ur_clip_provider_new (types);

  set_text (provider, HTML, ur_paste_table_to_html (table, report, line));
  set_text (provider, TABS, ur_paste_table_to_tabs (table));
  set_text (provider, TEXT, ur_paste_table_to_text (table, line));
  set_text (provider, PLAIN, ur_paste_table_to_text (table, line));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (origin), provider);
  ur_copy_say (origin, line != NULL);
}
