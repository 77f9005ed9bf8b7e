/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: the lines that union-report-extract writes, a JSON object each. */
#pragma once

#include "ur-extraction.h"

G_BEGIN_DECLS

/**
 * UrExtractionLines:
 * @blocks: what was read so far
 * @failure: (nullable): why the document was not read, as the other program says
 * @is_whole: whether the last line was there, and counts as many blocks as there were
 * @is_garbled: whether a line was none
 *
 * What was understood of the lines.
 */
typedef struct
{
  UrBlocks *blocks;
  GError *failure;
  gboolean is_whole;
  gboolean is_garbled;
} UrExtractionLines;

void ur_extraction_lines_clear (UrExtractionLines *lines);
gboolean ur_extraction_lines_read (UrExtractionLines *lines,
                                   const char *line,
                                   gsize length,
                                   const UrExtractionOptions *options);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UrExtractionLines, ur_extraction_lines_clear)

G_END_DECLS
