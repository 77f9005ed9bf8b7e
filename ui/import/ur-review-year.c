/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-review-year.h"

#include <glib/gi18n-lib.h>

#include "ur-arrange.h"
#include "ur-label.h"
#include "ur-row.h"

/* characters of the entry, and least ones of a line of what is beside it */
#define N_DIGITS 4
#define LEAST_LINE 8
/* and of the line below it in a window of its own */
#define ASKED_LINE 46

struct _UrReviewYear
{
  GtkWidget parent_instance;

  UrReviewState *state;
  GtkWidget *row;  /* what is written, and the fault beside it, or below it in a window of its own */
  GtkWidget *line; /* key, name and entry */
  GtkWidget *entry;
  GtkWidget *fault; /* why what is written is not taken */
};

G_DEFINE_FINAL_TYPE (UrReviewYear, ur_review_year, GTK_TYPE_WIDGET)

static void
show_fault (UrReviewYear *self, const char *sentence)
{
  gtk_label_set_text (GTK_LABEL (self->fault), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->fault, sentence != NULL);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      sentence != NULL ? sentence : _ ("Four digits, whatever years are offered. Enter accepts it."), -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
entry_changed_cb (UrReviewYear *self)
{
  show_fault (self, NULL);
}

static GtkAdjustment *
find_adjustment (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  return scroller != NULL ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)) : NULL;
}

static void
scroll (GtkWidget *widget)
{
  GtkAdjustment *adjustment = find_adjustment (widget);
  graphene_rect_t bounds;
  double top;

  if (adjustment == NULL || !gtk_widget_compute_bounds (
                                widget, gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW), &bounds))
    return;
  top = bounds.origin.y + gtk_adjustment_get_value (adjustment);
  gtk_adjustment_clamp_page (adjustment, top, top + bounds.size.height);
}

static void
adjusted_cb (UrReviewYear *self)
{
  if (gtk_widget_get_visible (self->fault))
    ur_arrange_soon (GTK_WIDGET (self), scroll);
}

/* The fault may be more than there is room for without scrolling: it is shown when its height is known. */
static void
watch_room (UrReviewYear *self)
{
  GtkAdjustment *adjustment = find_adjustment (GTK_WIDGET (self));

  if (adjustment == NULL)
    return;
  g_signal_handlers_disconnect_by_func (adjustment, adjusted_cb, self);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (adjusted_cb), self, G_CONNECT_SWAPPED);
}

/* What is taken may make an end of the entry. */
static void
accept (UrReviewYear *self)
{
  g_autoptr (UrReviewYear) kept = g_object_ref (self);
  g_autofree char *words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (kept->entry)));
  g_autoptr (GError) error = NULL;

  if (ur_review_state_set_year (kept->state, words, &error))
    return;
  watch_room (kept);
  show_fault (kept, error->message);
}

static gboolean
ur_review_year_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (UR_REVIEW_YEAR (widget)->entry);
}

static void
ur_review_year_dispose (GObject *object)
{
  UrReviewYear *self = UR_REVIEW_YEAR (object);

  g_clear_pointer (&self->row, gtk_widget_unparent);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (ur_review_year_parent_class)->dispose (object);
}

static void
ur_review_year_class_init (UrReviewYearClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ur_review_year_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = ur_review_year_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ur_review_year_init (UrReviewYear *self)
{
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  self->entry = gtk_entry_new ();
  self->fault = ur_label_new_wrapping ("", "fault");
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), N_DIGITS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), N_DIGITS);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_DIGITS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Year of the report"), -1);
  gtk_widget_add_css_class (self->entry, "ur-review-entry");
  gtk_widget_set_valign (self->line, GTK_ALIGN_START);
  gtk_widget_set_valign (self->entry, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->fault, GTK_ALIGN_START);
  gtk_widget_set_hexpand (self->fault, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur-review-year");
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (entry_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (accept), self, G_CONNECT_SWAPPED);
}

static void
append_key (UrReviewYear *self, guint number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  GtkWidget *key = ur_label_new (digits, "ur-keycap");

  gtk_label_set_xalign (GTK_LABEL (key), .5);
  gtk_widget_set_valign (key, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->line), key);
}

static UrReviewYear *
create (UrReviewState *state, GtkWidget *row)
{
  UrReviewYear *self = g_object_new (UR_TYPE_REVIEW_YEAR, NULL);

  self->state = g_object_ref (state);
  self->row = row;
  gtk_widget_set_parent (row, GTK_WIDGET (self));
  return self;
}

/**
 * ur_review_year_new:
 * @state: a review; a reference is kept
 * @number: of the key that leads here
 *
 * Returns: (transfer floating): an entry for the year of the report
 */
GtkWidget *
ur_review_year_new (UrReviewState *state, guint number)
{
  UrReviewYear *self = create (state, ur_row_new (10));

  append_key (self, number);
  gtk_box_append (GTK_BOX (self->line), ur_label_new (_ ("Another year"), NULL));
  gtk_box_append (GTK_BOX (self->line), self->entry);
  gtk_label_set_width_chars (GTK_LABEL (self->fault), LEAST_LINE);
  ur_row_append (self->row, self->line);
  ur_row_append (self->row, self->fault);
  show_fault (self, NULL);
  return GTK_WIDGET (self);
}

/* px of so many characters */
static int
measure_line (GtkWidget *widget, int n)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (width * n);
}

/* As wide as it is with a fault, so that the window grows by lines alone. */
static UrReviewYear *
create_asking (UrReviewState *state)
{
  UrReviewYear *self = create (state, gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));

  gtk_box_append (GTK_BOX (self->line), self->entry);
  gtk_widget_set_halign (self->line, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (self->row, measure_line (self->row, ASKED_LINE), -1);
  gtk_label_set_max_width_chars (GTK_LABEL (self->fault), ASKED_LINE);
  gtk_label_set_xalign (GTK_LABEL (self->fault), .5);
  gtk_label_set_justify (GTK_LABEL (self->fault), GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (self->row), self->line);
  gtk_box_append (GTK_BOX (self->row), self->fault);
  show_fault (self, NULL);
  return self;
}

static void
response_cb (GtkDialog *dialog, int response, UrReviewYear *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    accept (self);
  else
    gtk_window_destroy (GTK_WINDOW (dialog));
}

/**
 * ur_review_year_ask:
 * @parent: the window of the review
 * @state: a review of a document
 *
 * Opens a window in which the year is written that the report is about, where the text names another.
 */
void
ur_review_year_ask (GtkWindow *parent, UrReviewState *state)
{
  guint year = ur_review_get_year (ur_review_state_get_review (state));
  g_autofree char *digits = year > 0 ? g_strdup_printf ("%u", year) : g_strdup ("");
  UrReviewYear *self = create_asking (state);
  GtkWidget *dialog =
      gtk_message_dialog_new (parent, GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT, GTK_MESSAGE_QUESTION,
                              GTK_BUTTONS_NONE, "%s", _ ("Which year is the report about?"));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), digits);
  gtk_widget_add_css_class (dialog, "ur");
  gtk_box_append (GTK_BOX (gtk_message_dialog_get_message_area (GTK_MESSAGE_DIALOG (dialog))),
                  GTK_WIDGET (self));
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  gtk_widget_add_css_class (gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Accept"), GTK_RESPONSE_ACCEPT),
                            "suggested-action");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, 0);
  g_signal_connect_object (state, "changed", G_CALLBACK (gtk_window_destroy), dialog, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (self));
}
