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
/* Of a chart where there are more than two columns, which are worth their while from two charts each. */
#define COLUMN_WIDTH 400
#define MOST_COLUMNS 4

/* On wide screens the cards are larger, as the charts are by themselves. */
static const struct
{
  int width; /* of the contents */
  double factor;
  const char *css_class;
} sizes[] = {
  { 0, 1, NULL },
  { 1700, 1.25, "large" },
  { 2300, 1.5, "larger" },
};

/**
 * UrScoreBoard:
 *
 * Cards at the left and charts at the right in columns, or below, as the width allows.  Each chart goes to
 * the shortest column, of two the right one when both are even; the charts of all columns are stretched
 * evenly, so that they end at one line.
 */
struct _UrScoreBoard
{
  GtkWidget parent;
  GtkWidget *cards;
  GPtrArray *charts;
  guint size;   /* the cards have */
  guint wanted; /* they are going to have */
  guint size_idle;
};

typedef struct
{
  double x;
  double y;
  int width;
  int n; /* columns */
} Area;

/* Where the charts go. */
typedef struct
{
  int column_width;
  int *columns; /* of each chart */
  int *heights; /* of each chart */
  int ends[MOST_COLUMNS];
} Plan;

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

static int
get_cards_width (UrScoreBoard *self)
{
  return (int) (ur_text_scale_multiply (CARDS_WIDTH) * sizes[self->size].factor);
}

/* How many columns of charts are beside the cards. */
static int
count_columns (UrScoreBoard *self, int width, int room)
{
  int most = CLAMP (((int) self->charts->len + 1) / 2, 2, MOST_COLUMNS);
  int n = (room + GAP) / (ur_text_scale_multiply (COLUMN_WIDTH) + GAP);

  return width >= ur_text_scale_multiply (TWO_COLUMNS) ? CLAMP (n, 2, most) : 1;
}

/* The cards' own box has its margins in it; what is left is for the charts. */
static Area
get_chart_area (UrScoreBoard *self, int width, int cards_height)
{
  int x = get_cards_width (self) + INNER_MARGIN;
  int room = width - x - MARGIN;

  if (width >= ur_text_scale_multiply (SIDE_BY_SIDE))
    return (Area){ x, 0, room, count_columns (self, width, room) };
  return (Area){ MARGIN, cards_height + GAP, width - 2 * MARGIN,
                 width >= ur_text_scale_multiply (NARROW_PAIR) ? 2 : 1 };
}

/* Of two columns the right one, of more the left one, when they are even. */
static int
find_shortest (const Plan *plan, int n)
{
  int shortest = 0;

  for (int column = 1; column < n; column++)
    if (plan->ends[column] < plan->ends[shortest] || (n == 2 && plan->ends[column] == plan->ends[shortest]))
      shortest = column;
  return shortest;
}

static void
arrange (UrScoreBoard *self, const Area *area, Plan *plan)
{
  for (guint i = 0; i < self->charts->len; i++)
    {
      int column = find_shortest (plan, area->n);

      plan->columns[i] = column;
      plan->heights[i] = get_height (g_ptr_array_index (self->charts, i), plan->column_width);
      plan->ends[column] += (plan->ends[column] > 0 ? GAP : 0) + plan->heights[i];
    }
}

static int
get_longest (const Plan *plan)
{
  int longest = 0;

  for (int column = 0; column < MOST_COLUMNS; column++)
    longest = MAX (longest, plan->ends[column]);
  return longest;
}

/* Gives the charts of a column in even parts what they lack. */
static void
stretch_column (UrScoreBoard *self, int column, Plan *plan, int rest)
{
  int n = 0;

  for (guint i = 0; i < self->charts->len; i++)
    n += plan->columns[i] == column;
  for (guint i = 0; i < self->charts->len; i++)
    if (plan->columns[i] == column)
      {
        plan->heights[i] += rest / n;
        rest -= rest / n--;
      }
}

/* Columns end at one line: that of the longest one, or the foot of the window where it is near. */
static void
stretch (UrScoreBoard *self, int n, Plan *plan, int foot)
{
  int longest = get_longest (plan);
  int end = foot > longest && foot - longest <= NEAR ? foot : longest;

  for (int column = 0; column < n; column++)
    stretch_column (self, column, plan, end - plan->ends[column]);
}

static void
place_charts (UrScoreBoard *self, const Area *area, const Plan *plan)
{
  double y[MOST_COLUMNS];

  for (int column = 0; column < MOST_COLUMNS; column++)
    y[column] = area->y;
  for (guint i = 0; i < self->charts->len; i++)
    {
      int column = plan->columns[i];

      place (g_ptr_array_index (self->charts, i), area->x + column * (plan->column_width + GAP), y[column],
             plan->column_width, plan->heights[i]);
      y[column] += plan->heights[i] + GAP;
    }
}

/* Lays the charts out, down to @foot if that is near; returns their lower edge. */
static int
lay_charts (UrScoreBoard *self, const Area *area, gboolean allocate, int foot)
{
  g_autofree int *columns = g_new0 (int, self->charts->len + 1);
  g_autofree int *heights = g_new0 (int, self->charts->len + 1);
  Plan plan = { (area->width - (area->n - 1) * GAP) / area->n, columns, heights, { 0 } };
  int end;

  arrange (self, area, &plan);
  end = (int) area->y + get_longest (&plan);
  if (allocate && area->n > 1)
    stretch (self, area->n, &plan, foot - (int) area->y);
  if (allocate)
    place_charts (self, area, &plan);
  return end;
}

/* Without charts a row of cards would be as wide as the window. */
static int
get_lone_width (UrScoreBoard *self, int width)
{
  int whole = width - (MARGIN - INNER_MARGIN);

  return self->charts->len == 0 ? MIN (whole, 2 * get_cards_width (self)) : whole;
}

static int
lay_out (UrScoreBoard *self, int width, gboolean allocate, int height)
{
  gboolean beside = width >= ur_text_scale_multiply (SIDE_BY_SIDE) && self->charts->len > 0;
  int cards_width = beside ? get_cards_width (self) : get_lone_width (self, width);
  int cards_height = self->cards != NULL ? get_height (self->cards, cards_width) : 0;
  Area area = get_chart_area (self, width, cards_height);

  if (allocate && self->cards != NULL)
    place (self->cards, 0, 0, cards_width, cards_height);
  return MAX (cards_height, lay_charts (self, &area, allocate, height - BOTTOM)) + BOTTOM;
}

/* The size of the cards */

static void
show_size (UrScoreBoard *self)
{
  for (guint i = 0; self->cards != NULL && i < G_N_ELEMENTS (sizes); i++)
    if (sizes[i].css_class != NULL && i == self->size)
      gtk_widget_add_css_class (self->cards, sizes[i].css_class);
    else if (sizes[i].css_class != NULL)
      gtk_widget_remove_css_class (self->cards, sizes[i].css_class);
}

static gboolean
size_idle_cb (gpointer data)
{
  UrScoreBoard *self = data;

  self->size_idle = 0;
  self->size = self->wanted;
  show_size (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* What is being allocated must not ask for another size: that comes right after. */
static void
want_size (UrScoreBoard *self, int width)
{
  self->wanted = 0;
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (width >= ur_text_scale_multiply (sizes[i].width))
      self->wanted = i;
  if (self->wanted != self->size && self->size_idle == 0)
    self->size_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, size_idle_cb, self, NULL);
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
  want_size (UR_SCORE_BOARD (widget), width);
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

  g_clear_handle_id (&self->size_idle, g_source_remove);
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
  show_size (board);
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
