/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of the words before a figure, those that are its own name: without who has it, for whom it was done, an
 * open bracket and the number of an item. */
#include "ur-finding-label.h"

#include <string.h>

#include "ur-import-words.h"

/* The last bracket before the figure that is not closed: 职工（其中农民工5.2万名. */
static void
begin_in_bracket (UrFindingWords *words)
{
  const char *text = words->around.text;

  for (gsize at = words->end; at > words->start;)
    {
      gunichar c;

      at = (gsize) (g_utf8_prev_char (text + at) - text);
      c = g_utf8_get_char (text + at);
      if (g_utf8_strchr ("）)", -1, c) != NULL)
        return;
      if (g_utf8_strchr ("（(", -1, c) == NULL)
        continue;
      words->start =
          ur_finding_label_strip_openers (text, at + (gsize) g_utf8_skip[(guchar) text[at]], words->end);
      return;
    }
}

/* 联合会共有单位会员118家: who has them is no part of the name. */
static void
leave_owner (UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize len;
  const char *has = ur_words_find (UR_WORDS_HAS, text + words->start, words->end - words->start, &len);

  if (has != NULL && !g_str_has_prefix (text + words->start, "每") && has > text + words->start &&
      has + len < text + words->end)
    words->start = (gsize) (has - text) + len;
}

/* 为夜班护士建成休息舱: what was done, not for whom. */
static void
leave_receiver (UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize before = words->start - MIN (words->start, words->around.before);

  if (ur_words_end (UR_WORDS_TO_WHOM, text + words->around.before, before) == 0 &&
      (ur_words_begin (UR_WORDS_TO_WHOM, text + words->start, words->end - words->start) == 0 ||
       ur_words_begin (UR_WORDS_VERBS, text + words->start, words->end - words->start) > strlen ("给")))
    return; /* 给付补助金 */
  for (gsize at = words->start; at < words->end; at += (gsize) g_utf8_skip[(guchar) text[at]])
    {
      gsize verb = ur_words_begin (UR_WORDS_VERBS, text + at, words->end - at);

      if (at == words->start || verb <= strlen ("评"))
        continue;
      if (at + verb < words->end)
        words->start = at;
      return;
    }
}

/* 3、 of ３、慰问职工 */
static void
leave_numeral (UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize at = words->start;

  while (at < words->end && g_unichar_isdigit (g_utf8_get_char (text + at)))
    at += (gsize) g_utf8_skip[(guchar) text[at]];
  if (at > words->start && at + strlen ("、") < words->end && g_str_has_prefix (text + at, "、"))
    words->start = ur_finding_label_strip_openers (text, at + strlen ("、"), words->end);
}

/* 这一比例 and 该占比 are what the figure before tells, as is what 增加到2030年的 leads to. */
static void
leave_pronoun (UrFindingWords *words)
{
  static const char *const pronouns[] = { "这一", "这个", "该项", "该", "此项", "上述", NULL };
  const char *text = words->around.text;
  gsize len = words->end - words->start;

  for (guint i = 0; words->around.last > 0 && pronouns[i] != NULL; i++)
    {
      gsize n = strlen (pronouns[i]);

      if (len <= n || !g_str_has_prefix (text + words->start, pronouns[i]))
        continue;
      if (ur_words_is (UR_WORDS_MEASURES, text + words->start + n, len - n))
        words->end = words->start;
      return;
    }
  if (words->around.after_figure && ur_words_begin (UR_WORDS_TO, text + words->start, len) > strlen ("到"))
    words->end = words->start;
}

/**
 * ur_finding_label_take_own:
 *
 * Leaves the words before a figure that are no part of its name.
 */
void
ur_finding_label_take_own (UrFindingWords *words)
{
  if (words->start >= words->end)
    return;
  begin_in_bracket (words);
  leave_numeral (words);
  leave_owner (words);
  leave_receiver (words);
  leave_pronoun (words);
}
