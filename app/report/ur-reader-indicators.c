/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Indicators: each number once, with the sentence it comes from.  One with a mistake in its figure keeps its
 * place without a number; one that cannot be placed is left out. */
#include "ur-config.h"

#include "ur-figure.h"
#include "ur-hash.h"
#include "ur-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_POSITION 100000

enum
{
  ID,
  LABEL,
  SHORT_LABEL,
  NUMBER,
  MAGNITUDE,
  UNIT,
  KIND,
  MEASURE,
  PERIOD,
  SERIES,
  AT,
  QUOTE,
  CONTEXT,
  N_MEMBERS
};

static const UrMember indicator_members[N_MEMBERS] = {
  [ID] = { "id", UR_JSON_STRING, TRUE },
  [LABEL] = { "label", UR_JSON_STRING, TRUE },
  [SHORT_LABEL] = { "short_label", UR_JSON_STRING, FALSE },
  [NUMBER] = { "number", UR_JSON_STRING, TRUE },
  [MAGNITUDE] = { "magnitude", UR_JSON_STRING, FALSE },
  [UNIT] = { "unit", UR_JSON_STRING, TRUE },
  [KIND] = { "kind", UR_JSON_STRING, TRUE },
  [MEASURE] = { "measure", UR_JSON_STRING, TRUE },
  [PERIOD] = { "period", UR_JSON_STRING, TRUE },
  [SERIES] = { "series", UR_JSON_STRING, FALSE },
  [AT] = { "at", UR_JSON_OBJECT, TRUE },
  [QUOTE] = { "quote", UR_JSON_STRING, TRUE },
  [CONTEXT] = { "context", UR_JSON_OBJECT, FALSE },
};

/* An indicator while it is read: what is wrong with its figure, and what can be settled only when all are
 * known. */
typedef struct
{
  UrReader *reader;
  UrIndicator *indicator;
  UrCursor values[N_MEMBERS];
  char *subject;      /* label, member */
  UrProblem *problem; /* the first that costs the number, borrowed */
  gboolean lost;
} Draft;

static void
draft_clear (gpointer data)
{
  g_free (((Draft *) data)->subject);
}

static const char *
get_member_word (guint member)
{
  switch (member)
    {
    case NUMBER:
      return C_ ("member", "number");
    case MAGNITUDE:
      return C_ ("member", "magnitude");
    case UNIT:
      return C_ ("member", "unit");
    case KIND:
      return C_ ("member", "kind");
    case MEASURE:
      return C_ ("member", "measure");
    case PERIOD:
      return C_ ("member", "period");
    case AT:
      return C_ ("member", "place");
    case QUOTE:
      return C_ ("member", "quotation");
    default:
      return NULL;
    }
}

/* What the list of losses says: 累计建成职工暖心驿站，数值. */
static const char *
set_subject (Draft *draft, guint member)
{
  const char *word = get_member_word (member);
  const char *label = draft->indicator->label;

  g_clear_pointer (&draft->subject, g_free);
  if (label != NULL)
    draft->subject = word == NULL ? g_strdup (label)
                                  /* Translators: an indicator's label and the member of it that is wrong. */
                                  : g_strdup_printf (_ ("%s, %s"), label, word);
  return draft->subject;
}

/* The figure is lost: by @problem, which may be NULL when there were too many to list. */
static void
lose (Draft *draft, UrProblem *problem)
{
  if (!draft->lost)
    draft->problem = problem;
  draft->lost = TRUE;
}

static void
lose_by (Draft *draft, guint member, const char *hint, char *message)
{
  set_subject (draft, member);
  lose (draft, ur_reader_add_problem (draft->reader, UR_PROBLEM_ERROR, draft->values[member].span,
                                      draft->subject, hint, message));
}

/* For mistakes that another function has recorded: whether it did is seen by the count. */
static UrProblem *
get_problem_since (const UrReader *reader, guint before)
{
  for (guint i = before; i < reader->problems->len; i++)
    {
      UrProblem *problem = g_ptr_array_index (reader->problems, i);

      if (problem->severity == UR_PROBLEM_ERROR)
        return problem;
    }
  return NULL;
}

static const char *
read_draft_text (Draft *draft, guint member)
{
  guint before = draft->reader->problems->len;
  const char *text = ur_cursor_read_text (draft->reader, draft->values[member], UR_TEXT_MAX_TITLE,
                                          set_subject (draft, member));

  if (text == NULL)
    lose (draft, get_problem_since (draft->reader, before));
  return text;
}

