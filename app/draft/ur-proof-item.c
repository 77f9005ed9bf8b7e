/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-proof-item.h"

/**
 * ur_proof_mend_free:
 *
 * Frees @mend.
 */
void
ur_proof_mend_free (UrProofMend *mend)
{
  g_free (mend->from);
  g_free (mend->to);
  g_free (mend);
}

/**
 * ur_proof_item_free:
 *
 * Frees @item.
 */
void
ur_proof_item_free (UrProofItem *item)
{
  g_free (item->printed);
  g_free (item->words);
  g_free (item->right);
  g_free (item->bound);
  g_clear_pointer (&item->mend, ur_proof_mend_free);
  g_clear_pointer (&item->period_mend, ur_proof_mend_free);
  g_free (item->arithmetic);
  g_free (item);
}
