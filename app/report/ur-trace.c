/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-trace.h"

#include <string.h>

/* Two ids; what is longer is none of ours. */
#define LONGEST 400u

/**
 * ur_trace_dup:
 * @report: a report
 * @indicator: a figure of it
 *
 * Returns: (transfer full): what the figure is known by: beijing-2020/stations
 */
char *
ur_trace_dup (const UrReport *report, const UrIndicator *indicator)
{
  return g_strconcat (report->id, "/", indicator->id, NULL);
}

/* No id has it. */
#define DIGEST_SIGN '#'

/* Word takes 64 characters, of which three are used already. */
#define LONGEST_SHORT 61

/* FNV-1a, which needs no memory: a draft asks for every figure of every report. */
static guint64
digest_string (guint64 digest, const char *string)
{
  for (const guchar *p = (const guchar *) string; *p != '\0'; p++)
    digest = (digest ^ *p) * G_GUINT64_CONSTANT (0x100000001b3);
  return digest;
}

static guint64
digest_figure (const UrReport *report, const UrIndicator *indicator)
{
  guint64 digest = digest_string (G_GUINT64_CONSTANT (0xcbf29ce484222325), report->id);

  return digest_string (digest_string (digest, "/"), indicator->id);
}

/**
 * ur_trace_dup_digest:
 * @report: a report
 * @indicator: a figure of it
 *
 * Returns: (transfer full): # and 16 hexadecimal digits, which any program makes of the report again: the
 *   64 bits of FNV-1a of ur_trace_dup()
 */
char *
ur_trace_dup_digest (const UrReport *report, const UrIndicator *indicator)
{
  return g_strdup_printf ("%c%016" G_GINT64_MODIFIER "x", DIGEST_SIGN, digest_figure (report, indicator));
}

/**
 * ur_trace_dup_short:
 * @report: a report
 * @indicator: a figure of it
 *
 * Returns: (transfer full): what the figure is known by where there is little room: ur_trace_dup() if it is
 * no longer than Word takes, else ur_trace_dup_digest()
 */
char *
ur_trace_dup_short (const UrReport *report, const UrIndicator *indicator)
{
  g_autofree char *trace = ur_trace_dup (report, indicator);

  return strlen (trace) <= LONGEST_SHORT ? g_steal_pointer (&trace) : ur_trace_dup_digest (report, indicator);
}

static const UrIndicator *
find_digest (const char *digits, const UrReport *report)
{
  guint64 digest = g_ascii_strtoull (digits, NULL, 16);

  for (guint i = 0; i < report->n_indicators; i++)
    if (digest_figure (report, &report->indicators[i]) == digest)
      return &report->indicators[i];
  return NULL;
}

/**
 * ur_trace_find:
 * @trace: what a figure is known by, in full or in short
 * @report: a report
 *
 * Returns: (transfer none) (nullable): the figure, if it is of that report
 */
const UrIndicator *
ur_trace_find (const char *trace, const UrReport *report)
{
  gsize length = strlen (report->id);

  if (*trace == DIGEST_SIGN)
    return find_digest (trace + 1, report);
  if (strncmp (trace, report->id, length) != 0 || trace[length] != '/')
    return NULL;
  return ur_report_find_indicator (report, trace + length + 1);
}

static void
words_free (gpointer data)
{
  UrTraceWords *words = data;

  g_free (words->figure);
  g_free (words->text);
  g_free (words);
}

/* The words of an element, of which @html begins after its tag: those of elements in it too. */
static char *
dup_words (const char *html, const char *end)
{
  static const struct
  {
    const char *entity, *character;
  } entities[] = { { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" } };
  GString *text = g_string_new (NULL);

  while (html < end)
    {
      const char *close = *html == '<' ? memchr (html, '>', (gsize) (end - html)) : NULL;
      gsize i = 0;

      while (i < G_N_ELEMENTS (entities) && !g_str_has_prefix (html, entities[i].entity))
        i++;
      if (i < G_N_ELEMENTS (entities))
        g_string_append (text, entities[i].character);
      else if (*html != '<')
        g_string_append_c (text, *html);
      html = i < G_N_ELEMENTS (entities) ? html + strlen (entities[i].entity)
             : *html != '<'              ? html + 1
             : close != NULL             ? close + 1
                                         : end;
    }
  return g_string_free (text, FALSE);
}

/* Where the element ends whose tag the attribute at @at is in. */
static const char *
find_end (const char *html, const char *at, const char *end)
{
  const char *open = at;
  g_autofree char *close = NULL;

  while (open > html && *open != '<')
    open--;
  close = g_strdup_printf ("</%.*s>", (int) strcspn (open + 1, " >"), open + 1);
  return g_strstr_len (at, end - at, close);
}

/**
 * ur_trace_list_from_html:
 * @html: what was copied, from whichever program
 * @length: its bytes
 *
 * Nothing of the HTML is understood but the attribute, and the words of the element that has it.
 *
 * Returns: (transfer full) (element-type UrTraceWords): the figures in it, in their order
 */
GPtrArray *
ur_trace_list_from_html (const char *html, gsize length)
{
  static const char start[] = UR_TRACE_ATTRIBUTE "=\"";
  GPtrArray *list = g_ptr_array_new_with_free_func (words_free);
  g_autofree char *copy = g_strndup (html, length); /* which ends */
  const char *at = copy, *end = copy + strlen (copy);

  while ((at = g_strstr_len (at, end - at, start)) != NULL)
    {
      const char *figure = at + strlen (start), *quote, *words, *stop;
      UrTraceWords *found;

      at = figure;
      quote = memchr (figure, '"', MIN ((gsize) (end - figure), LONGEST));
      words = quote != NULL ? memchr (quote, '>', (gsize) (end - quote)) : NULL;
      stop = words != NULL ? find_end (copy, at, end) : NULL;
      if (stop == NULL || stop <= words || !g_utf8_validate (figure, quote - figure, NULL) ||
          !g_utf8_validate (words, stop - words, NULL))
        continue;
      found = g_new0 (UrTraceWords, 1);
      found->figure = g_strndup (figure, (gsize) (quote - figure));
      found->text = dup_words (words + 1, stop);
      g_ptr_array_add (list, found);
      at = stop;
    }
  return list;
}
