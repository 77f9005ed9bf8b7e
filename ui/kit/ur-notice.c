/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-notice.h"

#define DONE_SECONDS 6

/* The bar at the top of the window that says what succeeded or failed. */
struct _UrNotice
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkWidget *bar;
  GtkImage *icon;
  GtkLabel *text;
  GtkButton *button;
  GtkWidget *close;
  guint timeout;

  char *standing;    /* (nullable): a warning that is on show whenever nothing else is */
  gboolean is_shown; /* it is on show now */
};

G_DEFINE_FINAL_TYPE (UrNotice, ur_notice, GTK_TYPE_WIDGET)
G_DEFINE_INTERFACE (UrNoticeHost, ur_notice_host, GTK_TYPE_WIDGET)

static const char *const kind_classes[] = { "done", "warning", "error" };
static const char *const kind_icons[] = { "object-select-symbolic", "dialog-warning-symbolic",
                                          "dialog-error-symbolic" };

static void
show_standing (UrNotice *self)
{
  g_autofree char *text = g_strdup (self->standing);

  ur_notice_present (self, UR_NOTICE_WARNING, text, NULL, NULL);
  self->is_shown = TRUE;
}

static gboolean
timeout_cb (gpointer data)
{
  UrNotice *self = data;

  self->timeout = 0;
  ur_notice_dismiss (self);
  return G_SOURCE_REMOVE;
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ur_notice_dismiss (UR_NOTICE (widget));
}

static void
ur_notice_dispose (GObject *object)
{
  UrNotice *self = UR_NOTICE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->standing, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_NOTICE);
  G_OBJECT_CLASS (ur_notice_parent_class)->dispose (object);
}

static void
ur_notice_class_init (UrNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_notice_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/unionreport/UnionReport/ui/ur-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, UrNotice, revealer);
  gtk_widget_class_bind_template_child (widget_class, UrNotice, bar);
  gtk_widget_class_bind_template_child (widget_class, UrNotice, icon);
  gtk_widget_class_bind_template_child (widget_class, UrNotice, text);
  gtk_widget_class_bind_template_child (widget_class, UrNotice, button);
  gtk_widget_class_bind_template_child (widget_class, UrNotice, close);
  gtk_widget_class_install_action (widget_class, "notice.close", NULL, close_action);
}

static void
ur_notice_host_default_init (UrNoticeHostInterface *iface)
{
}

static void
ur_notice_init (UrNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (ur_notice_dismiss), self);
}

/* The target comes before the name: GTK's own function for both warns when an action meets no target, or the
 * target of the action before. */
static void
set_action (GtkActionable *button, const char *detailed_action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  gtk_actionable_set_action_name (button, NULL);
  if (detailed_action == NULL)
    return;
  g_return_if_fail (g_action_parse_detailed_name (detailed_action, &name, &target, NULL));
  gtk_actionable_set_action_target_value (button, target);
  gtk_actionable_set_action_name (button, name);
}

/**
 * ur_notice_present:
 * @notice: the bar
 * @kind: success leaves after six seconds, the others stay
 * @text: a full sentence; never markup
 * @button_label: (nullable): what its button says, or %NULL for none
 * @detailed_action: (nullable): what the button does
 *
 * Shows a sentence; the one before it is gone.
 */
void
ur_notice_present (UrNotice *notice,
                   UrNoticeKind kind,
                   const char *text,
                   const char *button_label,
                   const char *detailed_action)
{
  g_clear_handle_id (&notice->timeout, g_source_remove);
  notice->is_shown = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kind_classes); i++)
    gtk_widget_remove_css_class (notice->bar, kind_classes[i]);
  gtk_widget_add_css_class (notice->bar, kind_classes[kind]);
  gtk_image_set_from_icon_name (notice->icon, kind_icons[kind]);
  gtk_label_set_text (notice->text, text);
  gtk_widget_set_visible (GTK_WIDGET (notice->button), button_label != NULL);
  if (button_label != NULL)
    {
      gtk_button_set_label (notice->button, button_label);
      set_action (GTK_ACTIONABLE (notice->button), detailed_action);
    }
  gtk_revealer_set_reveal_child (notice->revealer, TRUE);
  if (kind == UR_NOTICE_DONE)
    notice->timeout = g_timeout_add_seconds (DONE_SECONDS, timeout_cb, notice);
}

/**
 * ur_notice_dismiss:
 * @notice: the bar
 *
 * Takes the sentence away.  The one of ur_notice_present_when_free() takes its place, if it was not that.
 */
void
ur_notice_dismiss (UrNotice *notice)
{
  g_clear_handle_id (&notice->timeout, g_source_remove);
  if (notice->is_shown)
    g_clear_pointer (&notice->standing, g_free);
  notice->is_shown = FALSE;
  if (notice->standing != NULL)
    show_standing (notice);
  else
    gtk_revealer_set_reveal_child (notice->revealer, FALSE);
}

/**
 * ur_notice_present_when_free:
 * @notice: the bar
 * @text: (nullable): a full sentence, in place of the last one given here; %NULL takes that away
 *
 * Shows a warning whenever nothing else is to be said, until the reader closes it: what is only remarked
 * neither hides how a job went nor is lost when one ends.
 */
void
ur_notice_present_when_free (UrNotice *notice, const char *text)
{
  g_free (notice->standing);
  notice->standing = g_strdup (text);
  if (notice->is_shown && text == NULL)
    ur_notice_dismiss (notice);
  else if (text != NULL && (notice->is_shown || !gtk_revealer_get_reveal_child (notice->revealer)))
    show_standing (notice);
}

/**
 * ur_notice_find:
 * @origin: a widget
 *
 * Returns: (transfer none) (nullable): the bar of the window that @origin is in; %NULL when it is in none, or
 *   in one without such a bar
 */
UrNotice *
ur_notice_find (GtkWidget *origin)
{
  GtkWidget *host = gtk_widget_get_ancestor (origin, UR_TYPE_NOTICE_HOST);

  return host != NULL ? UR_NOTICE_HOST_GET_IFACE (host)->get_notice (UR_NOTICE_HOST (host)) : NULL;
}

/**
 * ur_notice_show:
 * @origin: a widget in the window that should say it
 * @kind: success leaves after six seconds, the others stay
 * @text: a full sentence
 * @button_label: (nullable): what the button says, or %NULL for none
 * @detailed_action: (nullable): an action with its target, as in menus
 *
 * Shows a sentence in the bar of the window that @origin is in; does nothing when it is in none.
 */
void
ur_notice_show (GtkWidget *origin,
                UrNoticeKind kind,
                const char *text,
                const char *button_label,
                const char *detailed_action)
{
  UrNotice *notice = ur_notice_find (origin);

  if (notice != NULL)
    ur_notice_present (notice, kind, text, button_label, detailed_action);
}
