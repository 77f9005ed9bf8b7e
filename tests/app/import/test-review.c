/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person sees of a document that is checked, and what follows of each decision. */
#include "ur-report-reader.h"
#include "ur-report-writer.h"
#include "ur-review.h"

#include <string.h>

#define N_STEPS 36

static const char *const texts[] = {
  "01-bare-years",       "02-inline-leads",     "03-numbered-parts", "04-five-years",
  "05-brackets-dashes",  "06-pdf-copy",         "07-web-page",       "08-three-parts",
  "09-restarts-table",   "10-ascii-spaces",     "21-group-spoken",   "22-county-half-year",
  "23-digest-table",     "24-congress-excerpt", "31-province",       "32-bus-spoken",
  "33-street-numerals",  "34-industry-pdf",     "35-prefecture-web", "36-park-bulletin",
  "37-railway-congress",
};

/* Not that of the library: the decisions of a test are the same each time. */
static guint32 state;

static guint
draw (guint n)
{
  state = state * 1664525u + 1013904223u;
  return n > 0 ? (state >> 8) % n : 0;
}

static UrBlocks *
make_blocks (const char *text, const char *form)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  UrBlocks *blocks = ur_blocks_new ();

  blocks->form = g_strdup (form);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      UrBlock *block = ur_block_new (UR_BLOCK_PARAGRAPH);

      block->line = i + 1;
      block->text = g_strdup (lines[i]);
      g_ptr_array_add (blocks->blocks, block);
    }
  return blocks;
}

static UrReview *
begin (const char *text)
{
  g_autoptr (GError) error = NULL;
  UrReview *review = ur_review_new (make_blocks (text, "text"), "a.txt", &error);

  g_assert_no_error (error);
  return review;
}

static UrReview *
load (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".txt", NULL);
  g_autofree char *path =
      g_build_filename (g_getenv ("UR_TEST_TOP_SRCDIR"), "tests", "data", "import", file, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return begin (text);
}

static char *
dup_printed (const UrReview *review, const UrReviewFigure *figure)
{
  return g_strndup (ur_review_get_passage (review, figure->passage)->text + figure->start,
                    figure->end - figure->start);
}

/* All that is shown, as text. */
static char *
dump (const UrReview *review)
{
  GString *out = g_string_new (ur_review_get_title (review));

  for (guint i = 0; i < ur_review_count_passages (review); i++)
    {
      const UrReviewPassage *passage = ur_review_get_passage (review, i);

      g_string_append_printf (out, "\n%u %u %u %u %d %u %u %zu %s", passage->line, passage->level,
                              passage->number, passage->kind, passage->is_moved, passage->first_figure,
                              passage->n_figures, passage->lead_end, passage->text);
      for (guint j = 0; j < passage->n_repairs; j++)
        g_string_append_printf (out, "\n  %zu %s", passage->repairs[j].at, passage->repairs[j].words);
    }
  for (guint i = 0; i < ur_review_count_figures (review); i++)
    {
      const UrReviewFigure *figure = ur_review_get_figure (review, i);

      g_string_append_printf (out, "\n%u %zu %zu %d %d|%s|%u|%s|%s|%s|%u|%s|%u", figure->passage,
                              figure->start, figure->end, figure->is_taken, figure->is_edited, figure->label,
                              figure->bound, figure->value, figure->unit, figure->period, figure->role,
                              figure->remark, figure->question);
    }
  for (guint i = 0; i < ur_review_count_questions (review); i++)
    {
      const UrReviewQuestion *question = ur_review_get_question (review, i);

      g_string_append_printf (out, "\n%s|%s|%u %zu %zu|%u|%u|%d", question->words, question->accepting,
                              question->passage, question->start, question->end, question->n_places,
                              question->applied, question->is_answered);
    }
  return g_string_free (out, FALSE);
}

/* The same without what is asked: what a report could be made of. */
static char *
dump_result (const UrReview *review)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < ur_review_count_passages (review); i++)
    {
      const UrReviewPassage *passage = ur_review_get_passage (review, i);

      g_string_append_printf (out, "\n%u %u %s", passage->level, passage->kind, passage->text);
    }
  for (guint i = 0; i < ur_review_count_figures (review); i++)
    {
      const UrReviewFigure *figure = ur_review_get_figure (review, i);

      g_string_append_printf (out, "\n%d|%s|%u|%s|%s|%s|%u", figure->is_taken, figure->label, figure->bound,
                              figure->value, figure->unit, figure->period, figure->role);
    }
  return g_string_free (out, FALSE);
}

/* The number of the figure that is printed so. */
static guint
find (const UrReview *review, const char *printed)
{
  for (guint i = 0; i < ur_review_count_figures (review); i++)
    {
      g_autofree char *here = dup_printed (review, ur_review_get_figure (review, i));

      if (strcmp (here, printed) == 0)
        return i;
    }
  g_error ("no figure %s", printed);
}

static const UrReviewFigure *
get (const UrReview *review, const char *printed)
{
  return ur_review_get_figure (review, find (review, printed));
}

static guint
find_question (const UrReview *review, const char *words)
{
  for (guint i = 0; i < ur_review_count_questions (review); i++)
    if (strstr (ur_review_get_question (review, i)->words, words) != NULL)
      return i;
  g_error ("no question about %s", words);
}

