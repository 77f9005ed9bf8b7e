/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sections of two reports, and their words read as one text or side by side. */
#include "ur-config.h"

#include "ur-compare-modes.h"

#include <glib/gi18n-lib.h>

#include "ur-compare-pairs.h"
#include "ur-focus.h"
#include "ur-label.h"
#include "ur-list.h"
#include "ur-row.h"
#include "ur-text-scale.h"
#include "ur-wrap-box.h"

#define SIDE_WIDTH 280
#define MOST_SIDE_WIDTH 340 /* with the largest text */

struct _UrCompareText
{
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkListView *list;
  GListStore *items;
  GtkLabel *title;
  GtkLabel *counts;
  UrCompareWords *together; /* both texts as one */
  UrCompareWords *then_view;
  UrCompareWords *now_view;
  GtkStack *ways;
  GtkAdjustment *beside[2]; /* how far the two texts are scrolled that are beside each other */
  GtkAdjustment *leader;    /* (nullable): the one that the other is to follow */
  guint follow_idle;
  UrCompareData *data;
};

enum
{
  DECIDE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrCompareText, ur_compare_text, GTK_TYPE_WIDGET)

static const UrComparedSection *
get_section (UrCompareItem *item)
{
  return item->data->sections->pdata[item->index];
}

static const UrComparedSection *
get_selected (UrCompareText *self)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->list));
  UrCompareItem *item = gtk_single_selection_get_selected_item (selection);

  return item != NULL ? get_section (item) : NULL;
}

static void
selected_cb (UrCompareText *self)
{
  const UrComparedSection *section = get_selected (self);
  g_autofree char *name = NULL;
  g_autofree char *counts = NULL;

  if (section == NULL)
    return;
  name = ur_compare_section_dup_name (section->now != NULL ? section->now : section->then);
  counts = g_strdup_printf (_ ("%u changes, %u characters added, %u removed"), section->n_places,
                            section->n_added, section->n_removed);
  gtk_label_set_text (self->title, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->counts), section->n_places > 0 ? counts : NULL);
  gtk_label_set_text (self->counts, section->n_places > 0
                                        ? counts
                                        : ur_text_change_get_words (section->change, UR_TONGUE_LOCALE));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title),
                               section->by_person ? _ ("Paired by you") : _ ("Paired by titles and words"));
  ur_compare_words_show (self->together, section, TRUE, TRUE);
  ur_compare_words_show (self->then_view, section, TRUE, FALSE);
  ur_compare_words_show (self->now_view, section, FALSE, TRUE);
}

static gboolean
passes (const UrComparedSection *section, guint filter)
{
  static const UrTextChange changes[] = { 0, UR_TEXT_REWRITTEN, UR_TEXT_NEW, UR_TEXT_DROPPED };

  return filter == 0 || section->change == changes[filter];
}

/**
 * ur_compare_text_dup_filter:
 * @data: what is compared
 * @filter: which filter
 *
 * Returns: (transfer full): what its button says: 改写 4
 */
char *
ur_compare_text_dup_filter (const UrCompareData *data, guint filter)
{
  guint n = 0;

  for (guint i = 0; i < data->sections->len; i++)
    n += passes (data->sections->pdata[i], filter);
  switch (filter)
    {
    case 1:
      return g_strdup_printf (_ ("Rewritten %u"), n);
    case 2:
      return g_strdup_printf (_ ("New %u"), n);
    case 3:
      return g_strdup_printf (_ ("Dropped %u"), n);
    default:
      return g_strdup_printf (_ ("All %u"), n);
    }
}

/**
 * ur_compare_text_show:
 * @text: the texts
 * @data: what is compared
 * @filter: which sections
 *
 * Keeps the reader at the section of the same number.
 */
void
ur_compare_text_show (UrCompareText *text, UrCompareData *data, guint filter)
{
  UrCompareData *before = text->data;
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (text->list));
  guint at = gtk_single_selection_get_selected (selection);

  text->data = ur_compare_data_ref (data);
  g_list_store_remove_all (text->items);
  for (guint i = 0; i < data->sections->len; i++)
    {
      g_autoptr (UrCompareItem) item = NULL;

      if (!passes (data->sections->pdata[i], filter))
        continue;
      item = ur_compare_item_new (data, i);
      g_list_store_append (text->items, item);
    }
  ur_list_choose_again (text->list, at);
  selected_cb (text);
  g_clear_pointer (&before, ur_compare_data_unref);
}

/* Pairing */

static void
chosen_cb (GtkWidget *widget, guint choice, guint index)
{
  UrCompareText *self = UR_COMPARE_TEXT (widget);
  UrPairing pairing;
  gboolean forget;

  if (index >= self->data->sections->len)
    return;
  forget = ur_compare_pairs_decide (self->data, index, choice, &pairing);
  g_signal_emit (self, signals[DECIDE], 0, &pairing, forget);
  g_free (pairing.reports);
  g_free (pairing.then);
  g_free (pairing.now);
}

