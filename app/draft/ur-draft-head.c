/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the heads over a table's columns and before its rows tell of a cell. */
#include "ur-draft-figure.h"

#include <string.h>

#include "ur-import-words.h"

/* A bare number between them over a column is a year. */
#define FIRST_YEAR 1949
#define LAST_YEAR 2099

static const char *
get_text (const UrManuscript *manuscript, guint passage)
{
  return ur_manuscript_get_passage (manuscript, passage)->traced->text->str;
}

/* Where the cell after @n bars begins. */
static const char *
find_cell (const char *text, guint n)
{
  for (text += *text == '|'; n > 0 && *text != '\0'; n--)
    {
      text += strcspn (text, "\t|");
      text += *text != '\0';
    }
  return text;
}

/**
 * ur_finding_dup_head:
 *
 * Returns: (transfer full) (nullable): what is printed over the column of a number in a table, also where
 * that is in what was set aside
 */
char *
ur_finding_dup_head (const UrFinding *finding, const UrManuscript *manuscript)
{
  const char *text = get_text (manuscript, finding->passage), *cell;
  guint first = finding->passage, n = 0;

  if (finding->head != NULL)
    return g_strdup (finding->head);
  while (find_cell (text, n + 1) <= text + finding->number.start && *find_cell (text, n + 1) != '\0')
    n++;
  while (n > 0 && first > 0 && strpbrk (get_text (manuscript, first - 1), "\t|") != NULL)
    first--;
  if (first == finding->passage)
    return NULL;
  cell = find_cell (get_text (manuscript, first), n);
  return g_strndup (cell, strcspn (cell, "\t|"));
}

/**
 * ur_proof_head_find_end:
 * @head: the head of a column or of a row
 * @end: where it ends, in bytes
 *
 * Returns: where its words end: what they are counted in, 增减（%）, is none of them
 */
gsize
ur_proof_head_find_end (const char *head, gsize end)
{
  while (end > 0)
    {
      const char *last = g_utf8_prev_char (head + end);
      const char *wide = g_strrstr_len (head, (gssize) end, "（");
      const char *open = wide != NULL ? wide : g_strrstr_len (head, (gssize) end, "(");
      gboolean is_closed = *last == ')' || g_str_has_prefix (last, "）");

      if (is_closed && open != NULL)
        end = (gsize) (open - head);
      else if (!is_closed && g_utf8_strchr (" 　%％‰±：:", -1, g_utf8_get_char (last)) != NULL)
        end = (gsize) (last - head);
      else
        break;
    }
  return end;
}

/**
 * ur_draft_figure_is_change_cell:
 *
 * Returns: whether it is in a table, and the head of its column or its row says that it tells by how much
 * something has changed: 增减, 2024年比2023年增长
 */
gboolean
ur_draft_figure_is_change_cell (const UrDraftFigure *figure)
{
  const char *head = figure->head, *row = figure->text + strspn (figure->text, "| ");
  gsize len;

  if (head == NULL)
    return FALSE;
  if (ur_words_end (UR_WORDS_CHANGE_HEADS, head, ur_proof_head_find_end (head, strlen (head))) > 0)
    return TRUE;
  len = ur_proof_head_find_end (row, strcspn (row, "\t|"));
  return len > 0 && ur_words_is (UR_WORDS_CHANGE_HEADS, row, len);
}

/**
 * ur_proof_read_bare_year:
 * @text: what a draft has over its numbers
 *
 * Returns: the year that a number of four digits at the beginning of @text is, with or without 年, or 0
 */
guint
ur_proof_read_bare_year (const char *text)
{
  guint year = strspn (text, "0123456789") == strlen ("2024") ? (guint) g_ascii_strtoull (text, NULL, 10) : 0;

  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
}

/* 2024 or 2024年, and what else stands there; 0 for no year. */
static guint
read_year (const char *head)
{
  guint year = ur_proof_read_bare_year (head);
  UrNumber number;

  if (year != 0 && head[strlen ("2024")] == '\0')
    return year;
  return ur_number_read (head, (gssize) strlen (head), 0, &number) && number.kind == UR_NUMBER_YEAR &&
                 !number.is_range
             ? (guint) ur_decimal_to_double (&number.value)
             : 0;
}

/**
 * ur_draft_figure_get_column_year:
 *
 * Returns: the one year that the head of its column tells, or else what is told over it for its place in its
 * line; or 0
 */
guint
ur_draft_figure_get_column_year (const UrDraftFigure *figure)
{
  const char *head = figure->finding->head;

  if (figure->row_year != 0)
    return figure->row_year;
  if (figure->finding->column == 0 || head == NULL || read_year (head) == 0 ||
      ur_draft_figure_is_change_cell (figure) ||
      ur_proof_words_hold (UR_PROOF_GROWTH, head, 0, strlen (head)) ||
      ur_proof_words_hold (UR_PROOF_MORE, head, 0, strlen (head)))
    return 0;
  return read_year (head);
}

/**
 * ur_draft_figure_get_cell:
 *
 * Returns: in which cell of its line it stands, from 1; 0 where that has only one
 */
guint
ur_draft_figure_get_cell (const UrDraftFigure *figure)
{
  const char *text = figure->text, *end = text + figure->finding->number.start;
  guint n = 1;

  for (const char *p = text + (*text == '|'); p < end; p++)
    n += *p == '\t' || *p == '|';
  return n > 1 || strpbrk (end, "\t|") != NULL ? n : 0;
}

/**
 * ur_draft_figure_head_ends:
 *
 * Returns: whether the head of its column ends with one of the words
 */
gboolean
ur_draft_figure_head_ends (const UrDraftFigure *figure, UrProofWords list)
{
  return figure->head != NULL &&
         ur_proof_words_end (list, figure->head,
                             ur_proof_head_find_end (figure->head, strlen (figure->head))) > 0;
}

/**
 * ur_draft_figure_row_ends:
 *
 * Returns: whether the head of its row ends with one of the words
 */
gboolean
ur_draft_figure_row_ends (const UrDraftFigure *figure, UrProofWords list)
{
  const char *row = figure->text + strspn (figure->text, "| ");

  return ur_proof_words_end (list, row, ur_proof_head_find_end (row, strcspn (row, "\t|"))) > 0;
}
