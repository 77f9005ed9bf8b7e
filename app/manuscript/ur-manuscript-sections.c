/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sections and sub-sections of a part.
 *
 * Which form of mark is within which is told by the order in which they come and by where they begin again
 * with 1: a form that counts on while another begins anew holds that other one. */
#include "ur-manuscript-private.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-number.h"

/* In characters. */
#define LONGEST_BARE 24
#define SHORTEST_BARE 4
#define SHORTEST_BODY 20
#define SHORTEST_SENTENCE 12

/* The lines of a part. */
typedef struct
{
  UrManuscript *manuscript;
  guint from, to;
} Range;

/* How a form is used in them; lines without a mark are a form of their own. */
typedef struct
{
  guint n;        /* headings with it */
  guint n_lines;  /* of them on lines of their own */
  guint n_begins; /* of them with the number 1 */
  guint n_holds;  /* of them before one of another form */
  guint first;    /* the line of the first */
} FormUse;

/* The next line that is not blank or set aside, or NULL. */
static const UrManuscriptLine *
get_next (const Range *range, guint i)
{
  for (i++; i < range->to; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (range->manuscript, i);

      if (line->level != UR_LEVEL_BLANK && line->level != UR_LEVEL_ASIDE)
        return line;
    }
  return NULL;
}

/* A line of its own heads what comes after it; one of a list comes before the next of it. */
static gboolean
has_body (const Range *range, guint i)
{
  const UrManuscriptLine *line = ur_manuscript_get_line (range->manuscript, i), *next = get_next (range, i);

  return line->heads == UR_HEADS_WORDS || (next != NULL && next->mark.form != line->mark.form);
}

static gboolean
is_head (const Range *range, guint i)
{
  const UrManuscriptLine *line = ur_manuscript_get_line (range->manuscript, i);

  if (line->level != UR_LEVEL_PARAGRAPH)
    return FALSE;
  if (line->mark.form == UR_MARK_NONE)
    return line->is_bare;
  return line->heads != UR_HEADS_NOTHING && (line->mark.form < UR_MARK_ORDINAL || has_body (range, i));
}

static void
count_uses (const Range *range, FormUse *uses)
{
  for (guint i = range->from; i < range->to; i++)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (range->manuscript, i);
      const UrManuscriptLine *next;
      FormUse *use = &uses[line->mark.form];

      if (!is_head (range, i))
        continue;
      if (use->n == 0)
        use->first = i;
      use->n++;
      use->n_lines += line->heads == UR_HEADS_LINE;
      use->n_begins += line->mark.number == 1;
      next = get_next (range, i);
      use->n_holds += next != NULL && next->mark.form != UR_MARK_NONE && next->mark.form != line->mark.form;
    }
}

/* The outermost of the forms that are made to be within one another; one that begins before it and counts on
 * while it begins anew is further out. */
static UrMarkForm
choose_numbered (const FormUse *uses, UrMarkForm taken)
{
  UrMarkForm best = UR_MARK_NONE;

  for (UrMarkForm form = UR_MARK_CHAPTER; form <= UR_MARK_LETTER; form++)
    if (form == taken || uses[form].n == 0)
      continue;
    else if (best == UR_MARK_NONE ||
             (uses[form].first < uses[best].first && uses[best].n_begins >= 2 && uses[form].n_begins == 1))
      best = form;
  return best;
}

/* 第一，, 一是, —— and ● come in any order: those with a line of their own before those that open a
 * paragraph. */
static UrMarkForm
choose_point (const FormUse *uses, UrMarkForm taken)
{
  for (guint lines = 2; lines-- > 0;)
    for (UrMarkForm form = UR_MARK_ORDINAL; form <= UR_MARK_BULLET; form++)
      if (form != taken && (lines == 1 ? uses[form].n_lines : uses[form].n) >= 2)
        return form;
  return UR_MARK_NONE;
}

