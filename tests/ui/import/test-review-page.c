/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page on which an import is checked: what it shows follows each decision, and its source has the words
 * of the document and no others. */
#include "sample.h"

#include <string.h>

#include "ur-review-card.h"
#include "ur-review-source.h"
#include "ur-window-private.h"

static UrReviewView *
show (UrWindow *window)
{
  UrReviewView *view = UR_REVIEW_VIEW (ur_review_view_new (load_sample ()));

  ur_window_show_page (window, UR_PAGE (view));
  wait_for (is_laid_out, view);
  settle ();
  return view;
}

static void
act_page (UrReviewView *view, const char *name, GVariant *parameter)
{
  g_action_group_activate_action (ur_page_get_actions (UR_PAGE (view)), name, parameter);
  settle ();
}

static gboolean
says (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;
  return FALSE;
}

static void
count_cb (UrReviewView *view, guint *n)
{
  (*n)++;
}

/* Every line looks like what it is, and like nothing else. */
static void
check_looks (UrReviewView *view)
{
  static const char *const names[] = { "title",  "part", "section", "subsection",
                                       "headed", "text", "aside",   "fold" };
  GtkTextView *source = GTK_TEXT_VIEW (find_child (GTK_WIDGET (view), UR_TYPE_REVIEW_SOURCE));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (source);
  GtkTextIter iter;

  for (int i = 0; i < gtk_text_buffer_get_line_count (buffer) - 1; i++)
    {
      guint n = 0;

      gtk_text_buffer_get_iter_at_line (buffer, &iter, i);
      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        n += gtk_text_iter_has_tag (
            &iter, gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), names[j]));
      g_assert_cmpuint (n, ==, 1);
    }
}

/* Answers, and ways back from them. */
static void
test_questions (void)
{
  UrWindow *window = open_window ();
  UrReviewView *view = show (window);
  UrReview *review = ur_review_view_get_review (view);
  GtkWidget *card = find_child (GTK_WIDGET (view), UR_TYPE_REVIEW_CARD);
  guint n = ur_review_count_open (review), n_changes = 0;

  g_signal_connect (view, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_true (says (card, ur_review_get_question (review, 0)->words));
  act_page (view, "accept", NULL);
  g_assert_cmpuint (ur_review_count_open (review), ==, n - 1);
  g_assert_true (says (card, ur_review_get_question (review, 1)->words));
  act_page (view, "choose", g_variant_new_uint32 (1));
  g_assert_true (ur_review_get_question (review, 1)->is_answered);
  g_assert_cmpuint (ur_review_get_question (review, 1)->applied, ==, 1);
  g_assert_cmpuint (n_changes, ==, 2);
  check_looks (view);
  act_page (view, "step", g_variant_new_int32 (-1));
  g_assert_true (says (card, ur_review_get_question (review, n - 1)->words));
  act_page (view, "undo", NULL);
  g_assert_cmpuint (ur_review_count_open (review), ==, n - 1);
  g_assert_true (says (card, ur_review_get_question (review, 1)->words));
  act_page (view, "redo", NULL);
  act_page (view, "accept-all", NULL);
  g_assert_cmpuint (ur_review_count_open (review), ==, 0);
  g_assert_true (gtk_widget_has_css_class (card, "done"));
  act_page (view, "reopen", g_variant_new_uint32 (1));
  g_assert_cmpuint (ur_review_count_open (review), ==, 1);
  g_assert_true (says (card, ur_review_get_question (review, 1)->words));
  close_window (window);
}

static void
read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static gboolean
is_read (gpointer data)
{
  return *(char **) data != NULL;
}

static char *
copy (GtkTextView *source)
{
  char *words = NULL;

  g_signal_emit_by_name (source, "copy-clipboard");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (source)), NULL, read_cb, &words);
  wait_for (is_read, &words);
  return words;
}

/* What is drawn between the words, and what stands for passages that are folded away, is not copied. */
static void
test_words (void)
{
  UrWindow *window = open_window ();
  UrReviewView *view = show (window);
  UrReview *review = ur_review_view_get_review (view);
  GtkTextView *source = GTK_TEXT_VIEW (find_child (GTK_WIDGET (view), UR_TYPE_REVIEW_SOURCE));
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *copied = NULL;
  GtkTextIter start, end;

  g_action_group_change_action_state (ur_page_get_actions (UR_PAGE (view)), "folding",
                                      g_variant_new_boolean (FALSE));
  settle ();
  for (guint i = 0; i < ur_review_count_passages (review); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", ur_review_get_passage (review, i)->text);
  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (source), &start, &end);
  gtk_text_buffer_select_range (gtk_text_view_get_buffer (source), &start, &end);
  copied = copy (source);
  g_assert_cmpstr (copied, ==, words->str);
  close_window (window);
}

