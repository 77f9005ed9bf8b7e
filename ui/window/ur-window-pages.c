/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-window-private.h"

#define REPORT_PAGE "report"

static void
remove_page (GtkStack *stack, GtkWidget *page)
{
  if (page != NULL)
    gtk_stack_remove (stack, page);
}

/* The page on top: pages are in the order in which they were opened. */
static const char *
get_top (UrWindow *self)
{
  GtkWidget *top = gtk_widget_get_last_child (GTK_WIDGET (self->pages));

  return gtk_stack_page_get_name (gtk_stack_get_page (self->pages, top));
}

static void
show_top (UrWindow *self)
{
  const char *name = get_top (self);

  gtk_stack_set_visible_child_name (self->pages, name);
  gtk_stack_set_visible_child_name (self->headers, name);
}

/* The print page and a draft stay in the window while they are not on show.  Were one out of it, a screen
 * reader could still ask for what is in the stacks of that page, GTK's own in drop-down lists too: GTK 4.8
 * then makes widgets known that are nowhere, and fails when they come back. */
static void
keep_page (UrWindow *self, GtkWidget *page)
{
  if (page == self->print_view || page == self->proof_view)
    gtk_box_append (self->kept, page);
}

/* Takes the top page away; what is then on show is for the caller to say. */
static void
remove_top (UrWindow *self)
{
  g_autofree char *name = g_strdup (get_top (self));
  g_autoptr (GtkWidget) page = NULL;

  if (g_strcmp0 (name, REPORT_PAGE) == 0)
    return;
  page = g_object_ref (gtk_stack_get_child_by_name (self->pages, name));
  remove_page (self->headers, gtk_stack_get_child_by_name (self->headers, name));
  remove_page (self->pages, page);
  keep_page (self, page);
}

/* What the page on top can do is known to the whole window: its header bar, menus and notices. */
static void
update_page_actions (UrWindow *self)
{
  GtkWidget *top = gtk_widget_get_last_child (GTK_WIDGET (self->pages));

  gtk_widget_insert_action_group (GTK_WIDGET (self), "page",
                                  UR_IS_PAGE (top) ? ur_page_get_actions (UR_PAGE (top)) : NULL);
}

/**
 * ur_window_show_page:
 * @window: the window
 * @page: (transfer floating): what to show instead of the report; a page of the same name is replaced, with
 * all that were opened from it
 *
 * Shows a whole page over the report, or over the page on show, until the action win.leave takes it away.  It
 * gets the keyboard.
 */
void
ur_window_show_page (UrWindow *window, UrPage *page)
{
  const char *name = ur_page_get_name (page);

  if (gtk_widget_get_mapped (GTK_WIDGET (window->tabs)))
    ur_window_keep_focus (window);
  while (gtk_stack_get_child_by_name (window->pages, name) != NULL)
    remove_top (window);
  if (gtk_widget_get_parent (GTK_WIDGET (page)) != NULL)
    gtk_box_remove (window->kept, GTK_WIDGET (page));
  ur_window_add_header (window, ur_page_create_header (page), name);
  gtk_stack_add_named (window->pages, GTK_WIDGET (page), name);
  show_top (window);
  update_page_actions (window);
  ur_window_update_actions (window);
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

/**
 * ur_window_get_page:
 * @self: the window
 *
 * The page on top, if there is one over the report.
 */
UrPage *
ur_window_get_page (UrWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  return page != NULL && UR_IS_PAGE (page) ? UR_PAGE (page) : NULL;
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
  while (g_strcmp0 (get_top (window), REPORT_PAGE) != 0)
    remove_top (window);
  update_page_actions (window);
  ur_window_update_actions (window);
}

/**
 * ur_window_leave_page:
 * @self: the window
 *
 * Goes back to where the page on show was opened, with the keyboard where it was.
 */
void
ur_window_leave_page (UrWindow *self)
{
  GtkWidget *top = gtk_widget_get_last_child (GTK_WIDGET (self->pages));
  GtkWidget *below = gtk_widget_get_prev_sibling (top);
  const char *name = below != NULL ? gtk_stack_page_get_name (gtk_stack_get_page (self->pages, below)) : NULL;

  if (below == NULL || g_strcmp0 (name, REPORT_PAGE) == 0)
    {
      ur_window_show_report (self);
      ur_window_return_focus (self);
      return;
    }
  gtk_stack_set_visible_child_name (self->headers, name);
  gtk_stack_set_visible_child_name (self->pages, name);
  remove_top (self);
  update_page_actions (self);
  gtk_widget_grab_focus (below);
  ur_window_update_actions (self);
}
