/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-window-private.h"

#include <glib/gi18n-lib.h>

#include "ur-beside-layout.h"
#include "ur-desktop.h"
#include "ur-font-dialog.h"
#include "ur-gtk-guard.h"
#include "ur-settings.h"
#include "ur-style.h"

static UrNotice *
ur_window_get_notice (UrNoticeHost *host)
{
  return UR_WINDOW (host)->notice;
}

static void
ur_window_init_notice_host (UrNoticeHostInterface *iface)
{
  iface->get_notice = ur_window_get_notice;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (UrWindow,
                               ur_window,
                               GTK_TYPE_APPLICATION_WINDOW,
                               G_IMPLEMENT_INTERFACE (UR_TYPE_NOTICE_HOST, ur_window_init_notice_host))

static const UrPart *
get_holder_part (GtkWidget *holder)
{
  return g_object_get_data (G_OBJECT (holder), "ur-part");
}

static GtkWidget *
find_holder (UrWindow *self, const UrPart *part)
{
  for (GtkWidget *holder = gtk_widget_get_first_child (GTK_WIDGET (self->tabs)); holder != NULL;
       holder = gtk_widget_get_next_sibling (holder))
    if (get_holder_part (holder) == part)
      return holder;
  return NULL;
}

static void
place_changed_cb (UrWindow *self)
{
  UrPlace place;

  ur_window_get_place (self, &place);
  self->place = place;
  ur_notes_pane_set_place (self->notes_pane, &place);
  ur_window_update_actions (self);
  ur_window_save_soon (self);
}

/* Views are made when they are first seen: a start waits for one of them only, and what the reader never
 * looks at costs nothing. */
static UrView *
ensure_view (UrWindow *self, GtkWidget *holder)
{
  GtkWidget *view = gtk_widget_get_first_child (holder);

  if (view == NULL)
    {
      view = ur_view_new_for_part (get_holder_part (holder));
      gtk_widget_set_hexpand (view, TRUE);
      gtk_box_append (GTK_BOX (holder), view);
      ur_view_set_part (UR_VIEW (view), self->report, get_holder_part (holder));
      ur_window_mark_hits (self, UR_VIEW (view));
      ur_window_mark_notes (self, UR_VIEW (view));
      g_signal_connect_object (view, "place-changed", G_CALLBACK (place_changed_cb), self, G_CONNECT_SWAPPED);
    }
  return UR_VIEW (view);
}

/* A text that gets a new width finds out its height and asks for another allocation; inside of one the window
 * would be drawn without its page for a frame.  So the text hears of its width before. */
static void
allocate_ahead (UrWindow *self, GtkWidget *holder)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->tabs));
  int height = gtk_widget_get_height (GTK_WIDGET (self->tabs));
  int least;

  if (width == 0 || height == 0 || !gtk_widget_get_mapped (holder))
    return;
  gtk_widget_measure (holder, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  width = MAX (width, least);
  gtk_widget_measure (holder, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  gtk_widget_allocate (holder, width, MAX (height, least), -1, NULL);
}

/* The stack gives the keyboard to the page that comes, but a page that is new had nothing then that takes it.
 */
static void
take_focus (UrWindow *self, GtkWidget *holder)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->tabs)) ||
      gtk_widget_is_ancestor (focus, holder))
    return;
  if (!gtk_widget_grab_focus (gtk_widget_get_first_child (holder)))
    gtk_widget_child_focus (holder, GTK_DIR_TAB_FORWARD);
}

static void
visible_tab_cb (UrWindow *self)
{
  GtkWidget *holder = gtk_stack_get_visible_child (self->tabs);

  if (holder == NULL || self->report == NULL)
    return;
  ensure_view (self, holder);
  take_focus (self, holder);
  allocate_ahead (self, holder);
  ur_window_note_tab (self);
  place_changed_cb (self);
}

static void
clear_tabs (UrWindow *self)
{
  GtkWidget *holder;

  while ((holder = gtk_widget_get_first_child (GTK_WIDGET (self->tabs))) != NULL)
    gtk_stack_remove (self->tabs, holder);
}

