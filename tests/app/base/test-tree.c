/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-tree.h"

/* What a user's system may have set before. */
static void
enter (void)
{
  g_setenv ("UNION_REPORT_TREE", "/stick/union report/files", TRUE);
  g_setenv ("GTK_PATH", "/system/gtk", TRUE);
  g_setenv ("XDG_DATA_DIRS", "/system/share", TRUE);
  g_unsetenv ("LOCPATH");
  ur_tree_enter ();
}

/* An installed program and one of a build know of no tree, and change nothing. */
static void
test_none (void)
{
  if (g_test_subprocess ())
    {
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_auto (GStrv) start = g_get_environ ();
      g_auto (GStrv) end = NULL;

      g_unsetenv ("UNION_REPORT_TREE");
      ur_tree_enter ();
      end = g_get_environ ();
      before = g_strjoinv ("\n", start);
      after = g_strjoinv ("\n", end);
      g_assert_cmpstr (after, ==, before);
      g_assert_null (ur_tree_dup_path ("bin"));
      g_assert_null (ur_tree_dup_environment ());
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

/* In a tree every library looks there, and the system's own things come after. */
static void
test_variables (void)
{
  if (g_test_subprocess ())
    {
      g_autofree char *path = NULL;

      enter ();
      path = ur_tree_dup_path ("bin");
      g_assert_cmpstr (path, ==, "/stick/union report/files/bin");
      g_assert_cmpstr (g_getenv ("LOCPATH"), ==, "/stick/union report/files/lib/locale");
      g_assert_cmpstr (g_getenv ("FONTCONFIG_FILE"), ==, "/stick/union report/files/etc/fonts.conf");
      g_assert_cmpstr (g_getenv ("XDG_DATA_DIRS"), ==, "/stick/union report/files/share:/system/share");
      g_assert_null (g_getenv ("GTK_PATH"));
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

/* A text editor or LibreOffice is started as if it had been started by the desktop. */
static void
test_outer_environment (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (GAppLaunchContext) context = g_app_launch_context_new ();
      g_auto (GStrv) environment = NULL;
      g_auto (GStrv) launched = NULL;

      enter ();
      environment = ur_tree_dup_environment ();
      ur_tree_restore (context);
      launched = g_app_launch_context_get_environment (context);
      for (char **each = environment; each != NULL; each = each == environment ? launched : NULL)
        {
          g_assert_null (g_environ_getenv (each, "UNION_REPORT_TREE"));
          g_assert_null (g_environ_getenv (each, "LOCPATH"));
          g_assert_null (g_environ_getenv (each, "GCONV_PATH"));
          g_assert_cmpstr (g_environ_getenv (each, "GTK_PATH"), ==, "/system/gtk");
          g_assert_cmpstr (g_environ_getenv (each, "XDG_DATA_DIRS"), ==, "/system/share");
          g_assert_cmpstr (g_environ_getenv (each, "PATH"), ==, g_getenv ("PATH"));
        }
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

/* A locale that a tree does not carry is no reason to speak English to a Chinese user, nor to warn anyone. */
static void
test_locale (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("LANG", "zh_CN.GB18030", TRUE);
      g_unsetenv ("LC_ALL");
      g_unsetenv ("LC_MESSAGES");
      enter ();
      g_assert_cmpstr (g_getenv ("LC_ALL"), ==, "zh_CN.UTF-8");
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

/* Kylin and UOS name their input method to X programs, if not to GTK. */
static void
test_input_method (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("XMODIFIERS", "@im=fcitx", TRUE);
      g_unsetenv ("GTK_IM_MODULE");
      enter ();
      g_assert_cmpstr (g_getenv ("GTK_IM_MODULE"), ==, "fcitx");
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tree/none", test_none);
  g_test_add_func ("/tree/variables", test_variables);
  g_test_add_func ("/tree/outer-environment", test_outer_environment);
  g_test_add_func ("/tree/locale", test_locale);
  g_test_add_func ("/tree/input-method", test_input_method);
  return g_test_run ();
}
