/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-desktop.h"

#ifdef GDK_WINDOWING_X11
#include <gdk/x11/gdkx.h>
#endif

/* The settings portal: the only way by which today's desktops tell an application of their dark switch. */
#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_SETTINGS "org.freedesktop.portal.Settings"
#define APPEARANCE "org.freedesktop.appearance"
#define COLOR_SCHEME "color-scheme"
#define SCHEME_PREFER_DARK 1

typedef struct
{
  UrDesktopFunc changed;
  gpointer data;
} Watch;

static void
report_scheme (const Watch *watch, GVariant *value)
{
  g_autoptr (GVariant) plain = g_variant_ref (value);

  /* Read wraps its answer twice, the signal once. */
  while (g_variant_is_of_type (plain, G_VARIANT_TYPE_VARIANT))
    {
      GVariant *inner = g_variant_get_variant (plain);
      g_variant_unref (plain);
      plain = inner;
    }
  if (g_variant_is_of_type (plain, G_VARIANT_TYPE_UINT32))
    watch->changed (g_variant_get_uint32 (plain) == SCHEME_PREFER_DARK, watch->data);
}

static void
setting_changed_cb (GDBusConnection *bus,
                    const char *sender,
                    const char *path,
                    const char *interface,
                    const char *signal,
                    GVariant *parameters,
                    gpointer data)
{
  const char *name_space;
  const char *key;
  g_autoptr (GVariant) value = NULL;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;
  g_variant_get (parameters, "(&s&sv)", &name_space, &key, &value);
  if (g_str_equal (name_space, APPEARANCE) && g_str_equal (key, COLOR_SCHEME))
    report_scheme (data, value);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GVariant) value = NULL;

  /* No portal: nothing more to learn than GTK's own settings say. */
  if (reply == NULL)
    return;
  value = g_variant_get_child_value (reply, 0);
  report_scheme (data, value);
}

static void
bus_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GDBusConnection *bus = g_bus_get_finish (result, NULL);

  if (bus == NULL)
    return;
  g_dbus_connection_signal_subscribe (bus, PORTAL_NAME, PORTAL_SETTINGS, "SettingChanged", PORTAL_PATH,
                                      APPEARANCE, G_DBUS_SIGNAL_FLAGS_NONE, setting_changed_cb, data, NULL);
  g_dbus_connection_call (bus, PORTAL_NAME, PORTAL_PATH, PORTAL_SETTINGS, "Read",
                          g_variant_new ("(ss)", APPEARANCE, COLOR_SCHEME), G_VARIANT_TYPE ("(v)"),
                          G_DBUS_CALL_FLAGS_NONE, 5000, NULL, read_cb, data);
  g_object_unref (bus);
}

/**
 * ur_desktop_prefers_dark:
 *
 * What GTK's own settings say at the start of the program, before this program changes them.
 *
 * Returns: whether the desktop is dark
 */
gboolean
ur_desktop_prefers_dark (void)
{
  g_autofree char *theme = NULL;
  gboolean dark = FALSE;

  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &theme, "gtk-application-prefer-dark-theme",
                &dark, NULL);
  return dark || (theme != NULL && g_str_has_suffix (theme, "-dark"));
}

/**
 * ur_desktop_has_window_manager:
 * @display: a display
 *
 * Returns: whether windows can be moved and sized from outside
 */
gboolean
ur_desktop_has_window_manager (GdkDisplay *display)
{
#ifdef GDK_WINDOWING_X11
  if (GDK_IS_X11_DISPLAY (display))
    {
      const char *name = gdk_x11_screen_get_window_manager_name (gdk_x11_display_get_screen (display));
      return g_strcmp0 (name, "unknown") != 0;
    }
#endif
  return TRUE;
}

/**
 * ur_desktop_watch:
 * @changed: (scope forever): called when the desktop says whether it is dark
 * @data: for @changed
 *
 * Asks the desktop's settings portal without waiting for it and listens from then on.
 */
void
ur_desktop_watch (UrDesktopFunc changed, gpointer data)
{
  static Watch watch;

  watch.changed = changed;
  watch.data = data;
  if (g_getenv ("DBUS_SESSION_BUS_ADDRESS") != NULL)
    g_bus_get (G_BUS_TYPE_SESSION, NULL, bus_cb, &watch);
}
