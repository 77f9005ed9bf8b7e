/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-reading-private.h"

#include "ur-focus.h"
#include "ur-reading-type.h"
#include "ur-relayout.h"
#include "ur-text-allocate.h"
#include "ur-text-scale.h"

#define SIDE_MARGIN 46
#define BOTTOM_MARGIN 40
#define LEAST_FILLED 26 /* characters a line: a figure of six that does not fit leaves gaps of .3 em */
#define OWNER_FRACTION (1.0 / 3.0)

enum
{
  FIGURE_SELECTED,
  SECTION_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrReading, ur_reading, GTK_TYPE_TEXT_VIEW)

static gboolean
tell_idle_cb (gpointer data)
{
  UrReading *self = data;

  self->tell_idle = 0;
  g_signal_emit (self, signals[SECTION_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
tell_later (UrReading *self)
{
  if (self->tell_idle == 0)
    self->tell_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_idle_cb, self, NULL);
}

/**
 * ur_reading_set_section:
 * @self: the text
 * @section: a section
 *
 * Tells that another section owns the view; not while sizes are given out, since panes that change then
 * would be drawn before they have one.
 */
void
ur_reading_set_section (UrReading *self, const UrSection *section)
{
  if (self->section == section)
    return;
  self->section = section;
  if (self->allocating)
    tell_later (self);
  else
    g_signal_emit (self, signals[SECTION_CHANGED], 0);
}

/* The section at a part of the visible height, 0 for the top. */
static const UrSection *
find_section_at (UrReading *self, double fraction)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle visible;
  GtkTextIter iter;
  const UrReadingPiece *piece;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &iter, visible.y + (int) (visible.height * fraction), NULL);
  piece = ur_reading_text_find_piece (self->text, gtk_text_iter_get_offset (&iter));
  return piece != NULL ? piece->section : self->section;
}

/* A text view also scrolls while it is given a size, and even while it is drawn, when lines above turn out
 * higher than it thought: that is no time to change other panes. */
static void
scrolled_cb (UrReading *self)
{
  const UrSection *section = self->section;

  if (self->text != NULL && !self->pinned && self->pending.part < 0)
    self->section = find_section_at (self, OWNER_FRACTION);
  if (self->section != section)
    tell_later (self);
}

static void
adjustment_cb (UrReading *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));

  if (self->adjustment == adjustment)
    return;
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_set_object (&self->adjustment, adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

static void
update_margins (UrReading *self, int width)
{
  int side = ur_text_allocate_column (GTK_TEXT_VIEW (self), width, SIDE_MARGIN);
  gboolean filled = width - 2 * side >= LEAST_FILLED * self->em;

  if (self->filled != filled)
    ur_reading_set_filled (self, filled);
  self->filled = filled;
  if (self->column == width - 2 * side)
    return;
  self->column = width - 2 * side;
  ur_reading_update_pictures (self);
}

static void
ur_reading_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrReading *self = UR_READING (widget);

  self->allocating = TRUE;
  update_margins (self, width);
  if (ur_reading_is_waiting (self) && height > 1)
    {
      ur_reading_begin_arrival (self);
      ur_text_allocate (GTK_TEXT_VIEW (widget), ur_reading_parent_class, width, height, baseline);
      ur_reading_arrive (self);
    }
  ur_text_allocate (GTK_TEXT_VIEW (widget), ur_reading_parent_class, width, height, baseline);
  self->allocating = FALSE;
  self->again = ur_text_allocate_again (GTK_TEXT_VIEW (widget), self->again);
}

/* The type is another one; what the reader looks at stays in view. */
static void
follow_type (UrReading *self)
{
  double em = self->em;
  double spacing = self->spacing;
  UrPlace place;

  if (self->text == NULL || gtk_widget_get_height (GTK_WIDGET (self)) == 0)
    {
      ur_reading_update_tags (self);
      return;
    }
  ur_reading_get_place (self, &place);
  ur_reading_update_tags (self);
  if (em == self->em && spacing == self->spacing && self->chars == ur_reading_type_get ()->chars)
    return;
  self->chars = ur_reading_type_get ()->chars;
  if (self->pending.part >= 0)
    return;
  update_margins (self, gtk_widget_get_width (GTK_WIDGET (self)));
  self->pending = place;
}

static void
type_cb (UrReading *self)
{
  follow_type (self);
  ur_relayout (GTK_WIDGET (self));
}

static void
ur_reading_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ur_reading_parent_class)->css_changed (widget, change);
  ur_relayout (widget);
  follow_type (UR_READING (widget));
}

