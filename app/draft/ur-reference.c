/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of reports, and how well words fit their names: by the pairs of characters that both have, the
 * rarer a pair the more it tells.  职工 is in every label, 驿站 in two. */
#include "ur-reference-private.h"

#include <math.h>
#include <string.h>

#include "ur-proof-lexicon.h"
#include "ur-relation.h"

/* Marks that may be within a name: they part no words. */
static gboolean
is_quiet (gunichar c)
{
  return g_unichar_isspace (c) || g_utf8_strchr ("“”‘’《》〈〉\"'", -1, c) != NULL;
}

/* Full width as half, capitals as small. */
static gunichar
fold (gunichar c)
{
  return g_unichar_tolower (c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c);
}

/**
 * ur_proof_name_fold:
 * @name: (nullable): what is counted
 *
 * Returns: (transfer full): @name without marks and spaces, to be compared
 */
char *
ur_proof_name_fold (const char *name)
{
  GString *folded = g_string_new (NULL);

  for (const char *p = name != NULL ? name : ""; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_quiet (g_utf8_get_char (p)))
      g_string_append_unichar (folded, fold (g_utf8_get_char (p)));
  return g_string_free (folded, FALSE);
}

static int
compare_grams (gconstpointer a, gconstpointer b)
{
  guint64 x = ((const UrGram *) a)->pair, y = ((const UrGram *) b)->pair;

  return x < y ? -1 : x > y;
}

static void
make_unique (GArray *grams)
{
  guint n = 0;

  g_array_sort (grams, compare_grams);
  for (guint i = 0; i < grams->len; i++)
    if (n == 0 || g_array_index (grams, UrGram, i).pair != g_array_index (grams, UrGram, n - 1).pair)
      g_array_index (grams, UrGram, n++) = g_array_index (grams, UrGram, i);
  g_array_set_size (grams, n);
}

static void
add_pairs (GArray *grams, const char *text, gsize len)
{
  gunichar before = 0;

  for (const char *p = text; p < text + len; p = g_utf8_next_char (p))
    {
      gunichar c = fold (g_utf8_get_char (p));

      if (is_quiet (c))
        continue;
      if (before != 0 && g_unichar_isalnum (c))
        {
          UrGram gram = { (guint64) before << 32 | c, 0 };

          g_array_append_val (grams, gram);
        }
      before = g_unichar_isalnum (c) ? c : 0;
    }
}

static void
weigh (GHashTable *weights, guint n, GArray *grams)
{
  for (guint i = 0; i < grams->len; i++)
    {
      UrGram *gram = &g_array_index (grams, UrGram, i);
      guint times = GPOINTER_TO_UINT (g_hash_table_lookup (weights, &gram->pair));

      gram->weight = log (1 + (double) n / MAX (times, 1));
    }
}

/**
 * ur_references_dup_grams:
 * @text: UTF-8
 * @len: its bytes
 *
 * Returns: (transfer full) (element-type UrGram): the pairs of characters of @text, each once, in order
 */
GArray *
ur_references_dup_grams (const UrReferences *references, const char *text, gsize len)
{
  GArray *grams = g_array_new (FALSE, FALSE, sizeof (UrGram));

  add_pairs (grams, text, len);
  make_unique (grams);
  weigh (references->weights, references->list->len, grams);
  return grams;
}

/**
 * ur_grams_add:
 * @grams: (element-type UrGram): in order
 * @more: (element-type UrGram): others
 *
 * Takes those of @more into @grams too.
 */
void
ur_grams_add (GArray *grams, const GArray *more)
{
  if (more->len > 0)
    g_array_append_vals (grams, more->data, more->len);
  make_unique (grams);
}

/**
 * ur_grams_weigh:
 *
 * Returns: what all of @grams tell together
 */
double
ur_grams_weigh (const GArray *grams)
{
  double sum = 0;

  for (guint i = 0; i < grams->len; i++)
    sum += g_array_index (grams, UrGram, i).weight;
  return sum;
}

static gboolean
ends_clause (const char *p)
{
  return g_utf8_strchr ("。；，！？：\t", -1, g_utf8_get_char (p)) != NULL;
}

/* What the report says beside the figure, as far as a comma or another figure. */
static void
add_surroundings (GArray *grams, const UrIndicator *indicator)
{
  const UrParagraph *paragraph = indicator->paragraph;
  gsize from = indicator->figure_start, end = indicator->figure_end, first = 0, last;

  if (paragraph == NULL)
    return;
  last = strlen (paragraph->text);
  for (guint i = 0; i < paragraph->n_indicators; i++)
    {
      const UrIndicator *other = paragraph->indicators[i];

      if (other != indicator && other->figure_end <= from)
        first = MAX (first, other->figure_end);
      if (other != indicator && other->figure_start >= end)
        last = MIN (last, other->figure_start);
    }
  while (from > first && !ends_clause (g_utf8_prev_char (paragraph->text + from)))
    from = (gsize) (g_utf8_prev_char (paragraph->text + from) - paragraph->text);
  while (end < last && !ends_clause (paragraph->text + end))
    end = (gsize) (g_utf8_next_char (paragraph->text + end) - paragraph->text);
  add_pairs (grams, paragraph->text + from, indicator->figure_start - from);
  add_pairs (grams, paragraph->text + indicator->figure_end, end - indicator->figure_end);
}

