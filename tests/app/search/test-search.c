/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-report-reader.h"
#include "ur-search.h"

#include <string.h>

static UrReport *report;
static UrSearchIndex *search_index;

static const UrHit *
get_hit (GArray *hits, guint i)
{
  return &g_array_index (hits, UrHit, i);
}

static GArray *
find (const char *words, guint expected)
{
  GArray *hits = ur_search_find (search_index, words, NULL);

  g_assert_cmpuint (hits->len, ==, expected);
  return hits;
}

static void
assert_hit_text (const UrHit *hit, const char *expected)
{
  g_autofree char *found =
      g_strndup (ur_hit_get_words (hit) + hit->words_start, hit->words_end - hit->words_start);

  g_assert_cmpstr (found, ==, expected);
}

/* 12351 stands five times in the report: in two sections' paragraphs and a line of the scorecard. */
static void
test_order (void)
{
  g_autoptr (GArray) hits = find ("12351", 5);

  g_assert_true (get_hit (hits, 0)->section == &report->parts[0].sections[4]);
  g_assert_true (get_hit (hits, 1)->section == &report->parts[1].sections[3]);
  g_assert_true (get_hit (hits, 2)->section == &report->parts[1].sections[3]);
  g_assert_cmpuint (get_hit (hits, 1)->start, <, get_hit (hits, 2)->start);
  g_assert_cmpuint (get_hit (hits, 3)->paragraph->index, ==, 2);
  g_assert_true (get_hit (hits, 4)->section == &report->parts[2].sections[2]);
  for (guint i = 0; i < hits->len; i++)
    assert_hit_text (get_hit (hits, i), "12351");
}

static void
test_titles (void)
{
  g_autoptr (GArray) hits = find ("“两步走”建会举措", 1);

  g_assert_null (get_hit (hits, 0)->paragraph);
  g_assert_cmpuint (get_hit (hits, 0)->section->number, ==, 6);
  assert_hit_text (get_hit (hits, 0), "“两步走”建会举措");
}

/* 和APP等, 大数据、云计算、5G等: letters in any case and any width find them, and point at what is printed.
 */
static void
test_folding (void)
{
  static const struct
  {
    const char *words, *printed;
  } cases[] = {
    { "app", "APP" },
    { "ＡＰＰ", "APP" },
    { "ａpP", "APP" },
    { "5g", "5G" },
    { "５Ｇ", "5G" },
    { "互联网＋暖心驿站", "互联网+暖心驿站" },
    { "４．７３亿", "4.73亿" },
    { "云计算、5g等手段,推进", "云计算、5G等手段，推进" },
    { "用工需求,为2.23", "用工需求，为2.23" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) hits = find (cases[i].words, 1);

      assert_hit_text (get_hit (hits, 0), cases[i].printed);
    }
}

/* What the program itself writes is found: spaces between number and unit, straight quotation marks, and a
 * space that was typed too many. */
static void
test_as_we_write (void)
{
  static const struct
  {
    const char *words, *printed;
  } cases[] = {
    { "7481 个", "7481个" },
    { "3.42 亿元", "3.42亿元" },
    { "120.8 万 名", "120.8万名" },
    { "\"两步走\"建会举措", "“两步走”建会举措" },
    { "继续唱响\"四季歌\"、打好\"五送牌\"", "继续唱响“四季歌”、打好“五送牌”" },
    { " 7481个　", "7481个" },
    { "4.73亿 ", "4.73亿" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) hits = find (cases[i].words, 1);

      assert_hit_text (get_hit (hits, 0), cases[i].printed);
    }
}

