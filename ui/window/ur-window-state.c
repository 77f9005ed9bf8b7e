/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the next start finds again: the window's size, and what its reader saw. */
#include "ur-settings.h"
#include "ur-window-private.h"

#define WIDTH 1200
#define HEIGHT 800
#define LARGEST 32767 /* X cannot have larger windows */
/* The program may end without a word, as when the display goes: what was done is written down soon after. */
#define DELAY_MS 500

/* A settings file can be edited by hand. */
static int
get_size_setting (const char *key, int fallback)
{
  int size = ur_settings_get_int (key, fallback);

  return size > 0 && size <= LARGEST ? size : fallback;
}

/* Whether a window is maximized or fills the screen, GTK remembers how large it was before. */
static void
save_size (UrWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width > 0 && height > 0)
    {
      ur_settings_set_int ("window-width", width);
      ur_settings_set_int ("window-height", height);
    }
  if (!gtk_window_is_fullscreen (GTK_WINDOW (self)))
    ur_settings_set_boolean ("window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

/* The section that counts as read and, after a space, what is at the top of the view and by how many pixels.
 */
static char *
dup_place (UrWindow *self)
{
  UrView *view = ur_window_get_current_view (self);
  UrPlace place, top;
  int pixels;
  g_autofree char *text = NULL;
  g_autofree char *top_text = NULL;

  ur_window_get_place (self, &place);
  if (self->report == NULL || place.part < 0)
    return NULL;
  text = ur_place_to_string (&place, self->report);
  if (view == NULL || !ur_view_get_top (view, &top, &pixels))
    return g_steal_pointer (&text);
  top_text = ur_place_to_string (&top, self->report);
  return g_strdup_printf ("%s %s %d", text, top_text, pixels);
}

static gboolean
save_cb (gpointer data)
{
  UrWindow *self = data;

  self->save_source = 0;
  ur_window_save_state (self);
  return G_SOURCE_REMOVE;
}

/**
 * ur_window_save_soon:
 * @self: the window
 *
 * Has ur_window_save_state() called once the reader has come to rest.
 */
void
ur_window_save_soon (UrWindow *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  g_clear_handle_id (&self->save_source, g_source_remove);
  self->save_source = g_timeout_add (DELAY_MS, save_cb, self);
}

/**
 * ur_window_save_state:
 * @window: the window
 *
 * Remembers its size, its panes and where its reader is.
 */
void
ur_window_save_state (UrWindow *window)
{
  g_autofree char *place = dup_place (window);
  UrView *view = ur_window_get_current_view (window);

  save_size (window);
  if (view != NULL)
    ur_view_save (view);
  if (place != NULL)
    ur_settings_set_place (window->report->id, place);
}

/**
 * ur_window_restore_size:
 * @self: the window
 *
 * Gives it the size of the last one.
 */
void
ur_window_restore_size (UrWindow *self)
{
  int width = get_size_setting ("window-width", WIDTH);

  gtk_window_set_default_size (GTK_WINDOW (self), width, get_size_setting ("window-height", HEIGHT));
  ur_header_expect_width (self->header, width);
}

/**
 * ur_window_restore_state:
 * @self: the window, constructed: GTK sets all of a window's states at the end of that
 *
 * Has it maximized as the last one, and what changes from now on written down.
 */
void
ur_window_restore_state (UrWindow *self)
{
  static const char *const states[] = { "notify::maximized", "notify::default-width",
                                        "notify::default-height" };

  if (ur_settings_get_boolean ("window-maximized", FALSE))
    gtk_window_maximize (GTK_WINDOW (self));
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_signal_connect (self, states[i], G_CALLBACK (ur_window_save_soon), NULL);
}

/**
 * ur_window_restore_place:
 * @self: the window, with a report
 *
 * Goes where the reader of this report was last.  Where that was before was in another report: no way leads
 * back there.
 */
void
ur_window_restore_place (UrWindow *self)
{
  g_autofree char *text = ur_settings_dup_place (self->report->id);
  g_auto (GStrv) words = text != NULL ? g_strsplit (text, " ", -1) : NULL;
  guint n = words != NULL ? g_strv_length (words) : 0;
  UrPlace place, top;
  gint64 pixels;

  if (n == 0 || !ur_place_parse (words[0], self->report, &place))
    return;
  ur_window_move_to (self, &place);
  if (n == 3 && ur_place_parse (words[1], self->report, &top) && top.part == place.part &&
      g_ascii_string_to_signed (words[2], 10, -LARGEST, LARGEST, &pixels, NULL))
    ur_view_set_top (ur_window_get_current_view (self), &top, (int) pixels);
}
