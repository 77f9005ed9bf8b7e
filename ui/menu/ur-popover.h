/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UrPopoverFunc:
 * @data: as given to ur_popover_set_target()
 * @at: (out): what the popover points at, in its parent's coordinates
 *
 * Returns: whether there is such a thing still
 */
typedef gboolean (*UrPopoverFunc) (gpointer data, GdkRectangle *at);

void ur_popover_install (void);
void ur_popover_point_to (GtkPopover *popover, const GdkRectangle *at);
void ur_popover_set_target (GtkPopover *popover, UrPopoverFunc find, gpointer data);

G_END_DECLS
