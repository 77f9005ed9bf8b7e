/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A share with the number that it is a share of: 占7.5亿就业人员的26%. */
#include "ur-finding-label.h"

#include <string.h>

#include "ur-import-words.h"

/* Longer words between 占 and a number do not belong to what the share is of, in bytes. */
#define LONGEST_SCOPE 60

/* In characters. */
#define SHORTEST_THING 3

/* 占 of 占全市1200万职工的38%: where the word ends in the words before a number, and where it begins. */
static gboolean
find_share_word (const char *text, gsize from, gsize number, gsize *start, gsize *end)
{
  for (gsize at = number; at > from && number - at < LONGEST_SCOPE;)
    {
      gsize word;

      at = (gsize) (g_utf8_prev_char (text + at) - text);
      if (g_utf8_strchr ("，。；：、,;:", -1, g_utf8_get_char (text + at)) != NULL)
        return FALSE;
      word = ur_words_begin (UR_WORDS_SHARES_OF, text + at, number - at);
      if (word == 0)
        continue;
      *start = at;
      *end = at + word;
      return ur_words_begin (UR_WORDS_SHARE_NAMES, text + at, number - at) == 0;
    }
  return FALSE;
}

static gboolean
is_share (const UrFinding *finding)
{
  return finding->number.kind == UR_NUMBER_PERCENT || finding->number.kind == UR_NUMBER_PERMILLE ||
         finding->number.kind == UR_NUMBER_TENTHS || finding->number.kind == UR_NUMBER_FRACTION;
}

/* 职工的 of 占全市1200万职工的38%: nothing else is between a whole and its share. */
static gboolean
leads_to_share (const char *text, const UrFinding *whole, const UrFinding *share)
{
  gsize start = whole->number.end, end = share->number.start;

  if (end < start + strlen ("的") || memcmp (text + end - strlen ("的"), "的", strlen ("的")) != 0)
    return FALSE;
  for (const char *p = text + start; p < text + end; p = g_utf8_next_char (p))
    if (g_utf8_strchr ("，。；：、,;:", -1, g_utf8_get_char (p)) != NULL)
      return FALSE;
  return TRUE;
}

/* 全市职工: the words between 占 and its number, and those after it. */
static char *
dup_words (const char *text, gsize start, const UrFinding *whole, gsize end)
{
  gsize stop = ur_finding_label_strip_ends (text, start, whole->number.start);
  gsize tail = whole->number.end;

  if (end > tail + strlen ("的") && memcmp (text + end - strlen ("的"), "的", strlen ("的")) == 0)
    end -= strlen ("的");
  else
    end = tail;
  return g_strdup_printf ("%.*s%.*s", (int) (MAX (stop, start) - start), text + start, (int) (end - tail),
                          text + tail);
}

/* 驿站 of 我区新建驿站 */
static const char *
get_done (const char *subject)
{
  const char *done = subject;

  for (const char *p = subject; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize verb = ur_words_begin (UR_WORDS_VERBS, p, strlen (p));

      if (verb > 0 && verb < strlen (p))
        done = p + verb;
    }
  return done;
}

/* 新建驿站412个，占全市新增7481个的5.5%: what is added is what the sentence is about. */
static char *
dup_whole (const char *text, gsize start, const UrFinding *whole, gsize end, const char *subject)
{
  char *name = dup_words (text, start, whole, end);
  char *full;

  if (subject == NULL || ur_words_end (UR_WORDS_VERBS, name, strlen (name)) == 0)
    return name;
  full = g_strconcat (name, get_done (subject), NULL);
  g_free (name);
  return full;
}

/* 女职工 of 女职工占全市32万职工的41.5%; nothing where another figure is before 占. */
static char *
dup_subject (const char *text, gsize start, gsize end)
{
  UrNumber number;

  if (ur_number_find (text, (gssize) end, start, &number))
    return g_strdup ("");
  start = ur_finding_label_strip_openers (text, start, end);
  end = ur_finding_label_strip_ends (text, start, end);
  return g_strndup (text + start, end - start);
}

/**
 * ur_finding_label_take_whole:
 * @next: (nullable): the figure after it
 * @subject: (nullable): what the figures before are about
 *
 * Names the number of which the next one tells a share: 全市职工 of 占全市1200万职工的38%.
 *
 * Returns: whether it is one
 */
gboolean
ur_finding_label_take_whole (const UrFindingWords *words, const UrFinding *next, const char *subject)
{
  const char *text = words->around.text;
  UrFinding *finding = words->finding;
  gsize start, end;
  g_autofree char *name = NULL;

  if (next == NULL || !is_share (next) || is_share (finding) || next->passage != finding->passage ||
      !leads_to_share (text, finding, next) ||
      !find_share_word (text, words->around.before, finding->number.start, &start, &end))
    return FALSE;
  name = dup_whole (text, end, finding, next->number.start, subject);
  if (*name == '\0')
    return FALSE;
  finding->label = g_steal_pointer (&name);
  finding->is_own = TRUE;
  return TRUE;
}

/**
 * ur_finding_label_dup_share_of:
 * @before: the figure before it
 * @subject: (nullable): what the figures before that are about
 *
 * Names a share of which the number before tells the whole: 女职工占全市职工比重.
 *
 * Returns: (transfer full) (nullable): the name, or %NULL where @before is no whole
 */
