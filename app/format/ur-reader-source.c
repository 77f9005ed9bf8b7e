/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a report comes from: the words of its source lines, and the file that it was made from. */
#include "ur-config.h"

#include "ur-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A line with a date and nothing else (（2024年1月18日）) names no report. */
static gboolean
is_date_line (const char *text)
{
  static const char *const others = "年月日号〇○零一二三四五六七八九十";
  gboolean has_year = strstr (text, "年") != NULL;
  guint n_digits = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n_digits += g_unichar_isdigit (c) ? 1 : 0;
      if (!g_unichar_isdigit (c) && !g_unichar_ispunct (c) && !g_unichar_isspace (c) &&
          g_utf8_strchr (others, -1, c) == NULL)
        return FALSE;
    }
  return has_year || n_digits >= 4;
}

/* The title's lines without one that is a date. */
static const char *
keep_title (UrReader *reader)
{
  g_autoptr (GString) title = g_string_new (NULL);

  for (const char *const *line = reader->report->title_lines; *line != NULL; line++)
    if (!is_date_line (*line))
      g_string_append_printf (title, "%s%s", title->len > 0 ? " " : "", *line);
  return title->len > 0 ? ur_json_keep (reader->json, title->str, -1) : reader->report->title_lines[0];
}

static void
read_source (UrReader *reader, UrCursor cursor, gboolean has_subtitle)
{
  UrReport *report = reader->report;
  const char *source = NULL;

  report->source = has_subtitle && !is_date_line (report->subtitle) ? report->subtitle : keep_title (reader);
  if (ur_reader_check_version (reader, cursor, NULL))
    source = ur_reader_read_text (cursor, UR_LIMIT_TITLE, NULL);
  if (source == NULL)
    return;
  if (is_date_line (source))
    ur_cursor_add_error (cursor, NULL,
                         g_strdup (_ ("This is a date; a source line names the report: write its title.")));
  else
    report->source = source;
}

static void
read_imported (UrReader *reader, UrCursor cursor)
{
  static const UrMember members[] = { { "file", UR_JSON_STRING, FALSE },
                                      { "date", UR_JSON_STRING, FALSE },
                                      { "program", UR_JSON_STRING, FALSE },
                                      { "digest", UR_JSON_STRING, FALSE } };
  UrCursor values[G_N_ELEMENTS (members)];
  UrImport *imported = &reader->report->imported;
  guint day;

  if (cursor.node == NULL || !ur_reader_check_version (reader, cursor, NULL))
    return;
  ur_cursor_read_members (cursor, members, G_N_ELEMENTS (members), values, NULL);
  imported->file = ur_reader_read_text (values[0], UR_LIMIT_TITLE, NULL);
  imported->date = ur_reader_read_text (values[1], UR_LIMIT_LABEL, NULL);
  imported->program = ur_reader_read_text (values[2], UR_LIMIT_LABEL, NULL);
  imported->digest = ur_reader_read_text (values[3], UR_LIMIT_TITLE, NULL);
  if (imported->date != NULL && !ur_period_read_date (imported->date, TRUE, &day))
    {
      ur_cursor_add_error (values[1], NULL,
                           g_strdup (_ ("Expected a date such as 2023, 2023-06 or 2023-06-30 here.")));
      imported->date = NULL;
    }
}

/**
 * ur_reader_read_source:
 * @values: the root's members
 *
 * Reads what source lines say, and what the file says of the text that it was made from.
 */
void
ur_reader_read_source (UrReader *reader, const UrCursor *values)
{
  read_source (reader, values[UR_ROOT_SOURCE], values[UR_ROOT_SUBTITLE].node != NULL);
  read_imported (reader, values[UR_ROOT_IMPORTED]);
}
