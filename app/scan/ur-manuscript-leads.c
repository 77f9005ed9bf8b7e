/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that open a paragraph, and those that open its points: 在……上下功夫。 一是帮扶更实。 */
#include "ur-manuscript.h"

#include <string.h>

#include "ur-import-words.h"

/* In characters. */
#define LONGEST_LEAD 24
#define LONGEST_POINT 30
#define SHORTEST_BODY 30

/* A sentence with 是 in it says what something is, and so do those that begin like a story. */
static gboolean
tells (const char *text, gsize from, gsize end)
{
  if (ur_words_begin (UR_WORDS_TELLERS, text + from, end - from) > 0)
    return TRUE;
  return g_strstr_len (text + from, (gssize) (end - from), "是") != NULL ||
         g_strstr_len (text + from, (gssize) (end - from), "，") != NULL ||
         g_strstr_len (text + from, (gssize) (end - from), "：") != NULL ||
         g_strstr_len (text + from, (gssize) (end - from), "；") != NULL;
}

static void
add_lead (UrPassage *passage, guint number, gsize mark, gsize start, gsize end)
{
  UrHeading heading = { UR_LEVEL_LEAD, number, mark, start, end };

  g_array_append_val (passage->headings, heading);
}

/* 1.抓学习。举办…, ——数字工会加快建设。注册用户…, 在……上下功夫。突出… */
static void
find_first_lead (UrPassage *passage)
{
  const GString *text = passage->traced->text;
  UrListMark mark;
  gsize end;

  ur_list_mark_read (text->str, text->len, &mark);
  end = ur_manuscript_get_lead_end (text->str, mark.end, text->len);
  if (end == 0)
    return;
  if (mark.form == UR_MARK_NONE &&
      (tells (text->str, 0, end) || g_utf8_strlen (text->str, (gssize) end) > LONGEST_LEAD ||
       g_utf8_strlen (text->str + end, -1) < SHORTEST_BODY))
    return;
  add_lead (passage, mark.number, 0, mark.end, end);
}

/* A point's words end with a full stop, and more is said after them. */
static void
find_point (UrPassage *passage, gsize at)
{
  const GString *text = passage->traced->text;
  UrListMark mark, next;
  gsize end, after;

  if (!ur_list_mark_read_point (text->str + at, text->len - at, &mark))
    return;
  end = ur_manuscript_get_lead_end (text->str, at + mark.end, text->len);
  if (end == 0 || g_utf8_strlen (text->str + at + mark.end, (gssize) (end - at - mark.end)) > LONGEST_POINT)
    return;
  after = end + strlen ("。");
  if (ur_list_mark_read_point (text->str + after, text->len - after, &next))
    return;
  add_lead (passage, mark.number, at, at + mark.end, end);
}

static void
find_points (UrPassage *passage, gsize from)
{
  static const char *const ends[] = { "。", "；", "：" };
  const GString *text = passage->traced->text;

  for (const char *p = text->str + from; *p != '\0'; p = g_utf8_next_char (p))
    for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
      if (g_str_has_prefix (p, ends[i]))
        find_point (passage, (gsize) (p - text->str) + strlen (ends[i]));
}

/**
 * ur_manuscript_find_leads:
 *
 * Finds the words that open paragraphs and points.
 */
void
ur_manuscript_find_leads (UrManuscript *manuscript)
{
  for (guint i = 0; i < manuscript->passages->len; i++)
    {
      UrPassage *passage = ur_manuscript_get_passage (manuscript, i);
      gboolean is_text = passage->level == UR_LEVEL_PARAGRAPH || passage->level == UR_LEVEL_INTRO;

      if (passage->part >= 0 &&
          g_array_index (manuscript->parts, UrManuscriptPart, passage->part).kind >= UR_PART_SCORECARD &&
          g_array_index (manuscript->parts, UrManuscriptPart, passage->part).kind != UR_PART_OVERVIEW)
        continue;
      if (is_text)
        find_first_lead (passage);
      if (is_text || passage->level == UR_LEVEL_SECTION || passage->level == UR_LEVEL_SUBSECTION)
        find_points (passage, 0);
    }
}
