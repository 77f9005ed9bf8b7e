/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-review-table.h"

#include <glib/gi18n-lib.h>

#include "ur-arrange.h"
#include "ur-context-menu.h"
#include "ur-list-growth.h"
#include "ur-review-columns.h"
#include "ur-review-filters.h"
#include "ur-review-row.h"
#include "ur-review-table-menu.h"
#include "ur-text-scale.h"

/* px: five rows and the titles */
#define LEAST_HEIGHT 172

struct _UrReviewTable
{
  GtkWidget parent_instance;

  UrReviewState *state;
  GListStore *rows;
  GtkCustomFilter *filter;
  GListModel *growth;
  GtkSingleSelection *selection;
  GtkColumnView *view;
  UrReviewFilters *filters;
  gboolean updating;
  int width;
};

G_DEFINE_FINAL_TYPE (UrReviewTable, ur_review_table, GTK_TYPE_WIDGET)

static UrReview *
get_review (UrReviewTable *self)
{
  return ur_review_state_get_review (self->state);
}

static gboolean
filter_cb (gpointer item, gpointer data)
{
  UrReviewTable *self = data;
  guint figure = ur_review_row_get_figure (item);

  return figure < ur_review_count_figures (get_review (self)) &&
         ur_review_filters_match (self->filters, ur_review_get_figure (get_review (self), figure));
}

static void
filter_changed_cb (UrReviewTable *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

/* The row that is chosen */

static guint
find_position (UrReviewTable *self, guint figure)
{
  GListModel *model = G_LIST_MODEL (self->selection);
  const guint n = g_list_model_get_n_items (model);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (UrReviewRow) row = g_list_model_get_item (model, i);

      if (ur_review_row_get_figure (row) == figure)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* The rows are in a list view of their own, below the titles. */
static GtkWidget *
find_list (UrReviewTable *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
scroll_to (UrReviewTable *self, guint position)
{
  GtkWidget *list = find_list (self);

  if (position != GTK_INVALID_LIST_POSITION && list != NULL)
    gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}

static guint
reach (UrReviewTable *self, guint figure)
{
  if (figure != UR_REVIEW_NONE)
    ur_list_growth_reach (self->growth, figure);
  return figure != UR_REVIEW_NONE ? find_position (self, figure) : GTK_INVALID_LIST_POSITION;
}

static void
figure_changed_cb (UrReviewTable *self)
{
  guint position;

  if (self->updating)
    return;
  position = reach (self, ur_review_state_get_figure (self->state));
  self->updating = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->updating = FALSE;
  scroll_to (self, position);
}

static void
selected_cb (UrReviewTable *self)
{
  UrReviewRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (self->updating || row == NULL)
    return;
  self->updating = TRUE;
  ur_review_state_set_figure (self->state, ur_review_row_get_figure (row));
  self->updating = FALSE;
}

/* What changed */

static void
fit_rows (UrReviewTable *self)
{
  const guint n = ur_review_count_figures (get_review (self));
  const guint before = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = before; i < n; i++)
    g_ptr_array_add (added, ur_review_row_new (i));
  if (n < before)
    g_list_store_splice (self->rows, n, before - n, NULL, 0);
  else if (n > before)
    g_list_store_splice (self->rows, before, 0, added->pdata, added->len);
}

static void
tell_rows (UrReviewTable *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (UrReviewRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      ur_review_row_tell (row);
    }
}

static void
changed_cb (UrReviewTable *self)
{
  self->updating = TRUE;
  fit_rows (self);
  tell_rows (self);
  if (ur_review_filters_is_on (self->filters))
    filter_changed_cb (self);
  self->updating = FALSE;
  figure_changed_cb (self);
}

/* All of its figures come into view, or the first of them. */
static void
show_question (UrReviewTable *self)
{
  const guint n = ur_review_count_figures (get_review (self));
  guint first = UR_REVIEW_NONE, last = UR_REVIEW_NONE;

  for (guint i = 0; i < n; i++)
    if (ur_review_state_is_in_question (self->state, ur_review_get_figure (get_review (self), i)))
      {
        first = first == UR_REVIEW_NONE ? i : first;
        last = i;
      }
  /* With some after them, so that they are not at the very end of what is on screen. */
  if (last != UR_REVIEW_NONE)
    scroll_to (self, reach (self, MIN (last + 2, n - 1)));
  scroll_to (self, reach (self, first));
}

static void
question_changed_cb (UrReviewTable *self)
{
  tell_rows (self);
  show_question (self);
}

/* Menu */

static GMenuModel *
create_menu (GtkWidget *widget, gboolean by_pointer, GdkRectangle *at, gpointer data)
{
  UrReviewTable *self = data;
  UrReviewRow *row = ur_context_menu_find (widget, by_pointer, at, "ur-review-row");
  guint figure;

  if (row == NULL)
    return NULL;
  figure = ur_review_row_get_figure (row);
  ur_review_state_set_figure (self->state, figure);
  return ur_review_table_menu_new (get_review (self), figure);
}

static void
activate_cb (UrReviewTable *self)
{
  ur_review_table_edit (self, UR_REVIEW_FIELD_LABEL);
}

/* Size */

static void
fit (GtkWidget *widget)
{
  UrReviewTable *self = UR_REVIEW_TABLE (widget);

  ur_review_columns_fit (self->view, self->width);
  if (ur_review_state_get_figure (self->state) == UR_REVIEW_NONE)
    show_question (self);
}

static void
rescale (UrReviewTable *self)
{
  ur_arrange_soon (GTK_WIDGET (self), fit);
}

static void
ur_review_table_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrReviewTable *self = UR_REVIEW_TABLE (widget);
  GtkWidget *box = gtk_widget_get_first_child (widget);

  if (self->width != width)
    {
      self->width = width;
      rescale (self);
    }
  gtk_widget_allocate (box, width, height, baseline, NULL);
}

static void
ur_review_table_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static GtkSizeRequestMode
ur_review_table_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The keyboard comes to what the question is about. */
static void
choose_first (UrReviewTable *self)
{
  const guint n = ur_review_count_figures (get_review (self));

  for (guint i = 0; i < n; i++)
    if (ur_review_state_is_in_question (self->state, ur_review_get_figure (get_review (self), i)) &&
        reach (self, i) != GTK_INVALID_LIST_POSITION)
      {
        ur_review_state_set_figure (self->state, i);
        return;
      }
}

static gboolean
ur_review_table_grab_focus (GtkWidget *widget)
{
  UrReviewTable *self = UR_REVIEW_TABLE (widget);

  if (ur_review_state_get_figure (self->state) == UR_REVIEW_NONE)
    choose_first (self);
  return gtk_widget_grab_focus (find_list (self));
}

static void
ur_review_table_dispose (GObject *object)
{
  UrReviewTable *self = UR_REVIEW_TABLE (object);
  GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self));

  self->updating = TRUE;
  if (box != NULL)
    gtk_widget_unparent (box);
  g_clear_object (&self->rows);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (ur_review_table_parent_class)->dispose (object);
}

