/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-proof-view-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-draft-job.h"
#include "ur-focus.h"
#include "ur-label.h"
#include "ur-page-header.h"
#include "ur-proof-reasons.h"
#include "ur-proof-words.h"

/**
 * UrProofView:
 *
 * The page on which a draft is checked against reports: the draft at the left, which can be changed, what was
 * found in it at the right.
 */
static void ur_proof_view_init_page (UrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UrProofView,
                               ur_proof_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (UR_TYPE_PAGE, ur_proof_view_init_page))

static guint look, encoding_wanted;

static GtkTextBuffer *
get_buffer (UrProofView *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->draft));
}

/**
 * ur_proof_view_get_chosen:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): the figure or quotation that is chosen
 */
const UrProofItem *
ur_proof_view_get_chosen (UrProofView *self)
{
  guint i = ur_proof_draft_get_chosen (self->draft);

  return self->proof != NULL && i != UR_PROOF_NONE ? g_ptr_array_index (self->proof->items, i) : NULL;
}

/**
 * ur_proof_view_look:
 * @self: the page
 *
 * Has the report's sentence shown that the chosen figure is held against.
 */
void
ur_proof_view_look (UrProofView *self)
{
  const UrProofItem *item = ur_proof_view_get_chosen (self);

  if (item != NULL && ur_proof_item_get_paragraph (item) != NULL)
    g_signal_emit (self, look, 0, ur_proof_sources_find (self->sources, item->report), item->indicator,
                   ur_proof_item_get_paragraph (item));
}

/* The page */

static void
show_name (UrProofView *self)
{
  if (self->subtitle == NULL)
    return;
  gtk_label_set_text (self->subtitle, self->name != NULL ? self->name : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), self->name != NULL);
}

static GtkWidget *
create_title (UrProofView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = ur_label_new (_ ("Check a Draft"), "title");
  GtkWidget *subtitle = ur_label_new ("", "subtitle");

  gtk_label_set_xalign (GTK_LABEL (title), .5);
  gtk_label_set_xalign (GTK_LABEL (subtitle), .5);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (subtitle), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), subtitle);
  g_set_weak_pointer (&self->subtitle, GTK_LABEL (subtitle));
  show_name (self);
  return box;
}

static GtkWidget *
create_open_button (void)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (_ ("Open a Draft"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("document-open-symbolic"));
  gtk_box_append (GTK_BOX (row), label);
  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.open-draft");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "text-button");
  gtk_widget_set_tooltip_text (button, _ ("Open a document to check (Ctrl+O)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Open a Draft"),
                                  -1);
  return button;
}

static GtkWidget *
ur_proof_view_create_header (UrPage *page)
{
  GtkWidget *header = ur_page_header_new (_ ("Check a Draft"), NULL);

  ur_page_header_add_menu (header);
  gtk_header_bar_pack_start (GTK_HEADER_BAR (header), create_open_button ());
  gtk_header_bar_set_title_widget (GTK_HEADER_BAR (header), create_title (UR_PROOF_VIEW (page)));
  ur_proof_view_add_save_buttons (UR_PROOF_VIEW (page), header);
  gtk_widget_add_css_class (header, "ur-review-header");
  return header;
}

static GActionGroup *
ur_proof_view_get_actions (UrPage *page)
{
  return G_ACTION_GROUP (UR_PROOF_VIEW (page)->actions);
}

static GPtrArray *
ur_proof_view_list_panes (UrPage *page)
{
  UrProofView *self = UR_PROOF_VIEW (page);
  GPtrArray *panes = g_ptr_array_new ();

  g_ptr_array_add (panes, self->draft);
  g_ptr_array_add (panes, self->list);
  return panes;
}

static void
ur_proof_view_init_page (UrPageInterface *iface)
{
  iface->name = "proof";
  iface->save = "save-draft";
  iface->create_header = ur_proof_view_create_header;
  iface->get_actions = ur_proof_view_get_actions;
  iface->list_panes = ur_proof_view_list_panes;
}

static gboolean
ur_proof_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (UR_PROOF_VIEW (widget)->draft));
}

static void
ur_proof_view_dispose (GObject *object)
{
  UrProofView *self = UR_PROOF_VIEW (object);

  ur_proof_view_stop_checking (self);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_weak_pointer (&self->subtitle);
  g_clear_pointer (&self->root, gtk_widget_unparent);
  G_OBJECT_CLASS (ur_proof_view_parent_class)->dispose (object);
}

