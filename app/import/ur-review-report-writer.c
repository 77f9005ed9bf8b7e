/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a report that was edited: with all that it had, but other figures. */
#include "ur-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-error.h"
#include "ur-proposal-writer.h"
#include "ur-quote.h"
#include "ur-report-edit.h"
#include "ur-report-reader.h"
#include "ur-review-private.h"

/* What the format refuses is left out, and the report is written again. */
#define MAX_ROUNDS 6

/* A report that is being written. */
typedef struct
{
  UrReview *review;
  UrProposalWriter proposal; /* for what it knows of figures */
  GArray *figures;           /* (element-type UrIndicator) */
  GPtrArray *findings;       /* UrFinding: of each of them; NULL for one that is not on show */
  GPtrArray *owned;
  guint n_ids;
} Writing;

static const char *
own (Writing *writing, char *text)
{
  g_ptr_array_add (writing->owned, text);
  return text;
}

static const UrPeriod *
get_period (Writing *writing, const char *label)
{
  const UrReport *report = writing->review->report;
  gboolean is_year = g_ascii_isdigit (label[0]);
  UrPeriod *period;

  for (guint i = 0; i < report->n_periods; i++)
    if (strcmp (report->periods[i].label, label) == 0)
      return &report->periods[i];
  for (guint i = 0; i < writing->figures->len; i++)
    if (strcmp (g_array_index (writing->figures, UrIndicator, i).period->label, label) == 0)
      return g_array_index (writing->figures, UrIndicator, i).period;
  period = g_new0 (UrPeriod, 1);
  g_ptr_array_add (writing->owned, period);
  period->id = own (writing, g_strdup_printf ("p-%.4s", is_year ? label : "past"));
  period->label = period->short_label = period->heading = own (writing, g_strdup (label));
  period->role = is_year ? UR_PERIOD_YEAR : UR_PERIOD_POINT;
  period->years = 1;
  return period;
}

static const UrPeriod *
get_period_of (Writing *writing, const UrFinding *finding)
{
  const UrReport *report = writing->review->report;
  g_autofree char *year = g_strdup_printf ("%u年", report->year);
  const char *period = finding->period;

  if (period != NULL && strcmp (period, "before") == 0)
    period = "此前";
  return get_period (writing, period != NULL ? period : year);
}

static const char *
dup_id (Writing *writing)
{
  for (;;)
    {
      g_autofree char *id = g_strdup_printf ("f%u", ++writing->n_ids);

      if (ur_report_find_indicator (writing->review->report, id) == NULL)
        return own (writing, g_steal_pointer (&id));
    }
}

static const char *
dup_number (Writing *writing, UrDecimal value)
{
  if (value.mantissa < 0)
    value.mantissa = -value.mantissa;
  return own (writing, ur_decimal_to_string (&value));
}

static const char *
dup_unit (Writing *writing, const UrFinding *finding)
{
  g_autofree char *of = NULL;

  if (finding->number.kind != UR_NUMBER_FRACTION)
    return ur_proposal_get_unit (finding);
  of = ur_decimal_to_string (&finding->number.denominator);
  return own (writing, g_strconcat ("/", of, NULL));
}

/* Where it is, and by which words it is found there. */
static void
put_place (Writing *writing, UrIndicator *figure, const UrFinding *finding, const UrParagraph *paragraph)
{
  const char *text = ur_review_get_place (writing->review, finding)->traced->text->str;

  figure->paragraph = paragraph;
  figure->column = finding->column;
  if (finding->column > 0)
    return;
  figure->quote = own (writing, ur_proposal_dup_quote (text, 0, &finding->number));
  figure->printed = own (writing, ur_review_dup_printed (writing->review, finding));
  figure->unit_from = ur_proposal_get_unit_from (finding);
  figure->bound_from = ur_proposal_get_bound_from (finding);
}

/* A figure that the report did not have. */
static void
add_new (Writing *writing, UrFinding *finding)
{
  UrSpot spot = ur_review_get_spot (writing->review, finding->passage, finding->number.start);
  const UrParagraph *paragraph = g_ptr_array_index (writing->review->paragraphs, spot.block);
  const UrNumber *number = &finding->number;
  UrIndicator figure = { .id = dup_id (writing),
                         .name = *finding->label != '\0' ? finding->label : "—",
                         .magnitude = number->magnitude,
                         .unit = dup_unit (writing, finding),
                         .quantity = finding->quantity,
                         .measure = ur_proposal_get_measure (&writing->proposal, finding),
                         .period = get_period_of (writing, finding),
                         .bound = number->bound,
                         .change = finding->change,
                         .verb = finding->verb,
                         .than = finding->than,
                         .aim = finding->aim };
  UrDecimal upper;

  if (paragraph == NULL)
    return;
  figure.digits = dup_number (writing, number->kind == UR_NUMBER_TENTHS ? number->value : number->number);
  if (number->is_range)
    {
      upper = ur_proposal_get_upper (number);
      figure.digits_to = dup_number (writing, upper);
    }
  put_place (writing, &figure, finding, paragraph);
  g_array_append_val (writing->figures, figure);
  g_ptr_array_add (writing->findings, finding);
}

