/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-proof.h"

#include <string.h>

#include "ur-derivation.h"
#include "ur-proof-memory-private.h"
#include "ur-proof-trace.h"
#include "ur-question.h"
#include "ur-verdict.h"

/* Characters of the draft before a figure that are kept with it, and after one that begins a clause. */
#define WORDS_BEFORE 16u
#define WORDS_AFTER 8u
/* A heading is at most so many passages before, and so long in characters. */
#define HEADING_BACK 8
#define HEADING_LENGTH 40
#define CLAUSE_ENDS "。；，！？：\t"

static void
figure_free (gpointer data)
{
  UrDraftFigure *figure = data;

  g_array_unref (figure->label);
  g_array_unref (figure->around);
  g_array_unref (figure->before);
  g_array_unref (figure->context);
  g_array_unref (figure->fits);
  g_array_unref (figure->years);
  g_clear_pointer (&figure->results, g_ptr_array_unref);
  if (figure->cell != NULL)
    g_free (figure->cell->unit);
  g_free (figure->cell);
  g_free (figure->head);
  ur_figure_state_clear (&figure->state);
  ur_figure_state_clear (&figure->end_state);
  g_free (figure);
}

/* 一把, 一层: an article. */
static gboolean
is_article (const UrFinding *finding, const char *printed)
{
  const UrNumber *number = &finding->number;

  return number->kind == UR_NUMBER_PLAIN && number->number_end - number->number_start == strlen ("一") &&
         g_str_has_prefix (printed, "一");
}

/* A cell with +251, which says no more than how much more that is. */
static gboolean
is_signed_cell (const UrFinding *finding)
{
  const UrNumber *number = &finding->number;

  return finding->reason == UR_REASON_HEADING && number->kind == UR_NUMBER_PLAIN &&
         number->bound == UR_BOUND_NONE && number->start + strlen ("+") == number->number_start;
}

/* 阵地｜新建职工书屋14家: no cell of a table is a number, its words tell one. */
static gboolean
is_in_words_of_cell (const UrFinding *finding)
{
  const UrNumber *number = &finding->number;

  return ur_number_is_figure (number) && number->unit_end > number->unit_start &&
         number->kind != UR_NUMBER_DURATION && number->kind != UR_NUMBER_DOUBLINGS &&
         number->kind != UR_NUMBER_RANK;
}

/* A headline's figure is no figure of a report, and is to be checked all the same. */
static gboolean
is_judged (const UrFinding *finding)
{
  switch (finding->reason)
    {
    case UR_REASON_HEADING:
      return is_in_words_of_cell (finding) || is_signed_cell (finding);
    case UR_REASON_NONE:
    case UR_REASON_TITLE:
    case UR_REASON_ASIDE:
    case UR_REASON_GLOSSARY:
    case UR_REASON_CHANGE:
      return ur_number_is_figure (&finding->number) && finding->number.kind != UR_NUMBER_DURATION &&
             finding->number.kind != UR_NUMBER_DOUBLINGS && finding->number.kind != UR_NUMBER_RANK;
    case UR_REASON_SCOPE:
      /* 面向2.23万家企业 is counted, 百人以上企业 is not */
      return finding->number.kind == UR_NUMBER_PLAIN && finding->number.number.scale > 0;
    case UR_REASON_YEAR:
    case UR_REASON_DATE:
    case UR_REASON_ORDINAL:
    case UR_REASON_NAME:
    case UR_REASON_PLAN:
    case UR_REASON_HOTLINE:
    case UR_REASON_ANNIVERSARY:
    case UR_REASON_DURATION:
    case UR_REASON_NUMERAL:
    case UR_REASON_VAGUE:
    case UR_REASON_ONE:
    case UR_REASON_TOO_LONG:
    case UR_REASON_TOLD:
    default:
      return FALSE;
    }
}

static gboolean
is_one_of (const char *characters, const char *at)
{
  return g_utf8_strchr (characters, -1, g_utf8_get_char (at)) != NULL;
}

/* The words of the draft: as far back as a comma or the figure before, and no farther than a line of the
 * sheet has room for.  A figure that begins a clause has its name after it: 32家单位被评为. */
static void
set_words (UrProofItem *item, const char *text, gsize start, gsize end, gsize before, gsize after)
{
  gsize from = start, to = end, length = strlen (text);

  for (guint n = 0; from > before && n < WORDS_BEFORE; n++)
    {
      const char *last = g_utf8_prev_char (text + from);

      if (is_one_of (CLAUSE_ENDS, last))
        break;
      from = (gsize) (last - text);
    }
  while (from < start && is_one_of ("、和及与 ", text + from))
    from = (gsize) (g_utf8_next_char (text + from) - text);
  for (guint n = 0; from == start && to < MIN (after, length) && n < WORDS_AFTER; n++)
    {
      if (is_one_of (CLAUSE_ENDS "、", text + to))
        break;
      to = (gsize) (g_utf8_next_char (text + to) - text);
    }
  item->words = g_strdup_printf (
      "%.*s%s", (int) (to - from), text + from,
      to > end && to < MIN (after, length) && !is_one_of (CLAUSE_ENDS "、", text + to) ? "…" : "");
  item->words_start = start - from;
  item->words_end = end - from;
}