static void
ur_proof_view_finalize (GObject *object)
{
  UrProofView *self = UR_PROOF_VIEW (object);

  g_clear_pointer (&self->proof, ur_proof_free);
  ur_proof_memory_unref (self->memory);
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_hash_table_unref (self->kept);
  g_object_unref (self->actions);
  g_clear_object (&self->file);
  g_free (self->then_path);
  g_free (self->name);
  G_OBJECT_CLASS (ur_proof_view_parent_class)->finalize (object);
}

static void
ur_proof_view_class_init (UrProofViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_proof_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = ur_proof_view_finalize;
  widget_class->grab_focus = ur_proof_view_grab_focus;
  widget_class->focus = ur_focus_in_children;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  /**
   * UrProofView::look:
   * @view: the page
   * @document: (nullable): the report's
   * @indicator: (nullable): a figure of the report
   * @paragraph: a passage of it
   *
   * The person wants to see the report's own sentence.
   */
  look = g_signal_new ("look", UR_TYPE_PROOF_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                       UR_TYPE_DOCUMENT, G_TYPE_POINTER, G_TYPE_POINTER);
  /**
   * UrProofView::encoding-wanted:
   * @view: the page
   * @file: a draft
   * @encodings: (element-type UrEncodingChoice): what its text may be in
   *
   * The person has to be asked before ur_proof_view_open() can read it.
   */
  encoding_wanted = g_signal_new ("encoding-wanted", UR_TYPE_PROOF_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_FILE, G_TYPE_PTR_ARRAY);
  /**
   * UrProofView::print:
   * @view: the page
   * @pages: a #UrPages: the proof sheet
   * @title: what the draft is called
   *
   * The person wants the sheet on paper.
   */
  g_signal_new ("print", UR_TYPE_PROOF_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                G_TYPE_POINTER, G_TYPE_STRING);
}

/* What is pasted into an empty page is a draft that nobody has changed yet. */
static void
changed_cb (UrProofView *self)
{
  gboolean is_empty = gtk_text_buffer_get_char_count (get_buffer (self)) == 0;

  if (self->is_empty && !is_empty)
    gtk_text_buffer_set_modified (get_buffer (self), FALSE);
  self->is_empty = is_empty;
  ur_proof_view_check_soon (self);
}

static void
ur_proof_view_init (UrProofView *self)
{
  self->is_empty = TRUE;
  self->kept = ur_proof_reasons_new ();
  self->memory = ur_proof_memory_new ();
  ur_proof_view_lay_out (self);
  ur_proof_view_add_actions (self);
  ur_proof_view_update_actions (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur-proof");
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur-content");
  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  g_signal_connect_object (get_buffer (self), "notify::can-undo", G_CALLBACK (ur_proof_view_update_actions),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sources, "changed", G_CALLBACK (ur_proof_view_check), self,
                           G_CONNECT_SWAPPED);
}

/**
 * ur_proof_view_new:
 *
 * Returns: (transfer floating): a page without a draft
 */
GtkWidget *
ur_proof_view_new (void)
{
  return g_object_new (UR_TYPE_PROOF_VIEW, NULL);
}

/**
 * ur_proof_view_add_documents:
 * @view: the page
 * @documents: (element-type UrDocument): those that are open; the first of the first time is what drafts are
 *   held against
 */
void
ur_proof_view_add_documents (UrProofView *view, GPtrArray *documents)
{
  ur_proof_sources_add_documents (view->sources, documents);
}

static void
read_cb (GtkWidget *page, GFile *file, UrBlocks *blocks, GPtrArray *encodings)
{
  UrProofView *self = UR_PROOF_VIEW (page);
  G_GNUC_UNUSED g_autoptr (UrBlocks) owned = blocks;
  g_autofree char *base = g_file_get_basename (file);

  if (blocks == NULL)
    {
      g_signal_emit (self, encoding_wanted, 0, file, encodings);
      return;
    }
  g_free (self->name);
  self->name = g_filename_display_name (base);
  g_set_object (&self->file, file);
  self->is_word = strcmp (blocks->form, "docx") == 0;
  g_hash_table_remove_all (self->kept);
  ur_proof_draft_set_blocks (self->draft, blocks);
  gtk_text_buffer_set_modified (get_buffer (self), FALSE);
  show_name (self);
  ur_proof_view_check (self);
}

/**
 * ur_proof_view_open:
 * @view: the page, in a window
 * @file: a document
 * @encoding: (nullable): of its text, where somebody has told it
 *
 * Reads a draft in place of the one on the page.  The file is never written to.
 */
void
ur_proof_view_open (UrProofView *view, GFile *file, const char *encoding)
{
  g_cancellable_cancel (view->reading);
  g_clear_object (&view->reading);
  view->reading = g_cancellable_new ();
  ur_draft_job_start (GTK_WIDGET (view), file, encoding, view->reading, read_cb);
}
