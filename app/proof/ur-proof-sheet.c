/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet that two people sign (核校单).  It is Chinese like the report, whatever the reader's language. */
#include "ur-proof-sheet.h"

#include <string.h>

#include "ur-csv.h"
#include "ur-proof-difference.h"
#include "ur-quote.h"

/* Kinds of what was not judged that are named. */
#define MOST_APART 16

static const UrSheetMark marks[] = { UR_SHEET_SAME, UR_SHEET_COMPUTED, UR_SHEET_DIFFERS, UR_SHEET_NONE };
static const char *const differences[] = {
  "",           "数字有误",   "数字颠倒",   "数量级不同",   "单位不同", "% 和百分点",
  "少了约数词", "多了约数词", "约数词不同", "取整未说“约”", "增减相反", "不是这个时期",
  "",           "",           "计算有误",   "引文有出入",
};
G_STATIC_ASSERT (G_N_ELEMENTS (marks) == UR_VERDICT_APART);
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
  if (paragraph->section->part->kind == UR_PART_SCORECARD)
    return g_strdup_printf ("%s，%s", paragraph->section->part->short_title, paragraph->section->theme);
  place = ur_section_dup_place (paragraph->section);
  return place != NULL ? g_strdup_printf ("%s，%s", paragraph->section->part->short_title, place)
                       : g_strdup (paragraph->section->part->short_title);
}

static UrSheetWords
dup_words (const UrIndicator *indicator)
{
  UrSheetWords words = { g_strdup (indicator->words), 0, 0 };

  if (indicator->words == indicator->quote)
    {
      words.start = indicator->figure_start - indicator->quote_start;
      words.end = indicator->figure_end - indicator->quote_start;
    }
  return words;
}

/* The figure in it, after what was put before the sentence. */
static UrSheetWords
dup_other (const UrProofItem *item)
{
  char *text = ur_proof_item_dup_elsewhere (item);
  UrSheetWords plain = { NULL, 0, 0 };
  gsize shift;

  if (text == NULL)
    return plain;
  plain = dup_words (item->elsewhere);
  shift = strlen (text) - strlen (plain.text);
  g_free (plain.text);
  return plain.end > plain.start ? (UrSheetWords){ text, plain.start + shift, plain.end + shift }
                                 : (UrSheetWords){ text, 0, 0 };
}

/* Of a quotation the words that are others in it. */
static void
set_quote (UrSheetRow *row, const UrProofItem *item)
{
  g_autofree char *right = NULL;
  g_autofree char *wrong = NULL;
  const char *at;

  row->source.text = g_strdup (item->right != NULL ? item->right : "—");
  if (!ur_proof_difference_find (item, &right, &wrong))
    return;
  at = strstr (row->words.text + row->words.start, wrong);
  if (at != NULL)
    row->words.start = (gsize) (at - row->words.text);
  if (at != NULL)
    row->words.end = row->words.start + strlen (wrong);
  at = strstr (row->source.text, right);
  if (at != NULL)
    row->source.start = (gsize) (at - row->source.text);
  if (at != NULL)
    row->source.end = row->source.start + strlen (right);
}

/* The report's sentence with its figure, or the arithmetic; and that of the figure whose number it is. */
static void
set_source (UrSheetRow *row, const UrProofItem *item)
{
  row->is_arithmetic = item->arithmetic != NULL;
  if (item->arithmetic != NULL)
    row->source.text =
        g_strdup_printf ("%s=%s", item->arithmetic, item->right != NULL ? item->right : item->printed);
  else if (item->is_quote)
    set_quote (row, item);
  else if (item->indicator != NULL)
    row->source = dup_words (item->indicator);
  else
    row->source.text = g_strdup ("—");
  row->other = dup_other (item);
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

  row->words = (UrSheetWords){ g_strdup (item->words), item->words_start, item->words_end };
  row->where = item->passage > 0 ? g_strdup_printf ("第%u段", item->passage) : g_strdup ("标题");
  set_source (row, item);
  row->place = dup_place (item);
  row->mark = marks[item->verdict];
  row->remark = dup_full_remark (item, reason);
}

static char *
dup_total (const UrProof *proof)
{
  guint n_quotes = 0, n = proof->items->len - ur_proof_count (proof, UR_VERDICT_APART);

  for (guint i = 0; i < proof->items->len; i++)
    {
      const UrProofItem *item = g_ptr_array_index (proof->items, i);

      n_quotes += item->is_quote && item->verdict != UR_VERDICT_APART;
    }
  return g_strdup_printf ("%u处：数字%u，引文%u", n, n - n_quotes, n_quotes);
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

/* 下一步, 一家: no number that anybody would look for. */
static gboolean
is_article (const UrProofItem *item)
{
  return g_str_has_prefix (item->printed, "一") && g_utf8_strlen (item->printed, -1) == 2;
}

/* What was not judged, each once: 年份、编号、名称等8处没有校：2020年（4处）、12351. */
static void
append_apart (GString *text, const UrProof *proof)
{
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();
  guint total = 0;
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < proof->items->len; i++)
    {
      const UrProofItem *item = g_ptr_array_index (proof->items, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, item->printed));

      if (item->verdict != UR_VERDICT_APART || is_article (item))
        continue;
      total++;
      if (n == 0)
        g_ptr_array_add (kinds, item->printed);
      g_hash_table_insert (counts, item->printed, GUINT_TO_POINTER (n + 1));
    }
  if (total > 0)
    g_string_append_printf (text, "年份、编号、名称等%u处没有校", total);
  for (guint i = 0; i < MIN (kinds->len, MOST_APART); i++)
    {
      const char *printed = g_ptr_array_index (kinds, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, printed));

      g_string_append_printf (text, "%s%s", i > 0 ? "、" : "：", printed);
      if (n > 1)
        g_string_append_printf (text, "（%u处）", n);
    }
  g_string_append (text, kinds->len > MOST_APART ? "等。" : total > 0 ? "。" : "");
}

static char *
dup_explanation (const UrProof *proof)
{
  GString *text = g_string_new (NULL);

  g_string_append (text, "计算得出：用报告里的数能算出来，算式写在原句一栏，“约”按稿中的位数四舍五入。"
                         "无出处：对照的报告里没有，不等于错。");
  append_apart (text, proof);
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
  sheet->total = dup_total (proof);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    sheet->counts[marks[i]] = ur_proof_count (proof, i);
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
      ur_csv_add_text (&csv, row->words.text);
      ur_csv_add_text (&csv, ur_sheet_mark_get_name (row->mark));
      ur_csv_add_text (&csv, row->remark);
      ur_csv_add_text (&csv, row->source.text);
      ur_csv_add_text (&csv, row->place != NULL ? row->place : "");
      ur_csv_end_row (&csv);
    }
  return ur_csv_finish (&csv);
}
