/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Under which a picture says what its pixels were: see ur_png_read_digest(). */
#define UR_PNG_KEY_PIXELS "ur-pixels"

/* No picture of this program is larger: the longest is 4,320 by 32,767. */
#define UR_PNG_MAX_SIDE 32767u
#define UR_PNG_MAX_PIXELS (4320u * 32767u)

char *ur_png_read_digest (GInputStream *stream, GCancellable *cancellable, GError **error);

G_END_DECLS
