/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-review-list.h"

#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-quote.h"
#include "ur-review-names.h"
#include "ur-row.h"
#include "ur-text-scale.h"
#include "ur-tip.h"

#define LEAST_ROWS 2
#define MOST_ROWS 5
#define ROW_HEIGHT 32
/* Of a question that is too long for its row. */
#define MOST_LINES 2

struct _UrReviewList
{
  GtkWidget parent_instance;

  UrReviewState *state;
  gboolean answered;
  guint n_rows; /* that are shown without scrolling */
  GtkWidget *head;
  GtkLabel *title, *remark;
  GtkWidget *accept_all;
  GtkScrolledWindow *scrolled;
  GtkListBox *rows;
};

G_DEFINE_FINAL_TYPE (UrReviewList, ur_review_list, GTK_TYPE_WIDGET)

static guint
get_question (GtkListBoxRow *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "question"));
}

static void
row_activated_cb (UrReviewList *self, GtkListBoxRow *row)
{
  ur_review_state_set_question (self->state, get_question (row));
}

static char *
dup_state (UrReviewList *self, const UrReviewQuestion *question)
{
  if (self->answered)
    return ur_quote_printf (_ ("answered: %s"), question->choices[question->applied].words);
  return ur_quote_printf (_ ("accepts: %s"), question->accepting);
}

static GtkWidget *
create_reopen (guint question)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Reopen"));

  gtk_widget_add_css_class (button, "ur-btn");
  gtk_widget_add_css_class (button, "small");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.reopen");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", question);
  return button;
}

/* What a row says; (transfer full). */
static char *
dup_name (UrReviewList *self, guint i)
{
  const UrReviewQuestion *question = ur_review_get_question (ur_review_state_get_review (self->state), i);
  g_autofree char *state = dup_state (self, question);

  return ur_quote_printf (_ ("Question %u: %s, %s"), i + 1, question->words, state);
}

static GtkWidget *
create_row (UrReviewList *self, guint i)
{
  UrReview *review = ur_review_state_get_review (self->state);
  const UrReviewQuestion *question = ur_review_get_question (review, i);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = ur_row_new (8);
  g_autofree char *digits = g_strdup_printf ("%u", i + 1);
  g_autofree char *place = ur_review_names_dup_question_place (review, i);
  g_autofree char *state = dup_state (self, question);
  g_autofree char *name = dup_name (self, i);
  GtkWidget *where = ur_label_new (place, "place");
  GtkWidget *words = ur_label_new (question->words, "words");
  GtkWidget *accepting = ur_label_new (state, "ur-meta");

  gtk_label_set_width_chars (GTK_LABEL (where), 6);
  ur_label_cut (GTK_LABEL (words), ur_text_scale_get () > 1 ? 1 : MOST_LINES); /* two rows stay in sight */
  ur_tip_set (words, question->words);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (accepting), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (accepting), 1);
  ur_row_append (line, ur_label_new (digits, "number"));
  ur_row_append (line, where);
  ur_row_append (line, words);
  ur_row_append (line, accepting);
  if (self->answered)
    ur_row_append (line, create_reopen (i));
  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_data (G_OBJECT (row), "question", GUINT_TO_POINTER (i));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), "name", g_steal_pointer (&name), g_free);
  return row;
}

static gboolean
belongs (UrReviewList *self, guint i)
{
  gboolean is_answered = ur_review_get_question (ur_review_state_get_review (self->state), i)->is_answered;

  return self->answered ? is_answered : !is_answered && i != ur_review_state_get_question (self->state);
}

/* The row of a question, if it is there and says what it is to say; rows before it that do not belong go. */
static GtkListBoxRow *
find_row (UrReviewList *self, guint i, const char *name, int position)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, position)) != NULL && get_question (row) <= i)
    {
      if (get_question (row) == i && g_strcmp0 (name, g_object_get_data (G_OBJECT (row), "name")) == 0)
        return row;
      gtk_list_box_remove (self->rows, GTK_WIDGET (row));
    }
  return NULL;
}

