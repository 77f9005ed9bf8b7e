/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure measures, and the unit of one that has none of its own. */
#include "ur-finding-label.h"

#include <string.h>

#include "ur-findings-private.h"
#include "ur-import-words.h"
#include "ur-list-names.h"
#include "ur-phrase.h"
#include "ur-told-unit.h"

/* 培训支出：120 is no longer, in characters. */
#define LONGEST_ITEM 40

static UrQuantity
get_amount_quantity (const char *unit)
{
  gsize len = strlen (unit);

  if (strstr (unit, "元") != NULL)
    return strchr (unit, '/') != NULL ? UR_QUANTITY_RATE : UR_QUANTITY_MONEY;
  if (strcmp (unit, "人次") == 0)
    return UR_QUANTITY_PERSON_TIMES;
  if (ur_words_is (UR_WORDS_PERSONS, unit, len))
    return UR_QUANTITY_PERSONS;
  if (strchr (unit, '/') != NULL)
    return UR_QUANTITY_RATE;
  return ur_words_is (UR_WORDS_MEASURED, unit, len) ? UR_QUANTITY_MEASURED : UR_QUANTITY_COUNT;
}

/**
 * ur_finding_get_quantity:
 *
 * Returns: what kind of thing a figure measures, by its unit and whether it is a change
 */
UrQuantity
ur_finding_get_quantity (const UrFinding *finding)
{
  static const struct
  {
    UrNumberKind kind;
    UrQuantity quantity;
  } kinds[] = {
    { UR_NUMBER_PERCENT, UR_QUANTITY_PERCENT },   { UR_NUMBER_TENTHS, UR_QUANTITY_PERCENT },
    { UR_NUMBER_PERMILLE, UR_QUANTITY_PERMILLE }, { UR_NUMBER_POINTS, UR_QUANTITY_POINTS },
    { UR_NUMBER_FRACTION, UR_QUANTITY_RATIO },    { UR_NUMBER_RATIO, UR_QUANTITY_RATIO },
    { UR_NUMBER_TIMES, UR_QUANTITY_TIMES },       { UR_NUMBER_DOUBLINGS, UR_QUANTITY_TIMES },
    { UR_NUMBER_RANK, UR_QUANTITY_RANK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].kind == finding->number.kind)
      return kinds[i].quantity == UR_QUANTITY_PERCENT && finding->change != UR_CHANGE_NONE
                 ? UR_QUANTITY_GROWTH
                 : kinds[i].quantity;
  return get_amount_quantity (finding->unit);
}

/* 注册用户640万 and 近2亿骑手 count people: the word that says so, or NULL. */
static char *
dup_people (const UrFindingWords *words)
{
  static const char *const ends[] = { "总数", "总量", "人数", "数", "" };
  const UrFinding *finding = words->finding;
  const char *label = finding->label;
  g_autofree char *tail = ur_finding_label_dup_tail (words);
  gsize len, word;

  if (*finding->number.magnitude == '\0')
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      len = strlen (label) - (g_str_has_suffix (label, ends[i]) ? strlen (ends[i]) : 0);
      word = ur_words_end (UR_WORDS_PEOPLE, label, len);
      if (word > 0)
        return g_strndup (label + len - word, word);
    }
  word = tail != NULL ? ur_words_end (UR_WORDS_PEOPLE, tail, strlen (tail)) : 0;
  return word > 0 ? g_strdup (tail + strlen (tail) - word) : NULL;
}

/* 12万、18万和5万人次: another figure of its list may tell the unit. */
static gboolean
goes_on (const UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize at = words->finding->number.end, and = ur_list_match_and (text, text + at);
  UrNumber next;

  return and > 0 && ur_number_read (text, -1, at + and, &next) && next.kind == UR_NUMBER_PLAIN;
}

static void
set_unit (UrFinding *finding, const char *unit, char *from)
{
  g_free (finding->unit);
  finding->unit = g_strdup (unit);
  finding->quantity = get_amount_quantity (unit);
  g_free (finding->unit_from);
  finding->unit_from = from;
}

/* The words that tell the unit of a figure. */
static char *
dup_unit_words (const char *text, const UrFinding *finding)
{
  return finding->unit_from != NULL
             ? g_strdup (finding->unit_from)
             : g_strndup (text + finding->number.start, finding->number.end - finding->number.start);
}

