/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-measures.h"

#include <string.h>

static void
assert_measures (const char *lead, const char *rest, const char *const *expected)
{
  g_autofree char *text = g_strconcat (lead, rest, NULL);
  UrParagraph paragraph = { .text = text, .lead_len = strlen (lead) };
  g_autoptr (GArray) spans = ur_measures_split (&paragraph);

  g_assert_cmpuint (spans->len, ==, g_strv_length ((char **) expected));
  for (guint i = 0; i < spans->len; i++)
    {
      UrTextRange span = g_array_index (spans, UrTextRange, i);
      g_autofree char *measure = g_strndup (text + span.start, span.end - span.start);

      g_assert_cmpstr (measure, ==, expected[i]);
    }
}

static void
test_split (void)
{
  const char *const three[] = { "建立机制；", "坚持制度；", "深入实施“女职工关爱行动”，切实维护权益。",
                                NULL };
  const char *const quoted[] = { "他说：“好。”", "再做。", NULL };
  const char *const open[] = { "没有句号", NULL };
  const char *const none[] = { NULL };

  assert_measures ("着力构建和谐劳动关系首善之区。",
                   "建立机制；坚持制度；深入实施“女职工关爱行动”，切实维护权益。", three);
  assert_measures ("", "他说：“好。”再做。", quoted);
  assert_measures ("深化改革。", "没有句号", open);
  assert_measures ("深化改革。", "", none);
}

static void
assert_outline (const char *lead, const char *rest, const char *expected)
{
  g_autofree char *text = g_strconcat (lead, rest, NULL);
  UrParagraph paragraph = { .text = text, .lead_len = strlen (lead) };
  g_autofree char *words = ur_lead_dup_outline (&paragraph);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_outline (void)
{
  assert_outline ("在加强思想理论武装上下功夫。", "突出立根铸魂。", "加强思想理论武装");
  assert_outline ("高标准打造工会服务品牌。", "唱响“四季歌”。", "高标准打造工会服务品牌");
  assert_outline ("在基层上下功夫的人。", "", "在基层上下功夫的人");
  assert_outline ("在上下功夫。", "", "在上下功夫");
  assert_outline ("在细上下功夫。", "", "细");
  assert_outline ("改革上下功夫。", "", "改革上下功夫");
  assert_outline ("", "没有小标题；第二句。", "没有小标题；");
  assert_outline ("。", "只有句号的小标题。", "。");
  assert_outline ("", "没有小标题的段落。第二句。", "没有小标题的段落。");
}

/* The lead as printed, and as a point of a list. */
static void
assert_lead (const char *lead, const char *text, const char *point)
{
  g_autofree char *whole = g_strconcat (lead, "后面的话。", NULL);
  UrParagraph paragraph = { .text = whole, .lead_len = strlen (lead) };
  g_autofree char *found_text = ur_lead_dup_text (&paragraph);
  g_autofree char *found_point = ur_lead_dup_point (&paragraph);

  g_assert_cmpstr (found_text, ==, text);
  g_assert_cmpstr (found_point, ==, point);
}

static void
test_lead (void)
{
  assert_lead ("深化改革。", "深化改革。", "深化改革");
  assert_lead ("深化改革", "深化改革", "深化改革");
  assert_lead ("。", "。", NULL);
  assert_lead ("", NULL, NULL);
}

/* A footnote and the rows of a table are in the section, and none of its points. */
static void
test_points (void)
{
  static const UrParagraphKind kinds[] = { UR_PARAGRAPH_TEXT, UR_PARAGRAPH_HEAD, UR_PARAGRAPH_ROW,
                                           UR_PARAGRAPH_TEXT, UR_PARAGRAPH_FOOTNOTE };
  static const char *const plain[] = { "3.1", "", "", "3.2", "" };
  static const char *const own[] = { "1", "", "", "2", "" };
  UrParagraph paragraphs[G_N_ELEMENTS (kinds)] = { 0 };
  UrPart part = { .kind = UR_PART_TASKS };
  UrSection section = {
    .part = &part, .number = 3, .paragraphs = paragraphs, .n_paragraphs = G_N_ELEMENTS (kinds)
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    paragraphs[i] = (UrParagraph){ .kind = kinds[i], .section = &section, .index = i, .text = "" };
  g_assert_cmpuint (ur_section_count_points (&section), ==, 2);
  for (guint pass = 0; pass < 2; pass++)
    {
      section.numeral = pass == 0 ? NULL : "——";
      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        {
          g_autofree char *number = ur_lead_dup_number (&paragraphs[i]);

          g_assert_cmpstr (number, ==, pass == 0 ? plain[i] : own[i]);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measures/split", test_split);
  g_test_add_func ("/measures/outline", test_outline);
  g_test_add_func ("/measures/lead", test_lead);
  g_test_add_func ("/measures/points", test_points);
  return g_test_run ();
}
