/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-print-view.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-export.h"
#include "ur-page-view.h"
#include "ur-print-choice.h"
#include "ur-print-layout.h"
#include "ur-print-paper.h"

struct _UrPrintView
{
  GtkWidget parent_instance;

  UrReport *report;
  const UrPart *part;
  GListModel *papers;

  GtkWidget *options; /* bound, so that they go with the template */
  GtkWidget *desk;
  GtkCheckButton *whole;
  GtkCheckButton *current;
  GtkCheckButton *chosen;
  GtkLabel *whole_count;
  GtkLabel *current_count;
  GtkLabel *chosen_count;
  GtkLabel *current_label;
  UrPrintChoice *choice;
  GtkCheckButton *charts;
  GtkCheckButton *tables;
  GtkLabel *charts_count;
  GtkLabel *tables_count;
  GtkDropDown *paper;
  GtkToggleButton *landscape;
  GtkToggleButton *dual;
  GtkLabel *place;
  GtkButton *zoom;
  GtkStack *stack;
  GtkLabel *empty;
  UrPageView *preview;

  UrPages *pages; /* on show; NULL when there is nothing to print */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (UrPrintView, ur_print_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PAGES_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Which sections the scope takes in: an array to be freed, or NULL for all of them. */
static gboolean *
dup_flags (UrPrintView *self, UrPrintScope scope)
{
  guint n = ur_report_count_sections (self->report);
  gboolean *flags = NULL;
  guint flag = 0;

  if (scope == UR_PRINT_WHOLE)
    return NULL;
  if (scope == UR_PRINT_CHOSEN)
    return g_memdup2 (ur_print_choice_get_flags (self->choice), MAX (n, 1) * sizeof (gboolean));
  flags = g_new0 (gboolean, MAX (n, 1));
  for (guint i = 0; i < self->report->n_parts; i++)
    for (guint k = 0; k < self->report->parts[i].n_sections; k++)
      flags[flag++] = &self->report->parts[i] == self->part;
  return flags;
}

static UrPrintScope
get_scope (UrPrintView *self)
{
  if (gtk_check_button_get_active (self->current))
    return UR_PRINT_CURRENT;
  return gtk_check_button_get_active (self->chosen) ? UR_PRINT_CHOSEN : UR_PRINT_WHOLE;
}

static GtkPaperSize *
get_paper (UrPrintView *self)
{
  return ur_print_papers_get (self->papers, gtk_drop_down_get_selected (self->paper));
}

static UrPrintSpec *
create_spec (UrPrintView *self)
{
  UrPrintSpec *spec = ur_print_spec_new (self->report);
  double width = gtk_paper_size_get_width (get_paper (self), GTK_UNIT_POINTS);
  double height = gtk_paper_size_get_height (get_paper (self), GTK_UNIT_POINTS);
  gboolean landscape = gtk_toggle_button_get_active (self->landscape);

  spec->options.with_charts = gtk_check_button_get_active (self->charts);
  spec->options.with_tables = gtk_check_button_get_active (self->tables);
  spec->options.paper_width = landscape ? height : width;
  spec->options.paper_height = landscape ? width : height;
  spec->shown = get_scope (self);
  for (UrPrintScope scope = UR_PRINT_WHOLE; scope < UR_PRINT_N_SCOPES; scope++)
    spec->flags[scope] = dup_flags (self, scope);
  return spec;
}

static void
set_count (GtkLabel *label, guint n, gboolean known)
{
  g_autofree char *text = known && n > 0 ? g_strdup_printf (ngettext ("%u page", "%u pages", n), n) : NULL;

  gtk_label_set_text (label, text != NULL ? text : "");
}

static void
set_number (GtkLabel *label, guint n, gboolean known)
{
  g_autofree char *text = known ? g_strdup_printf (C_ ("charts or tables", "%u"), n) : NULL;

  gtk_label_set_text (label, text != NULL ? text : "");
}

static void
show_pages (UrPrintView *self, UrPages *pages, const char *sentence)
{
  g_clear_pointer (&self->pages, ur_pages_unref);
  self->pages = pages != NULL ? ur_pages_ref (pages) : NULL;
  if (pages != NULL)
    ur_page_view_set_pages (self->preview, pages);
  gtk_label_set_text (self->empty, sentence != NULL ? sentence : "");
  gtk_stack_set_visible_child_name (self->stack, pages != NULL ? "pages" : "empty");
  set_number (self->charts_count, pages != NULL ? ur_pages_get_n_charts (pages) : 0,
              pages != NULL && gtk_check_button_get_active (self->charts));
  set_number (self->tables_count, pages != NULL ? ur_pages_get_n_tables (pages) : 0,
              pages != NULL && gtk_check_button_get_active (self->tables));
  g_signal_emit (self, signals[SIGNAL_PAGES_CHANGED], 0);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (UrPrintView) self = data;
  guint counts[UR_PRINT_N_SCOPES];

  if (!ur_print_count_finish (result, counts) || self->report == NULL)
    return;
  set_count (self->whole_count, counts[UR_PRINT_WHOLE], TRUE);
  set_count (self->current_count, counts[UR_PRINT_CURRENT], TRUE);
  set_count (self->chosen_count, counts[UR_PRINT_CHOSEN], TRUE);
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (UrPrintView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (UrPages) pages = ur_print_layout_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->report == NULL)
    return;
  show_pages (self, pages, error != NULL ? error->message : NULL);
  ur_print_count_async (ur_print_layout_take_spec (result), self->cancellable, counted_cb,
                        g_object_ref (self));
}

/* The pages on show stay until the new ones are there. */
static void
relayout (UrPrintView *self)
{
  if (self->report == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  ur_print_layout_async (create_spec (self), self->cancellable, laid_out_cb, g_object_ref (self));
}

static void
relayout_cb (UrPrintView *self)
{
  relayout (self);
}

/* A radio button that goes off is followed by one that goes on. */
static void
scope_cb (UrPrintView *self, GtkCheckButton *button)
{
  if (gtk_check_button_get_active (button))
    relayout (self);
}

static void
choice_cb (UrPrintView *self)
{
  if (get_scope (self) == UR_PRINT_CHOSEN)
    relayout (self);
}

static void
dual_cb (UrPrintView *self)
{
  ur_page_view_set_dual (self->preview, gtk_toggle_button_get_active (self->dual));
}

static char *
dup_place_text (UrPrintView *self)
{
  guint first = ur_page_view_get_first_page (self->preview) + 1;
  guint last = ur_page_view_get_last_page (self->preview) + 1;
  guint n = self->pages != NULL ? ur_pages_get_n_pages (self->pages) : 0;

  if (n == 0)
    return g_strdup ("");
  if (first == last)
    return g_strdup_printf (_ ("Page %u of %u"), first, n);
  return g_strdup_printf (_ ("Pages %u–%u of %u"), first, last, n);
}

static void
preview_changed_cb (UrPrintView *self)
{
  g_autofree char *place = dup_place_text (self);
  g_autofree char *zoom = g_strdup_printf ("%.0f%%", ur_page_view_get_zoom (self->preview) * 100);

  gtk_label_set_text (self->place, place);
  gtk_button_set_label (self->zoom, zoom);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.previous",
                                 ur_page_view_can_step (self->preview, -1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.next", ur_page_view_can_step (self->preview, 1));
}

static void
preview_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrPrintView *self = UR_PRINT_VIEW (widget);

  if (g_str_equal (name, "preview.previous"))
    ur_page_view_step (self->preview, -1);
  else if (g_str_equal (name, "preview.next"))
    ur_page_view_step (self->preview, 1);
  else if (g_str_equal (name, "preview.zoom-in"))
    ur_page_view_zoom_by (self->preview, 1.2);
  else if (g_str_equal (name, "preview.zoom-out"))
    ur_page_view_zoom_by (self->preview, 1 / 1.2);
  else if (g_str_equal (name, "preview.zoom-fit"))
    ur_page_view_zoom_to_fit (self->preview);
  else
    ur_page_view_go_to_end (self->preview, g_str_equal (name, "preview.last"));
}

static gboolean
ur_print_view_grab_focus (GtkWidget *widget)
{
  UrPrintView *self = UR_PRINT_VIEW (widget);

  return gtk_widget_grab_focus (
      GTK_WIDGET (gtk_check_button_get_active (self->chosen) ? self->chosen : self->whole));
}

static void
ur_print_view_dispose (GObject *object)
{
  UrPrintView *self = UR_PRINT_VIEW (object);

  if (self->report != NULL)
    {
      ur_print_papers_save (get_paper (self), gtk_toggle_button_get_active (self->landscape));
      g_cancellable_cancel (self->cancellable);
    }
  g_clear_object (&self->cancellable);
  g_clear_object (&self->papers);
  g_clear_pointer (&self->pages, ur_pages_unref);
  g_clear_pointer (&self->report, ur_report_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_PRINT_VIEW);
  G_OBJECT_CLASS (ur_print_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, options);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, desk);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, whole);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, current);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, chosen);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, whole_count);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, current_count);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, chosen_count);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, current_label);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, choice);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, charts);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, tables);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, charts_count);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, tables_count);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, paper);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, landscape);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, dual);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, place);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, zoom);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, stack);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, empty);
  gtk_widget_class_bind_template_child (widget_class, UrPrintView, preview);
  gtk_widget_class_bind_template_callback (widget_class, relayout_cb);
  gtk_widget_class_bind_template_callback (widget_class, scope_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, dual_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_changed_cb);
}

