/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts on slides. */
#include "ur-slides-private.h"

#include "ur-chart-table.h"

#include <string.h>

#define LEAST_ROW 60.0 /* no row is lower */

static guint
count_items (const UrChart *chart, const UrChartSpec *spec)
{
  return spec->n_items > 0 ? spec->n_items : chart->n_items - spec->first_item;
}

/* The chart in all of the room: its type and its rows grow into what would be empty, and draw together where
 * it would be too high; NULL where that is not enough, which is tried first.  Words are not made smaller. */
static UrChartLayout *
fit_chart (UrDeck *deck, const UrChart *chart, const UrChartSpec *wanted, double room)
{
  UrChartSpec spec = *wanted;
  g_autoptr (UrChartLayout) tight = NULL;

  if (count_items (chart, &spec) * LEAST_ROW > room)
    return NULL;
  spec.tightness = 1;
  tight = ur_chart_layout_new (deck->slides->report, chart, &spec);
  if (ur_chart_layout_get_height (tight) > room)
    return NULL;
  spec.tightness = 0;
  spec.height = room;
  return ur_chart_layout_new_within (deck->slides->report, chart, &spec);
}

/* What a slide shows of a chart, as a chart of its own. */
static UrChart *
new_drawn (const UrChartLayout *layout)
{
  const UrChart *chart = ur_chart_layout_get_chart (layout);
  g_autofree gboolean *shown = g_new0 (gboolean, chart->n_items);
  guint n;
  const UrMark *marks = ur_chart_layout_get_marks (layout, &n);

  for (guint i = 0; i < chart->n_items; i++)
    for (guint j = 0; j < n && !shown[i]; j++)
      shown[i] = marks[j].indicator == chart->items[i].indicator;
  return ur_chart_new_part (chart, shown);
}

/* Of a chart that goes on only what is drawn here. */
static char *
dup_words (UrDeck *deck, const UrChartLayout *layout, const UrMark *marks, guint n_marks)
{
  const UrChart *chart = ur_chart_layout_get_chart (layout);
  g_autoptr (GString) words = NULL;
  g_autofree char *notes = NULL;
  UrChart *drawn;

  if (n_marks == chart->n_items)
    return ur_chart_dup_alt_text (deck->slides->report, chart);
  drawn = new_drawn (layout);
  notes = ur_chart_dup_note_words (drawn);
  ur_chart_part_free (drawn);
  words = g_string_new (chart->title);
  for (guint i = 0; i < n_marks; i++)
    g_string_append_printf (words, "%s%s", i == 0 ? "：" : "；", marks[i].spoken);
  if (*notes != '\0')
    g_string_append_printf (words, "。%s", notes);
  return g_strdup (words->str);
}

/* Takes the layout over. */
static void
add_layout (UrDeck *deck, UrChartLayout *layout, double x, double y)
{
  const UrChart *chart = ur_chart_layout_get_chart (layout);
  guint n;
  const UrMark *marks = ur_chart_layout_get_marks (layout, &n);

  UrSceneItem *item = ur_scene_add_picture (deck->slide->scene, UR_SLIDE_ROLE_CHART,
                                            ur_chart_layout_get_scene (layout), x, y, 1);

  item->tag = "Figure";
  item->words = dup_words (deck, layout, marks, n);
  deck->slide->chart = chart;
  for (guint i = 0; i < n; i++)
    {
      ur_deck_say (deck, "%s", marks[i].spoken);
      g_ptr_array_add (deck->slide->pictured, (gpointer) marks[i].indicator);
      if (marks[i].whole != NULL)
        g_ptr_array_add (deck->slide->pictured, (gpointer) marks[i].whole);
    }
  ur_chart_layout_free (layout);
}

/**
 * ur_deck_dup_notes:
 * @chart: (nullable): a chart
 *
 * Returns: (transfer full) (element-type utf8): what its slide's foot says after the source
 */
GPtrArray *
ur_deck_dup_notes (const UrChart *chart)
{
  return chart != NULL ? ur_chart_dup_notes (chart) : g_ptr_array_new_with_free_func (g_free);
}

/**
 * ur_deck_add_section_chart:
 * @deck: a deck
 * @chart: a chart
 * @x: its left end
 * @width: its width
 *
 * Adds a chart to the slide being composed, if it can be shown whole there.
 *
 * Returns: whether it can
 */
gboolean
ur_deck_add_section_chart (UrDeck *deck, const UrChart *chart, double x, double width)
{
  g_autofree char *own = ur_chart_dup_own_subtitle (chart);
  const UrChartSpec spec = {
    .form = UR_CHART_FORM_SLIDE,
    .width = width,
    .with_title = TRUE,
    .without_subtitle = chart->kind == UR_CHART_SHARE && own == NULL, /* the counts say it */
    .without_foot = TRUE,
    .shapes = ur_typesetter_get_cache (deck->typesetter),
  };
  UrChartLayout *layout = fit_chart (deck, chart, &spec, deck->slide->bottom - deck->slide->top);

  if (layout == NULL)
    return FALSE;
  ur_deck_say (deck, "%s", chart->title);
  add_layout (deck, layout, x, deck->slide->top + 2);
  return TRUE;
}

