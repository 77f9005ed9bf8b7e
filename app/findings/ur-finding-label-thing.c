/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of the words around a figure: which are the thing itself, which what was done to it, which another
 * figure's. */
#include "ur-finding-label.h"

#include <string.h>

#include "ur-import-words.h"

/* Longer words after a figure are no name of what somebody did something to, in characters. */
#define LONGEST_OBJECT 12

/**
 * ur_label_get_grade:
 *
 * Returns: the bytes of the grade with which @label begins, 州级 of 州级职工创新工作室, 全国 of 全国示范点,
 * or 0
 */
gsize
ur_label_get_grade (const char *label)
{
  const char *end = strstr (label, "级");
  gsize nation = ur_words_begin (UR_WORDS_NATION, label, strlen (label));

  if (nation > 0)
    return nation;
  return end != NULL && g_utf8_strlen (label, (gssize) (end - label)) <= 2 &&
                 !g_str_has_prefix (end + strlen ("级"), "、")
             ? (gsize) (end - label) + strlen ("级")
             : 0;
}

/* The verb with which a label begins, where a thing is after it; 签订率 is no 签订. */
static gsize
match_deed (const char *label)
{
  gsize verb = ur_words_begin (UR_WORDS_VERBS, label, strlen (label));

  return verb <= strlen ("评") || verb >= strlen (label) || ur_label_is_of_person (label, strlen (label)) ||
                 g_utf8_strchr ("率数量额", -1, g_utf8_get_char (label + verb)) != NULL
             ? 0
             : verb;
}

/* 签订 of 推动签订集体合同, but neither 服务 of 新建服务站 nor 补助 of 给付补助金. */
static gsize
match_second_deed (const char *label)
{
  gsize verb = match_deed (label);

  return verb > 0 && !ur_words_is (UR_WORDS_NOUN_VERBS, label, verb) && g_utf8_strlen (label + verb, -1) > 1
             ? verb
             : 0;
}

/* 干部 of 乡镇和企业的干部, after the verb of 包联乡镇和企业的干部, 宣讲队 of 深入基层的宣讲队: who did it,
 * or NULL. */
static const char *
find_doer (const char *words)
{
  const char *of = g_strrstr (words, "的");
  const char *doer = of != NULL ? of + strlen ("的") : NULL;

  return doer != NULL && strstr (doer, "”") == NULL &&
                 (ur_words_end (UR_WORDS_PEOPLE, doer, strlen (doer)) > 0 ||
                  ur_words_end (UR_WORDS_CREWS, doer, strlen (doer)) > 0)
             ? doer
             : NULL;
}

/**
 * ur_label_get_thing:
 *
 * Returns: (transfer none): what is counted, without verbs and grade: 工作室 of 新建工作室 and of 省级工作室
 */
const char *
ur_label_get_thing (const char *label)
{
  gsize verb = match_deed (label);
  gsize grade = ur_label_get_grade (label);

  if (grade > 0 && grade < strlen (label))
    return label + grade;
  if (verb == 0)
    return label;
  if (find_doer (label + verb) != NULL)
    return find_doer (label + verb);
  verb += match_second_deed (label + verb);
  return g_str_has_prefix (label + verb, "的") ? label + verb + strlen ("的") : label + verb;
}

/* The bytes of the step with which a thing ends that what was done next replaces: 征集 of
 * 提案征集412件，立案256件.
 */
static gsize
match_step (const char *thing)
{
  gsize len = strlen (thing), step = ur_words_end (UR_WORDS_STEPS, thing, len);

  if (step == 0)
    step = ur_words_end (UR_WORDS_RATES, thing, len); /* 合理化建议人均 */
  return step < len ? step : 0;
}

/**
 * ur_label_dup_of_rate:
 * @label: the label of a figure
 *
 * Returns: (transfer full): what is counted, where the figure is a rate of what was done to it: 欠薪案件 of
 *   欠薪案件结案率, or that it reached others: 送清凉 of 送清凉投入
 */
char *
ur_label_dup_of_rate (const char *label)
{
  const char *thing = ur_label_get_thing (label);
  gsize len = strlen (thing), verb = ur_words_end (UR_WORDS_VERBS, thing, len);

  if (ur_words_begin (UR_WORDS_GOES, label, strlen (label)) > 0 && verb > strlen ("评"))
    return g_strdup (thing + len - verb); /* 宣讲 of 深入楼宇、工地宣讲 */
  if (verb < len && verb > 0 && ur_words_is (UR_WORDS_SPENDING, thing + len - verb, verb))
    return g_strndup (thing, len - verb); /* 送清凉投入165万元，覆盖职工 */
  if (!g_str_has_suffix (thing, "率"))
    return g_strdup (thing);
  len -= strlen ("率");
  verb = ur_words_end (UR_WORDS_VERBS, thing, len);
  return verb > strlen ("评") && verb < len ? g_strndup (thing, len - verb) : g_strdup (thing);
}

