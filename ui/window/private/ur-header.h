/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-document.h"

G_BEGIN_DECLS

#define UR_TYPE_HEADER (ur_header_get_type ())
G_DECLARE_FINAL_TYPE (UrHeader, ur_header, UR, HEADER, GtkWidget)

void ur_header_set_stack (UrHeader *header, GtkStack *stack);
void ur_header_set_document (UrHeader *header, UrDocument *document);
void ur_header_set_title (UrHeader *header, const char *title);
void ur_header_set_noted (UrHeader *header, gboolean noted);
void ur_header_expect_width (UrHeader *header, int width);
void ur_header_popup_menu (UrHeader *header);

G_END_DECLS
