/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Characters with their places, put together to what is printed side by side without a gap. */
#include "ur-pdf-pages.h"

/* In sizes of the type: what parts cells or columns, what is a space between words, what is one between
 * Chinese characters, which may be set wide. */
#define CELL_GAP 1.2
#define COLUMN_GAP 0.3 /* where two columns are known to be: a mark may hang into the space between them */
#define WORD_GAP 0.12
#define WIDE_GAP 0.18

/* What is smaller and higher than the line is raised. */
#define RAISED_SIZE 0.8

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

static gboolean
is_narrow (gunichar c)
{
  return c < 0x2e80;
}

/* Whether a space is between two characters that are so far from each other. */
static gboolean
has_space (gunichar last, gunichar next, double gap, const UrPdfLine *line)
{
  if (is_narrow (last) && is_narrow (next))
    return gap > WORD_GAP * line->size;
  return gap >
         (is_narrow (last) || is_narrow (next) ? 2 * WORD_GAP : WIDE_GAP) * line->size + line->usual_gap;
}

static gunichar
get_last (const GString *text)
{
  return text->len > 0 ? g_utf8_get_char (g_utf8_prev_char (text->str + text->len)) : 0;
}

/* Digits, in circles or not. */
static gboolean
is_mark (gunichar c)
{
  return g_unichar_isdigit (c) || (c >= 0x2460 && c < 0x2474);
}

/* A mark of a footnote may be seen as one only by what is beside it, which is larger and lower. */
static void
raise_mark (UrPdfPiece *piece, double size, double y2)
{
  for (const char *p = piece->text->str; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_mark (g_utf8_get_char (p)))
      return;
  if (piece->text->len == 0 || piece->size >= RAISED_SIZE * size || piece->y2 > y2 - 0.1 * size)
    return;
  g_string_prepend_unichar (piece->text, UR_PDF_NOTE_START);
  g_string_append_unichar (piece->text, UR_PDF_NOTE_END);
}

