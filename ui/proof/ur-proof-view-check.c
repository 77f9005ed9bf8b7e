/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checking while somebody writes, and what is shown of it. */
#include "ur-config.h"

#include "ur-proof-view-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-notice.h"
#include "ur-proof-check.h"
#include "ur-proof-reasons.h"
#include "ur-proof-words.h"
#include "ur-tip.h"

#define AFTER_KEY_MS 300

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

/* What is left as it is */

static void
find_reasons (UrProofView *self)
{
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  self->reasons = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->proof->items->len; i++)
    {
      gboolean is_sought =
          g_hash_table_size (self->kept) > 0 && get_item (self, i)->verdict == UR_VERDICT_DIFFERS;
      g_autofree char *before = is_sought ? ur_proof_draft_dup_before (self->draft, i) : NULL;

      g_ptr_array_add (self->reasons,
                       is_sought ? g_strdup (ur_proof_reasons_get (self->kept, get_item (self, i), before))
                                 : NULL);
    }
}

/* What is shown */

static guint
count_open (UrProofView *self)
{
  guint n = 0;

  for (guint i = 0; self->proof != NULL && i < self->proof->items->len; i++)
    n += get_item (self, i)->verdict == UR_VERDICT_DIFFERS && self->reasons->pdata[i] == NULL;
  return n;
}

static void
show_changes (UrProofView *self)
{
  guint n = count_open (self);
  g_autofree char *places = g_strdup_printf (ngettext ("%u place", "%u places", n), n);
  g_autofree char *words =
      g_strdup_printf (gtk_text_buffer_get_modified (get_buffer (self)) ? _ ("%s, the draft was changed")
                                                                        : _ ("%s, the draft is as it was"),
                       places);

  gtk_label_set_text (self->changes, self->proof != NULL ? words : "");
  ur_tip_set (GTK_WIDGET (self->changes), words);
}

static guint
count_judged (UrProofView *self)
{
  return self->proof->items->len - ur_proof_count (self->proof, UR_VERDICT_APART);
}

/* All is well, or there is nothing.  Where no number has a source, nothing is known to be well. */
static void
show_state (UrProofView *self)
{
  gboolean is_empty = gtk_text_buffer_get_char_count (get_buffer (self)) == 0;
  g_autofree char *words = NULL;
  guint n = self->proof != NULL ? count_judged (self) - ur_proof_count (self->proof, UR_VERDICT_UNKNOWN) : 0;

  if (self->proof != NULL && !is_empty && count_judged (self) == 0)
    words = g_strdup (_ ("There is no number in the draft to check"));
  else if (n > 0 && !is_empty && count_open (self) == 0 && self->proof->doubts->len == 0)
    words = g_strdup_printf (ngettext ("%u number agrees", "%u numbers agree", n), n);
  if (words != NULL)
    gtk_label_set_text (self->state_words, words);
  gtk_widget_set_visible (self->state, words != NULL);
}

static void
show_length (UrProofView *self)
{
  guint n = (guint) gtk_text_buffer_get_char_count (get_buffer (self));
  g_autofree char *words = g_strdup_printf (
      ngettext ("%u character, checked as you write", "%u characters, checked as you write", n), n);

  gtk_label_set_text (self->length, self->checking != NULL ? _ ("Checking…") : n > 0 ? words : "");
  ur_tip_set (GTK_WIDGET (self->length), words);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), n == 0);
}

static void
show_all (UrProofView *self)
{
  ur_proof_list_show (self->list, self->proof, self->reasons);
  ur_proof_strip_show (self->strip, self->proof);
  ur_proof_sources_show_scope (self->sources, self->proof != NULL ? self->proof->scope : NULL);
  show_changes (self);
  show_state (self);
  show_length (self);
  ur_proof_view_update_actions (self);
}

/* Who was at a figure goes on there, or at the next one that differs. */
static guint
find_again (UrProofView *self, guint line, guint offset)
{
  for (guint i = 0; i < self->proof->items->len; i++)
    {
      const UrProofItem *item = get_item (self, i);
      gboolean is_same = item->line == line && item->offset == offset && item->verdict != UR_VERDICT_MATCH;
      gboolean is_after = item->line > line || (item->line == line && item->offset >= offset);

      if (is_same || (is_after && item->verdict == UR_VERDICT_DIFFERS && self->reasons->pdata[i] == NULL))
        return i;
    }
  return UR_PROOF_NONE;
}

