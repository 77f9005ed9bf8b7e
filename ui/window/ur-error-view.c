/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-error-view.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-error-cards.h"
#include "ur-context-menu.h"
#include "ur-focus.h"
#include "ur-header.h"
#include "ur-notice.h"
#include "ur-scroll-bin.h"
#include "ur-style.h"
#include "ur-tree.h"
#include "ur-wrap-box.h"

/* The page about a file that could not be read, or not wholly. */
struct _UrErrorView
{
  GtkWidget parent_instance;

  UrDocument *document;
  GtkWidget *column; /* bound, so that it goes with the template */
  GtkLabel *title;
  GtkLabel *where;
  GtkBox *source;
  GtkBox *others;
  GtkBox *read;
  GtkBox *lost;
  GtkWidget *cards;
  GtkWidget *reload;
  GtkWidget *show;
};

static void ur_error_view_init_page (UrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UrErrorView,
                               ur_error_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (UR_TYPE_PAGE, ur_error_view_init_page))

static char *
dup_title (UrDocument *document)
{
  const UrProblem *first = ur_document_get_problems (document)->pdata[0];
  guint n = ur_document_get_n_errors (document);

  if (ur_document_get_report (document) != NULL && n == 1)
    return g_strdup (_ ("One place in this report makes no sense, the rest was read"));
  if (ur_document_get_report (document) != NULL)
    return g_strdup_printf (ngettext ("%u place in this report makes no sense, the rest was read",
                                      "%u places in this report make no sense, the rest was read", n),
                            n);
  if (g_error_matches (ur_document_get_error (document), UR_ERROR, UR_ERROR_VERSION))
    return g_strdup (_ ("This report is newer than this program"));
  return g_strdup_printf (_ ("This report cannot be read beyond line %u"), first->line);
}

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

/* The line and the column stand out: that is what one looks for in an editor. */
static void
update_where (UrErrorView *self)
{
  const UrProblem *first = ur_document_get_problems (self->document)->pdata[0];
  g_autofree char *place = g_strdup_printf (_ ("line %u, column %u"), first->line, first->column);
  g_autofree char *text =
      g_strdup_printf (_ ("%s   %s: %s"), ur_document_get_name (self->document), place, first->message);
  const char *found = strstr (text + strlen (ur_document_get_name (self->document)), place);
  gsize start = found != NULL ? (gsize) (found - text) : 0;
  gsize end = found != NULL ? start + strlen (place) : 0;
  PangoAttrList *attributes = pango_attr_list_new ();
  GdkRGBA color;

  ur_style_get_color (GTK_WIDGET (self), "ur_accent_ink", &color);
  add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  add_attribute (attributes,
                 pango_attr_foreground_new ((guint16) (color.red * 65535), (guint16) (color.green * 65535),
                                            (guint16) (color.blue * 65535)),
                 start, end);
  gtk_label_set_text (self->where, text);
  gtk_label_set_attributes (self->where, attributes);
  pango_attr_list_unref (attributes);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *text = ur_document_dup_mistakes (UR_ERROR_VIEW (widget)->document);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  ur_notice_show (widget, UR_NOTICE_DONE, _ ("What is wrong was copied."), NULL, NULL);
}

/* Not what JSON files open with: that may be this very program. */
static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrErrorView *self = UR_ERROR_VIEW (widget);
  g_autoptr (GAppInfo) editor = g_app_info_get_default_for_type ("text/plain", FALSE);
  g_autoptr (GdkAppLaunchContext) context =
      gdk_display_get_app_launch_context (gtk_widget_get_display (widget));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  GList files = { ur_document_get_file (self->document), NULL, NULL };

  ur_tree_restore (G_APP_LAUNCH_CONTEXT (context));
  if (editor != NULL && g_app_info_launch (editor, &files, G_APP_LAUNCH_CONTEXT (context), &error))
    return;
  text = error != NULL ? g_strdup_printf (_ ("The text editor did not start: %s"), error->message)
                       : g_strdup (_ ("No text editor is set up on this system."));
  ur_notice_show (widget, UR_NOTICE_ERROR, text, NULL, NULL);
}

