/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a part: its sections and those inside them, and what has no heading.  A broken one keeps its
 * place, so that the ones after it are still found by number. */
#include "ur-config.h"

#include "ur-reader.h"
#include "ur-quote.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_NUMBER 100000

/**
 * ur_reader_alloc_paragraphs:
 * @section: a section or group
 * @n: how many paragraphs or lines it has in the file
 *
 * Returns: (transfer none): room for at least one, each unreadable so far
 */
UrParagraph *
ur_reader_alloc_paragraphs (UrReader *reader, UrSection *section, guint n)
{
  section->n_paragraphs = MAX (n, 1);
  section->paragraphs = ur_report_alloc (reader->report, section->n_paragraphs, sizeof *section->paragraphs);
  for (guint i = 0; i < section->n_paragraphs; i++)
    section->paragraphs[i] =
        (UrParagraph){ .text = UR_READER_UNREADABLE, .section = section, .index = i, .number = i + 1 };
  return section->paragraphs;
}

/**
 * ur_reader_dup_some:
 * @list: a list, or a value without a node
 * @n: (out): how many elements it has
 *
 * An empty list is a mistake: what has nothing is left out.
 *
 * Returns: (transfer full) (array length=n): the elements
 */
UrCursor *
ur_reader_dup_some (UrCursor list, guint *n, const char *subject)
{
  UrCursor *elements = ur_cursor_dup_elements (list, n);

  if (list.node != NULL && *n == 0)
    ur_cursor_add_error (list, subject, g_strdup (_ ("This list may not be empty.")));
  return elements;
}

/* The first and last words of a report are plain texts, everything else is paragraphs. */
static void
read_lines (UrReader *reader, UrCursor list, UrSection *section)
{
  g_autofree UrCursor *elements = NULL;
  UrParagraph *paragraphs;
  guint n;

  elements = ur_reader_dup_some (list, &n, section->headline);
  paragraphs = ur_reader_alloc_paragraphs (reader, section, n);
  for (guint i = 0; i < n; i++)
    {
      const char *text = NULL;

      if (ur_cursor_check_type (elements[i], UR_JSON_STRING, NULL))
        text = ur_reader_read_text (elements[i], UR_LIMIT_PARAGRAPH, NULL);
      if (text != NULL)
        paragraphs[i].text = text;
    }
}

static void
read_paragraphs (UrReader *reader, UrCursor list, UrSection *section)
{
  if (section->kind == UR_SECTION_ADDRESS || section->kind == UR_SECTION_CLOSING)
    read_lines (reader, list, section);
  else
    ur_reader_read_paragraphs (reader, list, section);
}

/* The number of the section before it on its own level, 0 for the first. */
static guint
get_number_before (const UrSection *section)
{
  for (const UrSection *other = section; other->index > 0;)
    {
      other--;
      if (other->kind != UR_SECTION_ITEM || other == section->parent)
        return 0;
      if (other->parent == section->parent && other->number > 0)
        return other->number;
    }
  return 0;
}

/* From version 2 on numbers may begin anew: the groups of a part count from one each. */
static gboolean
follows (const UrReader *reader, guint number, guint before)
{
  return number > before || (reader->version >= 2 && number == 1 && before > 1);
}

static char *
describe_order (const UrReader *reader, guint number, guint before)
{
  if (reader->version < 2)
    return g_strdup_printf (_ ("The numbers of sections must rise; found %u after %u."), number, before);
  return g_strdup_printf (_ ("The numbers of sections must rise or begin again with 1; found %u after %u."),
                          number, before);
}

/* The report's own sign says the number where the file does not. */
static void
read_number (UrReader *reader, UrCursor cursor, UrCursor numeral, UrSection *section)
{
  guint before = get_number_before (section);
  guint said = section->numeral != NULL ? ur_section_read_numeral (section->numeral) : 0;

  if (cursor.node == NULL && (reader->version >= 2 || said > 0))
    section->number = said;
  else if (!ur_cursor_read_integer (cursor, 1, MAX_NUMBER, &section->number, NULL))
    section->number = before + 1;
  else if (said > 0 && said != section->number)
    ur_cursor_add_error (numeral, NULL,
                         ur_quote_printf (_ ("“%s” says %u, but the section has the number %u."),
                                          section->numeral, said, section->number));
  if (section->number == 0 || follows (reader, section->number, before))
    return;
  g_hash_table_add (reader->misnumbered, (gpointer) section->part);
  ur_cursor_add_error (cursor.node != NULL ? cursor : numeral, NULL,
                       describe_order (reader, section->number, before));
  section->number = before + 1;
}

enum
{
  SECTION_ID,
  SECTION_NUMBER,
  SECTION_NUMERAL,
  SECTION_HEADLINE,
  SECTION_REST,
  SECTION_PARAGRAPHS,
  SECTION_SECTIONS,
  N_SECTION
};

