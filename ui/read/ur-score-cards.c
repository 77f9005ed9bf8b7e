/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-score-cards.h"

#include "ur-config.h"
#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-row.h"
#include "ur-scorecard-parts.h"
#include "ur-take-down.h"

/* Cards that are made at once; the others follow when there is nothing else to do. */
#define CARDS_A_TURN 60

#define GROUP_GAP 21
#define CARDS_A_ROW 3
#define CARD_GAP 8

/**
 * UrScoreCards:
 *
 * A column of cards, one for each figure of a scorecard, in groups under their themes, with the notes under
 * them.  Two thousand figures are lawful: neither makes nor destroys them all at once.
 */
struct _UrScoreCards
{
  GtkBox parent;
  UrReport *report;
  const UrPart *part;
  GPtrArray *cards;   /* (element-type UrKpiCard): in reading order */
  GPtrArray *results; /* (element-type GtkLabel): without a number */
  GPtrArray *rows;    /* (element-type GtkBox): of cards */
  GtkWidget *notes;   /* stay last; NULL without any */
  const UrIndicator *chosen;

  guint next_section;    /* whose group is not begun */
  GtkBox *group;         /* begun; NULL when its cards are all made */
  GPtrArray *indicators; /* of that group */
  guint next_indicator;  /* of those, whose card is not made */
  guint fill_idle;
};

enum
{
  SIGNAL_CARD_CLICKED,
  SIGNAL_ADDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrScoreCards, ur_score_cards, GTK_TYPE_BOX)

static GtkWidget *
build_heading (const UrScorecardGroup *group, guint n_indicators, GPtrArray *results)
{
  GtkWidget *heading = ur_row_new (8);
  GtkWidget *bar = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  g_autofree char *count = g_strdup_printf (ngettext ("%u item", "%u items", n_indicators), n_indicators);
  g_autofree char *text = ur_scorecard_group_dup_results (group);
  GtkWidget *result = ur_label_new_wrapping (text, "ur-result");

  gtk_widget_add_css_class (bar, "ur-theme-bar");
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (heading, "ur-theme-head");
  ur_row_append (heading, bar);
  if (group->sections[0].theme != NULL)
    ur_row_append (heading, ur_label_new (group->sections[0].theme, "ur-theme"));
  ur_row_append (heading, ur_label_new (count, "ur-count"));
  gtk_label_set_xalign (GTK_LABEL (result), 1);
  gtk_label_set_justify (GTK_LABEL (result), GTK_JUSTIFY_RIGHT);
  gtk_widget_set_hexpand (result, TRUE);
  ur_row_append (heading, result);
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
card_clicked_cb (UrKpiCard *card, UrScoreCards *self)
{
  g_signal_emit (self, signals[SIGNAL_CARD_CLICKED], 0, card);
}

static void
append_row (UrScoreCards *self)
{
  GtkWidget *row = ur_row_new (CARD_GAP);
  guint end = self->next_indicator + get_row_length (self->indicators->len - self->next_indicator);

  gtk_grid_set_column_homogeneous (GTK_GRID (row), TRUE);
  for (; self->next_indicator < end; self->next_indicator++)
    {
      const UrIndicator *indicator = g_ptr_array_index (self->indicators, self->next_indicator);
      GtkWidget *card = ur_kpi_card_new (self->report, indicator);

      g_signal_connect (card, "clicked", G_CALLBACK (card_clicked_cb), self);
      ur_kpi_card_set_chosen (UR_KPI_CARD (card), indicator == self->chosen);
      ur_row_append (row, card);
      g_ptr_array_add (self->cards, card);
    }
  gtk_box_append (self->group, row);
  g_ptr_array_add (self->rows, row);
  if (end == self->indicators->len)
    self->group = NULL;
}

/* A group without an indicator is left out. */
static void
begin_group (UrScoreCards *self)
{
  UrScorecardGroup group = ur_scorecard_find_group (self->part, self->next_section);
  GtkWidget *box, *rows;

  self->next_section += group.n;
  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  self->indicators = ur_scorecard_group_list_indicators (&group);
  self->next_indicator = 0;
  if (self->indicators->len == 0)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, CARD_GAP);
  gtk_box_append (GTK_BOX (box), build_heading (&group, self->indicators->len, self->results));
  gtk_box_append (GTK_BOX (box), rows);
  gtk_box_insert_child_after (GTK_BOX (self), box,
                              self->notes != NULL ? gtk_widget_get_prev_sibling (self->notes)
                                                  : gtk_widget_get_last_child (GTK_WIDGET (self)));
  self->group = GTK_BOX (rows);
}

static void
add_cards (UrScoreCards *self)
{
  const guint enough = self->cards->len + CARDS_A_TURN;

  while (self->cards->len < enough && !ur_score_cards_are_all_made (self))
    if (self->group != NULL)
      append_row (self);
    else
      begin_group (self);
  g_signal_emit (self, signals[SIGNAL_ADDED], 0);
}

