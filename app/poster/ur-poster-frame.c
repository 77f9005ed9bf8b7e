/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Banner, key figures and foot of the long picture. */
#include "ur-poster-private.h"

#include <math.h>
#include <string.h>

#include "ur-chart-looks.h"

#define BANNER_TEXT_BOTTOM 47.0
#define RINGS 13
#define TITLE_LARGEST 116.0
#define TITLE_SMALLEST 56.0
#define TITLE_LINES 3

static UrSceneItem *
add_ring (UrPosterBuilder *builder, UrSceneKind kind, const UrRect *rect, double cover)
{
  UrSceneItem *ring =
      ur_poster_add_shape (builder, builder->decor, kind, UR_POSTER_ROLE_RING, rect, UR_COLOR_RING);

  ring->under = UR_COLOR_RED;
  ring->cover = cover;
  return ring;
}

/* Thirteen rings round a disc at the banner's lower right edge; what lies under the banner is painted over
 * them. */
static void
add_rings (UrPosterBuilder *builder, double bottom)
{
  UrRect disc = { 930 - 104, bottom - 104, 208, 208 };

  for (int i = RINGS - 1; i >= 0; i--)
    {
      double radius = 150 + 52 * i;
      UrRect rect = { 930 - radius, bottom - radius, 2 * radius, 2 * radius };
      UrSceneItem *ring = add_ring (builder, UR_SCENE_FRAME, &rect, 0.42 - 0.026 * i);

      ring->radius = radius;
      ring->line_width = i % 4 == 0 ? 3 : 1.5;
    }
  add_ring (builder, UR_SCENE_DISC, &disc, 0.16);
}

static guint
count_title_lines (UrPosterBuilder *builder, char **pieces, const UrPosterStyle *style)
{
  guint n = 0;

  for (guint i = 0; pieces[i] != NULL; i++)
    n += ur_poster_count_lines (builder, pieces[i], style, UR_POSTER_MEASURE);
  return n;
}

/* Cut at its spaces; where that makes too many lines, or a piece is too long, the type shrinks. */
static void
add_title (UrPosterBuilder *builder, const char *title)
{
  UrPosterStyle style = {
    UR_POSTER_ROLE_BANNER_TITLE, UR_FACE_SERIF, TITLE_LARGEST, TRUE, 142, UR_COLOR_CREAM, UR_ALIGN_START
  };
  g_auto (GStrv) pieces = g_strsplit (title, " ", -1);

  while (style.size > TITLE_SMALLEST &&
         count_title_lines (builder, pieces, &style) > MAX (TITLE_LINES, g_strv_length (pieces)))
    {
      style.size -= 2;
      style.line = round (style.size * 1.224);
    }
  for (guint i = 0; pieces[i] != NULL; i++)
    if (*pieces[i] != '\0')
      builder->y +=
          ur_poster_add_text (builder, pieces[i], &style, UR_POSTER_PADDING, builder->y, UR_POSTER_MEASURE);
}

/* A long line of purpose reads better parted before 为, where it says what for. */
static void
add_subtitle (UrPosterBuilder *builder, const char *text)
{
  UrPosterStyle style = {
    UR_POSTER_ROLE_BANNER_SUBTITLE, UR_FACE_SERIF, 40, FALSE, 58, UR_COLOR_CREAM, UR_ALIGN_START
  };
  const char *what_for = strstr (text, "为");
  glong n = g_utf8_strlen (text, -1);
  glong at = what_for != NULL ? g_utf8_pointer_to_offset (text, what_for) : 0;

  if (n > 16 && at >= n / 4 && at <= 2 * n / 3)
    {
      g_autofree char *head = g_strndup (text, (gsize) (what_for - text));

      builder->y +=
          ur_poster_add_text (builder, head, &style, UR_POSTER_PADDING, builder->y, UR_POSTER_MEASURE);
      text = what_for;
    }
  builder->y += ur_poster_add_text (builder, text, &style, UR_POSTER_PADDING, builder->y, UR_POSTER_MEASURE);
}

