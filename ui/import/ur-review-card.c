/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-review-card.h"

#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-quote.h"
#include "ur-review-choice.h"
#include "ur-review-names.h"
#include "ur-review-year.h"
#include "ur-row.h"

struct _UrReviewCard
{
  GtkWidget parent_instance;

  UrReviewState *state;
  GtkWidget *box;  /* all that is in the card */
  GtkWidget *year; /* (nullable): where one is written, after the choices */
};

G_DEFINE_FINAL_TYPE (UrReviewCard, ur_review_card, GTK_TYPE_WIDGET)

static void
clicked_cb (GtkWidget *button, UrReviewCard *self)
{
  ur_review_state_answer (self->state, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "choice")));
}

static void
append_head (UrReviewCard *self, guint i)
{
  UrReview *review = ur_review_state_get_review (self->state);
  const UrReviewQuestion *question = ur_review_get_question (review, i);
  g_autofree char *number = g_strdup_printf (_ ("Question %u"), i + 1);
  g_autofree char *place = ur_review_names_dup_question_place (review, i);
  GtkWidget *row = ur_row_new (8);
  GtkWidget *sign = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *words = ur_label_new_wrapping (question->words, "words");
  GtkWidget *where = ur_label_new (place, "ur-meta");

  gtk_widget_add_css_class (row, "head");
  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (where, GTK_ALIGN_CENTER);
  ur_row_append (row, sign);
  ur_row_append (row, ur_label_new (number, "number"));
  ur_row_append (row, words);
  ur_row_append (row, where);
  gtk_widget_set_vexpand (words, TRUE);
  gtk_widget_set_vexpand (row, FALSE);
  gtk_box_append (GTK_BOX (self->box), row);
}

static void
append_choices (UrReviewCard *self, const UrReviewQuestion *question)
{
  for (guint i = 0; i < question->n_choices; i++)
    {
      GtkWidget *button = ur_review_choice_new (&question->choices[i], i + 1, i == question->applied);

      g_object_set_data (G_OBJECT (button), "choice", GUINT_TO_POINTER (i));
      g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
      gtk_box_append (GTK_BOX (self->box), button);
    }
}

/* What is being written is given up, not the review. */
static gboolean
year_key_cb (UrReviewCard *self, guint key, guint code, GdkModifierType state)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

static void
append_year (UrReviewCard *self, guint number)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->year = ur_review_year_new (self->state, number);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (year_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->year, keys);
  gtk_box_append (GTK_BOX (self->box), self->year);
}

/* What there is to say where nothing is asked any more. */
static const char *
get_end (const UrReview *review)
{
  if (ur_review_is_of_report (review))
    return _ ("The text of the report stays; its figures can be changed.");
  return ur_review_count_questions (review) > 0 ? _ ("All questions are answered.")
                                                : _ ("There is nothing to ask about this document.");
}

static void
append_end (UrReviewCard *self)
{
  UrReview *review = ur_review_state_get_review (self->state);
  GtkWidget *row = ur_row_new (8);
  GtkWidget *sign = gtk_image_new_from_icon_name ("object-select-symbolic");
  GtkWidget *words = ur_label_new_wrapping (get_end (review), "words");

  gtk_widget_add_css_class (row, "head");
  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  ur_row_append (row, sign);
  ur_row_append (row, words);
  gtk_box_append (GTK_BOX (self->box), row);
  gtk_box_append (GTK_BOX (self->box),
                  ur_label_new_wrapping (
                      ur_review_is_of_report (review)
                          ? _ ("Take figures out or in below, call them otherwise, and save (Ctrl+Enter).")
                          : _ ("Look through the figures below, or finish (Ctrl+Enter)."),
                      "ur-meta after"));
}

/* What a screen reader says when a question takes the keyboard. */
static void
say (UrReviewCard *self, guint i)
{
  UrReview *review = ur_review_state_get_review (self->state);
  guint n = ur_review_count_open (review);
  g_autofree char *left = g_strdup_printf (ngettext ("%u left", "%u left", n), n);
  g_autofree char *words = NULL;

  if (i == UR_REVIEW_NONE)
    words = g_strdup (get_end (review));
  else
    words =
        ur_quote_printf (_ ("Question %u: %s, %s"), i + 1, ur_review_get_question (review, i)->words, left);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
clear (UrReviewCard *self)
{
  GtkWidget *child;

  self->year = NULL;
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
}

static gboolean
has_keyboard (UrReviewCard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == GTK_WIDGET (self) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self)));
}

/* The new question takes the keyboard where the old one had it. */
static void
show (UrReviewCard *self)
{
  UrReview *review = ur_review_state_get_review (self->state);
  guint question = ur_review_state_get_question (self->state);
  gboolean had_keyboard = has_keyboard (self);

  if (had_keyboard)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  clear (self);
  if (question == UR_REVIEW_NONE)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "done");
      append_end (self);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "done");
      append_head (self, question);
      append_choices (self, ur_review_get_question (review, question));
      if (ur_review_get_question (review, question)->takes_year)
        append_year (self, ur_review_get_question (review, question)->n_choices + 1);
    }
  say (self, question);
}

static void
ur_review_card_dispose (GObject *object)
{
  UrReviewCard *self = UR_REVIEW_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (ur_review_card_parent_class)->dispose (object);
}

static void
ur_review_card_class_init (UrReviewCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ur_review_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "urreviewcard");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ur_review_card_init (UrReviewCard *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * ur_review_card_new:
 * @state: a review; the card keeps a reference
 *
 * Returns: (transfer floating): the card of the question that is asked
 */
GtkWidget *
ur_review_card_new (UrReviewState *state)
{
  UrReviewCard *self = g_object_new (UR_TYPE_REVIEW_CARD, NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "question-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}

/**
 * ur_review_card_choose:
 * @card: the card
 * @choice: of the question, from 0
 *
 * Answers the question, or gives the keyboard to what is written after the choices.
 */
void
ur_review_card_choose (UrReviewCard *card, guint choice)
{
  guint question = ur_review_state_get_question (card->state);

  if (card->year != NULL &&
      choice == ur_review_get_question (ur_review_state_get_review (card->state), question)->n_choices)
    gtk_widget_grab_focus (card->year);
  else
    ur_review_state_answer (card->state, choice);
}
