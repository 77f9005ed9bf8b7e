/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-application.h"

#include <stdlib.h>

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

#include "ur-about.h"
#include "ur-clip-file.h"
#include "ur-clip.h"
#include "ur-notice.h"
#include "ur-reading-type.h"
#include "ur-settings.h"
#include "ur-shortcuts.h"
#include "ur-style.h"
#include "ur-tree.h"
#include "ur-window.h"

struct _UrApplication
{
  GtkApplication parent_instance;

  UrSession *session;
  gboolean wants_bundled; /* as the command line says */
  guint signal_sources[3];
};

G_DEFINE_FINAL_TYPE (UrApplication, ur_application, GTK_TYPE_APPLICATION)

static const int end_signals[] = { SIGTERM, SIGINT, SIGHUP };

static void
save_all (UrApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (UR_IS_WINDOW (l->data))
      {
        ur_window_save_state (l->data);
        ur_window_keep_review (l->data);
      }
  g_settings_sync ();
}

static gboolean
end_signal_cb (gpointer data)
{
  UrApplication *self = data;

  save_all (self);
  g_application_quit (G_APPLICATION (self));
  return G_SOURCE_CONTINUE;
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  save_all (data);
  g_application_quit (G_APPLICATION (data));
}

static GtkWidget *
create_window (UrApplication *self)
{
  return ur_window_new (GTK_APPLICATION (self), self->session);
}

static void
bundled_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWidget *window = create_window (data);

  g_action_group_activate_action (G_ACTION_GROUP (window), "open-bundled", NULL);
  gtk_window_present (GTK_WINDOW (window));
}

/* One window, however often it is asked for. */
static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWidget *window;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (data)); l != NULL; l = l->next)
    if (UR_IS_WINDOW (l->data) && ur_window_is_help (l->data))
      {
        gtk_window_present (l->data);
        return;
      }
  window = create_window (data);
  ur_window_open_help (UR_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
}

static void
set_reading_size (int pixels)
{
  ur_style_set_reading_size (pixels);
  ur_settings_set_int ("reading-size", ur_text_scale_get_reading_size ());
}

static void
text_larger_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  set_reading_size (ur_text_scale_get_reading_size () + 1);
}

static void
text_smaller_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  set_reading_size (ur_text_scale_get_reading_size () - 1);
}

static void
text_normal_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  set_reading_size (UR_READING_SIZE_DEFAULT);
}

static gboolean
parse_appearance (const char *name, UrAppearance *appearance)
{
  static const char *const names[] = {
    [UR_APPEARANCE_FOLLOW] = "follow", [UR_APPEARANCE_LIGHT] = "light", [UR_APPEARANCE_DARK] = "dark"
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]))
      {
        *appearance = i;
        return TRUE;
      }
  return FALSE;
}

/* The action is on the bus, where anybody may ask for any name: one that is not known changes nothing. */
static void
appearance_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  const char *name = g_variant_get_string (value, NULL);
  UrAppearance appearance;

  if (!parse_appearance (name, &appearance))
    return;
  g_simple_action_set_state (action, value);
  ur_style_set_appearance (appearance);
  ur_settings_set_string ("appearance", name);
}

static void
start_at_top_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  g_simple_action_set_state (action, value);
  ur_settings_set_boolean ("start-at-top", g_variant_get_boolean (value));
}

static void
citation_style_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  const UrCitationStyle *style = ur_citation_style_find (g_variant_get_string (value, NULL));
  const char *id = ur_citation_style_get_id (style);

  g_simple_action_set_state (action, g_variant_new_string (id));
  ur_settings_set_string ("citation-style", id);
}

/* What is not known changes nothing. */
static void
reading_type_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  const char *what = g_action_get_name (G_ACTION (action));
  const char *choice = g_variant_get_string (value, NULL);

  if (!ur_reading_type_choose (what, choice))
    return;
  g_simple_action_set_state (action, value);
  ur_settings_set_string (what, choice);
}

static const GActionEntry entries[] = {
  { "quit", quit_cb },
  { "bundled", bundled_cb },
  { "help", help_cb },
  { "text-larger", text_larger_cb },
  { "text-smaller", text_smaller_cb },
  { "text-normal", text_normal_cb },
  { "appearance", NULL, "s", "'follow'", appearance_cb },
  { UR_READING_FACE, NULL, "s", "'serif'", reading_type_cb },
  { UR_READING_SPACING, NULL, "s", "'normal'", reading_type_cb },
  { UR_READING_LENGTH, NULL, "s", "'normal'", reading_type_cb },
  { "citation-style", NULL, "s", "''", citation_style_cb },
  { "start-at-top", NULL, NULL, "false", start_at_top_cb },
};

static void
apply_reading_type (UrApplication *self)
{
  static const char *const whats[] = { UR_READING_FACE, UR_READING_SPACING, UR_READING_LENGTH };

  for (guint i = 0; i < G_N_ELEMENTS (whats); i++)
    {
      g_autofree char *choice = ur_settings_dup_string (whats[i], "");
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), whats[i]);

      ur_reading_type_choose (whats[i], choice);
      g_simple_action_set_state (G_SIMPLE_ACTION (action),
                                 g_variant_new_string (ur_reading_type_get_choice (whats[i])));
    }
}

