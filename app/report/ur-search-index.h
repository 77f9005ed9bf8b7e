/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the library only: the folded text of a report. */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

typedef struct _UrSearchIndex UrSearchIndex;

UrSearchIndex *ur_search_index_new (const UrReport *report);
void ur_search_index_free (UrSearchIndex *index);

G_END_DECLS
