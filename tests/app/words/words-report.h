/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small reports made for one sentence, and what is said of them. */
#pragma once

#include <string.h>

#include "ur-report-reader.h"
#include "ur-sentence.h"

/* A figure that stands in a section of its own. */
typedef struct
{
  const char *id;
  const char *label;
  const char *figure; /* number and magnitude */
  const char *unit;
  const char *kind;
  const char *measure;
  const char
      *period; /* 2012 to 2021 are years, span has some, end is their end; early and late are spans too */
  const char *series; /* or NULL */
  const char *more;   /* members that follow, or NULL */
} Given;

static inline void
append_section (GString *sections, const Given *given, guint number)
{
  g_string_append_printf (
      sections, "%s{\"number\": %u, \"headline\": \"各项\", \"paragraphs\": [{\"text\": \"全年%s%s%s。\"}]}",
      number > 1 ? ", " : "", number, given->label, given->figure, given->unit);
}

static inline void
append_indicator (GString *indicators, const Given *given, guint number)
{
  gsize digits = strspn (given->figure, "0123456789.");

  g_string_append_printf (
      indicators,
      "%s{\"id\": \"%s\", \"label\": \"%s\", \"number\": \"%.*s\", \"magnitude\": \"%s\", \"unit\": \"%s\", "
      "\"kind\": \"%s\", \"measure\": \"%s\", \"period\": \"%s\", \"at\": {\"part\": \"p\", \"section\": %u, "
      "\"paragraph\": 1}, \"quote\": \"%s%s%s\"",
      number > 1 ? ", " : "", given->id, given->label, (int) digits, given->figure, given->figure + digits,
      given->unit, given->kind, given->measure, given->period, number, given->label, given->figure,
      given->unit);
  if (given->series != NULL)
    g_string_append_printf (indicators, ", \"series\": \"%s\"", given->series);
  g_string_append_printf (indicators, "%s}", given->more != NULL ? given->more : "");
}

/* @years: of the span; @more: members of the report that follow, or NULL */
static inline UrReport *
make_words_report (const Given *given, guint n, guint years, const char *more)
{
  g_autoptr (GString) sections = g_string_new (NULL);
  g_autoptr (GString) indicators = g_string_new (NULL);
  g_autoptr (GString) periods = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  UrReport *report;
  guint version = 1;

  for (guint i = 0; i < n; i++)
    {
      if (given[i].more != NULL && strstr (given[i].more, "\"part_of\"") != NULL)
        version = 2;
      append_section (sections, &given[i], i + 1);
      append_indicator (indicators, &given[i], i + 1);
    }
  for (guint year = 2012; year <= 2021; year++)
    g_string_append_printf (periods, "{\"id\": \"%u\", \"label\": \"%u年\", \"role\": \"year\"}, ", year,
                            year);
  g_string_append (periods,
                   "{\"id\": \"early\", \"label\": \"2011-2015年\", \"role\": \"span\", \"years\": 5}, "
                   "{\"id\": \"late\", \"label\": \"2016-2020年\", \"role\": \"span\", \"years\": 5}, ");
  text = g_strdup_printf ("{\"format\": \"union-report\", \"version\": %u, \"id\": \"made\", \"title\": "
                          "[\"报告\"], \"year\": 2021, "
                          "\"issuer\": \"甲市总工会\", \"subtitle\": \"甲市总工会工作报告\", \"periods\": ["
                          "%s"
                          "{\"id\": \"span\", \"label\": \"五年\", \"role\": \"span\", \"years\": %u}, "
                          "{\"id\": \"end\", \"label\": \"期末\", \"role\": \"span-end\"}], \"parts\": "
                          "[{\"id\": \"p\", \"kind\": "
                          "\"work\", \"title\": \"工作情况\", \"sections\": [%s]}], \"indicators\": [%s]%s}",
                          version, periods->str, years, sections->str, indicators->str,
                          more != NULL ? more : "");
  bytes = g_bytes_new (text, strlen (text));
  report = ur_report_read (bytes, NULL, &problems, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_error ("%s", ((const UrProblem *) g_ptr_array_index (problems, i))->message);
  return report;
}

static inline GPtrArray *
say (const UrReport *report, const char *id, UrRegister reg)
{
  const UrIndicator *indicator = ur_report_find_indicator (report, id);
  const UrChart *chart = ur_report_find_chart (report, id);

  g_assert_true (indicator != NULL || chart != NULL);
  return indicator != NULL ? ur_sentences_for_indicator (report, indicator, reg)
                           : ur_sentences_for_chart (report, chart, reg);
}

/* Text and derivation of one statement, or NULL for one that is not made. */
static inline void
assert_said (const UrReport *report,
             const char *id,
             UrRegister reg,
             const char *statement,
             const char *text,
             const char *derivation)
{
  g_autoptr (GPtrArray) sentences = say (report, id, reg);
  const UrSentence *found = NULL;

  for (guint i = 0; i < sentences->len; i++)
    {
      const UrSentence *sentence = g_ptr_array_index (sentences, i);

      if (strcmp (sentence->statement, statement) == 0)
        found = sentence;
    }
  g_assert_cmpstr (found != NULL ? found->text : NULL, ==, text);
  g_assert_cmpstr (found != NULL ? found->derivation : NULL, ==, derivation);
}