static void
ur_review_table_class_init (UrReviewTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_review_table_dispose;
  widget_class->size_allocate = ur_review_table_size_allocate;
  widget_class->measure = ur_review_table_measure;
  widget_class->get_request_mode = ur_review_table_get_request_mode;
  widget_class->grab_focus = ur_review_table_grab_focus;
}

static void
create_view (UrReviewTable *self)
{
  GListModel *filtered;

  self->rows = g_list_store_new (UR_TYPE_REVIEW_ROW);
  self->filter = gtk_custom_filter_new (filter_cb, self, NULL);
  filtered = G_LIST_MODEL (
      gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->rows)), GTK_FILTER (self->filter)));
  fit_rows (self);
  self->growth = ur_list_growth_new (filtered);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, self->growth);
  g_object_unref (self->growth);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (self->selection)));
  ur_review_columns_add (self->view, self->state);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "ur-table");
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "ur-review-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("review", "Figures"), -1);
  ur_context_menu_add (GTK_WIDGET (self->view), create_menu, self);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
}

static void
ur_review_table_init (UrReviewTable *self)
{
}

static void
fill (UrReviewTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->filters = UR_REVIEW_FILTERS (ur_review_filters_new (self->state));
  g_signal_connect_object (self->filters, "changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->filters));
  create_view (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), LEAST_HEIGHT);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

/**
 * ur_review_table_new:
 * @state: a review; the table keeps a reference
 *
 * Returns: (transfer floating): the table of its figures
 */
GtkWidget *
ur_review_table_new (UrReviewState *state)
{
  UrReviewTable *self = g_object_new (UR_TYPE_REVIEW_TABLE, NULL);

  self->state = g_object_ref (state);
  fill (self);
  ur_text_scale_watch (self, G_CALLBACK (rescale));
  g_signal_connect_object (state, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "question-changed", G_CALLBACK (question_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "figure-changed", G_CALLBACK (figure_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * ur_review_table_edit:
 * @table: the table
 * @field: what is to be written
 *
 * Lets a field of the figure that is chosen be written in its place.
 */
void
ur_review_table_edit (UrReviewTable *table, UrReviewField field)
{
  guint figure = ur_review_state_get_figure (table->state);

  if (figure == UR_REVIEW_NONE)
    return;
  figure_changed_cb (table);
  ur_review_columns_edit (table->view, figure, field);
}
