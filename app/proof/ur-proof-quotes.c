/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quotations of a draft, word for word.  What stands between quotation marks and is like nothing in the
 * reports is no quotation of them, and is not judged. */
#include "ur-proof-folded.h"

#include <string.h>

#include "ur-quote.h"

/* Characters: a shorter one is a name or an irony, or a term that a report has between marks too; a longer
 * one is cut. */
#define SHORTEST 6u
#define SHORTEST_TERM 3u
#define LONGEST 400u
/* Quotations that are remembered. */
#define MOST_FOUND 4096u
/* One wrong character in so many is near. */
#define NEAR 5u
/* Of a name that a report has between marks too, so many may be others: it is meant to be that. */
#define NEAR_NAME 3u
/* Of a short one that ends as a report's words do: so many characters at least, and so many in all. */
#define SHORTEST_END 4u
#define LONGEST_BY_END 12u

/* The fewest characters to be changed so that @quote is somewhere in @in; @end is where. */
static guint
find_distance (const UrProofFolded *quote, const UrProofFolded *in, guint limit, guint *start, guint *end)
{
  g_autofree guint *row = g_new (guint, in->n + 1);
  g_autofree guint *from = g_new (guint, in->n + 1);
  guint best;

  for (guint k = 0; k <= in->n; k++)
    {
      row[k] = 0;
      from[k] = k;
    }
  for (guint i = 1; i <= quote->n; i++)
    {
      guint corner = row[0], corner_from = from[0], least;

      row[0] = least = i;
      for (guint k = 1; k <= in->n; k++)
        {
          guint up = row[k], up_from = from[k];
          guint change = corner + (quote->chars[i - 1] != in->chars[k - 1]);

          row[k] = change;
          from[k] = corner_from;
          if (up + 1 < row[k])
            {
              row[k] = up + 1;
              from[k] = up_from;
            }
          if (row[k - 1] + 1 < row[k])
            {
              row[k] = row[k - 1] + 1;
              from[k] = from[k - 1];
            }
          least = MIN (least, row[k]);
          corner = up;
          corner_from = up_from;
        }
      if (least > limit)
        return G_MAXUINT;
    }
  best = 0;
  for (guint k = 1; k <= in->n; k++)
    if (row[k] <= row[best]) /* a changed character rather than a missing one */
      best = k;
  *start = from[best];
  *end = best;
  return row[best];
}

/* Characters that are others; @quote and what is at @k are as long. */
static guint
count_changed (const UrProofFolded *quote, const UrProofFolded *in, guint k)
{
  guint n = 0;

  for (guint i = 0; i < quote->n; i++)
    n += quote->chars[i] != in->chars[k + i];
  return n;
}

/* “十四五” is a time, and no slip of “十三五”. */
static gboolean
is_plan (const UrProofFolded *quote)
{
  return quote->chars[quote->n - 1] == 0x4e94;
}

static void
settle_term (UrProofItem *item, const UrProofFolded *in, guint k, guint n, guint changed)
{
  item->verdict = changed == 0 ? UR_VERDICT_MATCH : UR_VERDICT_DIFFERS;
  item->difference = changed == 0 ? UR_DIFFERENCE_NONE : UR_DIFFERENCE_QUOTE;
  item->report = in->report;
  item->paragraph = in->paragraph;
  g_free (item->right);
  item->right = g_strndup (in->text + in->places[k], in->places[k + n] - in->places[k]);
}

/* “双沟通”: what a report has between marks, or with one character that is another. */
static void
judge_term (UrProofItem *item, const UrProofFolded *quote, const GArray *reports)
{
  for (guint i = 0; i < reports->len; i++)
    {
      const UrProofFolded *in = &g_array_index (reports, UrProofFolded, i);

      for (guint k = 1; k + quote->n < in->n; k++)
        {
          guint changed = in->chars[k - 1] == 0x201c && in->chars[k + quote->n] == 0x201c
                              ? count_changed (quote, in, k)
                              : quote->n;

          if (changed == 0 || (changed == 1 && item->verdict == UR_VERDICT_APART))
            settle_term (item, in, k, quote->n, changed);
          if (changed == 0)
            return;
        }
    }
}

