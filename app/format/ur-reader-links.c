/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What ties indicators to paragraphs, to each other and to the head of the report: settled when all are read.
 */
#include "ur-config.h"

#include "ur-raw-indicator.h"
#include "ur-hash.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const UrIndicator *const x = *(const UrIndicator *const *) a;
  const UrIndicator *const y = *(const UrIndicator *const *) b;

  if (x->figure_start != y->figure_start)
    return x->figure_start < y->figure_start ? -1 : 1;
  return (x->index > y->index) - (x->index < y->index);
}

/* Gives every paragraph its indicators in the order of the text. */
static void
deal_out (UrReport *report)
{
  for (guint i = 0; i < report->n_indicators; i++)
    ((UrParagraph *) report->indicators[i].paragraph)->n_indicators++;
  for (guint i = 0; i < report->n_indicators; i++)
    {
      UrParagraph *paragraph = (UrParagraph *) report->indicators[i].paragraph;
      UrSection *section = (UrSection *) paragraph->section;

      if (paragraph->indicators == NULL)
        {
          paragraph->indicators = ur_report_alloc (report, paragraph->n_indicators, sizeof (UrIndicator *));
          paragraph->n_indicators = 0;
        }
      paragraph->indicators[paragraph->n_indicators++] = &report->indicators[i];
      section->n_indicators++;
      ((UrPart *) section->part)->n_indicators++;
    }
}

/* One printed number may stand for two things: 签订率、履约率均在96%以上. */
static gboolean
shares_number (const UrIndicator *indicator)
{
  const UrIndicator *other = indicator->same_as;

  return other != NULL && other->paragraph == indicator->paragraph &&
         other->figure_start == indicator->figure_start && other->figure_end == indicator->figure_end;
}

/* Two indicators may not claim the same characters: they could not both be marked. */
static void
check_overlaps (UrReader *reader, const UrParagraph *paragraph, GArray *all)
{
  gsize end = 0;

  qsort (paragraph->indicators, paragraph->n_indicators, sizeof *paragraph->indicators, compare_places);
  for (guint i = 0; i < paragraph->n_indicators; i++)
    {
      const UrIndicator *indicator = paragraph->indicators[i];
      UrRawIndicator *raw = &g_array_index (all, UrRawIndicator, indicator->index);

      if (indicator->number != NULL && indicator->figure_start < end && !shares_number (indicator))
        {
          ur_raw_indicator_lose_by (raw, UR_MEMBER_QUOTE, NULL,
                                    g_strdup (_ ("Another indicator has this figure already.")));
          ur_raw_indicator_settle (raw);
        }
      else if (indicator->number != NULL)
        end = indicator->figure_end;
    }
}

static void
check_all_overlaps (UrReader *reader, GArray *all)
{
  const UrReport *report = reader->report;

  for (guint i = 0; i < report->n_indicators; i++)
    {
      const UrParagraph *paragraph = report->indicators[i].paragraph;

      if (paragraph->indicators[0] == &report->indicators[i])
        check_overlaps (reader, paragraph, all);
    }
}

static void
read_context (UrRawIndicator *raw)
{
  static const UrMember members[] = { { "indicator", UR_JSON_STRING, TRUE },
                                      { "text", UR_JSON_STRING, TRUE },
                                      { "note", UR_JSON_STRING, FALSE } };
  UrReader *reader = raw->reader;
  UrIndicator *indicator = raw->indicator;
  const char *subject = indicator->label;
  UrCursor values[G_N_ELEMENTS (members)];
  const UrIndicator *other = NULL;
  const char *text;

  if (raw->values[UR_MEMBER_CONTEXT].node == NULL ||
      !ur_cursor_read_members (raw->values[UR_MEMBER_CONTEXT], members, G_N_ELEMENTS (members), values,
                               subject))
    return;
  if (!g_hash_table_contains (reader->losses, ur_cursor_get_string (values[0])))
    other = ur_cursor_look_up (values[0], reader->report->indicator_ids, "indicators", subject);
  text = ur_reader_read_text (values[1], UR_LIMIT_SENTENCE, subject);
  if (text != NULL && strstr (text, "{number}") == NULL)
    {
      ur_cursor_add_error (values[1], subject, g_strdup (_ ("This text must contain {number}.")));
      text = NULL;
    }
  indicator->context_note = ur_cursor_look_up (values[2], reader->note_ids, "notes", subject);
  if (other == NULL || text == NULL)
    return;
  if (!ur_reader_check_note (values[2], indicator->context_note, indicator, other, subject))
    indicator->context_note = NULL;
  indicator->context = other;
  indicator->context_template = text;
}

