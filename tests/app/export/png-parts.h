/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PNG files put together by hand, sound or not. */
#pragma once

#include <gio/gio.h>
#include <string.h>

static inline guint32
compute_crc (const guint8 *data, gsize length)
{
  guint32 crc = 0xffffffffu;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= data[i];
      for (guint k = 0; k < 8; k++)
        crc = (crc & 1) != 0 ? 0xedb88320u ^ (crc >> 1) : crc >> 1;
    }
  return crc ^ 0xffffffffu;
}

static inline void
append_number (GByteArray *file, guint32 number)
{
  const guint8 bytes[] = { (guint8) (number >> 24), (guint8) (number >> 16), (guint8) (number >> 8),
                           (guint8) number };

  g_byte_array_append (file, bytes, sizeof bytes);
}

static inline void
append_chunk (GByteArray *file, const char *type, const void *data, gsize length)
{
  gsize start = file->len + 4;

  append_number (file, (guint32) length);
  g_byte_array_append (file, (const guint8 *) type, 4);
  g_byte_array_append (file, data, (guint) length);
  append_number (file, compute_crc (file->data + start, file->len - start));
}

static inline GByteArray *
start_file (void)
{
  GByteArray *file = g_byte_array_new ();

  g_byte_array_append (file, (const guint8 *) "\x89PNG\r\n\x1a\n", 8);
  append_chunk (file, "IHDR", "\0\0\0\1\0\0\0\1\10\2\0\0\0", 13);
  return file;
}

static inline GBytes *
end_file (GByteArray *file)
{
  append_chunk (file, "IDAT", "x", 1);
  append_chunk (file, "IEND", "", 0);
  return g_byte_array_free_to_bytes (file);
}

static inline void
append_text (
    GByteArray *file, const char *type, const char *head, gsize head_length, const char *text, gsize n)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();

  g_byte_array_append (data, (const guint8 *) head, (guint) head_length);
  g_byte_array_append (data, (const guint8 *) text, (guint) n);
  append_chunk (file, type, data->data, data->len);
}

static inline GBytes *
pack (const char *text, gsize length)
{
  g_autoptr (GInputStream) plain = g_memory_input_stream_new_from_data (text, (gssize) length, NULL);
  g_autoptr (GZlibCompressor) zlib = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (plain, G_CONVERTER (zlib));
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();

  g_output_stream_splice (out, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}
