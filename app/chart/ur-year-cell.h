/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing over the years in a small picture, and the years above several of them. */
#pragma once

#include "ur-scene.h"
#include "ur-shape-cache.h"

G_BEGIN_DECLS

/**
 * UrYearCell:
 * @label: what is counted
 * @unit: of all values
 * @words: (array length=n): each value as it is printed; %NULL for a gap
 * @values: (array length=n): the same in numbers of one unit
 * @is_restated: (array length=n): whether a later report told it anew (‡)
 * @n: how many years, the newest last
 *
 * What a cell shows.
 */
typedef struct
{
  const char *label;
  const char *unit;
  const char *const *words;
  const double *values;
  const gboolean *is_restated;
  guint n;
} UrYearCell;

UrScene *ur_year_cell_layout (const UrYearCell *cell, double width, UrShapeCache *shapes);
UrScene *ur_year_heads_layout (const guint *years, guint n, double width, UrShapeCache *shapes);

G_END_DECLS
