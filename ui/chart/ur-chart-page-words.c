/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-chart-page-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-chart-table.h"
#include "ur-note.h"
#include "ur-phrase.h"
#include "ur-quote.h"

/* Of a long sentence this much is kept before and after the quoted words, in characters. */
#define MOST_BEFORE 20
#define MOST_AFTER 24
/* Of the figures that share a caution. */
#define MOST_LABELS 4
#define CLAUSE_STOPS "，、：" UR_STOPS_STATEMENT

/**
 * ur_chart_page_dup_name:
 * @chart: a chart
 *
 * Returns: (transfer full): what it is called in a list: its section, or its short title
 */
char *
ur_chart_page_dup_name (const UrChart *chart)
{
  const UrSection *section = chart->section;

  if (section == NULL || section->headline == NULL)
    return g_strdup (chart->short_title);
  return ur_section_dup_label (section, "　");
}

static guint
count_units (const UrChart *chart)
{
  g_autoptr (GHashTable) units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < chart->n_items; i++)
    g_hash_table_add (units, ur_indicator_dup_unit (chart->items[i].indicator));
  return g_hash_table_size (units);
}

/**
 * ur_chart_page_dup_size:
 * @chart: a chart
 *
 * Returns: (transfer full): what is after its name in a list: its unit, how many units it has, or how
 * many figures its section has
 */
char *
ur_chart_page_dup_size (const UrChart *chart)
{
  g_autofree char *unit = ur_chart_dup_unit (chart);
  guint n = count_units (chart);

  if (chart->section != NULL && chart->section->headline != NULL)
    {
      guint n_figures = ur_section_count_figures (chart->section);

      return g_strdup_printf (ngettext ("%u in all", "%u in all", n_figures), n_figures);
    }
  if (unit != NULL)
    return g_steal_pointer (&unit);
  /* Translators: a chart in several groups, each of another unit. */
  return g_strdup_printf (ngettext ("%u group", "%u groups", n), n);
}

/**
 * ur_chart_page_dup_position:
 * @report: a report
 * @chart: one of its charts
 *
 * Returns: (transfer full): which chart of how many of its part it is
 */
char *
ur_chart_page_dup_position (const UrReport *report, const UrChart *chart)
{
  guint n = 0, position = 0;

  for (guint i = 0; i < report->n_charts; i++)
    if (report->charts[i].part == chart->part)
      {
        n++;
        if (&report->charts[i] == chart)
          position = n;
      }
  /* Translators: a tab's title, the number of the chart on show, how many there are. */
  return g_strdup_printf (_ ("%s　chart %u of %u"), chart->part->short_title, position, n);
}

/* How it was computed */

static void
append_magnitude (GString *text, const UrIndicator *indicator)
{
  UrDecimal one = { 1, 0 };
  g_autofree char *factor = NULL;
  g_autofree char *figure = ur_indicator_dup_figure (indicator);
  g_autofree char *value = ur_decimal_to_string (&indicator->value);
  g_autofree char *sentence = NULL;

  if (!ur_decimal_apply_magnitude (&one, indicator->magnitude))
    return;
  factor = ur_decimal_to_string (&one);
  /* Translators: a magnitude (万), what it stands for (10000), a figure (1.47万个), the same without it. */
  sentence = ur_quote_printf (_ (" “%1$s” stands for %2$s: %3$s = %4$s%5$s."), indicator->magnitude, factor,
                              figure, value, indicator->unit);
  g_string_append (text, sentence);
}

static void
append_share (GString *text, const UrChart *chart)
{
  const UrIndicator *scaled = NULL;
  guint digits = G_MAXUINT;

  /* Translators: a year, and the period it is a part of: 2020年, “十三五”累计. */
  g_string_append_printf (text, _ ("Share = figure of %1$s ÷ figure of %2$s."),
                          chart->items->indicator->period->short_label, chart->items->whole->period->heading);
  for (guint i = 0; i < chart->n_items; i++)
    {
      const UrIndicator *whole = chart->items[i].whole;

      if (whole->number == NULL)
        continue;
      digits = MIN (digits, ur_indicator_count_digits (whole));
      if (scaled == NULL && *whole->magnitude != '\0')
        scaled = whole;
    }
  if (scaled != NULL)
    append_magnitude (text, scaled);
  if (digits != G_MAXUINT)
    g_string_append_printf (
        text,
        ngettext (" The totals are given to %u digit only, hence “about” and one decimal.",
                  " The totals are given to %u digits only, hence “about” and one decimal.", digits),
        digits);
}

static void
append_rest (GString *text, const UrIndicator *indicator)
{
  UrDecimal rest;
  g_autofree char *figure = ur_indicator_dup_figure (indicator);
  g_autofree char *number = NULL;

  if (!ur_indicator_get_rest (indicator, &rest))
    return;
  number = ur_decimal_to_string (&rest);
  g_string_append_printf (
      text, _ ("%1$s is the report's figure. The rest is computed: 100%% − %1$s = %2$s%%."), figure, number);
}

/**
 * ur_chart_page_dup_method:
 * @chart: a chart
 *
 * Returns: (transfer full): how what it shows was computed, or that nothing was
 */
