/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the reader only: finds an indicator's figure in the sentence it quotes. */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

/* before a place in a row: 第4位 */
#define ORDINAL "第"

typedef enum
{
  UR_FIGURE_FOUND,
  UR_FIGURE_NO_QUOTE,    /* the quotation is not in the paragraph */
  UR_FIGURE_MANY_QUOTES, /* … more than once */
  UR_FIGURE_ABSENT,      /* the figure is not in the quotation */
  UR_FIGURE_MANY,        /* … more than once */
} UrFigureFault;

UrFigureFault ur_figure_find (UrIndicator *indicator);
char *ur_figure_dup_near (const UrIndicator *indicator, UrFigureFault fault);
UrBound ur_figure_find_far_bound (
    const UrIndicator *indicator, const char *text, const char *figure, const char **word, gsize *length);
char *ur_figure_dup_unsaid (const UrIndicator *indicator);
char *ur_figure_describe (const UrReport *report, const UrIndicator *indicator, UrFigureFault fault);
char *ur_figure_dup_elsewhere (const UrReport *report, const UrIndicator *indicator);
const char *ur_figure_get_hint (const char *number);

G_END_DECLS
