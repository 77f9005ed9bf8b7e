/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the words before the figures of a list name: 签订率、履约率分别比上年提高. */
#include "ur-findings-list.h"

#include <string.h>

#include "ur-findings-private.h"
#include "ur-import-words.h"
#include "ur-list-names.h"
#include "ur-phrase.h"

/* 比上年同期末, in bytes */
#define LONGEST_BASIS 18

/* Words that say more of each name are no longer, in characters. */
#define LONGEST_MORE 12

/* Where the words are that name the figures of a list. */
typedef struct
{
  gsize start, end; /* of the names */
  gsize from, to;   /* of what is told of all, after 分别 */
} Places;

static const char *
find_told (const UrSurroundings *around, gsize to, gsize *len)
{
  return ur_words_find (UR_WORDS_RESPECTIVELY, around->text + around->before, to - around->before, len);
}

/* 比年初 of 分别比年初提高 */
static gboolean
is_basis (const char *text, gsize start, gsize end)
{
  return end > start && end - start <= LONGEST_BASIS &&
         ur_words_begin (UR_WORDS_AGAINST, text + start, end - start) > 0;
}

static gboolean
is_verb (const char *words)
{
  return ur_words_is (UR_WORDS_VERBS, words, strlen (words));
}

/* 分别占43%、29% are shares, 分别完成预算的103.5%、96.2% are of a plan, 分别惠及职工3万、2万人次 tells what
 * the names did, 分别新建3个、5个 what was done to them. */
static void
take_more (UrNameList *list, const UrNumber *number, const char *text, gsize start, gsize to)
{
  g_autofree char *words = NULL;

  start = ur_finding_label_strip_openers (text, start, to);
  words = g_strndup (text + start, to > start ? to - start : 0);
  if (g_str_has_prefix (words, "占") || g_str_equal (words, "各占"))
    list->after = g_strdup ("占比");
  else if (g_str_has_prefix (words, "完成") && number->kind == UR_NUMBER_PERCENT)
    {
      list->after = g_steal_pointer (&words);
      list->is_completion = TRUE;
    }
  else if (*words == '\0' || number->kind == UR_NUMBER_TIMES ||
           ur_words_is (UR_WORDS_HELD, words, strlen (words)) || g_utf8_strlen (words, -1) > LONGEST_MORE)
    return;
  else if (is_verb (words) && ur_words_begin (UR_WORDS_MADE, words, strlen (words)) > 0)
    list->before = g_steal_pointer (&words);
  else
    list->after = g_steal_pointer (&words);
}

/* 完成年度任务的111.7%和109.5% */
static gboolean
is_completion (const UrNumber *number, const char *text, gsize start, gsize to)
{
  return number->kind == UR_NUMBER_PERCENT && g_str_has_prefix (text + start, "完成") && to > start &&
         g_strstr_len (text + start, (gssize) (to - start), "任务") != NULL;
}

/* 完成计划 of 分别完成计划的120%、107.5% and of 分别为年计划的120%、107.5%, or NULL. */
static char *
dup_of_plan (const UrNumber *number, const char *text, gsize start, gsize end)
{
  gsize of =
      end >= start + strlen ("的") && g_str_has_prefix (text + end - strlen ("的"), "的") ? strlen ("的") : 0;
  gsize plan = end > start + of ? ur_words_end (UR_WORDS_PLANS, text + start, end - of - start) : 0;
  gsize year;

  if (number->kind != UR_NUMBER_PERCENT || end <= start)
    return NULL;
  if (g_str_has_prefix (text + start, "完成"))
    return ur_words_find (UR_WORDS_PLANS, text + start, end - start, NULL) != NULL
               ? g_strndup (text + start, end - start - of)
               : NULL;
  if (of == 0 || plan == 0)
    return NULL;
  start += g_str_has_prefix (text + start, "占") ? strlen ("占") : 0;
  year = ur_words_begin (UR_WORDS_OF_THE_YEAR, text + start, end - start);
  start += year == 0 && g_str_has_prefix (text + start, "年") ? strlen ("年") : year;
  return start + plan + of == end ? g_strdup_printf ("完成%.*s", (int) plan, text + start) : NULL;
}

