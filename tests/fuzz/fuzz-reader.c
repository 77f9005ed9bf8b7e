/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer feeds this with anything; whatever the reader makes of it must be a report that can be used, or a
 * sentence. */
#include "use-report.h"

#include "fuzz.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_stop_at_warnings ();
  return 0;
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
  if (report != NULL)
    use_report (report);
  else
    check_text (error->message);
  return 0;
}
