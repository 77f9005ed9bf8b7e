/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slides of tasks: leads, and below each what is to be done. */
#include "ur-slides-private.h"

#include "ur-measures.h"

#define NUMBER_WIDTH 150.0 /* of a lead's number */
#define LEAD_GAP 44.0      /* between two leads, a rule in its middle */
#define MEASURE_GAP 10.0
#define SQUARE 12.0 /* before a measure */
#define X (UR_SLIDE_LEFT + NUMBER_WIDTH)
#define WIDTH (UR_SLIDE_RIGHT - X)

/* How the words of a task are set: leads a little larger than measures. */
typedef struct
{
  UrSlideType number, lead, measure;
} Types;

static Types
get_types (double size)
{
  const UrSlideType lead = { .role = UR_SLIDE_ROLE_BODY,
                             .face = UR_FACE_SERIF,
                             .size = size + 6,
                             .floor = size + 6,
                             .line = 1.4,
                             .bold = TRUE,
                             .hang = TRUE,
                             .color = UR_COLOR_TEXT1 };
  Types types = { .lead = lead, .measure = ur_slide_body_type (size) };

  types.measure.line = 1.4;
  types.number = lead;
  types.number.role = UR_SLIDE_ROLE_LABEL;
  types.number.face = UR_FACE_SANS;
  types.number.floor = UR_SLIDE_SMALL;
  types.number.max_lines = 1;
  types.number.hang = FALSE;
  types.number.color = UR_COLOR_RED_TEXT;
  return types;
}

/* NULL where the paragraph has none: its first measure is beside the number then. */
static char *
dup_lead (const UrParagraph *paragraph, gboolean again)
{
  g_autofree char *lead = ur_lead_dup_point (paragraph);

  return lead != NULL ? g_strconcat (lead, again ? UR_SLIDE_CONTINUED : NULL, NULL) : NULL;
}

static double
measure_lead (UrDeck *deck, const UrParagraph *paragraph, const Types *types)
{
  g_autofree char *lead = dup_lead (paragraph, FALSE);
  g_autoptr (UrSlideLines) lines = NULL;

  if (lead == NULL)
    return 0;
  lines = ur_deck_fit (deck, lead, NULL, 0, &types->lead, WIDTH);
  return ur_slide_lines_get_height (lines);
}

static UrSlideLines *
fit_measure (UrDeck *deck, const UrParagraph *paragraph, const UrTextRange *range, const Types *types)
{
  return ur_deck_fit_part (deck, paragraph, range->start, range->end, &types->measure, WIDTH);
}

/* Height of a lead and its measures, or more than @room. */
static double
measure_paragraph (UrDeck *deck, const UrParagraph *paragraph, const Types *types, double room)
{
  g_autoptr (GArray) measures = ur_measures_split (paragraph);
  double height = measure_lead (deck, paragraph, types);

  for (guint i = 0; i < measures->len && height <= room; i++)
    {
      g_autoptr (UrSlideLines) lines =
          fit_measure (deck, paragraph, &g_array_index (measures, UrTextRange, i), types);

      height += MEASURE_GAP + ur_slide_lines_get_height (lines);
    }
  return height;
}

/* What is read aloud: tables are no sentences, and their figures are in charts. */
static GPtrArray *
list_paragraphs (const UrSection *section)
{
  GPtrArray *paragraphs = g_ptr_array_new ();

  for (guint i = 0; i < section->n_paragraphs; i++)
    if (section->paragraphs[i].table == NULL)
      g_ptr_array_add (paragraphs, (gpointer) &section->paragraphs[i]);
  return paragraphs;
}

static gboolean
fits (UrDeck *deck, const GPtrArray *paragraphs, const Types *types)
{
  double room = deck->slide->bottom - deck->slide->top;

  for (guint i = 0; i < paragraphs->len && room >= 0; i++)
    room -= measure_paragraph (deck, g_ptr_array_index (paragraphs, i), types, room) + (i > 0 ? LEAD_GAP : 0);
  return room >= 0;
}

/* As large as lets the task stay on one slide; else as many words on each as can be read in a room. */
static Types
choose_types (UrDeck *deck, const GPtrArray *paragraphs)
{
  static const double sizes[] = { 66, 63, 60, 56, 52 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const Types types = get_types (sizes[i]);

      if (fits (deck, paragraphs, &types))
        return types;
    }
  return get_types (UR_SLIDE_BODY);
}

/* Number and lead; @again: where its measures go on. */
static double
add_lead (UrDeck *deck, const UrParagraph *paragraph, const Types *types, gboolean again, double y)
{
  g_autofree char *lead = dup_lead (paragraph, again);
  g_autofree char *place = ur_lead_dup_number (paragraph);

  ur_deck_add_text (deck, place, &types->number, UR_SLIDE_LEFT, y, NUMBER_WIDTH - 20);
  if (*place != '\0' || lead != NULL)
    ur_deck_say (deck, "%s%s%s", place, *place != '\0' && lead != NULL ? " " : "", lead != NULL ? lead : "");
  return lead != NULL ? ur_deck_add_text (deck, lead, &types->lead, X, y, WIDTH) : y;
}

static double
add_measure (UrDeck *deck,
             UrSlideHead *head,
             const UrParagraph *paragraph,
             const UrTextRange *range,
             const Types *types,
             double y)
{
  g_autoptr (UrSlideLines) lines = fit_measure (deck, paragraph, range, types);
  const UrRect square = { X - 44, y + (lines->pitch - SQUARE) / 2, SQUARE, SQUARE };

  if (paragraph->lead_len > 0)
    ur_deck_add (deck, UR_SCENE_RECTANGLE, UR_SLIDE_ROLE_RULE, &square, UR_COLOR_RED);
  ur_deck_say (deck, "%.*s", (int) (range->end - range->start), paragraph->text + range->start);
  return ur_deck_add_long_lines (deck, head, lines, &types->measure, X, y);
}

