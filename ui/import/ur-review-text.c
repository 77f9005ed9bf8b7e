/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changed after a decision is changed in the buffer, and nothing else: so the text stays where it is on
 * screen. */
#include "ur-review-text.h"

#include <string.h>

#include "ur-review-chip.h"

/* Characters. */
#define MOST_KEPT 14
#define LEAST_KEPT 3

static const UrReviewLine *
get_line (const GPtrArray *lines, guint i)
{
  return g_ptr_array_index (lines, i);
}

static gboolean
is_same (const UrReviewLine *a, const UrReviewLine *b)
{
  return ur_review_line_has_same_words (a, b) && ur_review_line_has_same_looks (a, b);
}

static GtkTextBuffer *
get_buffer (const UrReviewText *text)
{
  return gtk_text_view_get_buffer (text->view);
}

static void
get_bounds (const UrReviewText *text, guint first, guint end, GtkTextIter *from, GtkTextIter *to)
{
  gtk_text_buffer_get_iter_at_line (get_buffer (text), from, (int) first);
  gtk_text_buffer_get_iter_at_line (get_buffer (text), to, (int) end);
}

/* All lines that are to come, in one go: a buffer looks at its neighbourhood each time something is inserted.
 */
static void
insert_words (UrReviewText *text, const GPtrArray *lines, guint first, guint end, gboolean has_end)
{
  GtkTextBuffer *buffer = get_buffer (text);
  g_autoptr (GString) words = g_string_new (NULL);
  GtkTextIter at;

  for (guint i = first; i < end; i++)
    {
      const char *rest = get_line (lines, i)->words;

      /* Objects are put in afterwards. */
      for (const char *object; (object = strstr (rest, "\357\277\274")) != NULL; rest = object + 3)
        g_string_append_len (words, rest, object - rest);
      g_string_append (words, rest);
      if (i + 1 < end || !has_end)
        g_string_append_c (words, '\n');
    }
  gtk_text_buffer_get_iter_at_line (buffer, &at, (int) first);
  gtk_text_buffer_insert (buffer, &at, words->str, (int) words->len);
}

static void
insert_objects (UrReviewText *text, const UrReviewLine *line, guint i)
{
  guint n = 0;
  guint known = 0; /* of its objects */

  for (const char *at = line->words; *at != '\0'; at = g_utf8_next_char (at), n++)
    {
      g_autoptr (GdkPaintable) chip = NULL;
      const UrReviewObject *object;
      GtkTextIter iter;

      if (g_utf8_get_char (at) != 0xFFFC || known >= line->objects->len)
        continue;
      object = &g_array_index (line->objects, UrReviewObject, known++);
      chip = ur_review_chip_new (GTK_WIDGET (text->view), object->words, object->is_question);
      gtk_text_buffer_get_iter_at_line_offset (get_buffer (text), &iter, (int) i, (int) n);
      gtk_text_buffer_insert_paintable (get_buffer (text), &iter, chip);
    }
}

static void
tag_characters (UrReviewText *text, const char *name, guint i, guint start, guint end)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_line_offset (get_buffer (text), &from, (int) i, (int) start);
  gtk_text_buffer_get_iter_at_line_offset (get_buffer (text), &to, (int) i, (int) end);
  gtk_text_buffer_apply_tag_by_name (get_buffer (text), name, &from, &to);
}

/* The number of a question and what joins it to the words before it. */
static guint
count_number (const UrReviewLine *line, guint character)
{
  const char *at = g_utf8_offset_to_pointer (line->words, character);

  return g_str_has_prefix (at, "\342\201\240\357\277\274") ? 2 : 0;
}

/* A question's number stays with the words before it, and those stay whole where they are few. */
static void
keep_together (UrReviewText *text, const UrReviewLine *line, guint i, const UrReviewSpan *span)
{
  guint start = span->end - span->start <= MOST_KEPT ? span->start : span->end - LEAST_KEPT;

  if (span->mark == UR_REVIEW_MARK_ASKED || span->mark == UR_REVIEW_MARK_WORDS)
    tag_characters (text, UR_REVIEW_KEEP, i, start, span->end + count_number (line, span->end));
}

static void
apply_mark (UrReviewText *text, const UrReviewLine *line, guint i, const UrReviewSpan *span)
{
  tag_characters (text, ur_review_text_get_mark_tag (span->mark), i, span->start, span->end);
  keep_together (text, line, i, span);
  if (span->mark == UR_REVIEW_MARK_LEAD || span->mark == UR_REVIEW_MARK_CHANGE ||
      span->mark == UR_REVIEW_MARK_OUT)
    return;
  if (span->start > 0)
    tag_characters (text, UR_REVIEW_EDGE, i, span->start - 1, span->start);
  if (*g_utf8_offset_to_pointer (line->words, span->end) != '\0')
    tag_characters (text, UR_REVIEW_EDGE, i, span->end, span->end + 1);
}

