/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a paragraph of a draft is called: headings are not counted, nor what belongs to a title. */
#include "ur-proof-private.h"

static gboolean
is_heading (const UrManuscript *manuscript, guint passage)
{
  return ur_manuscript_get_line (manuscript, ur_manuscript_get_passage (manuscript, passage)->line)
      ->hint.is_heading;
}

static gboolean
counts (const UrManuscript *manuscript, guint passage)
{
  const char *text = ur_manuscript_get_passage (manuscript, passage)->traced->text->str;

  return !is_heading (manuscript, passage) &&
         !(passage > 0 && is_heading (manuscript, passage - 1) && ur_block_text_is_subtitle (text));
}

/**
 * ur_proof_number_paragraphs:
 * @proof: a draft that was checked, whose items have the numbers of their passages
 * @manuscript: the draft
 *
 * Gives each item the number of its paragraph as a reader counts; 0 in a heading before all of them.
 */
void
ur_proof_number_paragraphs (UrProof *proof, const UrManuscript *manuscript)
{
  g_autofree guint *numbers = g_new (guint, manuscript->passages->len + 1);

  numbers[0] = 0;
  for (guint i = 0; i < manuscript->passages->len; i++)
    numbers[i + 1] = numbers[i] + counts (manuscript, i);
  for (guint i = 0; i < proof->items->len; i++)
    {
      UrProofItem *item = g_ptr_array_index (proof->items, i);

      item->passage = numbers[item->passage];
    }
}