static char *
write_report (UrReview *review)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ur_review_write (review, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

#define REPORT                                                                                                                                 \
  "江城市总工会2022年工作报告\n"                                                                                                    \
  "一、2022年工作情况\n"                                                                                                                \
  "（一）扩大组织覆盖\n"                                                                                                              \
  "全年新建工会组织1154家，新发展会员9.37万人。企业建会率达到98%以上。工会经费比上年减少132万元。\n"   \
  "（二）做实维权服务\n"                                                                                                              \
  "发放互助金近4600万元，困难职工帮扶资金、送温暖资金分别为3145万元、1935万元，分别增长10.0%、12.5%。\n" \
  "二、2023年主要任务\n"                                                                                                                \
  "（一）夯实基础\n"                                                                                                                    \
  "新建工会1000家以上，新发展会员8万至10万人。12351热线要全年畅通，打造一个样板。\n"

static void
test_reading (void)
{
  g_autoptr (UrReview) review = begin (REPORT);
  const UrReviewPassage *passage;
  const UrReviewFigure *figure;

  g_assert_cmpstr (ur_review_get_name (review), ==, "a.txt");
  g_assert_cmpstr (ur_review_get_form (review), ==, "text");
  g_assert_null (ur_review_get_encoding (review));
  g_assert_cmpstr (ur_review_get_title (review), ==, "江城市总工会2022年工作报告");
  g_assert_cmpuint (ur_review_count_passages (review), ==, 9);
  passage = ur_review_get_passage (review, 1);
  g_assert_cmpuint (passage->level, ==, UR_LEVEL_PART);
  g_assert_cmpuint (passage->kind, ==, UR_PART_WORK);
  passage = ur_review_get_passage (review, 4);
  g_assert_cmpuint (passage->level, ==, UR_LEVEL_SECTION);
  g_assert_cmpuint (passage->number, ==, 2);
  g_assert_cmpuint (passage->line, ==, 5);
  figure = get (review, "98%以上");
  g_assert_cmpstr (figure->label, ==, "企业建会率");
  g_assert_cmpstr (figure->value, ==, "98");
  g_assert_cmpstr (figure->unit, ==, "%");
  g_assert_cmpuint (figure->bound, ==, UR_BOUND_AT_LEAST);
  g_assert_cmpstr (figure->period, ==, "2022年");
  g_assert_cmpuint (figure->role, ==, UR_REVIEW_RESULT);
  g_assert_true (figure->is_taken);
  figure = get (review, "8万至10万人");
  g_assert_cmpstr (figure->value, ==, "8~10");
  g_assert_cmpuint (figure->role, ==, UR_REVIEW_TARGET);
  figure = get (review, "132万元");
  g_assert_cmpstr (figure->value, ==, "−132");
  g_assert_cmpuint (figure->role, ==, UR_REVIEW_CHANGE);
  figure = get (review, "10.0%");
  g_assert_cmpstr (figure->value, ==, "+10.0");
  g_assert_false (get (review, "2022年")->is_taken);
  g_assert_false (ur_review_can_undo (review));
  g_assert_false (ur_review_is_changed (review));
}

static void
test_figures (void)
{
  g_autoptr (UrReview) review = begin (REPORT);
  g_autofree char *before = dump (review);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *report = NULL;
  g_autoptr (GError) error = NULL;
  guint n_steps = 6;

  g_assert_true (ur_review_set_taken (review, find (review, "132万元"), FALSE, &error));
  g_assert_true (ur_review_set_label (review, find (review, "1154家"), " 新建基层工会 ", &error));
  g_assert_true (ur_review_set_period (review, find (review, "98%以上"), "2022年上半年", &error));
  g_assert_true (ur_review_set_role (review, find (review, "1000家以上"), UR_REVIEW_RESULT, &error));
  g_assert_true (ur_review_set_value (review, find (review, "9.37万人"), "9.73", &error));
  g_assert_true (ur_review_set_bound (review, find (review, "近4600万元"), UR_BOUND_NONE, &error));
  g_assert_no_error (error);
  g_assert_false (get (review, "132万元")->is_taken);
  g_assert_cmpstr (get (review, "1154家")->label, ==, "新建基层工会");
  g_assert_true (get (review, "1154家")->is_edited);
  g_assert_cmpstr (get (review, "98%以上")->period, ==, "2022年上半年");
  g_assert_cmpuint (get (review, "1000家以上")->role, ==, UR_REVIEW_RESULT);
  g_assert_cmpstr (get (review, "9.73万人")->value, ==, "9.73");
  g_assert_cmpuint (get (review, "4600万元")->bound, ==, UR_BOUND_NONE);
  after = dump (review);
  report = write_report (review);
  g_assert_nonnull (strstr (report, "\"新建基层工会\""));
  g_assert_nonnull (strstr (report, "新发展会员9.73万人"));
  g_assert_null (strstr (report, "\"printed\": \"132万元\""));
  for (guint i = 0; i < n_steps; i++)
    ur_review_undo (review);
  g_assert_false (ur_review_can_undo (review));
  undone = dump (review);
  g_assert_cmpstr (undone, ==, before);
  while (ur_review_can_redo (review))
    ur_review_redo (review);
  redone = dump (review);
  g_assert_cmpstr (redone, ==, after);
}

/* Number, unit and bound are those of the text: where a person has them otherwise, its words are corrected,
 * and that can be undone like what the rules mended. */
static void
test_words (void)
{
  g_autoptr (UrReview) review = begin (REPORT);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump (review);
  g_autofree char *after = NULL;
  guint passage;

  g_assert_true (ur_review_set_unit (review, find (review, "1154家"), "个", &error));
  g_assert_cmpstr (get (review, "1154个")->unit, ==, "个");
  g_assert_true (ur_review_set_unit (review, find (review, "3145万元"), "亿元", &error));
  g_assert_cmpstr (get (review, "3145亿元")->unit, ==, "亿元");
  g_assert_true (ur_review_set_bound (review, find (review, "1154个"), UR_BOUND_ABOUT, &error));
  g_assert_cmpuint (get (review, "约1154个")->bound, ==, UR_BOUND_ABOUT);
  g_assert_true (ur_review_set_value (review, find (review, "约1154个"), "1100~1200", &error));
  g_assert_cmpstr (get (review, "约1100—1200个")->value, ==, "1100~1200");
  g_assert_no_error (error);
  g_assert_false (ur_review_set_unit (review, find (review, "98%以上"), "甲乙丙丁", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  passage = get (review, "约1100—1200个")->passage;
  g_assert_cmpuint (ur_review_get_passage (review, passage)->n_repairs, >, 0);
  for (guint i = 0; i < 5; i++)
    {
      const UrReviewPassage *read = ur_review_get_passage (review, passage);

      if (read->n_repairs > 0)
        g_assert_true (ur_review_undo_repair (review, passage, 0, &error));
    }
  g_assert_true (get (review, "1154家")->is_taken);
  while (ur_review_can_undo (review))
    ur_review_undo (review);
  after = dump (review);
  g_assert_cmpstr (after, ==, before);
}

static guint
find_passage (const UrReview *review, const char *words)
{
  for (guint i = 0; i < ur_review_count_passages (review); i++)
    if (strstr (ur_review_get_passage (review, i)->text, words) != NULL &&
        ur_review_get_passage (review, i)->level != UR_LEVEL_TITLE)
      return i;
  g_error ("no passage %s", words);
}

static void
assert_level (const UrReview *review, const char *words, UrLevel level)
{
  g_assert_cmpuint (ur_review_get_passage (review, find_passage (review, words))->level, ==, level);
}

static void
test_structure (void)
{
  g_autoptr (UrReview) review = begin (REPORT);
  g_autoptr (GError) error = NULL;
  g_autofree char *report = NULL;
  guint tasks = find_passage (review, "2023年主要任务"), basis = find_passage (review, "夯实基础");
  guint n = ur_review_count_passages (review);
  guint line = find_passage (review, "全年新建");
  const char *text;

  /* what a part tells says what its figures are */
  g_assert_true (ur_review_set_level (review, tasks, UR_LEVEL_PART, UR_PART_WORK, &error));
  g_assert_cmpuint (get (review, "1000家以上")->role, ==, UR_REVIEW_RESULT);
  ur_review_undo (review);
  g_assert_cmpuint (get (review, "1000家以上")->role, ==, UR_REVIEW_TARGET);
  /* a heading, a paragraph, set aside */
  g_assert_true (ur_review_set_level (review, basis, UR_LEVEL_PARAGRAPH, 0, &error));
  assert_level (review, "夯实基础", UR_LEVEL_INTRO);
  g_assert_true (ur_review_set_level (review, line, UR_LEVEL_ASIDE, 0, &error));
  g_assert_false (get (review, "1154家")->is_taken);
  report = write_report (review);
  g_assert_null (strstr (report, "1154家"));
  ur_review_undo (review);
  g_assert_true (get (review, "1154家")->is_taken);
  /* parted and joined again */
  text = ur_review_get_passage (review, line)->text;
  g_assert_true (ur_review_split (review, line, (gsize) (strstr (text, "企业建会率") - text), &error));
  g_assert_cmpuint (ur_review_count_passages (review), ==, n + 1);
  g_assert_cmpuint (get (review, "98%以上")->passage, ==, line + 1);
  g_assert_true (ur_review_merge (review, line + 1, &error));
  g_assert_cmpuint (ur_review_count_passages (review), ==, n);
  g_assert_true (ur_review_merge (review, find_passage (review, "做实维权"), &error));
  g_assert_nonnull (strstr (ur_review_get_passage (review, line)->text, "132万元。（二）做实维权服务"));
  g_assert_cmpuint (ur_review_get_passage (review, line)->n_repairs, ==, 1);
  g_assert_true (ur_review_undo_repair (review, line, 0, &error));
  assert_level (review, "做实维权", UR_LEVEL_SECTION);
  g_assert_no_error (error);
}

/* Of a passage that is too long for a heading, its first sentence becomes one, or what ends with its last
 * comma. */
static void
test_long_heading (void)
{
  g_autoptr (GString) words = g_string_new ("围绕建设高素质产业工人队伍");
  g_autofree char *text = NULL;
  g_autoptr (UrReview) review = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *report = NULL;
  guint n, passage;

  while (g_utf8_strlen (words->str, -1) < 170)
    g_string_append (words, "，持续推进各项改革任务落地见效");
  text = g_strdup_printf (
      "江城市总工会2022年工作报告\n2022年工作情况\n%s，全年建成工会驿站845个，签订集体合同1,152份。\n"
      "%s。全年新建工会1154家。%s。\n%s\n",
      words->str, words->str + strlen ("围绕"), words->str,
      "一个没有任何标点的段落一个没有任何标点的段落一个没有任何标点的段落一个没有任何标点的段落一个没有任何标"
      "点的段落"
      "一个没有任何标点的段落一个没有任何标点的段落一个没有任何标点的段落一个没有任何标点的段落一个没有任何标"
      "点的段落"
      "一个没有任何标点的段落一个没有任何标点的段落一个没有任何标点的段落一个没有任何标点的段落一个没有任何标"
      "点的段落"
      "一个没有任何标点的段落一个没有任何标点的段落。");
  review = begin (text);
  n = ur_review_count_passages (review);
  passage = find_passage (review, "围绕");
  g_assert_true (ur_review_set_level (review, passage, UR_LEVEL_SECTION, 0, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (ur_review_count_passages (review), ==, n + 1);
  assert_level (review, "围绕", UR_LEVEL_SECTION);
  g_assert_true (g_str_has_suffix (ur_review_get_passage (review, passage)->text, "，"));
  g_assert_true (get (review, "845个")->is_taken);
  g_assert_cmpuint (get (review, "845个")->passage, ==, passage + 1);
  report = write_report (review);
  g_assert_nonnull (strstr (report, "\"headline\": \"围绕建设高素质产业工人队伍\""));
  ur_review_undo (review);
  g_assert_cmpuint (ur_review_count_passages (review), ==, n);
  /* a sentence is one */
  passage = find_passage (review, "1154家");
  g_assert_true (ur_review_set_level (review, passage, UR_LEVEL_PART, UR_PART_WORK, &error));
  g_assert_true (g_str_has_suffix (ur_review_get_passage (review, passage)->text, "见效。"));
  g_assert_true (g_str_has_prefix (ur_review_get_passage (review, passage + 1)->text, "全年新建"));
  /* nothing parts this one */
  passage = find_passage (review, "没有任何标点");
  g_assert_false (ur_review_set_level (review, passage, UR_LEVEL_SECTION, 0, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_ARGUMENT);
}

static void
test_moving (void)
{
  g_autoptr (UrReview) review = load ("10-ascii-spaces");
  g_autoptr (GError) error = NULL;
  guint heading = find_passage (review, "2029年工作计划"),
        question = find_question (review, "2029年工作计划");

  g_assert_true (ur_review_get_passage (review, heading)->is_moved);
  ur_review_answer (review, question, 1);
  g_assert_false (ur_review_get_passage (review, find_passage (review, "2029年工作计划"))->is_moved);
  g_assert_cmpuint (find_passage (review, "2029年工作计划"), >, heading);
  g_assert_cmpuint (ur_review_get_question (review, find_question (review, "2029年工作计划"))->applied, ==,
                    1);
  g_assert_true (ur_review_move (review, find_passage (review, "2029年工作计划"), heading, &error));
  g_assert_no_error (error);
  g_assert_true (ur_review_get_passage (review, heading)->is_moved);
  g_assert_nonnull (strstr (ur_review_get_passage (review, heading)->text, "2029年工作计划"));
}

/* What the rules took for no figure, or did not see. */
static void
test_adding (void)
{
  g_autoptr (UrReview) review = begin (REPORT);
  g_autoptr (GError) error = NULL;
  guint passage = find_passage (review, "打造一个");
  const char *text = ur_review_get_passage (review, passage)->text;
  gsize at = (gsize) (strstr (text, "一个") - text);

  g_assert_false (get (review, "一个")->is_taken);
  g_assert_true (ur_review_add_figure (review, passage, at, at + strlen ("一个"), &error));
  g_assert_no_error (error);
  g_assert_true (get (review, "一个")->is_taken);
  g_assert_true (get (review, "一个")->is_edited);
  ur_review_undo (review);
  g_assert_false (get (review, "一个")->is_taken);
}

/* A text that names no year asks for it first; before that is answered nothing has a time, and nothing can be
 * written. */
static void
test_year (void)
{
  g_autoptr (UrReview) review =
      begin ("江城市总工会工作报告\n一、过去一年的工作\n新建工会12家。去年新建驿站5座。\n");
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *this_year = g_strdup_printf ("%d年", g_date_time_get_year (now));
  g_autofree char *year_before = g_strdup_printf ("%d年", g_date_time_get_year (now) - 1);
  g_autofree char *before = dump (review);
  g_autofree char *undone = NULL, *report = NULL;
  g_autoptr (GBytes) draft = NULL;
  g_autoptr (UrReview) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ur_review_lacks_year (review));
  g_assert_null (ur_review_write (review, NULL));
  g_assert_cmpstr (get (review, "12家")->period, ==, "");
  g_assert_cmpstr (ur_review_get_question (review, 0)->choices[0].words, ==, year_before);
  g_assert_cmpstr (ur_review_get_question (review, 0)->choices[1].words, ==, this_year);
  ur_review_answer (review, 0, 1);
  g_assert_false (ur_review_lacks_year (review));
  g_assert_true (ur_review_get_question (review, 0)->is_answered);
  g_assert_cmpuint (ur_review_get_question (review, 0)->applied, ==, 1);
  g_assert_cmpstr (get (review, "12家")->period, ==, this_year);
  g_assert_cmpstr (get (review, "5座")->period, ==, year_before);
  report = write_report (review);
  g_assert_nonnull (strstr (report, this_year));
  draft = ur_review_write_draft (review);
  again = ur_review_new_from_draft (draft, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get (again, "12家")->period, ==, this_year);
  ur_review_undo (review);
  undone = dump (review);
  g_assert_cmpstr (undone, ==, before);
  ur_review_accept_all (review);
  g_assert_cmpstr (get (review, "12家")->period, ==, year_before);
}

/* A year is written that nobody offered: it answers the question, and is one step as any other answer.  What
 * is no year from 1900 to 2100 is refused, and changes nothing. */
static void
test_written_year (void)
{
  static const char *const wrong[] = { "", "87", "1899", "2101", "19870", "1987年度", "-1987", "year" };
  g_autoptr (UrReview) review =
      begin ("江城市总工会工作报告\n一、过去一年的工作\n新建工会12家。去年新建驿站5座。\n");
  g_autofree char *before = dump (review);
  g_autofree char *after = NULL, *undone = NULL, *redone = NULL, *report = NULL;
  g_autoptr (GBytes) draft = NULL;
  g_autoptr (UrReview) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ur_review_get_question (review, 0)->takes_year);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) refused = NULL;
      g_autofree char *left = NULL;

      g_assert_false (ur_review_set_year (review, wrong[i], &refused));
      g_assert_error (refused, UR_ERROR, UR_ERROR_ARGUMENT);
      g_assert_true (g_str_has_suffix (refused->message, "."));
      left = dump (review);
      g_assert_cmpstr (left, ==, before);
      g_assert_false (ur_review_can_undo (review));
    }
  g_assert_true (ur_review_set_year (review, " １９８７年 ", &error));
  g_assert_no_error (error);
  g_assert_true (ur_review_get_question (review, 0)->is_answered);
  g_assert_cmpuint (ur_review_get_question (review, 0)->n_choices, ==, 5);
  g_assert_cmpuint (ur_review_get_question (review, 0)->applied, ==, 4);
  g_assert_cmpstr (ur_review_get_question (review, 0)->choices[4].words, ==, "1987年");
  g_assert_cmpuint (ur_review_get_year (review), ==, 1987);
  g_assert_cmpstr (get (review, "12家")->period, ==, "1987年");
  g_assert_cmpstr (get (review, "5座")->period, ==, "1986年");
  report = write_report (review);
  g_assert_nonnull (strstr (report, "\"year\": 1987"));
  after = dump (review);
  draft = ur_review_write_draft (review);
  again = ur_review_new_from_draft (draft, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ur_review_get_question (again, 0)->applied, ==, 4);
  ur_review_undo (review);
  undone = dump (review);
  g_assert_cmpstr (undone, ==, before);
  ur_review_redo (review);
  redone = dump (review);
  g_assert_cmpstr (redone, ==, after);
  /* Another one takes its place; one that is offered is that answer. */
  g_assert_true (ur_review_set_year (review, "2100", NULL));
  g_assert_cmpuint (ur_review_get_question (review, 0)->n_choices, ==, 5);
  g_assert_cmpstr (ur_review_get_question (review, 0)->choices[4].words, ==, "2100年");
  ur_review_answer (review, 0, 1);
  g_assert_cmpuint (ur_review_get_question (review, 0)->n_choices, ==, 4);
  g_assert_true (ur_review_set_year (review, ur_review_get_question (review, 0)->choices[2].words, NULL));
  g_assert_cmpuint (ur_review_get_question (review, 0)->n_choices, ==, 4);
  g_assert_cmpuint (ur_review_get_question (review, 0)->applied, ==, 2);
}

/* Where the text names a year that is not the report's, the one that is written counts: what was said in 2022
 * of 去年 is of 2021 too. */
static void
test_wrong_year (void)
{
  g_autoptr (UrReview) review =
      begin ("江城市总工会2022年工作报告\n一、过去一年的工作\n新建工会12家。去年新建驿站5座。\n");
  guint n_questions = ur_review_count_questions (review);
  g_autofree char *report = NULL;

  g_assert_cmpuint (ur_review_get_year (review), ==, 2022);
  g_assert_true (ur_review_set_year (review, "2022", NULL));
  g_assert_false (ur_review_can_undo (review));
  g_assert_true (ur_review_set_year (review, "2021", NULL));
  g_assert_cmpuint (ur_review_count_questions (review), ==, n_questions);
  g_assert_cmpstr (get (review, "12家")->period, ==, "2021年");
  g_assert_cmpstr (get (review, "5座")->period, ==, "2021年");
  report = write_report (review);
  g_assert_nonnull (strstr (report, "\"year\": 2021"));
  ur_review_undo (review);
  g_assert_cmpuint (ur_review_get_year (review), ==, 2022);
  g_assert_cmpstr (get (review, "12家")->period, ==, "2022年");
}

/* A slip in the numbers of headings costs nothing. */
static void
test_numbers (void)
{
  g_autoptr (UrReview) review =
      begin ("江城市总工会2022年工作报告\n一、2022年工作情况\n（一）甲事做好\n新建工会12家。\n"
             "（三）乙事做好\n新建工会13家。\n（三）丙事做好\n新建工会14家。\n");
  g_autofree char *report = write_report (review);

  g_assert_nonnull (strstr (report, "\"numeral\": \"（一）\""));
  g_assert_nonnull (strstr (report, "\"headline\": \"（三）丙事做好\""));
}

/* What cannot be is refused with a sentence, and nothing changes. */
static void
test_refused (void)
{
  g_autoptr (UrReview) review = begin (REPORT);
  g_autofree char *before = dump (review);
  g_autofree char *after = NULL;
  guint figure = find (review, "1154家");

  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean done = i == 0   ? ur_review_set_label (review, figure, " ", &error)
                      : i == 1 ? ur_review_set_label (review, figure, "一\n二", &error)
                      : i == 2 ? ur_review_set_period (review, figure, "202", &error)
                      : i == 3 ? ur_review_set_value (review, figure, "many", &error)
                      : i == 4 ? ur_review_set_role (review, figure, UR_REVIEW_CHANGE, &error)
                      : i == 5 ? ur_review_set_taken (review, find (review, "2022年"), TRUE, &error)
                      : i == 6 ? ur_review_add_figure (review, 3, 0, 6, &error)
                      : i == 7 ? ur_review_merge (review, 0, &error)
                      : i == 8 ? ur_review_move (review, 3, 1, &error)
                               : ur_review_set_unit (review, figure, "，。", &error);

      g_assert_false (done);
      g_assert_nonnull (error);
      g_assert_true (g_str_has_suffix (error->message, "."));
    }
  after = dump (review);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (ur_review_can_undo (review));
}

/* The first alternative is what was understood; each other one makes something else of it, and can be undone.
 */
static void
test_alternatives (void)
{
  guint n_questions = 0, n_figures = 0;

  for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
    {
      g_autoptr (UrReview) review = load (texts[t]);
      g_autofree char *before = dump (review);
      g_autofree char *result = dump_result (review);

      for (guint i = 0; i < ur_review_count_figures (review); i++)
        n_figures += ur_review_get_figure (review, i)->is_taken;
      n_questions += ur_review_count_questions (review);
      for (guint i = 0; i < ur_review_count_questions (review); i++)
        for (guint j = 0; j < ur_review_get_question (review, i)->n_choices; j++)
          {
            g_autofree char *words = g_strdup (ur_review_get_question (review, i)->words);
            g_autofree char *now = NULL;
            g_autofree char *undone = NULL;

            g_assert_cmpuint (ur_review_get_question (review, i)->n_choices, <=, 4);
            g_assert_cmpuint (ur_review_get_question (review, i)->choices[j].n_rows, >, 0);
            ur_review_answer (review, i, j);
            now = dump_result (review);
            g_test_message ("%s: %s: %u", texts[t], words, j);
            if (j == 0)
              g_assert_true (strcmp (now, result) == 0);
            else
              g_assert_true (strcmp (now, result) != 0);
            ur_review_undo (review);
            undone = dump (review);
            g_assert_true (strcmp (undone, before) == 0);
          }
    }
  g_assert_cmpuint (n_questions, >=, n_figures / 20);
  g_assert_cmpuint (n_questions, <=, n_figures / 10);
}

static void
test_answers (void)
{
  g_autoptr (UrReview) review = begin (REPORT);
  guint n = ur_review_count_questions (review);
  guint list = find_question (review, "分别");

  g_assert_cmpuint (ur_review_count_open (review), ==, n);
  g_assert_cmpuint (ur_review_get_question (review, list)->n_choices, ==, 4);
  g_assert_cmpuint (get (review, "10.0%")->question, ==, list + 1);
  ur_review_answer (review, list, 1);
  g_assert_false (get (review, "10.0%")->is_taken);
  g_assert_true (get (review, "3145万元")->is_taken);
  g_assert_cmpuint (ur_review_get_question (review, list)->applied, ==, 1);
  g_assert_cmpuint (ur_review_count_open (review), ==, n - 1);
  ur_review_answer (review, list, 2);
  g_assert_true (get (review, "10.0%")->is_taken);
  g_assert_cmpstr (get (review, "10.0%")->label, ==, "困难职工帮扶资金增幅");
  ur_review_reopen (review, list);
  g_assert_cmpuint (ur_review_count_open (review), ==, n);
  g_assert_cmpuint (ur_review_get_question (review, list)->applied, ==, 2);
  ur_review_accept_all (review);
  g_assert_cmpuint (ur_review_count_open (review), ==, 0);
  g_assert_cmpuint (ur_review_get_question (review, list)->applied, ==, 2);
  ur_review_undo (review);
  g_assert_cmpuint (ur_review_count_open (review), ==, n);
  g_assert_true (ur_review_is_changed (review));
}

/* One decision of any kind, which may be refused. */
static void
decide (UrReview *review)
{
  static const UrLevel levels[] = { UR_LEVEL_TITLE,      UR_LEVEL_PART,      UR_LEVEL_SECTION,
                                    UR_LEVEL_SUBSECTION, UR_LEVEL_PARAGRAPH, UR_LEVEL_ASIDE };
  static const char *const values[] = { "77", "3~9", "1.25", "x" };
  static const char *const units[] = { "件", "万元", "%", "个百分点" };
  guint figure = draw (ur_review_count_figures (review));
  guint passage = draw (ur_review_count_passages (review));
  gsize len = strlen (ur_review_get_passage (review, passage)->text);
  guint question = draw (ur_review_count_questions (review));
  gsize at = draw ((guint) len + 1);

  switch (draw (18))
    {
    case 0:
      ur_review_set_taken (review, figure, draw (2), NULL);
      break;
    case 1:
      ur_review_set_label (review, figure, draw (2) ? "甲" : "乙", NULL);
      break;
    case 2:
      ur_review_set_value (review, figure, values[draw (4)], NULL);
      break;
    case 3:
      ur_review_set_unit (review, figure, units[draw (4)], NULL);
      break;
    case 4:
      ur_review_set_period (review, figure, draw (2) ? "2021年" : "“十四五”时期", NULL);
      break;
    case 5:
      ur_review_set_bound (review, figure, draw (UR_BOUND_AT_MOST + 1), NULL);
      break;
    case 6:
      ur_review_set_role (review, figure, draw (3), NULL);
      break;
    case 7:
      ur_review_add_figure (review, passage, at, MIN (at + 30, len), NULL);
      break;
    case 8:
      ur_review_set_level (review, passage, levels[draw (6)], draw (5), NULL);
      break;
    case 9:
      ur_review_merge (review, passage, NULL);
      break;
    case 10:
      ur_review_split (review, passage, at, NULL);
      break;
    case 11:
      ur_review_move (review, passage, draw (ur_review_count_passages (review) + 1), NULL);
      break;
    case 12:
      ur_review_undo_repair (review, passage, draw (3), NULL);
      break;
    case 13:
      ur_review_undo (review);
      break;
    case 14:
      ur_review_redo (review);
      break;
    case 15:
      if (draw (6) == 0)
        ur_review_accept_all (review);
      break;
    default:
      if (ur_review_count_questions (review) == 0)
        break;
      if (draw (4) == 0)
        ur_review_reopen (review, question);
      else
        ur_review_answer (review, question, draw (ur_review_get_question (review, question)->n_choices));
    }
}

static void
check (UrReview *review)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ur_review_write (review, &error);
  g_autoptr (GPtrArray) left_out = ur_review_dup_left_out (review);

  g_assert_true ((bytes == NULL) == (error != NULL));
  if (error != NULL)
    g_test_message ("%s", error->message);
  for (guint i = 0; i < left_out->len; i++)
    g_assert_true (g_utf8_validate (g_ptr_array_index (left_out, i), -1, NULL));
}

