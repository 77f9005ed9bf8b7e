/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How figures were counted, as part of a sentence: in the words that are true of the figures in it. */
#include "ur-sentence-private.h"

#include <string.h>

#include "ur-note.h"

#define FULL_STOP "。"

/* A note that is heard: 为“新增” is no sentence to the ear, and nor are quotations without a word between;
 * there is 和 before the last of them. */
static char *
dup_heard (const char *text)
{
  GString *words = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);
      const char *after = g_str_has_prefix (p, "”“") ? strstr (next, "”") : NULL;

      if (g_str_has_prefix (p, "为“"))
        g_string_append (words, "说的是");
      else
        g_string_append_len (words, p, next - p);
      if (after != NULL)
        g_string_append (words, g_str_has_prefix (after, "”“") ? "、" : "和");
    }
  return g_string_free (words, FALSE);
}

/* Without its own full stop, which gives way to that of the sentence. */
static char *
dup_text (UrSentenceBuilder *builder, const char *words)
{
  gsize length = strlen (words) - (g_str_has_suffix (words, FULL_STOP) ? strlen (FULL_STOP) : 0);
  g_autofree char *text = g_strndup (words, length);
  g_autofree char *heard = NULL;

  if (builder->reg != UR_REGISTER_SPOKEN)
    return g_steal_pointer (&text);
  heard = dup_heard (text);
  return ur_sentence_builder_dup_words (builder, heard);
}

static char *
dup_names (UrSentenceBuilder *builder, const GPtrArray *labels)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < labels->len; i++)
    {
      g_autofree char *name = ur_sentence_builder_dup_words (builder, g_ptr_array_index (labels, i));

      g_string_append_printf (names, "%s%s", i > 0 ? "、" : "", name);
    }
  return g_string_free (names, FALSE);
}

static char *
dup_saying (UrSentenceBuilder *builder, const UrNoteSaying *saying, gboolean is_named)
{
  g_autofree char *text = dup_text (builder, saying->text);
  g_autofree char *names = NULL;

  if (!is_named)
    return ur_sentence_builder_dup_frame (builder, UR_FRAME_NOTE, "text", text, NULL, NULL);
  names = dup_names (builder, saying->labels);
  return ur_sentence_builder_dup_frame (builder, UR_FRAME_NOTE_OF, "names", names, "text", text);
}

/* 2022年不含县级工会 need not be said of 2022年. */
static gboolean
names_itself (const UrNoteSaying *saying)
{
  for (guint i = 0; i < saying->labels->len; i++)
    if (strstr (saying->text, g_ptr_array_index (saying->labels, i)) == NULL)
      return FALSE;
  return TRUE;
}

/* One bracket has all that a note says; what is heard is a sentence each. */
static char *
dup_sayings (UrSentenceBuilder *builder, const GPtrArray *sayings, guint n_items)
{
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean is_joined = sayings->len > 1 && builder->reg != UR_REGISTER_SPOKEN;

  for (guint i = 0; i < sayings->len; i++)
    {
      const UrNoteSaying *saying = g_ptr_array_index (sayings, i);
      g_autofree char *names = dup_names (builder, saying->labels);
      g_autofree char *said =
          is_joined ? dup_text (builder, saying->text)
                    : dup_saying (builder, saying, saying->labels->len < n_items && !names_itself (saying));

      if (!is_joined)
        g_string_append (words, said);
      else
        g_string_append_printf (words, "%s%s：%s", i > 0 ? "；" : "", names, said);
    }
  return is_joined ? ur_sentence_builder_dup_frame (builder, UR_FRAME_NOTE, "text", words->str, NULL, NULL)
                   : g_strdup (words->str);
}

/**
 * ur_sentence_builder_set_notes:
 * @items: (array length=n_items): the figures of the next sentence, with their notes
 * @n_items: how many
 *
 * Has the next sentence say how its figures were counted.  What is said of some of them names these.
 */
void
ur_sentence_builder_set_notes (UrSentenceBuilder *builder, const UrChartItem *items, guint n_items)
{
  g_autoptr (GPtrArray) notes = ur_notes_list (items, n_items);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    {
      g_autoptr (GPtrArray) sayings = ur_note_list_sayings (g_ptr_array_index (notes, i), items, n_items);
      g_autofree char *said = dup_sayings (builder, sayings, n_items);

      g_string_append (words, said);
    }
  ur_sentence_builder_set (builder, "note", words->str);
}

