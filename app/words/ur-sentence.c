/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences about one indicator.  What its period, its measure and its series do not allow is not said. */
#include "ur-sentence-private.h"

#include <string.h>

#include "ur-note.h"

/**
 * ur_sentence_builder_add_figure:
 * @indicator: an indicator of the report
 *
 * The figure itself.
 */
void
ur_sentence_builder_add_figure (UrSentenceBuilder *builder, const UrIndicator *indicator)
{
  gboolean is_level = indicator->measure == UR_MEASURE_LEVEL || indicator->measure == UR_MEASURE_SHARE;
  UrStatement statement = UR_STATEMENT_FIGURE;

  if (indicator->aim == UR_AIM_TARGET)
    statement = UR_STATEMENT_FIGURE_TARGET;
  else if (indicator->measure == UR_MEASURE_CUMULATIVE && indicator->period->role == UR_PERIOD_SPAN)
    statement = UR_STATEMENT_FIGURE_CUMULATIVE;
  else if (is_level && indicator->period->role == UR_PERIOD_SPAN_END)
    statement = UR_STATEMENT_FIGURE_END;
  ur_sentence_builder_set_figure (builder, indicator);
  ur_sentence_builder_add (builder, statement);
}

/* The other number on its card. */
static void
add_context (UrSentenceBuilder *builder, const UrIndicator *indicator)
{
  const UrIndicator *other = indicator->context;
  g_autofree char *clause = NULL;

  if (other == NULL || other->number == NULL)
    return;
  ur_sentence_builder_set_figure (builder, indicator);
  ur_sentence_builder_set (builder, "other-period", other->period->label);
  clause = ur_sentence_builder_dup_clause (builder, other);
  ur_sentence_builder_set (
      builder, "other-clause",
      ur_sentence_builder_skip_subject (builder, clause, g_hash_table_lookup (builder->values, "clause")));
  ur_sentence_builder_set_note (builder, ur_note_find_between (builder->report, other, indicator), indicator,
                                other);
  ur_sentence_builder_add (builder, UR_STATEMENT_CONTEXT);
}

/**
 * ur_indicator_is_share_of:
 *
 * Returns: whether @part is what one year added to what @whole says several years added: one series, one
 *   unit, no less than nothing and no more than all
 */
gboolean
ur_indicator_is_share_of (const UrIndicator *part, const UrIndicator *whole)
{
  UrDecimal percent;

  return part != NULL && whole != NULL && part->measure == UR_MEASURE_INCREMENT &&
         part->period->role == UR_PERIOD_YEAR && whole->measure == UR_MEASURE_CUMULATIVE &&
         whole->period->role == UR_PERIOD_SPAN && part->series != NULL &&
         g_strcmp0 (part->series, whole->series) == 0 && ur_indicator_get_share (part, whole, 1, &percent) &&
         ur_decimal_compare (&part->value, &whole->value) <= 0;
}

/* What was not counted alike is no part of the other: it is only as much as so many per cent of it. */
static void
add_share (UrSentenceBuilder *builder, const UrIndicator *part)
{
  const UrIndicator *whole = ur_report_find_partner (builder->report, part);
  const UrNote *note;
  g_autofree char *arithmetic = NULL;
  UrDerived share;

  if (!ur_indicator_is_share_of (part, whole) || !ur_indicator_derive_share (part, whole, &share))
    return;
  note = ur_note_find_between (builder->report, part, whole);
  arithmetic = ur_indicator_dup_arithmetic (part, whole);
  ur_sentence_builder_set_figure (builder, part);
  ur_sentence_builder_set (builder, "whole-period", whole->period->label);
  ur_sentence_builder_take (builder, "whole", ur_sentence_builder_dup_figure (builder, whole));
  ur_sentence_builder_take_about (builder, "share", &share, "%");
  ur_sentence_builder_set_note (builder, note, part, whole);
  ur_sentence_builder_add_arithmetic (builder, "%s", arithmetic);
  ur_sentence_builder_add (builder, note != NULL ? UR_STATEMENT_LIKE : UR_STATEMENT_SHARE);
}

/* Whether the two were not counted alike, which the next sentence says: by a note between them, or by one of
 * them alone. */
