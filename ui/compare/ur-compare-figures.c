/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of two reports as a table, beside it the charts and where the figures come from. */
#include "ur-config.h"

#include "ur-compare-modes.h"

#include <glib/gi18n-lib.h>

#include "ur-cells.h"
#include "ur-clip.h"
#include "ur-context-menu.h"
#include "ur-copy.h"
#include "ur-focus.h"
#include "ur-label.h"
#include "ur-row.h"
#include "ur-text-scale.h"

#define SIDE_WIDTH 426
#define SIDE_SHARE 0.36  /* of the page, at most */
#define WIDE_SHARE 0.31  /* of a page that has room */
#define NARROW 900       /* for both beside each other: the pane is below the table then */
#define SIDE_HEIGHT 0.42 /* of the page, below the table */

struct _UrCompareFigures
{
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkColumnView *view;
  GtkColumnViewColumn *columns[UR_COMPARE_N_COLUMNS];
  GtkLabel *empty;
  GtkWidget *scroller;
  UrCompareSide *side;
  GListStore *items;
  UrCompareData *data;
  int width, height;
  guint arrange_idle;
};

G_DEFINE_FINAL_TYPE (UrCompareFigures, ur_compare_figures, GTK_TYPE_WIDGET)

static const UrComparedRow *
get_row (UrCompareItem *item)
{
  return item->data->comparison->rows->pdata[item->index];
}

static void
append_column (UrCompareFigures *self, guint i)
{
  GtkColumnViewColumn *column = gtk_column_view_column_new (NULL, ur_compare_cell_factory_new (i));

  gtk_column_view_column_set_expand (column, i == UR_COMPARE_LABEL);
  gtk_column_view_append_column (self->view, column);
  self->columns[i] = column;
  g_object_unref (column);
}

/* What is on show */

static gboolean
passes (const UrComparedRow *row, guint filter)
{
  switch (filter)
    {
    case 1:
      return row->then != NULL && row->now != NULL;
    case 2:
      return row->then == NULL;
    case 3:
      return row->now == NULL;
    default:
      return TRUE;
    }
}

/**
 * ur_compare_figures_dup_filter:
 * @data: what is compared
 * @filter: which filter
 *
 * Returns: (transfer full): what its button says: 新增 2
 */
char *
ur_compare_figures_dup_filter (const UrCompareData *data, guint filter)
{
  const UrComparison *comparison = data->comparison;

  switch (filter)
    {
    case 1:
      return g_strdup_printf (_ ("In Both %u"), comparison->n_both);
    case 2:
      return g_strdup_printf (_ ("New %u"), comparison->n_new);
    case 3:
      return g_strdup_printf (_ ("No Longer %u"), comparison->n_dropped);
    default:
      return g_strdup_printf (_ ("All %u"), comparison->rows->len);
    }
}

/**
 * ur_compare_figures_get_row:
 * @figures: the table
 *
 * Returns: (transfer none) (nullable): the row that is chosen
 */
const UrComparedRow *
ur_compare_figures_get_row (UrCompareFigures *figures)
{
  GtkSelectionModel *model = gtk_column_view_get_model (figures->view);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);
  g_autoptr (UrCompareItem) item =
      gtk_bitset_is_empty (selected)
          ? NULL
          : g_list_model_get_item (G_LIST_MODEL (model), gtk_bitset_get_minimum (selected));

  return item != NULL ? get_row (item) : NULL;
}

static void
selected_cb (UrCompareFigures *self)
{
  ur_compare_side_set_row (self->side, ur_compare_figures_get_row (self));
}

/**
 * ur_compare_figures_get_pair:
 * @figures: the table
 * @then: (out): the chosen row that only the earlier report tells
 * @now: (out): the chosen row that only the later one tells
 *
 * Returns: whether one of each is chosen, and nothing else
 */
gboolean
ur_compare_figures_get_pair (UrCompareFigures *figures, const UrComparedRow **then, const UrComparedRow **now)
{
  g_autoptr (GtkBitset) selected =
      gtk_selection_model_get_selection (gtk_column_view_get_model (figures->view));
  const UrComparedRow *rows[2] = { NULL, NULL };

  if (gtk_bitset_get_size (selected) != 2)
    return FALSE;
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (UrCompareItem) item =
          g_list_model_get_item (G_LIST_MODEL (figures->items), gtk_bitset_get_nth (selected, i));

      rows[i] = get_row (item);
    }
  *then = rows[0]->now == NULL ? rows[0] : rows[1];
  *now = rows[0]->now == NULL ? rows[1] : rows[0];
  return (*then)->now == NULL && (*now)->then == NULL;
}

