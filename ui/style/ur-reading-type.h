/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-fonts.h"

G_BEGIN_DECLS

/**
 * UrReadingType:
 * @face: %UR_FACE_SERIF or %UR_FACE_SANS
 * @spacing: of its lines, times what is usual
 * @chars: the most characters of a line
 *
 * How the reader wants the report's text to be set.
 */
typedef struct
{
  UrFace face;
  double spacing;
  int chars;
} UrReadingType;

/* What can be chosen; also the names of the settings and of the application's actions. */
#define UR_READING_FACE "reading-face"
#define UR_READING_SPACING "line-spacing"
#define UR_READING_LENGTH "line-length"

const UrReadingType *ur_reading_type_get (void);
const char *ur_reading_type_get_choice (const char *what);
gboolean ur_reading_type_choose (const char *what, const char *choice);

G_END_DECLS
