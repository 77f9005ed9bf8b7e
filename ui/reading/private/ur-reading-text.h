/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-place.h"
#include "ur-search.h"

G_BEGIN_DECLS

/* What a piece of the buffer is. */
typedef enum
{
  UR_READING_KICKER, /* ours: number of the section and of its figures */
  UR_READING_TITLE,  /* first clause of the section's title */
  UR_READING_REST,   /* what follows its comma */
  UR_READING_BODY,   /* a paragraph, or a piece of a very long one */
} UrReadingPieceKind;

/**
 * UrReadingPiece:
 *
 * A line of the buffer and the words of the report it shows.  @start and @end are characters of the buffer,
 * @bytes and @n_bytes a range of the paragraph's text (of the section's title when @paragraph is %NULL).
 */
typedef struct
{
  UrReadingPieceKind kind;
  const UrSection *section;
  const UrParagraph *paragraph;
  gsize bytes;
  gsize n_bytes;
  int start;
  int end;
} UrReadingPiece;

typedef struct
{
  const UrIndicator *indicator;
  int start;
  int end;
} UrFigure;

typedef struct
{
  GArray *pieces;  /* (element-type UrReadingPiece), in the order of the buffer */
  GArray *figures; /* (element-type UrFigure), likewise */
  const char *last_tag;

  /* Where a byte was found last: hits come in the order of the text. */
  const UrReadingPiece *last_piece;
  gsize last_byte;
  int last_offset;
} UrReadingText;

const char *ur_reading_get_paragraph_tag (const UrParagraph *paragraph, gboolean is_first);
UrReadingText *ur_reading_text_new (GtkTextBuffer *buffer, const UrPart *part);
void ur_reading_text_free (UrReadingText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrReadingText, ur_reading_text_free)

const UrReadingPiece *ur_reading_text_find_piece (const UrReadingText *text, int offset);
const UrReadingPiece *ur_reading_text_find_section (const UrReadingText *text, const UrSection *section);
gboolean ur_reading_text_find_range (UrReadingText *text,
                                     const UrSection *section,
                                     const UrParagraph *paragraph,
                                     gsize start,
                                     gsize end,
                                     int *first,
                                     int *last);
void ur_reading_text_get_place (const UrReadingText *text, int offset, UrPlace *place);
int ur_reading_text_find_figure (const UrReadingText *text, int offset);
int ur_reading_text_find_indicator (const UrReadingText *text, const UrIndicator *indicator);
char *ur_reading_text_dup_words (const UrReadingText *text, int start, int end);

G_END_DECLS