/* 分别举办46期: the verb after the word tells what was done; 分别下降 is a change of each. */
static void
take_verb (UrNameList *list, const UrNumber *number, const char *text, gsize start, gsize end)
{
  gsize to = ur_finding_label_strip_ends (text, start, end);
  gsize change = ur_finding_label_find_change (text, start, to);

  list->after = list->is_told ? dup_of_plan (number, text, start, end) : NULL;
  list->is_completion = list->after != NULL;
  if (list->is_completion)
    return;
  if (!list->is_told && ur_finding_label_ends_with_new (text, start, to))
    {
      list->before = g_strdup ("新增");
      return;
    }
  if (change > 0 && (!list->is_told || start + change == to || is_basis (text, start, to - change)))
    list->change = g_strndup (text + to - change, change);
  else if (change < to - MIN (start, to) && (list->is_told || is_completion (number, text, start, to)))
    take_more (list, number, text, start, to);
}

/* The list before 分别, back to the last comma that is no part of it. */
static gsize
find_start (const char *text, gsize from, gsize end)
{
  gsize start = ur_phrase_find_start (text, end, "。；，！？,;:：");

  return ur_finding_label_strip_openers (text, MAX (MIN (start, end), from), end);
}

/* 数量均有增长 in 会员、工会数量均有增长，分别达到: what is said of all ends their names. */
static gsize
cut_predicate (const char *text, gsize start, gsize end)
{
  const char *found = ur_words_find (UR_WORDS_PREDICATES, text + start, end - start, NULL);

  return found != NULL && found > text + start ? (gsize) (found - text) : end;
}

/* 修理、防火、监测3项大赛，分别有…: the figure before only counts the names; where the one before that ends,
 * or where it itself does. */
static gsize
skip_count (const UrFindings *findings, guint i, guint first, guint n, gsize last)
{
  const UrFinding *count = NULL;

  while (i-- > first)
    if (ur_findings_get (findings, i)->reason == UR_REASON_NONE)
      {
        if (count != NULL)
          return ur_findings_get (findings, i)->number.end;
        count = ur_findings_get (findings, i);
        if (count->number.kind != UR_NUMBER_PLAIN || count->number.value.mantissa != n ||
            count->number.value.scale != 0 || *count->number.magnitude != '\0')
          return last;
      }
  return count != NULL ? 0 : last;
}

/* 签订率、履约率均在90%以上: where the figure ends before the one that is told of all, which begins at @cut.
 */
static gsize
skip_told_of_all (const UrFindings *findings, guint i, guint first, gsize cut)
{
  while (i-- > first)
    if (ur_findings_get (findings, i)->reason == UR_REASON_NONE &&
        ur_findings_get (findings, i)->number.start < cut)
      return ur_findings_get (findings, i)->number.end;
  return 0;
}

/* The names are in the clause before that of the figures, if that has no figures of its own but their count,
 * or one that is told of all of them. */
static gboolean
find_clause_before (
    const UrFindings *findings, guint i, guint first, guint n, const UrSurroundings *around, Places *places)
{
  gsize end = around->before, last = skip_count (findings, i, first, n, around->last);

  if (end <= around->sentence_start)
    return FALSE;
  end = (gsize) (g_utf8_prev_char (around->text + end) - around->text);
  places->start = find_start (around->text, around->sentence_start, end);
  places->end = cut_predicate (around->text, MIN (places->start, end), end);
  if (last > places->end)
    last = skip_told_of_all (findings, i, first, places->end);
  return last <= places->start && places->start < places->end;
}

