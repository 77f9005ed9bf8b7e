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

G_END_DECLS
