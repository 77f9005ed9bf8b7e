/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cairo 1.16 cuts CFF fonts down by itself, but where it does not understand the program of a single glyph it
 * embeds all subroutines of the font (700 KB of a Chinese one), and it always embeds a table of where each of
 * them lies (50 KB).  Given a small font without subroutines, it has nothing to get wrong. */
#include "ur-font-subsets-private.h"

#include <cairo-ft.h>
#include <fontconfig/fontconfig.h>
#include <hb-subset.h>
#include <pango/pangofc-font.h>

#define CFF HB_TAG ('C', 'F', 'F', ' ')

/* All that cairo and FreeType read. */
static const hb_tag_t kept_tables[] = {
  CFF,
  HB_TAG ('O', 'S', '/', '2'),
  HB_TAG ('c', 'm', 'a', 'p'),
  HB_TAG ('h', 'e', 'a', 'd'),
  HB_TAG ('h', 'h', 'e', 'a'),
  HB_TAG ('h', 'm', 't', 'x'),
  HB_TAG ('m', 'a', 'x', 'p'),
  HB_TAG ('n', 'a', 'm', 'e'),
};

/* Where a face of cairo's comes from. */
typedef struct
{
  hb_face_t *font;
  char *key; /* of all faces that differ in what does not show in a document, such as hinting */
  gboolean embolden;
} Origin;

typedef struct
{
  hb_face_t *font; /* with the kept tables only; NULL: is used as it is */
  gboolean embolden;
  hb_set_t *glyphs;
  hb_set_t *characters; /* of the text; more than those of the glyphs */
  cairo_font_face_t *face;
  hb_subset_plan_t *plan; /* that made the face */
  gboolean has_narrow;
  /* Marks that share a blank half follow each other in half the width that their font says.  A PDF would have
   * to step back between them, which readers take for the beginning of a new line. */
  cairo_font_face_t *narrow_face; /* the same, but says of its glyphs that they are half an em wide */
  gboolean is_made;
} Subset;

/* What a small face of cairo's needs as long as anything of cairo's refers to it. */
typedef struct
{
  FT_Library library;
  FT_Face face;
  hb_blob_t *blob;
} Backing;

struct _UrFontSubsets
{
  GHashTable *by_key;
  GHashTable *by_face; /* of Subset, borrowed from by_key */
};

static const cairo_user_data_key_t origin_key, backing_key;

/* cairo gives threads the same faces, but does not guard what is noted with them. */
static GMutex origin_lock;

static const Origin *
get_origin (cairo_font_face_t *face)
{
  const Origin *origin;

  g_mutex_lock (&origin_lock);
  origin = cairo_font_face_get_user_data (face, &origin_key);
  g_mutex_unlock (&origin_lock);
  return origin;
}

static void
origin_free (void *data)
{
  Origin *origin = data;

  hb_face_destroy (origin->font);
  g_free (origin->key);
  g_free (origin);
}

/**
 * ur_font_subsets_remember:
 * @face: a face that glyphs will be painted with
 * @font: the font that it comes from
 * @key: what tells fonts apart
 * @embolden: whether cairo makes the outlines of @font bolder
 *
 * Notes with @face which font it is of, once.
 */
void
ur_font_subsets_remember (cairo_font_face_t *face, hb_face_t *font, const char *key, gboolean embolden)
{
  Origin *origin = g_new0 (Origin, 1);
  gboolean is_noted;

  origin->font = hb_face_reference (font);
  origin->key = g_strdup_printf ("%d %s", embolden, key);
  origin->embolden = embolden;
  g_mutex_lock (&origin_lock);
  is_noted = !cairo_font_face_get_user_data (face, &origin_key) &&
             cairo_font_face_set_user_data (face, &origin_key, origin, origin_free) == CAIRO_STATUS_SUCCESS;
  g_mutex_unlock (&origin_lock);
  if (!is_noted)
    origin_free (origin);
}

/**
 * ur_font_subsets_remember_pango:
 * @face: a face that glyphs will be painted with
 * @font: the pango font that it comes from
 *
 * Notes with @face which font it is of; pango has read its file already, so that it need not be there any
 * longer.  On the thread that has made @font.
 */
