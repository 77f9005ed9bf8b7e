/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-application.h"
#include "ur-commit.h"
#include "ur-crash.h"
#include "ur-gtk-guard.h"
#include "ur-memory.h"
#include "ur-program.h"
#include "ur-settings.h"

/* Setting OpenGL up costs a third of the start and half of the memory, and a window of text gains nothing by
 * it.  What the user chose in GDK_DEBUG stays. */
static void
avoid_gl (void)
{
  const char *debug = g_getenv ("GDK_DEBUG");
  g_autofree char *longer = NULL;

  if (ur_settings_get_boolean ("use-gl", FALSE) || (debug != NULL && strstr (debug, "gl-") != NULL))
    return;
  longer =
      debug != NULL && *debug != '\0' ? g_strconcat (debug, ":gl-disable", NULL) : g_strdup ("gl-disable");
  g_setenv ("GDK_DEBUG", longer, TRUE);
  /* what GTK takes then, after it has said on standard error that the other one cannot be had */
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
}

int
main (int argc, char **argv)
{
  g_autoptr (UrApplication) application = NULL;

  ur_program_init_language ();
  if (!ur_memory_set_stacks ())
    {
      g_printerr ("%s\n", ur_memory_get_stack_sentence ());
      return EXIT_FAILURE;
    }
  avoid_gl ();
  ur_gtk_guard_filter_log ();
  g_set_prgname ("union-report"); /* as its usage names it; see ur_application_startup() */
  ur_crash_install (GETTEXT_PACKAGE,
                    _ ("An import that was not finished is offered when the program is started again."));
  application = ur_application_new ();
  ur_application_set_commit (UR_COMMIT);
  g_set_application_name (_ ("Union Report"));
  return g_application_run (G_APPLICATION (application), argc, argv);
}
