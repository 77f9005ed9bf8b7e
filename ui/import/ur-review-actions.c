/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done on the page, and its keys. */
#include "ur-config.h"

#include "ur-notice.h"
#include "ur-review-asides.h"
#include "ur-review-card.h"
#include "ur-review-view-private.h"
#include "ur-review-year.h"

#include <glib/gi18n-lib.h>

static UrReview *
get_review (UrReviewView *self)
{
  return ur_review_state_get_review (self->state);
}

static void
set_enabled (UrReviewView *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)), enabled);
}

/* Questions */

static void
accept_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrReviewView *self = data;
  guint question = ur_review_state_get_question (self->state);

  if (question != UR_REVIEW_NONE)
    ur_review_state_answer (self->state, ur_review_get_question (get_review (self), question)->applied);
}

static void
choose_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_review_card_choose (UR_REVIEW_CARD (UR_REVIEW_VIEW (data)->card), g_variant_get_uint32 (parameter));
}

static void
accept_all_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_review_state_accept_all (UR_REVIEW_VIEW (data)->state);
}

static void
reopen_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_review_state_reopen (UR_REVIEW_VIEW (data)->state, g_variant_get_uint32 (parameter));
}

static void
ask_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_review_state_set_question (UR_REVIEW_VIEW (data)->state, g_variant_get_uint32 (parameter));
}

static void
step_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_review_state_step (UR_REVIEW_VIEW (data)->state, g_variant_get_int32 (parameter));
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_review_state_travel (UR_REVIEW_VIEW (data)->state,
                          g_str_equal (g_action_get_name (G_ACTION (action)), "undo"));
}

/* Figures */

static void
decided (UrReviewView *self, gboolean done, GError *error)
{
  ur_review_state_decided (self->state, done, error);
}

static void
set_taken (UrReviewView *self, gboolean taken)
{
  guint figure = ur_review_state_get_figure (self->state);
  GError *error = NULL;
  gboolean done;

  if (figure == UR_REVIEW_NONE || ur_review_get_figure (get_review (self), figure)->is_taken == taken)
    return;
  done = ur_review_set_taken (get_review (self), figure, taken, &error);
  decided (self, done, error);
}

static void
toggle_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrReviewView *self = data;
  guint figure = ur_review_state_get_figure (self->state);

  if (figure != UR_REVIEW_NONE)
    set_taken (self, !ur_review_get_figure (get_review (self), figure)->is_taken);
}

static void
leave_out_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  set_taken (data, FALSE);
}

static void
edit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_review_table_edit (UR_REVIEW_VIEW (data)->table, (UrReviewField) g_variant_get_uint32 (parameter));
}

static void
set_role_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrReviewView *self = data;
  GError *error = NULL;
  gboolean done;
  guint figure, role;

  g_variant_get (parameter, "(uu)", &figure, &role);
  done = ur_review_set_role (get_review (self), figure, (UrReviewRole) role, &error);
  decided (self, done, error);
}

static void
set_bound_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrReviewView *self = data;
  GError *error = NULL;
  gboolean done;
  guint figure, bound;

  g_variant_get (parameter, "(uu)", &figure, &bound);
  done = ur_review_set_bound (get_review (self), figure, (UrBound) bound, &error);
  decided (self, done, error);
}

/* The figure that was just made is the one to name next. */
static void
choose_figure_at (UrReviewView *self, guint passage, guint start, guint end)
{
  const guint n = ur_review_count_figures (get_review (self));

  for (guint i = 0; i < n; i++)
    {
      const UrReviewFigure *figure = ur_review_get_figure (get_review (self), i);

      if (figure->passage == passage && figure->start < end && figure->end > start)
        {
          ur_review_state_set_figure (self->state, i);
          return;
        }
    }
}

/* What is chosen is the figure, not its words any more. */
static void
deselect (GtkTextView *source)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (source);
  GtkTextIter start, end;

  if (gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    gtk_text_buffer_place_cursor (buffer, &start);
}

static void
add_figure (UrReviewView *self, guint passage, guint start, guint end)
{
  GError *error = NULL;
  gboolean done = ur_review_add_figure (get_review (self), passage, start, end, &error);

  if (!ur_review_state_decided (self->state, done, error))
    return;
  deselect (GTK_TEXT_VIEW (self->source));
  choose_figure_at (self, passage, start, end);
}

static void
add_figure_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  guint passage, start, end;

  g_variant_get (parameter, "(uuu)", &passage, &start, &end);
  add_figure (data, passage, start, end);
}

