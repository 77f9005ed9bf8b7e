/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-shape.h"

#include <string.h>

#include "ur-font-subsets-private.h"
#include "ur-font-watch.h"
#include "ur-word-edges.h"

static void
shape_font_clear (gpointer data)
{
  cairo_font_face_destroy (((UrShapeFont *) data)->face);
}

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, const UrTextSpan *span)
{
  attribute->start_index = (guint) span->start;
  attribute->end_index = (guint) span->end;
  pango_attr_list_insert (list, attribute);
}

static PangoAttrList *
create_attributes (const UrTextSpan *spans, guint n_spans, const UrTextStyle *style)
{
  PangoAttrList *list = pango_attr_list_new ();
  g_autoptr (PangoFontDescription) description = ur_fonts_describe (style->face, style->size, style->bold);

  pango_attr_list_insert (list, pango_attr_font_desc_new (description));
  pango_attr_list_insert (list, pango_attr_language_new (pango_language_from_string ("zh-cn")));
  for (guint i = 0; i < n_spans; i++)
    {
      if (spans[i].bold && !style->bold)
        add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), &spans[i]);
      if (spans[i].sans && style->face != UR_FACE_SANS)
        add_attribute (list, pango_attr_family_new (UR_FONT_SANS), &spans[i]);
    }
  return list;
}

/* cairo's font face outlives the pango font: the lines need neither pango nor the thread that made them. */
static guint
add_font (UrShape *shape, PangoFont *font)
{
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  UrShapeFont added = { cairo_scaled_font_get_font_face (scaled) };

  cairo_scaled_font_get_font_matrix (scaled, &added.matrix);
  for (guint i = 0; i < shape->fonts->len; i++)
    {
      const UrShapeFont *known = &g_array_index (shape->fonts, UrShapeFont, i);
      if (known->face == added.face && memcmp (&known->matrix, &added.matrix, sizeof added.matrix) == 0)
        return i;
    }
  cairo_font_face_reference (added.face);
  ur_font_subsets_remember_pango (added.face, font);
  g_array_append_val (shape->fonts, added);
  return shape->fonts->len - 1;
}

/* A character that no font has.  Pango leaves room for a box of its own with the character's code in it; what
 * is drawn is the font's box, which is wider in most fonts. */
static void
become_box (PangoGlyphInfo *info, PangoFont *font)
{
  PangoRectangle extents;

  pango_font_get_glyph_extents (font, 0, NULL, &extents);
  *info = (PangoGlyphInfo){ .glyph = 0, .geometry = { .width = extents.width } };
}

static double
add_glyphs (UrShape *shape, PangoFont *font, PangoGlyphString *string, int first, int last)
{
  double advance = 0.0;

  for (int i = first; i < last; i++)
    {
      PangoGlyphInfo *info = &string->glyphs[i];
      UrShapeGlyph glyph;

      if (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG)
        become_box (info, font);
      glyph = (UrShapeGlyph){ info->glyph, advance + (double) info->geometry.x_offset / PANGO_SCALE,
                              (double) info->geometry.y_offset / PANGO_SCALE };
      if (info->glyph != PANGO_GLYPH_EMPTY)
        g_array_append_val (shape->glyphs, glyph);
      advance += (double) info->geometry.width / PANGO_SCALE;
    }
  return advance;
}

static void
add_cluster (UrShape *shape, PangoGlyphItem *run, guint font, const PangoGlyphItemIter *iter)
{
  const char *start = shape->text + iter->start_index, *end = shape->text + iter->end_index;
  UrCluster cluster = { .start = iter->start_index,
                        .length = iter->end_index - iter->start_index,
                        .first_glyph = shape->glyphs->len,
                        .first_char = g_utf8_get_char (start),
                        .last_char = g_utf8_get_char (g_utf8_prev_char (end)),
                        .font = font,
                        .level = run->item->analysis.level };
  gboolean rtl = iter->start_glyph > iter->end_glyph;

  cluster.klass = ur_char_classify (cluster.first_char);
  cluster.advance =
      add_glyphs (shape, run->item->analysis.font, run->glyphs, rtl ? iter->end_glyph + 1 : iter->start_glyph,
                  rtl ? iter->start_glyph + 1 : iter->end_glyph);
  cluster.n_glyphs = shape->glyphs->len - cluster.first_glyph;
  g_array_append_val (shape->clusters, cluster);
}

