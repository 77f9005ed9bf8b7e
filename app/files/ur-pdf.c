/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cairo 1.16 writes the pages and the tree of their structure.  What it can not write, libqpdf adds. */
#include "ur-config.h"

#include "ur-pdf-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <libdeflate.h>
#include <stdlib.h>
#include <string.h>

#include "ur-cairo-status.h"
#include "ur-error.h"
#include "ur-file-date.h"
#include "ur-leaks.h"
#include "ur-memory.h"
#include "ur-tag-words.h"

#define LEVEL 6

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  return ur_memory_append (closure, data, length) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_NO_MEMORY;
}

/**
 * ur_pdf_new:
 * @out: where the file grows; must outlive the surface
 * @width: of the page, in points
 * @height: the same downwards
 *
 * Starts a PDF in memory.  Never on a path: cairo 1.16 empties the old file first and can miss a full disk.
 *
 * Returns: (transfer full): a surface, for ur_pdf_finish()
 */
cairo_surface_t *
ur_pdf_new (GByteArray *out, double width, double height)
{
  ur_qpdf_prepare ();
  return cairo_pdf_surface_create_for_stream (write_cb, out, width, height);
}

/* cairo always dates a file; where no date is known it is taken out again. */
static void
describe (cairo_surface_t *surface, const UrPdfInfo *info, const char *date)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, info->title);
  if (info->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, info->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, UR_PDF_CREATOR);
  if (date == NULL)
    return;
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static void
take_date (const UrPdfFile *file)
{
  qpdf_oh info = file->lib->oh_get_key (file->data, file->lib->get_trailer (file->data), "/Info");

  file->lib->oh_remove_key (file->data, info, "/CreationDate");
  file->lib->oh_remove_key (file->data, info, "/ModDate");
}

/* libqpdf would compress it too, three times as slowly. */
static void
replace_content (const UrPdfFile *file, qpdf_oh stream, const GString *content)
{
  const UrQpdf *lib = file->lib;
  struct libdeflate_compressor *compressor = libdeflate_alloc_compressor (LEVEL);
  qpdf_oh nothing = lib->oh_new_null (file->data), filter = nothing;
  gsize room = compressor != NULL ? libdeflate_zlib_compress_bound (compressor, content->len) : 0, length = 0;
  g_autofree guint8 *packed = compressor != NULL ? g_try_malloc (room) : NULL;

  if (packed != NULL)
    length = libdeflate_zlib_compress (compressor, content->str, content->len, packed, room);
  if (length > 0)
    filter = lib->oh_parse (file->data, "/FlateDecode");
  lib->oh_replace_stream_data (file->data, stream, length > 0 ? packed : (const unsigned char *) content->str,
                               length > 0 ? length : content->len, filter, nothing);
  if (compressor != NULL)
    libdeflate_free_compressor (compressor);
}

static void
rewrite_pages (const UrPdfFile *file)
{
  const UrQpdf *lib = file->lib;
  const int n_pages = lib->get_num_pages (file->data);

  for (int i = 0; i < n_pages; i++)
    {
      qpdf_oh page = lib->get_page_n (file->data, (size_t) i);
      unsigned char *content = NULL;
      size_t length = 0;
      g_autoptr (GString) marked = NULL;
      qpdf_oh stream = lib->oh_get_key (file->data, page, "/Contents");

      lib->oh_get_page_content_data (file->data, page, &content, &length);
      if (content == NULL)
        return; /* the error is asked for at the end */
      marked = ur_pdf_rewrite_content ((const char *) content, length);
      free (content);
      replace_content (file, stream, marked);
      /* Tab goes from link to link in the order of the structure. */
      lib->oh_replace_key (file->data, page, "/Tabs", lib->oh_parse (file->data, "/S"));
    }
}

static gboolean
is_number (const char *label)
{
  return *label != '\0' && *label != '0' && strspn (label, "0123456789") == strlen (label) &&
         strlen (label) < 9;
}

/* Labels that count on need one entry together. */
static void
add_labels (const UrPdfFile *file, qpdf_oh catalog, const char *const *labels)
{
  const UrQpdf *lib = file->lib;
  qpdf_data data = file->data;
  qpdf_oh numbers = lib->oh_new_array (data);
  qpdf_oh tree = lib->oh_new_dictionary (data);

  for (int i = 0; labels[i] != NULL; i++)
    {
      g_autofree char *counted = g_strdup_printf ("<< /S /D /St %s >>", labels[i]);
      qpdf_oh style;

      if (i > 0 && is_number (labels[i]) && is_number (labels[i - 1]) &&
          atoi (labels[i]) == atoi (labels[i - 1]) + 1)
        continue;
      style = lib->oh_parse (data, is_number (labels[i]) ? counted : "<< >>");
      if (!is_number (labels[i]))
        lib->oh_replace_key (data, style, "/P", lib->oh_new_unicode_string (data, labels[i]));
      lib->oh_append_item (data, numbers, lib->oh_new_integer (data, i));
      lib->oh_append_item (data, numbers, style);
    }
  lib->oh_replace_key (data, tree, "/Nums", numbers);
  lib->oh_replace_key (data, catalog, "/PageLabels", tree);
}

