/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-sink.h"

#include <errno.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

/* Lines are handed on in pieces of this size; what is waited for, at once. */
#define PIECE (32u * 1024)

/* How often progress is told. */
#define PROGRESS_USEC (G_USEC_PER_SEC / 10)

/* More than any report has, set aside or not. */
#define MOST_BLOCKS 100000u

struct _UrSink
{
  GString *pending;
  guint n_blocks;
  guint n_asides;
  gint64 told; /* when progress was told last */
  gboolean is_broken;
  GPtrArray *origins; /* (nullable): of a silent sink: of each block where its text is from */
};

/**
 * ur_sink_new:
 *
 * Returns: (transfer full): a sink that writes to standard output
 */
UrSink *
ur_sink_new (void)
{
  UrSink *sink = g_new0 (UrSink, 1);

  sink->pending = g_string_new (NULL);
  return sink;
}

static void
free_origins_cb (gpointer origins)
{
  if (origins != NULL)
    g_array_unref (origins);
}

/**
 * ur_sink_new_silent:
 *
 * Returns: (transfer full): a sink that writes nothing, and keeps where each block is from
 */
UrSink *
ur_sink_new_silent (void)
{
  UrSink *sink = ur_sink_new ();

  sink->origins = g_ptr_array_new_with_free_func (free_origins_cb);
  return sink;
}

/**
 * ur_sink_free:
 * @sink: (transfer full): a sink
 */
void
ur_sink_free (UrSink *sink)
{
  g_string_free (sink->pending, TRUE);
  g_clear_pointer (&sink->origins, g_ptr_array_unref);
  g_free (sink);
}

/* Nobody reads any more when it fails; then there is nothing left to do. */
static void
flush (UrSink *sink)
{
  const char *data = sink->pending->str;
  gsize left = sink->pending->len;

  while (left > 0 && !sink->is_broken && sink->origins == NULL)
    {
      gssize n = write (STDOUT_FILENO, data, left);

      if (n < 0 && errno != EINTR)
        sink->is_broken = TRUE;
      data += MAX (n, 0);
      left -= (gsize) MAX (n, 0);
    }
  g_string_truncate (sink->pending, 0);
}

static JsonBuilder *
begin_line (const char *kind)
{
  JsonBuilder *line = json_builder_new_immutable ();

  json_builder_begin_object (line);
  json_builder_set_member_name (line, "kind");
  json_builder_add_string_value (line, kind);
  return line;
}

static void
end_line (UrSink *sink, JsonBuilder *line)
{
  g_autoptr (JsonNode) root = NULL;

  json_builder_end_object (line);
  root = json_builder_get_root (line);
  g_object_unref (line);
  {
    g_autofree char *text = json_to_string (root, FALSE);

    g_string_append (sink->pending, text);
    g_string_append_c (sink->pending, '\n');
  }
  if (sink->pending->len >= PIECE)
    flush (sink);
}

/* There is no end to what a file of some kilobytes can hold.  Nothing is left to do once it is too much, so
 * that the program ends here, whatever reads it. */
static void
check_amount (UrSink *sink)
{
  g_autoptr (GError) error = NULL;

  if (sink->n_blocks < MOST_BLOCKS && sink->n_asides < MOST_BLOCKS)
    return;
  g_set_error_literal (&error, UR_EXTRACTION_ERROR, UR_EXTRACTION_TOO_LARGE,
                       _ ("The document has far more text than a report. Leave some of it out."));
  ur_sink_fail (sink, error);
  _exit (1);
}

static void
put_text (JsonBuilder *line, const char *name, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (line, name);
  json_builder_add_string_value (line, text);
}

static void
put_number (JsonBuilder *line, const char *name, guint number)
{
  json_builder_set_member_name (line, name);
  json_builder_add_int_value (line, number);
}

static void
put_number_if_any (JsonBuilder *line, const char *name, guint number)
{
  if (number > 0)
    put_number (line, name, number);
}

static void
put_changes (JsonBuilder *line, const GArray *changes)
{
  if (changes->len == 0)
    return;
  json_builder_set_member_name (line, "changes");
  json_builder_begin_array (line);
  for (guint i = 0; i < changes->len; i++)
    {
      const UrBlockChange *change = &g_array_index (changes, UrBlockChange, i);

      json_builder_begin_object (line);
      put_number (line, "start", change->start);
      put_number (line, "end", change->end);
      put_text (line, "old", change->old);
      json_builder_end_object (line);
    }
  json_builder_end_array (line);
}

static void
put_notes (JsonBuilder *line, const GArray *notes)
{
  if (notes->len == 0)
    return;
  json_builder_set_member_name (line, "notes");
  json_builder_begin_array (line);
  for (guint i = 0; i < notes->len; i++)
    {
      const UrBlockNote *note = &g_array_index (notes, UrBlockNote, i);

      json_builder_begin_object (line);
      put_number (line, "at", note->at);
      put_text (line, "id", note->id);
      json_builder_end_object (line);
    }
  json_builder_end_array (line);
}

