/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison as a table for office programs.  Its columns are called the same in every locale. */
#include "ur-comparison-private.h"

#include <string.h>

#include "ur-csv.h"

/* Digits, magnitude, unit and period of a figure, and how it is printed; empty cells for none. */
static void
add_figure (UrCsv *csv, const UrIndicator *figure)
{
  g_autofree char *printed = figure != NULL ? ur_indicator_dup_figure (figure) : NULL;
  g_autofree char *fallen =
      figure != NULL && figure->change == UR_CHANGE_DOWN ? g_strconcat ("-", figure->digits, NULL) : NULL;

  ur_csv_add_number (csv, fallen != NULL ? fallen : figure != NULL ? figure->digits : NULL);
  ur_csv_add_text (csv, figure != NULL ? figure->magnitude : "");
  ur_csv_add_text (csv, figure != NULL ? figure->unit : "");
  ur_csv_add_text (csv, figure != NULL ? figure->period->label : "");
  ur_csv_add_text (csv, printed);
}

/* Office programs know - for less, and a number without a sign for more. */
static void
add_signed (UrCsv *csv, const UrComparedRow *row, const char *number)
{
  g_autofree char *cell =
      number != NULL ? g_strconcat (row->is_up ? "" : "-", g_utf8_next_char (number), NULL) : NULL;

  ur_csv_add_number (csv, cell);
}

static void
add_change (UrCsv *csv, const UrComparedRow *row)
{
  g_autofree char *own = row->own_rate != NULL ? ur_indicator_dup_figure (row->own_rate) : NULL;

  add_signed (csv, row, row->difference);
  ur_csv_add_text (csv, row->unit);
  add_signed (csv, row, row->rate);
  ur_csv_add_text (csv, row->reason);
  ur_csv_add_text (csv, row->definition_then);
  ur_csv_add_text (csv, row->definition_now);
  ur_csv_add_text (csv, own);
  ur_csv_add_text (csv, row->check_words);
}

static void
add_source (UrCsv *csv, const UrIndicator *figure)
{
  ur_csv_add_text (csv, figure != NULL ? figure->words : NULL);
}

static void
add_row (UrCsv *csv, const UrComparedRow *row)
{
  const UrSection *section = (row->now != NULL ? row->now : row->then)->paragraph->section;
  g_autofree char *name = section->theme != NULL ? g_strdup (section->theme) : ur_section_dup_place (section);

  ur_csv_add_text (csv, section->part->short_title);
  ur_csv_add_text (csv, name);
  ur_csv_add_text (csv, ur_compared_row_get_label (row));
  add_figure (csv, row->then);
  add_figure (csv, row->restated);
  add_figure (csv, row->now);
  add_change (csv, row);
  add_source (csv, row->then);
  add_source (csv, row->restated);
  add_source (csv, row->now);
  ur_csv_add_text (csv, row->difference != NULL ? "增减为计算得出" : "");
  ur_csv_end_row (csv);
}

/* 去年报告 where the reports are of two years that follow each other, else with what the two are called. */
static void
add_head (UrCsv *csv, const UrComparison *comparison, const char *head)
{
  const char *name = g_str_has_prefix (head, "去年")   ? comparison->then_name
                     : g_str_has_prefix (head, "今年") ? comparison->now_name
                                                       : NULL;
  g_autofree char *named = name != NULL ? g_strconcat (name, head + strlen ("去年"), NULL) : NULL;

  ur_csv_add_text (csv, named != NULL ? named : head);
}

/**
 * ur_comparison_to_csv:
 * @comparison: a comparison
 *
 * The head calls the two 去年 and 今年, or as the comparison does where they are not of two years in a row.
 * What the earlier report prints and what the later one tells of that year anew are columns of their own:
 * neither takes the other's place.
 *
 * Returns: (transfer full): a row for each thing the reports tell, and a head
 */
GBytes *
ur_comparison_to_csv (const UrComparison *comparison)
{
  static const char *const heads[] = {
    "栏目",     "项",           "指标",         "去年报告",     "去年数量级",   "去年单位",
    "去年时期", "去年原文",     "今年重述",     "重述数量级",   "重述单位",     "重述时期",
    "重述原文", "今年报告",     "今年数量级",   "今年单位",     "今年时期",     "今年原文",
    "增减",     "增减单位",     "增减幅",       "说明",         "去年口径",     "今年口径",
    "报告自述", "与报告的核对", "去年来源原句", "重述来源原句", "今年来源原句", "是否计算",
  };
  UrCsv csv;

  g_return_val_if_fail (comparison != NULL, NULL);

  ur_csv_init (&csv);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    add_head (&csv, comparison, heads[i]);
  ur_csv_end_row (&csv);
  for (guint i = 0; i < comparison->rows->len; i++)
    add_row (&csv, comparison->rows->pdata[i]);
  return ur_csv_finish (&csv);
}
