/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Actions are on the bus too, where anybody may activate them with anything of the right type.  Warnings end
 * the test. */
#include "fixture.h"

#include "ur-application.h"
#include "ur-settings.h"

static const char *const words[] = {
  "",  "x",      "follow\n", "Dark", "work",   "work/99999999999999999999", "work/-1",
  "/", "／／／", "work//1",  "%s%n", "../../", "scorecard/0/0/0/0",
};
static const int numbers[] = { G_MININT, -1, 0, 1, 99, G_MAXINT };
static const char *const paths[] = { "", "relative", "/no/such/folder/\xff\xfe" };

static const char *
get_appearance (GActionGroup *actions)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (actions, "appearance");

  return g_variant_get_string (state, NULL); /* the action keeps it */
}

static void
test_appearance (void)
{
  g_autoptr (UrApplication) program = ur_application_new ();
  GActionGroup *actions = G_ACTION_GROUP (program);

  g_application_set_flags (G_APPLICATION (program), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (program), NULL, NULL);
  g_action_group_change_action_state (actions, "appearance", g_variant_new_string ("light"));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *kept = NULL;

      g_action_group_change_action_state (actions, "appearance", g_variant_new_string (words[i]));
      g_action_group_activate_action (actions, "appearance", g_variant_new_string (words[i]));
      kept = ur_settings_dup_string ("appearance", "follow");
      g_assert_cmpstr (get_appearance (actions), ==, "light");
      g_assert_cmpstr (kept, ==, "light");
    }
  g_action_group_change_action_state (actions, "appearance", g_variant_new_string ("dark"));
  g_assert_cmpstr (get_appearance (actions), ==, "dark");
  g_action_group_change_action_state (actions, "appearance", g_variant_new_string ("follow"));
  g_assert_cmpstr (get_appearance (actions), ==, "follow");
}

/* Values of a type that no menu of the program would send. */
static GPtrArray *
create_values (const GVariantType *type)
{
  GPtrArray *values = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);

  if (g_variant_type_equal (type, G_VARIANT_TYPE_STRING))
    for (guint i = 0; i < G_N_ELEMENTS (words); i++)
      g_ptr_array_add (values, g_variant_ref_sink (g_variant_new_string (words[i])));
  else if (g_variant_type_equal (type, G_VARIANT_TYPE_INT32))
    for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
      g_ptr_array_add (values, g_variant_ref_sink (g_variant_new_int32 (numbers[i])));
  else if (g_variant_type_equal (type, G_VARIANT_TYPE ("(ss)")))
    for (guint i = 0; i < G_N_ELEMENTS (words); i++)
      g_ptr_array_add (values, g_variant_ref_sink (g_variant_new ("(ss)", words[i], words[i])));
  else
    {
      g_assert_true (g_variant_type_equal (type, G_VARIANT_TYPE_BYTESTRING));
      for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
        g_ptr_array_add (values, g_variant_ref_sink (g_variant_new_bytestring (paths[i])));
      g_ptr_array_add (values,
                       g_variant_ref_sink (g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, "open", 4, 1)));
    }
  return values;
}

static void
test_parameters (void)
{
  UrWindow *window = open_window ();
  GActionGroup *actions = G_ACTION_GROUP (window);
  g_auto (GStrv) names = g_action_group_list_actions (actions);
  guint n = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      const GVariantType *type = g_action_group_get_action_parameter_type (actions, names[i]);
      g_autoptr (GPtrArray) values = type != NULL ? create_values (type) : NULL;

      for (guint k = 0; values != NULL && k < values->len; k++, n++)
        g_action_group_activate_action (actions, names[i], g_ptr_array_index (values, k));
      settle ();
    }
  g_assert_cmpuint (n, >, 50);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window)));
  close_window (window);
}

static GtkWindow *
find_toplevel (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) found = g_list_model_get_item (toplevels, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (found, type))
        return found; /* the list keeps it */
    }
  return NULL;
}

/* Esc right after Ctrl+O: nobody wants to be told that a folder could not be displayed. */
static void
test_file_dialog_closed_at_once (void)
{
  g_autoptr (GFile) file =
      g_file_new_for_path (g_test_get_filename (G_TEST_DIST, "data", "xishan-2023.json", NULL));
  UrWindow *window = open_window ();

  ur_window_open_file (window, file);
  settle ();
  for (guint i = 0; i < 3; i++)
    {
      GtkWindow *dialog;

      g_action_group_activate_action (G_ACTION_GROUP (window), "open", NULL);
      dialog = find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG);
      g_assert_nonnull (dialog);
      gtk_window_close (dialog);
      settle ();
      g_assert_null (find_toplevel (GTK_TYPE_MESSAGE_DIALOG));
    }
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actions/appearance", test_appearance);
  g_test_add_func ("/actions/parameters", test_parameters);
  g_test_add_func ("/actions/file-dialog-closed-at-once", test_file_dialog_closed_at_once);
  return run_tests ();
}
