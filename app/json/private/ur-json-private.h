/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-guard.h"
#include "ur-json.h"
#include "ur-lines.h"

G_BEGIN_DECLS

/* Where the search for a path ended last time at one depth: the next place is mostly close after it. */
typedef struct
{
  guint container; /* its span + 1, 0 for none */
  guint child;
  guint n;
} UrPathStep;

struct _UrJson
{
  const char *text;
  gsize length;
  const UrJsonFormat *format;
  const UrSpan *spans;
  UrLines *lines; /* (nullable): made for the first mistake, as most documents have none */
  GStringChunk *strings;
  GPtrArray *problems; /* (element-type UrProblem) */
  guint n_notes;
  guint n_omitted;
  UrPathStep path[UR_GUARD_MAX_DEPTH + 1];
  GArray *extras;      /* (element-type UrExtra) */
  GHashTable *broken;  /* (element-type utf8): ids of things that could not be read */
  GHashTable *unknown; /* (element-type utf8): ids that nothing has, each told once */
  GPtrArray *nameless; /* (element-type GHashTable): where something has no id of its own, so that one that is
                          not found there may be meant for it */
};

void ur_json_add_mistake (UrJson *json, const UrMistake *mistake);
void ur_json_add_foreign (UrJson *json, char *message);
void ur_json_add_omitted (UrJson *json);
UrProblem *ur_json_add_problem (
    UrJson *json, UrSeverity severity, guint span, const char *subject, const char *hint, char *message);
char *ur_json_dup_path (UrJson *json, guint span);
char *ur_json_dup_found (const UrJson *json, guint span);

G_END_DECLS
