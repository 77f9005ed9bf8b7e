/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which slides a report becomes. */
#include "ur-config.h"

#include "ur-slides-private.h"

#include <glib/gi18n-lib.h>

#include "ur-error.h"
#include "ur-font-watch.h"

#define ASIDE_X 800.0
#define ASIDE_WIDTH (UR_SLIDE_RIGHT - ASIDE_X)
#define FIGURE_WIDTH 560.0
#define PAIR_WIDTH 800.0

static void
slide_free (gpointer data)
{
  UrSlide *slide = data;

  g_free (slide->id);
  g_free (slide->title);
  ur_scene_unref (slide->scene);
  g_ptr_array_unref (slide->figures);
  g_ptr_array_unref (slide->pictured);
  g_string_free (slide->text, TRUE);
  g_free (slide);
}

static const UrChart *
find_chart (const UrDeck *deck, const UrSection *section)
{
  const UrChart *chart = ur_report_find_section_chart (deck->slides->report, section);

  return chart != NULL && chart->n_items > 0 ? chart : NULL;
}

/* What leaves a third of its room empty is moved down, a little above the middle of it. */
static void
settle (UrDeck *deck, guint first, double end)
{
  const double room = deck->slide->bottom - deck->slide->top, left = deck->slide->bottom - end;

  if (left > room / 3)
    ur_scene_move (deck->slide->scene, first, ur_scene_get_n_items (deck->slide->scene), 0, left * 0.4);
}

/* Figures of a section without a chart: few of them with their sentences, beside them or on a slide of their
 * own, else two columns. */
static void
add_figures_alone (UrDeck *deck, const UrSlideHead *head, const UrIndicator **figures, guint n)
{
  const gboolean few = n <= UR_SLIDE_KEY_FIGURES;
  const UrIndicator *const *shown;
  UrSlideHead more = *head;
  guint n_shown, first;
  double end, quotes = 0;

  ur_deck_begin (deck, head);
  first = ur_scene_get_n_items (deck->slide->scene);
  end = ur_deck_add_figures (deck, figures, n, few ? 1 : 2, few ? FIGURE_WIDTH : PAIR_WIDTH);
  shown = ur_slides_get_figures (deck->slides, deck->slides->slides->len - 1, &n_shown);
  if (few)
    quotes = ur_deck_add_quotes (deck, (const UrIndicator **) shown, n_shown, ASIDE_X, ASIDE_WIDTH);
  settle (deck, first, MAX (end, quotes));
  if (!few || quotes > 0)
    return;
  more.n++;
  ur_deck_add_sentences (deck, &more, head->section);
}

/* Three figures and the chart beside them; a chart that is too high there gets slides of its own. */
static void
add_figures_and_chart (
    UrDeck *deck, UrSlideHead *head, const UrIndicator **figures, guint n, const UrChart *chart)
{
  g_autoptr (GPtrArray) notes = ur_deck_dup_notes (chart);

  head->notes = notes;
  ur_deck_begin (deck, head);
  ur_deck_add_figures (deck, figures, MIN (n, UR_SLIDE_KEY_FIGURES), 1, FIGURE_WIDTH);
  if (ur_deck_add_section_chart (deck, chart, ASIDE_X, ASIDE_WIDTH))
    return;
  g_ptr_array_remove_index (deck->slides->slides, deck->slides->slides->len - 1);
  head->notes = NULL;
  add_figures_alone (deck, head, figures, n);
  ur_deck_add_chart_slides (deck, chart);
}

static void
add_section_figures (UrDeck *deck, UrSlideHead *head, const UrSection *section)
{
  const UrChart *chart = find_chart (deck, section);
  guint n;
  g_autofree const UrIndicator **figures = ur_slides_choose_figures (
      section, deck->options->figures, chart != NULL ? UR_SLIDE_KEY_FIGURES : UR_SLIDE_MAX_FIGURES, &n);

  if (n > 0 && chart != NULL)
    add_figures_and_chart (deck, head, figures, n, chart);
  else if (n > 0)
    add_figures_alone (deck, head, figures, n);
  else if (chart != NULL)
    ur_deck_add_chart_slides (deck, chart);
}

static gboolean
has_leads (const UrSection *section)
{
  for (guint i = 0; i < section->n_paragraphs; i++)
    if (section->paragraphs[i].lead_len > 0)
      return TRUE;
  return FALSE;
}

