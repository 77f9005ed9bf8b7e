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

void
ur_maker_init (UrMaker *maker, const UrReport *report, UrRegister reg)
{
  maker->report = report;
  maker->book = ur_sentence_book_get_bundled ();
  maker->reg = reg;
  maker->sentences = g_ptr_array_new_with_free_func (sentence_free);
  maker->values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  maker->indicators = g_ptr_array_new ();
  maker->arithmetic = g_string_new (NULL);
  maker->reading = g_string_new (NULL);
}

/* Returns: (transfer full) (element-type UrSentence): what was made */
GPtrArray *
ur_maker_finish (UrMaker *maker)
{
  g_hash_table_unref (maker->values);
  g_ptr_array_unref (maker->indicators);
  g_string_free (maker->arithmetic, TRUE);
  g_string_free (maker->reading, TRUE);
  return g_steal_pointer (&maker->sentences);
}

/* Values */

/* @placeholder: a literal */
void
ur_maker_take (UrMaker *maker, const char *placeholder, char *value)
{
  g_hash_table_insert (maker->values, (gpointer) placeholder, value);
}

void
ur_maker_set (UrMaker *maker, const char *placeholder, const char *value)
{
  ur_maker_take (maker, placeholder, g_strdup (value));
}

char *
ur_maker_dup_frame (
    UrMaker *maker, UrFrame frame, const char *a, const char *value_a, const char *b, const char *value_b)
{
  g_autoptr (GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);

  if (a != NULL)
    g_hash_table_insert (values, (gpointer) a, (gpointer) value_a);
  if (b != NULL)
    g_hash_table_insert (values, (gpointer) b, (gpointer) value_b);
  return ur_template_fill (ur_sentence_book_get_frame (maker->book, frame, maker->reg), values);
}

void
ur_maker_add_arithmetic (UrMaker *maker, const char *format, ...)
{
  va_list args;

  if (maker->arithmetic->len > 0)
    g_string_append (maker->arithmetic, "；");
  va_start (args, format);
  g_string_append_vprintf (maker->arithmetic, format, args);
  va_end (args);
}

