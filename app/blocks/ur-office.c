/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-office.h"

#include <unistd.h>

#include "ur-extractor.h"

/**
 * ur_office_write:
 * @form: what is written
 * @description: JSON that says what is in it: see app/office/ur-xlsx.c and ur-docx-write.c
 * @pictures: the bytes of all pictures in it, one after the other
 * @cancellable: (nullable): stops it at once
 * @error: return location for an error
 *
 * Has a file written, in a process of its own.  It takes a moment, so call it in a thread.
 *
 * Returns: (transfer full): the file, or %NULL with a full sentence in #UR_EXTRACTION_ERROR, or
 *   %G_IO_ERROR_CANCELLED
 */
GBytes *
ur_office_write (
    UrOfficeForm form, GBytes *description, GBytes *pictures, GCancellable *cancellable, GError **error)
{
  const char *const arguments[] = { form == UR_OFFICE_WORKBOOK ? "--workbook" : "--word",
                                    G_STRINGIFY (UR_EXTRACTOR_MORE), NULL };
  int input = ur_extractor_open_bytes (pictures, error);
  int more = input >= 0 ? ur_extractor_open_bytes (description, error) : -1;

  if (more >= 0)
    return ur_extractor_run (input, more, arguments, cancellable, error);
  if (input >= 0)
    close (input);
  return NULL;
}
