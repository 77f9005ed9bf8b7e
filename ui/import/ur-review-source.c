/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-review-source-private.h"

#include <glib/gi18n-lib.h>

#include "ur-focus.h"
#include "ur-relayout.h"
#include "ur-review-names.h"
#include "ur-text-allocate.h"

#define BOTTOM_MARGIN 24
#define TOP_MARGIN 8
/* Where what is scrolled to comes, when it is not on screen. */
#define TARGET_FRACTION 0.33

G_DEFINE_FINAL_TYPE (UrReviewSource, ur_review_source, GTK_TYPE_TEXT_VIEW)

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

/* Scrolling */

static gboolean
is_on_screen (UrReviewSource *self, const GtkTextIter *iter)
{
  GdkRectangle visible, rect;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), iter, &rect);
  return rect.y >= visible.y && rect.y + rect.height <= visible.y + visible.height;
}

/**
 * ur_review_source_scroll_to:
 * @self: the source
 * @iter: a place in its buffer
 *
 * Brings it into view, where it is not.
 */
void
ur_review_source_scroll_to (UrReviewSource *self, const GtkTextIter *iter)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextMark *mark = gtk_text_buffer_get_mark (buffer, "ur-target");

  if (is_on_screen (self, iter))
    return;
  if (mark == NULL)
    mark = gtk_text_buffer_create_mark (buffer, "ur-target", iter, TRUE);
  gtk_text_buffer_move_mark (buffer, mark, iter);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), mark, 0, TRUE, 0, TARGET_FRACTION);
}

static void
update_lines (UrReviewSource *self)
{
  self->updating = TRUE;
  self->question = ur_review_state_get_question (self->state);
  ur_review_text_update (self->text, ur_review_lines_new (self->state, self->folded));
  self->updating = FALSE;
}

/**
 * ur_review_source_unfold:
 * @self: the source
 * @passage: a passage that somebody wants to see
 *
 * Opens the fold that it is in, if it is in one.
 */
void
ur_review_source_unfold (UrReviewSource *self, guint passage)
{
  if (self->folded == NULL || passage >= self->folded->len || self->folded->data[passage] == 0)
    return;
  for (guint i = passage; i < self->folded->len && self->folded->data[i] != 0; i++)
    self->folded->data[i] = 0;
  for (guint i = passage; i > 0 && self->folded->data[i - 1] != 0; i--)
    self->folded->data[i - 1] = 0;
  update_lines (self);
}

static void
show_words (UrReviewSource *self, guint passage, gsize start, gsize end)
{
  GtkTextIter from, to;

  ur_review_source_unfold (self, passage);
  if (ur_review_text_find_words (self->text, get_review (self), passage, start, end, &from, &to))
    ur_review_source_scroll_to (self, &from);
}

/* The keyboard arrives where the question is. */
static void
place_cursor (UrReviewSource *self, guint passage, gsize byte)
{
  GtkTextIter start, end;

  if (!gtk_widget_has_focus (GTK_WIDGET (self)) &&
      ur_review_text_find_words (self->text, get_review (self), passage, byte, byte, &start, &end))
    gtk_text_buffer_place_cursor (get_buffer (self), &start);
}

static void
show_question (UrReviewSource *self)
{
  guint question = ur_review_state_get_question (self->state);
  const UrReviewQuestion *asked;

  if (question == UR_REVIEW_NONE)
    return;
  asked = ur_review_get_question (get_review (self), question);
  show_words (self, asked->passage, asked->start, asked->end);
  place_cursor (self, asked->passage, asked->start);
}

/* The figure that is chosen */

/**
 * ur_review_source_find_figure:
 * @self: the source
 * @i: a figure of the review, or %UR_REVIEW_NONE
 * @start: (out): where it begins in the buffer
 * @end: (out): where it ends
 *
 * Returns: whether it is shown
 */
gboolean
ur_review_source_find_figure (UrReviewSource *self, guint i, GtkTextIter *start, GtkTextIter *end)
{
  const UrReviewFigure *figure;

  if (i == UR_REVIEW_NONE)
    return FALSE;
  figure = ur_review_get_figure (get_review (self), i);
  return ur_review_text_find_words (self->text, get_review (self), figure->passage, figure->start,
                                    figure->end, start, end);
}

