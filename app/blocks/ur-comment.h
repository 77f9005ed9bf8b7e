/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Remarks on a foreign document, in a copy of it: union-report-extract makes the copy. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * UrComment:
 * @block: a block of the document, from 0
 * @start: the first character of the block's text that it is about
 * @end: the character after the last
 * @text: what is said, one or more lines
 *
 * A remark on a passage.
 */
typedef struct
{
  guint block;
  guint start, end;
  char *text;
} UrComment;

UrComment *ur_comment_new (guint block, guint start, guint end, const char *text);
void ur_comment_free (UrComment *comment);
GBytes *ur_comment_write_all (
    GFile *file, const char *author, const GPtrArray *comments, GCancellable *cancellable, GError **error);

G_END_DECLS
