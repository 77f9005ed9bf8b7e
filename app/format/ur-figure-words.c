/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a report says beside a figure and a file does not: a figure without its bound, its verb or its range
 * is another figure. */
#include "ur-config.h"

#include "ur-figure.h"
#include "ur-quote.h"
#include "ur-verb.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How far before a figure its token may begin: 百分之, a minus, the longest word of a bound; and a clause. */
#define REACH 32u
#define LONGEST_CLAUSE 240u

/* The token that the figure is in, or whose part it is. */
static gboolean
find_token (const UrIndicator *indicator, UrNumber *token)
{
  const UrParagraph *paragraph = indicator->paragraph;
  const char *text = paragraph->text;
  gsize first = indicator->column > 0 ? paragraph->cells[indicator->column - 1] : 0;
  gsize last = indicator->column > 0 ? paragraph->cells[indicator->column] - 1 : strlen (text);
  gsize from = indicator->figure_start > first + REACH ? indicator->figure_start - REACH : first;
  gsize end = MIN (last, indicator->figure_end + REACH);

  while (from > 0 && (text[from] & 0xc0) == 0x80)
    from--;
  while (end > 0 && (text[end] & 0xc0) == 0x80)
    end--;
  while (ur_number_find (text, (gssize) end, from, token))
    {
      if (token->start > indicator->figure_start)
        return FALSE;
      if (token->end > indicator->figure_start)
        return ur_number_is_figure (token);
      from = token->end;
    }
  return FALSE;
}

/* 第200件: what comes in that place, and not so many. */
static gboolean
is_ordinal (const UrIndicator *indicator)
{
  const char *start = indicator->paragraph->text + indicator->figure_start;

  return indicator->quantity != UR_QUANTITY_RANK && indicator->column == 0 &&
         indicator->figure_start >= strlen (ORDINAL) &&
         strncmp (start - strlen (ORDINAL), ORDINAL, strlen (ORDINAL)) == 0;
}

/* 低于上年3% may say how much less there is, or how much there was. */
static gboolean
is_difference (const char *text, const UrNumber *token)
{
  return token->kind != UR_NUMBER_PERCENT && !g_str_has_prefix (text + token->end, "的");
}

/* Where the clause begins, or, of a long one, what may still be said of its end. */
static gsize
find_clause (const char *text, gsize end)
{
  gsize start = end;

  while (start > 0 && end - start < LONGEST_CLAUSE)
    {
      const char *before = g_utf8_prev_char (text + start);

      if (g_utf8_strchr ("，。；：！？,;:", -1, g_utf8_get_char (before)) != NULL)
        break;
      start = (gsize) (before - text);
    }
  return start;
}

static gsize
match_joint (const char *text)
{
  static const char *const joints[] = { "、", "以及", "和", "与", "及", NULL };

  for (guint i = 0; joints[i] != NULL; i++)
    if (g_str_has_prefix (text, joints[i]))
      return strlen (joints[i]);
  return 0;
}

/* Of a list that shares its verb, 分别下降3%、2%和1%, the head. */
static gsize
find_list (const char *text, const UrNumber *token)
{
  gsize from = find_clause (text, token->start), head = token->start, end = 0;
  UrNumber number;

  while (ur_number_find (text, (gssize) token->start, from, &number))
    {
      gsize joint = end > 0 ? match_joint (text + end) : 0;

      if (joint == 0 || end + joint != number.start)
        head = number.start;
      from = end = number.end;
    }
  return end > 0 && end + match_joint (text + end) == token->start ? head : token->start;
}

static const char *
find_decrease (const UrIndicator *indicator, const UrNumber *token)
{
  const char *text = indicator->paragraph->text;
  g_autofree char *before = g_strndup (text, token->start);
  g_autofree char *before_list = g_strndup (text, find_list (text, token));
  const char *verb = ur_verb_find_decrease (before);

  if (verb == NULL)
    verb = ur_verb_find_decrease (before_list);
  if (verb == NULL && is_difference (text, token))
    verb = ur_verb_find_lower (before_list);
  return verb;
}

/* 超过技能人才的三分之一 */
static char *
dup_far_bound (const UrIndicator *indicator, const UrNumber *token)
{
  const char *text = indicator->paragraph->text;
  const char *found;
  gsize length;
  g_autofree char *word = NULL;

  if (token->bound != UR_BOUND_NONE || indicator->bound != UR_BOUND_NONE || indicator->column > 0 ||
      ur_figure_find_far_bound (indicator, text, text + token->start, &found, &length) == UR_BOUND_NONE)
    return NULL;
  word = g_strndup (found, length);
  return ur_quote_printf (
      _ ("Before this share the report says “%s”. Write the figure as “printed”, and what "
         "the word says as “bound” (version 2 of the format)."),
      word);
}

/**
 * ur_figure_dup_unsaid:
 * @indicator: with its figure found in its paragraph, and what the file says it means
 *
 * Looks at the words beside a figure: one that says it is a limit, a range, a place in a row or a decrease,
 * and that the file does not declare, would be lost in every output.
 *
 * Returns: (transfer full) (nullable): a sentence that names the word and what has to be written, or %NULL
 */
char *
ur_figure_dup_unsaid (const UrIndicator *indicator)
{
  const char *text = indicator->paragraph->text;
  g_autofree char *printed = NULL;
  g_autofree char *word = NULL;
  const char *verb;
  UrNumber token;

  if (is_ordinal (indicator))
    {
      printed = g_strndup (text + indicator->figure_start - strlen (ORDINAL),
                           strlen (ORDINAL) + indicator->figure_end - indicator->figure_start);
      return ur_quote_printf (
          _ ("The report prints a place in a row here, “%s”. Write it as “printed”, with the kind "
             "“rank” (version 2 of the format)."),
          printed);
    }
  if (!find_token (indicator, &token))
    return NULL;
  printed = g_strndup (text + token.start, token.end - token.start);
  word = g_strndup (text + token.bound_start, token.bound_end - token.bound_start);
  verb = find_decrease (indicator, &token);
  if (token.bound != UR_BOUND_NONE && indicator->bound == UR_BOUND_NONE)
    return ur_quote_printf (
        _ ("Beside this figure the report says “%s”. Write the whole of it, “%s”, as “printed”, and "
           "what the word says as “bound” (version 2 of the format)."),
        word, printed);
  if (token.is_range && indicator->digits_to == NULL)
    return ur_quote_printf (
        _ ("The report prints a range here, “%s”. Write it as “printed”, and its upper end as "
           "“number_to” (version 2 of the format)."),
        printed);
  if (token.kind == UR_NUMBER_RANK && indicator->quantity != UR_QUANTITY_RANK)
    return ur_quote_printf (
        _ ("The report prints a place in a row here, “%s”. Write it as “printed”, with the kind "
           "“rank” (version 2 of the format)."),
        printed);
  if (token.value.mantissa < 0 && indicator->value.mantissa > 0 && indicator->change != UR_CHANGE_DOWN)
    return ur_quote_printf (_ ("“%s” is less than nothing: its change is “down”."), printed);
  if (verb != NULL && indicator->change != UR_CHANGE_DOWN)
    return ur_quote_printf (
        _ ("The report says “%s” of this figure. Write that as its “verb”, with the change “down” "
           "(version 2 of the format)."),
        verb);
  return dup_far_bound (indicator, &token);
}
