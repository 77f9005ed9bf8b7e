/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-noted.h"

#include <glib/gi18n-lib.h>

#include "ur-measures.h"

static const UrSection *
find_section (const UrPlacedNote *note, const UrPart *part)
{
  gboolean is_here = note->state != UR_NOTE_LOST && note->place.part == (int) part->index;

  return is_here && note->place.section >= 0 && (guint) note->place.section < part->n_sections
             ? &part->sections[note->place.section]
             : NULL;
}

/**
 * ur_noted_new:
 * @placed: (element-type UrPlacedNote) (nullable): the reader's notes on the whole report
 * @part: a part of it
 * @points: whether points of a task have lines of their own
 *
 * Returns: (transfer full): the set of the sections, and with @points of the paragraphs in place of theirs,
 *   whose lines are to be marked
 */
GHashTable *
ur_noted_new (const GArray *placed, const UrPart *part, gboolean points)
{
  GHashTable *noted = g_hash_table_new (NULL, NULL);

  for (guint i = 0; placed != NULL && i < placed->len; i++)
    {
      const UrPlacedNote *note = &g_array_index (placed, UrPlacedNote, i);
      const UrSection *section = find_section (note, part);
      const UrParagraph *paragraph =
          section != NULL && note->place.paragraph >= 0 ? &section->paragraphs[note->place.paragraph] : NULL;

      if (points && paragraph != NULL && ur_paragraph_is_point (paragraph))
        g_hash_table_add (noted, (gpointer) paragraph);
      else if (section != NULL)
        g_hash_table_add (noted, (gpointer) section);
    }
  return noted;
}

/**
 * ur_noted_update_button:
 * @button: the button below a list of contents that leads to the notes
 * @placed: (element-type UrPlacedNote) (nullable): the reader's notes on the whole report
 * @part: the part whose contents are listed
 *
 * Says how many notes there are on the part; without any the button is not shown.
 */
void
ur_noted_update_button (GtkButton *button, const GArray *placed, const UrPart *part)
{
  guint n = 0;
  g_autofree char *label = NULL;

  for (guint i = 0; placed != NULL && i < placed->len; i++)
    n += find_section (&g_array_index (placed, UrPlacedNote, i), part) != NULL;
  label = g_strdup_printf (ngettext ("%u bookmark", "%u bookmarks", n), n);
  gtk_button_set_label (button, label);
  gtk_widget_set_visible (GTK_WIDGET (button), n > 0);
}

/**
 * ur_noted_dup_spoken:
 * @words: what a screen reader says of a line
 * @noted: whether it is marked
 *
 * Returns: (transfer full): the same, with the mark
 */
char *
ur_noted_dup_spoken (const char *words, gboolean noted)
{
  /* Translators: a line of the contents, of whose words some are bookmarked, highlighted or noted. */
  return noted ? g_strdup_printf (_ ("%s, bookmarked"), words) : g_strdup (words);
}

/**
 * ur_noted_has_keyboard:
 * @list: a list beside the text
 *
 * Returns: whether a note would be about what is chosen there, not about what is read
 */
gboolean
ur_noted_has_keyboard (GtkWidget *list)
{
  return (gtk_widget_get_state_flags (list) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}