static void
split (UrNameList *list, const char *text, const Places *places, guint n)
{
  gsize end = ur_finding_label_strip_ends (text, places->start, places->end);

  if (!list->is_told && list->change != NULL && end >= places->start + strlen (list->change))
    end = ur_finding_label_strip_ends (text, places->start, end - strlen (list->change));
  else if (!list->is_told && list->before != NULL &&
           ur_finding_label_ends_with_new (text, places->start, end))
    end = ur_finding_label_strip_ends (text, places->start, end - strlen ("新增"));
  g_clear_pointer (&list->names, g_ptr_array_unref);
  list->names = ur_list_names_split (text, places->start, end, n);
}

/* 金牌12名、银牌30名，每人分别奖励2万元和8000元: the clause tells more of each. */
static void
add_own (UrNameList *list, const char *text, const Places *places)
{
  gsize end = ur_finding_label_strip_ends (text, places->start, places->end);
  char *after;

  if (end <= places->start ||
      g_utf8_strlen (text + places->start, (gssize) (end - places->start)) > LONGEST_MORE)
    return;
  after = g_strdup_printf ("%.*s%s", (int) (end - places->start), text + places->start,
                           list->after != NULL    ? list->after
                           : list->before != NULL ? list->before
                                                  : "");
  g_clear_pointer (&list->before, g_free);
  g_free (list->after);
  list->after = after;
}

/* 受益职工家庭 of 建成托管班20间、母婴室30间，受益职工家庭分别超过2万户和11万户 is of things that need no
 * verb. */
static gboolean
tells_more (const UrNameList *list, const char *text, const Places *own)
{
  gsize end = ur_finding_label_strip_ends (text, own->start, own->end);

  return list->is_told && list->change == NULL && !list->is_completion && end > own->start;
}

/* Where the clause of the figures names fewer than there are. */
static void
look_before (UrNameList *list,
             const UrFindings *findings,
             guint i,
             guint first,
             guint n,
             const UrSurroundings *around,
             const Places *own)
{
  Places before;

  if (find_clause_before (findings, i, first, n, around, &before))
    {
      g_autoptr (GPtrArray) names = g_steal_pointer (&list->names);

      if (tells_more (list, around->text, own))
        before.start += ur_list_names_match_held (around->text, before.start, before.end);
      split (list, around->text, &before, n);
      if (list->names->len == n)
        {
          add_own (list, around->text, own);
          return;
        }
      g_ptr_array_unref (list->names);
      list->names = g_steal_pointer (&names);
    }
  if (list->after == NULL && tells_more (list, around->text, own))
    {
      g_autofree char *words =
          g_strndup (around->text + own->start,
                     ur_finding_label_strip_ends (around->text, own->start, own->end) - own->start);

      if (ur_name_list_narrow (list, findings, i, first, n, around->sentence_start, words))
        return;
    }
  if (!ur_name_list_take_earlier (list, findings, i, first, n, around->sentence_start,
                                  tells_more (list, around->text, own)))
    return;
  if (list->is_told && list->change == NULL)
    add_own (list, around->text, own);
}

/* 一季度、二季度、三季度各开4座、6座、9座: words that tell a time are the names. */
static void
split_whole (UrNameList *list, const UrSurroundings *around, gsize end, guint n)
{
  gsize start = ur_phrase_find_start (around->text, end, "。；，！？,;:：");
  Places places = { .start = MAX (MIN (start, end), around->before), .end = end };
  g_autoptr (GPtrArray) names = g_steal_pointer (&list->names);

  if (places.start < end && list->is_told)
    list->names = ur_list_names_split (around->text, places.start, end, n);
  else if (places.start < end)
    split (list, around->text, &places, n);
  if (list->names != NULL && list->names->len == n)
    return;
  g_clear_pointer (&list->names, g_ptr_array_unref);
  list->names = g_steal_pointer (&names);
}

static gboolean
is_comma (const char *p)
{
  return *p == ',' || g_str_has_prefix (p, "，");
}

