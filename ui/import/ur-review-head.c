/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-review-head.h"

#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-quote.h"
#include "ur-review-names.h"
#include "ur-wrap-box.h"

typedef enum
{
  LEGEND_RESULT,
  LEGEND_TARGET,
  LEGEND_ASKED,
  LEGEND_OUT,
  N_LEGENDS,
} Legend;

struct _UrReviewHead
{
  GtkWidget parent_instance;

  UrReviewState *state;
  GtkWidget *legends[N_LEGENDS]; /* their numbers */
  GtkWidget *parts;
};

G_DEFINE_FINAL_TYPE (UrReviewHead, ur_review_head, GTK_TYPE_WIDGET)

static UrReview *
get_review (UrReviewHead *self)
{
  return ur_review_state_get_review (self->state);
}

/* Legend */

static GtkWidget *
create_legend (UrReviewHead *self, Legend legend)
{
  static const char *const words[N_LEGENDS] = { N_ ("results"), N_ ("targets"), N_ ("asked"),
                                                N_ ("left out") };
  static const char *const classes[N_LEGENDS] = { "ur-mark result", "ur-mark target", "ur-mark asked",
                                                  "ur-mark out" };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *mark = ur_label_new (_ (words[legend]), classes[legend]);

  self->legends[legend] = ur_label_new ("", "ur-meta");
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), self->legends[legend]);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static void
show_counts (UrReviewHead *self)
{
  const guint n = ur_review_count_figures (get_review (self));
  guint counts[N_LEGENDS] = { 0 };

  for (guint i = 0; i < n; i++)
    {
      const UrReviewFigure *figure = ur_review_get_figure (get_review (self), i);

      counts[!figure->is_taken                  ? LEGEND_OUT
             : figure->role == UR_REVIEW_TARGET ? LEGEND_TARGET
                                                : LEGEND_RESULT]++;
    }
  counts[LEGEND_ASKED] = ur_review_count_open (get_review (self));
  for (Legend legend = LEGEND_RESULT; legend < N_LEGENDS; legend++)
    {
      g_autofree char *number = g_strdup_printf ("%u", counts[legend]);

      gtk_label_set_text (GTK_LABEL (self->legends[legend]), number);
    }
}

/* Parts */

static guint
count_items (UrReview *review, guint part)
{
  const guint n = ur_review_count_passages (review);
  guint items = 0;

  for (guint i = part + 1; i < n && ur_review_get_passage (review, i)->level != UR_LEVEL_PART; i++)
    items += ur_review_get_passage (review, i)->level == UR_LEVEL_SECTION ? 1 : 0;
  return items;
}

static void
append_part (UrReviewHead *self, guint i)
{
  const UrReviewPassage *passage = ur_review_get_passage (get_review (self), i);
  guint items = count_items (get_review (self), i);
  g_autofree char *title = ur_review_names_dup_part_title (passage);
  g_autofree char *count = g_strdup_printf (ngettext ("%u item", "%u items", items), items);
  g_autofree char *name = ur_quote_printf ("%s，%s", title, count);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = ur_label_new (title, NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 16);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), ur_label_new (count, "ur-meta"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "ur-btn");
  gtk_widget_add_css_class (button, "small");
  gtk_widget_set_tooltip_text (button, passage->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.go-to-passage");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", i);
  ur_wrap_box_append (UR_WRAP_BOX (self->parts), button);
}

static gboolean
has_part (UrReview *review, UrPartKind kind)
{
  const guint n = ur_review_count_passages (review);

  for (guint i = 0; i < n; i++)
    {
      const UrReviewPassage *passage = ur_review_get_passage (review, i);

      if (passage->level == UR_LEVEL_PART && passage->kind == kind)
        return TRUE;
    }
  return FALSE;
}

static void
append_words (UrReviewHead *self, const char *words)
{
  GtkWidget *label = ur_label_new (words, "ur-meta");

  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  ur_wrap_box_append (UR_WRAP_BOX (self->parts), label);
}

