/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the texts of a PNG file that anyone may have made.  ISO/IEC 15948:2004, chapters 5 and 11. */
#include "ur-config.h"

#include "ur-png-text.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-error.h"

#define SIGNATURE "\x89PNG\r\n\x1a\n"
#define SIGNATURE_LENGTH 8
#define MAX_CHUNK 0x7fffffffu
#define MAX_KEY 79
#define BUFFER 65536

typedef struct
{
  GInputStream *stream;
  GCancellable *cancellable;
  const char *const *keys;
  GHashTable *texts;
  guint32 crc_table[256];
  guint8 *buffer;
  guint n_chunks;
  gboolean has_head;
  gboolean has_pixels;
} Reader;

typedef struct
{
  char type[5];
  guint32 length;
  guint32 crc; /* so far */
} Chunk;

/* Annex D. */
static void
fill_crc_table (guint32 *table)
{
  for (guint32 i = 0; i < 256; i++)
    {
      guint32 c = i;

      for (guint k = 0; k < 8; k++)
        c = (c & 1) != 0 ? 0xedb88320u ^ (c >> 1) : c >> 1;
      table[i] = c;
    }
}

static guint32
add_to_crc (const Reader *reader, guint32 crc, const guint8 *data, gsize length)
{
  for (gsize i = 0; i < length; i++)
    crc = reader->crc_table[(crc ^ data[i]) & 0xff] ^ (crc >> 8);
  return crc;
}