static void
pair_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrCompareText *self = UR_COMPARE_TEXT (widget);
  UrCompareItem *item =
      gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->list)));

  if (item != NULL)
    ur_compare_pairs_choose (widget, self->data, item->index, chosen_cb);
}

/* F8: the next place that was changed, in the text that is on show; at its end from its beginning on. */
static gboolean
change_cb (GtkWidget *widget, GVariant *args, gpointer forward)
{
  UrCompareText *self = UR_COMPARE_TEXT (widget);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->together));
  GtkTextIter found, end;
  gboolean (*step) (GtkTextIter *, GtkTextTag *) =
      forward != NULL ? gtk_text_iter_forward_to_tag_toggle : gtk_text_iter_backward_to_tag_toggle;

  if (!g_str_equal (gtk_stack_get_visible_child_name (self->ways), "together"))
    gtk_stack_set_visible_child_name (self->ways, "together");
  gtk_text_buffer_get_iter_at_mark (buffer, &found, gtk_text_buffer_get_insert (buffer));
  for (guint turn = 0; turn < 2; turn++)
    {
      while (step (&found, NULL))
        if (ur_compare_words_starts_change (self->together, &found))
          break;
      if (ur_compare_words_starts_change (self->together, &found) ||
          gtk_text_buffer_get_char_count (buffer) == 0)
        break;
      if (forward != NULL)
        gtk_text_buffer_get_start_iter (buffer, &found);
      else
        gtk_text_buffer_get_end_iter (buffer, &found);
      if (ur_compare_words_starts_change (self->together, &found))
        break;
    }
  end = found;
  gtk_text_iter_forward_to_tag_toggle (&end, NULL);
  gtk_text_buffer_select_range (buffer, &found, &end);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self->together), gtk_text_buffer_get_insert (buffer), 0.1,
                                FALSE, 0, 0);
  return TRUE;
}

static gboolean
step_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  return ur_list_step (UR_COMPARE_TEXT (widget)->list, GPOINTER_TO_INT (data));
}

static void
change_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  change_cb (widget, NULL, GINT_TO_POINTER (g_str_equal (name, "sections.next-change")));
}

static gboolean
ur_compare_text_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (UR_COMPARE_TEXT (widget)->list));
}

static void
ur_compare_text_dispose (GObject *object)
{
  UrCompareText *self = UR_COMPARE_TEXT (object);

  g_clear_handle_id (&self->follow_idle, g_source_remove);
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->items);
  g_clear_pointer (&self->data, ur_compare_data_unref);
  G_OBJECT_CLASS (ur_compare_text_parent_class)->dispose (object);
}

static void
ur_compare_text_class_init (UrCompareTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_compare_text_dispose;
  widget_class->grab_focus = ur_compare_text_grab_focus;
  widget_class->focus = ur_focus_in_children;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "sections.pair", NULL, pair_action);
  gtk_widget_class_install_action (widget_class, "sections.previous-change", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "sections.next-change", NULL, change_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "sections.pair", NULL);
  signals[DECIDE] = g_signal_new ("decide", UR_TYPE_COMPARE_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_BOOLEAN);
}

static GtkWidget *
build_list (UrCompareText *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = ur_row_new (8);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = ur_compare_section_factory_new ();
  GtkWidget *order = ur_label_new_title (_ ("earlier above, later below"), "ur-meta");
  GtkSingleSelection *selection;

  self->items = g_list_store_new (UR_TYPE_COMPARE_ITEM);
  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  g_signal_connect_object (selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Sections"),
                                  -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "ur-compare-sections");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_grid_set_row_homogeneous (GTK_GRID (head), TRUE); /* as high as the head */
  gtk_widget_add_css_class (head, "ur-pane-head");
  ur_row_append (head, ur_label_new_title (_ ("Sections"), "title"));
  gtk_label_set_ellipsize (GTK_LABEL (order), PANGO_ELLIPSIZE_END);
  ur_row_append (head, order);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), ur_compare_foot_new (_ ("Paired by titles and words, or by you"), NULL));
  gtk_widget_add_css_class (box, "ur-side");
  gtk_widget_add_css_class (box, "ur-compare-left");
  gtk_widget_set_size_request (box, MIN (ur_text_scale_multiply (SIDE_WIDTH), MOST_SIDE_WIDTH), -1);
  /* What expands in it does so within it. */
  gtk_widget_set_hexpand (box, FALSE);
  return box;
}

static GtkWidget *
scroll (UrCompareWords *view)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (view));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static gboolean
follow_idle_cb (gpointer data)
{
  UrCompareText *self = data;
  GtkAdjustment *other = self->beside[self->leader == self->beside[0]];

  gtk_adjustment_set_value (other, gtk_adjustment_get_value (self->leader));
  self->follow_idle = 0;
  return G_SOURCE_REMOVE;
}