/* What the buttons say, to see whether they have to be made anew: the one that is pressed keeps the keyboard.
 */
static char *
dup_outline (UrReview *review)
{
  GString *outline = g_string_new (NULL);
  const guint n = ur_review_count_passages (review);

  for (guint i = 0; i < n; i++)
    {
      const UrReviewPassage *passage = ur_review_get_passage (review, i);

      if (passage->level == UR_LEVEL_PART)
        g_string_append_printf (outline, "%u %u %d %s\n", i, count_items (review, i), passage->kind,
                                passage->text);
    }
  return g_string_free (outline, FALSE);
}

static void
fill_parts (UrReviewHead *self)
{
  const guint n = ur_review_count_passages (get_review (self));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->parts)) != NULL)
    gtk_widget_unparent (child);
  append_words (self, _ ("Found"));
  for (guint i = 0; i < n; i++)
    if (ur_review_get_passage (get_review (self), i)->level == UR_LEVEL_PART)
      append_part (self, i);
  if (!has_part (get_review (self), UR_PART_TASKS))
    append_words (self, _ ("no tasks"));
  if (!has_part (get_review (self), UR_PART_SCORECARD))
    append_words (self, _ ("no scorecard"));
}

static void
show_parts (UrReviewHead *self)
{
  g_autofree char *outline = dup_outline (get_review (self));

  if (g_strcmp0 (outline, g_object_get_data (G_OBJECT (self), "outline")) == 0)
    return;
  g_object_set_data_full (G_OBJECT (self), "outline", g_steal_pointer (&outline), g_free);
  fill_parts (self);
}

static void
update (UrReviewHead *self)
{
  show_counts (self);
  show_parts (self);
}

static void
ur_review_head_dispose (GObject *object)
{
  UrReviewHead *self = UR_REVIEW_HEAD (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (ur_review_head_parent_class)->dispose (object);
}

static void
ur_review_head_class_init (UrReviewHeadClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ur_review_head_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
create_bar (UrReviewHead *self)
{
  GtkWidget *bar = ur_wrap_box_new (12, 400);
  GtkWidget *title = ur_label_new (_ ("Original"), "title");
  GtkWidget *folding = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_valign (title, GTK_ALIGN_CENTER);
  ur_wrap_box_append (UR_WRAP_BOX (bar), title);
  for (Legend legend = LEGEND_RESULT; legend < N_LEGENDS; legend++)
    ur_wrap_box_append (UR_WRAP_BOX (bar), create_legend (self, legend));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_box_append (GTK_BOX (box), ur_label_new (_ ("Marked Only"), NULL));
  gtk_button_set_child (GTK_BUTTON (folding), box);
  gtk_widget_add_css_class (folding, "ur-btn");
  gtk_widget_add_css_class (folding, "small");
  gtk_widget_add_css_class (folding, "ur-review-folding");
  gtk_widget_set_valign (folding, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (folding, _ ("Fold away what nobody has to look at"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (folding), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Marked Only"),
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (folding), "page.folding");
  ur_wrap_box_append (UR_WRAP_BOX (bar), folding);
  gtk_widget_add_css_class (bar, "ur-review-head");
  return bar;
}

static void
ur_review_head_init (UrReviewHead *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_parent (create_bar (self), GTK_WIDGET (self));
  self->parts = ur_wrap_box_new (6, 400);
  gtk_widget_add_css_class (self->parts, "ur-review-parts");
  gtk_widget_set_parent (self->parts, GTK_WIDGET (self));
}

/**
 * ur_review_head_new:
 * @state: a review; the head keeps a reference
 *
 * Returns: (transfer floating): what is above its source
 */
GtkWidget *
ur_review_head_new (UrReviewState *state)
{
  UrReviewHead *self = g_object_new (UR_TYPE_REVIEW_HEAD, NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
