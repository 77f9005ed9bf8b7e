/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the fonts in a PDF of cairo 1.16 smaller.  Understands no other PDF. */
#include "ur-pdf-shrink.h"

#include <string.h>

#include "ur-cff.h"

#define DIGITS 10
#define ENTRY 20 /* bytes of a line of the table of objects */
#define HEAD 200 /* where a stream's dictionary ends at the latest */
#define TAIL 40  /* where the place of the table stands */
#define FONT "/Subtype /CIDFontType0C"

typedef struct
{
  guint number;
  gsize start, end;
  GBytes *stream; /* what replaces its stream, or NULL */
  gint64 value;   /* what replaces its number, or -1 */
  gsize place;    /* where it begins in the new file */
} Object;

typedef struct
{
  const char *bytes;
  gsize size;
  gsize table;     /* where the table of objects begins */
  GArray *objects; /* as they lie in the file */
} Pdf;

static void
object_clear (gpointer data)
{
  g_clear_pointer (&((Object *) data)->stream, g_bytes_unref);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Object *one = a, *other = b;

  return one->start < other->start ? -1 : one->start > other->start;
}

static Object *
find_object (const Pdf *pdf, guint number)
{
  for (guint i = 0; i < pdf->objects->len; i++)
    if (g_array_index (pdf->objects, Object, i).number == number)
      return &g_array_index (pdf->objects, Object, i);
  return NULL;
}

/* The number at p; it ends before the end of the file, because something else is known to follow. */
static gboolean
read_number (const Pdf *pdf, const char **p, gsize *value)
{
  const char *start = *p, *end = pdf->bytes + pdf->size;

  *value = 0;
  while (*p < end && g_ascii_isdigit (**p) && *p - start < DIGITS)
    *value = *value * 10 + (gsize) (*(*p)++ - '0');
  return *p > start && *p < end && !g_ascii_isdigit (**p);
}

/* The table's lines: a place of ten digits, a generation, and n for one in use. */
static gboolean
read_objects (Pdf *pdf, const char *p, const char *last, gsize n)
{
  if (n > (gsize) (last - p) / ENTRY)
    return FALSE;
  for (guint i = 0; i < n; i++, p += ENTRY)
    {
      Object object = { .number = i, .value = -1 };
      const char *digits = p;

      if (p[17] != 'n')
        continue;
      if (!read_number (pdf, &digits, &object.start) || digits - p != DIGITS || object.start >= pdf->table)
        return FALSE;
      g_array_append_val (pdf->objects, object);
    }
  g_array_sort (pdf->objects, compare_places);
  for (guint i = 0; i < pdf->objects->len; i++)
    g_array_index (pdf->objects, Object, i).end =
        i + 1 < pdf->objects->len ? g_array_index (pdf->objects, Object, i + 1).start : pdf->table;
  return pdf->objects->len > 0;
}

/* Of the last bytes, none of which is NUL, where glib's functions would stop. */
static const char *
find_end (const Pdf *pdf)
{
  gsize tail = MIN (pdf->size, TAIL);

  return g_strrstr_len (pdf->bytes + pdf->size - tail, (gssize) tail, "startxref\n");
}

static gboolean
read_pdf (Pdf *pdf)
{
  static const char head[] = "xref\n0 ";
  const char *last = find_end (pdf), *p;
  gsize n;

  if (!last)
    return FALSE;
  p = last + strlen ("startxref\n");
  if (!read_number (pdf, &p, &pdf->table) || pdf->table + strlen (head) > (gsize) (last - pdf->bytes) ||
      memcmp (pdf->bytes + pdf->table, head, strlen (head)) != 0)
    return FALSE;
  p = pdf->bytes + pdf->table + strlen (head);
  return read_number (pdf, &p, &n) && *p == '\n' && p < last && read_objects (pdf, p + 1, last, n);
}

static GBytes *
convert (GConverter *converter, const void *data, gsize size)
{
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (GInputStream) in = g_converter_input_stream_new (memory, converter);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (out, in, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL) < 0)
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

static GBytes *
shrink_font (const char *data, gsize size)
{
  g_autoptr (GConverter) inflate = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GConverter) deflate = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9));
  g_autoptr (GBytes) plain = convert (inflate, data, size);
  g_autofree guint8 *table = NULL;
  g_autoptr (GBytes) small = NULL;
  gsize length;

  if (!plain)
    return NULL;
  table = g_bytes_unref_to_data (g_steal_pointer (&plain), &length);
  if (ur_cff_squeeze (table, length))
    small = convert (deflate, table, length);
  return small && g_bytes_get_size (small) < size ? g_steal_pointer (&small) : NULL;
}

/* A number that is an object of its own, as cairo writes the lengths of streams. */
static gint64
get_value (const Pdf *pdf, const Object *object)
{
  const char *p = g_strstr_len (pdf->bytes + object->start, (gssize) (object->end - object->start), "obj\n");

  return p ? g_ascii_strtoll (p + strlen ("obj\n"), NULL, 10) : -1;
}

