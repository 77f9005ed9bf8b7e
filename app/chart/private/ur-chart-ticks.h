/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-chart-builder.h"
#include "ur-scale.h"

G_BEGIN_DECLS

#define UR_CHART_MAX_TICKS 5

/* A scale with what is said at its value lines. */
typedef struct
{
  UrScale scale;
  double step;
  double divisor;        /* what a tick of one stands for */
  const char *magnitude; /* said at the ticks; "" where the subtitle tells it with the unit */
} UrChartTicks;

double ur_magnitude_get_value (const char *magnitude);
void ur_chart_ticks_add (UrChartBuilder *builder, const UrChartTicks *ticks);

G_END_DECLS
