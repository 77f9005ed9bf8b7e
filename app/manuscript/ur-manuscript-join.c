/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of a paragraph become one passage; pages and blank lines tear words and numbers. */
#include "ur-manuscript-private.h"

#include <string.h>

#include "ur-traced-private.h"

/* A line shorter than this that no sentence has begun in is no torn one, in characters. */
#define SHORTEST_TORN 15

/* What a heading goes on with is no longer, in characters: after its comma, and anywhere. */
#define LONGEST_REST 30
#define LONGEST_END 12

typedef struct
{
  UrManuscript *manuscript;
  UrPassage *heading; /* the last one, which may go on */
  UrPassage *open;    /* the last paragraph, when its sentence has not ended */
  int part;
  gboolean has_section; /* in this part */
  gboolean is_card;     /* the part or section is a scorecard: each line is whole */
} Joining;

static UrPassage *
add_passage (Joining *joining, UrLevel level, guint line)
{
  UrPassage *passage = g_new0 (UrPassage, 1);

  passage->traced = ur_traced_new ();
  passage->headings = g_array_new (FALSE, TRUE, sizeof (UrHeading));
  passage->level = level;
  passage->line = line;
  passage->part = joining->part;
  g_ptr_array_add (joining->manuscript->passages, passage);
  return passage;
}

static gboolean
is_letter (gunichar c)
{
  return c < 0x250 && g_unichar_isalpha (c);
}

/* Whether more than a line's end is before it: a blank line, what was set aside, or the end of a page. */
static gboolean
is_after_gap (const UrManuscript *manuscript, guint i)
{
  const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
  const UrManuscriptLine *last = i > 0 ? ur_manuscript_get_line (manuscript, i - 1) : NULL;

  return line->hint.after_gap ||
         (last != NULL && (last->level == UR_LEVEL_BLANK || last->level == UR_LEVEL_ASIDE));
}

/* Notes that the line @i was joined, or was not since a person said so. */
static void
note_joint (const Joining *joining, UrPassage *passage, UrRepairKind kind, guint i)
{
  const UrOrigin origin = { i, 0 };
  UrRepair *repair = ur_traced_repair (passage->traced, kind, &origin, "\n", 1);

  repair->is_over_gap = is_after_gap (joining->manuscript, i);
  repair->is_undone = passage->traced->text->len == 0;
}

static gunichar
get_last (const UrPassage *passage)
{
  const GString *text = passage->traced->text;

  return text->len == 0 ? 0 : g_utf8_get_char (g_utf8_prev_char (text->str + text->len));
}

/* The line's end is within a number, or only within a sentence. */
static UrRepairKind
get_joint (const UrPassage *passage, const UrManuscriptLine *line)
{
  gunichar last = get_last (passage), first = g_utf8_get_char (line->clean->text->str);

  return (g_unichar_isdigit (last) || last == '.') && g_unichar_isdigit (first) ? UR_REPAIR_TORN
                                                                                : UR_REPAIR_LINE;
}

/* What is between two lines of a paragraph: a space only between Latin words. */
static void
append_line (const Joining *joining, UrPassage *passage, const UrManuscriptLine *line, guint i)
{
  gunichar last = get_last (passage);

  if (last != 0)
    note_joint (joining, passage, get_joint (passage, line), i);
  if (is_letter (last) && is_letter (g_utf8_get_char (line->clean->text->str)))
    ur_traced_add (passage->traced, " ", 1, i, 0);
  ur_traced_append (passage->traced, line->clean);
}

/* A quotation or bracket that is open goes on. */
static gboolean
has_open_mark (const char *text)
{
  int depth = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      depth += g_utf8_strchr ("“《（", -1, c) != NULL;
      depth -= g_utf8_strchr ("”》）", -1, c) != NULL;
    }
  return depth > 0;
}

static gboolean
is_torn (const UrManuscriptLine *line, const UrPassage *passage)
{
  const char *text = passage->traced->text->str;

  if (line->has_stop)
    return FALSE;
  return line->n_chars >= SHORTEST_TORN || g_str_has_suffix (text, "、") || has_open_mark (text) ||
         strstr (text, "，") != NULL || strstr (text, "。") != NULL;
}