/* Pieces with no gap between them that parts cells are one. */
static void
join_pieces (UrPdfLine *line)
{
  for (guint i = 1; i < line->pieces->len;)
    {
      UrPdfPiece *piece = g_ptr_array_index (line->pieces, i - 1),
                 *next = g_ptr_array_index (line->pieces, i);
      double gap = next->x1 - piece->x2;

      if (gap >= CELL_GAP * line->size)
        {
          i++;
          continue;
        }
      raise_mark (piece, next->size, next->y2);
      raise_mark (next, piece->size, piece->y2);
      if (has_space (get_last (piece->text), g_utf8_get_char (next->text->str), gap, line))
        g_string_append_c (piece->text, ' ');
      g_string_append (piece->text, next->text->str);
      piece->x2 = MAX (piece->x2, next->x2);
      piece->y2 = MAX (piece->y2, next->y2);
      piece->size = MAX (piece->size, next->size);
      g_string_free (next->text, TRUE);
      g_free (next);
      g_ptr_array_remove_index (line->pieces, i);
    }
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
  join_pieces (line);
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

/* Small digits above the line are the mark of a footnote, but after a letter, as in m². */
static gboolean
is_raised (const UrPdfLine *fragment, const UrPdfGlyph *glyph)
{
  return glyph->size < RAISED_SIZE * fragment->size && is_mark (glyph->c) &&
         glyph->y2 < fragment->y2 - 0.1 * fragment->size;
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
begin_piece (UrPdfLine *fragment, const UrPdfGlyph *glyph)
{
  UrPdfPiece *piece = g_new0 (UrPdfPiece, 1);

  piece->x1 = piece->x2 = glyph->x1;
  piece->text = g_string_new (NULL);
  g_ptr_array_add (fragment->pieces, piece);
  return piece;
}

static void
add_glyph (UrPdfLine *fragment, const UrPdfGlyph *glyph)
{
  gboolean is_first = fragment->pieces->len == 0;
  UrPdfPiece *piece = is_first ? begin_piece (fragment, glyph) : g_ptr_array_index (fragment->pieces, 0);
  gboolean raised = !is_first && is_raised (fragment, glyph);

  if (!raised && !is_first)
    raise_mark (piece, glyph->size, glyph->y2);
  if (!raised && !is_first && has_space (get_last (piece->text), glyph->c, glyph->x1 - piece->x2, fragment))
    g_string_append_c (piece->text, ' ');
  if (raised)
    append_raised (piece->text, glyph->c);
  else
    g_string_append_unichar (piece->text, glyph->c);
  piece->x2 = MAX (piece->x2, glyph->x2);
  piece->y2 = MAX (piece->y2, glyph->y2);
  piece->size = MAX (piece->size, glyph->size);
  widen (fragment, glyph->x1, glyph->y1, glyph->x2, glyph->y2);
  fragment->size = MAX (fragment->size, glyph->size);
  fragment->bold = fragment->bold && glyph->bold;
}

/* Whether a character begins the right column after a fragment of the left one. */
static gboolean
begins_column (const UrPdfLine *fragment, const UrPdfGlyph *glyph, double parting)
{
  return parting > 0 && fragment->x1 < parting && glyph->x1 >= parting &&
         glyph->x1 - fragment->x2 > COLUMN_GAP * glyph->size;
}

/* Whether a character is printed right after the fragment. */
static gboolean
goes_on (const UrPdfLine *fragment, const UrPdfGlyph *glyph)
{
  double middle = (glyph->y1 + glyph->y2) / 2;

  return glyph->x1 - fragment->x2 < CELL_GAP * MAX (glyph->size, fragment->size) &&
         glyph->x1 > fragment->x2 - fragment->size && middle > fragment->y1 && middle < fragment->y2;
}

static int
compare_gaps_cb (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

/* How far apart the Chinese characters of a line are set, which begins at @first: the gap in the middle of
 * all. */
static double
find_usual_gap (const GArray *glyphs, guint first)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = first + 1; i < glyphs->len; i++)
    {
      const UrPdfGlyph *last = &g_array_index (glyphs, UrPdfGlyph, i - 1), *glyph = last + 1;
      double gap = glyph->x1 - last->x2;

      if (glyph->c == '\n' || gap > CELL_GAP * glyph->size)
        break;
      if (!is_narrow (last->c) && !is_narrow (glyph->c))
        g_array_append_val (gaps, gap);
    }
  g_array_sort (gaps, compare_gaps_cb);
  return gaps->len > 2 ? MAX (0, g_array_index (gaps, double, gaps->len / 2)) : 0;
}

/**
 * ur_pdf_make_fragments:
 * @glyphs: (element-type UrPdfGlyph): characters of a page, those of a line one after the other
 * @page: its number, from 1
 * @parting: where the right one of two columns begins, or 0
 *
 * Returns: (transfer container) (element-type UrPdfLine): what is printed on the page without gaps, each of
 * one piece
 */
GPtrArray *
ur_pdf_make_fragments (const GArray *glyphs, guint page, double parting)
{
  GPtrArray *fragments = g_ptr_array_new ();
  UrPdfLine *fragment = NULL;

  for (guint i = 0; i < glyphs->len; i++)
    {
      const UrPdfGlyph *glyph = &g_array_index (glyphs, UrPdfGlyph, i);

      if (glyph->c == '\n')
        fragment = NULL;
      if (!g_unichar_isgraph (glyph->c) || glyph->x2 <= glyph->x1)
        continue;
      if (fragment == NULL || !goes_on (fragment, glyph) || begins_column (fragment, glyph, parting))
        {
          fragment = create_line (page);
          fragment->usual_gap = find_usual_gap (glyphs, i);
          g_ptr_array_add (fragments, fragment);
        }
      add_glyph (fragment, glyph);
    }
  return fragments;
}