void
ur_font_subsets_remember_pango (cairo_font_face_t *face, PangoFont *font)
{
  FcPattern *pattern;
  FcChar8 *file = NULL;
  FcBool embolden = FcFalse;
  int index = 0;
  g_autofree char *key = NULL;

  if (!PANGO_IS_FC_FONT (font) || get_origin (face))
    return;
  pattern = pango_fc_font_get_pattern (PANGO_FC_FONT (font));
  FcPatternGetString (pattern, FC_FILE, 0, &file);
  FcPatternGetInteger (pattern, FC_INDEX, 0, &index);
  FcPatternGetBool (pattern, FC_EMBOLDEN, 0, &embolden);
  key = g_strdup_printf ("%d %s", index, file ? (const char *) file : "");
  ur_font_subsets_remember (face, hb_font_get_face (pango_font_get_hb_font (font)), key, embolden);
}

/* Only fonts whose outlines are CFF: cairo cuts down TrueType well enough, and what else there is holds
 * pictures or is variable, which cairo embeds as mere outlines. */
static gboolean
is_suitable (hb_face_t *font)
{
  hb_blob_t *table = hb_face_reference_table (font, CFF);
  const gboolean has_outlines = hb_blob_get_length (table) > 0;

  hb_blob_destroy (table);
  return has_outlines;
}

static hb_face_t *
keep_tables (hb_face_t *font)
{
  hb_face_t *kept = hb_face_builder_create ();

  for (guint i = 0; i < G_N_ELEMENTS (kept_tables); i++)
    {
      hb_blob_t *table = hb_face_reference_table (font, kept_tables[i]);

      hb_face_builder_add_table (kept, kept_tables[i], table);
      hb_blob_destroy (table);
    }
  return kept;
}

static Subset *
subset_new (const Origin *origin)
{
  Subset *subset = g_new0 (Subset, 1);

  if (!origin || !is_suitable (origin->font))
    return subset;
  subset->font = keep_tables (origin->font);
  subset->embolden = origin->embolden;
  subset->glyphs = hb_set_create ();
  subset->characters = hb_set_create ();
  return subset;
}

static void
subset_free (gpointer data)
{
  Subset *subset = data;

  g_clear_pointer (&subset->narrow_face, cairo_font_face_destroy);
  g_clear_pointer (&subset->face, cairo_font_face_destroy);
  hb_subset_plan_destroy (subset->plan);
  hb_set_destroy (subset->glyphs);
  hb_set_destroy (subset->characters);
  hb_face_destroy (subset->font);
  g_free (subset);
}

static void
backing_free (void *data)
{
  Backing *backing = data;

  if (backing->face)
    FT_Done_Face (backing->face);
  if (backing->library)
    FT_Done_FreeType (backing->library);
  hb_blob_destroy (backing->blob);
  g_free (backing);
}

/* A library of its own for each: cairo lets go of a face whenever and on whatever thread it likes. */
static Backing *
backing_new (hb_face_t *font)
{
  Backing *backing = g_new0 (Backing, 1);
  unsigned int length;
  const char *data;

  backing->blob = hb_face_reference_blob (font);
  data = hb_blob_get_data (backing->blob, &length);
  if (FT_Init_FreeType (&backing->library) == 0 &&
      FT_New_Memory_Face (backing->library, (const FT_Byte *) data, (FT_Long) length, 0, &backing->face) == 0)
    return backing;
  backing_free (backing);
  return NULL;
}

static cairo_font_face_t *
create_face (hb_face_t *font, gboolean embolden)
{
  Backing *backing = backing_new (font);
  cairo_font_face_t *face;

  if (!backing)
    return NULL;
  face = cairo_ft_font_face_create_for_ft_face (backing->face, FT_LOAD_DEFAULT);
  if (cairo_font_face_set_user_data (face, &backing_key, backing, backing_free) != CAIRO_STATUS_SUCCESS)
    {
      cairo_font_face_destroy (face);
      backing_free (backing);
      return NULL;
    }
  if (embolden)
    cairo_ft_font_face_set_synthesize (face, CAIRO_FT_SYNTHESIZE_BOLD);
  return face;
}

/* What cairo says a glyph stands for comes from the font's table of characters.  Told characters rather than
 * glyphs, harfbuzz need not read the whole of that table, which takes longer than all the rest. */
