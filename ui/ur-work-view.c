/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-work-view.h"

#include "ur-view.h"

/* The page of a work part: its sections, their text and their figures. */
struct _UrWorkView
{
  GtkWidget parent_instance;

  GtkWidget *reading;
  UrReport *report;
  const UrPart *part;
};

static void view_iface_init (UrViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UrWorkView,
                               ur_work_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (UR_TYPE_VIEW, view_iface_init))

static void
ur_work_view_set_part (UrView *view, UrReport *report, const UrPart *part)
{
  UrWorkView *self = UR_WORK_VIEW (view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->reading));

  g_clear_pointer (&self->report, ur_report_unref);
  self->report = ur_report_ref (report);
  self->part = part;
  for (guint i = 0; i < part->n_sections; i++)
    {
      gtk_text_buffer_insert_at_cursor (buffer, part->sections[i].title, -1);
      gtk_text_buffer_insert_at_cursor (buffer, "\n", -1);
    }
}

static void
view_iface_init (UrViewInterface *iface)
{
  iface->set_part = ur_work_view_set_part;
}

static void
ur_work_view_dispose (GObject *object)
{
  UrWorkView *self = UR_WORK_VIEW (object);

  g_clear_pointer (&self->reading, gtk_widget_unparent);
  g_clear_pointer (&self->report, ur_report_unref);
  G_OBJECT_CLASS (ur_work_view_parent_class)->dispose (object);
}

static void
ur_work_view_class_init (UrWorkViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ur_work_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ur_work_view_init (UrWorkView *self)
{
  self->reading = gtk_text_view_new ();
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->reading), FALSE);
  gtk_widget_set_parent (self->reading, GTK_WIDGET (self));
}

/**
 * ur_work_view_new:
 *
 * Returns: (transfer floating): a view of work parts
 */
GtkWidget *
ur_work_view_new (void)
{
  return g_object_new (UR_TYPE_WORK_VIEW, NULL);
}
