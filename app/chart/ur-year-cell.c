/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-year-cell.h"

#include <math.h>

#include "ur-text-meter.h"

/* A line shows a trend; fewer periods than these have none. */
#define LEAST_FOR_LINE 4u

#define EDGE 28.0 /* from the first and the last year to the sides */
#define LABEL_Y 21.0
#define LABEL_SIZE 13.5
#define UNIT_SIZE 12.0
#define UNIT_GAP 6.0
#define PLOT_TOP 61.0
#define PLOT_HEIGHT 41.0
#define TAIL 12.0
#define VALUE_SIZE 12.0
#define SMALLEST 10.5
#define NEWEST_MORE 1.5 /* how much larger the newest value is */
#define VALUE_ABOVE 14.0
#define VALUE_APART 4.0
#define TIER 15.0
#define DOT 9.0
#define RING_WIDTH 2.0
#define LINE_WIDTH 1.5
#define HEADS_HEIGHT 28.0

typedef enum
{
  ROLE_LABEL,
  ROLE_UNIT,
  ROLE_YEAR,
  ROLE_AXIS,
  ROLE_LINE,
  ROLE_DOT,
  ROLE_VALUE,
} Role;

static const char *const role_names[] = {
  [ROLE_LABEL] = "label", [ROLE_UNIT] = "unit", [ROLE_YEAR] = "year",   [ROLE_AXIS] = "axis",
  [ROLE_LINE] = "line",   [ROLE_DOT] = "dot",   [ROLE_VALUE] = "value",
};

/* A cell in the making. */
typedef struct
{
  const UrYearCell *cell;
  UrScene *scene;
  UrTextMeter *meter;
  double width;
  double low, high; /* of the scale, which always holds zero */
  double top;       /* of the plot */
  double size;      /* of the values */
  gboolean two_tiers;
} Builder;

static double
get_x (double width, guint i, guint n)
{
  return n > 1 ? EDGE + (width - 2 * EDGE) * i / (n - 1) : width - EDGE;
}

static double
get_y (const Builder *builder, double value)
{
  double range = builder->high - builder->low;

  return builder->top + (range > 0 ? (builder->high - value) / range * PLOT_HEIGHT : PLOT_HEIGHT);
}

/* @x: its middle, kept from hanging out at the sides; @center: of its line */
static double
add_text (Builder *builder,
          Role role,
          UrColor color,
          const char *text,
          double size,
          gboolean bold,
          UrAnchor anchor,
          double x,
          double center)
{
  UrLine *line = ur_text_meter_set (builder->meter, text, size, bold);
  double width = line->width;
  UrSceneItem *item;

  if (anchor == UR_ANCHOR_MIDDLE)
    x = CLAMP (x - width / 2, 0, MAX (builder->width - width, 0));
  item = ur_scene_add_text (builder->scene, role, color, x, center + 0.38 * size, line);
  item->align = anchor;
  item->rect.y = center - size * 0.65;
  item->rect.height = size * 1.3;
  return x + width;
}

static char *
dup_words (const UrYearCell *cell, guint i)
{
  return g_strconcat (cell->words[i], cell->is_restated[i] ? " ‡" : "", NULL);
}

static gboolean
is_newest (const UrYearCell *cell, guint i)
{
  return i + 1 == cell->n;
}

static double
measure_value (Builder *builder, guint i)
{
  gboolean newest = is_newest (builder->cell, i);
  g_autofree char *words = dup_words (builder->cell, i);

  return ur_text_meter_measure (builder->meter, words, builder->size + (newest ? NEWEST_MORE : 0), newest);
}

/* Whether the values of a tier are clear of each other. */
static gboolean
has_room (Builder *builder, guint first, guint step)
{
  const UrYearCell *cell = builder->cell;
  double taken = -G_MAXDOUBLE;

  for (guint i = first; i < cell->n; i += step)
    {
      double width, x;

      if (cell->words[i] == NULL)
        continue;
      width = measure_value (builder, i);
      x = CLAMP (get_x (builder->width, i, cell->n) - width / 2, 0, MAX (builder->width - width, 0));
      if (x < taken + VALUE_APART)
        return FALSE;
      taken = x + width;
    }
  return TRUE;
}

