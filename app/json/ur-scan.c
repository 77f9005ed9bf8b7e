/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strings, numbers and words of a document, strictly by RFC 8259. */
#include "ur-config.h"

#include "ur-scan.h"

#include "ur-excerpt.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/**
 * ur_scan_fail_at:
 *
 * Records the mistake that ends the scan: bytes of the document, a few words for the arrow under them or
 * %NULL, and a sentence, which is taken over.
 *
 * Returns: %FALSE, for the caller to return
 */
gboolean
ur_scan_fail_at (UrScan *scan, gsize start, gsize end, const char *hint, char *message)
{
  scan->mistake->start = start;
  scan->mistake->end = end;
  scan->mistake->message = message;
  scan->mistake->hint = g_strdup (hint);
  return FALSE;
}

/**
 * ur_scan_fail_limit:
 *
 * Records that there is too much rather than something wrong.
 *
 * Returns: %FALSE, for the caller to return
 */
gboolean
ur_scan_fail_limit (UrScan *scan, gsize start, char *message)
{
  scan->mistake->limit = TRUE;
  return ur_scan_fail_at (scan, start, start + 1, NULL, message);
}

static gboolean
fail_end (UrScan *scan)
{
  return ur_scan_fail_at (
      scan, scan->length, scan->length, NULL,
      g_strdup (_ ("The file ends too early: a bracket or a quotation mark is not closed.")));
}

static gboolean
is_word_char (char c)
{
  return g_ascii_isalnum (c) || c == '.' || c == '_' || c == '+' || c == '-';
}

static char *
describe_found (UrExpected expected, const char *found)
{
  switch (expected)
    {
    case UR_EXPECTED_VALUE:
      return g_strdup_printf (_ ("Expected a value here; found “%s”."), found);
    case UR_EXPECTED_NUMBER:
      return g_strdup_printf (_ ("“%s” is not a number that JSON knows."), found);
    case UR_EXPECTED_NAME:
      return g_strdup_printf (_ ("Expected a name in double quotation marks here; found “%s”."), found);
    case UR_EXPECTED_COLON:
      return g_strdup_printf (_ ("Expected a colon after the name; found “%s”."), found);
    case UR_EXPECTED_COMMA:
      return g_strdup_printf (_ ("Expected a comma or a closing bracket here; found “%s”."), found);
    case UR_EXPECTED_END:
      return g_strdup_printf (
          _ ("The document has ended before this; nothing may follow, but there is “%s”."), found);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * ur_scan_fail_found:
 *
 * Records that something else was found than what was expected: a word, or a character.
 *
 * Returns: %FALSE, for the caller to return
 */
gboolean
ur_scan_fail_found (UrScan *scan, UrExpected expected, const char *hint)
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
  return ur_scan_fail_at (scan, scan->pos, (gsize) (end - scan->text), hint,
                          describe_found (expected, found));
}

/**
 * ur_scan_peek:
 *
 * Returns: the next byte, or zero at the end of the document
 */
char
ur_scan_peek (const UrScan *scan)
{
  return scan->pos < scan->length ? scan->text[scan->pos] : '\0';
}

/**
 * ur_scan_skip_space:
 *
 * Moves to the next byte that is not one of JSON's four kinds of white space.
 */
void
ur_scan_skip_space (UrScan *scan)
{
  while (scan->pos < scan->length && strchr (" \t\n\r", scan->text[scan->pos]) != NULL)
    scan->pos++;
}

/* The document has no zero byte at its end. */
static gboolean
stands_here (const UrScan *scan, const char *word)
{
  gsize length = strlen (word);

  return scan->length - scan->pos >= length && memcmp (scan->text + scan->pos, word, length) == 0;
}

/**
 * ur_scan_get_quote_hint:
 *
 * Returns: (transfer none) (nullable): which other quotation marks were used where JSON's should be
 */
const char *
ur_scan_get_quote_hint (const UrScan *scan)
{
  if (ur_scan_peek (scan) == '\'')
    return _ ("single quotation marks");
  if (stands_here (scan, "“") || stands_here (scan, "”") || stands_here (scan, "＂"))
    return _ ("Chinese quotation marks");
  if (ur_scan_peek (scan) == '/' || ur_scan_peek (scan) == '#')
    return _ ("comments are not allowed");
  return NULL;
}

/**
 * ur_scan_add_span:
 *
 * Notes a value from @start to where the scan is.
 *
 * Returns: %TRUE, for the caller to return
 */
gboolean
ur_scan_add_span (UrScan *scan, gsize start, UrSpanKind kind, guint n)
{
  UrSpan span = { (guint32) start, (guint32) scan->pos, scan->spans->len + 1, kind, n };

  g_array_append_val (scan->spans, span);
  return TRUE;
}

static int
scan_hex (const UrScan *scan, gsize at)
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
scan_unicode (UrScan *scan)
{
  gsize start = scan->pos - 1;
  int code = scan_hex (scan, scan->pos + 1);

  if (code < 0)
    return ur_scan_fail_at (scan, start, scan->pos + 1, NULL,
                            g_strdup (_ ("Four hexadecimal digits must follow “\\u”.")));
  if (code == 0)
    return ur_scan_fail_at (scan, start, start + 6, NULL,
                            g_strdup (_ ("The character U+0000 cannot be in a text.")));
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
  return ur_scan_fail_at (
      scan, start, start + 6, NULL,
      g_strdup_printf (_ ("“\\u%04x” is half of a character; its other half is missing."), (guint) code));
}

static gboolean
scan_escape (UrScan *scan)
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
  return ur_scan_fail_at (
      scan, scan->pos - 1, (gsize) (next - scan->text), NULL,
      g_strdup_printf (_ ("“\\%s” is not an escape that JSON knows; a backslash is written “\\\\”."), found));
}

