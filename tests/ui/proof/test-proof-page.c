/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page on which a draft is checked: what differs from the bundled report is listed, mended and left. */
#include "proof-page.h"

#include "ur-trace.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ur-paste.h"
#include "ur-proof-comment.h"
#include "ur-proof-comments.h"
#include "ur-proof-draft-private.h"
#include "ur-proof-save.h"
#include "ur-proof-sheet.h"

/* One after the other, with the keys' actions. */
static void
test_mending (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show_draft (window);

  g_assert_cmpuint (count_rows (view), ==, 2);
  act_page (view, "next");
  g_assert_cmpstr (get_printed (view), ==, "7418个");
  act_page (view, "next");
  g_assert_cmpstr (get_printed (view), ==, "3.42万元");
  act_page (view, "next");
  g_assert_cmpstr (get_printed (view), ==, "7418个");
  act_page (view, "previous");
  act_page (view, "fix");
  check (view);
  g_assert_cmpuint (ur_proof_count (view->proof, UR_VERDICT_DIFFERS), ==, 1);
  act_page (view, "undo");
  check (view);
  assert_text (view, DRAFT);
  g_assert_cmpuint (count_rows (view), ==, 2);
  close_window (window);
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (GTK_IS_DIALOG (l->data))
      return l->data;
  return NULL;
}

/* All at once is one step. */
static void
test_mending_all (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show_draft (window);
  GtkWidget *dialog;

  g_assert_false (gtk_widget_get_visible (view->state));
  act_page (view, "fix-all");
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  check (view);
  assert_text (view, MENDED);
  g_assert_true (gtk_widget_get_visible (view->state));
  g_assert_cmpuint (count_rows (view), ==, 0);
  act_page (view, "undo");
  check (view);
  assert_text (view, DRAFT);
  close_window (window);
}

/* Puts a draft on the page and mends the first that differs, by the name of an action. */
static void
assert_mended (UrProofView *view, const char *draft, const char *action, const char *mended)
{
  gtk_text_buffer_set_text (get_buffer (view), draft, -1);
  check (view);
  act_page (view, "next");
  act_page (view, action);
  check (view);
  assert_text (view, mended);
}

/* Of the report: 2020年 3553家, in the five years 1.47万个; 返还工会经费3.57亿元.  Where a number is told of
 * another period either of the two can be mended; a word that says how it lies goes with the number. */
static void
test_mending_periods (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show (window);

  assert_mended (view, "2020年，新增工会组织1.47万个。", "fix", "2020年，新增工会组织3553家。");
  assert_mended (view, "2020年，新增工会组织1.47万个。", "fix-period",
                 "“十三五”时期，新增工会组织1.47万个。");
  g_assert_cmpuint (ur_proof_count (view->proof, UR_VERDICT_DIFFERS), ==, 0);
  act_page (view, "undo");
  check (view);
  assert_text (view, "2020年，新增工会组织1.47万个。");
  assert_mended (view, "2020年，新增暖心驿站7481个、新增工会组织1.47万个。", "fix-period",
                 "2020年，新增暖心驿站7481个、“十三五”时期新增工会组织1.47万个。");
  assert_mended (view, "“十三五”期间，新增工会组织3553家。", "fix-period", "2020年，新增工会组织3553家。");
  assert_mended (view, "2020年返还工会经费近3.57亿元。", "fix", "2020年返还工会经费3.57亿元。");
  assert_mended (view, "2020年返还工会经费超过3.75亿元。", "fix", "2020年返还工会经费3.57亿元。");
  close_window (window);
}

/* What is left as it is stays so while the draft is written on, and does not count. */
static void
test_leaving (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show_draft (window);
  GtkTextIter end;

  act_page (view, "next");
  ur_proof_view_keep (view, ur_proof_draft_get_chosen (view->draft), "上年口径");
  settle ();
  act_page (view, "next");
  g_assert_cmpstr (get_printed (view), ==, "3.42万元");
  act_page (view, "next");
  g_assert_cmpstr (get_printed (view), ==, "3.42万元");
  gtk_text_buffer_get_end_iter (get_buffer (view), &end);
  gtk_text_buffer_insert (get_buffer (view), &end, "谢谢大家。", -1);
  check (view);
  g_assert_cmpstr (view->reasons->pdata[1], ==, "上年口径");
  g_assert_cmpuint (count_rows (view), ==, 2);
  ur_proof_view_keep (view, 1, NULL);
  g_assert_null (view->reasons->pdata[1]);
  close_window (window);
}