static void
update_chosen (UrReviewSource *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  gtk_text_buffer_remove_tag_by_name (get_buffer (self), "chosen", &start, &end);
  self->chosen = ur_review_state_get_figure (self->state);
  if (ur_review_source_find_figure (self, self->chosen, &start, &end))
    gtk_text_buffer_apply_tag_by_name (get_buffer (self), "chosen", &start, &end);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A figure is no widget: it is said as the text's description. */
static void
say_chosen (UrReviewSource *self)
{
  g_autofree char *words =
      self->chosen != UR_REVIEW_NONE
          ? ur_review_names_dup_figure_words (ur_review_get_figure (get_review (self), self->chosen))
          : NULL;

  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
figure_changed_cb (UrReviewSource *self)
{
  guint figure = ur_review_state_get_figure (self->state);

  if (figure != UR_REVIEW_NONE)
    ur_review_source_unfold (self, ur_review_get_figure (get_review (self), figure)->passage);
  update_chosen (self);
  say_chosen (self);
  if (figure != UR_REVIEW_NONE && !gtk_widget_has_focus (GTK_WIDGET (self)))
    {
      const UrReviewFigure *chosen = ur_review_get_figure (get_review (self), figure);

      show_words (self, chosen->passage, chosen->start, chosen->end);
      place_cursor (self, chosen->passage, chosen->start);
    }
}

/* What changed */

static void
keep_folds (UrReviewSource *self)
{
  if (self->folded != NULL && self->folded->len != ur_review_count_passages (get_review (self)))
    {
      guint before = self->folded->len;

      g_byte_array_set_size (self->folded, ur_review_count_passages (get_review (self)));
      for (guint i = before; i < self->folded->len; i++)
        self->folded->data[i] = 0;
    }
}

static void
changed_cb (UrReviewSource *self)
{
  keep_folds (self);
  update_lines (self);
  update_chosen (self);
}

static void
question_changed_cb (UrReviewSource *self)
{
  if (self->question != ur_review_state_get_question (self->state))
    {
      update_lines (self);
      update_chosen (self);
    }
  show_question (self);
}

/* vfuncs */

static gboolean
ur_review_source_focus (GtkWidget *widget, GtkDirectionType direction)
{
  int step = direction == GTK_DIR_TAB_FORWARD ? 1 : direction == GTK_DIR_TAB_BACKWARD ? -1 : 0;

  if (step == 0)
    return GTK_WIDGET_CLASS (ur_review_source_parent_class)->focus (widget, direction);
  if (ur_focus_in_popover (widget, direction))
    return TRUE;
  if (gtk_widget_has_focus (widget))
    return ur_review_source_step (UR_REVIEW_SOURCE (widget), step);
  return gtk_widget_grab_focus (widget);
}

static gboolean
arrive_cb (gpointer data)
{
  UrReviewSource *self = data;

  self->arrival = 0;
  show_question (self);
  return G_SOURCE_REMOVE;
}

static void
ur_review_source_map (GtkWidget *widget)
{
  UrReviewSource *self = UR_REVIEW_SOURCE (widget);

  GTK_WIDGET_CLASS (ur_review_source_parent_class)->map (widget);
  if (self->arrival == 0)
    self->arrival = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, arrive_cb, self, NULL);
}

static void
ur_review_source_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  UrReviewSource *self = UR_REVIEW_SOURCE (widget);

  GTK_WIDGET_CLASS (ur_review_source_parent_class)->css_changed (widget, change);
  ur_relayout (widget);
  if (!ur_review_source_update_tags (self) || self->text->lines->len == 0)
    return;
  /* Chips have another size. */
  self->updating = TRUE;
  ur_review_text_clear (self->text);
  update_lines (self);
  update_chosen (self);
}

static void
ur_review_source_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrReviewSource *self = UR_REVIEW_SOURCE (widget);

  ur_text_allocate (GTK_TEXT_VIEW (widget), ur_review_source_parent_class, width, height, baseline);
  self->again = ur_text_allocate_again (GTK_TEXT_VIEW (widget), self->again);
}

static void
ur_review_source_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    ur_review_source_draw (UR_REVIEW_SOURCE (view), snapshot);
}

static void
ur_review_source_copy_clipboard (GtkTextView *view)
{
  UrReviewSource *self = UR_REVIEW_SOURCE (view);
  g_autofree char *words = NULL;
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end))
    return;
  words = ur_review_text_dup_words (self->text, get_review (self), &start, &end);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), words);
}

