/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found in a draft, as remarks on it: in the words of the sheet. */
#include "ur-proof-comment.h"

#include <string.h>

#include "ur-proof-sheet.h"

/* 不符：数字颠倒 / 应为7481个 / 报告原句：……（第5项） */
static char *
dup_remark (const UrProofItem *item, const UrSheetRow *row)
{
  GString *text = g_string_new (item->verdict == UR_VERDICT_DIFFERS ? "不符" : "无出处");
  gboolean has_source = strcmp (row->source.text, "—") != 0;

  if (*row->remark != '\0')
    g_string_append_printf (text, "：%s", row->remark);
  if (item->verdict == UR_VERDICT_UNKNOWN)
    g_string_append (text, "：对照的报告里没有，请自己找出处");
  if (item->mend != NULL)
    g_string_append_printf (text, "\n报告是%s", item->mend->to);
  if (item->period_mend != NULL)
    g_string_append_printf (text, "\n%s的数是对的，那么时间是%s", item->mend != NULL ? "也可能稿中" : "稿中",
                            item->period_mend->to);
  if (has_source)
    g_string_append_printf (text, "\n报告原句：%s", row->source.text);
  if (has_source && row->place != NULL)
    g_string_append_printf (text, "（%s）", row->place);
  return g_string_free (text, FALSE);
}

/* Its words, without the number of the paragraph, which is none of the document's text. */
static UrComment *
comment_new (const UrProofItem *item, const UrBlocks *draft, const char *text)
{
  const UrBlock *block = g_ptr_array_index (draft->blocks, item->line - 1);
  guint shift = block->number != NULL ? (guint) g_utf8_strlen (block->number, -1) : 0;
  guint start = item->offset > shift ? item->offset - shift : 0;

  return ur_comment_new (item->line - 1, start, start + (guint) g_utf8_strlen (item->printed, -1), text);
}

/* What is to be changed, or to be looked for. */
static gboolean
is_wanting (const UrProofItem *item)
{
  return item->verdict == UR_VERDICT_DIFFERS || item->verdict == UR_VERDICT_UNKNOWN;
}

static void
free_cb (gpointer comment)
{
  ur_comment_free (comment);
}

/**
 * ur_proof_dup_comments:
 * @proof: a draft that was checked
 * @draft: the document that it was read from, whose blocks are no lines of text
 * @reasons: (nullable) (element-type utf8): of each item why it is left as it is, or %NULL
 *
 * Returns: (transfer full) (element-type UrComment): a remark on each figure and quotation that differs or
 *   has no source, in the draft's order
 */
GPtrArray *
ur_proof_dup_comments (const UrProof *proof, const UrBlocks *draft, const GPtrArray *reasons)
{
  GPtrArray *comments = g_ptr_array_new_with_free_func (free_cb);
  g_autoptr (UrSheet) sheet = ur_proof_dup_sheet (proof, "", reasons);
  guint n = 0;

  for (guint i = 0; i < proof->items->len; i++)
    {
      const UrProofItem *item = g_ptr_array_index (proof->items, i);
      const UrSheetRow *row = item->verdict != UR_VERDICT_APART ? g_ptr_array_index (sheet->rows, n++) : NULL;
      g_autofree char *text = NULL;

      if (!is_wanting (item) || item->line == 0 || item->line > draft->blocks->len)
        continue;
      text = dup_remark (item, row);
      g_ptr_array_add (comments, comment_new (item, draft, text));
    }
  return comments;
}

/**
 * ur_proof_dup_account:
 * @proof: a draft that was checked
 * @draft: what the draft is called
 * @reasons: (nullable) (element-type utf8): of each item why it is left as it is, or %NULL
 *
 * Returns: (transfer full): the same remarks as a list, a line each, for a message or a document
 */
char *
ur_proof_dup_account (const UrProof *proof, const char *draft, const GPtrArray *reasons)
{
  g_autoptr (UrSheet) sheet = ur_proof_dup_sheet (proof, draft, reasons);
  GString *text = g_string_new (NULL);
  guint n_rows = 0, n = 0;

  g_string_append_printf (text, "校数：%s\n对照：%s\n%s", sheet->draft, sheet->reference, sheet->total);
  for (guint i = 0; i < UR_SHEET_N_MARKS; i++)
    g_string_append_printf (text, "　　%s %u", ur_sheet_mark_get_name (i), sheet->counts[i]);
  g_string_append (text, "\n\n");
  for (guint i = 0; i < proof->items->len; i++)
    {
      const UrProofItem *item = g_ptr_array_index (proof->items, i);
      const UrSheetRow *row =
          item->verdict != UR_VERDICT_APART ? g_ptr_array_index (sheet->rows, n_rows++) : NULL;
      g_autofree char *remark = NULL;

      if (!is_wanting (item))
        continue;
      remark = dup_remark (item, row);
      g_string_append_printf (text, "%u. %s　%s　%s\n", ++n, row->where, row->words.text,
                              g_strdelimit (remark, "\n", ' '));
    }
  for (guint i = 0; i < proof->doubts->len; i++)
    g_string_append_printf (text, "稿中不一致：%s\n", (const char *) g_ptr_array_index (proof->doubts, i));
  if (n == 0)
    g_string_append (text, "没有要改的。\n");
  return g_string_free (text, FALSE);
}
