/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inputs that a lenient parser takes, reads wrongly or dies of.  The guard must refuse them before any parser
 * sees them, and let lawful ones pass. */
#include "ur-excerpt.h"
#include "ur-guard.h"

#include <string.h>

#define ROW                                                                                                          \
  "{\"日期\":\"2024-01-01\",\"代码\":\"600519\",\"名称\":\"样本\",\"收盘\":1688.88,\"涨跌幅\":-0.0123," \
  "\"备注\":\"测试文本测试文本测试文本\"}"

/* Bytes with their length, for those that hold zero bytes. */
#define BYTES(literal) literal, sizeof (literal) - 1

typedef struct
{
  const char *name;
  const char *text;
  gsize length;
  gboolean lawful;
} Case;

static const Case cases[] = {
  { "empty", BYTES (""), FALSE },
  { "blank", BYTES (" \n\t "), FALSE },
  { "truncated", BYTES ("{\"标题\":\"报告\",\"a\":[1,2"), FALSE },
  { "truncated-text", BYTES ("{\"a\":\"中文"), FALSE },
  { "truncated-character", BYTES ("{\"a\":\"\xe4\xb8"), FALSE },
  { "truncated-escape", BYTES ("{\"a\":\"\\"), FALSE },
  { "truncated-unicode", BYTES ("{\"a\":\"\\u12"), FALSE },
  { "nan", BYTES ("{\"a\":NaN}"), FALSE },
  { "infinity", BYTES ("{\"a\":Infinity}"), FALSE },
  { "minus-infinity", BYTES ("{\"a\":-Infinity}"), FALSE },
  { "1e999", BYTES ("{\"a\":1e999}"), FALSE },
  { "1e-999", BYTES ("{\"a\":1e-999}"), TRUE },
  { "long-exponent", BYTES ("{\"a\":1e99999999999999999999}"), FALSE },
  { "int64-max", BYTES ("{\"a\":9223372036854775807}"), TRUE },
  { "int64-min", BYTES ("{\"a\":-9223372036854775808}"), TRUE },
  { "int64-max-and-one", BYTES ("{\"a\":9223372036854775808}"), FALSE },
  { "int64-min-less-one", BYTES ("{\"a\":-9223372036854775809}"), FALSE },
  { "thirty-digits", BYTES ("{\"a\":123456789012345678901234567890}"), FALSE },
  { "uint64-max-and-one", BYTES ("{\"a\":18446744073709551616}"), FALSE },
  { "two-of-one-name", BYTES ("{\"a\":1,\"a\":2}"), TRUE },
  { "comment", BYTES ("{\"a\":1 // x\n}"), FALSE },
  { "c-comment", BYTES ("/* c */{\"a\":1}"), FALSE },
  { "trailing-comma-object", BYTES ("{\"a\":1,}"), FALSE },
  { "trailing-comma-array", BYTES ("{\"a\":[1,2,]}"), FALSE },
  { "byte-order-mark", BYTES ("\xef\xbb\xbf{\"a\":1}"), TRUE },
  { "two-marks", BYTES ("\xef\xbb\xbf\xef\xbb\xbf{\"a\":1}"), FALSE },
  { "only-a-mark", BYTES ("\xef\xbb\xbf"), FALSE },
  { "utf16", BYTES ("\xff\xfe{\0\"\0a\0\"\0:\0\"\0-N\"\0}\0"), FALSE },
  { "gb18030", BYTES ("{\"a\":\"\xd6\xd0\xce\xc4\xb1\xa8\xb8\xe6\"}"), FALSE },
  { "byte-ff", BYTES ("{\"a\":\"\xff\xfe\"}"), FALSE },
  { "overlong", BYTES ("{\"a\":\"\xc0\x80\"}"), FALSE },
  { "cesu-surrogate", BYTES ("{\"a\":\"\xed\xa0\x80\"}"), FALSE },
  { "byte-ff-in-name", BYTES ("{\"\xff\":1}"), FALSE },
  { "beyond-10ffff", BYTES ("{\"a\":\"\xf4\x90\x80\x80\"}"), FALSE },
  { "lone-high", BYTES ("{\"a\":\"x\\ud800y\"}"), FALSE },
  { "lone-low", BYTES ("{\"a\":\"x\\udc00y\"}"), FALSE },
  { "high-high", BYTES ("{\"a\":\"\\ud800\\ud800\"}"), FALSE },
  { "high-then-letter", BYTES ("{\"a\":\"\\ud800\\u0041\"}"), FALSE },
  { "lone-high-in-name", BYTES ("{\"\\ud800\":1}"), FALSE },
  { "pair", BYTES ("{\"a\":\"\\ud83d\\ude00\"}"), TRUE },
  { "nul-escape", BYTES ("{\"a\":\"abc\\u0000def\"}"), FALSE },
  { "raw-nul", BYTES ("{\"a\":\"abc\0def\"}"), FALSE },
  { "nul-in-name", BYTES ("{\"a\\u0000b\":1}"), FALSE },
  { "nul-behind", BYTES ("{\"a\":1}\0garbage"), FALSE },
  { "garbage-behind", BYTES ("{\"a\":1} garbage"), FALSE },
  { "two-roots", BYTES ("{\"a\":1}{\"b\":2}"), FALSE },
  { "two-lists", BYTES ("[1][2]"), FALSE },
  { "two-numbers", BYTES ("1 2"), FALSE },
  { "single-quotes", BYTES ("{'a':'b'}"), FALSE },
  { "bare-name", BYTES ("{a:1}"), FALSE },
  { "number-as-name", BYTES ("{1:1}"), FALSE },
  { "assignment", BYTES ("var x = {\"a\":1};"), FALSE },
  { "hexadecimal", BYTES ("{\"a\":0x1F}"), FALSE },
  { "octal", BYTES ("{\"a\":017}"), FALSE },
  { "binary", BYTES ("{\"a\":0b11}"), FALSE },
  { "dollar", BYTES ("{\"a\":$1F}"), FALSE },
  { "plus", BYTES ("{\"a\":+1}"), FALSE },
  { "point-first", BYTES ("{\"a\":.5}"), FALSE },
  { "point-last", BYTES ("{\"a\":5.}"), FALSE },
  { "bare-minus", BYTES ("{\"a\":-}"), FALSE },
  { "two-minus", BYTES ("{\"a\":--1}"), FALSE },
  { "minus-space", BYTES ("{\"a\":- 1}"), FALSE },
  { "two-points", BYTES ("{\"a\":1.5.5}"), FALSE },
  { "bare-exponent", BYTES ("{\"a\":1e}"), FALSE },
  { "signed-exponent", BYTES ("{\"a\":-1.5E+3}"), TRUE },
  { "minus-zero", BYTES ("{\"a\":-0}"), TRUE },
  { "raw-newline", BYTES ("{\"a\":\"x\ny\"}"), FALSE },
  { "raw-control", BYTES ("{\"a\":\"x\x01y\"}"), FALSE },
  { "raw-tab", BYTES ("{\"a\":\"x\ty\"}"), FALSE },
  { "form-feed-between", BYTES ("{\f\"a\":1}"), FALSE },
  { "unknown-escape", BYTES ("{\"a\":\"\\q\"}"), FALSE },
  { "short-unicode", BYTES ("{\"a\":\"\\u12\"}"), FALSE },
  { "wrong-unicode", BYTES ("{\"a\":\"\\uZZZZ\"}"), FALSE },
  { "all-escapes", BYTES ("{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u4e2d\"}"), TRUE },
  { "no-colon", BYTES ("{\"a\" 1}"), FALSE },
  { "only-colon", BYTES ("{\"a\":}"), FALSE },
  { "no-value", BYTES ("{\"a\"}"), FALSE },
  { "no-comma", BYTES ("{\"a\":1 \"b\":2}"), FALSE },
  { "no-comma-list", BYTES ("[1 2]"), FALSE },
  { "two-commas", BYTES ("[1,,2]"), FALSE },
  { "comma-first", BYTES ("{,\"a\":1}"), FALSE },
  { "number-root", BYTES ("42"), TRUE },
  { "text-root", BYTES ("\"x\""), TRUE },
  { "null-root", BYTES ("null"), TRUE },
  { "true-in-capitals", BYTES ("{\"a\":True}"), FALSE },
  { "word-and-more", BYTES ("[nullx]"), FALSE },
  { "empty-name", BYTES ("{\"\":1}"), TRUE },
  { "empty-object", BYTES ("{}"), TRUE },
  { "empty-lists", BYTES ("[[],[ ],{ }]"), TRUE },
  { "only-closer", BYTES ("}"), FALSE },
  { "hash-comment", BYTES ("# x\n{\"a\":1}"), FALSE },
  { "full-width-quotes", BYTES ("{“a”:1}"), FALSE },
  { "full-width-colon", BYTES ("{\"a\"：1}"), FALSE },
  { "no-break-space",
    BYTES ("{\"a\":\xc2\xa0"
           "1}"),
    FALSE },
  { "line-separator", BYTES ("{\"a\":\"x\xe2\x80\xa8y\"}"), TRUE },
  { "noncharacter", BYTES ("{\"a\":\"\xef\xbf\xbe\"}"), TRUE },
  { "bidi", BYTES ("{\"a\":\"\xe2\x80\xae倒序\xe2\x80\xac\"}"), TRUE },
  { "open-comment", BYTES ("{\"a\":1 /* "), FALSE },
  { "wrong-closer", BYTES ("{\"a\":[1}"), FALSE },
  { "wrong-closer-2", BYTES ("[{]}"), FALSE },
};

