/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks of quotation and of titles take turns: GB/T 15834-2011, 4.9 and 4.15. */
#include "ur-error.h"
#include "ur-quote.h"

static void
test_nest (void)
{
  static const char *const pairs[][2] = {
    { "深化改革", "深化改革" },
    { "创新推出“两步走”建会举措", "创新推出‘两步走’建会举措" },
    { "“十三五”时期", "‘十三五’时期" },
    { "他说“‘一’”", "他说‘“一”’" },
    { "他说“‘“一”’”", "他说‘“‘一’”’" },
    { "《讲“四季”》", "《讲‘四季’》" },
    { "只有‘单’引号", "只有‘单’引号" },       /* the inner pair already */
    { "前半被截断”之后", "前半被截断’之后" }, /* cut at its beginning */
    { "“后半被截断", "‘后半被截断" },         /* and at its end */
    { "the workers’ “home”", "the workers’ ‘home’" },
    { "“the workers’ home”", "‘the workers’ home’" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *nested = ur_quote_nest (pairs[i][0]);
      g_autofree char *quoted = ur_quote_words (pairs[i][0]);
      g_autofree char *expected = g_strconcat ("“", pairs[i][1], "”", NULL);

      g_assert_cmpstr (nested, ==, pairs[i][1]);
      g_assert_cmpstr (quoted, ==, expected);
    }
}

static void
test_titles (void)
{
  static const char *const pairs[][2] = {
    { "工作报告", "《工作报告》" },
    { "关于《工会法》的解读", "《关于〈工会法〉的解读》" },
    { "读《论〈矛盾论〉》", "《读〈论《矛盾论》〉》" },
    { "〈论语〉新读", "《〈论语〉新读》" },
    { "“十四五”规划", "《“十四五”规划》" },
    { "", "《》" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *title = ur_quote_title (pairs[i][0]);

      g_assert_cmpstr (title, ==, pairs[i][1]);
    }
}

/* Only what the sentence itself puts between marks is changed, in whatever order it comes. */
static void
test_sentences (void)
{
  g_autofree char *plain = ur_quote_printf ("%s的标题：%u", "“甲”", 3u);
  g_autofree char *one = ur_quote_printf ("没有“%s”，“bound”是%s。", "“甲”和“乙”", "“丙”");
  g_autofree char *turned = ur_quote_printf ("%2$s里没有“%1$s”。", "“甲", "“乙”");
  g_autofree char *alone = ur_quote_printf ("”%s“", "“甲”");
  g_autofree char *cut = ur_quote_printf ("“%.*s”", (int) sizeof "“甲”" - 1, "“甲”乙");

  g_assert_cmpstr (plain, ==, "“甲”的标题：3");
  g_assert_cmpstr (one, ==, "没有“‘甲’和‘乙’”，“bound”是“丙”。");
  g_assert_cmpstr (turned, ==, "“乙”里没有“‘甲”。");
  g_assert_cmpstr (alone, ==, "”“甲”“");
  g_assert_cmpstr (cut, ==, "“‘甲’”");
}

static void
test_errors (void)
{
  g_autoptr (GError) error = ur_quote_error_new (UR_ERROR, UR_ERROR_TARGET, "“%s”不是文件夹。", "“新”文件夹");
  g_autoptr (GError) other = NULL;

  ur_quote_set_error (&other, UR_ERROR, UR_ERROR_LIMIT, "“%s”太大。", "“新”");
  ur_quote_set_error (NULL, UR_ERROR, UR_ERROR_LIMIT, "“%s”太大。", "“新”");
  g_assert_error (error, UR_ERROR, UR_ERROR_TARGET);
  g_assert_cmpstr (error->message, ==, "“‘新’文件夹”不是文件夹。");
  g_assert_error (other, UR_ERROR, UR_ERROR_LIMIT);
  g_assert_cmpstr (other->message, ==, "“‘新’”太大。");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quote/nest", test_nest);
  g_test_add_func ("/quote/titles", test_titles);
  g_test_add_func ("/quote/sentences", test_sentences);
  g_test_add_func ("/quote/errors", test_errors);
  return g_test_run ();
}
