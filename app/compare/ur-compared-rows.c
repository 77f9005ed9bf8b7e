/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figures of two reports are the same thing. */
#include "ur-comparison-private.h"

#include <string.h>

#include "ur-format-words.h"
#include "ur-hash.h"
#include "ur-same.h"

/* One of the reports: its figures, and which of them have found their partner. */
typedef struct
{
  const UrReport *report;
  GPtrArray *figures;    /* (element-type UrIndicator) */
  GHashTable *partners;  /* (element-type UrIndicator UrIndicator) */
  GHashTable *by_person; /* (element-type UrIndicator): those whose partner a person chose */
} Side;

/* Periods of one class are comparable: a year or its end, the same months, as many years. */
static char *
dup_period_class (const UrPeriod *period)
{
  if (period->year > 0 && ur_period_is_year_or_end (period))
    return g_strdup ("year");
  return g_strdup_printf ("%u:%u:%u:%u", (guint) period->role, period->years, period->first_day % 10000,
                          period->last_day % 10000);
}

/* A name that the importer counted says nothing about another report. */
static gboolean
tells_across_reports (const char *series)
{
  const char *rest;

  if (series == NULL)
    return FALSE;
  rest =
      g_str_has_prefix (series, UR_FORMAT_COUNTED_SERIES) ? series + strlen (UR_FORMAT_COUNTED_SERIES) : "";
  return *rest == '\0' || strspn (rest, "0123456789") != strlen (rest);
}

static char *
dup_series_key (const UrIndicator *indicator)
{
  g_autofree char *class = NULL;

  if (!tells_across_reports (indicator->series))
    return NULL;
  class = dup_period_class (indicator->period);
  return g_strdup_printf ("%s\n%s\n%d", indicator->series, class, indicator->change != UR_CHANGE_NONE);
}

static char *
dup_label_key (const UrIndicator *indicator)
{
  g_autofree char *class = dup_period_class (indicator->period);
  g_autofree char *key = ur_indicator_dup_key (indicator);
  g_autofree char *whole = indicator->part_of != NULL ? ur_indicator_dup_key (indicator->part_of) : NULL;

  return g_strdup_printf ("%s\n%s\n%s\n%u\n%d", key, whole != NULL ? whole : "", class,
                          (guint) indicator->quantity, indicator->change != UR_CHANGE_NONE);
}

static gboolean
is_change (const UrIndicator *indicator)
{
  return indicator->change != UR_CHANGE_NONE || indicator->quantity == UR_QUANTITY_GROWTH ||
         indicator->quantity == UR_QUANTITY_POINTS;
}

/* Said right after a figure, of the same thing and time. */
static gboolean
is_rate_of (const UrIndicator *rate, const UrIndicator *figure)
{
  return rate != figure && is_change (rate) && !is_change (figure) && rate->paragraph == figure->paragraph &&
         rate->aim == figure->aim && rate->period->year == figure->period->year &&
         (strcmp (rate->name, figure->name) == 0 || strcmp (rate->name, figure->short_label) == 0) &&
         (rate->than == NULL || strstr (rate->than, "年") != NULL);
}

/**
 * ur_indicator_find_own_rate:
 * @report: a report
 * @indicator: one of its figures
 *
 * Returns: (transfer none) (nullable): by how much the report itself says that it changed against a year
 *   before
 */
const UrIndicator *
ur_indicator_find_own_rate (const UrReport *report, const UrIndicator *indicator)
{
  for (guint i = 0; i < indicator->paragraph->n_indicators; i++)
    if (is_rate_of (indicator->paragraph->indicators[i], indicator))
      return indicator->paragraph->indicators[i];
  return NULL;
}