/* Groups are folded until they are wanted. */
static void
test_groups (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show_draft (window);

  ur_proof_list_set_open (view->list, UR_VERDICT_MATCH, TRUE);
  settle ();
  g_assert_cmpuint (count_rows (view), ==, 4);
  ur_proof_list_set_open (view->list, UR_VERDICT_DIFFERS, FALSE);
  settle ();
  g_assert_cmpuint (count_rows (view), ==, 2);
  close_window (window);
}

/* To the sentence and back; the draft is not lost when the page is left. */
static void
test_looking (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show_draft (window);

  act_page (view, "next");
  act_page (view, "look");
  g_assert_null (ur_window_get_page (window));
  g_assert_cmpuint (ur_window_get_current_section (window)->number, ==, 5);
  g_action_group_activate_action (G_ACTION_GROUP (window), "back", NULL);
  settle ();
  g_assert_true (ur_window_get_page (window) == UR_PAGE (view));
  g_assert_cmpstr (get_printed (view), ==, "7418个");
  g_action_group_activate_action (G_ACTION_GROUP (window), "leave", NULL);
  settle ();
  g_assert_true (show (window) == view);
  assert_text (view, DRAFT);
  close_window (window);
}

static gboolean
is_read (gpointer data)
{
  return ((UrProofView *) data)->name != NULL;
}

/* A draft from a file; the file stays as it is. */
static void
test_file (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show (window);
  g_autofree char *path = g_build_filename (g_getenv ("UR_TEST_FOLDER"), "draft.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (path, DRAFT, -1, NULL));
  g_assert_true (ur_window_open_draft (window, file));
  wait_for (is_read, view);
  check (view);
  assert_text (view, DRAFT);
  g_assert_cmpuint (ur_proof_count (view->proof, UR_VERDICT_DIFFERS), ==, 2);
  act_page (view, "next");
  act_page (view, "fix");
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, DRAFT);
  check (view);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (view->actions), "save-comments"));
  close_window (window);
}

static gboolean
has_dialog (gpointer data)
{
  return find_dialog () != NULL;
}

/* Who can read it says which encoding a text is in. */
static void
test_encoding (void)
{
  const char *const words = "江城市總工會工作報告\n全年新建工會組織1200個，發展會員3.5萬人。";
  UrWindow *window = open_window ();
  UrProofView *view = show (window);
  g_autofree char *path = g_build_filename (g_getenv ("UR_TEST_FOLDER"), "big5.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gsize length;
  g_autofree char *bytes = g_convert (words, -1, "BIG5", "UTF-8", NULL, &length, NULL);

  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  g_assert_true (ur_window_open_draft (window, file));
  wait_for (has_dialog, NULL);
  g_assert_null (view->name);
  gtk_dialog_response (GTK_DIALOG (find_dialog ()), GTK_RESPONSE_ACCEPT);
  wait_for (is_read, view);
  check (view);
  assert_text (view, words);
  close_window (window);
}

/* Nothing in it, no number in it, none with a source. */
static void
test_empty (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show (window);

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (view->hint)));
  gtk_text_buffer_set_text (get_buffer (view), "工会是职工之家。", -1);
  check (view);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (view->hint)));
  g_assert_true (gtk_widget_get_visible (view->state));
  g_assert_cmpuint (count_rows (view), ==, 0);
  gtk_text_buffer_set_text (get_buffer (view), "我们街道今年慰问了413户。", -1);
  check (view);
  g_assert_cmpuint (ur_proof_count (view->proof, UR_VERDICT_UNKNOWN), ==, 1);
  g_assert_false (gtk_widget_get_visible (view->state));
  close_window (window);
}

static GdkContentProvider *
create_provider (const char *type, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes (type, bytes);
}

static gboolean
is_pasted (gpointer view)
{
  return gtk_text_buffer_get_char_count (get_buffer (view)) > 0;
}

