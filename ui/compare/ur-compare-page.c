/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-compare-page-private.h"

#include <glib/gi18n-lib.h>

#include "ur-compare-load.h"
#include "ur-drop-down.h"
#include "ur-focus.h"
#include "ur-label.h"
#include "ur-notice.h"
#include "ur-wrap-box.h"

/**
 * UrComparePage:
 *
 * Two reports of the library side by side: their figures, the tasks of one and the results of the other,
 * their words.
 */
static void ur_compare_page_init_page (UrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UrComparePage,
                               ur_compare_page,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (UR_TYPE_PAGE, ur_compare_page_init_page))

/* What is on show */

static const char *const mode_names[UR_COMPARE_N_MODES] = { "figures", "tasks", "text" };

/**
 * ur_compare_page_get_mode:
 * @self: the page
 *
 * Returns: which of the ways to show two reports is on show: 0 their figures, 1 tasks and results, 2 wording
 */
guint
ur_compare_page_get_mode (UrComparePage *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->modes);

  for (guint i = 0; i < UR_COMPARE_N_MODES; i++)
    if (g_strcmp0 (name, mode_names[i]) == 0)
      return i;
  return 0;
}

/**
 * ur_compare_page_set_mode:
 * @self: the page
 * @mode: see ur_compare_page_get_mode(); others do nothing
 *
 * Shows the two reports in this way, and gives it the keyboard.
 */
void
ur_compare_page_set_mode (UrComparePage *self, int mode)
{
  if (mode < 0 || mode >= (int) UR_COMPARE_N_MODES || self->data == NULL)
    return;
  gtk_stack_set_visible_child_name (self->modes, mode_names[mode]);
  gtk_widget_grab_focus (gtk_stack_get_visible_child (self->modes));
}

static void
show_filters (UrComparePage *self)
{
  static const UrCompareDupFilter dup[UR_COMPARE_N_MODES] = { ur_compare_figures_dup_filter,
                                                              ur_compare_tasks_dup_filter,
                                                              ur_compare_text_dup_filter };
  guint mode = ur_compare_page_get_mode (self);

  gtk_widget_set_visible (GTK_WIDGET (self->filters), self->data != NULL);
  self->filling = TRUE;
  for (guint i = 0; self->data != NULL && i < UR_COMPARE_N_FILTERS; i++)
    {
      g_autofree char *label = dup[mode](self->data, i);

      gtk_button_set_label (GTK_BUTTON (self->buttons[i]), label);
      gtk_toggle_button_set_active (self->buttons[i], i == self->filter[mode]);
    }
  self->filling = FALSE;
}

static void
show_mode (UrComparePage *self, guint mode)
{
  if (mode == 0)
    ur_compare_figures_show (self->figures, self->data, self->filter[0]);
  else if (mode == 1)
    ur_compare_tasks_show (self->tasks, self->data, self->filter[1]);
  else
    ur_compare_text_show (self->text, self->data, self->filter[2]);
}

static void
show_data (UrComparePage *self)
{
  const UrComparison *comparison = self->data->comparison;

  for (guint i = 0; i < UR_COMPARE_N_MODES; i++)
    show_mode (self, i);
  show_filters (self);
  gtk_label_set_text (self->note, comparison->same_issuer ? comparison->now->issuer
                                                          : _ ("The two reports are not of one federation."));
  if (comparison->same_issuer)
    gtk_widget_remove_css_class (GTK_WIDGET (self->note), "doubt");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->note), "doubt");
  gtk_stack_set_visible_child_name (self->stage, "modes");
}

static void
show_sentence (UrComparePage *self, const char *sentence)
{
  gtk_label_set_text (self->waiting, sentence);
  gtk_stack_set_visible_child_name (self->stage, "waiting");
  show_filters (self);
}

static void
mode_cb (UrComparePage *self)
{
  show_filters (self);
}

static void
filter_cb (UrComparePage *self)
{
  guint mode = ur_compare_page_get_mode (self);

  for (guint i = 0; !self->filling && i < UR_COMPARE_N_FILTERS; i++)
    if (gtk_toggle_button_get_active (self->buttons[i]) && self->filter[mode] != i)
      {
        self->filter[mode] = i;
        show_mode (self, mode);
        return;
      }
}

