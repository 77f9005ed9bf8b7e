/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Indicators: each number once, with the sentence it comes from.  One with a mistake in its figure keeps its
 * place without a number; one that cannot be placed is left out. */
#include "ur-config.h"

#include "ur-raw-indicator.h"
#include "ur-excerpt.h"
#include "ur-figure.h"
#include "ur-format-words.h"
#include "ur-quote.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const UrMember indicator_members[UR_N_MEMBERS] = {
  [UR_MEMBER_ID] = { "id", UR_JSON_STRING, TRUE },
  [UR_MEMBER_LABEL] = { "label", UR_JSON_STRING, TRUE },
  [UR_MEMBER_SHORT_LABEL] = { "short_label", UR_JSON_STRING, FALSE },
  [UR_MEMBER_CLAUSE] = { "clause", UR_JSON_STRING, FALSE },
  [UR_MEMBER_NUMBER] = { "number", UR_JSON_STRING, TRUE },
  [UR_MEMBER_MAGNITUDE] = { "magnitude", UR_JSON_STRING, FALSE },
  [UR_MEMBER_UNIT] = { "unit", UR_JSON_STRING, TRUE },
  [UR_MEMBER_KIND] = { "kind", UR_JSON_STRING, TRUE },
  [UR_MEMBER_MEASURE] = { "measure", UR_JSON_STRING, TRUE },
  [UR_MEMBER_PERIOD] = { "period", UR_JSON_STRING, TRUE },
  [UR_MEMBER_SERIES] = { "series", UR_JSON_STRING, FALSE },
  [UR_MEMBER_AT] = { "at", UR_JSON_OBJECT, TRUE },
  [UR_MEMBER_QUOTE] = { "quote", UR_JSON_STRING, TRUE },
  [UR_MEMBER_CONTEXT] = { "context", UR_JSON_OBJECT, FALSE },
  [UR_MEMBER_PRINTED] = { "printed", UR_JSON_STRING, FALSE },
  [UR_MEMBER_BOUND] = { "bound", UR_JSON_STRING, FALSE },
  [UR_MEMBER_NUMBER_TO] = { "number_to", UR_JSON_STRING, FALSE },
  [UR_MEMBER_CHANGE] = { "change", UR_JSON_STRING, FALSE },
  [UR_MEMBER_VERB] = { "verb", UR_JSON_STRING, FALSE },
  [UR_MEMBER_ROLE] = { "role", UR_JSON_STRING, FALSE },
  [UR_MEMBER_PART_OF] = { "part_of", UR_JSON_STRING, FALSE },
  [UR_MEMBER_SAME_AS] = { "same_as", UR_JSON_STRING, FALSE },
  [UR_MEMBER_THAN] = { "than", UR_JSON_STRING, FALSE },
  [UR_MEMBER_UNIT_FROM] = { "unit_from", UR_JSON_STRING, FALSE },
  [UR_MEMBER_BOUND_FROM] = { "bound_from", UR_JSON_STRING, FALSE },
  [UR_MEMBER_SIGNIFICANT] = { "significant", UR_JSON_INTEGER, FALSE },
};

/* The figure is in it once; its words cost the indicator nothing when they cannot be used. */
static void
read_clause (UrRawIndicator *raw)
{
  UrCursor cursor = raw->values[UR_MEMBER_CLAUSE];
  const char *subject = raw->indicator->label;
  const char *clause = ur_reader_read_text (cursor, UR_LIMIT_SENTENCE, subject);
  const char *found = clause != NULL ? strstr (clause, UR_CLAUSE_FIGURE) : NULL;

  if (clause == NULL)
    return;
  if (found == NULL || strstr (found + 1, UR_CLAUSE_FIGURE) != NULL)
    ur_cursor_add_error (cursor, subject, g_strdup (_ ("This text must contain {figure} exactly once.")));
  else
    raw->indicator->clause = clause;
}

static void
read_number (UrRawIndicator *raw)
{
  UrIndicator *indicator = raw->indicator;
  const char *number = ur_raw_indicator_read_text (raw, UR_MEMBER_NUMBER);

  if (number == NULL)
    return;
  if (ur_decimal_parse (number, &indicator->value))
    indicator->digits = indicator->number = number;
  else
    {
      g_autofree char *found = ur_excerpt_new (number, strlen (number));

      ur_raw_indicator_lose_by (raw, UR_MEMBER_NUMBER, ur_figure_get_hint (number),
                                ur_quote_printf (_ ("Expected a number such as 2.59; found “%s”."), found));
    }
}

