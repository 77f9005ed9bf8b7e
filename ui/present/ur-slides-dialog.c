/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-slides-dialog.h"

#include <glib/gi18n-lib.h>

#include "ur-default.h"
#include "ur-open-folder.h"
#include "ur-save-dialog.h"
#include "ur-slide-layout.h"
#include "ur-slides-task.h"

#define TICK 150        /* ms */
#define USUAL_SLIDES 88 /* for the length of the words */

/* Asks what the slides are to be saved as, then where. */
struct _UrSlidesDialog
{
  GtkWindow parent_instance;

  GtkCheckButton *pdf;
  GtkCheckButton *png;
  GtkLabel *count;
  GtkButton *save;
  UrSlides *slides;      /* NULL until they are laid out */
  UrSlideLayout *layout; /* until then */
  guint tick;
};

G_DEFINE_FINAL_TYPE (UrSlidesDialog, ur_slides_dialog, GTK_TYPE_WINDOW)

/* What is known when the place has been chosen; it holds the chooser until then. */
typedef struct
{
  GtkWindow *owner;
  UrSlides *slides;
  gboolean pictures;
} Choosing;

static void
choosing_free (gpointer data)
{
  Choosing *choosing = data;

  g_object_unref (choosing->owner);
  ur_slides_unref (choosing->slides);
  g_free (choosing);
}

static void
settled_cb (const char *path, gpointer data)
{
  Choosing *choosing = data;

  ur_slides_task_run (GTK_WIDGET (choosing->owner), choosing->slides, path, choosing->pictures);
  choosing_free (choosing);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, gpointer data)
{
  Choosing *choosing = data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_hide (chooser);
  if (file == NULL || g_file_peek_path (file) == NULL)
    choosing_free (choosing);
  else if (choosing->pictures)
    settled_cb (g_file_peek_path (file), choosing);
  else
    ur_save_dialog_settle (GTK_WIDGET (choosing->owner), g_file_peek_path (file), "pdf", settled_cb, choosing,
                           choosing_free);
  g_object_unref (chooser);
}

static void
choose_place (GtkWindow *owner, UrSlides *slides, gboolean pictures)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      pictures ? _ ("Save the Slides in a Folder") : _ ("Save the Slides"), owner,
      pictures ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER : GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  g_autofree char *name = ur_slides_dup_pdf_name (slides);
  Choosing *choosing = g_new0 (Choosing, 1);

  choosing->owner = g_object_ref (owner);
  choosing->slides = ur_slides_ref (slides);
  choosing->pictures = pictures;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (!pictures)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect (chooser, "response", G_CALLBACK (chosen_cb), choosing);
  ur_open_folder_show_chooser (chooser, G_USER_DIRECTORY_DOCUMENTS);
}

static void
save_cb (UrSlidesDialog *self)
{
  GtkWindow *owner = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (owner != NULL)
    choose_place (owner, self->slides, gtk_check_button_get_active (self->png));
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
tick_cb (gpointer data)
{
  UrSlidesDialog *self = data;
  g_autofree char *text =
      g_strdup_printf (_ ("Preparing the slides, %u %%"), ur_slide_layout_get_percent (self->layout));

  gtk_label_set_text (self->count, text);
  return G_SOURCE_CONTINUE;
}

static void
stop (UrSlidesDialog *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_pointer (&self->layout, ur_slide_layout_end);
}

static void
set_count (UrSlidesDialog *self, guint n)
{
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u slide; those left out in the presentation's overview are not among them",
                "%u slides; those left out in the presentation's overview are not among them", n),
      n);

  gtk_label_set_text (self->count, text);
}

/* For what will be said: a window that grows once it is there does not always get what it asks for, and its
 * buttons are below its edge. */
static void
reserve_room (UrSlidesDialog *self)
{
  GtkWidget *count = GTK_WIDGET (self->count);
  int width, height;

  set_count (self, USUAL_SLIDES);
  gtk_widget_measure (count, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (count, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_set_size_request (count, width, height);
}

static void
laid_out_cb (UrSlides *slides, gpointer data)
{
  UrSlidesDialog *self = data;

  stop (self);
  self->slides = slides;
  set_count (self, ur_slides_get_n_slides (slides));
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), TRUE);
}

static void
ur_slides_dialog_dispose (GObject *object)
{
  stop (UR_SLIDES_DIALOG (object));
  G_OBJECT_CLASS (ur_slides_dialog_parent_class)->dispose (object);
}

static void
ur_slides_dialog_finalize (GObject *object)
{
  g_clear_pointer (&UR_SLIDES_DIALOG (object)->slides, ur_slides_unref);
  G_OBJECT_CLASS (ur_slides_dialog_parent_class)->finalize (object);
}

static void
ur_slides_dialog_class_init (UrSlidesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_slides_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = ur_slides_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-slides-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UrSlidesDialog, pdf);
  gtk_widget_class_bind_template_child (widget_class, UrSlidesDialog, png);
  gtk_widget_class_bind_template_child (widget_class, UrSlidesDialog, count);
  gtk_widget_class_bind_template_child (widget_class, UrSlidesDialog, save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ur_slides_dialog_init (UrSlidesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ur_default_add_keys (GTK_WIDGET (self));
  g_signal_connect_swapped (self->save, "clicked", G_CALLBACK (save_cb), self);
}

/**
 * ur_slides_dialog_new:
 * @owner: the window of the report
 * @report: a report
 * @choice: which slides are left out
 *
 * Returns: (transfer none): a dialog, to be presented
 */
GtkWidget *
ur_slides_dialog_new (GtkWindow *owner, UrReport *report, UrSlideChoice *choice)
{
  UrSlidesDialog *self = g_object_new (UR_TYPE_SLIDES_DIALOG, "transient-for", owner, NULL);

  gtk_widget_set_sensitive (GTK_WIDGET (self->save), FALSE);
  self->layout = ur_slide_layout_begin (choice, report, TRUE, NULL, laid_out_cb, self);
  self->tick = g_timeout_add (TICK, tick_cb, self);
  reserve_room (self);
  tick_cb (self);
  return GTK_WIDGET (self);
}
