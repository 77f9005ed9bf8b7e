/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-tasks-view-private.h"

#include <glib/gi18n-lib.h>

#include "ur-focus.h"
#include "ur-label.h"
#include "ur-measures.h"
#include "ur-settings.h"
#include "ur-wrap-box.h"

#define FORM_ITEMS "items"
#define FORM_OVERVIEW "overview"
#define FORM_TEXT "text"
#define REST_MS 200 /* without scrolling the reader has come to rest */

static void ur_tasks_view_view_init (UrViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UrTasksView,
                               ur_tasks_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (UR_TYPE_VIEW, ur_tasks_view_view_init))

static gboolean
shows (UrTasksView *self, const char *form)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), form) == 0;
}

/* Scrolls what is on screen to self->place. */
static void
show_place (UrTasksView *self)
{
  if (shows (self, FORM_OVERVIEW))
    ur_tasks_overview_go_to (self->overview, &self->place);
  else if (shows (self, FORM_TEXT))
    ur_reading_scroll_to (self->reading, &self->place);
  else
    ur_tasks_items_go_to (self->items, &self->place);
}

static void
set_place (UrTasksView *self, const UrPlace *place)
{
  if (ur_place_equal (&self->place, place))
    return;
  self->place = *place;
  ur_tasks_outline_select (self->outline, place);
  ur_view_emit_place_changed (UR_VIEW (self));
}

/* Forms: overview, item by item, original */

static void
ensure_text (UrTasksView *self)
{
  if (self->has_text || self->part == NULL)
    return;
  self->has_text = TRUE;
  ur_reading_set_part (self->reading, self->report, self->part);
  ur_reading_set_hits (self->reading, self->hits, self->current_hit);
  ur_reading_set_notes (self->reading, self->notes);
}

static void
ensure_overview (UrTasksView *self)
{
  if (self->has_overview || self->part == NULL)
    return;
  self->has_overview = TRUE;
  ur_tasks_overview_set_part (self->overview, self->part);
}

static void
set_form (UrTasksView *self, const char *form)
{
  g_autoptr (GVariant) state = g_variant_ref_sink (g_variant_new_string (form));

  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "form", state);
}

/* Fills what is on show. */
static void
ensure_form (UrTasksView *self)
{
  if (shows (self, FORM_TEXT))
    ensure_text (self);
  else if (shows (self, FORM_OVERVIEW))
    ensure_overview (self);
}

static void
change_form_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  UrTasksView *self = data;
  const char *form = g_variant_get_string (state, NULL);

  if (gtk_stack_get_child_by_name (self->stack, form) == NULL)
    return;
  g_simple_action_set_state (action, state);
  gtk_stack_set_visible_child_name (self->stack, form);
  ur_settings_set_string ("tasks-form", form);
  ensure_form (self);
  show_place (self);
}

/* The parts speak */

static void
outline_chosen_cb (UrTasksOutline *outline, UrTasksView *self)
{
  UrPlace place;

  if (!ur_tasks_outline_get_selected (outline, &place))
    return;
  self->place = place;
  show_place (self);
  ur_view_emit_place_changed (UR_VIEW (self));
}

