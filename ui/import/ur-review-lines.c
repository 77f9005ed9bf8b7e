/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The source as lines of a text view, made anew after every decision: which words are marked, and what is
 * drawn between them. */
#include "ur-config.h"

#include "ur-review-lines.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-quote.h"
#include "ur-review-asked.h"
#include "ur-review-names.h"

/* Longer paragraphs are shown in pieces: laying a very long line out can take minutes. */
#define MAX_LINE_CHARS 2000
#define OBJECT "\357\277\274" /* U+FFFC */
/* Before an object it holds that to the character before it: what a tag says of breaks ends where its looks
 * do. */
#define JOINER "\342\201\240" /* U+2060 */

static void
line_free (gpointer data)
{
  UrReviewLine *line = data;

  g_clear_pointer (&line->spans, g_array_unref);
  g_clear_pointer (&line->objects, g_array_unref);
  g_free (line->words);
  g_free (line->note);
  g_free (line);
}

static void
object_clear (gpointer data)
{
  g_free (((UrReviewObject *) data)->words);
}

static UrReviewLine *
line_new (guint passage)
{
  UrReviewLine *line = g_new0 (UrReviewLine, 1);

  line->passage = line->last = passage;
  line->spans = g_array_new (FALSE, FALSE, sizeof (UrReviewSpan));
  line->objects = g_array_new (FALSE, FALSE, sizeof (UrReviewObject));
  g_array_set_clear_func (line->objects, object_clear);
  return line;
}

/* Questions */

static gboolean
is_covered (const GArray *asked, const UrReviewFigure *figure)
{
  for (guint i = 0; i < asked->len; i++)
    {
      const UrReviewAsked *other = &g_array_index (asked, UrReviewAsked, i);

      if (figure->start < other->end && figure->end > other->start)
        return TRUE;
    }
  return FALSE;
}

/* Lines */

static UrReviewMark
get_mark (const UrReviewFigure *figure)
{
  if (!figure->is_taken)
    return UR_REVIEW_MARK_OUT;
  return figure->role == UR_REVIEW_TARGET   ? UR_REVIEW_MARK_TARGET
         : figure->role == UR_REVIEW_CHANGE ? UR_REVIEW_MARK_CHANGE
                                            : UR_REVIEW_MARK_RESULT;
}

static void
add_object (UrReviewLine *line, UrReviewObject object)
{
  guint i = line->objects->len;

  while (i > 0 && g_array_index (line->objects, UrReviewObject, i - 1).byte > object.byte)
    i--;
  g_array_insert_val (line->objects, i, object);
}

static void
add_objects (UrReviewLine *line, const UrReviewPassage *passage, const GArray *asked)
{
  for (guint i = 0; i < asked->len; i++)
    {
      const UrReviewAsked *words = &g_array_index (asked, UrReviewAsked, i);

      if (words->end > line->from && words->end <= line->to)
        add_object (line, (UrReviewObject){ words->end, TRUE, words->question,
                                            g_strdup_printf ("%u", words->question + 1) });
    }
  for (guint i = 0; i < passage->n_repairs; i++)
    {
      const UrReviewRepair *repair = &passage->repairs[i];

      if (repair->at >= line->from && (repair->at < line->to || repair->at == strlen (passage->text)))
        add_object (line, (UrReviewObject){ repair->at, FALSE, 0, g_strdup (repair->words) });
    }
}

/* How many characters of the line an object takes. */
static guint
count_characters (const UrReviewObject *object)
{
  return object->is_question ? 2 : 1;
}

static void
write_words (UrReviewLine *line, const char *text)
{
  GString *words = g_string_new (NULL);
  gsize at = line->from;

  for (guint i = 0; i < line->objects->len; i++)
    {
      const UrReviewObject *object = &g_array_index (line->objects, UrReviewObject, i);

      g_string_append_len (words, text + at, (gssize) (object->byte - at));
      g_string_append (words, object->is_question ? JOINER OBJECT : OBJECT);
      at = object->byte;
    }
  g_string_append_len (words, text + at, (gssize) (line->to - at));
  /* A line of the buffer ends only where a line of ours does. */
  g_strdelimit (words->str, "\r\n", ' ');
  line->words = g_string_free (words, FALSE);
}

