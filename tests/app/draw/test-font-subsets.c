/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document's fonts hold its glyphs only, and each looks as before.  Fonts come from the reader's system and
 * are not to be trusted: whatever one says, another one or the font itself is used. */
#include "ur-font-subsets-private.h"

#include <cairo-ft.h>
#include <glib/gstdio.h>
#include <hb-subset.h>
#include <math.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>
#include <string.h>

#include "ur-fonts.h"

#define EM 1000.0
#define TEXT "工会组织，2020年"

/* The regular weight alone, as in a slim installation: bold is made of it. */
#define CONFIG                                                                                               \
  "<fontconfig><match target=\"font\">"                                                                      \
  "<test name=\"weight\" compare=\"less_eq\"><const>medium</const></test>"                                   \
  "<test target=\"pattern\" name=\"weight\" compare=\"more_eq\"><const>bold</const></test>"                  \
  "<edit name=\"embolden\" mode=\"assign\"><bool>true</bool></edit></match></fontconfig>"

typedef struct
{
  PangoLayout *layout;
  const char *text;
  cairo_font_face_t *face;
  cairo_glyph_t glyphs[32];
  int n;
} Line;

static Line *
line_new (PangoFontMap *map, const char *family, PangoWeight weight, const char *text)
{
  PangoContext *context = map ? pango_font_map_create_context (map) : ur_fonts_create_context ();
  g_autoptr (PangoFontDescription) description = pango_font_description_new ();
  Line *line = g_new0 (Line, 1);
  const PangoGlyphItem *run;

  pango_font_description_set_family (description, family);
  pango_font_description_set_weight (description, weight);
  pango_font_description_set_absolute_size (description, EM * PANGO_SCALE);
  line->layout = pango_layout_new (context);
  g_object_unref (context);
  pango_layout_set_font_description (line->layout, description);
  pango_layout_set_text (line->layout, text, -1);
  line->text = text;
  run = pango_layout_get_line_readonly (line->layout, 0)->runs->data;
  line->face = cairo_scaled_font_get_font_face (
      pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (run->item->analysis.font)));
  ur_font_subsets_remember_pango (line->face, run->item->analysis.font);
  g_assert_cmpint (run->glyphs->num_glyphs, <=, G_N_ELEMENTS (line->glyphs));
  for (; line->n < run->glyphs->num_glyphs; line->n++)
    line->glyphs[line->n].index = run->glyphs->glyphs[line->n].glyph & ~PANGO_GLYPH_UNKNOWN_FLAG;
  return line;
}

static void
line_free (Line *line)
{
  g_object_unref (line->layout);
  g_free (line);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Line, line_free)

static void
add (UrFontSubsets *fonts, Line *line)
{
  const UrGlyphRun run = { .text = line->text,
                           .length = (int) strlen (line->text),
                           .face = line->face,
                           .glyphs = line->glyphs,
                           .n_glyphs = line->n };

  ur_font_subsets_add (fonts, &run);
}

/* The outline of a glyph, in thousandths of an em. */
static GString *
trace (cairo_font_face_t *face, gulong index)
{
  cairo_surface_t *nothing = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (nothing);
  cairo_font_options_t *options = ur_fonts_create_options ();
  const cairo_glyph_t glyph = { index };
  GString *outline = g_string_new (NULL);
  cairo_path_t *path;

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_set_font_options (cr, options);
  cairo_set_font_face (cr, face);
  cairo_set_font_size (cr, EM);
  cairo_glyph_path (cr, &glyph, 1);
  path = cairo_copy_path (cr);
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      g_string_append_printf (outline, "\n%d", path->data[i].header.type);
      for (int k = 1; k < path->data[i].header.length; k++)
        g_string_append_printf (outline, " %ld,%ld", lround (path->data[i + k].point.x),
                                lround (path->data[i + k].point.y));
    }
  cairo_path_destroy (path);
  cairo_font_options_destroy (options);
  cairo_destroy (cr);
  cairo_surface_destroy (nothing);
  return outline;
}

/* Every glyph of a line is found in a small font and looks the same there. */
static void
assert_cut_down (UrFontSubsets *fonts, const Line *line)
{
  Line small = *line;

  small.face = ur_font_subsets_map (fonts, line->face, small.glyphs, small.n);
  g_assert_true (small.face != line->face);
  for (int i = 0; i < line->n; i++)
    {
      g_autoptr (GString) before = trace (line->face, line->glyphs[i].index);
      g_autoptr (GString) after = trace (small.face, small.glyphs[i].index);

      g_assert_cmpuint (before->len, >, 20);
      g_assert_cmpstr (after->str, ==, before->str);
      g_assert_cmpuint (small.glyphs[i].index, <=, (gulong) line->n);
    }
}