static UrReview *
keep (UrReview *review)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) draft = ur_review_write_draft (review);
  UrReview *again = ur_review_new_from_draft (draft, &error);

  g_assert_no_error (error);
  g_assert_false (ur_review_is_changed (review));
  g_assert_false (ur_review_is_changed (again));
  return again;
}

/* Whatever is decided, undoing it all leads to the start, and redoing it all to the end. */
static void
test_any_decisions (void)
{
  for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
    {
      g_autoptr (UrReview) review = load (texts[t]);
      g_autofree char *first = dump (review);
      g_autofree char *last = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;
      g_autofree char *kept = NULL;
      g_autoptr (UrReview) again = NULL;

      state = t * 100;
      for (guint i = 0; i < N_STEPS; i++)
        decide (review);
      while (ur_review_can_redo (review))
        ur_review_redo (review);
      last = dump (review);
      check (review);
      while (ur_review_can_undo (review))
        ur_review_undo (review);
      undone = dump (review);
      g_assert_true (strcmp (undone, first) == 0);
      while (ur_review_can_redo (review))
        ur_review_redo (review);
      redone = dump (review);
      g_assert_true (strcmp (redone, last) == 0);
      again = keep (review);
      kept = dump (again);
      g_assert_true (strcmp (kept, last) == 0);
      while (ur_review_can_undo (again))
        ur_review_undo (again);
      g_clear_pointer (&kept, g_free);
      kept = dump (again);
      g_assert_true (strcmp (kept, first) == 0);
    }
}