/* The first of a series over a year, and the first over several. */
typedef struct
{
  UrIndicator *year;
  UrIndicator *span;
} Pair;

static void
link_partners (UrReport *report)
{
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (ur_hash_string, g_str_equal, NULL, g_free);

  for (guint i = 0; i < report->n_indicators; i++)
    {
      UrIndicator *indicator = &report->indicators[i];
      UrIndicator **slot;
      Pair *pair;

      if (indicator->series == NULL || indicator->number == NULL)
        continue;
      pair = g_hash_table_lookup (pairs, indicator->series);
      if (pair == NULL)
        {
          pair = g_new0 (Pair, 1);
          g_hash_table_insert (pairs, (gpointer) indicator->series, pair);
        }
      slot = indicator->period->role == UR_PERIOD_YEAR ? &pair->year : &pair->span;
      *slot = *slot == NULL ? indicator : *slot;
    }
  for (guint i = 0; i < report->n_indicators; i++)
    {
      UrIndicator *indicator = &report->indicators[i];
      const Pair *pair = indicator->series != NULL ? g_hash_table_lookup (pairs, indicator->series) : NULL;

      if (pair != NULL)
        indicator->partner = indicator->period->role == UR_PERIOD_YEAR ? pair->span : pair->year;
    }
}

/**
 * ur_reader_link_indicators:
 * @all: (element-type UrRawIndicator): of all indicators of the report, in their order
 *
 * Gives paragraphs their indicators, indicators their partners and cards their second numbers.
 */
void
ur_reader_link_indicators (UrReader *reader, GArray *all)
{
  deal_out (reader->report);
  ur_reader_link_notes (reader);
  for (guint i = 0; i < all->len; i++)
    ur_raw_indicator_link_meaning (&g_array_index (all, UrRawIndicator, i));
  check_all_overlaps (reader, all);
  for (guint i = 0; i < all->len; i++)
    read_context (&g_array_index (all, UrRawIndicator, i));
  link_partners (reader->report);
}

/**
 * ur_reader_read_key_figures:
 * @key_figures: a list of ids, or a value without a node
 */
void
ur_reader_read_key_figures (UrReader *reader, UrCursor key_figures)
{
  UrReport *report = reader->report;
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autofree UrCursor *elements = NULL;
  guint n = 0;

  elements = ur_cursor_dup_elements (key_figures, &n);
  report->key_figures = ur_report_alloc (report, n, sizeof *report->key_figures);
  for (guint i = 0; i < n; i++)
    {
      const UrIndicator *indicator;

      if (!ur_cursor_check_type (elements[i], UR_JSON_STRING, NULL) ||
          g_hash_table_contains (reader->losses, ur_cursor_get_string (elements[i])))
        continue;
      indicator = ur_cursor_look_up (elements[i], report->indicator_ids, "indicators", NULL);
      if (indicator != NULL && !g_hash_table_add (taken, (gpointer) indicator))
        ur_cursor_add_error (elements[i], indicator->label, g_strdup (_ ("This id is here twice.")));
      else if (indicator != NULL)
        report->key_figures[report->n_key_figures++] = indicator;
    }
}
