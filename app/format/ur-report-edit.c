/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-report-edit.h"

#include <string.h>

#include "ur-raw-indicator.h"
#include "ur-hash.h"
#include "ur-report-writer.h"

/* A report that is written with other figures.  Nothing of the report itself is changed. */
typedef struct
{
  const UrReport *report;
  UrReport edited;
  GHashTable
      *numbers; /* (element-type utf8 guint): the new number of a figure that is kept, by its id, from 1 */
  GPtrArray *owned;
} Editing;

static gpointer
own (Editing *editing, gpointer memory)
{
  g_ptr_array_add (editing->owned, memory);
  return memory;
}

static gboolean
is_kept (const Editing *editing, const UrIndicator *indicator)
{
  return indicator != NULL && g_hash_table_contains (editing->numbers, indicator->id);
}

static void
say (UrIndicator *figure, UrIndicatorMember member, gboolean is_said)
{
  if (is_said)
    figure->said |= 1u << member;
  else
    figure->said &= ~(1u << member);
}

/* What is written of it beside what it always has; a new one says all that it has. */
static void
set_said (UrIndicator *figure, gboolean is_new)
{
  if (is_new)
    {
      say (figure, UR_MEMBER_MAGNITUDE, *figure->magnitude != '\0');
      say (figure, UR_MEMBER_QUOTE, figure->quote != NULL);
      say (figure, UR_MEMBER_PRINTED, figure->printed != NULL);
    }
  if (figure->aim == UR_AIM_TARGET || is_new)
    say (figure, UR_MEMBER_ROLE, figure->aim == UR_AIM_TARGET);
  if (figure->change != UR_CHANGE_NONE || is_new)
    say (figure, UR_MEMBER_CHANGE, figure->change != UR_CHANGE_NONE);
}

/* What refers to a figure that is out refers to nothing. */
static void
take_figures (Editing *editing, const UrIndicator *figures, guint n)
{
  UrIndicator *list = own (editing, g_memdup2 (figures, n * sizeof *figures));

  for (guint i = 0; i < n; i++)
    {
      UrIndicator *figure = &list[i];

      set_said (figure, ur_report_find_indicator (editing->report, figure->id) == NULL);
      if (figure->part_of != NULL && !is_kept (editing, figure->part_of))
        {
          figure->part_of = NULL;
          say (figure, UR_MEMBER_PART_OF, FALSE);
        }
      if (!is_kept (editing, figure->same_as))
        figure->same_as = NULL;
      if (!is_kept (editing, figure->context))
        figure->context = NULL;
    }
  editing->edited.indicators = list;
  editing->edited.n_indicators = n;
}

/* Periods that the report did not have. */
static void
take_periods (Editing *editing)
{
  const UrReport *report = editing->report;
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (UrPeriod));
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_array_append_vals (periods, report->periods, report->n_periods);
  for (guint i = 0; i < report->n_periods; i++)
    g_hash_table_add (ids, (gpointer) report->periods[i].id);
  for (guint i = 0; i < editing->edited.n_indicators; i++)
    {
      const UrPeriod *period = editing->edited.indicators[i].period;

      if (g_hash_table_add (ids, (gpointer) period->id))
        g_array_append_vals (periods, period, 1);
    }
  editing->edited.n_periods = periods->len;
  editing->edited.periods = own (editing, g_array_free (periods, FALSE));
}

/* Those of @figures that are kept. */
static const UrIndicator **
filter (Editing *editing, const UrIndicator **figures, guint n, guint *n_kept)
{
  const UrIndicator **kept = own (editing, g_new0 (const UrIndicator *, n + 1));

  *n_kept = 0;
  for (guint i = 0; i < n; i++)
    if (is_kept (editing, figures[i]))
      kept[(*n_kept)++] = figures[i];
  return kept;
}

static void
take_wordings (Editing *editing, UrNote *note)
{
  UrNoteWording *wordings = own (editing, g_new0 (UrNoteWording, note->n_wordings + 1));
  guint n = 0;

  for (guint i = 0; i < note->n_wordings; i++)
    {
      wordings[n] = note->wordings[i];
      wordings[n].figures =
          filter (editing, note->wordings[i].figures, note->wordings[i].n_figures, &wordings[n].n_figures);
      n += wordings[n].n_figures > 0;
    }
  note->wordings = wordings;
  note->n_wordings = n;
}

/* A note on figures that are all out stays, for what a chart refers to by it; it names none then. */
static void
take_notes (Editing *editing)
{
  const UrReport *report = editing->report;
  UrNote *notes = own (editing, g_memdup2 (report->notes, report->n_notes * sizeof *report->notes));

  for (guint i = 0; i < report->n_notes; i++)
    {
      notes[i].figures = filter (editing, notes[i].figures, notes[i].n_figures, &notes[i].n_figures);
      notes[i].has_figures = notes[i].has_figures && notes[i].n_figures > 0;
      take_wordings (editing, &notes[i]);
    }
  editing->edited.notes = notes;
}