static void
assert_as_it_is (UrFontSubsets *fonts, const Line *line)
{
  Line small = *line;

  g_assert_true (ur_font_subsets_map (fonts, line->face, small.glyphs, small.n) == line->face);
  g_assert_cmpmem (small.glyphs, sizeof small.glyphs, line->glyphs, sizeof line->glyphs);
}

static void
test_outlines (void)
{
  static const char *const families[] = { "Noto Sans CJK SC", "Noto Serif CJK SC", "Noto Sans CJK JP" };
  g_autoptr (UrFontSubsets) fonts = ur_font_subsets_new ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (families); i++)
    {
      Line *line = line_new (NULL, families[i / 2], i % 2 ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL, TEXT);

      add (fonts, line);
      g_ptr_array_add (lines, line);
    }
  for (guint i = 0; i < lines->len; i++)
    assert_cut_down (fonts, g_ptr_array_index (lines, i));
}

/* Sizes and hinting make no other font. */
static void
test_shared (void)
{
  g_autoptr (UrFontSubsets) fonts = ur_font_subsets_new ();
  g_autoptr (Line) line = line_new (NULL, "Noto Sans CJK SC", PANGO_WEIGHT_NORMAL, TEXT);
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  g_autoptr (Line) hinted = line_new (map, "Noto Sans CJK SC", PANGO_WEIGHT_NORMAL, TEXT);
  cairo_font_face_t *face;

  add (fonts, line);
  add (fonts, hinted);
  face = ur_font_subsets_map (fonts, line->face, line->glyphs, line->n);
  g_assert_true (ur_font_subsets_map (fonts, hinted->face, hinted->glyphs, hinted->n) == face);
}

/* One glyph that was not collected: none of the run's is renumbered. */
static void
test_not_collected (void)
{
  g_autoptr (UrFontSubsets) fonts = ur_font_subsets_new ();
  g_autoptr (Line) line = line_new (NULL, "Noto Sans CJK SC", PANGO_WEIGHT_NORMAL, TEXT);

  line->n--;
  add (fonts, line);
  line->n++;
  assert_as_it_is (fonts, line);
  line->n--;
  assert_cut_down (fonts, line);
}

static void
test_other_outlines (void)
{
  g_autoptr (UrFontSubsets) fonts = ur_font_subsets_new ();
  g_autoptr (Line) line = line_new (NULL, "DejaVu Sans", PANGO_WEIGHT_NORMAL, "2020");

  add (fonts, line);
  assert_as_it_is (fonts, line);
}

static void
test_unknown_face (void)
{
  g_autoptr (UrFontSubsets) fonts = ur_font_subsets_new ();
  Line line = { .text = TEXT, .glyphs = { { 1 }, { G_MAXULONG } }, .n = 2 };

  line.face = cairo_toy_font_face_create ("Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  add (fonts, &line);
  assert_as_it_is (fonts, &line);
  cairo_font_face_destroy (line.face);
}

/* A font file of the glyphs of TEXT, which is small enough to be changed and thrown away. */
static hb_blob_t *
create_file (void)
{
  g_autoptr (Line) line = line_new (NULL, "Noto Sans CJK SC", PANGO_WEIGHT_NORMAL, TEXT);
  const PangoGlyphItem *run = pango_layout_get_line_readonly (line->layout, 0)->runs->data;
  hb_subset_input_t *input = hb_subset_input_create_or_fail ();
  hb_face_t *small;
  hb_blob_t *blob;

  for (const char *p = TEXT; *p; p = g_utf8_next_char (p))
    hb_set_add (hb_subset_input_unicode_set (input), g_utf8_get_char (p));
  small = hb_subset_or_fail (hb_font_get_face (pango_font_get_hb_font (run->item->analysis.font)), input);
  g_assert_nonnull (small);
  blob = hb_face_reference_blob (small);
  hb_face_destroy (small);
  hb_subset_input_destroy (input);
  return blob;
}

typedef struct
{
  char *folder, *file;
  FcConfig *config;
  PangoFontMap *map;
} Installation;

/* A system that has one font. */
static Installation *
installation_new (void)
{
  Installation *own = g_new0 (Installation, 1);
  hb_blob_t *blob = create_file ();
  unsigned int length;
  const char *data = hb_blob_get_data (blob, &length);

  own->folder = g_dir_make_tmp (NULL, NULL);
  own->file = g_build_filename (own->folder, "font.otf", NULL);
  g_assert_true (g_file_set_contents (own->file, data, length, NULL));
  hb_blob_destroy (blob);
  own->config = FcConfigCreate ();
  g_assert_true (FcConfigParseAndLoadFromMemory (own->config, (const FcChar8 *) CONFIG, FcTrue));
  g_assert_true (FcConfigAppFontAddFile (own->config, (const FcChar8 *) own->file));
  own->map = pango_cairo_font_map_new ();
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (own->map), own->config);
  return own;
}

