/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-window-private.h"

#include <glib/gi18n-lib.h>

#include "ur-about.h"
#include "ur-font-dialog.h"
#include "ur-open-folder.h"
#include "ur-shortcuts.h"

static void
set_enabled (UrWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  if (action != NULL)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static gboolean
is_report_shown (UrWindow *self)
{
  return self->report != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "report") == 0;
}

static void
select_tab (UrWindow *self, int index)
{
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (self->tabs);

  if (index >= 0 && (guint) index < g_list_model_get_n_items (G_LIST_MODEL (pages)))
    gtk_selection_model_select_item (pages, index, TRUE);
}

static void
step_tab (UrWindow *self, int step)
{
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (self->tabs);
  int n_pages = g_list_model_get_n_items (G_LIST_MODEL (pages));

  for (int i = 0; i < n_pages; i++)
    if (gtk_selection_model_is_selected (pages, i))
      {
        select_tab (self, (i + step + n_pages) % n_pages);
        return;
      }
}

/* A page may have tabs of its own. */
static GActionGroup *
get_page_tabs (UrWindow *self)
{
  UrPage *page = ur_window_get_page (self);
  GActionGroup *actions = page != NULL ? ur_page_get_actions (page) : NULL;

  return actions != NULL && g_action_group_has_action (actions, "tab") ? actions : NULL;
}

static void
tab_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  int number = g_variant_get_int32 (parameter); /* from 1, or anything when it comes from the bus */
  GActionGroup *actions = get_page_tabs (data);

  if (actions != NULL)
    g_action_group_activate_action (actions, "tab", parameter);
  else if (number > 0)
    select_tab (data, number - 1);
}

static void
next_tab_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  step_tab (data, 1);
}

static void
previous_tab_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  step_tab (data, -1);
}

static void
back_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;

  /* A page over the report is a place too. */
  if (!is_report_shown (self))
    g_action_group_activate_action (G_ACTION_GROUP (self), "leave", NULL);
  else if (!ur_window_return_to_proof (self))
    ur_window_step_history (self, -1);
}

static void
forward_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_window_step_history (data, 1);
}

static void
go_to_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;
  UrPlace place;

  if (self->report != NULL && ur_place_parse (g_variant_get_string (parameter, NULL), self->report, &place))
    ur_window_go_to (self, &place);
}

/* The indicator whose id an action was given, or NULL. */
static const UrIndicator *
find_indicator (UrWindow *self, GVariant *id)
{
  if (self->report == NULL)
    return NULL;
  return ur_report_find_indicator (self->report, g_variant_get_string (id, NULL));
}

static void
show_indicator_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const UrIndicator *indicator = find_indicator (data, parameter);

  if (indicator != NULL)
    ur_window_show_indicator (data, indicator);
}

static void
show_in_chart_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const UrIndicator *indicator = find_indicator (data, parameter);

  if (indicator != NULL)
    ur_window_show_in_chart (data, indicator);
}

static void
step_section (UrWindow *self, int step)
{
  UrView *view = ur_window_get_current_view (self);
  UrChartPage *page = ur_window_get_chart_page (self);

  if (page != NULL)
    ur_chart_page_step (page, step);
  else if (view != NULL)
    ur_view_step_section (view, step);
}

static void
next_section_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  step_section (data, 1);
}

static void
previous_section_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  step_section (data, -1);
}

static void
outline_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrView *view = ur_window_get_current_view (data);

  if (view != NULL)
    ur_view_toggle_outline (view);
}

static int
find_focus_pane (UrWindow *self, GPtrArray *panes)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  for (guint i = 0; focus != NULL && i < panes->len; i++)
    {
      GtkWidget *pane = g_ptr_array_index (panes, i);
      if (focus == pane || gtk_widget_is_ancestor (focus, pane))
        return i;
    }
  return -1;
}

/* A pane knows what it is there for, if it is not simply the first thing in it; it may have nothing at all.
 */
