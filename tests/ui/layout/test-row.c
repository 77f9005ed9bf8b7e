/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in a row is measured as often as its sizes need it, and no more: a label lays its words out each
 * time. */
#include "ur-row.h"

#define CONTENT 200000 /* square pixels */

/* As high as its width demands, like a label with long words; it counts how often it has to search. */
typedef struct
{
  GtkWidget parent;
} Words;

typedef struct
{
  GtkWidgetClass parent;
} WordsClass;

static guint n_searched;

GType words_get_type (void);
G_DEFINE_TYPE (Words, words, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
words_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
words_measure (GtkWidget *widget,
               GtkOrientation orientation,
               int for_size,
               int *minimum,
               int *natural,
               int *minimum_baseline,
               int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL && for_size >= 0)
    n_searched++;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = for_size > 0 ? MAX (100, CONTENT / for_size) : 100;
      *natural = MAX (*minimum, 4000);
    }
  else
    *minimum = *natural = CONTENT / MAX (100, for_size);
}

static void
words_class_init (WordsClass *klass)
{
  GTK_WIDGET_CLASS (klass)->get_request_mode = words_get_request_mode;
  GTK_WIDGET_CLASS (klass)->measure = words_measure;
}

static void
words_init (Words *self)
{
}

static int
measure_height (GtkWidget *row, int width)
{
  int height;

  n_searched = 0;
  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static void
test_no_search (void)
{
  GtkWidget *row = g_object_ref_sink (ur_row_new (10));

  ur_row_append (row, g_object_new (words_get_type (), "hexpand", TRUE, NULL));
  ur_row_append (row, g_object_new (GTK_TYPE_SEPARATOR, "width-request", 90, NULL));
  /* 10 between, 90 for the other: 500 are left. */
  g_assert_cmpint (measure_height (row, 600), ==, CONTENT / 500);
  g_assert_cmpuint (n_searched, ==, 0);
  g_assert_cmpint (measure_height (row, 900), ==, CONTENT / 800);
  g_assert_cmpuint (n_searched, ==, 0);
  g_object_unref (row);
}

static void
test_order (void)
{
  GtkWidget *row = g_object_ref_sink (ur_row_new (0));
  GtkWidget *children[3];

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int column;

      children[i] = gtk_label_new (NULL);
      ur_row_append (row, children[i]);
      gtk_grid_query_child (GTK_GRID (row), children[i], &column, NULL, NULL, NULL);
      g_assert_cmpint (column, ==, i);
    }
  g_object_unref (row);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row/no-search", test_no_search);
  g_test_add_func ("/row/order", test_order);
  return g_test_run ();
}
