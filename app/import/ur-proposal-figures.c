/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes figures. */
#include <string.h>

#include "ur-format-words.h"
#include "ur-import-words.h"
#include "ur-proposal-notes.h"

/* In characters. */
#define LONGEST_LABEL 60
#define LONGEST_QUOTE 60
#define SHORTEST_QUOTE 4
#define LONGEST_CLAUSE 60

/**
 * ur_proposal_get_shown:
 *
 * Returns: (transfer none): the finding that is figure @i, from 0
 */
UrFinding *
ur_proposal_get_shown (const UrProposalWriter *writer, guint i)
{
  return ur_findings_get (writer->tree->proposal->findings, g_array_index (writer->shown, guint, i));
}

static const char *
get_text (const UrProposalWriter *writer, const UrFinding *finding)
{
  return ur_manuscript_get_passage (writer->tree->proposal->manuscript, finding->passage)->traced->text->str;
}

/**
 * ur_proposal_get_place:
 *
 * Returns: (transfer none): where the passage of a finding is in the report
 */
const UrTreePlace *
ur_proposal_get_place (const UrProposalWriter *writer, const UrFinding *finding)
{
  return &writer->tree->places[finding->passage];
}

static void
add_number (UrProposalWriter *writer, const char *name, const UrDecimal *value)
{
  UrDecimal plain = *value;
  g_autofree char *digits = NULL;

  if (plain.mantissa < 0)
    plain.mantissa = -plain.mantissa;
  digits = ur_decimal_to_string (&plain);
  ur_json_writer_add_string (writer->json, name, digits);
}

/* Zeros of a magnitude. */
static guint
count_zeros (const char *magnitude)
{
  UrDecimal one = { 1, 0 };
  guint zeros = 0;

  ur_decimal_apply_magnitude (&one, magnitude);
  for (; one.mantissa >= 10; one.mantissa /= 10)
    zeros++;
  return zeros;
}

/**
 * ur_proposal_get_upper:
 *
 * Returns: the upper end of a range in the magnitude of its lower one
 */
UrDecimal
ur_proposal_get_upper (const UrNumber *number)
{
  UrDecimal value = number->value_to;

  value.scale += count_zeros (number->magnitude);
  while (value.scale > 0 && value.mantissa % 10 == 0)
    {
      value.mantissa /= 10;
      value.scale--;
    }
  return value;
}

static guint
count_in (const char *text, const char *words)
{
  guint n = 0;

  for (const char *p = strstr (text, words); p != NULL; p = strstr (p + 1, words))
    n++;
  return n;
}

/**
 * ur_proposal_dup_quote:
 * @start: the byte of the passage where the written text begins
 *
 * Returns: (transfer full): the shortest words around a figure that are in its paragraph once
 */
char *
ur_proposal_dup_quote (const char *text, gsize start, const UrNumber *number)
{
  const char *from = text + number->start, *end = text + number->end;
  guint n = 0;

  for (; n < LONGEST_QUOTE; n++)
    {
      g_autofree char *quote = g_strndup (from, (gsize) (end - from));

      if (n >= SHORTEST_QUOTE && count_in (text + start, quote) == 1)
        return g_steal_pointer (&quote);
      if (from > text + start)
        from = g_utf8_prev_char (from);
      else if (*end != '\0')
        end = g_utf8_next_char (end);
      else
        return g_steal_pointer (&quote);
    }
  return g_strndup (from, (gsize) (end - from));
}

static void
write_place (UrProposalWriter *writer, const UrFinding *finding)
{
  const UrTreePlace *place = ur_proposal_get_place (writer, finding);
  g_autofree char *part = g_strdup_printf ("part%d", place->part + 1);
  g_autofree char *section = g_strdup_printf ("s%u", place->section);
  g_autofree char *table = g_strdup_printf ("t%u", place->table);

  ur_json_writer_begin_object (writer->json, "at");
  if (strcmp (place->kind, "table") == 0)
    {
      ur_json_writer_add_string (writer->json, "table", table);
      ur_json_writer_add_integer (writer->json, "row", place->number);
      ur_json_writer_add_integer (writer->json, "column", finding->column);
      ur_json_writer_end_object (writer->json);
      return;
    }
  ur_json_writer_add_string (writer->json, "part", part);
  if (strcmp (place->kind, "intro") == 0)
    ur_json_writer_add_integer (writer->json, "intro", place->number);
  else if (strcmp (place->kind, "group") == 0)
    {
      ur_json_writer_add_integer (writer->json, "group", place->section);
      ur_json_writer_add_integer (writer->json, "line", place->number);
    }
  else
    {
      ur_json_writer_add_string (writer->json, "section", section);
      ur_json_writer_add_integer (writer->json, "paragraph", place->number);
    }
  ur_json_writer_end_object (writer->json);
}

/**
 * ur_proposal_get_measure:
 *
 * Returns: what a figure measures: a share, a level, or what was added in its period
 */
