/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which section takes the place of which, as a person says. */
#include "ur-config.h"

#include "ur-compare-pairs.h"

#include <glib/gi18n-lib.h>

#include "ur-compare-chooser.h"

/* What is chosen in, before the sections themselves. */
enum
{
  CHOICE_NONE, /* the other report has none */
  CHOICE_AUTOMATIC,
  N_CHOICES,
};

static void
list_sections (const UrReport *report, GPtrArray *sections)
{
  for (guint i = 0; i < report->n_parts; i++)
    for (guint k = 0; k < report->parts[i].n_sections; k++)
      g_ptr_array_add (sections, (gpointer) &report->parts[i].sections[k]);
}

/* Of the earlier report for one that the later report has, else of the later one. */
static GPtrArray *
list_others (const UrCompareData *data, const UrComparedSection *section)
{
  GPtrArray *sections = g_ptr_array_new ();

  list_sections (section->now != NULL ? data->then : data->now, sections);
  return sections;
}

static GPtrArray *
list_choices (const UrComparedSection *section, const GPtrArray *others, guint *first)
{
  GPtrArray *choices = ur_compare_choices_new ();
  const UrSection *partner = section->now != NULL ? section->then : section->now;

  ur_compare_choices_add (
      choices, g_strdup (""),
      g_strdup (section->now != NULL ? _ ("None: the section is new") : _ ("None: the section was dropped")));
  ur_compare_choices_add (choices, g_strdup (""), g_strdup (_ ("As the titles and words say")));
  *first = section->by_person ? (guint) CHOICE_NONE : (guint) CHOICE_AUTOMATIC;
  for (guint i = 0; i < others->len; i++)
    {
      const UrSection *other = others->pdata[i];

      if (other == partner && section->by_person)
        *first = N_CHOICES + i;
      ur_compare_choices_add (choices, g_strdup (other->part->short_title),
                              other->title != NULL ? ur_section_dup_label (other, " ")
                                                   : ur_section_dup_name (other));
    }
  return choices;
}

/**
 * ur_compare_pairs_choose:
 * @widget: who asks
 * @data: what is compared
 * @index: which of its sections
 * @chosen: told what was chosen; see ur_compare_pairs_decide()
 *
 * Asks which section of the other report belongs to a section.
 */
void
ur_compare_pairs_choose (GtkWidget *widget, const UrCompareData *data, guint index, UrCompareChosen chosen)
{
  const UrComparedSection *section = data->sections->pdata[index];
  const UrSection *own = section->now != NULL ? section->now : section->then;
  g_autoptr (GPtrArray) others = list_others (data, section);
  g_autofree char *name = own->title != NULL ? ur_section_dup_label (own, " ") : ur_section_dup_name (own);
  g_autofree char *about = g_strdup_printf (_ ("%s, %s"), own->part->short_title, name);
  guint first;
  GPtrArray *choices = list_choices (section, others, &first);

  ur_compare_chooser_run (widget, _ ("Pair a Section"), about, choices, first, chosen, index);
}

/**
 * ur_compare_pairs_decide:
 * @data: what is compared
 * @index: which of its sections
 * @choice: what was chosen for it
 * @pairing: (out caller-allocates): what that says; its words are the caller's to free
 *
 * Returns: whether @pairing is taken back
 */
gboolean
ur_compare_pairs_decide (const UrCompareData *data, guint index, guint choice, UrPairing *pairing)
{
  const UrComparedSection *section = data->sections->pdata[index];
  g_autoptr (GPtrArray) others = list_others (data, section);
  const UrSection *other = choice >= N_CHOICES && choice - N_CHOICES < others->len
                               ? others->pdata[choice - N_CHOICES]
                           : choice == CHOICE_NONE ? NULL
                           : section->now != NULL  ? section->then
                                                   : section->now;

  pairing->reports = ur_pairings_dup_reports (data->then, data->now);
  pairing->kind = UR_PAIRING_SECTION;
  pairing->then = ur_pairing_dup_section (section->now != NULL ? other : section->then);
  pairing->now = ur_pairing_dup_section (section->now != NULL ? section->now : other);
  pairing->decision = choice == CHOICE_NONE ? UR_DECISION_NONE : UR_DECISION_SAME;
  return choice == CHOICE_AUTOMATIC;
}

/**
 * ur_compare_pairs_choose_passage:
 * @widget: what is told of the choice
 * @data: what is compared
 * @index: of a task
 * @chosen: (scope async): is told which sentence of the later report, as ur_passages_list() counts them
 *
 * Asks which sentence takes up a task.
 */
void
ur_compare_pairs_choose_passage (GtkWidget *widget,
                                 const UrCompareData *data,
                                 guint index,
                                 UrCompareChosen chosen)
{
  const UrComparedTask *task = data->tasks->pdata[index];
  g_autoptr (GArray) passages = ur_passages_list (data->later);
  GPtrArray *choices = ur_compare_choices_new ();
  g_autofree char *words = ur_passage_dup_text (&task->task);
  guint first = 0;

  for (guint i = 0; i < passages->len; i++)
    {
      const UrComparedPassage *passage = &g_array_index (passages, UrComparedPassage, i);
      const UrSection *section = passage->paragraph->section;
      g_autofree char *name =
          section->title != NULL ? ur_section_dup_label (section, " ") : ur_section_dup_name (section);

      if (passage->paragraph == task->passage.paragraph && passage->range.start == task->passage.range.start)
        first = i;
      ur_compare_choices_add (choices, g_strdup_printf (_ ("%s, %s"), section->part->short_title, name),
                              ur_passage_dup_text (passage));
    }
  ur_compare_chooser_run (widget, _ ("Choose the Passage"), words, choices, first, chosen, index);
}
