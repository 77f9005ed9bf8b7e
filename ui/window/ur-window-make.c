/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages that make something of the whole report: the printed summary, the long picture, everything at
 * once. */
#include "ur-font-dialog.h"
#include "ur-poster-view.h"
#include "ur-print-view.h"
#include "ur-publish-view.h"
#include "ur-window-private.h"

/* What is made needs the fonts for Chinese. */
static void
show_page (UrWindow *self, GtkWidget *page)
{
  ur_window_show_page (self, UR_PAGE (page));
  ur_font_dialog_warn (GTK_WIDGET (self));
}

/* The print page stays as it was left, for as long as the same document is open. */
static UrPrintView *
ensure_print_view (UrWindow *self)
{
  if (self->print_view == NULL)
    {
      self->print_view =
          g_object_ref_sink (ur_print_view_new (self->report, ur_document_get_notes (self->document)));
      g_signal_connect_object (self->print_view, "place-chosen", G_CALLBACK (ur_window_go_to), self,
                               G_CONNECT_SWAPPED);
    }
  return UR_PRINT_VIEW (self->print_view);
}

/* The section that is ticked at first, where sections can be: those of a scorecard belong together. */
static const UrSection *
get_section_of (UrWindow *self, const UrPart *part)
{
  const UrSection *section = ur_window_get_current_section (self);

  return section != NULL && section->part == part && part->kind != UR_PART_SCORECARD ? section : NULL;
}

static void
show_print_page (UrWindow *self, const UrSection *section)
{
  UrChartPage *chart_page = ur_window_get_chart_page (self);
  const UrPart *part = section != NULL      ? section->part
                       : chart_page != NULL ? ur_chart_page_get_chart (chart_page)->part
                                            : ur_window_get_current_part (self);
  const UrSection *at;
  UrPrintView *view;

  if (self->report == NULL || part == NULL)
    return;
  at = section != NULL ? section : get_section_of (self, part);
  view = ensure_print_view (self);
  show_page (self, GTK_WIDGET (view));
  ur_print_view_set_place (view, part, at, section != NULL);
}

/**
 * ur_window_has_pages:
 * @self: the window
 *
 * Returns: whether the page on show has something of its own to print, by its action `page.print-pages`
 */
gboolean
ur_window_has_pages (UrWindow *self)
{
  UrPage *page = ur_window_get_page (self);
  GActionGroup *actions = page != NULL ? ur_page_get_actions (page) : NULL;

  return actions != NULL && g_action_group_has_action (actions, "print-pages");
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  if (ur_window_has_pages (data))
    gtk_widget_activate_action (data, "page.print-pages", NULL);
  else
    show_print_page (data, NULL);
}

/* A page that is for no file may have a chart, and the report has. */
static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrPage *page = ur_window_get_page (data);

  if (page == NULL || !ur_page_save (page))
    gtk_widget_activate_action (data, "win.chart-save", NULL);
}

static void
print_section_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;
  UrPlace place;

  if (self->report != NULL && ur_place_parse (g_variant_get_string (parameter, NULL), self->report, &place))
    show_print_page (self, ur_place_get_section (&place, self->report));
}

static void
poster_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;

  if (self->report != NULL)
    show_page (self, ur_poster_view_new (self->report));
}

static void
publish_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;

  if (self->report != NULL)
    show_page (self, ur_publish_view_new (self->report, ur_document_get_notes (self->document)));
}

static void
leave_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;

  if (self->opening != NULL)
    ur_window_cancel_opening (self);
  else if (ur_window_has_review (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "page.cancel", NULL);
  else if (self->report != NULL)
    ur_window_leave_page (self);
}

static const GActionEntry entries[] = {
  { "print", print_cb },     { "print-section", print_section_cb, "s" },
  { "save", save_cb },       { "poster", poster_cb },
  { "publish", publish_cb }, { "leave", leave_cb },
};

/**
 * ur_window_add_page_actions:
 * @self: the window
 *
 * Adds the actions that open these pages, and the one that leaves a page.
 */
void
ur_window_add_page_actions (UrWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
