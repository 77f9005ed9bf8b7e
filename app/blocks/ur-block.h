/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a foreign document says, whatever its format: blocks of text in reading order. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  UR_BLOCK_HEADING,
  UR_BLOCK_PARAGRAPH,
  UR_BLOCK_TABLE_ROW, /* cells parted by TAB */
  UR_BLOCK_FOOTNOTE,
  UR_BLOCK_CAPTION,
} UrBlockKind;

/**
 * UrBlockChange:
 * @start: the first character of the block's text that was put in
 * @end: the character after the last; @start where something was only taken out
 * @old: what was there before; empty where something was only put in
 *
 * A tracked change that nobody has accepted yet.
 */
typedef struct
{
  guint start;
  guint end;
  char *old;
} UrBlockChange;

/* Where the mark of a footnote was: before the character @at of the block's text. */
typedef struct
{
  guint at;
  char *id;
} UrBlockNote;

/* Characters of the block's text that a program of ours wrote as a figure: what it is known by. */
typedef struct
{
  guint start;
  guint end;
  char *figure;
} UrBlockTrace;

/**
 * UrBlock:
 * @kind: what it is
 * @level: of a heading, 1 to 9; 0 where the file does not say, as for a title
 * @number: (nullable): the number or list mark that the file counts; not part of @text
 * @bold: whether all of it is
 * @page: from 1, or 0 where the file has no pages
 * @line: of the input, from 1, where that is plain text; else 0
 * @id: (nullable): of a footnote
 * @text: one line, without any line break
 * @changes: (element-type UrBlockChange): in order
 * @notes: (element-type UrBlockNote): in order
 * @traces: (element-type UrBlockTrace): in order
 *
 * A paragraph, a heading, a row of a table.
 */
typedef struct
{
  UrBlockKind kind;
  guint level;
  char *number;
  gboolean bold;
  guint page;
  guint line;
  char *id;
  char *text;
  GArray *changes;
  GArray *notes;
  GArray *traces;
} UrBlock;

/* What does not belong to the text; @reason is one of running-head, page-number, contents, furniture, figure,
 * deleted, comment, hidden. */
typedef struct
{
  char *reason;
  guint page;
  char *text;
} UrAside;

/**
 * UrBlocks:
 * @form: docx, odt, pdf, html, text or ofd
 * @encoding: (nullable): of the characters, where the file does not fix it
 * @n_pages: or 0
 * @title: (nullable): what the file says it is called
 * @digest: (nullable): of its bytes: sha256: and 64 digits
 * @blocks: (element-type UrBlock): in reading order, footnotes last
 * @asides: (element-type UrAside): what was set aside
 *
 * A whole document.
 */
typedef struct
{
  char *form;
  char *encoding;
  guint n_pages;
  char *title;
  char *digest;
  GPtrArray *blocks;
  GPtrArray *asides;
} UrBlocks;

/**
 * UrExtractionError:
 * @UR_EXTRACTION_SCAN: pictures of pages, without text
 * @UR_EXTRACTION_ENCRYPTED: a password is needed
 * @UR_EXTRACTION_NOT_A_DOCUMENT: something else
 * @UR_EXTRACTION_TOO_LARGE: more than can be read in the memory and time that are allowed
 * @UR_EXTRACTION_DAMAGED: broken
 * @UR_EXTRACTION_UNSUPPORTED: a document in a format that is not read
 * @UR_EXTRACTION_ENCODING: text whose encoding has to be told
 * @UR_EXTRACTION_FAILED: the program that reads documents is missing or ended badly
 *
 * Why a document was not read.  Each message is a full, translated sentence.
 */
typedef enum
{
  UR_EXTRACTION_SCAN,
  UR_EXTRACTION_ENCRYPTED,
  UR_EXTRACTION_NOT_A_DOCUMENT,
  UR_EXTRACTION_TOO_LARGE,
  UR_EXTRACTION_DAMAGED,
  UR_EXTRACTION_UNSUPPORTED,
  UR_EXTRACTION_ENCODING,
  UR_EXTRACTION_FAILED,
} UrExtractionError;

#define UR_EXTRACTION_ERROR (ur_extraction_error_quark ())
GQuark ur_extraction_error_quark (void);

const char *ur_extraction_error_get_name (UrExtractionError code);
UrExtractionError ur_extraction_error_find (const char *name);

const char *ur_block_kind_get_name (UrBlockKind kind);
gboolean ur_block_kind_find (const char *name, UrBlockKind *kind);

GArray *ur_block_changes_new (void);
GArray *ur_block_notes_new (void);
GArray *ur_block_traces_new (void);
UrBlock *ur_block_new (UrBlockKind kind);
void ur_block_free (UrBlock *block);
void ur_block_add_change (UrBlock *block, guint start, guint end, const char *old);
void ur_block_add_note (UrBlock *block, guint at, const char *id);
void ur_block_add_trace (UrBlock *block, guint start, guint end, const char *figure);
char *ur_block_dup_full_text (const UrBlock *block);
gboolean ur_block_text_is_subtitle (const char *text);

UrBlocks *ur_blocks_new (void);
void ur_blocks_free (UrBlocks *blocks);
const char *ur_aside_get_words (const UrAside *aside);
void ur_blocks_add_aside (UrBlocks *blocks, const char *reason, guint page, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrBlock, ur_block_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrBlocks, ur_blocks_free)

G_END_DECLS
