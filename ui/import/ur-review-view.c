/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-review-view-private.h"

#include <glib/gi18n-lib.h>

#include "ur-arrange.h"
#include "ur-focus.h"
#include "ur-label.h"
#include "ur-notice.h"
#include "ur-quote.h"
#include "ur-review-card.h"
#include "ur-review-head.h"
#include "ur-review-header.h"
#include "ur-scroll-bin.h"
#include "ur-text-scale.h"
#include "ur-wrap-box.h"

/* px of the source beside the rest */
#define SOURCE_WIDTH 540
/* The same in a wide window */
#define WIDE 1600
#define WIDE_SOURCE 680
#define LEAST_SOURCE 380
#define SOURCE_SHARE 0.45
/* px of height that all beside the list of questions takes, and what of it grows as text does */
#define OTHERS_HEIGHT 480
#define OTHERS_TEXT 270
/* px of height, at the usual size of text, below which what the keys do is left to the window of shortcuts */
#define LEAST_WITH_FOOT 380

enum
{
  FINISH,
  CANCEL,
  POSTPONE,
  CHANGED,
  REREAD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void ur_review_view_init_page (UrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UrReviewView,
                               ur_review_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (UR_TYPE_PAGE, ur_review_view_init_page))

static UrReview *
get_review (UrReviewView *self)
{
  return ur_review_state_get_review (self->state);
}

/* What is above the question */

static void
show_progress (UrReviewView *self)
{
  const guint n = ur_review_count_questions (get_review (self));
  const guint open = ur_review_count_open (get_review (self));
  g_autofree char *left = g_strdup_printf (ngettext ("%u question left", "%u questions left", open), open);
  g_autofree char *count = g_strdup_printf (_ ("%u in all, %u answered"), n, n - open);

  gtk_label_set_text (self->left, left);
  gtk_progress_bar_set_fraction (self->progress, n > 0 ? (n - open) / (double) n : 1);
  gtk_button_set_label (GTK_BUTTON (self->count), count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n > 0);
  if (n == open)
    gtk_toggle_button_set_active (self->count, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->count), n > open);
}

static void
count_toggled_cb (UrReviewView *self)
{
  ur_review_list_show_answered (self->list, gtk_toggle_button_get_active (self->count));
}

/* What was asked for is there: the notice has nothing to say any more. */
static void
heed_year (UrReviewView *self)
{
  UrNotice *notice = ur_notice_find (GTK_WIDGET (self));

  if (self->wants_year && !ur_review_lacks_year (get_review (self)) && notice != NULL)
    ur_notice_dismiss (notice);
  self->wants_year = self->wants_year && ur_review_lacks_year (get_review (self));
}

