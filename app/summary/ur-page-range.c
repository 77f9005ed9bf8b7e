/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-page-range.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-error.h"

#define MAX_DIGITS 6

/* Chinese input methods type these; they mean the same. */
static gunichar
fold (gunichar c)
{
  switch (c)
    {
    case 0xFF0C: /* ， */
    case 0x3001: /* 、 */
    case 0xFF1B: /* ； */
    case ';':
      return ',';
    case 0x2013: /* – */
    case 0x2014: /* — */
    case 0xFF0D: /* － */
    case 0xFF5E: /* ～ */
    case '~':
      return '-';
    case 0x3000:
      return ' ';
    default:
      return c >= 0xFF10 && c <= 0xFF19 ? c - 0xFF10 + '0' : c;
    }
}

static char *
dup_folded (const char *text)
{
  GString *folded = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (fold (g_utf8_get_char (p))))
      g_string_append_unichar (folded, fold (g_utf8_get_char (p)));
  return g_string_free (folded, FALSE);
}

/* A page number at @p, or @fallback where there is none. */
static gboolean
take_number (const char **p, guint fallback, guint *number)
{
  const char *start = *p;
  guint value = 0;

  while (g_ascii_isdigit (**p) && *p - start < MAX_DIGITS)
    value = 10 * value + (guint) (*(*p)++ - '0');
  *number = *p > start ? value : fallback;
  return !g_ascii_isdigit (**p) && *number > 0;
}

static gboolean
take_range (const char **p, guint n_pages, guint *first, guint *last)
{
  gboolean open = **p == '-';

  if (!take_number (p, open ? 1 : 0, first))
    return FALSE;
  *last = *first;
  if (**p != '-')
    return TRUE;
  (*p)++;
  /* “-” alone says nothing. */
  if (open && !g_ascii_isdigit (**p))
    return FALSE;
  return take_number (p, MAX (n_pages, *first), last);
}

/* Pages that lie on one side of the sheets: “odd” or “even”, whatever its case, or the Chinese words. */
static gboolean
take_side (const char **p, guint n_pages, gboolean *wanted)
{
  static const char *const words[][2] = {
    { "odd", "even" },      { "奇数页", "偶数页" }, { "奇数", "偶数" },
    { "单数页", "双数页" }, { "单数", "双数" },     { "单页", "双页" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (guint even = 0; even < 2; even++)
      if (g_ascii_strncasecmp (*p, words[i][even], strlen (words[i][even])) == 0)
        {
          *p += strlen (words[i][even]);
          for (guint page = even; page < n_pages; page += 2)
            wanted[page] = TRUE;
          return TRUE;
        }
  return FALSE;
}

static void
complain_of_count (guint n_pages, GError **error)
{
  g_set_error (error, UR_ERROR, UR_ERROR_ARGUMENT,
               ngettext ("There is only %u page", "There are only %u pages", n_pages), n_pages);
}

/**
 * ur_page_range_parse:
 * @text: pages as people write them, “1-3, 5, 8-”, also with Chinese punctuation, “odd” and “even”, for
 *   printing both sides by hand; nothing means all
 * @n_pages: how many there are
 * @error: return location for an error, a sentence for the reader
 *
 * Returns: (transfer full) (nullable) (element-type guint): indices of pages, from 0, each once and in order;
 *   or %NULL with %UR_ERROR_ARGUMENT
 */
GArray *
ur_page_range_parse (const char *text, guint n_pages, GError **error)
{
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *folded = dup_folded (text);
  g_autofree gboolean *wanted = g_new0 (gboolean, MAX (n_pages, 1));

  for (const char *p = folded; *p != '\0'; p += *p == ',' ? 1 : 0)
    {
      guint first = 1;
      guint last = 0;
      gboolean side = take_side (&p, n_pages, wanted);

      if (side && (*p == ',' || *p == '\0'))
        continue;
      if (side || !take_range (&p, n_pages, &first, &last) || (*p != ',' && *p != '\0') || last < first)
        {
          g_set_error_literal (error, UR_ERROR, UR_ERROR_ARGUMENT,
                               _ ("Write pages like this: 1-3, 5, 8-, odd or even"));
          return NULL;
        }
      if (last > n_pages)
        {
          complain_of_count (n_pages, error);
          return NULL;
        }
      for (guint i = first; i <= last; i++)
        wanted[i - 1] = TRUE;
    }
  for (guint i = 0; i < n_pages; i++)
    if (wanted[i] || *folded == '\0')
      g_array_append_val (pages, i);
  if (pages->len == 0 && n_pages > 0) /* no even one */
    {
      complain_of_count (n_pages, error);
      return NULL;
    }
  return g_steal_pointer (&pages);
}
