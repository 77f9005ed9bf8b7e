/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A report as a file: the members of each thing in one order, those of version 2 marked as such.  What the
 * reader put in place of what a file leaves out is not written. */
#include "ur-config.h"

#include "ur-report-writer.h"

#include <string.h>

#include "ur-format-words.h"
#include "ur-report-writer-members.h"
#include "ur-writer-notes.h"
#include "ur-writer-tables.h"

static void
put_strings (UrWriter *writer, const char *name, const char *const *texts, guint n)
{
  if (n == 0)
    return;
  ur_json_writer_begin_array (writer->json, name);
  for (guint i = 0; i < n; i++)
    ur_json_writer_add_string (writer->json, NULL, texts[i]);
  ur_json_writer_end_array (writer->json);
}

static void
put_period (UrWriter *writer, const UrPeriod *period)
{
  ur_writer_put (writer, "id", period->id);
  ur_writer_put (writer, "label", period->label);
  ur_writer_put_own (writer, "short", period->short_label, period->label);
  ur_writer_put_own (writer, "heading", period->heading, period->label);
  ur_writer_put_word (writer, "role", ur_format_period_roles, period->role, UR_FORMAT_N_PERIOD_ROLES_1);
  if (period->has_years)
    ur_json_writer_add_integer (writer->json, "years", period->years);
  ur_writer_put_2 (writer, "from", period->from);
  ur_writer_put_2 (writer, "to", period->to);
}

static void
put_note (UrWriter *writer, const UrNote *note)
{
  if (ur_writer_put_note (writer->json, note))
    writer->version = 2;
}

static void
put_paragraph (UrWriter *writer, const UrParagraph *paragraph)
{
  g_autofree char *lead = g_strndup (paragraph->text, paragraph->lead_len);

  ur_json_writer_begin_object (writer->json, NULL);
  ur_writer_put (writer, "lead", lead);
  ur_writer_put (writer, "text", paragraph->text);
  ur_writer_put_2 (writer, "picture", paragraph->picture);
  if (ur_writer_put_footnotes (writer->json, paragraph))
    writer->version = 2;
  ur_json_writer_end_object (writer->json);
}

/* The paragraphs of a table come from one element; footnotes belong to those that have their signs. */
static void
put_element (UrWriter *writer, const UrParagraph *paragraph)
{
  if (paragraph->kind == UR_PARAGRAPH_TEXT || paragraph->kind == UR_PARAGRAPH_PICTURE)
    put_paragraph (writer, paragraph);
  else if (ur_writer_put_table (writer->json, paragraph))
    writer->version = 2;
}

static void
put_paragraphs (UrWriter *writer, const char *name, const UrSection *section)
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
put_lines (UrWriter *writer, const char *name, const UrSection *section)
{
  ur_json_writer_begin_array (writer->json, name);
  for (guint i = 0; i < section->n_paragraphs; i++)
    ur_json_writer_add_string (writer->json, NULL, section->paragraphs[i].text);
  ur_json_writer_end_array (writer->json);
}

static void
put_group (UrWriter *writer, const UrSection *group)
{
  ur_json_writer_begin_object (writer->json, NULL);
  ur_writer_put (writer, "theme", group->theme);
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

static guint put_section (UrWriter *writer, const UrSection *section, guint number_before);

static void
put_inner (UrWriter *writer, const UrSection *section)
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
put_section (UrWriter *writer, const UrSection *section, guint number_before)
{
  gboolean is_said = section->numeral != NULL && ur_section_read_numeral (section->numeral) > 0;

  if (needs_2 (section, number_before))
    writer->version = 2;
  ur_json_writer_begin_object (writer->json, NULL);
  ur_writer_put_2 (writer, "id", section->id);
  if (section->number > 0 && !is_said)
    ur_json_writer_add_integer (writer->json, "number", section->number);
  ur_writer_put_2 (writer, "numeral", section->numeral);
  ur_writer_put (writer, "headline", section->headline);
  ur_writer_put (writer, "rest", section->rest);
  put_paragraphs (writer, "paragraphs", section);
  put_inner (writer, section);
  ur_json_writer_end_object (writer->json);
  return section->number;
}

static void
put_intro (UrWriter *writer, const UrPart *part)
{
  for (guint i = 0; i < part->n_sections; i++)
    if (part->sections[i].kind == UR_SECTION_INTRO)
      {
        writer->version = 2;
        put_paragraphs (writer, "intro", &part->sections[i]);
      }
}

static void
put_sections (UrWriter *writer, const UrPart *part)
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
put_part (UrWriter *writer, const UrPart *part)
{
  ur_writer_put (writer, "id", part->id);
  ur_writer_put_word (writer, "kind", ur_format_part_kinds, part->kind, UR_FORMAT_N_PART_KINDS_1);
  ur_writer_put_2 (writer, "numeral", part->numeral);
  ur_writer_put (writer, "title", part->title);
  ur_writer_put_own (writer, "short_title", part->short_title, part->title);
  ur_writer_put (writer, "period", part->period != NULL ? part->period->id : NULL);
  put_intro (writer, part);
  put_sections (writer, part);
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
put_imported (UrWriter *writer, const UrImport *imported)
{
  if (imported->file == NULL && imported->date == NULL && imported->program == NULL &&
      imported->digest == NULL)
    return;
  writer->version = 2;
  ur_json_writer_begin_object (writer->json, "imported");
  ur_writer_put (writer, "file", imported->file);
  ur_writer_put (writer, "date", imported->date);
  ur_writer_put (writer, "program", imported->program);
  ur_writer_put (writer, "digest", imported->digest);
  ur_json_writer_end_object (writer->json);
}

static void
put_words (UrWriter *writer, const char *name, const UrSection *section)
{
  if (section == NULL)
    return;
  writer->version = 2;
  put_lines (writer, name, section);
}

static void
put_head (UrWriter *writer, const UrReport *report)
{
  ur_writer_put (writer, "id", report->id);
  put_strings (writer, "title", report->title_lines, g_strv_length ((char **) report->title_lines));
  ur_writer_put (writer, "subtitle", report->own_subtitle);
  ur_writer_put_2 (writer, "source", report->own_source);
  ur_writer_put (writer, "issuer", report->issuer);
  ur_writer_put (writer, "meeting", report->meeting);
  ur_json_writer_add_integer (writer->json, "year", report->year);
  put_imported (writer, &report->imported);
}

static void
put_key_figures (UrWriter *writer, const UrReport *report)
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
  UrWriter writer = { ur_json_writer_new (report->extras, report->n_extras), report, 1 };

  ur_json_writer_begin_object (writer.json, NULL);
  ur_json_writer_add_string (writer.json, "format", UR_FORMAT_NAME);
  ur_json_writer_add_integer (writer.json, "version", version);
  put_head (&writer, report);
  PUT_LIST (&writer, "periods", report->periods, report->n_periods, put_period);
  PUT_LIST (&writer, "notes", report->notes, report->n_notes, put_note);
  put_words (&writer, "address", report->address);
  PUT_LIST (&writer, "parts", report->parts, report->n_parts, put_part);
  put_words (&writer, "closing", report->closing);
  PUT_LIST (&writer, "indicators", report->indicators, report->n_indicators, ur_writer_put_indicator);
  put_key_figures (&writer, report);
  PUT_LIST (&writer, "charts", report->charts, report->n_charts, ur_writer_put_chart);
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
