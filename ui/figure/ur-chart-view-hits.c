/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found, marked under the labels of the marks it belongs to. */
#include "ur-chart-view-private.h"

#include <string.h>

#include "ur-search.h"
#include "ur-style.h"
#include "ur-text-meter.h"

#define UNDERLINE 2

/* Whether a hit lies in the words a figure comes from. */
static gboolean
is_hit (const UrIndicator *indicator, const UrHit *hit)
{
  if (indicator == NULL || indicator->quote == NULL || hit->paragraph == NULL ||
      indicator->paragraph != hit->paragraph)
    return FALSE;
  return hit->start < indicator->quote_start + strlen (indicator->quote) && hit->end > indicator->quote_start;
}

/* In two colours a frame does for a ground. */
static void
snapshot_words (UrChartView *self, GtkSnapshot *snapshot, const graphene_rect_t *rect, gboolean current)
{
  graphene_rect_t line = *rect;
  GdkRGBA ground, accent;
  GskRoundedRect frame;

  ur_style_get_color (GTK_WIDGET (self), "ur_hit", &ground);
  ur_style_get_color (GTK_WIDGET (self), "ur_accent_ink", &accent);
  gsk_rounded_rect_init_from_rect (&frame, rect, 0);
  if (self->palette->high_contrast)
    gtk_snapshot_append_border (snapshot, &frame, (float[]){ 1, 1, 1, 1 },
                                (GdkRGBA[]){ accent, accent, accent, accent });
  else
    gtk_snapshot_append_color (snapshot, &ground, rect);
  line.origin.y += line.size.height - UNDERLINE;
  line.size.height = UNDERLINE;
  if (current)
    gtk_snapshot_append_color (snapshot, &accent, &line);
}

static void
snapshot_label (
    UrChartView *self, GtkSnapshot *snapshot, const UrSceneItem *box, const char *words, gboolean current)
{
  const char *found = strstr (box->line->text, words);
  g_autoptr (UrTextMeter) meter = NULL;
  g_autofree char *before = NULL;
  graphene_rect_t rect;
  double x;
  gboolean bold = box->line->n_runs > 0 && box->line->runs[0].bold;

  if (found == NULL)
    return;
  meter = ur_text_meter_new (NULL);
  before = g_strndup (box->line->text, found - box->line->text);
  x = box->rect.x + ur_text_meter_measure (meter, before, box->size, bold);
  graphene_rect_init (&rect, x, box->rect.y, ur_text_meter_measure (meter, words, box->size, bold),
                      box->rect.height);
  graphene_rect_scale (&rect, self->scale, self->scale, &rect);
  snapshot_words (self, snapshot, &rect, current);
}

static void
snapshot_hit (UrChartView *self, GtkSnapshot *snapshot, const UrHit *hit, gboolean current)
{
  guint n;
  const UrSceneItem *boxes = ur_scene_get_items (ur_chart_layout_get_scene (self->layout), &n);

  for (guint i = 0; i < n; i++)
    {
      const UrMark *mark =
          boxes[i].role == UR_CHART_ROLE_LABEL ? ur_chart_view_peek_mark (self, boxes[i].area) : NULL;
      g_autofree char *words = NULL;

      if (mark == NULL || (!is_hit (mark->indicator, hit) && !is_hit (mark->whole, hit)))
        continue;
      words = g_strndup (hit->paragraph->text + hit->start, hit->end - hit->start);
      snapshot_label (self, snapshot, &boxes[i], words, current);
    }
}

/**
 * ur_chart_view_snapshot_hits:
 * @self: the chart
 * @snapshot: what it is drawn into
 *
 * Draws the grounds of what was found; the labels come on top.
 */
void
ur_chart_view_snapshot_hits (UrChartView *self, GtkSnapshot *snapshot)
{
  for (guint i = 0; self->hits != NULL && i < self->hits->len; i++)
    snapshot_hit (self, snapshot, &g_array_index (self->hits, UrHit, i), (int) i == self->current_hit);
}

/**
 * ur_chart_view_set_hits:
 * @view: the view
 * @hits: (element-type UrHit) (nullable): what was found in the report of the chart, or %NULL for nothing
 * @current: index of the hit the reader is at, or -1
 *
 * Marks the words found in the labels of the figures they were found at.
 */
void
ur_chart_view_set_hits (UrChartView *view, GArray *hits, int current)
{
  g_return_if_fail (UR_IS_CHART_VIEW (view));

  if (view->hits == NULL && hits == NULL)
    return;
  g_clear_pointer (&view->hits, g_array_unref);
  if (hits != NULL)
    view->hits = g_array_copy (hits);
  view->current_hit = current;
  gtk_widget_queue_draw (GTK_WIDGET (view));
}
