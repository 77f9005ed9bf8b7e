/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "ur-report.h"

G_BEGIN_DECLS

/**
 * UrPlace:
 * @part: index of the part in the report, or -1
 * @section: index of the section in its part, or -1
 * @paragraph: index of the paragraph in its section, or -1 for the section's title
 * @start: first byte in the paragraph's text, or -1 for no range
 * @end: byte after the last, or -1
 * @chart: which chart's page is open over the place, counted from 1, or 0 for none
 * @mark: which of its marks is chosen, counted from 1, or 0
 *
 * A place in the open report.  Indices count from 0; the text form counts from 1, as people do.
 */
typedef struct
{
  int part;
  int section;
  int paragraph;
  gssize start;
  gssize end;
  guint chart;
  guint mark;
} UrPlace;

/* clang-format off */
#define UR_PLACE_NONE { -1, -1, -1, -1, -1, 0, 0 }
/* clang-format on */

#define UR_TYPE_PLACE (ur_place_get_type ())
GType ur_place_get_type (void);

UrPlace *ur_place_copy (const UrPlace *place);
void ur_place_free (UrPlace *place);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrPlace, ur_place_free)

void ur_place_init (UrPlace *place);
gboolean ur_place_equal (const UrPlace *a, const UrPlace *b);
void ur_place_set_indicator (UrPlace *place, const UrIndicator *indicator);
char *ur_place_to_string (const UrPlace *place, const UrReport *report);
gboolean ur_place_parse (const char *text, const UrReport *report, UrPlace *place);
const UrSection *ur_place_get_section (const UrPlace *place, const UrReport *report);

G_END_DECLS