/* Copied into a block of its exact size, so that a sanitizer sees a step beyond its end. */
static GArray *
scan (const char *text, gsize length, UrMistake *mistake)
{
  g_autofree char *copy = g_memdup2 (text, length);

  return ur_guard_scan (copy, length, mistake);
}

static void
assert_lawful (const char *text, gsize length, gboolean lawful)
{
  g_auto (UrMistake) mistake = { 0 };
  g_autoptr (GArray) spans = scan (text, length, &mistake);

  if (lawful)
    {
      g_assert_cmpstr (mistake.message, ==, NULL);
      g_assert_nonnull (spans);
      return;
    }
  g_assert_null (spans);
  g_assert_nonnull (mistake.message);
  g_assert_true (g_utf8_validate (mistake.message, -1, NULL));
  g_assert_true (g_str_has_suffix (mistake.message, "."));
  g_assert_cmpuint (mistake.start, <=, length);
}

static void
test_case (gconstpointer data)
{
  const Case *one = data;

  assert_lawful (one->text, one->length, one->lawful);
}

/* Every beginning of a lawful document but the whole is refused, without a step beyond its end. */
static void
test_prefixes (void)
{
  static const char whole[] =
      "{\"中\": [1.5e3, -2, \"a\\u4e2d\\ud83d\\ude00\\n\", true, false, null, {}], \"b\": {\"c\": []}}";

  for (gsize length = 0; length < strlen (whole); length++)
    assert_lawful (whole, length, FALSE);
  assert_lawful (whole, strlen (whole), TRUE);
}

