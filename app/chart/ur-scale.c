/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-scale.h"

#include <math.h>

/**
 * ur_scale_init:
 * @scale: filled in
 * @values: the values it must hold
 * @n_values: how many
 *
 * Starts a scale from zero: a bar that does not begin there lies about its length.
 */
void
ur_scale_init (UrScale *scale, const double *values, guint n_values)
{
  *scale = (UrScale){ 0 };
  for (guint i = 0; i < n_values; i++)
    {
      scale->low = MIN (scale->low, values[i]);
      scale->high = MAX (scale->high, values[i]);
    }
}

/**
 * ur_scale_place:
 * @scale: a scale that knows its values
 * @start: where its smallest value, or zero, lies
 * @end: where its largest value, or zero, lies
 */
void
ur_scale_place (UrScale *scale, double start, double end)
{
  double range = scale->high - scale->low;

  scale->unit = range > 0 ? (end - start) / range : 0;
  scale->zero = round (start - scale->low * scale->unit);
  /* A zero on a whole pixel must not push the far end out. */
  if (scale->high > 0)
    scale->unit = MIN (scale->unit, (end - scale->zero) / scale->high);
  if (scale->low < 0)
    scale->unit = MIN (scale->unit, (scale->zero - start) / -scale->low);
}

/**
 * ur_scale_map:
 * @scale: a placed scale
 * @value: a value
 *
 * Returns: where @value lies
 */
double
ur_scale_map (const UrScale *scale, double value)
{
  return scale->zero + value * scale->unit;
}

/**
 * ur_scale_step:
 * @scale: a scale that knows its values
 * @max_ticks: most ticks, zero included
 *
 * Returns: the smallest of 1, 2, 5 × 10ⁿ that covers the range with so few ticks; 0 for an empty range
 */
double
ur_scale_step (const UrScale *scale, guint max_ticks)
{
  static const double steps[] = { 1, 2, 5, 10 };
  double range = scale->high - scale->low;
  double power;

  if (range <= 0 || max_ticks < 2)
    return 0;
  power = pow (10, floor (log10 (range / (max_ticks - 1))));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      double step = steps[i] * power;
      double ticks = ceil (scale->high / step - 1e-9) - floor (scale->low / step + 1e-9) + 1;

      if (ticks <= max_ticks)
        return step;
    }
  return 20 * power;
}

/**
 * ur_scale_pick_magnitude:
 * @scale: a scale that knows its values
 * @step: from one tick to the next
 * @word: (out) (transfer none): what it is called: 万, 亿, 万亿 or nothing
 *
 * In what the ticks of a scale are said: 500万亿 can be read, 500000000000000 can not.  All ticks of a scale
 * share a magnitude.
 *
 * Returns: what the magnitude stands for
 */
double
ur_scale_pick_magnitude (const UrScale *scale, double step, const char **word)
{
  static const struct
  {
    double value;
    const char *word;
  } magnitudes[] = { { 1e12, "万亿" }, { 1e8, "亿" }, { 1e4, "万" } };
  double most = MAX (scale->high, -scale->low);

  for (guint i = 0; i < G_N_ELEMENTS (magnitudes); i++)
    if (most >= magnitudes[i].value * (1 - 1e-9) && step >= magnitudes[i].value / 10 * (1 - 1e-9))
      {
        *word = magnitudes[i].word;
        return magnitudes[i].value;
      }
  *word = "";
  return 1;
}

/**
 * ur_scale_dup_tick:
 * @value: of the tick, in its magnitude
 * @step: from one tick to the next, in the same
 * @magnitude: the word after it; zero goes without
 *
 * Returns: (transfer full): what a tick says, with no more decimals than its step has
 */
char *
ur_scale_dup_tick (double value, double step, const char *magnitude)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE * 2];
  int places = step > 0 ? (int) MAX (0, -floor (log10 (step) + 1e-9)) : 0;
  g_autofree char *format = g_strdup_printf ("%%.%df", MIN (places, 20));

  if (fabs (value) < step * 1e-6 || step <= 0)
    return g_strdup ("0");
  g_ascii_formatd (text, sizeof text, format, fabs (value));
  return g_strconcat (value < 0 ? "−" : "", text, magnitude, NULL);
}