static gboolean
ur_reading_focus (GtkWidget *widget, GtkDirectionType direction)
{
  UrReading *self = UR_READING (widget);
  int step = direction == GTK_DIR_TAB_FORWARD ? 1 : direction == GTK_DIR_TAB_BACKWARD ? -1 : 0;

  if (step == 0)
    return GTK_WIDGET_CLASS (ur_reading_parent_class)->focus (widget, direction);
  if (ur_focus_in_popover (widget, direction))
    return TRUE;
  if (gtk_widget_has_focus (widget))
    return ur_reading_move_focus (self, step);
  self->focused = -1;
  gtk_widget_grab_focus (widget);
  ur_reading_move_focus (self, step);
  return TRUE;
}

static void
ur_reading_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    ur_reading_draw (UR_READING (view), snapshot);
}

static void
ur_reading_copy_clipboard (GtkTextView *view)
{
  ur_reading_copy (UR_READING (view), FALSE);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ur_reading_copy (UR_READING (widget), g_str_has_suffix (name, "-source"));
}

static void
copy_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ur_reading_copy_table (UR_READING (widget), g_variant_get_string (parameter, NULL),
                         g_str_has_suffix (name, "-source"));
}

/* The view gives the middle button all the characters of its buffer as long as that has the clipboard. */
static void
ur_reading_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ur_reading_parent_class)->realize (widget);
  gtk_text_buffer_remove_selection_clipboard (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)),
                                              gtk_widget_get_primary_clipboard (widget));
}

static void
ur_reading_unrealize (GtkWidget *widget)
{
  gtk_text_buffer_add_selection_clipboard (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)),
                                           gtk_widget_get_primary_clipboard (widget));
  GTK_WIDGET_CLASS (ur_reading_parent_class)->unrealize (widget);
}

static void
ur_reading_dispose (GObject *object)
{
  UrReading *self = UR_READING (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_handle_id (&self->primary_idle, g_source_remove);
  g_clear_handle_id (&self->tell_idle, g_source_remove);
  g_clear_handle_id (&self->check_source, g_source_remove);
  g_clear_handle_id (&self->ink_idle, g_source_remove);
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_clear_object (&self->adjustment);
  G_OBJECT_CLASS (ur_reading_parent_class)->dispose (object);
}

static void
ur_reading_finalize (GObject *object)
{
  UrReading *self = UR_READING (object);

  g_clear_pointer (&self->text, ur_reading_text_free);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->notes, g_array_unref);
  g_clear_pointer (&self->report, ur_report_unref);
  G_OBJECT_CLASS (ur_reading_parent_class)->finalize (object);
}

static void
ur_reading_class_init (UrReadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (klass);

  object_class->dispose = ur_reading_dispose;
  object_class->finalize = ur_reading_finalize;
  widget_class->size_allocate = ur_reading_size_allocate;
  widget_class->css_changed = ur_reading_css_changed;
  widget_class->focus = ur_reading_focus;
  widget_class->realize = ur_reading_realize;
  widget_class->unrealize = ur_reading_unrealize;
  view_class->snapshot_layer = ur_reading_snapshot_layer;
  view_class->copy_clipboard = ur_reading_copy_clipboard;

  /**
   * UrReading::figure-selected:
   * @reading: the view
   *
   * The reader chose a figure in the text.
   */
  signals[FIGURE_SELECTED] = g_signal_new ("figure-selected", UR_TYPE_READING, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 0);
  /**
   * UrReading::section-changed:
   * @reading: the view
   *
   * Another section owns the top third of the view.
   */
  signals[SECTION_CHANGED] = g_signal_new ("section-changed", UR_TYPE_READING, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "reading.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "reading.copy-source", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "reading.copy-table", "s", copy_table_action);
  gtk_widget_class_install_action (widget_class, "reading.copy-table-source", "s", copy_table_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "reading.copy-source", NULL);
}

/* A modifier is the beginning of a chord, and moves nothing: while the text is still on its way to one
 * section, the next Alt+↓ goes on from there. */
static gboolean
unpin_cb (UrReading *self, GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_SCROLL || type == GDK_TOUCH_BEGIN ||
      (type == GDK_KEY_PRESS && !gdk_key_event_is_modifier (event)))
    self->pinned = FALSE;
  return GDK_EVENT_PROPAGATE;
}

