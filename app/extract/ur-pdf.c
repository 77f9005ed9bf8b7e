/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDF: what is printed, and where. */
#include "ur-config.h"

#include "ur-pdf-pages.h"

#include <glib/gi18n-lib.h>
#include <time.h>

/* The system ends the program after 20. */
#define MAX_CPU_SECONDS 17

/* More lines than any report has. */
#define MAX_LINES 500000u

static void
fail (GError **error, UrExtractionError code, const char *sentence)
{
  g_set_error_literal (error, UR_EXTRACTION_ERROR, (int) code, sentence);
}

static PopplerDocument *
open_document (GBytes *bytes, GError **error)
{
  g_autoptr (GError) reason = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &reason);

  if (document != NULL)
    return document;
  if (g_error_matches (reason, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    fail (error, UR_EXTRACTION_ENCRYPTED,
          _ ("The document is protected by a password. Save it without one in the program that it comes "
             "from."));
  else
    fail (error, UR_EXTRACTION_DAMAGED,
          _ ("The PDF document is damaged. Save it again in the program that it comes from, or copy its text "
             "into a "
             "new document."));
  return NULL;
}

static gboolean
is_too_much (const UrPdfPages *pages, GError **error)
{
  if (clock () / CLOCKS_PER_SEC < MAX_CPU_SECONDS && pages->lines->len < MAX_LINES)
    return FALSE;
  fail (error, UR_EXTRACTION_TOO_LARGE,
        _ ("The PDF document is far larger than a report. Print the pages that are wanted into a PDF of "
           "their own."));
  return TRUE;
}

static gboolean
read_pages (PopplerDocument *document, UrPdfPages *pages, UrSink *sink, GError **error)
{
  for (guint i = 0; i < pages->n_pages; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, (int) i);

      if (is_too_much (pages, error))
        {
          g_clear_object (&page);
          return FALSE;
        }
      if (page != NULL)
        {
          g_autoptr (GPtrArray) fragments = ur_pdf_read_fragments (page, i + 1);

          ur_pdf_add_lines (pages, fragments);
          g_object_unref (page);
        }
      ur_sink_progress (sink, i + 1, pages->n_pages);
    }
  return TRUE;
}

static gboolean
put_pages (UrPdfPages *pages, UrSink *sink, GError **error)
{
  if (pages->lines->len == 0)
    {
      fail (error, UR_EXTRACTION_SCAN,
            _ ("The PDF document has pictures of pages and no text: it was scanned. Its words have to be "
               "recognised by "
               "another program, or copied from the document that was printed."));
      return FALSE;
    }
  ur_pdf_find_furniture (pages);
  ur_pdf_find_contents (pages);
  ur_pdf_find_tables (pages);
  ur_pdf_put_lines (pages, sink);
  return TRUE;
}

static void
free_line_cb (gpointer line)
{
  ur_pdf_line_free (line);
}

/**
 * ur_pdf_read:
 * @bytes: a PDF document
 * @told: not used
 * @sink: where its text goes
 * @error: return location for an error
 *
 * Returns: whether it could be read and has text
 */
gboolean
ur_pdf_read (GBytes *bytes, const char *told, UrSink *sink, GError **error)
{
  PopplerDocument *document = open_document (bytes, error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (free_line_cb);
  UrPdfPages pages = { lines, 0 };
  g_autofree char *title = NULL;
  gboolean is_read;

  if (document == NULL)
    return FALSE;
  pages.n_pages = (guint) MAX (0, poppler_document_get_n_pages (document));
  title = poppler_document_get_title (document);
  ur_sink_begin (sink, "pdf", NULL, pages.n_pages, title);
  is_read = read_pages (document, &pages, sink, error) && put_pages (&pages, sink, error);
  g_object_unref (document);
  return is_read;
}
