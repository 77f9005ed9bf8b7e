/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sections of the earlier report that have tasks, each with how many and whether something is open. */
#include "ur-config.h"

#include "ur-compare-modes.h"

#include <glib/gi18n-lib.h>

#include "ur-label.h"

#define SECTION "ur-section"
#define NAME_CHARS 14 /* from here on a name goes on in another line, rather than widen the list */

static const UrSection *
get_section (const UrComparedTask *task)
{
  return task->task.paragraph->section;
}

static GtkWidget *
build_section (const UrSection *section, guint n, guint n_open)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *name =
      section->title != NULL ? ur_section_dup_label (section, " ") : g_strdup (section->part->title);
  g_autofree char *count = g_strdup_printf ("%u", n);
  GtkWidget *label = ur_label_new_title (name, "name");
  GtkWidget *open = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *badge = ur_label_new (count, "ur-badge");
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *spoken = g_strdup_printf (ngettext ("%s, %u task", "%s, %u tasks", n), name, n);
  g_autofree char *tip =
      g_strdup_printf (ngettext ("%u to be confirmed", "%u to be confirmed", n_open), n_open);

  gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_CHARS);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (open, "ur-compare-open");
  gtk_widget_set_visible (open, n_open > 0);
  gtk_widget_set_tooltip_text (row, n_open > 0 ? tip : NULL);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), open);
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), badge);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_data (G_OBJECT (row), SECTION, (gpointer) section);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

/**
 * ur_compare_task_sections_fill:
 * @box: the list
 * @data: what is compared
 *
 * Returns: how many sections have tasks
 */
guint
ur_compare_task_sections_fill (GtkListBox *box, const UrCompareData *data)
{
  GtkWidget *child;
  guint n_sections = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_list_box_remove (box, child);
  for (guint i = 0, end; i < data->tasks->len; i = end, n_sections++)
    {
      const UrSection *section = get_section (data->tasks->pdata[i]);
      guint n_open = 0;

      for (end = i; end < data->tasks->len && get_section (data->tasks->pdata[end]) == section; end++)
        n_open += ((const UrComparedTask *) data->tasks->pdata[end])->state == UR_TASK_FOUND;
      gtk_list_box_append (box, build_section (section, end - i, n_open));
    }
  return n_sections;
}

/**
 * ur_compare_task_sections_get:
 * @row: (nullable): a row of the list
 *
 * Returns: (transfer none) (nullable): the section that it is about
 */
const UrSection *
ur_compare_task_sections_get (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), SECTION) : NULL;
}

/**
 * ur_compare_task_sections_choose:
 * @box: the list
 * @section: which section the reader is at
 */
void
ur_compare_task_sections_choose (GtkListBox *box, const UrSection *section)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (box, i)) != NULL; i++)
    if (ur_compare_task_sections_get (row) == section)
      gtk_list_box_select_row (box, row);
}
