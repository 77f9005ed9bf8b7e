/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-notice.h"

#include <string.h>

#define DONE_SECONDS 6

#define MOST_KEPT 5

/* What a bar says. */
typedef struct
{
  UrNoticeKind kind;
  char *text;
  char *button_label, *action; /* or NULL */
} Said;

/* The bar over the window's page that says what succeeded or failed. */
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

  Said *said;      /* (nullable): what is on show */
  GPtrArray *kept; /* (element-type Said): what waits until that has gone, the newest last */

  char *standing;    /* (nullable): a warning that is on show whenever nothing else is */
  gboolean is_shown; /* it is on show now */
};

G_DEFINE_FINAL_TYPE (UrNotice, ur_notice, GTK_TYPE_WIDGET)
G_DEFINE_INTERFACE (UrNoticeHost, ur_notice_host, GTK_TYPE_WIDGET)

static const char *const kind_classes[] = { "done", "warning", "error" };
static const char *const kind_icons[] = { "object-select-symbolic", "dialog-warning-symbolic",
                                          "dialog-error-symbolic" };

static void
said_free (gpointer data)
{
  Said *said = data;

  g_free (said->text);
  g_free (said->button_label);
  g_free (said->action);
  g_free (said);
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
  g_clear_pointer (&self->said, said_free);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
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
  self->kept = g_ptr_array_new_with_free_func (said_free);
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

/* Takes @said over. */
static void
show (UrNotice *self, Said *said)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->said, said_free);
  self->said = said;
  self->is_shown = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kind_classes); i++)
    gtk_widget_remove_css_class (self->bar, kind_classes[i]);
  gtk_widget_add_css_class (self->bar, kind_classes[said->kind]);
  gtk_image_set_from_icon_name (self->icon, kind_icons[said->kind]);
  gtk_label_set_text (self->text, said->text);
  gtk_widget_set_visible (GTK_WIDGET (self->button), said->button_label != NULL);
  if (said->button_label != NULL)
    {
      gtk_button_set_label (self->button, said->button_label);
      set_action (GTK_ACTIONABLE (self->button), said->action);
    }
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  if (said->kind == UR_NOTICE_DONE)
    self->timeout = g_timeout_add_seconds (DONE_SECONDS, timeout_cb, self);
}

static Said *
said_new (UrNoticeKind kind, const char *text, const char *button_label, const char *action)
{
  Said *said = g_new0 (Said, 1);

  said->kind = kind;
  said->text = g_strdup (text);
  said->button_label = g_strdup (button_label);
  said->action = g_strdup (action);
  return said;
}

static void
show_standing (UrNotice *self)
{
  show (self, said_new (UR_NOTICE_WARNING, self->standing, NULL, NULL));
  self->is_shown = TRUE;
}

/* What the reader has not closed comes back when the next sentence has gone; the same one not twice. */
static void
keep (UrNotice *self, const char *next)
{
  if (self->said == NULL || self->is_shown || self->said->kind == UR_NOTICE_DONE ||
      strcmp (self->said->text, next) == 0)
    return;
  g_ptr_array_add (self->kept, g_steal_pointer (&self->said));
  if (self->kept->len > MOST_KEPT)
    g_ptr_array_remove_index (self->kept, 0);
}

static void
forget_same (UrNotice *self, const char *text)
{
  for (guint i = self->kept->len; i-- > 0;)
    if (strcmp (((Said *) g_ptr_array_index (self->kept, i))->text, text) == 0)
      g_ptr_array_remove_index (self->kept, i);
}

/**
 * ur_notice_present:
 * @notice: the bar
 * @kind: success leaves after six seconds, the others stay
 * @text: a full sentence; never markup
 * @button_label: (nullable): what its button says, or %NULL for none
 * @detailed_action: (nullable): what the button does
 *
 * Shows a sentence.  A warning or an error that was on show comes back when this one has gone.
 */
void
ur_notice_present (UrNotice *notice,
                   UrNoticeKind kind,
                   const char *text,
                   const char *button_label,
                   const char *detailed_action)
{
  g_autofree char *own = g_strdup (text); /* it may be the one on show */

  keep (notice, own);
  forget_same (notice, own);
  show (notice, said_new (kind, own, button_label, detailed_action));
}

/**
 * ur_notice_dismiss:
 * @notice: the bar
 *
 * Takes the sentence away.  What it had pushed aside takes its place, then the one of
 * ur_notice_present_when_free(), if it was not that.
 */
void
ur_notice_dismiss (UrNotice *notice)
{
  g_clear_handle_id (&notice->timeout, g_source_remove);
  if (notice->is_shown)
    g_clear_pointer (&notice->standing, g_free);
  notice->is_shown = FALSE;
  g_clear_pointer (&notice->said, said_free);
  if (notice->kept->len > 0)
    show (notice, g_ptr_array_steal_index (notice->kept, notice->kept->len - 1));
  else if (notice->standing != NULL)
    show_standing (notice);
  else
    gtk_revealer_set_reveal_child (notice->revealer, FALSE);
}

/**
 * ur_notice_clear:
 * @notice: the bar
 *
 * Takes away all that was said of what is no longer on show.
 */
void
ur_notice_clear (UrNotice *notice)
{
  g_ptr_array_set_size (notice->kept, 0);
  ur_notice_dismiss (notice);
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
