/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-shape-cache.h"

#include <string.h>

#include "ur-shape.h"

/* A report of 64 MB must not stay in memory a second time as glyphs. */
#define MAX_BYTES (48u << 20)

struct _UrShapeCache
{
  gint ref_count;
  GMutex lock;
  GHashTable *shapes; /* of the master size, by key */
  gsize n_bytes;      /* what they take */
};

/* What decides how a paragraph is shaped. */
typedef struct
{
  guint32 face;
  guint32 flags;
  guint32 n_spans;
} Head;

/**
 * ur_shape_cache_new:
 *
 * Returns: (transfer full): an empty cache
 */
UrShapeCache *
ur_shape_cache_new (void)
{
  UrShapeCache *cache = g_new0 (UrShapeCache, 1);

  cache->ref_count = 1;
  g_mutex_init (&cache->lock);
  cache->shapes = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref,
                                         (GDestroyNotify) ur_shape_free);
  return cache;
}

/**
 * ur_shape_cache_ref:
 * @cache: a cache
 *
 * Returns: (transfer full): @cache
 */
UrShapeCache *
ur_shape_cache_ref (UrShapeCache *cache)
{
  g_atomic_int_inc (&cache->ref_count);
  return cache;
}

/**
 * ur_shape_cache_unref:
 * @cache: (transfer full): a cache
 */
void
ur_shape_cache_unref (UrShapeCache *cache)
{
  if (!g_atomic_int_dec_and_test (&cache->ref_count))
    return;
  g_hash_table_unref (cache->shapes);
  g_mutex_clear (&cache->lock);
  g_free (cache);
}

/**
 * ur_shape_cache_make_key:
 * @text: a paragraph
 * @spans: (array length=n_spans) (nullable): its stretches
 * @n_spans: number of @spans
 * @style: how it is set
 *
 * Returns: (transfer full): what tells the glyphs of a paragraph from all others: size, indent and measure
 * are not among it
 */
GBytes *
ur_shape_cache_make_key (const char *text, const UrTextSpan *spans, guint n_spans, const UrTextStyle *style)
{
  const guint32 flags = (style->bold ? 1 : 0) + (style->wide_spaces ? 2 : 0) + (style->tight ? 4 : 0);
  const Head head = { style->face, flags, n_spans };
  GByteArray *key = g_byte_array_new ();

  g_byte_array_append (key, (const guint8 *) &head, sizeof head);
  for (guint i = 0; i < n_spans; i++)
    {
      const guint64 kind = (spans[i].bold ? 1 : 0) + (spans[i].whole ? 2 : 0) + (spans[i].sans ? 4 : 0);
      const guint64 span[] = { spans[i].start, spans[i].end, kind };

      g_byte_array_append (key, (const guint8 *) span, sizeof span);
    }
  g_byte_array_append (key, (const guint8 *) text, strlen (text));
  return g_byte_array_free_to_bytes (key);
}

/* A font that could not be loaded for another size is of no use to cairo any longer, in no size. */
static gboolean
can_be_drawn (const UrShape *shape)
{
  for (guint i = 0; i < shape->fonts->len; i++)
    if (cairo_font_face_status (g_array_index (shape->fonts, UrShapeFont, i).face) != CAIRO_STATUS_SUCCESS)
      return FALSE;
  return TRUE;
}

/**
 * ur_shape_cache_lookup:
 * @cache: a cache
 * @key: of a paragraph
 * @text: that paragraph; must live as long as what is returned
 * @size: of the em, pt
 *
 * Returns: (transfer full) (nullable): its glyphs in that size, %NULL when it was not shaped yet or can
 * be drawn no longer
 */
UrShape *
ur_shape_cache_lookup (UrShapeCache *cache, GBytes *key, const char *text, double size)
{
  UrShape *scaled = NULL;
  const UrShape *shape;

  g_mutex_lock (&cache->lock);
  shape = g_hash_table_lookup (cache->shapes, key);
  if (shape && can_be_drawn (shape))
    scaled = ur_shape_dup_scaled (shape, text, size);
  g_mutex_unlock (&cache->lock);
  return scaled;
}

/**
 * ur_shape_cache_measure:
 * @cache: a cache
 * @key: of a paragraph
 * @size: of the em, pt
 * @width: (out): how wide it is on one line
 *
 * Returns: whether it was shaped already
 */
gboolean
ur_shape_cache_measure (UrShapeCache *cache, GBytes *key, double size, double *width)
{
  const UrShape *shape;

  g_mutex_lock (&cache->lock);
  shape = g_hash_table_lookup (cache->shapes, key);
  if (shape)
    *width = ur_shape_measure (shape, size);
  g_mutex_unlock (&cache->lock);
  return shape != NULL;
}

static gsize
measure (GBytes *key, const UrShape *shape)
{
  return g_bytes_get_size (key) + shape->clusters->len * sizeof (UrCluster) +
         shape->glyphs->len * sizeof (UrShapeGlyph);
}

/**
 * ur_shape_cache_take:
 * @cache: a cache
 * @key: of a paragraph
 * @shape: (transfer full): its glyphs in the master size
 *
 * Keeps the glyphs of a paragraph, unless some are missing.  Two threads may have shaped the same one: the
 * later takes the place of the earlier.
 */
void
ur_shape_cache_take (UrShapeCache *cache, GBytes *key, UrShape *shape)
{
  gsize size = measure (key, shape);
  const UrShape *old;

  if (!shape->is_whole)
    {
      ur_shape_free (shape);
      return;
    }
  shape->text = NULL; /* the caller's, who may free it */
  g_mutex_lock (&cache->lock);
  old = g_hash_table_lookup (cache->shapes, key);
  if (old != NULL)
    cache->n_bytes -= measure (key, old);
  if (cache->n_bytes + size > MAX_BYTES)
    {
      g_hash_table_remove_all (cache->shapes);
      cache->n_bytes = 0;
    }
  cache->n_bytes += size;
  g_hash_table_replace (cache->shapes, g_bytes_ref (key), shape);
  g_mutex_unlock (&cache->lock);
}
