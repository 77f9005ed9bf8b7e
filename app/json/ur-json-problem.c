/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with a document while it is read, and where. */
#include "ur-config.h"

#include "ur-excerpt.h"
#include "ur-json-private.h"

#include <glib/gi18n-lib.h>

/* Texts are pointed at without their quotation marks: the mistake is between them. */
static void
get_bounds (const UrJson *json, guint index, gsize *start, gsize *end)
{
  const UrSpan *span = &json->spans[index];
  gboolean quoted =
      (span->kind == UR_SPAN_STRING || span->kind == UR_SPAN_NAME) && span->end - span->start > 2;

  *start = span->start + (quoted ? 1 : 0);
  *end = span->end - (quoted ? 1 : 0);
}

static void
append_name (const UrJson *json, GString *path, guint name)
{
  const UrSpan *span = &json->spans[name];

  g_string_append (path, path->len > 0 ? "." : "");
  g_string_append_len (path, json->text + span->start + 1, span->end - span->start - 2);
}

/**
 * ur_json_dup_path:
 * @span: a value
 *
 * Walks down to the value.
 *
 * Returns: (transfer full): where it is, like parts[0].sections[4].number
 */
char *
ur_json_dup_path (UrJson *json, guint span)
{
  GString *path = g_string_new (NULL);

  for (guint at = 0, depth = 0; at != span; depth++)
    {
      gboolean object = json->spans[at].kind == UR_SPAN_OBJECT;
      UrPathStep *step = &json->path[depth];
      guint value;

      if (step->container != at + 1 || step->child > span)
        *step = (UrPathStep){ at + 1, at + 1, 0 };
      while ((value = json->spans[step->child + (object ? 1 : 0)].next) <= span)
        {
          step->child = value;
          step->n++;
        }
      at = step->child;
      if (!object)
        g_string_append_printf (path, "[%u]", step->n);
      else
        {
          append_name (json, path, at);
          at += at == span ? 0 : 1;
        }
    }
  return g_string_free (path, FALSE);
}

/**
 * ur_json_dup_found:
 * @span: a value or a name
 *
 * Returns: (transfer full): what is there, short enough for a sentence
 */
char *
ur_json_dup_found (const UrJson *json, guint span)
{
  const UrSpan *place = &json->spans[span];
  gsize start, end;

  if (place->kind == UR_SPAN_OBJECT)
    return g_strdup ("{…}");
  if (place->kind == UR_SPAN_ARRAY)
    return g_strdup ("[…]");
  get_bounds (json, span, &start, &end);
  return ur_excerpt_new (json->text + start, end - start);
}

static UrProblem *
append_problem (UrJson *json, UrSeverity severity, gsize start, gsize end)
{
  UrProblem *problem = g_new0 (UrProblem, 1);
  guint end_line;

  if (json->lines == NULL)
    json->lines = ur_lines_new (json->text, json->length);
  problem->severity = severity;
  ur_lines_find (json->lines, start, &problem->line, &problem->column);
  ur_lines_find (json->lines, end, &end_line, &problem->end_column);
  if (end_line != problem->line || problem->end_column <= problem->column)
    problem->end_column = problem->column + 1;
  problem->lost_with = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (json->problems, problem);
  return problem;
}

/**
 * ur_json_add_mistake:
 * @mistake: what is wrong with the syntax
 *
 * Such a mistake is the only problem of its document.
 */
void
ur_json_add_mistake (UrJson *json, const UrMistake *mistake)
{
  UrProblem *problem = append_problem (json, UR_PROBLEM_ERROR, mistake->start, mistake->end);

  problem->path = g_strdup ("");
  problem->message = g_strdup (mistake->message);
  problem->hint = g_strdup (mistake->hint);
}

/**
 * ur_json_add_foreign:
 * @message: (transfer full): what the file is
 *
 * The whole document is wrong, no place in it.  Such a mistake is the only problem of its document.
 */
void
ur_json_add_foreign (UrJson *json, char *message)
{
  UrProblem *problem = g_new0 (UrProblem, 1);

  problem->severity = UR_PROBLEM_ERROR;
  problem->path = g_strdup ("");
  problem->message = message;
  problem->lost_with = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (json->problems, problem);
}

/**
 * ur_json_add_omitted:
 *
 * Says at the end of the list how many mistakes it leaves out, so that nobody believes that it is complete.
 */
void
ur_json_add_omitted (UrJson *json)
{
  const UrProblem *last;
  UrProblem *problem;

  if (json->n_omitted == 0)
    return;
  last = g_ptr_array_index (json->problems, json->problems->len - 1);
  problem = g_new0 (UrProblem, 1);
  problem->severity = UR_PROBLEM_ERROR;
  problem->line = last->line;
  problem->column = last->column;
  problem->end_column = last->end_column;
  problem->path = g_strdup ("");
  problem->message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more mistake is not listed.",
                                                   "%u more mistakes are not listed.", json->n_omitted),
                                      json->n_omitted);
  problem->lost_with = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (json->problems, problem);
}

static gboolean
is_full (UrJson *json, UrSeverity severity)
{
  if (severity == UR_PROBLEM_NOTE ? json->n_notes < UR_JSON_MAX_NOTES
                                  : json->problems->len - json->n_notes < UR_JSON_MAX_ERRORS)
    return FALSE;
  if (severity == UR_PROBLEM_ERROR)
    json->n_omitted++;
  return TRUE;
}

/**
 * ur_json_add_problem:
 * @span: the value that is wrong
 * @subject: (nullable): the label of what is lost by it
 * @hint: (nullable): a few words for under it
 * @message: (transfer full): the sentence
 *
 * Returns: (transfer none) (nullable): the problem, or %NULL when there are too many to list
 */
UrProblem *
ur_json_add_problem (
    UrJson *json, UrSeverity severity, guint span, const char *subject, const char *hint, char *message)
{
  g_autofree char *sentence = message;
  UrProblem *problem;
  gsize start, end;

  if (is_full (json, severity))
    return NULL;
  json->n_notes += severity == UR_PROBLEM_NOTE ? 1 : 0;
  get_bounds (json, span, &start, &end);
  problem = append_problem (json, severity, start, end);
  problem->path = ur_json_dup_path (json, span);
  problem->message = g_steal_pointer (&sentence);
  problem->hint = g_strdup (hint);
  problem->subject = g_strdup (subject);
  return problem;
}

/**
 * ur_json_count_problems:
 *
 * Returns: how many problems were recorded so far, notes included
 */
guint
ur_json_count_problems (const UrJson *json)
{
  return json->problems->len;
}

/**
 * ur_json_find_error:
 * @first: what ur_json_count_problems() was before a call
 *
 * Returns: (transfer none) (nullable): the first error that was recorded since then
 */
UrProblem *
ur_json_find_error (const UrJson *json, guint first)
{
  for (guint i = first; i < json->problems->len; i++)
    {
      UrProblem *problem = g_ptr_array_index (json->problems, i);

      if (problem->severity == UR_PROBLEM_ERROR)
        return problem;
    }
  return NULL;
}
