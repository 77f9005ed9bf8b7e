/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a figure is said: the words before and after it. */
#include "ur-sentence-private.h"

#include <string.h>

/* Of what there was none, in characters: 零发生, 零事故. */
#define LONGEST_MISHAP 4

/* 服务职工人次 and 734万人次: the unit says it once. */
static char *
dup_bare_label (const UrIndicator *indicator)
{
  gsize length = strlen (indicator->name);
  gsize unit = strlen (indicator->unit);

  if (strcmp (indicator->unit, "人次") == 0 && g_str_has_suffix (indicator->name, indicator->unit) &&
      length > unit)
    return g_strndup (indicator->name, length - unit);
  return NULL;
}

/* 工伤件数下降26.1% has its verb; 覆盖率85%以上 and 参保职工突破60万人 are not 85% and 60万人, so that 为
 * would be false; a rank is 第4位 and not 为第4位; and what is to be reached is not yet so. */
static gboolean
follows_label (const UrIndicator *indicator)
{
  return (indicator->change != UR_CHANGE_NONE && indicator->verb != NULL) ||
         indicator->quantity == UR_QUANTITY_RANK || strcmp (indicator->unit, UR_UNIT_DOUBLINGS) == 0 ||
         indicator->aim == UR_AIM_TARGET || indicator->bound != UR_BOUND_NONE;
}

/* What the figure is measured against goes with it: 高于全省平均0.6个百分点, 比上年回落4.7个百分点,
 * 是2018年的1.6倍.  NULL when nothing is to be added. */
static char *
dup_against (UrSentenceBuilder *builder, const UrIndicator *indicator, const char *figure)
{
  const char *verb = indicator->verb;
  g_autofree char *stem = NULL;
  gboolean times = indicator->quantity == UR_QUANTITY_TIMES && indicator->change == UR_CHANGE_NONE;

  if (indicator->than == NULL || (verb != NULL && strstr (verb, indicator->than) != NULL))
    return NULL;
  if (verb != NULL && g_str_has_suffix (verb, UR_VERB_THAN))
    stem = g_strndup (verb, strlen (verb) - strlen (UR_VERB_THAN));
  if (stem != NULL && g_str_has_prefix (figure, stem))
    return g_strconcat (verb, indicator->than, figure + strlen (stem), NULL);
  if (verb == NULL && !times)
    return NULL;
  /* 翻一番 has its verb */
  return ur_sentence_builder_dup_frame (
      builder, times && strcmp (indicator->unit, "倍") == 0 ? UR_FRAME_TIMES_OF : UR_FRAME_AGAINST, "than",
      indicator->than, "figure", figure);
}

/* Where @clause goes on after @name, which must not be the beginning of a longer word: 2024年度, 2024年末. */
static const char *
skip_name (const char *clause, const char *name)
{
  static const char *const longer[] = { "度", "末", "底", "初", "上", "下", "第",
                                        "来", "以", "间", "期", "时", "的" };
  const char *rest = clause + strlen (name);

  if (*name == '\0' || !g_str_has_prefix (clause, name) || *rest == '\0')
    return clause;
  for (gsize i = 0; i < G_N_ELEMENTS (longer); i++)
    if (g_str_has_prefix (rest, longer[i]))
      return clause;
  return g_str_has_prefix (rest, "，") ? rest + strlen ("，") : rest;
}

/* Every sentence names the period: a clause that begins with it would say it twice. */
static const char *
skip_period (const char *clause, const UrPeriod *period)
{
  static const char *const ends[] = { "", "以来", "期间", "时期" };
  const char *rest = skip_name (clause, period->label);

  if (rest == clause)
    rest = skip_name (clause, period->heading);
  for (gsize i = 0; i < G_N_ELEMENTS (ends) && rest == clause; i++)
    {
      g_autofree char *name = g_strconcat (period->short_label, ends[i], NULL);

      rest = skip_name (clause, name);
    }
  return rest;
}

/* What there was none of: 重大事故零发生 as printed, or 事故 is nought where the label has those words
 * already.  NULL for every other figure. */
