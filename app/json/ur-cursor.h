/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values of a document: each call checks one, records what is wrong with it and where, and keeps its strings
 * with the document.  @subject is the label of what is lost by a mistake, or NULL. */
#pragma once

#include "ur-json.h"

G_BEGIN_DECLS

/* How long an id may be. */
#define UR_CURSOR_MAX_ID 64u

/* How many characters in a row may be on another one or be invisible: as many as the Stream-Safe Text
 * Format of Unicode (annex 15) allows.  Shaping takes time that grows with the square of such a row. */
#define UR_CURSOR_MAX_MARKS 30u

typedef enum
{
  UR_JSON_OBJECT,
  UR_JSON_ARRAY,
  UR_JSON_STRING,
  UR_JSON_INTEGER,
  UR_JSON_NUMBER,
  UR_JSON_INTEGER_OR_STRING,
} UrJsonType;

typedef struct
{
  const char *name;
  UrJsonType type;
  gboolean required;
} UrMember;

gboolean ur_cursor_check_type (UrCursor cursor, UrJsonType type, const char *subject);
gboolean ur_cursor_read_members (
    UrCursor object, const UrMember *members, guint n_members, UrCursor *values, const char *subject);
UrCursor *ur_cursor_dup_elements (UrCursor array, guint *n_elements);
UrCursor ur_cursor_get_member (UrCursor object, const char *name);
const char *ur_cursor_get_string (UrCursor cursor);
gint64 ur_cursor_get_integer (UrCursor cursor);
void ur_cursor_mark_broken (UrCursor object);

gboolean ur_cursor_is_forbidden (gunichar c);
char *ur_cursor_dup_allowed (const char *text);
const char *ur_cursor_read_text (UrCursor cursor, guint max_chars, const char *subject);
const char *ur_cursor_read_id (UrCursor cursor, GHashTable *taken, const char *subject);
gboolean ur_cursor_read_integer (UrCursor cursor, gint64 min, gint64 max, guint *value, const char *subject);
gboolean ur_cursor_read_number (UrCursor cursor, double min, double max, double *value, const char *subject);
gboolean ur_cursor_read_choice (UrCursor cursor,
                                const char *const *choices,
                                guint *choice,
                                const char *subject);
gboolean ur_cursor_read_kept (
    UrCursor format, UrCursor version, const char *kept, gint64 latest, UrError *code);
gpointer ur_cursor_look_up (UrCursor cursor, GHashTable *ids, const char *what, const char *subject);

UrProblem *ur_cursor_add_error (UrCursor cursor, const char *subject, char *message);
UrProblem *ur_cursor_add_error_with_hint (UrCursor cursor,
                                          const char *subject,
                                          const char *hint,
                                          char *message);

G_END_DECLS
