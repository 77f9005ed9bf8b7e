/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways out of the page on which decisions are lost: they are asked about. */
#include "ur-config.h"

#include "ur-review-view-private.h"

#include <glib/gi18n-lib.h>

#define ENCODING "ur-encoding" /* "" for the one that it is in */

/* Kept for later is not decided for good. */
static gboolean
has_decisions (UrReviewView *self)
{
  UrReview *review = ur_review_state_get_review (self->state);

  return ur_review_can_undo (review) || ur_review_is_changed (review);
}

static void
response_cb (UrReviewView *self, int response, GtkWidget *dialog)
{
  g_autofree char *encoding = g_strdup (g_object_get_data (G_OBJECT (dialog), ENCODING));

  g_clear_pointer (&self->question, gtk_window_destroy);
  if (response == GTK_RESPONSE_ACCEPT && encoding != NULL)
    g_signal_emit_by_name (self, "reread", *encoding != '\0' ? encoding : NULL);
  else if (response == GTK_RESPONSE_ACCEPT)
    g_signal_emit_by_name (self, "cancel");
  else if (response == GTK_RESPONSE_CLOSE)
    g_signal_emit_by_name (self, "postpone");
}

/* Going on is the default. */
static GtkDialog *
ask (UrReviewView *self, const char *question, const char *text)
{
  GtkWidget *dialog = gtk_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                              GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                                              GTK_MESSAGE_QUESTION, GTK_BUTTONS_NONE, "%s", question);

  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", text);
  gtk_widget_add_css_class (dialog, "ur");
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Go On Checking"), GTK_RESPONSE_CANCEL);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  self->question = GTK_WINDOW (dialog);
  return GTK_DIALOG (dialog);
}

static void
present (GtkDialog *dialog, const char *leave)
{
  GtkWidget *button = gtk_dialog_add_button (dialog, leave, GTK_RESPONSE_ACCEPT);

  gtk_widget_add_css_class (button, "destructive-action");
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * ur_review_view_give_up:
 * @self: the page
 *
 * Leaves without a report; asks first when something was decided.
 */
void
ur_review_view_give_up (UrReviewView *self)
{
  GtkDialog *dialog;

  if (self->question != NULL)
    return;
  if (!has_decisions (self))
    {
      g_signal_emit_by_name (self, "cancel");
      return;
    }
  if (ur_review_is_of_report (ur_review_state_get_review (self->state)))
    dialog = ask (self, _ ("Give up these changes?"), _ ("The report stays as it is."));
  else
    {
      dialog = ask (self, _ ("Give up this import?"),
                    _ ("If you give it up, what you decided about this document is "
                       "lost. The document itself stays as it is."));
      gtk_dialog_add_button (dialog, _ ("_Keep for Later"), GTK_RESPONSE_CLOSE);
    }
  present (dialog, _ ("_Give Up"));
}

/**
 * ur_review_view_reread:
 * @self: the page
 * @encoding: (nullable): how the characters of the text are encoded; %NULL where the document says it
 *
 * Says that the document is to be read anew; asks first when something was decided.
 */
void
ur_review_view_reread (UrReviewView *self, const char *encoding)
{
  GtkDialog *dialog;

  if (self->question != NULL)
    return;
  if (!has_decisions (self))
    {
      g_signal_emit_by_name (self, "reread", encoding);
      return;
    }
  if (encoding != NULL)
    dialog = ask (self, _ ("Read the text again?"),
                  _ ("Other characters make another text: what you decided about this one is lost."));
  else
    dialog =
        ask (self, _ ("Read the document again?"), _ ("What you decided about it as it was before is lost."));
  g_object_set_data_full (G_OBJECT (dialog), ENCODING, g_strdup (encoding != NULL ? encoding : ""), g_free);
  present (dialog, _ ("_Read Again"));
}
