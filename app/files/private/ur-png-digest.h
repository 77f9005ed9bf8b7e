/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <png.h>

#include <glib.h>

G_BEGIN_DECLS

/* The digest of a picture's pixels, whatever the form they are written in. */
typedef struct _UrPngDigest UrPngDigest;

UrPngDigest *ur_png_digest_new (guint width, guint height);
void ur_png_digest_free (UrPngDigest *digest);

void ur_png_digest_add_rgb (UrPngDigest *digest, const guint8 *row);
void ur_png_digest_add_rgba (UrPngDigest *digest, const guint8 *row);
void ur_png_digest_add_indices (UrPngDigest *digest, const guint8 *row, const guint8 (*colors)[4]);
void ur_png_digest_repeat (UrPngDigest *digest);

char *ur_png_digest_dup_string (const UrPngDigest *digest);
void ur_png_digest_write (const UrPngDigest *digest, png_structp png);

G_END_DECLS
