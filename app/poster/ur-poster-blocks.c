/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which blocks the long picture of a report can have, and which it has when nobody chooses. */
#include "ur-config.h"

#include "ur-poster-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-chart-table.h"
#include "ur-error.h"
#include "ur-quote.h"

static void
plan_free (gpointer data)
{
  UrPosterPlan *plan = data;

  g_free (plan->public.id);
  g_free (plan->public.name);
  g_free (plan);
}

static gboolean
has_id (const GPtrArray *plans, const char *id)
{
  for (guint i = 0; i < plans->len; i++)
    if (g_str_equal (((UrPosterPlan *) g_ptr_array_index (plans, i))->public.id, id))
      return TRUE;
  return FALSE;
}

/* A part may be called as a chart, or as one of our own blocks: the later one then says what it is. */
static UrPosterPlan *
add_plan (GPtrArray *plans, UrPosterKind kind, const char *id, const char *prefix, const char *name)
{
  UrPosterPlan *plan = g_new0 (UrPosterPlan, 1);

  plan->kind = kind;
  plan->public.id = g_strdup (id);
  plan->public.name = g_strdup (name);
  plan->public.by_default = TRUE;
  while (has_id (plans, plan->public.id))
    {
      g_autofree char *taken = plan->public.id;

      plan->public.id = g_strconcat (prefix, taken, NULL);
    }
  g_ptr_array_add (plans, plan);
  return plan;
}

/**
 * ur_poster_find_grid:
 * @report: a report
 * @part: a scorecard
 *
 * Returns: (transfer none) (nullable): the percentage that opens its block in the long picture
 */
const UrChart *
ur_poster_find_grid (const UrReport *report, const UrPart *part)
{
  for (guint i = 0; i < report->n_charts; i++)
    {
      const UrChart *chart = &report->charts[i];

      if (chart->part == part && chart->section == NULL && chart->kind == UR_CHART_GRID &&
          chart->n_items == 1)
        return chart;
    }
  return NULL;
}

/* Whether a chart says what no block before it says.  The figures of bars and of a percentage are in the
 * blocks of their parts; several periods on one scale, and shares that no chart before it computes, do not.
 */
static gboolean
is_news (const UrChart *chart, GHashTable *said)
{
  gboolean news = chart->kind == UR_CHART_DOTS;

  if (chart->kind == UR_CHART_GRID)
    return FALSE;
  for (guint i = 0; i < chart->n_items; i++)
    {
      const UrChartItem *item = &chart->items[i];
      g_autofree char *key = item->whole != NULL
                                 ? g_strdup_printf ("%s/%s", item->indicator->id, item->whole->id)
                                 : g_strdup (item->indicator->id);
      gboolean added = g_hash_table_add (said, g_steal_pointer (&key));

      news |= added && chart->kind != UR_CHART_BARS;
    }
  return news;
}

static void
add_charts (GPtrArray *plans, const UrReport *report, const UrPart *part, GHashTable *said)
{
  const UrChart *grid = part->kind == UR_PART_SCORECARD ? ur_poster_find_grid (report, part) : NULL;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < report->n_charts; i++)
      {
        const UrChart *chart = &report->charts[i];
        UrPosterPlan *plan;

        if (chart->part != part || chart == grid || chart->n_items == 0 || (chart->section != NULL) != pass)
          continue;
        plan = add_plan (plans, UR_POSTER_CHART, chart->id, "chart-",
                         chart->section != NULL ? chart->title : chart->short_title);
        plan->chart = chart;
        plan->public.by_default = pass == 0 && is_news (chart, said);
      }
}

static gboolean
is_money_of_year (const UrIndicator *indicator)
{
  return indicator->number != NULL && indicator->quantity == UR_QUANTITY_MONEY &&
         indicator->measure == UR_MEASURE_INCREMENT && indicator->period->role == UR_PERIOD_YEAR &&
         indicator->value.mantissa >= 0;
}

/**
 * ur_poster_create_money:
 * @report: a report
 *
 * The sums of the year under report as a chart of bars: those of the last year that has at least two of one
 * unit.
 *
 * Returns: (transfer full) (nullable): the chart, to be freed with ur_poster_free_money()
 */
UrChart *
ur_poster_create_money (const UrReport *report)
{
  g_autoptr (GArray) items = g_array_new (FALSE, TRUE, sizeof (UrChartItem));
  const UrIndicator *first = NULL;
  g_autofree char *count = NULL;
  UrChart *chart;

  for (guint i = report->n_indicators; i > 0; i--)
    if (is_money_of_year (&report->indicators[i - 1]) &&
        (first == NULL || strcmp (report->indicators[i - 1].period->label, first->period->label) > 0))
      first = &report->indicators[i - 1];
  for (guint i = 0; first != NULL && i < report->n_indicators; i++)
    {
      const UrIndicator *other = &report->indicators[i];
      UrChartItem item = { other, NULL, other->short_label, NULL };

      if (is_money_of_year (other) && other->period == first->period &&
          strcmp (other->unit, first->unit) == 0)
        g_array_append_val (items, item);
    }
  if (items->len < 2)
    return NULL;
  chart = g_new0 (UrChart, 1);
  count = ur_poster_dup_count (items->len);
  chart->id = "money";
  chart->kind = UR_CHART_BARS;
  chart->part = first->paragraph->section->part;
  chart->title = g_strdup_printf ("%s，%s项金额", first->period->short_label, count);
  chart->short_title = chart->title;
  chart->note = g_strdup_printf ("%s项金额性质不同，不可相加。", count);
  chart->n_items = items->len;
  chart->items = (UrChartItem *) (gpointer) g_array_free (g_steal_pointer (&items), FALSE);
  chart->subtitle = ur_chart_dup_unit (chart);
  return chart;
}