/* All that a document can have comes back. */
static void
test_draft (void)
{
  UrBlocks *blocks = make_blocks ("江城市总工会2022年工作报告\n签订合同1152份\t\"二\"", "docx");
  UrBlock *block = g_ptr_array_index (blocks->blocks, 1);
  g_autoptr (UrReview) review = NULL;
  g_autoptr (UrReview) again = NULL;
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  blocks->encoding = g_strdup ("GB18030");
  block->number = g_strdup ("1.");
  ur_block_add_change (block, 4, 8, "1120");
  ur_block_add_note (block, 9, "2");
  ur_blocks_add_aside (blocks, "running-head", 3, "内部资料");
  ur_blocks_add_aside (blocks, "deleted", 0, "\"旧\"");
  /* no file name is too odd */
  review = ur_review_new (blocks, "年\n\u202e报.docx", NULL);
  g_assert_nonnull (strstr (ur_review_get_question (review, 0)->words, "1120"));
  ur_review_answer (review, 0, 1);
  g_assert_true (get (review, "1120份")->is_taken);
  before = dump (review);
  again = keep (review);
  after = dump (again);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (ur_review_get_name (again), ==, "年\ufffd\ufffd报.docx");
  g_assert_cmpstr (ur_review_get_encoding (again), ==, "GB18030");
  first = ur_review_write_draft (review);
  second = ur_review_write_draft (again);
  g_assert_true (g_bytes_equal (first, second));
  g_assert_nonnull (
      g_strstr_len (g_bytes_get_data (second, NULL), (gssize) g_bytes_get_size (second), "内部资料"));
  ur_review_undo (again);
  g_assert_true (get (again, "1152份")->is_taken);
}