/* 签订率,履约率分别为98.2%,92.5%: commas part the names where they part the figures. */
static void
split_commas (UrNameList *list, const UrFinding *first, const UrSurroundings *around, gsize end, guint n)
{
  const char *text = around->text;
  gsize from = end;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (!is_comma (text + first->number.end))
    return;
  while (names->len < n && from > around->sentence_start)
    {
      gsize start = MAX (ur_phrase_find_start (text, from, "，。；,;：:、"), around->sentence_start);
      gsize own = names->len + 1 == n ? ur_finding_label_strip_openers (text, start, from) : start;
      UrNumber number;

      if (own >= from || g_utf8_strlen (text + own, (gssize) (from - own)) > LONGEST_MORE ||
          (ur_number_find (text, (gssize) from, own, &number) && ur_number_is_figure (&number)))
        return;
      g_ptr_array_insert (names, 0, g_strndup (text + own, from - own));
      if (start == around->sentence_start)
        break;
      from = (gsize) (g_utf8_prev_char (text + start) - text);
      if (!is_comma (text + from))
        break;
    }
  if (names->len != n)
    return;
  g_clear_pointer (&list->names, g_ptr_array_unref);
  list->names = g_steal_pointer (&names);
}

/* 降幅分别为12.5%和33.3%: the noun before the word is a change of each. */
static void
take_noun (UrNameList *list, const char *text, Places *places)
{
  gsize end = ur_finding_label_strip_ends (text, places->start, places->end);
  gsize noun = end > places->start
                   ? ur_words_end (UR_WORDS_CHANGE_NOUNS, text + places->start, end - places->start)
                   : 0;

  if (!list->is_told || noun == 0 || list->change != NULL)
    return;
  list->change = g_strndup (text + end - noun, noun);
  places->end = end - noun;
}

/* 分别走访困难职工、伤病职工、援外职工家庭312户、86户和24户: the names are after the word, with their verb.
 */
static void
split_after (UrNameList *list, const char *text, const Places *places, guint n)
{
  gsize verb = places->from < places->to
                   ? ur_words_begin (UR_WORDS_VERBS, text + places->from, places->to - places->from)
                   : 0;
  const Places after = { .start = places->from + verb, .end = places->to };
  g_autoptr (GPtrArray) names = g_steal_pointer (&list->names);

  if (after.start < after.end)
    split (list, text, &after, n);
  if (list->names == NULL || list->names->len != n)
    {
      g_clear_pointer (&list->names, g_ptr_array_unref);
      list->names = g_steal_pointer (&names);
      return;
    }
  g_clear_pointer (&list->after, g_free);
  g_free (list->before);
  list->before = verb > 0 ? g_strndup (text + places->from, verb) : NULL;
}

/* What is made of the whole of the words, or of the name that belongs to verb @j. */
static char *
dup_done (const UrNameList *list, const char *verb, const char *thing, guint j, guint n)
{
  return g_strconcat (
      verb, *thing == '\0' && list->names->len == n ? g_ptr_array_index (list->names, j) : thing, NULL);
}

/* 驿站分别新建、改造37个、55个, 分别新建、改造驿站37个、55个: only what was done to it parts the figures. */
static void
split_verbs (UrNameList *list, const char *text, const Places *places, guint n)
{
  gsize to = ur_finding_label_strip_ends (text, places->from, places->to), verb;
  gsize end = ur_finding_label_strip_ends (text, places->start, places->end);
  g_autoptr (GPtrArray) verbs = ur_list_names_split (text, places->from, MAX (places->from, to), n);
  g_autofree char *thing = NULL;
  char *last;

  if (verbs->len != n)
    return;
  for (guint j = 0; j + 1 < n; j++)
    if (!is_verb (g_ptr_array_index (verbs, j)))
      return;
  last = g_ptr_array_index (verbs, n - 1);
  verb = ur_words_begin (UR_WORDS_VERBS, last, strlen (last));
  if (verb == 0 || (last[verb] == '\0') == (places->start >= end))
    return;
  thing = last[verb] != '\0'      ? g_strdup (last + verb)
          : list->names->len == n ? g_strdup ("")
                                  : g_strndup (text + places->start, end - places->start);
  last[verb] = '\0';
  for (guint j = 0; j < n; j++)
    {
      g_autofree char *done = g_ptr_array_index (verbs, j);

      g_ptr_array_index (verbs, j) = dup_done (list, done, thing, j, n);
    }
  g_ptr_array_unref (list->names);
  list->names = g_steal_pointer (&verbs);
  g_clear_pointer (&list->before, g_free);
  g_clear_pointer (&list->after, g_free);
}

