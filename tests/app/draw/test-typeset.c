/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "ur-breaks.h"
#include "ur-typeset.h"

static const UrTextStyle justified = { UR_FACE_SERIF, 10, FALSE, UR_ALIGN_JUSTIFY, 20 };
static const UrTextStyle plain = { UR_FACE_SERIF, 10, FALSE, UR_ALIGN_START };

static GPtrArray *
set (const char *text, const UrTextSpan *spans, guint n_spans, const UrTextStyle *style, double measure)
{
  g_autoptr (UrTypesetter) typesetter = ur_typesetter_new (NULL);

  return ur_typesetter_break (typesetter, text, spans, n_spans, style, measure);
}

static char *
join (GPtrArray *lines, const char *separator)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s%s", i ? separator : "", ((UrLine *) lines->pdata[i])->text);
  return g_string_free (text, FALSE);
}

static void
check_lines (const char *text, double measure, const char *expected)
{
  g_autoptr (GPtrArray) lines = set (text, NULL, 0, &plain, measure);
  g_autofree char *broken = join (lines, "|");

  g_assert_cmpstr (broken, ==, expected);
}

static void
test_punctuation (void)
{
  /* ten ideographs fit; a mark at the end may hang by its blank half */
  check_lines ("一二三四五六七八九十甲乙", 100.1, "一二三四五六七八九十|甲乙");
  check_lines ("一二三四五六七八九，甲乙丙", 100.1, "一二三四五六七八九，|甲乙丙");
  check_lines ("一二三四五六七八九十，甲乙", 100.1, "一二三四五六七八九|十，甲乙");
  check_lines ("一二三四五六七八九十，甲乙", 105.1, "一二三四五六七八九十，|甲乙");
  check_lines ("一二三四五六七八九“甲乙”", 100.1, "一二三四五六七八九|“甲乙”");
  check_lines ("一二三四五六七八九《甲乙》", 100.1, "一二三四五六七八九|《甲乙》");
  check_lines ("服务“六稳”“六保”工作", 55.1, "服务“六稳”|“六保”工作");
  check_lines ("一二三四五六七八——甲乙丙丁", 85.1, "一二三四五六七|八——甲乙丙丁");
}

static void
test_rules (void)
{
  const char *never_first = "，。、；：！？”’）》〉】」』…—%";
  const char *never_last = "“‘（《〈【「『";

  for (const char *p = never_first; *p; p = g_utf8_next_char (p))
    g_assert_true (ur_break_is_forbidden (g_utf8_get_char ("工"), g_utf8_get_char (p)));
  for (const char *p = never_last; *p; p = g_utf8_next_char (p))
    g_assert_true (ur_break_is_forbidden (g_utf8_get_char (p), g_utf8_get_char ("工")));
  g_assert_true (ur_break_is_forbidden ('0', g_utf8_get_char ("年")));
  g_assert_false (ur_break_is_forbidden (g_utf8_get_char ("工"), g_utf8_get_char ("会")));
  /* what Unicode forbids and Chinese allows */
  g_assert_true (ur_break_is_allowed (g_utf8_get_char ("务"), g_utf8_get_char ("“")));
  g_assert_true (ur_break_is_allowed (g_utf8_get_char ("”"), g_utf8_get_char ("工")));
  g_assert_false (ur_break_is_allowed ('t', g_utf8_get_char ("’")));
}

static void
test_whole_figures (void)
{
  const char *text = "职工医疗互助保障计划为120.8万名职工报销";
  const char *figure = strstr (text, "120.8万名");
  const UrTextSpan span = { (gsize) (figure - text), (gsize) (figure - text) + strlen ("120.8万名"), TRUE,
                            TRUE };

  for (double measure = 60; measure < 260; measure += 7)
    {
      g_autoptr (GPtrArray) lines = set (text, &span, 1, &plain, measure);
      g_autofree char *broken = join (lines, "|"), *whole = join (lines, "");

      g_assert_nonnull (strstr (broken, "120.8万名"));
      g_assert_cmpstr (whole, ==, text);
    }
}

static void
test_justified (void)
{
  const char *text = "各级工会持续深化基本服务吸引、团结教育凝聚、区域行业覆盖、“双沟通”联系等工作模式。";
  g_autoptr (GPtrArray) lines = set (text, NULL, 0, &justified, 153);

  g_assert_cmpuint (lines->len, >=, 3);
  for (guint i = 0; i < lines->len; i++)
    {
      const UrLine *line = lines->pdata[i];

      g_assert_cmpfloat (line->x, ==, i == 0 ? 20 : 0);
      if (i + 1 < lines->len)
        g_assert_cmpfloat (fabs (line->x + line->width - 153), <, 0.01);
      else
        g_assert_cmpfloat (line->x + line->width, <, 153);
    }
}