/* 百万 and its like are read from version 2 on. */
static void
check_magnitude (UrRawIndicator *raw, const char *magnitude)
{
  static const char *const later[] = { "千", "百万", "千万", NULL };

  if (g_strv_contains (later, magnitude))
    ur_raw_indicator_check_version (raw, UR_MEMBER_MAGNITUDE);
}

static void
read_magnitude (UrRawIndicator *raw)
{
  UrIndicator *indicator = raw->indicator;
  UrDecimal value = indicator->number != NULL ? indicator->value : (UrDecimal){ 0, 0 };
  const char *magnitude = "";

  indicator->magnitude = "";
  if (raw->values[UR_MEMBER_MAGNITUDE].node != NULL)
    magnitude = ur_cursor_get_string (raw->values[UR_MEMBER_MAGNITUDE]);
  if (ur_decimal_apply_magnitude (&value, magnitude))
    {
      check_magnitude (raw, magnitude);
      indicator->magnitude = ur_json_keep (raw->reader->json, magnitude, -1);
      indicator->value = value;
    }
  else
    {
      g_autofree char *found = ur_excerpt_new (magnitude, strlen (magnitude));

      ur_raw_indicator_lose_by (
          raw, UR_MEMBER_MAGNITUDE, NULL,
          raw->reader->version >= 2
              ? ur_quote_printf (_ ("A magnitude is 千, 万, 百万, 千万, 亿, 万亿 or nothing; found “%s”."),
                                 found)
              : ur_quote_printf (_ ("A magnitude is 万, 亿, 万亿 or nothing; found “%s”."), found));
    }
}

/* In the order of UrQuantity.  The first five are those of version 1; a kind with a unit of its own has no
 * other, and no other kind has it. */
static const char *const kind_units[][5] = {
  { NULL },
  { NULL },
  { NULL },
  { NULL },
  { "%", NULL },
  { "%", NULL },
  { "个百分点", "百分点", "个千分点", "千分点", NULL },
  { "‰", NULL },
  { "∶1", "", NULL }, /* and any other second term, ∶2860; and that of a fraction, /3 */
  { "倍", "番", NULL },
  { "位", "名", NULL },
  { "%", NULL },
  { NULL },
  { "年", "月", "日", NULL },
  { NULL },
};

static gboolean
is_own_unit (const char *unit)
{
  static const char *const own[] = { "%", "‰", "个百分点", "百分点", "个千分点", "千分点", NULL };

  return g_strv_contains (own, unit);
}

/* 三分之二 is 2 of /3, 1:2860 is 1 of ∶2860. */
static gboolean
is_denominator (const char *unit)
{
  gsize sign = g_str_has_prefix (unit, "∶") ? strlen ("∶") : *unit == '/';

  return sign > 0 && unit[sign] != '\0' && strspn (unit + sign, "0123456789") == strlen (unit + sign);
}

static gboolean
has_right_unit (const UrIndicator *indicator)
{
  const char *const *units = kind_units[indicator->quantity];

  if (*indicator->magnitude != '\0' && is_own_unit (indicator->unit))
    return FALSE;
  if (is_denominator (indicator->unit))
    return indicator->quantity == UR_QUANTITY_RATIO && *indicator->magnitude == '\0';
  return units[0] != NULL ? g_strv_contains (units, indicator->unit) : !is_own_unit (indicator->unit);
}

static char *
describe_unit (const UrRawIndicator *raw)
{
  const UrIndicator *indicator = raw->indicator;
  g_autofree char *units = NULL;

  if (raw->reader->version < 2)
    /* xgettext:no-c-format */
    return g_strdup (_ ("The unit % and the kind “percent” belong together, without magnitude."));
  if (kind_units[indicator->quantity][0] == NULL)
    return ur_quote_printf (_ ("A figure of the kind “%s” cannot have the unit %s."),
                            ur_format_kinds[indicator->quantity], indicator->unit);
  units = g_strjoinv (", ", (char **) kind_units[indicator->quantity]);
  return ur_quote_printf (_ ("A figure of the kind “%s” has one of these units, without magnitude: %s."),
                          ur_format_kinds[indicator->quantity], units);
}

/* From version 2 on a figure may have none: 近2亿. */
static void
read_unit (UrRawIndicator *raw)
{
  UrIndicator *indicator = raw->indicator;

  indicator->unit = "";
  if (raw->values[UR_MEMBER_UNIT].node != NULL)
    {
      const char *unit = ur_raw_indicator_read_text (raw, UR_MEMBER_UNIT);

      if (unit == NULL)
        return;
      indicator->unit = unit;
    }
  if (raw->values[UR_MEMBER_KIND].node != NULL && ur_raw_indicator_is_right (raw, UR_MEMBER_KIND) &&
      ur_raw_indicator_is_right (raw, UR_MEMBER_MAGNITUDE) && !has_right_unit (indicator))
    ur_raw_indicator_lose_by (raw, UR_MEMBER_UNIT, NULL, describe_unit (raw));
}

