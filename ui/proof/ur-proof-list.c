/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-proof-list-private.h"

#include <glib/gi18n-lib.h>

#include "ur-proof-row.h"

/* More than are seen at once; the others follow between frames. */
#define ROWS_AT_ONCE 16
#define ROWS_A_TURN 6

/**
 * UrProofList:
 *
 * The findings.  Its groups are folded; the rows of a group are made when it is opened, many of them a few at
 * a time.
 */
G_DEFINE_FINAL_TYPE (UrProofList, ur_proof_list, GTK_TYPE_WIDGET)

static guint folded;

/**
 * ur_proof_list_has_keyboard:
 *
 * Returns: whether a row of it has the keyboard, or what is in one
 */
gboolean
ur_proof_list_has_keyboard (UrProofList *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (list));
}

/* Scrolling: when the rows have their heights. */

static gboolean
scroll_cb (gpointer data)
{
  UrProofList *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->rows);
  graphene_rect_t at;

  self->scrolling = 0;
  if (row != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->rows), &at))
    gtk_adjustment_clamp_page (adjustment, at.origin.y, at.origin.y + at.size.height);
  return G_SOURCE_REMOVE;
}

static void
scroll_soon (UrProofList *self)
{
  if (self->scrolling == 0)
    self->scrolling = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, scroll_cb, self, NULL);
}

static void
row_selected_cb (UrProofList *self, GtkListBoxRow *selected)
{
  if (self->chosen != NULL && self->chosen != GTK_WIDGET (selected))
    ur_proof_row_set_chosen (UR_PROOF_ROW (self->chosen), FALSE);
  self->chosen = selected != NULL && UR_IS_PROOF_ROW (selected) ? GTK_WIDGET (selected) : NULL;
  if (self->chosen != NULL)
    ur_proof_row_set_chosen (UR_PROOF_ROW (self->chosen), TRUE);
  if (self->chosen != NULL && !self->filling)
    ur_proof_draft_choose (self->draft, ur_proof_row_get_item (UR_PROOF_ROW (selected)));
}

/* Chooses the row of an item, if it has one now. */
static void
choose (UrProofList *self, guint i)
{
  GtkListBoxRow *row = i != UR_PROOF_NONE ? ur_proof_list_find_row (self, i) : NULL;

  self->filling = TRUE;
  gtk_list_box_select_row (self->rows, row);
  row_selected_cb (self, row);
  self->filling = FALSE;
  if (row != NULL)
    scroll_soon (self);
}

/* The verdict of the group whose head has the keyboard, and one more; or 0. */
static guint
get_focus_group (UrProofList *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->rows));

  return focus != NULL ? ur_proof_list_get_group (focus) : 0;
}

static void
focus_group (UrProofList *self, guint group)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (ur_proof_list_get_group (row) == group)
      gtk_widget_grab_focus (row);
}

static gboolean
grow_cb (gpointer data)
{
  UrProofList *self = data;
  guint i = ur_proof_draft_get_chosen (self->draft);
  gboolean was_chosen = self->chosen != NULL;

  ur_proof_list_grow (self, ROWS_A_TURN);
  if (!was_chosen && ur_proof_list_find_row (self, i) != NULL)
    choose (self, i);
  if (self->missing > 0)
    return G_SOURCE_CONTINUE;
  self->growing = 0;
  return G_SOURCE_REMOVE;
}

