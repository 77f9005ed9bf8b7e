/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-figures-part.h"

#include <glib/gi18n-lib.h>

#include "ur-figure-row.h"
#include "ur-focus.h"
#include "ur-gtk-guard.h"
#include "ur-item.h"
#include "ur-label.h"
#include "ur-late-rows.h"
#include "ur-list-growth.h"
#include "ur-row.h"
#include "ur-tip.h"
#include "ur-tree-keys.h"

/* The figures of a part, folded by section: what is shown beside a section that has none. */
struct _UrFiguresPart
{
  GtkWidget parent_instance;

  GtkWidget *list;
  GtkTreeListModel *tree;
  const UrPart *part; /* whose sections are listed, or NULL */
};

G_DEFINE_FINAL_TYPE (UrFiguresPart, ur_figures_part, GTK_TYPE_WIDGET)

/* A row shows one of the two. */
typedef struct
{
  GtkTreeExpander *expander;
  GtkWidget *head;
  GtkWidget *name;
  GtkWidget *count;
  GtkWidget *figure;
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_object_unref (row->head);
  g_object_unref (row->figure);
  g_free (row);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  Row *row = g_new0 (Row, 1);

  row->expander = GTK_TREE_EXPANDER (gtk_tree_expander_new ());
  row->head = g_object_ref_sink (ur_row_new (8));
  row->name = ur_label_new ("", "name");
  row->count = ur_label_new ("", "ur-badge");
  row->figure = g_object_ref_sink (ur_figure_row_new ());
  ur_label_cut_at_usual_size (GTK_LABEL (row->name), 1, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (row->name, TRUE);
  gtk_label_set_xalign (GTK_LABEL (row->count), 0.5);
  gtk_widget_set_valign (row->count, GTK_ALIGN_CENTER);
  ur_row_append (row->head, row->name);
  ur_row_append (row->head, row->count);
  gtk_widget_set_focusable (GTK_WIDGET (row->expander), FALSE);
  gtk_list_item_set_child (list_item, GTK_WIDGET (row->expander));
  g_object_set_data_full (G_OBJECT (list_item), "ur-row", row, row_free);
}

/* Returns what a screen reader says of it. */
static char *
show_section (Row *row, const UrSection *section)
{
  g_autofree char *name = ur_section_dup_name (section);
  g_autofree char *heading =
      section->headline != NULL ? g_strdup_printf ("%s　%s", name, section->headline) : g_strdup (name);
  g_autofree char *count = g_strdup_printf ("%u", section->n_indicators);
  g_autofree char *figures =
      g_strdup_printf (ngettext ("%u figure", "%u figures", section->n_indicators), section->n_indicators);

  gtk_label_set_text (GTK_LABEL (row->name), heading);
  gtk_label_set_text (GTK_LABEL (row->count), count);
  ur_tip_set (row->head, section->title);
  return g_strdup_printf (_ ("%s, %s"), heading, figures);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  Row *row = g_object_get_data (G_OBJECT (list_item), "ur-row");
  GtkTreeListRow *list_row = gtk_list_item_get_item (list_item);
  g_autoptr (UrItem) item = gtk_tree_list_row_get_item (list_row);
  const UrSection *section = ur_item_get_section (item);
  g_autofree char *spoken = section != NULL ? show_section (row, section)
                                            : ur_figure_row_show (row->figure, ur_item_get_indicator (item));

  gtk_tree_expander_set_child (row->expander, section != NULL ? row->head : row->figure);
  /* Until it has another: a row that the pointer comes upon is chosen and filled anew, and its arrow may not
   * go from under the pointer meanwhile. */
  ur_gtk_guard_set_list_row (row->expander, list_row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (row->expander))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static GListModel *
list_figures (gpointer data, gpointer user_data)
{
  const UrSection *section = ur_item_get_section (data);
  GListStore *figures;

  if (section == NULL)
    return NULL;
  figures = g_list_store_new (UR_TYPE_ITEM);
  for (guint p = 0; p < section->n_paragraphs; p++)
    for (guint i = 0; i < section->paragraphs[p].n_indicators; i++)
      {
        g_autoptr (UrItem) item = ur_item_new_for_indicator (section->paragraphs[p].indicators[i]);

        g_list_store_append (figures, item);
      }
  return G_LIST_MODEL (figures);
}

static GListModel *
list_sections (const UrPart *part)
{
  GListStore *sections = g_list_store_new (UR_TYPE_ITEM);

  for (guint i = 0; i < part->n_sections; i++)
    if (part->sections[i].n_indicators > 0)
      {
        g_autoptr (UrItem) item = ur_item_new_for_section (&part->sections[i]);

        g_list_store_append (sections, item);
      }
  return G_LIST_MODEL (sections);
}

/* A section is folded or unfolded, a figure is gone to. */
static void
activate_cb (GtkListView *list, guint position, UrFiguresPart *self)
{
  g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, position);
  g_autoptr (UrItem) item = gtk_tree_list_row_get_item (row);
  const UrIndicator *indicator = ur_item_get_indicator (item);

  if (indicator != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-indicator", "s", indicator->id);
  else
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
}

static guint
get_distance (const UrSection *a, const UrSection *b)
{
  return a->index > b->index ? a->index - b->index : b->index - a->index;
}

static guint
find_nearest (UrFiguresPart *self, const UrSection *section)
{
  guint found = GTK_INVALID_LIST_POSITION;
  guint distance = G_MAXUINT;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);
      g_autoptr (UrItem) item = gtk_tree_list_row_get_item (row);
      const UrSection *other = ur_item_get_section (item);

      if (other == NULL || get_distance (other, section) > distance)
        continue;
      distance = get_distance (other, section);
      found = i;
    }
  return found;
}

