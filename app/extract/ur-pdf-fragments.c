/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Characters with their places, put together to what is printed side by side without a gap. */
#include "ur-pdf-pages.h"

#include <math.h>
#include <string.h>

/* In sizes of the type: what parts cells or columns, what is a space between words, what is one between
 * Chinese characters, which may be set wide. */
#define CELL_GAP 1.2
#define WORD_GAP 0.12
#define WIDE_GAP 0.4

/* What is smaller and higher than the line is raised. */
#define RAISED_SIZE 0.8

typedef struct
{
  gunichar c;
  PopplerRectangle box;
  double size;
  gboolean bold;
} Glyph;

static UrPdfLine *
create_line (guint page)
{
  UrPdfLine *line = g_new0 (UrPdfLine, 1);

  line->page = page;
  line->x1 = line->y1 = G_MAXDOUBLE;
  line->bold = TRUE;
  line->pieces = g_ptr_array_new ();
  return line;
}

/**
 * ur_pdf_line_free:
 * @line: (transfer full) (nullable): a line
 */
void
ur_pdf_line_free (UrPdfLine *line)
{
  if (line == NULL)
    return;
  for (guint i = 0; i < line->pieces->len; i++)
    {
      UrPdfPiece *piece = g_ptr_array_index (line->pieces, i);

      g_string_free (piece->text, TRUE);
      g_free (piece);
    }
  g_ptr_array_unref (line->pieces);
  g_free (line);
}

static void
widen (UrPdfLine *line, double x1, double y1, double x2, double y2)
{
  line->x1 = MIN (line->x1, x1);
  line->x2 = MAX (line->x2, x2);
  line->y1 = MIN (line->y1, y1);
  line->y2 = MAX (line->y2, y2);
}

static int
compare_pieces_cb (gconstpointer a, gconstpointer b)
{
  const UrPdfPiece *left = *(const UrPdfPiece *const *) a, *right = *(const UrPdfPiece *const *) b;

  return left->x1 < right->x1 ? -1 : left->x1 > right->x1;
}

/**
 * ur_pdf_line_add:
 * @line: a line
 * @other: (transfer full): what is printed in the same line
 */
void
ur_pdf_line_add (UrPdfLine *line, UrPdfLine *other)
{
  widen (line, other->x1, other->y1, other->x2, other->y2);
  line->size = MAX (line->size, other->size);
  line->bold = line->bold && other->bold;
  for (guint i = 0; i < other->pieces->len; i++)
    g_ptr_array_add (line->pieces, g_ptr_array_index (other->pieces, i));
  g_ptr_array_set_size (other->pieces, 0);
  ur_pdf_line_free (other);
  g_ptr_array_sort (line->pieces, compare_pieces_cb);
}

/**
 * ur_pdf_line_dup_text:
 * @line: a line
 * @between: what parts its pieces
 *
 * Returns: (transfer full): its text, with marks of footnotes
 */
