/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts sentences together: figures and derived numbers in the words of a register, and what has to be said of
 * them besides. */
#include "ur-sentence-private.h"

#include <string.h>

#include "ur-citation.h"
#include "ur-spoken.h"

static void
sentence_free (gpointer data)
{
  UrSentence *sentence = data;

  g_free (sentence->text);
  g_free (sentence->derivation);
  g_free (sentence->reading);
  g_free (sentence->citation);
  g_free (sentence);
}

/**
 * ur_sentence_builder_init:
 * @report: a report
 *
 * Makes ready to write sentences about figures of @report in the wording of @reg.  See
 * ur_sentence_builder_finish().
 */
void
ur_sentence_builder_init (UrSentenceBuilder *builder, const UrReport *report, UrRegister reg)
{
  builder->report = report;
  builder->book = ur_sentence_book_get_bundled ();
  builder->reg = reg;
  builder->sentences = g_ptr_array_new_with_free_func (sentence_free);
  builder->values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  builder->indicators = g_ptr_array_new ();
  builder->arithmetic = g_string_new (NULL);
  builder->reading = g_string_new (NULL);
}

/**
 * ur_sentence_builder_finish:
 *
 * Returns: (transfer full) (element-type UrSentence): what was made
 */
GPtrArray *
ur_sentence_builder_finish (UrSentenceBuilder *builder)
{
  g_hash_table_unref (builder->values);
  g_ptr_array_unref (builder->indicators);
  g_string_free (builder->arithmetic, TRUE);
  g_string_free (builder->reading, TRUE);
  return g_steal_pointer (&builder->sentences);
}

/* Values */

/**
 * ur_sentence_builder_take:
 *
 * Sets what a placeholder stands for.  @placeholder is not copied, it must be a literal; @value is taken
 * over.
 */
void
ur_sentence_builder_take (UrSentenceBuilder *builder, const char *placeholder, char *value)
{
  g_hash_table_insert (builder->values, (gpointer) placeholder, value);
}

/**
 * ur_sentence_builder_set:
 *
 * Sets what a placeholder stands for.  @placeholder is not copied, it must be a literal; @value is.
 */
void
ur_sentence_builder_set (UrSentenceBuilder *builder, const char *placeholder, const char *value)
{
  ur_sentence_builder_take (builder, placeholder, g_strdup (value));
}

/**
 * ur_sentence_builder_dup_frame:
 *
 * Fills the words that the book has round one or two values.
 *
 * Returns: (transfer full): the words
 */
char *
ur_sentence_builder_dup_frame (UrSentenceBuilder *builder,
                               UrFrame frame,
                               const char *a,
                               const char *value_a,
                               const char *b,
                               const char *value_b)
{
  g_autoptr (GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);

  if (a != NULL)
    g_hash_table_insert (values, (gpointer) a, (gpointer) value_a);
  if (b != NULL)
    g_hash_table_insert (values, (gpointer) b, (gpointer) value_b);
  return ur_template_fill (ur_sentence_book_get_frame (builder->book, frame, builder->reg), values);
}

/**
 * ur_sentence_builder_add_arithmetic:
 *
 * Tells how the next sentence's number was computed; several steps are joined by “；”.
 */
void
ur_sentence_builder_add_arithmetic (UrSentenceBuilder *builder, const char *format, ...)
{
  va_list args;

  if (builder->arithmetic->len > 0)
    g_string_append (builder->arithmetic, "；");
  va_start (args, format);
  g_string_append_vprintf (builder->arithmetic, format, args);
  va_end (args);
}

static void
add_reading (UrSentenceBuilder *builder, const char *figure, const char *words)
{
  g_autofree char *reading =
      ur_sentence_builder_dup_frame (builder, UR_FRAME_READING, "figure", figure, "words", words);

  if (strcmp (figure, words) != 0 && strstr (builder->reading->str, reading) == NULL)
    g_string_append_printf (builder->reading, "%s%s", builder->reading->len > 0 ? "；" : "", reading);
}