static void
request_glyphs (const Subset *subset, hb_subset_input_t *input)
{
  hb_set_t *characters = hb_subset_input_unicode_set (input);
  hb_set_t *rest = hb_subset_input_glyph_set (input);
  hb_font_t *font = hb_font_create (subset->font);
  hb_codepoint_t glyph;

  hb_set_union (rest, subset->glyphs);
  hb_set_del (rest, 0); /* is always there */
  for (hb_codepoint_t c = HB_SET_VALUE_INVALID; hb_set_next (subset->characters, &c);)
    if (hb_font_get_nominal_glyph (font, c, &glyph) && hb_set_has (subset->glyphs, glyph))
      {
        hb_set_add (characters, c);
        hb_set_del (rest, glyph);
      }
  hb_font_destroy (font);
}

/* Without hints, a sixth of a font: they only matter where a screen is too coarse for the outlines. */
static hb_subset_plan_t *
create_plan (const Subset *subset)
{
  hb_subset_input_t *input = hb_subset_input_create_or_fail ();
  hb_subset_plan_t *plan;

  if (!input)
    return NULL;
  request_glyphs (subset, input);
  hb_subset_input_set_flags (input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE |
                                        HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  plan = hb_subset_plan_create_or_fail (subset->font, input);
  hb_subset_input_destroy (input);
  return plan;
}

/* The table of widths, with half an em for every glyph. */
static hb_blob_t *
halve_widths (hb_face_t *font)
{
  hb_blob_t *head = hb_face_reference_table (font, HB_TAG ('h', 'h', 'e', 'a'));
  hb_blob_t *widths = hb_face_reference_table (font, HB_TAG ('h', 'm', 't', 'x'));
  hb_blob_t *halved = hb_blob_copy_writable_or_fail (widths);
  const guint half = hb_face_get_upem (font) / 2;
  unsigned int head_length, length = 0;
  const guint8 *counts = (const guint8 *) hb_blob_get_data (head, &head_length);
  guint8 *entries = halved ? (guint8 *) hb_blob_get_data_writable (halved, &length) : NULL;
  /* The last field of the head; each entry is a width and a bearing, of two bytes each. */
  guint n = entries && head_length >= 36 ? (guint) counts[34] << 8 | counts[35] : 0;

  for (guint i = 0; i < MIN (n, length / 4); i++)
    {
      entries[4 * i] = (guint8) (half >> 8);
      entries[4 * i + 1] = (guint8) half;
    }
  hb_blob_destroy (head);
  hb_blob_destroy (widths);
  return halved;
}

static cairo_font_face_t *
create_narrow_face (hb_face_t *font, gboolean embolden)
{
  hb_face_t *narrow = keep_tables (font);
  hb_blob_t *widths = halve_widths (font);
  cairo_font_face_t *face;

  if (widths)
    hb_face_builder_add_table (narrow, HB_TAG ('h', 'm', 't', 'x'), widths);
  hb_blob_destroy (widths);
  face = create_face (narrow, embolden);
  hb_face_destroy (narrow);
  return face;
}

static void
subset_make (Subset *subset)
{
  hb_face_t *small;

  subset->is_made = TRUE;
  subset->plan = create_plan (subset);
  small = subset->plan ? hb_subset_plan_execute_or_fail (subset->plan) : NULL;
  if (!small)
    return;
  subset->face = create_face (small, subset->embolden);
  if (subset->has_narrow)
    subset->narrow_face = create_narrow_face (small, subset->embolden);
  hb_face_destroy (small);
}

static gboolean
subset_map (Subset *subset, cairo_glyph_t *glyphs, int n_glyphs)
{
  const hb_map_t *map = hb_subset_plan_old_to_new_glyph_mapping (subset->plan);

  for (int i = 0; i < n_glyphs; i++)
    if (!hb_map_has (map, (hb_codepoint_t) glyphs[i].index))
      return FALSE;
  for (int i = 0; i < n_glyphs; i++)
    glyphs[i].index = hb_map_get (map, (hb_codepoint_t) glyphs[i].index);
  return TRUE;
}

static Subset *
find_subset (UrFontSubsets *subsets, cairo_font_face_t *face)
{
  Subset *subset = g_hash_table_lookup (subsets->by_face, face);
  const Origin *origin;
  const char *key;

  if (subset)
    return subset;
  origin = get_origin (face);
  key = origin ? origin->key : "";
  subset = g_hash_table_lookup (subsets->by_key, key);
  if (!subset)
    {
      subset = subset_new (origin);
      g_hash_table_insert (subsets->by_key, g_strdup (key), subset);
    }
  g_hash_table_insert (subsets->by_face, cairo_font_face_reference (face), subset);
  return subset;
}

/**
 * ur_font_subsets_new:
 *
 * Returns: (transfer full): fonts without glyphs yet; for one document
 */
UrFontSubsets *
ur_font_subsets_new (void)
{
  UrFontSubsets *subsets = g_new0 (UrFontSubsets, 1);

  subsets->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, subset_free);
  subsets->by_face = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) cairo_font_face_destroy, NULL);
  return subsets;
}