static UrMarkForm
choose_form (const FormUse *uses, UrMarkForm taken)
{
  UrMarkForm form = choose_numbered (uses, taken), point = choose_point (uses, taken);

  if (form == UR_MARK_NONE)
    return point;
  if (point != UR_MARK_NONE && uses[point].first < uses[form].first &&
      (uses[point].n_lines >= 2 || uses[form].n_begins >= 2))
    return point;
  return form;
}

/* Lines without a mark, each before the first of the numbered ones. */
static gboolean
is_bare_outer (const FormUse *uses, UrMarkForm form)
{
  const FormUse *bare = &uses[UR_MARK_NONE];

  return bare->n >= 2 && (form == UR_MARK_NONE || (bare->first < uses[form].first &&
                                                   (uses[form].n_begins >= 2 || bare->n_holds >= 2)));
}

static gboolean
is_short (const Range *range, const UrManuscriptLine *line)
{
  return line->level == UR_LEVEL_PARAGRAPH && line->mark.form == UR_MARK_NONE && !ur_line_is_row (line) &&
         line->n_chars <= LONGEST_BARE && line->n_chars >= SHORTEST_BARE &&
         !ur_line_is_full (range->manuscript, line);
}

/* Whether a paragraph or the first of what is numbered comes after it. */
static gboolean
has_text (const Range *range, guint i)
{
  const UrManuscriptLine *next = get_next (range, i);

  if (next == NULL || ur_line_is_row (next) || next->level != UR_LEVEL_PARAGRAPH)
    return FALSE;
  if (next->mark.form != UR_MARK_NONE)
    return next->mark.number <= 1 && (next->heads != UR_HEADS_NOTHING || next->has_stop);
  return next->n_chars >= SHORTEST_BODY || (next->has_stop && next->n_chars >= SHORTEST_SENTENCE);
}

/* Whether another heading comes after it at once, and then a paragraph. */
static gboolean
is_over (const Range *range, guint i)
{
  const UrManuscriptLine *next = get_next (range, i);

  if (next == NULL || !is_short (range, next) || next->has_stop)
    return FALSE;
  while (ur_manuscript_get_line (range->manuscript, ++i) != next)
    continue;
  return has_text (range, i);
}

static gboolean
can_be_bare (const Range *range, guint i)
{
  return is_short (range, ur_manuscript_get_line (range->manuscript, i)) &&
         (has_text (range, i) || is_over (range, i));
}

/* A heading, or what ends a sentence. */
static gboolean
is_whole (const Range *range, guint i)
{
  const UrManuscriptLine *line = ur_manuscript_get_line (range->manuscript, i);

  return line->has_stop || (line->is_bare && is_over (range, i)) ||
         ((line->level != UR_LEVEL_PARAGRAPH || line->heads == UR_HEADS_LINE) &&
          !g_str_has_suffix (line->clean->text->str, "，"));
}

/* Whether the line before is whole: a short line after an open one is its end. */
static gboolean
is_after_whole (const Range *range, guint i)
{
  while (i-- > 0)
    {
      const UrManuscriptLine *line = ur_manuscript_get_line (range->manuscript, i);

      if (line->level != UR_LEVEL_BLANK && line->level != UR_LEVEL_ASIDE)
        return is_whole (range, i);
    }
  return TRUE;
}

/* It has no number and no stop, and stands before a paragraph. */
static gboolean
is_firm (const Range *range, guint i)
{
  const UrManuscriptLine *line = ur_manuscript_get_line (range->manuscript, i);
  const UrManuscriptLine *next = get_next (range, i);
  UrNumber number;

  return !line->has_stop && has_text (range, i) && next->mark.form == UR_MARK_NONE &&
         !ur_number_find (line->clean->text->str, -1, 0, &number);
}

/* At most one comma: 聚焦铸魂育人，思想引领走深走实. */
static gboolean
is_doubtful (const UrManuscriptLine *line)
{
  const GString *text = line->clean->text;
  const char *comma = strstr (text->str, "，");

  return (!line->has_stop || g_str_has_suffix (text->str, "：")) && !ur_heading_tells_figure (text->str) &&
         (comma == NULL || strstr (comma + strlen ("，"), "，") == NULL) &&
         strstr (text->str, "以下") == NULL && strstr (text->str, "如下") == NULL;
}

