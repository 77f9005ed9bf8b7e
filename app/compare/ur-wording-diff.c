/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The longest common subsequence of two texts, by words: a figure with its unit and a Latin word are one, an
 * ideograph is one.  What is the same for less than two of them between changes is no landmark for a reader,
 * and counts as changed. */
#include "ur-compared-text.h"

#include <string.h>

#include "ur-number.h"

/* How many pairs of words are looked at at most; longer texts are cut at sentences that both have. */
#define MOST_PAIRS (6u * 1000 * 1000)
#define LEAST_SAME 2u

typedef struct
{
  const char *start;
  gsize length;
  guint id; /* equal words have equal ids, whatever the width of their characters */
} Word;

typedef struct
{
  GHashTable *ids; /* (element-type utf8 guint) */
  GArray *then;    /* of Word */
  GArray *now;     /* of Word */
  GArray *steps;   /* of Step */
} Diff;

/* A word of the result, from one text or from both. */
typedef struct
{
  UrWordingKind kind;
  const Word *then; /* NULL for one that was added */
  const Word *now;  /* NULL for one that was removed */
} Step;

static gunichar
narrow (gunichar c)
{
  static const char *const pairs[] = { "，,", "。.", "；;", "：:", "！!", "？?", "（(", "）)" };

  if (c >= 0xFF01 && c <= 0xFF5E)
    return c - 0xFEE0;
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (g_utf8_get_char (pairs[i]) == c)
      return g_utf8_get_char (g_utf8_next_char (pairs[i]));
  return c;
}

static gboolean
is_latin (gunichar c)
{
  c = narrow (c);
  return c < 0x80 && g_ascii_isalnum ((char) c);
}