static const UrMember section_members[N_SECTION] = {
  [SECTION_ID] = { "id", UR_JSON_STRING, FALSE },
  [SECTION_NUMBER] = { "number", UR_JSON_INTEGER, TRUE },
  [SECTION_NUMERAL] = { "numeral", UR_JSON_STRING, FALSE },
  [SECTION_HEADLINE] = { "headline", UR_JSON_STRING, TRUE },
  [SECTION_REST] = { "rest", UR_JSON_STRING, FALSE },
  [SECTION_PARAGRAPHS] = { "paragraphs", UR_JSON_ARRAY, TRUE },
  [SECTION_SECTIONS] = { "sections", UR_JSON_ARRAY, FALSE },
};

static void
read_title (UrReader *reader, const UrCursor *values, UrSection *section)
{
  section->headline = ur_reader_read_text (values[SECTION_HEADLINE], UR_LIMIT_TITLE, NULL);
  if (section->headline == NULL)
    section->headline = UR_READER_UNREADABLE;
  section->rest = ur_reader_read_text (values[SECTION_REST], UR_LIMIT_TITLE, section->headline);
  section->title = section->headline;
  if (section->rest != NULL)
    {
      g_autofree char *title = g_strconcat (section->headline, "，", section->rest, NULL);

      section->title = ur_json_keep (reader->json, title, -1);
    }
}

/* What version 2 says of a section; two of a part cannot share an id. */
static void
read_names (UrReader *reader, const UrCursor *values, UrSection *section)
{
  if (ur_reader_check_version (reader, values[SECTION_NUMERAL], NULL))
    section->numeral = ur_reader_read_text (values[SECTION_NUMERAL], UR_LIMIT_NUMERAL, NULL);
  if (!ur_reader_check_version (reader, values[SECTION_ID], NULL))
    return;
  section->id = ur_cursor_read_id (values[SECTION_ID], NULL, NULL);
  for (guint i = 0; section->id != NULL && i < section->index; i++)
    if (g_strcmp0 (section->part->sections[i].id, section->id) == 0)
      {
        ur_cursor_add_error (
            values[SECTION_ID], NULL,
            ur_quote_printf (_ ("Another section of this part has the id “%s”."), section->id));
        section->id = NULL;
      }
}

static UrSection *
add_section (UrPart *part, UrSectionKind kind, const UrSection *parent)
{
  UrSection *section = &part->sections[part->n_sections];

  *section = (UrSection){
    .kind = kind, .part = part, .parent = parent, .depth = parent != NULL ? 1 : 0, .index = part->n_sections++
  };
  return section;
}

/* A section that has no text of its own has no paragraphs; before version 2 each has. */
static UrCursor
read_section (UrReader *reader, UrCursor cursor, UrPart *part, UrSection *parent)
{
  UrSection *section = add_section (part, UR_SECTION_ITEM, parent);
  UrMember members[N_SECTION];
  UrCursor values[N_SECTION];

  memcpy (members, section_members, sizeof members);
  members[SECTION_NUMBER].required = members[SECTION_PARAGRAPHS].required = reader->version < 2;
  ur_cursor_read_members (cursor, members, N_SECTION, values, NULL);
  read_names (reader, values, section);
  read_number (reader, values[SECTION_NUMBER], values[SECTION_NUMERAL], section);
  read_title (reader, values, section);
  if (values[SECTION_PARAGRAPHS].node != NULL || reader->version < 2)
    read_paragraphs (reader, values[SECTION_PARAGRAPHS], section);
  if (parent != NULL)
    parent->n_sections++;
  return values[SECTION_SECTIONS];
}

static void
read_inner (UrReader *reader, UrCursor list, UrPart *part, UrSection *parent)
{
  g_autofree UrCursor *elements = NULL;
  guint n;

  if (list.node == NULL || !ur_reader_check_version (reader, list, parent->headline))
    return;
  elements = ur_reader_dup_some (list, &n, parent->headline);
  for (guint i = 0; i < n; i++)
    {
      UrCursor deeper = read_section (reader, elements[i], part, parent);

      if (deeper.node != NULL)
        ur_cursor_add_error (deeper, parent->headline,
                             g_strdup (_ ("A section inside another one cannot have sections of its own.")));
    }
}

/* Text without a heading: what it is called serves lists, and errors. */
static void
read_block (UrReader *reader, UrCursor list, UrPart *part, UrSectionKind kind, const char *name)
{
  UrSection *section;

  if (list.node == NULL)
    return;
  section = add_section (part, kind, NULL);
  section->headline = name;
  read_paragraphs (reader, list, section);
}

static guint
count_all (UrCursor list)
{
  g_autofree UrCursor *elements = NULL;
  guint n, all;

  elements = ur_cursor_dup_elements (list, &n);
  all = n;
  for (guint i = 0; i < n; i++)
    {
      UrCursor inner = ur_cursor_get_member (elements[i], "sections");

      if (inner.node != NULL && JSON_NODE_HOLDS_ARRAY (inner.node))
        all += json_array_get_length (json_node_get_array (inner.node));
    }
  return all;
}

