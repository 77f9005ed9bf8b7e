/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts sentences together: values for the placeholders of a template, and what has to be said of them
 * besides. */
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
  g_free (sentence->where);
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

/**
 * ur_sentence_builder_add_reading:
 *
 * Tells how what is said in words is printed; the same once.
 */
void
ur_sentence_builder_add_reading (UrSentenceBuilder *builder, const char *figure, const char *words)
{
  g_autofree char *reading =
      ur_sentence_builder_dup_frame (builder, UR_FRAME_READING, "figure", figure, "words", words);

  if (strcmp (figure, words) != 0 && strstr (builder->reading->str, reading) == NULL)
    g_string_append_printf (builder->reading, "%s%s", builder->reading->len > 0 ? "；" : "", reading);
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

/* Sentences */

/* What the source calls itself at the end of its title: the reading of a report is no report. */
static const char *
get_document (const UrReport *report)
{
  static const char *const names[] = { "工作报告解读", "报告解读", "解读", "工作报告", "报告",
                                       "工作总结",     "总结",     "公报", "工作要点", "讲话" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_has_suffix (report->subtitle, names[i]))
      return names[i];
  return "报告";
}

static void
set_source (UrSentenceBuilder *builder)
{
  const char *issuer = builder->report->issuer;
  const char *document = get_document (builder->report);
  char *source = *issuer != '\0' ? ur_sentence_builder_dup_frame (builder, UR_FRAME_SOURCE, "issuer", issuer,
                                                                  "document", document)
                                 : ur_sentence_builder_dup_frame (builder, UR_FRAME_SOURCE_UNNAMED,
                                                                  "document", document, NULL, NULL);

  ur_sentence_builder_take (builder, "source", source);
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
  sentence->where = ur_indicators_dup_where ((const UrIndicator *const *) builder->indicators->pdata,
                                             builder->indicators->len);
  g_ptr_array_add (builder->sentences, sentence);
  g_hash_table_remove_all (builder->values);
  g_ptr_array_set_size (builder->indicators, 0);
  g_string_truncate (builder->arithmetic, 0);
  g_string_truncate (builder->reading, 0);
}
