/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-figure.h"

#include "ur-excerpt.h"
#include "ur-quote.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_numeral (gunichar c)
{
  return g_unichar_isdigit (c) || g_utf8_strchr ("〇零一二三四五六七八九十百千万亿两", -1, c) != NULL;
}

static gboolean
is_point (gunichar c)
{
  return g_utf8_strchr ("点．.", -1, c) != NULL;
}

/* 2家 is not in 32家, nor 59万 in 2.59万, nor 三家 in 十三家; but 12个 is in 服务点12个. */
static gboolean
begins_there (const char *text, const char *figure, const char *place)
{
  const char *before = place;

  if (place == text || !is_numeral (g_utf8_get_char (figure)))
    return TRUE;
  before = g_utf8_prev_char (before);
  if (is_point (g_utf8_get_char (before)) && before > text)
    before = g_utf8_prev_char (before);
  return !is_numeral (g_utf8_get_char (before));
}

static const char *
find_figure (const char *text, const char *figure)
{
  for (const char *p = strstr (text, figure); p != NULL; p = strstr (p + 1, figure))
    if (begins_there (text, figure, p))
      return p;
  return NULL;
}

/* A cell by itself: what is beside it in the row is another figure. */
static UrFigureFault
find_in_cell (UrIndicator *indicator)
{
  const UrParagraph *row = indicator->paragraph;
  const gsize start = row->cells[indicator->column - 1];
  g_autofree char *cell = ur_paragraph_dup_cell (row, indicator->column);
  UrParagraph alone = { .text = cell };
  UrIndicator copy = *indicator;
  UrFigureFault fault;

  copy.paragraph = &alone;
  copy.column = 0;
  fault = ur_figure_find (&copy);
  indicator->quote_start = start + copy.quote_start;
  indicator->figure_start = start + copy.figure_start;
  indicator->figure_end = start + copy.figure_end;
  return fault;
}

/**
 * ur_figure_find:
 * @indicator: with paragraph, quote, number (or %NULL), magnitude and unit; its offsets are set
 *
 * Finds the quotation in the paragraph and the figure in the quotation.  Both must be there exactly once,
 * or there would be a choice.
 *
 * Returns: what is wrong
 */
UrFigureFault
ur_figure_find (UrIndicator *indicator)
{
  g_autofree char *figure = NULL;
  const char *text = indicator->paragraph->text;
  const char *quote = strstr (text, indicator->quote);
  const char *found;

  if (indicator->column > 0)
    return find_in_cell (indicator);
  if (quote == NULL)
    return UR_FIGURE_NO_QUOTE;
  indicator->quote_start = indicator->figure_start = indicator->figure_end = (gsize) (quote - text);
  if (strstr (quote + 1, indicator->quote) != NULL)
    return UR_FIGURE_MANY_QUOTES;
  if (indicator->number == NULL)
    return UR_FIGURE_ABSENT;
  figure = indicator->printed != NULL ? g_strdup (indicator->printed) : ur_indicator_dup_figure (indicator);
  found = find_figure (indicator->quote, figure);
  if (found == NULL)
    return UR_FIGURE_ABSENT;
  if (find_figure (found + 1, figure) != NULL)
    return UR_FIGURE_MANY;
  indicator->figure_start = indicator->quote_start + (gsize) (found - indicator->quote);
  indicator->figure_end = indicator->figure_start + strlen (figure);
  return UR_FIGURE_FOUND;
}

static char *
describe (const UrIndicator *indicator, UrFigureFault fault)
{
  g_autofree char *quote = ur_excerpt_new (indicator->quote, strlen (indicator->quote));
  g_autofree char *figure =
      indicator->printed != NULL ? g_strdup (indicator->printed) : ur_indicator_dup_figure (indicator);

  switch (fault)
    {
    case UR_FIGURE_NO_QUOTE:
      return ur_quote_printf (_ ("The paragraph that “at” names does not contain “%s”."), quote);
    case UR_FIGURE_MANY_QUOTES:
      return ur_quote_printf (_ ("The paragraph contains “%s” more than once; quote more of the sentence."),
                              quote);
    case UR_FIGURE_ABSENT:
      return ur_quote_printf (_ ("The quotation “%s” does not contain the figure %s."), quote, figure);
    case UR_FIGURE_MANY:
      return ur_quote_printf (_ ("The quotation “%s” contains the figure %s more than once; quote less."),
                              quote, figure);
    case UR_FIGURE_FOUND:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * ur_figure_describe:
 *
 * Returns: (transfer full): what ur_figure_find() found wrong, and where the quotation is, or what the text
 *   says instead
 */
char *
ur_figure_describe (const UrReport *report, const UrIndicator *indicator, UrFigureFault fault)
{
  g_autofree char *sentence = describe (indicator, fault);
  g_autofree char *elsewhere = fault == UR_FIGURE_NO_QUOTE && indicator->column == 0
                                   ? ur_figure_dup_elsewhere (report, indicator)
                                   : NULL;
  g_autofree char *near = indicator->column > 0
                              ? ur_paragraph_dup_cell (indicator->paragraph, indicator->column)
                              : ur_figure_dup_near (indicator, fault);
  g_autofree char *found = near != NULL ? ur_excerpt_new (near, strlen (near)) : NULL;

  if (elsewhere != NULL)
    /* Translators: two sentences. */
    return g_strdup_printf (_ ("%s %s"), sentence, elsewhere);
  if (found == NULL)
    return g_steal_pointer (&sentence);
  /* Translators: a sentence, and the words of the report. */
  return ur_quote_printf (_ ("%s The text there reads “%s”."), sentence, found);
}

static gboolean
is_made_of (const char *text, const char *set)
{
  return text[strspn (text, set)] == '\0';
}

/**
 * ur_figure_get_hint:
 * @number: what is not a number
 *
 * Returns: (nullable): the slip that was probably made, in a few words
 */
const char *
ur_figure_get_hint (const char *number)
{
  gsize n_points = 0;

  for (const char *p = number; *p != '\0'; p++)
    n_points += *p == '.' ? 1 : 0;
  if (is_made_of (number, "0123456789."))
    {
      if (n_points == 2)
        return _ ("one decimal point too many");
      if (n_points > 2)
        return _ ("too many decimal points");
      if (number[0] == '.' || number[strlen (number) - 1] == '.')
        return _ ("a digit is missing beside the point");
      if (number[0] == '0' && g_ascii_isdigit (number[1]))
        return _ ("a leading zero");
      return _ ("too many digits");
    }
  if (is_made_of (number, "0123456789.,") || strstr (number, "，") != NULL)
    return _ ("no commas between digits");
  if (strstr (number, "．") != NULL || strstr (number, "０") != NULL || g_str_has_prefix (number, "\xef\xbc"))
    return _ ("full-width digits");
  if (is_made_of (number, "0123456789.+-"))
    return _ ("no sign");
  return NULL;
}