static gboolean
enter_pane (GtkWidget *pane)
{
  return (!gtk_widget_get_focusable (pane) && gtk_widget_grab_focus (pane)) ||
         gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

static void
step_pane (UrWindow *self, int step)
{
  UrView *view = ur_window_get_current_view (self);
  UrPage *page = ur_window_get_page (self);
  g_autoptr (GPtrArray) panes = NULL;
  int current, n;

  if (page == NULL && view == NULL)
    return;
  panes = page != NULL ? ur_page_list_panes (page) : ur_view_list_panes (view);
  if (page == NULL && gtk_widget_get_visible (GTK_WIDGET (self->notes_pane)))
    g_ptr_array_add (panes, self->notes_pane);
  if (gtk_widget_get_visible (GTK_WIDGET (self->results)))
    g_ptr_array_add (panes, self->results);
  n = (int) panes->len;
  current = find_focus_pane (self, panes);
  if (current < 0)
    current = step > 0 ? -1 : n;
  for (int i = 0; i < n; i++)
    {
      current = (current + step + n) % n;
      if (enter_pane (g_ptr_array_index (panes, current)))
        break;
    }
  gtk_window_set_focus_visible (GTK_WINDOW (self), TRUE);
}

static void
next_pane_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  step_pane (data, 1);
}

static void
previous_pane_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  step_pane (data, -1);
}

/* What the chart chords mean: the page of a chart, or the chart that the reader is at. */
static GtkWidget *
get_current_chart (UrWindow *self)
{
  UrChartPage *page = ur_window_get_chart_page (self);
  UrView *view = is_report_shown (self) ? ur_window_get_current_view (self) : NULL;

  if (page != NULL)
    return GTK_WIDGET (page);
  return view != NULL ? ur_view_get_current_chart_view (view) : NULL;
}

static void
activate_chart (UrWindow *self, const char *action)
{
  GtkWidget *chart = get_current_chart (self);

  if (chart != NULL)
    gtk_widget_activate_action (chart, action, NULL);
}

static void
chart_table_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  activate_chart (data, "chart.table");
}

static void
chart_copy_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  activate_chart (data, "chart.copy");
}

static void
chart_save_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  activate_chart (data, "chart.save");
}

static void
open_folder_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_open_folder (GTK_WINDOW (data), g_variant_get_bytestring (parameter));
}

/* Opens the main menu of a header bar that is not the report's. */
static gboolean
popup_primary (GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_primary (GTK_MENU_BUTTON (widget)))
    {
      gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
      return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (popup_primary (child))
      return TRUE;
  return FALSE;
}

static void
menu_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWidget *header = gtk_stack_get_visible_child (UR_WINDOW (data)->headers);

  if (UR_IS_HEADER (header))
    ur_header_popup_menu (UR_HEADER (header));
  else
    popup_primary (header);
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWidget *shortcuts = ur_shortcuts_window_new ();

  gtk_window_set_transient_for (GTK_WINDOW (shortcuts), GTK_WINDOW (data));
  gtk_window_present (GTK_WINDOW (shortcuts));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_about_present (GTK_WINDOW (data));
}

static void
fonts_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_present (GTK_WINDOW (ur_font_dialog_new (GTK_WINDOW (data))));
}

static void
close_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_close (GTK_WINDOW (data));
}

static const GActionEntry entries[] = {
  { "tab", tab_cb, "i" },
  { "next-tab", next_tab_cb },
  { "previous-tab", previous_tab_cb },
  { "back", back_cb },
  { "forward", forward_cb },
  { "go-to", go_to_cb, "s" },
  { "show-indicator", show_indicator_cb, "s" },
  { "show-in-chart", show_in_chart_cb, "s" },
  { "next-section", next_section_cb },
  { "previous-section", previous_section_cb },
  { "next-pane", next_pane_cb },
  { "previous-pane", previous_pane_cb },
  { "outline", outline_cb },
  { "chart-table", chart_table_cb },
  { "chart-copy", chart_copy_cb },
  { "chart-save", chart_save_cb },
  { "open-folder", open_folder_cb, "ay" },
  { "menu", menu_cb },
  { "shortcuts", shortcuts_cb },
  { "about", about_cb },
  { "fonts", fonts_cb },
  { "close", close_cb },
};