static void
read_choice (Draft *draft, guint member, const char *const *choices, guint *choice)
{
  guint before = draft->reader->problems->len;

  if (!ur_cursor_read_choice (draft->reader, draft->values[member], choices, choice,
                              set_subject (draft, member)))
    lose (draft, get_problem_since (draft->reader, before));
}

static void
read_number (Draft *draft)
{
  UrIndicator *indicator = draft->indicator;
  const char *number = read_draft_text (draft, NUMBER);

  if (number == NULL)
    return;
  if (ur_decimal_parse (number, &indicator->value))
    indicator->number = number;
  else
    {
      g_autofree char *found = ur_excerpt_new (number, strlen (number));

      lose_by (draft, NUMBER, ur_figure_get_hint (number),
               g_strdup_printf (_ ("Expected a number such as 2.59; found “%s”."), found));
    }
}

static void
read_magnitude (Draft *draft)
{
  UrIndicator *indicator = draft->indicator;
  UrDecimal value = indicator->number != NULL ? indicator->value : (UrDecimal){ 0, 0 };
  const char *magnitude = "";

  indicator->magnitude = "";
  if (draft->values[MAGNITUDE].node != NULL)
    magnitude = ur_cursor_get_string (draft->values[MAGNITUDE]);
  if (ur_decimal_apply_magnitude (&value, magnitude))
    {
      indicator->magnitude = ur_report_keep (draft->reader->report, magnitude, -1);
      indicator->value = value;
    }
  else
    {
      g_autofree char *found = ur_excerpt_new (magnitude, strlen (magnitude));

      lose_by (draft, MAGNITUDE, NULL,
               g_strdup_printf (_ ("A magnitude is 万, 亿, 万亿 or nothing; found “%s”."), found));
    }
}

static void
read_unit (Draft *draft)
{
  UrIndicator *indicator = draft->indicator;
  gboolean percent;

  indicator->unit = read_draft_text (draft, UNIT);
  if (indicator->unit == NULL)
    {
      indicator->unit = "";
      return;
    }
  percent = strcmp (indicator->unit, "%") == 0;
  if (draft->values[KIND].node == NULL || draft->lost)
    return;
  if (percent != (indicator->quantity == UR_QUANTITY_PERCENT) || (percent && *indicator->magnitude != '\0'))
    {
      /* xgettext:no-c-format */
      const char *message = _ ("The unit % and the kind “percent” belong together, without magnitude.");

      lose_by (draft, UNIT, NULL, g_strdup (message));
    }
}

static void
read_kinds (Draft *draft)
{
  static const char *const kinds[] = { "count", "money", "persons", "person-times", "percent", NULL };
  static const char *const measures[] = { "increment", "cumulative", "level", "share", NULL };
  guint kind = 0, measure = 0;

  read_choice (draft, KIND, kinds, &kind);
  read_choice (draft, MEASURE, measures, &measure);
  draft->indicator->quantity = (UrQuantity) kind;
  draft->indicator->measure = (UrMeasure) measure;
}

static void
read_quote (Draft *draft)
{
  UrIndicator *indicator = draft->indicator;
  UrFigureFault fault;
  char *message;

  indicator->quote = read_draft_text (draft, QUOTE);
  if (indicator->quote == NULL)
    {
      indicator->quote = "";
      return;
    }
  fault = ur_figure_find (indicator);
  if (fault == UR_FIGURE_FOUND || (fault == UR_FIGURE_ABSENT && draft->lost))
    return;
  message = ur_figure_describe (indicator, fault);
  lose_by (draft, QUOTE, NULL, message);
}

static const UrMember work_place[] = { { "part", UR_JSON_STRING, TRUE },
                                       { "section", UR_JSON_INTEGER, TRUE },
                                       { "paragraph", UR_JSON_INTEGER, TRUE } };
static const UrMember group_place[] = { { "part", UR_JSON_STRING, TRUE },
                                        { "group", UR_JSON_INTEGER, TRUE },
                                        { "line", UR_JSON_INTEGER, TRUE } };

static gboolean
has_member (UrCursor object, const char *name)
{
  return object.node != NULL && json_object_has_member (json_node_get_object (object.node), name);
}

