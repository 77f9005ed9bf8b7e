/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one reader of numbers: what is printed in reports, and what only looks like it. */
#include "ur-number.h"
#include "ur-report-reader.h"
#include "ur-spoken.h"

#include <string.h>

typedef struct
{
  const char *text; /* with [token] */
  UrNumberKind kind;
  const char *value; /* in ASCII; "a..b" for a range, "a/b" for fraction and ratio, "" for none */
  const char *magnitude, *unit;
  UrBound bound;
  const char *word;
} Fact;

#define NO "", "", UR_BOUND_NONE, ""
#define BARE UR_BOUND_NONE, ""

static const Fact facts[] = {
  /* bounds, before and after */
  { "建成驿站[超过1200个]，", UR_NUMBER_PLAIN, "1200", "", "个", UR_BOUND_ABOVE, "超过" },
  { "，[近7万名]户外劳动者", UR_NUMBER_PLAIN, "70000", "万", "名", UR_BOUND_JUST_BELOW, "近" },
  { "开展活动[3000余场]，", UR_NUMBER_PLAIN, "3000", "", "场", UR_BOUND_SLIGHTLY_ABOVE, "余" },
  { "惠及职工[20多万人次]，", UR_NUMBER_PLAIN, "200000", "万", "人次", UR_BOUND_SLIGHTLY_ABOVE, "多" },
  { "职工[3640多万人]", UR_NUMBER_PLAIN, "36400000", "万", "人", UR_BOUND_SLIGHTLY_ABOVE, "多" },
  { "企业[7万多家]", UR_NUMBER_PLAIN, "70000", "万", "家", UR_BOUND_SLIGHTLY_ABOVE, "多" },
  { "会员[65余万名]", UR_NUMBER_PLAIN, "650000", "万", "名", UR_BOUND_SLIGHTLY_ABOVE, "余" },
  { "会员[46.1万余人]", UR_NUMBER_PLAIN, "461000", "万", "人", UR_BOUND_SLIGHTLY_ABOVE, "余" },
  { "[两万多件]物资", UR_NUMBER_PLAIN, "20000", "万", "件", UR_BOUND_SLIGHTLY_ABOVE, "多" },
  { "[30 多万]产业工人", UR_NUMBER_PLAIN, "300000", "万", "", UR_BOUND_SLIGHTLY_ABOVE, "多" },
  { "[２００余项]", UR_NUMBER_PLAIN, "200", "", "项", UR_BOUND_SLIGHTLY_ABOVE, "余" },
  { "覆盖率达到[85%以上]，", UR_NUMBER_PERCENT, "85", "", "%", UR_BOUND_AT_LEAST, "以上" },
  { "筹集资金[约2460万元]", UR_NUMBER_PLAIN, "24600000", "万", "元", UR_BOUND_ABOUT, "约" },
  { "救助职工[不少于9000户]", UR_NUMBER_PLAIN, "9000", "", "户", UR_BOUND_AT_LEAST, "不少于" },
  { "控制在[1.1万户以内]", UR_NUMBER_PLAIN, "11000", "万", "户", UR_BOUND_AT_MOST, "以内" },
  { "职工[突破50万人]", UR_NUMBER_PLAIN, "500000", "万", "人", UR_BOUND_ABOVE, "突破" },
  { "救助[2700元左右]。", UR_NUMBER_PLAIN, "2700", "", "元", UR_BOUND_ABOUT, "左右" },
  { "资金[不低于3000万元]", UR_NUMBER_PLAIN, "30000000", "万", "元", UR_BOUND_AT_LEAST, "不低于" },
  { "死亡人数[不超过3人]", UR_NUMBER_PLAIN, "3", "", "人", UR_BOUND_AT_MOST, "不超过" },
  { "等待[不到5个]", UR_NUMBER_PLAIN, "5", "", "个", UR_BOUND_JUST_BELOW, "不到" },
  { "占比[不足0.5%]", UR_NUMBER_PERCENT, "0.5", "", "%", UR_BOUND_JUST_BELOW, "不足" },
  { "惠及[超百万户]", UR_NUMBER_PLAIN, "1000000", "万", "户", UR_BOUND_ABOVE, "超" },
  { "补助[至少有10个]", UR_NUMBER_PLAIN, "10", "", "个", UR_BOUND_AT_LEAST, "至少" },
  { "总额[50万元（含）以上]", UR_NUMBER_PLAIN, "500000", "万", "元", UR_BOUND_AT_LEAST, "（含）以上" },
  { "[1.5倍以上]", UR_NUMBER_TIMES, "1.5", "", "倍", UR_BOUND_AT_LEAST, "以上" },
  { "占比[>95%]", UR_NUMBER_PERCENT, "95", "", "%", UR_BOUND_ABOVE, ">" },
  /* words and signs that only look like bounds */
  { "<b>党建</b>为[100个]", UR_NUMBER_PLAIN, "100", "", "个", BARE },
  { "全年签约[120个]", UR_NUMBER_PLAIN, "120", "", "个", BARE },
  { "节约[2.3亿元]", UR_NUMBER_PLAIN, "230000000", "亿", "元", BARE },
  { "附近[3家]", UR_NUMBER_PLAIN, "3", "", "家", BARE },
  /* percent, points, tenths, parts */
  { "增速为[-3.2%]，", UR_NUMBER_PERCENT, "-3.2", "", "%", BARE },
  { "增速为[－3.2％]，", UR_NUMBER_PERCENT, "-3.2", "", "％", BARE },
  { "为企业减负[2.6万元]", UR_NUMBER_PLAIN, "26000", "万", "元", BARE },
  { "惠及[近千万]家庭", UR_NUMBER_PLAIN, "10000000", "万", "", UR_BOUND_JUST_BELOW, "近" },
  { "增速[负百分之十三]", UR_NUMBER_PERCENT, "-13", "", "百分之", BARE },
  { "回落[4.7个百分点]；", UR_NUMBER_POINTS, "4.7", "", "个百分点", BARE },
  { "达到[９８．５％]，", UR_NUMBER_PERCENT, "98.5", "", "％", BARE },
  { "降至[１．２‰]，", UR_NUMBER_PERMILLE, "1.2", "", "‰", BARE },
  { "[百分之九十二]的会员", UR_NUMBER_PERCENT, "92", "", "百分之", BARE },
  { "增长[百分之三点四]，", UR_NUMBER_PERCENT, "3.4", "", "百分之", BARE },
  { "[百分之百]", UR_NUMBER_PERCENT, "100", "", "百分之", BARE },
  { "[千分之五]", UR_NUMBER_PERMILLE, "5", "", "千分之", BARE },
  { "，[近三成]职工", UR_NUMBER_TENTHS, "30", "", "成", UR_BOUND_JUST_BELOW, "近" },
  { "，[超五成]企业", UR_NUMBER_TENTHS, "50", "", "成", UR_BOUND_ABOVE, "超" },
  { "[七成以上]", UR_NUMBER_TENTHS, "70", "", "成", UR_BOUND_AT_LEAST, "以上" },
  { "[七成六]", UR_NUMBER_TENTHS, "76", "", "成六", BARE },
  { "提升至[七成半]。", UR_NUMBER_TENTHS, "75", "", "成半", BARE },
  { "[三成]半数以上", UR_NUMBER_TENTHS, "30", "", "成", BARE },
  { "女职工[千余名]。", UR_NUMBER_PLAIN, "1000", "", "名", UR_BOUND_SLIGHTLY_ABOVE, "余" },
  { "[三分之二]的乡镇", UR_NUMBER_FRACTION, "2/3", NO },
  { "[三又五分之一]", UR_NUMBER_FRACTION, "16/5", NO },
  { "占[3/8]。", UR_NUMBER_FRACTION, "3/8", NO },
  { "由[2.31∶1]缩小", UR_NUMBER_RATIO, "2.31/1", "", "∶1", BARE },
  { "比例为[1：2]。", UR_NUMBER_RATIO, "1/2", "", "：2", BARE },
  { "是2018年的[1.6倍]。", UR_NUMBER_TIMES, "1.6", "", "倍", BARE },
  { "打[八折]", UR_NUMBER_DISCOUNT, "80", "", "折", BARE },
  { "比2018年[翻一番]", UR_NUMBER_DOUBLINGS, "1", "", "番", BARE },
  { "[翻了两番]", UR_NUMBER_DOUBLINGS, "2", "", "番", BARE },
  /* lists of words: units of all kinds and what begins like one, per, thousands, names */
  { "补贴[3万元/年]，", UR_NUMBER_PLAIN, "30000", "万", "元/年", BARE },
  { "投工[2人/班]，", UR_NUMBER_PLAIN, "2", "", "人/班", BARE },
  { "新装[6千瓦]光伏", UR_NUMBER_PLAIN, "6", "", "千瓦", BARE },
  { "扩建[500㎡]，", UR_NUMBER_PLAIN, "500", "", "㎡", BARE },
  { "历时[3个星期]，", UR_NUMBER_DURATION, "3", "", "个星期", BARE },
  { "提高[2个千分点]", UR_NUMBER_POINTS, "2", "", "个千分点", BARE },
  { "有[12]级别", UR_NUMBER_PLAIN, "12", NO },
  { "[三次]全会", UR_NUMBER_ORDINAL, "3", "", "次", BARE },
  { "工亡[零]事故，", UR_NUMBER_PLAIN, "0", NO },
  { "[12345]平台", UR_NUMBER_NAME, "", NO },
  { "[一系列]活动", UR_NUMBER_NAME, "", NO },
  { "[八段锦]", UR_NUMBER_NAME, "", NO },
  { "服务长[三角]。", UR_NUMBER_NAME, "", NO },
  { "公益金[五元三角]", UR_NUMBER_PLAIN, "5.3", "", "元三角", BARE },
  { "学员[上千人]，", UR_NUMBER_PLAIN, "1000", "", "人", UR_BOUND_AT_LEAST, "上" },
  { "会员[小一千五百人]", UR_NUMBER_PLAIN, "1500", "", "人", UR_BOUND_JUST_BELOW, "小" },
  { "补助[200元起]，", UR_NUMBER_PLAIN, "200", "", "元", UR_BOUND_AT_LEAST, "起" },
  { "救助[300户光景]。", UR_NUMBER_PLAIN, "300", "", "户", UR_BOUND_ABOUT, "光景" },
  { "工会[2000+家]", UR_NUMBER_PLAIN, "2000", "", "家", UR_BOUND_AT_LEAST, "+" },
  /* digits */
  { "新增[748个]、", UR_NUMBER_PLAIN, "748", "", "个", BARE },
  { "共[12,345人]", UR_NUMBER_PLAIN, "12345", "", "人", BARE },
  { "共[12，345人]", UR_NUMBER_PLAIN, "12345", "", "人", BARE },
  { "共[1,234,567.5元]", UR_NUMBER_PLAIN, "1234567.5", "", "元", BARE },
  { "[57 万人]", UR_NUMBER_PLAIN, "570000", "万", "人", BARE },
  { "返还[3.57亿元]，", UR_NUMBER_PLAIN, "357000000", "亿", "元", BARE },
  { "产值[4.78万亿元]", UR_NUMBER_PLAIN, "4780000000000", "万亿", "元", BARE },
  { "[８３５１０多万件]", UR_NUMBER_PLAIN, "835100000", "万", "件", UR_BOUND_SLIGHTLY_ABOVE, "多" },
  { "[3千万]", UR_NUMBER_PLAIN, "30000000", "千万", "", BARE },
  { "[2百万元]", UR_NUMBER_PLAIN, "2000000", "百万", "元", BARE },
  { "[3千2百]", UR_NUMBER_PLAIN, "3200", NO },
  { "[2千6百万元]", UR_NUMBER_PLAIN, "26000000", "万", "元", BARE },
  { "[1亿2000万]", UR_NUMBER_PLAIN, "120000000", NO },
  { "补助由[850元/人]提高", UR_NUMBER_PLAIN, "850", "", "元/人", BARE },
  { "浓度[30毫克/升]", UR_NUMBER_PLAIN, "30", "", "毫克/升", BARE },
  { "装机[500兆瓦]", UR_NUMBER_PLAIN, "500", "", "兆瓦", BARE },
  { "发电[12千瓦时]", UR_NUMBER_PLAIN, "12", "", "千瓦时", BARE },
  { "出口[25481港元]", UR_NUMBER_PLAIN, "25481", "", "港元", BARE },
  { "[300美元]", UR_NUMBER_PLAIN, "300", "", "美元", BARE },
  /* Chinese numerals */
  { "职工之家[三千二百个]，", UR_NUMBER_PLAIN, "3200", "", "个", BARE },
  { "善款[两千六百万元]、", UR_NUMBER_PLAIN, "26000000", "万", "元", BARE },
  { "，[十五个]县", UR_NUMBER_PLAIN, "15", "", "个", BARE },
  { "[四亿零二百六十万件]", UR_NUMBER_PLAIN, "402600000", "", "件", BARE },
  { "[两千四百五]", UR_NUMBER_PLAIN, "2450", NO },
  { "[一万二]", UR_NUMBER_PLAIN, "12000", NO },
  { "[一百零五人]", UR_NUMBER_PLAIN, "105", "", "人", BARE },
  { "[廿三人]", UR_NUMBER_PLAIN, "23", "", "人", BARE },
  { "[壹佰贰拾万元]", UR_NUMBER_PLAIN, "1200000", "万", "元", BARE },
  { "[參萬肆仟伍佰陸拾柒]", UR_NUMBER_PLAIN, "34567", NO },
  { "[一三五]", UR_NUMBER_PLAIN, "135", NO },
  { "[两座]展馆", UR_NUMBER_PLAIN, "2", "", "座", BARE },
  { "[一个半]", UR_NUMBER_PLAIN, "1.5", "", "个半", BARE },
  { "[三斤半]", UR_NUMBER_PLAIN, "3.5", "", "斤半", BARE },
  { "重大纠纷[零]发生。", UR_NUMBER_PLAIN, "0", NO },
  { "[三元五角八分]", UR_NUMBER_PLAIN, "3.58", "", "元五角八分", BARE },
  /* ranges */
  { "会员[5万至6万人]，", UR_NUMBER_PLAIN, "50000..60000", "万", "人", BARE },
  { "提高[1—2个百分点]，", UR_NUMBER_POINTS, "1..2", "", "个百分点", BARE },
  { "增长[8.5%-9%]", UR_NUMBER_PERCENT, "8.5..9", "", "%", BARE },
  { "培育[5—8家]", UR_NUMBER_PLAIN, "5..8", "", "家", BARE },
  { "[三到五个]", UR_NUMBER_PLAIN, "3..5", "", "个", BARE },
  { "[2——3万元]", UR_NUMBER_PLAIN, "20000..30000", "万", "元", BARE },
  { "[8000到2万人]", UR_NUMBER_PLAIN, "8000..20000", "万", "人", BARE },
  { "[两到三千万元]", UR_NUMBER_PLAIN, "20000000..30000000", "万", "元", BARE },
  { "在[20和30之间]", UR_NUMBER_PLAIN, "20..30", NO },
  { "[三四十人]", UR_NUMBER_PLAIN, "30..40", "", "人", BARE },
  { "[百分之三十到四十]", UR_NUMBER_PERCENT, "30..40", "", "百分之", BARE },
  { "由[5家]到8家", UR_NUMBER_PLAIN, "5", "", "家", BARE },
  { "由[5%—8%]提高到", UR_NUMBER_PERCENT, "5..8", "", "%", BARE },
  /* no figures of a report */
  { "[2023年]，", UR_NUMBER_YEAR, "2023", "", "年", BARE },
  { "[二〇二三年]，", UR_NUMBER_YEAR, "2023", "", "年", BARE },
  { "[2016—2020年]", UR_NUMBER_YEAR, "2016..2020", "", "年", BARE },
  { "[二〇一二年至二〇一六年]", UR_NUMBER_YEAR, "2012..2016", "", "年", BARE },
  { "（[2024年1月18日]）", UR_NUMBER_DATE, "", NO },
  { "[2024-01-19] ", UR_NUMBER_DATE, "", NO },
  { " [09:32] 来源", UR_NUMBER_DATE, "", NO },
  { "[1月18日]，", UR_NUMBER_DATE, "", NO },
  { "[一季度]", UR_NUMBER_DATE, "", NO },
  { "连续[3年]获评", UR_NUMBER_DURATION, "3", "", "年", BARE },
  { "[100周年]、", UR_NUMBER_DURATION, "100", "", "周年", BARE },
  { "[第4位]，", UR_NUMBER_RANK, "4", "", "位", BARE },
  { "[第十五届]委员会", UR_NUMBER_ORDINAL, "15", "", "届", BARE },
  { "[十四届]三次全会", UR_NUMBER_ORDINAL, "14", "", "届", BARE },
  { "十四届[三次]全会", UR_NUMBER_ORDINAL, "3", "", "次", BARE },
  { "[5G]、", UR_NUMBER_NAME, "", NO },
  { "电话[010-12345678]", UR_NUMBER_NAME, "", NO },
  { "q=30%25和[30%]", UR_NUMBER_PERCENT, "30", "", "%", BARE },
  { "编号[27号]", UR_NUMBER_ORDINAL, "27", "", "号", BARE },
  { "[1].抓学习", UR_NUMBER_ORDINAL, "1", NO },
  { "（[一]）抓学习", UR_NUMBER_ORDINAL, "1", NO },
  { "[百人以上]企业", UR_NUMBER_NAME, "", "", "人", UR_BOUND_AT_LEAST, "以上" },
  { "[8点30分]", UR_NUMBER_DATE, "", NO },
  { "[203*]年", UR_NUMBER_NAME, "", NO },
  { "软件WS[3.6]", UR_NUMBER_NAME, "", NO },
  { "[12351]热线", UR_NUMBER_NAME, "", NO },
  { "“[十四五]”", UR_NUMBER_NAME, "", NO },
  { "“[36条]”", UR_NUMBER_NAME, "", NO },
  { "[八]大群体", UR_NUMBER_NAME, "", NO },
  { "[一切]", UR_NUMBER_NAME, "", NO },
  { "[四川]", UR_NUMBER_NAME, "", NO },
  { "[几十个]", UR_NUMBER_VAGUE, "", "", "个", BARE },
  { "[数百万人]", UR_NUMBER_VAGUE, "", "", "人", BARE },
  { "[1234567890123456789012345678]", UR_NUMBER_REFUSED, "", NO },
  { "[0.1234567890123]", UR_NUMBER_REFUSED, "", NO },
};

