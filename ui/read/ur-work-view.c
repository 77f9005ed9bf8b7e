/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-work-view-private.h"

#include <glib/gi18n-lib.h>

#include "ur-focus.h"
#include "ur-label.h"
#include "ur-menu.h"
#include "ur-noted.h"
#include "ur-pane-width.h"
#include "ur-settings.h"
#include "ur-text-scale.h"
#include "ur-tip.h"
#include "ur-view.h"
#include "ur-wrap-box.h"

#define FIGURES_WIDTH 346
#define REST_MS 200 /* without scrolling the reader has come to rest */

enum
{
  PROP_FIGURES = 1,
  PROP_MARKS,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void view_iface_init (UrViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UrWorkView,
                               ur_work_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (UR_TYPE_VIEW, view_iface_init))

static void
ur_work_view_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  UrWorkView *self = UR_WORK_VIEW (widget);
  int text;

  gtk_widget_measure (GTK_WIDGET (self->outer), orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;
  gtk_widget_measure (self->reading_pane, orientation, -1, &text, NULL, NULL, NULL);
  *minimum = ur_pane_width_get_least (*minimum, text);
}

static gboolean
ur_work_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (UR_WORK_VIEW (widget)->reading));
}

/* The same list of contents is on the page of another part. */
static void
ur_work_view_map (GtkWidget *widget)
{
  UrWorkView *self = UR_WORK_VIEW (widget);
  int width = ur_settings_get_int ("outline-width", UR_PANE_WIDTH_OUTLINE);

  if (width != self->outline_width)
    {
      self->outline_width = width;
      ur_work_view_arrange (self);
    }
  GTK_WIDGET_CLASS (ur_work_view_parent_class)->map (widget);
}

static void
ur_work_view_unmap (GtkWidget *widget)
{
  UrWorkView *self = UR_WORK_VIEW (widget);

  ur_view_save (UR_VIEW (self));
  GTK_WIDGET_CLASS (ur_work_view_parent_class)->unmap (widget);
}

/* The text asks for another size when it is given a new width.  While a pane is placed anew without all that
 * is around it, GTK forgets that somebody asked, and the page stays blank: so all of it is. */
static void
position_cb (GtkWidget *paned, GParamSpec *pspec, UrWorkView *self)
{
  if (self->allocating)
    return;
  gtk_widget_queue_resize (paned);
  if (self->arranging)
    return;
  ur_work_view_read_position (self, GTK_PANED (paned));
  ur_view_emit_place_changed (UR_VIEW (self));
}

static gboolean
rest_cb (gpointer data)
{
  UrWorkView *self = data;

  self->rest_source = 0;
  ur_view_emit_place_changed (UR_VIEW (self));
  return G_SOURCE_REMOVE;
}

/* The reader may stay in a section and still be elsewhere in it. */
static void
scrolled_cb (UrWorkView *self)
{
  g_clear_handle_id (&self->rest_source, g_source_remove);
  self->rest_source = g_timeout_add (REST_MS, rest_cb, self);
}

/* Keeping the three panes together */

static void
show_section (UrWorkView *self, const UrSection *section)
{
  g_autofree char *label = NULL;

  if (section == NULL)
    return;
  ur_outline_set_current (self->outline, section);
  ur_figures_pane_set_section (self->figures, section);
  label = g_strdup_printf (_ ("Figures %u"), section->n_indicators);
  gtk_label_set_text (self->figures_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->figures_toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  ur_tip_set (self->figures_toggle, label);
}

static void
section_changed_cb (UrWorkView *self)
{
  show_section (self, ur_reading_get_section (self->reading));
  ur_figures_pane_select (self->figures, ur_reading_get_selected (self->reading));
  ur_view_emit_place_changed (UR_VIEW (self));
}

static void
figure_selected_cb (UrWorkView *self)
{
  const UrIndicator *indicator = ur_reading_get_selected (self->reading);

  if (indicator != NULL)
    show_section (self, indicator->paragraph->section);
  ur_figures_pane_select (self->figures, indicator);
  ur_view_emit_place_changed (UR_VIEW (self));
}

static void
figure_chosen_cb (UrWorkView *self)
{
  ur_reading_select (self->reading, ur_figures_pane_get_selected (self->figures));
  ur_view_emit_place_changed (UR_VIEW (self));
}

/**
 * ur_work_view_go_to_section:
 * @self: the view
 * @section: a section of its part
 *
 * Brings the head of a section into sight.
 */
void
ur_work_view_go_to_section (UrWorkView *self, const UrSection *section)
{
  UrPlace place = UR_PLACE_NONE;

  place.part = (int) self->part->index;
  place.section = (int) section->index;
  ur_reading_scroll_to (self->reading, &place);
}

static void
section_chosen_cb (UrWorkView *self)
{
  ur_work_view_go_to_section (self, ur_outline_get_current (self->outline));
}

static void
section_entered_cb (UrWorkView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->reading));
}