static void
test_no_lone_character (void)
{
  g_autoptr (GPtrArray) lines = set ("一二三四五六七八九十甲。", NULL, 0, &plain, 100.1);

  g_assert_cmpstr (((UrLine *) lines->pdata[1])->text, ==, "十甲。");
}

/* A hole before a figure is shared: no line is looser than it must be. */
static void
test_shared_hole (void)
{
  const char *text =
      "聚焦货车司机、快递员、网约工和新产业新业态从业者，各级工会持续深化基本服务吸引、团结教育凝聚、"
      "区域行业覆盖、“双沟通”联系等工作模式，2020年，新增工会组织3553家，工会组织覆盖单位新增"
      "3.92万家，新发展工会会员25.56万人。";
  const char *figure = strstr (text, "25.56万人");
  const UrTextSpan span = { (gsize) (figure - text), (gsize) (figure - text) + strlen ("25.56万人"), TRUE,
                            TRUE };
  g_autoptr (GPtrArray) lines = set (text, &span, 1, &justified, 368.5);

  g_assert_cmpuint (lines->len, ==, 4);
  /* Taken alone, the first line would hold three characters more and the third gape. */
  g_assert_true (g_str_has_suffix (((UrLine *) lines->pdata[0])->text, "各级工会持续深"));
  for (guint i = 0; i < 3; i++)
    {
      const UrLine *line = lines->pdata[i];
      g_assert_cmpfloat (fabs (line->x + line->width - 368.5), <, 0.01);
    }
}

/* Nothing that a file may hold stops the work: every character comes out once, in some line. */
/* As an editor would let them be broken: only at a stroke. */
static const char *const headings[] = {
  "“十三五”/时期/北京/工会/工作/成绩单",
  "加强/和/改进/职工/思想/政治/工作，/进一步/扛起/引导/职工/群众/听党话、/跟党走的/政治/责任",
  "积极/投身/疫情/防控/和/全市/重点/工作，/进一步/彰显/工会/组织/和/职工/群众/担当/作为",
  "深入/开展/“产业/工人/队伍/建设/改革/深化年”/行动，/进一步/增强/首都/工人/阶级/先进性",
  "努力/构建/和谐/劳动/关系，/进一步/促进/职工/权益的/维护/和/保障",
  "健全/完善/服务/职工/工作/体系，/进一步/提升/职工/群众/获得感/幸福感/安全感",
  "创新/推出/“两步走”/建会/举措，/进一步/夯实/工会/组织/基础",
  "坚决/贯彻/全面/从严/治党/要求，/进一步/提高/工会/系统/党的/建设/质量/和/水平",
  "学习/贯彻/新思想，/确保/首都/工会/工作/沿着/正确/方向/砥砺/前行",
  "努力/奋进/新征程，/在/推动/首都/高质量/发展/中/建功/立业",
  "主动/迎接/新挑战，/向前/一步/维护/好/职工/合法/权益",
  "更好/满足/新期待，/构建/联系/广泛、/服务/职工/工作/体系",
  "全面/落实/新要求，/增强/工会/组织/凝聚力/影响力/战斗力",
  "团结/动员/广大/职工/为/推动/首都/高质量/发展/而/奋斗",
  "持续/深化/新业态/劳动者/权益/保障，/推动/集体/协商/提质/增效",
  "坚持/以/习近平/新时代/中国/特色/社会/主义/思想/为/指导",
  "2021年/主要/任务/和/工作/安排",
  "在/云江市/总工会/十五届/四次/全委会议/上的/报告",
  "北京市/总工会/第十四届/委员会/第四次/全体/会议/工作/报告/解读",
  "二〇二五年/全市/工会/工作/要点",
};

static gboolean
is_stroke (const char *heading, gsize place)
{
  for (gsize i = 0; *heading != '\0'; heading++)
    if (*heading == '/' && i == place)
      return TRUE;
    else
      i += *heading != '/';
  return FALSE;
}

/* However wide the line is, down to that of eight characters. */
static void
test_words (void)
{
  const UrTextStyle style = { .face = UR_FACE_SANS, .size = 10, .bold = TRUE, .words = TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_auto (GStrv) words = g_strsplit (headings[i], "/", -1);
      g_autofree char *text = g_strjoinv ("", words);

      for (double measure = 80; measure < 420; measure += 3)
        {
          g_autoptr (GPtrArray) lines = set (text, NULL, 0, &style, measure);
          g_autofree char *broken = join (lines, "|"), *joined = join (lines, "");
          gsize place = 0;

          g_assert_cmpstr (joined, ==, text);
          for (guint j = 0; j + 1 < lines->len; j++)
            {
              place += strlen (((UrLine *) lines->pdata[j])->text);
              if (!is_stroke (headings[i], place))
                g_error ("%g: %s", measure, broken);
            }
        }
    }
}

