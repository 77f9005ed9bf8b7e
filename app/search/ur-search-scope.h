/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-search.h"

G_BEGIN_DECLS

/* What places are wanted of. */
typedef enum
{
  UR_SEARCH_ANYWHERE,
  UR_SEARCH_TEXT,    /* paragraphs */
  UR_SEARCH_TITLES,  /* of parts and sections */
  UR_SEARCH_FIGURES, /* labels, and words of the text that hold a figure */
  UR_SEARCH_CHARTS,  /* titles of charts */
} UrSearchKind;

/* Where and what is wanted; without a part, in all of them. */
typedef struct
{
  const UrPart *part;
  UrSearchKind kind;
} UrSearchScope;

gboolean ur_search_kind_find (const char *name, UrSearchKind *kind);
guint ur_search_scope_keep (const UrSearchScope *scope, GArray *hits);

G_END_DECLS