static void
add_tab (UrWindow *self, const UrPart *part)
{
  GtkWidget *holder;

  if (ur_view_get_type_for_part (part) == G_TYPE_INVALID)
    return;
  holder = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_object_set_data (G_OBJECT (holder), "ur-part", (gpointer) part);
  gtk_stack_add_titled (self->tabs, holder, part->id, part->short_title);
}

/* The header has no stack meanwhile: it would make its tabs anew for every page that comes. */
static void
fill_tabs (UrWindow *self)
{
  for (guint i = 0; i < self->report->n_parts; i++)
    add_tab (self, &self->report->parts[i]);
  ur_header_set_stack (self->header, self->tabs);
}

/* What the display can not do is not drawn: nothing is translucent without a compositor, and without a window
 * manager nobody can pull at a frame. */
static void
ur_window_realize (GtkWidget *widget)
{
  GdkDisplay *display = gtk_widget_get_display (widget);

  if (!gdk_display_is_composited (display))
    gtk_widget_add_css_class (widget, "opaque");
  if (!ur_desktop_has_window_manager (display))
    gtk_widget_add_css_class (widget, "frameless");
  GTK_WIDGET_CLASS (ur_window_parent_class)->realize (widget);
}

/* Keys go to the text first, not to the first button of the header bar. */
static void
focus_view (UrWindow *self)
{
  UrView *view = ur_window_get_current_view (self);

  if (view != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (view));
}

/**
 * ur_window_keep_focus:
 * @self: the window
 *
 * Remembers what has the keyboard, before something takes it away for a while.
 */
void
ur_window_keep_focus (UrWindow *self)
{
  g_set_weak_pointer (&self->kept_focus, gtk_root_get_focus (GTK_ROOT (self)));
}

/**
 * ur_window_return_focus:
 * @self: the window
 *
 * Gives the keyboard back to what had it, or to the text when that is no longer on show.
 */
void
ur_window_return_focus (UrWindow *self)
{
  GtkWidget *kept = self->kept_focus;

  g_clear_weak_pointer (&self->kept_focus);
  if (kept == NULL || !gtk_widget_get_mapped (kept) || !gtk_widget_grab_focus (kept))
    focus_view (self);
}

static void
ur_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ur_window_parent_class)->map (widget);
  focus_view (UR_WINDOW (widget));
}

static void
ur_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (ur_window_parent_class)->size_allocate (widget, width, height, baseline);
  /* A list may find only now that it needs a scrollbar; what still waits for a size is not drawn. */
  GTK_WIDGET_CLASS (ur_window_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
ur_window_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (ur_window_parent_class)->snapshot (widget, snapshot);
  ur_window_snapshot_drop (UR_WINDOW (widget), snapshot);
}

static gboolean
ur_window_close_request (GtkWindow *window)
{
  ur_window_save_state (UR_WINDOW (window));
  ur_window_keep_review (UR_WINDOW (window));
  return GTK_WINDOW_CLASS (ur_window_parent_class)->close_request (window);
}

/* What was left as the reader had it, to be found again: it is of no use with another report, and holds the
 * old one with all that was made of it. */
static void
forget_choices (UrWindow *self)
{
  if (self->print_view != NULL && gtk_widget_get_parent (self->print_view) == GTK_WIDGET (self->kept))
    gtk_box_remove (self->kept, self->print_view);
  g_clear_object (&self->print_view);
  g_clear_object (&self->slide_choice);
}

static void
ur_window_dispose (GObject *object)
{
  UrWindow *self = UR_WINDOW (object);

  if (self->tabs != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->tabs, self);
      clear_tabs (self);
    }
  if (self->header != NULL)
    ur_header_set_stack (self->header, NULL);
  g_clear_weak_pointer (&self->kept_focus);
  g_clear_weak_pointer (&self->slides_bar);
  g_clear_handle_id (&self->save_source, g_source_remove);
  /* These actions hold references to the bar and the pane. */
  g_action_map_remove_action (G_ACTION_MAP (self), "find-bar");
  g_action_map_remove_action (G_ACTION_MAP (self), "notes");
  ur_window_stop_opening (self);
  ur_window_clear_verify (self);
  ur_window_clear_proof (self);
  forget_choices (self);
  G_OBJECT_CLASS (ur_window_parent_class)->dispose (object);
}

