/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-block-text.h"

#include <string.h>

#include "ur-hash.h"

/* More of what was deleted at one place is not told. */
#define LONGEST_OLD 4096u

static void
free_trace_cb (gpointer trace)
{
  g_free (((UrBlockTrace *) trace)->figure);
  g_free (trace);
}

/**
 * ur_block_text_new:
 *
 * Returns: (transfer full): an empty passage
 */
UrBlockText *
ur_block_text_new (void)
{
  UrBlockText *passage = g_new0 (UrBlockText, 1);

  passage->text = g_string_new (NULL);
  passage->hidden = g_string_new (NULL);
  passage->changes = ur_block_changes_new ();
  passage->notes = ur_block_notes_new ();
  passage->traces = ur_block_traces_new ();
  passage->origins = g_array_new (FALSE, FALSE, sizeof (UrBlockTextOrigin));
  return passage;
}

/**
 * ur_block_text_free:
 * @passage: (transfer full) (nullable): a passage
 */
void
ur_block_text_free (UrBlockText *passage)
{
  if (passage == NULL)
    return;
  g_string_free (passage->text, TRUE);
  g_string_free (passage->hidden, TRUE);
  g_array_unref (passage->changes);
  g_array_unref (passage->notes);
  g_array_unref (passage->traces);
  g_clear_pointer (&passage->marks, g_hash_table_unref);
  g_array_unref (passage->origins);
  g_free (passage);
}

/* The change that ends where the text does now: what is taken out and put in at one place is one change. */
static UrBlockChange *
open_change (UrBlockText *passage)
{
  UrBlockChange fresh = { passage->n_chars, passage->n_chars, NULL };
  guint n = passage->changes->len;

  if (n > 0 && g_array_index (passage->changes, UrBlockChange, n - 1).end == passage->n_chars)
    return &g_array_index (passage->changes, UrBlockChange, n - 1);
  fresh.old = g_strdup ("");
  g_array_append_val (passage->changes, fresh);
  return &g_array_index (passage->changes, UrBlockChange, n);
}

static void delete (UrBlockText *passage, const char *text)
{
  UrBlockChange *change = open_change (passage);
  char *old;

  if (strlen (change->old) > LONGEST_OLD)
    return;
  old = g_strconcat (change->old, text, NULL);
  g_free (change->old);
  change->old = old;
}

static gboolean
is_narrow (gunichar c)
{
  return c != 0 && c < 0x2e80 && !g_unichar_isspace (c);
}

/* A line was broken before @text. */
static void
mend (UrBlockText *passage, const char *text)
{
  const char *start = passage->text->str, *end = start + passage->text->len;
  gunichar last = end > start ? g_utf8_get_char (g_utf8_prev_char (end)) : 0;

  passage->is_broken = FALSE;
  if (is_narrow (last) && is_narrow (g_utf8_get_char (text)))
    {
      g_string_append_c (passage->text, ' ');
      passage->n_chars++;
    }
}

/**
 * ur_block_text_add:
 * @passage: a passage
 * @text: what comes next; what breaks lines in it counts as a space
 * @state: whether it is there for good
 * @bold: whether it is bold
 */
void
ur_block_text_add (UrBlockText *passage, const char *text, UrBlockTextState state, gboolean bold)
{
  UrBlockChange *change = NULL;

  if (*text == '\0')
    return;
  if (state == UR_BLOCK_TEXT_DELETED)
    {
      delete (passage, text);
      return;
    }
  if (passage->is_broken)
    mend (passage, text);
  if (state == UR_BLOCK_TEXT_INSERTED)
    change = open_change (passage);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == '\f' || c == '\v')
        c = ' ';
      g_string_append_unichar (passage->text, c);
      passage->n_chars++;
      if (!g_unichar_isspace (c))
        {
          passage->n_shown++;
          passage->n_bold += bold ? 1 : 0;
        }
    }
  if (change != NULL)
    change->end = passage->n_chars;
}

/**
 * ur_block_text_add_origin:
 * @passage: a passage
 * @node: (transfer none): of the document's tree
 * @n_chars: how many of the last characters that were added are its text
 *
 * Remembers where text is from.
 */
void
ur_block_text_add_origin (UrBlockText *passage, gpointer node, guint n_chars)
{
  UrBlockTextOrigin origin = { node, passage->n_chars - n_chars, n_chars };

  g_array_append_val (passage->origins, origin);
}

/**
 * ur_block_text_dup_raised:
 * @text: what stands above the line: the 2 of m², the mark of a note that somebody set by hand
 *
 * Returns: (transfer full): the same with as many characters, whose digits are no part of a number before
 * them
 */
