/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes a report of what was understood, and lets it pass the gate through which every report is read. */
#include "ur-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-cursor.h"
#include "ur-format-words.h"
#include "ur-proposal-writer.h"
#include "ur-quote.h"
#include "ur-report-limits.h"
#include "ur-report-reader.h"

/* What the format refuses is left out, and the report is read again. */
#define MAX_ROUNDS 6
#define MAX_TITLE_LINES 4
#define LONGEST_TITLE 190

/**
 * ur_proposal_get_period:
 * @words: (nullable): 2023年, “十三五”时期, before
 *
 * Returns: the number of a period, from 1; it is added where it is new
 */
guint
ur_proposal_get_period (UrProposalWriter *writer, const char *words)
{
  if (words == NULL)
    words = g_ptr_array_index (writer->periods, 0);
  for (guint i = 0; i < writer->periods->len; i++)
    if (strcmp (g_ptr_array_index (writer->periods, i), words) == 0)
      return i + 1;
  g_ptr_array_add (writer->periods, g_strdup (words));
  return writer->periods->len;
}

/**
 * ur_proposal_get_year:
 *
 * Returns: which year the report is about; 0 where nothing says so
 */
guint
ur_proposal_get_year (const UrProposal *proposal)
{
  const char *year =
      proposal->findings->year != NULL ? proposal->findings->year : proposal->findings->last_year;

  if (year == NULL)
    return 0;
  return (guint) g_ascii_strtoull (year, NULL, 10) +
         (proposal->manuscript->is_plan && proposal->findings->year != NULL);
}

/**
 * ur_proposal_lacks_year:
 *
 * Returns: whether a report could be made of the text but for its year, which nothing in it names
 */
gboolean
ur_proposal_lacks_year (const UrProposal *proposal)
{
  g_autoptr (UrTree) tree = ur_proposal_get_year (proposal) == 0 ? ur_tree_new (proposal) : NULL;

  return tree != NULL && tree->parts->len > 0;
}

/* 2023年上半年 is half a year, 2023年第四季度 a quarter. */
static const struct
{
  const char *words;
  const char *role;
  guint first, last; /* months */
} seasons[] = {
  { "上半年", "half-year", 1, 6 }, { "下半年", "half-year", 7, 12 }, { "第一季度", "quarter", 1, 3 },
  { "第二季度", "quarter", 4, 6 }, { "第三季度", "quarter", 7, 9 },  { "第四季度", "quarter", 10, 12 },
  { "前三季度", "month", 1, 9 },
};

static void
write_months (UrProposalWriter *writer, const char *words, guint first, guint last)
{
  g_autofree char *from = g_strdup_printf ("%.4s-%02u", words, first);
  g_autofree char *to = g_strdup_printf ("%.4s-%02u", words, last);

  ur_json_writer_add_string (writer->json, "from", from);
  ur_json_writer_add_string (writer->json, "to", to);
}

/* 2025年末, 2025年6月底, 2025年初 */
static gboolean
is_moment (const char *words)
{
  return strlen (words) > strlen ("2025年") &&
         (g_str_has_suffix (words, "末") || g_str_has_suffix (words, "底") ||
          g_str_has_suffix (words, "终") || g_str_has_suffix (words, "初"));
}

/* 2028—2032年 */
static gboolean
write_years (UrProposalWriter *writer, const char *words)
{
  g_autofree char *from = g_strndup (words, 4);
  g_autofree char *to = NULL;

  if (!g_str_has_prefix (words + 4, "—"))
    return FALSE;
  to = g_strndup (words + 4 + strlen ("—"), 4);
  ur_json_writer_add_string (writer->json, "role", "span");
  ur_json_writer_add_integer (writer->json, "years",
                              g_ascii_strtoll (to, NULL, 10) - g_ascii_strtoll (from, NULL, 10) + 1);
  ur_json_writer_add_string (writer->json, "from", from);
  ur_json_writer_add_string (writer->json, "to", to);
  return TRUE;
}

