/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-page-header.h"

#include <glib/gi18n-lib.h>

#include "ur-icon-words.h"
#include "ur-label.h"
#include "ur-menu.h"
#include "ur-text-scale.h"
#include "ur-tip.h"

/* From here on the words of all buttons would make the window wider than a narrow screen.  Below it the title
 * gives way to them; it would not, if they could be shortened. */
#define LARGE_TEXT 1.25
/* So much of a button's words is seen before the title is, in characters of Latin type. */
#define LEAST_CHARACTERS 12

/**
 * ur_page_header_new:
 * @title: what the page is called
 * @back: (nullable): the tab that the way back leads to; %NULL says just “Back”
 *
 * The header bar of a page over the report: the way back at the left, the title in the middle.
 *
 * Returns: (transfer floating): a #GtkHeaderBar
 */
GtkWidget *
ur_page_header_new (const char *title, const char *back)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/org/unionreport/UnionReport/ui/ur-page-header.ui");
  GtkWidget *header = g_object_ref (GTK_WIDGET (gtk_builder_get_object (builder, "header")));
  g_autofree char *spoken = back != NULL ? g_strdup_printf (_ ("Back to %s"), back) : g_strdup (_ ("Back"));

  gtk_label_set_text (GTK_LABEL (gtk_builder_get_object (builder, "back_label")),
                      back != NULL ? back : _ ("Back"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_builder_get_object (builder, "back")),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_label_set_text (GTK_LABEL (gtk_builder_get_object (builder, "title")), title);
  /* There is no way back from the first page of a window. */
  g_object_bind_property (gtk_builder_get_object (builder, "back"), "sensitive",
                          gtk_builder_get_object (builder, "back"), "visible", G_BINDING_SYNC_CREATE);
  g_object_force_floating (G_OBJECT (header));
  return header;
}

/**
 * ur_page_header_add_menu:
 * @header: from ur_page_header_new(), without buttons at the right yet
 *
 * Adds a menu of what every page has, at the right end; F10 opens it.
 */
void
ur_page_header_add_menu (GtkWidget *header)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/org/unionreport/UnionReport/ui/ur-page-header.ui");
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "open-menu-symbolic");
  gtk_menu_button_set_primary (GTK_MENU_BUTTON (button), TRUE);
  ur_menu_button_set_menu (GTK_MENU_BUTTON (button),
                           G_MENU_MODEL (gtk_builder_get_object (builder, "page_menu")));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Menu (F10)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Menu"), -1);
  gtk_header_bar_pack_end (GTK_HEADER_BAR (header), button);
}

static gboolean
is_text_large (void)
{
  return ur_text_scale_get () / ur_text_scale_get_reading () >
         LARGE_TEXT; /* a header does not grow with A+ */
}

static void
pack (GtkWidget *header, GtkWidget *button, const char *action)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "ur-btn");
  gtk_header_bar_pack_end (GTK_HEADER_BAR (header), button);
}

/**
 * ur_page_header_add_button:
 * @header: from ur_page_header_new()
 * @label: what it says
 * @action: (nullable): what it does
 *
 * Adds a button at the right, to the left of those that are there.
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
ur_page_header_add_button (GtkWidget *header, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  if (is_text_large ())
    {
      GtkLabel *words = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

      gtk_label_set_ellipsize (words, PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (words, MIN (ur_label_count_columns (label), LEAST_CHARACTERS));
      ur_tip_set (button, label);
    }
  pack (header, button, action);
  return button;
}

/**
 * ur_page_header_add_icon_button:
 * @header: from ur_page_header_new()
 * @icon: the name of its icon
 * @label: what it says
 * @action: (nullable): what it does
 *
 * Adds a button as ur_page_header_add_button() does.  Where large text leaves no room for what it says, only
 * the icon is seen, and the rest is its tooltip.
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
ur_page_header_add_icon_button (GtkWidget *header, const char *icon, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new ();
  /* the title is what gives way, as long as it need not be for large text */
  GtkWidget *words =
      is_text_large () ? ur_icon_words_new (icon, label) : gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  if (GTK_IS_BOX (words))
    {
      gtk_box_append (GTK_BOX (words), gtk_image_new_from_icon_name (icon));
      gtk_box_append (GTK_BOX (words), ur_label_new (label, NULL));
    }
  gtk_button_set_child (GTK_BUTTON (button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  ur_tip_set (button, label);
  pack (header, button, action);
  return button;
}

/**
 * ur_page_header_add_main_button:
 * @header: from ur_page_header_new()
 * @label: what it says
 * @action: what it does
 *
 * Adds the button that the page is there for, in the accent colour.
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
ur_page_header_add_main_button (GtkWidget *header, const char *label, const char *action)
{
  GtkWidget *button = ur_page_header_add_button (header, label, action);

  gtk_widget_add_css_class (button, "suggested-action");
  return button;
}
