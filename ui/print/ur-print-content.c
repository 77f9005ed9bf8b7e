/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-print-content.h"

#include <glib/gi18n-lib.h>

#include "ur-focus.h"
#include "ur-print-choice.h"

/* What is printed: the report, a part or ticked sections, with or without charts and tables. */
struct _UrPrintContent
{
  GtkWidget parent_instance;

  UrReport *report;
  UrNotes *notes; /* the reader's own */
  const UrPart *part;
  gboolean quiet;  /* several options change at once */
  gboolean picked; /* the reader has said which sections */

  GtkWidget *scopes; /* bound, so that they go with the template */
  GtkWidget *extras;
  GtkCheckButton *whole;
  GtkCheckButton *current;
  GtkCheckButton *chosen;
  GtkLabel *whole_count;
  GtkLabel *current_count;
  GtkLabel *chosen_count;
  GtkLabel *current_label;
  UrPrintChoice *choice;
  GtkCheckButton *charts;
  GtkCheckButton *tables;
  GtkCheckButton *own;
  GtkLabel *charts_count;
  GtkLabel *tables_count;
  GtkLabel *own_count;
};

G_DEFINE_FINAL_TYPE (UrPrintContent, ur_print_content, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Which sections the scope takes in: an array to be freed, or NULL for all of them. */
static gboolean *
dup_flags (UrPrintContent *self, UrPrintScope scope)
{
  guint n = ur_report_count_sections (self->report);
  gboolean *flags = NULL;
  guint flag = 0;

  if (scope == UR_PRINT_WHOLE)
    return NULL;
  if (scope == UR_PRINT_CHOSEN)
    return g_memdup2 (ur_print_choice_get_flags (self->choice), MAX (n, 1) * sizeof (gboolean));
  flags = g_new0 (gboolean, MAX (n, 1));
  for (guint i = 0; i < self->report->n_parts; i++)
    for (guint k = 0; k < self->report->parts[i].n_sections; k++)
      flags[flag++] = &self->report->parts[i] == self->part;
  return flags;
}

static UrPrintScope
get_scope (UrPrintContent *self)
{
  if (gtk_check_button_get_active (self->current))
    return UR_PRINT_CURRENT;
  return gtk_check_button_get_active (self->chosen) ? UR_PRINT_CHOSEN : UR_PRINT_WHOLE;
}

static void
set_count (GtkLabel *label, guint n)
{
  g_autofree char *text = n > 0 ? g_strdup_printf (ngettext ("%u page", "%u pages", n), n) : NULL;

  gtk_label_set_text (label, text != NULL ? text : "");
}

static void
set_number (GtkLabel *label, guint n, gboolean known)
{
  g_autofree char *text = known ? g_strdup_printf (C_ ("charts or tables", "%u"), n) : NULL;

  gtk_label_set_text (label, text != NULL ? text : "");
}

static void
changed_cb (UrPrintContent *self)
{
  if (!self->quiet)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Until there are any they cannot be printed. */
static void
noted_cb (UrPrintContent *self)
{
  const GArray *placed = ur_notes_get_placed (self->notes);
  guint n = placed != NULL ? placed->len : 0;
  g_autofree char *count = g_strdup_printf (C_ ("notes", "%u"), n);

  gtk_label_set_text (self->own_count, placed != NULL ? count : "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->own), n > 0);
  if (gtk_check_button_get_active (self->own))
    changed_cb (self);
}

/* A radio button that goes off is followed by one that goes on. */
static void
scope_cb (UrPrintContent *self, GtkCheckButton *button)
{
  if (gtk_check_button_get_active (button))
    changed_cb (self);
}

static void
choice_cb (UrPrintContent *self)
{
  if (!self->quiet)
    self->picked = TRUE;
  if (get_scope (self) == UR_PRINT_CHOSEN)
    changed_cb (self);
}

static gboolean
ur_print_content_grab_focus (GtkWidget *widget)
{
  UrPrintContent *self = UR_PRINT_CONTENT (widget);

  return gtk_widget_grab_focus (
      GTK_WIDGET (gtk_check_button_get_active (self->chosen) ? self->chosen : self->whole));
}

static void
ur_print_content_dispose (GObject *object)
{
  UrPrintContent *self = UR_PRINT_CONTENT (object);

  g_clear_pointer (&self->report, ur_report_unref);
  g_clear_object (&self->notes);
  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_PRINT_CONTENT);
  G_OBJECT_CLASS (ur_print_content_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, UrPrintContent, scopes);
  gtk_widget_class_bind_template_child (widget_class, UrPrintContent, extras);
  gtk_widget_class_bind_template_child (widget_class, UrPrintContent, whole);
  gtk_widget_class_bind_template_child (widget_class, UrPrintContent, current);
  gtk_widget_class_bind_template_child (widget_class, UrPrintContent, chosen);
  gtk_widget_class_bind_template_child (widget_class, UrPrintContent, whole_count);
  gtk_widget_class_bind_template_child (widget_class, UrPrintContent, current_count);
  gtk_widget_class_bind_template_child (widget_class, UrPrintContent, chosen_count);
  gtk_widget_class_bind_template_child (widget_class, UrPrintContent, current_label);
  gtk_widget_class_bind_template_child (widget_class, UrPrintContent, choice);
  gtk_widget_class_bind_template_child (widget_class, UrPrintContent, charts);
  gtk_widget_class_bind_template_child (widget_class, UrPrintContent, tables);
  gtk_widget_class_bind_template_child (widget_class, UrPrintContent, charts_count);
  gtk_widget_class_bind_template_child (widget_class, UrPrintContent, tables_count);
  gtk_widget_class_bind_template_child (widget_class, UrPrintContent, own);
  gtk_widget_class_bind_template_child (widget_class, UrPrintContent, own_count);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, scope_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
}

static void
ur_print_content_class_init (UrPrintContentClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_print_content_dispose;
  widget_class->grab_focus = ur_print_content_grab_focus;
  widget_class->focus = ur_focus_in_children;
  g_type_ensure (UR_TYPE_PRINT_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-print-content.ui");
  bind_template (widget_class);

  /* Something else is to be printed. */
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", UR_TYPE_PRINT_CONTENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_print_content_init (UrPrintContent *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ur_print_content_set_report:
 * @content: the options
 * @report: what they choose from; they keep a reference
 * @notes: the reader's notes on it; likewise
 */
void
ur_print_content_set_report (UrPrintContent *content, UrReport *report, UrNotes *notes)
{
  g_return_if_fail (content->report == NULL);

  content->report = ur_report_ref (report);
  content->notes = g_object_ref (notes);
  g_signal_connect_object (notes, "changed", G_CALLBACK (noted_cb), content, G_CONNECT_SWAPPED);
  noted_cb (content);
  ur_print_choice_set_report (content->choice, report);
}

/**
 * ur_print_content_set_place:
 * @content: the options
 * @part: the part its reader is at
 * @section: (nullable): the section of it that the reader is at
 * @alone: whether this section is all that is to be printed
 *
 * Until the reader has ticked others, that section is the one that is ticked.
 */
void
ur_print_content_set_place (UrPrintContent *content,
                            const UrPart *part,
                            const UrSection *section,
                            gboolean alone)
{
  g_autofree char *label = g_strdup_printf (_ ("Current tab: %s"), part->short_title);

  content->quiet = TRUE;
  content->part = part;
  gtk_label_set_text (content->current_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (content->current), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  content->picked = content->picked || alone;
  if (alone || !content->picked)
    ur_print_choice_select (content->choice, part, section);
  else
    ur_print_choice_fold (content->choice);
  if (alone)
    gtk_check_button_set_active (content->chosen, TRUE);
  content->quiet = FALSE;
  changed_cb (content);
}

/**
 * ur_print_content_fill:
 * @content: the options
 * @spec: what is to be laid out; gets sections, charts, tables and notes
 */
void
ur_print_content_fill (UrPrintContent *content, UrPrintSpec *spec)
{
  const GArray *placed = ur_notes_get_placed (content->notes);

  spec->options.with_charts = gtk_check_button_get_active (content->charts);
  spec->options.with_tables = gtk_check_button_get_active (content->tables);
  if (placed != NULL && gtk_check_button_get_active (content->own))
    ur_print_spec_set_notes (spec, ur_notes_get_notebook (content->notes), (GArray *) placed);
  spec->shown = get_scope (content);
  for (UrPrintScope scope = UR_PRINT_WHOLE; scope < UR_PRINT_N_SCOPES; scope++)
    spec->flags[scope] = dup_flags (content, scope);
}

/**
 * ur_print_content_show_pages:
 * @content: the options
 * @pages: (nullable): what came of them; its charts and tables are counted
 */
void
ur_print_content_show_pages (UrPrintContent *content, const UrPages *pages)
{
  set_number (content->charts_count, pages != NULL ? ur_pages_get_n_charts (pages) : 0,
              pages != NULL && gtk_check_button_get_active (content->charts));
  set_number (content->tables_count, pages != NULL ? ur_pages_get_n_tables (pages) : 0,
              pages != NULL && gtk_check_button_get_active (content->tables));
}

/**
 * ur_print_content_show_counts:
 * @content: the options
 * @counts: pages of each scope, 0 where there is nothing to print
 */
void
ur_print_content_show_counts (UrPrintContent *content, const guint counts[UR_PRINT_N_SCOPES])
{
  set_count (content->whole_count, counts[UR_PRINT_WHOLE]);
  set_count (content->current_count, counts[UR_PRINT_CURRENT]);
  if (counts[UR_PRINT_CHOSEN] > 0)
    set_count (content->chosen_count, counts[UR_PRINT_CHOSEN]);
  else
    gtk_label_set_text (content->chosen_count, _ ("none chosen"));
}
