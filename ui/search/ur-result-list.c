/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-result-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-measures.h"
#include "ur-result.h"
#include "ur-snippet.h"

/* In characters, on each side of what was found. */
#define AROUND 20

/* The places of a report that were found, grouped by part, and after them those in the reader's notes.  A
 * word of one character has a hundred thousand in a large report: each is put into words when a row asks for
 * it. */
struct _UrResultList
{
  GObject parent_instance;

  UrReport *report;
  GArray *hits;      /* (element-type UrHit) */
  GArray *note_hits; /* (element-type UrNoteHit) */
  GArray *groups;    /* (element-type guint): the first hit of each part */
};

static GType
get_item_type (GListModel *model)
{
  return UR_TYPE_RESULT;
}

static guint
get_n_items (GListModel *model)
{
  return UR_RESULT_LIST (model)->hits->len + UR_RESULT_LIST (model)->note_hits->len;
}

static void
set_group (UrResultList *self, UrResult *result, guint position, const UrPart *part)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      guint first = g_array_index (self->groups, guint, i);
      guint end = i + 1 < self->groups->len ? g_array_index (self->groups, guint, i + 1) : self->hits->len;

      if (first != position)
        continue;
      result->group = g_strdup (part->short_title);
      result->n_group = end - first;
    }
}

/* The figure of a line of a scorecard that a hit is in. */
static const UrIndicator *
find_indicator (const UrHit *hit)
{
  for (guint i = 0; hit->paragraph != NULL && i < hit->paragraph->n_indicators; i++)
    {
      const UrIndicator *indicator = hit->paragraph->indicators[i];

      if (indicator->quote != NULL && hit->end > indicator->quote_start &&
          hit->start < indicator->quote_start + strlen (indicator->quote))
        return indicator;
    }
  return NULL;
}

/* A point of a task is called by its lead, a line of a scorecard by what its block is about. */
static void
set_section (UrResult *result, const UrHit *hit)
{
  const UrSection *section = hit->section;
  const UrIndicator *indicator = section->theme != NULL ? find_indicator (hit) : NULL;
  gboolean point = section->part->kind == UR_PART_TASKS && hit->paragraph != NULL &&
                   ur_paragraph_is_point (hit->paragraph);
  g_autofree char *name = ur_section_dup_name (section);

  if (section->theme != NULL)
    result->number = g_strdup (section->theme);
  else
    result->number = point ? ur_lead_dup_number (hit->paragraph) : ur_section_dup_number (section);
  if (point)
    result->title = ur_lead_dup_outline (hit->paragraph);
  else if (indicator != NULL || section->theme != NULL)
    result->title = g_strdup (indicator != NULL ? indicator->short_label : "");
  else
    result->title = g_strdup (section->headline != NULL ? section->headline : name);
}

static void
set_place (UrResult *result, const UrHit *hit)
{
  if (hit->kind == UR_HIT_PART)
    result->title = g_strdup (_ ("Title of the part"));
  else if (hit->kind == UR_HIT_CHART)
    result->title = g_strdup (_ ("Title of a chart"));
  else
    set_section (result, hit);
}

static void
add_figure (UrResult *result, const UrIndicator *indicator)
{
  g_autofree char *label = g_steal_pointer (&result->snippet);
  g_autofree char *figure = ur_indicator_dup_figure (indicator);

  result->snippet = g_strconcat (label, "　", figure, NULL);
}

/* Its number alone would not tell in which part it is. */
static void
set_note_place (UrResultList *self, UrResult *result, const UrPlacedNote *note)
{
  const UrSection *section = ur_place_get_section (&note->place, self->report);
  UrHit about = { .kind = UR_HIT_TEXT, .section = section };
  g_autofree char *title = NULL;

  if (note->state == UR_NOTE_LOST || section == NULL)
    {
      result->title = g_strdup (_ ("Words not found"));
      return;
    }
  if (note->place.paragraph >= 0)
    about.paragraph = &section->paragraphs[note->place.paragraph];
  about.start = (gsize) MAX (note->place.start, 0);
  about.end = about.start + 1;
  set_section (result, &about);
  title = g_steal_pointer (&result->title);
  result->title = g_strdup_printf ("%s%s%s", title, *title != '\0' ? " · " : "", section->part->short_title);
}

static UrResult *
new_note (UrResultList *self, guint position)
{
  const UrNoteHit *hit = &g_array_index (self->note_hits, UrNoteHit, position);
  UrResult *result = g_object_new (UR_TYPE_RESULT, NULL);

  if (position == 0)
    {
      result->group = g_strdup (_ ("My notes"));
      result->n_group = self->note_hits->len;
    }
  set_note_place (self, result, hit->note);
  result->snippet = ur_hit_dup_snippet (&hit->hit, AROUND, &result->start, &result->end);
  return result;
}

static gpointer
get_item (GListModel *model, guint position)
{
  UrResultList *self = UR_RESULT_LIST (model);
  const UrHit *hit;
  UrResult *result;

  if (position >= get_n_items (model))
    return NULL;
  if (position >= self->hits->len)
    return new_note (self, position - self->hits->len);
  hit = &g_array_index (self->hits, UrHit, position);
  result = g_object_new (UR_TYPE_RESULT, NULL);
  set_group (self, result, position, hit->section->part);
  set_place (result, hit);
  result->snippet = ur_hit_dup_snippet (hit, AROUND, &result->start, &result->end);
  if (hit->kind == UR_HIT_LABEL && hit->indicator->number != NULL)
    add_figure (result, hit->indicator);
  return result;
}

static void
model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (UrResultList,
                               ur_result_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, model_iface_init))

static void
ur_result_list_finalize (GObject *object)
{
  UrResultList *self = UR_RESULT_LIST (object);

  ur_report_unref (self->report);
  g_array_unref (self->hits);
  g_array_unref (self->note_hits);
  g_array_unref (self->groups);
  G_OBJECT_CLASS (ur_result_list_parent_class)->finalize (object);
}

static void
ur_result_list_class_init (UrResultListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ur_result_list_finalize;
}

static void
ur_result_list_init (UrResultList *self)
{
}

/**
 * ur_result_list_new:
 * @report: the report
 * @hits: (element-type UrHit) (nullable): what was found in it, in its order
 * @note_hits: (element-type UrNoteHit) (nullable): what was found in notes, which have to outlive the list
 *
 * Returns: (transfer full): a model of #UrResult, one a hit and in the same order
 */
UrResultList *
ur_result_list_new (UrReport *report, GArray *hits, GArray *note_hits)
{
  UrResultList *self = g_object_new (UR_TYPE_RESULT_LIST, NULL);
  const UrPart *part = NULL;

  self->report = ur_report_ref (report);
  self->hits = hits != NULL ? g_array_ref (hits) : g_array_new (FALSE, FALSE, sizeof (UrHit));
  self->note_hits =
      note_hits != NULL ? g_array_ref (note_hits) : g_array_new (FALSE, FALSE, sizeof (UrNoteHit));
  self->groups = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->hits->len; i++)
    {
      const UrPart *next = g_array_index (self->hits, UrHit, i).section->part;

      if (next != part)
        g_array_append_val (self->groups, i);
      part = next;
    }
  return self;
}

/**
 * ur_result_list_count_groups:
 * @list: a list
 *
 * Returns: how many parts of the report have something of it
 */
guint
ur_result_list_count_groups (UrResultList *list)
{
  return list->groups->len;
}
