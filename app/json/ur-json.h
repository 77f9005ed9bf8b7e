/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a document of any format of ours: reports, presets, templates of sentences. */
#pragma once

#include "ur-error.h"
#include "ur-problem.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* More are counted, not listed. */
#define UR_JSON_MAX_ERRORS 1000u
#define UR_JSON_MAX_NOTES 100u

/* A document while it is read: its places, the strings that are kept of it, and what is wrong with it. */
typedef struct _UrJson UrJson;

/**
 * UrCursor:
 * @json: the document
 * @node: the value, or %NULL for one that is absent or of the wrong type
 * @span: where it is
 *
 * A value of a document with its place.
 */
typedef struct
{
  UrJson *json;
  JsonNode *node;
  guint span;
} UrCursor;

/**
 * UrJsonFormat:
 * @read: reads the root; says whether anything sensible came of it, and if not has recorded why and may
 * change the code of the error
 * @describe_unknown: (nullable): the sentence for a member that the format does not have, which then is an
 *   error; without it such members are kept and noted
 * @describe_foreign: (nullable): the sentence for a file that is of another format altogether, or %NULL
 * @max_bytes: the largest document
 *
 * What sets one format apart from the others.
 */
typedef struct
{
  gboolean (*read) (UrCursor root, gpointer data, UrError *code);
  char *(*describe_unknown) (const char *name);
  char *(*describe_foreign) (const char *data, gsize length);
  guint max_bytes;
} UrJsonFormat;

GStringChunk *ur_json_read (GBytes *document,
                            const char *name,
                            const UrJsonFormat *format,
                            gpointer data,
                            GPtrArray **problems,
                            GError **error);

const char *ur_json_keep (UrJson *json, const char *text, gssize length);
UrExtra *ur_json_steal_extras (UrJson *json, guint *n_extras);
guint ur_json_count_problems (const UrJson *json);
UrProblem *ur_json_find_error (const UrJson *json, guint first);

G_END_DECLS
