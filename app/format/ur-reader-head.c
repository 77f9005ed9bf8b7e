/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of a report: what it is, its title lines and periods. */
#include "ur-config.h"

#include "ur-format-words.h"
#include "ur-quote.h"
#include "ur-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The latest; the first is read for ever. */
#define FORMAT_VERSION 2

#define MAX_YEARS 100

static const UrMember root_members[UR_N_ROOT] = {
  [UR_ROOT_FORMAT] = { "format", UR_JSON_STRING, TRUE },
  [UR_ROOT_VERSION] = { "version", UR_JSON_INTEGER, TRUE },
  [UR_ROOT_ID] = { "id", UR_JSON_STRING, TRUE },
  [UR_ROOT_TITLE] = { "title", UR_JSON_ARRAY, TRUE },
  [UR_ROOT_SUBTITLE] = { "subtitle", UR_JSON_STRING, FALSE },
  [UR_ROOT_ISSUER] = { "issuer", UR_JSON_STRING, FALSE },
  [UR_ROOT_MEETING] = { "meeting", UR_JSON_STRING, FALSE },
  [UR_ROOT_YEAR] = { "year", UR_JSON_INTEGER, TRUE },
  [UR_ROOT_PERIODS] = { "periods", UR_JSON_ARRAY, FALSE },
  [UR_ROOT_NOTES] = { "notes", UR_JSON_ARRAY, FALSE },
  [UR_ROOT_PARTS] = { "parts", UR_JSON_ARRAY, TRUE },
  [UR_ROOT_INDICATORS] = { "indicators", UR_JSON_ARRAY, FALSE },
  [UR_ROOT_KEY_FIGURES] = { "key_figures", UR_JSON_ARRAY, FALSE },
  [UR_ROOT_CHARTS] = { "charts", UR_JSON_ARRAY, FALSE },
  [UR_ROOT_SOURCE] = { "source", UR_JSON_STRING, FALSE },
  [UR_ROOT_IMPORTED] = { "imported", UR_JSON_OBJECT, FALSE },
  [UR_ROOT_ADDRESS] = { "address", UR_JSON_ARRAY, FALSE },
  [UR_ROOT_CLOSING] = { "closing", UR_JSON_ARRAY, FALSE },
};

/* A later version may mean anything by its members: nothing else of it is judged. */
static gboolean
check_version (UrCursor root, UrError *code)
{
  UrCursor version = ur_cursor_get_member (root, "version");
  gint64 number = ur_cursor_get_integer (version);
  g_autofree char *shown = NULL;

  if (number <= FORMAT_VERSION ||
      g_strcmp0 (ur_cursor_get_string (ur_cursor_get_member (root, "format")), UR_FORMAT_NAME) != 0)
    return TRUE;
  *code = UR_ERROR_VERSION;
  shown = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  ur_cursor_add_error (version, NULL,
                       g_strdup_printf (_ ("This report is written in version %s of the format; this program "
                                           "reads versions 1 to %d. A newer "
                                           "version of the program can open it."),
                                        shown, FORMAT_VERSION));
  return FALSE;
}

static gboolean
check_format (const UrCursor *values)
{
  UrCursor version = values[UR_ROOT_VERSION];

  if (values[UR_ROOT_FORMAT].node == NULL || version.node == NULL)
    return FALSE;
  if (strcmp (ur_cursor_get_string (values[UR_ROOT_FORMAT]), UR_FORMAT_NAME) != 0)
    {
      ur_cursor_add_error (
          values[UR_ROOT_FORMAT], NULL,
          ur_quote_printf (_ ("This is not a report: the format must be “%s”."), UR_FORMAT_NAME));
      return FALSE;
    }
  if (ur_cursor_get_integer (version) < 1)
    {
      ur_cursor_add_error (version, NULL, g_strdup (_ ("The format has no such version; the first is 1.")));
      return FALSE;
    }
  return TRUE;
}

/**
 * ur_reader_read_root:
 * @root: the root of a document
 * @values: (out caller-allocates) (array fixed-size=18): the root's members
 * @code: (inout): changed for a later version only
 *
 * Returns: whether the document is a report of a version that is known
 */
gboolean
ur_reader_read_root (UrCursor root, UrCursor *values, UrError *code)
{
  if (!ur_cursor_check_type (root, UR_JSON_OBJECT, NULL) || !check_version (root, code))
    return FALSE;
  ur_cursor_read_members (root, root_members, UR_N_ROOT, values, NULL);
  return check_format (values) && values[UR_ROOT_PARTS].node != NULL;
}

