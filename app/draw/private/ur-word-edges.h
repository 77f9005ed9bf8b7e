/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is before a character of a Chinese text. */
typedef enum
{
  UR_EDGE_NONE,   /* it goes on with a word */
  UR_EDGE_UNSURE, /* no list says whether a word begins here */
  UR_EDGE_WORD,   /* a word begins here */
} UrEdge;

guint8 *ur_word_edges_find (const char *text, glong *n_chars);

G_END_DECLS
