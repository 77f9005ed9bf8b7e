/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slides of the report's own sentences. */
#include "ur-slides-private.h"

#include <string.h>

#include "ur-phrase.h"

#define PARAGRAPH_GAP 24.0

/* Words are read from the last row of a room: never less than four and a half hundredths of the slide's
 * height.  They are as large as lets them stay on one slide, and of one size on all slides of a section. */
static const double sizes[] = { 72, 68, 64, 60, 56, 52, UR_SLIDE_BODY };
#define BESIDE 2 /* the first of them for words beside figures */

/**
 * ur_slide_body_type:
 * @size: of the words
 *
 * Returns: how the report's own words are set
 */
UrSlideType
ur_slide_body_type (double size)
{
  const UrSlideType type = { .role = UR_SLIDE_ROLE_BODY,
                             .face = UR_FACE_SERIF,
                             .size = size,
                             .floor = size,
                             .line = 1.55,
                             .align = UR_ALIGN_JUSTIFY,
                             .hang = TRUE,
                             .color = UR_COLOR_TEXT1 };

  return type;
}

/* Figures stay whole and are bold, as is the lead. */
static GArray *
list_spans (const UrParagraph *paragraph, gsize start, gsize end)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (UrTextSpan));
  gsize last = start;

  if (start < paragraph->lead_len)
    {
      UrTextSpan lead = { 0, MIN (end, paragraph->lead_len) - start, .bold = TRUE };

      g_array_append_val (spans, lead);
      last = MIN (end, paragraph->lead_len);
    }
  for (guint i = 0; i < paragraph->n_indicators; i++)
    {
      const UrIndicator *indicator = paragraph->indicators[i];
      UrTextSpan span = { indicator->figure_start - start, indicator->figure_end - start, TRUE, TRUE };

      if (indicator->figure_start < last || indicator->figure_end > end ||
          indicator->figure_end <= indicator->figure_start)
        continue;
      g_array_append_val (spans, span);
      last = indicator->figure_end;
    }
  return spans;
}

/**
 * ur_deck_fit_part:
 * @deck: a deck
 * @paragraph: a paragraph of the report
 * @start: where in it the part begins, in bytes
 * @end: where it ends
 * @type: how it is set
 * @width: room for a line
 *
 * Breaks a part of a paragraph into lines, its figures whole and bold.
 *
 * Returns: (transfer full): the lines
 */
UrSlideLines *
ur_deck_fit_part (
    UrDeck *deck, const UrParagraph *paragraph, gsize start, gsize end, const UrSlideType *type, double width)
{
  g_autofree char *text = g_strndup (paragraph->text + start, end - start);
  g_autoptr (GArray) spans = list_spans (paragraph, start, end);

  return ur_deck_fit (deck, text, (const UrTextSpan *) (gpointer) spans->data, spans->len, type, width);
}

/* As many whole sentences as fit, at least one; @end: where they end. */
static UrSlideLines *
fit_sentences (
    UrDeck *deck, const UrParagraph *paragraph, gsize start, double room, const UrSlideType *type, gsize *end)
{
  g_autoptr (UrSlideLines) lines = NULL;
  gsize next = ur_phrase_find_end (paragraph->text, start, UR_STOPS_SENTENCE);

  *end = next;
  lines = ur_deck_fit_part (deck, paragraph, start, next, type, UR_SLIDE_FULL);
  while (paragraph->text[next] != '\0')
    {
      g_autoptr (UrSlideLines) more = NULL;

      next = ur_phrase_find_end (paragraph->text, next, UR_STOPS_SENTENCE);
      more = ur_deck_fit_part (deck, paragraph, start, next, type, UR_SLIDE_FULL);
      if (ur_slide_lines_get_height (more) > room)
        break;
      g_clear_pointer (&lines, ur_slide_lines_free);
      lines = g_steal_pointer (&more);
      *end = next;
    }
  return g_steal_pointer (&lines);
}

/**
 * ur_deck_go_on:
 * @deck: a deck
 * @head: of the slide that is full
 *
 * Begins the slide on which it goes on.
 *
 * Returns: where the first thing on it begins
 */
double
ur_deck_go_on (UrDeck *deck, UrSlideHead *head)
{
  head->n++;
  ur_deck_begin (deck, head);
  return deck->slide->top;
}

/**
 * ur_deck_add_long_lines:
 * @deck: a deck
 * @head: of the slide being composed
 * @lines: lines; they go over to the slides
 * @type: how they were set
 * @x: left end of their measure
 * @y: top of the first
 *
 * Adds words that go on amid a sentence where they are longer than a slide.
 *
 * Returns: where the next thing begins
 */
double
ur_deck_add_long_lines (
    UrDeck *deck, UrSlideHead *head, UrSlideLines *lines, const UrSlideType *type, double x, double y)
{
  for (guint i = 0; i < lines->lines->len; i++)
    {
      if (y + lines->pitch > deck->slide->bottom)
        y = ur_deck_go_on (deck, head);
      y = ur_deck_add_lines (deck, lines, i, 1, type, x, y);
    }
  return y;
}