static void
count_part (UrPart *part)
{
  for (guint i = 0; i < part->n_sections; i++)
    {
      const UrSection *section = &part->sections[i];

      part->n_items += ur_section_is_counted (section) ? 1 : 0;
      part->n_leads += section->depth > 0 ? 1 : 0;
      for (guint p = 0; p < section->n_paragraphs && section->depth == 0; p++)
        part->n_leads += section->paragraphs[p].lead_len > 0 ? 1 : 0;
    }
}

/**
 * ur_reader_read_sections:
 * @part: a part that is no scorecard, with its kind and title
 * @body: where its text is
 *
 * Reads all sections of @part in the order of the text.
 */
void
ur_reader_read_sections (UrReader *reader, UrPart *part, const UrPartBody *body)
{
  g_autofree UrCursor *elements = NULL;
  guint n;

  part->sections = ur_report_alloc (reader->report, count_all (body->sections) + 3, sizeof *part->sections);
  read_block (reader, body->address, part, UR_SECTION_ADDRESS, "开头语");
  read_block (reader, body->intro, part, UR_SECTION_INTRO, part->title);
  elements = ur_reader_dup_some (body->sections, &n, part->title);
  for (guint i = 0; i < n; i++)
    {
      UrSection *section = &part->sections[part->n_sections];
      UrCursor inner = read_section (reader, elements[i], part, NULL);

      read_inner (reader, inner, part, section);
    }
  read_block (reader, body->closing, part, UR_SECTION_CLOSING, "结束语");
  count_part (part);
  for (guint i = 0; i < part->n_sections; i++)
    {
      if (part->sections[i].kind == UR_SECTION_ADDRESS)
        reader->report->address = &part->sections[i];
      if (part->sections[i].kind == UR_SECTION_CLOSING)
        reader->report->closing = &part->sections[i];
    }
}

/* The section that alone has @number among those that are not inside another one.  Where one has a wrong
 * number, that is the mistake, not that nothing has the right one. */
static const UrSection *
find_number (UrReader *reader, UrCursor cursor, const UrPart *part, guint number, const char *subject)
{
  const UrSection *found = NULL;
  guint n = 0;

  for (guint i = 0; i < part->n_sections; i++)
    if (part->sections[i].depth == 0 && part->sections[i].number == number)
      {
        found = &part->sections[i];
        n++;
      }
  if (n > 1)
    ur_cursor_add_error (
        cursor, subject,
        ur_quote_printf (
            _ ("“%s” has %u sections %u: give the one that is meant an “id”, and write that here."),
            part->title, n, number));
  else if (n == 0 && !g_hash_table_contains (reader->misnumbered, part))
    ur_cursor_add_error (cursor, subject,
                         ur_quote_printf (_ ("“%s” has no section %u."), part->title, number));
  return n == 1 ? found : NULL;
}

static const UrSection *
find_id (UrCursor cursor, const UrPart *part, const char *subject)
{
  const char *id = ur_cursor_read_id (cursor, NULL, subject);

  for (guint i = 0; id != NULL && i < part->n_sections; i++)
    if (g_strcmp0 (part->sections[i].id, id) == 0)
      return &part->sections[i];
  if (id != NULL)
    ur_cursor_add_error (cursor, subject,
                         ur_quote_printf (_ ("“%s” has no section with the id “%s”."), part->title, id));
  return NULL;
}

static const UrSection *
find_group (UrCursor cursor, const UrPart *part, guint number, const char *subject)
{
  if (number <= part->n_sections)
    return &part->sections[number - 1];
  ur_cursor_add_error (cursor, subject, ur_quote_printf (_ ("“%s” has no group %u."), part->title, number));
  return NULL;
}

/**
 * ur_reader_find_section:
 * @cursor: the printed number of a section, its id, or the position of a group from 1 on
 *
 * Returns: (nullable): the section of @part that is meant; if there is none, the mistake is recorded
 */
const UrSection *
ur_reader_find_section (UrReader *reader, UrCursor cursor, const UrPart *part, const char *subject)
{
  guint number;

  if (ur_cursor_get_string (cursor) != NULL)
    return ur_reader_check_version (reader, cursor, subject) ? find_id (cursor, part, subject) : NULL;
  if (!ur_cursor_read_integer (cursor, 1, MAX_NUMBER, &number, subject))
    return NULL;
  return part->kind == UR_PART_SCORECARD ? find_group (cursor, part, number, subject)
                                         : find_number (reader, cursor, part, number, subject);
}

/**
 * ur_reader_find_intro:
 * @cursor: where it is named, for the problem
 *
 * Returns: (nullable): the introduction of @part
 */
const UrSection *
ur_reader_find_intro (UrCursor cursor, const UrPart *part, const char *subject)
{
  for (guint i = 0; i < part->n_sections; i++)
    if (part->sections[i].kind == UR_SECTION_INTRO)
      return &part->sections[i];
  ur_cursor_add_error (cursor, subject, ur_quote_printf (_ ("“%s” has no introduction."), part->title));
  return NULL;
}
