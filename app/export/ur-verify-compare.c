/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-verify-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-chart-table.h"
#include "ur-provenance.h"

#define MAX_DIFFERENCES 1000

enum
{
  CELL_ID,
  CELL_LABEL,
  CELL_FIGURE,
  CELL_PERIOD,
  N_CELLS,
};

static const char *
get_text (const UrPictureComparison *self, const char *key)
{
  const char *text = g_hash_table_lookup (self->texts, key);

  return text != NULL ? text : "";
}

static void
add_difference (UrPictureComparison *self, const char *what, const char *pictured, const char *reported)
{
  UrPictureDifference *difference;

  if (self->result->differences->len >= MAX_DIFFERENCES)
    return;
  difference = g_new0 (UrPictureDifference, 1);
  difference->what = ur_verify_dup_shown (what);
  difference->pictured = ur_verify_dup_shown (pictured);
  difference->reported = ur_verify_dup_shown (reported);
  g_ptr_array_add (self->result->differences, difference);
}

/* A figure is known by its label and its period: the same label may be there once for a year and once for
 * five.
 */
static char *
dup_name (const char *label, const char *period)
{
  return g_strdup_printf ("%s（%s）", label, period);
}

static void
compare_figure (UrPictureComparison *self, char **cells)
{
  const UrIndicator *indicator = ur_report_find_indicator (self->report, cells[CELL_ID]);
  g_autofree char *name = dup_name (cells[CELL_LABEL], cells[CELL_PERIOD]);
  g_autofree char *figure = indicator != NULL ? ur_indicator_dup_figure (indicator) : NULL;

  self->result->n_figures++;
  if (indicator != NULL)
    g_hash_table_insert (self->seen, (gpointer) indicator, g_strdup (cells[CELL_LABEL]));
  if (g_strcmp0 (figure, cells[CELL_FIGURE]) != 0)
    add_difference (self, name, cells[CELL_FIGURE], figure);
  else if (strcmp (cells[CELL_PERIOD], indicator->period->label) != 0)
    add_difference (self, name, cells[CELL_PERIOD], indicator->period->label);
}

static void
compare_figures (UrPictureComparison *self)
{
  const char *figures = get_text (self, UR_KEY_FIGURES);
  g_auto (GStrv) lines = g_strsplit (figures, "\n", -1);

  for (guint i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      if (g_strv_length (cells) == N_CELLS)
        compare_figure (self, cells);
      else
        add_difference (self, _ ("Figure"), lines[i], NULL);
    }
}

/* A picture of a chart carries the digest of its table, any other the digest of its figures. */
static const UrChart *
find_chart_by_digest (const UrPictureComparison *self)
{
  for (guint i = 0; i < self->report->n_charts; i++)
    {
      g_autofree char *digest = ur_provenance_dup_chart_digest (&self->report->charts[i]);

      if (strcmp (digest, get_text (self, UR_KEY_DIGEST)) == 0)
        return &self->report->charts[i];
    }
  return NULL;
}

static gboolean
has_digest_of_figures (const UrPictureComparison *self)
{
  const char *figures = g_hash_table_lookup (self->texts, UR_KEY_FIGURES);
  g_autofree char *digest = figures != NULL ? ur_provenance_dup_figures_digest (figures) : NULL;

  return g_strcmp0 (digest, get_text (self, UR_KEY_DIGEST)) == 0;
}

static const UrChart *
find_chart_by_title (const UrPictureComparison *self)
{
  for (guint i = 0; i < self->report->n_charts; i++)
    if (strcmp (self->report->charts[i].title, get_text (self, UR_KEY_TITLE)) == 0)
      return &self->report->charts[i];
  return NULL;
}

/* What a picture of a part of a chart calls itself begins with the chart's title. */
static const UrChart *
find_chart_of_part (const UrPictureComparison *self)
{
  const char *title = get_text (self, UR_KEY_TITLE);

  for (guint i = 0; i < self->report->n_charts; i++)
    {
      g_autofree char *head = g_strconcat (self->report->charts[i].title, UR_CHART_PART_OPENING "其中", NULL);

      if (g_str_has_prefix (title, head))
        return &self->report->charts[i];
    }
  return NULL;
}

static void
compare_words (UrPictureComparison *self, const char *what, const char *key, const char *reported)
{
  const char *pictured = get_text (self, key);

  if (strcmp (pictured, reported) != 0)
    add_difference (self, what, pictured, reported);
}

/* Sentences one by one, so that the one that changed is named. */
static void
compare_quotes (UrPictureComparison *self, const char *reported)
{
  g_auto (GStrv) ours = g_strsplit (get_text (self, UR_KEY_QUOTE), "\n", -1);
  g_auto (GStrv) theirs = g_strsplit (reported, "\n", -1);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  guint j = 0;

  for (guint i = 0; theirs[i] != NULL; i++)
    g_hash_table_add (known, theirs[i]);
  for (guint i = 0; ours[i] != NULL; i++)
    {
      if (g_hash_table_remove (known, ours[i]))
        continue;
      while (theirs[j] != NULL && (!g_hash_table_contains (known, theirs[j]) ||
                                   g_strv_contains ((const char *const *) ours, theirs[j])))
        j++;
      add_difference (self, _ ("Sentence"), ours[i], theirs[j]);
      if (theirs[j] != NULL)
        g_hash_table_remove (known, theirs[j++]);
    }
}

