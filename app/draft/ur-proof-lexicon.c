/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of the trade by which a draft is held against a report: see resources/proof-words.ini. */
#include "ur-proof-lexicon.h"

#include <string.h>

#include "ur-proof-resource.h"

#define FILE_NAME "/org/unionreport/UnionReport/proof-words.ini"

/* Bytes of two units, and so many of them that are kept. */
#define LONGEST_PAIR 64
#define MOST_PAIRS 4096

static const char *const names[] = { "year",          "span",
                                     "held",          "half",
                                     "whole-year",    "within-year",
                                     "ahead",         "planned",
                                     "planned-after", "above",
                                     "earlier",       "before",
                                     "against",       "ago",
                                     "share",         "growth",
                                     "sum",           "several",
                                     "more",          "rest",
                                     "each",          "changed",
                                     "more-by",       "product",
                                     "added",         "total",
                                     "filling",       "years",
                                     "from",          "worked-out",
                                     "own",           "moved",
                                     "grade",         "goal",
                                     "reached",       "passed",
                                     "apart-by",      "up",
                                     "down",          "built",
                                     "one-year",      "in-turn",
                                     "way",           "time-end",
                                     "name-end",      "name-start",
                                     "written-as",    "not-so",
                                     "wrong-form",    "two",
                                     "came",          "left",
                                     "answer",        "other-part",
                                     "new",           "scope",
                                     "and",           "federation",
                                     "share-head",    "sum-head",
                                     "yearly",        "of-year",
                                     "level",         "former",
                                     "latter",        "issue",
                                     "coming",        "there",
                                     "reaches",       "name-lead",
                                     "counted",       "all-of",
                                     "average-head",  "completion-head",
                                     "gap-head",      "done-head",
                                     "middle",        "short-of",
                                     "formerly",      "that-year",
                                     "plus",          "equals",
                                     "unreached",     "whole-place",
                                     "no-place",      "somewhere",
                                     "place-has",     "last-year",
                                     "ground",        "as-much",
                                     "intended" };
G_STATIC_ASSERT (G_N_ELEMENTS (names) == UR_PROOF_N_WORDS);

static char **lists[UR_PROOF_N_WORDS];
static GPtrArray *kinds; /* of units: each a list of words */

static void
read_words (void)
{
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (ur_proof_get_resource (), FILE_NAME, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) keys = NULL;

  g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL);
  for (guint i = 0; i < UR_PROOF_N_WORDS; i++)
    lists[i] = g_key_file_get_string_list (file, "words", names[i], NULL, NULL);
  kinds = g_ptr_array_new ();
  keys = g_key_file_get_keys (file, "units", NULL, NULL);
  for (guint i = 0; keys[i] != NULL; i++)
    g_ptr_array_add (kinds, g_key_file_get_string_list (file, "units", keys[i], NULL, NULL));
}

static void
ensure_words (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      read_words ();
      g_once_init_leave (&once, 1);
    }
}

/**
 * ur_proof_words_get:
 *
 * Returns: (transfer none) (array zero-terminated=1): the words of @list, in their order
 */
const char *const *
ur_proof_words_get (UrProofWords list)
{
  ensure_words ();
  return (const char *const *) lists[list];
}

/**
 * ur_proof_words_hold:
 * @list: a list of words
 * @text: UTF-8
 * @from: where to begin, in bytes
 * @end: where to end
 *
 * Returns: whether one of the words is between the two places
 */
