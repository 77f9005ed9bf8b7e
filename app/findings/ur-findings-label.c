/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure counts, told by the words around it.
 *
 * 新建职工书屋41家: the words before it.  举办326场宣讲: the verb before and the thing after.
 * 近三成职工参加培训: the thing after and what it did.  同比增长8.3%: the change of what the figure before it
 * counts. */
#include "ur-finding-label.h"

#include <string.h>

#include "ur-findings-private.h"
#include "ur-import-words.h"

/* What one passage's figures have in common, from left to right. */
typedef struct
{
  char *subject; /* what the last amount counts */
  char *verb;    /* with which a list began: 新增 of 新增驿站748个、书屋96家 */
  gsize sentence;
} Reading;

static void
set_sure (UrFinding *finding, UrConfidence confidence)
{
  finding->confidence = MAX (finding->confidence, confidence);
}

/* 事故率下降一成，压到1.1起以下: what the thing before became. */
static gboolean
is_level (const UrFindingWords *words)
{
  gsize from = words->around.before, end = words->finding->number.start;

  return from < end && ur_finding_label_match_to (words->around.text, from, end) > strlen ("到");
}

static char *
dup_with_subject (const Reading *reading, UrFindingWords *words)
{
  set_sure (words->finding, UR_LIKELY);
  if (words->change == 0 && !ur_finding_is_rate (words->finding) &&
      words->finding->number.kind != UR_NUMBER_TIMES && !is_level (words))
    return NULL;
  return g_strdup (reading->subject);
}

/* 省级示范点2家、市级5家: the grade of the thing that was told before gives way to its own. */
static char *
dup_of_grade (const Reading *reading, const char *grade)
{
  const char *thing = ur_label_get_thing (reading->subject);

  return g_strconcat (grade, thing + ur_label_get_grade (thing), NULL);
}

static char *
dup_chained (const Reading *reading, const UrFindingWords *words)
{
  g_autofree char *own = NULL;

  if (words->end > words->start)
    own = ur_finding_label_dup_words (words, words->start, words->end);
  else
    own = ur_finding_label_dup_tail (words);
  if (own == NULL)
    return NULL;
  if (reading->subject != NULL && ur_label_get_grade (own) == strlen (own))
    return dup_of_grade (reading, own);
  if (reading->verb == NULL || ur_words_is (UR_WORDS_OF_A_THING, own, strlen (own)) ||
      ur_words_begin (UR_WORDS_VERBS, own, strlen (own)) > strlen ("评"))
    return g_steal_pointer (&own);
  set_sure (words->finding, UR_LIKELY);
  return g_strconcat (reading->verb, own, NULL);
}

/* Whether a figure follows at once, without a comma: 1860家单位9.2万个岗位. */
static gboolean
is_in_run (const UrFindingWords *words)
{
  const char *text = words->around.text;

  return (words->around.tail < strlen (text) &&
          g_utf8_strchr ("。；，：！？,;:、", -1, g_utf8_get_char (text + words->around.tail)) == NULL) ||
         words->start == words->end;
}

/* 《夜班》等3部作品, 举办育婴、茶艺等12个班次, 设茶叶加工、乡村导游2个赛项: the words before are examples of
 * what is named after it. */
static char *
dup_after_examples (const UrFindingWords *words)
{
  const char *text = words->around.text + words->start;
  gsize len = words->end - words->start, verb = ur_words_begin (UR_WORDS_VERBS, text, len);
  g_autofree char *tail = NULL;

  if (words->change > 0 || len <= strlen ("等") ||
      (memcmp (text + len - strlen ("等"), "等", strlen ("等")) != 0 &&
       !ur_finding_label_counts_names (words)))
    return NULL;
  tail = ur_finding_label_dup_tail (words);
  if (tail == NULL || verb <= strlen ("评") || strstr (tail, "的") != NULL)
    return g_steal_pointer (&tail);
  return g_strdup_printf ("%.*s%s", (int) verb, text, tail);
}

static char *
dup_own_label (const Reading *reading, UrFindingWords *words)
{
  const char *text = words->around.text;
  gboolean verbs = words->change == 0 && ur_finding_label_is_all_verbs (text, words->start, words->end);
  char *label = NULL;

  if (words->around.chained && words->change == 0)
    return dup_chained (reading, words);
  if (verbs && is_in_run (words))
    label = ur_finding_label_dup_run (words, words->end > words->start);
  if (label != NULL)
    {
      set_sure (words->finding, UR_LIKELY);
      return label;
    }
  label = dup_after_examples (words);
  if (label == NULL)
    label = ur_finding_label_dup_of_whom (words);
  if (label != NULL)
    return label;
  if (words->end > words->start)
    return verbs || ur_finding_label_ends_with_deed (words)
               ? ur_finding_label_dup_verb (words)
               : ur_finding_label_dup_words (words, words->start, words->end);
  if (words->change == 0)
    {
      label = ur_finding_label_dup_tail (words);
      set_sure (words->finding, label != NULL ? UR_LIKELY : UR_UNSURE);
    }
  return label;
}