/* How many items from the first of @spec on have room; at least one. */
static guint
count_fitting (UrDeck *deck, const UrChart *chart, const UrChartSpec *wanted, double room)
{
  UrChartSpec spec = *wanted;
  guint low = 1;
  guint high = MIN (count_items (chart, &spec), (guint) (room / LEAST_ROW) + 1);

  spec.tightness = 1;
  while (low < high)
    {
      g_autoptr (UrChartLayout) layout = NULL;

      spec.n_items = (low + high + 1) / 2;
      layout = ur_chart_layout_new (deck->slides->report, chart, &spec);
      if (ur_chart_layout_get_height (layout) <= room)
        low = spec.n_items;
      else
        high = spec.n_items - 1;
    }
  return low;
}

/* Evenly spread over as many slides as it takes, so that none is alone on the last one; @spec says how many
 * are on this one. */
static UrChartLayout *
fit_some (UrDeck *deck, const UrChart *chart, UrChartSpec *spec, double room)
{
  const guint left = count_items (chart, spec);
  const guint most = count_fitting (deck, chart, spec, room);
  const guint n_slides = (left + most - 1) / most;
  UrChartSpec own;
  UrChartLayout *layout;

  spec->n_items = (left + n_slides - 1) / n_slides;
  own = *spec;
  own.height = room;
  layout = ur_chart_layout_new_within (deck->slides->report, chart, &own);
  if (layout != NULL)
    return layout;
  own.height = 0;
  own.tightness = 1;
  return ur_chart_layout_new (deck->slides->report, chart, &own);
}

static gboolean
are_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (strcmp (g_ptr_array_index (a, i), g_ptr_array_index (b, i)) != 0)
      return FALSE;
  return TRUE;
}

/* The notes of all items that a slide may begin with. */
static GPtrArray *
dup_rest_notes (const UrChart *chart, guint first)
{
  g_autofree gboolean *shown = g_new0 (gboolean, chart->n_items);
  g_autofree const UrChartItem **items = ur_chart_sort_items (chart);
  UrChart *rest;
  GPtrArray *notes;

  for (guint i = first; i < chart->n_items; i++)
    shown[items[i] - chart->items] = TRUE;
  rest = ur_chart_new_part (chart, shown);
  notes = ur_chart_dup_notes (rest);
  ur_chart_part_free (rest);
  return notes;
}

static GPtrArray *
dup_drawn_notes (const UrChartLayout *layout)
{
  UrChart *drawn = new_drawn (layout);
  GPtrArray *notes = ur_chart_dup_notes (drawn);

  ur_chart_part_free (drawn);
  return notes;
}

/* Begins a slide with as many items as fit together with the notes that these have.  How many fit is known
 * only when the notes are there, which have to be those of what fits: so with fewer items and their own notes
 * it is begun anew. */
static UrChartLayout *
begin_chart_slide (UrDeck *deck, UrSlideHead *head, const UrChart *chart, UrChartSpec *spec)
{
  g_autoptr (GPtrArray) notes = dup_rest_notes (chart, spec->first_item);

  spec->n_items = 0;
  for (;;)
    {
      g_autoptr (GPtrArray) drawn = NULL;
      UrChartLayout *layout;
      double room;

      head->notes = notes;
      ur_deck_begin (deck, head);
      head->notes = NULL;
      room = deck->slide->bottom - deck->slide->top;
      layout = fit_chart (deck, chart, spec, room);
      if (layout == NULL)
        layout = fit_some (deck, chart, spec, room);
      drawn = dup_drawn_notes (layout);
      if (are_equal (notes, drawn))
        return layout;
      ur_chart_layout_free (layout);
      g_ptr_array_remove_index (deck->slides->slides, deck->slides->slides->len - 1);
      g_clear_pointer (&notes, g_ptr_array_unref);
      notes = g_steal_pointer (&drawn);
    }
}

/**
 * ur_deck_add_chart_slides:
 * @deck: a deck
 * @chart: a chart with something to show
 *
 * Adds a slide for a chart, or several on one scale where it has too many items for one.  Each has the notes
 * of what it shows.
 */
void
ur_deck_add_chart_slides (UrDeck *deck, const UrChart *chart)
{
  UrChartSpec spec = { .form = UR_CHART_FORM_SLIDE,
                       .width = UR_SLIDE_FULL,
                       .without_foot = TRUE,
                       .shapes = ur_typesetter_get_cache (deck->typesetter) };
  g_autofree char *id = g_strconcat ("chart-", chart->id, NULL);
  g_autofree char *number = chart->section != NULL ? ur_slide_dup_place (chart->section) : NULL;
  g_autofree char *own = ur_chart_dup_own_subtitle (chart);
  UrSlideHead head = { .kind = UR_SLIDE_CHART,
                       .id = id,
                       .kicker = chart->part != NULL ? chart->part->short_title : chart->short_title,
                       .kicker_rest = number,
                       .title = chart->title,
                       .subtitle = own != NULL ? own : chart->subtitle,
                       .part = chart->part,
                       .section = chart->section,
                       .chart = chart };

  while (spec.first_item < chart->n_items)
    {
      UrChartLayout *layout = begin_chart_slide (deck, &head, chart, &spec);

      add_layout (deck, layout, UR_SLIDE_LEFT, deck->slide->top);
      if (spec.n_items == 0)
        return;
      spec.first_item += spec.n_items;
      head.n++;
    }
}
