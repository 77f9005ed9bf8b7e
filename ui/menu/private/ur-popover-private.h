/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-popover.h"

G_BEGIN_DECLS

/* What decides where a popover goes: what it points at, in the coordinates of the surface that this is on,
 * where that surface is on the screen (0, 0 where nobody can tell), and what the contents ask for. */
typedef struct
{
  GdkRectangle anchor;
  int x;
  int y;
  int width;
  int height;
  int least_height;
} UrPopoverPlace;

gboolean ur_popover_is_in_sight (GtkPopover *popover, const GdkRectangle *at);
void ur_popover_get_place (GtkPopover *popover, const GdkRectangle *at, UrPopoverPlace *place);
gboolean ur_popover_has_monitor (GtkPopover *popover, const UrPopoverPlace *place);
gboolean ur_popover_fit (GtkPopover *popover, const UrPopoverPlace *place);

G_END_DECLS
