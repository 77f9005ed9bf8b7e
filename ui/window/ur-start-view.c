/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-start-view.h"

#include <glib/gi18n-lib.h>

#include "ur-focus.h"
#include "ur-header.h"
#include "ur-menu.h"
#include "ur-recent.h"
#include "ur-scroll-bin.h"
#include "ur-settings.h"

#define CARD_CHARACTERS 12

/* What is on show while no report is: the bundled report, and the ways to others. */
struct _UrStartView
{
  GtkWidget parent_instance;

  GtkWidget *column; /* bound, so that it goes with the template */
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *counts;
  GtkWidget *read;
  GtkButton *open;
  GtkButton *paste;
  GtkMenuButton *recent;
  GtkWidget *help;
  GtkLabel *recent_words;
  GMenu *recent_menu;
};

static void ur_start_view_init_page (UrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UrStartView,
                               ur_start_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (UR_TYPE_PAGE, ur_start_view_init_page))

static GtkWidget *
create_label (const char *text, const char *class_name)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CARD_CHARACTERS); /* the column is as wide as it is */
  gtk_widget_add_css_class (label, class_name);
  return label;
}

static GtkWidget *
create_icon (const char *name)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", name, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_set_halign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "ur-start-icon");
  return icon;
}

/* An icon, a name, a line about it, and the key. */
static GtkWidget *
create_card (const char *icon, const char *name, GtkWidget *words, const char *key)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), create_icon (icon));
  gtk_box_append (GTK_BOX (box), create_label (name, "ur-start-card-name"));
  gtk_box_append (GTK_BOX (box), words);
  if (key != NULL)
    {
      GtkWidget *cap = create_label (key, "ur-start-key");

      gtk_widget_set_halign (cap, GTK_ALIGN_START);
      gtk_widget_set_valign (cap, GTK_ALIGN_END);
      gtk_widget_set_vexpand (cap, TRUE);
      gtk_box_append (GTK_BOX (box), cap);
    }
  return box;
}

static void
set_spoken (gpointer widget, const char *name, const char *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
fill_card (GtkButton *button, const char *icon, const char *name, const char *words, const char *key)
{
  gtk_button_set_child (button, create_card (icon, name, create_label (words, "ur-start-card-words"), key));
  set_spoken (button, name, words);
}

static void
update_recent (UrStartView *self)
{
  g_autofree char *latest = ur_recent_dup_latest ();
  const char *words = latest != NULL ? latest : _ ("No other report was opened yet");

  ur_recent_fill_menu (self->recent_menu);
  gtk_label_set_text (self->recent_words, words);
  set_spoken (self->recent, _ ("Opened Last"), words);
  gtk_widget_set_sensitive (GTK_WIDGET (self->recent), latest != NULL);
}

static void
fill_cards (UrStartView *self)
{
  GtkWidget *words = create_label (NULL, "ur-start-card-words");
  GtkWidget *card;

  fill_card (self->open, "document-open-symbolic", _ ("Open a File"),
             _ ("Word, PDF, a web page, text, or a report that this program saved"), "Ctrl+O");
  fill_card (self->paste, "edit-paste-symbolic", _ ("Paste Text"),
             _ ("All of the text, copied from a web page or a document"), "Ctrl+Shift+V");
  self->recent_words = GTK_LABEL (words);
  gtk_label_set_lines (self->recent_words, 3);
  gtk_label_set_ellipsize (self->recent_words, PANGO_ELLIPSIZE_END);
  card = create_card ("document-open-recent-symbolic", _ ("Opened Last"), words, NULL);
  gtk_menu_button_set_child (self->recent, card);
  gtk_widget_set_halign (gtk_widget_get_parent (card), GTK_ALIGN_FILL); /* GTK centres it */
  update_recent (self);
  ur_menu_button_set_menu (self->recent, G_MENU_MODEL (self->recent_menu));
}

static void
append_count (GString *line, char *count)
{
  if (line->len > 0)
    /* Translators: between two counts, as in «7 sections, 5 tasks» */
    g_string_append (line, C_ ("counts", ", "));
  g_string_append (line, count);
  g_free (count);
}

/* «7 sections, 5 tasks, 12 indicators, 28 figures in all» */
static char *
dup_counts (const UrReport *report)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < report->n_parts; i++)
    {
      const UrPart *part = &report->parts[i];

      if (part->kind == UR_PART_WORK)
        append_count (line, g_strdup_printf (ngettext ("%u item of work", "%u items of work", part->n_items),
                                             part->n_items));
      else if (part->kind == UR_PART_TASKS)
        append_count (line, g_strdup_printf (ngettext ("%u task", "%u tasks", part->n_items), part->n_items));
      else if (part->kind == UR_PART_SCORECARD)
        append_count (line, g_strdup_printf (ngettext ("%u indicator", "%u indicators", part->n_indicators),
                                             part->n_indicators));
    }
  append_count (line,
                g_strdup_printf (ngettext ("%u figure in all", "%u figures in all", report->n_indicators),
                                 report->n_indicators));
  return g_string_free (line, FALSE);
}

