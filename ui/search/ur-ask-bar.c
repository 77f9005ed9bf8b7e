/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-ask-bar.h"

#include <glib/gi18n-lib.h>

#include "ur-answer-row.h"
#include "ur-clip.h"
#include "ur-copy.h"
#include "ur-near-buttons.h"
#include "ur-quote.h"
#include "ur-snippet.h"
#include "ur-text-scale.h"

/* px at the usual size of text: the card, and what it leaves at each side of a narrow window */
#define WIDTH 760
#define MARGIN 24
#define TOP 12

/* Over the page, which keeps its place: a question, and its answers as it is typed. */
struct _UrAskBar
{
  GtkWidget parent_instance;

  GtkWidget *veil;
  GtkWidget *card;
  GtkEntry *entry;
  GtkLabel *reading;
  GtkWidget *clear;
  GtkListBox *list;
  GtkScrolledWindow *scrolled;
  GtkWidget *nothing;
  GtkLabel *nothing_words;
  GtkBox *near;
  GtkWidget *search;
  GtkLabel *keys;
  GtkLabel *count;

  GPtrArray *indexes;         /* (element-type UrAnswerIndex) (nullable): while it is open */
  const UrSearchIndex *words; /* of the window's report, which has words that may be meant; likewise */
};

enum
{
  CLOSED,
  GO,
  SEARCH,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrAskBar, ur_ask_bar, GTK_TYPE_WIDGET)

static UrAnswerRow *
get_chosen (UrAskBar *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? UR_ANSWER_ROW (row) : NULL;
}