/* With words selected they become a figure, else the one that is chosen is taken. */
static void
take_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrReviewView *self = data;
  guint passage;
  gsize start, end;

  if (ur_review_source_get_selection (self->source, &passage, &start, &end))
    add_figure (self, passage, (guint) start, (guint) end);
  else
    set_taken (self, TRUE);
}

/* Structure */

static void
set_level_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrReviewView *self = data;
  GError *error = NULL;
  gboolean done;
  guint passage, level, kind;

  g_variant_get (parameter, "(uuu)", &passage, &level, &kind);
  done = ur_review_set_level (get_review (self), passage, (UrLevel) level, (UrPartKind) kind, &error);
  decided (self, done, error);
}

static void
merge_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrReviewView *self = data;
  GError *error = NULL;
  gboolean done;

  done = ur_review_merge (get_review (self), g_variant_get_uint32 (parameter), &error);
  decided (self, done, error);
}

static void
split_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrReviewView *self = data;
  GError *error = NULL;
  gboolean done;
  guint passage, at;

  g_variant_get (parameter, "(uu)", &passage, &at);
  done = ur_review_split (get_review (self), passage, at, &error);
  decided (self, done, error);
}

static void
move_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrReviewView *self = data;
  GError *error = NULL;
  gboolean done;
  guint heading, before;

  g_variant_get (parameter, "(uu)", &heading, &before);
  done = ur_review_move (get_review (self), heading, before, &error);
  decided (self, done, error);
}

static void
undo_repair_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrReviewView *self = data;
  GError *error = NULL;
  gboolean done;
  guint passage, repair;

  g_variant_get (parameter, "(uu)", &passage, &repair);
  done = ur_review_undo_repair (get_review (self), passage, repair, &error);
  decided (self, done, error);
}

/* The page */

static void
folding_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  ur_review_source_set_folding (UR_REVIEW_VIEW (data)->source, g_variant_get_boolean (state));
  g_simple_action_set_state (action, state);
}

static void
go_to_passage_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_review_source_show_passage (UR_REVIEW_VIEW (data)->source, g_variant_get_uint32 (parameter));
}

static void
encoding_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_review_view_reread (data, g_variant_get_string (parameter, NULL));
}

static void
read_again_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_review_view_reread (data, NULL);
}

static void
finish_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrReviewView *self = data;

  if (!ur_review_lacks_year (get_review (self)))
    {
      ur_review_view_finish (self);
      return;
    }
  if (ur_review_count_questions (get_review (self)) > 0)
    ur_review_state_set_question (self->state, 0);
  self->wants_year = TRUE;
  ur_notice_show (GTK_WIDGET (self), UR_NOTICE_ERROR,
                  _ ("Say first which year the report is about (question 1). No year is named in the text."),
                  NULL, NULL);
}

static void
cancel_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_review_view_give_up (data);
}

static void
asides_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_review_asides_show (GTK_WINDOW (gtk_widget_get_root (data)), get_review (data));
}

static void
year_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_review_year_ask (GTK_WINDOW (gtk_widget_get_root (data)), UR_REVIEW_VIEW (data)->state);
}

static const GActionEntry entries[] = {
  { "year", year_cb },
  { "asides", asides_cb },
  { "accept", accept_cb },
  { "choose", choose_cb, "u" },
  { "accept-all", accept_all_cb },
  { "reopen", reopen_cb, "u" },
  { "ask", ask_cb, "u" },
  { "step", step_cb, "i" },
  { "undo", undo_cb },
  { "redo", undo_cb },
  { "toggle", toggle_cb },
  { "leave-out", leave_out_cb },
  { "take", take_cb },
  { "edit", edit_cb, "u" },
  { "set-role", set_role_cb, "(uu)" },
  { "set-bound", set_bound_cb, "(uu)" },
  { "add-figure", add_figure_cb, "(uuu)" },
  { "set-level", set_level_cb, "(uuu)" },
  { "merge", merge_cb, "u" },
  { "split", split_cb, "(uu)" },
  { "move", move_cb, "(uu)" },
  { "undo-repair", undo_repair_cb, "(uu)" },
  { "folding", NULL, NULL, "false", folding_cb },
  { "go-to-passage", go_to_passage_cb, "u" },
  { "encoding", encoding_cb, "s" },
  { "read-again", read_again_cb },
  { "finish", finish_cb },
  { "cancel", cancel_cb },
};

/* Keys */

typedef struct
{
  guint key;
  GdkModifierType modifiers;
  const char *action;
  const char *target;
} Key;