char *
ur_block_text_dup_raised (const char *text)
{
  static const char *const digits[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  GString *raised = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append (raised, digits[*p - '0']);
    else
      g_string_append_c (raised, *p);
  return g_string_free (raised, FALSE);
}

/**
 * ur_block_text_add_hidden:
 * @passage: a passage
 * @text: what is there and not to be seen
 */
void
ur_block_text_add_hidden (UrBlockText *passage, const char *text)
{
  g_string_append (passage->hidden, text);
}

/**
 * ur_block_text_add_note:
 * @passage: a passage
 * @id: of the footnote whose mark is here
 */
void
ur_block_text_add_note (UrBlockText *passage, const char *id)
{
  UrBlockNote note = { passage->n_chars, g_strdup (id) };

  g_array_append_val (passage->notes, note);
}

/**
 * ur_block_text_add_trace:
 * @passage: a passage
 * @start: the first character of a figure that ends where the text does now
 * @figure: what it is known by
 */
void
ur_block_text_add_trace (UrBlockText *passage, guint start, const char *figure)
{
  UrBlockTrace trace = { start, passage->n_chars, NULL };

  if (trace.end <= start)
    return;
  trace.figure = g_strdup (figure);
  g_array_append_val (passage->traces, trace);
}

/**
 * ur_block_text_begin_mark:
 * @passage: a passage
 * @id: of a bookmark that begins where the text ends now
 * @name: of it
 */
void
ur_block_text_begin_mark (UrBlockText *passage, const char *id, const char *name)
{
  const char *figure = g_str_has_prefix (name, UR_PASSAGE_MARK) ? strrchr (name, '_') : NULL;
  UrBlockTrace *mark;

  if (figure == NULL)
    return;
  if (passage->marks == NULL)
    passage->marks = g_hash_table_new_full (ur_hash_string, g_str_equal, g_free, free_trace_cb);
  mark = g_new (UrBlockTrace, 1);
  *mark = (UrBlockTrace){ passage->n_chars, passage->n_chars, g_strconcat ("#", figure + 1, NULL) };
  g_hash_table_replace (passage->marks, g_strdup (id), mark);
}

/**
 * ur_block_text_end_mark:
 * @passage: a passage
 * @id: of a bookmark
 *
 * What is in it may be known already.
 */
void
ur_block_text_end_mark (UrBlockText *passage, const char *id)
{
  const UrBlockTrace *mark = passage->marks != NULL ? g_hash_table_lookup (passage->marks, id) : NULL;
  const UrBlockTrace *last = passage->traces->len > 0
                                 ? &g_array_index (passage->traces, UrBlockTrace, passage->traces->len - 1)
                                 : NULL;

  if (mark == NULL)
    return;
  if (last == NULL || last->start < mark->start)
    ur_block_text_add_trace (passage, mark->start, mark->figure);
  g_hash_table_remove (passage->marks, id);
}

/**
 * ur_block_text_break:
 * @passage: a passage
 *
 * A line that is broken by hand.  Chinese goes on in the next line as if nothing were; between two letters or
 * digits of other scripts is a space, so that no two numbers become one.
 */
void
ur_block_text_break (UrBlockText *passage)
{
  passage->is_broken = TRUE;
}

/**
 * ur_block_text_is_blank:
 * @passage: a passage
 *
 * Returns: whether nothing of it is to be seen
 */
gboolean
ur_block_text_is_blank (const UrBlockText *passage)
{
  return passage->n_shown == 0;
}

/**
 * ur_block_text_set_aside:
 * @passage: a passage
 * @sink: where it goes
 * @reason: why it is no part of the text
 */
void
ur_block_text_set_aside (const UrBlockText *passage, UrSink *sink, const char *reason)
{
  ur_sink_add_aside (sink, reason, 0, passage->text->str);
}

/* What only was there before a change that is pending, and what is hidden: said, because else it would be
 * lost. */
static void
put_unseen (const UrBlockText *passage, UrSink *sink)
{
  if (ur_block_text_is_blank (passage))
    for (guint i = 0; i < passage->changes->len; i++)
      ur_sink_add_aside (sink, UR_ASIDE_DELETED, 0, g_array_index (passage->changes, UrBlockChange, i).old);
  ur_sink_add_aside (sink, UR_ASIDE_HIDDEN, 0, passage->hidden->str);
}

/* A number and a figure side by side would be one number: “1.2023年”. */
static void
part_from_number (UrBlock *block)
{
  gsize length = block->number != NULL ? strlen (block->number) : 0;
  char last = length > 0 ? block->number[length - 1] : ' ';
  char *number;

  if (!g_ascii_isdigit (*block->text) || (last != '.' && !g_ascii_isalnum (last)))
    return;
  number = g_strconcat (block->number, " ", NULL);
  g_free (block->number);
  block->number = number;
}

/**
 * ur_block_text_put:
 * @passage: a passage
 * @sink: where it goes
 * @block: (transfer full): gets its text, changes and notes
 *
 * A passage that shows nothing is no block.
 */
void
ur_block_text_put (UrBlockText *passage, UrSink *sink, UrBlock *block)
{
  g_autoptr (UrBlock) owned = block;

  if (!ur_block_text_is_blank (passage))
    {
      owned->text = g_strdup (passage->text->str);
      part_from_number (owned);
      owned->bold = passage->n_bold == passage->n_shown;
      for (guint i = 0; i < passage->changes->len; i++)
        {
          const UrBlockChange *change = &g_array_index (passage->changes, UrBlockChange, i);

          ur_block_add_change (owned, change->start, change->end, change->old);
        }
      for (guint i = 0; i < passage->notes->len; i++)
        {
          const UrBlockNote *note = &g_array_index (passage->notes, UrBlockNote, i);

          ur_block_add_note (owned, note->at, note->id);
        }
      for (guint i = 0; i < passage->traces->len; i++)
        {
          const UrBlockTrace *trace = &g_array_index (passage->traces, UrBlockTrace, i);

          ur_block_add_trace (owned, trace->start, trace->end, trace->figure);
        }
      ur_sink_add_block (sink, owned);
      ur_sink_keep_origins (sink, passage->origins);
    }
  put_unseen (passage, sink);
}
