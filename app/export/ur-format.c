/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-export.h"

/**
 * ur_format_get_extension:
 * @format: a file format
 *
 * Returns: (transfer none): its file name extension without the dot, as the command line spells it
 */
const char *
ur_format_get_extension (UrFormat format)
{
  switch (format)
    {
    case UR_FORMAT_PNG:
      return "png";
    case UR_FORMAT_SVG:
      return "svg";
    case UR_FORMAT_PDF:
      return "pdf";
    case UR_FORMAT_CSV:
      return "csv";
    case UR_FORMAT_XLSX:
      return "xlsx";
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * ur_format_is_picture:
 * @format: a file format
 *
 * Returns: whether it is a picture, which has a size, or a table
 */
gboolean
ur_format_is_picture (UrFormat format)
{
  return format != UR_FORMAT_CSV && format != UR_FORMAT_XLSX;
}