/* Parted after the meeting's name when the line is long. */
static void
add_source (UrPosterBuilder *builder)
{
  UrPosterStyle style = {
    UR_POSTER_ROLE_BANNER_SOURCE, UR_FACE_SANS, 28, FALSE, 42, UR_COLOR_PALE, UR_ALIGN_START
  };
  const char *text = builder->report->source;
  const char *meeting = builder->report->meeting;

  if (*meeting != '\0' && g_str_has_prefix (text, meeting) && strlen (text) > strlen (meeting) &&
      ur_poster_measure (builder, text, &style) > 620)
    {
      builder->y +=
          ur_poster_add_text (builder, meeting, &style, UR_POSTER_PADDING, builder->y, UR_POSTER_MEASURE);
      text += strlen (meeting);
    }
  builder->y += ur_poster_add_text (builder, text, &style, UR_POSTER_PADDING, builder->y, UR_POSTER_MEASURE);
}

static void
add_label (UrPosterBuilder *builder)
{
  UrPosterStyle style = {
    UR_POSTER_ROLE_BANNER_TAG, UR_FACE_SANS, 30, FALSE, 60, UR_COLOR_CREAM, UR_ALIGN_START
  };
  UrRect frame = { UR_POSTER_PADDING + 1, builder->y + 1, 192, 58 };
  UrSceneItem *item = ur_poster_add_shape (builder, builder->items, UR_SCENE_FRAME, UR_POSTER_ROLE_FRAME,
                                           &frame, UR_COLOR_RING);
  const char *text = UR_POSTER_TAG_TEXT;

  item->radius = 3;
  item->line_width = 2;
  item->solid = TRUE;
  /* Spaced out. */
  for (guint i = 0; *text != '\0'; i++, text = g_utf8_next_char (text))
    {
      g_autofree char *letter = g_strndup (text, (gsize) (g_utf8_next_char (text) - text));

      ur_poster_add_text (builder, letter, &style, UR_POSTER_PADDING + 28 + 36 * i, builder->y, 40);
    }
  builder->y += 60;
}

/**
 * ur_poster_add_banner:
 *
 * Adds the red head with title, organisation and occasion.
 */
void
ur_poster_add_banner (UrPosterBuilder *builder)
{
  const UrReport *report = builder->report;
  double top = builder->y;
  UrRect ground = { 0, top, UR_POSTER_WIDTH, 0 };
  UrScene *decor = builder->decor;

  ur_poster_add_shape (builder, decor, UR_SCENE_RECTANGLE, UR_POSTER_ROLE_BANNER, &ground, UR_COLOR_RED);
  builder->y += 70;
  add_label (builder);
  builder->y += 51;
  if (report->title_lines != NULL && report->title_lines[0] != NULL)
    add_title (builder, report->title_lines[0]);
  builder->y += 16;
  for (guint i = 1;
       report->title_lines != NULL && report->title_lines[0] != NULL && report->title_lines[i] != NULL; i++)
    add_subtitle (builder, report->title_lines[i]);
  builder->y += 24;
  add_source (builder);
  builder->y = ceil (builder->y + BANNER_TEXT_BOTTOM);
  ur_scene_peek_last (decor)->rect.height = builder->y - top;
  add_rings (builder, builder->y);
}

/**
 * ur_poster_dup_figures_title:
 * @report: a report
 *
 * Returns: (transfer full): 2020年，六个数字; without the period when there are several
 */
char *
ur_poster_dup_figures_title (const UrReport *report)
{
  g_autofree char *count = ur_poster_dup_count (report->n_key_figures);
  const UrPeriod *period = report->n_key_figures > 0 ? report->key_figures[0]->period : NULL;

  for (guint i = 1; i < report->n_key_figures; i++)
    if (report->key_figures[i]->period != period)
      period = NULL;
  if (period == NULL)
    return g_strconcat (count, "个数字", NULL);
  return g_strconcat (period->short_label, "，", count, "个数字", NULL);
}

