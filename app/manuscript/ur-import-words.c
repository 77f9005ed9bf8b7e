/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words by which a report is understood, read once from the program's own list. */
#include "ur-import-words.h"

#include <gio/gio.h>
#include <string.h>

#include "ur-import-resource.h"
#include "ur-word-reader.h"

#define LIST "/org/unionreport/UnionReport/import-words.txt"

/* The names of the lists, in the order of UrWords. */
static const char *const names[UR_N_WORDS] = {
  "verbs",
  "links",
  "openers",
  "adverbs",
  "changes",
  "change-nouns",
  "rates",
  "from",
  "to",
  "goals",
  "done",
  "review",
  "plan",
  "scorecard",
  "other",
  "reflections",
  "annex",
  "furniture-begin",
  "furniture-within",
  "furniture-end",
  "caption-end",
  "caption-begin",
  "address",
  "opening",
  "closing",
  "farewell",
  "ages",
  "before-last",
  "since-new",
  "sums",
  "scopes",
  "per",
  "about",
  "reach",
  "numbered",
  "moments",
  "spans",
  "yearly",
  "own-rates",
  "whole",
  "whole-ends",
  "praises",
  "places",
  "moved",
  "hotlines",
  "past-year",
  "last-year",
  "this-year",
  "next-year",
  "crossing",
  "narrower",
  "partial",
  "each",
  "shares",
  "levels",
  "ends",
  "whole-year",
  "compared-with",
  "goal-is",
  "will",
  "ahead",
  "holds-and",
  "put",
  "talk",
  "none-of",
  "is",
  "to-whom",
  "span-units",
  "often",
  "these",
  "over",
  "measured",
  "persons",
  "goal-names",
  "counted",
  "happens",
  "indivisible",
  "works",
  "all-told",
  "income",
  "helpers",
  "change-heads",
  "change-bases",
  "change-rates",
  "totals",
  "tellers",
  "times",
  "years",
  "to-come",
  "year-parts",
  "all-of",
  "items",
  "light-verbs",
  "whereabouts",
  "named-units",
  "against",
  "against-time",
  "bases",
  "judged",
  "far-about",
  "far-below",
  "far-above",
  "frames",
  "statements",
  "respectively",
  "compact",
  "modifiers",
  "kinds",
  "measures",
  "predicates",
  "held",
  "made",
  "modals",
  "reached",
  "promises",
  "next-step",
  "least",
  "most",
  "single",
  "people",
  "span-names",
  "has",
  "of-a-thing",
  "soon",
  "striving",
  "until",
  "planned",
  "wanted",
  "explains",
  "turns",
  "laying",
  "plants",
  "pledges",
  "web-links",
  "looks",
  "hopes",
  "noun-verbs",
  "institutions",
  "organizations",
  "event-units",
  "ours",
  "year-goals",
  "kept",
  "outcomes",
  "toward",
  "signers",
  "plans",
  "regions",
  "chapters",
  "volumes",
  "points",
  "new-changes",
  "growth-names",
  "since-last-year",
  "years-before",
  "told-together",
  "total-names",
  "total-words",
  "denials",
  "classes",
  "articles",
  "enterprises",
  "counted-off",
  "pronouns",
  "before-time",
  "after-time",
  "to-ends",
  "shall",
  "tail-openers",
  "tail-ends",
  "and",
  "units-named",
  "aim-columns",
  "share-verbs",
  "number-names",
  "year-ends",
  "aims",
  "of-the-year",
  "unit-told",
  "unit-told-ends",
  "percent-names",
  "after-thing",
  "span-heads",
  "span-tails",
  "uncounted-heads",
  "letters",
  "plan-titles",
  "of-a-year",
  "outcome-ends",
  "either",
  "so-far",
  "serials",
  "of-plan",
  "measured-by",
  "cares",
  "shares-of",
  "share-names",
  "after-next",
  "plan-ends",
  "deadlines",
  "binding",
  "steps",
  "aids",
  "aided",
  "nation",
  "means",
  "passed",
  "winnings",
  "takes-part",
  "ways",
  "manners",
  "spending",
  "more",
  "fewer",
  "wanting",
  "head-joints",
  "lacks",
  "no-lacks",
  "joined",
  "goes",
  "so-many",
  "held-units",
  "money-told",
  "money-names",
  "no-tellers",
  "verb-holders",
  "states",
  "bodies",
  "tiers",
  "some-are",
  "furthers",
  "crews",
  "sorts",
  "phased",
  "no-from",
};

static GPtrArray *lists[UR_N_WORDS];

