/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-poster-parts.h"

#include <glib/gi18n-lib.h>

#include "ur-focus.h"
#include "ur-label.h"
#include "ur-poster.h"
#include "ur-tip.h"

/* The blocks of the long picture, to be chosen and put in order. */
struct _UrPosterParts
{
  GtkWidget parent_instance;

  GtkListBox *list;
  const UrReport *report;
  gboolean quiet; /* while many rows change at once */
};

G_DEFINE_FINAL_TYPE (UrPosterParts, ur_poster_parts, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_SELECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_id (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "ur-id");
}

static GtkCheckButton *
get_check (GtkListBoxRow *row)
{
  return GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row));
}

static void
changed (UrPosterParts *self)
{
  if (!self->quiet)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
selected_cb (UrPosterParts *self)
{
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
}

static void
activated_cb (UrPosterParts *self, GtkListBoxRow *row)
{
  GtkCheckButton *check = get_check (row);

  gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

static void
move_row (UrPosterParts *self, GtkListBoxRow *row, int to)
{
  if (to == gtk_list_box_row_get_index (row))
    return;
  g_object_ref (row);
  /* A row that is taken out while it is chosen could not be chosen again. */
  gtk_list_box_unselect_row (self->list, row);
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_list_box_insert (self->list, GTK_WIDGET (row), to);
  gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_object_unref (row);
  changed (self);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ur_poster_parts_move (UR_POSTER_PARTS (widget), g_str_equal (name, "parts.up") ? -1 : 1);
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, gpointer data)
{
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, data);
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, gpointer data)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (data);

  gtk_drag_source_set_icon (source, paintable, 12, 12);
}

static GdkDragAction
motion_cb (UrPosterParts *self, double x, double y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);

  gtk_list_box_drag_unhighlight_row (self->list);
  if (row != NULL)
    gtk_list_box_drag_highlight_row (self->list, row);
  return GDK_ACTION_MOVE;
}

static void
leave_cb (UrPosterParts *self)
{
  gtk_list_box_drag_unhighlight_row (self->list);
}

/* Takes the place of the row it is dropped on. */
static gboolean
drop_cb (UrPosterParts *self, const GValue *value, double x, double y)
{
  GtkListBoxRow *row = g_value_get_object (value);
  GtkListBoxRow *target = gtk_list_box_get_row_at_y (self->list, (int) y);

  leave_cb (self);
  if (row == NULL || target == NULL || gtk_widget_get_parent (GTK_WIDGET (row)) != GTK_WIDGET (self->list))
    return FALSE;
  move_row (self, row, gtk_list_box_row_get_index (target));
  return TRUE;
}

static void
add_row (UrPosterParts *self, const UrPosterBlock *block)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (block->name);
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), block->by_default);
  gtk_widget_set_hexpand (check, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  ur_label_cut_at_usual_size (GTK_LABEL (label), 1, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  ur_tip_set (check, block->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, block->name, -1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), check);
  g_object_set_data_full (G_OBJECT (row), "ur-id", g_strdup (block->id), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, block->name, -1);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare_cb), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), row);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (check, "toggled", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

static void
ur_poster_parts_dispose (GObject *object)
{
  UrPosterParts *self = UR_POSTER_PARTS (object);

  if (self->list != NULL)
    {
      /* Rows that go are no choice of the reader's. */
      g_signal_handlers_disconnect_by_data (self->list, self);
      gtk_widget_unparent (GTK_WIDGET (self->list));
      self->list = NULL;
    }
  G_OBJECT_CLASS (ur_poster_parts_parent_class)->dispose (object);
}

static gboolean
ur_poster_parts_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (UR_POSTER_PARTS (widget)->list, 0);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
ur_poster_parts_class_init (UrPosterPartsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_poster_parts_dispose;
  widget_class->grab_focus = ur_poster_parts_grab_focus;
  widget_class->focus = ur_focus_in_children;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "parts.up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "parts.down", NULL, move_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "parts.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "parts.down", NULL);

  /* Other blocks, or in another order. */
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", UR_TYPE_POSTER_PARTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* Another row is chosen. */
  signals[SIGNAL_SELECTED] =
      g_signal_new ("selected", UR_TYPE_POSTER_PARTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_poster_parts_init (UrPosterParts *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_activate_on_single_click (self->list, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "ur-poster-parts");
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Parts of the long picture"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (target));
}

/**
 * ur_poster_parts_set_report:
 * @parts: the list
 * @report: a report that lives longer than the list
 */
void
ur_poster_parts_set_report (UrPosterParts *parts, const UrReport *report)
{
  parts->report = report;
  ur_poster_parts_reset (parts);
}

/**
 * ur_poster_parts_reset:
 * @parts: the list
 *
 * Puts every block where it is by default, and chooses those that are shown by default.
 */
void
ur_poster_parts_reset (UrPosterParts *parts)
{
  g_autoptr (GPtrArray) blocks = ur_poster_list_blocks (parts->report);
  GtkListBoxRow *row;

  parts->quiet = TRUE;
  while ((row = gtk_list_box_get_row_at_index (parts->list, 0)) != NULL)
    gtk_list_box_remove (parts->list, GTK_WIDGET (row));
  for (guint i = 0; i < blocks->len; i++)
    add_row (parts, g_ptr_array_index (blocks, i));
  gtk_list_box_select_row (parts->list, gtk_list_box_get_row_at_index (parts->list, 0));
  parts->quiet = FALSE;
  changed (parts);
}

/**
 * ur_poster_parts_can_move:
 * @parts: the list
 * @step: -1 up, 1 down
 *
 * Returns: whether the chosen row can go that way
 */
gboolean
ur_poster_parts_can_move (UrPosterParts *parts, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (parts->list);

  return row != NULL &&
         gtk_list_box_get_row_at_index (parts->list, gtk_list_box_row_get_index (row) + step) != NULL;
}

/**
 * ur_poster_parts_move:
 * @parts: the list
 * @step: -1 up, 1 down
 *
 * Moves the chosen row.
 */
void
ur_poster_parts_move (UrPosterParts *parts, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (parts->list);

  if (ur_poster_parts_can_move (parts, step))
    move_row (parts, row, gtk_list_box_row_get_index (row) + step);
}

/**
 * ur_poster_parts_dup_ids:
 * @parts: the list
 *
 * Returns: (transfer full) (array zero-terminated=1): the chosen blocks in order
 */
char **
ur_poster_parts_dup_ids (UrPosterParts *parts)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (parts->list, i)) != NULL; i++)
    if (gtk_check_button_get_active (get_check (row)))
      g_strv_builder_add (ids, get_id (row));
  return g_strv_builder_end (ids);
}

/**
 * ur_poster_parts_get_current:
 * @parts: the list
 *
 * Returns: (transfer none) (nullable): the block of the chosen row
 */
const char *
ur_poster_parts_get_current (UrPosterParts *parts)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (parts->list);

  return row != NULL ? get_id (row) : NULL;
}