/* Numbers */

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
  words = indicator->printed != NULL ? ur_spoken_dup_printed (printed)
                                     : ur_spoken_dup_figure (&indicator->value, indicator->unit);
  add_reading (builder, printed, words);
  return words;
}

/**
 * ur_sentence_builder_dup_exact:
 * @value: a number that the report does not print, but that follows from its figures without a remainder
 *
 * Returns: (transfer full): the number, without 约
 */
char *
ur_sentence_builder_dup_exact (UrSentenceBuilder *builder, const UrDecimal *value, const char *unit)
{
  g_autofree char *number = dup_written (value, unit);
  char *words;

  if (builder->reg != UR_REGISTER_SPOKEN)
    return g_steal_pointer (&number);
  words = ur_spoken_dup_figure (value, unit);
  add_reading (builder, number, words);
  return words;
}

/**
 * ur_sentence_builder_dup_derived:
 * @value: a number that the report does not print
 *
 * Returns: (transfer full): the number with 约; there is no way to it without
 */
char *
ur_sentence_builder_dup_derived (UrSentenceBuilder *builder, const UrDecimal *value, const char *unit)
{
  g_autofree char *number = dup_written (value, unit);

  if (builder->reg == UR_REGISTER_SPOKEN)
    {
      g_autofree char *words = ur_spoken_dup_figure (value, unit);

      add_reading (builder, number, words);
      return ur_sentence_builder_dup_frame (builder, UR_FRAME_ABOUT, "number", words, NULL, NULL);
    }
  return ur_sentence_builder_dup_frame (builder, UR_FRAME_ABOUT, "number", number, NULL, NULL);
}

/* Clauses */

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
         indicator->quantity == UR_QUANTITY_RANK || indicator->aim == UR_AIM_TARGET ||
         indicator->bound != UR_BOUND_NONE;
}

/* What the figure is measured against goes with it: 高于全省平均0.6个百分点, 比上年回落4.7个百分点,
 * 是2018年的1.6倍.  NULL when nothing is to be added. */
static char *
dup_against (UrSentenceBuilder *builder, const UrIndicator *indicator, const char *figure)
{
  const char *verb = indicator->verb;
  gboolean times = indicator->quantity == UR_QUANTITY_TIMES;

  if (indicator->than == NULL || (verb != NULL && strstr (verb, indicator->than) != NULL))
    return NULL;
  if (verb != NULL && g_str_has_suffix (verb, "于") && g_str_has_prefix (figure, verb))
    return g_strconcat (verb, indicator->than, figure + strlen (verb), NULL);
  if (verb == NULL && !times)
    return NULL;
  /* 翻一番 has its verb */
  return ur_sentence_builder_dup_frame (
      builder, times && strcmp (indicator->unit, "倍") == 0 ? UR_FRAME_TIMES_OF : UR_FRAME_AGAINST, "than",
      indicator->than, "figure", figure);
}

static char *
dup_made_clause (UrSentenceBuilder *builder, const UrIndicator *indicator, const char *figure)
{
  g_autofree char *bare = dup_bare_label (indicator);
  g_autofree char *against = dup_against (builder, indicator, figure);

  if (against != NULL)
    return g_strconcat (indicator->name, against, NULL);
  if (bare != NULL)
    return g_strconcat (bare, figure, NULL);
  if (indicator->verb != NULL && indicator->change == UR_CHANGE_NONE)
    return g_strconcat (indicator->name, indicator->verb, figure, NULL);
  if (indicator->quantity == UR_QUANTITY_COMPLETION)
    return ur_sentence_builder_dup_frame (builder, UR_FRAME_OF_PLAN, "label", indicator->name, "figure",
                                          figure);
  if (follows_label (indicator) || ur_sentence_book_is_verbal (builder->book, indicator->name))
    return g_strconcat (indicator->name, figure, NULL);
  return ur_sentence_builder_dup_frame (builder, UR_FRAME_IS, "label", indicator->name, "figure", figure);
}

/**
 * ur_sentence_builder_dup_clause:
 *
 * Says a figure: in the words that the report document has for it, else in those of its label.
 *
 * Returns: (transfer full): 新增职工暖心驿站7481个
 */
