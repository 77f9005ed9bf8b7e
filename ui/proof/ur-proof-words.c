/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-proof-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-quote.h"

/* Characters of a long passage that are shown before and after a quotation. */
#define AROUND 24

/* How a verdict looks: by its shape and its word first, by its colour last (ui.md 16). */
typedef struct
{
  const char *icon, *color, *remark;
} Look;

static const Look looks[] = {
  [UR_VERDICT_MATCH] = { "ur-verdict-same-symbolic", "ur_ink3", "" },
  [UR_VERDICT_DERIVED] = { "ur-verdict-computed-symbolic", "ur_slate_ink",
                           N_ ("with how they are worked out") },
  [UR_VERDICT_DIFFERS] = { "ur-verdict-differs-symbolic", "ur_amber_ink", "" },
  [UR_VERDICT_UNKNOWN] = { "ur-verdict-none-symbolic", "ur_amber_ink",
                           N_ ("please find out where they are from") },
  [UR_VERDICT_APART] = { "ur-verdict-none-symbolic", "ur_ink3", "" },
};

/**
 * ur_proof_words_get_icon:
 *
 * Returns: the name of the mark that @verdict has
 */
const char *
ur_proof_words_get_icon (UrVerdict verdict)
{
  return looks[verdict].icon;
}

/**
 * ur_proof_words_get_color:
 *
 * Returns: the name of its colour in the style sheets
 */
const char *
ur_proof_words_get_color (UrVerdict verdict)
{
  return looks[verdict].color;
}

/**
 * ur_proof_words_get_remark:
 *
 * Returns: (transfer none): what is said beside the name of all that have @verdict; "" for nothing
 */
const char *
ur_proof_words_get_remark (UrVerdict verdict)
{
  return looks[verdict].remark[0] != '\0' ? _ (looks[verdict].remark) : "";
}

/**
 * ur_proof_words_dup_place:
 * @item: a figure or a quotation of a draft
 *
 * Returns: (transfer full): where in which report what it is held against is; "" where there is nothing
 */
char *
ur_proof_words_dup_place (const UrProofItem *item)
{
  const UrParagraph *paragraph = ur_proof_item_get_paragraph (item);
  const char *part = paragraph != NULL ? paragraph->section->part->short_title : NULL;
  g_autofree char *name = NULL;

  if (paragraph == NULL)
    return g_strdup ("");
  if (paragraph->section->part->kind == UR_PART_SCORECARD)
    return g_strdup_printf (C_ ("place", "%s, %s"), part, paragraph->section->theme);
  name = ur_section_dup_name (paragraph->section);
  return g_strdup_printf (C_ ("place", "%s, %s"), part, name);
}

/* A long passage is cut to what is around the quotation. */
static char *
dup_around (const char *text, const char *words)
{
  const char *at = words != NULL ? strstr (text, words) : NULL;
  const char *start, *end;

  if (at == NULL)
    return g_strdup (text);
  start = at;
  end = at + strlen (words);
  for (guint i = 0; i < AROUND && start > text; i++)
    start = g_utf8_prev_char (start);
  for (guint i = 0; i < AROUND && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  return g_strdup_printf ("%s%.*s%s", start > text ? "…" : "", (int) (end - start), start,
                          *end != '\0' ? "…" : "");
}

/**
 * ur_proof_words_dup_sentence:
 * @item: a figure or a quotation of a draft
 *
 * Returns: (transfer full): the report's own words, those around it of a quotation; "" where there are none
 */
char *
ur_proof_words_dup_sentence (const UrProofItem *item)
{
  g_autofree char *sentence = ur_proof_item_dup_sentence (item);

  return item->paragraph != NULL ? dup_around (sentence, item->right) : g_steal_pointer (&sentence);
}

/**
 * ur_proof_words_can_fix:
 * @item: a figure or a quotation of a draft
 *
 * Returns: whether the report says something else that can take its place
 */
gboolean
ur_proof_words_can_fix (const UrProofItem *item)
{
  return item->mend != NULL;
}

static void
append (GString *words, const char *more)
{
  if (more != NULL && *more != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? C_ ("between words that are read out", ", ") : "",
                            more);
}

/**
 * ur_proof_words_dup_spoken:
 * @item: a figure or a quotation of a draft
 *
 * Returns: (transfer full): what a screen reader says of it: 3.42万元，不符，亿写成万，报告是3.42亿元
 */
char *
ur_proof_words_dup_spoken (const UrProofItem *item)
{
  g_autoptr (GString) words = g_string_new (item->printed);
  g_autofree char *difference = ur_proof_item_dup_difference (item);
  g_autofree char *right =
      ur_proof_words_can_fix (item) ? ur_quote_printf (_ ("the report has %s"), item->mend->to) : NULL;

  append (words, ur_verdict_get_name (item->verdict));
  append (words, difference);
  append (words, right);
  append (words, item->arithmetic);
  return g_string_free (g_steal_pointer (&words), FALSE);
}
