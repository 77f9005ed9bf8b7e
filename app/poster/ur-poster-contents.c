/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The works and tasks of the long picture. */
#include "ur-measures.h"
#include "ur-poster-private.h"

#include "ur-chart-looks.h"
#include "ur-chart-table.h"

#include <math.h>

#define TEXT_X (UR_POSTER_PADDING + 82)
#define NUMERAL_ROOM 76.0
#define CARD_X (UR_POSTER_PADDING + 140)
#define CARD_MEASURE (UR_POSTER_RIGHT - 28 - CARD_X)
#define CARD_BLOCK 104.0
#define CARD_RADIUS 6.0
#define CARD_GAP 18.0

/* A numeral in the middle of its column; one of many digits grows smaller. */
static void
add_numeral (UrPosterBuilder *builder,
             const UrSection *section,
             UrPosterStyle *style,
             double middle,
             double center,
             double room)
{
  g_autofree char *text = ur_section_dup_number (section);
  double width = ur_poster_measure (builder, text, style);

  if (*text == '\0')
    return;
  if (width > room)
    {
      style->size *= room / width;
      width = room;
    }
  ur_poster_add_text (builder, text, style, middle - width / 2, center - style->line / 2, width + 1);
}

/* What a line of figures is set in, and where the next of them goes. */
typedef struct
{
  UrPosterStyle label, value, unit;
  double left, measure;
  double x;
} Run;

static double
get_figure_width (UrPosterBuilder *builder, const Run *run, const char *number, const char *unit)
{
  return ur_poster_measure (builder, number, &run->value) + 7 + ur_poster_measure (builder, unit, &run->unit);
}

static void
start_line (UrPosterBuilder *builder, Run *run)
{
  if (run->x > run->left)
    builder->y += run->label.line;
  run->x = run->left;
}

/* A label that is longer than a line ends on one of its own. */
static void
add_label (UrPosterBuilder *builder, Run *run, const char *label, double width)
{
  UrScene *items = builder->items;
  double height;

  if (width <= run->measure)
    {
      ur_poster_add_text (builder, label, &run->label, run->x, builder->y, width + 1);
      run->x += width;
      return;
    }
  height = ur_poster_add_text (builder, label, &run->label, run->x, builder->y, run->measure);
  builder->y += height - run->label.line;
  run->x += ur_scene_peek_last (items)->rect.width;
}

static void
add_run_figure (UrPosterBuilder *builder, Run *run, const UrIndicator *indicator)
{
  g_autofree char *number = ur_chart_dup_number (indicator);
  g_autofree char *unit = ur_indicator_dup_unit (indicator);
  g_autofree char *words = ur_indicator_dup_dated_label (indicator);
  double label = ur_poster_measure (builder, words, &run->label);
  double figure = get_figure_width (builder, run, number, unit);
  double value = ur_poster_measure (builder, number, &run->value);
  double end = run->left + run->measure;

  if (run->x + label + 7 + figure > end)
    start_line (builder, run);
  add_label (builder, run, words, label);
  run->x += 7;
  if (run->x + figure > end)
    start_line (builder, run);
  ur_poster_show (builder, indicator);
  ur_poster_add_text (builder, number, &run->value, run->x, builder->y, value + 1);
  ur_poster_add_text (builder, unit, &run->unit, run->x + value + 7, builder->y, run->measure);
  run->x += figure + 34;
}

/* 发布用工需求的单位 1779 家　返还工会经费 3.57 亿元: as many to a line as fit. */
static void
add_figures (UrPosterBuilder *builder, const UrSection *section, double left, double measure)
{
  Run run = { .label = { UR_POSTER_ROLE_LABEL, UR_FACE_SANS, 28, FALSE, 43, UR_COLOR_TEXT1, UR_ALIGN_START },
              .value = { UR_POSTER_ROLE_VALUE, UR_FACE_SANS, 28, TRUE, 43, UR_COLOR_RED, UR_ALIGN_START },
              .unit = { UR_POSTER_ROLE_UNIT, UR_FACE_SANS, 28, FALSE, 43, UR_COLOR_TEXT1, UR_ALIGN_START },
              .left = left,
              .measure = measure,
              .x = left };
  g_autoptr (GPtrArray) figures = ur_poster_list_section_figures (section, builder->shown);

  if (figures->len == 0)
    return;
  builder->y += 6;
  for (guint i = 0; i < figures->len; i++)
    {
      const UrIndicator *indicator = g_ptr_array_index (figures, i);

      run.value.color = ur_figure_get_color (indicator);
      add_run_figure (builder, &run, indicator);
    }
  start_line (builder, &run);
}

