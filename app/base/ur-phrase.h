/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a sentence ends; marks for the functions below, any string of characters will do. */
#define UR_STOPS_SENTENCE "。！？"
#define UR_STOPS_STATEMENT "。；！？" /* a measure, a result: what could be a sentence of its own */
#define UR_STOPS_CLAUSE "。；，：！？"

/* A stretch of a text: bytes from start to end. */
typedef struct
{
  gsize start;
  gsize end;
} UrTextRange;

gsize ur_phrase_find_stop (const char *text, gsize from, const char *stops);
gsize ur_phrase_find_end (const char *text, gsize from, const char *stops);
gsize ur_phrase_find_start (const char *text, gsize from, const char *stops);
void ur_phrase_trim (char *words);

G_END_DECLS
