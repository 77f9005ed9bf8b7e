/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-word.h"

#include "ur-office-json.h"

/* Room for the foot in the lower margin: a line of it below the text. */
#define FOOT_GAP 19.8 /* 7 mm */
#define FOOT_SIZE 14.0

struct _UrWord
{
  UrOfficeJson json;
};

static void
add_flag (UrWord *word, const char *name, gboolean flag)
{
  ur_office_json_add_number (&word->json, name, flag ? 1 : 0);
}

static void
begin_object (UrWord *word, const char *name)
{
  json_builder_set_member_name (word->json.builder, name);
  json_builder_begin_object (word->json.builder);
}

static void
begin_array (UrWord *word, const char *name)
{
  json_builder_set_member_name (word->json.builder, name);
  json_builder_begin_array (word->json.builder);
}

static void
add_page (UrWord *word, const UrWordPage *page)
{
  begin_object (word, "page");
  ur_office_json_add_number (&word->json, "width", page->width);
  ur_office_json_add_number (&word->json, "height", page->height);
  ur_office_json_add_number (&word->json, "top", page->top);
  ur_office_json_add_number (&word->json, "right", page->right);
  ur_office_json_add_number (&word->json, "bottom", page->bottom);
  ur_office_json_add_number (&word->json, "left", page->left);
  ur_office_json_add_number (&word->json, "header", page->top / 2);
  ur_office_json_add_number (&word->json, "footer", MAX (page->bottom - FOOT_GAP - FOOT_SIZE * 1.5, 0));
  ur_office_json_add_number (&word->json, "columns", page->columns);
  ur_office_json_add_number (&word->json, "gap", page->gap);
  json_builder_end_object (word->json.builder);
  ur_office_json_add_text (&word->json, "folio", page->folio);
}

static void
add_type (UrWord *word, const UrWordPage *page)
{
  begin_object (word, "type");
  ur_office_json_add_text (&word->json, "face", page->face);
  ur_office_json_add_text (&word->json, "part_face", page->part_face);
  ur_office_json_add_text (&word->json, "section_face", page->section_face);
  ur_office_json_add_text (&word->json, "inner_face", page->inner_face);
  ur_office_json_add_text (&word->json, "subtitle_face", page->subtitle_face);
  ur_office_json_add_number (&word->json, "size", page->size);
  ur_office_json_add_number (&word->json, "pitch", page->pitch);
  ur_office_json_add_number (&word->json, "title", page->title_size);
  ur_office_json_add_number (&word->json, "subtitle", page->subtitle_size);
  ur_office_json_add_number (&word->json, "part", page->part_size);
  ur_office_json_add_number (&word->json, "foot", FOOT_SIZE);
  add_flag (word, "official", page->official);
  add_flag (word, "bold", page->bold);
  json_builder_end_object (word->json.builder);
}

/**
 * ur_word_new:
 * @title: of the document
 * @author: (nullable): who issued what it shows
 * @page: how it looks
 *
 * Returns: (transfer full): a document without text
 */
UrWord *
ur_word_new (const char *title, const char *author, const UrWordPage *page)
{
  UrWord *word = g_new0 (UrWord, 1);

  ur_office_json_init (&word->json, title, author);
  add_page (word, page);
  add_type (word, page);
  begin_array (word, "blocks");
  return word;
}

/**
 * ur_word_free:
 * @word: (transfer full): a document
 */
void
ur_word_free (UrWord *word)
{
  ur_office_json_clear (&word->json);
  g_free (word);
}

/**
 * ur_word_add_contents:
 * @word: a document
 * @title: of the table of contents
 * @pages: (array length=n_pages): the numbers of the pages that the headings will be on, in their order
 * @n_pages: how many headings it leads to; those after them are not in it
 *
 * Adds a table of contents of the headings that come later.  The program that opens the document can make it
 * anew; until then it has these numbers.
 */
void
ur_word_add_contents (UrWord *word, const char *title, const guint *pages, guint n_pages)
{
  json_builder_begin_object (word->json.builder);
  ur_office_json_add_text (&word->json, "title", title);
  begin_array (word, "pages");
  for (guint i = 0; i < n_pages; i++)
    json_builder_add_double_value (word->json.builder, pages[i]);
  json_builder_end_array (word->json.builder);
  json_builder_end_object (word->json.builder);
}

/**
 * ur_word_begin_paragraph:
 * @word: a document
 * @style: what the paragraph is
 *
 * Begins a paragraph, which gets runs.
 */
void
ur_word_begin_paragraph (UrWord *word, UrWordStyle style)
{
  static const char *const names[] = {
    "Title", "Subtitle", "Heading1",     "Heading2", "Heading3", "Normal",
    "Flush", "List",     "TableCaption", "Caption",  "Note",
  };

  json_builder_begin_object (word->json.builder);
  ur_office_json_add_text (&word->json, "style", names[style]);
  begin_array (word, "runs");
}

/**
 * ur_word_add_text:
 * @word: a document with an open paragraph or cell
 * @text: words
 * @length: how many bytes of @text
 * @bold: whether they are bold
 */