/* The words of a list by their first character: GPtrArray, the longest first. */
static GHashTable *by_first[UR_N_WORDS];

/* The same by their last one. */
static GHashTable *by_last[UR_N_WORDS];

/* The longest first: 新增设 before 新增. */
static int
compare (gconstpointer a, gconstpointer b)
{
  gsize len_a = strlen (*(const char *const *) a), len_b = strlen (*(const char *const *) b);

  return (len_a < len_b) - (len_a > len_b);
}

static UrWords
find_list (const char *name)
{
  for (guint i = 0; i < UR_N_WORDS; i++)
    if (g_str_equal (name, names[i]))
      return i;
  g_error ("resources/import-words.txt: no such list: %s", name);
}

static void
file_under (GHashTable *table, gunichar c, const char *word)
{
  GPtrArray *words = g_hash_table_lookup (table, GUINT_TO_POINTER (c));

  if (words == NULL)
    {
      words = g_ptr_array_new ();
      g_hash_table_insert (table, GUINT_TO_POINTER (c), words);
    }
  g_ptr_array_add (words, (gpointer) word);
}

static void
sort_by_ends (UrWords list)
{
  by_first[list] = g_hash_table_new (NULL, NULL);
  by_last[list] = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < lists[list]->len; i++)
    {
      const char *word = g_ptr_array_index (lists[list], i);

      file_under (by_first[list], g_utf8_get_char (word), word);
      file_under (by_last[list], g_utf8_get_char (g_utf8_prev_char (word + strlen (word))), word);
    }
}

static void
read_lists (void)
{
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (ur_import_get_resource (), LIST, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)); /* kept for good */
  UrWordReader reader;
  UrWords list = UR_N_WORDS;
  const char *name = "", *word;

  for (guint i = 0; i < UR_N_WORDS; i++)
    lists[i] = g_ptr_array_new ();
  ur_word_reader_init (&reader, text);
  while ((word = ur_word_reader_next (&reader)) != NULL)
    {
      if (reader.list != name)
        list = find_list (name = reader.list);
      g_ptr_array_add (lists[list], (gpointer) word);
    }
  for (guint i = 0; i < UR_N_WORDS; i++)
    {
      g_ptr_array_sort (lists[i], compare);
      sort_by_ends (i);
    }
}

static void
ensure_lists (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      read_lists ();
      g_once_init_leave (&once, 1);
    }
}

static gsize
match_first (UrWords list, const char *text, gsize len)
{
  const GPtrArray *words = g_hash_table_lookup (by_first[list], GUINT_TO_POINTER (g_utf8_get_char (text)));

  for (guint i = 0; words != NULL && i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);
      gsize word_len = strlen (word);

      if (word_len <= len && memcmp (text, word, word_len) == 0)
        return word_len;
    }
  return 0;
}

/**
 * ur_words_begin:
 * @text: UTF-8, not necessarily ended
 * @len: its bytes
 *
 * Returns: the bytes of the longest word of @list with which @text begins, or 0
 */
gsize
ur_words_begin (UrWords list, const char *text, gsize len)
{
  ensure_lists ();
  return len == 0 ? 0 : match_first (list, text, len);
}

/**
 * ur_words_end:
 *
 * Returns: the bytes of the longest word of @list with which @text ends, or 0
 */
gsize
ur_words_end (UrWords list, const char *text, gsize len)
{
  const GPtrArray *words;

  ensure_lists ();
  if (len == 0)
    return 0;
  words =
      g_hash_table_lookup (by_last[list], GUINT_TO_POINTER (g_utf8_get_char (g_utf8_prev_char (text + len))));
  for (guint i = 0; words != NULL && i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);
      gsize word_len = strlen (word);

      if (word_len <= len && memcmp (text + len - word_len, word, word_len) == 0)
        return word_len;
    }
  return 0;
}

/**
 * ur_words_is:
 *
 * Returns: whether @text is a word of @list
 */
gboolean
ur_words_is (UrWords list, const char *text, gsize len)
{
  return len > 0 && ur_words_begin (list, text, len) == len;
}

/**
 * ur_words_find:
 * @word_len: (out) (optional): the bytes of the word
 *
 * Returns: (nullable): the first place in @text where a word of @list is
 */
const char *
ur_words_find (UrWords list, const char *text, gsize len, gsize *word_len)
{
  for (gsize at = 0; at < len; at += (gsize) (g_utf8_skip[(guchar) text[at]]))
    {
      gsize found = ur_words_begin (list, text + at, len - at);

      if (found == 0)
        continue;
      if (word_len != NULL)
        *word_len = found;
      return text + at;
    }
  return NULL;
}
