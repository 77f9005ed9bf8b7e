/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a comparison as a sentence and as a line.  The words are Chinese in every locale: they go into
 * documents. */
#include "ur-comparison-private.h"

#include <string.h>

#include "ur-derived.h"

static gboolean
is_points (const UrComparedRow *row)
{
  return row->rate == NULL && row->unit != NULL && g_str_has_suffix (row->unit, "分点");
}

/* Without its sign, which the verb has. */
static const char *
skip_sign (const char *number)
{
  return g_utf8_next_char (number);
}

/* A report says 上年 where a page says 去年. */
static char *
dup_before (const UrComparison *comparison)
{
  if (strcmp (comparison->then_name, "去年") == 0)
    return g_strdup ("上年");
  return g_strdup (comparison->then_name);
}

/* 比上年增加1278万元，增长31.2%; only between years of one federation. */
static void
append_change (GString *text, const UrComparison *comparison, const UrComparedRow *row)
{
  const UrIndicator *base = ur_compared_row_get_base (row);
  g_autofree char *before = dup_before (comparison);
  g_autofree char *times = NULL;
  const UrDecimal two = { 2, 0 };
  UrDerived quotient;

  g_string_append (text, is_points (row) ? (row->is_up ? "提高" : "下降") : row->is_up ? "增加" : "减少");
  g_string_append_printf (text, "%s%s", skip_sign (row->difference), row->unit);
  if (row->rate == NULL)
    return;
  if (row->is_up && ur_indicator_derive_times (row->now, base, &quotient) &&
      ur_decimal_compare (&quotient.value, &two) >= 0)
    {
      times = ur_decimal_to_string (&quotient.value);
      g_string_append_printf (text, "，是%s的%s倍", before, times);
      return;
    }
  g_string_append_printf (text, "，%s%s", row->is_up ? "增长" : "下降", skip_sign (row->rate));
}

/**
 * ur_comparison_dup_sentence:
 * @comparison: a comparison
 * @row: one of its rows
 *
 * Returns: (transfer full): a sentence for a document:
 * 2022年返还小微企业工会经费5376万元，比上年增加1278万元， 增长31.2%。 Without a change it says what there is
 */
char *
ur_comparison_dup_sentence (const UrComparison *comparison, const UrComparedRow *row)
{
  const UrIndicator *figure = row->now != NULL ? row->now : row->then;
  g_autofree char *number = ur_indicator_dup_figure (figure);
  g_autofree char *before = dup_before (comparison);
  GString *text = g_string_new (NULL);

  if (!comparison->same_issuer)
    g_string_append (text, row->now != NULL ? comparison->now_name : comparison->then_name);
  g_string_append_printf (text, "%s%s%s", figure->period->label, figure->label, number);
  if (row->difference != NULL)
    {
      g_string_append_printf (text, "，比%s", before);
      append_change (text, comparison, row);
    }
  else if (g_strcmp0 (row->reason, "持平") == 0)
    g_string_append_printf (text, "，与%s持平", before);
  else if (row->then != NULL && row->now != NULL)
    {
      g_autofree char *then = ur_indicator_dup_figure (ur_compared_row_get_base (row));

      g_string_append_printf (text, "，%s为%s", before, then);
    }
  g_string_append (text, "。");
  return g_string_free (text, FALSE);
}

static void
append_told (
    GString *line, const char *before, const char *name, const char *after, const UrIndicator *figure)
{
  g_autofree char *number = figure != NULL ? ur_indicator_dup_figure (figure) : NULL;

  if (number != NULL)
    g_string_append_printf (line, "%s%s%s%s", before, name, after, number);
}

/**
 * ur_comparison_dup_line:
 * @comparison: a comparison
 * @row: one of its rows
 *
 * Returns: (transfer full): all that the row shows, to be heard: 服务职工，2021年 去年报告216.5万人次，
 *   今年重述214.8万人次，2022年241.3万人次，增加26.5万人次，增长12.3%
 */
char *
ur_comparison_dup_line (const UrComparison *comparison, const UrComparedRow *row)
{
  GString *line = g_string_new (ur_compared_row_get_label (row));

  if (row->then != NULL)
    g_string_append_printf (line, "，%s ", row->then->period->short_label);
  append_told (line, "", comparison->then_name, "报告", row->then);
  append_told (line, "，", comparison->now_name, "重述", row->restated);
  append_told (line, "，", row->now != NULL ? row->now->period->short_label : "", "", row->now);
  if (row->difference != NULL)
    {
      g_string_append (line, "，");
      append_change (line, comparison, row);
    }
  if (row->reason != NULL)
    g_string_append_printf (line, "，%s", row->reason);
  if (row->redefined)
    g_string_append_printf (line, "，%s：%s，%s：%s", comparison->then_name, row->definition_then,
                            comparison->now_name, row->definition_now);
  return g_string_free (line, FALSE);
}
