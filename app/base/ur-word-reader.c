/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of words: resources/import-words.txt, resources/number-words.txt. */
#include "ur-word-reader.h"

#include <string.h>

/**
 * ur_word_reader_init:
 * @text: the file; its words are cut apart in place, so that they last as long as it does
 */
void
ur_word_reader_init (UrWordReader *reader, char *text)
{
  *reader = (UrWordReader){ .list = "", .next_line = text };
}

/* The next line: 0 where there is none.  What is in brackets begins a list. */
static gboolean
begin_line (UrWordReader *reader)
{
  char *line = reader->next_line;
  gsize length = strcspn (line, "\n");

  if (*line == '\0')
    return FALSE;
  reader->next_line = line[length] == '\0' ? line + length : line + length + 1;
  line[length] = '\0';
  reader->line++;
  reader->at = *line == '#' || *line == '[' ? NULL : line;
  if (*line == '[')
    {
      reader->list = line + 1;
      line[strcspn (line, "]")] = '\0';
    }
  return TRUE;
}

/**
 * ur_word_reader_next:
 *
 * Returns: (nullable) (transfer none): the next word; %NULL at the end of the file
 */
const char *
ur_word_reader_next (UrWordReader *reader)
{
  char *word;
  gsize length;

  while (reader->at == NULL || reader->at[strspn (reader->at, " ")] == '\0')
    if (!begin_line (reader))
      return NULL;
  word = reader->at + strspn (reader->at, " ");
  length = strcspn (word, " ");
  reader->at = word[length] == '\0' ? NULL : word + length + 1;
  word[length] = '\0';
  return word;
}
