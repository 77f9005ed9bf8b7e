/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much a report may hold: ten times what any federation prints, and no more than every command can take
 * in seconds and in 300 MB.  Many small things cost as much as one large one, so that all parts are counted
 * together, before anything is built of them. */
#include "ur-config.h"

#include "ur-report-limits.h"

#include "ur-guard.h"
#include "ur-quote.h"
#include "ur-reader.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *name; /* as in FORMAT.md */
  guint most;
} Limit;

/* The one table.  FORMAT.md and the schema say the same; a test holds the three together. */
static const Limit limits[UR_N_LIMITS] = {
  [UR_LIMIT_BYTES] = { "bytes", UR_REPORT_MAX_BYTES },
  [UR_LIMIT_DEPTH] = { "depth", UR_GUARD_MAX_DEPTH },
  [UR_LIMIT_MEMBERS] = { "members", UR_GUARD_MAX_MEMBERS },
  [UR_LIMIT_ELEMENTS] = { "elements", UR_GUARD_MAX_ELEMENTS },
  [UR_LIMIT_VALUES] = { "values", UR_GUARD_MAX_VALUES },
  [UR_LIMIT_NAME] = { "name", UR_GUARD_MAX_NAME },
  [UR_LIMIT_STRING] = { "string", UR_GUARD_MAX_STRING },
  [UR_LIMIT_NUMBER] = { "number", UR_GUARD_MAX_NUMBER },
  [UR_LIMIT_TITLE_LINES] = { "title_lines", 8 },
  [UR_LIMIT_PERIODS] = { "periods", 100 },
  [UR_LIMIT_NOTES] = { "notes", 100 },
  [UR_LIMIT_WORDINGS] = { "wordings", 500 },
  [UR_LIMIT_PARTS] = { "parts", 50 },
  [UR_LIMIT_SECTIONS] = { "sections", 500 },
  [UR_LIMIT_PARAGRAPHS] = { "paragraphs", 2000 },
  [UR_LIMIT_TEXT] = { "text", 300000 },
  [UR_LIMIT_RESULTS] = { "results", 1000 },
  [UR_LIMIT_COLUMNS] = { "columns", 20 },
  [UR_LIMIT_INDICATORS] = { "indicators", 2000 },
  [UR_LIMIT_KEY_FIGURES] = { "key_figures", 100 },
  [UR_LIMIT_CHARTS] = { "charts", 100 },
  [UR_LIMIT_ITEMS] = { "items", 500 },
  [UR_LIMIT_CHART_ITEMS] = { "chart_items", 100 },
  [UR_LIMIT_PARAGRAPH] = { "paragraph", 10000 },
  [UR_LIMIT_SENTENCE] = { "sentence", 500 },
  [UR_LIMIT_TITLE] = { "title", 200 },
  [UR_LIMIT_LABEL] = { "label", 100 },
  [UR_LIMIT_NUMERAL] = { "numeral", 16 },
  [UR_LIMIT_MARK] = { "mark", 4 },
  [UR_LIMIT_ID] = { "id", UR_CURSOR_MAX_ID },
  [UR_LIMIT_MARKS] = { "marks", UR_CURSOR_MAX_MARKS },
};

/* How many there are of each, and the first that is too many. */
typedef struct
{
  guint n[UR_N_LIMITS];
  UrCursor places[UR_N_LIMITS];
} Tally;

/**
 * ur_report_get_limit:
 * @limit: what is limited
 *
 * Returns: the most that a report may have of it
 */
guint
ur_report_get_limit (UrLimit limit)
{
  g_return_val_if_fail (limit < UR_N_LIMITS, 0);

  return limits[limit].most;
}

/**
 * ur_reader_read_text:
 * @cursor: a text, or a value without a node
 * @limit: what its length is limited by
 *
 * Returns: (transfer none) (nullable): see ur_cursor_read_text()
 */
const char *
ur_reader_read_text (UrCursor cursor, UrLimit limit, const char *subject)
{
  return ur_cursor_read_text (cursor, ur_report_get_limit (limit), subject);
}

static void
count (Tally *tally, UrLimit limit, UrCursor place, guint n)
{
  if (tally->n[limit] <= limits[limit].most && tally->n[limit] + n > limits[limit].most)
    tally->places[limit] = place;
  tally->n[limit] += n;
}

/* Nothing is judged yet: what is no list has no elements. */
static UrCursor *
dup_list (UrCursor list, guint *n)
{
  if (list.node != NULL && !JSON_NODE_HOLDS_ARRAY (list.node))
    list.node = NULL;
  return ur_cursor_dup_elements (list, n);
}

static void
count_elements (Tally *tally, UrLimit limit, UrCursor list)
{
  guint n;
  g_autofree UrCursor *elements = dup_list (list, &n);

  for (guint i = 0; i < n; i++)
    count (tally, limit, elements[i], 1);
}

static void
count_text (Tally *tally, UrCursor place)
{
  const char *text = ur_cursor_get_string (place);

  if (text != NULL)
    count (tally, UR_LIMIT_TEXT, place, (guint) g_utf8_strlen (text, -1));
}

/* Each row of a table counts as a paragraph, its head, caption and note too. */
static void
count_row (Tally *tally, UrCursor row)
{
  guint n;
  g_autofree UrCursor *cells = dup_list (row, &n);

  if (row.node == NULL)
    return;
  count (tally, UR_LIMIT_PARAGRAPHS, row, 1);
  count_text (tally, row);
  for (guint i = 0; i < n; i++)
    count_text (tally, cells[i]);
}

