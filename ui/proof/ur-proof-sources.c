/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-proof-sources.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-label.h"
#include "ur-library.h"
#include "ur-notice.h"
#include "ur-quote.h"

/* A report that may be one of them. */
typedef struct
{
  char *title;
  char *uri;            /* (nullable) */
  UrDocument *document; /* (nullable): not before it is wanted */
  GtkWidget *check;
  GtkWidget *note; /* that the draft is not about it */
} Source;

struct _UrProofSources
{
  GtkWidget parent_instance;

  GtkWidget *row;
  GtkWidget *button;
  GtkLabel *chosen;
  GtkWidget *popover;
  GtkWidget *box; /* the reports to choose from */
  GPtrArray *sources;
  GPtrArray *scope;          /* (nullable) (element-type UrReport): those that the draft is about */
  GCancellable *cancellable; /* when the widget goes */
};

G_DEFINE_FINAL_TYPE (UrProofSources, ur_proof_sources, GTK_TYPE_WIDGET)

static guint changed;

static void
source_free (gpointer data)
{
  Source *source = data;

  g_free (source->title);
  g_free (source->uri);
  g_clear_object (&source->document);
  g_free (source);
}

static gboolean
is_on (const Source *source)
{
  return source->document != NULL && gtk_check_button_get_active (GTK_CHECK_BUTTON (source->check));
}

/* Whether the draft is held against it; all are until that is known. */
static gboolean
counts (UrProofSources *self, const Source *source)
{
  return self->scope == NULL ||
         g_ptr_array_find (self->scope, ur_document_get_report (source->document), NULL);
}

/* The only one that counts by its title, also of several that are chosen. */
static char *
dup_chosen (guint n, guint n_counted, const char *title)
{
  if (n == 0)
    return g_strdup (_ ("No report"));
  if (n_counted == n)
    return n == 1 ? g_strdup (title) : g_strdup_printf (ngettext ("%u report", "%u reports", n), n);
  /* Translators: the one report that a draft is about, of so many that are chosen */
  return n_counted == 1 ? ur_quote_printf (_ ("%s (of %u)"), title, n)
                        /* Translators: so many that a draft is about, of so many that are chosen */
                        : g_strdup_printf (_ ("%u of %u reports"), n_counted, n);
}

static void
show_chosen (UrProofSources *self)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  g_autofree char *words = NULL;
  const char *title = NULL;
  guint n = 0, n_counted = 0;

  for (guint i = 0; i < self->sources->len; i++)
    {
      const Source *source = self->sources->pdata[i];
      gboolean on = is_on (source), counted = on && counts (self, source);

      gtk_widget_set_visible (source->note, on && !counted);
      n += on;
      n_counted += counted;
      if (!counted)
        continue;
      title = source->title;
      g_string_append_printf (titles, "%s%s", titles->len > 0 ? "\n" : "", title);
    }
  words = dup_chosen (n, n_counted, title);
  gtk_label_set_text (self->chosen, words);
  /* The open list says it itself, and would lie under the tip. */
  gtk_widget_set_tooltip_text (self->button, gtk_widget_get_visible (self->popover) ? NULL
                                             : n_counted > 0                        ? titles->str
                                                                                    : words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  n_counted > 0 ? titles->str : words, -1);
}

static void
say_changed (UrProofSources *self)
{
  g_clear_pointer (&self->scope, g_ptr_array_unref);
  show_chosen (self);
  g_signal_emit (self, changed, 0);
}

/* Reading a report of the library that is wanted */

static void
load_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  const char *uri = data;
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  GError *error = NULL;
  UrDocument *document = strcmp (uri, UR_LIBRARY_BUNDLED) == 0 ? ur_document_load_bundled (&error)
                                                               : ur_document_load (file, cancellable, &error);

  if (document != NULL)
    g_task_return_pointer (task, document, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
tell_unread (UrProofSources *self, Source *source)
{
  g_autofree char *words = ur_quote_printf (_ ("“%s” could not be read."), source->title);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (source->check), FALSE);
  ur_notice_show (GTK_WIDGET (self), UR_NOTICE_ERROR, words, NULL, NULL);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  UrProofSources *self = UR_PROOF_SOURCES (object);
  Source *source = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (UrDocument) document = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (document != NULL && ur_document_get_report (document) != NULL)
    {
      g_set_object (&source->document, document);
      say_changed (self);
    }
  else
    tell_unread (self, source);
}

