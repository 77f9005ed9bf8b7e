/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists whose names come first and whose figures follow in the same order: 分别 lists, also without the word.
 */
#include "ur-finding.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-phrase.h"

#define RESPECTIVELY "分别"

/* A list is no longer. */
#define MAX_ITEMS 12

/* 比上年同期末, in bytes */
#define LONGEST_BASIS 18

/* No word is longer, in bytes; the text goes on for much longer. */
#define LONGEST_WORD 30

/* The names of a list. */
typedef struct
{
  GPtrArray *names;
  char *change; /* the verb before the figures: 下降 */
  char *more;   /* what the words before the figures add to each name: 占比, 完成预算 */
  gboolean is_completion;
  gboolean is_uneven; /* what the names have in common could not be told */
  gboolean is_before; /* the names are those of the figures before */
  gboolean is_told;   /* 分别 says that it is a list */
} NameList;

/* 涉及, 参与, 和谐 and 及时 hold no word for and. */
static gboolean
is_within_word (const char *text, const char *p)
{
  gsize first = p > text ? (gsize) (p - g_utf8_prev_char (p)) : 0;

  return ur_words_begin (UR_WORDS_HOLDS_AND, p, strnlen (p, LONGEST_WORD)) > 0 ||
         (first > 0 &&
          ur_words_begin (UR_WORDS_HOLDS_AND, p - first, strnlen (p - first, LONGEST_WORD)) > first);
}

static gsize
match_and (const char *text, const char *p)
{
  static const char *const words[] = { "、", "以及", "和", "与", "及", NULL };

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (p, words[i]))
      return strcmp (words[i], "以及") != 0 && is_within_word (text, p) ? 0 : strlen (words[i]);
  return 0;
}

static GPtrArray *
split_names (const char *text, gsize start, gsize end)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (gsize at = start, from = start; at <= end; at += at < end ? (gsize) g_utf8_skip[(guchar) text[at]] : 1)
    {
      gsize word = at < end ? match_and (text, text + at) : 0;

      if (word == 0 && at < end)
        continue;
      if (at > from)
        g_ptr_array_add (names, g_strndup (text + from, at - from));
      from = at + word;
      if (word > 0)
        at = from - 1 < at ? at : from - (gsize) g_utf8_skip[(guchar) text[at]];
    }
  return names;
}

/* 新增会员、建会企业: the first word's verb goes with all. */
static void
share_verb (GPtrArray *names)
{
  const char *first = g_ptr_array_index (names, 0);
  gsize verb = ur_words_begin (UR_WORDS_VERBS, first, strlen (first));

  if (verb <= strlen ("评") || verb == strlen (first) ||
      g_utf8_strchr ("率数量额", -1, g_utf8_get_char (first + verb)) != NULL)
    return; /* 签订率 */
  for (guint i = 1; i < names->len; i++)
    {
      char *name = g_ptr_array_index (names, i);

      if (ur_words_begin (UR_WORDS_VERBS, name, strlen (name)) > strlen ("评"))
        continue;
      g_ptr_array_index (names, i) = g_strdup_printf ("%.*s%s", (int) verb, first, name);
      g_free (name);
    }
}

static gunichar
get_last_char (const char *name)
{
  return *name == '\0' ? 0 : g_utf8_get_char (g_utf8_prev_char (name + strlen (name)));
}

/* Where the words begin that follow the last name's own word: 制造业、建筑业、服务业企业建会率 end alike, and
 * after 农民工 in 产业工人、农民工参加培训人数 comes what both did. */
static const char *
find_common (const GPtrArray *names)
{
  const char *first = g_ptr_array_index (names, 0), *last = g_ptr_array_index (names, names->len - 1);
  gunichar c = get_last_char (first);
  const char *found = c != 0 ? g_utf8_strchr (last, -1, c) : NULL;

  for (guint i = 0; i + 1 < names->len; i++)
    if (get_last_char (g_ptr_array_index (names, i)) != c)
      found = NULL;
  if (found != NULL && g_utf8_pointer_to_offset (last, found) <= g_utf8_strlen (first, -1))
    return g_utf8_next_char (found);
  for (const char *p = last; *p != '\0'; p = g_utf8_next_char (p))
    if (p > last && ur_words_begin (UR_WORDS_VERBS, p, strlen (p)) > strlen ("评"))
      return g_str_has_suffix (last, "数") || g_str_has_suffix (last, "率") ? p : NULL;
  return NULL;
}

