/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene is painted, dumped, found under the pointer and placed in another: all from the same numbers. */
#include "ur-scene.h"

#include <string.h>

enum
{
  ROLE_BOX,
  ROLE_WORDS,
  ROLE_INNER,
};

static const char *const roles[] = { "box", "words", "inner" };

/* A canvas that writes down what it is asked for. */
typedef struct
{
  UrCanvas parent;
  GString *log;
} Recorder;

static GString *
get_log (UrCanvas *canvas)
{
  return ((Recorder *) canvas)->log;
}

static void
record_rectangle (UrCanvas *canvas, double x, double y, double width, double height, guint32 rgb)
{
  g_string_append_printf (get_log (canvas), "rectangle %g %g %g %g %06x\n", x, y, width, height, rgb);
}

static void
record_frame (UrCanvas *canvas,
              double x,
              double y,
              double width,
              double height,
              double radius,
              double line_width,
              guint32 rgb)
{
  g_string_append_printf (get_log (canvas), "frame %g %g %g %g %g %g %06x\n", x, y, width, height, radius,
                          line_width, rgb);
}

static void
record_line (UrCanvas *canvas,
             double x1,
             double y1,
             double x2,
             double y2,
             double width,
             const double *dashes,
             guint n_dashes,
             guint32 rgb)
{
  g_string_append_printf (get_log (canvas), "line %g %g %g %g %g", x1, y1, x2, y2, width);
  for (guint i = 0; i < n_dashes; i++)
    g_string_append_printf (get_log (canvas), " -%g", dashes[i]);
  g_string_append_printf (get_log (canvas), " %06x\n", rgb);
}

static void
record_disc (UrCanvas *canvas, double cx, double cy, double radius, guint32 rgb)
{
  g_string_append_printf (get_log (canvas), "disc %g %g %g %06x\n", cx, cy, radius, rgb);
}

static void
record_glyphs (UrCanvas *canvas, const UrGlyphRun *run, double x, double baseline, guint32 rgb)
{
  g_string_append_printf (get_log (canvas), "glyphs %g %g %.*s %06x\n", x, baseline, run->length, run->text,
                          rgb);
}

static void
record_push (UrCanvas *canvas, double x, double y, double scale)
{
  g_string_append_printf (get_log (canvas), "push %g %g %g\n", x, y, scale);
}

static void
record_pop (UrCanvas *canvas)
{
  g_string_append (get_log (canvas), "pop\n");
}

static void
record_begin_group (UrCanvas *canvas, const char *id, const char *title)
{
  g_string_append_printf (get_log (canvas), "group %s %s\n", id, title);
}

static void
record_end_group (UrCanvas *canvas)
{
  g_string_append (get_log (canvas), "end\n");
}

static void
record_begin_tag (UrCanvas *canvas, const char *tag, const char *attributes, const char *words)
{
  g_string_append_printf (get_log (canvas), "<%s%s%s>\n", tag, *attributes != '\0' ? " " : "", attributes);
}

static void
record_end_tag (UrCanvas *canvas, const char *tag)
{
  g_string_append_printf (get_log (canvas), "</%s>\n", tag);
}

static const UrCanvasClass recorder_class = {
  .rectangle = record_rectangle,
  .frame = record_frame,
  .line = record_line,
  .disc = record_disc,
  .glyphs = record_glyphs,
  .push = record_push,
  .pop = record_pop,
  .begin_group = record_begin_group,
  .end_group = record_end_group,
  .begin_tag = record_begin_tag,
  .end_tag = record_end_tag,
};

/* The colours are their own numbers, so that a record names them. */
static UrPalette
make_palette (void)
{
  UrPalette palette = { 0 };

  for (guint i = 0; i < UR_N_COLORS; i++)
    palette.rgb[i] = i;
  return palette;
}

static char *
record_between (const UrScene *scene, const UrPalette *palette, double top, double bottom)
{
  Recorder recorder = { { &recorder_class }, g_string_new (NULL) };

  ur_scene_paint_between (scene, &recorder.parent, palette, top, bottom);
  return g_string_free (recorder.log, FALSE);
}

static char *
record (const UrScene *scene, const UrPalette *palette)
{
  return record_between (scene, palette, -1000, 1000);
}

