/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-window-private.h"

#define REPORT_PAGE "report"

/**
 * ur_window_show_page:
 * @window: the window
 * @name: a name for the page; a page of that name is replaced
 * @page: (transfer floating): what to show instead of the report
 * @header: (transfer floating) (nullable): a #GtkHeaderBar to go with it, or %NULL for one with a title only
 *
 * Shows a whole page over the report until ur_window_show_report() is called, which takes it away.
 */
void
ur_window_show_page (UrWindow *window, const char *name, GtkWidget *page, GtkWidget *header)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (window->tabs)))
    ur_window_keep_focus (window);
  ur_window_show_report (window);
  if (header == NULL)
    header = gtk_header_bar_new ();
  gtk_stack_add_named (window->pages, page, name);
  gtk_stack_add_named (window->headers, header, name);
  gtk_stack_set_visible_child_name (window->pages, name);
  gtk_stack_set_visible_child_name (window->headers, name);
  ur_window_update_actions (window);
}

static void
remove_other_pages (GtkStack *stack)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (stack));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);
      const char *name = gtk_stack_page_get_name (gtk_stack_get_page (stack, child));

      if (g_strcmp0 (name, REPORT_PAGE) != 0)
        gtk_stack_remove (stack, child);
      child = next;
    }
}

/**
 * ur_window_show_report:
 * @window: the window
 *
 * Goes back to the report; pages shown over it are gone.
 */
void
ur_window_show_report (UrWindow *window)
{
  gtk_stack_set_visible_child_name (window->headers, REPORT_PAGE);
  gtk_stack_set_visible_child_name (window->pages, REPORT_PAGE);
  remove_other_pages (window->headers);
  remove_other_pages (window->pages);
  ur_window_update_actions (window);
}

/**
 * ur_window_get_notice:
 * @window: the window
 *
 * Returns: (transfer none): the bar at its top; see ur_notice_show()
 */
UrNotice *
ur_window_get_notice (UrWindow *window)
{
  return window->notice;
}