static GArray *
dup_pairs (const char *text)
{
  GArray *grams = g_array_new (FALSE, FALSE, sizeof (UrGram));

  add_pairs (grams, text, strlen (text));
  make_unique (grams);
  return grams;
}

static UrReference *
reference_new (const UrReport *report, const UrIndicator *indicator)
{
  UrReference *reference = g_new0 (UrReference, 1);

  reference->report = report;
  reference->indicator = indicator;
  reference->years = indicator->period->role == UR_PERIOD_SPAN ? indicator->period->years : 0;
  reference->label = dup_pairs (indicator->label);
  reference->short_label = dup_pairs (indicator->short_label);
  reference->words = dup_pairs (indicator->label);
  add_surroundings (reference->words, indicator);
  ur_grams_add (reference->words, reference->short_label);
  return reference;
}

static void
reference_free (gpointer data)
{
  UrReference *reference = data;

  g_array_unref (reference->label);
  g_array_unref (reference->short_label);
  g_array_unref (reference->words);
  g_free (reference);
}

static void
count (GHashTable *weights, const GArray *grams)
{
  for (guint i = 0; i < grams->len; i++)
    {
      guint64 pair = g_array_index (grams, UrGram, i).pair;
      guint times = GPOINTER_TO_UINT (g_hash_table_lookup (weights, &pair));

      g_hash_table_insert (weights, g_memdup2 (&pair, sizeof pair), GUINT_TO_POINTER (times + 1));
    }
}

/* The same thing, told for another year by a later report of the same federation; two reports may call two
 * series alike. */
static gboolean
is_later (const UrReference *now, const UrReference *then)
{
  const UrIndicator *a = now->indicator, *b = then->indicator;

  return now->report->year > then->report->year && ur_reports_are_of_one_issuer (now->report, then->report) &&
         (b->period->year == 0 || a->period->year > b->period->year) && a->period->role == b->period->role &&
         a->aim == b->aim && a->change == b->change && ur_proof_units_agree (a->unit, b->unit);
}

static void
file_under (GHashTable *names, const char *name, UrReference *reference)
{
  GPtrArray *same = name != NULL ? g_hash_table_lookup (names, name) : NULL;

  if (name == NULL)
    return;
  if (same == NULL)
    {
      same = g_ptr_array_new ();
      g_hash_table_insert (names, (gpointer) name, same);
    }
  g_ptr_array_add (same, reference);
}

static void
file_name (const UrReferences *references, UrReference *reference, const char *name)
{
  char *folded = ur_proof_name_fold (name);

  file_under (references->names, folded, reference);
  /* the table keeps the first key of a name */
  if (((const GPtrArray *) g_hash_table_lookup (references->names, folded))->len > 1)
    g_free (folded);
}

/* Each once; a target's label says that it is one, its name does not. */
static void
file_names (const UrReferences *references, UrReference *reference)
{
  const UrIndicator *indicator = reference->indicator;
  const char *names[] = { indicator->label, indicator->short_label, indicator->name };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gboolean is_new = names[i] != NULL;

      for (guint k = 0; k < i; k++)
        is_new = is_new && g_strcmp0 (names[k], names[i]) != 0;
      if (is_new)
        file_name (references, reference, names[i]);
      if (is_new && ur_proof_words_match (UR_PROOF_TOTAL, names[i]) > 0)
        file_name (references, reference, names[i] + ur_proof_words_match (UR_PROOF_TOTAL, names[i]));
    }
}

static void
link_same (const GPtrArray *same)
{
  for (guint i = 0; i < same->len; i++)
    for (guint k = 0; k < same->len; k++)
      {
        UrReference *then = g_ptr_array_index (same, i);
        const UrReference *now = g_ptr_array_index (same, k);

        if (!is_later (now, then))
          continue;
        if (then->later == NULL || now->report->year > then->later->report->year ||
            (now->report->year == then->later->report->year &&
             now->indicator->period->year > then->later->indicator->period->year))
          then->later = now;
      }
}

/* Of those that come after, the first in the list. */
static void
link_back (const UrReferences *references)
{
  for (guint i = 0; i < references->list->len; i++)
    {
      const UrReference *then = ur_references_get (references, i);
      UrReference *now = then->later != NULL ? ur_references_get (references, then->later->index) : NULL;

      if (now != NULL && now->earlier == NULL)
        now->earlier = then;
    }
}