/* A heading that fits one line more narrowly is not given a line more than it needs. */
static void
test_heading_lines (void)
{
  const UrTextStyle style = { .face = UR_FACE_SANS, .size = 10, .words = TRUE };
  g_autoptr (GPtrArray) one = set ("创新推出建会举措", NULL, 0, &style, 80.1);
  g_autoptr (GPtrArray) two =
      set ("学习贯彻新思想，确保首都工会工作沿着正确方向砥砺前行", NULL, 0, &style, 200.1);
  g_autofree char *broken = join (two, "|");

  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpstr (broken, ==, "学习贯彻新思想，确保首都工会工作沿着|正确方向砥砺前行");
}

/* They are looked up by halving. */
static void
test_word_list (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "resources", "words.txt", NULL);
  g_autofree char *list = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &list, NULL, NULL));
  g_assert_true (g_str_has_suffix (list, "\n"));
  lines = g_strsplit (list, "\n", -1);
  for (guint i = 0; *lines[i] != '\0'; i++)
    {
      if (i > 0)
        g_assert_cmpint (strcmp (lines[i - 1], lines[i]), <, 0);
      if (*lines[i] == '#')
        continue;
      n++;
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 4);
      for (const char *p = lines[i]; *p != '\0'; p = g_utf8_next_char (p))
        g_assert_cmpint (ur_char_classify (g_utf8_get_char (p)), ==, UR_CHAR_HAN);
    }
  g_assert_cmpuint (n, >, 1000);
}

static void
test_odd_text (void)
{
  g_autoptr (GString) token = g_string_new (NULL), marks = g_string_new (NULL);
  const char *texts[] = { "a",
                          "，",
                          "，，，，，，，，，，，，，，，，",
                          "“““““““““““““““““““",
                          "שלום עולם 工会 مرحبا",
                          "\xf3\xb0\x80\x80\xef\xbf\xbe私用区",
                          "👨‍👩‍👧‍👦工会🇨🇳",
                          "e\xcc\x81\xcc\x82\xcc\x83工",
                          "x\u202ey工会",
                          NULL,
                          NULL };

  for (guint i = 0; i < 5000; i++)
    g_string_append_c (token, (char) ('a' + i % 26));
  for (guint i = 0; i < 500; i++)
    g_string_append (marks, "工。”");
  texts[G_N_ELEMENTS (texts) - 2] = token->str;
  texts[G_N_ELEMENTS (texts) - 1] = marks->str;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double measure = 5; measure < 200; measure *= 3)
      {
        g_autoptr (GPtrArray) lines = set (texts[i], NULL, 0, &justified, measure);
        g_autofree char *all = join (lines, "");
        g_auto (GStrv) got = g_strsplit (all, " ", -1), want = g_strsplit (texts[i], " ", -1);
        g_autofree char *a = g_strjoinv ("", got), *b = g_strjoinv ("", want);

        g_assert_cmpstr (a, ==, b);
      }
}

static void
test_glyphs (void)
{
  g_autoptr (GPtrArray) lines = set ("工会2020年", NULL, 0, &plain, 500);
  const UrLine *line = lines->pdata[0];
  int n_bytes = 0, n_glyphs = 0;

  g_assert_cmpuint (lines->len, ==, 1);
  for (guint i = 0; i < line->n_runs; i++)
    {
      const UrGlyphRun *run = &line->runs[i];
      int bytes = 0, glyphs = 0;

      for (int j = 0; j < run->n_clusters; j++)
        {
          bytes += run->clusters[j].num_bytes;
          glyphs += run->clusters[j].num_glyphs;
        }
      g_assert_cmpint (bytes, ==, run->length);
      g_assert_cmpint (glyphs, ==, run->n_glyphs);
      n_bytes += bytes;
      n_glyphs += glyphs;
    }
  g_assert_cmpint (n_bytes, ==, (int) strlen (line->text));
  g_assert_cmpint (n_glyphs, ==, 7);
}

/* Where the glyph of the character that begins with byte @at of @line is. */
static double
find_place (const UrLine *line, gsize at)
{
  for (guint r = 0; r < line->n_runs; r++)
    {
      const UrGlyphRun *run = &line->runs[r];
      const cairo_glyph_t *glyph = run->glyphs;
      gsize start = (gsize) (run->text - line->text);

      for (int i = 0; i < run->n_clusters; i++)
        {
          if (start == at)
            return glyph->x;
          start += (gsize) run->clusters[i].num_bytes;
          glyph += run->clusters[i].num_glyphs;
        }
    }
  g_assert_not_reached ();
}

/* @pieces are words of @text from left to right as they are to be seen; letters of a word that is written to
 * the left follow one another to the left. */
