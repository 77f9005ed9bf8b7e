/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that a scene says, with the scenes in it. */
#pragma once

#include <string.h>

#include "ur-scene.h"

typedef struct
{
  const char *role;
  double x, y, width, height; /* of the line's box, in units of the outermost scene */
  double size;
  const char *text;
} SceneText;

static inline void
scene_collect_texts (const UrScene *scene, double x, double y, double scale, GArray *texts)
{
  guint n;
  const UrSceneItem *items = ur_scene_get_items (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      const UrSceneItem *item = &items[i];
      const UrRect *rect = &item->rect;
      SceneText text = { ur_scene_get_role (scene, item),
                         x + scale * rect->x,
                         y + scale * rect->y,
                         scale * rect->width,
                         scale * rect->height,
                         scale * item->size,
                         item->line != NULL ? item->line->text : NULL };

      if (item->kind == UR_SCENE_PICTURE)
        scene_collect_texts (item->picture, text.x, text.y, scale * item->scale, texts);
      else if (text.text != NULL)
        g_array_append_val (texts, text);
    }
}

/* In the order in which they are read; their strings are the scene's. */
static inline GArray *
scene_list_texts (const UrScene *scene)
{
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (SceneText));

  scene_collect_texts (scene, 0, 0, 1, texts);
  return texts;
}

/* Of two marks side by side the blank half between them falls away: a line in the regular sans is narrower by
 * half an em for each pair. */
static inline void
scene_check_squeezed (const GArray *texts, const char *words, guint n_pairs)
{
  g_autoptr (UrTypesetter) typesetter = ur_typesetter_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      const SceneText *text = &g_array_index (texts, SceneText, i);
      const UrTextStyle loose = { .face = UR_FACE_SANS, .size = text->size };

      if (strstr (text->text, words) == NULL)
        continue;
      g_assert_cmpfloat (text->width, <=,
                         ur_typesetter_measure (typesetter, text->text, &loose) -
                             0.49 * n_pairs * text->size);
      return;
    }
  g_error ("nothing says “%s”", words);
}
