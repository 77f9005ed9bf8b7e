/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-work-view-private.h"

#include "ur-pane-width.h"
#include "ur-text-scale.h"

#define WIDE_WIDTH 1100 /* from here on the figures stay beside the text, at a text scale of one */
#define SLIM_WIDTH 560  /* below, a button has no room for words */
#define PANE_MIN 200

/**
 * ur_work_view_is_wide:
 * @self: the view
 *
 * Returns: whether outline, text and figures fit side by side
 */
gboolean
ur_work_view_is_wide (UrWorkView *self)
{
  return self->width >= ur_text_scale_multiply (WIDE_WIDTH);
}

/* A report without any has nothing to show beside its text. */
static gboolean
has_figures (UrWorkView *self)
{
  return self->report == NULL || self->report->n_indicators > 0;
}

/**
 * ur_work_view_shows_figures:
 * @self: the view
 *
 * Returns: whether the pane of figures is on show; where there is little room it takes the outline's place
 */
gboolean
ur_work_view_shows_figures (UrWorkView *self)
{
  return has_figures (self) && (ur_work_view_is_wide (self) || self->want_figures);
}

static gboolean
is_slim (UrWorkView *self)
{
  return self->width < ur_text_scale_multiply (SLIM_WIDTH);
}

static gboolean
has_outline (UrWorkView *self)
{
  return self->part != NULL && self->part->n_sections > 1;
}

/**
 * ur_work_view_shows_outline:
 * @self: the view
 *
 * Returns: whether the outline is on show
 */
gboolean
ur_work_view_shows_outline (UrWorkView *self)
{
  return self->want_outline && has_outline (self) && ur_pane_width_fits_outline (self->width) &&
         (ur_work_view_is_wide (self) || !self->want_figures);
}

static int
get_outline_width (UrWorkView *self)
{
  return ur_pane_width_get_outline (self->outline_width, self->width);
}

static int
get_figures_width (UrWorkView *self)
{
  return ur_pane_width_get (self->figures_width, self->width);
}

static void
set_position (UrWorkView *self, GtkPaned *paned, int position)
{
  self->arranging = TRUE;
  gtk_paned_set_position (paned, position);
  self->arranging = FALSE;
}

static gboolean
place_idle_cb (gpointer data)
{
  UrWorkView *self = data;

  int least;

  self->place_idle = 0;
  g_object_get (self->inner, "min-position", &least, NULL);
  set_position (self, self->inner,
                MAX (least, gtk_widget_get_width (GTK_WIDGET (self->inner)) - get_figures_width (self)));
  return G_SOURCE_REMOVE;
}

/* GtkPaned gives every change of its own width to the text, also those it missed while the figures were
 * hidden; only when it has been allocated with both is a position what it seems. */
static void
place_figures (UrWorkView *self)
{
  int width = self->width - (ur_work_view_shows_outline (self) ? get_outline_width (self) : 0);

  self->placing = self->inner_width > 0;
  if (!self->placing)
    set_position (self, self->inner, width - get_figures_width (self));
}

/**
 * ur_work_view_arrange:
 * @self: the view
 *
 * Decides which panes there are and how wide.
 */
void
ur_work_view_arrange (UrWorkView *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->outline), ur_work_view_shows_outline (self));
  gtk_widget_set_visible (GTK_WIDGET (self->figures), ur_work_view_shows_figures (self));
  gtk_widget_set_visible (self->outline_button, has_outline (self) && !ur_work_view_shows_outline (self) &&
                                                    ur_pane_width_fits_outline (self->width));
  gtk_widget_set_visible (self->figures_toggle, has_figures (self) && !ur_work_view_is_wide (self));
  /* of its room the title has the larger share */
  gtk_label_set_ellipsize (self->figures_label,
                           ur_text_scale_get () > 1 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  /* not one character of it: its picture is enough, and its words are its tip */
  gtk_widget_set_visible (GTK_WIDGET (self->figures_label), !is_slim (self));
  if (ur_work_view_shows_outline (self))
    set_position (self, self->outer, get_outline_width (self) - 1);
  if (ur_work_view_shows_figures (self))
    place_figures (self);
}

/**
 * ur_work_view_read_position:
 * @self: the view
 * @paned: the one whose handle the reader moved
 *
 * What the reader made of the panes is kept; a slim outline in a narrow window is the window's doing.
 */
void
ur_work_view_read_position (UrWorkView *self, GtkPaned *paned)
{
  int position = gtk_paned_get_position (paned);

  self->moved = TRUE;
  if (paned == self->outer)
    self->outline_width = MAX (PANE_MIN, ur_pane_width_to_wanted (position + 1));
  else
    self->figures_width =
        MAX (PANE_MIN, ur_pane_width_to_wanted (gtk_widget_get_width (GTK_WIDGET (paned)) - position));
}

static gboolean
arrange_idle_cb (gpointer data)
{
  UrWorkView *self = data;

  self->arrange_idle = 0;
  ur_work_view_arrange (self);
  return G_SOURCE_REMOVE;
}

static void
arrange_soon (UrWorkView *self)
{
  if (self->arrange_idle == 0)
    self->arrange_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, arrange_idle_cb, self, NULL);
}

/**
 * ur_work_view_rescale:
 * @self: the view
 *
 * Text is larger or smaller than before: the panes follow.
 */
void
ur_work_view_rescale (UrWorkView *self)
{
  if (self->part != NULL)
    arrange_soon (self);
}

/* Panes come and go at certain widths, but not in the middle of an allocation: what appears there would be
 * drawn before it has a size. */
static void
set_width (UrWorkView *self, int width)
{
  gboolean was_wide = ur_work_view_is_wide (self);
  int outline_before = get_outline_width (self);
  gboolean had_outline = ur_work_view_shows_outline (self);
  gboolean was_slim = is_slim (self);

  if (self->width == width)
    return;
  self->width = width;
  /* Where the text was squeezed for a while the figures take their width back. */
  if (ur_work_view_shows_figures (self))
    place_figures (self);
  if (was_wide != ur_work_view_is_wide (self) || had_outline != ur_work_view_shows_outline (self) ||
      outline_before != get_outline_width (self) || was_slim != is_slim (self))
    arrange_soon (self);
}

/**
 * ur_work_view_get_expected_width:
 * @self: the view
 *
 * The width that the first allocation is going to have.
 */
int
ur_work_view_get_expected_width (UrWorkView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int width = 0;
  int height;

  if (!GTK_IS_WINDOW (root))
    return ur_text_scale_multiply (WIDE_WIDTH);
  if (gtk_widget_get_width (GTK_WIDGET (root)) > 0)
    return gtk_widget_get_width (GTK_WIDGET (root));
  gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);
  return width > 0 ? width : ur_text_scale_multiply (WIDE_WIDTH);
}

/**
 * ur_work_view_size_allocate:
 *
 * The vfunc of #GtkWidgetClass: decides on the panes before they are given sizes.
 */
void
ur_work_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrWorkView *self = UR_WORK_VIEW (widget);

  set_width (self, width);
  self->allocating = TRUE;
  gtk_widget_allocate (GTK_WIDGET (self->outer), width, height, baseline, NULL);
  self->allocating = FALSE;
  if (!gtk_widget_get_visible (GTK_WIDGET (self->figures)))
    return;
  self->inner_width = gtk_widget_get_width (GTK_WIDGET (self->inner));
  if (self->placing && self->place_idle == 0)
    self->place_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, place_idle_cb, self, NULL);
  self->placing = FALSE;
}
