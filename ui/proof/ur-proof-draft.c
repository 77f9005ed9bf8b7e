/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-proof-draft-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-proof-reasons.h"
#include "ur-proof-words.h"
#include "ur-relayout.h"
#include "ur-text-allocate.h"

#define MARGIN 38
#define TOP_MARGIN 14
/* Where what is scrolled to comes, when it is not on screen. */
#define TARGET_FRACTION 0.33

G_DEFINE_FINAL_TYPE (UrProofDraft, ur_proof_draft, GTK_TYPE_TEXT_VIEW)

static guint chosen;

static GtkTextBuffer *
get_buffer (UrProofDraft *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static UrDraftMark *
get_mark (UrProofDraft *self, guint i)
{
  return &g_array_index (self->marks, UrDraftMark, i);
}

/**
 * ur_proof_draft_find:
 * @self: the draft
 * @i: an item of its proof
 * @start: (out): where its words begin
 * @end: (out): where they end
 *
 * Returns: whether they are still there as they were checked
 */
gboolean
ur_proof_draft_find (UrProofDraft *self, guint i, GtkTextIter *start, GtkTextIter *end)
{
  g_autofree char *words = NULL;
  UrDraftMark *mark;

  if (i >= self->marks->len || get_mark (self, i)->start == NULL)
    return FALSE;
  mark = get_mark (self, i);
  gtk_text_buffer_get_iter_at_mark (get_buffer (self), start, mark->start);
  gtk_text_buffer_get_iter_at_mark (get_buffer (self), end, mark->end);
  words = gtk_text_buffer_get_slice (get_buffer (self), start, end, TRUE);
  return strcmp (words, mark->item->printed) == 0;
}

/* What is chosen */

/* A figure is no widget: it is said as the text's description. */
static void
say_chosen (UrProofDraft *self)
{
  g_autofree char *words = NULL;

  if (self->chosen == UR_PROOF_NONE)
    {
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }
  words = ur_proof_words_dup_spoken (get_mark (self, self->chosen)->item);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
set_chosen (UrProofDraft *self, guint i)
{
  if (i == self->chosen)
    return;
  self->chosen = i;
  say_chosen (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, chosen, 0);
}

static guint
find_at_cursor (UrProofDraft *self)
{
  GtkTextIter cursor, start, end;

  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &cursor,
                                    gtk_text_buffer_get_insert (get_buffer (self)));
  for (guint i = ur_proof_draft_get_first_on (self, &cursor);
       i < self->marks->len && ur_proof_draft_is_before (self, i, &cursor); i++)
    if (ur_proof_draft_find (self, i, &start, &end) && gtk_text_iter_compare (&cursor, &end) <= 0)
      return i;
  return UR_PROOF_NONE;
}

static void
cursor_moved_cb (UrProofDraft *self)
{
  guint at = self->updating ? UR_PROOF_NONE : find_at_cursor (self);

  if (at != UR_PROOF_NONE)
    set_chosen (self, at);
}

static UrBlockKind
get_kind (UrProofDraft *self, const GtkTextIter *start)
{
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (get_buffer (self));

  if (gtk_text_iter_has_tag (start, gtk_text_tag_table_lookup (tags, "heading")))
    return UR_BLOCK_HEADING;
  if (gtk_text_iter_has_tag (start, gtk_text_tag_table_lookup (tags, "row")))
    return UR_BLOCK_TABLE_ROW;
  return UR_BLOCK_PARAGRAPH;
}

/* What has blanks of its own at the head of a paragraph needs no more, and columns stay below each other. */
static gboolean
is_flush (const GtkTextIter *start)
{
  GtkTextIter end = *start;
  g_autofree char *line = NULL;

  if (gtk_text_iter_ends_line (start))
    return FALSE;
  gtk_text_iter_forward_to_line_end (&end);
  line = gtk_text_iter_get_slice (start, &end);
  return g_unichar_isspace (g_utf8_get_char (line)) || strchr (line, '\t') != NULL;
}

/* A tag that is taken away and put back is text that is laid out anew. */
static void
update_lines (UrProofDraft *self)
{
  GtkTextTag *flush =
      gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (get_buffer (self)), UR_DRAFT_FLUSH);
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (get_buffer (self), &start);
  do
    {
      gboolean wants = is_flush (&start);

      if (wants == gtk_text_iter_has_tag (&start, flush))
        continue;
      end = start;
      gtk_text_iter_forward_line (&end);
      if (wants)
        gtk_text_buffer_apply_tag (get_buffer (self), flush, &start, &end);
      else
        gtk_text_buffer_remove_tag (get_buffer (self), flush, &start, &end);
    }
  while (gtk_text_iter_forward_line (&start));
}