/**
 * ur_window_add_actions:
 * @self: the window
 *
 * Adds the window's actions; those of opening, printing and searching come from their own files.
 */
void
ur_window_add_actions (UrWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  ur_window_add_page_actions (self);
  ur_window_update_actions (self);
}

/* The chart on show may be a table of many, which has no picture to copy or save. */
static gboolean
has_action (GtkWidget *widget, const char *name)
{
  GtkWidgetClass *klass = widget != NULL ? GTK_WIDGET_GET_CLASS (widget) : NULL;
  GType owner;
  const char *other;
  const char *property;
  const GVariantType *type;

  for (guint i = 0;
       klass != NULL && gtk_widget_class_query_action (klass, i, &owner, &other, &type, &property); i++)
    if (g_str_equal (other, name))
      return TRUE;
  return FALSE;
}

/* On the page of a chart other sections are other charts, and its sentences are a way on. */
static void
update_chart_page (UrWindow *self, UrChartPage *page)
{
  static const char *const of_page[] = { "show-indicator", "print", "poster", "publish", "bookmark", "note" };

  for (guint i = 0; i < G_N_ELEMENTS (of_page); i++)
    set_enabled (self, of_page[i], TRUE);
  set_enabled (self, "next-section", ur_chart_page_can_step (page, 1));
  set_enabled (self, "previous-section", ur_chart_page_can_step (page, -1));
}

/**
 * ur_window_update_actions:
 * @self: the window
 *
 * What can be done depends on the page, the tab and the chart on show.
 */
void
ur_window_update_actions (UrWindow *self)
{
  static const char *const of_report[] = { "tab",     "next-tab",       "previous-tab",
                                           "go-to",   "next-section",   "previous-section",
                                           "outline", "show-indicator", "print",
                                           "poster",  "publish",        "bookmark",
                                           "note" };
  static const char *const of_search[] = { "find", "find-place", "find-next", "find-previous" };
  gboolean shown = is_report_shown (self);
  UrChartPage *page = ur_window_get_chart_page (self);
  GtkWidget *chart = get_current_chart (self);

  for (guint i = 0; i < G_N_ELEMENTS (of_report); i++)
    set_enabled (self, of_report[i], shown);
  if (page != NULL)
    update_chart_page (self, page);
  else if (ur_window_has_pages (self))
    set_enabled (self, "print", TRUE);
  if (get_page_tabs (self) != NULL)
    set_enabled (self, "tab", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (of_search); i++)
    set_enabled (self, of_search[i], ur_window_can_find (self));
  set_enabled (self, "next-pane", shown || ur_window_get_page (self) != NULL);
  set_enabled (self, "previous-pane", shown || ur_window_get_page (self) != NULL);
  set_enabled (self, "open-chart", shown || page != NULL);
  set_enabled (self, "charts", shown && self->report->n_charts > 0);
  set_enabled (self, "ask", self->report != NULL);
  set_enabled (self, "proof", self->report != NULL && !ur_window_has_review (self));
  set_enabled (self, "edit-figures",
               shown && !self->is_help && ur_document_get_n_errors (self->document) == 0);
  set_enabled (self, "present", self->report != NULL);
  set_enabled (self, "save-slides", self->report != NULL);
  set_enabled (self, "chart-table", has_action (chart, "chart.table"));
  set_enabled (self, "chart-copy", has_action (chart, "chart.copy"));
  set_enabled (self, "chart-save", has_action (chart, "chart.save"));
  set_enabled (self, "leave",
               self->opening != NULL || ur_window_has_review (self) || (!shown && self->report != NULL));
  set_enabled (self, "back",
               shown ? self->looked || ur_history_can_step (self->history, -1)
                     : (gboolean) (self->report != NULL));
  set_enabled (self, "forward", (shown || page != NULL) && ur_history_can_step (self->history, 1));
}
