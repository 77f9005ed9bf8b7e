/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report as a file: the members of each thing in one order, those of version 2 marked as such.  What the
 * reader put in place of what a file leaves out is not written. */
#include "ur-config.h"

#include "ur-report-writer.h"

#include <string.h>

#include "ur-draft.h"
#include "ur-format-words.h"
#include "ur-json-writer.h"
#include "ur-writer-notes.h"
#include "ur-writer-tables.h"

typedef struct
{
  UrJsonWriter *json;
  const UrReport *report;
  guint version; /* that what was written so far needs */
} Writer;

/* Strings that may be left out. */
static void
put (Writer *writer, const char *name, const char *text)
{
  if (text != NULL && *text != '\0')
    ur_json_writer_add_string (writer->json, name, text);
}

/* The same, of version 2. */
static void
put_2 (Writer *writer, const char *name, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  writer->version = 2;
  put (writer, name, text);
}

/* A text that falls back to another one: the reader lets both be the same string then. */
static void
put_own (Writer *writer, const char *name, const char *text, const char *fallback)
{
  if (text != fallback)
    put (writer, name, text);
}

static void
put_strings (Writer *writer, const char *name, const char *const *texts, guint n)
{
  if (n == 0)
    return;
  ur_json_writer_begin_array (writer->json, name);
  for (guint i = 0; i < n; i++)
    ur_json_writer_add_string (writer->json, NULL, texts[i]);
  ur_json_writer_end_array (writer->json);
}

static void
put_word (Writer *writer, const char *name, const char *const *words, guint word, guint n_words_1)
{
  if (word >= n_words_1)
    writer->version = 2;
  ur_json_writer_add_string (writer->json, name, words[word]);
}

static void
put_period (Writer *writer, const UrPeriod *period)
{
  put (writer, "id", period->id);
  put (writer, "label", period->label);
  put_own (writer, "short", period->short_label, period->label);
  put_own (writer, "heading", period->heading, period->label);
  put_word (writer, "role", ur_format_period_roles, period->role, UR_FORMAT_N_PERIOD_ROLES_1);
  if (period->has_years)
    ur_json_writer_add_integer (writer->json, "years", period->years);
  put_2 (writer, "from", period->from);
  put_2 (writer, "to", period->to);
}

static void
put_note (Writer *writer, const UrNote *note)
{
  if (ur_writer_put_note (writer->json, note))
    writer->version = 2;
}

static void
put_paragraph (Writer *writer, const UrParagraph *paragraph)
{
  g_autofree char *lead = g_strndup (paragraph->text, paragraph->lead_len);

  ur_json_writer_begin_object (writer->json, NULL);
  put (writer, "lead", lead);
  put (writer, "text", paragraph->text);
  if (ur_writer_put_footnotes (writer->json, paragraph))
    writer->version = 2;
  ur_json_writer_end_object (writer->json);
}

/* The paragraphs of a table come from one element; footnotes belong to those that have their signs. */
static void
put_element (Writer *writer, const UrParagraph *paragraph)
{
  if (paragraph->table == NULL && paragraph->kind == UR_PARAGRAPH_TEXT)
    put_paragraph (writer, paragraph);
  else if (ur_writer_put_table (writer->json, paragraph))
    writer->version = 2;
}

static void
put_paragraphs (Writer *writer, const char *name, const UrSection *section)
{
  if (section->n_paragraphs == 0)
    return;
  ur_json_writer_begin_array (writer->json, name);
  for (guint i = 0; i < section->n_paragraphs; i++)
    put_element (writer, &section->paragraphs[i]);
  ur_json_writer_end_array (writer->json);
}

/* Lines of a group, the first and the last words of a report: texts without leads. */
static void
put_lines (Writer *writer, const char *name, const UrSection *section)
{
  ur_json_writer_begin_array (writer->json, name);
  for (guint i = 0; i < section->n_paragraphs; i++)
    ur_json_writer_add_string (writer->json, NULL, section->paragraphs[i].text);
  ur_json_writer_end_array (writer->json);
}

static void
put_group (Writer *writer, const UrSection *group)
{
  ur_json_writer_begin_object (writer->json, NULL);
  put (writer, "theme", group->theme);
  put_lines (writer, "lines", group);
  put_strings (writer, "results", group->results, group->n_results);
  ur_json_writer_end_object (writer->json);
}

