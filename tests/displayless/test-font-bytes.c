/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fonts come from the reader's system and their bytes are not to be trusted: whatever they say, nothing is
 * read or written outside of them, and a PDF that cannot be made smaller stays as it is. */
#include <cairo.h>
#include <string.h>

#include "ur-cff.h"
#include "ur-glyph-faces.h"
#include "ur-pages.h"
#include "ur-pdf-shrink.h"
#include "ur-report-reader.h"

#define N_GLYPHS 2

static void
add_bytes (GByteArray *to, const char *bytes, guint n)
{
  g_byte_array_append (to, (const guint8 *) bytes, n);
}

/* An integer of a dictionary, in five bytes, whatever its value. */
static void
add_integer (GByteArray *to, guint value)
{
  const guint8 bytes[] = { 29, (guint8) (value >> 24), (guint8) (value >> 16), (guint8) (value >> 8),
                           (guint8) value };

  g_byte_array_append (to, bytes, sizeof bytes);
}

static void
add_index (GByteArray *to, const char *const *elements, const guint8 *lengths, guint n)
{
  guint8 offset = 1;
  const guint8 head[] = { 0, (guint8) n, 1, 1 };

  g_byte_array_append (to, head, n > 0 ? 4 : 2);
  for (guint i = 0; i < n; i++)
    {
      offset = (guint8) (offset + lengths[i]);
      g_byte_array_append (to, &offset, 1);
    }
  for (guint i = 0; i < n; i++)
    add_bytes (to, elements[i], lengths[i]);
}

/* A CFF table keyed by CID of two glyphs: one global subroutine that is used and three that cairo has cut
 * down to a return. */
static GByteArray *
create_table (void)
{
  static const char *const names[] = { "A" };
  static const char *const subroutines[] = { "\x8b\x15\x0b", "\x0b", "\x0b", "\x0b" };
  static const char *const glyphs[] = { "\x0e", "\x20\x1d\x0e" }; /* call of the first: 0 - 107 */
  static const guint8 one[] = { 1 }, global_lengths[] = { 3, 1, 1, 1 }, glyph_lengths[] = { 1, 3 };
  const guint top_size = 5 + 1 + 5 + 2 + 5 + 2;
  const guint8 top_length = (guint8) top_size;
  g_autoptr (GByteArray) top = g_byte_array_new ();
  GByteArray *table = g_byte_array_new ();
  guint place;

  add_bytes (table, "\1\0\4\1", 4);
  add_index (table, names, one, 1);
  place = table->len + 5 + top_size + 2 + (4 + 4 + 6); /* behind the top, strings and global indexes */
  add_integer (top, place);
  add_bytes (top, "\x11", 1); /* programs of glyphs */
  add_integer (top, place + 4 + N_GLYPHS + 4);
  add_bytes (top, "\x0c\x24", 2); /* font dictionaries */
  add_integer (top, place + 4 + N_GLYPHS + 4 + 6);
  add_bytes (top, "\x0c\x25", 2); /* which of them a glyph belongs to */
  g_assert_cmpuint (top->len, ==, top_size);
  add_index (table, (const char *const[]){ (const char *) top->data }, &top_length, 1);
  add_index (table, NULL, NULL, 0);
  add_index (table, subroutines, global_lengths, 4);
  g_assert_cmpuint (table->len, ==, place);
  add_index (table, glyphs, glyph_lengths, N_GLYPHS);
  add_index (table, (const char *const[]){ "\x8b" }, one, 1);
  add_bytes (table, "\0\0\0", 1 + N_GLYPHS);
  return table;
}

/* Everything that is done with a table, in a block of memory of exactly its size. */
static gboolean
use_table (const guint8 *bytes, gsize size)
{
  g_autofree guint8 *own = g_memdup2 (bytes, size);
  g_autoptr (GBytes) table = g_bytes_new_static (own, size);
  g_autoptr (UrCff) cff = ur_cff_new (table);

  if (cff)
    {
      g_autoptr (UrCffSubset) subset = ur_cff_subset_new (cff);
      for (guint i = 0; i < N_GLYPHS + 2; i++)
        ur_cff_subset_add (subset, i);
    }
  ur_cff_squeeze (own, size);
  return cff != NULL;
}

static void
test_squeeze (void)
{
  g_autoptr (GByteArray) table = create_table ();
  g_autofree guint8 *before = g_memdup2 (table->data, table->len);
  const guint offsets = 4 + 6 + 5 + 20 + 2 + 3; /* of the global subroutines */

  g_assert_true (use_table (table->data, table->len));
  g_assert_cmpmem (table->data + offsets, 5, "\1\4\5\6\7", 5);
  g_assert_true (ur_cff_squeeze (table->data, table->len));
  /* the unused ones are empty, and nothing else has changed */
  g_assert_cmpmem (table->data + offsets, 5, "\1\7\7\7\7", 5);
  g_assert_cmpmem (table->data, offsets, before, offsets);
  g_assert_cmpmem (table->data + offsets + 5, table->len - offsets - 5, before + offsets + 5,
                   table->len - offsets - 5);
}

