/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes parts, sections, paragraphs and tables. */
#include <string.h>

#include "ur-format-words.h"
#include "ur-proposal-notes.h"

static const UrPassage *
get_passage (const UrProposalWriter *writer, guint i)
{
  return ur_manuscript_get_passage (writer->tree->proposal->manuscript, i);
}

static void
add_words (UrProposalWriter *writer, const char *name, const char *start, gsize len)
{
  g_autofree char *words = g_strndup (start, len);

  g_strdelimit (words, "\t", ' ');
  g_strstrip (words);
  ur_json_writer_add_string (writer->json, name, words);
}

/* The sentence with which a paragraph opens, its mark included. */
static void
write_lead (UrProposalWriter *writer, guint number, gsize start)
{
  const UrPassage *passage = get_passage (writer, number);

  for (guint i = 0; i < passage->headings->len; i++)
    {
      const UrHeading *heading = &g_array_index (passage->headings, UrHeading, i);

      if (heading->level == UR_LEVEL_LEAD && heading->mark == start)
        {
          g_autofree char *lead =
              ur_proposal_dup_noted (writer->tree->proposal, number, start,
                                     ur_heading_get_after (heading, passage->traced->text->str), FALSE);

          add_words (writer, "lead", lead, strlen (lead));
          return;
        }
    }
}

static void
write_paragraph (UrProposalWriter *writer, const UrTreeItem *item)
{
  const UrPassage *passage = get_passage (writer, item->passage);
  gsize end = passage->traced->text->len;
  g_autofree char *text = NULL;

  ur_json_writer_begin_object (writer->json, NULL);
  write_lead (writer, item->passage, item->start);
  text = ur_proposal_dup_noted (writer->tree->proposal, item->passage, item->start, end, TRUE);
  add_words (writer, "text", text, strlen (text));
  ur_proposal_write_notes (writer, item->passage, item->start, end);
  ur_json_writer_end_object (writer->json);
}

static void
write_cells (UrProposalWriter *writer, const char *name, guint passage, guint n_cells)
{
  g_auto (GStrv) cells = ur_tree_dup_cells (writer->tree, passage);
  guint n = g_strv_length (cells);

  ur_json_writer_begin_array (writer->json, name);
  for (guint i = 0; i < n_cells; i++)
    ur_json_writer_add_string (writer->json, NULL, i < n ? cells[i] : "");
  ur_json_writer_end_array (writer->json);
}

static void
write_table (UrProposalWriter *writer, const UrTreeItem *item)
{
  guint n_cells = ur_tree_count_cells (writer->tree, item->passage);
  g_autofree char *id = g_strdup_printf ("t%u", writer->tree->places[item->passage].table);

  ur_json_writer_begin_object (writer->json, NULL);
  ur_json_writer_begin_object (writer->json, "table");
  ur_json_writer_add_string (writer->json, "id", id);
  if (item->caption != NULL)
    ur_json_writer_add_string (writer->json, "caption", item->caption);
  write_cells (writer, "head", item->passage, n_cells);
  ur_json_writer_begin_array (writer->json, "rows");
  for (guint row = 1; row < item->n_rows; row++)
    write_cells (writer, NULL, item->passage + row, n_cells);
  ur_json_writer_end_array (writer->json);
  ur_json_writer_end_object (writer->json);
  ur_json_writer_end_object (writer->json);
}

static void
write_items (UrProposalWriter *writer, const char *name, const GArray *items)
{
  if (items->len == 0)
    return;
  ur_json_writer_begin_array (writer->json, name);
  for (guint i = 0; i < items->len; i++)
    {
      const UrTreeItem *item = &g_array_index (items, UrTreeItem, i);

      if (item->n_rows > 0)
        write_table (writer, item);
      else
        write_paragraph (writer, item);
    }
  ur_json_writer_end_array (writer->json);
}

/* The title up to the first comma outside quotation marks. */
static gsize
find_comma (const char *title, gsize len)
{
  int depth = 0;

  for (gsize at = 0; at < len; at += (gsize) g_utf8_skip[(guchar) title[at]])
    {
      depth += g_str_has_prefix (title + at, "“");
      depth -= g_str_has_prefix (title + at, "”");
      if (depth == 0 && at > 0 && g_str_has_prefix (title + at, "，"))
        return at;
    }
  return len;
}

/* Whether a number goes on after the last one of its level, or begins again.  Where it does not, as after a
 * slip of the pen, it is a word of the heading like others. */
static gboolean
follows (guint number, guint *last)
{
  gboolean rises = last == NULL || number > *last || (number == 1 && *last > 1);

  if (rises && last != NULL)
    *last = number;
  return rises;
}

static void
write_heading (UrProposalWriter *writer, const UrPassage *passage, gboolean is_part, guint *last)
{
  const UrHeading *heading = &g_array_index (passage->headings, UrHeading, 0);
  const char *text = passage->traced->text->str;
  gboolean counts =
      heading->start > 0 && g_utf8_strlen (text, (gssize) heading->start) <= 16 && heading->number > 0;
  gsize start = counts && !follows (heading->number, last) ? 0 : heading->start;
  gsize len = heading->end - start;
  gsize comma = is_part ? len : find_comma (text + start, len);

  if (counts && start > 0)
    add_words (writer, "numeral", text, start);
  add_words (writer, is_part ? "title" : "headline", text + start, comma);
  if (comma + strlen ("，") < len)
    add_words (writer, "rest", text + start + comma + strlen ("，"), len - comma - strlen ("，"));
}

