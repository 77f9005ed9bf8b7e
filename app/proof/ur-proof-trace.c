/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-proof-trace.h"

#include <string.h>

#include "ur-number.h"
#include "ur-proof-item.h"
#include "ur-trace.h"

/* 35700万元 is 3.57亿元. */
static gboolean
is_same (const char *a, const char *b)
{
  UrNumber one, other;

  return ur_number_find (a, -1, 0, &one) && ur_number_find (b, -1, 0, &other) &&
         ur_decimal_compare (&one.value, &other.value) == 0 &&
         strcmp (a + one.unit_start, b + other.unit_start) == 0;
}

static void
hold (UrProofItem *item, const UrReport *report, const UrIndicator *indicator)
{
  g_autofree char *right = ur_indicator_dup_figure (indicator);

  /* what is known of it already is more than that it differs */
  if (item->indicator == indicator)
    return;
  item->verdict = is_same (item->printed, right) ? UR_VERDICT_MATCH : UR_VERDICT_DIFFERS;
  item->difference = item->verdict == UR_VERDICT_MATCH ? UR_DIFFERENCE_NONE : UR_DIFFERENCE_VALUE;
  item->report = report;
  item->indicator = indicator;
  item->elsewhere = NULL;
  g_clear_pointer (&item->arithmetic, g_free);
  g_free (item->right);
  item->right = g_steal_pointer (&right);
  ur_proof_item_set_mend (item);
}

/* The figure in words that were copied from a report: there is one. */
static UrProofItem *
find_item (const UrProof *proof, const UrProofTrace *trace)
{
  UrProofItem *found = NULL;

  for (guint i = 0; i < proof->items->len; i++)
    {
      UrProofItem *item = g_ptr_array_index (proof->items, i);

      if (item->is_quote || item->verdict == UR_VERDICT_APART || item->line != trace->line ||
          item->offset < trace->start || item->offset >= trace->end)
        continue;
      if (found != NULL)
        return NULL;
      found = item;
    }
  return found;
}

/**
 * ur_proof_follow_traces:
 * @proof: a draft that was checked by what it says
 * @traces: (element-type UrProofTrace): words of it that were copied from a report
 *
 * Holds the figures in those words against the figures that they were copied from, whatever else they look
 * like by now.
 */
void
ur_proof_follow_traces (UrProof *proof, const GPtrArray *traces)
{
  for (guint i = 0; i < traces->len; i++)
    {
      const UrProofTrace *trace = g_ptr_array_index (traces, i);
      UrProofItem *item = find_item (proof, trace);

      for (guint k = 0; item != NULL && k < proof->reports->len; k++)
        {
          const UrReport *report = g_ptr_array_index (proof->reports, k);
          const UrIndicator *indicator = ur_trace_find (trace->figure, report);

          if (indicator != NULL)
            hold (item, report, indicator);
        }
    }
}
