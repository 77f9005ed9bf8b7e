/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Read once for all rooms instead of once for each source: reading GTK takes longer than compiling what
 * uses it.  No source relies on it: -Db_pch=false builds the same. */
#include <gtk/gtk.h>