static UrSceneItem *
add (UrScene *scene, UrSceneKind kind, UrColor color, double x, double y, double width, double height)
{
  const UrRect rect = { x, y, width, height };

  return ur_scene_add (scene, kind, ROLE_BOX, color, &rect);
}

static UrLine *
set_line (const char *words)
{
  g_autoptr (UrTypesetter) typesetter = ur_typesetter_new (NULL);
  const UrTextStyle style = { .face = UR_FACE_SANS, .size = 20 };
  g_autoptr (GPtrArray) lines = ur_typesetter_break (typesetter, words, NULL, 0, &style, 1000);

  g_assert_cmpuint (lines->len, ==, 1);
  return g_ptr_array_steal_index (lines, 0);
}

static void
test_painted_in_order (void)
{
  g_autoptr (UrScene) scene = ur_scene_new (100, 100, roles);
  const UrPalette palette = make_palette ();
  g_autofree char *log = NULL;
  UrSceneItem *item;

  add (scene, UR_SCENE_RECTANGLE, UR_COLOR_RED, 1, 2, 3, 4);
  item = add (scene, UR_SCENE_FRAME, UR_COLOR_SLATE, 5, 6, 7, 8);
  item->radius = 2;
  item->line_width = 3;
  item = add (scene, UR_SCENE_LINE, UR_COLOR_INK, 10, 20, 30, 0);
  item->line_width = 2;
  item->gap = 4;
  add (scene, UR_SCENE_LINE, UR_COLOR_INK, 10, 20, 0, 30);
  add (scene, UR_SCENE_DISC, UR_COLOR_PINE, 10, 10, 8, 8);
  log = record (scene, &palette);
  g_assert_cmpstr (log, ==,
                   "rectangle 1 2 3 4 000000\n"
                   "frame 5 6 7 8 2 3 000001\n"
                   "line 10 20 40 20 2 -2 -8 000002\n"
                   "line 10 20 10 50 1 000002\n"
                   "disc 14 14 4 000003\n");
}

/* Half white over black is grey. */
static void
test_covers (void)
{
  g_autoptr (UrScene) scene = ur_scene_new (100, 100, roles);
  UrPalette palette = make_palette ();
  g_autofree char *log = NULL;
  UrSceneItem *item = add (scene, UR_SCENE_DISC, UR_COLOR_RED, 0, 0, 2, 2);

  palette.rgb[UR_COLOR_RED] = 0xFFFFFF;
  palette.rgb[UR_COLOR_INK] = 0x000000;
  item->under = UR_COLOR_INK;
  item->cover = 0.5;
  log = record (scene, &palette);
  g_assert_cmpstr (log, ==, "disc 1 1 1 808080\n");
}

static void
test_few_colors (void)
{
  g_autoptr (UrScene) scene = ur_scene_new (100, 100, roles);
  UrPalette palette = make_palette ();
  g_autofree char *contrast = NULL;
  g_autofree char *hatched = NULL;

  add (scene, UR_SCENE_RECTANGLE, UR_COLOR_TRACK, 0, 0, 50, 10)->trait = UR_SCENE_TRACK;
  add (scene, UR_SCENE_LINE, UR_COLOR_INK, 20, 0, 0, 10)->trait = UR_SCENE_REFERENCE;
  palette.high_contrast = TRUE;
  contrast = record (scene, &palette);
  g_assert_cmpstr (contrast, ==, "frame 0.5 0.5 49 9 0 1 000004\nline 20 0 20 10 1.5 000002\n");

  ur_scene_truncate (scene, 0);
  add (scene, UR_SCENE_DISC, UR_COLOR_RED, 0, 0, 10, 10)->trait = UR_SCENE_DATUM;
  add (scene, UR_SCENE_DISC, UR_COLOR_SLATE, 0, 0, 10, 10)->trait = UR_SCENE_DATUM;
  palette.high_contrast = FALSE;
  palette.hatched = TRUE;
  hatched = record (scene, &palette);
  g_assert_cmpstr (hatched, ==, "disc 5 5 5 000000\ndisc 5 5 5 000009\ndisc 5 5 3 000005\n");
}

