/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-score-board.h"

#include "ur-focus.h"
#include "ur-text-scale.h"

/* Widths are those of a text scale of one: what is beside what depends on how much text a line holds.
 * Of the contents' width: from here two columns of charts, from here charts beside the cards. */
#define TWO_COLUMNS 1120
#define SIDE_BY_SIDE 860
#define CARDS_WIDTH 486
#define MARGIN 22
#define INNER_MARGIN 8
#define GAP 12
#define BOTTOM 23
#define NEAR 48
#define NARROW_PAIR 700
#define LEAST_WIDTH 330

/**
 * UrScoreBoard:
 *
 * Cards at the left and charts at the right in two columns, one column, or below, as the width allows.  Each
 * chart goes to the shorter column, the right one when both are even; both columns'
 * charts are stretched evenly, so that they end at one line.
 */
struct _UrScoreBoard
{
  GtkWidget parent;
  GtkWidget *cards;
  GPtrArray *charts;
};

typedef struct
{
  double x;
  double y;
  int width;
  int n; /* columns */
} Area;

G_DEFINE_FINAL_TYPE (UrScoreBoard, ur_score_board, GTK_TYPE_WIDGET)

static int
get_height (GtkWidget *widget, int width)
{
  int natural, least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, MAX (width, least), NULL, &natural, NULL, NULL);
  return natural;
}

static void
place (GtkWidget *widget, double x, double y, int width, int height)
{
  graphene_point_t origin = GRAPHENE_POINT_INIT (x, y);

  gtk_widget_allocate (widget, width, height, -1, gsk_transform_translate (NULL, &origin));
}

/* The cards' own box has its margins in it; what is left is for the charts. */
static Area
get_chart_area (int width, int cards_height)
{
  int x = ur_text_scale_multiply (CARDS_WIDTH) + INNER_MARGIN;

  if (width >= ur_text_scale_multiply (SIDE_BY_SIDE))
    return (Area){ x, 0, width - x - MARGIN, width >= ur_text_scale_multiply (TWO_COLUMNS) ? 2 : 1 };
  return (Area){ MARGIN, cards_height + GAP, width - 2 * MARGIN,
                 width >= ur_text_scale_multiply (NARROW_PAIR) ? 2 : 1 };
}

/* Which column each chart goes to; ends are the columns' lower edges. */
static void
arrange (UrScoreBoard *self, const Area *area, int column_width, int *columns, int *heights, int ends[2])
{
  ends[0] = ends[1] = 0;
  for (guint i = 0; i < self->charts->len; i++)
    {
      int column = area->n == 2 && ends[1] <= ends[0] ? 1 : 0;

      columns[i] = column;
      heights[i] = get_height (g_ptr_array_index (self->charts, i), column_width);
      ends[column] += (ends[column] > 0 ? GAP : 0) + heights[i];
    }
}

/* Gives the charts of a column in even parts what they lack. */
static void
stretch_column (UrScoreBoard *self, int column, const int *columns, int *heights, int rest)
{
  int n = 0;

  for (guint i = 0; i < self->charts->len; i++)
    n += columns[i] == column;
  for (guint i = 0; i < self->charts->len; i++)
    if (columns[i] == column)
      {
        heights[i] += rest / n;
        rest -= rest / n--;
      }
}

/* Two columns end at one line: that of the longer one, or the foot of the window where it is near. */
static void
stretch (UrScoreBoard *self, const int *columns, int *heights, const int ends[2], int foot)
{
  int longer = MAX (ends[0], ends[1]);
  int end = foot > longer && foot - longer <= NEAR ? foot : longer;

  for (int column = 0; column < 2; column++)
    stretch_column (self, column, columns, heights, end - ends[column]);
}