static void
assert_place (const char *text, gsize start, gsize end, const char *expected)
{
  g_autofree char *found = g_strndup (text + start, end - start);

  g_assert_cmpstr (found, ==, expected);
}

static char *
dup_value (const UrNumber *number)
{
  g_autofree char *value = ur_decimal_to_string (&number->value);
  g_autofree char *other = NULL;

  if (value[0] == '\xe2') /* U+2212 */
    {
      g_autofree char *digits = g_steal_pointer (&value);

      value = g_strconcat ("-", digits + strlen ("−"), NULL);
    }
  if (number->kind == UR_NUMBER_FRACTION || number->kind == UR_NUMBER_RATIO)
    {
      other = ur_decimal_to_string (&number->denominator);
      return g_strconcat (value, "/", other, NULL);
    }
  if (!number->is_range)
    return g_strdup (value);
  other = ur_decimal_to_string (&number->value_to);
  return g_strconcat (value, "..", other, NULL);
}

static void
check_fact (const Fact *fact)
{
  const char *open = strchr (fact->text, '[');
  const char *close = strrchr (fact->text, ']');
  g_autofree char *text = g_strdup_printf ("%.*s%.*s%s", (int) (open - fact->text), fact->text,
                                           (int) (close - open - 1), open + 1, close + 1);
  gsize start = (gsize) (open - fact->text);
  gsize end = (gsize) (close - fact->text) - 1;
  g_autofree char *value = NULL;
  UrNumber number = { 0 };

  g_test_message ("%s", fact->text);
  do
    g_assert_true (ur_number_find (text, -1, number.end, &number));
  while (number.end <= start);
  g_assert_cmpuint (number.start, ==, start);
  g_assert_cmpuint (number.end, ==, end);
  g_assert_cmpint (number.kind, ==, fact->kind);
  if (fact->kind <= UR_NUMBER_DOUBLINGS)
    g_assert_cmpstr (number.magnitude, ==, fact->magnitude);
  if (*fact->value != '\0')
    {
      value = dup_value (&number);
      g_assert_cmpstr (value, ==, fact->value);
      assert_place (text, number.unit_start, number.unit_end, fact->unit);
    }
  g_assert_cmpint (number.bound, ==, fact->bound);
  assert_place (text, number.bound_start, number.bound_end, fact->word);
  g_assert_true (ur_number_read (text, -1, start, &number));
  g_assert_cmpuint (number.end, ==, end);
}

