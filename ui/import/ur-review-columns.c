/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-review-columns.h"

#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-review-cell.h"
#include "ur-review-names.h"
#include "ur-review-row.h"
#include "ur-text-scale.h"

#define STATE "ur-review-state"
#define ROW "ur-review-row"
#define COLUMN "ur-review-column"
/* px of a table in which remarks get more room too */
#define WIDE 860

typedef struct
{
  const char *title;
  int width; /* px at the usual size of text; 0 takes what is left */
  int least; /* px: the table has to be as wide for it */
  gboolean at_end;
  int field; /* UrReviewField, or -1 */
} ColumnStyle;

static const ColumnStyle styles[UR_REVIEW_N_COLUMNS] = {
  { N_ ("Take"), 44, 0, FALSE, -1 },
  { N_ ("Indicator Name"), 0, 0, FALSE, UR_REVIEW_FIELD_LABEL },
  { N_ ("Bound"), 76, 440, TRUE, -1 },
  { N_ ("Value"), 72, 0, TRUE, UR_REVIEW_FIELD_VALUE },
  { N_ ("Unit"), 66, 0, FALSE, UR_REVIEW_FIELD_UNIT },
  { N_ ("Period"), 66, 500, FALSE, UR_REVIEW_FIELD_PERIOD },
  { N_ ("Role"), 56, 0, FALSE, -1 },
  { N_ ("Remark"), 130, 620, FALSE, -1 },
};

static guint
get_column (GtkWidget *widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), COLUMN));
}

static UrReviewState *
get_state (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), STATE);
}

/* What a cell says */

static char *
dup_remark (UrReviewState *state, const UrReviewFigure *figure)
{
  if (ur_review_state_is_asked (state, figure))
    return g_strdup_printf (_ ("question %u"), figure->question);
  return g_strdup (figure->remark != NULL ? figure->remark : "");
}

static char *
dup_words (UrReviewState *state, const UrReviewFigure *figure, UrReviewColumn column)
{
  switch ((int) column)
    {
    case UR_REVIEW_COLUMN_LABEL:
      return g_strdup (figure->label);
    case UR_REVIEW_COLUMN_BOUND:
      return g_strdup (ur_review_get_bound_words (figure->bound));
    case UR_REVIEW_COLUMN_VALUE:
      return g_strdup (figure->value);
    case UR_REVIEW_COLUMN_UNIT:
      return g_strdup (figure->unit);
    case UR_REVIEW_COLUMN_PERIOD:
      return g_strdup (figure->period != NULL ? figure->period : "");
    case UR_REVIEW_COLUMN_REMARK:
      return dup_remark (state, figure);
    default:
      return g_strdup ("");
    }
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_role (GtkWidget *label, const UrReviewFigure *figure)
{
  gtk_label_set_text (GTK_LABEL (label), ur_review_names_get_role_words (figure->role));
  set_class (label, "target", figure->role == UR_REVIEW_TARGET);
  set_class (label, "change", figure->role == UR_REVIEW_CHANGE);
}

static void
show_words (GtkWidget *cell, UrReviewState *state, const UrReviewFigure *figure)
{
  UrReviewColumn column = get_column (cell);
  g_autofree char *words = dup_words (state, figure, column);

  set_class (cell, "doubt", column == UR_REVIEW_COLUMN_REMARK && ur_review_state_is_asked (state, figure));
  /* A tooltip takes as long as all else in a row. */
  if (ur_review_cell_set_words (UR_REVIEW_CELL (cell), words) &&
      (column == UR_REVIEW_COLUMN_REMARK || column == UR_REVIEW_COLUMN_LABEL))
    gtk_widget_set_tooltip_text (cell, words);
}

/* GTK names a row by its class. */
static void
name_row (GtkWidget *child, UrReviewState *state, const UrReviewFigure *figure)
{
  GtkWidget *cell = gtk_widget_get_parent (child);
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *words = NULL;

  if (row == NULL)
    return;
  words = ur_review_names_dup_figure_words (figure);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  set_class (row, "out", !figure->is_taken);
  set_class (row, "asked", ur_review_state_is_in_question (state, figure));
}

static void
show (GtkWidget *child)
{
  UrReviewState *state = get_state (child);
  UrReviewRow *row = g_object_get_data (G_OBJECT (child), ROW);
  UrReview *review = ur_review_state_get_review (state);
  const UrReviewFigure *figure;

  if (row == NULL || ur_review_row_get_figure (row) >= ur_review_count_figures (review))
    return;
  figure = ur_review_get_figure (review, ur_review_row_get_figure (row));
  if (get_column (child) == UR_REVIEW_COLUMN_TAKEN)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (child), figure->is_taken);
  else if (get_column (child) == UR_REVIEW_COLUMN_ROLE)
    show_role (child, figure);
  else
    show_words (child, state, figure);
  if (get_column (child) == UR_REVIEW_COLUMN_TAKEN)
    name_row (child, state, figure);
}