/* Numbers that begin anew, and sections without one or without a text, are of version 2. */
static gboolean
needs_2 (const UrSection *section, guint number_before)
{
  return section->number <= number_before || section->n_paragraphs == 0;
}

static guint put_section (Writer *writer, const UrSection *section, guint number_before);

static void
put_inner (Writer *writer, const UrSection *section)
{
  guint number = 0;

  if (section->n_sections == 0)
    return;
  writer->version = 2;
  ur_json_writer_begin_array (writer->json, "sections");
  for (guint i = 1; i <= section->n_sections; i++)
    number = put_section (writer, section + i, number);
  ur_json_writer_end_array (writer->json);
}

/* The report's own sign says the number where it has one. */
static guint
put_section (Writer *writer, const UrSection *section, guint number_before)
{
  gboolean is_said = section->numeral != NULL && ur_section_read_numeral (section->numeral) > 0;

  if (needs_2 (section, number_before))
    writer->version = 2;
  ur_json_writer_begin_object (writer->json, NULL);
  put_2 (writer, "id", section->id);
  if (section->number > 0 && !is_said)
    ur_json_writer_add_integer (writer->json, "number", section->number);
  put_2 (writer, "numeral", section->numeral);
  put (writer, "headline", section->headline);
  put (writer, "rest", section->rest);
  put_paragraphs (writer, "paragraphs", section);
  put_inner (writer, section);
  ur_json_writer_end_object (writer->json);
  return section->number;
}

static void
put_intro (Writer *writer, const UrPart *part)
{
  for (guint i = 0; i < part->n_sections; i++)
    if (part->sections[i].kind == UR_SECTION_INTRO)
      {
        writer->version = 2;
        put_paragraphs (writer, "intro", &part->sections[i]);
      }
}

static void
put_sections (Writer *writer, const UrPart *part)
{
  gboolean is_open = FALSE;
  guint number = 0;

  for (guint i = 0; i < part->n_sections; i++)
    {
      const UrSection *section = &part->sections[i];

      if (section->kind != UR_SECTION_ITEM || section->parent != NULL)
        continue;
      if (!is_open)
        ur_json_writer_begin_array (writer->json, part->kind == UR_PART_SCORECARD ? "groups" : "sections");
      is_open = TRUE;
      if (part->kind == UR_PART_SCORECARD)
        put_group (writer, section);
      else
        number = put_section (writer, section, number);
    }
  if (is_open)
    ur_json_writer_end_array (writer->json);
}

static void
put_part (Writer *writer, const UrPart *part)
{
  put (writer, "id", part->id);
  put_word (writer, "kind", ur_format_part_kinds, part->kind, UR_FORMAT_N_PART_KINDS_1);
  put_2 (writer, "numeral", part->numeral);
  put (writer, "title", part->title);
  put_own (writer, "short_title", part->short_title, part->title);
  put (writer, "period", part->period != NULL ? part->period->id : NULL);
  put_intro (writer, part);
  put_sections (writer, part);
}

/* A section is named by its id where it has one, else by its number. */
static void
put_section_name (Writer *writer, const char *name, const UrSection *section)
{
  if (section->id != NULL)
    put_2 (writer, name, section->id);
  else
    ur_json_writer_add_integer (writer->json, name, section->number);
}

static void
put_place (Writer *writer, const UrIndicator *indicator)
{
  const UrParagraph *paragraph = indicator->paragraph;
  const UrSection *section = paragraph->section;

  if (indicator->column > 0)
    {
      ur_writer_put_cell (writer->json, indicator);
      return;
    }
  ur_json_writer_begin_object (writer->json, "at");
  put (writer, "part", section->part->id);
  if (section->kind == UR_SECTION_INTRO)
    ur_json_writer_add_integer (writer->json, "intro", paragraph->number);
  else if (section->part->kind == UR_PART_SCORECARD)
    {
      ur_json_writer_add_integer (writer->json, "group", section->index + 1);
      ur_json_writer_add_integer (writer->json, "line", paragraph->index + 1);
    }
  else
    {
      put_section_name (writer, "section", section);
      ur_json_writer_add_integer (writer->json, "paragraph", paragraph->number);
    }
  ur_json_writer_end_object (writer->json);
}

