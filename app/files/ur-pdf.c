/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "ur-cairo-status.h"
#include "ur-memory.h"

/* The date a PDF carries must not be the time of the day, or the same report would give other bytes every
 * time: it is `SOURCE_DATE_EPOCH` from the environment (seconds since 1970, see reproducible-builds.org),
 * else the first of January of the report's year.  ISO 8601, UTC. */
static char *
dup_date (guint year)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) date = NULL;
  guint64 seconds;

  if (epoch != NULL && g_ascii_string_to_unsigned (epoch, 10, 0, G_MAXINT64, &seconds, NULL))
    date = g_date_time_new_from_unix_utc ((gint64) seconds);
  if (date == NULL)
    date = g_date_time_new_utc ((int) CLAMP (year, 1, 9999), 1, 1, 0, 0, 0);
  return g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");
}

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
  return cairo_pdf_surface_create_for_stream (write_cb, out, width, height);
}

/**
 * ur_pdf_describe:
 * @surface: from ur_pdf_new()
 * @title: of the document
 * @author: (nullable): who issued what it shows
 * @year: the year it is about, which dates it where nothing else does
 *
 * Sets title, author and the dates.  cairo 1.16 can set neither the language nor alternative texts.
 */
void
ur_pdf_describe (cairo_surface_t *surface, const char *title, const char *author, guint year)
{
  g_autofree char *date = dup_date (year);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  if (author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Union Report " UR_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

/**
 * ur_pdf_finish:
 * @surface: (transfer full): from ur_pdf_new()
 * @cr: (transfer full): the context that painted on it
 * @out: (transfer full): what was given to ur_pdf_new()
 * @error: return location for an error
 *
 * Ends a PDF and asks both the context and the surface whether all went well, because an error may show only
 * now.
 *
 * Returns: (transfer full): the file, or %NULL with the errors of ur_cairo_check()
 */
GBytes *
ur_pdf_finish (cairo_surface_t *surface, cairo_t *cr, GByteArray *out, GError **error)
{
  /* cairo embeds the fonts now, and an assertion of its ends the program where memory is short */
  gboolean drawn = ur_cairo_check (cr, NULL, error) && ur_cairo_check_room (error);

  cairo_surface_finish (surface);
  drawn = drawn && ur_cairo_check (cr, surface, error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  if (drawn)
    return g_byte_array_free_to_bytes (out);

  g_byte_array_unref (out);
  g_prefix_error (error, "%s", _ ("The PDF could not be made. "));
  return NULL;
}
