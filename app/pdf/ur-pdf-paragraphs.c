/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines to paragraphs.  Nothing in a PDF says where one begins; it is seen: by an indent, a short line before
 * it, other type, a wider space. */
#include <math.h>
#include <string.h>

#include "ur-pdf-pages.h"

/* All in sizes of the type. */
#define INDENT 0.7      /* what is further to the right begins a paragraph */
#define SHORT 2.6       /* what ends further to the left ends one */
#define SHORT_STOP 0.9  /* the same after a full stop */
#define MAX_HANGING 6.0 /* the second line of a heading may be so far to the right */

/* Of the space between lines: what is wider parts paragraphs. */
#define WIDE 1.5

/* Of the size of the text: what is larger is a heading. */
#define LARGER 1.08

/* Where text begins and ends, and how large and how far apart its lines are, in most of a document. */
typedef struct
{
  double left[3]; /* by column */
  double right[3];
  double size;
  double pitch;
} Usual;

/* A block while lines are added to it. */
typedef struct
{
  const UrPdfLine *first;
  const UrPdfLine *last;
  GString *text;
  GHashTable *marks; /* of footnotes, by page: “3/1” */
} Open;

static int
compare_numbers_cb (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

/* The number below which @percent of a hundred are. */
static double
find_quantile (GArray *numbers, guint percent)
{
  if (numbers->len == 0)
    return 0;
  g_array_sort (numbers, compare_numbers_cb);
  return g_array_index (numbers, double, MIN (numbers->len - 1, numbers->len * percent / 100));
}

static void
measure_column (const UrPdfPages *pages, guint column, Usual *usual)
{
  g_autoptr (GArray) lefts = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) rights = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < pages->lines->len; i++)
    {
      const UrPdfLine *line = g_ptr_array_index (pages->lines, i);

      if (line->column != column || line->role != UR_PDF_TEXT)
        continue;
      g_array_append_val (lefts, line->x1);
      g_array_append_val (rights, line->x2);
    }
  usual->left[column] = find_quantile (lefts, 5);
  usual->right[column] = find_quantile (rights, 90);
}

/* The size that most characters have. */
static void
measure_type (const UrPdfPages *pages, Usual *usual)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) pitches = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < pages->lines->len; i++)
    {
      const UrPdfLine *line = g_ptr_array_index (pages->lines, i);
      const UrPdfLine *before = i > 0 ? g_ptr_array_index (pages->lines, i - 1) : NULL;
      guint n = (guint) MAX (1, (line->x2 - line->x1) / MAX (line->size, 1));

      if (line->role != UR_PDF_TEXT)
        continue;
      for (guint k = 0; k < MIN (n, 60); k++)
        g_array_append_val (sizes, line->size);
      if (before != NULL && before->page == line->page && before->column == line->column &&
          line->y1 > before->y1)
        {
          double pitch = line->y2 - before->y2;

          g_array_append_val (pitches, pitch);
        }
    }
  usual->size = find_quantile (sizes, 50);
  usual->pitch = find_quantile (pitches, 50);
}

/* What closes quotations may come after a full stop, or after a word. */
static gboolean
ends_sentence (const char *text)
{
  const char *p = text + strlen (text);

  if (p == text)
    return TRUE;
  do
    p = g_utf8_prev_char (p);
  while (p > text && g_utf8_strchr ("”’」』）)", -1, g_utf8_get_char (p)) != NULL);
  return g_utf8_strchr ("。！？；：:;!?…", -1, g_utf8_get_char (p)) != NULL;
}

/* Numbers of parts and items, with which no line begins that goes on from another. */
static gboolean
begins_with_number (const char *text)
{
  static const char *const numerals = "一二三四五六七八九十百";
  const char *p = text;

  if (g_str_has_prefix (p, "（") || g_str_has_prefix (p, "(") || g_str_has_prefix (p, "第"))
    p = g_utf8_next_char (p);
  if (g_utf8_strchr (numerals, -1, g_utf8_get_char (p)) == NULL && !g_ascii_isdigit (*p))
    return FALSE;
  while (*p != '\0' && (g_utf8_strchr (numerals, -1, g_utf8_get_char (p)) != NULL || g_ascii_isdigit (*p)))
    p = g_utf8_next_char (p);
  if (*p == '.' && g_ascii_isdigit (p[1]))
    return FALSE;
  return *p != '\0' && g_utf8_strchr ("、.．）)章节部", -1, g_utf8_get_char (p)) != NULL;
}

