/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a scorecard, a row a theme. */
#include "ur-slides-private.h"

#include "ur-note.h"

#define BOARD_COLUMNS 3
#define BOARD_GAP 40.0
#define THEME_WIDTH 260.0

static const UrFigureStyle board_style = { .value = 96,
                                           .value_line = 102,
                                           .baseline = 92,
                                           .unit = 40,
                                           .label = 35,
                                           .label_floor = UR_SLIDE_SMALL,
                                           .label_line = 46,
                                           .context = UR_SLIDE_SMALL,
                                           .context_line = 45,
                                           .gap = 40 };

/* One cell of the board: a figure, or a result that has no number. */
typedef struct
{
  const UrSection *section;
  const UrIndicator *indicator; /* or NULL */
  const char *result;
} Cell;

static UrSlideType
plain_type (UrSlideRole role, double size, double floor, double line, UrColor color)
{
  UrSlideType type = { .role = role, .size = size, .floor = floor, .line = line / size, .color = color };

  return type;
}

static gboolean
same_theme (const UrSection *a, const UrSection *b)
{
  return a == b || (a->theme != NULL && b->theme != NULL && strcmp (a->theme, b->theme) == 0);
}

static void
list_figures (const UrSection *section, GArray *cells)
{
  for (guint p = 0; p < section->n_paragraphs; p++)
    for (guint i = 0; i < section->paragraphs[p].n_indicators; i++)
      {
        const Cell cell = { .section = section, .indicator = section->paragraphs[p].indicators[i] };

        if (cell.indicator->column == 0)
          g_array_append_val (cells, cell);
      }
}

static void
list_results (const UrSection *section, GArray *cells)
{
  for (guint i = 0; i < section->n_results; i++)
    {
      const Cell cell = { .section = section, .result = section->results[i] };

      g_array_append_val (cells, cell);
    }
}

/* Of a theme first the figures, then the results. */
static GArray *
list_cells (const UrPart *part)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (Cell));

  for (guint first = 0, end; first < part->n_sections; first = end)
    {
      for (end = first; end < part->n_sections && same_theme (&part->sections[first], &part->sections[end]);
           end++)
        list_figures (&part->sections[end], cells);
      for (guint s = first; s < end; s++)
        list_results (&part->sections[s], cells);
    }
  return cells;
}

/* 2020年 3553 家, or the reason why there is no number; NULL when there is nothing to say. */
static char *
dup_context (const UrIndicator *indicator)
{
  g_autofree char *words = NULL;

  if (indicator->number == NULL)
    return g_strdup (indicator->missing);
  words = ur_indicator_dup_context (indicator);
  if (words == NULL || indicator->context_note == NULL)
    return g_steal_pointer (&words);
  return g_strdup_printf ("%s %s", words, indicator->context_note->sign);
}

/* Adds a cell, or where @painted is FALSE only measures it; returns its height. */
static double
add_cell (UrDeck *deck,
          const Cell *cell,
          const UrFigureSizes *sizes,
          double x,
          double top,
          double width,
          gboolean painted)
{
  const UrFigureStyle *style = &board_style;
  UrSlideType context =
      plain_type (UR_SLIDE_ROLE_CONTEXT, style->context, UR_SLIDE_SMALL, style->context_line, UR_COLOR_TEXT2);
  UrSlideType result = plain_type (UR_SLIDE_ROLE_LABEL, 40, UR_SLIDE_SMALL, 60, UR_COLOR_SLATE_TEXT);
  g_autofree char *more = cell->indicator != NULL ? dup_context (cell->indicator) : NULL;
  guint n_items = ur_scene_get_n_items (deck->slide->scene);
  double y = top;

  context.max_lines = 1;
  result.max_lines = 3;
  result.bold = TRUE;
  result.face = UR_FACE_SERIF;
  if (cell->indicator != NULL)
    {
      ur_deck_add_value (deck, cell->indicator, style, sizes, x, y);
      y += style->value_line;
      y = ur_deck_add_label (deck, cell->indicator, style, sizes, x, y, width);
    }
  else
    y = ur_deck_add_text (deck, cell->result, &result, x, y + 20, width);
  if (more != NULL)
    y = ur_deck_add_text (deck, more, &context, x, y, width);
  if (!painted)
    ur_scene_truncate (deck->slide->scene, n_items);
  else if (cell->indicator != NULL)
    {
      ur_deck_say_figure (deck, cell->indicator);
      g_ptr_array_add (deck->slide->figures, (gpointer) cell->indicator);
    }
  else
    ur_deck_say (deck, "%s", cell->result);
  return y - top;
}

/* The signs of the notes come after contexts. */
static GPtrArray *
list_notes (const GArray *cells, guint first, guint end)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) cards = g_array_new (FALSE, FALSE, sizeof (UrChartItem));
  g_autoptr (GPtrArray) notes = NULL;

  for (guint i = first; i < end; i++)
    if (g_array_index (cells, Cell, i).indicator != NULL)
      ur_notes_add_card (cards, g_array_index (cells, Cell, i).indicator);
  notes = ur_notes_list ((const UrChartItem *) (gpointer) cards->data, cards->len);
  for (guint i = 0; i < notes->len; i++)
    {
      const UrNote *note = g_ptr_array_index (notes, i);
      g_autofree char *said =
          ur_note_dup_text (note, (const UrChartItem *) (gpointer) cards->data, cards->len);

      g_ptr_array_add (words, g_strconcat (note->sign, " ", said, NULL));
    }
  return words;
}

