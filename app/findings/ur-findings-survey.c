/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words around a figure: its clause from the figure before it to the one after. */
#include "ur-finding.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-phrase.h"

#define CLAUSE_STOPS "。；，：！？,;:"

/* No sentence is longer; what is further away says nothing of a figure, and is not looked at again for each.
 */
#define LONGEST_SENTENCE 1200

/* A unit in brackets is no longer, in bytes. */
#define LONGEST_UNIT 12

/* g_utf8_strchr() takes four times as long, and this is asked of every character. */
static gboolean
is_stop (const char *stops, const char *p)
{
  gsize len = (gsize) g_utf8_skip[(guchar) *p];

  /* Most characters begin with another byte. */
  for (; *stops != '\0'; stops = g_utf8_next_char (stops))
    if (*stops == *p && strncmp (stops, p, len) == 0)
      return TRUE;
  return FALSE;
}

/* The byte after the last of @stops before @at. */
static gsize
find_start (const char *text, gsize at, const char *stops)
{
  const char *p = text + at;
  const char *floor = at > LONGEST_SENTENCE ? p - LONGEST_SENTENCE : text;

  while (p > floor && !is_stop (stops, g_utf8_prev_char (p)))
    p = g_utf8_prev_char (p);
  while (p > text && p < text + at && g_utf8_strchr ("”’」』）》】］〗]", -1, g_utf8_get_char (p)) != NULL)
    p = g_utf8_next_char (p);
  return (gsize) (p - text);
}

/* The byte of the next of @stops. */
static gsize
find_stop (const char *text, gsize at, const char *stops)
{
  const char *p = text + at;

  while (*p != '\0' && !is_stop (stops, p) && p - text - (gssize) at < LONGEST_SENTENCE)
    p = g_utf8_next_char (p);
  return (gsize) (p - text);
}

static gsize
get_heading_end (const UrFindings *findings, guint passage, gsize at)
{
  const UrPassage *read = ur_manuscript_get_passage (findings->manuscript, passage);
  const char *text = read->traced->text->str;
  gsize end = 0;

  for (guint i = 0; i < read->headings->len; i++)
    {
      const UrHeading *heading = &g_array_index (read->headings, UrHeading, i);

      if (heading->end <= at && heading->end > end)
        end = heading->end;
      if (heading->start <= at && heading->start > end)
        end = heading->start;
    }
  while (end > 0 && end <= at && text[end] != '\0' &&
         g_utf8_strchr ("】］〗]", -1, g_utf8_get_char (text + end)) != NULL)
    end += (gsize) g_utf8_skip[(guchar) text[end]];
  return end;
}

/* 、 or a word for and, alone between two figures. */
static gboolean
is_chain (const char *text, gsize from, gsize to)
{
  return to > from && ur_words_begin (UR_WORDS_AND, text + from, to - from) > 0;
}

/* （件） of 312批（件） is another unit of the same figure. */
static gsize
skip_second_unit (const char *text, gsize end)
{
  const char *close = NULL;
  g_autofree char *counted = NULL;
  gsize open = 0;
  UrNumber number;

  if (g_str_has_prefix (text + end, "（"))
    {
      open = strlen ("（");
      close = strstr (text + end, "）");
    }
  if (close == NULL || close > text + end + open + LONGEST_UNIT)
    return end;
  counted = g_strdup_printf ("1%.*s", (int) (close - text - (gssize) (end + open)), text + end + open);
  return ur_number_read (counted, -1, 0, &number) && number.unit_end > number.unit_start &&
                 number.end == strlen (counted)
             ? (gsize) (close - text) + strlen ("）")
             : end;
}

static gsize
get_last_end (const UrFindings *findings, guint i, guint first, const char *text)
{
  while (i-- > first)
    if (ur_findings_get (findings, i)->reason == UR_REASON_NONE)
      return skip_second_unit (text, ur_findings_get (findings, i)->number.end);
  return 0;
}

/**
 * ur_findings_survey:
 * @i: a figure
 * @first: the first finding of its passage
 * @end: after the last one
 * @out: (out): what is around it
 *
 * Looks at what is around a figure.
 */
void
ur_findings_survey (const UrFindings *findings, guint i, guint first, guint end, UrSurroundings *out)
{
  const UrFinding *finding = ur_findings_get (findings, i);
  const UrPassage *passage = ur_manuscript_get_passage (findings->manuscript, finding->passage);
  const GString *text = passage->traced->text;
  gsize stop, from;

  out->text = text->str;
  out->sentence_start = find_start (text->str, finding->number.start, UR_STOPS_STATEMENT);
  out->sentence_start =
      MAX (out->sentence_start, get_heading_end (findings, finding->passage, finding->number.start));
  out->sentence_start = MAX (out->sentence_start, passage->mark_end);
  out->sentence_start = MIN (out->sentence_start, finding->number.start);
  out->sentence_end = find_stop (text->str, finding->number.end, UR_STOPS_STATEMENT);
  from = find_start (text->str, finding->number.start, CLAUSE_STOPS);
  from = MIN (MAX (from, out->sentence_start), finding->number.start);
  out->tail = find_stop (text->str, finding->number.end, CLAUSE_STOPS);
  out->chained = FALSE;
  out->after_figure = FALSE;
  out->last = get_last_end (findings, i, first, text->str);
  if (out->last > 0 && out->last >= from)
    {
      from = out->last;
      out->after_figure = TRUE;
      out->chained = is_chain (text->str, from, finding->number.start);
    }
  for (guint j = i + 1; j < end && ur_findings_get (findings, j)->number.start < out->tail; j++)
    if (ur_findings_get (findings, j)->reason == UR_REASON_NONE)
      {
        out->tail = ur_findings_get (findings, j)->number.start;
        break;
      }
  out->before = from;
  stop = out->tail;
  if (stop < text->len &&
      g_strstr_len (text->str + finding->number.end, (gssize) (stop - finding->number.end), "、") != NULL &&
      stop < out->sentence_end &&
      g_utf8_strchr (CLAUSE_STOPS, -1, g_utf8_get_char (text->str + stop)) == NULL)
    out->tail =
        (gsize) (g_strstr_len (text->str + finding->number.end, (gssize) (stop - finding->number.end), "、") -
                 text->str);
}