/**
 * ur_proof_draft_show_proof:
 * @draft: the draft
 * @proof: (nullable): what was found in it; it has to live until the next one is shown
 *
 * Marks its figures and quotations.
 */
void
ur_proof_draft_show_proof (UrProofDraft *draft, const UrProof *proof)
{
  draft->updating = TRUE;
  ur_proof_draft_set_marks (draft, proof);
  update_lines (draft);
  draft->updating = FALSE;
  draft->chosen = gtk_widget_has_focus (GTK_WIDGET (draft)) ? find_at_cursor (draft) : UR_PROOF_NONE;
  say_chosen (draft);
  gtk_widget_queue_draw (GTK_WIDGET (draft));
}

/**
 * ur_proof_draft_get_chosen:
 *
 * Returns: the item of the proof that is chosen, or %UR_PROOF_NONE
 */
guint
ur_proof_draft_get_chosen (UrProofDraft *draft)
{
  return draft->chosen;
}

/**
 * ur_proof_draft_choose:
 * @draft: the draft
 * @i: an item of its proof, or %UR_PROOF_NONE
 *
 * Chooses a figure and brings it into view, with the cursor.
 */
void
ur_proof_draft_choose (UrProofDraft *draft, guint i)
{
  GtkTextBuffer *buffer = get_buffer (draft);
  GtkTextIter start, end;

  if (ur_proof_draft_find (draft, i, &start, &end))
    {
      draft->updating = TRUE;
      gtk_text_buffer_place_cursor (buffer, &start);
      draft->updating = FALSE;
      gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (draft), gtk_text_buffer_get_insert (buffer), .1, FALSE, 0,
                                    TARGET_FRACTION);
    }
  set_chosen (draft, i);
}

/* The text of a document */

static void
append_block (GString *text, const UrBlock *block)
{
  g_autofree char *words = ur_block_dup_full_text (block);

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, words);
}

static const UrBlock *
get_block (const UrBlocks *blocks, guint i)
{
  return g_ptr_array_index (blocks->blocks, i);
}

/* The name of a tag, or NULL. */
static const char *
get_line_tag (const UrBlocks *blocks, guint i)
{
  const UrBlock *block = get_block (blocks, i);

  if (block->kind == UR_BLOCK_HEADING)
    return "heading";
  if (block->kind == UR_BLOCK_TABLE_ROW)
    return "row";
  if (i > 0 && get_block (blocks, i - 1)->kind == UR_BLOCK_HEADING && ur_block_text_is_subtitle (block->text))
    return "subtitle";
  return NULL;
}

static void
apply_to_line (UrProofDraft *self, guint line, const char *tag)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (get_buffer (self), &start, (int) line);
  end = start;
  if (!gtk_text_iter_forward_line (&end))
    gtk_text_buffer_get_end_iter (get_buffer (self), &end);
  gtk_text_buffer_apply_tag_by_name (get_buffer (self), tag, &start, &end);
}

/* What a line is goes on with it while it is changed.  The first is the title, where the file says no level.
 */
static void
tag_line (UrProofDraft *self, const UrBlocks *blocks, guint i)
{
  const char *tag = get_line_tag (blocks, i);

  if (tag != NULL)
    apply_to_line (self, i, tag);
  if (i == 0 && get_block (blocks, 0)->kind == UR_BLOCK_HEADING && get_block (blocks, 0)->level == 0)
    apply_to_line (self, i, "title");
}

/**
 * ur_proof_draft_set_blocks:
 * @draft: the draft
 * @blocks: what a document says
 *
 * Takes the words of a document, a line for each block; that cannot be undone.
 */
void
ur_proof_draft_set_blocks (UrProofDraft *draft, const UrBlocks *blocks)
{
  GtkTextBuffer *buffer = get_buffer (draft);
  g_autoptr (GString) text = g_string_new (NULL);
  GtkTextIter start;

  for (guint i = 0; i < blocks->blocks->len; i++)
    append_block (text, g_ptr_array_index (blocks->blocks, i));
  ur_proof_draft_show_proof (draft, NULL);
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text->str, (int) text->len);
  for (guint i = 0; i < blocks->blocks->len; i++)
    tag_line (draft, blocks, i);
  ur_proof_draft_mark_blocks (draft, blocks);
  gtk_text_buffer_end_irreversible_action (buffer);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
}

