/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outline and figures as rows of words, for tables and tests. */
#include "ur-proposal-private.h"

#include <string.h>

#include "ur-format-words.h"
#include "ur-import-words.h"

const UrProposalColumn ur_proposal_figure_columns[] = {
  { "line", UR_COLUMN_NUMBER },   { "offset", UR_COLUMN_NUMBER },    { "text", UR_COLUMN_NUMBER },
  { "digits", UR_COLUMN_NUMBER }, { "magnitude", UR_COLUMN_NUMBER }, { "unit", UR_COLUMN_WORDS },
  { "value", UR_COLUMN_NUMBER },  { "label", UR_COLUMN_WORDS },      { "kind", UR_COLUMN_NUMBER },
  { "bound", UR_COLUMN_NUMBER },  { "range_to", UR_COLUMN_NUMBER },  { "direction", UR_COLUMN_NUMBER },
  { "role", UR_COLUMN_NUMBER },   { "period", UR_COLUMN_WORDS },     { "group", UR_COLUMN_WORDS },
  { "part_of", UR_COLUMN_WORDS }, { "series", UR_COLUMN_NUMBER },    { "confidence", UR_COLUMN_NUMBER },
  { "taken", UR_COLUMN_NUMBER },  { "reason", UR_COLUMN_NUMBER },    { "repaired", UR_COLUMN_WORDS },
  { NULL, UR_COLUMN_NUMBER },
};

const UrProposalColumn ur_proposal_outline_columns[] = {
  { "line", UR_COLUMN_NUMBER }, { "level", UR_COLUMN_NUMBER },   { "number", UR_COLUMN_NUMBER },
  { "title", UR_COLUMN_WORDS }, { "repaired", UR_COLUMN_WORDS }, { NULL, UR_COLUMN_NUMBER },
};

static const char *const level_names[] = { "blank",     "aside",     "title",      "part",
                                           "intro",     "section",   "subsection", "lead",
                                           "paragraph", "paragraph", "annex" };
static const char *const confidence_names[] = { "certain", "likely", "unsure" };
static const char *const reason_names[] = { "",      "year",        "date",        "ordinal",  "name",
                                            "plan",  "hotline",     "anniversary", "duration", "numeral",
                                            "scope", "column head", "title",       "glossary", "aside",
                                            "vague", "article",     "change",      "too long", "left out" };

/* A row being made: a cell for each column. */
typedef struct
{
  char **cells;
  guint n;
} Row;

static void
take (Row *row, char *cell)
{
  row->cells[row->n++] = cell;
}

static void
add (Row *row, const char *cell)
{
  take (row, g_strdup (cell != NULL ? cell : ""));
}

static Row
begin (GPtrArray *rows, gsize n_columns)
{
  Row row = { g_new0 (char *, n_columns), 0 };

  g_ptr_array_add (rows, row.cells);
  return row;
}

/* ASCII: a minus is a hyphen. */
static char *
dup_decimal (const UrDecimal *value, gboolean negative)
{
  g_autofree char *text = ur_decimal_to_string (value);
  const char *digits = g_str_has_prefix (text, "−") ? text + strlen ("−") : text;

  return g_strconcat (negative || digits != text ? "-" : "", digits, NULL);
}

static char *
dup_value (const UrFinding *finding, const UrDecimal *value)
{
  const UrNumber *number = &finding->number;
  g_autofree char *text = NULL;
  g_autofree char *of = NULL;

  if (number->kind >= UR_NUMBER_DATE)
    return g_strdup ("");
  text = dup_decimal (value, finding->change == UR_CHANGE_DOWN);
  if (number->denominator.mantissa == 1 && number->denominator.scale == 0)
    return g_steal_pointer (&text);
  of = dup_decimal (&number->denominator, FALSE);
  return g_strconcat (text, "/", of, NULL);
}