static void
test_facts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    check_fact (&facts[i]);
}

/* After a year, in a list and in a date a comma is a comma. */
static void
test_commas (void)
{
  static const struct
  {
    const char *text;
    guint n;
  } cases[] = {
    { "2031年,100个", 2 }, { "2031,5个", 2 }, { "12,34人", 2 },
    { "1,2,3", 3 },        { "12,345,6", 3 }, { "12,345,678", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      UrNumber number = { 0 };
      guint n = 0;

      g_test_message ("%s", cases[i].text);
      while (ur_number_find (cases[i].text, -1, number.end, &number))
        n++;
      g_assert_cmpuint (n, ==, cases[i].n);
    }
}

/* 2 in 32 and 59 in 2.59万 are no numbers of their own. */
static void
test_inside (void)
{
  UrNumber number;

  g_assert_false (ur_number_read ("32家", -1, 1, &number));
  g_assert_false (ur_number_read ("2.59万家", -1, 2, &number));
  g_assert_false (ur_number_read ("３２家", -1, strlen ("３"), &number));
  g_assert_false (ur_number_read ("家", -1, 0, &number));
  g_assert_false (ur_number_read ("32", -1, 2, &number));
  g_assert_true (ur_number_read ("32家 to be cut", 2, 0, &number));
  g_assert_cmpuint (number.end, ==, 2);
}

static void
test_digits (void)
{
  static const struct
  {
    const char *text;
    guint n;
  } cases[] = {
    { "3000万", 4 },     { "2.59万家", 3 }, { "0.05%", 1 },        { "三千二百个", 2 }, { "两千六百万元", 2 },
    { "一百零五人", 3 }, { "98.50%", 4 },   { "百分之三点四", 2 }, { "2千6百万元", 2 }, { "0", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      UrNumber number;

      g_test_message ("%s", cases[i].text);
      g_assert_true (ur_number_read (cases[i].text, -1, 0, &number));
      g_assert_cmpuint (number.significant_digits, ==, cases[i].n);
    }
}

static void
test_figures (void)
{
  UrNumber number;

  g_assert_true (ur_number_read ("3家", -1, 0, &number) && ur_number_is_figure (&number));
  g_assert_true (ur_number_read ("第4位", -1, 0, &number) && ur_number_is_figure (&number));
  g_assert_true (ur_number_read ("2023年", -1, 0, &number) && !ur_number_is_figure (&number));
  g_assert_true (ur_number_read ("5G", -1, 0, &number) && !ur_number_is_figure (&number));
  g_assert_true (ur_number_read ("几十个", -1, 0, &number) && !ur_number_is_figure (&number));
}

/* A value printed in a form, and read again. */
static void
check_read (const char *text, const UrDecimal *value, UrNumberKind kind)
{
  UrNumber number;

  if (!ur_number_read (text, -1, 0, &number) || number.end != strlen (text) || number.kind != kind ||
      ur_decimal_compare (&number.value, value) != 0)
    g_error ("%s is not read as it was printed", text);
}

static char *
widen (const char *text)
{
  GString *wide = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_unichar (wide, (gunichar) (0xFF10 + *p - '0'));
    else
      g_string_append (wide, *p == '.' ? "．" : (char[]){ *p, '\0' });
  return g_string_free (wide, FALSE);
}

static char *
group (const char *digits)
{
  GString *grouped = g_string_new (digits);
  const char *point = strchr (digits, '.');
  gssize at = point != NULL ? point - digits : (gssize) strlen (digits);

  for (at -= 3; at > 0; at -= 3)
    g_string_insert_c (grouped, at, ',');
  return g_string_free (grouped, FALSE);
}

/* In the characters of cheques, traditional. */
static char *
formalize (const char *spoken)
{
  static const char *const pairs[][2] = {
    { "一", "壹" }, { "二", "貳" }, { "两", "貳" }, { "三", "參" }, { "四", "肆" }, { "五", "伍" },
    { "六", "陸" }, { "七", "柒" }, { "八", "捌" }, { "九", "玖" }, { "十", "拾" }, { "百", "佰" },
    { "千", "仟" }, { "万", "萬" }, { "亿", "億" }, { "点", "點" }, { "负", "負" },
  };
  GString *text = g_string_new (spoken);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_string_replace (text, pairs[i][0], pairs[i][1], 0);
  return g_string_free (text, FALSE);
}

static void
check_with (const char *text, const char *after, const UrDecimal *value, guint zeros, UrNumberKind kind)
{
  g_autofree char *whole = g_strconcat (text, after, NULL);
  UrDecimal expected = *value;

  g_assert_true (ur_decimal_apply_magnitude (&expected, zeros == 4    ? "万"
                                                        : zeros == 8  ? "亿"
                                                        : zeros == 12 ? "万亿"
                                                                      : ""));
  check_read (whole, &expected, kind);
}

static void
check_forms (const UrDecimal *value)
{
  g_autofree char *digits = ur_decimal_to_string (value);
  g_autofree char *wide = widen (digits);
  g_autofree char *grouped = group (digits);
  g_autofree char *spoken = ur_spoken_dup_number (value);
  g_autofree char *formal = formalize (spoken);
  g_autofree char *percent = g_strconcat ("百分之", spoken, NULL);
  g_autofree char *minus = g_strconcat ("-", digits, NULL);
  const char *const forms[] = { digits, wide, grouped };
  UrDecimal negative = { -value->mantissa, value->scale };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      check_with (forms[i], "个", value, 0, UR_NUMBER_PLAIN);
      check_with (forms[i], "万人次", value, 4, UR_NUMBER_PLAIN);
      check_with (forms[i], " 亿元", value, 8, UR_NUMBER_PLAIN);
      check_with (forms[i], "万亿元", value, 12, UR_NUMBER_PLAIN);
      check_with (forms[i], "%", value, 0, UR_NUMBER_PERCENT);
      check_with (forms[i], "个百分点", value, 0, UR_NUMBER_POINTS);
    }
  check_with (spoken, "个", value, 0, UR_NUMBER_PLAIN);
  check_with (formal, "元", value, 0, UR_NUMBER_PLAIN);
  check_read (percent, value, UR_NUMBER_PERCENT);
  check_with (minus, "%", &negative, 0, UR_NUMBER_PERCENT);
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);

  for (guint i = 0; i < 20000; i++)
    {
      guint n = (guint) g_rand_int_range (random, 1, 13);
      UrDecimal value = { g_rand_int_range (random, 1, 10), 0 };

      /* with runs of zeros, as figures have them */
      for (guint digit = 1; digit < n; digit++)
        value.mantissa =
            value.mantissa * 10 + (g_rand_boolean (random) ? g_rand_int_range (random, 0, 10) : 0);
      value.scale = g_rand_boolean (random) ? 0 : (guint) g_rand_int_range (random, 0, (gint) MIN (n, 5));
      check_forms (&value);
    }
}