static void
shape_item (UrShape *shape, PangoItem *item, gsize text_len)
{
  PangoGlyphItem run = { .item = item };
  PangoGlyphItemIter iter;
  guint font;

  if (!item->analysis.font) /* there is no font at all, or it could not be loaded */
    {
      shape->is_whole &= ur_font_watch_see (NULL, NULL);
      return;
    }
  run.glyphs = pango_glyph_string_new ();
  pango_shape_with_flags (shape->text + item->offset, item->length, shape->text, text_len, &item->analysis,
                          run.glyphs, PANGO_SHAPE_NONE);
  if (!ur_font_watch_see (item->analysis.font, run.glyphs))
    {
      shape->is_whole = FALSE;
      pango_glyph_string_free (run.glyphs);
      return;
    }
  font = add_font (shape, item->analysis.font);
  for (gboolean more = pango_glyph_item_iter_init_start (&iter, &run, shape->text); more;
       more = pango_glyph_item_iter_next_cluster (&iter))
    add_cluster (shape, &run, font, &iter);
  pango_glyph_string_free (run.glyphs);
}

static void
widen_spaces (UrShape *shape)
{
  for (guint i = 1; i + 1 < shape->clusters->len; i++)
    {
      UrCluster *space = &g_array_index (shape->clusters, UrCluster, i);
      if (space->first_char == ' ' && space[-1].klass == UR_CHAR_HAN && space[1].klass == UR_CHAR_HAN)
        space->advance = shape->size;
    }
}

/* Two marks side by side: a closing one gives its right half, else an opening one its left half.  Marks of
 * two fonts stay as they are. */
static void
join_marks (UrShape *shape)
{
  for (guint i = 1; i < shape->clusters->len; i++)
    {
      UrCluster *after = &g_array_index (shape->clusters, UrCluster, i), *before = after - 1;
      double half = 0.5 * shape->size;

      if (!ur_char_has_blank (before->klass) || !ur_char_has_blank (after->klass) ||
          before->font != after->font || after->advance < 1.8 * half || after->n_glyphs != 1)
        continue;
      if (before->klass != UR_CHAR_OPEN && before->advance >= 1.8 * half)
        before->advance -= half;
      else if (after->klass == UR_CHAR_OPEN)
        {
          after->advance -= half;
          g_array_index (shape->glyphs, UrShapeGlyph, after->first_glyph).x -= half;
        }
      else
        continue;
      after->joined = TRUE;
    }
}

static void
find_breaks (UrShape *shape, gsize text_len, const UrTextSpan *spans, guint n_spans)
{
  int n_chars = g_utf8_strlen (shape->text, text_len);
  g_autofree PangoLogAttr *attributes = g_new (PangoLogAttr, n_chars + 1);
  const char *at = shape->text;
  int position = 0;
  guint span = 0;

  pango_get_log_attrs (shape->text, text_len, -1, pango_language_from_string ("zh-cn"), attributes,
                       n_chars + 1);
  for (guint i = 1; i < shape->clusters->len; i++)
    {
      UrCluster *cluster = &g_array_index (shape->clusters, UrCluster, i);
      gunichar before = cluster[-1].last_char, after = cluster->first_char;

      for (; at < shape->text + cluster->start; at = g_utf8_next_char (at))
        position++;
      cluster->can_break = (attributes[position].is_line_break || ur_break_is_allowed (before, after)) &&
                           !ur_break_is_forbidden (before, after);
      while (span < n_spans && (!spans[span].whole || spans[span].end <= cluster->start))
        span++;
      if (span < n_spans && cluster->start > spans[span].start)
        cluster->can_break = FALSE;
    }
}

/**
 * ur_shape_new:
 * @context: a pango context of this thread
 * @text: a paragraph; must live as long as the shape
 * @spans: (array length=n_spans): stretches that are bold or whole; the whole ones in the order of the text
 * @n_spans: number of @spans
 * @style: how it is set
 *
 * Turns a paragraph into clusters in the order of the text, with their widths and the places where a line
 * may end.  Fonts that lack a character are replaced as fontconfig says; what no font has shows as a box.
 *
 * Returns: (transfer full): the shape
 */
