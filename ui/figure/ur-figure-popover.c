/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-figure-popover.h"

#include "ur-config.h"
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-clip.h"
#include "ur-derived.h"
#include "ur-label.h"
#include "ur-figure-parts.h"
#include "ur-figure-share.h"
#include "ur-note.h"
#include "ur-notice.h"
#include "ur-popover.h"
#include "ur-popover-keys.h"
#include "ur-scroll-bin.h"
#include "ur-sentence-list.h"
#include "ur-text-scale.h"
#include "ur-wrap-box.h"

#define ROOM 80   /* for the frame, and some of the window beside it */
#define WIDTH 360 /* of the contents at a text scale of one; 392 with the frame */

struct _UrFigurePopover
{
  GtkPopover parent;
  GtkBox *box;        /* all that can be read; it scrolls where the screen is low */
  UrWrapBox *buttons; /* below that: they never scroll away */
  GtkBox *all;
  const UrReport *report; /* while it is open */
  const UrIndicator *indicator;
  gboolean at_source;
  gboolean foreign;
  GtkWidget *sentences; /* below the buttons, or NULL */
  GtkWidget *before;    /* (nullable): what had the focus; a weak pointer */
};

G_DEFINE_FINAL_TYPE (UrFigurePopover, ur_figure_popover, GTK_TYPE_POPOVER)

/* Actions */

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrFigurePopover *self = UR_FIGURE_POPOVER (widget);

  if (self->indicator != NULL)
    ur_clip_copy_indicator (widget, self->report, self->indicator, g_str_has_suffix (name, "-source"));
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
forget_focus (UrFigurePopover *self)
{
  g_clear_weak_pointer (&self->before);
}

/* GTK leaves the focus nowhere in particular. */
static void
closed_cb (UrFigurePopover *self)
{
  if (self->before != NULL && gtk_widget_get_mapped (self->before))
    gtk_widget_grab_focus (self->before);
  forget_focus (self);
}

static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  /* Closing gives the focus back before the jump takes it elsewhere: the page must not remember this popover
   * as what had the keyboard. */
  gtk_popover_popdown (GTK_POPOVER (widget));
  gtk_widget_activate_action (widget, "win.show-indicator", "s", g_variant_get_string (parameter, NULL));
}

static void
chart_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrFigurePopover *self = UR_FIGURE_POPOVER (widget);
  const UrIndicator *indicator = self->indicator;

  gtk_popover_popdown (GTK_POPOVER (self));
  if (indicator != NULL)
    gtk_widget_activate_action (widget, "win.show-in-chart", "s", indicator->id);
}

static void
bookmark_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_popover_popdown (GTK_POPOVER (widget));
  gtk_widget_activate_action (widget, "win.bookmark-figure", "s", g_variant_get_string (parameter, NULL));
}

/* Building */

/* How the two were counted, in the words that are true of them. */
static void
append_note (UrFigurePopover *self, const UrNote *note, const UrIndicator *part, const UrIndicator *whole)
{
  const UrChartItem pair = { .indicator = part, .whole = whole, .label = part->label, .note = note };
  g_autofree char *text = ur_note_dup_text (note, &pair, 1);

  gtk_box_append (self->box, ur_label_new_wrapping (text, "ur-meta"));
}

static void
append_share (UrFigurePopover *self, const UrIndicator *part, const UrIndicator *whole, gboolean arithmetic)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const UrNote *note = whole != NULL ? ur_note_find_between (self->report, part, whole) : NULL;
  g_autofree char *share = ur_figure_dup_share (part, whole, note);
  g_autofree char *sum = share != NULL && arithmetic ? ur_indicator_dup_arithmetic (part, whole) : NULL;

  if (share == NULL)
    {
      g_object_ref_sink (row);
      g_object_unref (row);
      return;
    }
  gtk_box_append (GTK_BOX (row), ur_label_new_wrapping (share, "ur-figure-share"));
  gtk_box_append (GTK_BOX (row), ur_figure_build_tag ());
  gtk_box_append (self->box, row);
  if (sum != NULL)
    gtk_box_append (self->box, ur_label_new (sum, "ur-meta"));
  if (note != NULL)
    append_note (self, note, part, whole);
}

static const UrIndicator *
get_whole (const UrIndicator *indicator, const UrIndicator *partner)
{
  return indicator->period != NULL && indicator->period->role == UR_PERIOD_YEAR ? partner : NULL;
}