/* One is enough where nothing speaks against it; with a number or a colon in it there must be others. */
static void
find_bare (const Range *range)
{
  guint n = 0;

  for (guint i = range->from; i < range->to; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (range->manuscript, i);

      line->is_bare = can_be_bare (range, i) && is_after_whole (range, i) &&
                      (is_doubtful (line) || ur_line_is_card (line));
      n += line->is_bare;
    }
  for (guint i = range->from; i < range->to && n < 2; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (range->manuscript, i);

      line->is_bare = line->is_bare && (is_firm (range, i) || ur_line_is_card (line));
    }
  for (guint i = range->from; i < range->to; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (range->manuscript, i);

      line->is_bare = line->is_bare || (line->mark.form == UR_MARK_NONE && line->heads == UR_HEADS_LINE);
    }
}

/* What comes before the first section of a part is within none. */
static gboolean
has_section_before (const Range *range, guint i)
{
  while (i-- > range->from)
    if (ur_manuscript_get_line (range->manuscript, i)->level == UR_LEVEL_SECTION)
      return TRUE;
  return FALSE;
}

static UrLevel
get_level (const Range *range, guint i, UrMarkForm outer, gboolean has_outer)
{
  const UrManuscriptLine *line = ur_manuscript_get_line (range->manuscript, i);

  if (line->mark.form == UR_MARK_NONE)
    return has_outer && outer != UR_MARK_NONE && has_section_before (range, i) ? UR_LEVEL_SUBSECTION
                                                                               : UR_LEVEL_SECTION;
  if (has_outer && line->mark.form == outer)
    return UR_LEVEL_SECTION;
  return line->heads == UR_HEADS_LINE && has_body (range, i) ? UR_LEVEL_SUBSECTION : UR_LEVEL_PARAGRAPH;
}

/* 其次， and 最后， go on from the one before. */
static void
number_order (UrManuscriptLine *line, guint *last)
{
  if (line->mark.form != UR_MARK_ORDINAL)
    return;
  if (line->mark.number == 0)
    line->mark.number = *last + 1;
  *last = line->mark.number;
}

static void
set_levels (const Range *range, UrMarkForm outer, gboolean has_outer)
{
  guint last = 0, n_over = 0;
  gboolean is_within = FALSE; /* of a bare line that others come after at once */

  for (guint i = range->from; i < range->to; i++)
    n_over += ur_manuscript_get_line (range->manuscript, i)->is_bare && is_over (range, i);
  for (guint i = range->from; i < range->to; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (range->manuscript, i);

      if (!is_head (range, i))
        continue;
      line->level = get_level (range, i, outer, has_outer);
      number_order (line, &last);
      if (line->mark.form != UR_MARK_NONE)
        continue;
      line->heads = UR_HEADS_LINE;
      if (n_over >= 2 && is_over (range, i))
        is_within = TRUE;
      else if (ur_words_is (UR_WORDS_OTHER, line->clean->text->str, line->clean->text->len))
        is_within = FALSE;
      else if (is_within)
        line->level = UR_LEVEL_SUBSECTION;
    }
}

/**
 * ur_manuscript_find_sections:
 * @from: the first line of a part
 * @to: the line after its last
 *
 * Finds the headings of sections and sub-sections in a part, numbered or not.
 */
void
ur_manuscript_find_sections (UrManuscript *manuscript, guint from, guint to)
{
  const Range range = { manuscript, from, to };
  FormUse uses[UR_MARK_BULLET + 1] = { 0 };
  UrMarkForm outer;
  gboolean is_bare;

  find_bare (&range);
  count_uses (&range, uses);
  outer = choose_form (uses, UR_MARK_NONE);
  is_bare = is_bare_outer (uses, outer);
  set_levels (&range, is_bare ? UR_MARK_NONE : outer, is_bare || outer != UR_MARK_NONE);
}
