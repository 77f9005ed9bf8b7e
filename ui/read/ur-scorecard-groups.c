/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a scorecard says in groups, and the legend over them. */
#include "ur-scorecard-parts.h"

#include "ur-label.h"
#include "ur-note.h"

/**
 * ur_scorecard_find_group:
 * @part: a scorecard
 * @first: one of its sections
 *
 * Returns: the sections from @first on that have its theme: one group on screen
 */
UrScorecardGroup
ur_scorecard_find_group (const UrPart *part, guint first)
{
  UrScorecardGroup group = { &part->sections[first], 1 };

  while (first + group.n < part->n_sections && group.sections[0].theme != NULL &&
         g_strcmp0 (part->sections[first + group.n].theme, group.sections[0].theme) == 0)
    group.n++;
  return group;
}

/**
 * ur_scorecard_group_list_indicators:
 * @group: a group
 *
 * Returns: (transfer container) (element-type UrIndicator): its figures in reading order
 */
GPtrArray *
ur_scorecard_group_list_indicators (const UrScorecardGroup *group)
{
  GPtrArray *indicators = g_ptr_array_new ();

  for (guint i = 0; i < group->n; i++)
    for (guint j = 0; j < group->sections[i].n_paragraphs; j++)
      for (guint k = 0; k < group->sections[i].paragraphs[j].n_indicators; k++)
        g_ptr_array_add (indicators, (gpointer) group->sections[i].paragraphs[j].indicators[k]);
  return indicators;
}

/**
 * ur_scorecard_group_dup_results:
 * @group: a group
 *
 * Returns: (transfer full): its results without a number, on one line; empty when there are none
 */
char *
ur_scorecard_group_dup_results (const UrScorecardGroup *group)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < group->n; i++)
    for (guint j = 0; j < group->sections[i].n_results; j++)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "；" : "", group->sections[i].results[j]);
  return g_strdup (text->str);
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
      UrScorecardGroup group = ur_scorecard_find_group (part, i);
      g_autoptr (GPtrArray) indicators = ur_scorecard_group_list_indicators (&group);

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
      UrScorecardGroup group = ur_scorecard_find_group (part, i);
      g_autofree char *results = ur_scorecard_group_dup_results (&group);

      if (*results != '\0')
        g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? "\n" : "",
                                group.sections[0].theme != NULL ? group.sections[0].theme : "",
                                group.sections[0].theme != NULL ? "：" : "", results);
      i += group.n;
    }
  return g_strdup (text->str);
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
  GtkWidget *box, *square;

  if (period == NULL)
    return;
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);
  square = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
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
      UrScorecardGroup group = ur_scorecard_find_group (part, i);
      g_autoptr (GPtrArray) indicators = ur_scorecard_group_list_indicators (&group);

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
