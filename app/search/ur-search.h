/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

/**
 * UrHit:
 *
 * A place in the report's text.  @paragraph is NULL for a hit in @section's title; then the offsets are bytes
 * in section->title.
 */
typedef struct
{
  const UrSection *section;
  const UrParagraph *paragraph;
  gsize start;
  gsize end;
} UrHit;

/* The folded text of a report. */
typedef struct _UrSearchIndex UrSearchIndex;

UrSearchIndex *ur_search_index_new (UrReport *report);
void ur_search_index_free (UrSearchIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrSearchIndex, ur_search_index_free)

GArray *ur_search_find (const UrSearchIndex *index, const char *words);

G_END_DECLS
