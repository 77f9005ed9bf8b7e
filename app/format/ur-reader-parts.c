/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts, and the groups of a scorecard.  A broken group keeps its place, so that the ones after it are still
 * found by number. */
#include "ur-config.h"

#include "ur-format-words.h"
#include "ur-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

  elements = ur_reader_dup_some (list, &n, group->theme);
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
                             g_strdup (_ ("This result is not in a line of its group.")));
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
    group->theme = UR_READER_UNREADABLE;
  elements = ur_reader_dup_some (values[1], &n, group->theme);
  lines = ur_reader_alloc_paragraphs (reader, group, n);
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
  PART_INTRO,
  PART_NUMERAL,
  N_PART
};

static const UrMember part_members[N_PART] = {
  [PART_ID] = { "id", UR_JSON_STRING, TRUE },
  [PART_KIND] = { "kind", UR_JSON_STRING, TRUE },
  [PART_TITLE] = { "title", UR_JSON_STRING, TRUE },
  [PART_SHORT_TITLE] = { "short_title", UR_JSON_STRING, FALSE },
  [PART_PERIOD] = { "period", UR_JSON_STRING, FALSE },
  [PART_BODY] = { "sections", UR_JSON_ARRAY, TRUE },
  [PART_INTRO] = { "intro", UR_JSON_ARRAY, FALSE },
  [PART_NUMERAL] = { "numeral", UR_JSON_STRING, FALSE },
};

static gboolean
has_kind (UrCursor part, const char *kind)
{
  return g_strcmp0 (ur_cursor_get_string (ur_cursor_get_member (part, "kind")), kind) == 0;
}

static void
read_groups (UrReader *reader, UrPart *part, UrCursor list)
{
  g_autofree UrCursor *elements = NULL;
  guint n;

  elements = ur_reader_dup_some (list, &n, part->title);
  part->sections = ur_report_alloc (reader->report, n, sizeof *part->sections);
  part->n_sections = part->n_items = n;
  for (guint i = 0; i < n; i++)
    {
      part->sections[i].part = part;
      part->sections[i].index = i;
      read_group (reader, elements[i], &part->sections[i]);
    }
}

/* A part of version 2 may have an introduction and nothing more; groups have none. */
static void
list_members (UrReader *reader, UrCursor cursor, UrMember *members)
{
  gboolean is_scorecard = has_kind (cursor, "scorecard");

  memcpy (members, part_members, sizeof part_members);
  if (is_scorecard)
    members[PART_BODY].name = "groups";
  else if (reader->version >= 2 && ur_cursor_get_member (cursor, "intro").node != NULL)
    members[PART_BODY].required = FALSE;
}

static void
read_body (UrReader *reader, UrPart *part, const UrCursor *values, UrPartBody *body)
{
  if (part->kind == UR_PART_SCORECARD && values[PART_INTRO].node != NULL)
    ur_cursor_add_error (values[PART_INTRO], part->title,
                         g_strdup (_ ("A scorecard has groups of lines and no introduction.")));
  if (part->kind == UR_PART_SCORECARD)
    {
      read_groups (reader, part, values[PART_BODY]);
      return;
    }
  if (ur_reader_check_version (reader, values[PART_INTRO], part->title))
    body->intro = values[PART_INTRO];
  body->sections = values[PART_BODY];
  ur_reader_read_sections (reader, part, body);
}

static gboolean
read_kind (UrReader *reader, UrCursor cursor, UrPart *part)
{
  static const char *const kinds_1[] = { "work", "tasks", "scorecard", NULL };
  const UrReport *report = reader->report;
  guint kind;

  if (!ur_cursor_read_choice (cursor, reader->version >= 2 ? ur_format_part_kinds : kinds_1, &kind,
                              part->title))
    return FALSE;
  part->kind = (UrPartKind) kind;
  if (part->kind != UR_PART_ANNEX && report->n_parts > 0 &&
      report->parts[report->n_parts - 1].kind == UR_PART_ANNEX)
    ur_cursor_add_error (cursor, part->title,
                         g_strdup (_ ("An annex comes after all other parts: move this part before it.")));
  return TRUE;
}

