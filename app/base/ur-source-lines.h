/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UrSourceLine:
 * @number: in the document, from 1
 * @text: what can be shown of it: valid UTF-8, no control characters, not longer than asked for
 * @start: byte of @text where the marked place begins
 * @end: byte of @text where it ends; equal to @start in lines without one
 */
typedef struct
{
  guint number;
  char *text;
  gsize start;
  gsize end;
} UrSourceLine;

GPtrArray *ur_source_lines_new (
    GBytes *document, guint line, guint column, guint end_column, guint around, guint width);

G_END_DECLS
