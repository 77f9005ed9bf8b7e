/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-proof-trace.h"

#include <string.h>

#include "ur-number.h"
#include "ur-proof-private.h"
#include "ur-trace.h"

/* 35700万元 is 3.57亿元. */
static gboolean
is_same (const char *a, const char *b)
{
  UrNumber one, other;

  if (!ur_number_find (a, -1, 0, &one) || !ur_number_find (b, -1, 0, &other))
    return FALSE;
  /* a cell has its unit in another one */
  if (one.unit_start == one.unit_end && *one.magnitude == '\0' && one.kind == UR_NUMBER_PLAIN)
    return ur_decimal_compare (&one.number, &other.number) == 0;
  return ur_decimal_compare (&one.value, &other.value) == 0 &&
         strcmp (a + one.unit_start, b + other.unit_start) == 0;
}

/* As the report prints it, where it is. */
static char *
dup_printed (const UrIndicator *indicator)
{
  return g_strndup (indicator->paragraph->text + indicator->figure_start,
                    indicator->figure_end - indicator->figure_start);
}

/* Whether a figure of a draft is still what it was copied from. */
static gboolean
is_as_printed (const UrProofItem *item, const UrIndicator *indicator)
{
  g_autofree char *figure = ur_indicator_dup_figure (indicator);
  g_autofree char *printed = dup_printed (indicator);

  return is_same (item->printed, figure) || is_same (item->printed, printed);
}

static void
hold (UrProofItem *item, const UrReport *report, const UrIndicator *indicator)
{
  g_autofree char *right = ur_indicator_dup_figure (indicator);

  /* what is known of it already is more than that it differs */
  if (item->indicator == indicator)
    return;
  item->verdict = is_as_printed (item, indicator) ? UR_VERDICT_MATCH : UR_VERDICT_DIFFERS;
  item->difference = item->verdict == UR_VERDICT_MATCH ? UR_DIFFERENCE_NONE : UR_DIFFERENCE_VALUE;
  item->report = report;
  item->indicator = indicator;
  item->elsewhere = NULL;
  g_clear_pointer (&item->arithmetic, g_free);
  g_free (item->right);
  item->right = g_steal_pointer (&right);
  ur_proof_item_set_mend (item);
}

static gboolean
is_in (const UrProofItem *item, const UrProofTrace *trace)
{
  return item->line == trace->line && item->offset >= trace->start && item->offset < trace->end;
}

/* The figure in words that were copied from a report: there is one. */
static UrProofItem *
find_item (const UrProof *proof, const UrProofTrace *trace)
{
  UrProofItem *found = NULL;

  for (guint i = 0; i < proof->items->len; i++)
    {
      UrProofItem *item = g_ptr_array_index (proof->items, i);

      if (item->is_quote || item->verdict == UR_VERDICT_APART || !is_in (item, trace))
        continue;
      if (found != NULL)
        return NULL;
      found = item;
    }
  return found;
}

static void
trace_free (gpointer data)
{
  g_free (((UrProofTrace *) data)->figure);
  g_free (data);
}

/**
 * ur_proof_traces_new:
 *
 * Returns: (transfer full) (element-type UrProofTrace): an array that frees what is in it
 */
GPtrArray *
ur_proof_traces_new (void)
{
  return g_ptr_array_new_with_free_func (trace_free);
}

/**
 * ur_proof_traces_new_of:
 * @draft: a document whose blocks are no lines of text
 *
 * Returns: (transfer full) (element-type UrProofTrace): which of its words this program wrote as figures
 */
GPtrArray *
ur_proof_traces_new_of (const UrBlocks *draft)
{
  GPtrArray *traces = ur_proof_traces_new ();

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      const UrBlock *block = g_ptr_array_index (draft->blocks, i);
      guint shift = block->number != NULL ? (guint) g_utf8_strlen (block->number, -1) : 0;

      for (guint k = 0; k < block->traces->len; k++)
        {
          const UrBlockTrace *from = &g_array_index (block->traces, UrBlockTrace, k);
          UrProofTrace *trace = g_new0 (UrProofTrace, 1);

          *trace = (UrProofTrace){ i + 1, from->start + shift, from->end + shift, g_strdup (from->figure) };
          g_ptr_array_add (traces, trace);
        }
    }
  return traces;
}

/**
 * ur_proof_find_copied:
 * @proof: a draft that is being checked
 * @item: a figure of it
 * @traces: (element-type UrProofTrace): words of the draft that were copied from a report
 *
 * Returns: (nullable): the report that the figure was copied from and is still as printed in
 */
const UrReport *
ur_proof_find_copied (const UrProof *proof, const UrProofItem *item, const GPtrArray *traces)
{
  for (guint i = 0; i < traces->len; i++)
    {
      const UrProofTrace *trace = g_ptr_array_index (traces, i);

      for (guint k = 0; is_in (item, trace) && k < proof->reports->len; k++)
        {
          const UrReport *report = g_ptr_array_index (proof->reports, k);
          const UrIndicator *indicator = ur_trace_find (trace->figure, report);

          if (indicator != NULL && is_as_printed (item, indicator))
            return report;
        }
    }
  return NULL;
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
