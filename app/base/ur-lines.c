/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-lines.h"

#include <string.h>

/* Counting starts at the last stone before an offset, so that a thousand mistakes in one endless line do not
 * cost a thousand walks through all of it. */
#define STEP 4096

typedef struct
{
  guint line;
  guint column;
} Place;

struct _UrLines
{
  const char *text;
  gsize length;
  GArray *stones; /* the place of every STEP-th byte */
};

static void
walk (const char *text, gsize length, Place *place)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] == '\n')
      *place = (Place){ place->line + 1, 1 };
    else if (((guchar) text[i] & 0xc0) != 0x80)
      place->column++;
}

/**
 * ur_lines_new:
 * @text: (not nullable): a document that outlives the result; UTF-8, if only in large parts
 *
 * Returns: (transfer full): what turns bytes of @text into lines and columns
 */
UrLines *
ur_lines_new (const char *text, gsize length)
{
  UrLines *lines = g_new (UrLines, 1);
  Place place = { 1, 1 };
  gsize at = 0;

  *lines = (UrLines){ text, length, g_array_new (FALSE, FALSE, sizeof (Place)) };
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    place.column = 0; /* a byte order mark is no character that anyone sees */
  for (; at + STEP <= length; at += STEP)
    {
      g_array_append_val (lines->stones, place);
      walk (text + at, STEP, &place);
    }
  g_array_append_val (lines->stones, place);
  return lines;
}

/**
 * ur_lines_free:
 *
 * Frees the table; the text stays the caller's.
 */
void
ur_lines_free (UrLines *lines)
{
  g_array_unref (lines->stones);
  g_free (lines);
}

/**
 * ur_lines_find:
 * @offset: a byte of the text, its length at most
 * @line: (out): from 1
 * @column: (out): from 1, in characters
 */
void
ur_lines_find (const UrLines *lines, gsize offset, guint *line, guint *column)
{
  gsize stone = MIN (offset, lines->length) / STEP;
  Place place = g_array_index (lines->stones, Place, stone);

  walk (lines->text + stone * STEP, MIN (offset, lines->length) - stone * STEP, &place);
  *line = place.line;
  *column = place.column;
}
