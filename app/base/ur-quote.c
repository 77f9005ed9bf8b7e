/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks of quotation and of titles round words that have such marks themselves: “…‘…’…”, 《…〈…〉…》. */
#include "ur-quote.h"

#include <string.h>

#define MOST_LEVELS 16 /* deeper marks stay as they are */

/* One kind of marks: the outer and the inner pair, which take turns. */
typedef struct
{
  gunichar open[2];
  gunichar close[2];
} Marks;

static const Marks quotes = { { 0x201c, 0x2018 }, { 0x201d, 0x2019 } };
static const Marks titles = { { 0x300a, 0x3008 }, { 0x300b, 0x3009 } };

/* The pairs that are open, by which they were in the text. */
typedef struct
{
  guint kinds[MOST_LEVELS];
  guint n;
} Open;

static int
find (const gunichar *pair, gunichar c)
{
  return c == pair[0] ? 0 : c == pair[1] ? 1 : -1;
}

/* Round the words is the outer pair, so the first inside is the inner one. */
static gunichar
nest_opening (const Marks *marks, Open *open, int kind)
{
  if (open->n == MOST_LEVELS)
    return marks->open[kind];
  open->kinds[open->n++] = (guint) kind;
  return marks->open[open->n % 2];
}

/* Of a text that was cut, an end may have no beginning; ’ is an apostrophe where no ‘ is open. */
static gunichar
nest_closing (const Marks *marks, Open *open, int kind)
{
  gboolean matches = open->n > 0 && open->kinds[open->n - 1] == (guint) kind;

  if (!matches)
    return marks == &quotes || open->n > 0 ? marks->close[1] : marks->close[kind];
  return marks->close[open->n-- % 2];
}

static char *
nest (const char *words, const Marks *marks)
{
  GString *nested = g_string_sized_new (strlen (words));
  Open open = { .n = 0 };

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      int opening = find (marks->open, c), closing = find (marks->close, c);

      if (opening >= 0)
        c = nest_opening (marks, &open, opening);
      else if (closing >= 0)
        c = nest_closing (marks, &open, closing);
      g_string_append_unichar (nested, c);
    }
  return g_string_free (nested, FALSE);
}

/**
 * ur_quote_nest:
 * @words: words of a report, or the name of a file
 *
 * Marks of quotation in what is itself put between “ and ” are the single ones, and those in turn the double
 * ones.  Only what we set around the report's words is written so: its own text stays as it is.
 *
 * Returns: (transfer full): @words, to be put between “ and ”
 */
char *
ur_quote_nest (const char *words)
{
  g_return_val_if_fail (words != NULL, NULL);

  return nest (words, &quotes);
}

/**
 * ur_quote_words:
 * @words: words of a report, or the name of a file
 *
 * Returns: (transfer full): @words between “ and ”, see ur_quote_nest()
 */
char *
ur_quote_words (const char *words)
{
  g_autofree char *nested = ur_quote_nest (words);

  return g_strconcat ("“", nested, "”", NULL);
}

/**
 * ur_quote_title:
 * @title: the title of a report
 *
 * Title marks inside title marks are single ones, and those in turn double: GB/T 15834-2011, 4.15.
 *
 * Returns: (transfer full): @title between 《 and 》
 */
char *
ur_quote_title (const char *title)
{
  g_autofree char *nested = NULL;

  g_return_val_if_fail (title != NULL, NULL);

  nested = nest (title, &titles);
  return g_strconcat ("《", nested, "》", NULL);
}

/* Sentences */

/* In the place of “ and ” of a format, as long as its arguments are put in: Unicode keeps these two for the
 * insides of programs, so that no text has them. */
#define OPENS "\xef\xb7\x90"
#define CLOSES "\xef\xb7\x91"

static char *
swap (const char *text, const char *open, const char *close, const char *new_open, const char *new_close)
{
  GString *swapped = g_string_new (text);

  g_string_replace (swapped, open, new_open, 0);
  g_string_replace (swapped, close, new_close, 0);
  return g_string_free (swapped, FALSE);
}

static char *
nest_marked (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *open;

  while ((open = strstr (text, OPENS)) != NULL)
    {
      const char *start = open + strlen (OPENS);
      const char *end = strstr (start, CLOSES);
      g_autofree char *words = NULL, *quoted = NULL;

      if (end == NULL)
        break;
      words = g_strndup (start, (gsize) (end - start));
      quoted = ur_quote_words (words);
      g_string_append_len (out, text, open - text);
      g_string_append (out, quoted);
      text = end + strlen (CLOSES);
    }
  g_string_append (out, text);
  /* of a format with one mark alone */
  return swap (out->str, OPENS, CLOSES, "“", "”");
}

/**
 * ur_quote_vprintf:
 * @format: printf() format, translated
 * @arguments: what goes into it
 *
 * As g_strdup_vprintf(); what @format puts between “ and ” may have such marks itself, see ur_quote_nest().
 *
 * Returns: (transfer full): the sentence
 */
char *
ur_quote_vprintf (const char *format, va_list arguments)
{
  g_autofree char *marked = NULL, *text = NULL;

  if (strstr (format, "“") == NULL)
    return g_strdup_vprintf (format, arguments);
  marked = swap (format, "“", "”", OPENS, CLOSES);
  /* The compiler has checked the arguments against the format that this one is made from. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_strdup_vprintf (marked, arguments);
#pragma GCC diagnostic pop
  return nest_marked (text);
}

/**
 * ur_quote_printf:
 * @format: printf() format, translated
 * @...: what goes into it
 *
 * Returns: (transfer full): the sentence, see ur_quote_vprintf()
 */
char *
ur_quote_printf (const char *format, ...)
{
  va_list arguments;
  char *text;

  va_start (arguments, format);
  text = ur_quote_vprintf (format, arguments);
  va_end (arguments);
  return text;
}

/**
 * ur_quote_error_new:
 * @domain: an error domain
 * @code: one of its codes
 * @format: printf() format of a sentence, translated
 * @...: what goes into it
 *
 * Returns: (transfer full): as g_error_new(), see ur_quote_vprintf()
 */
GError *
ur_quote_error_new (GQuark domain, int code, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = ur_quote_vprintf (format, arguments);
  va_end (arguments);
  return g_error_new_literal (domain, code, text);
}

/**
 * ur_quote_set_error:
 * @error: (out) (optional): an error
 * @domain: its domain
 * @code: its code
 * @format: printf() format of a sentence, translated
 * @...: what goes into it
 *
 * As g_set_error(), see ur_quote_vprintf().
 */
void
ur_quote_set_error (GError **error, GQuark domain, int code, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  if (error == NULL)
    return;
  va_start (arguments, format);
  text = ur_quote_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, domain, code, text);
}
