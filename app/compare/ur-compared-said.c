/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a comparison: its names, reasons, units and checks, in documents and on the page. */
#include "ur-config.h"

#include "ur-comparison-private.h"

#include <glib/gi18n-lib.h>

#include "ur-compared-tasks.h"
#include "ur-compared-text.h"
#include "ur-quote.h"

/**
 * ur_comparison_dup_name:
 * @comparison: a comparison
 * @then: whether the earlier report is meant
 * @tongue: in whose words
 *
 * Returns: (transfer full): what a report is called in a sentence: last year, 2021, A, or its issuer
 */
char *
ur_comparison_dup_name (const UrComparison *comparison, gboolean then, UrTongue tongue)
{
  const UrReport *report = then ? comparison->then : comparison->now;
  gboolean local = tongue == UR_TONGUE_LOCALE;

  switch (comparison->names)
    {
    case UR_NAMES_IN_A_ROW:
      if (then)
        return g_strdup (local ? _ ("Last year") : "去年");
      return g_strdup (local ? _ ("This year") : "今年");
    case UR_NAMES_OF_YEARS:
      return g_strdup_printf (local ? C_ ("a year of figures", "%u") : "%u年", report->year);
    case UR_NAMES_OF_LETTERS:
      if (then)
        return g_strdup (local ? C_ ("one of two reports", "A") : "甲");
      return g_strdup (local ? C_ ("one of two reports", "B") : "乙");
    case UR_NAMES_OF_ISSUERS:
    default:
      return g_strdup (report->issuer);
    }
}

/**
 * ur_indicator_dup_difference_unit:
 * @indicator: a figure that something is subtracted from
 * @tongue: in whose words
 *
 * Returns: (transfer full): the unit of the difference: the report's own, or points for a share
 */
char *
ur_indicator_dup_difference_unit (const UrIndicator *indicator, UrTongue tongue)
{
  gboolean local = tongue == UR_TONGUE_LOCALE;

  if (!ur_indicator_is_share (indicator))
    return ur_indicator_dup_base_unit (indicator);
  if (indicator->quantity == UR_QUANTITY_PERMILLE)
    return g_strdup (local ? _ ("per mille points") : "个千分点");
  return g_strdup (local ? _ ("points") : "个百分点");
}

/**
 * ur_measure_get_words:
 * @measure: what a figure counts
 * @tongue: in whose words
 *
 * Returns: (transfer none): the same in words
 */
const char *
ur_measure_get_words (UrMeasure measure, UrTongue tongue)
{
  gboolean local = tongue == UR_TONGUE_LOCALE;

  switch (measure)
    {
    case UR_MEASURE_INCREMENT:
      return local ? _ ("what the period added") : "当期新增";
    case UR_MEASURE_CUMULATIVE:
      return local ? _ ("the sum of several years") : "多年累计";
    case UR_MEASURE_SHARE:
      return local ? _ ("a ratio") : "比率";
    case UR_MEASURE_LEVEL:
    default:
      return local ? _ ("what there was at one time") : "时点数";
    }
}

/* Reasons without names. */
static const char *
get_plain_reason (UrNoChange why, gboolean local)
{
  static const struct
  {
    const char *document;
    const char *page;
  } words[] = {
    [UR_NO_CHANGE_REDEFINED] = { "口径不同，不计算", N_ ("counted in another way: not computed") },
    [UR_NO_CHANGE_UNITS] = { "单位不同，不计算", N_ ("other units: not computed") },
    [UR_NO_CHANGE_RANK] = { "名次不计算增减", N_ ("ranks: not computed") },
    [UR_NO_CHANGE_OF_CHANGE] = { "本身是增减幅，不计算", N_ ("a change itself: not computed") },
    [UR_NO_CHANGE_KIND] = { "这类数不计算增减", N_ ("not computed for such figures") },
    [UR_NO_CHANGE_EQUAL] = { "持平", N_ ("no change") },
    [UR_NO_CHANGE_LAST_PLACE] = { "差在末位以内，看不出增减",
                                  N_ ("too near to tell: within the last digit") },
    [UR_NO_CHANGE_FROM_ZERO] = { "原来是0，没有幅度", N_ ("was 0: no rate") },
    [UR_NO_CHANGE_FEW_DIGITS] = { "位数太少，不算幅度", N_ ("too few digits for a rate") },
  };

  if (why == UR_NO_CHANGE_NONE)
    return NULL;
  return local ? _ (words[why].page) : words[why].document;
}

