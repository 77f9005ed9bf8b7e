/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDF: what is printed, and where. */
#include "ur-config.h"

#include "ur-pdf-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <poppler.h>
#include <string.h>
#include <time.h>

#include "ur-pdf-figures.h"
#include "ur-pdf-pages.h"

/* The system ends the program after 20. */
#define MAX_CPU_SECONDS 17

/* More than any report has. */
#define MAX_PAGES 3000u
#define MAX_LINES 200000u

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
  if (clock () / CLOCKS_PER_SEC < MAX_CPU_SECONDS && pages->lines->len < MAX_LINES &&
      pages->n_pages <= MAX_PAGES)
    return FALSE;
  fail (error, UR_EXTRACTION_TOO_LARGE,
        _ ("The PDF document is far larger than a report. Print the pages that are wanted into a PDF of "
           "their own."));
  return TRUE;
}

static gboolean
is_bold_font (const char *name)
{
  static const char *const words[] = { "bold", "black", "heavy", "simhei", "heiti", "xbsj", "xbs" };
  g_autofree char *lower = g_ascii_strdown (name != NULL ? name : "", -1);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (lower, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Some fonts have radicals and compatibility forms in the place of the characters that they look like. */
static gunichar
unify (gunichar c)
{
  gunichar plain = c;

  if ((c >= 0x2f00 && c < 0x2fe0) || (c >= 0xf900 && c < 0xfb00))
    g_unichar_fully_decompose (c, TRUE, &plain, 1);
  return plain;
}

/* All characters of a page in the order that poppler finds, its ends of lines included. */
static GArray *
read_glyphs (PopplerPage *page)
{
  GArray *glyphs = g_array_new (FALSE, FALSE, sizeof (UrPdfGlyph));
  g_autofree char *text = poppler_page_get_text (page);
  GList *attributes = poppler_page_get_text_attributes (page), *at = attributes;
  g_autofree PopplerRectangle *boxes = NULL;
  guint n_boxes = 0;
  const char *p = text != NULL ? text : "";

  poppler_page_get_text_layout (page, &boxes, &n_boxes);
  for (guint i = 0; i < n_boxes && *p != '\0'; i++, p = g_utf8_next_char (p))
    {
      UrPdfGlyph glyph = {
        unify (g_utf8_get_char (p)),      boxes[i].x1, boxes[i].y1, boxes[i].x2, boxes[i].y2,
        fabs (boxes[i].y2 - boxes[i].y1), FALSE,
      };

      while (at != NULL && ((PopplerTextAttributes *) at->data)->end_index < (int) i)
        at = at->next;
      if (at != NULL)
        {
          const PopplerTextAttributes *attribute = at->data;

          glyph.bold = is_bold_font (attribute->font_name);
          if (attribute->font_size > 0)
            glyph.size = attribute->font_size;
        }
      g_array_append_val (glyphs, glyph);
    }
  poppler_page_free_text_attributes (attributes);
  return glyphs;
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
          g_autoptr (GArray) glyphs = read_glyphs (page);

          ur_pdf_add_lines (pages, glyphs, i + 1);
          g_object_unref (page);
        }
      ur_sink_progress (sink, i + 1, pages->n_pages);
    }
  return TRUE;
}

static gboolean
put_pages (UrPdfPages *pages, UrSink *sink, GError **error)
{
  if (ur_pdf_put_pages (pages, sink))
    return TRUE;
  fail (error, UR_EXTRACTION_SCAN,
        _ ("The PDF document has pictures of pages and no text: it was scanned. Its words have to be "
           "recognised by "
           "another program, or copied from the document that was printed."));
  return FALSE;
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
  UrPdfPages pages = { .lines = lines };
  g_autofree char *title = NULL;
  gboolean is_read;

  if (document == NULL)
    return FALSE;
  pages.n_pages = (guint) MAX (0, poppler_document_get_n_pages (document));
  title = poppler_document_get_title (document);
  ur_sink_begin (sink, "pdf", NULL, pages.n_pages, title);
  is_read = read_pages (document, &pages, sink, error);
  if (is_read)
    {
      ur_pdf_find_figures (document, &pages);
      is_read = put_pages (&pages, sink, error);
    }
  g_object_unref (document);
  return is_read;
}
