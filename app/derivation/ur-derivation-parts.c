/* SPDX-License-Identifier: GPL-3.0-or-later */
/* So much for each of the years of a period, or of the months, quarters, weeks or days of a year. */
#include "ur-derivation-private.h"

#include <string.h>

/* Ways to part a period by one word. */
#define MOST_WAYS 2

/* The words that tell a part of a year, how many of it a year has, and by how many else it may be parted. */
static const struct
{
  const char *words[3];
  guint n[MOST_WAYS];
} parts[] = {
  { { "年", NULL }, { 1, 0 } },           { { "季", NULL }, { 4, 0 } },
  { { "月", NULL }, { 12, 0 } },          { { "周", "星期", NULL }, { 52, 0 } },
  { { "天", "日", NULL }, { 365, 366 } },
};

/* Of a year, or of so many; half a year and a quarter have only months. */
static guint
count_parts (const UrReference *a, guint per_year)
{
  switch (a->indicator->period->role)
    {
    case UR_PERIOD_HALF_YEAR:
      return per_year == 12 ? 6 : 0;
    case UR_PERIOD_QUARTER:
      return per_year == 12 ? 3 : 0;
    case UR_PERIOD_YEAR:
    case UR_PERIOD_SPAN:
    case UR_PERIOD_SPAN_END:
    case UR_PERIOD_POINT:
    case UR_PERIOD_MONTH:
    default:
      return a->years > 1 ? a->years * per_year : per_year;
    }
}

static gboolean
tells (const UrDraftFigure *figure, gsize from, gsize end, const char *const *words)
{
  for (; *words != NULL; words++)
    if (g_strstr_len (figure->text + from, (gssize) (end - from), *words) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
try_part (UrDerivation *derivation, const UrReference *a, guint count)
{
  UrDecimal n = { count, 0 }, each;

  if (count < 2 || !ur_derivation_has_unit_of (derivation, a) ||
      !ur_decimal_divide (&a->indicator->value, &n, UR_QUOTIENT_PLACES, &each) ||
      !ur_finding_rounds (derivation->figure->finding, &each))
    return FALSE;
  g_autofree char *whole = ur_indicator_dup_figure (a->indicator);
  ur_derivation_take (derivation, g_strdup_printf ("%s÷%u", whole, count), a, &each);
  ur_draft_figure_add_results (derivation->figure, a, &each, TRUE);
  return TRUE;
}

/**
 * ur_derivation_try_parts:
 *
 * Returns: whether the figure is so much for each year of a period, or for each month, quarter, week or day
 *   that the sentence tells; it is taken then
 */
gboolean
ur_derivation_try_parts (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  guint first = 0;

  /* 平均每间300册，其中2023年4.5万册: it is told of one year, and of no average */
  if (!ur_draft_figure_holds (own, UR_PROOF_EACH) &&
      ur_draft_figure_next_year (own, &first, own->from, own->finding->number.start) != NULL)
    return FALSE;
  for (guint i = 0; i < derivation->n; i++)
    for (guint k = 0; k < G_N_ELEMENTS (parts); k++)
      for (guint way = 0; way < MOST_WAYS && parts[k].n[way] > 0; way++)
        {
          const UrReference *a = derivation->operands[i];

          if ((k == 0 || tells (own, own->sentence, own->end, parts[k].words)) &&
              (try_part (derivation, a, count_parts (a, parts[k].n[way])) ||
               (a->years > 1 && k > 0 && try_part (derivation, a, parts[k].n[way]))))
            return TRUE;
        }
  return FALSE;
}

/* The amount in its unit that the sentence told last, or %NULL. */
static const UrReference *
find_last_told (const UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;

  for (guint i = own->index; i-- > own->passage_first;)
    {
      const UrDraftFigure *other = g_ptr_array_index (derivation->judge->figures, i);

      if (other->sentence != own->sentence)
        return NULL;
      if (ur_proof_units_agree (other->finding->unit, own->finding->unit))
        return other->chosen != NULL    ? other->chosen
               : other->results != NULL ? g_ptr_array_index (other->results, 0)
                                        : NULL;
    }
  return NULL;
}

/* 平均每月, 月均: by which of the parts its own words tell, or −1. */
static int
find_told_part (const UrDraftFigure *own)
{
  gsize from = own->from, end = own->finding->number.start;
  int found = -1;

  for (guint k = 0; k < G_N_ELEMENTS (parts); k++)
    for (const char *const *word = parts[k].words; *word != NULL; word++)
      {
        g_autofree char *each = g_strconcat ("每", *word, NULL);
        g_autofree char *each_one = g_strconcat ("每个", *word, NULL);
        g_autofree char *even = g_strconcat (*word, "均", NULL);
        const char *const told[] = { each, each_one, even, NULL };

        if (tells (own, from, end, told))
          found = found < 0 ? (int) k : (int) G_N_ELEMENTS (parts);
      }
  return found < (int) G_N_ELEMENTS (parts) ? found : -1;
}

/**
 * ur_derivation_find_wrong_part:
 *
 * Looks whether the figure is meant to be so much for each year, month, quarter, week or day of what the
 * sentence told last, and is not.
 *
 * Returns: whether it is; then the item says so
 */
gboolean
ur_derivation_find_wrong_part (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const UrReference *a = find_last_told (derivation);
  int k = find_told_part (own);
  UrDecimal results[MOST_WAYS];
  gboolean is_named = k >= 0 && a == NULL;
  guint n = 0;

  if (is_named)
    a = ur_derivation_find_named_amount (derivation, k == 0 ? UR_PERIOD_SPAN : UR_PERIOD_YEAR);
  if (k < 0 || a == NULL || (k > 0 && a->base != NULL) ||
      !(is_named || ur_derivation_is_in_sentence (derivation, a)) ||
      !ur_derivation_has_unit_of (derivation, a) ||
      ur_derivation_tells (derivation, UR_PROOF_MORE, own->from) ||
      (k > 0 && ur_derivation_tells (derivation, UR_PROOF_OTHER_PART, own->from)))
    return FALSE;
  for (guint way = 0; way < MOST_WAYS && parts[k].n[way] > 0; way++)
    {
      UrDecimal count = { count_parts (a, parts[k].n[way]), 0 };

      if (count.mantissa < 2 ||
          !ur_decimal_divide (&a->indicator->value, &count, UR_QUOTIENT_PLACES, &results[n]) ||
          !ur_derivation_is_off (derivation, &results[n++]))
        return FALSE;
    }
  g_autofree char *whole = ur_indicator_dup_figure (a->indicator);
  ur_derivation_take_wrong (derivation, g_strdup_printf ("%s÷%u", whole, count_parts (a, parts[k].n[0])), a,
                            &results[0]);
  return TRUE;
}