/* Words that were copied from a report are held against that figure, whatever they say by now. */
static void
test_traces (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show (window);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (view));
  const UrReport *report = window->report;
  const UrIndicator *indicator = ur_report_find_indicator (report, "stations-2020");
  g_autofree char *html = ur_paste_indicator_to_html (report, indicator, NULL);
  GdkContentProvider *both[2] = { create_provider ("text/html", html),
                                  create_provider ("text/plain;charset=utf-8", "那件事7481个") };
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_union (both, 2);
  const UrProofItem *item;
  GtkTextIter iter;

  gdk_clipboard_set_content (clipboard, provider);
  g_signal_emit_by_name (view->draft, "paste-clipboard");
  wait_for (is_pasted, view);
  check (view);
  item = g_ptr_array_index (view->proof->items, 0);
  g_assert_cmpint (item->verdict, ==, UR_VERDICT_MATCH);
  g_assert_true (item->indicator == indicator);
  gtk_text_buffer_get_iter_at_offset (get_buffer (view), &iter, 5);
  gtk_text_buffer_insert (get_buffer (view), &iter, "9", -1);
  check (view);
  item = g_ptr_array_index (view->proof->items, 0);
  g_assert_cmpstr (item->printed, ==, "74981个");
  g_assert_cmpint (item->verdict, ==, UR_VERDICT_DIFFERS);
  g_assert_cmpstr (item->right, ==, "7481个");
  close_window (window);
}

/* A document that this program wrote tells its figures, whatever they say by now. */
static void
test_document_traces (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show (window);
  g_autoptr (UrBlocks) blocks = ur_blocks_new ();
  UrBlock *block = ur_block_new (UR_BLOCK_PARAGRAPH);
  const UrIndicator *indicator = ur_report_find_indicator (window->report, "stations-2020");
  g_autofree char *trace = ur_trace_dup (window->report, indicator);
  const UrProofItem *item;

  block->number = g_strdup ("（一）");
  block->text = g_strdup ("食堂的饭菜7418个。");
  ur_block_add_trace (block, 5, 10, trace);
  g_ptr_array_add (blocks->blocks, block);
  blocks->form = g_strdup ("docx");
  ur_proof_draft_set_blocks (view->draft, blocks);
  check (view);
  item = g_ptr_array_index (view->proof->items, view->proof->items->len - 1);
  g_assert_cmpstr (item->printed, ==, "7418个");
  g_assert_cmpint (item->verdict, ==, UR_VERDICT_DIFFERS);
  g_assert_true (item->indicator == indicator);
  close_window (window);
}

#define MANY 60

static gboolean
has_many (gpointer view)
{
  return count_rows (view) == MANY;
}

static GtkTextMark *
get_last_mark (UrProofView *view)
{
  return g_array_index (view->draft->marks, UrDraftMark, view->draft->marks->len - 1).start;
}

/* Rows are made a few at a time, and those that say the same stay when the draft is checked again; so do the
 * marks in the draft. */
static void
test_many (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show (window);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  GtkTextMark *last;
  GtkTextIter start;

  for (guint i = 0; i < MANY; i++)
    g_string_append (text, "2020年，新增职工暖心驿站7418个。\n");
  gtk_text_buffer_set_text (get_buffer (view), text->str, -1);
  check (view);
  wait_for (has_many, view);
  before = list_mapped (GTK_WIDGET (view->list), UR_TYPE_PROOF_ROW);
  last = get_last_mark (view);
  gtk_text_buffer_get_start_iter (get_buffer (view), &start);
  gtk_text_buffer_insert (get_buffer (view), &start, "2020年，新增母婴关爱室69家。\n", -1);
  check (view);
  g_assert_cmpuint (count_rows (view), ==, MANY + 1);
  g_assert_true (get_last_mark (view) == last);
  after = list_mapped (GTK_WIDGET (view->list), UR_TYPE_PROOF_ROW);
  for (guint i = 0; i < MANY; i++)
    {
      g_assert_true (before->pdata[i] == after->pdata[i + 1]);
      g_assert_cmpuint (ur_proof_row_get_item (before->pdata[i]), ==, 2 * i + 3);
    }
  close_window (window);
}