char *
ur_finding_label_dup_share_of (const UrFindingWords *words, const UrFinding *before, const char *subject)
{
  const char *text = words->around.text;
  gsize from = words->around.sentence_start, start, end;
  g_autofree char *own = NULL;
  g_autofree char *whole = NULL;

  if (!is_share (words->finding) || is_share (before) || before->number.start < from ||
      !leads_to_share (text, before, words->finding) ||
      !find_share_word (text, from, before->number.start, &start, &end))
    return NULL;
  whole = dup_whole (text, end, before, words->finding->number.start, subject);
  for (const char *p = text + start; p > text + from; p = g_utf8_prev_char (p))
    if (g_utf8_strchr ("，。；：、,;:", -1, g_utf8_get_char (g_utf8_prev_char (p))) != NULL)
      from = MAX (from, (gsize) (p - text));
  own = dup_subject (text, from, start);
  words->finding->is_own = TRUE;
  return g_strdup_printf ("%s占%s比重", *own != '\0' || subject == NULL ? own : ur_label_get_thing (subject),
                          whole);
}

/* How much of a plan what the figure before tells is: 为年度计划的102% */
static gboolean
is_of_plan (const UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize from = words->around.before, end = words->finding->number.start;

  if (words->finding->number.kind != UR_NUMBER_PERCENT || end < from + strlen ("的") ||
      memcmp (text + end - strlen ("的"), "的", strlen ("的")) != 0)
    return FALSE;
  end -= strlen ("的");
  return ur_words_begin (UR_WORDS_IS, text + from, end - from) > 0 &&
         ur_words_end (UR_WORDS_PLANS, text + from, end - from) > 0;
}

/* 完成 of 完成年度任务的121.5%, 完成年计划的104.2% */
static const char *
find_completed (const UrFindingWords *words)
{
  const char *text = words->around.text + words->start;
  gsize len = words->finding->number.start - MIN (words->start, words->finding->number.start);

  return words->finding->number.kind == UR_NUMBER_PERCENT &&
                 ur_words_find (UR_WORDS_PLANS, text, len, NULL) != NULL
             ? g_strstr_len (text, (gssize) len, "完成")
             : NULL;
}

/**
 * ur_finding_label_is_completion:
 * @subject: (nullable): what the figure before counts
 *
 * Returns: whether a percentage is how much of a plan was done: 完成年度任务的121.5%, or 为年度计划的102%
 *   after 完成投资1.2亿元
 */
gboolean
ur_finding_label_is_completion (const UrFindingWords *words, const char *subject)
{
  return find_completed (words) != NULL || (subject != NULL && is_of_plan (words));
}

/* 工会经费收缴完成全年预算 of 工会经费收缴只完成全年预算的46.3%; 超额 of 超额完成 alone is nothing that is
 * counted, and NULL where another figure tells that. */
static char *
dup_own_completion (const UrFindingWords *words, gboolean told)
{
  const char *text = words->around.text;
  gsize done = (gsize) (find_completed (words) - text), end = words->finding->number.start;
  gsize thing = ur_finding_label_strip_ends (text, words->start, done);
  gsize of = strlen ("的");

  if (told && (thing <= words->start ||
               g_utf8_strlen (text + words->start, (gssize) (thing - words->start)) < SHORTEST_THING))
    return NULL;
  if (end > done + of && memcmp (text + end - of, "的", of) == 0)
    end -= of;
  return g_strdup_printf ("%.*s%.*s", (int) (MAX (thing, words->start) - words->start), text + words->start,
                          (int) (end - done), text + done);
}

/**
 * ur_finding_label_dup_completion:
 * @subject: (nullable): what the figure before counts
 *
 * Returns: (transfer full): the name of such a percentage
 */
char *
ur_finding_label_dup_completion (UrFindingWords *words, const char *subject)
{
  const char *text = words->around.text + words->start;
  gsize len = words->finding->number.start - words->start;

  char *own = find_completed (words) != NULL ? dup_own_completion (words, subject != NULL) : NULL;

  words->finding->quantity = UR_QUANTITY_COMPLETION;
  if (own != NULL)
    return own;
  return g_strconcat (find_completed (words) != NULL ? subject : ur_label_get_thing (subject),
                      g_strstr_len (text, (gssize) len, "预算") != NULL ? "完成预算" : "完成年度任务", NULL);
}

/**
 * ur_label_dup_share:
 *
 * Returns: (transfer full): the name of a share: 45岁以上占比 of 45岁以上的占
 */
char *
ur_label_dup_share (const char *words)
{
  gsize len = strlen (words);

  if (!g_str_has_suffix (words, "占") || len <= strlen ("占"))
    return g_strdup (words);
  len -= strlen ("占");
  if (len > strlen ("仅") &&
      g_utf8_strchr ("仅各只约均已共还", -1, g_utf8_get_char (g_utf8_prev_char (words + len))) != NULL)
    len -= strlen ("仅"); /* 35岁以下干部仅占 */
  if (len > strlen ("的") && memcmp (words + len - strlen ("的"), "的", strlen ("的")) == 0)
    len -= strlen ("的");
  return g_strdup_printf ("%.*s占比", (int) len, words);
}

/**
 * ur_label_is_of_so_many:
 *
 * Returns: whether it is told of so many each, as a share is, rather than of all: 每3名职工中 of
 * 每3名职工中就有1名
 */
gboolean
ur_label_is_of_so_many (const char *label)
{
  const char *per = ur_words_find (UR_WORDS_PER, label, strlen (label), NULL);

  return per != NULL && per - label <= (gssize) strlen ("平均");
}
