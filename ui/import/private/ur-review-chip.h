/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A few words that are drawn between two characters of a text view: of a repair in a frame, or a question's
 * number, small and high. */
#define UR_TYPE_REVIEW_CHIP (ur_review_chip_get_type ())
G_DECLARE_FINAL_TYPE (UrReviewChip, ur_review_chip, UR, REVIEW_CHIP, GObject)

GdkPaintable *ur_review_chip_new (GtkWidget *view, const char *words, gboolean is_number);

G_END_DECLS