static const char *
find_stream (const Pdf *pdf, const Object *object)
{
  const char *start = pdf->bytes + object->start;
  const char *p = g_strstr_len (start, (gssize) MIN (HEAD, object->end - object->start), "stream\n");

  return p ? p + strlen ("stream\n") : NULL;
}

static void
shrink_object (const Pdf *pdf, Object *object)
{
  const char *start = pdf->bytes + object->start, *stream = find_stream (pdf, object), *length;
  Object *of_length;
  gint64 size;

  if (!stream || !g_strstr_len (start, stream - start, FONT))
    return;
  length = g_strstr_len (start, stream - start, "/Length ");
  of_length =
      length ? find_object (pdf, (guint) g_ascii_strtoull (length + strlen ("/Length "), NULL, 10)) : NULL;
  size = of_length ? get_value (pdf, of_length) : -1;
  if (size <= 0 || size > pdf->bytes + object->end - stream || of_length == object || of_length->stream ||
      of_length->value >= 0)
    return;
  object->stream = shrink_font (stream, (gsize) size);
  if (object->stream)
    of_length->value = (gint64) g_bytes_get_size (object->stream);
}

static void
append_object (const Pdf *pdf, const Object *object, GByteArray *out)
{
  const guint8 *start = (const guint8 *) pdf->bytes + object->start;
  gsize size;

  if (object->stream)
    {
      const guint8 *stream = (const guint8 *) find_stream (pdf, object),
                   *data = g_bytes_get_data (object->stream, &size);
      static const char end[] = "\nendstream\nendobj\n";

      g_byte_array_append (out, start, (guint) (stream - start));
      g_byte_array_append (out, data, (guint) size);
      g_byte_array_append (out, (const guint8 *) end, sizeof end - 1);
    }
  else if (object->value >= 0)
    {
      g_autofree char *text =
          g_strdup_printf ("%u 0 obj\n   %" G_GINT64_FORMAT "\nendobj\n", object->number, object->value);
      g_byte_array_append (out, (const guint8 *) text, (guint) strlen (text));
    }
  else
    g_byte_array_append (out, start, (guint) (object->end - object->start));
}

/* The table of objects with their new places, and all that follows it. */
static void
append_table (const Pdf *pdf, GByteArray *out)
{
  const gsize place = out->len;
  const char *last = find_end (pdf);
  g_autofree char *end = g_strdup_printf ("startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", place);
  char *lines;

  g_byte_array_append (out, (const guint8 *) pdf->bytes + pdf->table,
                       (guint) (last - pdf->bytes - (gssize) pdf->table));
  lines = (char *) out->data + place + strlen ("xref\n0 ");
  lines = memchr (lines, '\n', out->len - place);
  for (guint i = 0; i < pdf->objects->len; i++)
    {
      const Object *object = &g_array_index (pdf->objects, Object, i);
      char digits[11];

      g_snprintf (digits, sizeof digits, "%010" G_GSIZE_FORMAT, object->place);
      memcpy (lines + 1 + (gsize) object->number * ENTRY, digits, 10);
    }
  g_byte_array_append (out, (const guint8 *) end, (guint) strlen (end));
}

/**
 * ur_pdf_shrink:
 * @pdf: (transfer full): a file as cairo has written it
 *
 * Squeezes the embedded fonts, see ur_cff_squeeze(): a third of a Chinese document.
 *
 * Returns: (transfer full): the smaller file, or @pdf itself when there is nothing to be done
 */
GBytes *
ur_pdf_shrink (GBytes *pdf)
{
  g_autoptr (GArray) objects = g_array_new (FALSE, FALSE, sizeof (Object));
  Pdf read = { .objects = objects };
  gboolean smaller = FALSE;
  GByteArray *out;

  read.bytes = g_bytes_get_data (pdf, &read.size);
  g_array_set_clear_func (objects, object_clear);
  if (read.size == 0 || !read_pdf (&read))
    return pdf;
  for (guint i = 0; i < objects->len; i++)
    {
      shrink_object (&read, &g_array_index (objects, Object, i));
      smaller |= g_array_index (objects, Object, i).stream != NULL;
    }
  if (!smaller)
    return pdf;
  out = g_byte_array_sized_new ((guint) read.size);
  g_byte_array_append (out, (const guint8 *) read.bytes, (guint) g_array_index (objects, Object, 0).start);
  for (guint i = 0; i < objects->len; i++)
    {
      Object *object = &g_array_index (objects, Object, i);
      object->place = out->len;
      append_object (&read, object, out);
    }
  append_table (&read, out);
  g_bytes_unref (pdf);
  return g_byte_array_free_to_bytes (out);
}
