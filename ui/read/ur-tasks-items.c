/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-tasks-items-private.h"

#include "ur-config.h"
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-citation-style.h"
#include "ur-clip.h"
#include "ur-focus.h"
#include "ur-label.h"
#include "ur-measures.h"
#include "ur-side-row.h"
#include "ur-style.h"
#include "ur-tasks-pages.h"

#define COLUMN_GAP 22
#define SIDE_MARGIN 46
#define CHARACTERS_A_LINE 36

static const UrTasksPage page_size = { .n_sections = 40, .n_paragraphs = 40 };

enum
{
  PLACE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrTasksItems, ur_tasks_items, GTK_TYPE_WIDGET)

/* Building */

static GtkWidget *
add_piece (
    UrTasksItems *self, GtkWidget *label, const UrSection *section, int paragraph, gsize start, gsize end)
{
  UrTasksPiece piece = { GTK_LABEL (label), section->index, paragraph, start, end };

  g_array_append_val (self->pieces, piece);
  ur_select_area_add_label (self->area, GTK_LABEL (label));
  ur_tasks_items_add_figures (self, &piece);
  return label;
}

static GtkWidget *
build_kicker (const UrSection *section)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  guint n = ur_section_count_points (section);
  g_autofree char *number = ur_section_is_plain (section) ? g_strdup_printf (_ ("Task %u"), section->number)
                                                          : g_strdup (section->numeral);
  g_autofree char *count = g_strdup_printf (ngettext ("%u point", "%u points", n), n);

  if (section->number > 0)
    gtk_box_append (GTK_BOX (box), ur_label_new (number != NULL ? number : "", "ur-kicker"));
  if (n > 0)
    gtk_box_append (GTK_BOX (box), ur_label_new (count, "ur-kicker-count"));
  return box;
}

static void
append_head (UrTasksItems *self, GtkBox *page, const UrSection *section)
{
  const char *headline = section->headline != NULL ? section->headline : section->title;
  g_autofree char *name = NULL;

  if (!ur_section_is_item (section))
    {
      name = ur_section_dup_name (section);
      gtk_box_append (page, ur_label_new (name, "ur-kicker"));
      return;
    }
  gtk_box_append (page, build_kicker (section));
  if (headline != NULL)
    gtk_box_append (page, add_piece (self, ur_label_new_title (headline, "ur-section-title"), section, -1, 0,
                                     strlen (headline)));
  if (section->rest != NULL && section->title != NULL)
    gtk_box_append (page,
                    add_piece (self, ur_label_new_title (section->rest, "ur-section-rest"), section, -1,
                               strlen (section->title) - strlen (section->rest), strlen (section->title)));
}

static GtkWidget *
build_lead (UrTasksItems *self, const UrParagraph *paragraph, guint n_measures)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *number = ur_lead_dup_number (paragraph);
  g_autofree char *lead = ur_lead_dup_text (paragraph);
  /* Translators: the report does not count them: this program does, by their clauses. */
  g_autofree char *count = g_strdup_printf (
      ngettext ("%u measure by our count", "%u measures by our count", n_measures), n_measures);

  gtk_widget_add_css_class (box, "ur-lead-column");
  gtk_box_append (GTK_BOX (box), ur_label_new (number, "ur-lead-number"));
  if (lead != NULL)
    gtk_box_append (GTK_BOX (box), add_piece (self, ur_label_new_title (lead, "ur-lead"), paragraph->section,
                                              paragraph->index, 0, paragraph->lead_len));
  if (n_measures > 0)
    gtk_box_append (GTK_BOX (box), ur_label_new (count, "ur-lead-count"));
  return box;
}

static GtkWidget *
build_measure (UrTasksItems *self, const UrParagraph *paragraph, const UrTextRange *span)
{
  GtkWidget *dot = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  g_autofree char *text = g_strndup (paragraph->text + span->start, span->end - span->start);
  GtkWidget *label = ur_label_new_wrapping (text, "ur-measure");

  gtk_widget_add_css_class (dot, "ur-dot");
  return ur_side_row_new (
      dot, add_piece (self, label, paragraph->section, paragraph->index, span->start, span->end), 0);
}