/* Where the figure stands: a paragraph, or the line of a group. */
static const UrParagraph *
read_place (Draft *draft)
{
  UrReader *reader = draft->reader;
  UrCursor at = draft->values[AT];
  const char *subject = set_subject (draft, AT);
  UrCursor values[G_N_ELEMENTS (work_place)];
  const UrMember *members = has_member (at, "group") ? group_place : work_place;
  const UrSection *section;
  const UrPart *part;
  guint number, position;

  if (at.node == NULL ||
      !ur_cursor_read_members (reader, at, members, G_N_ELEMENTS (work_place), values, subject))
    return NULL;
  part = ur_cursor_look_up (reader, values[0], reader->report->part_ids, "parts", subject);
  if (part == NULL || !ur_cursor_read_integer (reader, values[1], 1, MAX_POSITION, &number, subject) ||
      !ur_cursor_read_integer (reader, values[2], 1, MAX_POSITION, &position, subject))
    return NULL;
  if ((part->kind == UR_PART_SCORECARD) != (members == group_place))
    {
      ur_reader_add_error (
          reader, at, subject,
          g_strdup (_ ("A place in a scorecard is a group and a line, elsewhere a section and a "
                       "paragraph.")));
      return NULL;
    }
  section = ur_reader_find_section (reader, values[1], part, number, subject);
  if (section != NULL && position <= section->n_paragraphs)
    return &section->paragraphs[position - 1];
  if (section != NULL)
    ur_reader_add_error (
        reader, values[2], subject,
        g_strdup_printf (_ ("The last paragraph or line there is number %u."), section->n_paragraphs));
  return NULL;
}

/* Without these an indicator has no place on any page. */
static gboolean
read_identity (Draft *draft)
{
  UrReader *reader = draft->reader;
  UrIndicator *indicator = draft->indicator;
  guint before = reader->problems->len;

  indicator->label = ur_cursor_read_text (reader, draft->values[LABEL], UR_TEXT_MAX_TITLE, NULL);
  indicator->id =
      ur_cursor_read_id (reader, draft->values[ID], reader->report->indicator_ids, indicator->label);
  indicator->period = ur_cursor_look_up (reader, draft->values[PERIOD], reader->period_ids, "periods",
                                         set_subject (draft, PERIOD));
  indicator->paragraph = read_place (draft);
  if (indicator->label != NULL && indicator->id != NULL && indicator->period != NULL &&
      indicator->paragraph != NULL)
    return TRUE;
  if (indicator->id != NULL)
    ur_reader_add_loss (reader, indicator->id, get_problem_since (reader, before));
  return FALSE;
}

/* The label as it stands there, to name what a missing member costs before anything is judged. */
static char *
peek_label (UrCursor cursor)
{
  JsonNode *node = JSON_NODE_HOLDS_OBJECT (cursor.node)
                       ? json_object_get_member (json_node_get_object (cursor.node), "label")
                       : NULL;
  const char *label;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || (label = json_node_get_string (node)) == NULL)
    return NULL;
  return ur_excerpt_new (label, strlen (label));
}

static gboolean
read_indicator (Draft *draft, UrCursor cursor)
{
  UrReader *reader = draft->reader;
  UrIndicator *indicator = draft->indicator;
  g_autofree char *label = peek_label (cursor);
  guint before = reader->problems->len;

  ur_cursor_read_members (reader, cursor, indicator_members, N_MEMBERS, draft->values, label);
  if (draft->values[NUMBER].node == NULL || draft->values[UNIT].node == NULL ||
      draft->values[QUOTE].node == NULL)
    lose (draft, get_problem_since (reader, before));
  if (!read_identity (draft))
    return FALSE;
  indicator->short_label =
      ur_cursor_read_text (reader, draft->values[SHORT_LABEL], UR_TEXT_MAX_TITLE, indicator->label);
  if (indicator->short_label == NULL)
    indicator->short_label = indicator->label;
  indicator->series = ur_cursor_read_id (reader, draft->values[SERIES], NULL, indicator->label);
  read_number (draft);
  read_kinds (draft);
  read_magnitude (draft);
  read_unit (draft);
  read_quote (draft);
  return TRUE;
}

/* Settles that a figure is lost. */
static void
settle (Draft *draft)
{
  UrIndicator *indicator = draft->indicator;

  if (!draft->lost)
    return;
  indicator->number = NULL;
  indicator->figure_start = indicator->figure_end = indicator->quote_start;
  indicator->missing = draft->problem != NULL
                           ? ur_report_keep (draft->reader->report, draft->problem->message, -1)
                           : ur_report_keep (draft->reader->report, _ ("This figure could not be read."), -1);
  ur_reader_add_loss (draft->reader, indicator->id, draft->problem);
}

/**
 * ur_reader_add_loss:
 * @id: of an indicator without a number
 * @problem: (nullable): why
 *
 * Remembers what charts have to say when they need that number.
 */
void
ur_reader_add_loss (UrReader *reader, const char *id, UrProblem *problem)
{
  g_hash_table_insert (reader->losses, (gpointer) id, problem);
}

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

