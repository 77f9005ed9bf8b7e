/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of the answer bar: its entry keeps the keyboard while one goes through the answers. */
#include "ur-ask-bar-private.h"

#include "ur-copy.h"

/* Value and unit alone, for a slide that has the words already. */
static void
copy_figure (UrAskBar *self)
{
  UrAnswerRow *row = ur_ask_bar_get_chosen (self);
  g_autofree char *figure =
      row != NULL ? ur_indicator_dup_figure (ur_answer_row_get_answer (row)->indicator) : NULL;

  if (figure != NULL)
    ur_copy_text (GTK_WIDGET (self), figure, FALSE);
}

static void
choose (UrAskBar *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  gtk_widget_queue_allocate (GTK_WIDGET (self->list));
}

static int
count_rows (UrAskBar *self)
{
  int n = 0;

  while (gtk_list_box_get_row_at_index (self->list, n) != NULL)
    n++;
  return n;
}

static void
step (UrAskBar *self, int by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    choose (self, CLAMP (gtk_list_box_row_get_index (row) + by, 0, count_rows (self) - 1));
}

/* A button of the bar has Enter for itself. */
static gboolean
has_keyboard (UrAskBar *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self->entry)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static gboolean
is_enter (guint key)
{
  return key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;
}

/* Home and End go through the answers while nothing is typed that they could go through. */
static gboolean
choose_by_key (UrAskBar *self, guint key)
{
  gboolean at_end =
      gtk_editable_get_position (GTK_EDITABLE (self->entry)) == (int) gtk_entry_get_text_length (self->entry);

  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    step (self, 1);
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    step (self, -1);
  else if (key == GDK_KEY_End && at_end)
    choose (self, count_rows (self) - 1);
  else if (key == GDK_KEY_Home && at_end)
    choose (self, 0);
  else
    return FALSE;
  return TRUE;
}

static gboolean
key_pressed_cb (UrAskBar *self, guint key, guint code, GdkModifierType state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;

  if (key == GDK_KEY_Escape)
    ur_ask_bar_close (self);
  else if (is_enter (key) && has_keyboard (self))
    control ? ur_ask_bar_go (self) : ur_ask_bar_copy (self);
  else if (control && (key == GDK_KEY_c || key == GDK_KEY_C) &&
           !gtk_editable_get_selection_bounds (GTK_EDITABLE (self->entry), NULL, NULL))
    copy_figure (self);
  else if (control || !choose_by_key (self, key))
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/**
 * ur_ask_bar_init_keys:
 * @self: the bar
 *
 * Before the entry has its say.
 */
void
ur_ask_bar_init_keys (UrAskBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
