/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-cff.h"

G_BEGIN_DECLS

/* Adobe Technical Note 5176: elements of different lengths one behind the other. */
typedef struct
{
  const guint8 *offsets; /* count + 1 of them */
  const guint8 *data;    /* one byte before the first element */
  guint count;
  guint offset_size;
  guint end; /* offset behind the last element, known to lie in the table */
} UrCffIndex;

typedef struct
{
  const guint8 *bytes;
  gsize length;
} UrCffElement;

struct _UrCff
{
  GBytes *table;
  UrCffIndex charstrings;
  UrCffIndex global;
  UrCffIndex *local; /* one for every font dictionary */
  guint n_local;
  guint8 *dictionary; /* which of them a glyph belongs to */
};

gboolean ur_cff_index_get (const UrCffIndex *index, guint i, UrCffElement *element);

G_END_DECLS
