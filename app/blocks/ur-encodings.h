/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The encodings that a text may be in, for who has to be asked. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UrEncodingChoice:
 * @name: of the encoding, as UrExtractionOptions takes it
 * @lines: the first lines of the text, were it in that encoding
 * @rating: how many of a thousand characters would be such as Chinese reports are written with
 *
 * What a text would be.
 */
typedef struct
{
  const char *name;
  char *lines;
  guint rating;
} UrEncodingChoice;

GPtrArray *ur_encodings_list (GBytes *bytes);
char *ur_encodings_convert (const char *data, gsize length, const char *encoding);

G_END_DECLS