/* @n times @text between @before and @after. */
static GString *
repeat (const char *before, const char *text, gsize n, const char *after)
{
  GString *result = g_string_new (before);

  for (gsize i = 0; i < n; i++)
    g_string_append (result, text);
  g_string_append (result, after);
  return result;
}

static void
assert_repeated (const char *before, const char *text, gsize n, const char *after, gboolean lawful)
{
  GString *document = repeat (before, text, n, after);

  assert_lawful (document->str, document->len, lawful);
  g_string_free (document, TRUE);
}

static void
test_depth (void)
{
  GString *nested = repeat ("", "[", 64, "");

  for (guint i = 0; i < 64; i++)
    g_string_append_c (nested, ']');
  assert_lawful (nested->str, nested->len, TRUE);
  g_string_prepend_c (nested, '[');
  g_string_append_c (nested, ']');
  assert_lawful (nested->str, nested->len, FALSE);
  g_string_free (nested, TRUE);
  assert_repeated ("", "[", 100, "", FALSE);
  assert_repeated ("", "[", 75000, "", FALSE);
  assert_repeated ("", "[", 1000000, "", FALSE);
  assert_repeated ("", "{\"a\":", 53000, "1", FALSE);
}

static void
test_long_numbers (void)
{
  assert_repeated ("{\"a\":", "9", 100000, "}", FALSE);
  assert_repeated ("{\"a\":0.", "3", 100000, "}", FALSE);
  assert_repeated ("0.", "3", 45, "", TRUE);
  assert_repeated ("0.", "3", 46, "", FALSE);
}

static void
test_long_texts (void)
{
  assert_repeated ("\"", "x", UR_GUARD_MAX_STRING, "\"", TRUE);
  assert_repeated ("\"", "x", UR_GUARD_MAX_STRING + 1, "\"", FALSE);
  assert_repeated ("{\"", "x", UR_GUARD_MAX_NAME, "\": 1}", TRUE);
  assert_repeated ("{\"", "x", UR_GUARD_MAX_NAME + 1, "\": 1}", FALSE);
  assert_repeated ("{\"a\":\"", "中", 11000000, "\"}", FALSE);
  assert_repeated ("{\"a\":\"", "x", 33000000, "", FALSE);
}

static void
test_many_values (void)
{
  assert_repeated ("[", "1,", UR_GUARD_MAX_ELEMENTS - 1, "1]", TRUE);
  assert_repeated ("[", "1,", UR_GUARD_MAX_ELEMENTS, "1]", FALSE);
  assert_repeated ("[", "1,", 10000000, "1]", FALSE);
  assert_repeated ("[", "[{},{},{}],", 1500000, "{}]", FALSE);
  assert_repeated ("{\"rows\":[", ROW ",", 9000, ROW "]}", TRUE);
}

