/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that bound a figure and are not right before it. */
#include "ur-finding-label.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-phrase.h"

/* So far before a share is the word that bounds it, in bytes. */
#define LONGEST_FAR 45

/* 名额 of 一百个名额左右 is no longer, in bytes. */
#define LONGEST_THING 12

/* 约 of 履约率 and 近 of 附近 bound nothing. */
static gboolean
is_within_other (const char *text, const char *word, gsize len)
{
  const char *before = word > text ? g_utf8_prev_char (word) : NULL;

  return g_utf8_strchr ("率定束谈见", -1, g_utf8_get_char (word + len)) != NULL ||
         (before != NULL && len == strlen ("约") &&
          g_utf8_strchr ("合条节预签公特契制违邀履相附最临靠邻远赶高", -1, g_utf8_get_char (before)) != NULL);
}

/* 不得超过上年的97%: the bytes of what denies it. */
static gsize
get_denial (const char *text, const char *word)
{
  return ur_words_end (UR_WORDS_DENIALS, text, (gsize) (word - text));
}

/* What the word between two places of the text says of the figure. */
static void
take (UrFindingWords *words, UrBound bound, gsize start, gsize end)
{
  words->finding->number.bound = bound;
  g_free (words->finding->bound_from);
  words->finding->bound_from = g_strndup (words->around.text + start, end - start);
}

/* The word that bounds a share or multiple is before what that is of: 约为上年的1.4倍, 不到全年任务的四成. */
static void
take_far (UrFindingWords *words)
{
  static const struct
  {
    UrWords list;
    UrBound bound;
  } bounds[] = { { UR_WORDS_FAR_ABOUT, UR_BOUND_ABOUT },
                 { UR_WORDS_FAR_BELOW, UR_BOUND_JUST_BELOW },
                 { UR_WORDS_FAR_ABOVE, UR_BOUND_ABOVE } };
  const char *text = words->around.text;
  gsize at = words->finding->number.start, from = words->around.before;
  const UrNumber *number = &words->finding->number;

  if (number->bound != UR_BOUND_NONE || number->is_range || at < from + strlen ("的") ||
      memcmp (text + at - strlen ("的"), "的", strlen ("的")) != 0 ||
      (number->kind != UR_NUMBER_TIMES && number->kind != UR_NUMBER_FRACTION &&
       number->kind != UR_NUMBER_TENTHS && number->kind != UR_NUMBER_PERCENT))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    {
      gsize len, denial;
      const char *word = ur_words_find (bounds[i].list, text + from, at - from, &len);

      if (word == NULL || at - (gsize) (word - text) > LONGEST_FAR || is_within_other (text, word, len))
        continue;
      denial = get_denial (text, word);
      take (words, denial > 0 ? UR_BOUND_AT_MOST : bounds[i].bound, (gsize) (word - text) - denial,
            (gsize) (word - text) + len);
      return;
    }
}

/* 至少新建工会240家: the word is before the verb. */
static gboolean
is_before_verb (const UrFindingWords *words, const char *word, gsize len)
{
  const char *text = words->around.text;
  gsize at = (gsize) (word - text) + len, end = words->finding->number.start;

  return ur_words_begin (UR_WORDS_VERBS, text + at, end - at) > 0;
}

/* 至少配备1名, 救助标准上限调至1.5万元: a word of the clause bounds its only figure. */
static void
take_of_clause (UrFindingWords *words)
{
  static const struct
  {
    UrWords list;
    UrBound bound;
  } bounds[] = { { UR_WORDS_LEAST, UR_BOUND_AT_LEAST }, { UR_WORDS_MOST, UR_BOUND_AT_MOST } };
  const char *text = words->around.text;
  gsize at = words->finding->number.start, from = MIN (words->around.before, at), len, end;
  UrBound named;

  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    {
      const char *word = ur_words_find (bounds[i].list, text + from, at - from, &len);

      if (word != NULL && is_before_verb (words, word, len))
        {
          take (words, bounds[i].bound, (gsize) (word - text), (gsize) (word - text) + len);
          return;
        }
    }
  named = words->change > 0 ? UR_BOUND_NONE : ur_number_find_named_bound (text + from, at - from, &len, &end);
  if (named != UR_BOUND_NONE)
    take (words, named, from + len, from + end);
}

/* 单日最高143个 was reached and bounds nothing. */
static gboolean
is_record (const UrFindingWords *words)
{
  const UrNumber *number = &words->finding->number;
  const char *text = words->around.text;

  return number->bound != UR_BOUND_NONE && number->bound_start == number->start &&
         g_str_has_prefix (text + number->start, "最") &&
         ur_words_end (UR_WORDS_SINGLE, text + words->around.sentence_start,
                       number->start - words->around.sentence_start) > 0;
}

/* 由7214家起步，发展到8651家: where something began is no bound. */
static gboolean
is_start (const UrFindingWords *words)
{
  const UrNumber *number = &words->finding->number;
  const char *text = words->around.text;

  return number->bound == UR_BOUND_AT_LEAST && number->bound_start >= number->number_end &&
         g_str_has_prefix (text + number->bound_start, "起") &&
         ur_words_end (UR_WORDS_FROM, text + words->around.sentence_start,
                       number->start - words->around.sentence_start) > 0;
}

/* 一百个名额左右: what is counted is between the figure and the word, and the clause ends. */
static void
take_after_thing (UrFindingWords *words)
{
  const UrNumber *number = &words->finding->number;
  const char *text = words->around.text;
  gsize stop = ur_phrase_find_stop (text, number->end, UR_STOPS_CLAUSE "、,;）)");
  gsize len = ur_words_end (UR_WORDS_AFTER_THING, text + number->end, stop - number->end);
  gsize thing = stop - number->end - len;

  if (len == 0 || number->kind != UR_NUMBER_PLAIN || number->unit_end != number->end || thing == 0 ||
      thing > LONGEST_THING || ur_words_begin (UR_WORDS_AFTER_THING, text + number->end, len) > 0)
    return;
  for (const char *p = text + number->end; p < text + number->end + thing; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) < 0x4E00 || g_utf8_get_char (p) > 0x9FFF ||
        g_utf8_strchr ("的和与及占为在到", -1, g_utf8_get_char (p)) != NULL)
      return;
  take (words, UR_BOUND_ABOUT, stop - len, stop);
}

/**
 * ur_finding_label_take_bound:
 *
 * Says of a figure that words further before it bound it, and that those of a record or a beginning do not.
 */
void
ur_finding_label_take_bound (UrFindingWords *words)
{
  if (is_record (words) || is_start (words))
    {
      if (is_record (words) && words->end > words->start)
        words->end = words->finding->number.number_start; /* 单日最高 */
      words->finding->number.bound = UR_BOUND_NONE;
    }
  else if (words->finding->number.bound == UR_BOUND_NONE && !words->finding->number.is_range)
    {
      take_far (words);
      if (words->finding->number.bound == UR_BOUND_NONE)
        take_after_thing (words);
      if (words->finding->number.bound == UR_BOUND_NONE)
        take_of_clause (words);
    }
}