char *
ur_chart_page_dup_method (const UrChart *chart)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (chart->n_items == 0)
    return g_strdup ("");
  if (chart->kind == UR_CHART_SHARE)
    append_share (text, chart);
  else if (chart->kind == UR_CHART_GRID)
    append_rest (text, chart->items->indicator);
  else
    {
      g_string_append (text,
                       _ ("Nothing is computed: every figure is as the report prints it. Scales begin at "
                          "zero, and lengths are in proportion to the figures."));
      if (count_units (chart) > 1)
        g_string_append (text, _ (" Each unit has a scale of its own: do not compare lengths across them."));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Cautions */

/* The labels of the items that something is said of, of many the first few, and what is said. */
static void
append_saying (GString *text, const UrNoteSaying *saying)
{
  g_autoptr (GString) labels = g_string_new (NULL);
  guint n = saying->labels->len;

  for (guint i = 0; i < MIN (n, MOST_LABELS); i++)
    g_string_append_printf (labels, "%s%s", i > 0 ? "、" : "",
                            (const char *) g_ptr_array_index (saying->labels, i));
  g_string_append (text, text->len > 0 ? "\n" : "");
  if (n <= MOST_LABELS)
    g_string_append (text, labels->str);
  else
    /* Translators: the first few of many labels, and how many there are. */
    g_string_append_printf (text, ngettext ("%s, %u in all", "%s, %u in all", n), labels->str, n);
  g_string_append_printf (text, "：%s", saying->text);
}

static void
append_note (GString *text, const UrChart *chart, const UrNote *note)
{
  g_autoptr (GPtrArray) sayings = ur_note_list_sayings (note, chart->items, chart->n_items);

  for (guint i = 0; i < sayings->len; i++)
    append_saying (text, g_ptr_array_index (sayings, i));
}

/**
 * ur_chart_page_dup_caution:
 * @chart: a chart
 *
 * Returns: (transfer full) (nullable): what its figures are to be read with, in the report's words; %NULL for
 *   nothing
 */
char *
ur_chart_page_dup_caution (const UrChart *chart)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) notes = ur_notes_list (chart->items, chart->n_items);

  for (guint i = 0; i < notes->len; i++)
    append_note (text, chart, g_ptr_array_index (notes, i));
  if (chart->note != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", chart->note);
  if (chart->n_missing > 0)
    {
      g_string_append (text, text->len > 0 ? "\n" : "");
      g_string_append_printf (text,
                              ngettext ("%u figure could not be read and is left out.",
                                        "%u figures could not be read and are left out.", chart->n_missing),
                              chart->n_missing);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* Sources */

/**
 * ur_chart_page_dup_place:
 * @indicator: an indicator
 *
 * Returns: (transfer full): where its sentence is, in the words of the interface
 */
char *
ur_chart_page_dup_place (const UrIndicator *indicator)
{
  const UrSection *section = indicator->paragraph->section;

  g_autofree char *place = ur_section_dup_place (section);

  if (ur_section_is_plain (section))
    return g_strdup_printf (_ ("%s, item %u"), section->part->title, section->number);
  if (place != NULL)
    return g_strdup_printf (_ ("%s, %s"), section->part->title, place);
  if (section->theme == NULL)
    return g_strdup (section->part->short_title);
  /* Translators: a tab's title, and the theme of a group of results in it. */
  return g_strdup_printf (_ ("%s, %s"), section->part->short_title, section->theme);
}

/* The end of the last clause within reach, without the mark it ends with, or the end of the quote itself. */
static gsize
find_cut (const char *text, gsize quote_end)
{
  gsize end = quote_end;
  gsize stop = ur_phrase_find_stop (text, quote_end, CLAUSE_STOPS);

  while (text[stop] != '\0' && g_utf8_strlen (text + quote_end, (gssize) (stop - quote_end)) < MOST_AFTER)
    {
      end = stop;
      stop = ur_phrase_find_stop (text, (gsize) (g_utf8_next_char (text + stop) - text), CLAUSE_STOPS);
    }
  return end;
}

/**
 * ur_chart_page_dup_sentence:
 * @indicator: an indicator
 * @figure_start: (out): first byte of its figure in the sentence
 * @figure_end: (out): byte after the last
 *
 * The sentence an indicator comes from, word for word; of a long one the clauses round its figure, with …
 * where words are left out.
 *
 * Returns: (transfer full): the sentence
 */
char *
ur_chart_page_dup_sentence (const UrIndicator *indicator, gsize *figure_start, gsize *figure_end)
{
  const char *text = indicator->paragraph->text;
  gsize quote = indicator->quote_start;
  gsize quote_end = quote + strlen (indicator->quote);
  gsize start = ur_phrase_find_start (text, quote, UR_STOPS_STATEMENT);
  gsize end = ur_phrase_find_end (text, quote_end, UR_STOPS_STATEMENT);
  gboolean cut_start = g_utf8_strlen (text + start, (gssize) (quote - start)) > MOST_BEFORE;
  gboolean cut_end = g_utf8_strlen (text + quote_end, (gssize) (end - quote_end)) > MOST_AFTER;
  gsize offset;

  if (cut_start)
    start = ur_phrase_find_start (text, quote, CLAUSE_STOPS);
  if (cut_end)
    end = find_cut (text, quote_end);
  offset = (cut_start ? strlen ("…") : 0) - start;
  *figure_start = indicator->figure_start + offset;
  *figure_end = indicator->figure_end + offset;
  return g_strdup_printf ("%s%.*s%s", cut_start ? "…" : "", (int) (end - start), text + start,
                          cut_end ? "…" : "");
}
