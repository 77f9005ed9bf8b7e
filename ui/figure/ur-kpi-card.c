/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-kpi-card.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-clip.h"
#include "ur-context-menu.h"
#include "ur-figure-menu.h"
#include "ur-label.h"
#include "ur-style.h"
#include "ur-tip.h"

/**
 * UrKpiCard:
 *
 * One indicator in large type: label, number, unit, and the line that its context template makes.  Where the
 * report's number could not be read it shows a dash and the reason, and stays in its place.
 */
struct _UrKpiCard
{
  GtkButton parent;
  const UrReport *report;
  const UrIndicator *indicator;
  GtkLabel *label;
  GtkLabel *context; /* or NULL */
  char *hit;         /* words found, or NULL */
  gboolean current_hit;
  gboolean dark;
};

G_DEFINE_FINAL_TYPE (UrKpiCard, ur_kpi_card, GTK_TYPE_BUTTON)

/* The context's template, followed by the mark of its note. */
static char *
dup_template (const UrIndicator *indicator)
{
  if (indicator->context_note == NULL)
    return g_strdup (indicator->context_template);
  return g_strdup_printf ("%s %s", indicator->context_template, indicator->context_note->sign);
}

static void
fill_context (UrKpiCard *self)
{
  const UrIndicator *context = self->indicator->context;
  g_autofree char *template = NULL;
  g_autofree char *unit = NULL;

  if (self->context == NULL || context == NULL)
    return;
  template = dup_template (self->indicator);
  unit = ur_indicator_dup_unit (context);
  ur_label_set_template (self->context, template, context->number != NULL ? context->number : "—", unit);
}

static void
append_value (UrKpiCard *self, GtkBox *box)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_autofree char *unit = ur_indicator_dup_unit (self->indicator);
  gboolean known = self->indicator->number != NULL;
  GtkWidget *value = ur_label_new (known ? self->indicator->number : "—", "value");
  GtkWidget *small = ur_label_new (known ? unit : "", "unit");

  gtk_widget_set_valign (value, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (small, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (row), value);
  gtk_box_append (GTK_BOX (row), small);
  gtk_box_append (box, row);
}

static void
append_context (UrKpiCard *self, GtkBox *box)
{
  const char *missing = self->indicator->number == NULL ? self->indicator->missing : NULL;
  gboolean has_context = self->indicator->context != NULL && self->indicator->context_template != NULL;

  if (missing == NULL && !has_context)
    return;
  self->context = GTK_LABEL (ur_label_new_wrapping (missing != NULL ? missing : "", "context"));
  gtk_box_append (box, GTK_WIDGET (self->context));
  if (missing == NULL)
    fill_context (self);
}

static void
update_accessible (UrKpiCard *self)
{
  g_autofree char *figure = ur_indicator_dup_figure (self->indicator);
  const char *more = self->context != NULL ? gtk_label_get_text (self->context) : NULL;
  g_autofree char *label = ur_indicator_dup_dated_label (self->indicator);
  g_autofree char *spoken =
      g_strdup_printf ("%s，%s%s%s", label, figure, more != NULL ? "，" : "", more != NULL ? more : "");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
show_hit (UrKpiCard *self)
{
  const char *text = gtk_label_get_text (self->label);
  const char *found = self->hit != NULL ? strstr (text, self->hit) : NULL;

  ur_label_clear_attributes (self->label);
  if (found != NULL)
    ur_label_add_hit (self->label, found - text, found - text + strlen (self->hit), self->current_hit);
  if (self->hit != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "hit");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "hit");
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrKpiCard *self = UR_KPI_CARD (widget);

  ur_clip_copy_indicator (widget, self->report, self->indicator, g_str_has_suffix (name, "-source"));
}

static GMenuModel *
create_menu (GtkWidget *widget, gboolean by_pointer, GdkRectangle *at, gpointer data)
{
  UrKpiCard *self = UR_KPI_CARD (widget);

  return ur_figure_menu_new (self->report, self->indicator, "kpi.copy", "kpi.copy-source", FALSE);
}

