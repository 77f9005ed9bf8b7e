/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page gives away: the sheet that two people sign, and the mended draft. */
#include "ur-config.h"

#include "ur-proof-view-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-copy.h"
#include "ur-export.h"
#include "ur-menu.h"
#include "ur-notice.h"
#include "ur-page-header.h"
#include "ur-proof-comment.h"
#include "ur-proof-comments.h"
#include "ur-proof-print.h"
#include "ur-proof-save.h"
#include "ur-proof-sheet.h"
#include "ur-save-dialog.h"
#include "ur-tip.h"

/* Characters of a draft's first line that stand for its name. */
#define NAME_LENGTH 24

/* Names */

/* A draft that was pasted is called by its first line. */
static char *
dup_first_line (UrProofView *self)
{
  g_autofree char *text = ur_proof_draft_dup_text (self->draft);
  g_autofree char *line = NULL;

  g_strstrip (text);
  line = g_strndup (text, strcspn (text, "\n"));
  return g_utf8_strlen (line, -1) <= NAME_LENGTH ? g_steal_pointer (&line)
                                                 : g_utf8_substring (line, 0, NAME_LENGTH);
}

static char *
dup_name (UrProofView *self)
{
  return self->name != NULL ? g_strdup (self->name) : dup_first_line (self);
}

/* The draft's name without its suffix, what the file is, and its suffix. */
static char *
dup_file_name (UrProofView *self, const char *word, const char *extension)
{
  g_autofree char *name = dup_name (self);
  char *dot = self->name != NULL ? strrchr (name, '.') : NULL;
  g_autofree char *title = NULL;

  if (dot != NULL && dot > name)
    *dot = '\0';
  title = g_strdup_printf ("%s-%s", name, word);
  return ur_export_dup_title_name (title, extension);
}

/* Beside the draft, if that is a file. */
static void
ask_where (UrProofView *self, const UrSaveKind *kind, const char *word, UrSaveChosen chosen)
{
  g_autoptr (GFile) folder = self->file != NULL ? g_file_get_parent (self->file) : NULL;
  g_autofree char *extension = g_strconcat (".", kind->suffix, NULL);
  g_autofree char *name = dup_file_name (self, word, extension);
  UrSaveKind here = *kind;

  here.directory = G_USER_DIRECTORY_DOCUMENTS;
  here.folder = folder;
  ur_save_dialog_run (GTK_WIDGET (self), &here, name, chosen);
}

static char *
dup_id (GFile *file)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE)) : NULL;
}

/* Whoever chooses the draft's own file, by whatever name, is not allowed to, whatever the chooser asked. */
static gboolean
is_own_file (UrProofView *self, const char *path, const char *action)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *own = NULL;
  g_autofree char *other = NULL;

  if (self->file == NULL)
    return FALSE;
  own = dup_id (self->file);
  other = dup_id (file);
  if (!g_file_equal (file, self->file) && (own == NULL || g_strcmp0 (own, other) != 0))
    return FALSE;
  ur_notice_show (GTK_WIDGET (self), UR_NOTICE_WARNING,
                  _ ("The draft’s own file is never written to. Choose another name."), _ ("Another Place…"),
                  action);
  return TRUE;
}

/* The sheet */

static UrSheet *
dup_sheet (UrProofView *self)
{
  g_autofree char *name = dup_name (self);

  return ur_proof_dup_sheet (self->proof, name, self->reasons);
}

static void
save_sheet (UrProofView *self, const char *path)
{
  ur_proof_save_sheet (GTK_WIDGET (self), dup_sheet (self), path);
}

static void
sheet_chosen_cb (GtkWidget *widget, const char *path)
{
  UrProofView *self = UR_PROOF_VIEW (widget);

  if (!is_own_file (self, path, "page.save-sheet"))
    ur_proof_view_when_checked (self, save_sheet, path);
}

static void
save_sheet_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const UrSaveKind kind = { .title = _ ("Save the Proof Sheet"),
                            .filter = _ ("PDF documents"),
                            .mime_type = "application/pdf",
                            .suffix = "pdf" };

  /* Translators: the names of files and folders, without spaces */
  ask_where (data, &kind, C_ ("file name", "proof-sheet"), sheet_chosen_cb);
}

static void
print_sheet (UrProofView *self, const char *path)
{
  g_autofree char *name = dup_name (self);

  ur_proof_print_start (GTK_WIDGET (self), dup_sheet (self), name);
}

static void
print_sheet_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_proof_view_when_checked (data, print_sheet, NULL);
}

/* The mended draft */