/**
 * ur_reader_check_version:
 * @cursor: a value that only version 2 of the format knows, or one without a node
 *
 * A program of version 1 would have left it out without a word, and said something false.  That the file says
 * 1 is one mistake, however much of version 2 is in it: it is told at the first place.
 *
 * Returns: whether the value may be there; if not, the mistake is recorded
 */
gboolean
ur_reader_check_version (UrReader *reader, UrCursor cursor, const char *subject)
{
  if (cursor.node == NULL || reader->version >= 2)
    return TRUE;
  if (reader->too_early == NULL)
    reader->too_early = ur_cursor_add_error (
        cursor, subject,
        g_strdup (_ ("This belongs to version 2 of the format: write 2 as the report's “version”.")));
  return FALSE;
}

static void
read_title (UrReader *reader, UrCursor title)
{
  g_autofree UrCursor *lines = NULL;
  const guint most = ur_report_get_limit (UR_LIMIT_TITLE_LINES);
  guint n_lines = 0, n = 0;
  const char **kept;

  lines = ur_cursor_dup_elements (title, &n_lines);
  if (title.node != NULL && (n_lines == 0 || n_lines > most))
    ur_cursor_add_error (
        title, NULL,
        g_strdup_printf (_ ("This title has %u lines; 1 to %u are allowed. Leave some out, or "
                            "write one."),
                         n_lines, most));
  n_lines = MIN (n_lines, most);
  kept = ur_report_alloc (reader->report, most + 1, sizeof *kept);
  for (guint i = 0; i < n_lines; i++)
    if (ur_cursor_check_type (lines[i], UR_JSON_STRING, NULL) &&
        (kept[n] = ur_reader_read_text (lines[i], UR_LIMIT_TITLE, NULL)) != NULL)
      n++;
  if (n == 0)
    kept[0] = reader->report->id;
  reader->report->title_lines = kept;
}

static void
read_optional (UrCursor cursor, UrLimit limit, const char **text)
{
  const char *found = ur_reader_read_text (cursor, limit, NULL);

  if (found != NULL)
    *text = found;
}

enum
{
  PERIOD_ID,
  PERIOD_LABEL,
  PERIOD_SHORT,
  PERIOD_HEADING,
  PERIOD_ROLE,
  PERIOD_YEARS,
  PERIOD_FROM,
  PERIOD_TO,
  N_PERIOD
};

static const UrMember period_members[N_PERIOD] = {
  [PERIOD_ID] = { "id", UR_JSON_STRING, TRUE },
  [PERIOD_LABEL] = { "label", UR_JSON_STRING, TRUE },
  [PERIOD_SHORT] = { "short", UR_JSON_STRING, FALSE },
  [PERIOD_HEADING] = { "heading", UR_JSON_STRING, FALSE },
  [PERIOD_ROLE] = { "role", UR_JSON_STRING, TRUE },
  [PERIOD_YEARS] = { "years", UR_JSON_INTEGER, FALSE },
  [PERIOD_FROM] = { "from", UR_JSON_STRING, FALSE },
  [PERIOD_TO] = { "to", UR_JSON_STRING, FALSE },
};

static void
read_date (UrReader *reader, UrCursor cursor, gboolean end, guint *day, const UrPeriod *period)
{
  if (cursor.node == NULL || !ur_reader_check_version (reader, cursor, period->label))
    return;
  if (!ur_period_read_date (ur_cursor_get_string (cursor), end, day))
    ur_cursor_add_error (cursor, period->label,
                         g_strdup (_ ("Expected a date such as 2023, 2023-06 or 2023-06-30 here.")));
}

/* The year of a period is that of its last day, or what its label says. */
static void
read_dates (UrReader *reader, const UrCursor *values, UrPeriod *period)
{
  read_date (reader, values[PERIOD_FROM], FALSE, &period->first_day, period);
  read_date (reader, values[PERIOD_TO], TRUE, &period->last_day, period);
  if (period->first_day > 0 && period->last_day > 0 && period->first_day > period->last_day)
    {
      ur_cursor_add_error (values[PERIOD_TO], period->label,
                           g_strdup (_ ("A period cannot end before it begins.")));
      period->first_day = period->last_day = 0;
    }
  period->year = period->last_day > 0 ? period->last_day / 10000 : ur_period_read_label (period->label);
  period->is_earlier = period->year > 0 && period->year < reader->report->year;
}

