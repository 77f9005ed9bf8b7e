/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-series.h"

#include <string.h>

#include "ur-hash.h"
#include "ur-same.h"

/* A year that is mistyped must not make an axis of a thousand years. */
#define MOST_YEARS 12u

/* What one report says of one year: what is counted → its figure, or NULL where it says two different ones.
 */
typedef struct
{
  const UrReport *report;
  GHashTable *figures; /* (element-type utf8 UrIndicator) */
} Year;

static gboolean
is_comparable (const UrIndicator *indicator)
{
  return indicator->number != NULL && indicator->digits_to == NULL && indicator->aim == UR_AIM_RESULT &&
         indicator->change == UR_CHANGE_NONE &&
         (ur_indicator_is_amount (indicator) || indicator->quantity == UR_QUANTITY_PERCENT ||
          indicator->quantity == UR_QUANTITY_PERMILLE || indicator->quantity == UR_QUANTITY_RATE);
}

static void
add_figure (GHashTable *figures, const UrIndicator *indicator)
{
  g_autofree char *key = ur_indicator_dup_key (indicator);
  gpointer known;

  if (!g_hash_table_lookup_extended (figures, key, NULL, &known))
    g_hash_table_insert (figures, g_steal_pointer (&key), (gpointer) indicator);
  else if (known != NULL &&
           ur_decimal_compare (&((const UrIndicator *) known)->value, &indicator->value) != 0)
    g_hash_table_insert (figures, g_steal_pointer (&key), NULL);
}

static GHashTable *
collect (const UrReport *report, guint year)
{
  GHashTable *figures = g_hash_table_new_full (ur_hash_string, g_str_equal, g_free, NULL);

  for (guint i = 0; i < report->n_indicators; i++)
    if (is_comparable (&report->indicators[i]) && report->indicators[i].period->year == year &&
        ur_period_is_year_or_end (report->indicators[i].period))
      add_figure (figures, &report->indicators[i]);
  return figures;
}

/* What the newest of the later reports says of the year, where it is another number. */
static void
look_for_restated (UrSeriesValue *value, const char *key, guint year, GPtrArray *reports)
{
  for (guint i = reports->len; i > 0 && value->replaced == NULL; i--)
    {
      const UrReport *later = reports->pdata[i - 1];
      g_autoptr (GHashTable) figures = later->year > year ? collect (later, year) : NULL;
      const UrIndicator *told = figures != NULL ? g_hash_table_lookup (figures, key) : NULL;

      if (told == NULL)
        continue;
      if (ur_indicator_tells_same (value->indicator, told))
        return;
      value->replaced = value->indicator;
      value->indicator = told;
      value->told_in = later->year;
    }
}

static void
series_free (gpointer data)
{
  UrSeries *series = data;

  g_free (series->label);
  g_free (series->unit);
  g_free (series->values);
  g_free (series);
}

static void
choose_unit (UrSeries *series, guint n_years)
{
  const UrIndicator *first = NULL;

  series->has_magnitude = TRUE;
  for (guint i = 0; i < n_years; i++)
    {
      const UrIndicator *indicator = series->values[i].indicator;

      first = first != NULL ? first : indicator;
      if (indicator != NULL && strcmp (indicator->magnitude, first->magnitude) != 0)
        series->has_magnitude = FALSE;
    }
  series->unit = series->has_magnitude ? ur_indicator_dup_base_unit (first) : g_strdup (first->unit);
}

/* NULL for what one report alone tells. */
static UrSeries *
series_new (const UrSeriesTable *table, const Year *years, const char *key)
{
  UrSeries *series = g_new0 (UrSeries, 1);

  series->values = g_new0 (UrSeriesValue, table->n_years);
  for (guint i = 0; i < table->n_years; i++)
    {
      const UrIndicator *own = years[i].figures != NULL ? g_hash_table_lookup (years[i].figures, key) : NULL;

      series->values[i].indicator = own;
      series->values[i].told_in = table->years[i];
      series->n_values += own != NULL ? 1 : 0;
      if (own != NULL)
        {
          g_free (series->label);
          series->label = g_strdup (own->name);
        }
    }
  if (series->n_values >= 2)
    return series;
  series_free (series);
  return NULL;
}

static void
finish (UrSeries *series, const UrSeriesTable *table, const char *key)
{
  for (guint i = 0; i < table->n_years; i++)
    if (series->values[i].indicator != NULL)
      look_for_restated (&series->values[i], key, table->years[i], table->reports);
  choose_unit (series, table->n_years);
}

static gboolean
is_key_figure (const UrReport *report, const UrIndicator *indicator)
{
  for (guint i = 0; i < report->n_key_figures; i++)
    if (report->key_figures[i] == indicator)
      return TRUE;
  return FALSE;
}

/* Every figure of the newest report that tells it; where that has none, of the one before. */
static void
add_series_of (
    UrSeriesTable *table, const Year *years, const Year *year, GHashTable *done, gboolean key_figures)
{
  for (guint i = 0; i < year->report->n_indicators; i++)
    {
      const UrIndicator *indicator = &year->report->indicators[i];
      g_autofree char *key = ur_indicator_dup_key (indicator);
      UrSeries *series;

      if (g_hash_table_lookup (year->figures, key) != indicator || g_hash_table_contains (done, key) ||
          is_key_figure (year->report, indicator) != key_figures)
        continue;
      series = series_new (table, years, key);
      if (series != NULL)
        {
          finish (series, table, key);
          g_ptr_array_add (table->series, series);
        }
      g_hash_table_add (done, g_steal_pointer (&key));
    }
}

