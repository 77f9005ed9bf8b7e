/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a study session asks: about a lead by what the lead says. */
#include "ur-quote.h"
#include "ur-summary-private.h"

#include <string.h>

#define N_FORMS 3 /* of a kind, used in turn */

/* A kind of lead: the words that tell it, and the questions, with the lead in the place of %s. */
typedef struct
{
  const char *const words[12];
  const char *const forms[N_FORMS];
} Kind;

/* The first kind that knows a word of the lead is taken: the narrow ones come first. */
static const Kind kinds[] = {
  { { "互联网", "网上", "线上", "智慧", "数字", "信息化", "平台" },
    { "围绕“%s”，职工最常用的是哪几项？不会用、用不上的人怎么办？",
      "围绕“%s”，哪些事可以在网上办完，哪些还要跑一趟？先打通哪一处？",
      "围绕“%s”，数据由谁填、给谁用？怎样不给基层添麻烦？" } },
  { { "党的建设", "党建", "从严", "廉", "作风", "纪律" },
    { "围绕“%s”，本单位查出的问题改到了哪一步？没有改完的由谁盯着改？",
      "围绕“%s”，职工看在眼里的变化是什么？还有哪些意见没有听到？",
      "围绕“%s”，哪一条制度管用，哪一条落了空？怎样补上？" } },
  { { "政治安全", "安全", "风险", "稳定", "防范" },
    { "围绕“%s”，本单位现在有哪些苗头？谁先发现、报给谁、几天内有回音？",
      "围绕“%s”，最薄弱的是哪个环节、哪个时段？怎样补？", "围绕“%s”，去年出过的事今年怎样不再出？" } },
  { { "权益", "维权", "劳动关系", "和谐", "协商", "争议", "法律", "工资" },
    { "围绕“%s”，本单位最容易起争议的是哪几件事？哪些能先商量好？",
      "围绕“%s”，职工有了难处先找谁？找得到吗，多久有答复？",
      "围绕“%s”，还有哪些职工没有顾到？怎样顾到他们？" } },
  { { "技能", "产业工人", "竞赛", "创新", "工匠", "建功", "主力军", "劳动模范", "劳模", "人才" },
    { "围绕“%s”，我们的班组缺什么本领？谁来教、怎样练、何时比？",
      "围绕“%s”，一线职工提过哪些好点子？用上的见了什么效，没有用上的卡在哪里？",
      "围绕“%s”，本单位能拿出哪一个项目？人和钱从哪里来，何时见成果？" } },
  { { "服务", "阵地", "品牌", "普惠", "生活", "关爱", "帮扶", "困难", "品质" },
    { "围绕“%s”，职工用得最多的是哪一项，用不上的是哪一项？原因在哪里？",
      "围绕“%s”，离职工还差哪一步？先补哪个点，由谁来管？",
      "围绕“%s”，好不好由谁来评？怎样听到职工的真话？" } },
  { { "组织", "建会", "入会", "覆盖", "队伍", "干部", "改革", "制度", "机制", "体系" },
    { "围绕“%s”，哪些做法已经成了制度，哪些还在纸上？先改哪一处，由谁改？",
      "围绕“%s”，哪些单位、哪些人还没有进来？难在哪里，怎样去做？",
      "围绕“%s”，需要上级定的是什么，我们自己能定的是什么？" } },
  { { "思想", "理论", "精神", "信念", "教育", "宣传", "引领", "学习" },
    { "围绕“%s”，职工听得进、记得住的是什么？还要换哪一种讲法？",
      "围绕“%s”，身边有哪些人和事可以讲？由谁讲，讲给谁听？",
      "围绕“%s”，职工最想弄清的问题是哪一个？怎样答？" } },
};

/* Of what no kind knows. */
static const char *const others[] = {
  "围绕“%s”，我们做了什么？还差什么？下一步由谁做、何时做成？",
  "围绕“%s”，和去年相比变在哪里？没有变的是什么，为什么？",
  "围绕“%s”，第一件要办的事是什么？谁牵头、谁配合、何时回头看？",
};

static guint
find_kind (const char *lead)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < G_N_ELEMENTS (kinds[i].words) && kinds[i].words[j] != NULL; j++)
      if (strstr (lead, kinds[i].words[j]) != NULL)
        return i;
  return G_N_ELEMENTS (kinds);
}

/**
 * ur_summary_dup_question:
 * @lead: what is asked about, in the report's words
 * @n_asked: (array length=UR_SUMMARY_N_QUESTION_KINDS): how many questions of each kind there were, counted
 * on
 *
 * A question that fits what the lead says: rights are asked about otherwise than skills.  Leads of one kind
 * take its questions in turn.
 *
 * Returns: (transfer full): the question
 */
char *
ur_summary_dup_question (const char *lead, guint *n_asked)
{
  const guint kind = find_kind (lead);
  const char *const *forms = kind < G_N_ELEMENTS (kinds) ? kinds[kind].forms : others;
  const char *form = forms[n_asked[kind]++ % N_FORMS];
  g_autofree char *nested = ur_quote_nest (lead);
  g_auto (GStrv) halves = g_strsplit (form, "%s", 2);

  G_STATIC_ASSERT (G_N_ELEMENTS (kinds) + 1 == UR_SUMMARY_N_QUESTION_KINDS);
  G_STATIC_ASSERT (G_N_ELEMENTS (others) == N_FORMS);
  return g_strconcat (halves[0], nested, halves[1], NULL);
}
