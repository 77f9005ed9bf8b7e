/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-place.h"

#include <stdlib.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (UrPlace, ur_place, ur_place_copy, ur_place_free)

static const UrPart *
find_part (const UrReport *report, const char *id, gsize len)
{
  for (guint i = 0; i < report->n_parts; i++)
    if (strlen (report->parts[i].id) == len && strncmp (report->parts[i].id, id, len) == 0)
      return &report->parts[i];
  return NULL;
}

/* Reads a decimal number of at most nine digits at *text and moves after it; -1 when there is none. */
static int
read_number (const char **text)
{
  int number = 0;
  int digits = 0;

  while (g_ascii_isdigit (**text) && digits < 9)
    {
      number = number * 10 + (**text - '0');
      (*text)++;
      digits++;
    }
  return digits > 0 && !g_ascii_isdigit (**text) ? number : -1;
}

static gboolean
read_index (const char **text, guint count, int *index)
{
  int number;

  if (**text != '/')
    return **text == '\0' || **text == ':';
  (*text)++;
  number = read_number (text);
  if (number < 1 || (guint) number > count)
    return FALSE;
  *index = number - 1;
  return TRUE;
}

/* Whether a byte of @text is neither the first of a character nor its end. */
static gboolean
is_inside (const char *text, int at)
{
  return ((guchar) text[at] & 0xc0) == 0x80;
}

/* Of whole characters of @in, whatever is asked for. */
static gboolean
read_range (const char **text, const char *in, UrPlace *place)
{
  int start;
  int end;

  if (**text != ':')
    return TRUE;
  (*text)++;
  start = read_number (text);
  if (start < 0 || **text != '-')
    return FALSE;
  (*text)++;
  end = read_number (text);
  if (end < start || (gsize) end > strlen (in))
    return FALSE;
  while (is_inside (in, start))
    start--;
  while (is_inside (in, end))
    end++;
  place->start = start;
  place->end = end;
  return TRUE;
}

static const char *
get_text (const UrSection *section, int paragraph)
{
  if (paragraph >= 0)
    return section->paragraphs[paragraph].text;
  return section->title != NULL ? section->title : "";
}

/**
 * ur_place_copy:
 * @place: a place
 *
 * Returns: (transfer full): a copy, to be freed with ur_place_free()
 */
UrPlace *
ur_place_copy (const UrPlace *place)
{
  return g_memdup2 (place, sizeof *place);
}

/**
 * ur_place_free:
 * @place: (transfer full) (nullable): a place made by ur_place_copy()
 */
void
ur_place_free (UrPlace *place)
{
  g_free (place);
}

/**
 * ur_place_init:
 * @place: (out): a place
 *
 * Makes @place mean nowhere.
 */
void
ur_place_init (UrPlace *place)
{
  *place = (UrPlace) UR_PLACE_NONE;
}

/**
 * ur_place_equal:
 * @a: a place
 * @b: another one
 *
 * Returns: whether both are the same place, range and open chart included
 */
gboolean
ur_place_equal (const UrPlace *a, const UrPlace *b)
{
  return a->part == b->part && a->section == b->section && a->paragraph == b->paragraph &&
         a->start == b->start && a->end == b->end && a->chart == b->chart;
}

/**
 * ur_place_set_indicator:
 * @place: (out): a place
 * @indicator: an indicator
 *
 * Points @place at the indicator's quote in the paragraph it comes from.
 */
void
ur_place_set_indicator (UrPlace *place, const UrIndicator *indicator)
{
  const UrParagraph *paragraph = indicator->paragraph;

  ur_place_init (place);
  if (paragraph == NULL)
    return;
  place->part = paragraph->section->part->index;
  place->section = paragraph->section->index;
  place->paragraph = paragraph->index;
  place->start = indicator->quote_start;
  place->end = indicator->quote_start + strlen (indicator->quote);
}

/**
 * ur_place_to_string:
 * @place: a place in @report
 * @report: the report
 *
 * The text form names the part by its id and counts from 1: `work/5/1:120-132`.  Missing ends are left out;
 * so is an open chart.
 *
 * Returns: (transfer full): the text form; empty for nowhere
 */
char *
ur_place_to_string (const UrPlace *place, const UrReport *report)
{
  GString *text = g_string_new (NULL);

  if (place->part >= 0 && (guint) place->part < report->n_parts)
    {
      g_string_append (text, report->parts[place->part].id);
      if (place->section >= 0)
        g_string_append_printf (text, "/%d", place->section + 1);
      if (place->section >= 0 && place->paragraph >= 0)
        g_string_append_printf (text, "/%d", place->paragraph + 1);
      if (place->section >= 0 && place->start >= 0)
        g_string_append_printf (text, ":%" G_GSSIZE_FORMAT "-%" G_GSSIZE_FORMAT, place->start, place->end);
    }
  return g_string_free (text, FALSE);
}

/**
 * ur_place_parse:
 * @text: the text form of a place
 * @report: the report it is in
 * @place: (out): the place
 *
 * Returns: whether @text names a place that @report has; @place is nowhere otherwise
 */
gboolean
ur_place_parse (const char *text, const UrReport *report, UrPlace *place)
{
  const UrPart *part;
  const UrSection *section;
  UrPlace found = UR_PLACE_NONE;
  gsize len = strcspn (text, "/:");

  ur_place_init (place);
  part = find_part (report, text, len);
  if (part == NULL)
    return FALSE;
  found.part = part->index;
  text += len;
  if (!read_index (&text, part->n_sections, &found.section))
    return FALSE;
  if (found.section >= 0)
    {
      section = &part->sections[found.section];
      if (!read_index (&text, section->n_paragraphs, &found.paragraph) ||
          !read_range (&text, get_text (section, found.paragraph), &found))
        return FALSE;
    }
  if (*text != '\0')
    return FALSE;
  *place = found;
  return TRUE;
}

/**
 * ur_place_get_section:
 * @place: a place in @report
 * @report: the report
 *
 * Returns: (nullable) (transfer none): the section @place is in, or %NULL
 */
const UrSection *
ur_place_get_section (const UrPlace *place, const UrReport *report)
{
  if (place->part < 0 || (guint) place->part >= report->n_parts)
    return NULL;
  if (place->section < 0 || (guint) place->section >= report->parts[place->part].n_sections)
    return NULL;
  return &report->parts[place->part].sections[place->section];
}