static void
add_span (UrReviewLine *line, const char *text, UrReviewMark mark, gsize start, gsize end)
{
  UrReviewSpan span = { .mark = mark };

  if (end <= line->from || start >= line->to)
    return;
  span.start = ur_review_line_get_character (line, text, MAX (start, line->from), FALSE);
  span.end = ur_review_line_get_character (line, text, MIN (end, line->to), TRUE);
  if (span.end > span.start)
    g_array_append_val (line->spans, span);
}

static void
add_spans (UrReviewLine *line, UrReviewState *state, const UrReviewPassage *passage, const GArray *asked)
{
  UrReview *review = ur_review_state_get_review (state);

  if (passage->lead_end > 0)
    add_span (line, passage->text, UR_REVIEW_MARK_LEAD, 0, passage->lead_end);
  for (guint i = 0; i < passage->n_figures; i++)
    {
      const UrReviewFigure *figure = ur_review_get_figure (review, passage->first_figure + i);

      if (!is_covered (asked, figure))
        add_span (line, passage->text, get_mark (figure), figure->start, figure->end);
    }
  for (guint i = 0; i < asked->len; i++)
    {
      const UrReviewAsked *words = &g_array_index (asked, UrReviewAsked, i);

      add_span (line, passage->text,
                words->question == ur_review_state_get_question (state) ? UR_REVIEW_MARK_WORDS
                                                                        : UR_REVIEW_MARK_ASKED,
                words->start, words->end);
    }
}

static gboolean
is_about (UrReviewState *state, const GArray *asked)
{
  for (guint i = 0; i < asked->len; i++)
    if (g_array_index (asked, UrReviewAsked, i).question == ur_review_state_get_question (state))
      return TRUE;
  return FALSE;
}

static gsize
find_piece_end (const char *text, gsize from)
{
  const char *end = text + from;

  for (guint i = 0; i < MAX_LINE_CHARS && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  return (gsize) (end - text);
}

static void
add_passage (GPtrArray *lines, UrReviewState *state, const GArray *asked, guint i)
{
  const UrReviewPassage *passage = ur_review_get_passage (ur_review_state_get_review (state), i);
  const gsize len = strlen (passage->text);
  gsize from = 0;

  do
    {
      UrReviewLine *line = line_new (i);

      line->from = from;
      line->to = find_piece_end (passage->text, from);
      line->number = from == 0 ? passage->line : 0;
      line->level = passage->level;
      line->kind = passage->kind;
      line->is_moved = passage->is_moved;
      line->is_headed = passage->lead_end > 0;
      line->is_asked = is_about (state, asked);
      line->note = from == 0 ? ur_review_names_dup_level_words (passage) : NULL;
      add_objects (line, passage, asked);
      write_words (line, passage->text);
      add_spans (line, state, passage, asked);
      g_ptr_array_add (lines, line);
      from = line->to;
    }
  while (from < len);
}

/* Folds */

static gboolean
has_figures (UrReview *review, guint first, guint last)
{
  for (guint i = first; i <= last; i++)
    if (ur_review_get_passage (review, i)->n_figures > 0)
      return TRUE;
  return FALSE;
}

static void
add_fold (GPtrArray *lines, UrReviewState *state, guint first, guint last)
{
  UrReview *review = ur_review_state_get_review (state);
  UrReviewLine *line = line_new (first);
  g_autofree char *place = ur_review_names_dup_place (review, ur_review_get_passage (review, first)->line,
                                                      ur_review_get_passage (review, last)->line);

  line->last = last;
  line->is_fold = TRUE;
  line->words =
      ur_quote_printf (has_figures (review, first, last) ? _ ("%s: only accepted marks, folded away")
                                                         : _ ("%s: no marks, folded away"),
                       place);
  g_ptr_array_add (lines, line);
}

static gboolean
is_folded (const GByteArray *folded, guint i)
{
  return folded != NULL && i < folded->len && folded->data[i] != 0;
}

/**
 * ur_review_lines_new:
 * @state: a review
 * @folded: (nullable): a byte for each passage, other than 0 where it is folded away
 *
 * Returns: (transfer full) (element-type UrReviewLine): the source as it is to be shown
 */
GPtrArray *
ur_review_lines_new (UrReviewState *state, const GByteArray *folded)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  g_autoptr (GPtrArray) asked = ur_review_asked_new (state);
  const guint n = ur_review_count_passages (ur_review_state_get_review (state));

  for (guint i = 0; i < n; i++)
    {
      guint last = i;

      if (!is_folded (folded, i))
        {
          add_passage (lines, state, ur_review_asked_get (asked, i), i);
          continue;
        }
      while (last + 1 < n && is_folded (folded, last + 1))
        last++;
      add_fold (lines, state, i, last);
      i = last;
    }
  return lines;
}