static void
check_order (const char *text, const char *const *pieces)
{
  g_autoptr (GPtrArray) lines = set (text, NULL, 0, &plain, 1000);
  const UrLine *line = lines->pdata[0];
  double last = -1.0;

  g_assert_cmpstr (line->text, ==, text);
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      const char *word = strstr (text, pieces[i]), *end = word + strlen (pieces[i]);
      gboolean to_the_left =
          g_unichar_type (g_utf8_get_char (word)) == G_UNICODE_OTHER_LETTER && g_utf8_get_char (word) < 0x800;
      double first = find_place (line, (gsize) (word - text)),
             other = find_place (line, (gsize) (g_utf8_prev_char (end) - text));

      g_assert_true (to_the_left ? other < first : other >= first);
      g_assert_cmpfloat (MIN (first, other), >, last);
      last = MAX (first, other);
    }
  g_assert_cmpfloat (last, <, line->width);
}

/* Words to the left keep their order, their spaces and their place in a line of Chinese: the paragraph runs
 * to the right whatever it begins with, and numbers among them are at their left. */
static void
test_right_to_left (void)
{
  const char *const uyghur[] = { "2021", "ئۇيۇشمىسى", "ئىشچىلار", "为93个", NULL };
  const char *const hebrew[] = { "成员", "עולם", "12", "שלום", "有3个", NULL };
  const char *const alone[] = { "工会", "زمان", "会员", NULL };
  const char *const persian[] = { "۲۰۲۱", "سال", "年", NULL };

  check_order ("ئىشچىلار ئۇيۇشمىسى 2021为93个", uyghur);
  check_order ("成员שלום 12 עולם有3个", hebrew);
  check_order ("工会زمان会员", alone);
  check_order ("سال ۲۰۲۱年", persian);
}

/* Each line is ordered by itself, and breaks between words. */
static void
test_right_to_left_lines (void)
{
  check_lines ("ئىشچىلار ئۇيۇشمىسى 2021", 60, "ئىشچىلار|ئۇيۇشمىسى|2021");
}

/* How far the boxes of a line reach that stand for characters which no font has, one after the other. */
static double
measure_boxes (const UrLine *line)
{
  double end = 0;

  for (guint i = 0; i < line->n_runs; i++)
    {
      const UrGlyphRun *run = &line->runs[i];
      cairo_matrix_t identity;
      cairo_font_options_t *options = cairo_font_options_create ();
      cairo_scaled_font_t *font;

      cairo_matrix_init_identity (&identity);
      cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
      font = cairo_scaled_font_create (run->face, &run->matrix, &identity, options);
      for (int k = 0; k < run->n_glyphs; k++)
        {
          cairo_text_extents_t extents;

          g_assert_cmpuint (run->glyphs[k].index, ==, 0);
          g_assert_cmpfloat_with_epsilon (run->glyphs[k].x, end, 0.01);
          cairo_scaled_font_glyph_extents (font, &run->glyphs[k], 1, &extents);
          end += extents.x_advance;
        }
      cairo_scaled_font_destroy (font);
      cairo_font_options_destroy (options);
    }
  return end;
}

/* Tibetan, Mongolian and hieroglyphs, which the fonts of the tests have not: a box is as wide as it is drawn,
 * so that boxes neither overlap nor end outside of the line. */
static void
test_boxes (void)
{
  static const char *const texts[] = { "བོད་ཡིག", "ᠮᠣᠩᠭᠣᠯ", "𓀀𓁐𓃭" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) lines = set (texts[i], NULL, 0, &plain, 500);
      const UrLine *line = lines->pdata[0];

      g_assert_cmpuint (lines->len, ==, 1);
      g_assert_cmpfloat_with_epsilon (measure_boxes (line), line->width, 0.01);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typeset/rules", test_rules);
  g_test_add_func ("/typeset/punctuation", test_punctuation);
  g_test_add_func ("/typeset/whole-figures", test_whole_figures);
  g_test_add_func ("/typeset/justified", test_justified);
  g_test_add_func ("/typeset/no-lone-character", test_no_lone_character);
  g_test_add_func ("/typeset/shared-hole", test_shared_hole);
  g_test_add_func ("/typeset/words", test_words);
  g_test_add_func ("/typeset/heading-lines", test_heading_lines);
  g_test_add_func ("/typeset/word-list", test_word_list);
  g_test_add_func ("/typeset/odd-text", test_odd_text);
  g_test_add_func ("/typeset/glyphs", test_glyphs);
  g_test_add_func ("/typeset/right-to-left", test_right_to_left);
  g_test_add_func ("/typeset/right-to-left-lines", test_right_to_left_lines);
  g_test_add_func ("/typeset/boxes", test_boxes);
  return g_test_run ();
}
