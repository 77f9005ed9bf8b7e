/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Selecting by keys. */
#include "ur-select-area-private.h"

/**
 * ur_select_area_publish:
 * @self: the area
 *
 * What the middle button pastes, the same as what is copied.
 */
void
ur_select_area_publish (UrSelectArea *self)
{
  g_autofree char *text = ur_select_area_dup_selection (self);

  if (text != NULL)
    gdk_clipboard_set_text (gtk_widget_get_primary_clipboard (GTK_WIDGET (self)), text);
}

static UrSelectSpot
step_character (UrSelectArea *self, UrSelectSpot spot, int step)
{
  const char *text = gtk_label_get_text (ur_select_area_get_label (self, spot.label));

  if (step > 0 && text[spot.index] != '\0')
    spot.index = g_utf8_next_char (text + spot.index) - text;
  else if (step < 0 && spot.index > 0)
    spot.index = g_utf8_prev_char (text + spot.index) - text;
  else if (step > 0 && spot.label + 1 < (int) self->labels->len)
    spot = (UrSelectSpot){ spot.label + 1, 0 };
  else if (step < 0 && spot.label > 0)
    spot = (UrSelectSpot){ spot.label - 1, ur_select_area_get_length (self, spot.label - 1) };
  return spot;
}

static UrSelectSpot
step_label (UrSelectArea *self, UrSelectSpot spot, int step)
{
  if (step > 0 && spot.index < ur_select_area_get_length (self, spot.label))
    spot.index = ur_select_area_get_length (self, spot.label);
  else if (step > 0 && spot.label + 1 < (int) self->labels->len)
    spot = (UrSelectSpot){ spot.label + 1, ur_select_area_get_length (self, spot.label + 1) };
  else if (step < 0 && spot.index > 0)
    spot.index = 0;
  else if (step < 0 && spot.label > 0)
    spot = (UrSelectSpot){ spot.label - 1, 0 };
  return spot;
}

static gboolean
extend_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  UrSelectArea *self = UR_SELECT_AREA (widget);
  gboolean whole;
  int step;

  if (self->labels->len == 0)
    return FALSE;
  g_variant_get (args, "(bi)", &whole, &step);
  self->cursor = whole ? step_label (self, self->cursor, step) : step_character (self, self->cursor, step);
  ur_select_area_publish (self);
  ur_select_area_update (self);
  return TRUE;
}

static gboolean
unselect_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  UrSelectArea *self = UR_SELECT_AREA (widget);

  if (!ur_select_area_has_selection (self) && self->focused < 0)
    return FALSE;
  self->anchor = self->cursor;
  ur_select_area_set_focused (self, -1, FALSE);
  ur_select_area_update (self);
  return TRUE;
}

/**
 * ur_select_area_add_bindings:
 * @klass: the class
 *
 * Keys that select, copy and open.
 */
void
ur_select_area_add_bindings (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key;
    gboolean whole;
    int step;
  } keys[] = {
    { GDK_KEY_Right, FALSE, 1 },
    { GDK_KEY_Left, FALSE, -1 },
    { GDK_KEY_Down, TRUE, 1 },
    { GDK_KEY_Up, TRUE, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (klass, keys[i].key, GDK_SHIFT_MASK, extend_cb, "(bi)", keys[i].whole,
                                  keys[i].step);
  /* Menus show the last of them. */
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Insert, GDK_CONTROL_MASK, "clipboard.copy", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, GDK_CONTROL_MASK, "clipboard.copy", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "selection.copy-source", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_a, GDK_CONTROL_MASK, "selection.select-all", NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, unselect_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Return, 0, ur_select_area_open_meant, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_KP_Enter, 0, ur_select_area_open_meant, NULL);
}
