/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes JSON in the layout of our own files: each value on a line of its own, indented by one space a level.
 * json-glib's generator cannot: it puts a space before every colon, and would rewrite the numbers and escapes
 * of members that are only passed on. */
#pragma once

#include "ur-problem.h"

G_BEGIN_DECLS

typedef struct _UrJsonWriter UrJsonWriter;

UrJsonWriter *ur_json_writer_new (const UrExtra *extras, guint n_extras);
GBytes *ur_json_writer_free_to_bytes (UrJsonWriter *writer);

void ur_json_writer_begin_object (UrJsonWriter *writer, const char *name);
void ur_json_writer_end_object (UrJsonWriter *writer);
void ur_json_writer_begin_array (UrJsonWriter *writer, const char *name);
void ur_json_writer_end_array (UrJsonWriter *writer);
void ur_json_writer_add_string (UrJsonWriter *writer, const char *name, const char *text);
void ur_json_writer_add_integer (UrJsonWriter *writer, const char *name, gint64 number);

G_END_DECLS