/* Two indicators may not claim the same characters: they could not both be marked. */
static void
check_overlaps (UrReader *reader, const UrParagraph *paragraph, GArray *drafts)
{
  gsize end = 0;

  qsort (paragraph->indicators, paragraph->n_indicators, sizeof *paragraph->indicators, compare_places);
  for (guint i = 0; i < paragraph->n_indicators; i++)
    {
      const UrIndicator *indicator = paragraph->indicators[i];
      Draft *draft = &g_array_index (drafts, Draft, indicator->index);

      if (indicator->number != NULL && indicator->figure_start < end)
        {
          lose_by (draft, QUOTE, NULL, g_strdup (_ ("Another indicator has this figure already.")));
          settle (draft);
        }
      else if (indicator->number != NULL)
        end = indicator->figure_end;
    }
}

static void
check_all_overlaps (UrReader *reader, GArray *drafts)
{
  const UrReport *report = reader->report;

  for (guint i = 0; i < report->n_indicators; i++)
    {
      const UrParagraph *paragraph = report->indicators[i].paragraph;

      if (paragraph->indicators[0] == &report->indicators[i])
        check_overlaps (reader, paragraph, drafts);
    }
}

static void
read_context (Draft *draft)
{
  static const UrMember members[] = { { "indicator", UR_JSON_STRING, TRUE },
                                      { "text", UR_JSON_STRING, TRUE },
                                      { "note", UR_JSON_STRING, FALSE } };
  UrReader *reader = draft->reader;
  UrIndicator *indicator = draft->indicator;
  const char *subject = indicator->label;
  UrCursor values[G_N_ELEMENTS (members)];
  const UrIndicator *other = NULL;
  const char *text;

  if (draft->values[CONTEXT].node == NULL ||
      !ur_cursor_read_members (reader, draft->values[CONTEXT], members, G_N_ELEMENTS (members), values,
                               subject))
    return;
  if (!g_hash_table_contains (reader->losses, ur_cursor_get_string (values[0])))
    other = ur_cursor_look_up (reader, values[0], reader->report->indicator_ids, "indicators", subject);
  text = ur_cursor_read_text (reader, values[1], UR_TEXT_MAX_TITLE, subject);
  if (text != NULL && strstr (text, "{number}") == NULL)
    {
      ur_reader_add_error (reader, values[1], subject, g_strdup (_ ("This text must contain {number}.")));
      text = NULL;
    }
  indicator->context_note = ur_cursor_look_up (reader, values[2], reader->note_ids, "notes", subject);
  if (other == NULL || text == NULL)
    return;
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

static void
read_all (UrReader *reader, const UrCursor *elements, guint n, GArray *drafts)
{
  UrReport *report = reader->report;

  for (guint i = 0; i < n; i++)
    {
      UrIndicator *indicator = &report->indicators[report->n_indicators];
      Draft draft = { .reader = reader, .indicator = indicator };

      *indicator = (UrIndicator){ .index = report->n_indicators };
      if (!read_indicator (&draft, elements[i]))
        {
          draft_clear (&draft);
          continue;
        }
      settle (&draft);
      g_hash_table_insert (report->indicator_ids, (gpointer) indicator->id, indicator);
      g_array_append_val (drafts, draft);
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
  g_autoptr (GArray) drafts = g_array_new (FALSE, FALSE, sizeof (Draft));
  g_autofree UrCursor *elements = NULL;
  guint n = 0;

  g_array_set_clear_func (drafts, draft_clear);
  if (indicators.node != NULL)
    elements = ur_cursor_dup_elements (reader, indicators, &n);
  report->indicators = ur_report_alloc (report, n, sizeof *report->indicators);
  read_all (reader, elements, n, drafts);
  deal_out (report);
  check_all_overlaps (reader, drafts);
  for (guint i = 0; i < drafts->len; i++)
    read_context (&g_array_index (drafts, Draft, i));
  link_partners (report);
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

  if (key_figures.node != NULL)
    elements = ur_cursor_dup_elements (reader, key_figures, &n);
  report->key_figures = ur_report_alloc (report, n, sizeof *report->key_figures);
  for (guint i = 0; i < n; i++)
    {
      const UrIndicator *indicator;

      if (!ur_cursor_check_type (reader, elements[i], UR_JSON_STRING, NULL) ||
          g_hash_table_contains (reader->losses, ur_cursor_get_string (elements[i])))
        continue;
      indicator = ur_cursor_look_up (reader, elements[i], report->indicator_ids, "indicators", NULL);
      if (indicator != NULL && !g_hash_table_add (taken, (gpointer) indicator))
        ur_reader_add_error (reader, elements[i], indicator->label,
                             g_strdup (_ ("This id stands here twice.")));
      else if (indicator != NULL)
        report->key_figures[report->n_key_figures++] = indicator;
    }
}
