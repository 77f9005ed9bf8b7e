/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members of a report's file, and the version that they need. */
#include "ur-report-writer-members.h"

/**
 * ur_writer_put:
 * @writer: where an object is begun
 * @name: of the member
 * @text: (nullable): a string that may be left out
 */
void
ur_writer_put (UrWriter *writer, const char *name, const char *text)
{
  if (text != NULL && *text != '\0')
    ur_json_writer_add_string (writer->json, name, text);
}

/**
 * ur_writer_put_2:
 * @writer: where an object is begun
 * @name: of the member, which version 1 does not know
 * @text: (nullable): a string that may be left out
 */
void
ur_writer_put_2 (UrWriter *writer, const char *name, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  writer->version = 2;
  ur_writer_put (writer, name, text);
}

/**
 * ur_writer_put_own:
 * @writer: where an object is begun
 * @name: of the member
 * @text: (nullable): a text that falls back to another one
 * @fallback: (nullable): that one: the reader lets both be the same string then
 */
void
ur_writer_put_own (UrWriter *writer, const char *name, const char *text, const char *fallback)
{
  if (text != fallback)
    ur_writer_put (writer, name, text);
}

/**
 * ur_writer_put_word:
 * @writer: where an object is begun
 * @name: of the member
 * @words: what it may be
 * @word: which of them it is
 * @n_words_1: how many of them version 1 knows
 */
void
ur_writer_put_word (UrWriter *writer, const char *name, const char *const *words, guint word, guint n_words_1)
{
  if (word >= n_words_1)
    writer->version = 2;
  ur_json_writer_add_string (writer->json, name, words[word]);
}