/* What was taken back can be made again after it was kept, step by step. */
static void
test_draft_redo (void)
{
  g_autoptr (UrReview) review = load ("22-county-half-year");
  g_autoptr (UrReview) again = NULL;
  g_autofree char *first = dump (review);
  g_autofree char *middle = NULL;
  g_autofree char *last = NULL;
  g_autofree char *redone = NULL;
  guint n = 0;

  for (guint i = 0; i < N_STEPS; i++)
    decide (review);
  last = dump (review);
  while (ur_review_can_undo (review))
    {
      if (++n == N_STEPS / 2)
        middle = dump (review);
      ur_review_undo (review);
    }
  again = keep (review);
  g_assert_false (ur_review_can_undo (again));
  for (; n > 0; n--)
    {
      ur_review_redo (again);
      if (n == N_STEPS / 2)
        {
          g_autofree char *half = dump (again);

          g_assert_cmpstr (half, ==, middle);
        }
    }
  redone = dump (again);
  g_assert_cmpstr (redone, ==, last);
  g_assert_cmpstr (first, !=, last);
  g_assert_false (ur_review_can_redo (again));
}

/* A file that is none, or was cut, or changed by somebody, is refused with a sentence or read; never more. */
static void
test_bad_drafts (void)
{
  g_autoptr (UrReview) review = load ("22-county-half-year");
  g_autoptr (GBytes) draft = NULL;
  const char *data;
  gsize size;

  for (guint i = 0; i < 3 * N_STEPS; i++)
    decide (review);
  draft = ur_review_write_draft (review);
  data = g_bytes_get_data (draft, &size);
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *bad = g_strndup (data, size);
      gsize at = draw ((guint) size);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (UrReview) read = NULL;

      if (i % 3 == 0)
        bad[at] = '\0';
      else
        bad[at] = i % 3 == 1 ? '7' : '"';
      bytes = g_bytes_new (bad, strlen (bad));
      read = ur_review_new_from_draft (bytes, &error);
      g_assert_true ((read == NULL) == (error != NULL));
      if (read != NULL)
        check (read);
      else
        g_assert_true (g_str_has_suffix (error->message, "."));
    }
}