/**
 * ur_name_list_read:
 * @list: (out): what was read; to be cleared with ur_name_list_clear()
 * @i: the first figure of the list
 * @first: the first finding of its passage
 * @n: how many figures there are
 * @to: where the words before them end
 * @around: what is around the first
 *
 * Reads the words before the figures of a list.
 */
void
ur_name_list_read (UrNameList *list,
                   const UrFindings *findings,
                   guint i,
                   guint first,
                   guint n,
                   gsize to,
                   const UrSurroundings *around)
{
  gsize len = 0;
  const char *told = find_told (around, to, &len);
  Places places;

  if (told == NULL)
    told = ur_list_names_find_each (around->text, MIN (around->before, to), to, &len);
  places = (Places){ .end = told != NULL ? (gsize) (told - around->text) : to, .to = to };

  *list = (UrNameList){ .is_told = told != NULL };
  places.start = MIN (find_start (around->text, around->before, places.end), places.end);
  places.from = told != NULL ? places.end + len : places.start;
  take_verb (list, &ur_findings_get (findings, i)->number, around->text, places.from, places.to);
  take_noun (list, around->text, &places);
  split (list, around->text, &places, n);
  if (list->names->len == 1 && list->is_told)
    ur_name_list_take_counted (list, around->text, places.start,
                               ur_finding_label_strip_ends (around->text, places.start, places.end), n);
  if (list->names->len == 1 && list->is_told)
    split_commas (list, ur_findings_get (findings, i), around,
                  ur_finding_label_strip_ends (around->text, places.start, places.end), n);
  if (list->is_told && list->change == NULL)
    split_verbs (list, around->text, &places, n);
  if (list->is_told && list->names->len != n &&
      places.start >= ur_finding_label_strip_ends (around->text, places.start, places.end))
    split_after (list, around->text, &places, n);
  if (list->names->len != n)
    split_whole (list, around, places.end, n);
  if (list->names->len != n && !list->is_told && list->change == NULL &&
      ur_findings_follow_list (findings, i, first, n) && g_str_has_prefix (around->text + places.from, "占"))
    { /* 分别达到1200、860万元，占总投入的50%、35.8% */
      g_clear_pointer (&list->names, g_ptr_array_unref);
      list->names = g_ptr_array_new_with_free_func (g_free);
      list->after = g_strdup ("占比");
      ur_name_list_take_earlier (list, findings, i, first, n, around->sentence_start, FALSE);
    }
  else if (list->names->len <= 1 && !list->is_told && list->change == NULL &&
           ur_findings_follow_list (findings, i, first, n))
    { /* 分别提高2.1和1.6个百分点，达到93.5%和97.2%; 招聘会12场、18场，达成意向3600人、5200人 */
      gboolean own = list->names->len == 1;

      if (ur_name_list_take_earlier (list, findings, i, first, n, around->sentence_start, TRUE) && own)
        add_own (list, around->text, &places);
    }
  else if (list->names->len != n && list->names->len <= 1 &&
           (list->is_told || list->is_completion ||
            (list->change != NULL && ur_findings_follow_list (findings, i, first, n))))
    look_before (list, findings, i, first, n, around, &places);
}

/**
 * ur_name_list_clear:
 *
 * Frees what @list holds.
 */
void
ur_name_list_clear (UrNameList *list)
{
  g_clear_pointer (&list->names, g_ptr_array_unref);
  g_clear_pointer (&list->change, g_free);
  g_clear_pointer (&list->before, g_free);
  g_clear_pointer (&list->after, g_free);
}
