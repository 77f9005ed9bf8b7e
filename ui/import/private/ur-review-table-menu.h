/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-review.h"

G_BEGIN_DECLS

GMenuModel *ur_review_table_menu_new (UrReview *review, guint figure);

G_END_DECLS