/* Words apart are looked for together: in whatever has every one of them. */
static void
test_words_apart (void)
{
  g_autoptr (GArray) hits = find ("母婴关爱室 四季歌", 2);
  g_autoptr (GArray) turned = find ("  四季歌　母婴关爱室 ", 2);
  g_autoptr (GArray) overlapping = ur_search_find (search_index, "工会会员 会员25.56", NULL);

  assert_hit_text (get_hit (hits, 0), "母婴关爱室");
  assert_hit_text (get_hit (hits, 1), "四季歌");
  g_assert_true (get_hit (hits, 0)->paragraph == get_hit (hits, 1)->paragraph);
  assert_hit_text (get_hit (turned, 0), "母婴关爱室");
  for (guint i = 1; i < overlapping->len; i++)
    g_assert_true (get_hit (overlapping, i)->paragraph != get_hit (overlapping, i - 1)->paragraph ||
                   get_hit (overlapping, i)->start >= get_hit (overlapping, i - 1)->end);
  g_array_unref (find ("母婴关爱室 首钢大跳台", 0));
  g_array_unref (find ("   ", 0));
}

/* What is found at its offsets in the report's own text is the phrase, for every single character of it. */
static void
test_offsets (void)
{
  g_autoptr (GArray) hits = ur_search_find (search_index, "，", NULL);

  g_assert_cmpuint (hits->len, >, 100);
  for (guint i = 0; i < hits->len; i++)
    assert_hit_text (get_hit (hits, i), "，");
}

static void
assert_nearest (const char *words, UrHitKind kind, guint part, guint section, const char *name)
{
  int nearest;
  g_autoptr (GArray) places = ur_search_find_places (search_index, words, &nearest);
  const UrHit *hit;

  if (nearest < 0)
    g_error ("“%s” leads nowhere.", words);
  hit = get_hit (places, (guint) nearest);
  g_assert_cmpint (hit->kind, ==, kind);
  g_assert_cmpuint (hit->section->part->index, ==, part);
  g_assert_cmpuint (hit->section->index, ==, section);
  if (name != NULL)
    g_assert_cmpstr (kind == UR_HIT_CHART ? hit->chart->id : hit->indicator->id, ==, name);
}

/* A section by its number, in all the ways of writing it, or with that of its part; a point of a task, a
 * figure, a heading, a label by number or initials. */
static void
test_places (void)
{
  static const char *const fifth[] = { "5",  "第5项",  "第五项", "五",          "1.5",
                                       "５", "（五）", "jqws",   "健全完善服务" };
  g_autoptr (GArray) none = NULL;
  g_autoptr (GArray) all = NULL;
  int nearest;

  for (guint i = 0; i < G_N_ELEMENTS (fifth); i++)
    assert_nearest (fifth[i], UR_HIT_TITLE, 0, 4, NULL);
  assert_nearest ("2.4", UR_HIT_TITLE, 1, 3, NULL);
  assert_nearest ("4.1", UR_HIT_TEXT, 1, 3, NULL);
  assert_nearest ("7481", UR_HIT_TEXT, 0, 4, NULL);
  assert_nearest ("xzzg", UR_HIT_LABEL, 0, 4, "stations-2020");
  assert_nearest ("fgl", UR_HIT_LABEL, 2, 0, "coverage-13fyp");
  all = ur_search_find_places (search_index, "  ", &nearest);
  g_assert_cmpint (nearest, ==, -1);
  g_assert_cmpuint (all->len, ==, 15); /* seven sections, five tasks, three parts */
  none = ur_search_find_places (search_index, "首钢大跳台", &nearest);
  g_assert_cmpint (nearest, ==, -1);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Titles that are in no index are looked at in the same ways. */
static void
test_has_words (void)
{
  const char *title = "江城市总工会2024年工作报告";

  g_assert_true (ur_search_has_words (title, "总工会"));
  g_assert_true (ur_search_has_words (title, "报告　江城"));
  g_assert_true (ur_search_has_words (title, "２０２４"));
  g_assert_true (ur_search_has_words (title, "jcs"));
  g_assert_true (ur_search_has_words (title, "gongzuobaogao"));
  g_assert_false (ur_search_has_words (title, "江城 2023"));
  g_assert_false (ur_search_has_words (title, " "));
}

static guint
count_in_text (GArray *hits)
{
  guint n = 0;

  for (guint i = 0; i < hits->len; i++)
    n += get_hit (hits, i)->kind == UR_HIT_TEXT || get_hit (hits, i)->kind == UR_HIT_TITLE;
  return n;
}

/* A simple search over the same texts, without folding, must count the same. */
static void
test_counts (void)
{
  static const char *const phrases[] = {
    "职工", "工会", "服务职工", "，", "。", "2020年", "“", "的", "万人次"
  };

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_autoptr (GArray) hits = ur_search_find (search_index, phrases[i], NULL);
      guint n = 0;

      for (guint p = 0; p < report->n_parts; p++)
        for (guint s = 0; s < report->parts[p].n_sections; s++)
          {
            const UrSection *section = &report->parts[p].sections[s];
            const char *at = section->title;

            while (at != NULL && (at = strstr (at, phrases[i])) != NULL)
              {
                n++;
                at += strlen (phrases[i]);
              }
            for (guint k = 0; k < section->n_paragraphs; k++)
              for (at = section->paragraphs[k].text; (at = strstr (at, phrases[i])) != NULL; n++)
                at += strlen (phrases[i]);
          }
      g_assert_cmpuint (n, >, 0);
      g_assert_cmpuint (count_in_text (hits), ==, n);
    }
}