/* Of those with as many years the order stays. */
static void
order_by_years (GPtrArray *all, guint n_years)
{
  g_autoptr (GPtrArray) ordered = g_ptr_array_sized_new (all->len);

  for (guint n = n_years; n > 0; n--)
    for (guint i = 0; i < all->len; i++)
      if (((const UrSeries *) all->pdata[i])->n_values == n)
        g_ptr_array_add (ordered, all->pdata[i]);
  for (guint i = 0; i < all->len; i++)
    all->pdata[i] = ordered->pdata[i];
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  const UrReport *x = *(const UrReport *const *) a;
  const UrReport *y = *(const UrReport *const *) b;

  return (x->year > y->year) - (x->year < y->year);
}

/* One report a year, and no year that is out of all bounds. */
static GPtrArray *
choose_reports (GPtrArray *reports)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GPtrArray *chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_report_unref);
  guint newest = 0;

  g_ptr_array_extend (sorted, reports, NULL, NULL);
  g_ptr_array_sort (sorted, compare_years);
  for (guint i = 0; i < sorted->len; i++)
    newest = ((const UrReport *) sorted->pdata[i])->year;
  for (guint i = 0; i < sorted->len; i++)
    {
      UrReport *report = sorted->pdata[i];
      const UrReport *before = chosen->len > 0 ? chosen->pdata[chosen->len - 1] : NULL;

      if (report->year > 0 && report->year + MOST_YEARS > newest &&
          (before == NULL || before->year != report->year))
        g_ptr_array_add (chosen, ur_report_ref (report));
    }
  return chosen;
}

static Year *
collect_years (UrSeriesTable *table)
{
  const UrReport *first = table->reports->len > 0 ? table->reports->pdata[0] : NULL;
  const UrReport *last = first != NULL ? table->reports->pdata[table->reports->len - 1] : NULL;
  Year *years;

  table->n_years = first != NULL ? last->year - first->year + 1 : 0;
  table->years = g_new0 (guint, table->n_years);
  years = g_new0 (Year, table->n_years);
  for (guint i = 0; i < table->n_years; i++)
    table->years[i] = first->year + i;
  for (guint i = 0; i < table->reports->len; i++)
    {
      const UrReport *report = table->reports->pdata[i];

      years[report->year - first->year] = (Year){ report, collect (report, report->year) };
    }
  return years;
}

/**
 * ur_series_table_new:
 * @reports: (element-type UrReport): reports of one federation, in any order; of two of one year the first is
 *   taken
 *
 * Finds what the reports tell year by year.  Two figures are the same thing when they have one label, one
 * unit and one way of measuring, and are results of a whole year or of its end; a report that says two
 * different numbers for that says none.  What no report tells stays a gap: nothing is computed.
 *
 * Returns: (transfer full): the table, without series where there are not two years
 */
UrSeriesTable *
ur_series_table_new (GPtrArray *reports)
{
  UrSeriesTable *table = g_atomic_rc_box_new0 (UrSeriesTable);
  g_autoptr (GHashTable) done = g_hash_table_new_full (ur_hash_string, g_str_equal, g_free, NULL);
  g_autofree Year *years = NULL;

  table->reports = choose_reports (reports);
  table->n_reports = table->reports->len;
  table->series = g_ptr_array_new_with_free_func (series_free);
  years = collect_years (table);
  for (guint i = table->n_years; i > 0 && table->n_reports > 1; i--)
    if (years[i - 1].report != NULL)
      {
        add_series_of (table, years, &years[i - 1], done, TRUE);
        add_series_of (table, years, &years[i - 1], done, FALSE);
      }
  order_by_years (table->series, table->n_years);
  for (guint i = 0; i < table->n_years; i++)
    g_clear_pointer (&years[i].figures, g_hash_table_unref);
  return table;
}

/**
 * ur_series_table_ref:
 * @table: a table
 *
 * Returns: (transfer full): @table
 */
UrSeriesTable *
ur_series_table_ref (UrSeriesTable *table)
{
  return g_atomic_rc_box_acquire (table);
}

static void
table_clear (gpointer data)
{
  UrSeriesTable *table = data;

  g_free (table->years);
  g_ptr_array_unref (table->series);
  g_ptr_array_unref (table->reports);
}

/**
 * ur_series_table_unref:
 * @table: (transfer full): a table
 */
void
ur_series_table_unref (UrSeriesTable *table)
{
  g_atomic_rc_box_release_full (table, table_clear);
}

/**
 * ur_series_dup_words:
 * @series: a series
 * @i: which year of the table
 *
 * Returns: (transfer full) (nullable): the number as printed, 超过18 with its bound, 8421 or 8.4万 where the
 *   unit does not tell the magnitude; %NULL for a gap
 */
char *
ur_series_dup_words (const UrSeries *series, guint i)
{
  const UrIndicator *indicator = series->values[i].indicator;
  const char *magnitude, *bound;

  if (indicator == NULL)
    return NULL;
  magnitude = series->has_magnitude ? "" : indicator->magnitude;
  bound = indicator->bound_words != NULL ? indicator->bound_words : "";
  /* What is printed before the digits is a part of the number; what is after them, of the unit. */
  if (strstr (indicator->number, bound) != NULL)
    bound = "";
  return g_strconcat (indicator->number, magnitude, bound, NULL);
}
