/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-block.h"

#include <glib/gi18n-lib.h>

/* A formatter takes the name for a subtraction. */
/* clang-format off */
G_DEFINE_QUARK (ur-extraction-error-quark, ur_extraction_error)
/* clang-format on */

/* As both programs write them to each other. */
static const char *const error_names[] = {
  [UR_EXTRACTION_SCAN] = "scan",
  [UR_EXTRACTION_ENCRYPTED] = "encrypted",
  [UR_EXTRACTION_NOT_A_DOCUMENT] = "not-a-document",
  [UR_EXTRACTION_TOO_LARGE] = "too-large",
  [UR_EXTRACTION_DAMAGED] = "damaged",
  [UR_EXTRACTION_UNSUPPORTED] = "unsupported",
  [UR_EXTRACTION_ENCODING] = "encoding",
  [UR_EXTRACTION_FAILED] = "failed",
};

static const char *const kind_names[] = {
  [UR_BLOCK_HEADING] = "heading",   [UR_BLOCK_PARAGRAPH] = "paragraph", [UR_BLOCK_TABLE_ROW] = "table-row",
  [UR_BLOCK_FOOTNOTE] = "footnote", [UR_BLOCK_CAPTION] = "caption",
};

/**
 * ur_extraction_error_get_name:
 * @code: why a document was not read
 *
 * Returns: (transfer none): its name between the two programs
 */
const char *
ur_extraction_error_get_name (UrExtractionError code)
{
  g_return_val_if_fail (code < G_N_ELEMENTS (error_names), error_names[UR_EXTRACTION_FAILED]);

  return error_names[code];
}

/**
 * ur_extraction_error_find:
 * @name: (nullable): of a code
 *
 * Returns: the code; %UR_EXTRACTION_FAILED for a name that there is not
 */
UrExtractionError
ur_extraction_error_find (const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (error_names); i++)
    if (g_str_equal (name, error_names[i]))
      return i;
  return UR_EXTRACTION_FAILED;
}

/**
 * ur_block_kind_get_name:
 * @kind: of a block
 *
 * Returns: (transfer none): its name between the two programs
 */
const char *
ur_block_kind_get_name (UrBlockKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_names), NULL);

  return kind_names[kind];
}

/**
 * ur_block_kind_find:
 * @name: of a kind of block
 * @kind: (out): the kind
 *
 * Returns: whether there is one of that name
 */
gboolean
ur_block_kind_find (const char *name, UrBlockKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    if (g_str_equal (name, kind_names[i]))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

static void
clear_change_cb (gpointer change)
{
  g_free (((UrBlockChange *) change)->old);
}

static void
clear_note_cb (gpointer note)
{
  g_free (((UrBlockNote *) note)->id);
}

static void
clear_trace_cb (gpointer trace)
{
  g_free (((UrBlockTrace *) trace)->figure);
}

static void
free_block_cb (gpointer block)
{
  ur_block_free (block);
}

static void
free_aside_cb (gpointer data)
{
  UrAside *aside = data;

  g_free (aside->reason);
  g_free (aside->text);
  g_free (aside);
}

/**
 * ur_block_changes_new:
 *
 * Returns: (transfer full) (element-type UrBlockChange): none yet
 */
GArray *
ur_block_changes_new (void)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (UrBlockChange));

  g_array_set_clear_func (changes, clear_change_cb);
  return changes;
}

/**
 * ur_block_notes_new:
 *
 * Returns: (transfer full) (element-type UrBlockNote): none yet
 */
GArray *
ur_block_notes_new (void)
{
  GArray *notes = g_array_new (FALSE, FALSE, sizeof (UrBlockNote));

  g_array_set_clear_func (notes, clear_note_cb);
  return notes;
}

/**
 * ur_block_traces_new:
 *
 * Returns: (transfer full) (element-type UrBlockTrace): none yet
 */
GArray *
ur_block_traces_new (void)
{
  GArray *traces = g_array_new (FALSE, FALSE, sizeof (UrBlockTrace));

  g_array_set_clear_func (traces, clear_trace_cb);
  return traces;
}

/**
 * ur_block_new:
 * @kind: what it is
 *
 * Returns: (transfer full): a block without text
 */
UrBlock *
ur_block_new (UrBlockKind kind)
{
  UrBlock *block = g_new0 (UrBlock, 1);

  block->kind = kind;
  block->changes = ur_block_changes_new ();
  block->notes = ur_block_notes_new ();
  block->traces = ur_block_traces_new ();
  return block;
}