static void
ur_work_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UrWorkView *self = UR_WORK_VIEW (object);

  if (id == PROP_FIGURES)
    g_value_set_boolean (value, self->want_figures);
  else if (id == PROP_MARKS)
    g_value_set_boolean (value, self->marks);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ur_work_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  UrWorkView *self = UR_WORK_VIEW (object);

  if (id == PROP_FIGURES)
    {
      self->want_figures = g_value_get_boolean (value);
      ur_work_view_arrange (self);
    }
  else if (id == PROP_MARKS)
    {
      self->marks = g_value_get_boolean (value);
      ur_reading_set_marks (self->reading, self->marks);
      ur_settings_set_boolean ("figure-marks", self->marks);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* UrView */

static void
ur_work_view_set_part (UrView *view, UrReport *report, const UrPart *part)
{
  UrWorkView *self = UR_WORK_VIEW (view);

  ur_report_ref (report);
  g_clear_pointer (&self->report, ur_report_unref);
  self->report = report;
  self->part = part;
  gtk_label_set_text (self->title, part->title);
  ur_figures_pane_set_report (self->figures, report);
  ur_outline_set_part (self->outline, part);
  ur_reading_set_part (self->reading, report, part);
  show_section (self, ur_reading_get_section (self->reading));
  if (self->width == 0)
    self->width = ur_work_view_get_expected_width (self);
  ur_work_view_arrange (self);
}

static void
ur_work_view_go_to (UrView *view, const UrPlace *place)
{
  ur_reading_scroll_to (UR_WORK_VIEW (view)->reading, place);
}

static gboolean
ur_work_view_get_place (UrView *view, UrPlace *place)
{
  ur_reading_get_place (UR_WORK_VIEW (view)->reading, place);
  return place->part >= 0;
}

static void
ur_work_view_select_indicator (UrView *view, const UrIndicator *indicator)
{
  UrWorkView *self = UR_WORK_VIEW (view);

  ur_reading_select (self->reading, indicator);
  figure_selected_cb (self);
}

static void
ur_work_view_set_hits (UrView *view, GArray *hits, int current)
{
  ur_reading_set_hits (UR_WORK_VIEW (view)->reading, hits, current);
  ur_figures_pane_set_hits (UR_WORK_VIEW (view)->figures, hits, current);
}

static void
ur_work_view_set_notes (UrView *view, const GArray *placed)
{
  ur_reading_set_notes (UR_WORK_VIEW (view)->reading, placed);
  ur_outline_set_notes (UR_WORK_VIEW (view)->outline, placed);
}

static const UrIndicator *
ur_work_view_list_meant (UrView *view, GArray *places)
{
  UrWorkView *self = UR_WORK_VIEW (view);
  const UrIndicator *indicator = ur_noted_has_keyboard (GTK_WIDGET (self->figures))
                                     ? ur_figures_pane_get_selected (self->figures)
                                     : NULL;
  const UrSection *section =
      ur_noted_has_keyboard (GTK_WIDGET (self->outline)) ? ur_outline_get_current (self->outline) : NULL;
  UrPlace place = UR_PLACE_NONE;

  if (indicator == NULL && section == NULL)
    return ur_reading_list_meant (self->reading, places);
  if (indicator != NULL)
    ur_place_set_indicator (&place, indicator);
  else
    {
      place.part = (int) section->part->index;
      place.section = (int) section->index;
    }
  g_array_append_val (places, place);
  return indicator;
}

static GtkWidget *
ur_work_view_get_current_chart_view (UrView *view)
{
  UrWorkView *self = UR_WORK_VIEW (view);

  return ur_work_view_shows_figures (self) ? ur_figures_pane_get_chart_view (self->figures) : NULL;
}

static GPtrArray *
ur_work_view_list_panes (UrView *view)
{
  UrWorkView *self = UR_WORK_VIEW (view);
  GPtrArray *panes = g_ptr_array_new ();

  if (ur_work_view_shows_outline (self))
    g_ptr_array_add (panes, self->outline);
  g_ptr_array_add (panes, self->reading);
  if (ur_work_view_shows_figures (self))
    g_ptr_array_add (panes, self->figures);
  return panes;
}

static void
ur_work_view_step_section (UrView *view, int step)
{
  UrWorkView *self = UR_WORK_VIEW (view);
  const UrSection *section = ur_reading_get_section (self->reading);
  int index = section != NULL ? (int) section->index + step : 0;

  if (index >= 0 && (guint) index < self->part->n_sections)
    ur_work_view_go_to_section (self, &self->part->sections[index]);
}

static void
ur_work_view_toggle_outline (UrView *view)
{
  UrWorkView *self = UR_WORK_VIEW (view);

  self->want_outline = !ur_work_view_shows_outline (self);
  if (self->want_outline && !ur_work_view_is_wide (self))
    self->want_figures = FALSE;
  ur_settings_set_boolean ("show-outline", self->want_outline);
  ur_work_view_arrange (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIGURES]);
}