/* What has the keyboard keeps it: the first row, where its own is gone. */
static void
refill (UrProofList *self)
{
  gboolean had_keyboard = ur_proof_list_has_keyboard (self);
  GtkWidget *focus = had_keyboard ? gtk_widget_get_focus_child (GTK_WIDGET (self->rows)) : NULL;
  guint group = had_keyboard ? get_focus_group (self) : 0;
  guint i = ur_proof_draft_get_chosen (self->draft);
  gboolean is_lost;

  self->filling = TRUE;
  ur_proof_list_plan (self);
  is_lost = had_keyboard && (focus == NULL || ur_proof_list_is_gone (self, focus));
  if (is_lost)
    gtk_widget_grab_focus (GTK_WIDGET (self->draft));
  if (self->chosen != NULL && ur_proof_list_is_gone (self, self->chosen))
    self->chosen = NULL;
  ur_proof_list_grow (self, ROWS_AT_ONCE);
  self->filling = FALSE;
  choose (self, i);
  if (self->missing > 0 && self->growing == 0)
    self->growing = g_idle_add_full (GDK_PRIORITY_REDRAW + 20, grow_cb, self, NULL);
  if (is_lost && group > 0)
    focus_group (self, group);
  else if (is_lost)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Callbacks */

static void
row_activated_cb (UrProofList *self, GtkListBoxRow *row)
{
  guint verdict = ur_proof_list_get_group (GTK_WIDGET (row));

  if (verdict > 0)
    ur_proof_list_set_open (self, verdict - 1, !self->open[verdict - 1]);
}

/* ← and → fold and unfold a group. */
static gboolean
key_cb (UrProofList *self, guint key)
{
  guint verdict = get_focus_group (self);

  if (verdict == 0 || (key != GDK_KEY_Left && key != GDK_KEY_Right))
    return GDK_EVENT_PROPAGATE;
  ur_proof_list_set_open (self, verdict - 1, key == GDK_KEY_Right);
  return GDK_EVENT_STOP;
}

static void
chosen_cb (UrProofList *self)
{
  if (!self->filling)
    choose (self, ur_proof_draft_get_chosen (self->draft));
}

/* vfuncs */

/* To the row that is chosen, or the first. */
static gboolean
ur_proof_list_grab_focus (GtkWidget *widget)
{
  UrProofList *self = UR_PROOF_LIST (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->rows);

  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->rows, 0);
  if (row != NULL && UR_IS_PROOF_ROW (row))
    gtk_list_box_select_row (self->rows, row);
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
ur_proof_list_dispose (GObject *object)
{
  UrProofList *self = UR_PROOF_LIST (object);

  self->filling = TRUE;
  g_clear_handle_id (&self->scrolling, g_source_remove);
  g_clear_handle_id (&self->growing, g_source_remove);
  self->chosen = NULL;
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  G_OBJECT_CLASS (ur_proof_list_parent_class)->dispose (object);
}

static void
ur_proof_list_finalize (GObject *object)
{
  g_array_unref (UR_PROOF_LIST (object)->plan);
  G_OBJECT_CLASS (ur_proof_list_parent_class)->finalize (object);
}

static void
ur_proof_list_class_init (UrProofListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_proof_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = ur_proof_list_finalize;
  widget_class->grab_focus = ur_proof_list_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "urprooflist");
  /**
   * UrProofList::folded:
   * @list: the list
   *
   * A group was folded or unfolded.
   */
  folded =
      g_signal_new ("folded", UR_TYPE_PROOF_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_proof_list_init (UrProofList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->open[UR_VERDICT_DIFFERS] = TRUE;
  self->plan = ur_proof_list_create_plan ();
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Findings"),
                                  -1);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->rows));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  g_signal_connect_object (self->rows, "row-selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->rows), keys);
}

/**
 * ur_proof_list_new:
 * @draft: what is checked; the list keeps a reference, and chooses in it what is chosen here
 *
 * Returns: (transfer floating): an empty list of findings
 */
GtkWidget *
ur_proof_list_new (UrProofDraft *draft)
{
  UrProofList *self = g_object_new (UR_TYPE_PROOF_LIST, NULL);

  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * ur_proof_list_show:
 * @list: the list
 * @proof: (nullable): what was found; it has to live until the next one is shown
 * @reasons: (nullable) (element-type utf8): of each item of it why it is left as it is, or %NULL
 *
 * Lists it.
 */
void
ur_proof_list_show (UrProofList *list, const UrProof *proof, GPtrArray *reasons)
{
  g_clear_pointer (&list->reasons, g_ptr_array_unref);
  list->proof = proof;
  list->reasons = reasons != NULL ? g_ptr_array_ref (reasons) : NULL;
  refill (list);
}

/**
 * ur_proof_list_set_open:
 * @list: the list
 * @verdict: a verdict of figures
 * @open: whether those that have it are listed
 */
void
ur_proof_list_set_open (UrProofList *list, UrVerdict verdict, gboolean open)
{
  if (list->open[verdict] == open)
    return;
  list->open[verdict] = open;
  refill (list);
  g_signal_emit (list, folded, 0);
}

/**
 * ur_proof_list_is_open:
 *
 * Returns: whether those that have @verdict are listed
 */
gboolean
ur_proof_list_is_open (UrProofList *list, UrVerdict verdict)
{
  return list->open[verdict];
}