/* What a part needs to have a tab; the rest may be broken. */
static gboolean
read_part (UrReader *reader, UrCursor cursor, UrPart *part, UrPartBody *body)
{
  UrMember members[N_PART];
  UrCursor values[N_PART];

  list_members (reader, cursor, members);
  if (!ur_cursor_read_members (cursor, members, N_PART, values, NULL))
    return FALSE;
  part->title = ur_reader_read_text (values[PART_TITLE], UR_LIMIT_TITLE, NULL);
  part->id = ur_cursor_read_id (values[PART_ID], reader->report->part_ids, part->title);
  if (!read_kind (reader, values[PART_KIND], part) || part->title == NULL || part->id == NULL)
    return FALSE;
  part->short_title = ur_reader_read_text (values[PART_SHORT_TITLE], UR_LIMIT_TITLE, part->title);
  if (part->short_title == NULL)
    part->short_title = part->title;
  if (ur_reader_check_version (reader, values[PART_NUMERAL], part->title))
    part->numeral = ur_reader_read_text (values[PART_NUMERAL], UR_LIMIT_NUMERAL, part->title);
  part->period = ur_cursor_look_up (values[PART_PERIOD], reader->period_ids, "periods", part->title);
  read_body (reader, part, values, body);
  return part->n_sections > 0;
}

/* Whether the first and the last words of a report can be kept with that part. */
static gboolean
has_running_text (UrCursor part)
{
  return !has_kind (part, "scorecard") && !has_kind (part, "annex");
}

/* Gives the list to the first or the last part that has running text. */
static guint
find_owner (UrReader *reader, UrCursor list, const UrCursor *elements, guint n, gboolean last)
{
  guint found = n;

  if (list.node == NULL || !ur_reader_check_version (reader, list, NULL))
    return n;
  for (guint i = 0; i < n && (last || found == n); i++)
    if (has_running_text (elements[i]))
      found = i;
  if (found == n)
    ur_cursor_add_error (
        list, NULL,
        g_strdup (_ ("These words need a part of the kind “work”, “tasks” or “overview” that "
                     "they can be kept with.")));
  return found;
}

static void
read_all (UrReader *reader, const UrCursor *values, const UrCursor *elements, guint n)
{
  UrReport *report = reader->report;
  guint first = find_owner (reader, values[UR_ROOT_ADDRESS], elements, n, FALSE);
  guint last = find_owner (reader, values[UR_ROOT_CLOSING], elements, n, TRUE);

  for (guint i = 0; i < n; i++)
    {
      UrPart *part = &report->parts[report->n_parts];
      UrPartBody body = { { NULL } };

      *part = (UrPart){ .index = report->n_parts };
      if (i == first)
        body.address = values[UR_ROOT_ADDRESS];
      if (i == last)
        body.closing = values[UR_ROOT_CLOSING];
      if (!read_part (reader, elements[i], part, &body))
        {
          ur_cursor_mark_broken (elements[i]);
          continue;
        }
      g_hash_table_insert (report->part_ids, (gpointer) part->id, part);
      report->n_parts++;
    }
}

/**
 * ur_reader_read_parts:
 * @values: the root's members
 *
 * Reads all parts that have at least an id, a kind, a title and something below it, and the first and last
 * words of the report, which are kept with the first and the last of them that has running text.
 */
void
ur_reader_read_parts (UrReader *reader, const UrCursor *values)
{
  UrReport *report = reader->report;
  g_autofree UrCursor *elements = NULL;
  guint n;

  elements = ur_reader_dup_some (values[UR_ROOT_PARTS], &n, NULL);
  report->parts = ur_report_alloc (report, n, sizeof *report->parts);
  read_all (reader, values, elements, n);
}
