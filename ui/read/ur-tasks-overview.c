/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-tasks-overview.h"

#include "ur-focus.h"
#include "ur-label.h"
#include "ur-row.h"
#include "ur-measures.h"
#include "ur-tasks-pages.h"

static const UrTasksPage page_size = { .n_sections = 40, .n_paragraphs = 48 };

/* Cards as wide as this are three in a row in a window of the usual width. */
#define NATURAL_CHARACTERS 22
#define USUAL_COLUMNS 3
#define MOST_COLUMNS 6

struct _UrTasksOverview
{
  GtkWidget parent;
  GtkWidget *scrolled;
  GtkFlowBox *box; /* the cards of a page; NULL before there is one */
  const UrPart *part;
  int first;        /* section of its first card */
  int end;          /* section after its last one */
  int wanted;       /* section that is to be scrolled to once its card has a size, or -1 */
  gboolean exactly; /* so that the view's top is this far under the top of the page */
  int top_pixels;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrTasksOverview, ur_tasks_overview, GTK_TYPE_WIDGET)

static void
clicked_cb (GtkButton *button, UrTasksOverview *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (button), "place"));
}

static GtkWidget *
build_button (
    UrTasksOverview *self, GtkWidget *child, const char *spoken, const UrSection *section, int paragraph)
{
  GtkWidget *button = gtk_button_new ();
  UrPlace place = { section->part->index, section->index, paragraph, -1, -1 };

  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_widget_add_css_class (button, "ur-line");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (button), "place", ur_place_copy (&place), (GDestroyNotify) ur_place_free);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  return button;
}

static GtkWidget *
build_lead (UrTasksOverview *self, const UrParagraph *paragraph)
{
  GtkWidget *box = ur_row_new (8);
  g_autofree char *number = ur_lead_dup_number (paragraph);
  g_autofree char *words = ur_lead_dup_outline (paragraph);
  g_autofree char *spoken = NULL;
  GtkWidget *label = ur_label_new (number, "ur-lead-number");

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  ur_row_append (box, label);
  label = ur_label_new_wrapping (words, "ur-overview-lead");
  gtk_label_set_max_width_chars (GTK_LABEL (label), NATURAL_CHARACTERS);
  gtk_widget_set_hexpand (label, TRUE);
  ur_row_append (box, label);
  spoken = g_strdup_printf ("%s，%s", number, words);
  return build_button (self, box, spoken, paragraph->section, paragraph->index);
}

static GtkWidget *
build_heading (UrTasksOverview *self, const UrSection *section)
{
  GtkWidget *row = ur_row_new (10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *number = ur_section_dup_number (section);
  const char *headline = section->headline != NULL ? section->headline : section->title;
  g_autofree char *spoken = NULL;

  if (*number != '\0')
    {
      GtkWidget *numeral = ur_label_new (number, "ur-num");

      gtk_widget_set_valign (numeral, GTK_ALIGN_START);
      ur_row_append (row, numeral);
    }
  gtk_box_append (GTK_BOX (words), ur_label_new_wrapping (headline != NULL ? headline : "", "ur-card-title"));
  if (section->rest != NULL)
    {
      GtkWidget *rest = ur_label_new_wrapping (section->rest, "ur-meta");

      gtk_label_set_max_width_chars (GTK_LABEL (rest), NATURAL_CHARACTERS);
      gtk_box_append (GTK_BOX (words), rest);
    }
  gtk_widget_set_hexpand (words, TRUE);
  ur_row_append (row, words);
  spoken = g_strdup_printf ("%s%s%s", number, *number != '\0' ? "，" : "",
                            section->title != NULL ? section->title : "");
  return build_button (self, row, spoken, section, -1);
}

/* A section inside a task is a line of its card. */
static GtkWidget *
build_inner (UrTasksOverview *self, const UrSection *section)
{
  GtkWidget *box = ur_row_new (8);
  g_autofree char *number = ur_section_dup_number (section);
  GtkWidget *label;

  if (*number != '\0')
    {
      label = ur_label_new (number, "ur-lead-number");
      gtk_widget_set_valign (label, GTK_ALIGN_START);
      ur_row_append (box, label);
    }
  label = ur_label_new_wrapping (section->title, "ur-overview-lead");
  gtk_label_set_max_width_chars (GTK_LABEL (label), NATURAL_CHARACTERS);
  gtk_widget_set_hexpand (label, TRUE);
  ur_row_append (box, label);
  return build_button (self, box, section->title, section, -1);
}

static GtkWidget *
build_card (UrTasksOverview *self, const UrSection *section)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (card, "ur-card");
  gtk_widget_add_css_class (card, "ur-overview-card");
  gtk_widget_set_valign (card, GTK_ALIGN_FILL);
  gtk_box_append (GTK_BOX (card), build_heading (self, section));
  for (guint i = 0; i < section->n_paragraphs; i++)
    gtk_box_append (GTK_BOX (card), build_lead (self, &section->paragraphs[i]));
  for (guint i = 1; i <= section->n_sections; i++)
    gtk_box_append (GTK_BOX (card), build_inner (self, &section[i]));
  return card;
}