static char *
dup_nothing (UrSentenceBuilder *builder, const UrIndicator *indicator, const char *name, const char *figure)
{
  const char *after = indicator->paragraph->text + indicator->figure_end;
  const char *end = after;
  g_autofree char *words = NULL;

  if (indicator->value.mantissa != 0 || *indicator->unit != '\0')
    return NULL;
  for (guint i = 0; i < LONGEST_MISHAP && g_unichar_isalpha (g_utf8_get_char (end)); i++)
    end = g_utf8_next_char (end);
  words = g_strndup (after, (gsize) (end - after));
  if (*words == '\0' || g_unichar_isalpha (g_utf8_get_char (end)) || strstr (name, words) != NULL)
    return ur_sentence_builder_dup_frame (builder, UR_FRAME_IS, "label", name, "figure", figure);
  return g_strconcat (name, figure, words, NULL);
}

/* {label}{figure} in the words of the label. */
static char *
dup_made_clause (UrSentenceBuilder *builder, const UrIndicator *indicator, const char *figure)
{
  g_autofree char *bare = dup_bare_label (indicator);
  const char *label = skip_period (bare != NULL ? bare : indicator->name, indicator->period);
  g_autofree char *name = ur_sentence_builder_dup_words (builder, label);
  g_autofree char *against = dup_against (builder, indicator, figure);
  g_autofree char *nothing = dup_nothing (builder, indicator, name, figure);

  if (nothing != NULL)
    return g_steal_pointer (&nothing);
  if (against != NULL)
    return g_strconcat (name, against, NULL);
  if (bare != NULL)
    return g_strconcat (name, figure, NULL);
  if (indicator->verb != NULL && indicator->change == UR_CHANGE_NONE)
    return g_strconcat (name, indicator->verb, figure, NULL);
  if (indicator->quantity == UR_QUANTITY_COMPLETION && !g_str_has_suffix (name, "率") &&
      !g_str_has_suffix (name, "完成"))
    return ur_sentence_builder_dup_frame (
        builder, strstr (name, "完成") != NULL ? UR_FRAME_OF_PLAN : UR_FRAME_OF_TARGET, "label", name,
        "figure", figure);
  if (follows_label (indicator) || ur_sentence_book_is_verbal (builder->book, label))
    return g_strconcat (name, figure, NULL);
  return ur_sentence_builder_dup_frame (builder, UR_FRAME_IS, "label", name, "figure", figure);
}

/**
 * ur_sentence_builder_dup_clause:
 *
 * Says a figure: in the words that the report document has for it, else in those of its label, without the
 * period that is said beside it.
 *
 * Returns: (transfer full): 新增职工暖心驿站7481个
 */
char *
ur_sentence_builder_dup_clause (UrSentenceBuilder *builder, const UrIndicator *indicator)
{
  g_autofree char *figure = ur_sentence_builder_dup_figure (builder, indicator);
  const char *place = indicator->clause != NULL ? strstr (indicator->clause, UR_CLAUSE_FIGURE) : NULL;
  g_autofree char *head = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (place == NULL)
    return dup_made_clause (builder, indicator, figure);
  head = g_strndup (indicator->clause, (gsize) (place - indicator->clause));
  before = ur_sentence_builder_dup_words (builder, skip_period (head, indicator->period));
  after = ur_sentence_builder_dup_words (builder, place + strlen (UR_CLAUSE_FIGURE));
  return g_strconcat (before, figure, after, NULL);
}

/**
 * ur_sentence_builder_skip_subject:
 * @clause: a clause
 * @last: (nullable): the one before it
 *
 * Returns: where @clause begins after a subject that @last has already named: 各级工会 is said once
 */
const char *
ur_sentence_builder_skip_subject (UrSentenceBuilder *builder, const char *clause, const char *last)
{
  const char *subject = last != NULL ? ur_sentence_book_find_subject (builder->book, last) : NULL;

  return subject != NULL && g_str_has_prefix (clause, subject) ? clause + strlen (subject) : clause;
}