/* The last passage before that has no figures: a heading over the list or the paragraph. */
static const char *
find_heading (const UrFindings *findings, guint i)
{
  guint passage = ur_findings_get (findings, i)->passage;

  for (guint back = 1; back <= HEADING_BACK && back <= passage; back++)
    {
      const char *text = ur_manuscript_get_passage (findings->manuscript, passage - back)->traced->text->str;

      while (i > 0 && ur_findings_get (findings, i)->passage >= passage - back)
        {
          if (ur_findings_get (findings, i)->passage == passage - back &&
              is_judged (ur_findings_get (findings, i)))
            break;
          i--;
        }
      if (ur_findings_get (findings, i)->passage == passage - back &&
          is_judged (ur_findings_get (findings, i)))
        continue;
      if (g_utf8_strlen (text, -1) <= HEADING_LENGTH)
        return text;
      return NULL;
    }
  return NULL;
}

static const char *
get_printed (const UrFindings *findings, const UrFinding *finding)
{
  return ur_manuscript_get_passage (findings->manuscript, finding->passage)->traced->text->str +
         finding->number.number_start;
}

static gsize
get_neighbour (const UrFindings *findings, guint i, int step)
{
  const UrFinding *finding = ur_findings_get (findings, i);

  for (int k = (int) i + step; k >= 0 && k < (int) findings->list->len; k += step)
    {
      const UrFinding *other = ur_findings_get (findings, (guint) k);

      if (other->passage != finding->passage)
        break;
      if (is_judged (other) && !is_article (other, get_printed (findings, other)))
        return step < 0 ? other->number.end : other->number.start;
    }
  return step < 0 ? 0 : G_MAXSIZE;
}

static UrProofItem *
item_new (const UrManuscript *manuscript, const UrFindings *findings, guint i)
{
  const UrFinding *finding = ur_findings_get (findings, i);
  const UrPassage *passage = ur_manuscript_get_passage (manuscript, finding->passage);
  const UrNumber *number = &finding->number;
  gsize first = number->unit_start < number->number_start && number->unit_end > number->unit_start
                    ? number->unit_start
                    : number->number_start;
  gsize last = MAX (MAX (number->number_end, number->magnitude_end), number->unit_end);
  const UrOrigin *origin = &g_array_index (passage->traced->origins, UrOrigin, first);
  UrProofItem *item = g_new0 (UrProofItem, 1);

  item->line = ur_manuscript_get_source_line (manuscript, origin->line);
  item->offset = ur_manuscript_get_source_offset (manuscript, origin);
  item->printed = g_strndup (passage->traced->text->str + first, last - first);
  item->verdict = UR_VERDICT_APART;
  item->passage = finding->passage + 1;
  set_words (item, passage->traced->text->str, first, last, get_neighbour (findings, i, -1),
             get_neighbour (findings, i, 1));
  return item;
}

/* The scanner tells no unit of what stands in words there. */
static void
read_words_of_cell (UrDraftFigure *figure, const UrFindings *findings)
{
  const UrNumber *number = &figure->finding->number;
  const char *text =
      ur_manuscript_get_passage (findings->manuscript, figure->finding->passage)->traced->text->str;

  figure->cell = g_memdup2 (figure->finding, sizeof *figure->cell);
  figure->cell->unit = g_strndup (text + number->unit_start, number->unit_end - number->unit_start);
  figure->finding = figure->cell;
}

/* It counts what the cell before it does. */
static void
read_signed_cell (UrDraftFigure *figure, const UrFindings *findings, guint i)
{
  const UrFinding *before = i > 0 ? ur_findings_get (findings, i - 1) : NULL;

  if (before == NULL || before->passage != figure->finding->passage || before->column == 0 ||
      *figure->cell->unit != '\0' || *figure->cell->number.magnitude != '\0')
    return;
  g_free (figure->cell->unit);
  figure->cell->unit = g_strdup (before->unit);
  figure->cell->number.magnitude = before->number.magnitude;
  ur_decimal_apply_magnitude (&figure->cell->number.value, before->number.magnitude);
  figure->cell->number.value_to = figure->cell->number.value;
}

