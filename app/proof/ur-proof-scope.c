/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which federations a draft is about, and up to which year.  Where reports of several are at hand, it is held
 * against those that it names or whose numbers it has: among all figures of all reports there is one near
 * every number. */
#include "ur-proof-memory-private.h"

#include <string.h>

/* A federation by whose numbers a draft is told has so many of them, and at least one in so many of those of
 * the federation that has most. */
#define LEAST 2
#define MANY_TIMES 3

/* The reports of one federation. */
typedef struct
{
  char *place;
  guint n; /* numbers of the draft that are theirs */
  gboolean is_named;
} Federation;

static void
federation_free (gpointer data)
{
  Federation *federation = data;

  g_free (federation->place);
  g_free (federation);
}

/* Of each report which of the federations it is of. */
static GPtrArray *
list_federations (const GPtrArray *reports, GArray *places)
{
  GPtrArray *federations = g_ptr_array_new_with_free_func (federation_free);

  for (guint i = 0; i < reports->len; i++)
    {
      char *place = ur_report_dup_place (g_ptr_array_index (reports, i), NULL);
      guint k = 0;

      while (k < federations->len && strcmp (((Federation *) federations->pdata[k])->place, place) != 0)
        k++;
      if (k == federations->len)
        {
          Federation *federation = g_new0 (Federation, 1);

          federation->place = g_steal_pointer (&place);
          g_ptr_array_add (federations, federation);
        }
      g_free (place);
      g_array_append_val (places, k);
    }
  return federations;
}

static gboolean
is_named (const char *place, const UrManuscript *manuscript)
{
  for (guint i = 0; i < manuscript->passages->len; i++)
    if (strstr (ur_manuscript_get_passage (manuscript, i)->traced->text->str, place) != NULL)
      return TRUE;
  return FALSE;
}

static guint
get_count (GHashTable *own, const UrReport *report)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (own, report));
}

static gboolean
is_evidence (const UrFinding *finding)
{
  return ur_number_is_figure (&finding->number) && finding->number.kind != UR_NUMBER_DURATION &&
         ur_finding_count_digits (finding) >= UR_MANY_DIGITS;
}

static void
add_one (GHashTable *counts, const UrReport *report)
{
  g_hash_table_insert (counts, (gpointer) report, GUINT_TO_POINTER (get_count (counts, report) + 1));
}

/* Of those that have a number one of a federation may be the only one. */
static gboolean
is_alone (const GPtrArray *same, const UrFinding *finding, const UrReference *one)
{
  for (guint k = 0; k < same->len; k++)
    {
      const UrReference *other = g_ptr_array_index (same, k);

      if (other->report != one->report && ur_reports_are_of_one_issuer (other->report, one->report) &&
          ur_relation_find (finding, other->indicator) == UR_RELATION_SAME)
        return FALSE;
    }
  return TRUE;
}

/* Each number counts once for a federation that has it, of however many years; for each report that has it of
 * its own year; and for the only report of its federation that has it, of whatever year. */
static void
count_numbers (const UrFindings *findings,
               const UrReferences *all,
               GHashTable *of_report,
               const GPtrArray *federations,
               GHashTable *own,
               GHashTable *alone)
{
  g_autofree guint *last = g_new0 (guint, federations->len);

  for (guint i = 0; i < findings->list->len; i++)
    {
      const UrFinding *finding = ur_findings_get (findings, i);
      g_autofree char *key = NULL;
      const GPtrArray *same;

      if (!is_evidence (finding))
        continue;
      key = ur_decimal_dup_key (&finding->number.value);
      same = g_hash_table_lookup (all->digits, key);
      for (guint k = 0; same != NULL && k < same->len; k++)
        {
          const UrReference *one = g_ptr_array_index (same, k);
          guint index = GPOINTER_TO_UINT (g_hash_table_lookup (of_report, one->report));
          Federation *federation = g_ptr_array_index (federations, index);

          if (ur_relation_find (finding, one->indicator) != UR_RELATION_SAME)
            continue;
          if (!one->indicator->period->is_earlier)
            add_one (own, one->report);
          if (is_alone (same, finding, one))
            add_one (alone, one->report);
          federation->n += last[index] != i + 1;
          last[index] = i + 1;
        }
    }
}

static gboolean
tells_year (const UrFindings *findings, guint year)
{
  for (guint i = 0; i < findings->list->len; i++)
    {
      const UrNumber *number = &ur_findings_get (findings, i)->number;

      if (number->kind == UR_NUMBER_YEAR && !number->is_range &&
          ur_decimal_to_double (&number->value) == year)
        return TRUE;
    }
  return FALSE;
}

/* 2024年第2期, 2024年3月5日: a year that only says when something was written. */
static gboolean
is_of_date (const UrFindings *findings, guint i)
{
  const UrFinding *finding = ur_findings_get (findings, i);
  const UrFinding *next = i + 1 < findings->list->len ? ur_findings_get (findings, i + 1) : NULL;
  const char *text = ur_manuscript_get_passage (findings->manuscript, finding->passage)->traced->text->str;

  return ur_proof_words_match (UR_PROOF_ISSUE, text + finding->number.end) > 0 ||
         (next != NULL && next->passage == finding->passage && next->number.kind == UR_NUMBER_DATE &&
          next->number.start == finding->number.end);
}

/* 2024 of 2024年3月, which is read as one number; 0 of 3月. */
static guint
get_year_of_day (const UrFindings *findings, const UrFinding *finding)
{
  const char *text = ur_manuscript_get_passage (findings->manuscript, finding->passage)->traced->text->str;
  const char *digits = text + finding->number.start;

  return strspn (digits, "0123456789") == strlen ("2024") ? (guint) g_ascii_strtoull (digits, NULL, 10) : 0;
}