/* 来了860人、340人，加一块儿一千二: a sum has the unit of the figure before it. */
static gboolean
take_unit_of_sum (const UrFindingWords *words, const UrFinding *before)
{
  const char *text = words->around.text;
  gsize from = words->around.sentence_start, end = words->finding->number.start;

  if (before == NULL || from >= end || before->number.start < words->around.sentence_start ||
      *before->unit == '\0' || before->number.kind != UR_NUMBER_PLAIN ||
      ur_words_end (UR_WORDS_SUMS, text + from, end - from) == 0)
    return FALSE;
  set_unit (words->finding, before->unit, dup_unit_words (text, before));
  return TRUE;
}

/* 120万元，其中省级80万、市级40万: parts have the unit of their whole, and what goes on with 、 that of the
 * part. */
static gboolean
take_unit_of_whole (const UrFindingWords *words, const UrFinding *before)
{
  const char *text = words->around.text;
  const UrFinding *finding = words->finding;
  gsize from = before != NULL ? before->number.end : 0;

  if (before == NULL || *before->unit == '\0' || before->number.kind != UR_NUMBER_PLAIN ||
      before->number.start < words->around.sentence_start || *finding->number.magnitude == '\0' ||
      from >= finding->number.start || goes_on (words))
    return FALSE;
  if (g_strstr_len (text + from, (gssize) (finding->number.start - from), "其中") == NULL &&
      !(words->around.chained && before->unit_from != NULL))
    return FALSE;
  set_unit (words->finding, before->unit, dup_unit_words (text, before));
  return TRUE;
}

/* 会员（万人）12.5 counts 会员. */
static void
strip_told (char *label)
{
  gsize len = strlen (label);
  char *open = NULL;
  UrToldUnit told;

  if (!ur_told_unit_read_lead (label, len, &told) || told.start == 0)
    return;
  open = g_utf8_prev_char (label + told.start);
  *open = '\0';
}

/**
 * ur_finding_label_take_unit:
 * @before: (nullable): the figure before it
 *
 * Takes the unit of a figure without one from what it counts, 参保人数突破600万大关, 注册用户640万, or, of a
 * sum or a part, from the figure before.  One that has none is never certain.
 */
void
ur_finding_label_take_unit (const UrFindingWords *words, const UrFinding *before)
{
  UrFinding *finding = words->finding;
  gsize counted, len;
  char *people;

  strip_told (finding->label);
  counted = strlen (finding->label) - (g_str_has_suffix (finding->label, "数") ? strlen ("数") : 0);
  len = ur_words_end (UR_WORDS_UNITS_NAMED, finding->label, counted);
  if (*finding->unit != '\0' || finding->number.kind != UR_NUMBER_PLAIN)
    return;
  if (len > 0 && finding->label[counted] != '\0')
    {
      g_autofree char *unit = g_strndup (finding->label + counted - len, len);

      set_unit (finding, unit, g_strdup (finding->label + counted - len));
      return;
    }
  people = goes_on (words) ? NULL : dup_people (words);
  if (people != NULL)
    set_unit (finding, "人", people);
  else if (!take_unit_of_sum (words, before) && !take_unit_of_whole (words, before))
    finding->confidence = MAX (finding->confidence, UR_LIKELY);
}

/* A clause or line ends after the number, and no other word begins before it: no number of a document. */
static gboolean
stands_alone (const char *text, const UrNumber *number)
{
  gunichar before = number->start > 0 ? g_utf8_get_char (g_utf8_prev_char (text + number->start)) : 0x3002;
  gunichar after = g_utf8_get_char (text + number->end);

  return g_utf8_strchr ("第号〔[-－—/", -1, before) == NULL && !g_ascii_isalnum ((int) MIN (before, 0x7F)) &&
         (after == 0 || g_utf8_strchr ("，。；、！,;和与及比较同 ", -1, after) != NULL);
}