static void
ur_error_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  UrErrorView *self = UR_ERROR_VIEW (widget);

  GTK_WIDGET_CLASS (ur_error_view_parent_class)->css_changed (widget, change);
  if (self->document != NULL && self->where != NULL)
    update_where (self);
}

static gboolean
ur_error_view_grab_focus (GtkWidget *widget)
{
  UrErrorView *self = UR_ERROR_VIEW (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->show) ? self->show : self->reload);
}

static void
ur_error_view_dispose (GObject *object)
{
  UrErrorView *self = UR_ERROR_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_ERROR_VIEW);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (ur_error_view_parent_class)->dispose (object);
}

/* The report's own header bar, so that the menu is there: one may want to open another file. */
static GtkWidget *
ur_error_view_create_header (UrPage *page)
{
  GtkWidget *header = g_object_new (UR_TYPE_HEADER, NULL);

  ur_header_set_title (UR_HEADER (header), ur_document_get_name (UR_ERROR_VIEW (page)->document));
  return header;
}

static void
ur_error_view_init_page (UrPageInterface *iface)
{
  iface->name = "error";
  iface->create_header = ur_error_view_create_header;
}

static void
ur_error_view_class_init (UrErrorViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_error_view_dispose;
  widget_class->css_changed = ur_error_view_css_changed;
  widget_class->grab_focus = ur_error_view_grab_focus;
  widget_class->focus = ur_focus_in_children;
  g_type_ensure (UR_TYPE_SCROLL_BIN);
  g_type_ensure (UR_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-error-view.ui");
  gtk_widget_class_bind_template_child (widget_class, UrErrorView, column);
  gtk_widget_class_bind_template_child (widget_class, UrErrorView, title);
  gtk_widget_class_bind_template_child (widget_class, UrErrorView, where);
  gtk_widget_class_bind_template_child (widget_class, UrErrorView, source);
  gtk_widget_class_bind_template_child (widget_class, UrErrorView, others);
  gtk_widget_class_bind_template_child (widget_class, UrErrorView, cards);
  gtk_widget_class_bind_template_child (widget_class, UrErrorView, read);
  gtk_widget_class_bind_template_child (widget_class, UrErrorView, lost);
  gtk_widget_class_bind_template_child (widget_class, UrErrorView, reload);
  gtk_widget_class_bind_template_child (widget_class, UrErrorView, show);
  gtk_widget_class_install_action (widget_class, "error.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "error.edit", NULL, edit_action);
}

static void
ur_error_view_init (UrErrorView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ur_context_menu_add_to_label (self->where);
}

/**
 * ur_error_view_new:
 * @document: a file with at least one mistake
 *
 * Says what is wrong with a file and where, what was read of it all the same, and what to do.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
ur_error_view_new (UrDocument *document)
{
  UrErrorView *self;
  gboolean partial;
  g_autofree char *title = NULL;

  g_return_val_if_fail (document != NULL && ur_document_get_n_errors (document) > 0, NULL);

  self = g_object_new (UR_TYPE_ERROR_VIEW, NULL);
  self->document = g_object_ref (document);
  partial = ur_document_get_report (document) != NULL;
  title = dup_title (document);
  gtk_label_set_text (self->title, title);
  update_where (self);
  ur_error_fill_source (self->source, document);
  gtk_widget_set_visible (GTK_WIDGET (self->others), ur_document_get_n_errors (document) > 1);
  if (ur_document_get_n_errors (document) > 1)
    ur_error_fill_others (self->others, document);
  gtk_widget_set_visible (self->cards, partial);
  gtk_widget_set_visible (self->show, partial);
  if (partial)
    {
      ur_error_fill_read (self->read, document);
      ur_error_fill_lost (self->lost, document);
    }
  else
    gtk_widget_add_css_class (self->reload, "suggested-action");
  return GTK_WIDGET (self);
}

/**
 * ur_error_view_get_document:
 * @view: the page
 *
 * Returns: (transfer none): what it is about
 */
UrDocument *
ur_error_view_get_document (UrErrorView *view)
{
  return view->document;
}
