/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The passages of a text as parts, sections and paragraphs, and where each is. */
#include "ur-proposal-tree.h"

#include <string.h>

#include "ur-told-unit.h"

static void
clear_item (gpointer data)
{
  UrTreeItem *item = data;

  g_free (item->caption);
}

static GArray *
new_items (void)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (UrTreeItem));

  g_array_set_clear_func (items, clear_item);
  return items;
}

static void
free_section (gpointer data)
{
  UrTreeSection *section = data;

  g_array_unref (section->items);
  g_ptr_array_unref (section->sections);
  g_free (section);
}

static void
free_part (gpointer data)
{
  UrTreePart *part = data;

  g_array_unref (part->intro);
  g_ptr_array_unref (part->sections);
  g_free (part);
}

static UrTreePart *
add_part (UrTree *tree, UrPartKind kind, int passage)
{
  UrTreePart *part = g_new0 (UrTreePart, 1);

  part->kind = kind;
  part->passage = passage;
  part->intro = new_items ();
  part->sections = g_ptr_array_new_with_free_func (free_section);
  g_ptr_array_add (tree->parts, part);
  return part;
}

static UrTreeSection *
add_section (GPtrArray *sections, guint passage)
{
  UrTreeSection *section = g_new0 (UrTreeSection, 1);

  section->passage = passage;
  section->items = new_items ();
  section->sections = g_ptr_array_new_with_free_func (free_section);
  g_ptr_array_add (sections, section);
  return section;
}

/* What follows a heading on the same line. */
static gsize
get_body (const UrPassage *passage)
{
  const UrHeading *heading = &g_array_index (passage->headings, UrHeading, 0);
  const GString *text = passage->traced->text;
  gsize at = ur_heading_get_after (heading, text->str);

  return at < text->len ? at : 0;
}

/* The part, section and list to which the next passage belongs. */
typedef struct
{
  UrTree *tree;
  UrTreePart *part;
  UrTreeSection *section, *inner;
} Planting;

static GArray *
get_items (const Planting *planting)
{
  if (planting->inner != NULL)
    return planting->inner->items;
  return planting->section != NULL ? planting->section->items : planting->part->intro;
}

static void
plant_heading (Planting *planting, guint i, const UrPassage *passage)
{
  gsize body = get_body (passage);

  if (passage->level == UR_LEVEL_SECTION || planting->section == NULL)
    {
      planting->section = add_section (planting->part->sections, i);
      planting->inner = NULL;
    }
  else
    planting->inner = add_section (planting->section->sections, i);
  if (body > 0)
    {
      UrTreeItem item = { i, 0, body, NULL };

      g_array_append_val (get_items (planting), item);
    }
}

static guint
count_rows (const UrTree *tree, guint i)
{
  const UrManuscript *manuscript = tree->proposal->manuscript;
  guint n = 0;

  while (i + n < manuscript->passages->len &&
         ur_manuscript_get_passage (manuscript, i + n)->level == UR_LEVEL_ROW)
    n++;
  return n > 1 && ur_tree_count_cells (tree, i) >= UR_TREE_MIN_HEAD ? n : 0;
}

static gboolean
has_figure (const UrTree *tree, guint passage)
{
  const UrFindings *findings = tree->proposal->findings;

  for (guint i = 0; i < findings->list->len; i++)
    if (ur_findings_get (findings, i)->passage == passage &&
        ur_findings_get (findings, i)->reason == UR_REASON_NONE)
      return TRUE;
  return FALSE;
}

/* 单位：万元 above a table is its caption, and no paragraph; of a heading it is the words that say so. */
static char *
take_caption (const Planting *planting, guint table)
{
  const UrManuscript *manuscript = planting->tree->proposal->manuscript;
  const GString *text = table > 0 ? ur_manuscript_get_passage (manuscript, table - 1)->traced->text : NULL;
  GArray *items = get_items (planting);
  const UrTreeItem *last = items->len > 0 ? &g_array_index (items, UrTreeItem, items->len - 1) : NULL;
  UrToldUnit told;

  if (text == NULL || !ur_told_unit_read_lead (text->str, text->len, &told))
    return NULL;
  if (last == NULL || last->passage != table - 1 || last->n_rows > 0 || last->start > 0 ||
      has_figure (planting->tree, table - 1))
    return g_strndup (text->str + told.start, told.end - told.start);
  g_array_set_size (items, items->len - 1);
  return g_strdup (text->str);
}

/* Returns the next passage. */
static guint
plant_text (Planting *planting, guint i)
{
  UrTreeItem item = { i, count_rows (planting->tree, i), 0, NULL };

  if (planting->part->kind == UR_PART_SCORECARD)
    item.n_rows = 0;
  if (item.n_rows > 0)
    item.caption = take_caption (planting, i);
  g_array_append_val (get_items (planting), item);
  return i + MAX (item.n_rows, 1);
}

static guint
plant (Planting *planting, guint i)
{
  const UrManuscript *manuscript = planting->tree->proposal->manuscript;
  const UrPassage *passage = ur_manuscript_get_passage (manuscript, i);

  if (passage->level == UR_LEVEL_PART || passage->level == UR_LEVEL_ANNEX)
    {
      UrPartKind kind = g_array_index (manuscript->parts, UrManuscriptPart, passage->part).kind;

      planting->part = add_part (planting->tree, kind, (int) i);
      planting->section = planting->inner = NULL;
      return i + 1;
    }
  if (passage->level <= UR_LEVEL_TITLE || passage->traced->text->len == 0)
    return i + 1;
  if (planting->part == NULL)
    planting->part = add_part (planting->tree, ur_manuscript_get_kind (manuscript, passage), -1);
  if (passage->level != UR_LEVEL_SECTION && passage->level != UR_LEVEL_SUBSECTION)
    return plant_text (planting, i);
  plant_heading (planting, i, passage);
  return i + 1;
}