static gboolean
is_rate_of_another (const UrIndicator *indicator)
{
  for (guint i = 0; i < indicator->paragraph->n_indicators; i++)
    if (is_rate_of (indicator, indicator->paragraph->indicators[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_of_report (const UrReport *report, const UrPeriod *period)
{
  return report->year == 0 || period->year == 0 || period->year == report->year;
}

static gboolean
is_told_already (GHashTable *told, const UrIndicator *indicator)
{
  g_autofree char *key = dup_label_key (indicator);
  const UrIndicator *before = g_hash_table_lookup (told, key);

  if (before == NULL)
    g_hash_table_insert (told, g_steal_pointer (&key), (gpointer) indicator);
  return before != NULL && before->number != NULL && indicator->number != NULL &&
         before->bound == indicator->bound && ur_indicator_tells_same (before, indicator);
}

/* What the report says of its own time, each thing once. */
static void
side_init (Side *side, const UrReport *report)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (ur_hash_string, g_str_equal, g_free, NULL);

  side->report = report;
  side->figures = g_ptr_array_new ();
  side->partners = g_hash_table_new (NULL, NULL);
  side->by_person = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < report->n_indicators; i++)
    {
      const UrIndicator *indicator = &report->indicators[i];

      if (indicator->aim == UR_AIM_RESULT && is_of_report (report, indicator->period) &&
          !is_rate_of_another (indicator) && !is_told_already (told, indicator))
        g_ptr_array_add (side->figures, (gpointer) indicator);
    }
}

static void
side_clear (Side *side)
{
  g_ptr_array_unref (side->figures);
  g_hash_table_unref (side->partners);
  g_hash_table_unref (side->by_person);
}

typedef char *(*DupKey) (const UrIndicator *indicator);

/* Key → the figure that has no partner yet, or NULL where there are several. */
static GHashTable *
index_side (const Side *side, DupKey dup_key)
{
  GHashTable *index = g_hash_table_new_full (ur_hash_string, g_str_equal, g_free, NULL);

  for (guint i = 0; i < side->figures->len; i++)
    {
      UrIndicator *figure = side->figures->pdata[i];
      g_autofree char *key = g_hash_table_contains (side->partners, figure) ? NULL : dup_key (figure);
      gboolean several = key != NULL && g_hash_table_contains (index, key);

      if (key != NULL)
        g_hash_table_insert (index, g_steal_pointer (&key), several ? NULL : figure);
    }
  return index;
}

static void
marry (Side *then, Side *now, const UrIndicator *a, const UrIndicator *b)
{
  g_hash_table_insert (then->partners, (gpointer) a, (gpointer) b);
  g_hash_table_insert (now->partners, (gpointer) b, (gpointer) a);
}

/* What a person said of the two. */
static const UrPairing *
find_decision (const GPtrArray *decisions, const UrIndicator *a, const UrIndicator *b)
{
  g_autofree char *then = decisions->len > 0 ? ur_pairing_dup_figure (a) : NULL;
  g_autofree char *now = decisions->len > 0 ? ur_pairing_dup_figure (b) : NULL;

  for (guint i = 0; i < decisions->len; i++)
    {
      const UrPairing *decision = decisions->pdata[i];

      if (strcmp (decision->then, then) == 0 && strcmp (decision->now, now) == 0)
        return decision;
    }
  return NULL;
}

static void
pair_by_key (Side *then, Side *now, const GPtrArray *decisions, DupKey dup_key)
{
  g_autoptr (GHashTable) index = index_side (then, dup_key);
  g_autoptr (GHashTable) others = index_side (now, dup_key);
  GHashTableIter iter;
  gpointer key, figure;

  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &key, &figure))
    {
      const UrIndicator *partner = g_hash_table_lookup (index, key);

      if (figure != NULL && partner != NULL && find_decision (decisions, partner, figure) == NULL)
        marry (then, now, partner, figure);
    }
}

static const UrIndicator *
find_figure (const Side *side, const char *words)
{
  for (guint i = 0; i < side->figures->len; i++)
    {
      g_autofree char *own = ur_pairing_dup_figure (side->figures->pdata[i]);

      if (strcmp (own, words) == 0)
        return side->figures->pdata[i];
    }
  return NULL;
}

static void
pair_by_person (Side *then, Side *now, const GPtrArray *decisions)
{
  for (guint i = 0; i < decisions->len; i++)
    {
      const UrPairing *decision = decisions->pdata[i];
      const UrIndicator *a = find_figure (then, decision->then);
      const UrIndicator *b = find_figure (now, decision->now);

      if (decision->decision != UR_DECISION_SAME || a == NULL || b == NULL ||
          g_hash_table_contains (then->partners, a) || g_hash_table_contains (now->partners, b))
        continue;
      marry (then, now, a, b);
      g_hash_table_add (now->by_person, (gpointer) b);
    }
}

/* Whether the one is the other of another year, as one report tells them. */
static gboolean
is_same_thing (const UrIndicator *told, const UrIndicator *after)
{
  g_autofree char *told_class = NULL;
  g_autofree char *class = NULL;
  g_autofree char *told_label = NULL;
  g_autofree char *label = NULL;

  if (told->number == NULL || told->aim != UR_AIM_RESULT || told->quantity != after->quantity ||
      told->measure != after->measure || is_change (told) != is_change (after) ||
      !ur_number_is_same_unit (told->unit, strlen (told->unit), after->unit, strlen (after->unit)))
    return FALSE;
  told_class = dup_period_class (told->period);
  class = dup_period_class (after->period);
  if (strcmp (told_class, class) != 0)
    return FALSE;
  if (after->series != NULL && g_strcmp0 (told->series, after->series) == 0)
    return TRUE;
  told_label = ur_indicator_dup_key (told);
  label = ur_indicator_dup_key (after);
  return strcmp (told_label, label) == 0;
}

