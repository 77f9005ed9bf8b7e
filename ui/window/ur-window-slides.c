/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's way to slides: presenting and saving them. */
#include "ur-slides-dialog.h"
#include "ur-window-private.h"

/* What was chosen of a report's slides is kept as long as the report is open. */
static UrSlideChoice *
get_choice (UrWindow *self)
{
  if (self->slide_choice == NULL)
    self->slide_choice = ur_slide_choice_new ();
  return self->slide_choice;
}

static void
present_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;
  UrChartPage *page = ur_window_get_chart_page (self);
  const UrChart *chart = page != NULL ? ur_chart_page_get_chart (page) : NULL;
  GtkWidget *present;

  if (self->report == NULL)
    return;
  present = ur_present_new (GTK_WINDOW (self), self->report, get_choice (self));
  ur_window_ask_over (self, UR_PRESENT (present));
  ur_present_start (UR_PRESENT (present), chart != NULL ? chart->part : ur_window_get_current_part (self),
                    chart != NULL ? chart->section : ur_window_get_current_section (self), chart);
}

static void
save_slides_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;

  if (self->report != NULL)
    gtk_window_present (
        GTK_WINDOW (ur_slides_dialog_new (GTK_WINDOW (self), self->report, get_choice (self))));
}

static const GActionEntry entries[] = {
  { "present", present_cb },
  { "save-slides", save_slides_cb },
};

/**
 * ur_window_add_slides_actions:
 * @self: the window
 *
 * Adds the actions of presenting.
 */
void
ur_window_add_slides_actions (UrWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
