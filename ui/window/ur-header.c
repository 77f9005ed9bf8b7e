/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-header.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-citation-style.h"
#include "ur-menu.h"
#include "ur-recent.h"
#include "ur-settings.h"
#include "ur-tabs.h"

/* Narrower than this, printing is reached through the menu. */
#define NARROW_WIDTH 1000

/* The header bar over the report: opening, tabs, search, printing, menu. */
struct _UrHeader
{
  GtkWidget parent_instance;

  GtkWidget *bar;
  UrTabs *tabs;
  GtkWidget *print;
  GtkWidget *search;
  GtkWidget *notes;
  GtkMenuButton *open;
  GtkMenuButton *menu;
  GtkWidget *unread;
  GtkLabel *unread_label;
  GMenuModel *open_menu;
  GMenu *recent_menu;
  GMenuModel *main_menu;
  GMenu *narrow_menu;
  GMenuModel *print_menu;
  GMenu *citation_menu;
  gboolean titled; /* over another page than the report */
  gboolean narrow;
  int width;
  guint narrow_idle;
};

G_DEFINE_FINAL_TYPE (UrHeader, ur_header, GTK_TYPE_WIDGET)

static void
set_narrow (UrHeader *self, gboolean narrow)
{
  if (self->titled || self->narrow == narrow)
    return;
  self->narrow = narrow;
  gtk_widget_set_visible (self->print, !narrow);
  gtk_widget_set_visible (self->notes, !narrow);
  g_menu_remove_all (self->narrow_menu);
  if (narrow)
    g_menu_append_section (self->narrow_menu, NULL, self->print_menu);
}

/* Not in the middle of an allocation: what appears there would be drawn before it has a size. */
static gboolean
narrow_idle_cb (gpointer data)
{
  UrHeader *self = data;

  self->narrow_idle = 0;
  set_narrow (self, self->width < NARROW_WIDTH);
  return G_SOURCE_REMOVE;
}

static void
ur_header_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  gtk_widget_measure (UR_HEADER (widget)->bar, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static void
ur_header_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrHeader *self = UR_HEADER (widget);

  self->width = width;
  if (self->narrow != (width < NARROW_WIDTH) && self->narrow_idle == 0)
    self->narrow_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, narrow_idle_cb, self, NULL);
  gtk_widget_allocate (self->bar, width, height, baseline, NULL);
}

static void
ur_header_dispose (GObject *object)
{
  UrHeader *self = UR_HEADER (object);

  g_clear_handle_id (&self->narrow_idle, g_source_remove);
  if (self->tabs != NULL)
    ur_tabs_set_stack (self->tabs, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_HEADER);
  G_OBJECT_CLASS (ur_header_parent_class)->dispose (object);
}

static void
ur_header_class_init (UrHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_header_dispose;
  widget_class->measure = ur_header_measure;
  widget_class->size_allocate = ur_header_size_allocate;
  g_type_ensure (UR_TYPE_TABS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/unionreport/UnionReport/ui/ur-header.ui");
  gtk_widget_class_bind_template_child (widget_class, UrHeader, bar);
  gtk_widget_class_bind_template_child (widget_class, UrHeader, tabs);
  gtk_widget_class_bind_template_child (widget_class, UrHeader, print);
  gtk_widget_class_bind_template_child (widget_class, UrHeader, search);
  gtk_widget_class_bind_template_child (widget_class, UrHeader, notes);
  gtk_widget_class_bind_template_child (widget_class, UrHeader, open);
  gtk_widget_class_bind_template_child (widget_class, UrHeader, menu);
  gtk_widget_class_bind_template_child (widget_class, UrHeader, unread);
  gtk_widget_class_bind_template_child (widget_class, UrHeader, unread_label);
  gtk_widget_class_bind_template_child (widget_class, UrHeader, open_menu);
  gtk_widget_class_bind_template_child (widget_class, UrHeader, recent_menu);
  gtk_widget_class_bind_template_child (widget_class, UrHeader, main_menu);
  gtk_widget_class_bind_template_child (widget_class, UrHeader, narrow_menu);
  gtk_widget_class_bind_template_child (widget_class, UrHeader, print_menu);
  gtk_widget_class_bind_template_child (widget_class, UrHeader, citation_menu);
}

static void
recent_changed_cb (UrHeader *self)
{
  ur_recent_fill_menu (self->recent_menu);
}

static void
fill_citation_menu (GMenu *menu)
{
  const GPtrArray *styles = ur_citation_styles_get ();

  for (guint i = 0; i < styles->len; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (ur_citation_style_get_name (styles->pdata[i]), NULL);

      g_menu_item_set_action_and_target (item, "app.citation-style", "s",
                                         ur_citation_style_get_id (styles->pdata[i]));
      g_menu_append_item (menu, item);
    }
}

static void
ur_header_init (UrHeader *self)
{
  self->narrow = FALSE;
  gtk_widget_init_template (GTK_WIDGET (self));
  ur_recent_fill_menu (self->recent_menu);
  fill_citation_menu (self->citation_menu);
  if (ur_settings_get () != NULL)
    g_signal_connect_object (ur_settings_get (), "changed::recent-reports", G_CALLBACK (recent_changed_cb),
                             self, G_CONNECT_SWAPPED);
  ur_menu_button_set_menu (self->open, self->open_menu);
  ur_menu_button_set_menu (self->menu, self->main_menu);
}

/**
 * ur_header_set_stack:
 * @header: the header bar
 * @stack: (nullable): whose pages are the tabs
 */
void
ur_header_set_stack (UrHeader *header, GtkStack *stack)
{
  ur_tabs_set_stack (header->tabs, stack);
}

/* A line more, if it says something that is not there yet. */
static void
append_line (GString *lines, const char *text)
{
  if (text == NULL || *text == '\0' || strstr (lines->str, text) != NULL)
    return;
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, text);
}

