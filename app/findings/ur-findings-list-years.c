/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing in several years: 覆盖面逐年扩大，2025年、2027年和2029年分别达到41%、56%和68%. */
#include "ur-findings-private.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-phrase.h"

#define RESPECTIVELY "分别"

/* So much is between two years of a list, in bytes: 和. */
#define LONGEST_LINK 6

/* The first of @n years that end at @end, one after the other, or %G_MAXUINT. */
static guint
find_years (const UrFindings *findings, guint i, guint n, gsize end)
{
  guint passage = ur_findings_get (findings, i)->passage;

  for (guint j = 0; j < n; j++)
    {
      const UrFinding *year = i > j ? ur_findings_get (findings, i - j - 1) : NULL;

      if (year == NULL || year->passage != passage || year->reason != UR_REASON_YEAR ||
          year->number.end + (j > 0 ? LONGEST_LINK : 0) < end || year->number.end > end)
        return G_MAXUINT;
      end = year->number.start;
    }
  return i - n;
}

/* What the clause before the years is about, without the word of its change. */
static char *
dup_thing (const UrSurroundings *around, gsize end)
{
  const char *text = around->text;
  gsize start, word;

  while (end > around->sentence_start &&
         g_utf8_strchr ("，,：:", -1, g_utf8_get_char (g_utf8_prev_char (text + end))) != NULL)
    end = (gsize) (g_utf8_prev_char (text + end) - text);
  start = MAX (ur_phrase_find_start (text, end, "。；，：！？,;:"), around->sentence_start);
  start = ur_finding_label_strip_openers (text, MIN (start, end), end);
  end = ur_finding_label_strip_ends (text, start, end);
  word = ur_finding_label_find_change (text, start, end);
  end = ur_finding_label_strip_ends (text, start, end - word);
  return end > start ? g_strndup (text + start, end - start) : NULL;
}

static void
set_year (UrFindings *findings, UrFinding *finding, const UrFinding *year, const char *text)
{
  g_autofree char *digits = ur_finding_dup_year (text, &year->number);

  if (digits == NULL)
    return;
  g_free (finding->period);
  finding->period = g_strconcat (digits, "年", NULL);
  finding->series = findings->n_series;
}

/**
 * ur_findings_share_years:
 * @i: the first figure of a list
 * @n: how many it has
 * @around: what is around the first
 *
 * Gives the figures after 2025年、2027年和2029年分别 their years, and the name of what the clause before is
 * about.
 *
 * Returns: whether it is such a list
 */
gboolean
ur_findings_share_years (UrFindings *findings, guint i, guint n, const UrSurroundings *around)
{
  gsize at = ur_findings_get (findings, i)->number.start;
  const char *word = g_strstr_len (around->text + around->sentence_start,
                                   (gssize) (at - around->sentence_start), RESPECTIVELY);
  guint first = word != NULL ? find_years (findings, i, n, (gsize) (word - around->text)) : G_MAXUINT;
  g_autofree char *thing = NULL;

  if (first == G_MAXUINT)
    return FALSE;
  thing = dup_thing (around, ur_findings_get (findings, first)->number.start);
  findings->n_series++;
  for (guint j = 0; j < n; j++)
    {
      UrFinding *finding = ur_findings_get (findings, i + j);

      set_year (findings, finding, ur_findings_get (findings, first + j), around->text);
      finding->group = j + 1;
      finding->n_group = n;
      finding->confidence = MAX (finding->confidence, thing != NULL ? UR_LIKELY : UR_UNSURE);
      if (thing == NULL)
        continue;
      g_free (finding->label);
      finding->label = g_strdup (thing);
      finding->is_own = TRUE;
    }
  return TRUE;
}
