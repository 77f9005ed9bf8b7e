/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UrWordReader:
 * @list: what is in the brackets above the word, "" before the first
 * @line: the line of the word, from 1 on
 *
 * Reads a file of words: a line in brackets begins a list, a line that begins with # says what it is for, and
 * all else is words that spaces part.
 */
typedef struct
{
  const char *list;
  guint line;
  /*< private >*/
  char *at, *next_line;
} UrWordReader;

void ur_word_reader_init (UrWordReader *reader, char *text);
const char *ur_word_reader_next (UrWordReader *reader);

G_END_DECLS
