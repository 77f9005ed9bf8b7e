/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-cursor.h"

/* Texts are pointed at without their quotation marks: the mistake is between them. */
static void
get_bounds (const UrReader *reader, guint index, gsize *start, gsize *end)
{
  const UrSpan *span = &reader->spans[index];
  gboolean quoted =
      (span->kind == UR_SPAN_STRING || span->kind == UR_SPAN_NAME) && span->end - span->start > 2;

  *start = span->start + (quoted ? 1 : 0);
  *end = span->end - (quoted ? 1 : 0);
}

static void
append_name (const UrReader *reader, GString *path, guint name)
{
  const UrSpan *span = &reader->spans[name];

  g_string_append (path, path->len > 0 ? "." : "");
  g_string_append_len (path, reader->text + span->start + 1, span->end - span->start - 2);
}

/**
 * ur_reader_dup_path:
 * @target: a value
 *
 * Walks down to the value.
 *
 * Returns: (transfer full): where it is, like parts[0].sections[4].number
 */
char *
ur_reader_dup_path (UrReader *reader, guint target)
{
  GString *path = g_string_new (NULL);

  for (guint at = 0, depth = 0; at != target; depth++)
    {
      gboolean object = reader->spans[at].kind == UR_SPAN_OBJECT;
      UrFinger *finger = &reader->fingers[depth];
      guint value;

      if (finger->container != at + 1 || finger->child > target)
        *finger = (UrFinger){ at + 1, at + 1, 0 };
      while ((value = reader->spans[finger->child + (object ? 1 : 0)].next) <= target)
        {
          finger->child = value;
          finger->n++;
        }
      at = finger->child;
      if (!object)
        g_string_append_printf (path, "[%u]", finger->n);
      else
        {
          append_name (reader, path, at);
          at += at == target ? 0 : 1;
        }
    }
  return g_string_free (path, FALSE);
}

/**
 * ur_reader_dup_found:
 * @span: a value or a name
 *
 * Returns: (transfer full): what stands there, short enough for a sentence
 */
char *
ur_reader_dup_found (const UrReader *reader, guint span)
{
  const UrSpan *place = &reader->spans[span];
  gsize start, end;

  if (place->kind == UR_SPAN_OBJECT)
    return g_strdup ("{…}");
  if (place->kind == UR_SPAN_ARRAY)
    return g_strdup ("[…]");
  get_bounds (reader, span, &start, &end);
  return ur_excerpt_new (reader->text + start, end - start);
}

static gboolean
is_full (UrReader *reader, UrSeverity severity)
{
  if (severity == UR_PROBLEM_NOTE ? reader->n_notes < UR_READER_MAX_NOTES
                                  : reader->problems->len - reader->n_notes < UR_READER_MAX_ERRORS)
    return FALSE;
  if (severity == UR_PROBLEM_ERROR)
    reader->n_omitted++;
  return TRUE;
}

/**
 * ur_reader_add_problem:
 * @span: the value that is wrong
 * @subject: (nullable): the label of what is lost by it
 * @hint: (nullable): a few words for under it
 * @message: (transfer full): the sentence
 *
 * Returns: (transfer none) (nullable): the problem, or %NULL when there are too many to list
 */
UrProblem *
ur_reader_add_problem (
    UrReader *reader, UrSeverity severity, guint span, const char *subject, const char *hint, char *message)
{
  g_autofree char *sentence = message;
  UrProblem *problem;
  guint end_line;
  gsize start, end;

  if (is_full (reader, severity))
    return NULL;
  reader->n_notes += severity == UR_PROBLEM_NOTE ? 1 : 0;
  problem = g_new0 (UrProblem, 1);
  problem->severity = severity;
  get_bounds (reader, span, &start, &end);
  ur_lines_find (reader->lines, start, &problem->line, &problem->column);
  ur_lines_find (reader->lines, end, &end_line, &problem->end_column);
  if (end_line != problem->line)
    problem->end_column = problem->column + 1;
  problem->path = ur_reader_dup_path (reader, span);
  problem->message = g_steal_pointer (&sentence);
  problem->hint = g_strdup (hint);
  problem->subject = g_strdup (subject);
  problem->lost_charts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (reader->problems, problem);
  return problem;
}

/**
 * ur_reader_add_error:
 *
 * Records a mistake at a value.
 *
 * Returns: (transfer none) (nullable): the problem, or %NULL when there are too many to list
 */
UrProblem *
ur_reader_add_error (UrReader *reader, UrCursor where, const char *subject, char *message)
{
  return ur_reader_add_problem (reader, UR_PROBLEM_ERROR, where.span, subject, NULL, message);
}
