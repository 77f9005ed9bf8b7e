/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-proof-view-private.h"

#include <glib/gi18n-lib.h>

#include "ur-copy.h"
#include "ur-proof-words.h"
#include "ur-label.h"
#include "ur-quote.h"

static GtkTextBuffer *
get_buffer (UrProofView *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->draft));
}

static const UrProofItem *
get_item (UrProofView *self, guint i)
{
  return g_ptr_array_index (self->proof->items, i);
}

static gboolean
is_open (UrProofView *self, guint i)
{
  return get_item (self, i)->verdict == UR_VERDICT_DIFFERS && self->reasons->pdata[i] == NULL;
}

/* Going about */

static void
step (UrProofView *self, int by)
{
  const int n = self->proof != NULL ? (int) self->proof->items->len : 0;
  guint chosen = ur_proof_draft_get_chosen (self->draft);
  int from = chosen != UR_PROOF_NONE ? (int) chosen : by > 0 ? -1 : n;

  for (int k = 1; k <= n; k++)
    {
      int i = (from + by * k + 2 * n) % n;

      if (is_open (self, (guint) i))
        {
          ur_proof_list_set_open (self->list, UR_VERDICT_DIFFERS, TRUE);
          ur_proof_draft_choose (self->draft, (guint) i);
          return;
        }
    }
}

static void
next_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  step (data, 1);
}

static void
previous_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  step (data, -1);
}

static void
look_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_proof_view_look (data);
}

/* Changing the draft */

static void
fix_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrProofView *self = data;
  guint i = ur_proof_draft_get_chosen (self->draft);

  if (i == UR_PROOF_NONE)
    return;
  ur_proof_draft_fix (self->draft, &i, 1);
  ur_proof_view_check (self);
}

static void
fix_period_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrProofView *self = data;
  guint i = ur_proof_draft_get_chosen (self->draft);

  if (i == UR_PROOF_NONE)
    return;
  ur_proof_draft_fix_period (self->draft, i);
  ur_proof_view_check (self);
}

/* Of another period either the value or the period is wrong: that is for the reader to say. */
static GArray *
list_fixable (UrProofView *self)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; self->proof != NULL && i < self->proof->items->len; i++)
    if (is_open (self, i) && ur_proof_words_can_fix (get_item (self, i)) &&
        get_item (self, i)->difference != UR_DIFFERENCE_PERIOD)
      g_array_append_val (items, i);
  return items;
}

static void
fix_all_response_cb (GtkDialog *dialog, int response, UrProofView *self)
{
  g_autoptr (GArray) items = list_fixable (self);

  gtk_window_destroy (GTK_WINDOW (dialog));
  if (response != GTK_RESPONSE_ACCEPT)
    return;
  ur_proof_draft_fix (self->draft, (const guint *) (gpointer) items->data, items->len);
  ur_proof_view_check (self);
}

static GtkWindow *
get_window (UrProofView *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* 7418个 → 7481个, a line each. */
static GtkWidget *
create_changes (UrProofView *self, const GArray *items)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const UrProofItem *item = get_item (self, g_array_index (items, guint, i));

      g_string_append_printf (text, "%s%s → %s", i > 0 ? "\n" : "", item->mend->from, item->mend->to);
    }
  return ur_label_new_scrolled (text->str);
}

static void
fix_all_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrProofView *self = data;
  g_autoptr (GArray) items = list_fixable (self);
  GtkWidget *dialog =
      gtk_message_dialog_new (get_window (self), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                              GTK_MESSAGE_QUESTION, GTK_BUTTONS_NONE,
                              ngettext ("Change %u place to what the report has?",
                                        "Change %u places to what the report has?", items->len),
                              items->len);

  gtk_widget_add_css_class (dialog, "ur");
  gtk_box_append (GTK_BOX (gtk_message_dialog_get_message_area (GTK_MESSAGE_DIALOG (dialog))),
                  create_changes (self, items));
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  gtk_widget_add_css_class (
      gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("C_hange All"), GTK_RESPONSE_ACCEPT),
      "suggested-action");
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  g_signal_connect_object (dialog, "response", G_CALLBACK (fix_all_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrProofView *self = data;

  gtk_text_buffer_undo (get_buffer (self));
  ur_proof_view_check (self);
}

static void
copy_draft_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrProofView *self = data;
  g_autofree char *text = ur_proof_draft_dup_text (self->draft);

  ur_copy_text (GTK_WIDGET (self), text, FALSE);
}

/* Leaving a figure as it is */

static void
keep_response_cb (GtkDialog *dialog, int response, UrProofView *self)
{
  GtkEditable *entry = g_object_get_data (G_OBJECT (dialog), "ur-entry");
  guint i = ur_proof_draft_get_chosen (self->draft);

  if (response == GTK_RESPONSE_ACCEPT && i != UR_PROOF_NONE)
    ur_proof_view_keep (self, i, gtk_editable_get_text (entry));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
entry_changed_cb (GtkDialog *dialog, GtkEditable *entry)
{
  gtk_dialog_set_response_sensitive (dialog, GTK_RESPONSE_ACCEPT, gtk_editable_get_text (entry)[0] != '\0');
}

static GtkWidget *
create_reason_entry (GtkWidget *dialog)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Reason"), -1);
  g_object_set_data (G_OBJECT (dialog), "ur-entry", entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (entry_changed_cb), dialog, G_CONNECT_SWAPPED);
  return entry;
}

