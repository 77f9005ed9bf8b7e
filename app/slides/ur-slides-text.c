/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slides in the making: head, foot and texts that fit. */
#include "ur-pdf.h"
#include "ur-slides-private.h"

#include <math.h>

#define FOOT_BOTTOM 1036.5 /* of the last line of the foot */
#define FOOT_LINE 37.0
#define HEAD_TOP 74.0
#define BODY_TOP 346.0
#define BAR_WIDTH 24.0

static void
slide_append_id (GString *id, const UrSlideHead *head)
{
  g_string_append (id, head->id);
  if (head->n > 0)
    g_string_append_printf (id, "+%u", head->n);
}

/**
 * ur_deck_say:
 * @deck: a deck
 * @format: a paragraph of what the slide being composed says
 *
 * Adds to the text that stands for the picture where it can not be seen.
 */
void
ur_deck_say (UrDeck *deck, const char *format, ...)
{
  GString *text = deck->slide->text;
  va_list arguments;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  va_start (arguments, format);
  g_string_append_vprintf (text, format, arguments);
  va_end (arguments);
}

/**
 * ur_deck_add:
 * @deck: a deck
 * @kind: how it is painted
 * @role: what it is
 * @rect: where
 * @color: in what colour
 *
 * Returns: (transfer none): the new item of the slide being composed, good until the next one is added
 */
UrSceneItem *
ur_deck_add (UrDeck *deck, UrSceneKind kind, UrSlideRole role, const UrRect *rect, UrColor color)
{
  return ur_scene_add (deck->slide->scene, kind, (int) role, color, rect);
}

/* Lines that went over to the slides have left a gap. */
static void
line_free (gpointer line)
{
  if (line != NULL)
    ur_line_unref (line);
}

static void
measure_lines (UrSlideLines *lines)
{
  lines->width = 0;
  for (guint i = 0; i < lines->lines->len; i++)
    {
      const UrLine *line = g_ptr_array_index (lines->lines, i);

      lines->width = MAX (lines->width, line->x + line->width);
    }
}

/**
 * ur_deck_fit:
 * @deck: a deck
 * @text: one paragraph
 * @spans: (nullable) (array length=n_spans): what of it is bold or never broken
 * @n_spans: how many
 * @type: how it is set at best
 * @width: room for a line
 *
 * Breaks a text into lines.  It shrinks to the floor of @type to stay within its number of lines and then
 * takes more: no text of a slide is cut.
 *
 * Returns: (transfer full): the lines
 */
UrSlideLines *
ur_deck_fit (UrDeck *deck,
             const char *text,
             const UrTextSpan *spans,
             guint n_spans,
             const UrSlideType *type,
             double width)
{
  UrSlideLines *lines = g_new0 (UrSlideLines, 1);
  UrTextStyle style = { .face = type->face,
                        .size = type->size,
                        .bold = type->bold,
                        .align = type->align,
                        .hang = type->hang,
                        .tight = TRUE,
                        .words = type->bold };

  for (;;)
    {
      lines->lines = ur_typesetter_break (deck->typesetter, text, spans, n_spans, &style, width);
      g_ptr_array_set_free_func (lines->lines, line_free);
      measure_lines (lines);
      if ((type->max_lines == 0 || lines->lines->len <= type->max_lines) && lines->width <= width + 0.01)
        break;
      if (style.size <= type->floor)
        break;
      style.size = MAX (type->floor, style.size - 2);
      g_clear_pointer (&lines->lines, g_ptr_array_unref);
    }
  lines->size = style.size;
  lines->pitch = round (style.size * type->line);
  return lines;
}

/**
 * ur_slide_lines_free:
 * @lines: (transfer full): lines
 */
void
ur_slide_lines_free (UrSlideLines *lines)
{
  g_ptr_array_unref (lines->lines);
  g_free (lines);
}

/**
 * ur_slide_lines_get_height:
 * @lines: lines
 *
 * Returns: how high they are together
 */