/* A line end has the tags of its own line: GTK 4.8 looks for a new style only where a line begins with one.
 */
static void
apply_looks (UrReviewText *text, const UrReviewLine *line, guint i)
{
  GtkTextIter start, end;

  get_bounds (text, i, i + 1, &start, &end);
  gtk_text_buffer_apply_tag_by_name (get_buffer (text), ur_review_text_get_tag (line), &start, &end);
  for (guint j = 0; j < line->spans->len; j++)
    apply_mark (text, line, i, &g_array_index (line->spans, UrReviewSpan, j));
}

static void
change_looks (UrReviewText *text, const UrReviewLine *line, guint i)
{
  GtkTextIter start, end;

  get_bounds (text, i, i + 1, &start, &end);
  gtk_text_buffer_remove_all_tags (get_buffer (text), &start, &end);
  apply_looks (text, line, i);
}

/* The last line end stays: GTK would take the line after it for another one and place what is drawn there by
 * where it was while there was none. */
static void
replace (UrReviewText *text, guint first, guint end, const GPtrArray *lines, guint new_end)
{
  gboolean has_end = first < end && first < new_end;
  GtkTextIter from, to;

  get_bounds (text, first, end, &from, &to);
  if (has_end)
    gtk_text_iter_backward_char (&to);
  gtk_text_buffer_delete (get_buffer (text), &from, &to);
  insert_words (text, lines, first, new_end, has_end);
  for (guint i = first; i < new_end; i++)
    {
      insert_objects (text, get_line (lines, i), i);
      /* What is inserted after a line has the tags of that line. */
      change_looks (text, get_line (lines, i), i);
    }
}

static void
update_line (UrReviewText *text, const GPtrArray *lines, guint i)
{
  const UrReviewLine *before = get_line (text->lines, i);
  const UrReviewLine *after = get_line (lines, i);

  if (!ur_review_line_has_same_words (before, after))
    replace (text, i, i + 1, lines, i + 1);
  else if (!ur_review_line_has_same_looks (before, after))
    change_looks (text, after, i);
}

/**
 * ur_review_text_new:
 * @view: an empty text view whose buffer has the tags of the source
 *
 * Returns: (transfer full): no lines yet
 */
UrReviewText *
ur_review_text_new (GtkTextView *view)
{
  UrReviewText *text = g_new0 (UrReviewText, 1);

  text->view = view;
  text->lines = g_ptr_array_new ();
  return text;
}

/**
 * ur_review_text_free:
 * @text: (transfer full): the lines
 */
void
ur_review_text_free (UrReviewText *text)
{
  g_ptr_array_unref (text->lines);
  g_free (text);
}

/**
 * ur_review_text_clear:
 * @text: the lines
 *
 * Takes all of them out of the buffer.
 */
void
ur_review_text_clear (UrReviewText *text)
{
  gtk_text_buffer_set_text (get_buffer (text), "", 0);
  g_ptr_array_unref (text->lines);
  text->lines = g_ptr_array_new ();
}

/**
 * ur_review_text_update:
 * @text: the lines
 * @lines: (transfer full) (element-type UrReviewLine): what they are to be
 *
 * Changes the buffer where it differs from @lines.
 */
void
ur_review_text_update (UrReviewText *text, GPtrArray *lines)
{
  const guint most = MIN (text->lines->len, lines->len);
  guint first = 0;
  guint same_end = 0;

  while (first < most && is_same (get_line (text->lines, first), get_line (lines, first)))
    first++;
  while (same_end < most - first && is_same (get_line (text->lines, text->lines->len - 1 - same_end),
                                             get_line (lines, lines->len - 1 - same_end)))
    same_end++;
  if (text->lines->len == lines->len)
    for (guint i = first; i < lines->len - same_end; i++)
      update_line (text, lines, i);
  else
    replace (text, first, text->lines->len - same_end, lines, lines->len - same_end);
  g_ptr_array_unref (text->lines);
  text->lines = lines;
}

/**
 * ur_review_text_get_line:
 * @text: the lines
 * @iter: a place in the buffer
 *
 * Returns: (transfer none) (nullable): the line that it is on; %NULL after the last
 */
