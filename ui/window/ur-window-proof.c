/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft that is checked against reports: its page is kept while it is not on show. */
#include "ur-config.h"

#include "ur-window-private.h"

#include <glib/gi18n-lib.h>

#include "ur-encoding-dialog.h"
#include "ur-print-pages.h"
#include "ur-proof-view.h"

/* This window's first: that is what is on show. */
static GPtrArray *
list_documents (UrWindow *self)
{
  GPtrArray *documents = g_ptr_array_new ();
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GList *windows = application != NULL ? gtk_application_get_windows (application) : NULL;

  g_ptr_array_add (documents, self->document);
  for (GList *l = windows; l != NULL; l = l->next)
    if (UR_IS_WINDOW (l->data) && l->data != self && UR_WINDOW (l->data)->document != NULL)
      g_ptr_array_add (documents, UR_WINDOW (l->data)->document);
  return documents;
}

/* Seeing what a figure is held against */

static UrWindow *
find_window (UrWindow *self, UrDocument *document)
{
  UrReport *report = ur_document_get_report (document);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GList *windows = application != NULL ? gtk_application_get_windows (application) : NULL;

  if (self->report == report)
    return self;
  for (GList *l = windows; l != NULL; l = l->next)
    if (UR_IS_WINDOW (l->data) && UR_WINDOW (l->data)->report == report)
      return l->data;
  return NULL;
}

static UrWindow *
ensure_window (UrWindow *self, UrDocument *document)
{
  UrWindow *window = find_window (self, document);

  if (window == NULL)
    {
      window = UR_WINDOW (ur_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->session));
      ur_window_set_document (window, document);
    }
  return window;
}

static void
look_cb (UrWindow *self, UrDocument *document, const UrIndicator *indicator, const UrParagraph *paragraph)
{
  UrWindow *window = document != NULL ? ensure_window (self, document) : NULL;
  UrPlace place;

  if (window == NULL)
    return;
  ur_place_init (&place);
  place.part = (int) paragraph->section->part->index;
  place.section = (int) paragraph->section->index;
  place.paragraph = (int) paragraph->index;
  if (indicator != NULL)
    ur_window_show_indicator (window, indicator);
  else
    ur_window_go_to (window, &place);
  self->looked = window == self;
  ur_window_update_actions (self);
  gtk_window_present (GTK_WINDOW (window));
}

static void
print_cb (UrWindow *self, UrPages *pages, const char *title)
{
  ur_print_pages (GTK_WINDOW (self), pages, title, "page.save-sheet");
}

/* A draft whose encoding cannot be told */

static void
encoding_chosen_cb (GtkWidget *window, const char *encoding, gpointer file)
{
  UrWindow *self = UR_WINDOW (window);

  if (self->proof_view != NULL)
    ur_proof_view_open (UR_PROOF_VIEW (self->proof_view), file, encoding);
}

static void
encoding_wanted_cb (UrWindow *self, GFile *file, GPtrArray *encodings)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);

  ur_encoding_dialog_ask (GTK_WIDGET (self), name, _ ("_Open"), encodings, encoding_chosen_cb,
                          g_object_ref (file), g_object_unref);
}

/* Showing the page */

static UrProofView *
ensure_view (UrWindow *self)
{
  if (self->proof_view == NULL)
    {
      self->proof_view = g_object_ref_sink (ur_proof_view_new ());
      g_signal_connect_object (self->proof_view, "look", G_CALLBACK (look_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->proof_view, "encoding-wanted", G_CALLBACK (encoding_wanted_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->proof_view, "print", G_CALLBACK (print_cb), self, G_CONNECT_SWAPPED);
    }
  return UR_PROOF_VIEW (self->proof_view);
}

static void
proof_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;
  g_autoptr (GPtrArray) documents = NULL;
  UrPage *page = ur_window_get_page (self);

  if (self->report == NULL || (page != NULL && UR_IS_PROOF_VIEW (page)))
    return;
  documents = list_documents (self);
  ur_proof_view_add_documents (ensure_view (self), documents);
  self->looked = FALSE;
  ur_window_show_page (self, UR_PAGE (self->proof_view));
}

/**
 * ur_window_return_to_proof:
 * @self: the window
 *
 * Goes back to the draft from what it was held against.
 *
 * Returns: whether the reader came from there
 */
gboolean
ur_window_return_to_proof (UrWindow *self)
{
  if (!self->looked)
    return FALSE;
  self->looked = FALSE;
  ur_window_show_page (self, UR_PAGE (self->proof_view));
  return TRUE;
}

/**
 * ur_window_open_draft:
 * @self: the window
 * @file: what was dropped on it
 *
 * Returns: whether a draft is on show, in whose place it is read
 */
gboolean
ur_window_open_draft (UrWindow *self, GFile *file)
{
  UrPage *page = ur_window_get_page (self);

  if (page == NULL || !UR_IS_PROOF_VIEW (page))
    return FALSE;
  ur_proof_view_open (UR_PROOF_VIEW (page), file, NULL);
  return TRUE;
}

static const GActionEntry entries[] = {
  { "proof", proof_cb },
};

/**
 * ur_window_add_proof_actions:
 * @self: the window
 *
 * Adds the action that shows the page on which a draft is checked.
 */
void
ur_window_add_proof_actions (UrWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * ur_window_clear_proof:
 * @self: the window
 *
 * Lets go of the draft, for dispose.
 */
void
ur_window_clear_proof (UrWindow *self)
{
  if (self->proof_view != NULL && gtk_widget_get_parent (self->proof_view) == GTK_WIDGET (self->kept))
    gtk_box_remove (self->kept, self->proof_view);
  g_clear_object (&self->proof_view);
}
