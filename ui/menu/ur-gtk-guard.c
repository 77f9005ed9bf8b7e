/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-gtk-guard.h"

#include <string.h>

#include "ur-focus.h"
#include "ur-popover.h"
#include "ur-tip.h"

/* What GTK calls the source that waits until a tooltip is due; its data are the display. */
#define TOOLTIP_SOURCE "[gtk] tooltip_popup_timeout"

/* What GTK warns of and nothing comes of.  It counts who has pressed a widget, and counts down once for the
 * pointer that a grab takes away and once more for the grab that is broken by that, when the pointer is
 * already back.  It stops the cursor of an entry from blinking over a selection, but not when that comes
 * while the entry is hidden.  A list that is scrolled while it gets its first size finds no row at its place,
 * and stays where it is.  And what a program that has died meanwhile wanted to drop does not come: that
 * program's fault. */
static const char *const known[] = {
  "Broken accounting of active state for widget ",
  "GtkText - unexpected blinking selection. Removing",
  "GtkListView failed to scroll to given position. Ignoring...",
  "Failed to receive drop data: ",
};

/* Where the pointer has moved last; NULL when it is gone.  A tooltip is due there. */
static GdkSurface *pointed;

/* Leaves an adjustment where it is on its way to somewhere. */
static void
stop (GtkAdjustment *adjustment)
{
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment));
}

/* A text view that is scrolling smoothly, as after Page Down, and goes off the screen is put at its goal
 * first; it may find out then that lines are higher than it thought and scroll once more, which ends what
 * GTK 4.8 is about to end: it disconnects a handler that is gone, with a critical. */
static void
unmap_scrolled (GtkWidget *widget)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (widget);

  stop (gtk_scrolled_window_get_hadjustment (scrolled));
  stop (gtk_scrolled_window_get_vadjustment (scrolled));
  g_signal_chain_from_overridden_handler (widget);
}

/* Whether the pointer is over a window or popover of the program, other than one. */
static gboolean
is_pointer_elsewhere (GtkWidget *native)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (native));
  GdkSurface *surface =
      seat != NULL ? gdk_device_get_surface_at_position (gdk_seat_get_pointer (seat), NULL, NULL) : NULL;

  return surface != NULL && surface != gtk_native_get_surface (GTK_NATIVE (native));
}

/* What it runs may end it. */
static void
run_now (GSource *source)
{
  GSourceFunc callback;
  gpointer data;

  g_source_ref (source);
  source->callback_funcs->get (source->callback_data, source, &callback, &data);
  callback (data);
  g_source_destroy (source);
  g_source_unref (source);
}

/* What was dropped on a widget, or is over it, but one. */
static void
reject_others (GtkWidget *widget, GdkDrop *drop)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      GdkDrop *current = GTK_IS_DROP_TARGET (controller)
                             ? gtk_drop_target_get_current_drop (GTK_DROP_TARGET (controller))
                             : NULL;

      if (current != NULL && current != drop)
        gtk_drop_target_reject (GTK_DROP_TARGET (controller));
    }
}

/* A tooltip that is due over what goes away, as over a popover with its window, is looked for on a surface
 * that is not there any more.  GTK forgets it only for another surface, or when it is due: so it is made due
 * now, when there is nothing on show to have one.  And what was dropped on a window and has not come yet
 * would be given to it when it is gone. */
static void
unrealize_native (GtkWidget *widget)
{
  GSource *source = g_main_context_find_source_by_user_data (NULL, gtk_widget_get_display (widget));

  if (source != NULL && g_strcmp0 (g_source_get_name (source), TOOLTIP_SOURCE) == 0 &&
      (gtk_native_get_surface (GTK_NATIVE (widget)) == pointed || !is_pointer_elsewhere (widget)))
    run_now (source);
  reject_others (widget, NULL);
  g_signal_chain_from_overridden_handler (widget);
}

/* As GTK does, which looks for no tooltip while a button is held. */
static void
note_pointed (GdkEvent *event)
{
  const GdkModifierType buttons =
      GDK_BUTTON1_MASK | GDK_BUTTON2_MASK | GDK_BUTTON3_MASK | GDK_BUTTON4_MASK | GDK_BUTTON5_MASK;

  if ((gdk_event_get_modifier_state (event) & buttons) == 0)
    g_set_weak_pointer (&pointed, gdk_event_get_surface (event));
}

/* Something is dragged over a window.  What was dropped there before and never came, because the program it
 * is from has died, would keep GTK from taking anything for as long as the window is there. */
static void
note_drag (GdkEvent *event)
{
  GtkNative *native = gtk_native_get_for_surface (gdk_event_get_surface (event));

  if (native != NULL)
    reject_others (GTK_WIDGET (native), gdk_dnd_event_get_drop (event));
}

static gboolean
event_hook_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GdkEvent *event = g_value_peek_pointer (&values[1]);

  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_ENTER_NOTIFY:
    case GDK_LEAVE_NOTIFY:
    case GDK_MOTION_NOTIFY:
      note_pointed (event);
      break;
    case GDK_DRAG_ENTER:
      note_drag (event);
      break;
    default:
      break;
    }
  return TRUE;
}

/* Return or Space in a popover where nothing has the keyboard: GTK takes what has it for a widget.  Here the
 * key leads into the popover. */
