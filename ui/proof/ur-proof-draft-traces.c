/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that are pasted may say which figure of which report they were copied from; they go on to while the
 * draft is written. */
#include "ur-proof-draft-private.h"

#include "ur-proof-trace.h"
#include "ur-trace.h"

#define HTML "text/html"

/* A table of a report is far less. */
#define MAX_BYTES (256u * 1024)
#define PATIENCE_MS 1000

/* Of a tag: what the words were copied from. */
#define TRACE "ur-trace"

static GtkTextBuffer *
get_buffer (UrProofDraft *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static void
mark (UrProofDraft *self, const GtkTextIter *start, const GtkTextIter *end, const char *figure)
{
  GtkTextTag *tag = gtk_text_buffer_create_tag (get_buffer (self), NULL, NULL);

  g_object_set_data_full (G_OBJECT (tag), TRACE, g_strdup (figure), g_free);
  gtk_text_buffer_apply_tag (get_buffer (self), tag, start, end);
}

/**
 * ur_proof_draft_mark_blocks:
 * @self: the draft, which has just taken @blocks
 * @blocks: a document, which may tell which figures this program wrote
 */
void
ur_proof_draft_mark_blocks (UrProofDraft *self, const UrBlocks *blocks)
{
  g_autoptr (GPtrArray) traces = ur_proof_traces_new_of (blocks);

  for (guint i = 0; i < traces->len; i++)
    {
      const UrProofTrace *trace = g_ptr_array_index (traces, i);
      GtkTextIter start, end;

      gtk_text_buffer_get_iter_at_line_offset (get_buffer (self), &start, (int) trace->line - 1,
                                               (int) trace->start);
      gtk_text_buffer_get_iter_at_line_offset (get_buffer (self), &end, (int) trace->line - 1,
                                               (int) trace->end);
      mark (self, &start, &end, trace->figure);
    }
}

static gboolean
is_cell (const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter before = *start;

  return (gtk_text_iter_starts_line (start) ||
          (gtk_text_iter_backward_char (&before) && gtk_text_iter_get_char (&before) == '\t')) &&
         (gtk_text_iter_ends_line (end) || gtk_text_iter_get_char (end) == '\t');
}

/* The cells of a table, which come in the order of the HTML. */
static void
mark_cells (UrProofDraft *self, GtkTextIter at, const GtkTextIter *stop, const GPtrArray *traces)
{
  for (guint i = 0; i < traces->len; i++)
    {
      const UrTraceWords *words = g_ptr_array_index (traces, i);
      GtkTextIter from = at, start, end;

      while (*words->text != '\0' &&
             gtk_text_iter_forward_search (&from, words->text, GTK_TEXT_SEARCH_TEXT_ONLY, &start, &end, stop))
        {
          from = end;
          if (!is_cell (&start, &end))
            continue;
          mark (self, &start, &end, words->figure);
          at = end;
          break;
        }
    }
}

/* What was pasted ends at the cursor. */
static void
pasted_cb (UrProofDraft *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  g_autoptr (GPtrArray) traces = g_steal_pointer (&self->pasting);
  GtkTextIter start, end;

  if (traces == NULL || traces->len == 0)
    return;
  gtk_text_buffer_get_iter_at_mark (buffer, &start, self->paste_mark);
  gtk_text_buffer_get_iter_at_mark (buffer, &end, gtk_text_buffer_get_insert (buffer));
  if (traces->len == 1)
    mark (self, &start, &end, ((const UrTraceWords *) g_ptr_array_index (traces, 0))->figure);
  else
    mark_cells (self, start, &end, traces);
}

/* As any text view does. */
static void
paste_text (UrProofDraft *self)
{
  GTK_TEXT_VIEW_CLASS (g_type_class_peek (GTK_TYPE_TEXT_VIEW))->paste_clipboard (GTK_TEXT_VIEW (self));
}

/* The clipboard as HTML, while it is read. */
typedef struct
{
  UrProofDraft *draft;
  GCancellable *cancellable;
  guint patience; /* timeout */
  char *bytes;    /* %MAX_BYTES of them */
} Paste;

static void
paste_plain (Paste *paste, GPtrArray *traces)
{
  UrProofDraft *self = paste->draft;
  GtkTextIter start, end;

  g_clear_pointer (&self->pasting, g_ptr_array_unref);
  self->pasting = traces != NULL ? g_ptr_array_ref (traces) : NULL;
  gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end);
  if (self->paste_mark == NULL)
    self->paste_mark = gtk_text_buffer_create_mark (get_buffer (self), NULL, &start, TRUE);
  gtk_text_buffer_move_mark (get_buffer (self), self->paste_mark, &start);
  paste_text (self);
  g_clear_handle_id (&paste->patience, g_source_remove);
  g_object_unref (paste->draft);
  g_object_unref (paste->cancellable);
  g_free (paste->bytes);
  g_free (paste);
}

