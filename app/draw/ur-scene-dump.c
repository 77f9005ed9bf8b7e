/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene as text, for tests and for looking at. */
#include "ur-scene-private.h"

/* How a picture's own units lie in those of the scene that is dumped. */
typedef struct
{
  double x, y, scale;
  guint depth;
} Frame;

static const char *const color_names[] = {
  [UR_COLOR_RED] = "red",
  [UR_COLOR_SLATE] = "slate",
  [UR_COLOR_INK] = "ink",
  [UR_COLOR_PINE] = "pine",
  [UR_COLOR_TRACK] = "track",
  [UR_COLOR_PLOT] = "plot",
  [UR_COLOR_GRID] = "grid",
  [UR_COLOR_AXIS] = "axis",
  [UR_COLOR_TEXT1] = "text1",
  [UR_COLOR_TEXT2] = "text2",
  [UR_COLOR_TEXT3] = "text3",
  [UR_COLOR_RED_TEXT] = "red-text",
  [UR_COLOR_SLATE_TEXT] = "slate-text",
  [UR_COLOR_TINT] = "tint",
  [UR_COLOR_WHITE] = "white",
  [UR_COLOR_CREAM] = "cream",
  [UR_COLOR_PALE] = "pale",
  [UR_COLOR_RING] = "ring",
  [UR_COLOR_CLOUD] = "cloud",
  [UR_COLOR_HAIRLINE] = "hairline",
};
G_STATIC_ASSERT (G_N_ELEMENTS (color_names) == UR_N_COLORS);

static void dump_items (const UrScene *scene, const Frame *frame, GString *dump);

/* No locale, and no −0.0. */
static void
append_number (GString *dump, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (value > -0.05 && value < 0)
    value = 0;
  g_string_append_c (dump, ' ');
  g_string_append (dump, g_ascii_formatd (text, sizeof text, "%.1f", value));
}

static void
append_rect (GString *dump, const UrRect *rect, const Frame *frame)
{
  append_number (dump, frame->x + frame->scale * rect->x);
  append_number (dump, frame->y + frame->scale * rect->y);
  append_number (dump, frame->scale * rect->width);
  append_number (dump, frame->scale * rect->height);
}

static void
append_text (GString *dump, const UrSceneItem *item, const Frame *frame)
{
  append_number (dump, frame->scale * item->size);
  append_number (dump, frame->y + frame->scale * item->baseline);
  if (item->line->n_runs > 0 && item->line->runs[0].bold)
    g_string_append (dump, " bold");
  g_string_append_printf (dump, " “%s”", item->line->text);
  if (item->full_text != NULL)
    g_string_append_printf (dump, " for “%s”", item->full_text);
}

static void
dump_picture (const UrSceneItem *item, const Frame *frame, GString *dump)
{
  const Frame inner = { frame->x + frame->scale * item->rect.x, frame->y + frame->scale * item->rect.y,
                        frame->scale * item->scale, frame->depth + 1 };

  g_string_append_printf (dump, " %s\n", item->picture->id != NULL ? item->picture->id : "-");
  dump_items (item->picture, &inner, dump);
}

static void
dump_item (const UrScene *scene, const UrSceneItem *item, const Frame *frame, GString *dump)
{
  for (guint i = 0; i < frame->depth; i++)
    g_string_append (dump, "  ");
  g_string_append (dump, ur_scene_get_role (scene, item));
  append_rect (dump, &item->rect, frame);
  if (item->kind == UR_SCENE_PICTURE)
    {
      dump_picture (item, frame, dump);
      return;
    }
  g_string_append_printf (dump, " %s", color_names[item->color]);
  if (item->area >= 0)
    g_string_append_printf (dump, " #%d", item->area);
  if (item->kind == UR_SCENE_TEXT)
    append_text (dump, item, frame);
  g_string_append_c (dump, '\n');
}

static void
dump_items (const UrScene *scene, const Frame *frame, GString *dump)
{
  for (guint i = 0; i < scene->items->len; i++)
    {
      const UrSceneItem *item = &g_array_index (scene->items, UrSceneItem, i);

      if (item->kind != UR_SCENE_TAG_BEGIN && item->kind != UR_SCENE_TAG_END)
        dump_item (scene, item, frame, dump);
    }
}

/**
 * ur_scene_dump:
 * @scene: a scene
 *
 * The whole scene as lines of text, to compare and to look at: `scene ID WIDTH HEIGHT`, then one line for
 * each item, indented: role, x, y, width, height, and for a picture its id, with its own items indented below
 * it in the units of @scene; for all else the colour and `#AREA`, and for text its size, its baseline, `bold`
 * and the words in “”.  All numbers have one decimal.  One line `area #N x y width height “words”` for each
 * area is last.
 *
 * Returns: (transfer full): the text
 */
char *
ur_scene_dump (const UrScene *scene)
{
  const Frame frame = { 0, 0, 1, 1 };
  GString *dump = g_string_new ("scene ");

  g_string_append (dump, scene->id != NULL ? scene->id : "-");
  append_number (dump, scene->width);
  append_number (dump, scene->height);
  g_string_append_c (dump, '\n');
  dump_items (scene, &frame, dump);
  for (guint i = 0; i < scene->areas->len; i++)
    {
      const UrSceneArea *area = &g_array_index (scene->areas, UrSceneArea, i);

      g_string_append_printf (dump, "area #%u", i);
      append_rect (dump, &area->rect, &frame);
      g_string_append_printf (dump, " “%s”\n", area->title != NULL ? area->title : "");
    }
  return g_string_free (dump, FALSE);
}