static guint32
get_number (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

static gboolean
fail (GError **error, const char *sentence)
{
  g_set_error_literal (error, UR_ERROR, UR_ERROR_FORMAT, sentence);
  return FALSE;
}

static gboolean
fail_damaged (GError **error)
{
  return fail (error, _ ("The picture is damaged: its checksums do not fit what is in it."));
}

/* All of it or an error. */
static gboolean
read_bytes (Reader *reader, guint8 *data, gsize length, GError **error)
{
  gsize n_read;

  if (!g_input_stream_read_all (reader->stream, data, length, &n_read, reader->cancellable, error))
    return FALSE;
  return n_read == length || fail (error, _ ("The picture is cut off: its end is missing."));
}

static gboolean
check_signature (Reader *reader, GError **error)
{
  gsize n_read;

  if (!g_input_stream_read_all (reader->stream, reader->buffer, SIGNATURE_LENGTH, &n_read,
                                reader->cancellable, error))
    return FALSE;
  return (n_read == SIGNATURE_LENGTH && memcmp (reader->buffer, SIGNATURE, SIGNATURE_LENGTH) == 0) ||
         fail (error, _ ("The file is not a PNG picture. Only PNG pictures say which figures they show."));
}

static gboolean
read_chunk_head (Reader *reader, Chunk *chunk, GError **error)
{
  guint8 head[8];

  /* Not every stream looks at it. */
  if (g_cancellable_set_error_if_cancelled (reader->cancellable, error))
    return FALSE;
  if (!read_bytes (reader, head, sizeof head, error))
    return FALSE;
  chunk->length = get_number (head);
  memcpy (chunk->type, head + 4, 4);
  chunk->type[4] = '\0';
  for (guint i = 0; i < 4; i++)
    if (!g_ascii_isalpha (chunk->type[i]))
      return fail_damaged (error);
  if (chunk->length > MAX_CHUNK || ++reader->n_chunks > UR_PNG_MAX_CHUNKS)
    return fail_damaged (error);
  chunk->crc = add_to_crc (reader, 0xffffffffu, head + 4, 4);
  return TRUE;
}

static gboolean
check_crc (Reader *reader, const Chunk *chunk, GError **error)
{
  guint8 stored[4];

  if (!read_bytes (reader, stored, sizeof stored, error))
    return FALSE;
  return get_number (stored) == (chunk->crc ^ 0xffffffffu) || fail_damaged (error);
}

static gboolean
pass_over (Reader *reader, Chunk *chunk, GError **error)
{
  for (guint32 left = chunk->length; left > 0;)
    {
      gsize n = MIN (left, BUFFER);

      if (!read_bytes (reader, reader->buffer, n, error))
        return FALSE;
      chunk->crc = add_to_crc (reader, chunk->crc, reader->buffer, n);
      left -= (guint32) n;
    }
  return check_crc (reader, chunk, error);
}

/* The contents followed by a zero byte that is not part of them. */
static char *
read_contents (Reader *reader, Chunk *chunk, GError **error)
{
  g_autofree char *data = g_malloc ((gsize) chunk->length + 1);

  if (!read_bytes (reader, (guint8 *) data, chunk->length, error))
    return NULL;
  data[chunk->length] = '\0';
  chunk->crc = add_to_crc (reader, chunk->crc, (const guint8 *) data, chunk->length);
  return check_crc (reader, chunk, error) ? g_steal_pointer (&data) : NULL;
}

static gboolean
read_head (Reader *reader, Chunk *chunk, GError **error)
{
  guint8 head[13];

  if (strcmp (chunk->type, "IHDR") != 0 || chunk->length != sizeof head)
    return fail_damaged (error);
  if (!read_bytes (reader, head, sizeof head, error))
    return FALSE;
  chunk->crc = add_to_crc (reader, chunk->crc, head, sizeof head);
  if (!check_crc (reader, chunk, error))
    return FALSE;
  if (get_number (head) - 1 >= MAX_CHUNK || get_number (head + 4) - 1 >= MAX_CHUNK)
    return fail_damaged (error);
  return reader->has_head = TRUE;
}

/* Compressed texts may hold a thousand times what they seem to: no more than the limit is ever unpacked. */
static char *
inflate_text (const char *data, gsize length, GError **error)
{
  g_autoptr (GInputStream) packed = g_memory_input_stream_new_from_data (data, (gssize) length, NULL);
  g_autoptr (GZlibDecompressor) zlib = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (packed, G_CONVERTER (zlib));
  g_autofree char *text = g_malloc (UR_PNG_MAX_TEXT + 1);
  gsize n_read;

  if (!g_input_stream_read_all (stream, text, UR_PNG_MAX_TEXT + 1, &n_read, NULL, NULL))
    {
      fail_damaged (error);
      return NULL;
    }
  if (n_read > UR_PNG_MAX_TEXT)
    {
      fail (error, _ ("A text in the picture is far too long to be one of ours."));
      return NULL;
    }
  text[n_read] = '\0';
  return g_realloc (g_steal_pointer (&text), n_read + 1);
}

/* Behind the key of an iTXt: whether and how it is packed, a language, the key in that language. */
static char *
read_international (const char *rest, const char *end, GError **error)
{
  gboolean packed;
  const char *text;

  if (end - rest < 4 || (guint8) rest[0] > 1 || (rest[0] == 1 && rest[1] != 0))
    {
      fail_damaged (error);
      return NULL;
    }
  packed = rest[0] == 1;
  text = rest + 2;
  for (guint i = 0; i < 2; i++)
    {
      text = memchr (text, '\0', (gsize) (end - text));
      if (text == NULL)
        {
          fail_damaged (error);
          return NULL;
        }
      text++;
    }
  return packed ? inflate_text (text, (gsize) (end - text), error) : g_strndup (text, (gsize) (end - text));
}

/* tEXt and zTXt are in Latin 1 by the standard; many programs put UTF-8 there all the same. */
static char *
read_latin (const char *type, const char *rest, const char *end, GError **error)
{
  g_autofree char *text = NULL;

  if (strcmp (type, "tEXt") == 0)
    text = g_strndup (rest, (gsize) (end - rest));
  else if (end - rest > 1 && rest[0] == 0)
    text = inflate_text (rest + 1, (gsize) (end - rest) - 1, error);
  else
    fail_damaged (error);
  if (text == NULL || g_utf8_validate (text, -1, NULL))
    return g_steal_pointer (&text);
  return g_convert (text, -1, "UTF-8", "ISO-8859-1", NULL, NULL, NULL);
}

static gboolean
keep_text (Reader *reader, const char *key, char *text, GError **error)
{
  if (text == NULL)
    return FALSE;
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_free (text);
      return fail_damaged (error);
    }
  if (!g_hash_table_insert (reader->texts, g_strdup (key), text))
    return fail (error, _ ("The picture says twice what it shows. It was changed by another program."));
  return TRUE;
}

