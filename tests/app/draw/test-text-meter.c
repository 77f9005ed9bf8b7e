/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "ur-line-break.h"
#include "ur-scale.h"
#include "ur-text-meter.h"

/* Shows what may happen between characters: | a good place, nothing elsewhere. */
static char *
show_breaks (const char *text)
{
  GString *shown = g_string_new (NULL);
  glong n;
  g_autofree UrBreak *breaks = ur_line_break_find (text, &n);
  const char *p = text;

  for (glong i = 0; i < n; i++, p = g_utf8_next_char (p))
    {
      if (breaks[i] == UR_BREAK_GOOD)
        g_string_append_c (shown, '|');
      g_string_append_unichar (shown, g_utf8_get_char (p));
    }
  return g_string_free (shown, FALSE);
}

static void
test_breaks (void)
{
  static const char *const cases[][2] = {
    { "服务职工", "服|务|职|工" },
    { "新增7481个站", "新|增|7481个|站" },
    { "达到1.66万个，", "达|到|1.66万个，" },
    { "3000万人次的", "3000万人次|的" },
    { "3.57亿元和", "3.57亿元|和" },
    { "达3000万，比", "达|3000万，|比" },
    { "1万～2万（个）", "1万～2万|（个）" },
    { "站(点)・所", "站|(点)・|所" },
    { "2020年为“新增”，五", "2020年|为|“新|增”，|五" },
    { "占63%~68%的", "占|63%~68%的" },
    { "站 †", "站 †" },
    { "hello world", "hello |world" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = show_breaks (cases[i][0]);

      g_assert_cmpstr (shown, ==, cases[i][1]);
    }
}

static char *
fit (const char *text, const UrTextSpec *spec, double *size)
{
  g_autoptr (UrTextMeter) meter = ur_text_meter_new (NULL);
  g_autoptr (UrTextLines) lines = ur_text_meter_fit (meter, text, spec);

  g_assert_cmpfloat (lines->width, <=, spec->width + 0.01);
  *size = lines->size;
  g_ptr_array_add (lines->lines, NULL);
  return g_strjoinv ("|", (char **) lines->lines->pdata);
}

/* A Chinese character is as wide as it is high, so the room can be counted. */
static void
test_fit (void)
{
  double size;
  g_autofree char *one = fit ("职工暖心驿站", &(UrTextSpec){ 10, 8, FALSE, 60, 2 }, &size);
  g_assert_cmpstr (one, ==, "职工暖心驿站");
  g_autofree char *two = fit ("职工暖心驿站", &(UrTextSpec){ 10, 8, FALSE, 50, 2 }, &size);
  g_assert_cmpstr (two, ==, "职工|暖心驿站");
  g_assert_cmpfloat (size, ==, 10);
  g_autofree char *shrunk = fit ("职工暖心驿站", &(UrTextSpec){ 10, 8, FALSE, 54, 1 }, &size);
  g_assert_cmpstr (shrunk, ==, "职工暖心驿站");
  g_assert_cmpfloat (size, ==, 9);
  g_autofree char *cut = fit ("职工暖心驿站", &(UrTextSpec){ 10, 8, FALSE, 42, 1 }, &size);
  g_assert_cmpstr (cut, ==, "职工暖心…");
  g_assert_cmpfloat (size, ==, 8);
}

/* A text in two lines is parted at its clause where that is near the middle. */
static void
test_clause (void)
{
  double size;
  g_autofree char *lines =
      fit ("2020年一年，占“十三五”累计的多少", &(UrTextSpec){ 18, 11, TRUE, 288, 2 }, &size);

  g_assert_cmpstr (lines, ==, "2020年一年，|占“十三五”累计的多少");
}

/* Else between two words where that is near the middle: a narrow column of a chart has labels in two lines.
 */
static void
test_words (void)
{
  static const char *const labels[][2] = {
    { "百人以上企业建制率", "百人以上|企业建制率" },
    { "“小三级”工会规范化率", "“小三级”|工会规范化率" },
    { "高技能人才培训基地", "高技能人才|培训基地" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      double size;
      g_autofree char *lines = fit (labels[i][0], &(UrTextSpec){ 10, 8, FALSE, 70, 2 }, &size);

      g_assert_cmpstr (lines, ==, labels[i][1]);
      g_assert_cmpfloat (size, ==, 10);
    }
}

/* … stands before a figure, never in it. */
static void
test_cut (void)
{
  double size;
  g_autofree char *cut = fit ("新增7481个职工暖心驿站", &(UrTextSpec){ 10, 10, FALSE, 45, 1 }, &size);

  g_assert_cmpstr (cut, ==, "新增…");
}

/* Two marks side by side take one and a half: the last line is 6.5 wide. */
static void
test_paragraph (void)
{
  double size;
  g_autofree char *lines =
      fit ("口径略有不同，五年为“累计建成”。", &(UrTextSpec){ 10, 0, FALSE, 65, 0 }, &size);

  g_assert_cmpstr (lines, ==, "口径略有不|同，五年为|“累计建成”。");
}

static void
test_scale (void)
{
  UrScale scale;

  ur_scale_init (&scale, (const double[]){ 2, 10 }, 2);
  ur_scale_place (&scale, 100, 200);
  g_assert_cmpfloat (ur_scale_map (&scale, 0), ==, 100);
  g_assert_cmpfloat (ur_scale_map (&scale, 10), ==, 200);
  ur_scale_init (&scale, (const double[]){ -10, 10 }, 2);
  ur_scale_place (&scale, 0, 200);
  g_assert_cmpfloat (ur_scale_map (&scale, 0), ==, 100);
  g_assert_cmpfloat (ur_scale_map (&scale, -10), ==, 0);
  ur_scale_init (&scale, (const double[]){ 0 }, 1);
  ur_scale_place (&scale, 50, 200);
  g_assert_cmpfloat (ur_scale_map (&scale, 0), ==, 50);
}

/* At most five ticks, at round numbers. */
static void
test_steps (void)
{
  static const double cases[][2] = {
    { 2.59, 1 }, { 3, 1 }, { 4, 1 }, { 5, 2 }, { 0.09, 0.05 }, { 3000, 1000 }
  };
  UrScale scale;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ur_scale_init (&scale, &cases[i][0], 1);
      g_assert_cmpfloat_with_epsilon (ur_scale_step (&scale, 5), cases[i][1], 1e-9);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/breaks", test_breaks);
  g_test_add_func ("/text/fit", test_fit);
  g_test_add_func ("/text/clause", test_clause);
  g_test_add_func ("/text/words", test_words);
  g_test_add_func ("/text/cut", test_cut);
  g_test_add_func ("/text/paragraph", test_paragraph);
  g_test_add_func ("/scale/place", test_scale);
  g_test_add_func ("/scale/steps", test_steps);
  return g_test_run ();
}