/* 金额, 日均使用 */
static gboolean
is_of_thing (const char *label)
{
  gsize each = ur_words_begin (UR_WORDS_RATES, label, strlen (label));

  return ur_words_is (UR_WORDS_OF_A_THING, label, strlen (label)) ||
         (each == strlen ("人均") && g_str_has_prefix (label + strlen ("人"), "均") &&
          ur_words_is (UR_WORDS_VERBS, label + each, strlen (label + each)));
}

/* 会员 and 参训总人数: whom others reach, and who reach nobody. */
static gboolean
is_people (const char *subject)
{
  gsize len = strlen (subject);

  return g_str_has_suffix (subject, "人数") || g_str_has_suffix (subject, "人次") ||
         ur_words_end (UR_WORDS_PEOPLE, subject, len) > 0;
}

/* 增幅 and 总数 are of what is told by the figure before, 办结率 is too; 覆盖 and 参与 tell more of it. */
static char *
dup_with_thing (const Reading *reading, const UrFindingWords *words, const char *label)
{
  gboolean is_rate_word = ur_words_is (UR_WORDS_RATES, label, strlen (label));
  gboolean is_short_rate = words->finding->number.kind == UR_NUMBER_PERCENT && words->change == 0 &&
                           g_str_has_suffix (label, "率") && g_utf8_strlen (label, -1) <= 4 &&
                           !ur_words_is (UR_WORDS_OWN_RATES, label, strlen (label));

  if (reading->subject == NULL || strcmp (label, reading->subject) == 0)
    return NULL;
  if (g_str_has_prefix (label, "占"))
    return g_strconcat (ur_label_get_thing (reading->subject), label,
                        strcmp (label, "占") == 0 ? "比"
                        : strcmp (label, "占比") == 0 || g_str_has_suffix (label, "比重") ||
                                g_str_has_suffix (label, "比例")
                            ? ""
                            : "比重",
                        NULL);
  if (g_str_has_suffix (label, "级") && g_utf8_strlen (label, -1) <= 3)
    return dup_of_grade (reading, label);
  if (is_rate_word && words->change > 0)
    return g_strconcat (reading->subject, label, NULL);
  if (ur_words_is (UR_WORDS_VERBS, label, strlen (label)))
    return ur_label_dup_with_deed (reading->subject, label);
  if (is_short_rate && (g_str_has_prefix (label, ur_label_get_thing (reading->subject)) ||
                        g_str_has_suffix (reading->subject, "率")))
    return NULL; /* 结案180件，结案率96.3%; 建制率98.7%，履约率95.2% */
  if (is_short_rate)
    return ur_label_dup_with_rate (reading->subject, label);
  if (is_rate_word || (is_of_thing (label) && !is_people (reading->subject)))
    return g_strconcat (ur_label_get_thing (reading->subject), label, NULL);
  if (ur_words_begin (UR_WORDS_REACH, label, strlen (label)) > 0 && !is_people (reading->subject) &&
      ur_words_begin (UR_WORDS_REACH, reading->subject, strlen (reading->subject)) == 0 &&
      strstr (reading->subject, "覆盖") == NULL)
    {
      g_autofree char *thing = ur_label_dup_of_rate (reading->subject);

      return g_strconcat (thing, label, NULL);
    }
  return NULL;
}

/* 新建书屋36家，年初定的目标是40家: that is not what is counted. */
static gboolean
is_goal (const char *label)
{
  return g_utf8_strlen (label, -1) <= 8 && ur_words_end (UR_WORDS_GOAL_NAMES, label, strlen (label)) > 0;
}

/* 目标值100家，完成值52家: nor is that. */
static gboolean
is_outcome (const char *label)
{
  return ur_words_is (UR_WORDS_OUTCOMES, label, strlen (label)) &&
         (g_str_has_suffix (label, "值") || g_str_has_suffix (label, "数") || g_str_has_suffix (label, "量"));
}