/**
 * ur_scan_string:
 *
 * Scans a string from its quotation mark on and notes it; @limit is the most bytes it may have.
 *
 * Returns: whether it is one
 */
gboolean
ur_scan_string (UrScan *scan, UrSpanKind kind, gsize limit)
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
        return ur_scan_fail_at (
            scan, scan->pos, scan->pos + 1, NULL,
            g_strdup_printf (_ ("A line break or control character (U+%04X) cannot be between "
                                "quotation marks."),
                             c));
      else
        scan->pos++;
    }
  if (scan->pos >= scan->length)
    return fail_end (scan);
  scan->pos++;
  if (scan->pos - start - 2 > limit)
    return ur_scan_fail_limit (
        scan, start,
        g_strdup_printf (_ ("This text has %u bytes; at most %u are allowed. Shorten it."),
                         (guint) (scan->pos - start - 2), (guint) limit));
  return ur_scan_add_span (scan, start, kind, escaped);
}

static gboolean
skip_digits (UrScan *scan)
{
  gsize start = scan->pos;

  while (g_ascii_isdigit (ur_scan_peek (scan)))
    scan->pos++;
  return scan->pos > start;
}

static gboolean
scan_number_grammar (UrScan *scan)
{
  if (ur_scan_peek (scan) == '-')
    scan->pos++;
  if (ur_scan_peek (scan) == '0')
    scan->pos++;
  else if (!skip_digits (scan))
    return FALSE;
  if (ur_scan_peek (scan) == '.')
    {
      scan->pos++;
      if (!skip_digits (scan))
        return FALSE;
    }
  if (ur_scan_peek (scan) == 'e' || ur_scan_peek (scan) == 'E')
    {
      scan->pos++;
      if (ur_scan_peek (scan) == '+' || ur_scan_peek (scan) == '-')
        scan->pos++;
      if (!skip_digits (scan))
        return FALSE;
    }
  return !is_word_char (ur_scan_peek (scan));
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

/**
 * ur_scan_number:
 *
 * Scans a number by the grammar of RFC 8259, within the limits of the guard, and notes it.
 *
 * Returns: whether it is one
 */
gboolean
ur_scan_number (UrScan *scan)
{
  gsize start = scan->pos;

  if (!scan_number_grammar (scan))
    {
      gboolean octal = scan->text[start] == '0' && g_ascii_isdigit (ur_scan_peek (scan));

      scan->pos = start;
      return ur_scan_fail_found (scan, UR_EXPECTED_NUMBER, octal ? _ ("a leading zero") : NULL);
    }
  if (scan->pos - start > UR_GUARD_MAX_NUMBER)
    return ur_scan_fail_limit (
        scan, start,
        g_strdup_printf (_ ("This number has %u characters; at most %u are allowed. Shorten it."),
                         (guint) (scan->pos - start), UR_GUARD_MAX_NUMBER));
  if (!is_number_in_range (scan->text + start, scan->pos - start))
    return ur_scan_fail_limit (scan, start, g_strdup (_ ("This number is too large. Write a smaller one.")));
  return ur_scan_add_span (scan, start, UR_SPAN_NUMBER, 0);
}

/**
 * ur_scan_word:
 *
 * Scans true, false or null and notes it.
 *
 * Returns: whether it is one
 */
gboolean
ur_scan_word (UrScan *scan)
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
          return ur_scan_add_span (scan, start, UR_SPAN_WORD, 0);
        }
    }
  return ur_scan_fail_found (scan, UR_EXPECTED_VALUE, ur_scan_get_quote_hint (scan));
}