/**
 * ur_font_subsets_free:
 * @subsets: (transfer full): fonts; what was painted with them keeps what it needs
 */
void
ur_font_subsets_free (UrFontSubsets *subsets)
{
  g_hash_table_unref (subsets->by_face);
  g_hash_table_unref (subsets->by_key);
  g_free (subsets);
}

/**
 * ur_font_subsets_add:
 * @subsets: fonts
 * @run: glyphs that will be painted, with their text
 */
void
ur_font_subsets_add (UrFontSubsets *subsets, const UrGlyphRun *run)
{
  Subset *subset = find_subset (subsets, run->face);

  if (!subset->font)
    return;
  subset->has_narrow = subset->has_narrow || run->is_narrow;
  for (int i = 0; i < run->n_glyphs; i++)
    hb_set_add (subset->glyphs, (hb_codepoint_t) run->glyphs[i].index);
  for (const char *p = run->text; p < run->text + run->length; p = g_utf8_next_char (p))
    hb_set_add (subset->characters, g_utf8_get_char (p));
}

/**
 * ur_font_subsets_can_narrow:
 * @subsets: fonts
 * @face: a face
 *
 * Returns: whether a font can be made of @face that says of its glyphs that they are half an em wide
 */
gboolean
ur_font_subsets_can_narrow (UrFontSubsets *subsets, cairo_font_face_t *face)
{
  return find_subset (subsets, face)->font != NULL;
}

static gboolean
map_glyphs (Subset *subset, cairo_glyph_t *glyphs, int n_glyphs)
{
  if (subset->font && !subset->is_made)
    subset_make (subset);
  return subset->face && subset_map (subset, glyphs, n_glyphs);
}

/**
 * ur_font_subsets_map_narrow:
 * @subsets: fonts
 * @face: a face that ur_font_subsets_can_narrow()
 * @glyphs: (array length=n_glyphs) (inout): glyphs of it that were added as narrow ones
 * @n_glyphs: how many
 *
 * As ur_font_subsets_map(), for the small face that says of its glyphs that they are half an em wide.
 *
 * Returns: (transfer none): the small face or @face
 */
cairo_font_face_t *
ur_font_subsets_map_narrow (UrFontSubsets *subsets,
                            cairo_font_face_t *face,
                            cairo_glyph_t *glyphs,
                            int n_glyphs)
{
  Subset *subset = find_subset (subsets, face);

  if (!map_glyphs (subset, glyphs, n_glyphs))
    return face;
  return subset->narrow_face ? subset->narrow_face : subset->face;
}

/**
 * ur_font_subsets_map:
 * @subsets: fonts
 * @face: a face
 * @glyphs: (array length=n_glyphs) (inout): glyphs of it; they get their numbers in the small face
 * @n_glyphs: how many
 *
 * Finds the small face to paint @glyphs with.  The first call makes it, so that all glyphs must have been
 * added before.  Where a font cannot be cut down, or a glyph was not added, @face is used and @glyphs stay.
 *
 * Returns: (transfer none): the small face or @face
 */
cairo_font_face_t *
ur_font_subsets_map (UrFontSubsets *subsets, cairo_font_face_t *face, cairo_glyph_t *glyphs, int n_glyphs)
{
  Subset *subset = find_subset (subsets, face);

  return map_glyphs (subset, glyphs, n_glyphs) ? subset->face : face;
}