/* Both begin or both end alike. */
static gboolean
share_an_end (const UrProofFolded *quote, const gunichar *name, guint n)
{
  const gunichar *own = quote->chars;

  return memcmp (own, name, 2 * sizeof *own) == 0 ||
         memcmp (own + quote->n - 2, name + n - 2, 2 * sizeof *own) == 0;
}

/* “北京需要万千大工匠”, where a report has “北京需要千千万万大工匠” between marks. */
static void
judge_name (UrProofItem *item, const UrProofFolded *quote, const UrProofFolded *in)
{
  for (guint k = 0, open = G_MAXUINT; k < in->n && item->verdict == UR_VERDICT_APART; k++)
    {
      UrProofFolded name = { .chars = in->chars + open + 1, .n = k - open - 1 };
      guint limit, start, end;

      if (in->chars[k] != 0x201c)
        continue;
      if (open == G_MAXUINT)
        {
          open = k;
          continue;
        }
      open = G_MAXUINT;
      limit = MAX (name.n, quote->n) / NEAR_NAME;
      if (name.n >= SHORTEST && share_an_end (quote, name.chars, name.n) &&
          MAX (name.n, quote->n) - MIN (name.n, quote->n) <= limit &&
          find_distance (quote, &name, limit, &start, &end) <= limit)
        settle_term (item, in, k - name.n, name.n, 1);
    }
}

/* “村村都有书屋” for 县县都有书屋: it ends as a report's words do, and as many characters before are others.
 */
static void
judge_end (UrProofItem *item, const UrProofFolded *quote, const UrProofFolded *in)
{
  guint n_same = MAX (SHORTEST_END, quote->n * 2 / 3);

  if (quote->n >= LONGEST_BY_END || n_same >= quote->n)
    return;
  for (guint k = 0; k + quote->n <= in->n && item->verdict == UR_VERDICT_APART; k++)
    {
      guint first = quote->n - n_same;

      if (memcmp (quote->chars + first, in->chars + k + first, n_same * sizeof (gunichar)) == 0 &&
          g_unichar_isalpha (in->chars[k]) && (k == 0 || !g_unichar_isalpha (in->chars[k - 1])))
        settle_term (item, in, k, quote->n, 1);
    }
}

/* “把好书送到身边” for 把好书送到一线: it begins as a sentence part of a report does, and as many characters
 * are left of both. */
static void
judge_beginning (UrProofItem *item, const UrProofFolded *quote, const UrProofFolded *in)
{
  guint n_same = MAX (SHORTEST_END, quote->n * 2 / 3);

  if (quote->n >= LONGEST_BY_END || n_same >= quote->n)
    return;
  for (guint k = 0; k + quote->n <= in->n && item->verdict == UR_VERDICT_APART; k++)
    if (memcmp (quote->chars, in->chars + k, n_same * sizeof (gunichar)) == 0 &&
        g_unichar_isalpha (in->chars[k + quote->n - 1]) &&
        (k == 0 || !g_unichar_isalpha (in->chars[k - 1])) &&
        (k + quote->n == in->n || !g_unichar_isalpha (in->chars[k + quote->n])))
      settle_term (item, in, k, quote->n, 1);
}