const UrReviewLine *
ur_review_text_get_line (const UrReviewText *text, const GtkTextIter *iter)
{
  guint i = (guint) gtk_text_iter_get_line (iter);

  return i < text->lines->len ? get_line (text->lines, i) : NULL;
}

/* The first line that has a passage or stands for it; FALSE where it is folded away. */
static gboolean
find_line (const UrReviewText *text, guint passage, guint *line)
{
  guint low = 0, high = text->lines->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (get_line (text->lines, middle)->last < passage)
        low = middle + 1;
      else
        high = middle;
    }
  *line = low;
  return low < text->lines->len && !get_line (text->lines, low)->is_fold;
}

static void
get_iter (const UrReviewText *text, UrReview *review, guint i, gsize byte, gboolean is_end, GtkTextIter *iter)
{
  const UrReviewLine *line = get_line (text->lines, i);
  const char *words = ur_review_get_passage (review, line->passage)->text;

  gtk_text_buffer_get_iter_at_line_offset (get_buffer (text), iter, (int) i,
                                           (int) ur_review_line_get_character (line, words, byte, is_end));
}

/**
 * ur_review_text_find_words:
 * @text: the lines
 * @review: their review
 * @passage: one of its passages
 * @from: a byte of it
 * @to: the byte after the last
 * @start: (out): where those words begin in the buffer
 * @end: (out): where they end
 *
 * Returns: whether they are shown
 */
gboolean
ur_review_text_find_words (const UrReviewText *text,
                           UrReview *review,
                           guint passage,
                           gsize from,
                           gsize to,
                           GtkTextIter *start,
                           GtkTextIter *end)
{
  guint first, last;

  if (!find_line (text, passage, &first))
    return FALSE;
  while (from >= get_line (text->lines, first)->to && first + 1 < text->lines->len &&
         get_line (text->lines, first + 1)->passage == passage && !get_line (text->lines, first + 1)->is_fold)
    first++;
  for (last = first; to > get_line (text->lines, last)->to && last + 1 < text->lines->len &&
                     get_line (text->lines, last + 1)->passage == passage;)
    last++;
  if (from > get_line (text->lines, first)->to || to > get_line (text->lines, last)->to)
    return FALSE;
  get_iter (text, review, first, from, FALSE, start);
  get_iter (text, review, last, to, TRUE, end);
  return TRUE;
}

/**
 * ur_review_text_get_place:
 * @text: the lines
 * @review: their review
 * @iter: a place in the buffer
 * @passage: (out): the passage that is there
 * @byte: (out): the byte of it
 *
 * Returns: whether a passage is there
 */
gboolean
ur_review_text_get_place (
    const UrReviewText *text, UrReview *review, const GtkTextIter *iter, guint *passage, gsize *byte)
{
  const UrReviewLine *line = ur_review_text_get_line (text, iter);

  if (line == NULL || line->is_fold)
    return FALSE;
  *passage = line->passage;
  *byte = ur_review_line_get_byte (line, ur_review_get_passage (review, line->passage)->text,
                                   (guint) gtk_text_iter_get_line_offset (iter));
  return TRUE;
}

/**
 * ur_review_text_dup_words:
 * @text: the lines
 * @review: their review
 * @start: where the words begin
 * @end: where they end
 *
 * What is copied: the words of the document, without what is drawn between them and what stands for passages
 * that are folded away.
 *
 * Returns: (transfer full): the words
 */
char *
ur_review_text_dup_words (const UrReviewText *text,
                          UrReview *review,
                          const GtkTextIter *start,
                          const GtkTextIter *end)
{
  GString *words = g_string_new (NULL);
  const guint first = (guint) gtk_text_iter_get_line (start);
  const guint last = MIN ((guint) gtk_text_iter_get_line (end) + 1, text->lines->len);

  for (guint i = first; i < last; i++)
    {
      const UrReviewLine *line = get_line (text->lines, i);
      const UrReviewLine *before = i > first ? get_line (text->lines, i - 1) : NULL;
      const char *source = ur_review_get_passage (review, line->passage)->text;
      gsize from, to;

      if (line->is_fold)
        continue;
      from = i == first
                 ? ur_review_line_get_byte (line, source, (guint) gtk_text_iter_get_line_offset (start))
                 : line->from;
      to = i == (guint) gtk_text_iter_get_line (end)
               ? ur_review_line_get_byte (line, source, (guint) gtk_text_iter_get_line_offset (end))
               : line->to;
      if (before != NULL && before->passage != line->passage && words->len > 0)
        g_string_append_c (words, '\n');
      g_string_append_len (words, source + from, (gssize) (MAX (to, from) - from));
    }
  return g_string_free (words, FALSE);
}
