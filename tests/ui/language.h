/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The words of the interface in the language of the surroundings. */
#include "ur-config.h"

#include <glib.h>
#include <libintl.h>
#include <locale.h>

/* A test is not where the program looks for its translations from. */
static inline void
init_language (void)
{
  g_autofree char *built = g_build_filename (g_getenv ("UR_TEST_TOP_BUILDDIR"), "po", NULL);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, built);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
