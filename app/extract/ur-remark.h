/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be said of passages of a document, in a copy of it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UrRemark:
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
} UrRemark;

/**
 * UrRemarks:
 * @author: who says it
 * @list: (element-type UrRemark): in any order
 *
 * All that is said.
 */
typedef struct
{
  char *author;
  GPtrArray *list;
} UrRemarks;

UrRemarks *ur_remarks_read (int fd, GError **error);
void ur_remarks_free (UrRemarks *remarks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrRemarks, ur_remarks_free)

G_END_DECLS
