/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure measures, and the unit of one that has none of its own. */
#include "ur-finding-label.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-list-names.h"

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
  gsize counted = strlen (finding->label) - (g_str_has_suffix (finding->label, "数") ? strlen ("数") : 0);
  gsize len = ur_words_end (UR_WORDS_UNITS_NAMED, finding->label, counted);
  char *people;

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
