/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-proof-list.h"

#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-proof-row.h"
#include "ur-proof-words.h"
#include "ur-row.h"

/**
 * UrProofList:
 *
 * The findings.  Its groups are folded; the rows of a group are made when it is opened.
 */
struct _UrProofList
{
  GtkWidget parent_instance;

  UrProofDraft *draft;
  const UrProof *proof; /* (nullable) */
  GPtrArray *reasons;   /* (nullable): of each item why it is left, or NULL */
  GtkWidget *scrolled;
  GtkListBox *rows;
  gboolean open[UR_VERDICT_APART];
  gboolean filling;
  guint scrolling; /* idle */
};

G_DEFINE_FINAL_TYPE (UrProofList, ur_proof_list, GTK_TYPE_WIDGET)

static guint folded;

static const char *
get_reason (UrProofList *self, guint i)
{
  return self->reasons != NULL ? g_ptr_array_index (self->reasons, i) : NULL;
}

static const UrProofItem *
get_item (UrProofList *self, guint i)
{
  return g_ptr_array_index (self->proof->items, i);
}

/* Rows */

static void
append_item (UrProofList *self, guint i)
{
  const UrProofItem *item = get_item (self, i);

  gtk_list_box_append (self->rows,
                       ur_proof_row_new (item, i, ur_proof_draft_get_paragraph (self->draft, item->line),
                                         get_reason (self, i)));
}

static void
append_items (UrProofList *self, UrVerdict verdict, gboolean kept)
{
  for (guint i = 0; i < self->proof->items->len; i++)
    if (get_item (self, i)->verdict == verdict && (get_reason (self, i) != NULL) == kept)
      append_item (self, i);
}

static GtkWidget *
append_plain_row (UrProofList *self, GtkWidget *child, const char *name, const char *css_class)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, css_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->rows, row);
  return row;
}

static GtkWidget *
create_group (UrVerdict verdict, guint n, gboolean open)
{
  GtkWidget *row = ur_row_new (8);
  GtkWidget *arrow = gtk_image_new_from_icon_name (open ? "pan-down-symbolic" : "pan-end-symbolic");
  GtkWidget *mark = gtk_image_new_from_icon_name (ur_proof_words_get_icon (verdict));
  g_autofree char *count = g_strdup_printf (ngettext ("%u place", "%u places", n), n);
  const char *remark = ur_proof_words_get_remark (verdict);

  gtk_widget_add_css_class (mark, "mark");
  gtk_widget_add_css_class (mark, ur_verdict_get_id (verdict));
  ur_row_append (row, arrow);
  ur_row_append (row, mark);
  ur_row_append (row, ur_label_new (ur_verdict_get_name (verdict), "title"));
  ur_row_append (row, ur_label_new (count, "ur-meta"));
  ur_row_append (row, ur_label_new (remark, "ur-meta"));
  gtk_widget_set_valign (row, GTK_ALIGN_CENTER);
  return row;
}

static void
append_group (UrProofList *self, UrVerdict verdict)
{
  const guint n = ur_proof_count (self->proof, verdict);
  g_autofree char *name = NULL;
  GtkWidget *row;

  if (n == 0)
    return;
  name = g_strdup_printf (ngettext ("%s, %u place", "%s, %u places", n), ur_verdict_get_name (verdict), n);
  row = append_plain_row (self, create_group (verdict, n, self->open[verdict]), name, "group");
  g_object_set_data (G_OBJECT (row), "ur-verdict", GUINT_TO_POINTER (verdict + 1));
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED, self->open[verdict], -1);
  if (self->open[verdict])
    append_items (self, verdict, FALSE);
}

/* What does not agree within the draft is to be looked at as well. */
static void
append_doubts (UrProofList *self)
{
  for (guint i = 0; i < self->proof->doubts->len; i++)
    {
      const char *sentence = g_ptr_array_index (self->proof->doubts, i);
      GtkWidget *row = ur_row_new (8);
      GtkWidget *words = ur_label_new_wrapping (sentence, "ur-sentence-text");

      gtk_widget_set_hexpand (words, TRUE);
      ur_row_append (row, ur_label_new (_ ("within the draft"), "ur-meta"));
      ur_row_append (row, words);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (append_plain_row (self, row, sentence, "finding")),
                                        FALSE);
    }
}

static void
clear (UrProofList *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, row);
}

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

static void
fill (UrProofList *self)
{
  clear (self);
  if (self->proof == NULL)
    return;
  if (self->open[UR_VERDICT_DIFFERS])
    {
      append_items (self, UR_VERDICT_DIFFERS, FALSE);
      append_doubts (self);
      append_items (self, UR_VERDICT_DIFFERS, TRUE);
    }
  append_group (self, UR_VERDICT_UNKNOWN);
  append_group (self, UR_VERDICT_DERIVED);
  append_group (self, UR_VERDICT_MATCH);
}

static GtkListBoxRow *
find_row (UrProofList *self, guint i)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (UR_IS_PROOF_ROW (row) && ur_proof_row_get_item (UR_PROOF_ROW (row)) == i)
      return GTK_LIST_BOX_ROW (row);
  return NULL;
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
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (UR_IS_PROOF_ROW (row))
      ur_proof_row_set_chosen (UR_PROOF_ROW (row), row == GTK_WIDGET (selected));
  if (selected != NULL && !self->filling)
    ur_proof_draft_choose (self->draft, ur_proof_row_get_item (UR_PROOF_ROW (selected)));
}

/* Chooses the row of an item, if it has one now. */
static void
choose (UrProofList *self, guint i)
{
  GtkListBoxRow *row = i != UR_PROOF_NONE ? find_row (self, i) : NULL;

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

  return focus != NULL ? GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (focus), "ur-verdict")) : 0;
}

static void
focus_group (UrProofList *self, guint group)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "ur-verdict")) == group)
      gtk_widget_grab_focus (row);
}

/* What has the keyboard keeps it: the first row, where its own is gone. */
static void
refill (UrProofList *self)
{
  gboolean had_keyboard = ur_proof_list_has_keyboard (self);
  guint group = had_keyboard ? get_focus_group (self) : 0;
  guint i = ur_proof_draft_get_chosen (self->draft);

  if (had_keyboard)
    gtk_widget_grab_focus (GTK_WIDGET (self->draft));
  self->filling = TRUE;
  fill (self);
  self->filling = FALSE;
  choose (self, i);
  if (group > 0)
    focus_group (self, group);
  else if (had_keyboard)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Callbacks */

static void
row_activated_cb (UrProofList *self, GtkListBoxRow *row)
{
  guint verdict = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "ur-verdict"));

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
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  G_OBJECT_CLASS (ur_proof_list_parent_class)->dispose (object);
}

static void
ur_proof_list_class_init (UrProofListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_proof_list_dispose;
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