static void
bytes_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Paste *paste = data;
  g_autoptr (GPtrArray) traces = NULL;
  gsize length = 0;

  if (g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &length, NULL) && length < MAX_BYTES)
    traces = ur_trace_list_from_html (paste->bytes, length);
  paste_plain (paste, traces);
}

static void
stream_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Paste *paste = data;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);

  if (stream == NULL)
    {
      paste_plain (paste, NULL);
      return;
    }
  paste->bytes = g_malloc (MAX_BYTES);
  g_input_stream_read_all_async (stream, paste->bytes, MAX_BYTES, G_PRIORITY_DEFAULT, paste->cancellable,
                                 bytes_cb, paste);
}

/* Whoever has the clipboard does not answer: the text alone may come. */
static gboolean
patience_cb (gpointer data)
{
  Paste *paste = data;

  paste->patience = 0;
  g_cancellable_cancel (paste->cancellable);
  return G_SOURCE_REMOVE;
}

/**
 * ur_proof_draft_paste:
 * @view: the draft
 *
 * Pastes the text of the clipboard, and keeps what it was copied from where that is told.
 */
void
ur_proof_draft_paste (GtkTextView *view)
{
  UrProofDraft *self = UR_PROOF_DRAFT (view);
  static const char *types[] = { HTML, NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  Paste *paste;

  if (!gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), HTML))
    {
      paste_text (self);
      return;
    }
  paste = g_new0 (Paste, 1);
  paste->draft = g_object_ref (self);
  paste->cancellable = g_cancellable_new ();
  paste->patience = g_timeout_add (PATIENCE_MS, patience_cb, paste);
  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, paste->cancellable, stream_cb, paste);
}

static void
add_traces (GPtrArray *traces, const GtkTextIter *start)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_toggled_tags (start, TRUE);

  for (GSList *l = tags; l != NULL; l = l->next)
    {
      const char *figure = g_object_get_data (G_OBJECT (l->data), TRACE);
      GtkTextIter end = *start;
      UrProofTrace *trace;

      if (figure == NULL || !gtk_text_iter_forward_to_tag_toggle (&end, l->data) ||
          gtk_text_iter_get_line (&end) != gtk_text_iter_get_line (start))
        continue;
      trace = g_new0 (UrProofTrace, 1);
      trace->line = (guint) gtk_text_iter_get_line (start) + 1;
      trace->start = (guint) gtk_text_iter_get_line_offset (start);
      trace->end = (guint) gtk_text_iter_get_line_offset (&end);
      trace->figure = g_strdup (figure);
      g_ptr_array_add (traces, trace);
    }
}

/**
 * ur_proof_draft_dup_traces:
 * @draft: the draft
 *
 * Returns: (transfer full) (element-type UrProofTrace): what words of it were copied from, where that is
 * known
 */
GPtrArray *
ur_proof_draft_dup_traces (UrProofDraft *draft)
{
  GPtrArray *traces = ur_proof_traces_new ();
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (get_buffer (draft), &iter);
  do
    add_traces (traces, &iter);
  while (gtk_text_iter_forward_to_tag_toggle (&iter, NULL));
  return traces;
}

/**
 * ur_proof_draft_watch_pasting:
 * @self: the draft
 *
 * Marks what is pasted with what it was copied from.
 */
void
ur_proof_draft_watch_pasting (UrProofDraft *self)
{
  g_signal_connect_object (get_buffer (self), "paste-done", G_CALLBACK (pasted_cb), self, G_CONNECT_SWAPPED);
}