/* Loading */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  UrComparePage *self = UR_COMPARE_PAGE (source);
  g_autoptr (GError) error = NULL;
  UrCompareData *loaded = ur_compare_load_finish (result, &error);
  UrCompareData *before = self->data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->loading);
  if (loaded == NULL)
    {
      if (self->data == NULL)
        show_sentence (self, error->message);
      ur_notice_show (GTK_WIDGET (self), UR_NOTICE_ERROR, error->message, NULL, NULL);
      return;
    }
  self->data = loaded;
  show_data (self);
  if (before == NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  if (before == NULL && loaded->pairings->problem != NULL)
    ur_notice_show (GTK_WIDGET (self), UR_NOTICE_WARNING, loaded->pairings->problem, NULL, NULL);
  g_clear_pointer (&before, ur_compare_data_unref);
}

static GCancellable *
begin (UrComparePage *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  return self->loading;
}

/**
 * ur_compare_page_load:
 * @self: the page
 *
 * Reads and compares what is chosen.
 */
void
ur_compare_page_load (UrComparePage *self)
{
  g_clear_pointer (&self->data, ur_compare_data_unref);
  if (self->then_uri == NULL || self->now_uri == NULL)
    {
      show_sentence (self, _ ("Choose two reports of the library above."));
      return;
    }
  show_sentence (self, _ ("Comparing…"));
  ur_compare_load_async (GTK_WIDGET (self), self->then_uri, self->now_uri, begin (self), loaded_cb);
}

/**
 * ur_compare_page_decide:
 * @self: the page
 * @pairing: what a person says
 * @forget: whether it is taken back
 *
 * Writes it down and compares anew.
 */
void
ur_compare_page_decide (UrComparePage *self, const UrPairing *pairing, gboolean forget)
{
  if (self->data != NULL)
    ur_compare_decide_async (GTK_WIDGET (self), self->data, pairing, forget, begin (self), loaded_cb);
}

/* The page */

static GActionGroup *
ur_compare_page_get_actions (UrPage *page)
{
  return G_ACTION_GROUP (UR_COMPARE_PAGE (page)->actions);
}

static GPtrArray *
ur_compare_page_list_panes (UrPage *page)
{
  UrComparePage *self = UR_COMPARE_PAGE (page);
  GPtrArray *panes = g_ptr_array_new ();

  g_ptr_array_add (panes, gtk_widget_get_first_child (self->root));
  if (self->data != NULL)
    g_ptr_array_add (panes, gtk_stack_get_visible_child (self->modes));
  return panes;
}

static void
ur_compare_page_init_page (UrPageInterface *iface)
{
  iface->name = "compare";
  iface->save = "save";
  iface->create_header = ur_compare_page_create_header;
  iface->get_actions = ur_compare_page_get_actions;
  iface->list_panes = ur_compare_page_list_panes;
}

static gboolean
ur_compare_page_grab_focus (GtkWidget *widget)
{
  UrComparePage *self = UR_COMPARE_PAGE (widget);

  if (self->data == NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->then));
  return gtk_widget_grab_focus (gtk_stack_get_visible_child (self->modes));
}

static void
ur_compare_page_dispose (GObject *object)
{
  UrComparePage *self = UR_COMPARE_PAGE (object);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->filling = TRUE;
  g_clear_handle_id (&self->chart_idle, g_source_remove);
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->data, ur_compare_data_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->report, ur_report_unref);
  g_clear_pointer (&self->then_uri, g_free);
  g_clear_pointer (&self->now_uri, g_free);
  G_OBJECT_CLASS (ur_compare_page_parent_class)->dispose (object);
}

static void
ur_compare_page_class_init (UrComparePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_compare_page_dispose;
  widget_class->grab_focus = ur_compare_page_grab_focus;
  widget_class->focus = ur_focus_in_children;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  /**
   * UrComparePage::print:
   * @page: the page
   * @pages: (type gpointer): a #UrPages
   * @title: what a printer's queue calls them
   *
   * The reader wants pages on paper.
   */
  g_signal_new ("print", UR_TYPE_COMPARE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                G_TYPE_POINTER, G_TYPE_STRING);
}

static GtkDropDown *
add_drop_down (UrComparePage *self, GtkWidget *strip, const char *mark, const char *css_class)
{
  GtkWidget *sign = ur_label_new (mark, css_class);
  GtkWidget *drop_down = gtk_drop_down_new (NULL, NULL);

  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  ur_drop_down_cut_value (GTK_DROP_DOWN (drop_down));
  gtk_box_append (GTK_BOX (strip), sign);
  gtk_box_append (GTK_BOX (strip), drop_down);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (ur_compare_page_choose), self,
                           G_CONNECT_SWAPPED);
  return GTK_DROP_DOWN (drop_down);
}