/**
 * ur_label_dup_with_rate:
 * @subject: the label of the figure before
 * @rate: 办结率 and the like
 *
 * Returns: (transfer full): of what it is the rate: 提案办结率 after 提案立案, 隐患整改率 after 整改隐患
 */
char *
ur_label_dup_with_rate (const char *subject, const char *rate)
{
  gsize grade = ur_label_get_grade (subject);
  gsize deed = ur_words_begin (UR_WORDS_MEASURES, subject, strlen (subject)) > 0 ? 0 : match_deed (subject);
  const char *thing = grade > 0 ? ur_label_get_thing (subject) : subject + deed; /* 支出预算 */
  gsize len, stem = strlen (rate) - strlen ("率");

  if (deed > 0 && find_doer (thing) != NULL)
    thing = subject; /* 参训的职工 */
  len = strlen (thing);

  if (len > stem && memcmp (thing + len - stem, rate, stem) == 0)
    { /* 调解成功 and 成功率; 完成整改 and 整改率 */
      gsize done = len - stem - (g_str_has_prefix (rate, "完成") ? 0 : strlen ("完成"));

      if (len > stem + strlen ("完成") && g_str_has_prefix (thing + done, "完成"))
        return g_strdup_printf ("%.*s%s", (int) done, thing, rate);
      return g_strconcat (thing, "率", NULL);
    }
  if (ur_words_is (UR_WORDS_VERBS, rate, stem))
    {
      len -= match_step (thing);
      if (len > stem && strncmp (thing, rate, stem) == 0)
        return g_strdup_printf ("%.*s%s", (int) (len - stem), thing + stem, rate);
    }
  return g_strdup_printf ("%.*s%s", (int) len, thing, rate);
}

/**
 * ur_finding_label_ends_with_deed:
 *
 * Leaves the verb of 工作室带出131名徒弟, where after the figure comes what they did it to.
 *
 * Returns: whether it is so
 */
gboolean
ur_finding_label_ends_with_deed (UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize verb = ur_words_end (UR_WORDS_VERBS, text + words->start, words->end - words->start);
  g_autofree char *tail = NULL;

  if (words->change > 0 || verb <= strlen ("评") || verb >= words->end - words->start ||
      ur_finding_is_rate (words->finding))
    return FALSE;
  tail = ur_finding_label_dup_tail (words);
  if (tail == NULL || g_utf8_strlen (tail, -1) > LONGEST_OBJECT || strstr (tail, "的") != NULL ||
      ur_words_begin (UR_WORDS_VERBS, tail, strlen (tail)) > 0 ||
      ur_words_begin (UR_WORDS_LINKS, tail, strlen (tail)) > 0)
    return FALSE;
  words->start = words->end - verb;
  return TRUE;
}

/**
 * ur_label_find_each:
 * @label: (nullable): the label of a figure
 *
 * Returns: the bytes of what is before 每户 at its end, or all of them: 救助金 of 救助金每户
 */
gsize
ur_label_find_each (const char *label)
{
  gsize len = label != NULL ? strlen (label) : 0, last = strlen ("每户");

  return len > last && ur_words_is (UR_WORDS_PER, label + len - last, strlen ("每")) ? len - last : len;
}

/* A verb that tells what the figure before @start did, or what was done after it. */
static gboolean
is_deed (const char *text, gsize start, gsize at, gsize end)
{
  return ur_words_begin (UR_WORDS_VERBS, text + at, end - at) > strlen ("评") &&
         !ur_finding_label_is_in_name (text, start, at, end, TRUE);
}

static gboolean
has_verb (const char *text, gsize start, gsize end)
{
  for (gsize at = start; at < end; at += (gsize) g_utf8_skip[(guchar) text[at]])
    if (is_deed (text, start, at, end) ||
        ur_words_begin (UR_WORDS_CHANGES, text + at, end - at) > strlen ("增") ||
        ur_words_begin (UR_WORDS_TO, text + at, end - at) > 0)
      return TRUE;
  return FALSE;
}

