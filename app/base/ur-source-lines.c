/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-source-lines.h"

#include "ur-excerpt.h"

#include <string.h>

#define TAB "    "
#define ELLIPSIS "…"

typedef struct
{
  guint first; /* columns that are shown, from 1 */
  guint last;
  guint start; /* columns that are marked; both 0 for none */
  guint end;
} Window;

static void
source_line_free (gpointer data)
{
  UrSourceLine *line = data;

  g_free (line->text);
  g_free (line);
}

/* Appends what is at @p; returns what comes after it. */
static const char *
append_char (GString *out, const char *p, const char *end)
{
  gunichar c = g_utf8_get_char_validated (p, end - p);

  if (c == (gunichar) -1 || c == (gunichar) -2)
    {
      g_string_append_unichar (out, 0xfffd);
      /* A column is counted at every byte that is no continuation. */
      for (p++; p < end && ((guchar) *p & 0xc0) == 0x80; p++)
        ;
      return p;
    }
  if (c == '\t')
    g_string_append (out, TAB);
  else
    g_string_append_unichar (out, ur_char_is_unprintable (c) ? 0xfffd : c);
  return g_utf8_next_char (p);
}

static UrSourceLine *
source_line_new (guint number, const char *text, const char *end, const Window *window)
{
  UrSourceLine *line = g_new0 (UrSourceLine, 1);
  GString *out = g_string_new (window->first > 1 ? ELLIPSIS : NULL);
  guint column = 1;

  line->number = number;
  while (text < end && column < window->first)
    {
      for (text++; text < end && ((guchar) *text & 0xc0) == 0x80; text++)
        ;
      column++;
    }
  while (text < end && column <= window->last)
    {
      if (column == window->start)
        line->start = line->end = out->len;
      text = append_char (out, text, end);
      column++;
      if (column > window->start && column <= window->end)
        line->end = out->len;
    }
  /* The place may be after the last character: what is missing there. */
  if (window->start >= column)
    line->start = line->end = out->len;
  if (text < end)
    g_string_append (out, ELLIPSIS);
  line->text = g_string_free (out, FALSE);
  return line;
}

/**
 * ur_source_lines_new:
 * @document: any bytes
 * @line: of the marked place, from 1
 * @column: where it begins, from 1, in characters
 * @end_column: after its last character, as in #UrProblem
 * @around: how many lines before and after
 * @width: how many characters of a line at most
 *
 * Cuts the surroundings of a place out of a document, for showing.  Of a long line the characters around the
 * place are kept.
 *
 * Returns: (transfer container) (element-type UrSourceLine): the lines, free with g_ptr_array_unref()
 */
GPtrArray *
ur_source_lines_new (GBytes *document, guint line, guint column, guint end_column, guint around, guint width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (source_line_free);
  gsize length;
  const char *p = g_bytes_get_data (document, &length);
  const char *end = p + length;

  if (length >= 3 && memcmp (p, "\xef\xbb\xbf", 3) == 0)
    p += 3;
  for (guint number = 1; number <= line + around && p <= end; number++)
    {
      const char *stop = p < end ? memchr (p, '\n', (gsize) (end - p)) : NULL;
      const char *next = stop != NULL ? stop + 1 : end + 1;
      Window window = { 1, width, 0, 0 };

      stop = stop != NULL ? stop : end;
      if (stop > p && stop[-1] == '\r')
        stop--;
      if (number == line)
        {
          window.start = column;
          window.end = end_column;
          if (column > width * 2 / 3)
            window.first = column - width / 3;
          window.last = window.first + width - 1;
        }
      if (number + around >= line)
        g_ptr_array_add (lines, source_line_new (number, p, stop, &window));
      p = next;
    }
  return lines;
}