static void
add_clauses (UrPosterBuilder *builder, const UrSection *section, double size, double x, double measure)
{
  UrPosterStyle head = { UR_POSTER_ROLE_HEADLINE, UR_FACE_SERIF, size, TRUE, 48,
                         UR_COLOR_TEXT1,          UR_ALIGN_START };
  UrPosterStyle rest = { UR_POSTER_ROLE_REST, UR_FACE_SANS, 28, FALSE, 42, UR_COLOR_TEXT2, UR_ALIGN_START };

  if (section->headline != NULL)
    builder->y += ur_poster_add_text (builder, section->headline, &head, x, builder->y, measure);
  if (section->rest != NULL)
    builder->y += ur_poster_add_text (builder, section->rest, &rest, x, builder->y, measure);
}

/* A point in a list, with a square before it. */
static void
add_point (UrPosterBuilder *builder, const char *words, double left, double measure)
{
  UrPosterStyle style = { UR_POSTER_ROLE_LEAD, UR_FACE_SANS, 30, FALSE, 47, UR_COLOR_TEXT1, UR_ALIGN_START };

  ur_poster_add_rect (builder, UR_POSTER_ROLE_BULLET, left + 1, builder->y + 18, 10, 10, UR_COLOR_RED);
  builder->y += ur_poster_add_text (builder, words, &style, left + 30, builder->y, measure - 30);
}

static void
add_leads (UrPosterBuilder *builder, const UrSection *section)
{
  builder->y += 3;
  for (guint i = 0; i < section->n_paragraphs; i++)
    {
      g_autofree char *lead = ur_lead_dup_point (&section->paragraphs[i]);

      if (lead != NULL)
        add_point (builder, lead, CARD_X, CARD_MEASURE);
    }
}

/* The sections inside one are its points. */
static void
add_inner (UrPosterBuilder *builder, const UrSection *section, double left, double measure)
{
  for (guint i = 1; i <= section->n_sections; i++)
    {
      g_autofree char *point = ur_poster_dup_point (&section[i]);

      add_point (builder, point, left, measure);
    }
}

static void
add_work (UrPosterBuilder *builder, const UrSection *section)
{
  UrPosterStyle numeral = {
    UR_POSTER_ROLE_NUMERAL, UR_FACE_SERIF, 60, TRUE, 72, UR_COLOR_RED, UR_ALIGN_START
  };
  double top = builder->y;
  double measure = UR_POSTER_RIGHT - TEXT_X;

  add_numeral (builder, section, &numeral, UR_POSTER_PADDING + 28, top + 56, NUMERAL_ROOM);
  builder->y += 21;
  add_clauses (builder, section, 36, TEXT_X, measure);
  add_inner (builder, section, TEXT_X, measure);
  add_figures (builder, section, TEXT_X, measure);
  builder->y = MAX (builder->y + 18, top + 112);
  ur_poster_add_hairline (builder, UR_POSTER_PADDING, builder->y, UR_POSTER_MEASURE);
  builder->y += 1;
}

/* A filled rectangle with round corners: a thick frame and what is in it, overlapping, so that no seam shows
 * at any scale. */
static void
add_round (UrPosterBuilder *builder, const UrRect *rect, UrColor color)
{
  UrScene *grounds = builder->grounds;
  double half = CARD_RADIUS / 2;
  UrRect inner = { rect->x + half, rect->y + half, rect->width - 2 * half, rect->height - 2 * half };
  UrSceneItem *frame =
      ur_poster_add_shape (builder, grounds, UR_SCENE_FRAME, UR_POSTER_ROLE_CARD, &inner, color);

  frame->radius = half;
  frame->line_width = CARD_RADIUS;
  ur_poster_add_shape (builder, grounds, UR_SCENE_RECTANGLE, UR_POSTER_ROLE_CARD, &inner, color);
}

