/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-scorecard-parts.h"

#include "ur-config.h"
#include <glib/gi18n-lib.h>

#include "ur-kpi-card.h"
#include "ur-label.h"
#include "ur-note.h"

#define CARDS_A_ROW 3
#define CARD_GAP 8

/* Neighbouring sections of one theme: one group on screen. */
typedef struct
{
  const UrSection *sections;
  guint n;
} Group;

static Group
next_group (const UrPart *part, guint first)
{
  Group group = { &part->sections[first], 1 };

  while (first + group.n < part->n_sections && group.sections[0].theme != NULL &&
         g_strcmp0 (part->sections[first + group.n].theme, group.sections[0].theme) == 0)
    group.n++;
  return group;
}

static GPtrArray *
list_indicators (const Group *group)
{
  GPtrArray *indicators = g_ptr_array_new ();

  for (guint i = 0; i < group->n; i++)
    for (guint j = 0; j < group->sections[i].n_paragraphs; j++)
      for (guint k = 0; k < group->sections[i].paragraphs[j].n_indicators; k++)
        g_ptr_array_add (indicators, (gpointer) group->sections[i].paragraphs[j].indicators[k]);
  return indicators;
}

static char *
dup_results (const Group *group)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < group->n; i++)
    for (guint j = 0; j < group->sections[i].n_results; j++)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "；" : "", group->sections[i].results[j]);
  return g_strdup (text->str);
}

static GtkWidget *
build_heading (const Group *group, guint n_indicators, GPtrArray *results)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *bar = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  g_autofree char *count = g_strdup_printf (ngettext ("%u item", "%u items", n_indicators), n_indicators);
  g_autofree char *text = dup_results (group);
  GtkWidget *result = ur_label_new_wrapping (text, "ur-result");

  gtk_widget_add_css_class (bar, "ur-theme-bar");
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (heading, "ur-theme-head");
  gtk_box_append (GTK_BOX (heading), bar);
  if (group->sections[0].theme != NULL)
    gtk_box_append (GTK_BOX (heading), ur_label_new (group->sections[0].theme, "ur-theme"));
  gtk_box_append (GTK_BOX (heading), ur_label_new (count, "ur-count"));
  gtk_label_set_xalign (GTK_LABEL (result), 1);
  gtk_label_set_justify (GTK_LABEL (result), GTK_JUSTIFY_RIGHT);
  gtk_widget_set_hexpand (result, TRUE);
  gtk_box_append (GTK_BOX (heading), result);
  g_ptr_array_add (results, result);
  return heading;
}

/* Two or three cards to a row; four make two rows of two, more wrap to rows of three. */
static guint
get_row_length (guint n_left)
{
  return n_left == 4 ? 2 : MIN (n_left, CARDS_A_ROW);
}

static void
append_rows (const UrReport *report, GtkBox *box, GPtrArray *indicators, GPtrArray *cards)
{
  for (guint i = 0; i < indicators->len;)
    {
      guint length = get_row_length (indicators->len - i);
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, CARD_GAP);

      gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
      for (guint end = i + length; i < end; i++)
        {
          GtkWidget *card = ur_kpi_card_new (report, g_ptr_array_index (indicators, i));

          gtk_box_append (GTK_BOX (row), card);
          g_ptr_array_add (cards, card);
        }
      gtk_box_append (box, row);
    }
}

static GtkWidget *
build_group (
    const UrReport *report, const Group *group, GPtrArray *indicators, GPtrArray *cards, GPtrArray *results)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, CARD_GAP);

  gtk_box_append (GTK_BOX (box), build_heading (group, indicators->len, results));
  append_rows (report, GTK_BOX (rows), indicators, cards);
  gtk_box_append (GTK_BOX (box), rows);
  return box;
}

/**
 * ur_scorecard_dup_notes:
 * @part: a scorecard
 *
 * Returns: (transfer full): what the marks on its cards mean, a line each; empty when there are none
 */
char *
ur_scorecard_dup_notes (const UrPart *part)
{
  g_autoptr (GArray) cards = g_array_new (FALSE, FALSE, sizeof (UrChartItem));
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < part->n_sections;)
    {
      Group group = next_group (part, i);
      g_autoptr (GPtrArray) indicators = list_indicators (&group);

      for (guint j = 0; j < indicators->len; j++)
        ur_notes_add_card (cards, g_ptr_array_index (indicators, j));
      i += group.n;
    }
  notes = ur_notes_list ((const UrChartItem *) (gpointer) cards->data, cards->len);
  for (guint i = 0; i < notes->len; i++)
    {
      const UrNote *note = g_ptr_array_index (notes, i);
      g_autofree char *said =
          ur_note_dup_text (note, (const UrChartItem *) (gpointer) cards->data, cards->len);

      g_string_append_printf (text, "%s%s %s", i > 0 ? "\n" : "", note->sign, said);
    }
  return g_strdup (text->str);
}

