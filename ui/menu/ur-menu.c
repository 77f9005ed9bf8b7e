/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-menu.h"

static void
create_popup_cb (GtkMenuButton *button, gpointer data)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_menu_model (button, data);
}

/**
 * ur_menu_button_set_menu:
 * @button: a menu button
 * @menu: what it opens; @button keeps a reference
 *
 * Does what gtk_menu_button_set_menu_model() does, but makes the popover when the button is first pressed: a
 * popover with its rows costs as much as a page, and most menus are never opened.
 */
void
ur_menu_button_set_menu (GtkMenuButton *button, GMenuModel *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  gtk_menu_button_set_popover (button, NULL);
  gtk_menu_button_set_create_popup_func (button, create_popup_cb, g_object_ref (menu), g_object_unref);
}
