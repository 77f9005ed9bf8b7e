/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that open a paragraph, and those that open its points: 在……上下功夫。 一是帮扶更实。 */
#include "ur-manuscript-private.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-list-mark-private.h"

/* In characters. */
#define LONGEST_LEAD 24
#define LONGEST_POINT 30
#define SHORTEST_BODY 30
#define SHORTEST_DOUBT 12 /* of the text after words that others must speak for */
#define LARGEST_TILT 3    /* between the halves of 抓好典型宣传，讲好医者故事 */
#define SHORTEST_HALF 4
#define LONGEST_HALF 9

/* How sure the words are that open a paragraph without a mark. */
typedef enum
{
  LEAD_NONE,
  LEAD_DOUBT, /* others beside it must have them too */
  LEAD_FIRM,
} LeadDoubt;

/* The words that can open a paragraph. */
typedef struct
{
  UrPassage *passage;
  gsize end;
  LeadDoubt doubt;
} Candidate;

static gboolean
has_one_of (const char *text, gsize end, const char *words)
{
  for (const char *p = text; p < text + end; p = g_utf8_next_char (p))
    if (g_utf8_strchr (words, -1, g_utf8_get_char (p)) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_question (const char *text, gsize end)
{
  return g_str_has_prefix (text + end, "？") || text[end] == '?';
}

/* A sentence with 是 in it says what something is, and so do those that begin like a story. */
static gboolean
tells (const char *text, gsize end)
{
  return (ur_words_begin (UR_WORDS_TELLERS, text, end) > 0 &&
          ur_words_begin (UR_WORDS_NO_TELLERS, text, end) == 0) ||
         has_one_of (text, end, "是：；") ||
         (!is_question (text, end) && ur_words_find (UR_WORDS_STATEMENTS, text, end, NULL) != NULL);
}

/* The halves around the only comma are about as long. */
static gboolean
has_halves (const char *text, gsize end)
{
  const char *comma = g_strstr_len (text, (gssize) end, "，");
  glong before, after;

  if (comma == NULL)
    return TRUE;
  before = g_utf8_strlen (text, comma - text);
  after = g_utf8_strlen (comma, (gssize) end - (comma - text)) - 1;
  return !has_one_of (comma + strlen ("，"), end - (gsize) (comma - text) - strlen ("，"), "，") &&
         MIN (before, after) >= SHORTEST_HALF && MAX (before, after) <= LONGEST_HALF &&
         ABS (before - after) <= LARGEST_TILT;
}

/* 钱要花在刀刃上，情要送到心坎里: each half has a subject of its own. */
static gboolean
is_maxim (const char *text, gsize end)
{
  const char *comma = g_strstr_len (text, (gssize) end, "，"), *first, *second;

  if (comma == NULL)
    return FALSE;
  first = g_strstr_len (text, comma - text, "要");
  second = g_strstr_len (comma, (gssize) (text + end - comma), "要");
  return first != NULL && second != NULL && first > text && second > comma + strlen ("，");
}

/* What ends with 了 or 过 has happened. */
static LeadDoubt
judge (const char *text, gsize end)
{
  glong body = g_utf8_strlen (text + end, -1);

  if (end == 0 || g_utf8_strlen (text, (gssize) end) > LONGEST_LEAD || body < SHORTEST_DOUBT ||
      tells (text, end) || !has_halves (text, end))
    return LEAD_NONE;
  return body < SHORTEST_BODY || ur_manuscript_has_figure (text, 0, end) || is_maxim (text, end) ||
                 has_one_of (text + end - strlen ("了"), strlen ("了"), "了过")
             ? LEAD_DOUBT
             : LEAD_FIRM;
}

static void
add_lead (UrPassage *passage, guint number, gsize mark, gsize start, gsize end)
{
  UrHeading heading = { UR_LEVEL_LEAD, number, mark, start, end };

  g_array_append_val (passage->headings, heading);
}

/* 1.抓学习。举办…, ——数字工会加快建设。注册用户… */
static gboolean
find_marked_lead (const UrManuscript *manuscript, UrPassage *passage)
{
  const UrManuscriptLine *line = ur_manuscript_get_line (manuscript, passage->line);
  const GString *text = passage->traced->text;
  const UrListMark *mark = &line->mark;
  gsize end = line->lead_end;

  if (mark->form == UR_MARK_NONE)
    return FALSE;
  if (end == 0)
    end = ur_manuscript_get_lead_end (text->str, mark->end, text->len);
  if (end > 0)
    add_lead (passage, mark->number, 0, mark->end, end);
  return TRUE;
}

/* Adds the leads of the paragraphs between two headings: doubtful ones where others speak for them.  A single
 * one in an introduction is doubtful. */
static void
add_leads (GArray *candidates, gboolean is_intro)
{
  guint n_firm = 0, n_doubts = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      n_firm += g_array_index (candidates, Candidate, i).doubt == LEAD_FIRM;
      n_doubts += g_array_index (candidates, Candidate, i).doubt == LEAD_DOUBT;
    }
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if ((candidate->doubt == LEAD_FIRM && !is_intro) ||
          (candidate->doubt != LEAD_NONE && n_firm + n_doubts >= 2 &&
           (n_firm + n_doubts) * 2 >= candidates->len))
        add_lead (candidate->passage, 0, 0, 0, candidate->end);
    }
  g_array_set_size (candidates, 0);
}

