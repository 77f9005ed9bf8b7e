/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-snippet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-excerpt.h"
#include "ur-number.h"
#include "ur-pinyin.h"
#include "ur-quote.h"

#define ELLIPSIS "…"

/* The byte that is so many characters before @at. */
static gsize
go_back (const char *text, gsize at, guint n)
{
  const char *p = text + at;

  for (; n > 0 && p > text; n--)
    p = g_utf8_prev_char (p);
  return (gsize) (p - text);
}

static gsize
go_on (const char *text, gsize at, guint n)
{
  const char *p = text + at;

  for (; n > 0 && *p != '\0'; n--)
    p = g_utf8_next_char (p);
  return (gsize) (p - text);
}

/**
 * ur_hit_dup_snippet:
 * @n_around: characters to show on each side
 * @start: (out) (optional): the first byte of what was found in the result
 * @end: (out) (optional): the byte after the last
 *
 * Returns: (transfer full): the words of a hit with those around them, on one line: tabs between cells are
 *   spaces
 */
char *
ur_hit_dup_snippet (const UrHit *hit, guint n_around, gsize *start, gsize *end)
{
  const char *text = ur_hit_get_words (hit);
  gsize from = go_back (text, hit->words_start, n_around);
  gsize to = go_on (text, hit->words_end, n_around);
  const char *head = from > 0 ? ELLIPSIS : "", *tail = text[to] != '\0' ? ELLIPSIS : "";
  char *snippet = g_strdup_printf ("%s%.*s%s", head, (int) (to - from), text + from, tail);

  g_strdelimit (snippet, "\t\n", ' ');
  if (start != NULL)
    *start = strlen (head) + hit->words_start - from;
  if (end != NULL)
    *end = strlen (head) + hit->words_end - from;
  return snippet;
}

/**
 * ur_search_dup_tried:
 * @words: what was typed, and is nowhere
 *
 * Returns: (transfer full): a sentence that says how it was looked for, with the beginning of what is long
 */
char *
ur_search_dup_tried (const char *words)
{
  g_autofree char *letters = ur_pinyin_dup_letters (words);
  g_autofree char *trimmed = g_strstrip (g_strdup (words));
  g_autofree char *quoted = ur_excerpt_new (trimmed, strlen (trimmed));
  UrNumber number;

  if (*trimmed == '\0')
    return g_strdup (_ ("There is nothing to look for."));
  if (letters != NULL)
    return ur_quote_printf (_ ("“%s” was not found: neither as written nor as pinyin."), quoted);
  if (ur_number_read (trimmed, -1, 0, &number) && number.end == strlen (trimmed) &&
      ur_number_is_figure (&number))
    return ur_quote_printf (_ ("“%s” was not found: neither as written nor in another form of the number."),
                            quoted);
  if (strchr (trimmed, ' ') != NULL)
    return ur_quote_printf (_ ("“%s” was not found: neither as written nor its words apart."), quoted);
  return ur_quote_printf (_ ("“%s” was not found."), quoted);
}
