/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _UrLines UrLines;

UrLines *ur_lines_new (const char *text, gsize length);
void ur_lines_free (UrLines *lines);
void ur_lines_find (const UrLines *lines, gsize offset, guint *line, guint *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrLines, ur_lines_free)

G_END_DECLS