static void
apply_settings (UrApplication *self)
{
  g_autofree char *name = ur_settings_dup_string ("appearance", "follow");
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "appearance");
  UrAppearance appearance;

  if (parse_appearance (name, &appearance))
    {
      g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (name));
      ur_style_set_appearance (appearance);
    }
  action = g_action_map_lookup_action (G_ACTION_MAP (self), "citation-style");
  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_string (ur_citation_style_get_id (ur_clip_get_citation_style ())));
  action = g_action_map_lookup_action (G_ACTION_MAP (self), "start-at-top");
  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_boolean (ur_settings_get_boolean ("start-at-top", FALSE)));
  apply_reading_type (self);
  ur_style_set_reading_size (ur_settings_get_int ("reading-size", UR_READING_SIZE_DEFAULT));
}

static void
clean_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  ur_clip_file_clean_left ();
  g_task_return_boolean (task, TRUE);
}

/* Nothing waits for it. */
static void
clean_beside (void)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_run_in_thread (task, clean_cb);
}

/* GTK would end the program as well, with a warning for programmers. */
static void
need_display (void)
{
  if (gtk_init_check ())
    return;
  g_printerr ("%s\n",
              _ ("The window cannot be shown: there is no desktop here, or it does not let this program in. "
                 "Start it on the desktop of the user who is signed in; union-report-cli needs none."));
  exit (EXIT_FAILURE);
}

static void
ur_application_startup (GApplication *application)
{
  UrApplication *self = UR_APPLICATION (application);

  need_display ();
  /* the desktop finds a window's desktop file by this name */
  g_set_prgname (UR_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  apply_settings (self);
  G_APPLICATION_CLASS (ur_application_parent_class)->startup (application);
  ur_tree_bind_catalogues (); /* GTK has turned to its own place */
  ur_style_init ();
  ur_shortcuts_install (GTK_APPLICATION (self));
  clean_beside ();
  for (guint i = 0; i < G_N_ELEMENTS (end_signals); i++)
    self->signal_sources[i] = g_unix_signal_add (end_signals[i], end_signal_cb, self);
}

static void
ur_application_activate (GApplication *application)
{
  UrApplication *self = UR_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL && self->wants_bundled)
    {
      g_action_group_activate_action (G_ACTION_GROUP (application), "bundled", NULL);
      return;
    }
  if (window == NULL)
    {
      window = GTK_WINDOW (create_window (self));
      ur_window_show_start (UR_WINDOW (window));
      ur_window_offer_unfinished (UR_WINDOW (window));
    }
  gtk_window_present (window);
}

/* Every file gets a window of its own; nothing that is being read is taken away. */
static void
ur_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      GtkWidget *window = create_window (UR_APPLICATION (application));

      ur_window_open_file (UR_WINDOW (window), files[i]);
      gtk_window_present (GTK_WINDOW (window));
    }
}

/* By the program that runs already, if one does. */
static int
open_bundled (UrApplication *self)
{
  GApplication *application = G_APPLICATION (self);

  self->wants_bundled = TRUE;
  if (!g_application_register (application, NULL, NULL) || !g_application_get_is_remote (application))
    return -1;
  g_action_group_activate_action (G_ACTION_GROUP (application), "bundled", NULL);
  return 0;
}

static int
ur_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_autofree char *facts = ur_about_dup_facts ();

      g_print ("union-report " UR_VERSION "\n%s", facts);
      return 0;
    }
  if (g_variant_dict_contains (options, "new-window"))
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return g_variant_dict_contains (options, "bundled") ? open_bundled (UR_APPLICATION (application)) : -1;
}

static void
ur_application_shutdown (GApplication *application)
{
  UrApplication *self = UR_APPLICATION (application);

  for (guint i = 0; i < G_N_ELEMENTS (end_signals); i++)
    g_clear_handle_id (&self->signal_sources[i], g_source_remove);
  G_APPLICATION_CLASS (ur_application_parent_class)->shutdown (application);
  ur_clip_file_clean_own ();
}

static void
ur_application_finalize (GObject *object)
{
  g_clear_object (&UR_APPLICATION (object)->session);
  G_OBJECT_CLASS (ur_application_parent_class)->finalize (object);
}

static void
ur_application_class_init (UrApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ur_application_finalize;
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = ur_application_startup;
  application_class->activate = ur_application_activate;
  application_class->open = ur_application_open;
  application_class->handle_local_options = ur_application_handle_local_options;
  application_class->shutdown = ur_application_shutdown;
}

static void
ur_application_init (UrApplication *self)
{
  GApplication *application = G_APPLICATION (self);

  self->session = ur_session_new ();
  g_application_add_main_option (application, "version", 'v', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE,
                                 _ ("Print the version and end"), NULL);
  g_application_add_main_option (application, "new-window", 'n', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE,
                                 _ ("Open a window of its own"), NULL);
  g_application_add_main_option (application, "bundled", 'b', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE,
                                 _ ("Open the report that comes with the program"), NULL);
  g_application_set_option_context_parameter_string (application, _ ("[REPORT…]"));
  g_application_set_option_context_summary (application, _ ("Shows a trade union work report."));
}

/**
 * ur_application_new:
 *
 * Returns: (transfer full): the desktop application
 */
UrApplication *
ur_application_new (void)
{
  return g_object_new (UR_TYPE_APPLICATION, "application-id", UR_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/org/unionreport/UnionReport",
                       NULL);
}

/**
 * ur_application_set_commit:
 * @commit: a static string
 *
 * Says of which state of the sources the program was built, which only its main knows.
 */
void
ur_application_set_commit (const char *commit)
{
  ur_about_set_commit (commit);
}
