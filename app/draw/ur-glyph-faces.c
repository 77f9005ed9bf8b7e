/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-glyph-faces.h"

#include <cairo-ft.h>
#include <hb.h>
#include <pango/pangofc-font.h>

#include "ur-cff.h"

#define N_GLYPHS 65536

/* Faces that differ in what does not show in a PDF: cairo embeds each for itself. */
static const int hint_styles[] = { FC_HINT_NONE, FC_HINT_SLIGHT, FC_HINT_MEDIUM, FC_HINT_FULL };
#define N_TWINS 4

/* A face, its twins and what has been painted with each. */
typedef struct
{
  FcPattern *pattern;
  UrCff *cff; /* NULL: cairo has no trouble with such fonts */
  cairo_font_face_t *twins[N_TWINS];
  UrCffSubset *subsets[N_TWINS];
  guint8 *chosen; /* of every glyph: 0 not painted yet, else the twin, counted from 1 */
} Family;

struct _UrGlyphFaces
{
  GHashTable *families; /* by face */
};

static const cairo_user_data_key_t pattern_key;

static void
pattern_destroy (void *pattern)
{
  FcPatternDestroy (pattern);
}

/**
 * ur_glyph_faces_remember:
 * @face: a face that glyphs will be painted with
 * @font: the pango font that it comes from
 *
 * Notes with @face which file it is of.  On the thread that has made @font.
 */
void
ur_glyph_faces_remember (cairo_font_face_t *face, PangoFont *font)
{
  FcPattern *pattern;

  if (!PANGO_IS_FC_FONT (font) || cairo_font_face_get_user_data (face, &pattern_key))
    return;
  pattern = pango_fc_font_get_pattern (PANGO_FC_FONT (font));
  FcPatternReference (pattern);
  if (cairo_font_face_set_user_data (face, &pattern_key, pattern, pattern_destroy) != CAIRO_STATUS_SUCCESS)
    FcPatternDestroy (pattern);
}

static GBytes *
load_table (FcPattern *pattern)
{
  FcChar8 *file;
  int index = 0;
  hb_blob_t *blob, *table;
  hb_face_t *face;
  const char *data;
  unsigned int length;

  if (FcPatternGetString (pattern, FC_FILE, 0, &file) != FcResultMatch)
    return NULL;
  FcPatternGetInteger (pattern, FC_INDEX, 0, &index);
  blob = hb_blob_create_from_file ((const char *) file);
  face = hb_face_create (blob, (unsigned int) index);
  table = hb_face_reference_table (face, HB_TAG ('C', 'F', 'F', ' '));
  data = hb_blob_get_data (table, &length);
  hb_face_destroy (face);
  hb_blob_destroy (blob);
  return g_bytes_new_with_free_func (data, length, (GDestroyNotify) hb_blob_destroy, table);
}

static Family *
family_new (cairo_font_face_t *face)
{
  Family *family = g_new0 (Family, 1);
  g_autoptr (GBytes) table = NULL;

  family->pattern = cairo_font_face_get_user_data (face, &pattern_key);
  family->twins[0] = cairo_font_face_reference (face);
  table = family->pattern ? load_table (family->pattern) : NULL;
  family->cff = table ? ur_cff_new (table) : NULL;
  if (family->cff)
    family->chosen = g_new0 (guint8, N_GLYPHS);
  return family;
}

static void
family_free (gpointer data)
{
  Family *family = data;

  for (guint i = 0; i < N_TWINS; i++)
    {
      g_clear_pointer (&family->twins[i], cairo_font_face_destroy);
      g_clear_pointer (&family->subsets[i], ur_cff_subset_free);
    }
  g_clear_pointer (&family->cff, ur_cff_free);
  g_free (family->chosen);
  g_free (family);
}

static cairo_font_face_t *
create_twin (FcPattern *pattern, guint i)
{
  FcPattern *own = FcPatternDuplicate (pattern);
  cairo_font_face_t *twin;

  FcPatternDel (own, FC_HINTING);
  FcPatternDel (own, FC_HINT_STYLE);
  FcPatternAddBool (own, FC_HINTING, FcTrue);
  FcPatternAddInteger (own, FC_HINT_STYLE, hint_styles[i]);
  twin = cairo_ft_font_face_create_for_pattern (own);
  FcPatternDestroy (own);
  return twin;
}

/* The first twin that takes the glyph; the last has to. */
static guint
find_twin (Family *family, guint glyph)
{
  for (guint i = 0; i < N_TWINS; i++)
    {
      if (!family->subsets[i])
        family->subsets[i] = ur_cff_subset_new (family->cff);
      if (!family->twins[i])
        family->twins[i] = create_twin (family->pattern, i);
      if (ur_cff_subset_add (family->subsets[i], glyph))
        return i;
    }
  return N_TWINS - 1;
}

/**
 * ur_glyph_faces_new:
 *
 * Returns: (transfer full): nothing painted yet; for one PDF
 */
UrGlyphFaces *
ur_glyph_faces_new (void)
{
  UrGlyphFaces *faces = g_new0 (UrGlyphFaces, 1);

  faces->families = g_hash_table_new_full (NULL, NULL, NULL, family_free);
  return faces;
}

/**
 * ur_glyph_faces_free:
 * @faces: (transfer full): what was painted
 */
void
ur_glyph_faces_free (UrGlyphFaces *faces)
{
  g_hash_table_unref (faces->families);
  g_free (faces);
}

/**
 * ur_glyph_faces_choose:
 * @faces: what has been painted so far
 * @face: the face of a glyph that is painted now
 * @glyph: its index in the font
 *
 * Looks for a face with the same outlines in whose embedded subset cairo 1.16 can tell which subroutines of
 * the font @glyph needs; see ur_cff_subset_add().  To be asked in the order of painting.
 *
 * Returns: (transfer none): @face or a twin of it
 */
cairo_font_face_t *
ur_glyph_faces_choose (UrGlyphFaces *faces, cairo_font_face_t *face, gulong glyph)
{
  Family *family = g_hash_table_lookup (faces->families, face);

  if (!family)
    {
      family = family_new (face);
      g_hash_table_insert (faces->families, face, family);
    }
  if (!family->cff || glyph >= N_GLYPHS)
    return face;
  if (family->chosen[glyph] == 0)
    family->chosen[glyph] = (guint8) (find_twin (family, (guint) glyph) + 1);
  return family->twins[family->chosen[glyph] - 1];
}