/**
 * ur_compare_figures_save_chart:
 * @figures: the table, which is on show
 *
 * Asks how the chart is to be saved.
 */
void
ur_compare_figures_save_chart (UrCompareFigures *figures)
{
  ur_compare_side_save_chart (figures->side);
}

/**
 * ur_compare_figures_show:
 * @figures: the table
 * @data: what is compared
 * @filter: which rows
 */
void
ur_compare_figures_show (UrCompareFigures *figures, UrCompareData *data, guint filter)
{
  UrCompareData *before = figures->data;

  figures->data = ur_compare_data_ref (data);
  if (before != data)
    {
      ur_compare_side_set_data (figures->side, data);
      ur_compare_set_titles (figures->view, figures->columns, data->comparison);
    }
  g_list_store_remove_all (figures->items);
  for (guint i = 0; i < data->comparison->rows->len; i++)
    {
      g_autoptr (UrCompareItem) item = NULL;

      if (!passes (data->comparison->rows->pdata[i], filter))
        continue;
      item = ur_compare_item_new (data, i);
      g_list_store_append (figures->items, item);
    }
  gtk_widget_set_visible (GTK_WIDGET (figures->empty), data->comparison->n_both == 0);
  gtk_selection_model_select_item (gtk_column_view_get_model (figures->view), 0, TRUE);
  g_clear_pointer (&before, ur_compare_data_unref);
}

/* Copying */

static void
add_row (UrPasteTable *table, const UrComparison *comparison, const UrComparedRow *row)
{
  for (guint i = UR_COMPARE_LABEL; i < UR_COMPARE_N_COLUMNS; i++)
    {
      g_autofree char *text = ur_compare_dup_cell (comparison, row, i);

      ur_paste_table_add_text (table, text);
    }
}

static UrPasteTable *
make_table (UrCompareFigures *self, GtkBitset *selected)
{
  UrPasteTable *table = ur_paste_table_new (UR_COMPARE_N_COLUMNS - UR_COMPARE_LABEL);

  for (guint i = UR_COMPARE_LABEL; i < UR_COMPARE_N_COLUMNS; i++)
    {
      g_autofree char *title = g_strdup (gtk_column_view_column_get_title (self->columns[i]));

      ur_paste_table_add_heading (table, g_strdelimit (title, "\n", ' '));
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (UrCompareItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (gtk_bitset_contains (selected, i))
        add_row (table, self->data->comparison, get_row (item));
    }
  return table;
}

/* One row as a sentence, several as a table. */
static gboolean
copy_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  UrCompareFigures *self = UR_COMPARE_FIGURES (widget);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (gtk_column_view_get_model (self->view));
  const UrComparedRow *row = ur_compare_figures_get_row (self);

  if (row == NULL)
    return FALSE;
  if (gtk_bitset_get_size (selected) == 1)
    {
      g_autofree char *sentence = ur_comparison_dup_sentence (self->data->comparison, row);

      ur_copy_text (widget, sentence, FALSE);
    }
  else
    {
      g_autoptr (UrPasteTable) table = make_table (self, selected);

      g_autofree char *line = g_strconcat ("来源：", self->data->charts->source, NULL);

      ur_clip_copy_table (widget, table, NULL, line);
      ur_copy_say (widget, FALSE);
    }
  return TRUE;
}

/* Large text makes the pane wider, but the table is what the page is there for: where that would not fit the
 * pane is below it.  Not in the middle of an allocation. */
static gboolean
arrange_idle_cb (gpointer data)
{
  UrCompareFigures *self = data;

  gboolean narrow = self->width < ur_text_scale_multiply (NARROW);

  self->arrange_idle = 0;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->root),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  if (narrow)
    gtk_widget_set_size_request (GTK_WIDGET (self->side), -1, (int) (self->height * SIDE_HEIGHT));
  else
    gtk_widget_set_size_request (
        GTK_WIDGET (self->side),
        MIN (MAX (ur_text_scale_multiply (SIDE_WIDTH), (int) (self->width * WIDE_SHARE)),
             (int) (self->width * SIDE_SHARE)),
        -1);
  return G_SOURCE_REMOVE;
}

static void
ur_compare_figures_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrCompareFigures *self = UR_COMPARE_FIGURES (widget);

  if (self->width != width || self->height != height)
    {
      self->width = width;
      self->height = height;
      if (self->arrange_idle == 0)
        self->arrange_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, arrange_idle_cb, self, NULL);
    }
  gtk_widget_allocate (self->root, width, height, baseline, NULL);
}

