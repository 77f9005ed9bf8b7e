/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list view keeps two hundred rows and measures them all in the turn in which text becomes larger, seen or
 * not: a fifth of a second in which the window answers nothing.  So rows out of sight are late: they keep
 * their place, as high as they are expected to be, and show their words again a few in each frame. */
#include "ur-late-rows.h"

#include "ur-text-scale.h"

/* Long words in all of them take half a frame. */
#define ROWS_A_FRAME 16

typedef struct
{
  GtkWidget *list; /* not owned: it owns this */
  double scale;    /* that the rows were made for */
  guint tick;
} LateRows;

/* The rows a reader sees. */
typedef struct
{
  int first, last;
  int height; /* of one, on average */
} Sight;

static gboolean
is_late (GtkWidget *row)
{
  GtkWidget *words = gtk_widget_get_first_child (row);

  return words != NULL && !gtk_widget_get_visible (words);
}

/* A list gives no place to rows outside it; one that is not the only thing in its window has all of them
 * inside. */
static gboolean
is_in_sight (GtkWidget *row)
{
  GtkWidget *window = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_get_child_visible (row) && window != NULL &&
         gtk_widget_compute_bounds (row, window, &bounds) && bounds.origin.y + bounds.size.height >= 0 &&
         bounds.origin.y <= gtk_widget_get_height (window);
}

static Sight
find_sight (LateRows *self)
{
  Sight sight = { -1, -1, 0 };
  int i = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row), i++)
    if (is_in_sight (row))
      {
        sight.first = sight.first < 0 ? i : sight.first;
        sight.last = i;
        sight.height += gtk_widget_get_allocated_height (row);
      }
  if (sight.first >= 0)
    sight.height /= sight.last - sight.first + 1;
  return sight;
}

static void
make_late (GtkWidget *row, int height)
{
  GtkWidget *words = gtk_widget_get_first_child (row);

  if (words == NULL)
    return;
  gtk_widget_set_visible (words, FALSE);
  gtk_widget_set_size_request (row, -1, height);
}

static gboolean
make_ready (GtkWidget *row)
{
  if (row == NULL || !is_late (row))
    return FALSE;
  gtk_widget_set_size_request (row, -1, -1);
  gtk_widget_set_visible (gtk_widget_get_first_child (row), TRUE);
  return TRUE;
}

/* Those next to what is in sight first.  Returns whether that was all. */
static gboolean
make_some_ready (LateRows *self)
{
  GtkWidget *after = gtk_widget_get_first_child (self->list);
  GtkWidget *before;
  guint n = 0;

  while (after != NULL && !is_in_sight (after))
    after = gtk_widget_get_next_sibling (after);
  before = after != NULL ? after : gtk_widget_get_last_child (self->list);
  while (n < ROWS_A_FRAME && (before != NULL || after != NULL))
    {
      n += make_ready (after) ? 1 : 0;
      n += make_ready (before) ? 1 : 0;
      after = after != NULL ? gtk_widget_get_next_sibling (after) : NULL;
      before = before != NULL ? gtk_widget_get_prev_sibling (before) : NULL;
    }
  return before == NULL && after == NULL;
}

static gboolean
tick_cb (GtkWidget *list, GdkFrameClock *clock, gpointer data)
{
  LateRows *self = data;

  /* A page that is not on show has time until it is. */
  if (gtk_widget_get_mapped (list) && !make_some_ready (self))
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
start (LateRows *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (self->list, tick_cb, self, NULL);
}

/* As many rows as are in sight are ready above and below as well.  So is the row with the keyboard: it would
 * lose it with its words. */
static void
rescale (GtkWidget *list)
{
  LateRows *self = g_object_get_data (G_OBJECT (list), "ur-late-rows");
  Sight sight = find_sight (self);
  int n = sight.last - sight.first + 1;
  int i = 0;

  sight.height = (int) (sight.height * ur_text_scale_get () / self->scale);
  self->scale = ur_text_scale_get ();
  if (sight.first < 0)
    return;
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row), i++)
    if ((i < sight.first - n || i > sight.last + n) && row != gtk_widget_get_focus_child (list))
      make_late (row, sight.height);
  start (self);
}

/**
 * ur_late_rows_add:
 * @list: a list in a scrolled window, whose rows have wrapping words; what is in a row is never hidden
 *
 * Has rows out of sight take another text scale a few at a time.  They are rows as before meanwhile: they can
 * be counted, chosen and scrolled to, and the one with the keyboard keeps it.
 */
void
ur_late_rows_add (GtkListView *list)
{
  LateRows *self = g_new0 (LateRows, 1);

  self->list = GTK_WIDGET (list);
  self->scale = ur_text_scale_get ();
  g_object_set_data_full (G_OBJECT (list), "ur-late-rows", self, g_free);
  ur_text_scale_watch (list, G_CALLBACK (rescale));
  g_signal_connect_swapped (list, "map", G_CALLBACK (start), self);
}