/* 给88位工友送去132.4万元: the words after a figure up to a verb are its own. */
static void
begin_with_verb (UrFindingWords *words)
{
  const char *text = words->around.text;

  for (gsize at = words->around.before; at < words->end; at += (gsize) g_utf8_skip[(guchar) text[at]])
    {
      if (g_utf8_strchr ("，。；：、（(,;:", -1, g_utf8_get_char (text + at)) != NULL ||
          ur_words_begin (UR_WORDS_FROM, text + at, words->end - at) > 0)
        return;
      if (!is_deed (text, words->around.before, at, words->end))
        continue;
      words->own = words->around.before;
      words->start = MAX (words->start, at);
      return;
    }
}

/**
 * ur_finding_label_leave_before:
 *
 * Leaves the words right after one figure to it; they are not what the next one counts:
 * 1860家单位9.2万个岗位, 9个乡镇和4个园区.
 */
void
ur_finding_label_leave_before (UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize start = words->around.before;

  if (!words->around.after_figure || words->around.chained || words->start >= words->end)
    return;
  if (has_verb (text, start, words->end))
    {
      begin_with_verb (words);
      return;
    }
  for (const char *p = text + start; p < text + words->end; p = g_utf8_next_char (p))
    if (g_utf8_strchr ("，。；：（,;:(", -1, g_utf8_get_char (p)) != NULL)
      return;
  if (ur_words_end (UR_WORDS_AND, text + start, words->end - start) > 0)
    words->around.chained = TRUE;
  words->start = words->end;
}

/**
 * ur_finding_label_dup_given:
 * @before: the figure before
 *
 * Returns: (transfer full) (nullable): of 给88位工友送去132.4万元 给工友送去: the verb alone does not say to
 * whom
 */
char *
ur_finding_label_dup_given (const UrFindingWords *words, const UrFinding *before)
{
  const char *text = words->around.text;
  gsize to = ur_words_end (UR_WORDS_TO_WHOM, text, before->number.start);

  if (to == 0 || words->own == 0 || words->own != before->number.end || words->start <= words->own ||
      words->change > 0 || !ur_finding_label_is_all_verbs (text, words->start, words->end))
    return NULL;
  return g_strdup_printf ("%.*s%.*s", (int) to, text + before->number.start - to,
                          (int) (words->end - words->own), text + words->own);
}

/**
 * ur_finding_label_is_total:
 * @subject: what the figure before it counts
 *
 * Returns: whether a figure is of all there are: of 新建驿站37个，累计达90个 those are not all new
 */
gboolean
ur_finding_label_is_total (const UrFindingWords *words, const char *subject)
{
  gsize from = words->around.before;

  if (g_str_has_prefix (subject, "新") && from < words->finding->number.start &&
      ur_words_is (UR_WORDS_SO_MANY, words->around.text + from, words->finding->number.start - from))
    return TRUE;
  return from < words->finding->number.start &&
         ur_words_find (UR_WORDS_ALL_TOLD, words->around.text + from, words->finding->number.start - from,
                        NULL) != NULL;
}

/**
 * ur_label_dup_with_deed:
 * @subject: the label of the figure before
 * @deed: a verb
 *
 * Joins a verb with the thing that it is done to: 经费收入11.7亿元，支出11.2亿元; a rate is not done,
 * and 健康休养 is not done to 小伙食团.
 *
 * Returns: (transfer full) (nullable): the name of a figure
 */
char *
ur_label_dup_with_deed (const char *subject, const char *deed)
{
  const char *thing = ur_label_get_thing (subject);
  gsize len = strlen (thing) - match_step (thing), word = ur_words_end (UR_WORDS_INCOME, thing, len);
  gsize sort = ur_words_end (UR_WORDS_SORTS, thing, len);

  if (ur_words_is (UR_WORDS_SPENDING, deed, strlen (deed)) && ur_words_end (UR_WORDS_PEOPLE, thing, len) > 0)
    return g_strconcat (subject, deed, NULL); /* 走访职工支出 */
  if (ur_words_is (UR_WORDS_JOINED, deed, strlen (deed)) && ur_words_end (UR_WORDS_PEOPLE, thing, len) == 0 &&
      !g_str_has_suffix (thing, "率"))
    return g_strdup_printf ("%s%.*s", deed, (int) (sort < len ? len - sort : len), thing); /* 参加联谊活动 */
  if (sort > 0 && sort < len && ur_words_is (UR_WORDS_TAKES_PART, deed, strlen (deed)))
    len -= sort; /* 技能比赛工种，参赛3120人次 */

  if (g_str_has_suffix (thing, "率") || g_str_has_prefix (deed, thing) ||
      (ur_words_is (UR_WORDS_CARES, deed, strlen (deed)) && ur_words_end (UR_WORDS_PEOPLE, thing, len) == 0))
    return NULL;
  return g_strdup_printf ("%.*s%s", (int) (len - word), thing, deed);
}
