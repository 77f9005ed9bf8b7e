/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-review-cell.h"

#include "ur-focus.h"

struct _UrReviewCell
{
  GtkWidget parent_instance;

  GtkWidget *label; /* GtkInscription: it never asks for room */
  GtkWidget *entry; /* (nullable): while it is written in */
  gboolean ending;
};

enum
{
  COMMITTED,
  MOVED,
  ENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrReviewCell, ur_review_cell, GTK_TYPE_WIDGET)

static const char *
get_words (UrReviewCell *self)
{
  const char *words = gtk_inscription_get_text (GTK_INSCRIPTION (self->label));

  return words != NULL ? words : "";
}

static gboolean
take_entry_cb (gpointer data)
{
  gtk_widget_unparent (data);
  return G_SOURCE_REMOVE;
}

/* The entry may be in the middle of telling that it has lost the keyboard: it goes after that. */
static void
end (UrReviewCell *self)
{
  GtkWidget *entry = g_steal_pointer (&self->entry);

  if (entry == NULL)
    return;
  gtk_widget_set_visible (entry, FALSE);
  gtk_widget_set_visible (self->label, TRUE);
  g_idle_add_full (G_PRIORITY_DEFAULT, take_entry_cb, g_object_ref (entry), g_object_unref);
  g_signal_emit (self, signals[ENDED], 0);
}

/* What is refused stays to be mended. */
static gboolean
commit (UrReviewCell *self)
{
  g_autofree char *words = NULL;
  gboolean taken = FALSE;

  if (self->entry == NULL || self->ending)
    return TRUE;
  words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  self->ending = TRUE;
  if (g_str_equal (words, get_words (self)))
    taken = TRUE;
  else
    g_signal_emit (self, signals[COMMITTED], 0, words, &taken);
  self->ending = FALSE;
  if (taken)
    end (self);
  return taken;
}

static void
activate_cb (UrReviewCell *self)
{
  commit (self);
}

static gboolean
key_pressed_cb (UrReviewCell *self, guint key, guint code, GdkModifierType state)
{
  int step = key == GDK_KEY_Tab || key == GDK_KEY_KP_Tab ? 1 : key == GDK_KEY_ISO_Left_Tab ? -1 : 0;

  if (key == GDK_KEY_Escape)
    end (self);
  else if (step != 0 && commit (self))
    g_signal_emit (self, signals[MOVED], 0, step);
  else if (step == 0)
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* Words that are refused are given up with the keyboard. */
static void
leave_cb (UrReviewCell *self)
{
  if (!commit (self))
    end (self);
}

static void
ur_review_cell_dispose (GObject *object)
{
  UrReviewCell *self = UR_REVIEW_CELL (object);

  self->ending = TRUE;
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  G_OBJECT_CLASS (ur_review_cell_parent_class)->dispose (object);
}

static void
ur_review_cell_class_init (UrReviewCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ur_review_cell_dispose;
  GTK_WIDGET_CLASS (klass)->focus = ur_focus_in_children;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[COMMITTED] =
      g_signal_new ("committed", UR_TYPE_REVIEW_CELL, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_first_wins,
                    NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
  signals[MOVED] = g_signal_new ("moved", UR_TYPE_REVIEW_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_INT);
  signals[ENDED] =
      g_signal_new ("ended", UR_TYPE_REVIEW_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_review_cell_init (UrReviewCell *self)
{
  self->label = gtk_inscription_new ("");
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (self->label), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (self->label), 1);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (self->label), 1);
  /* One line, in the middle of the row. */
  gtk_widget_set_valign (self->label, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * ur_review_cell_new:
 * @at_end: whether its words are at the right
 *
 * Returns: (transfer floating): an empty cell
 */
GtkWidget *
ur_review_cell_new (gboolean at_end)
{
  UrReviewCell *self = g_object_new (UR_TYPE_REVIEW_CELL, NULL);

  gtk_inscription_set_xalign (GTK_INSCRIPTION (self->label), at_end ? 1 : 0);
  return GTK_WIDGET (self);
}

/**
 * ur_review_cell_set_words:
 * @cell: a cell
 * @words: what it says
 *
 * Returns: whether that is something else than before
 */
gboolean
ur_review_cell_set_words (UrReviewCell *cell, const char *words)
{
  if (g_str_equal (get_words (cell), words))
    return FALSE;
  gtk_inscription_set_text (GTK_INSCRIPTION (cell->label), words);
  return TRUE;
}

/**
 * ur_review_cell_edit:
 * @cell: a cell
 * @name: what is written there
 *
 * Lets the words be written anew in their place: Enter and Tab take them, Escape does not.
 */
void
ur_review_cell_edit (UrReviewCell *cell, const char *name)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  if (cell->entry != NULL)
    return;
  cell->entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (cell->entry), get_words (cell));
  gtk_editable_set_width_chars (GTK_EDITABLE (cell->entry), 1);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (cell->entry), 1);
  gtk_widget_add_css_class (cell->entry, "ur-review-entry");
  gtk_widget_set_hexpand (cell->entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), cell);
  gtk_widget_add_controller (cell->entry, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), cell);
  gtk_widget_add_controller (cell->entry, focus);
  g_signal_connect_object (cell->entry, "activate", G_CALLBACK (activate_cb), cell, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (cell->label, FALSE);
  gtk_widget_set_parent (cell->entry, GTK_WIDGET (cell));
  gtk_widget_grab_focus (cell->entry);
}
