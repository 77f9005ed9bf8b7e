/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a note says of the figures that are shown: of some of them only what is true of these. */
#include "ur-config.h"

#include "ur-note.h"

#include <string.h>

#define FULL_STOP "。"

static gboolean
has_figure (const UrIndicator *const *figures, guint n, const UrIndicator *figure)
{
  for (guint i = 0; i < n; i++)
    if (figures[i] == figure)
      return TRUE;
  return FALSE;
}

/**
 * ur_note_is_about:
 * @note: a note
 * @figure: an indicator
 *
 * Returns: whether the note may be put to the figure: where the file does not say which its figures are, it
 *   may be put to any
 */
gboolean
ur_note_is_about (const UrNote *note, const UrIndicator *figure)
{
  g_return_val_if_fail (note != NULL, FALSE);

  return !note->has_figures || has_figure (note->figures, note->n_figures, figure);
}

/**
 * ur_note_find_between:
 * @report: a report
 * @part: a figure
 * @whole: the figure that it is a share of, or is beside on a card
 *
 * What has a note was not counted alike: one is no part of the other, and is only as much as so many per cent
 * of it (相当于, never 占).
 *
 * Returns: (nullable): the note that a card puts to its second number, or a chart to a share
 */
const UrNote *
ur_note_find_between (const UrReport *report, const UrIndicator *part, const UrIndicator *whole)
{
  g_return_val_if_fail (report != NULL && part != NULL && whole != NULL, NULL);

  if (whole->context == part && whole->context_note != NULL)
    return whole->context_note;
  for (guint i = 0; i < report->n_charts; i++)
    for (guint j = 0; j < report->charts[i].n_items; j++)
      {
        const UrChartItem *item = &report->charts[i].items[j];

        if (item->indicator == part && item->whole == whole && item->note != NULL)
          return item->note;
      }
  return NULL;
}

/**
 * ur_notes_list_about:
 * @report: a report
 * @figure: one of its indicators
 *
 * Returns: (transfer full) (element-type UrNote): the notes that list the figure among those that they are
 *   about, which goes for it wherever it is
 */
GPtrArray *
ur_notes_list_about (const UrReport *report, const UrIndicator *figure)
{
  GPtrArray *notes = g_ptr_array_new ();

  g_return_val_if_fail (report != NULL && figure != NULL, notes);

  for (guint i = 0; i < report->n_notes; i++)
    if (report->notes[i].has_figures && ur_note_is_about (&report->notes[i], figure))
      g_ptr_array_add (notes, &report->notes[i]);
  return notes;
}

static void
add_note (GPtrArray *notes, const UrNote *note)
{
  if (note != NULL && !g_ptr_array_find (notes, note, NULL))
    g_ptr_array_add (notes, (gpointer) note);
}

/**
 * ur_notes_list_beside:
 * @report: a report
 * @figure: one of its indicators
 *
 * Returns: (transfer full) (element-type UrNote): the notes that anything puts to the figure: they
 * themselves, a card that it is on, a chart that shows it
 */
GPtrArray *
ur_notes_list_beside (const UrReport *report, const UrIndicator *figure)
{
  GPtrArray *notes = ur_notes_list_about (report, figure);

  for (guint i = 0; i < report->n_indicators; i++)
    if (&report->indicators[i] == figure || report->indicators[i].context == figure)
      add_note (notes, report->indicators[i].context_note);
  for (guint i = 0; i < report->n_charts; i++)
    for (guint j = 0; j < report->charts[i].n_items; j++)
      if (report->charts[i].items[j].indicator == figure || report->charts[i].items[j].whole == figure)
        add_note (notes, report->charts[i].items[j].note);
  return notes;
}

/* The wording that is for a figure; -1 for the words that are for all. */
static int
find_wording (const UrNote *note, const UrIndicator *figure)
{
  for (guint i = 0; figure != NULL && i < note->n_wordings; i++)
    if (has_figure (note->wordings[i].figures, note->wordings[i].n_figures, figure))
      return (int) i;
  return -1;
}

static void
saying_free (gpointer data)
{
  UrNoteSaying *saying = data;

  g_ptr_array_unref (saying->labels);
  g_free (saying);
}