static void
load (UrProofSources *self, Source *source)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, loaded_cb, source);

  g_task_set_task_data (task, g_strdup (source->uri), g_free);
  g_task_run_in_thread (task, load_thread);
}

static void
toggled_cb (UrProofSources *self, GtkCheckButton *check)
{
  Source *source = g_object_get_data (G_OBJECT (check), "ur-source");

  if (source->document != NULL)
    say_changed (self);
  else if (gtk_check_button_get_active (check))
    load (self, source);
}

/* The list */

static Source *
find_source (UrProofSources *self, const char *uri, const UrDocument *document)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      Source *source = self->sources->pdata[i];

      if ((document != NULL && source->document == document) ||
          (uri != NULL && g_strcmp0 (uri, source->uri) == 0))
        return source;
    }
  return NULL;
}

static GtkWidget *
create_check (const char *title, GtkWidget *note)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (words), ur_label_new (title, NULL));
  gtk_box_append (GTK_BOX (words), note);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), words);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, note, NULL,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return check;
}

static void
add_source (UrProofSources *self, const char *title, const char *uri, UrDocument *document, gboolean on)
{
  Source *source = g_new0 (Source, 1);

  source->title = g_strdup (title);
  source->uri = g_strdup (uri);
  source->document = document != NULL ? g_object_ref (document) : NULL;
  source->note = ur_label_new (_ ("The draft is not about it"), "ur-meta");
  gtk_widget_set_visible (source->note, FALSE);
  source->check = create_check (title, source->note);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (source->check), on);
  g_object_set_data (G_OBJECT (source->check), "ur-source", source);
  g_signal_connect_object (source->check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), source->check);
  g_ptr_array_add (self->sources, source);
}

/* Short where it can be: 北京市总工会 2020年报告 */
static char *
dup_title (const char *issuer, guint year, const char *title)
{
  return *issuer != '\0' && year > 0 ? ur_quote_printf (_ ("%s, report on %u"), issuer, year)
                                     : g_strdup (title);
}

/**
 * ur_proof_sources_add_documents:
 * @sources: the choice
 * @documents: (element-type UrDocument): those that are open, with reports
 *
 * Offers them too; the first report of all is chosen.
 */
void
ur_proof_sources_add_documents (UrProofSources *sources, GPtrArray *documents)
{
  for (guint i = 0; i < documents->len; i++)
    {
      UrDocument *document = documents->pdata[i];
      const UrLibraryEntry *entry = ur_document_get_entry (document);
      const char *uri = entry != NULL ? entry->uri : NULL;
      Source *source = find_source (sources, uri, document);
      UrReport *report = ur_document_get_report (document);
      g_autofree char *whole = ur_report_dup_title (report);
      g_autofree char *title = dup_title (report->issuer, report->year, whole);

      if (source == NULL)
        add_source (sources, title, uri, document, sources->sources->len == 0);
      else
        g_set_object (&source->document, document);
    }
  show_chosen (sources);
}

/* The library is in a file, which may be far away. */

static void
library_thread (GTask *task, gpointer object, gpointer data, GCancellable *cancellable)
{
  g_autofree char *path = ur_library_dup_path ();

  g_task_return_pointer (task, ur_library_read (path), (GDestroyNotify) ur_library_free);
}

static void
library_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  UrProofSources *self = UR_PROOF_SOURCES (object);
  g_autoptr (UrLibrary) library = g_task_propagate_pointer (G_TASK (result), NULL);

  for (guint i = 0; library != NULL && i < library->entries->len; i++)
    {
      const UrLibraryEntry *entry = library->entries->pdata[i];
      g_autofree char *title = dup_title (entry->issuer, entry->year, entry->title);

      if (!entry->is_draft && find_source (self, entry->uri, NULL) == NULL)
        add_source (self, title, entry->uri, NULL, FALSE);
    }
}

static void
read_library (UrProofSources *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, library_cb, NULL);

  g_task_run_in_thread (task, library_thread);
}

