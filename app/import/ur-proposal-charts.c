/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the charts that may be made of the figures: one thing at several times, what was aimed at beside
 * what was reached, amounts of one kind, and shares of all there are. */
#include <string.h>

#include "ur-import-words.h"
#include "ur-proposal-writer.h"
#include "ur-report-limits.h"

/* A chart has so many items at most. */
#define MAX_ITEMS 8

/* A bar that is so many times shorter than the longest is none. */
#define FAR_BELOW 100

/* Of the labels in a title, in characters; more are counted. */
#define LONGEST_LABELS 30
#define MAX_LABELS 3

typedef struct
{
  UrProposalWriter *writer;
  gboolean *is_used; /* of each figure that is shown */
  GArray *items;     /* (element-type guint): figures of the chart that is being put together */
  guint n_charts, n_items;
  guint grid_place; /* the section or line that has a grid, see get_home() */
} Charting;

static const UrFinding *
get_figure (const Charting *charting, guint i)
{
  return ur_proposal_get_shown (charting->writer, i);
}

static guint
get_item (const Charting *charting, guint i)
{
  return g_array_index (charting->items, guint, i);
}

static const UrFinding *
get_first (const Charting *charting)
{
  return get_figure (charting, get_item (charting, 0));
}

/* Whether two figures are in one section, or in the words before the sections of one part. */
static gboolean
are_neighbours (const Charting *charting, const UrFinding *a, const UrFinding *b)
{
  const UrTreePlace *of_a = ur_proposal_get_place (charting->writer, a);
  const UrTreePlace *of_b = ur_proposal_get_place (charting->writer, b);

  return of_a->part == of_b->part && of_a->section == of_b->section && of_a->table == of_b->table &&
         strcmp (of_a->kind, of_b->kind) == 0;
}

static gboolean
are_alike (const UrFinding *a, const UrFinding *b)
{
  return a->quantity == b->quantity && strcmp (ur_proposal_get_unit (a), ur_proposal_get_unit (b)) == 0;
}

static gboolean
have_same_period (const UrFinding *a, const UrFinding *b)
{
  return g_strcmp0 (a->period, b->period) == 0;
}

/* A level or an amount that one mark can stand for. */
static gboolean
can_be_mark (const UrFinding *finding)
{
  return finding->quantity <= UR_QUANTITY_PERCENT && finding->change == UR_CHANGE_NONE &&
         !finding->number.is_range && *finding->label != '\0' && finding->confidence != UR_UNSURE;
}

/* Bars stand for amounts: what is counted of each, or on average, is beside no total. */
static gboolean
can_be_bar (const UrFinding *finding)
{
  return can_be_mark (finding) && finding->quantity < UR_QUANTITY_PERCENT && finding->part_of == NULL &&
         finding->column == 0 &&
         ur_words_find (UR_WORDS_EACH, finding->label, strlen (finding->label), NULL) == NULL;
}

static void
begin (Charting *charting)
{
  g_array_set_size (charting->items, 0);
}

static void
take (Charting *charting, guint i)
{
  g_array_append_val (charting->items, i);
}

/* Titles */

static char *
dup_labels (const Charting *charting)
{
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; i < charting->items->len; i++)
    {
      if (i > 0)
        g_string_append (labels, "、");
      g_string_append (labels, get_figure (charting, get_item (charting, i))->label);
    }
  if (charting->items->len <= MAX_LABELS && g_utf8_strlen (labels->str, -1) <= LONGEST_LABELS)
    return g_string_free (g_steal_pointer (&labels), FALSE);
  return g_strdup_printf ("%s等%u项", get_first (charting)->label, charting->items->len);
}

static const char *
get_period_words (const Charting *charting, const UrFinding *finding)
{
  guint number = ur_proposal_get_period (charting->writer, finding->period);
  const char *words = g_ptr_array_index (charting->writer->periods, number - 1);

  return strcmp (words, "before") == 0 ? "此前" : words;
}

static char *
dup_times_title (const Charting *charting)
{
  const UrFinding *first = get_first (charting);
  const UrFinding *last = get_figure (charting, get_item (charting, charting->items->len - 1));

  return g_strdup_printf ("%s：%s%s%s", first->label, get_period_words (charting, first),
                          charting->items->len > 2 ? "至" : "和", get_period_words (charting, last));
}

