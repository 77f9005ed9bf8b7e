/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures and charts in a report's file. */
#include "ur-report-writer-members.h"

#include "ur-raw-indicator.h"
#include "ur-format-words.h"
#include "ur-writer-tables.h"
/* A section is named by its id where it has one, else by its number. */
static void
put_section_name (UrWriter *writer, const char *name, const UrSection *section)
{
  if (section->id != NULL)
    ur_writer_put_2 (writer, name, section->id);
  else
    ur_json_writer_add_integer (writer->json, name, section->number);
}

static void
put_place (UrWriter *writer, const UrIndicator *indicator)
{
  const UrParagraph *paragraph = indicator->paragraph;
  const UrSection *section = paragraph->section;

  if (indicator->column > 0)
    {
      ur_writer_put_cell (writer->json, indicator);
      return;
    }
  ur_json_writer_begin_object (writer->json, "at");
  ur_writer_put (writer, "part", section->part->id);
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
put_context (UrWriter *writer, const UrIndicator *indicator)
{
  if (indicator->context == NULL)
    return;
  ur_json_writer_begin_object (writer->json, "context");
  ur_writer_put (writer, "indicator", indicator->context->id);
  ur_writer_put (writer, "text", indicator->context_template);
  ur_writer_put (writer, "note", indicator->context_note != NULL ? indicator->context_note->id : NULL);
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
put_magnitude (UrWriter *writer, const UrIndicator *indicator)
{
  static const char *const later[] = { "千", "百万", "千万", NULL };

  if (g_strv_contains (later, indicator->magnitude))
    writer->version = 2;
  if (has_said (indicator, UR_MEMBER_MAGNITUDE))
    ur_json_writer_add_string (writer->json, "magnitude", indicator->magnitude);
}

/* What version 2 says of a figure, a line for each member. */
static void
put_meaning (UrWriter *writer, const UrIndicator *indicator)
{
  const char *bound =
      indicator->bound != UR_BOUND_NONE ? ur_bound_names[indicator->bound - UR_BOUND_ABOUT] : NULL;
  const char *change = has_said (indicator, UR_MEMBER_CHANGE) ? ur_format_changes[indicator->change] : NULL;
  const char *aim = has_said (indicator, UR_MEMBER_ROLE) ? ur_format_aims[indicator->aim] : NULL;

  ur_writer_put_2 (writer, "printed", has_said (indicator, UR_MEMBER_PRINTED) ? indicator->printed : NULL);
  ur_writer_put_2 (writer, "bound", bound);
  ur_writer_put_2 (writer, "number_to", indicator->digits_to);
  ur_writer_put_2 (writer, "change", change);
  ur_writer_put_2 (writer, "verb", indicator->verb);
  ur_writer_put_2 (writer, "role", aim);
  ur_writer_put_2 (writer, "part_of",
                   has_said (indicator, UR_MEMBER_PART_OF) ? get_id (indicator->part_of) : NULL);
  ur_writer_put_2 (writer, "same_as", get_id (indicator->same_as));
  ur_writer_put_2 (writer, "than", indicator->than);
  ur_writer_put_2 (writer, "unit_from", indicator->unit_from);
  ur_writer_put_2 (writer, "bound_from", indicator->bound_from);
  if (indicator->significant == 0)
    return;
  writer->version = 2;
  ur_json_writer_add_integer (writer->json, "significant", indicator->significant);
}

/**
 * ur_writer_put_indicator:
 * @writer: where its object is begun
 * @indicator: a figure
 */
void
ur_writer_put_indicator (UrWriter *writer, const UrIndicator *indicator)
{
  ur_writer_put (writer, "id", indicator->id);
  ur_writer_put (writer, "label", indicator->name);
  ur_writer_put (writer, "short_label", indicator->own_short_label);
  ur_writer_put (writer, "clause", indicator->clause);
  ur_writer_put (writer, "number", indicator->digits);
  put_magnitude (writer, indicator);
  ur_writer_put (writer, "unit", indicator->unit);
  if (*indicator->unit == '\0')
    writer->version = 2;
  ur_writer_put_word (writer, "kind", ur_format_kinds, indicator->quantity, UR_FORMAT_N_KINDS_1);
  ur_writer_put (writer, "measure", ur_format_measures[indicator->measure]);
  ur_writer_put (writer, "period", indicator->period->id);
  ur_writer_put (writer, "series", indicator->series);
  put_place (writer, indicator);
  ur_writer_put (writer, "quote", has_said (indicator, UR_MEMBER_QUOTE) ? indicator->quote : NULL);
  put_context (writer, indicator);
  put_meaning (writer, indicator);
}

static void
put_item (UrWriter *writer, const UrChartItem *item)
{
  ur_json_writer_begin_object (writer->json, NULL);
  ur_writer_put (writer, "indicator", get_id (item->indicator));
  ur_writer_put (writer, "of", get_id (item->whole));
  ur_writer_put (writer, "label", item->own_label);
  ur_writer_put (writer, "note", item->note != NULL ? item->note->id : NULL);
  ur_json_writer_end_object (writer->json);
}

/**
 * ur_writer_put_chart:
 * @writer: where its object is begun
 * @chart: a chart
 */
void
ur_writer_put_chart (UrWriter *writer, const UrChart *chart)
{
  ur_writer_put (writer, "id", chart->id);
  ur_writer_put (writer, "kind", ur_format_chart_kinds[chart->kind]);
  ur_writer_put (writer, "part", chart->part->id);
  if (chart->section != NULL)
    put_section_name (writer, "section", chart->section);
  ur_writer_put (writer, "title", chart->title);
  ur_writer_put_own (writer, "short_title", chart->short_title, chart->title);
  ur_writer_put (writer, "subtitle", chart->subtitle);
  ur_writer_put_own (writer, "short_subtitle", chart->short_subtitle, chart->subtitle);
  ur_writer_put (writer, "note", chart->note);
  ur_writer_put (writer, "reference", chart->reference);
  ur_writer_put (writer, "part_label", chart->part_label);
  ur_writer_put (writer, "rest_label", chart->rest_label);
  ur_json_writer_begin_array (writer->json, "items");
  for (guint i = 0; i < chart->n_items; i++)
    put_item (writer, &chart->items[i]);
  ur_json_writer_end_array (writer->json);
}