/* How wide what must not be parted is at the beginning of a line, in sizes of the type: a figure with the
 * word before it and its unit.  A line before it may be so much shorter. */
static double
measure_figure (const char *text)
{
  double width = 0;
  guint n_before = 0, n_after = 0;
  gboolean has_digit = FALSE;

  for (const char *p = text; *p != '\0' && n_before <= 4 && n_after < 4; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_digit = g_unichar_isdigit (c) || (has_digit && strchr (".,%", (int) MIN (c, 0x7f)) != NULL);

      if (!is_digit && g_unichar_ispunct (c))
        break;
      has_digit |= is_digit;
      n_before += !has_digit;
      n_after += has_digit && !is_digit;
      width += c < 0x2e80 ? 0.55 : 1;
    }
  return has_digit ? width + 0.5 : 0;
}

static gboolean
is_larger (const Usual *usual, const UrPdfLine *line)
{
  return line->size > usual->size * LARGER;
}

static gboolean
has_size_of (const UrPdfLine *line, const UrPdfLine *other)
{
  return fabs (line->size - other->size) < 0.08 * MAX (line->size, other->size);
}

/* Whether the line before ends before the edge, as only the last one of a paragraph does. */
static gboolean
is_short (const Usual *usual, const UrPdfLine *line, const char *text, const char *next)
{
  double room = (usual->right[line->column] - line->x2) / line->size;

  return room > (ends_sentence (text) ? SHORT_STOP : MAX (SHORT, measure_figure (next)));
}

/* （2030年1月16日） is whole. */
static gboolean
is_enclosed (const char *text)
{
  return (g_str_has_prefix (text, "（") && g_str_has_suffix (text, "）")) ||
         (g_str_has_prefix (text, "(") && g_str_has_suffix (text, ")"));
}

/* Headings go on in a line of the same type, which may be set in; how full the first is says nothing. */
static gboolean
heading_goes_on (const Usual *usual, const Open *open, const UrPdfLine *line, const char *text)
{
  double hanging = (line->x1 - open->first->x1) / line->size;

  if (ends_sentence (open->text->str) || is_enclosed (open->text->str) || line->page != open->last->page)
    return FALSE;
  if (g_str_has_suffix (open->text->str, "，") || g_str_has_suffix (open->text->str, "、"))
    return TRUE;
  if (((hanging > 0.3 && hanging < MAX_HANGING) || hanging < -1) && begins_with_number (open->text->str))
    return TRUE;
  return !is_short (usual, open->last, open->text->str, text);
}

static gboolean
is_far (const Usual *usual, const UrPdfLine *before, const UrPdfLine *line)
{
  return line->page == before->page && line->column == before->column &&
         line->y2 - before->y2 > WIDE * MAX (usual->pitch, line->size);
}

/* Whether a line belongs to the paragraph before it. */
static gboolean
text_goes_on (const Usual *usual, const Open *open, const UrPdfLine *line, const char *text)
{
  double indent = (line->x1 - usual->left[line->column]) / line->size;

  if (g_str_has_suffix (open->text->str, "，") || g_str_has_suffix (open->text->str, "、"))
    return TRUE;
  if (is_short (usual, open->last, open->text->str, text))
    return FALSE;
  if (begins_with_number (text) && ends_sentence (open->text->str))
    return FALSE;
  return indent < INDENT || fabs (line->x1 - open->last->x1) < 0.3 * line->size;
}

/* A line that is bold, as a figure may be, in the midst of a paragraph that is not: it is set out, and ends
 * no sentence before. */
static gboolean
is_bold_part (const Usual *usual, const Open *open, const UrPdfLine *line, const char *text)
{
  double indent = (line->x1 - usual->left[line->column]) / line->size;
  double first = (open->first->x1 - usual->left[open->first->column]) / line->size;

  return !open->first->bold && indent < INDENT && first > INDENT && !ends_sentence (open->text->str) &&
         !begins_with_number (text) && !is_short (usual, open->last, open->text->str, text);
}

