/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first and the last slide. */
#include "ur-slides-private.h"

#include "ur-note.h"

#include <math.h>

#define N_RINGS 13
#define RING_X 1560.0
#define RING_Y 1080.0
#define RING_STEP 84.0
#define FIRST_RING 240.0
#define DISC 168.0

static UrSceneItem *
add_ornament (UrDeck *deck, UrSceneKind kind, const UrRect *rect, double cover)
{
  UrSceneItem *item = ur_deck_add (deck, kind, UR_SLIDE_ROLE_ORNAMENT, rect, UR_COLOR_RING);

  item->under = UR_COLOR_RED;
  item->cover = cover;
  return item;
}

/* The circles of the long picture's banner, as large as a slide makes them. */
static void
add_rings (UrDeck *deck)
{
  UrRect disc = { RING_X - DISC, RING_Y - DISC, 2 * DISC, 2 * DISC };

  for (guint i = N_RINGS; i-- > 0;)
    {
      double radius = FIRST_RING + RING_STEP * i;
      UrRect rect = { RING_X - radius, RING_Y - radius, 2 * radius, 2 * radius };

      UrSceneItem *ring = add_ornament (deck, UR_SCENE_FRAME, &rect, 0.42 - 0.026 * i);

      ring->radius = radius;
      ring->line_width = i % 4 == 3 ? 5 : 2.5;
    }
  add_ornament (deck, UR_SCENE_DISC, &disc, 0.16);
}

static GPtrArray *
list_title_lines (const UrReport *report)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) words = g_strsplit (report->title_lines[0], " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (lines, g_strdup (words[i]));
  return lines;
}

/* Foreign words stay on one line: only short Chinese titles are cut at their spaces. */
static gboolean
is_cut_at_spaces (const GPtrArray *lines)
{
  if (lines->len < 2 || lines->len > 3)
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    if (g_utf8_strlen (g_ptr_array_index (lines, i), -1) > 12 ||
        g_utf8_get_char (g_ptr_array_index (lines, i)) < 0x2E80)
      return FALSE;
  return TRUE;
}

static double
add_title_lines (UrDeck *deck, double y)
{
  UrSlideType type = { .role = UR_SLIDE_ROLE_TITLE,
                       .face = UR_FACE_SERIF,
                       .size = 132,
                       .floor = 64,
                       .line = 164.0 / 132,
                       .max_lines = 1,
                       .bold = TRUE,
                       .hang = TRUE,
                       .color = UR_COLOR_CREAM };
  const UrReport *report = deck->slides->report;
  g_autoptr (GPtrArray) lines = list_title_lines (report);

  if (!is_cut_at_spaces (lines))
    {
      g_autoptr (UrSlideLines) one = NULL;

      /* On one line where that leaves it large. */
      type.floor = 96;
      one = ur_deck_fit (deck, report->title_lines[0], NULL, 0, &type, UR_SLIDE_FULL);
      if (one->lines->len > 1)
        {
          type.floor = 64;
          type.max_lines = 3;
        }
      return ur_deck_add_text (deck, report->title_lines[0], &type, UR_SLIDE_LEFT, y, UR_SLIDE_FULL);
    }
  for (guint i = 0; i < lines->len; i++)
    y = ur_deck_add_text (deck, g_ptr_array_index (lines, i), &type, UR_SLIDE_LEFT, y, UR_SLIDE_FULL);
  return y;
}

/* Everything of the first slide is moved down so that it is a little above the middle. */
static void
center (UrDeck *deck, guint first, double end)
{
  double by = MAX (0, (UR_SLIDE_HEIGHT - end) * 0.42);

  ur_scene_move (deck->slide->scene, first, ur_scene_get_n_items (deck->slide->scene), 0, by);
}

/**
 * ur_deck_add_title:
 * @deck: a deck
 *
 * Adds the slide with the report's title.
 */
