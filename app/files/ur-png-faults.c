/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-png-faults.h"

/**
 * ur_png_fail_cb:
 * @png: what reads or writes a picture
 * @message: what libpng says of the fault, in English
 *
 * Leaves libpng by png_longjmp(): whoever calls it has called setjmp() before. Without this libpng would
 * write
 * @message to standard error.
 */
void
ur_png_fail_cb (png_structp png, png_const_charp message)
{
  g_debug ("libpng: %s", message);
  png_longjmp (png, 1);
}

/**
 * ur_png_warn_cb:
 * @png: what reads or writes a picture
 * @message: what libpng says of something that it can work with, in English
 *
 * Keeps it off standard error: the picture is read or written all the same.
 */
void
ur_png_warn_cb (png_structp png, png_const_charp message)
{
  g_debug ("libpng: %s", message);
}