static gboolean
goes_on (const Usual *usual, const Open *open, const UrPdfLine *line, const char *text)
{
  if (open->first == NULL || g_utf8_get_char (text) == UR_PDF_NOTE_START ||
      is_far (usual, open->last, line) || !has_size_of (open->last, line))
    return FALSE;
  if (is_bold_part (usual, open, line, text))
    return TRUE;
  if (open->first->bold != line->bold)
    return FALSE;
  if (is_larger (usual, line) || line->bold)
    return !begins_with_number (text) && heading_goes_on (usual, open, line, text);
  if (fabs (line->x1 - open->last->x1) < 0.3 * line->size &&
      line->x1 > usual->left[line->column] + INDENT * line->size && open->first == open->last)
    return FALSE; /* two that are set in alike are two */
  return text_goes_on (usual, open, line, text);
}

/* Two lines are parted by a space only where both have letters or digits there. */
static void
append (GString *text, const char *more)
{
  gunichar last = text->len > 0 ? g_utf8_get_char (g_utf8_prev_char (text->str + text->len)) : 0;
  gunichar next = g_utf8_get_char (more);

  if (g_unichar_isalpha (last) && g_unichar_isalpha (next) && last < 0x2e80 && next < 0x2e80)
    g_string_append_c (text, ' ');
  g_string_append (text, more);
}

/* Text with the marks of footnotes taken out of it. */
static void
add_text (const Open *open, UrBlockText *passage, const char *text)
{
  gboolean bold = open->first->bold;

  while (*text != '\0')
    {
      const char *start = g_utf8_strchr (text, -1, UR_PDF_NOTE_START);
      const char *end = start != NULL ? g_utf8_strchr (start, -1, UR_PDF_NOTE_END) : NULL;
      g_autofree char *plain = end != NULL ? g_strndup (text, (gsize) (start - text)) : g_strdup (text);
      g_autofree char *id = NULL;

      ur_block_text_add (passage, plain, UR_BLOCK_TEXT_SETTLED, bold);
      if (end == NULL)
        return;
      start = g_utf8_next_char (start);
      id = g_strndup (start, (gsize) (end - start));
      ur_block_text_add_note (passage, id);
      g_hash_table_add (open->marks, g_strdup_printf ("%u/%s", open->last->page, id));
      text = g_utf8_next_char (end);
    }
}

/* 图1 and 表2, and what they show. */
static gboolean
is_caption (const char *text)
{
  const char *p = text;

  if (!g_str_has_prefix (p, "图") && !g_str_has_prefix (p, "表"))
    return FALSE;
  p = g_utf8_next_char (p);
  p += strspn (p, " ");
  return g_ascii_isdigit (*p) && !ends_sentence (text) && g_utf8_strchr (p, -1, 0xff0c) == NULL;
}

/* Whether a number is followed by what makes a figure or a number of an item of it. */
static gboolean
is_more_than_mark (const char *after)
{
  return *after == '\0' || g_utf8_strchr (".．、%％)）,，万亿千百个项家户人名件次年月日元", -1,
                                          g_utf8_get_char (after)) != NULL;
}

/* The mark that a footnote begins with: raised, or a number that is the mark of a note on the page. */
static char *
dup_footnote (const Open *open, const char **text)
{
  const char *start = open->text->str;
  const char *end = g_utf8_strchr (start, -1, UR_PDF_NOTE_END);
  g_autofree char *id = NULL, *key = NULL;

  if (g_utf8_get_char (start) == UR_PDF_NOTE_START && end != NULL)
    {
      *text = g_utf8_next_char (end);
      start = g_utf8_next_char (start);
      return g_strndup (start, (gsize) (end - start));
    }
  *text = start + strspn (start, "0123456789");
  id = g_strndup (start, (gsize) (*text - start));
  key = g_strdup_printf ("%u/%s", open->first->page, id);
  return g_hash_table_contains (open->marks, key) && !is_more_than_mark (*text) ? g_steal_pointer (&id)
                                                                                : NULL;
}

