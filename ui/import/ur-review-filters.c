/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-review-filters.h"

#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-wrap-box.h"

typedef enum
{
  SHOW_ALL,
  SHOW_RESULTS,
  SHOW_TARGETS,
  SHOW_ASKED,
  SHOW_OUT,
  N_SHOWN,
} Shown;

struct _UrReviewFilters
{
  GtkWidget parent_instance;

  UrReviewState *state;
  Shown shown;
  GtkLabel *count;
  GtkWidget *filters[N_SHOWN];
};

static guint changed;

G_DEFINE_FINAL_TYPE (UrReviewFilters, ur_review_filters, GTK_TYPE_WIDGET)

static UrReview *
get_review (UrReviewFilters *self)
{
  return ur_review_state_get_review (self->state);
}

static gboolean
belongs (UrReviewFilters *self, const UrReviewFigure *figure, Shown shown)
{
  switch ((int) shown)
    {
    case SHOW_RESULTS:
      return figure->is_taken && figure->role != UR_REVIEW_TARGET;
    case SHOW_TARGETS:
      return figure->is_taken && figure->role == UR_REVIEW_TARGET;
    case SHOW_ASKED:
      return ur_review_state_is_asked (self->state, figure);
    case SHOW_OUT:
      return !figure->is_taken;
    case SHOW_ALL:
    default:
      return TRUE;
    }
}

static void
show_count (UrReviewFilters *self, Shown shown, guint n)
{
  static const char *const words[N_SHOWN] = { N_ ("All"), N_ ("Results"), N_ ("Targets"), N_ ("Asked"),
                                              N_ ("Left Out") };
  g_autofree char *label =
      shown == SHOW_ALL ? g_strdup (_ (words[shown])) : g_strdup_printf ("%s %u", _ (words[shown]), n);

  gtk_button_set_label (GTK_BUTTON (self->filters[shown]), label);
}

static void
show_counts (UrReviewFilters *self)
{
  const guint n = ur_review_count_figures (get_review (self));
  guint counts[N_SHOWN] = { 0 };
  g_autofree char *taken = NULL;

  for (guint i = 0; i < n; i++)
    for (Shown shown = SHOW_ALL; shown < N_SHOWN; shown++)
      counts[shown] += belongs (self, ur_review_get_figure (get_review (self), i), shown) ? 1 : 0;
  for (Shown shown = SHOW_ALL; shown < N_SHOWN; shown++)
    show_count (self, shown, counts[shown]);
  taken = g_strdup_printf (ngettext ("%u taken", "%u taken", n - counts[SHOW_OUT]), n - counts[SHOW_OUT]);
  gtk_label_set_text (self->count, taken);
}

static void
filter_toggled_cb (UrReviewFilters *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  self->shown = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "shown"));
  g_signal_emit (self, changed, 0);
}

static GtkWidget *
create_filters (UrReviewFilters *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  for (Shown shown = SHOW_ALL; shown < N_SHOWN; shown++)
    {
      GtkWidget *button = gtk_toggle_button_new ();

      self->filters[shown] = button;
      gtk_widget_add_css_class (button, "ur-btn");
      gtk_widget_add_css_class (button, "small");
      g_object_set_data (G_OBJECT (button), "shown", GUINT_TO_POINTER (shown));
      if (shown > SHOW_ALL)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (self->filters[SHOW_ALL]));
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->filters[SHOW_ALL]), TRUE);
  for (Shown shown = SHOW_ALL; shown < N_SHOWN; shown++)
    g_signal_connect_object (self->filters[shown], "toggled", G_CALLBACK (filter_toggled_cb), self,
                             G_CONNECT_SWAPPED);
  return box;
}

static GtkWidget *
create_head (UrReviewFilters *self)
{
  GtkWidget *head = ur_wrap_box_new (8, 400);
  GtkWidget *title = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *count = ur_label_new ("", "ur-meta");

  self->count = GTK_LABEL (count);
  gtk_box_append (GTK_BOX (title), ur_label_new (C_ ("review", "Figures"), "title"));
  gtk_box_append (GTK_BOX (title), count);
  gtk_widget_set_valign (title, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (title, TRUE);
  ur_wrap_box_append (UR_WRAP_BOX (head), title);
  ur_wrap_box_append (UR_WRAP_BOX (head), create_filters (self));
  gtk_widget_add_css_class (head, "ur-review-figures-head");
  return head;
}

static void
ur_review_filters_dispose (GObject *object)
{
  UrReviewFilters *self = UR_REVIEW_FILTERS (object);
  GtkWidget *head = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (head != NULL)
    gtk_widget_unparent (head);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (ur_review_filters_parent_class)->dispose (object);
}

static void
ur_review_filters_class_init (UrReviewFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ur_review_filters_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  changed = g_signal_new ("changed", UR_TYPE_REVIEW_FILTERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                          G_TYPE_NONE, 0);
}

static void
ur_review_filters_init (UrReviewFilters *self)
{
}

/**
 * ur_review_filters_new:
 * @state: a review; the widget keeps a reference
 *
 * Returns: (transfer floating): what is above the table of figures
 */
GtkWidget *
ur_review_filters_new (UrReviewState *state)
{
  UrReviewFilters *self = g_object_new (UR_TYPE_REVIEW_FILTERS, NULL);

  self->state = g_object_ref (state);
  gtk_widget_set_parent (create_head (self), GTK_WIDGET (self));
  show_counts (self);
  g_signal_connect_object (state, "changed", G_CALLBACK (show_counts), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * ur_review_filters_is_on:
 * @filters: the filters
 *
 * Returns: whether some figures are not shown
 */
gboolean
ur_review_filters_is_on (UrReviewFilters *filters)
{
  return filters->shown != SHOW_ALL;
}

/**
 * ur_review_filters_match:
 * @filters: the filters
 * @figure: a figure of the review
 *
 * Returns: whether it is to be shown
 */
gboolean
ur_review_filters_match (UrReviewFilters *filters, const UrReviewFigure *figure)
{
  return belongs (filters, figure, filters->shown);
}