double
ur_slide_lines_get_height (const UrSlideLines *lines)
{
  return lines->lines->len * lines->pitch;
}

/* The lines of a paragraph are one element.  A number of the page is no part of what it says. */
static void
add_tag (UrDeck *deck, UrSceneKind kind, UrSlideRole role)
{
  const char *tag = role == UR_SLIDE_ROLE_TITLE   ? "H1"
                    : role == UR_SLIDE_ROLE_FOLIO ? UR_PDF_TAG_FOOTER
                                                  : "P";

  ur_scene_add_tag (deck->slide->scene, kind, tag);
  ur_scene_peek_last (deck->slide->scene)->role = (int) role;
}

/**
 * ur_deck_add_lines:
 * @deck: a deck
 * @lines: lines; those that are added go over to the slides
 * @first: index of the first that is added
 * @n: how many are
 * @type: how they were set
 * @x: left end of their measure
 * @y: top of the first
 *
 * Returns: where the next thing begins
 */
double
ur_deck_add_lines (
    UrDeck *deck, UrSlideLines *lines, guint first, guint n, const UrSlideType *type, double x, double y)
{
  if (n > 0)
    add_tag (deck, UR_SCENE_TAG_BEGIN, type->role);
  for (guint i = first; i < first + n; i++, y += lines->pitch)
    {
      UrLine *line = g_steal_pointer (&lines->lines->pdata[i]);
      /* The ink of Chinese characters reaches from 0.88 above the baseline to 0.12 below it. */
      UrSceneItem *item = ur_scene_add_text (deck->slide->scene, (int) type->role, type->color, x,
                                             y + lines->pitch / 2 + 0.38 * lines->size, line);

      item->rect.y = y;
      item->rect.height = lines->pitch;
    }
  if (n > 0)
    add_tag (deck, UR_SCENE_TAG_END, type->role);
  return y;
}

/**
 * ur_deck_add_text:
 * @deck: a deck
 * @text: one paragraph; an empty one is left out
 * @type: how it is set
 * @x: left end of its measure
 * @y: top of its first line
 * @width: of the measure
 *
 * Returns: where the next thing begins
 */
double
ur_deck_add_text (UrDeck *deck, const char *text, const UrSlideType *type, double x, double y, double width)
{
  g_autoptr (UrSlideLines) lines = ur_deck_fit (deck, text, NULL, 0, type, width);

  return ur_deck_add_lines (deck, lines, 0, lines->lines->len, type, x, y);
}

/**
 * ur_deck_add_ground:
 * @deck: a deck
 * @color: colour of the slide
 * @bar: colour of the bar at its left
 *
 * Fills the slide being composed.  No one rectangle covers all of it: cairo would take that for a new
 * beginning and forget the tags of a PDF before it.
 */
void
ur_deck_add_ground (UrDeck *deck, UrColor color, UrColor bar)
{
  const UrRect ground = { BAR_WIDTH / 2, 0, UR_SLIDE_WIDTH - BAR_WIDTH / 2, UR_SLIDE_HEIGHT };
  const UrRect left = { 0, 0, BAR_WIDTH, UR_SLIDE_HEIGHT };

  ur_deck_add (deck, UR_SCENE_RECTANGLE, UR_SLIDE_ROLE_GROUND, &ground, color);
  ur_deck_add (deck, UR_SCENE_RECTANGLE, UR_SLIDE_ROLE_GROUND, &left, bar);
}

static char *
dup_foot (UrDeck *deck, const GPtrArray *notes)
{
  g_autofree char *source = ur_report_dup_source (deck->slides->report);
  GString *foot = g_string_new ("来源：");

  g_string_append (foot, source);
  g_string_append (foot, "。");
  for (guint i = 0; notes != NULL && i < notes->len; i++)
    g_string_append_printf (foot, "%s%s", i > 0 ? " " : "", (const char *) g_ptr_array_index (notes, i));
  return g_string_free (foot, FALSE);
}