static void
count_table (Tally *tally, UrCursor table)
{
  guint n;
  g_autofree UrCursor *rows = dup_list (ur_cursor_get_member (table, "rows"), &n);

  count_row (tally, ur_cursor_get_member (table, "caption"));
  count_row (tally, ur_cursor_get_member (table, "head"));
  for (guint i = 0; i < n; i++)
    count_row (tally, rows[i]);
  count_row (tally, ur_cursor_get_member (table, "note"));
}

/* What a sign leads to is a paragraph, too. */
static void
count_footnotes (Tally *tally, UrCursor list)
{
  guint n;
  g_autofree UrCursor *elements = dup_list (list, &n);

  for (guint i = 0; i < n; i++)
    {
      count (tally, UR_LIMIT_PARAGRAPHS, elements[i], 1);
      count_text (tally, ur_cursor_get_member (elements[i], "text"));
    }
}

/* A paragraph has its text inside, the line of a group is one. */
static void
count_paragraphs (Tally *tally, UrCursor list)
{
  guint n;
  g_autofree UrCursor *elements = dup_list (list, &n);

  for (guint i = 0; i < n; i++)
    {
      UrCursor inside = ur_cursor_get_member (elements[i], "text");
      UrCursor table = ur_cursor_get_member (elements[i], "table");

      if (table.node != NULL)
        {
          count_table (tally, table);
          continue;
        }
      count (tally, UR_LIMIT_PARAGRAPHS, elements[i], 1);
      count_text (tally, inside.node != NULL ? inside : elements[i]);
      count_footnotes (tally, ur_cursor_get_member (elements[i], "footnotes"));
    }
}

/* Sections are one inside the other at most; a deeper one is refused when it is read. */
static void
count_sections (Tally *tally, UrCursor list, guint depth)
{
  guint n;
  g_autofree UrCursor *elements = dup_list (list, &n);

  for (guint i = 0; i < n; i++)
    {
      count (tally, UR_LIMIT_SECTIONS, elements[i], 1);
      if (depth == 0)
        count_sections (tally, ur_cursor_get_member (elements[i], "sections"), 1);
      count_paragraphs (tally, ur_cursor_get_member (elements[i], "paragraphs"));
      count_paragraphs (tally, ur_cursor_get_member (elements[i], "lines"));
      count_elements (tally, UR_LIMIT_RESULTS, ur_cursor_get_member (elements[i], "results"));
    }
}

static void
count_parts (Tally *tally, UrCursor list)
{
  guint n;
  g_autofree UrCursor *elements = dup_list (list, &n);

  for (guint i = 0; i < n; i++)
    {
      count (tally, UR_LIMIT_PARTS, elements[i], 1);
      count_paragraphs (tally, ur_cursor_get_member (elements[i], "intro"));
      count_sections (tally, ur_cursor_get_member (elements[i], "sections"), 0);
      count_sections (tally, ur_cursor_get_member (elements[i], "groups"), 1);
    }
}

static void
count_charts (Tally *tally, UrCursor list)
{
  guint n;
  g_autofree UrCursor *elements = dup_list (list, &n);

  for (guint i = 0; i < n; i++)
    {
      count (tally, UR_LIMIT_CHARTS, elements[i], 1);
      count_elements (tally, UR_LIMIT_ITEMS, ur_cursor_get_member (elements[i], "items"));
    }
}

static void
count_notes (Tally *tally, UrCursor list)
{
  guint n;
  g_autofree UrCursor *elements = dup_list (list, &n);

  for (guint i = 0; i < n; i++)
    {
      count (tally, UR_LIMIT_NOTES, elements[i], 1);
      count_elements (tally, UR_LIMIT_WORDINGS, ur_cursor_get_member (elements[i], "wordings"));
    }
}

static char *
describe (const Tally *tally, UrLimit limit)
{
  if (limit == UR_LIMIT_TEXT)
    return g_strdup_printf (_ ("The paragraphs and lines of this report have %u characters in all; at most "
                               "%u are allowed. Shorten them, or make several reports of it."),
                            tally->n[limit], limits[limit].most);
  return ur_quote_printf (
      _ ("This report has %u “%s” in all; at most %u are allowed. Leave some out, or make "
         "several reports of it."),
      tally->n[limit], limits[limit].name, limits[limit].most);
}

/**
 * ur_reader_check_limits:
 * @values: the root's members
 * @code: (inout): changed when there is too much
 *
 * Counts what a report holds before anything is made of it.  Each sort of which there is too much is a
 * mistake at the first one that is too many.
 *
 * Returns: whether the report is small enough
 */
gboolean
ur_reader_check_limits (const UrCursor *values, UrError *code)
{
  Tally tally = { 0 };
  gboolean within = TRUE;

  count_elements (&tally, UR_LIMIT_PERIODS, values[UR_ROOT_PERIODS]);
  count_notes (&tally, values[UR_ROOT_NOTES]);
  count_paragraphs (&tally, values[UR_ROOT_ADDRESS]);
  count_parts (&tally, values[UR_ROOT_PARTS]);
  count_paragraphs (&tally, values[UR_ROOT_CLOSING]);
  count_elements (&tally, UR_LIMIT_INDICATORS, values[UR_ROOT_INDICATORS]);
  count_elements (&tally, UR_LIMIT_KEY_FIGURES, values[UR_ROOT_KEY_FIGURES]);
  count_charts (&tally, values[UR_ROOT_CHARTS]);
  for (guint i = 0; i < UR_N_LIMITS; i++)
    if (tally.n[i] > limits[i].most)
      {
        ur_cursor_add_error (tally.places[i], NULL, describe (&tally, (UrLimit) i));
        *code = UR_ERROR_LIMIT;
        within = FALSE;
      }
  return within;
}
