/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UrDecimal:
 * @mantissa: the digits without the point, signed
 * @scale: how many of them are after the point, 0 to 12
 *
 * An exact decimal number: 92.39 is { 9239, 2 }.  No binary fraction ever touches a figure of the report.
 * At most 15 digits as printed; with the largest magnitude (万亿, 12 zeros) that is 27 digits, which
 * 128 bits hold.
 */
typedef struct
{
  __int128 mantissa;
  guint scale;
} UrDecimal;

gboolean ur_decimal_parse (const char *digits, UrDecimal *out);
gboolean ur_decimal_apply_magnitude (UrDecimal *value, const char *magnitude);
int ur_decimal_compare (const UrDecimal *a, const UrDecimal *b);
double ur_decimal_to_double (const UrDecimal *value);
char *ur_decimal_to_string (const UrDecimal *value);
gboolean ur_decimal_subtract (const UrDecimal *a, const UrDecimal *b, UrDecimal *out);
gboolean ur_decimal_percent (const UrDecimal *part, const UrDecimal *whole, guint places, UrDecimal *out);
gboolean ur_decimal_divide (const UrDecimal *a, const UrDecimal *b, guint places, UrDecimal *out);
gboolean ur_decimal_round (UrDecimal *value, int place);

G_END_DECLS