static void
add_figure_difference (UrPictureComparison *self,
                       const char *label,
                       const UrIndicator *indicator,
                       gboolean in_picture)
{
  g_autofree char *name = dup_name (label, indicator->period->label);
  g_autofree char *figure = ur_indicator_dup_figure (indicator);

  add_difference (self, name, in_picture ? figure : NULL,
                  in_picture ? _ ("no longer in this chart") : figure);
}

/* Figures that have come into the chart since the picture was made, and those that have other words now. */
static void
compare_members (UrPictureComparison *self, const GArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const UrPictured *pictured = &g_array_index (figures, UrPictured, i);
      const char *label = g_hash_table_lookup (self->seen, pictured->indicator);

      if (label == NULL)
        add_figure_difference (self, pictured->label, pictured->indicator, FALSE);
      else if (strcmp (label, pictured->label) != 0)
        add_difference (self, _ ("Label"), label, pictured->label);
      g_hash_table_remove (self->seen, pictured->indicator);
    }
}

/* What is left has gone out of the chart. */
static void
add_left_over (UrPictureComparison *self)
{
  for (guint i = 0; i < self->report->n_indicators; i++)
    {
      const char *label = g_hash_table_lookup (self->seen, &self->report->indicators[i]);

      if (label != NULL)
        add_figure_difference (self, label, &self->report->indicators[i], TRUE);
    }
}

/* A picture may say what it shows, or not. */
static char *
dup_description (const UrPictureComparison *self, const UrChart *chart)
{
  char *full = ur_chart_dup_full_text (self->report, chart, TRUE);

  if (strcmp (full, get_text (self, UR_KEY_DESCRIPTION)) == 0)
    return full;
  g_free (full);
  return ur_chart_dup_alt_text (self->report, chart);
}

/* The table of the chart is not the same any more: by its figures, or only by words. */
static void
compare_shown (UrPictureComparison *self, const UrChart *chart, const UrChart *shown)
{
  g_autoptr (GArray) figures = ur_provenance_list_chart (shown);
  g_autofree char *quotes = NULL;
  g_autofree char *description = NULL;

  /* A picture of an earlier version has sentences only. */
  if (self->result->n_figures > 0)
    {
      compare_members (self, figures);
      add_left_over (self);
    }
  if (self->result->differences->len > 0)
    return;
  quotes = ur_provenance_dup_quotes (figures);
  description = shown == chart ? dup_description (self, chart)
                               : ur_chart_dup_shown_alt_text (self->report, chart, shown);
  compare_quotes (self, quotes);
  compare_words (self, _ ("Description"), UR_KEY_DESCRIPTION, description);
  if (self->result->differences->len == 0)
    add_difference (self, _ ("Checksum of the chart’s table"), get_text (self, UR_KEY_DIGEST), NULL);
}

static void
compare_chart (UrPictureComparison *self, const UrChart *chart)
{
  compare_shown (self, chart, chart);
}

/* The part of a chart that has the figures of the picture; %NULL when it has none of them. */
static UrChart *
dup_pictured_part (UrPictureComparison *self, const UrChart *chart)
{
  g_autofree gboolean *shown = g_new0 (gboolean, chart->n_items + 1);
  guint n = 0;

  for (guint i = 0; i < chart->n_items; i++)
    {
      shown[i] = g_hash_table_contains (self->seen, chart->items[i].indicator);
      n += shown[i] != FALSE;
    }
  return n > 0 ? ur_chart_new_part (chart, shown) : NULL;
}

/* A picture that shows some of a chart claims these only: that there are others is no difference, but how
 * many it says there are is. */
static void
compare_some (UrPictureComparison *self, const UrChart *chart, const UrChart *part, gboolean same)
{
  g_autofree char *title = ur_chart_dup_shown_title (chart, part);

  self->result->n_shown = part->n_items;
  self->result->n_all = chart->n_items;
  compare_words (self, _ ("Title"), UR_KEY_TITLE, title);
  if (!same)
    compare_shown (self, chart, part);
}

/* A cover has the digest of what it shows, even where that is every figure of its chart. */
static void
compare_pictured (UrPictureComparison *self, const UrChart *chart, gboolean shows_all)
{
  UrChart *part = dup_pictured_part (self, chart);
  g_autofree char *digest = part != NULL ? ur_provenance_dup_chart_digest (part) : NULL;
  gboolean same = g_strcmp0 (digest, get_text (self, UR_KEY_DIGEST)) == 0;

  if (part != NULL && !shows_all && part->n_items < chart->n_items)
    compare_some (self, chart, part, same);
  else if (part == NULL || !same || part->n_items < chart->n_items)
    compare_chart (self, chart);
  ur_chart_part_free (part);
}

static guint
count_figures (const UrChart *chart)
{
  g_autoptr (GArray) figures = ur_provenance_list_chart (chart);

  return figures->len;
}

/**
 * ur_comparison_run:
 * @self: the comparison
 *
 * Says what is not the same; the report's id has been compared before.
 */
void
ur_comparison_run (UrPictureComparison *self)
{
  const UrChart *chart = find_chart_by_digest (self);

  compare_figures (self);
  if (chart != NULL && self->result->n_figures == 0)
    self->result->n_figures = count_figures (chart);
  if (chart != NULL || has_digest_of_figures (self))
    return;
  chart = find_chart_by_title (self);
  if (chart != NULL)
    compare_pictured (self, chart, TRUE);
  else if ((chart = find_chart_of_part (self)) != NULL)
    compare_pictured (self, chart, FALSE);
  else if (self->result->differences->len == 0)
    add_difference (self, _ ("Chart"), get_text (self, UR_KEY_TITLE), NULL);
}
