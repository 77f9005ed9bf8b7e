/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the writers of office files: what is to be written. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * UrWritten:
 * @parser: has @root
 * @root: what is in the file
 * @pictures: the bytes of all its pictures
 *
 * A file that is to be written, as the program describes it that started this one.
 */
typedef struct
{
  JsonParser *parser;
  JsonObject *root;
  GBytes *pictures;
} UrWritten;

/**
 * UrWrittenPicture:
 * @data: a PNG
 * @length: its bytes
 * @width: pixels
 * @height: pixels
 * @dpi: pixels an inch that it says it has
 * @shown: how wide it is shown, in points
 * @words: what it shows, for people who do not see it
 *
 * A picture in it.
 */
typedef struct
{
  const guint8 *data;
  gsize length;
  guint width, height;
  double dpi;
  double shown;
  const char *words;
} UrWrittenPicture;

gboolean ur_written_read (UrWritten *written, int fd, GBytes *pictures, GError **error);
void ur_written_clear (UrWritten *written);
const char *ur_written_get_text (JsonObject *object, const char *name);
void ur_written_get_picture (const UrWritten *written, JsonObject *object, UrWrittenPicture *picture);
GBytes *ur_written_dup_core (const UrWritten *written);
GBytes *ur_written_dup_program (void);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UrWritten, ur_written_clear)

G_END_DECLS
