/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-summary-private.h"

#include <math.h>

#define SIZE 0.92  /* of the body */
#define PITCH 1.75 /* em */
#define NUMBER 2.5 /* em kept free for the page number */
#define DOT 0.6    /* pt */

#define MIN_ENTRIES 2 /* of the table on either side of a page's end */

/* How an entry is set. */
typedef struct
{
  UrFace face;
  gboolean bold;
  double indent; /* em */
  double space;  /* em above it */
} Level;

/* What an entry says, and whether it may be apart from the one above it. */
typedef struct
{
  char *number, *title;
  const Level *level;
  gboolean apart;
} Entry;

static const Level part_level = { UR_FACE_SANS, TRUE, 0.0, 0.35 };
static const Level section_level = { UR_FACE_SERIF, FALSE, 1.0, 0.0 };
static const Level inner_level = { UR_FACE_SERIF, FALSE, 2.0, 0.0 };

static UrSliceFlags
get_flags (gboolean first)
{
  return UR_SLICE_CONTENTS | UR_SLICE_GRID | (first ? UR_SLICE_BREAK : UR_SLICE_PLAIN);
}

static double
get_size (const UrSummary *summary)
{
  return summary->style->official ? summary->body : SIZE * summary->body;
}

static double
get_pitch (const UrSummary *summary)
{
  return summary->style->official ? summary->pitch : PITCH * get_size (summary);
}

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_free (entry->number);
  g_free (entry->title);
}

static void
append_entry (GArray *entries, char *number, char *title, const Level *level, gboolean apart)
{
  Entry entry = { number, title, level, apart };

  g_array_append_val (entries, entry);
}

/* An entry, or as much of it as could be on a page: one element, because a listener counts them. */
static void
add_lines (UrSummary *summary, UrLine **lines, guint n, double step, guint place)
{
  const double baseline = ur_summary_get_baseline (get_pitch (summary), get_size (summary));

  ur_flow_begin_tag (summary->flow, "TOCI");
  for (guint i = 0; i < n; i++)
    {
      ur_flow_add_line (summary->flow, UR_ROLE_CONTENTS, 0.0, baseline + i * step, UR_COLOR_TEXT1,
                        g_steal_pointer (&lines[i]));
      ur_flow_set_link (summary->flow, place);
    }
  ur_flow_end_tag (summary->flow, "TOCI");
}

/* The lines of an entry stay together and lead to its heading; unless it may be apart from the entry above
 * it, it stays with that too. */
static void
add_entry (UrSummary *summary, const Entry *entry, guint place, gboolean apart)
{
  const Level *level = entry->level;
  const double size = get_size (summary), pitch = get_pitch (summary), indent = level->indent * size;
  UrTextStyle style = {
    .face = level->face, .size = size, .bold = level->bold, .indent = indent, .words = TRUE
  };
  g_autofree char *text = g_strconcat (entry->number, entry->title, NULL);
  /* Lines of their own would each begin on the grid. */
  const double grid = summary->pages->geometry.grid,
               step = grid > 0 ? grid * ceil (pitch / grid - 0.01) : pitch;
  const guint most = MAX (1, (guint) (summary->pages->geometry.text_height / 2 / step));
  g_autoptr (GPtrArray) lines = NULL;
  guint n;

  style.hanging = indent + ur_typesetter_measure (summary->typesetter, entry->number, &style);
  lines = ur_typesetter_break (summary->typesetter, text, NULL, 0, &style, summary->width - NUMBER * size);
  for (guint i = 0; i < lines->len; i += n)
    {
      n = MIN (lines->len - i, most);
      ur_flow_add_slice (summary->flow, i == 0 && !summary->style->official ? level->space * size : 0.0,
                         (n - 1) * step + pitch, get_flags (i == 0 && apart));
      add_lines (summary, (UrLine **) lines->pdata + i, n, step, place);
    }
  g_ptr_array_set_free_func (lines, NULL);
}

/**
 * ur_summary_get_contents_title:
 * @summary: a summary
 *
 * Returns: (transfer none): what its table of contents is called, in the language of the report
 */
const char *
ur_summary_get_contents_title (const UrSummary *summary)
{
  return summary->is_chinese ? "目　录" : "Contents";
}

static void
add_heading (UrSummary *summary)
{
  const double size = 1.25 * summary->body, pitch = summary->style->official ? summary->pitch : 1.9 * size;
  const UrTextStyle style = { UR_FACE_SANS, size, TRUE, UR_ALIGN_CENTER };

  ur_flow_begin_block (summary->flow, "P", NULL);
  ur_flow_add_slice (summary->flow, 0.0, pitch, get_flags (TRUE));
  ur_flow_add_line (
      summary->flow, UR_ROLE_CONTENTS, 0.0, ur_summary_get_baseline (pitch, size), UR_COLOR_TEXT1,
      ur_summary_set_line (summary, ur_summary_get_contents_title (summary), &style, summary->width));
}