static void
link_years (const UrReferences *references)
{
  g_autoptr (GHashTable) names =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer same;

  for (guint i = 0; i < references->list->len; i++)
    {
      UrReference *reference = ur_references_get (references, i);

      file_under (references->series, reference->indicator->series, reference);
      file_under (names, reference->indicator->label, reference);
      file_names (references, reference);
    }
  g_hash_table_iter_init (&iter, references->series);
  while (g_hash_table_iter_next (&iter, NULL, &same))
    link_same (same);
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, NULL, &same))
    link_same (same);
  link_back (references);
}

static void
post (const UrReferences *references, guint index, const GArray *grams, UrNameFlags name)
{
  for (guint i = 0; i < grams->len; i++)
    {
      guint64 pair = g_array_index (grams, UrGram, i).pair;
      GArray *list = g_hash_table_lookup (references->postings, &pair);
      UrPosting posting = { index, name };

      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (UrPosting));
          g_hash_table_insert (references->postings, g_memdup2 (&pair, sizeof pair), list);
        }
      if (list->len > 0 && g_array_index (list, UrPosting, list->len - 1).index == index)
        g_array_index (list, UrPosting, list->len - 1).names |= name;
      else
        g_array_append_val (list, posting);
    }
}

/* Where it is looked up. */
static void
file (const UrReferences *references, UrReference *reference)
{
  char *key = ur_decimal_dup_key (&reference->indicator->value);
  GPtrArray *same = g_hash_table_lookup (references->digits, key);

  post (references, reference->index, reference->label, UR_NAME_LABEL);
  post (references, reference->index, reference->short_label, UR_NAME_SHORT);
  post (references, reference->index, reference->words, UR_NAME_WORDS);
  g_hash_table_insert (references->by_indicator, (gpointer) reference->indicator, reference);
  if (same == NULL)
    {
      same = g_ptr_array_new ();
      g_hash_table_insert (references->digits, g_strdup (key), same);
    }
  g_ptr_array_add (same, reference);
  g_free (key);
}

static void
add_report (const UrReferences *references, const UrReport *report)
{
  const UrReportPlace *place = ur_report_places_add (references->places, report);

  for (guint i = 0; i < report->n_indicators; i++)
    if (report->indicators[i].number != NULL)
      {
        UrReference *reference = reference_new (report, &report->indicators[i]);

        reference->place = place;
        reference->index = references->list->len;
        g_ptr_array_add (references->list, reference);
      }
}

/**
 * ur_references_new:
 * @reports: (element-type UrReport): reports, which have to live longer
 *
 * Returns: (transfer full): their figures, as many as have a number
 */
UrReferences *
ur_references_new (const GPtrArray *reports)
{
  UrReferences *references = g_new0 (UrReferences, 1);

  references->list = g_ptr_array_new_with_free_func (reference_free);
  references->weights = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  references->postings =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  references->series =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  references->names =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  references->digits =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  references->by_indicator = g_hash_table_new (g_direct_hash, g_direct_equal);
  references->places = g_ptr_array_new_with_free_func (ur_report_place_free);
  for (guint r = 0; r < reports->len; r++)
    add_report (references, g_ptr_array_index (reports, r));
  for (guint i = 0; i < references->list->len; i++)
    count (references->weights, ur_references_get (references, i)->words);
  for (guint i = 0; i < references->list->len; i++)
    {
      UrReference *reference = ur_references_get (references, i);

      weigh (references->weights, references->list->len, reference->label);
      weigh (references->weights, references->list->len, reference->short_label);
      weigh (references->weights, references->list->len, reference->words);
      reference->label_weight = ur_grams_weigh (reference->label);
      reference->short_weight = ur_grams_weigh (reference->short_label);
      file (references, reference);
    }
  link_years (references);
  return references;
}

/**
 * ur_references_free:
 *
 * Frees @references.
 */
void
ur_references_free (UrReferences *references)
{
  g_ptr_array_unref (references->list);
  g_hash_table_unref (references->weights);
  g_hash_table_unref (references->postings);
  g_hash_table_unref (references->series);
  g_hash_table_unref (references->names);
  g_hash_table_unref (references->digits);
  g_hash_table_unref (references->by_indicator);
  g_ptr_array_unref (references->places);
  g_free (references);
}

/**
 * ur_references_get:
 *
 * Returns: (transfer none): the reference @i, from 0
 */
UrReference *
ur_references_get (const UrReferences *references, guint i)
{
  return g_ptr_array_index (references->list, i);
}

/**
 * ur_references_get_series:
 * @series: (nullable): a series
 *
 * Returns: (transfer none) (nullable) (element-type UrReference): its references, of all reports
 */
const GPtrArray *
ur_references_get_series (const UrReferences *references, const char *series)
{
  return series != NULL ? g_hash_table_lookup (references->series, series) : NULL;
}

/**
 * ur_references_find:
 * @indicator: (nullable): a figure of a report
 *
 * Returns: (transfer none) (nullable): the reference that it is
 */
const UrReference *
ur_references_find (const UrReferences *references, const UrIndicator *indicator)
{
  return indicator != NULL ? g_hash_table_lookup (references->by_indicator, indicator) : NULL;
}