/* The name of a figure with what the figure before tells of it. */
static char *
dup_whole (const Reading *reading, UrFindingWords *words, char *own)
{
  g_autofree char *label = own;
  char *more;

  if (words->finding->number.kind == UR_NUMBER_RANK)
    return ur_label_dup_place (reading->subject, label);
  more = words->around.last > words->around.sentence_start ? dup_with_thing (reading, words, label) : NULL;
  if (more != NULL)
    set_sure (words->finding, UR_LIKELY);
  if (more != NULL)
    return more;
  return words->finding->number.kind == UR_NUMBER_PERCENT ||
                 words->finding->number.kind == UR_NUMBER_TENTHS ||
                 words->finding->number.kind == UR_NUMBER_FRACTION
             ? ur_label_dup_share (label)
             : g_steal_pointer (&label);
}

static char *
dup_label (const Reading *reading, UrFindingWords *words)
{
  g_autofree char *label = NULL;
  char *more;

  if (ur_finding_label_is_completion (words, reading->subject))
    return ur_finding_label_dup_completion (words, reading->subject);
  if (words->change == 0 || words->end > words->start)
    label = dup_own_label (reading, words);
  if (label != NULL && reading->subject == NULL && words->change == 0 &&
      ur_words_is (UR_WORDS_RATES, label, strlen (label)))
    {
      more = ur_finding_label_dup_clause_before (words);
      if (more != NULL)
        {
          g_autofree char *thing = more;

          set_sure (words->finding, UR_LIKELY);
          return g_strconcat (thing, label, NULL);
        }
    }
  if (label != NULL && (is_goal (label) || is_outcome (label)))
    {
      more =
          reading->subject != NULL ? g_strdup (reading->subject) : ur_finding_label_dup_clause_before (words);
      if (more != NULL)
        {
          set_sure (words->finding, UR_LIKELY);
          return more;
        }
    }
  words->finding->is_own = label != NULL;
  if (label == NULL)
    label = dup_with_subject (reading, words);
  if (label == NULL)
    {
      label = ur_finding_label_dup_clause_before (words);
      set_sure (words->finding, UR_UNSURE);
    }
  if (label == NULL && reading->subject != NULL && ur_finding_label_is_total (words, reading->subject))
    return g_strdup (ur_label_get_thing (reading->subject));
  if (label == NULL)
    return g_strndup (reading->subject != NULL ? reading->subject : "",
                      ur_label_find_each (reading->subject));
  return dup_whole (reading, words, g_steal_pointer (&label));
}

/* What the items of a list share with its first one: 新增 of 新增驿站, 集体合同覆盖 of 集体合同覆盖企业. */
static gsize
get_shared (const char *label)
{
  gsize len = strlen (label), verb = ur_words_begin (UR_WORDS_VERBS, label, len), word = 0;
  const char *reach = ur_words_find (UR_WORDS_REACH, label, len, &word);

  if ((verb <= strlen ("评") || (ur_words_is (UR_WORDS_NOUN_VERBS, label, verb) && reach == label + verb)) &&
      reach != NULL && (gsize) (reach - label) + word < len)
    return (gsize) (reach - label) + word;
  return verb > strlen ("评") && verb < len ? verb : 0;
}

/* The verb with which a list begins goes with all of it. */
static void
remember (Reading *reading, const UrFindingWords *words)
{
  const UrFinding *finding = words->finding;
  gsize shared;

  if ((finding->is_own || reading->subject == NULL || words->change == 0) && *finding->label != '\0' &&
      finding->quantity != UR_QUANTITY_COMPLETION && finding->quantity != UR_QUANTITY_RANK)
    {
      g_free (reading->subject);
      reading->subject = g_strdup (finding->label);
    }
  if (words->around.chained)
    return;
  g_clear_pointer (&reading->verb, g_free);
  shared = get_shared (finding->label);
  if (shared > 0)
    reading->verb = g_strndup (finding->label, shared);
}

static const UrFinding *
get_before (const UrFindings *findings, guint i, guint first)
{
  while (i-- > first)
    if (ur_findings_get (findings, i)->reason == UR_REASON_NONE)
      return ur_findings_get (findings, i);
  return NULL;
}

static const UrFinding *
get_next (const UrFindings *findings, guint i, guint end)
{
  while (++i < end)
    if (ur_findings_get (findings, i)->reason == UR_REASON_NONE)
      return ur_findings_get (findings, i);
  return NULL;
}

