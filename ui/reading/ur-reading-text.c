/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report's words in a text buffer, and the way from one to the other and back. */
#include "ur-config.h"

#include "ur-reading-text.h"
#include "ur-reading-head.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Longer paragraphs are shown in pieces: laying a very long line out can take minutes. */
#define MAX_LINE_CHARS 2000
#define LEFT_TO_RIGHT_MARK "\u200e"

static const char *
get_source (const UrReadingPiece *piece)
{
  return piece->paragraph != NULL ? piece->paragraph->text : piece->section->title;
}

static gsize
to_byte (const UrReadingPiece *piece, int offset)
{
  const char *words = get_source (piece) + piece->bytes;

  return (gsize) (g_utf8_offset_to_pointer (words, offset - piece->start) - words) + piece->bytes;
}

static int
to_offset (const UrReadingPiece *piece, gsize byte)
{
  const char *words = get_source (piece);

  return piece->start + (int) g_utf8_pointer_to_offset (words + piece->bytes, words + byte);
}

/* The same, but from where it was found before: a long paragraph that is full of hits is walked through once.
 */
static int
find_offset (UrReadingText *text, const UrReadingPiece *piece, gsize byte)
{
  const char *words = get_source (piece);

  if (text->last_piece != piece || text->last_byte > byte)
    {
      text->last_piece = piece;
      text->last_byte = piece->bytes;
      text->last_offset = piece->start;
    }
  text->last_offset += (int) g_utf8_pointer_to_offset (words + text->last_byte, words + byte);
  text->last_byte = byte;
  return text->last_offset;
}

/* A range of characters and the name of its tag. */
typedef struct
{
  const char *tag;
  int start;
  int end;
} Tagged;

/* The whole text is put together first and given to the buffer in one go: a buffer looks at its neighbourhood
 * each time something is inserted. */
typedef struct
{
  UrReadingText *text;
  GString *words;
  int n_chars;
  GArray *tagged; /* (element-type Tagged) */
} Draft;

static void
tag (Draft *draft, const char *name, int start, int end)
{
  Tagged range = { name, start, end };

  g_array_append_val (draft->tagged, range);
}

static void
append (Draft *draft, const char *words, gsize len, const char *name)
{
  int start = draft->n_chars;

  g_string_append_len (draft->words, words, (gssize) len);
  draft->n_chars += (int) g_utf8_strlen (words, (gssize) len);
  tag (draft, name, start, draft->n_chars);
}

/* Whether the first letter is of a script that is written to the left: of those with living users. */
static gboolean
begins_to_the_left (const char *words, const char *end)
{
  static const GUnicodeScript scripts[] = {
    G_UNICODE_SCRIPT_ARABIC,  G_UNICODE_SCRIPT_HEBREW, G_UNICODE_SCRIPT_SYRIAC,
    G_UNICODE_SCRIPT_THAANA,  G_UNICODE_SCRIPT_NKO,    G_UNICODE_SCRIPT_SAMARITAN,
    G_UNICODE_SCRIPT_MANDAIC, G_UNICODE_SCRIPT_ADLAM,  G_UNICODE_SCRIPT_HANIFI_ROHINGYA
  };

  while (words < end && !g_unichar_isalpha (g_utf8_get_char (words)))
    words = g_utf8_next_char (words);
  for (gsize i = 0; words < end && i < G_N_ELEMENTS (scripts); i++)
    if (g_unichar_get_script (g_utf8_get_char (words)) == scripts[i])
      return TRUE;
  return FALSE;
}

static void
add_piece (Draft *draft, UrReadingPiece *piece, const char *words, const char *name)
{
  UrReadingText *text = draft->text;

  /* A line end has the tags of its own line: GTK 4.8 looks for a new style only where a line begins with one.
   */
  if (text->pieces->len > 0)
    append (draft, "\n", 1, text->last_tag);
  text->last_tag = name;
  /* A paragraph runs to the right whatever word it begins with; GTK goes by its first letter.  The mark is
   * outside of the piece, so that nobody finds or copies it. */
  if (begins_to_the_left (words, words + piece->n_bytes))
    append (draft, LEFT_TO_RIGHT_MARK, strlen (LEFT_TO_RIGHT_MARK), name);
  piece->start = draft->n_chars;
  append (draft, words, piece->n_bytes, name);
  piece->end = draft->n_chars;
  g_array_append_val (text->pieces, *piece);
}