/* Another section or chart is about to be laid out. */
static gboolean
go_on (UrDeck *deck)
{
  const UrReport *report = deck->slides->report;
  guint n = report->n_charts;

  if (g_cancellable_is_cancelled (deck->cancellable))
    return FALSE;
  for (guint i = 0; i < report->n_parts; i++)
    n += report->parts[i].n_sections;
  if (deck->options->progress != NULL && n > 0)
    deck->options->progress (MIN (1, (double) deck->n_done / n), deck->options->data);
  deck->n_done++;
  return TRUE;
}

/* The section's charts after its first one. */
static void
add_more_charts (UrDeck *deck, const UrSection *section)
{
  const UrReport *report = deck->slides->report;
  const UrChart *first = find_chart (deck, section);

  for (guint i = 0; i < report->n_charts; i++)
    if (report->charts[i].section == section && &report->charts[i] != first &&
        report->charts[i].n_items > 0 && go_on (deck))
      ur_deck_add_chart_slides (deck, &report->charts[i]);
}

static guint
count_headings (const UrPart *part)
{
  guint n = 0;

  for (guint i = 0; i < part->n_sections; i++)
    n += ur_section_is_item (&part->sections[i]) && part->sections[i].depth == 0 ? 1 : 0;
  return n;
}

/* The first and last words of a report are spoken, a heading alone is among the contents of its part, and of
 * an annex only figures are shown. */
static gboolean
has_slide (UrDeck *deck, const UrSection *section)
{
  if (section->kind == UR_SECTION_ADDRESS || section->kind == UR_SECTION_CLOSING)
    return FALSE;
  if (section->part->kind == UR_PART_ANNEX)
    return section->n_indicators > 0 || find_chart (deck, section) != NULL;
  return section->n_paragraphs > 0 || section->n_sections > 0 || find_chart (deck, section) != NULL;
}

static void
add_section (UrDeck *deck, const UrSection *section)
{
  g_autofree char *id = g_strdup_printf ("%s-%u", section->part->id, section->index + 1);
  g_autofree char *place = ur_slide_dup_place (section);
  UrSlideHead head = { .kind = UR_SLIDE_SECTION,
                       .id = id,
                       .kicker = section->part->short_title,
                       .kicker_rest = place,
                       .title = section->headline,
                       .subtitle = section->rest,
                       .part = section->part,
                       .section = section };
  gboolean with_leads = has_leads (section);
  g_autofree char *second = NULL;

  if (!has_slide (deck, section))
    return;
  if (section->n_sections > 0)
    ur_deck_add_inner (deck, &head, section);
  if (with_leads)
    {
      ur_deck_add_leads (deck, &head, section);
      second = g_strconcat (id, "-figures", NULL);
      head.id = second;
    }
  if (section->n_indicators > 0 || find_chart (deck, section) != NULL)
    add_section_figures (deck, &head, section);
  else if (!with_leads && section->n_paragraphs > 0)
    ur_deck_add_sentences (deck, &head, section);
}

static void
add_part (UrDeck *deck, const UrPart *part)
{
  const UrReport *report = deck->slides->report;

  if (part->kind == UR_PART_SCORECARD)
    ur_deck_add_scorecard (deck, part);
  else
    {
      if (count_headings (part) > 1 && part->kind != UR_PART_ANNEX)
        ur_deck_add_contents (deck, part);
      for (guint i = 0; i < part->n_sections && go_on (deck); i++)
        {
          add_section (deck, &part->sections[i]);
          add_more_charts (deck, &part->sections[i]);
        }
    }
  for (guint i = 0; i < report->n_charts; i++)
    if (report->charts[i].part == part && report->charts[i].n_items > 0 &&
        (report->charts[i].section == NULL || part->kind == UR_PART_SCORECARD) && go_on (deck))
      ur_deck_add_chart_slides (deck, &report->charts[i]);
}

static void
remove_hidden (UrDeck *deck)
{
  GPtrArray *slides = deck->slides->slides;

  for (guint i = slides->len; deck->options->hidden != NULL && i-- > 0;)
    if (g_strv_contains (deck->options->hidden, ((UrSlide *) g_ptr_array_index (slides, i))->id))
      g_ptr_array_remove_index (slides, i);
}

static UrSlides *
slides_new (UrReport *report)
{
  UrSlides *slides = g_new0 (UrSlides, 1);

  slides->ref_count = 1;
  slides->report = ur_report_ref (report);
  slides->slides = g_ptr_array_new_with_free_func (slide_free);
  return slides;
}