/* Returns how much higher than one with a label of one line it is. */
static double
add_cell (UrPosterBuilder *builder, const UrIndicator *indicator, double x, double width)
{
  UrColor color = ur_figure_get_color (indicator);
  UrPosterStyle value = { UR_POSTER_ROLE_VALUE, UR_FACE_SANS, 78, TRUE, 94, color, UR_ALIGN_START };
  UrPosterStyle label = { UR_POSTER_ROLE_LABEL, UR_FACE_SANS, 30, FALSE, 42, UR_COLOR_TEXT1, UR_ALIGN_START };
  g_autofree char *words = ur_indicator_dup_dated_label (indicator);

  ur_poster_add_figure (builder, indicator, &value, 32, x, builder->y + 97, width);
  return ur_poster_add_text (builder, words, &label, x, builder->y + 106, width) - label.line;
}

/* Two to a row, a hairline between. */
static void
add_cells (UrPosterBuilder *builder)
{
  const UrReport *report = builder->report;
  double middle = UR_POSTER_WIDTH / 2;

  for (guint i = 0; i < report->n_key_figures; i += 2)
    {
      double extra =
          add_cell (builder, report->key_figures[i], UR_POSTER_PADDING, middle - UR_POSTER_PADDING - 24);
      double height;

      if (i + 1 < report->n_key_figures)
        {
          double other =
              add_cell (builder, report->key_figures[i + 1], middle + 33, UR_POSTER_RIGHT - middle - 33);

          extra = MAX (extra, other);
        }
      height = 164 + extra;
      ur_poster_add_rect (builder, UR_POSTER_ROLE_LINE, middle, builder->y, 1, height, UR_COLOR_HAIRLINE);
      ur_poster_add_hairline (builder, UR_POSTER_PADDING, builder->y + height - 1, UR_POSTER_MEASURE);
      builder->y += height;
      ur_poster_add_cut (builder, UR_POSTER_CUT_ROW);
    }
}

/**
 * ur_poster_add_key_figures:
 *
 * Adds the key figures of the report, two a row.
 */
void
ur_poster_add_key_figures (UrPosterBuilder *builder)
{
  g_autofree char *title = ur_poster_dup_figures_title (builder->report);

  ur_poster_add_head (builder, title, NULL, FALSE);
  add_cells (builder);
}

/**
 * ur_poster_add_foot:
 *
 * Adds the source at the foot.
 */
void
ur_poster_add_foot (UrPosterBuilder *builder)
{
  UrPosterStyle head = { UR_POSTER_ROLE_SOURCE, UR_FACE_SANS, 27, TRUE, 45, UR_COLOR_WHITE, UR_ALIGN_START };
  UrPosterStyle text = { UR_POSTER_ROLE_SOURCE, UR_FACE_SANS, 27, FALSE, 45, UR_COLOR_CLOUD, UR_ALIGN_START };
  g_autofree char *source = ur_report_dup_source (builder->report);
  double indent = ur_poster_measure (builder, "来源", &head) + 27;
  UrRect ground = { 0, 0, UR_POSTER_WIDTH, 0 };
  UrScene *grounds = builder->grounds;

  builder->y += 55;
  ground.y = builder->y;
  builder->y += 38;
  ur_poster_add_text (builder, "来源", &head, UR_POSTER_PADDING, builder->y, indent);
  builder->y += ur_poster_add_text (builder, source, &text, UR_POSTER_PADDING + indent, builder->y,
                                    UR_POSTER_MEASURE - indent);
  builder->y += ur_poster_add_text (builder, UR_POSTER_FOOT_TEXT, &text, UR_POSTER_PADDING, builder->y,
                                    UR_POSTER_MEASURE);
  builder->y += 41;
  ground.height = builder->y - ground.y;
  ur_poster_add_shape (builder, grounds, UR_SCENE_RECTANGLE, UR_POSTER_ROLE_FOOT, &ground, UR_COLOR_INK);
}
