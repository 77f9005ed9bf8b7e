/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings over the reports of a federation or a year. */
#include "ur-config.h"

#include "ur-shelf-group.h"

#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-shelf-words.h"

#define GROUP_KEY "ur-group"
#define MORE_KEY "ur-group-more"

static GtkWidget *
build_heading (GtkListBoxRow *row)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *name = ur_label_new (g_object_get_data (G_OBJECT (row), GROUP_KEY), "name");
  const char *words = g_object_get_data (G_OBJECT (row), MORE_KEY);
  /* While a list is emptied another row is the first for a moment. */
  GtkWidget *more = ur_label_new (words != NULL ? words : "", "ur-meta");

  gtk_widget_add_css_class (heading, "ur-shelf-group");
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (more, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (name, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (heading), name);
  gtk_box_append (GTK_BOX (heading), more);
  return heading;
}

/**
 * ur_shelf_group_head_cb:
 * @row: a row of the list
 * @before: (nullable): the one before it
 * @data: not used
 *
 * The #GtkListBoxUpdateHeaderFunc of the list.
 */
void
ur_shelf_group_head_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *group = g_object_get_data (G_OBJECT (row), GROUP_KEY);
  const char *group_before = before != NULL ? g_object_get_data (G_OBJECT (before), GROUP_KEY) : NULL;

  gtk_list_box_row_set_header (
      row, group != NULL && g_strcmp0 (group, group_before) != 0 ? build_heading (row) : NULL);
}

static char *
dup_more (GPtrArray *entries, const UrLibraryEntry *entry, UrShelfOrder order)
{
  guint n = ur_shelf_count_group (entries, entry, order);
  guint first = G_MAXUINT, last = 0;
  g_autofree char *count = g_strdup_printf (ngettext ("%u report", "%u reports", n), n);

  for (guint i = 0; i < entries->len; i++)
    {
      const UrLibraryEntry *other = entries->pdata[i];

      if (other->year == 0 || !ur_shelf_is_one_group (other, entry, order))
        continue;
      first = MIN (first, other->year);
      last = MAX (last, other->year);
    }
  if (order != UR_SHELF_BY_ISSUER || first >= last)
    return g_steal_pointer (&count);
  /* Translators: how many reports of a federation, and of which years. */
  return g_strdup_printf (_ ("%s, %u to %u"), count, first, last);
}

/**
 * ur_shelf_group_set:
 * @row: a row of the list
 * @ordered: (element-type UrLibraryEntry): the entries of the list
 * @i: which of them the row shows
 * @order: how they are put in order
 *
 * Says what is over the row where the one before it is of another group: the first row of each knows how many
 * there are.
 */
void
ur_shelf_group_set (GtkListBoxRow *row, GPtrArray *ordered, guint i, UrShelfOrder order)
{
  const UrLibraryEntry *entry = ordered->pdata[i];

  if (order == UR_SHELF_BY_OPENED)
    return;
  g_object_set_data_full (G_OBJECT (row), GROUP_KEY,
                          order == UR_SHELF_BY_ISSUER ? g_strdup (ur_shelf_get_issuer (entry))
                                                      : ur_shelf_dup_year (entry->year),
                          g_free);
  if (i == 0 || !ur_shelf_is_one_group (ordered->pdata[i - 1], entry, order))
    g_object_set_data_full (G_OBJECT (row), MORE_KEY, dup_more (ordered, entry, order), g_free);
}