static double
add_paragraph (
    UrDeck *deck, UrSlideHead *head, const UrParagraph *paragraph, const UrSlideType *type, double y)
{
  gsize end;

  for (gsize start = 0; paragraph->text[start] != '\0'; start = end)
    {
      double room = deck->slide->bottom - y;
      g_autoptr (UrSlideLines) lines = fit_sentences (deck, paragraph, start, room, type, &end);
      double height = ur_slide_lines_get_height (lines);

      if (height > room && y > deck->slide->top)
        {
          y = ur_deck_go_on (deck, head);
          end = start;
          continue;
        }
      ur_deck_say (deck, "%.*s", (int) (end - start), paragraph->text + start);
      y = ur_deck_add_long_lines (deck, head, lines, type, UR_SLIDE_LEFT, y);
      if (paragraph->text[end] != '\0')
        y = ur_deck_go_on (deck, head);
    }
  return y + PARAGRAPH_GAP;
}

/* Where the section would end on the slide being composed, or somewhere below its room. */
static double
measure_paragraphs (UrDeck *deck, const UrSection *section, const UrSlideType *type)
{
  double y = deck->slide->top;

  for (guint i = 0; i < section->n_paragraphs && y <= deck->slide->bottom; i++)
    {
      const UrParagraph *paragraph = &section->paragraphs[i];
      g_autoptr (UrSlideLines) lines =
          ur_deck_fit_part (deck, paragraph, 0, strlen (paragraph->text), type, UR_SLIDE_FULL);

      if (paragraph->table != NULL)
        continue;
      y += ur_slide_lines_get_height (lines) + (i + 1 < section->n_paragraphs ? PARAGRAPH_GAP : 0);
    }
  return y;
}

static UrSlideType
choose_type (UrDeck *deck, const UrSection *section)
{
  UrSlideType type = ur_slide_body_type (UR_SLIDE_BODY);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      type = ur_slide_body_type (sizes[i]);
      if (measure_paragraphs (deck, section, &type) <= deck->slide->bottom)
        break;
    }
  return type;
}

/**
 * ur_deck_add_sentences:
 * @deck: a deck
 * @about: the slide's head
 * @section: its section
 *
 * Adds slides with the words of a section, cut between sentences where they are too many for one.
 */
void
ur_deck_add_sentences (UrDeck *deck, const UrSlideHead *about, const UrSection *section)
{
  UrSlideHead head = *about;
  UrSlideType type;
  double y;

  head.kind = UR_SLIDE_TEXT;
  ur_deck_begin (deck, &head);
  type = choose_type (deck, section);
  y = deck->slide->top;
  for (guint i = 0; i < section->n_paragraphs; i++)
    if (section->paragraphs[i].table == NULL)
      y = add_paragraph (deck, &head, &section->paragraphs[i], &type, y);
}

/* Adds the sentences in one size, or only measures them where @painted is FALSE; returns where they end. */
static double
set_quotes (UrDeck *deck,
            const UrIndicator **figures,
            guint n,
            const UrRect *room,
            const UrSlideType *type,
            gboolean painted)
{
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  double y = room->y;

  for (guint i = 0; i < n; i++)
    {
      const UrParagraph *paragraph = figures[i]->paragraph;
      gsize start = 0;
      gsize end;
      g_autoptr (UrSlideLines) lines = NULL;

      while ((end = ur_phrase_find_end (paragraph->text, start, UR_STOPS_SENTENCE)) <=
                 figures[i]->figure_start &&
             paragraph->text[end] != '\0')
        start = end;
      if (g_ptr_array_find (seen, paragraph->text + start, NULL))
        continue;
      g_ptr_array_add (seen, (gpointer) (paragraph->text + start));
      lines = ur_deck_fit_part (deck, paragraph, start, end, type, room->width);
      if (painted)
        {
          ur_deck_say (deck, "%.*s", (int) (end - start), paragraph->text + start);
          ur_deck_add_lines (deck, lines, 0, lines->lines->len, type, room->x, y);
        }
      y += ur_slide_lines_get_height (lines) + PARAGRAPH_GAP;
    }
  return y - PARAGRAPH_GAP;
}

/**
 * ur_deck_add_quotes:
 * @deck: a deck
 * @figures: (array length=n): figures in the report's order
 * @n: how many
 * @x: left end of the room
 * @width: of the room
 *
 * Adds the sentences that figures are in, as large as there is room for; nothing where there is too little.
 *
 * Returns: where they end, or 0 where they do not fit
 */
double
ur_deck_add_quotes (UrDeck *deck, const UrIndicator **figures, guint n, double x, double width)
{
  UrRect room = { x, deck->slide->top + 8, width, 0 };

  for (gsize i = BESIDE; i < G_N_ELEMENTS (sizes); i++)
    {
      const UrSlideType type = ur_slide_body_type (sizes[i]);

      if (set_quotes (deck, figures, n, &room, &type, FALSE) > deck->slide->bottom)
        continue;
      return set_quotes (deck, figures, n, &room, &type, TRUE);
    }
  return 0;
}