static gboolean
read_period (UrReader *reader, UrCursor cursor, UrPeriod *period)
{
  static const char *const roles_1[] = { "year", "span", "span-end", NULL };
  const char *const *roles = reader->version >= 2 ? ur_format_period_roles : roles_1;
  UrCursor values[N_PERIOD];
  guint role;

  if (!ur_cursor_read_members (cursor, period_members, N_PERIOD, values, NULL))
    return FALSE;
  period->id = ur_cursor_read_id (values[PERIOD_ID], reader->period_ids, NULL);
  period->label = ur_reader_read_text (values[PERIOD_LABEL], UR_LIMIT_LABEL, NULL);
  if (!ur_cursor_read_choice (values[PERIOD_ROLE], roles, &role, period->label) || period->id == NULL ||
      period->label == NULL)
    return FALSE;
  period->role = (UrPeriodRole) role;
  period->short_label = period->heading = period->label;
  read_optional (values[PERIOD_SHORT], UR_LIMIT_LABEL, &period->short_label);
  read_optional (values[PERIOD_HEADING], UR_LIMIT_LABEL, &period->heading);
  period->years = 1;
  read_dates (reader, values, period);
  if (period->first_day > 0)
    period->from = ur_reader_read_text (values[PERIOD_FROM], UR_LIMIT_LABEL, period->label);
  if (period->last_day > 0)
    period->to = ur_reader_read_text (values[PERIOD_TO], UR_LIMIT_LABEL, period->label);
  period->has_years = values[PERIOD_YEARS].node != NULL;
  if (period->role == UR_PERIOD_SPAN && values[PERIOD_YEARS].node == NULL)
    ur_cursor_add_error (cursor, period->label, g_strdup (_ ("A span must say how many “years” it has.")));
  return ur_cursor_read_integer (values[PERIOD_YEARS], 1, MAX_YEARS, &period->years, period->label) ||
         values[PERIOD_YEARS].node == NULL;
}

static void
read_periods (UrReader *reader, UrCursor cursor)
{
  UrReport *report = reader->report;
  g_autofree UrCursor *elements = NULL;
  guint n = 0;

  elements = ur_cursor_dup_elements (cursor, &n);
  report->periods = ur_report_alloc (report, n, sizeof *report->periods);
  for (guint i = 0; i < n; i++)
    {
      UrPeriod *period = &report->periods[report->n_periods];

      *period = (UrPeriod){ 0 };
      if (!read_period (reader, elements[i], period))
        {
          ur_cursor_mark_broken (elements[i]);
          continue;
        }
      g_hash_table_insert (reader->period_ids, (gpointer) period->id, period);
      report->n_periods++;
    }
}

/**
 * ur_reader_read_head:
 *
 * Reads everything that is before the parts.  What is missing has a fallback.
 */
void
ur_reader_read_head (UrReader *reader, const UrCursor *values)
{
  UrReport *report = reader->report;

  report->id = ur_cursor_read_id (values[UR_ROOT_ID], NULL, NULL);
  if (report->id == NULL)
    report->id = "report";
  read_title (reader, values[UR_ROOT_TITLE]);
  report->subtitle = g_strjoinv (" ", (char **) report->title_lines);
  g_ptr_array_add (report->blocks, (gpointer) report->subtitle);
  read_optional (values[UR_ROOT_SUBTITLE], UR_LIMIT_TITLE, &report->subtitle);
  read_optional (values[UR_ROOT_ISSUER], UR_LIMIT_TITLE, &report->issuer);
  read_optional (values[UR_ROOT_MEETING], UR_LIMIT_TITLE, &report->meeting);
  report->own_subtitle = values[UR_ROOT_SUBTITLE].node != NULL ? report->subtitle : NULL;
  ur_reader_read_source (reader, values);
  report->own_source = values[UR_ROOT_SOURCE].node != NULL ? report->source : NULL;
  ur_cursor_read_integer (values[UR_ROOT_YEAR], UR_REPORT_FIRST_YEAR, UR_REPORT_LAST_YEAR, &report->year,
                          NULL);
  read_periods (reader, values[UR_ROOT_PERIODS]);
  ur_reader_read_notes (reader, values[UR_ROOT_NOTES]);
}