static void
add_metadata (const UrPdfFile *file, qpdf_oh catalog, const UrPdfInfo *info, const char *date)
{
  const UrQpdf *lib = file->lib;
  g_autofree char *xmp = ur_pdf_dup_xmp (info, date);
  qpdf_oh stream = lib->oh_new_stream (file->data);
  qpdf_oh dictionary = lib->oh_get_dict (file->data, stream);
  qpdf_oh nothing = lib->oh_new_null (file->data);

  lib->oh_replace_stream_data (file->data, stream, (const unsigned char *) xmp, strlen (xmp), nothing,
                               nothing);
  lib->oh_replace_key (file->data, dictionary, "/Type", lib->oh_parse (file->data, "/Metadata"));
  lib->oh_replace_key (file->data, dictionary, "/Subtype", lib->oh_parse (file->data, "/XML"));
  lib->oh_replace_key (file->data, catalog, "/Metadata", stream);
}

static void
complete (const UrPdfFile *file, const GPtrArray *words, const UrPdfInfo *info, const char *date)
{
  static const char *const one_by_one[] = { "1", NULL };
  const UrQpdf *lib = file->lib;
  qpdf_oh catalog = lib->get_root (file->data);

  lib->oh_replace_key (file->data, catalog, "/Lang", lib->oh_new_string (file->data, UR_PDF_LANGUAGE));
  lib->oh_replace_key (file->data, catalog, "/ViewerPreferences",
                       lib->oh_parse (file->data, "<< /DisplayDocTitle true >>"));
  add_labels (file, catalog, info->labels != NULL ? info->labels : one_by_one);
  add_metadata (file, catalog, info, date);
  if (date == NULL)
    take_date (file);
  ur_pdf_complete_structure (file, words);
  rewrite_pages (file);
}

/* Objects are packed: the tree of the structure would take more room than the text. */
static GBytes *
write_file (const UrPdfFile *file)
{
  const UrQpdf *lib = file->lib;

  lib->init_write_memory (file->data);
  lib->set_object_stream_mode (file->data, qpdf_o_generate);
  lib->set_deterministic_ID (file->data, QPDF_TRUE);
  lib->set_minimum_pdf_version (file->data, "1.7");
  lib->write (file->data);
  if (lib->has_error (file->data))
    return NULL;
  return g_bytes_new (lib->get_buffer (file->data), lib->get_buffer_length (file->data));
}

static void
set_error (const UrPdfFile *file, GError **error)
{
  const UrQpdf *lib = file->lib;
  const char *detail = lib->get_error_message_detail (file->data, lib->get_error (file->data));

  g_set_error (error, UR_ERROR, UR_ERROR_DRAW, _ ("It could not be completed: %s."), detail);
}

static GBytes *
rewrite (const UrQpdf *lib,
         const GByteArray *drawn,
         const GPtrArray *words,
         const UrPdfInfo *info,
         const char *date,
         GError **error)
{
  UrPdfFile file = { lib, lib->init () };
  GBytes *bytes = NULL;

  lib->silence_errors (file.data);
  lib->set_suppress_warnings (file.data, QPDF_TRUE);
  lib->read_memory (file.data, "cairo", (const char *) drawn->data, drawn->len, NULL);
  if (!lib->has_error (file.data))
    {
      complete (&file, words, info, date);
      if (!lib->has_error (file.data))
        bytes = write_file (&file);
    }
  if (bytes == NULL)
    set_error (&file, error);
  lib->cleanup (&file.data);
  return bytes;
}

/* cairo 1.16.0 forgets one block of its font subsetter for each PDF with a CFF font.  What is allocated
 * meanwhile is no leak of ours. */
static void
finish (cairo_surface_t *surface)
{
  ur_leaks_ignore_begin ();
  cairo_surface_finish (surface);
  ur_leaks_ignore_end ();
}

/**
 * ur_pdf_abandon:
 * @surface: (transfer full): from ur_pdf_new()
 * @cr: (transfer full): the context that painted on it
 * @out: (transfer full): what was given to ur_pdf_new()
 *
 * Drops a PDF that was not painted to the end.
 */
void
ur_pdf_abandon (cairo_surface_t *surface, cairo_t *cr, GByteArray *out)
{
  ur_qpdf_get (NULL); /* has been loading since ur_pdf_new() */
  finish (surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_byte_array_unref (out);
}

/**
 * ur_pdf_finish:
 * @surface: (transfer full): from ur_pdf_new()
 * @cr: (transfer full): the context that painted on it
 * @out: (transfer full): what was given to ur_pdf_new()
 * @info: what the document is
 * @error: return location for an error
 *
 * Ends a PDF and asks both the context and the surface whether all went well, because an error may show only
 * now.  Then libqpdf adds what cairo 1.16 can not: language, words for figures and links, heads of tables,
 * artifacts, labels of pages and the metadata of PDF/UA-1.  The same pages give the same bytes.
 *
 * Returns: (transfer full): the file, or %NULL with the errors of ur_cairo_check() or %UR_ERROR_DRAW
 */
GBytes *
ur_pdf_finish (cairo_surface_t *surface, cairo_t *cr, GByteArray *out, const UrPdfInfo *info, GError **error)
{
  g_autofree char *date = ur_file_dup_date ();
  /* cairo embeds the fonts now, and an assertion of its ends the program where memory is short */
  gboolean drawn = ur_cairo_check (cr, NULL, error) && ur_cairo_check_room (error);
  const UrQpdf *lib = drawn ? ur_qpdf_get (error) : NULL;
  GBytes *bytes = NULL;

  describe (surface, info, date);
  finish (surface);
  if (lib != NULL && ur_cairo_check (cr, surface, error) && ur_cairo_check_room (error))
    bytes = rewrite (lib, out, ur_tag_words_peek (surface), info, date, error);
  ur_pdf_abandon (surface, cr, out);
  if (bytes == NULL)
    g_prefix_error (error, "%s", _ ("The PDF could not be made. "));
  return bytes;
}
