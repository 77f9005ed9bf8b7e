/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-review.h"

G_BEGIN_DECLS

GtkWidget *ur_review_choice_new (const UrReviewChoice *choice, guint number, gboolean is_applied);

G_END_DECLS