static UrReport *
open_report (const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("UR_TEST_TOP_SRCDIR"), "resources", "reports", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  UrReport *report;

  g_assert_true (g_file_get_contents (path, &text, &size, NULL));
  bytes = g_bytes_new (text, size);
  report = ur_report_read (bytes, name, NULL, &error);
  g_assert_no_error (error);
  return report;
}

static UrReport *
read_again (UrReview *review)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ur_review_write (review, &error);
  g_autoptr (GPtrArray) left_out = ur_review_dup_left_out (review);
  UrReport *report;

  g_assert_no_error (error);
  g_assert_cmpuint (left_out->len, ==, 0);
  report = ur_report_read (bytes, "a.json", NULL, &error);
  g_assert_no_error (error);
  return report;
}

/* A report that is opened to be edited, and not changed, is written as it was; all its figures are on show.
 */
static void
test_report_unchanged (gconstpointer data)
{
  g_autoptr (UrReport) report = open_report (data);
  g_autoptr (UrReview) review = ur_review_new_from_report (report, data, NULL);
  g_autoptr (GBytes) before = ur_report_write (report);
  g_autoptr (GBytes) after = ur_review_write (review, NULL);
  guint n = 0;

  for (guint i = 0; i < ur_review_count_figures (review); i++)
    n += ur_review_get_figure (review, i)->is_taken;
  g_assert_cmpuint (ur_review_count_questions (review), ==, 0);
  g_assert_cmpuint (n, ==, report->n_indicators);
  g_assert_true (g_bytes_equal (before, after));
}