static void
append_bookmark (UrFigurePopover *self, const UrIndicator *indicator)
{
  GtkWidget *button;

  if (self->foreign || indicator->paragraph == NULL)
    return;
  button = ur_figure_build_button ("ur-ribbon-outline-symbolic", _ ("Bookmark"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "figure.bookmark");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", indicator->id);
  ur_wrap_box_append (self->buttons, button);
}

static char *
dup_partner_label (const UrIndicator *partner)
{
  g_autofree char *figure = ur_indicator_dup_figure (partner);

  /* Translators: the tab (“十三五”成绩单) and the figure there (2.59万个). */
  return g_strdup_printf (_ ("%2$s in %1$s"), partner->paragraph->section->part->short_title, figure);
}

static void
append_buttons (UrFigurePopover *self,
                const UrReport *report,
                const UrIndicator *indicator,
                const UrIndicator *partner)
{
  GtkWidget *copy = ur_figure_build_button ("edit-copy-symbolic", _ ("Copy"));
  GtkWidget *cited = ur_figure_build_button (NULL, _ ("Copy with Source"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (copy), "figure.copy");
  ur_wrap_box_append (self->buttons, copy);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cited), "figure.copy-source");
  ur_wrap_box_append (self->buttons, cited);
  if (ur_report_find_chart_of (report, indicator) != NULL)
    {
      GtkWidget *chart = ur_figure_build_button ("ur-share-symbolic", _ ("Show Chart"));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (chart), "figure.chart");
      ur_wrap_box_append (self->buttons, chart);
    }
  append_bookmark (self, indicator);
  if (!self->at_source)
    ur_wrap_box_append (self->buttons, ur_figure_build_jump (indicator, _ ("Go to the Sentence")));
  if (partner != NULL)
    {
      g_autofree char *label = dup_partner_label (partner);

      ur_wrap_box_append (self->buttons, ur_figure_build_jump (partner, label));
    }
}

static void
sentences_cb (GtkToggleButton *button, UrFigurePopover *self)
{
  if (self->sentences != NULL)
    gtk_box_remove (self->all, self->sentences);
  self->sentences = NULL;
  if (!gtk_toggle_button_get_active (button) || self->indicator == NULL)
    return;
  self->sentences = ur_sentence_list_new_scrolled ();
  gtk_widget_add_css_class (self->sentences, "ur-figure-source");
  gtk_box_append (self->all, self->sentences);
  ur_sentence_list_set_indicator (UR_SENTENCE_LIST (self->sentences), self->report, self->indicator);
}

/* In measure with its text, but within the window. */
static int
get_width (UrFigurePopover *self)
{
  int window = gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));

  return MAX (WIDTH, MIN (ur_text_scale_multiply (WIDTH), window - ROOM));
}

/* Opens the ready sentences in the same popover. */
static void
append_sentences_button (UrFigurePopover *self)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (_ ("In a Sentence"));

  gtk_widget_add_css_class (button, "ur-btn");
  gtk_widget_add_css_class (button, "small");
  gtk_widget_set_tooltip_text (button, _ ("Ready sentences with this figure, to be copied"));
  g_signal_connect (button, "toggled", G_CALLBACK (sentences_cb), self);
  ur_wrap_box_append (self->buttons, button);
}

static void
clear (UrFigurePopover *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != NULL)
    gtk_widget_unparent (child);
  if (self->sentences != NULL)
    gtk_box_remove (self->all, self->sentences);
  self->sentences = NULL;
}

static void
present (UrFigurePopover *self, const GdkRectangle *at)
{
  if (at != NULL)
    ur_popover_point_to (GTK_POPOVER (self), at);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->indicator->label, -1);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    g_set_weak_pointer (&self->before, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_widget_set_size_request (GTK_WIDGET (self->all), get_width (self), -1);
  gtk_popover_popup (GTK_POPOVER (self));
}

/* vfuncs */

static void
ur_figure_popover_dispose (GObject *object)
{
  UR_FIGURE_POPOVER (object)->indicator = NULL;
  UR_FIGURE_POPOVER (object)->report = NULL;
  forget_focus (UR_FIGURE_POPOVER (object));
  G_OBJECT_CLASS (ur_figure_popover_parent_class)->dispose (object);
}

static void
ur_figure_popover_class_init (UrFigurePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_figure_popover_dispose;
  gtk_widget_class_install_action (widget_class, "figure.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "figure.copy-source", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "figure.chart", NULL, chart_action);
  gtk_widget_class_install_action (widget_class, "figure.go", "s", go_action);
  gtk_widget_class_install_action (widget_class, "figure.bookmark", "s", bookmark_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "figure.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "figure.copy-source", NULL);
}

static void
ur_figure_popover_init (UrFigurePopover *self)
{
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
  ur_popover_add_keys (GTK_POPOVER (self));
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->buttons = UR_WRAP_BOX (ur_wrap_box_new (6, WIDTH));
  self->all = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur-figure-popover");
  gtk_widget_add_css_class (GTK_WIDGET (self->buttons), "ur-figure-buttons");
  gtk_box_append (self->all, ur_scroll_bin_new (GTK_WIDGET (self->box)));
  gtk_box_append (self->all, GTK_WIDGET (self->buttons));
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->all));
}