/* 培训支出：120 below 主要支出（单位：万元）, one line after the other. */
static gboolean
is_item (const char *text, const UrNumber *number)
{
  const char *rest = text + number->end;

  while (*rest != '\0' && g_utf8_strchr ("；。，,;", -1, g_utf8_get_char (rest)) != NULL)
    rest = g_utf8_next_char (rest);
  return *rest == '\0' && g_utf8_strlen (text, -1) <= LONGEST_ITEM;
}

/* 发放救助金460: the words before the number end with the name of money. */
static gboolean
names_money (const char *text, const UrNumber *number)
{
  gsize start = ur_phrase_find_start (text, number->start, UR_STOPS_CLAUSE "、,;:：（(");
  gsize end = ur_finding_label_strip_ends (text, start, number->start);

  return end > start && ur_words_end (UR_WORDS_MONEY_NAMES, text + start, end - start) > 0;
}

static void
multiply (UrNumber *number, const char *magnitude)
{
  number->magnitude = magnitude;
  ur_decimal_apply_magnitude (&number->value, magnitude);
  ur_decimal_apply_magnitude (&number->value_to, magnitude);
}

/* Takes the unit, with its magnitude, from words that begin at @words. */
static void
take_told (UrFinding *finding, const char *words, const UrToldUnit *told)
{
  g_autofree char *token =
      g_strdup_printf ("1%.*s", (int) (told->unit_end - told->unit_start), words + told->unit_start);
  UrNumber unit;

  if (!ur_number_read (token, -1, 0, &unit))
    return;
  finding->reason = UR_REASON_NONE;
  finding->confidence = MAX (finding->confidence, UR_LIKELY);
  finding->number.kind = unit.kind;
  multiply (&finding->number, unit.magnitude);
  g_free (finding->unit);
  finding->unit = g_strdup (unit.kind == UR_NUMBER_PERCENT ? "%" : token + unit.unit_start);
  g_free (finding->unit_from);
  finding->unit_from = g_strndup (words + told->start, told->end - told->start);
}

/**
 * ur_findings_take_told_unit:
 * @finding: the last that was found
 *
 * Gives a number without unit and magnitude those that brackets before it tell, 支出（万元）：培训120, or a
 * line above it.
 */
void
ur_findings_take_told_unit (const UrFindings *findings, UrFinding *finding)
{
  const UrManuscript *manuscript = findings->manuscript;
  const char *text = ur_manuscript_get_passage (manuscript, finding->passage)->traced->text->str;
  const UrNumber *number = &finding->number;
  UrToldUnit told;
  guint from;

  if (number->kind != UR_NUMBER_PLAIN || *finding->unit != '\0' || *number->magnitude != '\0' ||
      (finding->reason != UR_REASON_NONE && finding->reason != UR_REASON_NAME) ||
      !stands_alone (text, number))
    return;
  if (ur_told_unit_find (text, number->start, &told))
    {
      if (told.is_several)
        finding->confidence = UR_UNSURE;
      else
        take_told (finding, text, &told);
      return;
    }
  if (findings->told_unit != G_MAXUINT && is_item (text, number))
    from = findings->told_unit;
  else if (findings->told_money != G_MAXUINT && names_money (text, number))
    from = findings->told_money;
  else
    return;
  text = ur_manuscript_get_passage (manuscript, from)->traced->text->str;
  if (ur_told_unit_read_lead (text, strlen (text), &told) && !told.is_several)
    take_told (finding, text, &told);
}

/**
 * ur_findings_look_for_unit:
 * @passage: a passage that is read next
 *
 * Notes whether it tells the unit of the lines below it, or no longer goes on with such lines.
 */
void
ur_findings_look_for_unit (UrFindings *findings, guint passage)
{
  const UrPassage *read = ur_manuscript_get_passage (findings->manuscript, passage);
  const GString *text = read->traced->text;
  UrToldUnit told;

  if (text->len == 0)
    return;
  if (ur_told_unit_read_lead (text->str, text->len, &told))
    {
      findings->told_unit = passage;
      if (ur_words_find (UR_WORDS_MONEY_TOLD, text->str + told.start, told.end - told.start, NULL) != NULL)
        findings->told_money = passage;
    }
  else if (ur_level_is_heading (read->level) || g_utf8_strlen (text->str, -1) > LONGEST_ITEM)
    findings->told_unit = G_MAXUINT;
}