/**
 * ur_slides_layout:
 * @report: a report; the slides keep a reference
 * @options: what to show
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Composes slides of 1920 × 1080 from a report: its title; for every part its contents and a slide a section,
 * a task or a chart; the source.  What is too long for a slide goes on upon the next one.  No text is smaller
 * than 24 and none is cut.  Any thread may do this.
 *
 * Returns: (transfer full): the slides, or %NULL with @error %UR_ERROR_ARGUMENT when all of them are hidden,
 * %UR_ERROR_DRAW when a font could not be loaded, or %G_IO_ERROR_CANCELLED
 */
UrSlides *
ur_slides_layout (UrReport *report, const UrSlidesOptions *options, GCancellable *cancellable, GError **error)
{
  g_autoptr (UrSlides) slides = slides_new (report);
  g_autoptr (UrTypesetter) typesetter = ur_typesetter_new (NULL);
  const guint n_failed = ur_font_watch_get_n_failed ();
  UrDeck deck = { slides, options, typesetter, NULL, cancellable, 0 };

  ur_deck_add_title (&deck);
  for (guint i = 0; i < report->n_parts; i++)
    add_part (&deck, &report->parts[i]);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  ur_deck_add_source (&deck);
  remove_hidden (&deck);
  ur_deck_add_folios (&deck);
  if (!ur_font_watch_check (n_failed, error))
    return NULL;
  if (slides->slides->len > 0)
    return g_steal_pointer (&slides);
  g_set_error_literal (error, UR_ERROR, UR_ERROR_ARGUMENT,
                       _ ("All slides are hidden. Show at least one of them."));
  return NULL;
}

static void
add_place (UrDeck *deck, const UrPart *part, const UrSection *section)
{
  if (part == NULL)
    ur_deck_add_title (deck);
  else if (part->kind == UR_PART_SCORECARD)
    ur_deck_add_scorecard (deck, part);
  else if (section != NULL)
    add_section (deck, section);
  else if (count_headings (part) > 1 && part->kind != UR_PART_ANNEX)
    ur_deck_add_contents (deck, part);
  else
    for (guint i = 0; i < part->n_sections && deck->slides->slides->len == 0; i++)
      add_section (deck, &part->sections[i]);
}

/* A section's first chart is on the section's own slide where there is room for it. */
static void
add_chart (UrDeck *deck, const UrChart *chart)
{
  const UrSection *section = chart->section;

  if (section != NULL && section->part->kind != UR_PART_SCORECARD && find_chart (deck, section) == chart)
    add_section (deck, section);
  else if (chart->n_items > 0)
    ur_deck_add_chart_slides (deck, chart);
}

static gboolean
is_at (const UrSlide *slide, const UrPart *part, const UrSection *section, const UrChart *chart)
{
  if (chart != NULL)
    return slide->chart == chart;
  return section != NULL ? ur_slide_shows_section (slide, section) : slide->part == part;
}

/* Leaves the slide that is wanted, if it is there. */
static gboolean
keep_one (UrSlides *slides, const UrPart *part, const UrSection *section, const UrChart *chart)
{
  for (guint i = 0; i < slides->slides->len; i++)
    {
      UrSlide *slide = g_ptr_array_index (slides->slides, i);

      if (!is_at (slide, part, section, chart))
        continue;
      g_ptr_array_steal_index (slides->slides, i);
      g_ptr_array_set_size (slides->slides, 0);
      g_ptr_array_add (slides->slides, slide);
      return TRUE;
    }
  return FALSE;
}

/**
 * ur_slides_layout_one:
 * @report: a report; the slides keep a reference
 * @options: what to show; hidden slides are laid out too
 * @part: (nullable): where one is
 * @section: (nullable): the section one is at
 * @chart: (nullable): the chart one is at
 *
 * Composes only the slide that ur_slides_find() would find among all of them, to be shown until those are
 * there.  It has the same id, but no number: that depends on all before it.
 *
 * Returns: (transfer full) (nullable): the slide, or %NULL where only all of them can tell which it is or a
 * font could not be loaded
 */
UrSlides *
ur_slides_layout_one (UrReport *report,
                      const UrSlidesOptions *options,
                      const UrPart *part,
                      const UrSection *section,
                      const UrChart *chart)
{
  g_autoptr (UrSlides) slides = slides_new (report);
  g_autoptr (UrTypesetter) typesetter = ur_typesetter_new (NULL);
  const guint n_failed = ur_font_watch_get_n_failed ();
  UrDeck deck = { slides, options, typesetter, NULL, NULL, 0 };

  slides->one = TRUE;
  if (chart != NULL)
    add_chart (&deck, chart);
  else
    add_place (&deck, section != NULL ? section->part : part, section);
  if (!ur_font_watch_check (n_failed, NULL))
    return NULL;
  return keep_one (slides, part, section, chart) ? g_steal_pointer (&slides) : NULL;
}