/* 供暖、供水、供网三项达标率: what comes after 三项 is of all, and 三项 of none. */
static void
share_counted (GPtrArray *names)
{
  char *last = g_ptr_array_index (names, names->len - 1);
  gsize len;
  const char *found = ur_words_find (UR_WORDS_ALL_OF, last, strlen (last), &len);

  if (found == NULL || found == last || found[len] == '\0')
    return;
  for (guint i = 0; i < names->len; i++)
    {
      char *name = g_ptr_array_index (names, i);
      int own = (int) (name == last ? (gsize) (found - last) : strlen (name));

      g_ptr_array_index (names, i) = g_strdup_printf ("%.*s%s", own, name, found + len);
      if (name != last)
        g_free (name);
    }
  g_free (last);
}

/* What the last name has after its own word goes with all. */
static void
share_tail (GPtrArray *names)
{
  const char *end = names->len >= 2 ? find_common (names) : NULL;

  if (end == NULL || *end == '\0')
    return;
  for (guint i = 0; i + 1 < names->len; i++)
    {
      char *name = g_ptr_array_index (names, i);

      if (g_str_has_suffix (name, end))
        continue;
      g_ptr_array_index (names, i) = g_strconcat (name, end, NULL);
      g_free (name);
    }
}

/* 住院、门诊慢病补助比例: what both are about is nowhere marked. */
static gboolean
are_uneven (const GPtrArray *names)
{
  glong first = g_utf8_strlen (g_ptr_array_index (names, 0), -1);
  glong last = g_utf8_strlen (g_ptr_array_index (names, names->len - 1), -1);

  return last >= first + 4;
}

/* 分别占43%、29% are shares, 分别完成预算的103.5%、96.2% are of a plan: no name says that. */
static void
take_more (NameList *list, const char *text, gsize start, gsize to)
{
  g_autofree char *words = g_strndup (text + start, to > start ? to - start : 0);

  if (g_str_has_prefix (words, "占"))
    list->more = g_strdup ("占比");
  else if (g_str_has_prefix (words, "完成"))
    {
      list->more = g_steal_pointer (&words);
      list->is_completion = TRUE;
    }
}

/* 比年初 of 分别比年初提高 */
static gboolean
is_basis (const char *text, gsize start, gsize end)
{
  return end > start && end - start <= LONGEST_BASIS &&
         ur_words_begin (UR_WORDS_AGAINST, text + start, end - start) > 0;
}

/* 分别举办46期: the verb after the word goes before each name; 分别下降 is a change of each. */
static void
take_verb (NameList *list, const char *text, gsize start, gsize end)
{
  gsize to = ur_finding_label_strip_ends (text, start, end);
  gsize change = ur_finding_label_find_change (text, start, to);

  if (change > 0 && (!list->is_told || start + change == to || is_basis (text, start, to - change)))
    list->change = g_strndup (text + to - change, change);
  else if (list->is_told)
    take_more (list, text, start, to);
}

/* Figures one after the other, with nothing but 、 or 和 between them. */
static guint
count_chain (const UrFindings *findings, guint i, guint end, const char *text)
{
  guint n = 1;

  for (; i + n < end && n < MAX_ITEMS; n++)
    {
      const UrFinding *before = ur_findings_get (findings, i + n - 1);
      const UrFinding *after = ur_findings_get (findings, i + n);
      gsize from = before->number.end, word;

      if (after->reason != UR_REASON_NONE)
        return n;
      word = match_and (text, text + from);
      if (word == 0 && g_str_has_prefix (text + from, "，"))
        word = strlen ("，");
      if (word == 0 || from + word != after->number.start)
        return n;
    }
  return n;
}

