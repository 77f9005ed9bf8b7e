/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-error-cards.h"

#include <glib/gi18n-lib.h>

#include "ur-source-lines.h"

#define LINES_AROUND 3
#define SOURCE_WIDTH 88 /* characters; wider lines are cut */
#define MAX_ROWS 20     /* in a list of mistakes; the rest are counted */

static GtkWidget *
label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The source */

static void
mark_place (GtkLabel *label, const UrSourceLine *line)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *made[2] = { pango_attr_weight_new (PANGO_WEIGHT_BOLD),
                              pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };

  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    {
      made[i]->start_index = (guint) line->start;
      made[i]->end_index = (guint) line->end;
      pango_attr_list_insert (attributes, made[i]);
    }
  gtk_label_set_attributes (label, attributes);
  pango_attr_list_unref (attributes);
}

/* The marked place is a label of its own, so that the style sheet gives it its colour. */
static GtkWidget *
code_new (const UrSourceLine *line, gboolean marked)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *head = g_strndup (line->text, line->start);
  g_autofree char *place = g_strndup (line->text + line->start, line->end - line->start);
  UrSourceLine whole = { 0, NULL, 0, line->end - line->start };
  GtkWidget *label;

  if (!marked || line->end == line->start)
    {
      gtk_box_append (GTK_BOX (box), label_new (line->text, NULL));
      return box;
    }
  gtk_box_append (GTK_BOX (box), label_new (head, NULL));
  label = label_new (place, "place");
  mark_place (GTK_LABEL (label), &whole);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), label_new (line->text + line->end, NULL));
  return box;
}

static GtkWidget *
row_new (const char *number, GtkWidget *code)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (number);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "number");
  gtk_widget_add_css_class (row, "line");
  gtk_box_append (GTK_BOX (row), label);
  gtk_widget_set_hexpand (code, TRUE);
  gtk_widget_add_css_class (code, "code");
  gtk_box_append (GTK_BOX (row), code);
  return row;
}

static void
append_line (GtkBox *box, const UrSourceLine *line, gboolean marked)
{
  g_autofree char *number = g_strdup_printf ("%u", line->number);
  GtkWidget *row = row_new (number, code_new (line, marked));

  if (marked)
    gtk_widget_add_css_class (row, "wrong");
  gtk_widget_set_overflow (row, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (box, row);
}

/* Invisible words as wide as those above keep the arrow under its column, in any font and at any size. */
static void
append_arrow (GtkBox *box, const UrSourceLine *line, const UrProblem *problem)
{
  GtkWidget *code = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *head = g_strndup (line->text, line->start);
  g_autofree char *text = NULL;
  GtkWidget *space = label_new (head, "space");
  GtkWidget *row;

  if (problem->hint != NULL)
    text = g_strdup_printf (_ ("↑ column %u, %s"), problem->column, problem->hint);
  else
    text = g_strdup_printf (_ ("↑ column %u"), problem->column);
  gtk_accessible_update_property (GTK_ACCESSIBLE (space), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  gtk_box_append (GTK_BOX (code), space);
  gtk_box_append (GTK_BOX (code), label_new (text, NULL));
  row = row_new (NULL, code);
  gtk_widget_add_css_class (row, "arrow");
  gtk_box_append (box, row);
}

/**
 * ur_error_fill_source:
 * @box: an empty box
 * @document: a file with a mistake
 *
 * Shows the lines around the first mistake.
 */
void
ur_error_fill_source (GtkBox *box, UrDocument *document)
{
  const UrProblem *problem = ur_document_get_problems (document)->pdata[0];
  g_autoptr (GPtrArray) lines =
      ur_source_lines_new (ur_document_get_content (document), problem->line, problem->column,
                           problem->end_column, LINES_AROUND, SOURCE_WIDTH);

  for (guint i = 0; i < lines->len; i++)
    {
      const UrSourceLine *line = lines->pdata[i];

      append_line (box, line, line->number == problem->line);
      if (line->number == problem->line)
        append_arrow (box, line, problem);
    }
}

/* The cards */

static void
append_head (GtkBox *box, const char *text, const char *icon_name, const char *css_class)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon;

  gtk_widget_add_css_class (head, "head");
  if (icon_name != NULL)
    {
      icon = gtk_image_new_from_icon_name (icon_name);
      gtk_widget_add_css_class (icon, css_class);
      gtk_box_append (GTK_BOX (head), icon);
    }
  gtk_box_append (GTK_BOX (head), label_new (text, NULL));
  gtk_box_append (box, head);
}

static void
append_row (GtkBox *box, const char *text, const char *meta)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = label_new (text, NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (row, "row");
  gtk_box_append (GTK_BOX (row), label);
  if (meta != NULL)
    gtk_box_append (GTK_BOX (row), label_new (meta, "ur-meta"));
  gtk_box_append (box, row);
}

static void
append_rest (GtkBox *box, guint n)
{
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  text = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);
  append_row (box, text, NULL);
}

