/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-outline-row.h"

#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-noted.h"
#include "ur-tip.h"

/* A section in the outline: numeral, title in two sizes, how many figures. */
struct _UrOutlineRow
{
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkLabel *number;
  GtkLabel *clause;
  GtkLabel *rest;
  GtkLabel *badge;
  GtkWidget *ribbon;

  const UrSection *section;
};

G_DEFINE_FINAL_TYPE (UrOutlineRow, ur_outline_row, GTK_TYPE_WIDGET)

static void
ur_outline_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), UR_TYPE_OUTLINE_ROW);
  G_OBJECT_CLASS (ur_outline_row_parent_class)->dispose (object);
}

static void
ur_outline_row_class_init (UrOutlineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_outline_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-outline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, UrOutlineRow, root);
  gtk_widget_class_bind_template_child (widget_class, UrOutlineRow, number);
  gtk_widget_class_bind_template_child (widget_class, UrOutlineRow, clause);
  gtk_widget_class_bind_template_child (widget_class, UrOutlineRow, rest);
  gtk_widget_class_bind_template_child (widget_class, UrOutlineRow, badge);
  gtk_widget_class_bind_template_child (widget_class, UrOutlineRow, ribbon);
  gtk_widget_class_set_css_name (widget_class, "uroutlinerow");
}

static void
ur_outline_row_init (UrOutlineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ur_label_cut_at_usual_size (self->clause, 2, PANGO_ELLIPSIZE_END);
  ur_label_cut_at_usual_size (self->rest, 1, PANGO_ELLIPSIZE_END);
}

static char *
dup_spoken (const UrSection *section, const char *figures)
{
  g_autofree char *name = ur_section_dup_name (section);

  if (ur_section_is_plain (section))
    /* Translators: number and title of a section, how many figures it has. */
    return g_strdup_printf (_ ("Item %u, %s, %s"), section->number, section->title, figures);
  if (section->title == NULL || section->number == 0)
    return g_strdup_printf (_ ("%s, %s"), section->title != NULL ? section->title : name, figures);
  /* Translators: what the report calls a section, its title, how many figures it has. */
  return g_strdup_printf (_ ("%s, %s, %s"), name, section->title, figures);
}

/* What a screen reader says of the whole row: GTK 4.8 does not put it together from the labels. */
static void
update_spoken (UrOutlineRow *self)
{
  GtkWidget *list_item = gtk_widget_get_parent (GTK_WIDGET (self));
  guint n = ur_section_count_figures (self->section);
  g_autofree char *name = ur_section_dup_name (self->section);
  g_autofree char *figures = g_strdup_printf (ngettext ("%u figure", "%u figures", n), n);
  g_autofree char *words = self->section->part->n_indicators == 0 && self->section->number == 0
                               ? g_strdup (self->section->title != NULL ? self->section->title : name)
                               : dup_spoken (self->section, figures);
  g_autofree char *spoken = ur_noted_dup_spoken (words, gtk_widget_get_visible (self->ribbon));

  if (list_item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/**
 * ur_outline_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
ur_outline_row_new (void)
{
  return g_object_new (UR_TYPE_OUTLINE_ROW, NULL);
}

/**
 * ur_outline_row_set_section:
 * @row: the row
 * @section: what it shows
 */
void
ur_outline_row_set_section (UrOutlineRow *row, const UrSection *section)
{
  g_autofree char *number = ur_section_dup_number (section);
  g_autofree char *count = g_strdup_printf ("%u", ur_section_count_figures (section));
  g_autofree char *name = ur_section_dup_name (section);
  gboolean has_figures = ur_section_count_figures (section) > 0;

  row->section = section;
  g_object_set_data (G_OBJECT (row), "ur-section", (gpointer) section);
  gtk_label_set_text (row->number, number);
  gtk_label_set_text (row->clause, section->title != NULL ? section->headline : name);
  gtk_label_set_text (row->rest, section->rest != NULL ? section->rest : "");
  gtk_widget_set_visible (GTK_WIDGET (row->rest), section->rest != NULL);
  ur_tip_set (GTK_WIDGET (row), section->title != NULL ? section->title : name);
  if (section->depth > 0)
    gtk_widget_add_css_class (GTK_WIDGET (row), "inner");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "inner");
  gtk_widget_set_visible (GTK_WIDGET (row->badge), section->part->n_indicators > 0);
  gtk_label_set_text (row->badge, has_figures ? count : "–");
  if (has_figures)
    gtk_widget_remove_css_class (GTK_WIDGET (row->badge), "none");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row->badge), "none");
  update_spoken (row);
}

/**
 * ur_outline_row_set_noted:
 * @row: the row, with a section
 * @noted: (element-type UrSection): the set of sections that are marked
 *
 * Marks the row if its section is.
 */
void
ur_outline_row_set_noted (UrOutlineRow *row, GHashTable *noted)
{
  gtk_widget_set_visible (row->ribbon, g_hash_table_contains (noted, row->section));
  update_spoken (row);
}