/* One bar is no comparison; a share or a grid needs all that it is of. */
static gboolean
is_whole (const UrChart *chart, guint n_items)
{
  if (n_items == chart->n_items)
    return TRUE;
  return n_items >= 2 && (chart->kind == UR_CHART_BARS || chart->kind == UR_CHART_DOTS);
}

static void
take_charts (Editing *editing, GArray *numbers)
{
  const UrReport *report = editing->report;
  UrChart *charts = own (editing, g_memdup2 (report->charts, report->n_charts * sizeof *report->charts));
  guint n = 0;

  for (guint i = 0; i < report->n_charts; i++)
    {
      const UrChart *chart = &report->charts[i];
      UrChartItem *items = own (editing, g_new0 (UrChartItem, chart->n_items + 1));
      guint n_items = 0, number = 0;

      for (guint j = 0; j < chart->n_items; j++)
        if (is_kept (editing, chart->items[j].indicator) &&
            (chart->items[j].whole == NULL || is_kept (editing, chart->items[j].whole)))
          items[n_items++] = chart->items[j];
      if (is_whole (chart, n_items))
        {
          charts[n] = *chart;
          charts[n].items = items;
          charts[n].n_items = n_items;
          number = ++n;
        }
      g_array_append_val (numbers, number);
    }
  editing->edited.charts = charts;
  editing->edited.n_charts = n;
}

/* indicators[3] or charts[3].items[1]: the number in the brackets after @list, or −1. */
static gint64
read_number (const char *path, const char *list, const char **rest)
{
  gsize len = strlen (list);

  if (!g_str_has_prefix (path, list) || path[len] != '[')
    return -1;
  *rest = strchr (path, ']');
  return *rest != NULL ? g_ascii_strtoll (path + len + 1, NULL, 10) : -1;
}

/* Where an object is by now; NULL when it is no more, or when its items moved. */
static char *
dup_owner (const Editing *editing, const GArray *charts, const char *owner)
{
  const UrReport *report = editing->report;
  const char *rest = "";
  gint64 i = read_number (owner, "indicators", &rest);

  if (i >= 0 && i < report->n_indicators)
    {
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (editing->numbers, report->indicators[i].id));

      return number > 0 ? g_strdup_printf ("indicators[%u%s", number - 1, rest) : NULL;
    }
  i = read_number (owner, "charts", &rest);
  if (i < 0 || i >= charts->len)
    return g_strdup (owner);
  if (g_array_index (charts, guint, i) == 0 || strcmp (rest, "]") != 0)
    return NULL;
  return g_strdup_printf ("charts[%u]", g_array_index (charts, guint, i) - 1);
}

/* Members that the format does not know stay with what they are members of. */
static void
take_extras (Editing *editing, const GArray *charts)
{
  const UrReport *report = editing->report;
  UrExtra *extras = own (editing, g_new0 (UrExtra, report->n_extras + 1));
  guint n = 0;

  for (guint i = 0; i < report->n_extras; i++)
    {
      char *owner = dup_owner (editing, charts, report->extras[i].owner);

      if (owner == NULL)
        continue;
      extras[n] = report->extras[i];
      extras[n++].owner = own (editing, owner);
    }
  editing->edited.extras = extras;
  editing->edited.n_extras = n;
}

/**
 * ur_report_write_with:
 * @report: a report that was read without errors
 * @figures: (array length=n_figures): copies of its figures that are kept, with what is other now, and new
 * ones: those whose id it has not
 *
 * Writes a report with other figures.  Charts, key figures, notes and parts lose those that are not among
 * them; a chart without enough of them is left out.  Periods may be new too.
 *
 * Returns: (transfer full): the file's content, which has to be read before it is believed
 */
GBytes *
ur_report_write_with (const UrReport *report, const UrIndicator *figures, guint n_figures)
{
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) numbers = g_hash_table_new (ur_hash_string, g_str_equal);
  g_autoptr (GArray) charts = g_array_new (FALSE, FALSE, sizeof (guint));
  Editing editing = { report, *report, numbers, owned };

  for (guint i = 0; i < n_figures; i++)
    g_hash_table_insert (numbers, (gpointer) figures[i].id, GUINT_TO_POINTER (i + 1));
  take_figures (&editing, figures, n_figures);
  take_periods (&editing);
  take_notes (&editing);
  take_charts (&editing, charts);
  take_extras (&editing, charts);
  editing.edited.key_figures =
      filter (&editing, report->key_figures, report->n_key_figures, &editing.edited.n_key_figures);
  return ur_report_write (&editing.edited);
}