static char *
dup_limits (const UrComparison *comparison, const UrComparedRow *row, UrTongue tongue)
{
  g_autofree char *then = ur_comparison_dup_name (comparison, TRUE, tongue);
  g_autofree char *now = ur_comparison_dup_name (comparison, FALSE, tongue);
  const char *before = ur_compared_row_get_base (row)->bound_words;
  const char *after = row->now->bound_words;
  gboolean local = tongue == UR_TONGUE_LOCALE;

  if (row->why == UR_NO_CHANGE_LIMITS_ALIKE)
    return ur_quote_printf (local ? _ ("both “%s”: not computed") : "两个都是“%s”，不计算", before);
  if (row->why == UR_NO_CHANGE_LIMITS)
    return ur_quote_printf (local ? _ ("%s: “%s”, %s: “%s”, not computed") : "%s是“%s”，%s是“%s”，不计算",
                            then, before, now, after);
  return ur_quote_printf (local ? _ ("%s: “%s”, not computed") : "%s是“%s”，不计算",
                          row->why == UR_NO_CHANGE_LIMIT_THEN ? then : now,
                          row->why == UR_NO_CHANGE_LIMIT_THEN ? before : after);
}

/**
 * ur_compared_row_dup_reason:
 * @comparison: a comparison
 * @row: one of its rows
 * @tongue: in whose words
 *
 * Returns: (transfer full) (nullable): why it has no change or no rate: 去年是“超过”，不计算
 */
char *
ur_compared_row_dup_reason (const UrComparison *comparison, const UrComparedRow *row, UrTongue tongue)
{
  g_autofree char *then = ur_comparison_dup_name (comparison, TRUE, tongue);
  g_autofree char *now = ur_comparison_dup_name (comparison, FALSE, tongue);
  gboolean local = tongue == UR_TONGUE_LOCALE;

  switch (row->why)
    {
    case UR_NO_CHANGE_NEW:
      return g_strdup_printf (local ? _ ("%s: none") : "%s没有", then);
    case UR_NO_CHANGE_UNTOLD:
      return g_strdup_printf (local ? _ ("%s: not told") : "%s没有提", now);
    case UR_NO_CHANGE_UNREAD_THEN:
    case UR_NO_CHANGE_UNREAD_NOW:
      return g_strdup_printf (local ? _ ("%s: the number was not read, not computed")
                                    : "%s的数没有读出，不计算",
                              row->why == UR_NO_CHANGE_UNREAD_THEN ? then : now);
    case UR_NO_CHANGE_RANGE_THEN:
    case UR_NO_CHANGE_RANGE_NOW:
      return g_strdup_printf (local ? _ ("%s: a range, not computed") : "%s是一个范围，不计算",
                              row->why == UR_NO_CHANGE_RANGE_THEN ? then : now);
    case UR_NO_CHANGE_LIMITS_ALIKE:
    case UR_NO_CHANGE_LIMITS:
    case UR_NO_CHANGE_LIMIT_THEN:
    case UR_NO_CHANGE_LIMIT_NOW:
      return dup_limits (comparison, row, tongue);
    case UR_NO_CHANGE_NONE:
    case UR_NO_CHANGE_REDEFINED:
    case UR_NO_CHANGE_UNITS:
    case UR_NO_CHANGE_RANK:
    case UR_NO_CHANGE_OF_CHANGE:
    case UR_NO_CHANGE_KIND:
    case UR_NO_CHANGE_EQUAL:
    case UR_NO_CHANGE_LAST_PLACE:
    case UR_NO_CHANGE_FROM_ZERO:
    case UR_NO_CHANGE_FEW_DIGITS:
    default:
      return g_strdup (get_plain_reason (row->why, local));
    }
}

/**
 * ur_compared_row_dup_check:
 * @row: a row
 * @tongue: in whose words
 *
 * Returns: (transfer full) (nullable): whether the later report's own rate is the one that its figures give;
 *   %NULL where it says none, or none can be computed
 */
