/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-float.h"

/**
 * ur_float_to_string:
 * @value: a size: pixels, millimetres, points
 *
 * Writes a number as it is typed, in options and in JSON: with a point, and no more digits than it needs.
 * printf() writes a comma in the locales of half of Europe and Asia, and nothing here reads that.
 *
 * Returns: (transfer full): six significant digits at most
 */
char *
ur_float_to_string (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%g", value));
}
