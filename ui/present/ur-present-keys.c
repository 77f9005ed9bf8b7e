/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of the presentation, in its window and in the speaker's. */
#include "ur-present-private.h"

#define MAX_TYPED 4

static void
toggle_blank (UrPresent *self, UrBlank blank)
{
  ur_present_set_blank (self, ur_slide_view_get_blank (self->view) == blank ? UR_BLANK_NONE : blank);
}

/* Ends the nearest thing that can be ended. */
static void
escape (UrPresent *self)
{
  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->overview))
    ur_present_show_overview (self, FALSE);
  else if (self->typed->len > 0)
    ur_present_set_typed (self, NULL);
  else if (ur_present_drop_wishes (self))
    return;
  else if (ur_slide_view_get_blank (self->view) != UR_BLANK_NONE)
    ur_present_set_blank (self, UR_BLANK_NONE);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
type_digit (UrPresent *self, guint keyval)
{
  gunichar c = gdk_keyval_to_unicode (keyval);
  g_autofree char *typed = NULL;

  if (c < '0' || c > '9')
    return FALSE;
  if (self->typed->len >= MAX_TYPED)
    return TRUE;
  typed = g_strdup_printf ("%s%c", self->typed->str, (char) c);
  ur_present_set_typed (self, typed);
  return TRUE;
}

/* The number that was typed, as near as there is one; without a number Enter turns over. */
static void
enter (UrPresent *self)
{
  if (self->typed->len == 0)
    ur_present_step (self, 1);
  else
    ur_present_show_number (self, (int) g_ascii_strtoull (self->typed->str, NULL, 10));
}

static gboolean
turn (UrPresent *self, guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Right:
    case GDK_KEY_Down:
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Right:
    case GDK_KEY_KP_Down:
    case GDK_KEY_KP_Page_Down:
    case GDK_KEY_space:
      ur_present_step (self, 1);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_Up:
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Left:
    case GDK_KEY_KP_Up:
    case GDK_KEY_KP_Page_Up:
    case GDK_KEY_BackSpace:
      ur_present_step (self, -1);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      ur_present_go_to_end (self, FALSE);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      ur_present_go_to_end (self, TRUE);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      enter (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
command (UrPresent *self, guint keyval)
{
  switch (gdk_keyval_to_lower (keyval))
    {
    case GDK_KEY_b:
    case GDK_KEY_period:
      toggle_blank (self, UR_BLANK_BLACK);
      return TRUE;
    case GDK_KEY_w:
    case GDK_KEY_comma:
      toggle_blank (self, UR_BLANK_WHITE);
      return TRUE;
    case GDK_KEY_t:
      gtk_widget_set_visible (GTK_WIDGET (self->timer_label),
                              !gtk_widget_get_visible (GTK_WIDGET (self->timer_label)));
      return TRUE;
    case GDK_KEY_s:
      ur_present_toggle_speaker (self);
      return TRUE;
    case GDK_KEY_o:
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      ur_present_show_overview (self, TRUE);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, gpointer data)
{
  UrPresent *self = data;
  gboolean overview = gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->overview);

  if (ur_present_is_covered (self))
    return GDK_EVENT_PROPAGATE;
  if (gdk_keyval_to_lower (keyval) == GDK_KEY_k &&
      (state & gtk_accelerator_get_default_mod_mask ()) == GDK_CONTROL_MASK)
    {
      ur_present_ask (self);
      return GDK_EVENT_STOP;
    }
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Escape || keyval == GDK_KEY_F5)
    {
      escape (self);
      return GDK_EVENT_STOP;
    }
  if (overview && gdk_keyval_to_lower (keyval) == GDK_KEY_o)
    {
      ur_present_show_overview (self, FALSE);
      return GDK_EVENT_STOP;
    }
  if (overview)
    return GDK_EVENT_PROPAGATE;
  return turn (self, keyval) || command (self, keyval) || type_digit (self, keyval);
}

/**
 * ur_present_init_keys:
 * @self: the presentation
 * @window: the window
 *
 * Before any widget has its say: Space and Enter turn over wherever the keyboard is.
 */
void
ur_present_init_keys (UrPresent *self, GtkWidget *window)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (window, keys);
}
