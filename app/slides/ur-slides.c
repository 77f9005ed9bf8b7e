/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-slides.h"

#include "ur-slides-private.h"

const char *const ur_slide_role_names[] = {
  [UR_SLIDE_ROLE_GROUND] = "ground",     [UR_SLIDE_ROLE_ORNAMENT] = "ornament",
  [UR_SLIDE_ROLE_KICKER] = "kicker",     [UR_SLIDE_ROLE_TITLE] = "title",
  [UR_SLIDE_ROLE_SUBTITLE] = "subtitle", [UR_SLIDE_ROLE_VALUE] = "value",
  [UR_SLIDE_ROLE_UNIT] = "unit",         [UR_SLIDE_ROLE_LABEL] = "label",
  [UR_SLIDE_ROLE_CONTEXT] = "context",   [UR_SLIDE_ROLE_RULE] = "rule",
  [UR_SLIDE_ROLE_BODY] = "body",         [UR_SLIDE_ROLE_CHART] = "chart",
  [UR_SLIDE_ROLE_FOOT] = "foot",         [UR_SLIDE_ROLE_FOLIO] = "folio",
};

/**
 * ur_slides_options_init:
 * @options: (out caller-allocates): options
 *
 * Every slide, and the figures chosen by rule.
 */
void
ur_slides_options_init (UrSlidesOptions *options)
{
  *options = (UrSlidesOptions){ 0 };
}

/**
 * ur_slides_ref:
 * @slides: slides
 *
 * The count is atomic.
 *
 * Returns: (transfer full): @slides
 */
UrSlides *
ur_slides_ref (UrSlides *slides)
{
  g_atomic_int_inc (&slides->ref_count);
  return slides;
}

/**
 * ur_slides_unref:
 * @slides: (transfer full): slides
 */
void
ur_slides_unref (UrSlides *slides)
{
  if (!g_atomic_int_dec_and_test (&slides->ref_count))
    return;
  g_ptr_array_unref (slides->slides);
  ur_report_unref (slides->report);
  g_free (slides);
}

static const UrSlide *
get_slide (const UrSlides *slides, guint i)
{
  g_return_val_if_fail (i < slides->slides->len, g_ptr_array_index (slides->slides, 0));

  return g_ptr_array_index (slides->slides, i);
}

/**
 * ur_slides_is_one:
 * @slides: slides
 *
 * Returns: whether this is one slide by itself, from ur_slides_layout_one()
 */
gboolean
ur_slides_is_one (const UrSlides *slides)
{
  return slides->one;
}

/**
 * ur_slides_get_n_slides:
 * @slides: slides
 *
 * Returns: how many there are, at least one
 */
guint
ur_slides_get_n_slides (const UrSlides *slides)
{
  return slides->slides->len;
}

/**
 * ur_slides_get_kind:
 * @slides: slides
 * @i: index of one
 *
 * Returns: what it shows
 */
UrSlideKind
ur_slides_get_kind (const UrSlides *slides, guint i)
{
  return get_slide (slides, i)->kind;
}

/**
 * ur_slides_get_id:
 * @slides: slides
 * @i: index of one
 *
 * Returns: (transfer none): its id, which does not depend on what else is shown: `work-5`, `chart-funds`,
 *   with `+1` where something goes on
 */
const char *
ur_slides_get_id (const UrSlides *slides, guint i)
{
  return get_slide (slides, i)->id;
}

/**
 * ur_slides_get_title:
 * @slides: slides
 * @i: index of one
 *
 * Returns: (transfer none): its title
 */
const char *
ur_slides_get_title (const UrSlides *slides, guint i)
{
  return get_slide (slides, i)->title;
}

/**
 * ur_slides_get_section:
 * @slides: slides
 * @i: index of one
 *
 * Returns: (transfer none) (nullable): the section it is about
 */
const UrSection *
ur_slides_get_section (const UrSlides *slides, guint i)
{
  return get_slide (slides, i)->section;
}

/**
 * ur_slides_get_chart:
 * @slides: slides
 * @i: index of one
 *
 * Returns: (transfer none) (nullable): the chart on it
 */
const UrChart *
ur_slides_get_chart (const UrSlides *slides, guint i)
{
  return get_slide (slides, i)->chart;
}

/**
 * ur_slides_get_figures:
 * @slides: slides
 * @i: index of one
 * @n_figures: (out): how many
 *
 * Returns: (transfer none) (array length=n_figures): the figures in large type on it
 */
