/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What numbers count: the one table of units. */
#include "ur-number-parts.h"

#include <string.h>

typedef struct
{
  UrNumberKind kind;
  const char *names; /* between spaces */
} Units;

static const Units units[] = {
  { UR_NUMBER_PERCENT, " % ％ ﹪ " },
  { UR_NUMBER_PERMILLE, " ‰ " },
  { UR_NUMBER_POINTS, " 个多百分点 个百分点 百分点 個百分點 百分點 个千分点 " },
  { UR_NUMBER_TENTHS, " 成 " },
  { UR_NUMBER_DISCOUNT, " 折 " },
  { UR_NUMBER_TIMES, " 倍 " },
  { UR_NUMBER_DURATION,
    " 年 个多月 个多小时 个月 個月 天 小时 小時 个小时 個小時 分钟 分鐘 秒 秒钟 秒鐘 毫秒 周 个星期 星期 "
    "周年 周岁 岁 歲 个季度 "
    "个工作日 工作日 个年头 载 昼夜 学时 课时 学年 年度 个学期 学期 " },
  /* people, households and what they belong to */
  { UR_NUMBER_PLAIN, " 个 個 家 人 名 位 户 戶 人次 人天 人份 人户 户次 家次 件次 台次 个次 车次 班次 架次 "
                     "场次 届次 艘次 例次 批次 "
                     "户家庭 对 對 双 雙 口 口人 群 帮 员 股 伙 户数 亿人次 " },
  /* things */
  { UR_NUMBER_PLAIN,
    " 项 項 个基点 基点 件 套 台 臺 条 條 份 场 場 次 期 批 种 種 款 部 张 張 本 册 冊 篇 幅 枚 块 塊 "
    "片 栋 幢 座 所 间 間 处 "
    "處 辆 輛 艘 架 列 节 節 起 宗 例 支 只 隻 头 頭 匹 株 棵 把 根 颗 粒 滴 瓶 箱 盒 袋 包 "
    "桶 吊 盘 杯 碗 盏 面 扇 "
    "门 道 层 级 級 类 類 组 組 队 支队 班 届 轮 步 句 字 万字 字节 个字 页 章 节课 课 堂 "
    "首 集 档 则 单 票 笔 筆 "
    "分 点 點 度 号 站 路 村 镇 乡 县 市 省 国 国家 城 区 校 院 床 床位 席 桌 趟 遍 回 下 "
    "番 顿 担 捆 串 束 丛 副 尊 "
    "挺 人家 车 艘船 手 步行 代 样 环 线 圈 段 截 桩 株苗 朵 顶 剂 针 剂次 支次 针次 "
    "张次 场赛 片区 标箱 重 讲 通 曲 幕 尾 帧 讲次 组次 课次 队次 站次 单次 "
    "项次 件套 台套 台（套） 台(套) 套件 " },
  /* money */
  { UR_NUMBER_PLAIN, " 元 元人民币 人民币 人民幣 圆 圓 圆整 元整 元正 块 块钱 塊錢 美元 美圆 美金 欧元 歐元 "
                     "英镑 英鎊 日元 日圆 港元 "
                     "港币 港幣 韩元 韓元 卢布 印度卢布 卢比 泰铢 澳元 加元 新台币 台币 新加坡元 瑞士法郎 "
                     "法郎 马克 角 毛 毛钱 分钱 "
                     "蚊 人民币元 " },
  /* length, area, volume, weight */
  { UR_NUMBER_PLAIN,
    " 米 公里 千米 厘米 公分 毫米 微米 纳米 分米 里 华里 海里 英里 公裏 公尺 英吋 吋 呎 英尺 英寸 尺 寸 丈 "
    "平方米 平方公里 平方千米 平米 "
    "平方厘米 平方英里 亩 畝 公顷 公頃 顷 立方米 立方 立方厘米 方 升 公升 毫升 加仑 吨 噸 "
    "公斤 千克 斤 克 毫克 微克 两 兩 "
    "担粮 盎司 磅 吨公里 人公里 车公里 吨标准煤 千克标准煤 公斤标准煤 克标准煤 吨标煤 千克标煤 标准煤 "
    "吨级 载重吨 总吨 延米 "
    "车道公里 标台 标准箱 米高 丈高 " },
  /* power, heat, data and others */
  { UR_NUMBER_PLAIN, " 千瓦时 千瓦時 瓦时 兆瓦时 度电 千瓦 兆瓦 瓦 万千瓦 伏 千伏 千伏安 安 赫兹 千赫兹 "
                     "兆赫兹 兆赫 千赫 吉赫 卡 千卡 大卡 "
                     "焦 焦耳 千焦 帕 千帕 兆帕 字节 千字节 兆字节 吉字节 比特 兆比特 兆 摄氏度 攝氏度 "
                     "华氏度 ℃ °C °F ° 分贝 马力 "
                     "毫安 毫安时 毫克当量 微克 公里时 节点 " },
  { UR_NUMBER_PLAIN, " km kg cm mm m g mg t L l ml mL kW MW GW kWh MWh GWh ha hm² km² m² m³ cm² cm³ MB GB TB "
                     "PB KB Hz kHz MHz GHz V kV "
                     "W A h min s ms km/h kcal cal dB m2 m3 km2 μm nm bp pc "
                     "㎡ ㎥ ㎢ ㎞ ㎝ ㎜ ㎏ ㎎ ㎖ ㎘ ㏄ ㏊ ㎾ ㎸ ㎐ ㎑ ㎒ ㎓ " },
};

