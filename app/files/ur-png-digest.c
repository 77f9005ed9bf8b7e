/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a picture's pixels are, in 16 hexadecimal digits.
 *
 * No cryptographic checksum, because that would promise what it can not keep: who writes a picture anew on
 * purpose can write a new digest into it just as well.  This one tells whether what is seen is what the
 * program drew, so it has to be fast and not to miss a pixel by chance.  For a long picture of 30 megapixels
 * GLib's SHA-256 takes longer than painting and packing it, this a twentieth of that. */
#include "ur-png-digest.h"

#include <string.h>

#include "ur-png-pixels.h"

#define N_LANES 4 /* that do not wait for each other */
#define BLOCK (N_LANES * sizeof (guint64))

struct _UrPngDigest
{
  guint width;
  guint64 hash;
  guint64 last; /* of the last row alone */
  guint8 *rgb;
  guint8 *alphas;
};

static guint64
mix (guint64 hash, guint64 word)
{
  hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return hash ^ hash >> 29;
}

/* A change of one word always changes its lane, and so the outcome. */
static void
mix_block (guint64 *lanes, const guint8 *data)
{
  guint64 words[N_LANES];

  memcpy (words, data, BLOCK);
  for (guint i = 0; i < N_LANES; i++)
    lanes[i] = mix (lanes[i], GUINT64_FROM_LE (words[i]));
}

static guint64
hash_bytes (const guint8 *data, gsize length)
{
  guint64 lanes[N_LANES] = { 1, 2, 3, 4 };
  guint64 hash = length;
  guint8 rest[BLOCK] = { 0 };
  gsize at;

  for (at = 0; at + BLOCK <= length; at += BLOCK)
    mix_block (lanes, data + at);
  memcpy (rest, data + at, length - at);
  mix_block (lanes, rest);
  for (guint i = 0; i < N_LANES; i++)
    hash = mix (hash, lanes[i]);
  return hash;
}

/**
 * ur_png_digest_new:
 * @width: px
 * @height: px
 *
 * Returns: (transfer full): a digest that waits for @height rows
 */
UrPngDigest *
ur_png_digest_new (guint width, guint height)
{
  UrPngDigest *self = g_new0 (UrPngDigest, 1);

  self->width = width;
  self->hash = mix (width, height);
  self->rgb = g_malloc (3 * (gsize) width + 1);
  self->alphas = g_malloc (width);
  return self;
}

/**
 * ur_png_digest_free:
 * @digest: (transfer full) (nullable): a digest
 */
void
ur_png_digest_free (UrPngDigest *digest)
{
  if (digest == NULL)
    return;
  g_free (digest->rgb);
  g_free (digest->alphas);
  g_free (digest);
}

static void
add_hash (UrPngDigest *self, guint64 hash)
{
  self->last = hash;
  self->hash = mix (self->hash, hash);
}

/* Opacity counts only where there is any: a picture may be written with or without it. */
static void
add_unpacked (UrPngDigest *self, gboolean opaque)
{
  guint64 hash = hash_bytes (self->rgb, 3 * (gsize) self->width);

  add_hash (self, opaque ? hash : mix (hash, hash_bytes (self->alphas, self->width)));
}

/* Four bytes at once: the next pixel takes back the one that is too many. */
static inline void
unpack (UrPngDigest *self, guint x, const guint8 *color)
{
  memcpy (self->rgb + 3 * (gsize) x, color, 4);
  self->alphas[x] = color[3];
}

/**
 * ur_png_digest_add_rgb:
 * @digest: a digest
 * @row: (array): the next row, three bytes a pixel
 */
void
ur_png_digest_add_rgb (UrPngDigest *digest, const guint8 *row)
{
  add_hash (digest, hash_bytes (row, 3 * (gsize) digest->width));
}

/**
 * ur_png_digest_add_rgba:
 * @digest: a digest
 * @row: (array): the next row, four bytes a pixel, the colours not multiplied by their opacity
 *
 * What is not seen counts as black.
 */
void
ur_png_digest_add_rgba (UrPngDigest *digest, const guint8 *row)
{
  static const guint8 nothing[4] = { 0 };
  guint8 alphas = 255;

  for (guint x = 0; x < digest->width; x++)
    {
      const guint8 *color = row + 4 * (gsize) x;

      unpack (digest, x, color[3] > 0 ? color : nothing);
      alphas &= color[3];
    }
  add_unpacked (digest, alphas == 255);
}

/**
 * ur_png_digest_add_indices:
 * @digest: a digest
 * @row: (array): the next row, a byte a pixel
 * @colors: (array): what these bytes stand for; what is not seen is black
 */
void
ur_png_digest_add_indices (UrPngDigest *digest, const guint8 *row, const guint8 (*colors)[4])
{
  guint8 alphas = 255;

  for (guint x = 0; x < digest->width; x++)
    {
      unpack (digest, x, colors[row[x]]);
      alphas &= colors[row[x]][3];
    }
  add_unpacked (digest, alphas == 255);
}

/**
 * ur_png_digest_repeat:
 * @digest: a digest that has rows
 *
 * Adds the last row again, as many rows of a chart are: nothing has to be read for it.
 */
void
ur_png_digest_repeat (UrPngDigest *digest)
{
  add_hash (digest, digest->last);
}

/**
 * ur_png_digest_dup_string:
 * @digest: a digest that has all its rows
 *
 * Returns: (transfer full): 16 hexadecimal digits
 */
char *
ur_png_digest_dup_string (const UrPngDigest *digest)
{
  return g_strdup_printf ("%016" G_GINT64_MODIFIER "x", digest->hash);
}

/**
 * ur_png_digest_write:
 * @digest: a digest that has all its rows
 * @png: a writer that has written them
 *
 * Adds the text chunk: after the picture, because one that is painted band by band is known only then.
 */
void
ur_png_digest_write (const UrPngDigest *digest, png_structp png)
{
  /* After the key and its end: not packed, no language, no key in it. */
  static const char head[] = UR_PNG_KEY_PIXELS "\0\0\0\0";
  g_autoptr (GByteArray) text = g_byte_array_new ();
  g_autofree char *digits = ur_png_digest_dup_string (digest);

  g_byte_array_append (text, (const guint8 *) head, sizeof head);
  g_byte_array_append (text, (const guint8 *) digits, (guint) strlen (digits));
  png_write_chunk (png, (png_const_bytep) "iTXt", text->data, text->len);
}