void
ur_word_add_text (UrWord *word, const char *text, gsize length, gboolean bold)
{
  ur_word_add_figure (word, text, length, bold, NULL);
}

/**
 * ur_word_add_figure:
 * @word: a document with an open paragraph or cell
 * @text: a figure
 * @length: how many bytes of @text
 * @bold: whether it is bold
 * @figure: (nullable): which figure it is
 */
void
ur_word_add_figure (UrWord *word, const char *text, gsize length, gboolean bold, const UrWordFigure *figure)
{
  JsonBuilder *builder = word->json.builder;
  g_autofree char *words = g_strndup (text, length);

  if (*words == '\0')
    return;
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, words);
  json_builder_add_string_value (builder, bold ? "bold" : "plain");
  if (figure != NULL)
    {
      json_builder_add_string_value (builder, figure->id);
      json_builder_add_string_value (builder, figure->mark);
      json_builder_add_string_value (builder, figure->label);
    }
  json_builder_end_array (builder);
}

/**
 * ur_word_begin_note:
 * @word: a document with an open paragraph
 * @sign: what leads to the note, as it is in the text
 *
 * Begins a footnote, which gets runs until ur_word_end_note().
 */
void
ur_word_begin_note (UrWord *word, const char *sign)
{
  JsonBuilder *builder = word->json.builder;

  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, sign);
  json_builder_add_string_value (builder, "note");
  json_builder_begin_array (builder);
}

/**
 * ur_word_end_note:
 * @word: a document with an open footnote
 */
void
ur_word_end_note (UrWord *word)
{
  json_builder_end_array (word->json.builder);
  json_builder_end_array (word->json.builder);
}

/**
 * ur_word_end_paragraph:
 * @word: a document with an open paragraph
 */
void
ur_word_end_paragraph (UrWord *word)
{
  json_builder_end_array (word->json.builder);
  json_builder_end_object (word->json.builder);
}

/**
 * ur_word_begin_table:
 * @word: a document
 * @widths: (array length=n_columns): of the columns, in points
 * @numeric: (array length=n_columns): which of them are flush right
 * @n_columns: how many there are
 *
 * Begins a table, whose first row is its head.
 */
void
ur_word_begin_table (UrWord *word, const double *widths, const gboolean *numeric, guint n_columns)
{
  json_builder_begin_object (word->json.builder);
  begin_array (word, "widths");
  for (guint i = 0; i < n_columns; i++)
    json_builder_add_double_value (word->json.builder, widths[i]);
  json_builder_end_array (word->json.builder);
  begin_array (word, "numeric");
  for (guint i = 0; i < n_columns; i++)
    json_builder_add_double_value (word->json.builder, numeric[i] ? 1 : 0);
  json_builder_end_array (word->json.builder);
  begin_array (word, "rows");
}

/**
 * ur_word_begin_row:
 * @word: a document with an open table
 */
void
ur_word_begin_row (UrWord *word)
{
  json_builder_begin_array (word->json.builder);
}

/**
 * ur_word_begin_cell:
 * @word: a document with an open row
 *
 * Begins a cell, which gets runs.
 */
void
ur_word_begin_cell (UrWord *word)
{
  json_builder_begin_array (word->json.builder);
}

/**
 * ur_word_end_cell:
 * @word: a document with an open cell
 */
void
ur_word_end_cell (UrWord *word)
{
  json_builder_end_array (word->json.builder);
}

/**
 * ur_word_end_row:
 * @word: a document with an open row
 */
void
ur_word_end_row (UrWord *word)
{
  json_builder_end_array (word->json.builder);
}

/**
 * ur_word_end_table:
 * @word: a document with an open table
 */
void
ur_word_end_table (UrWord *word)
{
  json_builder_end_array (word->json.builder);
  json_builder_end_object (word->json.builder);
}

/**
 * ur_word_add_picture:
 * @word: a document
 * @png: a picture
 * @width: how wide it is, in points
 * @words: what it shows, for people who do not see it
 *
 * Adds a picture in a paragraph of its own, which stays with the next one.
 */
void
ur_word_add_picture (UrWord *word, GBytes *png, double width, const char *words)
{
  json_builder_begin_object (word->json.builder);
  begin_object (word, "picture");
  ur_office_json_add_picture (&word->json, png, width, words);
  json_builder_end_object (word->json.builder);
  json_builder_end_object (word->json.builder);
}

/**
 * ur_word_finish:
 * @word: a document with all its text
 * @cancellable: (nullable): stops it at once
 * @error: return location for an error
 *
 * Has the file written.  Its bytes depend on what is in it alone.  It takes a moment, so call it in a thread.
 *
 * Returns: (transfer full): the file, or %NULL as ur_office_write() says
 */
GBytes *
ur_word_finish (UrWord *word, GCancellable *cancellable, GError **error)
{
  json_builder_end_array (word->json.builder);
  return ur_office_json_write (&word->json, UR_OFFICE_WORD, cancellable, error);
}