static gboolean
fill_cb (gpointer data)
{
  UrScoreCards *self = data;

  add_cards (self);
  if (!ur_score_cards_are_all_made (self))
    return G_SOURCE_CONTINUE;
  self->fill_idle = 0;
  return G_SOURCE_REMOVE;
}

static void
stop (UrScoreCards *self)
{
  g_clear_handle_id (&self->fill_idle, g_source_remove);
  self->group = NULL;
  g_ptr_array_set_size (self->cards, 0);
  g_ptr_array_set_size (self->results, 0);
}

static void
ur_score_cards_dispose (GObject *object)
{
  stop (UR_SCORE_CARDS (object));
  G_OBJECT_CLASS (ur_score_cards_parent_class)->dispose (object);
}

static void
ur_score_cards_finalize (GObject *object)
{
  UrScoreCards *self = UR_SCORE_CARDS (object);

  g_ptr_array_unref (self->cards);
  g_ptr_array_unref (self->results);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  ur_report_unref (self->report);
  G_OBJECT_CLASS (ur_score_cards_parent_class)->finalize (object);
}

static void
ur_score_cards_class_init (UrScoreCardsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ur_score_cards_dispose;
  G_OBJECT_CLASS (klass)->finalize = ur_score_cards_finalize;

  signals[SIGNAL_CARD_CLICKED] = g_signal_new ("card-clicked", UR_TYPE_SCORE_CARDS, G_SIGNAL_RUN_LAST, 0,
                                               NULL, NULL, NULL, G_TYPE_NONE, 1, UR_TYPE_KPI_CARD);
  /* Cards were made since the last time. */
  signals[SIGNAL_ADDED] =
      g_signal_new ("added", UR_TYPE_SCORE_CARDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_score_cards_init (UrScoreCards *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), GROUP_GAP);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur-groups");
  self->cards = g_ptr_array_new ();
  self->results = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
}

/**
 * ur_score_cards_new:
 * @report: a report; the cards keep a reference
 * @part: a scorecard of it
 *
 * Returns: (transfer floating): the cards of @part; the first of them are made, the others follow
 */
GtkWidget *
ur_score_cards_new (UrReport *report, const UrPart *part)
{
  UrScoreCards *self = g_object_new (UR_TYPE_SCORE_CARDS, NULL);
  g_autofree char *notes = ur_scorecard_dup_notes (part);

  self->report = ur_report_ref (report);
  self->part = part;
  if (*notes != '\0')
    {
      self->notes = ur_label_new_wrapping (notes, "ur-footnote");
      gtk_box_append (GTK_BOX (self), self->notes);
    }
  add_cards (self);
  if (!ur_score_cards_are_all_made (self))
    self->fill_idle = g_idle_add_full (G_PRIORITY_LOW, fill_cb, self, NULL);
  return GTK_WIDGET (self);
}

/**
 * ur_score_cards_take_down:
 * @cards: (transfer full): the cards, out of their window
 *
 * Destroys them, a few at a time.
 */
void
ur_score_cards_take_down (UrScoreCards *cards)
{
  stop (cards);
  ur_take_down (GTK_WIDGET (cards), g_steal_pointer (&cards->rows));
}

/**
 * ur_score_cards_are_all_made:
 * @cards: the cards
 *
 * Returns: whether every figure of the part has its card
 */
gboolean
ur_score_cards_are_all_made (UrScoreCards *cards)
{
  return cards->group == NULL && cards->next_section == cards->part->n_sections;
}

/**
 * ur_score_cards_peek:
 * @cards: the cards
 *
 * Returns: (transfer none) (element-type UrKpiCard): those that are made, in reading order
 */
GPtrArray *
ur_score_cards_peek (UrScoreCards *cards)
{
  return cards->cards;
}

/**
 * ur_score_cards_peek_results:
 * @cards: the cards
 *
 * Returns: (transfer none) (element-type GtkLabel): the results without a number, a label for each group
 */
GPtrArray *
ur_score_cards_peek_results (UrScoreCards *cards)
{
  return cards->results;
}

/**
 * ur_score_cards_find:
 * @cards: the cards
 * @indicator: an indicator of the report
 *
 * Returns: (transfer none) (nullable): the card of a figure, if it is made
 */
UrKpiCard *
ur_score_cards_find (UrScoreCards *cards, const UrIndicator *indicator)
{
  for (guint i = 0; i < cards->cards->len; i++)
    if (ur_kpi_card_get_indicator (g_ptr_array_index (cards->cards, i)) == indicator)
      return g_ptr_array_index (cards->cards, i);
  return NULL;
}

/**
 * ur_score_cards_choose:
 * @cards: the cards
 * @indicator: (nullable): what a jump led to
 *
 * Shows where the reader is, also on a card that is made later.
 */
void
ur_score_cards_choose (UrScoreCards *cards, const UrIndicator *indicator)
{
  cards->chosen = indicator;
  for (guint i = 0; i < cards->cards->len; i++)
    {
      UrKpiCard *card = g_ptr_array_index (cards->cards, i);

      ur_kpi_card_set_chosen (card, ur_kpi_card_get_indicator (card) == indicator);
    }
}