static void
assert_members (guint n, gboolean lawful)
{
  GString *object = g_string_new ("{");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (object, "%s\"k%u\":%u", i > 0 ? "," : "", i, i);
  g_string_append_c (object, '}');
  assert_lawful (object->str, object->len, lawful);
  g_string_free (object, TRUE);
}

static void
test_many_members (void)
{
  assert_members (UR_GUARD_MAX_MEMBERS, TRUE);
  assert_members (UR_GUARD_MAX_MEMBERS + 1, FALSE);
  assert_members (1000000, FALSE);
}

/* Names that share one value of g_str_hash: Ez, FY and G8 do, and so does every row of them. */
static void
test_colliding_names (void)
{
  static const char *const pairs[] = { "Ez", "FY", "G8" };
  GString *object = g_string_new ("{");

  for (guint i = 0; i < 100000; i++)
    {
      g_string_append (object, i > 0 ? ",\"" : "\"");
      for (guint k = 0, rest = i; k < 11; k++, rest /= 3)
        g_string_append (object, pairs[rest % 3]);
      g_string_append (object, "\":1");
    }
  g_string_append_c (object, '}');
  assert_lawful (object->str, object->len, FALSE);
  g_string_free (object, TRUE);
}

static void
test_random_bytes (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      char bytes[256];

      for (guint k = 0; k < sizeof bytes; k++)
        bytes[k] = (char) g_test_rand_int_range (0, 256);
      assert_lawful (bytes, sizeof bytes, FALSE);
    }
}

/* Where everything stands. */
static void
test_spans (void)
{
  static const char text[] = " {\"a\": [1, \"x\"], \"b\\n\": {}} ";
  static const UrSpan expected[] = {
    { 1, 27, 7, UR_SPAN_OBJECT, 2 },  { 2, 5, 2, UR_SPAN_NAME, 0 },     { 7, 15, 5, UR_SPAN_ARRAY, 2 },
    { 8, 9, 4, UR_SPAN_NUMBER, 0 },   { 11, 14, 5, UR_SPAN_STRING, 0 }, { 17, 22, 6, UR_SPAN_NAME, 1 },
    { 24, 26, 7, UR_SPAN_OBJECT, 0 },
  };
  g_auto (UrMistake) mistake = { 0 };
  g_autoptr (GArray) spans = ur_guard_scan (text, strlen (text), &mistake);

  g_assert_nonnull (spans);
  g_assert_cmpuint (spans->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < spans->len; i++)
    {
      const UrSpan *span = &g_array_index (spans, UrSpan, i);

      g_assert_cmpuint (span->start, ==, expected[i].start);
      g_assert_cmpuint (span->end, ==, expected[i].end);
      g_assert_cmpuint (span->next, ==, expected[i].next);
      g_assert_cmpuint (span->kind, ==, expected[i].kind);
      g_assert_cmpuint (span->n, ==, expected[i].n);
    }
}

/* A sentence quotes what it found, but nothing that would turn or break it. */
static void
test_excerpts (void)
{
  static const struct
  {
    const char *text, *expected;
  } excerpts[] = {
    { "短", "短" },
    { "", "" },
    { "一二三四五六七八九十一二三四五六七八九十一二三四",
      "一二三四五六七八九十一二三四五六七八九十一二三四" },
    { "一二三四五六七八九十一二三四五六七八九十一二三四五",
      "一二三四五六七八九十一二三四五六七八九十一二三四…" },
    { "a\nb\xe2\x80\xae"
      "c",
      "a\xef\xbf\xbd"
      "b\xef\xbf\xbd"
      "c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (excerpts); i++)
    {
      g_autofree char *found = ur_excerpt_new (excerpts[i].text, strlen (excerpts[i].text));

      g_assert_cmpstr (found, ==, excerpts[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/guard/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/guard/prefixes", test_prefixes);
  g_test_add_func ("/guard/depth", test_depth);
  g_test_add_func ("/guard/long-numbers", test_long_numbers);
  g_test_add_func ("/guard/long-texts", test_long_texts);
  g_test_add_func ("/guard/many-values", test_many_values);
  g_test_add_func ("/guard/many-members", test_many_members);
  g_test_add_func ("/guard/colliding-names", test_colliding_names);
  g_test_add_func ("/guard/random-bytes", test_random_bytes);
  g_test_add_func ("/guard/spans", test_spans);
  g_test_add_func ("/guard/excerpts", test_excerpts);
  return g_test_run ();
}