/* 技能人才是2018年的1.6倍: what a multiple is of belongs to what is counted; so does the verb of a change. */
static char *
dup_full_label (const UrFinding *finding)
{
  if (finding->label == NULL)
    return g_strdup ("");
  if (finding->number.kind == UR_NUMBER_DOUBLINGS)
    return g_strconcat (finding->label, "翻番", NULL);
  if (finding->quantity == UR_QUANTITY_TIMES && finding->verb == NULL && finding->than != NULL)
    return g_strdup_printf ("%s为%s的倍数", finding->label, finding->than);
  if (finding->verb == NULL || g_str_has_suffix (finding->label, finding->verb))
    return g_strdup (finding->label);
  if (ur_words_is (UR_WORDS_MORE, finding->verb, strlen (finding->verb)))
    return g_strconcat (finding->label, "增加", NULL); /* 报名选手比上年多312人 */
  if (ur_words_is (UR_WORDS_FEWER, finding->verb, strlen (finding->verb)))
    return g_strconcat (finding->label, "减少", NULL);
  return g_strconcat (
      finding->label, finding->verb,
      ur_words_is (UR_WORDS_OVER, finding->verb, strlen (finding->verb)) ? finding->than : NULL, NULL);
}

static const char *
get_direction (const UrFinding *finding)
{
  UrChange change = finding->change != UR_CHANGE_NONE ? finding->change : finding->trend;

  return change == UR_CHANGE_NONE ? "" : ur_format_changes[change];
}

static gsize
get_first (const UrFinding *finding, const char *text)
{
  gsize at = finding->number.number_start;

  return at > finding->number.start && strchr ("-+", text[at - 1]) != NULL ? at - 1 : at;
}

static void
add_place (const UrProposal *proposal, Row *row, const UrTraced *traced, gsize at)
{
  const UrOrigin *origin = &g_array_index (traced->origins, UrOrigin, at);

  take (row, g_strdup_printf ("%u", ur_manuscript_get_source_line (proposal->manuscript, origin->line)));
  take (row, g_strdup_printf ("%u", ur_manuscript_get_source_offset (proposal->manuscript, origin)));
}

static void
add_number (Row *row, const UrFinding *finding, const char *text, gsize start, gsize end)
{
  take (row, g_strndup (text + start, end - start));
  take (row, g_strndup (text + finding->number.number_start,
                        finding->number.number_end - finding->number.number_start));
  add (row, finding->number.magnitude);
  add (row, finding->unit);
  take (row, dup_value (finding, &finding->number.value));
}

static void
add_meaning (Row *row, const UrFinding *finding)
{
  gboolean taken = finding->reason == UR_REASON_NONE;

  take (row, dup_full_label (finding));
  add (row, taken ? ur_format_kinds[finding->quantity] : "");
  add (row, finding->number.bound != UR_BOUND_NONE ? ur_bound_names[finding->number.bound - 1] : "");
  take (row, finding->number.is_range ? dup_value (finding, &finding->number.value_to) : g_strdup (""));
  add (row, get_direction (finding));
  add (row, taken ? ur_format_aims[finding->aim] : "");
  add (row, finding->period);
  take (row, finding->n_group > 0 ? g_strdup_printf ("分别 %u/%u", finding->group, finding->n_group)
                                  : g_strdup (""));
  add (row, finding->part_of);
  take (row, finding->series > 0 ? g_strdup_printf ("s%u", finding->series) : g_strdup (""));
  add (row, taken ? confidence_names[finding->confidence] : "");
  add (row, taken ? "yes" : "no");
  add (row, reason_names[finding->reason]);
  add (row, finding->repaired);
}

/* The parts of a date are told one by one, as they are found by their digits. */
static void
add_digit_rows (const UrProposal *proposal, GPtrArray *rows, const UrFinding *finding, const UrTraced *traced)
{
  const char *text = traced->text->str;
  gsize at = finding->number.start;

  while (at < finding->number.end)
    {
      gsize end = at;
      Row row;

      while (end < finding->number.end && g_ascii_isdigit (text[end]))
        end++;
      if (end == at)
        {
          at++;
          continue;
        }
      row = begin (rows, G_N_ELEMENTS (ur_proposal_figure_columns));
      add_place (proposal, &row, traced, at);
      take (&row, g_strndup (text + at, end - at));
      take (&row, g_strndup (text + at, end - at));
      for (guint i = 0; i < 3; i++)
        add (&row, "");
      add_meaning (&row, finding);
      at = end;
    }
}

