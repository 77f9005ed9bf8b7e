/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-list-mark.h"

G_BEGIN_DECLS

gboolean ur_list_mark_read_decimal (const char *text, UrListMark *out, guint *outer);
gboolean ur_list_mark_read_alone (const char *text, UrListMark *out);
gboolean ur_list_mark_read_point (const char *text, gsize len, UrListMark *out);

/* All of them look at the text from @p to @end. */
gboolean ur_mark_is_one_of (const char *set, const char *p, const char *end);
const char *ur_mark_skip_spaces (const char *p, const char *end);
const char *ur_mark_read_number (const char *p, const char *end, gboolean digits, guint *number);
gboolean ur_mark_finish (
    UrListMark *out, UrMarkForm form, guint number, const char *text, const char *p, const char *end);
gboolean ur_mark_read_order (const char *text, const char *p, const char *end, UrListMark *out);
gboolean ur_mark_read_ordinal (const char *text, const char *p, const char *end, UrListMark *out);

G_END_DECLS