static void
ur_reading_init (UrReading *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkEventController *unpin = gtk_event_controller_legacy_new ();

  self->hovered = self->focused = self->selected = self->shown = self->current_hit = -1;
  self->marks = TRUE;
  self->hits = g_array_new (FALSE, FALSE, sizeof (UrRange));
  self->notes = g_array_new (FALSE, FALSE, sizeof (UrReadingNote));
  ur_place_init (&self->pending);
  ur_place_init (&self->top);
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_cursor_visible (view, FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (view, UR_READING_TOP_MARGIN);
  gtk_text_view_set_bottom_margin (view, BOTTOM_MARGIN);
  gtk_text_view_set_left_margin (view, SIDE_MARGIN);
  gtk_text_view_set_right_margin (view, SIDE_MARGIN);
  /* Sizes like 16.5 px are no whole pixels: with rounded advances every character would be as wide as at 17.
   */
  pango_context_set_round_glyph_positions (gtk_text_view_get_ltr_context (view), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur-read");
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur-reading");
  ur_reading_create_tags (self);
  self->filled = TRUE;
  self->chars = ur_reading_type_get ()->chars;
  ur_text_scale_watch (self, G_CALLBACK (type_cb));
  ur_reading_init_figures (self);
  ur_reading_init_menu (self);
  gtk_event_controller_set_propagation_phase (unpin, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (unpin, "event", G_CALLBACK (unpin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), unpin);
  g_signal_connect (self, "notify::vadjustment", G_CALLBACK (adjustment_cb), NULL);
  /* Selected words are laid out anew, see ur_text_allocate(), also when they are selected while sizes are
   * given out. */
  g_signal_connect_object (gtk_text_view_get_buffer (view), "mark-set", G_CALLBACK (ur_relayout), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "mark-set",
                           G_CALLBACK (ur_reading_publish_selection), self, G_CONNECT_SWAPPED);
}

/**
 * ur_reading_set_part:
 * @reading: the view
 * @report: the report; the view keeps a reference
 * @part: a part of @report
 *
 * Shows all sections of @part, one under the other.
 */
void
ur_reading_set_part (UrReading *reading, UrReport *report, const UrPart *part)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (reading));

  ur_report_ref (report);
  g_clear_pointer (&reading->report, ur_report_unref);
  g_clear_pointer (&reading->text, ur_reading_text_free);
  ur_reading_clear_hits (reading);
  g_array_set_size (reading->notes, 0);
  gtk_text_buffer_set_text (buffer, "", 0);
  reading->report = report;
  reading->part = part;
  reading->pointed = NULL;
  reading->hovered = reading->focused = reading->selected = reading->shown = -1;
  ur_reading_follow_language (reading);
  reading->text = ur_reading_text_new (buffer, part);
  ur_reading_update_tables (reading);
  ur_reading_update_pictures (reading);
  reading->section = part->n_sections > 0 ? &part->sections[0] : NULL;
  gtk_accessible_update_property (GTK_ACCESSIBLE (reading), GTK_ACCESSIBLE_PROPERTY_LABEL, part->title, -1);
}

/**
 * ur_reading_get_section:
 * @reading: the view
 *
 * Returns: (transfer none) (nullable): the section that owns the top third of the view, or that was chosen
 */
const UrSection *
ur_reading_get_section (UrReading *reading)
{
  return reading->section;
}

/**
 * ur_reading_set_selected:
 * @self: the text
 *
 * Chooses a figure, -1 for none.
 */
void
ur_reading_set_selected (UrReading *self, int figure, gboolean by_reader)
{
  if (self->selected == figure)
    return;
  self->selected = figure;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!by_reader)
    return;
  if (figure >= 0)
    {
      self->pinned = TRUE;
      ur_reading_set_section (
          self, g_array_index (self->text->figures, UrFigure, figure).indicator->paragraph->section);
    }
  g_signal_emit (self, signals[FIGURE_SELECTED], 0);
}

/**
 * ur_reading_select:
 * @reading: the view
 * @indicator: (nullable): an indicator of its part, or %NULL for none
 *
 * Chooses a figure and brings it into view, without telling anyone.
 */
void
ur_reading_select (UrReading *reading, const UrIndicator *indicator)
{
  UrPlace place;

  if (reading->text == NULL)
    return;
  ur_reading_set_selected (reading, ur_reading_text_find_indicator (reading->text, indicator), FALSE);
  if (reading->selected < 0)
    return;
  ur_place_set_indicator (&place, indicator);
  place.start = (gssize) indicator->figure_start;
  place.end = (gssize) indicator->figure_end;
  ur_reading_scroll_to (reading, &place);
}

/**
 * ur_reading_get_selected:
 * @reading: the view
 *
 * Returns: (transfer none) (nullable): the indicator whose figure is chosen
 */
const UrIndicator *
ur_reading_get_selected (UrReading *reading)
{
  if (reading->text == NULL || reading->selected < 0)
    return NULL;
  return g_array_index (reading->text->figures, UrFigure, reading->selected).indicator;
}

/**
 * ur_reading_set_marks:
 * @reading: the view
 * @marks: whether figures are marked in the text
 */
void
ur_reading_set_marks (UrReading *reading, gboolean marks)
{
  reading->marks = marks;
  reading->focused = -1;
  ur_reading_update_tags (reading);
  gtk_widget_queue_draw (GTK_WIDGET (reading));
}