static void
take_proof (UrProofView *self, UrProof *proof)
{
  const UrProofItem *chosen = ur_proof_view_get_chosen (self);
  guint line = chosen != NULL ? chosen->line : 0, offset = chosen != NULL ? chosen->offset : 0;
  gboolean is_writing = gtk_widget_has_focus (GTK_WIDGET (self->draft));
  gboolean in_list = ur_proof_list_has_keyboard (self->list);
  UrProof *before = self->proof;

  self->proof = proof;
  ur_proof_draft_show_proof (self->draft, proof);
  find_reasons (self);
  if (line > 0 && !is_writing)
    ur_proof_draft_choose (self->draft, find_again (self, line, offset));
  show_all (self);
  if (before != NULL)
    ur_proof_free (before);
  if (in_list && !ur_proof_list_has_keyboard (self->list))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* Checking */

static void
go_on (UrProofView *self)
{
  UrProofThen then = g_steal_pointer (&self->then);
  g_autofree char *path = g_steal_pointer (&self->then_path);

  if (then != NULL)
    then (self, path);
}

/* A page that is closed meanwhile is not kept for it. */
static UrProofView *
take_page (GWeakRef *page)
{
  UrProofView *self = g_weak_ref_get (page);

  g_weak_ref_clear (page);
  g_free (page);
  return self;
}

static GWeakRef *
page_new (UrProofView *self)
{
  GWeakRef *page = g_new0 (GWeakRef, 1);

  g_weak_ref_init (page, self);
  return page;
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (UrProofView) self = take_page (data);
  g_autoptr (GError) error = NULL;
  UrProof *proof = ur_proof_check_finish (result, &error);

  if (self == NULL)
    g_clear_pointer (&proof, ur_proof_free);
  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->checking);
  if (proof != NULL)
    take_proof (self, proof);
  else
    ur_notice_show (GTK_WIDGET (self), UR_NOTICE_ERROR, error->message, NULL, NULL);
  show_length (self);
  if (proof != NULL)
    go_on (self);
}

/**
 * ur_proof_view_stop_checking:
 * @self: the page
 *
 * Forgets what is being checked.
 */
void
ur_proof_view_stop_checking (UrProofView *self)
{
  g_clear_handle_id (&self->recheck, g_source_remove);
  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
}

/**
 * ur_proof_view_check:
 * @self: the page
 *
 * Checks the draft as it is now, beside the main loop.
 */
void
ur_proof_view_check (UrProofView *self)
{
  g_autoptr (GPtrArray) reports = ur_proof_sources_dup_reports (self->sources);

  ur_proof_view_stop_checking (self);
  self->checking = g_cancellable_new ();
  ur_proof_check_async (ur_proof_draft_dup_blocks (self->draft), ur_proof_draft_dup_traces (self->draft),
                        reports, self->memory, self->checking, checked_cb, page_new (self));
}

static gboolean
recheck_cb (gpointer data)
{
  UrProofView *self = data;

  self->recheck = 0;
  ur_proof_view_check (self);
  return G_SOURCE_REMOVE;
}

/**
 * ur_proof_view_check_soon:
 * @self: the page
 *
 * Checks the draft when nobody has written for a moment.
 */
void
ur_proof_view_check_soon (UrProofView *self)
{
  ur_proof_view_stop_checking (self);
  self->recheck = g_timeout_add (AFTER_KEY_MS, recheck_cb, self);
  show_length (self);
}

/**
 * ur_proof_view_when_checked:
 * @self: the page
 * @then: what is done, in place of what waited before
 * @path: (nullable) (type filename): for @then
 *
 * Does something with the proof of the draft as it is now: at once, or when it is checked.
 */
void
ur_proof_view_when_checked (UrProofView *self, UrProofThen then, const char *path)
{
  g_free (self->then_path);
  self->then = then;
  self->then_path = g_strdup (path);
  if (self->recheck != 0)
    ur_proof_view_check (self);
  else if (self->checking == NULL && self->proof != NULL)
    go_on (self);
}

/**
 * ur_proof_view_keep:
 * @self: the page
 * @i: an item of the proof
 * @reason: (nullable): why it is left as it is; %NULL takes that back
 */
void
ur_proof_view_keep (UrProofView *self, guint i, const char *reason)
{
  g_autofree char *before = ur_proof_draft_dup_before (self->draft, i);

  ur_proof_reasons_set (self->kept, get_item (self, i), before, reason);
  find_reasons (self);
  show_all (self);
}