/* They are as long as their texts, so that one adjustment cannot serve both; nor may the one be moved while
 * the other is given its size.  What follows does not lead. */
static void
scrolled_cb (UrCompareText *self, GtkAdjustment *adjustment)
{
  if (self->follow_idle != 0)
    return;
  self->leader = adjustment;
  self->follow_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, follow_idle_cb, self, NULL);
}

static GtkWidget *
build_beside (UrCompareText *self)
{
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  UrCompareWords *const views[] = { self->then_view, self->now_view };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *scroller = scroll (views[i]);

      self->beside[i] = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
      g_signal_connect_object (self->beside[i], "value-changed", G_CALLBACK (scrolled_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (both), scroller);
    }
  gtk_box_set_homogeneous (GTK_BOX (both), TRUE);
  return both;
}

static GtkWidget *
build_ways (UrCompareText *self)
{
  self->together = UR_COMPARE_WORDS (ur_compare_words_new (_ ("Both texts")));
  self->then_view = UR_COMPARE_WORDS (ur_compare_words_new (_ ("Earlier text")));
  self->now_view = UR_COMPARE_WORDS (ur_compare_words_new (_ ("Later text")));
  self->ways = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_titled (self->ways, scroll (self->together), "together", _ ("Together"));
  gtk_stack_add_titled (self->ways, build_beside (self), "apart", _ ("Side by Side"));
  return GTK_WIDGET (self->ways);
}

static GtkWidget *
build_main (UrCompareText *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = ur_wrap_box_new (6, 0);
  GtkWidget *names = ur_row_new (8);
  GtkWidget *buttons = ur_row_new (8);
  GtkWidget *ways = build_ways (self);
  GtkWidget *switcher = gtk_stack_switcher_new ();
  GtkWidget *pair;

  self->title = GTK_LABEL (ur_label_new_title ("", "title"));
  self->counts = GTK_LABEL (ur_label_new_title ("", "ur-meta"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->counts), TRUE);
  ur_label_cut (self->title, 2);
  gtk_label_set_ellipsize (self->counts, PANGO_ELLIPSIZE_END);
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), self->ways);
  gtk_widget_set_valign (switcher, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (switcher, "ur-compare-ways");
  gtk_widget_add_css_class (head, "ur-pane-head");
  gtk_widget_add_css_class (head, "ur-wrap-head");
  gtk_grid_set_row_homogeneous (GTK_GRID (names), TRUE); /* as high as the row */
  gtk_widget_set_hexpand (names, TRUE);
  ur_row_append (names, GTK_WIDGET (self->title));
  ur_row_append (names, GTK_WIDGET (self->counts));
  ur_wrap_box_append (UR_WRAP_BOX (head), names);
  pair = gtk_button_new_with_label (_ ("Pair Otherwise…"));
  gtk_widget_add_css_class (pair, "ur-btn");
  gtk_widget_add_css_class (pair, "small");
  gtk_widget_set_valign (pair, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (pair), "sections.pair");
  ur_row_append (buttons, pair);
  ur_row_append (buttons, switcher);
  ur_row_append (buttons, ur_compare_icon_new ("go-up-symbolic", _ ("Previous change (Shift+F8)"),
                                               "sections.previous-change"));
  ur_row_append (buttons,
                 ur_compare_icon_new ("go-down-symbolic", _ ("Next change (F8)"), "sections.next-change"));
  ur_wrap_box_append (UR_WRAP_BOX (head), buttons);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), ways);
  gtk_box_append (GTK_BOX (box), ur_compare_foot_new (_ ("What figures have become is in “Figures”."),
                                                      _ ("Alt+↑ ↓: previous, next   F8: next change")));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_add_css_class (box, "ur-compare-main");
  return box;
}

static void
ur_compare_text_init (UrCompareText *self)
{
  self->root = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->root), build_list (self));
  gtk_box_append (GTK_BOX (self->root), build_main (self));
  gtk_widget_set_parent (self->root, GTK_WIDGET (self));
  ur_compare_add_key (GTK_WIDGET (self), GDK_KEY_Up, GDK_ALT_MASK, step_cb, -1);
  ur_compare_add_key (GTK_WIDGET (self), GDK_KEY_Down, GDK_ALT_MASK, step_cb, 1);
  ur_compare_add_key (GTK_WIDGET (self), GDK_KEY_F8, 0, change_cb, TRUE);
  ur_compare_add_key (GTK_WIDGET (self), GDK_KEY_F8, GDK_SHIFT_MASK, change_cb, FALSE);
}

/**
 * ur_compare_text_new:
 *
 * Returns: (transfer floating): the texts of two reports, of none yet
 */
GtkWidget *
ur_compare_text_new (void)
{
  return g_object_new (UR_TYPE_COMPARE_TEXT, NULL);
}
