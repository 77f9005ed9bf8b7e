/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-page-board.h"

#include "ur-focus.h"
#include "ur-text-scale.h"

/* At a text scale of one. */
#define MARGIN 22
#define TOP 3 /* room for the focus ring */
#define BOTTOM 22
#define GAP 18
#define STACK_GAP 14
#define MAIN_USUAL 574 /* a picture at its own size */
#define MAIN_MOST 720
#define MAIN_WIDE 1200  /* where there is plenty of room: */
#define MAIN_SHARE .75  /* of what is beside the other column */
#define ASIDE_LEAST 316 /* the registers of its sentences beside their title, in any language */
#define ASIDE_MOST 332
#define ASIDE_WIDE 440
#define ASIDE_SHARE .2 /* of both */
#define LEAST_WIDTH 360

/**
 * UrChartPageBoard:
 *
 * The chart with its sources and, beside them where there is room or else below, what there is to say about
 * it. Its children are these two.  Without a second one the first takes the width of both: so a bar above
 * ends where they end.
 */
struct _UrChartPageBoard
{
  GtkWidget parent;
};

typedef struct
{
  int x;
  int main;
  int aside; /* 0: below */
} Columns;

G_DEFINE_FINAL_TYPE (UrChartPageBoard, ur_chart_page_board, GTK_TYPE_WIDGET)

/* Grows to a usual width, and further where a share of the room is even more. */
static int
grow (int room, int usual, int most, int share)
{
  return MIN (room, MAX (ur_text_scale_multiply (usual), MIN (ur_text_scale_multiply (most), share)));
}

static Columns
get_columns (int width)
{
  int inner = MAX (width, LEAST_WIDTH) - 2 * MARGIN;
  int usual = ur_text_scale_multiply (MAIN_USUAL);
  Columns columns = { 0, MIN (inner, usual), 0 };
  int block = columns.main;
  int room;

  if (inner >= usual + GAP + ur_text_scale_multiply (ASIDE_LEAST))
    {
      columns.aside = grow (inner - GAP - usual, ASIDE_MOST, ASIDE_WIDE, (int) (inner * ASIDE_SHARE));
      room = inner - GAP - columns.aside;
      columns.main = grow (room, MAIN_MOST, MAIN_WIDE, (int) (room * MAIN_SHARE));
      block = columns.main + GAP + columns.aside;
    }
  columns.x = MARGIN + (inner - block) / 2;
  return columns;
}

static GtkWidget *
get_main (UrChartPageBoard *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self));
}

/* NULL for a bar. */
static GtkWidget *
get_aside (UrChartPageBoard *self)
{
  return gtk_widget_get_next_sibling (get_main (self));
}

static int
get_height (GtkWidget *widget, int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static void
place (GtkWidget *widget, int x, int y, int width, int height)
{
  graphene_point_t origin = GRAPHENE_POINT_INIT (x, y);

  gtk_widget_allocate (widget, width, height, -1, gsk_transform_translate (NULL, &origin));
}

static int
get_whole_width (const Columns *columns)
{
  return columns->main + (columns->aside > 0 ? GAP + columns->aside : 0);
}

static int
lay_out (UrChartPageBoard *self, int width, gboolean allocate, int height)
{
  Columns columns = get_columns (width);
  int aside_width = columns.aside > 0 ? columns.aside : columns.main;
  GtkWidget *main_child = get_main (self);
  GtkWidget *aside = get_aside (self);
  int main_height, aside_height;

  if (aside == NULL)
    {
      int whole = get_whole_width (&columns);

      main_height = get_height (main_child, whole);
      if (allocate)
        place (main_child, columns.x, 0, whole, MAX (main_height, height));
      return main_height;
    }
  main_height = get_height (main_child, columns.main);
  aside_height = get_height (aside, aside_width);
  if (allocate)
    {
      place (main_child, columns.x, TOP, columns.main, main_height);
      place (aside, columns.aside > 0 ? columns.x + columns.main + GAP : columns.x,
             TOP + (columns.aside > 0 ? 0 : main_height + STACK_GAP), aside_width, aside_height);
    }
  return TOP + BOTTOM +
         (columns.aside > 0 ? MAX (main_height, aside_height) : main_height + STACK_GAP + aside_height);
}

static GtkSizeRequestMode
ur_chart_page_board_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ur_chart_page_board_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  UrChartPageBoard *self = UR_CHART_PAGE_BOARD (widget);
  int least;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (get_main (self), orientation, -1, &least, NULL, NULL, NULL);
      *minimum = MAX (LEAST_WIDTH, least + 2 * MARGIN);
      *natural = MAX (*minimum, ur_text_scale_multiply (MAIN_USUAL + ASIDE_MOST) + GAP + 2 * MARGIN);
    }
  else
    *minimum = *natural = lay_out (self, for_size < 0 ? LEAST_WIDTH : for_size, FALSE, 0);
}

static void
ur_chart_page_board_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (UR_CHART_PAGE_BOARD (widget), width, TRUE, height);
}

static gboolean
ur_chart_page_board_focus (GtkWidget *widget, GtkDirectionType direction)
{
  UrChartPageBoard *self = UR_CHART_PAGE_BOARD (widget);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (ur_chart_page_board_parent_class)->focus (widget, direction);
  for (GtkWidget *child = get_main (self); child != NULL; child = gtk_widget_get_next_sibling (child))
    g_ptr_array_add (order, child);
  return ur_focus_in_order (order, direction);
}

static void
ur_chart_page_board_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ur_chart_page_board_parent_class)->dispose (object);
}

static void
ur_chart_page_board_class_init (UrChartPageBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_chart_page_board_dispose;
  widget_class->focus = ur_chart_page_board_focus;
  widget_class->get_request_mode = ur_chart_page_board_get_request_mode;
  widget_class->measure = ur_chart_page_board_measure;
  widget_class->size_allocate = ur_chart_page_board_size_allocate;
}

static void
ur_chart_page_board_init (UrChartPageBoard *self)
{
}
