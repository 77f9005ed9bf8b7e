/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tasks come a page at a time: five hundred of them at once are more labels than a frame can measure. */
#include "ur-tasks-pages.h"

#include "ur-config.h"
#include <glib/gi18n-lib.h>

#define TARGET "ur-section"

/**
 * ur_tasks_page_find_end:
 * @page: what a page holds
 * @part: the tasks
 * @first: the section that a page begins with
 *
 * Returns: the section after that page
 */
int
ur_tasks_page_find_end (const UrTasksPage *page, const UrPart *part, int first)
{
  guint n = 0;
  int end = first;

  while (end < (int) part->n_sections && end < first + (int) page->n_sections &&
         (end == first || n < page->n_paragraphs))
    n += part->sections[end++].n_paragraphs;
  return end;
}

/**
 * ur_tasks_page_find_start:
 * @page: what a page holds
 * @part: the tasks
 * @section: one of its sections
 *
 * Returns: the section that the page of @section begins with
 */
int
ur_tasks_page_find_start (const UrTasksPage *page, const UrPart *part, int section)
{
  int first = 0;

  for (int end = 0; end <= section; end = ur_tasks_page_find_end (page, part, first))
    first = end;
  return first;
}

static void
append_turn (GtkBox *box, const char *label, int section, GCallback turned_cb, gpointer data)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "ur-btn");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (button, 24);
  gtk_widget_set_margin_bottom (button, 24);
  g_object_set_data (G_OBJECT (button), TARGET, GINT_TO_POINTER (section));
  g_signal_connect (button, "clicked", turned_cb, data);
  gtk_box_append (box, button);
}

/**
 * ur_tasks_page_frame:
 * @page: what a page holds
 * @part: the tasks
 * @first: the section that this page begins with
 * @box: a vertical box
 * @contents: what is between the buttons
 * @turned_cb: for their “clicked”; ur_tasks_page_get_target() says where one leads
 * @data: for @turned_cb
 *
 * Puts @contents into @box, with a button to the page before and one to the page after where there are any.
 */
void
ur_tasks_page_frame (const UrTasksPage *page,
                     const UrPart *part,
                     int first,
                     GtkBox *box,
                     GtkWidget *contents,
                     GCallback turned_cb,
                     gpointer data)
{
  int end = ur_tasks_page_find_end (page, part, first);

  if (first > 0)
    append_turn (box, _ ("Earlier Tasks"), ur_tasks_page_find_start (page, part, first - 1), turned_cb, data);
  gtk_box_append (box, contents);
  if (end < (int) part->n_sections)
    append_turn (box, _ ("Later Tasks"), end, turned_cb, data);
}

/**
 * ur_tasks_page_get_target:
 * @button: a button of ur_tasks_page_frame()
 *
 * Returns: the section that the page begins with to which @button leads
 */
int
ur_tasks_page_get_target (GtkButton *button)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), TARGET));
}