/**
 * ur_block_free:
 * @block: (transfer full) (nullable): a block
 */
void
ur_block_free (UrBlock *block)
{
  if (block == NULL)
    return;
  g_free (block->number);
  g_free (block->id);
  g_free (block->text);
  g_array_unref (block->changes);
  g_array_unref (block->notes);
  g_array_unref (block->traces);
  g_free (block);
}

/**
 * ur_block_add_change:
 * @block: a block
 * @start: the first character that was put in
 * @end: the character after the last, or @start
 * @old: what was there before, maybe empty
 */
void
ur_block_add_change (UrBlock *block, guint start, guint end, const char *old)
{
  UrBlockChange change = { start, end, g_strdup (old) };

  g_array_append_val (block->changes, change);
}

/**
 * ur_block_add_note:
 * @block: a block
 * @at: the character of its text before which the mark was
 * @id: of the footnote
 */
void
ur_block_add_note (UrBlock *block, guint at, const char *id)
{
  UrBlockNote note = { at, g_strdup (id) };

  g_array_append_val (block->notes, note);
}

/**
 * ur_block_add_trace:
 * @block: a block
 * @start: the first character of a figure
 * @end: the character after the last
 * @figure: what it is known by
 */
void
ur_block_add_trace (UrBlock *block, guint start, guint end, const char *figure)
{
  UrBlockTrace trace = { start, end, g_strdup (figure) };

  g_array_append_val (block->traces, trace);
}

/**
 * ur_block_dup_full_text:
 * @block: a block
 *
 * Returns: (transfer full): what a reader of the document sees: the number that it counts, and the text
 */
char *
ur_block_dup_full_text (const UrBlock *block)
{
  return g_strconcat (block->number != NULL ? block->number : "", block->text, NULL);
}

/**
 * ur_block_text_is_subtitle:
 * @text: of a paragraph that is right below a heading
 *
 * Returns: whether it is more of the title, as what begins with a dash is: ——首都工会服务职工综述
 */
gboolean
ur_block_text_is_subtitle (const char *text)
{
  return g_str_has_prefix (text, "—");
}

/**
 * ur_blocks_new:
 *
 * Returns: (transfer full): a document without blocks
 */
UrBlocks *
ur_blocks_new (void)
{
  UrBlocks *blocks = g_new0 (UrBlocks, 1);

  blocks->blocks = g_ptr_array_new_with_free_func (free_block_cb);
  blocks->asides = g_ptr_array_new_with_free_func (free_aside_cb);
  return blocks;
}

/**
 * ur_blocks_free:
 * @blocks: (transfer full) (nullable): a document
 */
void
ur_blocks_free (UrBlocks *blocks)
{
  if (blocks == NULL)
    return;
  g_free (blocks->form);
  g_free (blocks->encoding);
  g_free (blocks->title);
  g_free (blocks->digest);
  g_ptr_array_unref (blocks->blocks);
  g_ptr_array_unref (blocks->asides);
  g_free (blocks);
}

/**
 * ur_aside_get_words:
 * @aside: what was set aside
 *
 * Returns: (transfer none): why, translated, for display
 */
const char *
ur_aside_get_words (const UrAside *aside)
{
  static const struct
  {
    const char *reason, *words;
  } all[] = {
    { "running-head", N_ ("Running head or foot") },
    { "page-number", N_ ("Page number") },
    { "contents", N_ ("Table of contents") },
    { "furniture", N_ ("Around the article") },
    { "figure", N_ ("Text in a picture") },
    { "deleted", N_ ("Deleted words") },
    { "comment", N_ ("Comment") },
    { "hidden", N_ ("Hidden text") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (g_str_equal (all[i].reason, aside->reason))
      return _ (all[i].words);
  return aside->reason;
}

/**
 * ur_blocks_add_aside:
 * @blocks: a document
 * @reason: why it is none of the text
 * @page: where it was, or 0
 * @text: what it says
 */
void
ur_blocks_add_aside (UrBlocks *blocks, const char *reason, guint page, const char *text)
{
  UrAside *aside = g_new0 (UrAside, 1);

  aside->reason = g_strdup (reason);
  aside->page = page;
  aside->text = g_strdup (text);
  g_ptr_array_add (blocks->asides, aside);
}
