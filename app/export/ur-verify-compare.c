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
get_text (const UrComparison *self, const char *key)
{
  const char *text = g_hash_table_lookup (self->texts, key);

  return text != NULL ? text : "";
}

static void
add_difference (UrComparison *self, const char *what, const char *pictured, const char *reported)
{
  UrDifference *difference;

  if (self->result->differences->len >= MAX_DIFFERENCES)
    return;
  difference = g_new0 (UrDifference, 1);
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
compare_figure (UrComparison *self, char **cells)
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
compare_figures (UrComparison *self)
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
find_chart_by_digest (const UrComparison *self)
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
has_digest_of_figures (const UrComparison *self)
{
  const char *figures = g_hash_table_lookup (self->texts, UR_KEY_FIGURES);
  g_autofree char *digest = figures != NULL ? ur_provenance_dup_figures_digest (figures) : NULL;

  return g_strcmp0 (digest, get_text (self, UR_KEY_DIGEST)) == 0;
}

static const UrChart *
find_chart_by_title (const UrComparison *self)
{
  for (guint i = 0; i < self->report->n_charts; i++)
    if (strcmp (self->report->charts[i].title, get_text (self, UR_KEY_TITLE)) == 0)
      return &self->report->charts[i];
  return NULL;
}

static void
compare_words (UrComparison *self, const char *what, const char *key, const char *reported)
{
  const char *pictured = get_text (self, key);

  if (strcmp (pictured, reported) != 0)
    add_difference (self, what, pictured, reported);
}

/* Sentences one by one, so that the one that changed is named. */
static void
compare_quotes (UrComparison *self, const char *reported)
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
add_figure_difference (UrComparison *self,
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
compare_members (UrComparison *self, const GArray *figures)
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
add_left_over (UrComparison *self)
{
  for (guint i = 0; i < self->report->n_indicators; i++)
    {
      const char *label = g_hash_table_lookup (self->seen, &self->report->indicators[i]);

      if (label != NULL)
        add_figure_difference (self, label, &self->report->indicators[i], TRUE);
    }
}

/* The table of the chart is not the same any more: by its figures, or only by words. */
static void
compare_chart (UrComparison *self, const UrChart *chart)
{
  g_autoptr (GArray) figures = ur_provenance_list_chart (chart);
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
  description = ur_chart_dup_alt_text (self->report, chart);
  compare_quotes (self, quotes);
  compare_words (self, _ ("Description"), UR_KEY_DESCRIPTION, description);
  if (self->result->differences->len == 0)
    add_difference (self, _ ("Checksum of the chart’s table"), get_text (self, UR_KEY_DIGEST), NULL);
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
ur_comparison_run (UrComparison *self)
{
  const UrChart *chart = find_chart_by_digest (self);

  compare_figures (self);
  if (chart != NULL && self->result->n_figures == 0)
    self->result->n_figures = count_figures (chart);
  if (chart != NULL || has_digest_of_figures (self))
    return;
  chart = find_chart_by_title (self);
  if (chart != NULL)
    compare_chart (self, chart);
  else if (self->result->differences->len == 0)
    add_difference (self, _ ("Chart"), get_text (self, UR_KEY_TITLE), NULL);
}
