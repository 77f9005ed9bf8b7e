/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a block while it is put together. */
#pragma once

#include "ur-sink.h"

G_BEGIN_DECLS

typedef enum
{
  UR_PASSAGE_SETTLED,
  UR_PASSAGE_INSERTED, /* by a change that is pending */
  UR_PASSAGE_DELETED,
} UrPassageState;

/**
 * UrPassageOrigin:
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
} UrPassageOrigin;

/* How the name of a bookmark begins that tells which figure is in it.  A number and a line follow, which make
 * it a name of its own, and what the figure is known by. */
#define UR_PASSAGE_MARK "_ur"

/**
 * UrPassage:
 * @text: what was collected
 * @n_chars: its characters
 * @changes: (element-type UrBlockChange): those that are pending
 * @notes: (element-type UrBlockNote): marks of footnotes
 * @traces: (element-type UrBlockTrace): figures that this program wrote
 * @marks: (nullable): id of an open bookmark that says so → #UrBlockTrace
 * @origins: (element-type UrPassageOrigin): what is known of where @text is from, in order
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
} UrPassage;

UrPassage *ur_passage_new (void);
void ur_passage_free (UrPassage *passage);

void ur_passage_add (UrPassage *passage, const char *text, UrPassageState state, gboolean bold);
void ur_passage_add_origin (UrPassage *passage, gpointer node, guint n_chars);
char *ur_passage_dup_raised (const char *text);
void ur_passage_add_hidden (UrPassage *passage, const char *text);
void ur_passage_add_note (UrPassage *passage, const char *id);
void ur_passage_add_trace (UrPassage *passage, guint start, const char *figure);
void ur_passage_begin_mark (UrPassage *passage, const char *id, const char *name);
void ur_passage_end_mark (UrPassage *passage, const char *id);
void ur_passage_break (UrPassage *passage);
gboolean ur_passage_is_blank (const UrPassage *passage);
void ur_passage_set_aside (const UrPassage *passage, UrSink *sink, const char *reason);
void ur_passage_put (UrPassage *passage, UrSink *sink, UrBlock *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrPassage, ur_passage_free)

G_END_DECLS