char *
ur_compared_row_dup_check (const UrComparedRow *row, UrTongue tongue)
{
  g_autofree char *own = NULL;
  g_autofree char *computed = NULL;
  gboolean local = tongue == UR_TONGUE_LOCALE;

  if (row->check == UR_RATE_UNSAID)
    return NULL;
  own = ur_indicator_dup_figure (row->own_rate);
  computed = row->own_rate->quantity == UR_QUANTITY_POINTS
                 ? g_strdup_printf (local ? _ ("%s percentage points") : "%s个百分点", row->arithmetic)
                 : g_strdup (row->arithmetic);
  if (row->check == UR_RATE_AGREES)
    return g_strdup_printf (local ? _ ("%s, which agrees with the report: %s") : "%s，与报告的%s相符",
                            computed, own);
  if (row->check == UR_RATE_POSSIBLE)
    return g_strdup_printf (local ? _ ("%s, the report says %s: apart by no more than rounding")
                                  : "%s，报告写%s，差在四舍五入以内",
                            computed, own);
  return g_strdup_printf (local ? _ ("Does not agree: %s, the report says %s") : "不符：%s，报告写%s",
                          computed, own);
}

/* Target and result */

static char *
dup_gap_limits (const UrComparedTask *task, gboolean local)
{
  const char *target = task->target->bound_words;
  const char *result = task->result->bound_words;

  if (task->gap == UR_GAP_TARGET_LIMIT)
    return ur_quote_printf (local ? _ ("the target is “%s”: not computed") : "目标是“%s”，不算差", target);
  if (task->gap == UR_GAP_RESULT_LIMIT)
    return ur_quote_printf (local ? _ ("the result is “%s”: not computed") : "结果是“%s”，不算差", result);
  if (task->gap == UR_GAP_LIMITS_ALIKE)
    return ur_quote_printf (local ? _ ("both are “%s”: not computed") : "两个都是“%s”，不算差", target);
  return ur_quote_printf (local ? _ ("the target is “%s”, the result “%s”: not computed")
                                : "目标是“%s”，结果是“%s”，不算差",
                          target, result);
}

static char *
dup_gap_apart (const UrComparedTask *task, UrTongue tongue)
{
  g_autofree char *unit = ur_indicator_dup_difference_unit (task->result, tongue);
  gboolean local = tongue == UR_TONGUE_LOCALE;

  if (task->gap == UR_GAP_MORE)
    return g_strdup_printf (local ? C_ ("than the target", "%s %s more") : "多%s%s", task->difference, unit);
  return g_strdup_printf (local ? C_ ("than the target", "%s %s less") : "少%s%s", task->difference, unit);
}

/**
 * ur_compared_task_dup_gap:
 * @task: a task
 * @tongue: in whose words
 *
 * Returns: (transfer full) (nullable): how far target and result are apart, or why that is not computed:
 *   多0.37万人
 */
char *
ur_compared_task_dup_gap (const UrComparedTask *task, UrTongue tongue)
{
  gboolean local = tongue == UR_TONGUE_LOCALE;

  switch (task->gap)
    {
    case UR_GAP_MORE:
    case UR_GAP_LESS:
      return dup_gap_apart (task, tongue);
    case UR_GAP_EQUAL:
      return g_strdup (local ? _ ("equal") : "相等");
    case UR_GAP_OF_CHANGES:
      return g_strdup (local ? _ ("both are changes: not computed") : "都是增减幅，不算差");
    case UR_GAP_TARGET_RANGE:
      return g_strdup (local ? _ ("the target is a range: not computed") : "目标是一个范围，不算差");
    case UR_GAP_RESULT_RANGE:
      return g_strdup (local ? _ ("the result is a range: not computed") : "结果是一个范围，不算差");
    case UR_GAP_TARGET_LIMIT:
    case UR_GAP_RESULT_LIMIT:
    case UR_GAP_LIMITS_ALIKE:
    case UR_GAP_LIMITS:
      return dup_gap_limits (task, local);
    case UR_GAP_NONE:
    default:
      return NULL;
    }
}

/**
 * ur_text_change_get_words:
 * @change: what became of a section
 * @tongue: in whose words
 *
 * Returns: (transfer none): the same as a word
 */
const char *
ur_text_change_get_words (UrTextChange change, UrTongue tongue)
{
  gboolean local = tongue == UR_TONGUE_LOCALE;

  switch (change)
    {
    case UR_TEXT_NEW:
      return local ? _ ("New") : "新增";
    case UR_TEXT_DROPPED:
      return local ? _ ("Dropped") : "删去";
    case UR_TEXT_REWRITTEN:
      return local ? _ ("Rewritten") : "改写";
    case UR_TEXT_UNCHANGED:
    default:
      return local ? _ ("Unchanged") : "未改";
    }
}