static void
keep_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrProofView *self = data;
  const UrProofItem *item = ur_proof_view_get_chosen (self);
  g_autofree char *question = NULL;
  GtkWidget *dialog;

  if (item == NULL || item->verdict != UR_VERDICT_DIFFERS)
    return;
  question = ur_quote_printf (_ ("Why is “%s” left as it is?"), item->printed);
  dialog = gtk_message_dialog_new (get_window (self), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                                   GTK_MESSAGE_QUESTION, GTK_BUTTONS_NONE, "%s", question);
  gtk_widget_add_css_class (dialog, "ur");
  gtk_box_append (GTK_BOX (gtk_message_dialog_get_message_area (GTK_MESSAGE_DIALOG (dialog))),
                  create_reason_entry (dialog));
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  gtk_widget_add_css_class (gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Leave It"), GTK_RESPONSE_ACCEPT),
                            "suggested-action");
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  gtk_dialog_set_response_sensitive (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT, FALSE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (keep_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
take_back_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrProofView *self = data;
  guint i = ur_proof_draft_get_chosen (self->draft);

  if (i != UR_PROOF_NONE)
    ur_proof_view_keep (self, i, NULL);
}

/* Opening */

static void
chosen_cb (GtkNativeDialog *dialog, int response, UrProofView *self)
{
  g_autoptr (GFile) file =
      response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  g_clear_object (&self->chooser);
  if (file != NULL)
    ur_proof_view_open (self, file, NULL);
}

static void
open_draft_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  static const char *const suffixes[] = { "docx", "odt", "pdf", "html", "htm", "txt",
                                          "md",   "ofd", "rtf", "doc",  "wps" };
  UrProofView *self = data;
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  if (self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (_ ("Open a Draft"), get_window (self),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_filter_set_name (filter, _ ("Documents (Word, PDF, web pages, text)"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static const GActionEntry entries[] = {
  { "open-draft", open_draft_cb },
  { "copy-draft", copy_draft_cb },
  { "undo", undo_cb },
  { "next", next_cb },
  { "previous", previous_cb },
  { "fix", fix_cb },
  { "fix-period", fix_period_cb },
  { "fix-all", fix_all_cb },
  { "look", look_cb },
  { "keep", keep_cb },
  { "take-back", take_back_cb },
};

/* Before the text, which would take some of them as words, and before the panes. */
static gboolean
key_cb (UrProofView *self, guint key, guint code, GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  const char *action = NULL;

  if (key == GDK_KEY_F8 && (modifiers & ~GDK_SHIFT_MASK) == 0)
    action = modifiers == 0 ? "next" : "previous";
  else if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && modifiers == GDK_CONTROL_MASK)
    action = "look";
  else if (key == GDK_KEY_z && modifiers == GDK_CONTROL_MASK)
    action = "undo";
  else if (key == GDK_KEY_C && modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    action = "copy-draft";
  else if (key == GDK_KEY_p && modifiers == GDK_CONTROL_MASK)
    action = "print-sheet";
  if (action == NULL)
    return GDK_EVENT_PROPAGATE;
  g_action_group_activate_action (G_ACTION_GROUP (self->actions), action, NULL);
  return GDK_EVENT_STOP;
}

/**
 * ur_proof_view_add_actions:
 * @self: the page, with all that is on it
 *
 * Adds its actions and keys.
 */
void
ur_proof_view_add_actions (UrProofView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  ur_proof_view_add_save_actions (self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
set_enabled (UrProofView *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)), enabled);
}

/**
 * ur_proof_view_update_actions:
 * @self: the page
 *
 * Says which of its actions can be done now.
 */
void
ur_proof_view_update_actions (UrProofView *self)
{
  g_autoptr (GArray) fixable = list_fixable (self);
  gboolean differs = FALSE, has_text = gtk_text_buffer_get_char_count (get_buffer (self)) > 0;

  for (guint i = 0; self->proof != NULL && i < self->proof->items->len; i++)
    differs = differs || is_open (self, i);
  set_enabled (self, "next", differs);
  set_enabled (self, "previous", differs);
  set_enabled (self, "fix-all", fixable->len > 0);
  set_enabled (self, "undo", gtk_text_buffer_get_can_undo (get_buffer (self)));
  set_enabled (self, "copy-draft", has_text);
  set_enabled (self, "save-draft", has_text);
  set_enabled (self, "save-sheet", has_text);
  set_enabled (self, "copy-findings", has_text);
  set_enabled (self, "save-findings", has_text);
  set_enabled (self, "print-sheet", has_text);
  set_enabled (self, "save-comments", has_text && self->file != NULL && self->is_word);
}
