/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that may have been meant, as buttons. */
#include "ur-near-buttons.h"

/**
 * ur_near_buttons_fill:
 * @box: what the buttons are in, and nothing else
 * @near: words, ended by %NULL; empty ones are passed over
 * @clicked: called with a button, whose label is one of them, and @object
 * @object: a widget that @box is in
 *
 * Shows these words in place of those before.
 *
 * Returns: whether there is any
 */
gboolean
ur_near_buttons_fill (GtkBox *box, char **near, GCallback clicked, gpointer object)
{
  GtkWidget *button;

  while ((button = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, button);
  for (guint i = 0; near[i] != NULL; i++)
    {
      if (*near[i] == '\0')
        continue;
      button = gtk_button_new_with_label (near[i]);
      gtk_widget_add_css_class (button, "ur-btn");
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      g_signal_connect_object (button, "clicked", clicked, object, 0);
      gtk_box_append (box, button);
    }
  return gtk_widget_get_first_child (GTK_WIDGET (box)) != NULL;
}
