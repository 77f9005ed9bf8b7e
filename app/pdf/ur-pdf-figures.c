/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words in pictures and charts.  A tagged PDF says which of its characters are a figure, but not where they
 * are: they are the lines, one after the other, that have just these characters. */
#include "ur-pdf-figures.h"

/* Asking a figure for its text takes as long as reading its page. */
#define MAX_PAGES 300u
#define MAX_FIGURES 200u
#define MAX_DEPTH 64u

#define LOST 0xfffdu

/* poppler gives the text of an element in UTF-8 that was taken for PDFDocEncoding and made UTF-8 once more.
 * What these characters are in the other encoding, from 0x18 and from 0x80 on; 0 is none: that comes as LOST.
 */
static const gunichar low[] = { 0x2d8, 0x2c7, 0x2c6, 0x2d9, 0x2dd, 0x2db, 0x2da, 0x2dc };
static const gunichar high[] = { 0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x192,  0x2044, 0x2039,
                                 0x203a, 0x2212, 0x2030, 0x201e, 0x201c, 0x201d, 0x2018, 0x2019, 0x201a,
                                 0x2122, 0xfb01, 0xfb02, 0x141,  0x152,  0x160,  0x178,  0x17d,  0x131,
                                 0x142,  0x153,  0x161,  0x17e,  0,      0x20ac };

static gunichar
mangle (guchar byte)
{
  if (byte >= 0x18 && byte < 0x20)
    return low[byte - 0x18];
  if (byte >= 0x80 && byte <= 0xa0)
    return high[byte - 0x80];
  return byte == 0x7f || byte == 0xad ? 0 : byte;
}

/* A text as poppler would give it, without spaces. */
static char *
mangle_text (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    for (const char *byte = p; g_unichar_isgraph (g_utf8_get_char (p)) && byte < g_utf8_next_char (p); byte++)
      if (mangle ((guchar) *byte) != 0)
        g_string_append_unichar (out, mangle ((guchar) *byte));
  return g_string_free (out, FALSE);
}

/* How often each character is in a text. */
static GHashTable *
count_chars (const char *text)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gpointer c = GUINT_TO_POINTER (g_utf8_get_char (p));

      if (g_unichar_isgraph (GPOINTER_TO_UINT (c)) && GPOINTER_TO_UINT (c) != LOST)
        g_hash_table_insert (counts, c,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, c)) + 1));
    }
  return counts;
}

/* Takes the characters of a line off the counts; says whether all of them were there. */
static gboolean
take_line (GHashTable *counts, const UrPdfLine *line)
{
  g_autofree char *plain = ur_pdf_line_dup_text (line, "");
  g_autofree char *text = mangle_text (plain);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gpointer c = GUINT_TO_POINTER (g_utf8_get_char (p));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, c));

      if (n == 0)
        return FALSE;
      if (n == 1)
        g_hash_table_remove (counts, c);
      else
        g_hash_table_insert (counts, c, GUINT_TO_POINTER (n - 1));
    }
  return TRUE;
}

/* The line after the last of those from @first on that have all the characters of a text and no other; or
 * @first. */
static guint
find_end (const UrPdfPages *pages, guint first, const char *text)
{
  g_autoptr (GHashTable) counts = count_chars (text);
  guint page = ((UrPdfLine *) g_ptr_array_index (pages->lines, first))->page;

  for (guint i = first; i < pages->lines->len; i++)
    {
      const UrPdfLine *line = g_ptr_array_index (pages->lines, i);

      if (line->page != page || !take_line (counts, line))
        return first;
      if (g_hash_table_size (counts) == 0)
        return i + 1;
    }
  return first;
}

static void
mark_figure (UrPdfPages *pages, const char *text)
{
  guint end;

  for (guint first = 0; first < pages->lines->len; first++)
    {
      const UrPdfLine *line = g_ptr_array_index (pages->lines, first);

      end = line->role == UR_PDF_TEXT ? find_end (pages, first, text) : first;
      if (end == first)
        continue;
      for (guint i = first; i < end; i++)
        ((UrPdfLine *) g_ptr_array_index (pages->lines, i))->role = UR_PDF_FIGURE;
      return;
    }
}

static void
read_elements (PopplerStructureElementIter *iter, UrPdfPages *pages, guint *n_figures, guint depth)
{
  do
    {
      PopplerStructureElement *element = poppler_structure_element_iter_get_element (iter);
      PopplerStructureElementIter *child = poppler_structure_element_iter_get_child (iter);

      if (poppler_structure_element_get_kind (element) == POPPLER_STRUCTURE_ELEMENT_FIGURE &&
          ++*n_figures <= MAX_FIGURES)
        {
          g_autofree char *text =
              poppler_structure_element_get_text (element, POPPLER_STRUCTURE_GET_TEXT_RECURSIVE);

          if (text != NULL && *text != '\0')
            mark_figure (pages, text);
        }
      else if (child != NULL && depth < MAX_DEPTH)
        read_elements (child, pages, n_figures, depth + 1);
      g_clear_pointer (&child, poppler_structure_element_iter_free);
      g_object_unref (element);
    }
  while (poppler_structure_element_iter_next (iter));
}

/**
 * ur_pdf_find_figures:
 * @document: the document
 * @pages: its lines
 *
 * Marks the words in pictures and charts, where the document says which they are.
 */
void
ur_pdf_find_figures (PopplerDocument *document, UrPdfPages *pages)
{
  PopplerStructureElementIter *iter =
      pages->n_pages <= MAX_PAGES ? poppler_structure_element_iter_new (document) : NULL;
  guint n_figures = 0;

  if (iter == NULL)
    return;
  read_elements (iter, pages, &n_figures, 0);
  poppler_structure_element_iter_free (iter);
}