/* The role of a period that begins with a year, and its months where it is a part of it. */
static void
write_year (UrProposalWriter *writer, const char *words)
{
  guint64 month;

  if (write_years (writer, words))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (seasons); i++)
    if (g_str_has_suffix (words, seasons[i].words))
      {
        ur_json_writer_add_string (writer->json, "role", seasons[i].role);
        write_months (writer, words, seasons[i].first, seasons[i].last);
        return;
      }
  if (strstr (words, "学年") != NULL)
    { /* from September to August */
      g_autofree char *from = g_strdup_printf ("%.4s-09", words);
      g_autofree char *to =
          g_strdup_printf ("%" G_GUINT64_FORMAT "-08", g_ascii_strtoull (words, NULL, 10) + 1);

      ur_json_writer_add_string (writer->json, "role", "year");
      ur_json_writer_add_string (writer->json, "from", from);
      ur_json_writer_add_string (writer->json, "to", to);
      return;
    }
  if (g_str_has_suffix (words, "月"))
    {
      const char *last = strstr (words, "—");

      month = g_ascii_strtoull (words + strlen ("2025年"), NULL, 10);
      ur_json_writer_add_string (writer->json, "role", "month");
      write_months (writer, words, (guint) month,
                    last != NULL ? (guint) g_ascii_strtoull (last + strlen ("—"), NULL, 10) : (guint) month);
      return;
    }
  ur_json_writer_add_string (writer->json, "role", is_moment (words) ? "point" : "year");
  month = g_ascii_strtoull (words + strlen ("2025年"), NULL, 10);
  if (is_moment (words) && month >= 1 && month <= 12)
    write_months (writer, words, (guint) month, (guint) month);
}

/* 3 of 三年 and 今后三年; a plan is for five. */
static gint64
count_years (const char *words)
{
  UrNumber number;

  for (gsize at = 0; ur_number_find (words, -1, at, &number); at = number.end)
    if (number.kind == UR_NUMBER_DURATION && number.value.scale == 0 && number.value.mantissa > 0)
      return (gint64) number.value.mantissa;
  return 5;
}

/* 三年, which a sentence begins with as 近三年 */
static gboolean
is_past_span (const char *words)
{
  UrNumber number;

  return ur_number_read (words, -1, 0, &number) && number.kind == UR_NUMBER_DURATION &&
         number.end == strlen (words);
}

static void
write_period (UrProposalWriter *writer, guint i)
{
  const char *words = g_ptr_array_index (writer->periods, i);
  gboolean is_year = g_ascii_isdigit (words[0]) && g_ascii_isdigit (words[3]);
  gboolean is_before = strcmp (words, "before") == 0;
  gboolean is_point = is_before || g_str_has_suffix (words, "末"); /* “十六五”末 */
  g_autofree char *id = g_strdup_printf ("p%u", i + 1);
  g_autofree char *label =
      g_strconcat (is_year || is_before || !is_past_span (words) ? "" : "近", words, NULL);

  ur_json_writer_begin_object (writer->json, NULL);
  ur_json_writer_add_string (writer->json, "id", id);
  ur_json_writer_add_string (writer->json, "label", is_before ? "此前" : label);
  if (is_year)
    write_year (writer, words);
  else
    ur_json_writer_add_string (writer->json, "role", is_point ? "point" : "span");
  if (!is_year && !is_point)
    ur_json_writer_add_integer (writer->json, "years", count_years (words));
  ur_json_writer_end_object (writer->json);
}

static void
collect_periods (UrProposalWriter *writer)
{
  g_ptr_array_set_size (writer->periods, 0);
  g_ptr_array_add (writer->periods, g_strdup_printf ("%u年", ur_proposal_get_year (writer->tree->proposal)));
  for (guint i = 0; i < writer->shown->len; i++)
    ur_proposal_get_period (writer, ur_proposal_get_shown (writer, i)->period);
}

static gboolean
can_be_shown (const UrProposalWriter *writer, guint i)
{
  const UrFinding *finding = ur_findings_get (writer->tree->proposal->findings, i);

  return finding->reason == UR_REASON_NONE && writer->tree->places[finding->passage].part >= 0 &&
         finding->number.start >= writer->tree->places[finding->passage].start &&
         !g_hash_table_contains (writer->left_out, GUINT_TO_POINTER (i));
}

static void
collect_figures (UrProposalWriter *writer)
{
  g_array_set_size (writer->shown, 0);
  for (guint i = 0; i < writer->tree->proposal->findings->list->len; i++)
    if (can_be_shown (writer, i))
      g_array_append_val (writer->shown, i);
}

/* 江城市总工会 of 江城市总工会2023年工作报告 */
static char *
dup_issuer (const char *title)
{
  const char *end = strstr (title, "总工会");
  const char *start = title;

  if (end == NULL)
    return NULL;
  while (g_str_has_prefix (start, "在") || g_str_has_prefix (start, "—"))
    start = g_utf8_next_char (start);
  end += strlen ("总工会");
  return g_utf8_strlen (start, end - start) <= 20 ? g_strndup (start, (gsize) (end - start)) : NULL;
}

