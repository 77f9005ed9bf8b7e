/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One pass over a document before json-glib sees it: strict RFC 8259, within limits, and the place of every
 * value.  json-glib 1.6 takes comments, octal numbers and halves of characters, wraps large integers, and
 * dies of deep nesting; after this scan it meets none of them. */
#include "ur-config.h"

#include "ur-guard.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef struct
{
  guint span;
  guint n;
  gboolean object;
} Level;

typedef struct
{
  const char *text;
  gsize length;
  gsize pos;
  GArray *spans;
  Level levels[UR_GUARD_MAX_DEPTH];
  guint depth;
  UrMistake *mistake;
} Scan;

static gboolean
fail_at (Scan *scan, gsize start, gsize end, const char *hint, char *message)
{
  scan->mistake->start = start;
  scan->mistake->end = end;
  scan->mistake->message = message;
  scan->mistake->hint = g_strdup (hint);
  return FALSE;
}

static gboolean
fail_limit (Scan *scan, gsize start, char *message)
{
  scan->mistake->limit = TRUE;
  return fail_at (scan, start, start + 1, NULL, message);
}

static gboolean
fail_end (Scan *scan)
{
  return fail_at (scan, scan->length, scan->length, NULL,
                  g_strdup (_ ("The file ends too early: a bracket or a quotation mark is not closed.")));
}

static gboolean
is_word_char (char c)
{
  return g_ascii_isalnum (c) || c == '.' || c == '_' || c == '+' || c == '-';
}

typedef enum
{
  EXPECTED_VALUE,
  EXPECTED_NUMBER,
  EXPECTED_NAME,
  EXPECTED_COLON,
  EXPECTED_COMMA,
  EXPECTED_END,
} Expected;