static void
put_traces (JsonBuilder *line, const GArray *traces)
{
  if (traces->len == 0)
    return;
  json_builder_set_member_name (line, "traces");
  json_builder_begin_array (line);
  for (guint i = 0; i < traces->len; i++)
    {
      const UrBlockTrace *trace = &g_array_index (traces, UrBlockTrace, i);

      json_builder_begin_object (line);
      put_number (line, "start", trace->start);
      put_number (line, "end", trace->end);
      put_text (line, "figure", trace->figure);
      json_builder_end_object (line);
    }
  json_builder_end_array (line);
}

/**
 * ur_sink_begin:
 * @sink: a sink
 * @form: what the document is
 * @encoding: (nullable): of its characters, where the form does not fix it
 * @n_pages: how many it has, or 0
 * @title: (nullable): what it says it is called
 *
 * The first line, before any block.
 */
void
ur_sink_begin (UrSink *sink, const char *form, const char *encoding, guint n_pages, const char *title)
{
  JsonBuilder *line = begin_line ("document");

  put_text (line, "form", form);
  put_text (line, "encoding", encoding);
  put_number_if_any (line, "pages", n_pages);
  put_text (line, "title", title != NULL && *title != '\0' ? title : NULL);
  end_line (sink, line);
}

/**
 * ur_sink_add_block:
 * @sink: a sink
 * @block: what comes next in the document
 */
void
ur_sink_add_block (UrSink *sink, const UrBlock *block)
{
  JsonBuilder *line;

  check_amount (sink);
  line = begin_line (ur_block_kind_get_name (block->kind));

  put_number_if_any (line, "level", block->level);
  put_text (line, "number", block->number);
  if (block->bold)
    {
      json_builder_set_member_name (line, "bold");
      json_builder_add_boolean_value (line, TRUE);
    }
  put_number_if_any (line, "page", block->page);
  put_number_if_any (line, "line", block->line);
  put_text (line, "id", block->id);
  put_text (line, "text", block->text);
  put_changes (line, block->changes);
  put_notes (line, block->notes);
  put_traces (line, block->traces);
  end_line (sink, line);
  sink->n_blocks++;
}

/**
 * ur_sink_keep_origins:
 * @sink: a sink
 * @origins: where the text of the last block is from; a silent sink keeps a reference
 */
void
ur_sink_keep_origins (UrSink *sink, GArray *origins)
{
  if (sink->origins == NULL)
    return;
  g_ptr_array_set_size (sink->origins, (int) sink->n_blocks);
  sink->origins->pdata[sink->n_blocks - 1] = g_array_ref (origins);
}

/**
 * ur_sink_get_origins:
 * @sink: a silent sink
 * @block: a block, from 0
 *
 * Returns: (transfer none) (nullable): where its text is from, if that is known
 */
GArray *
ur_sink_get_origins (UrSink *sink, guint block)
{
  return block < sink->origins->len ? g_ptr_array_index (sink->origins, block) : NULL;
}

/**
 * ur_sink_add_aside:
 * @sink: a sink
 * @reason: one of UR_ASIDE_…
 * @page: where it is, or 0
 * @text: what is not part of the text; blank ones are nothing
 */
void
ur_sink_add_aside (UrSink *sink, const char *reason, guint page, const char *text)
{
  g_autofree char *bare = g_strstrip (g_strdup (text));
  JsonBuilder *line;

  if (*bare == '\0')
    return;
  check_amount (sink);
  sink->n_asides++;
  line = begin_line ("aside");
  put_text (line, "reason", reason);
  put_number_if_any (line, "page", page);
  put_text (line, "text", bare);
  end_line (sink, line);
}

/**
 * ur_sink_progress:
 * @sink: a sink
 * @done: how much was read
 * @of: of how much, or 0
 *
 * May be called as often as there is something to say; it is told a few times a second, with all that was
 * found until then.
 */
void
ur_sink_progress (UrSink *sink, guint done, guint of)
{
  gint64 now = g_get_monotonic_time ();
  JsonBuilder *line;

  if (now - sink->told < PROGRESS_USEC)
    return;
  sink->told = now;
  line = begin_line ("progress");
  put_number (line, "done", done);
  put_number (line, "of", of);
  end_line (sink, line);
  flush (sink);
}

/**
 * ur_sink_has_blocks:
 * @sink: a sink
 *
 * Returns: whether there was any text
 */
gboolean
ur_sink_has_blocks (const UrSink *sink)
{
  return sink->n_blocks > 0;
}

/**
 * ur_sink_end:
 * @sink: a sink
 *
 * The last line of a document that was read.
 *
 * Returns: whether all lines could be written
 */
gboolean
ur_sink_end (UrSink *sink)
{
  JsonBuilder *line = begin_line ("end");

  put_number (line, "blocks", sink->n_blocks);
  end_line (sink, line);
  flush (sink);
  return !sink->is_broken;
}

/**
 * ur_sink_fail:
 * @sink: a sink
 * @error: why the document was not read
 *
 * The last line of one that was not read.
 */
void
ur_sink_fail (UrSink *sink, const GError *error)
{
  JsonBuilder *line = begin_line ("error");
  guint code = error->domain == UR_EXTRACTION_ERROR ? (guint) error->code : UR_EXTRACTION_FAILED;

  put_text (line, "code", ur_extraction_error_get_name (code));
  put_text (line, "message", error->message);
  end_line (sink, line);
  flush (sink);
}
