/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-about.h"

#include <glib/gi18n-lib.h>

#include "ur-build-facts.h"
#include "ur-style.h"

#define DIALOG "ur-about-dialog"
#define LIBRARIES "/org/unionreport/UnionReport/libraries.ini"

static const char *commit = "unknown";

/**
 * ur_about_set_commit:
 * @of: a static string: of which state of the sources the program was built
 */
void
ur_about_set_commit (const char *of)
{
  commit = of;
}

/**
 * ur_about_dup_facts:
 *
 * Returns: (transfer full): what a report of a mistake has to say beside the version, a line for each fact
 */
char *
ur_about_dup_facts (void)
{
  g_autofree char *gtk = g_strdup_printf ("GTK %u.%u.%u\n", gtk_get_major_version (),
                                          gtk_get_minor_version (), gtk_get_micro_version ());

  return ur_build_facts_dup (commit, gtk);
}

/* And the fonts that the words are set in. */
static char *
dup_system (void)
{
  g_autofree char *facts = ur_about_dup_facts ();

  return g_strdup_printf ("%s\n%s\n%s\n", facts, ur_style_get_family (UR_FACE_SANS),
                          ur_style_get_family (UR_FACE_SERIF));
}

/* (transfer full): a line for each library that the programs use, with its licence. */
static GStrv
list_libraries (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (LIBRARIES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) groups = NULL;

  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    return g_strv_builder_end (lines);
  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      char *name = g_key_file_get_string (file, groups[i], "name", NULL);
      g_autofree char *licence = g_key_file_get_string (file, groups[i], "licence", NULL);
      g_autofree char *line = g_strdup_printf ("%s (%s)", name, licence);

      if (g_hash_table_add (seen, name))
        g_strv_builder_add (lines, line);
    }
  return g_strv_builder_end (lines);
}

static GtkWidget *
create (void)
{
  const char *authors[] = { _ ("The Union Report developers"), NULL };
  g_autofree char *system = dup_system ();
  g_auto (GStrv) libraries = list_libraries ();
  GtkWidget *dialog =
      g_object_new (GTK_TYPE_ABOUT_DIALOG, "program-name", _ ("Union Report"), "version", UR_VERSION,
                    "logo-icon-name", UR_APPLICATION_ID, "comments",
                    _ ("Reads a trade union work report: its text, its figures and its charts."), "copyright",
                    _ ("Copyright © 2026 the Union Report developers"), "license-type", GTK_LICENSE_GPL_3_0,
                    "authors", authors,
                    /* Translators: your names, one a line. */
                    "translator-credits", _ ("translator-credits"), "system-information", system, "modal",
                    TRUE, "hide-on-close", TRUE, NULL);

  gtk_about_dialog_add_credit_section (GTK_ABOUT_DIALOG (dialog), _ ("Libraries and their licences"),
                                       (const char **) libraries);
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