static void
put_context (Writer *writer, const UrIndicator *indicator)
{
  if (indicator->context == NULL)
    return;
  ur_json_writer_begin_object (writer->json, "context");
  put (writer, "indicator", indicator->context->id);
  put (writer, "text", indicator->context_template);
  put (writer, "note", indicator->context_note != NULL ? indicator->context_note->id : NULL);
  ur_json_writer_end_object (writer->json);
}

static gboolean
has_said (const UrIndicator *indicator, UrIndicatorMember member)
{
  return (indicator->said & (1u << member)) != 0;
}

static const char *
get_id (const UrIndicator *indicator)
{
  return indicator != NULL ? indicator->id : NULL;
}

/* A magnitude may be written though there is none; some came with version 2. */
static void
put_magnitude (Writer *writer, const UrIndicator *indicator)
{
  static const char *const later[] = { "千", "百万", "千万", NULL };

  if (g_strv_contains (later, indicator->magnitude))
    writer->version = 2;
  if (has_said (indicator, UR_MEMBER_MAGNITUDE))
    ur_json_writer_add_string (writer->json, "magnitude", indicator->magnitude);
}

/* What version 2 says of a figure, a line for each member. */
static void
put_meaning (Writer *writer, const UrIndicator *indicator)
{
  const char *bound =
      indicator->bound != UR_BOUND_NONE ? ur_format_bounds[indicator->bound - UR_BOUND_ABOUT] : NULL;
  const char *change = has_said (indicator, UR_MEMBER_CHANGE) ? ur_format_changes[indicator->change] : NULL;
  const char *aim = has_said (indicator, UR_MEMBER_ROLE) ? ur_format_aims[indicator->aim] : NULL;

  put_2 (writer, "printed", has_said (indicator, UR_MEMBER_PRINTED) ? indicator->printed : NULL);
  put_2 (writer, "bound", bound);
  put_2 (writer, "number_to", indicator->digits_to);
  put_2 (writer, "change", change);
  put_2 (writer, "verb", indicator->verb);
  put_2 (writer, "role", aim);
  put_2 (writer, "part_of", has_said (indicator, UR_MEMBER_PART_OF) ? get_id (indicator->part_of) : NULL);
  put_2 (writer, "same_as", get_id (indicator->same_as));
  put_2 (writer, "than", indicator->than);
  put_2 (writer, "unit_from", indicator->unit_from);
  if (indicator->significant == 0)
    return;
  writer->version = 2;
  ur_json_writer_add_integer (writer->json, "significant", indicator->significant);
}

static void
put_indicator (Writer *writer, const UrIndicator *indicator)
{
  put (writer, "id", indicator->id);
  put (writer, "label", indicator->name);
  put (writer, "short_label", indicator->own_short_label);
  put (writer, "clause", indicator->clause);
  put (writer, "number", indicator->digits);
  put_magnitude (writer, indicator);
  put (writer, "unit", indicator->unit);
  if (*indicator->unit == '\0')
    writer->version = 2;
  put_word (writer, "kind", ur_format_kinds, indicator->quantity, UR_FORMAT_N_KINDS_1);
  put (writer, "measure", ur_format_measures[indicator->measure]);
  put (writer, "period", indicator->period->id);
  put (writer, "series", indicator->series);
  put_place (writer, indicator);
  put (writer, "quote", has_said (indicator, UR_MEMBER_QUOTE) ? indicator->quote : NULL);
  put_context (writer, indicator);
  put_meaning (writer, indicator);
}

static void
put_item (Writer *writer, const UrChartItem *item)
{
  ur_json_writer_begin_object (writer->json, NULL);
  put (writer, "indicator", get_id (item->indicator));
  put (writer, "of", get_id (item->whole));
  put (writer, "label", item->own_label);
  put (writer, "note", item->note != NULL ? item->note->id : NULL);
  ur_json_writer_end_object (writer->json);
}

static void
put_chart (Writer *writer, const UrChart *chart)
{
  put (writer, "id", chart->id);
  put (writer, "kind", ur_format_chart_kinds[chart->kind]);
  put (writer, "part", chart->part->id);
  if (chart->section != NULL)
    put_section_name (writer, "section", chart->section);
  put (writer, "title", chart->title);
  put_own (writer, "short_title", chart->short_title, chart->title);
  put (writer, "subtitle", chart->subtitle);
  put_own (writer, "short_subtitle", chart->short_subtitle, chart->subtitle);
  put (writer, "note", chart->note);
  put (writer, "reference", chart->reference);
  put (writer, "part_label", chart->part_label);
  put (writer, "rest_label", chart->rest_label);
  ur_json_writer_begin_array (writer->json, "items");
  for (guint i = 0; i < chart->n_items; i++)
    put_item (writer, &chart->items[i]);
  ur_json_writer_end_array (writer->json);
}

