/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-print-desk.h"

#include <glib/gi18n-lib.h>

#include "ur-wrap-box.h"

/* The sheets with the tools to look at them, and below them the job that is on its way. */
struct _UrPrintDesk
{
  GtkWidget parent_instance;

  GtkWidget *tools; /* bound, so that it goes with the template */
  GtkToggleButton *photocopied;
  GtkToggleButton *dual;
  GtkLabel *place;
  GtkButton *zoom;
  GtkStack *stack;
  GtkLabel *empty;
  UrPageView *preview;
  UrPrintSending *sending;

  guint n_pages;
};

G_DEFINE_FINAL_TYPE (UrPrintDesk, ur_print_desk, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
dual_cb (UrPrintDesk *self)
{
  ur_page_view_set_dual (self->preview, gtk_toggle_button_get_active (self->dual));
}

static void
photocopied_cb (UrPrintDesk *self)
{
  ur_page_view_set_photocopied (self->preview, gtk_toggle_button_get_active (self->photocopied));
}

static char *
dup_place_text (UrPrintDesk *self)
{
  guint first = ur_page_view_get_first_page (self->preview) + 1;
  guint last = ur_page_view_get_last_page (self->preview) + 1;

  if (self->n_pages == 0)
    return g_strdup ("");
  if (first == last)
    return g_strdup_printf (_ ("Page %u of %u"), first, self->n_pages);
  return g_strdup_printf (_ ("Pages %u–%u of %u"), first, last, self->n_pages);
}

static void
preview_changed_cb (UrPrintDesk *self)
{
  g_autofree char *place = dup_place_text (self);
  g_autofree char *zoom = g_strdup_printf ("%.0f%%", ur_page_view_get_zoom (self->preview) * 100);

  gtk_label_set_text (self->place, place);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->place), place);
  gtk_button_set_label (self->zoom, zoom);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
ur_print_desk_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), UR_TYPE_PRINT_DESK);
  G_OBJECT_CLASS (ur_print_desk_parent_class)->dispose (object);
}

static void
ur_print_desk_class_init (UrPrintDeskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_print_desk_dispose;
  g_type_ensure (UR_TYPE_PAGE_VIEW);
  g_type_ensure (UR_TYPE_PRINT_SENDING);
  g_type_ensure (UR_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-print-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, UrPrintDesk, tools);
  gtk_widget_class_bind_template_child (widget_class, UrPrintDesk, photocopied);
  gtk_widget_class_bind_template_child (widget_class, UrPrintDesk, dual);
  gtk_widget_class_bind_template_child (widget_class, UrPrintDesk, place);
  gtk_widget_class_bind_template_child (widget_class, UrPrintDesk, zoom);
  gtk_widget_class_bind_template_child (widget_class, UrPrintDesk, stack);
  gtk_widget_class_bind_template_child (widget_class, UrPrintDesk, empty);
  gtk_widget_class_bind_template_child (widget_class, UrPrintDesk, preview);
  gtk_widget_class_bind_template_child (widget_class, UrPrintDesk, sending);
  gtk_widget_class_bind_template_callback (widget_class, dual_cb);
  gtk_widget_class_bind_template_callback (widget_class, photocopied_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_changed_cb);

  /* Other pages are on show, or the same in another size. */
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", UR_TYPE_PRINT_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_print_desk_init (UrPrintDesk *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ur_print_desk_show_pages:
 * @desk: the desk
 * @pages: (nullable): what to show; the desk keeps a reference
 * @sentence: (nullable): why there is nothing to show
 */
void
ur_print_desk_show_pages (UrPrintDesk *desk, UrPages *pages, const char *sentence)
{
  desk->n_pages = pages != NULL ? ur_pages_get_n_pages (pages) : 0;
  if (pages != NULL)
    ur_page_view_set_pages (desk->preview, pages);
  else
    preview_changed_cb (desk); /* there is no place among them, and nowhere to turn to */
  gtk_label_set_text (desk->empty, sentence != NULL ? sentence : "");
  gtk_stack_set_visible_child_name (desk->stack, pages != NULL ? "pages" : "empty");
}

/**
 * ur_print_desk_get_preview:
 * @desk: the desk
 *
 * Returns: (transfer none): the sheets
 */
UrPageView *
ur_print_desk_get_preview (UrPrintDesk *desk)
{
  return desk->preview;
}

/**
 * ur_print_desk_get_sending:
 * @desk: the desk
 *
 * Returns: (transfer none): the row of the job that is on its way
 */
UrPrintSending *
ur_print_desk_get_sending (UrPrintDesk *desk)
{
  return desk->sending;
}

/* Before the pane of options scrolls with them; an open list keeps them. */
static gboolean
turn_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (widget, data, NULL);
  return GDK_EVENT_STOP;
}

static void
add_key (GtkEventController *controller, guint key, const char *action)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, 0),
                                            gtk_callback_action_new (turn_cb, (gpointer) action, NULL));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

/**
 * ur_print_desk_add_keys:
 * @page: the page with the desk
 *
 * Lets Page Up and Page Down turn the pages, wherever on the page the keyboard is.
 */
void
ur_print_desk_add_keys (GtkWidget *page)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_key (controller, GDK_KEY_Page_Up, "preview.previous");
  add_key (controller, GDK_KEY_Page_Down, "preview.next");
  add_key (controller, GDK_KEY_KP_Page_Up, "preview.previous");
  add_key (controller, GDK_KEY_KP_Page_Down, "preview.next");
  gtk_widget_add_controller (page, controller);
}