/* [全年要事盘点]: the brackets are no part of its words. */
static void
take_brackets (const GString *text, UrHeading *heading)
{
  const char *words = text->str + heading->start;
  gsize start, end;

  if (heading->end != text->len || !ur_heading_find_enclosed (words, &start, &end) ||
      *g_utf8_next_char (words + end) != '\0')
    return;
  heading->end = heading->start + end;
  heading->start += start;
}

static void
add_heading (UrPassage *passage, const UrManuscriptLine *line)
{
  const GString *text = line->clean->text;
  UrHeading heading = { line->level, line->mark.number, 0, line->mark.end, text->len };

  if (line->heads == UR_HEADS_WORDS)
    heading.end = line->lead_end;
  while (heading.end > heading.start &&
         (g_str_has_suffix (text->str, "：") || g_str_has_suffix (text->str, "。")) &&
         heading.end == text->len)
    heading.end -= strlen ("：");
  take_brackets (text, &heading);
  if (passage->level == UR_LEVEL_ANNEX)
    {
      heading.start = 0;
      heading.number = 0;
    }
  g_array_append_val (passage->headings, heading);
}

static void
begin_part (Joining *joining, UrManuscriptLine *line, gboolean moved, guint i)
{
  UrManuscriptPart part = { line->kind, joining->manuscript->passages->len, 0 };
  UrPassage *passage;

  part.first = part.passage + 1;
  g_array_append_val (joining->manuscript->parts, part);
  joining->part = (int) joining->manuscript->parts->len - 1;
  joining->has_section = FALSE;
  joining->is_card = line->kind == UR_PART_SCORECARD;
  passage = add_passage (joining, line->level, i);
  passage->displaced = moved;
  append_line (joining, passage, line, i);
  add_heading (passage, line);
}

/* A heading that a line's end tears after its comma goes on with a short line, and so does one that is as
 * wide as the lines are. */
static gboolean
goes_on (const Joining *joining, const UrManuscriptLine *line)
{
  const UrPassage *heading = joining->heading;

  if (heading == NULL || line->mark.form != UR_MARK_NONE || line->has_stop || line->hint.is_block)
    return FALSE;
  if (g_str_has_suffix (heading->traced->text->str, "，"))
    return line->n_chars <= LONGEST_REST;
  return line->n_chars <= LONGEST_END &&
         ur_line_is_full (joining->manuscript, ur_manuscript_get_line (joining->manuscript, heading->line));
}

static void
add_paragraph (Joining *joining, UrManuscriptLine *line, guint i)
{
  gboolean row = ur_line_is_row (line) && !line->is_told;
  UrPassage *passage = line->hint.is_own || line->is_item ? NULL : joining->open;
  const UrPassage *torn = passage == NULL && line->mark.form == UR_MARK_NONE && !row ? joining->open : NULL;

  if (!line->hint.is_own && goes_on (joining, line))
    {
      UrHeading *heading = &g_array_index (joining->heading->headings, UrHeading, 0);

      append_line (joining, joining->heading, line, i);
      heading->end = joining->heading->traced->text->len;
      return;
    }
  joining->heading = NULL;
  if (passage == NULL || line->mark.form != UR_MARK_NONE || row)
    passage = add_passage (joining,
                           row                                           ? UR_LEVEL_ROW
                           : joining->part >= 0 && !joining->has_section ? UR_LEVEL_INTRO
                                                                         : UR_LEVEL_PARAGRAPH,
                           i);
  if (torn != NULL && line->hint.offset == 0)
    note_joint (joining, passage, get_joint (torn, line), i);
  append_line (joining, passage, line, i);
  joining->open =
      !row && !line->hint.is_block && !joining->is_card && !line->is_item && is_torn (line, passage) ? passage
                                                                                                     : NULL;
}

static void
add_section (Joining *joining, UrManuscriptLine *line, guint i)
{
  UrPassage *passage = add_passage (joining, line->level, i);

  joining->is_card = ur_line_is_card (line);

  append_line (joining, passage, line, i);
  add_heading (passage, line);
  joining->has_section = TRUE;
  joining->heading = line->heads == UR_HEADS_LINE ? passage : NULL;
  joining->open =
      line->heads == UR_HEADS_WORDS && !line->hint.is_block && is_torn (line, passage) ? passage : NULL;
}