static UrNoteSaying *
add_saying (GPtrArray *sayings, const char *text)
{
  UrNoteSaying *saying = g_new (UrNoteSaying, 1);

  saying->text = text;
  saying->labels = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (sayings, saying);
  return saying;
}

/* What an item is called: one thing at several times is called by its period too. */
static char *
dup_name (const UrChartItem *items, guint n_items, const UrChartItem *item)
{
  for (guint i = 0; i < n_items; i++)
    if (&items[i] != item && g_strcmp0 (items[i].label, item->label) == 0)
      return g_strconcat (item->indicator->period->short_label, item->label, NULL);
  return g_strdup (item->label);
}

/* Which items a wording is for, as a list of their places. */
static void
add_place (GArray **places, int wording, guint place)
{
  if (wording < 0)
    return;
  if (places[wording] == NULL)
    places[wording] = g_array_new (FALSE, FALSE, sizeof place);
  g_array_append_val (places[wording], place);
}

/* Deals the items out to the wordings of a note; FALSE where one of them has none, and all are said the words
 * that are true of all. */
static gboolean
deal_out (const UrNote *note, const UrChartItem *items, guint n_items, GArray **places)
{
  for (guint i = 0; i < n_items; i++)
    {
      int own, other;

      if (items[i].note != note)
        continue;
      own = find_wording (note, items[i].indicator);
      other = find_wording (note, items[i].whole);
      if (own < 0 && other < 0)
        return FALSE;
      add_place (places, own, i);
      if (other != own)
        add_place (places, other, i);
    }
  return TRUE;
}

/* The wordings that are for something shown, in the order of the file; none where all figures that have one
 * are shown, or one that has none: then the words for all are right, and shorter. */
static void
add_wordings (GPtrArray *sayings, const UrNote *note, const UrChartItem *items, guint n_items)
{
  g_autofree GArray **places = g_new0 (GArray *, note->n_wordings + 1);
  gboolean dealt = deal_out (note, items, n_items, places);
  guint n_said = 0;

  for (guint i = 0; i < note->n_wordings; i++)
    n_said += places[i] != NULL;
  for (guint i = 0; i < note->n_wordings; i++)
    {
      UrNoteSaying *saying = NULL;

      if (places[i] == NULL)
        continue;
      if (dealt && (n_said == 1 || n_said < note->n_wordings))
        saying = add_saying (sayings, note->wordings[i].text);
      for (guint j = 0; saying != NULL && j < places[i]->len; j++)
        g_ptr_array_add (saying->labels,
                         dup_name (items, n_items, &items[g_array_index (places[i], guint, j)]));
      g_array_unref (places[i]);
    }
}

/**
 * ur_note_list_sayings:
 * @note: a note
 * @items: (array length=n_items): what is shown together; those with another note, or none, are passed over
 * @n_items: how many
 *
 * What a note has to say where some figures are shown.  Figures that have a wording of their own are said
 * that one; where they are all there, or one without a wording is among them, the words for all are said
 * once.
 *
 * Returns: (transfer full) (element-type UrNoteSaying): what is said, in the order of the file; empty where
 *   nothing shown has the note
 */
GPtrArray *
ur_note_list_sayings (const UrNote *note, const UrChartItem *items, guint n_items)
{
  GPtrArray *sayings = g_ptr_array_new_with_free_func (saying_free);
  UrNoteSaying *saying = NULL;

  g_return_val_if_fail (note != NULL, sayings);

  add_wordings (sayings, note, items, n_items);
  if (sayings->len > 0)
    return sayings;
  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].note != note)
        continue;
      if (saying == NULL)
        saying = add_saying (sayings, note->text);
      g_ptr_array_add (saying->labels, dup_name (items, n_items, &items[i]));
    }
  return sayings;
}

static gboolean
has_same_labels (const UrNoteSaying *a, const UrNoteSaying *b)
{
  if (a->labels->len != b->labels->len)
    return FALSE;
  for (guint i = 0; i < a->labels->len; i++)
    if (strcmp (g_ptr_array_index (a->labels, i), g_ptr_array_index (b->labels, i)) != 0)
      return FALSE;
  return TRUE;
}

