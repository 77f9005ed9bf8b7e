/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <png.h>

#include "ur-png.h"

G_BEGIN_DECLS

/* libpng writing into memory, for both writers of pictures. */
png_structp ur_png_memory_new (GByteArray *out);
void ur_png_memory_set_texts (png_structp png, png_infop info, const UrPngText *texts, gsize n_texts);

G_END_DECLS