/* The foot grows upwards; the page number is added when all slides are there. */
static void
add_foot (UrDeck *deck, const GPtrArray *notes)
{
  const UrSlideType type = { .role = UR_SLIDE_ROLE_FOOT,
                             .size = UR_SLIDE_FOOT,
                             .floor = UR_SLIDE_FOOT,
                             .line = FOOT_LINE / UR_SLIDE_FOOT,
                             .color = UR_COLOR_TEXT3 };
  g_autofree char *foot = dup_foot (deck, notes);
  g_autoptr (UrSlideLines) lines = ur_deck_fit (deck, foot, NULL, 0, &type, UR_SLIDE_FULL - 140);
  double top = FOOT_BOTTOM - ur_slide_lines_get_height (lines);

  ur_deck_add_lines (deck, lines, 0, lines->lines->len, &type, UR_SLIDE_LEFT, top);
  deck->slide->bottom = top - 26;
}

/* The part in bold, then what of it; returns how much lower than one line it is. */
static double
add_kicker (UrDeck *deck, const UrSlideHead *head)
{
  UrSlideType type = { .role = UR_SLIDE_ROLE_KICKER,
                       .size = UR_SLIDE_SMALL,
                       .floor = UR_SLIDE_SMALL,
                       .line = 48 / UR_SLIDE_SMALL,
                       .max_lines = 1,
                       .bold = TRUE,
                       .hang = TRUE,
                       .color = UR_COLOR_RED_TEXT };
  double rest = head->kicker_rest != NULL ? 400 : 0;
  g_autoptr (UrSlideLines) lines = ur_deck_fit (deck, head->kicker, NULL, 0, &type, UR_SLIDE_FULL - rest);
  double x = UR_SLIDE_LEFT + lines->width + 18;
  double end = ur_deck_add_lines (deck, lines, 0, lines->lines->len, &type, UR_SLIDE_LEFT, HEAD_TOP);
  double more = end - HEAD_TOP - lines->pitch;

  if (head->kicker_rest == NULL)
    return more;
  type.bold = FALSE;
  type.hang = FALSE;
  type.color = UR_COLOR_TEXT3;
  ur_deck_add_text (deck, head->kicker_rest, &type, x, HEAD_TOP, UR_SLIDE_RIGHT - x);
  return more;
}

static void
add_head (UrDeck *deck, const UrSlideHead *head)
{
  const UrSlideType title = { .role = UR_SLIDE_ROLE_TITLE,
                              .face = UR_FACE_SERIF,
                              .size = 74,
                              .floor = 48,
                              .line = 104.0 / 74,
                              .max_lines = 1,
                              .bold = TRUE,
                              .hang = TRUE,
                              .color = UR_COLOR_TEXT1 };
  const UrSlideType subtitle = { .role = UR_SLIDE_ROLE_SUBTITLE,
                                 .face = UR_FACE_SERIF,
                                 .size = 40,
                                 .floor = UR_SLIDE_SMALL,
                                 .line = 58.0 / 40,
                                 .max_lines = 1,
                                 .hang = TRUE,
                                 .color = UR_COLOR_TEXT2 };
  double y = HEAD_TOP + 54 + add_kicker (deck, head);

  y = ur_deck_add_text (deck, deck->slide->title, &title, UR_SLIDE_LEFT, y, UR_SLIDE_FULL);
  if (head->subtitle != NULL)
    y = ur_deck_add_text (deck, head->subtitle, &subtitle, UR_SLIDE_LEFT, y, UR_SLIDE_FULL);
  /* A chart over the whole width needs the height. */
  deck->slide->top = head->kind == UR_SLIDE_CHART ? y + 26 : MAX (BODY_TOP, y + 40);
}

/**
 * ur_slide_dup_place:
 * @section: a section
 *
 * Returns: (transfer full) (nullable): what is said of a slide's place beside the name of its part: 第 5 项,
 * or what the report itself calls the section
 */