/* A figure that it had: what was decided otherwise is other now. */
static void
add_kept (Writing *writing, UrFinding *finding, const UrIndicator *source)
{
  UrIndicator figure = *source;

  if (strcmp (finding->label, source->name) != 0)
    {
      figure.name = finding->label;
      figure.own_short_label = NULL;
      figure.clause = NULL;
    }
  figure.period = get_period_of (writing, finding);
  figure.aim = finding->aim;
  figure.change = finding->change;
  g_array_append_val (writing->figures, figure);
  g_ptr_array_add (writing->findings, finding);
}

/* Those that no number on show stands for stay as they are. */
static void
add_unseen (Writing *writing)
{
  const UrReport *report = writing->review->report;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < writing->review->sources->len; i++)
    g_hash_table_add (seen, g_ptr_array_index (writing->review->sources, i));
  for (guint i = 0; i < report->n_indicators; i++)
    if (!g_hash_table_contains (seen, &report->indicators[i]))
      {
        g_array_append_val (writing->figures, report->indicators[i]);
        g_ptr_array_add (writing->findings, NULL);
      }
}

/* In the order of the report, and the new ones after them. */
static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const UrReport *report = data;
  const UrIndicator *x = ur_report_find_indicator (report, ((const UrIndicator *) a)->id);
  const UrIndicator *y = ur_report_find_indicator (report, ((const UrIndicator *) b)->id);

  if (x == NULL || y == NULL)
    return (x == NULL) - (y == NULL);
  return (x->index > y->index) - (x->index < y->index);
}

/* One figure of the report may be two numbers of its text, or one number two figures. */
static void
collect (Writing *writing)
{
  const UrReview *review = writing->review;
  const GPtrArray *list = review->proposal->findings->list;
  g_autoptr (GHashTable) sources = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  g_array_set_size (writing->figures, 0);
  g_ptr_array_set_size (writing->findings, 0);
  for (guint i = 0; i < review->live->len; i++)
    g_hash_table_insert (sources, g_ptr_array_index (review->live, i),
                         g_ptr_array_index (review->sources, i));
  for (guint i = 0; i < list->len; i++)
    {
      UrFinding *finding = g_ptr_array_index (list, i);
      const UrIndicator *source = g_hash_table_lookup (sources, finding);

      if (finding->reason != UR_REASON_NONE || finding->refused != NULL)
        continue;
      if (source == NULL)
        add_new (writing, finding);
      else if (g_hash_table_add (taken, (gpointer) source))
        add_kept (writing, finding, source);
    }
  add_unseen (writing);
}

/* What is refused of a new figure is its own fault; of anything else, that of the edit. */
static gboolean
heed (Writing *writing, const GPtrArray *problems, const UrIndicator *written, GError **error)
{
  gboolean found = FALSE;

  for (guint i = 0; i < problems->len; i++)
    {
      const UrProblem *problem = g_ptr_array_index (problems, i);
      guint64 number = G_MAXUINT64;
      UrFinding *finding = NULL;

      if (problem->severity != UR_PROBLEM_ERROR)
        continue;
      if (problem->path != NULL && g_str_has_prefix (problem->path, "indicators["))
        number = g_ascii_strtoull (problem->path + strlen ("indicators["), NULL, 10);
      for (guint j = 0; number < writing->figures->len && j < writing->figures->len; j++)
        if (strcmp (g_array_index (writing->figures, UrIndicator, j).id, written[number].id) == 0)
          finding = g_ptr_array_index (writing->findings, j);
      if (finding == NULL)
        {
          ur_quote_set_error (error, UR_ERROR, UR_ERROR_FORMAT, _ ("“%s” cannot be made a report. %s"),
                              writing->review->name, problem->message);
          return FALSE;
        }
      g_free (finding->refused);
      finding->refused = g_strdup (problem->message);
      found = TRUE;
    }
  return found;
}

static GBytes *
write_until_read (Writing *writing, GError **error)
{
  const UrReview *review = writing->review;

  for (guint round = 0; round < MAX_ROUNDS; round++)
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (UrReport) report = NULL;
      g_autofree UrIndicator *sorted = NULL;
      GError *fault = NULL;

      collect (writing);
      sorted = g_memdup2 (writing->figures->data, writing->figures->len * sizeof *sorted);
      g_qsort_with_data (sorted, (int) writing->figures->len, sizeof *sorted, compare, review->report);
      bytes = ur_report_write_with (review->report, sorted, writing->figures->len);
      report = ur_report_read (bytes, review->name, &problems, error);
      if (report == NULL)
        return NULL;
      if (!heed (writing, problems, sorted, &fault))
        {
          if (fault == NULL)
            return g_steal_pointer (&bytes);
          g_propagate_error (error, fault);
          return NULL;
        }
    }
  ur_quote_set_error (error, UR_ERROR, UR_ERROR_FORMAT,
                      _ ("There is no text in “%s” that could be a report."), review->name);
  return NULL;
}

/**
 * ur_review_write_report:
 * @error: return location for an error
 *
 * Writes a report that was edited.  What the format refuses is left out, and the figure says why.
 *
 * Returns: (transfer full): the report file, or %NULL when what is left is no report
 */
GBytes *
ur_review_write_report (UrReview *review, GError **error)
{
  g_autoptr (UrTree) tree = ur_tree_new (review->proposal);
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (UrIndicator));
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  Writing writing = {
    .review = review, .proposal = { .tree = tree }, .figures = figures, .findings = findings, .owned = owned
  };

  return write_until_read (&writing, error);
}