/* A row holds cells of one theme. */
static guint
find_row_end (const GArray *cells, guint first)
{
  const UrSection *section = g_array_index (cells, Cell, first).section;
  guint end = first + 1;

  while (end < cells->len && end < first + BOARD_COLUMNS &&
         same_theme (section, g_array_index (cells, Cell, end).section))
    end++;
  return end;
}

/* The last cell of a row may take what is left of it, if it has words. */
static double
get_cell_width (const Cell *cell, gboolean last, double x, double width)
{
  return last && cell->result != NULL ? UR_SLIDE_RIGHT - x : width;
}

static double
add_theme (UrDeck *deck, const Cell *cell, double y)
{
  UrSlideType type = plain_type (UR_SLIDE_ROLE_CONTEXT, 40, UR_SLIDE_SMALL, 60, UR_COLOR_TEXT1);

  type.face = UR_FACE_SERIF;
  type.bold = TRUE;
  type.max_lines = 2;
  return cell->section->theme != NULL ? ur_deck_add_text (deck, cell->section->theme, &type, UR_SLIDE_LEFT,
                                                          y + 20, THEME_WIDTH - BOARD_GAP)
                                      : y;
}

static double
get_board_left (const Cell *cell)
{
  return cell->section->theme != NULL ? UR_SLIDE_LEFT + THEME_WIDTH : UR_SLIDE_LEFT;
}

static double
get_board_width (const Cell *cell)
{
  return (UR_SLIDE_RIGHT - get_board_left (cell) - (BOARD_COLUMNS - 1) * BOARD_GAP) / BOARD_COLUMNS;
}

/* Adds a row of the board, or only measures it; returns its height. */
static double
add_row (UrDeck *deck,
         const GArray *cells,
         const UrFigureSizes *sizes,
         guint first,
         guint end,
         double y,
         gboolean painted)
{
  const Cell *cell = &g_array_index (cells, Cell, first);
  double left = get_board_left (cell);
  double width = get_board_width (cell);
  guint n_items = ur_scene_get_n_items (deck->slide->scene);
  gboolean goes_on = first > 0 && same_theme (g_array_index (cells, Cell, first - 1).section, cell->section);
  double height = goes_on && y > deck->slide->top ? 0 : add_theme (deck, cell, y) - y;

  if (!painted)
    ur_scene_truncate (deck->slide->scene, n_items);
  for (guint i = first; i < end; i++)
    {
      double x = left + (i - first) * (width + BOARD_GAP);
      double added;

      cell = &g_array_index (cells, Cell, i);
      added = add_cell (deck, cell, sizes, x, y, get_cell_width (cell, i + 1 == end, x, width), painted);
      height = MAX (height, added);
    }
  return height;
}

static void
add_board_rule (UrDeck *deck, double y)
{
  const UrRect rule = { UR_SLIDE_LEFT, y - board_style.gap / 2 - 1, UR_SLIDE_FULL, 2 };

  ur_deck_add (deck, UR_SCENE_RECTANGLE, UR_SLIDE_ROLE_RULE, &rule, UR_COLOR_GRID);
}

/* Adds a slide with rows from the first cell on, as many as fit before the last; returns the cell that the
 * next slide begins with. */
static guint
fill_board (UrDeck *deck,
            const UrSlideHead *head,
            const GArray *cells,
            const UrFigureSizes *sizes,
            guint first,
            guint last)
{
  double y;

  ur_deck_begin (deck, head);
  deck->slide->top -= 50;
  y = deck->slide->top;
  for (guint i = first, end; i < last; i = end)
    {
      end = find_row_end (cells, i);
      if (i > first && y + add_row (deck, cells, sizes, i, end, y, FALSE) > deck->slide->bottom)
        return i;
      if (i > first)
        add_board_rule (deck, y);
      y += add_row (deck, cells, sizes, i, end, y, TRUE) + board_style.gap;
    }
  return last;
}

/* The same with the notes of the figures on it, which take room themselves: with fewer rows and the notes of
 * these it is begun anew. */
static guint
add_board (UrDeck *deck, UrSlideHead *head, const GArray *cells, const UrFigureSizes *sizes, guint first)
{
  for (guint last = cells->len;;)
    {
      g_autoptr (GPtrArray) notes = list_notes (cells, first, last);
      guint end;

      head->notes = notes;
      end = fill_board (deck, head, cells, sizes, first, last);
      head->notes = NULL;
      if (end == last)
        return end;
      g_ptr_array_remove_index (deck->slides->slides, deck->slides->slides->len - 1);
      last = end;
    }
}

/**
 * ur_deck_add_scorecard:
 * @deck: a deck
 * @part: a scorecard
 *
 * Adds slides with all figures of a scorecard and its results without a number, a row a theme, in the
 * report's order.
 */
void
ur_deck_add_scorecard (UrDeck *deck, const UrPart *part)
{
  g_autoptr (GArray) cells = list_cells (part);
  g_autofree char *count = g_strdup_printf ("%u 项指标", part->n_indicators);
  g_autofree char *id = g_strconcat (part->id, "-figures", NULL);
  UrSlideHead head = { .kind = UR_SLIDE_FIGURES,
                       .id = id,
                       .kicker = part->short_title,
                       .kicker_rest = count,
                       .title = part->title,
                       .part = part };
  UrFigureSizes sizes = { board_style.value, board_style.label };

  for (guint i = 0; i < cells->len; i++)
    {
      const Cell *cell = &g_array_index (cells, Cell, i);

      if (cell->indicator != NULL)
        ur_deck_include_sizes (deck, cell->indicator, &board_style, get_board_width (cell), &sizes);
    }
  for (guint i = 0; i < cells->len; head.n++)
    {
      head.section = g_array_index (cells, Cell, i).section;
      i = add_board (deck, &head, cells, &sizes, i);
    }
}
