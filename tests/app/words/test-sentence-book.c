/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of sentence templates: the one that comes with the program is right, and each mistake is said. */
#include "ur-sentence-book.h"
#include "ur-sentence.h"

#include <string.h>

static char *bundled;

static char *
replace (const char *from, const char *to)
{
  const char *place = strstr (bundled, from);
  g_autofree char *before = NULL;

  if (place == NULL)
    g_error ("“%s” is not in the templates", from);
  before = g_strndup (bundled, (gsize) (place - bundled));
  return g_strconcat (before, to, place + strlen (from), NULL);
}

static UrSentenceBook *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return ur_sentence_book_read (bytes, "sentences.json", error);
}

static void
test_right (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UrSentenceBook) book = read_text (bundled, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < UR_N_STATEMENTS; i++)
    for (guint reg = 0; reg < UR_N_REGISTERS; reg++)
      {
        g_assert_nonnull (ur_sentence_book_get_template (book, (UrStatement) i, (UrRegister) reg));
        g_assert_cmpstr (ur_sentence_book_get_template (ur_sentence_book_get_bundled (), (UrStatement) i,
                                                        (UrRegister) reg),
                         ==, ur_sentence_book_get_template (book, (UrStatement) i, (UrRegister) reg));
      }
}

#define RISE "比{base-period}增加{difference}，增长{rate}{note}。"
#define FALL "比{base-period}减少{difference}，下降{rate}{note}。"

static void
test_mistakes (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *problem;
  } cases[] = {
    { "\"version\": 1", "\"version\": 2", "Expected a whole number from 1 to 1; found 2." },
    { "union-report-sentences", "union-report", "Expected one of these words: union-report-sentences" },
    { "\"verbs\": [\"新增\"", "\"verbs\": [7", "Expected a text in quotation marks here; found “7”." },
    { "\"version\": 1,", "\"version\": 1, \"colour\": \"red\",",
      "Templates of sentences have no such member." },
    { "\"statement\": \"share\"", "\"statement\": \"portion\"", "Expected one of these words: figure, " },
    { "\"statement\": \"rise-rate\"", "\"statement\": \"rise\"", "The template “rise” is here twice." },
    { "\"name\": \"source-unnamed\"", "\"name\": \"source\"", "The template “source” is here twice." },
    { "\"statement\": \"figure\",\n", "", "“statement” is missing between these braces." },
    { "{period}，{clause}。\",\n   \"article\"", "{period}，{clause}\",\n   \"article\"",
      "A sentence ends with “。”." },
    { "{period}，{clause}。", "{period}，{claus}。", "The template “figure” knows no {claus}." },
    { "{period}，{clause}。", "{period}，{clause。", "The braces of this template do not pair." },
    { "{period}，{clause}。", "{period}，clause}。", "The braces of this template do not pair." },
    { "{period}，{clause}。", "{period}，{clause}{clause}。", "{clause} is twice in this template." },
    { "{period}，{clause}。", "{period}。", "The template “figure” must contain {clause}." },
    { "{period}，{clause}。", "{period}，{clause}，共3项。", "A template has no numbers of its own." },
    { "{period}，{clause}。", "{period}，{clause}，同比增长。",
      "The template “figure” may not contain “增长”." },
    { "约{number}", "{number}", "The template “about” must contain one of these: 约." },
    { RISE, "比{base-period}增加{rate}，增长{difference}{note}。",
      "The template “rise-rate” may not contain “增加{rate}”." },
    { FALL, "比{base-period}减少{difference}，下降{rate}，减少一倍{note}。",
      "The template “fall-rate” may not contain “倍”." },
    { FALL, "比{base-period}增长{difference}，下降{rate}{note}。",
      "The template “fall-rate” may not contain “增”." },
    { "提高{points}{note}", "提高{points}%{note}", "A template has no numbers of its own." },
    { "提高{points}{note}", "增长{points}{note}", "The template “points-up” may not contain “增”." },
    { "；各项金额性质不同，不作合计。", "。", "The template “chart-money” must contain one of these: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = replace (cases[i].from, cases[i].to);
      g_autoptr (GError) error = NULL;
      g_autoptr (UrSentenceBook) book = read_text (text, &error);

      g_assert_null (book);
      g_assert_error (error, UR_ERROR, UR_ERROR_FORMAT);
      g_assert_true (g_str_has_prefix (error->message, "sentences.json:"));
      if (strstr (error->message, cases[i].problem) == NULL)
        g_error ("case %u: %s", i, error->message);
    }
}

static void
assert_missing (const char *entry, const char *sentence)
{
  g_autofree char *text = replace (entry, "");
  g_autoptr (GError) error = NULL;
  g_autoptr (UrSentenceBook) book = read_text (text, &error);

  g_assert_null (book);
  if (strstr (error->message, sentence) == NULL)
    g_error ("%s", error->message);
}

/* The entry of a list that begins so, with the comma after it. */
static char *
dup_entry (const char *beginning)
{
  const char *start = strstr (bundled, beginning);
  const char *end = strstr (start, "},\n") + strlen ("},\n");

  return g_strndup (start, (gsize) (end - start));
}

