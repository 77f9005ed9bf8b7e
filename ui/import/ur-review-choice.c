/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of the answers to a question: its number, its words, and what it makes of the words of the text. */
#include "ur-config.h"

#include "ur-review-choice.h"

#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-row.h"
#include "ur-tip.h"

#define N_CELLS 3

static const char *
get_cell (const UrReviewChoice *choice, guint row, guint column)
{
  const char *cell = choice->cells[row * N_CELLS + column];

  return cell != NULL ? cell : "";
}

/* All that it makes of the words, on one line. */
static char *
dup_outcome (const UrReviewChoice *choice)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < choice->n_rows; i++)
    {
      if (i > 0)
        g_string_append (words, "；");
      for (guint j = 0; j < N_CELLS; j++)
        if (*get_cell (choice, i, j) != '\0')
          g_string_append_printf (words, "%s%s", j > 0 ? " " : "", get_cell (choice, i, j));
    }
  return g_string_free (words, FALSE);
}

static GtkWidget *
create_table (const UrReviewChoice *choice)
{
  static const char *const classes[N_CELLS] = { "ur-small", "ur-small value", "ur-small remark" };
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 14);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 1);
  gtk_widget_add_css_class (grid, "ur-review-outcome");
  for (guint i = 0; i < choice->n_rows; i++)
    for (guint j = 0; j < N_CELLS; j++)
      {
        GtkWidget *label = ur_label_new_wrapping (get_cell (choice, i, j), classes[j]);

        gtk_widget_set_hexpand (label, j == N_CELLS - 1);
        gtk_grid_attach (GTK_GRID (grid), label, (int) j, (int) i, 1, 1);
      }
  return grid;
}

static GtkWidget *
create_line (const UrReviewChoice *choice, guint number, gboolean is_applied)
{
  GtkWidget *line = ur_row_new (10);
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *outcome = is_applied ? g_strdup (_ ("Enter accepts")) : dup_outcome (choice);
  GtkWidget *key = ur_label_new (digits, "ur-keycap");
  GtkWidget *words = ur_label_new_wrapping (choice->words, "words");
  GtkWidget *more = ur_label_new (outcome, "ur-meta");

  gtk_widget_set_valign (key, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (key), .5);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_label_set_width_chars (GTK_LABEL (words), 8);
  gtk_label_set_xalign (GTK_LABEL (more), 1);
  if (!is_applied)
    gtk_label_set_ellipsize (GTK_LABEL (more), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (more, !is_applied);
  ur_row_append (line, key);
  ur_row_append (line, words);
  ur_row_append (line, more);
  return line;
}

/**
 * ur_review_choice_new:
 * @choice: an answer
 * @number: by which it is chosen, from 1
 * @is_applied: whether it is in force
 *
 * Returns: (transfer floating): a button that shows it
 */
GtkWidget *
ur_review_choice_new (const UrReviewChoice *choice, guint number, gboolean is_applied)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *outcome = dup_outcome (choice);
  g_autofree char *name = g_strdup_printf ("%u %s", number, choice->words);

  gtk_box_append (GTK_BOX (box), create_line (choice, number, is_applied));
  if (is_applied && choice->n_rows > 0)
    gtk_box_append (GTK_BOX (box), create_table (choice));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "ur-review-choice");
  if (is_applied)
    gtk_widget_add_css_class (button, "applied");
  if (*outcome != '\0')
    {
      ur_tip_set (button, is_applied ? NULL : outcome);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, outcome,
                                      -1);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_CHECKED,
                               is_applied ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  return button;
}