static void
clear_rows (UrAskBar *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

/* How the words were read, where that is not plain. */
static void
say_reading (UrAskBar *self, UrSearchReading reading, const GArray *answers)
{
  const UrAnswer *first = answers->len > 0 ? &g_array_index (answers, UrAnswer, 0) : NULL;
  g_autofree char *words = NULL;

  if (first != NULL && reading == UR_SEARCH_AS_PINYIN && first->end > first->start)
    {
      g_autofree char *read = g_strndup (first->indicator->label + first->start, first->end - first->start);

      words = ur_quote_printf (_ ("read as “%s”"), read);
    }
  else if (first != NULL && reading == UR_SEARCH_AS_NUMBER)
    {
      g_autofree char *figure = ur_indicator_dup_figure (first->indicator);

      words = ur_quote_printf (_ ("read as the number %s"), figure);
    }
  gtk_label_set_text (self->reading, words != NULL ? words : "");
}

/* What is chosen is heard with the entry, which keeps the keyboard. */
static void
describe (UrAskBar *self)
{
  UrAnswerRow *row = get_chosen (self);
  const char *count = gtk_label_get_text (self->count);
  g_autofree char *words = NULL;

  if (row != NULL)
    words = g_strconcat (count, ". ", ur_answer_row_get_words (row), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words != NULL ? words : count, -1);
}

static void
say_count (UrAskBar *self, guint n_shown, guint n)
{
  g_autofree char *words = NULL;

  if (n > n_shown)
    words = g_strdup_printf (_ ("%u of %u answers"), n_shown, n);
  else if (n > 0)
    words = g_strdup_printf (ngettext ("%u answer", "%u answers", n), n);
  gtk_label_set_text (self->count, words != NULL ? words : "");
}

static void
near_cb (GtkButton *button, UrAskBar *self)
{
  g_autofree char *words = g_strdup (gtk_button_get_label (button));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

/* Words that the report has, as far as a figure is called so. */
static void
offer_near (UrAskBar *self, const char *asked)
{
  g_auto (GStrv) near = ur_search_list_near (self->words, asked);

  for (guint i = 0; near[i] != NULL; i++)
    {
      g_autoptr (GArray) answers = ur_answers_find (self->indexes, near[i], NULL, NULL);

      if (answers->len == 0)
        *near[i] = '\0';
    }
  ur_near_buttons_fill (self->near, near, G_CALLBACK (near_cb), self);
}

static void
say_nothing (UrAskBar *self, const char *asked, guint n)
{
  gboolean none = n == 0 && *asked != '\0';
  g_autofree char *tried = none ? ur_search_dup_tried (asked) : NULL;

  gtk_widget_set_visible (self->nothing, none);
  gtk_widget_set_visible (GTK_WIDGET (self->scrolled), n > 0);
  if (tried == NULL)
    return;
  gtk_label_set_text (self->nothing_words, tried);
  offer_near (self, asked);
}

static void
ask (UrAskBar *self)
{
  const char *asked = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GArray) answers = NULL;
  UrSearchReading reading;
  guint n;

  clear_rows (self);
  gtk_widget_set_visible (self->clear, *asked != '\0');
  if (self->indexes == NULL)
    return;
  answers = ur_answers_find (self->indexes, asked, &n, &reading);
  for (guint i = 0; i < answers->len; i++)
    gtk_list_box_append (self->list,
                         ur_answer_row_new (self->indexes, &g_array_index (answers, UrAnswer, i)));
  say_reading (self, reading, answers);
  say_count (self, answers->len, n);
  say_nothing (self, asked, n);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  describe (self);
}

static void
clear_cb (UrAskBar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
selected_cb (UrAskBar *self, GtkListBoxRow *selected)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    ur_answer_row_set_chosen (UR_ANSWER_ROW (row), row == GTK_WIDGET (selected));
  if (selected != NULL)
    describe (self);
}

/* Enter, or a double click: the answer is copied with its source, and the question is over. */
static void
copy (UrAskBar *self)
{
  UrAnswerRow *row = get_chosen (self);
  const UrAnswer *answer = row != NULL ? ur_answer_row_get_answer (row) : NULL;

  if (answer == NULL)
    return;
  ur_clip_copy_indicator (GTK_WIDGET (self), answer->report, answer->indicator, TRUE);
  ur_ask_bar_close (self);
}

/* Value and unit alone, for a slide that has the words already. */
static void
copy_figure (UrAskBar *self)
{
  UrAnswerRow *row = get_chosen (self);
  g_autofree char *figure =
      row != NULL ? ur_indicator_dup_figure (ur_answer_row_get_answer (row)->indicator) : NULL;

  if (figure != NULL)
    ur_copy_text (GTK_WIDGET (self), figure, FALSE);
}

static void
activated_cb (UrAskBar *self)
{
  copy (self);
}

static void
go (UrAskBar *self)
{
  UrAnswerRow *row = get_chosen (self);
  UrAnswer answer;

  if (row == NULL)
    return;
  answer = *ur_answer_row_get_answer (row);
  ur_ask_bar_close (self);
  g_signal_emit (self, signals[GO], 0, &answer);
}

static void
search_cb (UrAskBar *self)
{
  g_autofree char *words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  ur_ask_bar_close (self);
  g_signal_emit (self, signals[SEARCH], 0, words);
}

static void
choose (UrAskBar *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  gtk_widget_queue_allocate (GTK_WIDGET (self->list));
}

static int
count_rows (UrAskBar *self)
{
  int n = 0;

  while (gtk_list_box_get_row_at_index (self->list, n) != NULL)
    n++;
  return n;
}

static void
step (UrAskBar *self, int by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    choose (self, CLAMP (gtk_list_box_row_get_index (row) + by, 0, count_rows (self) - 1));
}

/* A button of the bar has Enter for itself. */
static gboolean
has_keyboard (UrAskBar *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self->entry)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static gboolean
is_enter (guint key)
{
  return key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;
}

/* Home and End go through the answers while nothing is typed that they could go through. */
static gboolean
choose_by_key (UrAskBar *self, guint key)
{
  gboolean at_end =
      gtk_editable_get_position (GTK_EDITABLE (self->entry)) == (int) gtk_entry_get_text_length (self->entry);

  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    step (self, 1);
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    step (self, -1);
  else if (key == GDK_KEY_End && at_end)
    choose (self, count_rows (self) - 1);
  else if (key == GDK_KEY_Home && at_end)
    choose (self, 0);
  else
    return FALSE;
  return TRUE;
}

static gboolean
key_pressed_cb (UrAskBar *self, guint key, guint code, GdkModifierType state)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;

  if (key == GDK_KEY_Escape)
    ur_ask_bar_close (self);
  else if (is_enter (key) && has_keyboard (self))
    control ? go (self) : copy (self);
  else if (control && (key == GDK_KEY_c || key == GDK_KEY_C) &&
           !gtk_editable_get_selection_bounds (GTK_EDITABLE (self->entry), NULL, NULL))
    copy_figure (self);
  else if (control || !choose_by_key (self, key))
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* A click beside the card is for the page: the question is over. */
static void
pressed_cb (UrAskBar *self)
{
  ur_ask_bar_close (self);
}

static void
ur_ask_bar_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  gtk_widget_measure (UR_ASK_BAR (widget)->card, orientation, -1, minimum, natural, NULL, NULL);
}

/* A scrolled window asks for what its rows need with their sentences on one line: what they need more. */
static int
count_missing (UrAskBar *self, int width)
{
  int asked, needed;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->scrolled)))
    return 0;
  gtk_widget_measure (GTK_WIDGET (self->scrolled), GTK_ORIENTATION_VERTICAL, width, NULL, &asked, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->list), GTK_ORIENTATION_VERTICAL, width, NULL, &needed, NULL, NULL);
  return MAX (needed - asked, 0);
}

