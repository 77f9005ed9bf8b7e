/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-build-facts.h"

#include <pango/pangocairo.h>

#ifdef __clang__
#define COMPILER "clang " __clang_version__
#else
#define COMPILER "gcc " __VERSION__
#endif

/**
 * ur_build_facts_dup:
 * @commit: of which state of the sources a program was built; only the programs themselves know it
 * @more: (nullable): lines about other libraries, put before the rest, each with its end
 *
 * What a report of a mistake has to say beside the version.  Libraries say their versions as they run, not as
 * they were when the program was built.  Not translated: it is for those who mend it.
 *
 * Returns: (transfer full): a line for each fact
 */
char *
ur_build_facts_dup (const char *commit, const char *more)
{
  return g_strdup_printf ("commit %s\n%s\n%sGLib %u.%u.%u\nPango %s\ncairo %s\n", commit, COMPILER,
                          more != NULL ? more : "", glib_major_version, glib_minor_version,
                          glib_micro_version, pango_version_string (), cairo_version_string ());
}
