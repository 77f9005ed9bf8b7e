/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-report.h"

G_BEGIN_DECLS

void ur_figure_menu_append_notes (GMenu *menu, const UrIndicator *indicator);
void ur_figure_menu_append_ways (GMenu *menu,
                                 const UrReport *report,
                                 const UrIndicator *indicator,
                                 gboolean to_source);
GMenuModel *ur_figure_menu_new (const UrReport *report,
                                const UrIndicator *indicator,
                                const char *copy,
                                const char *copy_source,
                                gboolean to_source);

G_END_DECLS