/**
 * ur_sentence_builder_set_note:
 * @note: (nullable): a note
 * @figure: what the next sentence is about
 * @other: (nullable): what it is compared with
 *
 * Has the next sentence say how its figure was counted; nothing for %NULL.
 */
void
ur_sentence_builder_set_note (UrSentenceBuilder *builder,
                              const UrNote *note,
                              const UrIndicator *figure,
                              const UrIndicator *other)
{
  const UrChartItem item = { .indicator = figure, .whole = other, .label = figure->label, .note = note };

  ur_sentence_builder_set_notes (builder, &item, 1);
}

/* The note on how one figure was counted, where charts put one to it. */
static const UrNote *
find_chart_note (const UrReport *report, const UrIndicator *indicator)
{
  for (guint i = 0; i < report->n_charts; i++)
    for (guint j = 0; j < report->charts[i].n_items; j++)
      if (report->charts[i].items[j].indicator == indicator && report->charts[i].items[j].note != NULL)
        return report->charts[i].items[j].note;
  return NULL;
}

/* A figure, once with each of its notes; called by that in which it differs from the other. */
static void
add_noted (const UrReport *report, const UrIndicator *figure, const char *name, GArray *items)
{
  g_autoptr (GPtrArray) notes = ur_notes_list_about (report, figure);
  const UrNote *first = find_chart_note (report, figure);

  if (first != NULL && !g_ptr_array_find (notes, first, NULL))
    g_ptr_array_insert (notes, 0, (gpointer) first);
  for (guint i = 0; i < notes->len; i++)
    {
      const UrChartItem item = { .indicator = figure, .label = name, .note = g_ptr_array_index (notes, i) };

      g_array_append_val (items, item);
    }
}

static gboolean
is_said_of (const GArray *items, const UrChartItem *item)
{
  for (guint i = 0; i < items->len; i++)
    if (ur_notes_say_alike (&g_array_index (items, UrChartItem, i), item))
      return TRUE;
  return FALSE;
}

/* What is said of one of two figures only; of what counts alike on both sides nothing need be said. */
static gboolean
add_differing (const GArray *items, const GArray *others, GArray *differing)
{
  guint before = differing->len;

  for (guint i = 0; i < items->len; i++)
    if (!is_said_of (others, &g_array_index (items, UrChartItem, i)))
      g_array_append_val (differing, g_array_index (items, UrChartItem, i));
  return differing->len > before;
}

/* One of which nothing is said is there without a note: then it is told that the other is meant. */
static void
add_plain (const UrIndicator *figure, GArray *differing)
{
  const UrChartItem item = { .indicator = figure };

  g_array_append_val (differing, item);
}

/* Two figures of one period differ in what they count. */
static const char *
get_name (const UrIndicator *figure, const UrIndicator *other)
{
  return other != NULL && other->period == figure->period ? figure->name : figure->period->short_label;
}

/**
 * ur_sentence_builder_set_own_notes:
 * @figure: what the next sentence is about
 * @base: (nullable): the figure of another period that it is compared with
 *
 * Has the next sentence say how a figure was counted, or in what two of them were counted differently: by the
 * notes that list them, and by what charts say of them.
 *
 * Returns: whether there is anything to be said
 */
gboolean
ur_sentence_builder_set_own_notes (UrSentenceBuilder *builder,
                                   const UrIndicator *figure,
                                   const UrIndicator *base)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (UrChartItem));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (UrChartItem));
  g_autoptr (GArray) differing = g_array_new (FALSE, FALSE, sizeof (UrChartItem));
  gboolean own, foreign;

  add_noted (builder->report, figure, get_name (figure, base), items);
  if (base != NULL)
    add_noted (builder->report, base, get_name (base, figure), others);
  own = add_differing (items, others, differing);
  foreign = add_differing (others, items, differing);
  if (foreign && !own)
    add_plain (figure, differing);
  else if (own && !foreign && base != NULL && base->period == figure->period)
    add_plain (base, differing);
  ur_sentence_builder_set_notes (builder, (const UrChartItem *) (gpointer) differing->data, differing->len);
  return own || foreign;
}