static gboolean
put_footnote (const Open *open, UrSink *sink)
{
  const char *text = NULL;
  g_autofree char *id = dup_footnote (open, &text);
  g_autoptr (UrBlock) block = NULL;

  if (id == NULL)
    return FALSE;
  block = ur_block_new (UR_BLOCK_FOOTNOTE);
  block->page = open->first->page;
  block->id = g_steal_pointer (&id);
  block->text = g_strchug (g_strdup (text));
  ur_sink_add_block (sink, block);
  return TRUE;
}

static UrBlockKind
get_kind (const Usual *usual, const Open *open)
{
  if (is_caption (open->text->str))
    return UR_BLOCK_CAPTION;
  if (is_larger (usual, open->first) || (open->first->bold && !g_str_has_suffix (open->text->str, "。")))
    return UR_BLOCK_HEADING;
  return UR_BLOCK_PARAGRAPH;
}

static void
put_block (const Usual *usual, const Open *open, UrSink *sink)
{
  g_autoptr (UrBlockText) passage = ur_block_text_new ();
  UrBlock *block = ur_block_new (get_kind (usual, open));

  block->page = open->first->page;
  add_text (open, passage, open->text->str);
  ur_block_text_put (passage, sink, block);
}

static void
put_open (const Usual *usual, Open *open, UrSink *sink)
{
  if (open->first == NULL)
    return;
  if (!put_footnote (open, sink))
    put_block (usual, open, sink);
  open->first = open->last = NULL;
  g_string_truncate (open->text, 0);
}

static void
put_line (const Usual *usual, Open *open, const UrPdfLine *line, UrSink *sink)
{
  g_autofree char *text = ur_pdf_line_dup_text (line, " ");

  if (!goes_on (usual, open, line, text))
    put_open (usual, open, sink);
  if (open->first == NULL)
    open->first = line;
  open->last = line;
  append (open->text, text);
}

static void
set_aside (const UrPdfLine *line, UrSink *sink)
{
  static const char *const reasons[] = {
    [UR_PDF_HEAD] = UR_ASIDE_RUNNING_HEAD,
    [UR_PDF_NUMBER] = UR_ASIDE_PAGE_NUMBER,
    [UR_PDF_CONTENTS] = UR_ASIDE_CONTENTS,
    [UR_PDF_FIGURE] = UR_ASIDE_FIGURE,
  };
  g_autofree char *text = ur_pdf_line_dup_text (line, " ");

  ur_sink_add_aside (sink, reasons[line->role], line->page, text);
}

static guint
find_rows_end (const GPtrArray *lines, guint first)
{
  const UrPdfLine *row = g_ptr_array_index (lines, first);
  guint end = first + 1;

  while (end < lines->len && ((UrPdfLine *) g_ptr_array_index (lines, end))->role == UR_PDF_ROW &&
         ((UrPdfLine *) g_ptr_array_index (lines, end))->page == row->page)
    end++;
  return end;
}

/* All lines are marked. */
static void
put_lines (const UrPdfPages *pages, UrSink *sink)
{
  Usual usual = { { 0 } };
  g_autoptr (GHashTable) marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Open open = { NULL, NULL, g_string_new (NULL), marks };

  for (guint column = 0; column < 3; column++)
    measure_column (pages, column, &usual);
  measure_type (pages, &usual);
  for (guint i = 0, next; i < pages->lines->len; i = next)
    {
      const UrPdfLine *line = g_ptr_array_index (pages->lines, i);

      next = i + 1;
      if (line->role == UR_PDF_TEXT)
        put_line (&usual, &open, line, sink);
      else if (line->role == UR_PDF_ROW)
        {
          put_open (&usual, &open, sink);
          next = find_rows_end (pages->lines, i);
          ur_pdf_put_row (pages->lines, i, next, sink);
        }
      else
        set_aside (line, sink);
    }
  put_open (&usual, &open, sink);
  g_string_free (open.text, TRUE);
}

/**
 * ur_pdf_put_pages:
 * @pages: a document, all pages of which are read
 * @sink: where its blocks go
 *
 * Returns: whether there is any text
 */
gboolean
ur_pdf_put_pages (UrPdfPages *pages, UrSink *sink)
{
  if (pages->lines->len == 0)
    return FALSE;
  ur_pdf_find_furniture (pages);
  ur_pdf_find_contents (pages);
  ur_pdf_find_tables (pages);
  put_lines (pages, sink);
  return TRUE;
}