static void
test_groups_and_tags (void)
{
  g_autoptr (UrScene) scene = ur_scene_new (100, 100, roles);
  const UrPalette palette = make_palette ();
  const UrSceneArea area = { .id = (char *) "a-1", .title = (char *) "one" };
  g_autofree char *log = NULL;

  ur_scene_add_area (scene, &area);
  ur_scene_add_tag (scene, UR_SCENE_TAG_BEGIN, "P");
  add (scene, UR_SCENE_RECTANGLE, UR_COLOR_RED, 0, 0, 1, 1)->area = 0;
  add (scene, UR_SCENE_RECTANGLE, UR_COLOR_RED, 0, 0, 2, 2)->area = 0;
  ur_scene_add_tag (scene, UR_SCENE_TAG_END, "P");
  add (scene, UR_SCENE_RECTANGLE, UR_COLOR_RED, 0, 0, 3, 3)->tag = "H1";
  add (scene, UR_SCENE_RECTANGLE, UR_COLOR_RED, 0, 0, 4, 4)->anchor = 7;
  add (scene, UR_SCENE_RECTANGLE, UR_COLOR_RED, 0, 0, 5, 5)->link = 7;
  log = record (scene, &palette);
  g_assert_cmpstr (log, ==,
                   "<P>\n"
                   "group a-1 one\nrectangle 0 0 1 1 000000\nrectangle 0 0 2 2 000000\nend\n"
                   "</P>\n"
                   "<H1>\nrectangle 0 0 3 3 000000\n</H1>\n"
                   "<cairo.dest name='place-7'>\nrectangle 0 0 4 4 000000\n</cairo.dest>\n"
                   "<Link dest='place-7'>\nrectangle 0 0 5 5 000000\n</Link>\n");
}

/* A scene in another, and stretches of one at the end of another. */
static void
test_composed (void)
{
  g_autoptr (UrScene) inner = ur_scene_new (10, 20, roles);
  g_autoptr (UrScene) outer = ur_scene_new (100, 100, roles);
  g_autoptr (UrScene) copy = ur_scene_new (100, 100, roles);
  const UrPalette palette = make_palette ();
  g_autofree char *log = NULL;
  g_autofree char *dump = NULL;

  ur_scene_set_id (inner, "small");
  add (inner, UR_SCENE_RECTANGLE, UR_COLOR_RED, 1, 1, 4, 4);
  ur_scene_add_text (inner, ROLE_WORDS, UR_COLOR_TEXT1, 1, 18, set_line ("三"));
  ur_scene_add_picture (outer, ROLE_INNER, inner, 30, 40, 0.5);
  ur_scene_append (copy, outer, 0, 1, 10, 5);
  ur_scene_append (copy, inner, 1, 2, 0, 100);
  ur_scene_truncate (outer, 0); /* what the copy shows is its own */
  log = record (copy, &palette);
  g_assert_cmpstr (log, ==,
                   "push 40 45 0.5\nrectangle 1 1 4 4 000000\nglyphs 1 18 三 000008\npop\n"
                   "glyphs 1 118 三 000008\n");
  dump = ur_scene_dump (copy);
  g_assert_cmpstr (dump, ==,
                   "scene - 100.0 100.0\n"
                   "  inner 40.0 45.0 5.0 10.0 small\n"
                   "    box 40.5 45.5 2.0 2.0 red\n"
                   "    words 40.5 45.2 10.0 10.0 text1 10.0 54.0 “三”\n"
                   "  words 1.0 100.4 20.0 20.0 text1 20.0 118.0 “三”\n");
}

/* Painting band by band misses nothing and paints nothing that is far away. */
static void
test_bands (void)
{
  g_autoptr (UrScene) scene = ur_scene_new (100, 300, roles);
  const UrPalette palette = make_palette ();
  g_autofree char *upper = NULL;
  g_autofree char *lower = NULL;

  add (scene, UR_SCENE_RECTANGLE, UR_COLOR_RED, 0, 0, 1, 10);
  add (scene, UR_SCENE_RECTANGLE, UR_COLOR_RED, 0, 95, 2, 10);
  add (scene, UR_SCENE_RECTANGLE, UR_COLOR_RED, 0, 200, 3, 10);
  upper = record_between (scene, &palette, 0, 100);
  lower = record_between (scene, &palette, 100, 300);
  g_assert_cmpstr (upper, ==, "rectangle 0 0 1 10 000000\nrectangle 0 95 2 10 000000\n");
  g_assert_cmpstr (lower, ==, "rectangle 0 95 2 10 000000\nrectangle 0 200 3 10 000000\n");
}