static void
outline_entered_cb (UrTasksOutline *outline, UrTasksView *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
overview_chosen_cb (UrTasksOverview *overview, const UrPlace *place, UrTasksView *self)
{
  set_place (self, place);
  set_form (self, FORM_ITEMS);
}

static void
items_moved_cb (UrTasksItems *items, UrTasksView *self)
{
  UrPlace place;

  if (shows (self, FORM_ITEMS) && ur_tasks_items_get_place (items, &place))
    set_place (self, &place);
}

static void
text_moved_cb (UrReading *reading, UrTasksView *self)
{
  UrPlace place;

  if (!shows (self, FORM_TEXT))
    return;
  ur_reading_get_place (reading, &place);
  set_place (self, &place);
}

static gboolean
rest_cb (gpointer data)
{
  UrTasksView *self = data;

  self->rest_source = 0;
  ur_view_emit_place_changed (UR_VIEW (self));
  return G_SOURCE_REMOVE;
}

/* The reader may stay at a lead and still be elsewhere in it. */
static void
scrolled_cb (UrTasksView *self)
{
  g_clear_handle_id (&self->rest_source, g_source_remove);
  self->rest_source = g_timeout_add (REST_MS, rest_cb, self);
}

/* UrView */

static void
show_counts (UrTasksView *self)
{
  g_autofree char *tasks =
      g_strdup_printf (ngettext ("%u task", "%u tasks", self->part->n_items), self->part->n_items);
  guint n_points = 0;
  g_autofree char *points = NULL;
  g_autofree char *both = NULL;

  for (guint i = 0; i < self->part->n_sections; i++)
    if (ur_section_is_counted (&self->part->sections[i]))
      n_points += ur_section_count_points (&self->part->sections[i]);
  points = g_strdup_printf (ngettext ("%u point", "%u points", n_points), n_points);
  both = g_strdup_printf ("%s · %s", tasks, points);
  gtk_label_set_text (self->counts, both);
}

static void
set_part (UrView *view, UrReport *report, const UrPart *part)
{
  UrTasksView *self = UR_TASKS_VIEW (view);

  g_clear_pointer (&self->report, ur_report_unref);
  self->report = ur_report_ref (report);
  self->part = part;
  gtk_label_set_text (self->title, part->title);
  show_counts (self);
  ur_tasks_outline_set_part (self->outline, part);
  ur_tasks_items_set_part (self->items, report, part);
  ur_tasks_view_show_outline (self, ur_settings_get_boolean ("show-outline", TRUE));
  self->place = (UrPlace){ part->index, part->n_sections > 0 ? 0 : -1, -1, -1, -1 };
  ensure_form (self);
}

static void
go_to (UrView *view, const UrPlace *place)
{
  UrTasksView *self = UR_TASKS_VIEW (view);

  if (place->section < 0)
    return;
  if (place->end > place->start && shows (self, FORM_OVERVIEW))
    set_form (self, FORM_ITEMS);
  self->place = *place;
  show_place (self);
  ur_tasks_outline_select (self->outline, place);
  ur_view_emit_place_changed (view);
}

static gboolean
get_place (UrView *view, UrPlace *place)
{
  *place = UR_TASKS_VIEW (view)->place;
  return place->section >= 0;
}

static void
set_hits (UrView *view, GArray *hits, int current)
{
  UrTasksView *self = UR_TASKS_VIEW (view);

  g_clear_pointer (&self->hits, g_array_unref);
  self->hits = hits != NULL ? g_array_copy (hits) : NULL;
  self->current_hit = current;
  ur_tasks_items_set_hits (self->items, hits, current);
  if (self->has_text)
    ur_reading_set_hits (self->reading, hits, current);
}

static void
select_indicator (UrView *view, const UrIndicator *indicator)
{
  UrTasksView *self = UR_TASKS_VIEW (view);

  ur_tasks_items_select (self->items, indicator);
  if (shows (self, FORM_TEXT))
    ur_reading_select (self->reading, indicator);
}

static GPtrArray *
list_panes (UrView *view)
{
  UrTasksView *self = UR_TASKS_VIEW (view);
  GPtrArray *panes = g_ptr_array_new ();

  if (gtk_widget_get_visible (self->side))
    g_ptr_array_add (panes, self->outline);
  g_ptr_array_add (panes, gtk_stack_get_visible_child (self->stack));
  return panes;
}

/* Walks over leads, and from the last lead of a task to the next task. */
static void
step_section (UrView *view, int step)
{
  UrTasksView *self = UR_TASKS_VIEW (view);
  UrPlace place = { self->part->index, self->place.section, self->place.paragraph + step, -1, -1 };
  const UrPart *part = self->part;

  if (place.section < 0)
    return;
  if (place.paragraph >= (int) part->sections[place.section].n_paragraphs)
    {
      place.section++;
      place.paragraph = -1;
    }
  else if (place.paragraph < -1)
    {
      place.section--;
      if (place.section >= 0)
        place.paragraph = (int) part->sections[place.section].n_paragraphs - 1;
    }
  if (place.section >= 0 && place.section < (int) part->n_sections)
    go_to (view, &place);
}

static void
toggle_outline (UrView *view)
{
  UrTasksView *self = UR_TASKS_VIEW (view);
  gboolean visible = !gtk_widget_get_visible (self->side);

  ur_tasks_view_show_outline (self, visible);
  ur_settings_set_boolean ("show-outline", visible);
}

static gboolean
get_top (UrView *view, UrPlace *top, int *pixels)
{
  UrTasksView *self = UR_TASKS_VIEW (view);

  if (shows (self, FORM_OVERVIEW))
    return ur_tasks_overview_get_top (self->overview, top, pixels);
  if (shows (self, FORM_TEXT))
    return ur_reading_get_top (self->reading, top, pixels);
  return ur_tasks_items_get_top (self->items, top, pixels);
}

static void
set_top (UrView *view, const UrPlace *top, int pixels)
{
  UrTasksView *self = UR_TASKS_VIEW (view);

  if (shows (self, FORM_OVERVIEW))
    ur_tasks_overview_set_top (self->overview, top, pixels);
  else if (shows (self, FORM_TEXT))
    ur_reading_set_top (self->reading, top, pixels);
  else
    ur_tasks_items_set_top (self->items, top, pixels);
}

static void
save (UrView *view)
{
  ur_tasks_view_save_panes (UR_TASKS_VIEW (view));
}

static void
ur_tasks_view_view_init (UrViewInterface *iface)
{
  iface->get_top = get_top;
  iface->set_top = set_top;
  iface->save = save;
  iface->set_part = set_part;
  iface->go_to = go_to;
  iface->get_place = get_place;
  iface->select_indicator = select_indicator;
  iface->set_hits = set_hits;
  iface->set_notes = ur_tasks_view_set_notes;
  iface->list_meant = ur_tasks_view_list_meant;
  iface->list_panes = list_panes;
  iface->step_section = step_section;
  iface->toggle_outline = toggle_outline;
}

/* vfuncs */

/* Keys go to what is read, not to the first button. */
static gboolean
ur_tasks_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (gtk_stack_get_visible_child (UR_TASKS_VIEW (widget)->stack));
}