/**
 * ur_proof_draft_dup_blocks:
 * @draft: the draft
 *
 * Returns: (transfer full): what it says now, a block for each line
 */
UrBlocks *
ur_proof_draft_dup_blocks (UrProofDraft *draft)
{
  UrBlocks *blocks = ur_blocks_new ();
  GtkTextIter start, end;

  blocks->form = g_strdup ("text");
  gtk_text_buffer_get_start_iter (get_buffer (draft), &start);
  do
    {
      UrBlock *block = ur_block_new (get_kind (draft, &start));

      end = start;
      if (!gtk_text_iter_ends_line (&end))
        gtk_text_iter_forward_to_line_end (&end);
      block->text = gtk_text_buffer_get_slice (get_buffer (draft), &start, &end, TRUE);
      block->line = (guint) gtk_text_iter_get_line (&start) + 1;
      g_ptr_array_add (blocks->blocks, block);
    }
  while (gtk_text_iter_forward_line (&start));
  return blocks;
}

/**
 * ur_proof_draft_dup_text:
 * @draft: the draft
 *
 * Returns: (transfer full): all of its words
 */
char *
ur_proof_draft_dup_text (UrProofDraft *draft)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (draft), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (draft), &start, &end, TRUE);
}

/**
 * ur_proof_draft_dup_before:
 * @draft: the draft
 * @i: an item of its proof
 *
 * Returns: (transfer full): the words before it, which tell it from others that are printed alike
 */
char *
ur_proof_draft_dup_before (UrProofDraft *draft, guint i)
{
  GtkTextIter start, end, from;

  if (!ur_proof_draft_find (draft, i, &start, &end))
    return g_strdup ("");
  from = start;
  gtk_text_iter_backward_chars (&from, MIN (UR_PROOF_BEFORE, gtk_text_iter_get_line_offset (&start)));
  return gtk_text_buffer_get_slice (get_buffer (draft), &from, &start, TRUE);
}

/* vfuncs */

static void
ur_proof_draft_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ur_proof_draft_parent_class)->css_changed (widget, change);
  ur_relayout (widget);
  ur_proof_draft_update_tags (UR_PROOF_DRAFT (widget));
}

static void
ur_proof_draft_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ur_text_allocate_column (GTK_TEXT_VIEW (widget), width, MARGIN);
  ur_text_allocate (GTK_TEXT_VIEW (widget), ur_proof_draft_parent_class, width, height, baseline);
}

static void
ur_proof_draft_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  ur_proof_draft_draw (UR_PROOF_DRAFT (view), layer, snapshot);
}

static void
ur_proof_draft_finalize (GObject *object)
{
  g_clear_pointer (&UR_PROOF_DRAFT (object)->pasting, g_ptr_array_unref);
  g_array_unref (UR_PROOF_DRAFT (object)->marks);
  G_OBJECT_CLASS (ur_proof_draft_parent_class)->finalize (object);
}

static void
ur_proof_draft_class_init (UrProofDraftClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ur_proof_draft_finalize;
  widget_class->css_changed = ur_proof_draft_css_changed;
  widget_class->size_allocate = ur_proof_draft_size_allocate;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = ur_proof_draft_snapshot_layer;
  GTK_TEXT_VIEW_CLASS (klass)->paste_clipboard = ur_proof_draft_paste;
  chosen =
      g_signal_new ("chosen", UR_TYPE_PROOF_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_proof_draft_init (UrProofDraft *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->marks = g_array_new (FALSE, FALSE, sizeof (UrDraftMark));
  self->chosen = UR_PROOF_NONE;
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (view, TOP_MARGIN);
  gtk_text_view_set_bottom_margin (view, TOP_MARGIN);
  pango_context_set_round_glyph_positions (gtk_text_view_get_ltr_context (view), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur-draft");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Draft"), -1);
  ur_proof_draft_create_tags (self);
  ur_proof_draft_watch_pasting (self);
  ur_proof_draft_watch_composing (self);
  g_signal_connect_object (get_buffer (self), "notify::cursor-position", G_CALLBACK (cursor_moved_cb), self,
                           G_CONNECT_SWAPPED);
  /* Selected words are laid out anew, also while sizes are given out. */
  g_signal_connect_object (get_buffer (self), "mark-set", G_CALLBACK (ur_relayout), self, G_CONNECT_SWAPPED);
}

/**
 * ur_proof_draft_new:
 *
 * Returns: (transfer floating): an empty draft, which can be typed into
 */
GtkWidget *
ur_proof_draft_new (void)
{
  return g_object_new (UR_TYPE_PROOF_DRAFT, NULL);
}
