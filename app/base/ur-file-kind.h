/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  UR_FILE_OTHER, /* words in a format that nothing here reads */
  UR_FILE_TABLE, /* a spreadsheet */
  UR_FILE_PACKED,
  UR_FILE_PICTURE,
  UR_FILE_DOCX,
  UR_FILE_ODT,
  UR_FILE_OFD,
  UR_FILE_RTF,
  UR_FILE_DOC, /* Word before 2007, and WPS */
} UrFileKind;

const char *ur_file_kind_find (const char *data, gsize length, UrFileKind *kind);

G_END_DECLS