static void
add_aside (Joining *joining, UrManuscriptLine *line, guint i)
{
  UrPassage *passage = add_passage (joining, line->level, i);

  passage->aside = line->aside;
  append_line (joining, passage, line, i);
}

/* What a person joined goes to the passage before it, whatever both are; a row of a table stays one. */
static gboolean
add_told (Joining *joining, UrManuscriptLine *line, guint i)
{
  const GPtrArray *passages = joining->manuscript->passages;
  UrPassage *passage = passages->len > 0 ? g_ptr_array_index (passages, passages->len - 1) : NULL;
  UrHeading *heading;

  if (!line->hint.is_more || passage == NULL || passage->level == UR_LEVEL_ROW ||
      line->level == UR_LEVEL_BLANK)
    return FALSE;
  heading = passage->headings->len > 0 ? &g_array_index (passage->headings, UrHeading, 0) : NULL;
  if (heading != NULL && heading->end < passage->traced->text->len)
    heading = NULL;
  append_line (joining, passage, line, i);
  if (heading != NULL)
    heading->end = passage->traced->text->len;
  joining->open = heading == NULL && passage->level > UR_LEVEL_TITLE && !line->hint.is_block &&
                          !joining->is_card && is_torn (line, passage)
                      ? passage
                      : NULL;
  return TRUE;
}

static void
add_line (Joining *joining, UrManuscriptLine *line, guint i)
{
  if (line->moved > 0 || add_told (joining, line, i))
    {
      joining->open = line->moved > 0 ? NULL : joining->open;
      return;
    }
  switch (line->level)
    {
    case UR_LEVEL_BLANK:
      break;
    case UR_LEVEL_ASIDE:
    case UR_LEVEL_TITLE:
      add_aside (joining, line, i);
      break;
    case UR_LEVEL_PART:
    case UR_LEVEL_ANNEX:
      begin_part (joining, line, FALSE, i);
      joining->open = NULL;
      break;
    case UR_LEVEL_SECTION:
    case UR_LEVEL_SUBSECTION:
      add_section (joining, line, i);
      break;
    case UR_LEVEL_INTRO:
    case UR_LEVEL_LEAD:
    case UR_LEVEL_PARAGRAPH:
    case UR_LEVEL_ROW:
    default:
      add_paragraph (joining, line, i);
      break;
    }
}

/* The heading that was found elsewhere and belongs here. */
static void
add_moved (Joining *joining, guint i)
{
  UrManuscriptLine *line = ur_manuscript_get_line (joining->manuscript, i);

  if (line->level == UR_LEVEL_PART || line->level == UR_LEVEL_ANNEX)
    begin_part (joining, line, TRUE, i);
  else
    {
      guint n = joining->manuscript->passages->len;

      add_section (joining, line, i);
      ur_manuscript_get_passage (joining->manuscript, n)->displaced = TRUE;
    }
  joining->open = NULL;
}

/* For each line, the number of the heading that comes before it, from 1.  What cannot be moved stays. */
static guint *
dup_moves (UrManuscript *manuscript)
{
  guint n = manuscript->lines->len;
  guint *moves = g_new0 (guint, n + 1);

  for (guint i = 0; i < n; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      gboolean can_move = line->level == UR_LEVEL_PART || line->level == UR_LEVEL_ANNEX ||
                          line->level == UR_LEVEL_SECTION || line->level == UR_LEVEL_SUBSECTION;

      if (line->moved == 0)
        continue;
      if (!can_move || line->moved >= n || moves[line->moved] > 0)
        line->moved = 0;
      else
        moves[line->moved] = i + 1;
    }
  return moves;
}

/**
 * ur_manuscript_join:
 *
 * Makes passages of the lines.
 */
void
ur_manuscript_join (UrManuscript *manuscript)
{
  Joining joining = { .manuscript = manuscript, .part = -1 };
  g_autofree guint *moves = dup_moves (manuscript);

  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      if (moves[i] > 0)
        add_moved (&joining, moves[i] - 1);
      add_line (&joining, ur_manuscript_get_line (manuscript, i), i);
    }
}
