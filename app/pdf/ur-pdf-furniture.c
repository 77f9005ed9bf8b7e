/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pages have beside their text: numbers of pages, running heads, a table of contents. */
#include <string.h>

#include "ur-pdf-pages.h"

/* How many lines at each end of a page may be heads or feet. */
#define N_EDGE 3u

/* A head is looked for on so many pages. */
#define MAX_COMPARED 500u

/* A contents has at least so many lines with a page's number. */
#define FEWEST_ENTRIES 3u

/* Whether a line is only the number of a page, with what is usually round it. */
static gboolean
is_page_number (const char *text)
{
  gboolean has_digit = FALSE;

  if (g_utf8_strlen (text, -1) > 20)
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      has_digit |= g_unichar_isdigit (c);
      if (!g_unichar_isdigit (c) && !g_unichar_isspace (c) &&
          g_utf8_strchr ("-–—―−─－·•/第页共頁,，、.()（）[]|~ivxIVX", -1, c) == NULL)
        return FALSE;
    }
  return has_digit;
}

/* A head with its digits made equal, so that those with the page's number are one. */
static char *
dup_key (const UrPdfLine *line)
{
  g_autofree char *text = ur_pdf_line_dup_text (line, " ");
  GString *key = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        c = '0';
      if (c != '0' || key->len == 0 || key->str[key->len - 1] != '0')
        g_string_append_unichar (key, c);
    }
  return g_string_free (key, FALSE);
}

/* The lines of a page: from @first on to before the returned one. */
static guint
find_page_end (const UrPdfPages *pages, guint first)
{
  const UrPdfLine *line = g_ptr_array_index (pages->lines, first);
  guint end = first + 1;

  while (end < pages->lines->len && ((UrPdfLine *) g_ptr_array_index (pages->lines, end))->page == line->page)
    end++;
  return end;
}

static int
compare_tops_cb (gconstpointer a, gconstpointer b)
{
  const UrPdfLine *one = *(const UrPdfLine *const *) a, *other = *(const UrPdfLine *const *) b;

  return one->y1 < other->y1 ? -1 : one->y1 > other->y1;
}

/* The lines of a page from its upper to its lower edge. */
static GPtrArray *
sort_page (const UrPdfPages *pages, guint first, guint end)
{
  GPtrArray *page = g_ptr_array_new ();

  for (guint i = first; i < end; i++)
    g_ptr_array_add (page, g_ptr_array_index (pages->lines, i));
  g_ptr_array_sort (page, compare_tops_cb);
  return page;
}

/* The same words in the same place on another page, or larger: the title of the document. */
static gboolean
is_repeated (const UrPdfLine *line, const GPtrArray *same)
{
  for (guint i = 0; i < MIN (same->len, MAX_COMPARED); i++)
    {
      const UrPdfLine *other = g_ptr_array_index (same, i);

      if (other->page != line->page &&
          (ABS (other->y1 - line->y1) < line->size / 2 || other->size > 1.3 * line->size))
        return TRUE;
    }
  return FALSE;
}

/* Notes the lines at the edges of a page by what they say. */
static void
note_edges (GHashTable *by_key, const GPtrArray *page)
{
  for (guint i = 0; i < page->len; i++)
    if (i < N_EDGE || i + N_EDGE >= page->len)
      {
        g_autofree char *key = dup_key (g_ptr_array_index (page, i));
        GPtrArray *same = g_hash_table_lookup (by_key, key);

        if (same == NULL)
          {
            same = g_ptr_array_new ();
            g_hash_table_insert (by_key, g_steal_pointer (&key), same);
          }
        g_ptr_array_add (same, g_ptr_array_index (page, i));
      }
}

/* Marks a line at the edge of a page, if it is no text. */
static gboolean
mark (GHashTable *by_key, UrPdfLine *line)
{
  g_autofree char *key = dup_key (line);
  g_autofree char *text = ur_pdf_line_dup_text (line, " ");
  gboolean repeated = is_repeated (line, g_hash_table_lookup (by_key, key));

  if (is_page_number (text) && (repeated || line->pieces->len == 1))
    line->role = UR_PDF_NUMBER;
  else if (repeated)
    line->role = UR_PDF_HEAD;
  return line->role != UR_PDF_TEXT;
}

