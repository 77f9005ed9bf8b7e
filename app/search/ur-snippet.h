/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is around a hit, and what was tried where there is none. */
#pragma once

#include "ur-search.h"

G_BEGIN_DECLS

char *ur_hit_dup_snippet (const UrHit *hit, guint n_around, gsize *start, gsize *end);
char *ur_search_dup_tried (const char *words);
char **ur_search_list_near (const UrSearchIndex *index, const char *words);

G_END_DECLS
