/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-page.h"

G_DEFINE_INTERFACE (UrPage, ur_page, GTK_TYPE_WIDGET)

static void
ur_page_default_init (UrPageInterface *iface)
{
}

/**
 * ur_page_get_name:
 * @page: a page
 *
 * Returns: (transfer none): its name; a page of the same name takes its place
 */
const char *
ur_page_get_name (UrPage *page)
{
  return UR_PAGE_GET_IFACE (page)->name;
}

/**
 * ur_page_create_header:
 * @page: a page
 *
 * Returns: (transfer floating): a new header bar for it
 */
GtkWidget *
ur_page_create_header (UrPage *page)
{
  UrPageInterface *iface = UR_PAGE_GET_IFACE (page);

  return iface->create_header != NULL ? iface->create_header (page) : gtk_header_bar_new ();
}

/**
 * ur_page_get_actions:
 * @page: a page
 *
 * Returns: (transfer none) (nullable): what can be done on it
 */
GActionGroup *
ur_page_get_actions (UrPage *page)
{
  UrPageInterface *iface = UR_PAGE_GET_IFACE (page);

  return iface->get_actions != NULL ? iface->get_actions (page) : NULL;
}

/**
 * ur_page_save:
 * @page: a page
 *
 * Makes a file of what the page is for, as its button does; nothing while there is nothing to save.
 *
 * Returns: whether the page is for anything that becomes a file
 */
gboolean
ur_page_save (UrPage *page)
{
  const char *action = UR_PAGE_GET_IFACE (page)->save;

  if (action == NULL)
    return FALSE;
  g_action_group_activate_action (ur_page_get_actions (page), action, NULL);
  return TRUE;
}

/* A page is a row of panes unless it says otherwise. */
static GPtrArray *
list_children (GtkWidget *page)
{
  GPtrArray *panes = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (page); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child) && !GTK_IS_POPOVER (child))
      g_ptr_array_add (panes, child);
  return panes;
}

/**
 * ur_page_list_panes:
 * @page: a page
 *
 * Returns: (transfer full) (element-type GtkWidget): its panes, may be empty
 */
GPtrArray *
ur_page_list_panes (UrPage *page)
{
  UrPageInterface *iface = UR_PAGE_GET_IFACE (page);

  return iface->list_panes != NULL ? iface->list_panes (page) : list_children (GTK_WIDGET (page));
}