/* Once: whoever has seen the offer knows where the guide is. */
static void
offer_help (UrStartView *self)
{
  gtk_widget_set_visible (self->help, !ur_settings_get_boolean ("help-offered", TRUE));
  ur_settings_set_boolean ("help-offered", TRUE);
}

static void
fill_report (UrStartView *self, const UrReport *report)
{
  g_autofree char *counts = dup_counts (report);

  gtk_label_set_text (self->title, report->title_lines[0]);
  gtk_label_set_text (self->subtitle, report->own_subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), report->own_subtitle != NULL);
  gtk_label_set_text (self->counts, counts);
}

static gboolean
ur_start_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (UR_START_VIEW (widget)->read);
}

static void
ur_start_view_dispose (GObject *object)
{
  UrStartView *self = UR_START_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_START_VIEW);
  g_clear_object (&self->recent_menu);
  G_OBJECT_CLASS (ur_start_view_parent_class)->dispose (object);
}

static GtkWidget *
ur_start_view_create_header (UrPage *page)
{
  GtkWidget *header = g_object_new (UR_TYPE_HEADER, NULL);

  ur_header_set_title (UR_HEADER (header), _ ("Union Report"));
  return header;
}

static void
ur_start_view_init_page (UrPageInterface *iface)
{
  iface->name = "start";
  iface->create_header = ur_start_view_create_header;
}

static void
ur_start_view_class_init (UrStartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_start_view_dispose;
  widget_class->grab_focus = ur_start_view_grab_focus;
  widget_class->focus = ur_focus_in_children;
  g_type_ensure (UR_TYPE_SCROLL_BIN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-start-view.ui");
  gtk_widget_class_bind_template_child (widget_class, UrStartView, column);
  gtk_widget_class_bind_template_child (widget_class, UrStartView, title);
  gtk_widget_class_bind_template_child (widget_class, UrStartView, subtitle);
  gtk_widget_class_bind_template_child (widget_class, UrStartView, counts);
  gtk_widget_class_bind_template_child (widget_class, UrStartView, read);
  gtk_widget_class_bind_template_child (widget_class, UrStartView, open);
  gtk_widget_class_bind_template_child (widget_class, UrStartView, paste);
  gtk_widget_class_bind_template_child (widget_class, UrStartView, recent);
  gtk_widget_class_bind_template_child (widget_class, UrStartView, help);
}

static void
ur_start_view_init (UrStartView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->recent_menu = g_menu_new ();
  fill_cards (self);
  offer_help (self);
  if (ur_settings_get () != NULL)
    g_signal_connect_object (ur_settings_get (), "changed::recent-reports", G_CALLBACK (update_recent), self,
                             G_CONNECT_SWAPPED);
}

/**
 * ur_start_view_new:
 * @bundled: the report that comes with the program
 *
 * Says what the program is for, and where to begin.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
ur_start_view_new (UrDocument *bundled)
{
  UrStartView *self = g_object_new (UR_TYPE_START_VIEW, NULL);

  fill_report (self, ur_document_get_report (bundled));
  return GTK_WIDGET (self);
}