static void
write_items (const Charting *charting)
{
  UrJsonWriter *json = charting->writer->json;

  ur_json_writer_begin_array (json, "items");
  for (guint i = 0; i < charting->items->len; i++)
    {
      g_autofree char *figure = g_strdup_printf ("f%u", get_item (charting, i) + 1);

      ur_json_writer_begin_object (json, NULL);
      ur_json_writer_add_string (json, "indicator", figure);
      ur_json_writer_end_object (json);
    }
  ur_json_writer_end_array (json);
}

static void
write_chart (Charting *charting, const char *kind, const char *title)
{
  UrJsonWriter *json = charting->writer->json;
  const UrTreePlace *place = ur_proposal_get_place (charting->writer, get_first (charting));
  g_autofree char *id = g_strdup_printf ("c%u", charting->n_charts + 1);
  g_autofree char *part = g_strdup_printf ("part%d", place->part + 1);
  g_autofree char *section = g_strdup_printf ("s%u", place->section);

  if (charting->n_charts >= ur_report_get_limit (UR_LIMIT_CHARTS) ||
      charting->n_items + charting->items->len > ur_report_get_limit (UR_LIMIT_ITEMS))
    return;
  charting->n_charts++;
  charting->n_items += charting->items->len;
  ur_json_writer_begin_object (json, NULL);
  ur_json_writer_add_string (json, "id", id);
  ur_json_writer_add_string (json, "kind", kind);
  ur_json_writer_add_string (json, "part", part);
  if (strcmp (place->kind, "section") == 0)
    ur_json_writer_add_string (json, "section", section);
  ur_json_writer_add_string (json, "title", title);
  write_items (charting);
  ur_json_writer_end_object (json);
  for (guint i = 0; i < charting->items->len; i++)
    charting->is_used[get_item (charting, i)] = TRUE;
}

/* One thing at several times: dots. */

static gboolean
has_period (const Charting *charting, const UrFinding *finding)
{
  for (guint i = 0; i < charting->items->len; i++)
    if (have_same_period (get_figure (charting, get_item (charting, i)), finding))
      return TRUE;
  return FALSE;
}

static gboolean
try_times (Charting *charting, guint i)
{
  const UrFinding *first = get_figure (charting, i);
  g_autofree char *title = NULL;

  if (first->series == 0 || !can_be_mark (first))
    return FALSE;
  begin (charting);
  for (guint j = i; j < charting->writer->shown->len && charting->items->len < MAX_ITEMS; j++)
    {
      const UrFinding *finding = get_figure (charting, j);

      if (finding->series == first->series && can_be_mark (finding) && are_alike (first, finding) &&
          are_neighbours (charting, first, finding) && !has_period (charting, finding))
        take (charting, j);
    }
  if (charting->items->len < 2)
    return FALSE;
  title = dup_times_title (charting);
  write_chart (charting, "dots", title);
  return TRUE;
}

/* What was reached beside what was aimed at: two bars. */

/* The target of the same time, else the first: that of the year to come.  What was newly done is not held
 * against a level that shall be reached.  The number of figures for none. */
static guint
find_target (const Charting *charting, const UrFinding *result)
{
  guint n = charting->writer->shown->len, found = n;

  for (guint i = 0; i < n; i++)
    {
      const UrFinding *target = get_figure (charting, i);

      if (target->aim != UR_AIM_TARGET || !can_be_bar (target) || !are_alike (result, target) ||
          strcmp (result->label, target->label) != 0 || charting->is_used[i] ||
          ur_proposal_get_measure (charting->writer, result) !=
              ur_proposal_get_measure (charting->writer, target))
        continue;
      if (have_same_period (result, target))
        return i;
      found = MIN (found, i);
    }
  return found;
}