/* Lays the charts out, down to @foot if that is near; returns their lower edge. */
static int
lay_charts (UrScoreBoard *self, const Area *area, gboolean allocate, int foot)
{
  int column_width = (area->width - (area->n - 1) * GAP) / area->n;
  g_autofree int *columns = g_new0 (int, self->charts->len + 1);
  g_autofree int *heights = g_new0 (int, self->charts->len + 1);
  int ends[2];
  double y[2] = { area->y, area->y };

  arrange (self, area, column_width, columns, heights, ends);
  if (allocate && area->n == 2)
    stretch (self, columns, heights, ends, foot - (int) area->y);
  for (guint i = 0; allocate && i < self->charts->len; i++)
    {
      int column = columns[i];

      place (g_ptr_array_index (self->charts, i), area->x + column * (column_width + GAP), y[column],
             column_width, heights[i]);
      y[column] += heights[i] + GAP;
    }
  return (int) area->y + MAX (ends[0], ends[1]);
}

static int
lay_out (UrScoreBoard *self, int width, gboolean allocate, int height)
{
  gboolean beside = width >= ur_text_scale_multiply (SIDE_BY_SIDE) && self->charts->len > 0;
  int cards_width = beside ? ur_text_scale_multiply (CARDS_WIDTH) : width - (MARGIN - INNER_MARGIN);
  int cards_height = self->cards != NULL ? get_height (self->cards, cards_width) : 0;
  Area area = get_chart_area (width, cards_height);

  if (allocate && self->cards != NULL)
    place (self->cards, 0, 0, cards_width, cards_height);
  return MAX (cards_height, lay_charts (self, &area, allocate, height - BOTTOM)) + BOTTOM;
}

static GtkSizeRequestMode
ur_score_board_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ur_score_board_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  UrScoreBoard *self = UR_SCORE_BOARD (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = TWO_COLUMNS;
    }
  else
    *minimum = *natural = lay_out (self, for_size < 0 ? TWO_COLUMNS : MAX (for_size, LEAST_WIDTH), FALSE, 0);
}

static void
ur_score_board_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (UR_SCORE_BOARD (widget), width, TRUE, height);
}

static gboolean
ur_score_board_focus (GtkWidget *widget, GtkDirectionType direction)
{
  UrScoreBoard *self = UR_SCORE_BOARD (widget);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  if (ur_focus_in_popover (widget, direction))
    return TRUE;
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (ur_score_board_parent_class)->focus (widget, direction);
  if (self->cards != NULL)
    g_ptr_array_add (order, self->cards);
  g_ptr_array_extend (order, self->charts, NULL, NULL);
  return ur_focus_in_order (order, direction);
}

static void
ur_score_board_dispose (GObject *object)
{
  UrScoreBoard *self = UR_SCORE_BOARD (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->cards = NULL;
  g_clear_pointer (&self->charts, g_ptr_array_unref);
  G_OBJECT_CLASS (ur_score_board_parent_class)->dispose (object);
}

static void
ur_score_board_class_init (UrScoreBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_score_board_dispose;
  widget_class->focus = ur_score_board_focus;
  widget_class->get_request_mode = ur_score_board_get_request_mode;
  widget_class->measure = ur_score_board_measure;
  widget_class->size_allocate = ur_score_board_size_allocate;
}

static void
ur_score_board_init (UrScoreBoard *self)
{
  self->charts = g_ptr_array_new ();
}

/**
 * ur_score_board_set_cards:
 * @board: an empty board
 * @cards: (transfer floating): what is at the left, its margins included
 */
void
ur_score_board_set_cards (UrScoreBoard *board, GtkWidget *cards)
{
  g_return_if_fail (UR_IS_SCORE_BOARD (board) && board->cards == NULL);

  board->cards = cards;
  gtk_widget_set_parent (cards, GTK_WIDGET (board));
}

/**
 * ur_score_board_add_chart:
 * @board: a board
 * @chart: (transfer floating): a chart, after those added before
 */
void
ur_score_board_add_chart (UrScoreBoard *board, GtkWidget *chart)
{
  g_return_if_fail (UR_IS_SCORE_BOARD (board));

  g_ptr_array_add (board->charts, chart);
  gtk_widget_set_parent (chart, GTK_WIDGET (board));
}
