/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet that two people sign (核校单).  It is Chinese like the report, whatever the reader's language. */
#include "ur-proof-sheet.h"

#include "ur-csv.h"
#include "ur-proof-difference.h"
#include "ur-quote.h"

static const char *const verdicts[] = { "√ 相符", "＝ 计算得出", "× 不符", "？ 无出处", "" };
static const char *const differences[] = {
  "",           "数字有误",   "数字颠倒",   "数量级不同",   "单位不同", "% 和百分点",
  "少了约数词", "多了约数词", "约数词不同", "取整未说“约”", "增减相反", "不是这个时期",
  "",           "",           "计算有误",   "引文有出入",
};
G_STATIC_ASSERT (G_N_ELEMENTS (verdicts) == UR_VERDICT_APART + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (differences) == UR_DIFFERENCE_QUOTE + 1);

static char *
dup_remark (const UrProofItem *item)
{
  const UrPeriod *period = ur_proof_difference_get_period (item);
  const char *bound = ur_proof_difference_get_bound (item);
  g_autofree char *right = NULL;
  g_autofree char *wrong = NULL;

  if (item->difference == UR_DIFFERENCE_LABEL && item->elsewhere != NULL)
    return ur_quote_printf ("标签：这是“%s”的数", item->elsewhere->short_label);
  if (period != NULL)
    return g_strdup_printf ("时期：这是%s的数", period->label);
  if (item->difference == UR_DIFFERENCE_LAST_YEAR && item->elsewhere != NULL)
    return g_strdup_printf ("上年旧数（%s）", item->elsewhere->period->short_label);
  if (item->difference == UR_DIFFERENCE_ARITHMETIC && item->right != NULL)
    return g_strdup_printf ("计算有误，应为%s", item->right);
  if (bound != NULL)
    return ur_quote_printf ("%s“%s”", item->difference == UR_DIFFERENCE_BOUND_DROPPED ? "少了" : "多了",
                            bound);
  if (ur_proof_difference_find (item, &right, &wrong))
    return g_strdup_printf ("%s%s写成%s",
                            item->difference == UR_DIFFERENCE_UNIT    ? "单位："
                            : item->difference == UR_DIFFERENCE_QUOTE ? "引文："
                                                                      : "",
                            right, wrong);
  return g_strdup (differences[item->difference]);
}

static char *
dup_place (const UrProofItem *item)
{
  const UrParagraph *paragraph = ur_proof_item_get_paragraph (item);
  g_autofree char *place = NULL;

  if (paragraph == NULL)
    return NULL;
  place = ur_section_dup_place (paragraph->section);
  return place != NULL ? g_strdup_printf ("%s，%s", paragraph->section->part->short_title, place)
                       : g_strdup (paragraph->section->part->short_title);
}

/* The report's sentence with its figure, or the arithmetic. */
static void
set_source (UrSheetRow *row, const UrProofItem *item)
{
  const UrIndicator *indicator = item->indicator;
  const char *words = indicator != NULL ? indicator->words : NULL;

  if (item->arithmetic != NULL)
    row->source =
        g_strdup_printf ("%s=%s", item->arithmetic, item->right != NULL ? item->right : item->printed);
  else if (item->is_quote)
    row->source = g_strdup (item->right != NULL ? item->right : "—");
  else
    row->source = g_strdup (words != NULL ? words : "—");
  if (item->arithmetic != NULL || words == NULL || words != indicator->quote)
    return;
  row->source_start = indicator->figure_start - indicator->quote_start;
  row->source_end = indicator->figure_end - indicator->quote_start;
}

/* What differs, and why it is left as it is. */
static char *
dup_full_remark (const UrProofItem *item, const char *reason)
{
  g_autofree char *remark = dup_remark (item);

  if (reason == NULL)
    return g_steal_pointer (&remark);
  return g_strdup_printf ("%s%s不改：%s", remark, *remark != '\0' ? "；" : "", reason);
}

static void
add_row (UrSheet *sheet, const UrProofItem *item, const char *reason)
{
  UrSheetRow *row = ur_sheet_add_row (sheet);

  row->words = g_strdup (item->words);
  row->words_start = item->words_start;
  row->where = g_strdup_printf ("第%u段", item->passage);
  set_source (row, item);
  row->place = dup_place (item);
  row->verdict = g_strdup (verdicts[item->verdict]);
  row->remark = dup_full_remark (item, reason);
}

