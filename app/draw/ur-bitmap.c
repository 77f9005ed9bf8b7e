/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-bitmap.h"

#include <gio/gio.h>
#include <string.h>

#define FOLDER "/org/unionreport/UnionReport/pictures/"

typedef struct
{
  const guchar *data;
  gsize left;
} Source;

static cairo_status_t
read_cb (void *data, unsigned char *bytes, unsigned int n)
{
  Source *source = data;

  if (source->left < n)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (bytes, source->data, n);
  source->data += n;
  source->left -= n;
  return CAIRO_STATUS_SUCCESS;
}

static UrBitmap *
take_pixels (cairo_surface_t *png)
{
  UrBitmap *bitmap = g_new0 (UrBitmap, 1);
  cairo_surface_t *surface;
  cairo_t *cr;

  bitmap->width = cairo_image_surface_get_width (png);
  bitmap->height = cairo_image_surface_get_height (png);
  bitmap->stride = cairo_format_stride_for_width (CAIRO_FORMAT_RGB24, bitmap->width);
  bitmap->pixels = g_malloc0_n ((gsize) bitmap->height, (gsize) bitmap->stride);
  surface = cairo_image_surface_create_for_data (bitmap->pixels, CAIRO_FORMAT_RGB24, bitmap->width,
                                                 bitmap->height, bitmap->stride);
  cr = cairo_create (surface);
  cairo_set_source_surface (cr, png, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  cairo_surface_destroy (surface);
  return bitmap;
}

static UrBitmap *
load (const char *id)
{
  g_autofree char *path = g_strconcat (FOLDER, id, ".png", NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  UrBitmap *bitmap = NULL;
  Source source;
  cairo_surface_t *png;

  if (bytes == NULL)
    return NULL;
  source.data = g_bytes_get_data (bytes, &source.left);
  png = cairo_image_surface_create_from_png_stream (read_cb, &source);
  if (cairo_surface_status (png) == CAIRO_STATUS_SUCCESS)
    bitmap = take_pixels (png);
  cairo_surface_destroy (png);
  return bitmap;
}

/**
 * ur_bitmap_find:
 * @id: an id as the format has them, without a slash
 *
 * Any thread may ask.  A picture is read from the program's resources when it is first asked for.
 *
 * Returns: (transfer none) (nullable): the picture of that id, if the program has it
 */
const UrBitmap *
ur_bitmap_find (const char *id)
{
  static GMutex lock;
  static GHashTable *found; /* (element-type utf8 UrBitmap) */
  const UrBitmap *bitmap;

  g_mutex_lock (&lock);
  if (found == NULL)
    found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  bitmap = g_hash_table_lookup (found, id);
  if (bitmap == NULL && strchr (id, '/') == NULL)
    {
      bitmap = load (id);
      if (bitmap != NULL)
        g_hash_table_insert (found, g_strdup (id), (gpointer) bitmap);
    }
  g_mutex_unlock (&lock);
  return bitmap;
}

/* As bright as the colours are seen, in integers. */
static void
drain (const UrBitmap *bitmap, guchar *pixels)
{
  for (int y = 0; y < bitmap->height; y++)
    {
      const guint32 *from = (const guint32 *) (gconstpointer) (bitmap->pixels + (gsize) y * bitmap->stride);
      guint32 *to = (guint32 *) (gpointer) (pixels + (gsize) y * bitmap->stride);

      for (int x = 0; x < bitmap->width; x++)
        to[x] =
            0x010101u *
            ((((from[x] >> 16) & 0xff) * 54 + ((from[x] >> 8) & 0xff) * 183 + (from[x] & 0xff) * 19) >> 8);
    }
}

/**
 * ur_bitmap_create_surface:
 * @bitmap: a picture
 * @grey: whether without colours
 *
 * Returns: (transfer full): a surface of its own to paint it with, on this thread
 */
cairo_surface_t *
ur_bitmap_create_surface (const UrBitmap *bitmap, gboolean grey)
{
  static const cairo_user_data_key_t key;
  guchar *pixels = bitmap->pixels;
  cairo_surface_t *surface;

  if (grey)
    {
      pixels = g_malloc0_n ((gsize) bitmap->height, (gsize) bitmap->stride);
      drain (bitmap, pixels);
    }
  surface = cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_RGB24, bitmap->width, bitmap->height,
                                                 bitmap->stride);
  if (grey)
    cairo_surface_set_user_data (surface, &key, pixels, g_free);
  return surface;
}