UrShape *
ur_shape_new (
    PangoContext *context, const char *text, const UrTextSpan *spans, guint n_spans, const UrTextStyle *style)
{
  UrShape *shape = g_new0 (UrShape, 1);
  g_autoptr (PangoAttrList) attributes = create_attributes (spans, n_spans, style);
  gsize len = strlen (text);
  GList *items;

  shape->text = text;
  shape->size = style->size;
  shape->is_whole = TRUE;
  shape->clusters = g_array_sized_new (FALSE, FALSE, sizeof (UrCluster), len / 3 + 1);
  shape->glyphs = g_array_sized_new (FALSE, FALSE, sizeof (UrShapeGlyph), len / 3 + 1);
  shape->fonts = g_array_new (FALSE, FALSE, sizeof (UrShapeFont));
  g_array_set_clear_func (shape->fonts, shape_font_clear);

  items = pango_itemize (context, text, 0, len, attributes, NULL);
  for (GList *l = items; l; l = l->next)
    shape_item (shape, l->data, len);
  g_list_free_full (items, (GDestroyNotify) pango_item_free);
  if (style->wide_spaces)
    widen_spaces (shape);
  if (style->tight)
    join_marks (shape);
  find_breaks (shape, len, spans, n_spans);
  return shape;
}

/**
 * ur_shape_dup_scaled:
 * @shape: a shape
 * @text: the same text, which must live as long as the copy
 * @size: of the em, pt
 *
 * Returns: (transfer full): @shape in another size: metrics are not hinted, so that it is what shaping in
 * that size would give
 */
UrShape *
ur_shape_dup_scaled (const UrShape *shape, const char *text, double size)
{
  UrShape *copy = g_new0 (UrShape, 1);
  const double scale = size / shape->size;

  copy->text = text;
  copy->size = size;
  copy->is_whole = shape->is_whole;
  copy->clusters = g_array_copy (shape->clusters);
  copy->glyphs = g_array_copy (shape->glyphs);
  copy->fonts = g_array_copy (shape->fonts);
  g_array_set_clear_func (copy->fonts, shape_font_clear);
  for (guint i = 0; i < copy->clusters->len; i++)
    g_array_index (copy->clusters, UrCluster, i).advance *= scale;
  for (guint i = 0; i < copy->glyphs->len; i++)
    {
      g_array_index (copy->glyphs, UrShapeGlyph, i).x *= scale;
      g_array_index (copy->glyphs, UrShapeGlyph, i).y *= scale;
    }
  for (guint i = 0; i < copy->fonts->len; i++)
    {
      UrShapeFont *font = &g_array_index (copy->fonts, UrShapeFont, i);
      cairo_font_face_reference (font->face);
      cairo_matrix_scale (&font->matrix, scale, scale);
    }
  return copy;
}

/**
 * ur_shape_find_words:
 * @shape: a shape
 *
 * Lets lines end within no word that is known, unless nothing else fits.  Only for a text of several lines:
 * looking its words up takes about as long as setting it.
 */
void
ur_shape_find_words (UrShape *shape)
{
  glong n_chars, position = 0;
  g_autofree guint8 *edges = ur_word_edges_find (shape->text, &n_chars);
  const char *at = shape->text;

  for (guint i = 1; i < shape->clusters->len; i++)
    {
      UrCluster *cluster = &g_array_index (shape->clusters, UrCluster, i);

      for (; at < shape->text + cluster->start; at = g_utf8_next_char (at))
        position++;
      cluster->edge = edges[position];
      if (cluster->edge == UR_EDGE_NONE)
        cluster->can_break = FALSE;
    }
}

/**
 * ur_shape_measure:
 * @shape: a shape
 * @size: of the em, pt
 *
 * Returns: how wide a copy of @shape in another size would be on one line, without making it
 */
double
ur_shape_measure (const UrShape *shape, double size)
{
  const double scale = size / shape->size;
  double width = 0.0;

  for (guint i = 0; i < shape->clusters->len; i++)
    width += ur_shape_get_cluster (shape, i)->advance * scale;
  return width;
}

/**
 * ur_shape_free:
 * @shape: (transfer full): a shape
 */
void
ur_shape_free (UrShape *shape)
{
  g_array_unref (shape->clusters);
  g_array_unref (shape->glyphs);
  g_array_unref (shape->fonts);
  g_free (shape);
}