/* Whoever writes a kind of version 2 is not to be told that there is no such word. */
static gboolean
is_later_kind (const UrRawIndicator *raw)
{
  const char *id = ur_cursor_get_string (raw->values[UR_MEMBER_KIND]);

  for (guint i = UR_FORMAT_N_KINDS_1; ur_format_kinds[i] != NULL; i++)
    if (g_strcmp0 (id, ur_format_kinds[i]) == 0)
      return TRUE;
  return FALSE;
}

static void
read_kinds (UrRawIndicator *raw)
{
  const char *ids[G_N_ELEMENTS (kind_units) + 1] = { NULL };
  gboolean is_early = raw->reader->version < 2 && !is_later_kind (raw);
  guint kind = 0, measure = 0;

  for (guint i = 0; i < (is_early ? UR_FORMAT_N_KINDS_1 : G_N_ELEMENTS (kind_units)); i++)
    ids[i] = ur_format_kinds[i];
  if (ur_raw_indicator_read_choice (raw, UR_MEMBER_KIND, ids, &kind) && kind >= UR_FORMAT_N_KINDS_1)
    ur_raw_indicator_check_version (raw, UR_MEMBER_KIND);
  ur_raw_indicator_read_choice (raw, UR_MEMBER_MEASURE, ur_format_measures, &measure);
  raw->indicator->quantity = (UrQuantity) kind;
  raw->indicator->measure = (UrMeasure) measure;
}

/* Whether it is known what the quotation must hold. */
static gboolean
is_figure_known (const UrRawIndicator *raw)
{
  if (ur_raw_indicator_has (raw, UR_MEMBER_PRINTED))
    return raw->indicator->printed != NULL && ur_raw_indicator_is_right (raw, UR_MEMBER_PRINTED);
  return ur_raw_indicator_is_right (raw, UR_MEMBER_NUMBER) &&
         ur_raw_indicator_is_right (raw, UR_MEMBER_MAGNITUDE) &&
         ur_raw_indicator_is_right (raw, UR_MEMBER_UNIT);
}

/* Whether all that says what the words beside a figure mean is right itself. */
static gboolean
is_said (const UrRawIndicator *raw)
{
  static const guint members[] = { UR_MEMBER_KIND,      UR_MEMBER_PRINTED, UR_MEMBER_BOUND,
                                   UR_MEMBER_NUMBER_TO, UR_MEMBER_CHANGE,  UR_MEMBER_VERB };
  gboolean said = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    said &= ur_raw_indicator_is_right (raw, members[i]);
  return said;
}

static void
read_quote (UrRawIndicator *raw)
{
  UrIndicator *indicator = raw->indicator;
  UrFigureFault fault;
  char *message = NULL;

  if (indicator->column > 0 && raw->values[UR_MEMBER_QUOTE].node == NULL)
    {
      g_autofree char *cell = ur_paragraph_dup_cell (indicator->paragraph, indicator->column);

      indicator->quote = ur_json_keep (raw->reader->json, cell, -1);
    }
  else
    indicator->quote = ur_raw_indicator_read_text (raw, UR_MEMBER_QUOTE);
  if (indicator->quote == NULL)
    {
      indicator->quote = "";
      return;
    }
  if (!ur_raw_indicator_is_text_read (raw))
    {
      ur_raw_indicator_lose (raw, NULL);
      return;
    }
  if (indicator->column > 0 && !ur_raw_indicator_is_right (raw, UR_MEMBER_AT))
    return; /* a cell without a figure */
  fault = ur_figure_find (indicator);
  if (fault == UR_FIGURE_FOUND && is_said (raw))
    message = ur_figure_dup_unsaid (indicator);
  else if (fault != UR_FIGURE_FOUND && (fault != UR_FIGURE_ABSENT || is_figure_known (raw)))
    message = ur_figure_describe (raw->reader->report, indicator, fault);
  if (message != NULL)
    ur_raw_indicator_lose_by (raw, UR_MEMBER_QUOTE, NULL, message);
}

