/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Only a part of the report, or only one kind of place. */
#include "ur-search-scope.h"

#include <string.h>

static const char *const names[] = {
  [UR_SEARCH_ANYWHERE] = "all",    [UR_SEARCH_TEXT] = "text",     [UR_SEARCH_TITLES] = "titles",
  [UR_SEARCH_FIGURES] = "figures", [UR_SEARCH_CHARTS] = "charts",
};

/**
 * ur_search_kind_find:
 * @name: “text”, “titles”, “figures”, “charts” or “all”
 * @kind: (out): which it is
 *
 * Returns: whether there is such a kind
 */
gboolean
ur_search_kind_find (const char *name, UrSearchKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0)
      {
        *kind = (UrSearchKind) i;
        return TRUE;
      }
  return FALSE;
}

/* Whether some of what was found is in the words that hold a figure. */
static gboolean
is_of_figure (const UrHit *hit)
{
  for (guint i = 0; hit->kind == UR_HIT_TEXT && i < hit->paragraph->n_indicators; i++)
    {
      const UrIndicator *indicator = hit->paragraph->indicators[i];

      if (hit->start < indicator->quote_start + strlen (indicator->quote) &&
          hit->end > indicator->quote_start)
        return TRUE;
    }
  return hit->kind == UR_HIT_LABEL;
}

static gboolean
is_of_kind (const UrHit *hit, UrSearchKind kind)
{
  switch (kind)
    {
    case UR_SEARCH_TEXT:
      return hit->kind == UR_HIT_TEXT;
    case UR_SEARCH_TITLES:
      return hit->kind == UR_HIT_TITLE || hit->kind == UR_HIT_PART;
    case UR_SEARCH_FIGURES:
      return is_of_figure (hit);
    case UR_SEARCH_CHARTS:
      return hit->kind == UR_HIT_CHART;
    case UR_SEARCH_ANYWHERE:
    default:
      return TRUE;
    }
}

/**
 * ur_search_scope_keep:
 * @scope: where and what is wanted
 * @hits: (element-type UrHit): what was found in a report
 *
 * Takes out what is elsewhere or of another kind.
 *
 * Returns: how many that were
 */
guint
ur_search_scope_keep (const UrSearchScope *scope, GArray *hits)
{
  guint kept = 0, n = hits->len;

  for (guint i = 0; i < n; i++)
    {
      const UrHit *hit = &g_array_index (hits, UrHit, i);

      if ((scope->part != NULL && hit->section->part != scope->part) || !is_of_kind (hit, scope->kind))
        continue;
      if (kept != i)
        g_array_index (hits, UrHit, kept) = *hit;
      kept++;
    }
  g_array_set_size (hits, kept);
  return n - kept;
}
