/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-notes-search.h"

G_BEGIN_DECLS

#define UR_TYPE_RESULT_LIST (ur_result_list_get_type ())
G_DECLARE_FINAL_TYPE (UrResultList, ur_result_list, UR, RESULT_LIST, GObject)

UrResultList *ur_result_list_new (UrReport *report, GArray *hits, GArray *note_hits);
guint ur_result_list_count_groups (UrResultList *list);

G_END_DECLS
