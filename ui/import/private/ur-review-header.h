/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-review.h"

G_BEGIN_DECLS

GtkWidget *ur_review_header_new (const UrReview *review);

G_END_DECLS