static void
ur_window_finalize (GObject *object)
{
  UrWindow *self = UR_WINDOW (object);

  g_clear_object (&self->noted);
  g_clear_object (&self->document);
  g_clear_object (&self->session);
  g_clear_pointer (&self->history, ur_history_free);
  g_free (self->characters_told);
  g_free (self->wanted_place);
  g_free (self->left_out);
  g_free (self->wanted_uri);
  g_free (self->wanted_words);
  G_OBJECT_CLASS (ur_window_parent_class)->finalize (object);
}

static void
ur_window_class_init (UrWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = ur_window_finalize;
  widget_class->map = ur_window_map;
  widget_class->realize = ur_window_realize;
  widget_class->size_allocate = ur_window_size_allocate;
  widget_class->snapshot = ur_window_snapshot;
  GTK_WINDOW_CLASS (klass)->close_request = ur_window_close_request;
  ur_gtk_guard_install ();
  g_type_ensure (UR_TYPE_ASK_BAR);
  g_type_ensure (UR_TYPE_BESIDE_LAYOUT);
  g_type_ensure (UR_TYPE_FIND_BAR);
  g_type_ensure (UR_TYPE_HEADER);
  g_type_ensure (UR_TYPE_NOTES_PANE);
  g_type_ensure (UR_TYPE_NOTICE);
  g_type_ensure (UR_TYPE_RESULTS_PANE);
  /* Wherever the focus is, in the header bar too. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.leave", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/unionreport/UnionReport/ui/ur-window.ui");
  gtk_widget_class_bind_template_child (widget_class, UrWindow, headers);
  gtk_widget_class_bind_template_child (widget_class, UrWindow, header);
  gtk_widget_class_bind_template_child (widget_class, UrWindow, leave_full);
  gtk_widget_class_bind_template_child (widget_class, UrWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, UrWindow, find_bar);
  gtk_widget_class_bind_template_child (widget_class, UrWindow, results);
  gtk_widget_class_bind_template_child (widget_class, UrWindow, ask_bar);
  gtk_widget_class_bind_template_child (widget_class, UrWindow, notes_pane);
  gtk_widget_class_bind_template_child (widget_class, UrWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, UrWindow, tabs);
  gtk_widget_class_bind_template_child (widget_class, UrWindow, kept);
}

static void
ur_window_init (UrWindow *self)
{
  self->history = ur_history_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_title (GTK_WINDOW (self), _ ("Union Report"));
  ur_header_set_stack (self->header, self->tabs);
  ur_window_add_actions (self);
  ur_font_dialog_watch (GTK_WINDOW (self));
  ur_window_add_chart_actions (self);
  ur_window_add_compare_actions (self);
  ur_window_add_library_actions (self);
  ur_window_add_open_actions (self);
  ur_window_add_import_actions (self);
  ur_window_add_review_actions (self);
  ur_window_add_proof_actions (self);
  ur_window_add_slides_actions (self);
  ur_window_add_verify_actions (self);
  ur_window_add_drop_target (self);
  ur_window_init_search (self);
  ur_window_init_ask (self);
  ur_window_init_notes (self);
  ur_window_init_screen (self);
  ur_window_restore_size (self);
  ur_window_watch_characters (self);
  g_signal_connect_swapped (self->tabs, "notify::visible-child", G_CALLBACK (visible_tab_cb), self);
}

/**
 * ur_window_new:
 * @application: the application
 * @session: where it finds and opens documents; shared by all windows
 *
 * Returns: (transfer none): a window without a document, as large as the last one; owned by @application
 */
GtkWidget *
ur_window_new (GtkApplication *application, UrSession *session)
{
  UrWindow *self = g_object_new (UR_TYPE_WINDOW, "application", application, NULL);

  self->session = g_object_ref (session);
  ur_window_restore_state (self);
  return GTK_WIDGET (self);
}

/**
 * ur_window_set_document:
 * @window: the window
 * @document: a document with a report; the window keeps a reference
 *
 * Shows @document in place of the one before, at the place where its reader was last, or at its top if they
 * want that; what is read again stays where it is.
 */
void
ur_window_set_document (UrWindow *window, UrDocument *document)
{
  UrReport *report = ur_document_get_report (document);
  g_autofree char *title = ur_document_dup_title (document);
  G_GNUC_UNUSED g_autoptr (UrDocument) before =
      window->document; /* its report is on show until the tabs are gone */
  gboolean again;

  g_return_if_fail (report != NULL);

  again = window->report != NULL && g_str_equal (window->report->id, report->id);
  g_signal_handlers_block_by_func (window->tabs, visible_tab_cb, window);
  ur_header_set_stack (window->header, NULL);
  clear_tabs (window);
  if (report != window->report)
    {
      forget_choices (window);
      ur_window_forget_characters (window);
    }
  ur_history_clear (window->history);
  ur_place_init (&window->place);
  ur_place_init (&window->search_origin);
  window->document = g_object_ref (document);
  window->report = report;
  ur_window_close_answers (window);
  ur_find_bar_set_document (window->find_bar, document);
  ur_window_show_notes (window);
  fill_tabs (window);
  g_signal_handlers_unblock_by_func (window->tabs, visible_tab_cb, window);
  gtk_window_set_title (GTK_WINDOW (window), title);
  ur_header_set_document (window->header, document);
  if (again || !ur_settings_get_boolean ("start-at-top", FALSE))
    ur_window_restore_place (window);
  visible_tab_cb (window);
  ur_window_show_report (window);
  focus_view (window);
  ur_window_look_for_wanted (window);
}

/**
 * ur_window_get_report:
 * @window: the window
 *
 * Returns: (transfer none) (nullable): the report on show
 */
UrReport *
ur_window_get_report (UrWindow *window)
{
  return window->report;
}

/**
 * ur_window_get_current_view:
 * @window: the window
 *
 * Returns: (transfer none) (nullable): the page of the part on show
 */
UrView *
ur_window_get_current_view (UrWindow *window)
{
  GtkWidget *holder = gtk_stack_get_visible_child (window->tabs);
  GtkWidget *view = holder != NULL ? gtk_widget_get_first_child (holder) : NULL;

  return view != NULL ? UR_VIEW (view) : NULL;
}

/**
 * ur_window_get_current_part:
 * @window: the window
 *
 * Returns: (transfer none) (nullable): the part on show
 */
const UrPart *
ur_window_get_current_part (UrWindow *window)
{
  GtkWidget *holder = gtk_stack_get_visible_child (window->tabs);

  return holder != NULL ? get_holder_part (holder) : NULL;
}

/**
 * ur_window_move_to:
 * @self: the window
 * @place: a place in the report
 *
 * Shows the tab of a place, lets its view go there, and opens the chart that was open over it.
 */
void
ur_window_move_to (UrWindow *self, const UrPlace *place)
{
  GtkWidget *holder;

  if (place->part < 0 || (guint) place->part >= self->report->n_parts)
    return;
  holder = find_holder (self, &self->report->parts[place->part]);
  if (holder == NULL)
    return;
  ur_window_show_report (self);
  self->moving = TRUE;
  gtk_stack_set_visible_child (self->tabs, holder);
  self->moving = FALSE;
  if (place->section >= 0)
    ur_view_go_to (ensure_view (self, holder), place);
  if (place->chart > 0 && place->chart <= self->report->n_charts)
    ur_window_open_chart (self, &self->report->charts[place->chart - 1], (int) place->mark - 1);
  ur_window_update_actions (self);
}
