/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-result-row.h"

#include "ur-label.h"

#define SNIPPET_LINES 2

/* A result: where it is, and two lines of the words around it.  GTK 4.8's list views have no headings, and
 * their arrow keys would stop at rows that stand for some: the first row of a group has it over itself. */
struct _UrResultRow
{
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkWidget *head;
  GtkLabel *group;
  GtkLabel *count;
  GtkLabel *number;
  GtkLabel *title;
  GtkLabel *snippet;
  guint start, end; /* of what was found in the snippet */
};

G_DEFINE_FINAL_TYPE (UrResultRow, ur_result_row, GTK_TYPE_WIDGET)

static void
ur_result_row_dispose (GObject *object)
{
  g_clear_pointer (&UR_RESULT_ROW (object)->root, gtk_widget_unparent);
  G_OBJECT_CLASS (ur_result_row_parent_class)->dispose (object);
}

/* So that it is not the ground alone that tells what was found. */
static void
embolden (UrResultRow *self)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_copy (gtk_label_get_attributes (self->snippet));
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = self->start;
  bold->end_index = self->end;
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_attributes (self->snippet, attributes);
}

static void
mark (UrResultRow *self)
{
  ur_label_clear_attributes (self->snippet);
  ur_label_add_hit (self->snippet, self->start, self->end, FALSE);
  embolden (self);
}

/* Light or dark: the mark has the colours of the moment when it was made. */
static void
ur_result_row_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ur_result_row_parent_class)->css_changed (widget, change);
  mark (UR_RESULT_ROW (widget));
}

static void
ur_result_row_class_init (UrResultRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ur_result_row_dispose;
  GTK_WIDGET_CLASS (klass)->css_changed = ur_result_row_css_changed;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkLabel *
build_label (const char *css_class)
{
  GtkLabel *label = GTK_LABEL (ur_label_new ("", css_class));

  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (label, 0);
  return label;
}

static GtkWidget *
build_head (UrResultRow *self)
{
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->group = build_label ("name");
  self->count = GTK_LABEL (ur_label_new ("", "ur-badge"));
  gtk_widget_add_css_class (self->head, "group");
  gtk_widget_set_hexpand (GTK_WIDGET (self->group), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->count), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->head), GTK_WIDGET (self->group));
  gtk_box_append (GTK_BOX (self->head), GTK_WIDGET (self->count));
  return self->head;
}

static GtkWidget *
build_body (UrResultRow *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *place = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->number = GTK_LABEL (ur_label_new ("", "number"));
  self->title = build_label ("title");
  self->snippet = GTK_LABEL (ur_label_new_wrapping ("", "snippet ur-serif"));
  ur_label_cut_at_usual_size (self->snippet, SNIPPET_LINES, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (body, "result");
  gtk_box_append (GTK_BOX (place), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (place), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (body), place);
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->snippet));
  return body;
}

static void
ur_result_row_init (UrResultRow *self)
{
  self->root = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->root), build_head (self));
  gtk_box_append (GTK_BOX (self->root), build_body (self));
  gtk_widget_set_parent (self->root, GTK_WIDGET (self));
}

/**
 * ur_result_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
ur_result_row_new (void)
{
  return g_object_new (UR_TYPE_RESULT_ROW, NULL);
}

/* What a screen reader says of the whole row: GTK 4.8 does not put it together from the labels. */
static void
update_spoken (UrResultRow *self, UrResult *result)
{
  GtkWidget *list_item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *spoken = ur_result_dup_spoken (result);

  if (list_item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/**
 * ur_result_row_set_result:
 * @row: the row
 * @result: what it shows
 */
void
ur_result_row_set_result (UrResultRow *row, UrResult *result)
{
  g_autofree char *count = g_strdup_printf ("%u", result->n_group);

  gtk_widget_set_visible (row->head, result->group != NULL);
  gtk_label_set_text (row->group, result->group != NULL ? result->group : "");
  gtk_label_set_text (row->count, count);
  gtk_widget_set_visible (GTK_WIDGET (row->number), result->number != NULL && *result->number != '\0');
  gtk_label_set_text (row->number, result->number != NULL ? result->number : "");
  gtk_label_set_text (row->title, result->title);
  gtk_label_set_text (row->snippet, result->snippet);
  row->start = (guint) result->start;
  row->end = (guint) result->end;
  mark (row);
  update_spoken (row, result);
}
