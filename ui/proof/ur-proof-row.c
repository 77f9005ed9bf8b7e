/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-proof-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-label.h"
#include "ur-proof-words.h"
#include "ur-quote.h"
#include "ur-row.h"
#include "ur-wrap-box.h"

/* Between what the report says and what can be done. */
#define GAP 6

struct _UrProofRow
{
  GtkListBoxRow parent_instance;

  guint item;
  guint paragraph;
  GtkLabel *place;
  GtkLabel *sentence, *elsewhere; /* (nullable) */
  char *fix;                      /* (nullable): what it can be changed to */
  char *fix_period;               /* (nullable): what can be done about its time, for a button */
  gboolean can_look, can_leave, is_kept;
  GtkWidget *buttons; /* (nullable): made when the row is chosen first */
};

G_DEFINE_FINAL_TYPE (UrProofRow, ur_proof_row, GTK_TYPE_LIST_BOX_ROW)

static void
ur_proof_row_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  UrProofRow *self = UR_PROOF_ROW (widget);

  GTK_WIDGET_CLASS (ur_proof_row_parent_class)->css_changed (widget, change);
  if (self->sentence != NULL)
    ur_label_refresh_figure (self->sentence);
  if (self->elsewhere != NULL)
    ur_label_refresh_figure (self->elsewhere);
}

static void
ur_proof_row_finalize (GObject *object)
{
  g_free (UR_PROOF_ROW (object)->fix);
  g_free (UR_PROOF_ROW (object)->fix_period);
  G_OBJECT_CLASS (ur_proof_row_parent_class)->finalize (object);
}

static void
ur_proof_row_class_init (UrProofRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ur_proof_row_finalize;
  GTK_WIDGET_CLASS (klass)->css_changed = ur_proof_row_css_changed;
}

static void
ur_proof_row_init (UrProofRow *self)
{
}

static GtkWidget *
create_mark (UrVerdict verdict)
{
  GtkWidget *mark = gtk_image_new_from_icon_name (ur_proof_words_get_icon (verdict));

  gtk_widget_add_css_class (mark, "mark");
  gtk_widget_add_css_class (mark, ur_verdict_get_id (verdict));
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  return mark;
}

/* 3.42万元 → 3.42亿元 */
static GtkWidget *
create_change (const UrProofItem *item)
{
  GtkWidget *row = ur_row_new (8);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  ur_proof_item_get_change (item, &from, &to);
  ur_row_append (row, create_mark (item->verdict));
  ur_row_append (row, ur_label_new_wrapping (from, "printed"));
  if (ur_proof_words_can_fix (item))
    {
      ur_row_append (row, ur_label_new ("→", "ur-meta"));
      ur_row_append (row, ur_label_new_wrapping (to, "right"));
    }
  return row;
}

/* 3.42万元 → 3.42亿元 亿写成万 ... 第 2 段; what has no room beside the change goes below it. */
static GtkWidget *
create_head (UrProofRow *self, const UrProofItem *item)
{
  GtkWidget *row = ur_wrap_box_new (8, 0);
  g_autofree char *difference = ur_proof_item_dup_difference (item);
  GtkWidget *place = ur_label_new ("", "ur-meta");
  GtkWidget *words = ur_label_new_wrapping (difference, "difference");

  gtk_widget_set_hexpand (words, TRUE);
  ur_wrap_box_append (UR_WRAP_BOX (row), create_change (item));
  ur_wrap_box_append (UR_WRAP_BOX (row), words);
  ur_wrap_box_append (UR_WRAP_BOX (row), place);
  self->place = GTK_LABEL (place);
  gtk_widget_set_visible (place, FALSE);
  return row;
}

static GtkLabel *
append_line (GtkWidget *box, const char *place, const char *words)
{
  GtkWidget *row = ur_row_new (12);
  GtkWidget *label = ur_label_new_wrapping (words, "ur-sentence-text");
  GtkWidget *where = ur_label_new (place, "ur-meta");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (where, GTK_ALIGN_START);
  ur_row_append (row, where);
  ur_row_append (row, label);
  gtk_box_append (GTK_BOX (box), row);
  return GTK_LABEL (label);
}

static void
mark_figure (GtkLabel *label, const char *figure, const char *color)
{
  const char *text = gtk_label_get_text (label);
  const char *at = figure != NULL ? strstr (text, figure) : NULL;

  if (at != NULL)
    ur_label_set_figure (label, (gsize) (at - text), (gsize) (at - text) + strlen (figure), color);
}

/* What the report says, and where it has the number of the draft. */
static void
append_sentences (UrProofRow *self, GtkWidget *box, const UrProofItem *item)
{
  g_autofree char *place = ur_proof_words_dup_place (item);
  g_autofree char *sentence = ur_proof_words_dup_sentence (item);
  g_autofree char *elsewhere = ur_proof_item_dup_elsewhere (item);

  if (*sentence != '\0')
    {
      self->sentence = append_line (box, place, sentence);
      mark_figure (self->sentence, item->right != NULL ? item->right : item->printed, "ur_accent_ink");
    }
  if (item->arithmetic != NULL)
    append_line (box, _ ("worked out"), item->arithmetic);
  if (elsewhere != NULL)
    {
      self->elsewhere = append_line (box, _ ("the draft’s number is"), elsewhere);
      mark_figure (self->elsewhere, item->printed, "ur_ink");
    }
}

static GtkWidget *
create_button (const char *icon, const char *label, const char *key, const char *action)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  if (icon != NULL)
    gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (row), ur_label_new (label, NULL));
  if (key != NULL)
    gtk_box_append (GTK_BOX (row), ur_label_new (key, "ur-keycap"));
  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_widget_add_css_class (button, "ur-btn");
  gtk_widget_add_css_class (button, "small");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

