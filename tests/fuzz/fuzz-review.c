/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer feeds this with unfinished reviews.  One that can be read is shown, answered, changed, undone to
 * its start and redone, kept again and made a report of, without a fault. */
#include "fuzz.h"

#include <string.h>

#include "ur-report-reader.h"
#include "ur-review.h"

/* A long review would be understood anew for each step. */
#define MAX_STEPS 12

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_stop_at_warnings ();
  return 0;
}

static void
check_shown (const UrReview *review)
{
  fuzz_check_text (ur_review_get_name (review));
  fuzz_check_text (ur_review_get_title (review));
  for (guint i = 0; i < ur_review_count_passages (review); i++)
    {
      const UrReviewPassage *passage = ur_review_get_passage (review, i);

      fuzz_check_text (passage->text);
      CHECK (passage->first_figure + passage->n_figures <= ur_review_count_figures (review));
      CHECK (passage->lead_end <= strlen (passage->text));
      for (guint j = 0; j < passage->n_repairs; j++)
        CHECK (passage->repairs[j].at <= strlen (passage->text));
    }
  for (guint i = 0; i < ur_review_count_figures (review); i++)
    {
      const UrReviewFigure *figure = ur_review_get_figure (review, i);

      CHECK (figure->passage < ur_review_count_passages (review));
      CHECK (figure->start < figure->end);
      CHECK (figure->end <= strlen (ur_review_get_passage (review, figure->passage)->text));
      CHECK (figure->question <= ur_review_count_questions (review));
      fuzz_check_text (figure->label);
      fuzz_check_text (figure->value);
      fuzz_check_text (figure->unit);
      fuzz_check_text (figure->remark);
    }
  for (guint i = 0; i < ur_review_count_questions (review); i++)
    {
      const UrReviewQuestion *question = ur_review_get_question (review, i);

      fuzz_check_text (question->words);
      CHECK (question->n_choices >= 1 && question->n_choices <= (question->takes_year ? 5 : 4) &&
             question->applied < question->n_choices);
      CHECK (question->start <= question->end);
      CHECK (question->end <= strlen (ur_review_get_passage (review, question->passage)->text));
    }
}

/* What @byte says. */
static void
decide (UrReview *review, guint byte)
{
  guint n_figures = ur_review_count_figures (review), n_passages = ur_review_count_passages (review);
  guint n_questions = ur_review_count_questions (review);
  guint figure = n_figures > 0 ? byte % n_figures : 0, passage = n_passages > 0 ? byte % n_passages : 0;
  guint question = n_questions > 0 ? byte % n_questions : 0;

  if (n_questions > 0 && byte % 3 == 0)
    ur_review_answer (review, question, byte % ur_review_get_question (review, question)->n_choices);
  else if (n_figures > 0 && byte % 3 == 1)
    {
      ur_review_set_value (review, figure, "7.5", NULL);
      ur_review_set_taken (review, byte % ur_review_count_figures (review), byte & 8, NULL);
    }
  else if (n_passages > 0)
    {
      ur_review_split (review, passage, byte, NULL);
      ur_review_set_level (review, passage, byte % (UR_LEVEL_ANNEX + 1), UR_PART_TASKS, NULL);
      ur_review_merge (review, passage, NULL);
    }
}

static void
check_report (UrReview *review)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ur_review_write (review, &error);
  g_autoptr (UrReport) report = NULL;

  CHECK ((bytes == NULL) == (error != NULL));
  if (bytes == NULL)
    return;
  report = ur_report_read (bytes, "a.json", NULL, NULL);
  CHECK (report != NULL);
}

/* A report that has no mistake can be edited: any of its numbers goes out or in. */
static void
edit_report (GBytes *bytes)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (UrReport) report = ur_report_read (bytes, "a.json", &problems, NULL);
  g_autoptr (UrReview) review = NULL;

  for (guint i = 0; i < problems->len; i++)
    if (((const UrProblem *) g_ptr_array_index (problems, i))->severity == UR_PROBLEM_ERROR)
      return;
  review = report != NULL ? ur_review_new_from_report (report, "a.json", NULL) : NULL;
  if (review == NULL)
    return;
  check_shown (review);
  for (guint i = 0; i < ur_review_count_figures (review); i += 3)
    ur_review_set_taken (review, i, !ur_review_get_figure (review, i)->is_taken, NULL);
  check_shown (review);
  check_report (review);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) draft = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (UrReview) review = ur_review_new_from_draft (draft, &error);
  g_autoptr (UrReview) again = NULL;
  g_autoptr (GBytes) kept = NULL;

  CHECK ((review == NULL) == (error != NULL));
  if (review == NULL)
    {
      edit_report (draft);
      return 0;
    }
  check_shown (review);
  for (size_t i = 0; i < MIN (size, MAX_STEPS); i++)
    decide (review, data[size - 1 - i] + data[i]);
  check_shown (review);
  check_report (review);
  for (guint i = 0; i < MAX_STEPS && ur_review_can_undo (review); i++)
    ur_review_undo (review);
  for (guint i = 0; i < MAX_STEPS && ur_review_can_redo (review); i++)
    ur_review_redo (review);
  kept = ur_review_write_draft (review);
  again = ur_review_new_from_draft (kept, NULL);
  CHECK (again != NULL && ur_review_count_figures (again) == ur_review_count_figures (review));
  return 0;
}
