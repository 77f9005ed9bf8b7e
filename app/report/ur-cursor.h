/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the reader only: values of the document with their places. */
#pragma once

#include "ur-guard.h"
#include "ur-lines.h"
#include "ur-report-reader.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* More are counted, not listed. */
#define UR_READER_MAX_ERRORS 1000u
#define UR_READER_MAX_NOTES 100u

#define UR_TEXT_MAX_TITLE 500u
#define UR_TEXT_MAX_PARAGRAPH 100000u

/* Where the search for a path stopped last time at one depth: the next place is mostly close behind. */
typedef struct
{
  guint container; /* its span + 1, 0 for none */
  guint child;
  guint n;
} UrFinger;

/* A document being read: its places, what is wrong with it, and the report it becomes. */
typedef struct
{
  const char *text;
  const UrSpan *spans;
  UrLines *lines;
  UrReport *report;
  GPtrArray *problems; /* (element-type UrProblem) */
  guint n_notes;
  guint n_omitted;
  UrFinger fingers[UR_GUARD_MAX_DEPTH + 1];
  GArray *extras;         /* (element-type UrExtra) */
  GHashTable *period_ids; /* (element-type utf8 UrPeriod) */
  GHashTable *note_ids;   /* (element-type utf8 UrNote) */
  GHashTable *broken;     /* (element-type utf8): ids of parts, periods and notes that could not be read */
  GHashTable *losses;     /* (element-type utf8 UrProblem): ids of indicators without a number, and why */
} UrReader;

/* A value; node is NULL for one that is absent or of the wrong type. */
typedef struct
{
  JsonNode *node;
  guint span;
} UrCursor;

typedef enum
{
  UR_JSON_OBJECT,
  UR_JSON_ARRAY,
  UR_JSON_STRING,
  UR_JSON_INTEGER,
} UrJsonType;

typedef struct
{
  const char *name;
  UrJsonType type;
  gboolean required;
} UrMember;

/* Reads the root of a document; says whether anything sensible came of it. */
typedef gboolean (*UrReaderFunc) (UrReader *reader, UrCursor root, gpointer data, UrError *code);

UrReport *ur_reader_read (GBytes *document,
                          const char *name,
                          UrReaderFunc func,
                          gpointer data,
                          GPtrArray **problems,
                          GError **error);
char *ur_reader_dup_path (UrReader *reader, guint target);
char *ur_reader_dup_found (const UrReader *reader, guint span);
UrProblem *ur_reader_add_problem (
    UrReader *reader, UrSeverity severity, guint span, const char *subject, const char *hint, char *message);
UrProblem *ur_reader_add_error (UrReader *reader, UrCursor where, const char *subject, char *message);

gboolean ur_cursor_check_type (UrReader *reader, UrCursor cursor, UrJsonType type, const char *subject);
gboolean ur_cursor_read_members (UrReader *reader,
                                 UrCursor object,
                                 const UrMember *members,
                                 guint n_members,
                                 UrCursor *values,
                                 const char *subject);
UrCursor *ur_cursor_dup_elements (UrReader *reader, UrCursor array, guint *n_elements);
const char *ur_cursor_get_string (UrCursor cursor);
void ur_cursor_mark_broken (UrReader *reader, UrCursor object);
const char *ur_cursor_read_text (UrReader *reader, UrCursor cursor, guint max_chars, const char *subject);
const char *ur_cursor_read_id (UrReader *reader, UrCursor cursor, GHashTable *taken, const char *subject);
gboolean ur_cursor_read_integer (
    UrReader *reader, UrCursor cursor, gint64 min, gint64 max, guint *value, const char *subject);
gboolean ur_cursor_read_choice (
    UrReader *reader, UrCursor cursor, const char *const *choices, guint *choice, const char *subject);
gpointer ur_cursor_look_up (
    UrReader *reader, UrCursor cursor, GHashTable *ids, const char *what, const char *subject);

G_END_DECLS
