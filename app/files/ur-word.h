/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Word documents (docx). */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  UR_WORD_TITLE,
  UR_WORD_SUBTITLE,
  UR_WORD_HEADING1,
  UR_WORD_HEADING2,
  UR_WORD_HEADING3,
  UR_WORD_BODY,
  UR_WORD_FLUSH, /* without an indent */
  UR_WORD_LIST,  /* lines that are not justified */
  UR_WORD_TABLE_CAPTION,
  UR_WORD_FIGURE_CAPTION,
  UR_WORD_NOTE,
} UrWordStyle;

/**
 * UrWordPage:
 * @width: of the sheet, in points like all lengths here
 * @columns: of text
 * @gap: between them
 * @folio: where the page's number is: outside, centered or none
 * @face: of the text, as Chinese office programs call it, like all faces here
 * @size: of the text
 * @pitch: of its lines
 * @title_size: of the title
 * @part_size: of headings of the first level
 * @official: headings are indented
 * @bold: headings of the first two levels are bold
 *
 * How the pages of a document look.
 */
typedef struct
{
  double width, height, top, right, bottom, left;
  guint columns;
  double gap;
  const char *folio;
  const char *face, *part_face, *section_face, *inner_face, *subtitle_face;
  double size, pitch, title_size, subtitle_size, part_size;
  gboolean official, bold;
} UrWordPage;

/**
 * UrWordFigure:
 * @id: what the figure is known by, which stays with it in a content control when the document is edited; at
 *   most 61 characters
 * @mark: # and hexadecimal digits, by which it is known to a bookmark: there are programs that keep those
 * alone
 * @label: what it is called
 *
 * Which figure some words are.
 */
typedef struct
{
  const char *id, *mark, *label;
} UrWordFigure;

/* A document being written. */
typedef struct _UrWord UrWord;

UrWord *ur_word_new (const char *title, const char *author, const UrWordPage *page);
void ur_word_free (UrWord *word);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrWord, ur_word_free)

void ur_word_add_contents (UrWord *word, const char *title, const guint *pages, guint n_pages);
void ur_word_begin_paragraph (UrWord *word, UrWordStyle style);
void ur_word_add_text (UrWord *word, const char *text, gsize length, gboolean bold);
void ur_word_add_figure (
    UrWord *word, const char *text, gsize length, gboolean bold, const UrWordFigure *figure);
void ur_word_begin_note (UrWord *word, const char *sign);
void ur_word_end_note (UrWord *word);
void ur_word_end_paragraph (UrWord *word);
void ur_word_begin_table (UrWord *word, const double *widths, const gboolean *numeric, guint n_columns);
void ur_word_begin_row (UrWord *word);
void ur_word_begin_cell (UrWord *word);
void ur_word_end_cell (UrWord *word);
void ur_word_end_row (UrWord *word);
void ur_word_end_table (UrWord *word);
void ur_word_add_picture (UrWord *word, GBytes *png, double width, const char *words);
GBytes *ur_word_finish (UrWord *word, GCancellable *cancellable, GError **error);

G_END_DECLS
