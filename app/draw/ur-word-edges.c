/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chinese is written without spaces: where its words begin is looked up in a list. */
#include "ur-word-edges.h"

#include <gio/gio.h>
#include <string.h>

#include "ur-breaks.h"
#include "ur-words-resource.h"

#define LIST "/org/unionreport/UnionReport/words.txt"
#define MAX_WORD 4 /* characters */
#define WORD_COST 2
#define UNKNOWN_COST                                                                                         \
  5 /* of a character that is in no word: two short words are better than a long one and it */

/* Characters that belong to the word before them, and such as lead to the word after them: a line neither
 * begins with the first nor ends with the second. */
static const char followers[] = "的地得了着过们等者性化率们型式学家员";
static const char leaders[] =
    "第各每全本该不未无再最更很将把被让使对为以从向由于至按比和与及或在并而且但其约占";

/* A number is one word, and with what it counts: 十五届, 四次, 二〇二五年. */
static const char numerals[] = "〇零一二三四五六七八九十百千万亿两";
static const char counters[] = "届次年月日号期批季度成个项";

/* The text up to one of its characters, cut into words as well as it can be. */
typedef struct
{
  guint cost;
  guint length; /* of the last word, in characters */
  gboolean known;
} Cut;

static const char *
get_list (gsize *size)
{
  static gsize once = 0;
  static const char *list = NULL;
  static gsize list_size = 0;

  if (g_once_init_enter (&once))
    {
      g_autoptr (GBytes) bytes =
          g_resource_lookup_data (ur_words_get_resource (), LIST, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      list = g_bytes_get_data (bytes, &list_size); /* it lies in the program itself */
      g_once_init_leave (&once, 1);
    }
  *size = list_size;
  return list;
}

static int
compare (const char *word, gsize length, const char *line, gsize line_length)
{
  int order = memcmp (word, line, MIN (length, line_length));

  return order != 0 ? order : (length > line_length) - (length < line_length);
}

/* The list is sorted by its bytes. */
static gboolean
is_word (const char *word, gsize length)
{
  gsize low = 0, high;
  const char *list = get_list (&high);

  while (low < high)
    {
      gsize start = low + (high - low) / 2, end;
      int order;

      while (start > low && list[start - 1] != '\n')
        start--;
      end = (gsize) ((const char *) memchr (list + start, '\n', high - start) - list);
      order = compare (word, length, list + start, end - start);
      if (order == 0)
        return TRUE;
      if (order < 0)
        high = start;
      else
        low = end + 1;
    }
  return FALSE;
}

static gboolean
is_one_of (gunichar c, const char *set)
{
  return g_utf8_strchr (set, -1, c) != NULL;
}

/* Tries the words that begin with character `i`, which is at `p`. */
static void
extend (Cut *cuts, glong i, const char *p)
{
  const char *end = p;

  for (guint length = 1; length <= MAX_WORD && ur_char_classify (g_utf8_get_char (end)) == UR_CHAR_HAN;
       length++)
    {
      gboolean known;
      guint cost;

      end = g_utf8_next_char (end);
      known = is_word (p, (gsize) (end - p));
      if (length > 1 && !known)
        continue;
      cost = cuts[i].cost + (known ? WORD_COST : UNKNOWN_COST);
      if (cost <= cuts[i + length].cost)
        cuts[i + length] = (Cut){ cost, length, known };
    }
}

static Cut *
cut (const char *text, glong n)
{
  Cut *cuts = g_new (Cut, n + 1);
  const char *p = text;

  for (glong i = 0; i <= n; i++)
    cuts[i] = (Cut){ i == 0 ? 0 : G_MAXUINT, 1, FALSE };
  for (glong i = 0; i < n; i++, p = g_utf8_next_char (p))
    if (ur_char_classify (g_utf8_get_char (p)) == UR_CHAR_HAN)
      extend (cuts, i, p);
    else if (cuts[i].cost <= cuts[i + 1].cost)
      cuts[i + 1] = (Cut){ cuts[i].cost, 1, TRUE };
  return cuts;
}

/* Marks where the words of the cheapest cut begin. */
static void
mark_words (const Cut *cuts, glong n, guint8 *edges)
{
  gboolean known_after = TRUE;

  for (glong end = n; end > 0; end -= cuts[end].length)
    {
      if (end < n)
        edges[end] = cuts[end].known || known_after ? UR_EDGE_WORD : UR_EDGE_UNSURE;
      known_after = cuts[end].known;
    }
}

/* Looks at every pair of neighbours. */
static void
bind_small_words (const char *text, const Cut *cuts, glong n, guint8 *edges)
{
  const char *p = text;
  gunichar before = 0;

  for (glong i = 0; i < n; i++, p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean alone = i + 1 == n || edges[i + 1] != UR_EDGE_NONE;

      if (i > 0 && edges[i] != UR_EDGE_NONE)
        {
          if (is_one_of (before, numerals) && (is_one_of (c, numerals) || (alone && is_one_of (c, counters))))
            edges[i] = UR_EDGE_NONE;
          else if (alone && is_one_of (c, followers))
            edges[i] = UR_EDGE_NONE;
          else if (cuts[i].length == 1 && is_one_of (before, leaders))
            edges[i] = UR_EDGE_UNSURE;
        }
      before = c;
    }
}

/**
 * ur_word_edges_find:
 * @text: a paragraph
 * @n_chars: (out): its length in characters
 *
 * Cuts the ideographs of a text into the words of a list, as few as can be.
 *
 * Returns: (transfer full) (array length=n_chars): for each character an #UrEdge, what is before it
 */
guint8 *
ur_word_edges_find (const char *text, glong *n_chars)
{
  const glong n = g_utf8_strlen (text, -1);
  guint8 *edges = g_new0 (guint8, n + 1);
  g_autofree Cut *cuts = cut (text, n);

  mark_words (cuts, n, edges);
  bind_small_words (text, cuts, n, edges);
  *n_chars = n;
  return edges;
}
