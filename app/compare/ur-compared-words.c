/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a comparison as a sentence.  The words are Chinese in every locale: they go into documents. */
#include "ur-comparison-private.h"

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
  if (comparison->names == UR_NAMES_IN_A_ROW)
    return g_strdup ("上年");
  return g_strdup (comparison->then_name);
}

/* 比上年增加1278万元，增长31.2%; only between years of one federation. */
static void
append_change (GString *text, const UrComparison *comparison, const UrComparedRow *row)
{
  g_autofree char *before = dup_before (comparison);

  g_string_append (text, is_points (row) ? (row->is_up ? "提高" : "下降") : row->is_up ? "增加" : "减少");
  g_string_append_printf (text, "%s%s", skip_sign (row->difference), row->unit);
  if (row->rate == NULL)
    return;
  if (row->times != NULL)
    g_string_append_printf (text, "，是%s的%s倍", before, row->times);
  else
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
  else if (row->why == UR_NO_CHANGE_EQUAL)
    g_string_append_printf (text, "，与%s持平", before);
  else if (row->then != NULL && row->now != NULL)
    {
      g_autofree char *then = ur_indicator_dup_figure (ur_compared_row_get_base (row));

      g_string_append_printf (text, "，%s为%s", before, then);
    }
  g_string_append (text, "。");
  return g_string_free (text, FALSE);
}