static void
append_labels (GString *words, const GPtrArray *labels)
{
  for (guint i = 0; i < labels->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "、" : "", (const char *) g_ptr_array_index (labels, i));
  g_string_append (words, "：");
}

/* Several sayings are one sentence, so that what is named before one is not taken for the others'. */
static char *
join (const GPtrArray *sayings, gboolean is_named)
{
  GString *words = g_string_new (NULL);
  const UrNoteSaying *before = NULL;

  for (guint i = 1; i < sayings->len && !is_named; i++)
    is_named = !has_same_labels (g_ptr_array_index (sayings, i), g_ptr_array_index (sayings, 0));
  for (guint i = 0; i < sayings->len; i++)
    {
      const UrNoteSaying *saying = g_ptr_array_index (sayings, i);
      gboolean is_last = i + 1 == sayings->len;
      gsize length = strlen (saying->text);

      if (!is_last && g_str_has_suffix (saying->text, FULL_STOP))
        length -= strlen (FULL_STOP);
      if (is_named && (before == NULL || !has_same_labels (saying, before)))
        append_labels (words, saying->labels);
      g_string_append_len (words, saying->text, (gssize) length);
      if (!is_last)
        g_string_append (words, "；");
      before = saying;
    }
  return g_string_free (words, FALSE);
}

/**
 * ur_note_dup_text:
 * @note: a note
 * @items: (array length=n_items): what is shown together
 * @n_items: how many
 *
 * See ur_note_list_sayings().  What is said of some only has their labels before it.
 *
 * Returns: (transfer full) (nullable): what the note says under what is shown, without its sign; %NULL where
 *   nothing shown has it
 */
char *
ur_note_dup_text (const UrNote *note, const UrChartItem *items, guint n_items)
{
  g_autoptr (GPtrArray) sayings = ur_note_list_sayings (note, items, n_items);

  return sayings->len > 0 ? join (sayings, FALSE) : NULL;
}

/**
 * ur_note_dup_named_text:
 * @note: a note
 * @items: (array length=n_items): what is shown together
 * @n_items: how many
 *
 * As ur_note_dup_text(), for words that have no sign to refer to: the labels of those that the note is about
 * come first, unless it is about all of @items.
 *
 * Returns: (transfer full) (nullable): 职工暖心驿站：2020年为新增。
 */
char *
ur_note_dup_named_text (const UrNote *note, const UrChartItem *items, guint n_items)
{
  g_autoptr (GPtrArray) sayings = ur_note_list_sayings (note, items, n_items);

  if (sayings->len == 0)
    return NULL;
  return join (sayings, ((const UrNoteSaying *) g_ptr_array_index (sayings, 0))->labels->len < n_items);
}

/**
 * ur_notes_list:
 * @items: (array length=n_items): what is shown together
 * @n_items: how many
 *
 * Returns: (transfer full) (element-type UrNote): the notes that they have, each once, in their order
 */
GPtrArray *
ur_notes_list (const UrChartItem *items, guint n_items)
{
  GPtrArray *notes = g_ptr_array_new ();

  for (guint i = 0; i < n_items; i++)
    if (items[i].note != NULL && !g_ptr_array_find (notes, items[i].note, NULL))
      g_ptr_array_add (notes, (gpointer) items[i].note);
  return notes;
}

/**
 * ur_notes_add_card:
 * @items: (element-type UrChartItem): what is shown together
 * @indicator: a figure that is shown with the other number of its card
 *
 * Adds the two numbers of a card where the other one has a note.
 */
void
ur_notes_add_card (GArray *items, const UrIndicator *indicator)
{
  const UrChartItem item = { .indicator = indicator,
                             .whole = indicator->context,
                             .label = indicator->short_label,
                             .note = indicator->context_note };

  if (item.note != NULL)
    g_array_append_val (items, item);
}

/**
 * ur_notes_say_alike:
 * @a: a figure
 * @b: another one
 *
 * Returns: whether the same is said of how both were counted, or nothing is of either
 */
gboolean
ur_notes_say_alike (const UrChartItem *a, const UrChartItem *b)
{
  return a->note == b->note &&
         (a->note == NULL || find_wording (a->note, a->indicator) == find_wording (b->note, b->indicator));
}