/**
 * ur_scorecard_dup_results:
 * @part: a scorecard
 *
 * Returns: (transfer full): its results without a number, a line each under their theme; empty when there are
 *   none
 */
char *
ur_scorecard_dup_results (const UrPart *part)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < part->n_sections;)
    {
      Group group = next_group (part, i);
      g_autofree char *results = dup_results (&group);

      if (*results != '\0')
        g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? "\n" : "",
                                group.sections[0].theme != NULL ? group.sections[0].theme : "",
                                group.sections[0].theme != NULL ? "：" : "", results);
      i += group.n;
    }
  return g_strdup (text->str);
}

/**
 * ur_scorecard_build_column:
 * @part: a scorecard
 *
 * Returns: (transfer floating): a column for the groups of @part, with the notes under them
 */
GtkWidget *
ur_scorecard_build_column (const UrPart *part)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 21);
  g_autofree char *notes = ur_scorecard_dup_notes (part);

  gtk_widget_add_css_class (column, "ur-groups");
  if (*notes != '\0')
    gtk_box_append (GTK_BOX (column), ur_label_new_wrapping (notes, "ur-footnote"));
  return column;
}

/* The notes stay last. */
static void
insert_group (GtkBox *column, GtkWidget *group)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (column));

  if (last != NULL && GTK_IS_LABEL (last))
    last = gtk_widget_get_prev_sibling (last);
  gtk_box_insert_child_after (column, group, last);
}

/**
 * ur_scorecard_add_groups:
 * @column: what ur_scorecard_build_column() made
 * @report: the report of @part; it must outlive the cards
 * @part: a scorecard; it must outlive the widgets
 * @first: index of the section to begin with
 * @n_cards: how many cards are enough
 * @cards: (element-type UrKpiCard): gets the cards in reading order
 * @results: (element-type GtkLabel): gets the labels of the results without a number
 *
 * Adds groups of @part with a card for each indicator, whole ones, until there are enough.  A group without
 * an indicator is left out.
 *
 * Returns: index of the section to go on with; the number of sections at the end
 */
guint
ur_scorecard_add_groups (GtkWidget *column,
                         const UrReport *report,
                         const UrPart *part,
                         guint first,
                         guint n_cards,
                         GPtrArray *cards,
                         GPtrArray *results)
{
  guint enough = cards->len + n_cards;

  while (first < part->n_sections && cards->len < enough)
    {
      Group group = next_group (part, first);
      g_autoptr (GPtrArray) indicators = list_indicators (&group);

      if (indicators->len > 0)
        insert_group (GTK_BOX (column), build_group (report, &group, indicators, cards, results));
      first += group.n;
    }
  return first;
}

/* Legend */

typedef struct
{
  const UrPeriod *year;
  const UrPeriod *span;
} Periods;

static void
collect_period (Periods *periods, const UrIndicator *indicator)
{
  const UrPeriod *period = indicator != NULL ? indicator->period : NULL;

  if (period == NULL)
    return;
  if (period->role == UR_PERIOD_YEAR)
    {
      if (periods->year == NULL)
        periods->year = period;
    }
  else if (periods->span == NULL ||
           (periods->span->role == UR_PERIOD_SPAN_END && period->role == UR_PERIOD_SPAN))
    periods->span = period;
}

static void
append_key (GtkBox *legend, const UrPeriod *period, const char *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  GtkWidget *square = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  if (period == NULL)
    return;
  gtk_widget_add_css_class (square, "ur-key");
  gtk_widget_add_css_class (square, css_class);
  gtk_widget_set_valign (square, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), square);
  gtk_box_append (GTK_BOX (box), ur_label_new (period->short_label, "ur-meta"));
  gtk_box_append (legend, box);
}

/**
 * ur_scorecard_build_legend:
 * @part: a scorecard
 *
 * Returns: (transfer floating): what the two colours mean, as far as both are used
 */
GtkWidget *
ur_scorecard_build_legend (const UrPart *part)
{
  GtkWidget *legend = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 15);
  Periods periods = { NULL, NULL };

  for (guint i = 0; i < part->n_sections;)
    {
      Group group = next_group (part, i);
      g_autoptr (GPtrArray) indicators = list_indicators (&group);

      for (guint j = 0; j < indicators->len; j++)
        {
          const UrIndicator *indicator = g_ptr_array_index (indicators, j);

          collect_period (&periods, indicator);
          collect_period (&periods, indicator->context);
        }
      i += group.n;
    }
  append_key (GTK_BOX (legend), periods.span, "span");
  append_key (GTK_BOX (legend), periods.year, "year");
  return legend;
}
