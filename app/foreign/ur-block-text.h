/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a block while it is put together. */
#pragma once

#include "ur-sink.h"

G_BEGIN_DECLS

typedef enum
{
  UR_BLOCK_TEXT_SETTLED,
  UR_BLOCK_TEXT_INSERTED, /* by a change that is pending */
  UR_BLOCK_TEXT_DELETED,
} UrBlockTextState;

/**
 * UrBlockTextOrigin:
 * @node: of the document's tree
 * @at: the character of the passage that its text begins with
 * @n_chars: how many it has
 *
 * Where a piece of text is from.
 */
typedef struct
{
  gpointer node;
  guint at;
  guint n_chars;
} UrBlockTextOrigin;

/* How the name of a bookmark begins that tells which figure is in it.  A number and a line follow, which make
 * it a name of its own, and what the figure is known by. */
#define UR_PASSAGE_MARK "_ur"

/**
 * UrBlockText:
 * @text: what was collected
 * @n_chars: its characters
 * @changes: (element-type UrBlockChange): those that are pending
 * @notes: (element-type UrBlockNote): marks of footnotes
 * @traces: (element-type UrBlockTrace): figures that this program wrote
 * @marks: (nullable): id of an open bookmark that says so → #UrBlockTrace
 * @origins: (element-type UrBlockTextOrigin): what is known of where @text is from, in order
 * @hidden: what is there and not to be seen
 * @n_shown: characters that show something
 * @n_bold: those of them that are bold
 * @is_broken: whether a line was broken where the text ends now
 */
typedef struct
{
  GString *text;
  guint n_chars;
  GArray *changes;
  GArray *notes;
  GArray *traces;
  GHashTable *marks;
  GArray *origins;
  GString *hidden;
  guint n_shown;
  guint n_bold;
  gboolean is_broken;
} UrBlockText;

UrBlockText *ur_block_text_new (void);
void ur_block_text_free (UrBlockText *passage);

void ur_block_text_add (UrBlockText *passage, const char *text, UrBlockTextState state, gboolean bold);
void ur_block_text_add_origin (UrBlockText *passage, gpointer node, guint n_chars);
char *ur_block_text_dup_raised (const char *text);
void ur_block_text_add_hidden (UrBlockText *passage, const char *text);
void ur_block_text_add_note (UrBlockText *passage, const char *id);
void ur_block_text_add_trace (UrBlockText *passage, guint start, const char *figure);
void ur_block_text_begin_mark (UrBlockText *passage, const char *id, const char *name);
void ur_block_text_end_mark (UrBlockText *passage, const char *id);
void ur_block_text_break (UrBlockText *passage);
gboolean ur_block_text_is_blank (const UrBlockText *passage);
void ur_block_text_set_aside (const UrBlockText *passage, UrSink *sink, const char *reason);
void ur_block_text_put (UrBlockText *passage, UrSink *sink, UrBlock *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrBlockText, ur_block_text_free)

G_END_DECLS
