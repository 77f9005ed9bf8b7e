/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-problem.h"

/**
 * ur_problem_free:
 *
 * Frees a problem.
 */
void
ur_problem_free (UrProblem *problem)
{
  g_free (problem->path);
  g_free (problem->message);
  g_free (problem->hint);
  g_free (problem->subject);
  g_ptr_array_unref (problem->lost_with);
  g_free (problem);
}

/**
 * ur_problem_to_string:
 * @file_name: (nullable): put before it
 *
 * Returns: (transfer full): file:line:column: sentence, as compilers write it; without line and column when
 * it is about the whole file
 */
char *
ur_problem_to_string (const UrProblem *problem, const char *file_name)
{
  g_return_val_if_fail (problem != NULL, NULL);

  if (problem->line == 0)
    return g_strdup_printf ("%s%s%s", file_name != NULL ? file_name : "", file_name != NULL ? ": " : "",
                            problem->message);
  return g_strdup_printf ("%s%s%u:%u: %s", file_name != NULL ? file_name : "", file_name != NULL ? ":" : "",
                          problem->line, problem->column, problem->message);
}
