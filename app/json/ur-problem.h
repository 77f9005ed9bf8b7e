/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  UR_PROBLEM_NOTE,  /* nothing is lost: an unknown member, say */
  UR_PROBLEM_ERROR, /* something could not be read */
} UrSeverity;

/**
 * UrProblem:
 *
 * One thing wrong with a document: where (1-based line and column in characters; end_column is after the
 * value; all 0 for a file that is of another format altogether) and a full translated sentence.  @path is
 * like `indicators[3].number`; @hint is a few words for the arrow under the column or NULL; @subject the
 * label of what was lost or NULL; @lost_with what else was lost with it, by its titles.
 */
typedef struct
{
  UrSeverity severity;
  guint line;
  guint column;
  guint end_column;
  char *path;
  char *message;
  char *hint;
  char *subject;
  GPtrArray *lost_with; /* (element-type utf8), may be empty */
} UrProblem;

/* A member that the format does not know: kept as the document has it, so that nothing is lost. */
typedef struct
{
  const char *path;  /* parts[0].colour */
  const char *owner; /* parts[0]; "" in the root */
  const char *name;  /* "colour", as the document has it, quotation marks included */
  const char *json;
} UrExtra;

void ur_problem_free (UrProblem *problem);
char *ur_problem_to_string (const UrProblem *problem, const char *file_name);

G_END_DECLS
