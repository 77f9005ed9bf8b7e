/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-ask-bar-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ur-clip.h"
#include "ur-label.h"
#include "ur-near-buttons.h"
#include "ur-quote.h"
#include "ur-snippet.h"
#include "ur-text-scale.h"
#include "ur-wrap-box.h"

/* px at the usual size of text: the card, and what it leaves at each side of a narrow window */
#define WIDTH 760
#define MARGIN 24
#define TOP 12

/* px of a screen on which slides are seen as large as this page is read; the picture's top is lower there */
#define SLIDE_WIDTH 960.0
#define SLIDE_HEIGHT 540.0
#define SLIDE_TOP 46

enum
{
  CLOSED,
  GO,
  SEARCH,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrAskBar, ur_ask_bar, GTK_TYPE_WIDGET)

/**
 * ur_ask_bar_get_chosen:
 * @self: the bar
 *
 * Returns: (transfer none) (nullable): the answer that is chosen
 */
UrAnswerRow *
ur_ask_bar_get_chosen (UrAskBar *self)
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
  UrAnswerRow *row = ur_ask_bar_get_chosen (self);
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

/**
 * ur_ask_bar_copy:
 * @self: the bar
 *
 * Copies the answer that is chosen with its source; the question is over.
 */
void
ur_ask_bar_copy (UrAskBar *self)
{
  UrAnswerRow *row = ur_ask_bar_get_chosen (self);
  const UrAnswer *answer = row != NULL ? ur_answer_row_get_answer (row) : NULL;

  if (answer == NULL)
    return;
  ur_clip_copy_indicator (GTK_WIDGET (self), answer->report, answer->indicator, TRUE);
  ur_ask_bar_close (self);
}

static void
activated_cb (UrAskBar *self)
{
  ur_ask_bar_copy (self);
}

/**
 * ur_ask_bar_go:
 * @self: the bar
 *
 * The question is over, and its owner is told where to go.
 */
void
ur_ask_bar_go (UrAskBar *self)
{
  UrAnswerRow *row = ur_ask_bar_get_chosen (self);
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
  UrAskBar *self = UR_ASK_BAR (widget);

  if (self->over_slides)
    *minimum = *natural = 0;
  else
    gtk_widget_measure (self->card, orientation, -1, minimum, natural, NULL, NULL);
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

/* How large the card is painted: over slides it grows with them, whatever size the desktop's text has. */
static double
get_scale (UrAskBar *self, int width, int height)
{
  return self->over_slides ? MIN (width / SLIDE_WIDTH, height / SLIDE_HEIGHT) / ur_text_scale_get () : 1;
}

/* The veil is all over the page; the card has its width in the middle, and as much height as it needs. */
static void
ur_ask_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrAskBar *self = UR_ASK_BAR (widget);
  double scale = get_scale (self, width, height);
  int top = self->over_slides ? ur_text_scale_multiply (SLIDE_TOP) : TOP;
  int wide = MIN (ur_text_scale_multiply (WIDTH), (int) (width / scale) - 2 * MARGIN);
  GskTransform *place;
  int least, high;

  gtk_widget_size_allocate (self->veil, &(GtkAllocation){ 0, 0, width, height }, -1);
  gtk_widget_measure (self->card, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  wide = MAX (wide, least);
  gtk_widget_measure (self->card, GTK_ORIENTATION_VERTICAL, wide, &least, &high, NULL, NULL);
  high += count_missing (self, wide);
  high = MAX (MIN (high, (int) (height / scale) - top - MARGIN), least);
  place = gsk_transform_translate (
      NULL, &GRAPHENE_POINT_INIT (floor ((width - wide * scale) / 2), floor (top * scale)));
  gtk_widget_allocate (self->card, wide, high, -1, gsk_transform_scale (place, scale, scale));
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
  gtk_widget_class_bind_template_child (widget_class, UrAskBar, foot);
  gtk_widget_class_bind_template_child (widget_class, UrAskBar, count);
  gtk_widget_class_bind_template_callback (widget_class, ask);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
}

static void
add_keys (UrAskBar *self)
{
  UrWrapBox *box = UR_WRAP_BOX (ur_wrap_box_new (18, 480));
  GtkWidget *go = ur_label_new_key ("Ctrl+Enter", _ ("go there"));

  self->go_words = GTK_LABEL (gtk_widget_get_last_child (go));
  ur_wrap_box_append (box, ur_label_new_key ("Enter", _ ("copy with source")));
  ur_wrap_box_append (box, go);
  ur_wrap_box_append (box, ur_label_new_key ("↑ ↓", _ ("choose")));
  ur_wrap_box_append (box, ur_label_new_key ("Esc", _ ("close")));
  gtk_widget_set_hexpand (GTK_WIDGET (box), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (box), GTK_ALIGN_CENTER);
  gtk_box_prepend (self->foot, GTK_WIDGET (box));
}

static void
ur_ask_bar_init (UrAskBar *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  ur_ask_bar_init_keys (self);
  add_keys (self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (self->veil, GTK_EVENT_CONTROLLER (click));
}

/**
 * ur_ask_bar_new_over_slides:
 *
 * Returns: (transfer floating): a bar that grows with the slides below it, not on show
 */
GtkWidget *
ur_ask_bar_new_over_slides (void)
{
  UrAskBar *self = g_object_new (UR_TYPE_ASK_BAR, NULL);

  self->over_slides = TRUE;
  gtk_label_set_text (self->go_words, _ ("go to the slide"));
  return GTK_WIDGET (self);
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
