/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A linear scale that always holds zero: values in, layout units out. */
typedef struct
{
  double low;  /* smallest value, at most 0 */
  double high; /* largest value, at least 0 */
  double zero; /* where zero is */
  double unit; /* layout units a value of one takes */
} UrScale;

void ur_scale_init (UrScale *scale, const double *values, guint n_values);
void ur_scale_place (UrScale *scale, double start, double end);
double ur_scale_map (const UrScale *scale, double value);
double ur_scale_step (const UrScale *scale, guint max_ticks);
double ur_scale_pick_magnitude (const UrScale *scale, double step, const char **word);
char *ur_scale_dup_tick (double value, double step, const char *magnitude);

G_END_DECLS