/* The later report's own word for the earlier year, where it is another number. */
static const UrIndicator *
find_restated (const UrReport *then, const UrReport *now, const UrIndicator *before, const UrIndicator *after)
{
  for (guint i = 0; i < now->n_indicators && then->year != now->year; i++)
    {
      const UrIndicator *told = &now->indicators[i];

      if (told == after || then->year == 0 || told->period->year != then->year ||
          !is_same_thing (told, after))
        continue;
      return before->number != NULL && ur_indicator_tells_same (before, told) ? NULL : told;
    }
  return NULL;
}

static char *
dup_group (const UrIndicator *indicator)
{
  const UrSection *section = indicator->paragraph->section;
  g_autofree char *numeral = ur_section_is_item (section) ? ur_section_dup_number (section) : NULL;

  if (section->theme != NULL)
    return g_strdup (section->theme);
  if (section->numeral != NULL)
    return g_strdup (section->numeral);
  if (numeral != NULL && *numeral != '\0')
    return g_steal_pointer (&numeral);
  return g_strdup (section->part->kind == UR_PART_ANNEX ? section->part->short_title : UR_COMPARED_GENERAL);
}

static UrComparedRow *
row_new (const UrIndicator *then, const UrIndicator *now, const char *group)
{
  UrComparedRow *row = g_new0 (UrComparedRow, 1);

  row->then = then;
  row->now = now;
  row->group = group != NULL ? g_strdup (group) : dup_group (now != NULL ? now : then);
  return row;
}

/* At the end of the section of the nearest figure before it that both tell. */
static void
insert_dropped (GPtrArray *rows, const Side *then, guint i, const UrIndicator *figure)
{
  const UrIndicator *before = NULL;
  const char *group = NULL;
  guint at = 0;

  for (guint j = i; j > 0 && before == NULL; j--)
    before = g_hash_table_contains (then->partners, then->figures->pdata[j - 1]) ? then->figures->pdata[j - 1]
                                                                                 : NULL;
  for (guint j = 0; j < rows->len; j++)
    {
      const UrComparedRow *row = rows->pdata[j];

      if ((before != NULL && row->then == before) || (before == NULL && j == 0))
        group = row->group;
      if (group != NULL && strcmp (row->group, group) == 0)
        at = j + 1;
      else if (group != NULL)
        break;
    }
  g_ptr_array_insert (rows, (int) (group != NULL ? at : rows->len), row_new (figure, NULL, group));
}

static GPtrArray *
build_rows (const Side *then, const Side *now)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < now->figures->len; i++)
    {
      const UrIndicator *after = now->figures->pdata[i];
      const UrIndicator *before = g_hash_table_lookup (now->partners, after);
      UrComparedRow *row = row_new (before, after, NULL);

      row->by_person = g_hash_table_contains (now->by_person, after);
      if (before != NULL)
        row->restated = find_restated (then->report, now->report, before, after);
      g_ptr_array_add (rows, row);
    }
  for (guint i = 0; i < then->figures->len; i++)
    if (!g_hash_table_contains (then->partners, then->figures->pdata[i]))
      insert_dropped (rows, then, i, then->figures->pdata[i]);
  return rows;
}

static GPtrArray *
list_decisions (const UrReport *then, const UrReport *now, const UrPairings *pairings)
{
  GPtrArray *decisions = g_ptr_array_new ();
  g_autofree char *reports = ur_pairings_dup_reports (then, now);

  for (guint i = 0; pairings != NULL && i < pairings->all->len; i++)
    {
      UrPairing *pairing = pairings->all->pdata[i];

      if (pairing->kind == UR_PAIRING_FIGURES && strcmp (pairing->reports, reports) == 0)
        g_ptr_array_add (decisions, pairing);
    }
  return decisions;
}

/**
 * ur_compared_rows_new:
 * @then: the earlier report
 * @now: the later one
 * @pairings: (nullable): what a person has decided
 *
 * Returns: (transfer full) (element-type UrComparedRow): what they tell, with nothing computed yet; the array
 *   frees no row by itself
 */
GPtrArray *
ur_compared_rows_new (const UrReport *then, const UrReport *now, const UrPairings *pairings)
{
  g_autoptr (GPtrArray) decisions = list_decisions (then, now, pairings);
  GPtrArray *rows;
  Side before, after;

  side_init (&before, then);
  side_init (&after, now);
  pair_by_person (&before, &after, decisions);
  /* The names of series are each federation's own. */
  if (*then->issuer != '\0' && ur_reports_are_of_one_issuer (then, now))
    pair_by_key (&before, &after, decisions, dup_series_key);
  pair_by_key (&before, &after, decisions, dup_label_key);
  rows = build_rows (&before, &after);
  side_clear (&before);
  side_clear (&after);
  return rows;
}