static void
append_card (UrTasksOverview *self, const UrSection *section)
{
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), build_card (self, section));
  gtk_flow_box_append (self->box, child);
}

static gboolean
ur_tasks_overview_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (UR_TASKS_OVERVIEW (widget)->scrolled, GTK_DIR_TAB_FORWARD);
}

static gboolean
has_card (const UrSection *section)
{
  return ur_section_is_item (section) && section->depth == 0;
}

/* Which card of the page shows a section; the last one before it for one that has none. */
static int
find_card (UrTasksOverview *self, int section)
{
  int n = -1;

  for (int i = self->first; i <= section; i++)
    n += has_card (&self->part->sections[i]) ? 1 : 0;
  return MAX (n, 0);
}

/* A wide screen shows more of them in a row, but no empty column. */
static void
limit_columns (UrTasksOverview *self)
{
  guint n = 0;

  for (int i = self->first; i < self->end; i++)
    n += has_card (&self->part->sections[i]) ? 1 : 0;
  gtk_flow_box_set_max_children_per_line (self->box, CLAMP (n, USUAL_COLUMNS, MOST_COLUMNS));
}

/* A card knows where it is when it has been given a size. */
static void
scroll_to_wanted (UrTasksOverview *self)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->box, find_card (self, self->wanted));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  graphene_rect_t bounds;

  self->wanted = -1;
  if (self->exactly)
    gtk_adjustment_set_value (adjustment, self->top_pixels);
  else if (child != NULL && gtk_widget_compute_bounds (
                                GTK_WIDGET (child), gtk_widget_get_parent (GTK_WIDGET (self->box)), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static gboolean
scroll_cb (gpointer data)
{
  UrTasksOverview *self = data;

  /* taken out of its window it may outlive its report */
  if (self->box != NULL && self->wanted >= 0 && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    scroll_to_wanted (self);
  return G_SOURCE_REMOVE;
}

static void
ur_tasks_overview_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrTasksOverview *self = UR_TASKS_OVERVIEW (widget);

  gtk_widget_allocate (self->scrolled, width, height, baseline, NULL);
  if (self->wanted >= 0)
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, scroll_cb, g_object_ref (self), g_object_unref);
}

static void
ur_tasks_overview_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  gtk_widget_measure (UR_TASKS_OVERVIEW (widget)->scrolled, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void build_page (UrTasksOverview *self, int first);

static void
turn_page_cb (GtkButton *button, UrTasksOverview *self)
{
  build_page (self, ur_tasks_page_get_target (button));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static GtkFlowBox *
build_box (void)
{
  GtkFlowBox *box = GTK_FLOW_BOX (gtk_flow_box_new ());

  gtk_flow_box_set_selection_mode (box, GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (box, TRUE);
  gtk_flow_box_set_min_children_per_line (box, 1);
  gtk_flow_box_set_column_spacing (box, 12);
  gtk_flow_box_set_row_spacing (box, 12);
  gtk_widget_set_valign (GTK_WIDGET (box), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (box), "ur-overview");
  return box;
}

static void
build_page (UrTasksOverview *self, int first)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->box = build_box ();
  self->first = first;
  self->end = ur_tasks_page_find_end (&page_size, self->part, first);
  ur_tasks_page_frame (&page_size, self->part, first, GTK_BOX (page), GTK_WIDGET (self->box),
                       G_CALLBACK (turn_page_cb), self);
  limit_columns (self);
  for (int i = first; i < self->end; i++)
    if (has_card (&self->part->sections[i]))
      append_card (self, &self->part->sections[i]);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), page);
}

static void
ur_tasks_overview_dispose (GObject *object)
{
  UR_TASKS_OVERVIEW (object)->box = NULL;
  g_clear_pointer (&UR_TASKS_OVERVIEW (object)->scrolled, gtk_widget_unparent);
  G_OBJECT_CLASS (ur_tasks_overview_parent_class)->dispose (object);
}

static void
ur_tasks_overview_class_init (UrTasksOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ur_tasks_overview_dispose;
  widget_class->grab_focus = ur_tasks_overview_grab_focus;
  widget_class->focus = ur_focus_in_children;
  widget_class->measure = ur_tasks_overview_measure;
  widget_class->size_allocate = ur_tasks_overview_size_allocate;
  signals[CHOSEN] = g_signal_new ("chosen", UR_TYPE_TASKS_OVERVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, UR_TYPE_PLACE);
}

static void
ur_tasks_overview_init (UrTasksOverview *self)
{
  self->wanted = -1;
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/**
 * ur_tasks_overview_set_part:
 * @overview: the overview
 * @part: a part; it must outlive @overview
 *
 * Shows the tasks of @part as cards with their leads, a page at a time.
 */
void
ur_tasks_overview_set_part (UrTasksOverview *overview, const UrPart *part)
{
  g_return_if_fail (UR_IS_TASKS_OVERVIEW (overview));

  overview->part = part;
  build_page (overview, 0);
}

/**
 * ur_tasks_overview_go_to:
 * @overview: the overview
 * @place: a place in its part
 *
 * Turns to the page with the place's task, and scrolls to its card once that has a size.
 */
void
ur_tasks_overview_go_to (UrTasksOverview *overview, const UrPlace *place)
{
  g_return_if_fail (UR_IS_TASKS_OVERVIEW (overview));

  if (overview->part == NULL || place->section < 0 || place->section >= (int) overview->part->n_sections)
    return;
  if (place->section < overview->first || place->section >= overview->end)
    build_page (overview, ur_tasks_page_find_start (&page_size, overview->part, place->section));
  overview->wanted = place->section;
  overview->exactly = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (overview));
}

/**
 * ur_tasks_overview_get_top:
 * @overview: the overview
 * @top: (out): the first section of its page
 * @pixels: (out): how far it is scrolled
 *
 * Returns: whether the view is anywhere yet
 */
gboolean
ur_tasks_overview_get_top (UrTasksOverview *overview, UrPlace *top, int *pixels)
{
  g_return_val_if_fail (UR_IS_TASKS_OVERVIEW (overview), FALSE);

  ur_place_init (top);
  if (overview->part == NULL || (overview->wanted >= 0 && !overview->exactly))
    return FALSE;
  top->part = (int) overview->part->index;
  top->section = overview->first;
  *pixels = overview->wanted >= 0
                ? overview->top_pixels
                : (int) gtk_adjustment_get_value (ur_tasks_overview_get_vadjustment (overview));
  return TRUE;
}

/**
 * ur_tasks_overview_set_top:
 * @overview: the overview
 * @top: what ur_tasks_overview_get_top() found another time
 * @pixels: likewise
 *
 * Has the view come out exactly so.
 */
void
ur_tasks_overview_set_top (UrTasksOverview *overview, const UrPlace *top, int pixels)
{
  g_return_if_fail (UR_IS_TASKS_OVERVIEW (overview));

  ur_tasks_overview_go_to (overview, top);
  overview->exactly = overview->wanted >= 0;
  overview->top_pixels = pixels;
}

/**
 * ur_tasks_overview_get_vadjustment:
 * @overview: the overview
 *
 * Returns: (transfer none): how far it is scrolled
 */
GtkAdjustment *
ur_tasks_overview_get_vadjustment (UrTasksOverview *overview)
{
  g_return_val_if_fail (UR_IS_TASKS_OVERVIEW (overview), NULL);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (overview->scrolled));
}
