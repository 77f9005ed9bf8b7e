/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures in large type. */
#include "ur-slides-private.h"

#define COLUMN_GAP 100.0

static const UrFigureStyle key_style = { .value = 124,
                                         .value_line = 135,
                                         .baseline = 120,
                                         .unit = 46,
                                         .label = 36,
                                         .label_floor = UR_SLIDE_SMALL,
                                         .label_line = 50,
                                         .gap = 29 };

/* Figures in columns, in large type. */
typedef struct
{
  const UrIndicator **figures;
  guint n, n_columns;
  double width; /* of a column */
  UrFigureStyle style;
  UrFigureSizes sizes;
} Figures;

static double
measure_figure (UrDeck *deck, const Figures *figures, guint i)
{
  const UrSlideType type = ur_slide_label_type (&figures->style, figures->sizes.label);
  g_autofree char *label = ur_indicator_dup_dated_label (figures->figures[i]);
  g_autoptr (UrSlideLines) lines = ur_deck_fit (deck, label, NULL, 0, &type, figures->width);

  return figures->style.value_line + ur_slide_lines_get_height (lines);
}

static void
add_figure (UrDeck *deck, const Figures *figures, guint i, double x, double y)
{
  const UrIndicator *indicator = figures->figures[i];

  ur_deck_add_value (deck, indicator, &figures->style, &figures->sizes, x, y);
  y += figures->style.value_line;
  y = ur_deck_add_label (deck, indicator, &figures->style, &figures->sizes, x, y, figures->width);
  ur_deck_say_figure (deck, indicator);
  g_ptr_array_add (deck->slide->figures, (gpointer) indicator);
}

static guint
get_row_end (const Figures *figures, guint first)
{
  return MIN (figures->n, first + figures->n_columns);
}

/* Height of the row that begins with @first. */
static double
measure_row (UrDeck *deck, const Figures *figures, guint first)
{
  double height = 0;

  for (guint i = first; i < get_row_end (figures, first); i++)
    {
      double measured = measure_figure (deck, figures, i);

      height = MAX (height, measured);
    }
  return height;
}

static double
measure_rows (UrDeck *deck, const Figures *figures)
{
  double height = 0;

  for (guint first = 0; first < figures->n; first += figures->n_columns)
    height += measure_row (deck, figures, first) + (first > 0 ? figures->style.gap : 0);
  return height;
}

static UrFigureStyle
scale_style (const UrFigureStyle *style, double by)
{
  return (UrFigureStyle){ .value = style->value * by,
                          .value_line = style->value_line * by,
                          .baseline = style->baseline * by,
                          .unit = style->unit * by,
                          .label = style->label * by,
                          .label_floor = style->label_floor,
                          .label_line = style->label_line * by,
                          .gap = style->gap * by };
}

static void
set_style (UrDeck *deck, Figures *figures, double scale)
{
  figures->style = scale_style (&key_style, scale);
  figures->sizes = (UrFigureSizes){ figures->style.value, figures->style.label };
  for (guint i = 0; i < figures->n; i++)
    ur_deck_include_sizes (deck, figures->figures[i], &figures->style, figures->width, &figures->sizes);
}

/* The largest type in which all of them have room, or the usual one. */
static void
choose_style (UrDeck *deck, Figures *figures)
{
  static const double scales[] = { 1.7, 1.5, 1.3, 1.15 };

  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      set_style (deck, figures, scales[i]);
      if (figures->sizes.value == figures->style.value && figures->sizes.label == figures->style.label &&
          measure_rows (deck, figures) <= deck->slide->bottom - deck->slide->top)
        return;
    }
  set_style (deck, figures, 1);
}

static void
add_row_of_figures (UrDeck *deck, const Figures *figures, guint first, double y)
{
  for (guint i = first; i < get_row_end (figures, first); i++)
    {
      const double rule = y - figures->style.gap * 17 / key_style.gap;
      const UrRect hairline = { UR_SLIDE_LEFT + (i - first) * (figures->width + COLUMN_GAP), rule,
                                figures->width, 2 };

      if (first > 0)
        ur_deck_add (deck, UR_SCENE_RECTANGLE, UR_SLIDE_ROLE_RULE, &hairline, UR_COLOR_GRID);
      add_figure (deck, figures, i, hairline.x, y);
    }
}

/**
 * ur_deck_add_figures:
 * @deck: a deck
 * @indicators: (array length=n): figures with a number
 * @n: at least one
 * @n_columns: how many are side by side
 * @width: of a column
 *
 * Adds figures to the slide being composed, as large as lets all of them stay on it; where that is not even
 * so in the usual size, as many rows as there is room for, at least one.
 *
 * Returns: where they end
 */
double
ur_deck_add_figures (UrDeck *deck, const UrIndicator **indicators, guint n, guint n_columns, double width)
{
  Figures figures = { .figures = indicators, .n = n, .n_columns = n_columns, .width = width };
  double y = deck->slide->top;

  choose_style (deck, &figures);
  for (guint first = 0; first < n; first += n_columns)
    {
      const double height = measure_row (deck, &figures, first);

      if (first > 0 && y + height > deck->slide->bottom)
        break;
      add_row_of_figures (deck, &figures, first, y);
      y += height + figures.style.gap;
    }
  return y - figures.style.gap;
}
