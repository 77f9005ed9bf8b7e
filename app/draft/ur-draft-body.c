/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of which federation a figure is told: the place that its sentence names last before it. */
#include "ur-draft-figure.h"

#include <string.h>

/* Characters of a place's name. */
#define SHORTEST_PLACE 2
#define LONGEST_PLACE 4

/**
 * ur_report_place_free:
 * @data: (transfer full): a #UrReportPlace
 *
 * Frees a place.
 */
void
ur_report_place_free (gpointer data)
{
  UrReportPlace *place = data;

  g_free (place->name);
  g_free (place->level);
  g_free (place);
}

/* Where the name of the federation ends before 总工会, or the end of @name. */
static gsize
find_federation (const char *name)
{
  gsize length = 0, end = strlen (name);
  gssize at = ur_proof_words_find_last (UR_PROOF_FEDERATION, name, end, &length);

  return at > 0 ? (gsize) at + length - ur_proof_words_end (UR_PROOF_FEDERATION, name, (gsize) at + length)
                : end;
}

/* Who issues the report, or the first line of its title that names a federation. */
static const char *
get_issuer (const UrReport *report)
{
  if (*report->issuer != '\0')
    return report->issuer;
  for (guint i = 0; report->title_lines[i] != NULL; i++)
    if (report->title_lines[i][find_federation (report->title_lines[i])] != '\0')
      return report->title_lines[i];
  return report->title_lines[0];
}

/**
 * ur_report_dup_place:
 * @report: a report
 * @level: (out) (optional): 省; "" where it has none
 *
 * Returns: (transfer full): 澜江 of 澜江省总工会; where nobody is told who issues it, that of its title
 */
char *
ur_report_dup_place (const UrReport *report, char **level)
{
  const char *name = get_issuer (report);
  gsize end = find_federation (name), kind = ur_proof_words_end (UR_PROOF_LEVEL, name, end), from = end;

  while (from > 0 && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (name + from))))
    from = (gsize) (g_utf8_prev_char (name + from) - name);
  kind = from + kind < end ? kind : 0;
  if (level != NULL)
    *level = g_strndup (name + end - kind, kind);
  return g_strndup (name + from, end - kind - from);
}

/**
 * ur_report_places_add:
 * @places: (element-type UrReportPlace): some places
 * @report: a report
 *
 * Returns: (transfer none): the place of who issues the report, which is added where it is new
 */
const UrReportPlace *
ur_report_places_add (GPtrArray *places, const UrReport *report)
{
  g_autofree char *level = NULL;
  g_autofree char *name = ur_report_dup_place (report, &level);
  UrReportPlace *place;

  for (guint i = 0; i < places->len; i++)
    if (strcmp (((UrReportPlace *) places->pdata[i])->name, name) == 0)
      return places->pdata[i];
  place = g_new0 (UrReportPlace, 1);
  place->name = g_steal_pointer (&name);
  place->level = g_steal_pointer (&level);
  g_ptr_array_add (places, place);
  return place;
}

/* 全省 where one of the reports is of a province: that one. */
static const UrReportPlace *
find_of_level (const GPtrArray *places, const char *level, gsize length)
{
  const UrReportPlace *found = NULL;

  for (guint i = 0; i < places->len; i++)
    {
      const UrReportPlace *place = g_ptr_array_index (places, i);

      if (strlen (place->level) != length || strncmp (place->level, level, length) != 0)
        continue;
      if (found != NULL)
        return NULL;
      found = place;
    }
  return found;
}

static const UrReportPlace *
find_named (const GPtrArray *places, const char *text)
{
  for (guint i = 0; i < places->len; i++)
    {
      const UrReportPlace *place = g_ptr_array_index (places, i);

      if (g_utf8_strlen (place->name, -1) >= SHORTEST_PLACE && g_str_has_prefix (text, place->name))
        return place;
    }
  return NULL;
}

/* What is told of a place comes right after it: 城东区新建, 东海市会员, 朝阳区总工会, 某市：. */
static gboolean
is_told_of (const char *after)
{
  static const UrProofWords lists[] = { UR_PROOF_FEDERATION, UR_PROOF_CAME, UR_PROOF_PLACE_HAS };

  if (g_utf8_strchr ("：: \t|，", -1, g_utf8_get_char (after)) != NULL ||
      g_unichar_isdigit (g_utf8_get_char (after)))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (ur_proof_words_match (lists[i], after) > 0)
      return TRUE;
  return FALSE;
}

/* 城东区, 某市, and not 市区 or 园区: a place that none of the reports is of has its level at @at. */
static gboolean
is_elsewhere (const char *text, gsize from, gsize at, gsize level)
{
  gsize begin = at;

  if (ur_proof_words_end (UR_PROOF_NO_PLACE, text, at + level) > 0 || !is_told_of (text + at + level))
    return FALSE;
  if (ur_proof_words_end (UR_PROOF_SOMEWHERE, text, at) > 0)
    return TRUE;
  for (guint n = 1; n <= LONGEST_PLACE; n++)
    {
      if (begin <= from || !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (text + begin))))
        return FALSE;
      begin = (gsize) (g_utf8_prev_char (text + begin) - text);
      if (n >= SHORTEST_PLACE &&
          (begin == from || !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (text + begin))) ||
           ur_proof_words_end (UR_PROOF_OTHER_PART, text, begin) > 0))
        return TRUE;
    }
  return FALSE;
}

/**
 * ur_draft_figure_find_body:
 * @figure: a figure, with its sentence
 * @places: (element-type UrReportPlace): those of the reports
 *
 * Finds of which federation it is told.
 */
void
ur_draft_figure_find_body (UrDraftFigure *figure, const GPtrArray *places)
{
  const char *text = figure->text;

  figure->body = NULL;
  figure->is_elsewhere = FALSE;
  for (gsize at = figure->sentence; at < figure->finding->number.start;)
    {
      const UrReportPlace *place = find_named (places, text + at);
      gsize length = place != NULL ? strlen (place->name) : 0;

      if (place != NULL)
        {
          at += length + ur_proof_words_match (UR_PROOF_LEVEL, text + at + length);
          figure->body = place;
          figure->is_elsewhere = FALSE;
          continue;
        }
      length = ur_proof_words_match (UR_PROOF_OWN, text + at);
      if (length > 0)
        {
          figure->body = NULL;
          figure->is_elsewhere = TRUE;
          at += length;
          continue;
        }
      length = ur_proof_words_match (UR_PROOF_WHOLE_PLACE, text + at);
      if (length > 0)
        {
          place = find_of_level (places, g_utf8_next_char (text + at), length - strlen ("全"));
          figure->body = place;
          figure->is_elsewhere = FALSE;
          at += length;
          continue;
        }
      length = ur_proof_words_match (UR_PROOF_LEVEL, text + at);
      if (length > 0 && is_elsewhere (text, figure->sentence, at, length))
        {
          figure->body = NULL;
          figure->is_elsewhere = TRUE;
        }
      at = (gsize) (g_utf8_next_char (text + at) - text);
    }
}

/**
 * ur_draft_figure_can_be_of:
 *
 * Returns: whether the figure is told of no other federation than the one whose report @reference is of
 */
gboolean
ur_draft_figure_can_be_of (const UrDraftFigure *figure, const UrReference *reference)
{
  return !figure->is_elsewhere && (figure->body == NULL || figure->body == reference->place);
}