/* What is done in a cell */

static guint
get_figure (GtkWidget *child)
{
  UrReviewRow *row = g_object_get_data (G_OBJECT (child), ROW);

  return row != NULL ? ur_review_row_get_figure (row) : UR_REVIEW_NONE;
}

static void
toggled_cb (GtkWidget *check)
{
  UrReviewState *state = get_state (check);
  UrReview *review = ur_review_state_get_review (state);
  gboolean taken = gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
  guint figure = get_figure (check);
  GError *error = NULL;
  gboolean done;

  if (figure == UR_REVIEW_NONE || ur_review_get_figure (review, figure)->is_taken == taken)
    return;
  done = ur_review_set_taken (review, figure, taken, &error);
  if (!ur_review_state_decided (state, done, error))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !taken);
}

static gboolean
write_field (UrReview *review, guint figure, int field, const char *words, GError **error)
{
  switch ((int) field)
    {
    case UR_REVIEW_FIELD_LABEL:
      return ur_review_set_label (review, figure, words, error);
    case UR_REVIEW_FIELD_VALUE:
      return ur_review_set_value (review, figure, words, error);
    case UR_REVIEW_FIELD_UNIT:
      return ur_review_set_unit (review, figure, words, error);
    default:
      return ur_review_set_period (review, figure, words, error);
    }
}

static gboolean
committed_cb (GtkWidget *cell, const char *words)
{
  UrReviewState *state = get_state (cell);
  GError *error = NULL;
  gboolean done;

  if (get_figure (cell) == UR_REVIEW_NONE)
    return TRUE;
  done = write_field (ur_review_state_get_review (state), get_figure (cell), styles[get_column (cell)].field,
                      words, &error);
  return ur_review_state_decided (state, done, error);
}

static GtkWidget *
find_view (GtkWidget *child)
{
  return gtk_widget_get_ancestor (child, GTK_TYPE_COLUMN_VIEW);
}

static void
moved_cb (GtkWidget *cell, int step)
{
  int field = styles[get_column (cell)].field + step;
  GtkWidget *view = find_view (cell);

  if (view == NULL)
    return;
  if (field >= 0 && field < UR_REVIEW_N_FIELDS)
    ur_review_columns_edit (GTK_COLUMN_VIEW (view), get_figure (cell), (UrReviewField) field);
  else
    gtk_widget_grab_focus (view);
}

/* The keyboard goes back to the row. */
static void
ended_cb (GtkWidget *cell)
{
  GtkWidget *row = gtk_widget_get_parent (gtk_widget_get_parent (cell));

  if (gtk_widget_get_focus_child (cell) != NULL && row != NULL)
    gtk_widget_grab_focus (row);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  const ColumnStyle *style = &styles[get_column (cell)];

  if (n_press != 2)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  ur_review_cell_edit (UR_REVIEW_CELL (cell), _ (style->title));
}

/* Cells */

static GtkWidget *
create_check (void)
{
  GtkWidget *check = gtk_check_button_new ();

  /* Space is the row's: each would be a stop of Tab. */
  gtk_widget_set_can_focus (check, FALSE);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Take"), -1);
  return check;
}

static GtkWidget *
create_cell (const ColumnStyle *style)
{
  GtkWidget *cell = ur_review_cell_new (style->at_end);

  if (style->field >= 0)
    {
      GtkGesture *click = gtk_gesture_click_new ();

      g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), NULL);
      gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (click));
      g_signal_connect (cell, "committed", G_CALLBACK (committed_cb), NULL);
      g_signal_connect (cell, "moved", G_CALLBACK (moved_cb), NULL);
      g_signal_connect (cell, "ended", G_CALLBACK (ended_cb), NULL);
    }
  return cell;
}

