/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-text-allocate.h"

#include "ur-reading-type.h"
#include "ur-relayout.h"

#define MOST_PASSES 4

/**
 * ur_text_allocate:
 * @view: a text view
 * @parent_class: the class that its own class is derived from
 * @width: px that it gets
 * @height: likewise
 * @baseline: as for #GtkWidgetClass.size_allocate()
 *
 * Gives a text view its size.  It finds out how high its lines are while it is given one.  When that moves
 * the text there are other lines on the screen, of which it would find out only when it is drawn, too late
 * for the scrollbar.
 */
void
ur_text_allocate (GtkTextView *view, gpointer parent_class, int width, int height, int baseline)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  double value, upper;
  gboolean moved;
  guint n = 0;

  do
    {
      value = adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
      upper = adjustment != NULL ? gtk_adjustment_get_upper (adjustment) : 0;
      GTK_WIDGET_CLASS (parent_class)->size_allocate (GTK_WIDGET (view), width, height, baseline);
      /* Less than a pixel is only rounded. */
      moved = adjustment != NULL && (ABS (gtk_adjustment_get_value (adjustment) - value) >= 1 ||
                                     gtk_adjustment_get_upper (adjustment) != upper);
      if (moved)
        ur_relayout (GTK_WIDGET (view));
    }
  while (moved && ++n < MOST_PASSES);
}

/**
 * ur_text_allocate_column:
 * @view: a text view
 * @width: px that it gets
 * @least: px at each side that are never text
 *
 * Sets its margins so that a line has no more characters than the reader wants, and is in the middle.
 *
 * Returns: the margin, px
 */
int
ur_text_allocate_column (GtkTextView *view, int width, int least)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (view));
  double em =
      pango_font_description_get_size (pango_context_get_font_description (context)) / (double) PANGO_SCALE;
  int column = (int) (ur_reading_type_get ()->chars * em + .5);
  int side = MAX (least, (width - column) / 2);

  if (gtk_text_view_get_left_margin (view) != side)
    {
      gtk_text_view_set_left_margin (view, side);
      gtk_text_view_set_right_margin (view, side);
      ur_relayout (GTK_WIDGET (view));
    }
  return side;
}

static gboolean
has_open_popover (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
      return TRUE;
  return FALSE;
}

/**
 * ur_text_allocate_again:
 * @view: a text view that was given its size
 * @was_again: what this returned the last time
 *
 * A text view puts its menu anew while it is given a size, and what changes in the menu asks for another size
 * of the text: once more is enough.
 *
 * Returns: whether it will be given its size once more
 */
gboolean
ur_text_allocate_again (GtkTextView *view, gboolean was_again)
{
  gboolean again = !was_again && has_open_popover (GTK_WIDGET (view));

  if (again)
    ur_relayout (GTK_WIDGET (view));
  return again;
}