char *
ur_pdf_line_dup_text (const UrPdfLine *line, const char *between)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < line->pieces->len; i++)
    {
      const UrPdfPiece *piece = g_ptr_array_index (line->pieces, i);

      g_string_append_printf (text, "%s%s", i > 0 ? between : "", piece->text->str);
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_bold_font (const char *name)
{
  static const char *const words[] = { "bold", "black", "heavy", "simhei", "heiti", "xbsj", "xbs" };
  g_autofree char *lower = g_ascii_strdown (name != NULL ? name : "", -1);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (lower, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Some fonts have radicals and compatibility forms in the place of the characters that they look like. */
static gunichar
unify (gunichar c)
{
  gunichar plain = c;

  if ((c >= 0x2f00 && c < 0x2fe0) || (c >= 0xf900 && c < 0xfb00))
    g_unichar_fully_decompose (c, TRUE, &plain, 1);
  return plain;
}

/* All characters of a page in the order that poppler finds, its ends of lines included. */
static GArray *
read_glyphs (PopplerPage *page)
{
  GArray *glyphs = g_array_new (FALSE, FALSE, sizeof (Glyph));
  g_autofree char *text = poppler_page_get_text (page);
  GList *attributes = poppler_page_get_text_attributes (page), *at = attributes;
  g_autofree PopplerRectangle *boxes = NULL;
  guint n_boxes = 0;
  const char *p = text != NULL ? text : "";

  poppler_page_get_text_layout (page, &boxes, &n_boxes);
  for (guint i = 0; i < n_boxes && *p != '\0'; i++, p = g_utf8_next_char (p))
    {
      Glyph glyph = { unify (g_utf8_get_char (p)), boxes[i], fabs (boxes[i].y2 - boxes[i].y1), FALSE };

      while (at != NULL && ((PopplerTextAttributes *) at->data)->end_index < (int) i)
        at = at->next;
      if (at != NULL)
        {
          const PopplerTextAttributes *attribute = at->data;

          glyph.bold = is_bold_font (attribute->font_name);
          if (attribute->font_size > 0)
            glyph.size = attribute->font_size;
        }
      g_array_append_val (glyphs, glyph);
    }
  poppler_page_free_text_attributes (attributes);
  return glyphs;
}

static gboolean
is_narrow (gunichar c)
{
  return c < 0x2e80;
}

/* Whether a space is between two characters that are so far from each other. */
static gboolean
has_space (gunichar last, gunichar next, double gap, double size)
{
  if (is_narrow (last) && is_narrow (next))
    return gap > WORD_GAP * size;
  return gap > (is_narrow (last) || is_narrow (next) ? 2 * WORD_GAP : WIDE_GAP) * size;
}

/* Small digits above the line are the mark of a footnote, but after a letter, as in m². */
static gboolean
is_raised (const UrPdfLine *fragment, const Glyph *glyph)
{
  return fragment->pieces->len > 0 && glyph->size < RAISED_SIZE * fragment->size &&
         g_unichar_isdigit (glyph->c) && glyph->box.y2 < fragment->y2 - 0.1 * fragment->size;
}

static gunichar
get_last (const GString *text)
{
  return text->len > 0 ? g_utf8_get_char (g_utf8_prev_char (text->str + text->len)) : 0;
}

static void
append_raised (GString *text, gunichar c)
{
  static const gunichar signs[] = {
    0x2070, 0xb9, 0xb2, 0xb3, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079
  };
  gunichar last = get_last (text);
  int digit = g_unichar_digit_value (c);

  if (g_ascii_isalpha ((char) MIN (last, 0x7f)) && digit >= 0)
    {
      g_string_append_unichar (text, signs[digit]);
      return;
    }
  if (last == UR_PDF_NOTE_END)
    g_string_truncate (text, (gsize) (g_utf8_prev_char (text->str + text->len) - text->str));
  else
    g_string_append_unichar (text, UR_PDF_NOTE_START);
  g_string_append_unichar (text, c);
  g_string_append_unichar (text, UR_PDF_NOTE_END);
}

static UrPdfPiece *
begin_piece (UrPdfLine *fragment, const Glyph *glyph)
{
  UrPdfPiece *piece = g_new0 (UrPdfPiece, 1);

  piece->x1 = piece->x2 = glyph->box.x1;
  piece->text = g_string_new (NULL);
  g_ptr_array_add (fragment->pieces, piece);
  return piece;
}

static void
add_glyph (UrPdfLine *fragment, const Glyph *glyph)
{
  gboolean is_first = fragment->pieces->len == 0;
  UrPdfPiece *piece = is_first ? begin_piece (fragment, glyph) : g_ptr_array_index (fragment->pieces, 0);
  gboolean raised = !is_first && is_raised (fragment, glyph);

  if (!raised && !is_first &&
      has_space (get_last (piece->text), glyph->c, glyph->box.x1 - piece->x2, glyph->size))
    g_string_append_c (piece->text, ' ');
  if (raised)
    append_raised (piece->text, glyph->c);
  else
    g_string_append_unichar (piece->text, glyph->c);
  piece->x2 = MAX (piece->x2, glyph->box.x2);
  widen (fragment, glyph->box.x1, glyph->box.y1, glyph->box.x2, glyph->box.y2);
  fragment->size = MAX (fragment->size, glyph->size);
  fragment->bold = fragment->bold && glyph->bold;
}

/* Whether a character is printed right after the fragment. */
static gboolean
goes_on (const UrPdfLine *fragment, const Glyph *glyph)
{
  double middle = (glyph->box.y1 + glyph->box.y2) / 2;

  return glyph->box.x1 - fragment->x2 < CELL_GAP * MAX (glyph->size, fragment->size) &&
         glyph->box.x1 > fragment->x2 - fragment->size && middle > fragment->y1 && middle < fragment->y2;
}

/**
 * ur_pdf_read_fragments:
 * @page: a page
 * @number: from 1
 *
 * Returns: (transfer container) (element-type UrPdfLine): what is printed on the page without gaps, each of
 * one piece
 */
GPtrArray *
ur_pdf_read_fragments (PopplerPage *page, guint number)
{
  g_autoptr (GArray) glyphs = read_glyphs (page);
  GPtrArray *fragments = g_ptr_array_new ();
  UrPdfLine *fragment = NULL;

  for (guint i = 0; i < glyphs->len; i++)
    {
      const Glyph *glyph = &g_array_index (glyphs, Glyph, i);

      if (glyph->c == '\n')
        fragment = NULL;
      if (!g_unichar_isgraph (glyph->c) || glyph->box.x2 <= glyph->box.x1)
        continue;
      if (fragment == NULL || !goes_on (fragment, glyph))
        {
          fragment = create_line (number);
          g_ptr_array_add (fragments, fragment);
        }
      add_glyph (fragment, glyph);
    }
  return fragments;
}
