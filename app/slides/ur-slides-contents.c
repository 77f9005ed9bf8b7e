/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slides that list headings. */
#include "ur-slides-private.h"

#define NUMBER_WIDTH 84.0
#define COLUMN_GAP 60.0
#define ROW_GAP 24.0
#define MOST_GAP 64.0 /* between few entries */
#define MOST_ROWS 10  /* more never fit */
#define ONE_COLUMN 5  /* headings that are in one column */

/* How an entry is set; all of them alike. */
typedef struct
{
  UrSlideType number, headline, rest;
} Types;

/* Entries side by side in columns. */
typedef struct
{
  const GPtrArray *sections;
  guint n_columns;
  double width;  /* of a column */
  double number; /* of that: room for the number */
  double gap;    /* between two entries */
  Types types;
} Columns;

static Types
get_types (double scale)
{
  Types types = { .number = { .role = UR_SLIDE_ROLE_LABEL,
                              .face = UR_FACE_SERIF,
                              .size = 60,
                              .floor = UR_SLIDE_SMALL,
                              .line = 66.0 / 60,
                              .max_lines = 1,
                              .color = UR_COLOR_RED_TEXT },
                  .headline = { .role = UR_SLIDE_ROLE_BODY,
                                .face = UR_FACE_SERIF,
                                .size = UR_SLIDE_BODY,
                                .line = 62.0 / UR_SLIDE_BODY,
                                .bold = TRUE,
                                .hang = TRUE,
                                .color = UR_COLOR_TEXT1 },
                  .rest = { .role = UR_SLIDE_ROLE_CONTEXT,
                            .size = UR_SLIDE_SMALL,
                            .line = 46 / UR_SLIDE_SMALL,
                            .color = UR_COLOR_TEXT2 } };

  types.number.size *= scale;
  types.headline.size *= scale;
  types.headline.floor = types.headline.size;
  types.rest.size *= scale;
  types.rest.floor = types.rest.size;
  return types;
}

static void
say_content (UrDeck *deck, const UrSection *section)
{
  g_autofree char *heading = ur_section_dup_heading (section, "", " ");

  ur_deck_say (deck, "%s", heading);
}

/* Number, headline and the clause after it; returns the height. */
static double
add_content (UrDeck *deck, const Columns *columns, guint i, double x, double top, gboolean painted)
{
  const UrSection *section = g_ptr_array_index (columns->sections, i);
  const double width = columns->width - columns->number;
  g_autofree char *number = ur_section_dup_number (section);
  guint n_items = ur_scene_get_n_items (deck->slide->scene);
  double y = top;

  if (*number != '\0')
    ur_deck_add_text (deck, number, &columns->types.number, x, y, columns->number);
  x += columns->number;
  y = ur_deck_add_text (deck, section->headline, &columns->types.headline, x, y, width);
  if (section->rest != NULL)
    y = ur_deck_add_text (deck, section->rest, &columns->types.rest, x, y, width);
  if (!painted)
    ur_scene_truncate (deck->slide->scene, n_items);
  else
    say_content (deck, section);
  return y - top;
}

static guint
count_rows (guint n, const Columns *columns)
{
  return (n + columns->n_columns - 1) / columns->n_columns;
}

/* Whether @n entries from @first on have room side by side. */
static gboolean
fit (UrDeck *deck, const Columns *columns, guint first, guint n, double room)
{
  const guint rows = count_rows (n, columns);
  double height = 0;

  for (guint i = 0; i < n; i++)
    {
      if (i % rows == 0)
        height = 0;
      height += add_content (deck, columns, first + i, 0, 0, FALSE) + columns->gap;
      if (height > room)
        return FALSE;
    }
  return TRUE;
}

static void
add_columns (UrDeck *deck, const Columns *columns, guint first, guint n, double top)
{
  const guint rows = count_rows (n, columns);
  double y = top;

  for (guint i = 0; i < n; i++)
    {
      double x = UR_SLIDE_LEFT + i / rows * (columns->width + COLUMN_GAP);

      if (i % rows == 0)
        y = top;
      y += add_content (deck, columns, first + i, x, y, TRUE) + columns->gap;
    }
}

static void
set_scale (Columns *columns, double scale)
{
  columns->types = get_types (scale);
  columns->number = NUMBER_WIDTH * scale;
  columns->gap = ROW_GAP;
}

/* Few entries are further apart. */
static void
spread (UrDeck *deck, Columns *columns, double room)
{
  for (double gap = MOST_GAP; gap > ROW_GAP; gap -= 8)
    {
      columns->gap = gap;
      if (fit (deck, columns, 0, columns->sections->len, room))
        return;
    }
  columns->gap = ROW_GAP;
}

/* As large as lets all entries stay on one slide, few of them down one column; at least the usual size. */
static Columns
choose_columns (UrDeck *deck, const GPtrArray *sections, double room)
{
  static const double scales[] = { 1.4, 1.3, 1.2, 1.1 };
  const guint n_columns = sections->len > ONE_COLUMN ? 2 : 1;
  Columns columns = { .sections = sections,
                      .n_columns = n_columns,
                      .width = (UR_SLIDE_FULL - (n_columns - 1) * COLUMN_GAP) / n_columns };

  for (gsize i = 0; i < G_N_ELEMENTS (scales) && sections->len <= MOST_ROWS * n_columns; i++)
    {
      set_scale (&columns, scales[i]);
      if (!fit (deck, &columns, 0, sections->len, room))
        continue;
      spread (deck, &columns, room);
      return columns;
    }
  set_scale (&columns, 1);
  return columns;
}

static void
add_list (UrDeck *deck, UrSlideHead *head, const GPtrArray *sections)
{
  Columns columns;
  double top, room;

  ur_deck_begin (deck, head);
  top = deck->slide->top - (head->subtitle != NULL ? 0 : 60);
  room = deck->slide->bottom - top + ROW_GAP;
  columns = choose_columns (deck, sections, room);
  for (guint first = 0, n; first < sections->len; first += n)
    {
      if (first > 0)
        ur_deck_go_on (deck, head);
      n = MIN (sections->len - first, MOST_ROWS * columns.n_columns);
      while (n > 1 && !fit (deck, &columns, first, n, room))
        n--;
      add_columns (deck, &columns, first, n, top);
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