static char *
dup_line (const UrProblem *problem)
{
  return g_strdup_printf (_ ("line %u"), problem->line);
}

/**
 * ur_error_fill_others:
 * @box: an empty box
 * @document: a file with several mistakes
 *
 * Lists the mistakes after the first.
 */
void
ur_error_fill_others (GtkBox *box, UrDocument *document)
{
  guint n = ur_document_get_n_errors (document) - 1;
  g_autofree char *head = g_strdup_printf (ngettext ("%u more mistake", "%u more mistakes", n), n);

  append_head (box, head, NULL, NULL);
  for (guint i = 1; i <= MIN (n, MAX_ROWS); i++)
    {
      const UrProblem *problem = ur_document_get_problems (document)->pdata[i];
      g_autofree char *place = g_strdup_printf (_ ("line %u, column %u"), problem->line, problem->column);

      append_row (box, problem->message, place);
    }
  append_rest (box, n - MIN (n, MAX_ROWS));
}

static guint
count_figures (const UrReport *report, const UrPart *part)
{
  guint n = 0;

  for (guint i = 0; i < report->n_indicators; i++)
    {
      const UrIndicator *indicator = &report->indicators[i];
      if (indicator->number != NULL && indicator->paragraph != NULL &&
          indicator->paragraph->section->part == part)
        n++;
    }
  return n;
}

/* What a part holds, in the words its own page uses. */
static char *
describe_part (const UrReport *report, const UrPart *part)
{
  guint n = count_figures (report, part);
  g_autofree char *items = NULL;
  g_autofree char *rest = NULL;

  switch (part->kind)
    {
    case UR_PART_WORK:
      items = g_strdup_printf (ngettext ("%u section", "%u sections", part->n_items), part->n_items);
      rest = g_strdup_printf (ngettext ("%u figure", "%u figures", n), n);
      break;
    case UR_PART_TASKS:
      items = g_strdup_printf (ngettext ("%u task", "%u tasks", part->n_items), part->n_items);
      rest = g_strdup_printf (ngettext ("%u point", "%u points", part->n_leads), part->n_leads);
      break;
    case UR_PART_SCORECARD:
      return g_strdup_printf (ngettext ("%u indicator", "%u indicators", n), n);
    case UR_PART_OVERVIEW:
    case UR_PART_ANNEX:
      return g_strdup_printf (ngettext ("%u figure", "%u figures", n), n);
    default:
      g_return_val_if_reached (NULL);
    }
  /* Translators: counts of two things, as in «7 sections, 16 figures» */
  return g_strdup_printf (_ ("%s, %s"), items, rest);
}

/**
 * ur_error_fill_read:
 * @box: an empty box
 * @document: a file of which something was read
 *
 * Lists what was read.
 */
void
ur_error_fill_read (GtkBox *box, UrDocument *document)
{
  append_head (box, _ ("Read"), "object-select-symbolic", "good");
  for (guint i = 0; i < ur_document_get_report (document)->n_parts; i++)
    {
      const UrPart *part = &ur_document_get_report (document)->parts[i];
      g_autofree char *content = describe_part (ur_document_get_report (document), part);

      append_row (box, part->short_title, content);
    }
}

static guint
append_loss (GtkBox *box, const UrProblem *problem)
{
  g_autofree char *line = dup_line (problem);

  append_row (box, problem->subject != NULL ? problem->subject : problem->message, line);
  for (guint i = 0; i < problem->lost_with->len; i++)
    {
      g_autofree char *text =
          g_strdup_printf (_ ("a chart that uses it: %s"), (char *) problem->lost_with->pdata[i]);
      append_row (box, text, _ ("one item short"));
    }
  return 1 + problem->lost_with->len;
}

/**
 * ur_error_fill_lost:
 * @box: an empty box
 * @document: a file of which something was read
 *
 * Lists what was not read, and the charts it costs.
 */
void
ur_error_fill_lost (GtkBox *box, UrDocument *document)
{
  guint rows = 0;
  guint i;

  append_head (box, _ ("Not read"), "window-close-symbolic", "bad");
  for (i = 0; i < ur_document_get_n_errors (document) && rows < MAX_ROWS; i++)
    rows += append_loss (box, ur_document_get_problems (document)->pdata[i]);
  append_rest (box, ur_document_get_n_errors (document) - i);
}