/* The byte where the first sentence ends, or 0. */
static gsize
find_stop (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_str_has_prefix (p, "。") || is_question (p, 0))
      return (gsize) (p - text);
  return 0;
}

/* 【夯基础，组织体系不断健全】坚持党建带工建，… */
static gboolean
find_enclosed (const char *text, gsize *start, gsize *end)
{
  return ur_heading_find_enclosed (text, start, end) &&
         g_utf8_strlen (text, (gssize) *end) <= LONGEST_POINT &&
         g_utf8_strlen (text + *end, -1) >= SHORTEST_DOUBT && strstr (text, "。") > text + *end;
}

/* 在……上下功夫。突出… */
static void
add_candidate (GArray *candidates, UrPassage *passage)
{
  const GString *text = passage->traced->text;
  Candidate candidate = { passage, find_stop (text->str), LEAD_NONE };
  gsize start, end;

  if (find_enclosed (text->str, &start, &end))
    {
      add_lead (passage, 0, 0, start, end);
      return;
    }
  candidate.doubt = judge (text->str, candidate.end);
  g_array_append_val (candidates, candidate);
}

/* 一是, 首先， and A. also number the sentences of a paragraph. */
static gboolean
read_inner_mark (const GString *text, gsize at, UrListMark *mark)
{
  return ur_list_mark_read_point (text->str + at, text->len - at, mark) ||
         (ur_list_mark_read (text->str + at, text->len - at, mark) &&
          (mark->form == UR_MARK_LETTER || mark->form == UR_MARK_ORDINAL));
}

/* A point's words end with a full stop, and more is said after them. */
static void
find_point (UrPassage *passage, gsize at, guint *last)
{
  const GString *text = passage->traced->text;
  UrListMark mark, next;
  gsize end, after;

  if (!read_inner_mark (text, at, &mark))
    return;
  end = ur_manuscript_get_lead_end (text->str, at + mark.end, text->len);
  if (end == 0 || g_utf8_strlen (text->str + at + mark.end, (gssize) (end - at - mark.end)) > LONGEST_POINT)
    return;
  after = end + strlen ("。");
  if (read_inner_mark (text, after, &next))
    return;
  if (mark.form == UR_MARK_ORDINAL)
    *last = mark.number = mark.number > 0 ? mark.number : *last + 1;
  add_lead (passage, mark.number, at, at + mark.end, end);
}

static void
find_points (UrPassage *passage, gsize from)
{
  static const char *const ends[] = { "。", "；", "：" };
  const GString *text = passage->traced->text;
  guint last = 0;

  for (const char *p = text->str + from; *p != '\0'; p = g_utf8_next_char (p))
    for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
      if (g_str_has_prefix (p, ends[i]))
        find_point (passage, (gsize) (p - text->str) + strlen (ends[i]), &last);
}

/* A scorecard's lines and what comes after the report have none. */
static gboolean
can_have_leads (const UrManuscript *manuscript, const UrPassage *passage)
{
  UrPartKind kind = ur_manuscript_get_kind (manuscript, passage);

  return passage->part < 0 || kind < UR_PART_SCORECARD || kind == UR_PART_OVERVIEW;
}

/**
 * ur_manuscript_find_leads:
 *
 * Finds the words that open paragraphs and points.
 */
void
ur_manuscript_find_leads (UrManuscript *manuscript)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  gboolean is_intro = FALSE;

  for (guint i = 0; i < manuscript->passages->len; i++)
    {
      UrPassage *passage = ur_manuscript_get_passage (manuscript, i);
      gboolean is_text = passage->level == UR_LEVEL_PARAGRAPH || passage->level == UR_LEVEL_INTRO;

      if (passage->headings->len > 0)
        add_leads (candidates, passage->level == UR_LEVEL_SECTION && is_intro);
      if (passage->headings->len > 0)
        is_intro = passage->level == UR_LEVEL_PART;
      if (!can_have_leads (manuscript, passage))
        continue;
      if (is_text && !find_marked_lead (manuscript, passage))
        add_candidate (candidates, passage);
    }
  add_leads (candidates, FALSE);
  for (guint i = 0; i < manuscript->passages->len; i++)
    {
      UrPassage *passage = ur_manuscript_get_passage (manuscript, i);

      if (can_have_leads (manuscript, passage) &&
          (passage->level == UR_LEVEL_PARAGRAPH || passage->level == UR_LEVEL_INTRO ||
           passage->level == UR_LEVEL_SECTION || passage->level == UR_LEVEL_SUBSECTION))
        find_points (passage, 0);
    }
}