/* All figures of a passage have the same. */
static GArray *
share_years (const UrJudge *judge, const UrDraftFigure *figure)
{
  const UrDraftFigure *before =
      judge->figures->len > 0 ? g_ptr_array_index (judge->figures, judge->figures->len - 1) : NULL;

  return before != NULL && before->text == figure->text ? g_array_ref (before->years)
                                                        : ur_proof_years_new (figure->text);
}

/* Its words, and what they fit, are what they were. */
static void
share_words (UrDraftFigure *figure, const UrDraftFigure *old)
{
  figure->old = old;
  figure->label = g_array_ref (old->label);
  figure->around = g_array_ref (old->around);
  figure->before = g_array_ref (old->before);
  figure->context = g_array_ref (old->context);
  figure->fits = g_array_ref (old->fits);
}

static void
add_figure (UrJudge *judge,
            const UrFindings *findings,
            guint i,
            UrProofItem *item,
            const UrDraftFigure *old,
            GArray *scratch)
{
  const UrFinding *finding = ur_findings_get (findings, i);
  UrDraftFigure *figure = g_new0 (UrDraftFigure, 1);

  figure->finding = finding;
  figure->item = item;
  if (finding->reason == UR_REASON_HEADING)
    {
      read_words_of_cell (figure, findings);
      if (is_signed_cell (finding))
        read_signed_cell (figure, findings, i);
    }
  figure->text = ur_manuscript_get_passage (findings->manuscript, finding->passage)->traced->text->str;
  figure->years = share_years (judge, figure);
  figure->heading = find_heading (findings, i);
  figure->head = ur_finding_dup_head (finding, findings->manuscript);
  figure->row_year = ur_draft_figure_find_row_year (figure, findings->manuscript);
  figure->standing_year = judge->standing_years[i];
  item->verdict = UR_VERDICT_UNKNOWN;
  ur_draft_figure_find_words (figure, get_neighbour (findings, i, -1), get_neighbour (findings, i, 1));
  ur_draft_figure_find_body (figure, judge->references->places);
  if (old != NULL && g_strcmp0 (old->heading, figure->heading) == 0 &&
      g_strcmp0 (old->head, figure->head) == 0 && old->standing_year == figure->standing_year &&
      old->row_year == figure->row_year)
    share_words (figure, old);
  else
    {
      ur_draft_figure_add_words (figure, judge->references, get_neighbour (findings, i, 1));
      ur_draft_figure_add_context (figure, judge->references, figure->heading);
      ur_draft_figure_find_fits (figure, judge->references, scratch);
    }
  figure->found = i;
  figure->index = judge->figures->len;
  g_ptr_array_add (judge->figures, figure);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const UrProofItem *x = *(UrProofItem *const *) a, *y = *(UrProofItem *const *) b;

  if (x->line != y->line)
    return x->line < y->line ? -1 : 1;
  return x->offset < y->offset ? -1 : x->offset > y->offset;
}

/* A rank is no amount, nor is 翻一番: they are held against what reports have of them. */
static void
judge_apart (const UrJudge *judge,
             const UrFindings *findings,
             const UrFinding *finding,
             UrProofItem *item,
             void (*judge_it) (const UrJudge *judge, UrDraftFigure *figure))
{
  UrDraftFigure figure = { .finding = finding, .item = item };

  figure.text = ur_manuscript_get_passage (findings->manuscript, finding->passage)->traced->text->str;
  figure.years = ur_proof_years_new (figure.text);
  ur_draft_figure_find_words (&figure, 0, G_MAXSIZE);
  judge_it (judge, &figure);
  g_array_unref (figure.years);
}

/* Whether all figures that do not agree were copied from one report and still say what it says: then it is
 * the report that says so, whatever the tables that they stand in call them. */
static gboolean
is_as_copied (const UrProof *proof, const UrQuestion *question, const GPtrArray *traces)
{
  const UrReport *first = NULL;

  for (guint i = 0; i < question->findings->len; i++)
    {
      const UrProofItem *item =
          g_ptr_array_index (proof->items, g_array_index (question->findings, guint, i));
      const UrReport *report = ur_proof_find_copied (proof, item, traces);

      if (report == NULL || (first != NULL && report != first))
        return FALSE;
      first = report;
    }
  return TRUE;
}

static gboolean
is_example (const UrManuscript *manuscript, const UrFinding *finding)
{
  return ur_proof_words_say_wrong (
      ur_manuscript_get_passage (manuscript, finding->passage)->traced->text->str, finding->number.start);
}