static void
append_part (GArray *entries, const UrSummary *summary, const UrPart *part)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < part->n_sections; i++)
    {
      const UrSection *section = &part->sections[i];
      const gboolean below_part = !begun;

      if (!ur_summary_has_section (summary, section) || section->kind == UR_SECTION_ADDRESS ||
          section->kind == UR_SECTION_CLOSING)
        continue;
      if (!begun)
        append_entry (entries, g_strdup (""), ur_summary_number_part (summary, part), &part_level, TRUE);
      begun = TRUE;
      if (section->title == NULL)
        continue;
      append_entry (entries, ur_summary_number_section (summary, section), g_strdup (section->title),
                    section->depth > 0 ? &inner_level : &section_level, !below_part);
    }
}

/**
 * ur_summary_add_contents:
 * @summary: a summary that has its title and nothing else yet
 *
 * Adds the table of contents, in the order in which the headings come; it is left out of a short document.
 * No entry of it is alone on a page.
 */
void
ur_summary_add_contents (UrSummary *summary)
{
  static const char *const sheets[] = UR_SUMMARY_SHEETS;
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, entry_clear);
  for (guint i = 0; i < summary->report->n_parts; i++)
    append_part (entries, summary, &summary->report->parts[i]);
  if (ur_summary_has_notes (summary))
    append_entry (entries, g_strdup (""), g_strdup (UR_SUMMARY_NOTES), &part_level, TRUE);
  for (guint i = 0; i < UR_SUMMARY_N_SHEETS && summary->options->pack == UR_PACK_STUDY; i++)
    append_entry (entries, g_strdup (""), g_strdup (sheets[i]), &part_level, TRUE);
  add_heading (summary);
  ur_flow_begin_block (summary->flow, "TOC", NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      add_entry (summary, entry, i + 1, entry->apart && i >= MIN_ENTRIES && i + MIN_ENTRIES <= entries->len);
    }
  ur_flow_begin_block (summary->flow, NULL, NULL);
  ur_flow_add_slice (summary->flow, 0.0, summary->body, UR_SLICE_CONTENTS);
}

static void
add_dots (UrScene *scene, const UrRect *rect, guint i)
{
  UrSceneItem *dots = ur_scene_add (scene, UR_SCENE_LINE, UR_ROLE_RULE, UR_COLOR_TEXT3, rect);

  dots->line_width = DOT;
  dots->gap = 4;
  ur_scene_reorder (scene, ur_scene_get_n_items (scene) - 1, i);
}

static const UrOutlineEntry *
find_place (const UrPages *pages, guint place)
{
  for (guint i = place - 1; i < pages->outline->len; i++) /* each has at least those before it before it */
    if (g_array_index (pages->outline, UrOutlineEntry, i).place == place)
      return &g_array_index (pages->outline, UrOutlineEntry, i);
  g_return_val_if_reached (NULL);
}

/* The last line of an entry gets dots and the number of the page it leads to. */
static void
add_number (UrSummary *summary, UrScene *scene, guint i)
{
  const UrSceneItem entry = *ur_scene_peek_item (scene, i);
  const UrPageGeometry *geometry = &summary->pages->geometry;
  const UrOutlineEntry *target = find_place (summary->pages, entry.link);
  const double size = get_size (summary);
  const UrTextStyle style = { .face = UR_FACE_SERIF, .size = size, .align = UR_ALIGN_END };
  g_autofree char *text = g_strdup_printf ("%u", target->page + 1);
  UrLine *line = ur_summary_set_line (summary, text, &style, summary->width);
  double left = geometry->left;
  UrRect dots = { entry.rect.x + entry.rect.width + 0.5 * size, entry.baseline - 0.3 * size };

  if (geometry->n_columns > 1 && entry.rect.x >= left + geometry->column_width)
    left += geometry->text_width - geometry->column_width;
  dots.width = left + line->x - 0.5 * size - dots.x;
  if (dots.width > 0.0)
    add_dots (scene, &dots, ++i);
  ur_scene_add_text (scene, UR_ROLE_CONTENTS, UR_COLOR_TEXT1, left, entry.baseline, line)->tag = "Reference";
  ur_scene_reorder (scene, ur_scene_get_n_items (scene) - 1, i + 1);
}

/**
 * ur_summary_number_contents:
 * @summary: a summary whose pages are complete
 *
 * Writes the page numbers into the table of contents.
 */
void
ur_summary_number_contents (UrSummary *summary)
{
  for (guint i = 0; i < summary->pages->pages->len; i++)
    {
      UrScene *scene = ur_pages_get_scene (summary->pages, i);
      guint below = 0; /* where the line under this one leads */

      for (guint j = ur_scene_get_n_items (scene); j-- > 0;)
        {
          const UrSceneItem *item = ur_scene_peek_item (scene, j);
          const guint link = item->link;

          if (item->kind != UR_SCENE_TEXT)
            continue;
          if (link && link != below)
            add_number (summary, scene, j);
          below = link;
        }
    }
}
