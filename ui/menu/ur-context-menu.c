/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Menus of what is pointed at: by the right button, the menu key and Shift+F10. */
#include "ur-config.h"

#include "ur-context-menu.h"

#include <glib/gi18n-lib.h>

#include "ur-popover.h"

#define KEY_HEIGHT 24

typedef struct
{
  UrContextMenuFunc create;
  gpointer data;
} Context;

/* What a menu does is done after it has closed, and the keyboard is given back after that. */
static gboolean
remove_cb (gpointer data)
{
  if (gtk_widget_get_parent (data) != NULL)
    gtk_widget_unparent (data);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_LOW, remove_cb, g_object_ref (popover), g_object_unref);
}

static void
unrealize_cb (GtkWidget *popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
}

static gboolean
show (GtkWidget *widget, gboolean by_pointer, GdkRectangle *at, const Context *context)
{
  g_autoptr (GMenuModel) menu = context->create (widget, by_pointer, at, context->data);
  GtkWidget *popover;

  if (menu == NULL)
    return FALSE;
  popover = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, widget);
  /* Before the widget goes: a text view takes down its children as its own kind, and never ends when one is
   * none. */
  g_signal_connect_object (widget, "unrealize", G_CALLBACK (unrealize_cb), popover, G_CONNECT_SWAPPED);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  ur_popover_point_to (GTK_POPOVER (popover), at);
  gtk_popover_popup (GTK_POPOVER (popover));
  return TRUE;
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, const Context *context)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GdkRectangle at = { (int) x, (int) y, 1, 1 };

  if (show (widget, TRUE, &at, context))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* The top of what has the keyboard, as far as it is in the window. */
static void
find_keyboard (GtkWidget *widget, GdkRectangle *at)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = gtk_root_get_focus (root);
  graphene_rect_t inside, window, seen;

  *at = (GdkRectangle){ 0, 0, 1, KEY_HEIGHT };
  if (focus == NULL || !gtk_widget_compute_bounds (focus, widget, &inside) ||
      !gtk_widget_compute_bounds (GTK_WIDGET (root), widget, &window) ||
      !graphene_rect_intersection (&inside, &window, &seen))
    return;
  at->x = (int) seen.origin.x + MIN (KEY_HEIGHT, (int) seen.size.width / 2);
  at->y = (int) seen.origin.y;
  at->height = MIN (KEY_HEIGHT, (int) seen.size.height);
}

static gboolean
key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  GdkRectangle at;

  find_keyboard (widget, &at);
  return show (widget, FALSE, &at, data);
}

static void
add_key (GtkEventController *keys, guint key, GdkModifierType modifiers, Context *context)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                                                          gtk_callback_action_new (key_cb, context, NULL)));
}

/**
 * ur_context_menu_add:
 * @widget: a widget
 * @create: makes the menu whenever it is asked for
 * @data: (nullable): passed to @create; it must outlive @widget
 *
 * Gives a widget a menu for the right button, the menu key and Shift+F10.  Of widgets inside each other the
 * innermost is asked first.  Labels and text views have menus of GTK's: there it takes their place.
 */
void
ur_context_menu_add (GtkWidget *widget, UrContextMenuFunc create, gpointer data)
{
  Context *context = g_new0 (Context, 1);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkPropagationPhase phase =
      GTK_IS_LABEL (widget) || GTK_IS_TEXT_VIEW (widget) ? GTK_PHASE_CAPTURE : GTK_PHASE_BUBBLE;

  context->create = create;
  context->data = data;
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_data (click, "pressed", G_CALLBACK (pressed_cb), context, (GClosureNotify) (void *) g_free,
                         0);
  add_key (keys, GDK_KEY_Menu, 0, context);
  add_key (keys, GDK_KEY_F10, GDK_SHIFT_MASK, context);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), phase);
  gtk_event_controller_set_propagation_phase (keys, phase);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, keys);
}

static GMenuModel *
create_for_label (GtkWidget *widget, gboolean by_pointer, GdkRectangle *at, gpointer data)
{
  g_autoptr (GMenu) menu = NULL;

  if (!gtk_label_get_selectable (GTK_LABEL (widget)))
    return NULL;
  menu = g_menu_new ();
  ur_context_menu_append (menu, _ ("Copy"), "clipboard.copy", NULL);
  ur_context_menu_append (menu, _ ("Select All"), "selection.select-all", NULL);
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/**
 * ur_context_menu_add_to_label:
 * @label: a label whose words can be selected
 *
 * Its menu without what GTK puts there that only words that can be changed have: cut, paste, delete.
 */
void
ur_context_menu_add_to_label (GtkLabel *label)
{
  ur_context_menu_add (GTK_WIDGET (label), create_for_label, NULL);
}

/**
 * ur_context_menu_find:
 * @widget: what the menu is of
 * @by_pointer: as given to #UrContextMenuFunc
 * @at: likewise
 * @key: under which a widget knows, by g_object_set_data(), what it shows
 *
 * Finds what a menu is about: the row of a list has the keyboard, but what shows something is inside of it.
 *
 * Returns: (transfer none) (nullable): what is shown around, or else inside of, what is pointed at or has the
 * keyboard
 */
gpointer
ur_context_menu_find (GtkWidget *widget, gboolean by_pointer, const GdkRectangle *at, const char *key)
{
  GtkWidget *found = by_pointer ? gtk_widget_pick (widget, at->x, at->y, GTK_PICK_DEFAULT)
                                : gtk_root_get_focus (gtk_widget_get_root (widget));
  gpointer shown = NULL;

  for (GtkWidget *around = found; around != NULL && around != widget && shown == NULL;
       around = gtk_widget_get_parent (around))
    shown = g_object_get_data (G_OBJECT (around), key);
  for (GtkWidget *inside = found != widget ? found : NULL; inside != NULL && shown == NULL;
       inside = gtk_widget_get_first_child (inside))
    shown = g_object_get_data (G_OBJECT (inside), key);
  return shown;
}

/**
 * ur_context_menu_append:
 * @menu: a menu
 * @label: what the item says
 * @action: what it does
 * @target: (nullable): the string that @action is given
 *
 * Adds an item that is left out where there is no such action.
 */
void
ur_context_menu_append (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action,
                                           target != NULL ? g_variant_new_string (target) : NULL);
  g_menu_item_set_attribute (item, "hidden-when", "s", "action-missing");
  g_menu_append_item (menu, item);
}
