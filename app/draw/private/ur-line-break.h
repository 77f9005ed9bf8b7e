/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What may happen between two characters of a text. */
typedef enum
{
  UR_BREAK_NEVER,  /* inside a figure, between it and its unit */
  UR_BREAK_FORCED, /* only where nothing else fits: inside a word, before a closing mark */
  UR_BREAK_GOOD,
} UrBreak;

UrBreak *ur_line_break_find (const char *text, glong *n_chars);

G_END_DECLS
