/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the charts that may be made of the figures. */
#include <string.h>

#include "ur-proposal-writer.h"

/* A chart has so many items at most. */
#define MAX_ITEMS 8

/* Bars stand for amounts of one kind and unit, in one period, all reached or all aimed at. */
static gboolean
can_be_bar (const UrFinding *finding)
{
  return finding->quantity < UR_QUANTITY_PERCENT && finding->change == UR_CHANGE_NONE &&
         !finding->number.is_range && finding->part_of == NULL && finding->column == 0 &&
         *finding->label != '\0' && finding->confidence != UR_UNSURE;
}

static gboolean
go_together (const UrProposalWriter *writer, const UrFinding *a, const UrFinding *b)
{
  const UrTreePlace *of_a = ur_proposal_get_place (writer, a), *of_b = ur_proposal_get_place (writer, b);

  return of_a->part == of_b->part && of_a->section == of_b->section && strcmp (of_a->kind, of_b->kind) == 0 &&
         a->quantity == b->quantity && strcmp (a->unit, b->unit) == 0 && a->aim == b->aim &&
         g_strcmp0 (a->period, b->period) == 0;
}

static GArray *
collect_bars (const UrProposalWriter *writer, guint i, GHashTable *used)
{
  GArray *bars = g_array_new (FALSE, FALSE, sizeof (guint));
  const UrFinding *first = ur_proposal_get_shown (writer, i);

  for (guint j = i; j < writer->shown->len && bars->len < MAX_ITEMS; j++)
    {
      const UrFinding *finding = ur_proposal_get_shown (writer, j);

      if (!can_be_bar (finding) || !go_together (writer, first, finding) ||
          g_hash_table_contains (used, GUINT_TO_POINTER (j)))
        continue;
      g_array_append_val (bars, j);
    }
  return bars;
}

static const UrTreeSection *
find_section (const GPtrArray *sections, guint *number, guint wanted)
{
  for (guint i = 0; i < sections->len; i++)
    {
      const UrTreeSection *section = g_ptr_array_index (sections, i);
      const UrTreeSection *inner;

      if (++*number == wanted)
        return section;
      inner = find_section (section->sections, number, wanted);
      if (inner != NULL)
        return inner;
    }
  return NULL;
}

static char *
dup_chart_title (const UrProposalWriter *writer, const UrTreePlace *place, const UrFinding *first)
{
  guint number = 0;

  for (guint i = 0; i < writer->tree->parts->len; i++)
    {
      const UrTreePart *part = g_ptr_array_index (writer->tree->parts, i);
      const UrTreeSection *section = find_section (part->sections, &number, place->section);

      if (section != NULL)
        {
          const UrPassage *passage =
              ur_manuscript_get_passage (writer->tree->proposal->manuscript, section->passage);
          const UrHeading *heading = &g_array_index (passage->headings, UrHeading, 0);

          return g_strndup (passage->traced->text->str + heading->start, heading->end - heading->start);
        }
    }
  return g_strdup (first->label);
}

static void
write_chart (UrProposalWriter *writer, const GArray *bars, guint n)
{
  const UrFinding *first = ur_proposal_get_shown (writer, g_array_index (bars, guint, 0));
  const UrTreePlace *place = ur_proposal_get_place (writer, first);
  g_autofree char *id = g_strdup_printf ("c%u", n);
  g_autofree char *part = g_strdup_printf ("part%d", place->part + 1);
  g_autofree char *section = g_strdup_printf ("s%u", place->section);
  g_autofree char *title = dup_chart_title (writer, place, first);

  ur_json_writer_begin_object (writer->json, NULL);
  ur_json_writer_add_string (writer->json, "id", id);
  ur_json_writer_add_string (writer->json, "kind", "bars");
  ur_json_writer_add_string (writer->json, "part", part);
  if (strcmp (place->kind, "section") == 0)
    ur_json_writer_add_string (writer->json, "section", section);
  ur_json_writer_add_string (writer->json, "title", title);
  ur_json_writer_begin_array (writer->json, "items");
  for (guint i = 0; i < bars->len; i++)
    {
      g_autofree char *figure = g_strdup_printf ("f%u", g_array_index (bars, guint, i) + 1);

      ur_json_writer_begin_object (writer->json, NULL);
      ur_json_writer_add_string (writer->json, "indicator", figure);
      ur_json_writer_end_object (writer->json);
    }
  ur_json_writer_end_array (writer->json);
  ur_json_writer_end_object (writer->json);
}

/**
 * ur_proposal_write_charts:
 *
 * Writes the member “charts”: bars of amounts of one unit and period in one section.
 */
void
ur_proposal_write_charts (UrProposalWriter *writer)
{
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  guint n = 0;

  ur_json_writer_begin_array (writer->json, "charts");
  for (guint i = 0; i < writer->shown->len && n < 100; i++)
    {
      g_autoptr (GArray) bars = NULL;

      if (!can_be_bar (ur_proposal_get_shown (writer, i)) ||
          g_hash_table_contains (used, GUINT_TO_POINTER (i)) ||
          strcmp (ur_proposal_get_place (writer, ur_proposal_get_shown (writer, i))->kind, "table") == 0)
        continue;
      bars = collect_bars (writer, i, used);
      for (guint j = 0; j < bars->len; j++)
        g_hash_table_add (used, GUINT_TO_POINTER (g_array_index (bars, guint, j)));
      if (bars->len >= 2)
        write_chart (writer, bars, ++n);
    }
  ur_json_writer_end_array (writer->json);
}