/* A statement that no entry has, a piece that none has, a list that is not there. */
static void
test_missing (void)
{
  static const char *const lists[] = { "verbs", "acts",     "endings",  "quantities", "sums",
                                       "added", "standing", "subjects", "frames" };
  g_autofree char *doubled = dup_entry ("  {\n   \"statement\": \"doubled\"");
  g_autofree char *figure = dup_entry ("  {\n   \"statement\": \"figure\",");
  g_autofree char *about = dup_entry ("  {\"name\": \"about\"");
  g_autofree char *note = dup_entry ("  {\"name\": \"note\",");

  assert_missing (doubled, "The template “doubled” is missing in “templates”.");
  assert_missing (figure, "The template “figure” is missing in “templates”.");
  assert_missing (about, "The template “about” is missing in “frames”.");
  assert_missing (note, "The template “note” is missing in “frames”.");
  assert_missing ("\"version\": 1,", "“version” is missing between these braces.");
  assert_missing ("\"format\": \"union-report-sentences\",", "“format” is missing between these braces.");
  for (guint i = 0; i < UR_N_REGISTERS; i++)
    {
      static const char *const words[] = { "   \"report\": \"{period}，{clause}。\",\n",
                                           "   \"article\": \"{source}{period}{clause}。\",\n",
                                           ",\n   \"spoken\": \"{period}，{clause}。\"" };
      static const char *const sentences[] = { "“report” is missing", "“article” is missing",
                                               "“spoken” is missing" };

      assert_missing (words[i], sentences[i]);
    }
  {
    const char *start = strstr (bundled, ",\n \"templates\"");
    g_autofree char *list = g_strndup (start, (gsize) (strrchr (bundled, '}') - start));

    assert_missing (list, "“templates” is missing between these braces.");
  }
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *name = g_strdup_printf ("\"%s\": [", lists[i]);
      const char *start = strstr (bundled, name);
      g_autofree char *list = g_strndup (start, (gsize) (strstr (start, "],") + strlen ("],") - start));
      g_autofree char *sentence = g_strdup_printf ("“%s” is missing between these braces.", lists[i]);

      assert_missing (list, sentence);
    }
}

static void
test_registers (void)
{
  UrRegister reg = UR_REGISTER_SPOKEN;

  g_assert_true (ur_register_find ("report", &reg) && reg == UR_REGISTER_REPORT);
  g_assert_true (ur_register_find ("article", &reg) && reg == UR_REGISTER_ARTICLE);
  g_assert_true (ur_register_find ("spoken", &reg) && reg == UR_REGISTER_SPOKEN);
  reg = UR_REGISTER_ARTICLE;
  g_assert_false (ur_register_find ("", &reg));
  g_assert_false (ur_register_find ("Report", &reg));
  g_assert_false (ur_register_find ("reports", &reg));
  g_assert_cmpint (reg, ==, UR_REGISTER_ARTICLE);
}

static void
test_no_document (void)
{
  static const char *const texts[] = { "", "[]", "{", "{}", "{\"format\": 1}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (texts[i], &error));
      g_assert_error (error, UR_ERROR, UR_ERROR_FORMAT);
    }
}

static void
test_verbs (void)
{
  const UrSentenceBook *book = ur_sentence_book_get_bundled ();

  g_assert_true (ur_sentence_book_is_verbal (book, "新增工会组织"));
  g_assert_true (ur_sentence_book_is_verbal (book, "12351平台新增服务职工项目"));
  g_assert_false (ur_sentence_book_is_verbal (book, "工会组织覆盖单位新增数"));
  g_assert_false (ur_sentence_book_is_verbal (book, "发布用工岗位数"));
  g_assert_false (ur_sentence_book_is_verbal (book, "工会组织覆盖率"));
  g_assert_false (ur_sentence_book_is_verbal (book, "会员"));
  /* every word of a quantity is one, also where a verb begins the label */
  g_assert_false (ur_sentence_book_is_verbal (book, "新增收入"));
  g_assert_false (ur_sentence_book_is_verbal (book, "帮扶资金"));
  g_assert_false (ur_sentence_book_is_verbal (book, "救助标准"));
  g_assert_false (ur_sentence_book_is_verbal (book, "新增技能人才"));
  g_assert_false (ur_sentence_book_is_verbal (book, "培训费"));
  /* but a sum is the object of what was done with it */
  g_assert_true (ur_sentence_book_is_verbal (book, "发放帮扶资金"));
  g_assert_true (ur_sentence_book_is_verbal (book, "筹集送温暖资金"));
  /* some verbs have to begin the label, others can be after who did it */
  g_assert_true (ur_sentence_book_is_verbal (book, "培训职工"));
  g_assert_false (ur_sentence_book_is_verbal (book, "女职工培训基地"));
  g_assert_true (ur_sentence_book_is_verbal (book, "查处案件"));
  g_assert_true (ur_sentence_book_is_verbal (book, "全年查处案件"));
  g_assert_true (ur_sentence_book_is_verbal (book, "12351热线受理诉求"));
  g_assert_true (ur_sentence_book_is_verbal (book, "集体合同覆盖企业"));
  g_assert_true (ur_sentence_book_is_verbal (book, "新命名职工书屋"));
  g_assert_false (ur_sentence_book_is_verbal (book, "新就业形态劳动者"));
  g_assert_false (ur_sentence_book_is_verbal (book, ""));
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "..", "resources", "sentences.json", NULL);
  g_assert_true (g_file_get_contents (path, &bundled, NULL, NULL));
  g_test_add_func ("/sentence-book/right", test_right);
  g_test_add_func ("/sentence-book/mistakes", test_mistakes);
  g_test_add_func ("/sentence-book/missing", test_missing);
  g_test_add_func ("/sentence-book/registers", test_registers);
  g_test_add_func ("/sentence-book/no-document", test_no_document);
  g_test_add_func ("/sentence-book/verbs", test_verbs);
  status = g_test_run ();
  g_free (bundled);
  return status;
}
