/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define UR_READING_SIZE_MIN 14
#define UR_READING_SIZE_MAX 28
#define UR_READING_SIZE_DEFAULT 17

double ur_text_scale_get (void);
int ur_text_scale_multiply (int pixels);
double ur_text_scale_get_reading (void);
int ur_text_scale_get_reading_size (void);
void ur_text_scale_set_reading_size (int pixels);
void ur_text_scale_tell (void);
void ur_text_scale_watch (gpointer object, GCallback changed);

G_END_DECLS