const UrIndicator *const *
ur_slides_get_figures (const UrSlides *slides, guint i, guint *n_figures)
{
  const UrSlide *slide = get_slide (slides, i);

  *n_figures = slide->figures->len;
  return (const UrIndicator *const *) slide->figures->pdata;
}

/**
 * ur_slides_get_text:
 * @slides: slides
 * @i: index of one
 *
 * Returns: (transfer none): all that it says, a paragraph a line, for those who do not see it
 */
const char *
ur_slides_get_text (const UrSlides *slides, guint i)
{
  return get_slide (slides, i)->text->str;
}

/**
 * ur_slide_shows_section:
 * @slide: a slide
 * @section: a section
 *
 * A slide of a scorecard shows figures of several sections.
 *
 * Returns: whether it is about @section or has a figure of it
 */
gboolean
ur_slide_shows_section (const UrSlide *slide, const UrSection *section)
{
  if (slide->section == section)
    return TRUE;
  for (guint i = 0; slide->kind == UR_SLIDE_FIGURES && i < slide->figures->len; i++)
    if (((const UrIndicator *) g_ptr_array_index (slide->figures, i))->paragraph->section == section)
      return TRUE;
  return FALSE;
}

/**
 * ur_slides_find:
 * @slides: slides
 * @part: (nullable): where one is
 * @section: (nullable): the section one is at
 * @chart: (nullable): the chart one is at
 *
 * Returns: index of the slide that shows it best: the chart, else the section, else the part; 0 if none does
 */
int
ur_slides_find (const UrSlides *slides, const UrPart *part, const UrSection *section, const UrChart *chart)
{
  int of_section = -1;
  int of_part = -1;

  for (guint i = 0; i < slides->slides->len; i++)
    {
      const UrSlide *slide = g_ptr_array_index (slides->slides, i);

      if (chart != NULL && slide->chart == chart)
        return (int) i;
      if (section != NULL && of_section < 0 && ur_slide_shows_section (slide, section))
        of_section = (int) i;
      if (part != NULL && slide->part == part && of_part < 0)
        of_part = (int) i;
    }
  return of_section >= 0 ? of_section : MAX (of_part, 0);
}

/* How well a slide shows a figure; 0 if not at all. */
static int
rate (const UrSlide *slide, const UrIndicator *indicator)
{
  const UrSection *section = indicator->paragraph->section;

  if (g_ptr_array_find (slide->figures, indicator, NULL))
    return 4;
  if (!ur_slide_shows_section (slide, section))
    return slide->kind == UR_SLIDE_PART && slide->part == section->part ? 1 : 0;
  if (g_ptr_array_find (slide->pictured, indicator, NULL))
    return 3;
  return indicator->printed != NULL && strstr (slide->text->str, indicator->printed) != NULL ? 3 : 2;
}

/**
 * ur_slides_find_figure:
 * @slides: slides
 * @indicator: a figure of their report
 *
 * Returns: index of the slide that shows it best: in large type, else in its words, else its section, else
 * its part; 0 if none does
 */
int
ur_slides_find_figure (const UrSlides *slides, const UrIndicator *indicator)
{
  int best = 0, most = 0;

  for (guint i = 0; i < slides->slides->len; i++)
    {
      int rated = rate (g_ptr_array_index (slides->slides, i), indicator);

      if (rated > most)
        {
          best = (int) i;
          most = rated;
        }
    }
  return best;
}

/**
 * ur_slides_find_id:
 * @slides: slides
 * @id: of a slide
 *
 * Returns: its index, or -1 if there is none
 */
int
ur_slides_find_id (const UrSlides *slides, const char *id)
{
  for (guint i = 0; i < slides->slides->len; i++)
    if (strcmp (((UrSlide *) g_ptr_array_index (slides->slides, i))->id, id) == 0)
      return (int) i;
  return -1;
}

/**
 * ur_slides_get_scene:
 * @slides: slides
 * @i: index of one
 *
 * Returns: (transfer none): what is painted on it
 */
UrScene *
ur_slides_get_scene (const UrSlides *slides, guint i)
{
  return get_slide (slides, i)->scene;
}

/**
 * ur_slides_paint:
 * @slides: slides
 * @i: index of one
 * @canvas: where to, in units of the slide; its origin is the slide's top left corner
 *
 * Paints a slide with its ground: the same on screen, in a picture and in a PDF.  Any thread may paint.
 */
void
ur_slides_paint (const UrSlides *slides, guint i, UrCanvas *canvas)
{
  ur_scene_paint (get_slide (slides, i)->scene, canvas, ur_palette_get (UR_THEME_LIGHT));
}
