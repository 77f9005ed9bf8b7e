/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies below a figure or a hit in running text: its ground and its line.  An attribute's own background
 * would fill the whole line, and its underline can be neither thick nor placed. */
#include "ur-highlight.h"

#include "ur-style.h"

/* px at a body of 17, from the middle of the line */
#define GROUND_TOP -14.0
#define GROUND_HEIGHT 27.0
#define HOVER_TOP -12.0
#define HOVER_HEIGHT 24.0
#define UNDERLINE_TOP 9.0

typedef struct
{
  GdkRGBA ground;
  GdkRGBA line;
  double ground_top;
  double ground_height;
  double beyond;
  double radius;
  double thickness;
  double ring;
} Look;

static void
choose_hit_look (GtkWidget *widget, UrHighlightFlags flags, Look *look)
{
  *look = (Look){ .ground_top = HOVER_TOP,
                  .ground_height = HOVER_HEIGHT,
                  .radius = 2,
                  .thickness = (flags & UR_HIGHLIGHT_CURRENT) != 0 ? 2 : 0 };
  ur_style_get_color (widget, "ur_hit", &look->ground);
  ur_style_get_color (widget, "ur_accent_ink", &look->line);
}

static void
choose_own_look (GtkWidget *widget, Look *look)
{
  *look = (Look){ .ground_top = HOVER_TOP, .ground_height = HOVER_HEIGHT, .thickness = 2 };
  ur_style_get_color (widget, "ur_pine_tint", &look->ground);
  ur_style_get_color (widget, "ur_pine", &look->line);
}

static void
choose_look (GtkWidget *widget, UrHighlightFlags flags, Look *look)
{
  gboolean selected = (flags & UR_HIGHLIGHT_SELECTED) != 0;
  gboolean hovered = (flags & UR_HIGHLIGHT_HOVERED) != 0;

  *look = (Look){ .ground_top = HOVER_TOP, .thickness = 1 };
  ur_style_get_color (widget, "ur_tint", &look->ground);
  ur_style_get_color (widget, selected || hovered ? "ur_accent_ink" : "ur_tint2", &look->line);
  if (hovered)
    look->ground_height = HOVER_HEIGHT;
  if (selected)
    {
      look->ground_top = GROUND_TOP;
      look->ground_height = GROUND_HEIGHT;
      look->beyond = 3;
      look->radius = 3;
      look->thickness = 2;
    }
  if ((flags & UR_HIGHLIGHT_FOCUSED) != 0)
    {
      ur_style_get_color (widget, "ur_accent_ink", &look->line);
      look->ground_top = GROUND_TOP;
      look->beyond = 4;
      look->radius = 3;
      look->ring = 2;
    }
}

static void
fill (GtkSnapshot *snapshot, const GdkRGBA *color, const graphene_rect_t *rect, double radius)
{
  GskRoundedRect rounded;

  if (radius > 0)
    {
      gsk_rounded_rect_init_from_rect (&rounded, rect, (float) radius);
      gtk_snapshot_push_rounded_clip (snapshot, &rounded);
    }
  gtk_snapshot_append_color (snapshot, color, rect);
  if (radius > 0)
    gtk_snapshot_pop (snapshot);
}

static void
draw_ring (GtkSnapshot *snapshot, const Look *look, const graphene_rect_t *rect)
{
  GskRoundedRect outline;
  float widths[4] = { 2, 2, 2, 2 };
  GdkRGBA colors[4] = { look->line, look->line, look->line, look->line };

  gsk_rounded_rect_init_from_rect (&outline, rect, 3);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

static graphene_rect_t
make_rect (double x, double y, double width, double height)
{
  return GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
}

/**
 * ur_highlight_draw:
 * @widget: whose text it is; the colours are its style's
 * @snapshot: what it is drawn into
 * @flags: what the words are
 * @words: where they are, the whole height of their line
 * @px: how large a pixel of a text of 17 px is here
 *
 * Draws what marks words in running text, the same in every view: call it before the text is drawn.
 */
void
ur_highlight_draw (
    GtkWidget *widget, GtkSnapshot *snapshot, UrHighlightFlags flags, const graphene_rect_t *words, double px)
{
  double middle = words->origin.y + words->size.height / 2.0;
  graphene_rect_t rect;
  double left, width;
  Look look;

  if ((flags & UR_HIGHLIGHT_HIT) != 0)
    choose_hit_look (widget, flags, &look);
  else if ((flags & UR_HIGHLIGHT_OWN) != 0)
    choose_own_look (widget, &look);
  else
    choose_look (widget, flags, &look);
  left = words->origin.x - look.beyond;
  width = words->size.width + 2 * look.beyond;
  rect = make_rect (left, middle + look.ground_top * px, width, look.ground_height * px);
  if (look.ground_height > 0)
    fill (snapshot, &look.ground, &rect, look.radius);
  if (look.ring > 0)
    {
      rect = make_rect (left, middle + look.ground_top * px, width, GROUND_HEIGHT * px);
      draw_ring (snapshot, &look, &rect);
    }
  else if (look.thickness > 0)
    {
      rect = make_rect (words->origin.x, middle + UNDERLINE_TOP * px, words->size.width, look.thickness);
      fill (snapshot, &look.line, &rect, 0);
    }
}

/**
 * ur_highlight_draw_icon:
 * @widget: whose text it is beside
 * @snapshot: what it is drawn into
 * @name: a symbolic icon
 * @color: a colour's name in the style of @widget, for all of the icon
 * @at: where it goes, a square in the coordinates of @snapshot
 *
 * Draws an icon that marks words.
 */
void
ur_highlight_draw_icon (
    GtkWidget *widget, GtkSnapshot *snapshot, const char *name, const char *color, const GdkRectangle *at)
{
  GdkRGBA colors[4];
  g_autoptr (GtkIconPaintable) icon =
      gtk_icon_theme_lookup_icon (gtk_icon_theme_get_for_display (gtk_widget_get_display (widget)), name,
                                  NULL, at->width, gtk_widget_get_scale_factor (widget), GTK_TEXT_DIR_LTR, 0);

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    ur_style_get_color (widget, color, &colors[i]);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) at->x, (float) at->y));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, at->width, at->height,
                                            colors, G_N_ELEMENTS (colors));
  gtk_snapshot_restore (snapshot);
}