/* What is the same */

/**
 * ur_review_line_has_same_words:
 * @a: a line
 * @b: another
 *
 * Returns: whether a buffer holds the same characters and objects for both
 */
gboolean
ur_review_line_has_same_words (const UrReviewLine *a, const UrReviewLine *b)
{
  if (a->is_fold != b->is_fold || a->objects->len != b->objects->len || !g_str_equal (a->words, b->words))
    return FALSE;
  for (guint i = 0; i < a->objects->len; i++)
    {
      const UrReviewObject *first = &g_array_index (a->objects, UrReviewObject, i);
      const UrReviewObject *second = &g_array_index (b->objects, UrReviewObject, i);

      if (first->is_question != second->is_question || !g_str_equal (first->words, second->words))
        return FALSE;
    }
  return TRUE;
}

/**
 * ur_review_line_has_same_looks:
 * @a: a line
 * @b: another of the same words
 *
 * Returns: whether a buffer has the same tags for both
 */
gboolean
ur_review_line_has_same_looks (const UrReviewLine *a, const UrReviewLine *b)
{
  if (a->level != b->level || a->is_headed != b->is_headed || a->spans->len != b->spans->len)
    return FALSE;
  for (guint i = 0; i < a->spans->len; i++)
    {
      const UrReviewSpan *first = &g_array_index (a->spans, UrReviewSpan, i);
      const UrReviewSpan *second = &g_array_index (b->spans, UrReviewSpan, i);

      if (first->mark != second->mark || first->start != second->start || first->end != second->end)
        return FALSE;
    }
  return TRUE;
}

/**
 * ur_review_line_get_character:
 * @line: a line
 * @text: the words of its passage
 * @byte: a byte of them that is on @line, or where it ends
 * @is_end: whether words end there: then objects at that place come after it, else before
 *
 * Returns: the character of the line that it is
 */
guint
ur_review_line_get_character (const UrReviewLine *line, const char *text, gsize byte, gboolean is_end)
{
  guint n = (guint) g_utf8_strlen (text + line->from, (gssize) (byte - line->from));

  for (guint i = 0; i < line->objects->len; i++)
    {
      const UrReviewObject *object = &g_array_index (line->objects, UrReviewObject, i);

      n += object->byte < byte || (object->byte == byte && !is_end) ? count_characters (object) : 0;
    }
  return n;
}

/**
 * ur_review_line_find_object:
 * @line: a line
 * @text: the words of its passage
 * @character: of the line
 *
 * Returns: (transfer none) (nullable): what is drawn there between two characters, or %NULL
 */
const UrReviewObject *
ur_review_line_find_object (const UrReviewLine *line, const char *text, guint character)
{
  guint before = 0;

  for (guint i = 0; i < line->objects->len; i++)
    {
      const UrReviewObject *object = &g_array_index (line->objects, UrReviewObject, i);
      guint first = before + (guint) g_utf8_strlen (text + line->from, (gssize) (object->byte - line->from));

      if (character >= first && character < first + count_characters (object))
        return object;
      before += count_characters (object);
    }
  return NULL;
}

/**
 * ur_review_line_get_byte:
 * @line: a line
 * @text: the words of its passage
 * @character: of the line
 *
 * Returns: the byte of the passage that it is
 */
gsize
ur_review_line_get_byte (const UrReviewLine *line, const char *text, guint character)
{
  const char *at = text + line->from;
  guint n = 0;

  for (guint i = 0; n < character && at <= text + line->to;)
    {
      const UrReviewObject *object =
          i < line->objects->len ? &g_array_index (line->objects, UrReviewObject, i) : NULL;

      if (object != NULL && object->byte <= (gsize) (at - text))
        {
          n += count_characters (object);
          i++;
          continue;
        }
      if (*at != '\0')
        at = g_utf8_next_char (at);
      n++;
    }
  return (gsize) (at - text);
}
