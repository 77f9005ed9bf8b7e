/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-review-chip.h"

#include "ur-style.h"

/* px at the usual size of text */
#define NUMBER_SIZE 11.0
#define REPAIR_SIZE 11.5
#define PADDING 6
#define SPACE 3
#define HEIGHT 17
#define RADIUS 3

struct _UrReviewChip
{
  GObject parent_instance;

  GtkWidget *view; /* weak */
  char *words;
  gboolean is_number;
  PangoLayout *layout;
  int width, height; /* of the words */
};

static void ur_review_chip_init_paintable (GdkPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UrReviewChip,
                               ur_review_chip,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, ur_review_chip_init_paintable))

static void
lay_out (UrReviewChip *self)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  double size = (self->is_number ? NUMBER_SIZE : REPAIR_SIZE) * ur_text_scale_get ();

  if (self->layout != NULL || self->view == NULL)
    return;
  self->layout = gtk_widget_create_pango_layout (self->view, self->words);
  pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string ("zh-cn")));
  pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) (size * PANGO_SCALE)));
  if (self->is_number)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_get_pixel_size (self->layout, &self->width, &self->height);
}

static void
draw_frame (UrReviewChip *self, GtkSnapshot *snapshot, const graphene_rect_t *rect)
{
  const float widths[4] = { 1, 1, 1, 1 };
  GskRoundedRect outline;
  GdkRGBA line, ground;

  ur_style_get_color (self->view, "ur_amber_line", &line);
  ur_style_get_color (self->view, "ur_amber_tint", &ground);
  gsk_rounded_rect_init_from_rect (&outline, rect, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &ground, rect);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths, (GdkRGBA[4]){ line, line, line, line });
}

static void
ur_review_chip_snapshot (GdkPaintable *paintable, GdkSnapshot *snapshot, double width, double height)
{
  UrReviewChip *self = UR_REVIEW_CHIP (paintable);
  double chip = HEIGHT * ur_text_scale_get ();
  GdkRGBA ink;
  double x, y;

  if (self->view == NULL)
    return;
  lay_out (self);
  /* What there is room for is as high as digits are: the chip is higher, round their middle. */
  x = self->is_number ? 2 : SPACE;
  y = self->is_number ? height - self->height - 1 : (height - chip) / 2;
  if (!self->is_number)
    draw_frame (self, snapshot,
                &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) (width - 2 * SPACE), (float) chip));
  ur_style_get_color (self->view, "ur_amber_ink", &ink);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float) (x + (self->is_number ? 0 : PADDING)),
                                      (float) (self->is_number ? y : y + (chip - self->height) / 2)));
  gtk_snapshot_append_layout (snapshot, self->layout, &ink);
  gtk_snapshot_restore (snapshot);
}

static int
ur_review_chip_get_intrinsic_width (GdkPaintable *paintable)
{
  UrReviewChip *self = UR_REVIEW_CHIP (paintable);

  lay_out (self);
  return self->width + (self->is_number ? 4 : 2 * (SPACE + PADDING));
}

/* Above the line that the characters stand on; not so much that a line of text would become higher. */
static int
ur_review_chip_get_intrinsic_height (GdkPaintable *paintable)
{
  return (int) (11 * ur_text_scale_get ());
}

static GdkPaintableFlags
ur_review_chip_get_flags (GdkPaintable *paintable)
{
  return GDK_PAINTABLE_STATIC_SIZE;
}

static void
ur_review_chip_init_paintable (GdkPaintableInterface *iface)
{
  iface->snapshot = ur_review_chip_snapshot;
  iface->get_intrinsic_width = ur_review_chip_get_intrinsic_width;
  iface->get_intrinsic_height = ur_review_chip_get_intrinsic_height;
  iface->get_flags = ur_review_chip_get_flags;
}

static void
ur_review_chip_finalize (GObject *object)
{
  UrReviewChip *self = UR_REVIEW_CHIP (object);

  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->layout);
  g_free (self->words);
  G_OBJECT_CLASS (ur_review_chip_parent_class)->finalize (object);
}

static void
ur_review_chip_class_init (UrReviewChipClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ur_review_chip_finalize;
}

static void
ur_review_chip_init (UrReviewChip *self)
{
}

/**
 * ur_review_chip_new:
 * @view: the text view that it is drawn in, whose style it has
 * @words: what it says
 * @is_number: whether it is the number of a question; else it is a repair
 *
 * A chip keeps the size that text has when it is first drawn: for another size another one is made.
 *
 * Returns: (transfer full): the chip
 */
GdkPaintable *
ur_review_chip_new (GtkWidget *view, const char *words, gboolean is_number)
{
  UrReviewChip *self = g_object_new (UR_TYPE_REVIEW_CHIP, NULL);

  g_set_weak_pointer (&self->view, view);
  self->words = g_strdup (words);
  self->is_number = is_number;
  return GDK_PAINTABLE (self);
}
