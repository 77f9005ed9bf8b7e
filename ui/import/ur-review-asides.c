/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in the file and not in its text: running heads, numbers of pages, comments, what is hidden. Nothing
 * is left out without a word. */
#include "ur-config.h"

#include "ur-review-asides.h"

#include <glib/gi18n-lib.h>

#include "ur-block.h"
#include "ur-label.h"

/* Of one kind, so many are told word by word: a book has a number on each page. */
#define MOST 200u

static void
add_one (GString *text, const UrAside *aside)
{
  g_string_append_c (text, '\n');
  if (aside->page > 0)
    {
      g_string_append_printf (text, _ ("Page %u"), aside->page);
      g_string_append (text, "\u2003");
    }
  g_string_append (text, aside->text);
}

/* All that were set aside for the reason of the one at @first, below a line that says it; nothing where that
 * has been told. */
static void
add_kind (GString *text, const GPtrArray *asides, guint first)
{
  const UrAside *head = g_ptr_array_index (asides, first);
  guint n = 0;

  for (guint i = 0; i < first; i++)
    if (g_str_equal (((const UrAside *) g_ptr_array_index (asides, i))->reason, head->reason))
      return;
  if (text->len > 0)
    g_string_append (text, "\n\n");
  g_string_append (text, ur_aside_get_words (head));
  for (guint i = first; i < asides->len; i++)
    {
      const UrAside *aside = g_ptr_array_index (asides, i);

      if (!g_str_equal (aside->reason, head->reason))
        continue;
      if (n++ < MOST)
        add_one (text, aside);
    }
  if (n > MOST)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", n - MOST), n - MOST);
    }
}

static GtkWidget *
create_list (const GPtrArray *asides)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < asides->len; i++)
    add_kind (text, asides, i);
  return ur_label_new_scrolled (text->str);
}

/**
 * ur_review_asides_show:
 * @parent: the window of the review
 * @review: a review
 *
 * Opens a window with all that was set aside when the file was read, by kind, to be read and copied.
 */
void
ur_review_asides_show (GtkWindow *parent, const UrReview *review)
{
  const GPtrArray *asides = ur_review_get_asides (review);
  GtkWidget *dialog = gtk_message_dialog_new (
      parent, GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT, GTK_MESSAGE_INFO, GTK_BUTTONS_CLOSE,
      ngettext ("%u piece of the file is not in the text", "%u pieces of the file are not in the text",
                asides->len),
      asides->len);

  gtk_widget_add_css_class (dialog, "ur");
  gtk_box_append (GTK_BOX (gtk_message_dialog_get_message_area (GTK_MESSAGE_DIALOG (dialog))),
                  create_list (asides));
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_CLOSE);
  g_signal_connect (dialog, "response", G_CALLBACK (gtk_window_destroy), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}