/* Without these an indicator has no place on any page. */
static gboolean
read_identity (UrRawIndicator *raw)
{
  UrReader *reader = raw->reader;
  UrIndicator *indicator = raw->indicator;
  guint before = ur_json_count_problems (reader->json);

  indicator->label = ur_reader_read_text (raw->values[UR_MEMBER_LABEL], UR_LIMIT_LABEL, NULL);
  indicator->id =
      ur_cursor_read_id (raw->values[UR_MEMBER_ID], reader->report->indicator_ids, indicator->label);
  indicator->period = ur_cursor_look_up (raw->values[UR_MEMBER_PERIOD], reader->period_ids, "periods",
                                         ur_raw_indicator_set_subject (raw, UR_MEMBER_PERIOD));
  indicator->paragraph = ur_raw_indicator_read_place (raw);
  if (indicator->label != NULL && indicator->id != NULL && indicator->period != NULL &&
      indicator->paragraph != NULL)
    return TRUE;
  if (indicator->id != NULL)
    ur_reader_add_loss (reader, indicator->id, ur_json_find_error (reader->json, before));
  return FALSE;
}

/* The label as it is there, to name what a missing member costs before anything is judged. */
static char *
peek_label (UrCursor cursor)
{
  const char *label = ur_cursor_get_string (ur_cursor_get_member (cursor, "label"));

  return label != NULL ? ur_excerpt_new (label, strlen (label)) : NULL;
}

/* The cell of a table is its own quotation. */
static gboolean
is_cell (UrCursor cursor)
{
  UrCursor at = ur_cursor_get_member (cursor, "at");

  return at.node != NULL && ur_cursor_get_member (at, "table").node != NULL;
}

static gboolean
read_indicator (UrRawIndicator *raw, UrCursor cursor)
{
  UrReader *reader = raw->reader;
  UrIndicator *indicator = raw->indicator;
  g_autofree char *label = peek_label (cursor);
  guint before = ur_json_count_problems (reader->json);
  UrMember members[UR_N_MEMBERS];

  memcpy (members, indicator_members, sizeof members);
  members[UR_MEMBER_UNIT].required = reader->version < 2;
  members[UR_MEMBER_QUOTE].required = !is_cell (cursor);
  ur_cursor_read_members (cursor, members, UR_N_MEMBERS, raw->values, label);
  if (raw->values[UR_MEMBER_NUMBER].node == NULL ||
      (members[UR_MEMBER_QUOTE].required && raw->values[UR_MEMBER_QUOTE].node == NULL) ||
      (members[UR_MEMBER_UNIT].required && raw->values[UR_MEMBER_UNIT].node == NULL))
    ur_raw_indicator_lose (raw, ur_json_find_error (reader->json, before));
  if (!read_identity (raw))
    return FALSE;
  indicator->name = indicator->label;
  indicator->short_label =
      ur_reader_read_text (raw->values[UR_MEMBER_SHORT_LABEL], UR_LIMIT_LABEL, indicator->label);
  indicator->own_short_label = indicator->short_label;
  if (indicator->short_label == NULL)
    indicator->short_label = indicator->label;
  for (guint member = 0; member < UR_N_MEMBERS; member++)
    indicator->said |= ur_raw_indicator_has (raw, member) ? 1u << member : 0;
  read_clause (raw);
  indicator->series = ur_cursor_read_id (raw->values[UR_MEMBER_SERIES], NULL, indicator->label);
  read_number (raw);
  read_kinds (raw);
  read_magnitude (raw);
  read_unit (raw);
  ur_raw_indicator_read_meaning (raw);
  read_quote (raw);
  ur_raw_indicator_make_whole (raw);
  ur_raw_indicator_keep_words (raw);
  return TRUE;
}

static void
read_all (UrReader *reader, const UrCursor *elements, guint n, GArray *all)
{
  UrReport *report = reader->report;

  for (guint i = 0; i < n; i++)
    {
      UrIndicator *indicator = &report->indicators[report->n_indicators];
      UrRawIndicator raw = { .reader = reader, .indicator = indicator };

      *indicator = (UrIndicator){ .index = report->n_indicators };
      if (!read_indicator (&raw, elements[i]))
        {
          ur_raw_indicator_clear (&raw);
          continue;
        }
      ur_raw_indicator_settle (&raw);
      g_hash_table_insert (report->indicator_ids, (gpointer) indicator->id, indicator);
      g_array_append_val (all, raw);
      report->n_indicators++;
    }
}

/**
 * ur_reader_read_indicators:
 * @indicators: the list, or a value without a node
 *
 * Reads the indicators and ties them to paragraphs, partners and the numbers on their cards.
 */
void
ur_reader_read_indicators (UrReader *reader, UrCursor indicators)
{
  UrReport *report = reader->report;
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (UrRawIndicator));
  g_autofree UrCursor *elements = NULL;
  guint n = 0;

  g_array_set_clear_func (all, ur_raw_indicator_clear);
  elements = ur_cursor_dup_elements (indicators, &n);
  report->indicators = ur_report_alloc (report, n, sizeof *report->indicators);
  read_all (reader, elements, n, all);
  ur_reader_link_indicators (reader, all);
}