static gboolean
read_text (Reader *reader, Chunk *chunk, GError **error)
{
  g_autofree char *data = read_contents (reader, chunk, error);
  const char *end;
  gsize key_length;
  char *text;

  if (data == NULL)
    return FALSE;
  end = data + chunk->length;
  key_length = strlen (data);
  if (key_length == 0 || key_length > MAX_KEY || key_length == chunk->length)
    return fail_damaged (error);
  if (!g_strv_contains (reader->keys, data))
    return TRUE;
  text = strcmp (chunk->type, "iTXt") == 0 ? read_international (data + key_length + 1, end, error)
                                           : read_latin (chunk->type, data + key_length + 1, end, error);
  return keep_text (reader, data, text, error);
}

static gboolean
is_text (const Chunk *chunk)
{
  return strcmp (chunk->type, "iTXt") == 0 || strcmp (chunk->type, "tEXt") == 0 ||
         strcmp (chunk->type, "zTXt") == 0;
}

static gboolean
read_chunk (Reader *reader, Chunk *chunk, GError **error)
{
  if (!reader->has_head)
    return read_head (reader, chunk, error);
  if (strcmp (chunk->type, "IHDR") == 0 || (strcmp (chunk->type, "IEND") == 0 && chunk->length > 0))
    return fail_damaged (error);
  if (strcmp (chunk->type, "acTL") == 0)
    return fail (error, _ ("The picture is animated. No picture of this program is."));
  if (strcmp (chunk->type, "IDAT") == 0)
    reader->has_pixels = TRUE;
  return is_text (chunk) && chunk->length <= UR_PNG_MAX_TEXT ? read_text (reader, chunk, error)
                                                             : pass_over (reader, chunk, error);
}

static gboolean
read_all (Reader *reader, GError **error)
{
  Chunk chunk;

  if (!check_signature (reader, error))
    return FALSE;
  do
    {
      if (!read_chunk_head (reader, &chunk, error) || !read_chunk (reader, &chunk, error))
        return FALSE;
    }
  while (strcmp (chunk.type, "IEND") != 0);
  return reader->has_pixels || fail_damaged (error);
}

/**
 * ur_png_read_texts:
 * @stream: a PNG file from its beginning
 * @keys: %NULL-terminated keys of the texts that are wanted
 * @cancellable: (nullable): stops the reading
 * @error: return location for an error
 *
 * Reads the whole file, piece by piece, and checks its structure and checksums; the pixels are not unpacked.
 * A file of any size takes the same little memory: texts above %UR_PNG_MAX_TEXT are passed over, and
 * a compressed one that holds more is an error.
 *
 * Returns: (transfer full) (element-type utf8 utf8): the texts found by their keys, valid UTF-8; or %NULL
 * with
 *   @error %UR_ERROR_FORMAT and a sentence that says what is wrong, or an error of @stream
 */
GHashTable *
ur_png_read_texts (GInputStream *stream, const char *const *keys, GCancellable *cancellable, GError **error)
{
  Reader reader = { .stream = stream, .cancellable = cancellable, .keys = keys };
  gboolean read;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (keys != NULL, NULL);

  fill_crc_table (reader.crc_table);
  reader.buffer = g_malloc (BUFFER);
  reader.texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  read = read_all (&reader, error);
  g_free (reader.buffer);
  if (read)
    return reader.texts;
  g_hash_table_unref (reader.texts);
  return NULL;
}
