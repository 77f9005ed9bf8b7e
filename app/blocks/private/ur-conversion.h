/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: documents that only LibreOffice reads, if it is installed. */
#pragma once

#include "ur-extraction.h"

G_BEGIN_DECLS

/**
 * UrConversion:
 * @folder: a private folder with all that LibreOffice writes
 * @result: (nullable): the Word document that it made
 *
 * A document in another format.
 */
typedef struct
{
  char *folder;
  GFile *result;
} UrConversion;

gboolean ur_conversion_is_needed (int fd);
gboolean ur_conversion_run (UrConversion *conversion,
                            GFile *file,
                            const UrExtractionOptions *options,
                            GCancellable *cancellable,
                            GError **error);
void ur_conversion_clear (UrConversion *conversion);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UrConversion, ur_conversion_clear)

G_END_DECLS
