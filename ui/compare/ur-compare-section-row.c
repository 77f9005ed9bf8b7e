/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A section of the earlier report above the one of the later report, and what became of it. */
#include "ur-config.h"

#include "ur-compare-modes.h"

#include <glib/gi18n-lib.h>

#include "ur-label.h"

/**
 * ur_compare_section_dup_name:
 * @section: (nullable): a section
 *
 * Returns: (transfer full): its number and title, or its part and what it is there; a dash for none
 */
char *
ur_compare_section_dup_name (const UrSection *section)
{
  if (section == NULL)
    return g_strdup ("—");
  if (section->title == NULL && section->theme == NULL)
    {
      g_autofree char *name = ur_section_dup_name (section);

      return g_strdup_printf (_ ("%s, %s"), section->part->short_title, name);
    }
  return ur_section_dup_label (section, " ");
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *cap = ur_label_new ("", "ur-tag");

  gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (names, TRUE);
  gtk_box_append (GTK_BOX (row), cap);
  gtk_box_append (GTK_BOX (names), ur_label_new ("", "then"));
  gtk_box_append (GTK_BOX (names), ur_label_new ("", "now"));
  for (GtkWidget *name = gtk_widget_get_first_child (names); name != NULL;
       name = gtk_widget_get_next_sibling (name))
    {
      ur_label_cut_at_usual_size (GTK_LABEL (name), 1, PANGO_ELLIPSIZE_END);
      gtk_label_set_xalign (GTK_LABEL (name), 0);
    }
  gtk_box_append (GTK_BOX (row), names);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  UrCompareItem *item = gtk_list_item_get_item (list_item);
  const UrComparedSection *section = item->data->sections->pdata[item->index];
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *cap = gtk_widget_get_first_child (row);
  GtkWidget *then = gtk_widget_get_first_child (gtk_widget_get_next_sibling (cap));
  g_autofree char *before = ur_compare_section_dup_name (section->then);
  g_autofree char *after = ur_compare_section_dup_name (section->now);
  g_autofree char *spoken = g_strdup_printf (
      "%s，%s，%s", ur_text_change_get_words (section->change, UR_TONGUE_LOCALE), before, after);

  gtk_label_set_text (GTK_LABEL (cap), ur_text_change_get_words (section->change, UR_TONGUE_LOCALE));
  gtk_label_set_text (GTK_LABEL (then), before);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (then)), after);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

/**
 * ur_compare_section_factory_new:
 *
 * Returns: (transfer full): what makes the rows of a list of sections
 */
GtkListItemFactory *
ur_compare_section_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}
