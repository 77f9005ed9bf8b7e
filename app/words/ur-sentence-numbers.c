/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of the report and numbers computed from them, in the words of a register. */
#include "ur-sentence-private.h"

#include <string.h>

#include "ur-spoken.h"

/* Digits and unit and no more, so that the number can be said as people say it: 1548.3万 is
 * 一千五百四十八万三千. */
static gboolean
is_bare (const UrIndicator *indicator)
{
  return g_strcmp0 (indicator->number, indicator->digits) == 0 && indicator->value.mantissa >= 0 &&
         (indicator->printed == NULL || ur_indicator_is_plain (indicator));
}

/**
 * ur_sentence_builder_dup_figure:
 *
 * A figure of the report: as printed, or in words; it counts among the sources of the sentence.
 *
 * Returns: (transfer full): number and unit
 */
char *
ur_sentence_builder_dup_figure (UrSentenceBuilder *builder, const UrIndicator *indicator)
{
  g_autofree char *printed = ur_indicator_dup_figure (indicator);
  char *words;

  if (!g_ptr_array_find (builder->indicators, indicator, NULL))
    g_ptr_array_add (builder->indicators, (gpointer) indicator);
  if (builder->reg != UR_REGISTER_SPOKEN)
    return g_steal_pointer (&printed);
  words = is_bare (indicator) ? ur_spoken_dup_figure (&indicator->value, indicator->unit)
                              : ur_spoken_dup_printed (printed);
  ur_sentence_builder_add_reading (builder, printed, words);
  return words;
}

/**
 * ur_sentence_builder_dup_words:
 * @text: words that are no figure: a label, a clause, a note
 *
 * Returns: (transfer full): the words; in those that are heard the number of a telephone service is spelled
 */
char *
ur_sentence_builder_dup_words (UrSentenceBuilder *builder, const char *text)
{
  g_autofree char *service = NULL;
  g_autofree char *spelled = NULL;
  char *words;

  if (builder->reg != UR_REGISTER_SPOKEN)
    return g_strdup (text);
  words = ur_spoken_dup_services (text, &service, &spelled);
  if (service != NULL)
    ur_sentence_builder_add_reading (builder, service, spelled);
  return words;
}

/* A computed number in digits, in the largest magnitude that needs only a few places: 600万, 2.136亿, 12345.
 */
static char *
dup_written (const UrDecimal *value, const char *unit)
{
  static const struct
  {
    int zeros;
    guint places;
    const char *name;
  } magnitudes[] = { { 12, 4, "万亿" }, { 8, 4, "亿" }, { 4, 2, "万" } };
  g_autofree char *digits = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (magnitudes); i++)
    {
      UrDecimal one = { 1, 0 };
      UrDecimal quotient, rest = *value;

      ur_decimal_apply_magnitude (&one, magnitudes[i].name);
      if (ur_decimal_compare (value, &one) < 0 ||
          ur_decimal_round (&rest, magnitudes[i].zeros - (int) magnitudes[i].places) ||
          !ur_decimal_divide (value, &one, magnitudes[i].places, &quotient))
        continue;
      ur_decimal_round (&quotient, -(int) magnitudes[i].places);
      digits = ur_decimal_to_string (&quotient);
      return g_strconcat (digits, magnitudes[i].name, unit, NULL);
    }
  digits = ur_decimal_to_string (value);
  return g_strconcat (digits, unit, NULL);
}

/* In the magnitude of the figures it comes from, if that is settled. */
static char *
dup_derived (const UrDerived *derived, const char *unit)
{
  UrDecimal one = { 1, 0 };
  UrDecimal quotient;
  g_autofree char *digits = NULL;

  if (derived->magnitude == NULL || !ur_decimal_apply_magnitude (&one, derived->magnitude) ||
      !ur_decimal_divide (&derived->value, &one, 6, &quotient))
    return dup_written (&derived->value, unit);
  ur_decimal_round (&quotient, -6);
  digits = ur_decimal_to_string (&quotient);
  return g_strconcat (digits, derived->magnitude, unit, NULL);
}

static char *
dup_number (UrSentenceBuilder *builder, const UrDerived *derived, const char *unit)
{
  g_autofree char *written = dup_derived (derived, unit);
  char *words;

  if (builder->reg != UR_REGISTER_SPOKEN)
    return g_steal_pointer (&written);
  words = ur_spoken_dup_figure (&derived->value, unit);
  ur_sentence_builder_add_reading (builder, written, words);
  return words;
}

/**
 * ur_sentence_builder_dup_derived:
 * @derived: a number that the report does not print
 * @unit: its unit, without magnitude
 *
 * Returns: (transfer full): the number, with 约 unless it is exact
 */
char *
ur_sentence_builder_dup_derived (UrSentenceBuilder *builder, const UrDerived *derived, const char *unit)
{
  g_autofree char *number = dup_number (builder, derived, unit);

  if (derived->exact)
    return g_steal_pointer (&number);
  return ur_sentence_builder_dup_frame (builder, UR_FRAME_ABOUT, "number", number, NULL, NULL);
}

/**
 * ur_sentence_builder_take_about:
 *
 * Sets @placeholder to a number that the report does not print, and {about} to the 约 that is before the verb
 * then (约占…的28.9%); to nothing when it is exact.
 */
void
ur_sentence_builder_take_about (UrSentenceBuilder *builder,
                                const char *placeholder,
                                const UrDerived *derived,
                                const char *unit)
{
  ur_sentence_builder_take (builder, placeholder, dup_number (builder, derived, unit));
  ur_sentence_builder_take (builder, "about", ur_sentence_builder_dup_about (builder, derived->exact));
}

/**
 * ur_sentence_builder_dup_about:
 *
 * Returns: (transfer full): 约, or nothing for a number that is @exact
 */
char *
ur_sentence_builder_dup_about (UrSentenceBuilder *builder, gboolean exact)
{
  return exact ? g_strdup ("")
               : ur_sentence_builder_dup_frame (builder, UR_FRAME_ABOUT_WORD, NULL, NULL, NULL, NULL);
}

/**
 * ur_sentence_builder_dup_share_item:
 * @label: what has the share
 * @noted: whether its two figures were not counted alike, so that one is not a part of the other
 *
 * Returns: (transfer full): an item in a list of shares: 服务职工约占24.5%, 职工暖心驿站约相当于28.9%
 */
char *
ur_sentence_builder_dup_share_item (UrSentenceBuilder *builder,
                                    const char *label,
                                    const UrDerived *share,
                                    gboolean noted)
{
  g_autoptr (GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  g_hash_table_insert (values, (gpointer) "label", ur_sentence_builder_dup_words (builder, label));
  g_hash_table_insert (values, (gpointer) "about", ur_sentence_builder_dup_about (builder, share->exact));
  g_hash_table_insert (values, (gpointer) "share", dup_number (builder, share, "%"));
  return ur_template_fill (ur_sentence_book_get_frame (
                               builder->book, noted ? UR_FRAME_LIKE_ITEM : UR_FRAME_SHARE_ITEM, builder->reg),
                           values);
}
