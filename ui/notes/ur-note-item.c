/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-note-item.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-measures.h"

struct _UrNoteItem
{
  GObject parent_instance;

  UrAnnotation *annotation; /* NULL for a heading */
  UrNoteState state;
  UrPlace place;
  char *draft; /* the thought as it is being written; NULL when it is not */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrNoteItem, ur_note_item, G_TYPE_OBJECT)

static void
ur_note_item_finalize (GObject *object)
{
  UrNoteItem *self = UR_NOTE_ITEM (object);

  g_clear_pointer (&self->annotation, ur_annotation_free);
  g_free (self->draft);
  G_OBJECT_CLASS (ur_note_item_parent_class)->finalize (object);
}

static void
ur_note_item_class_init (UrNoteItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ur_note_item_finalize;

  /**
   * UrNoteItem::changed:
   *
   * It says something else, or began or ended to be written in.
   */
  signals[CHANGED] =
      g_signal_new ("changed", UR_TYPE_NOTE_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_note_item_init (UrNoteItem *self)
{
  ur_place_init (&self->place);
}

/**
 * ur_note_item_new:
 *
 * Returns: (transfer full): a heading, until it shows a note
 */
UrNoteItem *
ur_note_item_new (void)
{
  return g_object_new (UR_TYPE_NOTE_ITEM, NULL);
}

/**
 * ur_note_item_show:
 * @item: a line
 * @note: what it is to show; copied
 *
 * Shows a note.  A thought that is being written stays, unless it is what is kept now.
 */
void
ur_note_item_show (UrNoteItem *item, const UrPlacedNote *note)
{
  g_autofree char *clean = item->draft != NULL ? ur_annotation_clean_text (item->draft) : NULL;

  if (item->annotation != NULL && ur_annotation_equal (item->annotation, note->annotation) &&
      item->state == note->state && ur_place_equal (&item->place, &note->place))
    return;
  if (item->annotation != NULL && strcmp (item->annotation->text, note->annotation->text) != 0 &&
      g_strcmp0 (clean, note->annotation->text) == 0)
    g_clear_pointer (&item->draft, g_free);
  g_clear_pointer (&item->annotation, ur_annotation_free);
  item->annotation = ur_annotation_copy (note->annotation);
  item->state = note->state;
  item->place = note->place;
  g_signal_emit (item, signals[CHANGED], 0);
}

/**
 * ur_note_item_get_annotation:
 * @item: a line
 *
 * Returns: (transfer none) (nullable): the note; %NULL for a heading
 */
const UrAnnotation *
ur_note_item_get_annotation (UrNoteItem *item)
{
  return item->annotation;
}

/**
 * ur_note_item_get_state:
 * @item: a line with a note
 *
 * Returns: what became of its words
 */
UrNoteState
ur_note_item_get_state (UrNoteItem *item)
{
  return item->state;
}

/**
 * ur_note_item_get_place:
 * @item: a line with a note
 *
 * Returns: (transfer none): where its words are
 */
const UrPlace *
ur_note_item_get_place (UrNoteItem *item)
{
  return &item->place;
}

/**
 * ur_note_item_begin_edit:
 * @item: a line with a note
 *
 * The thought is going to be written.
 */
void
ur_note_item_begin_edit (UrNoteItem *item)
{
  if (item->draft != NULL)
    return;
  item->draft = g_strdup (item->annotation->text);
  g_signal_emit (item, signals[CHANGED], 0);
}

/**
 * ur_note_item_set_draft:
 * @item: a line that is written in
 * @text: how far the thought is
 *
 * Remembers it while the line may be out of sight.
 */
void
ur_note_item_set_draft (UrNoteItem *item, const char *text)
{
  g_free (item->draft);
  item->draft = g_strdup (text);
}

/**
 * ur_note_item_get_draft:
 * @item: a line
 *
 * Returns: (transfer none) (nullable): the thought as it is being written, %NULL when it is not
 */
const char *
ur_note_item_get_draft (UrNoteItem *item)
{
  return item->draft;
}

/**
 * ur_note_item_end_edit:
 * @item: a line
 *
 * What was written is given up.
 */
void
ur_note_item_end_edit (UrNoteItem *item)
{
  g_clear_pointer (&item->draft, g_free);
  g_signal_emit (item, signals[CHANGED], 0);
}

static gboolean
holds (const char *text, const char *folded)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *own = g_utf8_casefold (normal != NULL ? normal : text, -1);

  return strstr (own, folded) != NULL;
}

/**
 * ur_note_item_has_words:
 * @item: a line with a note
 * @words: what is looked for, in whatever case and width
 *
 * Returns: whether the thought, the words that it is about, or what their section is called has them
 */
gboolean
ur_note_item_has_words (UrNoteItem *item, const char *words)
{
  g_autofree char *normal = g_utf8_normalize (words, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (normal != NULL ? normal : words, -1);

  return holds (item->annotation->text, folded) || holds (item->annotation->anchor->words, folded) ||
         holds (item->annotation->anchor->section, folded);
}

/* The point of a task that its words are in. */
static const UrParagraph *
find_point (UrNoteItem *self, const UrSection *section)
{
  const UrParagraph *paragraph =
      section != NULL && self->place.paragraph >= 0 ? &section->paragraphs[self->place.paragraph] : NULL;

  return paragraph != NULL && section->part->kind == UR_PART_TASKS && ur_paragraph_is_point (paragraph)
             ? paragraph
             : NULL;
}

/**
 * ur_note_item_dup_number:
 * @item: a line with a note
 * @report: its report
 *
 * Returns: (transfer full): the number of the section or point it is in; empty where there is none
 */
char *
ur_note_item_dup_number (UrNoteItem *item, const UrReport *report)
{
  const UrSection *section = ur_place_get_section (&item->place, report);
  const UrParagraph *point = find_point (item, section);

  if (point != NULL)
    return ur_lead_dup_number (point);
  return section != NULL ? ur_section_dup_number (section) : g_strdup ("");
}

/**
 * ur_note_item_dup_title:
 * @item: a line with a note
 * @report: its report
 *
 * Returns: (transfer full): what the section or point is called; of lost words what it was called
 */
char *
ur_note_item_dup_title (UrNoteItem *item, const UrReport *report)
{
  const UrSection *section = ur_place_get_section (&item->place, report);
  const UrParagraph *point = find_point (item, section);

  if (section == NULL)
    return g_strdup (item->annotation->anchor->section);
  if (point != NULL)
    return ur_lead_dup_outline (point);
  if (section->headline != NULL)
    return g_strdup (section->headline);
  return g_strdup (section->title != NULL ? section->title : section->part->title);
}

/**
 * ur_note_item_dup_when:
 * @item: a line with a note
 * @report: its report
 *
 * Returns: (transfer full): when it was made or changed last, in which part it is, and what it is where it
 *   has no thought
 */
char *
ur_note_item_dup_when (UrNoteItem *item, const UrReport *report)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (item->annotation->changed);
  const UrSection *section = ur_place_get_section (&item->place, report);
  gboolean this_year = g_date_time_get_year (now) == g_date_time_get_year (time);
  /* Translators: day and time of a note, as of g_date_time_format(); the second one is of another year. */
  g_autofree char *day = g_date_time_format (time, this_year ? _ ("%b %-e, %H:%M") : _ ("%b %-e, %Y, %H:%M"));
  const char *part = section != NULL ? section->part->short_title : NULL;
  const char *kind = *item->annotation->text != '\0'                     ? NULL
                     : item->annotation->kind == UR_ANNOTATION_HIGHLIGHT ? _ ("highlight, no note")
                                                                         : _ ("bookmark, no note");

  return g_strdup_printf ("%s%s%s%s%s", day, part != NULL ? " · " : "", part != NULL ? part : "",
                          kind != NULL ? " · " : "", kind != NULL ? kind : "");
}