/* Figures go out and come in; charts lose those that are out, and all else stays. */
static void
test_report_edited (void)
{
  g_autoptr (UrReport) report = open_report ("beijing-2020.json");
  g_autoptr (UrReview) review = ur_review_new_from_report (report, "beijing-2020.json", NULL);
  g_autoptr (UrReport) edited = NULL;
  g_autoptr (GError) error = NULL;
  const UrIndicator *first = &report->indicators[0];
  guint figure = 0;

  while (!ur_review_get_figure (review, figure)->is_taken)
    figure++;
  g_assert_cmpstr (ur_review_get_figure (review, figure)->label, ==, first->name);
  g_assert_true (ur_review_set_taken (review, figure, FALSE, &error));
  edited = read_again (review);
  g_assert_cmpuint (edited->n_indicators, ==, report->n_indicators - 1);
  g_assert_null (ur_report_find_indicator (edited, first->id));
  g_clear_pointer (&edited, ur_report_unref);
  ur_review_undo (review);
  g_assert_true (ur_review_set_label (review, figure, "甲乙丙", &error));
  g_assert_true (ur_review_set_period (review, figure, "2019年", &error));
  edited = read_again (review);
  g_assert_cmpuint (edited->n_indicators, ==, report->n_indicators);
  g_assert_cmpstr (ur_report_find_indicator (edited, first->id)->name, ==, "甲乙丙");
  g_assert_cmpstr (ur_report_find_indicator (edited, first->id)->period->label, ==, "2019年");
  g_assert_false (ur_review_set_value (review, figure, "7", &error));
  g_clear_error (&error);
  g_assert_false (ur_review_merge (review, 5, &error));
  g_assert_null (ur_review_write_draft (review));
}