static void
show_names (UrHeader *self, UrDocument *document)
{
  UrReport *report = ur_document_get_report (document);
  GFile *file = ur_document_get_file (document);
  g_autofree char *title = ur_report_dup_title (report);
  g_autofree char *path = file != NULL ? g_file_get_parse_name (file) : NULL;
  g_autoptr (GString) lines = g_string_new (NULL);

  append_line (lines, title);
  append_line (lines, report->source);
  append_line (lines, report->issuer);
  append_line (lines, path);
  gtk_widget_set_tooltip_text (self->bar, lines->str);
}

/**
 * ur_header_set_document:
 * @header: the header bar
 * @document: a document with a report
 *
 * Says what the report is, whose it is and where it lies; and for as long as it is on show, how much of the
 * file could not be read, which leads there.
 */
void
ur_header_set_document (UrHeader *header, UrDocument *document)
{
  guint n = ur_document_get_n_errors (document);
  /* Translators: places in the file with a mistake, of a report that was read in part. */
  g_autofree char *text = g_strdup_printf (ngettext ("%u Place Not Read", "%u Places Not Read", n), n);

  show_names (header, document);
  gtk_label_set_text (header->unread_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (header->unread), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (header->unread, n > 0);
}

/**
 * ur_header_set_title:
 * @header: a header bar of its own, without tabs
 * @title: what is in their place
 *
 * For pages that are not the report: only opening and the menu are left.
 */
void
ur_header_set_title (UrHeader *header, const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  header->titled = TRUE;
  gtk_widget_add_css_class (label, "title");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_header_bar_set_title_widget (GTK_HEADER_BAR (header->bar), label);
  header->tabs = NULL;
  gtk_widget_set_visible (header->print, FALSE);
  gtk_widget_set_visible (header->search, FALSE);
  gtk_widget_set_visible (header->notes, FALSE);
}

/**
 * ur_header_set_noted:
 * @header: the header bar
 * @noted: whether there are any notes on the report
 *
 * Fills the ribbon of the button that shows them.
 */
void
ur_header_set_noted (UrHeader *header, gboolean noted)
{
  gtk_button_set_icon_name (GTK_BUTTON (header->notes),
                            noted ? "ur-ribbon-symbolic" : "ur-ribbon-outline-symbolic");
}

/**
 * ur_header_expect_width:
 * @header: the header bar
 * @width: how wide it is going to be, px
 *
 * Decides what the first frame shows.
 */
void
ur_header_expect_width (UrHeader *header, int width)
{
  set_narrow (header, width < NARROW_WIDTH);
}

/**
 * ur_header_popup_menu:
 * @header: the header bar
 *
 * Opens the main menu.
 */
void
ur_header_popup_menu (UrHeader *header)
{
  gtk_menu_button_popup (header->menu);
}
