/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done on the page, and its header bar. */
#include "ur-config.h"

#include "ur-compare-page-private.h"

#include <glib/gi18n-lib.h>

#include "ur-menu.h"
#include "ur-notice.h"
#include "ur-page-header.h"
#include "ur-place.h"

static void
swap_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrComparePage *self = data;
  char *uri = self->then_uri;

  self->then_uri = self->now_uri;
  self->now_uri = uri;
  ur_compare_page_fill (self);
  ur_compare_page_load (self);
}

/* To the sentence of a figure, in its report. */
static void
go (UrComparePage *self, const UrReport *report, const char *uri, const UrIndicator *figure)
{
  UrPlace place;
  g_autofree char *text = NULL;

  if (figure == NULL)
    return;
  ur_place_set_indicator (&place, figure);
  text = ur_place_to_string (&place, report);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-place", "(ss)", uri, text);
}

static void
go_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrComparePage *self = data;
  const UrComparedRow *row = self->data != NULL ? ur_compare_figures_get_row (self->figures) : NULL;
  const char *name = g_action_get_name (G_ACTION (action));

  if (row == NULL)
    return;
  if (g_str_equal (name, "go-then"))
    go (self, self->data->then, self->data->then_uri, row->then);
  else
    go (self, self->data->now, self->data->now_uri, g_str_equal (name, "go-now") ? row->now : row->restated);
}

static void
different_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrComparePage *self = data;
  const UrComparedRow *row = self->data != NULL ? ur_compare_figures_get_row (self->figures) : NULL;
  g_autofree char *reports = NULL;
  g_autofree char *then = NULL;
  g_autofree char *now = NULL;
  UrPairing pairing = { .kind = UR_PAIRING_FIGURES, .decision = UR_DECISION_DIFFERENT };

  if (row == NULL || row->then == NULL || row->now == NULL)
    return;
  reports = ur_pairings_dup_reports (self->data->then, self->data->now);
  then = ur_pairing_dup_figure (row->then);
  now = ur_pairing_dup_figure (row->now);
  pairing.reports = reports;
  pairing.then = then;
  pairing.now = now;
  ur_compare_page_decide (self, &pairing, FALSE);
}

static void
same_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrComparePage *self = data;
  const UrComparedRow *then = NULL;
  const UrComparedRow *now = NULL;
  g_autofree char *reports = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  UrPairing pairing = { .kind = UR_PAIRING_FIGURES, .decision = UR_DECISION_SAME };

  if (self->data == NULL || !ur_compare_figures_get_pair (self->figures, &then, &now))
    {
      ur_notice_show (
          GTK_WIDGET (self), UR_NOTICE_WARNING,
          _ ("Choose two rows: one that only the earlier report tells, and one that only the later "
             "one tells."),
          NULL, NULL);
      return;
    }
  reports = ur_pairings_dup_reports (self->data->then, self->data->now);
  before = ur_pairing_dup_figure (then->then);
  after = ur_pairing_dup_figure (now->now);
  pairing.reports = reports;
  pairing.then = before;
  pairing.now = after;
  ur_compare_page_decide (self, &pairing, FALSE);
}

/* The keys of the tabs of a report. */
static void
tab_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_compare_page_set_mode (data, g_variant_get_int32 (parameter) - 1);
}

static const GActionEntry action_entries[] = {
  { "swap", swap_cb },           { "go-then", go_cb },      { "go-now", go_cb },    { "go-restated", go_cb },
  { "different", different_cb }, { "same-thing", same_cb }, { "tab", tab_cb, "i" },
};

/**
 * ur_compare_page_add_actions:
 * @self: the page
 *
 * Adds what can be done on the page to its actions.
 */
void
ur_compare_page_add_actions (UrComparePage *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), action_entries,
                                   G_N_ELEMENTS (action_entries), self);
  ur_compare_page_add_export_actions (self);
}

static void
name_button (GtkWidget *button, const char *label)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static GtkWidget *
build_print_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-print-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.print-pages");
  name_button (button, _ ("Print what is on show"));
  return button;
}

/* What is saved is all of the comparison, but pages are of what is on show. */
static GtkWidget *
build_save_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Figures as a Table (CSV)…"), "page.save");
  g_menu_append (menu, _ ("Chart as a Picture…"), "page.save-chart");
  g_menu_append (menu, _ ("All as Text…"), "page.save-text");
  g_menu_append (menu, _ ("What Is on Show as PDF…"), "page.save-pages");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-save-symbolic");
  ur_menu_button_set_menu (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  name_button (button, _ ("Save the Comparison"));
  return button;
}

/**
 * ur_compare_page_create_header:
 * @page: the page
 *
 * Returns: (transfer floating): the header bar that goes with it
 */
GtkWidget *
ur_compare_page_create_header (UrPage *page)
{
  GtkWidget *header = ur_page_header_new (_ ("Compare Reports"), NULL);
  GtkWidget *switcher = gtk_stack_switcher_new ();

  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), UR_COMPARE_PAGE (page)->modes);
  gtk_widget_add_css_class (switcher, "ur-tabs");
  gtk_header_bar_set_title_widget (GTK_HEADER_BAR (header), switcher);
  ur_page_header_add_menu (header);
  gtk_header_bar_pack_end (GTK_HEADER_BAR (header), build_print_button ());
  gtk_header_bar_pack_end (GTK_HEADER_BAR (header), build_save_button ());
  return header;
}