static void
check_figures (UrProof *proof, UrManuscript *manuscript, UrProofMemory *memory, const GPtrArray *traces)
{
  UrFindings *findings = ur_findings_new (manuscript);
  g_autoptr (GPtrArray) questions = ur_questions_new (findings);
  g_autoptr (GPtrArray) old = NULL;
  g_autofree guint *standing_years = ur_findings_list_standing_years (findings);
  UrJudge judge = { .figures = g_ptr_array_new_with_free_func (figure_free),
                    .standing_years = standing_years };
  g_autoptr (GArray) scratch = ur_fit_scratch_new ();

  ur_proof_memory_take_scope (memory, manuscript, findings);
  judge.references = memory->references;
  old = ur_proof_memory_match (memory, findings);

  for (guint i = 0; i < findings->list->len; i++)
    {
      UrProofItem *item = item_new (manuscript, findings, i);

      g_ptr_array_add (proof->items, item);
      if (is_judged (ur_findings_get (findings, i)) &&
          !is_example (manuscript, ur_findings_get (findings, i)) &&
          !is_article (ur_findings_get (findings, i), item->printed))
        add_figure (&judge, findings, i, item, g_ptr_array_index (old, i), scratch);
      else if (ur_findings_get (findings, i)->number.kind == UR_NUMBER_RANK)
        judge_apart (&judge, findings, ur_findings_get (findings, i), item, ur_judge_rank);
    }
  ur_judge_all (&judge);
  ur_judge_excuse (&judge);
  for (guint i = 0; i < findings->list->len; i++)
    if (ur_findings_get (findings, i)->number.kind == UR_NUMBER_DOUBLINGS &&
        !is_example (manuscript, ur_findings_get (findings, i)))
      judge_apart (&judge, findings, ur_findings_get (findings, i), g_ptr_array_index (proof->items, i),
                   ur_judge_doublings);
  for (guint i = 0; i < judge.figures->len; i++)
    ur_judge_mend (&judge, g_ptr_array_index (judge.figures, i), manuscript);
  for (guint i = 0; i < questions->len; i++)
    {
      const UrQuestion *question = g_ptr_array_index (questions, i);

      if (!is_as_copied (proof, question, traces))
        g_ptr_array_add (proof->doubts, g_strdup (question->sentence));
    }
  ur_proof_memory_keep (memory, manuscript, findings, judge.figures);
}

/**
 * ur_proof_new:
 * @draft: the draft, read by union-report-extract or made of lines
 * @reports: (element-type UrReport): what it is held against; may be empty
 * @error: return location for an error
 *
 * Checks a draft.  Every number in it becomes an item, and what stands between quotation marks.  The proof
 * keeps the reports.
 *
 * Returns: (transfer full): the verdicts, or %NULL when the draft is longer than any report
 */
UrProof *
ur_proof_new (const UrBlocks *draft, const GPtrArray *reports, GError **error)
{
  g_autoptr (UrProofMemory) memory = ur_proof_memory_new ();

  return ur_proof_new_again (draft, reports, memory, error);
}

/**
 * ur_proof_new_again:
 * @draft: a draft
 * @reports: (element-type UrReport): what it is held against
 * @memory: what is remembered of the draft as it was; several threads wait for each other
 * @error: return location for an error
 *
 * Checks a draft that was checked before, and remembers it.
 *
 * Returns: (transfer full): the same as ur_proof_new()
 */
UrProof *
ur_proof_new_again (const UrBlocks *draft, const GPtrArray *reports, UrProofMemory *memory, GError **error)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&memory->lock);
  UrManuscript *manuscript = ur_manuscript_new_read (draft, strcmp (draft->form, "pdf") != 0, NULL, error);
  g_autoptr (GPtrArray) traces = ur_proof_traces_new_of (draft);
  UrProof *proof;

  if (manuscript == NULL)
    return NULL;
  ur_proof_memory_take_reports (memory, reports);
  proof = g_new0 (UrProof, 1);
  proof->items = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_proof_item_free);
  proof->doubts = g_ptr_array_new_with_free_func (g_free);
  proof->reports = ur_proof_copy_reports (reports);
  check_figures (proof, manuscript, memory, traces);
  proof->scope = ur_proof_copy_reports (memory->scope);
  ur_proof_check_quotes (proof, manuscript, memory->quotes);
  ur_proof_number_paragraphs (proof, manuscript);
  g_ptr_array_sort (proof->items, compare_items);
  ur_proof_follow_traces (proof, traces);
  return proof;
}

/**
 * ur_proof_free:
 *
 * Frees @proof.
 */
void
ur_proof_free (UrProof *proof)
{
  g_ptr_array_unref (proof->items);
  g_ptr_array_unref (proof->doubts);
  g_ptr_array_unref (proof->reports);
  g_ptr_array_unref (proof->scope);
  g_free (proof);
}

/**
 * ur_proof_count:
 *
 * Returns: how many items have the verdict
 */
guint
ur_proof_count (const UrProof *proof, UrVerdict verdict)
{
  guint n = 0;

  for (guint i = 0; i < proof->items->len; i++)
    n += ((const UrProofItem *) g_ptr_array_index (proof->items, i))->verdict == verdict;
  return n;
}
