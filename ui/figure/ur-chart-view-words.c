/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-view-private.h"

#include "ur-config.h"
#include <glib/gi18n-lib.h>

#include "ur-phrase.h"
#include "ur-popover.h"
#include "ur-quote.h"

/* Value, unit, period and quote of a mark, for the tooltip and the readout. */
static char *
dup_readout (UrChartView *self, const UrMark *mark)
{
  g_autofree char *arithmetic = NULL;

  if (mark->whole == NULL)
    return ur_quote_printf (_ ("%s\n“%s”"), mark->spoken, mark->indicator->words);
  /* Two reports, of which neither is a part of the other. */
  if (ur_chart_view_get_chart (self)->kind == UR_CHART_DUMBBELL)
    return ur_quote_printf ("%s\n“%s”\n“%s”", mark->spoken, mark->whole->words, mark->indicator->words);
  arithmetic = ur_indicator_dup_arithmetic (mark->indicator, mark->whole);
  return ur_quote_printf ("%s\n%s\n“%s”\n“%s”", mark->spoken, arithmetic != NULL ? arithmetic : "",
                          mark->indicator->words, mark->whole->words);
}

/* The whole of a label that had to be cut. */
static const char *
find_cut_text (UrChartView *self, double x, double y)
{
  guint n;
  const UrSceneItem *boxes = ur_scene_get_items (ur_chart_layout_get_scene (self->layout), &n);

  for (guint i = 0; i < n; i++)
    if (boxes[i].full_text != NULL && x >= boxes[i].rect.x && x <= boxes[i].rect.x + boxes[i].rect.width &&
        y >= boxes[i].rect.y && y <= boxes[i].rect.y + boxes[i].rect.height)
      return boxes[i].full_text;
  return NULL;
}

/**
 * ur_chart_view_query_tooltip:
 *
 * The vfunc of #GtkWidgetClass: whole labels where they are cut.
 */
gboolean
ur_chart_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  UrChartView *self = UR_CHART_VIEW (widget);
  const UrMark *mark;
  const char *cut;
  g_autofree char *text = NULL;
  GdkRectangle area;

  if (self->layout == NULL || (self->popover != NULL && gtk_widget_get_mapped (self->popover)))
    return FALSE;
  mark = ur_chart_view_peek_mark (self, keyboard ? self->mark : ur_chart_view_find_mark (self, x, y));
  cut = keyboard ? NULL : find_cut_text (self, x / self->scale, y / self->scale);
  if (mark == NULL && cut == NULL)
    return FALSE;
  if (mark != NULL)
    {
      g_autofree char *readout = dup_readout (self, mark);

      text = cut != NULL ? g_strdup_printf ("%s\n%s", cut, readout) : g_steal_pointer (&readout);
      area = ur_chart_view_get_mark_rectangle (self, mark);
      gtk_tooltip_set_tip_area (tooltip, &area);
    }
  gtk_tooltip_set_text (tooltip, mark != NULL ? text : cut);
  return TRUE;
}

/* The mark that has a read-out: %NULL where the keyboard is elsewhere, or the page tells the words itself. */
static const UrMark *
peek_read_out (UrChartView *self)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self)) || self->sources_elsewhere)
    return NULL;
  return ur_chart_view_peek_mark (self, self->mark);
}

static gboolean
find_read_out (gpointer data, GdkRectangle *at)
{
  UrChartView *self = data;
  const UrMark *mark = peek_read_out (self);

  if (mark != NULL)
    *at = ur_chart_view_get_mark_rectangle (self, mark);
  return mark != NULL;
}

/**
 * ur_chart_view_update_readout:
 * @self: the chart
 *
 * Where keys point at, the same words are beside the mark without being asked for.
 */
void
ur_chart_view_update_readout (UrChartView *self)
{
  const UrMark *mark = peek_read_out (self);
  g_autofree char *text = NULL;
  GdkRectangle area;

  if (mark == NULL)
    {
      if (self->readout != NULL)
        gtk_popover_popdown (GTK_POPOVER (self->readout));
      return;
    }
  if (self->readout == NULL)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
      self->readout = gtk_popover_new ();
      gtk_popover_set_autohide (GTK_POPOVER (self->readout), FALSE);
      gtk_popover_set_position (GTK_POPOVER (self->readout), GTK_POS_BOTTOM);
      gtk_widget_set_can_target (self->readout, FALSE);
      gtk_widget_set_can_focus (self->readout, FALSE);
      gtk_widget_add_css_class (self->readout, "ur-readout");
      gtk_popover_set_child (GTK_POPOVER (self->readout), label);
      gtk_widget_set_parent (self->readout, GTK_WIDGET (self));
      ur_popover_set_target (GTK_POPOVER (self->readout), find_read_out, self);
    }
  text = dup_readout (self, mark);
  area = ur_chart_view_get_mark_rectangle (self, mark);
  gtk_label_set_text (GTK_LABEL (gtk_popover_get_child (GTK_POPOVER (self->readout))), text);
  ur_popover_point_to (GTK_POPOVER (self->readout), &area);
  gtk_popover_popup (GTK_POPOVER (self->readout));
}