/* From the edges inwards, up to the first line that is text. */
static void
mark_page (GHashTable *by_key, const GPtrArray *page)
{
  guint i = 0, n = MIN (N_EDGE, page->len);

  while (i < n && mark (by_key, g_ptr_array_index (page, i)))
    i++;
  i = 0;
  while (i < n && mark (by_key, g_ptr_array_index (page, page->len - 1 - i)))
    i++;
}

/**
 * ur_pdf_find_furniture:
 * @pages: a document
 *
 * Marks numbers of pages and running heads.
 */
void
ur_pdf_find_furniture (UrPdfPages *pages)
{
  g_autoptr (GHashTable) by_key =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint first = 0, end; first < pages->lines->len; first = end)
    {
      end = find_page_end (pages, first);
      g_ptr_array_add (sorted, sort_page (pages, first, end));
      note_edges (by_key, g_ptr_array_index (sorted, sorted->len - 1));
    }
  for (guint i = 0; i < sorted->len; i++)
    mark_page (by_key, g_ptr_array_index (sorted, i));
}

static gboolean
is_number (const char *text)
{
  gsize n_digits = strspn (text, "0123456789");

  return n_digits > 0 && n_digits <= 4 && text[n_digits] == '\0';
}

/* Whether a line leads to a page: after a gap is its number, or after dots; of two columns, in either. */
static gboolean
is_entry (const UrPdfLine *line)
{
  g_autofree char *text = g_strchomp (ur_pdf_line_dup_text (line, "\t"));
  gsize length = strlen (text), n_digits = 0;

  for (guint i = 1; i < line->pieces->len; i++)
    if (is_number (((UrPdfPiece *) g_ptr_array_index (line->pieces, i))->text->str))
      return TRUE;
  while (n_digits < length && g_ascii_isdigit (text[length - 1 - n_digits]))
    n_digits++;
  if (n_digits == 0 || n_digits > 4)
    return FALSE;
  text[length - n_digits] = '\0';
  g_strchomp (text);
  return g_str_has_suffix (text, "…") || g_str_has_suffix (text, "...") || g_str_has_suffix (text, "··");
}

static gboolean
is_contents_title (const UrPdfLine *line)
{
  g_autofree char *text = ur_pdf_line_dup_text (line, "");
  GString *bare = g_string_new (NULL);
  gboolean is_title;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (bare, g_utf8_get_char (p));
  is_title = g_str_equal (bare->str, "目录") || g_str_equal (bare->str, "目次") ||
             (g_str_has_prefix (bare->str, "目录") && is_entry (line));
  g_string_free (bare, TRUE);
  return is_title;
}

/* The last entry of a contents that begins at @first: entries, and between them lines that go on in the next.
 */
static guint
find_contents_end (const UrPdfPages *pages, guint first)
{
  guint end = first, n_entries = 0;

  for (guint i = first, n_without = 0; i < pages->lines->len && n_without < 3; i++)
    {
      const UrPdfLine *line = g_ptr_array_index (pages->lines, i);

      if (line->role != UR_PDF_TEXT)
        continue;
      n_without++;
      if (!is_entry (line))
        continue;
      n_without = 0;
      n_entries++;
      end = i + 1;
    }
  return n_entries >= FEWEST_ENTRIES ? end : first;
}

/**
 * ur_pdf_find_contents:
 * @pages: a document whose furniture is marked
 *
 * Marks a table of contents, which repeats the headings and has numbers that are none of the text.
 */
void
ur_pdf_find_contents (UrPdfPages *pages)
{
  for (guint i = 0; i < pages->lines->len; i++)
    {
      UrPdfLine *title = g_ptr_array_index (pages->lines, i);
      guint end =
          title->role == UR_PDF_TEXT && is_contents_title (title) ? find_contents_end (pages, i + 1) : 0;

      for (; i < end; i++)
        {
          UrPdfLine *line = g_ptr_array_index (pages->lines, i);

          if (line->role == UR_PDF_TEXT)
            line->role = UR_PDF_CONTENTS;
        }
    }
}
