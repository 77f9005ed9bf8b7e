/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-shape.h"

G_BEGIN_DECLS

/* A paragraph that is broken into lines of a measure. */
typedef struct
{
  const UrShape *shape;
  const UrTextStyle *style;
  double measure; /* pt */
} UrSetting;

/* A line before it is set: clusters from first to end, the next line from next on (white space falls away).
 */
typedef struct
{
  guint first, end, next;
  double natural;              /* width when nothing is stretched, pt */
  double trim_start, trim_end; /* blank halves cut off at the ends */
} UrLineFit;

GArray *ur_fit_lines (const UrSetting *setting);
double ur_fit_get_indent (const UrSetting *setting, guint first);

G_END_DECLS