static guint
get_id (GHashTable *ids, const char *start, gsize length)
{
  GString *key = g_string_sized_new (length);
  gpointer id;

  for (const char *p = start; p < start + length; p = g_utf8_next_char (p))
    if (*p == '\n' || !g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (key, narrow (g_utf8_get_char (p)));
  id = g_hash_table_lookup (ids, key->str);
  if (id == NULL)
    {
      id = GUINT_TO_POINTER (g_hash_table_size (ids) + 1);
      g_hash_table_insert (ids, g_string_free (key, FALSE), id);
    }
  else
    g_string_free (key, TRUE);
  return GPOINTER_TO_UINT (id);
}

/* The end of the word that begins at @p. */
static const char *
find_word_end (const char *text, const char *p, UrNumber *number, gboolean *has_number)
{
  const char *end = g_utf8_next_char (p);

  while (*has_number && text + number->end <= p)
    *has_number = ur_number_find (text, -1, number->end, number);
  if (*has_number && text + number->start <= p)
    return text + number->end;
  while (is_latin (g_utf8_get_char (p)) && *end != '\0' && is_latin (g_utf8_get_char (end)) &&
         !(*has_number && end >= text + number->start))
    end = g_utf8_next_char (end);
  return end;
}

/* Blanks belong to no word: they are the typesetter's. */
static GArray *
split (Diff *diff, const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  UrNumber number;
  gboolean has_number = ur_number_find (text, -1, 0, &number);

  for (const char *p = text, *end; *p != '\0'; p = end)
    {
      Word word = { .start = p };

      end = find_word_end (text, p, &number, &has_number);
      if (*p != '\n' && g_unichar_isspace (g_utf8_get_char (p)))
        {
          end = g_utf8_next_char (p);
          continue;
        }
      word.length = (gsize) (end - p);
      word.id = get_id (diff->ids, p, word.length);
      g_array_append_val (words, word);
    }
  return words;
}

static const Word *
get (GArray *words, guint i)
{
  return &g_array_index (words, Word, i);
}

static void
add (Diff *diff, UrWordingKind kind, const Word *then, const Word *now)
{
  Step step = { kind, then, now };

  g_array_append_val (diff->steps, step);
}

static void
add_all (Diff *diff, guint a, guint a_end, guint b, guint b_end)
{
  for (; a < a_end; a++)
    add (diff, UR_WORDING_REMOVED, get (diff->then, a), NULL);
  for (; b < b_end; b++)
    add (diff, UR_WORDING_ADDED, NULL, get (diff->now, b));
}

/* How long the longest common subsequence is from each pair of words on. */
static guint16 *
measure (const Diff *diff, guint a, guint n, guint b, guint m)
{
  guint16 *lengths = g_new0 (guint16, (gsize) (n + 1) * (m + 1));

  for (guint i = n; i > 0; i--)
    for (guint j = m; j > 0; j--)
      {
        guint16 *cell = &lengths[(gsize) (i - 1) * (m + 1) + j - 1];

        if (get (diff->then, a + i - 1)->id == get (diff->now, b + j - 1)->id)
          *cell = cell[m + 2] + 1;
        else
          *cell = MAX (cell[1], cell[m + 1]);
      }
  return lengths;
}

static void
walk (Diff *diff, guint a, guint a_end, guint b, guint b_end)
{
  guint m = b_end - b;
  g_autofree guint16 *lengths = measure (diff, a, a_end - a, b, m);
  const guint16 *cell = lengths;

  while (a < a_end && b < b_end)
    {
      if (get (diff->then, a)->id == get (diff->now, b)->id)
        {
          add (diff, UR_WORDING_SAME, get (diff->then, a++), get (diff->now, b++));
          cell += m + 2;
        }
      else if (cell[m + 1] >= cell[1])
        {
          add (diff, UR_WORDING_REMOVED, get (diff->then, a++), NULL);
          cell += m + 1;
        }
      else
        {
          add (diff, UR_WORDING_ADDED, NULL, get (diff->now, b++));
          cell++;
        }
    }
  add_all (diff, a, a_end, b, b_end);
}

/* What both begin and end with is the same; texts that are too long for the table between are taken whole. */
static void
compare (Diff *diff)
{
  guint a = 0, b = 0, a_end = diff->then->len, b_end = diff->now->len, tail = 0;

  while (a < a_end && b < b_end && get (diff->then, a)->id == get (diff->now, b)->id)
    add (diff, UR_WORDING_SAME, get (diff->then, a++), get (diff->now, b++));
  for (; a < a_end && b < b_end && get (diff->then, a_end - 1)->id == get (diff->now, b_end - 1)->id; tail++)
    {
      a_end--;
      b_end--;
    }
  if ((gsize) (a_end - a + 1) * (b_end - b + 1) <= MOST_PAIRS && MAX (a_end - a, b_end - b) < G_MAXUINT16)
    walk (diff, a, a_end, b, b_end);
  else
    add_all (diff, a, a_end, b, b_end);
  for (; tail > 0; tail--)
    add (diff, UR_WORDING_SAME, get (diff->then, a_end++), get (diff->now, b_end++));
}

static Step *
get_step (const Diff *diff, guint i)
{
  return &g_array_index (diff->steps, Step, i);
}

static guint
find_same_end (const Diff *diff, guint i)
{
  while (i < diff->steps->len && get_step (diff, i)->kind == UR_WORDING_SAME)
    i++;
  return i;
}

static gboolean
is_line_end (const Step *step)
{
  return step->now != NULL && *step->now->start == '\n';
}

/* A stretch of changes: what was removed, then what was added. */
static void
add_change (GPtrArray *wordings, GString *removed, GString *added)
{
  GString *both[] = { removed, added };

  for (guint i = 0; i < 2; i++)
    if (both[i]->len > 0)
      {
        UrWording *wording = g_new0 (UrWording, 1);

        wording->kind = i == 0 ? UR_WORDING_REMOVED : UR_WORDING_ADDED;
        wording->text = g_strndup (both[i]->str, both[i]->len);
        g_ptr_array_add (wordings, wording);
        g_string_truncate (both[i], 0);
      }
}

static void
add_same (GPtrArray *wordings, const char *start, const char *end)
{
  UrWording *wording = g_new0 (UrWording, 1);

  wording->text = g_strndup (start, (gsize) (end - start));
  g_ptr_array_add (wordings, wording);
}

static void
wording_free (gpointer data)
{
  UrWording *wording = data;

  g_free (wording->text);
  g_free (wording);
}

/* Joins the words again. */
static GPtrArray *
join (const Diff *diff)
{
  GPtrArray *wordings = g_ptr_array_new_with_free_func (wording_free);
  g_autoptr (GString) removed = g_string_new (NULL);
  g_autoptr (GString) added = g_string_new (NULL);

  for (guint i = 0; i < diff->steps->len; i++)
    {
      const Step *step = get_step (diff, i);
      guint end = find_same_end (diff, i);
      gboolean changed = removed->len + added->len > 0;

      if (step->kind == UR_WORDING_SAME &&
          (!changed || end - i >= LEAST_SAME || end == diff->steps->len || is_line_end (step)))
        {
          const Word *last = get_step (diff, end - 1)->now;

          add_change (wordings, removed, added);
          add_same (wordings, step->now->start, last->start + last->length);
          i = end - 1;
          continue;
        }
      if (step->then != NULL)
        g_string_append_len (removed, step->then->start, (gssize) step->then->length);
      if (step->now != NULL)
        g_string_append_len (added, step->now->start, (gssize) step->now->length);
    }
  add_change (wordings, removed, added);
  return wordings;
}

/**
 * ur_wordings_new:
 * @then: the earlier text
 * @now: the later one
 *
 * Reads two texts as one.  Blanks and the width of punctuation make no difference; a figure is the same or
 * another one as a whole.
 *
 * Returns: (transfer full) (element-type UrWording): what both have, what was removed and what was added, in
 *   order; of a change what was removed comes first
 */
GPtrArray *
ur_wordings_new (const char *then, const char *now)
{
  Diff diff = { .ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                .steps = g_array_new (FALSE, FALSE, sizeof (Step)) };
  GPtrArray *wordings;

  g_return_val_if_fail (then != NULL && now != NULL, NULL);

  diff.then = split (&diff, then);
  diff.now = split (&diff, now);
  compare (&diff);
  wordings = join (&diff);
  g_array_unref (diff.then);
  g_array_unref (diff.now);
  g_array_unref (diff.steps);
  g_hash_table_unref (diff.ids);
  return wordings;
}