static void
activate_default (GtkPopover *popover)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (popover));

  if (root != NULL && gtk_root_get_focus (root) != NULL)
    g_signal_chain_from_overridden_handler (popover);
  else
    gtk_widget_child_focus (GTK_WIDGET (popover), GTK_DIR_TAB_FORWARD);
}

/* A file dialog that is closed, or led to another folder, while it still looks at one says that this folder
 * could not be displayed: the operation was cancelled. */
static gboolean
is_about_cancelling (GtkWidget *dialog)
{
  g_autofree char *text = NULL;
  g_autofree char *more = NULL;

  g_object_get (dialog, "text", &text, "secondary-text", &more, NULL);
  return g_strcmp0 (text, g_dgettext ("gtk40", "The folder contents could not be displayed")) == 0 &&
         g_strcmp0 (more, g_dgettext ("glib20", "Operation was cancelled")) == 0;
}

static gboolean
destroy_cb (gpointer dialog)
{
  gtk_window_destroy (dialog);
  return G_SOURCE_REMOVE;
}

/* Whoever presents a window takes it that it is at least realized. */
static void
show_message (GtkWidget *dialog)
{
  if (!is_about_cancelling (dialog))
    {
      /* Where the desktop draws its frame, a window without a title is “unnamed”. */
      if (g_strcmp0 (gtk_window_get_title (GTK_WINDOW (dialog)), "") <= 0)
        gtk_window_set_title (GTK_WINDOW (dialog), g_get_application_name ());
      g_signal_chain_from_overridden_handler (dialog);
      return;
    }
  gtk_widget_realize (dialog);
  g_idle_add_full (G_PRIORITY_HIGH, destroy_cb, g_object_ref (dialog), g_object_unref);
}

/* The list of a file dialog has nothing that could be sorted while its folder is being read; a click on the
 * head of a column, which is a button, sorts it all the same, with three criticals. */
static void
click_button (GtkWidget *button)
{
  GtkWidget *parent = gtk_widget_get_parent (button);

  if (GTK_IS_TREE_VIEW (parent) && !GTK_IS_TREE_SORTABLE (gtk_tree_view_get_model (GTK_TREE_VIEW (parent))))
    g_signal_stop_emission_by_name (button, "clicked");
  else
    g_signal_chain_from_overridden_handler (button);
}

static gboolean
is_known (const GLogField *fields, gsize n_fields)
{
  for (gsize i = 0; i < n_fields; i++)
    for (guint k = 0; strcmp (fields[i].key, "MESSAGE") == 0 && k < G_N_ELEMENTS (known); k++)
      if (g_str_has_prefix (fields[i].value, known[k]))
        return TRUE;
  return FALSE;
}

static GLogWriterOutput
write_log_cb (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  if ((level & G_LOG_LEVEL_WARNING) != 0 && is_known (fields, n_fields))
    return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, data);
}

static void
override (GType type, const char *signal, GCallback handler)
{
  g_type_class_unref (g_type_class_ref (type));
  g_signal_override_class_handler (signal, type, handler);
}

/**
 * ur_gtk_guard_install:
 *
 * Guards every widget of the program against what GTK 4.8 gets wrong in its own.  To be called once, with a
 * display.
 */
void
ur_gtk_guard_install (void)
{
  ur_popover_install ();
  ur_focus_install ();
  ur_tip_install ();
  override (GTK_TYPE_SCROLLED_WINDOW, "unmap", G_CALLBACK (unmap_scrolled));
  override (GTK_TYPE_POPOVER, "activate-default", G_CALLBACK (activate_default));
  override (GTK_TYPE_BUTTON, "clicked", G_CALLBACK (click_button));
  override (GTK_TYPE_MESSAGE_DIALOG, "show", G_CALLBACK (show_message));
  override (GTK_TYPE_POPOVER, "unrealize", G_CALLBACK (unrealize_native));
  override (GTK_TYPE_WINDOW, "unrealize", G_CALLBACK (unrealize_native));
  g_type_class_unref (g_type_class_ref (GDK_TYPE_SURFACE));
  g_signal_add_emission_hook (g_signal_lookup ("event", GDK_TYPE_SURFACE), 0, event_hook_cb, NULL, NULL);
}

/**
 * ur_gtk_guard_filter_log:
 *
 * Keeps out of the log what GTK 4.8 warns of without a reason that anybody could help.  To be called by a
 * program, once: GLib takes no second writer.
 */
void
ur_gtk_guard_filter_log (void)
{
  g_log_set_writer_func (write_log_cb, NULL, NULL);
}

/**
 * ur_gtk_guard_set_list_row:
 * @expander: of a row in a tree
 * @row: what it is to show
 *
 * As gtk_tree_expander_set_list_row(), which says that a row is open only when it is opened later: of one
 * that is open already a screen reader heard nothing.
 */
void
ur_gtk_guard_set_list_row (GtkTreeExpander *expander, GtkTreeListRow *row)
{
  GtkWidget *child;

  gtk_tree_expander_set_list_row (expander, row);
  for (child = gtk_widget_get_first_child (GTK_WIDGET (expander)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (gtk_widget_get_css_name (child), "expander"))
      gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_EXPANDED,
                                   gtk_tree_list_row_get_expanded (row), -1);
}