char *
ur_sentence_builder_dup_clause (UrSentenceBuilder *builder, const UrIndicator *indicator)
{
  g_autofree char *figure = ur_sentence_builder_dup_figure (builder, indicator);
  const char *place = indicator->clause != NULL ? strstr (indicator->clause, UR_CLAUSE_FIGURE) : NULL;
  g_autofree char *before = NULL;

  if (place == NULL)
    return dup_made_clause (builder, indicator, figure);
  before = g_strndup (indicator->clause, (gsize) (place - indicator->clause));
  return g_strconcat (before, figure, place + strlen (UR_CLAUSE_FIGURE), NULL);
}

static void
set_years (UrSentenceBuilder *builder, const UrPeriod *period)
{
  const UrDecimal years = { period->years, 0 };
  g_autofree char *words = ur_spoken_dup_figure (&years, "年");

  words[strlen (words) - strlen ("年")] = '\0';
  ur_sentence_builder_set (builder, "years", words);
}

/**
 * ur_sentence_builder_set_figure:
 * @indicator: an indicator of the report
 *
 * Period and clause of the figure that a sentence is about.
 */
void
ur_sentence_builder_set_figure (UrSentenceBuilder *builder, const UrIndicator *indicator)
{
  ur_sentence_builder_set (builder, "period", indicator->period->label);
  ur_sentence_builder_take (builder, "clause", ur_sentence_builder_dup_clause (builder, indicator));
  set_years (builder, indicator->period);
}

/**
 * ur_note_dup_words:
 *
 * Returns: (transfer full): a note without its own full stop, which gives way to that of the sentence
 */
char *
ur_note_dup_words (const UrNote *note)
{
  gsize length = strlen (note->text);

  return g_strndup (note->text, g_str_has_suffix (note->text, "。") ? length - strlen ("。") : length);
}

/**
 * ur_sentence_builder_set_note:
 *
 * Has the next sentence say what the report says of its figure; nothing for %NULL.
 */
void
ur_sentence_builder_set_note (UrSentenceBuilder *builder, const UrNote *note)
{
  g_autofree char *text = NULL;

  if (note == NULL)
    return;
  text = ur_note_dup_words (note);
  ur_sentence_builder_take (builder, "note",
                            ur_sentence_builder_dup_frame (builder, UR_FRAME_NOTE, "text", text, NULL, NULL));
}

/* Sentences */

static void
set_source (UrSentenceBuilder *builder)
{
  const char *issuer = builder->report->issuer;

  ur_sentence_builder_take (
      builder, "source",
      *issuer != '\0'
          ? ur_sentence_builder_dup_frame (builder, UR_FRAME_SOURCE, "issuer", issuer, NULL, NULL)
          : ur_sentence_builder_dup_frame (builder, UR_FRAME_SOURCE_UNNAMED, NULL, NULL, NULL, NULL));
}

static char *
dup_or_null (const GString *text)
{
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/**
 * ur_sentence_builder_add:
 * @statement: what is said
 *
 * Makes the sentence of the values that were set, and starts the next one with none.
 */
void
ur_sentence_builder_add (UrSentenceBuilder *builder, UrStatement statement)
{
  UrSentence *sentence = g_new0 (UrSentence, 1);

  set_source (builder);
  sentence->statement = ur_statement_rules[statement].name;
  sentence->text = ur_template_fill (ur_sentence_book_get_template (builder->book, statement, builder->reg),
                                     builder->values);
  sentence->derivation = dup_or_null (builder->arithmetic);
  sentence->reading = dup_or_null (builder->reading);
  sentence->citation = ur_indicators_dup_citation (
      builder->report, (const UrIndicator *const *) builder->indicators->pdata, builder->indicators->len);
  g_ptr_array_add (builder->sentences, sentence);
  g_hash_table_remove_all (builder->values);
  g_ptr_array_set_size (builder->indicators, 0);
  g_string_truncate (builder->arithmetic, 0);
  g_string_truncate (builder->reading, 0);
}