static GtkWidget *
build_row (UrTasksItems *self, const UrParagraph *paragraph)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 7);
  g_autoptr (GArray) spans = ur_measures_split (paragraph);
  GtkWidget *lead = build_lead (self, paragraph, spans->len);
  GtkWidget *row;

  for (guint i = 0; i < spans->len; i++)
    gtk_box_append (GTK_BOX (column),
                    build_measure (self, paragraph, &g_array_index (spans, UrTextRange, i)));
  row = ur_side_row_new (lead, column, COLUMN_GAP);
  gtk_widget_add_css_class (row, "ur-lead-row");
  return row;
}

static void
turn_page_cb (GtkButton *button, UrTasksItems *self)
{
  UrPlace place = UR_PLACE_NONE;

  place.part = self->part->index;
  place.section = ur_tasks_page_get_target (button);
  ur_tasks_items_go_to (self, &place);
}

/* Text without a heading is no measure of a task. */
static GtkWidget *
build_text (UrTasksItems *self, const UrParagraph *paragraph)
{
  GtkWidget *label = ur_label_new_wrapping (paragraph->text, "ur-measure");

  return add_piece (self, label, paragraph->section, paragraph->index, 0, strlen (paragraph->text));
}

static void
append_section (UrTasksItems *self, GtkBox *page, const UrSection *section)
{
  append_head (self, page, section);
  for (guint i = 0; i < section->n_paragraphs; i++)
    gtk_box_append (page, ur_section_is_item (section) ? build_row (self, &section->paragraphs[i])
                                                       : build_text (self, &section->paragraphs[i]));
}

/**
 * ur_tasks_items_build_page:
 * @self: the plan, with a part
 * @section: a section of it
 *
 * Shows the page that @section is on.
 */
void
ur_tasks_items_build_page (UrTasksItems *self, int section)
{
  int first = ur_tasks_page_find_start (&page_size, self->part, section);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *contents = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->first = first;
  self->end = ur_tasks_page_find_end (&page_size, self->part, first);
  self->pointed = -1;
  g_array_set_size (self->pieces, 0);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  ur_select_area_set_child (self->area, page);
  gtk_widget_add_css_class (page, "ur-plan");
  gtk_widget_add_css_class (page, "ur-reading");
  ur_tasks_page_frame (&page_size, self->part, first, GTK_BOX (page), contents, G_CALLBACK (turn_page_cb),
                       self);
  for (int i = first; i < self->end; i++)
    {
      if (i > first)
        gtk_box_append (GTK_BOX (contents), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
      append_section (self, GTK_BOX (contents), &self->part->sections[i]);
    }
  ur_select_area_mark_links (self->area);
}

static gboolean
tell_idle_cb (gpointer data)
{
  UrTasksItems *self = data;

  self->tell_idle = 0;
  if (self->wanted.section < 0)
    g_signal_emit (self, signals[PLACE_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

/* Also while sizes are given out: the contents beside it must not change then, they have theirs already. */
static void
scrolled_cb (GtkAdjustment *adjustment, UrTasksItems *self)
{
  if (self->wanted.section < 0 && self->tell_idle == 0)
    self->tell_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_idle_cb, self, NULL);
}

/* Every section that selected words are in. */
static char *
dup_cited (const char *text, int first, int last, gpointer data)
{
  UrTasksItems *self = data;
  g_autoptr (GPtrArray) sections = g_ptr_array_new ();

  for (int i = first; i <= last; i++)
    {
      int section = g_array_index (self->pieces, UrTasksPiece, i).section;

      if (!g_ptr_array_find (sections, &self->part->sections[section], NULL))
        g_ptr_array_add (sections, (gpointer) &self->part->sections[section]);
    }
  return ur_sections_dup_cited (ur_clip_get_citation_style (), self->report,
                                (const UrSection *const *) sections->pdata, sections->len, text);
}

/* vfuncs */

static void
ur_tasks_items_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrTasksItems *self = UR_TASKS_ITEMS (widget);

  gtk_widget_allocate (self->scrolled, width, height, baseline, NULL);
  ur_tasks_items_scroll_later (self);
}

static void
update_width (UrTasksItems *self)
{
  ur_select_area_set_maximum_width (
      self->area, ur_text_scale_multiply (CHARACTERS_A_LINE * UR_READING_SIZE_DEFAULT) + 2 * SIDE_MARGIN);
}

static void
ur_tasks_items_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  UrTasksItems *self = UR_TASKS_ITEMS (widget);

  GTK_WIDGET_CLASS (ur_tasks_items_parent_class)->css_changed (widget, change);
  if (self->area != NULL)
    update_width (self);
  if (self->dark == ur_style_is_dark ())
    return;
  self->dark = ur_style_is_dark ();
  ur_tasks_items_show_hits (self);
}

static void
ur_tasks_items_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  gtk_widget_measure (UR_TASKS_ITEMS (widget)->scrolled, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
ur_tasks_items_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (ur_tasks_items_parent_class)->snapshot (widget, snapshot);
  ur_tasks_items_draw_ribbon (UR_TASKS_ITEMS (widget), snapshot);
}

static gboolean
ur_tasks_items_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (UR_TASKS_ITEMS (widget)->area));
}