static void
add_filters (UrComparePage *self, GtkWidget *strip)
{
  self->filters = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->filters), "linked");
  gtk_widget_set_valign (GTK_WIDGET (self->filters), GTK_ALIGN_CENTER);
  for (guint i = 0; i < UR_COMPARE_N_FILTERS; i++)
    {
      GtkWidget *button = gtk_toggle_button_new ();

      self->buttons[i] = GTK_TOGGLE_BUTTON (button);
      gtk_toggle_button_set_group (self->buttons[i], i > 0 ? self->buttons[0] : NULL);
      gtk_widget_add_css_class (button, "ur-btn");
      gtk_widget_add_css_class (button, "small");
      g_signal_connect_object (button, "toggled", G_CALLBACK (filter_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->filters, button);
    }
  ur_wrap_box_append (UR_WRAP_BOX (strip), GTK_WIDGET (self->filters));
}

static GtkWidget *
build_strip (UrComparePage *self)
{
  GtkWidget *strip = ur_wrap_box_new (8, 0);
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *swap;

  gtk_widget_add_css_class (strip, "ur-compare-strip");
  self->then = add_drop_down (self, both, "○", "then");
  swap = gtk_button_new_with_label ("⇄");
  gtk_widget_add_css_class (swap, "ur-icon");
  gtk_widget_set_valign (swap, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (swap, _ ("Swap the two reports"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (swap), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Swap the two reports"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (swap), "page.swap");
  gtk_box_append (GTK_BOX (both), swap);
  self->now = add_drop_down (self, both, "●", "now");
  ur_wrap_box_append (UR_WRAP_BOX (strip), both);
  self->note = GTK_LABEL (ur_label_new_title ("", "ur-meta"));
  gtk_label_set_ellipsize (self->note, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->note), TRUE);
  ur_wrap_box_append (UR_WRAP_BOX (strip), GTK_WIDGET (self->note));
  add_filters (self, strip);
  return strip;
}

static GtkWidget *
build_stage (UrComparePage *self)
{
  self->figures = UR_COMPARE_FIGURES (ur_compare_figures_new ());
  self->tasks = UR_COMPARE_TASKS (ur_compare_tasks_new ());
  self->text = UR_COMPARE_TEXT (ur_compare_text_new ());
  self->modes = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->modes, FALSE);
  gtk_stack_add_titled (self->modes, GTK_WIDGET (self->figures), mode_names[0],
                        C_ ("mode of a comparison", "Figures"));
  gtk_stack_add_titled (self->modes, GTK_WIDGET (self->tasks), mode_names[1], _ ("Tasks and Results"));
  gtk_stack_add_titled (self->modes, GTK_WIDGET (self->text), mode_names[2], _ ("Wording"));
  g_signal_connect_object (self->modes, "notify::visible-child", G_CALLBACK (mode_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tasks, "decide", G_CALLBACK (ur_compare_page_decide), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "decide", G_CALLBACK (ur_compare_page_decide), self,
                           G_CONNECT_SWAPPED);
  self->waiting = GTK_LABEL (ur_label_new_wrapping ("", "ur-meta"));
  gtk_label_set_justify (self->waiting, GTK_JUSTIFY_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self->waiting), GTK_ALIGN_CENTER);
  self->stage = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stage, GTK_WIDGET (self->waiting), "waiting");
  gtk_stack_add_named (self->stage, GTK_WIDGET (self->modes), "modes");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stage), TRUE);
  return GTK_WIDGET (self->stage);
}

static void
ur_compare_page_init (UrComparePage *self)
{
  self->entries = g_ptr_array_new ();
  self->actions = g_simple_action_group_new ();
  ur_compare_page_add_actions (self);
  self->root = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->root, "ur-compare");
  gtk_widget_add_css_class (self->root, "ur-content");
  gtk_box_append (GTK_BOX (self->root), build_strip (self));
  gtk_box_append (GTK_BOX (self->root), build_stage (self));
  gtk_widget_set_parent (self->root, GTK_WIDGET (self));
  show_sentence (self, _ ("Comparing…"));
}

/**
 * ur_compare_page_new:
 * @report: (nullable): the report that the window shows: the later one, unless others are named
 * @then_uri: (nullable): where the earlier report is
 * @now_uri: (nullable): where the later one is
 *
 * Returns: (transfer floating): a page that puts two reports of the library side by side
 */
GtkWidget *
ur_compare_page_new (UrReport *report, const char *then_uri, const char *now_uri)
{
  UrComparePage *self = g_object_new (UR_TYPE_COMPARE_PAGE, NULL);

  self->report = report != NULL ? ur_report_ref (report) : NULL;
  self->then_uri = g_strdup (then_uri);
  self->now_uri = g_strdup (now_uri);
  ur_compare_page_list_library (self, begin (self));
  return GTK_WIDGET (self);
}
