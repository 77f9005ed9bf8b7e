/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer feeds this with anything in place of a picture; whatever it is, the result is a sentence that can
 * be shown.  Checksums are put right first: they would turn away nearly everything else. */
#include "fuzz.h"

#include "ur-report-reader.h"
#include "ur-verify.h"

#include "png-parts.h"

static UrReport *report;

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_stop_at_warnings ();
  report = ur_report_load_bundled (NULL);
  return report == NULL;
}

static guint32
get_number (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

static void
mend (guint8 *data, gsize size)
{
  gsize at = 8;

  while (size >= at + 12 && get_number (data + at) <= size - at - 12)
    {
      gsize end = at + 8 + get_number (data + at);
      guint32 crc = compute_crc (data + at + 4, end - at - 4);

      for (guint i = 0; i < 4; i++)
        data[end + i] = (guint8) (crc >> (24 - 8 * i));
      at = end + 4;
    }
}

static void
check_text (const char *text)
{
  if (text != NULL && (!g_utf8_validate (text, -1, NULL) || strpbrk (text, "\n\t\033") != NULL))
    g_error ("cannot be shown: %s", text);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree guint8 *copy = g_memdup2 (data, size);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (UrVerification) result = NULL;

  mend (copy, size);
  stream = g_memory_input_stream_new_from_data (copy, (gssize) size, NULL);
  result = ur_verify_stream (stream, report, NULL, NULL);
  check_text (result->sentence);
  check_text (result->title);
  for (guint i = 0; i < result->differences->len; i++)
    {
      const UrPictureDifference *difference = g_ptr_array_index (result->differences, i);

      check_text (difference->what);
      check_text (difference->pictured);
      check_text (difference->reported);
    }
  return 0;
}
