/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <png.h>

#include "ur-png-digest.h"
#include "ur-png.h"

G_BEGIN_DECLS

/* libpng writing into memory and libdeflate packing, for both writers of pictures. */
png_structp ur_png_memory_new (GByteArray *out);
void ur_png_memory_set_texts (png_structp png, png_infop info, const UrPngText *texts, gsize n_texts);
guint8 *ur_png_memory_pack (const guint8 *rows, gsize size, int level, gsize *n_packed, GError **error);
void ur_png_memory_write_packed (png_structp png,
                                 const guint8 *packed,
                                 gsize n_packed,
                                 const UrPngDigest *digest);

G_END_DECLS