static double
measure_measure (UrDeck *deck, const UrParagraph *paragraph, const UrTextRange *range, const Types *types)
{
  g_autoptr (UrSlideLines) lines = fit_measure (deck, paragraph, range, types);

  return ur_slide_lines_get_height (lines);
}

/* Heights of a lead and its measures. */
typedef struct
{
  double lead;
  GArray *measures; /* of double */
} Heights;

static void
clear_heights (gpointer data)
{
  g_array_unref (((Heights *) data)->measures);
}

static GArray *
measure_task (UrDeck *deck, const GPtrArray *paragraphs, const Types *types)
{
  GArray *heights = g_array_new (FALSE, FALSE, sizeof (Heights));

  g_array_set_clear_func (heights, clear_heights);
  for (guint i = 0; i < paragraphs->len; i++)
    {
      const UrParagraph *paragraph = g_ptr_array_index (paragraphs, i);
      g_autoptr (GArray) measures = ur_measures_split (paragraph);
      const Heights own = { measure_lead (deck, paragraph, types),
                            g_array_new (FALSE, FALSE, sizeof (double)) };

      for (guint k = 0; k < measures->len; k++)
        {
          const double height =
              measure_measure (deck, paragraph, &g_array_index (measures, UrTextRange, k), types);

          g_array_append_val (own.measures, height);
        }
      g_array_append_val (heights, own);
    }
  return heights;
}

/* How high a lead with its first measure is. */
static double
get_start (const Heights *heights)
{
  return heights->lead +
         (heights->measures->len > 0 ? MEASURE_GAP + g_array_index (heights->measures, double, 0) : 0);
}

/* How many slides it takes with so much room on each. */
static guint
count_slides (const GArray *heights, double room)
{
  guint n = 1;
  double y = 0;

  for (guint i = 0; i < heights->len; i++)
    {
      const Heights *own = &g_array_index (heights, Heights, i);
      const gboolean turns = i > 0 && y + LEAD_GAP + get_start (own) > room;

      n += turns ? 1 : 0;
      y = (turns || i == 0 ? 0 : y + LEAD_GAP) + own->lead;
      for (guint k = 0; k < own->measures->len; k++)
        {
          const double height = MEASURE_GAP + g_array_index (own->measures, double, k);

          if (k > 0 && y + height > room)
            {
              n++;
              y = own->lead;
            }
          y += height;
        }
    }
  return n;
}

/* The least room with which it takes no more slides than with all of it: the last slide is as full as the
 * others then, not with a lone measure on it. */
static double
balance (const GArray *heights, double room)
{
  const guint n = count_slides (heights, room);
  double low = room / 2;

  if (n == 1)
    return room;
  while (room - low > 1)
    {
      const double middle = (low + room) / 2;

      if (count_slides (heights, middle) > n)
        low = middle;
      else
        room = middle;
    }
  return room;
}

/* A slide ends between two measures, and where it goes on the lead is said again. */
static double
add_measures (UrDeck *deck,
              UrSlideHead *head,
              const UrParagraph *paragraph,
              const Heights *heights,
              const Types *types,
              double room,
              double y)
{
  g_autoptr (GArray) measures = ur_measures_split (paragraph);

  for (guint i = 0; i < measures->len; i++)
    {
      const double height = g_array_index (heights->measures, double, i);

      if (i > 0 && y + MEASURE_GAP + height > deck->slide->top + room)
        y = add_lead (deck, paragraph, types, TRUE, ur_deck_go_on (deck, head));
      y = add_measure (deck, head, paragraph, &g_array_index (measures, UrTextRange, i), types,
                       i > 0 || paragraph->lead_len > 0 ? y + MEASURE_GAP : y);
    }
  return y;
}

/**
 * ur_deck_add_leads:
 * @deck: a deck
 * @about: the slide's head
 * @section: a task
 *
 * Adds slides with the leads of a task, each with its number and, below it, its measures word for word,
 * evenly spread.
 */
void
ur_deck_add_leads (UrDeck *deck, const UrSlideHead *about, const UrSection *section)
{
  UrSlideHead head = *about;
  g_autoptr (GPtrArray) paragraphs = list_paragraphs (section);
  g_autoptr (GArray) heights = NULL;
  Types types;
  double y, room;

  head.kind = UR_SLIDE_LEADS;
  ur_deck_begin (deck, &head);
  types = choose_types (deck, paragraphs);
  heights = measure_task (deck, paragraphs, &types);
  room = balance (heights, deck->slide->bottom - deck->slide->top);
  y = deck->slide->top;
  for (guint i = 0; i < paragraphs->len; i++)
    {
      const UrParagraph *paragraph = g_ptr_array_index (paragraphs, i);
      const Heights *own = &g_array_index (heights, Heights, i);
      const UrRect rule = { UR_SLIDE_LEFT, y + LEAD_GAP / 2 - 1, UR_SLIDE_FULL, 2 };

      if (i > 0 && y + LEAD_GAP + get_start (own) > deck->slide->top + room)
        y = ur_deck_go_on (deck, &head);
      else if (i > 0)
        {
          ur_deck_add (deck, UR_SCENE_RECTANGLE, UR_SLIDE_ROLE_RULE, &rule, UR_COLOR_GRID);
          y += LEAD_GAP;
        }
      y = add_lead (deck, paragraph, &types, FALSE, y);
      y = add_measures (deck, &head, paragraph, own, &types, room, y);
    }
}
