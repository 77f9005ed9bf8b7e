/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Zip as in APPNOTE.TXT 6.3, without its later additions. */
#include "ur-zip.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <gio/gio.h>

#define VERSION 20 /* packed files and folders */
#define NAME_IS_UTF8 (1u << 11)
#define STORED 0
#define DEFLATED 8
#define DAY 0x21 /* the first that there is: 1980-01-01 */
#define MODE (0100644u << 16)
#define FROM_UNIX (3 << 8)

/* Of gzip, whose body is what zip has, and whose end is the checksum and the size. */
#define GZIP_HEAD 10u
#define GZIP_TAIL 8u

#define MAX_FILES G_MAXUINT16

struct _UrZip
{
  GByteArray *directory;
  guint n_files;
  guint64 at; /* bytes that are written */
};

/**
 * ur_zip_new:
 *
 * Returns: (transfer full): an archive with nothing in it
 */
UrZip *
ur_zip_new (void)
{
  UrZip *zip = g_new0 (UrZip, 1);

  zip->directory = g_byte_array_new ();
  return zip;
}

/**
 * ur_zip_free:
 *
 * Frees @zip.
 */
void
ur_zip_free (UrZip *zip)
{
  g_byte_array_unref (zip->directory);
  g_free (zip);
}

static void
put16 (GByteArray *to, guint number)
{
  guint16 little = GUINT16_TO_LE (number);

  g_byte_array_append (to, (const guint8 *) &little, sizeof little);
}

static void
put32 (GByteArray *to, guint32 number)
{
  guint32 little = GUINT32_TO_LE (number);

  g_byte_array_append (to, (const guint8 *) &little, sizeof little);
}

static gboolean
write_out (UrZip *zip, const guint8 *data, gsize length)
{
  zip->at += length;
  while (length > 0)
    {
      gssize n = write (STDOUT_FILENO, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      data += n;
      length -= (gsize) n;
    }
  return TRUE;
}

/* The content as gzip. */
static GByteArray *
compress (GBytes *content)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1);
  g_autoptr (GByteArray) packed = g_byte_array_new ();
  gsize length, n_read, n_written, used = 0;
  const guint8 *data = g_bytes_get_data (content, &length);
  GConverterResult result;

  do
    {
      g_byte_array_set_size (packed, (guint) (used + MAX (length / 2, 4096)));
      result = g_converter_convert (G_CONVERTER (compressor), data, length, packed->data + used,
                                    packed->len - used, G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      if (result == G_CONVERTER_ERROR)
        return NULL;
      data += n_read;
      length -= n_read;
      used += n_written;
    }
  while (result != G_CONVERTER_FINISHED);
  g_byte_array_set_size (packed, (guint) used);
  return g_steal_pointer (&packed);
}

/* What the head of a file and its line in the directory have in common. */
static void
put_file (GByteArray *to, const char *name, guint method, const guint8 *tail, guint32 packed)
{
  put16 (to, VERSION);
  put16 (to, !g_str_is_ascii (name) && g_utf8_validate (name, -1, NULL) ? NAME_IS_UTF8 : 0);
  put16 (to, method);
  put16 (to, 0);
  put16 (to, DAY);
  g_byte_array_append (to, tail, 4); /* the checksum */
  put32 (to, packed);
  g_byte_array_append (to, tail + 4, 4); /* the size */
  put16 (to, (guint) strlen (name));
  put16 (to, 0);
}

static void
put_line (UrZip *zip, const char *name, guint method, const guint8 *tail, guint32 packed)
{
  put32 (zip->directory, 0x02014b50);
  put16 (zip->directory, FROM_UNIX | VERSION);
  put_file (zip->directory, name, method, tail, packed);
  put16 (zip->directory, 0);
  put16 (zip->directory, 0);
  put16 (zip->directory, 0);
  put32 (zip->directory, MODE);
  put32 (zip->directory, (guint32) zip->at);
  g_byte_array_append (zip->directory, (const guint8 *) name, (guint) strlen (name));
}

/**
 * ur_zip_add:
 * @zip: an archive
 * @name: of a file, or of a folder, which ends with /
 * @content: what is in it, less than 2 GB
 *
 * Writes one more file, packed where that makes it smaller.
 *
 * Returns: whether it was written
 */
gboolean
ur_zip_add (UrZip *zip, const char *name, GBytes *content)
{
  g_autoptr (GByteArray) packed = compress (content);
  g_autoptr (GByteArray) head = g_byte_array_new ();
  gsize length;
  const guint8 *data = g_bytes_get_data (content, &length), *tail;
  guint method = DEFLATED;

  if (packed == NULL || packed->len < GZIP_HEAD + GZIP_TAIL || strlen (name) > G_MAXUINT16 ||
      zip->n_files == MAX_FILES || zip->at + packed->len > G_MAXUINT32)
    return FALSE;
  tail = packed->data + packed->len - GZIP_TAIL;
  if (packed->len - GZIP_HEAD - GZIP_TAIL < length)
    {
      data = packed->data + GZIP_HEAD;
      length = packed->len - GZIP_HEAD - GZIP_TAIL;
    }
  else
    method = STORED;
  put_line (zip, name, method, tail, (guint32) length);
  zip->n_files++;
  put32 (head, 0x04034b50);
  put_file (head, name, method, tail, (guint32) length);
  g_byte_array_append (head, (const guint8 *) name, (guint) strlen (name));
  return write_out (zip, head->data, head->len) && write_out (zip, data, length);
}

/**
 * ur_zip_end:
 * @zip: an archive with all its files
 *
 * Writes its directory.
 *
 * Returns: whether it was written
 */
gboolean
ur_zip_end (UrZip *zip)
{
  guint32 at = (guint32) zip->at, length = zip->directory->len;

  put32 (zip->directory, 0x06054b50);
  put16 (zip->directory, 0);
  put16 (zip->directory, 0);
  put16 (zip->directory, zip->n_files);
  put16 (zip->directory, zip->n_files);
  put32 (zip->directory, length);
  put32 (zip->directory, at);
  put16 (zip->directory, 0);
  return write_out (zip, zip->directory->data, zip->directory->len);
}
