/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which section takes the place of which, by titles and by words. */
#include "ur-compared-text.h"

#include <string.h>

#include "ur-bigrams-private.h"

#define TITLE_WEIGHT 0.6
#define TEXT_WEIGHT 0.4
#define LEAST_LIKENESS 0.15
#define SAME_NUMBER 0.05 /* what speaks for two sections at the same place */

/* A section that looks for its like. */
typedef struct
{
  const UrSection *section;
  GHashTable *title;
  GHashTable *text;
  int partner; /* index on the other side, or one of the below */
  gboolean by_person;
} Side;

#define UNKNOWN (-1) /* nobody has looked yet, or nothing is like it */
#define ALONE (-2)   /* a person says so */

static const char *
get_title (const UrSection *section)
{
  return section->title != NULL ? section->title : section->theme != NULL ? section->theme : "";
}

/* Its paragraphs, each with a line end. */
static char *
dup_text (const UrSection *section)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < section->n_paragraphs; i++)
    g_string_append_printf (text, "%s\n", section->paragraphs[i].text);
  return g_string_free (text, FALSE);
}

static void
side_clear (gpointer data)
{
  Side *side = data;

  g_hash_table_unref (side->title);
  g_hash_table_unref (side->text);
}

static void
add_part (GArray *sides, const UrPart *part)
{
  for (guint i = 0; i < part->n_sections; i++)
    {
      const UrSection *section = &part->sections[i];
      g_autofree char *text = dup_text (section);
      Side side = { section, ur_bigrams_new (get_title (section), strlen (get_title (section))),
                    ur_bigrams_new (text, strlen (text)), UNKNOWN, FALSE };

      g_array_append_val (sides, side);
    }
}

static GArray *
list_sides (const UrReport *report)
{
  GArray *sides = g_array_new (FALSE, FALSE, sizeof (Side));

  g_array_set_clear_func (sides, side_clear);
  for (guint i = 0; i < report->n_parts; i++)
    add_part (sides, &report->parts[i]);
  return sides;
}

static double
get_likeness (const Side *a, const Side *b)
{
  const UrSection *then = a->section;
  const UrSection *now = b->section;

  if (then->part->kind != now->part->kind || then->kind != now->kind || then->depth != now->depth)
    return 0;
  if (then->kind != UR_SECTION_ITEM)
    return 1; /* what is before the first heading of a part has no other like */
  return TITLE_WEIGHT * ur_bigrams_get_likeness (a->title, b->title) +
         TEXT_WEIGHT * ur_bigrams_get_likeness (a->text, b->text) +
         (then->number > 0 && then->number == now->number ? SAME_NUMBER : 0);
}

static double *
compare_all (GArray *then, GArray *now)
{
  double *likeness = g_new0 (double, (gsize) then->len * now->len);

  for (guint i = 0; i < then->len; i++)
    for (guint j = 0; j < now->len; j++)
      likeness[(gsize) i * now->len + j] =
          get_likeness (&g_array_index (then, Side, i), &g_array_index (now, Side, j));
  return likeness;
}

/* The two that are most alike of all that have no partner yet. */
static gboolean
pair_best (GArray *then, GArray *now, const double *likeness)
{
  double best = LEAST_LIKENESS;
  int a = -1, b = -1;

  for (guint i = 0; i < then->len; i++)
    for (guint j = 0; j < now->len && g_array_index (then, Side, i).partner == UNKNOWN; j++)
      if (g_array_index (now, Side, j).partner == UNKNOWN && likeness[(gsize) i * now->len + j] > best)
        {
          best = likeness[(gsize) i * now->len + j];
          a = (int) i;
          b = (int) j;
        }
  if (a < 0)
    return FALSE;
  g_array_index (then, Side, a).partner = b;
  g_array_index (now, Side, b).partner = a;
  return TRUE;
}

static Side *
find_side (GArray *sides, const char *words)
{
  for (guint i = 0; *words != '\0' && i < sides->len; i++)
    {
      Side *side = &g_array_index (sides, Side, i);
      g_autofree char *name = ur_pairing_dup_section (side->section);

      if (side->partner == UNKNOWN && strcmp (name, words) == 0)
        return side;
    }
  return NULL;
}

/* What a person says comes before what is alike. */
static void
heed (GArray *then, GArray *now, const UrPairing *pairing)
{
  Side *before = find_side (then, pairing->then);
  Side *after = find_side (now, pairing->now);

  if (pairing->decision == UR_DECISION_SAME && (before == NULL || after == NULL))
    return;
  if (before != NULL)
    {
      before->partner = after != NULL ? (int) (after - &g_array_index (now, Side, 0)) : ALONE;
      before->by_person = TRUE;
    }
  if (after != NULL)
    {
      after->partner = before != NULL ? (int) (before - &g_array_index (then, Side, 0)) : ALONE;
      after->by_person = TRUE;
    }
}

