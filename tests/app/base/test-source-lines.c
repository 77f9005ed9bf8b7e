/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-source-lines.h"

#include <string.h>

static GPtrArray *
cut (const char *text, guint line, guint column, guint end_column, guint around, guint width)
{
  g_autoptr (GBytes) document = g_bytes_new (text, strlen (text));

  return ur_source_lines_new (document, line, column, end_column, around, width);
}

static void
assert_line (GPtrArray *lines, guint i, guint number, const char *text, const char *marked)
{
  const UrSourceLine *line;
  g_autofree char *found = NULL;

  g_assert_cmpuint (i, <, lines->len);
  line = g_ptr_array_index (lines, i);
  g_assert_cmpuint (line->number, ==, number);
  g_assert_cmpstr (line->text, ==, text);
  found = g_strndup (line->text + line->start, line->end - line->start);
  g_assert_cmpstr (found, ==, marked);
}

static void
test_around (void)
{
  g_autoptr (GPtrArray) lines = cut ("一\n二\r\n \"数\": \"2.5.9\",\n四\n五\n", 3, 8, 13, 1, 80);

  g_assert_cmpuint (lines->len, ==, 3);
  assert_line (lines, 0, 2, "二", "");
  assert_line (lines, 1, 3, " \"数\": \"2.5.9\",", "2.5.9");
  assert_line (lines, 2, 4, "四", "");
}

static void
test_edges (void)
{
  g_autoptr (GPtrArray) first = cut ("\xef\xbb\xbf{a", 1, 2, 3, 3, 80);
  g_autoptr (GPtrArray) behind = cut ("{\n", 2, 1, 2, 1, 80);
  g_autoptr (GPtrArray) empty = cut ("", 1, 1, 2, 3, 80);

  g_assert_cmpuint (first->len, ==, 1);
  assert_line (first, 0, 1, "{a", "a");
  g_assert_cmpuint (behind->len, ==, 2);
  assert_line (behind, 1, 2, "", "");
  g_assert_cmpuint (empty->len, ==, 1);
  assert_line (empty, 0, 1, "", "");
}

static void
test_long_lines (void)
{
  g_autofree char *dots = g_strnfill (5000, '.');
  g_autofree char *text = g_strconcat (dots, "错", dots, "\n", dots, NULL);
  g_autoptr (GPtrArray) lines = cut (text, 1, 5001, 5002, 1, 30);

  assert_line (lines, 0, 1, "…..........错...................…", "错");
  assert_line (lines, 1, 2, "..............................…", "");
}

/* Nothing of a document may turn or break what stands beside it, and GTK takes valid UTF-8 only. */
static void
test_odd_bytes (void)
{
  g_autoptr (GPtrArray) lines = cut ("a\t\xb9\xa4\xff\xe2\x80\xae\x01z", 1, 2, 3, 0, 80);
  const UrSourceLine *line = g_ptr_array_index (lines, 0);

  g_assert_true (g_utf8_validate (line->text, -1, NULL));
  g_assert_cmpstr (line->text, ==, "a    \xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbdz");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source-lines/around", test_around);
  g_test_add_func ("/source-lines/edges", test_edges);
  g_test_add_func ("/source-lines/long-lines", test_long_lines);
  g_test_add_func ("/source-lines/odd-bytes", test_odd_bytes);
  return g_test_run ();
}
