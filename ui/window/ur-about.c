/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-about.h"

#include <glib/gi18n-lib.h>

#include "ur-style.h"

#define DIALOG "ur-about-dialog"

static char *
dup_version (const char *name, guint major, guint minor, guint micro)
{
  return g_strdup_printf ("%s %u.%u.%u", name, major, minor, micro);
}

/* What a report of a mistake has to say: the libraries and the fonts that the words are set in. */
static char *
dup_system (void)
{
  g_autofree char *gtk =
      dup_version ("GTK", gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version ());
  g_autofree char *glib = dup_version ("GLib", glib_major_version, glib_minor_version, glib_micro_version);

  return g_strdup_printf ("%s\n%s\nPango %s\ncairo %s\n\n%s\n%s\n", gtk, glib, pango_version_string (),
                          cairo_version_string (), ur_style_get_family (UR_FACE_SANS),
                          ur_style_get_family (UR_FACE_SERIF));
}

static GtkWidget *
create (void)
{
  const char *authors[] = { _ ("The Union Report developers"), NULL };
  g_autofree char *system = dup_system ();
  GtkWidget *dialog =
      g_object_new (GTK_TYPE_ABOUT_DIALOG, "program-name", _ ("Union Report"), "version", UR_VERSION,
                    "logo-icon-name", UR_APPLICATION_ID, "comments",
                    _ ("Reads a trade union work report: its text, its figures and its charts."), "copyright",
                    _ ("Copyright © 2026 the Union Report developers"), "license-type", GTK_LICENSE_GPL_3_0,
                    "authors", authors,
                    /* Translators: your names, one a line. */
                    "translator-credits", _ ("translator-credits"), "system-information", system, "modal",
                    TRUE, "hide-on-close", TRUE, NULL);

  /* Set in the program's fonts, not in the desktop's. */
  gtk_widget_add_css_class (dialog, "ur");
  return dialog;
}

/**
 * ur_about_present:
 * @parent: a window
 *
 * Says what the program is, who made it, and what it runs on.
 */
void
ur_about_present (GtkWindow *parent)
{
  GtkWindow *dialog = g_object_get_data (G_OBJECT (parent), DIALOG);

  if (dialog == NULL)
    {
      dialog = GTK_WINDOW (create ());
      gtk_window_set_transient_for (dialog, parent);
      gtk_window_set_destroy_with_parent (dialog, TRUE);
      g_object_set_data (G_OBJECT (parent), DIALOG, dialog);
    }
  gtk_window_present (dialog);
  /* Else it begins with its name marked, as if somebody wanted to copy that. */
  gtk_window_set_focus (dialog, NULL);
}
