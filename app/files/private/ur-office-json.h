/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: the description of a file that another program writes, and its pictures. */
#pragma once

#include <json-glib/json-glib.h>

#include "ur-office.h"

G_BEGIN_DECLS

/* A description that grows. */
typedef struct
{
  JsonBuilder *builder;
  GByteArray *pictures;
} UrOfficeJson;

void ur_office_json_init (UrOfficeJson *json, const char *title, const char *author);
void ur_office_json_clear (UrOfficeJson *json);
void ur_office_json_add_text (UrOfficeJson *json, const char *name, const char *text);
void ur_office_json_add_number (UrOfficeJson *json, const char *name, double number);
void ur_office_json_add_picture (UrOfficeJson *json, GBytes *png, double width, const char *words);
GBytes *ur_office_json_write (UrOfficeJson *json,
                              UrOfficeForm form,
                              GCancellable *cancellable,
                              GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UrOfficeJson, ur_office_json_clear)

G_END_DECLS
