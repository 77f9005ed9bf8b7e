/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words that tell the unit of the numbers after them: 单位：万元 of （单位：万元）. */
typedef struct
{
  gsize start, end;           /* their bytes, without the brackets around them */
  gsize unit_start, unit_end; /* 万元 */
  gboolean is_several;        /* 单位：万元、人: it does not say which is whose */
} UrToldUnit;

gboolean ur_told_unit_find (const char *text, gsize end, UrToldUnit *out);
gboolean ur_told_unit_read_lead (const char *text, gsize len, UrToldUnit *out);

G_END_DECLS