/* On the whole page, but where something is written. */
static const Key keys[] = {
  { GDK_KEY_Return, 0, "accept" },
  { GDK_KEY_KP_Enter, 0, "accept" },
  { GDK_KEY_n, 0, "step", "1" },
  { GDK_KEY_N, GDK_SHIFT_MASK, "step", "-1" },
  { GDK_KEY_p, 0, "step", "-1" },
  { GDK_KEY_u, 0, "undo" },
  { GDK_KEY_z, GDK_CONTROL_MASK, "undo" },
  { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "redo" },
  { GDK_KEY_y, GDK_CONTROL_MASK, "redo" },
  { GDK_KEY_F2, 0, "edit", "uint32 0" },
  { GDK_KEY_Return, GDK_CONTROL_MASK, "finish" },
  { GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "finish" },
  { GDK_KEY_Escape, 0, "cancel" },
};

/* In source and table, before GTK's own. */
static const Key figure_keys[] = {
  { GDK_KEY_space, 0, "toggle" },     { GDK_KEY_KP_Space, 0, "toggle" },
  { GDK_KEY_Delete, 0, "leave-out" }, { GDK_KEY_KP_Delete, 0, "leave-out" },
  { GDK_KEY_Insert, 0, "take" },      { GDK_KEY_KP_Insert, 0, "take" },
};

static gboolean
press (UrReviewView *self, const Key *list, gsize n, guint key, GdkModifierType modifiers)
{
  for (gsize i = 0; i < n; i++)
    if (gdk_keyval_to_lower (list[i].key) == gdk_keyval_to_lower (key) && list[i].modifiers == modifiers)
      {
        g_action_group_activate_action (G_ACTION_GROUP (self->actions), list[i].action,
                                        list[i].target != NULL ? g_variant_new_parsed (list[i].target)
                                                               : NULL);
        return GDK_EVENT_STOP;
      }
  return GDK_EVENT_PROPAGATE;
}

static int
get_digit (guint key)
{
  if (key >= GDK_KEY_1 && key <= GDK_KEY_9)
    return (int) (key - GDK_KEY_1);
  return key >= GDK_KEY_KP_1 && key <= GDK_KEY_KP_9 ? (int) (key - GDK_KEY_KP_1) : -1;
}

static gboolean
key_cb (UrReviewView *self, guint key, guint code, GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  int digit = get_digit (key);

  if (digit < 0 || modifiers != 0)
    return press (self, keys, G_N_ELEMENTS (keys), key, modifiers);
  g_action_group_activate_action (G_ACTION_GROUP (self->actions), "choose",
                                  g_variant_new_uint32 ((guint) digit));
  return GDK_EVENT_STOP;
}

/* Whether words are being written. */
static gboolean
is_writing (UrReviewView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return GTK_IS_TEXT (focus);
}

static gboolean
figure_key_cb (UrReviewView *self, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus == NULL || GTK_IS_BUTTON (focus) || is_writing (self))
    return GDK_EVENT_PROPAGATE;
  return press (self, figure_keys, G_N_ELEMENTS (figure_keys), key,
                state & gtk_accelerator_get_default_mod_mask ());
}

static void
add_keys (UrReviewView *self, GtkWidget *widget, GtkPropagationPhase phase, GCallback callback)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, phase);
  g_signal_connect_swapped (controller, "key-pressed", callback, self);
  gtk_widget_add_controller (widget, controller);
}

/**
 * ur_review_view_init_actions:
 * @self: the page, with all that is on it
 * @folding: whether its source is folded
 *
 * Adds its actions and keys.
 */
void
ur_review_view_init_actions (UrReviewView *self, gboolean folding)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  g_simple_action_set_state (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "folding")),
      g_variant_new_boolean (folding));
  add_keys (self, GTK_WIDGET (self), GTK_PHASE_BUBBLE, G_CALLBACK (key_cb));
  add_keys (self, GTK_WIDGET (self->source), GTK_PHASE_CAPTURE, G_CALLBACK (figure_key_cb));
  add_keys (self, GTK_WIDGET (self->table), GTK_PHASE_CAPTURE, G_CALLBACK (figure_key_cb));
}

/**
 * ur_review_view_update_actions:
 * @self: the page
 *
 * Says which of its actions can be done now.
 */
void
ur_review_view_update_actions (UrReviewView *self)
{
  set_enabled (self, "undo", ur_review_can_undo (get_review (self)));
  set_enabled (self, "redo", ur_review_can_redo (get_review (self)));
  set_enabled (self, "accept-all", ur_review_count_open (get_review (self)) > 0);
  set_enabled (self, "accept", ur_review_state_get_question (self->state) != UR_REVIEW_NONE);
}
