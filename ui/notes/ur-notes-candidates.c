/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the words of a note may be now: the reader chooses, nobody else does. */
#include "ur-config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-note-row.h"

#define MOST 3
#define LINES 3
#define WIDTH_CHARS 34

static char *
dup_words (const UrReport *report, const UrPlace *place)
{
  const UrSection *section = ur_place_get_section (place, report);
  const char *text = place->paragraph >= 0 ? section->paragraphs[place->paragraph].text : section->title;

  return place->start < 0 ? g_strdup (text)
                          : g_strndup (text + place->start, (gsize) (place->end - place->start));
}

static void
chosen_cb (GtkButton *button, gpointer data)
{
  const char *const *target = g_object_get_data (G_OBJECT (button), "ur-target");
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_POPOVER);

  gtk_widget_activate_action (GTK_WIDGET (button), "notes.choose", "(ss)", target[0], target[1]);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static GtkWidget *
new_choice (const UrReport *report, const UrAnnotation *annotation, const UrNoteCandidate *candidate)
{
  const UrSection *section = ur_place_get_section (&candidate->place, report);
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  GtkWidget *button = gtk_button_new ();
  g_autofree char *words = dup_words (report, &candidate->place);
  g_autofree char *number = ur_section_dup_number (section);
  g_autofree char *where =
      g_strdup_printf ("%s %s · %u%%", section->part->short_title, number, candidate->likeness);
  GtkWidget *label = ur_label_new_wrapping (words, "ur-serif");
  char **target = g_new0 (char *, 3);

  target[0] = g_strdup (annotation->id);
  target[1] = ur_place_to_string (&candidate->place, report);
  g_object_set_data_full (G_OBJECT (button), "ur-target", target, (GDestroyNotify) g_strfreev);
  gtk_label_set_lines (GTK_LABEL (label), LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_label_set_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_box_append (box, ur_label_new (where, "ur-meta"));
  gtk_box_append (box, label);
  gtk_button_set_child (GTK_BUTTON (button), GTK_WIDGET (box));
  gtk_widget_add_css_class (button, "ur-note-choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (chosen_cb), NULL);
  return button;
}

/**
 * ur_notes_candidates_new:
 * @report: the report
 * @annotation: a note whose words are lost
 *
 * Returns: (transfer floating): a popover with the places that are most alike
 */
GtkWidget *
ur_notes_candidates_new (UrReport *report, const UrAnnotation *annotation)
{
  g_autoptr (GArray) candidates = ur_note_anchor_list_candidates (annotation->anchor, report, MOST);
  GtkWidget *popover = gtk_popover_new ();
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  const char *words = candidates->len > 0 ? _ ("The words have changed. Which place is meant?")
                                          : _ ("Nothing in the report is like these words.");

  gtk_box_append (box, ur_label_new (words, "ur-meta"));
  for (guint i = 0; i < candidates->len; i++)
    gtk_box_append (box, new_choice (report, annotation, &g_array_index (candidates, UrNoteCandidate, i)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (box));
  return popover;
}
