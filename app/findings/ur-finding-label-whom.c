/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure counts where the noun is after it and the words before it say more of that, or whose it is:
 * 在册的417户困难职工, 三级工会1260名干部, 企业中118家未建会, 15个工种职工8200人次. */
#include "ur-finding-label.h"

#include <string.h>

#include "ur-import-words.h"

/* Longer words do not tell what is so of some of them, in characters. */
#define LONGEST_DEED 18

static gboolean
ends_with (const char *text, gsize start, gsize end, const char *word)
{
  gsize len = strlen (word);

  return end >= start + len && memcmp (text + end - len, word, len) == 0;
}

static gboolean
has_verb (const char *text, gsize start, gsize end)
{
  for (gsize at = start; at < end; at += (gsize) g_utf8_skip[(guchar) text[at]])
    if (ur_words_begin (UR_WORDS_VERBS, text + at, end - at) > strlen ("评"))
      return TRUE;
  return FALSE;
}

static gboolean
counts_persons (const UrFinding *finding)
{
  return ur_words_is (UR_WORDS_PERSONS, finding->unit, strlen (finding->unit));
}

/* 在册 of 在册的417户困难职工, 排查出 of 排查出的312家企业: what they are, or what was done to them. */
static char *
dup_of_attribute (const UrFindingWords *words)
{
  const char *text = words->around.text + words->start;
  gsize len = words->end - words->start;
  g_autofree char *name = NULL;
  gboolean is_state;

  if (words->end + strlen ("的") != words->finding->number.start ||
      !ends_with (words->around.text, words->end, words->finding->number.start, "的"))
    return NULL;
  is_state = ur_words_is (UR_WORDS_STATES, text, len);
  if (!is_state && (ur_words_begin (UR_WORDS_VERBS, text, len) <= strlen ("评") ||
                    !ur_finding_label_is_all_verbs (words->around.text, words->start, words->end)))
    return NULL;
  name = ur_finding_label_dup_tail_name (words);
  if (name == NULL || (!is_state && ur_words_end (UR_WORDS_PEOPLE, name, strlen (name)) > 0))
    return NULL; /* 推荐的3名护士当选 */
  return g_strdup_printf ("%.*s%s", (int) len, text, name);
}

/* 省市县三级工会1260名干部蹲点: whose they are is not what is counted. */
static char *
dup_of_body (const UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize len = words->end - words->start;
  g_autofree char *name = NULL;

  if (words->around.after_figure || has_verb (text, words->start, words->end) ||
      ur_words_end (UR_WORDS_BODIES, text + words->start, len) == 0)
    return NULL;
  name = ur_finding_label_dup_tail_name (words);
  if (name == NULL ||
      (ur_words_end (UR_WORDS_TIERS, text + words->start, len) == 0 &&
       (!counts_persons (words->finding) || ur_words_end (UR_WORDS_PEOPLE, name, strlen (name)) == 0)))
    return NULL;
  return ur_finding_label_dup_tail (words);
}

/* What is so of some: 未建会 of 企业中118家未建会, or NULL. */
static char *
dup_deed (const UrFindingWords *words, gboolean each)
{
  const char *text = words->around.text;
  gsize start = words->finding->number.end, end = words->around.tail, some, len;
  char *deed;

  start += g_str_has_prefix (text + start, "左右") ? strlen ("左右") : 0;
  len = end - MIN (start, end);
  if (len == 0 || (gsize) g_utf8_strlen (text + start, (gssize) len) > LONGEST_DEED)
    return NULL;
  some = ur_words_begin (UR_WORDS_SOME_ARE, text + start, len);
  if (!each && some == 0 && ur_words_begin (UR_WORDS_LACKS, text + start, len) == 0 &&
      ur_words_begin (UR_WORDS_VERBS, text + start, len) <= strlen ("评"))
    return NULL;
  if (some == strlen ("为") && some < len && !g_str_has_prefix (text + start, "需"))
    start += some;
  deed = g_strndup (text + start, end - start);
  if (strstr (deed, "的") != NULL)
    g_clear_pointer (&deed, g_free);
  return deed;
}