/* A line of its own, empty too: it parts a section from the one before it. */
static void
add_kicker (Draft *draft, const UrSection *section)
{
  UrReadingPiece piece = { .kind = UR_READING_KICKER, .section = section };
  g_autofree char *number = ur_reading_dup_kicker (section);
  g_autofree char *count = NULL;
  GArray *pieces;

  piece.n_bytes = strlen (number);
  add_piece (draft, &piece, number, ur_reading_get_kicker_tag (section));
  if (section->n_indicators == 0)
    return;
  count =
      g_strdup_printf (ngettext ("%u figure", "%u figures", section->n_indicators), section->n_indicators);
  /* An em of the small type lies between. */
  if (piece.n_bytes > 0)
    append (draft, "\u2003", strlen ("\u2003"), "count");
  append (draft, count, strlen (count), "count");
  pieces = draft->text->pieces;
  g_array_index (pieces, UrReadingPiece, pieces->len - 1).end = draft->n_chars;
}

static void
add_title (Draft *draft, const UrSection *section)
{
  UrReadingPiece piece = { .kind = UR_READING_TITLE, .section = section };
  const char *headline = section->headline != NULL ? section->headline : section->theme;

  if (section->title == NULL || headline == NULL)
    return;
  piece.n_bytes = strlen (headline);
  add_piece (draft, &piece, headline, ur_reading_get_title_tag (section));
  if (section->rest == NULL)
    return;
  piece.kind = UR_READING_REST;
  piece.bytes = strlen (section->title) - strlen (section->rest);
  piece.n_bytes = strlen (section->rest);
  add_piece (draft, &piece, section->rest, "rest");
}

static void
tag_figures (Draft *draft, const UrReadingPiece *piece)
{
  const UrParagraph *paragraph = piece->paragraph;

  for (guint i = 0; i < paragraph->n_indicators; i++)
    {
      UrFigure figure = { .indicator = paragraph->indicators[i] };

      if (figure.indicator->number == NULL || figure.indicator->figure_start < piece->bytes ||
          figure.indicator->figure_end > piece->bytes + piece->n_bytes)
        continue;
      figure.start = to_offset (piece, figure.indicator->figure_start);
      figure.end = to_offset (piece, figure.indicator->figure_end);
      g_array_append_val (draft->text->figures, figure);
      tag (draft, "figure", figure.start, figure.end);
    }
}

static void
tag_lead (Draft *draft, const UrReadingPiece *piece)
{
  if (piece->bytes > 0 || piece->paragraph->lead_len == 0)
    return;
  tag (draft, "lead", piece->start, to_offset (piece, MIN (piece->paragraph->lead_len, piece->n_bytes)));
}

static void
add_paragraph (Draft *draft, const UrParagraph *paragraph)
{
  const char *rest = paragraph->text;

  do
    {
      UrReadingPiece piece = { .kind = UR_READING_BODY,
                               .section = paragraph->section,
                               .paragraph = paragraph };
      const char *end = rest;

      for (int i = 0; i < MAX_LINE_CHARS && *end != '\0'; i++)
        end = g_utf8_next_char (end);
      piece.bytes = (gsize) (rest - paragraph->text);
      piece.n_bytes = (gsize) (end - rest);
      add_piece (draft, &piece, rest, ur_reading_get_paragraph_tag (paragraph, piece.bytes == 0));
      tag_lead (draft, &piece);
      tag_figures (draft, &piece);
      rest = end;
    }
  while (*rest != '\0');
}