/* 2.6个、1.2个和0.8个百分点: the last one tells the unit of all. */
static void
share_unit (UrFindings *findings, const char *text, guint i, guint n)
{
  const UrFinding *last = ur_findings_get (findings, i + n - 1);

  for (guint j = i; j + 1 < i + n; j++)
    {
      UrFinding *finding = ur_findings_get (findings, j);
      gboolean points = last->number.kind == UR_NUMBER_POINTS && strcmp (finding->unit, "个") == 0;

      if (!points && *finding->unit != '\0')
        continue;
      g_free (finding->unit);
      finding->unit = g_strdup (last->unit);
      finding->number.kind = last->number.kind;
      finding->quantity = last->quantity;
      g_free (finding->unit_from);
      finding->unit_from = g_strndup (text + last->number.start, last->number.end - last->number.start);
    }
}

static void
assign (UrFindings *findings, const char *text, guint i, const NameList *list)
{
  share_unit (findings, text, i, list->names->len);
  for (guint j = 0; j < list->names->len; j++)
    {
      UrFinding *finding = ur_findings_get (findings, i + j);

      g_free (finding->label);
      finding->label = g_strconcat (g_ptr_array_index (list->names, j), list->more, NULL);
      if (list->is_completion && finding->number.kind == UR_NUMBER_PERCENT)
        finding->quantity = UR_QUANTITY_COMPLETION;
      finding->is_own = TRUE;
      finding->group = j + 1;
      finding->n_group = list->names->len;
      finding->confidence = MAX (finding->confidence, list->is_uneven ? UR_UNSURE : UR_LIKELY);
      if (list->change != NULL)
        {
          const UrFinding *first = ur_findings_get (findings, i);

          g_free (finding->verb);
          finding->verb = g_strdup (list->change);
          finding->change = first->change;
          finding->quantity =
              finding->number.kind == UR_NUMBER_PERCENT ? UR_QUANTITY_GROWTH : finding->quantity;
        }
    }
}

static void
doubt (UrFindings *findings, guint i, guint n)
{
  for (guint j = i; j < i + n; j++)
    ur_findings_get (findings, j)->confidence = UR_UNSURE;
}

/* The list before 分别, back to the last comma that is no part of it. */
static gsize
find_list_start (const char *text, gsize from, gsize end)
{
  gsize start = ur_phrase_find_start (text, end, "。；，！？,;:：");

  return ur_finding_label_strip_openers (text, MAX (MIN (start, end), from), end);
}

/* The names of the figures from @i on, and the verb between them and the figures. */
static void
read_names (const UrFindings *findings, guint i, const UrSurroundings *around, NameList *list)
{
  gsize at = ur_findings_get (findings, i)->number.start;
  const char *word =
      g_strstr_len (around->text + around->before, (gssize) (at - around->before), RESPECTIVELY);
  gsize end = word != NULL ? (gsize) (word - around->text) : at;
  gsize start = find_list_start (around->text, around->before, end);

  if (word != NULL && start >= end &&
      around->before > around->sentence_start) /* the names are before a comma */
    start = find_list_start (around->text, around->sentence_start,
                             (gsize) (g_utf8_prev_char (around->text + end) - around->text));
  start = MIN (start, end);
  list->is_told = word != NULL;
  take_verb (list, around->text, word != NULL ? end + strlen (RESPECTIVELY) : start, at);
  end = ur_finding_label_strip_ends (around->text, start, end);
  if (word == NULL && list->change != NULL && end >= start + strlen (list->change))
    end = ur_finding_label_strip_ends (around->text, start, end - strlen (list->change));
  list->names = split_names (around->text, start, end);
}

/* 基层工会1046个、会员7.83万人、驿站27个，同比分别增长4.2%、6.7%、12.5%: the names are those of the figures
 * before. */