static GtkWidget *
create_buttons (UrProofRow *self)
{
  GtkWidget *box = ur_wrap_box_new (6, 420);

  gtk_widget_set_margin_top (box, GAP);
  if (self->fix != NULL)
    {
      g_autofree char *words = ur_quote_printf (_ ("Change to %s"), self->fix);
      GtkWidget *button = create_button (NULL, words, _ ("Enter"), "page.fix");

      gtk_widget_add_css_class (button, "fix");
      ur_wrap_box_append (UR_WRAP_BOX (box), button);
    }
  if (self->fix_period != NULL)
    {
      GtkWidget *button = create_button (NULL, self->fix_period, _ ("Shift+Enter"), "page.fix-period");

      gtk_widget_add_css_class (button, "fix");
      ur_wrap_box_append (UR_WRAP_BOX (box), button);
    }
  if (self->can_look)
    ur_wrap_box_append (UR_WRAP_BOX (box), create_button ("ur-jump-symbolic", _ ("See the Report’s Sentence"),
                                                          NULL, "page.look"));
  if (self->can_leave)
    ur_wrap_box_append (UR_WRAP_BOX (box),
                        create_button (NULL, self->is_kept ? _ ("Take Back") : _ ("Leave It, with a Reason…"),
                                       NULL, self->is_kept ? "page.take-back" : "page.keep"));
  return box;
}

/* What its buttons are made of, when they are. */
static void
take_item (UrProofRow *self, const UrProofItem *item, gboolean kept)
{
  g_autofree char *from = NULL;

  if (ur_proof_words_can_fix (item))
    ur_proof_item_get_change (item, &from, &self->fix);
  if (item->period_mend != NULL)
    self->fix_period =
        *item->period_mend->from != '\0'
            ? ur_quote_printf (_ ("Change “%s” to %s"), item->period_mend->from, item->period_mend->to)
            : ur_quote_printf (_ ("Put “%s” before it"), item->period_mend->to);
  self->can_look = ur_proof_item_get_paragraph (item) != NULL;
  self->can_leave = item->verdict == UR_VERDICT_DIFFERS;
  self->is_kept = kept;
}

static void
add_key (GtkWidget *self, guint key, GdkModifierType modifiers, const char *action)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_named_action_new (action)));
  gtk_widget_add_controller (self, controller);
}

static void
add_keys (GtkWidget *self, const UrProofItem *item, gboolean kept)
{
  if (ur_proof_words_can_fix (item))
    {
      add_key (self, GDK_KEY_Return, 0, "page.fix");
      add_key (self, GDK_KEY_KP_Enter, 0, "page.fix");
    }
  if (item->period_mend != NULL)
    {
      add_key (self, GDK_KEY_Return, GDK_SHIFT_MASK, "page.fix-period");
      add_key (self, GDK_KEY_KP_Enter, GDK_SHIFT_MASK, "page.fix-period");
    }
  if (item->verdict == UR_VERDICT_DIFFERS && !kept)
    {
      add_key (self, GDK_KEY_Delete, 0, "page.keep");
      add_key (self, GDK_KEY_KP_Delete, 0, "page.keep");
    }
}

/**
 * ur_proof_row_new:
 * @item: a figure or a quotation of a draft
 * @i: its number in the proof
 * @paragraph: of the draft, or 0
 * @reason: (nullable): why it is left as it is, where it is
 *
 * Returns: (transfer floating): a row that says what was found
 */
GtkWidget *
ur_proof_row_new (const UrProofItem *item, guint i, guint paragraph, const char *reason)
{
  UrProofRow *self = g_object_new (UR_TYPE_PROOF_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *spoken = ur_proof_words_dup_spoken (item);
  g_autofree char *words =
      reason != NULL ? g_strdup_printf (C_ ("read out", "%s, left: %s"), spoken, reason) : g_strdup (spoken);

  take_item (self, item, reason != NULL);
  gtk_box_append (GTK_BOX (box), create_head (self, item));
  ur_proof_row_set_place (self, i, paragraph);
  append_sentences (self, box, item);
  if (reason != NULL)
    append_line (box, _ ("left as it is"), reason);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "finding");
  add_keys (GTK_WIDGET (self), item, reason != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return GTK_WIDGET (self);
}

/**
 * ur_proof_row_set_place:
 * @row: the row
 * @i: the number of its item in the proof
 * @paragraph: of the draft, or 0
 *
 * What it says is there by now.
 */
void
ur_proof_row_set_place (UrProofRow *row, guint i, guint paragraph)
{
  g_autofree char *words = NULL;

  row->item = i;
  if (paragraph == row->paragraph)
    return;
  row->paragraph = paragraph;
  words = paragraph > 0 ? g_strdup_printf (_ ("Paragraph %u"), paragraph) : g_strdup ("");
  gtk_label_set_text (row->place, words);
  gtk_widget_set_visible (GTK_WIDGET (row->place), paragraph > 0);
}

/**
 * ur_proof_row_get_item:
 *
 * Returns: the number of its item in the proof
 */
guint
ur_proof_row_get_item (UrProofRow *row)
{
  return row->item;
}

/**
 * ur_proof_row_set_chosen:
 * @row: the row
 * @chosen: whether it is the one that the reader is at
 *
 * Shows what can be done with it.
 */
void
ur_proof_row_set_chosen (UrProofRow *row, gboolean chosen)
{
  gboolean has_buttons = row->fix != NULL || row->fix_period != NULL || row->can_look || row->can_leave;

  if (chosen && has_buttons && row->buttons == NULL)
    {
      row->buttons = create_buttons (row);
      gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), row->buttons);
    }
  if (row->buttons != NULL)
    gtk_widget_set_visible (row->buttons, chosen);
}
