/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person said of lines goes before what the rules make of them. */
#include "ur-manuscript-private.h"

static const UrToldMark *
find_mark (const UrManuscriptLine *line, UrToldKind kind)
{
  return ur_told_find (line->hint.told, kind, line->hint.block, line->hint.offset);
}

/* The rules take no line for a heading that is no paragraph to begin with. */
static void
take_level (UrManuscriptLine *line, const UrToldMark *mark)
{
  line->is_told = TRUE;
  line->aside = UR_ASIDE_NONE;
  line->kind = mark->part;
  line->level =
      ur_level_is_heading (mark->level) || mark->level == UR_LEVEL_TITLE ? mark->level : UR_LEVEL_INTRO;
  if (mark->level == UR_LEVEL_ASIDE)
    ur_line_set_aside (line, UR_ASIDE_FURNITURE);
}

/**
 * ur_manuscript_heed_first:
 *
 * What a person called a heading or not is so before the rules look for headings.
 */
void
ur_manuscript_heed_first (UrManuscript *manuscript)
{
  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      const UrToldMark *mark = find_mark (line, UR_TOLD_LEVEL);

      if (mark != NULL && line->level != UR_LEVEL_BLANK)
        take_level (line, mark);
    }
}

static void
take_kind (UrManuscriptLine *line, const UrToldMark *mark)
{
  const GString *text = line->clean->text;

  if (line->lead_end == 0)
    line->lead_end = ur_manuscript_get_lead_end (text->str, line->mark.end, text->len);
  line->kind = mark->level == UR_LEVEL_ANNEX ? UR_PART_ANNEX : mark->part;
  line->moved = 0;
  if (ur_level_is_heading (line->level))
    line->heads = line->lead_end > 0 && line->level >= UR_LEVEL_SECTION && line->level != UR_LEVEL_ANNEX
                      ? UR_HEADS_WORDS
                      : UR_HEADS_LINE;
}

/* 0 where there is no such line. */
static guint
find_line (const UrManuscript *manuscript, const UrSpot *spot)
{
  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      const UrLineHint *hint = &ur_manuscript_get_line (manuscript, i)->hint;

      if (hint->block == spot->block && hint->offset == spot->at)
        return i;
    }
  return 0;
}

/**
 * ur_manuscript_heed_last:
 *
 * What a person said of headings goes before what was found, and they are where the person put them.
 */
void
ur_manuscript_heed_last (UrManuscript *manuscript)
{
  for (guint i = 0; i < manuscript->lines->len; i++)
    {
      UrManuscriptLine *line = ur_manuscript_get_line (manuscript, i);
      const UrToldMark *level = line->is_told ? find_mark (line, UR_TOLD_LEVEL) : NULL;
      const UrToldMark *move = find_mark (line, UR_TOLD_MOVE);

      line->ruled_move = line->moved;
      if (level != NULL)
        take_kind (line, level);
      if (move != NULL)
        line->moved = find_line (manuscript, &move->before);
      if (line->moved == i)
        line->moved = 0;
    }
}