static void
ur_compare_figures_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  gtk_widget_measure (UR_COMPARE_FIGURES (widget)->root, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static gboolean
ur_compare_figures_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (UR_COMPARE_FIGURES (widget)->view));
}

static void
ur_compare_figures_dispose (GObject *object)
{
  UrCompareFigures *self = UR_COMPARE_FIGURES (object);

  g_clear_handle_id (&self->arrange_idle, g_source_remove);
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->items);
  g_clear_pointer (&self->data, ur_compare_data_unref);
  G_OBJECT_CLASS (ur_compare_figures_parent_class)->dispose (object);
}

static void
ur_compare_figures_class_init (UrCompareFiguresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_compare_figures_dispose;
  widget_class->measure = ur_compare_figures_measure;
  widget_class->size_allocate = ur_compare_figures_size_allocate;
  widget_class->grab_focus = ur_compare_figures_grab_focus;
  widget_class->focus = ur_focus_in_children;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, copy_cb, NULL);
}

static GMenuModel *
create_menu (GtkWidget *widget, gboolean by_pointer, GdkRectangle *at, gpointer data)
{
  GMenu *menu = g_menu_new ();

  ur_context_menu_append (menu, _ ("Go to the Earlier Sentence"), "page.go-then", NULL);
  ur_context_menu_append (menu, _ ("Go to the Later Sentence"), "page.go-now", NULL);
  ur_context_menu_append (menu, _ ("Not the Same Indicator"), "page.different", NULL);
  ur_context_menu_append (menu, _ ("The Two Chosen Are One Indicator"), "page.same-thing", NULL);
  return G_MENU_MODEL (menu);
}

/* The list would take these keys, and has nothing to do with them. */
static void
add_way (GtkEventController *keys, guint key, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (key, 0), gtk_named_action_new (action)));
}

static void
add_ways (UrCompareFigures *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_way (keys, GDK_KEY_Left, "page.go-then");
  add_way (keys, GDK_KEY_Right, "page.go-now");
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

static void
build_table (UrCompareFigures *self)
{
  g_autoptr (GtkMultiSelection) selection = NULL;

  self->items = g_list_store_new (UR_TYPE_COMPARE_ITEM);
  selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (g_object_ref (GTK_SELECTION_MODEL (selection))));
  for (guint i = 0; i < UR_COMPARE_N_COLUMNS; i++)
    append_column (self, i);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "ur-table");
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "ur-compare-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Figures of both reports"), -1);
  g_signal_connect_object (selection, "selection-changed", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  ur_context_menu_add (GTK_WIDGET (self->view), create_menu, NULL);
  add_ways (self);
}

/* What the signs mean, and that there are computed numbers. */
static GtkWidget *
build_foot (void)
{
  GtkWidget *foot = ur_row_new (12);
  GtkWidget *signs = ur_label_new_title (
      _ ("‡ told anew by the later report, and compared as such   † counted in another way"), "ur-meta");
  GtkWidget *tag = ur_label_new (_ ("Changes are computed"), "ur-tag");

  ur_label_cut (GTK_LABEL (signs), 2);
  gtk_widget_set_hexpand (signs, TRUE);
  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (foot, "ur-pane-foot");
  gtk_widget_add_css_class (foot, "ur-compare-foot");
  ur_row_append (foot, signs);
  ur_row_append (foot, tag);
  return foot;
}

static void
ur_compare_figures_init (UrCompareFigures *self)
{
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  build_table (self);
  self->root = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  self->empty = GTK_LABEL (
      ur_label_new_wrapping (_ ("The two reports have no indicator in common: no label, unit and way "
                                "of counting is the same. Each tells its own below."),
                             "ur-compare-empty"));
  gtk_widget_set_visible (GTK_WIDGET (self->empty), FALSE);
  gtk_widget_set_hexpand (left, TRUE);
  gtk_widget_add_css_class (left, "ur-compare-main");
  gtk_box_append (GTK_BOX (left), GTK_WIDGET (self->empty));
  gtk_box_append (GTK_BOX (left), self->scroller);
  gtk_box_append (GTK_BOX (left), build_foot ());
  self->side = g_object_new (UR_TYPE_COMPARE_SIDE, NULL);
  gtk_box_append (GTK_BOX (self->root), left);
  gtk_box_append (GTK_BOX (self->root), GTK_WIDGET (self->side));
  gtk_widget_set_parent (self->root, GTK_WIDGET (self));
}

/**
 * ur_compare_figures_new:
 *
 * Returns: (transfer floating): the figures of two reports, of none yet
 */
GtkWidget *
ur_compare_figures_new (void)
{
  return g_object_new (UR_TYPE_COMPARE_FIGURES, NULL);
}
