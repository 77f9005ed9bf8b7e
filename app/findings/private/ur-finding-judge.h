/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-number.h"

G_BEGIN_DECLS

gboolean ur_number_is_grade_in_row (const char *text, gsize len, const UrNumber *number);
gboolean ur_number_is_phase (const char *text, gsize len, const UrNumber *number);
gboolean ur_number_is_class (const char *text, gsize len, const UrNumber *number);
gboolean ur_number_is_of_long_ratio (const char *text, gsize len, const UrNumber *number);
gboolean ur_number_is_told_bare (const char *text, gsize len, const UrNumber *number);
gboolean ur_number_is_of_name (const char *text, gsize len, const UrNumber *number);
gboolean ur_number_is_of_plant (const char *text, gsize len, const UrNumber *number);
gboolean ur_number_is_likened (const char *text, gsize len, const UrNumber *number);
gboolean ur_number_is_letter_grade (const char *text, gsize len, const UrNumber *number);
gboolean ur_number_is_among_first (const char *text, const UrNumber *number);
gboolean ur_number_is_of_motto (const char *text, gsize len, const UrNumber *number);
gboolean ur_number_limits_things (const char *text, gsize len, const UrNumber *number);
gboolean ur_number_is_doubtful (const char *text, gsize from, const UrNumber *number);

G_END_DECLS