static void
ur_tasks_view_map (GtkWidget *widget)
{
  UrTasksView *self = UR_TASKS_VIEW (widget);
  gboolean marks = ur_settings_get_boolean ("figure-marks", TRUE);

  ur_tasks_view_load_panes (self);
  if (marks != self->marks)
    {
      self->marks = marks;
      ur_tasks_items_set_marks (self->items, marks);
      ur_reading_set_marks (self->reading, marks);
    }
  GTK_WIDGET_CLASS (ur_tasks_view_parent_class)->map (widget);
}

static void
ur_tasks_view_unmap (GtkWidget *widget)
{
  ur_tasks_view_save_panes (UR_TASKS_VIEW (widget));
  GTK_WIDGET_CLASS (ur_tasks_view_parent_class)->unmap (widget);
}

static void
ur_tasks_view_dispose (GObject *object)
{
  UrTasksView *self = UR_TASKS_VIEW (object);

  g_clear_handle_id (&self->outline_idle, g_source_remove);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_TASKS_VIEW);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->report, ur_report_unref);
  G_OBJECT_CLASS (ur_tasks_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/org/unionreport/UnionReport/ui/ur-tasks-view.ui");
  gtk_widget_class_bind_template_child (klass, UrTasksView, paned);
  gtk_widget_class_bind_template_child (klass, UrTasksView, side);
  gtk_widget_class_bind_template_child (klass, UrTasksView, reading_pane);
  gtk_widget_class_bind_template_child (klass, UrTasksView, outline_button);
  gtk_widget_class_bind_template_child (klass, UrTasksView, counts);
  gtk_widget_class_bind_template_child (klass, UrTasksView, title);
  gtk_widget_class_bind_template_child (klass, UrTasksView, stack);
  gtk_widget_class_bind_template_child (klass, UrTasksView, outline);
  gtk_widget_class_bind_template_child (klass, UrTasksView, filter_button);
  gtk_widget_class_bind_template_child (klass, UrTasksView, notes_button);
  gtk_widget_class_bind_template_child (klass, UrTasksView, overview);
  gtk_widget_class_bind_template_child (klass, UrTasksView, items);
  gtk_widget_class_bind_template_child (klass, UrTasksView, scrolled);
  gtk_widget_class_bind_template_child (klass, UrTasksView, reading);
  gtk_widget_class_bind_template_callback (klass, outline_chosen_cb);
  gtk_widget_class_bind_template_callback (klass, outline_entered_cb);
  gtk_widget_class_bind_template_callback (klass, overview_chosen_cb);
  gtk_widget_class_bind_template_callback (klass, items_moved_cb);
  gtk_widget_class_bind_template_callback (klass, text_moved_cb);
}