static char *
describe_found (Expected expected, const char *found)
{
  switch (expected)
    {
    case EXPECTED_VALUE:
      return g_strdup_printf (_ ("Expected a value here; found “%s”."), found);
    case EXPECTED_NUMBER:
      return g_strdup_printf (_ ("“%s” is not a number that JSON knows."), found);
    case EXPECTED_NAME:
      return g_strdup_printf (_ ("Expected a name in double quotation marks here; found “%s”."), found);
    case EXPECTED_COLON:
      return g_strdup_printf (_ ("Expected a colon after the name; found “%s”."), found);
    case EXPECTED_COMMA:
      return g_strdup_printf (_ ("Expected a comma or a closing bracket here; found “%s”."), found);
    case EXPECTED_END:
      return g_strdup_printf (_ ("The report has ended before this; nothing may follow, but there is “%s”."),
                              found);
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Something else stands here than what was expected: a word, or a character. */
static gboolean
fail_found (Scan *scan, Expected expected, const char *hint)
{
  const char *start = scan->text + scan->pos;
  const char *limit = scan->text + scan->length;
  const char *end = start;
  g_autofree char *found = NULL;

  if (start == limit)
    return fail_end (scan);
  while (end < limit && is_word_char (*end))
    end++;
  if (end == start)
    end = g_utf8_next_char (start);
  found = ur_excerpt_new (start, (gsize) (end - start));
  return fail_at (scan, scan->pos, (gsize) (end - scan->text), hint, describe_found (expected, found));
}

static char
peek (const Scan *scan)
{
  return scan->pos < scan->length ? scan->text[scan->pos] : '\0';
}

static void
skip_space (Scan *scan)
{
  while (scan->pos < scan->length && strchr (" \t\n\r", scan->text[scan->pos]) != NULL)
    scan->pos++;
}

/* The document has no zero byte at its end. */
static gboolean
stands_here (const Scan *scan, const char *word)
{
  gsize length = strlen (word);

  return scan->length - scan->pos >= length && memcmp (scan->text + scan->pos, word, length) == 0;
}

static const char *
get_quote_hint (const Scan *scan)
{
  if (peek (scan) == '\'')
    return _ ("single quotation marks");
  if (stands_here (scan, "“") || stands_here (scan, "”") || stands_here (scan, "＂"))
    return _ ("Chinese quotation marks");
  if (peek (scan) == '/' || peek (scan) == '#')
    return _ ("comments are not allowed");
  return NULL;
}

static gboolean
add_span (Scan *scan, gsize start, UrSpanKind kind, guint n)
{
  UrSpan span = { (guint32) start, (guint32) scan->pos, scan->spans->len + 1, kind, n };

  g_array_append_val (scan->spans, span);
  return TRUE;
}

static int
scan_hex (const Scan *scan, gsize at)
{
  int code = 0;

  for (gsize i = at; i < at + 4; i++)
    {
      if (i >= scan->length || !g_ascii_isxdigit (scan->text[i]))
        return -1;
      code = code * 16 + g_ascii_xdigit_value (scan->text[i]);
    }
  return code;
}

/* At the u of \uXXXX.  A pair of halves is taken together. */
static gboolean
scan_unicode (Scan *scan)
{
  gsize start = scan->pos - 1;
  int code = scan_hex (scan, scan->pos + 1);

  if (code < 0)
    return fail_at (scan, start, scan->pos + 1, NULL,
                    g_strdup (_ ("Four hexadecimal digits must follow “\\u”.")));
  if (code == 0)
    return fail_at (scan, start, start + 6, NULL,
                    g_strdup (_ ("The character U+0000 cannot stand in a text.")));
  scan->pos += 5;
  if (code < 0xd800 || code > 0xdfff)
    return TRUE;
  if (code < 0xdc00 && scan->pos + 1 < scan->length && scan->text[scan->pos] == '\\' &&
      scan->text[scan->pos + 1] == 'u')
    {
      int low = scan_hex (scan, scan->pos + 2);

      if (low >= 0xdc00 && low <= 0xdfff)
        {
          scan->pos += 6;
          return TRUE;
        }
    }
  return fail_at (
      scan, start, start + 6, NULL,
      g_strdup_printf (_ ("“\\u%04x” is half of a character; its other half is missing."), (guint) code));
}

static gboolean
scan_escape (Scan *scan)
{
  g_autofree char *found = NULL;
  const char *next;

  scan->pos++;
  if (scan->pos >= scan->length)
    return fail_end (scan);
  if (scan->text[scan->pos] == 'u')
    return scan_unicode (scan);
  if (strchr ("\"\\/bfnrt", scan->text[scan->pos]) != NULL)
    {
      scan->pos++;
      return TRUE;
    }
  next = g_utf8_next_char (scan->text + scan->pos);
  found = ur_excerpt_new (scan->text + scan->pos, (gsize) (next - scan->text) - scan->pos);
  return fail_at (
      scan, scan->pos - 1, (gsize) (next - scan->text), NULL,
      g_strdup_printf (_ ("“\\%s” is not an escape that JSON knows; a backslash is written “\\\\”."), found));
}

static gboolean
scan_string (Scan *scan, UrSpanKind kind, gsize limit)
{
  gsize start = scan->pos;
  gboolean escaped = FALSE;

  for (scan->pos++; scan->pos < scan->length && scan->text[scan->pos] != '"';)
    {
      guchar c = (guchar) scan->text[scan->pos];

      if (c == '\\')
        {
          escaped = TRUE;
          if (!scan_escape (scan))
            return FALSE;
        }
      else if (c < 0x20)
        return fail_at (scan, scan->pos, scan->pos + 1, NULL,
                        g_strdup_printf (_ ("A line break or control character (U+%04X) cannot stand between "
                                            "quotation marks."),
                                         c));
      else
        scan->pos++;
    }
  if (scan->pos >= scan->length)
    return fail_end (scan);
  scan->pos++;
  if (scan->pos - start - 2 > limit)
    return fail_limit (scan, start,
                       g_strdup_printf (_ ("This text is longer than %u bytes."), (guint) limit));
  return add_span (scan, start, kind, escaped);
}

static gboolean
skip_digits (Scan *scan)
{
  gsize start = scan->pos;

  while (g_ascii_isdigit (peek (scan)))
    scan->pos++;
  return scan->pos > start;
}

static gboolean
scan_number_grammar (Scan *scan)
{
  if (peek (scan) == '-')
    scan->pos++;
  if (peek (scan) == '0')
    scan->pos++;
  else if (!skip_digits (scan))
    return FALSE;
  if (peek (scan) == '.')
    {
      scan->pos++;
      if (!skip_digits (scan))
        return FALSE;
    }
  if (peek (scan) == 'e' || peek (scan) == 'E')
    {
      scan->pos++;
      if (peek (scan) == '+' || peek (scan) == '-')
        scan->pos++;
      if (!skip_digits (scan))
        return FALSE;
    }
  return !is_word_char (peek (scan));
}

/* Beyond these the parser would wrap round or give infinity. */
static gboolean
is_number_in_range (const char *text, gsize length)
{
  char buffer[UR_GUARD_MAX_NUMBER + 1];

  memcpy (buffer, text, length);
  buffer[length] = '\0';
  if (strpbrk (buffer, ".eE") != NULL)
    return isfinite (g_ascii_strtod (buffer, NULL)) != 0;
  return g_ascii_string_to_signed (buffer, 10, G_MININT64, G_MAXINT64, NULL, NULL);
}

static gboolean
scan_number (Scan *scan)
{
  gsize start = scan->pos;

  if (!scan_number_grammar (scan))
    {
      gboolean octal = scan->text[start] == '0' && g_ascii_isdigit (peek (scan));

      scan->pos = start;
      return fail_found (scan, EXPECTED_NUMBER, octal ? _ ("a leading zero") : NULL);
    }
  if (scan->pos - start > UR_GUARD_MAX_NUMBER || !is_number_in_range (scan->text + start, scan->pos - start))
    return fail_limit (scan, start, g_strdup (_ ("This number is too large or too long.")));
  return add_span (scan, start, UR_SPAN_NUMBER, 0);
}

static gboolean
scan_word (Scan *scan)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);
      gsize start = scan->pos;

      if (stands_here (scan, words[i]) &&
          (scan->length - start == length || !is_word_char (scan->text[start + length])))
        {
          scan->pos += length;
          return add_span (scan, start, UR_SPAN_WORD, 0);
        }
    }
  return fail_found (scan, EXPECTED_VALUE, get_quote_hint (scan));
}

