/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts, sections and paragraphs.  A broken one keeps its place, so that the ones after it are still found
 * by number. */
#include "ur-config.h"

#include "ur-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define UNREADABLE "—"
#define MAX_NUMBER 100000

/* Both kinds of sections come from a list: sections of paragraphs, groups of lines. */
static UrParagraph *
alloc_paragraphs (UrReader *reader, UrSection *section, guint n)
{
  section->n_paragraphs = MAX (n, 1);
  section->paragraphs = ur_report_alloc (reader->report, section->n_paragraphs, sizeof *section->paragraphs);
  for (guint i = 0; i < section->n_paragraphs; i++)
    section->paragraphs[i] = (UrParagraph){ .text = UNREADABLE, .section = section, .index = i };
  return section->paragraphs;
}

static UrCursor *
dup_some (UrCursor list, guint *n, const char *subject)
{
  UrCursor *elements = ur_cursor_dup_elements (list, n);

  if (list.node != NULL && *n == 0)
    ur_cursor_add_error (list, subject, g_strdup (_ ("This list may not be empty.")));
  return elements;
}

static void
read_paragraph (UrCursor cursor, UrParagraph *paragraph, const char *subject)
{
  static const UrMember members[] = { { "text", UR_JSON_STRING, TRUE }, { "lead", UR_JSON_STRING, FALSE } };
  UrCursor values[G_N_ELEMENTS (members)];
  const char *text;
  const char *lead;

  ur_cursor_read_members (cursor, members, G_N_ELEMENTS (members), values, subject);
  text = ur_reader_read_text (values[0], UR_LIMIT_PARAGRAPH, subject);
  lead = ur_reader_read_text (values[1], UR_LIMIT_SENTENCE, subject);
  if (text == NULL)
    return;
  paragraph->text = text;
  if (lead != NULL && g_str_has_prefix (text, lead))
    paragraph->lead_len = strlen (lead);
  else if (lead != NULL)
    ur_cursor_add_error (values[1], subject,
                         g_strdup (_ ("The text of the paragraph does not begin with this lead.")));
}

static void
read_number (UrCursor cursor, UrSection *section)
{
  guint before = section->index > 0 ? section[-1].number : 0;

  section->number = before + 1;
  if (ur_cursor_read_integer (cursor, 1, MAX_NUMBER, &section->number, NULL) && section->number <= before)
    {
      ur_cursor_add_error (cursor, NULL,
                           g_strdup_printf (_ ("The numbers of sections must rise; found %u behind %u."),
                                            section->number, before));
      section->number = before + 1;
    }
}

enum
{
  SECTION_NUMBER,
  SECTION_HEADLINE,
  SECTION_REST,
  SECTION_PARAGRAPHS,
  N_SECTION
};

static const UrMember section_members[N_SECTION] = {
  [SECTION_NUMBER] = { "number", UR_JSON_INTEGER, TRUE },
  [SECTION_HEADLINE] = { "headline", UR_JSON_STRING, TRUE },
  [SECTION_REST] = { "rest", UR_JSON_STRING, FALSE },
  [SECTION_PARAGRAPHS] = { "paragraphs", UR_JSON_ARRAY, TRUE },
};

static void
read_section (UrReader *reader, UrCursor cursor, UrSection *section)
{
  UrCursor values[N_SECTION];
  g_autofree UrCursor *elements = NULL;
  UrParagraph *paragraphs;
  guint n;

  ur_cursor_read_members (cursor, section_members, N_SECTION, values, NULL);
  read_number (values[SECTION_NUMBER], section);
  section->headline = ur_reader_read_text (values[SECTION_HEADLINE], UR_LIMIT_TITLE, NULL);
  if (section->headline == NULL)
    section->headline = UNREADABLE;
  section->rest = ur_reader_read_text (values[SECTION_REST], UR_LIMIT_TITLE, section->headline);
  section->title = section->headline;
  if (section->rest != NULL)
    {
      g_autofree char *title = g_strconcat (section->headline, "，", section->rest, NULL);

      section->title = ur_json_keep (reader->json, title, -1);
    }
  elements = dup_some (values[SECTION_PARAGRAPHS], &n, section->headline);
  paragraphs = alloc_paragraphs (reader, section, n);
  for (guint i = 0; i < n; i++)
    read_paragraph (elements[i], &paragraphs[i], section->headline);
}

static gboolean
stands_in_a_line (const UrSection *group, const char *result)
{
  for (guint i = 0; i < group->n_paragraphs; i++)
    if (strstr (group->paragraphs[i].text, result) != NULL)
      return TRUE;
  return FALSE;
}

static void
read_results (UrReader *reader, UrCursor list, UrSection *group)
{
  g_autofree UrCursor *elements = NULL;
  guint n;

  elements = dup_some (list, &n, group->theme);
  group->results = ur_report_alloc (reader->report, n, sizeof *group->results);
  for (guint i = 0; i < n; i++)
    {
      const char *result = NULL;

      if (ur_cursor_check_type (elements[i], UR_JSON_STRING, group->theme))
        result = ur_reader_read_text (elements[i], UR_LIMIT_LABEL, group->theme);
      if (result != NULL && stands_in_a_line (group, result))
        group->results[group->n_results++] = result;
      else if (result != NULL)
        ur_cursor_add_error (elements[i], group->theme,
                             g_strdup (_ ("This result does not stand in a line of its group.")));
    }
}