static void
fill_buffer (const Draft *draft, GtkTextBuffer *buffer)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);

  gtk_text_buffer_set_text (buffer, draft->words->str, (int) draft->words->len);
  for (guint i = 0; i < draft->tagged->len; i++)
    {
      const Tagged *range = &g_array_index (draft->tagged, Tagged, i);
      GtkTextIter start;
      GtkTextIter end;

      gtk_text_buffer_get_iter_at_offset (buffer, &start, range->start);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, range->end);
      gtk_text_buffer_apply_tag (buffer, gtk_text_tag_table_lookup (table, range->tag), &start, &end);
    }
}

/**
 * ur_reading_text_new:
 * @buffer: an empty buffer that has the tags of the reading view
 * @part: what to put into it
 *
 * Fills @buffer with the sections of @part.
 *
 * Returns: (transfer full): what is where; valid as long as the buffer is not changed
 */
UrReadingText *
ur_reading_text_new (GtkTextBuffer *buffer, const UrPart *part)
{
  UrReadingText *text = g_new0 (UrReadingText, 1);
  Draft draft = { .text = text,
                  .words = g_string_new (NULL),
                  .tagged = g_array_new (FALSE, FALSE, sizeof (Tagged)) };

  text->pieces = g_array_new (FALSE, TRUE, sizeof (UrReadingPiece));
  text->figures = g_array_new (FALSE, TRUE, sizeof (UrFigure));
  for (guint i = 0; i < part->n_sections; i++)
    {
      add_kicker (&draft, &part->sections[i]);
      add_title (&draft, &part->sections[i]);
      for (guint j = 0; j < part->sections[i].n_paragraphs; j++)
        add_paragraph (&draft, &part->sections[i].paragraphs[j]);
    }
  fill_buffer (&draft, buffer);
  g_string_free (draft.words, TRUE);
  g_array_unref (draft.tagged);
  return text;
}

/**
 * ur_reading_text_free:
 * @text: (transfer full): what is where
 */
void
ur_reading_text_free (UrReadingText *text)
{
  g_array_unref (text->pieces);
  g_array_unref (text->figures);
  g_free (text);
}

/**
 * ur_reading_text_find_piece:
 * @text: what is where
 * @offset: a character of the buffer
 *
 * Returns: (transfer none) (nullable): the piece that holds @offset or ends there; %NULL for an empty buffer
 */
const UrReadingPiece *
ur_reading_text_find_piece (const UrReadingText *text, int offset)
{
  guint low = 0;
  guint high = text->pieces->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (text->pieces, UrReadingPiece, middle).end < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low < text->pieces->len ? &g_array_index (text->pieces, UrReadingPiece, low) : NULL;
}

/* A section's own lines come before its paragraphs. */
static gboolean
is_before (const UrReadingPiece *piece, const UrSection *section, const UrParagraph *paragraph)
{
  if (piece->section != section)
    return piece->section->index < section->index;
  if (piece->paragraph == NULL || paragraph == NULL)
    return piece->paragraph == NULL && paragraph != NULL;
  return piece->paragraph->index < paragraph->index;
}