gboolean
ur_proof_words_hold (UrProofWords list, const char *text, gsize from, gsize end)
{
  ensure_words ();
  for (guint i = 0; lists[list][i] != NULL; i++)
    if (memmem (text + from, end - from, lists[list][i], strlen (lists[list][i])) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * ur_proof_words_match:
 *
 * Returns: how long the longest of the words of @list is that @text begins with, in bytes; 0 for none
 */
gsize
ur_proof_words_match (UrProofWords list, const char *text)
{
  gsize longest = 0;

  ensure_words ();
  for (guint i = 0; lists[list][i] != NULL; i++)
    if (g_str_has_prefix (text, lists[list][i]))
      longest = MAX (longest, strlen (lists[list][i]));
  return longest;
}

/**
 * ur_proof_words_count_others:
 * @which: (array length=n_which): lists of words
 * @n_which: how many
 * @text: UTF-8
 * @from: where to begin, in bytes
 * @end: where to end
 *
 * Returns: how many letters and digits between the two places are in none of the words
 */
guint
ur_proof_words_count_others (
    const UrProofWords *which, guint n_which, const char *text, gsize from, gsize end)
{
  guint n = 0;

  while (from < end)
    {
      gsize len = 0;

      for (guint i = 0; i < n_which; i++)
        len = MAX (len, ur_proof_words_match (which[i], text + from));
      n += len == 0 && g_unichar_isalnum (g_utf8_get_char (text + from));
      from += len > 0 ? len : (gsize) (g_utf8_next_char (text + from) - (text + from));
    }
  return n;
}

/**
 * ur_proof_words_end:
 *
 * Returns: how long the longest of the words of @list is that stands in @text right before byte @end, in
 *   bytes; 0 for none
 */
gsize
ur_proof_words_end (UrProofWords list, const char *text, gsize end)
{
  gsize longest = 0;

  ensure_words ();
  for (guint i = 0; lists[list][i] != NULL; i++)
    {
      gsize len = strlen (lists[list][i]);

      if (len <= end && memcmp (text + end - len, lists[list][i], len) == 0)
        longest = MAX (longest, len);
    }
  return longest;
}

/**
 * ur_proof_words_find_last:
 * @list: a list of words
 * @text: UTF-8
 * @end: where to end, in bytes
 * @length: (out): how long the word is, in bytes; of two that begin there the longer one
 *
 * Returns: where the last of its words begins before @end, or −1
 */
gssize
ur_proof_words_find_last (UrProofWords list, const char *text, gsize end, gsize *length)
{
  gssize last = -1;

  ensure_words ();
  for (guint i = 0; lists[list][i] != NULL; i++)
    {
      const char *found = g_strrstr_len (text, (gssize) end, lists[list][i]);

      if (found == NULL || found - text < last)
        continue;
      *length = found - text > last ? strlen (lists[list][i]) : MAX (*length, strlen (lists[list][i]));
      last = found - text;
    }
  return last;
}

/* Where the stretch begins that @at is in, between characters of @ends. */
static gsize
find_start (const char *text, gsize at, const char *ends)
{
  while (at > 0 && g_utf8_strchr (ends, -1, g_utf8_get_char (g_utf8_prev_char (text + at))) == NULL)
    at = (gsize) (g_utf8_prev_char (text + at) - text);
  return at;
}

/* 做得不错：新建驿站73座 is praised. */
static gboolean
is_denied (const char *text, gsize at)
{
  return at > 0 && g_utf8_strchr ("不没无", -1, g_utf8_get_char (g_utf8_prev_char (text + at))) != NULL;
}

/**
 * ur_proof_words_say_wrong:
 * @text: a passage of a draft
 * @at: where a figure or a quotation begins, in bytes
 *
 * Returns: whether the draft itself says that it is wrong, as a guide to writing does: 不能写成734万人
 */
gboolean
ur_proof_words_say_wrong (const char *text, gsize at)
{
  gssize clause = (gssize) find_start (text, at, "，。；！？\n"),
         sentence = (gssize) find_start (text, at, "。！？\n");
  gsize length = 0;
  gssize as = ur_proof_words_find_last (UR_PROOF_WRITTEN_AS, text, at, &length), not_so;

  if (as >= clause)
    {
      not_so = ur_proof_words_find_last (UR_PROOF_NOT_SO, text, (gsize) as + length, &length);
      if (not_so >= sentence)
        return TRUE;
    }
  as = ur_proof_words_find_last (UR_PROOF_WRONG_FORM, text, at, &length);
  return as >= clause && !is_denied (text, (gsize) as);
}

static gboolean
list_has (char **list, const char *word, gsize len)
{
  for (; *list != NULL; list++)
    if (strncmp (*list, word, len) == 0 && (*list)[len] == '\0')
      return TRUE;
  return FALSE;
}

static gboolean
compare_units (const char *told, gsize n, const char *other, gsize m)
{
  if (ur_number_is_same_unit (told, n, other, m))
    return TRUE;
  ensure_words ();
  for (guint i = 0; i < kinds->len; i++)
    if (list_has (g_ptr_array_index (kinds, i), told, n) && list_has (g_ptr_array_index (kinds, i), other, m))
      return TRUE;
  return FALSE;
}

/* Each pair of figures asks, and there are few units: what was compared is kept. */
G_LOCK_DEFINE_STATIC (compared);
static GHashTable *compared; /* of pairs of units: whether they agree */

static gboolean
find_compared (const char *pair, gboolean *agree)
{
  gpointer found;

  if (compared == NULL)
    compared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (g_hash_table_size (compared) > MOST_PAIRS)
    g_hash_table_remove_all (compared);
  if (!g_hash_table_lookup_extended (compared, pair, NULL, &found))
    return FALSE;
  *agree = GPOINTER_TO_INT (found);
  return TRUE;
}

/**
 * ur_proof_units_agree:
 * @told: (nullable): a unit without its magnitude
 * @other: (nullable): another
 *
 * Returns: whether both count the same: 名 and 人 do, 人 and 人次 do not; 元 is 元/户 where the words tell of
 * what; what has no unit may be anything
 */
gboolean
ur_proof_units_agree (const char *told, const char *other)
{
  gsize n = told != NULL ? strcspn (told, "/") : 0, m = other != NULL ? strcspn (other, "/") : 0;
  char pair[LONGEST_PAIR];
  gboolean agree;

  if (n > 0 && m > 0 && told[n] == '/' && other[m] == '/' &&
      !ur_proof_units_agree (told + n + 1, other + m + 1))
    return FALSE;
  if (n == 0 || m == 0 || (n == m && memcmp (told, other, n) == 0))
    return TRUE;
  if (n + m + 2 > sizeof pair)
    return compare_units (told, n, other, m);
  memcpy (pair, told, n);
  pair[n] = '/';
  memcpy (pair + n + 1, other, m);
  pair[n + 1 + m] = '\0';
  G_LOCK (compared);
  if (!find_compared (pair, &agree))
    {
      agree = compare_units (told, n, other, m);
      g_hash_table_insert (compared, g_strdup (pair), GINT_TO_POINTER (agree));
    }
  G_UNLOCK (compared);
  return agree;
}

/* 访问62亿次, where 访问次数 are 62亿个: the name says what is counted. */
static gboolean
is_counted_in_name (const char *told, const UrIndicator *indicator)
{
  g_autofree char *name = g_strconcat (told, "数", NULL);

  return strcmp (indicator->unit, "个") == 0 && g_str_has_suffix (indicator->label, name);
}

/**
 * ur_proof_counts:
 * @told: (nullable): a unit without its magnitude
 * @indicator: a figure of a report
 *
 * Returns: whether the unit is one that the figure is counted in: 2410个 of persons are persons too
 */
gboolean
ur_proof_counts (const char *told, const UrIndicator *indicator)
{
  return ur_proof_units_agree (told, indicator->unit) ||
         (indicator->quantity == UR_QUANTITY_PERSONS && strcmp (told, "个") == 0) ||
         is_counted_in_name (told, indicator);
}
