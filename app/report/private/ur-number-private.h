/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the reader of numbers only. */
#pragma once

#include "ur-number.h"

G_BEGIN_DECLS

/* Digits or numerals, without what stands round them. */
typedef struct
{
  UrDecimal value;
  gboolean is_chinese; /* its magnitudes are inside it: 三千二百 */
} UrDigits;

const char *ur_digits_read (const char *text, UrDigits *digits);

const char *ur_number_skip_bound_before (const char *text, UrBound *bound);
const char *ur_number_skip_bound_inside (const char *text, UrBound *bound);
const char *ur_number_skip_bound_after (const char *text, UrBound *bound);
const char *ur_number_skip_magnitude (const char *text, UrDecimal *value);
const char *ur_number_skip_joint (const char *text);
const char *ur_number_skip_unit (const char *text);
const char *ur_number_skip_any (const char *text, const char *const *words);

G_END_DECLS