/* Hardly anything counts so, and much begins so. */
typedef struct
{
  const char *unit, *not_before;
} Exception;

static const Exception exceptions[] = {
  { "成", "立功员果效熟绩就套都" },
  { "倍", "增感受" },
  { "分", "之分別别析布类工期批级会公部校局馆院厂" },
  { "位", "于居列" },
  { "点", "亮燃位" },
  { "面", "对向临试" },
  { "路", "线由" },
  { "道", "德路理" },
  { "级", "别联" },
  { "班", "子组长" },
  { "部", "门队委署长分" },
  { "人", "大民才均事" },
  { "方", "面案向针机会联协合法位" },
  { "克", "服" },
  { "安", "全排" },
  { "下", "降达发属调" },
  { "回", "落升归应" },
  { "重", "点要大" },
  { "代", "表办" },
  { "手", "段续机" },
  { "度", "过" },
  { "次", "年" },
  { "周", "边" },
  { "卡", "点" },
  { "单", "位" },
  { "国", "有企资家内际" },
  { "省", "级" },
  { "市", "场级" },
  { "区", "域级" },
  { "县", "域级" },
  { "间", "接隔" },
  { "里", "坝河店沟村铺桥山塘湾庄岛亭程屯寨" },
  { "讲", "话座堂师台述义坛解授演" },
  { "通", "过知报用道讯告车航行气电水" },
  { "幕", "后" },
  { "尾", "声气" },
  { "只", "是有能要需" },
};

static gboolean
is_exception (const UrGlyphs *glyphs, gsize at, gsize n)
{
  gunichar next = ur_glyph_at (glyphs, at + n, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (exceptions); i++)
    if (strlen (exceptions[i].unit) == n && memcmp (exceptions[i].unit, glyphs->text + at, n) == 0)
      return ur_glyph_is_one_of (next, exceptions[i].not_before);
  return FALSE;
}

/* Letters go on: 5Gbps is not 5 G. */
static gboolean
is_cut (const UrGlyphs *glyphs, gsize at, gsize n)
{
  return g_ascii_isalpha (glyphs->text[at + n - 1]) && at + n < glyphs->len &&
         g_ascii_isalnum (glyphs->text[at + n]);
}

/* The names by their first characters: most of what follows a number begins no unit, and to learn that by
 * comparing it with all of them took a third of the time in which a report is opened. */
#define N_BUCKETS 64
#define MAX_NAMES 1024

typedef struct
{
  const char *text;
  gsize len;
  UrNumberKind kind;
  guint next; /* the name after it in its bucket; 0 for none */
} Name;

typedef struct
{
  Name names[MAX_NAMES]; /* from 1 on */
  guint heads[N_BUCKETS];
} Index;

static guint
get_bucket (const char *text, gsize len)
{
  const guchar *bytes = (const guchar *) text;

  return len < 3 || bytes[0] < 0xE0 ? bytes[0] % N_BUCKETS : (bytes[1] * 31u + bytes[2]) % N_BUCKETS;
}

/* Names are put before those that are there already, so that the first of the table ends up first. */
static void
fill_index (Index *index)
{
  guint n = 0;

  for (guint i = G_N_ELEMENTS (units); i > 0; i--)
    for (const char *p = units[i - 1].names + 1; *p != '\0' && n + 1 < MAX_NAMES; p = strchr (p, ' ') + 1)
      {
        Name *name = &index->names[++n];

        *name = (Name){ p, (gsize) (strchr (p, ' ') - p), units[i - 1].kind, 0 };
        name->next = index->heads[get_bucket (p, name->len)];
        index->heads[get_bucket (p, name->len)] = n;
      }
}