static void
ur_tasks_view_class_init (UrTasksViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (UR_TYPE_TASKS_OUTLINE);
  g_type_ensure (UR_TYPE_TASKS_OVERVIEW);
  g_type_ensure (UR_TYPE_TASKS_ITEMS);
  g_type_ensure (UR_TYPE_READING);
  g_type_ensure (UR_TYPE_WRAP_BOX);
  object_class->dispose = ur_tasks_view_dispose;
  widget_class->map = ur_tasks_view_map;
  widget_class->unmap = ur_tasks_view_unmap;
  widget_class->measure = ur_tasks_view_measure;
  widget_class->grab_focus = ur_tasks_view_grab_focus;
  widget_class->focus = ur_focus_in_children;
  widget_class->size_allocate = ur_tasks_view_size_allocate;
  gtk_widget_class_install_action (widget_class, "plan.copy-section", "s", ur_tasks_view_copy_action);
  gtk_widget_class_install_action (widget_class, "plan.copy-section-source", "s", ur_tasks_view_copy_action);
  bind_template (widget_class);
}

static void
add_form_action (UrTasksView *self, const char *state)
{
  g_autoptr (GSimpleAction) form =
      g_simple_action_new_stateful ("form", G_VARIANT_TYPE_STRING, g_variant_new_string (state));

  g_signal_connect (form, "change-state", G_CALLBACK (change_form_cb), self);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (form));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "tasks", G_ACTION_GROUP (self->actions));
}

static void
watch_scrolling (UrTasksView *self)
{
  GtkAdjustment *adjustments[] = { ur_tasks_overview_get_vadjustment (self->overview),
                                   ur_tasks_items_get_vadjustment (self->items),
                                   gtk_scrolled_window_get_vadjustment (self->scrolled) };

  for (guint i = 0; i < G_N_ELEMENTS (adjustments); i++)
    g_signal_connect_object (adjustments[i], "value-changed", G_CALLBACK (scrolled_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
ur_tasks_view_init (UrTasksView *self)
{
  g_autofree char *form = ur_settings_dup_string ("tasks-form", FORM_ITEMS);

  ur_place_init (&self->place);
  self->marks = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  ur_label_cut_at_usual_size (self->title, 1, PANGO_ELLIPSIZE_END);
  ur_label_cut_at_usual_size (self->counts, 1, PANGO_ELLIPSIZE_END);
  add_form_action (self, form);
  ur_tasks_view_init_menu (self);
  gtk_stack_set_visible_child_name (self->stack, form);
  ur_tasks_view_init_panes (self);
  watch_scrolling (self);
}