/* “全部实现脱贫解困” for 全部实现解困脱困: as long, and others only between what both begin and end with. */
static void
judge_middle (UrProofItem *item, const UrProofFolded *quote, const UrProofFolded *in)
{
  for (guint k = 0; k + quote->n <= in->n && item->verdict == UR_VERDICT_APART; k++)
    {
      const gunichar *there = in->chars + k;
      guint first = 0, last = 0;
      gboolean begins = k == 0 || !g_unichar_isalpha (in->chars[k - 1]);
      gboolean ends = k + quote->n == in->n || !g_unichar_isalpha (there[quote->n]);

      while (first < quote->n && quote->chars[first] == there[first])
        first++;
      while (last < quote->n - first && quote->chars[quote->n - 1 - last] == there[quote->n - 1 - last])
        last++;
      if (last > 0 && ends && first >= (begins ? SHORTEST_END - 1 : SHORTEST_END) &&
          (first + last) * 5 >= quote->n * 3)
        settle_term (item, in, k, quote->n, 1);
    }
}

/* “澄岚工匠”, which a report says without marks, where another has “澄岚工人” between them: it is its own. */
static void
judge_own_words (UrProofItem *item, const UrProofFolded *quote, const GArray *reports)
{
  for (guint i = 0; i < reports->len && item->verdict == UR_VERDICT_DIFFERS; i++)
    {
      const UrProofFolded *in = &g_array_index (reports, UrProofFolded, i);

      for (guint k = 0; k + quote->n <= in->n && item->verdict == UR_VERDICT_DIFFERS; k++)
        if (count_changed (quote, in, k) == 0)
          settle_term (item, in, k, quote->n, 0);
    }
}

static void
find_quote (UrProofItem *item, const GArray *reports, const char *text, gsize len)
{
  UrProofFolded quote = { 0 };
  guint limit, best = G_MAXUINT;

  ur_proof_folded_read (&quote, text, len);
  /* the stop before the closing mark is often the draft's own */
  if (quote.n > 0 && (quote.chars[quote.n - 1] == 0x3002 || quote.chars[quote.n - 1] == 0xff0c))
    quote.n--;
  limit = MAX (1, quote.n / NEAR);
  item->verdict = UR_VERDICT_APART;
  if (ur_proof_folded_count_letters (&quote) < SHORTEST &&
      ur_proof_folded_count_letters (&quote) == quote.n && !is_plan (&quote))
    {
      judge_term (item, &quote, reports);
      judge_own_words (item, &quote, reports);
    }
  for (guint i = 0; i < reports->len && ur_proof_folded_count_letters (&quote) >= SHORTEST && best > 0; i++)
    {
      const UrProofFolded *in = &g_array_index (reports, UrProofFolded, i);
      guint start = 0, end = 0;
      guint distance = find_distance (&quote, in, MIN (limit, best - 1), &start, &end);

      if (distance > limit || distance >= best)
        continue;
      best = distance;
      item->verdict = distance == 0 ? UR_VERDICT_MATCH : UR_VERDICT_DIFFERS;
      item->difference = distance == 0 ? UR_DIFFERENCE_NONE : UR_DIFFERENCE_QUOTE;
      item->report = in->report;
      item->paragraph = in->paragraph;
      g_free (item->right);
      item->right = g_strndup (in->text + in->places[start], in->places[end] - in->places[start]);
    }
  for (guint i = 0; i < reports->len && ur_proof_folded_count_letters (&quote) >= SHORTEST &&
                    item->verdict == UR_VERDICT_APART;
       i++)
    {
      judge_name (item, &quote, &g_array_index (reports, UrProofFolded, i));
      judge_end (item, &quote, &g_array_index (reports, UrProofFolded, i));
      judge_beginning (item, &quote, &g_array_index (reports, UrProofFolded, i));
      judge_middle (item, &quote, &g_array_index (reports, UrProofFolded, i));
    }
  ur_proof_folded_clear (&quote);
}

struct _UrQuoteBook
{
  GArray *reports;   /* of #UrProofFolded */
  GHashTable *found; /* (element-type utf8 UrProofItem): what was found of which words */
};

/**
 * ur_quote_book_new:
 * @reports: (element-type UrReport): reports, which have to live longer
 *
 * Returns: (transfer full): their words
 */
