/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The reader's settings.  Without the schema every getter gives the default and setters keep nothing. */
GSettings *ur_settings_get (void);

int ur_settings_get_int (const char *key, int fallback);
void ur_settings_set_int (const char *key, int value);
gboolean ur_settings_get_boolean (const char *key, gboolean fallback);
void ur_settings_set_boolean (const char *key, gboolean value);
char *ur_settings_dup_string (const char *key, const char *fallback);
void ur_settings_set_string (const char *key, const char *value);
GVariant *ur_settings_get_value (const char *key);
void ur_settings_set_value (const char *key, GVariant *value);
char *ur_settings_dup_place (const char *report_id);
void ur_settings_set_place (const char *report_id, const char *place);

G_END_DECLS