static void
test_truncated (void)
{
  g_autoptr (GByteArray) table = create_table ();

  for (guint size = 0; size < table->len; size++)
    g_assert_false (use_table (table->data, size) && size < table->len - N_GLYPHS);
}

/* Every byte at its limits, and many of them at random: nothing is asserted but that it ends well. */
static void
test_mutated (void)
{
  static const guint8 values[] = { 0, 1, 2, 4, 28, 29, 30, 127, 128, 254, 255 };
  g_autoptr (GByteArray) table = create_table ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (9704);

  for (guint i = 0; i < table->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (values); k++)
      {
        guint8 kept = table->data[i];
        table->data[i] = values[k];
        use_table (table->data, table->len);
        table->data[i] = kept;
      }
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree guint8 *bytes = g_memdup2 (table->data, table->len);
      for (guint k = 0; k < 1 + i % 6; k++)
        bytes[g_rand_int_range (rand, 0, (gint32) table->len)] = (guint8) g_rand_int (rand);
      use_table (bytes, table->len);
    }
}

static GBytes *
shrink (const void *bytes, gsize size)
{
  return ur_pdf_shrink (g_bytes_new_take (g_memdup2 (bytes, size), size));
}

static GBytes *
create_pdf (void)
{
  g_autoptr (UrReport) report = ur_report_load_bundled (NULL);
  g_autofree gboolean *sections = g_new0 (gboolean, ur_report_count_sections (report));
  g_autoptr (UrPages) pages = NULL;
  UrSummaryOptions options;
  GBytes *pdf;

  sections[0] = TRUE;
  ur_summary_options_init (&options);
  options.sections = sections;
  pages = ur_summary_layout (report, &options, NULL, NULL);
  pdf = ur_pages_write_pdf (pages, NULL, NULL);
  g_assert_nonnull (pdf);
  return pdf;
}

/* What is as small as it can be, is cut off or is no PDF at all comes back byte by byte. */
static void
test_pass_through (void)
{
  static const char *const others[] = {
    "",
    "%PDF-1.5\n",
    "startxref\n",
    "startxref\n0",
    "startxref\n99999999999999999999\n%%EOF\n",
    "xref\n0 9\nstartxref\n0\n%%EOF\n",
    "xref\n0 4294967295\nstartxref\n0\n%%EOF\n",
    "aaxref\n0 1\n0000000000 00000 n \nstartxref\n2\n%%EOF\n",
    "startxref\n12\nxref\n0 1\n0000000000 00000 n \n",
  };
  g_autoptr (GBytes) pdf = create_pdf ();
  g_autoptr (GBytes) again = ur_pdf_shrink (g_bytes_ref (pdf));
  gsize size;
  const char *bytes = g_bytes_get_data (pdf, &size);

  g_assert_true (g_bytes_equal (pdf, again));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GBytes) other = shrink (others[i], strlen (others[i]));
      g_assert_cmpmem (others[i], strlen (others[i]), g_bytes_get_data (other, NULL),
                       g_bytes_get_size (other));
    }
  for (gsize cut = 1; cut < size; cut += size / 97)
    {
      g_autoptr (GBytes) other = shrink (bytes, size - cut);
      g_assert_cmpmem (bytes, size - cut, g_bytes_get_data (other, NULL), g_bytes_get_size (other));
    }
}

/* Wrong bytes in the table of objects and behind it, where places stand. */
static void
test_mutated_pdf (void)
{
  g_autoptr (GBytes) pdf = create_pdf ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (14);
  gsize size;
  const guint8 *bytes = g_bytes_get_data (pdf, &size);

  for (guint i = 0; i < 400; i++)
    {
      g_autofree guint8 *own = g_memdup2 (bytes, size);
      g_autoptr (GBytes) other = NULL;

      for (guint k = 0; k < 1 + i % 4; k++)
        own[size - 1 - (gsize) g_rand_int_range (rand, 0, 900)] =
            (guint8) g_rand_int_range (rand, 0x20, 0x3a);
      other = shrink (own, size);
      g_assert_nonnull (other);
    }
}

/* A face that nothing is known of is used as it is. */
static void
test_unknown_face (void)
{
  UrGlyphFaces *faces = ur_glyph_faces_new ();
  cairo_font_face_t *face =
      cairo_toy_font_face_create ("Noto Sans CJK SC", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);

  g_assert_true (ur_glyph_faces_choose (faces, face, 1) == face);
  g_assert_true (ur_glyph_faces_choose (faces, face, G_MAXULONG) == face);
  ur_glyph_faces_free (faces);
  cairo_font_face_destroy (face);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/font-bytes/squeeze", test_squeeze);
  g_test_add_func ("/font-bytes/truncated", test_truncated);
  g_test_add_func ("/font-bytes/mutated", test_mutated);
  g_test_add_func ("/font-bytes/pass-through", test_pass_through);
  g_test_add_func ("/font-bytes/mutated-pdf", test_mutated_pdf);
  g_test_add_func ("/font-bytes/unknown-face", test_unknown_face);
  return g_test_run ();
}
