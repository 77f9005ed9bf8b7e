/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-report.h"

G_BEGIN_DECLS

/* A row of a list: a section, or an indicator. */
#define UR_TYPE_ITEM (ur_item_get_type ())
G_DECLARE_FINAL_TYPE (UrItem, ur_item, UR, ITEM, GObject)

UrItem *ur_item_new_for_section (const UrSection *section);
UrItem *ur_item_new_for_indicator (const UrIndicator *indicator);
const UrSection *ur_item_get_section (UrItem *item);
const UrIndicator *ur_item_get_indicator (UrItem *item);

G_END_DECLS
