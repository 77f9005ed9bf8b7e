/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the popover of a figure is made of. */
#include "ur-config.h"

#include "ur-figure-parts.h"

#include <glib/gi18n-lib.h>

#include "ur-context-menu.h"
#include "ur-label.h"
#include "ur-row.h"
#include "ur-tip.h"

/**
 * ur_figure_dup_place:
 * @indicator: a figure
 *
 * Returns: (transfer full): where it is, in the words of the interface
 */
char *
ur_figure_dup_place (const UrIndicator *indicator)
{
  const UrSection *section = indicator->paragraph->section;
  g_autofree char *place = ur_section_dup_place (section);

  if (place == NULL)
    return g_strdup (section->part->short_title);
  if (!ur_section_is_plain (section))
    /* Translators: a part's title, what the report calls a section of it. */
    return g_strdup_printf (_ ("%s, %s"), section->part->title, place);
  /* Translators: a tab's title, the number of a section in it. */
  return g_strdup_printf (_ ("%s, item %u"), section->part->title, section->number);
}

/**
 * ur_figure_build_tag:
 *
 * Returns: (transfer floating): the tag of a number that was computed
 */
GtkWidget *
ur_figure_build_tag (void)
{
  /* Translators: a tag beside a number that the report does not print. */
  GtkWidget *tag = ur_label_new (_ ("computed"), "ur-tag");

  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
  return tag;
}

/**
 * ur_figure_build_button:
 * @icon: (nullable): the name of an icon
 * @label: what the button says
 *
 * Returns: (transfer floating): a small button that wraps its words
 */
GtkWidget *
ur_figure_build_button (const char *icon, const char *label)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = ur_row_new (6);

  if (icon != NULL)
    ur_row_append (box, gtk_image_new_from_icon_name (icon));
  ur_row_append (box, ur_label_new_wrapping (label, NULL));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER); /* a grid begins at the top of the room that it has */
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "ur-btn");
  gtk_widget_add_css_class (button, "small");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

/**
 * ur_figure_build_jump:
 * @indicator: a figure
 * @label: what the button says
 *
 * Returns: (transfer floating): a button that leads to the figure in the text, by the action “figure.go”
 */
GtkWidget *
ur_figure_build_jump (const UrIndicator *indicator, const char *label)
{
  GtkWidget *button = ur_figure_build_button ("go-jump-symbolic", label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "figure.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", indicator->id);
  return button;
}

/**
 * ur_figure_build_head:
 * @indicator: a figure
 *
 * Returns: (transfer floating): its label, and where it is
 */
GtkWidget *
ur_figure_build_head (const UrIndicator *indicator)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *place = ur_figure_dup_place (indicator);
  GtkWidget *label = ur_label_new_wrapping (indicator->label, "ur-figure-label");
  GtkWidget *where = ur_label_new (place, "ur-meta");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (where, GTK_ALIGN_START);
  ur_label_cut_at_usual_size (GTK_LABEL (where), 1, PANGO_ELLIPSIZE_END);
  ur_tip_set (where, place);
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), where);
  return head;
}

/**
 * ur_figure_build_value:
 * @indicator: a figure
 *
 * Returns: (transfer floating): its number and unit, large, in the colour of its period
 */
GtkWidget *
ur_figure_build_value (const UrIndicator *indicator)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  g_autofree char *unit = ur_indicator_dup_unit (indicator);
  GtkWidget *value = ur_label_new (indicator->number != NULL ? indicator->number : "—", "ur-figure-value");
  GtkWidget *small = ur_label_new (unit, "ur-figure-unit");

  gtk_widget_set_valign (value, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (small, GTK_ALIGN_BASELINE);
  gtk_widget_add_css_class (value, ur_period_get_tone (indicator->period) == UR_TONE_SPAN ? "span" : "year");
  gtk_box_append (GTK_BOX (box), value);
  gtk_box_append (GTK_BOX (box), small);
  return box;
}

/**
 * ur_figure_build_quote:
 * @indicator: a figure
 *
 * The paragraph's sentence around the quote would be the report's; the quote is what was checked.
 *
 * Returns: (transfer floating): the words of the report that hold the figure, or why it has none
 */
GtkWidget *
ur_figure_build_quote (const UrIndicator *indicator)
{
  GtkWidget *label = ur_label_new_wrapping (
      indicator->missing != NULL ? indicator->missing : indicator->words, "ur-figure-quote");

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  ur_context_menu_add_to_label (GTK_LABEL (label));
  gtk_widget_set_can_focus (label, FALSE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 26);
  return label;
}