static void
add_reading (UrMaker *maker, const char *figure, const char *words)
{
  g_autofree char *reading = ur_maker_dup_frame (maker, UR_FRAME_READING, "figure", figure, "words", words);

  if (strstr (maker->reading->str, reading) == NULL)
    g_string_append_printf (maker->reading, "%s%s", maker->reading->len > 0 ? "；" : "", reading);
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
 * ur_maker_dup_figure:
 *
 * A figure of the report: as printed, or in words; it counts among the sources of the sentence.
 *
 * Returns: (transfer full): number and unit
 */
char *
ur_maker_dup_figure (UrMaker *maker, const UrIndicator *indicator)
{
  g_autofree char *printed = ur_indicator_dup_figure (indicator);
  char *words;

  if (!g_ptr_array_find (maker->indicators, indicator, NULL))
    g_ptr_array_add (maker->indicators, (gpointer) indicator);
  if (maker->reg != UR_REGISTER_SPOKEN)
    return g_steal_pointer (&printed);
  words = ur_spoken_dup_figure (&indicator->value, indicator->unit);
  add_reading (maker, printed, words);
  return words;
}

/**
 * ur_maker_dup_derived:
 * @value: a number that the report does not print
 *
 * Returns: (transfer full): the number with 约; there is no way to it without
 */
char *
ur_maker_dup_derived (UrMaker *maker, const UrDecimal *value, const char *unit)
{
  g_autofree char *number = dup_written (value, unit);

  if (maker->reg == UR_REGISTER_SPOKEN)
    {
      g_autofree char *words = ur_spoken_dup_figure (value, unit);

      add_reading (maker, number, words);
      return ur_maker_dup_frame (maker, UR_FRAME_ABOUT, "number", words, NULL, NULL);
    }
  return ur_maker_dup_frame (maker, UR_FRAME_ABOUT, "number", number, NULL, NULL);
}

/* Clauses */

/* 服务职工人次 and 734万人次: the unit says it once. */
static char *
dup_bare_label (const UrIndicator *indicator)
{
  gsize length = strlen (indicator->label);
  gsize unit = strlen (indicator->unit);

  if (strcmp (indicator->unit, "人次") == 0 && g_str_has_suffix (indicator->label, indicator->unit) &&
      length > unit)
    return g_strndup (indicator->label, length - unit);
  return NULL;
}

static char *
dup_made_clause (UrMaker *maker, const UrIndicator *indicator, const char *figure)
{
  g_autofree char *bare = dup_bare_label (indicator);

  if (bare != NULL)
    return g_strconcat (bare, figure, NULL);
  if (ur_sentence_book_is_verbal (maker->book, indicator->label))
    return g_strconcat (indicator->label, figure, NULL);
  return ur_maker_dup_frame (maker, UR_FRAME_IS, "label", indicator->label, "figure", figure);
}

/**
 * ur_maker_dup_clause:
 *
 * Says a figure: in the words that the report document has for it, else in those of its label.
 *
 * Returns: (transfer full): 新增职工暖心驿站7481个
 */
char *
ur_maker_dup_clause (UrMaker *maker, const UrIndicator *indicator)
{
  g_autofree char *figure = ur_maker_dup_figure (maker, indicator);
  const char *place = indicator->clause != NULL ? strstr (indicator->clause, UR_CLAUSE_FIGURE) : NULL;
  g_autofree char *before = NULL;

  if (place == NULL)
    return dup_made_clause (maker, indicator, figure);
  before = g_strndup (indicator->clause, (gsize) (place - indicator->clause));
  return g_strconcat (before, figure, place + strlen (UR_CLAUSE_FIGURE), NULL);
}

static void
set_years (UrMaker *maker, const UrPeriod *period)
{
  const UrDecimal years = { period->years, 0 };
  g_autofree char *words = ur_spoken_dup_figure (&years, "年");

  words[strlen (words) - strlen ("年")] = '\0';
  ur_maker_set (maker, "years", words);
}

/* Period and clause of the figure that a sentence is about. */
void
ur_maker_set_figure (UrMaker *maker, const UrIndicator *indicator)
{
  ur_maker_set (maker, "period", indicator->period->label);
  ur_maker_take (maker, "clause", ur_maker_dup_clause (maker, indicator));
  set_years (maker, indicator->period);
}

/* Returns: (transfer full): a note without its own full stop, which gives way to that of the sentence */
char *
ur_note_dup_words (const UrNote *note)
{
  gsize length = strlen (note->text);

  return g_strndup (note->text, g_str_has_suffix (note->text, "。") ? length - strlen ("。") : length);
}

void
ur_maker_set_note (UrMaker *maker, const UrNote *note)
{
  g_autofree char *text = NULL;

  if (note == NULL)
    return;
  text = ur_note_dup_words (note);
  ur_maker_take (maker, "note", ur_maker_dup_frame (maker, UR_FRAME_NOTE, "text", text, NULL, NULL));
}

/* Sentences */

static void
set_source (UrMaker *maker)
{
  const char *issuer = maker->report->issuer;

  ur_maker_take (maker, "source",
                 *issuer != '\0'
                     ? ur_maker_dup_frame (maker, UR_FRAME_SOURCE, "issuer", issuer, NULL, NULL)
                     : ur_maker_dup_frame (maker, UR_FRAME_SOURCE_UNNAMED, NULL, NULL, NULL, NULL));
}

static char *
dup_or_null (const GString *text)
{
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/**
 * ur_maker_add:
 * @statement: what is said
 *
 * Makes the sentence of the values that were set, and starts the next one with none.
 */
void
ur_maker_add (UrMaker *maker, UrStatement statement)
{
  UrSentence *sentence = g_new0 (UrSentence, 1);

  set_source (maker);
  sentence->statement = ur_statement_rules[statement].name;
  sentence->text =
      ur_template_fill (ur_sentence_book_get_template (maker->book, statement, maker->reg), maker->values);
  sentence->derivation = dup_or_null (maker->arithmetic);
  sentence->reading = dup_or_null (maker->reading);
  sentence->citation = ur_indicators_dup_citation (
      maker->report, (const UrIndicator *const *) maker->indicators->pdata, maker->indicators->len);
  g_ptr_array_add (maker->sentences, sentence);
  g_hash_table_remove_all (maker->values);
  g_ptr_array_set_size (maker->indicators, 0);
  g_string_truncate (maker->arithmetic, 0);
  g_string_truncate (maker->reading, 0);
}
