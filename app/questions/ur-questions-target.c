/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A result, its target, and how much of the target it is: the only place where a text itself measures one
 * against the other. */
#include "ur-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-import-words.h"
#include "ur-questions-private.h"
#include "ur-quote.h"

static gboolean
holds_any (const char *text, gsize from, gsize to, UrWords list)
{
  return to > from && ur_words_find (list, text + from, to - from, NULL) != NULL;
}

/* A target in the same sentence: 年度任务750家，实际新建876家; else one of the same name and time anywhere.
 */
static guint
find_target (const UrQuestions *questions, guint result, guint first)
{
  const UrFinding *reached = ur_findings_get (questions->findings, result);
  guint last = ur_questions_get_last (questions, result, first);

  if (last != UR_NO_FINDING)
    {
      const UrFinding *target = ur_findings_get (questions->findings, last);
      const char *text = ur_questions_get_text (questions, last);
      gsize start = target->number.start > 45 ? target->number.start - 45 : 0;

      if (ur_questions_is_amount (target) && ur_questions_have_same_unit (target, reached) &&
          g_strstr_len (text + target->number.end, (gssize) (reached->number.start - target->number.end),
                        "。") == NULL &&
          (target->aim == UR_AIM_TARGET || holds_any (text, start, target->number.start, UR_WORDS_AIMS)))
        return last;
    }
  for (guint i = 0; i < questions->findings->list->len; i++)
    {
      const UrFinding *target = ur_findings_get (questions->findings, i);

      if (target->aim == UR_AIM_TARGET && ur_questions_is_amount (target) &&
          ur_questions_have_same_unit (target, reached) && g_strcmp0 (target->label, reached->label) == 0 &&
          target->change == UR_CHANGE_NONE && target->period != NULL &&
          g_strcmp0 (target->period, reached->period) == 0)
        return i;
    }
  return UR_NO_FINDING;
}

static void
ask_completion (UrQuestions *questions, guint target, guint result, guint percent)
{
  const guint all[] = { target, result, percent };
  const UrFinding *aim = ur_findings_get (questions->findings, target);
  g_autofree char *aimed = ur_questions_dup_printed (questions, target);
  g_autofree char *reached = ur_questions_dup_printed (questions, result);
  g_autofree char *printed = ur_questions_dup_printed (questions, percent);
  g_autofree char *reckoned = ur_questions_dup_percent (
      ur_findings_get (questions->findings, percent),
      &ur_findings_get (questions->findings, result)->number.value, &aim->number.value);

  if (reckoned != NULL)
    ur_questions_take (questions, all, G_N_ELEMENTS (all),
                       ur_quote_printf (_ ("“%s” of a target of “%s” is %s; the text says “%s”."), reached,
                                        aimed, reckoned, printed));
}

/**
 * ur_questions_check_completion:
 * @i: a figure that tells how much of a target was reached
 * @first: the first finding of its passage
 *
 * Asks for it when it does not fit the target and the result: 新建工会876家，完成年度任务的116.8%.
 */
void
ur_questions_check_completion (UrQuestions *questions, guint i, guint first)
{
  const UrFinding *percent = ur_findings_get (questions->findings, i);
  guint result = ur_questions_get_last (questions, i, first);
  const UrFinding *reached, *aim;
  const char *text = ur_questions_get_text (questions, i);
  guint target;
  UrInterval part, whole, told;

  if (result == UR_NO_FINDING)
    return;
  reached = ur_findings_get (questions->findings, result);
  if (!ur_questions_is_amount (reached) || reached->change != UR_CHANGE_NONE ||
      reached->aim != UR_AIM_RESULT || !g_str_has_prefix (percent->label, reached->label) ||
      !holds_any (text, reached->number.end, percent->number.start, UR_WORDS_OF_THE_YEAR))
    return;
  target = find_target (questions, result, first);
  if (target == UR_NO_FINDING)
    return;
  aim = ur_findings_get (questions->findings, target);
  if (aim->number.is_range || aim->number.bound == UR_BOUND_ABOUT || !ur_interval_read (aim, &whole) ||
      !ur_interval_read (reached, &part) || !ur_interval_read (percent, &told))
    return;
  if (whole.is_open || aim->number.bound != UR_BOUND_NONE) /* 750家以上 is reached with 750 */
    whole = (UrInterval){ aim->number.value, aim->number.value, FALSE };
  if (!ur_interval_fits_percent (&part, &whole, &told))
    ask_completion (questions, target, result, i);
}