static void
add_card (UrPosterBuilder *builder, double top)
{
  UrScene *grounds = builder->grounds;
  UrRect card = { UR_POSTER_PADDING, top, UR_POSTER_MEASURE, builder->y - top };
  UrRect block = { UR_POSTER_PADDING + 1, top + 1, CARD_BLOCK, builder->y - top - 2 };

  add_round (builder, &card, UR_COLOR_HAIRLINE);
  card = (UrRect){ card.x + 1, card.y + 1, card.width - 2, card.height - 2 };
  add_round (builder, &card, UR_COLOR_WHITE);
  add_round (builder, &block, UR_COLOR_RED);
  block.x += CARD_RADIUS;
  block.width -= CARD_RADIUS;
  ur_poster_add_shape (builder, grounds, UR_SCENE_RECTANGLE, UR_POSTER_ROLE_CARD, &block, UR_COLOR_RED);
}

static void
add_task (UrPosterBuilder *builder, const UrSection *section)
{
  UrPosterStyle numeral = { UR_POSTER_ROLE_NUMERAL, UR_FACE_SERIF, 64, TRUE, 78,
                            UR_COLOR_CREAM,         UR_ALIGN_START };
  double top = builder->y;

  add_numeral (builder, section, &numeral, UR_POSTER_PADDING + 1 + CARD_BLOCK / 2, top + 62, NUMERAL_ROOM);
  builder->y += 22;
  add_clauses (builder, section, 38, CARD_X, CARD_MEASURE);
  add_leads (builder, section);
  add_inner (builder, section, CARD_X, CARD_MEASURE);
  add_figures (builder, section, CARD_X, CARD_MEASURE);
  builder->y = ceil (MAX (builder->y + 13, top + 124));
  add_card (builder, top);
}

/* The figures of an introduction, over the whole width. */
static void
add_intro (UrPosterBuilder *builder, const UrSection *section)
{
  builder->y += 15;
  add_figures (builder, section, UR_POSTER_PADDING, UR_POSTER_MEASURE);
  builder->y += 18;
}

/* What an annex explains, as it says it. */
static void
add_words (UrPosterBuilder *builder, const UrSection *section)
{
  UrPosterStyle head = {
    UR_POSTER_ROLE_HEADLINE, UR_FACE_SERIF, 36, TRUE, 48, UR_COLOR_TEXT1, UR_ALIGN_START
  };

  builder->y += 15;
  if (section->title != NULL)
    {
      g_autofree char *heading = ur_section_dup_heading (section, "", ". ");

      builder->y +=
          ur_poster_add_text (builder, heading, &head, UR_POSTER_PADDING, builder->y, UR_POSTER_MEASURE);
    }
  for (guint i = 0; i < section->n_paragraphs; i++)
    if (section->paragraphs[i].kind == UR_PARAGRAPH_TEXT)
      {
        add_point (builder, section->paragraphs[i].text, UR_POSTER_PADDING, UR_POSTER_MEASURE);
        ur_poster_add_cut (builder, UR_POSTER_CUT_ROW);
      }
  if (section->depth == 0)
    add_figures (builder, section, UR_POSTER_PADDING, UR_POSTER_MEASURE);
  builder->y += 18;
}

static void
add_annex (UrPosterBuilder *builder, const UrPart *part)
{
  for (guint i = 0; i < part->n_sections; i++)
    if (ur_poster_shows_words (&part->sections[i]))
      add_words (builder, &part->sections[i]);
}

static void
add_gap (UrPosterBuilder *builder, gboolean cards)
{
  double gap = cards ? CARD_GAP / 2 : 0.0;

  builder->y += gap;
  ur_poster_add_cut (builder, UR_POSTER_CUT_ROW);
  builder->y += gap;
}

/**
 * ur_poster_add_part:
 *
 * A part of works or tasks: a row or a card for each section, after the figures of its introduction; of an
 * annex the text.
 */
void
ur_poster_add_part (UrPosterBuilder *builder, const UrPart *part)
{
  g_autofree char *note = NULL;
  g_autofree char *title = ur_poster_dup_part_title (part, &note);
  gboolean cards = part->kind == UR_PART_TASKS, begun = FALSE;

  ur_poster_add_head (builder, title, note, FALSE);
  builder->y += cards ? 8 : -11;
  if (part->kind == UR_PART_ANNEX)
    add_annex (builder, part);
  for (guint i = 0; part->kind != UR_PART_ANNEX && i < part->n_sections; i++)
    {
      const UrSection *section = &part->sections[i];

      if (!ur_poster_shows (section, builder->shown))
        continue;
      if (begun)
        add_gap (builder, cards);
      begun = TRUE;
      if (section->kind == UR_SECTION_INTRO)
        add_intro (builder, section);
      else if (cards)
        add_task (builder, section);
      else
        add_work (builder, section);
    }
}