static void
draft_chosen_cb (GtkWidget *widget, const char *path)
{
  UrProofView *self = UR_PROOF_VIEW (widget);
  g_autofree char *text = ur_proof_draft_dup_text (self->draft);

  if (!is_own_file (self, path, "page.save-draft"))
    ur_proof_save_text (widget, text, path);
}

static void
save_draft_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const UrSaveKind kind = { .title = _ ("Save the Mended Draft"),
                            .filter = _ ("Text files"),
                            .mime_type = "text/plain",
                            .suffix = "txt" };

  /* Translators: the names of files and folders, without spaces */
  ask_where (data, &kind, C_ ("file name", "mended"), draft_chosen_cb);
}

/* The findings as a list */

static void
copy_findings (UrProofView *self, const char *path)
{
  g_autofree char *name = dup_name (self);
  g_autofree char *text = ur_proof_dup_account (self->proof, name, self->reasons);

  ur_copy_text (GTK_WIDGET (self), text, FALSE);
}

static void
copy_findings_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_proof_view_when_checked (data, copy_findings, NULL);
}

static void
save_findings (UrProofView *self, const char *path)
{
  ur_proof_save_table (GTK_WIDGET (self), ur_proof_dup_table (self->proof, self->reasons), path);
}

static void
findings_chosen_cb (GtkWidget *widget, const char *path)
{
  UrProofView *self = UR_PROOF_VIEW (widget);

  if (!is_own_file (self, path, "page.save-findings"))
    ur_proof_view_when_checked (self, save_findings, path);
}

static void
save_findings_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const UrSaveKind kind = {
    .title = _ ("Save the Findings"), .filter = _ ("Tables (CSV)"), .mime_type = "text/csv", .suffix = "csv"
  };

  /* Translators: the names of files and folders, without spaces */
  ask_where (data, &kind, C_ ("file name", "findings"), findings_chosen_cb);
}

/* The document with comments */

static void
comments_chosen_cb (GtkWidget *widget, const char *path)
{
  UrProofView *self = UR_PROOF_VIEW (widget);
  g_autoptr (GPtrArray) reports = ur_proof_sources_dup_reports (self->sources);

  if (self->file != NULL && !is_own_file (self, path, "page.save-comments"))
    ur_proof_comments_save (widget, self->file, reports, self->kept, path);
}

static void
save_comments_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const UrSaveKind kind = { .title = _ ("Save a Copy with Comments"),
                            .filter = _ ("Word documents"),
                            .mime_type =
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            .suffix = "docx" };

  /* Translators: the names of files and folders, without spaces */
  ask_where (data, &kind, C_ ("file name", "comments"), comments_chosen_cb);
}

static const GActionEntry entries[] = {
  { "save-sheet", save_sheet_cb },       { "print-sheet", print_sheet_cb },
  { "save-draft", save_draft_cb },       { "save-comments", save_comments_cb },
  { "copy-findings", copy_findings_cb }, { "save-findings", save_findings_cb },
};

/**
 * ur_proof_view_add_save_actions:
 * @self: the page, with its group of actions
 *
 * Adds what saves and prints.
 */
void
ur_proof_view_add_save_actions (UrProofView *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

static GtkWidget *
create_more_button (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) drafts = g_menu_new ();
  g_autoptr (GMenu) findings = g_menu_new ();

  g_menu_append (menu, _ ("Print the Proof Sheet…"), "page.print-sheet");
  g_menu_append (drafts, _ ("Save the Mended Draft as Text…"), "page.save-draft");
  g_menu_append (drafts, _ ("Save a Word Copy with Comments…"), "page.save-comments");
  g_menu_append (findings, _ ("Copy the Findings as a List"), "page.copy-findings");
  g_menu_append (findings, _ ("Save the Findings as a Table (CSV)…"), "page.save-findings");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (findings));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (drafts));
  ur_menu_button_set_menu (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Print, and other files"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Print, and other files"), -1);
  return button;
}

/**
 * ur_proof_view_add_save_buttons:
 * @self: the page
 * @header: its header bar
 *
 * Adds the buttons of what it gives away.
 */
void
ur_proof_view_add_save_buttons (UrProofView *self, GtkWidget *header)
{
  gtk_header_bar_pack_end (GTK_HEADER_BAR (header), create_more_button ());
  ur_page_header_add_main_button (header, _ ("Export the Proof Sheet…"), "page.save-sheet");
  ur_tip_set (ur_page_header_add_icon_button (header, "edit-copy-symbolic", _ ("Copy the Mended Draft"),
                                              "page.copy-draft"),
              _ ("Copy the mended draft (Ctrl+Shift+C)"));
}
