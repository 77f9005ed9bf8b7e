/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cursor, keys and pointer in the source. */
#include "ur-review-source-private.h"

#include "ur-event.h"

static GtkTextBuffer *
get_buffer (UrReviewSource *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static UrReview *
get_review (UrReviewSource *self)
{
  return ur_review_state_get_review (self->state);
}

/**
 * ur_review_source_find_figure_at:
 * @self: the source
 * @passage: a passage of the review
 * @byte: of its words
 *
 * Returns: the number that is there or ends there; %UR_REVIEW_NONE for none
 */
guint
ur_review_source_find_figure_at (UrReviewSource *self, guint passage, gsize byte)
{
  const UrReviewPassage *text = ur_review_get_passage (get_review (self), passage);
  guint found = UR_REVIEW_NONE;

  for (guint i = 0; i < text->n_figures; i++)
    {
      const UrReviewFigure *figure = ur_review_get_figure (get_review (self), text->first_figure + i);

      if (byte >= figure->start && byte < figure->end)
        return text->first_figure + i;
      if (byte == figure->end)
        found = text->first_figure + i;
    }
  return found;
}

static void
cursor_cb (UrReviewSource *self)
{
  GtkTextIter iter;
  guint passage, figure;
  gsize byte;

  if (self->updating || !gtk_widget_has_focus (GTK_WIDGET (self)) ||
      gtk_text_buffer_get_has_selection (get_buffer (self)))
    return;
  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &iter, gtk_text_buffer_get_insert (get_buffer (self)));
  if (!ur_review_text_get_place (self->text, get_review (self), &iter, &passage, &byte))
    return;
  figure = ur_review_source_find_figure_at (self, passage, byte);
  if (figure != UR_REVIEW_NONE)
    ur_review_state_set_figure (self->state, figure);
}

static gboolean
open_fold (UrReviewSource *self)
{
  GtkTextIter iter;
  const UrReviewLine *line;

  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &iter, gtk_text_buffer_get_insert (get_buffer (self)));
  line = ur_review_text_get_line (self->text, &iter);
  if (line == NULL || !line->is_fold)
    return FALSE;
  ur_review_source_unfold (self, line->passage);
  return TRUE;
}

/**
 * ur_review_source_step:
 * @self: the source
 * @step: 1 for the next figure, -1 for the one before
 *
 * Chooses another figure and takes the cursor to it.
 *
 * Returns: %FALSE where there is none left
 */
gboolean
ur_review_source_step (UrReviewSource *self, int step)
{
  const guint n = ur_review_count_figures (get_review (self));
  guint figure = ur_review_state_get_figure (self->state);
  GtkTextIter start, end;

  if (figure == UR_REVIEW_NONE)
    figure = step > 0 ? 0 : n - 1;
  else if (step > 0 ? figure + 1 >= n : figure == 0)
    return FALSE;
  else
    figure += (guint) step;
  if (n == 0)
    return FALSE;
  ur_review_state_set_figure (self->state, figure);
  if (!ur_review_source_find_figure (self, figure, &start, &end))
    return TRUE;
  gtk_text_buffer_place_cursor (get_buffer (self), &start);
  ur_review_source_scroll_to (self, &start);
  return TRUE;
}

static gboolean
key_pressed_cb (UrReviewSource *self, guint key, guint code, GdkModifierType state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_ISO_Enter))
    return GDK_EVENT_PROPAGATE;
  return open_fold (self);
}

/* The question whose number is there, in the coordinates of the view. */
static guint
find_question_at (UrReviewSource *self, double x, double y)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  const UrReviewLine *line;
  const UrReviewObject *object;
  GtkTextIter iter;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x,
                                         &buffer_y);
  if (!gtk_text_view_get_iter_at_position (view, &iter, NULL, buffer_x, buffer_y))
    return UR_REVIEW_NONE;
  line = ur_review_text_get_line (self->text, &iter);
  if (line == NULL || line->is_fold)
    return UR_REVIEW_NONE;
  object = ur_review_line_find_object (line, ur_review_get_passage (get_review (self), line->passage)->text,
                                       (guint) gtk_text_iter_get_line_offset (&iter));
  return object != NULL && object->is_question ? object->question : UR_REVIEW_NONE;
}

static void
motion_cb (UrReviewSource *self, double x, double y)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   find_question_at (self, x, y) != UR_REVIEW_NONE ? "pointer" : "text");
}

static void
clicked (UrReviewSource *self, double x, double y)
{
  guint question = find_question_at (self, x, y);

  if (question != UR_REVIEW_NONE)
    ur_review_state_set_question (self->state, question);
  else
    open_fold (self);
}

/* The text view's own gestures claim every press, so that a gesture beside them never hears of the release.
 */
static gboolean
event_cb (UrReviewSource *self, GdkEvent *event)
{
  double x, y;

  if (gdk_event_get_event_type (event) == GDK_BUTTON_RELEASE &&
      gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY &&
      !gtk_text_buffer_get_has_selection (get_buffer (self)) &&
      ur_event_get_place (event, GTK_WIDGET (self), &x, &y))
    clicked (self, x, y);
  return GDK_EVENT_PROPAGATE;
}

/**
 * ur_review_source_init_input:
 * @self: the source
 *
 * Adds what listens to pointer and keys.
 */
void
ur_review_source_init_input (UrReviewSource *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *raw = gtk_event_controller_legacy_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_event_controller_set_propagation_phase (raw, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (raw, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), raw);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_object (get_buffer (self), "notify::cursor-position", G_CALLBACK (cursor_cb), self,
                           G_CONNECT_SWAPPED);
}