/* Index of the first piece of a paragraph, or of a section's title, where there is one. */
static guint
find_first (const UrReadingText *text, const UrSection *section, const UrParagraph *paragraph)
{
  guint low = 0;
  guint high = text->pieces->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (is_before (&g_array_index (text->pieces, UrReadingPiece, middle), section, paragraph))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * ur_reading_text_find_section:
 * @text: what is where
 * @section: a section
 *
 * Returns: (transfer none) (nullable): the first piece of @section
 */
const UrReadingPiece *
ur_reading_text_find_section (const UrReadingText *text, const UrSection *section)
{
  guint first = find_first (text, section, NULL);

  if (first == text->pieces->len || g_array_index (text->pieces, UrReadingPiece, first).section != section)
    return NULL;
  return &g_array_index (text->pieces, UrReadingPiece, first);
}

/**
 * ur_reading_text_find_range:
 * @text: what is where
 * @section: a section
 * @paragraph: (nullable): one of its paragraphs, or %NULL for its title
 * @start: first byte of the range
 * @end: byte after the last
 * @first: (out): first character in the buffer
 * @last: (out): character after the last
 *
 * Returns: whether the buffer has that text
 */
gboolean
ur_reading_text_find_range (UrReadingText *text,
                            const UrSection *section,
                            const UrParagraph *paragraph,
                            gsize start,
                            gsize end,
                            int *first,
                            int *last)
{
  *first = -1;
  *last = -1;
  for (guint i = find_first (text, section, paragraph); i < text->pieces->len; i++)
    {
      const UrReadingPiece *piece = &g_array_index (text->pieces, UrReadingPiece, i);
      gsize span_end = piece->bytes + piece->n_bytes;

      if (piece->section != section || piece->paragraph != paragraph)
        break;
      if (piece->kind == UR_READING_KICKER)
        continue;
      if (*first < 0 && start >= piece->bytes && start <= span_end && (start < span_end || end == start))
        *first = find_offset (text, piece, start);
      if (*first >= 0 && end >= piece->bytes)
        *last = find_offset (text, piece, MIN (end, span_end));
      if (*first >= 0 && end <= span_end)
        return TRUE;
    }
  return *first >= 0;
}

/**
 * ur_reading_text_get_place:
 * @text: what is where
 * @offset: a character of the buffer
 * @place: (out): the place in the report, with an empty range at that character
 */
void
ur_reading_text_get_place (const UrReadingText *text, int offset, UrPlace *place)
{
  const UrReadingPiece *piece = ur_reading_text_find_piece (text, offset);

  ur_place_init (place);
  if (piece == NULL)
    return;
  place->part = piece->section->part->index;
  place->section = piece->section->index;
  if (piece->kind != UR_READING_BODY)
    return;
  place->paragraph = piece->paragraph->index;
  place->start = to_byte (piece, MAX (offset, piece->start));
  place->end = place->start;
}

/**
 * ur_reading_text_find_figure:
 * @text: what is where
 * @offset: a character of the buffer
 *
 * Returns: index of the figure that @offset is in, or -1
 */
int
ur_reading_text_find_figure (const UrReadingText *text, int offset)
{
  for (guint i = 0; i < text->figures->len; i++)
    {
      const UrFigure *figure = &g_array_index (text->figures, UrFigure, i);

      if (offset >= figure->start && offset < figure->end)
        return (int) i;
    }
  return -1;
}

/**
 * ur_reading_text_find_indicator:
 * @text: what is where
 * @indicator: (nullable): an indicator
 *
 * Returns: index of the figure that shows @indicator, or -1
 */
int
ur_reading_text_find_indicator (const UrReadingText *text, const UrIndicator *indicator)
{
  for (guint i = 0; indicator != NULL && i < text->figures->len; i++)
    if (g_array_index (text->figures, UrFigure, i).indicator == indicator)
      return (int) i;
  return -1;
}

/* What the report has between two pieces that are both copied. */
static const char *
get_joint (const UrReadingPiece *before, const UrReadingPiece *piece)
{
  if (piece->kind == UR_READING_REST)
    return "，";
  return piece->paragraph != NULL && before->paragraph == piece->paragraph ? "" : "\n";
}

/**
 * ur_reading_text_dup_words:
 * @text: what is where
 * @start: first character of the buffer
 * @end: character after the last
 *
 * What is copied: the words of the report exactly, titles on one line with the comma they were cut at, long
 * paragraphs whole, and nothing of ours.
 *
 * Returns: (transfer full): the words
 */
char *
ur_reading_text_dup_words (const UrReadingText *text, int start, int end)
{
  GString *words = g_string_new (NULL);
  const UrReadingPiece *before = NULL;

  for (guint i = 0; i < text->pieces->len; i++)
    {
      const UrReadingPiece *piece = &g_array_index (text->pieces, UrReadingPiece, i);
      gsize first;
      gsize last;

      if (piece->kind == UR_READING_KICKER || piece->end <= start || piece->start >= end)
        continue;
      first = to_byte (piece, MAX (start, piece->start));
      last = to_byte (piece, MIN (end, piece->end));
      if (before != NULL)
        g_string_append (words, get_joint (before, piece));
      g_string_append_len (words, get_source (piece) + first, (gssize) (last - first));
      before = piece;
    }
  return g_string_free (words, FALSE);
}
