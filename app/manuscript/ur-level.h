/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a line or passage of a document is. */
typedef enum
{
  UR_LEVEL_BLANK,
  UR_LEVEL_ASIDE, /* furniture, address, page numbers */
  UR_LEVEL_TITLE,
  UR_LEVEL_PART,
  UR_LEVEL_INTRO, /* a paragraph before the first section of its part */
  UR_LEVEL_SECTION,
  UR_LEVEL_SUBSECTION,
  UR_LEVEL_LEAD, /* words that open a paragraph */
  UR_LEVEL_PARAGRAPH,
  UR_LEVEL_ROW, /* of a table */
  UR_LEVEL_ANNEX,
} UrLevel;

/* Whether it is the heading of what comes after it; the title of the whole is none. */
static inline gboolean
ur_level_is_heading (UrLevel level)
{
  return level == UR_LEVEL_PART || level == UR_LEVEL_ANNEX || level == UR_LEVEL_SECTION ||
         level == UR_LEVEL_SUBSECTION;
}

G_END_DECLS