static void
ur_proof_sources_dispose (GObject *object)
{
  UrProofSources *self = UR_PROOF_SOURCES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->row, gtk_widget_unparent);
  G_OBJECT_CLASS (ur_proof_sources_parent_class)->dispose (object);
}

static void
ur_proof_sources_finalize (GObject *object)
{
  UrProofSources *self = UR_PROOF_SOURCES (object);

  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->sources);
  g_clear_pointer (&self->scope, g_ptr_array_unref);
  G_OBJECT_CLASS (ur_proof_sources_parent_class)->finalize (object);
}

static void
ur_proof_sources_class_init (UrProofSourcesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ur_proof_sources_dispose;
  G_OBJECT_CLASS (klass)->finalize = ur_proof_sources_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  /**
   * UrProofSources::changed:
   * @sources: the choice
   *
   * Other reports are chosen.
   */
  changed =
      g_signal_new ("changed", UR_TYPE_PROOF_SOURCES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
init_popover (UrProofSources *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->popover = gtk_popover_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_add_css_class (self->box, "ur-proof-choices");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 360);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->box);
  gtk_popover_set_child (GTK_POPOVER (self->popover), scrolled);
  g_signal_connect_object (self->popover, "notify::visible", G_CALLBACK (show_chosen), self,
                           G_CONNECT_SWAPPED);
}

static void
ur_proof_sources_init (UrProofSources *self)
{
  GtkWidget *chosen = ur_label_new ("", NULL);

  self->sources = g_ptr_array_new_with_free_func (source_free);
  self->cancellable = g_cancellable_new ();
  self->chosen = GTK_LABEL (chosen);
  gtk_label_set_ellipsize (self->chosen, PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_width_chars (self->chosen, 12);
  gtk_label_set_max_width_chars (self->chosen, 34);
  self->button = gtk_menu_button_new ();
  init_popover (self);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), chosen);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Reports to check against"), -1);
  self->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  gtk_box_append (GTK_BOX (self->row), ur_label_new (_ ("Against"), "ur-meta"));
  gtk_box_append (GTK_BOX (self->row), self->button);
  gtk_widget_set_parent (self->row, GTK_WIDGET (self));
  read_library (self);
}

/**
 * ur_proof_sources_new:
 *
 * Returns: (transfer floating): a choice of reports, which finds those of the library by itself
 */
GtkWidget *
ur_proof_sources_new (void)
{
  return g_object_new (UR_TYPE_PROOF_SOURCES, NULL);
}

/**
 * ur_proof_sources_dup_reports:
 *
 * Returns: (transfer full) (element-type UrReport): those that are chosen
 */
GPtrArray *
ur_proof_sources_dup_reports (UrProofSources *sources)
{
  GPtrArray *reports = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_report_unref);

  for (guint i = 0; i < sources->sources->len; i++)
    if (is_on (sources->sources->pdata[i]))
      g_ptr_array_add (reports, ur_report_ref (ur_document_get_report (
                                    ((Source *) sources->sources->pdata[i])->document)));
  return reports;
}

/**
 * ur_proof_sources_find:
 * @sources: the choice
 * @report: a report
 *
 * Returns: (transfer none) (nullable): the document that it is of
 */
UrDocument *
ur_proof_sources_find (UrProofSources *sources, const UrReport *report)
{
  for (guint i = 0; i < sources->sources->len; i++)
    {
      UrDocument *document = ((Source *) sources->sources->pdata[i])->document;

      if (document != NULL && ur_document_get_report (document) == report)
        return document;
    }
  return NULL;
}

/**
 * ur_proof_sources_show_scope:
 * @sources: the choice
 * @scope: (nullable) (element-type UrReport): those of the chosen that the draft was held against, as it is
 *   about them; %NULL where that is not known
 *
 * Shows which of the chosen reports count.
 */
void
ur_proof_sources_show_scope (UrProofSources *sources, GPtrArray *scope)
{
  g_clear_pointer (&sources->scope, g_ptr_array_unref);
  sources->scope = scope != NULL ? g_ptr_array_ref (scope) : NULL;
  show_chosen (sources);
}