static void write_section (UrProposalWriter *writer,
                           const UrTreeSection *section,
                           guint *number,
                           guint *last);

static void
write_sections (UrProposalWriter *writer, const GPtrArray *sections, guint *number)
{
  guint last = 0;

  if (sections->len == 0)
    return;
  ur_json_writer_begin_array (writer->json, "sections");
  for (guint i = 0; i < sections->len; i++)
    write_section (writer, g_ptr_array_index (sections, i), number, &last);
  ur_json_writer_end_array (writer->json);
}

static void
write_section (UrProposalWriter *writer, const UrTreeSection *section, guint *number, guint *last)
{
  g_autofree char *id = g_strdup_printf ("s%u", ++*number);

  ur_json_writer_begin_object (writer->json, NULL);
  ur_json_writer_add_string (writer->json, "id", id);
  write_heading (writer, get_passage (writer, section->passage), FALSE, last);
  write_items (writer, "paragraphs", section->items);
  write_sections (writer, section->sections, number);
  ur_json_writer_end_object (writer->json);
}

/* What the figures of a group are about: the label of its first one, else its first words. */
static void
write_theme (UrProposalWriter *writer, guint passage)
{
  const GPtrArray *list = writer->tree->proposal->findings->list;
  const char *text = get_passage (writer, passage)->traced->text->str;

  for (guint i = 0; i < list->len; i++)
    {
      const UrFinding *finding = g_ptr_array_index (list, i);

      if (finding->passage == passage && finding->reason == UR_REASON_NONE && *finding->label != '\0')
        {
          ur_json_writer_add_string (writer->json, "theme", finding->label);
          return;
        }
    }
  add_words (writer, "theme", text,
             (gsize) (g_utf8_offset_to_pointer (text, MIN (g_utf8_strlen (text, -1), 12)) - text));
}

static void
write_groups (UrProposalWriter *writer, const UrTreePart *part)
{
  ur_json_writer_begin_array (writer->json, "groups");
  for (guint i = 0; i < part->intro->len;)
    {
      guint n = ur_tree_count_group (writer->tree, part, i);

      ur_json_writer_begin_object (writer->json, NULL);
      write_theme (writer, g_array_index (part->intro, UrTreeItem, i).passage);
      ur_json_writer_begin_array (writer->json, "lines");
      for (guint line = 0; line < n; line++)
        {
          const GString *text =
              get_passage (writer, g_array_index (part->intro, UrTreeItem, i + line).passage)->traced->text;

          add_words (writer, NULL, text->str, text->len);
        }
      ur_json_writer_end_array (writer->json);
      ur_json_writer_end_object (writer->json);
      i += n;
    }
  ur_json_writer_end_array (writer->json);
}

/* What is before the first part, or has none, is called as the report. */
static const char *
get_title (const UrProposalWriter *writer)
{
  const UrManuscript *manuscript = writer->tree->proposal->manuscript;

  for (guint i = 0; i < manuscript->passages->len; i++)
    if (ur_manuscript_get_passage (manuscript, i)->level == UR_LEVEL_TITLE)
      return ur_manuscript_get_passage (manuscript, i)->traced->text->str;
  return writer->name;
}

/* A heading after which the text ends: the format wants a section. */
static void
write_empty (UrProposalWriter *writer, const UrPassage *passage)
{
  ur_json_writer_begin_array (writer->json, "sections");
  ur_json_writer_begin_object (writer->json, NULL);
  write_heading (writer, passage, FALSE, NULL);
  ur_json_writer_end_object (writer->json);
  ur_json_writer_end_array (writer->json);
}

static void
write_part (UrProposalWriter *writer, guint i, guint *number)
{
  const UrTreePart *part = g_ptr_array_index (writer->tree->parts, i);
  g_autofree char *id = g_strdup_printf ("part%u", i + 1);

  ur_json_writer_begin_object (writer->json, NULL);
  ur_json_writer_add_string (writer->json, "id", id);
  ur_json_writer_add_string (writer->json, "kind", ur_format_part_kinds[part->kind]);
  if (part->passage >= 0)
    write_heading (writer, get_passage (writer, (guint) part->passage), TRUE, NULL);
  else
    {
      const char *title = get_title (writer);

      add_words (writer, "title", title,
                 (gsize) (g_utf8_offset_to_pointer (title, MIN (g_utf8_strlen (title, -1), 60)) - title));
    }
  if (part->kind == UR_PART_SCORECARD)
    write_groups (writer, part);
  else
    {
      write_items (writer, "intro", part->intro);
      write_sections (writer, part->sections, number);
      if (part->intro->len == 0 && part->sections->len == 0 && part->passage >= 0)
        write_empty (writer, get_passage (writer, (guint) part->passage));
    }
  ur_json_writer_end_object (writer->json);
}

/**
 * ur_proposal_write_parts:
 *
 * Writes the member “parts”.
 */
void
ur_proposal_write_parts (UrProposalWriter *writer)
{
  guint number = 0;

  ur_json_writer_begin_array (writer->json, "parts");
  for (guint i = 0; i < writer->tree->parts->len; i++)
    write_part (writer, i, &number);
  ur_json_writer_end_array (writer->json);
}