/* All sections are folded but the nearest; of two as near the later one.  Returns its position. */
static guint
unfold_nearest (UrFiguresPart *self, const UrSection *section)
{
  g_autoptr (GtkTreeListRow) nearest = gtk_tree_list_model_get_row (self->tree, find_nearest (self, section));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);

      if (row != nearest)
        gtk_tree_list_row_set_expanded (row, FALSE);
    }
  gtk_tree_list_row_set_expanded (nearest, TRUE);
  return gtk_tree_list_row_get_position (nearest);
}

static void
forget_part (UrFiguresPart *self)
{
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), NULL);
  g_clear_object (&self->tree);
  self->part = NULL;
}

static void
list_part (UrFiguresPart *self, const UrPart *part)
{
  self->part = part;
  self->tree = gtk_tree_list_model_new (list_sections (part), FALSE, FALSE, list_figures, NULL, NULL);
}

static void
show_rows (UrFiguresPart *self)
{
  g_autoptr (GtkSingleSelection) selection =
      gtk_single_selection_new (ur_list_growth_new (g_object_ref (G_LIST_MODEL (self->tree))));

  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_single_selection_set_selected (selection, GTK_INVALID_LIST_POSITION);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (selection));
}

static void
scroll_to (UrFiguresPart *self, guint position)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (self->list)));

  ur_list_growth_reach (gtk_single_selection_get_model (selection), position);
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
}

static gboolean
ur_figures_part_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (UR_FIGURES_PART (widget)->list);
}

static void
ur_figures_part_dispose (GObject *object)
{
  UrFiguresPart *self = UR_FIGURES_PART (object);

  if (self->list != NULL)
    forget_part (self);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  G_OBJECT_CLASS (ur_figures_part_parent_class)->dispose (object);
}

static void
ur_figures_part_class_init (UrFiguresPartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_figures_part_dispose;
  widget_class->grab_focus = ur_figures_part_grab_focus;
  widget_class->focus = ur_focus_in_children;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ur_figures_part_init (UrFiguresPart *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  self->list = gtk_list_view_new (NULL, factory);
  gtk_widget_add_css_class (self->list, "ur-figures");
  gtk_widget_add_css_class (self->list, "ur-figures-part");
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Figures of the other items"), -1);
  g_signal_connect (self->list, "activate", G_CALLBACK (activate_cb), self);
  ur_late_rows_add (GTK_LIST_VIEW (self->list));
  ur_tree_keys_add (GTK_LIST_VIEW (self->list));
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
}

/**
 * ur_figures_part_set_section:
 * @part: the list
 * @section: (nullable): a section without figures, of a part that has some; its report must outlive @part or
 * be taken away first
 *
 * Lists the figures of the part that @section is in, folded but for the section that is nearest, which is
 * brought into view.
 */
void
ur_figures_part_set_section (UrFiguresPart *part, const UrSection *section)
{
  gboolean fresh;
  guint nearest;

  g_return_if_fail (UR_IS_FIGURES_PART (part));

  if (section == NULL || section->part != part->part)
    forget_part (part);
  if (section == NULL)
    return;
  fresh = part->tree == NULL;
  if (fresh)
    list_part (part, section->part);
  nearest = unfold_nearest (part, section);
  if (fresh)
    show_rows (part);
  scroll_to (part, nearest);
}
