/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a verdict is called. */
#include "ur-config.h"

#include "ur-proof.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-proof-difference.h"
#include "ur-quote.h"

static const char *const verdict_ids[] = { "match", "derived", "differs", "unknown", "apart" };
static const char *const verdict_names[] = { N_ ("matches"), N_ ("derived"), N_ ("differs"), N_ ("no source"),
                                             N_ ("not judged") };
static const char *const difference_ids[] = { "",      "value",     "transposed", "magnitude",
                                              "unit",  "points",    "bound",      "bound",
                                              "bound", "rounded",   "direction",  "period",
                                              "label", "last-year", "arithmetic", "quote" };
static const char *const difference_names[] = {
  "",
  N_ ("A digit is wrong, missing or there twice"),
  N_ ("Two digits have changed places"),
  N_ ("Another order of magnitude"),
  N_ ("Another unit"),
  N_ ("% and percentage points"),
  N_ ("A word is missing that says it is no exact number"),
  N_ ("A word is added that says it is no exact number"),
  N_ ("More than, for less than"),
  N_ ("Rounded, without a word that says so"),
  N_ ("Growth for a fall"),
  N_ ("The number of another period"),
  N_ ("The number of another thing"),
  N_ ("The value of an earlier year"),
  N_ ("Worked out wrongly"),
  N_ ("Not word for word"),
};
G_STATIC_ASSERT (G_N_ELEMENTS (difference_ids) == UR_DIFFERENCE_QUOTE + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (difference_names) == UR_DIFFERENCE_QUOTE + 1);

/**
 * ur_verdict_get_id:
 *
 * Returns: what @verdict is called in tables: match, derived, differs, unknown, apart
 */
const char *
ur_verdict_get_id (UrVerdict verdict)
{
  return verdict_ids[verdict];
}

/**
 * ur_verdict_get_name:
 *
 * Returns: (transfer none): what a person reads
 */
const char *
ur_verdict_get_name (UrVerdict verdict)
{
  return _ (verdict_names[verdict]);
}

/**
 * ur_difference_get_id:
 *
 * Returns: what @difference is called in tables; "" for none
 */
const char *
ur_difference_get_id (UrDifference difference)
{
  return difference_ids[difference];
}

static char *
dup_words (UrDifference difference, const char *right, const char *wrong)
{
  if (difference == UR_DIFFERENCE_UNIT)
    return g_strdup_printf (_ ("Unit: %s was written as %s"), right, wrong);
  if (difference == UR_DIFFERENCE_QUOTE)
    return g_strdup_printf (_ ("Not word for word: %s was written as %s"), right, wrong);
  return g_strdup_printf (_ ("%s was written as %s"), right, wrong);
}

/**
 * ur_proof_item_dup_difference:
 *
 * Returns: (transfer full): what differs, for a person to read; "" where nothing does
 */
char *
ur_proof_item_dup_difference (const UrProofItem *item)
{
  const UrPeriod *period = ur_proof_difference_get_period (item);
  const char *bound = ur_proof_difference_get_bound (item);
  g_autofree char *right = NULL;
  g_autofree char *wrong = NULL;

  if (item->difference == UR_DIFFERENCE_NONE)
    return g_strdup ("");
  if (item->difference == UR_DIFFERENCE_LABEL && item->elsewhere != NULL)
    return ur_quote_printf (_ ("The number of another thing: %s"), item->elsewhere->label);
  if (item->difference == UR_DIFFERENCE_LAST_YEAR && item->elsewhere != NULL)
    return ur_quote_printf (_ ("The value of an earlier year: %s"), item->elsewhere->period->label);
  if (period != NULL)
    return ur_quote_printf (_ ("The number of another period: %s"), period->label);
  if (bound != NULL)
    return item->difference == UR_DIFFERENCE_BOUND_DROPPED ? ur_quote_printf (_ ("“%s” is missing"), bound)
                                                           : ur_quote_printf (_ ("“%s” is added"), bound);
  if (ur_proof_difference_find (item, &right, &wrong))
    return dup_words (item->difference, right, wrong);
  return g_strdup (_ (difference_names[item->difference]));
}

/**
 * ur_proof_item_get_paragraph:
 *
 * Returns: (transfer none) (nullable): where the report says what the verdict is by
 */
const UrParagraph *
ur_proof_item_get_paragraph (const UrProofItem *item)
{
  if (item->paragraph != NULL)
    return item->paragraph;
  return item->indicator != NULL ? item->indicator->paragraph : NULL;
}

/**
 * ur_proof_item_dup_sentence:
 *
 * Returns: (transfer full): the report's own words that the verdict is by; "" where there are none
 */
char *
ur_proof_item_dup_sentence (const UrProofItem *item)
{
  if (item->paragraph != NULL)
    return g_strdup (item->paragraph->text);
  return g_strdup (item->indicator != NULL && item->indicator->words != NULL ? item->indicator->words : "");
}

/**
 * ur_proof_item_dup_elsewhere:
 *
 * Returns: (transfer full) (nullable): the words of a report whose number the draft has, after their period
 * where that is another one than meant: “十三五”时期：新增工会组织1.47万个; %NULL where there are none
 */
char *
ur_proof_item_dup_elsewhere (const UrProofItem *item)
{
  const UrIndicator *other = item->elsewhere;

  if (other == NULL || other == item->indicator || other->words == NULL)
    return NULL;
  if (item->indicator == NULL || other->period == item->indicator->period ||
      strstr (other->words, other->period->label) != NULL)
    return g_strdup (other->words);
  return g_strdup_printf ("%s：%s", other->period->label, other->words);
}
