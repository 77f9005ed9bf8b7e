/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UR_TYPE_PAGE (ur_page_get_type ())
G_DECLARE_INTERFACE (UrPage, ur_page, UR, PAGE, GtkWidget)

/**
 * UrPageInterface:
 * @name: of the page; the window has one of a name at a time
 * @create_header: (nullable): makes the header bar that goes with it, floating; see ur_page_header_new()
 * @get_actions: (nullable): what can be done on it; the window knows them as `page.NAME` while it is on show,
 *   so that the header bar, menus and notices reach them
 * @save: (nullable): the one of its actions that makes a file of what it is for; Ctrl+S stands for it
 * @list_panes: (nullable): the panes that F6 walks over, those on screen only; without it these are its
 * children
 *
 * What the window knows of a page that is shown over the report.  The page takes the keyboard by
 * gtk_widget_grab_focus() when it is shown, and again when a page that was opened from it is left.
 */
struct _UrPageInterface
{
  GTypeInterface parent;

  const char *name;
  const char *save;
  GtkWidget *(*create_header) (UrPage *page);
  GActionGroup *(*get_actions) (UrPage *page);
  GPtrArray *(*list_panes) (UrPage *page);
};

const char *ur_page_get_name (UrPage *page);
GtkWidget *ur_page_create_header (UrPage *page);
GActionGroup *ur_page_get_actions (UrPage *page);
gboolean ur_page_save (UrPage *page);
GPtrArray *ur_page_list_panes (UrPage *page);

G_END_DECLS