static void
test_found (void)
{
  g_autoptr (UrScene) scene = ur_scene_new (100, 100, roles);
  UrSceneArea area = { .rect = { 0, 0, 100, 10 } };

  area.core = (UrRect){ 10, 2, 6, 6 };
  ur_scene_add_area (scene, &area);
  area.core = (UrRect){ 80, 2, 6, 6 };
  ur_scene_add_area (scene, &area);
  area.rect.y = 16;
  ur_scene_add_area (scene, &area);
  g_assert_cmpint (ur_scene_find_area (scene, 20, 5, 4), ==, 0); /* one row, two dots */
  g_assert_cmpint (ur_scene_find_area (scene, 70, 5, 4), ==, 1);
  g_assert_cmpint (ur_scene_find_area (scene, 70, 14, 4), ==, 2); /* the nearer side of a gap */
  g_assert_cmpint (ur_scene_find_area (scene, 70, 14, 0), ==, -1);
  g_assert_cmpint (ur_scene_find_area (scene, 70, 20, 0), ==, 2);
  g_assert_cmpint (ur_scene_find_area (scene, 70, 30.5, 4), ==, -1);
}

static void
test_dumped (void)
{
  g_autoptr (UrScene) scene = ur_scene_new (100, 50, roles);
  const UrSceneArea area = { .rect = { 0, 0, 9, 9 }, .title = (char *) "one" };
  g_autofree char *dump = NULL;

  ur_scene_set_id (scene, "funds");
  ur_scene_add_area (scene, &area);
  add (scene, UR_SCENE_RECTANGLE, UR_COLOR_SLATE, -0.01, 2, 3.25, 4)->area = 0;
  ur_scene_add_tag (scene, UR_SCENE_TAG_BEGIN, "P");
  ur_scene_add_text (scene, ROLE_WORDS, UR_COLOR_TEXT1, 10, 30, set_line ("三十"))->full_text =
      g_strdup ("三十五");
  dump = ur_scene_dump (scene);
  g_assert_cmpstr (dump, ==,
                   "scene funds 100.0 50.0\n"
                   "  box 0.0 2.0 3.2 4.0 slate #0\n"
                   "  words 10.0 12.4 40.0 20.0 text1 20.0 30.0 “三十” for “三十五”\n"
                   "area #0 0.0 0.0 9.0 9.0 “one”\n");
}

static void
test_rearranged (void)
{
  g_autoptr (UrScene) scene = ur_scene_new (100, 50, roles);
  const UrSceneItem *items;
  guint n;

  add (scene, UR_SCENE_RECTANGLE, UR_COLOR_RED, 1, 0, 1, 1);
  ur_scene_add_text (scene, ROLE_WORDS, UR_COLOR_TEXT1, 10, 30, set_line ("三"));
  add (scene, UR_SCENE_RECTANGLE, UR_COLOR_RED, 3, 0, 1, 1);
  ur_scene_reorder (scene, 1, 2);
  ur_scene_move (scene, 1, 3, 5, 7);
  items = ur_scene_get_items (scene, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpfloat (items[0].rect.x, ==, 1);
  g_assert_cmpfloat (items[1].rect.x, ==, 8);
  g_assert_cmpfloat (items[1].rect.y, ==, 7);
  g_assert_cmpfloat (items[2].baseline, ==, 37);
  g_assert_cmpstr (items[2].line->text, ==, "三");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/order", test_painted_in_order);
  g_test_add_func ("/scene/cover", test_covers);
  g_test_add_func ("/scene/few-colors", test_few_colors);
  g_test_add_func ("/scene/groups-and-tags", test_groups_and_tags);
  g_test_add_func ("/scene/composed", test_composed);
  g_test_add_func ("/scene/bands", test_bands);
  g_test_add_func ("/scene/found", test_found);
  g_test_add_func ("/scene/dump", test_dumped);
  g_test_add_func ("/scene/rearranged", test_rearranged);
  return g_test_run ();
}