static const Index *
get_index (void)
{
  static Index index;
  static gsize filled;

  if (g_once_init_enter (&filled))
    {
      fill_index (&index);
      g_once_init_leave (&filled, 1);
    }
  return &index;
}

static gsize
match_unit (const UrGlyphs *glyphs, gsize at, UrNumberKind *kind)
{
  const Index *index = get_index ();
  const char *text = glyphs->text + at;
  gsize longest = 0;

  *kind = UR_NUMBER_PLAIN;
  if (at >= glyphs->len)
    return 0;
  for (guint i = index->heads[get_bucket (text, glyphs->len - at)]; i > 0; i = index->names[i].next)
    {
      const Name *name = &index->names[i];

      if (name->len > longest && glyphs->len - at >= name->len && memcmp (text, name->text, name->len) == 0 &&
          !is_cut (glyphs, at, name->len))
        {
          longest = name->len;
          *kind = name->kind;
        }
    }
  return longest > 0 && !is_exception (glyphs, at, longest) ? longest : 0;
}

/* 毫克/升, 元/人, 起/千万元: what follows a stroke is no part of the number. */
static gsize
match_per (const UrGlyphs *glyphs, gsize at)
{
  static const char *const strokes[] = { "/", "／", NULL };
  static const char *const times[] = { "年", "季", "月", "日", "天", "时", "人月", "工", "班", NULL };
  gsize n = ur_glyph_match_any (glyphs, at, strokes);
  gsize next = at + n;
  UrNumberKind kind;

  if (n == 0)
    return 0;
  for (gsize end = next; ur_glyph_get_big (ur_glyph_at (glyphs, next, &end)) >= 0 ||
                         ur_glyph_get_small (ur_glyph_at (glyphs, next, &end)) >= 0;)
    {
      next = end;
      if (next - at > 16)
        return 0;
    }
  n = match_unit (glyphs, next, &kind);
  if (n == 0)
    n = ur_glyph_match_any (glyphs, next, times);
  return n > 0 ? next + n - at : 0;
}

/**
 * ur_number_unit:
 * @kind: (out): what a number with this unit is
 *
 * Returns: where the longest unit ends that begins at @at; @at when there is none
 */
gsize
ur_number_unit (const UrGlyphs *glyphs, gsize at, UrNumberKind *kind)
{
  gsize n = match_unit (glyphs, at, kind);

  if (n == 0)
    return at;
  return at + n + match_per (glyphs, at + n);
}

/* One unit in several spellings: what is measured is the same to the last digit. */
static const char *const spellings[] = {
  " 平方米 平米 ㎡ m² m2 ",
  " 平方公里 平方千米 ㎢ km² km2 ",
  " 平方厘米 cm² ",
  " 公顷 公頃 ㏊ ha hm² ",
  " 立方米 立方 ㎥ m³ m3 ",
  " 公里 千米 公裏 ㎞ km ",
  " 米 公尺 m ",
  " 厘米 公分 ㎝ cm ",
  " 毫米 ㎜ mm ",
  " 公斤 千克 ㎏ kg ",
  " 克 g ",
  " 毫克 ㎎ mg ",
  " 吨 噸 t ",
  " 升 公升 L l ",
  " 毫升 ㎖ mL ml ",
  " 千瓦时 千瓦時 kWh ",
  " 千瓦 ㎾ kW ",
  " 兆瓦 MW ",
  " 千伏 ㎸ kV ",
  " 摄氏度 攝氏度 ℃ °C ",
  " 小时 小時 h ",
  " 元 元人民币 人民币元 圆 块 块钱 ",
};

static gboolean
has_spelling (const char *names, const char *unit, gsize len)
{
  for (const char *p = names + 1; *p != '\0'; p = strchr (p, ' ') + 1)
    if (strncmp (p, unit, len) == 0 && p[len] == ' ')
      return TRUE;
  return FALSE;
}

/**
 * ur_number_is_same_unit:
 * @a: a unit, without a magnitude
 * @a_len: its bytes
 * @b: another
 * @b_len: its bytes
 *
 * Returns: whether they are one unit, in whatever spelling: ㎡ is 平方米, 千米 is 公里; 人 and 名 are not one
 */
gboolean
ur_number_is_same_unit (const char *a, gsize a_len, const char *b, gsize b_len)
{
  if (a_len == b_len && memcmp (a, b, a_len) == 0)
    return TRUE;
  if (a_len == 0 || b_len == 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    if (has_spelling (spellings[i], a, a_len))
      return has_spelling (spellings[i], b, b_len);
  return FALSE;
}
