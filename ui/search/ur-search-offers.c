/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where else may be what was not found, as buttons. */
#include "ur-config.h"

#include "ur-search-offers.h"

#include <glib/gi18n-lib.h>

static void
append (GtkBox *box, const char *label, const char *action, GVariant *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_widget_add_css_class (button, "ur-btn");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (box, button);
}

static void
append_notes (GtkBox *box, const UrSearchOffers *offers)
{
  g_autoptr (GArray) hits = ur_notes_find (ur_document_get_notes (offers->document), offers->words);
  g_autofree char *label =
      g_strdup_printf (ngettext ("%u Hit in My Notes", "%u Hits in My Notes", hits->len), hits->len);

  if (hits->len > 0)
    append (box, label, "win.search-notes", NULL);
}

/**
 * ur_search_offers_fill:
 * @box: what the buttons are in, and nothing else
 * @offers: (nullable): what there is, or %NULL for nothing
 *
 * Shows the ways there, and the box only where there is one.
 */
void
ur_search_offers_fill (GtkBox *box, const UrSearchOffers *offers)
{
  GtkWidget *button;

  while ((button = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, button);
  if (offers != NULL && offers->n_elsewhere > 0)
    append (box, _ ("Search the Whole Report"), "win.search-whole", NULL);
  if (offers != NULL && !offers->notes)
    append_notes (box, offers);
  if (offers != NULL && offers->library)
    append (box, _ ("Search All Reports"), "win.search-library", g_variant_new_string (offers->words));
  gtk_widget_set_visible (GTK_WIDGET (box), gtk_widget_get_first_child (GTK_WIDGET (box)) != NULL);
}