/* Annexes come after all other parts. */
static void
move_annexes (UrTree *tree)
{
  g_autoptr (GPtrArray) parts = g_steal_pointer (&tree->parts);

  tree->parts = g_ptr_array_new_with_free_func (free_part);
  g_ptr_array_set_free_func (parts, NULL);
  for (guint annexes = 0; annexes < 2; annexes++)
    for (guint i = 0; i < parts->len; i++)
      {
        UrTreePart *part = g_ptr_array_index (parts, i);

        if ((part->kind == UR_PART_ANNEX) == (annexes == 1))
          g_ptr_array_add (tree->parts, part);
      }
}

static void
place_items (UrTree *tree, const GArray *items, UrTreePlace place)
{
  for (guint i = 0; i < items->len; i++)
    {
      const UrTreeItem *item = &g_array_index (items, UrTreeItem, i);

      place.number = i + 1;
      place.start = item->start;
      if (item->n_rows == 0)
        {
          tree->places[item->passage] = place;
          continue;
        }
      tree->n_tables++;
      for (guint row = 0; row < item->n_rows; row++)
        tree->places[item->passage + row] =
            (UrTreePlace){ .part = place.part, .kind = "table", .table = tree->n_tables, .number = row };
    }
}

static void
place_section (UrTree *tree, guint part, const UrTreeSection *section)
{
  UrTreePlace place = { .part = (int) part, .kind = "section", .section = ++tree->n_sections };

  place_items (tree, section->items, place);
  for (guint i = 0; i < section->sections->len; i++)
    place_section (tree, part, g_ptr_array_index (section->sections, i));
}

/**
 * ur_tree_count_group:
 * @from: a line of a scorecard
 *
 * Returns: how many lines from @from on are one below the other
 */
guint
ur_tree_count_group (const UrTree *tree, const UrTreePart *part, guint from)
{
  const UrManuscript *manuscript = tree->proposal->manuscript;
  guint n = 1;

  for (; from + n < part->intro->len; n++)
    {
      guint before = g_array_index (part->intro, UrTreeItem, from + n - 1).passage;
      guint after = g_array_index (part->intro, UrTreeItem, from + n).passage;
      guint line =
          ur_manuscript_get_source_line (manuscript, ur_manuscript_get_passage (manuscript, before)->line);

      if (ur_manuscript_get_source_line (manuscript, ur_manuscript_get_passage (manuscript, after)->line) !=
          line + 1)
        break;
    }
  return n;
}

static void
place_card (UrTree *tree, guint number, const UrTreePart *part)
{
  guint group = 1;

  for (guint i = 0; i < part->intro->len; group++)
    {
      guint n = ur_tree_count_group (tree, part, i);

      for (guint line = 0; line < n; line++)
        tree->places[g_array_index (part->intro, UrTreeItem, i + line).passage] =
            (UrTreePlace){ .part = (int) number, .kind = "group", .section = group, .number = line + 1 };
      i += n;
    }
}

static void
place_all (UrTree *tree)
{
  for (guint i = 0; i < tree->parts->len; i++)
    {
      const UrTreePart *part = g_ptr_array_index (tree->parts, i);

      if (part->kind == UR_PART_SCORECARD)
        place_card (tree, i, part);
      else
        place_items (tree, part->intro, (UrTreePlace){ .part = (int) i, .kind = "intro" });
      for (guint j = 0; j < part->sections->len; j++)
        place_section (tree, i, g_ptr_array_index (part->sections, j));
    }
}

/**
 * ur_tree_new:
 * @proposal: what was understood; it must outlive the tree
 *
 * Returns: (transfer full): its parts in the order of the report, and where each passage is
 */
UrTree *
ur_tree_new (const UrProposal *proposal)
{
  guint n = proposal->manuscript->passages->len;
  UrTree *tree = g_new0 (UrTree, 1);
  Planting planting = { .tree = tree };

  tree->proposal = proposal;
  tree->parts = g_ptr_array_new_with_free_func (free_part);
  tree->places = g_new0 (UrTreePlace, n + 1);
  for (guint i = 0; i < n; i++)
    tree->places[i].part = -1;
  for (guint i = 0; i < n;)
    i = plant (&planting, i);
  move_annexes (tree);
  place_all (tree);
  return tree;
}

/**
 * ur_tree_free:
 *
 * Frees @tree, not the proposal.
 */
void
ur_tree_free (UrTree *tree)
{
  g_ptr_array_unref (tree->parts);
  g_free (tree->places);
  g_free (tree);
}

/**
 * ur_tree_dup_cells:
 *
 * Returns: (transfer full): the cells of a row of a table, without the spaces around them
 */
char **
ur_tree_dup_cells (const UrTree *tree, guint passage)
{
  const GString *text = ur_manuscript_get_passage (tree->proposal->manuscript, passage)->traced->text;
  char **cells = g_strsplit_set (text->str + (text->str[0] == '|'), "\t|", -1);
  guint n = g_strv_length (cells);

  for (guint i = 0; i < n; i++)
    g_strstrip (cells[i]);
  if (n > 1 && *cells[n - 1] == '\0' && strchr (text->str, '|') != NULL)
    g_clear_pointer (&cells[n - 1], g_free);
  return cells;
}

/**
 * ur_tree_count_cells:
 *
 * Returns: how many cells a row of a table has
 */
guint
ur_tree_count_cells (const UrTree *tree, guint passage)
{
  g_auto (GStrv) cells = ur_tree_dup_cells (tree, passage);

  return g_strv_length (cells);
}