static char *
dup_counts (const UrProof *proof)
{
  GString *text = g_string_new (NULL);
  guint n_quotes = 0, n = proof->items->len - ur_proof_count (proof, UR_VERDICT_APART);

  for (guint i = 0; i < proof->items->len; i++)
    {
      const UrProofItem *item = g_ptr_array_index (proof->items, i);

      n_quotes += item->is_quote && item->verdict != UR_VERDICT_APART;
    }
  g_string_append_printf (text, "%u处：数字%u，引文%u", n, n - n_quotes, n_quotes);
  for (guint i = 0; i < UR_VERDICT_APART; i++)
    g_string_append_printf (text, "　　%s %u", verdicts[i], ur_proof_count (proof, i));
  return g_string_free (text, FALSE);
}

static char *
dup_reference (const UrProof *proof)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < proof->reports->len; i++)
    {
      const UrReport *report = g_ptr_array_index (proof->reports, i);
      g_autofree char *title = ur_report_dup_title (report);

      g_string_append_printf (text, "%s%s", i > 0 ? "；" : "",
                              *report->source != '\0' ? report->source : title);
    }
  return g_string_free (text, FALSE);
}

static char *
dup_explanation (const UrProof *proof)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text,
                          "计算得出：用报告里的数能算出来，算式写在原句一栏，按稿中的位数四舍五"
                          "入。无出处：对照的报告里没有，不等于错。"
                          "年份、编号、名称等%u处没有校。",
                          ur_proof_count (proof, UR_VERDICT_APART));
  for (guint i = 0; i < proof->doubts->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "；" : "稿中不一致：",
                            (const char *) g_ptr_array_index (proof->doubts, i));
  return g_string_free (text, FALSE);
}

/**
 * ur_proof_dup_sheet:
 * @proof: a draft that was checked
 * @draft: what the draft is called
 * @reasons: (nullable) (element-type utf8): of each item why it is left as it is, or %NULL
 *
 * Returns: (transfer full): the sheet with every figure and quotation that was judged, in the draft's order
 */
UrSheet *
ur_proof_dup_sheet (const UrProof *proof, const char *draft, const GPtrArray *reasons)
{
  UrSheet *sheet = ur_sheet_new ();

  sheet->draft = g_strdup (draft);
  sheet->reference = dup_reference (proof);
  sheet->counts = dup_counts (proof);
  sheet->explanation = dup_explanation (proof);
  for (guint i = 0; i < proof->items->len; i++)
    {
      const UrProofItem *item = g_ptr_array_index (proof->items, i);

      if (item->verdict != UR_VERDICT_APART)
        add_row (sheet, item, reasons != NULL ? g_ptr_array_index (reasons, i) : NULL);
    }
  return sheet;
}

/**
 * ur_proof_dup_table:
 * @proof: a draft that was checked
 * @reasons: (nullable) (element-type utf8): of each item why it is left as it is, or %NULL
 *
 * Returns: (transfer full): the rows of the sheet as a table for an office program (CSV)
 */
GBytes *
ur_proof_dup_table (const UrProof *proof, const GPtrArray *reasons)
{
  static const char *const columns[] = { "序", "段", "稿中", "结论", "说明", "报告原句", "出处" };
  g_autoptr (UrSheet) sheet = ur_proof_dup_sheet (proof, "", reasons);
  UrCsv csv;

  ur_csv_init (&csv);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    ur_csv_add_text (&csv, columns[i]);
  ur_csv_end_row (&csv);
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const UrSheetRow *row = g_ptr_array_index (sheet->rows, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      ur_csv_add_number (&csv, number);
      ur_csv_add_text (&csv, row->where);
      ur_csv_add_text (&csv, row->words);
      ur_csv_add_text (&csv, row->verdict);
      ur_csv_add_text (&csv, row->remark);
      ur_csv_add_text (&csv, row->source);
      ur_csv_add_text (&csv, row->place != NULL ? row->place : "");
      ur_csv_end_row (&csv);
    }
  return ur_csv_finish (&csv);
}
