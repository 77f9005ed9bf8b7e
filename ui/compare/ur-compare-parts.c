/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the three ways to show two reports have in common. */
#include "ur-config.h"

#include "ur-compare-modes.h"

#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-wrap-box.h"

/**
 * ur_compare_add_key:
 * @widget: a widget
 * @key: a key, as %GDK_KEY_Up
 * @modifiers: what is held with it
 * @func: what it does
 * @data: what @func is given
 *
 * What is in the widget comes first, but for a key without modifiers on a list: that would take it, and has
 * nothing to do with it.
 */
void
ur_compare_add_key (GtkWidget *widget, guint key, GdkModifierType modifiers, GtkShortcutFunc func, int data)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  if (GTK_IS_LIST_VIEW (widget) && modifiers == 0)
    gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                        gtk_callback_action_new (func, GINT_TO_POINTER (data), NULL)));
  gtk_widget_add_controller (widget, controller);
}

static GtkWidget *
build_icon (const char *icon, const char *tip, const char *spoken)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "ur-icon");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return button;
}

/**
 * ur_compare_icon_new:
 * @icon: its name
 * @label: what it is for
 * @action: what it does
 *
 * Returns: (transfer floating): a button of an icon, for the head of a pane
 */
GtkWidget *
ur_compare_icon_new (const char *icon, const char *label, const char *action)
{
  GtkWidget *button = build_icon (icon, label, label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/**
 * ur_compare_jump_new:
 * @words: of the sentence that it leads to, to be heard
 *
 * Returns: (transfer floating): a button that leads to a sentence, without an action yet
 */
GtkWidget *
ur_compare_jump_new (const char *words)
{
  g_autofree char *spoken = g_strdup_printf (_ ("Go to the sentence of %s"), words);
  GtkWidget *button = build_icon ("ur-jump-symbolic", _ ("Go to the Sentence"), spoken);

  gtk_widget_add_css_class (button, "ur-jump");
  return button;
}

static GtkWidget *
build_line (const char *text)
{
  GtkWidget *line = ur_label_new_title (text, "ur-meta");

  gtk_label_set_wrap (GTK_LABEL (line), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (line), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_lines (GTK_LABEL (line), 2);
  gtk_label_set_ellipsize (GTK_LABEL (line), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (line, text);
  return line;
}

/**
 * ur_compare_foot_new:
 * @text: what is to be known of a pane
 * @keys: (nullable): what its keys do
 *
 * Returns: (transfer floating): a line below it, or two where it is narrow
 */
GtkWidget *
ur_compare_foot_new (const char *text, const char *keys)
{
  GtkWidget *foot = ur_wrap_box_new (2, 0);
  GtkWidget *line = build_line (text);

  gtk_widget_set_hexpand (line, TRUE);
  ur_wrap_box_append (UR_WRAP_BOX (foot), line);
  if (keys != NULL)
    ur_wrap_box_append (UR_WRAP_BOX (foot), build_line (keys));
  gtk_widget_add_css_class (foot, "ur-pane-foot");
  gtk_widget_add_css_class (foot, "ur-compare-foot");
  return foot;
}