/* Long values become a little smaller, then every other one goes a line higher. */
static void
fit_values (Builder *builder)
{
  for (builder->size = VALUE_SIZE; builder->size > SMALLEST; builder->size -= .5)
    if (has_room (builder, 0, 1))
      return;
  builder->two_tiers = !has_room (builder, 0, 1);
  if (builder->two_tiers)
    builder->top += TIER;
}

static void
init_scale (Builder *builder)
{
  const UrYearCell *cell = builder->cell;

  for (guint i = 0; i < cell->n; i++)
    if (cell->words[i] != NULL)
      {
        builder->low = MIN (builder->low, cell->values[i]);
        builder->high = MAX (builder->high, cell->values[i]);
      }
}

static void
add_head (Builder *builder)
{
  const UrYearCell *cell = builder->cell;
  double room =
      builder->width - UNIT_GAP - ur_text_meter_measure (builder->meter, cell->unit, UNIT_SIZE, FALSE);
  UrTextSpec spec = {
    .size = LABEL_SIZE, .floor = SMALLEST, .bold = TRUE, .width = MAX (room, EDGE), .max_lines = 1
  };
  g_autoptr (UrTextLines) lines = ur_text_meter_fit (builder->meter, cell->label, &spec);
  double end = add_text (builder, ROLE_LABEL, UR_COLOR_TEXT1, lines->lines->pdata[0], lines->size, TRUE,
                         UR_ANCHOR_START, 0, LABEL_Y);

  if (lines->is_cut)
    ur_scene_peek_last (builder->scene)->full_text = g_strdup (cell->label);
  if (*cell->unit != '\0')
    add_text (builder, ROLE_UNIT, UR_COLOR_TEXT3, cell->unit, UNIT_SIZE, FALSE, UR_ANCHOR_START,
              end + UNIT_GAP, LABEL_Y);
}

static void
add_line (Builder *builder, Role role, UrColor color, double line_width, const UrRect *rect)
{
  ur_scene_add (builder->scene, UR_SCENE_LINE, role, color, rect)->line_width = line_width;
}

static void
add_axis (Builder *builder)
{
  UrRect rect = { 0, round (get_y (builder, 0)) + 0.5, builder->width, 0 };

  add_line (builder, ROLE_AXIS, UR_COLOR_AXIS, 1, &rect);
}

static guint
count_values (const UrYearCell *cell)
{
  guint n = 0;

  for (guint i = 0; i < cell->n; i++)
    n += cell->words[i] != NULL ? 1 : 0;
  return n;
}

/* From one year to the next alone: nothing is drawn over a gap. */
static void
add_trend (Builder *builder)
{
  const UrYearCell *cell = builder->cell;

  if (count_values (cell) < LEAST_FOR_LINE)
    return;
  for (guint i = 1; i < cell->n; i++)
    {
      double x = get_x (builder->width, i - 1, cell->n);
      UrRect rect;

      if (cell->words[i - 1] == NULL || cell->words[i] == NULL)
        continue;
      rect = (UrRect){ x, get_y (builder, cell->values[i - 1]), get_x (builder->width, i, cell->n) - x, 0 };
      rect.height = get_y (builder, cell->values[i]) - rect.y;
      add_line (builder, ROLE_LINE, UR_COLOR_AXIS, LINE_WIDTH, &rect);
    }
}