static gboolean
open_level (Scan *scan)
{
  gboolean object = peek (scan) == '{';

  if (scan->depth == UR_GUARD_MAX_DEPTH)
    return fail_limit (
        scan, scan->pos,
        g_strdup_printf (_ ("More than %u brackets lie one inside the other."), UR_GUARD_MAX_DEPTH));
  scan->levels[scan->depth++] = (Level){ scan->spans->len, 0, object };
  scan->pos++;
  return add_span (scan, scan->pos - 1, object ? UR_SPAN_OBJECT : UR_SPAN_ARRAY, 0);
}

static void
close_level (Scan *scan)
{
  Level *level = &scan->levels[--scan->depth];
  UrSpan *span = &g_array_index (scan->spans, UrSpan, level->span);

  scan->pos++;
  span->end = (guint32) scan->pos;
  span->next = scan->spans->len;
  span->n = level->n;
}

static gboolean
scan_value (Scan *scan)
{
  char c = peek (scan);

  if (scan->spans->len >= UR_GUARD_MAX_VALUES)
    return fail_limit (scan, scan->pos, g_strdup (_ ("The file holds more values than a report can have.")));
  if (c == '{' || c == '[')
    return open_level (scan);
  if (c == '"')
    return scan_string (scan, UR_SPAN_STRING, UR_GUARD_MAX_STRING);
  if (c == '-' || g_ascii_isdigit (c))
    return scan_number (scan);
  return scan_word (scan);
}