/* Most rows stay after an answer: making them anew would take longer than all the rest. */
static guint
fill (UrReviewList *self)
{
  const guint n = ur_review_count_questions (ur_review_state_get_review (self->state));
  int found = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = NULL;

      if (!belongs (self, i))
        continue;
      name = dup_name (self, i);
      if (find_row (self, i, name, found) == NULL)
        gtk_list_box_insert (self->rows, create_row (self, i), found);
      found++;
    }
  find_row (self, G_MAXUINT, NULL, found);
  return (guint) found;
}

static void
show_head (UrReviewList *self, guint n)
{
  g_autofree char *title = self->answered ? g_strdup_printf (ngettext ("%u answered", "%u answered", n), n)
                                          : g_strdup_printf (ngettext ("%u more", "%u more", n), n);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (
      self->remark, self->answered ? _ ("choose one to see it again")
                                   : _ ("each is filled in with what is likeliest; none has to be answered"));
  gtk_widget_set_visible (self->accept_all, !self->answered);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
update (UrReviewList *self)
{
  guint n = fill (self);

  show_head (self, n);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0 || self->answered);
}

/* A row takes a second line where its question needs it. */
static int
get_row_height (UrReviewList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->rows, 0);
  int width = gtk_widget_get_width (GTK_WIDGET (self->rows)), height = ROW_HEIGHT;

  if (row != NULL)
    gtk_widget_measure (GTK_WIDGET (row), GTK_ORIENTATION_VERTICAL, width > 0 ? width : -1, NULL, &height,
                        NULL, NULL);
  return height;
}

static void
rescale (UrReviewList *self)
{
  gtk_scrolled_window_set_max_content_height (self->scrolled, (int) self->n_rows * get_row_height (self));
}

static void
ur_review_list_dispose (GObject *object)
{
  UrReviewList *self = UR_REVIEW_LIST (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (ur_review_list_parent_class)->dispose (object);
}

static void
ur_review_list_class_init (UrReviewListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ur_review_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "urreviewlist");
}

static void
create_head (UrReviewList *self)
{
  GtkWidget *title = ur_label_new ("", "title");
  GtkWidget *remark = ur_label_new ("", "ur-meta");

  self->head = ur_row_new (8);
  self->title = GTK_LABEL (title);
  self->remark = GTK_LABEL (remark);
  self->accept_all = gtk_button_new_with_label (_ ("Accept All"));
  gtk_widget_add_css_class (self->accept_all, "ur-link");
  gtk_widget_add_css_class (self->accept_all, "ur-small");
  gtk_widget_set_valign (self->accept_all, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->accept_all), "page.accept-all");
  gtk_label_set_ellipsize (self->remark, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (remark, TRUE);
  gtk_widget_add_css_class (self->head, "ur-review-bar");
  ur_row_append (self->head, title);
  ur_row_append (self->head, remark);
  ur_row_append (self->head, self->accept_all);
  /* The words in it are in its middle. */
  gtk_widget_set_vexpand (title, TRUE);
  gtk_widget_set_vexpand (self->head, FALSE);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
}

static void
ur_review_list_init (UrReviewList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  create_head (self);
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (self->scrolled, TRUE);
  gtk_scrolled_window_set_child (self->scrolled, GTK_WIDGET (self->rows));
  gtk_widget_set_parent (GTK_WIDGET (self->scrolled), GTK_WIDGET (self));
  self->n_rows = MOST_ROWS;
  ur_text_scale_watch (self, G_CALLBACK (rescale));
  rescale (self);
}

/**
 * ur_review_list_new:
 * @state: a review; the list keeps a reference
 *
 * Returns: (transfer floating): the list of its other open questions
 */
GtkWidget *
ur_review_list_new (UrReviewState *state)
{
  UrReviewList *self = g_object_new (UR_TYPE_REVIEW_LIST, NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "question-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * ur_review_list_show_answered:
 * @list: the list
 * @answered: whether to show the questions that are answered, else those that are open
 */
void
ur_review_list_show_answered (UrReviewList *list, gboolean answered)
{
  list->answered = answered;
  update (list);
}

/**
 * ur_review_list_fit:
 * @list: the list
 * @room: px that are left for its rows
 *
 * Shows as many of them without scrolling as there is room for, within reason.
 */
void
ur_review_list_fit (UrReviewList *list, int room)
{
  int n_rows = CLAMP (room / get_row_height (list), LEAST_ROWS, MOST_ROWS);

  list->n_rows = (guint) n_rows;
  rescale (list);
}