static gboolean
is_saved (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* What is in the file @path, once it is saved. */
static GBytes *
load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GBytes *bytes;

  wait_for (is_saved, (gpointer) path);
  settle ();
  bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_assert_nonnull (bytes);
  return bytes;
}

/* The sheet, and the words as they are on show. */
static void
test_saving (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show_draft (window);
  g_autofree char *sheet_path = g_build_filename (g_getenv ("UR_TEST_FOLDER"), "sheet.pdf", NULL);
  g_autofree char *text_path = g_build_filename (g_getenv ("UR_TEST_FOLDER"), "mended.txt", NULL);
  g_autofree char *words = NULL;
  g_autoptr (GBytes) sheet = NULL;
  g_autoptr (GBytes) text = NULL;

  act_page (view, "next");
  act_page (view, "fix");
  check (view);
  words = ur_proof_draft_dup_text (view->draft);
  ur_proof_save_sheet (GTK_WIDGET (view), ur_proof_dup_sheet (view->proof, "稿", view->reasons), sheet_path);
  ur_proof_save_text (GTK_WIDGET (view), words, text_path);
  sheet = load (sheet_path);
  g_assert_cmpmem (g_bytes_get_data (sheet, NULL), 5, "%PDF-", 5);
  text = load (text_path);
  g_assert_cmpmem (g_bytes_get_data (text, NULL), g_bytes_get_size (text), HALF_MENDED "\n",
                   strlen (HALF_MENDED "\n"));
  close_window (window);
}

/* A Word document gets its findings as comments, in a copy. */
static void
test_comments (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show (window);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "samples", "chenglan-2024.docx", NULL);
  g_autofree char *copy = g_build_filename (g_getenv ("UR_TEST_FOLDER"), "copy.docx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (ur_window_open_draft (window, file));
  wait_for (is_read, view);
  check (view);
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (view->actions), "save-comments"));
  reports = ur_proof_sources_dup_reports (view->sources);
  ur_proof_comments_save (GTK_WIDGET (view), view->file, reports, view->kept, copy);
  bytes = load (copy);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), 4, "PK\3\4", 4);
  close_window (window);
}

/* The findings as a list: what is to be changed as text, all of them as a table. */
static void
test_list (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show_draft (window);
  g_autofree char *path = g_build_filename (g_getenv ("UR_TEST_FOLDER"), "findings.csv", NULL);
  g_autofree char *text = ur_proof_dup_account (view->proof, "稿", view->reasons);
  g_autoptr (GBytes) table = NULL;
  g_autofree char *rows = NULL;

  g_assert_nonnull (
      strstr (text, "\n1. 第1段　新增职工暖心驿站7418个　不符：数字颠倒 报告是7481个 报告原句："));
  g_assert_nonnull (strstr (text, "\n2. 第2段　"));
  g_assert_nonnull (strstr (text, "医药费3.42万元　不符：亿写成万 报告是3.42亿元"));
  g_assert_null (strstr (text, "\n3. "));
  act_page (view, "copy-findings");
  ur_proof_save_table (GTK_WIDGET (view), ur_proof_dup_table (view->proof, view->reasons), path);
  table = load (path);
  rows = g_strndup (g_bytes_get_data (table, NULL), g_bytes_get_size (table));
  g_assert_true (g_str_has_prefix (rows, "\xef\xbb\xbf序,段,稿中,结论,说明,报告原句,出处\r\n"
                                         "1,第1段,新增职工暖心驿站7418个,不符,数字颠倒,"));
  g_assert_nonnull (strstr (rows, "\n4,第2段,"));
  g_assert_null (strstr (rows, "\n5,"));
  close_window (window);
}