/* What is read again and again must not cost its square: a text of 100,000 bytes takes as long as it is. */
static void
test_hostile (void)
{
  static const char *const pieces[] = {
    "1",    "1,111,", "万",    "第",   "百分之", "一",    "1-",     "1至",    "三分之", " ",
    "１",   "十",     "1.",    "几",   "翻",     "超过",  "“1",     "1亿",    "一又",   "1:",
    "1/",   "半",     "1个半", "\xff", "1\xe4",  "2024-", "1和",    "-",      "$",      "A1",
    "零",   "1万多",  "点",    "一点", "3成",    "兆",    "（含）", "元/万",  "1元1角", "负",
    "三四", "2024年", "近",    "1 ",   "第1",    "分之",  "1k",     "一亿零",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      UrNumber number = { 0 };
      gsize last = 0;

      while (text->len < 100000)
        g_string_append (text, pieces[i]);
      while (ur_number_find (text->str, (gssize) text->len, number.end, &number))
        {
          g_assert_cmpuint (number.start, >=, last);
          g_assert_cmpuint (number.end, >, number.start);
          g_assert_cmpuint (number.end, <=, text->len);
          last = number.end;
        }
    }
}

/* Nothing is rounded: what UrDecimal cannot hold has no value. */
static void
test_refused (void)
{
  g_autofree char *digits = g_strnfill (100000, '9');
  UrNumber number;

  g_assert_true (ur_number_read (digits, -1, 0, &number));
  g_assert_cmpint (number.kind, ==, UR_NUMBER_REFUSED);
  g_assert_cmpuint (number.end, ==, 100000);
  g_assert_true (ur_number_read ("9999999999999999万亿亿亿", -1, 0, &number));
  g_assert_cmpint (number.kind, ==, UR_NUMBER_REFUSED);
  g_assert_true (ur_number_read ("999999999999999万亿", -1, 0, &number));
  g_assert_cmpint (number.kind, ==, UR_NUMBER_PLAIN);
}

