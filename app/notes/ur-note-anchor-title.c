/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A note on a section as a whole is tied to its title. */
#include "ur-note-anchor-title.h"

#include <string.h>

/* In characters, of what comes after the title. */
#define AROUND 24

/**
 * ur_note_anchor_is_title:
 * @anchor: an anchor
 *
 * Returns: whether a section is meant as a whole: its place has no paragraph
 */
gboolean
ur_note_anchor_is_title (const UrNoteAnchor *anchor)
{
  const char *section = strchr (anchor->place, '/');

  return section != NULL && strchr (section + 1, '/') == NULL;
}

static char *
dup_next (const UrSection *section)
{
  const char *text = section->n_paragraphs > 0 ? section->paragraphs[0].text : "";
  glong length = MIN (g_utf8_strlen (text, -1), AROUND);

  return g_utf8_substring (text, 0, length);
}

static const char *
get_previous (const UrSection *section)
{
  return section->parent != NULL && section->parent->title != NULL ? section->parent->title
                                                                   : section->part->title;
}

static gboolean
has_neighbours (const UrNoteAnchor *anchor, const UrSection *section)
{
  g_autofree char *next = dup_next (section);

  return strcmp (anchor->previous, get_previous (section)) == 0 && strcmp (anchor->next, next) == 0;
}

static GPtrArray *
list_called (const UrReport *report, const char *title)
{
  GPtrArray *sections = g_ptr_array_new ();

  for (guint p = 0; p < report->n_parts; p++)
    for (guint s = 0; s < report->parts[p].n_sections; s++)
      if (g_strcmp0 (report->parts[p].sections[s].title, title) == 0)
        g_ptr_array_add (sections, &report->parts[p].sections[s]);
  return sections;
}

/* The only one between the very words that were around it. */
static const UrSection *
find_by_neighbours (const UrNoteAnchor *anchor, const GPtrArray *sections)
{
  const UrSection *found = NULL;

  for (guint i = 0; i < sections->len; i++)
    {
      if (!has_neighbours (anchor, sections->pdata[i]))
        continue;
      if (found != NULL)
        return NULL;
      found = sections->pdata[i];
    }
  return found;
}

/**
 * ur_note_anchor_find_title:
 * @anchor: an anchor in a title
 * @report: the report, this or another edition of it
 * @place: (out): the section that is called so
 *
 * Returns: whether there is one, and no doubt which
 */
gboolean
ur_note_anchor_find_title (const UrNoteAnchor *anchor, const UrReport *report, UrPlace *place)
{
  g_autoptr (GPtrArray) sections = list_called (report, anchor->words);
  const UrSection *found =
      sections->len == 1 && anchor->n_twins == 0 ? sections->pdata[0] : find_by_neighbours (anchor, sections);

  ur_place_init (place);
  if (found == NULL)
    return FALSE;
  place->part = (int) found->part->index;
  place->section = (int) found->index;
  return TRUE;
}

/**
 * ur_note_anchor_new_for_title:
 * @report: a report
 * @place: a section of it
 *
 * Returns: (transfer full) (nullable): what ties a note to the section as a whole; %NULL where @place is none
 *   that has a title
 */
UrNoteAnchor *
ur_note_anchor_new_for_title (const UrReport *report, const UrPlace *place)
{
  const UrSection *section = ur_place_get_section (place, report);
  g_autoptr (GPtrArray) twins = NULL;
  UrPlace kept = UR_PLACE_NONE;
  UrNoteAnchor *anchor;

  if (section == NULL || section->title == NULL || *section->title == '\0')
    return NULL;
  twins = list_called (report, section->title);
  kept.part = place->part;
  kept.section = place->section;
  anchor = g_new0 (UrNoteAnchor, 1);
  anchor->place = ur_place_to_string (&kept, report);
  anchor->section = ur_section_dup_label (section, " ");
  anchor->words = g_strdup (section->title);
  anchor->before = g_strdup ("");
  anchor->after = g_strdup ("");
  anchor->previous = g_strdup (get_previous (section));
  anchor->next = dup_next (section);
  anchor->n_twins = twins->len - 1;
  return anchor;
}