static GtkWidget *
create_child (UrReviewColumn column)
{
  static const char *const classes[UR_REVIEW_N_COLUMNS] = { "taken", "label",  "bound", "value",
                                                            "unit",  "period", "role",  "remark" };
  GtkWidget *child;

  if (column == UR_REVIEW_COLUMN_TAKEN)
    child = create_check ();
  else if (column == UR_REVIEW_COLUMN_ROLE)
    child = ur_label_new ("", NULL);
  else
    child = create_cell (&styles[column]);
  if (column == UR_REVIEW_COLUMN_ROLE)
    gtk_widget_set_halign (child, GTK_ALIGN_START);
  gtk_widget_set_valign (child, column == UR_REVIEW_COLUMN_ROLE ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
  gtk_widget_add_css_class (child, classes[column]);
  g_object_set_data (G_OBJECT (child), COLUMN, GUINT_TO_POINTER (column));
  return child;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *child = create_child (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), COLUMN)));

  g_object_set_data (G_OBJECT (child), STATE, data);
  gtk_list_item_set_child (item, child);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  GObject *row = gtk_list_item_get_item (item);

  g_object_set_data (G_OBJECT (child), ROW, row);
  g_signal_connect_object (row, "changed", G_CALLBACK (show), child, G_CONNECT_SWAPPED);
  show (child);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *child = gtk_list_item_get_child (item);

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), show, child);
  g_object_set_data (G_OBJECT (child), ROW, NULL);
}

static void
add_column (GtkColumnView *view, UrReviewState *state, UrReviewColumn i)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;

  g_object_set_data (G_OBJECT (factory), COLUMN, GUINT_TO_POINTER (i));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), state);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  column = gtk_column_view_column_new (_ (styles[i].title), factory);
  gtk_column_view_append_column (view, column);
  g_object_unref (column);
}

/* Titles have no name for a screen reader, and are at the left whatever is below them. */
static void
mend_titles (GtkColumnView *view)
{
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (view)));

  for (guint i = 0; i < UR_REVIEW_N_COLUMNS && title != NULL; i++)
    {
      GtkWidget *box = gtk_widget_get_first_child (title);

      if (styles[i].at_end && box != NULL)
        gtk_widget_set_halign (box, GTK_ALIGN_END);
      gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ (styles[i].title), -1);
      title = gtk_widget_get_next_sibling (title);
    }
}

/**
 * ur_review_columns_add:
 * @view: a table without columns
 * @state: the review; it must outlive @view
 */
void
ur_review_columns_add (GtkColumnView *view, UrReviewState *state)
{
  for (UrReviewColumn i = 0; i < UR_REVIEW_N_COLUMNS; i++)
    add_column (view, state, i);
  mend_titles (view);
}

/**
 * ur_review_columns_fit:
 * @view: the table
 * @width: px that it has
 *
 * Gives the columns their widths, and hides those that can be done without where there is no room.
 */
void
ur_review_columns_fit (GtkColumnView *view, int width)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < UR_REVIEW_N_COLUMNS; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      gboolean fits = width >= ur_text_scale_multiply (styles[i].least);

      gboolean grows =
          styles[i].width == 0 || (i == UR_REVIEW_COLUMN_REMARK && width >= ur_text_scale_multiply (WIDE));

      gtk_column_view_column_set_expand (column, grows);
      /* GTK 4.8 leaves room for hidden columns too. */
      gtk_column_view_column_set_fixed_width (column, grows  ? -1
                                                      : fits ? ur_text_scale_multiply (styles[i].width)
                                                             : 0);
      if (gtk_column_view_column_get_visible (column) != fits)
        gtk_column_view_column_set_visible (column, fits);
    }
}

static GtkWidget *
find_cell (GtkWidget *widget, guint figure, UrReviewField field)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (UR_IS_REVIEW_CELL (child))
        {
          if (get_figure (child) == figure && styles[get_column (child)].field == (int) field)
            return child;
          continue;
        }
      found = find_cell (child, figure, field);
      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * ur_review_columns_edit:
 * @view: the table
 * @figure: a figure that it shows
 * @field: what is to be written
 *
 * Returns: whether it can be: the row is there, and the column
 */
gboolean
ur_review_columns_edit (GtkColumnView *view, guint figure, UrReviewField field)
{
  GtkWidget *cell = figure != UR_REVIEW_NONE ? find_cell (GTK_WIDGET (view), figure, field) : NULL;

  if (cell == NULL || !gtk_widget_get_mapped (cell))
    return FALSE;
  ur_review_cell_edit (UR_REVIEW_CELL (cell), _ (styles[get_column (cell)].title));
  return TRUE;
}
