/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-export.h"

G_BEGIN_DECLS

void ur_file_name_append (GString *name, const char *text, gsize max_bytes);
void ur_file_name_append_title (GString *name, const UrChart *chart, gsize max_bytes);
void ur_file_name_append_tail (GString *name, const UrExportOptions *options);
char *ur_file_name_dup_plain (const char *prefix, const char *text, const char *suffix);
void ur_file_name_guard (GString *name);

G_END_DECLS
