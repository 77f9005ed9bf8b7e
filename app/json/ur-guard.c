/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One pass over a document before json-glib sees it: strict RFC 8259, within limits, and the place of every
 * value.  json-glib 1.6 takes comments, octal numbers and halves of characters, wraps large integers, and
 * dies of deep nesting; after this scan it meets none of them. */
#include "ur-config.h"

#include "ur-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
open_level (UrScan *scan)
{
  gboolean object = ur_scan_peek (scan) == '{';

  if (scan->depth == UR_GUARD_MAX_DEPTH)
    return ur_scan_fail_limit (
        scan, scan->pos,
        g_strdup_printf (
            _ ("%u brackets lie one inside the other here; at most %u may. Take the innermost out."),
            scan->depth + 1, UR_GUARD_MAX_DEPTH));
  scan->levels[scan->depth++] = (UrScanLevel){ scan->spans->len, 0, object };
  scan->pos++;
  return ur_scan_add_span (scan, scan->pos - 1, object ? UR_SPAN_OBJECT : UR_SPAN_ARRAY, 0);
}

static void
close_level (UrScan *scan)
{
  UrScanLevel *level = &scan->levels[--scan->depth];
  UrSpan *span = &g_array_index (scan->spans, UrSpan, level->span);

  scan->pos++;
  span->end = (guint32) scan->pos;
  span->next = scan->spans->len;
  span->n = level->n;
}

static gboolean
scan_value (UrScan *scan)
{
  char c = ur_scan_peek (scan);

  if (scan->spans->len >= UR_GUARD_MAX_VALUES)
    return ur_scan_fail_limit (
        scan, scan->pos,
        g_strdup_printf (
            _ ("This is value or name %u of the file; at most %u are allowed. Leave some out, or "
               "make several files of it."),
            scan->spans->len + 1, UR_GUARD_MAX_VALUES));
  if (c == '{' || c == '[')
    return open_level (scan);
  if (c == '"')
    return ur_scan_string (scan, UR_SPAN_STRING, UR_GUARD_MAX_STRING);
  if (c == '-' || g_ascii_isdigit (c))
    return ur_scan_number (scan);
  return ur_scan_word (scan);
}

static gboolean
scan_name (UrScan *scan)
{
  ur_scan_skip_space (scan);
  if (ur_scan_peek (scan) != '"')
    return ur_scan_fail_found (scan, UR_EXPECTED_NAME,
                               ur_scan_peek (scan) == '}' ? _ ("a comma too many")
                                                          : ur_scan_get_quote_hint (scan));
  if (!ur_scan_string (scan, UR_SPAN_NAME, UR_GUARD_MAX_NAME))
    return FALSE;
  ur_scan_skip_space (scan);
  if (ur_scan_peek (scan) != ':')
    return ur_scan_fail_found (scan, UR_EXPECTED_COLON, NULL);
  scan->pos++;
  return TRUE;
}

static gboolean
fail_items (UrScan *scan, const UrScanLevel *level)
{
  ur_scan_skip_space (scan);
  return ur_scan_fail_limit (
      scan, scan->pos,
      level->object
          ? g_strdup_printf (
                _ ("This is member %u between these braces; at most %u are allowed. Leave some out."),
                level->n + 1, UR_GUARD_MAX_MEMBERS)
          : g_strdup_printf (
                _ ("This is value %u between these brackets; at most %u are allowed. Leave some out, "
                   "or make several files of it."),
                level->n + 1, UR_GUARD_MAX_ELEMENTS));
}

/* Counts the member or element that comes next in the innermost level, and reads its name. */
static gboolean
begin_item (UrScan *scan)
{
  UrScanLevel *level = &scan->levels[scan->depth - 1];

  if (level->n == (level->object ? UR_GUARD_MAX_MEMBERS : UR_GUARD_MAX_ELEMENTS))
    return fail_items (scan, level);
  level->n++;
  if (level->object)
    return scan_name (scan);
  ur_scan_skip_space (scan);
  if (ur_scan_peek (scan) == ']')
    return ur_scan_fail_found (scan, UR_EXPECTED_VALUE, _ ("a comma too many"));
  return TRUE;
}

/* After a value: closes levels, and is before the next value unless the root is complete. */
static gboolean
scan_between (UrScan *scan)
{
  while (scan->depth > 0)
    {
      char closer = scan->levels[scan->depth - 1].object ? '}' : ']';

      ur_scan_skip_space (scan);
      if (ur_scan_peek (scan) == closer)
        close_level (scan);
      else if (ur_scan_peek (scan) == ',')
        {
          scan->pos++;
          return begin_item (scan);
        }
      else if (strchr ("\"{[", ur_scan_peek (scan)) != NULL && scan->pos < scan->length)
        return ur_scan_fail_found (scan, UR_EXPECTED_COMMA, _ ("a comma is missing"));
      else
        return ur_scan_fail_found (scan, UR_EXPECTED_COMMA, NULL);
    }
  return TRUE;
}

static gboolean
scan_root (UrScan *scan)
{
  do
    {
      guint depth = scan->depth;

      ur_scan_skip_space (scan);
      if (!scan_value (scan))
        return FALSE;
      ur_scan_skip_space (scan);
      if (scan->depth > depth && ur_scan_peek (scan) != (scan->levels[depth].object ? '}' : ']'))
        {
          if (!begin_item (scan))
            return FALSE;
        }
      else if (!scan_between (scan))
        return FALSE;
    }
  while (scan->depth > 0);

  ur_scan_skip_space (scan);
  if (scan->pos < scan->length)
    return ur_scan_fail_found (scan, UR_EXPECTED_END, NULL);
  return TRUE;
}

/**
 * ur_guard_scan:
 * @text: a document, not more than 4 GB
 * @mistake: (out): the first thing wrong with it
 *
 * Judges whether @text is UTF-8 and one JSON value by RFC 8259 (one byte order mark before it is let pass),
 * within the limits above, without recursion; and records where everything is.  Two members of one name
 * are not noticed here.
 *
 * Returns: (transfer full) (nullable) (element-type UrSpan): the places, the root's first; or %NULL and
 * @mistake
 */
GArray *
ur_guard_scan (const char *text, gsize length, UrMistake *mistake)
{
  UrScan scan = { .text = text, .length = length, .mistake = mistake };
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (UrSpan));

  g_return_val_if_fail (text != NULL || length == 0, NULL);
  g_return_val_if_fail (length < G_MAXUINT32 && mistake != NULL, NULL);

  if (!ur_encoding_check (text, length, mistake))
    return NULL;
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    scan.pos = 3;
  scan.spans = spans;
  ur_scan_skip_space (&scan);
  if (scan.pos == length)
    {
      ur_scan_fail_at (&scan, length, length, NULL, g_strdup (_ ("The file is empty.")));
      return NULL;
    }
  return scan_root (&scan) ? g_steal_pointer (&spans) : NULL;
}