UrQuoteBook *
ur_quote_book_new (const GPtrArray *reports)
{
  UrQuoteBook *book = g_new0 (UrQuoteBook, 1);

  book->reports = ur_proof_folded_new_all (reports);
  book->found = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) ur_proof_item_free);
  return book;
}

/**
 * ur_quote_book_free:
 *
 * Frees @book.
 */
void
ur_quote_book_free (UrQuoteBook *book)
{
  g_array_unref (book->reports);
  g_hash_table_unref (book->found);
  g_free (book);
}

/* The same words were looked for before, as often as not. */
static void
judge_quote (UrProofItem *item, UrQuoteBook *book)
{
  UrProofItem *found = g_hash_table_lookup (book->found, item->printed);

  if (found == NULL)
    {
      if (g_hash_table_size (book->found) == MOST_FOUND)
        g_hash_table_remove_all (book->found);
      found = g_new0 (UrProofItem, 1);
      found->printed = g_strdup (item->printed);
      find_quote (found, book->reports, item->printed, strlen (item->printed));
      g_hash_table_insert (book->found, found->printed, found);
    }
  item->verdict = found->verdict;
  item->difference = found->difference;
  item->report = found->report;
  item->paragraph = found->paragraph;
  item->right = g_strdup (found->right);
}

static void
add_quote (
    UrProof *proof, const UrManuscript *manuscript, guint index, UrQuoteBook *book, gsize from, gsize end)
{
  const UrPassage *passage = ur_manuscript_get_passage (manuscript, index);
  const UrOrigin *origin = &g_array_index (passage->traced->origins, UrOrigin, from);
  const char *text = passage->traced->text->str;
  UrProofItem *item;

  if (g_utf8_strlen (text + from, (gssize) (end - from)) < SHORTEST_TERM ||
      g_utf8_strlen (text + from, (gssize) (end - from)) > LONGEST)
    return;
  item = g_new0 (UrProofItem, 1);
  item->is_quote = TRUE;
  item->line = ur_manuscript_get_source_line (manuscript, origin->line);
  item->offset = ur_manuscript_get_source_offset (manuscript, origin);
  item->printed = g_strndup (text + from, end - from);
  item->words = ur_quote_printf ("“%s”", item->printed);
  item->words_start = strlen ("“");
  item->words_end = item->words_start + strlen (item->printed);
  item->passage = index + 1;
  if (ur_proof_words_say_wrong (text, from))
    item->verdict = UR_VERDICT_APART;
  else
    judge_quote (item, book);
  ur_proof_item_set_mend (item);
  if (item->verdict == UR_VERDICT_APART && g_utf8_strlen (item->printed, -1) < SHORTEST)
    ur_proof_item_free (item);
  else
    g_ptr_array_add (proof->items, item);
}

static void
check_passage (UrProof *proof, const UrManuscript *manuscript, guint index, UrQuoteBook *book)
{
  static const struct
  {
    const char *open, *close;
  } marks[] = { { "“", "”" }, { "《", "》" }, { "「", "」" } };
  const char *text = ur_manuscript_get_passage (manuscript, index)->traced->text->str;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
      {
        const char *start = p + strlen (marks[i].open);
        const char *close = g_str_has_prefix (p, marks[i].open) ? strstr (start, marks[i].close) : NULL;

        if (close != NULL)
          add_quote (proof, manuscript, index, book, (gsize) (start - text), (gsize) (close - text));
      }
}

/**
 * ur_proof_check_quotes:
 * @proof: a proof, whose items get the quotations of @manuscript
 * @manuscript: the draft
 * @book: the words of the reports
 *
 * Checks what stands between quotation marks and is long enough to be a quotation.
 */
void
ur_proof_check_quotes (UrProof *proof, const UrManuscript *manuscript, UrQuoteBook *book)
{
  for (guint i = 0; i < manuscript->passages->len; i++)
    check_passage (proof, manuscript, i, book);
}