/* Where a figure of the review is in the buffer. */
static guint
find_chosen (GtkTextView *source, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (source);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "chosen");

  gtk_text_buffer_get_start_iter (buffer, start);
  if (!gtk_text_iter_starts_tag (start, tag) && !gtk_text_iter_forward_to_tag_toggle (start, tag))
    return FALSE;
  *end = *start;
  return gtk_text_iter_forward_to_tag_toggle (end, tag);
}

/* Every row of the table leads to the words of its figure, folded away or not, after a decision too. */
static void
test_places (void)
{
  UrWindow *window = open_window ();
  UrReviewView *view = show (window);
  UrReview *review = ur_review_view_get_review (view);
  GtkTextView *source = GTK_TEXT_VIEW (find_child (GTK_WIDGET (view), UR_TYPE_REVIEW_SOURCE));
  GtkWidget *table = find_child (GTK_WIDGET (view), GTK_TYPE_COLUMN_VIEW);
  GtkSelectionModel *model = gtk_column_view_get_model (GTK_COLUMN_VIEW (table));

  for (guint i = 0; i < ur_review_count_figures (review); i += 19)
    {
      const UrReviewFigure *figure;
      g_autofree char *printed = NULL;
      g_autofree char *shown = NULL;
      GtkTextIter start, end;

      gtk_selection_model_select_item (model, i, TRUE);
      settle ();
      if (i == 19)
        act_page (view, "accept", NULL);
      figure = ur_review_get_figure (review, i);
      printed = g_strndup (ur_review_get_passage (review, figure->passage)->text + figure->start,
                           figure->end - figure->start);
      g_assert_true (find_chosen (source, &start, &end));
      shown = gtk_text_iter_get_text (&start, &end);
      g_assert_cmpstr (shown, ==, printed);
    }
  close_window (window);
}

/* What is decided about words on screen moves nothing there, and can be taken back. */
static void
test_scrolling (void)
{
  UrWindow *window = open_window ();
  UrReviewView *view = show (window);
  UrReview *review = ur_review_view_get_review (view);
  GtkScrollable *source = GTK_SCROLLABLE (find_child (GTK_WIDGET (view), UR_TYPE_REVIEW_SOURCE));
  GtkWidget *table = find_child (GTK_WIDGET (view), GTK_TYPE_COLUMN_VIEW);
  const UrReviewQuestion *question = ur_review_get_question (review, 0);
  guint figure = ur_review_get_passage (review, question->passage)->first_figure;
  double before;

  gtk_selection_model_select_item (gtk_column_view_get_model (GTK_COLUMN_VIEW (table)), figure, TRUE);
  settle ();
  before = gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (source));
  g_assert_true (ur_review_get_figure (review, figure)->is_taken);
  act_page (view, "toggle", NULL);
  g_assert_false (ur_review_get_figure (review, figure)->is_taken);
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (source)), ==, before);
  act_page (view, "undo", NULL);
  g_assert_true (ur_review_get_figure (review, figure)->is_taken);
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (source)), ==, before);
  close_window (window);
}

/* How many numbers of questions are on another line than the words before them. */
static guint
count_torn (GtkTextView *source, guint *n)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (source);
  GtkTextTag *keep = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "keep");
  GtkTextIter iter;
  guint torn = 0;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  while (gtk_text_iter_forward_char (&iter))
    {
      GtkTextIter before = iter;
      GdkRectangle here, there;

      if (gtk_text_iter_get_paintable (&iter) == NULL || !gtk_text_iter_has_tag (&iter, keep))
        continue;
      gtk_text_iter_backward_char (&before);
      gtk_text_view_get_iter_location (source, &iter, &here);
      gtk_text_view_get_iter_location (source, &before, &there);
      (*n)++;
      if (here.y + here.height < there.y + there.height / 2 || here.y > there.y + there.height / 2)
        torn++;
    }
  return torn;
}

/* However wide the source is, the number of a question is on the line of its words. */
static void
test_numbers (void)
{
  UrWindow *window = open_window ();
  UrReviewView *view = show (window);
  GtkTextView *source = GTK_TEXT_VIEW (find_child (GTK_WIDGET (view), UR_TYPE_REVIEW_SOURCE));
  GtkPaned *paned = GTK_PANED (gtk_widget_get_ancestor (GTK_WIDGET (source), GTK_TYPE_PANED));
  guint n = 0;

  g_action_group_change_action_state (ur_page_get_actions (UR_PAGE (view)), "folding",
                                      g_variant_new_boolean (FALSE));
  for (int width = 340; width < 620; width += 21)
    {
      gtk_paned_set_position (paned, width);
      settle ();
      g_assert_cmpuint (count_torn (source, &n), ==, 0);
    }
  g_assert_cmpuint (n, >, 20);
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/review-page/questions", test_questions);
  g_test_add_func ("/review-page/words", test_words);
  g_test_add_func ("/review-page/numbers", test_numbers);
  g_test_add_func ("/review-page/places", test_places);
  g_test_add_func ("/review-page/scrolling", test_scrolling);
  return run_tests ();
}