static void
ur_review_source_dispose (GObject *object)
{
  UrReviewSource *self = UR_REVIEW_SOURCE (object);

  g_clear_handle_id (&self->arrival, g_source_remove);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (ur_review_source_parent_class)->dispose (object);
}

static void
ur_review_source_finalize (GObject *object)
{
  UrReviewSource *self = UR_REVIEW_SOURCE (object);

  g_clear_pointer (&self->text, ur_review_text_free);
  g_clear_pointer (&self->folded, g_byte_array_unref);
  G_OBJECT_CLASS (ur_review_source_parent_class)->finalize (object);
}

static void
ur_review_source_class_init (UrReviewSourceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_review_source_dispose;
  G_OBJECT_CLASS (klass)->finalize = ur_review_source_finalize;
  widget_class->focus = ur_review_source_focus;
  widget_class->map = ur_review_source_map;
  widget_class->size_allocate = ur_review_source_size_allocate;
  widget_class->css_changed = ur_review_source_css_changed;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = ur_review_source_snapshot_layer;
  GTK_TEXT_VIEW_CLASS (klass)->copy_clipboard = ur_review_source_copy_clipboard;
}

static void
ur_review_source_init (UrReviewSource *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->chosen = UR_REVIEW_NONE;
  self->text = ur_review_text_new (view);
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (view, TOP_MARGIN);
  gtk_text_view_set_bottom_margin (view, BOTTOM_MARGIN);
  pango_context_set_round_glyph_positions (gtk_text_view_get_ltr_context (view), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur-review-source");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Original"), -1);
  ur_review_source_create_tags (self);
  ur_review_source_init_menu (self);
  ur_review_source_init_input (self);
  /* Selected words are laid out anew, also while sizes are given out. */
  g_signal_connect_object (get_buffer (self), "mark-set", G_CALLBACK (ur_relayout), self, G_CONNECT_SWAPPED);
}

/**
 * ur_review_source_new:
 * @state: a review; the view keeps a reference
 * @folding: as for ur_review_source_set_folding()
 *
 * Returns: (transfer floating): its source
 */
GtkWidget *
ur_review_source_new (UrReviewState *state, gboolean folding)
{
  UrReviewSource *self = g_object_new (UR_TYPE_REVIEW_SOURCE, NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "question-changed", G_CALLBACK (question_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "figure-changed", G_CALLBACK (figure_changed_cb), self, G_CONNECT_SWAPPED);
  if (folding)
    self->folded = ur_review_lines_fold (state);
  update_lines (self);
  place_cursor (self, 0, 0);
  return GTK_WIDGET (self);
}

/**
 * ur_review_source_set_folding:
 * @source: the source
 * @folding: whether passages are folded away that nobody has to look at
 */
void
ur_review_source_set_folding (UrReviewSource *source, gboolean folding)
{
  guint figure = ur_review_state_get_figure (source->state);

  g_clear_pointer (&source->folded, g_byte_array_unref);
  if (folding)
    source->folded = ur_review_lines_fold (source->state);
  update_lines (source);
  update_chosen (source);
  if (figure != UR_REVIEW_NONE)
    figure_changed_cb (source);
  else
    show_question (source);
}

/**
 * ur_review_source_show_passage:
 * @source: the source
 * @passage: a passage of the review
 *
 * Brings it into view, with the cursor.
 */
void
ur_review_source_show_passage (UrReviewSource *source, guint passage)
{
  GtkTextIter start, end;

  ur_review_source_unfold (source, passage);
  if (!ur_review_text_find_words (source->text, get_review (source), passage, 0, 0, &start, &end))
    return;
  gtk_text_buffer_place_cursor (get_buffer (source), &start);
  ur_review_source_scroll_to (source, &start);
}

/**
 * ur_review_source_get_selection:
 * @source: the source
 * @passage: (out): the passage
 * @start: (out): the first byte of it
 * @end: (out): the byte after the last
 *
 * Returns: whether words of one passage are selected
 */
gboolean
ur_review_source_get_selection (UrReviewSource *source, guint *passage, gsize *start, gsize *end)
{
  GtkTextIter from, to;
  guint last;

  return gtk_text_buffer_get_selection_bounds (get_buffer (source), &from, &to) &&
         ur_review_text_get_place (source->text, get_review (source), &from, passage, start) &&
         ur_review_text_get_place (source->text, get_review (source), &to, &last, end) && last == *passage &&
         *end > *start;
}