/* Every number that the report left out and has a value can be taken; what the format refuses is told. */
static void
test_report_more (gconstpointer data)
{
  g_autoptr (UrReport) report = open_report (data);
  g_autoptr (UrReview) review = ur_review_new_from_report (report, data, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) left_out = NULL;
  g_autoptr (UrReport) edited = NULL;
  guint n = 0;

  for (guint i = 0; i < ur_review_count_figures (review); i++)
    if (!ur_review_get_figure (review, i)->is_taken)
      n += ur_review_set_taken (review, i, TRUE, NULL);
  bytes = ur_review_write (review, &error);
  g_assert_no_error (error);
  left_out = ur_review_dup_left_out (review);
  edited = ur_report_read (bytes, "a.json", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (edited->n_indicators, >=, report->n_indicators);
  g_assert_cmpuint (edited->n_indicators + left_out->len, <=, report->n_indicators + n);
  g_test_message ("%u taken, %u left out", n, left_out->len);
}

/* What heads a paragraph is told apart from the rest of it; a heading that is alone needs no telling. */
static void
test_headings_within_paragraphs (void)
{
  g_autoptr (UrReview) review =
      begin ("2031年工作总结\n一、2031年工作回顾\n（一）加强组织建设。新建工会30家。\n"
             "（二）开展劳动竞赛\n举办竞赛12场。\n");
  guint n_sections = 0;

  for (guint i = 0; i < ur_review_count_passages (review); i++)
    {
      const UrReviewPassage *passage = ur_review_get_passage (review, i);

      if (passage->level != UR_LEVEL_SECTION)
        continue;
      n_sections++;
      g_assert_cmpuint (passage->lead_end, ==, passage->number == 1 ? strlen ("（一）加强组织建设。") : 0);
    }
  g_assert_cmpuint (n_sections, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/reading", test_reading);
  g_test_add_func ("/review/figures", test_figures);
  g_test_add_func ("/review/words", test_words);
  g_test_add_func ("/review/structure", test_structure);
  g_test_add_func ("/review/long-heading", test_long_heading);
  g_test_add_func ("/review/moving", test_moving);
  g_test_add_func ("/review/adding", test_adding);
  g_test_add_func ("/review/year", test_year);
  g_test_add_func ("/review/written-year", test_written_year);
  g_test_add_func ("/review/wrong-year", test_wrong_year);
  g_test_add_func ("/review/numbers", test_numbers);
  g_test_add_func ("/review/refused", test_refused);
  g_test_add_func ("/review/answers", test_answers);
  g_test_add_func ("/review/alternatives", test_alternatives);
  g_test_add_func ("/review/any-decisions", test_any_decisions);
  g_test_add_func ("/review/draft", test_draft);
  g_test_add_func ("/review/draft-redo", test_draft_redo);
  g_test_add_data_func ("/review/report-unchanged", "beijing-2020.json", test_report_unchanged);
  g_test_add_data_func ("/review/report-unchanged-2", "chenglan-2023.json", test_report_unchanged);
  g_test_add_func ("/review/report-edited", test_report_edited);
  g_test_add_data_func ("/review/report-more", "beijing-2020.json", test_report_more);
  g_test_add_data_func ("/review/report-more-2", "chenglan-2023.json", test_report_more);
  g_test_add_func ("/review/bad-drafts", test_bad_drafts);
  g_test_add_func ("/review/headings-within-paragraphs", test_headings_within_paragraphs);
  return g_test_run ();
}
