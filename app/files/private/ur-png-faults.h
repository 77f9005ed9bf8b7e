/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <png.h>

#include <glib.h>

G_BEGIN_DECLS

/* What libpng calls when something is wrong, for whoever reads or writes a picture. */
G_NORETURN void ur_png_fail_cb (png_structp png, png_const_charp message);
void ur_png_warn_cb (png_structp png, png_const_charp message);

G_END_DECLS
