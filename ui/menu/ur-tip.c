/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tooltips, as wide as their words, and those of what may be cut.  What is there whole needs no second
 * showing: it would only hide what is beside it.
 *
 * GTK asks the server where the pointer is, and waits for the answer, whenever a visible widget's tooltip
 * text is set: in a list of hundreds of rows that is a tenth of a second.  Here the text is kept, and given
 * when somebody looks. */
#include "ur-tip.h"

#include <string.h>

/* The widest line of a tooltip, in characters of which a Chinese one takes two. */
#define MOST_CELLS 64

static guint
count_cells (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    n += g_unichar_iswide (g_utf8_get_char (text)) ? 2 : 1;
  return n;
}

/* GTK 4.8 gives a tooltip as much room as it has characters, but a character the room of a Latin one: what
 * is written in Chinese got half of its width, three characters three lines. */
static void
fit_cb (GtkLabel *label)
{
  gtk_label_set_max_width_chars (label, (int) MIN (count_cells (gtk_label_get_text (label)), MOST_CELLS));
}

static GtkWidget *
find_label (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LABEL (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child);
  return found;
}

/* GTK has one window for the tooltips of a display, and sets its label before and while it is on show. */
static void
show_window (GtkWidget *window)
{
  GtkWidget *label = find_label (window);

  if (label != NULL && g_object_get_data (G_OBJECT (label), "ur-tip") == NULL)
    {
      g_object_set_data (G_OBJECT (label), "ur-tip", label);
      g_signal_connect (label, "notify::label", G_CALLBACK (fit_cb), NULL);
      g_signal_connect (label, "notify::max-width-chars", G_CALLBACK (fit_cb), NULL);
      fit_cb (GTK_LABEL (label));
    }
  g_signal_chain_from_overridden_handler (window);
}

/* The class of that window is there as soon as somebody is asked for a tooltip. */
static gboolean
query_hook_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GType type = g_type_from_name ("GtkTooltipWindow");

  if (type == G_TYPE_INVALID)
    return TRUE;
  g_signal_override_class_handler ("show", type, G_CALLBACK (show_window));
  return FALSE;
}

/**
 * ur_tip_install:
 *
 * Gives the tooltips of the program the width of their words.  To be called once.
 */
void
ur_tip_install (void)
{
  g_signal_add_emission_hook (g_signal_lookup ("query-tooltip", GTK_TYPE_WIDGET), 0, query_hook_cb, NULL,
                              NULL);
}

static void
remove_all (GString *text, const char *part)
{
  if (*part != '\0')
    g_string_replace (text, part, "", 0);
}

/* Takes what a widget shows out of a text; FALSE when some of it is cut. */
static gboolean
remove_shown (GtkWidget *widget, GString *text)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return TRUE;
  if (GTK_IS_LABEL (widget))
    {
      if (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
        return FALSE;
      remove_all (text, gtk_label_get_text (GTK_LABEL (widget)));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!remove_shown (child, text))
      return FALSE;
  return TRUE;
}

static gboolean
has_words (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/* The words between the labels, a comma, are no news. */
static gboolean
is_shown_whole (GtkWidget *widget, const char *text)
{
  GString *rest = g_string_new (text);
  gboolean whole = remove_shown (widget, rest) && !has_words (rest->str);

  g_string_free (rest, TRUE);
  return whole;
}

static gboolean
query_cb (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const char *text = g_object_get_data (G_OBJECT (widget), "ur-tip");

  if (text == NULL || is_shown_whole (widget, text))
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/**
 * ur_tip_set:
 * @widget: a label, or what has labels inside
 * @text: (nullable): its tooltip
 *
 * As gtk_widget_set_tooltip_text(), at no cost, and only where the labels of @widget do not say it all; a
 * tooltip that is on the screen keeps its old words.
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