/**
 * ur_poster_free_money:
 * @chart: one of its charts
 *
 * Frees a chart made for the picture, with what it owns.
 */
void
ur_poster_free_money (UrChart *chart)
{
  g_free ((char *) chart->title);
  g_free ((char *) chart->note);
  g_free ((char *) chart->subtitle);
  g_free (chart->items);
  g_free (chart);
}

/* A part without headings and figures has nothing for a picture; of an annex the text is shown, too. */
static gboolean
has_block (const UrPart *part)
{
  for (guint i = 0; part->kind == UR_PART_ANNEX && i < part->n_sections; i++)
    if (ur_poster_shows_words (&part->sections[i]))
      return TRUE;
  for (guint i = 0; i < part->n_sections; i++)
    if (part->kind == UR_PART_SCORECARD || ur_poster_shows (&part->sections[i], NULL))
      return TRUE;
  return FALSE;
}

/* An annex explains words: it is there for who asks for it, or when it has figures. */
static gboolean
is_usual (const UrPart *part)
{
  gboolean usual = part->kind != UR_PART_ANNEX;

  for (guint i = 0; i < part->n_sections && !usual; i++)
    {
      g_autoptr (GPtrArray) figures = ur_poster_list_section_figures (&part->sections[i], NULL);

      usual = figures->len > 0;
    }
  return usual;
}

static void
add_part (
    GPtrArray *plans, const UrReport *report, const UrPart *part, const UrChart *money, GHashTable *said)
{
  UrPosterPlan *plan;

  if (has_block (part))
    {
      plan = add_plan (plans, UR_POSTER_PART, part->id, "part-", part->short_title);
      plan->part = part;
      plan->public.by_default = is_usual (part);
    }
  if (money != NULL && money->part == part)
    add_plan (plans, UR_POSTER_MONEY, "money", "picture-", _ ("Sums of the year"));
  add_charts (plans, report, part, said);
}

static GPtrArray *
list_plans (const UrReport *report)
{
  GPtrArray *plans = g_ptr_array_new_with_free_func (plan_free);
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  UrChart *money = ur_poster_create_money (report);

  add_plan (plans, UR_POSTER_BANNER, "banner", "", _ ("Banner"));
  if (report->n_key_figures > 0)
    add_plan (plans, UR_POSTER_FIGURES, "figures", "", _ ("Key figures"));
  for (guint i = 0; i < report->n_parts; i++)
    add_part (plans, report, &report->parts[i], money, said);
  add_plan (plans, UR_POSTER_FOOT, "foot", "picture-", _ ("Source"));
  g_clear_pointer (&money, ur_poster_free_money);
  return plans;
}

/**
 * ur_poster_list_blocks:
 * @report: a report
 *
 * What the long picture of a report can show, in the order in which it does so by default.  A block that has
 * nothing to show is not in the list.
 *
 * Returns: (transfer full) (element-type UrPosterBlock): the blocks
 */
GPtrArray *
ur_poster_list_blocks (const UrReport *report)
{
  g_return_val_if_fail (report != NULL, NULL);

  return list_plans (report);
}

static char *
join_ids (const GPtrArray *plans)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < plans->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "",
                            ((UrPosterPlan *) g_ptr_array_index (plans, i))->public.id);
  return g_string_free (ids, FALSE);
}

static UrPosterPlan *
steal_plan (GPtrArray *plans, const char *id)
{
  for (guint i = 0; i < plans->len; i++)
    if (g_str_equal (((UrPosterPlan *) g_ptr_array_index (plans, i))->public.id, id))
      return g_ptr_array_steal_index (plans, i);
  return NULL;
}

/**
 * ur_poster_plan:
 * @report: a report
 * @ids: (nullable): the blocks in order, or %NULL for those of the default
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type UrPosterPlan): what to draw, or %NULL with
 * %UR_ERROR_ARGUMENT when a block does not exist, is named twice, or none is named
 */
GPtrArray *
ur_poster_plan (const UrReport *report, const char *const *ids, GError **error)
{
  g_autoptr (GPtrArray) all = list_plans (report);
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func (plan_free);
  g_autofree char *known = join_ids (all);

  for (guint i = 0; ids == NULL && i < all->len;)
    if (((UrPosterPlan *) g_ptr_array_index (all, i))->public.by_default)
      g_ptr_array_add (plans, g_ptr_array_steal_index (all, i));
    else
      i++;
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      UrPosterPlan *plan = steal_plan (all, ids[i]);
      g_autofree char *shown = g_filename_display_name (ids[i]);

      if (plan == NULL && has_id (plans, ids[i]))
        ur_quote_set_error (error, UR_ERROR, UR_ERROR_ARGUMENT, _ ("The part “%s” is named twice."), shown);
      else if (plan == NULL)
        ur_quote_set_error (error, UR_ERROR, UR_ERROR_ARGUMENT,
                            _ ("The long picture has no part “%s”. Its parts are: %s."), shown, known);
      if (plan == NULL)
        return NULL;
      g_ptr_array_add (plans, plan);
    }
  if (plans->len > 0)
    return g_steal_pointer (&plans);
  g_set_error (error, UR_ERROR, UR_ERROR_ARGUMENT, _ ("Choose at least one part of the long picture."));
  return NULL;
}