static gboolean
set_difference (UrSentenceBuilder *builder, const UrIndicator *part, const UrIndicator *whole)
{
  const UrNote *note = ur_note_find_between (builder->report, part, whole);

  if (note == NULL)
    return ur_sentence_builder_set_own_notes (builder, part, whole);
  ur_sentence_builder_set_note (builder, note, part, whole);
  return TRUE;
}

/**
 * ur_sentence_builder_add_part:
 * @part: an indicator of the report
 *
 * Adds what share it is of the figure of the same period that it is a part of (其中), if there is one; or,
 * when a note says that the two were not counted alike, only as how much of it it may be taken.
 */
void
ur_sentence_builder_add_part (UrSentenceBuilder *builder, const UrIndicator *part)
{
  const UrIndicator *whole = part->part_of;
  g_autofree char *arithmetic = NULL;
  UrDerived share;

  if (whole == NULL || !ur_indicator_derive_share (part, whole, &share))
    return;
  arithmetic = ur_indicator_dup_arithmetic (part, whole);
  ur_sentence_builder_set_figure (builder, part);
  ur_sentence_builder_take (builder, "whole-label", ur_sentence_builder_dup_words (builder, whole->name));
  ur_sentence_builder_take (builder, "whole", ur_sentence_builder_dup_figure (builder, whole));
  ur_sentence_builder_take (builder, "whole-clause", ur_sentence_builder_dup_clause (builder, whole));
  ur_sentence_builder_take_about (builder, "share", &share, "%");
  ur_sentence_builder_add_arithmetic (builder, "%s", arithmetic);
  ur_sentence_builder_add (builder, set_difference (builder, part, whole) ? UR_STATEMENT_PART_LIKE
                                                                          : UR_STATEMENT_PART);
}

/**
 * ur_sentences_for_indicator:
 * @report: the report of @indicator
 * @indicator: an indicator
 * @reg: for whom they are worded
 *
 * Makes ready Chinese sentences about a figure: the figure itself, with the second number of its card, a
 * year's share of several years' total, the yearly average, the change against an earlier period of the same
 * kind.  Every number in them is printed in the report, or is computed in decimals, has 约 before it unless
 * it is exact, and shows its arithmetic in #UrSentence.derivation.
 *
 * Returns: (transfer full) (element-type UrSentence): the sentences, plain ones first; none for an indicator
 *   without a number
 */
GPtrArray *
ur_sentences_for_indicator (const UrReport *report, const UrIndicator *indicator, UrRegister reg)
{
  UrSentenceBuilder builder;

  g_return_val_if_fail (report != NULL && indicator != NULL && reg < UR_N_REGISTERS, NULL);

  ur_sentence_builder_init (&builder, report, reg);
  if (indicator->number != NULL)
    {
      ur_sentence_builder_add_figure (&builder, indicator);
      ur_sentence_builder_add_outcome (&builder, indicator);
      add_context (&builder, indicator);
      ur_sentence_builder_add_part (&builder, indicator);
      add_share (&builder, indicator);
      ur_sentence_builder_add_average (&builder, indicator);
      ur_sentence_builder_add_changes (&builder, indicator);
    }
  return ur_sentence_builder_finish (&builder);
}

/**
 * ur_sentence_dup_cited:
 * @sentence: a sentence
 * @report: the report that it was made of
 * @style: how to say where it comes from
 *
 * Returns: (transfer full): the sentence with its source, and how its computed numbers came about
 */
char *
ur_sentence_dup_cited (const UrSentence *sentence, const UrReport *report, const UrCitationStyle *style)
{
  g_autoptr (GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *derived = NULL;

  g_return_val_if_fail (sentence != NULL && report != NULL && style != NULL, NULL);

  if (sentence->derivation != NULL)
    {
      g_hash_table_insert (values, (gpointer) "arithmetic", sentence->derivation);
      derived = ur_template_fill (
          ur_sentence_book_get_frame (ur_sentence_book_get_bundled (), UR_FRAME_DERIVED, UR_REGISTER_REPORT),
          values);
    }
  return ur_words_dup_cited (style, report, sentence->where, derived, sentence->text);
}