char *
ur_slide_dup_place (const UrSection *section)
{
  if (section->numeral == NULL && section->number > 0 && section->parent == NULL)
    return g_strdup_printf ("第 %u 项", section->number);
  if (section->number > 0)
    return ur_section_dup_place (section);
  return section->parent != NULL ? ur_slide_dup_place (section->parent) : NULL;
}

/**
 * ur_deck_begin:
 * @deck: a deck
 * @head: what the slide is about
 *
 * Adds a slide with its ground, head and foot; what is added from here on belongs to it.  Its room lies
 * between @top and @bottom.  A slide on which something goes on says so after its title.
 *
 * Returns: (transfer none): the slide
 */
UrSlide *
ur_deck_begin (UrDeck *deck, const UrSlideHead *head)
{
  UrSlide *slide = g_new0 (UrSlide, 1);
  g_autoptr (GString) id = g_string_new (NULL);

  slide_append_id (id, head);
  slide->kind = head->kind;
  slide->id = g_strdup (id->str);
  slide->title = g_strconcat (head->title, head->n > 0 ? UR_SLIDE_CONTINUED : NULL, NULL);
  slide->part = head->part;
  slide->section = head->section;
  slide->chart = head->chart;
  slide->scene = ur_scene_new (UR_SLIDE_WIDTH, UR_SLIDE_HEIGHT, ur_slide_role_names);
  ur_scene_set_id (slide->scene, slide->id);
  slide->figures = g_ptr_array_new ();
  slide->pictured = g_ptr_array_new ();
  slide->text = g_string_new (NULL);
  slide->bottom = UR_SLIDE_HEIGHT;
  g_ptr_array_add (deck->slides->slides, slide);
  deck->slide = slide;
  if (head->kicker == NULL) /* the first and the last one look otherwise */
    return slide;
  ur_deck_add_ground (deck, UR_COLOR_PLOT, UR_COLOR_RED);
  ur_deck_say (deck, "%s%s%s", head->kicker, head->kicker_rest != NULL ? " " : "",
               head->kicker_rest != NULL ? head->kicker_rest : "");
  ur_deck_say (deck, "%s", slide->title);
  if (head->subtitle != NULL)
    ur_deck_say (deck, "%s", head->subtitle);
  add_head (deck, head);
  add_foot (deck, head->notes);
  return slide;
}

/* The foot is laid out first, because it says how much room is left, but read last. */
static void
move_foot (UrSlide *slide)
{
  guint n = ur_scene_get_n_items (slide->scene);
  guint at = 0;

  for (guint i = 0; i < n; i++)
    if (ur_scene_peek_item (slide->scene, at)->role == UR_SLIDE_ROLE_FOOT)
      ur_scene_reorder (slide->scene, at, n - 1);
    else
      at++;
}

/**
 * ur_deck_add_folios:
 * @deck: a deck whose slides are all there
 *
 * Numbers all slides but the first and the last one, at the right of the foot.
 */
void
ur_deck_add_folios (UrDeck *deck)
{
  const UrSlideType type = { .role = UR_SLIDE_ROLE_FOLIO,
                             .size = UR_SLIDE_FOOT,
                             .floor = UR_SLIDE_FOOT,
                             .line = FOOT_LINE / UR_SLIDE_FOOT,
                             .align = UR_ALIGN_END,
                             .color = UR_COLOR_TEXT3 };

  for (guint i = 0; i < deck->slides->slides->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      deck->slide = g_ptr_array_index (deck->slides->slides, i);
      if (deck->slide->kind == UR_SLIDE_TITLE || deck->slide->kind == UR_SLIDE_SOURCE)
        continue;
      move_foot (deck->slide);
      ur_deck_add_text (deck, number, &type, UR_SLIDE_RIGHT - 120, FOOT_BOTTOM - FOOT_LINE, 120);
    }
}