/* Public */

/**
 * ur_figure_popover_new:
 *
 * What there is to say about one figure: label, place, value, share with its tag, its sentence, and the ways
 * to the sentence and to the same thing over the other period.  Give it a parent with
 * gtk_widget_set_parent().
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
ur_figure_popover_new (void)
{
  return g_object_new (UR_TYPE_FIGURE_POPOVER, NULL);
}

/**
 * ur_figure_popover_set_at_source:
 * @popover: the popover
 * @at_source: whether its parent is the text the figures are in
 *
 * Says that the sentence is in sight already: then no button leads to it, and running text is not repeated.
 */
void
ur_figure_popover_set_at_source (UrFigurePopover *popover, gboolean at_source)
{
  g_return_if_fail (UR_IS_FIGURE_POPOVER (popover));

  popover->at_source = at_source;
}

/**
 * ur_figure_popover_set_foreign:
 * @popover: the popover
 * @foreign: whether the figures are of another report than the one that the window shows: no bookmark there
 */
void
ur_figure_popover_set_foreign (UrFigurePopover *popover, gboolean foreign)
{
  g_return_if_fail (UR_IS_FIGURE_POPOVER (popover));

  popover->foreign = foreign;
}

/**
 * ur_figure_popover_show:
 * @popover: the popover
 * @report: the report; it must outlive @popover's being open
 * @indicator: an indicator of it
 * @at: (nullable): what to point at, in the parent's coordinates
 *
 * Opens the popover about one figure.
 */
void
ur_figure_popover_show (UrFigurePopover *popover,
                        const UrReport *report,
                        const UrIndicator *indicator,
                        const GdkRectangle *at)
{
  const UrIndicator *partner;

  g_return_if_fail (UR_IS_FIGURE_POPOVER (popover));

  partner = ur_report_find_partner (report, indicator);
  popover->report = report;
  popover->indicator = indicator;
  clear (popover);
  gtk_box_append (popover->box, ur_figure_build_head (indicator));
  gtk_box_append (popover->box, ur_figure_build_value (indicator));
  append_share (popover, indicator, get_whole (indicator, partner), FALSE);
  /* A scorecard's cards have words of their own: the report's are still to be told. */
  if (!popover->at_source || indicator->paragraph->section->part->kind == UR_PART_SCORECARD)
    gtk_box_append (popover->box, ur_figure_build_quote (indicator));
  append_buttons (popover, report, indicator, partner);
  append_sentences_button (popover);
  present (popover, at);
}

/* What a share was computed from: its sentence, and the way to it. */
static void
append_sentence (UrFigurePopover *self, const UrIndicator *indicator)
{
  g_autofree char *figure = ur_indicator_dup_figure (indicator);
  g_autofree char *place = ur_figure_dup_place (indicator);
  GtkWidget *where = ur_label_new (place, "ur-meta");
  GtkWidget *jump = ur_figure_build_jump (indicator, figure);
  g_autofree char *spoken = g_strdup_printf (_ ("Go to the sentence of %s"), figure);

  ur_label_cut_at_usual_size (GTK_LABEL (where), 1, PANGO_ELLIPSIZE_END);
  gtk_accessible_update_property (GTK_ACCESSIBLE (jump), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_tooltip_text (jump, _ ("Go to the Sentence"));
  gtk_widget_add_css_class (where, "ur-figure-source");
  gtk_box_append (self->box, where);
  gtk_box_append (self->box, ur_figure_build_quote (indicator));
  ur_wrap_box_append (self->buttons, jump);
}

/**
 * ur_figure_popover_show_share:
 * @popover: the popover
 * @report: the report; it must outlive @popover's being open
 * @part: a year's increment
 * @whole: the total it is a share of
 * @at: (nullable): what to point at, in the parent's coordinates
 *
 * Opens the popover about a derived share: how it was computed, and both sentences.
 */
void
ur_figure_popover_show_share (UrFigurePopover *popover,
                              const UrReport *report,
                              const UrIndicator *part,
                              const UrIndicator *whole,
                              const GdkRectangle *at)
{
  g_return_if_fail (UR_IS_FIGURE_POPOVER (popover));

  popover->report = report;
  popover->indicator = part;
  clear (popover);
  gtk_box_append (popover->box, ur_label_new_wrapping (part->label, "ur-figure-label"));
  append_share (popover, part, whole, TRUE);
  append_sentence (popover, part);
  append_sentence (popover, whole);
  append_bookmark (popover, part);
  present (popover, at);
}
