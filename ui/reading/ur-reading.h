/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-notebook.h"
#include "ur-place.h"
#include "ur-search.h"

G_BEGIN_DECLS

#define UR_TYPE_READING (ur_reading_get_type ())
G_DECLARE_FINAL_TYPE (UrReading, ur_reading, UR, READING, GtkTextView)

void ur_reading_set_part (UrReading *reading, UrReport *report, const UrPart *part);
const UrSection *ur_reading_get_section (UrReading *reading);
void ur_reading_get_place (UrReading *reading, UrPlace *place);
gboolean ur_reading_get_top (UrReading *reading, UrPlace *top, int *pixels);
void ur_reading_set_top (UrReading *reading, const UrPlace *top, int pixels);
void ur_reading_scroll_to (UrReading *reading, const UrPlace *place);
void ur_reading_select (UrReading *reading, const UrIndicator *indicator);
const UrIndicator *ur_reading_get_selected (UrReading *reading);
void ur_reading_set_hits (UrReading *reading, GArray *hits, int current);
void ur_reading_set_notes (UrReading *reading, const GArray *placed);
const UrIndicator *ur_reading_list_meant (UrReading *reading, GArray *places);
void ur_reading_set_marks (UrReading *reading, gboolean marks);
char *ur_reading_dup_section (UrReading *reading, const UrSection *section);

G_END_DECLS