static void
changed_cb (UrReviewView *self)
{
  heed_year (self);
  show_progress (self);
  ur_review_view_update_actions (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
refused_cb (UrReviewView *self, const char *sentence)
{
  ur_notice_show (GTK_WIDGET (self), UR_NOTICE_ERROR, sentence, NULL, NULL);
}

static GtkWidget *
create_progress (UrReviewView *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *left = ur_label_new ("", "title");
  GtkWidget *progress = gtk_progress_bar_new ();
  GtkWidget *count = gtk_toggle_button_new ();
  GtkWidget *undo = gtk_button_new_from_icon_name ("edit-undo-symbolic");

  self->left = GTK_LABEL (left);
  self->progress = GTK_PROGRESS_BAR (progress);
  self->count = GTK_TOGGLE_BUTTON (count);
  gtk_widget_set_hexpand (progress, TRUE);
  gtk_widget_set_valign (progress, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Questions answered"), -1);
  gtk_widget_set_valign (count, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (count, "ur-review-count");
  gtk_widget_set_tooltip_text (count, _ ("Show the questions that are answered"));
  g_signal_connect_object (count, "toggled", G_CALLBACK (count_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (undo, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (undo, "ur-icon");
  gtk_widget_set_tooltip_text (undo, _ ("Undo (Ctrl+Z)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (undo), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Undo"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (undo), "page.undo");
  gtk_box_append (GTK_BOX (row), left);
  gtk_box_append (GTK_BOX (row), progress);
  gtk_box_append (GTK_BOX (row), count);
  gtk_box_append (GTK_BOX (row), undo);
  gtk_widget_add_css_class (row, "ur-pane-head");
  return row;
}

/* What the keys do */

static void
append_key (GtkWidget *foot, const char *key, const char *words)
{
  ur_wrap_box_append (UR_WRAP_BOX (foot), ur_label_new_key (key, words));
}

static GtkWidget *
create_foot (void)
{
  GtkWidget *foot = ur_wrap_box_new (12, 400);

  append_key (foot, "Enter", _ ("accept"));
  append_key (foot, "1–9", _ ("choose another"));
  append_key (foot, "N", _ ("next"));
  append_key (foot, "Shift+N", _ ("previous"));
  append_key (foot, "Space", _ ("take or leave out"));
  append_key (foot, "F2", _ ("rename"));
  append_key (foot, "Ctrl+Z", _ ("undo"));
  gtk_widget_add_css_class (foot, "ur-review-foot");
  /* Large text waits until the height is known: a window that has grown for it stays so. */
  gtk_widget_set_visible (foot, ur_text_scale_get () <= 1);
  return foot;
}

static gboolean
wants_folding (UrReview *review)
{
  return ur_review_count_open (review) > 0;
}

/* The two sides */

static GtkWidget *
create_source (UrReviewView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->source = UR_REVIEW_SOURCE (ur_review_source_new (self->state, wants_folding (get_review (self))));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->source));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), ur_review_head_new (self->state));
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_widget_add_css_class (box, "ur-review-left");
  return box;
}

static GtkWidget *
create_result (UrReviewView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->card = ur_review_card_new (self->state);
  self->list = UR_REVIEW_LIST (ur_review_list_new (self->state));
  self->table = UR_REVIEW_TABLE (ur_review_table_new (self->state));
  gtk_widget_set_vexpand (GTK_WIDGET (self->table), TRUE);
  gtk_box_append (GTK_BOX (box), create_progress (self));
  gtk_box_append (GTK_BOX (box), ur_scroll_bin_new (self->card));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->table));
  self->foot = create_foot ();
  gtk_box_append (GTK_BOX (box), self->foot);
  gtk_widget_add_css_class (box, "ur-review-right");
  return box;
}

/**
 * ur_review_view_finish:
 * @self: the page
 *
 * Says that the report is to be made.
 */
void
ur_review_view_finish (UrReviewView *self)
{
  g_signal_emit (self, signals[FINISH], 0);
}

/* The page */

static GtkWidget *
ur_review_view_create_header (UrPage *page)
{
  return ur_review_header_new (get_review (UR_REVIEW_VIEW (page)));
}

static GActionGroup *
ur_review_view_get_actions (UrPage *page)
{
  return G_ACTION_GROUP (UR_REVIEW_VIEW (page)->actions);
}

static GPtrArray *
ur_review_view_list_panes (UrPage *page)
{
  UrReviewView *self = UR_REVIEW_VIEW (page);
  GPtrArray *panes = g_ptr_array_new ();

  g_ptr_array_add (panes, self->card);
  g_ptr_array_add (panes, self->source);
  g_ptr_array_add (panes, self->table);
  return panes;
}

static void
ur_review_view_init_page (UrPageInterface *iface)
{
  iface->name = "review";
  iface->create_header = ur_review_view_create_header;
  iface->get_actions = ur_review_view_get_actions;
  iface->list_panes = ur_review_view_list_panes;
}

static gboolean
ur_review_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (UR_REVIEW_VIEW (widget)->card);
}

static int
choose_position (int width)
{
  return CLAMP ((int) (width * SOURCE_SHARE), LEAST_SOURCE, width < WIDE ? SOURCE_WIDTH : WIDE_SOURCE);
}

static void
fit (GtkWidget *widget)
{
  UrReviewView *self = UR_REVIEW_VIEW (widget);

  gtk_widget_set_visible (self->foot, self->height >= ur_text_scale_multiply (LEAST_WITH_FOOT));
  ur_review_list_fit (self->list,
                      self->height - (OTHERS_HEIGHT - OTHERS_TEXT) - ur_text_scale_multiply (OTHERS_TEXT));
}

static void
rescale (UrReviewView *self)
{
  ur_arrange_soon (GTK_WIDGET (self), fit);
}

/* The source has its share of the width, until a person gives it another. */
static void
ur_review_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrReviewView *self = UR_REVIEW_VIEW (widget);
  GtkPaned *paned = GTK_PANED (self->paned);
  gboolean is_ours = self->height == 0 || gtk_paned_get_position (paned) == self->position;

  if (is_ours)
    gtk_paned_set_position (paned, choose_position (width));
  if (self->height != height)
    rescale (self);
  self->height = height;
  gtk_widget_allocate (self->paned, width, height, baseline, NULL);
  /* The other side may need more than it would have. */
  if (is_ours)
    self->position = gtk_paned_get_position (paned);
}

