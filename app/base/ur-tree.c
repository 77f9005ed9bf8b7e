/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A tree is a folder with the programs and everything that they need, down to the C library, which works
 * wherever it is unpacked: resources/package tree makes it.  Its libraries were built for other places; where
 * their files are, they are told by the variables that each of them has for it.  The programs of the system
 * that are started from here, a text editor or LibreOffice, must not be told the same. */
#include "ur-config.h"

#include "ur-tree.h"

#include <locale.h>
#include <string.h>

#include <glib/gi18n-lib.h>

/* Set by the program that starts those of a tree, resources/packaging/launcher.c: the folder that they are
 * below. */
#define VARIABLE "UNION_REPORT_TREE"

/* Where the libraries find what is theirs; none is a variable that would lead them out of the tree. */
static const struct
{
  const char *variable;
  const char *place;
} variables[] = {
  { "FONTCONFIG_FILE", "etc/fonts.conf" },
  { "FONTCONFIG_PATH", NULL },
  { "GCONV_PATH", "lib/gconv" },
  { "GDK_PIXBUF_MODULE_FILE", "lib/pixbuf-loaders.cache" },
  { "GIO_EXTRA_MODULES", NULL },
  { "GIO_MODULE_DIR", "lib/gio" },
  { "GSETTINGS_SCHEMA_DIR", "share/glib-2.0/schemas" },
  { "GTK_DATA_PREFIX", "." },
  { "GTK_EXE_PREFIX", "." },
  { "GTK_PATH", NULL },
  { "LOCPATH", "lib/locale" },
  { "XKB_CONFIG_ROOT", "share/X11/xkb" },
  { "XLOCALEDIR", "share/X11/locale" },
};

/* The catalogues of words that the libraries speak with. */
static const char *const catalogues[] = { "libc", "glib20", "json-glib-1.0", "gdk-pixbuf", "gtk40" };

static char *tree;

static char **outer;

static void
set_variables (void)
{
  const char *before = g_getenv ("XDG_DATA_DIRS");
  g_autofree char *share = ur_tree_dup_path ("share");
  g_autofree char *places = g_strconcat (
      share, ":", before != NULL && *before != '\0' ? before : "/usr/local/share:/usr/share", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      g_autofree char *path = variables[i].place != NULL ? ur_tree_dup_path (variables[i].place) : NULL;

      if (path != NULL)
        g_setenv (variables[i].variable, path, TRUE);
      else
        g_unsetenv (variables[i].variable);
    }
  g_setenv ("XDG_DATA_DIRS", places, TRUE);
}

/* A tree has few locales.  Any Chinese one is as good as that of the mainland's in UTF-8, any other as the
 * one that every system has. */
static void
set_locale (void)
{
  const char *asked;

  if (setlocale (LC_ALL, "") != NULL)
    return;
  asked = g_getenv ("LC_ALL");
  if (asked == NULL || *asked == '\0')
    asked = g_getenv ("LC_MESSAGES");
  if (asked == NULL || *asked == '\0')
    asked = g_getenv ("LANG");
  g_setenv ("LC_ALL", asked != NULL && g_str_has_prefix (asked, "zh") ? "zh_CN.UTF-8" : "C.UTF-8", TRUE);
}

/* The modules for Fcitx and IBus are both there, as on few systems.  A desktop with Fcitx says so to X
 * programs at least; where no machine is known there is no bus either, of which IBus would complain. */
static void
choose_input_method (void)
{
  const char *modifiers = g_getenv ("XMODIFIERS");

  if (g_getenv ("GTK_IM_MODULE") != NULL)
    return;
  if (modifiers != NULL && strstr (modifiers, "@im=fcitx") != NULL)
    g_setenv ("GTK_IM_MODULE", "fcitx", TRUE);
  else if (!g_file_test ("/etc/machine-id", G_FILE_TEST_EXISTS) &&
           !g_file_test ("/var/lib/dbus/machine-id", G_FILE_TEST_EXISTS))
    g_setenv ("GTK_IM_MODULE", "gtk-im-context-simple", TRUE);
}

/**
 * ur_tree_enter:
 *
 * Tells the libraries where the files of the tree are, if the program is one of a tree; does nothing
 * otherwise.  To be called before anything else that main() does, and once.
 */
void
ur_tree_enter (void)
{
  const char *path = g_getenv (VARIABLE);

  if (path == NULL || !g_path_is_absolute (path))
    return;
  tree = g_strdup (path);
  outer = g_environ_unsetenv (g_get_environ (), VARIABLE);
  set_variables ();
  set_locale ();
  choose_input_method ();
}

/**
 * ur_tree_dup_path:
 * @name: of a file or folder in the tree
 *
 * Returns: (transfer full) (nullable) (type filename): its path, %NULL where the program is none of a tree
 */
char *
ur_tree_dup_path (const char *name)
{
  return tree != NULL ? g_build_filename (tree, name, NULL) : NULL;
}

/**
 * ur_tree_bind_catalogues:
 *
 * Lets the libraries speak the user's language in a tree.  GLib and GTK look for their words elsewhere from
 * the moment when they first need one, or are initialized: to be called once more after that.
 */
void
ur_tree_bind_catalogues (void)
{
  g_autofree char *folder = ur_tree_dup_path ("share/locale");
  g_autofree char *size = NULL;

  if (folder == NULL)
    return;
  size = g_format_size (0); /* a word of GLib's: from here on it keeps to what it is told now */
  for (gsize i = 0; i < G_N_ELEMENTS (catalogues); i++)
    bindtextdomain (catalogues[i], folder);
}

/**
 * ur_tree_dup_environment:
 *
 * Returns: (transfer full) (nullable): the environment for a program of the system; %NULL for that of this
 *   program, where it is none of a tree
 */
char **
ur_tree_dup_environment (void)
{
  return g_strdupv (outer);
}

/**
 * ur_tree_restore:
 * @context: for starting a program of the system
 *
 * Gives it the environment that this program was started in, before it entered a tree.
 */
void
ur_tree_restore (GAppLaunchContext *context)
{
  g_auto (GStrv) inner = outer != NULL ? g_listenv () : NULL;

  for (gsize i = 0; inner != NULL && inner[i] != NULL; i++)
    if (g_environ_getenv (outer, inner[i]) == NULL)
      g_app_launch_context_unsetenv (context, inner[i]);
  for (gsize i = 0; outer != NULL && outer[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (outer[i], "=", 2);

      if (words[0] != NULL && words[1] != NULL)
        g_app_launch_context_setenv (context, words[0], words[1]);
    }
}
