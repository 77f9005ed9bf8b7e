/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the words of a heading say of its part: 2023年工作回顾, 今后五年的主要任务, “十三五”成绩单. */
#include "ur-manuscript.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-number.h"

/* So long is the heading of a part without a number, in characters. */
#define LONGEST_PART 32

/* Whether a heading begins with the time that it is about. */
static gboolean
begins_with_time (const char *words, gsize len)
{
  UrNumber number;

  if (ur_words_begin (UR_WORDS_TIMES, words, len) > 0)
    return TRUE;
  return ur_number_read (words, (gssize) len, 0, &number) &&
         (number.kind == UR_NUMBER_YEAR || (number.kind == UR_NUMBER_DATE && number.end - number.start >= 5));
}

/**
 * ur_heading_get_kind:
 *
 * Returns: what a part with these words in its heading is about
 */
UrPartKind
ur_heading_get_kind (const char *words, gsize len)
{
  if (ur_words_begin (UR_WORDS_ANNEX, words, len) > 0)
    return UR_PART_ANNEX;
  if (ur_words_find (UR_WORDS_SCORECARD, words, len, NULL) != NULL)
    return UR_PART_SCORECARD;
  if (ur_words_find (UR_WORDS_PLAN, words, len, NULL) != NULL)
    return UR_PART_TASKS;
  return ur_words_find (UR_WORDS_REVIEW, words, len, NULL) != NULL ? UR_PART_WORK : UR_PART_OVERVIEW;
}

static gboolean
has_comma (const char *words, gsize len)
{
  return g_strstr_len (words, (gssize) len, "，") != NULL ||
         g_strstr_len (words, (gssize) len, ",") != NULL || g_strstr_len (words, (gssize) len, "。") != NULL;
}

/**
 * ur_heading_is_part:
 * @words: a line without its list mark
 *
 * Whether a line without a number can be the heading of a part: it begins with the time that it is about and
 * says what was done or will be, or it says no more than that.
 */
gboolean
ur_heading_is_part (const char *words, gsize len)
{
  UrPartKind kind = ur_heading_get_kind (words, len);

  if ((gsize) g_utf8_strlen (words, (gssize) len) > LONGEST_PART || has_comma (words, len) ||
      ur_manuscript_has_figure (words, 0, len))
    return FALSE;
  if (g_str_has_prefix (words, "[") || g_str_has_prefix (words, "【"))
    return kind != UR_PART_OVERVIEW && kind != UR_PART_ANNEX;
  if (ur_words_is (UR_WORDS_REVIEW, words, len) || ur_words_is (UR_WORDS_PLAN, words, len))
    return TRUE;
  return begins_with_time (words, len) &&
         (kind == UR_PART_WORK || kind == UR_PART_TASKS || kind == UR_PART_SCORECARD);
}