static void
write_title (UrProposalWriter *writer)
{
  const UrManuscript *manuscript = writer->tree->proposal->manuscript;
  g_autofree char *issuer = NULL;
  guint n = 0;

  ur_json_writer_begin_array (writer->json, "title");
  for (guint i = 0; i < manuscript->passages->len && n < MAX_TITLE_LINES; i++)
    {
      const UrPassage *passage = ur_manuscript_get_passage (manuscript, i);
      const char *text = passage->traced->text->str;

      if (passage->level != UR_LEVEL_TITLE || g_utf8_strlen (text, -1) > LONGEST_TITLE)
        continue;
      ur_json_writer_add_string (writer->json, NULL, text);
      if (issuer == NULL)
        issuer = dup_issuer (text);
      n++;
    }
  if (n == 0)
    ur_json_writer_add_string (writer->json, NULL, writer->name);
  ur_json_writer_end_array (writer->json);
  if (issuer != NULL)
    ur_json_writer_add_string (writer->json, "issuer", issuer);
}

/* The words to the meeting, before the report or after it. */
static void
write_words (UrProposalWriter *writer, const char *name, UrSetAside first, UrSetAside second)
{
  const UrManuscript *manuscript = writer->tree->proposal->manuscript;
  gboolean begun = FALSE;

  for (guint i = 0; i < manuscript->passages->len; i++)
    {
      const UrPassage *passage = ur_manuscript_get_passage (manuscript, i);

      if (passage->level != UR_LEVEL_ASIDE || (passage->aside != first && passage->aside != second))
        continue;
      if (!begun)
        ur_json_writer_begin_array (writer->json, name);
      begun = TRUE;
      ur_json_writer_add_string (writer->json, NULL, passage->traced->text->str);
    }
  if (begun)
    ur_json_writer_end_array (writer->json);
}

static void
write_origin (UrProposalWriter *writer, const char *file)
{
  ur_json_writer_begin_object (writer->json, "imported");
  ur_json_writer_add_string (writer->json, "file", file);
  ur_json_writer_add_string (writer->json, "program", "union-report");
  if (writer->tree->proposal->digest != NULL)
    ur_json_writer_add_string (writer->json, "digest", writer->tree->proposal->digest);
  ur_json_writer_end_object (writer->json);
}

static GBytes *
write_report (UrProposalWriter *writer, const char *file)
{
  guint year = ur_proposal_get_year (writer->tree->proposal);
  g_autofree char *id = g_strdup_printf ("report-%u", year);

  writer->json = ur_json_writer_new (NULL, 0);
  collect_figures (writer);
  collect_periods (writer);
  ur_json_writer_begin_object (writer->json, NULL);
  ur_json_writer_add_string (writer->json, "format", "union-report");
  ur_json_writer_add_integer (writer->json, "version", 2);
  ur_json_writer_add_string (writer->json, "id", id);
  write_title (writer);
  ur_json_writer_add_integer (writer->json, "year", year);
  write_origin (writer, file);
  write_words (writer, "address", UR_ASIDE_ADDRESS, UR_ASIDE_OPENING);
  write_words (writer, "closing", UR_ASIDE_CLOSING, UR_ASIDE_CLOSING);
  ur_json_writer_begin_array (writer->json, "periods");
  for (guint i = 0; i < writer->periods->len; i++)
    write_period (writer, i);
  ur_json_writer_end_array (writer->json);
  ur_proposal_write_parts (writer);
  ur_proposal_write_figures (writer);
  if (!writer->no_charts)
    ur_proposal_write_charts (writer);
  ur_json_writer_end_object (writer->json);
  return ur_json_writer_free_to_bytes (g_steal_pointer (&writer->json));
}

/* indicators[3].number: 3; −1 when the path is of something else */
static int
get_index (const char *path, const char *list)
{
  if (path == NULL || !g_str_has_prefix (path, list) || path[strlen (list)] != '[')
    return -1;
  return (int) g_ascii_strtoll (path + strlen (list) + 1, NULL, 10);
}

static void
leave_out (UrProposalWriter *writer, guint shown, const char *message)
{
  guint i = g_array_index (writer->shown, guint, shown);
  UrFinding *finding = ur_findings_get (writer->tree->proposal->findings, i);

  g_hash_table_add (writer->left_out, GUINT_TO_POINTER (i));
  g_free (finding->refused);
  finding->refused = g_strdup (message);
  finding->confidence = UR_UNSURE;
}