static gboolean
find_at (const char *text, gsize start, UrNumber *number)
{
  *number = (UrNumber){ 0 };
  while (ur_number_find (text, -1, number->end, number))
    if (number->start == start)
      return TRUE;
  return FALSE;
}

static void
test_bundled (void)
{
  g_autoptr (UrReport) report = ur_report_load_bundled (NULL);

  g_assert_nonnull (report);
  for (guint i = 0; i < report->n_indicators; i++)
    {
      const UrIndicator *indicator = &report->indicators[i];
      UrNumber number;

      g_test_message ("%s", indicator->quote);
      g_assert_true (find_at (indicator->paragraph->text, indicator->figure_start, &number));
      g_assert_cmpuint (number.end, ==, indicator->figure_end);
      g_assert_true (ur_number_is_figure (&number));
      g_assert_cmpint (ur_decimal_compare (&number.value, &indicator->value), ==, 0);
      g_assert_cmpstr (number.magnitude, ==, indicator->magnitude);
      assert_place (indicator->paragraph->text, number.unit_start, number.unit_end, indicator->unit);
      g_assert_cmpint (number.bound, ==, UR_BOUND_NONE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/facts", test_facts);
  g_test_add_func ("/number/commas", test_commas);
  g_test_add_func ("/number/inside", test_inside);
  g_test_add_func ("/number/digits", test_digits);
  g_test_add_func ("/number/figures", test_figures);
  g_test_add_func ("/number/round-trip", test_round_trip);
  g_test_add_func ("/number/hostile", test_hostile);
  g_test_add_func ("/number/refused", test_refused);
  g_test_add_func ("/number/bundled", test_bundled);
  return g_test_run ();
}