/* The veil is all over the page; the card has its width in the middle, and as much height as it needs. */
static void
ur_ask_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrAskBar *self = UR_ASK_BAR (widget);
  int wide = MIN (ur_text_scale_multiply (WIDTH), width - 2 * MARGIN);
  int least, high;

  gtk_widget_size_allocate (self->veil, &(GtkAllocation){ 0, 0, width, height }, -1);
  gtk_widget_measure (self->card, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  wide = MAX (wide, least);
  gtk_widget_measure (self->card, GTK_ORIENTATION_VERTICAL, wide, &least, &high, NULL, NULL);
  high += count_missing (self, wide);
  high = MAX (MIN (high, height - TOP - MARGIN), least);
  gtk_widget_size_allocate (self->card, &(GtkAllocation){ (width - wide) / 2, TOP, wide, high }, -1);
}

static void
ur_ask_bar_dispose (GObject *object)
{
  UrAskBar *self = UR_ASK_BAR (object);

  g_clear_pointer (&self->indexes, g_ptr_array_unref);
  g_clear_pointer (&self->veil, gtk_widget_unparent);
  g_clear_pointer (&self->card, gtk_widget_unparent);
  G_OBJECT_CLASS (ur_ask_bar_parent_class)->dispose (object);
}

static void
add_signals (void)
{
  signals[CLOSED] =
      g_signal_new ("closed", UR_TYPE_ASK_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[GO] = g_signal_new ("go", UR_TYPE_ASK_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                              G_TYPE_POINTER);
  signals[SEARCH] = g_signal_new ("search", UR_TYPE_ASK_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ur_ask_bar_class_init (UrAskBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_ask_bar_dispose;
  widget_class->measure = ur_ask_bar_measure;
  widget_class->size_allocate = ur_ask_bar_size_allocate;
  add_signals ();
  gtk_widget_class_set_template_from_resource (widget_class, "/org/unionreport/UnionReport/ui/ur-ask-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, UrAskBar, veil);
  gtk_widget_class_bind_template_child (widget_class, UrAskBar, card);
  gtk_widget_class_bind_template_child (widget_class, UrAskBar, entry);
  gtk_widget_class_bind_template_child (widget_class, UrAskBar, reading);
  gtk_widget_class_bind_template_child (widget_class, UrAskBar, clear);
  gtk_widget_class_bind_template_child (widget_class, UrAskBar, list);
  gtk_widget_class_bind_template_child (widget_class, UrAskBar, scrolled);
  gtk_widget_class_bind_template_child (widget_class, UrAskBar, nothing);
  gtk_widget_class_bind_template_child (widget_class, UrAskBar, nothing_words);
  gtk_widget_class_bind_template_child (widget_class, UrAskBar, near);
  gtk_widget_class_bind_template_child (widget_class, UrAskBar, search);
  gtk_widget_class_bind_template_child (widget_class, UrAskBar, keys);
  gtk_widget_class_bind_template_child (widget_class, UrAskBar, count);
  gtk_widget_class_bind_template_callback (widget_class, ask);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
}

static void
ur_ask_bar_init (UrAskBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (self->veil, GTK_EVENT_CONTROLLER (click));
}

/**
 * ur_ask_bar_open:
 * @bar: the bar
 * @indexes: (transfer full) (element-type UrAnswerIndex): the reports that are asked
 * @words: of the window's report, to be kept as long as the bar is open: what may be meant by words that lead
 *   to no figure
 *
 * Shows the bar over the page, with the keyboard in its entry.
 */
void
ur_ask_bar_open (UrAskBar *bar, GPtrArray *indexes, const UrSearchIndex *words)
{
  clear_rows (bar);
  g_clear_pointer (&bar->indexes, g_ptr_array_unref);
  bar->indexes = indexes;
  bar->words = words;
  gtk_widget_set_visible (GTK_WIDGET (bar), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (bar->entry), "");
  ask (bar);
  gtk_widget_grab_focus (GTK_WIDGET (bar->entry));
}

/**
 * ur_ask_bar_close:
 * @bar: the bar
 *
 * Takes the bar away; nothing below it has changed.
 */
void
ur_ask_bar_close (UrAskBar *bar)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (bar)))
    return;
  gtk_widget_set_visible (GTK_WIDGET (bar), FALSE);
  clear_rows (bar);
  g_clear_pointer (&bar->indexes, g_ptr_array_unref); /* which keep reports in memory */
  g_signal_emit (bar, signals[CLOSED], 0);
}

/**
 * ur_ask_bar_is_open:
 * @bar: the bar
 *
 * Returns: whether it is on show
 */
gboolean
ur_ask_bar_is_open (UrAskBar *bar)
{
  return gtk_widget_get_visible (GTK_WIDGET (bar));
}