static void
read_group (UrReader *reader, UrCursor cursor, UrSection *group)
{
  static const UrMember members[] = { { "theme", UR_JSON_STRING, TRUE },
                                      { "lines", UR_JSON_ARRAY, TRUE },
                                      { "results", UR_JSON_ARRAY, FALSE } };
  UrCursor values[G_N_ELEMENTS (members)];
  g_autofree UrCursor *elements = NULL;
  UrParagraph *lines;
  guint n;

  ur_cursor_read_members (cursor, members, G_N_ELEMENTS (members), values, NULL);
  group->theme = ur_reader_read_text (values[0], UR_LIMIT_TITLE, NULL);
  if (group->theme == NULL)
    group->theme = UNREADABLE;
  elements = dup_some (values[1], &n, group->theme);
  lines = alloc_paragraphs (reader, group, n);
  for (guint i = 0; i < n; i++)
    {
      const char *text = NULL;

      if (ur_cursor_check_type (elements[i], UR_JSON_STRING, group->theme))
        text = ur_reader_read_text (elements[i], UR_LIMIT_PARAGRAPH, group->theme);
      if (text != NULL)
        lines[i].text = text;
    }
  read_results (reader, values[2], group);
}

enum
{
  PART_ID,
  PART_KIND,
  PART_TITLE,
  PART_SHORT_TITLE,
  PART_PERIOD,
  PART_BODY,
  N_PART
};

static const UrMember part_members[N_PART] = {
  [PART_ID] = { "id", UR_JSON_STRING, TRUE },
  [PART_KIND] = { "kind", UR_JSON_STRING, TRUE },
  [PART_TITLE] = { "title", UR_JSON_STRING, TRUE },
  [PART_SHORT_TITLE] = { "short_title", UR_JSON_STRING, FALSE },
  [PART_PERIOD] = { "period", UR_JSON_STRING, FALSE },
  [PART_BODY] = { "sections", UR_JSON_ARRAY, TRUE },
};

static gboolean
is_scorecard (UrCursor cursor)
{
  return g_strcmp0 (ur_cursor_get_string (ur_cursor_get_member (cursor, "kind")), "scorecard") == 0;
}

static void
read_body (UrReader *reader, UrPart *part, UrCursor list)
{
  g_autofree UrCursor *elements = NULL;
  guint n;

  elements = dup_some (list, &n, part->title);
  part->sections = ur_report_alloc (reader->report, n, sizeof *part->sections);
  part->n_sections = n;
  for (guint i = 0; i < n; i++)
    {
      UrSection *section = &part->sections[i];

      section->part = part;
      section->index = i;
      if (part->kind == UR_PART_SCORECARD)
        read_group (reader, elements[i], section);
      else
        read_section (reader, elements[i], section);
      for (guint p = 0; p < section->n_paragraphs; p++)
        part->n_leads += section->paragraphs[p].lead_len > 0 ? 1 : 0;
    }
}

/* What a part needs to have a tab; the rest may be broken. */
static gboolean
read_part (UrReader *reader, UrCursor cursor, UrPart *part)
{
  static const char *const kinds[] = { "work", "tasks", "scorecard", NULL };
  UrMember members[N_PART];
  UrCursor values[N_PART];
  guint kind;

  memcpy (members, part_members, sizeof members);
  if (is_scorecard (cursor))
    members[PART_BODY].name = "groups";
  if (!ur_cursor_read_members (cursor, members, N_PART, values, NULL))
    return FALSE;
  part->title = ur_reader_read_text (values[PART_TITLE], UR_LIMIT_TITLE, NULL);
  part->id = ur_cursor_read_id (values[PART_ID], reader->report->part_ids, part->title);
  if (!ur_cursor_read_choice (values[PART_KIND], kinds, &kind, part->title) || part->title == NULL ||
      part->id == NULL)
    return FALSE;
  part->kind = (UrPartKind) kind;
  part->short_title = ur_reader_read_text (values[PART_SHORT_TITLE], UR_LIMIT_TITLE, part->title);
  if (part->short_title == NULL)
    part->short_title = part->title;
  part->period = ur_cursor_look_up (values[PART_PERIOD], reader->period_ids, "periods", part->title);
  read_body (reader, part, values[PART_BODY]);
  return part->n_sections > 0;
}

/**
 * ur_reader_read_parts:
 *
 * Reads all parts that have at least an id, a kind, a title and something below it.
 */
void
ur_reader_read_parts (UrReader *reader, UrCursor parts)
{
  UrReport *report = reader->report;
  g_autofree UrCursor *elements = NULL;
  guint n;

  elements = dup_some (parts, &n, NULL);
  report->parts = ur_report_alloc (report, n, sizeof *report->parts);
  for (guint i = 0; i < n; i++)
    {
      UrPart *part = &report->parts[report->n_parts];

      *part = (UrPart){ .index = report->n_parts };
      if (!read_part (reader, elements[i], part))
        {
          ur_cursor_mark_broken (elements[i]);
          continue;
        }
      g_hash_table_insert (report->part_ids, (gpointer) part->id, part);
      report->n_parts++;
    }
}

/**
 * ur_reader_find_section:
 * @cursor: where the number is, for the problem
 * @number: the printed number of a section, or the position of a group from 1 on
 *
 * Returns: (nullable): the section of @part with that number
 */
const UrSection *
ur_reader_find_section (UrCursor cursor, const UrPart *part, guint number, const char *subject)
{
  gboolean groups = part->kind == UR_PART_SCORECARD;
  guint low = 0, high = part->n_sections;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      guint found = groups ? middle + 1 : part->sections[middle].number;

      if (found == number)
        return &part->sections[middle];
      if (found < number)
        low = middle + 1;
      else
        high = middle;
    }
  ur_cursor_add_error (cursor, subject,
                       groups ? g_strdup_printf (_ ("“%s” has no group %u."), part->title, number)
                              : g_strdup_printf (_ ("“%s” has no section %u."), part->title, number));
  return NULL;
}
