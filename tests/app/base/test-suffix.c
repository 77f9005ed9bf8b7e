/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-suffix.h"

static void
test_is (void)
{
  g_assert_true (ur_suffix_is ("a.pdf", "pdf"));
  g_assert_true (ur_suffix_is ("folder.d/摘要.PDF", "pdf"));
  g_assert_true (ur_suffix_is ("a.docx.pdf", "pdf"));
  g_assert_false (ur_suffix_is ("a.pdf.docx", "pdf"));
  g_assert_false (ur_suffix_is ("a.pdf.", "pdf"));
  g_assert_false (ur_suffix_is ("a.pdfx", "pdf"));
  g_assert_false (ur_suffix_is ("apdf", "pdf"));
  g_assert_false (ur_suffix_is ("folder.pdf/a", "pdf"));
  g_assert_false (ur_suffix_is ("folder/.pdf", "pdf"));
  g_assert_false (ur_suffix_is ("", "pdf"));
}

static void
test_is_of_file (void)
{
  static const char *const files[] = { "talk.pptx",     "x.xlsx", "X.CSV",  "out/a.png", "汇报.WPS",
                                       "talk.pdf.pptx", "a.ofd",  "a.pdf.", "a.png . " };
  static const char *const folders[] = {
    "out", "2020.12", "talk.pptx/", "工会.报告", ".pdf", "..", "v1.0", ""
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    if (!ur_suffix_is_of_file (files[i]))
      g_error ("“%s” is the name of a file.", files[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    if (ur_suffix_is_of_file (folders[i]))
      g_error ("“%s” is the name of a folder.", folders[i]);
}

static void
assert_made (const char *typed, const char *suffix, const char *expected)
{
  g_autofree char *made = ur_suffix_dup_path (typed, suffix);

  g_assert_cmpstr (made, ==, expected);
}

static void
test_dup_path (void)
{
  assert_made ("zhaiyao", "pdf", "zhaiyao.pdf");
  assert_made ("zhaiyao.docx", "pdf", "zhaiyao.docx.pdf");
  assert_made ("/home/a.b/tubiao.jpg", "png", "/home/a.b/tubiao.jpg.png");
  assert_made ("/home/a.b/tubiao", "png", "/home/a.b/tubiao.png");
  assert_made ("tubiao.PNG", "png", "tubiao.PNG");
  assert_made ("tubiao.png.png", "png", "tubiao.png.png");
  assert_made ("tubiao.", "png", "tubiao.png");
  assert_made ("tubiao.png. .", "png", "tubiao.png.png");
  assert_made ("2020.12", "svg", "2020.12.svg");
  assert_made ("/tmp/...", "csv", "/tmp/....csv");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/suffix/is", test_is);
  g_test_add_func ("/suffix/is-of-file", test_is_of_file);
  g_test_add_func ("/suffix/dup-path", test_dup_path);
  return g_test_run ();
}