static gboolean
try_aim (Charting *charting, guint i)
{
  const UrFinding *result = get_figure (charting, i);
  g_autofree char *title = NULL;
  guint target;

  if (!can_be_bar (result) || result->aim == UR_AIM_TARGET)
    return FALSE;
  target = find_target (charting, result);
  if (target == charting->writer->shown->len)
    return FALSE;
  begin (charting);
  take (charting, i);
  take (charting, target);
  title = g_strdup_printf ("%s：结果和目标", result->label);
  write_chart (charting, "bars", title);
  return TRUE;
}

/* Amounts of one kind, unit and time, all reached or all aimed at: bars. */

static gboolean
go_together (const Charting *charting, const UrFinding *a, const UrFinding *b)
{
  return are_neighbours (charting, a, b) && are_alike (a, b) && a->aim == b->aim && have_same_period (a, b) &&
         ur_proposal_get_measure (charting->writer, a) == ur_proposal_get_measure (charting->writer, b);
}

static gboolean
is_far_below (const UrDecimal *value, const UrDecimal *most)
{
  UrDecimal times;

  return !ur_decimal_divide (most, value, 0, &times) ||
         ur_decimal_compare (&times, &(UrDecimal){ FAR_BELOW, 0 }) > 0;
}

/* Takes those away that nobody would see beside the longest. */
static void
drop_invisible (Charting *charting)
{
  const UrDecimal *most = &get_first (charting)->number.value;

  for (guint i = 1; i < charting->items->len; i++)
    {
      const UrDecimal *value = &get_figure (charting, get_item (charting, i))->number.value;

      if (ur_decimal_compare (value, most) > 0)
        most = value;
    }
  for (guint i = charting->items->len; i-- > 0;)
    if (is_far_below (&get_figure (charting, get_item (charting, i))->number.value, most))
      g_array_remove_index (charting->items, i);
}

static gboolean
try_bars (Charting *charting, guint i)
{
  const UrFinding *first = get_figure (charting, i);
  g_autofree char *title = NULL;

  if (!can_be_bar (first))
    return FALSE;
  begin (charting);
  for (guint j = i; j < charting->writer->shown->len && charting->items->len < MAX_ITEMS; j++)
    {
      const UrFinding *finding = get_figure (charting, j);

      if (!charting->is_used[j] && can_be_bar (finding) && go_together (charting, first, finding))
        take (charting, j);
    }
  drop_invisible (charting);
  if (charting->items->len < 2)
    return FALSE;
  title = dup_labels (charting);
  write_chart (charting, "bars", title);
  return TRUE;
}

/* A share of all there are: a hundred cells.  One is enough for a section. */

static guint
get_home (const Charting *charting, const UrFinding *finding)
{
  const UrTreePlace *place = ur_proposal_get_place (charting->writer, finding);

  return (guint) place->part * 10000 + place->section + 1;
}

static gboolean
try_grid (Charting *charting, guint i)
{
  const UrFinding *finding = get_figure (charting, i);
  guint home = get_home (charting, finding);

  if (finding->quantity != UR_QUANTITY_PERCENT || !can_be_mark (finding) || finding->aim == UR_AIM_TARGET ||
      finding->column > 0 || home == charting->grid_place ||
      ur_words_end (UR_WORDS_SHARES, finding->label, strlen (finding->label)) == 0 ||
      ur_decimal_compare (&finding->number.value, &(UrDecimal){ 100, 0 }) > 0)
    return FALSE;
  charting->grid_place = home;
  begin (charting);
  take (charting, i);
  write_chart (charting, "grid", finding->label);
  return TRUE;
}

/**
 * ur_proposal_write_charts:
 *
 * Writes the member “charts”.  Nothing of different units is put on one scale, no level beside what was added
 * to it, and no share of something that is not the whole.
 */
void
ur_proposal_write_charts (UrProposalWriter *writer)
{
  g_autofree gboolean *is_used = g_new0 (gboolean, writer->shown->len + 1);
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (guint));
  Charting charting = { .writer = writer, .is_used = is_used, .items = items };

  ur_json_writer_begin_array (writer->json, "charts");
  for (guint i = 0; i < writer->shown->len; i++)
    if (!is_used[i] && !try_times (&charting, i) && !try_aim (&charting, i) && !try_bars (&charting, i))
      try_grid (&charting, i);
  ur_json_writer_end_array (writer->json);
}
