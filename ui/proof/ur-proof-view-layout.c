/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-proof-view-private.h"

#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-proof-words.h"
#include "ur-row.h"
#include "ur-tip.h"
#include "ur-wrap-box.h"

/* The least widths of the panes, which share more room as these are. */
#define LEFT_WIDTH 420
#define RIGHT_WIDTH 434

static GtkWidget *
create_icon_button (const char *icon, const char *name, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "ur-icon");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
create_head (const char *title, GtkLabel **meta)
{
  GtkWidget *head = ur_row_new (8);
  GtkWidget *words = ur_label_new ("", "ur-meta");

  *meta = GTK_LABEL (words);
  /* If they wrapped, the window would need the height they have in a column of single words. */
  gtk_label_set_ellipsize (*meta, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (head, "ur-pane-head");
  ur_row_append (head, ur_label_new (title, "title"));
  ur_row_append (head, words);
  gtk_widget_set_vexpand (words, TRUE);
  gtk_widget_set_vexpand (head, FALSE);
  return head;
}

static GtkWidget *
create_draft_head (UrProofView *self)
{
  GtkWidget *head = create_head (_ ("Draft"), &self->length);

  ur_row_append (
      head, create_icon_button ("go-up-symbolic", _ ("Previous difference (Shift+F8)"), "page.previous"));
  ur_row_append (head, create_icon_button ("go-down-symbolic", _ ("Next difference (F8)"), "page.next"));
  ur_row_append (head, create_icon_button ("edit-undo-symbolic", _ ("Undo (Ctrl+Z)"), "page.undo"));
  return head;
}

static GtkWidget *
create_hint (UrProofView *self)
{
  GtkWidget *hint = ur_label_new_wrapping (_ ("Paste the draft here, or open a file"), "ur-proof-hint");

  self->hint = GTK_LABEL (hint);
  gtk_widget_set_can_target (hint, FALSE);
  gtk_widget_set_halign (hint, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (hint, GTK_ALIGN_CENTER);
  return hint;
}

static GtkWidget *
create_legend (UrVerdict verdict)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *mark = gtk_image_new_from_icon_name (ur_proof_words_get_icon (verdict));

  gtk_widget_add_css_class (mark, "mark");
  gtk_widget_add_css_class (mark, ur_verdict_get_id (verdict));
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), ur_label_new (ur_verdict_get_name (verdict), "ur-meta"));
  return box;
}

static GtkWidget *
create_foot (void)
{
  static const UrVerdict verdicts[] = { UR_VERDICT_MATCH, UR_VERDICT_DIFFERS, UR_VERDICT_DERIVED,
                                        UR_VERDICT_UNKNOWN };
  GtkWidget *foot = ur_wrap_box_new (20, 400);
  GtkWidget *key = ur_label_new (_ ("F8 next difference"), "ur-meta");

  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    ur_wrap_box_append (UR_WRAP_BOX (foot), create_legend (verdicts[i]));
  gtk_widget_set_hexpand (key, TRUE);
  gtk_widget_set_halign (key, GTK_ALIGN_END);
  ur_wrap_box_append (UR_WRAP_BOX (foot), key);
  gtk_widget_add_css_class (foot, "ur-proof-foot");
  return foot;
}

static GtkWidget *
create_left (UrProofView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->draft));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), scrolled);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), create_hint (self));
  gtk_widget_set_vexpand (overlay, TRUE);
  gtk_box_append (GTK_BOX (box), create_draft_head (self));
  gtk_box_append (GTK_BOX (box), overlay);
  gtk_box_append (GTK_BOX (box), create_foot ());
  gtk_widget_add_css_class (box, "ur-proof-left");
  return box;
}

static GtkWidget *
create_state (UrProofView *self)
{
  GtkWidget *words = ur_label_new_wrapping ("", NULL);

  self->state = ur_row_new (8);
  self->state_words = GTK_LABEL (words);
  gtk_widget_set_hexpand (words, TRUE);
  ur_row_append (self->state, gtk_image_new_from_icon_name ("ur-verdict-same-symbolic"));
  ur_row_append (self->state, words);
  gtk_widget_add_css_class (self->state, "ur-proof-state");
  gtk_widget_set_visible (self->state, FALSE);
  return self->state;
}

static GtkWidget *
create_right (UrProofView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = create_head (_ ("To Change"), &self->changes);
  GtkWidget *all = gtk_button_new_with_label (_ ("Change All to the Report’s…"));

  gtk_widget_add_css_class (all, "ur-btn");
  gtk_widget_add_css_class (all, "small");
  gtk_widget_set_valign (all, GTK_ALIGN_CENTER);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (all))), PANGO_ELLIPSIZE_END);
  ur_tip_set (all, gtk_button_get_label (GTK_BUTTON (all)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (all), "page.fix-all");
  ur_row_append (head, all);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), create_state (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self->list), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_widget_add_css_class (box, "ur-proof-right");
  return box;
}

/**
 * ur_proof_view_lay_out:
 * @self: the page
 *
 * Makes all that is on it.
 */
void
ur_proof_view_lay_out (UrProofView *self)
{
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);

  self->draft = UR_PROOF_DRAFT (ur_proof_draft_new ());
  self->list = UR_PROOF_LIST (ur_proof_list_new (self->draft));
  self->sources = UR_PROOF_SOURCES (ur_proof_sources_new ());
  self->strip = UR_PROOF_STRIP (ur_proof_strip_new (self->list, GTK_WIDGET (self->sources)));
  gtk_paned_set_start_child (GTK_PANED (paned), create_left (self));
  gtk_paned_set_end_child (GTK_PANED (paned), create_right (self));
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  gtk_widget_set_size_request (gtk_paned_get_start_child (GTK_PANED (paned)), LEFT_WIDTH, -1);
  gtk_widget_set_size_request (gtk_paned_get_end_child (GTK_PANED (paned)), RIGHT_WIDTH, -1);
  gtk_widget_set_vexpand (paned, TRUE);
  self->root = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->root), GTK_WIDGET (self->strip));
  gtk_box_append (GTK_BOX (self->root), paned);
  gtk_widget_set_parent (self->root, GTK_WIDGET (self));
}