/* A whole paragraph is a phrase as well, also one that is longer than a line of the screen. */
static void
test_paragraphs (void)
{
  const UrSection *section = &report->parts[0].sections[0];

  for (guint i = 0; i < section->n_paragraphs; i++)
    {
      g_autoptr (GArray) hits = find (section->paragraphs[i].text, 1);

      g_assert_true (get_hit (hits, 0)->paragraph == &section->paragraphs[i]);
      g_assert_cmpuint (get_hit (hits, 0)->start, ==, 0);
      assert_hit_text (get_hit (hits, 0), section->paragraphs[i].text);
    }
}

/* A word that is typed twice is looked for once, and ten thousand characters cost no more than a few. */
static void
test_words_again (void)
{
  g_autoptr (GString) again = g_string_new (NULL);
  g_autoptr (GArray) once = find ("母婴关爱室 四季歌", 2);
  g_autoptr (GArray) many = NULL;

  for (guint i = 0; i < 1100; i++)
    g_string_append (again, "母婴关爱室 四季歌 ");
  many = find (again->str, once->len);
  for (guint i = 0; i < once->len; i++)
    {
      g_assert_true (get_hit (once, i)->paragraph == get_hit (many, i)->paragraph);
      g_assert_cmpuint (get_hit (once, i)->start, ==, get_hit (many, i)->start);
    }
}

static void
test_nothing (void)
{
  static const char *const phrases[] = { "", "首钢大跳台", "驿站\n", "贡献。围绕" };

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_autoptr (GArray) hits = find (phrases[i], 0);

      g_assert_nonnull (hits);
    }
}

static gpointer
search_cb (gpointer data)
{
  return ur_search_find (search_index, "驿站", NULL);
}

/* Several threads may search one index at once. */
static void
test_threads (void)
{
  GThread *threads[4];
  guint expected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("search", search_cb, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (GArray) hits = g_thread_join (threads[i]);

      g_assert_cmpuint (hits->len, >, 4);
      expected = i == 0 ? hits->len : expected;
      g_assert_cmpuint (hits->len, ==, expected);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  report = ur_report_load_bundled (&error);
  g_assert_no_error (error);
  search_index = ur_search_index_new (report);
  g_test_add_func ("/search/order", test_order);
  g_test_add_func ("/search/titles", test_titles);
  g_test_add_func ("/search/folding", test_folding);
  g_test_add_func ("/search/as-we-write", test_as_we_write);
  g_test_add_func ("/search/words-apart", test_words_apart);
  g_test_add_func ("/search/places", test_places);
  g_test_add_func ("/search/has-words", test_has_words);
  g_test_add_func ("/search/offsets", test_offsets);
  g_test_add_func ("/search/counts", test_counts);
  g_test_add_func ("/search/paragraphs", test_paragraphs);
  g_test_add_func ("/search/words-again", test_words_again);
  g_test_add_func ("/search/nothing", test_nothing);
  g_test_add_func ("/search/threads", test_threads);
  status = g_test_run ();
  ur_search_index_free (search_index);
  ur_report_unref (report);
  return status;
}