static void
ur_kpi_card_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  UrKpiCard *self = UR_KPI_CARD (widget);

  GTK_WIDGET_CLASS (ur_kpi_card_parent_class)->css_changed (widget, change);
  if (self->indicator == NULL || self->dark == ur_style_is_dark ())
    return;
  /* The labels carry colours of their own, which the style sheet can not change. */
  self->dark = ur_style_is_dark ();
  fill_context (self);
  show_hit (self);
}

static void
ur_kpi_card_finalize (GObject *object)
{
  g_free (UR_KPI_CARD (object)->hit);
  G_OBJECT_CLASS (ur_kpi_card_parent_class)->finalize (object);
}

static void
ur_kpi_card_class_init (UrKpiCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ur_kpi_card_finalize;
  widget_class->css_changed = ur_kpi_card_css_changed;
  gtk_widget_class_install_action (widget_class, "kpi.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "kpi.copy-source", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "kpi.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "kpi.copy-source", NULL);
}

static void
ur_kpi_card_init (UrKpiCard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur-kpi");
  ur_context_menu_add (GTK_WIDGET (self), create_menu, NULL);
  self->dark = ur_style_is_dark ();
}

/**
 * ur_kpi_card_new:
 * @report: the report of @indicator; it must outlive the card
 * @indicator: an indicator; it must outlive the card
 *
 * Returns: (transfer floating): a card, which is a button
 */
GtkWidget *
ur_kpi_card_new (const UrReport *report, const UrIndicator *indicator)
{
  UrKpiCard *self = g_object_new (UR_TYPE_KPI_CARD, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *label = ur_indicator_dup_dated_label (indicator);

  self->report = report;
  self->indicator = indicator;
  self->label = GTK_LABEL (ur_label_new_wrapping (label, "label"));
  ur_tip_set (GTK_WIDGET (self->label), indicator->label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  append_value (self, GTK_BOX (box));
  append_context (self, GTK_BOX (box));
  gtk_button_set_child (GTK_BUTTON (self), box);
  update_accessible (self);
  return GTK_WIDGET (self);
}

/**
 * ur_kpi_card_get_indicator:
 * @card: a card
 *
 * Returns: (transfer none): what it shows
 */
const UrIndicator *
ur_kpi_card_get_indicator (UrKpiCard *card)
{
  g_return_val_if_fail (UR_IS_KPI_CARD (card), NULL);

  return card->indicator;
}

/**
 * ur_kpi_card_set_hit:
 * @card: a card
 * @words: (nullable): words found in the line of the report that the card stands for, or %NULL for none
 * @current: whether it is the hit the reader is at
 *
 * Puts a ring round the card, and marks the words where its label has them.
 */
void
ur_kpi_card_set_hit (UrKpiCard *card, const char *words, gboolean current)
{
  char *old;

  g_return_if_fail (UR_IS_KPI_CARD (card));

  if (g_strcmp0 (card->hit, words) == 0 && card->current_hit == current)
    return;
  old = card->hit;
  card->hit = g_strdup (words);
  g_free (old);
  card->current_hit = current;
  show_hit (card);
}

/**
 * ur_kpi_card_set_noted:
 * @card: a card
 * @noted: whether the reader has marked its figure
 *
 * Shows a ribbon at its corner.
 */
void
ur_kpi_card_set_noted (UrKpiCard *card, gboolean noted)
{
  if (noted)
    gtk_widget_add_css_class (GTK_WIDGET (card), "ur-noted");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (card), "ur-noted");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  noted ? _ ("You have marked this figure.") : "", -1);
}

/**
 * ur_kpi_card_set_chosen:
 * @card: a card
 * @chosen: whether a jump led here
 *
 * Shows where the reader is.
 */
void
ur_kpi_card_set_chosen (UrKpiCard *card, gboolean chosen)
{
  g_return_if_fail (UR_IS_KPI_CARD (card));

  if (chosen)
    gtk_widget_add_css_class (GTK_WIDGET (card), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (card), "chosen");
}