static void
ur_tasks_items_dispose (GObject *object)
{
  UrTasksItems *self = UR_TASKS_ITEMS (object);

  g_clear_handle_id (&self->tell_idle, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->pointed = -1;
  if (self->pieces != NULL)
    g_array_set_size (self->pieces, 0);
  self->area = NULL;
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->hits, g_array_unref);
  G_OBJECT_CLASS (ur_tasks_items_parent_class)->dispose (object);
}

static void
ur_tasks_items_finalize (GObject *object)
{
  g_array_unref (UR_TASKS_ITEMS (object)->pieces);
  G_OBJECT_CLASS (ur_tasks_items_parent_class)->finalize (object);
}

static void
ur_tasks_items_class_init (UrTasksItemsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ur_tasks_items_dispose;
  object_class->finalize = ur_tasks_items_finalize;
  widget_class->grab_focus = ur_tasks_items_grab_focus;
  widget_class->focus = ur_focus_in_children;
  widget_class->measure = ur_tasks_items_measure;
  widget_class->size_allocate = ur_tasks_items_size_allocate;
  widget_class->snapshot = ur_tasks_items_snapshot;
  widget_class->css_changed = ur_tasks_items_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[PLACE_CHANGED] = g_signal_new ("place-changed", UR_TYPE_TASKS_ITEMS, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_tasks_items_init (UrTasksItems *self)
{
  GtkAdjustment *adjustment;

  self->pieces = g_array_new (FALSE, FALSE, sizeof (UrTasksPiece));
  self->current_hit = -1;
  self->dark = ur_style_is_dark ();
  ur_place_init (&self->wanted);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  self->area = UR_SELECT_AREA (ur_select_area_new ());
  ur_select_area_set_cite (self->area, dup_cited, self);
  ur_tasks_items_init_figures (self);
  ur_tasks_items_init_ribbon (self);
  update_width (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->area));
  /* A click into the text focuses the whole of it, which must not move the page to its head. */
  gtk_viewport_set_scroll_to_focus (
      GTK_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scrolled))), FALSE);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, 0);
}

/* Public */

/**
 * ur_tasks_items_set_part:
 * @items: the list of measures
 * @report: the report of @part; it must outlive @items
 * @part: a part
 *
 * Shows @part as a work plan: its leads at the left, what is to be done about each at the right.
 */
void
ur_tasks_items_set_part (UrTasksItems *items, const UrReport *report, const UrPart *part)
{
  g_return_if_fail (UR_IS_TASKS_ITEMS (items));

  items->report = report;
  items->part = part;
  ur_tasks_items_build_page (items, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (items->area), GTK_ACCESSIBLE_PROPERTY_LABEL, part->title,
                                  -1);
}
