/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the text says where a file thinks it says something else: mostly a letter of a quotation was copied
 * wrong, or a word of a figure left out. */
#include "ur-config.h"

#include "ur-figure.h"

#include <string.h>

/* A longer quotation is compared by its beginning; and a text that has less in common with it, or less than a
 * third of it, says something else. */
#define LONGEST_QUOTE 80u
#define LEAST_COMMON 2u

typedef struct
{
  gsize in_quote; /* where the common words begin, in characters */
  gsize in_text;
  gsize n;
} Common;

/* The longest words that both have, the first of several.  The row holds how many characters before each
 * place of the text agree. */
static Common
find_common (const gunichar *quote, gsize n_quote, const gunichar *text, gsize n_text)
{
  g_autofree guint *row = g_new0 (guint, n_text + 1);
  Common best = { 0 };

  for (gsize i = 0; i < n_quote; i++)
    for (gsize j = n_text; j > 0; j--)
      {
        row[j] = quote[i] == text[j - 1] ? row[j - 1] + 1 : 0;
        if (row[j] > best.n)
          best = (Common){ i + 1 - row[j], j - row[j], row[j] };
      }
  return best;
}

static gboolean
is_stop (gunichar c)
{
  return g_utf8_strchr ("，。；：！？", -1, c) != NULL;
}

/* As much of the text as the quotation has, about the words that both have, but no other clause. */
static char *
dup_stretch (const gunichar *text, gsize n_text, gsize n_quote, const Common *common)
{
  gsize start = common->in_text, end = common->in_text + common->n;
  gsize before = common->in_quote, after = n_quote - common->in_quote - common->n;

  for (; before > 0 && start > 0 && !is_stop (text[start - 1]); before--)
    start--;
  for (; after > 0 && end < n_text && !is_stop (text[end]); after--)
    end++;
  /* a number is not cut in two */
  for (; start > 0 && g_unichar_isdigit (text[start - 1]) && g_unichar_isdigit (text[start]);)
    start--;
  for (; end < n_text && g_unichar_isdigit (text[end - 1]) && g_unichar_isdigit (text[end]);)
    end++;
  return g_ucs4_to_utf8 (text + start, (glong) (end - start), NULL, NULL, NULL);
}

static char *
dup_near_quote (const UrIndicator *indicator)
{
  glong n_text, n_quote;
  g_autofree gunichar *text = g_utf8_to_ucs4_fast (indicator->paragraph->text, -1, &n_text);
  g_autofree gunichar *quote = g_utf8_to_ucs4_fast (indicator->quote, -1, &n_quote);
  gsize n = MIN ((gsize) n_quote, LONGEST_QUOTE);
  Common common = find_common (quote, n, text, (gsize) n_text);

  if (common.n < LEAST_COMMON || common.n * 3 < n)
    return NULL;
  return dup_stretch (text, (gsize) n_text, n, &common);
}

/* How much a number of the text has of the figure that should be there. */
static guint
rate (const UrIndicator *indicator, const char *text, const UrNumber *number)
{
  g_autofree char *unit = g_strndup (text + number->unit_start, number->unit_end - number->unit_start);

  return (ur_decimal_compare (&number->value, &indicator->value) == 0 ? 4 : 0) +
         (strcmp (unit, indicator->unit) == 0 ? 2 : 0) +
         (strcmp (number->magnitude, indicator->magnitude) == 0 ? 1 : 0);
}

static char *
dup_near_figure (const UrIndicator *indicator)
{
  const char *text = indicator->quote;
  char *near = NULL;
  guint best = 0;
  UrNumber number;

  for (gsize from = 0; ur_number_find (text, -1, from, &number); from = MAX (number.end, from + 1))
    {
      guint rating = rate (indicator, text, &number) + 1;

      if (!ur_number_is_figure (&number) || rating <= best)
        continue;
      best = rating;
      g_free (near);
      near = g_strndup (text + number.start, number.end - number.start);
    }
  return near;
}

/**
 * ur_figure_dup_near:
 * @indicator: one whose quotation or figure is not where the file says it is
 * @fault: %UR_FIGURE_NO_QUOTE or %UR_FIGURE_ABSENT
 *
 * Returns: (transfer full) (nullable): what the text has instead: the words of the paragraph that are most
 * like the quotation, or the number of the quotation that is most like the figure
 */
char *
ur_figure_dup_near (const UrIndicator *indicator, UrFigureFault fault)
{
  if (fault == UR_FIGURE_NO_QUOTE)
    return dup_near_quote (indicator);
  return fault == UR_FIGURE_ABSENT ? dup_near_figure (indicator) : NULL;
}
