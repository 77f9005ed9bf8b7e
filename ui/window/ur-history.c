/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-history.h"

#define MAX_PLACES 100

/* The places visited by jumps, as a browser keeps its pages. */
struct _UrHistory
{
  GArray *places; /* (element-type UrPlace) */
  guint current;  /* the place the reader jumped to last */
};

/**
 * ur_history_new:
 *
 * Returns: (transfer full): an empty history
 */
UrHistory *
ur_history_new (void)
{
  UrHistory *history = g_new0 (UrHistory, 1);

  history->places = g_array_new (FALSE, FALSE, sizeof (UrPlace));
  return history;
}

/**
 * ur_history_free:
 * @history: (transfer full): a history
 */
void
ur_history_free (UrHistory *history)
{
  g_array_unref (history->places);
  g_free (history);
}

/**
 * ur_history_jump:
 * @history: a history
 * @from: where the reader is; goes back there later, even when they scrolled on since the last jump
 * @to: where they go
 *
 * Notes a jump.  What lay ahead is forgotten; of the past the last hundred places are kept.
 */
void
ur_history_jump (UrHistory *history, const UrPlace *from, const UrPlace *to)
{
  if (ur_place_equal (from, to))
    return;
  g_array_set_size (history->places, MIN (history->places->len, history->current));
  g_array_append_val (history->places, *from);
  g_array_append_val (history->places, *to);
  if (history->places->len > MAX_PLACES)
    g_array_remove_range (history->places, 0, history->places->len - MAX_PLACES);
  history->current = history->places->len - 1;
}

/**
 * ur_history_can_step:
 * @history: a history
 * @step: -1 for back, 1 for forward
 *
 * Returns: whether there is such a place
 */
gboolean
ur_history_can_step (const UrHistory *history, int step)
{
  return step < 0 ? history->current > 0 : history->current + 1 < history->places->len;
}

/**
 * ur_history_step:
 * @history: a history
 * @step: -1 for back, 1 for forward
 * @from: where the reader is
 * @to: (out): where they go
 *
 * Returns: whether there is such a place
 */
gboolean
ur_history_step (UrHistory *history, int step, const UrPlace *from, UrPlace *to)
{
  if (!ur_history_can_step (history, step))
    return FALSE;
  g_array_index (history->places, UrPlace, history->current) = *from;
  history->current += step;
  *to = g_array_index (history->places, UrPlace, history->current);
  return TRUE;
}

/**
 * ur_history_clear:
 * @history: a history
 *
 * Forgets everything: another report was opened.
 */
void
ur_history_clear (UrHistory *history)
{
  g_array_set_size (history->places, 0);
  history->current = 0;
}