/* The newest year is a red disc, an earlier one a ring of ink, which hides the line that goes through it. */
static void
add_dot (Builder *builder, guint i)
{
  double x = get_x (builder->width, i, builder->cell->n);
  double y = get_y (builder, builder->cell->values[i]);
  UrRect disc = { x - DOT / 2, y - DOT / 2, DOT, DOT };
  UrRect ring = { disc.x + RING_WIDTH / 2, disc.y + RING_WIDTH / 2, DOT - RING_WIDTH, DOT - RING_WIDTH };
  UrSceneItem *item;

  if (is_newest (builder->cell, i))
    {
      ur_scene_add (builder->scene, UR_SCENE_DISC, ROLE_DOT, UR_COLOR_RED, &disc)->trait = UR_SCENE_DATUM;
      return;
    }
  ur_scene_add (builder->scene, UR_SCENE_DISC, ROLE_DOT, UR_COLOR_PLOT, &disc);
  item = ur_scene_add (builder->scene, UR_SCENE_FRAME, ROLE_DOT, UR_COLOR_INK, &ring);
  item->line_width = RING_WIDTH;
  item->radius = ring.width / 2;
}

static void
add_value (Builder *builder, guint i)
{
  g_autofree char *words = dup_words (builder->cell, i);
  gboolean newest = is_newest (builder->cell, i);
  /* those that are counted from the newest, which is always the lower one */
  gboolean upper = builder->two_tiers && (builder->cell->n - 1 - i) % 2 == 1;
  double center = get_y (builder, builder->cell->values[i]) - VALUE_ABOVE - (upper ? TIER : 0);

  add_text (builder, ROLE_VALUE, newest ? UR_COLOR_RED_TEXT : UR_COLOR_TEXT2, words,
            builder->size + (newest ? NEWEST_MORE : 0), newest, UR_ANCHOR_MIDDLE,
            get_x (builder->width, i, builder->cell->n), center);
}

/**
 * ur_year_cell_layout:
 * @cell: what is shown
 * @width: of the cell, px
 * @shapes: (nullable): what was shaped before
 *
 * A mark for every year, over a line at zero; every value is beside its mark, so nothing has to be read off.
 * The scale is the cell's own.
 *
 * Returns: (transfer full): the cell, as high as it takes
 */
UrScene *
ur_year_cell_layout (const UrYearCell *cell, double width, UrShapeCache *shapes)
{
  Builder builder = { .cell = cell, .width = width, .top = PLOT_TOP };

  g_return_val_if_fail (cell != NULL && width > 0, NULL);

  builder.scene = ur_scene_new (width, 0, role_names);
  builder.meter = ur_text_meter_new (shapes);
  init_scale (&builder);
  fit_values (&builder);
  add_head (&builder);
  add_axis (&builder);
  add_trend (&builder);
  for (guint i = 0; i < cell->n; i++)
    if (cell->words[i] != NULL)
      {
        add_dot (&builder, i);
        add_value (&builder, i);
      }
  ur_scene_set_height (builder.scene, builder.top + PLOT_HEIGHT + TAIL);
  ur_text_meter_free (builder.meter);
  return builder.scene;
}

/**
 * ur_year_heads_layout:
 * @years: (array length=n): the years over the cells, the newest last
 * @n: how many
 * @width: of the cells, px
 * @shapes: (nullable): what was shaped before
 *
 * Returns: (transfer full): a row with the years, each over its marks
 */
UrScene *
ur_year_heads_layout (const guint *years, guint n, double width, UrShapeCache *shapes)
{
  Builder builder = { .width = width };

  builder.scene = ur_scene_new (width, HEADS_HEIGHT, role_names);
  builder.meter = ur_text_meter_new (shapes);
  for (guint i = 0; i < n; i++)
    {
      /* Painted into pictures, so in the report's language. */
      g_autofree char *words = g_strdup_printf ("%u年", years[i]);
      gboolean newest = i + 1 == n;

      add_text (&builder, ROLE_YEAR, newest ? UR_COLOR_RED_TEXT : UR_COLOR_TEXT3, words, VALUE_SIZE, newest,
                UR_ANCHOR_MIDDLE, get_x (width, i, n), HEADS_HEIGHT / 2);
    }
  ur_text_meter_free (builder.meter);
  return builder.scene;
}