static gboolean
ur_work_view_get_top (UrView *view, UrPlace *top, int *pixels)
{
  return ur_reading_get_top (UR_WORK_VIEW (view)->reading, top, pixels);
}

static void
ur_work_view_set_top (UrView *view, const UrPlace *top, int pixels)
{
  ur_reading_set_top (UR_WORK_VIEW (view)->reading, top, pixels);
}

static void
ur_work_view_save (UrView *view)
{
  UrWorkView *self = UR_WORK_VIEW (view);

  if (!self->moved)
    return;
  self->moved = FALSE;
  ur_settings_set_int ("outline-width", self->outline_width);
  ur_settings_set_int ("figures-width", self->figures_width);
}

static void
view_iface_init (UrViewInterface *iface)
{
  iface->get_top = ur_work_view_get_top;
  iface->set_top = ur_work_view_set_top;
  iface->save = ur_work_view_save;
  iface->set_part = ur_work_view_set_part;
  iface->go_to = ur_work_view_go_to;
  iface->get_place = ur_work_view_get_place;
  iface->select_indicator = ur_work_view_select_indicator;
  iface->set_hits = ur_work_view_set_hits;
  iface->set_notes = ur_work_view_set_notes;
  iface->list_meant = ur_work_view_list_meant;
  iface->get_current_chart_view = ur_work_view_get_current_chart_view;
  iface->list_panes = ur_work_view_list_panes;
  iface->step_section = ur_work_view_step_section;
  iface->toggle_outline = ur_work_view_toggle_outline;
}

static void
ur_work_view_dispose (GObject *object)
{
  g_clear_handle_id (&UR_WORK_VIEW (object)->arrange_idle, g_source_remove);
  g_clear_handle_id (&UR_WORK_VIEW (object)->place_idle, g_source_remove);
  g_clear_handle_id (&UR_WORK_VIEW (object)->rest_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), UR_TYPE_WORK_VIEW);
  G_OBJECT_CLASS (ur_work_view_parent_class)->dispose (object);
}

static void
ur_work_view_finalize (GObject *object)
{
  g_clear_pointer (&UR_WORK_VIEW (object)->report, ur_report_unref);
  G_OBJECT_CLASS (ur_work_view_parent_class)->finalize (object);
}