static void
read_label (UrFindings *findings, Reading *reading, guint i, guint first, guint end)
{
  UrFindingWords words = { .finding = ur_findings_get (findings, i) };
  const UrFinding *before = get_before (findings, i, first), *next = get_next (findings, i, end);

  ur_findings_survey (findings, i, first, end, &words.around);
  if (words.around.sentence_start != reading->sentence)
    {
      reading->sentence = words.around.sentence_start;
      g_clear_pointer (&reading->verb, g_free);
    }
  words.start =
      ur_finding_label_strip_openers (words.around.text, words.around.before, words.finding->number.start);
  words.end = words.finding->number.start;
  ur_finding_label_part_people (&words, next);
  words.finding->quantity = ur_finding_get_quantity (words.finding);
  if (ur_finding_label_take_whole (&words, next, reading->subject))
    { /* what comes next tells of the subject again, not of that */
      ur_finding_label_take_unit (&words, before);
      return;
    }
  ur_finding_label_leave_before (&words);
  ur_finding_label_begin_with_people (&words, before);
  ur_finding_label_take_change (&words);
  ur_finding_label_take_base (&words);
  ur_finding_label_take_bound (&words);
  ur_finding_label_take_own (&words);
  words.finding->quantity = ur_finding_get_quantity (words.finding);
  words.finding->label = before != NULL ? ur_finding_label_dup_given (&words, before) : NULL;
  if (words.finding->label == NULL && before != NULL)
    words.finding->label = ur_finding_label_dup_share_of (&words, before, reading->subject);
  if (words.finding->label == NULL)
    words.finding->label = dup_label (reading, &words);
  if (*words.finding->label == '\0')
    set_sure (words.finding, UR_UNSURE);
  if (ur_label_is_of_so_many (words.finding->label))
    set_sure (words.finding, UR_LIKELY);
  ur_finding_label_take_unit (&words, before);
  ur_finding_label_take_places (&words);
  remember (reading, &words);
}

/* 累计建成职工之家1.46万个, and on the line below 职工暖心驿站2.59万个: the lines of a scorecard share a verb
 * as the items of a list do. */
static gboolean
goes_on (const UrFindings *findings, const UrPassage *passage)
{
  return passage->part >= 0 && findings->card_verb != NULL && passage->line == findings->card_line + 1 &&
         g_array_index (findings->manuscript->parts, UrManuscriptPart, passage->part).kind ==
             UR_PART_SCORECARD;
}

static void
keep_verb (UrFindings *findings, const UrPassage *passage, const Reading *reading)
{
  g_free (findings->card_verb);
  findings->card_verb = g_strdup (reading->verb);
  findings->card_line = passage->line;
}

static gboolean
can_share (const UrFinding *finding)
{
  return finding->reason == UR_REASON_NONE && !ur_finding_is_rate (finding) && finding->is_own &&
         ur_words_begin (UR_WORDS_VERBS, finding->label, strlen (finding->label)) <= strlen ("评");
}

static void
share_card_verb (UrFindings *findings, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      UrFinding *finding = ur_findings_get (findings, i);
      char *label = finding->label;

      if (!can_share (finding))
        continue;
      finding->label = g_strconcat (findings->card_verb, label, NULL);
      set_sure (finding, UR_LIKELY);
      g_free (label);
    }
}

/**
 * ur_findings_label_one:
 * @i: a finding that the rules took for no figure
 * @first: the first finding of its passage
 * @end: after the last one
 *
 * Says what it counts, by its own words alone.
 */
void
ur_findings_label_one (UrFindings *findings, guint i, guint first, guint end)
{
  Reading reading = { 0 };
  UrFinding *finding = ur_findings_get (findings, i);

  g_clear_pointer (&finding->label, g_free);
  g_clear_pointer (&finding->verb, g_free);
  g_clear_pointer (&finding->than, g_free);
  read_label (findings, &reading, i, first, end);
  g_free (reading.subject);
  g_free (reading.verb);
}

/**
 * ur_findings_label:
 * @first: the first finding of a passage
 * @end: after the last one
 *
 * Says of each figure what it counts, and whether it is a change.
 */
void
ur_findings_label (UrFindings *findings, guint first, guint end)
{
  Reading reading = { 0 };
  const UrPassage *passage;

  if (first >= end)
    return;
  passage = ur_manuscript_get_passage (findings->manuscript, ur_findings_get (findings, first)->passage);
  for (guint i = first; i < end; i++)
    if (ur_findings_get (findings, i)->reason == UR_REASON_NONE)
      read_label (findings, &reading, i, first, end);
  if (goes_on (findings, passage))
    share_card_verb (findings, first, end);
  if (reading.verb != NULL)
    keep_verb (findings, passage, &reading);
  g_free (reading.subject);
  g_free (reading.verb);
}
