/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an indicator's figure is in the report. */
#include "ur-config.h"

#include "ur-raw-indicator.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_POSITION 100000

enum
{
  AT_PART,
  AT_SECTION,
  AT_PARAGRAPH,
  N_AT
};

typedef enum
{
  PLACE_SECTION,
  PLACE_GROUP,
  PLACE_INTRO,
} PlaceKind;

/* What a place consists of; that in an introduction has no section to name. */
static PlaceKind
list_place (const UrReader *reader, UrCursor at, UrMember *members)
{
  members[AT_PART] = (UrMember){ "part", UR_JSON_STRING, TRUE };
  members[AT_SECTION] = (UrMember){ "section", UR_JSON_INTEGER, TRUE };
  members[AT_PARAGRAPH] = (UrMember){ "paragraph", UR_JSON_INTEGER, TRUE };
  if (reader->version >= 2)
    members[AT_SECTION].type = UR_JSON_INTEGER_OR_STRING;
  if (ur_cursor_get_member (at, "group").node != NULL)
    {
      members[AT_SECTION] = (UrMember){ "group", UR_JSON_INTEGER, TRUE };
      members[AT_PARAGRAPH].name = "line";
      return PLACE_GROUP;
    }
  if (reader->version < 2 || ur_cursor_get_member (at, "intro").node == NULL)
    return PLACE_SECTION;
  members[AT_SECTION].required = FALSE;
  members[AT_PARAGRAPH].name = "intro";
  return PLACE_INTRO;
}

static gboolean
check_place (UrCursor at, const UrCursor *values, PlaceKind kind, const UrPart *part, const char *subject)
{
  if (kind == PLACE_INTRO && values[AT_SECTION].node != NULL)
    {
      ur_cursor_add_error (
          values[AT_SECTION], subject,
          g_strdup (_ ("A place is in an introduction or in a section: leave one of them out.")));
      return FALSE;
    }
  if ((part->kind == UR_PART_SCORECARD) == (kind == PLACE_GROUP))
    return TRUE;
  ur_cursor_add_error (at, subject,
                       g_strdup (_ ("A place in a scorecard is a group and a line, elsewhere a section and a "
                                    "paragraph.")));
  return FALSE;
}

/* Whether nothing of the text of @section could be read: then it is told, and not how many paragraphs it has.
 */
static gboolean
is_lost (const UrSection *section)
{
  return section->n_paragraphs == 1 && strcmp (section->paragraphs[0].text, UR_READER_UNREADABLE) == 0;
}

/**
 * ur_raw_indicator_read_place:
 * @raw: of an indicator
 *
 * Where the figure is: a paragraph of a section or an introduction, the line of a group, or the row of a
 * table.
 *
 * Returns: (nullable): the paragraph; if there is none, the mistake is recorded
 */
const UrParagraph *
ur_raw_indicator_read_place (UrRawIndicator *raw)
{
  UrReader *reader = raw->reader;
  UrCursor at = raw->values[UR_MEMBER_AT];
  const char *subject = ur_raw_indicator_set_subject (raw, UR_MEMBER_AT);
  UrMember members[N_AT];
  UrCursor values[N_AT];
  PlaceKind kind = list_place (reader, at, members);
  const UrParagraph *paragraph;
  const UrSection *section;
  const UrPart *part;
  guint position;

  if (ur_cursor_get_member (at, "table").node != NULL)
    return ur_reader_check_version (reader, at, subject) ? ur_raw_indicator_read_cell_place (raw, at) : NULL;
  if (at.node == NULL || !ur_cursor_read_members (at, members, N_AT, values, subject))
    return NULL;
  part = ur_cursor_look_up (values[AT_PART], reader->report->part_ids, "parts", subject);
  if (part == NULL || !ur_cursor_read_integer (values[AT_PARAGRAPH], 1, MAX_POSITION, &position, subject) ||
      !check_place (at, values, kind, part, subject))
    return NULL;
  section = kind == PLACE_INTRO ? ur_reader_find_intro (values[AT_PARAGRAPH], part, subject)
                                : ur_reader_find_section (reader, values[AT_SECTION], part, subject);
  paragraph = section != NULL ? ur_section_find_paragraph (section, position) : NULL;
  if (paragraph != NULL && paragraph->table == NULL)
    return paragraph;
  if (paragraph != NULL)
    ur_cursor_add_error (values[AT_PARAGRAPH], subject,
                         g_strdup (_ ("A table is there: a place in it is a table, a row and a column.")));
  else if (section != NULL && !is_lost (section))
    ur_cursor_add_error (values[AT_PARAGRAPH], subject,
                         g_strdup_printf (_ ("The last paragraph or line there is number %u."),
                                          ur_section_count_numbered (section)));
  return NULL;
}
