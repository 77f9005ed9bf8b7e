/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tooltips of rows.  GTK asks the server where the pointer is, and waits for the answer, whenever a visible
 * widget's tooltip text is set: in a list of hundreds of rows that is a tenth of a second.  Here the text is
 * kept, and given when somebody looks. */
#include "ur-tip.h"

static gboolean
query_cb (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const char *text = g_object_get_data (G_OBJECT (widget), "ur-tip");

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

/**
 * ur_tip_set:
 * @widget: a row that may show one thing after another
 * @text: (nullable): its tooltip
 *
 * As gtk_widget_set_tooltip_text(), at no cost; a tooltip that is on the screen keeps its old words.
 */
void
ur_tip_set (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_has_tooltip (widget))
    {
      g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_cb), NULL);
      gtk_widget_set_has_tooltip (widget, TRUE);
    }
  g_object_set_data_full (G_OBJECT (widget), "ur-tip", g_strdup (text), g_free);
}