static void
ur_review_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  gtk_widget_measure (UR_REVIEW_VIEW (widget)->paned, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
ur_review_view_dispose (GObject *object)
{
  UrReviewView *self = UR_REVIEW_VIEW (object);

  g_clear_pointer (&self->question, gtk_window_destroy);
  g_clear_pointer (&self->paned, gtk_widget_unparent);
  g_clear_object (&self->state);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (ur_review_view_parent_class)->dispose (object);
}

static guint
add_signal (const char *name, guint n_parameters)
{
  return g_signal_new (name, UR_TYPE_REVIEW_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       n_parameters, G_TYPE_STRING);
}

static void
ur_review_view_class_init (UrReviewViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_review_view_dispose;
  widget_class->grab_focus = ur_review_view_grab_focus;
  widget_class->focus = ur_focus_in_children;
  widget_class->size_allocate = ur_review_view_size_allocate;
  widget_class->measure = ur_review_view_measure;
  /**
   * UrReviewView::finish:
   * @view: the page
   *
   * The person wants the report.
   */
  signals[FINISH] = add_signal ("finish", 0);
  /**
   * UrReviewView::cancel:
   * @view: the page
   *
   * The person gives the import up, and was asked where decisions are lost.
   */
  signals[CANCEL] = add_signal ("cancel", 0);
  /**
   * UrReviewView::postpone:
   * @view: the page
   *
   * The person leaves, and goes on another time.
   */
  signals[POSTPONE] = add_signal ("postpone", 0);
  /**
   * UrReviewView::changed:
   * @view: the page
   *
   * Something was decided.
   */
  signals[CHANGED] = add_signal ("changed", 0);
  /**
   * UrReviewView::reread:
   * @view: the page
   * @encoding: (nullable): how the characters of a plain text are encoded
   *
   * The document is to be read anew.
   */
  signals[REREAD] = add_signal ("reread", 1);
}

static void
ur_review_view_init (UrReviewView *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur-review");
}

static void
fill (UrReviewView *self)
{
  self->paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_paned_set_start_child (GTK_PANED (self->paned), create_source (self));
  gtk_paned_set_end_child (GTK_PANED (self->paned), create_result (self));
  gtk_paned_set_resize_start_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_shrink_start_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (self->paned), FALSE);
  gtk_widget_set_parent (self->paned, GTK_WIDGET (self));
}

/**
 * ur_review_view_new:
 * @review: (transfer full): a review
 *
 * Returns: (transfer floating): a page on which a person checks what was understood of a document
 */
GtkWidget *
ur_review_view_new (UrReview *review)
{
  UrReviewView *self = g_object_new (UR_TYPE_REVIEW_VIEW, NULL);

  self->state = ur_review_state_new (review);
  fill (self);
  ur_review_view_init_actions (self, wants_folding (review));
  show_progress (self);
  ur_review_view_update_actions (self);
  ur_text_scale_watch (self, G_CALLBACK (rescale));
  g_signal_connect_object (self->state, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "question-changed", G_CALLBACK (ur_review_view_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * ur_review_view_get_review:
 * @view: the page
 *
 * Returns: (transfer none): what it shows
 */
UrReview *
ur_review_view_get_review (UrReviewView *view)
{
  return get_review (view);
}