/* 25人以上非公企业中仍有118家没有建立工会, 每百名医务人员中有11名需要关注: what is so of some of them. */
static char *
dup_of_some (const UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize end = words->end;
  gboolean each = ur_words_begin (UR_WORDS_PER, text + words->start, end - words->start) > 0;
  g_autofree char *deed = NULL;

  if (!ends_with (text, words->start, end, "中") || ur_finding_is_rate (words->finding) ||
      end - words->start <= strlen ("其中") || has_verb (text, words->start, end))
    return NULL;
  deed = dup_deed (words, each);
  if (deed == NULL)
    return NULL;
  return each ? g_strdup_printf ("%.*s%s", (int) (end - words->start), text + words->start, deed)
              : g_strdup_printf ("%s的%.*s", deed, (int) (end - words->start - strlen ("中")),
                                 text + words->start);
}

/**
 * ur_finding_label_dup_of_whom:
 *
 * Returns: (transfer full) (nullable): the name of a figure whose noun is after it, where the words before it
 *   only say more of that
 */
char *
ur_finding_label_dup_of_whom (UrFindingWords *words)
{
  char *label;

  if (words->change > 0 || words->end <= words->start || words->around.chained)
    return NULL;
  label = dup_of_attribute (words);
  if (label == NULL)
    label = dup_of_body (words);
  if (label == NULL)
    label = dup_of_some (words);
  if (label != NULL)
    words->finding->confidence = MAX (words->finding->confidence, UR_LIKELY);
  return label;
}

/* 职工 of 15个工种职工8200人次, where nothing comes after it: the bytes of what the next figure counts, or 0.
 */
static gsize
match_people (const char *text, const UrFinding *finding, const UrFinding *next)
{
  gsize start = finding->number.end, end = next->number.start, people, after = next->number.end;

  if (end <= start || next->passage != finding->passage || counts_persons (finding) ||
      strcmp (finding->unit, "户") == 0 || ur_finding_is_rate (finding) ||
      ur_words_is (UR_WORDS_HELD_UNITS, finding->unit, strlen (finding->unit)) ||
      (!counts_persons (next) && strcmp (next->unit, "人次") != 0))
    return 0;
  if (text[after] != '\0' && g_utf8_strchr ("。；，：、！？,;:", -1, g_utf8_get_char (text + after)) == NULL)
    return 0;
  for (const char *p = text + start; p < text + end; p = g_utf8_next_char (p))
    if (g_utf8_strchr ("。；，：、！？（）“”的和,;:()", -1, g_utf8_get_char (p)) != NULL)
      return 0;
  people = ur_words_end (UR_WORDS_PEOPLE, text + start, end - start);
  if (people == 0 || end - start < people + strlen ("工种") || has_verb (text, start, end) ||
      ur_words_end (UR_WORDS_MODIFIERS, text + start, end - start - people) > 0 ||
      ur_words_end (UR_WORDS_PRAISES, text + start, end - start - people) > 0)
    return 0;
  return people;
}

/**
 * ur_finding_label_part_people:
 * @next: (nullable): the figure after it
 *
 * Leaves those whom the next figure counts to it: 15个工种职工8200人次.
 */
void
ur_finding_label_part_people (UrFindingWords *words, const UrFinding *next)
{
  if (next != NULL && next->number.start == words->around.tail)
    words->around.tail -= match_people (words->around.text, words->finding, next);
}

/**
 * ur_finding_label_begin_with_people:
 * @before: (nullable): the figure before it
 *
 * Takes those whom a figure counts from the words after the figure before it.
 */
void
ur_finding_label_begin_with_people (UrFindingWords *words, const UrFinding *before)
{
  gsize people = words->around.after_figure && before != NULL && before->number.end == words->around.before &&
                         !words->around.chained
                     ? match_people (words->around.text, before, words->finding)
                     : 0;

  if (people == 0)
    return;
  words->end = words->finding->number.start;
  words->start = words->end - people;
  words->around.chained = TRUE;
}