static void
ur_print_view_class_init (UrPrintViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const actions[] = { "preview.previous", "preview.next",     "preview.zoom-in",
                                         "preview.zoom-out", "preview.zoom-fit", "preview.first",
                                         "preview.last" };

  G_OBJECT_CLASS (klass)->dispose = ur_print_view_dispose;
  widget_class->grab_focus = ur_print_view_grab_focus;
  g_type_ensure (UR_TYPE_PRINT_CHOICE);
  g_type_ensure (UR_TYPE_PAGE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-print-view.ui");
  bind_template (widget_class);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, preview_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "preview.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "preview.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, GDK_CONTROL_MASK, "preview.first", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_End, GDK_CONTROL_MASK, "preview.last", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "preview.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "preview.zoom-out",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.leave", NULL);

  /* Other pages, or none, are on show. */
  signals[SIGNAL_PAGES_CHANGED] = g_signal_new ("pages-changed", UR_TYPE_PRINT_VIEW, G_SIGNAL_RUN_LAST, 0,
                                                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_print_view_init (UrPrintView *self)
{
  guint selected;
  gboolean landscape;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->papers = ur_print_papers_new (&selected, &landscape);
  gtk_drop_down_set_expression (self->paper, ur_print_papers_get_expression ());
  gtk_drop_down_set_model (self->paper, self->papers);
  gtk_drop_down_set_selected (self->paper, selected);
  gtk_toggle_button_set_active (self->landscape, landscape);
}

/**
 * ur_print_view_new:
 * @report: a report; the view keeps a reference
 * @part: the part its reader is at
 * @section: (nullable): a section to print, or %NULL to begin with the whole report
 *
 * Returns: (transfer floating): a page that shows the summary as it will be printed
 */
GtkWidget *
ur_print_view_new (UrReport *report, const UrPart *part, const UrSection *section)
{
  UrPrintView *self = g_object_new (UR_TYPE_PRINT_VIEW, NULL);
  g_autofree char *label = g_strdup_printf (_ ("Current tab: %s"), part->short_title);

  ur_print_choice_set_report (self->choice, report);
  ur_print_choice_select (self->choice, part, section);
  gtk_label_set_text (self->current_label, label);
  self->part = part;
  self->report = ur_report_ref (report);
  if (section != NULL)
    gtk_check_button_set_active (self->chosen, TRUE);
  else
    relayout (self);
  return GTK_WIDGET (self);
}

/**
 * ur_print_view_create_header:
 * @view: the page
 *
 * Returns: (transfer floating): the header bar that goes with it
 */
GtkWidget *
ur_print_view_create_header (UrPrintView *view)
{
  GtkBuilder *builder = gtk_builder_new_from_resource ("/org/unionreport/UnionReport/ui/ur-print-header.ui");
  GtkWidget *header = g_object_ref (GTK_WIDGET (gtk_builder_get_object (builder, "header")));

  g_object_unref (builder);
  g_object_force_floating (G_OBJECT (header));
  return header;
}

/**
 * ur_print_view_get_pages:
 * @view: the page
 *
 * Returns: (transfer none) (nullable): what is on show, %NULL when there is nothing to print
 */
UrPages *
ur_print_view_get_pages (UrPrintView *view)
{
  return view->pages;
}

/**
 * ur_print_view_dup_file_name:
 * @view: the page
 *
 * Returns: (transfer full): a name for the PDF file
 */
char *
ur_print_view_dup_file_name (UrPrintView *view)
{
  return ur_export_dup_summary_name (view->report);
}

/**
 * ur_print_view_dup_page_setup:
 * @view: the page
 *
 * Returns: (transfer full): the chosen sheet, without margins: the pages have their own
 */
GtkPageSetup *
ur_print_view_dup_page_setup (UrPrintView *view)
{
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_paper_size (setup, get_paper (view));
  gtk_page_setup_set_orientation (setup, gtk_toggle_button_get_active (view->landscape)
                                             ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                             : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);
  return setup;
}