static gboolean
has_ascii_digits (const UrFinding *finding, const char *text)
{
  for (gsize at = finding->number.start; at < finding->number.end; at++)
    if (g_ascii_isdigit (text[at]))
      return TRUE;
  return FALSE;
}

static void
add_figure_row (const UrProposal *proposal, GPtrArray *rows, const UrFinding *finding)
{
  const UrTraced *traced = ur_manuscript_get_passage (proposal->manuscript, finding->passage)->traced;
  const char *text = traced->text->str;
  gsize first = get_first (finding, text);
  Row row;

  if (finding->reason == UR_REASON_DATE && has_ascii_digits (finding, text))
    {
      add_digit_rows (proposal, rows, finding, traced);
      return;
    }
  row = begin (rows, G_N_ELEMENTS (ur_proposal_figure_columns));
  add_place (proposal, &row, traced, first);
  add_number (&row, finding, text, finding->number.start, finding->number.end);
  add_meaning (&row, finding);
}

static void
free_row (gpointer data)
{
  g_strfreev (data);
}

/**
 * ur_proposal_dup_figure_rows:
 *
 * Every number of the document in the text's order, those that are no figures with the reason.
 *
 * Returns: (transfer full) (element-type GStrv): a row for each, with the cells of
 * #ur_proposal_figure_columns
 */
GPtrArray *
ur_proposal_dup_figure_rows (const UrProposal *proposal)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);

  for (guint i = 0; i < proposal->findings->list->len; i++)
    add_figure_row (proposal, rows, ur_findings_get (proposal->findings, i));
  return rows;
}

static void
add_outline_row (const UrProposal *proposal,
                 GPtrArray *rows,
                 const UrPassage *passage,
                 const UrHeading *heading)
{
  const GString *text = passage->traced->text;
  gsize start = heading != NULL ? heading->start : 0;
  gsize end = heading != NULL ? heading->end : text->len;
  Row row = begin (rows, G_N_ELEMENTS (ur_proposal_outline_columns));
  guint line = g_array_index (passage->traced->origins, UrOrigin, start).line;

  take (&row, g_strdup_printf ("%u", ur_manuscript_get_source_line (proposal->manuscript, line)));
  add (&row, level_names[heading != NULL ? heading->level : passage->level]);
  take (&row,
        heading != NULL && heading->number > 0 ? g_strdup_printf ("%u", heading->number) : g_strdup (""));
  take (&row, g_strndup (text->str + start, end - start));
  add (&row, heading != NULL && passage->displaced ? "moved" : "");
}

static gboolean
is_body (UrLevel level)
{
  return level == UR_LEVEL_PARAGRAPH || level == UR_LEVEL_INTRO || level == UR_LEVEL_ROW ||
         level == UR_LEVEL_ASIDE;
}

/**
 * ur_proposal_dup_outline_rows:
 *
 * Parts, sections, leads, paragraphs and what was set aside, in the order of reading.
 *
 * Returns: (transfer full) (element-type GStrv): a row for each, with the cells of
 *   #ur_proposal_outline_columns
 */
GPtrArray *
ur_proposal_dup_outline_rows (const UrProposal *proposal)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);

  for (guint i = 0; i < proposal->manuscript->passages->len; i++)
    {
      const UrPassage *passage = ur_manuscript_get_passage (proposal->manuscript, i);

      if (is_body (passage->level) && passage->traced->text->len > 0)
        add_outline_row (proposal, rows, passage, NULL);
      for (guint j = 0; j < passage->headings->len; j++)
        add_outline_row (proposal, rows, passage, &g_array_index (passage->headings, UrHeading, j));
    }
  return rows;
}
