/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slides of words: sentences, leads, contents. */
#include "ur-slides-private.h"

#include "ur-measures.h"

#define PARAGRAPH_GAP 24.0
#define NUMBER_WIDTH 150.0 /* of a lead's number */
#define CONTENT_NUMBER 84.0
#define CONTENT_GAP 60.0
#define ONE_COLUMN 5 /* sections that are in one column */

static UrSlideType
body_type (UrDeck *deck, double size)
{
  UrSlideType type = { .role = UR_SLIDE_ROLE_BODY,
                       .face = UR_FACE_SERIF,
                       .size = size,
                       .floor = size,
                       .line = 72.0 / 44,
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

static UrSlideLines *
fit_part (
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
  lines = fit_part (deck, paragraph, start, next, type, UR_SLIDE_FULL);
  while (paragraph->text[next] != '\0')
    {
      g_autoptr (UrSlideLines) more = NULL;

      next = ur_phrase_find_end (paragraph->text, next, UR_STOPS_SENTENCE);
      more = fit_part (deck, paragraph, start, next, type, UR_SLIDE_FULL);
      if (ur_slide_lines_get_height (more) > room)
        break;
      g_clear_pointer (&lines, ur_slide_lines_free);
      lines = g_steal_pointer (&more);
      *end = next;
    }
  return g_steal_pointer (&lines);
}

static double
go_on (UrDeck *deck, UrSlideHead *head)
{
  head->n++;
  ur_deck_begin (deck, head);
  return deck->slide->top;
}

/* A sentence longer than a slide goes on in the middle. */
static double
add_long_lines (UrDeck *deck, UrSlideHead *head, UrSlideLines *lines, const UrSlideType *type, double y)
{
  for (guint i = 0; i < lines->lines->len; i++)
    {
      if (y + lines->pitch > deck->slide->bottom)
        y = go_on (deck, head);
      y = ur_deck_add_lines (deck, lines, i, 1, type, UR_SLIDE_LEFT, y);
    }
  return y;
}

static double
add_paragraph (UrDeck *deck, UrSlideHead *head, const UrParagraph *paragraph, double y)
{
  const UrSlideType type = body_type (deck, 44);
  gsize end;

  for (gsize start = 0; paragraph->text[start] != '\0'; start = end)
    {
      double room = deck->slide->bottom - y;
      g_autoptr (UrSlideLines) lines = fit_sentences (deck, paragraph, start, room, &type, &end);
      double height = ur_slide_lines_get_height (lines);

      if (height > room && y > deck->slide->top)
        {
          y = go_on (deck, head);
          end = start;
          continue;
        }
      ur_deck_say (deck, "%.*s", (int) (end - start), paragraph->text + start);
      y = add_long_lines (deck, head, lines, &type, y);
      if (paragraph->text[end] != '\0')
        y = go_on (deck, head);
    }
  return y + PARAGRAPH_GAP;
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
  double y;

  head.kind = UR_SLIDE_TEXT;
  ur_deck_begin (deck, &head);
  y = deck->slide->top;
  for (guint i = 0; i < section->n_paragraphs; i++)
    y = add_paragraph (deck, &head, &section->paragraphs[i], y);
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
      lines = fit_part (deck, paragraph, start, end, type, room->width);
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
 * Adds the sentences that figures are in, in the largest of three sizes; nothing where none fits.
 *
 * Returns: whether they fit
 */
gboolean
ur_deck_add_quotes (UrDeck *deck, const UrIndicator **figures, guint n, double x, double width)
{
  static const double sizes[] = { 44, 38, 32 };
  UrRect room = { x, deck->slide->top + 8, width, 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const UrSlideType type = body_type (deck, sizes[i]);

      if (set_quotes (deck, figures, n, &room, &type, FALSE) > deck->slide->bottom)
        continue;
      set_quotes (deck, figures, n, &room, &type, TRUE);
      return TRUE;
    }
  return FALSE;
}

static char *
dup_lead (const UrParagraph *paragraph)
{
  char *lead = ur_lead_dup_point (paragraph);

  return lead != NULL ? lead : ur_lead_dup_outline (paragraph);
}

/* Adds a lead with its number and count, or only measures it; returns where it ends. */
static double
add_lead (UrDeck *deck, const UrParagraph *paragraph, double y, gboolean painted)
{
  UrSlideType type = { .role = UR_SLIDE_ROLE_BODY,
                       .face = UR_FACE_SERIF,
                       .size = 56,
                       .floor = 40,
                       .line = 80.0 / 56,
                       .max_lines = 2,
                       .bold = TRUE,
                       .hang = TRUE,
                       .color = UR_COLOR_TEXT1 };
  UrSlideType number = { .role = UR_SLIDE_ROLE_LABEL,
                         .size = 46,
                         .floor = 32,
                         .line = 80.0 / 46,
                         .max_lines = 1,
                         .bold = TRUE,
                         .color = UR_COLOR_RED_TEXT };
  UrSlideType count = {
    .role = UR_SLIDE_ROLE_CONTEXT, .size = 31, .line = 44.0 / 31, .color = UR_COLOR_TEXT3
  };
  g_autofree char *lead = dup_lead (paragraph);
  g_autofree char *place = ur_lead_dup_number (paragraph);
  g_autoptr (GArray) measures = ur_measures_split (paragraph);
  g_autofree char *words = g_strdup_printf ("%u 条措施（本程序按分句计）", measures->len);
  guint n_items = ur_scene_get_n_items (deck->slide->scene);
  double x = UR_SLIDE_LEFT + NUMBER_WIDTH;

  ur_deck_add_text (deck, place, &number, UR_SLIDE_LEFT, y, NUMBER_WIDTH - 20);
  y = ur_deck_add_text (deck, lead, &type, x, y, UR_SLIDE_RIGHT - x);
  if (measures->len > 0)
    y = ur_deck_add_text (deck, words, &count, x, y, UR_SLIDE_RIGHT - x);
  if (!painted)
    ur_scene_truncate (deck->slide->scene, n_items);
  else
    ur_deck_say (deck, "%s %s", place, lead);
  return y;
}

/**
 * ur_deck_add_leads:
 * @deck: a deck
 * @about: the slide's head
 * @section: a task
 *
 * Adds slides with the leads of a task, each with its number and the count of its measures.
 */
void
ur_deck_add_leads (UrDeck *deck, const UrSlideHead *about, const UrSection *section)
{
  UrSlideHead head = *about;
  double y;

  head.kind = UR_SLIDE_LEADS;
  ur_deck_begin (deck, &head);
  y = deck->slide->top;
  for (guint i = 0; i < section->n_paragraphs; i++)
    {
      UrRect rule = { UR_SLIDE_LEFT, y + 24, UR_SLIDE_FULL, 2 };
      gboolean first = y <= deck->slide->top;

      if (!first && add_lead (deck, &section->paragraphs[i], y + 50, FALSE) > deck->slide->bottom)
        {
          y = go_on (deck, &head);
          first = TRUE;
        }
      if (!first)
        ur_deck_add (deck, UR_SCENE_RECTANGLE, UR_SLIDE_ROLE_RULE, &rule, UR_COLOR_GRID);
      y = add_lead (deck, &section->paragraphs[i], y + (first ? 0 : 50), TRUE);
    }
}

static void
say_content (UrDeck *deck, const UrSection *section)
{
  g_autofree char *heading = ur_section_dup_heading (section, "", " ");

  ur_deck_say (deck, "%s", heading);
}

/* Number, headline and the clause after it; returns the height. */
static double
add_content (UrDeck *deck, const UrSection *section, double x, double top, double width, gboolean painted)
{
  UrSlideType number = { .role = UR_SLIDE_ROLE_LABEL,
                         .face = UR_FACE_SERIF,
                         .size = 60,
                         .floor = 30,
                         .line = 64.0 / 60,
                         .max_lines = 1,
                         .color = UR_COLOR_RED_TEXT };
  UrSlideType headline = { .role = UR_SLIDE_ROLE_BODY,
                           .face = UR_FACE_SERIF,
                           .size = 42,
                           .floor = 34,
                           .line = 60.0 / 42,
                           .max_lines = 1,
                           .bold = TRUE,
                           .hang = TRUE,
                           .color = UR_COLOR_TEXT1 };
  UrSlideType rest = { .role = UR_SLIDE_ROLE_CONTEXT,
                       .size = 28,
                       .floor = 26,
                       .line = 42.0 / 28,
                       .max_lines = 1,
                       .color = UR_COLOR_TEXT2 };
  g_autofree char *digits = ur_section_dup_number (section);
  guint n_items = ur_scene_get_n_items (deck->slide->scene);
  double y = top;

  if (*digits != '\0')
    ur_deck_add_text (deck, digits, &number, x, y, CONTENT_NUMBER);
  x += CONTENT_NUMBER;
  width -= CONTENT_NUMBER;
  y = ur_deck_add_text (deck, section->headline, &headline, x, y, width);
  if (section->rest != NULL)
    y = ur_deck_add_text (deck, section->rest, &rest, x, y, width);
  if (!painted)
    ur_scene_truncate (deck->slide->scene, n_items);
  else
    say_content (deck, section);
  return y - top;
}

static double
measure_contents (UrDeck *deck, const GPtrArray *sections, double width)
{
  double pitch = 0;

  for (guint i = 0; i < sections->len; i++)
    pitch = MAX (pitch, add_content (deck, g_ptr_array_index (sections, i), 0, 0, width, FALSE) + 28);
  return pitch;
}

/* Slides that list sections, down one column or two. */
static void
add_list (UrDeck *deck, UrSlideHead *head, const GPtrArray *sections)
{
  guint columns = sections->len > ONE_COLUMN ? 2 : 1;
  double width = (UR_SLIDE_FULL - (columns - 1) * CONTENT_GAP) / columns, pitch;

  ur_deck_begin (deck, head);
  pitch = measure_contents (deck, sections, width);
  for (guint first = 0; first < sections->len;)
    {
      double top = deck->slide->top - (head->subtitle != NULL ? 0 : 60);
      guint rows = MAX (1, (guint) ((deck->slide->bottom - top + 28) / pitch));
      guint n = MIN (sections->len - first, rows * columns);

      rows = (n + columns - 1) / columns;
      for (guint i = 0; i < n; i++)
        add_content (deck, g_ptr_array_index (sections, first + i),
                     UR_SLIDE_LEFT + i / rows * (width + CONTENT_GAP), top + i % rows * pitch, width, TRUE);
      first += n;
      if (first < sections->len)
        go_on (deck, head);
    }
}

/**
 * ur_deck_add_contents:
 * @deck: a deck
 * @part: a part with several headings
 *
 * Adds slides that list the headings of a part; what is inside a section is listed with that.
 */
void
ur_deck_add_contents (UrDeck *deck, const UrPart *part)
{
  g_autofree char *count = part->n_items > 0 ? g_strdup_printf ("%u 项", part->n_items) : NULL;
  g_autoptr (GPtrArray) sections = g_ptr_array_new ();
  UrSlideHead head = { .kind = UR_SLIDE_PART,
                       .id = part->id,
                       .kicker = deck->slides->report->title_lines[0],
                       .kicker_rest = count,
                       .title = part->title,
                       .part = part };

  for (guint i = 0; i < part->n_sections; i++)
    if (ur_section_is_item (&part->sections[i]) && part->sections[i].depth == 0)
      g_ptr_array_add (sections, &part->sections[i]);
  add_list (deck, &head, sections);
}

/**
 * ur_deck_add_inner:
 * @deck: a deck
 * @about: the slide's head
 * @section: a section with others inside it
 *
 * Adds slides that list what is inside @section.
 */
void
ur_deck_add_inner (UrDeck *deck, const UrSlideHead *about, const UrSection *section)
{
  g_autoptr (GPtrArray) sections = g_ptr_array_new ();
  g_autofree char *id = g_strconcat (about->id, "-contents", NULL);
  UrSlideHead head = *about;

  head.id = id;
  for (guint i = 1; i <= section->n_sections; i++)
    g_ptr_array_add (sections, (gpointer) &section[i]);
  add_list (deck, &head, sections);
}