#define PUT_LIST(writer, name, list, n, put_thing)                                                           \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    if ((n) > 0)                                                                                             \
      {                                                                                                      \
        ur_json_writer_begin_array ((writer)->json, name);                                                   \
        for (guint i = 0; i < (n); i++)                                                                      \
          {                                                                                                  \
            ur_json_writer_begin_object ((writer)->json, NULL);                                              \
            put_thing (writer, &(list)[i]);                                                                  \
            ur_json_writer_end_object ((writer)->json);                                                      \
          }                                                                                                  \
        ur_json_writer_end_array ((writer)->json);                                                           \
      }                                                                                                      \
  }                                                                                                          \
  G_STMT_END

static void
put_imported (Writer *writer, const UrImport *imported)
{
  if (imported->file == NULL && imported->date == NULL && imported->program == NULL &&
      imported->digest == NULL)
    return;
  writer->version = 2;
  ur_json_writer_begin_object (writer->json, "imported");
  put (writer, "file", imported->file);
  put (writer, "date", imported->date);
  put (writer, "program", imported->program);
  put (writer, "digest", imported->digest);
  ur_json_writer_end_object (writer->json);
}

static void
put_words (Writer *writer, const char *name, const UrSection *section)
{
  if (section == NULL)
    return;
  writer->version = 2;
  put_lines (writer, name, section);
}

static void
put_head (Writer *writer, const UrReport *report)
{
  put (writer, "id", report->id);
  put_strings (writer, "title", report->title_lines, g_strv_length ((char **) report->title_lines));
  put (writer, "subtitle", report->own_subtitle);
  put_2 (writer, "source", report->own_source);
  put (writer, "issuer", report->issuer);
  put (writer, "meeting", report->meeting);
  ur_json_writer_add_integer (writer->json, "year", report->year);
  put_imported (writer, &report->imported);
}

static void
put_key_figures (Writer *writer, const UrReport *report)
{
  if (report->n_key_figures == 0)
    return;
  ur_json_writer_begin_array (writer->json, "key_figures");
  for (guint i = 0; i < report->n_key_figures; i++)
    ur_json_writer_add_string (writer->json, NULL, report->key_figures[i]->id);
  ur_json_writer_end_array (writer->json);
}

/* What version it needs is known only when all is written. */
static GBytes *
write_as (const UrReport *report, guint version, guint *needed)
{
  Writer writer = { ur_json_writer_new (report->extras, report->n_extras), report, 1 };

  ur_json_writer_begin_object (writer.json, NULL);
  ur_json_writer_add_string (writer.json, "format", UR_FORMAT_NAME);
  ur_json_writer_add_integer (writer.json, "version", version);
  put_head (&writer, report);
  PUT_LIST (&writer, "periods", report->periods, report->n_periods, put_period);
  PUT_LIST (&writer, "notes", report->notes, report->n_notes, put_note);
  put_words (&writer, "address", report->address);
  PUT_LIST (&writer, "parts", report->parts, report->n_parts, put_part);
  put_words (&writer, "closing", report->closing);
  PUT_LIST (&writer, "indicators", report->indicators, report->n_indicators, put_indicator);
  put_key_figures (&writer, report);
  PUT_LIST (&writer, "charts", report->charts, report->n_charts, put_chart);
  ur_json_writer_end_object (writer.json);
  *needed = writer.version;
  return ur_json_writer_free_to_bytes (writer.json);
}

/**
 * ur_report_write:
 * @report: a report that was read without errors
 *
 * Writes a report as the file that it could have been read from: members in one order and in one layout, what
 * the format does not know at the end of its object.  The version is 2 only where something needs it.  The
 * same report gives the same bytes; reading them gives the same report.
 *
 * Returns: (transfer full): the file's content
 */
GBytes *
ur_report_write (const UrReport *report)
{
  guint needed = 1;
  GBytes *bytes;

  g_return_val_if_fail (report != NULL, NULL);

  bytes = write_as (report, 1, &needed);
  if (needed == 1)
    return bytes;
  g_bytes_unref (bytes);
  return write_as (report, needed, &needed);
}
