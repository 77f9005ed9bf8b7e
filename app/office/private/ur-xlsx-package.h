/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A workbook as a file, without a file: what is written goes to memory, and from there to standard output. */
#pragma once

#include <xlsxwriter.h>

#include "ur-written.h"

G_BEGIN_DECLS

/**
 * UrXlsxPicture:
 * @sheet: where it is
 * @row: from 0; it begins there, in the first column
 * @picture: what is shown
 *
 * A picture in a workbook; a sheet has one at most.
 */
typedef struct
{
  lxw_worksheet *sheet;
  guint row;
  UrWrittenPicture picture;
} UrXlsxPicture;

gboolean ur_xlsx_package_write (lxw_workbook *workbook,
                                const GArray *pictures,
                                GBytes *core,
                                GBytes *program);

G_END_DECLS