static void
take_names_before (
    const UrFindings *findings, guint i, guint first, guint n, const UrSurroundings *around, NameList *list)
{
  guint last = i;

  g_ptr_array_set_size (list->names, 0);
  while (list->names->len < n)
    {
      while (last > first && ur_findings_get (findings, last - 1)->reason != UR_REASON_NONE)
        last--;
      if (last == first || ur_findings_get (findings, last - 1)->number.start < around->sentence_start)
        return;
      last--;
      g_ptr_array_insert (list->names, 0, g_strdup (ur_findings_get (findings, last)->label));
    }
  list->is_before = TRUE;
}

static gboolean
are_bare (const UrFindings *findings, guint i, guint n)
{
  for (guint j = i + 1; j < i + n; j++)
    if (ur_findings_get (findings, j)->is_own)
      return FALSE;
  return TRUE;
}

/* 签订率分别达到91.5%和88.7%，提高1.2个和0.9个百分点: a change of each of a list that ends just before. */
static gboolean
follows_list (const UrFindings *findings, guint i, guint first, guint n)
{
  while (i-- > first)
    {
      const UrFinding *last = ur_findings_get (findings, i);

      if (last->reason == UR_REASON_NONE)
        return last->n_group == n && last->group == n;
    }
  return FALSE;
}

static gboolean
is_of_those_before (const UrFindings *findings, guint i, guint first, guint n, const NameList *list)
{
  if (list->is_told)
    return list->names->len != n && (list->change != NULL || list->more != NULL);
  return list->names->len <= 1 && list->change != NULL && follows_list (findings, i, first, n);
}

static void
share_list (UrFindings *findings, guint i, guint first, guint end)
{
  UrSurroundings around;
  NameList list = { 0 };
  guint n;

  ur_findings_survey (findings, i, first, end, &around);
  n = count_chain (findings, i, end, around.text);
  if (n < 2)
    return;
  if (ur_findings_share_years (findings, i, n, &around))
    return;
  read_names (findings, i, &around, &list);
  if (is_of_those_before (findings, i, first, n, &list))
    take_names_before (findings, i, first, n, &around, &list);
  if (list.names->len == n && (list.is_told || are_bare (findings, i, n)))
    {
      if (!list.is_before)
        {
          share_verb (list.names);
          share_counted (list.names);
          share_tail (list.names);
          list.is_uneven = are_uneven (list.names);
        }
      assign (findings, around.text, i, &list);
    }
  else if (list.is_told)
    doubt (findings, i, n);
  g_ptr_array_unref (list.names);
  g_free (list.change);
  g_free (list.more);
}

/* 上升27％、14.7％: figures without words of their own go with those before, and that is a doubt. */
static void
share_bare (UrFindings *findings, guint i, guint first, guint end)
{
  UrSurroundings around;
  guint n = 1;

  ur_findings_survey (findings, i, first, end, &around);
  n = count_chain (findings, i, end, around.text);
  if (n < 2 || ur_findings_get (findings, i)->n_group > 0)
    return;
  share_unit (findings, around.text, i, n);
  for (guint j = i + 1; j < i + n; j++)
    {
      const UrFinding *head = ur_findings_get (findings, i);
      UrFinding *finding = ur_findings_get (findings, j);

      if (finding->is_own || finding->n_group > 0)
        continue;
      finding->confidence = UR_UNSURE;
      if (finding->verb == NULL && head->verb != NULL && finding->number.kind == head->number.kind)
        {
          finding->verb = g_strdup (head->verb);
          finding->change = head->change;
          finding->quantity = head->quantity;
        }
      g_free (finding->label);
      finding->label = g_strdup (head->label);
    }
}

/**
 * ur_findings_share_out:
 * @first: the first finding of a passage
 * @end: after the last one
 *
 * Gives the figures of a list their names, in order.
 */
void
ur_findings_share_out (UrFindings *findings, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (ur_findings_get (findings, i)->reason == UR_REASON_NONE &&
        ur_findings_get (findings, i)->n_group == 0)
      share_list (findings, i, first, end);
  for (guint i = first; i < end; i++)
    if (ur_findings_get (findings, i)->reason == UR_REASON_NONE)
      share_bare (findings, i, first, end);
}