static void
ur_work_view_class_init (UrWorkViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ur_work_view_dispose;
  object_class->finalize = ur_work_view_finalize;
  object_class->get_property = ur_work_view_get_property;
  object_class->set_property = ur_work_view_set_property;
  widget_class->measure = ur_work_view_measure;
  widget_class->size_allocate = ur_work_view_size_allocate;
  widget_class->grab_focus = ur_work_view_grab_focus;
  widget_class->focus = ur_focus_in_children;
  widget_class->map = ur_work_view_map;
  widget_class->unmap = ur_work_view_unmap;
  properties[PROP_FIGURES] =
      g_param_spec_boolean ("figures-open", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MARKS] =
      g_param_spec_boolean ("marks", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  g_type_ensure (UR_TYPE_OUTLINE);
  g_type_ensure (UR_TYPE_WRAP_BOX);
  g_type_ensure (UR_TYPE_READING);
  g_type_ensure (UR_TYPE_FIGURES_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-work-view.ui");
  gtk_widget_class_bind_template_child (widget_class, UrWorkView, outer);
  gtk_widget_class_bind_template_child (widget_class, UrWorkView, inner);
  gtk_widget_class_bind_template_child (widget_class, UrWorkView, outline);
  gtk_widget_class_bind_template_child (widget_class, UrWorkView, reading_pane);
  gtk_widget_class_bind_template_child (widget_class, UrWorkView, outline_button);
  gtk_widget_class_bind_template_child (widget_class, UrWorkView, title);
  gtk_widget_class_bind_template_child (widget_class, UrWorkView, figures_toggle);
  gtk_widget_class_bind_template_child (widget_class, UrWorkView, figures_label);
  gtk_widget_class_bind_template_child (widget_class, UrWorkView, more);
  gtk_widget_class_bind_template_child (widget_class, UrWorkView, section_menu);
  gtk_widget_class_bind_template_child (widget_class, UrWorkView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, UrWorkView, reading);
  gtk_widget_class_bind_template_child (widget_class, UrWorkView, figures);
  gtk_widget_class_install_action (widget_class, "work.copy-section", NULL, ur_work_view_copy_action);
  gtk_widget_class_install_action (widget_class, "work.copy-section-source", NULL, ur_work_view_copy_action);
  gtk_widget_class_install_action (widget_class, "work.print-section", NULL, ur_work_view_print_action);
  gtk_widget_class_install_action (widget_class, "work.bookmark-section", NULL, ur_work_view_note_action);
  gtk_widget_class_install_action (widget_class, "work.note-section", NULL, ur_work_view_note_action);
  gtk_widget_class_install_property_action (widget_class, "work.figures", "figures-open");
  gtk_widget_class_install_property_action (widget_class, "work.marks", "marks");
}

static void
ur_work_view_init (UrWorkView *self)
{
  self->want_outline = ur_settings_get_boolean ("show-outline", TRUE);
  self->outline_width = ur_settings_get_int ("outline-width", UR_PANE_WIDTH_OUTLINE);
  self->figures_width = ur_settings_get_int ("figures-width", FIGURES_WIDTH);
  self->marks = ur_settings_get_boolean ("figure-marks", TRUE);
  gtk_widget_init_template (GTK_WIDGET (self));
  ur_text_scale_watch (self, G_CALLBACK (ur_work_view_rescale));
  ur_label_cut_at_usual_size (self->title, 1, PANGO_ELLIPSIZE_END);
  g_signal_connect (self->outer, "notify::position", G_CALLBACK (position_cb), self);
  g_signal_connect (self->inner, "notify::position", G_CALLBACK (position_cb), self);
  ur_menu_button_set_menu (self->more, self->section_menu);
  ur_work_view_init_menu (self);
  ur_reading_set_marks (self->reading, self->marks);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->outline, "chosen", G_CALLBACK (section_chosen_cb), self);
  g_signal_connect_swapped (self->outline, "entered", G_CALLBACK (section_entered_cb), self);
  g_signal_connect_swapped (self->reading, "section-changed", G_CALLBACK (section_changed_cb), self);
  g_signal_connect_swapped (self->reading, "figure-selected", G_CALLBACK (figure_selected_cb), self);
  g_signal_connect_swapped (self->figures, "chosen", G_CALLBACK (figure_chosen_cb), self);
}
