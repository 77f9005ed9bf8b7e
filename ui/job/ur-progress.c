/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-progress.h"

#include "ur-notice.h"

/* What is over before this needs no bar. */
#define SHOWN_AFTER_MS 300
#define PULSE_MS 120

/* A row at the top of the window for work that takes long. */
struct _UrProgress
{
  GtkWidget parent_instance;

  GtkWidget *row;
  GtkLabel *text;
  GtkProgressBar *bar;
  GtkWidget *cancel;
  GCancellable *cancellable;
  guint timeout; /* until the row is shown */
  guint pulse;   /* while nobody knows how much is left */
};

G_DEFINE_FINAL_TYPE (UrProgress, ur_progress, GTK_TYPE_WIDGET)

/* News on its way to the main thread. */
typedef struct
{
  UrProgress *progress;
  double fraction;
  char *text;
} Update;

static void
update_free (gpointer data)
{
  Update *update = data;

  g_object_unref (update->progress);
  g_free (update->text);
  g_free (update);
}

static gboolean
show_cb (gpointer data)
{
  UrProgress *self = data;

  self->timeout = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  return G_SOURCE_REMOVE;
}

static gboolean
pulse_cb (gpointer data)
{
  gtk_progress_bar_pulse (UR_PROGRESS (data)->bar);
  return G_SOURCE_CONTINUE;
}

static void
set_text (UrProgress *self, const char *text)
{
  gtk_label_set_text (self->text, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
set_fraction (UrProgress *self, double fraction)
{
  if (fraction < 0 && self->pulse == 0)
    self->pulse = g_timeout_add (PULSE_MS, pulse_cb, self);
  if (fraction < 0)
    return;
  g_clear_handle_id (&self->pulse, g_source_remove);
  gtk_progress_bar_set_fraction (self->bar, MIN (fraction, 1));
}

static gboolean
update_cb (gpointer data)
{
  Update *update = data;

  if (update->progress->bar == NULL)
    return G_SOURCE_REMOVE;
  if (update->text != NULL)
    set_text (update->progress, update->text);
  set_fraction (update->progress, update->fraction);
  return G_SOURCE_REMOVE;
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrProgress *self = UR_PROGRESS (widget);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_action_set_enabled (widget, "progress.cancel", FALSE);
}

static void
ur_progress_dispose (GObject *object)
{
  UrProgress *self = UR_PROGRESS (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_handle_id (&self->pulse, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_PROGRESS);
  G_OBJECT_CLASS (ur_progress_parent_class)->dispose (object);
}

static void
ur_progress_class_init (UrProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_progress_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, UrProgress, row);
  gtk_widget_class_bind_template_child (widget_class, UrProgress, text);
  gtk_widget_class_bind_template_child (widget_class, UrProgress, bar);
  gtk_widget_class_bind_template_child (widget_class, UrProgress, cancel);
  gtk_widget_class_install_action (widget_class, "progress.cancel", NULL, cancel_action);
}

static void
ur_progress_init (UrProgress *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ur_progress_begin:
 * @origin: a widget in the window that should show it
 * @text: what is being done: “Drawing the long picture”
 * @cancellable: (nullable): what its button cancels; without one there is no button
 *
 * Shows a bar at the top of the window that @origin is in, once the work has taken longer than one waits
 * without asking.  It goes with ur_progress_end(), or with the window.
 *
 * Returns: (transfer full): what to tell the progress to; give it back to ur_progress_end()
 */
UrProgress *
ur_progress_begin (GtkWidget *origin, const char *text, GCancellable *cancellable)
{
  UrProgress *self = g_object_ref_sink (g_object_new (UR_TYPE_PROGRESS, "visible", FALSE, NULL));
  UrNotice *notice = ur_notice_find (origin);

  set_text (self, text);
  set_fraction (self, -1);
  gtk_widget_set_visible (self->cancel, cancellable != NULL);
  g_set_object (&self->cancellable, cancellable);
  if (notice == NULL)
    return self;
  gtk_widget_insert_after (GTK_WIDGET (self), gtk_widget_get_parent (GTK_WIDGET (notice)),
                           GTK_WIDGET (notice));
  self->timeout = g_timeout_add (SHOWN_AFTER_MS, show_cb, self);
  return self;
}

/**
 * ur_progress_set:
 * @progress: what ur_progress_begin() returned
 * @fraction: how much is done, 0 to 1; negative while nobody knows
 * @text: (nullable): what is being done now; %NULL leaves it
 *
 * Any thread that holds a reference may call it.
 */
void
ur_progress_set (UrProgress *progress, double fraction, const char *text)
{
  Update *update = g_new0 (Update, 1);

  update->progress = g_object_ref (progress);
  update->fraction = fraction;
  update->text = g_strdup (text);
  g_main_context_invoke_full (NULL, G_PRIORITY_DEFAULT, update_cb, update, update_free);
}

/**
 * ur_progress_end:
 * @progress: (transfer full): what ur_progress_begin() returned
 *
 * Takes the bar away; the work is done, or was cancelled.  On the main thread only.
 */
void
ur_progress_end (UrProgress *progress)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (progress));

  g_clear_handle_id (&progress->timeout, g_source_remove);
  g_clear_handle_id (&progress->pulse, g_source_remove);
  if (parent != NULL)
    gtk_box_remove (GTK_BOX (parent), GTK_WIDGET (progress));
  g_object_unref (progress);
}