/* 截至2024年12月底: a day that something is told of. */
static gboolean
is_day_of_what_is_told (const UrFindings *findings, const UrFinding *finding)
{
  const char *text = ur_manuscript_get_passage (findings->manuscript, finding->passage)->traced->text->str;

  return ur_proof_words_end (UR_PROOF_THERE, text, finding->number.start) > 0 ||
         ur_proof_words_match (UR_PROOF_OF_YEAR, text + finding->number.end) > 0;
}

/* 2024年新增书屋96家: something is told of that year itself. */
static gboolean
is_about_year (const UrFindings *findings, guint year)
{
  for (guint i = 0; i < findings->list->len; i++)
    {
      const UrFinding *finding = ur_findings_get (findings, i);

      if (finding->number.kind == UR_NUMBER_YEAR && !finding->number.is_range &&
          ur_decimal_to_double (&finding->number.value) == year && !is_of_date (findings, i))
        return TRUE;
    }
  return FALSE;
}

/* It was written before that year was over, and tells no other one: no report on that year was there. */
static gboolean
is_dated_within (const UrFindings *findings, guint year)
{
  gboolean found = FALSE;

  for (guint i = 0; i < findings->list->len; i++)
    {
      const UrNumber *number = &ur_findings_get (findings, i)->number;
      guint day =
          number->kind == UR_NUMBER_DATE ? get_year_of_day (findings, ur_findings_get (findings, i)) : 0;

      if (day != 0 && (day != year || is_day_of_what_is_told (findings, ur_findings_get (findings, i))))
        return FALSE;
      found |= day != 0;
      if (number->kind != UR_NUMBER_YEAR)
        continue;
      if (number->is_range || ur_decimal_to_double (&number->value) != year || !is_of_date (findings, i))
        return FALSE;
      found = TRUE;
    }
  return found;
}

/* A draft that tells 2023 and has the numbers of that report is about 2023, whatever came after; unless it
 * has what only the later report tells, be it of 2023 or before, and was there when the draft was written. */
static gboolean
is_of_year_after (const UrReport *report,
                  const UrFindings *findings,
                  const GPtrArray *scope,
                  GHashTable *own,
                  GHashTable *alone)
{
  gboolean is_within = is_dated_within (findings, report->year);

  if (!is_within && (get_count (alone, report) >= LEAST || is_about_year (findings, report->year)))
    return FALSE;
  for (guint i = 0; i < scope->len; i++)
    {
      const UrReport *other = g_ptr_array_index (scope, i);

      if (other->year < report->year && ur_reports_are_of_one_issuer (other, report) &&
          get_count (own, other) >= LEAST &&
          (get_count (own, report) * MANY_TIMES <= get_count (own, other)
               ? tells_year (findings, other->year) || is_within
               : get_count (own, report) < get_count (own, other) && is_within))
        return TRUE;
    }
  return FALSE;
}

static void
leave_years_after (GPtrArray *scope, const UrFindings *findings, GHashTable *own, GHashTable *alone)
{
  for (guint i = scope->len; i-- > 0;)
    if (is_of_year_after (g_ptr_array_index (scope, i), findings, scope, own, alone))
      g_ptr_array_remove_index (scope, i);
}

/**
 * ur_proof_scope_new:
 * @manuscript: a draft
 * @findings: its numbers
 * @reports: (element-type UrReport): reports
 * @all: their figures
 *
 * Returns: (transfer container) (element-type UrReport): those of the federations, and up to the year,
 * that the draft is about; all of them where that cannot be told
 */
GPtrArray *
ur_proof_scope_new (const UrManuscript *manuscript,
                    const UrFindings *findings,
                    const GPtrArray *reports,
                    const UrReferences *all)
{
  GPtrArray *scope = g_ptr_array_new ();
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) federations = list_federations (reports, places);
  g_autoptr (GHashTable) of_report = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) own = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) alone = g_hash_table_new (NULL, NULL);
  guint most = 0;
  gboolean is_known = FALSE;

  for (guint i = 0; i < reports->len; i++)
    g_hash_table_insert (of_report, reports->pdata[i], GUINT_TO_POINTER (g_array_index (places, guint, i)));
  if (reports->len > 1)
    count_numbers (findings, all, of_report, federations, own, alone);
  for (guint i = 0; i < federations->len; i++)
    {
      Federation *federation = federations->pdata[i];

      federation->is_named = federations->len > 1 && is_named (federation->place, manuscript);
      most = MAX (most, federation->n);
      is_known |= federations->len > 1 && (federation->is_named || federation->n >= LEAST);
    }
  for (guint i = 0; i < reports->len; i++)
    {
      const Federation *federation = federations->pdata[g_array_index (places, guint, i)];

      if (!is_known || federation->is_named || (federation->n >= LEAST && federation->n * MANY_TIMES >= most))
        g_ptr_array_add (scope, reports->pdata[i]);
    }
  leave_years_after (scope, findings, own, alone);
  return scope;
}

/**
 * ur_proof_copy_reports:
 * @reports: (element-type UrReport): some
 *
 * Returns: (transfer full): a list of the same
 */
GPtrArray *
ur_proof_copy_reports (const GPtrArray *reports)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_report_unref);

  for (guint i = 0; i < reports->len; i++)
    g_ptr_array_add (copy, ur_report_ref (g_ptr_array_index (reports, i)));
  return copy;
}
