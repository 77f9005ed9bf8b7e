/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a decision does to a figure. */
#include "ur-review-private.h"

#include <string.h>

#include "ur-verb.h"

/* A text with more of them becomes no report, and is not gone through for each decision. */
#define MANY_NUMBERS 20000

static void
set_text (char **place, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*place);
  *place = copy;
}

/* A change is one by its verb, or by its sign. */
static void
set_role (UrFinding *finding, UrReviewRole role)
{
  gboolean is_down = finding->number.value.mantissa < 0;

  finding->aim = role == UR_REVIEW_TARGET ? UR_AIM_TARGET : UR_AIM_RESULT;
  if (role == UR_REVIEW_CHANGE)
    {
      finding->change = is_down                 ? UR_CHANGE_DOWN
                        : finding->verb != NULL ? ur_verb_get_change (finding->verb)
                                                : UR_CHANGE_NONE;
      if (finding->quantity == UR_QUANTITY_PERCENT && finding->change != UR_CHANGE_NONE)
        finding->quantity = UR_QUANTITY_GROWTH;
    }
  else if (role == UR_REVIEW_RESULT && finding->change != UR_CHANGE_NONE)
    {
      finding->change = UR_CHANGE_NONE;
      if (finding->quantity == UR_QUANTITY_GROWTH)
        finding->quantity = UR_QUANTITY_PERCENT;
    }
}

static void
set_taken (UrFinding *finding, gboolean taken)
{
  if (taken && ur_number_is_figure (&finding->number))
    finding->reason = UR_REASON_NONE;
  else if (!taken && finding->reason == UR_REASON_NONE)
    finding->reason = UR_REASON_TOLD;
  if (taken && finding->label == NULL)
    finding->label = g_strdup ("");
}

/**
 * ur_review_preview:
 * @finding: a figure of its own
 * @effect: what is done to it
 *
 * Changes a figure, and nothing else.
 */
void
ur_review_preview (UrFinding *finding, const UrReviewEffect *effect)
{
  if (effect->kind == UR_DECISION_TAKEN)
    set_taken (finding, effect->number != 0);
  else if (effect->kind == UR_DECISION_LABEL)
    set_text (&finding->label, effect->text);
  else if (effect->kind == UR_DECISION_PERIOD)
    set_text (&finding->period, effect->text);
  else if (effect->kind == UR_DECISION_UNIT)
    set_text (&finding->unit, effect->text);
  else if (effect->kind == UR_DECISION_ROLE)
    set_role (finding, (UrReviewRole) effect->number);
}

/* What is a part of it is a part of it under its new name too. */
static void
rename_whole (UrReview *review, const UrFinding *finding, const char *label)
{
  const GPtrArray *list = review->proposal->findings->list;

  if (list->len > MANY_NUMBERS)
    return;
  for (guint i = 0; i < list->len && finding->label != NULL; i++)
    {
      UrFinding *part = g_ptr_array_index (list, i);

      if (part->passage == finding->passage && g_strcmp0 (part->part_of, finding->label) == 0)
        set_text (&part->part_of, label);
    }
}

/* Where other words of the paragraph tell the unit. */
static void
find_unit (UrReview *review, UrFinding *finding)
{
  const char *text = ur_review_get_place (review, finding)->traced->text->str;
  g_autofree char *whole = g_strconcat (finding->number.magnitude, finding->unit, NULL);

  if (strstr (text, whole) != NULL)
    set_text (&finding->unit_from, whole);
}

/**
 * ur_review_apply:
 * @finding: of those that are shown
 * @effect: what is done to it
 *
 * Changes a figure and what hangs on it.
 */
void
ur_review_apply (UrReview *review, UrFinding *finding, const UrReviewEffect *effect)
{
  if (effect->kind == UR_DECISION_TAKEN && effect->number != 0 && ur_number_is_figure (&finding->number))
    ur_findings_take (review->proposal->findings, finding);
  if (effect->kind == UR_DECISION_LABEL)
    rename_whole (review, finding, effect->text);
  ur_review_preview (finding, effect);
  if (effect->kind == UR_DECISION_UNIT)
    find_unit (review, finding);
}