UrMeasure
ur_proposal_get_measure (const UrProposalWriter *writer, const UrFinding *finding)
{
  const char *text = get_text (writer, finding);
  gsize from = finding->number.start > 12 ? finding->number.start - 12 : 0;

  if (finding->quantity == UR_QUANTITY_PERCENT || finding->quantity == UR_QUANTITY_GROWTH ||
      finding->quantity == UR_QUANTITY_COMPLETION || finding->quantity == UR_QUANTITY_PERMILLE)
    return UR_MEASURE_SHARE;
  if (finding->column > 0 &&
      ur_words_end (UR_WORDS_CHANGE_HEADS, finding->label, strlen (finding->label)) > 0)
    return UR_MEASURE_INCREMENT;
  if (finding->series > 0 || finding->quantity > UR_QUANTITY_PERCENT)
    return UR_MEASURE_LEVEL;
  if (ur_words_find (UR_WORDS_LEVELS, text + from, finding->number.start - from, NULL) != NULL ||
      ur_words_begin (UR_WORDS_LEVELS, finding->label, strlen (finding->label)) > 0)
    return UR_MEASURE_LEVEL;
  return ur_words_begin (UR_WORDS_VERBS, finding->label, strlen (finding->label)) > 0 ? UR_MEASURE_INCREMENT
                                                                                      : UR_MEASURE_LEVEL;
}

/**
 * ur_proposal_get_unit:
 *
 * Returns: the unit of a figure; "" where only what is counted lets one think of it: 突破600万 of 会员
 */
const char *
ur_proposal_get_unit (const UrFinding *finding)
{
  return finding->unit_from != NULL && strstr (finding->unit_from, finding->unit) == NULL ? ""
                                                                                          : finding->unit;
}

/**
 * ur_proposal_get_unit_from:
 *
 * Returns: (nullable): the words that tell the unit of a figure that is not in its own token
 */
const char *
ur_proposal_get_unit_from (const UrFinding *finding)
{
  return *ur_proposal_get_unit (finding) != '\0' ? finding->unit_from : NULL;
}

/**
 * ur_proposal_get_bound_from:
 *
 * Returns: (nullable): the words that tell the bound of a figure that is not in its own token
 */
const char *
ur_proposal_get_bound_from (const UrFinding *finding)
{
  const UrNumber *number = &finding->number;

  return number->bound != UR_BOUND_NONE && number->bound_end == number->bound_start ? finding->bound_from
                                                                                    : NULL;
}

static void
write_label (UrProposalWriter *writer, const UrFinding *finding)
{
  const char *label = *finding->label != '\0' ? finding->label : finding->unit;
  const char *end = g_utf8_offset_to_pointer (label, MIN (g_utf8_strlen (label, -1), LONGEST_LABEL));
  g_autofree char *cut = g_strndup (label, (gsize) (end - label));

  ur_json_writer_add_string (writer->json, "label", *cut != '\0' ? cut : "—");
}

static void
write_unit (UrProposalWriter *writer, const UrFinding *finding)
{
  gboolean is_ratio = finding->number.kind == UR_NUMBER_RATIO && finding->number.denominator.scale == 0;

  if (finding->number.kind == UR_NUMBER_FRACTION || is_ratio)
    {
      g_autofree char *of = ur_decimal_to_string (&finding->number.denominator);
      g_autofree char *unit = g_strconcat (is_ratio ? "∶" : "/", of, NULL);

      ur_json_writer_add_string (writer->json, "unit", unit);
    }
  else if (*ur_proposal_get_unit (finding) != '\0')
    ur_json_writer_add_string (writer->json, "unit", ur_proposal_get_unit (finding));
}

/* Three tenths are 30 of a hundred. */
static const UrDecimal *
get_number (const UrNumber *number)
{
  return number->kind == UR_NUMBER_TENTHS ? &number->value : &number->number;
}

static void
write_value (UrProposalWriter *writer, const UrFinding *finding)
{
  add_number (writer, "number", get_number (&finding->number));
  if (*finding->number.magnitude != '\0')
    ur_json_writer_add_string (writer->json, "magnitude", finding->number.magnitude);
  write_unit (writer, finding);
  ur_json_writer_add_string (writer->json, "kind", ur_format_kinds[finding->quantity]);
  ur_json_writer_add_string (writer->json, "measure",
                             ur_format_measures[ur_proposal_get_measure (writer, finding)]);
}

static const UrFinding *
find_label (const UrProposalWriter *writer, const UrFinding *part, guint *number)
{
  for (guint i = 0; i < writer->shown->len; i++)
    {
      const UrFinding *finding = ur_proposal_get_shown (writer, i);

      *number = i + 1;
      if (finding != part && finding->passage == part->passage &&
          g_strcmp0 (finding->label, part->part_of) == 0 && g_strcmp0 (finding->period, part->period) == 0)
        return finding;
    }
  return NULL;
}