/* Whether a label says so that is shown below @top, in a popover too. */
static gboolean
says (GtkWidget *top, const char *words)
{
  if (GTK_IS_LABEL (top) && gtk_widget_get_visible (top) &&
      strcmp (gtk_label_get_text (GTK_LABEL (top)), words) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (top); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;
  return FALSE;
}

static GtkCheckButton *
find_choice (GtkWidget *top, const char *words)
{
  GtkCheckButton *found = GTK_IS_CHECK_BUTTON (top) && says (top, words) ? GTK_CHECK_BUTTON (top) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (top); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_choice (child, words);
  return found;
}

/* Of two reports that are chosen only that counts which the draft is about, and the strip says which. */
static void
test_scope (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show_draft (window);
  GtkWidget *sources = GTK_WIDGET (view->sources);
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "resources", "reports", "chenglan-2024.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  GtkCheckButton *other;

  g_assert_true (says (sources, "北京市总工会, report on 2020"));
  g_ptr_array_add (documents, ur_document_load (file, NULL, NULL));
  ur_proof_sources_add_documents (view->sources, documents);
  other = find_choice (sources, "澄岚市总工会, report on 2024");
  g_assert_nonnull (other);
  gtk_check_button_set_active (other, TRUE);
  gtk_text_buffer_set_text (get_buffer (view), "北京市总工会" DRAFT, -1);
  check (view);
  g_assert_cmpuint (view->proof->reports->len, ==, 2);
  g_assert_cmpuint (view->proof->scope->len, ==, 1);
  g_assert_true (says (sources, "北京市总工会, report on 2020 (of 2)"));
  g_assert_true (says (GTK_WIDGET (other), "The draft is not about it"));
  gtk_check_button_set_active (other, FALSE);
  check (view);
  g_assert_true (says (sources, "北京市总工会, report on 2020"));
  g_assert_false (says (GTK_WIDGET (other), "The draft is not about it"));
  close_window (window);
}

static void
print_cb (UrProofView *view, UrPages *pages, const char *title, guint *n_pages)
{
  *n_pages = ur_pages_get_n_pages (pages);
}

static gboolean
is_printed (gpointer n_pages)
{
  return *(guint *) n_pages > 0;
}

/* The sheet that is printed is made of what is written a moment ago, and the reason is on it. */
static void
test_printing (void)
{
  UrWindow *window = open_window ();
  UrProofView *view = show_draft (window);
  g_autoptr (UrSheet) sheet = NULL;
  guint n_pages = 0;
  GtkTextIter end;

  g_signal_connect (view, "print", G_CALLBACK (print_cb), &n_pages);
  gtk_text_buffer_get_end_iter (get_buffer (view), &end);
  gtk_text_buffer_insert (get_buffer (view), &end, "谢谢大家。", -1);
  g_assert_cmpuint (view->recheck, >, 0);
  act_page (view, "print-sheet");
  wait_for (is_printed, &n_pages);
  g_assert_cmpuint (n_pages, ==, 1);
  g_assert_cmpuint (view->recheck, ==, 0);
  ur_proof_view_keep (view, 1, "上年口径");
  sheet = ur_proof_dup_sheet (view->proof, "稿", view->reasons);
  g_assert_cmpstr (((UrSheetRow *) sheet->rows->pdata[0])->remark, ==, "数字颠倒；不改：上年口径");
  settle ();
  close_window (window);
}

int
main (int argc, char **argv)
{
  g_autofree char *program =
      g_build_filename (g_getenv ("UR_TEST_TOP_BUILDDIR"), "app", "extract", "union-report-extract", NULL);

  g_setenv ("UNION_REPORT_EXTRACT", program, TRUE);
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/proof-page/mending", test_mending);
  g_test_add_func ("/proof-page/mending-all", test_mending_all);
  g_test_add_func ("/proof-page/mending-periods", test_mending_periods);
  g_test_add_func ("/proof-page/scope", test_scope);
  g_test_add_func ("/proof-page/leaving", test_leaving);
  g_test_add_func ("/proof-page/groups", test_groups);
  g_test_add_func ("/proof-page/looking", test_looking);
  g_test_add_func ("/proof-page/file", test_file);
  g_test_add_func ("/proof-page/encoding", test_encoding);
  g_test_add_func ("/proof-page/empty", test_empty);
  g_test_add_func ("/proof-page/traces", test_traces);
  g_test_add_func ("/proof-page/document-traces", test_document_traces);
  g_test_add_func ("/proof-page/many", test_many);
  g_test_add_func ("/proof-page/saving", test_saving);
  g_test_add_func ("/proof-page/comments", test_comments);
  g_test_add_func ("/proof-page/list", test_list);
  g_test_add_func ("/proof-page/printing", test_printing);
  return run_tests ();
}