static gboolean
scan_name (Scan *scan)
{
  skip_space (scan);
  if (peek (scan) != '"')
    return fail_found (scan, EXPECTED_NAME,
                       peek (scan) == '}' ? _ ("a comma too many") : get_quote_hint (scan));
  if (!scan_string (scan, UR_SPAN_NAME, UR_GUARD_MAX_NAME))
    return FALSE;
  skip_space (scan);
  if (peek (scan) != ':')
    return fail_found (scan, EXPECTED_COLON, NULL);
  scan->pos++;
  return TRUE;
}

/* Counts the member or element that comes next in the innermost level, and reads its name. */
static gboolean
begin_item (Scan *scan)
{
  Level *level = &scan->levels[scan->depth - 1];

  if (++level->n > (level->object ? UR_GUARD_MAX_MEMBERS : UR_GUARD_MAX_ELEMENTS))
    return fail_limit (scan, scan->pos, g_strdup (_ ("Too many values stand between two brackets.")));
  if (level->object)
    return scan_name (scan);
  skip_space (scan);
  if (peek (scan) == ']')
    return fail_found (scan, EXPECTED_VALUE, _ ("a comma too many"));
  return TRUE;
}

/* Behind a value: closes levels, and stands before the next value unless the root is complete. */
static gboolean
scan_between (Scan *scan)
{
  while (scan->depth > 0)
    {
      char closer = scan->levels[scan->depth - 1].object ? '}' : ']';

      skip_space (scan);
      if (peek (scan) == closer)
        close_level (scan);
      else if (peek (scan) == ',')
        {
          scan->pos++;
          return begin_item (scan);
        }
      else if (strchr ("\"{[", peek (scan)) != NULL && scan->pos < scan->length)
        return fail_found (scan, EXPECTED_COMMA, _ ("a comma is missing"));
      else
        return fail_found (scan, EXPECTED_COMMA, NULL);
    }
  return TRUE;
}

static gboolean
scan_root (Scan *scan)
{
  do
    {
      guint depth = scan->depth;

      skip_space (scan);
      if (!scan_value (scan))
        return FALSE;
      skip_space (scan);
      if (scan->depth > depth && peek (scan) != (scan->levels[depth].object ? '}' : ']'))
        {
          if (!begin_item (scan))
            return FALSE;
        }
      else if (!scan_between (scan))
        return FALSE;
    }
  while (scan->depth > 0);

  skip_space (scan);
  if (scan->pos < scan->length)
    return fail_found (scan, EXPECTED_END, NULL);
  return TRUE;
}

/**
 * ur_guard_scan:
 * @text: a document, not more than 4 GB
 * @mistake: (out): the first thing wrong with it
 *
 * Judges whether @text is UTF-8 and one JSON value by RFC 8259 (one byte order mark before it is let pass),
 * within the limits above, without recursion; and records where everything stands.  Two members of one name
 * are not noticed here.
 *
 * Returns: (transfer full) (nullable) (element-type UrSpan): the places, the root's first; or %NULL and
 * @mistake
 */
GArray *
ur_guard_scan (const char *text, gsize length, UrMistake *mistake)
{
  Scan scan = { .text = text, .length = length, .mistake = mistake };
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (UrSpan));

  g_return_val_if_fail (text != NULL || length == 0, NULL);
  g_return_val_if_fail (length < G_MAXUINT32 && mistake != NULL, NULL);

  if (!ur_encoding_check (text, length, mistake))
    return NULL;
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    scan.pos = 3;
  scan.spans = spans;
  skip_space (&scan);
  if (scan.pos == length)
    {
      fail_at (&scan, length, length, NULL, g_strdup (_ ("The file is empty.")));
      return NULL;
    }
  return scan_root (&scan) ? g_steal_pointer (&spans) : NULL;
}
