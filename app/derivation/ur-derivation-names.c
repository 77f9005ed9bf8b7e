/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names in the words before a sum: 防控资金、返还经费和报销. */
#include "ur-derivation-private.h"

#include <string.h>

static gsize
get_and (const char *p)
{
  return g_str_has_prefix (p, "、") ? strlen ("、") : ur_proof_words_match (UR_PROOF_AND, p);
}

/**
 * ur_name_words_trim:
 *
 * Takes the time and what says no more than where away from both ends: 2020年防控资金, 暖心驿站五年
 */
void
ur_name_words_trim (UrNameWords *segment)
{
  static const UrProofWords lists[] = { UR_PROOF_YEARS, UR_PROOF_SPAN, UR_PROOF_TIME_END, UR_PROOF_FILLING };
  static const UrProofWords leads[] = { UR_PROOF_NAME_START, UR_PROOF_NAME_LEAD, UR_PROOF_SCOPE,
                                        UR_PROOF_CAME };
  gsize cut = 0;
  UrNumber number;

  while (ur_number_read (segment->words, (gssize) segment->len, 0, &number) && number.start == 0 &&
         number.kind == UR_NUMBER_YEAR && number.end < segment->len)
    {
      segment->words += number.end;
      segment->len -= number.end;
    }
  for (gsize lead = 1; lead > 0 && segment->len > UR_SHORTEST_NAME;)
    {
      lead = 0;
      for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
        lead = MAX (lead, ur_proof_words_match (leads[i], segment->words));
      if (segment->len < lead + UR_SHORTEST_NAME)
        break;
      segment->words += lead;
      segment->len -= lead;
    }
  do
    {
      cut = 0;
      for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
        cut = MAX (cut, ur_proof_words_end (lists[i], segment->words, segment->len));
      segment->len -= cut;
    }
  while (cut > 0 && segment->len > UR_SHORTEST_NAME);
}

/**
 * ur_name_words_part:
 * @words: UTF-8
 * @len: its bytes
 * @n: how many names there are, or 0 for as many as are found
 * @at_and: whether 和 parts them as 、 does
 * @segments: (out): them
 *
 * Parts a list of names; where that gives fewer than @n at 、, at 和 too.
 *
 * Returns: how many there are
 */
guint
ur_name_words_part (
    const char *words, gsize len, guint n, gboolean at_and, UrNameWords segments[UR_MAX_SUMMANDS])
{
  const char *end = words + len, *from = words;
  guint count = 0;

  for (const char *p = words; p < end;)
    {
      gsize mark = at_and || g_str_has_prefix (p, "、") ? get_and (p) : 0;

      if (mark == 0 || p == from)
        {
          p = g_utf8_next_char (p);
          continue;
        }
      if (count + 1 < UR_MAX_SUMMANDS)
        segments[count++] = (UrNameWords){ from, (gsize) (p - from) };
      from = p = p + mark;
    }
  segments[count++] = (UrNameWords){ from, (gsize) (end - from) };
  if (n > 0 && count < n && !at_and)
    return ur_name_words_part (words, len, n, TRUE, segments);
  if (n > 0 && count > n)
    {
      memmove (segments, segments + count - n, n * sizeof *segments);
      count = n;
    }
  return count;
}