static void
heed_all (GArray *then, GArray *now, const char *reports, const UrPairings *pairings)
{
  for (guint i = 0; pairings != NULL && i < pairings->all->len; i++)
    {
      const UrPairing *pairing = pairings->all->pdata[i];

      if (pairing->kind == UR_PAIRING_SECTION && pairing->decision != UR_DECISION_DIFFERENT &&
          strcmp (pairing->reports, reports) == 0)
        heed (then, now, pairing);
    }
}

static void
compared_free (gpointer data)
{
  UrComparedSection *compared = data;

  g_ptr_array_unref (compared->title);
  g_ptr_array_unref (compared->text);
  g_free (compared);
}

static void
count (UrComparedSection *compared, const GPtrArray *wordings)
{
  gboolean in_change = FALSE;

  for (guint i = 0; i < wordings->len; i++)
    {
      const UrWording *wording = wordings->pdata[i];
      guint length = (guint) g_utf8_strlen (wording->text, -1);

      compared->n_places += wording->kind != UR_WORDING_SAME && !in_change;
      in_change = wording->kind != UR_WORDING_SAME;
      compared->n_added += wording->kind == UR_WORDING_ADDED ? length : 0;
      compared->n_removed += wording->kind == UR_WORDING_REMOVED ? length : 0;
    }
}

static UrComparedSection *
compared_new (const UrSection *then, const UrSection *now, gboolean by_person)
{
  UrComparedSection *compared = g_new0 (UrComparedSection, 1);
  g_autofree char *before = then != NULL ? dup_text (then) : g_strdup ("");
  g_autofree char *after = now != NULL ? dup_text (now) : g_strdup ("");

  compared->then = then;
  compared->now = now;
  compared->by_person = by_person;
  compared->title =
      ur_wordings_new (then != NULL ? get_title (then) : "", now != NULL ? get_title (now) : "");
  compared->text = ur_wordings_new (before, after);
  count (compared, compared->title);
  count (compared, compared->text);
  if (then == NULL)
    compared->change = UR_TEXT_NEW;
  else if (now == NULL)
    compared->change = UR_TEXT_DROPPED;
  else
    compared->change = compared->n_places > 0 ? UR_TEXT_REWRITTEN : UR_TEXT_UNCHANGED;
  return compared;
}

/* In the order of the later report; what it has not follows what was before it. */
static GPtrArray *
list_compared (GArray *then, GArray *now)
{
  GPtrArray *compared = g_ptr_array_new_with_free_func (compared_free);

  for (guint j = 0; j < now->len; j++)
    {
      const Side *side = &g_array_index (now, Side, j);
      const UrSection *before = side->partner >= 0 ? g_array_index (then, Side, side->partner).section : NULL;

      g_ptr_array_add (compared, compared_new (before, side->section, side->by_person));
    }
  for (guint i = 0; i < then->len; i++)
    {
      guint at = 0;

      if (g_array_index (then, Side, i).partner >= 0)
        continue;
      for (guint j = 0; i > 0 && j < compared->len; j++)
        if (((const UrComparedSection *) compared->pdata[j])->then ==
            g_array_index (then, Side, i - 1).section)
          at = j + 1;
      g_ptr_array_insert (compared, (int) at,
                          compared_new (g_array_index (then, Side, i).section, NULL,
                                        g_array_index (then, Side, i).by_person));
    }
  return compared;
}

/**
 * ur_compared_section_dup_name:
 * @section: a section
 *
 * For documents, which are Chinese in every locale.
 *
 * Returns: (transfer full): its number and headline; of text without a heading its part and what it is there
 */
char *
ur_compared_section_dup_name (const UrSection *section)
{
  static const char *const kinds[] = {
    [UR_SECTION_ADDRESS] = "，开头语",
    [UR_SECTION_INTRO] = "，引言",
    [UR_SECTION_ITEM] = "",
    [UR_SECTION_CLOSING] = "，结束语",
  };

  g_return_val_if_fail (section != NULL, NULL);

  if (section->title != NULL)
    return ur_section_dup_label (section, " ");
  if (section->theme != NULL)
    return g_strconcat (section->part->short_title, "，", section->theme, NULL);
  return g_strconcat (section->part->short_title, kinds[section->kind], NULL);
}

/**
 * ur_compared_sections_new:
 * @then: the earlier report
 * @now: the later one
 * @pairings: (nullable): what a person has decided
 *
 * Pairs the sections of parts of one kind, the most alike first, and reads each pair as one text.
 *
 * Returns: (transfer full) (element-type UrComparedSection): in the order of the later report; they point
 * into both reports
 */
GPtrArray *
ur_compared_sections_new (const UrReport *then, const UrReport *now, const UrPairings *pairings)
{
  g_autoptr (GArray) before = list_sides (then);
  g_autoptr (GArray) after = list_sides (now);
  g_autofree char *reports = ur_pairings_dup_reports (then, now);
  g_autofree double *likeness = compare_all (before, after);

  heed_all (before, after, reports, pairings);
  while (pair_best (before, after, likeness))
    ;
  return list_compared (before, after);
}