void
ur_deck_add_title (UrDeck *deck)
{
  const UrReport *report = deck->slides->report;
  g_autofree char *title = ur_report_dup_title (report);
  const UrSlideHead head = { .kind = UR_SLIDE_TITLE, .id = "title", .title = report->title_lines[0] };
  UrSlideType subtitle = { .role = UR_SLIDE_ROLE_SUBTITLE,
                           .face = UR_FACE_SERIF,
                           .size = 48,
                           .floor = 34,
                           .line = 72.0 / 48,
                           .max_lines = 2,
                           .hang = TRUE,
                           .color = UR_COLOR_CREAM };
  UrSlideType source = { .role = UR_SLIDE_ROLE_FOOT,
                         .size = UR_SLIDE_SMALL,
                         .floor = UR_SLIDE_FOOT,
                         .line = 48 / UR_SLIDE_SMALL,
                         .max_lines = 2,
                         .hang = TRUE,
                         .color = UR_COLOR_PALE };
  guint first;
  double y = 0;

  ur_deck_begin (deck, &head);
  ur_deck_say (deck, "%s", title);
  ur_deck_add_ground (deck, UR_COLOR_RED, UR_COLOR_RED);
  add_rings (deck);
  first = ur_scene_get_n_items (deck->slide->scene);
  y = add_title_lines (deck, y) + 24;
  for (guint i = 1; report->title_lines[i] != NULL; i++)
    y = ur_deck_add_text (deck, report->title_lines[i], &subtitle, UR_SLIDE_LEFT, y, UR_SLIDE_FULL);
  if (strcmp (report->subtitle, title) != 0)
    {
      y = ur_deck_add_text (deck, report->subtitle, &source, UR_SLIDE_LEFT, y + 48, UR_SLIDE_FULL);
      ur_deck_say (deck, "%s", report->subtitle);
    }
  center (deck, first, y);
}

static gboolean
has_derived (const UrReport *report)
{
  for (guint i = 0; i < report->n_charts; i++)
    if (report->charts[i].kind == UR_CHART_SHARE)
      return TRUE;
  return FALSE;
}

static double
add_note (UrDeck *deck, const char *note, const UrSlideType *type, double y)
{
  ur_deck_say (deck, "%s", note);
  return ur_deck_add_text (deck, note, type, UR_SLIDE_LEFT, y + 20, UR_SLIDE_FULL);
}

static void
collect_chart (GArray *items, const UrSlide *slide)
{
  for (guint i = 0; i < slide->chart->n_items; i++)
    if (g_ptr_array_find (slide->pictured, slide->chart->items[i].indicator, NULL))
      g_array_append_val (items, slide->chart->items[i]);
}

/* What the slides before show with a note. */
static GArray *
list_noted (const UrDeck *deck)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (UrChartItem));
  const char *const *hidden = deck->options->hidden;

  for (guint i = 0; i < deck->slides->slides->len; i++)
    {
      const UrSlide *slide = g_ptr_array_index (deck->slides->slides, i);

      if (hidden != NULL && g_strv_contains (hidden, slide->id))
        continue;
      if (slide->chart != NULL)
        collect_chart (items, slide);
      for (guint j = 0; slide->kind == UR_SLIDE_FIGURES && j < slide->figures->len; j++)
        ur_notes_add_card (items, g_ptr_array_index (slide->figures, j));
    }
  return items;
}

/**
 * ur_deck_add_source:
 * @deck: a deck
 *
 * Adds the slide that says where the figures come from and how those that are on the slides were counted.
 */
void
ur_deck_add_source (UrDeck *deck)
{
  const UrReport *report = deck->slides->report;
  const UrSlideHead head = { .kind = UR_SLIDE_SOURCE, .id = "source", .title = "来源" };
  UrSlideType title = { .role = UR_SLIDE_ROLE_TITLE,
                        .face = UR_FACE_SERIF,
                        .size = 74,
                        .floor = 74,
                        .line = 104.0 / 74,
                        .bold = TRUE,
                        .color = UR_COLOR_WHITE };
  UrSlideType text = { .role = UR_SLIDE_ROLE_BODY,
                       .size = UR_SLIDE_BODY,
                       .floor = UR_SLIDE_BODY,
                       .line = 70.0 / UR_SLIDE_BODY,
                       .hang = TRUE,
                       .color = UR_COLOR_CLOUD };
  g_autoptr (GArray) items = list_noted (deck);
  guint first;
  double y;

  ur_deck_begin (deck, &head);
  ur_deck_say (deck, "%s", head.title);
  ur_deck_add_ground (deck, UR_COLOR_INK, UR_COLOR_INK);
  first = ur_scene_get_n_items (deck->slide->scene);
  y = ur_deck_add_text (deck, head.title, &title, UR_SLIDE_LEFT, 0, UR_SLIDE_FULL) + 20;
  y = add_note (deck, report->source, &text, y);
  if (*report->issuer != '\0')
    y = add_note (deck, report->issuer, &text, y);
  y = add_note (deck,
                has_derived (report) ? "数字和单位照报告原样；标“计算得出”的由报告数字推算。"
                                     : "数字和单位照报告原样。",
                &text, y);
  for (guint i = 0; i < report->n_notes && y < UR_SLIDE_HEIGHT - 360; i++)
    {
      g_autofree char *said =
          ur_note_dup_text (&report->notes[i], (const UrChartItem *) (gpointer) items->data, items->len);
      g_autofree char *note = said != NULL ? g_strconcat (report->notes[i].sign, " ", said, NULL) : NULL;

      if (note != NULL)
        y = add_note (deck, note, &text, y);
    }
  center (deck, first, y);
}
