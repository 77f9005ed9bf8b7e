/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer feeds this with anything; whatever the reader makes of it must be a report that can be used, or a
 * sentence. */
#include "use-report.h"

#include "fuzz.h"
#include "ur-report-writer.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_stop_at_warnings ();
  return 0;
}

/* What is written of a report without mistakes reads as that report: written once more it is the same. */
static void
write_again (const UrReport *report)
{
  g_autoptr (GBytes) first = ur_report_write (report);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (UrReport) again = ur_report_read (first, "fuzz.json", &problems, &error);
  g_autoptr (GBytes) second = NULL;

  CHECK (again != NULL && error == NULL);
  for (guint i = 0; i < problems->len; i++)
    CHECK (((const UrProblem *) problems->pdata[i])->severity == UR_PROBLEM_NOTE);
  second = ur_report_write (again);
  CHECK (g_bytes_equal (first, second));
}

static gboolean
has_errors (const GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    if (((const UrProblem *) problems->pdata[i])->severity == UR_PROBLEM_ERROR)
      return TRUE;
  return FALSE;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) document = g_bytes_new (data, size);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (UrReport) report = ur_report_read (document, "fuzz.json", &problems, &error);

  CHECK ((report != NULL) == (error == NULL) && problems != NULL);
  use_problems (problems);
  if (report != NULL && !has_errors (problems))
    write_again (report);
  if (report != NULL)
    use_report (report);
  else
    check_text (error->message);
  return 0;
}