static void
write_relations (UrProposalWriter *writer, const UrFinding *finding)
{
  guint whole;

  if (finding->number.bound != UR_BOUND_NONE)
    ur_json_writer_add_string (writer->json, "bound", ur_bound_names[finding->number.bound - 1]);
  if (finding->number.is_range)
    {
      UrDecimal upper = ur_proposal_get_upper (&finding->number);

      add_number (writer, "number_to", &upper);
    }
  if (finding->change != UR_CHANGE_NONE)
    ur_json_writer_add_string (writer->json, "change", ur_format_changes[finding->change]);
  if (finding->verb != NULL)
    ur_json_writer_add_string (writer->json, "verb", finding->verb);
  if (finding->than != NULL && *finding->than != '\0')
    ur_json_writer_add_string (writer->json, "than", finding->than);
  if (finding->aim == UR_AIM_TARGET)
    ur_json_writer_add_string (writer->json, "role", ur_format_aims[finding->aim]);
  if (finding->part_of != NULL && finding->column == 0 && find_label (writer, finding, &whole) != NULL)
    {
      g_autofree char *id = g_strdup_printf ("f%u", whole);

      ur_json_writer_add_string (writer->json, "part_of", id);
    }
}

/* As the paragraph is written, with the signs of its footnotes; lines of a scorecard have none. */
static char *
dup_noted_quote (const UrProposalWriter *writer, const UrFinding *finding)
{
  const UrTreePlace *place = ur_proposal_get_place (writer, finding);
  const char *text = get_text (writer, finding);
  g_autofree char *quote = ur_proposal_dup_quote (text, place->start, &finding->number);
  const char *found = strstr (text + place->start, quote);
  gsize from;

  if (found == NULL || strcmp (place->kind, "group") == 0)
    return g_steal_pointer (&quote);
  from = (gsize) (found - text);
  return ur_proposal_dup_noted (writer->tree->proposal, finding->passage, from, from + strlen (quote), FALSE);
}

static void
write_quote (UrProposalWriter *writer, const UrFinding *finding)
{
  const char *text = get_text (writer, finding);
  g_autofree char *quote = dup_noted_quote (writer, finding);
  g_autofree char *printed =
      g_strndup (text + finding->number.start, finding->number.end - finding->number.start);

  if (finding->column > 0)
    return;
  ur_json_writer_add_string (writer->json, "quote", quote);
  ur_json_writer_add_string (writer->json, "printed", printed);
  if (ur_proposal_get_unit_from (finding) != NULL)
    ur_json_writer_add_string (writer->json, "unit_from", ur_proposal_get_unit_from (finding));
  if (ur_proposal_get_bound_from (finding) != NULL)
    ur_json_writer_add_string (writer->json, "bound_from", ur_proposal_get_bound_from (finding));
}

/* 翻一番 before figure @i, with nothing else between, or NULL. */
static const UrFinding *
find_doubling (const UrProposalWriter *writer, guint i)
{
  guint at = g_array_index (writer->shown, guint, i);
  const UrFinding *before = at > 0 ? ur_findings_get (writer->tree->proposal->findings, at - 1) : NULL;

  return before != NULL && before->reason == UR_REASON_CHANGE &&
                 before->passage == ur_proposal_get_shown (writer, i)->passage
             ? before
             : NULL;
}

/* 职工医疗互助金比2018年翻一番，达到{figure}: what is no figure of its own is said with the one that it leads
 * to. */
static void
write_clause (UrProposalWriter *writer, guint i)
{
  const UrFinding *finding = ur_proposal_get_shown (writer, i);
  const UrFinding *doubling = find_doubling (writer, i);
  const char *text = get_text (writer, finding);
  g_autofree char *words = NULL;
  g_autofree char *clause = NULL;
  const char *label;

  if (doubling == NULL || *finding->label == '\0')
    return;
  words = g_strndup (text, finding->number.start);
  label = g_strrstr_len (words, (gssize) doubling->number.start, finding->label);
  if (label == NULL || strpbrk (label, "{}") != NULL || g_utf8_strlen (label, -1) > LONGEST_CLAUSE)
    return;
  clause = g_strconcat (label, UR_CLAUSE_FIGURE, NULL);
  ur_json_writer_add_string (writer->json, "clause", clause);
}

static void
write_figure (UrProposalWriter *writer, guint i)
{
  const UrFinding *finding = ur_proposal_get_shown (writer, i);
  g_autofree char *id = g_strdup_printf ("f%u", i + 1);
  g_autofree char *period = g_strdup_printf ("p%u", ur_proposal_get_period (writer, finding->period));
  g_autofree char *series = g_strdup_printf (UR_FORMAT_COUNTED_SERIES "%u", finding->series);

  ur_json_writer_begin_object (writer->json, NULL);
  ur_json_writer_add_string (writer->json, "id", id);
  write_label (writer, finding);
  write_value (writer, finding);
  ur_json_writer_add_string (writer->json, "period", period);
  if (finding->series > 0)
    ur_json_writer_add_string (writer->json, "series", series);
  write_place (writer, finding);
  write_quote (writer, finding);
  write_relations (writer, finding);
  write_clause (writer, i);
  ur_json_writer_end_object (writer->json);
}

/**
 * ur_proposal_write_figures:
 *
 * Writes the member “indicators”.
 */
void
ur_proposal_write_figures (UrProposalWriter *writer)
{
  ur_json_writer_begin_array (writer->json, "indicators");
  for (guint i = 0; i < writer->shown->len; i++)
    write_figure (writer, i);
  ur_json_writer_end_array (writer->json);
}