/* What the format refuses is left out, and its sentence kept. */
static gboolean
heed (UrProposalWriter *writer, const GPtrArray *problems)
{
  gboolean found = FALSE;

  for (guint i = 0; i < problems->len; i++)
    {
      const UrProblem *problem = g_ptr_array_index (problems, i);
      int figure = get_index (problem->path, "indicators");

      if (problem->severity != UR_PROBLEM_ERROR)
        continue;
      if (figure >= 0 && (guint) figure < writer->shown->len)
        leave_out (writer, (guint) figure, problem->message);
      else if (get_index (problem->path, "charts") >= 0)
        writer->no_charts = TRUE;
      else
        continue;
      found = TRUE;
    }
  return found;
}

/* Before anything is written: what the format would refuse as a whole. */
static gboolean
check_limits (const UrProposal *proposal, GError **error)
{
  guint longest = ur_report_get_limit (UR_LIMIT_PARAGRAPH), most = ur_report_get_limit (UR_LIMIT_INDICATORS);
  guint n = 0;

  for (guint i = 0; i < proposal->findings->list->len; i++)
    n += ur_findings_get (proposal->findings, i)->reason == UR_REASON_NONE;
  for (guint i = 0; i < proposal->manuscript->passages->len; i++)
    {
      const UrPassage *passage = ur_manuscript_get_passage (proposal->manuscript, i);

      if (g_utf8_strlen (passage->traced->text->str, -1) <= longest)
        continue;
      g_set_error (error, UR_ERROR, UR_ERROR_LIMIT,
                   _ ("Line %u is a paragraph of more than %u characters, which no report has. Break it into "
                      "paragraphs."),
                   ur_manuscript_get_source_line (proposal->manuscript, passage->line), longest);
      return FALSE;
    }
  if (n <= most)
    return TRUE;
  g_set_error (error, UR_ERROR, UR_ERROR_LIMIT,
               _ ("The document has %u figures; a report has at most %u. Import its parts one by one."), n,
               most);
  return FALSE;
}

/* A report with a mistake is not given: what is left then is no mistake of one figure. */
static gboolean
check_problems (const GPtrArray *problems, const char *file, GError **error)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const UrProblem *problem = g_ptr_array_index (problems, i);

      if (problem->severity != UR_PROBLEM_ERROR)
        continue;
      ur_quote_set_error (error, UR_ERROR, UR_ERROR_FORMAT, _ ("“%s” cannot be made a report. %s"), file,
                          problem->message);
      return FALSE;
    }
  return TRUE;
}

static GBytes *
write_until_read (UrProposalWriter *writer, const char *file, GError **error)
{
  for (guint round = 0;; round++)
    {
      g_autoptr (GBytes) bytes = write_report (writer, file);
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (UrReport) report = ur_report_read (bytes, file, &problems, error);

      if (report == NULL)
        return NULL;
      if (round < MAX_ROUNDS && heed (writer, problems))
        continue;
      return check_problems (problems, file, error) ? g_steal_pointer (&bytes) : NULL;
    }
}

/* A document without a title is called as its file is. */
static char *
dup_name (const char *file)
{
  const char *dot = strrchr (file, '.');

  return dot != NULL && dot > file ? g_strndup (file, (gsize) (dot - file)) : g_strdup (file);
}

/**
 * ur_proposal_write:
 * @file: the name of the document, for the report
 * @error: return location for an error
 *
 * Makes a report of what was understood.  It is read as any other before it is given: a figure that the
 * format refuses is left out, and ur_proposal_dup_refused() says why.
 *
 * Returns: (transfer full): the report file, or %NULL when the text is none that can be a report
 */
GBytes *
ur_proposal_write (UrProposal *proposal, const char *file, GError **error)
{
  g_autoptr (UrTree) tree = ur_tree_new (proposal);
  g_autofree char *shown = ur_cursor_dup_allowed (file);
  g_autofree char *name = dup_name (shown);
  UrProposalWriter writer = { .tree = tree,
                              .name = name,
                              .left_out = g_hash_table_new (NULL, NULL),
                              .periods = g_ptr_array_new_with_free_func (g_free),
                              .shown = g_array_new (FALSE, FALSE, sizeof (guint)) };
  GBytes *bytes = NULL;

  if (tree->parts->len == 0)
    ur_quote_set_error (error, UR_ERROR, UR_ERROR_FORMAT,
                        _ ("There is no text in “%s” that could be a report."), shown);
  else if (ur_proposal_get_year (proposal) == 0)
    ur_quote_set_error (
        error, UR_ERROR, UR_ERROR_FORMAT,
        _ ("No year is named in “%s”, so that nothing says when its figures are of. Add the year to "
           "its title."),
        shown);
  else if (check_limits (proposal, error))
    bytes = write_until_read (&writer, shown, error);
  g_hash_table_unref (writer.left_out);
  g_ptr_array_unref (writer.periods);
  g_array_unref (writer.shown);
  return bytes;
}
