/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-word-reader.h"

static void
assert_words (const char *file, const char *expected)
{
  g_autofree char *text = g_strdup (file);
  g_autoptr (GString) read = g_string_new (NULL);
  UrWordReader reader;
  const char *word;

  ur_word_reader_init (&reader, text);
  while ((word = ur_word_reader_next (&reader)) != NULL)
    g_string_append_printf (read, "%s:%u:%s ", reader.list, reader.line, word);
  g_assert_cmpstr (read->str, ==, expected);
  g_assert_null (ur_word_reader_next (&reader));
}

static void
test_lists (void)
{
  assert_words ("# What was done.\n[verbs]\n新建 成立\n举办\n\n# Units.\n[unit count]\n个 ㎡\n",
                "verbs:3:新建 verbs:3:成立 verbs:4:举办 unit count:8:个 unit count:8:㎡ ");
}

static void
test_spaces (void)
{
  assert_words ("[a]\n  个  家 \n   \n[b]\n[c]\n# no word # either\n+ [x] #",
                "a:2:个 a:2:家 c:7:+ c:7:[x] c:7:# ");
}

static void
test_odd (void)
{
  assert_words ("", "");
  assert_words ("\n\n", "");
  assert_words ("# nothing", "");
  assert_words ("[open\n个", "open:2:个 ");
  assert_words ("个", ":1:个 ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-reader/lists", test_lists);
  g_test_add_func ("/word-reader/spaces", test_spaces);
  g_test_add_func ("/word-reader/odd", test_odd);
  return g_test_run ();
}