static void
installation_free (Installation *own)
{
  g_object_unref (own->map);
  FcConfigDestroy (own->config);
  g_unlink (own->file);
  g_rmdir (own->folder);
  g_free (own->file);
  g_free (own->folder);
  g_free (own);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Installation, installation_free)

static void
test_emboldened (void)
{
  g_autoptr (Installation) own = installation_new ();
  g_autoptr (UrFontSubsets) fonts = ur_font_subsets_new ();
  g_autoptr (Line) regular = line_new (own->map, "Noto Sans CJK SC", PANGO_WEIGHT_NORMAL, TEXT);
  g_autoptr (Line) bold = line_new (own->map, "Noto Sans CJK SC", PANGO_WEIGHT_BOLD, TEXT);
  g_autoptr (GString) thin = trace (regular->face, regular->glyphs[0].index);
  g_autoptr (GString) thick = trace (bold->face, bold->glyphs[0].index);

  g_assert_cmpuint (regular->glyphs[0].index, ==, bold->glyphs[0].index);
  g_assert_cmpstr (thin->str, !=, thick->str);
  add (fonts, regular);
  add (fonts, bold);
  assert_cut_down (fonts, regular);
  assert_cut_down (fonts, bold);
}

/* An update takes the file away after a document was laid out. */
static void
test_vanished (void)
{
  g_autoptr (Installation) own = installation_new ();
  g_autoptr (UrFontSubsets) fonts = ur_font_subsets_new ();
  g_autoptr (Line) line = line_new (own->map, "Noto Sans CJK SC", PANGO_WEIGHT_NORMAL, TEXT);

  g_assert_no_errno (g_unlink (own->file));
  add (fonts, line);
  assert_cut_down (fonts, line);
}

/* A font of these bytes is cut down or used as it is. */
static void
use_font (hb_blob_t *blob)
{
  g_autoptr (UrFontSubsets) fonts = ur_font_subsets_new ();
  Line line = { .text = TEXT, .glyphs = { { 0 }, { 1 }, { 4 } }, .n = 3 }, small;
  hb_face_t *font = hb_face_create (blob, 0);

  line.face = cairo_toy_font_face_create ("Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  ur_font_subsets_remember (line.face, font, "broken", FALSE);
  hb_face_destroy (font);
  add (fonts, &line);
  small = line;
  small.face = ur_font_subsets_map (fonts, line.face, small.glyphs, small.n);
  if (small.face == line.face)
    g_assert_cmpmem (small.glyphs, sizeof small.glyphs, line.glyphs, sizeof line.glyphs);
  else
    for (int i = 0; i < small.n; i++)
      g_string_free (trace (small.face, small.glyphs[i].index), TRUE);
  cairo_font_face_destroy (line.face);
}

static void
test_truncated (void)
{
  hb_blob_t *whole = create_file ();

  for (guint i = 0; i < 64; i++)
    {
      hb_blob_t *part = hb_blob_create_sub_blob (whole, 0, hb_blob_get_length (whole) * i / 64);

      use_font (part);
      hb_blob_destroy (part);
    }
  hb_blob_destroy (whole);
}

/* Wrong bytes anywhere: nothing is asserted but that it ends well. */
static void
test_mutated (void)
{
  hb_blob_t *whole = create_file ();
  unsigned int length;
  const char *data = hb_blob_get_data (whole, &length);
  g_autoptr (GRand) rand = g_rand_new_with_seed (9704);

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *own = g_memdup2 (data, length);
      hb_blob_t *blob = hb_blob_create (own, length, HB_MEMORY_MODE_READONLY, NULL, NULL);

      for (guint k = 0; k < 1 + i % 9; k++)
        own[g_rand_int_range (rand, 0, (gint32) length)] = (char) g_rand_int (rand);
      use_font (blob);
      hb_blob_destroy (blob);
    }
  hb_blob_destroy (whole);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/font-subsets/outlines", test_outlines);
  g_test_add_func ("/font-subsets/shared", test_shared);
  g_test_add_func ("/font-subsets/not-collected", test_not_collected);
  g_test_add_func ("/font-subsets/other-outlines", test_other_outlines);
  g_test_add_func ("/font-subsets/unknown-face", test_unknown_face);
  g_test_add_func ("/font-subsets/emboldened", test_emboldened);
  g_test_add_func ("/font-subsets/vanished", test_vanished);
  g_test_add_func ("/font-subsets/truncated", test_truncated);
  g_test_add_func ("/font-subsets/mutated", test_mutated);
  return g_test_run ();
}
