/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-review.h"

G_BEGIN_DECLS

void ur_review_asides_show (GtkWindow *parent, const UrReview *review);

G_END_DECLS
